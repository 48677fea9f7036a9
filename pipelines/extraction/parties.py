"""Who is at odds: unions and employers in one article, what stands for them, and which pair a statement is about.

An article is read once. Words like "the union" and "the company" are given the party they stand for. What may not
live here: knowledge of other articles, making names canonical.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

import re2

from pipelines.extraction import party_words as pw
from pipelines.extraction.gazetteer import Gazetteer, Side
from pipelines.extraction.party_entities import GOVERNMENT, NOBODY, Entity, Mention, settle, staff_union, stretch
from pipelines.extraction.party_names import Reader, read_words
from pipelines.extraction.spans import Sentence, Span

__all__ = ["NOBODY", "Entity", "Mention", "Parties", "Party", "read"]

_REACH = 40
"""How many sentences back a party is looked for."""
_CROWD = 12
"""How many mentions around a statement are weighed."""
_FEWEST_LISTED = 4
"""How many paragraphs that begin with a party's name make a listing."""
_LISTING_MARKS = (b".", b",", b":", b"/", b";", b"(")
_LONGEST_DATE = 3
"""How many words a line that is a date has."""
_LATE = 40
"""How far into a sentence a name is that is not its subject."""
_LEDE = 3
"""In how many sentences an article says what it is about."""
_COUNT = 24
"""How many characters around a name its workers and their number are looked for."""
_COMPARING = frozenset(
    {"match", "matches", "matched", "surpass", "surpasses", "surpassed", "exceeds", "exceeded", "than", "unlike"}
)
"""Words that liken one strike to another."""
_POSSESSIVE = 16
"""How many characters before a strike stands whose it is ("the staff's own strike")."""
_MANY = 3
"""How many employers are several."""
_SUBJECT = 4
"""In how many words at its beginning a sentence's subject is looked for."""
_ASIDE = 40
"""How far apart two parties are joined by ``_JOINED_BY``, in characters."""
_JOINED_BY = (b"together with", b"along with", b"alongside", b"affiliat", b"part of", b"a unit of")
_SAME_SECTOR = 0.75
"""What one sector adds to a pair, in sentences that name both."""
_EARSHOT = 400
"""How many characters from a statement its speaker is looked for."""
_SAY = (
    r"(?:said|says|told|added|wrote|writes|noted|argued|claims|claimed|announced|stated|tweeted|explained|confirmed|"
    r"estimates|estimated)"
)
_SPOKEN = re2.compile(
    (
        r"(?i:according to) ([^,;.:\"]{2,80})"
        r"|[,\"] ?" + _SAY + r" ((?:[A-Z]|an? |the |one |its )[^,;.:\"]{2,80})"
        r"|[,\"] ((?:[A-Z]|an? |the |one |it|he|she|they)[^,;.:\"]{0,60}?) " + _SAY + r"\b"
        r"|^\W*((?:[A-Z]|[Aa]n? |[Tt]he )[^,;.:\"]{1,80}?)(?:,[^,;\"]{2,60},)? (?:also |has |have )?" + _SAY + r"\b"
    ).encode()
)
_NO_SPEAKER = frozenset(
    {
        "it",
        "he",
        "she",
        "they",
        "we",
        "i",
        "this",
        "that",
        "there",
        "which",
        "who",
        "both",
        "but",
        "and",
        "as",
        "when",
        "while",
    }
)


@dataclass(frozen=True, slots=True)
class Party(Span):
    """A party of a statement: its fullest name in this article, and the words that point to it."""

    name: str
    mention: str


def read(text: str, folded: bytes, sentences: Sequence[Sentence], gazetteer: Gazetteer) -> "Parties":
    """The parties of an article. ``folded`` is ``folding.fold(text)``, ``sentences`` are its sentences in order."""
    reader = Reader(read_words(text, folded), gazetteer, sentences)
    reader.run()
    return Parties(text, folded, sentences, reader)


