"""A refresh from the shell: what it publishes, refuses, leaves alone, and how it ends."""

import random
from pathlib import Path
from typing import Any

import duckdb
import pyarrow.parquet as pq
import pytest
from click.testing import CliRunner

from pipelines import claims_ledger
from pipelines.cli import main
from pipelines.paths import DataDir
from pipelines.publishing import release as releases
from pipelines.tables import TABLES, published

from .conftest import counts, published_bytes, refresh

ARTICLE = """Cannery hands walk out

 date 2019-06-12 Workers at Fictional Cannery went on strike on Monday, the Amalgamated Cannery Workers Union said.
"""


def test_the_bundled_articles_are_published(bundled: tuple[DataDir, str]) -> None:
    data_dir, said = bundled
    for table in published():
        rows = pq.read_table(data_dir.latest / f"{table.name}.parquet")
        assert rows.schema.equals(TABLES[table.name].schema), table.name
    found = counts(data_dir)
    assert found["articles"] == 15
    assert found["rejected_articles"] == 0
    assert min(found[name] for name in ("claims", "dim_disputes", "fct_strike_durations")) > 0
    assert "15 new" in said
    assert str(data_dir.latest) in said
    names = {path.name for path in data_dir.latest.iterdir()}
    assert {"datapackage.json", "DICTIONARY.md", "report.html", "strikes.duckdb"} <= names


def test_a_run_on_nothing_new_changes_no_byte(data_dir: DataDir) -> None:
    before = published_bytes(data_dir)
    done = refresh(data_dir)
    assert done.returncode == 0, done.stdout
    assert "nothing new" in done.stdout
    assert "15 unchanged" in done.stdout
    assert "from 0 articles read" in done.stdout
    assert published_bytes(data_dir) == before


def test_one_more_article_reads_one_article(data_dir: DataDir) -> None:
    (data_dir.inbox / "cannery.txt").write_text(ARTICLE)
    done = refresh(data_dir)
    assert done.returncode == 0, done.stdout
    assert "16 in the ledger, 1 new; inputs: 1 read, 15 unchanged" in done.stdout
    assert "from 1 articles read" in done.stdout
    assert counts(data_dir)["articles"] == 16


def test_bad_inputs_are_refused_with_their_reason_and_the_rest_is_published(tmp_path: Path) -> None:
    inputs, nothing, data_dir = tmp_path / "inputs", tmp_path / "nothing", DataDir(tmp_path / "data")
    inputs.mkdir()
    nothing.mkdir()
    (inputs / "good.txt").write_text(ARTICLE)
    (inputs / "noise.txt").write_bytes(random.Random(1).randbytes(4096))
    (inputs / "empty.txt").touch()
    with (inputs / "huge.txt").open("wb") as huge:
        huge.truncate(50_000_000)
    done = refresh(data_dir, inputs, nothing)
    assert done.returncode == 0, done.stdout
    rejected = pq.read_table(data_dir.latest / "rejected_articles.parquet").to_pylist()
    reasons = {Path(row["source"]).name: row["reason"] for row in rejected}
    assert reasons == {"noise.txt": "not_text", "empty.txt": "empty", "huge.txt": "too_large", "nothing": "no_articles"}
    for name, reason in reasons.items():
        assert any(name in line and reason in line for line in done.stdout.splitlines()), done.stdout
    assert counts(data_dir)["articles"] == 1


def test_without_any_article_nothing_is_published(tmp_path: Path) -> None:
    (tmp_path / "nothing").mkdir()
    done = refresh(DataDir(tmp_path / "data"), tmp_path / "nothing")
    assert done.returncode == 1
    assert "raw_articles_are_not_empty" in done.stdout
    assert "Nothing was published" in done.stdout


def _refresh_here(data_dir: DataDir) -> Any:
    return CliRunner().invoke(main, ["refresh", "--data-dir", str(data_dir.root)])


def test_a_spoiled_mart_leaves_the_release_before(data_dir: DataDir, monkeypatch: pytest.MonkeyPatch) -> None:
    before = published_bytes(data_dir)
    (data_dir.inbox / "cannery.txt").write_text(ARTICLE)
    publish = releases.publish

    def spoil_then_publish(data_dir: DataDir, warehouse: Path, *rest: Any) -> releases.Release:
        with duckdb.connect(str(warehouse)) as connection:
            connection.execute("update claims set evidence = 'x' || evidence")
        return publish(data_dir, warehouse, *rest)

    monkeypatch.setattr(releases, "publish", spoil_then_publish)
    done = _refresh_here(data_dir)
    assert done.exit_code == 1
    assert "Nothing was published" in done.output
    assert "evidence" in done.output
    assert published_bytes(data_dir) == before
    monkeypatch.undo()
    assert _refresh_here(data_dir).exit_code == 0
    assert counts(data_dir)["articles"] == 16


def test_claims_without_their_evidence_stop_the_run(data_dir: DataDir, monkeypatch: pytest.MonkeyPatch) -> None:
    before = published_bytes(data_dir)
    (data_dir.inbox / "cannery.txt").write_text(ARTICLE)
    extract = claims_ledger.extract_articles

    def shifted(*given: Any) -> Any:
        claims = extract(*given)
        at = claims.column_names.index("evidence")
        return claims.set_column(at, claims.field(at), [[f"{words}?" for words in claims["evidence"].to_pylist()]])

    monkeypatch.setattr(claims_ledger, "extract_articles", shifted)
    monkeypatch.setattr(claims_ledger, "engine_sha256", lambda *_: "another engine")
    done = _refresh_here(data_dir)
    assert done.exit_code == 1
    assert "offsets_reproduce_evidence" in done.output
    assert published_bytes(data_dir) == before
