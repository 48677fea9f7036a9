"""Plain text: one file, one article."""

from datetime import date

from pipelines.intervals import DateInterval
from pipelines.reading import header, language
from pipelines.reading.article import Article, Basis, Refused
from pipelines.reading.decoding import decode

_MARKUP = (
    ("<!doctype html", "an HTML page"),
    ("<html", "an HTML page"),
    ("<?xml", "an XML document"),
    ("<rss", "a feed"),
    ("<feed", "a feed"),
    ("{\\rtf", "a rich text document"),
    ("%pdf-", "a PDF document"),
    ('{"', "JSON"),
    ('[{"', "JSON"),
)
"""How text begins that people do not read as it stands."""


def read(data: bytes, source: str) -> list[Article]:
    """The article in a plain-text file.

    The stored text is the decoded file with newlines as ``\\n``, from just after a header ``date YYYY-MM-DD``.
    Raises Refused (``empty``, ``not_text``, ``no_words``).
    """
    text = decode(data)
    start = text[:200].lstrip().lower()
    for mark, what in _MARKUP:
        if start.startswith(mark):
            raise Refused("not_text", f"This is {what}; plain text is what can be read.")
    given, text = header.split_given(text)
    if not any(character.isalpha() for character in text):
        raise Refused("no_words", "The text holds no words.")
    day, basis = _dated(given, text)
    return [
        Article(
            source=source,
            format="text",
            text=text,
            title=header.title(text),
            published=None if day is None else DateInterval.day(day),
            basis=basis,
            language=language.detect(text),
        )
    ]


def _dated(given: date | None, text: str) -> tuple[date | None, Basis | None]:
    if given:
        return given, "given"
    stated = header.page_date(text)
    return stated, "page" if stated else None
