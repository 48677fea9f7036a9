"""The strikes of one dispute: which claim speaks of which.

A start after an end is another stoppage, and so is one some while after another unless the strike was seen going on
all that time. Two starts a few days apart are one stoppage that the sources tell differently.
What may not live here: which dispute a claim is about; what the claims of a stoppage together say (that is SQL).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from pipelines.linking.statements import STRIKE_KINDS, Days, Statement, implied_start, length

NEAR = 10
"""Days within which two starts are one strike told differently."""
NARROW = 14
"""A date of more days than this says too little to tell two strikes apart."""
AUTHORIZED_BEFORE = 270
"""Days within which a strike follows the vote that authorized it."""
_LONGEST = 3000
_TOLERANCE = 3


@dataclass(slots=True)
class Stoppage:
    """One strike: the starts, ends and whole lengths told of it, and the days it was seen going on."""

    starts: list[Days] = field(default_factory=list)
    ends: list[Days] = field(default_factory=list)
    lengths: list[tuple[int, int | None]] = field(default_factory=list)
    seen: list[Days] = field(default_factory=list)
    least_length: int = 1

    @property
    def start(self) -> Days | None:
        """The narrowest start told, the earliest of those."""
        return min(self.starts, key=lambda s: (s[1] - s[0], s), default=None)

    @property
    def end(self) -> Days | None:
        """The narrowest end told, the latest of those."""
        return min(self.ends, key=lambda s: (s[1] - s[0], -s[1], -s[0]), default=None)

    @property
    def first(self) -> int | None:
        """The day by which strikes are put in order: the first day of its start, else of anything told of it."""
        start = self.start
        return start[0] if start is not None else min((s[0] for s in [*self.ends, *self.seen]), default=None)

    def fits(self, stated: tuple[int, int | None]) -> bool:
        """Whether a whole length agrees with what else is told of this strike."""
        low, high = stated
        if high is not None and self.least_length > high:
            return False
        start, end = self.start, self.end
        if start is not None and end is not None:
            if end[1] - start[0] + 1 < low - _TOLERANCE:
                return False
            if high is not None and end[0] - start[1] + 1 > high + _TOLERANCE:
                return False
        return not self.lengths or any(_overlap(stated, other) for other in self.lengths)

    def states(self, stated: tuple[int, int | None]) -> bool:
        """Whether the same length is told of it, or follows from its start and end."""
        if stated in self.lengths:
            return True
        start, end = self.start, self.end
        if start is None or end is None or max(start[1] - start[0], end[1] - end[0]) > NARROW:
            return False
        return self.fits(stated)


def _note(told: list[Days], new: Days) -> None:
    """Keeps a date once, however often it is told."""
    if new not in told:
        told.append(new)


def _overlap(a: tuple[int, int | None], b: tuple[int, int | None]) -> bool:
    return (b[1] is None or a[0] <= b[1]) and (a[1] is None or b[0] <= a[1])


def find(statements: Sequence[Statement]) -> tuple[list[Stoppage], dict[str, int]]:
    """The stoppages of a dispute in order of start, and the number (from 0) of each claim's, by claim_id.

    Claims that are about no stoppage, or about which of several cannot be told, are not in the dictionary.
    """
    ordered = sorted(statements, key=lambda s: (s.when or (0, 0), s.claim_id))
    told: list[tuple[Stoppage, Statement]] = []
    found: list[Stoppage] = []
    starts = [s for s in ordered if s.kind == "strike_start" and s.when is not None]
    ends = [s for s in ordered if s.kind == "strike_end" and s.when is not None]
    counts = [s for s in ordered if s.is_count and implied_start(s) is not None]
    longest = [None if stated is None else stated[1] for s in ordered if s.is_whole for stated in (length(s),)]
    brief = max((n for n in longest if n is not None), default=NEAR) if None not in longest else NEAR
    _sweep(starts, ends, counts, min(NEAR, brief), found, told)
    wide = [s for s in starts if _width(s) > NARROW]
    seen = [s for s in ordered if s.kind == "strike_ongoing" and (s.when or s.published) is not None]
    whole = sorted((s for s in ordered if s.is_whole), key=lambda s: (length(s) or (0, None), s.claim_id), reverse=True)
    for choose, claims in (
        (_wide_start, sorted(wide, key=_by_width)),
        (_count, sorted(counts, key=_by_width)),
        (_end, sorted(ends, key=_by_width)),
        (_ongoing, seen),
        (_whole, whole),
    ):
        told += [(choose(s, found), s) for s in claims]
    if not found and any(s.kind in STRIKE_KINDS for s in ordered):
        found.append(Stoppage())
    found.sort(key=lambda p: (p.first is None, p.first or 0, p.starts, p.ends, p.lengths))
    number = {id(p): n for n, p in enumerate(found)}
    at = {s.claim_id: number[id(p)] for p, s in told}
    for s in ordered:
        if s.claim_id not in at and (n := _place(s, found)) is not None:
            at[s.claim_id] = n
    return found, at


def _width(s: Statement) -> int:
    return 0 if s.when is None else s.when[1] - s.when[0]


def _by_width(s: Statement) -> tuple[int, Days, str]:
    return _width(s), s.when or (0, 0), s.claim_id


def _sweep(
    starts: Iterable[Statement],
    ends: Iterable[Statement],
    counts: Iterable[Statement],
    near: int,
    found: list[Stoppage],
    told: list[tuple[Stoppage, Statement]],
) -> None:
    """Stoppages from the narrow starts, in order of time, told apart by the narrow ends between them.

    Starts up to ``near`` days apart are one.
    """
    over = sorted({s.when for s in ends if s.when is not None and not s.is_planned and _width(s) <= NARROW})
    seen = sorted({(at[0], (s.when or s.published or at)[1]) for s in counts if (at := implied_start(s)) is not None})
    current: Stoppage | None = None
    closed: int | None = None
    cursor = 0
    for s in starts:
        when = s.when
        if when is None or _width(s) > NARROW:
            continue
        while cursor < len(over) and over[cursor][1] < when[0]:
            if current is not None and over[cursor][0] >= current.starts[0][0] and closed is None:
                closed = over[cursor][1]
            cursor += 1
        if current is not None and closed is None:
            apart = when[0] - current.starts[0][1]
            goes_on = apart <= near or any(
                first <= current.starts[0][1] + near and last >= when[0] for first, last in seen
            )
            if goes_on and not (s.is_resumed and apart > 1):
                _note(current.starts, when)
                told.append((current, s))
                continue
        current, closed = Stoppage(starts=[when]), None
        found.append(current)
        told.append((current, s))


def _wide_start(s: Statement, found: list[Stoppage]) -> Stoppage:
    when = s.when or (0, 0)
    for p in found:
        if any(a <= when[1] and when[0] <= b for a, b in p.starts):
            _note(p.starts, when)
            return p
    found.append(Stoppage(starts=[when]))
    return found[-1]


def _count(s: Statement, found: list[Stoppage]) -> Stoppage:
    begun, at, counted = implied_start(s), s.when or s.published, length(s)
    if begun is None or at is None or counted is None:
        raise ValueError(f"no day count: {s.claim_id}")
    near = [
        p for p in found if any(a - _TOLERANCE <= begun[1] and begun[0] <= b + _TOLERANCE for a, b in p.starts)
    ] or [p for p in found if _is_on(p, at)]
    chosen = max(near, key=lambda p: p.first or 0) if near else None
    if chosen is None:
        chosen = Stoppage(starts=[begun])
        found.append(chosen)
    _note(chosen.seen, at)
    chosen.least_length = max(chosen.least_length, counted[0])
    return chosen


def _is_on(p: Stoppage, at: Days) -> bool:
    start, end = p.start, p.end
    return start is not None and start[0] <= at[1] and at[0] - start[1] <= _LONGEST and (end is None or at[0] <= end[1])


def _latest(found: Sequence[Stoppage], day: int) -> Stoppage | None:
    """The stoppage that began last on or before a day."""
    begun = [p for p in found if p.start is not None and p.start[0] <= day]
    return max(begun, key=lambda p: (p.start or (0, 0), p.starts), default=None)


def _end(s: Statement, found: list[Stoppage]) -> Stoppage:
    when = s.when or (0, 0)
    chosen = _latest(found, when[1])
    if chosen is None:
        chosen = next((p for p in found if not p.starts), None)
    if chosen is None:
        chosen = Stoppage()
        found.append(chosen)
    _note(chosen.ends, when)
    return chosen


def _ongoing(s: Statement, found: list[Stoppage]) -> Stoppage:
    at = s.when or s.published or (0, 0)
    chosen = _latest(found, at[1]) or next((p for p in found if not p.starts), None)
    if chosen is None:
        chosen = Stoppage()
        found.append(chosen)
    _note(chosen.seen, at)
    return chosen


def _whole(s: Statement, found: list[Stoppage]) -> Stoppage:
    stated, at = length(s), s.when or s.published

    def rank(p: Stoppage) -> tuple[bool, bool, bool, int]:
        first = p.first
        begun = at is None or first is None or first <= at[1]
        return stated is not None and p.states(stated), stated is None or p.fits(stated), begun, first or 0

    if not found:
        found.append(Stoppage())
    chosen = max(found, key=rank)
    if stated is not None and stated not in chosen.lengths:
        chosen.lengths.append(stated)
    return chosen


def _place(s: Statement, found: Sequence[Stoppage]) -> int | None:
    """The stoppage that a vote or a headcount belongs to."""
    if not found:
        return None
    at = s.when or s.published
    if s.kind in STRIKE_KINDS:
        return 0 if len(found) == 1 else None
    if s.kind == "vote":
        if at is None:
            return 0 if len(found) == 1 else None
        if s.ballot == "strike_authorization":
            begun = ((n, p.start) for n, p in enumerate(found) if p.start is not None)
            return next((n for n, start in begun if 0 <= start[1] - at[0] <= AUTHORIZED_BEFORE), None)
        return _number(found, _latest(found, at[1]))
    if s.kind == "headcount" and s.role in ("strikers", "picketers"):
        if len(found) == 1:
            return 0
        return None if at is None else _number(found, _latest(found, at[1] + NEAR))
    return None


def _number(found: Sequence[Stoppage], chosen: Stoppage | None) -> int | None:
    return next((n for n, p in enumerate(found) if p is chosen), None) if chosen is not None else None
