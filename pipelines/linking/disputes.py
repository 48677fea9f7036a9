"""Disputes: which claims speak of the same quarrel between the same parties.

Claims join by parties and time. The same parties a contract cycle later are another dispute. A claim without a date of
its own goes to the dispute that its words point to: a year, the same length, "the last walkout", else the nearest.
What may not live here: which strike of the dispute (``stoppages``); names (``names``, ``aliases``).
"""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from itertools import pairwise
from typing import Literal

from pipelines.linking import stoppages
from pipelines.linking.statements import STRIKE_KINDS, Days, Statement, implied_start, length

GAP = 400
"""Days without an event after which the same parties have a new dispute: more than a year, less than a contract."""
SETTLED_GAP = 200
"""The same once a contract was ratified or a strike ended by ratification, as the last thing heard of."""
_SETTLED_SOON = 90
_NARROW = 100
_WIDE = 800
_LONGEST = 1100
"""Days between a start and an end told in one article that can still be one strike."""
_SIDE = 200
_BUCKET = 100
_MANY = 50
_REACH = 600

_PRESENT_KINDS = frozenset(
    {"contract_expiry", "wage_change", "demand", "termination", "ulp_charge", "cost", "location"}
)
_YEAR = re.compile(r"(?<![\d$,.])(1[89]\d\d|20\d\d)(?:\s?[-/\u2013]\s?(\d\d(?:\d\d)?))?(?![\w%]|,\d)")
_NOT_THEN = re.compile(
    r"\b(?:since|until|till|through|(?:founded|formed|established|expires?|first time) in|before)\s+(?:\w+\s+){0,2}$",
    re.IGNORECASE,
)
_EARLIER = re.compile(
    r"\b(?:last|previous|prior|earlier|former|past|preceding|most recent)\s+(?:\S+\s+){0,3}?"
    r"(?:strikes?|walkouts?|stoppages?|actions?)\b",
    re.IGNORECASE,
)
_LOCAL = re.compile(
    r"\b(?:locals?|lodge|branch|chapter|district (?:council|lodge|local)|district|council)\s+(?:no\.?\s*)?\d[\w-]*",
    re.IGNORECASE,
)
_WORDS = re.compile(r"[a-z0-9]+")
_FILLERS = frozenset({"of", "the", "and", "for", "in"})

Grade = Literal["dated", "wide", "told"]
Parent = Callable[[str], str | None]
"""The union or federation that a union belongs to, where that is known."""


@dataclass(eq=False, slots=True)
class Dispute:
    """A dispute in the making: its parties, the days that it reaches over, and its claims with the reasons."""

    union: str | None
    employer: str | None
    first: int | None = None
    last: int | None = None
    members: list[Statement] = field(default_factory=list)
    reasons: list[str] = field(default_factory=list)
    articles: set[str] = field(default_factory=set)
    _strikes: list[stoppages.Stoppage] | None = None
    _counted: int = -1

    def add(self, s: Statement, reason: str, span: Days | None = None) -> None:
        """Takes a claim in; ``span`` are days that the dispute then reaches to."""
        self.members.append(s)
        self.reasons.append(reason)
        self.articles.add(s.article_id)
        if span is not None:
            self.first = span[0] if self.first is None else min(self.first, span[0])
            self.last = span[1] if self.last is None else max(self.last, span[1])

    def distance(self, span: Days) -> int:
        """Days between the span and the dispute, 0 where they meet."""
        if self.first is None or self.last is None:
            return _WIDE * _WIDE
        return max(0, span[0] - self.last, self.first - span[1])

    def strikes(self) -> list[stoppages.Stoppage]:
        """Its stoppages, as far as its claims tell now."""
        if self._strikes is None or self._counted != len(self.members):
            self._strikes, self._counted = stoppages.find(self.members)[0], len(self.members)
        return self._strikes


@lru_cache(maxsize=100_000)
def key(name: str) -> str:
    """What two spellings of one name have in common: its words, whatever their order, without fillers."""
    words = _WORDS.findall(name.lower())
    return " ".join(sorted(w for w in words if w not in _FILLERS)) or name.lower()


