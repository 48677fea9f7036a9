"""What builders of several kinds share: a found span as columns of a claim."""

import re
from collections.abc import Mapping

from pipelines.extraction.expressions import Tense
from pipelines.extraction.modality import Modality
from pipelines.extraction.rules.rule import Found
from pipelines.extraction.spans import Length, Money, Number, Percent, Time

TENSE: Mapping[Modality, Tense] = {"happened": "past", "planned": "future"}
PUBLICATION = "day:0"
"""The day on which the article was published, as a time expression."""


def figure(span: Number | Length | Percent | Money, unit: str) -> dict[str, object]:
    """Value, bounds, unit and qualifier; a range has its upper end in ``value_max``."""
    return {
        "value": span.value,
        "value_min": span.bounds.low,
        "value_max": span.bounds.high,
        "unit": unit,
        "qualifier": span.qualifier,
    }


def time_of(found: Found, group: str = "date") -> Time | None:
    """The date in a group, ``None`` where there is none."""
    span = found.span(group)
    return span if isinstance(span, Time) else None


def is_computed(time: Time) -> bool:
    """Whether the date is a length counted from another date ("52 days later"): a length, and no date of its own."""
    return time.expression.startswith("after:") and not time.expression.startswith("after:1:day")


_AHEAD = re.compile(r"in:|(?:day|week|weekend|month|year):[1-9]|.*:next$")


def is_ahead(time: Time) -> bool:
    """Whether the words themselves put the date after the article ("next month", "in two weeks", "tomorrow")."""
    return _AHEAD.match(time.expression) is not None


def is_told_as_range(found: Found) -> bool:
    """Whether the date says from when to when something went on; the years in a strike's name do not."""
    time = time_of(found)
    if time is None or time.until is None:
        return False
    words = found.match.group().decode("ascii")
    told = words.startswith("from ") or re.search(r"[a-z]{2}", words.rstrip("D").rpartition("strike")[2]) is not None
    return told and re.search(r"-\d\d", time.until) is not None
