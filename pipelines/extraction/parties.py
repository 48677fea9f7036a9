"""Who is at odds: unions and employers in one article, what names them, and which pair a statement is about.

An article is read once. Names come from the gazetteer or by construction ("... Workers Union", "employees of ...",
"Name (ACRONYM)"); words like "the union" and "the company" are given the party they stand for. What may not live
here: knowledge of other articles, making names canonical.
"""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

import re2

from pipelines.extraction import party_words as pw
from pipelines.extraction.gazetteer import Entry, Gazetteer, Side
from pipelines.extraction.party_words import COMMON, WORKERS
from pipelines.extraction.spans import Sentence, Span

NOBODY = -1


@dataclass(frozen=True, slots=True)
class Mention(Span):
    """A stretch that stands for a party; ``entity`` indexes ``Parties.entities``, ``NOBODY`` if the text names none."""

    entity: int
    side: Side
    is_name: bool = True


@dataclass(frozen=True, slots=True)
class Party(Span):
    """A party of a statement: its fullest name in this article, and the words that point to it."""

    name: str
    mention: str


@dataclass(slots=True)
class Entity:
    """A union or an employer of the article."""

    name: str
    side: Side
    entry: Entry | None = None
    is_federation: bool = False
    is_contractor: bool = False
    owner: int = NOBODY
    """For a union's staff union, or a union named after its employer: that employer."""
    words: tuple[str, ...] = ()


@dataclass(slots=True)
class _Words:
    """The article's words, one for each piece between spaces."""

    raw: list[str]
    word: list[str]
    low: list[str]
    start: list[int]
    known_lower: set[str]


@dataclass(slots=True)
class _Name:
    """Every occurrence of one name, before it is settled whether it is a party."""

    words: tuple[str, ...]
    at: list[tuple[int, int]] = field(default_factory=list)
    entries: tuple[Entry, ...] = ()
    head: Side | None = None
    is_strong_head: bool = False
    union: int = 0
    employer: int = 0
    place: int = 0
    is_contractor: bool = False
    owner: tuple[str, ...] | None = None
    is_acronym: bool = False


_MARKS = str.maketrans("", "", '.,;:"!?()[]*{}')
_STOPS = ',;:!?)"'
_NOTE = re2.compile(rb"[a-z][.,\"](\d{1,3})(?:\s|$)")
"""A footnote's number glued to the end of a sentence."""


def _read_words(text: str, folded: bytes) -> _Words:
    plain = bytearray(folded)
    for mark in "\u2014\u2013":
        at = text.find(mark)
        while at >= 0:
            if not (text[at - 1 : at].isalnum() and text[at + 1 : at + 2].isdigit()):
                plain[at] = 32
            at = text.find(mark, at + 1)
    for note in _NOTE.finditer(folded):
        for at in range(*note.span(1)):
            plain[at] = 32
    flat = plain.decode("ascii").replace("\n", " ").replace("/", " ").replace("--", "  ")
    clean = (flat.translate(_MARKS) + " ").replace("'s ", " ").replace("' ", " ").replace(" '", " ")[:-1]
    word = clean.split(" ")
    low = clean.lower().replace(" & ", " and ").replace("'", "").split(" ")
    raw = flat.split(" ")
    start = []
    at = 0
    for piece in raw:
        start.append(at)
        at += len(piece) + 1
    return _Words(raw, word, low, start, set(word))


def _is_capital(word: str) -> bool:
    return "A" <= word[:1] <= "Z"


