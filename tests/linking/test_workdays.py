"""The calendar of workdays."""

from datetime import date

import pytest

from pipelines.linking.workdays import calendar
from pipelines.tables import schema


@pytest.mark.parametrize(
    ("day", "is_workday"),
    [
        ("2023-05-02", True),
        ("2023-05-06", False),
        ("2023-05-07", False),
        ("2023-09-04", False),
        ("2023-11-23", False),
        ("2023-11-24", True),
        ("2022-12-26", False),
        ("2022-12-25", False),
        ("2021-12-31", False),
        ("2015-07-03", False),
        ("2022-06-20", False),
        ("2019-06-19", True),
        ("1987-01-19", False),
        ("1980-01-21", True),
        ("1900-07-04", False),
    ],
)
def test_workdays_are_weekdays_without_federal_holidays_as_observed(day: str, is_workday: bool) -> None:
    at = date.fromisoformat(day)
    assert calendar(at, at).to_pylist() == [{"day": at, "is_workday": is_workday}]


def test_it_covers_every_day_once() -> None:
    found = calendar(date(1860, 1, 1), date(2100, 12, 31))
    assert found.schema.equals(schema("calendar"), check_metadata=True)
    days = found.column("day").to_pylist()
    assert days[0] == date(1860, 1, 1)
    assert days[-1] == date(2100, 12, 31)
    assert len(days) == len(set(days)) == (days[-1] - days[0]).days + 1


def test_an_inverted_interval_is_refused() -> None:
    with pytest.raises(ValueError, match="inverted"):
        calendar(date(2020, 1, 2), date(2020, 1, 1))
