"""What releases said of each fact, and from when to when.

What may not live here: files.
"""

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

import pyarrow as pa

from pipelines import storage
from pipelines.tables import TABLES, facts

_OPEN = None


def carried_on(before: pa.Table, tables: Mapping[str, pa.Table], now: datetime) -> pa.Table:
    """The history after a release at ``now`` (kept to the second) of the fact tables in ``tables``.

    ``before`` is ``fact_history`` as the release before left it. A fact whose row is the same goes on; one that
    changed or went gets its ``valid_to``. Where every row is the same, so is the history. A clock set back does not
    turn time around: the release then counts from the last change.
    """
    rows = before.to_pylist()
    instants = [t for row in rows for t in (row["valid_from"], row["valid_to"]) if t is not None]
    at = max([now.astimezone(UTC).replace(microsecond=0), *instants])
    said = states(tables)
    history = [row for row in rows if row["valid_to"] is not _OPEN]
    for row in rows:
        key = (row["fact_table"], row["fact_key"])
        if row["valid_to"] is not _OPEN:
            continue
        if said.get(key) == row["row"]:
            history.append(row)
            del said[key]
        elif row["valid_from"] < at:
            history.append(row | {"valid_to": at})
    history += [
        {"fact_table": table, "fact_key": key, "row": row, "valid_from": at, "valid_to": _OPEN}
        for (table, key), row in said.items()
    ]
    return storage.from_rows("fact_history", history)


def states(tables: Mapping[str, pa.Table]) -> dict[tuple[str, str], str]:
    """The row of each fact as JSON, by table and key."""
    return {
        (table.name, row[table.key[0]]): as_json(row) for table in facts() for row in tables[table.name].to_pylist()
    }


def as_json(row: Mapping[str, Any]) -> str:
    """A row as JSON, columns in their order, days as ISO 8601."""
    return json.dumps(row, default=str, ensure_ascii=False, separators=(",", ":"))


def empty() -> pa.Table:
    """A history of nothing."""
    return TABLES["fact_history"].schema.empty_table()
