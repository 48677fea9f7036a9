"""The top of a plain-text article: the date that its source or the page states, and its headline."""

from datetime import date

import re2

from pipelines.extraction.folding import fold

_TOP_LINES = 12
_TOP_CHARACTERS = 2_000
_LONGEST_TITLE = 200

_GIVEN = re2.compile(rb"\A\s{0,16}date[ :]\s{0,4}(\d{4})-(\d{2})-(\d{2})(?:[ \t]*\n|[ \t]+|\z)")

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|"
    r"nov(?:ember)?|dec(?:ember)?)\.?"
)
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?,? +)?"
_DAY = r"[0-3]?\d(?:st|nd|rd|th)?"
_YEAR = r"(?:1[89]|20)\d\d"
_DATE = (
    rf"{_WEEKDAY}(?:(?P<month>{_MONTH}) +(?P<day>{_DAY}),? +(?P<year>{_YEAR})"
    rf"|(?P<day2>{_DAY}) +(?P<month2>{_MONTH}),? +(?P<year2>{_YEAR})"
    r"|(?P<iso>(?:1[89]|20)\d\d-[01]\d-[0-3]\d))"
)
_TIME = (
    r"(?:,? *(?:at|@|-|\|)? *(?:t| )?[0-2]?\d[:.][0-5]\d(?:[:.][0-5]\d)?"
    r" *(?:[ap]\.?m\.?)? *(?:\(?[a-z]{1,4}\)?|[+-]\d\d:?\d\d)?)?"
)
_LABEL = (
    r"(?:(?:first |originally )?(?:published|posted|issued|released|filed)"
    r"|publication date|release date|date|for immediate release)"
)
_UPDATED = r"(?:last |story |article )?(?:updated|modified|revised)"
_AGENCY = r"(?:\([a-z .]{1,30}\)|/[a-z .-]{1,30}/)"
_STAMP = rf"(?:{_TIME},?(?: on)? +)?{_DATE}{_TIME}"
_PAGE = tuple(
    re2.compile(f"(?i){pattern}")
    for pattern in (
        rf"\A{_LABEL}(?: on)? *[:|-]? *(?:on )?{_STAMP}(?: *[|(;,-].{{0,80}}|\.)?\z",
        rf"\A{_DATE}{_TIME}\.?\z",
        rf"\Aby .{{2,80}}?(?:,| -| \||:| on|  ) *{_STAMP}\.?\z",
        rf"\A(?-i:[A-Z]).{{1,60}}?(?:,| -|:| \() *{_DATE}\)?,? *{_AGENCY}? *(?:--|- ) *(?P<rest>.*)",
        rf"\A{_UPDATED}(?: on)? *[:|-]? *(?:on )?{_STAMP}\.?\z",
    )
)
_ANY_DATE = re2.compile(f"(?i)\\A{_DATE}")


def split_given(text: str) -> tuple[date | None, str]:
    """The date of a header ``date YYYY-MM-DD`` glued before the text, and the text after it.

    A text without such a header, or with a date that does not exist, comes back as it is.
    """
    found = _GIVEN.match(fold(text[:200]))
    if found is None:
        return None, text
    day = _day(*(int(part) for part in found.groups()))
    return (day, text[found.end() :]) if day else (None, text)


def page_date(text: str) -> date | None:
    """The full date that the page states of itself at its top: a label ("Posted"), a line of its own, a byline, or a
    dateline. Dates in running text are not looked at. Of several, a date of publication stands before one of change.
    """
    lines = _top(text)
    for pattern in _PAGE:
        for line in lines:
            if day := _stated(pattern, line):
                return day
    return None


def title(text: str) -> str | None:
    """The headline: a first short line without a full stop, with a blank line and more text after it.

    Lines that hold the page's date are passed over.
    """
    lines = iter(text[:_TOP_CHARACTERS].split("\n"))
    for line in lines:
        head = line.strip()
        if not head or any(_stated(p, _plain(head[:_LONGEST_TITLE])) for p in _PAGE):
            continue
        if len(head) > _LONGEST_TITLE or head.rstrip("\"'\u201d\u2019)").endswith("."):
            return None
        if next(lines, "-").strip() or not any(rest.strip() for rest in lines):
            return None
        return head
    return None


def _top(text: str) -> list[str]:
    lines = [_plain(line) for line in text[:_TOP_CHARACTERS].split("\n")]
    return [line for line in lines if line][:_TOP_LINES]


def _plain(line: str) -> str:
    return " ".join(fold(line).decode().split())


def _stated(pattern: "re2._Regexp", line: str) -> date | None:
    found = pattern.search(line)
    if found is None:
        return None
    groups = found.groupdict()
    if _ANY_DATE.search(groups.get("rest") or ""):  # a period, as in a timeline's heading
        return None
    if iso := groups["iso"]:
        return _day(int(iso[:4]), int(iso[5:7]), int(iso[8:10]))
    day, month, year = (groups[key] or groups[f"{key}2"] for key in ("day", "month", "year"))
    return _day(int(year), _MONTHS.index(month[:3].lower()) + 1, int(day.rstrip("stndrhSTNDRH")))


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
