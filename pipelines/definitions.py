"""All that Dagster knows of the ledger. ``workspace.yaml`` loads this module.

What may not live here: logic, and anything done at import.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import dagster as dg

from pipelines import automation, manifest
from pipelines.assets import checks
from pipelines.assets.extraction import raw_claims
from pipelines.assets.facts import facts_assets
from pipelines.assets.linking import calendar, linking, reference_names
from pipelines.assets.publishing import release
from pipelines.assets.reading import reading
from pipelines.assets.resources import Ledger
from pipelines.paths import SEEDS_DIR, DataDir


def build_defs(
    data_dir: DataDir | None = None,
    articles: list[Path] | None = None,
    resource_overrides: Mapping[str, Any] | None = None,
    loggers: Mapping[str, dg.LoggerDefinition] | None = None,
) -> dg.Definitions:
    """The assets, checks, job, schedule and sensor.

    ``data_dir`` is the default one if not given, ``articles`` the bundled articles and the inbox. dbt's manifest is
    prepared here if the SQL has changed since the last time. ``resource_overrides`` replaces ``ledger`` or ``dbt``;
    ``loggers`` are those that a run may ask for.
    """
    data_dir = data_dir or DataDir.default()
    articles = [SEEDS_DIR / "articles", data_dir.inbox] if articles is None else articles
    project = manifest.prepared(data_dir)
    return dg.Definitions(
        assets=[reading, raw_claims, calendar, linking, reference_names, facts_assets(project), release],
        asset_checks=checks.ALL,
        jobs=[automation.refresh],
        schedules=[automation.nightly()],
        sensors=[automation.inbox],
        resources={
            "ledger": Ledger(data_dir=str(data_dir.root), articles=[str(path) for path in articles]),
            "dbt": manifest.command(project),
            **(resource_overrides or {}),
        },
        loggers=loggers,
        executor=dg.in_process_executor,
    )


@dg.definitions
def defs() -> dg.Definitions:
    """What Dagster's tools load."""
    return build_defs()
