"""One dated bargaining session: held, or scheduled."""

from collections.abc import Iterable, Mapping

import re2

from pipelines.extraction.rules.building import TENSE, is_ahead, time_of
from pipelines.extraction.rules.rule import Draft, Example, Found, Rule
from pipelines.extraction.spans import Length, Time

KIND = "session"

_STATUS = {"happened": "held", "planned": "scheduled"}


def _between(found: Found, time: Time) -> bytes:
    """What stands between the date and an act after it."""
    date, act = found.range("date"), found.range("act")
    return found.skeleton.text[date[1] : act[0]] if date and act and date[1] <= act[0] else b""


_OFF = re2.compile(rb"cancel|postpon|called off|skip|refus|could|may |might |if |without|ahead of|unless")
_ASIDE = re2.compile(rb" (?:and|after|before|since|when|as|while|that) ")
_PRESENT = re2.compile(rb"(?:meets?|sits? down|resumes?|returns?|reopens?|go(?:es)? back|holds?|go(?:es)? into)\b")
_AHEAD = re2.compile(rb"\b(?:set|scheduled|due|planned|expected|slated|to (?:resume|begin|start|continue|be held|take place)|resumes|begins|starts)\b")


def _dated(found: Found, sets: Mapping[str, object]) -> Iterable[Draft]:
    """A session on the date captured; nothing where it is only wished for, refused or called off."""
    told = "happened" if "noun" in sets and not _OFF.search(found.skeleton.text) else found.modality()
    time = time_of(found)
    if told == "unclaimed" or time is None or time.until is not None:
        return
    if _ASIDE.search(_between(found, time)) or time.expression.isdigit():
        return
    if told == "happened" and (is_ahead(time) or _PRESENT.match(found.words("act").encode()) or _AHEAD.search(found.match.group())):
        told = "planned"
    values = {"modality": told, "status": _STATUS[told]}
    yield Draft(values, serves=time, act=found.act_end, time=time.expression, tense=TENSE[told])


def _last(found: Found) -> Iterable[Draft]:
    """The last session before a silence was held on the day since which there was none."""
    time = time_of(found)
    words = found.words("act")
    if time is None or time.expression.isdigit() or (not time.is_since and not words.startswith("last")):
        return
    if _LABOR.search(found.skeleton.text):
        yield Draft({"modality": "happened", "status": "held"}, serves=time, time=time.expression, tense="past")


def _next(found: Found) -> Iterable[Draft]:
    """Sessions ahead, one a date of the list."""
    time = time_of(found)
    text = found.skeleton.text
    if time is None or _OFF.search(text) or _ELSEWHERE.search(found.words("act").encode()) or not _LABOR.search(text):
        return
    for one in (time, *found.listed_after("date")):
        if isinstance(one, Time) and one.until is None:
            yield Draft({"modality": "planned", "status": "scheduled"}, serves=one, time=one.expression, tense="future")


_LABOR = re2.compile(
    rb"U|E|sides|parties|negotiat|bargain|mediat|conciliat|talks|next dates|first meeting|next meeting:?|next session"
)
_ELSEWHERE = re2.compile(rb"council|board|court|training|school|parliament|legislat|hearing|union meeting|shareholder|game|season|strike dates?|membership")


def _since(found: Found) -> Iterable[Draft]:
    """Talks that have gone on since a day were held on it."""
    time = time_of(found)
    text = found.match.group()
    if time is not None and time.is_since and not time.expression.isdigit() and not re2.search(rb"\bno\b|not |n't ", text):
        yield Draft({"modality": "happened", "status": "held"}, serves=time, time=time.expression, tense="past")


def _counted_down(found: Found, sets: Mapping[str, object]) -> Iterable[Draft]:
    """ "One month before talks begin": the session is that far ahead of publication."""
    length = found.span("length")
    if isinstance(length, Length) and length.unit in ("day", "week", "month") and found.modality() != "unclaimed":
        values = {"modality": "planned", "status": "scheduled", **sets}
        yield Draft(values, serves=length, time=f"in:{length.value:g}:{length.unit}")


