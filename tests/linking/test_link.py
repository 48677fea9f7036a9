"""Linking whole worlds: the five source articles' facts, told in our words, and other disputes."""

import random
from collections import Counter
from datetime import date
from time import process_time

import pytest

from pipelines.linking import link
from pipelines.tables import schema
from tests.linking.generated import generate
from tests.linking.world import GAZETTEER, paper, raw, says, told

STAFF, WEST = "Writers Guild Staff Union", "Writers Guild of America West"
WGA, ACTORS, AMPTP = "Writers Guild of America", "SAG-AFTRA", "Alliance of Motion Picture and Television Producers"
QUOTE = '"In 19 rounds at the table since September we put a generous and complete package before the staff," it said.'

PLANNED = {"status": "scheduled", "modality": "planned"}

GUILDS = (
    paper(
        "walkout",
        "2026-02-17",
        says("The staff walked off the job on Tuesday.", "strike_start", STAFF, WEST, on="weekday:tue:past"),
        says(
            "Some 82% had backed a strike a month earlier.",
            "vote",
            STAFF,
            WEST,
            on="month:-1",
            ballot="strike_authorization",
            result="approved",
            pct_for=82.0,
        ),
        says("The unit takes in over 100 people.", "headcount", STAFF, WEST, value=100.0, value_min=100.0, role="unit"),
        says(
            QUOTE,
            "session_count",
            STAFF,
            WEST,
            words="19 rounds at the table since September",
            n=19,
            unit="session",
            since="--09:past",
            attributed_to="the guild",
        ),
        says("Its talks opened in September.", "session", STAFF, WEST, on="--09:past", status="held"),
        says("The actors sat down with the studios last week.", "session", ACTORS, AMPTP, on="week:-1", status="held"),
        says("The writers' turn comes in mid-March.", "session", WGA, AMPTP, on="--03/mid:future", **PLANNED),
        says("The last deal followed 148 days without scripts.", "strike_duration", WGA, AMPTP, n=148),
        lead="In 2023 film writers stayed out for longer than almost ever.",
    ),
    paper(
        "bulletin",
        None,
        says(
            "Staff said on Tuesday that they were out until further notice.",
            "strike_start",
            STAFF,
            WEST,
            on="weekday:tue:past",
        ),
        says(
            QUOTE,
            "session_count",
            STAFF,
            WEST,
            words="19 rounds at the table since September",
            n=19,
            unit="session",
            since="--09:past",
            attributed_to="a spokesperson",
        ),
        says("They last met on January 17.", "session", STAFF, WEST, on="--01-17:past", status="held"),
        says("Writers begin their own talks in one month.", "session", WGA, AMPTP, on="in:1:month", **PLANNED),
    ),
    paper(
        "rally",
        "2026-02-25",
        says("The 115 members of the staff unit were joined by writers.", "headcount", STAFF, WEST, n=115, role="unit"),
        says(
            "There were 120 on the line on Tuesday.",
            "headcount",
            STAFF,
            WEST,
            n=120,
            role="picketers",
            on="weekday:tue:past",
        ),
        says("Talks were to resume on Tuesday night.", "session", STAFF, WEST, on="weekday:tue:past", **PLANNED),
        says("It all began last Tuesday.", "strike_start", STAFF, WEST, on="weekday:tue:last"),
        says("The strike goes on as writers get ready.", "strike_ongoing", STAFF, WEST, on="day:0"),
        says(
            QUOTE,
            "session_count",
            STAFF,
            WEST,
            words="19 rounds at the table since September",
            n=19,
            unit="session",
            since="--09:past",
            attributed_to="management",
        ),
        lead="The 2023 walkout of writers is well remembered.",
    ),
    paper(
        "day 102",
        None,
        says("Day 102: writers go back to the table", "strike_duration", WGA, AMPTP, n=102, elapsed=True, on="day:0"),
        says("Both sides meet on Friday.", "session", WGA, AMPTP, on="weekday:fri:future", **PLANNED),
        says("Writers put down their pens on May 2.", "strike_start", WGA, AMPTP, on="--05-02:past"),
        says(
            "Wednesday was day 100 of the walkout, as long as the last one.",
            "strike_duration",
            WGA,
            AMPTP,
            n=100,
            elapsed=True,
            on="weekday:wed:past",
            words="Wednesday was day 100 of the walkout",
        ),
        says("As long, too, as the union's last walkout in 2007-08: 100 days.", "strike_duration", WGA, AMPTP, n=100),
        says("They had met last Friday.", "session", WGA, AMPTP, on="weekday:fri:last", status="held"),
        says("That one was begun in November 2007.", "strike_start", WGA, AMPTP, on="2007-11"),
        says("It was over by February 2008.", "strike_end", WGA, AMPTP, on="2008-02"),
        says("Actors have been out since July 14.", "strike_start", ACTORS, AMPTP, on="--07-14:past"),
    ),
    paper(
        "counterproposal",
        "2023-08-12",
        says("Friday saw the first session.", "session", WGA, AMPTP, on="weekday:fri:past", status="held"),
        says("Writers had struck on May 2.", "strike_start", WGA, AMPTP, on="--05-02:past"),
        says(
            "Wednesday was the hundredth day.",
            "strike_duration",
            WGA,
            AMPTP,
            n=100,
            elapsed=True,
            on="weekday:wed:past",
        ),
        says("The union's last walkout in 2007-08 took as many days.", "strike_duration", WGA, AMPTP, n=100),
        says("An earlier meeting came last Friday.", "session", WGA, AMPTP, on="weekday:fri:last", status="held"),
        says("Striking actors joined them.", "strike_ongoing", ACTORS, AMPTP, on="day:0"),
    ),
)
STAFF_2026 = "writers-guild-staff-union--writers-guild-of-america-west--2026"
WGA_2023 = "writers-guild-of-america--alliance-of-motion-picture-and-television-producers--2023"
WGA_2007, WGA_2026 = WGA_2023.replace("2023", "2007"), WGA_2023.replace("2023", "2026")
ACTORS_2023 = "sag-aftra--alliance-of-motion-picture-and-television-producers--2023"


