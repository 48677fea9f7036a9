"""Closed intervals of dates and of numbers: the shape of every figure from extraction to publication.

An end that is ``None`` is unbounded ("over 100" is ``NumberInterval(100, None)``). Both ends ``None`` says nothing.
What may not live here: reading text, SQL.
"""

from dataclasses import dataclass
from datetime import date, timedelta


@dataclass(frozen=True, slots=True)
class DateInterval:
    """Days from ``earliest`` to ``latest``, both included; ``None`` is unbounded."""

    earliest: date | None
    latest: date | None

    def __post_init__(self) -> None:
        if self.earliest is not None and self.latest is not None and self.earliest > self.latest:
            raise ValueError(f"inverted interval: {self.earliest} > {self.latest}")

    @classmethod
    def day(cls, day: date) -> "DateInterval":
        """The interval of one day."""
        return cls(day, day)

    @property
    def is_day(self) -> bool:
        """Whether exactly one day is left."""
        return self.earliest is not None and self.earliest == self.latest

    @property
    def days(self) -> int | None:
        """How many days it spans, ``None`` if an end is open."""
        if self.earliest is None or self.latest is None:
            return None
        return (self.latest - self.earliest).days + 1

    def intersect(self, other: "DateInterval") -> "DateInterval | None":
        """The days in both, ``None`` if there is none."""
        earliest = max((d for d in (self.earliest, other.earliest) if d is not None), default=None)
        latest = min((d for d in (self.latest, other.latest) if d is not None), default=None)
        if earliest is not None and latest is not None and earliest > latest:
            return None
        return DateInterval(earliest, latest)

    def hull(self, other: "DateInterval") -> "DateInterval":
        """The smallest interval that holds both."""
        earliest = None if self.earliest is None or other.earliest is None else min(self.earliest, other.earliest)
        latest = None if self.latest is None or other.latest is None else max(self.latest, other.latest)
        return DateInterval(earliest, latest)

    def shift(self, days_earliest: int, days_latest: int | None = None) -> "DateInterval":
        """Both ends moved by a number of days (the latest by its own, where given). Raises OverflowError."""
        later = days_earliest if days_latest is None else days_latest
        return DateInterval(
            None if self.earliest is None else self.earliest + timedelta(days=days_earliest),
            None if self.latest is None else self.latest + timedelta(days=later),
        )

    def contains(self, day: date) -> bool:
        """Whether the day lies inside."""
        return (self.earliest is None or self.earliest <= day) and (self.latest is None or day <= self.latest)


@dataclass(frozen=True, slots=True)
class NumberInterval:
    """Numbers from ``low`` to ``high``, both included; ``None`` is unbounded."""

    low: float | None
    high: float | None

    def __post_init__(self) -> None:
        if self.low is not None and self.high is not None and self.low > self.high:
            raise ValueError(f"inverted interval: {self.low} > {self.high}")

    def intersect(self, other: "NumberInterval") -> "NumberInterval | None":
        """The numbers in both, ``None`` if there is none."""
        low = max((n for n in (self.low, other.low) if n is not None), default=None)
        high = min((n for n in (self.high, other.high) if n is not None), default=None)
        if low is not None and high is not None and low > high:
            return None
        return NumberInterval(low, high)
