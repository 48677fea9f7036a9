"""What a sentence says of a vote beside its act: shares and counts for and against, turnout, day, who voted.

Read from the words around the act's place in a skeleton, never further than a few hundred characters.
What may not live here: which acts there are (``vote.py``).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from pipelines.extraction.matching import Pattern
from pipelines.extraction.rules.rule import Found
from pipelines.extraction.skeleton import Skeleton
from pipelines.extraction.spans import Length, Number, Percent, Span, Tally, Time
from pipelines.intervals import NumberInterval

_REACH_BACK = 150
_REACH_ON = 200
_PLAIN = str.maketrans({"\n": " ", '"': " ", "(": ",", ")": ",", "\t": " "})

_ACT = (
    r"(?<!who )(?<!who have )(?<!who had )(?<!workers )(?<!members )(?<!of those )\b(?:voted|balloted)\b|\bvotes? to (?:strike|accept|reject|ratify|approve|authori|end|return|join|unioni|walk)|"
    r"\b(?:ratified|approved|accepted|rejected|endorsed|adopted|authori[sz]ed|backed|spurned|rebuffed)\b|"
    r"\b(?:turned|voted|shot|threw|thrown) (?:it )?(?:down|out)\b"
)
_NEXT_ACT = re.compile(
    rf"(?:,|\band\b|\bbut\b|\bthen\b|\bafter\b|\bwhile\b|\bwho\b|\bwhich\b|\bhad\b|\bhave\b|\bU\b)[^,;]{{0,40}}?(?:{_ACT})"
)
_STOP = re.compile(r";|\. |: (?!P|T|N)| compared (?:to|with) | down from | up from | whereas | whose ")
_BREAK = re.compile(r";|\. ")

_WAGE = re.compile(
    r"[ -](?:pay|wage|raises?|increases?|hikes?|rises?|salary|across|general|bonus|over\b|per year|a year|each year|annual|cuts?|"
    r"in (?:the )?(?:first|second|third|year)|discount|tax|stake|premium|interest|profit|pension|of (?:their|the) (?:pay|wages|cost|premium|company|workforce)|"
    r"more\b|less\b|higher|lower|drop|decline|upfront|immediate|compounded|wages)"
)
_OFFERED = re.compile(
    r"\b(?:(?:offers?|deals?|packages?|settlements?|awards?) (?:of|worth)|(?:ris(?:e|es|ing)|raises?|increases?|pay|wages?|hikes?|cuts?)(?: of| worth| by)?)(?: (?:about|up to|at least|over|a|just))* $"
)
_TURNOUT_BEFORE = re.compile(r"turn-?out(?: rate)?(?: was| of| at| stood at| reached| came to| hit|,|:)?(?: an?)? $")
_TURNOUT_AFTER = re.compile(
    r" (?:voter |ballot )?turn-?out(?! threshold| requirement| rule)|(?: of (?:(?:the|its|all|their) )?(?:(?!who\b|those\b|that\b)[^ ;,PT]+ ){0,9}?(?!who\b|those\b|that\b)[^ ;,PT]*)? (?:eligible\b[^;,PT]{0,40} )?(?:who were eligible |having |had |have )?(?:took part|taking part|"
    r"participat\w+|turned out|cast(?:ing)? (?:a |their )?(?:ballots?|votes?)|return(?:ed|ing) (?:a |their )?(?:ballots?|votes?|papers)|(?<!those )vot(?:ed|ing)(?=[,.;]|$| in the (?:ballot|vote|election)| on )|of those entitled)"
)
_AGAINST = r"against|no\b|'no'|opposed|opposing|oppos(?:e|ition)|reject\w*|(?:turn(?:ed|ing)?|vot(?:ed|ing)) (?:it |them )?down|rebuff\w*|nays?\b|disapprov\w*|spurn\w*|declin\w+"
_IN_FAVOR = (
    r"in favou?r|in support|for\b(?! the (?:first|second))|yes\b|'yes'|aye|support\w*|approv\w*|back(?:ed|ing|s)?\b|accept\w*|endors\w*|ratif\w*|favou?r\w*|"
    r"authori[sz]\w*|to (?:strike|walk|unioni[sz]e|join|form|end|return|go|take|stay|continue)|wanted|willing|prepared"
)
_SIDE = re.compile(
    rf"(?:^|[ ,])(?:voted |voting |voted, |were |was |cast )?(?:(?P<against>{_AGAINST})|(?P<favor>{_IN_FAVOR}))"
)
_LEAD = re.compile(
    r"(?:\bby|\bwith|\bof|\bat|\bwas|\bwere|:|,|-|\bmargin|\bmajority|\bvotes?|\bvoted|\bvoting|\btally|\bfound|\bshowed|\bsaw|\bthat|\bsome|\b(?:and|while)|^)"
    r"(?: (?:an?|the|just|only|over|more than|whopping|resounding|overwhelming|massive|strong|slim|narrow|staggering|bare|thumping|huge|comfortable|clear|vote|votes|count|margin|majority|of|by|mandate|about|some|around))*,? ?$"
)
_OF_VOTERS = re.compile(
    r" ?(?:-to-| to |,? ?-) ?P| (?:of|among) (?:the |its |their |those |all |eligible |union |our |U |E |N )*(?:[a-z'-]+ ){0,4}?(?:members?|workers|voters|voting|votes?|ballots?|those|employees|nurses|teachers|membership|union|staff|"
    r"drivers|pilots|[a-z]+ers\b|[a-z]+ists\b|[a-z]+ors\b|who|U|E)|,? (?:voting|voted|who voted)| majority| margin| mandate| vote\b| support| approval|'? yes| strike| in favou?r| for | against|[,.;]|$"
)
_RATIO_AFTER = re.compile(r" (?:margin|ratio|majority|basis)|,? or (?:better|more)")
_RATIO_BEFORE = re.compile(
    r"(?:better than|more than|nearly|almost|about|over|roughly|margin of|majority of|ratio of)(?: a)? $"
)
_PAIR = re.compile(
    rf"N(?P<first_words>[^;NPT]{{0,60}}?\b(?:(?P<first_against>{_AGAINST})|(?P<first_for>{_IN_FAVOR}))\b[^;NPT]{{0,50}}?)(?:,| and| to| while| with| but| -|:)[^;NPT]{{0,25}}?"
    rf"(?P<second>N)(?P<second_words>[^;NPT]{{0,40}}?\b(?:(?P<second_against>{_AGAINST}|to stay)|(?P<second_for>{_IN_FAVOR}))\b)"
)
_PART = re.compile(
    rf"N(?: [a-z'UE-]+){{0,6}}? (?:had |have |were |was )?(?:voted |vote |ballots? )?(?:(?P<against>{_AGAINST})|{_IN_FAVOR})"
)
_RANGE = re.compile(r"(?:vote of|voted|tally of|count of|margin of|by|vote was|with) N(?= |,|\.|$)")
_NO_TALLY = re.compile(
    rf"(?:{_WAGE.pattern})| (?:game|victory over|win over|nurse|student|patient|loss to|unions?\b|locals?\b|branches)"
)
_YES_NO = re.compile(r"yes(?: votes?)?[:,]? (?P<yes>N),?(?: and|;)? no(?: votes?)?[:,]? (?P<no>N)")
_UNANIMOUS = re.compile(
    r"(?P<nearly>(?:nearly|almost|virtually|close to|near) ?-?(?:a )?)?\bunanim(?:ous|ously|ity)\b|without (?:a )?(?:dissent\w*|single dissent\w*)|\bby acclamation with none|to a man\b|no dissent\w*|nem con"
)

_OTHER_VOTERS = re.compile(
    r"\b(?:board|council|councill?ors|commission(?:ers)?|committee members of the house|senate|house|congress|senators|representatives|lawmakers|legislat(?:ors|ure)|mps|"
    r"parliament|assembly|cabinet|shareholders|stockholders|investors|owners|directors|trustees|supervisors|judges?|justices|jury|jurors|"
    r"court|panel|voters|residents|citizens|electorate|public|republicans|democrats|conservatives|tories|party members|company|management|"
    r"employers|operators|mayor|governor|government|regulators|nlrb|labou?r board|lords|aldermen|selectmen|delegations|bishops|synod|"
    r"creditors|bondholders|partners|customers|students' union|student government|alumni|clubs|franchises|league|airline|hospital|university|minister|ministry|president|county|city|state|province|district|administration|bank|firm|carrier|studios|producers|contractors' association|chamber)"
    r"(?: of [a-z]+| members)?(?:'s)?(?:,? (?:has|have|had|then|also|later|[a-z]+ly|however|again|already|D|on|last|in),?)* $"
)
_EMPLOYER_SUBJECT = re.compile(
    r"(?:^|[,;] |D |\band |\bthat |\bbut )(?:the )?E(?:'s)?(?: (?:has|have|had|then|also|later|unanimously|D|on|formally|board|management))*,? ?$"
)
_UNHELD = re.compile(
    r"\b(?:will|'ll|would|could|may|might|can|cannot|should|must|shall|not|never|to|be|being|let|did|do|does|without|yet to|rather than|instead of|about to)(?: have)?(?: [a-z]+ly| not| also)? $|n't(?: have| yet| even)? $|"
    r"\b(?:if|whether|unless|until|before|when|once|should|urg\w+|recommend\w*|ask(?:s|ed|ing)? (?:for )?|hop\w+|want\w*|encourag\w*|in case|expect\w*|likely|lest)(?: that)?(?: [a-z'-]+| [UEND](?:'s)?){0,5} $"
)
_WAS_HELD = re.compile(r"\b(?:after|when|once) (?:[a-z']+|[UEND])(?: [a-z']+| [UEND]'?s?){0,2} $")


@dataclass(frozen=True, slots=True)
class Clause:
    """The words around an act: ``text`` is a stretch of the skeleton, ``at`` where in the skeleton it begins.

    ``act`` and ``after`` are where in ``text`` the act begins and where the words that it governs end; ``first`` and
    ``last`` bound what belongs to it.
    """

    found: Found
    text: str
    at: int
    act: int
    after: int
    first: int
    last: int

    def span(self, place: int) -> Span | None:
        """The span whose mark stands at a place in ``text``."""
        return self.found.skeleton.spans.get(self.at + place)

    def offsets(self, first: int, last: int) -> tuple[int, int]:
        """Article offsets of a stretch of ``text``."""
        skeleton = self.found.skeleton
        return skeleton.start_of(self.at + first), skeleton.end_of(self.at + last)


def clause(found: Found, group: str = "act") -> Clause:
    """The clause of the act that a group of the match names."""
    first, last = (found.range(group) or found.match.span())[0], found.match.end()
    at = max(0, first - _REACH_BACK)
    text = found.skeleton.text[at : last + _REACH_ON].decode("ascii").translate(_PLAIN)
    act, after = first - at, last - at
    begin = max((m.end() for m in _BREAK.finditer(text, 0, act)), default=0)
    acts = list(re.finditer(_ACT, text[:act]))
    if acts:
        begin = max(begin, acts[-1].end())
    stop = _STOP.search(text, after)
    follow = _NEXT_ACT.search(text, after)
    end = min(len(text), stop.start() if stop else len(text), follow.start() if follow else len(text))
    return Clause(found, text, at, act, after, begin, end)


_OWN_BODY = re.compile(
    r"(?:\bU|union|guild|local|workers|members|executive|delegates?|strike|bargaining|negotiating|wage|stewards|branch)(?:'s?)? (?:executive |national |general |bargaining )*(?:board|council|committee|assembly|panel|house of delegates)(?: members)?[^.;]{0,30}$"
)


_SHARE_OF_VOTERS = re.compile(r"P of (?:the |eligible |all |those )*voters(?: [a-z]+ly)? $")


def is_of_others(before: str) -> bool:
    """Whether the words in front of an act name voters who are neither workers nor a body of their union."""
    return bool(_OTHER_VOTERS.search(before)) and not _OWN_BODY.search(before) and not _SHARE_OF_VOTERS.search(before)


def is_held(c: Clause) -> bool:
    """Whether the act is told as done by workers: not planned, not conditional, not of a board or a parliament."""
    before = c.text[max(0, c.act - 60) : c.act]
    if is_of_others(before) or _EMPLOYER_SUBJECT.search(c.text[max(0, c.act - 40) : c.act]):
        return False
    return not _UNHELD.search(c.text[max(0, c.act - 50) : c.act]) or bool(_WAS_HELD.search(before))


@dataclass(frozen=True, slots=True)
class Share:
    """A share of the vote, in percent for the motion, and its mark's place."""

    value: float
    bounds: NumberInterval
    qualifier: str
    place: int


