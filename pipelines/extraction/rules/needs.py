"""What a text must hold for a pattern to be found in it, and where: literal strings.

Both answers are sound and not complete: a text that lacks what ``needs`` says has no match, and no match begins where
none of ``heads`` stands; a text that has them may have no match all the same. What may not live here: matching.
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
    heads: frozenset[str] | None
    """What every match begins with one of, the empty string for "whatever follows"; ``None`` if that is not known."""


def _one_of(strings: frozenset[str]) -> _Part:
    return _Part(strings, frozenset(), strings)


_EMPTY = _one_of(frozenset([""]))
_ANYTHING = _Part(None, frozenset(), None)


def needs(pattern: str) -> frozenset[Clause]:
    """Clauses that every text with a match fulfils, each by one of its strings. Raises ValueError.

    The syntax is that of RE2 as the rules use it, without flags and escapes beyond classes and punctuation.
    """
    part, end = _alternatives(pattern, 0)
    if end != len(pattern):
        raise ValueError(f"unbalanced parenthesis at {end} in {pattern!r}")
    return _least(_all_needs(part))


def heads(pattern: str) -> frozenset[str]:
    """Strings of which one stands wherever a match begins; none if that cannot be told. Raises ValueError."""
    part, _ = _alternatives(pattern, 0)
    found = part.heads or frozenset([""])
    return (
        frozenset()
        if "" in found
        else frozenset(s for s in found if not any(s != o and s.startswith(o) for o in found))
    )


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
    return _one_of(frozenset([char]))


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
    is_list = not inside.startswith("^") and not any(c in inside for c in "\\[") and "-" not in inside[1:-1]
    is_list = is_list and len(inside) <= len(_MARKS)
    return (_one_of(frozenset(inside)) if is_list else _ANYTHING), end + 1


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
    maybe = None if part.heads is None else part.heads | {""}
    if is_optional:
        return _Part(None if part.exact is None else part.exact | {""}, frozenset(), maybe), end
    return _Part(None, _all_needs(part) if least else frozenset(), part.heads if least else maybe), end


def _joined(parts: list[_Part]) -> _Part:
    found: frozenset[Clause] = frozenset()
    run = frozenset([""])
    is_whole = True
    for part in parts:
        if part.exact is not None and len(run) * len(part.exact) <= _MOST:
            run = frozenset(a + b for a in run for b in part.exact)
            continue
        is_whole = False
        found |= _all_needs(_one_of(run)) | part.needs
        run = part.exact if part.exact is not None else frozenset([""])
    if is_whole:
        return _one_of(run)
    return _Part(None, found | _all_needs(_one_of(run)), _joined_heads(parts))


def _joined_heads(parts: list[_Part]) -> frozenset[str] | None:
    run = frozenset([""])
    for number, part in enumerate(parts, 1):
        if part.exact is not None and len(run) * len(part.exact) <= _MOST:
            run = frozenset(a + b for a in run for b in part.exact)
            continue
        if "" not in run:
            return run
        later = _joined_heads(parts[number:]) if part.heads and "" in part.heads else frozenset[str]()
        if part.heads is None or later is None:
            return None
        return (run | part.heads) - {""} | later
    return run


def _either(branches: list[_Part]) -> _Part:
    if len(branches) == 1:
        return branches[0]
    if all(b.exact is not None for b in branches):
        return _one_of(reduce(frozenset.union, (b.exact or frozenset() for b in branches)))
    first = None if any(b.heads is None for b in branches) else frozenset(h for b in branches for h in b.heads or ())
    each = [_all_needs(branch) for branch in branches]
    if not all(each):
        return _Part(None, frozenset(), first)
    marks = (mark for mark in _MARKS if all(frozenset([mark]) in some for some in each))
    words = frozenset[str]().union(*(max(some, key=_worth) for some in each))
    return _Part(None, frozenset([words, *(frozenset([mark]) for mark in marks)]), first)


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
    """Without strings that hold another of their clause, and without clauses that another implies; marks are kept."""
    trimmed = {frozenset(s for s in c if not any(o != s and o in s for o in c)) for c in clauses}
    return frozenset(
        c
        for c in trimmed
        if (len(c) == 1 and c <= _MARKS) or not any(o != c and all(any(x in y for x in c) for y in o) for o in trimmed)
    )
