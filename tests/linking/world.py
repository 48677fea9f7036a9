"""Small worlds of articles and claims, as the raw tables hold them."""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from hashlib import sha256
from pathlib import Path
from typing import Any

import pyarrow as pa

from pipelines.extraction import times
from pipelines.extraction.claims import Claim
from pipelines.intervals import DateInterval
from pipelines.linking import link
from pipelines.linking.names import load_gazetteer
from pipelines.paths import SEEDS_DIR
from pipelines.tables import schema

GAZETTEER = load_gazetteer(Path(SEEDS_DIR))
DAY = {"value": 1.0, "unit": "day"}


@dataclass(frozen=True)
class Saying:
    """A sentence, and the claim that its words (the whole sentence, if not given) state."""

    sentence: str
    kind: str
    union: str | None
    employer: str | None
    values: dict[str, Any]
    words: str


@dataclass(frozen=True)
class Paper:
    """An article: its text is the lead and the sentences of its claims, a paragraph each."""

    name: str
    published: str | None
    sayings: tuple[Saying, ...]
    lead: str
    copy_of: str | None

    @property
    def article_id(self) -> str:
        return sha256(self.name.encode()).hexdigest()

    @property
    def text(self) -> str:
        return "\n".join([self.lead, *(s.sentence for s in self.sayings)])

    @property
    def at(self) -> DateInterval | None:
        return None if self.published is None else DateInterval.day(date.fromisoformat(self.published))


def paper(name: str, published: str | None, *sayings: Saying, lead: str = "", copy_of: str | None = None) -> Paper:
    return Paper(name, published, sayings, lead, copy_of)


def says(
    sentence: str, kind: str, union: str | None = None, employer: str | None = None, *, words: str = "", **values: Any
) -> Saying:
    """``on`` is the claim's date expression, ``since`` that of its counting; ``n`` its exact value."""
    if "n" in values:
        n = float(values.pop("n"))
        values |= {"value": n, "value_min": n, "value_max": n, "qualifier": "exact"}
    if kind == "strike_duration":
        values = {"unit": "day", "elapsed": False, **values}
    if kind in ("strike_start", "strike_end", "strike_ongoing"):
        values = {"modality": "happened", **values}
    return Saying(sentence, kind, union, employer, values, words or sentence)


def _claim(p: Paper, s: Saying) -> dict[str, Any]:
    values = dict(s.values)
    on, since = values.pop("on", None), values.pop("since", None)
    when = times.resolve(on, p.at) if on else None
    counted = times.resolve(since, p.at) if since else None
    start = p.text.index(s.sentence) + s.sentence.index(s.words)
    claim = Claim(
        kind=s.kind,
        evidence=s.words,
        evidence_start=start,
        evidence_end=start + len(s.words),
        rule="hand",
        union=s.union,
        employer=s.employer,
        union_mention=values.pop("union_mention", s.union),
        employer_mention=values.pop("employer_mention", s.employer),
        date_expression=on,
        date_earliest=when.earliest if when else None,
        date_latest=when.latest if when else None,
        since_expression=since,
        since_earliest=counted.earliest if counted else None,
        since_latest=counted.latest if counted else None,
        **values,
    )
    fields = {name: getattr(claim, name) for name in claim.__slots__}
    return {"claim_id": claim.claim_id(p.article_id), "article_id": p.article_id, **fields}


def raw(*papers: Paper) -> tuple[pa.Table, pa.Table]:
    """The tables ``raw_articles`` and ``raw_claims``."""
    ids = {p.name: p.article_id for p in papers}
    articles = [
        {
            "article_id": p.article_id,
            "source": p.name,
            "title": p.name,
            "published_earliest": p.at.earliest if p.at else None,
            "published_latest": p.at.latest if p.at else None,
            "published_on_basis": "given" if p.at else None,
            "word_count": len(p.text.split()),
            "copy_of": ids[p.copy_of] if p.copy_of else None,
            "first_seen_at": datetime(2026, 1, 1, tzinfo=UTC),
            "format": "text",
            "text": p.text,
        }
        for p in papers
    ]
    claims = [_claim(p, s) for p in papers for s in p.sayings]
    return (
        pa.Table.from_pylist(articles, schema=schema("raw_articles")),
        pa.Table.from_pylist(claims, schema=schema("raw_claims")),
    )


@dataclass(frozen=True)
class Told:
    """What linking made of a world: articles by name, claims by sentence (and name of the article, if need be)."""

    articles: dict[str, dict[str, Any]]
    claims: list[dict[str, Any]]

    def claim(self, words: str, article: str | None = None) -> dict[str, Any]:
        """The only claim whose evidence holds the words (in that article)."""
        found = [
            c
            for c in self.claims
            if words in c["evidence"] and (article is None or c["article_id"] == self.articles[article]["article_id"])
        ]
        assert len(found) == 1, f"{len(found)} claims say {words!r}"
        return found[0]

    def dispute(self, words: str, article: str | None = None) -> str | None:
        found: str | None = self.claim(words, article)["dispute_id"]
        return found

    def stoppage(self, words: str, article: str | None = None) -> str | None:
        found: str | None = self.claim(words, article)["stoppage_id"]
        return found


def told(*papers: Paper) -> Told:
    linked = link.link(*raw(*papers), GAZETTEER)
    return Told({a["title"]: a for a in linked.articles.to_pylist()}, linked.claims.to_pylist())
