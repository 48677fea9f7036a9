"""The facts that the five source articles come to, from the articles themselves and from the bundled restatements."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest

from pipelines.paths import SEEDS_DIR, DataDir

from .conftest import refresh

Row = dict[str, Any]


@pytest.fixture(scope="module")
def expected(real_gold: Path) -> Row:
    found: Row = json.loads((real_gold / "facts.json").read_text())
    return found


@pytest.fixture(scope="module", params=["source articles", "restatements"])
def release(
    request: pytest.FixtureRequest, expected: Row, real_articles: Path, tmp_path_factory: pytest.TempPathFactory
) -> Path:
    stems = sorted({stem for dispute in expected["disputes"] for stem in dispute["articles"]})
    folder = real_articles if request.param == "source articles" else SEEDS_DIR / "articles"
    data_dir = DataDir(tmp_path_factory.mktemp("facts") / "data")
    done = refresh(data_dir, *(folder / f"{stem}.txt" for stem in stems))
    assert done.returncode == 0, done.stdout + done.stderr
    return data_dir.latest


def _rows(release: Path, table: str) -> list[Row]:
    rows: list[Row] = pq.read_table(release / f"{table}.parquet").to_pylist()
    return rows


def _interval(row: Row, name: str) -> list[Any]:
    low, high = ("_earliest", "_latest") if f"{name}_earliest" in row else ("_min", "_max")
    return [v.isoformat() if isinstance(v, date) else v for v in (row[name + low], row[name + high])]


def _stoppage(release: Path, dispute: Row) -> Row:
    parties = (dispute["union"], dispute["employer"])
    year = int(dispute["start"][0][:4])
    (row,) = (
        row
        for row in _rows(release, "fct_strike_durations")
        if (row["union"], row["employer"]) == parties and row["start_earliest"] and row["start_earliest"].year == year
    )
    return row


def _of(release: Path, table: str, dispute: Row) -> list[Row]:
    dispute_id = _stoppage(release, dispute)["dispute_id"]
    return [row for row in _rows(release, table) if row["dispute_id"] == dispute_id]


def test_stoppages(release: Path, expected: Row) -> None:
    assert len(_rows(release, "fct_strike_durations")) == len(expected["disputes"])
    for dispute in expected["disputes"]:
        row = _stoppage(release, dispute)
        assert _interval(row, "start") == dispute["start"], row
        assert _interval(row, "end") == dispute["end"], row
        assert row["status"] == dispute["status"], row
        assert _interval(row, "duration_days") == dispute["duration_days"], row
        if "duration_basis" in dispute:
            assert row["duration_basis"] == dispute["duration_basis"].partition(":")[0], row
        if "as_of" in dispute:
            assert row["as_of"].isoformat() == dispute["as_of"], row
        assert not row["has_conflict"], row


def test_sessions(release: Path, expected: Row) -> None:
    for dispute in expected["disputes"]:
        found = [
            (*_interval(row, "session_date"), row["status"]) for row in _of(release, "fct_bargaining_sessions", dispute)
        ]
        assert sorted(found) == sorted((s["on"], s["on"], s["status"]) for s in dispute.get("sessions", []))


def test_votes(release: Path, expected: Row) -> None:
    for dispute in expected["disputes"]:
        found = [
            [row["ballot"], row["result"], _interval(row, "pct_for"), _interval(row, "vote_date")]
            for row in _of(release, "fct_votes", dispute)
        ]
        votes = dispute.get("votes", [])
        assert found == [[vote["ballot"], vote["result"], vote["pct_for"], vote["date"]] for vote in votes]


def test_session_counts_have_one_origin_however_many_articles_carry_them(release: Path, expected: Row) -> None:
    for dispute in expected["disputes"]:
        found = [
            (_interval(row, "sessions"), _interval(row, "since"), row["n_articles"], row["n_origins"])
            for row in _of(release, "fct_session_counts", dispute)
        ]
        count = dispute.get("session_count")
        assert found == ([(count["sessions"], count["since"], 3, 1)] if count else [])


def test_headcounts(release: Path, expected: Row) -> None:
    for dispute in expected["disputes"]:
        found = {row["role"]: row for row in _of(release, "fct_headcounts", dispute)}
        assert set(found) == {headcount["role"] for headcount in dispute.get("headcounts", [])}
        for headcount in dispute.get("headcounts", []):
            row = found[headcount["role"]]
            assert _interval(row, "workers") == headcount["workers"], row
            if "on" in headcount:
                assert _interval(row, "date") == [headcount["on"], headcount["on"]], row


def test_undated_articles_are_dated_within_their_bounds(release: Path, expected: Row) -> None:
    articles = {Path(row["source"]).stem: row for row in _rows(release, "articles")}
    for stem, inferred in expected["inferred_publication_dates"].items():
        first, last = _interval(articles[stem], "published")
        assert first is not None, articles[stem]
        assert inferred["within"][0] <= first <= last <= inferred["within"][1], articles[stem]
        assert articles[stem]["published_on_basis"] in {"content", "linked"}