class Parties:
    """Unions and employers of one article.

    ``mentions`` are in order and apart. ``of`` says who is party to a statement, ``attributed`` who makes it.
    """

    def __init__(self, text: str, folded: bytes, sentences: Sequence[Sentence], reader: Reader) -> None:
        self._text = text
        self._folded = folded
        self._sentences = sentences
        self._starts = [s.start for s in sentences]
        self.entities, named = settle(text, folded, reader)
        self._sections = _listing(folded, sentences, named) or _sections(text, sentences)
        self._has_sections = bool(self._sections) and self._sections[-1] > 0
        self._staff = staff_union(self.entities, named, reader)
        self._first = self._first_named(named)
        self.mentions: list[Mention] = []
        self._fit: dict[tuple[int, str], bool] = {}
        self._by_sentence: dict[int, list[Mention]] = {}
        self._crowds: set[int] = set()
        self._resolve(reader, named)
        self._by_trade = self._trades(reader)
        self._is_at_many = self._of_many(reader)
        self._links: _Links | None = None
        self._earlier: dict[int, _Pair] = {}

    # What generic words stand for

    def _sentence_at(self, offset: int) -> int:
        return max(bisect_right(self._starts, offset) - 1, 0)

    def _section_at(self, index: int) -> int:
        return self._sections[index] if index < len(self._sections) else 0

    def _first_named(self, named: list[Mention]) -> dict[tuple[int, Side], int]:
        """The first party of a section and side that is named, for words that stand before any name."""
        first: dict[tuple[int, Side], int] = {}
        for mention in named:
            if not self.entities[mention.entity].is_federation:
                first.setdefault((self._section_at(self._sentence_at(mention.start)), mention.side), mention.entity)
        if self._staff != NOBODY:
            first[0, "union"] = self._staff
        for index, entity in enumerate(self.entities):
            if entity.words == GOVERNMENT:
                first[0, "employer"] = index
        return first

    def _resolve(self, reader: Reader, named: list[Mention]) -> None:
        """Put names and generic words in order, each generic word with the party it stands for."""
        marks: list[tuple[int, int, str, Mention | None, Side]] = [(m.start, m.end, "", m, m.side) for m in named]
        for first, last, side, kind in reader.generic:
            if kind == "many":
                continue
            marks.append((*stretch(self._folded, reader.w, first, last), kind, None, side))
        marks.sort(key=lambda m: m[:2])
        end_of_last = -1
        for start, end, kind, mention, side in marks:
            if start < end_of_last:
                continue
            index = self._sentence_at(start)
            if mention is None:
                if kind == "unions":
                    if start - self._sentences[index].start < 40:
                        self._crowds.add(index)
                    continue
                entity = self._meant(start, end, index, side, kind)
                if entity == NOBODY and kind in ("local", "staffers"):
                    continue
                mention = Mention(start, end, entity, side, is_name=False)
            self.mentions.append(mention)
            self._by_sentence.setdefault(index, []).append(mention)
            end_of_last = end

    def _meant(self, start: int, end: int, index: int, side: Side, kind: str) -> int:
        """The party that a generic word stands for."""
        entity = self._antecedent(index, side, kind)
        if entity != NOBODY:
            return entity
        place: tuple[int, Side] = (self._section_at(index), side)
        first = self._first.get(place, NOBODY)
        if first != NOBODY and self._fits(first, kind):
            return first
        if side == "union" and (name := self._as_name(start, end, kind)):
            self.entities.append(Entity(name, "union", owner=self._possessor(start), words=tuple(name.lower().split())))
            self._first.setdefault(place, len(self.entities) - 1)
            return len(self.entities) - 1
        return NOBODY

    def _possessor(self, start: int) -> int:
        """The employer whose union stands at ``start`` ("Acme's union"), NOBODY if none owns it."""
        last = self.mentions[-1] if self.mentions else None
        is_owned = last is not None and self._folded[last.end : start] in (b"'s ", b"' ")
        return last.entity if last and is_owned and last.side == "employer" else NOBODY

    def _as_name(self, start: int, end: int, kind: str) -> str:
        """The name that "police union", "Acme's union" or "the Guild" make where no other is given; empty if none."""
        words = self._text[start:end].split()
        if len(words) == 1 and (possessor := self._possessor(start)) != NOBODY:
            return f"{self.entities[possessor].name}'s {words[0]}"
        if kind == "union" and len(words) == 2 and words[0].lower().rstrip("'\u2019") in pw.WORKERS:
            return ""
        if len(words) > 1 and words[0].lower() not in ("trade", "labor", "labour", "staff", "workers'"):
            return " ".join(words)
        return words[-1] if kind in ("guild", "brotherhood", "federation") and words[-1][0].isupper() else ""

    def _fits(self, entity: int, kind: str) -> bool:
        """Whether a word like "the guild" or "the university" can mean this party."""
        known_fit = self._fit.get((entity, kind))
        if known_fit is None:
            known_fit = self._fit[entity, kind] = self._can_mean(entity, kind)
        return known_fit

    def _can_mean(self, entity: int, kind: str) -> bool:
        known = self.entities[entity]
        if kind in ("union", "staff", "staffers") and known.side == "union":
            return True
        name = f"{known.name} {known.entry.name if known.entry else ''}".lower()
        if known.side == "union":
            return kind in name or (kind == "local" and any(c.isdigit() for c in known.name))
        needed = pw.GENERIC_EMPLOYER.get(kind, "")
        return not needed or any(word in name for word in needed.split())

    def _antecedent(self, index: int, side: Side, kind: str) -> int:
        """The nearest party that a generic word can mean; in earlier sentences, the first one named there."""
        if self._staff != NOBODY:
            owner = self.entities[self._staff].owner
            if kind in ("staff", "staffers"):
                return self._staff
            if side == "employer" and kind in ("management", "leadership", "employers", "employer"):
                return owner
            if kind == "guild" and self._fits(owner, kind):
                return owner
        section = self._section_at(index)
        for at in range(index, max(index - _REACH, -1), -1):
            if self._section_at(at) != section:
                break
            mentions = self._by_sentence.get(at, [])
            for m in reversed(mentions[-_CROWD:]) if at == index else mentions[:_CROWD]:
                if (
                    m.side == side
                    and m.entity != NOBODY
                    and not self.entities[m.entity].is_federation
                    and self._fits(m.entity, kind)
                ):
                    return self._staff if self._staff != NOBODY and side == "union" and at != index else m.entity
        return NOBODY

    def _of_many(self, reader: Reader) -> bool:
        """Whether the article begins with a dispute at several employers ("14 train companies", "bus operators")."""
        limit = self._sentences[min(_LEDE, len(self._sentences)) - 1].end if self._sentences else 0
        if self._has_sections:
            return False
        if any(reader.w.start[first] < limit for first, _, _, kind in reader.generic if kind == "many"):
            return True
        return len({m.entity for m in self.mentions if m.side == "employer" and self._is_counted(m)}) >= _MANY

    def _trades(self, reader: Reader) -> dict[int, Mention]:
        """For sentences that speak of "the writers" or "the machinists": the one union with that trade in its name."""
        unions: dict[str, int] = {}
        for index, entity in enumerate(self.entities):
            if entity.side == "union" and index != self._staff:
                for word in {*entity.words, *(entity.entry.name.lower().split() if entity.entry else ())}:
                    if word in pw.WORKERS and word not in pw.NEVER_A_TRADE:
                        unions[word] = NOBODY if unions.get(word, index) != index else index
        if not unions or self._staff != NOBODY:
            return {}
        found: dict[int, Mention] = {}
        w = reader.w
        for i in sorted(i for word, union in unions.items() if union != NOBODY for i in _places_of(word, w.low)):
            start = w.start[i]
            if start < len(self._text):
                end = start + len(w.raw[i].rstrip("'\",.;:!?)"))
                found.setdefault(
                    self._sentence_at(start),
                    Mention(start, max(end, start + 1), unions[w.low[i]], "union", is_name=False),
                )
        return found

    # Answers

    def of(self, start: int, end: int, sentence: int) -> tuple[Party | None, Party | None]:
        """Union and employer of a statement whose evidence spans ``start`` to ``end`` in that sentence; None: not said.

        They are named in the sentence, else are the counterparts of who is, else stand in an earlier sentence, else are
        the article's main parties. A part of the article on another dispute is not looked at.
        """
        union, employer = self._pair(start, end, sentence)
        return self._party(union), self._party(employer)

    def attributed(self, start: int, end: int, sentence: int) -> str | None:
        """Who says what stands at ``start`` to ``end`` ("a union spokesperson"), None for the article's own voice."""
        if not 0 <= sentence < len(self._sentences):
            return None
        here = self._sentences[sentence]
        speaker = self._speaker(here, start, end)
        if speaker is None and here.in_quote:
            for other in (sentence - 1, sentence + 1, sentence + 2):
                if 0 <= other < len(self._sentences) and self._sentences[other].paragraph == here.paragraph:
                    near = self._sentences[other]
                    speaker = speaker or self._speaker(near, near.end, near.end)
        return speaker

    def _speaker(self, sentence: Sentence, start: int, end: int) -> str | None:
        """Who is said in a sentence to say what stands at ``start`` to ``end``."""
        base = max(sentence.start, start - _EARSHOT)
        for found in _SPOKEN.finditer(self._folded[base : min(sentence.end, end + _EARSHOT)]):
            group = next(g for g in range(1, 5) if found.start(g) >= 0)
            a, b = found.span(group)
            if base + a >= end or base + b <= start or start == end:
                words = " ".join(self._text[base + a : base + b].split()).strip(" ,")
                if words and words.split()[0].lower() not in _NO_SPEAKER:
                    return words
        return None

    def _party(self, mention: Mention | None) -> Party | None:
        if mention is None or mention.entity == NOBODY:
            return None
        return Party(
            mention.start, mention.end, self.entities[mention.entity].name, self._text[mention.start : mention.end]
        )

    @property
    def _links_known(self) -> "_Links":
        if self._links is None:
            self._links = _Links(self.entities, self._by_sentence, self._staff, self._sections)
        return self._links

    def _pair(self, start: int, end: int, index: int) -> "_Pair":
        if self._is_compared(start, index):
            return None, None
        union, employer = self._within(start, end, index)
        if union is None and index in self._by_trade:
            union = self._by_trade[index]
        is_said = employer is not None and employer.is_name
        if union is None:
            union, employer = self._before(index) if employer is None else (self._union_for(employer, index), employer)
            union = None if union and self._is_other_craft(union, index, start) else union
        elif employer is None:
            employer = self._employer_for(union, index)
        return union, employer if is_said or not self._is_at_many else None

    def _is_compared(self, start: int, index: int) -> bool:
        """Whether the strike told of is another that is likened to this one ("longer than the Acme strike, which")."""
        if index >= len(self._sentences):
            return False
        sentence = self._sentences[index]
        before = self._text[max(sentence.start, start - _EARSHOT) : start].split()
        low = [w.lower().strip(",") for w in before]
        last = len(low) - 1
        while last > 0 and low[last] in pw.WORKERS:
            last -= 1
        if last < 1 or not before[last][:1].isupper() or _COMPARING.isdisjoint(low[:last]):
            return False
        return not any(low[last] in e.full_words or low[last] in e.words for e in self.entities)

    def _is_other_craft(self, union: Mention, index: int, start: int) -> bool:
        """Whether the subject of a statement is workers of another craft than the union's ("The pilots returned")."""
        known = self.entities[union.entity]
        own = {pw.CRAFTS[w] for w in known.full_words.union(known.words) if w in pw.CRAFTS}
        if not own or index >= len(self._sentences):
            return False
        sentence = self._sentences[index]
        if b" whose " in self._folded[max(sentence.start, start - _EARSHOT) : start]:
            return False
        subject = (
            self._folded[sentence.start : min(sentence.end, sentence.start + _EARSHOT)]
            .lower()
            .decode("ascii")
            .split()[:_SUBJECT]
        )
        crafts = [pw.CRAFTS[w] for word in subject if (w := word.strip(",.;'\"")) in pw.CRAFTS]
        return bool(crafts) and own.isdisjoint(crafts)

    def _around(self, start: int, index: int) -> list[Mention]:
        """The mentions of a sentence that stand for somebody; of very many, those nearest."""
        mentions = self._by_sentence.get(index, [])
        if len(mentions) > 2 * _CROWD:
            at = bisect_left(mentions, start, key=lambda m: m.start)
            mentions = mentions[max(at - _CROWD, 0) : at + _CROWD]
        return [m for m in mentions if m.entity != NOBODY]

    def _within(self, start: int, end: int, index: int) -> "_Pair":
        """The best pair among the mentions of a sentence; either can be None."""
        mentions = self._around(start, index)
        if not mentions:
            return None, None
        if self._staff != NOBODY:
            return self._with_staff(start, end, mentions)
        unions = self._leading([m for m in mentions if m.side == "union"])
        employers: list[Mention | None] = [
            m for m in mentions if m.side == "employer" and not (self._is_counted(m) and _gap(m, start, end))
        ]
        pairs = self._links_known.pairs
        best: tuple[float, Mention | None, Mention | None] = (1e9, None, None)
        for union in unions or [None]:
            for employer in employers or [None]:
                cost = self._cost(union, start, end) + self._cost(employer, start, end)
                if union and employer:
                    cost -= 15 * min(pairs.get((union.entity, employer.entity), 0.0), 3.0)
                if cost < best[0]:
                    best = (cost, union, employer)
        _, union, employer = best
        if employer is not None and not self.entities[employer.entity].is_contractor:
            contractor = self._links_known.contractor
            if contractor != NOBODY and self._section_has(contractor, index):
                employer = self._as(contractor, "employer", index)
        return union, employer

    def _is_counted(self, mention: Mention) -> bool:
        """Whether a party is named for a number of its own workers ("600 Acme drivers"), which is not another's."""
        before = self._folded[max(mention.start - _COUNT, 0) : mention.start].split()
        after = self._folded[mention.end : mention.end + _COUNT].lower().split()
        return (
            bool(before and after)
            and before[-1][:1].isdigit()
            and before[-1][-1:].isdigit()
            and after[0].strip(b",.;").decode("ascii") in pw.WORKERS
        )

    def _leading(self, mentions: list[Mention]) -> list[Mention | None]:
        """Of parties joined by "and", "together with" or "affiliated with", the first."""
        kept: list[Mention | None] = []
        end = -1
        for mention in mentions:
            between = self._folded[end : mention.start] if kept else b""
            is_added = len(between) < 16 and b" and " in between
            if not (kept and (is_added or (len(between) < _ASIDE and any(w in between for w in _JOINED_BY)))):
                kept.append(mention)
            end = mention.end
        return kept

    def _cost(self, mention: Mention | None, start: int, end: int) -> float:
        """How far a mention is from a statement: inside it near, before it nearer than after it."""
        if mention is None:
            return 0.0
        cost = 100.0 * self.entities[mention.entity].is_federation
        if start <= mention.start < end and not self._is_cut(mention, start, end):
            return cost + (mention.start - start) * 0.1
        if mention.end <= start:
            return cost + 10 + min(start - mention.end, 200) * 0.5
        return cost + 85 + min(mention.start - end, 200) * 0.5

    def _is_cut(self, mention: Mention, start: int, end: int) -> bool:
        """Whether a statement ends with a mention to which what follows belongs ("talks last week, with Acme's to")."""
        return start < mention.start and mention.end >= end and self._folded[mention.end : mention.end + 2] == b"'s"

    def _with_staff(self, start: int, end: int, mentions: list[Mention]) -> "_Pair":
        """In an article on a union's staff union: whether that union is the employer here or speaks for its members."""
        owner = self.entities[self._staff].owner
        full = self.entities[owner].full_words
        outside = [m for m in mentions if self.entities[m.entity].side == "employer"]
        staff = [m for m in mentions if m.entity == self._staff]
        owners = [
            m for m in mentions if m.entity != self._staff and (m.entity == owner or self._is_kin(m.entity, full))
        ]
        others = [m for m in mentions if m.side == "union" and m.entity != self._staff and m not in owners]
        inside = [
            m for m in mentions if start <= m.start < end and m.side == "union" and not self._is_cut(m, start, end)
        ]
        if inside and inside[0] in others:
            return inside[0], outside[0] if outside else None
        if b"staff's" in self._folded[max(start - _POSSESSIVE, 0) : end].lower():
            return self._as(self._staff, "union", self._sentence_at(start)), self._any(owner, "employer")
        nearest_staff = min((_gap(m, start, end) for m in staff), default=999)
        near = [m for m in outside if _gap(m, start, end) < min(nearest_staff, 60)]
        if near or (not staff and (outside or others)):
            speaking = min(owners + others, key=lambda m: self._cost(m, start, end), default=None)
            union = self._seen_as(speaking, speaking.entity, "union") if speaking else self._any(owner, "union")
            return union, next(iter(near or outside), None)
        if not staff and owners and self._tells_past(owners[0]):
            main = self._links_known.main["employer"]
            outside_party = self._any(main, "employer") if main != NOBODY else None
            return self._seen_as(owners[0], owners[0].entity, "union"), outside_party
        index = self._sentence_at(start)
        first = staff[0] if staff else self._as(self._staff, "union", index)
        return first, self._seen_as(owners[0], owner, "employer") if owners else self._any(owner, "employer")

    def _tells_past(self, mention: Mention) -> bool:
        """Whether the sentence tells of another year, or of a strike of one."""
        sentence = self._sentences[self._sentence_at(mention.start)]
        words = self._folded[sentence.start : sentence.end].lower()
        return b" years ago" in words or (b"strike" in words and (b" 19" in words or b" 20" in words))

    def _is_kin(self, entity: int, full: set[str]) -> bool:
        known = self.entities[entity]
        own = known.full_words
        return known.side == "union" and (own <= full or full <= own)

    def _seen_as(self, mention: Mention, entity: int, side: Side) -> Mention:
        return Mention(mention.start, mention.end, entity, side, mention.is_name)

    def _any(self, entity: int, side: Side) -> Mention | None:
        found = self._links_known.mentions.get(entity)
        return self._seen_as(found[0], entity, side) if found else None

    def _as(self, entity: int, side: Side, index: int) -> Mention | None:
        """The mention of a party nearest to a sentence, earlier ones preferred, on that side."""
        found = self._links_known.mentions.get(entity)
        if not found:
            return self._any(self.entities[entity].owner, side) if entity == self._staff else None
        limit = self._sentences[index].end if index < len(self._sentences) else 0
        at = bisect_left(found, limit, key=lambda m: m.start)
        return self._seen_as(found[max(at - 1, 0)], entity, side)

    def _section_has(self, entity: int, index: int) -> bool:
        return not self._has_sections or self._section_at(index) in self._links_known.sections.get(entity, ())

    def _employer_for(self, union: Mention, index: int) -> Mention | None:
        links = self._links_known
        found = links.counterpart(union.entity)
        if found != NOBODY:
            pair = (union.entity, found)
            if links.pairs.get(pair, 9.0) < 3 and links.paired_at.get(pair, 0) > index:
                nearest = self._nearest(index, "employer", 6)
                if nearest is not None and links.fits(nearest.entity, union.entity):
                    return nearest
            return self._as(found, "employer", index) if self._section_has(found, index) else None
        mention = self._nearest(index, "employer", 3)
        if mention is not None and links.fits(mention.entity, union.entity):
            return mention
        main = links.main["employer"]
        if main != NOBODY and self._is_yet_unsaid(main, index, union.entity):
            return None
        is_main = union.entity == links.main["union"] or links.is_only_employer
        if not is_main or self._has_sections or main == NOBODY or links.weight.get(main, 0) < 1:
            return None
        if union.entity != links.main["union"]:
            return self._as(main, "employer", index)
        return self._as(main, "employer", index) if links.fits(main, union.entity) else None

    def _is_yet_unsaid(self, entity: int, index: int, union: int) -> bool:
        """Whether a party is named in passing after a sentence, for workers of its own ("Acme drivers, too, ...")."""
        links = self._links_known
        found = links.mentions.get(entity)
        own = self.entities[union].full_words
        if not found or links.weight.get(entity, 0.0) > 1 or not own.isdisjoint(self.entities[entity].full_words):
            return False
        first = self._sentence_at(found[0].start)
        after = self._folded[found[0].end : found[0].end + _COUNT].lower().split()
        return first > index and first >= _LEDE and bool(after) and after[0].decode("ascii") in pw.WORKERS

    def _union_for(self, employer: Mention, index: int) -> Mention | None:
        if index in self._crowds:
            return None
        links = self._links_known
        found = links.counterpart(employer.entity)
        if found != NOBODY and self._section_has(found, index):
            return self._as(found, "union", index)
        mention = self._nearest(index, "union", _REACH)
        if mention is not None and (
            links.fits(mention.entity, employer.entity) or self._sentence_at(mention.start) == index - 1
        ):
            return mention
        main = links.main["union"]
        if self._has_sections or main == NOBODY or not links.fits(main, employer.entity):
            return None
        return self._as(main, "union", index)

    def _nearest(self, index: int, side: Side, reach: int) -> Mention | None:
        """The first mention of a side in the nearest earlier sentence of the section that has one."""
        section = self._section_at(index)
        for at in range(index - 1, max(index - 1 - reach, -1), -1):
            if self._section_at(at) != section:
                break
            for mention in self._by_sentence.get(at, [])[:_CROWD]:
                if (
                    mention.side == side
                    and mention.entity != NOBODY
                    and not self.entities[mention.entity].is_federation
                ):
                    return mention
        return None

    def _before(self, index: int) -> "_Pair":
        """The pair of the nearest earlier sentence that names somebody, else the article's main pair."""
        if index not in self._earlier:
            self._earlier[index] = self._look_back(index)
        return self._earlier[index]

    def _look_back(self, index: int) -> "_Pair":
        for at in self._earlier_sentences(index):
            if at in self._by_trade or any(
                m.entity != NOBODY and not self.entities[m.entity].is_federation
                for m in self._by_sentence.get(at, [])[:_CROWD]
            ):
                start = self._sentences[at].start
                pair = self._pair(start, start + 1, at)
                if self._is_aside(pair, at, index):
                    break
                if not (
                    self._is_in_passing(pair[0], "union", start) or self._is_in_passing(pair[1], "employer", start)
                ):
                    return pair
        if self._has_sections:
            return None, None
        links = self._links_known
        union, employer = links.main["union"], links.main["employer"]
        if union != NOBODY and links.counterpart(union) != NOBODY:
            employer = links.counterpart(union)
        if index in self._crowds:
            union = NOBODY
        if union != NOBODY and links.counterpart(union) == NOBODY and employer != NOBODY:
            employer = NOBODY if self._is_yet_unsaid(employer, index, union) else employer
        return (
            self._as(union, "union", index) if union != NOBODY else None,
            self._as(employer, "employer", index) if employer != NOBODY else None,
        )

    def _is_aside(self, pair: "_Pair", at: int, index: int) -> bool:
        """Whether a pair of an earlier paragraph is a side matter in an article that is about another."""
        if (
            self._has_sections
            or self._staff != NOBODY
            or self._sentences[at].paragraph == self._sentences[index].paragraph
        ):
            return False
        links = self._links_known
        union, employer = pair
        if union is None or employer is None:
            return False
        if union.entity == links.main["union"] or employer.entity == links.main["employer"]:
            return False
        return 2 * links.weight.get(employer.entity, 0.0) <= links.weight.get(links.main["employer"], 0.0)

    def _is_in_passing(self, party: Mention | None, side: Side, start: int) -> bool:
        """Whether a party is named once, late in a sentence, in an article that is about another."""
        links = self._links_known
        main = links.main[side]
        if party is None or self._has_sections or main in (NOBODY, party.entity) or self._staff != NOBODY:
            return False
        return (
            len({self._sentence_at(m.start) for m in links.mentions.get(party.entity, ())[:_CROWD]}) == 1
            and party.start - start > _LATE
            and links.weight.get(main, 0.0) >= 3
        )

    def _earlier_sentences(self, index: int) -> list[int]:
        """Earlier sentences of the section, nearest first; short paragraphs before this one begin with their topic."""
        if index >= len(self._sentences):
            return []
        section = self._section_at(index)
        order: list[int] = []
        at = index - 1
        own = self._sentences[index].paragraph
        while at >= 0 and len(order) < _REACH and self._section_at(at) == section:
            paragraph = self._sentences[at].paragraph
            block: list[int] = []
            while at >= 0 and len(block) < _REACH and self._sentences[at].paragraph == paragraph:
                block.append(at)
                at -= 1
            order += block[::-1] if paragraph != own and len(block) <= 3 else block
        return order


