"""Labelled articles from files: a folder of texts, a file of labels, and where it stands beside them, their dates."""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
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
from pipelines.reading.article import Article, Refused
from pipelines.tables import KINDS, schema

Track = Callable[[Sequence[int]], Iterable[int]]

_COLUMNS = [field.name for field in fields(Claim)]


def evaluate_files(
    articles: Path, gold: Path, gazetteer: Gazetteer, kinds: Sequence[str] = KINDS, track: Track = iter
) -> Evaluation:
    """The claims of every text of a folder, read and linked as the ledger does, against a JSON Lines file of labels.

    The labels have the format of ``gold/seeds.jsonl``. A ``docs.jsonl`` beside the labels or the folder gives
    ``published_on`` a text; where it gives none the text's own header dates it, if it has one. ``track`` wraps the
    articles as they are read (a progress bar). Raises OSError, ValueError.
    """
    labels = _labels(gold)
    paths = sorted(articles.glob("*.txt"))
    if not paths:
        raise FileNotFoundError(f"no .txt article in {articles}")
    unknown = {str(label["doc"]) for label in labels} - {path.stem for path in paths}
    if unknown:
        raise ValueError(f"{gold} labels texts that {articles} does not hold: {', '.join(sorted(unknown))}")
    dates = _dates([gold.parent / "docs.jsonl", articles.parent / "docs.jsonl", articles / "docs.jsonl"])
    read = {path.stem: _read(path, dates) for path in paths}
    found = _claims(list(read.values()), gazetteer, track)

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
    try:
        article = text_reader.read(path.read_bytes(), path.name)[0]
    except Refused as refused:
        raise ValueError(f"{path.name} cannot be read: {refused.detail}") from refused
    if not dates.get(path.stem):
        return article
    values = {name: getattr(article, name) for name in Article.__dataclass_fields__}
    return Article(**{**values, "published": label_interval(dates[path.stem]), "basis": "given"})


def _claims(articles: Sequence[Article], gazetteer: Gazetteer, track: Track) -> dict[str, list[Claim]]:
    raw = pa.Table.from_pylist(
        [_row(a) for a in {a.article_id: a for a in articles}.values()], schema=schema("raw_articles")
    )
    each = [extract_articles(raw.slice(number, 1), gazetteer) for number in track(range(raw.num_rows))]
    linked = link(raw, pa.concat_tables(each), gazetteer).claims
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


def _labels(path: Path) -> list[dict[str, str | None]]:
    labels = _lines(path)
    for number, label in enumerate(labels, 1):
        if not {"doc", "kind"} <= label.keys():
            raise ValueError(f"{path}: label {number} lacks doc or kind")
    return labels


def _lines(path: Path) -> list[dict[str, str | None]]:
    lines = []
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        if line.strip():
            try:
                lines.append(json.loads(line))
            except ValueError as error:
                raise ValueError(f"{path}, line {number}: {error}") from error
    return lines
