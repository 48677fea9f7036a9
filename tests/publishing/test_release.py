"""What people who read releases rely on."""

import hashlib
import json
import shutil
import threading
import time
from collections.abc import Callable
from copy import deepcopy
from datetime import timedelta
from pathlib import Path

import duckdb
import pyarrow.parquet as pq
import pytest

from pipelines import storage
from pipelines.paths import DataDir
from pipelines.publishing import checks, release, report, views
from pipelines.publishing.release import CheckFailed, Release, Unchanged, publish
from pipelines.tables import published

from .small import NOW, Rows, fill, small_rows

VERSIONS = {"extractor": "1"}
Fill = Callable[[Rows], Path]


def tree(folder: Path) -> dict[str, str]:
    """Every file and link under a folder, with a digest of what it holds."""
    return {
        str(path.relative_to(folder)): str(path.readlink())
        if path.is_symlink()
        else hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_symlink() or path.is_file()
    }


def with_weavers(count: int) -> Rows:
    """The small rows with another length, so that the content differs from one release to the next."""
    rows = small_rows()
    rows["fct_strike_durations"][0]["duration_days_max"] = 3 + count
    return rows


def test_release_holds_the_contract(data_dir: DataDir, warehouse: Fill) -> None:
    made = publish(data_dir, warehouse(small_rows()), NOW, VERSIONS)
    assert isinstance(made, Release)
    assert not isinstance(made, Unchanged)
    assert made.path.name == f"20300506T070809Z-{made.content_hash[:12]}"
    assert str(data_dir.latest.readlink()) == made.name
    names = {f"{table.name}.parquet" for table in published()}
    described = {"datapackage.json", "DICTIONARY.md", "report.html", "strikes.duckdb", "release.json"}
    assert {path.name for path in data_dir.latest.iterdir()} == names | described
    for table in published():
        file = pq.ParquetFile(data_dir.latest / f"{table.name}.parquet")
        assert file.schema_arrow.equals(table.schema)
        if file.metadata.num_row_groups:
            assert file.metadata.row_group(0).column(0).compression == "ZSTD"
    manifest = json.loads((data_dir.latest / "release.json").read_text())
    assert manifest["counts"]["claims"] == 3
    assert manifest["input_articles"] == 2
    assert manifest["versions"] == VERSIONS
    assert manifest["content_hash"] == made.content_hash


def test_tables_may_live_in_another_schema(data_dir: DataDir) -> None:
    fill(data_dir.warehouse, small_rows(), schema="marts")
    assert publish(data_dir, data_dir.warehouse, NOW, VERSIONS).counts["claims"] == 3


def test_nothing_new_writes_nothing(data_dir: DataDir, warehouse: Fill) -> None:
    first = publish(data_dir, warehouse(small_rows()), NOW, VERSIONS)
    before = tree(data_dir.published)
    again = publish(data_dir, data_dir.warehouse, NOW + timedelta(days=1), VERSIONS)
    assert isinstance(again, Unchanged)
    assert (again.name, again.path, again.counts) == (first.name, first.path, first.counts)
    assert tree(data_dir.published) == before


def test_order_of_rows_does_not_matter(data_dir: DataDir, warehouse: Fill) -> None:
    publish(data_dir, warehouse(small_rows()), NOW, VERSIONS)
    turned = {name: rows[::-1] for name, rows in small_rows().items()}
    assert isinstance(publish(data_dir, warehouse(turned), NOW, VERSIONS), Unchanged)


def test_a_release_that_lost_a_file_is_made_again(data_dir: DataDir, warehouse: Fill) -> None:
    publish(data_dir, warehouse(small_rows()), NOW, VERSIONS)
    (data_dir.latest / "claims.parquet").unlink()
    made = publish(data_dir, data_dir.warehouse, NOW + timedelta(seconds=1), VERSIONS)
    assert not isinstance(made, Unchanged)
    assert (data_dir.latest / "claims.parquet").exists()


def test_old_releases_are_dropped(data_dir: DataDir, warehouse: Fill) -> None:
    for n in range(5):
        publish(data_dir, warehouse(with_weavers(n)), NOW + timedelta(hours=n), VERSIONS, keep=3)
    names = sorted(path.name[:15] for path in data_dir.published.iterdir() if path.name[0].isdigit())
    assert names == ["20300506T090809", "20300506T100809", "20300506T110809"]
    assert data_dir.latest.readlink().name.startswith(names[-1])


def spoil(table: str, column: str, value: object) -> Rows:
    rows = deepcopy(small_rows())
    rows[table][0][column] = value
    return rows


