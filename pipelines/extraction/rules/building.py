"""What builders of several kinds share: a found span as columns of a claim."""

from collections.abc import Mapping

from pipelines.extraction.modality import Modality
from pipelines.extraction.rules.rule import Found
from pipelines.extraction.spans import Length, Money, Number, Percent, Time

TENSE: Mapping[Modality, str] = {"happened": "past", "planned": "future"}
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
