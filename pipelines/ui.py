"""``python -m pipelines.ui [PORT]``: the Dagster UI and its daemon on the data folder, as ``make ui`` starts them."""

import os
import sys
from pathlib import Path

import dagster as dg

from pipelines import home
from pipelines.paths import PROJECT_DIR, DataDir


def main(port: str = "3000") -> None:
    """Become ``dagster dev``, with the schedule on and the history in the data folder."""
    data_dir = DataDir.default()
    folder = home.prepare(data_dir)
    with home.held(data_dir, "ui", wait=False) as is_ours:
        if not is_ours:
            sys.exit("The UI is running on this data folder already.")
        with dg.DagsterInstance.from_config(str(folder)) as instance:
            home.settle_dead_runs(instance, data_dir, "ui")
        os.environ |= {"DAGSTER_HOME": str(folder), "STRIKE_LEDGER_DATA_DIR": str(data_dir.root)}
        os.chdir(PROJECT_DIR)
        dagster = str(Path(sys.executable).with_name("dagster"))
        # The process that this one becomes keeps the lock.
        os.execv(dagster, [dagster, "dev", "-w", "workspace.yaml", "-h", "127.0.0.1", "-p", port])  # noqa: S606


if __name__ == "__main__":
    main(*sys.argv[1:2])
