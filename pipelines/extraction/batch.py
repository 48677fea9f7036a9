"""Extraction over tables: Arrow in, Arrow out, picklable, the seam between one process and many."""

from collections.abc import Iterable
from dataclasses import asdict

import pyarrow as pa

from pipelines.extraction.engine import extract
from pipelines.extraction.gazetteer import Gazetteer
from pipelines.intervals import DateInterval
from pipelines.tables import schema


def extract_articles(articles: pa.Table, gazetteer: Gazetteer) -> pa.Table:
    """The claims of ``raw_articles`` rows, as ``raw_claims`` rows sorted by key."""
    rows = [row for batch in articles.to_batches() for row in _rows(batch, gazetteer)]
    return pa.Table.from_pylist(sorted(rows, key=lambda r: str(r["claim_id"])), schema=schema("raw_claims"))


def extract_batch(articles: pa.RecordBatch, gazetteer: Gazetteer) -> pa.RecordBatch:
    """The claims of one batch of ``raw_articles`` rows, as a batch of ``raw_claims`` rows in article order."""
    return pa.RecordBatch.from_pylist(list(_rows(articles, gazetteer)), schema=schema("raw_claims"))


def _rows(batch: pa.RecordBatch, gazetteer: Gazetteer) -> Iterable[dict[str, object]]:
    columns = [
        batch.column(name).to_pylist() for name in ("article_id", "text", "published_earliest", "published_latest")
    ]
    for article_id, text, earliest, latest in zip(*columns, strict=True):
        published = None if earliest is None and latest is None else DateInterval(earliest, latest)
        seen: set[str] = set()
        for claim in extract(text, published, gazetteer):
            claim_id = claim.claim_id(article_id)
            if claim_id not in seen:
                seen.add(claim_id)
                yield {"claim_id": claim_id, "article_id": article_id, **asdict(claim)}