class _Reader:
    """One pass over the words of an article, collecting names with what speaks for their side."""

    def __init__(self, words: _Words, gazetteer: Gazetteer) -> None:
        self.w = words
        self.gazetteer = gazetteer
        self.names: dict[tuple[str, ...], _Name] = {}
        self.acronyms: dict[str, tuple[str, ...]] = {}
        self.generic: list[tuple[int, int, Side, str]] = []
        self.n = len(words.word)

    def run(self) -> None:
        word, low = self.w.word, self.w.low
        starts = self.gazetteer.lower_starts
        skip = 0
        for i, w in enumerate(word):
            if i < skip or not w:
                continue
            if "A" <= w[0] <= "Z":
                skip = self._capital(i)
            elif (l := low[i]) in pw.GENERIC_UNION or l in pw.GENERIC_EMPLOYER or l in ("unions", "staffers", "leadership"):
                self._generic(i)
            if i >= skip and low[i] in starts and (hit := self._known(i, self.n)):
                skip = self._add_known(i, *hit)

    def _known(self, i: int, limit: int) -> tuple[int, tuple[Entry, ...]] | None:
        """The longest name of the gazetteer that begins at a word: where it ends, and whose it is."""
        low = self.w.low
        sizes = self.gazetteer.lengths.get(low[i])
        acronym = self.gazetteer.acronyms.get(self.w.word[i])
        if sizes:
            for size in sizes:
                if i + size > limit or (size == 1 and acronym):
                    continue
                found = self.gazetteer.names.get(" ".join(low[i : i + size]) if size > 1 else low[i])
                if found:
                    return i + size, found
        return (i + 1, acronym) if acronym else None

    def _is_possessive(self, i: int) -> bool:
        raw = self.w.raw[i].rstrip(_STOPS + ".")
        return raw.endswith(("'s", "s'"))

    def _breaks(self, i: int) -> bool:
        """Whether a name cannot go on after word ``i``."""
        raw = self.w.raw[i]
        last = raw[-1:]
        if last in _STOPS:
            return True
        low = self.w.low[i]
        return last == "." and len(low) > 1 and low not in pw.DOTTED and "." not in raw[:-1]

    def _is_initial(self, i: int) -> bool:
        """Whether a word begins a sentence, so that its capital says nothing."""
        if i == 0 or self.w.raw[i][0] in '"(':
            return True
        before = self.w.raw[i - 1]
        return not before or before[-1] in '.!?":'

    def _capital(self, i: int) -> int:
        """Read the run of capitalised words that begins at ``i``; the index of the first word after it."""
        w = self.w
        low = w.low[i]
        hit = self._known(i, self.n)
        if not hit:
            if low in COMMON or low in pw.GENERIC_EMPLOYER or low in pw.GENERIC_UNION:
                following = w.word[i + 1] if i + 1 < self.n else ""
                is_name = low not in COMMON and _is_capital(following) and not self._breaks(i) and w.low[i + 1] not in COMMON
                is_local = low in pw.LOCALS and following[:1].isdigit()
                is_of = low in pw.OF_HEADS and following == "of" and self._of_name(i)
                if not (is_name or is_local or is_of):
                    self._generic(i)
                    return i + 1
            elif self._is_initial(i) and low in w.known_lower:
                return i + 1
        end = max(self._run_end(i), hit[0] if hit else 0)
        if low == "big" and (corporate := self._big_few(i)):
            return corporate
        at = pending = i
        while at < end:
            hit = self._known(at, end + 2)
            if hit is None or (hit[1][0].is_ambiguous and pending < at and w.low[at - 1] not in ("and", "of", "the")):
                at += 1
                continue
            if pending < at and (merged := self._local_of(pending, at, hit)):
                at = pending = merged
                continue
            if pending < at:
                self._unknown(pending, at)
            at = pending = self._add_known(at, *hit, limit=end)
        if pending < end:
            self._unknown(pending, end)
        return max(end, at)

    def _big_few(self, i: int) -> int:
        """"the Big Four packing companies": where it ends, 0 if it is none."""
        low = self.w.low
        if i + 1 < self.n and (low[i + 1] in ("three", "four", "five", "six") or low[i + 1].isdigit()):
            for stop in range(i + 2, min(i + 6, self.n)):
                if self._breaks(stop - 1):
                    break
                if low[stop] in pw.CORPORATE_PLURALS:
                    self._add(i, stop + 1, head="employer")
                    self.names[tuple(low[i : stop + 1])].is_strong_head = True
                    return stop + 1
            self._add(i, i + 2, head="employer")
            self.names[tuple(low[i : i + 2])].is_strong_head = True
            return i + 2
        return 0

    def _lower_union(self, end: int) -> int:
        """Where "labor union" or "teachers union" ends that follows a name, 0 if none does."""
        low = self.w.low
        at = end
        while at < self.n and at < end + 2 and low[at] in pw.TRADES and self.w.word[at][0].islower() and not self._breaks(at - 1):
            at += 1
        if at < self.n and not self._breaks(at - 1) and self.w.word[at] in ("union", "guild") and not self._is_possessive(end - 1):
            return at + 1
        return 0

    def _of_name(self, i: int) -> bool:
        at = i + 2 + (self.w.low[i + 2 : i + 3] == ["the"])
        return at < self.n and _is_capital(self.w.word[at])

    def _run_end(self, i: int) -> int:
        word, low, raw = self.w.word, self.w.low, self.w.raw
        j = i + 1
        while j < self.n and word[j] and not self._breaks(j - 1) and raw[j][0] not in '("':
            if self._is_possessive(j - 1) and not self._is_owned_head(j):
                break
            if _is_capital(word[j]):
                if low[j] in COMMON and low[j] not in WORKERS and low[j] not in ("labor", "labour", "unions", "all", "april"):
                    break
                j += 1
            elif word[j][0].isdigit() and low[j - 1] in pw.LOCALS:
                j += 1
            elif low[j] in ("of", "and", "de", "des", "du"):
                k = j + 1 + (low[j + 1 : j + 2] in (["the"], ["la"], ["los"]) and low[j] != "and")
                if k < self.n and _is_capital(word[k]) and low[k] not in COMMON | pw.TITLES or (
                    k < self.n and _is_capital(word[k]) and low[k] in WORKERS
                ):
                    j = k + 1
                else:
                    break
            else:
                break
        return j

    def _is_owned_head(self, j: int) -> bool:
        """Whether "Butchers' Union" goes on after its possessive: a head of a union's name follows soon."""
        low = self.w.low
        if low[j] in ("union", "guild", "federation", "association", "council") and _is_capital(self.w.word[j]):
            return True
        return low[j - 1] in WORKERS and _is_capital(self.w.word[j])

    def _local_of(self, pending: int, at: int, hit: tuple[int, tuple[Entry, ...]]) -> int:
        """"Local 1091 of the Amalgamated Transit Union": where it ends, 0 if it is none."""
        low = self.w.low
        if low[pending] in pw.LOCALS and self.w.word[pending + 1][:1].isdigit() and hit[1][0].side == "union":
            self._add(pending, hit[0], head="union", entries=hit[1][:1])
            return hit[0]
        return 0

    def _add_known(self, i: int, end: int, entries: tuple[Entry, ...], limit: int = 0) -> int:
        """Add a name of the gazetteer with what belongs to it ("UAW Local 12"); where it ends."""
        w = self.w
        limit = max(limit, end)
        if not self._breaks(end - 1) and end < self.n:
            is_owned = self._is_possessive(end - 1)
            if w.low[end] in pw.LOCALS and w.word[end + 1 : end + 2] and w.word[end + 1][0].isdigit():
                self._add(i, end + 2, head="union", entries=entries[:1])
                return end + 2
            if not is_owned or w.low[end] == "staff":
                if limit == end and entries[0].side == "employer" and (stop := self._lower_union(end)):
                    self._add(i, stop, head="union", owner=tuple(w.low[i:end]))
                    self._touch(i, end, entries)
                    return stop
                for stop in range(end + 1, limit + 1):
                    if w.low[stop - 1] in ("and", "of"):
                        break
                    if self._head(i, stop) == "union" and (stop == limit or w.low[stop] not in pw.UNION_HEADS | pw.UNION_HEADS_IF_TRADE):
                        if stop == end + 1 and entries[0].side == "union":
                            self._add(i, end, entries=entries)
                        else:
                            self._add(i, stop, head="union", owner=tuple(w.low[i:end]))
                            self._touch(i, end, entries).employer += 2
                        return stop
            if entries[0].side == "employer" and not is_owned:
                stop = end
                while stop < limit and _is_capital(w.word[stop]) and w.low[stop] not in pw.TITLES and not self._known(stop, limit):
                    stop += 1
                    if self._breaks(stop - 1) or self._is_possessive(stop - 1):
                        break
                if stop > end and w.low[stop - 1] not in WORKERS:
                    self._add(i, stop, entries=entries)
                    return stop
        self._add(i, end, entries=entries)
        return end

    def _unknown(self, start: int, end: int) -> None:
        """A run of capitalised words that the gazetteer does not know."""
        w = self.w
        low = w.low
        while start < end and (low[start] in pw.TITLES or (low[start] in COMMON and low[start] not in WORKERS) or low[start] in ("of", "and", "the")):
            start += 1
        while end > start and low[end - 1] in ("of", "and", "the", "de"):
            end -= 1
        if start >= end:
            return
        for at in range(start + 1, end - 1):
            if low[at] == "and" and (
                self._head(start, at) or not self._head(at + 1, end)
            ) and low[start] not in ("brotherhood", "federation", "association", "amalgamated", "order"):
                self._unknown(start, at)
                self._unknown(at + 1, end)
                return
        if end - start > 1 and low[end - 1] in ("committee", "board") and w.word[start].isupper() and len(w.word[start]) > 2:
            self._add(start, start + 1)
            self.names[(low[start],)].union += 2
            return
        if (end - start > 1 or not self._is_initial(start)) and (stop := self._lower_union(end)):
            self._add(start, stop, head="union", owner=tuple(low[start:end]))
            return
        head = self._head(start, end)
        if head:
            last = end
            while last > start + 1 and low[last - 1] in pw.TITLES:
                last -= 1
            self._add(start, last, head=head)
            return
        if end - start == 1 and (low[start] in pw.GENERIC_UNION or low[start] in pw.GENERIC_EMPLOYER):
            self._generic(start)
            return
        self._add(start, end)

    def _head(self, start: int, end: int) -> Side | None:
        """Which side the words of a name say it is on."""
        low = self.w.low[start:end]
        first, last = low[0], low[-1]
        if len(low) == 1:
            return None
        words = set(low)
        if (first in pw.LOCALS and low[1][:1].isdigit()) or words & pw.FOREIGN_UNION:
            return "union"
        if first == "hotel" and len(low) < 4:
            return "employer"
        if first in pw.OF_HEADS and low[1] == "of":
            if first in pw.UNION_HEADS or (first in pw.UNION_HEADS_IF_TRADE and words & pw.TRADES):
                return "union"
            if first in pw.EMPLOYER_HEADS and not words & pw.NO_PARTY and not (first == "department" and words & {"labor", "labour"}):
                return "employer"
            if first in ("association", "federation", "alliance") and words & pw.EMPLOYER_GROUPS:
                return "employer"
            return None
        tail = low[low.index("of") - 1] if "of" in low[1:] else last
        for head in (last, tail):
            if head in pw.UNION_HEADS and words != {"soviet", "union"} and not words & {"european", "soviet", "credit", "civil", "african", "western", "student"}:
                return "union"
            if head in pw.UNION_HEADS_IF_TRADE:
                if words & pw.EMPLOYER_GROUPS and head != "united":
                    return "employer"
                if words & pw.TRADES or (head == "committee" and words & {"organizing", "organising"}):
                    return "union"
            if head == "workers" and (first in pw.WORKERS_HEAD_LEADS):
                return "union"
        if tail == "local" or (len(low) > 2 and low[-2] in pw.LOCALS and last[:1].isdigit()):
            return "union"
        if last in pw.EMPLOYER_HEADS and not words & pw.NO_PARTY:
            return "employer"
        return None

    def _add(self, start: int, end: int, head: Side | None = None, entries: tuple[Entry, ...] = (), owner: tuple[str, ...] | None = None) -> None:
        w = self.w
        key = tuple(w.low[start:end])
        name = self._touch(start, end, entries)
        name.at.append((start, end))
        name.head = name.head or head
        name.owner = name.owner or owner
        if head == "employer" and key[-1] in pw.COMPANY_HEADS:
            name.is_strong_head = True
        name.is_acronym = all(len(x) == 1 for x in key) if end - start > 1 else len(w.word[start]) > 1 and w.word[start].isupper()
        self._weigh(name, start, end)
        if end < self.n and w.raw[end][:1] == "(" and len(w.word[end]) > 1 and w.word[end][:2].isupper() and w.raw[end].rstrip(",.;:").endswith(")"):
            self.acronyms.setdefault(w.word[end], key)
        elif start > 1 and w.raw[start][:1] == "(" and w.word[start - 1].isupper() and 1 < len(w.word[start - 1]) < 10 and end - start > 1:
            self.acronyms.setdefault(w.word[start - 1], key)

    def _touch(self, start: int, end: int, entries: tuple[Entry, ...]) -> _Name:
        key = tuple(self.w.low[start:end])
        name = self.names.get(key)
        if name is None:
            name = self.names[key] = _Name(key, entries=entries)
        return name

    def _weigh(self, name: _Name, start: int, end: int) -> None:
        """What the words around an occurrence say about its side."""
        w = self.w
        low, raw = w.low, w.raw
        is_place = "-".join(name.words) in pw.PLACES or name.words[0] in pw.PLACES and len(name.words) == 1
        k = start - 1
        steps = 0
        while k >= 0 and steps < 6 and low[k] and raw[k][-1] not in ",;:.)" and raw[k][-1] != '"':
            l = low[k]
            if l in _PREPOSITIONS:
                before = low[k - 1] if k else ""
                further = low[k - 2] if k > 1 else ""
                if l == "in":
                    name.place += steps <= 1
                    if name.head == "employer":
                        k -= 1
                        steps += 1
                        continue
                if l == "by":
                    if before == "employed":
                        name.employer += 4
                        name.is_contractor = True
                    elif before in ("represented", "organized", "organised", "called"):
                        name.union += 3
                elif before == "members" or (before in pw.UNION_GOVERNORS and l == "of"):
                    name.union += 3
                elif l in ("of", "with", "to", "in") and before in ("part", "affiliated", "organised", "organized", "belong", "belonging"):
                    name.union += 2
                elif l == "through" and before == "contracted":
                    name.employer += 4
                    name.is_contractor = True
                elif l == "against":
                    name.employer += 3 if before in pw.STRIKE_WORDS or further in pw.STRIKE_WORDS else 1
                elif before in pw.ADDRESSED and l in ("at", "for", "of", "with", "from") and not is_place:
                    name.employer += 3
                elif l in ("at", "of", "off", "from") and (before in pw.STRIKE_WORDS or before in ("affiliate", "chapter", "lodge")) and not is_place:
                    name.employer += 2
                elif l in ("with", "between") and before in pw.DEAL_WORDS:
                    name.employer += 1
                break
            if steps == 0 and l in pw.EMPLOYER_APPOSITIONS and not self._is_possessive(k):
                name.employer += 1 if l == "including" and not name.entries else 2
                break
            if l in ("organized", "organised", "unionized", "unionised", "picketed", "struck") and name.head == "employer":
                name.employer += 2
                break
            if steps == 0 and l in ("union", "association", "as", "called"):
                name.union += 2 if l in ("union", "association") or low[k - 1] in ("known", "union", "group") else 0
                break
            if _is_capital(w.word[k]):
                break
            k -= 1
            steps += 1
        if k >= 0 and steps == 0 and raw[k][-1:] == "," and low[k] in ("union", "association", "employer", "company"):
            if low[k] in ("union", "association"):
                name.union += 3
            else:
                name.employer += 2
        if end < self.n and raw[end - 1][-1] == ",":
            self._weigh_apposition(name, end)
        if end < self.n and not self._breaks(end - 1):
            one = low[end]
            two = low[end + 1] if end + 1 < self.n else ""
            if one in ("has", "have", "had", "voluntarily"):
                one, two = two, low[end + 2] if end + 2 < self.n else ""
            if one in ("has", "have", "had", "voluntarily"):
                one = two
            if one in pw.UNION_NEXT:
                name.union += 2
            elif one in pw.UNION_ACTS and name.is_acronym:
                name.union += 2
            elif self._is_possessive(end - 1) and one in ("union", "workers", "employees", "unionized"):
                name.employer += 2
            elif one in pw.EMPLOYER_ACTS:
                name.employer += 1 + bool(name.entries)
            elif (one in pw.ADDRESSED or (name.head == "employer" and one in WORKERS)) and not is_place and w.word[end] == one:
                name.employer += 3 if end - start > 1 or name.entries or not self._is_initial(start) else 1
            elif one in pw.EMPLOYER_NEXT:
                name.employer += 2 * (not is_place)
            elif one == "union":
                name.union += 2 * (not self._is_possessive(end - 1))
            elif two in pw.ADDRESSED and not (end - start == 1 and not name.entries and self._is_initial(start)) and one and one.isalpha() and one not in _NO_ADJECTIVE and not is_place and not self._breaks(end) and w.word[end] == one:
                name.employer += 2
            elif two in pw.EMPLOYER_NEXT and one not in _NO_ADJECTIVE and not is_place and not self._breaks(end):
                name.employer += 1
            elif one == "and" and two == "the" and low[end + 2 : end + 3] == ["union"]:
                name.employer += 1 + bool(name.entries)

    def _weigh_apposition(self, name: _Name, at: int) -> None:
        """"X, which represents shipping companies": what follows a name after a comma."""
        low = self.w.low[at : at + 9]
        if low[0] in ("which", "who"):
            low = low[1:]
        if low and (low[0] in pw.REPRESENTING or low[:3] == ["made", "up", "of"]):
            for word in low[1:]:
                if word in pw.EMPLOYER_GROUPS or word in ("studios", "companies", "ports", "railroads", "airlines"):
                    name.employer += 3
                    return
                if word in WORKERS or word in ("members", "workers"):
                    name.union += 3
                    return

    def _generic(self, i: int) -> None:
        """"the union", "its management": words that stand for a party named elsewhere."""
        low = self.w.low
        l = low[i]
        before = low[i - 1] if i else ""
        if l in ("unions",):
            if before in pw.PLURAL_COUNTS or before[:1].isdigit():
                self.generic.append((i, i + 1, "union", "unions"))
        elif l in ("staffers", "leadership"):
            self.generic.append((i, i + 1, "union" if l == "staffers" else "employer", l))
        elif l in pw.GENERIC_UNION:
            following = low[i + 1] if i + 1 < self.n else ""
            if before == "staff" and l == "union":
                self.generic.append((i - 1, i + 1, "union", "staff"))
            elif before in _DETERMINERS or before in WORKERS or before in pw.TRADES or (_is_capital(self.w.word[i]) and following in WORKERS):
                if following in ("busting", "dues", "rights", "activity", "protections", "contract") or (l == "local" and before != "the") or (l == "local" and _is_word_adjective(following)):
                    return
                if _is_capital(self.w.word[i - 1]) and l == "association":
                    return
                first = i - 1 if before in WORKERS or before in pw.TRADES else i
                while first < i and first > 0 and _is_lower_adjective(low[first - 1]):
                    first -= 1
                self.generic.append((first, i + 1, "union", l))
            elif l == "union" and following in ("members", "leaders", "officials", "negotiators", "representatives", "president", "leadership", "workers"):
                self.generic.append((i, i + 1, "union", l))
        elif l in pw.GENERIC_EMPLOYER:
            if l in ("management", "companies", "studios", "employers", "bosses", "producers", "operators", "owners") or before in _DETERMINERS or _is_capital(self.w.word[i]):
                if l in ("city", "government", "board", "agency", "chain", "operator", "carrier", "county", "district") and before not in ("the", "its", "their"):
                    return
                self.generic.append((i, i + 1, "employer", l))


