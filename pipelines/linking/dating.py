"""When an undated article was published, from what it says and from what dated articles say of the same events.

An interval is an answer, a guess is not: where several years fit, the article stays undated.
What may not live here: reading dates in text (``pipelines.extraction.times``).
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from typing import Literal

from pipelines.extraction import times
from pipelines.extraction.expressions import WEEKDAYS
from pipelines.linking.disputes import Dispute, key
from pipelines.linking.statements import Days, Statement, interval, length, of_interval
from pipelines.linking.stoppages import NARROW

WIDEST = 92
"""A publication date is known if it is known to within this many days."""
_YEARS_TRIED = 12
"""An article's own year-less dates are tried in so many years at most."""
_MONTH = 31
_CHECKED = 45
_MANY = 20
_LONGEST = 1500
_SLACK = 1
_FIRST, _LAST = date(1800, 1, 1).toordinal(), date(2100, 12, 31).toordinal()

_YEARLESS = re.compile(r"--(\d\d)(?:-(\d\d))?(?:@([a-z]{3}))?(?![^:/])")
_AHEAD = re.compile(r"\b(?:until|through|till|by|expir\w+|runs? out|next|end of|will|into)\W+(?:\w+\W+){0,3}$")

Basis = Literal["content", "linked"]


@dataclass(frozen=True, slots=True)
class Dated:
    """When an article was published, and what that rests on.

    If ``is_known`` is false the days are too many to call it a date; they may still tell one dispute from another.
    """

    published: Days
    basis: Basis
    is_known: bool = True


@dataclass(slots=True)
class Strike:
    """What is known of one strike of a dispute: the days on which it began and ended, and its dispute's votes."""

    starts: list[Days] = field(default_factory=list)
    ends: list[Days] = field(default_factory=list)


@dataclass(slots=True)
class Known:
    """What is known of one dispute from claims with dates."""

    strikes: list[Strike]
    votes: list[tuple[Statement, Days]]


def date_articles(
    undated: Mapping[str, Sequence[Statement]], texts: Mapping[str, str], disputes: Iterable[Dispute]
) -> dict[str, Dated]:
    """The publication dates that can be told, by article_id.

    ``undated`` holds the claims of each undated article, ``disputes`` what all articles together tell so far.
    Whether an article comes to be dated depends on no other one of the call.
    """
    wanted = {
        name
        for claims in undated.values()
        for s in claims
        for name in ((True, s.union), (False, s.employer))
        if name[1]
    }
    by_pair: dict[tuple[str | None, str | None], list[Dispute]] = defaultdict(list)
    by_side: dict[tuple[bool, str | None], list[Dispute]] = defaultdict(list)
    for d in disputes:
        sides = {(True, s.union) for s in d.members} | {(False, s.employer) for s in d.members}
        for side in sorted(sides & wanted, key=str):
            by_side[side].append(d)
        if sides & wanted:
            for pair in sorted({(s.union, s.employer) for s in d.members}, key=str):
                by_pair[pair].append(d)
    known = {id(d): _known(d) for found in by_side.values() for d in found}
    dated: dict[str, Dated] = {}
    for article_id, claims in sorted(undated.items()):
        bounds = _bounds(claims, texts.get(article_id, ""))
        if bounds is None:
            continue
        own = _settle(_own_constraints(claims, bounds), bounds)
        if own is not None:
            dated[article_id] = Dated(own, "content")
            continue
        constraints = []
        for (union, employer), told in sorted(
            _by_parties(claims).items(), key=lambda p: (p[0][0] or "", p[0][1] or "")
        ):
            if union and employer:
                candidates = by_pair[union, employer]
                if all(d.articles == {article_id} for d in candidates):
                    candidates = candidates + [d for d in by_side[True, union] if _is_akin(d.employer, employer)]
            elif union or employer:
                candidates = by_side[bool(union), union or employer]
                if len(candidates) > _MANY:
                    continue
            else:
                continue
            constraint = _any_of((_told_of(told, known[id(d)]) for d in candidates), told)
            if constraint is not None:
                constraints.append(constraint)
        linked = _settle(constraints, bounds, _LONGEST)
        if linked is not None:
            dated[article_id] = Dated(linked, "linked", linked[1] - linked[0] < WIDEST)
    return dated


def _is_akin(name: str | None, other: str) -> bool:
    """Whether one name says the other and more."""
    words, others = frozenset(key(name or "").split()), frozenset(key(other).split())
    return bool(words) and words != others and (words <= others or others <= words)


