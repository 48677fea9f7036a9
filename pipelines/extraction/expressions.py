"""Dates as the text gives them, and what days they mean once the article's own date is known.

An expression is a string of this grammar (``N`` a number, ``U`` one of day, week, month, year):

- calendar: ``2023-05-02``, ``2007-11``, ``1988``; a part: ``2018-07/mid``, ``1988/early`` (early, mid, late)
- calendar with no year: ``--05-02``, ``--05-02@tue`` (said to be a Tuesday), ``--11``, ``--11/late``,
  ``season:spring``, ``holiday:labor-day``, ``weekday:tue``, ``weekend``, ``monthday:16`` (of whichever month). Each may
  end in what settles which one:
  ``:past``, ``:future`` (the tense), ``:last``, ``:this``, ``:next`` (said), and for seasons and holidays a year:
  ``season:spring:2025``
- seen from the article: ``day:-1`` (yesterday), ``week:0``, ``weekend:-1``, ``month:-1/late``, ``year:1``,
  ``week:0/earlier`` (from its start to the article), ``week:0/later``, ``ago:N:U``, ``in:N:U``
- seen from another date, which may still be missing (then nothing can be told): ``after:N:U``, ``before:N:U``,
  ``next:U``, ``previous:U``, ``same:U``, ``weekday-after:mon``, ``weekday-before:mon``, ``weekday-from:mon``,
  ``month-after:03``, ``month-of:03`` and ``season-of:fall`` (of that year), ``day-of:16`` (of that month; seen from a
  day, on or after it unless the one before is nearer), ``from:week`` and ``until:week`` (that day and six more), each
  followed by ``:EXPRESSION``
- ``range:EXPRESSION|EXPRESSION``: from the first day of the one to the last of the other

Weeks run from Sunday to Saturday. "Early" is the 1st to the 10th of a month, "mid" the 11th to the 20th, "late" the
rest; of a year four months each. Seasons are the northern ones, by whole months. ``ago`` and ``in`` are exact for days,
within 3 days for weeks, within 15 for months ago; ``in:N:month`` is a calendar month.

What may not live here: reading text (``times.py``).
"""

import calendar
from collections.abc import Callable, Iterator
from datetime import MAXYEAR, MINYEAR, date, timedelta
from typing import Literal

from pipelines.intervals import DateInterval

Tense = Literal["past", "future"]

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
SEASONS = {"spring": 3, "summer": 6, "fall": 9, "winter": 12}
"""The month in which each begins; it lasts three."""
_CHOICES = frozenset(("past", "future", "last", "this", "next"))
_PENDING = frozenset(
    (
        "after",
        "before",
        "next",
        "previous",
        "same",
        "month-after",
        "month-of",
        "season-of",
        "day-of",
        "from",
        "until",
        "weekday-after",
        "weekday-before",
        "weekday-from",
    )
)
_YEARLESS = ("--", "season:", "holiday:", "weekday:", "monthday:")


def with_tense(expression: str, tense: Tense) -> str:
    """The expression with the tense that its sentence gives it, where it leaves open which day is meant.

    A tense once given stays, and an expression that needs none comes back as it was. One that counts from another date
    hands the tense on to that.
    """
    if expression.startswith("range:"):
        first, _, second = expression[6:].partition("|")
        return f"range:{with_tense(first, tense)}|{with_tense(second, tense)}"
    parts, anchor = _anchor_of(expression)
    if anchor:
        return ":".join((*parts, with_tense(anchor, tense)))
    if (expression.startswith(_YEARLESS) or expression == "weekend") and not _choice_of(expression)[1]:
        return f"{expression}:{tense}"
    return expression


def is_pending(expression: str) -> bool:
    """Whether the expression counts from a date that it does not name yet."""
    return _anchor_of(base_of(expression))[1] is None


def base_of(expression: str) -> str:
    """What an expression counts from in the end; itself where it counts from nothing, or from nothing yet."""
    while anchor := _anchor_of(expression)[1]:
        expression = anchor
    return expression


