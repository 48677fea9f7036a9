"""Dates, periods and lengths of time in a stretch of an article.

A date is found as an expression (grammar and meaning: ``expressions.py``, whose functions can be had from here too),
so that its reading can wait for what settles it: the tense of its sentence (``with_tense``), the dates before it in
the text (``settle``), the article's own date (``resolve``).

A length has the bounds of its hedge (see ``numbers.py``; never rounded). "Day 102" and "the 102nd day" are ordinal and
exact; "its third week" is ordinal, about 3, within [2, 3].

What may not live here: what happened then (the rules).
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from pipelines.extraction.expressions import (
    WEEKDAYS,
    anchored,
    base_of,
    is_pending,
    is_relative,
    published_given,
    resolve,
    with_tense,
)
from pipelines.extraction.matching import Pattern
from pipelines.extraction.numbers import AMOUNT, HEDGES, MONTH, ORDINAL, TAILS, hedge_of, hedged, number_of, ordinal_of
from pipelines.extraction.spans import Length, Qualifier, Time
from pipelines.intervals import DateInterval, NumberInterval

__all__ = ["find", "is_pending", "is_relative", "published_given", "resolve", "settle", "with_tense", "years"]

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_HOLIDAY_NAMES = {
    "new year's day": "new-years-day", "new years day": "new-years-day", "new year's eve": "new-years-eve",
    "new year's": "new-years-day", "martin luther king jr. day": "mlk-day", "martin luther king day": "mlk-day",
    "mlk day": "mlk-day", "presidents day": "presidents-day", "presidents' day": "presidents-day",
    "valentine's day": "valentines-day", "st. patrick's day": "st-patricks-day", "good friday": "good-friday",
    "easter monday": "easter-monday", "easter sunday": "easter", "easter": "easter", "may day": "may-day",
    "memorial day": "memorial-day", "mother's day": "mothers-day", "juneteenth": "juneteenth",
    "canada day": "canada-day",
    "independence day": "independence-day", "fourth of july": "independence-day", "4th of july": "independence-day",
    "labor day": "labor-day", "labour day": "labor-day", "columbus day": "columbus-day", "halloween": "halloween",
    "veterans day": "veterans-day", "veterans' day": "veterans-day", "armistice day": "veterans-day",
    "thanksgiving day": "thanksgiving", "thanksgiving": "thanksgiving", "black friday": "black-friday",
    "christmas eve": "christmas-eve", "christmas day": "christmas", "christmas": "christmas",
    "boxing day": "boxing-day",
    "anzac day": "anzac-day", "australia day": "australia-day",
}  # fmt: skip
_UNITS = {"min": "minute", "hr": "hour", "wk": "week", "mo": "month", "yr": "year"}

_WEEKDAY = "(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_SHORT_WEEKDAY = rf"(?:{_WEEKDAY}|(?:mon|tues?|wed|thur?s?|fri|sat|sun)\.?)"
_DAY = r"(?:\d{1,2}(?:st|nd|rd|th)?\b)"
_YEAR = r"(?:(?:1[6-9]|20)\d\d\b)"
_UNIT = "(?:minutes?|mins?|hours?|hrs?|days?|weeks?|wks?|months?|years?|yrs?|decades?)"
_PART = r"(?:(?:early|mid|late)(?: in |-| )|(?:middle|beginning|start|end) of )"
_OF_DAY = "(?: (?:morning|afternoon|evening|night))"
_CLOCK = (
    r"(?:(?:(?:stroke of )?midnight|noon|midday|\d{1,2}(?:[:.]\d\d)? ?[ap]\.?m\.?|\d{4} ?(?:hours|hrs)\b"
    r"|close of (?:business|trading)|(?:early|small|wee) hours of)(?: (?:[ECMP][SD]?T|on|of|local time))*,? )"
)
_SEASON = "(?:spring|summer|fall|autumn|winter)"
_TO = r"(?: ?(?:-|/|to|through|thru|until|till) ?)"
_NO_DAY = r"(?![.,:]?\d| ?%|[- ]per ?cent| ?(?:pc|pct)\b| ?[ap]\.?m\b)"
_FEW = rf"(?:(?:{_SHORT_WEEKDAY},? )?(?:the )?{_DAY}{_NO_DAY}(?:-{_DAY}{_NO_DAY})?)"
"""A day or a few of a list ("3", "Monday 3", "3-5")."""
_FEW_OF = rf"(?:(?:{_SHORT_WEEKDAY},? )?{MONTH} (?:the )?{_DAY}{_NO_DAY}(?:-{_DAY}{_NO_DAY})?|{_FEW})"
_OF_MONTH = rf"(?: (?:day )?(?:of )?{MONTH}\b)"
_NTH = r"(?:\d{1,2}(?:st|nd|rd|th)\b)"
_OTHER = "(?:next|following|previous|preceding|same|very same|very next|first)"

_PATTERN = (
    r"\b(?=\w)(?P<since>since(?: (?:about|around|at least))? )?(?:"
    rf"(?P<veto>\b(?:every|each) (?:other )?(?:{_WEEKDAY}|day|week|month|year|{_SEASON})\b)"
    r"|(?P<iso>\b(?:1[6-9]|20)\d\d-\d\d-\d\d\b)"
    r"|(?P<slash>\b\d{1,2}[/.]\d{1,2}[/.](?:(?:1[89]|20)\d\d|\d\d)\b)"
    rf"|(?P<holiday>(?:(?P<holidaysaid>last|this|next) )?\b"
    rf"(?:{'|'.join(sorted(_HOLIDAY_NAMES, key=len, reverse=True))})\b"
    rf"(?:,? (?:in |of )?(?P<holidayyear>{_YEAR}))?)"
    # month, then day
    rf"|(?P<mdy>(?:{_CLOCK})?(?:\b(?P<wd1>{_SHORT_WEEKDAY}){_OF_DAY}?,? )?\b(?P<m1>{MONTH}) (?:the )?(?P<d1>{_DAY})"
    rf"(?:,? (?:of )?(?P<y1>{_YEAR}))?"
    rf"(?:(?P<mdlist>(?:-{_DAY})?(?:, {_FEW_OF}){{0,12}},? and {_FEW_OF})"
    rf"|{_TO}{_CLOCK}?(?:{_SHORT_WEEKDAY},? )?(?:(?P<m2>{MONTH}) )?(?P<d2>{_DAY}){_NO_DAY})?"
    rf"(?:,? (?:of )?(?P<y2>{_YEAR}))?)"
    # day, then month
    rf"|(?P<dmlist>(?:{_CLOCK})?\b{_FEW}{_OF_MONTH}?(?:, {_FEW}{_OF_MONTH}?){{0,12}}(?:,? and |, ){_FEW}"
    rf"(?: (?:day )?(?:of )?(?P<m7>{MONTH}))\b(?:,? (?P<y7>{_YEAR}))?)"
    rf"|(?P<dmy>(?:{_CLOCK})?(?:\b(?P<wd4>{_SHORT_WEEKDAY}){_OF_DAY}?,? )?(?:\bthe )?\b(?P<d4>{_DAY})"
    rf"(?: (?:day )?(?:of )?(?P<m4>{MONTH})(?:,? (?P<y4>{_YEAR}))?)?"
    rf"{_TO}{_CLOCK}?(?:{_SHORT_WEEKDAY},? )?(?:the )?(?P<d5>{_DAY}) (?:day )?(?:of )?(?P<m5>{MONTH})\b"
    rf"(?:,? (?P<y5>{_YEAR}))?)"
    rf"|(?P<dm>(?:{_CLOCK})?(?:\b(?P<wd6>{_SHORT_WEEKDAY}){_OF_DAY}?,? )?(?:\bthe )?\b(?P<d6>{_DAY})"
    rf" (?:day )?(?:of )?(?P<m6>{MONTH})\b(?:,? (?P<y6>{_YEAR}))?)"
    rf"|(?P<om>(?:{_CLOCK})?(?:\b(?P<wd8>{_SHORT_WEEKDAY}){_OF_DAY}?,? )?\bthe "
    rf"(?:(?P<o8>{ORDINAL})(?: day)?|(?P<last8>last) day) of (?P<m8>{MONTH})\b(?!')(?:,? (?:of )?(?P<y8>{_YEAR}))?)"
    # the day of a month that other words tell
    rf"|(?P<monthday>(?:{_CLOCK})?\bthe (?P<nth1>{_NTH})(?:{_TO}(?:the )?(?P<nth2>{_NTH})"
    rf"|(?P<nths>(?:, (?:the )?{_NTH}){{0,12}},? and (?:the )?{_NTH}))?"
    r"(?P<nthof>,? (?:inst|ult|prox)\b\.?|(?: of)? (?:the|this|that|last|next|the same|that same|the following"
    r"|the next|the previous|the preceding) month\b)?"
    r"(?! (?:of|day|week|month|year|hour|straight|consecutive|full|whole|successive)s?\b))"
    # weekdays of another week
    rf"|(?P<otherweek>\b(?:(?:(?:a|one|(?P<two1>two)) weeks?|(?P<fort1>a fortnight)) ago (?:on |last )?"
    rf"(?P<wd9>{_WEEKDAY})"
    rf"|(?P<wd10>{_WEEKDAY})(?:,? (?:(?:a|one|(?P<two2>two)) weeks?|(?P<fort2>a fortnight)) ago"
    r"| (?P<weekon>week|fortnight)| (?P<wdlast>last)"
    rf"(?! (?:{_UNIT}|night|{_SEASON}|{_WEEKDAY}|{MONTH})\b))"
    r"|(?:this day|to-?day|(?P<morrow>to-?morrow)) (?P<dayweek>week))\b)"
    # lengths, and what is counted from them
    rf"|(?P<count>\b(?:(?P<in>in|within) )?(?:(?P<hedge>{HEDGES} (?:{HEDGES} )?|between ))?"
    rf"(?:(?P<n>(?:an?|one) half(?: an?)?|half(?: an?)?|{AMOUNT}|an?|(?:a )?couple(?: of)?)"
    rf"(?:(?:-? ?(?:to|or|-|and) ?)(?P<n2>{AMOUNT}))?)(?: |-|- | - )?"
    r"(?:(?:straight|consecutive|full|whole|long|more|additional|solid|calendar|business|working|successive"
    r"|further) ){0,2}"
    rf"(?P<unit>{_UNIT}|fortnights?)(?P<half> and a half)?(?P<old>[- ]olds?)?(?:[- ]?long)?\b(?P<tail>{TAILS})?"
    r"(?: (?P<from>ago|from now|hence|later|afterwards?|earlier|previously|before|beforehand|prior|after)\b)?)"
    rf"|(?P<glued>\b(?:(?P<gluedhalf>half)-)?(?P<gluedunit>day|week|month|year|hour|decade)-?long\b|\b"
    rf"(?:a )?fortnight\b)"
    rf"|(?P<ordinal>\b(?P<o>{ORDINAL}) (?:(?:straight|consecutive|full|whole|successive) )?(?P<ounit>day|week|month"
    rf"|year|hour)\b"
    rf"|\b(?P<unumber>day|week|month) (?P<nth>\d{{1,4}}\b|(?:{AMOUNT})\b))"
    # weekdays
    rf"|(?P<weekday>(?:{_CLOCK})?\b(?:(?P<wdsaid>last|next|this|this past|this coming|this|past|coming|that(?: same)?"
    rf"|the (?P<wdother>{_OTHER})) )?(?P<wd>{_WEEKDAY})\b{_OF_DAY}?(?:,? (?:of )?(?P<wdweek>last|this|next) week\b)?)"
    # season, month, year
    rf"|(?P<season>\b(?:(?P<seasonsaid>last|this|next|this past|this coming|past|coming) |(?P<seasonat>(?:in|during"
    rf"|over|by|until|through)(?: the)? (?:{_PART})?"
    rf"|{_PART}))?(?P<s>{_SEASON})\b(?:(?:,? | of )(?P<sy>{_YEAR})| of (?P<sysaid>last|this|next) year)?)"
    rf"|(?P<month>\b(?:(?P<monthsaid>last|this|next|this past|this coming|past|that|the (?P<mother>{_OTHER})) )?"
    rf"(?P<monthpart>{_PART})?(?P<m>{MONTH})"
    rf"(?:(?:,? (?:of )?)(?P<my>{_YEAR})|,? (?:of )?(?P<mysaid>last|this|next|the same|the following|that) year|"
    rf"(?P<mend>\b)))"
    rf"|(?P<years>\b(?:1[89]|20)\d\d(?:-|/)(?:(?:1[89]|20)\d\d|\d\d)\b)"
    rf"|(?P<year>\b(?P<yearpart>{_PART})?(?P<y>(?:1[89]|20)\d\d)\b)"
    # seen from the article, or from a date before
    r"|(?P<overnight>\bovernight\b)"
    r"|(?P<today>\b(?:the day before yesterday|the day after to-?morrow|late last night|last night|to-?night|"
    r"(?:(?:early|earlier|late|later) )?(?:to-?day|yesterday|to-?morrow)"
    r"|this (?:morning|afternoon|evening))(?: (?:morning|afternoon|evening|night))?\b)"
    r"|(?P<period>\b(?:(?P<pwhen>late|early|earlier|later|mid|sometime)[- ])?(?P<psaid>last|this past|this coming"
    r"|this|next|over the|at the"
    r"|(?:over |this )?the past|the coming|(?:in|during) the|the same|that same|that|the following|the next"
    r"|the previous|the preceding)"
    r" (?P<punit>day|week|weekend|month|year|morning|afternoon|evening|night)\b)"
    r"|(?P<dayafter>\bthe (?:very )?(?:day|week|month|year|night|morning) (?P<dawhich>before|after)\b)"
    r")"
)
_READ = re.compile(_PATTERN.encode(), re.IGNORECASE)

_WORDS = (
    "(?:[ap]\\.?m|to-(?:day|morrow|night)|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|ten"
    "|eleven|twelve|one|two|three|four|five|six|seven|eight|nine|hundred|thousand|dozen|an?|half|couple|of|in|within"
    "|the"
    "|to|or|and|between|straight|consecutive|full|whole|long|more|additional|solid|calendar|business|working|successive"
    "|further|on|since|at|least|around|about|over|last|next|this|past|coming|that|same|very|following|previous"
    "|preceding"
    "|first|early|earlier|later?|mid|middle|beginning|start|end|sometime|during|by|until|till|through|thru|noon"
    "|midnight"
    "|stroke|close|business|trading|small|wee|midday"
    "|local|time|every|each|other|before|after|[ecmp][sd]?t|from|than|nearly|almost|just|under|less|fewer"
    "|most|up"
    "|as|some|roughly|approximately|close|estimated|somewhere|well|little|bit|slightly|above|excess|upwards?|minimum"
    f"|maximum|not?|mon|tues?|wed|thur?s?|fri|sat|sun|{ORDINAL}|\\d[\\w.,:/-]*)"
)
_NAMED_DAYS = (
    "new year'?s(?: day| eve)?|martin luther king(?: jr\\.)? day|mlk day|presidents'? day|valentine's day"
    "|st\\. patrick's day"
    "|good friday|easter(?: monday| sunday)?|may day|memorial day|mother's day|juneteenth|canada day|independence day"
    "|(?:fourth|4th) of july|labou?r day|columbus day|halloween|veterans'? day|armistice day|thanksgiving(?: day)?"
    "|black friday|christmas(?: eve| day)?|boxing day|anzac day|australia day"
)
_CORE = (
    rf"(?:{_NAMED_DAYS}|(?:day|week|month|year|hour|decade)-?long|{_WEEKDAY}|{MONTH}|{_SEASON}|{_UNIT}|fortnights?"
    rf"|weekends?"
    r"|today|yesterday|tomorrow|tonight|to-(?:day|morrow|night)|overnight|morning|afternoon|evening|night"
    r"|the \d{1,2}(?:st|nd|rd|th)"
    r"|(?:1[6-9]|20)\d\d(?:-\d\d-\d\d|[-/](?:(?:1[89]|20)\d\d|\d\d))?|\d{1,2}[/.]\d{1,2}[/.](?:(?:1[89]|20)\d\d|\d\d))"
)
_LATER = (
    r"ago|now|hence|later|afterwards?|earlier|previously|beforehand|olds?|-?long|odd|plus|so|yesterday|longer|inst|ult"
    r"|prox"
)
_SCAN = Pattern(
    rf"(?i)\b(?:{_WORDS}\.?[ ,-]{{0,3}})*{_CORE}\b\.?(?:(?:,? | - |- ?)?(?:{_WORDS}|{_CORE}|{_LATER})\b\.?)*".encode()
)
_YEAR_SCAN = Pattern(rb"\b(?:1[89]|20)\d\d\b")
_LONGEST = 400

_PREPOSITIONS = frozenset(
    b"in since of by during from until till to through before after between around about for and early mid late "
    b"last next "
    b"this or on beginning starting as throughout".split()
)
_MANY = frozenset(b"than over nearly almost least local no route lodge section".split())
_ENDED = (b"", b".", b",", b";", b":", b")", b"\n", b'"', b"'", b"-", b"?", b"!")
_CLOCK_AFTER = re.compile(rb"(?::\d\d)? ?[ap]\.?m\b", re.IGNORECASE)
_PAPER = re.compile(rb" (?:Times|Mail|Telegraph|Express|Herald|Mirror|Post|Independent|Night Live|Star|Sun|World)\b")
_PLACE = re.compile(rb" (?:Rivers?|Creek|City|Valley|Hills?|Lake|Mountain|Street|Avenue|Palace|Branch|Garden)\b")
_COUNT_GOES_ON = re.compile(rb"%|,\d{3}\b|\.\d|[- ]per ?cent| pct?\b")
_COUNTED_PEOPLE = re.compile(
    rb" (?:\w+[- ]){0,1}?(?:\w{3,}(?:ers|ors|ists|ians|ees)|people|men|women|members|staff|jobs|votes|employees"
    rb"|guards)\b"
)
_CLOSED = frozenset(
    b"about after all almost although an and as at because before both but by during each for from had has he her his "
    b"if in into is it its many more most nearly not of on only or our over said several she since so some that the "
    b"their then there these they this those though through till to under unless until was we were when where which "
    b"while who will with without would you a".split()
)
_WORKERS = re.compile(
    rb" (?!floors|doors|quarters|orders|cent(?:er|re)s|corners|chapters|offers)"
    rb"(?:\w{3,}(?:ers|ors|ists|ians|ees)|men|women|members|nurses|staff|police|pickets|crews|troops)\b"
)
_PERCENT = re.compile(rb" ?%|[- ]per ?cent| ?pct?\b")
_BEFORE_DAY = frozenset(b"on by until till from before after through between around about".split())
_OF_DAY_BEFORE = (b"morning of", b"afternoon of", b"evening of", b"night of", b"day of", b"hours of")
_AT_TIMES = frozenset(b"time times once twice first second third strike stoppage walkout ever".split())


class _Item(NamedTuple):
    """A time or length as read out of its own words; ``check`` names what its surroundings must allow."""

    start: int
    end: int
    expression: str = ""
    until: str | None = None
    is_since: bool = False
    check: str = ""
    value: float = 0
    bounds: NumberInterval | None = None
    qualifier: Qualifier = "exact"
    unit: str = ""
    is_ordinal: bool = False
    bare: int = 0
    """Where the words start without what only a date needs in front ("in" of "in two weeks")."""


def _month(name: str) -> str:
    return f"{_MONTHS.index(name[:3]) + 1:02d}"


def _unit(name: str) -> str:
    single = name.rstrip("s")
    return _UNITS.get(single, single)


def _day(text: str) -> str:
    return f"{int(re.sub('[a-z]', '', text)):02d}"


def _date(year: str | None, month: str, day: str, weekday: str | None = None) -> str | None:
    """The expression of a day; ``None`` where no calendar has it."""
    if not 1 <= int(day) <= (29 if month == "02" else 30 if month in ("04", "06", "09", "11") else 31):
        return None
    if year is not None:
        return f"{year}-{month}-{day}"
    return f"--{month}-{day}" + (f"@{weekday[:3]}" if weekday else "")


def _part(text: str | None) -> str:
    if text is None:
        return ""
    word = text.split(" ")[0].split("-")[0]
    return "/" + {"beginning": "early", "start": "early", "middle": "mid", "end": "late"}.get(word, word)


@lru_cache(maxsize=16384)
def _read(words: bytes) -> tuple[_Item, ...]:
    """The times and lengths in a run of words that can belong to some, with offsets in the run."""
    items: list[_Item] = []
    for found in _READ.finditer(words):
        items += _items(found)
    return tuple(items)


_KINDS = [
    "iso",
    "slash",
    "holiday",
    "mdy",
    "dmlist",
    "dmy",
    "dm",
    "om",
    "monthday",
    "otherweek",
    "count",
    "glued",
    "ordinal",
    "weekday",
    "season",
    "month",
    "years",
    "year",
    "overnight",
    "today",
    "period",
    "dayafter",
    "veto",
]


def _items(found: re.Match[bytes]) -> Sequence[_Item]:
    got = {k: v.decode("ascii").lower() for k, v in found.groupdict().items() if v is not None}
    kind = next(kind for kind in _KINDS if kind in got)
    if kind == "veto":
        return ()
    if kind in _LIST_READERS and (kind != "mdy" or "mdlist" in got) and (kind != "monthday" or "nths" in got):
        items = _LIST_READERS[kind](got, found)
    else:
        item = _READERS[kind](got, found)
        items = [item] if item is not None else []
    if items and "since" in got and items[0].expression:
        items[0] = items[0]._replace(is_since=True)
    return items


def _iso(got: dict[str, str], found: re.Match[bytes]) -> _Item | None:
    year, month, day = got["iso"].split("-")
    expression = _date(year, month, day) if 1 <= int(month) <= 12 else None
    return _Item(found.start(), found.end(), expression) if expression else None


def _slash(got: dict[str, str], found: re.Match[bytes]) -> _Item | None:
    first, second, year = (int(n) for n in re.split("[/.]", got["slash"]))
    month, day = (first, second) if (first <= 12 and "/" in got["slash"]) or second > 12 else (second, first)
    if year < 100:
        year += 1900 if year >= 50 else 2000
    expression = _date(str(year), f"{month:02d}", f"{day:02d}") if 1 <= month <= 12 else None
    return _Item(found.start(), found.end(), expression) if expression else None


def _holiday(got: dict[str, str], found: re.Match[bytes]) -> _Item:
    name = re.sub(",? (?:in |of )?(?:1[6-9]|20)..$", "", re.sub("^(?:last|this|next) ", "", got["holiday"]))
    said = got.get("holidayyear") or got.get("holidaysaid")
    expression = f"holiday:{_HOLIDAY_NAMES[name]}" + (f":{said}" if said else "")
    return _Item(found.start(), found.end(), expression)


def _span_of_days(
    found: re.Match[bytes], first: str | None, second: str | None, short_end: int, short: str | None, bare: int
) -> _Item | None:
    """A range of two days, or where they are none, only the first."""
    if first is not None and second is not None:
        return _Item(found.start(), found.end(), first, second, check="date", bare=bare)
    return _Item(found.start(), short_end, short, check="date", bare=bare) if short is not None else None


def _mdy(got: dict[str, str], found: re.Match[bytes]) -> _Item | None:
    first_month, first_day = _month(got["m1"]), _day(got["d1"])
    last_day = got.get("d2")
    if last_day is None:
        expression = _date(got.get("y1") or got.get("y2"), first_month, first_day, got.get("wd1"))
        if expression is None:
            return _Item(
                found.start("m1"), found.end("m1"), f"--{first_month}", check="bare month", bare=found.start("m1")
            )
        return _Item(found.start(), found.end(), expression, check="date", bare=found.start("m1"))
    last_month = _month(got["m2"]) if "m2" in got else first_month
    last_year = got.get("y2") or got.get("y1")
    first_year = got.get("y1")
    if first_year is None and last_year is not None:
        first_year = last_year if first_month <= last_month else str(int(last_year) - 1)
    first, last = _date(first_year, first_month, first_day), _date(last_year, last_month, _day(last_day))
    if (last_month, _day(last_day)) <= (first_month, first_day) and "m2" not in got:
        last = None
    short_end = found.end("y1" if "y1" in got else "d1")
    return _span_of_days(
        found, first, last, short_end, _date(got.get("y1"), first_month, first_day, got.get("wd1")), found.start("m1")
    )


def _dmy(got: dict[str, str], found: re.Match[bytes]) -> _Item | None:
    last_month = _month(got["m5"])
    first_month = _month(got["m4"]) if "m4" in got else last_month
    last_year = got.get("y5") or got.get("y4")
    first_year = got.get("y4")
    if first_year is None and last_year is not None:
        first_year = last_year if first_month <= last_month else str(int(last_year) - 1)
    first = _date(first_year, first_month, _day(got["d4"]), got.get("wd4"))
    last = _date(last_year, last_month, _day(got["d5"]))
    return _span_of_days(found, first, last, found.end(), last, found.start("m5"))


def _dm(got: dict[str, str], found: re.Match[bytes]) -> _Item | None:
    expression = _date(got.get("y6"), _month(got["m6"]), _day(got["d6"]), got.get("wd6"))
    return _Item(found.start(), found.end(), expression, check="date", bare=found.start("m6")) if expression else None


class _Day(NamedTuple):
    """A day, or a few that follow each other, in a list of days; offsets in the run."""

    start: int
    end: int
    month: str
    first: str
    last: str | None
    weekday: str | None


_LISTED_DAY = r"(?:the )?\b(?P<first>\d{1,2})(?:st|nd|rd|th)?\b(?:-(?P<last>\d{1,2})(?:st|nd|rd|th)?\b)?"
_LISTED = re.compile(
    rf"(?:\b(?P<wd>{_SHORT_WEEKDAY})(?:,? |\b))?(?:\b(?P<before>{MONTH}) )?{_LISTED_DAY}"
    rf"(?: (?:day )?(?:of )?(?P<after>{MONTH})\b)?".encode(),
    re.IGNORECASE,
)


def _listed(found: re.Match[bytes], start: int, end: int, month: str, *, is_month_last: bool) -> list[_Day]:
    """The days of a list, each in the month that its own words give, else in the one named before or after it."""
    days: list[_Day] = []
    for one in _LISTED.finditer(found.string, start, end):
        named = one["before"] or one["after"]
        last = f"{int(one['last']):02d}" if one["last"] else None
        weekday = one["wd"].decode("ascii").lower() if one["wd"] else None
        own = _month(named.decode("ascii").lower()) if named else ""
        days.append(_Day(one.start(), one.end(), own, f"{int(one['first']):02d}", last, weekday))
    if is_month_last:
        days.reverse()
    for i, day in enumerate(days):
        month = day.month or month
        days[i] = day._replace(month=month)
    return sorted(days)


def _runs_on(day: _Day, following: _Day) -> bool:
    """Whether one day of a list is the next after another."""
    if following.month == day.month:
        return int(following.first) == int(day.last or day.first) + 1
    return following.first == "01" and _date(None, day.month, f"{int(day.last or day.first) + 1:02d}") is None


def _apart(
    found: re.Match[bytes], days: Sequence[_Day], first_year: str | None, last_year: str | None, bare: int
) -> list[_Item]:
    """The items of a list of days; empty where they do not rise or are none. Days that follow each other are one."""
    keys = [(day.month, day.first, day.last or day.first) for day in days]
    turns = [i for i in range(1, len(days)) if keys[i][:2] <= (keys[i - 1][0], keys[i - 1][2])]
    if len(turns) > 1 or (turns and (days[turns[0]].month == days[turns[0] - 1].month)):
        return []
    turn = turns[0] if turns else len(days)
    year = int(first_year) if first_year else int(last_year) - bool(turns) if last_year else None
    items = []
    for i, day in enumerate(days):
        of = None if year is None else str(year + (i >= turn))
        first = _date(of, day.month, day.first, day.weekday)
        last = _date(of, day.month, day.last) if day.last else None
        if first is None or (day.last is not None and (last is None or day.last <= day.first)):
            return []
        check = "date" if i == 0 else "listed"
        items.append(_Item(day.start, day.end, first, last, check=check, bare=bare))
    items[0] = items[0]._replace(start=found.start())
    items[-1] = items[-1]._replace(end=found.end())
    is_between = len(days) == 2 and found.string[: found.start()].lower().endswith(b"between ")
    joined = items[:1]
    for (day, following), item in zip(pairwise(days), items[1:], strict=True):
        if is_between or _runs_on(day, following):
            until = (item.until or item.expression).partition("@")[0]
            joined[-1] = joined[-1]._replace(end=item.end, until=until)
        else:
            joined.append(item)
    return joined


def _month_days(got: dict[str, str], found: re.Match[bytes]) -> list[_Item]:
    """The days of "July 3, 5 and 7", "April 30 and May 2"."""
    start = found.start("wd1") if "wd1" in got else found.start("m1")
    month, bare = _month(got["m1"]), found.start("m1")
    listed = _listed(found, start, found.end("mdlist"), month, is_month_last=False)
    if found.string[:start].lower().endswith(b"day and "):
        listed[0] = listed[0]._replace(weekday=None)
    end = found.end("y1" if "y1" in got else "d1")
    if items := _apart(found, listed, got.get("y1"), got.get("y2"), bare):
        return [items[0]._replace(end=max(end, items[0].end)), *items[1:]]
    first = _date(got.get("y1"), month, _day(got["d1"]), got.get("wd1"))
    others = _named(found, end, found.end("mdlist"))
    return [_Item(found.start(), end, first, check="date", bare=bare), *others] if first else others


def _days_month(got: dict[str, str], found: re.Match[bytes]) -> list[_Item]:
    """The days of "3, 5 and 7 July", "30 April and 2 May"."""
    bare, month = found.start("m7"), _month(got["m7"])
    listed = _listed(found, found.start(), found.end("m7"), month, is_month_last=True)
    is_list = len(listed) > 2 or " and " in got["dmlist"]
    if is_list and (items := _apart(found, listed, None, got.get("y7"), bare)):
        return items
    last = listed[-1]
    expression = _date(got.get("y7"), month, last.last or last.first, last.weekday)
    others = _named(found, found.start(), last.start)
    return [*others, _Item(last.start, found.end(), expression, check="date", bare=bare)] if expression else others


def _named(found: re.Match[bytes], start: int, end: int) -> list[_Item]:
    """The days that name their month in what is no list, since its days do not rise."""
    items = []
    for one in _LISTED.finditer(found.string, start, end):
        name = one["before"] or one["after"]
        day = _date(None, _month(name.decode("ascii").lower()), f"{int(one['first']):02d}") if name else None
        if day is not None:
            bare = one.start("before" if one["before"] else "after")
            items.append(_Item(one.start(), one.end(), day, check="date", bare=bare))
    return items


def _om(got: dict[str, str], found: re.Match[bytes]) -> _Item | None:
    """The day of "the first of May", "the last day of March"."""
    month, year = _month(got["m8"]), got.get("y8")
    if "o8" in got:
        expression = _date(year, month, f"{int(ordinal_of(got['o8'].encode())):02d}", got.get("wd8"))
    else:
        days = [day for day in ("28", "29", "30", "31") if _date(None, month, day)]
        expression = _date(year, month, days[-1]) if month != "02" else f"{year or '-'}-02/late"
    return _Item(found.start(), found.end(), expression, check="date", bare=found.start("m8")) if expression else None


_MONTH_OF_DAY = {
    "": "", "of the": "", "of this": "month:0", "inst": "month:0", "of last": "month:-1", "ult": "month:-1",
    "of next": "month:1", "prox": "month:1", "of that": "same:month", "of the same": "same:month",
    "of that same": "same:month", "of the following": "next:month", "of the next": "next:month",
    "of the previous": "previous:month", "of the preceding": "previous:month",
}  # fmt: skip


def _nth(day: bytes | str, month: str) -> str:
    number = int(re.sub("[a-z]", "", day if isinstance(day, str) else day.decode("ascii").lower()))
    if not 1 <= number <= 31:
        raise ValueError(day)
    return f"day-of:{number}:{month}" if month else f"monthday:{number}"


def _nths(got: dict[str, str], found: re.Match[bytes]) -> list[_Item]:
    """The days of "the 16th and the 19th"."""
    numbers = list(_NTHS.finditer(found.string, found.start(), found.end("nths")))
    month = _month_of_day(got)
    values = [int(one[0][:-2]) for one in numbers]
    if month is None or values != sorted(set(values)) or not 1 <= values[0] <= values[-1] <= 31:
        return []
    check = "monthday" if "nthof" not in got else ""
    items = [_Item(one.start(), one.end(), _nth(one[0], month), check="listed") for one in numbers]
    items[0] = items[0]._replace(start=found.start(), check=check)
    items[-1] = items[-1]._replace(end=found.end())
    if values[-1] - values[0] == len(values) - 1:
        until = f"day-of:{values[-1]}:{items[0].expression}"
        return [items[0]._replace(end=found.end(), until=until)]
    return items


def _month_of_day(got: dict[str, str]) -> str | None:
    words = got.get("nthof", "").removesuffix("month").strip(" ,.")
    return _MONTH_OF_DAY.get(words if words in ("", "inst", "ult", "prox") or words[:2] == "of" else f"of {words}")


_NTHS = re.compile(_NTH.encode(), re.IGNORECASE)


def _monthday(got: dict[str, str], found: re.Match[bytes]) -> _Item | None:
    """The day or days of "the 16th", "the 3rd to the 12th of that month"."""
    month, first = _month_of_day(got), int(got["nth1"][:-2])
    second = int(got["nth2"][:-2]) if "nth2" in got else None
    if month is None or not 1 <= first <= (second or 31) <= 31:
        return None
    expression = _nth(got["nth1"], month)
    until = f"day-of:{second}:{expression}" if second is not None else None
    check = "" if "nthof" in got or "since" in got or not found["monthday"].lower().startswith(b"the") else "monthday"
    return _Item(found.start(), found.end(), expression, until, check=check)


def _otherweek(got: dict[str, str], found: re.Match[bytes]) -> _Item:
    """The day of "a week ago Monday", "Saturday week", "Thursday last"."""
    if "dayweek" in got:
        return _Item(found.start(), found.end(), "in:8:day" if "morrow" in got else "in:7:day")
    name = got.get("wd9") or got["wd10"]
    bare, day = found.start("wd9" if "wd9" in got else "wd10"), name[:3]
    if "wdlast" in got:
        return _Item(found.start(), found.end(), f"weekday:{day}:past", check="weekday tail", bare=bare)
    is_two = got.get("weekon") == "fortnight" or not got.keys().isdisjoint(("two1", "two2", "fort1", "fort2"))
    weeks = 2 if is_two else 1
    if "weekon" in got:
        expression = f"weekday-after:{day}:" * weeks + f"weekday:{day}:future"
        return _Item(found.start(), found.end(), expression, check="weekday tail", bare=bare)
    expression = f"weekday-before:{day}:" * weeks + f"weekday:{day}:past"
    return _Item(found.start(), found.end(), expression, check="weekday", bare=bare)


def _overnight(_: dict[str, str], found: re.Match[bytes]) -> _Item:
    return _Item(found.start(), found.end(), "range:day:-1|day:0", check="adverb")


def _amount(text: str) -> float | None:
    if text.startswith(("half", "a half", "an half", "one half")):
        return 0.5 if "million" not in text else None
    return (
        1.0
        if text in ("a", "an")
        else 2.0
        if "couple" in text and text.endswith(("couple", "of"))
        else number_of(text.encode())
    )


def _count(got: dict[str, str], found: re.Match[bytes]) -> _Item | None:
    value = _amount(got["n"])
    if value is None:
        return None
    value += 0.5 if "half" in got else 0
    unit = _unit(got["unit"])
    factor = 2 if unit == "fortnight" else 1
    unit = "week" if unit == "fortnight" else unit
    if "old" in got and unit == "year" and value >= 10:
        return None
    end, bare = found.end(), found.start("hedge" if "hedge" in got else "n")
    value *= factor
    if "from" in got:
        expression = _counted_from(got["from"], value, unit)
        check = "length before" if got["from"] in ("before", "after", "prior") else ""
        return _length(
            got, found, value, unit, found.end("tail" if "tail" in got else "half" if "half" in got else "unit")
        )._replace(end=end, expression=expression, check=check, bare=bare, start=bare)
    length = _length(got, found, value, unit, end)
    if got.get("in") == "in" and unit in ("day", "week", "month") and "n2" not in got and "hedge" not in got:
        return length._replace(start=found.start("in"), expression=f"in:{value:g}:{unit}", check="in")
    return length


def _counted_from(where: str, value: float, unit: str) -> str:
    if unit == "decade":
        value, unit = 10 * value, "year"
    if unit in ("hour", "minute"):
        return {"ago": "day:0", "from now": "day:0", "hence": "day:0"}.get(where, "same:day")
    kind = {"ago": "ago", "from now": "in", "hence": "in"}.get(where)
    if kind is None:
        kind = "after" if where in ("later", "after", "afterward", "afterwards") else "before"
    return f"{kind}:{value:g}:{unit}"


def _length(got: dict[str, str], found: re.Match[bytes], value: float, unit: str, end: int) -> _Item:
    bare = found.start("hedge" if "hedge" in got else "n")
    second = number_of(got["n2"].encode()) if "n2" in got else None
    if second is not None and second > value:
        return _Item(
            bare, end, value=value, bounds=NumberInterval(value, second), qualifier="between", unit=unit, bare=bare
        )
    front = got.get("hedge", "").encode()
    if "couple" in got["n"] and not front:
        front = b"about "
    tail = got.get("tail")
    bounds, qualifier = hedged(
        value, hedge_of(None if front == b"between " else front, tail.encode() if tail else None)
    )
    return _Item(bare, end, value=value, bounds=bounds, qualifier=qualifier, unit=unit, bare=bare)


def _glued(got: dict[str, str], found: re.Match[bytes]) -> _Item:
    value, unit = (0.5 if "gluedhalf" in got else 1.0, got["gluedunit"]) if "gluedunit" in got else (2.0, "week")
    return _Item(found.start("glued"), found.end(), value=value, bounds=NumberInterval(value, value), unit=unit)


def _ordinal(got: dict[str, str], found: re.Match[bytes]) -> _Item | None:
    if "o" in got:
        value: float | None = ordinal_of(got["o"].encode())
        unit = got["ounit"]
    else:
        value, unit = number_of(got["nth"].encode()), got["unumber"]
    if value is None or not value.is_integer() or (unit != "day" and value > 400):
        return None
    exact = unit == "day"
    bounds = NumberInterval(value, value) if exact else NumberInterval(value - 1, value)
    return _Item(
        found.start("ordinal"), found.end(), value=value, bounds=bounds, qualifier="exact" if exact else "about",
        unit=unit,
        is_ordinal=True,
    )  # fmt: skip


_SAID = {
    "last": ":last", "next": ":next", "this": ":this", "this past": ":past", "past": ":past", "this coming": ":future",
    "coming": ":future",
}  # fmt: skip


def _weekday(got: dict[str, str], found: re.Match[bytes]) -> _Item | None:
    day, said, other = got["wd"][:3], got.get("wdsaid"), got.get("wdother")
    if "wdweek" in got:
        expression = f"weekday:{day}:{got['wdweek']}"
    elif other is not None:
        kind = "after" if other.endswith(("next", "following")) else "before" if other[0] == "p" else "from"
        if other == "first":
            return None
        expression = f"weekday-{kind}:{day}"
    elif said is not None and said.startswith("that"):
        expression = f"weekday-from:{day}"
    else:
        expression = f"weekday:{day}{_SAID.get(said or '', '')}"
    return _Item(found.start(), found.end(), expression, check="weekday", bare=found.start("wd"))


def _season(got: dict[str, str], found: re.Match[bytes]) -> _Item | None:
    name = {"autumn": "fall"}.get(got["s"], got["s"])
    start = found.start("since") if "since" in got else found.start("s" if "seasonat" in got else "season")
    if "sy" in got:
        return _Item(start, found.end(), f"season:{name}:{got['sy']}")
    if "sysaid" in got:
        shift = {"last": -1, "this": 0, "next": 1}[got["sysaid"]]
        return _Item(start, found.end(), f"season-of:{name}:year:{shift}")
    if "seasonsaid" in got or "seasonat" in got or "since" in got:
        return _Item(start, found.end(), f"season:{name}{_SAID.get(got.get('seasonsaid', ''), '')}", check="season")
    return None


def _month_of(got: dict[str, str], found: re.Match[bytes]) -> _Item | None:
    month, part, said, other = _month(got["m"]), _part(got.get("monthpart")), got.get("monthsaid"), got.get("mother")
    if "my" in got:
        return _Item(found.start(), found.end(), f"{got['my']}-{month}{part}", check="date", bare=found.start("m"))
    if "mysaid" in got:
        year = {"last": ":year:-1", "this": ":year:0", "next": ":year:1", "the following": ":next:year"}.get(
            got["mysaid"], ""
        )
        return _Item(
            found.start(), found.end(), f"month-of:{month}{year}" if ":next" not in year else f"month-after:{month}"
        )
    if other is not None:
        if other in ("first", "previous", "preceding"):
            return None
        expression = f"month-{'of' if 'same' in other else 'after'}:{month}"
    elif said == "that":
        expression = f"month-of:{month}"
    else:
        expression = f"--{month}{part}{_SAID.get(said or '', '')}"
    return _Item(
        found.start(), found.end(), expression, bare=found.start("m"),
        check="month" if said or part or "since" in got else "bare month",
    )  # fmt: skip


def _years(got: dict[str, str], found: re.Match[bytes]) -> _Item | None:
    first, second = re.split("[-/]", got["years"])
    last = (
        second if len(second) == 4 else str(int(first) // 100 * 100 + int(second) + (100 if second < first[2:] else 0))
    )
    if not int(first) < int(last) <= int(first) + 30:
        return None
    return _Item(found.start(), found.end(), first, last, check="year", bare=found.start("years"))


def _year(got: dict[str, str], found: re.Match[bytes]) -> _Item:
    return _Item(found.start(), found.end(), got["y"] + _part(got.get("yearpart")), check="year", bare=found.start("y"))


def _today(got: dict[str, str], found: re.Match[bytes]) -> _Item:
    text = got["today"].replace("to-", "to")
    shift = -2 if "before" in text else 2 if "after t" in text else -1 if "last" in text or "yest" in text else 0
    return _Item(found.start(), found.end(), f"day:{1 if 'tomorrow' in text and not shift else shift}")


def _period(got: dict[str, str], found: re.Match[bytes]) -> _Item | None:
    said, unit, when = got["psaid"], got["punit"], got.get("pwhen", "")
    if said in ("that", "the same", "that same"):
        return _Item(found.start(), found.end(), f"same:{_calendar_unit(unit)}", check="pending")
    if said in ("the following", "the next", "the previous", "the preceding"):
        kind = "next" if said in ("the following", "the next") else "previous"
        return _Item(
            found.start(),
            found.end(),
            f"{kind}:{_calendar_unit(unit)}",
            check="next" if said == "the next" else "pending",
        )
    if unit == "weekend":
        shift = {"last": ":-1", "next": ":1", "this": ":0"}.get(said)
        if shift is None:
            shift = ":past" if "past" in said else ":future" if "coming" in said else ""
        return _Item(found.start(), found.end(), f"weekend{shift}", check="last")
    if said.startswith(("over", "at", "in", "during")) and not when:
        return None
    if unit in ("morning", "afternoon", "evening", "night", "day"):
        if unit == "day" and not when:
            return _Item(found.start(), found.end(), "next:day", check="next") if said == "next" else None
        shift = "-1" if said == "last" else "1" if said == "next" else "0"
        return _Item(found.start(), found.end(), f"day:{shift}", check="last")
    if "past" in said and said != "this past":
        return None
    number = -1 if said in ("last", "this past") else 1 if said in ("next", "this coming", "the coming") else 0
    part = {"early": "/early", "late": "/late", "mid": "/mid", "earlier": "/early", "later": "/late"}.get(when, "")
    if number == 0 and when in ("earlier", "later"):
        part = f"/{when}"
    return _Item(found.start(), found.end(), f"{unit}:{number}{part}", check="last")


def _calendar_unit(unit: str) -> str:
    return unit if unit in ("week", "month", "year") else "week" if unit == "weekend" else "day"


def _dayafter(got: dict[str, str], found: re.Match[bytes]) -> _Item:
    unit = _calendar_unit(got["dayafter"].split()[-2])
    kind = "next" if got["dawhich"] == "after" else "previous"
    return _Item(found.start(), found.end(), f"{kind}:{unit}", check="closed")


_LIST_READERS = {"mdy": _month_days, "dmlist": _days_month, "monthday": _nths}
_READERS = {
    "om": _om, "monthday": _monthday, "otherweek": _otherweek, "overnight": _overnight,
    "iso": _iso, "slash": _slash, "holiday": _holiday, "mdy": _mdy, "dmy": _dmy, "dm": _dm, "count": _count,
    "glued": _glued,
    "ordinal": _ordinal, "weekday": _weekday, "season": _season, "month": _month_of, "years": _years, "year": _year,
    "today": _today, "period": _period, "dayafter": _dayafter,
}  # fmt: skip


def _word_before(folded: bytes, at: int) -> bytes:
    head = folded[max(0, at - 16) : at].rstrip(b" ")
    return re.split(rb"[^a-z']", head.lower())[-1]


def _fitting(item: _Item, folded: bytes, start: int, end: int) -> _Item | None:
    """The item as its surroundings let it stand, ``None`` if they do not."""
    check = item.check
    before = folded[start - 1 : start]
    if before.isalnum() or (before in b"$/_" and before):
        return None
    if before == b"-" and folded[start - 2 : start - 1].isalnum() and item.bounds is not None and not item.expression:
        return None
    if not check:
        return item
    after = folded[end : end + 24]
    shift = start - item.start
    if check == "year":
        at = shift + item.bare
        if (after[:1] in b",." and after[1:2].isdigit()) or (after[:1] in b"%-/" and after[1:2].isalnum()):
            return None
        word = _word_before(folded, at)
        if word in _MANY or (folded[at - 1 : at] in (b".", b",", b"-", b"#") and folded[at - 2 : at - 1].isdigit()):
            return None
        return None if word not in _PREPOSITIONS and _COUNTED_PEOPLE.match(after) else item
    if check == "date":
        if (month := _MONTH_AND_COUNT.fullmatch(folded[start:end])) and _COUNT_GOES_ON.match(after):
            return item._replace(end=item.bare + month.end(1), expression=item.expression[:4])
        if item.until is not None and _CLOCK_AFTER.match(after):
            item = item._replace(until=None)
        return item if item.bare == 0 or folded[shift + item.bare : shift + item.bare + 1].isupper() else None
    if check == "listed":
        if _WORKERS.match(after) or _PERCENT.match(after):
            return None
        return item if item.bare == 0 or folded[shift + item.bare : shift + item.bare + 1].isupper() else None
    if check == "monthday":
        return item if _is_day_of_month(folded, start, end, item.until is not None) else None
    if check == "weekday tail":
        if not folded[shift + item.bare : shift + item.bare + 1].isupper():
            return None
        if _is_closed(after):
            return item
        weekday = folded[shift + item.bare : shift + item.bare + 3].decode("ascii").lower()
        return item._replace(end=folded.rindex(b" ", start, end) - shift, expression=f"weekday:{weekday}")
    if check == "adverb":
        return item if _is_closed(after) and _word_before(folded, start) not in _ARTICLES else None
    if check in ("month", "bare month"):
        at = shift + item.bare
        name = folded[at:end]
        if not name[:1].isupper() or (after[:1] == b"'" and after[1:2] != b"s"):
            return None
        if before in b"\n" and len(name) > 3 and after[:1] in (b".", b":", b"\n"):
            return item
        if check == "month" or _word_before(folded, at) in _PREPOSITIONS:
            return item
        if name.lower() in (b"may", b"march", b"mar", b"mar.") or len(name) < 4 or name.endswith(b"."):
            return None
        return None if after[:1] == b" " and after[1:2].isupper() and after[2:3].islower() else item
    if check == "weekday":
        at = shift + item.bare
        if not folded[at : at + 1].isupper() or _PAPER.match(after):
            return None
        return None if _word_before(folded, at) in (b"bloody", b"ruby", b"super", b"cyber", b"black") else item
    if check == "season":
        return None if after[:3] == b" of" or after[:2] in (b"'s", b"bo") or _PLACE.match(after) else item
    if check == "in":
        if _word_before(folded, start) in _AT_TIMES or after[:3] == b" of":
            return item._replace(expression="", start=item.bare, check="")
        return item
    if check in ("length before", "closed"):
        if after[:1] in _ENDED:
            return item
        return None if check == "closed" else _without_from(item, folded, start, end)
    if check == "last":
        return None if _word_before(folded, start) in (b"the", b"a") else item
    if check == "next":
        return None if _word_before(folded, start) in (b"over", b"for", b"within", b"in", b"during") else item
    return item


_MONTH_AND_COUNT = re.compile(rb"([A-Za-z]+\.?) \d{1,2}")
_ARTICLES = frozenset(b"a an the its their this that his her our".split())


def _is_closed(after: bytes) -> bool:
    """Whether what follows cannot be what the words before it describe: a stop, or no noun, adjective or verb."""
    return after[:1] in _ENDED or re.split(rb"[^a-z]", after[1:], maxsplit=1)[0] in _CLOSED


def _is_day_of_month(folded: bytes, start: int, end: int, is_range: bool) -> bool:
    """Whether "the 16th" is a day: no floor, session or street follows, and words that lead to a day precede."""
    before = _word_before(folded, start)
    after = folded[end : end + 32]
    if before in (b"to", b"and", b"or"):
        if after[:1] == b" ":
            return False
    elif before == b"of":
        if not folded[max(0, start - 16) : start].lower().rstrip().endswith(_OF_DAY_BEFORE):
            return False
    elif before not in _BEFORE_DAY and not is_range:
        return False
    if after[:1] == b"-":
        return False
    if after.startswith((b" and ", b" or ")):
        after = after[after.index(b" ", 1) :]
    return _is_closed(after) or after[1:2].isdigit() or _WORKERS.match(after) is not None


def _without_from(item: _Item, folded: bytes, start: int, end: int) -> _Item:
    """The length alone of "two days after the vote"."""
    words = folded[start:end]
    return item._replace(expression="", end=item.end - (len(words) - words.rindex(b" ")), check="")


_TO_BETWEEN = frozenset(
    (b" to ", b" until ", b" through ", b"-", b" - ", b" till ", b", to ", b", until ", b" and ", b" up to ", b" thru ")
)


def find(folded: bytes, start: int, end: int) -> list[Time | Length]:
    """The dates, periods and lengths between two offsets of a folded article, in order, none overlapping.

    Offsets are the article's. A date's span holds its "since", its clock time and its part of the day ("midnight
    Friday",
    "Tuesday night"), but no other preposition. Lengths are found whatever they measure (a contract, a working week);
    ages ("34-year-old") and decades ("the 1980s") are not.
    """
    found: list[Time | Length] = []
    for at, until in _SCAN.spans(folded, start, end):
        for piece in range(at, until, _LONGEST):
            for read in _read(folded[piece : min(piece + _LONGEST, until)]):
                item = _fitting(read, folded, piece + read.start, piece + read.end)
                if item is None:
                    continue
                first, last = piece + item.start, piece + item.end
                if not item.expression:
                    if item.bounds is not None:
                        found.append(_as_length(item, first, last))
                    continue
                time = Time(first, last, item.expression, item.is_since, item.until is not None, item.until)
                if item.check in ("date", "weekday"):
                    week = _whole_week(time, folded)
                    time = week if not found or found[-1].end <= week.start else time
                joined = _joined(found[-1], time, folded) if found else None
                if joined is not None:
                    found[-1] = joined
                else:
                    found.append(time)
    return found


def _as_length(item: _Item, start: int, end: int) -> Length:
    assert item.bounds is not None
    return Length(start, end, item.value, item.bounds, item.qualifier, item.unit, item.is_ordinal)  # type: ignore[arg-type]


def _joined(before: Time | Length, after: Time, folded: bytes) -> Time | None:
    """One range of two dates that the text joins ("January 2020 until March 2020")."""
    if (
        not isinstance(before, Time)
        or before.is_range
        or after.is_range
        or after.is_since
        or after.start - before.end > 12
    ):
        return None
    between = folded[before.end : after.start].lower()
    if between == b" (" or between == b", ":
        return _same_day(before, after, between, folded)
    between = between.removesuffix(b"the ")
    if between not in _TO_BETWEEN:
        return None
    if is_pending(after.expression):
        if is_pending(before.expression) or between == b" and ":
            return None
        after = replace(after, expression=anchored(after.expression, before.expression))
    elif _WEEKDAY_ALONE.match(after.expression) and (before.expression[0] in "12" or "@" in before.expression):
        after = replace(after, expression=f"weekday-after:{after.expression[-3:]}:{before.expression}")
    prior = _word_before(folded, before.start)
    if between == b" and " and prior != b"between":
        return None
    if between == b" to " and prior != b"from" and not (before.expression[0] in "-12" and after.expression[0] in "-12"):
        return None
    first = _with_year_of(before.expression, after.expression)
    return Time(before.start, after.end, first, before.is_since, True, after.expression)


_FULL_DAY = re.compile(r"(?:\d{4}|-)-\d\d-\d\d(?:@|$)")


_WEEKDAY_ALONE = re.compile(r"weekday:[a-z]{3}$")


def _same_day(before: Time, after: Time, between: bytes, folded: bytes) -> Time | None:
    """One time of "today (Friday)", and of "today (June 3)", "yesterday, June 3", "Tuesday (3 June)" the latter."""
    if not _FULL_DAY.match(after.expression):
        is_aside = between == b" (" and folded[after.end : after.end + 1] == b")"
        if is_aside and before.expression.startswith("day:") and _WEEKDAY_ALONE.match(after.expression):
            return replace(before, end=after.end + 1)
        return None
    if between == b" (":
        if folded[after.end : after.end + 1] != b")" or not before.expression.startswith(("day:", "weekday:")):
            return None
    elif not before.expression.startswith("day:"):
        return None
    kind, _, day = before.expression.partition(":")
    named = kind == "weekday" and after.expression.startswith("--") and "@" not in after.expression
    expression = f"{after.expression}@{day[:3]}" if named else after.expression
    return Time(before.start, after.end + (between == b" ("), expression, before.is_since)


_WEEK_ENDS = (b" of ", b"/c ", b"/e ", b"ing ")
_WEEK_BEFORE = re.compile(rb"\b(?:w/[ce]|week(?:end)? (?:of|commencing|beginning|starting|ending)) $", re.IGNORECASE)


def _whole_week(time: Time, folded: bytes) -> Time:
    """The week of "the week of June 3", "w/c 6 March", with those words in its span."""
    if time.until is not None or not folded.endswith(_WEEK_ENDS, 0, time.start):
        return time
    words = _WEEK_BEFORE.search(folded[max(0, time.start - 24) : time.start])
    if words is None or not (_FULL_DAY.match(time.expression) or time.expression.startswith("weekday:")):
        return time
    text = words[0].lower()
    unit = "weekend" if text.startswith(b"weekend") else "week"
    kind = "same" if b"of" in text else "until" if b"end" in text[5:] or text == b"w/e " else "from"
    if time.expression.startswith("weekday:") and kind != "same":
        return time
    start = time.start - len(words[0])
    return replace(time, start=start, expression=f"{kind}:{unit}:{time.expression}")


def _with_year_of(first: str, last: str) -> str:
    """The earlier end of a range, with the year that only the later one has."""
    if first.startswith("--") and last[:4].isdigit() and ":" not in first:
        text = first[2:].split("@")[0]
        return f"{last[:4] if text[:2] <= last[5:7] or not last[5:7] else int(last[:4]) - 1}-{text}"
    return first


def settle(found: Sequence[Time], folded: bytes, published: DateInterval | None) -> list[Time]:
    """The times of an article, in order, with what the text itself settles about each.

    A date that counts from another ("the next day", "that Friday", "the following March") counts from the date before
    it. A month, day, season or holiday with no year takes the last year that the text gave: in a narrative wherever
    that year stood; in news (an article that is dated, or speaks of "Tuesday" or "last week") only where a date before
    it in its own paragraph has a year, which must lie two years or more before an article whose date is known. A year
    then rolls over where a narrative goes on from the last months of one into the first of the next. In news without
    a date of its own, a day and month fall as near as can be to the nearest day that has a year.

    The day of a month ("the 16th") lies in the month before it or, where that is a day, on or after it; where no date
    stands before it, it is left to the article's own.
    """
    is_news = published is not None or any(time.expression.startswith(_DEICTIC) for time in found)
    full_days = _full_days(found, folded) if is_news and published is None else []
    spots = _year_spots(folded)
    offsets = [at for at, _ in spots]
    settled: list[Time] = []
    before: Time | None = None
    before_day: Time | None = None
    for time in found:
        if time.expression.startswith("monthday:"):
            time = _in_month(time, before_day)
        elif is_pending(time.expression):
            if before is not None and time.start - before.end <= _REACH and (anchor := _as_anchor(before)):
                time = replace(time, expression=anchored(time.expression, anchor))
        elif (year := _year_for(time, before, folded, published, is_news, spots, offsets)) is not None:
            time = _in_year(time, year)
        if full_days and (year := _beside(time, full_days, folded)) is not None:
            time = _in_year(time, year)
        settled.append(time)
        if not is_pending(time.expression) and not time.is_since:
            before = time
            if _IN_MONTH.match(base_of(time.expression)):
                before_day = time
    return settled


_IN_MONTH = re.compile(r"\d{4}-\d|--|month:|holiday:")
"""Expressions that give a month."""


def _in_month(time: Time, before: Time | None) -> Time:
    """A day of the month, in that of the date before it."""
    if before is None or time.start - before.end > _REACH or (anchor := _as_anchor(before)) is None:
        return time
    first = time.expression.replace("monthday:", "day-of:") + f":{anchor}"
    until = time.until.removesuffix(time.expression) + first if time.until else None
    return replace(time, expression=first, until=until)


_TERM = re.compile(rb"\b(?:expir(?:es?|ing|y|ation)|through|until|till|runs?|photo\w*|pictured?|seen)\b[^.]*$")
_AHEAD = re.compile(rb"\b(?:expir(?:es?|ing)|runs? out)\b[^.]*$")
_LEAD = 250
"""Characters at the head of an article in which a day with its year is the article's own."""


