"""Linking whole worlds: the five source articles' facts, told in our words, and other disputes."""

from datetime import date

import pytest

from pipelines.linking import link
from pipelines.tables import schema
from tests.linking.world import GAZETTEER, Paper, paper, raw, says, told

STAFF, WEST = "Writers Guild Staff Union", "Writers Guild of America West"
WGA, ACTORS, AMPTP = "Writers Guild of America", "SAG-AFTRA", "Alliance of Motion Picture and Television Producers"
QUOTE = '"In 19 rounds at the table since September we put a generous and complete package before the staff," it said.'

GUILDS = (
    paper(
        "walkout",
        "2026-02-17",
        says("The staff walked off the job on Tuesday.", "strike_start", STAFF, WEST, on="weekday:tue:past"),
        says(
            "Some 82% had backed a strike a month earlier.", "vote", STAFF, WEST, on="month:-1", ballot="strike_authorization",
            result="approved", pct_for=82.0,
        ),
        says("The unit takes in over 100 people.", "headcount", STAFF, WEST, value=100.0, value_min=100.0, role="unit"),
        says(
            QUOTE, "session_count", STAFF, WEST, words="19 rounds at the table since September", n=19, unit="session",
            since="--09:past", attributed_to="the guild",
        ),
        says("Its talks opened in September.", "session", STAFF, WEST, on="--09:past", status="held"),
        says("The actors sat down with the studios last week.", "session", ACTORS, AMPTP, on="week:-1", status="held"),
        says("The writers' turn comes in mid-March.", "session", WGA, AMPTP, on="--03/mid:future", status="scheduled", modality="planned"),
        says("The last deal followed 148 days without scripts.", "strike_duration", WGA, AMPTP, n=148),
        lead="In 2023 film writers stayed out for longer than almost ever.",
    ),
    paper(
        "bulletin",
        None,
        says("Staff said on Tuesday that they were out until further notice.", "strike_start", STAFF, WEST, on="weekday:tue:past"),
        says(
            QUOTE, "session_count", STAFF, WEST, words="19 rounds at the table since September", n=19, unit="session",
            since="--09:past", attributed_to="a spokesperson",
        ),
        says("They last met on January 17.", "session", STAFF, WEST, on="--01-17:past", status="held"),
        says("Writers begin their own talks in one month.", "session", WGA, AMPTP, on="in:1:month", status="scheduled", modality="planned"),
    ),
    paper(
        "rally",
        "2026-02-25",
        says("The 115 members of the staff unit were joined by writers.", "headcount", STAFF, WEST, n=115, role="unit"),
        says("There were 120 on the line on Tuesday.", "headcount", STAFF, WEST, n=120, role="picketers", on="weekday:tue:past"),
        says("Talks were to resume on Tuesday night.", "session", STAFF, WEST, on="weekday:tue:past", status="scheduled", modality="planned"),
        says("It all began last Tuesday.", "strike_start", STAFF, WEST, on="weekday:tue:last"),
        says("The strike goes on as writers get ready.", "strike_ongoing", STAFF, WEST, on="day:0"),
        says(
            QUOTE, "session_count", STAFF, WEST, words="19 rounds at the table since September", n=19, unit="session",
            since="--09:past", attributed_to="management",
        ),
        lead="The 2023 walkout of writers is well remembered.",
    ),
    paper(
        "day 102",
        None,
        says("Day 102: writers go back to the table", "strike_duration", WGA, AMPTP, n=102, elapsed=True, on="day:0"),
        says("Both sides meet on Friday.", "session", WGA, AMPTP, on="weekday:fri:future", status="scheduled", modality="planned"),
        says("Writers put down their pens on May 2.", "strike_start", WGA, AMPTP, on="--05-02:past"),
        says(
            "Wednesday was day 100 of the walkout, as long as the last one.", "strike_duration", WGA, AMPTP, n=100, elapsed=True,
            on="weekday:wed:past", words="Wednesday was day 100 of the walkout",
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
        says("Wednesday was the hundredth day.", "strike_duration", WGA, AMPTP, n=100, elapsed=True, on="weekday:wed:past"),
        says("The union's last walkout in 2007-08 took as many days.", "strike_duration", WGA, AMPTP, n=100),
        says("An earlier meeting came last Friday.", "session", WGA, AMPTP, on="weekday:fri:last", status="held"),
        says("Striking actors joined them.", "strike_ongoing", ACTORS, AMPTP, on="day:0"),
    ),
)  # fmt: skip
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
        ("day 102", "Friday", None, None),
        ("day 102", "May 2", WGA_2023, 1),
        ("day 102", "was day 100", WGA_2023, 1),
        ("day 102", "100 days", WGA_2007, 1),
        ("day 102", "November 2007", WGA_2007, 1),
        ("day 102", "February 2008", WGA_2007, 1),
        ("day 102", "July 14", ACTORS_2023, 1),
        ("counterproposal", "last walkout", WGA_2007, 1),
        ("counterproposal", "Striking actors", ACTORS_2023, 1),
    ],
)
def test_the_guilds_of_hollywood(article: str, words: str, dispute: str | None, stoppage: int | None) -> None:
    if dispute is None:
        return
    claim = told(*GUILDS).claim(words, article)
    assert claim["dispute_id"] == dispute
    assert claim["stoppage_id"] == (f"{dispute}--{stoppage}" if stoppage else None)
    assert claim["link_reason"]
