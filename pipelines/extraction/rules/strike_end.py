"""When a strike ended, and what ended it."""

from collections.abc import Iterable, Mapping

import re2

from pipelines.extraction.rules.building import PUBLICATION, is_computed, is_told_as_range, time_of
from pipelines.extraction.rules.rule import Draft, Example, Found, Rule

KIND = "strike_end"

_EVENTS = (
    ("return_to_work", ("return", "back to", "back at", "back on", "resum", "report")),
    ("suspension", ("suspend", "paus")),
    ("ratification", ("ratif", "approv")),
    ("tentative_agreement", ("tentative", "deal", "agreement")),
)


def _event(words: str) -> str | None:
    return next((event for event, cues in _EVENTS if any(cue in words for cue in cues)), None)


_RESOLVED_TO = re2.compile(
    rb"(?:vot\w+|agree[ds]?|decid\w+|chose|opted|moved|resolv\w+|T),?(?: [a-z]+){0,3} to $|T, to $"
)


def _is_told(found: Found) -> bool:
    """Whether the end is told as a fact: a vote to end a strike ends it, a threat or refusal to return does not."""
    before = found.skeleton.text[max(0, found.position("act") - 45) : found.position("act")].decode("ascii")
    if before.endswith("to ") and not _RESOLVED_TO.search(before.encode()):
        return False
    before = before.rpartition(", ")[2] if not before.rstrip().endswith(",") else before
    refused: tuple[str, ...] = (
        "not ",
        "n't ",
        "refus",
        "if ",
        "until ",
        "unless ",
        "urg",
        "order",
        "whether",
        "could ",
        "would ",
        "may ",
        "might ",
        "try",
        "hop",
    )
    words = found.match.group().decode("ascii")
    if any(
        cue in words
        for cue in (
            "planned",
            "threatened",
            "proposed",
            "scheduled",
            "upcoming",
            "imminent",
            "potential",
            "possible",
            "further",
            "as early as",
            "rent strike",
            "talks",
            "next ",
            "tomorrow",
            "hunger",
        )
    ):
        return False
    if before.endswith(("would ", "would be ")) and _REPORTED.search(found.skeleton.text):
        before = ""
    refused += (
        "wants",
        "fail",
        "demand",
        "call for",
        "called for",
        "calls for",
        "before ",
        "efforts to",
        "talks to",
        "aimed at",
        "help",
    )
    return not any(cue in before for cue in refused)


_OTHER_ACT = re2.compile(rb"\bN time $|\b(?:that|which) (?:had )?(?:began|begun|commenced|started)\b")
_SAID_THEN = re2.compile(rb"\bsaid [^;]*\b(?:resolved|decided|agreed) to ")
_REPORTED = re2.compile(rb"\b(?:said|says|announced|confirmed|told)\b")


def _dated(found: Found, sets: Mapping[str, object]) -> Iterable[Draft]:
    """A strike's last day: the date captured."""
    time = time_of(found)
    if time is None or is_computed(time) or not _is_told(found) or " that " in found.words("between"):
        return
    place, day = found.range("act"), found.range("date")
    if place is None or day is None or _RETURN_TO_WORK_AS_NOUN.match(found.skeleton.text, place[1]):
        return
    if _OTHER_ACT.search(found.skeleton.text[place[1] : day[0]]) or (
        day < place and _SAID_THEN.search(found.match.group())
    ):
        return
    ahead = found.skeleton.text[max(0, found.position("act") - 25) : found.position("act") + 1]
    planned = b" will " in ahead or b" would " in ahead
    words = found.match.group().decode("ascii")
    values = {"modality": "planned" if planned else "happened", "end_event": _event(words), **sets}
    yield Draft(values, serves=time, act=found.act_end, time=time.expression, tense="future" if planned else "past")


def _is_over(found: Found) -> bool:
    """Whether a period of striking is told as past: the last day of one that is planned is no end."""
    return found.modality() == "happened" and not re2.search(
        rb"\b(?:will|would|to be|set|scheduled|planned|due)\b", found.match.group()
    )


