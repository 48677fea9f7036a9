"""An article with its claims marked in the text."""

import re
from datetime import date
from html import unescape
from html.parser import HTMLParser
from pathlib import Path

import click
import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from evaluation.making import TEXT, claim
from pipelines.cli import main
from pipelines.evaluation import marked
from pipelines.extraction.claims import Claim

START = claim("strike_start", "struck on Monday", 16, date_earliest=date(2024, 9, 16), date_latest=date(2024, 9, 16))
LENGTH = claim("strike_duration", "lasted 12 days", 45, value=12.0, unit="day", qualifier="exact", elapsed=False)
SPREAD = claim("vote", "Monday. The strike", 26, pct_for=80.0, pct_for_min=80.0, qualifier="at_least")


@given(st.lists(st.tuples(st.integers(0, len(TEXT) - 1), st.integers(1, len(TEXT)))))
def test_pieces_make_up_the_text(places: list[tuple[int, int]]) -> None:
    claims = [claim("vote", TEXT[a : a + n], a) for a, n in places]
    found = marked.pieces(TEXT, claims)
    assert "".join(TEXT[p.start : p.end] for p in found) == TEXT
    for number, one in enumerate(claims, 1):
        assert "".join(TEXT[p.start : p.end] for p in found if number in p.claims) == one.evidence
        assert [p.end for p in found if number in p.ending] == [one.evidence_end]


@pytest.mark.parametrize(
    ("one", "expected"),
    [
        (START, {"date": "2024-09-16", "rule": "strike_start.test"}),
        (LENGTH, {"figure": "12 day", "so far": "no"}),
        (SPREAD, {"for": "80% (at_least: 80 to ...)"}),
        (claim("vote", votes_for=9.0), {"votes": "9 to ?"}),
        (claim("session", date_expression="weekday:tue", union="Porters"), {"date": "weekday:tue", "union": "Porters"}),
        (claim("session", date_latest=date(2024, 1, 2)), {"date": "... to 2024-01-02"}),
    ],
)
def test_what_a_claim_says(one: Claim, expected: dict[str, str]) -> None:
    said = marked.said(one)
    assert {name: said.get(name) for name in expected} == expected


def test_a_terminal_shows_the_text_and_the_claims() -> None:
    shown = click.unstyle(marked.as_terminal(TEXT, [START, LENGTH, SPREAD]))
    assert shown.startswith("Porters at Acme struck on Monday[1]. The strike[3] lasted 12 days[2].")
    assert "  2  strike_duration  figure 12 day" in shown


def test_colours_tell_the_kinds_apart() -> None:
    colours = re.findall(r"\x1b\[(\d+)m\x1b\[4m", marked.as_terminal(TEXT, [START, LENGTH]))
    assert len(set(colours)) == 2


def test_an_article_cannot_steer_the_terminal() -> None:
    assert "\x1b" not in marked.as_terminal("A \x1b[2Jtext\x07 on nothing\r.", [])


def test_without_a_claim_it_says_so() -> None:
    assert marked.as_terminal("Nothing.", []).endswith("No claim found.")


class _Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.tags.append(tag)


def test_a_page_escapes_what_the_article_says() -> None:
    text = 'Nurses <script>alert("1")</script> & porters struck on Monday.'
    bad = claim("vote", "<script>alert(", text.index("<"), union='"><img src=x>', detail="<b>")
    page = marked.as_html(text, [bad], "<title> & more")
    parser = _Page()
    parser.feed(page)
    assert "script" not in parser.tags
    assert "img" not in parser.tags
    article = page[page.index("<article>") + 9 : page.index("</article>")]
    assert unescape(re.sub(r"<sup>.*?</sup>|<[^>]+>", "", article)) == text


def test_a_page_needs_nothing_else() -> None:
    page = marked.as_html(TEXT, [START], "Porters")
    assert not re.search(r'(?:src|href)="(?!#)', page)
    assert "url(" not in page


ARTICLE = "date 2023-05-03\n\nBakers at Acme went on strike on Tuesday. The union said so.\n"


def test_the_command_marks_a_file(tmp_path: Path) -> None:
    path = tmp_path / "bread.txt"
    path.write_text(ARTICLE)
    done = CliRunner().invoke(main, ["read", str(path)])
    assert done.exit_code == 0, done.output
    assert "strike_start" in done.stdout
    assert "2023-05-02" in done.stdout
    assert "\x1b" not in done.stdout


def test_the_command_takes_a_day_of_publication(tmp_path: Path) -> None:
    path = tmp_path / "bread.txt"
    path.write_text(ARTICLE)
    assert "2024-09-17" in CliRunner().invoke(main, ["read", str(path), "--published", "2024-09-18"]).stdout


def test_the_command_writes_a_page(tmp_path: Path) -> None:
    path = tmp_path / "bread.txt"
    path.write_text(ARTICLE)
    done = CliRunner().invoke(main, ["read", str(path), "--html"])
    assert done.stdout.startswith("<!doctype html>")
    assert "<mark" in done.stdout


@pytest.mark.parametrize(("data", "words"), [(b"", "no bytes"), (b"\x00\x81" * 99, "no text")])
def test_a_file_that_cannot_be_read_gets_a_clear_reason(tmp_path: Path, data: bytes, words: str) -> None:
    path = tmp_path / "odd.txt"
    path.write_bytes(data)
    done = CliRunner().invoke(main, ["read", str(path)])
    assert done.exit_code == 1
    assert words in done.output
    assert "Traceback" not in done.output