def anchored(expression: str, anchor: str) -> str:
    """A pending expression, counted from ``anchor``; any other as it was."""
    return f"{expression}:{anchor}" if is_pending(expression) else expression


def resolve(expression: str, published: DateInterval | None) -> DateInterval | None:
    """The days that the expression means in an article of that date; ``None`` where that cannot be told.

    Where the article's date is itself an interval, the answer holds what each of its days would give. Never raises:
    an expression outside the grammar, or a date outside the calendar, is ``None``.
    """
    try:
        return _resolve(expression, published)
    except (ValueError, OverflowError, KeyError, IndexError, RecursionError):
        return None


def published_given(expression: str, event: DateInterval) -> DateInterval | None:
    """The days on which an article can have come out that uses the expression for something of those days.

    ``None`` where the expression says nothing about it. ``resolve``'s inverse: the day an expression was resolved
    from is always among the days that its result gives back.
    """
    try:
        return _published_given(expression, event)
    except (ValueError, OverflowError, KeyError, IndexError):
        return None


def _choice_of(expression: str) -> tuple[str, str]:
    """The expression without what settles it, and that ("" if nothing does)."""
    head, _, last = expression.rpartition(":")
    if last in _CHOICES or (head.startswith(("season:", "holiday:")) and last.isdigit()):
        return head, last
    return expression, ""


def _anchor_of(expression: str) -> tuple[list[str], str | None]:
    """The parts of an anchored expression and its anchor (``None`` if missing, "" if it needs none)."""
    kind, _, rest = expression.partition(":")
    if kind not in _PENDING:
        return [expression], ""
    if kind in ("after", "before"):
        parts = rest.split(":", 2)
        return [kind, *parts[:2]], parts[2] if len(parts) > 2 else None
    unit, _, anchor = rest.partition(":")
    return [kind, unit], anchor or None


def _resolve(expression: str, published: DateInterval | None) -> DateInterval | None:
    if expression.startswith("range:"):
        first, _, second = expression[6:].partition("|")
        start, end = _resolve(first, published), _resolve(second, published)
        if start is None or end is None:
            return None
        return start.hull(end)
    parts, anchor = _anchor_of(expression)
    if anchor is None:
        return None
    if anchor:
        base = _resolve(anchor, published)
        return _from_anchor(parts, base) if base else None
    if expression[0].isdigit():
        return _calendar(expression)
    bare, choice = _choice_of(expression)
    if choice.isdigit():
        kind, _, name = bare.partition(":")
        return (_season if kind == "season" else _holiday)(name)(int(choice))
    if published is None:
        return None
    early = _at(expression, published.earliest) if published.earliest else None
    late = _at(expression, published.latest) if published.latest and published.latest != published.earliest else early
    if early is None and late is None:
        return None
    first_day = early.earliest if early and published.earliest else None
    last_day = late.latest if late and published.latest else None
    return DateInterval(first_day, last_day)


def _calendar(expression: str) -> DateInterval | None:
    whole, _, part = expression.partition("/")
    numbers = [int(n) for n in whole.split("-")]
    if len(numbers) == 3:
        return DateInterval.day(date(*numbers))
    if len(numbers) == 2:
        return _part_of_month(numbers[0], numbers[1], part)
    year = numbers[0]
    first, last = {"": (1, 12), "early": (1, 4), "mid": (5, 8), "late": (9, 12)}[part]
    return DateInterval(date(year, first, 1), _month_end(year, last))


def _part_of_month(year: int, month: int, part: str) -> DateInterval:
    end = _month_end(year, month)
    first, last = {"": (1, end.day), "early": (1, 10), "mid": (11, 20), "late": (21, end.day)}[part]
    return DateInterval(date(year, month, first), date(year, month, last))


def _month_end(year: int, month: int) -> date:
    return date(year, month, calendar.monthrange(year, month)[1])


def _week_start(day: date) -> date:
    return day - timedelta(days=(day.weekday() + 1) % 7)


