"""The day of a vote: its own clause's, else its sentence's, else one told of the vote before in the paragraph."""

from datetime import date

import pytest

from pipelines.extraction.engine import extract
from pipelines.intervals import DateInterval

PUBLISHED = DateInterval.day(date(2024, 9, 18))


def _days(text: str) -> list[date | None]:
    claims = extract(text + "\n\nThe labor dispute goes on.", PUBLISHED)
    return [c.date_earliest for c in claims if c.kind == "vote"]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (
            "In August 91.4% of the loaders turned down the first offer, and on Sept. 9 a second failed with 64% opposed.",
            [date(2024, 8, 1), date(2024, 9, 9)],
        ),
        (
            "Loaders were asked on Thursday to accept a contract, and 91% of those who took part voted against it.",
            [date(2024, 9, 12)],
        ),
        ("Voting closed on Monday. Some 85 percent of the loaders rejected the offer.", [date(2024, 9, 16)]),
        ("The loaders voted on the contract on Sunday. The tally was 212 to 45 in favor.", [date(2024, 9, 15)]),
        ("Loaders have voted to strike over pay, the union announced on Tuesday.", [date(2024, 9, 17)]),
        (
            "The loaders stopped work on Aug. 7, a day after they had rejected the contract by 310 to 95.",
            [date(2024, 8, 6)],
        ),
        ("The strike began Aug. 2, after the loaders voted, 1,388 to 71, against cutting wages.", [None]),
        ("The loaders voted 88% to strike. Their contract expired on Aug. 31.", [None]),
        ("The deal reached on Sunday was ratified by 78% of the loaders.", [None]),
    ],
)
def test_the_day_of_a_vote(text: str, days: list[date | None]) -> None:
    assert _days(text) == days


def test_a_day_told_in_another_paragraph_is_not_lent() -> None:
    assert _days("Voting closed on Monday.\n\nSome 85 percent of the loaders rejected the offer.") == [None]
