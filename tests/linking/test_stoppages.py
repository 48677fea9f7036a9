"""Which strike of a dispute a claim is about."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipelines.linking import stoppages
from pipelines.linking.statements import Days, Statement, implied_start, length


def on(text: str | None) -> Days | None:
    if text is None:
        return None
    first, _, last = text.partition("/")
    return date.fromisoformat(first).toordinal(), date.fromisoformat(last or first).toordinal()


def claim(n: int, kind: str, when: str | None, words: str = "They struck.", **values: object) -> Statement:
    return Statement(claim_id=f"{n:03d}", article_id="a", kind=kind, evidence=words, when=on(when), **values)  # type: ignore[arg-type]


def numbers(*claims: tuple[object, ...]) -> list[int | None]:
    """The stoppage of each claim, from 1."""
    made = []
    for n, (kind, when, *rest) in enumerate(claims):
        values: dict[str, object] = {}
        for part in rest:
            values |= part if isinstance(part, dict) else {"words": part}
        made.append(claim(n, str(kind), when, **values))  # type: ignore[arg-type]
    at = stoppages.find(made)[1]
    return [at[s.claim_id] + 1 if s.claim_id in at else None for s in made]


WHOLE = {"elapsed": False, "unit": "day"}
COUNT = {"elapsed": True, "unit": "day"}


@pytest.mark.parametrize(
    ("claims", "expected"),
    [
        pytest.param([("strike_start", "2010-03-01"), ("strike_start", "2010-03-03")], [1, 1], id="a contradiction"),
        pytest.param(
            [("strike_start", "2010-03-01"), ("strike_end", "2010-03-20"), ("strike_start", "2010-03-25")],
            [1, 1, 2],
            id="resumed after its end",
        ),
        pytest.param(
            [("strike_start", "2010-03-01"), ("strike_start", "2010-03-07", "Crews walked out again.")],
            [1, 2],
            id="words of resuming",
        ),
        pytest.param([("strike_start", "2010-03-01"), ("strike_start", "2010-04-12")], [1, 2], id="weeks apart"),
        pytest.param(
            [
                ("strike_start", "2010-03-01"),
                ("strike_start", "2010-04-12"),
                ("strike_duration", "2010-04-29", {**COUNT, "value": 60}),
            ],
            [1, 1, 1],
            id="others join a strike that goes on",
        ),
        pytest.param(
            [
                ("strike_start", "2010-03-01"),
                ("strike_start", "2010-03-05"),
                ("strike_duration", None, {**WHOLE, "value": 1}),
            ],
            [1, 2, 2],
            id="one-day strikes",
        ),
        pytest.param(
            [
                ("strike_start", "2010-03-01/2010-03-31"),
                ("strike_start", "2010-03-09"),
                ("strike_end", "2010-06-01/2010-06-30"),
            ],
            [1, 1, 1],
            id="a month and a day in it",
        ),
        pytest.param(
            [("strike_start", "2010-03-09"), ("strike_duration", "2010-03-18", {**COUNT, "value": 10})],
            [1, 1],
            id="a day count",
        ),
        pytest.param(
            [("strike_duration", "2010-03-18", {**COUNT, "value": 10}), ("strike_ongoing", "2010-03-20")],
            [1, 1],
            id="no start",
        ),
        pytest.param([("strike_end", "2010-03-18"), ("strike_end", "2010-03-19")], [1, 1], id="ends alone"),
        pytest.param(
            [
                ("strike_start", "2010-03-01"),
                ("strike_end", "2010-03-05"),
                ("strike_start", "2010-06-01"),
                ("strike_end", "2010-06-20"),
                ("strike_duration", None, {**WHOLE, "value": 20}),
                ("strike_duration", None, {**WHOLE, "value": 5}),
                ("vote", "2010-02-10", {"ballot": "strike_authorization"}),
                ("vote", "2010-05-20", {"ballot": "strike_authorization"}),
                ("vote", "2010-06-19", {"ballot": "ratification"}),
                ("headcount", "2010-03-02", {"role": "strikers"}),
                ("headcount", "2010-06-02", {"role": "picketers"}),
                ("headcount", "2010-06-02", {"role": "unit"}),
                ("session", "2010-06-10"),
            ],
            [1, 1, 2, 2, 2, 1, 1, 2, 2, 1, 2, None, None],
            id="two strikes and what belongs to each",
        ),
        pytest.param(
            [("strike_start", "2010-06-01"), ("strike_start", "2010-03-01"), ("strike_end", "2010-03-15")],
            [2, 1, 1],
            id="in order of start",
        ),
        pytest.param(
            [("session", "2010-03-01"), ("vote", "2010-03-02", {"ballot": "ratification"})],
            [None, None],
            id="no strike",
        ),
    ],
)
def test_claims_find_their_strike(claims: list[tuple[object, ...]], expected: list[int | None]) -> None:
    assert numbers(*claims) == expected


@pytest.mark.parametrize(
    ("value", "unit", "elapsed", "expected"),
    [
        (148, "day", False, (148, 148)),
        (24, "hour", False, (1, 1)),
        (36, "hour", False, (2, 2)),
        (5, "week", False, (32, 38)),
        (2, "month", False, (45, 77)),
        (3, "week", True, (15, 27)),
        (1, "year", False, (183, 548)),
        (3, "session", False, None),
        (None, "day", False, None),
    ],
)
def test_lengths_are_intervals_of_days(
    value: float | None, unit: str, elapsed: bool, expected: tuple[int, int] | None
) -> None:
    assert length(claim(0, "strike_duration", None, value=value, unit=unit, elapsed=elapsed)) == expected


def test_more_than_a_length_has_no_upper_end() -> None:
    assert length(claim(0, "strike_duration", None, value=50, value_min=50, unit="day", elapsed=False)) == (50, None)
    assert (
        implied_start(claim(0, "strike_duration", "2010-03-18", value=50, value_min=50, unit="day", elapsed=True))
        is None
    )


def test_the_first_day_counts() -> None:
    assert implied_start(claim(0, "strike_duration", "2023-08-11", value=102, unit="day", elapsed=True)) == on(
        "2023-05-02"
    )


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Crews walked out again at noon.", True),
        ("Porters resumed their national strike.", True),
        ("The strike was resumed on Friday.", True),
        ("It is the third walkout since spring.", True),
        ("They resume talks for the first time since they struck on May 2.", False),
        ("Crews walked out at noon.", False),
    ],
)
def test_words_of_resuming(words: str, expected: bool) -> None:
    assert claim(0, "strike_start", None, words).is_resumed is expected


KINDS = st.sampled_from(
    ["strike_start", "strike_end", "strike_duration", "strike_ongoing", "vote", "headcount", "session"]
)
DAYS = st.none() | st.tuples(st.integers(730_000, 731_000), st.integers(0, 60)).map(lambda t: (t[0], t[0] + t[1]))


@st.composite
def statements(draw: st.DrawFn) -> list[Statement]:
    made = []
    for n in range(draw(st.integers(0, 14))):
        kind = draw(KINDS)
        values: dict[str, object] = {}
        if kind == "strike_duration":
            values = {"value": float(draw(st.integers(1, 200))), "unit": "day", "elapsed": draw(st.booleans())}
        made.append(claim(n, kind, None, published=draw(DAYS), **values))  # type: ignore[arg-type]
        made[-1].when = draw(DAYS)
    return made


@given(statements(), st.randoms(use_true_random=False))
def test_any_claims_in_any_order_give_the_same_strikes(claims: list[Statement], shuffle: object) -> None:
    found, at = stoppages.find(claims)
    assert set(at.values()) <= set(range(len(found)))
    firsts = [p.first for p in found if p.first is not None]
    assert firsts == sorted(firsts)
    mixed = list(claims)
    shuffle.shuffle(mixed)  # type: ignore[attr-defined]
    assert stoppages.find(mixed)[1] == at
