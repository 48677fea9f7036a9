"""What releases said of a fact can be read back for any day."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipelines import storage
from pipelines.paths import DataDir
from pipelines.publishing import history
from pipelines.publishing.release import find, folders, publish, tables
from pipelines.tables import facts

from .small import NOW, Rows, small_rows

Fill = Callable[[Rows], Path]
DAY = timedelta(days=1)
KEY = "weavers--loom--2030--1"


def stoppages(*lengths: int | None) -> dict[str, pa.Table]:
    """Fact tables with a stoppage a length, named by its place; none where the length is None."""
    (example,) = small_rows()["fct_strike_durations"]
    rows = [
        example | {"stoppage_id": f"s{n}", "duration_days_max": length}
        for n, length in enumerate(lengths)
        if length is not None
    ]
    return {
        table.name: storage.from_rows(table.name, rows if table.name == "fct_strike_durations" else [])
        for table in facts()
    }


def spans(rows: pa.Table) -> list[tuple[str, int, int | None]]:
    """Key, and from which to which day after the first, of each state."""
    return [
        (
            row["fact_key"],
            (row["valid_from"] - NOW).days,
            None if row["valid_to"] is None else (row["valid_to"] - NOW).days,
        )
        for row in rows.to_pylist()
    ]


@pytest.mark.parametrize(
    ("releases", "expected"),
    [
        ([stoppages(3)], [("s0", 0, None)]),
        ([stoppages(3), stoppages(3)], [("s0", 0, None)]),
        ([stoppages(3), stoppages(4)], [("s0", 0, 1), ("s0", 1, None)]),
        ([stoppages(3), stoppages(None)], [("s0", 0, 1)]),
        ([stoppages(3), stoppages(None), stoppages(3)], [("s0", 0, 1), ("s0", 2, None)]),
        ([stoppages(3), stoppages(3, 7)], [("s0", 0, None), ("s1", 1, None)]),
        ([stoppages(3), stoppages(4), stoppages(3)], [("s0", 0, 1), ("s0", 1, 2), ("s0", 2, None)]),
    ],
    ids=["first", "same", "changed", "gone", "back", "new", "changed-back"],
)
def test_states(releases: list[dict[str, pa.Table]], expected: list[tuple[str, int, int | None]]) -> None:
    told = history.empty()
    for n, release in enumerate(releases):
        told = history.carried_on(told, release, NOW + n * DAY)
    assert spans(told) == expected


@settings(deadline=None, max_examples=50)
@given(st.lists(st.tuples(st.lists(st.sampled_from([None, 1, 2]), max_size=3), st.integers(-2, 3)), max_size=8))
def test_the_open_states_are_the_facts_and_no_two_states_of_one_overlap(
    releases: list[tuple[list[int | None], int]],
) -> None:
    told, at, said = history.empty(), NOW, {}
    for lengths, seconds in releases:
        at += timedelta(seconds=seconds)
        release = stoppages(*lengths)
        told, said = history.carried_on(told, release, at), history.states(release)
        assert history.carried_on(told, release, at + DAY).equals(told)
    rows = told.to_pylist()
    assert {(r["fact_table"], r["fact_key"]): r["row"] for r in rows if r["valid_to"] is None} == said
    ends: dict[str, Any] = {}
    for row in rows:
        begun = ends.get(row["fact_key"], datetime.min.replace(tzinfo=UTC))
        assert begun is not None
        assert begun <= row["valid_from"] < (row["valid_to"] or datetime.max.replace(tzinfo=UTC))
        ends[row["fact_key"]] = row["valid_to"]


def longer(days: int) -> Rows:
    rows = small_rows()
    rows["fct_strike_durations"][0]["duration_days_max"] = days
    return rows


def test_history_goes_on_from_release_to_release(data_dir: DataDir, warehouse: Fill) -> None:
    first = publish(data_dir, warehouse(small_rows()), NOW, {})
    second = publish(data_dir, warehouse(longer(9)), NOW + DAY, {})
    assert spans(tables(second.path)["fact_history"]) == [(KEY, 0, 1), (KEY, 1, None)]
    assert folders(data_dir) == [first.path, second.path]
    assert find(data_dir, "previous") == first.path
    assert find(data_dir, "latest") == find(data_dir, second.name) == find(data_dir, second.name[:9]) == second.path
    for unknown in ("yesterday", "20300"):
        with pytest.raises(LookupError, match=first.name):
            find(data_dir, unknown)


def test_history_outlives_a_release_that_lost_it(data_dir: DataDir, warehouse: Fill) -> None:
    publish(data_dir, warehouse(small_rows()), NOW, {})
    second = publish(data_dir, warehouse(longer(9)), NOW + DAY, {})
    (second.path / "fact_history.parquet").unlink()
    third = publish(data_dir, warehouse(longer(10)), NOW + 2 * DAY, {})
    assert spans(tables(third.path)["fact_history"]) == [(KEY, 0, 2), (KEY, 2, None)]
