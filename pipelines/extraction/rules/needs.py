"""What a text must hold for a pattern to be found in it: literal strings, so that most patterns need not be tried.

``needs(pattern)`` is sound, not complete: a text that lacks what it says has no match; one that has it may have none.
What may not live here: matching.
"""

from dataclasses import dataclass
from functools import reduce

Clause = frozenset[str]
"""Strings of which a text must hold at least one."""

_MOST = 48
"""Alternatives kept apart; a longer list is not multiplied out any further."""
_MARKS = frozenset("NPMTLDUE")
_CONTROLS = {"n": "\n", "t": "\t", "r": "\r", "f": "\f", "v": "\v"}


@dataclass(frozen=True, slots=True)
class _Part:
    """A piece of a pattern: all that it can match, where that is a short list, and what it needs in any case."""

    exact: frozenset[str] | None
    needs: frozenset[Clause]


_EMPTY = _Part(frozenset([""]), frozenset())
_ANYTHING = _Part(None, frozenset())


def needs(pattern: str) -> frozenset[Clause]:
    """Clauses that every text with a match fulfils, each by one of its strings. Raises ValueError.

    The syntax is that of RE2 as the rules use it, without flags and escapes beyond classes and punctuation.
    """
    part, end = _alternatives(pattern, 0)
    if end != len(pattern):
        raise ValueError(f"unbalanced parenthesis at {end} in {pattern!r}")
    return _least(_all_needs(part))


def _alternatives(pattern: str, at: int) -> tuple[_Part, int]:
    branches: list[_Part] = []
    while True:
        branch, at = _sequence(pattern, at)
        branches.append(branch)
        if at == len(pattern) or pattern[at] == ")":
            return _either(branches), at
        at += 1


def _sequence(pattern: str, at: int) -> tuple[_Part, int]:
    parts: list[_Part] = []
    while at < len(pattern) and pattern[at] not in "|)":
        part, at = _atom(pattern, at)
        part, at = _repeated(part, pattern, at)
        parts.append(part)
    return _joined(parts), at


def _atom(pattern: str, at: int) -> tuple[_Part, int]:
    char = pattern[at]
    if char == "(":
        start = at + 1
        if pattern.startswith("?:", start):
            start += 2
        elif pattern.startswith("?P<", start):
            start = pattern.index(">", start) + 1
        elif pattern.startswith("?", start):
            raise ValueError(f"flags at {at} in {pattern!r}")
        part, end = _alternatives(pattern, start)
        return part, end + 1
    if char == "[":
        return _char_class(pattern, at)
    if char == "\\":
        return _escaped(pattern[at + 1]), at + 2
    if char in "^$":
        return _EMPTY, at + 1
    return (_ANYTHING if char == "." else _literal(char)), at + 1


def _literal(char: str) -> _Part:
    return _Part(frozenset([char]), frozenset())


def _escaped(char: str) -> _Part:
    if char in "bBAz":
        return _EMPTY
    if char in _CONTROLS:
        return _literal(_CONTROLS[char])
    return _ANYTHING if char.isalnum() else _literal(char)


def _char_class(pattern: str, at: int) -> tuple[_Part, int]:
    end = at + 2 if pattern[at + 1 : at + 2] == "]" else at + 1
    while pattern[end] != "]":
        end += 2 if pattern[end] == "\\" else 1
    inside = pattern[at + 1 : end]
    is_list = not inside.startswith("^") and not any(c in inside for c in "\\-[") and len(inside) <= len(_MARKS)
    return (_Part(frozenset(inside), frozenset()) if is_list else _ANYTHING), end + 1


def _repeated(part: _Part, pattern: str, at: int) -> tuple[_Part, int]:
    if at == len(pattern) or pattern[at] not in "?*+{":
        return part, at
    end = pattern.index("}", at) if pattern[at] == "{" else at
    counts = pattern[at + 1 : end].split(",")
    least = int(counts[0]) if pattern[at] == "{" else int(pattern[at] == "+")
    is_optional = pattern[at] == "?" or counts == ["0", "1"]
    end += 1
    if pattern[end : end + 1] == "?":
        end += 1
    if is_optional:
        return _Part(None if part.exact is None else part.exact | {""}, frozenset()), end
    return _Part(None, _all_needs(part) if least else frozenset()), end


def _joined(parts: list[_Part]) -> _Part:
    found: frozenset[Clause] = frozenset()
    run = _EMPTY.exact or frozenset()
    is_whole = True
    for part in parts:
        if part.exact is not None and len(run) * len(part.exact) <= _MOST:
            run = frozenset(a + b for a in run for b in part.exact)
            continue
        is_whole = False
        found |= _all_needs(_Part(run, frozenset())) | part.needs
        run = part.exact if part.exact is not None else frozenset([""])
    if is_whole:
        return _Part(run, frozenset())
    return _Part(None, found | _all_needs(_Part(run, frozenset())))


def _either(branches: list[_Part]) -> _Part:
    if len(branches) == 1:
        return branches[0]
    if all(b.exact is not None for b in branches):
        return _Part(reduce(frozenset.union, (b.exact or frozenset() for b in branches)), frozenset())
    each = [_all_needs(branch) for branch in branches]
    if not all(each):
        return _ANYTHING
    marks = reduce(frozenset.intersection, (frozenset(m for m in _MARKS if frozenset([m]) in some) for some in each))
    words = frozenset[str]().union(*(max(some, key=_worth) for some in each))
    return _Part(None, frozenset([words, *(frozenset([m]) for m in marks)]))


def _all_needs(part: _Part) -> frozenset[Clause]:
    if part.exact is None:
        return part.needs
    marks = _MARKS.intersection(*part.exact) if part.exact else frozenset()
    clauses = {frozenset([mark]) for mark in marks}
    if part.exact and "" not in part.exact:
        clauses.add(part.exact)
    return part.needs | clauses


def _worth(clause: Clause) -> tuple[int, int]:
    """How much a clause rules out: long strings much, many strings little."""
    return min(map(len, clause)), -len(clause)


def _least(clauses: frozenset[Clause]) -> frozenset[Clause]:
    """The clauses without strings that hold another of their own, and without clauses that another one implies."""
    trimmed = {frozenset(s for s in c if not any(o != s and o in s for o in c)) for c in clauses}
    return frozenset(c for c in trimmed if not any(o != c and all(any(x in y for x in c) for y in o) for o in trimmed))