_MEET = (
    r"(?:m(?:et|eets?)(?: again| briefly| face to face| face-to-face| virtually| in person)*(?: with| for| on| late| D|$| until|,| at| over| this| separately| under| to (?:discuss|negotiate|bargain|talk|resume)| [a-z]+day)|meeting(?: again)? with|s[ai]t down(?: again)?(?: with)?|sit(?:s|ting)? down(?: with)?|(?:held|hold|holds|holding|had|have|convened?|attended) "
    r"(?:an?|the|their|its|another|more|further|new|two|first)? ?(?:[a-z'-]+ ){0,3}?{talks}|"
    r"(?:return(?:s|ed|ing)?|go(?:es|ing)?|went|came|come|get(?:s|ting)?|got|be|is|are|were|was|head(?:s|ed|ing)?) back (?:to|at) the (?:bargaining |negotiating )?table|"
    r"return(?:s|ed|ing)? to (?:the )?(?:bargaining|negotiating|negotiations?|talks)(?: table)?|"
    r"(?:resum(?:e|es|ed|ing)|beg[aiu]n(?:s|ning)?|start(?:s|ed|ing)?|re-?open(?:s|ed|ing)?|open(?:s|ed|ing)?|enter(?:s|ed|ing)?|restart(?:s|ed|ing)?|commenc(?:e|es|ed|ing)|continu(?:e|es|ed)|schedul(?:e|es|ed|ing)) "
    r"(?:its |their |the |formal |new |direct |a |another |contract |further )*(?:[a-z'-]+ ){0,2}?{talks}|"
    r"bargained(?: with)?|negotiated with|(?:held|hold|conven\w+|called|attend\w*) (?:an? |the )?(?:joint )?(?:conference|meeting) (?:of|between|with))"
)
_RUN = (
    r"(?:resum(?:ed?|es|ing|ption)|beg[aiu]n(?:s|ning)?|start(?:s|ed|ing)?|(?:took|takes?|taking) place|(?:was|were|is|are|been) (?:held|set|scheduled|due|planned|expected|slated|to (?:resume|begin|start|continue|be held|take place)|adjourned|underway|under way|back on)|"
    r"re-?open(?:ed|s)?|continu(?:ed?|es|ing)|br(?:oke|eak|eaks) (?:down|off|up)|broken off|collapsed|stalled|ended|got under way|adjourned|kick(?:s|ed)? off|reconvened?|set for|scheduled for|planned for|failed)"
)