def _full_days(found: Sequence[Time], folded: bytes) -> list[tuple[int, date]]:
    """Where the text gives days with their year, other than those of pictures and those to which a contract runs."""
    days: list[tuple[int, date]] = []
    for time in found:
        if time.is_since or _TERM.search(folded[max(0, time.start - 80) : time.start].lower()):
            continue
        told = (one for one in (time.expression, time.until or "") if len(one) == 10 and one[0] in "12")
        days += [(time.start, on.earliest) for one in told if (on := resolve(one, None)) and on.earliest]
    return days


def _beside(time: Time, full_days: Sequence[tuple[int, date]], folded: bytes) -> int | None:
    """The year in which a day and month lie nearest to the article's own, else to the day with a year before them."""
    base = base_of(time.expression)
    if base[0] != "-" or not (_FULL_DAY.match(base) or time.expression.startswith("day-of:")):
        return None
    if _AHEAD.search(folded[max(0, time.start - 32) : time.start].lower()):
        return None
    index = bisect_right(full_days, time.start, key=lambda spot: spot[0])
    near = full_days[0 if full_days[0][0] < _LEAD else max(0, index - 1)][1]
    dated = ((year, resolve(_given_year(base, year), None)) for year in (near.year, near.year - 1, near.year + 1))
    apart = [
        (abs((on.earliest - near).days), year)
        for year, on in dated
        if on is not None and on.earliest is not None and not _is_other_weekday(base, year)
    ]
    return min(apart)[1] if apart else None


