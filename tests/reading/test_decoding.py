"""Bytes to characters."""

import random

import pytest

from pipelines.reading.article import Refused
from pipelines.reading.decoding import decode

WORDS = "The dockers\u2019 walkout \u2013 their first \u2013 cost \u20ac5 at a caf\u00e9 \u201cby the quay\u201d."


@pytest.mark.parametrize(
    "data",
    [
        WORDS.encode(),
        b"\xef\xbb\xbf" + WORDS.encode(),
        WORDS.encode("utf-16"),
        b"\xfe\xff" + WORDS.encode("utf-16-be"),
        WORDS.encode("utf-16-le"),
        WORDS.encode("utf-16-be"),
        WORDS.encode("utf-32"),
        WORDS.encode("windows-1252"),
    ],
    ids=["utf-8", "utf-8 marked", "utf-16", "utf-16-be", "utf-16-le bare", "utf-16-be bare", "utf-32", "windows-1252"],
)
def test_encodings(data: bytes) -> None:
    assert decode(data) == WORDS


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"one\r\ntwo\rthree\nfour", "one\ntwo\nthree\nfour"),
        (b"  kept \t as it is  \n\n", "  kept \t as it is  \n\n"),
        ("na\u00efve \U0001f389".encode(), "na\u00efve \U0001f389"),
        (WORDS.encode()[:-5] + b"\xe2\x80", WORDS[:-3] + "\ufffd"),
        (b"page one\fpage two\x1a", "page one\fpage two\x1a"),
        (b"na\xefve", "na\u00efve"),
    ],
    ids=["newlines", "spaces", "emoji", "cut inside a character", "form feed", "one accent"],
)
def test_nothing_else_changes(data: bytes, text: str) -> None:
    assert decode(data) == text


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (random.Random(1).randbytes(5_000), "not_text"),
        (random.Random(2).randbytes(64), "not_text"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(200), "not_text"),
        (b"PK\x03\x04\x14\0\x06\0\x08\0" + random.Random(3).randbytes(300), "not_text"),
        (bytes(100), "not_text"),
    ],
    ids=["empty", "random", "few random", "picture", "archive", "zeros"],
)
def test_refused(data: bytes, reason: str) -> None:
    with pytest.raises(Refused) as raised:
        decode(data)
    assert raised.value.reason == reason
    assert raised.value.detail.endswith(".")
