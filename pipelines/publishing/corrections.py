"""What must hold for the corrections of people (``seeds/corrections.csv``) before a release may rest on them.

What may not live here: applying them (SQL).
"""

from collections import Counter
from collections.abc import Mapping
from datetime import date
from typing import Any

import pyarrow as pa

from pipelines.tables import TABLES, Column

_CLAIM_AS_READ = (
    "claim_id", "article_id", "kind", "link_reason", "union_mention", "employer_mention", "evidence", "evidence_start",
    "evidence_end", "rule", "extractor_version", "date_expression", "since_expression", "is_corrected",
)  # fmt: skip
_FACT_AS_RESOLVED = (
    "dispute_id", "n_claims", "n_articles", "n_origins", "claim_ids", "has_conflict", "is_corrected",
)  # fmt: skip


def correctable(table: str) -> dict[str, Column]:
    """The columns of ``claims`` or of a table of facts that a correction may set, by name."""
    kept = _CLAIM_AS_READ if table == "claims" else (*TABLES[table].key, *_FACT_AS_RESOLVED)
    return {column.name: column for column in TABLES[table].columns if column.name not in kept}


def failures(applied: pa.Table) -> list[str]:
    """Why rows of ``applied_corrections`` cannot be applied, in words: a sentence each, none if all is well."""
    rows = applied.to_pylist()
    found = [f"correction {row['correction_id']}: {said}" for row in rows for said in _problems(row)]
    places = Counter((row["target_kind"], row["target_id"], row["column"]) for row in rows)
    found += [
        f"corrections: {n} of them correct the same column ({column or 'the whole'}) of the {kind} {target}"
        for (kind, target, column), n in sorted(places.items(), key=str)
        if n > 1
    ]
    return found


def _problems(row: Mapping[str, Any]) -> list[str]:
    kind, target, name, table = row["target_kind"], row["target_id"], row["column"], row["in_table"]
    if table is None:
        return [
            f"its target, the {kind} {target}, is not in the ledger (any more); take the correction out or renew it"
        ]
    if name is None:
        if kind == "fact":
            return ["a fact goes when its claims do: drop those, or name the column to correct"]
        return [] if row["action"] == "drop" else ["it sets a value, but names no column"]
    columns = correctable(table)
    if name not in columns:
        return [f"{table} has no column {name} that may be corrected; there are {', '.join(columns)}"]
    if not _same(row["expected"], row["found"]):
        expected, found = _said(row["expected"]), _said(row["found"])
        said = f"it expects {name} of the {kind} {target} to be {expected}, as on {row['made_on']}"
        return [f"{said}, but the ledger now says {found}; look at it again, then take the correction out or renew it"]
    if row["action"] == "set":
        return _unfit(columns[name], row["value"])
    return [] if columns[name].nullable else [f"{name} cannot be dropped: it is never unknown"]


def _unfit(column: Column, value: str | None) -> list[str]:
    if value is None:
        return [f"it sets {column.name}, but gives no value"]
    if column.values and value not in column.values:
        return [f"{column.name} cannot be {value}; it is one of {', '.join(column.values)}"]
    try:
        _parse(column, value)
    except ValueError:
        return [f"{column.name} cannot be {value}: that is no {column.type}"]
    return []


def _parse(column: Column, value: str) -> None:
    if column.type == pa.date32():
        date.fromisoformat(value)
    elif column.type == pa.float64():
        float(value)
    elif column.type == pa.int64():
        int(value)
    elif column.type == pa.bool_() and value not in ("true", "false"):
        raise ValueError(value)


def _same(expected: str | None, found: str | None) -> bool:
    if expected == found:
        return True
    try:
        return expected is not None and found is not None and float(expected) == float(found)
    except ValueError:
        return False


def _said(value: str | None) -> str:
    return "nothing" if value is None else value
