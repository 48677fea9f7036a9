"""Which claims are about one dispute."""

from typing import Any

import pytest

from pipelines.linking.disputes import base, key
from tests.linking.world import paper, says, told

PORT, DOCKERS = "Port of Elmsby", "Elmsby Dockers Union"
RAIL = "Northern Vale Railway"


def test_the_same_parties_years_apart_have_two_disputes() -> None:
    world = told(
        paper(
            "old", "2011-06-08", says("Dockers walked out on June 6.", "strike_start", DOCKERS, PORT, on="--06-06:past")
        ),
        paper(
            "new",
            "2014-06-10",
            says("Talks with the port reopened Monday.", "session", DOCKERS, PORT, on="weekday:mon:past"),
        ),
    )
    assert world.dispute("walked out") == "elmsby-dockers-union--port-of-elmsby--2011"
    assert world.dispute("reopened") == "elmsby-dockers-union--port-of-elmsby--2014"


def test_a_settled_contract_makes_the_next_quarrel_another_dispute() -> None:
    ratified = says(
        "Dockers ratified the contract Friday.",
        "vote",
        DOCKERS,
        PORT,
        on="weekday:fri:past",
        ballot="ratification",
        result="approved",
    )
    later = says("They struck again on Monday over dismissals.", "strike_start", DOCKERS, PORT, on="weekday:mon:past")
    settled = told(paper("deal", "2016-03-05", ratified), paper("later", "2016-12-06", later))
    assert settled.dispute("ratified") != settled.dispute("again")
    unsettled = told(
        paper(
            "start", "2016-03-05", says("They struck on Friday.", "strike_start", DOCKERS, PORT, on="weekday:fri:past")
        ),
        paper("later", "2016-12-06", later),
    )
    assert unsettled.dispute("on Friday") == unsettled.dispute("again")


def test_a_long_strike_is_one_dispute() -> None:
    world = told(
        paper(
            "epilogue",
            "2003-04-12",
            says("The strike began on May 1, 2001.", "strike_start", DOCKERS, PORT, on="2001-05-01"),
            says("It ended on April 10, 2003.", "strike_end", DOCKERS, PORT, on="2003-04-10"),
        ),
        paper(
            "count",
            "2003-01-10",
            says("Day 620 found them outside.", "strike_duration", DOCKERS, PORT, n=620, elapsed=True, on="day:0"),
        ),
    )
    assert {c["dispute_id"] for c in world.claims} == {"elmsby-dockers-union--port-of-elmsby--2001"}
    assert {c["stoppage_id"] for c in world.claims} == {"elmsby-dockers-union--port-of-elmsby--2001--1"}


HISTORY = (
    paper(
        "first",
        "1988-04-02",
        says("Dockers left the quays on March 28.", "strike_start", DOCKERS, PORT, on="--03-28:past"),
    ),
    paper("first end", "1988-05-10", says("They went back on May 9.", "strike_end", DOCKERS, PORT, on="--05-09:past")),
    paper(
        "second",
        "1997-09-03",
        says("Dockers walked off on September 1.", "strike_start", DOCKERS, PORT, on="--09-01:past"),
    ),
    paper(
        "second count",
        "1997-09-30",
        says("They are out for a 30th day.", "strike_duration", DOCKERS, PORT, n=30, elapsed=True, on="day:0"),
    ),
    paper(
        "third", "2010-02-02", says("Dockers struck on Monday.", "strike_start", DOCKERS, PORT, on="weekday:mon:past")
    ),
)


@pytest.mark.parametrize(
    ("sentence", "values", "published", "year"),
    [
        ("A stoppage of 43 days had hurt the town.", {"n": 43}, "2010-02-05", "1988"),
        ("The 1988 strike took six weeks.", {"n": 6, "unit": "week"}, "2010-02-05", "1988"),
        ("Their last walkout went on for 60 days.", {"n": 60}, "2010-02-05", "1997"),
        ("It took 60 days to end it.", {"n": 60}, "1999-01-05", "1997"),
        ("In 1953 they stayed out for ten days.", {"n": 10}, "2010-02-05", "1953"),
        ("The walkout lasted three days.", {"n": 3}, "2010-02-05", "2010"),
    ],
)
def test_a_length_without_a_date_finds_its_strike(
    sentence: str, values: dict[str, Any], published: str, year: str
) -> None:
    world = told(*HISTORY, paper("look back", published, says(sentence, "strike_duration", DOCKERS, PORT, **values)))
    assert world.dispute(sentence) == f"elmsby-dockers-union--port-of-elmsby--{year}"


