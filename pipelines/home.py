"""Dagster's home in the data folder: where the history of runs, schedules and sensors is kept."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Literal

import dagster as dg

from pipelines.paths import DataDir

Holder = Literal["shell", "ui"]

TRIGGER = "strike-ledger/trigger"
"""The tag that says what started a run."""
_UNFINISHED = [dg.DagsterRunStatus.STARTING, dg.DagsterRunStatus.STARTED, dg.DagsterRunStatus.CANCELING]

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


@contextmanager
def held(data_dir: DataDir, who: Holder, *, wait: bool = True) -> Iterator[bool]:
    """Hold the data folder as the one refresh from the shell, or as the one UI; the system ends it with the process.

    Yields whether it is held: without ``wait`` another may hold it.
    """
    data_dir.root.mkdir(parents=True, exist_ok=True)
    with (data_dir.root / f".{who}.lock").open("w") as lock:
        os.set_inheritable(lock.fileno(), True)
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
        except BlockingIOError:
            yield False
        else:
            yield True


def settle_dead_runs(instance: dg.DagsterInstance, data_dir: DataDir, us: Holder) -> None:
    """Mark runs as failed whose process was killed, so that no other run waits for them. ``us`` is what we hold."""
    other: Holder = "ui" if us == "shell" else "shell"
    with held(data_dir, other, wait=False) as other_is_dead:
        for run in instance.get_runs(filters=dg.RunsFilter(statuses=_UNFINISHED)):
            whose: Holder = "shell" if run.tags.get(TRIGGER) == "shell" else "ui"
            if whose == us or other_is_dead:
                instance.event_log_storage.free_concurrency_slots_for_run(run.run_id)
                instance.report_run_failed(run, "The process of this run is gone.")