def _by_parties(claims: Iterable[Statement]) -> dict[tuple[str | None, str | None], list[Statement]]:
    parties: dict[tuple[str | None, str | None], list[Statement]] = defaultdict(list)
    for s in claims:
        parties[s.union, s.employer].append(s)
    return parties


def _known(d: Dispute) -> Known:
    strikes = []
    for p in d.strikes():
        starts = sorted({a for a in p.starts if a[1] - a[0] <= _MONTH})
        if starts or p.ends:
            strikes.append(Strike(starts, sorted({e for e in p.ends if e[1] - e[0] <= _MONTH})))
    votes = [
        (s, s.when) for s in d.members if s.kind == "vote" and s.when is not None and s.when[1] - s.when[0] <= NARROW
    ]
    return Known(strikes, votes)


def _bounds(claims: Sequence[Statement], text: str) -> Days | None:
    """The days that the article's own calendar dates allow: not before what happened, not after what is planned."""
    first, last = _FIRST, _LAST
    for s in claims:
        if s.when is None:
            continue
        if s.is_planned or s.kind == "contract_expiry":
            last = min(last, s.when[1])
        elif s.modality == "happened" or s.kind in ("strike_start", "strike_end", "vote"):
            first = max(first, s.when[0])
    for match in re.finditer(r"(?<![\d$,.])(?:1[89]|20)\d\d(?![\w%]|,\d)", text):
        year = int(match[0])
        if not _AHEAD.search(text[max(0, match.start() - 40) : match.start()].lower()) and year < 2100:
            first = max(first, date(year, 1, 1).toordinal()) if date(year, 1, 1).toordinal() <= last else first
    return (first, last) if first <= last else None


def _settle(constraints: Sequence[list[Days]], bounds: Days, widest: int = WIDEST) -> Days | None:
    """The one interval that all constraints and the bounds leave, if it says enough."""
    if not constraints:
        return None
    left = [bounds]
    for constraint in constraints:
        left = _intersect(left, constraint)
    return left[0] if len(left) == 1 and left[0][1] - left[0][0] < widest else None


def _intersect(a: Sequence[Days], b: Sequence[Days]) -> list[Days]:
    """The days in both of two ordered lists of disjoint intervals."""
    found: list[Days] = []
    m = n = 0
    while m < len(a) and n < len(b):
        first, last = max(a[m][0], b[n][0]), min(a[m][1], b[n][1])
        if first <= last:
            found.append((first, last))
        if a[m][1] < b[n][1]:
            m += 1
        else:
            n += 1
    return found


def _union(spans: Iterable[Days]) -> list[Days]:
    """The intervals in order, those that meet made one."""
    found: list[Days] = []
    for first, last in sorted(spans):
        if found and first <= found[-1][1] + 1:
            found[-1] = (found[-1][0], max(found[-1][1], last))
        else:
            found.append((first, last))
    return found


def _own_constraints(claims: Sequence[Statement], bounds: Days) -> list[list[Days]]:
    """What an article says of its own date by counting the days of a strike whose start it gives."""
    constraints = []
    years = range(date.fromordinal(bounds[0]).year, date.fromordinal(bounds[1]).year + 1)
    for told in _by_parties(claims).values():
        if not any(s.is_count for s in told):
            continue
        starts = {s.when for s in told if s.kind == "strike_start" and s.when and s.when[1] - s.when[0] <= NARROW}
        if not starts and len(years) <= _YEARS_TRIED:
            starts = {day for s in told if s.kind == "strike_start" for day in _in_years(s.date_expression, years)}
        counted = [s for s in told if s.is_count or s.kind == "strike_ongoing"]
        options = (_told_of(counted, Known([Strike([start])], [])) for start in sorted(starts))
        constraint = _any_of(options, told)
        if constraint is not None:
            constraints.append(constraint)
    return constraints


def _in_years(expression: str | None, years: Iterable[int]) -> list[Days]:
    """A day without a year in each of the years, where it falls on the weekday that it is said to be."""
    match = _YEARLESS.match(expression or "")
    if match is None or match[2] is None:
        return []
    found = [_ordinal(y, int(match[1]), int(match[2])) for y in years]
    return [(d, d) for d in found if d is not None and match[3] in (None, WEEKDAYS[date.fromordinal(d).weekday()])]


def _ordinal(year: int, month: int, day: int) -> int | None:
    try:
        return date(year, month, day).toordinal()
    except ValueError:
        return None