@pytest.mark.parametrize(
    ("article", "words", "dispute", "stoppage"),
    [
        ("walkout", "walked off", STAFF_2026, 1),
        ("walkout", "82%", STAFF_2026, 1),
        ("walkout", "over 100", STAFF_2026, None),
        ("walkout", "19 rounds", STAFF_2026, None),
        ("walkout", "opened in September", STAFF_2026, None),
        ("walkout", "actors sat down", ACTORS_2023.replace("2023", "2026"), None),
        ("walkout", "mid-March", WGA_2026, None),
        ("walkout", "148 days", WGA_2023, 1),
        ("bulletin", "further notice", STAFF_2026, 1),
        ("bulletin", "January 17", STAFF_2026, None),
        ("bulletin", "in one month", WGA_2026, None),
        ("rally", "120", STAFF_2026, 1),
        ("rally", "goes on", STAFF_2026, 1),
        ("day 102", "Day 102", WGA_2023, 1),
        ("day 102", "May 2", WGA_2023, 1),
        ("day 102", "was day 100", WGA_2023, 1),
        ("day 102", "100 days", WGA_2007, 1),
        ("day 102", "on Friday", WGA_2023, None),
        ("day 102", "last Friday", WGA_2023, None),
        ("day 102", "November 2007", WGA_2007, 1),
        ("day 102", "February 2008", WGA_2007, 1),
        ("day 102", "July 14", ACTORS_2023, 1),
        ("counterproposal", "last walkout", WGA_2007, 1),
        ("counterproposal", "Striking actors", ACTORS_2023, 1),
    ],
)
def test_the_guilds_of_hollywood(article: str, words: str, dispute: str, stoppage: int | None) -> None:
    claim = told(*GUILDS).claim(words, article)
    assert claim["dispute_id"] == dispute
    assert claim["stoppage_id"] == (f"{dispute}--{stoppage}" if stoppage else None)
    assert claim["link_reason"]


def test_undated_articles_are_dated_by_what_is_known_of_their_strikes() -> None:
    articles = told(*GUILDS).articles
    assert articles["bulletin"]["published_on_basis"] == articles["day 102"]["published_on_basis"] == "linked"
    spans = {name: (a["published_earliest"], a["published_latest"]) for name, a in articles.items()}
    assert spans["bulletin"] == (date(2026, 2, 17), date(2026, 2, 23))
    assert spans["day 102"] == (date(2023, 8, 11), date(2023, 8, 11))
    assert articles["walkout"]["published_on_basis"] == "given"


@pytest.mark.parametrize(
    ("article", "words", "earliest", "latest"),
    [
        ("bulletin", "further notice", date(2026, 2, 17), date(2026, 2, 17)),
        ("bulletin", "January 17", date(2026, 1, 17), date(2026, 1, 17)),
        ("bulletin", "in one month", date(2026, 3, 1), date(2026, 3, 31)),
        ("day 102", "May 2", date(2023, 5, 2), date(2023, 5, 2)),
        ("day 102", "was day 100", date(2023, 8, 9), date(2023, 8, 9)),
        ("day 102", "on Friday", date(2023, 8, 11), date(2023, 8, 11)),
        ("day 102", "last Friday", date(2023, 8, 4), date(2023, 8, 4)),
        ("day 102", "July 14", date(2023, 7, 14), date(2023, 7, 14)),
        ("day 102", "November 2007", date(2007, 11, 1), date(2007, 11, 30)),
    ],
)
def test_claims_are_resolved_once_their_article_is_dated(
    article: str, words: str, earliest: date, latest: date
) -> None:
    claim = told(*GUILDS).claim(words, article)
    assert (claim["date_earliest"], claim["date_latest"]) == (earliest, latest)


def test_one_quote_in_three_articles_has_one_origin() -> None:
    counts = [c for c in told(*GUILDS).claims if c["kind"] == "session_count"]
    assert len(counts) == 3
    assert len({c["origin_id"] for c in counts}) == 1


