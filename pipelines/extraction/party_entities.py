"""Which names of an article are parties, which names are one party, and what owns what.

What may not live here: words like "the union" (see ``parties.py``).
"""

from collections import Counter
from dataclasses import dataclass
from functools import lru_cache

from pipelines.extraction import party_words as pw
from pipelines.extraction.gazetteer import Entry, Side
from pipelines.extraction.party_names import Key, Name, Reader, Words
from pipelines.extraction.party_words import COMMON
from pipelines.extraction.spans import Span

NOBODY = -1
GOVERNMENT = ("government",)
"""The words of the employer that "the government" is where no other is named."""
_STAFF_UNIONS_LOOKED_AT = 3
_OFTEN = 3
"""How many full mentions make an ambiguous name sure."""
_ONE_EMPLOYER = frozenset(
    {"company", "management", "employer", "firm", "hospital", "university", "airline", "college", "carrier"}
)
_UNION_WORDS = pw.words_of("union guild united workers labor labour staff employees tech")
_CITIES = pw.words_of(
    "los-angeles san-francisco san-diego new-orleans st-louis kansas-city las-vegas long-beach chicago boston seattle "
    "portland oakland denver detroit pittsburgh philadelphia minneapolis cleveland houston dallas atlanta miami "
    "baltimore sacramento toledo buffalo milwaukee toronto montreal vancouver winnipeg ottawa calgary edmonton london "
    "manchester liverpool birmingham glasgow edinburgh leeds johannesburg durban cape-town"
)
_SECTORS = (
    pw.PLACES
    | pw.EMPLOYER_HEADS
    | pw.TRADES
    | pw.words_of(
        "the south north east west southern northern eastern western pacific atlantic public service services united "
        "national international general transport food commercial farm mine clothing textile rubber hotel restaurant "
        "laundry domestic world"
    )
)
"""Words that in a union's name tell of a trade or a region and of no employer."""
_PUBLIC_TRADES = pw.words_of(
    "university universities lecturers teachers doctors medical civil public nurses academic polytechnics judiciary "
    "health resident midwives"
)
"""Words of unions whose members governments pay."""
_DEALT = frozenset({"with", "against", "between", "and"})
_SITE_HEADS = frozenset({"center", "centre", "plant", "factory", "complex", "works", "refinery", "assembly"})
_CARE = (("medical",), ("health",), ("cancer",), ("care",))
_NEVER_ALONE = pw.NO_PARTY | {"labor", "labour", "employment"}
_NEVER = pw.NO_PARTY | pw.MEDIA | {"labor", "labour", "employment"}


@dataclass(frozen=True, slots=True)
class Mention(Span):
    """A stretch that stands for a party; ``entity`` indexes ``Parties.entities``, ``NOBODY`` if the text names none."""

    entity: int
    side: Side
    is_name: bool = True


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
    implied_at: tuple[int, int] | None = None
    """For an employer that is named in its union's name alone: where."""

    @property
    def full_words(self) -> set[str]:
        """The words of the fullest name known for it, in lower case."""
        return set((self.entry.name if self.entry else self.name).lower().split())


def settle(text: str, folded: bytes, reader: Reader) -> tuple[list[Entity], list[Mention]]:
    """The parties among the names that were read, in order of first mention, and their mentions in order."""
    names = reader.names
    chosen = _choose(reader)
    _join(chosen, names, reader)
    for key, name in names.items():
        if name.place_of in chosen and chosen[name.place_of][1] == "employer":
            chosen[key] = chosen[name.place_of]
    _take_sites(chosen, names)
    identity: dict[tuple[str, Side], int] = {}
    entities: list[Entity] = []
    found: list[Mention] = []
    for (first, last), key in sorted((at, known) for known in chosen for at in names[known].at):
        who, name = chosen[key], names[key]
        index = identity.get(who)
        if index is None:
            index = identity[who] = len(entities)
            entry = _entry(name, who[1], names)
            entities.append(Entity("", who[1], entry, bool(entry and entry.is_federation and not name.head)))
        entity = entities[index]
        entity.is_contractor |= name.is_contractor and who[1] == "employer"
        start, end = stretch(folded, reader.w, first, last)
        if key != entity.words and not (name.place_of in chosen and chosen[name.place_of] == who):
            surface = " ".join(text[start:end].replace("\u2019", "'").split())
            if _is_fuller(surface, entity.name):
                entity.name, entity.words = surface, key
        found.append(Mention(start, end, index, who[1]))
    for key, name in names.items():
        if name.owner and key in chosen and (owner := chosen.get(name.owner)) in identity:
            entities[identity[chosen[key]]].owner = identity[owner]
    _own_by_name(entities)
    _add_implied(entities, names, text, folded, reader.w)
    _add_city(entities, reader, text, folded)
    _add_government(entities, reader)
    return entities, _with_parents(entities, found)


