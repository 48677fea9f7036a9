"""Names of unions and employers that are known before an article is read: an immutable table with lookups by words.

Reading the table from files is the work of ``pipelines.linking.names``.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal

Side = Literal["union", "employer"]

_DROPPED = str.maketrans("/", " ", '.,;:"!?()[]*{}')


def words(name: str) -> str:
    """The form in which names are compared: lower case, without punctuation and possessive marks, "&" as "and"."""
    plain = name.replace("\u2019", "'").translate(_DROPPED).lower() + " "
    plain = plain.replace("'s ", " ").replace("'", "").replace(" & ", " and ")
    return " ".join(plain.split())


@dataclass(frozen=True, slots=True)
class Entry:
    """A union or an employer."""

    name: str
    """The name that stands for it in the data."""
    side: Side
    acronym: str | None = None
    parent: str | None = None
    """For unions, the union or federation it belongs to."""
    sector: str | None = None
    is_ambiguous: bool = False
    """The name also is an everyday word or another's name: only a text that shows the side makes it this one."""
    is_federation: bool = False
    """Unions of unions (AFL-CIO): named in passing more often than party to a dispute."""


@dataclass(frozen=True)
class Gazetteer:
    """Entries by every form of their names. Build it with ``Gazetteer.build``; it can be pickled and shared."""

    names: Mapping[str, tuple[Entry, ...]] = field(default_factory=dict)
    """By ``words(form)``. A union that is also an employer has an entry for each side."""
    acronyms: Mapping[str, tuple[Entry, ...]] = field(default_factory=dict)
    """By the acronym exactly as written, in capitals."""
    lengths: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    """By a form's first word: how many words the forms have that begin so, longest first."""
    lower_starts: frozenset[str] = frozenset()
    """First words of forms that are written in lower case ("foodpanda")."""

    @classmethod
    def empty(cls) -> "Gazetteer":
        """A gazetteer that knows no name."""
        return cls()

    @classmethod
    def build(cls, forms: Iterable[tuple[str, Entry]]) -> "Gazetteer":
        """From pairs of a form as written and the entry it names; earlier pairs are preferred."""
        names: dict[str, list[Entry]] = {}
        acronyms: dict[str, list[Entry]] = {}
        lower_starts = set()
        for form, entry in forms:
            key = words(form)
            if not key:
                continue
            table, index = (acronyms, form) if is_acronym(form) else (names, key)
            known = table.setdefault(index, [])
            if entry not in known:
                known.append(entry)
            if form[0].islower():
                lower_starts.add(key.split()[0])
        lengths: dict[str, set[int]] = {}
        for key in names:
            parts = key.split()
            lengths.setdefault(parts[0], set()).add(len(parts))
        return cls(
            {key: tuple(found) for key, found in names.items()},
            {key: tuple(found) for key, found in acronyms.items()},
            {first: tuple(sorted(sizes, reverse=True)) for first, sizes in lengths.items()},
            frozenset(lower_starts),
        )

    def find(self, name: str, side: Side | None = None) -> Entry | None:
        """The entry that a whole name stands for (of that side, if given), ``None`` if it is not known."""
        found = self.acronyms.get(name.strip()) or self.names.get(words(name)) or ()
        return next((e for e in found if side is None or e.side == side), None)


def is_acronym(form: str) -> bool:
    """Whether a form is one word in capitals ("UAW", "AT&T", "SAG-AFTRA"), to be met only as written."""
    return " " not in form and len(form) > 1 and form.upper() == form and form[0].isalpha()
