from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipelines.extraction.folding import fold
from pipelines.extraction.sentences import split
from pipelines.extraction.spans import Sentence


def sentences_of(text: str) -> list[Sentence]:
    return split(text, fold(text))


def texts(text: str, kind: str | None = None) -> list[str]:
    return [text[s.start : s.end] for s in sentences_of(text) if kind is None or s.kind == kind]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They struck. They won.", ["They struck.", "They won."]),
        ("The U.S. Labor Board ruled. Talks resumed.", ["The U.S. Labor Board ruled.", "Talks resumed."]),
        (
            "Pickets went up on Sept. 14 in St. Paul. It rained.",
            ["Pickets went up on Sept. 14 in St. Paul.", "It rained."],
        ),
        ("Acme Inc. Chief Dana Roe agreed. Good.", ["Acme Inc. Chief Dana Roe agreed.", "Good."]),
        ("She works for Acme Inc. The plant is idle.", ["She works for Acme Inc.", "The plant is idle."]),
        ("Local No. 12 met Mr. J. P. Vance. He left.", ["Local No. 12 met Mr. J. P. Vance.", "He left."]),
        ("They fear A. I., wrote Roe. He left.", ["They fear A. I., wrote Roe.", "He left."]),
        ("Men at Geo. A. Roe & Co. struck. It rained.", ["Men at Geo. A. Roe & Co. struck.", "It rained."]),
        ("Pay rose 3.5 percent. Rent rose 9.", ["Pay rose 3.5 percent.", "Rent rose 9."]),
        ("It starts at 6 a.m. Friday in Flint. Be there.", ["It starts at 6 a.m. Friday in Flint.", "Be there."]),
        ("They met until 6 p.m. The mediator left.", ["They met until 6 p.m.", "The mediator left."]),
        ('"It is over." She said no more.', ['"It is over."', "She said no more."]),
        ('"Is it over?" Garza asked. Nobody knew.', ['"Is it over?" Garza asked.', "Nobody knew."]),
        ('"Never!" they cried. Then it rained.', ['"Never!" they cried.', "Then it rained."]),
        ("We waited... and waited. Nothing.", ["We waited... and waited.", "Nothing."]),
        ("The deal is done.Workers return Monday.", ["The deal is done.", "Workers return Monday."]),
        ("They joined the miners.9 The owners refused.", ["They joined the miners.9", "The owners refused."]),
        ("No stop at all", ["No stop at all"]),
        ("", []),
        (" \n\n ", []),
    ],
)
def test_where_sentences_end(text: str, expected: list[str]) -> None:
    assert texts(text) == expected


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("Bakers walk out\n\nThe bakers left at noon.", "headline", ["Bakers walk out"]),
        ("The bakers left.\n\nWhat comes next\n\nTalks resume.", "headline", ["What comes next"]),
        (" date 2025-03-04 The bakers left.", "boilerplate", ["date 2025-03-04"]),
        (" date 2025-03-04 The bakers left.", "body", ["The bakers left."]),
        ("DULUTH - The bakers left.", "dateline", ["DULUTH"]),
        ("DULUTH, Minn. (Wire) -- The bakers left.", "dateline", ["DULUTH, Minn. (Wire)"]),
        ("DETROIT, Sept. 14 — The bakers left.", "body", ["The bakers left."]),
        ("Bakers are seen outside the mill on Monday.\n\nThe bakers left.", "caption", ["Bakers are seen outside the mill on Monday."]),
        ("The bakers left.\n\n(Ann Poe for The Clarion)\n\nThey sang.", "caption", ["(Ann Poe for The Clarion)"]),
        ("The bakers left.\n\nPREVIOUS COVERAGE: Bakers threaten to leave\n\nThey sang.", "boilerplate", ["PREVIOUS COVERAGE: Bakers threaten to leave"]),
        ("They sang.\n\nCopyright 2025 The Clarion. All rights reserved.", "boilerplate", ["Copyright 2025 The Clarion. All rights reserved."]),
        ("They want:\n- better pay for all of the staff.\n- shorter weeks for the night crew.", "item", ["- better pay for all of the staff.", "- shorter weeks for the night crew."]),
        ("They want:\n• more pay.\n• less work.", "item", ["• more pay.", "• less work."]),
    ],
)  # fmt: skip
def test_kinds(text: str, kind: str, expected: list[str]) -> None:
    assert texts(text, kind) == expected


def test_hard_wrapped_lines_do_not_end_sentences() -> None:
    text = "The bakers of the town left their ovens at noon\nand marched to the square, where they were met\nby the mayor. They sang."
    assert len(texts(text)) == 2


def test_a_line_each_is_a_paragraph_each() -> None:
    text = "The bakers left at noon.\nThey sang in the square.\nNobody spoke of a deal."
    assert [s.paragraph for s in sentences_of(text)] == [0, 1, 2]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"We left. We sang." They went.', [True, True, False]),
        ('"We left," she said.', [False]),
        ("“All of it is true.”", [True]),
    ],
)
def test_wholly_quoted(text: str, expected: list[bool]) -> None:
    assert [s.in_quote for s in sentences_of(text)] == expected


@given(st.text(alphabet=st.sampled_from(list("aZ9 .!?\"'()\n-–—“”•,:é$")), max_size=200) | st.text(max_size=200))
def test_offsets_are_in_order_and_trimmed(text: str) -> None:
    end = 0
    for sentence in sentences_of(text):
        assert end <= sentence.start < sentence.end <= len(text)
        assert fold(text)[sentence.start : sentence.end].strip(b" \n") == fold(text)[sentence.start : sentence.end]
        end = sentence.end


@given(st.text(alphabet=st.sampled_from(list('aZ9 ."\n')), max_size=200))
def test_no_word_is_lost(text: str) -> None:
    kept = "".join(text[s.start : s.end] for s in sentences_of(text))
    assert "".join(kept.split()) == "".join(text.split())
