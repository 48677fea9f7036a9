"""Which rules are found in a sentence, and where: rules whose needs it does not meet are not tried.

What may not live here: what a rule makes of a match.
"""

import re
from collections.abc import Iterator, Sequence

import re2

from pipelines.extraction.matching import Match, Pattern
from pipelines.extraction.rules.needs import Clause, heads, needs
from pipelines.extraction.rules.rule import Rule

_WIDE = re.compile(r"\]\{\d+,[3-9]\d\}|\]\{\d+,\d{3}\}")
_COUNTED = re.compile(r"(?<!\\)\{([01]),\d+\}")
_GROUP = re.compile(r"\(\?P<[a-z_]+>")
_MARK = re.compile(rb"[NPMTLDUE]")
_BROKEN = re.compile(r"[\s\"]")
_LONGEST_WORD = 40
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
            sum(1 << bits.setdefault(c, len(bits)) for c in needs(rule.source.decode("ascii")) if _is_telling(c))
            for rule in rules
        )
        fulfils: dict[bytes, int] = {}
        for clause, bit in bits.items():
            for string in clause:
                fulfils[string.encode("ascii")] = fulfils.get(string.encode("ascii"), 0) | 1 << bit
        self._table = tuple(zip(self._needed, self._rules, self._patterns, strict=True))
        self._short = tuple((s, b) for s, b in fulfils.items() if _is_short(s))
        self._long = {s: b for s, b in fulfils.items() if not _is_short(s)}
        self._sizes = sorted({len(s) for s in self._long})
        self._any_long = Pattern(b"|".join(re2.escape(s) for s in self._long))
        self._words: dict[bytes, int] = {}

    def found(self, skeleton: bytes) -> Iterator[tuple[Rule, Match]]:
        """Each rule's matches in a skeleton, in the order of the rules, then of the text."""
        held = self._held(skeleton)
        matches: dict[Pattern, list[Match]] = {}
        for needed, rule, pattern in self._table:
            if needed & held == needed:
                here = matches.get(pattern)
                if here is None:
                    here = matches[pattern] = pattern.findall(skeleton)
                for match in here:
                    yield rule, match

    def _held(self, skeleton: bytes) -> int:
        """The clauses that a skeleton fulfils, as bits: strings have no space in them, so each stands in a word."""
        held = 0
        for string, bits in self._short:
            if string in skeleton:
                held |= bits
        known = self._words
        for word in skeleton.replace(b'"', b" ").split():
            found = known.get(word)
            if found is None:
                if len(known) >= _KNOWN_WORDS:
                    known.clear()
                found = known[word] = self._fulfilled(word)
            held |= found
        return held

    def _fulfilled(self, word: bytes) -> int:
        held = 0
        if not self._any_long.is_in(word):
            return held
        if len(word) > _LONGEST_WORD:
            for string, bits in self._long.items():
                if string in word:
                    held |= bits
            return held
        for size in self._sizes:
            for at in range(len(word) - size + 1):
                held |= self._long.get(word[at : at + size], 0)
        return held


def _pattern(source: bytes) -> Pattern:
    """Compiled; with what helps where it counts, and the places to try where it has a wide gap and begins with words."""
    text = source.decode("ascii")
    loose = _COUNTED.sub(lambda m: "*" if m[1] == "0" else "+", _GROUP.sub("(?:", text))
    places = heads(text) if _WIDE.search(text) else frozenset()
    return Pattern(
        source,
        loose.encode("ascii") if _COUNTED.search(text) else None,
        frozenset(s.encode("ascii") for s in places) if any(len(s) > 1 for s in places) else frozenset(),
    )


def _is_telling(clause: Clause) -> bool:
    """Whether it can be looked for word by word."""
    return not any(_BROKEN.search(string) for string in clause)


def _is_short(string: bytes) -> bool:
    """Whether to look for it in whole sentences: marks stand in words of their own, short strings in most words."""
    return len(string) < 3 or _MARK.search(string) is not None
