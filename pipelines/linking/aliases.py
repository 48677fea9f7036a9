"""Names outside the reference tables: one spelling for the forms that the articles themselves show to be one.

What may not live here: the reference tables (``names``); a guess from likeness of letters.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from pipelines.extraction.gazetteer import is_acronym
from pipelines.linking.disputes import key


def unify(named: Iterable[tuple[str, str | None]]) -> dict[str, str]:
    """For each canonical name the one to use instead, itself where there is nothing to unify.

    ``named`` are pairs of a canonical name and the mention that it came from. Names of the same words are one, in the
    spelling met most. An acronym is one with the only full name that some article introduced it for.
    """
    met: Counter[str] = Counter()
    introduced: dict[str, set[str]] = defaultdict(set)
    for name, mention in named:
        met[name] += 1
        if mention is not None and mention != name and is_acronym(mention) and not is_acronym(name):
            introduced[mention].add(name)
    spellings: dict[str, list[str]] = defaultdict(list)
    for name in met:
        spellings[key(name)].append(name)
    chosen = {n: min(names, key=lambda n: (-met[n], n)) for names in spellings.values() for n in names}
    return {name: _expanded(name, introduced, chosen) for name in met}


def _expanded(name: str, introduced: Mapping[str, set[str]], chosen: Mapping[str, str]) -> str:
    full = {chosen[n] for n in introduced.get(name, ())} if is_acronym(name) else set()
    return full.pop() if len(full) == 1 else chosen[name]
