"""Parquet files of the tables in ``pipelines.tables``, written one way: the same rows give the same bytes.

What may not live here: what the rows mean.
"""

import hashlib
import os
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from pipelines.tables import TABLES

ROW_GROUP_ROWS = 65_536


def conform(name: str, rows: pa.Table) -> pa.Table:
    """The rows with the columns, types and order of the table ``name``, sorted by its key.

    Columns that the registry does not know are dropped. Raises KeyError for a missing column, pyarrow.ArrowInvalid
    (a ValueError) where a value does not fit its type.
    """
    table = TABLES[name]
    if missing := [c for c in table.column_names if c not in rows.column_names]:
        raise KeyError(f"{name}: no column {', '.join(missing)}")
    rows = rows.select(table.column_names).cast(_nullable(table.schema)).cast(table.schema)
    return rows.sort_by([(column, "ascending") for column in table.key]).combine_chunks()


def _nullable(schema: pa.Schema) -> pa.Schema:
    return pa.schema([field.with_nullable(True) for field in schema])


def from_rows(name: str, rows: list[dict[str, object]]) -> pa.Table:
    """Rows given as dicts (a key left out is null) as the table ``name``, sorted by its key."""
    return conform(name, pa.Table.from_pylist(rows, schema=_nullable(TABLES[name].schema)))


def write(path: Path, rows: pa.Table) -> None:
    """Write one Parquet file (zstd, fixed row groups), all or nothing. The same rows give the same bytes."""
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_name(f".{path.name}-{os.getpid()}")
    try:
        pq.write_table(rows, temporary, compression="zstd", row_group_size=ROW_GROUP_ROWS)
        sync(temporary)
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)


def write_if_changed(path: Path, name: str, rows: pa.Table) -> bool:
    """Write the raw table ``name``, by key, unless the file holds the same rows already. Whether it wrote."""
    rows = conform(name, rows)
    if path.exists():
        try:
            if pq.read_table(path).equals(rows):
                return False
        except (OSError, pa.ArrowException):
            pass
    write(path, rows)
    return True


def read(path: Path, name: str) -> pa.Table:
    """The table ``name`` from its file; without rows where there is no file yet.

    Columns that the registry has gained since the file was written are null.
    """
    if not path.exists():
        return TABLES[name].schema.empty_table()
    rows = pq.read_table(path)
    for column in TABLES[name].columns:
        if column.nullable and column.name not in rows.column_names:
            rows = rows.append_column(column.name, pa.nulls(rows.num_rows, column.type))
    return conform(name, rows)


def texts(path: Path) -> dict[str, str]:
    """The stored texts in the file of ``raw_articles``, by article; none where there is no file."""
    articles = read(path, "raw_articles")
    return dict(zip(articles["article_id"].to_pylist(), articles["text"].to_pylist(), strict=True))


def sync(path: Path) -> None:
    """Have a file or a folder reach the disk."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def file_sha256(path: Path) -> str:
    """SHA-256 of a file's bytes, in hex, read in pieces."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()
