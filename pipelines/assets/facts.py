"""Facts, by dbt on DuckDB: one ``dbt build`` of the models, their data tests and the tables of names."""

import fcntl
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import dagster as dg
import duckdb
from dagster_dbt import DagsterDbtTranslator, DbtCliResource, DbtProject, dbt_assets
from dagster_dbt.errors import DagsterDbtCliRuntimeError

from pipelines import manifest
from pipelines.assets import metadata
from pipelines.assets.resources import Ledger
from pipelines.paths import DataDir
from pipelines.tables import published

WAREHOUSE_POOL = "warehouse"
_UPSTREAM = {"rejected_articles": "raw_rejected_articles"}


class Translator(DagsterDbtTranslator):
    """dbt's sources are the assets that wrote them; all its models are facts."""

    def get_asset_key(self, dbt_resource_props: Mapping[str, Any]) -> dg.AssetKey:
        name = dbt_resource_props["name"]
        if dbt_resource_props["resource_type"] == "source":
            return dg.AssetKey(_UPSTREAM.get(name, name))
        return dg.AssetKey(name)

    def get_group_name(self, dbt_resource_props: Mapping[str, Any]) -> str | None:
        return "facts" if dbt_resource_props["resource_type"] != "source" else None

    def get_metadata(self, dbt_resource_props: Mapping[str, Any]) -> Mapping[str, Any]:
        known = super().get_metadata(dbt_resource_props)
        name = dbt_resource_props["name"]
        if dbt_resource_props["resource_type"] == "model" and name in _published():
            return {**known, **metadata.of_definition(name)}
        return known


def facts_assets(project: DbtProject) -> dg.AssetsDefinition:
    """The assets of the dbt project, whose manifest must have been prepared."""

    @dbt_assets(
        manifest=project.manifest_path,
        project=project,
        name="facts",
        dagster_dbt_translator=Translator(),
        pool=WAREHOUSE_POOL,
    )
    def facts(context: dg.AssetExecutionContext, ledger: Ledger, dbt: DbtCliResource) -> Iterator[Any]:
        paths = ledger.paths
        with sole_writer(paths):
            with manifest.environment(paths):
                run = dbt.cli(
                    ["build", "--exclude-resource-type", "unit_test"],
                    context=context,
                    target_path=manifest.folder(paths) / "run",
                )
            events: list[Any] = []
            failure = None
            try:
                events.extend(run.stream())
            except DagsterDbtCliRuntimeError as error:
                failure = error
            _describe(context, [e for e in events if isinstance(e, dg.Output)], paths.warehouse)
        yield from events
        if failure:
            raise failure

    return facts


@contextmanager
def sole_writer(data_dir: DataDir) -> Iterator[None]:
    """Hold the warehouse's lock, which the system takes back when a process dies. Waits for it."""
    data_dir.root.mkdir(parents=True, exist_ok=True)
    with data_dir.warehouse.with_suffix(".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _describe(context: dg.AssetExecutionContext, outputs: list[dg.Output[Any]], warehouse: Path) -> None:
    if not warehouse.exists():
        return
    with duckdb.connect(str(warehouse), read_only=True) as connection:
        present = {name for (name,) in connection.sql("select table_name from duckdb_tables()").fetchall()}
        for output in outputs:
            name = context.asset_key_for_output(output.output_name).path[-1]
            if name in present:
                rows = connection.table(name).to_arrow_table()
                context.add_output_metadata(_described(name, rows), output_name=output.output_name)


def _described(name: str, rows: Any) -> dict[str, dg.MetadataValue]:
    described = metadata.of_rows(rows)
    if name == "fct_strike_durations":
        described["timeline"] = metadata.timeline(rows, "Stoppages")
    return described


def _published() -> set[str]:
    return {table.name for table in published()}
