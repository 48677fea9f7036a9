"""Dagster's home in the data folder: where the history of runs, schedules and sensors is kept.

Run as a module, it makes the home of the default data folder ready for ``dagster dev``.
"""

import fcntl
import sys
from pathlib import Path

import dagster as dg

from pipelines.assets.facts import WAREHOUSE_POOL
from pipelines.paths import DataDir

_INSTANCE = """\
# Written once, when missing; yours to change.
telemetry:
  enabled: false
nux:
  enabled: false
concurrency:
  pools:
    default_limit: 1
  runs:
    max_concurrent_runs: 1
run_monitoring:
  enabled: true
  free_slots_after_run_end_seconds: 60
retention:
  schedule:
    purge_after_days: 90
  sensor:
    purge_after_days:
      skipped: 7
      failure: 30
      success: 90
"""


def prepare(data_dir: DataDir) -> Path:
    """Make Dagster's home and the inbox, where missing. Returns the home's absolute path."""
    home = data_dir.dagster_home
    home.mkdir(parents=True, exist_ok=True)
    data_dir.inbox.mkdir(parents=True, exist_ok=True)
    settings = home / "dagster.yaml"
    if not settings.exists():
        settings.write_text(_INSTANCE, encoding="utf-8")
    return home


def free_abandoned_slots(instance: dg.DagsterInstance, data_dir: DataDir) -> None:
    """Give back the warehouse pool's slot where the run that holds it was killed.

    The lock of the file tells: no living process writes the warehouse if it can be had.
    """
    with data_dir.warehouse.with_suffix(".lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return
        storage = instance.event_log_storage
        for run_id in storage.get_concurrency_info(WAREHOUSE_POOL).active_run_ids:
            storage.free_concurrency_slots_for_run(run_id)
            if (run := instance.get_run_by_id(run_id)) and not run.is_finished:
                instance.report_run_failed(run, "The process of this run is gone.")


if __name__ == "__main__":
    print(prepare(DataDir.default()), file=sys.stderr)
