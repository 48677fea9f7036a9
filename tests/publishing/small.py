"""A small ledger and warehouse: one stoppage, three claims, two articles."""

import hashlib
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa

from pipelines.tables import marts

NOW = datetime(2030, 5, 6, 7, 8, 9, tzinfo=UTC)
TEXTS = (
    "Weavers at Loom Ltd walked out on 2 May. Their union counts 40 members.",
    "The weavers\u2019 strike \u2013 it began on 2 May \u2013 is over <b>now</b>, \U0001f389 the union said.",
)
Rows = dict[str, list[dict[str, Any]]]


def _id(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def _claim(claim_id: str, text: str, kind: str, evidence: str) -> dict[str, Any]:
    return {
        "claim_id": claim_id,
        "article_id": _id(text),
        "dispute_id": "weavers--loom--2030",
        "stoppage_id": "weavers--loom--2030--1",
        "origin_id": _id(text),
        "kind": kind,
        "evidence": evidence,
        "evidence_start": text.index(evidence),
        "evidence_end": text.index(evidence) + len(evidence),
        "rule": "example",
        "extractor_version": "1",
        "is_corrected": False,
    }


def small_rows() -> Rows:
    """The published rows by table."""
    first, second = TEXTS
    articles = [
        {
            "article_id": _id(text),
            "source": f"papers/{n}.txt",
            "title": "<script>alert(1)</script>",
            "published_earliest": date(2030, 5, 3 + n),
            "published_latest": date(2030, 5, 3 + n),
            "published_on_basis": "given",
            "word_count": len(text.split()),
            "first_seen_at": NOW,
        }
        for n, text in enumerate(TEXTS)
    ]
    claims = [
        _claim("a", first, "strike_start", "walked out on 2 May"),
        _claim("b", first, "headcount", "40 members"),
        _claim("c", second, "strike_end", "is over <b>now</b>"),
    ]
    parties = {"union": "Weavers' Union", "employer": "Loom Ltd"}
    shared = parties | {
        "dispute_id": "weavers--loom--2030",
        "n_articles": 2,
        "n_origins": 2,
        "has_conflict": False,
        "is_corrected": False,
    }
    stoppage = shared | {
        "stoppage_id": "weavers--loom--2030--1",
        "start_earliest": date(2030, 5, 2),
        "start_latest": date(2030, 5, 2),
        "end_latest": date(2030, 5, 4),
        "status": "ended",
        "as_of": date(2030, 5, 4),
        "duration_days_min": 1,
        "duration_days_max": 3,
        "duration_basis": "computed",
        "n_claims": 2,
        "claim_ids": ["a", "c"],
    }
    dispute = shared | {"n_stoppages": 1, "n_claims": 3, "claim_ids": ["a", "b", "c"]}
    rows: Rows = {table.name: [] for table in marts()}
    return rows | {
        "articles": articles,
        "claims": claims,
        "dim_disputes": [dispute],
        "fct_strike_durations": [stoppage],
        "rejected_articles": [
            {"source": "papers/x", "reason": "not_text", "detail": "No text.", "refused_at": NOW, "sha256": "0" * 64}
        ],
    }


def fill(path: Path, rows: Rows, schema: str = "main") -> None:
    """Write a warehouse with these rows, as the models leave it."""
    path.unlink(missing_ok=True)
    with duckdb.connect(str(path)) as connection:
        connection.execute(f'create schema if not exists "{schema}"')
        for table in marts():
            nullable = pa.schema([field.with_nullable(True) for field in table.schema])
            connection.register("given", pa.Table.from_pylist(rows[table.name], schema=nullable))
            connection.execute(f'create table "{schema}"."{table.name}" as select * from given')
            connection.unregister("given")
