"""How claims about one thing are resolved: each case is a dispute of its own, all in one build."""

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tests.sql.ledger import Row, article, claim, dbt, rows, write_raw


@dataclass
class Case:
    """Claims as (day published, article of that day, kind, values) and the rows expected of one table.

    Expected rows give some columns; a column named without suffix stands for both of its bounds.
    """

    name: str
    table: str
    expected: list[Row]
    claims: list[tuple[str, str, str, Row]] = field(default_factory=list)

    def say(self, published: str, kind: str, *, by: str = "a", **values: Any) -> "Case":
        if kind.startswith("strike_"):
            values.setdefault("stoppage", 1)
        self.claims.append((published, by, kind, values))
        return self


def stoppage(name: str, *expected: Row) -> Case:
    return Case(name, "fct_strike_durations", list(expected))


WHOLE: Row = {"elapsed": False, "unit": "day"}
COUNT: Row = {"elapsed": True, "unit": "day"}
RATIFIED: Row = {"ballot": "ratification", "result": "approved"}
REJECTED: Row = {"ballot": "ratification", "result": "rejected"}

CASES = [
    stoppage("start-and-end-give-the-length", {
        "start": "2024-09-13", "end": "2024-11-04", "status": "ended", "duration_days": (53, 53),
        "duration_basis": "computed", "end_event": "ratification", "workdays": (36, 36), "days_idle": (None, None),
    })
    .say("2024-11-05", "strike_start", date="2024-09-13")
    .say("2024-11-05", "strike_end", date="2024-11-04", end_event="ratification"),
    stoppage("two-vague-dates-bound-the-length", {
        "start": ("2024-03-01", "2024-03-31"), "end": ("2024-05-01", "2024-05-31"), "duration_days": (32, 92),
        "duration_basis": "computed",
    })
    .say("2024-06-05", "strike_start", date="2024-03")
    .say("2024-06-05", "strike_end", date="2024-05"),
    stoppage("a-vague-start-and-an-exact-one-agree", {"start": "2024-03-12", "n_origins": 2, "has_conflict": False})
    .say("2024-03-13", "strike_start", date="2024-03-12")
    .say("2024-06-05", "strike_start", date="2024-03"),
    stoppage("the-end-named-is-the-first-day-back", {
        "start": "1997-08-04", "end": "1997-08-18", "duration_days": (15, 15), "has_conflict": False,
    })
    .say("1997-08-19", "strike_start", date="1997-08-04")
    .say("1997-08-19", "strike_end", date="1997-08-19")
    .say("1997-08-19", "strike_duration", value=15, **WHOLE),
    stoppage("weeks-are-rounded", {
        "start": "2021-10-14", "end": ("2021-11-14", "2021-11-20"), "duration_days": (32, 38), "status": "ended",
    })
    .say("2021-11-20", "strike_start", date="2021-10-14")
    .say("2021-11-20", "strike_duration", value=5, **(WHOLE | {"unit": "week"})),
    stoppage("more-than-five-weeks-is-not-less", {"duration_days": (35, None), "duration_basis": "stated"})
    .say("2021-11-20", "strike_duration", value=5, qualifier="at_least", **(WHOLE | {"unit": "week"})),
    stoppage("months-are-rounded", {"duration_days": (701, 701), "end": "2023-03-02", "has_conflict": False})
    .say("2023-03-02", "strike_start", date="2021-04-01")
    .say("2023-03-02", "strike_end", date="2023-03-02")
    .say("2023-03-02", "strike_duration", value=23, **(WHOLE | {"unit": "month"})),
    stoppage("hours-fill-days", {"end": "2023-03-15", "duration_days": (3, 3), "status": "ended"})
    .say("2023-03-16", "strike_start", date="2023-03-13")
    .say("2023-03-16", "strike_duration", value=72, **(WHOLE | {"unit": "hour"})),
    stoppage("a-length-that-is-not-over-leaves-it-ongoing", {
        "status": "ongoing", "as_of": "2023-03-14", "duration_days": (3, 3), "end": None,
    })
    .say("2023-03-14", "strike_start", date="2023-03-13")
    .say("2023-03-14", "strike_duration", value=2, date="2023-03-14", **COUNT)
    .say("2023-03-14", "strike_duration", value=72, **(WHOLE | {"unit": "hour"})),
    stoppage("a-day-count-gives-the-start", {
        "start": "2023-05-02", "status": "ongoing", "as_of": "2023-08-11", "duration_days": (102, None),
        "duration_basis": "day_count",
    })
    .say("2023-08-11", "strike_duration", value=102, date="2023-08-11", **COUNT),
    stoppage("a-day-count-narrows-a-month", {"start": "2023-05-02", "duration_basis": "computed"})
    .say("2023-08-11", "strike_duration", value=102, date="2023-08-11", **COUNT)
    .say("2023-08-11", "strike_start", date="2023-05"),
    stoppage("a-count-without-a-day-still-bounds-the-length", {
        "start": None, "duration_days": (40, None), "duration_basis": "day_count", "status": "unknown",
    })
    .say("", "strike_duration", value=40, **COUNT),
    stoppage("a-later-end-supersedes-ongoing", {"status": "ended", "end": "2024-02-20", "duration_days": (20, 20)})
    .say("2024-02-10", "strike_start", date="2024-02-01")
    .say("2024-02-10", "strike_ongoing", date="2024-02-10")
    .say("2024-02-21", "strike_end", date="2024-02-20"),
    stoppage("an-old-start-in-a-late-article-is-no-sighting", {
        "status": "unknown", "as_of": "2024-02-10", "start": "2019-01-14", "duration_days": (None, None),
    })
    .say("2024-02-10", "strike_start", date="2019-01-14"),
    stoppage("only-planned", {"status": "planned", "start": "2024-02-14", "duration_days": (3, 3), "workdays": None})
    .say("2024-02-10", "strike_start", date="2024-02-14", modality="planned")
    .say("2024-02-10", "strike_duration", value=3, modality="planned", **WHOLE),
    stoppage("what-happened-outweighs-what-was-planned", {
        "start": "2024-02-15", "status": "ongoing", "has_conflict": False,
    })
    .say("2024-02-10", "strike_start", date="2024-02-14", modality="planned")
    .say("2024-02-16", "strike_start", date="2024-02-15"),
    stoppage("most-origins-win", {"start": "2024-02-15", "has_conflict": True, "n_claims": 4})
    .say("2024-02-16", "strike_start", date="2024-02-15")
    .say("2024-02-17", "strike_start", date="2024-02-15")
    .say("2024-02-18", "strike_start", date="2024-02-12", origin="one wire")
    .say("2024-02-19", "strike_start", date="2024-02-12", origin="one wire"),
    stoppage("then-the-more-exact", {"start": "2024-02-15", "has_conflict": True})
    .say("2024-02-16", "strike_start", date="2024-02-15")
    .say("2024-03-18", "strike_start", date="2024-03"),
    stoppage("then-the-later", {"start": "2024-02-16", "has_conflict": True})
    .say("2024-02-17", "strike_start", date="2024-02-15")
    .say("2024-02-18", "strike_start", date="2024-02-16"),
    stoppage("the-length-that-goes-with-the-dates-wins", {
        "end": "1988-08-07", "duration_days": (154, 154), "has_conflict": True,
    })
    .say("1988-08-08", "strike_start", date="1988-03-07")
    .say("1988-08-08", "strike_end", date="1988-08-07")
    .say("1988-08-08", "strike_duration", value=154, **WHOLE)
    .say("2008-01-08", "strike_duration", value=150, **WHOLE),
    stoppage("dates-outweigh-a-length-told-once", {
        "start": "2024-02-01", "end": "2024-02-20", "duration_days": (20, 20), "duration_basis": "computed",
        "has_conflict": True,
    })
    .say("2024-02-21", "strike_start", date="2024-02-01")
    .say("2024-02-21", "strike_end", date="2024-02-20")
    .say("2024-02-21", "strike_duration", value=30, **WHOLE),
    stoppage("a-length-told-often-outweighs-an-end-told-once", {
        "end": "2024-03-01", "duration_days": (30, 30), "duration_basis": "stated", "has_conflict": True,
    })
    .say("2024-02-21", "strike_start", date="2024-02-01")
    .say("2024-02-22", "strike_start", date="2024-02-01")
    .say("2024-02-21", "strike_end", date="2024-02-20")
    .say("2024-03-04", "strike_duration", value=30, **WHOLE)
    .say("2024-03-05", "strike_duration", value=30, **WHOLE),
    stoppage("an-end-before-the-start-is-a-conflict", {"start": "2024-02-10", "end": None, "has_conflict": True})
    .say("2024-02-21", "strike_start", date="2024-02-10")
    .say("2024-02-21", "strike_end", date="2024-02-01"),
    stoppage("days-idle-are-bounds", {"workdays": (3, 3), "days_idle": (3 * 13_000, 3 * 25_000)})
    .say("2024-02-05", "headcount", stoppage=1, value=13_000, role="strikers", unit="worker")
    .say("2024-02-07", "headcount", stoppage=1, value=25_000, role="strikers", unit="worker")
    .say("2024-02-08", "strike_start", date="2024-02-05")
    .say("2024-02-08", "strike_end", date="2024-02-07"),
    stoppage("holidays-are-no-workdays", {"duration_days": (5, 5), "workdays": (2, 2)})
    .say("2024-05-30", "strike_start", date="2024-05-24")
    .say("2024-05-30", "strike_end", date="2024-05-28"),
    stoppage("the-most-exact-end-names-the-event", {"end": "2024-02-20", "end_event": "return_to_work"})
    .say("2024-02-21", "strike_start", date="2024-02-01")
    .say("2024-02-21", "strike_end", date="2024-02-20", end_event="return_to_work")
    .say("2024-03-21", "strike_end", date="2024-02", end_event="suspension"),
    stoppage("a-deal-is-not-the-last-day", {
        "end": "2024-02-27", "end_event": "return_to_work", "duration_days": (27, 27), "has_conflict": False,
    })
    .say("2024-02-21", "strike_start", date="2024-02-01")
    .say("2024-02-25", "strike_end", date="2024-02-24", end_event="tentative_agreement")
    .say("2024-02-28", "strike_end", date="2024-02-27", end_event="return_to_work"),
    stoppage("only-said-to-be-on").say("2024-02-01", "strike_ongoing", date="2024-02-01"),
    stoppage("absurd-lengths-stop-nothing", {"status": "ongoing", "duration_days": (1, None)})
    .say("2024-02-01", "strike_start", date="2024-02-01")
    .say("2024-02-01", "strike_duration", value=1e15, **COUNT),

    Case("one-ballot-told-three-times", "fct_votes", [
        {"vote_date": "2021-11-17", "pct_for": (61, 61), "n_claims": 3, "has_conflict": False},
    ])
    .say("2021-11-17", "vote", date="2021-11-17", pct_for=61, **RATIFIED)
    .say("2021-11-18", "vote", date="2021-11", **RATIFIED)
    .say("2021-11-20", "vote", pct_for=61, **RATIFIED),
    Case("two-ballots-weeks-apart", "fct_votes", [
        {"vote_date": "2021-10-10", "pct_for": (10, 10), "n_claims": 2},
        {"vote_date": "2021-11-02", "pct_for": (45, 45), "n_claims": 2},
    ])
    .say("2021-10-11", "vote", date="2021-10-10", pct_for=10, **REJECTED)
    .say("2021-11-03", "vote", date="2021-11-02", pct_for=45, **REJECTED)
    .say("2021-11-05", "vote", pct_for=10, **REJECTED)
    .say("2021-11-06", "vote", **REJECTED),
    Case("a-vote-and-its-count-days-later", "fct_votes", [{"n_claims": 2, "pct_for": (70, 70)}])
    .say("2021-11-02", "vote", date="2021-11-02", pct_for=70, **RATIFIED)
    .say("2021-11-05", "vote", date="2021-11-02/2021-11-04", **RATIFIED),
    Case("two-shares-of-one-ballot", "fct_votes", [{"pct_for": (62, 62), "has_conflict": True}])
    .say("2021-11-03", "vote", date="2021-11-02", pct_for=62, **RATIFIED)
    .say("2021-11-04", "vote", date="2021-11-02", pct_for=62, **RATIFIED)
    .say("2021-11-05", "vote", date="2021-11-02", pct_for=66, **RATIFIED),
    Case("two-units-vote-on-one-day", "fct_votes", [
        {"pct_for": (30.6, 30.6), "has_conflict": False},
        {"pct_for": (31.5, 31.5), "has_conflict": False},
    ])
    .say("2025-08-03", "vote", date="2025-08-01", pct_for=31.5, **REJECTED)
    .say("2025-08-03", "vote", date="2025-08-01", pct_for=30.6, **REJECTED),
    Case("a-vote-is-not-told-before-it-is-held", "fct_votes", [
        {"vote_date": "2021-11-02", "n_claims": 1},
        {"vote_date": None, "n_claims": 1},
    ])
    .say("2021-11-03", "vote", date="2021-11-02", **RATIFIED)
    .say("2021-10-01", "vote", **RATIFIED),
    Case("an-unnamed-result-joins-its-ballot", "fct_votes", [{"result": "approved", "n_claims": 2, "turnout_pct": 77}])
    .say("2021-11-03", "vote", date="2021-11-02", **RATIFIED)
    .say("2021-11-03", "vote", by="b", date="2021-11-02", ballot="ratification", turnout_pct=77),

    Case("counts-grow", "fct_session_counts", [
        {"sessions": (10, 10), "as_of": "2025-05-10", "has_conflict": False},
        {"sessions": (19, 19), "as_of": "2025-09-10", "has_conflict": False},
    ])
    .say("2025-05-10", "session_count", value=10, since="2025-01")
    .say("2025-09-10", "session_count", value=19, since="2025-01"),
    Case("hedged-counts-meet", "fct_session_counts", [{"sessions": (19, 19), "n_claims": 2}])
    .say("2025-09-10", "session_count", value=15, qualifier="at_least", since="2025-01")
    .say("2025-09-11", "session_count", value=19),
    Case("two-counts-of-one-day", "fct_session_counts", [{"sessions": (19, 19), "has_conflict": True}])
    .say("2025-09-10", "session_count", value=19)
    .say("2025-09-10", "session_count", by="b", value=19)
    .say("2025-09-10", "session_count", by="c", value=21),

    Case("held-supersedes-scheduled", "fct_bargaining_sessions", [
        {"session_date": "2025-03-04", "status": "held"},
        {"session_date": "2025-03-09", "status": "scheduled"},
    ])
    .say("2025-03-01", "session", date="2025-03-03/2025-03-08", status="scheduled", modality="planned")
    .say("2025-03-01", "session", date="2025-03-09", status="scheduled", modality="planned")
    .say("2025-03-05", "session", date="2025-03-04", status="held")
    .say("2025-03-05", "session", date="2025-02", status="held"),

    Case("strikers-grow", "fct_headcounts", [
        {"workers": (13_000, 13_000), "has_conflict": False},
        {"workers": (25_000, 25_000), "has_conflict": False},
    ])
    .say("2023-09-15", "headcount", stoppage=1, value=13_000, role="strikers")
    .say("2023-09-29", "headcount", stoppage=1, value=25_000, role="strikers"),
    Case("two-numbers-at-once", "fct_headcounts", [{"workers": (1_100, 1_100), "has_conflict": True, "n_claims": 3}])
    .say("2023-09-15", "headcount", value=1_100, role="unit")
    .say("2023-09-29", "headcount", value=1_100, role="unit")
    .say("2023-09-20", "headcount", value=900, role="unit"),
    Case("one-article-counts-two-groups", "fct_headcounts", [
        {"workers": (300, 300), "has_conflict": False}, {"workers": (900, 900), "has_conflict": False},
    ])
    .say("2023-09-20", "headcount", value=900, role="unit")
    .say("2023-09-20", "headcount", value=300, role="unit"),
    Case("each-rally-is-counted-anew", "fct_headcounts", [
        {"workers": (120, 120), "date": "2023-09-20"}, {"workers": (120, 120), "date": "2023-09-27"},
    ])
    .say("2023-09-21", "headcount", value=120, role="picketers", date="2023-09-20")
    .say("2023-09-28", "headcount", value=120, role="picketers", date="2023-09-27"),
]  # fmt: skip


