"""What the UI shows of a table."""

from datetime import date

import pyarrow as pa
import pytest

from pipelines.assets import metadata
from pipelines.tables import TABLES


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("plain", "plain"),
        ("two\nlines", "two lines"),
        ("a | b", "a &#124; b"),
        ("<script>", "&#60;script&#62;"),
        ("[a](b)", "&#91;a&#93;(b)"),
        ("x" * 80, "x" * 59 + "…"),
        ("0123456789abcdef" * 4, "0123456789ab…"),
    ],
)
def test_a_cell_cannot_break_out_of_the_sample(value: str, shown: str) -> None:
    sample = metadata.sample(pa.table({"c": pa.array([value], pa.string())}))
    assert sample.splitlines() == ["| c |", "| --- |", f"| {shown} |"]


def test_columns_without_a_value_are_left_out_of_the_sample() -> None:
    rows = pa.table({"a": [1, 2], "b": pa.array([None, None], pa.string()), "c": pa.array([None, "x"])})
    assert metadata.sample(rows).splitlines()[::3] == ["| a | c |", "| 2 | x |"]
    assert metadata.sample(rows).splitlines()[2] == "| 1 |  |"


def test_the_sample_is_short() -> None:
    rows = pa.table({"n": list(range(100))})
    assert len(metadata.sample(rows).splitlines()) == 2 + metadata.SAMPLE_ROWS
    assert metadata.of_rows(rows)["dagster/row_count"].value == 100


def test_schema_tells_units_and_allowed_values() -> None:
    columns = {c.name: c for c in metadata.column_schema("fct_strike_durations").columns}
    assert "unit: day" in columns["duration_days_min"].constraints.other
    assert any("ongoing" in said for said in columns["status"].constraints.other)
    assert columns["stoppage_id"].constraints.unique


def test_pictures_need_no_network() -> None:
    assert "data:image/png;base64," in metadata.bars({"vote": 3, "strike_start": 5}, "Claims").value
    assert metadata.bars({}, "Claims").value == metadata.NOTHING


def test_a_timeline_shows_stoppages_with_a_start() -> None:
    schema = TABLES["fct_strike_durations"].schema
    row = {"stoppage_id": "a--1", "start_earliest": date(2020, 1, 1), "as_of": date(2020, 1, 9), "status": "ongoing"}
    columns = {f.name: pa.array([row.get(f.name)], f.type) for f in schema}
    assert "data:image/png" in metadata.timeline(pa.table(columns), "Stoppages").value
    assert metadata.timeline(pa.table(columns).slice(0, 0), "Stoppages").value == metadata.NOTHING