def test_a_year_since_which_nothing_happened_is_not_the_year_of_the_claim() -> None:
    sentence = "It is the first walkout at the port since 1997."
    world = told(
        *HISTORY, paper("now", "2010-02-03", says(sentence, "strike_start", DOCKERS, PORT, words="first walkout"))
    )
    assert world.dispute("first walkout") == "elmsby-dockers-union--port-of-elmsby--2010"


def test_one_side_is_enough_where_one_dispute_fits() -> None:
    world = told(
        paper(
            "start",
            "2010-02-02",
            says("Dockers struck on Monday.", "strike_start", DOCKERS, PORT, on="weekday:mon:past"),
        ),
        paper(
            "gate",
            "2010-02-04",
            says("There were 200 at the gate.", "headcount", DOCKERS, None, n=200, role="picketers"),
        ),
        paper("port", "2010-02-05", says("The port's 900 are out.", "headcount", None, PORT, n=900, role="strikers")),
        paper(
            "years after",
            "2014-02-05",
            says("The union speaks for 1,100.", "headcount", DOCKERS, None, n=1100, role="unit"),
        ),
    )
    assert world.dispute("200") == world.dispute("900") == world.dispute("struck")
    assert world.claim("200")["link_reason"] == "by union alone"
    assert world.claim("900")["link_reason"] == "by employer alone"
    assert world.dispute("1,100") == "elmsby-dockers-union--unknown--2014"


def test_one_side_is_not_enough_where_two_fit_unless_the_article_tells() -> None:
    both = (
        paper(
            "port",
            "2010-02-02",
            says("Dockers struck on Monday.", "strike_start", DOCKERS, PORT, on="weekday:mon:past"),
        ),
        paper(
            "rail",
            "2010-02-09",
            says("They quit the railway's yard on Monday.", "strike_start", DOCKERS, RAIL, on="weekday:mon:past"),
            says("Its 70 members there are out.", "headcount", DOCKERS, None, n=70, role="strikers"),
        ),
        paper(
            "neither", "2010-02-10", says("Both pickets drew 300.", "headcount", DOCKERS, None, n=300, role="picketers")
        ),
    )
    world = told(*both)
    assert world.dispute("70 members") == world.dispute("railway's")
    assert world.claim("70 members")["link_reason"] == "by union and article"
    assert world.dispute("300") == "elmsby-dockers-union--unknown--2010"


def test_an_article_that_names_nobody_is_its_own_dispute_and_so_are_its_copies() -> None:
    start = says("They walked out on Monday.", "strike_start", on="weekday:mon:past")
    size = says("About 30 of them marched.", "headcount", n=30, role="picketers")
    world = told(
        paper("a", "2010-02-02", start, size),
        paper("b", "2010-02-02", start, copy_of="a"),
        paper("c", "2010-02-02", start),
    )
    by_article = {c["article_id"]: c["dispute_id"] for c in world.claims}
    a, b, c = (by_article[world.articles[name]["article_id"]] for name in "abc")
    assert a == b != c
    assert None not in (a, c)


def test_nobody_in_an_article_about_somebody_is_left_open() -> None:
    world = told(
        paper(
            "a",
            "2010-02-02",
            says("Dockers struck on Monday.", "strike_start", DOCKERS, PORT, on="weekday:mon:past"),
            says("Elsewhere 50 cleaners are out too.", "headcount", n=50, role="strikers"),
        )
    )
    assert world.dispute("cleaners") is None


def test_a_local_and_its_parent_name_one_dispute_but_two_locals_do_not() -> None:
    start = ("strike_start", {"on": "weekday:mon:past"})
    one = told(
        paper(
            "a",
            "2010-02-02",
            says("The local struck on Monday.", start[0], "Elmsby Dockers Union Local 12", PORT, **start[1]),
        ),
        paper("b", "2010-02-03", says("Dockers struck on Monday.", start[0], DOCKERS, PORT, **start[1])),
    )
    assert one.dispute("The local") == one.dispute("Dockers")
    two = told(
        paper(
            "a",
            "2010-02-02",
            says("The local struck on Monday.", start[0], "Elmsby Dockers Union Local 12", PORT, **start[1]),
        ),
        paper(
            "c",
            "2010-02-03",
            says("Checkers struck on Monday.", start[0], "Elmsby Dockers Union Local 31", PORT, **start[1]),
        ),
    )
    assert two.dispute("The local") != two.dispute("Checkers")


