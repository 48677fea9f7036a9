"""Claims and parties made by hand for tests of evaluation."""

from typing import Any

from pipelines.extraction.claims import Claim

TEXT = "Porters at Acme struck on Monday. The strike lasted 12 days."


def claim(kind: str, evidence: str = TEXT, start: int = 0, **values: Any) -> Claim:
    """A claim whose evidence stands at ``start``."""
    return Claim(
        kind=kind,
        evidence=evidence,
        evidence_start=start,
        evidence_end=start + len(evidence),
        rule=f"{kind}.test",
        **values,
    )


def same(ours: str | None, theirs: str | None, side: str) -> bool:
    """Names are the same where they are equal."""
    return ours == theirs