def group(
    statements: Iterable[Statement],
    texts: Mapping[str, str],
    article_origin: Mapping[str, str],
    parent: Parent = lambda _: None,
) -> list[Dispute]:
    """The disputes that the claims speak of. Claims of which it cannot be told are in none.

    ``texts`` are the articles' by article_id, ``article_origin`` the article that each copies in the end. Independent
    of the order of the statements.
    """
    pairs: dict[tuple[str, str], list[Statement]] = defaultdict(list)
    halves: dict[tuple[str | None, str | None], list[Statement]] = defaultdict(list)
    for s in sorted(statements, key=lambda s: s.claim_id):
        if s.union is not None and s.employer is not None:
            pairs[s.union, s.employer].append(s)
        else:
            halves[s.union, s.employer].append(s)
    found: list[Dispute] = []
    open_claims: list[tuple[list[Dispute], list[Statement]]] = []
    for (union, employer), claims in sorted(pairs.items()):
        disputes, undated = _by_time(union, employer, claims, texts)
        found += disputes
        open_claims.append((disputes, undated))
    merged = _merge(found, parent)
    for (union, employer), (disputes, undated) in zip(sorted(pairs), open_claims, strict=True):
        known = list(dict.fromkeys(_final(d, merged) for d in disputes))
        found += _place_undated(union, employer, undated, known, texts)
    found = [d for d in found if d.members]
    _join_halves(found, halves, texts, article_origin)
    return [d for d in found if d.members]


def _years(text: str) -> list[int]:
    years: list[int] = []
    for match in _YEAR.finditer(text):
        if _NOT_THEN.search(text, max(0, match.start() - 40), match.start()):
            continue
        first = int(match[1])
        years.append(first)
        if match[2]:
            last = int(match[2]) if len(match[2]) == 4 else first - first % 100 + int(match[2])
            last += 100 if last < first else 0
            if last - first <= 3:
                years.append(last)
    return years


def _year(year: int) -> Days:
    return date(year, 1, 1).toordinal(), date(year, 12, 31).toordinal()


def sentence(s: Statement, texts: Mapping[str, str]) -> str:
    """The words around the evidence, up to the nearest full stops."""
    text = texts.get(s.article_id)
    if text is None:
        return s.evidence
    before, after = text[max(0, s.start - _REACH) : s.start], text[s.end : s.end + _REACH]
    begin = max(before.rfind(". "), before.rfind("\n"), before.rfind("\u201d ")) + 1
    stops = [n for n in (after.find(". "), after.find("\n"), after.find(".\u201d")) if n >= 0]
    return before[begin:] + s.evidence + after[: min(stops, default=len(after))]


def anchor(s: Statement, texts: Mapping[str, str]) -> tuple[Days, Grade, str] | None:
    """The days that a claim speaks of, how firmly, and the reason to give; ``None`` if it leaves that open."""
    told: tuple[Days, Grade, str] | None = None
    if s.published is not None:
        told = s.published, "told", f"told on {_iso(s.published)}"
    if s.kind in _PRESENT_KINDS:
        return told
    if s.is_count and (begun := implied_start(s)) is not None:
        at = s.when or s.published or begun
        return (begun[0], at[1]), "dated", f"day count on {_iso(at)}"
    if s.kind == "session_count":
        counted = s.when or s.published or s.since
        if counted is None:
            return None
        since = s.since[0] if s.since is not None and 0 <= counted[1] - s.since[0] <= _LONGEST else counted[0]
        return (since, counted[1]), "dated" if s.when or s.since else "told", f"counted until {_iso(counted)}"
    if s.when is not None and s.when[1] - s.when[0] <= _WIDE:
        return s.when, "dated" if s.when[1] - s.when[0] <= _NARROW else "wide", _iso(s.when)
    if s.kind == "strike_ongoing" and s.published is not None:
        return s.published, "dated", f"going on on {_iso(s.published)}"
    if s.published is None and s.around is not None and not s.is_whole:
        return s.around, "told", f"told within {_iso(s.around)}"
    if s.published is None and s.date_expression is not None:
        return None
    years = [y for y in _years(sentence(s, texts)) if y != s.value]
    is_past = s.published is None or (bool(years) and max(years) <= date.fromordinal(s.published[0]).year - 2)
    if years and (s.kind in STRIKE_KINDS or is_past):
        near = min(years, key=lambda y: (0, y) if str(y) in s.evidence else (1, y))
        last = max(y for y in years if y - near <= 1)
        return (_year(near)[0], _year(last)[1]), "wide", f"year {near} named"
    return None if s.kind in STRIKE_KINDS else told


