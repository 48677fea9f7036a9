"""Bytes to characters: UTF-8, UTF-16 and Windows-1252, told apart; what is no text is refused."""

import codecs

from pipelines.reading.article import Refused

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CONTROLS = {code: None for code in (*range(0x20), *range(0x7F, 0xA0)) if chr(code) not in "\t\n\v\f\r\x1a\x85"}
_NO_TEXT = "The bytes are no text in UTF-8, UTF-16 or Windows-1252."
_LEAST_ASCII = 0.7
"""Share of plain letters in a Western text in Windows-1252."""
_MOST_CONTROLS = 0.005
"""Share of control characters that a text may hold: old word processors left some."""


def decode(data: bytes) -> str:
    """The characters, newlines as ``\\n``, without a byte order mark.

    Raises Refused (``empty``, ``not_text``).
    """
    if not data:
        raise Refused("empty", "The file holds no bytes.")
    text = _decode(data).replace("\r\n", "\n").replace("\r", "\n")
    if len(text) - len(text.translate(_CONTROLS)) > _MOST_CONTROLS * len(text):
        raise Refused("not_text", _NO_TEXT)
    return text


def _decode(data: bytes) -> str:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, "replace")
    if unmarked := _unmarked_utf16(data):
        return data.decode(unmarked, "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    # A text cut short or damaged in places is still UTF-8 where most of what is beyond ASCII reads as such.
    damaged = data.decode("utf-8", "replace")
    broken = damaged.count("\ufffd")
    beyond_ascii = len(damaged) - len(damaged.encode("ascii", "ignore")) - broken
    if broken * 2 <= beyond_ascii:
        return damaged
    try:
        western = data.decode("windows-1252")
    except UnicodeDecodeError:
        raise Refused("not_text", _NO_TEXT) from None
    if len(western.encode("ascii", "ignore")) < _LEAST_ASCII * len(western):
        raise Refused("not_text", _NO_TEXT)
    return western


def _unmarked_utf16(data: bytes) -> str | None:
    """UTF-16 without a mark shows as a zero in most even or most odd places of Western text, and in few others."""
    head = data[:4096]
    if len(head) < 4:
        return None
    even, odd = head[0::2].count(0), head[1::2].count(0)
    if odd * 2 > len(head) // 2 and even * 20 < odd:
        return "utf-16-le"
    if even * 2 > len(head) // 2 and odd * 20 < even:
        return "utf-16-be"
    return None
