"""Names in an article that can be unions or employers, each with what speaks for its side.

Names are known from the gazetteer or by construction ("... Workers Union", "employees of ...", "Name (ACRONYM)").
Which of them are parties is decided afterwards, when all their occurrences have been seen.
"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import accumulate, pairwise
from operator import add

import re2

from pipelines.extraction import party_words as pw
from pipelines.extraction.gazetteer import Entry, Gazetteer, Side
from pipelines.extraction.party_words import COMMON, WORKERS
from pipelines.extraction.spans import Sentence

Key = tuple[str, ...]
"""A name's words in lower case."""
_LONGEST_NAME = 14
_DATELINES = 8
"""In how many sentences datelines are looked for."""


@dataclass(slots=True)
class Words:
    """The article's words, one for each piece between spaces."""

    raw: list[str]
    word: list[str]
    low: list[str]
    start: list[int]
    known: frozenset[str]
    """The words in ``word``."""

    def has_lower(self, word: str) -> bool:
        """Whether a word that is met with a capital also stands in lower case somewhere."""
        return word in self.known


@dataclass(slots=True)
class Name:
    """Every occurrence of one name, before it is settled whether it is a party."""

    words: Key
    at: list[tuple[int, int]] = field(default_factory=list)
    entries: tuple[Entry, ...] = ()
    head: Side | None = None
    is_strong_head: bool = False
    union: int = 0
    employer: int = 0
    place: int = 0
    is_sure_name: bool = False
    """Capitalised where no sentence begins."""
    is_contractor: bool = False
    owner: Key | None = None
    is_site: bool = False
    """Stands before "plant", "mine" and the like."""
    place_of: Key | None = None
    """The employer whose place of work bears this name."""
    is_acronym: bool = False
    is_person: bool = False
    is_aside: bool = False
    """Is served, or a thing that lasts ("drivers serving X", "during X")."""


_MARKS = b'.,;:"!?()[]*{}'
_FLAT = bytes.maketrans(b"\n/", b"  ")
_STOPS = ',;:!?)"'
_NOTE = re2.compile(rb"[a-z][.,\"](\d{1,3})(?:\s|$)")
"""A footnote's number glued to the end of a sentence."""


def read_words(text: str, folded: bytes) -> Words:
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
    flat = bytes(plain).translate(_FLAT).replace(b"--", b"  ")
    clean = (flat.translate(None, _MARKS) + b" ").replace(b"'s ", b" ").replace(b"' ", b" ").replace(b" '", b" ")[:-1]
    lowered = clean.lower().replace(b" & ", b" and ").replace(b"'", b"")
    raw = flat.decode("ascii").split(" ")
    word = clean.decode("ascii").split(" ")
    start = [0, *map(add, accumulate(map(len, raw)), range(1, len(raw)))]
    return Words(raw, word, lowered.decode("ascii").split(" "), start, frozenset(word))


def _is_capital(word: str) -> bool:
    return "A" <= word[:1] <= "Z"


def _is_number(word: str) -> bool:
    """Whether a word is a local's number: "12", "4-200", "P-9"."""
    return word[:1].isdigit() or (word[1:2] == "-" and word[2:3].isdigit())


