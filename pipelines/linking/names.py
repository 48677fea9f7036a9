"""What a union or an employer is called in the data, whatever an article calls it.

The tables are ``seeds/unions.csv``, ``employers.csv`` and ``aliases.csv``. Names outside them are kept, lightly
normalised. What may not live here: reading articles, joining claims.
"""

import csv
import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from functools import lru_cache
from pathlib import Path

from pipelines.extraction.gazetteer import Entry, Gazetteer, Side, is_acronym, words

_LOCAL_FIRST = re.compile(
    r"(?i)^(?P<kind>(?:district )?(?:local|lodge|branch|chapter|district|council)) (?:no\.? ?)?"
    r"(?P<number>(?:[A-Za-z]-)?\d[\w-]*),?(?: (?:of|for) (?:the )?| )(?P<parent>.+)$"
)
_LOCAL_LAST = re.compile(
    r"(?i)^(?P<parent>.+?),? (?P<kind>(?:district )?(?:local|lodge|branch|district)) "
    r"(?:union )?(?:no\.? ?)?(?P<number>(?:[A-Za-z]-)?\d[\w-]*)$"
)
_PARENTHESIS = re.compile(r"\s*\([^()]*\)")
_LEGAL_FORM = re.compile(r"(?i),? (?:inc|corp|co|company|corporation|ltd|limited|plc|llc|llp|ag|s\.?a|gmbh|& co)\.?$")
_UNION_WORD = re.compile(r" (?:(?:[a-z'-]+ ){0,2})?union$")
_INITIALS = re.compile(r"^(?:[A-Z]\. ?)+[A-Z]?\.?$")
_NUMBER = re.compile(r"\d+")

_STOP = frozenset(["the", "of", "and", "for", "in", "at", "a", "an", "to", "its", "&", "de", "la", "du", "des"])
_GENERIC = {
    "union": frozenset(
        [
            "union",
            "guild",
            "worker",
            "association",
            "federation",
            "brotherhood",
            "international",
            "national",
            "united",
            "american",
            "america",
            "society",
            "organization",
            "organisation",
            "local",
            "lodge",
            "chapter",
            "district",
            "branch",
            "labor",
            "labour",
            "general",
        ]
    ),
    "employer": frozenset(
        [
            "inc",
            "co",
            "corp",
            "company",
            "corporation",
            "ltd",
            "limited",
            "plc",
            "llc",
            "group",
            "plant",
            "factory",
            "works",
            "worker",
            "store",
            "maker",
            "automaker",
            "city",
            "international",
            "north",
            "america",
            "american",
            "association",
            "national",
            "university",
            "hospital",
            "school",
            "college",
            "system",
        ]
    ),
}
_STAFF = frozenset({"staff", "staffer"})


def load_gazetteer(seeds_dir: Path) -> Gazetteer:
    """The gazetteer of ``unions.csv``, ``employers.csv`` and ``aliases.csv`` in a folder.

    Raises FileNotFoundError if one is missing and ValueError if an alias names nothing in its table.
    """
    return Gazetteer.build(_forms(seeds_dir))


def _forms(seeds_dir: Path) -> Iterator[tuple[str, Entry]]:
    entries: dict[tuple[str, str], Entry] = {}
    sides: tuple[tuple[str, Side], ...] = (("unions.csv", "union"), ("employers.csv", "employer"))
    for file, side in sides:
        for row in _rows(seeds_dir / file):
            entry = Entry(
                name=row["name"],
                side=side,
                acronym=row["acronym"] or None,
                parent=row.get("parent") or None,
                sector=row["sector"] or None,
                is_ambiguous=row["ambiguous"] == "true",
                is_federation=row["sector"] == "federation",
            )
            entries[side, entry.name] = entry
            yield entry.name, entry
            yield row["official_name"], entry
            if entry.acronym:
                yield entry.acronym, entry
    for row in _rows(seeds_dir / "aliases.csv"):
        side = "union" if row["side"] == "union" else "employer"
        known = entries.get((side, row["name"]))
        if known is None and side == "employer" and ("union", row["name"]) in entries:
            union = entries["union", row["name"]]
            known = Entry(name=union.name, side=side, acronym=union.acronym, sector=union.sector)
            entries[side, row["name"]] = known
        if known is None:
            raise ValueError(
                f"aliases.csv: {row['alias']!r} names {row['name']!r}, which is no {row['side']} of the tables"
            )
        if row["ambiguous"] == "true" and not known.is_ambiguous:
            known = Entry(known.name, known.side, known.acronym, known.parent, known.sector, is_ambiguous=True)
        yield row["alias"], known


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def canonical(name: str, side: Side, gazetteer: Gazetteer) -> str:
    """The name that stands for a party: the table's, else the given one without article, possessive and stray space.

    A local keeps its number after its parent's name ("ATU Local 1091" is "Amalgamated Transit Union Local 1091").
    """
    plain = _plain(name)
    entry = _entry(plain, side, gazetteer)
    if entry:
        return entry.name
    if side == "union" and (local := _local(plain)):
        parent, kind, number = local
        return f"{canonical(parent, side, gazetteer)} {kind.title()} {number}"
    return plain


