"""A published data folder, made once and copied for each test that changes it."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from pipelines.paths import PROJECT_DIR, DataDir


def refresh(data_dir: DataDir, *articles: Path) -> subprocess.CompletedProcess[str]:
    """``strike-ledger refresh`` as a person calls it."""
    given = [part for path in articles for part in ("--articles", str(path))]
    return subprocess.run(
        [sys.executable, "-m", "pipelines.cli", "refresh", "--data-dir", str(data_dir.root), *given],
        cwd=PROJECT_DIR,
        env={name: value for name, value in os.environ.items() if not name.startswith(("STRIKE_", "DAGSTER_", "DBT_"))},
        capture_output=True,
        text=True,
        timeout=300,
    )


def published_bytes(data_dir: DataDir) -> dict[str, bytes]:
    """Every published file by its name, and where ``latest`` leads."""
    files = {p.relative_to(data_dir.published).as_posix(): p for p in sorted(data_dir.published.rglob("*"))}
    links = {"latest ->": str(data_dir.latest.readlink()).encode()}
    return links | {name: path.read_bytes() for name, path in files.items() if path.is_file()}


def counts(data_dir: DataDir) -> dict[str, int]:
    """Rows of each table of the current release."""
    found: dict[str, int] = json.loads((data_dir.latest / "release.json").read_text())["counts"]
    return found


@pytest.fixture(scope="session")
def bundled(tmp_path_factory: pytest.TempPathFactory) -> tuple[DataDir, str]:
    """The bundled articles, published, and what was printed. Not to be changed."""
    data_dir = DataDir(tmp_path_factory.mktemp("bundled") / "data")
    done = refresh(data_dir)
    assert done.returncode == 0, done.stdout + done.stderr
    return data_dir, done.stdout


@pytest.fixture
def data_dir(bundled: tuple[DataDir, str], tmp_path: Path) -> DataDir:
    """A copy of that, free to be changed."""
    shutil.copytree(bundled[0].root, tmp_path / "data", symlinks=True)
    return DataDir(tmp_path / "data")