RULES = (
    Rule(
        name="session.counted_down",
        kind=KIND,
        pattern=r"(?P<length>L) before [^;:.D]{0,40}?(?P<act>enter(?:s|ed|ing)?|begin(?:s|ning)?|start(?:s|ed|ing)?|resum(?:e|es|ing)|returns? to|sits? down for|open(?:s|ing)?) [^;:.D]{0,30}?{talks}",
        build=_counted_down,
        reads=(
            Example("The walkout comes one month before the council enters negotiations with the bus firm.", {"status": "scheduled", "date_earliest": "2024-10-01"}),
            Example("Staff rallied two months before the hospital begins contract talks.", {"date_earliest": "2024-11-01"}),
            Example("The notice came a month before the guild starts bargaining.", {"date_earliest": "2024-10-01"}),
        ),
        passes=("It was one month before the season starts.", "She left a year before talks could begin."),
    ),
    Rule(
        name="session.start_of_talks",
        kind=KIND,
        pattern=r"(?P<act>(?:start|beginning|resumption|opening|first day) of (?:its|their|the|new|formal)?(?: own)? ?{talks})(?: (?:with|between) [^;:.D]{0,90}?)?,?(?: which)?(?: (?:is|are|was|were|set|due|scheduled|slated|expected|to begin|to start|on|for|in))* (?P<date>D)",
        build=_dated,
        sets={"noun": True},
        reads=(
            Example("The walkout precedes the start of its own contract talks with the port next month.", {"status": "scheduled", "date_earliest": "2024-10-01"}),
            Example("They want a deal before the start of bargaining with the rail union, which is set to begin on Oct. 3.", {"status": "scheduled", "date_earliest": "2024-10-03"}),
            Example("Both sides welcomed the resumption of negotiations on Monday.", {"status": "held", "date_earliest": "2024-09-16"}),
        ),
        passes=("They cheered the start of the fair on Monday.", "The start of talks was postponed on Monday."),
    ),
    Rule(
        name="session.going_on_since",
        kind=KIND,
        pattern=r"(?:{talks}[^;:.D]{0,40}? (?P<act>ongoing|under ?way|going on|been held)|{party}[^;:.D]{0,50}? (?P<act>been (?:[a-z]+ )?(?:negotiating|bargaining|in (?:talks|negotiations|bargaining)|at the (?:bargaining )?table)))[^;:.D]{0,40}? (?P<date>D)".replace("(?P<act>been", "(?P<doing>been"),
        build=lambda found, sets: _since(found),
        reads=(
            Example("Negotiations have been ongoing since June.", {"status": "held", "date_earliest": "2024-06-01"}),
            Example("The union has been bargaining with the port since March 4.", {"status": "held", "date_earliest": "2024-03-04"}),
            Example("Contract talks have been under way since April.", {"status": "held", "date_earliest": "2024-04-01"}),
        ),
        passes=("The fair has been under way since June.", "No talks have been held since the strike vote in June."),
    ),
    Rule(
        name="session.act_then_date",
        kind=KIND,
        pattern=rf"{{party}}(?:[^;:D]{{0,80}}?) (?P<act>{_MEET})(?:[^;:D]{{0,90}}?) ?(?P<date>D)",
        build=_dated,
        reads=(
            Example("The two sides met again on Tuesday.", {"status": "held", "date_earliest": "2024-09-17"}),
            Example("The union will resume contract talks with the company on Friday.", {"status": "scheduled", "date_earliest": "2024-09-20"}),
            Example("Negotiators returned to the bargaining table Sept. 12.", {"status": "held", "date_earliest": "2024-09-12"}),
        ),
        passes=("The two sides could meet on Tuesday.", "The union met its lawyers in court and may not bargain before Friday."),
    ),
    Rule(
        name="session.date_then_act",
        kind=KIND,
        pattern=rf"(?P<date>D),? (?:[^;:D]{{0,50}}?){{party}}(?:[^;:D]{{0,60}}?) (?P<act>{_MEET})",
        build=_dated,
        reads=(
            Example("On Tuesday the two sides met with a federal mediator.", {"status": "held", "date_earliest": "2024-09-17"}),
            Example("Last Friday, negotiators held a bargaining session.", {"status": "held", "date_earliest": "2024-09-13"}),
            Example("On Oct. 3 the union will return to the bargaining table.", {"status": "scheduled", "date_earliest": "2024-10-03"}),
        ),
        passes=("On Tuesday the union refused to meet; no talks are planned.", "On Tuesday the union said it hopes it can resume talks."),
    ),
    Rule(
        name="session.talks_then_date",
        kind=KIND,
        pattern=rf"(?:{{talks}}|negotiating sessions?|bargaining sessions?)(?:[^;:D.]{{0,70}}?) (?P<act>{_RUN})(?: [a-z-]+){{0,4}}?,? (?P<date>D)",
        build=_dated,
        reads=(
            Example("Talks resumed on Monday under a mediator.", {"status": "held", "date_earliest": "2024-09-16"}),
            Example("Negotiations are set to resume Thursday.", {"status": "scheduled", "date_earliest": "2024-09-19"}),
            Example("Contract negotiations began in June.", {"status": "held", "date_earliest": "2024-06-01"}),
        ),
        passes=("Talks may resume on Monday.", "The trial resumed on Monday."),
    ),
    Rule(
        name="session.date_then_talks",
        kind=KIND,
        pattern=rf"(?P<date>D),?(?P<between> [^;:D.]{{0,40}}?)(?:{{talks}})(?:[^;:D.]{{0,40}}?) (?P<act>{_RUN})",
        build=_dated,
        reads=(
            Example("On Monday talks resumed at city hall.", {"status": "held", "date_earliest": "2024-09-16"}),
            Example("Late on Sunday negotiations broke down.", {"status": "held", "date_earliest": "2024-09-15"}),
            Example("In June contract talks began.", {"date_earliest": "2024-06-01"}),
        ),
        passes=("On Monday hopes rose that talks could resume.", "On Monday the trial resumed."),
    ),
    Rule(
        name="session.nth_session",
        kind=KIND,
        pattern=r"(?P<act>(?:last|latest|most recent|final|first|second|third|fourth|fifth|previous|next|a|another|the|this|official|formal) (?:[a-z-]+ ){0,3}?(?:session|bargaining session|negotiating session|meeting|round of (?:talks|negotiations|bargaining)|bargaining date|negotiations))(?: [a-z,]+){0,6}? (?:on|for|in|was|is|of|held) (?:[a-z]+ ){0,3}?(?P<date>D)",
        build=lambda found, sets: _session_noun(found, sets),
        reads=(
            Example("Bargaining has stalled, with the last session on January 17.", {"status": "held", "date_earliest": "2024-01-17"}),
            Example("The next bargaining session is scheduled for Oct. 2.", {"status": "scheduled", "date_earliest": "2024-10-02"}),
            Example("No deal came out of the latest negotiating session on Monday.", {"status": "held", "date_earliest": "2024-09-16"}),
        ),
        passes=("The next council meeting is on Monday.", "The last session of parliament was on Monday."),
    ),
    Rule(
        name="session.conference",
        kind=KIND,
        pattern=r"(?P<act>(?:conven(?:e|es|ed)|called|held|hosted|chaired|brokered|attended|arranged) an? (?:[a-z-]+ ){0,3}?(?:conference|meeting|parley|summit|session)) (?:of|between|with) (?:representatives of )?[^;:.D]{0,60}?(?:[UE]|labou?r|management|the two sides|both sides|the parties|miners|workers)[^;:.D]{0,50}? ?(?P<date>D)",
        build=_dated,
        reads=(
            Example("The governor convened a conference between the mill owners and the workers on March 3, 1912.", {"status": "held", "date_earliest": "1912-03-03"}),
            Example("The minister hosted a meeting of management and the union on Monday.", {"status": "held", "date_earliest": "2024-09-16"}),
            Example("The mediator held a session with both sides on Sept. 12.", {"status": "held", "date_earliest": "2024-09-12"}),
        ),
        passes=("The mayor held a meeting of planners on Monday.", "The governor could call a conference of labor and management on Monday."),
    ),
    Rule(
        name="session.last_met",
        kind=KIND,
        pattern=r"(?P<act>(?:have|has|had) not (?:met|talked|negotiated|bargained|sat down|spoken|held (?:any )?talks)|last (?:met|bargained|sat down|talked)|no (?:{talks}|meetings?|sessions?)(?: [a-z]+){0,4}?)(?: with [^;:.D]{0,40}?)?(?: on)? (?P<date>D)",
        build=lambda found, sets: _last(found),
        reads=(
            Example("The two sides have not met since May 3.", {"status": "held", "date_earliest": "2024-05-03"}),
            Example("Negotiators last met on Sept. 10.", {"status": "held", "date_earliest": "2024-09-10"}),
            Example("No talks have been held since Aug. 30.", {"status": "held", "date_earliest": "2024-08-30"}),
        ),
        passes=("The council has not met since May 3.", "No talks are set for Aug. 30."),
    ),
    Rule(
        name="session.next_dates",
        kind=KIND,
        pattern=r"(?P<act>(?:next|first|further|additional|more|remaining|new) (?:[a-z-]+ ){0,2}?(?:dates?|meetings?|sessions?|rounds?|talks|negotiations))(?:[^;.D]{0,50}?)[ :](?:on |for )?(?P<date>D)",
        build=lambda found, sets: _next(found),
        reads=(
            Example("Bargaining goes on. Next dates: October 1 and October 3.", {"status": "scheduled", "date_earliest": "2024-10-03"}),
            Example("The next date the hospital would give the union is November 3.", {"status": "scheduled", "date_earliest": "2024-11-03"}),
            Example("Further talks are fixed for Sept. 24.", {"status": "scheduled", "date_earliest": "2024-09-24"}),
        ),
        passes=("The next council meeting is on Oct. 1.", "The next training session is on Oct. 1."),
    ),
    Rule(
        name="session.called_in",
        kind=KIND,
        pattern=r"(?:mediators?|conciliators?|conciliation [a-z]+|acas|minist(?:er|ry)|arbitrators?|governor|commission(?:er)?s?|labou?r court|wrc|ccma|nlc|he|she|it) (?P<act>(?:(?:has|have|had|will|is to|was to|would) )?(?:call(?:s|ed)?|br(?:ing|ings|ought)|summon(?:s|ed)?|invit(?:e|es|ed)|sat|sit|me(?:e)?t|heard?|direct(?:s|ed)?|conven(?:e|es|ed)) (?:with )?(?:both (?:sides|parties)|the (?:two )?(?:sides|parties)|the N (?:sides|parties)|(?:them|[UE]) (?:in|together|to|with)))(?:[^;:.D]{0,60}?) (?P<date>D)",
        build=_dated,
        reads=(
            Example("A mediator has called both sides in for Thursday.", {"date_earliest": "2024-09-12"}),
            Example("The ministry summoned the two parties to a meeting on Sept. 11.", {"date_earliest": "2024-09-11"}),
            Example("A mediator will bring the parties together on Saturday.", {"status": "scheduled", "date_earliest": "2024-09-21"}),
        ),
        passes=("The mayor called both sides fools on Thursday.", "A mediator could bring the parties together on Saturday."),
    ),
    Rule(
        name="session.talks_on",
        kind=KIND,
        pattern=r"(?P<act>(?:{talks}|(?:last-ditch |final |fresh |emergency )?meetings? (?:with|between) (?:[^;:.D]{0,50}?)(?:mediators?|[UE]|both sides|the sides|conciliators?)))(?: (?:at|in|under|before|on|with|over) [^;:.D]{1,40}?)?(?: (?:was|were|would be|will be|to be|are|is|had been) (?:held|set|due|scheduled|fixed))?(?: that had started| broke up| ended| collapsed| failed| at [0-9:apm. ]+| early| late)*,? (?:on |for |in )?(?P<date>D)",
        build=_dated,
        sets={"noun": True},
        reads=(
            Example("Little came of talks at the labor ministry on Monday.", {"status": "held", "date_earliest": "2024-09-16"}),
            Example("A last-ditch meeting with a mediator broke up at 11:40 p.m. Monday.", {"status": "held", "date_earliest": "2024-09-16"}),
            Example("It said talks on rosters would be held on Thursday, 26 September.", {"status": "scheduled", "date_earliest": "2024-09-26"}),
        ),
        passes=("Without talks on Monday nothing will move.", "The mayor spoke of the fair on Monday."),
    ),
    Rule(
        name="session.of_date",
        kind=KIND,
        pattern=r"(?P<date>D)(?:'s)? (?P<act>(?:contract |latest |marathon |mediated |formal |joint |all-night |[a-z]+-long |L )?(?:bargaining session|negotiating session|negotiations|bargaining|contract talks|round of talks|meeting with (?:E|U|management|the union|the company)|resumption of talks|talks))",
        build=_dated,
        sets={"noun": True},
        reads=(
            Example("There was no word from the port on Friday's talks.", {"status": "held", "date_earliest": "2024-09-13"}),
            Example("Little came of Tuesday's bargaining session.", {"status": "held", "date_earliest": "2024-09-17"}),
            Example("Both sides called Monday's negotiations useful.", {"status": "held", "date_earliest": "2024-09-16"}),
        ),
        passes=("Without Friday's talks, it said, nothing will move.", "She missed Friday's council meeting."),
    ),
    Rule(
        name="session.elliptic",
        kind=KIND,
        pattern=r"(?:{talks})[^;.]{0,60}?,? (?:with|and) (?:the )?(?P<who>[UE])(?:'s)?(?: own)? (?P<ahead>set|due|scheduled|slated|expected) (?P<act>to (?:begin|start|resume|open|follow)) (?:[a-z]+ ){0,2}?(?P<date>D)",
        build=lambda found, sets: _elliptic(found, sets),
        reads=(
            Example("The pilots' union began its negotiations last week, with the union set to begin in mid-October.", {"date_earliest": "2024-10-11", "status": "scheduled"}),
            Example("Bus drivers opened talks in June, and the union due to follow in October.", {"date_earliest": "2024-10-01"}),
            Example("Actors began bargaining last week, with the union's set to start on Oct. 3.", {"date_earliest": "2024-10-03"}),
        ),
        passes=("The play opened last week, with the tour set to begin in October.", "Talks failed, with the fair due to open in October."),
    ),
)


def _session_noun(found: Found, sets: Mapping[str, object]) -> Iterable[Draft]:
    words = found.words("act")
    if not any(cue in words for cue in ("bargain", "negotiat", "session", "talks", "mediat")) or "court" in words or "parliament" in found.match.group().decode():
        return
    time = time_of(found)
    if time is None or _OFF.search(found.skeleton.text):
        return
    ahead = "next" in words or any(cue in found.match.group().decode("ascii") for cue in ("scheduled", "set for", "planned", "due"))
    told = "planned" if ahead or found.modality() == "planned" else "happened"
    yield Draft({"modality": told, "status": _STATUS[told]}, serves=time, time=time.expression, tense=TENSE[told])  # type: ignore[index]


def _elliptic(found: Found, sets: Mapping[str, object]) -> Iterable[Draft]:
    """The second of two parties' talks: the evidence is its own part, so that its own party is taken."""
    time = time_of(found)
    if time is not None:
        start = found.skeleton.start_of(found.range("who")[0])
        values = {"modality": "planned", "status": "scheduled", **sets}
        yield Draft(values, serves=time, time=time.expression, tense="future", start=start)
