"""Which rules are found in a sentence, and where: rules whose needs it does not meet are not tried.

What may not live here: what a rule makes of a match.
"""

import re
from collections.abc import Iterator, Sequence

from pipelines.extraction.matching import Match, Pattern
from pipelines.extraction.rules.needs import Clause, heads, needs
from pipelines.extraction.rules.rule import Rule

_WIDE = re.compile(r"\]\{\d+,[3-9]\d\}|\]\{\d+,\d{3}\}")
_BROKEN = re.compile(r"[\s\"]")
_MOST_WORDS = 200
"""Words of a sentence that are looked up one by one; a longer one is searched as a whole."""
_KNOWN_WORDS = 50_000
"""Words remembered; then all are forgotten."""


class RuleIndex:
    """Rules, made ready once. ``found`` is linear in a sentence's length, whatever the sentence."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        """Raises re2.error, ValueError for a pattern that RE2 or ``needs`` cannot read."""
        self._rules = tuple(rules)
        patterns = {rule.source: _pattern(rule.source) for rule in rules}
        self._patterns = tuple(patterns[rule.source] for rule in rules)
        bits: dict[Clause, int] = {}
        self._needed = tuple(
            sum(
                1 << bits.setdefault(clause, len(bits))
                for clause in needs(rule.source.decode("ascii"))
                if _is_whole(clause)
            )
            for rule in rules
        )
        fulfils: dict[bytes, int] = {}
        for clause, bit in bits.items():
            for string in clause:
                fulfils[string.encode("ascii")] = fulfils.get(string.encode("ascii"), 0) | 1 << bit
        self._fulfils = tuple(fulfils.items())
        self._words: dict[bytes, int] = {}

    def found(self, skeleton: bytes) -> Iterator[tuple[Rule, Match]]:
        """Each rule's matches in a skeleton, in the order of the rules, then of the text."""
        held = self._held(skeleton)
        matches: dict[Pattern, list[Match]] = {}
        for number, needed in enumerate(self._needed):
            if needed & held == needed:
                pattern = self._patterns[number]
                here = matches.get(pattern)
                if here is None:
                    here = matches[pattern] = list(pattern.finditer(skeleton))
                for match in here:
                    yield self._rules[number], match

    def _held(self, skeleton: bytes) -> int:
        """The clauses that a skeleton fulfils, as bits: strings have no space in them, so each stands in a word."""
        words = skeleton.replace(b'"', b" ").split()
        if len(words) > _MOST_WORDS:
            return self._fulfilled(skeleton)
        held = 0
        known = self._words
        for word in words:
            bits = known.get(word)
            if bits is None:
                if len(known) >= _KNOWN_WORDS:
                    known.clear()
                bits = known[word] = self._fulfilled(word)
            held |= bits
        return held

    def _fulfilled(self, text: bytes) -> int:
        held = 0
        for string, bits in self._fulfils:
            if string in text:
                held |= bits
        return held


def _pattern(source: bytes) -> Pattern:
    """Compiled; with the places to try where it has a wide gap and begins with words."""
    text = source.decode("ascii")
    places = heads(text) if _WIDE.search(text) else frozenset()
    return Pattern(
        source, frozenset(s.encode("ascii") for s in places) if any(len(s) > 1 for s in places) else frozenset()
    )


def _is_whole(clause: Clause) -> bool:
    return not any(_BROKEN.search(string) for string in clause)
