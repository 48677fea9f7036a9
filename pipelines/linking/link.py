"""From raw articles and claims to linked ones: canonical parties, origins, dates, disputes, stoppages.

Pure, and independent of the order of the rows. What may not live here: files, Dagster; the fusion of figures (SQL).
"""

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

import pyarrow as pa

from pipelines.extraction import times
from pipelines.extraction.gazetteer import Gazetteer, Side
from pipelines.intervals import DateInterval
from pipelines.linking import aliases, dating, disputes, origins, stoppages
from pipelines.linking.names import canonical
from pipelines.linking.statements import Days, Statement, days, interval
from pipelines.tables import schema

ROUNDS = 8
"""Rounds of dating articles by those dated before, at most."""
_ID_LENGTH = 80
_NOT_SLUG = re.compile(r"[^a-z0-9]+")
_WITH_YEAR = re.compile(r"((?:1[6-9]|20)\d\d)-(\d\d(?:-\d\d)?(?:/\w+)?)")


@dataclass(frozen=True)
class Linked:
    """Tables of the schemas ``linked_articles`` and ``linked_claims``, sorted by key."""

    articles: pa.Table
    claims: pa.Table


@dataclass(frozen=True, slots=True)
class Link:
    """What one claim was joined to, and why."""

    dispute_id: str
    stoppage_id: str | None
    reason: str


def link(articles: pa.Table, claims: pa.Table, gazetteer: Gazetteer) -> Linked:
    """Links ``raw_claims`` rows of ``raw_articles`` rows.

    Claims of an article that is not among ``articles`` raise KeyError.
    """
    articles = articles.sort_by("article_id")
    claims = claims.sort_by("claim_id")
    columns = {name: articles.column(name).to_pylist() for name in ("article_id", "text", "copy_of")}
    texts = dict(zip(columns["article_id"], columns["text"], strict=True))
    article_origin = origins.article_origins(dict(zip(columns["article_id"], columns["copy_of"], strict=True)))
    published = {
        row["article_id"]: DateInterval(row["published_earliest"], row["published_latest"])
        for row in articles.select(["article_id", "published_earliest", "published_latest"]).to_pylist()
    }
    statements = _statements(claims, gazetteer, published)
    before = _loosen(statements, published, texts)
    above = _parents(gazetteer)
    dated, found, is_stale = _date(statements, published, texts, article_origin, above)
    if _tighten(statements, before, dated) or is_stale:
        found = disputes.group(statements, texts, article_origin, above)
    links = _links(found)
    origin = origins.claim_origins(statements, texts, article_origin)
    resolved = {a: interval(d.published) for a, d in dated.items()}
    return Linked(_articles(articles, dated, resolved), _claims(claims, statements, links, origin, resolved))


def _statements(claims: pa.Table, gazetteer: Gazetteer, published: Mapping[str, DateInterval]) -> list[Statement]:
    column = {name: claims.column(name).to_pylist() for name in claims.column_names}
    parties = {side: _names(column[side], column[f"{side}_mention"], side, gazetteer) for side in ("union", "employer")}
    taken = (
        "claim_id", "article_id", "kind", "evidence", "value", "value_min", "value_max", "unit", "elapsed", "ballot",
        "result", "pct_for", "modality", "role", "attributed_to", "date_expression", "since_expression",
    )  # fmt: skip
    statements = []
    for n in range(claims.num_rows):
        values: dict[str, Any] = {name: column[name][n] for name in taken}
        at = published[values["article_id"]]
        statements.append(
            Statement(
                **values,
                start=column["evidence_start"][n],
                end=column["evidence_end"][n],
                union=parties["union"][n],
                employer=parties["employer"][n],
                when=days(column["date_earliest"][n], column["date_latest"][n]),
                since=days(column["since_earliest"][n], column["since_latest"][n]),
                published=days(at.earliest, at.latest),
            )
        )
    return statements


