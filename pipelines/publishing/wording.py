"""Figures and sources of published rows in words, for people at a terminal.

What may not live here: HTML, what the words stand in.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from pipelines.tables import TABLES

_ENDS = (("_earliest", "_latest"), ("_min", "_max"))
_SUPPORT = ("dispute_id", "union", "employer", "n_claims", "n_articles", "n_origins", "claim_ids", "has_conflict")


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure of a table: its name, as `conflicts` has it, and the column of it or those of its two bounds."""

    name: str
    low: str
    high: str | None

    def said(self, row: Mapping[str, Any]) -> str:
        """What a row says of it."""
        return value(row[self.low]) if self.high is None else interval(row[self.low], row[self.high])

    def is_known(self, row: Mapping[str, Any]) -> bool:
        """Whether a row says anything of it."""
        return row[self.low] is not None or (self.high is not None and row[self.high] is not None)


def figures(table: str) -> list[Figure]:
    """The figures of a table of facts, in order."""
    names = [name for name in TABLES[table].column_names if name not in (*TABLES[table].key, *_SUPPORT)]
    found = []
    for name in names:
        for low, high in _ENDS:
            stem = name.removesuffix(low)
            if name.endswith(low) and stem + high in names:
                found.append(Figure(stem, name, stem + high))
                break
        else:
            if not any(name.endswith(high) and name.removesuffix(high) + low in names for low, high in _ENDS):
                found.append(Figure(name, name, None))
    return found


def interval(low: object, high: object) -> str:
    """A closed interval in words; None is unbounded."""
    if low is None and high is None:
        return "unknown"
    if low == high:
        return value(low)
    if low is None:
        return f"by {value(high)}" if isinstance(high, date) else f"at most {value(high)}"
    if high is None:
        return f"{value(low)} or later" if isinstance(low, date) else f"{value(low)} or more"
    return f"{value(low)} to {value(high)}"


def value(one: object) -> str:
    """One value in words."""
    if one is None:
        return "unknown"
    if isinstance(one, bool):
        return "yes" if one else "no"
    if isinstance(one, float):
        return f"{one:.12g}"
    return clean(str(one))


def parties(row: Mapping[str, Any]) -> str:
    """Who stands against whom."""
    return f"{clean(row['union'] or 'workers')} / {clean(row['employer'] or 'an employer not named')}"


def article(row: Mapping[str, Any]) -> str:
    """An article by its headline, source and day."""
    day = interval(row["published_earliest"], row["published_latest"])
    title = f'"{clean(row["title"])}", ' if row["title"] else ""
    return f"{title}{clean(row['source'])}, {'undated' if day == 'unknown' else day}"


def clean(text: str) -> str:
    """Text on one line, without characters that would steer a terminal."""
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())


def plural(n: int, word: str) -> str:
    """The number with its noun."""
    return f"{n} {word}" if n == 1 else f"{n} {word}s"
