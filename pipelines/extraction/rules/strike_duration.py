"""How long a strike lasted, or has lasted so far."""

from collections.abc import Iterable, Mapping

import re2

from pipelines.extraction.rules.building import PUBLICATION, figure, time_of
from pipelines.extraction.rules.rule import Draft, Example, Found, Rule
from pipelines.extraction.spans import Length, Span

KIND = "strike_duration"

_UNITS = {"hour", "day", "week", "month", "year"}
_STILL = ("continues", "continuing", "still", "ongoing", "so far", "drags on", "drag on", "wears on", "no end")


_KEPT_FROM = re2.compile(rb" (?:from|before|avoid|not) (?:its |their |it |the )?(?:enter|reach|go|stretch|drag)")
_SURVEY = re2.compile(
    rb"\b(?:most|average|median|typical|a third|a quarter|half|percent|P) [^;.]*(?:stoppages|strikes|lasted)|(?:stoppages|strikes)[^;.]* or (?:less|more)$|\bN (?:shortest|longest) "
)
"""Words of a survey of many strikes: no one strike's length."""


def _length(found: Found) -> Length | None:
    span = found.span("length")
    return span if isinstance(span, Length) and span.unit in _UNITS else None


def _whole(found: Found, sets: Mapping[str, object]) -> Iterable[Draft]:
    """The whole length of a strike; one that the sentence shows going on is a count so far."""
    length = _length(found)
    if (
        length is None
        or length.is_ordinal
        or _OTHER_STRIKE.search(found.match.group())
        or _PUT_OFF.search(found.match.group())
    ):
        return
    if _SURVEY.search(found.skeleton.text[: found.match.end()]):
        return
    before = found.skeleton.text[max(0, found.match.start() - 40) : found.match.start()]
    after = found.skeleton.text[found.match.end() : found.match.end() + 40].decode("ascii")
    ongoing = _ONGOING.search(before) is not None or _is_age(found)
    if found.has("act") and found.modality() == "unclaimed" and not ongoing and not _VOTED_OVER.search(before):
        return
    still = ongoing or any(cue in after or cue in found.match.group().decode("ascii") for cue in _STILL)
    if still:
        yield Draft({**figure(length, length.unit), "elapsed": True, **sets}, serves=length, time=PUBLICATION)
    else:
        yield Draft({**figure(length, length.unit), "elapsed": False, **sets}, serves=length)


def _is_age(found: Found) -> bool:
    """Whether the length is how old the strike is ("the three-month-old strike")."""
    place = found.range("length")
    return place is not None and found.skeleton.as_written(*place).endswith("old")


def _so_far(found: Found, sets: Mapping[str, object]) -> Iterable[Draft]:
    """The length so far of a strike that goes on, counted on the date captured or at publication."""
    length = _length(found)
    if length is None or _OTHER_STRIKE.search(found.match.group()):
        return
    values = {**figure(length, length.unit), "elapsed": True, **sets}
    if length.is_ordinal and length.unit != "day":
        values["qualifier"] = "about"
    time = time_of(found)
    yield Draft(values, serves=length, time=time.expression if time else PUBLICATION, tense="past")


def _ordinal(found: Found, sets: Mapping[str, object]) -> Iterable[Draft]:
    length = _length(found)
    if (
        length is None
        or not length.is_ordinal
        or _KEPT_FROM.search(found.skeleton.text[max(0, found.match.start() - 12) : found.match.end()])
    ):
        return ()
    return _so_far(found, sets)


def _plain(found: Found, sets: Mapping[str, object]) -> Iterable[Draft]:
    length = _length(found)
    return () if length is not None and length.is_ordinal else _so_far(found, sets)


def _matching(found: Found) -> Iterable[Draft]:
    """The length of an earlier strike, said to be reached by the present one."""
    length, time, words = _length(found), time_of(found), found.range("match")
    if length is not None and words is not None and _is_about_strike(found):
        start = found.skeleton.start_of(words[0])
        values = {**figure(length, length.unit), "elapsed": False}
        yield Draft(values, serves=Span(start, found.end), time=time.expression if time else None, tense="past")