def _range_end(found: Found, sets: Mapping[str, object]) -> Iterable[Draft]:
    """The far end of "from ... to ..."."""
    time = time_of(found)
    if time is not None and time.until is not None and is_told_as_range(found) and _is_over(found):
        yield Draft({"modality": "happened", **sets}, serves=time, time=time.until, begun=time.expression, tense="past")


def _now(found: Found, sets: Mapping[str, object]) -> Iterable[Draft]:
    """An end told in the present tense with no date falls on the day of publication."""
    before = found.skeleton.text[: found.position("act")]
    if before.endswith((b"to ", b"that ")) and (b"D" in found.skeleton.text or not _VOTE_TO.search(before)):
        return
    if found.has("noun") and (b"D" in found.skeleton.text or len(found.skeleton.text) > 90 or _WHEN.search(before)):
        return
    if _NOUN_BEFORE.search(before) and found.words("act").startswith("return"):
        return
    if _RETURN_TO_WORK_AS_NOUN.match(found.skeleton.text, found.match.end()):
        return
    if (found.modality() == "happened" or before.endswith(b"to ")) and _is_told(found):
        yield Draft({"modality": "happened", "end_event": _event(found.words("act")), **sets}, time=PUBLICATION)


_VOTED_TO = re2.compile(rb"\bvot(?:e|es|ed) (?:[a-z]+ ){0,2}to $")
_VOTE_TO = re2.compile(rb"\bvotes? (?:[a-z]+ ){0,2}to $")
_NOUN_BEFORE = re2.compile(rb"\b(?:the|a|their|its|his|her|our|for|of|after|on|any|workers'|full) $")
_WHEN = re2.compile(rb"\b(?:if|when|until|before|after|once|unless|hunger|rent|as|where|how|hopes?)\b")
_RETURN_TO_WORK_AS_NOUN = re2.compile(
    rb" (?:schedules?|orders?|formulas?|agreements?|protocols?|plans?|bonus(?:es)?|polic(?:y|ies)|dates?|deals?|laws?|legislation|bill|talks|process|terms|offer)\b"
)
_DECIDED_TO_END = re2.compile(
    rb"\b(?:no|not|never|fail\w*|reject\w*|against|hop\w+|could|may|might|would|will|if|meant|aimed|talks|efforts?|bid)\b|n't "
)


def _by_vote(found: Found, sets: Mapping[str, object]) -> Iterable[Draft]:
    """A deal voted on that ends the strike: it ends on the day of the vote, else on that of publication."""
    before = found.skeleton.text[: found.position("vote")]
    if _DECIDED_TO_END.search(found.match.group()) or (
        found.modality("vote") != "happened" and not _VOTED_TO.search(before)
    ):
        return
    time = time_of(found)
    if time is not None and (time.is_since or time.until is not None):
        return
    values = {"modality": "happened", "end_event": "ratification", **sets}
    yield Draft(values, serves=time, act=found.act_end, time=time.expression if time else PUBLICATION, tense="past")