@lru_cache(maxsize=100_000)
def _iso(span: Days) -> str:
    first, last = (date.fromordinal(max(1, min(d, date.max.toordinal()))).isoformat() for d in span)
    return first if first == last else f"{first} to {last}"


def _by_time(
    union: str | None, employer: str | None, claims: Sequence[Statement], texts: Mapping[str, str]
) -> tuple[list[Dispute], list[Statement]]:
    """The disputes of two parties, in order of time, and the claims that have no time."""
    parties = " and ".join(name for name, known in (("union", union), ("employer", employer)) if known) or "article"
    same = "same parties" if parties == "union and employer" else f"same {parties}"
    graded: dict[Grade, list[tuple[Days, Statement, str]]] = {"dated": [], "wide": [], "told": []}
    undated: list[Statement] = []
    for s in claims:
        at = anchor(s, texts)
        if at is None:
            undated.append(s)
        else:
            graded[at[1]].append((at[0], s, f"{same}, {at[2]}"))
    events: list[tuple[Days, Statement | None, str]] = [
        *graded["dated"],
        *((span, None, "") for span in _bridges(claims)),
    ]
    found = _cut(union, employer, events)
    late: list[tuple[Days, Statement | None, str]] = []
    for span, s, reason in sorted(graded["wide"], key=lambda e: (e[0], e[1].claim_id)):
        near = [d for d in found if d.distance(span) <= (_SIDE if s.kind != "strike_start" else 0)]
        if near:
            best = min(near, key=lambda d: (d.distance(span), -_common(d, span), d.first or 0))
            best.add(s, reason)
        else:
            late.append((span, s, reason))
    found = sorted([*found, *_cut(union, employer, late)], key=lambda d: d.first or 0)
    late = []
    firsts = [d.first or 0 for d in found]
    for span, s, reason in graded["told"]:
        at_hand = bisect_right(firsts, span[0])
        around = found[max(0, at_hand - 2) : at_hand + 1]
        best_near = min(around, key=lambda d: (d.distance(span), -(d.first or 0)), default=None)
        if best_near is not None and best_near.distance(span) <= GAP:
            best_near.add(s, reason)
        else:
            late.append((span, s, reason))
    return sorted([*found, *_cut(union, employer, late)], key=lambda d: d.first or 0), undated


def _common(d: Dispute, span: Days) -> int:
    return min(d.last or 0, span[1]) - max(d.first or 0, span[0])


def _bridges(claims: Sequence[Statement]) -> list[Days]:
    """The strikes that single articles tell of as one: a start and, next in time, an end or that the strike goes on."""
    told: dict[str, list[tuple[Days, str]]] = defaultdict(list)
    for s in claims:
        if s.kind in ("strike_start", "strike_end", "strike_ongoing") and s.when is not None:
            told[s.article_id].append((s.when, s.kind))
    spans: list[Days] = []
    for events in told.values():
        events.sort(key=lambda e: (e[0][0], e[1] != "strike_start", e[0][1]))
        for (begun, kind), (over, other) in pairwise(events):
            if kind == "strike_start" and other != "strike_start" and over[1] - begun[0] <= _LONGEST:
                spans.append((begun[0], max(begun[1], over[1])))
    return spans


