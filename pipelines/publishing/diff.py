"""What changed between two releases, fact by fact, and the articles that changed it.

What may not live here: files.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

import pyarrow as pa

from pipelines.publishing import wording
from pipelines.tables import facts

SHOWN = 100
"""Facts listed in words, at most."""

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Change:
    """One fact that is new, gone or changed."""

    table: str
    key: str
    what: Literal["new", "gone", "changed"]
    parties: str
    figures: tuple[tuple[str, str, str], ...]
    """Name, old and new words of each figure that differs."""
    support: tuple[str, str] | None
    """Old and new words for what the fact rests on, where that differs."""
    articles_in: tuple[str, ...]
    """The articles, in words, whose claims came to it."""
    articles_out: tuple[str, ...]
    """The articles, in words, whose claims it lost."""


@dataclass(frozen=True, slots=True)
class Difference:
    """What came between two releases. Articles and claims are counted, facts listed."""

    articles_in: int
    articles_out: int
    claims_in: int
    claims_out: int
    changes: tuple[Change, ...]


def diff(before: Mapping[str, pa.Table], after: Mapping[str, pa.Table]) -> Difference:
    """Compare the tables of two releases by key."""
    told = [_article_of(side["claims"]) for side in (before, after)]
    listed = {row["article_id"]: row for side in (before, after) for row in side["articles"].to_pylist()}
    known = [set(side["articles"]["article_id"].to_pylist()) for side in (before, after)]
    changes = []
    for table in facts():
        old, new = ({row[table.key[0]]: row for row in side[table.name].to_pylist()} for side in (before, after))
        changes += [
            _change(table.name, key, old.get(key), new.get(key), told[0] | told[1], listed)
            for key in sorted({*old, *new})
            if old.get(key) != new.get(key)
        ]
    return Difference(
        len(known[1] - known[0]),
        len(known[0] - known[1]),
        len(told[1].keys() - told[0].keys()),
        len(told[0].keys() - told[1].keys()),
        tuple(changes),
    )


def _article_of(claims: pa.Table) -> dict[str, str]:
    return dict(zip(claims["claim_id"].to_pylist(), claims["article_id"].to_pylist(), strict=True))


def _change(
    table: str, key: str, old: Row | None, new: Row | None, article_of: Mapping[str, str], articles: Mapping[str, Row]
) -> Change:
    had, has = (set(row["claim_ids"]) if row else set() for row in (old, new))
    row = new or old
    assert row is not None
    figures = tuple(
        (figure.name, _said(figure, old), _said(figure, new))
        for figure in wording.figures(table)
        if _said(figure, old) != _said(figure, new)
    )
    if old and new and wording.parties(old) != wording.parties(new):
        figures = (("parties", wording.parties(old), wording.parties(new)), *figures)
    support = [_support(side) for side in (old, new)]
    return Change(
        table=table,
        key=key,
        what="gone" if new is None else "new" if old is None else "changed",
        parties=wording.parties(row),
        figures=figures,
        support=(support[0], support[1]) if old and new and support[0] != support[1] else None,
        articles_in=_named(has - had, article_of, articles),
        articles_out=_named(had - has, article_of, articles),
    )


def _said(figure: wording.Figure, row: Row | None) -> str:
    return figure.said(row) if row is not None and figure.is_known(row) else ""


def _support(row: Row | None) -> str:
    if row is None:
        return ""
    conflict = ", in conflict" if row["has_conflict"] else ""
    claims, origins = wording.plural(row["n_claims"], "claim"), wording.plural(row["n_origins"], "origin")
    return f"{claims}, {origins}{conflict}"


def _named(claim_ids: set[str], article_of: Mapping[str, str], articles: Mapping[str, Row]) -> tuple[str, ...]:
    return tuple(sorted({wording.article(articles[article_of[claim_id]]) for claim_id in claim_ids}))


def as_text(difference: Difference, before: str, after: str) -> str:
    """The difference in a few lines; ``before`` and ``after`` name the releases."""
    d = difference
    counts = {what: sum(change.what == what for change in d.changes) for what in ("changed", "new", "gone")}
    articles = f"articles: {d.articles_in} more, {d.articles_out} fewer"
    claims = f"claims: {d.claims_in} more, {d.claims_out} fewer"
    facts_said = ", ".join(f"{n} {what}" for what, n in counts.items())
    lines = [f"{before} -> {after}", f"{articles}; {claims}; facts: {facts_said}"]
    for change in d.changes[:SHOWN]:
        lines += ["", *_lines(change)]
    if len(d.changes) > SHOWN:
        lines += ["", f"and {len(d.changes) - SHOWN} more facts"]
    return "\n".join(lines) + "\n"


def _lines(change: Change) -> Sequence[str]:
    lines = [f"{change.what}  {change.key}  ({change.table}; {change.parties})"]
    for name, old, new in change.figures:
        if name == "is_corrected" and change.what != "changed":
            continue
        if change.what == "changed":
            lines.append(f"  {name}: {old or 'unknown'} -> {new or 'unknown'}")
        else:
            lines.append(f"  {name}: {old or new}")
    if change.support:
        lines.append(f"  rests on: {change.support[0]} -> {change.support[1]}")
    lines += [f"  by {words}" for words in change.articles_in]
    return [*lines, *(f"  no longer by {words}" for words in change.articles_out)]
