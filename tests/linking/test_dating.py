"""When undated articles were published."""

from datetime import date

import pytest

from tests.linking.world import Paper, Saying, paper, says, told

CREW, MILL = "Tarn Valley Weavers Union", "Tarn Valley Mill"
START = says("Weavers left the looms on March 3.", "strike_start", CREW, MILL, on="--03-03:past")
KNOWN = paper("known", "2015-03-05", START)


def dates(undated: Paper, *others: Paper) -> tuple[date, date, str] | None:
    found = told(undated, *others).articles[undated.name]
    if found["published_earliest"] is None:
        assert found["published_latest"] is found["published_on_basis"] is None
        return None
    return found["published_earliest"], found["published_latest"], found["published_on_basis"]


@pytest.mark.parametrize(
    ("sayings", "others", "expected"),
    [
        pytest.param(
            [
                says("They began on March 3, 2015.", "strike_start", CREW, MILL, on="2015-03-03"),
                says("Today is day 20.", "strike_duration", CREW, MILL, n=20, on="day:0", elapsed=True),
            ],
            [],
            (date(2015, 3, 22), date(2015, 3, 22), "content"),
            id="a count against a start of its own",
        ),
        pytest.param(
            [
                says("They began on March 3, 2015.", "strike_start", CREW, MILL, on="2015-03-03"),
                says("Sunday was day 20.", "strike_duration", CREW, MILL, n=20, on="weekday:sun:past", elapsed=True),
            ],
            [],
            (date(2015, 3, 22), date(2015, 3, 28), "content"),
            id="a count on a weekday",
        ),
        pytest.param(
            [
                says("They began on March 3.", "strike_start", CREW, MILL, on="--03-03:past"),
                says("Sunday was day 20.", "strike_duration", CREW, MILL, n=20, on="weekday:sun:past", elapsed=True),
                says("A vote was held on February 20, 2015.", "vote", CREW, MILL, on="2015-02-20"),
                says("The contract runs out on June 1, 2019.", "contract_expiry", CREW, MILL, on="2019-06-01"),
            ],
            [],
            (date(2015, 3, 22), date(2015, 3, 28), "content"),
            id="the one year whose weekdays fit",
        ),
        pytest.param(
            [
                says("They began on March 3.", "strike_start", CREW, MILL, on="--03-03:past"),
                says("Sunday was day 20.", "strike_duration", CREW, MILL, n=20, on="weekday:sun:past", elapsed=True),
            ],
            [],
            None,
            id="many years fit",
        ),
        pytest.param(
            [
                says("They began on March 3.", "strike_start", CREW, MILL, on="--03-03:past"),
                says("Sunday was day 20.", "strike_duration", CREW, MILL, n=20, on="weekday:sun:past", elapsed=True),
            ],
            [KNOWN],
            (date(2015, 3, 22), date(2015, 3, 28), "linked"),
            id="a dated article settles the year",
        ),
        pytest.param(
            [says("They began on Tuesday.", "strike_start", CREW, MILL, on="weekday:tue:past")],
            [KNOWN],
            (date(2015, 3, 3), date(2015, 3, 9), "linked"),
            id="the start on a weekday",
        ),
        pytest.param(
            [says("They began yesterday.", "strike_start", CREW, MILL, on="day:-1")],
            [KNOWN],
            (date(2015, 3, 4), date(2015, 3, 4), "linked"),
            id="the start yesterday",
        ),
        pytest.param(
            [says("They began on Thursday.", "strike_start", CREW, MILL, on="weekday:thu:past")],
            [KNOWN],
            None,
            id="another weekday",
        ),
        pytest.param(
            [says("They began on Tuesday.", "strike_start", CREW, "Another Mill", on="weekday:tue:past")],
            [KNOWN],
            None,
            id="another employer",
        ),
        pytest.param(
            [says("Today is day 10.", "strike_duration", CREW, MILL, n=10, on="day:0", elapsed=True)],
            [KNOWN],
            (date(2015, 3, 12), date(2015, 3, 12), "linked"),
            id="a count against a known start",
        ),
        pytest.param(
            [
                says(
                    "They are out for a third week.",
                    "strike_duration",
                    CREW,
                    MILL,
                    n=3,
                    unit="week",
                    on="day:0",
                    elapsed=True,
                )
            ],
            [KNOWN],
            (date(2015, 3, 17), date(2015, 3, 29), "linked"),
            id="a count of weeks",
        ),
        pytest.param(
            [says("The strike goes on.", "strike_ongoing", CREW, MILL, on="day:0")],
            [KNOWN],
            None,
            id="going on says too little",
        ),
        pytest.param(
            [says("The strike goes on.", "strike_ongoing", CREW, MILL, on="day:0")],
            [
                KNOWN,
                paper(
                    "over",
                    "2015-03-25",
                    says("They went back on March 24.", "strike_end", CREW, MILL, on="--03-24:past"),
                ),
            ],
            (date(2015, 3, 3), date(2015, 3, 25), "linked"),
            id="going on between a known start and end",
        ),
        pytest.param(
            [says("They began on Tuesday.", "strike_start", CREW, MILL, on="weekday:tue:past")],
            [
                KNOWN,
                paper(
                    "then",
                    "2009-06-12",
                    says("Weavers struck on June 9.", "strike_start", CREW, MILL, on="--06-09:past"),
                ),
            ],
            None,
            id="two strikes began on that weekday",
        ),
        pytest.param(
            [
                says("They began on Tuesday.", "strike_start", CREW, MILL, on="weekday:tue:past"),
                says("In 2012 they had gone without a raise.", "wage_change", CREW, MILL),
            ],
            [
                KNOWN,
                paper(
                    "then",
                    "2009-06-12",
                    says("Weavers struck on June 9.", "strike_start", CREW, MILL, on="--06-09:past"),
                ),
            ],
            (date(2015, 3, 3), date(2015, 3, 9), "linked"),
            id="not before a year that it names",
        ),
        pytest.param(
            [
                says(
                    "On Friday 91% voted to walk out.",
                    "vote",
                    CREW,
                    MILL,
                    on="weekday:fri:past",
                    pct_for=91.0,
                    ballot="strike_authorization",
                    result="approved",
                ),
            ],
            [
                paper(
                    "vote",
                    "2015-02-21",
                    says(
                        "They voted by 91% on Friday.",
                        "vote",
                        CREW,
                        MILL,
                        on="weekday:fri:past",
                        pct_for=91.0,
                        ballot="strike_authorization",
                        result="approved",
                    ),
                ),
            ],
            (date(2015, 2, 20), date(2015, 2, 26), "linked"),
            id="a vote by its figures",
        ),
        pytest.param([], [KNOWN], None, id="no claims"),
    ],
)
def test_an_article_is_dated_by_what_it_says(
    sayings: list[Saying], others: list[Paper], expected: tuple[date, date, str] | None
) -> None:
    assert dates(paper("undated", None, *sayings), *others) == expected


def test_one_dated_article_dates_another_in_the_next_round() -> None:
    chain = (
        KNOWN,
        paper(
            "second",
            None,
            says(
                "They began on Tuesday, and this is day 4.",
                "strike_duration",
                CREW,
                MILL,
                n=4,
                on="day:0",
                elapsed=True,
            ),
            says("Carders went out yesterday.", "strike_start", "Tarn Carders Union", MILL, on="day:-1"),
        ),
        paper(
            "third",
            None,
            says(
                "Carders have a day 30.", "strike_duration", "Tarn Carders Union", MILL, n=30, on="day:0", elapsed=True
            ),
        ),
    )
    articles = told(*chain).articles
    assert articles["second"]["published_latest"] == date(2015, 3, 6)
    assert articles["third"]["published_latest"] == date(2015, 4, 3)
    assert told(*reversed(chain)).articles == articles


def test_a_given_date_is_never_changed() -> None:
    world = told(
        KNOWN,
        paper(
            "odd", "2016-01-01", says("Day 10 it is.", "strike_duration", CREW, MILL, n=10, on="day:0", elapsed=True)
        ),
    )
    assert world.articles["odd"]["published_earliest"] == date(2016, 1, 1)
