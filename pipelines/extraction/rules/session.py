"""One dated bargaining session: held, or scheduled."""

import re
from collections.abc import Iterator, Mapping

import re2

from pipelines.extraction.expressions import with_tense
from pipelines.extraction.modality import modality
from pipelines.extraction.rules.building import TENSE, is_ahead, time_of
from pipelines.extraction.rules.rule import Draft, Example, Found, Rule
from pipelines.extraction.spans import Length, Span, Time

KIND = "session"

_REACH = 70
"""Characters in front of a noun, and behind it, in which a word can call the session off."""
_CONTEXT = 400
"""Characters in front of a sentence that may say what "another one" is."""

_OFF = re2.compile(
    rb"cancel|postpon|\bask(?:ed|s|ing)? (?:the |for |[UE])|call(?:ed|s|ing)? (?:on|for)\b|urg(?:e|ed|es|ing) |demand(?:ed|s|ing)? |\b(?:did|do|does|will|would) not\b|n't |called off|call off|skip|refus|declin|boycott|could |may |might |(?:ready|willing|prepared|offered|offers) to |\bif |without|unless|instead of|absen(?:t|ce)|"
    rb"ahead of|\bno (?:[a-z]+ ){0,2}(?:talks|meeting|session|negotiation|bargaining|date)|fail(?:ed|ure) to (?:attend|appear|show)|not (?:be )?(?:meet|attend|held|take place)|whether|before (?:the |any )?(?:talks|negotiations)$"
)
_OFF_AFTER = re2.compile(
    rb"^,? ?(?:(?:which|that) )?(?:(?:was|were|has been|have been|had been|is|are|be) )?(?:cancel|postpon|called off|scrapped|abandoned|put off|put back|adjourned to|moved to|rescheduled|deferred)"
)
_ASIDE = re2.compile(
    rb" (?:after|before|since|when|as|while|that|who|which|because|once|than|ahead of) [^D]*[a-z]{2}| not |"
    rb" (?:and|but|or|then) (?:will|would|said|voted|agreed|then|on|at|in|by|planned|plans?|have|has|had|are|is|were|was|to|later|again|the strike|strike)\b|"
    rb" on (?:[a-z]+ )?L |N (?:times|occasions|separate|days|sessions|meetings)|twice|strike|walk-?outs?|walk(?:ed|ing)? (?:out|off)|picket|\bvote|ballot|expir|deadline|ratif|\bhearing|\bcourt|parliament|lawsuit|return(?:ed|ing)? to work|in effect|took effect|effective|lockout|locked out|\brally|rallied|notice"
)
_GAP = re2.compile(
    rb", (?:with|and|while|but|as) |\bsince\b|contract (?:ran|expired)|strike|walk-?out|\bvote|deadline|expir|\bwork\b"
)
_SETTLING = re2.compile(
    rb"(?:avert|end|prevent|settl|resolv|avoid|head(?:ing)? off)[a-z]* (?:[a-zL]+ ){0,3}?(?:strike|walk-?out|deadlock|stoppage)"
)
_CALLED_FOR = re2.compile(rb"(?:call|summon|invit)\w*[^D]* (?:for|to [a-z ]+) $")
_NOT_ON = re2.compile(
    rb"\b(?:before|after|by|than|ahead of|past|every|each|dated|effective|starting in|expires?|expired|of|week of|prior to|last contract|recent|from)(?: the| late| early)? $"
)
_NEAR_HOUR = re2.compile(rb"\b(?:shortly|just|soon) (?:after|before) $")
"""In front of an hour of the day that is meant ("shortly before noon on Monday")."""
_PRESENT = re2.compile(
    rb"(?:(?:is|are|be|gets?) back|meets?|sits? down|resum(?:e|es)|returns?|reopens?|restarts?|go(?:es)? back|holds?|go(?:es)? into|start|begin|reconvenes?|continues?)\b"
)
_AHEAD = re2.compile(
    rb"\b(?:will|would|shall|is to|are to|be held|set|scheduled|due|planned|plans?|expected|slated|fixed|pencilled in|agreed to|to (?:meet|resume|begin|start|continue|be held|take place|reconvene|restart|return)|resumes|begins|starts|next|upcoming|directed|invited|summoned)\b"
)
_SURELY_AHEAD = re2.compile(
    rb"\b(?:will|'ll|are to|is to|(?:meets?|sits? down|resumes?|begins?|starts?|reconvenes?|restarts?) again|(?:has|have) been (?:fixed|set|scheduled|called|arranged|invited|summoned|called) (?:for|to)|agreed? to|(?:have|has) agreed to|plans? to|(?:is|are) (?:now )?(?:due|scheduled|fixed|expected|set|slated)|(?:[a-z]{3,}|[UE]) (?:resume|begin|restart) (?:[a-z]+ ){0,3}(?:talks|negotiations|bargaining|mediation))\b|\bmeets? (?:on )?D$"
)
_LED_AHEAD = re2.compile(
    rb"\b(?:(?:to )?resume|(?:to )?begin|(?:to )?restart|to start|to hold|to return to|due to|set to|scheduled to)\b[^,]*$"
)
_AGREED = re2.compile(
    rb"\b(?:agree|agreed|agrees|plan|plans|arranged|scheduled|expected|invited|summoned|was|were|are|is) to $"
)
_CAME = re2.compile(
    rb"\b(?:was|were|took place|came|held|ended|broke|met|failed|collapsed|resumed|began|started|opened|went)\b"
)
_OTHER_BUSINESS = re2.compile(
    rb"council|\bboard|court|training|school|parliament|legislat|hearing|union meeting|shareholder|game|season|strike dates?|membership|"
    rb"branch|congress|convention|general meeting|mass meeting|ratification|delegate|trial|cabinet|annual|town hall|information|stewards|committee meeting|public meeting|prayer|budget|vot|senate|commission meeting"
)
_ANY_MEETING = re2.compile(rb"(?:an?|the|this|another|official|formal) (?:[a-z-]+ ){0,3}meetings?$")
_DECIDED = re2.compile(rb"reject|approv|accept|endors|members|turned down|explain|outlin")
_LABOR = re2.compile(
    rb"U|E|sides|parties|negotiat|bargain|mediat|conciliat|talks|facilitat|acas|wrc|ccma|employer|management|union|next dates|next session|next meeting"
)
_AMONG_OWN = re2.compile(
    rb"\bme(?:e)?t(?:ing)? (?:[a-z]+ ){0,2}to (?:consider|discuss|decide|review|plan|agree|weigh|hear)|(?:other|fellow|N|sister) (?:[a-z]+ ){0,2}unions?\b"
)
"""A union's own meeting, or one with other unions."""
_TALKED = re2.compile(
    rb"negotiat|bargain|mediat|conciliat|\btalks|two sides|both (?:sides|parties)|the parties|deadlock|reach an agreement|facilitat|acas|meetings? (?:with|between)|met (?:with|the)|sat (?:down )?with"
)


def _dated(found: Found, sets: Mapping[str, object]) -> Iterator[Draft]:
    """A session on each date captured; nothing where it is only wished for, refused or called off."""
    time = time_of(found)
    told = None if time is None else _told(found, time, "noun" in sets)
    if time is None or told is None or time.is_since or _is_long(time) or not _is_on(found):
        return
    if _GAP.search(_SETTLING.sub(b"", found.words("gap").encode())):
        return
    if _AMONG_OWN.search(found.match.group()) and not _TWO.search(found.match.group()):
        return
    act = found.act_end
    for one in (time, *(found.listed_after("date") if "list" in sets else ())):
        if isinstance(one, Time):
            for serves, expression in _days(one):
                yield _session(expression, told, serves, act)
                act = None


_TWO = re2.compile(rb"sides|parties|mediator|conciliator|management|\bboth\b|[UE].* and (?:the )?(?:union|[UE])")


def _session(expression: str, told: str, serves: Span, act: int | None = None, start: int | None = None) -> Draft:
    tense = TENSE["planned" if told == "ahead" else told]  # type: ignore[index]
    if expression.startswith(("weekday-from:", "same:")):
        tense, told = "past", "planned" if told == "ahead" else told
    if told == "ahead":
        expression, told = with_tense(expression, "future"), "planned"
    status = "held" if told == "happened" else "scheduled"
    return Draft(
        {"modality": told, "status": status}, serves=serves, act=act, time=expression, tense=tense, start=start
    )