def _inverted(bounds: NumberInterval) -> NumberInterval:
    return NumberInterval(
        None if bounds.high is None else round(100 - bounds.high, 6),
        None if bounds.low is None else round(100 - bounds.low, 6),
    )


_TURNED = {"at_least": "at_most", "at_most": "at_least"}


def against(share: Percent, place: int) -> Share:
    """A share that voted against, as a share for."""
    return Share(
        round(100 - share.value, 6), _inverted(share.bounds), _TURNED.get(share.qualifier, share.qualifier), place
    )


def shares(c: Clause, is_negative: bool) -> Iterator[tuple[str, Share]]:
    """The shares in a clause with what each is: ``turnout`` or ``vote``; those inside the act's own words come first.

    ``is_negative``: the act is against the motion, so that a share that names no side is against.
    """
    places = [m.start() for m in re.finditer("P", c.text)]
    inside = [p for p in places if c.act <= p < c.after]
    behind = [p for p in places if c.after <= p < c.last]
    before = [p for p in places if c.first <= p < c.act]
    for place in [*inside, *reversed(before), *behind]:
        span = c.span(place)
        if not isinstance(span, Percent):
            continue
        lead, tail = c.text[max(0, place - 45) : place], c.text[place + 1 : place + 110]
        if _WAGE.match(tail) or _OFFERED.search(lead):
            continue
        if _TURNOUT_BEFORE.search(lead) or _TURNOUT_AFTER.match(tail):
            yield "turnout", Share(span.value, span.bounds, span.qualifier, place)
            continue
        is_subject = place == c.act or (
            place in before and re.fullmatch(r"(?: (?:have|had|has|also|[a-z]+ly))* ", c.text[place + 1 : c.act])
        )
        if not (is_subject or _LEAD.search(lead) or _OF_VOTERS.match(tail)) or (
            place in behind and not _is_of_vote(lead, tail)
        ):
            continue
        if named := re.search(r"\b(?:(yes|for|in favou?r)|no|against)(?: votes?)?:? ?$", lead):
            yield "vote", Share(span.value, span.bounds, span.qualifier, place) if named[1] else against(span, place)
            continue
        cut = re.search(r"[;PTN]|, (?:which|but|and|while)", tail)
        side = _SIDE.search(tail[: cut.start()] if cut else tail)
        if (
            place in before
            and side is None
            and not re.search(r"(?:by|with) (?:[a-z]+ ){0,4}$|^ ?$", lead)
            and place + 90 < c.act
        ):
            continue
        turned = (
            is_negative
            if side is None or (place in inside and side.end() > c.after - place)
            else side.group("against") is not None
        )
        yield "vote", against(span, place) if turned else Share(span.value, span.bounds, span.qualifier, place)


