"""The claim: one statement of an article, as extraction hands it on."""

import hashlib
import json
from dataclasses import asdict, dataclass
from datetime import date

EXTRACTOR_VERSION = "1"
"""Raised with every change that can alter a claim: stored articles are then read again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One statement. Fields mean what the columns of that name mean in ``pipelines.tables``.

    ``union`` and ``employer`` are here the fullest name that this article gives; linking makes them canonical.
    ``date_earliest``/``date_latest`` are ``date_expression`` resolved against the article's date, as far as it is
    known; so with ``since_*``.
    """

    kind: str
    evidence: str
    evidence_start: int
    evidence_end: int
    rule: str
    union: str | None = None
    employer: str | None = None
    union_mention: str | None = None
    employer_mention: str | None = None
    value: float | None = None
    value_min: float | None = None
    value_max: float | None = None
    unit: str | None = None
    qualifier: str | None = None
    date_earliest: date | None = None
    date_latest: date | None = None
    elapsed: bool | None = None
    ballot: str | None = None
    result: str | None = None
    pct_for: float | None = None
    pct_for_min: float | None = None
    pct_for_max: float | None = None
    votes_for: float | None = None
    votes_against: float | None = None
    turnout_pct: float | None = None
    since_earliest: date | None = None
    since_latest: date | None = None
    modality: str | None = None
    status: str | None = None
    end_event: str | None = None
    role: str | None = None
    detail: str | None = None
    attributed_to: str | None = None
    date_expression: str | None = None
    since_expression: str | None = None
    extractor_version: str = EXTRACTOR_VERSION

    def __post_init__(self) -> None:
        if self.evidence_end - self.evidence_start != len(self.evidence) or not self.evidence:
            raise ValueError("the offsets do not fit the evidence")

    def claim_id(self, article_id: str) -> str:
        """A stable hash of article, kind, offsets and values, in hex."""
        values = {k: v.isoformat() if isinstance(v, date) else v for k, v in asdict(self).items() if k not in _UNHASHED}
        return hashlib.sha256(json.dumps([article_id, values], sort_keys=True).encode()).hexdigest()[:32]


_UNHASHED = {"rule", "extractor_version", "evidence", "date_earliest", "date_latest", "since_earliest", "since_latest"}