class Reader:
    """One pass over the words of an article, collecting names with what speaks for their side."""

    def __init__(self, words: Words, gazetteer: Gazetteer, sentences: Sequence[Sentence] = ()) -> None:
        self.w = words
        self.gazetteer = gazetteer
        self.names: dict[Key, Name] = {}
        self.acronyms: dict[str, Key] = {}
        self.generic: list[tuple[int, int, Side, str]] = []
        self.n = len(words.word)
        self.people: set[str] = set()
        """Last words of names that follow an office ("President Ames")."""
        self.places: set[str] = set()
        """Places that datelines name."""
        self._body = 0
        self._ends = {
            bisect_left(words.start, one.end) - 1
            for one, following in pairwise(sentences)
            if one.paragraph != following.paragraph
        }
        """Last words of paragraphs: no name and nothing said of it goes on after them."""
        for line in (s for s in sentences[:_DATELINES] if s.kind == "dateline"):
            first, last = bisect_left(words.start, line.start), bisect_left(words.start, line.end)
            self.places.update(words.low[first:last])
            self._body = max(self._body, last if first < 12 else 0)

    def run(self) -> None:
        word, low = self.w.word, self.w.low
        starts = self.gazetteer.lower_starts
        acronyms = self.gazetteer.acronyms
        triggers = _TRIGGERS | starts
        lengths = self.gazetteer.lengths
        skip = self._body
        for i in [i for i, (w, lower) in enumerate(zip(word, low, strict=True)) if w != lower or lower in triggers]:
            if i < skip:
                continue
            w = word[i]
            if low[i] in _IDLE and low[i] not in lengths and w not in acronyms:
                continue
            if "A" <= w[:1] <= "Z":
                skip = i + 1 if w in acronyms and self._stands_alone(i, acronyms[w]) else self._capital(i)
            elif low[i] in _TRIGGERS:
                self._generic(i)
            if i >= skip and low[i] in starts and (hit := self._known(i, self.n)):
                skip = self._add_known(i, *hit)

    def _stands_alone(self, i: int, entries: tuple[Entry, ...]) -> bool:
        """Take an acronym that only one party bears and that nothing is joined to, without weighing it."""
        w = self.w
        if len(entries) > 1 or entries[0].is_ambiguous:
            return False
        name = self.names.get((w.low[i],))
        if name is None or i + 1 >= self.n:
            return False
        following = w.word[i + 1]
        if not (following and following.islower() and w.low[i + 1] not in _JOINED and w.raw[i][0] != "(") or w.low[
            i - 1
        ] in ("by", "through"):
            return False
        name.at.append((i, i + 1))
        return True

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
        if last in _STOPS or i in self._ends:
            return True
        low = self.w.low[i]
        return last == "." and (len(low) > 1 or low.isdigit()) and low not in pw.DOTTED and "." not in raw[:-1]

    def _is_initial(self, i: int) -> bool:
        """Whether a word begins a sentence, so that its capital says nothing."""
        if i == 0 or self.w.raw[i][0] in '"(' or i - 1 in self._ends:
            return True
        before = self.w.raw[i - 1]
        return not before or before[-1] in '.!?":' or before == "-"

    def _capital(self, i: int) -> int:
        """Read the run of capitalised words that begins at ``i``; the index of the first word after it."""
        w = self.w
        low = w.low[i]
        hit = self._known(i, self.n)
        if not hit:
            if low in COMMON or low in pw.GENERIC_EMPLOYER or low in pw.GENERIC_UNION:
                following = w.word[i + 1] if i + 1 < self.n else ""
                is_name = (
                    low not in COMMON and _is_capital(following) and not self._breaks(i) and w.low[i + 1] not in COMMON
                )
                is_local = low in pw.LOCALS and _is_number(following)
                is_of = low in pw.OF_HEADS and following == "of" and self._of_name(i)
                if not (is_name or is_local or is_of):
                    self._generic(i)
                    return i + 1
            elif self._is_initial(i) and w.has_lower(low):
                return i + 1
        end = max(self._run_end(i), hit[0] if hit else 0, self._foreign_end(i))
        if low == "big" and (corporate := self._big_few(i)):
            return corporate
        at = pending = i
        while at < end:
            if at > i or hit is None:
                hit = self._known(at, min(end + 2, self.n))
            if hit is None or (hit[1][0].is_ambiguous and pending < at and w.low[at - 1] not in ("and", "of", "the")):
                at += 1
                continue
            if pending < at and (merged := self._local_of(pending, hit)):
                at = pending = merged
                continue
            if pending < at:
                self._unknown(pending, at)
            at = pending = self._add_known(at, *hit, limit=end)
        if pending < end:
            self._unknown(pending, end)
        return max(end, at)

    def _big_few(self, i: int) -> int:
        """ "the Big Four packing companies": where it ends, 0 if it is none."""
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
        while (
            at < self.n
            and at < end + 2
            and low[at] in pw.TRADES
            and self.w.word[at][0].islower()
            and not self._breaks(at - 1)
        ):
            at += 1
        if (
            at < self.n
            and not self._breaks(at - 1)
            and self.w.word[at] in ("union", "guild")
            and not self._is_possessive(end - 1)
        ):
            return at + 1
        return 0

    def _of_name(self, i: int) -> bool:
        at = i + 2 + (self.w.low[i + 2 : i + 3] == ["the"])
        return at < self.n and _is_capital(self.w.word[at])

    def _run_end(self, i: int) -> int:
        word, low, raw = self.w.word, self.w.low, self.w.raw
        j = i + 1
        last = min(self.n, i + _LONGEST_NAME)
        while j < last and word[j] and not self._breaks(j - 1) and raw[j][0] not in '("':
            if self._is_possessive(j - 1) and not self._is_owned_head(j):
                break
            if _is_capital(word[j]):
                if low[j] in COMMON and low[j] not in _GOES_ON and not self._is_site_day(i, j):
                    break
                j += 1
            elif _is_number(word[j]) and low[j - 1] in pw.LOCALS:
                j += 1
            elif low[j] in _JOINERS:
                k = j + 1 + (low[j + 1 : j + 2] in (["the"], ["la"], ["los"]) and low[j] != "and")
                if (k < self.n and _is_capital(word[k]) and low[k] not in _NEVER_JOINED) or (
                    k < self.n and _is_capital(word[k]) and low[k] in WORKERS
                ):
                    j = k + 1
                else:
                    break
            else:
                break
        return j

    def _is_site_day(self, i: int, j: int) -> bool:
        """Whether a weekday is part of a place's name ("the Good Monday silver mine")."""
        low, word = self.w.low, self.w.word
        if low[j] not in _WEEKDAYS or low[i - 1] != "the" or self._breaks(j):
            return False
        return any(w in pw.FACILITIES for w in word[j + 1 : j + 3])

    def _foreign_end(self, i: int) -> int:
        """Where "Syndicat du transport de Laval" ends, in which nouns are in lower case; 0 if none begins."""
        word, low = self.w.word, self.w.low
        if low[i] not in pw.FOREIGN_HEADS or i + 1 == self.n:
            return 0
        if low[i] not in pw.FOREIGN_EMPLOYERS and low[i + 1] not in _FOREIGN_LINKS:
            return 0
        j = i + 1
        while j < min(self.n, i + _LONGEST_NAME) and not self._breaks(j - 1):
            is_inside = _is_capital(word[j]) or low[j] in _FOREIGN_LINKS or low[j - 1] in _FOREIGN_LINKS
            if not is_inside or low[j] in COMMON:
                break
            j += 1
        while low[j - 1] in _FOREIGN_LINKS:
            j -= 1
        return j

    def _is_owned_head(self, j: int) -> bool:
        """Whether "Butchers' Union" goes on after its possessive: a head of a union's name follows soon."""
        low = self.w.low
        if low[j] in _OWNED_HEADS and _is_capital(self.w.word[j]):
            return True
        if low[j] in _OWNED_BODIES and _is_capital(self.w.word[j]) and low[j - 1] not in pw.PLACES:
            return not any(e.side == "union" for e in self.gazetteer.acronyms.get(self.w.word[j - 1], ()))
        return low[j - 1] in WORKERS and _is_capital(self.w.word[j])

    def _local_of(self, pending: int, hit: tuple[int, tuple[Entry, ...]]) -> int:
        """ "Local 1091 of the Amalgamated Transit Union": where it ends, 0 if it is none."""
        low = self.w.low
        if low[pending] in pw.LOCALS and _is_number(self.w.word[pending + 1]) and hit[1][0].side == "union":
            self._add(pending, hit[0], head="union", entries=hit[1][:1])
            return hit[0]
        return 0

    def _add_known(self, i: int, end: int, entries: tuple[Entry, ...], limit: int = 0) -> int:
        """Add a name of the gazetteer with what belongs to it ("UAW Local 12"); where it ends."""
        w = self.w
        limit = max(limit, end)
        if not self._breaks(end - 1) and end < self.n:
            is_owned = self._is_possessive(end - 1)
            if w.low[end] in pw.LOCALS and end + 1 < self.n and _is_number(w.word[end + 1]):
                self._add(i, end + 2, head="union", entries=entries[:1])
                return end + 2
            if (
                is_owned
                and entries[0].side == "union"
                and w.word[end] in ("Union", "Guild", "Association", "Federation")
            ):
                self._add(i, end + 1, head="union")
                return end + 1
            if not is_owned or w.low[end] == "staff":
                if limit == end and entries[0].side == "employer" and (stop := self._lower_union(end)):
                    self._add(i, stop, head="union", owner=tuple(w.low[i:end]))
                    self._touch(i, end, entries)
                    return stop
                for stop in range(end + 1, limit + 1):
                    if w.low[stop - 1] in ("and", "of"):
                        break
                    if self._head(i, stop) == "union" and (stop == limit or w.low[stop] not in _UNION_HEADS):
                        if stop == end + 1 and entries[0].side == "union" and not entries[0].is_ambiguous:
                            self._add(i, end, entries=entries)
                        else:
                            self._add(i, stop, head="union", owner=tuple(w.low[i:end]))
                            self._touch(i, end, entries).employer += 2
                        return stop
            if entries[0].side == "employer" and not is_owned:
                stop = end
                while (
                    stop < limit
                    and _is_capital(w.word[stop])
                    and w.low[stop] not in pw.TITLES
                    and not self._known(stop, limit)
                ):
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
        while start < end and (
            low[start] in pw.TITLES
            or (low[start] in COMMON and low[start] not in WORKERS)
            or low[start] in ("of", "and", "the")
        ):
            start += 1
        while end > start and low[end - 1] in ("of", "and", "the", "de"):
            end -= 1
        if start >= end:
            return
        if start and low[start - 1] in _OFFICES and _is_capital(w.word[start - 1]):
            self.people.add(low[end - 1])
        for at in range(start + 1, end - 1):
            if (
                low[at] == "and"
                and (self._head(start, at) or not (self._head(at + 1, end) or self._head(start, end) == "union"))
                and low[start] not in ("brotherhood", "federation", "association", "amalgamated", "order")
            ):
                self._unknown(start, at)
                self._unknown(at + 1, end)
                return
        if (
            end - start > 1
            and low[end - 1] in ("committee", "board")
            and w.word[start].isupper()
            and len(w.word[start]) > 2
        ):
            self._add(start, start + 1)
            self.names[(low[start],)].union += 2
            return
        if (
            (end - start > 1 or not self._is_initial(start))
            and (stop := self._lower_union(end))
            and not (stop == end + 1 and self._is_national(start, end))
        ):
            self._add(start, stop, head="union", owner=tuple(low[start:end]))
            return
        if end < self.n and low[end] in _EVENTS and _is_capital(w.word[end]) and not self._breaks(end - 1):
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
        if (
            start
            and low[start - 1] == "the"
            and end < self.n
            and w.word[end] in pw.WORKPLACES
            and not self._breaks(end - 1)
        ):
            self._add(start, end + 1, head="employer")
            return
        if (stop := self._public_body(start, end)) and not self._breaks(end - 1):
            self._add(start, stop, head="employer")
            self.names[tuple(low[start:stop])].is_strong_head = True
            return
        self._add(start, end)

    def _is_national(self, start: int, end: int) -> bool:
        """Whether words tell of a country or a region alone ("Irish", "South Korean")."""
        low = self.w.low
        return low[end - 1] in pw.PLACES and (end - start == 1 or (end - start == 2 and low[start] in _DIRECTIONS))

    def _public_body(self, start: int, end: int) -> int:
        """Where "local municipality" or "school district" ends that follows a name; 0 if none does, or it describes."""
        word = self.w.word
        if self.w.low[start - 1] in ("a", "an") and start:
            return 0
        at = end + (
            end < self.n and word[end] in ("local", "school", "city", "county", "provincial", "metropolitan", "health")
        )
        if (
            at < self.n
            and word[at] in pw.PUBLIC_BODIES
            and not self._breaks(at - 1)
            and not self._is_possessive(end - 1)
        ):
            return at + 1
        return 0

    def _head(self, start: int, end: int) -> Side | None:
        return _head_of(tuple(self.w.low[start:end]))

    def _add(
        self, start: int, end: int, head: Side | None = None, entries: tuple[Entry, ...] = (), owner: Key | None = None
    ) -> None:
        w = self.w
        key = tuple(w.low[start:end])
        name = self._touch(start, end, entries)
        name.at.append((start, end))
        name.head = name.head or head
        name.owner = name.owner or owner
        if head == "employer" and key[-1] in pw.COMPANY_HEADS:
            name.is_strong_head = True
        name.is_acronym = (
            all(len(x) == 1 for x in key) if end - start > 1 else len(w.word[start]) > 1 and w.word[start].isupper()
        )
        if name.is_acronym and not entries and "-" in w.word[start] and self._is_affiliate(w.word[start]):
            name.union += 3
        if name.is_acronym and not entries and start and w.word[start - 1].isdigit():
            return
        if head or not entries or entries[0].is_ambiguous or w.low[start - 1] in ("by", "through"):
            self._weigh(name, start, end)
        if (
            end < self.n
            and w.raw[end][:1] == "("
            and len(w.word[end]) > 1
            and w.word[end][:2].isupper()
            and w.raw[end].rstrip(",.;:").endswith(")")
        ):
            self.acronyms.setdefault(w.word[end], key)
        elif (
            start > 1
            and w.raw[start][:1] == "("
            and w.word[start - 1].isupper()
            and 1 < len(w.word[start - 1]) < 10
            and end - start > 1
        ):
            self.acronyms.setdefault(w.word[start - 1], key)

    def _is_affiliate(self, acronym: str) -> bool:
        """Whether an acronym holds a union's ("UPTE-CWA")."""
        acronyms = self.gazetteer.acronyms
        return any(e.side == "union" for part in acronym.split("-") for e in acronyms.get(part, ()))

    def _touch(self, start: int, end: int, entries: tuple[Entry, ...]) -> Name:
        key = tuple(self.w.low[start:end])
        name = self.names.get(key)
        if name is None:
            name = self.names[key] = Name(key, entries=entries)
        return name

    def _weigh(self, name: Name, start: int, end: int) -> None:
        """What the words around an occurrence say about its side."""
        w = self.w
        low, raw = w.low, w.raw
        is_place = (
            "-".join(name.words) in pw.PLACES
            or self.places.issuperset(name.words)
            or (name.words[0] in pw.PLACES and len(name.words) == 1)
        )
        name.place += is_place
        is_place |= start > 0 and low[start - 1] in _WHEREABOUTS and not name.head and not name.entries
        if not name.head and not name.entries and low[start] in _DIRECTIONS and end - start == 2:
            name.place += 1
            is_place = True
        before_the = start - 1 - (start > 0 and low[start - 1] == "the")
        if before_the >= 0 and low[before_the] in _NO_PARTY_AFTER and not self._breaks(before_the):
            name.place += 2
            name.is_aside = True
            return
        name.is_sure_name |= name.is_acronym or not self._is_initial(start)
        name.is_person |= start > 0 and w.low[start - 1] in _BEFORE_PEOPLE
        if not name.entries and name.head != "union" and (stop := self._site_end(end)):
            name.is_site |= stop > end
            name.place_of = name.place_of or self._owner_of_site(start, stop)
            if name.place_of or (
                low[start - 1] in ("the", "and") and (low[stop - 1] in _PREMISES or "and" in low[start - 1 : stop])
            ):
                return
        self._weigh_neighbour(name, start, end)
        k = start - 1
        steps = 0
        while k >= 0 and steps < 6 and low[k] and raw[k][-1] not in ",;:.)" and raw[k][-1] != '"':
            here = low[k]
            if here in _PREPOSITIONS:
                before = low[k - 1] if k else ""
                further = low[k - 2] if k > 1 else ""
                if here == "in":
                    name.place += steps <= 1
                    if name.head == "employer":
                        k -= 1
                        steps += 1
                        continue
                if here == "at" and steps == 0 and not is_place and k and self._is_union_end(k - 1):
                    name.employer += 2
                if here == "by":
                    if before == "employed":
                        name.employer += 4
                        name.is_contractor = True
                    elif before in ("represented", "organized", "organised", "called"):
                        name.union += 3
                elif before in pw.UNION_GOVERNORS and here == "of":
                    name.union += 3
                elif here in ("of", "with", "to", "in") and before in (
                    "part",
                    "affiliated",
                    "organised",
                    "organized",
                    "belong",
                    "belonging",
                ):
                    name.union += 2
                elif here == "through" and before == "contracted":
                    name.employer += 4
                    name.is_contractor = True
                elif here == "against":
                    name.employer += 3 * (before in pw.STRIKE_WORDS or further in pw.STRIKE_WORDS)
                elif (
                    (before in pw.ADDRESSED or (before == "members" and here == "at"))
                    and here in ("at", "for", "of", "with", "from")
                    and not is_place
                ):
                    name.employer += 3
                elif (
                    here in ("at", "of", "off", "from")
                    and (before in pw.STRIKE_WORDS or before in ("affiliate", "chapter", "lodge"))
                    and not is_place
                ) or (here in ("at", "of") and before in pw.FACILITIES and not is_place):
                    name.employer += 2
                elif (
                    here in ("with", "between")
                    and before in pw.DEAL_WORDS
                    and (name.head or name.entries or name.is_acronym)
                ) or (here == "at" and steps == 0 and not is_place):
                    name.employer += 1
                break
            if steps == 0 and here in pw.EMPLOYER_APPOSITIONS and not self._is_possessive(k):
                name.employer += 1 if here == "including" and not name.entries else 2
                break
            if (
                here in ("organized", "organised", "unionized", "unionised", "picketed", "struck")
                and name.head == "employer"
            ):
                name.employer += 2
                break
            if steps == 0 and here in ("union", "association", "as", "called"):
                name.union += 2 if here in ("union", "association") or low[k - 1] in ("known", "union", "group") else 0
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
            is_union_known = bool(name.entries) and name.entries[0].side == "union" and not self._is_possessive(end - 1)
            if (
                one in pw.UNION_NEXT
                or (one in pw.UNION_ACTS and name.is_acronym)
                or (is_union_known and one in _UNION_SAYS)
            ):
                name.union += 2
            elif self._is_possessive(end - 1) and one in ("union", "workers", "employees", "unionized"):
                name.employer += 2
            elif self._is_possessive(end - 1) and (one in _OFFERS or two in _OFFERS) and not name.is_person:
                name.employer += 1 + bool(name.head or name.is_acronym)
            elif one in pw.EMPLOYER_ACTS:
                name.employer += 1 + bool(name.entries)
            elif (
                (one in pw.ADDRESSED or (name.head == "employer" and one in WORKERS))
                and not is_place
                and w.word[end] == one
            ):
                name.employer += 3 if end - start > 1 or name.entries or not self._is_initial(start) else 1
            elif one in pw.EMPLOYER_NEXT or one in pw.FACILITIES or (two in pw.FACILITIES and one not in _NO_ADJECTIVE):
                name.employer += 2 * (not is_place)
            elif one == "the" and "union" in low[end + 1 : end + 4]:
                name.union += 2
            elif one == "union":
                name.union += 2 * (not self._is_possessive(end - 1))
            elif (
                two in pw.ADDRESSED
                and not (end - start == 1 and not name.entries and self._is_initial(start))
                and one
                and one.isalpha()
                and one not in _NO_ADJECTIVE
                and not is_place
                and not self._breaks(end)
                and w.word[end] == one
            ):
                name.employer += 2
            elif two in pw.EMPLOYER_NEXT and one not in _NO_ADJECTIVE and not is_place and not self._breaks(end):
                name.employer += 1
            elif one == "and" and two == "the" and low[end + 2 : end + 3] == ["union"]:
                name.employer += 1 + bool(name.entries)

    def _site_end(self, end: int) -> int:
        """Where "Flint plant", "Flint and Troy mills" ends that begins with a name; 0 if it is no place of work."""
        low, word = self.w.low, self.w.word
        for stop in range(end, min(end + 4, self.n)):
            if self._breaks(stop - 1):
                break
            if low[stop] in pw.FACILITIES:
                return stop + 1
            is_joined = low[stop] == "and" or (low[stop - 1] == "and" and _is_capital(word[stop]))
            if not is_joined and (low[stop] in _NO_ADJECTIVE or _is_capital(word[stop])):
                break
        return end if low[end - 1] in pw.FACILITIES else 0

    def _run_by(self, at: int) -> int:
        """Where the name begins in "... operated by Acme" at word ``at``; the number of words if it does not say so."""
        low = self.w.low
        if at + 2 < self.n and low[at] in _RUN and low[at + 1] == "by" and not self._breaks(at - 1):
            at += 2 + (low[at + 2] in ("the", "a"))
            return at if at < self.n and _is_capital(self.w.word[at]) else self.n
        return self.n

    def _owner_of_site(self, start: int, stop: int) -> Key | None:
        """Whose place of work it is that ends at ``stop`` ("Acme's Flint plant", "Flint refinery run by Acme")."""
        low, word = self.w.low, self.w.word
        if start and self._is_possessive(start - 1) and _is_capital(word[start - 1]):
            first = start - 1
            while first > 0 and _is_capital(word[first - 1]) and not self._breaks(first - 1) and start - first < 5:
                first -= 1
            while first < start - 1 and low[first] in COMMON:
                first += 1
            return tuple(low[first:start])
        if (first := self._run_by(stop)) < self.n:
            return tuple(low[first : self._run_end(first)])
        if (
            stop + 2 < self.n
            and low[stop] in pw.STRIKE_WORDS
            and low[stop + 1] == "against"
            and _is_capital(word[stop + 2])
        ):
            return tuple(low[stop + 2 : self._run_end(stop + 2)])
        return None

    def _weigh_neighbour(self, name: Name, start: int, end: int) -> None:
        """ "the Bakers' Union and Zenith", "Zenith / Bakers' Union": a name joined to a union's is its employer's."""
        w = self.w
        before = start - 1 - (start > 0 and w.low[start - 1] == "the")
        is_joined = before > 0 and w.low[before] == "and" and not self._breaks(before - 1)
        if is_joined and self._is_union_end(before - 1):
            name.employer += 2
            return
        after = end
        while after < min(end + 4, self.n) and not w.word[after]:
            after += 1
        is_before = end < after < self.n and _is_capital(w.word[after]) and not self._breaks(end - 1)
        if is_before and self._is_union_end(self._run_end(after) - 1):
            name.employer += 2

    def _is_union_end(self, i: int) -> bool:
        low = self.w.low[i]
        return _is_capital(self.w.word[i]) and (
            low in pw.UNION_HEADS
            or low in ("united", "association", "federation", "alliance", "league")
            or any(e.side == "union" for e in self.gazetteer.acronyms.get(self.w.word[i], ()))
            or any(e.side == "union" for e in self.gazetteer.names.get(low, ()))
            or (self.w.word[i][:1].isdigit() and self.w.low[i - 1] in pw.LOCALS)
        )

    def _weigh_apposition(self, name: Name, at: int) -> None:
        """ "X, which represents shipping companies": what follows a name after a comma."""
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
        """Note words that stand for a party named elsewhere: "the union", "its management", "several unions"."""
        here = self.w.low[i]
        before = self.w.low[i - 1] if i else ""
        following = self.w.low[i + 1] if i + 1 < self.n else ""
        if here == "unions":
            if before in pw.PLURAL_COUNTS or before[:1].isdigit():
                self.generic.append((i, i + 1, "union", here))
        elif here in ("staffers", "leadership"):
            self.generic.append((i, i + 1, "union" if here == "staffers" else "employer", here))
        elif here in pw.GENERIC_UNION:
            self._generic_union(i, here, before, following)
        elif here in pw.GENERIC_EMPLOYER:
            if here in _MANY and self._is_counted(i):
                self.generic.append((i, i + 1, "employer", "many"))
            is_meant = here in _BARE_EMPLOYERS or before in _DETERMINERS or _is_capital(self.w.word[i])
            if not is_meant and i > 1 and self.w.low[i - 2] == "the" and here in _DESCRIBED:
                is_meant = here == "giant" or _is_capital(self.w.word[i - 1]) or before.endswith("-based")
            if here == "giant" and before in _DETERMINERS:
                return
            if is_meant and (here not in _PUBLIC_WORDS or before in ("the", "its", "their")):
                self.generic.append((i, i + 1, "employer", here))

    def _is_counted(self, i: int) -> bool:
        """Whether a plural is of more than one by its number ("14 train operating companies")."""
        low, raw = self.w.low, self.w.raw
        for at in range(i - 1, max(i - 4, -1), -1):
            if not low[at] or self._breaks(at):
                return False
            if at == i - 1 and low[at] in _CARRIERS and low[i] == "operators":
                return True
            if low[at] in _SEVERAL or (low[at].isdigit() and len(raw[at]) < 4 and raw[at] != "1"):
                return True
            if low[at] in _NO_ADJECTIVE:
                return False
        return False

    def _generic_union(self, i: int, here: str, before: str, following: str) -> None:
        low = self.w.low
        if before == "staff" and here == "union":
            self.generic.append((i - 1, i + 1, "union", "staff"))
            return
        is_trade = before in WORKERS or before in pw.TRADES
        if before in _DETERMINERS or is_trade or (_is_capital(self.w.word[i]) and following in WORKERS):
            if following in _OF_UNIONS_AT_LARGE or (
                here == "local" and (before != "the" or following in _LOCAL_THINGS)
            ):
                return
            if here == "association" and _is_capital(self.w.word[i - 1]):
                return
            first = i - 1 if is_trade else i
            while is_trade and first > 0 and low[first - 1] in pw.TRADES:
                first -= 1
            self.generic.append((first, i + 1, "union", here))
        elif here == "union" and (
            following in _UNION_PEOPLE
            or (i and self._is_possessive(i - 1) and _is_capital(self.w.word[i - 1]) and following not in WORKERS)
        ):
            self.generic.append((i, i + 1, "union", here))