_STRIKE = re2.compile(
    rb"strik|picket|walk-?out|stoppage|industrial action|job action|sick-?out|bandh|hartal|-down\b|tie-up"
)
_PUT_OFF = re2.compile(rb"postpon|deferr|delay|put off|put back|called off for")
_ONGOING = re2.compile(rb"\b(?:ongoing|on-going|continuing|current)(?:,| [a-z]+,?)? $")
_VOTED_OVER = re2.compile(rb"\bvot(?:e|es|ed) (?:[a-zTPN-]+ ){0,4}(?:to|for|in favou?r of) (?:[a-z]+ ){0,6}$")
_OTHER_STRIKE = re2.compile(rb"(?:hunger|rent|school|climate|air) strike")


def _is_of_strike(found: Found) -> bool:
    """Whether what goes on can be a strike: the sentence names one, or only "it"."""
    before = found.skeleton.text[: found.match.start()]
    return _is_about_strike(found) or b"tie-up" in before or not re2.search(rb"[a-zUE]{4,}", before)


def _is_about_strike(found: Found) -> bool:
    return _STRIKE.search(found.skeleton.text) is not None


def _later(found: Found, sets: Mapping[str, object]) -> Iterable[Draft]:
    """ "The strike ended 52 days later": a date counted from the start is the length."""
    time = time_of(found)
    parts = time.expression.split(":") if time else []
    if time is not None and len(parts) > 2 and parts[0] == "after" and parts[2] in ("day", "week", "month"):
        number = float(parts[1])
        values = {"value": number, "value_min": number, "value_max": number, "unit": parts[2], "qualifier": "exact"}
        yield Draft({**values, "elapsed": False, **sets}, serves=time)


