"""One byte for each character: RE2 then reports character offsets and sees one spelling of quotes, dashes, spaces."""

import codecs
import unicodedata

_ALIKE = {
    "'": "\u2018\u2019\u201a\u201b\u2032\u02bc\u00b4`",
    '"': "\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb",
    "-": "\u2010\u2011\u2012\u2013\u2014\u2015\u2212",
    " ": "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t\v\f\r",
    "\n": "\u2028\u2029\u0085",
}
CURRENCY_MARKS = {"\u00a3": "\x01", "\u20ac": "\x02", "\u20b9": "\x03", "\u20a6": "\x04", "\u00a5": "\x05"}
"""Pound, euro, rupee, naira and yen signs: each has a control character of its own, so that they stay apart."""
_TABLE = dict.fromkeys(range(1, 6), "?") | {ord(mark): code for mark, code in CURRENCY_MARKS.items()}
_TABLE |= {ord(odd): plain for plain, odds in _ALIKE.items() for odd in odds} | {
    code: base[0]
    for code in range(0xC0, 0x250)
    if (base := unicodedata.normalize("NFKD", chr(code)))[0].isascii() and base[0].isalpha()
}
_HELD = 0x80
"""Added to a currency's code until the control characters of the text itself are gone."""
_BYTES = bytes(
    code - _HELD if code > _HELD else ord(_TABLE[code]) if isinstance(_TABLE.get(code), str) else code
    for code in range(_HELD + len(CURRENCY_MARKS) + 1)
).ljust(256, b"?")


def _beyond(error: UnicodeError) -> tuple[bytes, int]:
    """What stands for a run of characters beyond ASCII."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    run = error.object[error.start : error.end]
    return run.translate(_TABLE).encode("ascii", "replace").translate(_HOLD), error.end


_HOLD = bytes(code + _HELD if 0 < code <= len(CURRENCY_MARKS) else code for code in range(256))
_HANDLER = "strike-ledger-fold"
codecs.register_error(_HANDLER, _beyond)
_MOSTLY_ASCII = 1.05
"""UTF-8 bytes a character of a text in which few characters are beyond ASCII."""


def fold(text: str) -> bytes:
    """The text in ASCII, one byte a character: accents dropped, typographic marks made plain, the rest ``?``.

    ``len(fold(text)) == len(text)`` always holds. Case is kept; ``fold(text).lower()`` keeps offsets too.
    """
    if len(text.encode("utf-8", "surrogatepass")) > _MOSTLY_ASCII * len(text):
        return text.translate(_TABLE).encode("ascii", "replace")
    return text.encode("ascii", _HANDLER).translate(_BYTES)
