"""Folding keeps offsets, whatever way it takes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipelines.extraction.folding import _TABLE, fold


@given(
    st.text(st.characters())
    | st.text("ab\x00\x01\x05\t\r\n\x85\u2019\u2014\u20ac\u00a3\u00e9\ud83d\U0001f6a9", max_size=30)
)
def test_a_byte_a_character_in_long_and_short_texts(text: str) -> None:
    plain = text.translate(_TABLE).encode("ascii", "replace")
    assert fold(text) == plain
    assert len(plain) == len(text)
    padding = "-" * (100 * len(text))
    assert fold(padding + text) == padding.encode() + plain


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("\u201cNo\u201d \u2013 the union\u2019s", b'"No" - the union\'s'),
        ("caf\u00e9 \u0141\u00f3d\u017a", b"cafe ?odz"),
        ("\u20ac5\u00a0\u00a37", b"\x025 \x017"),
        ("\x01\x05\x00", b"??\x00"),
        ("a\tb\rc\u2028d\x7f", b"a b c\nd\x7f"),
        ("\U0001f6a9!", b"?!"),
        ("", b""),
    ],
)
def test_one_spelling(text: str, folded: bytes) -> None:
    assert fold(text) == folded
    assert fold(text + "." * 400) == folded + b"." * 400