_REACH = 800
"""Characters within which a date may count from the one before it."""
_OLD = 2
"""Years by which a passage must lie before the article to be told in years of its own."""


def _as_anchor(before: Time) -> str | None:
    expression = before.until or before.expression
    days = resolve(expression, None)
    if days is not None and days.is_day and days.earliest is not None:
        return days.earliest.isoformat()
    return expression if len(expression) < 80 else None


def _is_yearless(expression: str) -> bool:
    if expression.startswith("--"):
        return ":" not in expression
    return expression.startswith(("season:", "holiday:")) and expression.count(":") == 1


def _year_for(
    time: Time,
    before: Time | None,
    folded: bytes,
    published: DateInterval | None,
    is_news: bool,
    spots: Sequence[tuple[int, int]],
    offsets: Sequence[int],
) -> int | None:
    """The year that the text gives a date that names none."""
    expression = base_of(time.expression)
    if not _is_yearless(expression):
        return None
    index = bisect_right(offsets, time.start) - 1
    if index < 0:
        return None
    at, year = spots[index]
    known = (published.latest or published.earliest) if published is not None else None
    if is_news:
        paragraph = folded.rfind(b"\n", 0, time.start) + 1
        told = _year_of(before) if before is not None and before.start >= paragraph else None
        if told is None or _is_name(before, folded) or (known is not None and told > known.year - _OLD):
            return None
        year = told
    elif before is not None and before.start > at and (told := _year_of(before)) is not None:
        year = told
    month = expression[2:4]
    if before is not None and time.start - before.end <= _REACH and month.isdigit() and int(month) <= 3:
        prior = before.until or before.expression
        if prior[:4] == str(year) and prior[4:5] == "-" and prior[5:7] >= "10" and before.end >= at:
            year += 1
    return year if not _is_other_weekday(expression, year) or _is_other_weekday(expression, year + 1) else year + 1


