"""What the layers under the rules find: typed spans of the article, each with its offsets and its value.

Offsets are characters of the article's text, end exclusive. Marks are the single capital letters that stand for a
span in a sentence's skeleton (see ``skeleton.py``).
"""

from dataclasses import dataclass
from typing import Literal

from pipelines.intervals import NumberInterval

Qualifier = Literal["exact", "at_least", "at_most", "about", "between"]


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the article."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Number(Span):
    """A count as stated, its hedge words inside the span ("over 100" is 100, at_least, [100, None])."""

    value: float
    bounds: NumberInterval
    qualifier: Qualifier
    of: float | None = None
    """The base of "36 of the 100", "four out of five"."""
    is_vague: bool = False
    """"hundreds", "several", "dozens": bounds without a stated number."""
    is_ordinal: bool = False


@dataclass(frozen=True, slots=True)
class Percent(Span):
    """A percentage or a fraction ("82%", "two-thirds", "four out of five"), in percent."""

    value: float
    bounds: NumberInterval
    qualifier: Qualifier


@dataclass(frozen=True, slots=True)
class Money(Span):
    """An amount of money; ``currency`` is an ISO 4217 code ("$" without more is USD)."""

    value: float
    bounds: NumberInterval
    qualifier: Qualifier
    currency: str


@dataclass(frozen=True, slots=True)
class Tally(Span):
    """Votes for and against as written, in order ("2,019 to 18", "51-22", "3-1")."""

    first: float
    second: float


@dataclass(frozen=True, slots=True)
class Length(Span):
    """A length of time ("148 days", "148-day", "nearly two months", "six weeks")."""

    value: float
    bounds: NumberInterval
    qualifier: Qualifier
    unit: Literal["minute", "hour", "day", "week", "month", "year", "decade"]
    is_ordinal: bool = False
    """"102nd day", "Day 102", "its third week": a count of a thing that goes on."""


@dataclass(frozen=True, slots=True)
class Time(Span):
    """A date or a period, as an expression that ``times.resolve`` turns into an interval (see ``times.py``)."""

    expression: str
    is_since: bool = False
    """"since September": the start of something that goes on."""
    is_range: bool = False
    """"from November 2007 to February 2008": then ``until`` holds the second expression."""
    until: str | None = None


@dataclass(frozen=True, slots=True)
class Sentence(Span):
    """A sentence, headline, caption or list item; ``paragraph`` counts from 0."""

    kind: Literal["headline", "dateline", "body", "caption", "item", "boilerplate"]
    paragraph: int
    in_quote: bool = False
    """Wholly inside quotation marks."""
