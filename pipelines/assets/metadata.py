"""What the UI shows of a table: rows, schema, a sample, a plot."""

import base64
import re
from collections.abc import Mapping
from datetime import timedelta
from typing import Any

import altair as alt
import dagster as dg
import pyarrow as pa
import vl_convert

from pipelines.tables import TABLES, Column

SAMPLE_ROWS = 5
CELL_CHARACTERS = 60
NOTHING = "*no rows*"
_HASH = re.compile("[0-9a-f]{32,}")


def column_schema(name: str) -> dg.TableSchema:
    """The columns of a table in the registry, with types, units and descriptions. Raises KeyError."""
    table = TABLES[name]
    return dg.TableSchema(columns=[_column(c, unique=table.key == (c.name,)) for c in table.columns])


def _column(column: Column, unique: bool) -> dg.TableColumn:
    unit = [f"unit: {column.unit}"] if column.unit else []
    values = [f"one of: {', '.join(column.values)}"] if column.values else []
    return dg.TableColumn(
        name=column.name,
        type=str(column.type),
        description=column.description,
        constraints=dg.TableColumnConstraints(nullable=column.nullable, unique=unique, other=unit + values),
    )


def of_definition(name: str) -> dict[str, Any]:
    """What is known of a table before any run."""
    return {"dagster/column_schema": column_schema(name), "dagster/table_name": name}


def of_rows(rows: pa.Table) -> dict[str, dg.MetadataValue]:
    """What a run made of a table: the number of rows and the first few of them."""
    return {"dagster/row_count": dg.MetadataValue.int(rows.num_rows), "sample": dg.MetadataValue.md(sample(rows))}


def sample(rows: pa.Table, limit: int = SAMPLE_ROWS) -> str:
    """The first rows as a Markdown table, columns without a value left out; no cell can break out of it."""
    if rows.num_rows == 0:
        return NOTHING
    rows = rows.slice(0, limit)
    rows = rows.select([name for name in rows.column_names if rows[name].null_count < rows.num_rows])
    lines = [rows.column_names, ["---"] * rows.num_columns]
    lines += [[_cell(value) for value in row.values()] for row in rows.to_pylist()]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _cell(value: object) -> str:
    text = " ".join(("" if value is None else str(value)).split())
    if _HASH.fullmatch(text):
        return f"{text[:12]}…"
    text = text if len(text) <= CELL_CHARACTERS else f"{text[: CELL_CHARACTERS - 1]}…"
    return "".join(f"&#{ord(mark)};" if mark in "&\\|<>`*_[]" else mark for mark in text)


def bars(counts: Mapping[str, int], title: str) -> dg.MetadataValue:
    """A bar chart of counts, the longest bar first, as a picture that needs no network."""
    if not counts:
        return dg.MetadataValue.md(NOTHING)
    values = [{"what": what, "n": n} for what, n in counts.items()]
    chart = (
        alt.Chart(alt.InlineData(values=values), title=title)
        .mark_bar()
        .encode(x=alt.X("n:Q", title=None), y=alt.Y("what:N", sort="-x", title=None))
        .properties(width=420)
    )
    return _picture(chart.to_dict(), title)


def timeline(stoppages: pa.Table, title: str) -> dg.MetadataValue:
    """Stoppages from first to last day known, one line each, ``fct_strike_durations`` rows with a start."""
    values = [
        {
            "what": s["stoppage_id"],
            "from": str(s["start_earliest"]),
            "to": str(end + timedelta(days=1)),
            "status": s["status"],
        }
        for s in stoppages.to_pylist()
        if s["start_earliest"] and (end := s["end_latest"] or s["as_of"])
    ]
    if not values:
        return dg.MetadataValue.md(NOTHING)
    chart = (
        alt.Chart(alt.InlineData(values=values), title=title)
        .mark_bar()
        .encode(
            x=alt.X("from:T", title=None),
            x2="to:T",
            y=alt.Y("what:N", sort=alt.SortField("from"), title=None, axis=alt.Axis(labelLimit=420)),
            color=alt.Color("status:N", title=None),
        )
        .properties(width=420)
    )
    return _picture(chart.to_dict(), title)


def _picture(specification: dict[str, Any], title: str) -> dg.MetadataValue:
    png = base64.b64encode(vl_convert.vegalite_to_png(specification, scale=1.5)).decode()
    return dg.MetadataValue.md(f"![{title}](data:image/png;base64,{png})")
