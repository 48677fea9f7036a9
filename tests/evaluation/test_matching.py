"""Which claim counts as which label."""

from datetime import date
from typing import Any

import pytest

from evaluation.making import claim, same
from pipelines.evaluation.matching import attribute_right, fits, label_interval, pair
from pipelines.intervals import DateInterval

DAY = date(2024, 9, 13)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2024-09-13", "2024-09-13", "2024-09-13"),
        ("2007-11", "2007-11-01", "2007-11-30"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("1988", "1988-01-01", "1988-12-31"),
        ("2023-03-11/2023-03-20", "2023-03-11", "2023-03-20"),
        ("2023-11/2024", "2023-11-01", "2024-12-31"),
    ],
)
def test_the_interval_of_a_label(text: str, first: str, last: str) -> None:
    assert label_interval(text) == DateInterval(date.fromisoformat(first), date.fromisoformat(last))


def test_a_label_without_a_date_has_no_interval() -> None:
    assert label_interval(None) is None


@pytest.mark.parametrize("text", ["May", "2024-13", "2024-02-30"])
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - the message is Python's
        label_interval(text)


@pytest.mark.parametrize(
    ("label", "kind", "values", "is_fit"),
    [
        ({"value": 12, "unit": "day"}, "strike_duration", {"value": 12.0, "unit": "day"}, True),
        ({"value": 12, "unit": "day"}, "strike_duration", {"value": 12.0, "unit": "week"}, False),
        ({"value": 12, "unit": "day"}, "strike_duration", {"value": 13.0, "unit": "day"}, False),
        ({"value": 500, "value_max": 600}, "headcount", {"value": 500.0, "value_max": 600.0}, True),
        ({"value": 500, "value_max": 600}, "headcount", {"value": 500.0}, False),
        ({"value": 500}, "headcount", {"value": 500.0, "value_max": 500.0}, True),
        ({"date": "2024-09"}, "strike_start", {"date_earliest": DAY, "date_latest": DAY}, True),
        ({"date": "2024-09-13"}, "strike_start", {"date_earliest": DAY, "date_latest": date(2024, 9, 14)}, False),
        ({"date": "2024-09-13"}, "strike_start", {}, False),
        ({"date": None}, "strike_end", {}, True),
        ({"ballot": "ratification", "pct_for": 5.4}, "vote", {"ballot": "ratification", "pct_for": 5.4}, True),
        ({"ballot": "ratification"}, "vote", {"ballot": "ratification", "pct_for": 5.4}, False),
        ({"ballot": "ratification"}, "vote", {"ballot": "other"}, False),
        ({"ballot": "other", "votes_for": 9}, "vote", {"ballot": "other", "votes_for": 9.0}, True),
        ({"issue": "staffing"}, "demand", {"detail": "Staffing"}, True),
        ({"place": "Leeds"}, "location", {"detail": "York"}, False),
    ],
)
def test_a_claim_fits_a_label(label: dict[str, Any], kind: str, values: dict[str, Any], is_fit: bool) -> None:
    assert fits({"doc": "a", "kind": kind, **label}, claim(kind, **values)) is is_fit


def test_no_claim_fits_a_label_of_another_kind() -> None:
    assert not fits({"doc": "a", "kind": "session_count", "value": 9}, claim("headcount", value=9.0))


def test_each_label_gets_one_claim_and_the_best_agreeing_one() -> None:
    labels = [
        {"doc": "a", "kind": "headcount", "value": 40, "union": "Porters", "employer": None},
        {"doc": "a", "kind": "headcount", "value": 40, "union": "Cooks", "employer": None},
    ]
    cooks, porters, more = (claim("headcount", value=40.0, union=name) for name in ("Cooks", "Porters", "Bakers"))
    pairs = pair("a", labels, [cooks, porters, more], same)
    assert [(p.label and p.label["union"], p.claim and p.claim.union) for p in pairs] == [
        ("Porters", "Porters"),
        ("Cooks", "Cooks"),
        (None, "Bakers"),
    ]


def test_what_is_missed_and_what_is_too_much_stands_alone() -> None:
    pairs = pair("a", [{"doc": "a", "kind": "headcount", "value": 4}], [claim("headcount", value=5.0)], same)
    assert [(p.label is None, p.claim is None) for p in pairs] == [(False, True), (True, False)]


@pytest.mark.parametrize(
    ("name", "label", "values", "is_right"),
    [
        ("qualifier", {"kind": "headcount", "qualifier": "about"}, {"qualifier": "between"}, True),
        ("qualifier", {"kind": "headcount", "qualifier": "exact"}, {"qualifier": "about"}, False),
        ("qualifier", {"kind": "vote", "pct_qualifier": "at_least"}, {"qualifier": "at_least"}, True),
        ("elapsed", {"kind": "strike_duration", "elapsed": True}, {"elapsed": True}, True),
        ("role", {"kind": "headcount", "role": "unit"}, {"role": "strikers"}, False),
    ],
)
def test_attributes(name: str, label: dict[str, Any], values: dict[str, Any], is_right: bool) -> None:
    assert attribute_right(name, label, claim(label["kind"], **values)) is is_right
