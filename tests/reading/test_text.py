"""Plain text as articles."""

from datetime import date
from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipelines.intervals import DateInterval
from pipelines.reading import formats
from pipelines.reading.article import Refused

BODY = "Dockers stay out\n\nThe dockers at the port have been out for a week and they are to vote on Friday."


def test_article() -> None:
    (article,) = formats.read(b" date 2031-08-09 " + BODY.replace("\n", "\r\n").encode(), "papers/dock.txt")
    assert article.text == BODY
    assert article.article_id == sha256(BODY.encode()).hexdigest()
    assert article.title == "Dockers stay out"
    assert article.published == DateInterval.day(date(2031, 8, 9))
    assert (article.basis, article.format, article.source, article.language) == (
        "given",
        "text",
        "papers/dock.txt",
        "en",
    )
    assert article.word_count == 21
    assert article.publisher is None


def test_dates_by_what_they_rest_on() -> None:
    stated = formats.read(f"Posted Aug. 9, 2031\n\n{BODY}".encode(), "a")[0]
    assert (stated.published, stated.basis) == (DateInterval.day(date(2031, 8, 9)), "page")
    both = formats.read(f" date 2031-08-10 Posted Aug. 9, 2031\n\n{BODY}".encode(), "a")[0]
    assert (both.published, both.basis) == (DateInterval.day(date(2031, 8, 10)), "given")
    undated = formats.read(BODY.encode(), "a")[0]
    assert (undated.published, undated.basis) == (None, None)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (BODY, "en"),
        ("Le personnel du port est en gr\u00e8ve depuis lundi et le syndicat demande une hausse des salaires.", None),
        ("Die Besch\u00e4ftigten streiken seit Montag, und die Gewerkschaft fordert mehr Lohn f\u00fcr alle.", None),
        ("Los trabajadores del puerto siguen en huelga y el sindicato pide un aumento de los salarios.", None),
        ("\u6e2f\u53e3\u5de5\u4eba\u7f62\u5de5", None),
    ],
)
def test_language(text: str, language: str | None) -> None:
    assert formats.read(text.encode(), "a")[0].language == language


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (b"\n \t\n", "no_words"),
        (b"1234 --- 5678 !", "no_words"),
        (b" date 2031-08-09 ", "no_words"),
        (b"\xef\xbb\xbf", "no_words"),
        (b"<!DOCTYPE html><html><body>Dockers</body></html>", "not_text"),
        (b'{"title": "Dockers"}', "not_text"),
        (b"%PDF-1.7\n", "not_text"),
        (b"{\\rtf1 Dockers}", "not_text"),
    ],
)
def test_refused(data: bytes, reason: str) -> None:
    with pytest.raises(Refused) as raised:
        formats.read(data, "a.txt")
    assert raised.value.reason == reason


@given(st.binary(max_size=400))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    try:
        articles = formats.read(data, "a/b.c")
    except Refused:
        return
    for article in articles:
        assert article.article_id
        assert "\r" not in article.text


@given(st.text(alphabet=st.characters(exclude_characters="\r", exclude_categories=("Cc", "Cs")), min_size=1))
def test_utf8_text_is_stored_as_it_is(text: str) -> None:
    try:
        (article,) = formats.read(f"A{text}".encode(), "a")
    except Refused:
        return
    assert article.text == f"A{text}"
