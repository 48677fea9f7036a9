"""The ledger over several updates."""

import hashlib
import random
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest

from pipelines import storage
from pipelines.paths import DataDir
from pipelines.reading import ledger
from pipelines.reading.ledger import ReadReport
from pipelines.tables import TABLES

NOW = datetime(2031, 8, 9, 12, tzinfo=UTC)
STORY = "Dockers at the port walked out on Monday and they have not gone back, said the union which counts them."
OTHER = "Nurses of the county have been told that their vote is to be held in the hall before the end of the week."


class Desk:
    """A folder of papers and the ledger that reads it."""

    def __init__(self, root: Path) -> None:
        self.papers = root / "papers"
        self.papers.mkdir()
        self.data_dir = DataDir(root / "data")
        self.days = 0

    def put(self, name: str, data: str | bytes) -> None:
        path = self.papers / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data.encode() if isinstance(data, str) else data)

    def update(self, *paths: Path, **options: Any) -> ReadReport:
        self.days += 1
        return ledger.update(self.data_dir, paths or [self.papers], NOW + timedelta(days=self.days), **options)

    def rows(self, name: str) -> list[dict[str, Any]]:
        return storage.read(self.data_dir.raw_table(name), name).to_pylist()

    def articles(self) -> dict[str, dict[str, Any]]:
        return {row["source"]: row for row in self.rows("raw_articles")}

    def refused(self) -> dict[str, str]:
        return {row["source"]: row["reason"] for row in self.rows("rejected_articles")}

    def state(self) -> dict[str, tuple[bytes, int]]:
        files = [path for path in self.data_dir.root.rglob("*") if path.is_file()]
        return {str(path): (path.read_bytes(), path.stat().st_mtime_ns) for path in files}


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def test_articles_are_stored(desk: Desk) -> None:
    desk.put("a.txt", f" date 2031-08-05 {STORY}")
    report = desk.update()
    assert (report.inputs, report.read, report.new, report.articles, report.refused) == (1, 1, 1, 1, ())
    row = desk.articles()["papers/a.txt"]
    assert row["article_id"] == hashlib.sha256(STORY.encode()).hexdigest()
    assert row["text"] == STORY
    assert row["published_earliest"] == row["published_latest"] == date(2031, 8, 5)
    assert row["published_on_basis"] == "given"
    assert row["first_seen_at"] == NOW + timedelta(days=1)
    for name in ("raw_inputs", "raw_articles", "rejected_articles"):
        assert pq.read_schema(desk.data_dir.raw_table(name)).equals(TABLES[name].schema)


def test_a_second_update_touches_nothing(desk: Desk) -> None:
    desk.put("a.txt", STORY)
    desk.put("b.txt", random.Random(1).randbytes(900))
    desk.update()
    before = desk.state()
    report = desk.update()
    assert (report.read, report.new, report.unchanged, report.changed) == (0, 0, 2, False)
    assert [(one.source, one.reason, one.is_new) for one in report.refused] == [("papers/b.txt", "not_text", False)]
    assert desk.state() == before


def test_one_article_more_reads_one(desk: Desk) -> None:
    desk.put("a.txt", STORY)
    desk.update()
    first = desk.articles()["papers/a.txt"]
    desk.put("b.txt", OTHER)
    report = desk.update()
    assert (report.read, report.new, report.unchanged, report.articles, report.changed) == (1, 1, 1, 2, True)
    assert desk.articles()["papers/a.txt"] == first


def test_refusals(desk: Desk, tmp_path: Path) -> None:
    desk.put("good.txt", STORY)
    desk.put("random.txt", random.Random(1).randbytes(2_000_000))
    desk.put("empty.txt", b"")
    desk.put("blank.txt", b" \n")
    with (desk.papers / "huge.txt").open("wb") as huge:
        huge.truncate(50_000_000)
    (tmp_path / "nothing" / "in" / "here").mkdir(parents=True)
    report = desk.update(desk.papers, tmp_path / "nothing")
    assert (report.new, report.read) == (1, 5)
    assert desk.refused() == {
        "papers/random.txt": "not_text",
        "papers/empty.txt": "empty",
        "papers/blank.txt": "no_words",
        "papers/huge.txt": "too_large",
        "nothing": "no_articles",
    }
    assert {(one.source, one.reason) for one in report.refused} == set(desk.refused().items())
    for row in desk.rows("rejected_articles"):
        assert row["detail"]
        assert row["refused_at"] == NOW + timedelta(days=1)
        if row["reason"] == "no_articles":
            assert row["sha256"] is None
            continue
        data = (desk.papers / row["source"].removeprefix("papers/")).read_bytes()
        assert row["sha256"] == hashlib.sha256(data).hexdigest()
        assert (desk.data_dir.quarantine / row["sha256"]).read_bytes() == data[:1_000_000]


