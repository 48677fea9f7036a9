"""dbt's side of a run: its manifest, prepared once for each state of the SQL, and the environment it runs in."""

import fcntl
import hashlib
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from typing import Any

from dagster_dbt import DbtCliResource, DbtProject
from dagster_dbt.compat import DBT_PYTHON_VERSION

from pipelines.paths import SEEDS_DIR, SQL_DIR, DataDir
from pipelines.storage import file_sha256

_BUILT = "built.txt"


def folder(data_dir: DataDir) -> Path:
    """Where dbt keeps its manifest and logs."""
    return data_dir.root / "dbt"


def prepared(data_dir: DataDir) -> DbtProject:
    """The dbt project with a manifest that fits the SQL as it is now; dbt parses only when something has changed."""
    target = folder(data_dir)
    target.mkdir(parents=True, exist_ok=True)
    project = DbtProject(SQL_DIR, target_path=target)
    state = _state()
    with (target / "manifest.sha256").open("a+") as stamp:
        fcntl.flock(stamp, fcntl.LOCK_EX)
        stamp.seek(0)
        if stamp.read() != state or not project.manifest_path.exists():
            with environment(data_dir):
                command(project).cli(["parse", "--quiet"], target_path=target).wait()
            stamp.truncate(0)
            stamp.write(state)
    return project


def is_built(data_dir: DataDir) -> bool:
    """Whether the warehouse holds what dbt would build now: the same SQL, the same raw tables, untouched since."""
    stamp = folder(data_dir) / _BUILT
    return stamp.exists() and data_dir.warehouse.exists() and stamp.read_text() == _build(data_dir)


def note_built(data_dir: DataDir) -> None:
    """Remember that the warehouse was built in full, every check passed, from what is there now."""
    (folder(data_dir) / _BUILT).write_text(_build(data_dir))


def _build(data_dir: DataDir) -> str:
    status = data_dir.warehouse.stat()
    inputs = [f"{path.name} {file_sha256(path)}" for path in sorted(data_dir.raw.glob("*.parquet"))]
    return "\n".join([_state(), *inputs, f"{status.st_mtime_ns} {status.st_size}"])


class _Dbt(DbtCliResource):
    """dbt, asked for nothing that is known: ``dbt --version`` takes seconds and looks for newer ones on the network."""

    @cached_property
    def _cli_version(self) -> Any:
        return DBT_PYTHON_VERSION


def command(project: DbtProject) -> DbtCliResource:
    """dbt as installed beside the running Python."""
    return _Dbt(project_dir=str(project.project_dir), dbt_executable=str(Path(sys.executable).with_name("dbt")))


@contextmanager
def environment(data_dir: DataDir) -> Iterator[None]:
    """Have dbt, which takes its paths from the environment, work in a data folder."""
    ours = {
        "STRIKE_LEDGER_DATA_DIR": str(data_dir.root),
        "STRIKE_LEDGER_WAREHOUSE": str(data_dir.warehouse),
        "DBT_TARGET_PATH": str(folder(data_dir)),
        "DBT_LOG_PATH": str(folder(data_dir)),
    }
    before = {name: os.environ.get(name) for name in ours}
    os.environ.update(ours)
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                del os.environ[name]
            else:
                os.environ[name] = value


def _state() -> str:
    digest = hashlib.sha256(str(SQL_DIR).encode())
    for path in sorted([*_sources(SQL_DIR), *SEEDS_DIR.glob("*.csv")]):
        digest.update(path.as_posix().encode() + b"\0" + hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()


def _sources(sql: Path) -> Iterator[Path]:
    for path in sql.rglob("*"):
        if path.suffix in {".sql", ".yml", ".csv"} and not {"target", "logs"} & set(path.relative_to(sql).parts):
            yield path