def _take_sites(chosen: dict[Key, tuple[str, Side]], names: dict[Key, Name]) -> None:
    """Give places of work ("the Flint plant") to the one employer that the article names beside them."""
    employers = [key for key, (_, side) in chosen.items() if side == "employer"]
    sites = [key for key in employers if names[key].is_site and not names[key].head and not names[key].entries]
    own = set(employers).difference(sites)
    owners = {chosen[key]: key for key in employers if key in own and _is_owner(names[key])}
    if len(owners) == 1:
        who, owner = next(iter(owners.items()))
        if names[owner].entries:
            sites += [k for k in employers if not _is_owner(names[k]) and k[-2:-1] not in _CARE and chosen[k] != who]
        for key in sites:
            chosen[key] = who
            names[key].place_of = owner


def _is_owner(name: Name) -> bool:
    return name.head != "employer" or name.words[-1] not in _SITE_HEADS


def _add_implied(entities: list[Entity], names: dict[Key, Name], text: str, folded: bytes, words: Words) -> None:
    """Add the employers that are named in a union's name and nowhere else ("Graduate Workers of Acme State")."""
    for index, entity in enumerate(entities[:]):
        name = names.get(entity.words)
        if entity.side != "union" or entity.owner != NOBODY or entity.entry or name is None or not name.at:
            continue
        key = entity.words
        employer = _employer_in(key)
        is_of = key[-len(employer) :] == employer
        is_united = key[len(employer) :] == ("workers", "united")
        if not employer or not (is_of or is_united) or not _SECTORS.isdisjoint(employer):
            continue
        first, last = name.at[0]
        at = (last - len(employer), last) if is_of else (first, first + len(employer))
        start, end = stretch(folded, words, *at)
        entities.append(Entity(text[start:end], "employer", words=employer, implied_at=(start, end)))
        entities[index].owner = len(entities) - 1


def _add_city(entities: list[Entity], reader: Reader, text: str, folded: bytes) -> None:
    """Where no employer is named and "the city" or "the county" is one: the place that the article names most."""
    if not entities or any(e.side == "employer" for e in entities):
        return
    low = reader.w.low
    kinds = [
        kind
        for _, last, side, kind in reader.generic
        if side == "employer"
        and kind in ("city", "county")
        and not pw.EMPLOYER_ACTS.isdisjoint(low[last : last + 1 + (low[last : last + 1] in (["has"], ["had"]))])
    ]
    if not kinds:
        return
    places = [n for n in reader.names.values() if n.at and not n.head and not n.entries and _is_place(n, reader)]
    best = max(places, key=lambda n: (len(n.at), -n.at[0][0]), default=None)
    if best is not None:
        start, end = stretch(folded, reader.w, *best.at[0])
        name = f"City of {text[start:end]}" if kinds[0] == "city" else f"{text[start:end]} County"
        entities.append(Entity(name, "employer", words=tuple(name.lower().split()), implied_at=(start, end)))


def _add_government(entities: list[Entity], reader: Reader) -> None:
    """Where no employer is named, one union is of people whom governments pay, and deals "with the government"."""
    if any(e.side == "employer" for e in entities):
        return
    unions = [e for e in entities if e.side == "union" and not e.is_federation]
    is_public = len(unions) == 1 and not _PUBLIC_TRADES.isdisjoint(w.strip(",") for w in unions[0].full_words)
    low = reader.w.low
    if is_public and any(
        kind == "government" and low[first - 1] == "the" and low[first - 2] in _DEALT
        for first, _, _, kind in reader.generic
        if first > 1
    ):
        entities.append(Entity("government", "employer", words=GOVERNMENT))


def _is_place(name: Name, reader: Reader) -> bool:
    return "-".join(name.words) in _CITIES or name.place > name.employer or reader.places.issuperset(name.words)


