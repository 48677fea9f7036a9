"""One stoppage as another's table states it, and how a table of theirs is known and read."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal

from pipelines.intervals import DateInterval, NumberInterval

Source = Literal["lat", "bls", "fmcs"]
Kind = Literal["strike", "lockout", "protest"]
Cells = Mapping[str, str]
"""The cells of one row by our name of their column; a column that the table lacks is empty."""

UNKNOWN_DAYS = DateInterval(None, None)
UNKNOWN = NumberInterval(None, None)


class BadRow(ValueError):  # noqa: N818
    """A row that states no stoppage that can be used; says why in words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stoppage:
    """One stoppage. Fields mean what the columns of that name mean in ``raw_reference_stoppages``."""

    source_id: str
    unions: tuple[str, ...]
    employers: tuple[str, ...]
    start: DateInterval
    end: DateInterval = UNKNOWN_DAYS
    kind: Kind | None = None
    union: str | None = None
    employer: str | None = None
    local: str | None = None
    city: str | None = None
    state: str | None = None
    industry: str | None = None
    naics: str | None = None
    workers: NumberInterval = UNKNOWN
    duration_days: NumberInterval = UNKNOWN
    workdays: NumberInterval = UNKNOWN
    days_idle: NumberInterval = UNKNOWN


@dataclass(frozen=True, slots=True)
class Export:
    """A table that a source publishes.

    ``columns`` are the headings that it has borne, by our name, as ``cells.heading`` writes them; a sheet is this
    table if one of its first rows holds a heading for each of ``required``. ``read`` raises BadRow.
    """

    source: Source
    columns: Mapping[str, tuple[str, ...]]
    required: tuple[str, ...]
    read: Callable[[Cells], Stoppage]
