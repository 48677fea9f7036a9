"""The dbt project says of its tables what the registry says, and no more."""

from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest
import yaml

from pipelines.paths import SQL_DIR
from pipelines.tables import Table, marts

MODELS = sorted((SQL_DIR / "models").rglob("*.sql"))
TYPES = {
    pa.string(): "varchar",
    pa.date32(): "date",
    pa.float64(): "double",
    pa.int64(): "bigint",
    pa.bool_(): "boolean",
    pa.list_(pa.string()): "varchar[]",
    pa.timestamp("us", tz="UTC"): "timestamp with time zone",
}


def described(model: Path) -> dict[str, Any]:
    """What the model's YAML says of it."""
    (entry,) = yaml.safe_load(model.with_suffix(".yml").read_text())["models"]
    return dict(entry)


@pytest.mark.parametrize("model", MODELS, ids=lambda path: path.stem)
def test_each_model_has_a_yaml_that_begins_with_the_grain(model: Path) -> None:
    entry = described(model)
    assert entry["name"] == model.stem
    assert entry["description"].startswith("One row per ")


@pytest.mark.parametrize("table", marts(), ids=lambda table: table.name)
def test_the_contract_is_the_registry(table: Table) -> None:
    columns = described(SQL_DIR / "models" / "marts" / f"{table.name}.sql")["columns"]
    assert [(c["name"], c["data_type"]) for c in columns] == [(c.name, TYPES[c.type]) for c in table.columns]
    for column, entry in zip(table.columns, columns, strict=True):
        tests = entry.get("data_tests", [])
        values = [t["accepted_values"]["arguments"]["values"] for t in tests if "accepted_values" in t]
        assert values == ([list(column.values)] if column.values else []), column.name
        assert ("constraints" in entry) is (not column.nullable), column.name
        if table.key == (column.name,):
            assert {"unique", "not_null"} <= {t for t in tests if isinstance(t, str)}


def test_there_is_a_mart_for_each_published_table_and_no_other() -> None:
    models = {path.stem for path in MODELS if path.parent.name == "marts"}
    assert models == {table.name for table in marts()}


@pytest.mark.parametrize("test", sorted((SQL_DIR / "tests").glob("*.sql")), ids=lambda path: path.stem)
def test_each_singular_test_begins_with_its_reason(test: Path) -> None:
    assert test.name.startswith("assert_")
    assert test.read_text().startswith("-- ")
