"""An article's votes and headcounts are counted once, however often it tells them."""

from datetime import date

import pytest

from pipelines.extraction.engine import extract
from pipelines.intervals import DateInterval

PUBLISHED = DateInterval.day(date(2024, 9, 18))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Dockers vote to strike\n\nDock workers voted by 91% on Monday to strike, their union said.",
            [(91.0, None, None)],
            id="headline and lead",
        ),
        pytest.param(
            "Union clerks ratified the contract on Sunday. The vote was 212 to 45.",
            [(None, 212.0, 45.0)],
            id="act and count",
        ),
        pytest.param(
            "Union clerks ratified the contract with 82% in favor. The vote was 212 to 45.",
            [(82.0, 212.0, 45.0)],
            id="share and count",
        ),
        pytest.param(
            "Union members rejected the first offer by 64%. They ratified the second contract by 59%.",
            [(36.0, None, None), (59.0, None, None)],
            id="two ballots stay two",
        ),
    ],
)
def test_votes(text: str, expected: list[tuple[float | None, float | None, float | None]]) -> None:
    votes = [c for c in extract(text, PUBLISHED) if c.kind == "vote"]
    assert [(v.pct_for, v.votes_for, v.votes_against) for v in votes] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Some 640 weavers walked out on Monday. The 640 strikers want higher pay.", [640.0], id="the same count"
        ),
        pytest.param(
            "The union has over 100 members at the firm. The 115 members of the union want a raise.",
            [115.0],
            id="a looser count that allows the exact one",
        ),
        pytest.param(
            "The union said 900 workers walked out; the company says 640.", [900.0, 640.0], id="a counter-claim stays"
        ),
    ],
)
def test_headcounts(text: str, expected: list[float]) -> None:
    assert [c.value for c in extract(text, PUBLISHED) if c.kind == "headcount"] == expected
