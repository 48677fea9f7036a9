"""Facts, by dbt on DuckDB: one ``dbt build`` of the models, their data tests and the tables of names."""

import fcntl
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from graphlib import TopologicalSorter
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
from pipelines.tables import marts

WAREHOUSE_POOL = "warehouse"
_MATCHED = """
select
    source,
    count(*) as stoppages_there,
    count(matches.stoppage_id) as matched,
    count(*) - count(matches.stoppage_id) as not_matched
from stg_reference_stoppages as there
left join fct_reference_matches as matches using (source, source_id)
where coalesce(there.kind = 'strike', true)
group by source
order by source
"""
"""How many of the stoppages on record elsewhere the ledger knows: those that it does not are no facts of its own."""
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
        if dbt_resource_props["resource_type"] == "model" and name in _marts():
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
        if not context.is_subset and manifest.is_built(paths):
            context.log.info("The warehouse already holds these facts, checked: dbt has nothing to do.")
            descriptions = _descriptions(paths.warehouse, context.selected_asset_keys)
            for key in _in_order(context.assets_def):
                yield dg.MaterializeResult(asset_key=key, metadata=descriptions[key])
            return
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
            if paths.warehouse.exists():
                descriptions = _descriptions(paths.warehouse, context.selected_asset_keys)
                for output in (e for e in events if isinstance(e, dg.Output)):
                    described = descriptions[context.asset_key_for_output(output.output_name)]
                    context.add_output_metadata(described, output_name=output.output_name)
            if not (failure or context.is_subset):
                manifest.note_built(paths)
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


def _in_order(assets: dg.AssetsDefinition) -> list[dg.AssetKey]:
    """The keys, each after those that it depends on."""
    upstream = {spec.key: sorted(dep.asset_key for dep in spec.deps) for spec in assets.specs}
    return [key for key in TopologicalSorter(dict(sorted(upstream.items()))).static_order() if key in upstream]


def _descriptions(warehouse: Path, keys: Iterable[dg.AssetKey]) -> dict[dg.AssetKey, dict[str, dg.MetadataValue]]:
    with duckdb.connect(str(warehouse), read_only=True) as connection:
        tables = {name for (name,) in connection.sql("select table_name from duckdb_tables()").fetchall()}
        named = {key: key.path[-1] for key in sorted(keys)}
        return {key: _described(name, connection) if name in tables else {} for key, name in named.items()}


def _described(name: str, connection: duckdb.DuckDBPyConnection) -> dict[str, dg.MetadataValue]:
    rows = connection.table(name).to_arrow_table()
    described = metadata.of_rows(rows)
    if name == "fct_strike_durations":
        described["timeline"] = metadata.timeline(rows, "Stoppages")
    if name == "fct_reference_matches":
        found = connection.sql(_MATCHED).to_arrow_table()
        described["matched"] = dg.MetadataValue.md(metadata.sample(found, limit=found.num_rows))
    return described


def _marts() -> set[str]:
    return {table.name for table in marts()}