def test_a_local_that_goes_by_its_number_is_that_of_the_one_union_there() -> None:
    world = told(
        paper("a", "2010-02-02", says("The local struck on Monday.", "strike_start", "Local 12", PORT, on="day:-1")),
        paper(
            "b", "2010-02-03", says("Dockers struck on Monday.", "strike_start", DOCKERS, PORT, on="weekday:mon:past")
        ),
    )
    assert world.dispute("The local") == world.dispute("Dockers")


def test_branches_that_the_tables_know_bargain_with_their_parent() -> None:
    guild, studios = "Writers Guild of America", "Alliance of Motion Picture and Television Producers"
    world = told(
        paper(
            "a", "2010-02-02", says("The guild met studios Monday.", "session", guild, studios, on="weekday:mon:past")
        ),
        paper("b", "2010-02-03", says("East met them too.", "session", f"{guild} East", studios, on="day:-1")),
        paper("c", "2010-02-04", says("So did West.", "session", f"{guild} West", studios, on="day:-1")),
        paper("d", "2010-02-05", says("Actors met them.", "session", "SAG-AFTRA", studios, on="day:-1")),
    )
    assert world.dispute("East") == world.dispute("West") == world.dispute("The guild") != world.dispute("Actors")


def test_an_employer_and_its_fuller_name_are_one_dispute() -> None:
    world = told(
        paper("a", "2010-02-02", says("They struck on Monday.", "strike_start", DOCKERS, PORT, on="weekday:mon:past")),
        paper(
            "b",
            "2010-02-03",
            says("It hit the port Monday.", "strike_start", DOCKERS, f"{PORT} East Quay", on="day:-2"),
        ),
    )
    assert world.dispute("They struck") == world.dispute("It hit")
    assert world.claim("It hit")["employer"] == f"{PORT} East Quay"


def test_the_year_of_a_dispute_is_that_of_its_first_strike() -> None:
    world = told(
        paper("talks", "2010-11-02", says("Talks opened Monday.", "session", DOCKERS, PORT, on="weekday:mon:past")),
        paper(
            "end", "2011-03-02", says("They went back on Tuesday.", "strike_end", DOCKERS, PORT, on="weekday:tue:past")
        ),
        paper(
            "again",
            "2012-03-02",
            says("They struck on Thursday.", "strike_start", DOCKERS, PORT, on="weekday:thu:past"),
        ),
    )
    assert {c["dispute_id"] for c in world.claims} == {"elmsby-dockers-union--port-of-elmsby--2011"}


def test_a_strike_still_on_years_later_is_one_dispute() -> None:
    world = told(
        paper(
            "long",
            "2003-03-03",
            says("They struck on April 1, 2001.", "strike_start", DOCKERS, PORT, on="2001-04-01"),
            says("The strike goes on.", "strike_ongoing", DOCKERS, PORT, on="day:0"),
            says("It has taken 23 months.", "strike_duration", DOCKERS, PORT, n=23, unit="month"),
        )
    )
    assert {c["stoppage_id"] for c in world.claims} == {"elmsby-dockers-union--port-of-elmsby--2001--1"}


def test_disputes_of_the_same_name_have_different_ids() -> None:
    world = told(
        paper(
            "a",
            "2010-02-02",
            says("Dockers struck on Monday.", "strike_start", DOCKERS, "Elmsby & Co", on="weekday:mon:past"),
        ),
        paper(
            "b",
            "2010-02-03",
            says("Men struck on Monday.", "strike_start", DOCKERS, "Elmsby-Co Ltd Port", on="weekday:mon:past"),
        ),
        paper(
            "c",
            "2010-02-03",
            says("Women struck on Monday.", "strike_start", DOCKERS, "Élmsby Co", on="weekday:mon:past"),
        ),
    )
    ids = {c["dispute_id"] for c in world.claims}
    assert all(i.isascii() and i == i.lower() and " " not in i for i in ids)


@pytest.mark.parametrize(
    ("name", "same"),
    [("Mills of Harrow", "Harrow Mills"), ("The Elmsby Port", "Port, Elmsby"), ("Vale & Sons", "Vale and Sons")],
)
def test_names_of_the_same_words_share_a_key(name: str, same: str) -> None:
    assert key(name) == key(same)


@pytest.mark.parametrize(
    ("union", "parent"),
    [
        ("Amalgamated Transit Union Local 1091", "Amalgamated Transit Union"),
        ("Machinists District Lodge 751", "Machinists"),
        ("Amalgamated Transit Union", None),
        ("Local 12", ""),
    ],
)
def test_a_local_knows_its_parent(union: str, parent: str | None) -> None:
    assert base(union) == (None if parent is None else key(parent))
