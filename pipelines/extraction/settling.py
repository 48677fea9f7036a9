"""One fact, one claim: what an article says twice is kept once, where it is said best.

What may not live here: comparing articles with each other (that is linking and SQL).
"""

from collections.abc import Iterable
from itertools import islice

from pipelines.extraction.claims import Claim
from pipelines.extraction.repeats import headcounts_apart, votes_apart
from pipelines.intervals import DateInterval

_FIGURES = {
    "strike_start": (),
    "strike_end": (),
    "strike_duration": ("value", "unit", "elapsed"),
    "strike_ongoing": (),
    "vote": ("ballot", "result", "pct_for", "votes_for", "votes_against", "turnout_pct"),
    "session_count": ("value",),
    "session": (),
    "headcount": ("value", "value_max", "role"),
}
_OTHER_FIGURES = ("value", "unit", "status", "detail")
_STRICT = {"strike_duration", "session_count", "headcount"}
"""Kinds whose figures must be the same for two claims to be one; in the others what one leaves open may be filled."""


_PUBLICATION = "day:0"
_NEAR = 10
"""Days within which a date that is only that of publication ("Drivers end strike") yields to one that is told."""

_MOST = 200
"""Claims of its kind with which one is compared: the time stays linear in a text that is one long list."""


def distinct(claims: Iterable[Claim]) -> list[Claim]:
    """The claims without those that another one says as well or better, in order of evidence."""
    found = list(claims)
    found = [
        *(c for c in found if c.kind not in ("vote", "headcount")),
        *votes_apart([c for c in found if c.kind == "vote"]),
        *headcounts_apart([c for c in found if c.kind == "headcount"]),
    ]
    kept: dict[str, list[Claim]] = {}
    for claim in sorted(found, key=lambda c: (-_detail(c), c.evidence_start, c.evidence_end, c.kind)):
        others = kept.setdefault(claim.kind, [])
        if claim.kind == "vote" or not any(_says(other, claim) for other in islice(reversed(others), _MOST)):
            others.append(claim)
    left = [claim for some in kept.values() for claim in some]
    return sorted(left, key=lambda c: (c.evidence_start, c.evidence_end, c.kind, c.rule))


def _detail(claim: Claim) -> int:
    """How much a claim says: figures, then date, then parties."""
    figures = sum(getattr(claim, name) is not None for name in _FIGURES.get(claim.kind, _OTHER_FIGURES))
    days = _dates(claim).days
    exactness = 0 if days is None else 4 if days == 1 else 2 if days < 40 else 1
    if claim.date_expression == _PUBLICATION:
        exactness = 1
    return 100 * figures + 10 * exactness + (claim.union is not None) + (claim.employer is not None)


def _dates(claim: Claim) -> DateInterval:
    return DateInterval(claim.date_earliest, claim.date_latest)


def _says(better: Claim, claim: Claim) -> bool:
    """Whether the better claim already says what the other does."""
    differ = _differ(better.union, claim.union) + _differ(better.employer, claim.employer)
    if differ > (claim.kind == "session"):
        return False
    for name in _FIGURES.get(claim.kind, _OTHER_FIGURES):
        ours, theirs = getattr(better, name), getattr(claim, name)
        if ours != theirs and (claim.kind in _STRICT or (theirs is not None and ours is not None)):
            return False
    return _dates_agree(better, claim)


def _differ(ours: str | None, theirs: str | None) -> bool:
    return ours is not None and theirs is not None and ours != theirs


def _dates_agree(better: Claim, claim: Claim) -> bool:
    if claim.date_expression is None or claim.date_expression == better.date_expression or claim.kind == "headcount":
        return True
    if better.date_expression is None:
        return claim.kind in _STRICT
    first, last, told_first, told_last = (
        better.date_earliest, better.date_latest, claim.date_earliest, claim.date_latest
    )  # fmt: skip
    if first is None or last is None or told_first is None or told_last is None:
        return False
    if claim.date_expression == _PUBLICATION and claim.kind in ("strike_start", "strike_end"):
        return _dates(claim).intersect(_dates(better).shift(-_NEAR, _NEAR)) is not None
    return told_first <= first and last <= told_last
