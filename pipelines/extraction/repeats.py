"""Votes and headcounts that an article tells more than once: in a headline and its lead, by share and by count.

What may not live here: other kinds (``settling.py``), comparing articles with each other.
"""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from pipelines.extraction.claims import Claim

_VOTE_FIGURES = ("pct_for", "votes_for", "votes_against")
_FILLED = (
    ("date_expression", "date_earliest", "date_latest"),
    ("pct_for", "pct_for_min", "pct_for_max", "qualifier"),
    ("votes_for",),
    ("votes_against",),
    ("turnout_pct",),
    ("result",),
)
"""Columns that one telling of a ballot may take from another, those of a group together."""
_NEAR = 500
"""Characters within which a share and a count can speak of one ballot."""
_MOST_TO_COMPLETE = 3
"""With more figures than that, an article tells of several ballots: a share and a count need not be of one."""
_LESS_EXACT = 1.2
"""How far, as a ratio, a hedged headcount may lie from the exact one that it repeats."""

_MOST = 200
"""Claims with which one is compared: the time stays linear in a text that is one long list."""


def votes_apart(votes: Sequence[Claim]) -> list[Claim]:
    """Each ballot once, with what the article says of it in several places put together."""
    ordered = sorted(votes, key=lambda v: (-_figures(v), v.evidence_start, v.evidence_end))
    counted = Counter(v.ballot for v in votes if any(getattr(v, name) is not None for name in _VOTE_FIGURES))

    def is_same(kept: Claim, vote: Claim) -> bool:
        return _is_same_ballot(kept, vote, may_complete=counted[vote.ballot] <= _MOST_TO_COMPLETE)

    return _apart(ordered, is_same, _filled)


def headcounts_apart(headcounts: Sequence[Claim]) -> list[Claim]:
    """Each count once: its first telling, the exact one before a hedged one that allows it."""
    ordered = sorted(headcounts, key=lambda h: (h.qualifier != "exact", h.evidence_start, h.evidence_end))
    return _apart(ordered, _is_same_count, lambda kept, _: kept)


def _apart(
    claims: Sequence[Claim], is_same: Callable[[Claim, Claim], bool], joined: Callable[[Claim, Claim], Claim]
) -> list[Claim]:
    kept: list[Claim] = []
    for claim in claims:
        first = max(len(kept) - _MOST, 0)
        same = next((i for i in range(first, len(kept)) if is_same(kept[i], claim)), None)
        if same is None:
            kept.append(claim)
        else:
            kept[same] = joined(kept[same], claim)
    return kept


def _figures(vote: Claim) -> int:
    return sum(getattr(vote, name) is not None for name in (*_VOTE_FIGURES, "turnout_pct", "date_earliest"))


def _agree(ours: object, theirs: object) -> bool:
    return ours is None or theirs is None or ours == theirs


def _may_be_one_dispute(ours: Claim, theirs: Claim) -> bool:
    """Whether the parties allow it: one union has two names more often than two unions share an employer."""
    if _agree(ours.union, theirs.union) and _agree(ours.employer, theirs.employer):
        return True
    return ours.employer is not None and ours.employer == theirs.employer


def _is_same_ballot(kept: Claim, vote: Claim, may_complete: bool) -> bool:
    if not _agree(kept.result, vote.result) or not _may_be_one_dispute(kept, vote) or not _may_be_one_day(kept, vote):
        return False
    has_figures = any(getattr(vote, name) is not None for name in _VOTE_FIGURES)
    if vote.ballot != kept.ballot:
        return vote.ballot == "other" and not has_figures and kept.ballot == "ratification"
    if not has_figures:
        return True
    if not (_agree(kept.union, vote.union) and _agree(kept.employer, vote.employer)):
        return False
    if kept.pct_for is not None and vote.pct_for is not None and kept.pct_for != vote.pct_for:
        low, high = vote.pct_for_min, vote.pct_for_max
        allows = (low is None or low <= kept.pct_for) and (high is None or kept.pct_for <= high)
        return vote.qualifier != "exact" and allows and abs(kept.pct_for - vote.pct_for) < 7
    if not (_agree(kept.votes_for, vote.votes_for) and _agree(kept.votes_against, vote.votes_against)):
        return False
    shares_one = any(
        getattr(kept, name) is not None and getattr(kept, name) == getattr(vote, name) for name in _VOTE_FIGURES
    )
    return shares_one or (may_complete and abs(kept.evidence_start - vote.evidence_start) < _NEAR)


def _may_be_one_day(ours: Claim, theirs: Claim) -> bool:
    if (
        ours.date_earliest is None
        or theirs.date_earliest is None
        or ours.date_latest is None
        or theirs.date_latest is None
    ):
        return True
    return ours.date_earliest <= theirs.date_latest and theirs.date_earliest <= ours.date_latest


def _filled(kept: Claim, vote: Claim) -> Claim:
    """The claim with what it leaves open taken from another telling."""
    if vote.ballot != kept.ballot:
        return kept
    values: dict[str, Any] = {}
    for names in _FILLED:
        if all(getattr(kept, name) is None for name in names):
            values |= {name: getattr(vote, name) for name in names}
    return replace(kept, **values)


def _is_same_count(kept: Claim, count: Claim) -> bool:
    if not _may_be_one_dispute(kept, count) or kept.value is None or count.value is None:
        return False
    if kept.value == count.value:
        return (kept.qualifier == "between") == (count.qualifier == "between") or kept.value_max == count.value_max
    if kept.qualifier != "exact" or count.qualifier == "exact" or kept.role != count.role:
        return False
    allows = (count.value_min is None or count.value_min <= kept.value) and (
        count.value_max is None or kept.value <= count.value_max
    )
    return allows and max(kept.value, count.value) <= _LESS_EXACT * min(kept.value, count.value)