def _is_name(time: Time | None, folded: bytes) -> bool:
    """Whether a year is part of a name ("the 2007 strike") and dates nothing else."""
    if time is None or not time.expression.isdigit():
        return False
    return not folded[max(0, time.start - 8) : time.start].lower().rstrip().endswith(_DATING)


_DATING = (b"in", b"since", b"during", b"of", b"until", b"by", b"from", b"to", b"and", b"early", b"late", b"mid", b",")
_DEICTIC = ("weekday:", "day:", "week:", "weekend:", "month:", "year:", "ago:", "in:")


def _is_other_weekday(expression: str, year: int) -> bool:
    """Whether the weekday said to be that date's is not so in the year."""
    text, _, weekday = expression[2:].partition("@")
    days = resolve(f"{year}-{text}", None) if weekday else None
    return days is not None and days.earliest is not None and WEEKDAYS[days.earliest.weekday()] != weekday


def _year_of(time: Time) -> int | None:
    expression = time.until or time.expression
    return int(expression[:4]) if expression[:4].isdigit() else None


def _in_year(time: Time, year: int) -> Time:
    first = _given_year(time.expression, year)
    until = time.until
    if until is not None and _is_yearless(end := base_of(until)):
        start = base_of(time.expression)
        later = end.startswith("--") and start.startswith("--") and end[2:7] < start[2:7]
        until = _given_year(until, year + later)
    return replace(time, expression=first, until=until)


def _given_year(expression: str, year: int) -> str:
    base = base_of(expression)
    head = expression[: len(expression) - len(base)]
    if base.startswith("--"):
        return f"{head}{year}-{base[2:].partition('@')[0]}"
    return f"{head}{base}:{year}"


def _year_spots(folded: bytes) -> list[tuple[int, int]]:
    spots = []
    for start, end in _YEAR_SCAN.spans(folded, 0, len(folded)):
        before, after = folded[max(0, start - 2) : start], folded[end : end + 2]
        if before[-1:] in (b"$", b"#") or (before[-1:] in b",.-/" and before[:1].isdigit() and len(before) == 2):
            continue
        if after[:1] == b"," and after[1:2].isdigit():
            continue
        spots.append((start, int(folded[start:end])))
    return spots


def years(folded: bytes) -> list[int]:
    """The years from 1800 to 2099 that the text names, in order."""
    return [year for _, year in _year_spots(folded)]