def test_tables_have_their_schemas_and_order() -> None:
    linked = link.link(*raw(*GUILDS), GAZETTEER)
    assert linked.articles.schema.equals(schema("linked_articles"), check_metadata=True)
    assert linked.claims.schema.equals(schema("linked_claims"), check_metadata=True)
    for table, key in ((linked.articles, "article_id"), (linked.claims, "claim_id")):
        keys = table.column(key).to_pylist()
        assert keys == sorted(keys)


def test_the_order_of_rows_does_not_matter() -> None:
    articles, claims = raw(*GUILDS)
    expected = link.link(articles, claims, GAZETTEER)
    shuffle = random.Random(7)
    for _ in range(3):
        rows, statements = list(range(articles.num_rows)), list(range(claims.num_rows))
        shuffle.shuffle(rows)
        shuffle.shuffle(statements)
        again = link.link(articles.take(rows), claims.take(statements), GAZETTEER)
        assert again.articles.equals(expected.articles)
        assert again.claims.equals(expected.claims)


def test_nothing_gives_nothing() -> None:
    linked = link.link(schema("raw_articles").empty_table(), schema("raw_claims").empty_table(), GAZETTEER)
    assert linked.articles.num_rows == linked.claims.num_rows == 0


def test_every_article_alone_links_too() -> None:
    for one in GUILDS:
        alone = told(one)
        assert len(alone.claims) == len(one.sayings)
    assert told(GUILDS[0]).dispute("148 days") == WGA_2023
    assert told(GUILDS[3]).articles["day 102"]["published_earliest"] is None
    assert told(GUILDS[1]).articles["bulletin"]["published_earliest"] is None


def test_a_claim_of_an_unknown_article_is_an_error() -> None:
    articles, claims = raw(*GUILDS)
    with pytest.raises(KeyError):
        link.link(articles.slice(0, 1), claims, GAZETTEER)


def test_names_of_the_same_words_and_acronyms_introduced_elsewhere_are_one() -> None:
    world = told(
        paper(
            "first",
            "2019-03-05",
            says(
                "Brickfield Clerks Alliance (BCA) members left Harrow Mills on Monday.",
                "strike_start",
                "Brickfield Clerks Alliance",
                "Harrow Mills",
                union_mention="BCA",
                on="weekday:mon:past",
            ),
        ),
        paper(
            "second",
            "2019-03-07",
            says("BCA has 40 people out.", "headcount", "BCA", "Harrow Mills", n=40, role="strikers"),
        ),
        paper(
            "third",
            "2019-03-08",
            says("The Mills of Harrow lost 60.", "headcount", "BCA", "Mills of Harrow", n=60, role="unit"),
        ),
    )
    assert {c["union"] for c in world.claims} == {"Brickfield Clerks Alliance"}
    assert len({c["employer"] for c in world.claims}) == 1
    assert len({c["dispute_id"] for c in world.claims}) == 1


def _pairs(counts: Counter[object]) -> int:
    return sum(n * (n - 1) // 2 for n in counts.values())


def test_generated_disputes_are_found_and_undated_articles_dated() -> None:
    made = generate(seed=3, n_disputes=90, n_articles=600, undated=0.1)
    linked = link.link(made.articles, made.claims, GAZETTEER)
    true, found, both = Counter[object](), Counter[object](), Counter[object]()
    for c in linked.claims.to_pylist():
        dispute = made.about[c["article_id"], c["evidence"]][0]
        guess = c["dispute_id"] or c["claim_id"]
        true[dispute] += 1
        found[guess] += 1
        both[dispute, guess] += 1
    precision, recall = _pairs(both) / _pairs(found), _pairs(both) / _pairs(true)
    assert 2 * precision * recall / (precision + recall) >= 0.97
    dated = [a for a in linked.articles.to_pylist() if a["published_on_basis"] in ("content", "linked")]
    right = [a for a in dated if a["published_earliest"] <= made.published[a["article_id"]] <= a["published_latest"]]
    assert len(dated) >= 15
    assert len(right) >= 0.97 * len(dated)


def test_one_dispute_of_many_claims_takes_time_in_proportion() -> None:
    def seconds(n: int) -> float:
        papers = [
            paper(
                f"p{i}", f"2010-0{3 + i % 6}-1{i % 9}",
                says(f"They struck on Monday, {i}.", "strike_start", STAFF, WEST, on="weekday:mon:past"),
                says(f"Day {i}.", "strike_duration", STAFF, WEST, n=1 + i % 200, elapsed=True, on="day:0"),
                says(f"It took 148 days, {i}.", "strike_duration", STAFF, WEST, n=148),
            )
            for i in range(n)
        ]  # fmt: skip
        tables = raw(*papers)
        begun = process_time()
        link.link(*tables, GAZETTEER)
        return process_time() - begun

    seconds(50)
    assert seconds(2000) < 12 * seconds(500) + 0.5
