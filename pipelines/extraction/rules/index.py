"""Which rules are found in a sentence, and where: rules whose needs it does not meet are not tried.

What may not live here: what a rule makes of a match.
"""

import re
from collections.abc import Iterator, Sequence

from pipelines.extraction.matching import Match, Pattern
from pipelines.extraction.rules.needs import Clause, heads, needs
from pipelines.extraction.rules.rule import Rule

_MARKS = b"NPMTLDUE"
_WIDE = re.compile(r"\]\{\d+,[3-9]\d\}|\]\{\d+,\d{3}\}")


class RuleIndex:
    """Rules, made ready once. ``found`` is linear in a sentence's length, whatever the sentence."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        """Raises re2.error, ValueError for a pattern that RE2 or ``needs`` cannot read."""
        self._rules = tuple(rules)
        patterns = {rule.source: _pattern(rule.source) for rule in rules}
        self._patterns = tuple(patterns[rule.source] for rule in rules)
        numbers: dict[Clause, int] = {}
        self._marks: list[frozenset[str]] = []
        self._needed: list[tuple[int, ...]] = []
        for rule in rules:
            clauses = needs(rule.source.decode("ascii"))
            marks = frozenset(s for c in clauses if len(c) == 1 for s in c if s in _MARKS.decode())
            rest = sorted((c for c in clauses if not c <= marks), key=lambda c: (len(c), sorted(c)))
            self._marks.append(marks)
            self._needed.append(tuple(numbers.setdefault(c, len(numbers)) for c in rest))
        self._clauses = tuple(tuple(s.encode("ascii") for s in sorted(clause)) for clause in numbers)
        self._by_marks: dict[bytes, tuple[int, ...]] = {}

    def found(self, skeleton: bytes) -> Iterator[tuple[Rule, Match]]:
        """Each rule's matches in a skeleton, in the order of the rules, then of the text."""
        marks = bytes(mark for mark in _MARKS if mark in skeleton)
        numbers = self._by_marks.get(marks)
        if numbers is None:
            there = frozenset(marks.decode())
            numbers = self._by_marks[marks] = tuple(n for n, m in enumerate(self._marks) if m <= there)
        holds: dict[int, bool] = {}
        matches: dict[Pattern, list[Match]] = {}
        for number in numbers:
            for clause in self._needed[number]:
                held = holds.get(clause)
                if held is None:
                    held = holds[clause] = _holds(skeleton, self._clauses[clause])
                if not held:
                    break
            else:
                pattern = self._patterns[number]
                here = matches.get(pattern)
                if here is None:
                    here = matches[pattern] = list(pattern.finditer(skeleton))
                for match in here:
                    yield self._rules[number], match


def _pattern(source: bytes) -> Pattern:
    """Compiled; with the places to try where it has a wide gap and begins with words."""
    text = source.decode("ascii")
    places = heads(text) if _WIDE.search(text) else frozenset()
    return Pattern(
        source, frozenset(s.encode("ascii") for s in places) if any(len(s) > 1 for s in places) else frozenset()
    )


def _holds(text: bytes, strings: tuple[bytes, ...]) -> bool:
    for string in strings:  # noqa: SIM110 - a generator costs more than the search
        if string in text:
            return True
    return False