_ENDED = (
    r"(?:ended|ends|ending|came to an end|come to an end|was (?:formally |officially |finally )?(?:ended|called off|settled|over|broken|suspended|won|lost|resolved)|"
    r"is over|concluded|collapsed|was at an end|fizzled out|petered out|drew to a close|finished|finishes|(?:has|had) (?:ended|been called off|been settled|been suspended))"
)
_END_IT = (
    r"(?:end(?:s|ed|ing)?|call(?:s|ed|ing)? off|suspend(?:s|ed|ing)?|settl(?:e|es|ed|ing)|halt(?:s|ed|ing)?|abandon(?:s|ed|ing)?|"
    r"conclud(?:e|es|ed|ing)|paus(?:e|es|ed|ing)|lift(?:s|ed|ing)?|bring(?:s|ing)? (?:an end|to an end)|br(?:ing|ings|inging|ought) to (?:an end|a close)|wrap(?:s|ped|ping)? up|put an end to|called a halt to)"
)
_RETURN = (
    r"(?:return(?:s|ed|ing)? to (?:work|(?:their|the) (?:jobs?|posts|classrooms?|picket-free [a-z]+|mills?|mines?|pits?|plants?|production lines?|buses|stations|wards)|duty|class(?:es)?|campus|school)|"
    r"w(?:e|i)nt back to (?:work|their jobs)|go(?:es|ing)? back to work|going back to work|(?:were|are|be|was) back (?:at|on|to) (?:work|the job)|back (?:at work|on the job)|resum(?:e|es|ed|ing) work|"
    r"report(?:ed|ing)? (?:back )?(?:to|for) (?:work|duty)|back to work|clock(?:ed|ing)? (?:back )?in(?: again)?|(?:were|are) back at their (?:posts|desks|machines|stations)|did not (?:come|go) back until|(?:strikers|the men|the women|they) (?:went back|returned)|"
    r"gave in|capitulated|surrendered|"
    r"(?:lasted|ran|held out|stayed out|remained (?:out|on strike)|went on|continued|dragged on|stayed on strike) (?:until|till)|"
    r"(?:put|laid|took|taken) down (?:their )?picket (?:signs|lines)|picket lines (?:came|were taken) down|"
    r"resum(?:e|es|ed|ing) (?:duty|duties|classes|teaching|services?|operations|production)|"
    r"(?:ordered|legislated|sent|forced) back to work|declared the {modifiers}strike (?:officially )?over|declared an end to the {modifiers}{strike})"
)