def _month_start(day: date, months: int = 0) -> date:
    index = day.year * 12 + day.month - 1 + months
    return date(index // 12, index % 12 + 1, 1)


def _add_months(day: date, months: int) -> date:
    start = _month_start(day, months)
    return start.replace(day=min(day.day, calendar.monthrange(start.year, start.month)[1]))


def _period(unit: str, day: date, shift: int) -> DateInterval:
    """The calendar day, week, weekend, month or year so many after that of a day."""
    if unit == "day":
        return DateInterval.day(day + timedelta(days=shift))
    if unit == "week":
        start = _week_start(day) + timedelta(days=7 * shift)
        return DateInterval(start, start + timedelta(days=6))
    if unit == "weekend":
        monday = day - timedelta(days=day.weekday())
        saturday = monday + timedelta(days=5 + 7 * shift)
        return DateInterval(saturday, saturday + timedelta(days=1))
    if unit == "month":
        start = _month_start(day, shift)
        return DateInterval(start, _month_end(start.year, start.month))
    if unit == "year":
        return DateInterval(date(day.year + shift, 1, 1), date(day.year + shift, 12, 31))
    raise ValueError(unit)


_WEEKDAY_REACH = 550
"""Days within which a weekday may tell the year of a month and day; further off it is a slip of the pen."""


def _at(expression: str, day: date) -> DateInterval | None:
    """The days that an expression means on one day of publication."""
    bare, choice = _choice_of(expression)
    if bare.startswith("--"):
        if "@" in bare:
            nearest = _pick(_yearly(bare), day, "")
            if nearest is not None and abs((nearest.earliest or day) - day).days <= _WEEKDAY_REACH:
                return nearest
        return _pick(_yearly(bare.partition("@")[0]), day, choice)
    kind, _, rest = bare.partition(":")
    if bare == "weekend":
        saturday = _weekday(5, day + timedelta(days=0 if choice == "past" else -1), choice or "past")
        return saturday.shift(0, 1)
    if kind == "weekday":
        return _weekday(WEEKDAYS.index(rest), day, choice)
    if kind == "monthday":
        return DateInterval.day(_month_day(int(rest), day, choice))
    if kind in ("season", "holiday"):
        candidates = _season(rest) if kind == "season" else _holiday(rest)
        return _pick(candidates, day, choice)
    if kind in ("ago", "in"):
        number, _, unit = rest.partition(":")
        return _away(float(number), unit, day, -1 if kind == "ago" else 1)
    shift, _, part = rest.partition("/")
    period = _period(kind, day, int(shift))
    if part in ("earlier", "later"):
        if not period.contains(day) or period.earliest is None or period.latest is None:
            return period
        return DateInterval(period.earliest, day) if part == "earlier" else DateInterval(day, period.latest)
    if not part or period.earliest is None or period.latest is None:
        return period
    if kind == "month":
        return _part_of_month(period.earliest.year, period.earliest.month, part)
    if kind == "year":
        return _calendar(f"{period.earliest.year}/{part}")
    offsets = {"early": (0, 2), "mid": (2, 4), "late": (4, 6)}[part]
    return DateInterval(period.earliest + timedelta(days=offsets[0]), period.earliest + timedelta(days=offsets[1]))


def _away(number: float, unit: str, day: date, sign: int) -> DateInterval:
    if unit == "day":
        return DateInterval.day(day + timedelta(days=sign * round(number)))
    if unit == "week":
        return DateInterval.day(day + timedelta(days=sign * round(7 * number))).shift(-3, 3)
    if unit == "month":
        if sign > 0:
            return _period("month", day, round(number))
        return DateInterval.day(_add_months(day, -round(number))).shift(-15, 15)
    if unit == "year":
        if sign > 0:
            return _period("year", day, round(number))
        return DateInterval.day(_add_months(day, -round(12 * number))).shift(-183, 183)
    raise ValueError(unit)


def _weekday(weekday: int, day: date, choice: str) -> DateInterval:
    if choice in ("last", "next", "this"):
        sunday = _week_start(day) + timedelta(days={"last": -7, "this": 0, "next": 7}[choice])
        return DateInterval.day(sunday + timedelta(days=(weekday + 1) % 7))
    back = (day.weekday() - weekday) % 7
    if choice == "past" or (not choice and back <= 3):
        return DateInterval.day(day - timedelta(days=back))
    return DateInterval.day(day + timedelta(days=(7 - back) % 7))


def _month_day(number: int, day: date, choice: str) -> date:
    """The day of that number in a month: the last or the next one seen from a day, else the nearest."""
    if not 1 <= number <= 31:
        raise ValueError(number)
    starts = (_month_start(day, shift) for shift in range(-2, 3))
    days = [s.replace(day=number) for s in starts if number <= calendar.monthrange(s.year, s.month)[1]]
    if choice == "past":
        return max(one for one in days if one <= day)
    if choice == "future":
        return min(one for one in days if one >= day)
    return min(days, key=lambda one: abs(one - day))


def _month_day_from(number: int, day: date) -> date:
    """The day of that number in the month of a day if not before it, else the nearest."""
    if day.day <= number <= calendar.monthrange(day.year, day.month)[1]:
        return day.replace(day=number)
    return _month_day(number, day, "")


_Candidates = Callable[[int], DateInterval | None]


def _pick(of_year: _Candidates, day: date, choice: str) -> DateInterval | None:
    """Which year's is meant, seen from a day."""
    candidates = [
        found
        for year in range(max(MINYEAR, day.year - 8), min(MAXYEAR, day.year + 8) + 1)
        if (found := of_year(year)) is not None and found.earliest is not None and found.latest is not None
    ]
    if not candidates:
        return None

    def distance(one: DateInterval) -> int:
        if one.contains(day):
            return 0
        return min(abs((one.earliest or day) - day).days, abs((one.latest or day) - day).days)

    match choice:
        case "past":
            fitting = [one for one in candidates if (one.earliest or day) <= day]
            return fitting[-1] if fitting else None
        case "future":
            return next((one for one in candidates if (one.latest or day) >= day), None)
        case "last":
            fitting = [one for one in candidates if (one.latest or day) < day]
            return fitting[-1] if fitting else None
        case "next":
            return next((one for one in candidates if (one.earliest or day) > day), None)
        case _:
            return min(candidates, key=distance)


def _yearly(bare: str) -> _Candidates:
    """The month, part of a month or day of each year that ``--05``, ``--05/mid``, ``--05-02@tue`` can mean."""
    text, _, weekday = bare[2:].partition("@")
    whole, _, part = text.partition("/")
    numbers = [int(n) for n in whole.split("-")]

    def of_year(year: int) -> DateInterval | None:
        if len(numbers) == 1:
            return _part_of_month(year, numbers[0], part)
        if numbers[1] > calendar.monthrange(year, numbers[0])[1]:
            return None
        found = date(year, numbers[0], numbers[1])
        return DateInterval.day(found) if not weekday or WEEKDAYS[found.weekday()] == weekday else None

    return of_year


def _season(name: str) -> Callable[[int], DateInterval]:
    first = SEASONS[name]

    def of_year(year: int) -> DateInterval:
        start = date(year, first, 1)
        last = _month_start(start, 2)
        return DateInterval(start, _month_end(last.year, last.month))

    return of_year


def _nth(year: int, month: int, weekday: int, n: int) -> date:
    """The n-th such weekday of a month; counted from its end for a negative n."""
    days = [d for d in _days_of(year, month) if d.weekday() == weekday]
    return days[n - 1] if n > 0 else days[n]


def _days_of(year: int, month: int) -> Iterator[date]:
    return (date(year, month, d) for d in range(1, calendar.monthrange(year, month)[1] + 1))


def _easter(year: int) -> date:
    """Easter Sunday (Gregorian)."""
    a, b, c = year % 19, year // 100, year % 100
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    k = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * k) // 451
    month, day = divmod(h + k - 7 * m + 114, 31)
    return date(year, month, day + 1)


