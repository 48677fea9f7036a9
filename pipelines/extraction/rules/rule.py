"""What a rule is, and what it sees when its pattern is found."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from pipelines.extraction.expressions import Tense
from pipelines.extraction.matching import Match
from pipelines.extraction.modality import Modality, modality
from pipelines.extraction.rules.vocabulary import VOCABULARY
from pipelines.extraction.skeleton import Skeleton
from pipelines.extraction.spans import Sentence, Span

_SLOT = re.compile(r"\{([a-z_]+)\}")
_SPACE = re.compile(r"\[(?:\\.|[^\]])*\]| ")


_JOINTS = (
    b", and ",
    b" and ",
    b" and on ",
    b", ",
    b" & ",
    b", on ",
    b" and again on ",
    b", and again on ",
    b" and the ",
)


@dataclass(frozen=True, slots=True)
class Found:
    """A rule's pattern found in a sentence."""

    skeleton: Skeleton
    sentence: Sentence
    match: Match

    def range(self, group: str) -> tuple[int, int] | None:
        """Skeleton positions of the named group; ``None`` if the rule has none of that name or it took no part."""
        number = self.match.names.get(group)
        if number is None:
            return None
        first, last = self.match.span(number)
        return None if first < 0 else (first, last)

    def has(self, group: str) -> bool:
        """Whether the named group took part."""
        return self.range(group) is not None

    def words(self, group: str) -> str:
        """What the group matched, lower-cased, with marks for spans; empty if it took no part."""
        place = self.range(group)
        return self.skeleton.text[place[0] : place[1]].decode("ascii") if place else ""

    def span(self, group: str) -> Span | None:
        """The first span inside the group, ``None`` if it took no part or holds none."""
        place = self.range(group)
        if place is None:
            return None
        return next((s for p, s in self.skeleton.spans.items() if place[0] <= p < place[1]), None)

    def listed_after(self, group: str) -> list[Span]:
        """The spans of the same mark that a list goes on with behind the group ("on D, D and D")."""
        place = self.range(group)
        if place is None:
            return []
        text, position = self.skeleton.text, place[1]
        mark, listed = text[position - 1 : position], []
        while (joint := next((j for j in _JOINTS if text.startswith(j + mark, position)), None)) is not None:
            position += len(joint) + 1
            listed.append(self.skeleton.spans[position - 1])
        return listed

    def position(self, group: str) -> int:
        """Skeleton position at which the group begins; that of the match if it took no part."""
        place = self.range(group)
        return place[0] if place else int(self.match.start())

    def modality(self, group: str = "act") -> Modality:
        """How the act that the group names is told."""
        return modality(self.skeleton.text, self.position(group))

    @property
    def act_end(self) -> int | None:
        """Article offset just after the act, ``None`` where the rule names none."""
        place = self.range("act")
        return self.skeleton.end_of(place[1]) if place else None

    @property
    def start(self) -> int:
        """Article offset at which the match begins."""
        return self.skeleton.start_of(self.match.start())

    @property
    def end(self) -> int:
        """Article offset just after the match."""
        return self.skeleton.end_of(self.match.end())


@dataclass(frozen=True, slots=True)
class Draft:
    """A claim in the making: what a builder returns. ``values`` are columns of a claim other than dates and parties.

    ``time`` dates it, ``since`` starts a count; ``tense`` settles which way a weekday or a day without a year is
    read. ``serves`` is the span that states the figure: it serves one claim of a kind, and so does an ``act``.
    """

    values: Mapping[str, object]
    serves: Span | None = None
    act: int | None = None
    """Where the words of the act end (an article offset), for kinds in which one act makes one claim."""
    time: str | None = None
    begun: str | None = None
    """Where ``time`` ends a period, the time at which that began: the end is not before it, nor after publication."""
    since: str | None = None
    tense: Tense | None = None
    start: int | None = None
    end: int | None = None
    """Article offsets of the evidence, where it is not the whole match."""


Builder = Callable[[Found, Mapping[str, object]], Iterable[Draft]]


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence that a rule must read, and the columns that it must give. ``published`` is an ISO date."""

    text: str
    expected: Mapping[str, object]
    published: str | None = "2024-09-18"


@dataclass(frozen=True)
class Rule:
    """One construction. ``{name}`` in the pattern is an entry of the vocabulary; a space is any white space."""

    name: str
    kind: str
    pattern: str
    build: Builder
    reads: tuple[Example, ...]
    passes: tuple[str, ...]
    sets: Mapping[str, object] = field(default_factory=dict)
    """Columns that the construction alone decides; handed to the builder."""

    @property
    def source(self) -> bytes:
        """The pattern as RE2 gets it."""
        filled = expand(self.pattern)
        return _SPACE.sub(lambda m: r'(?:[\s"]+)' if m.group() == " " else m.group(), filled).encode("ascii")


def expand(pattern: str) -> str:
    """A pattern with its vocabulary slots filled in. Raises KeyError for a slot that the vocabulary lacks."""
    while _SLOT.search(pattern):
        pattern = _SLOT.sub(lambda m: VOCABULARY[m.group(1)], pattern)
    return pattern