@pytest.mark.parametrize(
    ("rows", "failure"),
    [
        (spoil("claims", "kind", "rumour"), "claims.kind: not among the values allowed: rumour"),
        (spoil("claims", "claim_id", None), "claim_id"),
        (spoil("claims", "rule", None), "rule"),
        (spoil("claims", "claim_id", "b"), "claims: 1 rows repeat a key: b"),
        (spoil("claims", "evidence_start", 14), "do not give back the evidence: a"),
        (spoil("claims", "evidence", "walked in on 2 May!"), "do not give back the evidence: a"),
        (spoil("claims", "article_id", "0" * 64), "claims.article_id: 1 ids lead nowhere"),
        (
            spoil("fct_strike_durations", "claim_ids", ["a", "z"]),
            "fct_strike_durations.claim_ids: 1 ids lead nowhere: z",
        ),
        (spoil("fct_strike_durations", "claim_ids", ["a"]), "n_claims is not the number of claim_ids"),
        (spoil("fct_strike_durations", "duration_days_min", 9), "duration_days_min lies after duration_days_max"),
        (spoil("fct_strike_durations", "end_earliest", NOW.date()), "end_earliest lies after end_latest"),
        (spoil("fct_strike_durations", "dispute_id", "none"), "fct_strike_durations.dispute_id: 1 ids lead nowhere"),
        (spoil("fct_strike_durations", "status", "maybe"), "fct_strike_durations.status: not among the values allowed"),
    ],
)
def test_a_failing_check_keeps_the_release_before(data_dir: DataDir, warehouse: Fill, rows: Rows, failure: str) -> None:
    publish(data_dir, warehouse(small_rows()), NOW, VERSIONS)
    before = tree(data_dir.published)
    with pytest.raises(CheckFailed, match="nothing was published") as raised:
        publish(data_dir, warehouse(rows), NOW + timedelta(days=1), VERSIONS)
    assert any(failure in told for told in raised.value.failures), raised.value.failures
    assert tree(data_dir.published) == before


def test_every_failure_is_told(data_dir: DataDir, warehouse: Fill) -> None:
    rows = spoil("claims", "kind", "rumour")
    rows["fct_strike_durations"][0]["status"] = "maybe"
    with pytest.raises(CheckFailed) as raised:
        publish(data_dir, warehouse(rows), NOW, VERSIONS)
    assert len(raised.value.failures) == 2
    assert not data_dir.latest.exists()


def test_a_warehouse_without_a_table_is_refused(data_dir: DataDir, warehouse: Fill) -> None:
    path = warehouse(small_rows())
    with duckdb.connect(str(path)) as connection:
        connection.execute("drop table fct_votes")
        connection.execute("alter table claims drop column rule")
    with pytest.raises(CheckFailed) as raised:
        publish(data_dir, path, NOW, VERSIONS)
    assert sorted(failure.split(":")[0] for failure in raised.value.failures) == ["claims", "fct_votes"]
    with pytest.raises(CheckFailed, match="no warehouse"):
        publish(data_dir, path.with_name("none.duckdb"), NOW, VERSIONS)


class Killed(BaseException):
    """Stands for the end of the process: nothing catches it."""


_STEPS = [
    (storage, "write"),
    (checks, "check"),
    (release, "_describe"),
    (views, "write"),
    (release, "_sealed"),
    (Path, "rename"),
    (Path, "symlink_to"),
    (Path, "replace"),
]


@pytest.mark.parametrize(("where", "step"), _STEPS, ids=[step for _, step in _STEPS])
@pytest.mark.parametrize("leaves_rubbish", [False, True])
def test_killed_at_any_step_the_old_or_the_new_stands(
    data_dir: DataDir, warehouse: Fill, monkeypatch: pytest.MonkeyPatch, where: object, step: str, leaves_rubbish: bool
) -> None:
    old = publish(data_dir, warehouse(small_rows()), NOW, VERSIONS)
    path = warehouse(with_weavers(1))

    real = getattr(where, step)

    def kill(*args: object, **kwargs: object) -> object:
        if step != "replace" or str(args[0].name).startswith(".latest-"):
            raise Killed
        return real(*args, **kwargs)

    with monkeypatch.context() as patched:
        patched.setattr(where, step, kill)
        if leaves_rubbish:  # a process that is really killed tidies nothing
            patched.setattr(shutil, "rmtree", lambda *args, **kwargs: None)
        with pytest.raises(Killed):
            publish(data_dir, path, NOW + timedelta(days=1), VERSIONS)
    standing = release.current(data_dir)
    assert standing is not None
    assert standing.name == old.name
    assert pq.read_table(data_dir.latest / "fct_strike_durations.parquet")["duration_days_max"].to_pylist() == [3]
    new = publish(data_dir, path, NOW + timedelta(days=1), VERSIONS)
    assert data_dir.latest.resolve() == new.path
    left = {path.name for path in data_dir.published.iterdir()}
    assert left == {".lock", "latest", old.name, new.name}


