"""The package metadata and the dictionary say what the registry says."""

import json

from pipelines.publishing import describe
from pipelines.tables import published


def package() -> dict:
    return json.loads(describe.datapackage({table.name: (10, "ab") for table in published()}))


def test_every_table_and_column_is_described() -> None:
    described = {r["name"]: {f["name"]: f for f in r["schema"]["fields"]} for r in package()["resources"]}
    for table in published():
        assert list(described[table.name]) == table.column_names
        for column in table.columns:
            field = described[table.name][column.name]
            assert field["description"] == column.description
            assert field.get("unit") == column.unit
            assert field.get("constraints", {}).get("required", False) is not column.nullable


def test_resources_point_at_the_files() -> None:
    first = package()["resources"][0]
    assert first["path"] == "articles.parquet"
    assert first["hash"] == "sha256:ab"
    assert first["bytes"] == 10
    assert first["schema"]["primaryKey"] == ["article_id"]


def test_field_types() -> None:
    fields = {f["name"]: f["type"] for r in package()["resources"] for f in r["schema"]["fields"]}
    assert fields["published_earliest"] == "date"
    assert fields["first_seen_at"] == "datetime"
    assert fields["claim_ids"] == "array"
    assert fields["has_conflict"] == "boolean"
    assert fields["value_min"] == "number"
    assert fields["word_count"] == "integer"


def test_dictionary_has_a_line_a_column() -> None:
    words = describe.dictionary()
    for table in published():
        assert f"## {table.name}\n" in words
        for column in table.columns:
            assert f"| `{column.name}` |" in words
