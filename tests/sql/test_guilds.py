"""The facts of five articles read together."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tests.sql import guilds
from tests.sql.ledger import dbt, rows, write_raw


@pytest.fixture(scope="module")
def data_dir(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("guilds")
    write_raw(folder, guilds.ARTICLES, guilds.CLAIMS)
    dbt(folder, "build", "--exclude", "unions", "employers", "aliases")
    return folder


def day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)


@pytest.mark.parametrize(
    ("dispute", "start", "end", "standing", "duration", "workdays"),
    [
        (guilds.WRITERS, ("2023-05-02",) * 2, ("2023-09-26",) * 2, "ended", (148, 148, "stated"), (102, 102)),
        (guilds.EARLIER, ("2007-11-01", "2007-11-22"), ("2008-02-08", "2008-02-29"), "ended",
         (100, 100, "stated"), (65, 67)),
        (guilds.ACTORS, ("2023-07-14",) * 2, (None, None), "ongoing as of 2023-08-12",
         (30, None, "computed"), (21, None)),
        (guilds.STAFF, ("2026-02-17",) * 2, (None, None), "ongoing as of 2026-02-25",
         (9, None, "computed"), (7, None)),
    ],
)  # fmt: skip
def test_stoppages(
    data_dir: Path,
    dispute: str,
    start: tuple[str, str],
    end: tuple[str | None, str | None],
    standing: str,
    duration: tuple[int, int | None, str],
    workdays: tuple[int, int | None],
) -> None:
    (fact,) = rows(data_dir, "select * from fct_strike_durations where dispute_id = ?", dispute)
    assert (fact["start_earliest"], fact["start_latest"]) == (day(start[0]), day(start[1]))
    assert (fact["end_earliest"], fact["end_latest"]) == (day(end[0]), day(end[1]))
    status, _, as_of = standing.partition(" as of ")
    assert (fact["status"], fact["has_conflict"]) == (status, False)
    assert not as_of or fact["as_of"] == day(as_of)
    assert (fact["duration_days_min"], fact["duration_days_max"], fact["duration_basis"]) == duration
    assert (fact["workdays_min"], fact["workdays_max"]) == workdays
    assert (fact["days_idle_min"], fact["days_idle_max"]) == (None, None)


def test_there_is_no_other_stoppage_and_no_conflict(data_dir: Path) -> None:
    assert len(rows(data_dir, "from fct_strike_durations")) == 4
    assert rows(data_dir, "from conflicts") == []


def test_the_vote(data_dir: Path) -> None:
    (vote,) = rows(data_dir, "from fct_votes")
    assert (vote["dispute_id"], vote["ballot"], vote["result"]) == (guilds.STAFF, "strike_authorization", "approved")
    assert (vote["vote_date_earliest"], vote["vote_date_latest"]) == (date(2026, 1, 1), date(2026, 1, 31))
    assert (vote["pct_for_min"], vote["pct_for_max"]) == (82, 82)
    assert (vote["votes_for"], vote["votes_against"], vote["turnout_pct"]) == (None, None, None)


def test_one_statement_in_three_articles_is_one_origin(data_dir: Path) -> None:
    (count,) = rows(data_dir, "from fct_session_counts")
    assert (count["dispute_id"], count["sessions_min"], count["sessions_max"]) == (guilds.STAFF, 19, 19)
    assert (count["since_earliest"], count["since_latest"]) == (date(2025, 9, 1), date(2025, 9, 30))
    assert (count["n_claims"], count["n_articles"], count["n_origins"]) == (3, 3, 1)
    assert count["as_of"] == date(2026, 2, 25)


def test_sessions(data_dir: Path) -> None:
    found = rows(data_dir, "from fct_bargaining_sessions order by session_id")
    told = [(s["dispute_id"], s["session_date_earliest"], s["session_date_latest"], s["status"]) for s in found]
    assert told == [
        (guilds.ACTORS_TALKS, date(2026, 2, 8), date(2026, 2, 14), "held"),
        (guilds.STAFF, date(2026, 1, 17), date(2026, 1, 17), "held"),
        (guilds.STAFF, date(2026, 2, 24), date(2026, 2, 24), "scheduled"),
        (guilds.WRITERS, date(2023, 8, 4), date(2023, 8, 4), "held"),
        (guilds.WRITERS, date(2023, 8, 11), date(2023, 8, 11), "held"),
        (guilds.TALKS, date(2026, 3, 16), date(2026, 3, 16), "scheduled"),
    ]


def test_headcounts(data_dir: Path) -> None:
    found = rows(data_dir, "from fct_headcounts order by role")
    told = [(h["role"], h["workers_min"], h["workers_max"], h["date_earliest"], h["date_latest"]) for h in found]
    assert told == [
        ("picketers", 120, 120, date(2026, 2, 24), date(2026, 2, 24)),
        ("unit", 115, 115, None, None),
    ]


def test_disputes(data_dir: Path) -> None:
    found: dict[str, Any] = {row["dispute_id"]: row for row in rows(data_dir, "from dim_disputes")}
    assert found[guilds.STAFF]["first_article_id"] == guilds.A
    assert found[guilds.STAFF]["last_article_id"] == guilds.C
    assert found[guilds.WRITERS]["n_stoppages"] == 1
    assert found[guilds.TALKS]["n_stoppages"] == 0
    assert found[guilds.ACTORS]["union"] == "SAG-AFTRA"
    assert found[guilds.WRITERS]["n_articles"] == 3


def test_building_again_gives_the_same_rows(data_dir: Path) -> None:
    names = ["dim_disputes", "fct_strike_durations", "fct_votes", "fct_headcounts", "fct_bargaining_sessions"]
    before = [rows(data_dir, f"from {name}") for name in names]
    write_raw(
        data_dir, guilds.ARTICLES[::-1], [{"claim_id": f"c{n:05}"} | c for n, c in enumerate(guilds.CLAIMS)][::-1]
    )
    dbt(data_dir, "run")
    assert [rows(data_dir, f"from {name}") for name in names] == before