def _is_of_vote(lead: str, tail: str) -> bool:
    """Whether a share behind the act speaks of the vote and not of the deal's contents."""
    if re.search(
        r"(?:\bby|margin|majority|\bvotes?|tally|count)(?: (?:of|an?|the|average|just|only|some|about|whopping|resounding|overwhelming|vote|margin|majority|massive|slim|narrow|bare|strong|comfortable|huge|was|stood|at))*,? $",
        lead,
    ):
        return True
    return bool(
        re.match(
            r"(?: (?:of|among) [^;,PTN]{0,80}?| percent| support| approval| majority| margin| vote|,)?(?: [a-z]+){0,3}? ?(?:-to-|(?:to|-) ?P|in favou?r|for\b|against|yes|no\b|support|approv|back|vot|oppos|majority|margin|reject|accept|ballot|mandate|endors|saying|turnout)",
            tail,
        )
    )


@dataclass(frozen=True, slots=True)
class Count:
    """Votes for and against, where their marks stand in the clause, and the result that they show."""

    votes_for: float | None
    votes_against: float | None
    first: int
    last: int
    result: str | None


def counts(c: Clause, result: str | None) -> Count | None:
    """The votes counted that stand nearest the act; ``None`` where none are given. ``result`` is what the act says."""
    found = [*_tallies(c, result), *_pairs(c), *_parts(c), *_ranges(c, result)]
    return min(found, key=lambda count: max(0, c.act - count.last, count.first - c.after), default=None)