def articles() -> list[Row]:
    named = {(case.name, published, by) for case in CASES for published, by, _, _ in case.claims}
    return [article(f"{name} {published} {by}", published or None) for name, published, by in sorted(named)]


def claims() -> list[Row]:
    return [
        claim(f"{case.name} {published} {by}", kind, case.name, **values)
        for case in CASES
        for published, by, kind, values in case.claims
    ]


@pytest.fixture(scope="module")
def data_dir(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("facts")
    write_raw(folder, articles(), claims())
    dbt(folder, "build", "--exclude-resource-type", "unit_test", "--exclude", "unions", "employers", "aliases")
    return folder


def figure(row: Row, column: str) -> Any:
    """A column, or the pair of its bounds, with days as text; a pair of one day, or of nothing, as one."""
    if column in row:
        value = row[column]
        if isinstance(value, date):
            return value.isoformat()
        return int(value) if isinstance(value, float) and value.is_integer() else value
    ends = [figure(row, column + end) for end in ("_earliest", "_latest", "_min", "_max") if column + end in row]
    return ends[0] if ends[0] == ends[1] and not isinstance(ends[0], int | float) else tuple(ends)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_facts(data_dir: Path, case: Case) -> None:
    found = rows(data_dir, f"from {case.table} where dispute_id = ?", case.name)
    expected = [{k: None if v == (None, None) else v for k, v in row.items()} for row in case.expected]
    columns = case.expected[0] if case.expected else []
    told = [{column: figure(row, column) for column in columns} for row in found]
    assert sorted(map(str, told)) == sorted(map(str, expected))


@pytest.mark.parametrize(
    ("name", "column", "side_a", "side_b"),
    [
        ("most-origins-win", "start", ("2024-02-15", 2, 2), ("2024-02-12", 2, 1)),
        ("then-the-more-exact", "start", ("2024-02-15", 1, 1), ("2024-03-01 to 2024-03-31", 1, 1)),
        ("the-length-that-goes-with-the-dates-wins", "duration_days", ("154", 1, 1), ("150", 1, 1)),
        ("dates-outweigh-a-length-told-once", "duration_days", ("20", 2, 1), ("30", 1, 1)),
        ("a-length-told-often-outweighs-an-end-told-once", "end", ("2024-03-01", 4, 4), ("2024-02-20", 1, 1)),
        ("an-end-before-the-start-is-a-conflict", "end", ("at least 2024-02-10", 1, 1), ("2024-02-01", 1, 1)),
        ("two-shares-of-one-ballot", "pct_for", ("62", 2, 2), ("66", 1, 1)),
        ("two-counts-of-one-day", "sessions", ("19", 2, 2), ("21", 1, 1)),
        ("two-numbers-at-once", "workers", ("1100", 2, 2), ("900", 1, 1)),
    ],
)
def test_both_sides_of_a_conflict_are_kept(
    data_dir: Path, name: str, column: str, side_a: tuple[str, int, int], side_b: tuple[str, int, int]
) -> None:
    (conflict,) = rows(data_dir, 'from conflicts where starts_with(fact_key, ?) and "column" = ?', name, column)
    told = [
        (conflict[side], len(conflict[f"{side}_claim_ids"]), conflict[f"{side}_origins"])
        for side in ("side_a", "side_b")
    ]
    assert told == [side_a, side_b]
