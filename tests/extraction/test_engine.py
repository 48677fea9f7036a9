"""What holds for every text: offsets, intervals, no exception, the same claims in any order and split."""

import pickle
from concurrent.futures import ProcessPoolExecutor
from datetime import date

import pyarrow as pa
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pipelines.extraction.batch import extract_articles, extract_batch
from pipelines.extraction.claims import Claim
from pipelines.extraction.engine import extract
from pipelines.extraction.gazetteer import Entry, Gazetteer
from pipelines.intervals import DateInterval
from pipelines.tables import schema

GAZETTEER = Gazetteer.build(
    [
        ("Porters' Guild", Entry("Porters' Guild", "union")),
        ("PG", Entry("Porters' Guild", "union", "PG")),
        ("Acme", Entry("Acme Corporation", "employer")),
    ]
)
PUBLISHED = DateInterval.day(date(2024, 9, 18))
WORDS = (
    "The Porters\u2019 Guild", "Acme", "workers", "over 300 nurses", "members voted 94.6%", "2,019 to 18", "rejected",
    "the offer", "walked out", "on strike", "since September 3", "on Tuesday", "Day 102", "for nearly two weeks",
    "the strike", "ended", "a 148-day work stoppage", "between 20 and 30 bargaining sessions", "talks resume",
    "next Monday", "from November 2007 to February 2008", "\u201cuntil we win,\u201d", "she said.", "if", "will", "not",
    "two-thirds", "$1.2 million", "mid-March", "last spring", "31 February", "Local 99999999999999999999", "caf\u00e9",
    "\U0001f6a9", "\u0130stanbul", "\x00", "\n\n", "\n", ". ", "- ", "(", '"', "'", "\u2028", "\u202e", "1/2/03", "0%",
    "9" * 40, "the Year 0", "-5 days", "eleventy", "\ud83d",
)  # fmt: skip
PROSE = st.lists(st.sampled_from(WORDS) | st.text(max_size=6), max_size=40).map(" ".join)
LABOR = PROSE.map(lambda text: f"The union at Acme is on strike. {text}")
DAYS = st.none() | st.dates().map(DateInterval.day) | st.just(DateInterval(date(2023, 8, 9), date(2023, 8, 11)))
ORDERED = [("date_earliest", "date_latest"), ("since_earliest", "since_latest"), ("value_min", "value_max")]
ARTICLES = [
    "Porters at Acme went on strike on Tuesday over pay. Over 300 porters stayed out.",
    "",
    "The weather was fine.",
    "Members of the Porters\u2019 Guild voted 94.6% to reject the offer from Acme. The strike is in its third week.",
    "The strike at Acme began on May 2, 2023. The strike at Acme began on May 2, 2023.",
    "\U0001f6a9 The union and Acme held 19 bargaining sessions since September \u2014 talks resume on Monday.",
]


def _batch(texts: list[str]) -> pa.RecordBatch:
    rows = [
        {"article_id": f"{number:03}", "text": text, "published_earliest": day, "published_latest": day}
        for number, text in enumerate(texts)
        for day in [PUBLISHED.earliest]
    ]
    wanted = schema("raw_articles")
    return pa.RecordBatch.from_pylist(rows, schema=pa.schema([wanted.field(name) for name in rows[0]]))


BATCH = _batch(ARTICLES)


@given(LABOR, DAYS)
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_offsets_reproduce_the_evidence_and_no_interval_is_inverted(text: str, published: DateInterval | None) -> None:
    for claim in extract(text, published, GAZETTEER):
        assert claim.evidence == text[claim.evidence_start : claim.evidence_end]
        for first, last in [*ORDERED, ("pct_for_min", "pct_for_max")]:
            low, high = getattr(claim, first), getattr(claim, last)
            assert low is None or high is None or low <= high, claim


@given(st.text(st.characters(), max_size=300), DAYS)
@settings(max_examples=100, deadline=None)
def test_no_text_is_an_error(text: str, published: DateInterval | None) -> None:
    extract(text, published)
    extract(f"{text} strike {text} on Tuesday {text}", published, GAZETTEER)


