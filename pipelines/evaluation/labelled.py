"""Labelled articles from files: a folder of texts, a file of labels, and where it stands beside them, their dates."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields
from datetime import UTC, datetime
from pathlib import Path

import pyarrow as pa

from pipelines.evaluation.matching import Label, label_interval, pair
from pipelines.evaluation.scoring import Evaluation, evaluate
from pipelines.extraction.batch import extract_articles
from pipelines.extraction.claims import Claim
from pipelines.extraction.gazetteer import Gazetteer, Side
from pipelines.linking.link import link
from pipelines.linking.names import same_party
from pipelines.reading import text as text_reader
from pipelines.reading.article import Article
from pipelines.tables import KINDS, schema

_COLUMNS = [field.name for field in fields(Claim)]


def evaluate_files(articles: Path, gold: Path, gazetteer: Gazetteer, kinds: Sequence[str] = KINDS) -> Evaluation:
    """The claims of every text of a folder, read and linked as the ledger does, against a JSON Lines file of labels.

    The labels have the format of ``gold/seeds.jsonl``. A ``docs.jsonl`` beside the labels or the folder gives
    ``published_on`` a text; without one a text's own header dates it. Raises FileNotFoundError, ValueError.
    """
    labels = _lines(gold)
    paths = sorted(articles.glob("*.txt"))
    if not paths:
        raise FileNotFoundError(f"no .txt article in {articles}")
    unknown = {str(label["doc"]) for label in labels} - {path.stem for path in paths}
    if unknown:
        raise ValueError(f"{gold} labels texts that {articles} does not hold: {', '.join(sorted(unknown))}")
    dates = _dates([gold.parent / "docs.jsonl", articles.parent / "docs.jsonl", articles / "docs.jsonl"])
    read = {path.stem: _read(path, dates) for path in paths}
    found = _claims(read.values(), gazetteer)

    def same(ours: str | None, theirs: str | None, side: Side) -> bool:
        if ours is None or theirs is None:
            return ours is None and theirs is None
        return same_party(ours, theirs, side, gazetteer)

    pairs = []
    for doc, article in read.items():
        claims = [claim for claim in found.get(article.article_id, []) if claim.kind in kinds]
        wanted: list[Label] = [label for label in labels if label["doc"] == doc and label["kind"] in kinds]
        pairs += pair(doc, wanted, claims, same)
    return evaluate(pairs, len(paths))


def _read(path: Path, dates: Mapping[str, str | None]) -> Article:
    article = text_reader.read(path.read_bytes(), path.name)[0]
    if path.stem not in dates:
        return article
    values = {name: getattr(article, name) for name in Article.__dataclass_fields__}
    published = label_interval(dates[path.stem])
    return Article(**{**values, "published": published, "basis": "given" if published else None})


def _claims(articles: Iterable[Article], gazetteer: Gazetteer) -> dict[str, list[Claim]]:
    rows = {a.article_id: _row(a) for a in articles}
    raw = pa.Table.from_pylist(list(rows.values()), schema=schema("raw_articles"))
    linked = link(raw, extract_articles(raw, gazetteer), gazetteer).claims
    found: dict[str, list[Claim]] = {}
    for article_id, row in zip(linked["article_id"].to_pylist(), linked.select(_COLUMNS).to_pylist(), strict=True):
        found.setdefault(article_id, []).append(Claim(**row))
    return found


def _row(article: Article) -> dict[str, object]:
    return {
        "article_id": article.article_id,
        "source": article.source,
        "title": article.title,
        "published_earliest": article.published.earliest if article.published else None,
        "published_latest": article.published.latest if article.published else None,
        "published_on_basis": article.basis,
        "word_count": article.word_count,
        "first_seen_at": datetime(1970, 1, 1, tzinfo=UTC),
        "format": article.format,
        "text": article.text,
    }


def _dates(candidates: Sequence[Path]) -> dict[str, str | None]:
    for path in candidates:
        if path.exists():
            return {str(line["doc"]): line.get("published_on") for line in _lines(path)}
    return {}


def _lines(path: Path) -> list[dict[str, str | None]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]
