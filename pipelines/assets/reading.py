"""Articles, from what lies in the folders given."""

from collections import Counter
from collections.abc import Iterator

import dagster as dg

from pipelines import storage
from pipelines.assets import metadata
from pipelines.assets.resources import Ledger
from pipelines.reading import ledger as article_ledger
from pipelines.reading.reference import folder

GROUP = "reading"


@dg.multi_asset(
    name="reading",
    specs=[
        dg.AssetSpec(
            "raw_articles",
            group_name=GROUP,
            kinds={"python", "parquet"},
            description="One row per article, content-addressed, with the text that offsets count in.",
            metadata=metadata.of_definition("raw_articles"),
        ),
        dg.AssetSpec(
            "raw_rejected_articles",
            group_name=GROUP,
            kinds={"python", "parquet"},
            description="One row per input refused, with the reason.",
            metadata=metadata.of_definition("rejected_articles"),
        ),
        dg.AssetSpec(
            "raw_reference_stoppages",
            group_name=GROUP,
            kinds={"python", "parquet"},
            description="One row per stoppage in the tables of others that lie in the inbox's reference folder.",
            metadata=metadata.of_definition("raw_reference_stoppages"),
        ),
    ],
)
def reading(ledger: Ledger) -> Iterator[dg.MaterializeResult]:  # type: ignore[type-arg]
    """Read what is new in the inputs; refuse what cannot be read, with the reason."""
    report = article_ledger.update(ledger.paths, ledger.inputs, ledger.now())
    references = folder.update(ledger.paths, ledger.now())
    articles = storage.read(ledger.paths.raw_table("raw_articles"), "raw_articles")
    rejected = storage.read(ledger.paths.raw_table("rejected_articles"), "rejected_articles")
    yield dg.MaterializeResult(
        asset_key="raw_articles",
        metadata={
            **metadata.of_rows(articles),
            "inputs": report.inputs,
            "read": report.read,
            "unchanged": report.unchanged,
            "new": report.new,
            "copies": report.copies,
        },
    )
    yield dg.MaterializeResult(
        asset_key="raw_rejected_articles",
        metadata={
            **metadata.of_rows(rejected),
            "refused": [f"{r.source}: {r.reason}. {r.detail}" for r in (*report.refused, *references.refused)],
        },
    )
    stoppages = storage.read(ledger.paths.raw_table("raw_reference_stoppages"), "raw_reference_stoppages")
    kinds = Counter(zip(*(stoppages[name].to_pylist() for name in ("source", "kind")), strict=True))
    yield dg.MaterializeResult(
        asset_key="raw_reference_stoppages",
        metadata={
            **metadata.of_rows(stoppages),
            "files": references.files,
            "stoppages": {f"{source} {kind or 'stoppage'}": n for (source, kind), n in sorted(kinds.items(), key=str)},
        },
    )