def _with_parents(entities: list[Entity], found: list[Mention]) -> list[Mention]:
    """Locals named by number alone, or by place and number, are of the union named before them, else after them."""
    bare = {
        i
        for i, e in enumerate(entities)
        if e.side == "union"
        and not e.entry
        and len(e.words) > 1
        and e.words[-2] in pw.LOCALS
        and e.words[-1][0].isdigit()
        and pw.TRADES.union(pw.UNION_HEADS, pw.UNION_HEADS_IF_TRADE, ("workers",)).isdisjoint(e.words)
        and not any(w.isupper() for w in e.name.split())
    }
    unions = [m for m in found if m.side == "union" and m.entity not in bare]
    if not bare or not unions:
        return found
    parent: dict[int, int] = {}
    cursor = 0
    for mention in found:
        while cursor + 1 < len(unions) and unions[cursor + 1].start < mention.start:
            cursor += 1
        if mention.entity in bare:
            above = unions[cursor].entity
            entry = entities[above].entry
            if entry and (len(entities[mention.entity].words) > 2 or _is_other_local(entities, mention.entity, above)):
                kind, number = entities[mention.entity].name.split()[-2:]
                entities[mention.entity].name = f"{entry.name} {kind} {number}"
                entities[mention.entity].entry = entry
                above = mention.entity
            parent.setdefault(mention.entity, above)
    return [Mention(m.start, m.end, parent.get(m.entity, m.entity), m.side) for m in found]


def _is_other_local(entities: list[Entity], one: int, other: int) -> bool:
    """Whether two unions are locals with numbers of their own."""
    number = entities[other].name.split()[-1]
    return number[-1:].isdigit() and number != entities[one].name.split()[-1]


def _choose(reader: Reader) -> dict[Key, tuple[str, Side]]:
    """The names that are parties by themselves, with what makes two names one."""
    names = reader.names
    sectors = {
        e.sector for n in names.values() for e in n.entries if n.at and e.side == "union" and not e.is_ambiguous
    } - {None}
    has_police = any("police" in key for key, name in names.items() if name.head == "union") or any(
        reader.w.low[first] == "police" for first, _, side, _ in reader.generic if side == "union"
    )
    if reader.people:
        for key, name in names.items():
            if len(key) < 3 and key[-1] in reader.people and not name.head and not name.entries:
                name.employer = name.union = 0
    for key, name in list(names.items()):
        if name.head == "union" and (employer := names.get(_employer_in(key))) is not None:
            employer.employer += 2
            name.owner = name.owner or employer.words
        if name.place_of and (owner := names.get(name.place_of)) is not None and owner.head != "union":
            owner.employer += 3
    chosen: dict[Key, tuple[str, Side]] = {}
    often = Counter(
        name.entries[0].name
        for name in names.values()
        if name.entries and name.is_sure_name and len(name.words) > 1
        for _ in name.at
    )
    for key, name in names.items():
        if name.entries and name.entries[0].is_ambiguous and often[name.entries[0].name] >= _OFTEN and not name.head:
            chosen[key] = (name.entries[0].name, name.entries[0].side)
        elif name.at and (has_police or "police" not in key) and (side := _side(name, sectors)):
            entry = _entry(name, side, names)
            chosen[key] = (entry.name if entry and not name.head else " ".join(key), side)
    if not any(side == "employer" for _, side in chosen.values()):
        if any(side == "employer" and kind in _ONE_EMPLOYER for _, _, side, kind in reader.generic):
            best = max(
                (n for n in names.values() if _plausible(n) >= 3),
                key=lambda n: (_plausible(n), -n.at[0][0]),
                default=None,
            )
            if best is not None:
                best.employer += 2
        is_dispute = any(
            side == "union" and not _PUBLIC_TRADES.isdisjoint(who.lower().split()) for who, side in chosen.values()
        )
        for key, name in names.items():
            if (
                is_dispute
                and name.at
                and "government" in key[-1:] + key[1:2]
                and len(key) in (2, 4)
                and key not in chosen
            ):
                chosen[key] = (" ".join(key), "employer")
            if name.at and key not in chosen and _may_be_employer(name) and (has_police or "police" not in key):
                entry = _entry(name, "employer", names)
                chosen[key] = (entry.name if entry and not name.head else " ".join(key), "employer")
    return chosen


def _employer_in(union: Key) -> Key:
    """The employer in a union's name: "Acme" of "Acme Workers United" and of "Graduate Workers of Acme"; else empty."""
    if "of" in union:
        return union[union.index("of") + 1 :] if "workers" in union[: union.index("of")] else ()
    size = len(union)
    while size and union[size - 1] in _UNION_WORDS:
        size -= 1
    found = union[:size]
    return (
        ()
        if size == len(union) or "-".join(found) in pw.PLACES or found[-1:] in ((), ("of",)) or found[-1] in pw.TRADES
        else found
    )