_PREPOSITIONS = frozenset("at for of with by against from off through in between".split())
_DETERMINERS = frozenset("the its their our this that own his her".split())
_NO_ADJECTIVE = frozenset(
    "and or of in on at to for with by from as that which who said says is are was were will would has have had have can "
    "could the a an its their his her our but where when while after before over until including against between "
    "told asked offered ordered fired urged sent gave allowed made accused".split()
)


def _is_word_adjective(following: str) -> bool:
    return following in WORKERS or following in ("government", "banks", "media", "chapter", "politicians", "businesses", "economy", "news")


def _is_lower_adjective(word: str) -> bool:
    return word in pw.TRADES


def read(text: str, folded: bytes, sentences: Sequence[Sentence], gazetteer: Gazetteer) -> "Parties":
    """The parties of an article. ``folded`` is ``folding.fold(text)``, ``sentences`` are its sentences in order."""
    reader = _Reader(_read_words(text, folded), gazetteer)
    reader.run()
    return Parties(text, folded, sentences, reader)


class Parties:
    """Unions and employers of one article.

    ``mentions`` are in order and apart. ``of`` says who is party to a statement, ``attributed`` who makes it.
    """

    def __init__(self, text: str, folded: bytes, sentences: Sequence[Sentence], reader: _Reader) -> None:
        self._text = text
        self._folded = folded
        self._sentences = sentences
        self.entities: list[Entity] = []
        self.mentions: list[Mention] = []
        self._starts = [s.start for s in sentences]
        self._sections = _sections(text, sentences)
        self._named = self._settle(reader)
        self._staff = self._staff_union(reader)
        self._by_sentence: dict[int, list[Mention]] = {}
        self._crowds: set[int] = set()
        self._resolve(reader)
        self._pairs: dict[tuple[int, int], float] = {}
        self._paired_at: dict[tuple[int, int], int] = {}
        self._weight: dict[int, float] = {}
        self._count()
        self._known_pairs: dict[int, tuple[Mention | None, Mention | None]] = {}

    # Which names are parties

    def _settle(self, reader: _Reader) -> list[Mention]:
        names = reader.names
        sectors = {
            e.sector for n in names.values() if n.at for e in n.entries if e.sector and e.side == "union" and not e.is_ambiguous
        }
        chosen: dict[tuple[str, ...], tuple[str, Side]] = {}
        has_police = any("police" in key for key, name in names.items() if name.head == "union") or any(
            reader.w.low[first] == "police" for first, _, side, _ in reader.generic if side == "union"
        )
        for key, name in names.items():
            if "police" in key and not has_police:
                continue
            if name.at and (side := _side(name, sectors)):
                entry = _entry(name, side, names)
                chosen[key] = (entry.name if entry and not name.head else " ".join(key), side)
        for acronym, key in reader.acronyms.items():
            short = (acronym.lower(),)
            if key in chosen and short in names:
                chosen[short] = chosen[key]
            elif short in chosen and key in names and names[key].at:
                chosen[key] = chosen[short]
        full = [k for k in chosen if len(k) > 1]
        for key, name in names.items():
            if key in chosen and (name.entries or (name.head and len(key) == 1)) and not (name.is_acronym and len(key) > 1):
                continue
            if not name.at:
                continue
            for other in full:
                side = chosen[other][1]
                if other != key and (_is_part(key, other, side) or (name.is_acronym and _is_initials("".join(key), other))):
                    if key in chosen and chosen[key][1] != side:
                        continue
                    if len(key) == 1 and ("-".join(key) in pw.PLACES or name.place > name.employer):
                        continue
                    chosen[key] = chosen[other]
                    break
        identity: dict[tuple[str, Side], int] = {}
        found: list[Mention] = []
        order = sorted((at, key) for key in chosen for at in names[key].at)
        for (first, last), key in order:
            who = chosen[key]
            index = identity.get(who)
            name = names[key]
            if index is None:
                index = identity[who] = len(self.entities)
                entry = _entry(name, who[1], names)
                self.entities.append(Entity("", who[1], entry, bool(entry and entry.is_federation and not name.head)))
            entity = self.entities[index]
            entity.is_contractor |= name.is_contractor and who[1] == "employer"
            start, end = self._stretch(reader, first, last)
            surface = _surface(self._text[start:end])
            if _fuller(surface, entity.name):
                entity.name = surface
                entity.words = key
            found.append(Mention(start, end, index, who[1]))
        for key, name in names.items():
            if name.owner and key in chosen:
                owner = chosen.get(name.owner)
                if owner and owner in identity:
                    self.entities[identity[chosen[key]]].owner = identity[owner]
                elif name.owner in names or len(name.owner) == 1:
                    pass
        self._own_by_name(reader)
        return found

    def _own_by_name(self, reader: _Reader) -> None:
        """A union named after its employer ("Wirecutter Union", "Mapbox Workers United")."""
        employers = {e.words: i for i, e in enumerate(self.entities) if e.side == "employer"}
        for entity in self.entities:
            if entity.side == "union" and entity.owner == NOBODY:
                for size in range(len(entity.words) - 1, 0, -1):
                    if (index := employers.get(entity.words[:size])) is not None:
                        entity.owner = index
                        break

    def _stretch(self, reader: _Reader, first: int, last: int) -> tuple[int, int]:
        """Offsets of words, without the marks around them."""
        w = reader.w
        start = w.start[first]
        last_word = last - 1
        end = w.start[last_word] + len(w.raw[last_word])
        folded = self._folded
        while start < end and folded[start] in b"\"'([*":
            start += 1
        while end > start + 1:
            last = folded[end - 1]
            if folded[end - 2 : end] == b"'s":
                end -= 2
            elif last in b"\"')],;:!?*" or (last == 46 and w.low[last_word] not in pw.ABBREVIATED and folded[end - 3] != 46):
                end -= 1
            else:
                break
        return start, end

    def _staff_union(self, reader: _Reader) -> int:
        """The staff union of a union in this article: its entity, with its owner settled; NOBODY if there is none."""
        for index, entity in enumerate(self.entities):
            if entity.side == "union" and "staff" in entity.name.lower().split():
                rest = {w for w in entity.name.lower().split() if w not in ("staff", "union", "the", "of")}
                for other, union in enumerate(self.entities):
                    if other == index or union.side != "union":
                        continue
                    full = set((union.entry.name if union.entry else union.name).lower().split())
                    if rest and (rest <= full or {w.lower() for w in rest} & {a.lower() for a in _short(union)}):
                        if entity.owner == NOBODY or len(full) > len(self._full(entity.owner)):
                            entity.owner = other
                if entity.owner != NOBODY and self.entities[entity.owner].side == "union":
                    return index
        for first, last, side, kind in reader.generic:
            if kind != "staff":
                continue
            owner = self._owner_of_staff(reader, first, last)
            if owner != NOBODY:
                self.entities.append(Entity(f"{self._full_name(owner)} staff union", "union", None, owner=owner))
                return len(self.entities) - 1
        return NOBODY

    def _full(self, index: int) -> set[str]:
        entity = self.entities[index]
        return set((entity.entry.name if entity.entry else entity.name).lower().split())

    def _full_name(self, index: int) -> str:
        return self.entities[index].name

    def _owner_of_staff(self, reader: _Reader, first: int, last: int) -> int:
        """"X's own staff union", "the staff union of X"."""
        w = reader.w
        start = w.start[first]
        after = w.start[last] if last < reader.n else start
        for mention in self._named:
            if 0 <= start - mention.end <= 8 and self.entities[mention.entity].side == "union":
                return mention.entity
            if last < reader.n and w.low[last] in ("of", "for", "at") and 0 <= mention.start - after <= 8:
                return mention.entity
        return NOBODY


    # What generic words stand for

    def _sentence_at(self, offset: int) -> int:
        return max(bisect_right(self._starts, offset) - 1, 0)

    def _resolve(self, reader: _Reader) -> None:
        """Put names and generic words in order, each generic word with the party it stands for."""
        marks: list[tuple[int, int, str, Mention | None, Side]] = [(m.start, m.end, "", m, m.side) for m in self._named]
        for first, last, side, kind in reader.generic:
            start, end = self._stretch(reader, first, last)
            marks.append((start, end, kind, None, side))
        marks.sort(key=lambda m: m[:2])
        firsts: dict[int, dict[str, int]] = {}
        end_of_last = -1
        for start, end, kind, mention, side in marks:
            if start < end_of_last:
                continue
            index = self._sentence_at(start)
            if mention is None:
                if kind == "unions":
                    self._crowds.add(index)
                    continue
                entity = self._antecedent(index, side, kind)
                if entity == NOBODY:
                    section = self._sections[index]
                    if section not in firsts:
                        firsts[section] = self._first_named(section)
                    first = firsts[section].get(side, NOBODY)
                    if first != NOBODY and self._fits(first, kind):
                        entity = first
                if entity == NOBODY and side == "union" and (name := self._as_name(start, end, kind)):
                    entity = len(self.entities)
                    self.entities.append(Entity(name, "union", words=tuple(name.lower().split())))
                    firsts.setdefault(self._sections[index], {})["union"] = entity
                if kind == "local" and entity == NOBODY:
                    continue
                if kind == "staffers" and self._staff == NOBODY:
                    continue
                mention = Mention(start, end, entity, side, is_name=False)
            self.mentions.append(mention)
            self._by_sentence.setdefault(index, []).append(mention)
            end_of_last = end

    def _as_name(self, start: int, end: int, kind: str) -> str:
        """The name that words like "police union" or "the Guild" make where no other is given; empty if they make none."""
        words = self._text[start:end].split()
        if len(words) > 1 and words[0].lower() not in ("trade", "labor", "labour", "staff", "workers'"):
            return " ".join(words)
        if kind in ("guild", "brotherhood", "federation") and words[-1][0].isupper():
            return words[-1]
        return ""

    def _first_named(self, section: int) -> dict[str, int]:
        """The first party of each side that is named in a section, for words that stand before any name."""
        first: dict[str, int] = {}
        for mention in self._named:
            if not self.entities[mention.entity].is_federation and self._sections[self._sentence_at(mention.start)] == section:
                first.setdefault(mention.side, mention.entity)
        if self._staff != NOBODY:
            first["union"] = self._staff
        return first

    def _fits(self, entity: int, kind: str) -> bool:
        """Whether a word like "the guild" or "the university" can mean this party."""
        known = self.entities[entity]
        name = f"{known.name} {known.entry.name if known.entry else ''}".lower()
        if known.side == "union":
            if kind in ("union", "staff", "staffers"):
                return True
            return kind in name or (kind == "local" and any(c.isdigit() for c in known.name))
        needed = pw.GENERIC_EMPLOYER.get(kind, "")
        return not needed or any(word in name for word in needed.split())

    def _antecedent(self, index: int, side: Side, kind: str) -> int:
        """The nearest party that a generic word in a sentence can mean; in earlier sentences, the first one named there."""
        if self._staff != NOBODY:
            owner = self.entities[self._staff].owner
            if kind in ("staff", "staffers"):
                return self._staff
            if side == "employer" and kind in ("management", "leadership", "employers", "employer"):
                return owner
            if kind == "guild" and self._fits(owner, kind):
                return owner
        section = self._sections[index]
        for at in range(index, -1, -1):
            if self._sections[at] != section:
                break
            fitting = [
                m.entity
                for m in self._by_sentence.get(at, ())
                if m.side == side and m.entity != NOBODY and self._fits(m.entity, kind) and not self.entities[m.entity].is_federation
            ]
            if fitting:
                chosen = fitting[-1] if at == index else fitting[0]
                if self._staff != NOBODY and side == "union" and at != index:
                    return self._staff
                return chosen
        return NOBODY

    # Who belongs together

    def _count(self) -> None:
        for index, mentions in self._by_sentence.items():
            unions = {m.entity for m in mentions if m.side == "union" and m.entity != NOBODY}
            employers = {m.entity for m in mentions if m.side == "employer" and m.entity != NOBODY}
            for m in mentions:
                if m.entity != NOBODY:
                    early = 2.0 if index <= 2 else 0.0
                    self._weight[m.entity] = self._weight.get(m.entity, 0.0) + (1.0 if m.is_name else 0.5) + early
            for union in unions:
                for employer in employers:
                    if not self.entities[union].is_federation and self.entities[employer].side == "employer":
                        self._paired_at.setdefault((union, employer), index)
                        self._pairs[union, employer] = self._pairs.get((union, employer), 0.0) + 1 / max(len(unions), len(employers))
        for index, entity in enumerate(self.entities):
            if entity.side == "union" and entity.owner != NOBODY:
                self._pairs[index, entity.owner] = self._pairs.get((index, entity.owner), 0.0) + 10.0

    def _counterpart(self, entity: int) -> int:
        """The party that this one is at odds with, as far as sentences name both; NOBODY if none does."""
        side = 0 if self.entities[entity].side == "union" else 1
        best, weight = NOBODY, 0.0
        for pair, value in self._pairs.items():
            if pair[side] == entity and value > weight:
                best, weight = pair[1 - side], value
        if best == NOBODY and side == 0:
            best = self._same_sector(entity)
        return best

    def _same_sector(self, union: int) -> int:
        """An employers' association of the union's own sector."""
        entry = self.entities[union].entry
        if entry and entry.sector:
            for index, other in enumerate(self.entities):
                if other.side == "employer" and other.entry and other.entry.sector == entry.sector:
                    return index
        return NOBODY

    def _main(self, side: Side) -> int:
        ranked = [
            (self._weight.get(i, 0.0) - 5 * e.is_federation + 3 * (i == self._staff) + 2 * e.is_contractor, -i)
            for i, e in enumerate(self.entities)
            if e.side == side
        ]
        return -max(ranked)[1] if ranked else NOBODY

    # Answers

    def of(self, start: int, end: int, sentence: int) -> tuple[Party | None, Party | None]:
        """Union and employer of a statement whose evidence spans ``start`` to ``end`` in that sentence; None: not said."""
        union, employer = self._pair(start, end, sentence)
        return self._party(union), self._party(employer)

    def _party(self, mention: Mention | None) -> Party | None:
        if mention is None or mention.entity == NOBODY:
            return None
        return Party(mention.start, mention.end, self.entities[mention.entity].name, self._text[mention.start : mention.end])

    def _pair(self, start: int, end: int, index: int) -> tuple[Mention | None, Mention | None]:
        union, employer = self._within(start, end, index)
        if union is None and employer is None:
            return self._before(index)
        if employer is None and union is not None:
            employer = self._employer_for(union, index)
        elif union is None and employer is not None:
            union = self._union_for(employer, index)
        return union, employer

    def _within(self, start: int, end: int, index: int) -> tuple[Mention | None, Mention | None]:
        """The best pair among the mentions of a sentence; either can be None."""
        mentions = [m for m in self._by_sentence.get(index, ()) if m.entity != NOBODY]
        if not mentions:
            return None, None
        unions: list[Mention | None] = [m for m in mentions if m.side == "union"]
        employers: list[Mention | None] = [m for m in mentions if m.side == "employer"]
        if self._staff != NOBODY:
            return self._with_staff(start, end, mentions)
        unions = self._leading(unions)
        best: tuple[float, Mention | None, Mention | None] = (1e9, None, None)
        for union in unions or [None]:
            for employer in employers or [None]:
                cost = self._cost(union, start, end) + self._cost(employer, start, end)
                if union and employer:
                    value = self._pairs.get((union.entity, employer.entity), 0.0)
                    cost -= min(value, 3.0) * 15
                if cost < best[0]:
                    best = (cost, union, employer)
        _, union, employer = best
        if employer is not None and not self.entities[employer.entity].is_contractor:
            contractor = next((i for i, e in enumerate(self.entities) if e.is_contractor), NOBODY)
            if contractor != NOBODY and self._section_has(contractor, index):
                employer = self._mention_of(contractor, index)
        return union, employer

    def _leading(self, mentions: list[Mention | None]) -> list[Mention | None]:
        """Of parties joined by "and", the first."""
        kept: list[Mention | None] = []
        end = -1
        for mention in mentions:
            assert mention is not None
            between = self._folded[end : mention.start]
            if not (kept and len(between) < 16 and b" and " in between):
                kept.append(mention)
            end = mention.end
        return kept

    def _cost(self, mention: Mention | None, start: int, end: int) -> float:
        if mention is None:
            return 0.0
        cost = 100.0 * self.entities[mention.entity].is_federation
        if start <= mention.start < end:
            return cost + (mention.start - start) * 0.1
        if mention.end <= start:
            return cost + 10 + min(start - mention.end, 200) * 0.5
        return cost + 85 + min(mention.start - end, 200) * 0.5

    def _with_staff(self, start: int, end: int, mentions: list[Mention]) -> tuple[Mention | None, Mention | None]:
        """In an article on a union's staff union: whether the union here is the employer or speaks for its own members."""
        owner = self.entities[self._staff].owner
        full = self._full(owner)
        outside = [m for m in mentions if m.side == "employer" and self.entities[m.entity].side == "employer"]
        staff = [m for m in mentions if m.entity == self._staff]
        nearest_staff = min((_gap(m, start, end) for m in staff), default=999)
        near = [m for m in outside if _gap(m, start, end) < min(nearest_staff, 60)]
        owners = [m for m in mentions if m.entity != self._staff and (m.entity == owner or self._is_kin(m.entity, full))]
        others = [m for m in mentions if m.side == "union" and m.entity != self._staff and m not in owners]
        inside = [m for m in mentions if start <= m.start < end and m.side == "union"]
        if inside and inside[0] in others:
            return inside[0], (outside or [None])[0]
        if near or (not staff and (outside or others)):
            as_union = owners + others
            return (min(as_union, key=lambda m: self._cost(m, start, end)) if as_union else self._mention_as_union(owner)), (
                (near or outside or [None])[0]
            )
        if not staff and owners and self._tells_past(self._sentences[self._sentence_at(owners[0].start)]):
            return Mention(owners[0].start, owners[0].end, owners[0].entity, "union"), None
        first = staff[0] if staff else self._mention_of(self._staff, self._sentence_at(start))
        at = owners[0] if owners else None
        return first, Mention(at.start, at.end, owner, "employer") if at else self._mention_as_employer(owner)

    def _tells_past(self, sentence: Sentence) -> bool:
        words = self._folded[sentence.start : sentence.end].lower()
        return b"strike" in words and any(b" %d" % y in words for y in range(1900, 2100)) if b" 19" in words or b" 20" in words else False

    def _is_kin(self, entity: int, full: set[str]) -> bool:
        known = self.entities[entity]
        return known.side == "union" and bool(self._full(entity) <= full or full <= self._full(entity))

    def _mention_as_employer(self, entity: int) -> Mention | None:
        found = next((m for m in self.mentions if m.entity == entity), None)
        return Mention(found.start, found.end, entity, "employer") if found else None

    def _mention_as_union(self, entity: int) -> Mention | None:
        found = next((m for m in self.mentions if m.entity == entity), None)
        return Mention(found.start, found.end, entity, "union") if found else None

    def _mention_of(self, entity: int, index: int) -> Mention | None:
        """The mention of a party nearest to a sentence, earlier ones preferred."""
        best: Mention | None = None
        limit = self._sentences[index].end if self._sentences else 0
        for mention in self.mentions:
            if mention.entity == entity and (best is None or mention.start < limit):
                best = mention
        return best

    def _section_has(self, entity: int, index: int) -> bool:
        section = self._sections[index]
        return any(m.entity == entity and self._sections[self._sentence_at(m.start)] == section for m in self.mentions)

    def _employer_for(self, union: Mention, index: int) -> Mention | None:
        entity = union.entity
        found = self._counterpart(entity)
        if found != NOBODY:
            if self._pairs.get((entity, found), 9.0) < 3 and self._paired_at.get((entity, found), 0) > index:
                nearest = self._nearest(index, "employer", 6)
                if nearest is not None and self._counterpart(nearest.entity) in (NOBODY, entity):
                    return nearest
            if self._section_has(found, index) or not self._has_sections:
                return self._as(found, "employer", index)
            return None
        mention = self._nearest(index, "employer", 3)
        if mention is not None and self._counterpart(mention.entity) in (NOBODY, entity):
            return mention
        if entity == self._main("union") and not self._has_sections:
            main = self._main("employer")
            if main != NOBODY and self._counterpart(main) in (NOBODY, entity) and self._weight.get(main, 0) >= 1.5:
                return self._mention_of(main, index)
        return None

    def _union_for(self, employer: Mention, index: int) -> Mention | None:
        if index in self._crowds:
            return None
        entity = employer.entity
        found = self._counterpart(entity)
        if found != NOBODY and (self._section_has(found, index) or not self._has_sections):
            return self._as(found, "union", index)
        mention = self._nearest(index, "union", 99)
        if mention is not None and self._counterpart(mention.entity) in (NOBODY, entity):
            return mention
        if not self._has_sections:
            main = self._main("union")
            if main != NOBODY and self._counterpart(main) in (NOBODY, entity):
                return self._mention_of(main, index)
        return None

    def _as(self, entity: int, side: Side, index: int) -> Mention | None:
        found = self._mention_of(entity, index)
        return Mention(found.start, found.end, entity, side, found.is_name) if found else None

    def _nearest(self, index: int, side: Side, reach: int) -> Mention | None:
        """The first mention of a side in the nearest earlier sentence of the section that has one."""
        section = self._sections[index]
        for at in range(index - 1, max(index - 1 - reach, -1), -1):
            if self._sections[at] != section:
                break
            for mention in self._by_sentence.get(at, ()):
                if mention.side == side and mention.entity != NOBODY and not self.entities[mention.entity].is_federation:
                    return mention
        return None

    def _before(self, index: int) -> tuple[Mention | None, Mention | None]:
        """The pair of the nearest earlier sentence that has any, paragraphs read from their first sentence."""
        if index in self._known_pairs:
            return self._known_pairs[index]
        found = self._look_back(index)
        self._known_pairs[index] = found
        return found

    def _look_back(self, index: int) -> tuple[Mention | None, Mention | None]:
        if index >= len(self._sentences):
            return None, None
        section = self._sections[index]
        paragraph = self._sentences[index].paragraph
        order = [i for i in range(index - 1, -1, -1) if self._sentences[i].paragraph == paragraph]
        earlier = index - 1 - len(order)
        while earlier >= 0 and self._sections[earlier] == section and len(order) < 40:
            number = self._sentences[earlier].paragraph
            block = []
            while earlier >= 0 and self._sentences[earlier].paragraph == number:
                block.append(earlier)
                earlier -= 1
            order += block[::-1] if len(block) <= 3 else block
        for at in order:
            if self._sections[at] == section and any(
                m.entity != NOBODY and not self.entities[m.entity].is_federation for m in self._by_sentence.get(at, ())
            ):
                sentence = self._sentences[at]
                return self._pair(sentence.start, sentence.start + 1, at)
        if self._has_sections:
            return None, None
        union, employer = self._main("union"), self._main("employer")
        if index in self._crowds:
            union = NOBODY
        if union != NOBODY and employer != NOBODY and self._counterpart(union) not in (NOBODY, employer):
            employer = self._counterpart(union)
        return (
            self._as(union, "union", index) if union != NOBODY else None,
            self._as(employer, "employer", index) if employer != NOBODY else None,
        )

    @property
    def _has_sections(self) -> bool:
        return bool(self._sections) and self._sections[-1] > 0

    def attributed(self, start: int, end: int, sentence: int) -> str | None:
        """Who says what stands at ``start`` to ``end`` ("a union spokesperson"), None for the article's own voice."""
        return None