def _tallies(c: Clause, result: str | None) -> Iterator[Count]:
    for m in re.finditer("T", c.text[c.first : c.last]):
        place = c.first + m.start()
        tally = c.span(place)
        lead, tail = c.text[max(0, place - 30) : place], c.text[place + 1 : place + 70]
        if not isinstance(tally, Tally) or is_ratio(tally, lead, tail) or _NO_TALLY.match(tail):
            continue
        shown = result
        if shown is None:
            cut = re.search(r"[;PTN.]|, (?!in favou?r|against|for )", tail)
            side = _SIDE.search(tail[: cut.start()] if cut else tail)
            first_is_for = side is None or side.group("against") is None
            shown = "approved" if first_is_for == (tally.first > tally.second) else "rejected"
        low, high = sorted((tally.first, tally.second))
        ours, theirs = (high, low) if shown == "approved" else (low, high)
        yield Count(ours, theirs, place, place + 1, shown)


def _pairs(c: Clause) -> Iterator[Count]:
    """ "46 in favour and 37 opposed", "yes 120, no 14"."""
    for pair in _PAIR.finditer(c.text, c.first, c.last):
        at = pair.start("second")
        first, second = c.span(pair.start()), c.span(at)
        if not (isinstance(first, Number) and isinstance(second, Number)) or first.is_vague or second.is_vague:
            continue
        turned = pair["first_against"] is not None
        if pair["second_words"] is not None and (pair["second_against"] is not None) == turned:
            continue
        ours, theirs = (second.value, first.value) if turned else (first.value, second.value)
        yield Count(ours, theirs, pair.start(), pair.end(), "approved" if ours > theirs else "rejected")
    for named in _YES_NO.finditer(c.text, c.first, c.last):
        yes, no = c.span(named.start("yes")), c.span(named.start("no"))
        if isinstance(yes, Number) and isinstance(no, Number):
            won = "approved" if yes.value > no.value else "rejected"
            yield Count(yes.value, no.value, named.start(), named.end(), won)