HOLIDAYS: dict[str, Callable[[int], date]] = {
    "new-years-day": lambda y: date(y, 1, 1),
    "new-years-eve": lambda y: date(y, 12, 31),
    "mlk-day": lambda y: _nth(y, 1, 0, 3),
    "presidents-day": lambda y: _nth(y, 2, 0, 3),
    "valentines-day": lambda y: date(y, 2, 14),
    "st-patricks-day": lambda y: date(y, 3, 17),
    "good-friday": lambda y: _easter(y) - timedelta(days=2),
    "easter": _easter,
    "easter-monday": lambda y: _easter(y) + timedelta(days=1),
    "may-day": lambda y: date(y, 5, 1),
    "memorial-day": lambda y: _nth(y, 5, 0, -1),
    "mothers-day": lambda y: _nth(y, 5, 6, 2),
    "juneteenth": lambda y: date(y, 6, 19),
    "canada-day": lambda y: date(y, 7, 1),
    "independence-day": lambda y: date(y, 7, 4),
    "labor-day": lambda y: _nth(y, 9, 0, 1),
    "columbus-day": lambda y: _nth(y, 10, 0, 2),
    "halloween": lambda y: date(y, 10, 31),
    "veterans-day": lambda y: date(y, 11, 11),
    "thanksgiving": lambda y: _nth(y, 11, 3, 4),
    "black-friday": lambda y: _nth(y, 11, 3, 4) + timedelta(days=1),
    "christmas-eve": lambda y: date(y, 12, 24),
    "christmas": lambda y: date(y, 12, 25),
    "boxing-day": lambda y: date(y, 12, 26),
    "anzac-day": lambda y: date(y, 4, 25),
    "australia-day": lambda y: date(y, 1, 26),
}
"""The day of each holiday in a year."""


