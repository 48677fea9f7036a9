"""Hand-made raw tables, and the marts that dbt builds from them."""

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import duckdb
import holidays
import pyarrow as pa
import pyarrow.parquet as pq

from pipelines.paths import SQL_DIR
from pipelines.tables import schema

Row = dict[str, Any]


def interval(text: str | None) -> tuple[date | None, date | None]:
    """The days of "2026-02-17", of the month "2026-02" and of "2026-02-08/2026-02-14"."""
    if text is None:
        return None, None
    first, _, last = text.partition("/")
    if last:
        return date.fromisoformat(first), date.fromisoformat(last)
    if len(first) == 7:
        year, month = map(int, first.split("-"))
        after = date(year + month // 12, month % 12 + 1, 1)
        return date(year, month, 1), date.fromordinal(after.toordinal() - 1)
    return date.fromisoformat(first), date.fromisoformat(first)


def article(article_id: str, published: str | None, **values: Any) -> Row:
    """A linked article; ``published`` as in ``interval``."""
    earliest, latest = interval(published)
    row: Row = {
        "article_id": article_id,
        "source": f"{article_id}.txt",
        "published_earliest": earliest,
        "published_latest": latest,
        "published_on_basis": "given" if published else None,
        "word_count": 100,
        "first_seen_at": datetime(2026, 3, 1, tzinfo=UTC),
    }
    return row | values


def claim(
    article_id: str,
    kind: str,
    dispute: str | None,
    *,
    stoppage: int | None = None,
    date: str | None = None,
    since: str | None = None,
    value: float | None = None,
    qualifier: str | None = None,
    origin: str | None = None,
    **values: Any,
) -> Row:
    """A linked claim; its bounds follow from value and qualifier unless given. The caller numbers it."""
    earliest, latest = interval(date)
    since_earliest, since_latest = interval(since)
    qualifier = qualifier or (None if value is None else "exact")
    row: Row = {
        "article_id": article_id,
        "kind": kind,
        "dispute_id": dispute,
        "stoppage_id": None if stoppage is None else f"{dispute}--{stoppage}",
        "origin_id": origin or article_id,
        "value": value,
        "value_min": None if qualifier == "at_most" else value,
        "value_max": None if qualifier == "at_least" else value,
        "qualifier": qualifier,
        "date_earliest": earliest,
        "date_latest": latest,
        "since_earliest": since_earliest,
        "since_latest": since_latest,
        "modality": "happened",
        "evidence": f"our words for the {kind}",
        "evidence_start": 0,
        "evidence_end": len(f"our words for the {kind}"),
        "rule": "hand",
        "extractor_version": "1",
    }
    if values.get("pct_for") is not None:
        row |= {"pct_for_min": values["pct_for"], "pct_for_max": values["pct_for"], "qualifier": "exact"}
    return row | values


def write_raw(
    data_dir: Path,
    articles: Sequence[Row],
    claims: Sequence[Row],
    rejected: Sequence[Row] = (),
    references: Sequence[Row] = (),
    names: Sequence[Row] = (),
) -> None:
    """Write the tables that dbt reads. Claims without a claim_id are numbered in order."""
    raw = data_dir / "raw"
    raw.mkdir(parents=True, exist_ok=True)
    numbered = [{"claim_id": f"c{number:05}"} | row for number, row in enumerate(claims)]
    tables: Mapping[str, Sequence[Row]] = {
        "linked_articles": articles,
        "linked_claims": numbered,
        "calendar": calendar(date(2000, 1, 1), date(2027, 12, 31)),
        "rejected_articles": rejected,
        "raw_reference_stoppages": references,
        "reference_names": names,
    }
    for name, rows in tables.items():
        pq.write_table(pa.Table.from_pylist(list(rows), schema=schema(name)), raw / f"{name}.parquet")


def calendar(first: date, last: date) -> list[Row]:
    """Every day from first to last with its workdays."""
    off = holidays.country_holidays("US", years=range(first.year, last.year + 1))
    days = [date.fromordinal(n) for n in range(first.toordinal(), last.toordinal() + 1)]
    return [{"day": day, "is_workday": day.weekday() < 5 and day not in off} for day in days]


def dbt(data_dir: Path, *arguments: str, project: Path = SQL_DIR) -> str:
    """Run dbt on the raw tables in that folder and return what it printed. Raises AssertionError if dbt fails."""
    environment = os.environ | {
        "STRIKE_LEDGER_DATA_DIR": str(data_dir),
        "STRIKE_LEDGER_WAREHOUSE": str(data_dir / "warehouse.duckdb"),
        "DBT_TARGET_PATH": str(data_dir / "target"),
        "DBT_LOG_PATH": str(data_dir / "logs"),
        "DO_NOT_TRACK": "1",
    }
    program = str(Path(sys.executable).parent / "dbt")
    command = [program, *arguments, "--project-dir", str(project), "--profiles-dir", str(project)]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout[-4000:] + done.stderr[-2000:]
    return done.stdout


def rows(data_dir: Path, query: str, *parameters: Any) -> list[Row]:
    """The rows of a query on the warehouse, as dictionaries."""
    with duckdb.connect(str(data_dir / "warehouse.duckdb"), read_only=True) as connection:
        found = connection.execute(query, parameters)
        names = [column[0] for column in found.description]
        return [dict(zip(names, row, strict=True)) for row in found.fetchall()]
