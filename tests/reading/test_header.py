"""The date and the headline at the top of a plain-text article."""

from datetime import date

import pytest

from pipelines.reading import header


@pytest.mark.parametrize(
    ("text", "day", "rest"),
    [
        (" date 2031-03-04 Miners struck.", date(2031, 3, 4), "Miners struck."),
        ("date 2031-03-04 Miners struck.", date(2031, 3, 4), "Miners struck."),
        ("date: 2031-03-04\nMiners struck.", date(2031, 3, 4), "Miners struck."),
        ("\n date 2031-03-04  \u201cEnough,\u201d they said.", date(2031, 3, 4), "\u201cEnough,\u201d they said."),
        (" date 2031-02-30 Miners struck.", None, " date 2031-02-30 Miners struck."),
        ("A date 2031-03-04 was set.", None, "A date 2031-03-04 was set."),
        (" date 2031-03-041 Miners", None, " date 2031-03-041 Miners"),
        (" Miners struck.", None, " Miners struck."),
    ],
)
def test_given(text: str, day: date | None, rest: str) -> None:
    assert header.split_given(text) == (day, rest)


AUGUST = date(2031, 8, 9)


@pytest.mark.parametrize(
    "line",
    [
        "Posted Aug. 9, 2031",
        "Published: 9 August 2031",
        "PUBLISHED 2031-08-09 10:22",
        "Published on Saturday, August 9th, 2031 at 4:30 p.m. PDT | Business",
        "Published 10:22 a.m. ET Aug. 9, 2031",
        "First published on Sat 9 Aug 2031 10.12 BST",
        "Last updated 3:15 PM EDT, August 9, 2031",
        "Date: 9 August 2031",
        "FOR IMMEDIATE RELEASE: August 9, 2031",
        "Saturday, August 9, 2031",
        "2031-08-09T10:22:11Z",
        "By Ann Other | Aug. 9, 2031 3:15 PM",
        "By Ann Other and A. N. Body, August 9, 2031",
        "PORT TOWN, Aug. 9, 2031 (Wire) \u2014 Dockers stayed out",
        "PORT TOWN (Aug. 9, 2031) - Dockers stayed out",
        "PORT TOWN, Aug. 9, 2031 /Newswire/ -- Dockers stayed out",
        "Port Town, Wash. \u2013 9 August 2031 \u2013 Dockers stayed out",
    ],
)
def test_page_date(line: str) -> None:
    assert header.page_date(f"Dockers stay out\n\n{line}\n\nThey voted on July 2, 2030.") == AUGUST


@pytest.mark.parametrize(
    "line",
    [
        "On Saturday, August 9, 2031, dockers stayed out.",
        "The walkout began August 9, 2031 - and nobody knows its end.",
        "Timeline, May 2, 2031 - August 9, 2031",
        "Posted August 39, 2031",
        "Posted Aug. 9",
        "Posted 08/09/2031",
        "PORT TOWN, Aug. 9 (Wire) \u2014 Dockers stayed out",
    ],
)
def test_no_page_date(line: str) -> None:
    assert header.page_date(f"{line}\n\nMore of it.") is None


def test_publication_stands_before_change() -> None:
    assert header.page_date("Updated Aug. 10, 2031\nPosted Aug. 9, 2031\n\nText.") == AUGUST


def test_only_the_top_is_looked_at() -> None:
    assert header.page_date("A line.\n" * 20 + "Posted Aug. 9, 2031\n") is None


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Dockers stay out\n\nThey voted.", "Dockers stay out"),
        ("\n  Dockers stay out  \n\nThey voted.", "Dockers stay out"),
        ("Posted Aug. 9, 2031\n\nDockers stay out\n\nThey voted.", "Dockers stay out"),
        ("Will dockers stay out?\n\nThey voted.", "Will dockers stay out?"),
        ("Dockers stay out.\n\nThey voted.", None),
        ("Dockers \u201cstay out.\u201d\n\nThey voted.", None),
        ("Dockers stay out\nThey voted.", None),
        ("Dockers stay out", None),
        ("Dockers stay out\n\n  \n", None),
        ("D" * 300 + "\n\nThey voted.", None),
        ("", None),
    ],
)
def test_title(text: str, title: str | None) -> None:
    assert header.title(text) == title