def _holiday(name: str) -> _Candidates:
    day_of = HOLIDAYS[name]
    return lambda year: DateInterval.day(day_of(year))


def _from_anchor(parts: list[str], base: DateInterval) -> DateInterval | None:
    """Days counted from those of another date."""
    kind = parts[0]
    early, late = base.earliest, base.latest
    if early is None or late is None:
        return None
    if kind in ("after", "before"):
        number, unit, sign = float(parts[1]), parts[2], 1 if kind == "after" else -1
        if unit == "day":
            return base.shift(sign * round(number))
        if unit == "week":
            return base.shift(sign * round(7 * number) - 1, sign * round(7 * number) + 1)
        months = sign * round(number * (12 if unit == "year" else 1))
        slack = 15 if unit == "month" else 31
        return DateInterval(_add_months(early, months), _add_months(late, months)).shift(-slack, slack)
    if kind in ("next", "previous", "same"):
        shift = {"next": 1, "previous": -1, "same": 0}[kind]
        if kind == "same" and parts[1] == "day":
            return base
        return _period(parts[1], early, shift).hull(_period(parts[1], late, shift))
    if kind == "month-after":
        month = int(parts[1])
        return _next_month(early, month).hull(_next_month(late, month))
    if kind == "month-of":
        month = int(parts[1])
        return _part_of_month(early.year, month, "").hull(_part_of_month(late.year, month, ""))
    if kind == "day-of":
        number = int(parts[1])
        if early.day == 1 and late == _month_end(early.year, early.month):
            return DateInterval.day(early.replace(day=number))
        return DateInterval(_month_day_from(number, early), _month_day_from(number, late))
    if kind in ("from", "until"):
        return base.shift(0, 6) if kind == "from" else base.shift(-6, 0)
    if kind == "season-of":
        return _season(parts[1])(early.year)
    weekday = WEEKDAYS.index(parts[1])
    return DateInterval(_other_weekday(kind, early, weekday), _other_weekday(kind, late, weekday))