def _gap(mention: Mention, start: int, end: int) -> int:
    """Characters between a mention and a stretch, 0 where they meet."""
    return max(mention.start - end, start - mention.end, 0)


def _sections(text: str, sentences: Sequence[Sentence]) -> list[int]:
    """For each sentence, the number of the part it is in; a heading that names another dispute begins a part."""
    section = 0
    sections = []
    for index, sentence in enumerate(sentences):
        if sentence.kind == "headline" and index:
            heading = text[sentence.start : sentence.end].lower()
            if heading[0].isdigit() or "strike" in heading or "union" in heading or "walkout" in heading or "lockout" in heading:
                section += 1
        sections.append(section)
    return sections


def _side(name: _Name, sectors: set[str | None]) -> Side | None:
    """The side a name is on, None if it is no party."""
    if name.entries and not name.head:
        entry = name.entries[0]
        score = name.union if entry.side == "union" else name.employer
        if not entry.is_ambiguous or score >= 2 or (entry.sector in sectors and entry.sector != "news media"):
            return entry.side
        return None
    if name.head == "union":
        return "union"
    if name.head == "employer":
        return "employer" if name.employer > bool(set(name.words) & pw.MEDIA) or name.is_strong_head else None
    if name.words[0] in pw.TITLES or set(name.words) & (pw.NO_PARTY | {"labor", "labour", "employment"}):
        return None
    if set(name.words) & pw.MEDIA:
        return "employer" if name.employer >= 2 else None
    if name.union >= 2 and name.union > name.employer and (name.is_acronym or len(name.words) > 1):
        return "union"
    if name.employer >= 2 and name.employer >= name.union and name.place < name.employer and "-".join(name.words) not in pw.PLACES:
        return "employer"
    return None


