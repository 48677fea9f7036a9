"""Which names on record elsewhere stand for a party of the ledger.

Dates, and which stoppage is which, are left to the models in ``sql/``. What may not live here: files.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable

import pyarrow as pa

from pipelines.extraction.gazetteer import Gazetteer, Side
from pipelines.linking.names import canonical, same_party, traits
from pipelines.storage import from_rows

_SIDES: tuple[tuple[Side, str], ...] = (("union", "unions"), ("employer", "employers"))


def match_names(claims: pa.Table, stoppages: pa.Table, gazetteer: Gazetteer) -> pa.Table:
    """The table ``reference_names`` for rows of ``linked_claims`` and ``raw_reference_stoppages``."""
    linked = claims.filter(claims["dispute_id"].is_valid()) if stoppages.num_rows else claims.slice(0, 0)
    rows: list[dict[str, object]] = []
    for side, column in _SIDES:
        ours = {name for name in linked[side].unique().to_pylist() if name}
        theirs = {name for listed in stoppages[column].to_pylist() for name in listed}
        rows += [{"side": side, "name": a, "reference_name": b} for a, b in same_names(ours, theirs, side, gazetteer)]
    return from_rows("reference_names", rows)


def same_names(ours: Iterable[str], theirs: Iterable[str], side: Side, gazetteer: Gazetteer) -> list[tuple[str, str]]:
    """The pairs of a name of ours and one of theirs that can be meant for one party, sorted.

    Names are compared where they have a mark or the rarest telling word of either in common (``names.traits``), which
    spares comparing each with each. A list of
    names with commas is also compared part by part, as far as the gazetteer knows the parts.
    """
    ours, theirs = set(ours), set(theirs)
    forms = {name: _forms(name, side, gazetteer) for name in theirs}
    known = {name: traits(name, side, gazetteer) for name in {*ours, *(f for found in forms.values() for f in found)}}
    met = Counter(word for _, words in known.values() for word in words)

    def rarest(words: Iterable[str]) -> str:
        return min(words, key=lambda word: (met[word], word), default="")

    having: dict[str, set[str]] = defaultdict(set)
    told_by: dict[str, set[str]] = defaultdict(set)
    for form in {form for found in forms.values() for form in found}:
        marks, words = known[form]
        for key in (*marks, *words):
            having[key].add(form)
        told_by[rarest(words)].add(form)
    meant: dict[str, list[str]] = defaultdict(list)
    for name, found in forms.items():
        for form in found:
            meant[form].append(name)
    pairs = set()
    for name in ours:
        marks, words = known[name]
        alike: set[str] = set().union(*(having[key] for key in marks if key in having), having.get(rarest(words), ()))
        alike = alike.union(*(told_by[word] for word in words if word in told_by))
        for form in alike:
            others, theirs_words = known[form]
            is_near = bool(marks & others) or words <= theirs_words or theirs_words <= words
            if is_near and same_party(name, form, side, gazetteer):
                pairs |= {(name, other) for other in meant[form]}
    return sorted(pairs)


def _forms(name: str, side: Side, gazetteer: Gazetteer) -> list[str]:
    """The name, and the known names in it if it is a list with commas."""
    parts = [part.removeprefix("and ").strip() for part in name.split(",")] if "," in name else []
    return [name, *(p for p in parts if p and gazetteer.find(canonical(p, side, gazetteer), side) is not None)]