def same_party(a: str, b: str, side: Side, gazetteer: Gazetteer) -> bool:
    """Whether two names of one side can be meant for one party: aliases, acronyms, short and long forms of a name.

    A local and its parent count as one; two locals with different numbers do not, nor a union and its staff union.
    """
    first, second = _plain(a), _plain(b)
    if first.lower() == second.lower():
        return True
    tokens_a, tokens_b = _tokens(first), _tokens(second)
    if (
        side == "union"
        and bool(_STAFF & tokens_a) != bool(_STAFF & tokens_b)
        and not _is_same_entry(first, second, side, gazetteer)
    ):
        return False
    numbers_a, numbers_b = set(_NUMBER.findall(first)), set(_NUMBER.findall(second))
    if side == "union" and numbers_a and numbers_b and not numbers_a & numbers_b:
        return False
    if _is_same_entry(first, second, side, gazetteer):
        return True
    known_a, known_b = _base_entry(first, side, gazetteer), _base_entry(second, side, gazetteer)
    if known_a and known_b:
        return _are_kin(known_a, known_b)
    for known, other in ((known_a, second), (known_b, first)):
        if known and (_is_acronym_of(other, known.name) or _contains(_tokens(known.name), _tokens(other), side)):
            return True
    if side == "union":
        first, second = ((_local(name) or (name,))[0] for name in (first, second))
    if _is_acronym_of(first, second) or _is_acronym_of(second, first) or _contains(tokens_a, tokens_b, side):
        return True
    return SequenceMatcher(None, first.lower(), second.lower(), autojunk=False).ratio() >= 0.9


def traits(name: str, side: Side, gazetteer: Gazetteer) -> tuple[frozenset[str], frozenset[str]]:
    """Marks and telling words of a name, by which ``same_party`` need not be asked of every two names.

    Two names for one party (spelled alike) share a mark, or one holds all telling words of the other.
    """
    plain = _plain(name)
    entry = _base_entry(plain, side, gazetteer)
    local = _local(plain) if side == "union" else None
    base = local[0] if local else plain
    above = gazetteer.find(entry.parent, side) if entry and entry.parent else None
    marks = {f"={known.name}" for known in (entry, above) if known and (known is entry or not known.is_federation)}
    marks |= {f"~{letters}" for letters in (_letters(base), *_initials(base)) if letters}
    tokens = _tokens(base) | (_tokens(entry.name) if entry else frozenset())
    return frozenset(marks), tokens - _GENERIC[side] or tokens


def _plain(name: str) -> str:
    plain = " ".join(name.replace("\u2019", "'").replace("\u2018", "'").split()).strip(" ,;:\"'.")
    plain = plain[4:] if plain[:4].lower() == "the " else plain
    if _INITIALS.match(plain):
        plain = plain.replace(".", "").replace(" ", "")
    return plain.removesuffix("'s")


def _entry(plain: str, side: Side, gazetteer: Gazetteer) -> Entry | None:
    """The entry that a name stands for; an acronym that several of a side bear stands for none."""
    for form in (plain, f"The {plain}", _PARENTHESIS.sub("", plain), _LEGAL_FORM.sub("", plain)):
        if is_acronym(form):
            bearers = [e for e in gazetteer.acronyms.get(form, ()) if e.side == side]
            if len(bearers) > 1:
                return None
        if form and (found := gazetteer.find(form, side)):
            return found
    if side == "union" and _UNION_WORD.search(plain):
        return gazetteer.find(_UNION_WORD.sub("", plain), side)
    return None


def _base_entry(plain: str, side: Side, gazetteer: Gazetteer) -> Entry | None:
    local = _local(plain)
    return _entry(plain, side, gazetteer) or (_entry(_plain(local[0]), side, gazetteer) if local else None)


def _is_same_entry(first: str, second: str, side: Side, gazetteer: Gazetteer) -> bool:
    known_a, known_b = _base_entry(first, side, gazetteer), _base_entry(second, side, gazetteer)
    return known_a is not None and known_b is not None and known_a.name == known_b.name


def _are_kin(a: Entry, b: Entry) -> bool:
    return (
        a.name == b.name or a.parent == b.name or b.parent == a.name
        if not (a.is_federation or b.is_federation)
        else a.name == b.name
    )


def _local(plain: str) -> tuple[str, str, str] | None:
    """The parent, kind and number in the name of a local."""
    found = _LOCAL_FIRST.match(plain) or _LOCAL_LAST.match(plain)
    return (_plain(found["parent"]), found["kind"], found["number"]) if found else None


@lru_cache(maxsize=4096)
def _tokens(name: str) -> frozenset[str]:
    plain = words(_PARENTHESIS.sub("", name)).replace("-", " ")
    return frozenset(_stem(w) for w in plain.split() if w not in _STOP)


def _stem(word: str) -> str:
    if word == "three":
        return "3"
    if word == "four":
        return "4"
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word


def _contains(a: frozenset[str], b: frozenset[str], side: Side) -> bool:
    """Whether all that tells one name apart is in the other."""
    bare_a, bare_b = a - _GENERIC[side], b - _GENERIC[side]
    if not bare_a or not bare_b:
        return a == b
    return bare_a <= bare_b or bare_b <= bare_a


def _is_acronym_of(short: str, full: str) -> bool:
    letters = _letters(short)
    initials = _initials(full) if letters else ()
    if not letters or len(initials) < 2:
        return False
    every, capitals = initials
    return letters in (every, capitals) or (len(capitals) > len(letters) and capitals.startswith(letters))


def _letters(short: str) -> str | None:
    """The letters of an acronym; None of any other name."""
    letters = short.replace("-", "").replace(".", "").replace("&", "").split(" ")[0]
    return letters if 2 <= len(letters) <= 9 and letters.isupper() and " " not in short.strip() else None


def _initials(full: str) -> tuple[str, ...]:
    """The first letters of all words of a name, and of its capitalized ones; none of a single word."""
    parts = [w for w in re.split(r"[\s\-/]+", _PARENTHESIS.sub("", full)) if w[:1].isalnum()]
    if len(parts) < 2:
        return ()
    every = "".join(w[0] for w in parts).upper()
    capitals = "".join(w[0] for w in parts if w[0].isupper() and w.lower() not in _STOP).upper()
    return every, capitals