def _cut(
    union: str | None, employer: str | None, events: Sequence[tuple[Days, Statement | None, str]]
) -> list[Dispute]:
    """Events of two parties cut where nothing happens for long."""
    found: list[Dispute] = []
    current: Dispute | None = None
    settled: int | None = None
    for span, s, reason in sorted(events, key=lambda e: (e[0], e[1].claim_id if e[1] else "")):
        if current is not None and current.last is not None:
            apart = span[0] - current.last
            is_settled = settled is not None and current.last - settled <= _SETTLED_SOON
            if apart > GAP or (is_settled and apart > SETTLED_GAP):
                current = None
        if current is None:
            current, settled = Dispute(union, employer, span[0], span[1]), None
            found.append(current)
        current.last = max(current.last or span[1], span[1])
        if s is None:
            continue
        current.add(s, reason)
        is_ratified = s.kind == "vote" and s.ballot == "ratification" and s.result == "approved"
        if is_ratified and not s.is_planned:
            settled = max(settled or 0, span[1])
    return found


def base(union: str) -> str | None:
    """The ``key`` of the union of which this is a numbered local, empty if it is not named; ``None`` if it is none."""
    bare, n = _LOCAL.subn(" ", union)
    return key(bare).strip() if n else None


def _merge(found: Sequence[Dispute], parent: Parent) -> dict[Dispute, Dispute]:
    """A dispute told under a parent's name is that of its one part with the same counterpart at that time.

    Branches that the tables know bargain with their parent, however many. Other parts are numbered locals, and
    employers whose name says the parent's and more ("Vale Foods Elmsby" and "Vale Foods"). The result names for each
    dispute that ended so the one that took it in.
    """
    merged = _merge_locals(found, parent)
    by_union: dict[str, dict[str, list[Dispute]]] = defaultdict(lambda: defaultdict(list))
    for d in found:
        if d.union is not None and d.employer is not None and d.members:
            by_union[d.union][d.employer].append(d)
    for _, employers in sorted(by_union.items()):
        words = {e: frozenset(key(e).split()) for e in employers}
        by_word: dict[str, list[str]] = defaultdict(list)
        for e in sorted(employers):
            for word in sorted(words[e]):
                by_word[word].append(e)
        subs: dict[str, list[Dispute]] = defaultdict(list)
        for over in sorted(employers):
            rarest = min((by_word[w] for w in sorted(words[over])), key=len)
            for e in rarest[:_MANY]:
                if words[over] < words[e]:
                    subs[over] += employers[e]
        merged |= _merge_parts(employers, subs)
    return merged


def _merge_locals(found: Sequence[Dispute], parent: Parent) -> dict[Dispute, Dispute]:
    by_employer: dict[str, dict[str, list[Dispute]]] = defaultdict(lambda: defaultdict(list))
    for d in found:
        if d.union is not None and d.employer is not None:
            by_employer[d.employer][d.union].append(d)
    merged: dict[Dispute, Dispute] = {}
    for _, unions in sorted(by_employer.items()):
        if len(unions) == 1:
            continue
        names = {key(u): u for u in sorted(unions)}
        bare = [u for u in sorted(unions) if base(u) == ""]
        full = [u for u in sorted(unions) if base(u) != ""]
        branches: dict[str, list[Dispute]] = defaultdict(list)
        subs: dict[str, list[Dispute]] = defaultdict(list)
        for u in full:
            above = parent(u)
            whole = names.get(key(above)) if above else None
            over = names.get(base(u) or "")
            if whole is not None and whole != u:
                branches[whole] += unions[u]
            elif over is not None and over != u:
                subs[over] += unions[u]
        if len(full) == 1:
            subs[full[0]] += [d for u in bare for d in unions[u]]
        merged |= _merge_parts(unions, branches, can_be_many=True)
        merged |= _merge_parts(unions, subs)
    return merged


