"""Claims, one article at a time."""

import dagster as dg
import pyarrow.compute as pc

from pipelines import claims_ledger, storage
from pipelines.assets import metadata
from pipelines.assets.resources import Ledger


@dg.asset(
    group_name="extraction",
    deps=["raw_articles"],
    kinds={"python", "parquet"},
    metadata=metadata.of_definition("raw_claims"),
)
def raw_claims(ledger: Ledger) -> dg.MaterializeResult:  # type: ignore[type-arg]
    """One row per statement in one article, with the exact words behind it. Only articles not yet read are read."""
    report = claims_ledger.update(ledger.paths)
    claims = storage.read(ledger.paths.raw_table("raw_claims"), "raw_claims")
    counts = {pair["values"]: pair["counts"] for pair in pc.value_counts(claims["kind"]).to_pylist()}
    return dg.MaterializeResult(
        metadata={
            **metadata.of_rows(claims),
            "articles_read": report.articles_read,
            "claims_by_kind": metadata.bars(counts, "Claims by kind"),
        }
    )
