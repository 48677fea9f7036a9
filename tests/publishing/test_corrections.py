"""A correction that no longer holds stops the release, and says why."""

import re
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from pipelines import storage
from pipelines.paths import SEEDS_DIR, SQL_DIR, DataDir
from pipelines.publishing import corrections
from pipelines.publishing.release import CheckFailed, current, publish
from pipelines.tables import facts

from .small import NOW, Rows, small_rows

HOLDS: dict[str, Any] = {
    "correction_id": "c1",
    "target_kind": "claim",
    "target_id": "a",
    "in_table": "claims",
    "column": "value",
    "action": "set",
    "value": "300",
    "expected": "30",
    "found": "30.0",
    "reason": "a slip of the pen",
    "source": "the union's own figures",
    "who": "an editor",
    "made_on": date(2030, 5, 1),
}
FACT = {"target_kind": "fact", "target_id": "s", "in_table": "fct_strike_durations", "expected": None, "found": None}


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({}, None),
        ({"column": "date_earliest", "value": "2030-05-01", "expected": None, "found": None}, None),
        ({"column": "elapsed", "value": "true", "expected": None, "found": None}, None),
        ({"column": None, "action": "drop", "value": None, "expected": None, "found": None}, None),
        (FACT | {"column": "end_event", "value": "ratification"}, None),
        (FACT | {"column": "end_event", "action": "drop", "value": None}, None),
        ({"found": "40.0"}, "expects value of the claim a to be 30, as on 2030-05-01, but the ledger now says 40.0"),
        ({"found": None}, "the ledger now says nothing"),
        ({"expected": None}, "to be nothing"),
        ({"in_table": None, "found": None}, "its target, the claim a, is not in the ledger"),
        ({"column": "evidence"}, "claims has no column evidence that may be corrected; there are dispute_id"),
        ({"column": None}, "it sets a value, but names no column"),
        ({"value": None}, "gives no value"),
        ({"value": "many"}, "value cannot be many: that is no double"),
        (
            {"column": "date_earliest", "value": "May 1", "expected": None, "found": None},
            "date_earliest cannot be May 1",
        ),
        ({"column": "elapsed", "value": "perhaps", "expected": None, "found": None}, "elapsed cannot be perhaps"),
        ({"column": "role", "value": "boss", "expected": None, "found": None}, "it is one of unit, strikers"),
        (FACT | {"column": "duration_days_min", "value": "1.5"}, "duration_days_min cannot be 1.5"),
        (FACT | {"column": "n_claims", "value": "1"}, "no column n_claims that may be corrected"),
        (FACT | {"column": "status", "action": "drop", "value": None}, "status cannot be dropped"),
        (FACT | {"column": None, "action": "drop"}, "a fact goes when its claims do"),
    ],
)
def test_what_must_hold(changed: dict[str, Any], said: str | None) -> None:
    found = corrections.failures(storage.from_rows("applied_corrections", [HOLDS | changed]))
    if said is None:
        assert found == []
    else:
        assert len(found) == 1
        assert found[0].startswith("correction c1: ")
        assert said in found[0]


def test_one_column_is_corrected_once() -> None:
    twice = [HOLDS, HOLDS | {"correction_id": "c2", "value": "31"}, HOLDS | {"correction_id": "c3", "column": "union"}]
    for row in twice[2:]:
        row |= {"expected": None, "found": None}
    (said,) = corrections.failures(storage.from_rows("applied_corrections", twice))
    assert said == "corrections: 2 of them correct the same column (value) of the claim a"


def test_an_expired_correction_leaves_the_release_before(data_dir: DataDir, warehouse: Callable[[Rows], Path]) -> None:
    first = publish(data_dir, warehouse(small_rows()), NOW, {})
    rows = small_rows() | {"applied_corrections": [HOLDS | {"found": "40.0"}]}
    with pytest.raises(CheckFailed, match=r"correction c1: .* the ledger now says 40\.0"):
        publish(data_dir, warehouse(rows), NOW + timedelta(days=1), {})
    standing = current(data_dir)
    assert standing is not None
    assert standing.name == first.name


def test_sql_sets_the_columns_that_may_be_corrected() -> None:
    macros = (SQL_DIR / "macros" / "corrections.sql").read_text(encoding="utf-8")
    (listed,) = re.findall(r"return\(\{(.*?)\}\)", macros, re.DOTALL)
    kinds = {"string": "varchar", "double": "double", "date32[day]": "date", "bool": "boolean"}
    expected = {name: kinds[str(column.type)] for name, column in corrections.correctable("claims").items()}
    assert dict(re.findall(r"'(\w+)': '(\w+)'", listed)) == expected
    (kept,) = re.findall(r"set kept = \[key, (.*?)\]", macros)
    for table in facts():
        fixed = set(table.column_names) - set(corrections.correctable(table.name)) - {table.key[0], "is_corrected"}
        assert fixed == set(re.findall(r"'(\w+)'", kept))


def test_the_bundled_file_has_the_columns_that_people_are_told_of() -> None:
    head = (SEEDS_DIR / "corrections.csv").read_text(encoding="utf-8").splitlines()[0]
    columns = "correction_id,target_kind,target_id,column,action,value,reason,source,who,made_on,expected"
    assert head == columns
