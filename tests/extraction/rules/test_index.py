"""Rules left out because a sentence lacks their words are rules that would not have been found."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipelines.extraction.matching import Pattern
from pipelines.extraction.rules import RULES
from pipelines.extraction.rules.index import RuleIndex
from pipelines.extraction.rules.needs import heads, needs

INDEX = RuleIndex(RULES)
PATTERNS = [(rule.name, Pattern(rule.source)) for rule in RULES]
WORDS = sorted({word for rule in RULES for word in re.findall("[a-z'-]{2,}", rule.source.decode("ascii"))})
SKELETON = st.lists(st.sampled_from(WORDS) | st.sampled_from('NPMTLDUE,.:;\n"'), max_size=40).map(" ".join)


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("strike", {("strike",)}),
        ("strikes?", {("strike",)}),
        ("strike|walkout", {("strike", "walkout")}),
        (r"on (?:D|the) strike", {("on D strike", "on the strike")}),
        (r"[a-z]+ D", {(" D",), ("D",)}),
        (r"(?:a|b[^;]{0,3}) end", {("a", "b"), (" end",)}),
        (r"(?:met )?(?P<date>D)", {("D",)}),
        (r"x*y+", {("y",)}),
        (r"a\.b\b", {("a.b",)}),
        (r"[UE] struck", {("E struck", "U struck")}),
        ("(?:strike)?", set()),
        (r"\d+", set()),
    ],
)
def test_what_a_pattern_needs(pattern: str, expected: set[tuple[str, ...]]) -> None:
    found = {tuple(sorted(clause)) for clause in needs(pattern)}
    assert {c for c in found if len(c[0]) > 1 or c[0] in "abyD"} == expected


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        (r"strike[^;]{0,90}D", {"strike"}),
        (r"(?:the )?(?:strike|walkout)s? D", {"the strike", "the walkout", "strike", "walkout"}),
        (r"(?:on .*|off .*)D", {"on ", "off "}),
        (r"[a-z]+ strike", set()),
        (r"x*", set()),
    ],
)
def test_where_a_match_begins(pattern: str, expected: set[str]) -> None:
    found = heads(pattern)
    assert all(any(f.startswith(e) for f in found) for e in expected)
    assert bool(found) is bool(expected)


@pytest.mark.parametrize("pattern", ["strike)", "(?i)strike"])
def test_what_it_cannot_read_is_an_error(pattern: str) -> None:
    with pytest.raises(ValueError, match="at "):
        needs(pattern)


@given(SKELETON)
@settings(max_examples=300, deadline=None)
def test_the_index_leaves_nothing_out(text: str) -> None:
    skeleton = text.encode("ascii")
    found = [(rule.name, match.span()) for rule, match in INDEX.found(skeleton)]
    assert found == [(name, match.span()) for name, pattern in PATTERNS for match in pattern.findall(skeleton)]


def test_a_pattern_that_never_fits_where_it_may_begin_is_still_searched_to_the_end() -> None:
    pattern = Pattern(rb"on [^;]{0,40}D", heads=frozenset([b"on "]))
    assert [m.span() for m in pattern.findall(b"on ; " * 60 + b"on D")] == [(300, 304)]