def _parts(c: Clause) -> Iterator[Count]:
    """ "571 of the 603 members voted yes"."""
    for m in _PART.finditer(c.text, c.first, c.last):
        number = c.span(m.start())
        if isinstance(number, Number) and number.of is not None:
            most = 2 * number.value > number.of
            if m["against"] is not None:
                yield Count(None, number.value, m.start(), m.start() + 1, "rejected" if most else None)
            else:
                yield Count(number.value, None, m.start(), m.start() + 1, "approved" if most else None)


def _ranges(c: Clause, result: str | None) -> Iterator[Count]:
    """ "by 81 to 123", which reads like a range."""
    for m in _RANGE.finditer(c.text, c.first, c.last):
        number = c.span(m.end() - 1)
        if (
            isinstance(number, Number)
            and number.qualifier == "between"
            and number.bounds.low is not None
            and number.bounds.high
        ):
            low, high = number.bounds.low, number.bounds.high
            ours, theirs = (high, low) if result == "approved" else (low, high)
            yield Count(ours, theirs, m.end() - 1, m.end(), result or "rejected")


_MOST_TIMES_AS_MANY = 12


def is_ratio(tally: Tally, lead: str, tail: str) -> bool:
    """Whether "3-1" is how many times as many, rather than votes counted."""
    small = max(tally.first, tally.second) < 21
    if min(tally.first, tally.second) == 1 and max(tally.first, tally.second) <= _MOST_TIMES_AS_MANY:
        return True
    return (small and bool(_RATIO_AFTER.match(tail) or _RATIO_BEFORE.search(lead))) or (
        min(tally.first, tally.second) == 1
        and tally.first <= 20
        and not re.search(r"vot|tally|count", lead + tail[:12])
    )