def _entry(name: _Name, side: Side, names: dict[tuple[str, ...], _Name]) -> Entry | None:
    """The entry of the gazetteer that a name stands for; an acronym of several, by the full name in the article."""
    fitting = [e for e in name.entries if e.side == side]
    if len(fitting) > 1:
        said = [e for e in fitting if tuple(e.name.lower().replace("'", "").split()) in names]
        return said[0] if said else None
    return fitting[0] if fitting else None


def _is_part(short: tuple[str, ...], full: tuple[str, ...], side: Side) -> bool:
    """Whether a name is a short form of another: its beginning, or its end from a telling word on."""
    size = len(short)
    if size >= len(full):
        return False
    if full[:size] == short:
        return size > 1 or (side == "employer" and short[0] not in COMMON)
    return size > 1 and any(full[at : at + size] == short for at in range(1, len(full) - size + 1))


def _is_initials(acronym: str, full: tuple[str, ...]) -> bool:
    letters = "".join(w[0] for w in full if w not in ("of", "and", "the", "for"))
    return len(acronym) > 1 and acronym in (letters, "".join(w[0] for w in full))


def _short(entity: Entity) -> tuple[str, ...]:
    return (entity.entry.acronym,) if entity.entry and entity.entry.acronym else ()


def _surface(text: str) -> str:
    return " ".join(text.replace("\u2019", "'").split())


def _fuller(new: str, old: str) -> bool:
    """Whether a form of a name is fuller than another: more words, then longer; capitals throughout count as an acronym."""
    if not old:
        return True
    if old.isupper() != new.isupper():
        return old.isupper() and (len(new) > 3)
    return len(new.split()) > len(old.split())