def _any_of(options: Iterable[list[Days] | None], told: Sequence[Statement]) -> list[Days] | None:
    """The days that some option allows (none, if all contradict the claims); ``None`` where nothing can be said.

    A weekday alone fits one week in all weeks: it says nothing where the claims may be about a dispute of which too
    little is known.
    """
    allowed: list[Days] = []
    silent = informative = False
    for option in options:
        if option is None:
            silent = True
        else:
            informative = True
            allowed += option
    return _union(allowed) if informative and (not silent or any(_is_firm(s) for s in told)) else None


def _told_of(told: Sequence[Statement], known: Known) -> list[Days] | None:
    """The days on which all claims can have been written if they are about this dispute.

    Empty if one of them contradicts what is known, ``None`` if no claim says anything of its own date. A weekday that
    contradicts a count or a calendar date is passed over.
    """
    firm: list[Days] | None = None
    soft: list[Days] | None = None
    for s in told:
        allowed = _allowed(s, known)
        if allowed is None:
            continue
        if _is_firm(s):
            firm = _union(allowed) if firm is None else _intersect(firm, _union(allowed))
        else:
            soft = _union(allowed) if soft is None else _intersect(soft, _union(allowed))
    if firm is None or soft is None:
        return soft if firm is None else firm
    return _intersect(firm, soft) or firm


def _is_firm(s: Statement) -> bool:
    """Whether a match of the claim's date cannot be chance: more than a weekday."""
    return s.is_count or s.kind == "vote" or _YEARLESS.match(s.date_expression or "") is not None


def _allowed(s: Statement, known: Known) -> list[Days] | None:
    """The days on which one claim about the dispute can have been written, ``None`` if it leaves that open."""
    if s.kind == "vote":
        said = (s.ballot, s.result, s.pct_for)
        same = [at for v, at in known.votes if (v.ballot, v.result, v.pct_for) == said]
        return _published(s, same) if same and s.pct_for is not None else None
    if s.kind == "strike_start":
        starts = [a for p in known.strikes for a in p.starts]
        return _published(s, starts) if starts else None
    if s.kind == "strike_end":
        ends = [e for p in known.strikes for e in p.ends]
        return _published(s, ends) if ends else None
    counted = length(s) if s.is_count else None
    if counted is not None:
        most = _LONGEST if counted[1] is None else counted[1]
        at = [(a[0] + counted[0] - 1, a[1] + most - 1) for p in known.strikes for a in p.starts]
        return _published(s, at) if at else None
    if s.kind == "strike_ongoing":
        spans = []
        for p in known.strikes:
            if p.starts:
                begun = min(a[0] for a in p.starts)
                spans.append((begun, max((e[1] for e in p.ends), default=begun + _LONGEST) + _SLACK))
        return spans or None
    return None


def _published(s: Statement, events: Sequence[Days]) -> list[Days] | None:
    """When an article can have been published that dates one of these events with the claim's expression."""
    if s.date_expression is None:
        return list(events) if s.is_count else None
    if _resolve(s.date_expression, None) is not None:
        return None
    return [span for event in events for span in _given(s.date_expression, event)]


@lru_cache(maxsize=100_000)
def _resolve(expression: str, published: Days | None) -> Days | None:
    return of_interval(times.resolve(expression, None if published is None else interval(published)))


@lru_cache(maxsize=100_000)
def _given(expression: str, event: Days) -> list[Days]:
    """The days on which an article can have been published that dates the event so; none if the event does not fit."""
    yearless = _YEARLESS.match(expression)
    if yearless is not None:
        meant = [d for d in range(event[0], min(event[1], event[0] + _LONGEST) + 1) if _is_on(d, yearless)]
        if not meant:
            return []
        event = (meant[0], meant[-1])
    given = of_interval(times.published_given(expression, interval(event)))
    if given is None:
        return []
    if given[1] - given[0] > _CHECKED:
        return [given]
    fitting = (d for d in range(given[0], given[1] + 1) if _meets(_resolve(expression, (d, d)), event))
    return _union((d, d) for d in fitting)


def _is_on(day: int, yearless: re.Match[str]) -> bool:
    at = date.fromordinal(day)
    month, of_month, weekday = yearless.groups()
    return at.month == int(month) and of_month in (None, f"{at.day:02d}") and weekday in (None, WEEKDAYS[at.weekday()])


def _meets(found: Days | None, event: Days) -> bool:
    return found is not None and found[0] <= event[1] and event[0] <= found[1]