def unanimity(c: Clause) -> tuple[int, int] | None:
    """Where the clause says that nobody voted otherwise."""
    found = _UNANIMOUS.search(c.text, max(c.first, c.act - 60), min(c.last, c.after + 60))
    return None if found is None or found.group("nearly") else (found.start(), found.end())


def day(c: Clause, after_motion: bool = True) -> Time | None:
    """The date that goes with the act: within it, just behind it, in front of its subject, else beside a voting word
    or what dates the result in the rest of the sentence."""
    marks = [m.start() for m in re.finditer("D", c.text)]
    inside = [p for p in marks if c.act <= p < c.after and not _is_of_another(c.text, p)]
    behind = [
        p
        for p in marks
        if after_motion and c.after <= p < min(c.last, c.after + 110) and _goes_with(c.text[c.after : p])
    ]
    before = [p for p in marks if c.first <= p < c.act and _leads_to(c, p)]
    for place in [*inside, *behind]:
        span = c.span(place)
        if isinstance(span, Time) and not span.is_since:
            return span
    for place in reversed(before):
        span = c.span(place)
        if isinstance(span, Time) and not span.is_since:
            return _counted_back(c, place, span)
    skeleton = c.found.skeleton
    text = skeleton.text.decode("ascii").translate(_PLAIN)
    told = [p for p in _voting_days(text) if not c.at + c.act <= p < c.at + c.after]
    ahead = [p for p in told if p < c.at + c.act]
    result = _RESULT_TOLD.search(text, c.at + c.after)
    place = ahead[-1] if ahead else told[0] if told else result.end() - 1 if result else -1
    span = skeleton.spans.get(place)
    return span if isinstance(span, Time) and not span.is_since else None


def voting_day(skeleton: Skeleton) -> Time | None:
    """The time last told beside a voting word in a sentence, ``None`` if it tells of none or of a vote to come."""
    if not _VOTING_STEM.is_in(skeleton.text):
        return None
    text = skeleton.text.decode("ascii").translate(_PLAIN)
    for place in reversed(_voting_days(text)):
        span = skeleton.spans.get(place)
        if isinstance(span, Time) and not span.is_since:
            return span
    return None


_VOTING_STEM = Pattern(
    rb"\b(?:vot(?:e|ed|es|ing)|ballots?|balloting|balloted|poll(?:s|ing)|tall(?:y|ied)|(?:counted|asked|went down|ratif\w+|rejected|turned down|shouted down|approved)\b)"
)
_VOTING = re.compile(
    r"\b(?:vot(?:e|ed|es|ing)|ballots?|balloting|balloted|polls|polling|tall(?:y|ied)|counted|(?:were|was|been) asked (?:on |last )*D?(?= to)|asked (?:on |last )*D to|"
    r"went down|ratif(?:ied|ication|ying)|rejected|turned down|shouted down|mass meeting|show of hands)\b"
)
_TO_COME = re.compile(
    r"\b(?:will|would|to (?:vote|ballot|be|hold|count|begin)|scheduled|set for|set to|due|slated|next|plan\w*|expect\w*|could|may|might|if|until|unless|before|must|urg\w+|opens?|ask\w* for)\b"
)


def _voting_days(text: str) -> list[int]:
    """Where a sentence tells the time of a vote that was held: the places of the marks, in order."""
    places = []
    for m in re.finditer("D", text):
        place = m.start()
        first = max((m.end() for m in _PART_ENDS.finditer(text, max(0, place - 70), place)), default=place - 70)
        near = text[max(first, 0) : place]
        end = _PART_ENDS.search(text, place, place + 60)
        tail = text[place : end.start() if end else place + 60]
        if (
            not _VOTING.search(f"{near}{tail}")
            or _TO_COME.search(_ASKED.sub("", near) + tail)
            or _is_of_another(text, place)
        ):
            continue
        lead = list(_VOTING.finditer(near))
        between = near[lead[-1].end() :] if lead else tail[1 : found.start()] if (found := _VOTING.search(tail)) else ""
        if not _CAME_BEFORE.search(between) and not (lead and _RUNS_ON.search(between)):
            places.append(place)
    return places


