"""RE2 without the wrapper's cost: ``re2.compile`` makes the pattern, and what is found are plain offsets.

The wrapper spends more on one match than RE2 does on a sentence. Only its compiled object is asked here.
What may not live here: patterns.
"""

from collections.abc import Iterator
from typing import Any

import re2

_ANYWHERE = re2._re2.RE2.Anchor.UNANCHORED
_HERE = re2._re2.RE2.Anchor.ANCHOR_START
_TRIES = 24
"""Places tried in vain in one text before it is searched as a whole: the time stays linear in its length."""


class Match:
    """One match: ``span``, ``start``, ``end``, ``group`` as in ``re``, by number; ``names`` gives those of names."""

    __slots__ = ("_spans", "names", "text")

    def __init__(self, text: bytes, spans: list[tuple[int, int]], names: dict[str, int]) -> None:
        self.text = text
        self.names = names
        self._spans = spans

    def span(self, group: int = 0) -> tuple[int, int]:
        """Where the group begins and ends, (-1, -1) if it took no part."""
        return self._spans[group]

    def start(self, group: int = 0) -> int:
        """Where the group begins, -1 if it took no part."""
        return self._spans[group][0]

    def end(self, group: int = 0) -> int:
        """Just after the group, -1 if it took no part."""
        return self._spans[group][1]

    def group(self, group: int = 0) -> bytes:
        """What the group matched; empty if it took no part."""
        first, last = self._spans[group]
        return self.text[first:last] if first >= 0 else b""


class Pattern:
    """A compiled pattern over bytes.

    What RE2 is slow at are gaps of up to so many characters: it must count in each text anew. Two things help.
    ``loose`` is a pattern without counts that matches wherever this one does; what it does not match is not tried.
    ``heads`` are strings of which one stands wherever a match begins; only those places are tried, each by itself.
    """

    __slots__ = ("_head", "_heads", "_loose", "_loosely", "_match", "_names", "_source")

    def __init__(self, source: bytes, loose: bytes | None = None, heads: frozenset[bytes] = frozenset()) -> None:
        """Raises re2.error."""
        compiled = re2.compile(source)
        self._source = source
        self._loose = loose
        self._heads = heads
        self._loosely = Pattern(loose) if loose else None
        self._match: Any = compiled._regexp.Match
        self._names = {name.decode("ascii"): number for name, number in compiled.groupindex.items()}
        self._head = Pattern(b"|".join(re2.escape(head) for head in sorted(heads))) if heads else None

    def __reduce__(self) -> tuple[type["Pattern"], tuple[bytes, bytes | None, frozenset[bytes]]]:
        return Pattern, (self._source, self._loose, self._heads)

    def is_in(self, text: bytes, start: int = 0, end: int | None = None) -> bool:
        """Whether there is a match between two offsets."""
        return bool(self._match(_ANYWHERE, text, start, len(text) if end is None else end)[0][0] >= 0)

    def findall(self, text: bytes) -> list[Match]:
        """Every match, in order, none overlapping."""
        if self._loosely is not None and self._loosely._match(_ANYWHERE, text, 0, len(text))[0][0] < 0:
            return []
        return list(self._found(text))

    def _found(self, text: bytes) -> Iterator[Match]:
        at, tries, size = 0, 0, len(text)
        while self._head is not None and tries < _TRIES:
            at = self._head._match(_ANYWHERE, text, at, size)[0][0]
            if at < 0:
                return
            spans = self._match(_HERE, text, at, size)
            if spans[0][0] < 0:
                at += 1
                tries += 1
            else:
                yield Match(text, spans, self._names)
                at = max(spans[0][1], at + 1)
        while at <= size:
            spans = self._match(_ANYWHERE, text, at, size)
            first, last = spans[0]
            if first < 0:
                return
            yield Match(text, spans, self._names)
            at = last if last > at else last + 1

    def spans(self, text: bytes, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Where every match between two offsets begins and ends, in order, none overlapping."""
        while start <= end:
            first, last = self._match(_ANYWHERE, text, start, end)[0]
            if first < 0:
                return
            yield first, last
            start = last if last > start else last + 1