@lru_cache(maxsize=1 << 14)
def _head_of(low: Key) -> Side | None:
    """Which side the words of a name say it is on."""
    first, last = low[0], low[-1]
    if len(low) == 1:
        return None
    words = set(low)
    if (first in pw.LOCALS and _is_number(low[1])) or words & pw.FOREIGN_UNION:
        return "union"
    if first in pw.FOREIGN_EMPLOYERS or (first == "hotel" and len(low) < 4):
        return "employer"
    if first in pw.OF_HEADS and low[1] == "of":
        if first in pw.UNION_HEADS or (first in pw.UNION_HEADS_IF_TRADE and words & pw.TRADES):
            return "union"
        if (
            first in pw.EMPLOYER_HEADS
            and not words & pw.NO_PARTY
            and not (first == "department" and words & {"labor", "labour"})
        ):
            return "employer"
        if first in ("association", "federation", "alliance") and words & pw.EMPLOYER_GROUPS:
            return "employer"
        return None
    tail = low[low.index("of") - 1] if "of" in low[1:] else last
    if last == "unions" and "of" in low:
        return "union"
    if first == "united" and any(w.partition("-")[0] in WORKERS for w in low):
        return "union"
    if words & pw.TRADES and any("-" in w and w.partition("-")[0] in _UNION_HEADS for w in low):
        return "union"
    for head in (last, tail):
        if (
            head in pw.UNION_HEADS
            and words != {"soviet", "union"}
            and not words & {"european", "soviet", "credit", "civil", "african", "western", "student"}
        ):
            return "union"
        if head in pw.UNION_HEADS_IF_TRADE:
            if words & pw.EMPLOYER_GROUPS and head != "united":
                return "employer"
            if words & pw.TRADES or (head == "committee" and words & {"organizing", "organising"}):
                return "union"
        if head == "workers" and first != "workers" and (first in pw.WORKERS_HEAD_LEADS or words & {"and", "of"}):
            return "union"
    if last in ("rising", "together", "collective") and words & WORKERS:
        return "union"
    if tail == "local" or (len(low) > 2 and low[-2] in pw.LOCALS and last[:1].isdigit()):
        return "union"
    if last in pw.EMPLOYER_HEADS and not words & pw.NO_PARTY and not (last == "board" and words & _BOARDS):
        return "employer"
    return None


