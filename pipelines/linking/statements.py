"""A claim as linking sees it: parties canonical, dates as day numbers.

What may not live here: decisions (which dispute, which day).
"""

import math
import re
from dataclasses import dataclass
from datetime import date

from pipelines.intervals import DateInterval

Days = tuple[int, int]
"""First and last day, both included, as proleptic ordinals (``date.toordinal``)."""

STRIKE_KINDS = frozenset({"strike_start", "strike_end", "strike_duration", "strike_ongoing"})
_AGAIN = r"(?:resum\w+|re-?start\w*|renew\w*)"
_STRIKE = r"(?:strik\w+|walkouts?|stoppages?)"
_RESUMED = re.compile(
    rf"\b(?:{_AGAIN} (?:\S+ ){{0,3}}(?:{_STRIKE}|picket\w*|(?:job|industrial) action)|"
    rf"{_STRIKE} (?:(?:has|have|was|were|will|be|been) ){{0,2}}{_AGAIN}|once more|back on strike|"
    r"(?:second|third|fourth|another|new|fresh) (?:\S+ )?(?:strike|walkout|stoppage)|"
    r"(?:struck|strike|walked out|walk out|out) again)\b",
    re.IGNORECASE,
)


@dataclass(slots=True, kw_only=True)
class Statement:
    """One claim. ``when`` and ``published`` are null unless both of their ends are known."""

    claim_id: str
    article_id: str
    kind: str
    evidence: str
    start: int = 0
    end: int = 0
    union: str | None = None
    employer: str | None = None
    value: float | None = None
    value_min: float | None = None
    value_max: float | None = None
    unit: str | None = None
    elapsed: bool | None = None
    ballot: str | None = None
    result: str | None = None
    pct_for: float | None = None
    modality: str | None = None
    role: str | None = None
    attributed_to: str | None = None
    date_expression: str | None = None
    since_expression: str | None = None
    when: Days | None = None
    since: Days | None = None
    published: Days | None = None
    around: Days | None = None
    """Where ``published`` is null, days among which the article must have been published, many as they may be."""

    @property
    def is_count(self) -> bool:
        """Whether it counts the days of a strike that goes on."""
        return self.kind == "strike_duration" and self.elapsed is True

    @property
    def is_whole(self) -> bool:
        """Whether it states the whole length of a strike."""
        return self.kind == "strike_duration" and self.elapsed is not True

    @property
    def is_planned(self) -> bool:
        return self.modality == "planned"

    @property
    def is_resumed(self) -> bool:
        """Whether its words say that the strike follows an earlier one of the dispute."""
        return _RESUMED.search(self.evidence) is not None


def days(earliest: date | None, latest: date | None) -> Days | None:
    """The interval as day numbers; ``None`` if an end is open."""
    return None if earliest is None or latest is None else (earliest.toordinal(), latest.toordinal())


def interval(span: Days) -> DateInterval:
    """The interval of two day numbers, cut to the calendar's range."""
    top = date.max.toordinal()
    return DateInterval(date.fromordinal(min(max(span[0], 1), top)), date.fromordinal(min(max(span[1], 1), top)))


def of_interval(found: DateInterval | None) -> Days | None:
    """The day numbers of an interval that has both ends."""
    return None if found is None else days(found.earliest, found.latest)


def length(statement: Statement) -> tuple[int, int | None] | None:
    """The least and greatest length in calendar days that a strike_duration allows; ``None`` if it states none.

    A length in weeks, months or years is a rounded one: half a unit either way. A count under way ("in its third
    week") has reached the unit before, and not yet the one after.
    """
    low, high = statement.value_min, statement.value_max
    if low is None and high is None:
        low = high = statement.value
    if low is None and high is None:
        return None
    if statement.unit == "hour":
        return _days(low, 1 / 24, 0), None if high is None else math.ceil(high / 24)
    unit = {"day": (1, 1), "week": (7, 7), "month": (30, 31), "year": (365, 366)}.get(statement.unit or "")
    if unit is None:
        return None
    if statement.unit == "day":
        return _days(low, 1, 0), None if high is None else math.floor(high)
    slack = unit[0] - 1 if statement.elapsed else unit[0] // 2
    return _days(low, unit[0], slack), None if high is None else math.ceil(high * unit[1]) + slack


def _days(low: float | None, unit: float, slack: int) -> int:
    return 1 if low is None else max(1, math.ceil(low * unit) - slack)


def implied_start(statement: Statement) -> Days | None:
    """The days on which a strike began that is counted on a known day (the first day counts)."""
    at = statement.when or statement.published
    counted = length(statement)
    if not statement.is_count or at is None or counted is None or counted[1] is None:
        return None
    return max(1, at[0] - counted[1] + 1), at[1] - counted[0] + 1