RULES = (
    Rule(
        name="strike_end.range",
        kind=KIND,
        pattern=r"(?P<act>{strike}|on strike|struck|{go_on_strike}|{call_strike})(?:[^;:D]{0,90}?) (?P<date>D)",
        build=_range_end,
        reads=(
            Example("The strike at the yard lasted from March 1990 to May 1990.", {"date_latest": "1990-05-31"}),
            Example("Couriers were on strike in the city from 3 to 5 September 2024.", {"date_latest": "2024-09-05"}),
            Example("The stoppage ran from June 1, 1921 to June 30, 1921.", {"date_latest": "1921-06-30"}),
        ),
        passes=(
            "Porters will take strike action from 7 to 9 October 2024.",
            "The contract runs from March 1990 to May 1993.",
        ),
    ),
    Rule(
        name="strike_end.range_first",
        kind=KIND,
        pattern=r"from (?P<date>D),? (?P<between>[^;:D]{0,110}?)(?P<act>{go_on_strike}|{call_strike}|on strike)",
        build=_range_end,
        reads=(
            Example(
                "From September 9th to September 13th, 1919, the constables went on strike.",
                {"date_latest": "1919-09-13"},
            ),
            Example("From 3 to 5 September 2024 couriers were on strike.", {"date_latest": "2024-09-05"}),
            Example("From March 1990 to May 1990 the glaziers were on strike.", {"date_latest": "1990-05-31"}),
        ),
        passes=("From Monday the guards will go on strike.", "From 7 to 9 October 2024 porters will go on strike."),
    ),
    Rule(
        name="strike_end.ended_on",
        kind=KIND,
        pattern=rf"(?:{{strike}})(?:[^;:.]{{0,60}}?)[ -](?P<act>{_ENDED})(?P<between>[^;:D]{{0,60}}?)(?P<date>D)",
        build=_dated,
        reads=(
            Example("The strike ended on May 22 at noon.", {"date_earliest": "2024-05-22"}),
            Example("The walkout of the loaders was called off on 3 June 1934.", {"date_earliest": "1934-06-03"}),
            Example("The stoppage came to an end last Friday.", {"date_earliest": "2024-09-13"}),
        ),
        passes=(
            "The strike will not have ended on Friday.",
            "The season ended on Friday.",
            "As the strike ended, coal came for the first time since May 4.",
        ),
    ),
    Rule(
        name="strike_end.date_ended",
        kind=KIND,
        pattern=rf"(?P<date>D),? (?:[^;:D.]{{0,60}}?)(?:{{strike}})(?:[^;:D.]{{0,40}}?) (?P<act>{_ENDED})",
        build=_dated,
        reads=(
            Example("On 8 January 1920 the strike was called off.", {"date_earliest": "1920-01-08"}),
            Example("In May 1948 the packers' strike ended.", {"date_earliest": "1948-05-01"}),
            Example("Last Friday the bus strike was settled.", {"date_earliest": "2024-09-13"}),
        ),
        passes=("On Friday hopes for a strike settlement ended.", "On Friday the fair ended."),
    ),
    Rule(
        name="strike_end.ended_it",
        kind=KIND,
        pattern=rf"(?P<act>{_END_IT}) (?:(?:the|their|a|an|its|his|this|what was) )?{{modifiers}}{{strike}}(?:[^;:D]{{0,60}}?)(?P<date>D)",
        build=_dated,
        reads=(
            Example("The clerks called off their strike on 5 October 1990.", {"date_earliest": "1990-10-05"}),
            Example("The local voted to end the strike on June 25, 1912.", {"date_earliest": "1912-06-25"}),
            Example(
                "Dockers suspended their walkout on Thursday.",
                {"date_earliest": "2024-09-12", "end_event": "suspension"},
            ),
        ),
        passes=(
            "Talks to end the strike began on Friday.",
            "The mayor urged them to end the strike by Friday.",
            "The pact is to end the strike that began on March 15.",
        ),
    ),
    Rule(
        name="strike_end.date_ended_it",
        kind=KIND,
        pattern=rf"(?P<date>D),? (?:[^;:D.]{{0,90}}?) (?P<act>{_END_IT}) (?:(?:the|their|a|an|its|his|this) )?{{modifiers}}{{strike}}",
        build=_dated,
        reads=(
            Example("On June 4, 1986, the nurses ended their strike.", {"date_earliest": "1986-06-04"}),
            Example("On Sunday the drivers called off the stoppage.", {"date_earliest": "2024-09-15"}),
            Example(
                "On 3 May 1911 the seamen suspended the strike.",
                {"date_earliest": "1911-05-03", "end_event": "suspension"},
            ),
        ),
        passes=("On Friday the mayor urged the union to end the strike.", "On Friday talks to end the strike began."),
    ),
    Rule(
        name="strike_end.returned",
        kind=KIND,
        pattern=rf"(?P<act>{_RETURN})(?:[^;:D]{{0,50}}?)(?P<date>D)",
        build=_dated,
        reads=(
            Example(
                "The strikers returned to work July 27, 1915.",
                {"date_earliest": "1915-07-27", "end_event": "return_to_work"},
            ),
            Example("The lodge held out until August 14, 1893.", {"date_earliest": "1893-08-14"}),
            Example("Teachers went back to work on Monday.", {"date_earliest": "2024-09-16"}),
            Example(
                "The union said its members would return to work on Friday.",
                {"date_earliest": "2024-09-20", "modality": "planned"},
            ),
        ),
        passes=(
            "They refused to return to work on Monday.",
            "They would return to work on Monday if the firm paid.",
            "A judge ordered them to return to work by Monday.",
        ),
    ),
    Rule(
        name="strike_end.date_returned",
        kind=KIND,
        pattern=rf"(?P<date>D),? (?:[^;:D.]{{0,70}}?)(?P<act>{_RETURN})",
        build=_dated,
        reads=(
            Example("By February 11, 1919, the shipwrights returned to their jobs.", {"date_earliest": "1919-02-11"}),
            Example("On Monday the drivers went back to work.", {"date_earliest": "2024-09-16"}),
            Example("On March 20, 1882 the men resumed work.", {"date_earliest": "1882-03-20"}),
        ),
        passes=(
            "On Monday, she said they had resolved to return to work.",
            "On Monday the doctors signed a return to work formula.",
            "On Monday the drivers refused to return to work.",
            "On Monday the court ordered them back to work.",
        ),
    ),
    Rule(
        name="strike_end.ending_on",
        kind=KIND,
        pattern=r"(?:{strike}|strikers)(?:[^;:D]{0,120}?), (?P<act>ending|which ended|and ended) (?:on |in )?(?P<date>D)",
        build=_dated,
        reads=(
            Example("The strike was put down by troops, ending on January 8, 1920.", {"date_earliest": "1920-01-08"}),
            Example("The walkout shut two mills, and ended in May 1934.", {"date_earliest": "1934-05-01"}),
            Example(
                "The general strike, which ended on 12 May 1926, split the unions.", {"date_earliest": "1926-05-12"}
            ),
        ),
        passes=(
            "The strike was about hours, and not about the year ending on June 30.",
            "The fair, ending on Friday, was quiet.",
        ),
    ),
    Rule(
        name="strike_end.listed",
        kind=KIND,
        pattern=r"^[^a-zA-Z]{0,4}(?:began|begun|started|out|struck)(?: on)? D,? (?:and )?(?P<act>ended|over|settled|called off|back at work)(?: on| since)? (?P<date>D)",
        build=_dated,
        reads=(
            Example(
                "Freight drivers, 300 on strike.\n\nBegan 2 April, ended 11 April.", {"date_earliest": "2024-04-11"}
            ),
            Example("Porters' strike.\n\nStarted on 3 June, settled 9 June.", {"date_earliest": "2024-06-09"}),
            Example("Cooks' walkout.\n\nBegan May 3 and ended May 5.", {"date_earliest": "2024-05-05"}),
        ),
        passes=(
            "The season began 2 April, and the fair ended 11 April.",
            "Talks on the strike began 2 April and may end 11 April.",
        ),
    ),
    Rule(
        name="strike_end.deal_that_ends",
        kind=KIND,
        pattern=r"(?P<vote>ratif(?:y|ied)|approved?|accepted?)\b(?:[^;:.D]{0,60}? (?P<date>D))?[^;:.D]{0,120}?,? (?P<act>to end|ending|(?:that|which) ends|(?:that|which) ended|to bring an end to|bringing an end to) (?:the|their|an?|its|his|this|what [^;:.D]{1,40}? calls?(?: the| its| a)?)? ?{modifiers}{strike}",
        build=_by_vote,
        reads=(
            Example(
                "Smelter workers ratified a contract on Sunday, ending a six-week strike.",
                {"date_earliest": "2024-09-15", "end_event": "ratification"},
            ),
            Example(
                "Nurses have approved a new contract to end a three-month-long strike.", {"date_earliest": "2024-09-18"}
            ),
            Example(
                "Members have voted to ratify a deal that ends what the local calls its longest walkout.",
                {"date_earliest": "2024-09-18"},
            ),
        ),
        passes=(
            "Nurses rejected a contract that was meant to end the strike.",
            "If ratified, the deal could bring an end to the strike.",
            "The board approved talks aimed at ending the strike.",
        ),
    ),
    Rule(
        name="strike_end.present",
        kind=KIND,
        pattern=r"(?P<act>(?:ends?|calls? off|suspends?|halts?) (?:(?:the|their|a|an|its|{worker}'?) )?{modifiers}{strike}|(?:return|head|go) back to work|returns? to work|(?P<noun>{strike}) (?:ends|is over|comes to an end))",
        build=_now,
        reads=(
            Example("Bus drivers end 20-day strike", {"date_earliest": "2024-09-18"}),
            Example("Strike ends at three of four mills", {"date_earliest": "2024-09-18"}),
            Example("Dock crews vote to end strike", {"date_earliest": "2024-09-18"}),
            Example("Union calls off strike at the smelter", {"date_earliest": "2024-09-18"}),
            Example("Hotel staff return to work", {"date_earliest": "2024-09-18", "end_event": "return_to_work"}),
        ),
        passes=(
            "Talks aim to end strike",
            "Bus drivers refuse to end strike",
            "The return to work formula took effect after the strike.",
            "The pact makes their return to work after the strike possible.",
            "Pickets stay until the strike ends",
        ),
    ),
)
