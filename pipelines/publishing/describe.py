"""What a release says of itself: ``datapackage.json`` and ``DICTIONARY.md``, derived from ``pipelines.tables``."""

import json
from collections.abc import Mapping
from typing import Any

import pyarrow as pa

from pipelines.tables import Column, Table, published

_TITLE = "strike-ledger: strikes, votes and bargaining sessions as the press reports them"
_ABOUT = (
    "Statements of news articles about labor disputes, each with the exact words behind it, and the facts resolved "
    "from them: strike durations, votes, bargaining session counts, headcounts. Figures and dates are closed "
    "intervals; null is unknown, or unbounded at that end."
)


def datapackage(files: Mapping[str, tuple[int, str]]) -> str:
    """The Frictionless Data Package as JSON; ``files`` gives each table's size in bytes and SHA-256."""
    package = {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": "strike-ledger",
        "title": _TITLE,
        "description": _ABOUT,
        "resources": [_resource(table, *files[table.name]) for table in published()],
    }
    return json.dumps(package, indent=2, ensure_ascii=False) + "\n"


def _resource(table: Table, size: int, sha256: str) -> dict[str, Any]:
    return {
        "name": table.name,
        "type": "table",
        "path": f"{table.name}.parquet",
        "format": "parquet",
        "mediatype": "application/vnd.apache.parquet",
        "description": table.description,
        "bytes": size,
        "hash": f"sha256:{sha256}",
        "schema": {"fields": [_field(column) for column in table.columns], "primaryKey": list(table.key)},
    }


def _field(column: Column) -> dict[str, Any]:
    constraints: dict[str, Any] = {}
    if not column.nullable:
        constraints["required"] = True
    if column.values:
        constraints["enum"] = list(column.values)
    return {
        "name": column.name,
        "type": _type(column.type),
        "description": column.description,
        **({"unit": column.unit} if column.unit else {}),
        **({"constraints": constraints} if constraints else {}),
    }


def _type(kind: pa.DataType) -> str:
    names = {
        pa.string(): "string",
        pa.date32(): "date",
        pa.float64(): "number",
        pa.int64(): "integer",
        pa.bool_(): "boolean",
    }
    return "array" if pa.types.is_list(kind) else "datetime" if pa.types.is_timestamp(kind) else names[kind]


def dictionary() -> str:
    """The data dictionary of the published tables, in Markdown."""
    parts = ["# Data dictionary", "", _ABOUT]
    for table in published():
        parts += ["", f"## {table.name}", "", table.description, "", f"Key: {', '.join(f'`{k}`' for k in table.key)}."]
        parts += ["", "| column | type | unit | meaning |", "| --- | --- | --- | --- |"]
        parts += [_line(column) for column in table.columns]
    return "\n".join(parts) + "\n"


def _line(column: Column) -> str:
    words = column.description
    if column.values:
        words += f" One of {', '.join(f'`{value}`' for value in column.values)}."
    if not column.nullable:
        words += " Never null."
    meaning = words.replace("|", "\\|")
    return f"| `{column.name}` | {_type(column.type)} | {column.unit or ''} | {meaning} |"
