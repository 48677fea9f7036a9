"""The ledger's claims: reads the articles that have not been read for claims, keeps the claims of those that have.

What may not live here: how a claim is found.
"""

import hashlib
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc

from pipelines import storage
from pipelines.extraction.batch import extract_articles
from pipelines.linking.names import load_gazetteer
from pipelines.paths import PROJECT_DIR, SEEDS_DIR, DataDir

_ENGINE = ("pipelines/extraction/**/*.py", "pipelines/intervals.py", "pipelines/linking/names.py")

_NAMES = ("aliases.csv", "employers.csv", "unions.csv")

_Reading = tuple[str, str, date | None, date | None]


@dataclass(frozen=True, slots=True)
class ClaimReport:
    """What an update did: ``articles_read`` read this time; ``claims`` and ``articles`` that the ledger now holds."""

    articles_read: int
    articles: int
    claims: int
    changed: bool


def update(data_dir: DataDir, seeds: Path = SEEDS_DIR) -> ClaimReport:
    """Bring ``raw_claims`` in step with ``raw_articles``.

    An article is read again when its date, the extraction engine or the tables of names have changed since. Claims of
    articles that are gone go too. A file is touched only where its rows change.
    """
    articles = storage.read(data_dir.raw_table("raw_articles"), "raw_articles")
    engine = engine_sha256(seeds)
    due = {reading[0]: reading for reading in _readings(articles, engine)}
    done_path, claims_path = data_dir.raw_table("extracted_articles"), data_dir.raw_table("raw_claims")
    done = set(_rows(storage.read(done_path, "extracted_articles"))) if claims_path.exists() else set()
    kept = sorted(article_id for article_id, reading in due.items() if reading in done)
    unread = articles.filter(pc.invert(pc.is_in(articles["article_id"], pa.array(kept, pa.string()))))
    old = storage.read(claims_path, "raw_claims")
    old = old.filter(pc.is_in(old["article_id"], pa.array(kept, pa.string())))
    new = extract_articles(unread, load_gazetteer(seeds)) if unread.num_rows else old.slice(0, 0)
    claims = pa.concat_tables([old, new])
    columns = ("article_id", "engine_sha256", "published_earliest", "published_latest")
    readings: list[dict[str, object]] = [dict(zip(columns, reading, strict=True)) for reading in due.values()]
    # The readings come last: a crash before that has the articles read again.
    changed = [
        storage.write_if_changed(claims_path, "raw_claims", claims),
        storage.write_if_changed(done_path, "extracted_articles", storage.from_rows("extracted_articles", readings)),
    ]
    return ClaimReport(unread.num_rows, articles.num_rows, claims.num_rows, any(changed))


def engine_sha256(seeds: Path = SEEDS_DIR) -> str:
    """SHA-256 of all that claims depend on beside their article: the extraction's code and the tables of names."""
    files = sorted({path for pattern in _ENGINE for path in PROJECT_DIR.glob(pattern)})
    digest = hashlib.sha256()
    for path in [*files, *(seeds / name for name in _NAMES)]:
        digest.update(path.name.encode() + b"\0" + storage.file_sha256(path).encode() + b"\n")
    return digest.hexdigest()


def _readings(articles: pa.Table, engine: str) -> list[_Reading]:
    columns = [articles[name].to_pylist() for name in ("article_id", "published_earliest", "published_latest")]
    return [(article_id, engine, first, last) for article_id, first, last in zip(*columns, strict=True)]


def _rows(readings: pa.Table) -> list[_Reading]:
    return [tuple(row.values()) for row in readings.to_pylist()]
