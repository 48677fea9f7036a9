"""What must hold for tables before anyone may see them. Each function gives its failures in words, none if all is well.

What may not live here: reading the warehouse, promoting.
"""

from collections import Counter
from collections.abc import Mapping
from itertools import pairwise
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from pipelines.publishing import corrections
from pipelines.tables import TABLES, Table, published

_BOUNDS = (("_min", "_max"), ("_earliest", "_latest"))
_SHOWN = 5
_REFERENCES = {
    "article_id": ("articles", "article_id"),
    "copy_of": ("articles", "article_id"),
    "first_article_id": ("articles", "article_id"),
    "last_article_id": ("articles", "article_id"),
    "dispute_id": ("dim_disputes", "dispute_id"),
    "stoppage_id": ("fct_strike_durations", "stoppage_id"),
}
"""What a column of a published table points to."""


def check(folder: Path, texts: Mapping[str, str]) -> list[str]:
    """The failures of the Parquet files of a release in ``folder``; ``texts`` are the stored texts by article."""
    failures: list[str] = []
    tables: dict[str, pa.Table] = {}
    for table in published():
        try:
            rows = pq.read_table(folder / f"{table.name}.parquet")
        except (OSError, pa.ArrowException) as error:
            failures.append(f"{table.name}: the file cannot be read: {error}")
            continue
        failures += table_failures(table.name, rows)
        tables[table.name] = rows
    if not failures:
        failures += reference_failures(tables) + evidence_failures(tables["claims"], texts)
        failures += corrections.failures(tables["applied_corrections"])
    return failures


def table_failures(name: str, rows: pa.Table) -> list[str]:
    """Schema, key, nulls, allowed values and interval ends of one table against the registry."""
    table = TABLES[name]
    if not rows.schema.equals(table.schema):
        wrong = [f"{f.name} {f.type}" for f in rows.schema if f not in list(table.schema)]
        absent = [c for c in table.column_names if c not in rows.column_names]
        return [f"{name}: columns are not as declared{_named(wrong + absent)}"]
    failures = [
        f"{name}.{column.name}: {nulls} rows have none"
        for column in table.columns
        if not column.nullable and (nulls := rows[column.name].null_count)
    ]
    failures += _keys(table, rows)
    for column in table.columns:
        if column.values:
            odd = sorted(set(pc.unique(rows[column.name]).to_pylist()) - {None, *column.values})
            if odd:
                failures.append(f"{name}.{column.name}: not among the values allowed{_named(odd)}")
    return failures + _inverted(table, rows)


def _keys(table: Table, rows: pa.Table) -> list[str]:
    keys = list(zip(*(rows[column].to_pylist() for column in table.key), strict=True))
    failures = []
    if repeated := len(keys) - len(set(keys)):
        twice = sorted(str(key[0] if len(key) == 1 else key) for key, n in Counter(keys).items() if n > 1)
        failures.append(f"{table.name}: {repeated} rows repeat a key{_named(twice)}")
    if any(one is None for key in keys for one in key):
        failures.append(f"{table.name}: a key is missing")
    elif any(one > other for one, other in pairwise(keys)):
        failures.append(f"{table.name}: the rows are not sorted by key")
    return failures


def _inverted(table: Table, rows: pa.Table) -> list[str]:
    failures = []
    for low_end, high_end in _BOUNDS:
        for low in table.column_names:
            high = low.removesuffix(low_end) + high_end
            if low.endswith(low_end) and high in table.column_names:
                inverted = rows.filter(pc.greater(rows[low], rows[high]))
                if inverted.num_rows:
                    which = _named(inverted[table.key[0]].to_pylist())
                    failures.append(f"{table.name}: {low} lies after {high} in {inverted.num_rows} rows{which}")
    return failures


def reference_failures(tables: Mapping[str, pa.Table]) -> list[str]:
    """Ids in published tables that name a row that is not there, and counts of claims that are wrong."""
    failures = []
    for name, rows in tables.items():
        for column in TABLES[name].columns:
            if column.name.endswith("claim_ids"):
                used, there = pc.list_flatten(rows[column.name]), tables["claims"]["claim_id"]
            elif column.name in _REFERENCES:
                target, key = _REFERENCES[column.name]
                used, there = rows[column.name], tables[target][key]
            else:
                continue
            lost = pc.unique(used.filter(pc.invert(pc.is_in(used, value_set=there)))).drop_null().to_pylist()
            if lost:
                failures.append(f"{name}.{column.name}: {len(lost)} ids lead nowhere{_named(sorted(lost))}")
        if {"n_claims", "claim_ids"} <= set(rows.column_names):
            counted = pc.not_equal(pc.list_value_length(rows["claim_ids"]), rows["n_claims"])
            if wrong := pc.sum(counted).as_py():
                failures.append(f"{name}: n_claims is not the number of claim_ids in {wrong} rows")
    return failures


def evidence_failures(claims: pa.Table, texts: Mapping[str, str]) -> list[str]:
    """Claims whose offsets do not give back their words in the stored text."""
    lost, wrong = set(), []
    columns = ("claim_id", "article_id", "evidence", "evidence_start", "evidence_end")
    for claim_id, article_id, evidence, start, end in zip(*(claims[c].to_pylist() for c in columns), strict=True):
        text = texts.get(article_id)
        if text is None:
            lost.add(article_id)
        elif not 0 <= start < end or text[start:end] != evidence:
            wrong.append(claim_id)
    failures = []
    if lost:
        failures.append(f"claims: the text of {len(lost)} articles is not in the ledger{_named(sorted(lost))}")
    if wrong:
        failures.append(f"claims: the offsets of {len(wrong)} do not give back the evidence{_named(wrong)}")
    return failures


def _named(names: list[str]) -> str:
    more = f" and {len(names) - _SHOWN} more" if len(names) > _SHOWN else ""
    return f": {', '.join(map(str, names[:_SHOWN]))}{more}" if names else ""
