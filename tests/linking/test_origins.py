"""Who first said a thing."""

import pytest

from pipelines.linking.origins import article_origins, claim_origins
from pipelines.linking.statements import Statement


@pytest.mark.parametrize(
    ("copies", "roots"),
    [
        ({"a": None, "b": "a", "c": None}, {"a": "a", "b": "a", "c": "c"}),
        ({"a": None, "b": "a", "c": "b"}, {"a": "a", "b": "a", "c": "a"}),
        ({"b": "gone"}, {"b": "gone"}),
        ({"a": "b", "b": "a"}, {"a": "a", "b": "a"}),
        ({}, {}),
    ],
)
def test_copies_share_the_origin_of_the_first(copies: dict[str, str | None], roots: dict[str, str]) -> None:
    assert article_origins(copies) == roots


def one_origin(*texts: str, words: str = "12 meetings", by: str | None = "the firm", **values: object) -> bool:
    """Whether the statement of these words has one origin in all the texts."""
    said, articles = [], {}
    for n, text in enumerate(texts):
        start = text.index(words)
        articles[f"art{n}"] = text
        said.append(
            Statement(
                claim_id=f"c{n}",
                article_id=f"art{n}",
                kind="session_count",
                evidence=words,
                start=start,
                end=start + len(words),
                attributed_to=by,
                value=12.0 + (n if values.get("other_value") else 0),
            )
        )
    found = claim_origins(said, articles, {a: a for a in articles})
    assert claim_origins(reversed(said), articles, {a: a for a in articles}) == found
    return len(set(found.values())) == 1


LONG = "After 12 meetings with the crews since March we have nothing left to offer"


@pytest.mark.parametrize(
    ("texts", "by", "expected"),
    [
        pytest.param(
            [f'"{LONG}," the firm said.', f'It told us: "{LONG}."'], "the firm", True, id="one quote, two frames"
        ),
        pytest.param(
            [f'"{LONG}," it said.', f"\u201c{LONG.upper().replace('12 MEETINGS', '12 meetings')}\u201d it said."],
            None,
            True,
            id="marks and case",
        ),
        pytest.param(
            [f'"{LONG}," it said.', '"We sat through 12 meetings; they never once moved on wages or hours," it said.'],
            "x",
            False,
            id="other words",
        ),
        pytest.param(
            [f'"{LONG}," it said.', f'"{LONG} them, and we stand by that," it said.'],
            "x",
            True,
            id="cut at another place",
        ),
        pytest.param(
            ["There were 12 meetings.", "There were 12 meetings."], None, False, id="short and in its own voice"
        ),
        pytest.param([f"{LONG} the crews or anybody else."] * 2, None, True, id="a long sentence in common"),
        pytest.param(
            [f"{LONG} the crews or anybody else.", f"{LONG} them."], None, False, id="own voice, nearly alike"
        ),
    ],
)
def test_one_statement_in_several_articles(texts: list[str], by: str | None, expected: bool) -> None:
    assert one_origin(*texts, by=by) is expected


def test_other_values_are_another_statement() -> None:
    assert not one_origin(*[f'"{LONG}," it said.'] * 2, other_value=True)


def test_a_statement_that_one_article_makes_twice_has_that_article_as_origin() -> None:
    text = f'"{LONG}," it said.'
    said = [
        Statement(claim_id=c, article_id="a", kind="session_count", evidence="12 meetings", start=7, end=18)
        for c in "xy"
    ]
    assert claim_origins(said, {"a": text}, {"a": "root"}) == {"x": "root", "y": "root"}
