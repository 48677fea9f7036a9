"""Cells of other people's tables as dates, numbers and names."""

import hashlib
import re
from collections.abc import Iterable
from datetime import date, datetime, timedelta
from functools import lru_cache

from pipelines.intervals import DateInterval, NumberInterval
from pipelines.reading.reference.stoppage import UNKNOWN, UNKNOWN_DAYS, BadRow

_FOOTNOTE = re.compile(r"\s*[\[(]\d{1,2}[\])]")
_TIME = re.compile(r"[ T]\d{1,2}:\d\d.*$")
_DAY_FORMS = ("%Y-%m-%d", "%m/%d/%Y", "%m/%d/%y", "%m-%d-%Y", "%B %d, %Y", "%b %d, %Y", "%d-%b-%y", "%d-%b-%Y")
_MONTH_FORMS = ("%Y-%m", "%m/%Y", "%B %Y", "%b %Y")
_YEAR = re.compile(r"(?:18|19|20)\d\d")
_SERIAL = re.compile(r"\d{5}(?:\.\d+)?")
_SERIAL_ZERO = date(1899, 12, 30)
"""Day 0 of dates that a spreadsheet left as numbers."""
_NUMBER = re.compile(r"[~$]?(\d[\d,]*(?:\.\d+)?)(?:\s*(?:-|to|\u2013)\s*(\d[\d,]*(?:\.\d+)?)|(\s*\+))?")
_SEPARATOR = re.compile(r"\s*[;|\n]\s*")
_LOCAL = re.compile(r"(?i)^(?:local(?: union)?|no\.?|#)\s*(?:no\.?\s*)?")
_NUMBERED = re.compile(r"[\w-]*\d[\w-]*")
_LENGTHS = {"minute": 0.0, "hour": 0.0, "day": 1.0, "week": 7.0}
_NOTHING = frozenset({"", "n/a", "na", "none", "unknown", "-", "--", "nan", "null", "tbd"})


def heading(cell: str) -> str:
    """A heading as it is compared: lower case, single spaces, without marks of footnotes and colons."""
    return " ".join(_FOOTNOTE.sub("", cell).lower().split()).rstrip(" :*")


def words(cell: str) -> str | None:
    """The cell's text; None where it says nothing ("N/A")."""
    plain = " ".join(_FOOTNOTE.sub("", cell).split())
    return None if plain.lower() in _NOTHING else plain


def names(cell: str) -> tuple[str, ...]:
    """The names in a cell, in order, each once: several are set apart by semicolons, bars or line breaks."""
    found = (words(part) for part in _SEPARATOR.split(cell))
    return tuple(dict.fromkeys(name for name in found if name))


def locals_of(unions: tuple[str, ...], cell: str) -> tuple[str, ...]:
    """The unions with the numbers of their locals ("174", "Local 174; 763"), where it is plain whose they are."""
    numbers = [_LOCAL.sub("", part) for part in re.split(r"\s*[;|,\n]\s*", cell.strip()) if part]
    if not numbers or not all(_NUMBERED.fullmatch(number) for number in numbers):
        return unions
    if len(unions) == 1:
        return tuple(f"{unions[0]} Local {number}" for number in numbers)
    if len(unions) == len(numbers):
        return tuple(f"{union} Local {number}" for union, number in zip(unions, numbers, strict=True))
    return unions


@lru_cache(maxsize=10_000)
def days(cell: str) -> DateInterval:
    """The days that a date in US order or ISO 8601 names: a day, a month or a year; unbounded where it is none."""
    plain = _TIME.sub("", words(cell) or "")
    for form in _DAY_FORMS:
        if (found := _parsed(plain, form)) is not None:
            return DateInterval.day(found)
    for form in _MONTH_FORMS:
        if (first := _parsed(plain, form)) is not None:
            after = (first.replace(day=28) + timedelta(days=4)).replace(day=1)
            return DateInterval(first, after - timedelta(days=1))
    if _YEAR.fullmatch(plain):
        return DateInterval(date(int(plain), 1, 1), date(int(plain), 12, 31))
    if _SERIAL.fullmatch(plain):
        return DateInterval.day(_SERIAL_ZERO + timedelta(days=int(float(plain))))
    return UNKNOWN_DAYS


def _parsed(text: str, form: str) -> date | None:
    try:
        return datetime.strptime(text, form).date()  # noqa: DTZ007
    except ValueError:
        return None


def span(start: str, end: str) -> tuple[DateInterval, DateInterval]:
    """First and last day of a stoppage. Raises BadRow without a first day, or with a last one before it."""
    first, last = days(start), days(end)
    if first.earliest is None:
        raise BadRow("no start date")
    if last.latest is not None and last.latest < first.earliest:
        raise BadRow("ends before it begins")
    return first, last


def number(cell: str) -> NumberInterval:
    """The count in a cell: "1,200", "100-150", "100+"; unbounded where it is none."""
    found = _NUMBER.fullmatch(words(cell) or "")
    if found is None:
        return UNKNOWN
    low = float(found[1].replace(",", ""))
    if found[3]:
        return NumberInterval(low, None)
    high = float(found[2].replace(",", "")) if found[2] else low
    return NumberInterval(low, high) if low <= high else UNKNOWN


def around(counted: NumberInterval, share: float = 0.0, most: float = 0.0) -> NumberInterval:
    """The interval widened at both ends by a share of each and by an amount, not below 0."""
    low, high = counted.low, counted.high
    return NumberInterval(
        None if low is None else max(0.0, low - low * share - most),
        None if high is None else high + high * share + most,
    )


def length(amount: str, unit: str) -> NumberInterval:
    """Calendar days of a length in days, weeks, hours or minutes; what takes less than a day is one day."""
    counted = number(amount)
    each = _LENGTHS.get((words(unit) or "day").lower().rstrip("s"))
    if each is None or counted.low is None or counted.high is None:
        return UNKNOWN
    if not each:
        short = counted.high <= (24 if "hour" in unit.lower() else 24 * 60)
        return NumberInterval(1.0, 1.0) if short else UNKNOWN
    return NumberInterval(max(1.0, counted.low * each), max(1.0, counted.high * each))


def between(start: DateInterval, end: DateInterval) -> NumberInterval:
    """Calendar days from first to last, both counted; unbounded where an end is not known."""
    if start.earliest is None or start.latest is None or end.earliest is None or end.latest is None:
        return UNKNOWN
    return NumberInterval(
        float(max(1, (end.earliest - start.latest).days + 1)), float((end.latest - start.earliest).days + 1)
    )


def made_id(*parts: str) -> str:
    """An id for a row of a table that gives none: a hash of what tells it from others."""
    return hashlib.sha256("\0".join(heading(part) for part in parts).encode()).hexdigest()[:16]


def known(unions: Iterable[str], employers: Iterable[str]) -> None:
    """Raises BadRow where neither side is named."""
    if not any(unions) and not any(employers):
        raise BadRow("no union and no employer")