def _told(found: Found, time: Time, is_noun: bool) -> str | None:
    """ "happened", "planned", or nothing where the session is neither."""
    text = found.skeleton.text
    first, last = found.match.span()
    if _OFF_AFTER.search(text[last : last + _REACH]) or _OFF.search(text[first:last]):
        return None
    if is_noun:
        before = text[max(0, first - _REACH // 2) : first]
        before = before[max(before.rfind(b","), before.rfind(b";")) + 1 :]
        if _OFF.search(before):
            return None
        told = "happened"
    else:
        act = found.range("act") or found.match.span()
        before = _SETTLING.sub(b"it", text[max(0, act[0] - 2 * _REACH) : act[0]])
        told = modality(before, len(before))
        if told == "unclaimed":
            return "ahead" if _AGREED.search(text[max(0, act[0] - _REACH) : act[0]]) else None
    words = found.match.group()
    if re2.search(rb"(?:adjourned|recessed|suspended|off) until (?:[a-z]+ )?D$", words):
        return "ahead"
    if (
        re2.match(rb" (?:will|are to|is to|are due|is due)\b", text[last : last + _REACH])
        or b"rescheduled for D" in words
    ):
        return "ahead"
    if time.expression == "day:0" and re2.match(rb"(?:is|are|'re) back", found.words("act").encode()):
        return "happened"
    if _CALLED_FOR.search(words[:-1]) and re.match(r"weekday|day:[1-9]", time.expression):
        return "ahead"
    clause = text[max(0, first - _REACH) : last]
    clause = clause[max(clause.rfind(b", ", 0, -(last - first)), clause.rfind(b";")) + 1 :]
    if _SURELY_AHEAD.search(clause) or (is_noun and _LED_AHEAD.search(clause[: len(clause) - (last - first)])):
        return "ahead"
    if (
        is_ahead(time)
        or _PRESENT.match(found.words("act").encode())
        or (_AHEAD.search(words) and not (is_noun and _CAME.search(words)))
    ):
        return "planned"
    return told


def _is_long(time: Time) -> bool:
    """Whether the date is a year or a stretch of years: no date of a session."""
    return (
        time.expression.isdigit()
        or re.match(
            r"year:|month:-[2-9]|years|past:|season:|ago:\d+:(?:month|year)|in:-\d+:(?:month|year)", time.expression
        )
        is not None
    )


def _days(time: Time) -> tuple[tuple[Span, str], ...]:
    """The day told, or the ends of two or three days that follow each other; nothing for longer stretches."""
    if time.until is None:
        return ((time, time.expression),)
    first, last = time.expression, time.until
    if first.startswith("range:"):
        first, _, last = first[6:].partition("|")
    days = [re.search(r"-(\d\d)(?:@\w+)?(?::\w+)?$", end) for end in (first, last)]
    if days[0] and days[1] and 0 < int(days[1].group(1)) - int(days[0].group(1)) <= 2:
        return ((time, first), (Span(time.end - 1, time.end), last))
    return ()


def _is_on(found: Found) -> bool:
    """Whether the date is the session's, and not that of something said between."""
    text = found.skeleton.text
    date, act = found.range("date"), found.range("act")
    if date is None or act is None:
        return False
    before = text[max(0, date[0] - 24) : date[0]]
    if date[1] <= act[0]:
        return not _ASIDE.search(text[date[1] : act[0]])
    return not _ASIDE.search(text[act[1] : date[0]]) and (
        not _NOT_ON.search(before) or _NEAR_HOUR.search(before) is not None
    )


def _last(found: Found) -> Iterator[Draft]:
    """The last session before a silence was held on the day since which there was none."""
    time = time_of(found)
    words = found.words("act")
    if time is None or _is_long(time) or (not time.is_since and not words.startswith("last")):
        return
    if _LABOR.search(found.skeleton.text):
        yield _session(time.expression, "happened", time)


def _after_session(found: Found) -> Iterator[Draft]:
    """What was said or done on a day at the end of a session: it was held that day."""
    time = time_of(found)
    told = modality(found.skeleton.text, found.match.start())
    if found.skeleton.text.startswith((b" that ", b" which "), found.match.end()):
        return
    if (
        time is None
        or time.is_since
        or time.until is not None
        or _is_long(time)
        or told == "unclaimed"
        or is_ahead(time)
    ):
        return
    if _OTHER_BUSINESS.search(found.words("act").encode()) or re2.search(
        rb"\b(?:will|would|to be|may|could)\b", found.match.group()
    ):
        return
    yield _session(time.expression, "happened", time, found.act_end)


def _next(found: Found) -> Iterator[Draft]:
    """Sessions ahead, one a date of the list."""
    text = found.skeleton.text
    if _OFF.search(text) or _OTHER_BUSINESS.search(found.match.group()):
        return
    if _LABOR.search(text) or _TALKED.search(found.skeleton.before(_CONTEXT)):
        yield from _each(found, "planned")


def _each(found: Found, told: str) -> Iterator[Draft]:
    """One session a date of the list that begins in the group ``date``."""
    for one in (time_of(found), *found.listed_after("date")):
        if isinstance(one, Time) and not one.is_since and not _is_long(one):
            for serves, expression in _days(one):
                yield _session(expression, told, serves)


def _another(found: Found) -> Iterator[Draft]:
    """ "Another one is due on D": a session where the words or those before them are of talks."""
    time, text = time_of(found), found.skeleton.text
    if (
        time is None
        or time.is_since
        or _is_long(time)
        or _OTHER_BUSINESS.search(found.match.group())
        or not _is_on(found)
    ):
        return
    if not (
        _TALKED.search(found.match.group()) or _TALKED.search(text) or _TALKED.search(found.skeleton.before(_CONTEXT))
    ):
        return
    told = _told(found, time, True)
    if told is not None:
        yield from _each(found, told)


def _since(found: Found) -> Iterator[Draft]:
    """Talks that have gone on since a day were held on it."""
    time = time_of(found)
    text = found.match.group()
    if time is not None and time.is_since and not _is_long(time) and not re2.search(rb"\bno\b|not |n't |strike", text):
        yield _session(time.expression, "happened", time)


def _counted_down(found: Found, sets: Mapping[str, object]) -> Iterator[Draft]:
    """ "One month before talks begin": the session is that far ahead of publication."""
    length = found.span("length")
    if isinstance(length, Length) and length.unit in ("day", "week", "month") and found.modality() != "unclaimed":
        values = {"modality": "planned", "status": "scheduled", **sets}
        yield Draft(values, serves=length, time=f"in:{length.value:g}:{length.unit}")


def _noun(found: Found) -> Iterator[Draft]:
    """A session named with its date, where it is one between the two sides."""
    words = found.match.group()
    if _OTHER_BUSINESS.search(words) or not (_LABOR.search(words) or _TALKED.search(found.skeleton.text)):
        return
    yield from _dated(found, {"noun": True, "list": True})


def _put_at(found: Found) -> Iterator[Draft]:
    """A meeting at which one side put something to the other; those at which it was voted on are others."""
    words = found.match.group()
    if _LABOR.search(found.skeleton.text) and not _OTHER_BUSINESS.search(words) and not _DECIDED.search(words):
        yield from _dated(found, {"noun": True})


def _elliptic(found: Found) -> Iterator[Draft]:
    """The second of two parties' talks: the evidence is its own part, so that its own party is taken."""
    time, who = time_of(found), found.range("who")
    if time is not None and who is not None:
        yield _session(time.expression, "planned", time, start=found.skeleton.start_of(who[0]))


_TALKS = r"(?:(?:contract |pay |wage |peace |crisis |formal |direct |collective |labou?r |exploratory |further |fresh |new )?(?:talks|negotiations?|bargaining|mediation|conciliation|facilitation|discussions|negotiating|(?:marathon|formal|contract) (?:sessions?|meetings?|rounds?)))"
_SUBJECT = r"(?:{party}|\bwe|they|(?:the )?(?:company|district|university|hospital|city|county|employers?|guild|federation|board|administration|government|ministers?)|negotiators|bargainers|representatives|officials|leaders|teachers|workers|nurses)"
_SIDES = (
    r"(?:both(?: sides| parties| teams)?|(?:the )?(?:N |two |opposing |rival |warring |bargaining |negotiating )*(?:sides|parties|teams|negotiators|bargainers|delegations)|"
    r"(?:[UE]|(?:the )?union|management|(?:the )?compan(?:y|ies)|workers|teachers|nurses|writers|actors|studios|government|ministry|employers|unions|owners|officials|leaders|negotiators|representatives|labou?r)(?:[^;:.D]{0,60}?) and (?:the |its |their )?(?:[a-z'-]+ ){0,3}?"
    r"(?:[UE]|union|unions|management|compan(?:y|ies)|employers?|district|university|hospital|owners|operators|studios|officials|executives|workers|teachers|doctors|government|board|leaders|city|county|labou?r)(?:'s?)?(?: (?:negotiators|officials|representatives|leaders|bargainers|teams|executives))?)"
)
_OTHER = (
    r"(?:[UE]|management|(?:the |its |their |a |an |state |federal |provincial |senior |government |company |union |hospital |district |city |university )*(?:compan(?:y|ies)|employers?|owners|operators|mediators?|conciliators?|arbitrators?|negotiators?|bargainers?|"
    r"facilitators?|(?:labou?r |education |health |transport |transportation )?(?:minist(?:er|ry)|secretary|commissioner)|district|university|hospital|union|unions|guild|federation|government|administration|"
    r"officials|executives|representatives|directors?|(?:area |general |plant |pit |mine )?managers?|those of (?:the )?(?:[UE]|[a-z]+)|(?:leaders|officials|officers|members of the executive) of (?:the )?(?:[a-z]+ ){0,2}?(?:[UE]|unions?|guild)|(?:labou?r|union) (?:leaders|officials)|bosses|conciliation [a-z]+|mediation [a-z]+|labou?r (?:court|department|commission\w*|relations [a-z]+))|each other|one another|both (?:sides|parties)|the other side|the (?:two )?sides|the parties|acas|the wrc|wrc|the ccma|ccma|\bus\b|them)"
)
_MEETING = (
    rf"(?:(?:meetings?|sessions?|conference|parley|summit|talks|dialogue|rounds?|engagement|discussions) (?:[a-z]+ ){{0,3}}?(?:with|between|involving|under|before|at|brokered by|convened by|called by|chaired by|mediated by|facilitated by|of) (?:[^;:.D]{{0,50}}?){_OTHER}|"
    r"(?:mediat\w+|conciliat\w+|bargaining|negotiat\w+|facilitated|tripartite|contract|face-to-face) (?:sessions?|meetings?|conference|rounds?|hearing))"
)
_MET = (
    r"(?:me(?:e)?t|meets|convened?|convenes?|reconvened?|reconvenes?|s[ai]t down|sits? down|sitting down|gather(?:ed)?|huddled|bargain(?:ed|ing)?|negotiated?|negotiating|talked|"
    r"(?:was|were|are|been|be) (?:still |again |also )?(?:meeting|talking|negotiating|bargaining)|(?:sat|sit|sits|been|be|were|was|are) (?:back )?(?:at|across) (?:the|a) (?:[a-z]+ )?table|came together|come together|(?:appear|appeared) (?:before|at)|went to (?:a |the )?(?:[a-z]+ )?mediator)"
)
_MET_WITH = (
    rf"(?:(?:me(?:e)?t|meets|meeting|s[ai]t|s[ai]t down|sits? down|sitting down|bargain(?:ed|ing)?|negotiated?|negotiating|talked|convened?|spoke|gone|went) (?:[a-z-]+ ){{0,3}}?(?:with|to) (?:[^;:.,D]{{0,40}}?){_OTHER}|"
    rf"(?:met|meet|meets) (?:the )?{_OTHER}|(?:heard|hears?|hosted|hosts?) {_OTHER})"
)
_TALKS_AT = (
    r"(?:(?:held|holds?|holding|have|had|having|convened?|attend(?:ed)?|entered|open(?:s|ed|ing)?|conducted|completed|concluded|broke off|break off|suspended|resum(?:e|es|ed|ing)|beg[aiu]n(?:s|ning)?|start(?:s|ed|ing)?|re-?open(?:s|ed|ing)?|"
    r"enter(?:s|ed|ing)?(?: into)?|restart(?:s|ed|ing)?|commenc(?:e|es|ed|ing)|continu(?:e|es|ed|ing)|schedul(?:e|es|ed|ing)|walk(?:ed)? out of|left|joined|abandoned|took part in|participat\w+ in|emerged from|wrapped up|adjourned|recessed) "
    r"(?:(?:an?|the|their|its|his|formal|new|direct|another|more|further|fresh|N|first|two|L) )*(?:[a-z'-]+ ){0,3}?(?:talks|negotiations?|negotiating|bargaining|mediation|conciliation|discussions|(?:bargaining |negotiating |mediation |conciliation )(?:sessions?|meetings?|rounds?))|"
    r"(?:return(?:s|ed|ing)?|go(?:es|ing)?|went|came|come|get(?:s|ting)?|got|be|is|are|were|was|head(?:s|ed|ing)?|been|them|sides|parties) back (?:to|at|in|into) (?:the )?(?:bargaining |negotiating |negotiations? |negotiation |[a-z-]+ )?(?:table|talks|negotiations|bargaining|mediation|room|conference room)|"
    r"return(?:s|ed|ing)? to (?:the table|(?:the )?(?:bargaining|negotiating|negotiations?|negotiation|talks|mediation)(?: table)?)|"
    r"(?:resum(?:e|es|ed|ing)|reconven(?:e|es|ed|ing)|met) (?:in |for |to )?(?:[a-z]+ )?(?:mediation|bargaining|negotiating|negotiations|talks))"
)
_RUN = (
    r"(?:resum(?:ed?|es|ing|ption)|beg[aiu]n(?:s|ning)?|start(?:s|ed|ing)?|(?:took|takes?|taking|take) place|(?:was|were|is|are|been|be|being) (?:held|set|scheduled|due|planned|expected|slated|arranged|fixed|called|to (?:resume|begin|start|continue|be held|take place)|due to get under ?way|adjourned|underway|under way|back on|suspended|taken up again|conducted|convened|recessed)|"
    r"re-?open(?:ed|s)?|opened|opens?|re-?starts?|restarted|continu(?:ed?|es|ing)|br(?:oke|eak|eaks|oken) (?:down|off|up)|collapsed|stalled|ended|ends|concluded|got under way|got underway|adjourned|recessed|kick(?:s|ed)? off|reconven(?:e|ed|es)|set for|scheduled for|planned for|slated for|due|set|failed|fell apart|deadlocked|ran|lasted|"
    r"went (?:on|late|into|nowhere|until|through)|dragged on|go into|go(?:es)? ahead|go (?:on|nowhere)|came to nothing|resulted in|produced|yielded|taken up again|to (?:resume|begin|start|continue|be held|take place|reconvene|restart)|commenc(?:ed?|es|ing))"
)

RULES = (
    Rule(
        name="session.counted_down",
        kind=KIND,
        pattern=r"(?P<length>L) before [^;:.D]{0,40}?(?P<act>enter(?:s|ed|ing)?|begin(?:s|ning)?|start(?:s|ed|ing)?|resum(?:e|es|ing)|returns? to|sits? down for|open(?:s|ing)?) [^;:.D]{0,30}?{talks}",
        build=_counted_down,
        reads=(
            Example(
                "The walkout comes one month before the council enters negotiations with the bus firm.",
                {"status": "scheduled", "date_earliest": "2024-10-01"},
            ),
            Example(
                "Staff rallied two months before the hospital begins contract talks.", {"date_earliest": "2024-11-01"}
            ),
            Example("The notice came a month before the guild starts bargaining.", {"date_earliest": "2024-10-01"}),
        ),
        passes=("It was one month before the season starts.", "She left a year before talks could begin."),
    ),
    Rule(
        name="session.elliptic",
        kind=KIND,
        pattern=r"(?:{talks})[^;.]{0,60}?,? (?:with|and|while) (?:the )?(?P<who>[UE])(?:'s)?(?: own)? (?:is |are )?(?P<ahead>set|due|scheduled|slated|expected|to) (?P<act>(?:to )?(?:begin|start|resume|open|follow)) (?:[a-z]+ ){0,2}?(?P<date>D)",
        build=lambda found, sets: _elliptic(found),
        reads=(
            Example(
                "The pilots' union began its negotiations last week, with the union set to begin in mid-October.",
                {"date_earliest": "2024-10-11", "status": "scheduled"},
            ),
            Example(
                "Bus drivers opened talks in June, and the union due to follow in October.",
                {"date_earliest": "2024-10-01"},
            ),
            Example(
                "Actors began bargaining last week, with the union's set to start on Oct. 3.",
                {"date_earliest": "2024-10-03"},
            ),
        ),
        passes=(
            "The play opened last week, with the tour set to begin in October.",
            "Talks failed, with the fair due to open in October.",
        ),
    ),
    Rule(
        name="session.date_fixed",
        kind=KIND,
        pattern=rf"(?:fixed|set|scheduled|named|proposed|picked|suggested|put off to|moved to|adjourned to|rescheduled) (?:for |to )?(?P<date>D) (?P<act>(?:for|as the date (?:for|of)) (?:an?|the|their|its|another|further|fresh|more|N)? ?(?:{{talks}}|{_MEETING}))",
        build=lambda found, sets: _fixed(found),
        reads=(
            Example(
                "The federal government has fixed Thursday for a meeting with the doctors' union.",
                {"status": "scheduled", "date_earliest": "2024-09-19"},
            ),
            Example(
                "The mediator set Oct. 3 for the next bargaining session.",
                {"status": "scheduled", "date_earliest": "2024-10-03"},
            ),
            Example(
                "The hospital has named Friday as the date for fresh talks.",
                {"status": "scheduled", "date_earliest": "2024-09-20"},
            ),
        ),
        passes=("The judge has fixed Thursday for the hearing.", "The company has fixed Thursday for the launch."),
    ),
    Rule(
        name="session.adjourned_to",
        kind=KIND,
        pattern=rf"(?:{_TALKS}|{_MEETING})[^;:.]{{0,60}}? (?P<act>(?:adjourned|postponed|rescheduled|put off|put back|moved|shifted|deferred) (?:from D )?(?:to|until|till|for)) (?:late |early )?(?P<date>D)",
        build=lambda found, sets: _fixed(found),
        reads=(
            Example(
                "The conciliation meeting scheduled for Monday was adjourned to Friday.",
                {"status": "scheduled", "date_earliest": "2024-09-20"},
            ),
            Example(
                "Talks with the port were postponed until Oct. 3.",
                {"status": "scheduled", "date_earliest": "2024-10-03"},
            ),
            Example(
                "The bargaining session has been moved to Thursday.",
                {"status": "scheduled", "date_earliest": "2024-09-19"},
            ),
        ),
        passes=(
            "The court hearing was adjourned to Friday.",
            "Talks were adjourned without a date, and the fair was on Friday.",
        ),
    ),
    Rule(
        name="session.start_of_talks",
        kind=KIND,
        pattern=r"(?P<act>(?:start|beginning|resumption|opening|first day|collapse|breakdown|breakup|end|failure|conclusion|suspension) of (?:its|their|the|new|formal|a|N)?(?: [a-z]+| N)?(?: own)? ?{talks})(?: (?:with|between) [^;:.D]{0,90}?)?,?(?: which)?(?: (?:is|are|was|were|set|due|scheduled|slated|expected|to begin|to start|on|for|in|late|early))* (?P<date>D)",
        build=_dated,
        sets={"noun": True},
        reads=(
            Example(
                "The walkout precedes the start of its own contract talks with the port next month.",
                {"status": "scheduled", "date_earliest": "2024-10-01"},
            ),
            Example(
                "They want a deal before the start of bargaining with the rail union, which is set to begin on Oct. 3.",
                {"status": "scheduled", "date_earliest": "2024-10-03"},
            ),
            Example(
                "Both sides welcomed the resumption of negotiations on Monday.",
                {"status": "held", "date_earliest": "2024-09-16"},
            ),
        ),
        passes=("They cheered the start of the fair on Monday.", "The start of talks was postponed on Monday."),
    ),
    Rule(
        name="session.dated_collapse",
        kind=KIND,
        pattern=r"(?:start|beginning|resumption|opening|collapse|breakdown|breakup|end|failure|conclusion|suspension) (?:late |early )?(?:on |in )?(?P<date>D) (?P<act>of (?:[a-z]+ |N ){0,3}?(?:talks|negotiations|bargaining|mediation|conciliation|round of [a-z]+))",
        build=_dated,
        sets={"noun": True},
        reads=(
            Example(
                "The stoppages followed the breakdown late on Monday of a third round of talks.",
                {"status": "held", "date_earliest": "2024-09-16"},
            ),
            Example(
                "Shares fell after the collapse on Tuesday of pay negotiations.",
                {"status": "held", "date_earliest": "2024-09-17"},
            ),
            Example(
                "Shippers hailed the resumption Friday of contract talks.",
                {"status": "held", "date_earliest": "2024-09-13"},
            ),
        ),
        passes=("Police reported the collapse on Monday of a bridge.", "She saw the opening on Tuesday of the fair."),
    ),
    Rule(
        name="session.after_a_session",
        kind=KIND,
        pattern=rf"(?P<date>D),?(?P<gap>[^;:.D]{{0,90}}?),? (?P<act>(?:after|following|at the end of|emerging from|coming out of) (?:an?|the|another|yet another|L of) (?:[a-z0-9-]+ |L ){{0,3}}?(?:(?:bargaining|negotiating|mediation|conciliation) (?:session|meeting)|(?:meeting|session|talks) (?:with|between) [^;:.D]{{0,40}}?(?:{_OTHER}|workers|strikers|lecturers|teachers|nurses|doctors|drivers|pilots|miners)))\b",
        build=lambda found, sets: _after_session(found),
        reads=(
            Example(
                "Word of a deal came on Sept. 9 after a marathon bargaining session.",
                {"status": "held", "date_earliest": "2024-09-09"},
            ),
            Example(
                "On Friday the secretary, after a long meeting with the union, called the offer fair.",
                {"status": "held", "date_earliest": "2024-09-13"},
            ),
            Example(
                "The guild called off its picket on Tuesday following a six-hour mediation session.",
                {"status": "held", "date_earliest": "2024-09-17"},
            ),
        ),
        passes=(
            "The strike began on Friday after a meeting with parents.",
            "The deal was announced on Friday after three weeks of talks.",
        ),
    ),
    Rule(
        name="session.last_met",
        kind=KIND,
        pattern=r"(?P<act>(?:have|has|had) not (?:met|talked|negotiated|bargained|sat down|spoken|held (?:any )?(?:formal )?talks|been at the table)|(?:haven't|hasn't|hadn't) (?:met|talked|negotiated|bargained|sat down|spoken)|last (?:met|bargained|sat down|talked|held talks|negotiated|saw each other)|no (?:{talks}|meetings?|sessions?)(?: [a-z]+){0,4}?)(?: (?:with|at|for) [^;:.D]{0,40}?)?(?: face-to-face| in person)?(?: on)? (?P<date>D)",
        build=lambda found, sets: _last(found),
        reads=(
            Example("The two sides have not met since May 3.", {"status": "held", "date_earliest": "2024-05-03"}),
            Example("Negotiators last met on Sept. 10.", {"status": "held", "date_earliest": "2024-09-10"}),
            Example("No talks have been held since Aug. 30.", {"status": "held", "date_earliest": "2024-08-30"}),
        ),
        passes=("The council has not met since May 3.", "No talks could be fixed for Aug. 30."),
    ),
    Rule(
        name="session.going_on_since",
        kind=KIND,
        pattern=r"(?:{talks}[^;:.D]{0,40}? (?P<act>ongoing|under ?way|going on|been held)|(?:{party}|(?:the )?(?:workers|teachers|nurses)|they)[^;:.D]{0,50}? (?P<doing>been (?:[a-z]+ )?(?:negotiating|bargaining|in (?:talks|negotiations|bargaining)|at the (?:bargaining )?table)))[^;:.D]{0,40}? (?P<date>D)",
        build=lambda found, sets: _since(found),
        reads=(
            Example("Negotiations have been ongoing since June.", {"status": "held", "date_earliest": "2024-06-01"}),
            Example(
                "The union has been bargaining with the port since March 4.",
                {"status": "held", "date_earliest": "2024-03-04"},
            ),
            Example(
                "Contract talks have been under way since April.", {"status": "held", "date_earliest": "2024-04-01"}
            ),
        ),
        passes=("The fair has been under way since June.", "No talks have been held since the strike vote in June."),
    ),
    Rule(
        name="session.nth_session",
        kind=KIND,
        pattern=r"(?P<act>(?:last|latest|most recent|final|first|second|third|previous|next|only|a|an|another|the|this|official|formal|further|fresh|new|N) (?:[a-z-]+ |N ){0,3}?(?:sessions?|meetings?|rounds? of (?:[a-z]+ )?(?:talks|negotiations|bargaining|mediation)|bargaining dates?|negotiating dates?|of (?:their|these|those|the) (?:[a-z]+ )?(?:meetings|sessions|talks)))(?:,? [a-z,-]+| [EU]| N){0,6}?,? (?:on|for|in|was|is|of|held|came|ended|place)(?: [a-z]+){0,3}? (?P<date>D)",
        build=lambda found, sets: _session_noun(found),
        reads=(
            Example(
                "Bargaining has stalled, with the last session on January 17.",
                {"status": "held", "date_earliest": "2024-01-17"},
            ),
            Example(
                "The next bargaining session is scheduled for Oct. 2.",
                {"status": "scheduled", "date_earliest": "2024-10-02"},
            ),
            Example(
                "No deal came out of the latest negotiating session on Monday.",
                {"status": "held", "date_earliest": "2024-09-16"},
            ),
        ),
        passes=("The next council meeting is on Monday.", "The last session of parliament was on Monday."),
    ),
    Rule(
        name="session.next_dates",
        kind=KIND,
        pattern=r"(?P<act>(?:(?:first|N) (?:[a-z-]+ ){0,2}?(?:meeting|session|date|round):|(?:bargaining|negotiating|negotiations?|mediation) (?:sessions|dates|meetings|schedule):|(?:next|further|additional|more|remaining|new|upcoming) (?:[a-z-]+ ){0,2}?(?:dates?|meetings?|sessions?|rounds?|talks|negotiations)))(?:(?: (?:is|are|has been|have been|will be|was|were|to be|tentatively|now|scheduled|set|fixed|planned|due|slated|agreed|booked|confirmed|[a-zEU' ]{3,30}? g[ai]ve (?:the )?(?:[UE]|us|union|them)|of (?:talks|bargaining)|with [^;:.D]{0,30}?|between [^;:.D]{0,40}?))*)(?: on| for|:)? (?P<date>D)",
        build=lambda found, sets: _next(found),
        reads=(
            Example(
                "Bargaining goes on. Next dates: October 1 and October 3.",
                {"status": "scheduled", "date_earliest": "2024-10-03"},
            ),
            Example(
                "The next date the hospital would give the union is November 3.",
                {"status": "scheduled", "date_earliest": "2024-11-03"},
            ),
            Example("Further talks are fixed for Sept. 24.", {"status": "scheduled", "date_earliest": "2024-09-24"}),
        ),
        passes=("The next council meeting is on Oct. 1.", "The next training session is on Oct. 1."),
    ),
    Rule(
        name="session.another_one",
        kind=KIND,
        pattern=rf"(?P<act>(?:another|a|the|an|one more|a further) (?:one|N (?:[a-z-]+ ){{0,2}}?(?:round|meeting|session|sitting|one|day)|follow-up (?:meeting|session)|(?:[a-z-]+ ){{0,1}}?(?:session|meeting|round|sitting)))(?: with [^;:.D]{{0,40}}?| between [^;:.D]{{0,40}}?| of (?:talks|bargaining|negotiations|mediation|conciliation))?,? (?:which )?(?:has been |have been |had been |will be |was |were |is |are |would be |to be |will )?(?:{_RUN}|held|fixed|scheduled|planned|arranged|on)(?: to hold| to be held| for| on| in| at [a-z ]{{2,20}}?| late| early| again| (?:at )?[0-9:.]+ ?[ap]\.?m\.?)*,? (?P<date>D)",
        build=lambda found, sets: _another(found),
        reads=(
            Example(
                "The union met with the port on Monday. Another one has been fixed for Friday.",
                {"status": "scheduled", "date_earliest": "2024-09-20"},
            ),
            Example(
                "They met with a mediator in July. A third meeting is due on Oct. 6.",
                {"status": "scheduled", "date_earliest": "2024-10-06"},
            ),
            Example(
                "Pay talks made no headway. A second round will be held today.",
                {"status": "scheduled", "date_earliest": "2024-09-18"},
            ),
        ),
        passes=(
            "A budget meeting is due on Oct. 6.",
            "Another one has been fixed for Friday, the fair's manager said.",
        ),
    ),
    Rule(
        name="session.last_of_them",
        kind=KIND,
        pattern=r"(?:{talks}|{session}|meetings|met)[^;:D]{0,80}?, (?P<act>(?:the )?(?:last|latest|first|most recent|final)(?: one)?(?: of (?:them|these|those|which))?)(?: was| came| held| being| took place)?(?: on| in)? (?P<date>D)",
        build=_dated,
        sets={"noun": True},
        reads=(
            Example(
                "Five mediation sessions were held, the last of them on Sept. 5.",
                {"status": "held", "date_earliest": "2024-09-05"},
            ),
            Example(
                "The union and the port met nine times at a motel, the last on Aug. 12.",
                {"date_earliest": "2024-08-12"},
            ),
            Example(
                "There have been three rounds of talks, the latest on Tuesday.",
                {"status": "held", "date_earliest": "2024-09-17"},
            ),
        ),
        passes=(
            "Strikes were held at five pits, the last of them on Sept. 5.",
            "She wrote eight books, the latest in May.",
        ),
    ),
    Rule(
        name="session.talks_then_date",
        kind=KIND,
        pattern=rf"(?:{_TALKS}|{_MEETING}|negotiating sessions?|bargaining sessions?)(?P<gap>[^;:D.]{{0,70}}?) (?P<act>{_RUN})(?: [a-z0-9:.-]+| [UENL]){{0,10}}?,? (?P<date>D)",
        build=_dated,
        sets={"list": True},
        reads=(
            Example("Talks resumed on Monday under a mediator.", {"status": "held", "date_earliest": "2024-09-16"}),
            Example("Negotiations are set to resume Thursday.", {"status": "scheduled", "date_earliest": "2024-09-19"}),
            Example(
                "A conciliation meeting that was held in the old town hall on Tuesday ended the strike.",
                {"status": "held", "date_earliest": "2024-09-17"},
            ),
            Example(
                "The pay talks ran for nine hours and ended shortly before 11 p.m. Tuesday.",
                {"status": "held", "date_earliest": "2024-09-17"},
            ),
            Example("Contract negotiations began in June.", {"status": "held", "date_earliest": "2024-06-01"}),
            Example(
                "Pay talks will go into a fourth round on Monday.",
                {"status": "scheduled", "date_earliest": "2024-09-23"},
            ),
        ),
        passes=("Talks may resume on Monday.", "The trial resumed on Monday.", "Talks were cancelled on Monday."),
    ),
    Rule(
        name="session.talks_then_second_date",
        kind=KIND,
        pattern=rf"(?:{_TALKS}|{_MEETING})[^;:.D]{{0,60}}? D[^;:.D]{{0,40}}?(?:,|,? (?:and|but|only to|then|before)) (?:[a-z]+ ){{0,2}}?(?P<act>{_RUN})(?: [a-z-]+| [UEN]){{0,5}}?,? (?P<date>D)",
        build=_dated,
        reads=(
            Example(
                "Talks broke down on Friday but resumed on Monday.", {"status": "held", "date_earliest": "2024-09-16"}
            ),
            Example(
                "Negotiations began in June and collapsed on Sept. 10.",
                {"status": "held", "date_earliest": "2024-09-10"},
            ),
            Example(
                "The talks broke off in July and were taken up again on Sept. 9 with a mediator.",
                {"status": "held", "date_earliest": "2024-09-09"},
            ),
        ),
        passes=(
            "A fair that began on Friday with talks by authors closed on Monday.",
            "The fair began on Friday and ended on Monday.",
        ),
    ),
    Rule(
        name="session.at_the_table",
        kind=KIND,
        pattern=r"(?P<act>(?:(?:return(?:s|ed|ing)?|go(?:es|ing)?|went|came|come|get(?:s|ting)?|got|be|is|are|were|was|head(?:s|ed|ing)?|been|due|expected) back (?:to|at|in) (?:the )?(?:bargaining |negotiating |negotiations? )?(?:table|talks|negotiations|bargaining))|bargained\b)(?:[^;:.D]{0,50}?) (?P<date>D)",
        build=_dated,
        sets={"list": True},
        reads=(
            Example(
                "The local called a vote last month but is back at the table with hospital lawyers this Friday.",
                {"status": "scheduled", "date_earliest": "2024-09-20"},
            ),
            Example("Writers and studios bargained on Friday.", {"status": "held", "date_earliest": "2024-09-13"}),
            Example(
                "Its side was back at the bargaining table on Tuesday.",
                {"status": "held", "date_earliest": "2024-09-17"},
            ),
        ),
        passes=(
            "They could be back at the table on Friday.",
            "The strike began before they went back to the table with an offer that expired Friday.",
        ),
    ),
    Rule(
        name="session.meeting_between",
        kind=KIND,
        pattern=rf"(?P<act>\b(?:meetings?|sessions?|conference|summit|talks|negotiations)) (?:late |early |on |in |held )*(?P<date>D),? (?:[a-z]+ ){{0,3}}?(?:between|with|involving|of) [^;:.D]{{0,40}}?{_OTHER}\b",
        build=_dated,
        sets={"noun": True},
        reads=(
            Example(
                "A meeting on Monday between the rail union and train operators failed to break the deadlock.",
                {"status": "held", "date_earliest": "2024-09-16"},
            ),
            Example(
                "The guild walked out of talks Tuesday with the studios' negotiators.",
                {"status": "held", "date_earliest": "2024-09-17"},
            ),
            Example(
                "Nothing came of negotiations on Sept. 12 with the port employers.",
                {"status": "held", "date_earliest": "2024-09-12"},
            ),
        ),
        passes=(
            "A meeting on Monday with parents was calm.",
            "The strike was called at a meeting on Monday in the hall.",
        ),
    ),
    Rule(
        name="session.sides_met",
        kind=KIND,
        pattern=rf"\b{_SIDES}(?:[^;:D]{{0,60}}?) (?P<act>{_MET}\b)(?:[^;:D]{{0,90}}?) ?(?P<date>D)",
        build=_dated,
        sets={"list": True},
        reads=(
            Example("The two sides met again on Tuesday.", {"status": "held", "date_earliest": "2024-09-17"}),
            Example(
                "Negotiators for the port and the dockers' union met for 13 hours on Monday.",
                {"status": "held", "date_earliest": "2024-09-16"},
            ),
            Example(
                "The parties will sit down with a federal mediator on Friday.",
                {"status": "scheduled", "date_earliest": "2024-09-20"},
            ),
        ),
        passes=(
            "The two sides could meet on Tuesday.",
            "The parties met every Monday.",
            "Both sides met at the funeral before the strike began on Monday.",
        ),
    ),
    Rule(
        name="session.met_other",
        kind=KIND,
        pattern=rf"\b(?:{_SUBJECT}|he|she|it|acas|mediators?|conciliators?|(?:labou?r |transport )?minist(?:er|ry)|(?:governor|mayor|secretary|president|premier|chancellor|superintendent)(?: [a-z]+)?|delegation)(?:[^;:D]{{0,80}}?) (?P<act>{_MET_WITH})(?:[^;:D]{{0,70}}?) ?(?P<date>D)",
        build=_dated,
        sets={"list": True},
        reads=(
            Example("The union met with management on Sept. 12.", {"status": "held", "date_earliest": "2024-09-12"}),
            Example("A federal mediator sat with them on Saturday.", {"status": "held", "date_earliest": "2024-09-14"}),
            Example(
                "Leaders of the guild are to meet with the company's negotiators on Friday.",
                {"status": "scheduled", "date_earliest": "2024-09-20"},
            ),
        ),
        passes=(
            "The union met with its members on Tuesday.",
            "Leaders of the union will meet with officials of four other unions on Friday.",
            "The union's committee will meet to discuss the ministry's answer on Friday.",
            "The union met its lawyers in court and may not bargain before Friday.",
        ),
    ),
    Rule(
        name="session.held_talks",
        kind=KIND,
        pattern=rf"{_SUBJECT}(?:[^;:D]{{0,80}}?) (?P<act>{_TALKS_AT})(?:[^;:D]{{0,90}}?) ?(?P<date>D)",
        build=_dated,
        sets={"list": True},
        reads=(
            Example(
                "The union will resume contract talks with the company on Friday.",
                {"status": "scheduled", "date_earliest": "2024-09-20"},
            ),
            Example(
                "Negotiators returned to the bargaining table Sept. 12.",
                {"status": "held", "date_earliest": "2024-09-12"},
            ),
            Example(
                "Nurses are back at the table with hospital lawyers this Friday.",
                {"status": "scheduled", "date_earliest": "2024-09-20"},
            ),
        ),
        passes=(
            "The union may not resume talks before Friday.",
            "The union left the talks in protest at the strike ballot of Friday.",
        ),
    ),
    Rule(
        name="session.date_then_met",
        kind=KIND,
        pattern=rf"(?P<lead>(?:^|[.:;,\"] ?|\n|and |but )(?:late |early |earlier )?(?:on |in )?)(?P<date>D)[,:]? (?:[^;:D]{{0,40}}?)(?:{_SIDES}(?:[^;:D]{{0,50}}?) (?P<act>{_MET}\b)|{_SUBJECT}(?:[^;:D]{{0,60}}?) (?P<doing>{_MET_WITH}|{_TALKS_AT}))",
        build=lambda found, sets: _led(found),
        reads=(
            Example(
                "On Tuesday the two sides met with a federal mediator.",
                {"status": "held", "date_earliest": "2024-09-17"},
            ),
            Example(
                "Last Friday, negotiators held a bargaining session.", {"status": "held", "date_earliest": "2024-09-13"}
            ),
            Example(
                "On Oct. 3 the union will return to the bargaining table.",
                {"status": "scheduled", "date_earliest": "2024-10-03"},
            ),
            Example("Today we met with management.", {"status": "held", "date_earliest": "2024-09-18"}),
        ),
        passes=(
            "On Tuesday the union refused to meet; no talks are planned.",
            "On Tuesday the union said it hopes it can resume talks.",
        ),
    ),
    Rule(
        name="session.date_then_talks",
        kind=KIND,
        pattern=rf"(?P<date>D),?(?P<between> [^;:D.]{{0,40}}?)(?:{_TALKS}|{_MEETING})(?:[^;:D.]{{0,40}}?) (?P<act>{_RUN})",
        build=_dated,
        sets={"list": False},
        reads=(
            Example("On Monday talks resumed at city hall.", {"status": "held", "date_earliest": "2024-09-16"}),
            Example("Late on Sunday negotiations broke down.", {"status": "held", "date_earliest": "2024-09-15"}),
            Example("In June contract talks began.", {"date_earliest": "2024-06-01"}),
        ),
        passes=("On Monday hopes rose that talks could resume.", "On Monday the trial resumed."),
    ),
    Rule(
        name="session.when_they_met",
        kind=KIND,
        pattern=rf"(?P<date>D),?(?: (?:he|she|they|it|who) said,)? (?P<when>(?:a day |the day )?(?:on which|when|where|during which)) (?:[a-z]+ ){{0,2}}?(?:(?:{_TALKS}|{_MEETING})(?:[^;:D.]{{0,50}}?) (?P<act>{_RUN})|(?:{_SIDES}|[UE])(?:[^;:D]{{0,60}}?) (?P<doing>{_MET}\b|{_TALKS_AT}))",
        build=lambda found, sets: _led(found),
        reads=(
            Example(
                "The certificate was issued on 9 September, when a conciliation meeting deadlocked.",
                {"status": "held", "date_earliest": "2024-09-09"},
            ),
            Example(
                "Hopes faded on Monday, when the two sides met for an hour.",
                {"status": "held", "date_earliest": "2024-09-16"},
            ),
            Example(
                "The crisis deepened on Tuesday when pay talks broke down.",
                {"status": "held", "date_earliest": "2024-09-17"},
            ),
        ),
        passes=("The fair ended on Monday, when the rain stopped.", "They will know on Monday whether talks resume."),
    ),
    Rule(
        name="session.called_in",
        kind=KIND,
        pattern=r"(?:mediators?|conciliators?|conciliation [a-z]+|acas|minist(?:er|ry)|secretary|arbitrators?|governor|mayor|president|premier|commission(?:er)?s?|labou?r court|labou?r department|wrc|ccma|nlc|fmcs|service|he|she|it) (?:of labou?r )?(?:[a-z]+ ){0,2}?(?P<act>(?:(?:has|have|had|will|is to|was to|would) )?(?:call(?:s|ed)?|br(?:ing|ings|ought)|summon(?:s|ed)?|invit(?:e|es|ed)|sat|sit|me(?:e)?t|meets|heard?|direct(?:s|ed)?|conven(?:e|es|ed)|ordered|met) (?:with |down with )?(?:both (?:sides|parties)|the (?:two )?(?:sides|parties)|(?:the )?N (?:sides|parties)|(?:them|[UE]) (?:in|together|to|with|and)|them))(?:[^;:.D]{0,60}?) (?P<date>D)",
        build=_dated,
        sets={"list": True},
        reads=(
            Example(
                "A mediator has called both sides in for Thursday.",
                {"status": "scheduled", "date_earliest": "2024-09-19"},
            ),
            Example(
                "The ministry brought the two parties together on Sept. 11.",
                {"status": "held", "date_earliest": "2024-09-11"},
            ),
            Example(
                "A mediator will bring the parties together on Saturday and Sunday.",
                {"status": "scheduled", "date_earliest": "2024-09-22"},
            ),
        ),
        passes=(
            "The mayor called both sides fools before Thursday.",
            "A mediator could bring the parties together on Saturday.",
        ),
    ),
    Rule(
        name="session.summoned",
        kind=KIND,
        pattern=r"(?:{party}|we|they)(?: [a-z]+){0,3}? (?P<act>(?:directed|invited|summoned|called|ordered|asked|expected|due|scheduled|set) (?:to (?:appear|attend|meet|report)|to (?:[a-z]+ ){0,3}?(?:talks|conference|meeting|mediation|conciliation)|back(?: at the table)?))(?: [^;:.D]{0,40}?)? (?P<date>D)",
        build=lambda found, sets: _summoned(found),
        reads=(
            Example(
                "The parties have been directed to attend a conference on Sept. 26.",
                {"status": "scheduled", "date_earliest": "2024-09-26"},
            ),
            Example(
                "Both sides have been invited to talks on Friday.",
                {"status": "scheduled", "date_earliest": "2024-09-20"},
            ),
            Example(
                "Both sides went to a mediator. They are expected back on Monday.",
                {"status": "scheduled", "date_earliest": "2024-09-23"},
            ),
        ),
        passes=("The union was summoned to appear in court on Sept. 26.", "The workers are expected back on Monday."),
    ),
    Rule(
        name="session.conference",
        kind=KIND,
        pattern=r"(?P<act>(?:conven(?:e|es|ed)|called|held|hosted|chaired|brokered|attended|arranged) an? (?:[a-z-]+ ){0,3}?(?:conference|meeting|parley|summit|session|talks)) (?:of|between|with) (?:representatives of )?[^;:.D]{0,60}?(?:[UE]|labou?r|management|the two sides|both sides|the parties|miners|workers)[^;:.D]{0,50}? ?(?P<date>D)",
        build=_dated,
        sets={"list": True},
        reads=(
            Example(
                "The governor convened a conference between the mill owners and the workers on March 3, 1912.",
                {"status": "held", "date_earliest": "1912-03-03"},
            ),
            Example(
                "The minister hosted a meeting of management and the union on Monday.",
                {"status": "held", "date_earliest": "2024-09-16"},
            ),
            Example(
                "The mediator held a session with both sides on Sept. 12.",
                {"status": "held", "date_earliest": "2024-09-12"},
            ),
        ),
        passes=(
            "The mayor held a meeting of planners on Monday.",
            "The governor could call a conference of labor and management on Monday.",
        ),
    ),
    Rule(
        name="session.reached_in_conference",
        kind=KIND,
        pattern=r"(?:terms|deal|agreement|settlement|pact|accord|truce) (?:was |were )?(?:reached|struck|hammered out|concluded|signed|agreed)(?: late| early)?(?: on)? (?P<date>D),? (?:at the end of|after|in|at|during|following) (?:an? |the )?(?P<act>(?:[a-zNL-]+ ){0,4}?(?:conference|talks|negotiations|bargaining|(?:bargaining|negotiating|mediation) session|round of (?:[a-z]+ )?talks))",
        build=lambda found, sets: _reached(found),
        reads=(
            Example(
                "Terms reached last night, in a conference that the mayor called, provide for a union shop.",
                {"status": "held", "date_earliest": "2024-09-17"},
            ),
            Example(
                "The deal was reached on Monday after a marathon bargaining session.",
                {"status": "held", "date_earliest": "2024-09-16"},
            ),
            Example(
                "An agreement was hammered out late Tuesday in all-night talks.",
                {"status": "held", "date_earliest": "2024-09-17"},
            ),
        ),
        passes=(
            "The deal was reached on Monday after months of negotiations.",
            "Terms reached last night, in a call with banks, provide for a loan.",
        ),
    ),
    Rule(
        name="session.after_round",
        kind=KIND,
        pattern=r"(?:called off|suspended|ended|settled|reached|averted|emerged|announced)[^;:.D]{0,30}? (?P<date>D) (?:after|at the end of|following) (?:an? |the )?(?P<act>(?:N round of (?:[a-z]+ ){0,2}?(?:talks|negotiations|bargaining|mediation)|(?:L |marathon |all-night |[a-z]+-long |last-minute |eleventh-hour |late-night |overnight )(?:[a-z]+ ){0,2}?(?:talks|negotiations|bargaining|(?:bargaining|negotiating|mediation) session)))",
        build=lambda found, sets: _reached(found),
        reads=(
            Example(
                "The strike was called off on Monday after the sixth round of talks.",
                {"status": "held", "date_earliest": "2024-09-16"},
            ),
            Example(
                "The walkout was averted Tuesday after marathon talks.",
                {"status": "held", "date_earliest": "2024-09-17"},
            ),
            Example(
                "The dispute was settled late Friday following all-night negotiations.",
                {"status": "held", "date_earliest": "2024-09-13"},
            ),
        ),
        passes=(
            "The strike was called off on Monday after a vote.",
            "The fair ended on Monday after the sixth round of the contest.",
        ),
    ),
    Rule(
        name="session.of_date",
        kind=KIND,
        pattern=r"(?P<date>D)(?:'s?)? (?P<act>(?:contract |pay |wage |latest |marathon |mediated |mediation |formal |joint |all-night |negotiating |conciliation |peace |[a-z]+-long |L )?(?:bargaining session|negotiating session|mediation session|negotiations|bargaining|contract talks|round of talks|meeting (?:with|between) (?:[UE]|management|the union|the company|the N|the two|both|negotiators|officials)|resumption of talks|talks)\b)",
        build=_dated,
        sets={"noun": True},
        reads=(
            Example(
                "There was no word from the port on Friday's talks.", {"status": "held", "date_earliest": "2024-09-13"}
            ),
            Example("Little came of Tuesday's bargaining session.", {"status": "held", "date_earliest": "2024-09-17"}),
            Example(
                "Both sides called Monday's negotiations useful.", {"status": "held", "date_earliest": "2024-09-16"}
            ),
        ),
        passes=("Without Friday's talks, it said, nothing will move.", "She missed Friday's council meeting."),
    ),
    Rule(
        name="session.talks_on",
        kind=KIND,
        pattern=rf"(?P<act>{_TALKS}|{_MEETING})(?: (?:at|in|under|before|with|over|between|chaired by|convened by|called by|brokered by) [^;:.D]{{1,60}}?)?(?: (?:was|were|would be|will be|to be|are|is|had been) (?:held|set|due|scheduled|fixed))?(?: that had started(?: at N)?| broke up| ended| collapsed| failed| late| early)*,? (?:on |for |in |held )*(?P<date>D)",
        build=lambda found, sets: _noun(found),
        reads=(
            Example(
                "Little came of talks at the labor ministry on Monday.",
                {"status": "held", "date_earliest": "2024-09-16"},
            ),
            Example(
                "A last-ditch meeting with a mediator broke up at 11:40 p.m. Monday.",
                {"status": "held", "date_earliest": "2024-09-16"},
            ),
            Example(
                "It said talks on rosters would be held on Thursday, 26 September.",
                {"status": "scheduled", "date_earliest": "2024-09-26"},
            ),
        ),
        passes=("Without talks on Monday nothing will move.", "The mayor spoke of the fair on Monday."),
    ),
    Rule(
        name="session.at_a_meeting",
        kind=KIND,
        pattern=r"(?P<offer>offer|proposals?|package|table|terms|impasse|deadlock\w*|agreement|demands?)\b[^;:D]{0,60}? (?P<act>(?:at|in|during|after|from) (?:an?|the|their|its|that) (?:[a-z-]+ ){0,2}?(?:meeting|session|sitting|conference))(?: [a-z]+){0,3}? (?P<date>D)",
        build=lambda found, sets: _put_at(found),
        reads=(
            Example(
                "A better offer was tabled at a meeting on Tuesday, the union said.",
                {"status": "held", "date_earliest": "2024-09-17"},
            ),
            Example(
                "Management put its final proposal to the union at the session held on Monday.",
                {"status": "held", "date_earliest": "2024-09-16"},
            ),
            Example(
                "The union and the port failed to reach agreement during a meeting on Sept. 12.",
                {"status": "held", "date_earliest": "2024-09-12"},
            ),
        ),
        passes=(
            "Members rejected the offer at a mass meeting on Tuesday.",
            "The board approved the offer at a board meeting on Monday.",
        ),
    ),
    Rule(
        name="session.at_a_meeting_led",
        kind=KIND,
        pattern=r"\b(?P<act>(?:at|in|during|after|following) (?:an?|the|their|its|that) (?:[a-z-]+ ){0,2}?(?:meeting|session|sitting|conference))(?: held)?(?: on| late| early)* (?P<date>D),? [^;:.D]{0,60}?(?:[UE]|union|company|management|employers?|the N sides|both sides|negotiators)[^;:.D]{0,60}? (?:offer|proposals?|package|terms|impasse|deadlock\w*|agreement|demands?|agreed|settlement|deal)\b",
        build=lambda found, sets: _put_at(found),
        reads=(
            Example(
                "At a meeting on Tuesday, the company made its final offer to the union.",
                {"status": "held", "date_earliest": "2024-09-17"},
            ),
            Example(
                "During a session on Sept. 12 the port and the union reached agreement on pensions.",
                {"status": "held", "date_earliest": "2024-09-12"},
            ),
            Example(
                "At the meeting on Monday the union put its demands to the minister.",
                {"status": "held", "date_earliest": "2024-09-16"},
            ),
        ),
        passes=(
            "At a meeting on Tuesday the union's members rejected the offer.",
            "At a board meeting on Monday the company approved the terms.",
        ),
    ),
    Rule(
        name="session.proposals",
        kind=KIND,
        pattern=r"(?:{party}|we|they)(?:[^;:D]{0,40}?) (?P<act>(?:present(?:ed|s)|submit(?:ted|s)|hand(?:ed|s)(?: over)?|tabled|exchanged|swapped|passed|delivered|put) (?:[a-z']+ ){0,4}?(?:proposals?|counter-?proposals?|counter-?offers?|log of claims|demands|charter of demands|final offer|package)(?: (?:across|to|on|at) (?:[^;:.D]{0,40}?))?) (?:on |late |early )*(?P<date>D)",
        build=_dated,
        reads=(
            Example(
                "The union presented its proposals to the hospital on Sept. 4.",
                {"status": "held", "date_earliest": "2024-09-04"},
            ),
            Example(
                "Management handed over a counterproposal on Tuesday.",
                {"status": "held", "date_earliest": "2024-09-17"},
            ),
            Example(
                "The two sides exchanged proposals late Monday.", {"status": "held", "date_earliest": "2024-09-16"}
            ),
        ),
        passes=("The council presented its awards on Monday.", "The union could present its proposals on Sept. 30."),
    ),
)


def _session_noun(found: Found) -> Iterator[Draft]:
    """The nth session of talks, dated; what is held and what is ahead as the words say."""
    words, time = found.words("act"), time_of(found)
    around = found.match.group()
    if time is None or time.is_since or _is_long(time) or not _is_on(found) or _OTHER_BUSINESS.search(around):
        return
    if not (
        _TALKED.search(around)
        or (
            _LABOR.search(found.skeleton.text) and _TALKED.search(found.skeleton.text + found.skeleton.before(_CONTEXT))
        )
    ):
        return
    if (
        _ANY_MEETING.match(words.encode())
        and not re.search(r"\b(?:last|latest|next|first|final|recent|previous)\b", words)
        and not _TALKED.search(around)
    ):
        return
    told = _told(found, time, True)
    if told is not None:
        yield from _each(found, "planned" if told == "happened" and words.startswith(("next", "the next")) else told)


def _led(found: Found) -> Iterator[Draft]:
    """A session whose date leads its clause."""
    time = time_of(found)
    act = found.range("act") or found.range("doing")
    date = found.range("date")
    if time is None or act is None or date is None or time.is_since or _is_long(time):
        return
    opening = found.range("when") or date
    if _ASIDE.search(found.skeleton.text[opening[1] : act[0]]):
        return
    told = found.modality("act" if found.has("act") else "doing")
    text = found.skeleton.text[found.match.start() : found.match.end()]
    if told == "unclaimed" or _OFF.search(text):
        return
    if is_ahead(time) or re2.search(rb"\b(?:will|set to|scheduled to|due to|is to|are to)\b", text):
        told = "planned"
    end: int | None = found.skeleton.end_of(act[1])
    for serves, expression in _days(time):
        yield _session(expression, told, serves, end)
        end = None


def _summoned(found: Found) -> Iterator[Draft]:
    """The sides are to come: to talks, where the words or those before them are of talks."""
    text = found.skeleton.text
    if not (
        _TALKED.search(found.match.group())
        or _TALKED.search(text + found.skeleton.before(_CONTEXT))
        or b"conference" in text
    ):
        return
    time = time_of(found)
    if time is None or _OTHER_BUSINESS.search(text) or found.modality() == "unclaimed" or not _is_on(found):
        return
    if b" back" in found.match.group() and b"work" in found.match.group():
        return
    ahead = re2.search(
        rb"\b(?:have|has) been|(?:are|is) (?:now )?(?:expected|due|scheduled|invited|summoned|set)", found.match.group()
    )
    yield from _each(found, "ahead" if ahead else "planned")


def _fixed(found: Found) -> Iterator[Draft]:
    """The day to which talks are put, whatever day they were on before."""
    time = time_of(found)
    if time is not None and time.until is None and not _OTHER_BUSINESS.search(found.match.group()):
        yield _session(time.expression, "ahead", time)


def _reached(found: Found) -> Iterator[Draft]:
    """Talks out of which something came on the day on which it came; months of talks are no session."""
    time = time_of(found)
    if time is None or time.is_since or _is_long(time):
        return
    inside = [s for p, s in found.skeleton.spans.items() if (found.range("act") or (0, 0))[0] <= p < found.match.end()]
    if any(isinstance(s, Length) and s.unit not in ("hour", "minute", "day") for s in inside) or _is_spread(found):
        return
    for serves, expression in _days(time):
        yield _session(expression, "happened", serves)


def _is_spread(found: Found) -> bool:
    return re2.search(rb"months? of|weeks? of|years? of|months-long|weeks-long", found.match.group()) is not None
