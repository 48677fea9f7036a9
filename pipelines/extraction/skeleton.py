"""A sentence as rules see it: lower-case words, and one capital letter for each span found in it.

"Over 100 nurses at Acme walked out on Tuesday" reads ``N nurses at E walked out on D``. The marks:
``N`` number, ``P`` percent, ``M`` money, ``T`` tally, ``L`` length of time, ``D`` date or period,
``U`` workers' side, ``E`` employers' side.
"""

from bisect import bisect_right
from collections.abc import Iterable

from pipelines.extraction.parties import Mention
from pipelines.extraction.spans import Length, Money, Number, Percent, Span, Tally, Time

_MARKS: dict[type[Span], bytes] = {Number: b"N", Percent: b"P", Money: b"M", Tally: b"T", Length: b"L", Time: b"D"}
_SIDES = {"union": b"U", "employer": b"E"}


class Skeleton:
    """One sentence's skeleton, and the way back from its positions to the article's offsets."""

    __slots__ = ("_deltas", "_folded", "_lowered", "_turns", "spans", "text")

    def __init__(
        self, lowered: bytes, start: int, end: int, spans: Iterable[Span], folded: bytes | None = None
    ) -> None:
        """``lowered`` is the article ``folded`` in lower case; ``spans`` are sorted and apart, others are ignored."""
        pieces: list[bytes] = []
        self._lowered = lowered
        self._folded = lowered if folded is None else folded
        self.spans: dict[int, Span] = {}
        self._turns = [0]
        self._deltas = [start]
        cursor, position = start, 0
        for span in spans:
            if span.start < cursor or span.end > end:
                continue
            pieces.append(lowered[cursor : span.start])
            position += span.start - cursor
            pieces.append(_SIDES[span.side] if isinstance(span, Mention) else _MARKS[type(span)])
            self.spans[position] = span
            position += 1
            cursor = span.end
            self._turns.append(position)
            self._deltas.append(cursor - position)
        pieces.append(lowered[cursor:end])
        self.text = b"".join(pieces)

    def start_of(self, position: int) -> int:
        """The article offset at which what stands at a position begins."""
        span = self.spans.get(position)
        return span.start if span else position + self._deltas[bisect_right(self._turns, position) - 1]

    def end_of(self, position: int) -> int:
        """The article offset just after what stands before a position (an end, exclusive)."""
        if position == 0:
            return self.start_of(0)
        span = self.spans.get(position - 1)
        return span.end if span else position + self._deltas[bisect_right(self._turns, position - 1) - 1]

    def before(self, reach: int) -> bytes:
        """The article's words in front of the sentence, folded and in lower case, at most ``reach`` characters."""
        start = self._deltas[0]
        return self._lowered[max(0, start - reach) : start]

    def as_written(self, first: int, last: int) -> str:
        """The folded words between two positions, in the case in which the article has them."""
        return self._folded[self.start_of(first) : self.end_of(last)].decode("ascii")
