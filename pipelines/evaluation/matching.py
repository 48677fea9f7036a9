"""Which claim found is which claim labelled. The labels' format is that of ``gold/seeds.jsonl``."""

import calendar
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from pipelines.extraction.claims import Claim
from pipelines.extraction.gazetteer import Side
from pipelines.intervals import DateInterval

Label = Mapping[str, object]
SameParty = Callable[[str | None, str | None, Side], bool]
_SIDES: tuple[Side, ...] = ("union", "employer")

_VALUED = {"strike_duration", "session_count", "headcount", "wage_change", "cost", "termination"}
_DATED = {"strike_start", "strike_end", "session", "lockout", "contract_expiry", "ulp_charge"}
ATTRIBUTES: Mapping[str, tuple[str, ...]] = {
    "strike_start": (),
    "strike_end": (),
    "strike_duration": ("elapsed", "qualifier"),
    "vote": ("result", "qualifier", "date"),
    "session_count": ("qualifier",),
    "session": ("status",),
    "headcount": ("role", "qualifier"),
    "wage_change": ("status",),
}
"""What is compared on matched claims, a kind; what makes them match is not listed."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A label and the claim found for it; one of them is ``None`` for a miss or an extra."""

    doc: str
    label: Label | None
    claim: Claim | None
    wrong: tuple[str, ...] = ()
    """On a matched pair, the attributes and parties in which the claim differs from the label."""


def label_interval(text: object) -> DateInterval | None:
    """The interval of a label's date: ``2024-09-13``, ``2007-11``, ``1988``, ``FIRST/LAST``. Raises ValueError."""
    if not isinstance(text, str):
        return None
    first, _, last = text.partition("/")
    start, end = _bounds(first), _bounds(last or first)
    return DateInterval(start.earliest, end.latest)


def _bounds(text: str) -> DateInterval:
    parts = [int(p) for p in text.split("-")]
    if len(parts) == 1:
        return DateInterval(date(parts[0], 1, 1), date(parts[0], 12, 31))
    if len(parts) == 2:
        return DateInterval(
            date(parts[0], parts[1], 1), date(parts[0], parts[1], calendar.monthrange(parts[0], parts[1])[1])
        )
    return DateInterval.day(date(parts[0], parts[1], parts[2]))


def fits(label: Label, claim: Claim) -> bool:
    """Whether the claim states the labelled fact: same kind and figures, and a date no wider than the label's.

    Parties, role, elapsed, status, result and qualifier are not asked for: they are measured on what matched.
    """
    kind = label["kind"]
    if claim.kind != kind:
        return False
    if kind in _VALUED:
        same = _close(claim.value, label.get("value")) and (
            kind != "strike_duration" or claim.unit == label.get("unit")
        )
        return same and (label.get("value_max") is None or _close(claim.value_max, label["value_max"]))
    if kind in _DATED:
        wanted = label_interval(label.get("date"))
        return wanted is None or _is_within(DateInterval(claim.date_earliest, claim.date_latest), wanted)
    if kind == "vote":
        return claim.ballot == label.get("ballot") and all(
            _close(getattr(claim, name), label.get(name)) for name in ("pct_for", "votes_for", "votes_against")
        )
    if kind in ("demand", "location"):
        wanted_detail = str(label.get("issue") or label.get("place") or "")
        return (claim.detail or "").casefold() == wanted_detail.casefold()
    return True


def _is_within(told: DateInterval, wanted: DateInterval | None) -> bool:
    if wanted is None or told.days is None:
        return wanted is None and told.days is None
    return wanted.intersect(told) == told


def _close(ours: float | None, theirs: object) -> bool:
    if ours is None or theirs is None:
        return ours is None and theirs is None
    return abs(ours - float(str(theirs))) < 0.06


def pair(doc: str, labels: Sequence[Label], claims: Sequence[Claim], same_party: SameParty) -> list[Pair]:
    """Each label with the claim found for it, one to one, the best agreeing first; then misses and extras."""
    candidates = [
        (_agreement(label, claim, same_party), i, j)
        for i, label in enumerate(labels)
        for j, claim in enumerate(claims)
        if fits(label, claim)
    ]
    pairs: list[Pair] = []
    labels_left, claims_left = set(range(len(labels))), set(range(len(claims)))
    for _, i, j in sorted(candidates, key=lambda c: (-c[0], c[1], c[2])):
        if i in labels_left and j in claims_left:
            labels_left.remove(i)
            claims_left.remove(j)
            pairs.append(Pair(doc, labels[i], claims[j], _wrong(labels[i], claims[j], same_party)))
    pairs += [Pair(doc, labels[i], None) for i in sorted(labels_left)]
    pairs += [Pair(doc, None, claims[j]) for j in sorted(claims_left)]
    return pairs


def _agreement(label: Label, claim: Claim, same_party: SameParty) -> int:
    wrong = _wrong(label, claim, same_party)
    words = str(label.get("evidence") or "")
    overlap = bool(words) and (words in claim.evidence or claim.evidence in words)
    return 3 * overlap - sum(4 if name in _SIDES else 2 for name in wrong)


def _wrong(label: Label, claim: Claim, same_party: SameParty) -> tuple[str, ...]:
    attributes = [name for name in ATTRIBUTES.get(claim.kind, ()) if not attribute_right(name, label, claim)]
    sides = [side for side in _SIDES if not same_party(getattr(claim, side), _text(label.get(side)), side)]
    return (*attributes, *sides)


def attribute_right(name: str, label: Label, claim: Claim) -> bool:
    """Whether a matched claim has the labelled attribute."""
    if name == "qualifier":
        wanted = label.get("pct_qualifier") if label["kind"] == "vote" else label.get("qualifier")
        found = claim.qualifier
        return wanted == found or (wanted == "about" and found == "between")
    if name == "date":
        told = DateInterval(claim.date_earliest, claim.date_latest)
        return _is_within(told, label_interval(label.get("date")))
    return bool(getattr(claim, name) == label.get(name))


def _text(value: object) -> str | None:
    return value if isinstance(value, str) else None