_TRIGGERS = pw.GENERIC_UNION | frozenset(pw.GENERIC_EMPLOYER) | {"unions", "staffers", "leadership"}
_JOINED = pw.LOCALS | pw.TRADES | {"staff", "union", "of", "and"}
_PREPOSITIONS = pw.words_of("at for of with by against from off through in between")
_DETERMINERS = pw.words_of("same the its their our this that own his her")
_OFFERS = pw.words_of("offer offers proposal proposals counteroffer")
_OWNED_BODIES = pw.words_of("hospital hospitals medical college university school clinic")
"""Heads of names that begin with a possessive ("St. Luke's Hospital")."""
_RUN = pw.words_of("operated run owned managed")
_PREMISES = pw.words_of("campus campuses site sites offices stores")
_NEVER_JOINED = COMMON | pw.TITLES
_UNION_HEADS = pw.UNION_HEADS | pw.UNION_HEADS_IF_TRADE
_GOES_ON = WORKERS | {"labor", "labour", "unions", "all", "april"}
_JOINERS = frozenset({"of", "and", "de", "des", "du", "ng", "sa"})
_OWNED_HEADS = frozenset(
    {"union", "guild", "federation", "association", "council", "league", "brotherhood", "alliance", "society"}
)
_IDLE = COMMON - _TRIGGERS - pw.LOCALS - pw.OF_HEADS
"""Words that begin no name and stand for nobody, unless the gazetteer knows a name that begins so."""
_FOREIGN_LINKS = pw.words_of("de du des del la le les los las et y d l")
_OFFICES = pw.words_of("president mr mrs ms judge senator sen rep gov governor mayor king queen justice prof professor")
_MANY = pw.words_of("companies operators employers hospitals")
_CARRIERS = pw.words_of("bus train rail tram coach ferry port")
_SEVERAL = pw.words_of("several various many two three four five six seven eight nine ten eleven twelve dozen")
_UNION_SAYS = pw.words_of("said says accused warned announced called urged demanded wants insists insisted argues")
_WEEKDAYS = pw.words_of("monday tuesday wednesday thursday friday saturday sunday")
_DIRECTIONS = pw.words_of("north south east west n s e w upper lower")
_NO_PARTY_AFTER = pw.words_of("serving during")
_WHEREABOUTS = pw.words_of("in near outside across around")
_NO_ADJECTIVE = pw.words_of(
    "and or of in on at to for with by from as that which who said says is are was were will would has have had "
    "have can could the a an its their his her our but where when while after before over until including against "
    "between told asked offered ordered fired urged sent gave allowed made accused"
)
_BARE_EMPLOYERS = pw.words_of("management companies studios employers bosses producers operators owners")
_DESCRIBED = pw.words_of(
    "company firm giant airline carrier automaker carmaker manufacturer retailer chain miner brewer publisher "
    "planemaker conglomerate supplier operator"
)
"""Words for an employer that may have an adjective before them ("the Dutch airline", "the coffee giant")."""
_PUBLIC_WORDS = pw.words_of("city government board agency chain operator carrier county district")
_OF_UNIONS_AT_LARGE = pw.words_of("busting dues rights activity protections contract")
_LOCAL_THINGS = WORKERS | pw.words_of("government banks media chapter politicians businesses economy news")
_UNION_PEOPLE = pw.words_of("members leaders officials negotiators representatives president leadership workers")
_BEFORE_PEOPLE = pw.TITLES | pw.words_of(
    "said told named spokesman spokeswoman spokesperson worker member driver nurse teacher"
)
_EVENTS = pw.words_of("strike strikes lockout revolt march massacre")
"""Capitalised after a name, these make it an event's ("the Great Railroad Strike")."""
_BOARDS = pw.words_of(
    "labor labour review parole advisory executive mediation editorial wage wages presidential emergency"
)
"""Boards that employ nobody's strikers."""
