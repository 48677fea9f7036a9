"""Which dispute a claim is about, and when."""

from collections.abc import Iterator
from datetime import date

import dagster as dg

from pipelines import storage
from pipelines.assets import metadata
from pipelines.assets.resources import Ledger
from pipelines.linking import link, names, reference, workdays
from pipelines.paths import SEEDS_DIR

GROUP = "linking"
FIRST_DAY = date(1860, 1, 1)
LAST_DAY = date(2100, 12, 31)


@dg.multi_asset(
    name="linking",
    specs=[
        dg.AssetSpec(
            "linked_articles",
            deps=["raw_articles", "raw_claims"],
            group_name=GROUP,
            kinds={"python", "parquet"},
            description="One row per article, dated as far as all articles together allow.",
            metadata=metadata.of_definition("linked_articles"),
        ),
        dg.AssetSpec(
            "linked_claims",
            deps=["raw_articles", "raw_claims"],
            group_name=GROUP,
            kinds={"python", "parquet"},
            description="One row per statement, with the dispute it is about and its dates resolved.",
            metadata=metadata.of_definition("linked_claims"),
        ),
    ],
)
def linking(ledger: Ledger) -> Iterator[dg.MaterializeResult]:  # type: ignore[type-arg]
    """Join claims to unions, employers, disputes and stoppages; date the articles that bear no date."""
    paths = ledger.paths
    linked = link.link(
        storage.read(paths.raw_table("raw_articles"), "raw_articles"),
        storage.read(paths.raw_table("raw_claims"), "raw_claims"),
        names.load_gazetteer(SEEDS_DIR),
    )
    for name, rows in (("linked_articles", linked.articles), ("linked_claims", linked.claims)):
        storage.write_if_changed(paths.raw_table(name), name, rows)
        yield dg.MaterializeResult(asset_key=name, metadata=metadata.of_rows(rows))


@dg.asset(
    deps=["linked_claims", "raw_reference_stoppages"],
    group_name=GROUP,
    kinds={"python", "parquet"},
    metadata=metadata.of_definition("reference_names"),
)
def reference_names(ledger: Ledger) -> dg.MaterializeResult:  # type: ignore[type-arg]
    """One row per name of a party in the ledger and name of the same party in the tables of others."""
    paths = ledger.paths
    matched = reference.match_names(
        storage.read(paths.raw_table("linked_claims"), "linked_claims"),
        storage.read(paths.raw_table("raw_reference_stoppages"), "raw_reference_stoppages"),
        names.load_gazetteer(SEEDS_DIR),
    )
    storage.write_if_changed(paths.raw_table("reference_names"), "reference_names", matched)
    return dg.MaterializeResult(metadata=metadata.of_rows(matched))


@dg.asset(group_name=GROUP, kinds={"python", "parquet"}, metadata=metadata.of_definition("calendar"))
def calendar(ledger: Ledger) -> dg.MaterializeResult:  # type: ignore[type-arg]
    """One row per calendar day, with workdays as the Bureau of Labor Statistics counts them."""
    days = workdays.calendar(FIRST_DAY, LAST_DAY)
    storage.write_if_changed(ledger.paths.raw_table("calendar"), "calendar", days)
    return dg.MaterializeResult(metadata=metadata.of_rows(days))