_Pair = tuple[Mention | None, Mention | None]


class _Links:
    """Which parties of an article belong together, counted once all mentions are known."""

    def __init__(
        self, entities: list[Entity], by_sentence: dict[int, list[Mention]], staff: int, sections: list[int]
    ) -> None:
        self._entities = entities
        self.pairs: dict[tuple[int, int], float] = {}
        """How strongly a union and an employer are tied: sentences that name both, names that hold the other."""
        self.paired_at: dict[tuple[int, int], int] = {}
        self.weight: dict[int, float] = {}
        self.mentions: dict[int, list[Mention]] = {}
        self.sections: dict[int, set[int]] = {}
        for index in sorted(by_sentence):
            self._count(index, by_sentence[index], sections[index] if index < len(sections) else 0)
        self._tie_sectors()
        for index, entity in enumerate(entities):
            if entity.side == "union" and entity.owner != NOBODY:
                self.pairs[index, entity.owner] = self.pairs.get((index, entity.owner), 0.0) + 10.0
        first: dict[str, int] = {}
        self.root = [first.setdefault(e.entry.name, i) if e.entry else i for i, e in enumerate(entities)]
        """For each party the first of the article with the same entry: a local and its union count as one here."""
        self.is_only_employer = (
            len({self.root[i] for i, e in enumerate(entities) if e.side == "employer"}) == 1
            and len({self.root[i] for i, e in enumerate(entities) if e.side == "union"}) < 4
        )
        self._best: dict[int, tuple[float, int]] = {}
        for (union, employer), value in self.pairs.items():
            for one, other in ((self.root[union], employer), (employer, union)):
                if value > self._best.get(one, (0.0, NOBODY))[0]:
                    self._best[one] = (value, other)
        self._by_sector = {
            e.entry.sector: i
            for i, e in reversed(list(enumerate(entities)))
            if e.side == "employer" and e.entry and e.entry.sector
        }
        for index, entity in enumerate(entities):
            if entity.implied_at:
                self.mentions.setdefault(index, [Mention(*entity.implied_at, index, "employer")])
                self.weight[index] = self.weight.get(index, 0.0) + 1.0
                self.sections.setdefault(index, set()).update(
                    s for i, e in enumerate(entities) if e.owner == index for s in self.sections.get(i, ())
                )
        self.contractor = next((i for i, e in enumerate(entities) if e.is_contractor), NOBODY)
        self.main: dict[Side, int] = {"union": self._main("union", staff), "employer": self._main("employer", NOBODY)}

    def _count(self, index: int, mentions: list[Mention], section: int) -> None:
        known = [m for m in mentions if m.entity != NOBODY]
        for m in known:
            self.weight[m.entity] = self.weight.get(m.entity, 0.0) + (1.0 if m.is_name else 0.5) + 2.0 * (index <= 2)
            self.mentions.setdefault(m.entity, []).append(m)
            self.sections.setdefault(m.entity, set()).add(section)
        near = known[: 2 * _CROWD]
        unions = {m.entity: None for m in near if m.side == "union" and not self._entities[m.entity].is_federation}
        employers = {
            m.entity: None for m in near if m.side == "employer" and self._entities[m.entity].side == "employer"
        }
        for union in unions:
            for employer in employers:
                self.paired_at.setdefault((union, employer), index)
                self.pairs[union, employer] = self.pairs.get((union, employer), 0.0) + 1 / max(
                    len(unions), len(employers)
                )

    def _tie_sectors(self) -> None:
        """Tie unions and employers that the table has in one sector."""
        by_sector: dict[str, list[int]] = {}
        for index, entity in enumerate(self._entities):
            if entity.side == "employer" and entity.entry and entity.entry.sector:
                by_sector.setdefault(entity.entry.sector, []).append(index)
        for index, entity in enumerate(self._entities):
            if entity.side == "union" and entity.entry and not entity.is_federation and entity.entry.sector:
                for employer in by_sector.get(entity.entry.sector, ()):
                    self.pairs[index, employer] = self.pairs.get((index, employer), 0.0) + _SAME_SECTOR

    def _main(self, side: Side, staff: int) -> int:
        """The party of a side that the article is about, NOBODY if it names none."""
        ranked = [
            (self.weight.get(i, 0.0) - 5 * e.is_federation + 3 * (i == staff) + 2 * e.is_contractor, -i)
            for i, e in enumerate(self._entities)
            if e.side == side
        ]
        return -max(ranked)[1] if ranked else NOBODY

    def fits(self, entity: int, other: int) -> bool:
        """Whether a party has no counterpart, or this one."""
        found = self.counterpart(entity)
        if self._best.get(self.root[entity], (1.0, NOBODY))[0] < 1:
            return True
        return found == NOBODY or self.root[found] == self.root[other]

    def counterpart(self, entity: int) -> int:
        """The party that this one is at odds with, as the article tells; else the employer of a union's sector."""
        if self.root[entity] in self._best:
            return self._best[self.root[entity]][1]
        known = self._entities[entity]
        if known.side == "union" and known.entry and known.entry.sector:
            return self._by_sector.get(known.entry.sector, NOBODY)
        return NOBODY


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
            is_late = index > 3 and any(word in heading for word in ("strike", "union", "walkout", "lockout"))
            is_numbered = heading[0].isdigit() and len(heading.split()) > _LONGEST_DATE
            if is_numbered or is_late:
                section += 1
        sections.append(section)
    return sections


def _listing(folded: bytes, sentences: Sequence[Sentence], named: list[Mention]) -> list[int]:
    """For each sentence its paragraph, if the article lists disputes, each in a paragraph that begins with its parties.

    Else an empty list.
    """
    starts = {s.paragraph: s.start for s in reversed(sentences) if s.kind in ("body", "item")}
    if len(starts) < _FEWEST_LISTED or len(named) < _FEWEST_LISTED:
        return []
    first = {m.start: m for m in reversed(named)}
    begun = [m for start in starts.values() if (m := first.get(start)) is not None]
    listed = {
        m.entity for m in begun if folded[m.end : m.end + 1] in _LISTING_MARKS or folded[m.end : m.end + 2] == b" /"
    }
    return [s.paragraph for s in sentences] if 2 * len(listed) >= len(starts) and len(listed) >= _FEWEST_LISTED else []


def _places_of(word: str, words: list[str]) -> list[int]:
    """The indexes of a word."""
    found: list[int] = []
    at = -1
    for _ in range(words.count(word)):
        at = words.index(word, at + 1)
        found.append(at)
    return found
