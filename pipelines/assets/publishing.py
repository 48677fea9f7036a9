"""The release: what readers see, all or nothing."""

from importlib.metadata import version

import dagster as dg

from pipelines.assets.resources import Ledger
from pipelines.extraction.claims import EXTRACTOR_VERSION
from pipelines.publishing import release as releases
from pipelines.reading import READER_VERSION
from pipelines.tables import marts


@dg.asset(
    name="release",
    group_name="publishing",
    deps=["raw_articles", *(table.name for table in marts())],
    kinds={"python", "parquet"},
)
def release(ledger: Ledger) -> dg.MaterializeResult:  # type: ignore[type-arg]
    """The published tables with their dictionary and report, checked and then promoted in one step."""
    paths = ledger.paths
    outcome = releases.publish(paths, paths.warehouse, ledger.now(), versions())
    return dg.MaterializeResult(
        metadata={
            "release": outcome.name,
            "is_new": not isinstance(outcome, releases.Unchanged),
            "content_hash": outcome.content_hash,
            "path": dg.MetadataValue.path(str(paths.latest)),
            "rows": dg.MetadataValue.md(_counts(outcome)),
        }
    )


def _counts(outcome: releases.Release) -> str:
    return "\n".join(["| table | rows |", "| --- | --- |", *(f"| {t} | {n} |" for t, n in outcome.counts.items())])


def versions() -> dict[str, str]:
    """The versions of the program's parts, as a release records them."""
    return {
        "strike-ledger": version("strike-ledger"),
        "reader": READER_VERSION,
        "extractor": EXTRACTOR_VERSION,
    }
