"""A correction in ``seeds/corrections.csv``, from the file to the release, and when it no longer holds."""

import csv
import shutil
from pathlib import Path

import pyarrow.parquet as pq
import pytest
from click.testing import CliRunner

from pipelines import manifest
from pipelines.cli import main
from pipelines.paths import SEEDS_DIR, SQL_DIR, DataDir

from .conftest import published_bytes


@pytest.fixture
def corrections(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The corrections of a copy of the project, which a refresh in this process then uses."""
    project = tmp_path / "project"
    shutil.copytree(SQL_DIR, project / "sql", ignore=shutil.ignore_patterns("target", "logs"))
    (project / "seeds").mkdir()
    for table in SEEDS_DIR.glob("*.csv"):
        shutil.copy(table, project / "seeds")
    monkeypatch.setattr(manifest, "SQL_DIR", project / "sql")
    monkeypatch.setattr(manifest, "SEEDS_DIR", project / "seeds")
    return project / "seeds" / "corrections.csv"


def refresh(data_dir: DataDir) -> tuple[int, str]:
    done = CliRunner().invoke(main, ["refresh", "--data-dir", str(data_dir.root)])
    return done.exit_code, done.output


def write(path: Path, target: str, expected: str) -> None:
    row = ["k1", "fact", target, "workers_max", "set", "123456", "recount", "", "us", "2026-01-01", expected]
    head = path.read_text(encoding="utf-8").splitlines()[0].split(",")
    with path.open("w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows([head, row])


def test_a_correction_holds_expires_and_is_taken_out(data_dir: DataDir, corrections: Path) -> None:
    before = pq.read_table(data_dir.latest / "fct_headcounts.parquet").to_pylist()
    fact = next(row for row in before if row["workers_max"] is not None)
    key, most = fact["headcount_id"], fact["workers_max"]

    write(corrections, key, str(int(most)))
    status, said = refresh(data_dir)
    assert status == 0, said
    assert "from 0 articles read" in said
    after = pq.read_table(data_dir.latest / "fct_headcounts.parquet").to_pylist()
    changed = {"workers_max": 123456.0, "is_corrected": True}
    assert after == [row | changed if row["headcount_id"] == key else row for row in before]
    explained = CliRunner().invoke(main, ["explain", key, "--data-dir", str(data_dir.root)])
    assert "to 123456: recount (us, 2026-01-01) [k1]" in explained.output
    compared = CliRunner().invoke(main, ["diff", "previous", "latest", "--data-dir", str(data_dir.root)])
    assert "1 changed, 0 new, 0 gone" in compared.output
    (old, new) = (
        row for row in pq.read_table(data_dir.latest / "fact_history.parquet").to_pylist() if row["fact_key"] == key
    )
    assert old["valid_to"] == new["valid_from"]
    assert new["valid_to"] is None

    standing = published_bytes(data_dir)
    for target, expected, why in ((key, "7", "the ledger now says"), ("gone", "7", "is not in the ledger")):
        write(corrections, target, expected)
        status, said = refresh(data_dir)
        assert status == 1
        assert "correction k1: " in said
        assert why in said
        assert published_bytes(data_dir) == standing