RULES = (
    Rule(
        name="strike_duration.nth_day_dated",
        kind=KIND,
        pattern=r"(?:on |this )?(?P<date>D),? [^;:D]{0,60}?(?P<length>L) (?:of |on |since ){the}{modifiers}(?:{strike}|strike|picket lines?|striking)",
        build=_ordinal,
        reads=(
            Example(
                "On Monday the crews marked the 30th day of their strike.",
                {"value": 30, "date_earliest": "2024-09-16", "elapsed": True},
            ),
            Example("Wednesday was the 18th day of the walkout.", {"value": 18, "date_earliest": "2024-09-18"}),
            Example("On Sunday, the 9th day of the stoppage, mediators met.", {"value": 9}),
        ),
        passes=(
            "On Monday they marked the 30th day of the fair.",
            "On Monday the judge began the 12th day of hearings.",
        ),
    ),
    Rule(
        name="strike_duration.nth_day",
        kind=KIND,
        pattern=r"(?P<length>L) (?:[a-z]+ )?(?:of|on|since|into|as) {the}{modifiers}(?:{strike}|strike|picket lines?|striking|the dispute)(?: on (?P<date>D))?",
        build=_ordinal,
        reads=(
            Example(
                "The mill is in the third week of a strike.",
                {"value": 3, "unit": "week", "elapsed": True, "qualifier": "about"},
            ),
            Example("It was the 41st day of the guards' walkout.", {"value": 41, "unit": "day"}),
            Example("The nurses are on their fifth day on the picket line.", {"value": 5}),
        ),
        passes=("It was the third week of the season.", "It is the third strike of the year."),
    ),
    Rule(
        name="strike_duration.strike_in_nth",
        kind=KIND,
        pattern=r"(?:{strike}|strikers|on strike|picket lines?|striking)(?:[^;:D.]{0,80}?) (?P<act>enter(?:s|ed|ing)?|in|into|mark(?:s|ed|ing)?|reach(?:es|ed|ing)?|for (?:a|its|the|their)|on|is) (?:now )?(?:in )?(?:its |their |the |a |it's )?(?P<length>L)",
        build=_ordinal,
        reads=(
            Example("The strike has entered its second month.", {"value": 2, "unit": "month", "elapsed": True}),
            Example("The walkout, now in its fourth day, has shut the port.", {"value": 4, "unit": "day"}),
            Example("Teachers are on strike for a fifth day.", {"value": 5, "unit": "day"}),
        ),
        passes=(
            "The strike was the third of the year.",
            "The fair has entered its second week.",
            "They hoped to keep the strike from entering its third week.",
        ),
    ),
    Rule(
        name="strike_duration.day_n_heading",
        kind=KIND,
        pattern=r"^[^a-z]{0,4}(?P<length>L)(?:(?:: | - |, | of )(?:[^;]{0,80}?)(?:{strike}|strik(?:e|ing|ers)|picket)| (?:fell|dawned|came)\b|[.!]?$)",
        build=_ordinal,
        reads=(
            Example("Day 12: Striking porters gather at the gate", {"value": 12, "unit": "day", "elapsed": True}),
            Example("Day 40 - Miners' strike drags on", {"value": 40}),
            Example("Day 5: No end in sight in bus strike", {"value": 5}),
        ),
        passes=("Day 12: Floods recede in the valley", "Day 3: Jury out in fraud trial"),
    ),
    Rule(
        name="strike_duration.have_been",
        kind=KIND,
        pattern=r"(?:has|have|had|'ve) (?:now )?(?:been )?(?:[a-z]+ )?(?P<act>on strike|striking|on the picket lines?|picketing|walking the (?:picket )?line|out on strike|off the job|out|going on|dragged on|lasted|under ?way|stretched|continued)"
        r"(?:(?: (?:at|in|against|over|outside|there|now|already)\b[^;:.,D]{0,40}?)?(?: for| on for| into| over))?(?: the (?:past|last))? (?P<length>L)",
        build=lambda found, sets: () if b" had " in b" " + found.match.group()[:5] else _plain(found, sets),
        reads=(
            Example("The clerks have been striking for two weeks.", {"value": 2, "unit": "week", "elapsed": True}),
            Example(
                "Staff have been on strike for more than 50 days.",
                {"value": 50, "qualifier": "at_least", "elapsed": True},
            ),
            Example("The strike has lasted six weeks.", {"value": 6, "unit": "week"}),
        ),
        passes=("They have been in talks for two weeks.", "The mine has been open for two years."),
    ),
    Rule(
        name="strike_duration.after_so_far",
        kind=KIND,
        pattern=r"(?P<length>L) (?:in|into) (?:the |a |their |its )?{modifiers}(?:strike|{strike}|picket lines?)",
        build=_plain,
        reads=(
            Example("Two months into the strike, the mill is silent.", {"value": 2, "unit": "month", "elapsed": True}),
            Example("Ten days into a walkout, the drivers are tired.", {"value": 10, "elapsed": True}),
            Example("Three weeks into their strike, cleaners held a rally.", {"value": 3, "unit": "week"}),
        ),
        passes=("Two months into the season, the team won.", "Three weeks into the trial, she resigned."),
    ),
    Rule(
        name="strike_duration.for_nth_day",
        kind=KIND,
        pattern=r"(?:{worker}|U|strikers|pickets?|picket lines?)(?:[^;:.D]{0,80}?) (?:for|on|in) (?:the |a |their |its )?(?P<length>L)(?: running| in a row)?",
        build=lambda found, sets: _ordinal(found, sets) if _is_about_strike(found) else (),
        reads=(
            Example(
                "Tram drivers stayed on the picket line for a third straight day.",
                {"value": 3, "unit": "day", "elapsed": True},
            ),
            Example("Nurses walked picket lines for the tenth day.", {"value": 10}),
            Example("Porters picketed for a second week.", {"value": 2, "unit": "week"}),
        ),
        passes=("Nurses were in court for a third day.", "The fair went on for a third straight day."),
    ),
    Rule(
        name="strike_duration.mark",
        kind=KIND,
        pattern=r"(?P<act>mark(?:s|ed|ing)?|reach(?:es|ed|ing)?|hit(?:s|ting)?|pass(?:es|ed|ing)?) (?:the )?(?P<length>L)(?: [a-z-]+)? (?:on strike|on the picket lines?|of (?:the |their |its )?{modifiers}(?:{strike}|strike|striking|picketing)|mark)",
        build=lambda found, sets: _plain(found, sets) if _is_about_strike(found) else (),
        reads=(
            Example("On Friday the crews marked 100 days on strike.", {"value": 100, "elapsed": True}),
            Example("Porters marked one year of their strike.", {"value": 1, "unit": "year"}),
            Example("The miners reached 50 days on the picket line.", {"value": 50}),
        ),
        passes=("The shop marked 100 years in business.", "The talks reached the 12-hour mark."),
    ),
    Rule(
        name="strike_duration.matching",
        kind=KIND,
        pattern=r"(?P<length>L)(?:[^;:D]{0,60}?)(?P<match>(?:match(?:es|ed|ing)?|equal(?:s|l?ed|l?ing)?|t(?:ies|ied|ying)) the (?:duration|length) of|(?:just |exactly )?as long as) (?:the |its |their )?{modifiers}(?P<act>{strike}|one),?(?: (?:of|in) (?P<date>D))?",
        build=lambda found, sets: _matching(found),
        reads=(
            Example(
                "On Monday they marked the 50th day of the strike, matching the length of the walkout in 2007.",
                {"value": 50, "elapsed": False},
            ),
            Example(
                "The strike is 30 days old, equaling the duration of its last strike.", {"value": 30, "elapsed": False}
            ),
            Example(
                "It was the 12th day of the walkout - matching the length of the union's last strike in 1995.",
                {"value": 12, "elapsed": False},
            ),
        ),
        passes=("Its 12-day fair matches the length of the last one.", "The raise matches the length of service."),
    ),
    Rule(
        name="strike_duration.adjective",
        kind=KIND,
        pattern=r"(?P<length>L)(?:-long|long)? (?P<between>(?:(?:[a-z'-]{4,}|bus|tug|[UEN](?:'s?)?) ){0,4}?)(?P<act>{strike})",
        build=_whole,
        reads=(
            Example("The deal ended a 20-day strike.", {"value": 20, "unit": "day", "elapsed": False}),
            Example("Doctors began a 72-hour walkout.", {"value": 72, "unit": "hour"}),
            Example("The six-week postal strike cost millions.", {"value": 6, "unit": "week", "elapsed": False}),
            Example("Rivals back the ongoing nine-day strike at the mill.", {"value": 9, "elapsed": True}),
            Example(
                "Ministers want the three-month-old strike to end.", {"value": 3, "unit": "month", "elapsed": True}
            ),
            Example("Pressmen vote to end four-week strike", {"value": 4, "unit": "week"}),
        ),
        passes=("A two-year contract averted a strike.", "The four-day festival went on."),
    ),
    Rule(
        name="strike_duration.lasted",
        kind=KIND,
        pattern=r"(?:{strike}|strikers|it|that|which|one|action)(?:[^;:.]{0,70}?) (?P<act>lasted|lasting|lasts|went on|dragged on|ran|continued|spanned|stretched|to last|last|held out)(?: for| on for| over| out for| up to| at least)?(?: [a-z]+){0,2}? (?P<length>L)",
        build=_whole,
        reads=(
            Example("The strike lasted 9 days.", {"value": 9, "unit": "day", "elapsed": False}),
            Example("A walkout there in 1959 dragged on for four months.", {"value": 4, "unit": "month"}),
            Example("The stoppage, which lasted nearly two months, was lost.", {"value": 2, "qualifier": "about"}),
        ),
        passes=(
            "The meeting lasted nine hours.",
            "The contract lasted three years.",
            "Most strikes that year lasted under three days.",
        ),
    ),
    Rule(
        name="strike_duration.strike_of",
        kind=KIND,
        pattern=r"(?P<act>{strike}|on strike|{go_on_strike}|stayed (?:out|on strike)|remained (?:out|on strike)|struck|{call_strike})(?: [a-z-]+){0,6}? (?:of|for|lasting) (?:a (?:total|period) of )?(?:the )?(?P<length>L)",
        build=_whole,
        reads=(
            Example("The riders stayed on strike for six days.", {"value": 6, "unit": "day", "elapsed": False}),
            Example("Cooks went on strike for one day.", {"value": 1, "unit": "day"}),
            Example("A strike of 11 weeks emptied the fund.", {"value": 11, "unit": "week"}),
        ),
        passes=(
            "They went on strike for a five-year contract.",
            "They could go on strike for three days.",
            "Their walkout was put off for 48 hours.",
        ),
    ),
    Rule(
        name="strike_duration.spent",
        kind=KIND,
        pattern=r"(?P<act>spent|spend|spending|after) (?P<length>L) (?:on strike|on the picket lines?|of (?:striking|picketing|strike)|striking|walking the picket|picketing|out on strike|off the job|without work|out)",
        build=_whole,
        reads=(
            Example("They spent 171 days on strike.", {"value": 171, "elapsed": False}),
            Example("After 40 days on the picket line the crews won.", {"value": 40}),
            Example("After three weeks of picketing, the cleaners settled.", {"value": 3, "unit": "week"}),
        ),
        passes=("They spent 12 days in court.", "After three weeks of talks, they settled."),
    ),
    Rule(
        name="strike_duration.out_for",
        kind=KIND,
        pattern=r"(?:{worker}|[UE]|they|who|it|plants?|mills?|schools?|mines?)(?: [a-z]+)? (?P<act>(?:were|was|been|stayed|remained|are) (?:out|idle|idled)|held out|stopped(?: work)?|struck|downed tools|stayed (?:away|off)(?: from)?(?: work)?|laid down their [a-z]+|put down their [a-z]+)(?: [^;:.DL]{0,40}?)? for (?:the )?(?P<length>L)",
        build=lambda found, sets: _whole(found, sets),
        reads=(
            Example("The miners were out for nine days, and the strike was lost.", {"value": 9, "elapsed": False}),
            Example("The drivers held out for a fortnight.", {"value": 2, "unit": "week"}),
            Example("Longshore workers laid down their hooks for an hour.", {"value": 1, "unit": "hour"}),
        ),
        passes=("The nurses talked for an hour at the fair.", "They could stop work for nine days."),
    ),
    Rule(
        name="strike_duration.ended_it_after",
        kind=KIND,
        pattern=r"(?P<act>end(?:s|ed|ing)?|suspend(?:s|ed|ing)?|call(?:s|ed|ing)? off|settl(?:e|es|ed|ing)|w[io]n|los[et]|dropped|broke) {the}{modifiers}(?:{strike}|dispute|it)?(?:[^;:.DL]{0,30}?) ?after (?:a |nearly )?(?P<length>L)\b(?: on strike| out| on the picket lines?)?",
        build=lambda found, sets: _whole(found, sets) if _is_about_strike(found) else (),
        reads=(
            Example("Union ends tool-down strike after 23 days", {"value": 23, "elapsed": False}),
            Example("The weavers' strike was lost after eight days, and they lost it after eight days.", {"value": 8}),
            Example("Clinical officers called off their strike after 99 days.", {"value": 99}),
        ),
        passes=("The court ended the case after 23 days.", "Talks to end the strike resumed after a two-day break."),
    ),
    Rule(
        name="strike_duration.now_in_its",
        kind=KIND,
        pattern=r"(?:now |still |today )?(?:in|into|entering|enters|entered|marks|marked|marking|was|is|reached|on) (?:its|their) (?P<length>L)",
        build=lambda found, sets: _ordinal(found, sets) if _is_of_strike(found) else (),
        reads=(
            Example(
                "The tie-up, now in its sixth week, has emptied the piers.",
                {"value": 6, "unit": "week", "elapsed": True},
            ),
            Example(
                "The brewery strike shows no sign of ending. It is in its 14th month.", {"value": 14, "unit": "month"}
            ),
            Example("The picket entered its third day.", {"value": 3}),
        ),
        passes=("The fair is in the third week of June.", "The strike was the third of its kind."),
    ),
    Rule(
        name="strike_duration.marks",
        kind=KIND,
        pattern=r"{strike}(?: [a-z]+){0,3}? (?:marks|marked|hits|hit|reaches|reached|passes|passed) (?:the )?(?P<length>L)",
        build=_plain,
        reads=(
            Example(
                "The country's longest strike marks three years on Monday.",
                {"value": 3, "unit": "year", "elapsed": True},
            ),
            Example("The walkout passed 100 days last week.", {"value": 100}),
            Example("The stoppage hits the six-week mark.", {"value": 6, "unit": "week"}),
        ),
        passes=("The firm marks three years in town.", "The strike hits sales by a third."),
    ),
    Rule(
        name="strike_duration.stood_still",
        kind=KIND,
        pattern=r"(?P<act>stood still|stood idle|shut|closed|idled|halted|kept|off the production lines?|off the job|lived|made do|survived|picketed|without pay)(?: [^;:.DL]{0,60}?)? for (?:the )?(?P<length>L)",
        build=lambda found, sets: _whole(found, sets) if _is_about_strike(found) else (),
        reads=(
            Example(
                "The strike closed two stamping plants for nearly three weeks.",
                {"value": 3, "unit": "week", "elapsed": False},
            ),
            Example("Strikers lived for five weeks on $275 a week.", {"value": 5, "unit": "week"}),
            Example("Buses stood still for 11 days in that strike.", {"value": 11}),
        ),
        passes=("The road was closed for three weeks.", "Shops closed for an hour in mourning."),
    ),
    Rule(
        name="strike_duration.genitive",
        kind=KIND,
        pattern=r"(?P<length>L)' (?P<act>{strike})",
        build=_whole,
        reads=(
            Example("A three weeks' strike emptied the fund.", {"value": 3, "unit": "week", "elapsed": False}),
            Example("After ten days' strike the men won.", {"value": 10}),
            Example("A two months' stoppage ruined the mill.", {"value": 2, "unit": "month"}),
        ),
        passes=("A three weeks' holiday emptied the town.", "Two months' talks failed."),
    ),
    Rule(
        name="strike_duration.later",
        kind=KIND,
        pattern=r"(?:{strike}|strikers)(?:[^;:.]{0,40}?) (?P<act>ended|was called off|was settled|was over|collapsed|ending|returned to work|ends)(?: [a-z]+){0,2}?,? (?P<date>D)",
        build=_later,
        reads=(
            Example("The strike ended 52 days later.", {"value": 52, "elapsed": False}),
            Example("The walkout was called off nine days later.", {"value": 9}),
            Example("The stoppage ended two weeks later.", {"value": 2, "unit": "week"}),
        ),
        passes=("The talks ended after two days.", "The season was over 12 days later."),
    ),
    Rule(
        name="strike_duration.ended_after",
        kind=KIND,
        pattern=r"(?:{strike}|strikers)(?:[^;:.]{0,40}?) (?P<act>ended|was called off|was settled|was over|collapsed|ending|returned to work|ends),?(?: [a-z]+){0,2}? after (?P<length>L)",
        build=_whole,
        reads=(
            Example("The strike ended after 52 days.", {"value": 52, "elapsed": False}),
            Example("The walkout was called off after nine days.", {"value": 9}),
            Example("The stoppage ended, after two weeks, in defeat.", {"value": 2, "unit": "week"}),
        ),
        passes=("The talks ended after two days.", "The season was over after 12 weeks."),
    ),
    Rule(
        name="strike_duration.after_strike_began",
        kind=KIND,
        pattern=r"(?P<length>L) after (?:the |a |their |its ){modifiers}(?P<act>{strike}|walking (?:out|off)|going on strike) (?:began|started|was called|had begun)?",
        build=lambda found, sets: _whole(found, sets),
        reads=(
            Example("A deal came 163 days after the strike began.", {"value": 163, "elapsed": False}),
            Example("They won a raise ten days after the walkout started.", {"value": 10}),
            Example("Two months after the stoppage began, they settled.", {"value": 2, "unit": "month"}),
        ),
        passes=("Two years after the war began, pay was frozen.", "Ten days after the vote they met."),
    ),
    Rule(
        name="strike_duration.after_length_agreed",
        kind=KIND,
        pattern=r"(?:^|[.,] |and |but )after (?P<length>L)(?:,| the| they| E| U| management) [^;:.]{0,70}?(?:agreed|settled|accepted|won|were successful|reached|capitulated|conceded|gave in|a (?:deal|settlement|mutual agreement|agreement))",
        build=lambda found, sets: (
            _whole(found, sets) if getattr(found.span("length"), "unit", "") in ("day", "week") else ()
        ),
        reads=(
            Example(
                "The cutters struck. After 18 days, the firm agreed to raise pay.", {"value": 18, "elapsed": False}
            ),
            Example("The bakers walked out, and after two weeks the owners gave in.", {"value": 2, "unit": "week"}),
            Example("The drivers struck, but after nine days they settled.", {"value": 9}),
        ),
        passes=("After 18 days in court, he won.", "After two years as mayor he agreed to talk."),
    ),
)
