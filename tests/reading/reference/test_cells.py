from datetime import date

import pytest

from pipelines.intervals import DateInterval, NumberInterval
from pipelines.reading.reference import cells
from pipelines.reading.reference.stoppage import BadRow


@pytest.mark.parametrize(
    ("cell", "first", "last"),
    [
        ("5/2/2024", "2024-05-02", "2024-05-02"),
        ("05/02/24", "2024-05-02", "2024-05-02"),
        ("2024-05-02", "2024-05-02", "2024-05-02"),
        ("2024-05-02 00:00:00", "2024-05-02", "2024-05-02"),
        ("5/2/2024 12:00 AM", "2024-05-02", "2024-05-02"),
        ("May 2, 2024", "2024-05-02", "2024-05-02"),
        ("2-May-24", "2024-05-02", "2024-05-02"),
        ("45414", "2024-05-02", "2024-05-02"),
        ("February 2024", "2024-02-01", "2024-02-29"),
        ("2024-12", "2024-12-01", "2024-12-31"),
        ("2024", "2024-01-01", "2024-12-31"),
        ("", None, None),
        ("[4]", None, None),
        ("ongoing", None, None),
        ("13/45/2024", None, None),
    ],
)
def test_days(cell: str, first: str | None, last: str | None) -> None:
    expected = [None if day is None else date.fromisoformat(day) for day in (first, last)]
    assert cells.days(cell) == DateInterval(*expected)


@pytest.mark.parametrize(
    ("cell", "low", "high"),
    [
        ("1,200", 1200, 1200),
        ("~80", 80, 80),
        ("100-150", 100, 150),
        ("100 to 150", 100, 150),
        ("100+", 100, None),
        ("2,300 [2]", 2300, 2300),
        ("12.0", 12, 12),
        ("150-100", None, None),
        ("Unknown", None, None),
        ("", None, None),
        ("many", None, None),
    ],
)
def test_number(cell: str, low: float | None, high: float | None) -> None:
    assert cells.number(cell) == NumberInterval(low, high)


@pytest.mark.parametrize(
    ("amount", "unit", "expected"),
    [
        ("15", "Days", 15),
        ("1", "day", 1),
        ("4", "Hours", 1),
        ("30", "Minutes", 1),
        ("2", "Weeks", 14),
        ("60", "Hours", None),
        ("", "Days", None),
        ("3", "Fortnights", None),
    ],
)
def test_length(amount: str, unit: str, expected: float | None) -> None:
    assert cells.length(amount, unit) == NumberInterval(expected, expected)


@pytest.mark.parametrize(
    ("unions", "cell", "expected"),
    [
        (("Bakers",), "12", ("Bakers Local 12",)),
        (("Bakers",), "Local 12; 14", ("Bakers Local 12", "Bakers Local 14")),
        (("Bakers", "Cooks"), "12; 7-B", ("Bakers Local 12", "Cooks Local 7-B")),
        (("Bakers", "Cooks"), "12", ("Bakers", "Cooks")),
        (("Bakers",), "Central chapter", ("Bakers",)),
        (("Bakers",), "", ("Bakers",)),
        ((), "12", ()),
    ],
)
def test_locals(unions: tuple[str, ...], cell: str, expected: tuple[str, ...]) -> None:
    assert cells.locals_of(unions, cell) == expected


def test_several_names_in_a_cell() -> None:
    assert cells.names("Bakers Guild;  Cooks | Bakers Guild\nN/A") == ("Bakers Guild", "Cooks")


def test_a_heading_is_compared_without_its_footnote() -> None:
    assert cells.heading("Number of\n workers [2]") == cells.heading("number of workers") == "number of workers"


@pytest.mark.parametrize(("start", "end"), [("", "5/2/2024"), ("soon", ""), ("5/2/2024", "5/1/2024")])
def test_a_row_needs_days_in_order(start: str, end: str) -> None:
    with pytest.raises(BadRow):
        cells.span(start, end)
