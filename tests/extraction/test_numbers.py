"""Numbers as the trade writes them, each with what it must be read as."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipelines.extraction import numbers
from pipelines.extraction.folding import fold
from pipelines.extraction.spans import Money, Number, Percent, Tally


def read(text: str) -> list[tuple[str, object]]:
    folded = fold(text)
    return [(text[one.start : one.end], one) for one in numbers.find(folded, 0, len(folded))]


def only(text: str) -> tuple[str, object]:
    found = read(text)
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("The 1,200 machinists left", "1,200", 1200),
        ("33,000 members", "33,000", 33000),
        ("1,00,000 bank staff", "1,00,000", 100000),
        ("some of the 12 000 miners", "12 000", 12000),
        ("1.2 million workers", "1.2 million", 1.2e6),
        ("1.2m workers", "1.2m", 1.2e6),
        ("20k workers", "20k", 20000),
        ("2 lakh employees", "2 lakh", 200000),
        ("twenty-five drivers", "twenty-five", 25),
        ("eighty drivers", "eighty", 80),
        ("six thousand six hundred dockers", "six thousand six hundred", 6600),
        ("two hundred and fifty thousand pupils", "two hundred and fifty thousand", 250000),
        ("one hundred twenty-three cooks", "one hundred twenty-three", 123),
        ("a hundred cooks", "a hundred", 100),
        ("eleven hundred cooks", "eleven hundred", 1100),
        ("two dozen cooks", "two dozen", 24),
        ("a dozen cooks", "a dozen", 12),
        ("half a million cooks", "half a million", 500000),
        ("half a dozen cooks", "half a dozen", 6),
        ("one and a half million cooks", "one and a half million", 1.5e6),
        ("one session was held", "one", 1),
        ("the 300-member unit", "300", 300),
        ("an 800-strong crew", "800", 800),
        ("2,000 strikers", "2,000", 2000),
        ("1500 nurses walked out", "1500", 1500),
        ("155 000 workers", "155 000", 155000),
        ("1,2 million workers", "1,2 million", 1.2e6),
        ("1,25-million workers", "1,25-million", 1.25e6),
        ("2.5 lakh workers", "2.5 lakh", 250000),
        ("25 crore workers", "25 crore", 25e7),
        ("43-hundred cooks", "43-hundred", 4300),
        ("five hundred men and boys", "five hundred", 500),
    ],
)
def test_counts(text: str, words: str, value: float) -> None:
    found, one = only(text)
    assert isinstance(one, Number)
    assert (found, one.value, one.qualifier) == (words, value, "exact")
    assert (one.bounds.low, one.bounds.high) == (value, value)


@pytest.mark.parametrize(
    ("text", "value", "qualifier", "low", "high"),
    [
        ("over 100", 100, "at_least", 100, None),
        ("more than 200", 200, "at_least", 200, None),
        ("at least six", 6, "at_least", 6, None),
        ("upwards of 30", 30, "at_least", 30, None),
        ("in excess of 3,000", 3000, "at_least", 3000, None),
        ("north of 500", 500, "at_least", 500, None),
        ("exceeding 500", 500, "at_least", 500, None),
        ("no fewer than 40", 40, "at_least", 40, None),
        ("not less than 40", 40, "at_least", 40, None),
        ("a minimum of 40", 40, "at_least", 40, None),
        ("well over a hundred", 100, "at_least", 100, None),
        ("a little over 50", 50, "at_least", 50, None),
        ("over 2000 workers", 2000, "at_least", 2000, None),
        ("100 or more", 100, "at_least", 100, None),
        ("100-plus", 100, "at_least", 100, None),
        ("100+", 100, "at_least", 100, None),
        ("up to 400", 400, "at_most", None, 400),
        ("as many as 50", 50, "at_most", None, 50),
        ("at most 50", 50, "at_most", None, 50),
        ("no more than 20", 20, "at_most", None, 20),
        ("fewer than 10", 10, "at_most", None, 10),
        ("less than 10", 10, "at_most", None, 10),
        ("under 10", 10, "at_most", None, 10),
        ("10 or fewer", 10, "at_most", None, 10),
        ("about 500", 500, "about", 450, 550),
        ("around 500", 500, "about", 450, 550),
        ("some 500", 500, "about", 450, 550),
        ("roughly 500", 500, "about", 450, 550),
        ("approximately 500", 500, "about", 450, 550),
        ("close to 500", 500, "about", 450, 550),
        ("an estimated 33,000", 33000, "about", 29700, 36300),
        ("somewhere around 500", 500, "about", 450, 550),
        ("30 or so", 30, "about", 27, 33),
        ("a hundred-odd", 100, "about", 90, 110),
        ("1,000-odd", 1000, "about", 900, 1100),
        ("nearly 3,000", 3000, "about", 2400, 3000),
        ("almost 3,000", 3000, "about", 2400, 3000),
        ("just under 400", 400, "about", 320, 400),
        ("about 25", 25, "about", 22, 28),
        ("a couple of hundred", 200, "about", 180, 220),
        ("between 5,000 and 6,000", 5000, "between", 5000, 6000),
        ("between two hundred and three hundred", 200, "between", 200, 300),
        ("between five thousand and six thousand", 5000, "between", 5000, 6000),
        ("5,000 to 6,000", 5000, "between", 5000, 6000),
        ("five thousand to six thousand", 5000, "between", 5000, 6000),
        ("5 to 6 million", 5e6, "between", 5e6, 6e6),
        ("300-400", 300, "between", 300, 400),
        ("two or three hundred", 200, "between", 200, 300),
        ("five or six", 5, "between", 5, 6),
    ],
)
def test_hedges(text: str, value: float, qualifier: str, low: float | None, high: float | None) -> None:
    words, one = only(f"It was {text}" if "workers" in text else f"It was {text} workers")
    assert isinstance(one, Number)
    assert words == text.removesuffix(" workers")
    assert (one.value, one.qualifier, one.bounds.low, one.bounds.high) == (value, qualifier, low, high)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("hundreds of workers", 200, None),
        ("dozens of workers", 24, None),
        ("thousands of workers", 2000, None),
        ("tens of thousands of workers", 20000, None),
        ("hundreds of thousands of workers", 200000, None),
        ("several hundred workers", 200, 1000),
        ("several workers", 3, 9),
    ],
)
def test_vague(text: str, low: float, high: float | None) -> None:
    _, one = only(text)
    assert isinstance(one, Number)
    assert one.is_vague
    assert (one.bounds.low, one.bounds.high) == (low, high)


@pytest.mark.parametrize(
    ("text", "value", "of"),
    [
        ("36 of the 100 workers", 36, 100),
        ("36 of 100 workers", 36, 100),
        ("8 of the 12 unions", 8, 12),
        ("three of the four plants", 3, 4),
        ("210 out of 250 ballots", 210, 250),
        ("8 of 10 members", 8, 10),
    ],
)
def test_parts(text: str, value: float, of: float) -> None:
    _, one = only(text)
    assert isinstance(one, Number)
    assert (one.value, one.of) == (value, of)


@pytest.mark.parametrize(
    ("text", "words", "value", "qualifier"),
    [
        ("by 82%", "82%", 82, "exact"),
        ("82 percent", "82 percent", 82, "exact"),
        ("82 per cent", "82 per cent", 82, "exact"),
        ("82pc", "82pc", 82, "exact"),
        ("94.6 %", "94.6 %", 94.6, "exact"),
        ("ninety-six percent", "ninety-six percent", 96, "exact"),
        ("over 90 percent", "over 90 percent", 90, "at_least"),
        ("nearly 90%", "nearly 90%", 90, "about"),
        ("two-thirds of members", "two-thirds", 66.7, "about"),
        ("nearly two-thirds of members", "nearly two-thirds", 66.7, "about"),
        ("three quarters of members", "three quarters", 75, "about"),
        ("a third of members", "a third", 33.3, "about"),
        ("nine-tenths of members", "nine-tenths", 90, "about"),
        ("ten per cent", "ten per cent", 10, "exact"),
        ("half of members", "half", 50, "about"),
        ("more than half the members", "more than half", 50, "at_least"),
        ("four out of five members", "four out of five", 80, "about"),
        ("nine in 10 members", "nine in 10", 90, "about"),
        ("between 90 and 95 percent", "between 90 and 95 percent", 90, "between"),
        ("3% to 5%", "3% to 5%", 3, "between"),
        ("10-15%", "10-15%", 10, "between"),
    ],
)
def test_percentages(text: str, words: str, value: float, qualifier: str) -> None:
    found, one = only(text)
    assert isinstance(one, Percent)
    assert (found, one.value, one.qualifier) == (words, value, qualifier)


@pytest.mark.parametrize(
    ("text", "value", "high", "currency"),
    [
        ("$2 billion", 2e9, 2e9, "USD"),
        ("£35m", 35e6, 35e6, "GBP"),
        ("Rs 500 crore", 5e9, 5e9, "INR"),
        ("R12 000", 12000, 12000, "ZAR"),
        ("€1.5bn", 1.5e9, 1.5e9, "EUR"),
        ("A$5", 5, 5, "AUD"),
        ("C$6 million", 6e6, 6e6, "CAD"),
        ("N30,000", 30000, 30000, "NGN"),
        ("R1,2 million", 1.2e6, 1.2e6, "ZAR"),
        ("₦30,000", 30000, 30000, "NGN"),
        ("between $2 billion and $3 billion", 2e9, 3e9, "USD"),
        ("$2-3 billion", 2e9, 3e9, "USD"),
        ("between 2 and 3 billion dollars", 2e9, 3e9, "USD"),
        ("$17 to $20", 17, 20, "USD"),
        ("50 cents", 0.5, 0.5, "USD"),
        ("five million pounds", 5e6, 5e6, "GBP"),
        ("more than $4,000", 4000, None, "USD"),
    ],
)
def test_money(text: str, value: float, high: float | None, currency: str) -> None:
    words, one = only(f"It cost {text} then")
    assert isinstance(one, Money)
    assert (words, one.value, one.bounds.high, one.currency) == (text, value, high, currency)


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("2,019 to 18", 2019, 18),
        ("123 to 81", 123, 81),
        ("10-to-4", 10, 4),
        ("51-22", 51, 22),
        ("51–22", 51, 22),
        ("1,134-2", 1134, 2),
        ("3-1", 3, 1),
        ("4 to 1", 4, 1),
        ("better than 4-1", 4, 1),
        ("50-50", 50, 50),
        ("8,667 votes to 645", 8667, 645),
        ("645 votes to 8,667", 645, 8667),
    ],
)
def test_tallies(text: str, first: float, second: float) -> None:
    words, one = only(f"They voted {text}.")
    assert isinstance(one, Tally)
    assert (words, one.first, one.second) == (text, first, second)


@pytest.mark.parametrize(
    "text",
    [
        "in 1919 workers struck",
        "the 2007-08 season",
        "on Sept. 13, 2024 they left",
        "on 13 September they left",
        "call 555-123-4567",
        "at 10:30 a.m. they left",
        "at 10 a.m. they left",
        "at five o'clock",
        "after 9/11 came",
        "a 34-year-old driver",
        "aged 34",
        "Mara Ode, 34, said",
        "Local 1091 struck",
        "Locals 12, 34 and 56 struck",
        "Lodge 751 and District 9",
        "Teamsters 810",
        "SEIU 1199 struck",
        "Route 66",
        "No. 5",
        "the Big Three",
        "word4",
        "45 East Main Street",
        "no one left",
        "one of the drivers",
        "they met one another",
        "a two-tier scale",
        "the 20th century",
        "see Section 8 there",
        "the latter half was slow",
    ],
)
def test_no_numbers(text: str) -> None:
    assert read(text) == []


def test_several_in_order() -> None:
    found = read("46 voted in favor and 37 against, or 55 percent of 83 members")
    assert [words for words, _ in found] == ["46", "37", "55 percent", "83"]


def test_ordinals() -> None:
    assert [
        (one.value, one.is_ordinal) for _, one in read("the 20th session and the eighth") if isinstance(one, Number)
    ] == [
        (20, True),
        (8, True),
    ]


_PIECES = st.sampled_from(
    ["one", "two", "a", "half", "and", "hundred", "thousand", "million", "12", "3,400", "5.5", "%", "percent", "$",
    "to", "-",
     "of", "the", "between", "over", "nearly", "or", "more", "dozen", "in", "out of", "votes", "third", "thirds",
     "1919", " ",
     "May", "Local", ".", ",", "\n", "billion", "couple", "£", "k", "hundreds"]
)  # fmt: skip


@given(
    st.lists(_PIECES, max_size=25).map(" ".join)
    | st.text(max_size=80)
    | st.binary(max_size=80).map(lambda raw: raw.decode("latin-1"))
)
def test_any_text_is_read(text: str) -> None:
    folded = fold(text)
    found = numbers.find(folded, 0, len(folded))
    last = 0
    for one in found:
        assert last <= one.start < one.end <= len(folded)
        last = one.end


@given(st.binary(max_size=60), st.integers(0, 60), st.integers(0, 60))
def test_any_bytes_are_read(raw: bytes, start: int, end: int) -> None:
    for one in numbers.find(raw, start, end):
        assert start <= one.start < one.end <= end


def test_long_runs_are_linear() -> None:
    folded = b"one hundred " * 20000 + b"1" * 100000
    assert len(numbers.find(folded, 0, len(folded))) > 1000
