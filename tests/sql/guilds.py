"""What five articles say about the writers, the actors and the writers' own staff, as linked claims."""

from functools import partial

from tests.sql.ledger import Row, article, claim

STAFF, WRITERS, EARLIER, TALKS, ACTORS, ACTORS_TALKS = (
    "staff-2026", "writers-2023", "writers-2007", "writers-2026", "actors-2023", "actors-2026",
)  # fmt: skip
A, B, C, D, E = ("article-a", "article-b", "article-c", "article-d", "article-e")

ARTICLES = [
    article(A, "2026-02-17"),
    article(B, "2026-02-17/2026-02-23", published_on_basis="linked"),
    article(C, "2026-02-25"),
    article(D, "2023-08-09/2023-08-11", published_on_basis="content"),
    article(E, "2023-08-12"),
]

_STUDIOS = "Alliance of Motion Picture and Television Producers"
_WRITERS = "Writers Guild of America"
_staff = partial(claim, dispute=STAFF, union="Writers Guild Staff Union", employer="Writers Guild of America West")
_writers = partial(claim, dispute=WRITERS, union=_WRITERS, employer=_STUDIOS)
_earlier = partial(claim, dispute=EARLIER, union=_WRITERS, employer=_STUDIOS, stoppage=1)
_talks = partial(claim, dispute=TALKS, union=_WRITERS, employer=_STUDIOS)
_actors = partial(claim, dispute=ACTORS, union="SAG-AFTRA", employer=_STUDIOS, stoppage=1)
_actors_talks = partial(claim, dispute=ACTORS_TALKS, union="SAG-AFTRA", employer=_STUDIOS)
_length: Row = {"unit": "day", "elapsed": False}
_count: Row = {"unit": "day", "elapsed": True}
_sessions: Row = {"value": 19, "unit": "session", "since": "2025-09", "origin": "the guild's statement"}
_planned: Row = {"status": "scheduled", "modality": "planned"}

CLAIMS: list[Row] = [
    _staff(A, "strike_start", stoppage=1, date="2026-02-17"),
    _staff(A, "vote", date="2026-01", ballot="strike_authorization", result="approved", pct_for=82),
    _staff(A, "headcount", value=100, qualifier="at_least", unit="worker", role="unit"),
    _staff(A, "session_count", **_sessions),
    _staff(A, "session", date="2025-09", status="held"),
    claim(
        A, "session", ACTORS_TALKS, date="2026-02-08/2026-02-14", status="held", union="SAG-AFTRA", employer=_STUDIOS
    ),
    _talks(A, "session", date="2026-03-11/2026-03-20", **_planned),
    _writers(A, "strike_duration", stoppage=1, value=148, **_length),
    _staff(B, "strike_start", stoppage=1, date="2026-02-17"),
    _staff(B, "session_count", **_sessions),
    _staff(B, "session", date="2026-01-17", status="held"),
    _staff(B, "session", date="2025-09", status="held"),
    _talks(B, "session", date="2026-03", **_planned),
    _staff(C, "headcount", value=115, unit="worker", role="unit"),
    _staff(C, "headcount", value=120, unit="worker", role="picketers", date="2026-02-24"),
    _staff(C, "session", date="2026-02-24", **_planned),
    _staff(C, "strike_start", stoppage=1, date="2026-02-17"),
    _staff(C, "strike_ongoing", stoppage=1, date="2026-02-25"),
    _staff(C, "session_count", **_sessions),
    _talks(C, "session", date="2026-03-16", **_planned),
    _writers(D, "strike_duration", stoppage=1, value=102, date="2023-08-11", **_count),
    _writers(D, "strike_duration", stoppage=1, value=100, date="2023-08-09", **_count),
    _earlier(D, "strike_duration", value=100, **_length),
    _writers(D, "strike_start", stoppage=1, date="2023-05-02"),
    _actors(D, "strike_start", date="2023-07-14"),
    _earlier(D, "strike_start", date="2007-11"),
    _earlier(D, "strike_end", date="2008-02"),
    _writers(D, "session", date="2023-08-11", **_planned),
    _writers(D, "session", date="2023-08-04", status="held"),
    _writers(E, "session", date="2023-08-11", status="held"),
    _writers(E, "strike_start", stoppage=1, date="2023-05-02"),
    _writers(E, "strike_duration", stoppage=1, value=100, date="2023-08-09", **_count),
    _earlier(E, "strike_duration", value=100, **_length),
    _writers(E, "session", date="2023-08-04", status="held"),
    _actors(E, "strike_ongoing", date="2023-08-12"),
]