@pytest.mark.parametrize("text", ["", " ", "\n", "\x00", "strike", "\ufeff", "\ud83d", "Strike!\x00\x01\x05" * 9])
def test_texts_that_say_nothing(text: str) -> None:
    assert extract(text, PUBLISHED, GAZETTEER) == []


@given(LABOR)
@settings(max_examples=40, deadline=None)
def test_the_same_text_gives_the_same_claims(text: str) -> None:
    assert extract(text, PUBLISHED, GAZETTEER) == extract(text, PUBLISHED, GAZETTEER)


def test_typography_moves_no_offset() -> None:
    plain = "Porters at Acme's plant - all of them - went on strike on Tuesday. The union's strike lasted 12 days."
    fancy = plain.replace("'", "\u2019").replace(" - ", " \u2014 ").replace(" on Tuesday", "\u00a0on\u2009Tuesday")
    assert len(plain) == len(fancy)

    def places(claims: list[Claim]) -> list[tuple[str, int, int]]:
        return [(c.kind, c.evidence_start, c.evidence_end) for c in claims]

    found = places(extract(plain, PUBLISHED, GAZETTEER))
    assert found
    assert places(extract(fancy, PUBLISHED, GAZETTEER)) == found


@given(st.permutations(range(len(ARTICLES))), st.integers(1, len(ARTICLES)))
@settings(max_examples=20, deadline=None)
def test_any_order_and_split_of_articles_gives_the_same_claims(order: list[int], size: int) -> None:
    shuffled = pa.Table.from_batches([BATCH.take(pa.array(order))])
    split = pa.Table.from_batches(shuffled.to_batches(max_chunksize=size))
    expected = extract_articles(pa.Table.from_batches([BATCH]), GAZETTEER)
    assert expected.num_rows > 4
    assert extract_articles(split, GAZETTEER).equals(expected)


def test_a_batch_has_the_schema_of_claims_and_keys_of_its_own() -> None:
    claims = extract_batch(BATCH, GAZETTEER)
    assert claims.schema == schema("raw_claims")
    ids = claims["claim_id"].to_pylist()
    assert len(set(ids)) == len(ids)
    assert set(claims["article_id"].to_pylist()) <= set(BATCH["article_id"].to_pylist())


def test_no_articles_give_no_claims() -> None:
    assert extract_batch(BATCH.slice(0, 0), GAZETTEER).num_rows == 0
    assert extract_articles(pa.Table.from_batches([BATCH.slice(0, 0)]), GAZETTEER).num_rows == 0


def test_other_processes_give_the_same_claims() -> None:
    assert pickle.loads(pickle.dumps(GAZETTEER)) == GAZETTEER
    halves = [BATCH.slice(0, 3), BATCH.slice(3)]
    with ProcessPoolExecutor(2) as pool:
        apart = list(pool.map(extract_batch, halves, [GAZETTEER] * 2))
    assert pa.Table.from_batches(apart).equals(pa.Table.from_batches([extract_batch(BATCH, GAZETTEER)]))


HOSTILE = {
    "nested quotes": '"' * 500 + "The union is on strike " + "'\"" * 9_000,
    "digits": "The union is on strike. " + "7" * 30_000,
    "grouped digits": "The union is on strike for " + "1,000" * 6_000,
    "no sentence end": "the union on strike at the plant and " * 1_000,
    "dates": "Workers strike on May 2, 2023 and " * 1_000,
    "names": "The union met " + "".join(f"Acme{n} Steel Company, " for n in range(1_500)),
    "one line of lists": "The union voted 300-12, " * 1_200,
    "brackets": "The strike " + "(" * 20_000,
    "capitals": "The strike. " + "Aa " * 10_000,
    "hyphens": "The strike-" + "a-" * 15_000,
    "unclosed hedges": "The strike lasted " + "nearly " * 4_000,
    "newlines": "The union\non strike\n" * 2_000,
    "stops": "The strike " + ". " * 15_000,
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=list(HOSTILE))
def test_hostile_texts_come_to_an_end(text: str) -> None:
    for claim in extract(text, PUBLISHED, GAZETTEER):
        assert claim.evidence == text[claim.evidence_start : claim.evidence_end]