def _merge_parts(
    wholes: Mapping[str, Sequence[Dispute]], subs: Mapping[str, Sequence[Dispute]], *, can_be_many: bool = False
) -> dict[Dispute, Dispute]:
    merged: dict[Dispute, Dispute] = {}
    for over in sorted(subs):
        for d in wholes[over]:
            span = (d.first or 0, d.last or 0)
            near = [o for o in subs[over] if d.members and o.members and o.distance(span) <= _NARROW]
            if len(near) == 1 or can_be_many:
                for part in near:
                    _absorb(d, part)
                    merged[part] = d
    return merged


def _final(d: Dispute, merged: Mapping[Dispute, Dispute]) -> Dispute:
    while d in merged:
        d = merged[d]
    return d


def _absorb(d: Dispute, other: Dispute) -> None:
    span = None if other.first is None or other.last is None else (other.first, other.last)
    for s, reason in zip(other.members, other.reasons, strict=True):
        d.add(s, reason + ", parties in part the same", span)
    other.members.clear()
    other.reasons.clear()
    other.articles.clear()


def _place_undated(
    union: str | None, employer: str | None, claims: Sequence[Statement], known: list[Dispute], texts: Mapping[str, str]
) -> list[Dispute]:
    """Claims without a time go to the dispute that fits them best; the disputes that had to be made for the rest."""
    chosen: list[tuple[Dispute, Statement, str]] = []
    late: list[tuple[Days, Statement | None, str]] = []
    lost: list[Statement] = []
    present = {s.article_id for s in claims if s.date_expression is not None and not s.is_whole}
    for s in claims:
        if s.published is None:
            pick = _fitting_undated(s, known, s.article_id in present)
        else:
            pick = _fitting(s, s.published, known, texts)
        if pick is not None:
            chosen.append((pick[0], s, pick[1]))
            continue
        year = _year_before(s, texts)
        if year is not None:
            late.append((_year(year), s, f"same parties, year {year} named before"))
        elif s.published is not None and not _EARLIER.search(sentence(s, texts)):
            late.append((s.published, s, f"same parties, told on {_iso(s.published)}"))
        elif s.published is not None or all(d.articles == {s.article_id} for d in known):
            lost.append(s)
    for d, s, reason in chosen:
        d.add(s, reason)
    made = _cut(union, employer, late)
    if lost:
        unknown = Dispute(union, employer)
        for s in lost:
            unknown.add(s, "same parties, no date")
        made.append(unknown)
    return made


def _year_before(s: Statement, texts: Mapping[str, str]) -> int | None:
    """The last year that the article names shortly before the words, if it is past."""
    text = texts.get(s.article_id)
    if text is None:
        return None
    years = _years(text[max(0, s.start - _REACH) : s.start])
    past = [y for y in years if s.published is not None and y <= date.fromordinal(s.published[1]).year]
    return past[-1] if past else None


def _fitting(
    s: Statement, told: Days, known: Sequence[Dispute], texts: Mapping[str, str]
) -> tuple[Dispute, str] | None:
    """The dispute that a claim without a date speaks of in an article of that date, and why; ``None`` if none fits."""
    begun = [d for d in known if d.first is not None and d.first <= told[1]]
    struck = [d for d in begun if d.strikes()]
    current = min((d for d in known if d.distance(told) <= GAP), key=lambda d: d.distance(told), default=None)
    if not s.is_whole:
        if _EARLIER.search(sentence(s, texts)):
            struck = [d for d in struck if d is not current]
            return (max(struck, key=lambda d: d.first or 0), "the strike before") if struck else None
        return None if current is None else (current, f"same parties, told on {_iso(told)}")
    stated = length(s)
    if stated is not None:
        same = [d for d in struck if any(p.states(stated) for p in d.strikes())]
        if same:
            return max(same, key=lambda d: d.first or 0), "same parties, same length"
        struck = [d for d in struck if any(p.fits(stated) for p in d.strikes())]
    if _EARLIER.search(sentence(s, texts)) and any(d is not current for d in struck):
        struck = [d for d in struck if d is not current]
    year = _year_before(s, texts)
    if year is not None:
        of_year = [d for d in struck if d.distance(_year(year)) == 0]
        if of_year:
            return max(of_year, key=lambda d: d.first or 0), f"same parties, year {year} named before"
    if struck:
        return max(struck, key=lambda d: d.first or 0), "nearest earlier strike of these parties"
    return None


