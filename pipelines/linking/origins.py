"""Origins: who said a thing first. Copies of an article, and one quote in several articles, are one witness.

What may not live here: finding copies (reading does that).
"""

import hashlib
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from pipelines.extraction.folding import fold
from pipelines.linking.statements import Statement

_WORD = re.compile(r"[a-z0-9%$.]*[a-z0-9%]")
_CLOSE = 0.8
"""Share of the shorter wording's words that two tellings of one quote have in common."""
_QUOTE_WORDS = 5
"""Fewer words than this are said alike by chance."""
_SENTENCE_WORDS = 12
_NEIGHBOURS = 12
"""How many tellings before it, in alphabetical order from either end, a telling is compared with."""
_REACH = 600
"""Characters either side of the evidence in which its sentence and its quotation marks are looked for."""


def article_origins(copy_of: Mapping[str, str | None]) -> dict[str, str]:
    """For each article the one that it copies in the end, itself if none. A ring of copies ends at its least member."""
    roots: dict[str, str] = {}
    for article in copy_of:
        path = [article]
        while (source := copy_of.get(path[-1])) is not None and source not in path:
            path.append(source)
        ring = path[path.index(source) :] if source is not None else path[-1:]
        roots[article] = min(ring)
    return roots


def claim_origins(
    statements: Iterable[Statement], texts: Mapping[str, str], article_origin: Mapping[str, str]
) -> dict[str, str]:
    """The origin of each claim, by claim_id: its article's, or the shared one of a statement that several carry.

    A statement is shared when several articles with the same kind and values attribute or quote it in nearly the same
    words, or have the same whole sentence of some length in their own voice.
    """
    alike: dict[tuple[object, ...], list[Statement]] = defaultdict(list)
    for s in statements:
        values = (s.value, s.value_min, s.value_max, s.unit, s.ballot, s.result, s.pct_for)
        alike[(s.kind, *values)].append(s)
    origins: dict[str, str] = {}
    for group in alike.values():
        for shared in _shared(sorted(group, key=lambda s: s.claim_id), texts, article_origin):
            roots = {article_origin.get(s.article_id, s.article_id) for s in shared}
            common = None if len(roots) == 1 else _origin_id(shared)
            for s in shared:
                origins[s.claim_id] = common or article_origin.get(s.article_id, s.article_id)
    return origins


def _origin_id(shared: Sequence[Statement]) -> str:
    return hashlib.sha256(("statement " + min(s.claim_id for s in shared)).encode()).hexdigest()


def _shared(
    group: Sequence[Statement], texts: Mapping[str, str], article_origin: Mapping[str, str]
) -> Iterator[list[Statement]]:
    if len({article_origin.get(s.article_id, s.article_id) for s in group}) == 1:
        yield list(group)
        return
    tellings: dict[tuple[bool, tuple[str, ...]], list[Statement]] = defaultdict(list)
    for s in group:
        is_quoted, words = _telling(s, texts.get(s.article_id, s.evidence))
        if len(words) < (_QUOTE_WORDS if is_quoted else _SENTENCE_WORDS):
            yield [s]
        else:
            tellings[is_quoted, words].append(s)
    quoted = sorted(words for is_quoted, words in tellings if is_quoted)
    leader = _join(quoted)
    joined: dict[tuple[bool, tuple[str, ...]], list[Statement]] = defaultdict(list)
    for (is_quoted, words), members in tellings.items():
        joined[is_quoted, leader[words] if is_quoted else words] += members
    yield from joined.values()


def _telling(s: Statement, text: str) -> tuple[bool, tuple[str, ...]]:
    """Whether the statement is somebody else's, and the words of its quotation, else of its sentence."""
    low, high = max(0, s.start - _REACH), min(len(text), s.end + _REACH)
    before, after = fold(text[low : s.start]).decode(), fold(text[s.end : high]).decode()
    if not text[s.start : s.end]:
        return s.attributed_to is not None, tuple(_WORD.findall(s.evidence.lower()))
    paragraph = before.rfind("\n") + 1
    opening = before.rfind('"')
    if opening >= paragraph and before.count('"', paragraph) % 2 == 1:
        closing = re.search(r'"|\n', after)
        stretch = before[opening + 1 :] + fold(s.evidence).decode() + (after[: closing.start()] if closing else after)
        return True, tuple(_WORD.findall(stretch.lower()))
    opening = max(before.rfind(". "), before.rfind('." '), before.rfind("\n")) + 1
    closing = re.search(r'[.!?]["\')]*(?:\s|$)|\n', after)
    stretch = before[opening:] + fold(s.evidence).decode() + (after[: closing.start()] if closing else after)
    return s.attributed_to is not None, tuple(_WORD.findall(stretch.lower()))


def _join(tellings: Sequence[tuple[str, ...]]) -> dict[tuple[str, ...], tuple[str, ...]]:
    """For each telling the least of those that say the same, compared with its neighbours from either end."""
    leader = {words: words for words in tellings}

    def find(words: tuple[str, ...]) -> tuple[str, ...]:
        while leader[words] != words:
            leader[words] = leader[leader[words]]
            words = leader[words]
        return words

    bags = {words: frozenset(words) for words in tellings}
    for order in (sorted(tellings), sorted(tellings, key=lambda words: words[::-1])):
        for n, words in enumerate(order):
            for other in order[max(0, n - _NEIGHBOURS) : n]:
                shorter = min(len(bags[words]), len(bags[other]))
                if len(bags[words] & bags[other]) >= _CLOSE * shorter:
                    first, second = sorted((find(words), find(other)))
                    leader[second] = first
    return {words: find(words) for words in tellings}