_ASKED = re.compile(r"\basked to vote\b")
_PART_ENDS = re.compile(r"[;:]|\. |, (?:and|but) ")
_RESULT_TOLD = re.compile(
    r"\b(?:announced|reported|declared|results? (?:were|was) (?:announced|released|made public))(?: (?:here|on|late|early|by [a-z ]{3,30}))* D"
)
_RUNS_ON = re.compile(r"\b(?:until|till|through|expir\w*|effective|from|strike|walkout|deadline|which|will|would)\b")
_CAME_BEFORE = re.compile(r"\b(?:after|since|before|following|began|started|expir\w+|walked|struck|left)\b")
_ASIDE = re.compile(r"^, [^,;]{3,90}, ?")
_ENDED = re.compile(r"\b(?:ended|over|put out|called off|settled|won)(?: (?:on|late|early|last))* $")
_SO_LONG_AFTER = re.compile(r", (?P<length>L) after [^,;]{0,60}$")


def _leads_to(c: Clause, place: int) -> bool:
    """Whether a date in front of the act is the act's: no other act stands between, and none in front claims it."""
    lead, between = c.text[max(0, place - 50) : place], c.text[place + 1 : c.act]
    if _SO_LONG_AFTER.search(between) or (_ENDED.search(lead) and re.match(r",? after\b", between)):
        return True
    if re.match(r",? when\b", between):
        return not _CAME_BEFORE.search(between)
    return not _is_of_another(c.text, place) and not _CAME_BEFORE.search(_ASIDE.sub(" ", between))


def _counted_back(c: Clause, place: int, time: Time) -> Time:
    """The time itself, or the one so long before it ("on D, a day after they had turned it down")."""
    found = _SO_LONG_AFTER.search(c.text, place + 1, c.act)
    length = c.span(found.start("length")) if found else None
    if not isinstance(length, Length) or length.unit not in ("day", "week", "month", "year"):
        return time
    return replace(time, expression=f"before:{length.value:g}:{length.unit}:{time.expression}")


_NOT_ITS_OWN = re.compile(
    r"\b(?:expir\w*|began|begins?|begun|start(?:s|ed|ing)?|since|deadline|until|till|through|effective|strike|walk(?:ed)? (?:out|off)|walkout|struck|runs?|ran out|lasting|retroactive|"
    r"offered|reached|signed|presented|unveiled|ending|following|before|as of|from|formed|founded|hired|fired|filed|opened|agreed|agreement|deal|offer|contract|initialed|put forward)"
    r"(?: (?:in|on|at|by|last|late|early|out|over|the|of|again|here))* ?$"
)
_NAMES_ANOTHER = re.compile(
    r"(?:'s)? (?:tentative |contract |strike )?(?:expir\w+|deadline|strike|walkout|deal|offer|agreement|contract|start)\b"
)


_VOTED_ON = re.compile(
    r"\b(?:vot(?:e|ed|ing)|ballots?) (?:on|over|for|against|down|to (?:accept|reject|approve|ratify)) (?:[a-zEU'-]+ ){0,5}(?:on |last |late |early )*$"
)


def _is_of_another(text: str, place: int) -> bool:
    """Whether the words right at a date give it to something other than the vote ("the deal reached on D")."""
    if re.match(r",? when\b", text[place + 1 : place + 8]) or _VOTED_ON.search(text[max(0, place - 80) : place]):
        return False
    return bool(_NOT_ITS_OWN.search(text[max(0, place - 50) : place]) or _NAMES_ANOTHER.match(text, place + 1))


_OTHER_TIME = re.compile(
    r"\b(?:expir\w*|began|begins?|start\w*|since|deadline|until|till|through|effective|strike|walk\w*|runs?|lasting|retroactive|said|told|offered|reached|announced|ending|which|after|following|that|replac\w+|before|as of|from|signed|will|would|stop(?:ped)? work|and on|but on|and in|but in|loss|lost)\b"
)


def _goes_with(between: str) -> bool:
    return not _OTHER_TIME.search(between)


def has_pair(words: str) -> bool:
    """Whether the words count those for and those against."""
    return bool(_PAIR.search(words) or _YES_NO.search(words))
