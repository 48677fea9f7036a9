"""Dates and lengths as the trade writes them, and the days that they mean."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipelines.extraction import times
from pipelines.extraction.folding import fold
from pipelines.extraction.spans import Length, Time
from pipelines.intervals import DateInterval


def read(text: str) -> list[Time | Length]:
    folded = fold(text)
    return times.find(folded, 0, len(folded))


def dates(text: str) -> list[Time]:
    return [one for one in read(text) if isinstance(one, Time)]


def on(text: str) -> DateInterval:
    first, _, last = text.partition("/")
    return DateInterval(date.fromisoformat(first), date.fromisoformat(last or first))


@pytest.mark.parametrize(
    ("text", "words", "value", "unit", "qualifier"),
    [
        ("for 148 days", "148 days", 148, "day", "exact"),
        ("the 148-day strike", "148-day", 148, "day", "exact"),
        ("the 148 day strike", "148 day", 148, "day", "exact"),
        ("a day-long strike", "a day-long", 1, "day", "exact"),
        ("a daylong strike", "a daylong", 1, "day", "exact"),
        ("a week-long strike", "a week-long", 1, "week", "exact"),
        ("the three-week-old strike", "three-week-old", 3, "week", "exact"),
        ("for two months", "two months", 2, "month", "exact"),
        ("it took a year", "a year", 1, "year", "exact"),
        ("six and a half weeks", "six and a half weeks", 6.5, "week", "exact"),
        ("a year and a half", "a year and a half", 1.5, "year", "exact"),
        ("a 24-hour strike", "24-hour", 24, "hour", "exact"),
        ("48 hrs", "48 hrs", 48, "hour", "exact"),
        ("a one-day strike", "one-day", 1, "day", "exact"),
        ("the sixmonth strike", "sixmonth", 6, "month", "exact"),
        ("a 6- week strike", "6- week", 6, "week", "exact"),
        ("half an hour", "half an hour", 0.5, "hour", "exact"),
        ("lasted a fortnight", "a fortnight", 2, "week", "exact"),
        ("more than 100 days", "more than 100 days", 100, "day", "at_least"),
        ("two weeks or more", "two weeks or more", 2, "week", "at_least"),
        ("less than a week", "less than a week", 1, "week", "at_most"),
        ("up to ten days", "up to ten days", 10, "day", "at_most"),
        ("nearly two months", "nearly two months", 2, "month", "about"),
        ("about 50 days", "about 50 days", 50, "day", "about"),
        ("a couple of weeks", "a couple of weeks", 2, "week", "about"),
        ("two to three weeks", "two to three weeks", 2, "week", "between"),
        ("a 10- to 14-day halt", "10- to 14-day", 10, "day", "between"),
        ("a four-year contract", "four-year", 4, "year", "exact"),
        ("first strike in 16 years", "16 years", 16, "year", "exact"),
        ("two days after the vote", "two days", 2, "day", "exact"),
        ("the 102nd day", "102nd day", 102, "day", "exact"),
        ("Day 102", "Day 102", 102, "day", "exact"),
        ("on day three", "day three", 3, "day", "exact"),
        ("its third week", "third week", 3, "week", "about"),
        ("the second straight day", "second straight day", 2, "day", "exact"),
    ],
)
def test_lengths(text: str, words: str, value: float, unit: str, qualifier: str) -> None:
    (one,) = read(text)
    assert isinstance(one, Length)
    assert (text[one.start : one.end], one.value, one.unit, one.qualifier) == (words, value, unit, qualifier)
    assert one.is_ordinal == any(
        mark in words.lower() for mark in ("nd day", "day 102", "day three", "third", "second")
    )


@pytest.mark.parametrize(
    ("text", "words", "expression"),
    [
        ("on Sept. 13, 2024 they", "Sept. 13, 2024", "2024-09-13"),
        ("on September 13th they", "September 13th", "--09-13"),
        ("on Sept 13 they", "Sept 13", "--09-13"),
        ("on 13 September 2024 they", "13 September 2024", "2024-09-13"),
        ("on the 13th of September they", "the 13th of September", "--09-13"),
        ("on 2024-09-13 they", "2024-09-13", "2024-09-13"),
        ("on 9/13/2024 they", "9/13/2024", "2024-09-13"),
        ("on 13/9/2024 they", "13/9/2024", "2024-09-13"),
        ("on Tuesday, May 2, 2023 they", "Tuesday, May 2, 2023", "2023-05-02"),
        ("on Wednesday, August 11 they", "Wednesday, August 11", "--08-11@wed"),
        ("in November 2007 they", "November 2007", "2007-11"),
        ("in Nov. of 2007 they", "Nov. of 2007", "2007-11"),
        ("in early July 2018 they", "early July 2018", "2018-07/early"),
        ("in mid-March they", "mid-March", "--03/mid"),
        ("at the end of May they", "end of May", "--05/late"),
        ("in May they", "May", "--05"),
        ("last March they", "last March", "--03:last"),
        ("in March of last year they", "March of last year", "month-of:03:year:-1"),
        ("in 1969 they", "1969", "1969"),
        ("early 1988 was", "early 1988", "1988/early"),
        ("last spring they", "last spring", "season:spring:last"),
        ("in spring 2025 they", "spring 2025", "season:spring:2025"),
        ("in the autumn of 1988 they", "autumn of 1988", "season:fall:1988"),
        ("this summer they", "this summer", "season:summer:this"),
        ("on Friday they", "Friday", "weekday:fri"),
        ("on Tuesday afternoon they", "Tuesday afternoon", "weekday:tue"),
        ("last Tuesday they", "last Tuesday", "weekday:tue:last"),
        ("next Monday they", "next Monday", "weekday:mon:next"),
        ("this Thursday they", "this Thursday", "weekday:thu:this"),
        ("this coming Thursday they", "this coming Thursday", "weekday:thu:future"),
        ("Thursday of last week they", "Thursday of last week", "weekday:thu:last"),
        ("at midnight Friday they", "midnight Friday", "weekday:fri"),
        ("at 12:01 a.m. Saturday they", "12:01 a.m. Saturday", "weekday:sat"),
        ("at 7 a.m. on Monday, Oct. 7 they", "7 a.m. on Monday, Oct. 7", "--10-07@mon"),
        ("they left today", "today", "day:0"),
        ("they left yesterday", "yesterday", "day:-1"),
        ("they leave tomorrow", "tomorrow", "day:1"),
        ("they left last night", "last night", "day:-1"),
        ("they left this morning", "this morning", "day:0"),
        ("they left earlier this week", "earlier this week", "week:0/earlier"),
        ("they left last week", "last week", "week:-1"),
        ("they leave next year", "next year", "year:1"),
        ("they left late last month", "late last month", "month:-1/late"),
        ("they left over the weekend", "over the weekend", "weekend"),
        ("they left two weeks ago", "two weeks ago", "ago:2:week"),
        ("they meet in one month", "in one month", "in:1:month"),
        ("they meet a month from now", "a month from now", "in:1:month"),
        ("they left a day earlier", "a day earlier", "before:1:day"),
        ("they left 52 days later", "52 days later", "after:52:day"),
        ("they left the day before", "the day before", "previous:day"),
        ("they left the next day", "the next day", "next:day"),
        ("they left the same day", "the same day", "same:day"),
        ("they left the following Monday", "the following Monday", "weekday-after:mon"),
        ("they left that Friday", "that Friday", "weekday-from:fri"),
        ("they left the following March", "the following March", "month-after:03"),
        ("on Labor Day they", "Labor Day", "holiday:labor-day"),
        ("on New Year's Day they", "New Year's Day", "holiday:new-years-day"),
        ("on Good Friday they", "Good Friday", "holiday:good-friday"),
        ("on May Day 1919 they", "May Day 1919", "holiday:may-day:1919"),
        ("New Year's Day 1990 was", "New Year's Day 1990", "holiday:new-years-day:1990"),
        ("on the first of May they", "the first of May", "--05-01"),
        ("on the twenty-first day of June, 1912 they", "the twenty-first day of June, 1912", "1912-06-21"),
        ("on the last day of March they", "the last day of March", "--03-31"),
        ("on the last day of February they", "the last day of February", "--02/late"),
        ("on the 16th they", "the 16th", "monthday:16"),
        ("by the 16th.", "the 16th", "monthday:16"),
        ("until the 20th, they", "the 20th", "monthday:20"),
        ("on the 16th 200 porters left", "the 16th", "monthday:16"),
        ("on the 16th porters left", "the 16th", "monthday:16"),
        ("on the night of the 16th they", "the 16th", "monthday:16"),
        ("at midnight on the 16th they", "midnight on the 16th", "monthday:16"),
        ("they left the 19th inst.", "the 19th inst.", "day-of:19:month:0"),
        ("on the 5th of last month they", "the 5th of last month", "day-of:5:month:-1"),
        ("on the 27th of that month they", "the 27th of that month", "day-of:27:same:month"),
        ("they left a week ago Monday", "a week ago Monday", "weekday-before:mon:weekday:mon:past"),
        ("they left on Tuesday a week ago", "Tuesday a week ago", "weekday-before:tue:weekday:tue:past"),
        ("they leave on Saturday week.", "Saturday week", "weekday-after:sat:weekday:sat:future"),
        (
            "they leave on Monday fortnight.",
            "Monday fortnight",
            "weekday-after:mon:weekday-after:mon:weekday:mon:future",
        ),
        ("they leave this day week", "this day week", "in:7:day"),
        ("they leave tomorrow week", "tomorrow week", "in:8:day"),
        (
            "they left a fortnight ago on Tuesday",
            "a fortnight ago on Tuesday",
            "weekday-before:tue:weekday-before:tue:weekday:tue:past",
        ),
        ("on Friday, week two began", "Friday", "weekday:fri"),
        ("they left today (Friday).", "today (Friday)", "day:0"),
        ("on Thursday last they left", "Thursday last", "weekday:thu:past"),
        ("Thursday last minute talks", "Thursday", "weekday:thu"),
        ("Monday of last week they", "Monday of last week", "weekday:mon:last"),
        ("in the early hours of Friday they", "early hours of Friday", "weekday:fri"),
        ("at the stroke of midnight on Friday they", "stroke of midnight on Friday", "weekday:fri"),
        ("by close of business Friday they", "close of business Friday", "weekday:fri"),
        ("from 0001 hours on 5 May they", "0001 hours on 5 May", "--05-05"),
        ("effective 12.01 a.m. Sept 3 they", "12.01 a.m. Sept 3", "--09-03"),
        ("in w/c 6 March they", "w/c 6 March", "from:week:--03-06"),
        ("the week ending 12 March was", "week ending 12 March", "until:week:--03-12"),
        ("the week of June 3 was", "week of June 3", "same:week:--06-03"),
        ("the weekend of June 3 was", "weekend of June 3", "same:weekend:--06-03"),
        ("they left to-day", "to-day", "day:0"),
        ("they leave to-morrow", "to-morrow", "day:1"),
        ("yesterday's vote", "yesterday", "day:-1"),
        ("they left late yesterday", "late yesterday", "day:-1"),
        ("they met overnight.", "overnight", "range:day:-1|day:0"),
        ("they left today (Tuesday, 3 June)", "today (Tuesday, 3 June)", "--06-03@tue"),
        ("they leave tomorrow (Friday 11 November).", "tomorrow (Friday 11 November)", "--11-11@fri"),
        ("they left yesterday, June 3, for", "yesterday, June 3", "--06-03"),
        ("they left on Tuesday (June 3)", "Tuesday (June 3)", "--06-03@tue"),
    ],
)
def test_dates(text: str, words: str, expression: str) -> None:
    (one,) = dates(text)
    assert (text[one.start : one.end], one.expression) == (words, expression)


@pytest.mark.parametrize(
    ("text", "first", "until"),
    [
        ("from 13 to 14 November", "--11-13", "--11-14"),
        ("from September 9th to September 13th, 1919", "1919-09-09", "1919-09-13"),
        ("on November 13-14", "--11-13", "--11-14"),
        ("on July 16, 17 and 18", "--07-16", "--07-18"),
        ("between May 1 and May 9", "--05-01", "--05-09"),
        ("January 2020 until March 2020", "2020-01", "2020-03"),
        ("from Nov. 5 to Feb. 12, 2008", "2007-11-05", "2008-02-12"),
        ("Monday through Friday", "weekday:mon", "weekday:fri"),
        ("the 2007-08 talks", "2007", "2008"),
        ("from 1919 to 1921", "1919", "1921"),
        ("on 16, 17 and 18 July", "--07-16", "--07-18"),
        ("on 1, 2, 3 August", "--08-01", "--08-03"),
        ("on the night of 24/25 May", "--05-24", "--05-25"),
        ("on April 30 and May 1", "--04-30", "--05-01"),
        ("from 7 a.m. Jan. 5 to 7 a.m. Jan. 10", "--01-05", "--01-10"),
        ("between 1 and 9 May", "--05-01", "--05-09"),
        ("from March until Thanksgiving", "--03", "holiday:thanksgiving"),
        ("from 2 May until 9 October", "--05-02", "--10-09"),
        ("May 2 through Friday", "--05-02", "weekday:fri"),
        ("from Monday, 12 June to Friday", "--06-12@mon", "weekday-after:fri:--06-12@mon"),
        ("from 12 June 2023 to Friday", "2023-06-12", "weekday-after:fri:2023-06-12"),
        ("from May until the end of August", "--05", "--08/late"),
        ("from March 5 until the following Tuesday", "--03-05", "weekday-after:tue:--03-05"),
        ("from the 3rd to the 12th", "monthday:3", "day-of:12:monthday:3"),
        ("from the 9th to the 16th of the month", "monthday:9", "day-of:16:monthday:9"),
        ("on the 9th and 10th,", "monthday:9", "day-of:10:monthday:9"),
    ],
)
def test_ranges(text: str, first: str, until: str) -> None:
    (one,) = dates(text)
    assert one.is_range
    assert (one.expression, one.until) == (first, until)


@pytest.mark.parametrize(
    ("text", "words", "expressions"),
    [
        ("on 3, 5 and 7 November", ["3", "5", "7 November"], ["--11-03", "--11-05", "--11-07"]),
        ("on 24, 25 and 30 November", ["24, 25", "30 November"], ["--11-24", "--11-30"]),
        ("on Aug. 4, 11 and 18, 2023", ["Aug. 4", "11", "18, 2023"], ["2023-08-04", "2023-08-11", "2023-08-18"]),
        ("on April 30 and May 2", ["April 30", "May 2"], ["--04-30", "--05-02"]),
        ("on 30 April and 2 May", ["30 April", "2 May"], ["--04-30", "--05-02"]),
        ("on 30 April, 3 and 5 May", ["30 April", "3", "5 May"], ["--04-30", "--05-03", "--05-05"]),
        ("on Dec. 30 and Jan. 2, 2024", ["Dec. 30", "Jan. 2, 2024"], ["2023-12-30", "2024-01-02"]),
        ("on Dec. 30, 2023 and Jan. 2", ["Dec. 30, 2023", "Jan. 2"], ["2023-12-30", "2024-01-02"]),
        ("on 3-5 and 10 November", ["3-5", "10 November"], ["--11-03", "--11-10"]),
        ("on Monday 3 and Friday 7 May", ["Monday 3", "Friday 7 May"], ["--05-03@mon", "--05-07@fri"]),
        (
            "on Monday, Tuesday and Friday",
            ["Monday", "Tuesday", "Friday"],
            ["weekday:mon", "weekday:tue", "weekday:fri"],
        ),
        (
            "on Tuesday and Thursday, May 7 and 9",
            ["Tuesday", "Thursday, May 7", "9"],
            ["weekday:tue", "--05-07", "--05-09"],
        ),
        ("on the 16th and the 19th.", ["the 16th", "19th"], ["monthday:16", "monthday:19"]),
        ("On May 2 and 30 nurses left", ["May 2"], ["--05-02"]),
        ("On May 2, 30 nurses left and 12 stayed", ["May 2"], ["--05-02"]),
        ("on May 2 and 4,000 left", ["May 2"], ["--05-02"]),
        ("on May 2 and 5 percent of them", ["May 2"], ["--05-02"]),
        ("for 31, 30 and 2 June", ["2 June"], ["--06-02"]),
        ("on 20 June, 3 May and 5 May", ["20 June", "3 May", "5 May"], ["--06-20", "--05-03", "--05-05"]),
        ("on June 20, May 3 and May 5", ["June 20", "May 3", "May 5"], ["--06-20", "--05-03", "--05-05"]),
    ],
)
def test_lists_of_days(text: str, words: list[str], expressions: list[str]) -> None:
    found = dates(text)
    assert ([text[one.start : one.end] for one in found], [one.expression for one in found]) == (words, expressions)


@pytest.mark.parametrize(
    "text", ["since September", "since last Tuesday", "since 1988", "since Sept. 4", "since the autumn of 1988"]
)
def test_since(text: str) -> None:
    (one,) = dates(text)
    assert one.is_since == (text != "since the autumn of 1988")


@pytest.mark.parametrize(
    "text",
    [
        "They may march on the plant",
        "April Smith spoke",
        "August Wilson wrote",
        "March on the capitol",
        "the second offer",
        "the fall of the house",
        "back in the 1980s",
        "a 34-year-old driver",
        "every Friday they met",
        "the Sunday Times said",
        "weekslong talks",
        "2019 workers signed",
        "nearly 2000 workers",
        "it fell by 1,988",
        "the road crews spring back",
        "over the day",
        "on the 16th floor",
        "at the 12th session",
        "in the 19th century",
        "on the 16th Street bridge",
        "on the 3rd try",
        "in the 3rd of them",
        "on the 4th and 5th floors",
        "on the 5th and final try",
        "won the 16th.",
        "an overnight shift",
        "the March's end",
    ],
)
def test_no_times(text: str) -> None:
    assert read(text) == []


SATURDAY = "2023-08-12"
WEDNESDAY = "2026-02-25"


@pytest.mark.parametrize(
    ("expression", "published", "days"),
    [
        ("2023-05-02", None, "2023-05-02"),
        ("2007-11", None, "2007-11-01/2007-11-30"),
        ("1988", None, "1988-01-01/1988-12-31"),
        ("2018-07/early", None, "2018-07-01/2018-07-10"),
        ("2018-02/late", None, "2018-02-21/2018-02-28"),
        ("--03/mid", WEDNESDAY, "2026-03-11/2026-03-20"),
        ("--03/mid:future", WEDNESDAY, "2026-03-11/2026-03-20"),
        ("--05-02:past", SATURDAY, "2023-05-02"),
        ("--09-14:past", SATURDAY, "2022-09-14"),
        ("--09-14:future", SATURDAY, "2023-09-14"),
        ("--09-14", SATURDAY, "2023-09-14"),
        ("--08-12:past", SATURDAY, "2023-08-12"),
        ("--05-02@tue:past", "2024-03-01", "2023-05-02"),
        ("--02-29:past", SATURDAY, "2020-02-29"),
        ("--09:past", WEDNESDAY, "2025-09-01/2025-09-30"),
        ("--09:last", "2025-10-20", "2025-09-01/2025-09-30"),
        ("month-of:03:year:-1", WEDNESDAY, "2025-03-01/2025-03-31"),
        ("weekday:fri:last", SATURDAY, "2023-08-04"),
        ("weekday:tue:last", WEDNESDAY, "2026-02-17"),
        ("weekday:fri:past", SATURDAY, "2023-08-11"),
        ("weekday:sat:past", SATURDAY, "2023-08-12"),
        ("weekday:fri:future", SATURDAY, "2023-08-18"),
        ("weekday:fri:next", SATURDAY, "2023-08-18"),
        ("weekday:thu:this", WEDNESDAY, "2026-02-26"),
        ("weekday:tue", WEDNESDAY, "2026-02-24"),
        ("day:-1", SATURDAY, "2023-08-11"),
        ("week:-1", SATURDAY, "2023-07-30/2023-08-05"),
        ("week:0/earlier", WEDNESDAY, "2026-02-22/2026-02-25"),
        ("weekend:past", WEDNESDAY, "2026-02-21/2026-02-22"),
        ("weekend", WEDNESDAY, "2026-02-21/2026-02-22"),
        ("weekend:future", WEDNESDAY, "2026-02-28/2026-03-01"),
        ("month:-1", WEDNESDAY, "2026-01-01/2026-01-31"),
        ("month:-1/late", WEDNESDAY, "2026-01-21/2026-01-31"),
        ("year:-1", WEDNESDAY, "2025-01-01/2025-12-31"),
        ("ago:3:day", SATURDAY, "2023-08-09"),
        ("ago:2:week", SATURDAY, "2023-07-26/2023-08-01"),
        ("ago:2:month", SATURDAY, "2023-05-28/2023-06-27"),
        ("in:1:month", SATURDAY, "2023-09-01/2023-09-30"),
        ("season:spring:last", WEDNESDAY, "2025-03-01/2025-05-31"),
        ("season:summer:this", "2023-08-12", "2023-06-01/2023-08-31"),
        ("season:winter:2019", None, "2019-12-01/2020-02-29"),
        ("holiday:labor-day:past", "2023-09-14", "2023-09-04"),
        ("holiday:thanksgiving:2024", None, "2024-11-28"),
        ("holiday:good-friday:2023", None, "2023-04-07"),
        ("next:day:1912-05-07", None, "1912-05-08"),
        ("after:52:day:1912-05-07", None, "1912-06-28"),
        ("weekday-after:mon:1912-05-06", None, "1912-05-13"),
        ("weekday-from:mon:1912-05-06", None, "1912-05-06"),
        ("weekday-before:mon:1912-05-06", None, "1912-04-29"),
        ("month-after:03:1912-05-06", None, "1913-03-01/1913-03-31"),
        ("range:2023-05-02|2023-09-26", None, "2023-05-02/2023-09-26"),
        ("weekday:tue:past", "2026-02-25/2026-03-04", "2026-02-24/2026-03-03"),
        ("monthday:10:past", SATURDAY, "2023-08-10"),
        ("monthday:16:past", SATURDAY, "2023-07-16"),
        ("monthday:16:future", SATURDAY, "2023-08-16"),
        ("monthday:31:future", "2023-09-02", "2023-10-31"),
        ("monthday:30", "2023-09-02", "2023-08-30"),
        ("day-of:16:2023-08", None, "2023-08-16"),
        ("day-of:16:2023-08-12", None, "2023-08-16"),
        ("day-of:16:2023-08-19", None, "2023-08-16"),
        ("day-of:3:2023-08-28", None, "2023-09-03"),
        ("day-of:27:same:month:2023-08-28", None, "2023-08-27"),
        ("day-of:19:month:-1", SATURDAY, "2023-07-19"),
        ("from:week:2023-03-06", None, "2023-03-06/2023-03-12"),
        ("until:week:2023-03-12", None, "2023-03-06/2023-03-12"),
        ("same:week:2024-06-03", None, "2024-06-02/2024-06-08"),
        ("weekday-before:mon:weekday:mon:past", SATURDAY, "2023-07-31"),
        ("weekday-after:sat:weekday:sat:future", WEDNESDAY, "2026-03-07"),
        ("range:day:-1|day:0", SATURDAY, "2023-08-11/2023-08-12"),
    ],
)
def test_resolve(expression: str, published: str | None, days: str) -> None:
    assert times.resolve(expression, on(published) if published else None) == on(days)


@pytest.mark.parametrize(
    "expression",
    ["weekday:tue", "day:0", "--05-02", "next:day", "rubbish", "2023-13-01", "", "ago:x:day", "after:2:day:"],
)
def test_cannot_be_told(expression: str) -> None:
    assert times.resolve(expression, None) is None


@pytest.mark.parametrize(
    ("expression", "event", "published"),
    [
        ("weekday:tue:past", "2026-02-17", "2026-02-17/2026-02-23"),
        ("day:-1", "2026-02-17", "2026-02-18"),
        ("week:-1", "2026-02-17", "2026-02-22/2026-02-28"),
        ("month:-1", "2026-01-01/2026-01-31", "2026-02-01/2026-02-28"),
        ("ago:3:day", "2026-02-17", "2026-02-20"),
        ("weekday:tue:last", "2026-02-17", "2026-02-22/2026-02-28"),
        ("monthday:17:past", "2026-02-17", "2026-02-17/2026-03-20"),
    ],
)
def test_published_given(expression: str, event: str, published: str) -> None:
    assert times.published_given(expression, on(event)) == on(published)


@pytest.mark.parametrize(
    "expression", ["2023-05-02", "1988", "season:spring:2025", "next:day", "after:1:day:1912-05-07"]
)
def test_says_nothing_of_publication(expression: str) -> None:
    assert times.published_given(expression, on("2023-05-02")) is None


@pytest.mark.parametrize(
    ("expression", "tense", "result"),
    [
        ("weekday:tue", "past", "weekday:tue:past"),
        ("weekday:tue:last", "past", "weekday:tue:last"),
        ("--05-02@tue", "future", "--05-02@tue:future"),
        ("--05:past", "future", "--05:past"),
        ("season:spring:2025", "past", "season:spring:2025"),
        ("holiday:labor-day", "past", "holiday:labor-day:past"),
        ("weekend", "past", "weekend:past"),
        ("2023-05-02", "past", "2023-05-02"),
        ("day:-1", "future", "day:-1"),
        ("range:--05-01|--05-09", "past", "range:--05-01:past|--05-09:past"),
        ("next:day:weekday:tue", "past", "next:day:weekday:tue:past"),
        ("monthday:16", "past", "monthday:16:past"),
        ("day-of:16:--05-02", "past", "day-of:16:--05-02:past"),
    ],
)
def test_with_tense(expression: str, tense: str, result: str) -> None:
    assert times.with_tense(expression, tense) == result  # type: ignore[arg-type]


def settled(text: str, published: str | None) -> list[str]:
    folded = fold(text)
    found = [one for one in times.find(folded, 0, len(folded)) if isinstance(one, Time)]
    return [
        one.expression + (f"|{one.until}" if one.until else "")
        for one in times.settle(found, folded, on(published) if published else None)
    ]


@pytest.mark.parametrize(
    ("text", "published", "expressions"),
    [
        (
            "The 1912 mill walkout\n\nOn May 7 they left. The next day the rest did.",
            None,
            ["1912", "1912-05-07", "next:day:1912-05-07"],
        ),
        (
            "In 1919 it began on September 9. Three days later it spread.",
            None,
            ["1919", "1919-09-09", "after:3:day:1919-09-09"],
        ),
        ("It began on December 4, 1919 and ended on January 8.", None, ["1919-12-04", "1920-01-08"]),
        ("It began on December 4, 1919 and ended 8 January 1920.", None, ["1919-12-04", "1920-01-08"]),
        ("They left on September 13.", "2024-09-20", ["--09-13"]),
        ("In 2008 they struck.\nThey left on September 13.", "2024-09-20", ["2008", "--09-13"]),
        ("In 1981 they struck, and on August 5 they were dismissed.", "2024-09-20", ["1981", "1981-08-05"]),
        ("They left on September 13.", None, ["--09-13"]),
        ("On May 3, 1912 they met. That Friday they left.", None, ["1912-05-03", "weekday-from:fri:1912-05-03"]),
        (
            "It ran from 4 to 9 June. In 1931 that was long; on 3 to 5 July more left.",
            None,
            ["--06-04|--06-09", "1931", "1931-07-03|1931-07-05"],
        ),
        ("In 1935, on Tuesday, May 2, they met.", None, ["1935", "1935-05-02"]),
        ("On Tuesday they met. The next day they left.", "2024-09-20", ["weekday:tue", "next:day:weekday:tue"]),
        ("They met on 3 May 1912. On the 16th they left.", None, ["1912-05-03", "day-of:16:1912-05-03"]),
        ("In May they met. On the 16th they left.", "2024-09-20", ["--05", "day-of:16:--05"]),
        ("On the 16th they left.", "2024-09-20", ["monthday:16"]),
        ("On Tuesday they met. On the 16th they left.", "2024-09-20", ["weekday:tue", "monthday:16"]),
        ("In 1912 they met. On the 16th they left.", None, ["1912", "monthday:16"]),
        (
            "In May 1912 they were out from the 3rd to the 12th, and on the 27th of that month again.",
            None,
            ["1912-05", "day-of:3:1912-05|day-of:12:day-of:3:1912-05", "day-of:27:same:month:1912-05-12"],
        ),
        (
            "1912\n\nThey were out from May 3 until the following Friday, in the week of June 2.",
            None,
            ["1912", "1912-05-03|weekday-after:fri:1912-05-03", "same:week:1912-06-02"],
        ),
        (
            "Feb. 14, 2020\nDockers left on Tuesday.\nTalks broke down Nov. 3, resume March 2.",
            None,
            ["2020-02-14", "weekday:tue", "2019-11-03", "2020-03-02"],
        ),
        (
            "Dockers left last week.\nTalks broke down Nov. 3.\nA deal of 6 July 2022 had run out.",
            None,
            ["week:-1", "2022-11-03", "2022-07-06"],
        ),
        (
            "Dockers left last week, from Monday, 6 March 2023 to Friday.\nIn May, on the 9th of that month, they meet.",
            None,
            ["week:-1", "2023-03-06|weekday-after:fri:2023-03-06", "--05", "day-of:9:same:month:2023-05"],
        ),
        ("Dockers left last week.\nIn May 2022 they met.\nThey left Nov. 3.", None, ["week:-1", "2022-05", "--11-03"]),
        (
            "Dockers left last week.\nThe contract runs until 6 July 2027.\nThey left Nov. 3.",
            None,
            ["week:-1", "2027-07-06", "--11-03"],
        ),
        (
            "Dockers left last week.\nOn 6 July 2022 they signed.\nThe contract expires May 1.",
            None,
            ["week:-1", "2022-07-06", "--05-01"],
        ),
        ("In 2021 it began.\n\nMarch. On the 3rd they left.", None, ["2021", "2021-03", "day-of:3:2021-03"]),
    ],
)
def test_settle(text: str, published: str | None, expressions: list[str]) -> None:
    assert settled(text, published) == expressions


def test_years() -> None:
    assert times.years(b"From 1919 on; $1,988 and 2,019 votes; the 1980s; 2007-08; in 1776 and 2024.") == [
        1919,
        2007,
        2024,
    ]


EXPRESSIONS = st.one_of(
    st.builds("weekday:{}{}".format, st.sampled_from(["mon", "wed", "sun"]), st.sampled_from(["", ":past", ":future",
    ":last", ":this", ":next"])),
    st.builds("--{:02d}{}".format, st.integers(1, 12), st.sampled_from(["", "/mid", ":past", ":future", "/late:last",
    ":next", ":this"])),
    st.builds("--{:02d}-{:02d}{}{}".format, st.integers(1, 12), st.integers(1, 28), st.sampled_from(["", "@tue"]),
    st.sampled_from(["", ":past", ":future", ":last", ":next"])),
    st.builds("{}:{}{}".format, st.sampled_from(["week", "month", "year"]), st.integers(-3, 3), st.sampled_from(["",
    "/early", "/mid", "/late"])),
    st.builds("{}:{}".format, st.sampled_from(["day", "weekend"]), st.integers(-9, 9)),
    st.builds("monthday:{}{}".format, st.integers(1, 31), st.sampled_from(["", ":past", ":future"])),
    st.builds("{}:{}:{}".format, st.sampled_from(["ago", "in"]), st.integers(1, 30), st.sampled_from(["day", "week",
    "month", "year"])),
    st.builds("season:{}{}".format, st.sampled_from(["spring", "winter", "fall"]), st.sampled_from(["", ":past",
    ":future", ":last", ":this", ":next", ":1999"])),
    st.builds("holiday:{}{}".format, st.sampled_from(["labor-day", "easter", "christmas"]), st.sampled_from(["",
    ":past", ":future", ":last", ":next"])),
    st.sampled_from(["weekend", "weekend:past", "weekend:future", "week:0/earlier", "month:0/later", "2023-05-02",
    "1988", "next:day", "--02-29:past"]),
)  # fmt: skip
DAYS = st.dates(date(1850, 1, 1), date(2150, 1, 1))


@given(EXPRESSIONS, DAYS)
def test_the_inverse_holds_the_day(expression: str, day: date) -> None:
    event = times.resolve(expression, DateInterval.day(day))
    if event is None:
        return
    published = times.published_given(expression, event)
    assert published is None or published.contains(day)


@given(EXPRESSIONS, DAYS, st.integers(0, 60))
def test_an_interval_holds_what_its_days_give(expression: str, day: date, length: int) -> None:
    whole = times.resolve(expression, DateInterval(day, day + timedelta(days=length)))
    for published in (day, day + timedelta(days=length // 2), day + timedelta(days=length)):
        one = times.resolve(expression, DateInterval.day(published))
        if one is not None and "@" not in expression:
            assert whole is not None
            assert whole.hull(one) == whole


@given(
    EXPRESSIONS | st.text(alphabet="0123456789-:/@|agoinweekdaymonthrangeafter", max_size=30),
    st.sampled_from(["past", "future"]),
)
def test_tense_settles_once(expression: str, tense: str) -> None:
    once = times.with_tense(expression, tense)  # type: ignore[arg-type]
    assert times.with_tense(once, tense) == once  # type: ignore[arg-type]
    assert times.with_tense(once, "past") == once


@given(st.text(alphabet="0123456789-:/@|agoinweekdaymonthrangeafter", max_size=40), st.dates())
def test_resolve_never_raises(expression: str, day: date) -> None:
    times.resolve(expression, DateInterval.day(day))
    times.resolve(expression, DateInterval(None, day))
    times.published_given(expression, DateInterval.day(day))


@given(EXPRESSIONS, st.dates())
def test_resolve_at_the_edges_of_the_calendar(expression: str, day: date) -> None:
    times.resolve(expression, DateInterval.day(day))
    times.published_given(expression, DateInterval.day(day))


_PIECES = st.sampled_from(
    ["Monday", "last", "next", "week", "two", "days", "ago", "May", "2", "1919", ",", "to", "-", "the", "following",
    "day",
     "later", "since", "over", "a", "half", "and", "Day", "102", "32", "early", "spring", "of", "from", "between", "31",
     "the 16th", "inst.", "month", "week of", "w/c", "until", "fortnight", "overnight", "today (", ")", "3, 5",
    "Feb.", "00", "in", "one", "month", "Labor Day", "midnight", "12:01 a.m.", "\n", "99/99/9999", "2024-99-99"]
)  # fmt: skip


@given(st.lists(_PIECES, max_size=25).map(" ".join) | st.text(max_size=80), st.none() | DAYS)
def test_any_text_is_read(text: str, day: date | None) -> None:
    folded = fold(text)
    found = times.find(folded, 0, len(folded))
    last = 0
    for one in found:
        assert last <= one.start < one.end <= len(folded)
        last = one.end
    published = DateInterval.day(day) if day else None
    for time in times.settle([one for one in found if isinstance(one, Time)], folded, published):
        times.resolve(time.expression, published)


@given(st.binary(max_size=60), st.integers(0, 60), st.integers(0, 60))
def test_any_bytes_are_read(raw: bytes, start: int, end: int) -> None:
    for one in times.find(raw, start, end):
        assert start <= one.start < one.end <= end


def test_long_runs_are_linear() -> None:
    folded = b"on May 2, 1919 " * 20000 + b"two weeks " * 20000
    assert len(times.find(folded, 0, len(folded))) > 30000