def _loosen(
    statements: Sequence[Statement], published: Mapping[str, DateInterval], texts: Mapping[str, str]
) -> list[Statement]:
    """Takes back, in undated articles, the years that calendar dates were given from elsewhere in the text.

    Gives back copies of the claims as they were, for the articles that come to be dated by nothing better.
    """
    before = []
    for s in statements:
        at = published[s.article_id]
        if at.earliest is not None or at.latest is not None:
            continue
        near = disputes.sentence(s, texts)
        on = _yearless(s.date_expression, near, "future" if s.is_planned else "past")
        since = _yearless(s.since_expression, near, "past")
        if (on, since) != (s.date_expression, s.since_expression):
            before.append(replace(s))
            s.when = s.when if on == s.date_expression else None
            s.since = s.since if since == s.since_expression else None
            s.date_expression, s.since_expression = on, since
    return before


def _tighten(statements: Sequence[Statement], before: Sequence[Statement], dated: Mapping[str, dating.Dated]) -> bool:
    """Undoes the loosening for articles that stayed undated. Says whether there were any."""
    known = {s.claim_id: s for s in before if s.article_id not in dated}
    for s in statements:
        if (old := known.get(s.claim_id)) is not None:
            s.when, s.since, s.date_expression, s.since_expression = (
                old.when, old.since, old.date_expression, old.since_expression,
            )  # fmt: skip
    return bool(known)


def _yearless(expression: str | None, sentence: str, tense: str) -> str | None:
    match = _WITH_YEAR.fullmatch(expression or "")
    return expression if match is None or match[1] in sentence else f"--{match[2]}:{tense}"


def _names(
    names: Sequence[str | None], mentions: Sequence[str | None], side: str, gazetteer: Gazetteer
) -> list[str | None]:
    which: Side = "union" if side == "union" else "employer"
    known = {name: _canonical(name, which, gazetteer) for name in sorted({n for n in names if n})}
    one = aliases.unify((known[n], m) for n, m in zip(names, mentions, strict=True) if n)
    return [one[known[n]] if n else None for n in names]


def _canonical(name: str, side: Side, gazetteer: Gazetteer) -> str:
    """The canonical name; a union that is the employer of its staff is known by its name as a union."""
    found = canonical(name, side, gazetteer)
    if side == "employer" and gazetteer.find(found, "employer") is None:
        union = gazetteer.find(found, "union")
        return found if union is None else union.name
    return found


def _parents(gazetteer: Gazetteer) -> disputes.Parent:
    def parent(union: str) -> str | None:
        entry = gazetteer.find(union, "union")
        above = gazetteer.find(entry.parent, "union") if entry is not None and entry.parent is not None else None
        return None if above is None or above.is_federation else above.name

    return parent


def _date(
    statements: Sequence[Statement],
    published: Mapping[str, DateInterval],
    texts: Mapping[str, str],
    article_origin: Mapping[str, str],
    parent: disputes.Parent,
) -> tuple[dict[str, dating.Dated], list[disputes.Dispute], bool]:
    """The dates of undated articles, found in rounds, each from the articles dated before it; and the disputes.

    Also whether claims now have days ``around`` them that the disputes do not know of yet.
    """
    undated: dict[str, list[Statement]] = defaultdict(list)
    for s in statements:
        given = published[s.article_id]
        if given.earliest is None and given.latest is None:
            undated[s.article_id].append(s)
    dated: dict[str, dating.Dated] = {}
    found = disputes.group(statements, texts, article_origin, parent)
    told: dict[str, dating.Dated] = {}
    for _ in range(ROUNDS):
        told = dating.date_articles({a: s for a, s in undated.items() if a not in dated}, texts, found)
        new = {a: at for a, at in told.items() if at.is_known}
        if not new:
            break
        dated |= new
        for article_id, at in new.items():
            for s in undated[article_id]:
                _redate(s, at.published)
        found = disputes.group(statements, texts, article_origin, parent)
    loose = {a: at.published for a, at in told.items() if a not in dated}
    for article_id, days_around in loose.items():
        for s in undated[article_id]:
            s.around = days_around
    return dated, found, bool(loose)


