"""Generated ledgers whose truth is known: disputes, strikes, and articles that tell of them more or less well."""

import random
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

import pyarrow as pa

from tests.linking.world import Paper, Saying, paper, raw, says

_PLACES = (
    "Ash",
    "Birch",
    "Cold",
    "Dun",
    "East",
    "Fern",
    "Glen",
    "Holm",
    "Iron",
    "Keld",
    "Lang",
    "Marsh",
    "North",
    "Oak",
)
_ENDS = ("by", "dale", "field", "ford", "ham", "ley", "mere", "stead", "thorpe", "ton", "wick", "worth")
_TRADES = ("Bakers", "Carters", "Dyers", "Fitters", "Glaziers", "Nurses", "Packers", "Riggers", "Sorters", "Weavers")
_WORKS = ("Bakery", "Clinic", "Dairy", "Foundry", "Hospital", "Mill", "Press", "Quarry", "Transit", "Yard")
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


@dataclass(frozen=True)
class Truth:
    """One dispute: its parties, and the first and last day of each of its strikes."""

    union: str
    employer: str
    strikes: tuple[tuple[date, date], ...]
    workers: int
    pct: float


@dataclass
class Generated:
    """The raw tables, and for each article its true day and each claim's dispute (by number) and strike (from 1)."""

    articles: pa.Table
    claims: pa.Table
    disputes: list[Truth]
    published: dict[str, date] = field(default_factory=dict)
    about: dict[tuple[str, str], tuple[int, int | None]] = field(default_factory=dict)
    """By article_id and evidence."""


def generate(seed: int, n_disputes: int, n_articles: int, undated: float = 0.1, vague: float = 0.0) -> Generated:
    """Articles about disputes of forty years: contradictions, copies, undated and vague statements among them.

    ``undated`` of the articles bear no date, ``vague`` of the starts and ends are told by their month.
    """
    rng = random.Random(seed)
    disputes = _disputes(rng, n_disputes)
    papers: list[Paper] = []
    made = Generated(pa.table({}), pa.table({}), disputes)
    about: list[tuple[Paper, list[tuple[Saying, int, int | None]]]] = []
    for n in range(n_articles):
        number = rng.randrange(n_disputes)
        if papers and rng.random() < 0.05:
            old, told = rng.choice(about)
            if old.published is not None and old.copy_of is None:
                copy = paper(f"copy {n}", old.published, *(s for s, _, _ in told), copy_of=old.name)
                papers.append(copy)
                about.append((copy, told))
                made.published[copy.article_id] = date.fromisoformat(old.published)
                continue
        truth = disputes[number]
        nth = rng.randrange(len(truth.strikes))
        start, end = truth.strikes[nth]
        at = start + timedelta(days=rng.randrange(-6, (end - start).days + 12))
        told = _sayings(rng, n, number, truth, nth, at, disputes, vague)
        is_undated = rng.random() < undated
        article = paper(f"article {n}", None if is_undated else at.isoformat(), *(s for s, _, _ in told))
        papers.append(article)
        about.append((article, told))
        made.published[article.article_id] = at
    made.articles, made.claims = raw(*papers)
    for article, told in about:
        for s, dispute, strike in told:
            made.about[article.article_id, s.words] = dispute, strike
    return made


def _disputes(rng: random.Random, n: int) -> list[Truth]:
    found: list[Truth] = []
    while len(found) < n:
        place = rng.choice(_PLACES) + rng.choice(_ENDS)
        trade = rng.choice(_TRADES)
        union, employer = f"{place} {trade} Union", f"{place} {rng.choice(_WORKS)}"
        if any(d.union == union or d.employer == employer for d in found[-50:]) or (union, employer) in {
            (d.union, d.employer) for d in found
        }:
            continue
        start = date(1985, 1, 1) + timedelta(days=rng.randrange(35 * 365))
        for _ in range(rng.choice((1, 1, 1, 2, 3))):
            strikes = []
            begun = start
            for _ in range(rng.choice((1, 1, 1, 2))):
                over = begun + timedelta(days=rng.choice((0, 2, 10, 30, 60, 120)) + rng.randrange(3))
                strikes.append((begun, over))
                begun = over + timedelta(days=rng.randrange(20, 90))
            found.append(Truth(union, employer, tuple(strikes), rng.randrange(20, 9000), float(rng.randrange(55, 100))))
            start = strikes[-1][1] + timedelta(days=rng.randrange(900, 2500))
    return found[:n]