def test_size_cap_is_configurable(desk: Desk) -> None:
    desk.put("a.txt", STORY)
    desk.update(max_bytes=20)
    assert desk.refused()["papers/a.txt"] == "too_large"


def test_a_folder_of_nothing_readable_holds_no_article(desk: Desk) -> None:
    desk.put("a.txt", b"\0\0\0")
    desk.update()
    assert desk.refused() == {"papers": "no_articles", "papers/a.txt": "not_text"}
    desk.put("b.txt", STORY)
    desk.update()
    assert desk.refused() == {"papers/a.txt": "not_text"}


def test_a_mended_input_is_no_longer_refused(desk: Desk) -> None:
    desk.put("a.txt", b"")
    desk.update()
    since = desk.rows("rejected_articles")
    desk.update()
    assert desk.rows("rejected_articles") == since
    desk.put("a.txt", STORY)
    assert desk.update().new == 1
    assert desk.refused() == {}


def test_the_empty_inbox_is_no_fault(desk: Desk) -> None:
    desk.put("a.txt", STORY)
    desk.data_dir.inbox.mkdir(parents=True)
    assert desk.update(desk.papers, desk.data_dir.inbox).refused == ()


def test_the_same_text_twice_is_one_article(desk: Desk) -> None:
    desk.put("b.txt", STORY)
    desk.put("c/b.txt", f" date 2031-08-05 {STORY}")
    desk.put("d.txt", f"Posted Aug. 1, 2031\n\n{OTHER}")
    assert desk.update().articles == 2
    assert desk.articles()["papers/c/b.txt"]["published_on_basis"] == "given"


def test_which_source_is_on_record_does_not_hang_on_the_order(tmp_path: Path) -> None:
    outcomes = []
    for order in (("a", "b", "c"), ("c", "b", "a"), ("b", "c", "a")):
        (tmp_path / "".join(order)).mkdir()
        desk = Desk(tmp_path / "".join(order))
        headers = {"a": "", "b": " date 2031-08-06 ", "c": " date 2031-08-05 "}
        for name in order:
            desk.put(f"{name}.txt", headers[name] + STORY)
            desk.update()
        (row,) = desk.rows("raw_articles")
        outcomes.append((row["source"], row["published_earliest"]))
    assert outcomes == [("papers/c.txt", date(2031, 8, 5))] * 3


def test_copies_point_to_the_earliest(desk: Desk) -> None:
    body = " ".join(f"{STORY} {OTHER} Day {n} of it." for n in range(4))
    desk.put("a.txt", f" date 2031-08-07 {body} Ends.")
    desk.put("b.txt", f" date 2031-08-06 {body}")
    report = desk.update()
    rows = desk.articles()
    assert report.copies == 1
    assert rows["papers/a.txt"]["copy_of"] == rows["papers/b.txt"]["article_id"]
    assert rows["papers/b.txt"]["copy_of"] is None
    desk.put("z.txt", f" date 2031-08-05 Newsroom: {body}")
    desk.update()
    rows = desk.articles()
    assert rows["papers/z.txt"]["copy_of"] is None
    assert {rows[f"papers/{n}.txt"]["copy_of"] for n in "ab"} == {rows["papers/z.txt"]["article_id"]}


def test_a_new_version_takes_the_place_of_the_old(desk: Desk) -> None:
    desk.put("a.txt", STORY)
    desk.update()
    desk.put("a.txt", STORY.replace("Monday", "Tuesday"))
    report = desk.update()
    assert (report.read, report.new, report.articles) == (1, 1, 1)
    assert "Tuesday" in desk.rows("raw_articles")[0]["text"]


def test_another_article_under_an_old_name_replaces_nothing(desk: Desk) -> None:
    desk.put("a.txt", STORY)
    desk.update()
    desk.put("a.txt", OTHER)
    assert desk.update().articles == 2


def test_what_was_read_stays_when_its_file_goes(desk: Desk) -> None:
    desk.put("a.txt", STORY)
    desk.put("b.txt", OTHER)
    desk.update()
    (desk.papers / "a.txt").unlink()
    report = desk.update()
    assert (report.articles, report.changed) == (2, False)


def test_articles_that_were_lost_are_read_again(desk: Desk) -> None:
    desk.put("a.txt", STORY)
    desk.update()
    desk.data_dir.raw_table("raw_articles").unlink()
    assert desk.update().articles == 1


def test_nothing_at_all(desk: Desk) -> None:
    report = desk.update()
    assert (report.articles, report.inputs) == (0, 0)
    assert desk.refused() == {"papers": "no_articles"}
    assert desk.rows("raw_articles") == []