def _fitting_undated(s: Statement, known: Sequence[Dispute], is_present: bool) -> tuple[Dispute, str] | None:
    """The same for a claim of an undated article.

    If it speaks of the article's own day, it is about no dispute that only this article tells of with dates: that would
    be one of the past.
    """
    stated = length(s) if s.is_whole else None
    same = [d for d in known if stated is not None and any(p.states(stated) for p in d.strikes())]
    own = [d for d in known if s.article_id in d.articles]
    if is_present and not s.is_whole:
        known = [d for d in known if d.articles != {s.article_id}]
        own = []
    for options, reason in (
        (same, "same parties, same length"),
        (own, "same parties and article"),
        (list(known), "the only dispute of these parties"),
    ):
        if len(options) == 1:
            return options[0], reason
    return None


def _join_halves(
    found: list[Dispute],
    halves: Mapping[tuple[str | None, str | None], Sequence[Statement]],
    texts: Mapping[str, str],
    article_origin: Mapping[str, str],
) -> None:
    """Claims with one side unknown join the one dispute that fits; the rest have disputes of their own."""
    in_article: dict[str, set[int]] = defaultdict(set)
    by_side: dict[tuple[bool, str], list[int]] = defaultdict(list)
    nearby: dict[tuple[bool, str, int], list[int]] = defaultdict(list)
    named: set[str] = set()
    for n, d in enumerate(found):
        for s in d.members:
            root = article_origin.get(s.article_id, s.article_id)
            in_article[root].add(n)
            named.add(root)
        sides = {(True, s.union) for s in d.members if s.union} | {(False, s.employer) for s in d.members if s.employer}
        for side in sorted(sides):
            by_side[side].append(n)
            if d.first is not None and d.last is not None:
                for bucket in range((d.first - _SIDE) // _BUCKET, (d.last + _SIDE) // _BUCKET + 1):
                    nearby[*side, bucket].append(n)
    joined: list[tuple[int, Statement, str]] = []
    own: list[Dispute] = []
    for (union, employer), told_by in sorted(halves.items(), key=lambda h: (h[0][0] or "", h[0][1] or "")):
        is_union, name = union is not None, union or employer
        if name is None:
            continue
        side = (is_union, name)
        here, rest = set(by_side[side]), list[Statement]()
        for s in told_by:
            root = article_origin.get(s.article_id, s.article_id)
            named.add(root)
            at = anchor(s, texts)
            told = at[0] if at is not None else s.published
            by_article = [n for n in sorted(in_article[root] & here) if told is None or found[n].distance(told) <= GAP]
            by_time = by_side[side] if told is None else nearby[is_union, name, (told[0] + told[1]) // 2 // _BUCKET]
            who = "union" if is_union else "employer"
            if len(by_article) == 1:
                joined.append((by_article[0], s, f"by {who} and article"))
            elif not by_article and len(by_time) == 1:
                joined.append((by_time[0], s, f"by {who} alone"))
            else:
                rest.append(s)
        disputes, undated = _by_time(union, employer, rest, texts)
        own += disputes
        own += _place_undated(union, employer, undated, disputes, texts)
    for n, s, reason in joined:
        found[n].add(s, reason)
    nameless: dict[str, list[Statement]] = defaultdict(list)
    for s in halves.get((None, None), ()):
        root = article_origin.get(s.article_id, s.article_id)
        if root not in named and s.kind not in _PRESENT_KINDS:
            nameless[root].append(s)
    for _, told_here in sorted(nameless.items()):
        disputes, undated = _by_time(None, None, told_here, texts)
        own += disputes
        own += _place_undated(None, None, undated, disputes, texts)
    found += own