def test_killed_after_the_switch_the_new_stands(
    data_dir: DataDir, warehouse: Fill, monkeypatch: pytest.MonkeyPatch
) -> None:
    publish(data_dir, warehouse(small_rows()), NOW, VERSIONS)

    def kill(*args: object) -> None:
        raise Killed

    monkeypatch.setattr(release, "_drop_old", kill)
    with pytest.raises(Killed):
        publish(data_dir, warehouse(with_weavers(1)), NOW + timedelta(days=1), VERSIONS)
    assert pq.read_table(data_dir.latest / "fct_strike_durations.parquet")["duration_days_max"].to_pylist() == [4]


def test_readers_never_see_half_a_release(data_dir: DataDir, warehouse: Fill) -> None:
    rows = small_rows()
    publish(data_dir, warehouse(rows), NOW, VERSIONS)
    over, wrong, rounds = threading.Event(), [], 0

    def read() -> None:
        nonlocal rounds
        while not over.is_set():
            try:
                folder = data_dir.latest.resolve(strict=True)
                length = pq.read_table(folder / "fct_strike_durations.parquet")["duration_days_max"][0].as_py()
                workers = pq.read_table(folder / "dim_disputes.parquet")["n_stoppages"][0].as_py()
                if length - 3 != workers - 1:
                    wrong.append((length, workers))
            except OSError as error:
                wrong.append(error)
            rounds += 1
            time.sleep(0.002)

    reader = threading.Thread(target=read)
    reader.start()
    try:
        for n in range(1, 51):
            rows = with_weavers(n)
            rows["dim_disputes"][0]["n_stoppages"] = 1 + n
            publish(data_dir, warehouse(rows), NOW + timedelta(minutes=n), VERSIONS)
    finally:
        over.set()
        reader.join()
    assert not wrong
    assert rounds > 50


def test_views_work_in_a_moved_copy(
    data_dir: DataDir, warehouse: Fill, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = publish(data_dir, warehouse(small_rows()), NOW, VERSIONS)
    moved = tmp_path / "else where" / "it's"
    shutil.copytree(made.path, moved)
    shutil.rmtree(data_dir.root)
    monkeypatch.chdir(tmp_path)
    for database in (moved / "strikes.duckdb", Path("else where/it's/strikes.duckdb")):
        with duckdb.connect(str(database), read_only=True) as connection:
            for table in published():
                count = connection.execute(f"select count(*) from {table.name}").fetchone()
                assert count == (made.counts[table.name],)
    with duckdb.connect() as connection:
        connection.execute("set variable release_dir = ?", [str(moved)])
        connection.execute(
            f"attach '{str(moved / 'strikes.duckdb').replace(chr(39), chr(39) * 2)}' as ledger (read_only)"
        )
        assert connection.execute("select count(*) from ledger.claims").fetchone() == (3,)


def test_a_session_keeps_its_release(data_dir: DataDir, warehouse: Fill) -> None:
    publish(data_dir, warehouse(small_rows()), NOW, VERSIONS)
    query = "select duration_days_max from fct_strike_durations"
    with duckdb.connect(str(data_dir.latest / "strikes.duckdb"), read_only=True) as connection:
        assert connection.execute(query).fetchone() == (3,)
        publish(data_dir, warehouse(with_weavers(1)), NOW + timedelta(days=1), VERSIONS)
        assert connection.execute(query).fetchone() == (3,)
    with duckdb.connect(str(data_dir.latest / "strikes.duckdb"), read_only=True) as connection:
        assert connection.execute(query).fetchone() == (4,)


def test_report_escapes_articles_and_shows_the_sentences(data_dir: DataDir, warehouse: Fill) -> None:
    publish(data_dir, warehouse(small_rows()), NOW, VERSIONS)
    page = (data_dir.latest / "report.html").read_text(encoding="utf-8")
    assert "<script" not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page
    assert "is over &lt;b&gt;now&lt;/b&gt;" in page
    assert "walked out on 2 May" in page
    assert "Weavers&#x27; Union" in page
    assert "http" not in page.replace("http-equiv", "")


def test_report_of_nothing() -> None:
    assert "None." in report.html({table.name: table.schema.empty_table() for table in published()})