def _redate(s: Statement, published: Days) -> None:
    s.published = published
    if s.date_expression is not None:
        when = times.resolve(s.date_expression, interval(published))
        s.when = None if when is None else days(when.earliest, when.latest)
    if s.since_expression is not None:
        since = times.resolve(s.since_expression, interval(published))
        s.since = None if since is None else days(since.earliest, since.latest)


def _links(found: Sequence[disputes.Dispute]) -> dict[str, Link]:
    """The dispute and the stoppage of each claim, by claim_id."""
    named = []
    for d in found:
        strikes, at = stoppages.find(d.members)
        first = strikes[0].first if strikes and strikes[0].first is not None else d.first
        year = "undated" if first is None else f"{date.fromordinal(first).year:04d}"
        stem = "--".join((_slug(_most_met(d, "union")), _slug(_most_met(d, "employer")), year))
        named.append((stem, first or 0, min(s.claim_id for s in d.members), d, at))
    links: dict[str, Link] = {}
    used: Counter[str] = Counter()
    for stem, _, _, d, at in sorted(named, key=lambda n: n[:3]):
        used[stem] += 1
        dispute_id = stem if used[stem] == 1 else f"{stem}-{used[stem]}"
        for s, reason in zip(d.members, d.reasons, strict=True):
            stoppage_id = f"{dispute_id}--{at[s.claim_id] + 1}" if s.claim_id in at else None
            links[s.claim_id] = Link(dispute_id, stoppage_id, reason)
    return links


def _most_met(d: disputes.Dispute, side: str) -> str | None:
    met = Counter(name for s in d.members if (name := getattr(s, side)) is not None)
    return min(met, key=lambda name: (-met[name], name), default=None)


def _slug(name: str | None) -> str:
    plain = unicodedata.normalize("NFKD", name or "").encode("ascii", "ignore").decode().lower().replace("'", "")
    return _NOT_SLUG.sub("-", plain).strip("-")[:_ID_LENGTH].strip("-") or "unknown"


def _articles(articles: pa.Table, dated: Mapping[str, dating.Dated], published: Mapping[str, DateInterval]) -> pa.Table:
    column = {name: articles.column(name).to_pylist() for name in schema("linked_articles").names}
    for n, article_id in enumerate(column["article_id"]):
        if article_id in dated:
            column["published_earliest"][n] = published[article_id].earliest
            column["published_latest"][n] = published[article_id].latest
            column["published_on_basis"][n] = dated[article_id].basis
    return pa.table(column, schema=schema("linked_articles"))


def _claims(
    claims: pa.Table,
    statements: Sequence[Statement],
    links: Mapping[str, Link],
    origin: Mapping[str, str],
    published: Mapping[str, DateInterval],
) -> pa.Table:
    column: dict[str, list[Any]] = {name: claims.column(name).to_pylist() for name in claims.column_names}
    joined = [links.get(s.claim_id) for s in statements]
    column["dispute_id"] = [j.dispute_id if j else None for j in joined]
    column["stoppage_id"] = [j.stoppage_id if j else None for j in joined]
    column["link_reason"] = [j.reason if j else None for j in joined]
    column["origin_id"] = [origin[s.claim_id] for s in statements]
    column["union"] = [s.union for s in statements]
    column["employer"] = [s.employer for s in statements]
    for n, s in enumerate(statements):
        if s.article_id not in published:
            continue
        for expression, earliest, latest in (
            (s.date_expression, "date_earliest", "date_latest"),
            (s.since_expression, "since_earliest", "since_latest"),
        ):
            if expression is not None:
                when = times.resolve(expression, published[s.article_id])
                column[earliest][n] = when.earliest if when else None
                column[latest][n] = when.latest if when else None
        column["date_expression"][n], column["since_expression"][n] = s.date_expression, s.since_expression
    return pa.table({name: column[name] for name in schema("linked_claims").names}, schema=schema("linked_claims"))