def _is_body(name: Name) -> bool:
    """Whether the head of a name is an employer's and no mere place's or office's."""
    if name.words[0] in ("department", "ministry"):
        return False
    return name.words[-1] not in pw.PLACE_HEADS or name.words[-2] in pw.BODY_KINDS


def _plausible(name: Name) -> float:
    """How well a name will do for the employer of an article that speaks of "the company" and names none plainly."""
    if not name.at or name.entries or name.head == "union" or name.is_person or not name.is_sure_name:
        return 0
    words = set(name.words)
    if (
        words & _NEVER
        or name.words[-1] in pw.LANDMARKS
        or name.words[0] in pw.PLACES
        or name.words[0] in pw.TITLES
        or name.place
    ):
        return 0
    return 2 * name.employer + min(len(name.at), 4) + 2 * (name.head == "employer") - name.union


def _may_be_employer(name: Name) -> bool:
    """Whether a name will do for an employer in an article that makes no other plainly one."""
    if name.entries:
        return name.entries[0].side == "employer" and (name.employer > 0 or len(name.at) > 1)
    if (
        not name.is_sure_name
        or name.is_aside
        or name.words[0] in pw.TITLES
        or set(name.words) & _NEVER
        or name.words[-1] in pw.LANDMARKS
    ):
        return False
    if name.head:
        return name.head == "employer" and (name.employer > 0 or _is_body(name))
    return (
        name.employer > (len(name.at) == 1)
        and name.employer > max(name.place, name.union)
        and name.words[0] not in pw.PLACES
    )


def _join(chosen: dict[Key, tuple[str, Side]], names: dict[Key, Name], reader: Reader) -> None:
    """Give acronyms and short forms the party of the full name."""
    for acronym, key in reader.acronyms.items():
        short = (acronym.lower(),)
        if key in chosen and short in names:
            chosen[short] = chosen[key]
        elif short in chosen and key in names and names[key].at:
            chosen[key] = chosen[short]
    schools = [k for k, (_, side) in chosen.items() if side == "employer" and k[-1] == "schools" and len(k) > 2]
    if len(schools) == 1:
        for key in [k for k in chosen if k[-1] == "district" and len(k) == 2 and not names[k].entries]:
            chosen[key] = chosen[schools[0]]
    parts: dict[Key, Key] = {}
    initials: dict[str, Key] = {}
    for full, (_, side) in chosen.items():
        if len(full) > 1:
            for letters in _initials(full):
                initials.setdefault(letters, full)
            for part in _parts(full, side):
                parts.setdefault(part, full)
    for key, name in names.items():
        is_initials = name.is_acronym and len(key) > 1
        if not name.at or (key in chosen and (name.entries or (name.head and len(key) == 1)) and not is_initials):
            continue
        other = parts.get(key) or (initials.get("".join(key)) if name.is_acronym else None)
        if other is None or other == key or (key in chosen and chosen[key][1] != chosen[other][1]):
            continue
        if len(key) > 1 or (key[0] not in pw.PLACES and name.place <= name.employer):
            chosen[key] = chosen[other]


@lru_cache(maxsize=4096)
def _initials(full: Key) -> tuple[str, str]:
    return "".join(w[0] for w in full if w not in ("of", "and", "the", "for")), "".join(w[0] for w in full)


@lru_cache(maxsize=4096)
def _parts(full: Key, side: Side) -> list[Key]:
    """Short forms that a name can be told by: runs of its words; one word alone only if an employer begins with it."""
    size = len(full)
    found = [full[a:b] for a in range(size) for b in range(a + 2, size + 1) if b - a < size]
    if side == "employer" and full[0] not in COMMON:
        found.append(full[:1])
        if full[:2] == ("university", "of") and len(full) == 3:
            found.append(full[2:])
    return found


def _own_by_name(entities: list[Entity]) -> None:
    """A union named after its employer ("Wirecutter Union", "Mapbox Workers United")."""
    employers = {e.words: i for i, e in enumerate(entities) if e.side == "employer"}
    for entity in entities:
        if entity.side == "union" and entity.owner == NOBODY:
            for size in range(len(entity.words) - 1, 0, -1):
                if (index := employers.get(entity.words[:size])) is not None:
                    entity.owner = index
                    break


def stretch(folded: bytes, words: Words, first: int, last: int) -> tuple[int, int]:
    """Offsets of the words from ``first`` to before ``last``, without the marks around them."""
    start = words.start[first]
    end = words.start[last - 1] + len(words.raw[last - 1])
    while start < end and folded[start] in b"\"'([*":
        start += 1
    while end > start + 1:
        mark = folded[end - 1]
        if folded[end - 2 : end] == b"'s":
            end -= 2
        elif mark in b"\"')],;:!?*" or (
            mark == 46 and words.low[last - 1] not in pw.ABBREVIATED and folded[end - 3] != 46
        ):
            end -= 1
        else:
            break
    return start, end