def _next_month(day: date, month: int) -> DateInterval:
    return _part_of_month(day.year if month > day.month else day.year + 1, month, "")


def _other_weekday(kind: str, day: date, weekday: int) -> date:
    ahead = (weekday - day.weekday()) % 7
    if kind == "weekday-from":
        return day + timedelta(days=ahead)
    if kind == "weekday-after":
        return day + timedelta(days=ahead or 7)
    return day - timedelta(days=(7 - ahead) % 7 or 7)


_YEARLESS_REACH = 8 * 366
"""How far a date that not every year has (29 February, a Tuesday the 2nd) can lie from the article that names it."""


def _published_given(expression: str, event: DateInterval) -> DateInterval | None:
    if event.earliest is None or event.latest is None or not is_relative(expression):
        return None
    bare, choice = _choice_of(expression)
    kind, _, rest = bare.partition(":")
    if kind in ("season", "holiday") and choice.isdigit():
        return None
    if bare.startswith("--") or kind in ("season", "holiday"):
        reach = _YEARLESS_REACH if "@" in bare or bare == "--02-29" else 400
        before, after = {
            "past": (120, reach), "future": (reach, 120), "last": (0, 2 * reach), "next": (2 * reach, 0),
        }.get(choice, (reach, reach))  # fmt: skip
        if "@" in bare:
            return event.shift(-_YEARLESS_REACH, _YEARLESS_REACH)
        if choice in ("past", "last"):
            return DateInterval(event.earliest, event.latest + timedelta(days=after))
        if choice in ("future", "next"):
            return DateInterval(event.earliest - timedelta(days=before), event.latest)
        return event.shift(-before, after)
    if bare == "weekend":
        return event.shift(-8, 8)
    if kind == "weekday":
        if choice in ("last", "next", "this"):
            shift = {"last": 7, "this": 0, "next": -7}[choice]
            first = _week_start(event.earliest) + timedelta(days=shift)
            return DateInterval(first, _week_start(event.latest) + timedelta(days=shift + 6))
        return event.shift(*{"past": (0, 6), "future": (-6, 0)}.get(choice, (-3, 3)))
    if kind == "monthday":
        reach = 31 if int(rest) <= 28 else 62
        return event.shift(*{"past": (0, reach), "future": (-reach, 0)}.get(choice, (-reach, reach)))
    if kind in ("ago", "in"):
        number, _, unit = rest.partition(":")
        return _away_given(float(number), unit, event.earliest, event.latest, 1 if kind == "ago" else -1)
    shift = -int(rest.partition("/")[0])
    if kind == "weekend":
        monday = event.earliest - timedelta(days=event.earliest.weekday())
        last_monday = event.latest - timedelta(days=event.latest.weekday())
        return DateInterval(monday + timedelta(days=7 * shift), last_monday + timedelta(days=7 * shift + 6))
    return _period(kind, event.earliest, shift).hull(_period(kind, event.latest, shift))


def _away_given(number: float, unit: str, early: date, late: date, sign: int) -> DateInterval:
    whole = DateInterval(early, late)
    if unit == "day":
        return whole.shift(sign * round(number))
    if unit == "week":
        return whole.shift(sign * round(7 * number) - 3, sign * round(7 * number) + 3)
    months = sign * round(number * (12 if unit == "year" else 1))
    if sign < 0:
        return _period(unit, early, -round(number)).hull(_period(unit, late, -round(number)))
    slack = 18 if unit == "month" else 187
    return DateInterval(_add_months(early, months), _add_months(late, months)).shift(-slack, slack)


def is_relative(expression: str) -> bool:
    """Whether the expression means another day in an article of another day."""
    if expression.startswith("range:"):
        return any(is_relative(part) for part in expression[6:].split("|"))
    _, anchor = _anchor_of(expression)
    if anchor:
        return False
    if anchor is None or expression[:1].isdigit():
        return False
    bare, choice = _choice_of(expression)
    return not (bare.startswith(("season:", "holiday:")) and choice.isdigit())