def _weekday(day: date) -> str:
    return f"weekday:{_WEEKDAYS[day.weekday()]}:past"


def _sayings(
    rng: random.Random,
    n: int,
    number: int,
    truth: Truth,
    nth: int,
    at: date,
    disputes: Sequence[Truth],
    vague: float,
) -> list[tuple[Saying, int, int | None]]:
    start, end = truth.strikes[nth]
    union: str | None = truth.union
    employer: str | None = truth.employer
    told: list[tuple[Saying, int, int | None]] = []

    def tell(kind: str, words: str, strike: int | None, **values: Any) -> None:
        sides = (
            (union, employer) if len(told) == 0 or rng.random() > 0.1 else rng.choice(((union, None), (None, employer)))
        )
        told.append((says(f"{words} (note {n}n{len(told)}).", kind, *sides, **values), number, strike))

    wrong = timedelta(days=1 if rng.random() < 0.04 else 0)
    began = start + wrong
    is_vague = vague > 0 and rng.random() < vague
    if at >= start:
        if is_vague and (at - began).days < 300:
            tell("strike_start", "They walked out that month", nth + 1, on=f"--{start:%m}:past")
        elif (at - began).days < 7 and at >= began:
            tell("strike_start", "They walked out that day", nth + 1, on=_weekday(began))
        elif (at - began).days < 300:
            tell("strike_start", "They walked out on that day", nth + 1, on=f"--{began:%m-%d}:past")
        if at <= end:
            tell("strike_ongoing", "They are still out", nth + 1, on="day:0")
            days = (at - start).days + 1
            if rng.random() < 0.5:
                tell("strike_duration", f"It is day {days}", nth + 1, n=days, elapsed=True, on="day:0")
        else:
            tell(
                "strike_end",
                "They went back",
                nth + 1,
                on="day:-1" if at - end == timedelta(days=1) else f"{end:%Y-%m}" if is_vague else f"{end:%Y-%m-%d}",
            )
            if rng.random() < 0.6:
                whole = (end - start).days + 1
                tell("strike_duration", f"The strike of {whole} days is over", nth + 1, n=whole)
    else:
        voted = start - timedelta(days=7)
        tell(
            "vote",
            f"By {truth.pct:.0f}% they voted to walk out",
            nth + 1,
            ballot="strike_authorization",
            result="approved",
            pct_for=truth.pct,
            on=_weekday(voted),
        )
        if rng.random() < 0.5:
            tell("strike_start", "They will walk out then", nth + 1, on=f"--{start:%m-%d}:future", modality="planned")
    tell("headcount", f"The union has {truth.workers:,} there", None, n=truth.workers, role="unit")
    if rng.random() < 0.5:
        tell(
            "headcount",
            f"More than {truth.workers // 2:,} are in it",
            None,
            value=float(truth.workers // 2),
            value_min=float(truth.workers // 2),
            role="strikers",
        )
    if rng.random() < 0.5:
        tell("session", "The sides met", None, on=_weekday(at - timedelta(days=rng.randrange(6))), status="held")
    earlier = (
        [k for k, d in enumerate(disputes[:number]) if (d.union, d.employer) == (truth.union, truth.employer)]
        if nth == 0 and rng.random() < 0.15
        else []
    )
    if earlier:
        begun, over = disputes[earlier[-1]].strikes[-1]
        whole = (over - begun).days + 1
        told.append(
            (
                says(
                    f"The last walkout, in {begun.year}, took {whole} days (note {n}n).",
                    "strike_duration",
                    union,
                    employer,
                    n=whole,
                ),
                earlier[-1],
                len(disputes[earlier[-1]].strikes),
            )
        )
    return told