def staff_union(entities: list[Entity], named: list[Mention], reader: Reader) -> int:
    """The staff union of a union of this article, with its owner settled; NOBODY if there is none.

    One that is only called "the staff union" is added to ``entities`` under its owner's name.
    """
    staff = [i for i, e in enumerate(entities) if e.side == "union" and "staff" in e.words]
    for index in staff[:_STAFF_UNIONS_LOOKED_AT]:
        entity = entities[index]
        rest = {w for w in entity.name.lower().split() if w not in ("staff", "union", "the", "of")}
        for other, union in enumerate(entities):
            if other == index or union.side != "union" or not rest:
                continue
            full = union.full_words
            acronym = union.entry.acronym.lower() if union.entry and union.entry.acronym else ""
            if (rest <= full or acronym in rest) and (
                entity.owner == NOBODY or len(full) > len(entities[entity.owner].full_words)
            ):
                entity.owner = other
        if entity.owner != NOBODY and entities[entity.owner].side == "union":
            return index
    called = [(first, last) for first, last, _, kind in reader.generic if kind == "staff"]
    for first, last in called[:_STAFF_UNIONS_LOOKED_AT]:
        owner = _owner_of_staff(entities, named, reader.w, first, last)
        if owner != NOBODY:
            entities.append(Entity(f"{entities[owner].name} staff union", "union", owner=owner))
            return len(entities) - 1
    return NOBODY


def _owner_of_staff(entities: list[Entity], named: list[Mention], words: Words, first: int, last: int) -> int:
    """The union in "X's own staff union", "the staff union of X"."""
    start = words.start[first]
    after = words.start[last] if last < len(words.start) else start
    is_before = last < len(words.low) and words.low[last] in ("of", "for", "at")
    for mention in named:
        is_near = 0 <= start - mention.end <= 8 or (is_before and 0 <= mention.start - after <= 8)
        if is_near and entities[mention.entity].side == "union":
            return mention.entity
    return NOBODY


def _side(name: Name, sectors: set[str | None]) -> Side | None:
    """The side a name is on, None if it is no party."""
    if name.entries and not name.head:
        entry = name.entries[0]
        score = name.union if entry.side == "union" else name.employer
        is_said = entry.side == "union" and name.words[-1] == "union"
        if (
            not entry.is_ambiguous
            or is_said
            or score >= 2
            or (entry.sector in sectors and entry.sector != "news media")
        ):
            return entry.side
        return None
    if name.head == "union":
        return "union"
    if name.head == "employer":
        if name.is_aside and not name.is_strong_head:
            return None
        if not pw.MEDIA.isdisjoint(name.words):
            return "employer" if name.employer >= 2 else None
        return "employer" if name.employer or name.is_strong_head or _is_body(name) else None
    if (name.employer < 2 and name.union < 2) or name.is_aside:
        return None
    if name.words[0] in pw.TITLES or not _NEVER_ALONE.isdisjoint(name.words) or name.words[-1] in pw.LANDMARKS:
        return None
    if not pw.MEDIA.isdisjoint(name.words):
        return "employer" if name.employer >= 2 else None
    is_national = name.words[-1] in pw.PLACES and len(name.words) < 3
    if name.union >= 2 and name.union > name.employer and (name.is_acronym or len(name.words) > 1) and not is_national:
        return "union"
    if (
        (name.is_sure_name or len(name.words) > 1)
        and name.employer >= 2
        and name.employer >= name.union
        and name.place < name.employer
        and "-".join(name.words) not in pw.PLACES
    ):
        return "employer"
    return None


def _entry(name: Name, side: Side, names: dict[Key, Name]) -> Entry | None:
    """The entry of the gazetteer that a name stands for; an acronym of several, by the full name in the article."""
    fitting = [e for e in name.entries if e.side == side]
    if len(fitting) > 1:
        said = [e for e in fitting if tuple(e.name.lower().replace("'", "").split()) in names]
        return said[0] if said else None
    return fitting[0] if fitting else None


def _is_fuller(new: str, old: str) -> bool:
    """Whether a form of a name is fuller than another: no acronym, then more words."""
    if not old:
        return True
    if old.isupper() != new.isupper():
        return old.isupper() and len(new) > 3
    return len(new.split()) > len(old.split())
