"""How many workers a dispute, a strike or a picket line counts."""

import re
from collections.abc import Iterable, Mapping

from pipelines.extraction.rules.building import figure
from pipelines.extraction.rules.rule import Draft, Example, Found, Rule
from pipelines.extraction.rules.workforce import NOT_WORKERS, WORKFORCE
from pipelines.extraction.spans import Number, Span

KIND = "headcount"

_REACH_BACK = 120
_REACH_ON = 150
_WHOLE_UNION = 100_000
"""From this size on, members with no employer named are a union's membership as a whole."""
_PLAIN = str.maketrans({"\n": " ", '"': " ", "(": ",", ")": ",", "\t": " "})

_STRIKE = (
    r"(?:strik(?:e|es|ing)\b(?! (?:a |an )?(?:deal|agreement|balance|vote|fund|pay|benefits|authori|mandate|ballot|notice|threat|deadline))|struck\b(?! (?:a|an|down|by)\b)|walk(?:ed|ing|s)?(?: back)? (?:out|off)|walkouts?|stoppages?|"
    r"(?:industrial|job|strike) action|down(?:ed|ing)? (?:their )?tools|(?:stop|ceas|quit|stopp|refus)(?:ped|ed|ing|p)? (?:to )?work|off the job|out on strike|"
    r"(?:quit|left|leave|abandoned|deserted) (?:their|the) (?:jobs?|posts?|work|looms|machines|mines|pits?|mills?|piers|docks|classrooms)|(?:lay|laid|laying|put|set|throw|threw) down (?:their )?(?:tools|hooks|work)|"
    r"(?:hit|manning|man|manned|walk(?:ed|ing)?) the (?:bricks|streets|picket)|(?:have|has|had) been (?:out|on (?:the )?(?:picket|strike)|picketing|off)|(?:fail|refus)(?:ed|ing)? to (?:report|cross|handle|enter|work)|"
    r"call(?:ed|ing)? in sick|sick-?out|stay(?:ed|ing)? (?:away|home|off|out)|sat down|sit-?down|sit-?in|occup(?:y|ied|ying)|back to work|return(?:ed|ing)? to work|(?:withdr[ae]w|withheld|withhold)\w* their labou?r|"
    r"honou?r\w* (?:the )?picket|were out\b|are out\b|came out\b|turned out\b(?= for| in)|remain(?:ed)? out|observ\w+ the (?:strike|bandh)|quit\b|joined (?:in|the strike|them)|join(?:ed|s|ing)? (?:[a-zEU'-]+ ){1,4}(?:on|in) (?:the|a|their) (?:picket|strike)|walked\b(?=,|\.|;|$)|did(?:n't| not) (?:turn up|report|show up)|tie-?up|tool-?down|tools-?down|w[ea]nt out\b|going out\b|(?:be|been|were|are|was) called out|took part|tak(?:e|ing) part|participat\w+|bandh|hartal)"
)
_PICKET = (
    r"(?:picket(?:ed|ing|ers|s)?\b|attend(?:ed|ing)? (?:the|a) (?:[a-z]+ )?(?:march|rally|demonstration|protest)|march(?:ed|ing|ers)?\b|rall(?:y|ied|ying|ies)\b|demonstrat\w+|gather(?:ed|ing)\b|protest(?:ed|ing|ers)?\b|chant\w+|assembl(?:ed|ing)\b|turned (?:out|up)\b|lin(?:ed|ing) (?:the|up|both)|"
    r"crowded|packed|on (?:the|a|their) (?:picket )?lines?\b|at (?:the|a) (?:rally|picket|march|demonstration|gates?)\b|(?:held|waved|carried|waving|holding|carrying) (?:signs|placards|banners))"
)
_UNIT = (
    r"(?:represented by|covered by|in the (?:bargaining )?(?:unit|union|local)\b|belong(?:s|ing)? to|(?:are|were|is) members of|eligible\b|(?:will|to|can|may|could) vote|voted\b|vote\b|votes\b|voting\b|cast (?:their |a )?(?:ballots?|votes?)|"
    r"without a contract|under (?:a|the) (?:new |same )?contract|ratif\w+|approv\w+|reject\w*|accept\w*|turned down|authori[sz]\w+|threaten\w*|prepar(?:ed|ing) to|ready to|poised to|could (?:go|strike|walk)|may (?:go|strike|walk)|might (?:go|strike|walk)|"
    r"would (?:get|receive|be covered|see)|will (?:get|receive|see)|unioni[sz]\w*|organi[sz]\w*|seek\w*|demand\w*|negotiat\w*|bargain\w*|want\b|locked out|shut out|lockout|file[ds]? (?:for|a petition|petitions|to)\b|petition(?:ed|ing)\b|join(?:ed|ing)? (?:the )?(?:U|union)|won\b|in dispute|affected|"
    r"reached|balloted|contract (?:expir|runs|ran)\w*|whose (?:contract|agreement|pact)|employed (?:by|at)|work(?:ing)? (?:at|for|in|under)\b|under (?:the|an) agreement)"
)
_FIRED = r"(?:fired|dismissed|sacked|discharged|terminat\w+|suspended|permanently replaced|let go|reinstat\w+|rehired)"
_WERE_FIRED = re.compile(rf",? (?:who )?(?:were|was|had been|have been|has been) (?:later |then )?{_FIRED}\b")
_BALLOTED = re.compile(r"\bballot(?:ed|ing|s)?(?: (?:the|its|their|all|some|about|around|more than|over|nearly))*,? $")
_MEETING = (
    r"(?:attend(?:ed|ing)?\b|at (?:the|a) (?:mass )?meeting|met\b|come to the|came to the|present\b|in attendance)"
)
_NEXT = re.compile(
    rf"\b(?:(?P<doubt>(?:vot(?:e|ed|es|ing)|back(?:ed|ing)|support(?:ed|ing)|approv(?:ed|ing)|could|may|might|threat\w*|authori[sz]\w*|ready|prepared|poised|whether|if|ballot\w*|consider\w*|right) [^;.]{{0,50}}?{_STRIKE})|"
    rf"(?P<fired>{_FIRED})|(?P<strikers>{_STRIKE})|(?P<picketers>{_PICKET})|(?P<other>{_MEETING})|(?P<unit>{_UNIT}))"
)
_ROLES = {
    "doubt": "unit",
    "fired": "other",
    "strikers": "strikers",
    "picketers": "picketers",
    "other": "other",
    "unit": "unit",
}

_BEFORE_UNIT = re.compile(
    r"(?:\brepresent(?:s|ed|ing|ative of|atives of)?|\bst(?:ands?|ood) for|representation (?:of|for)|on behalf of|\bspeak(?:s|ing)? for|\bspoke for|\b(?:bargain|negotiat)\w* (?:for|on behalf of)|\bcover(?:s|ed|ing|age for)?|\bappl(?:ies|y|ied) to|"
    r"\borgani[sz](?:es|ed|ing)|\b(?:unit|union|local|membership|group|chapter|guild) (?:\w+ )?of|\bmade up of|\bcomposed of|\bconsist(?:s|ing) of|\bcompris(?:ing|es|ed)(?: of)?|\bincludes?|\bincluding|\bunioni[sz]e[sd]?|\bballot(?:ed|ing|s|ted)?(?: (?:of|for))?|"
    r"\b(?:contracts?|agreements?|deals?|pacts?|offers?|settlements?|raises?|rises?|pay|wages|talks|negotiations|bargaining|terms|dispute|fight|vote|increase|demand\w*|seek\w*|more)(?: [a-zP]+){0,4}? (?:for|of|with|between|by|covering|affecting|to)|\baffect(?:s|ed|ing)?|"
    r"\b(?:lock|shut)(?:ed|s|ing|ting)? out|\blockout of|\bwould give|\bwould raise|\bbetween E and|\bE and)(?: (?:the|its|their|some|all|as many as|another|a total of|more than|hourly|an additional|fully|only|just|his|roughly|E's|U's|jobs of|interests of|rights of|about))*,? $"
)
_BEFORE_STRIKERS = re.compile(
    r"(?:\b(?:strikes?|walk-?outs?|stoppages?|action|sick-?out|sit-?down|sit-?in|tie-?up|shutdown|revolt|dispute) (?:[a-z]+ )?(?:by|of|involv(?:es|ed|ing)|affect(?:s|ed|ing)|includ(?:es|ed|ing)|which involv(?:es|ed)|that involv(?:es|ed)|from|among|has idled|idled|that idled|idling|pulled|sent|took|brought)|"
    r"\b(?:idled|idling|idles|brought out|called out|calling out|pulled(?: out)?|pulling|sent|sending|led|leading|joined by|supported by|backed by|call(?:ed|ing)? on|order(?:ed|ing)|put|number of strikers (?:at|to)|bring(?:s|ing)? (?:out|to)|took|keeping|kept|see|saw|seen|striking|strike|out|as|when|after|with|said|where|swelled to|grew to)|"
    r"\binvolv(?:es|ed|ing))(?: (?:the|its|their|some|all|as many as|another|a total of|more than|an additional|only|just|roughly|about|from|fellow))*,? $"
)
_STRONG_BEFORE_STRIKERS = re.compile(
    r"(?:\b(?:strikes?|walk-?outs?|stoppages?|action|sick-?out|sit-?down|sit-?in|tie-?up|shutdown|revolt) (?:[a-z]+ )?(?:by|of|involv(?:es|ed|ing)|affect(?:s|ed|ing)|includ(?:es|ed|ing)|which involv(?:es|ed)|that involv(?:es|ed)|from|among|has idled|idled|that idled|idling|pulled|sent|took|brought)|"
    r"\b(?:idled|idling|brought out|called out|calling out|pulled(?: out)?|sent|joined by|supported by|swelled to|grew to|sending|pulling)|\binvolv(?:es|ed|ing))(?: (?:the|its|their|some|all|as many as|another|a total of|more than|an additional|only|just|roughly|about|from|fellow))*,? $"
)
_BEFORE_PICKETERS = re.compile(
    r"\b(?:rall(?:y|ies)|march(?:es)?|pickets?|picket lines?|demonstrations?|protests?|crowd|gathering|vigil|turnout)(?: [a-z-]+){0,5}? (?:of|by|drew(?:, [^,;N]{0,40},)?|drawing|attracted|attended by|with|included|numbered|estimated at|brought|that drew|that attracted)"
    r"(?: (?:the|some|as many as|more than|about|an estimated|over|nearly|roughly))*,? $|\bdrew (?:about |some )?$"
)
_REFUSED_BEFORE = re.compile(
    r"\b(?:employ(?:s|ed|ing|er of)?|workforce of|staff of|payroll of|hir(?:e|es|ed|ing)|recruit\w*|la(?:id|ying|y|ys) off|layoffs? of|cut(?:s|ting)?|eliminat\w+|shed(?:ding)?|replac\w+|kill(?:ed|ing|s)?|injur\w+|wound\w+|hurt|arrest\w*|jail\w*|strand\w+|evacuat\w+|"
    r"serv(?:es|ing|ed)|enroll?\w*|train(?:ed|s|ing)|fin(?:ed|es)|deport\w+|assigned|deployed|sent in|brought in|mobili[sz]ed|called up|deputi[sz]ed|rallied|surveyed?|polled|furlough\w+|interview\w+|carr(?:y|ies|ied)|treat(?:s|ed)?|teach(?:es)?|oversees?|manages?|loss of|lost|death of|retire\w*|"
    r"signed by|signatures (?:of|from)|petition\w*|donat\w+|backed by (?=\$))(?: (?:P of|the|its|their|some|all|as many as|another|a total of|more than|an additional|only|just|about|up to|at least|roughly|nearly|around|E's|newly))*,? $"
)
_EMPLOYER_HAS = re.compile(
    r"\b(?:plant|mill|factory|mine|firm|port|site|yard|district|city|school|works|hospital|university) (?:has|had|have)(?: (?:about|some))* $|\bE(?:,[^,;]{0,60},)?(?: [a-z]+ly)? (?:has|have|had|with|boasts)(?: (?:about|some|its|a total of))* $|\bE(?:,[^,;]{0,60},)? which (?:has|had)(?: about| some)? $"
)
_UNION_HAS = re.compile(
    r"\b(?:U|union|local|guild)(?:,[^,;]{0,60},)?(?: (?:which|that|now|also|currently|still))* (?:has|have|had|counts?|claims?|boasts?|with|numbers?)(?: (?:about|some|more than|over|only|just|its))*,? $"
)
_REFUSED_AFTER = re.compile(
    r"(?: [a-z]+ly| who| have| had| has| were| was| are| being| been| will| would| could| be| at [A-Za-z]+| there)*,? (?:killed|injured|wounded|hurt|arrested|jailed|(?:had )?(?:been )?made idle|thrown out of work|laid off|stranded|hired|furloughed|evacuated|died|lost their (?:lives|jobs)|shot|buried|retired|signed (?:a |the |an )|on duty|still (?:at work|working)|who crossed|crossed|cross(?:ing)? "
    r"(?:the )?picket|returned to europe|refused to (?:strike|walk)|kept working|remained (?:at work|on the job|in)|stayed (?:at work|on the job)|reported for|showed up for|to replace|as replacements|left the (?:region|area|union|company)|at (?:its |the |several |[a-z]+ )?other (?:plants|mills|factories|sites)|deputi[sz]ed|townspeople|jobs\b|positions\b|deaths\b|layoffs\b|applied|on (?:the )?payroll|worldwide|"
    r"nationwide workforce|globally|a (?:day|week|month|year)\b|an hour|per (?:day|week|hour|shift|bus))"
)
_OF_OTHERS = re.compile(
    r" of (?:the |a |his |her |their |its )?(?:[a-z]+ ){0,2}?(?:house|senate|parliament|congress|council|board|committee|famil|public|team|legislature|community|party|clergy|police|national guard|state|jury|cabinet|panel|press|media|city|society|church|general|opposition|bargaining (?:team|committee)|negotiating|committee)"
)
_GAP_REFUSED = frozenset(
    "have has had were was are is will would could may might to in at on for from by with or who that which said says as than after when while "
    "voted if because since not be been into between among under over about per she he they it we i you replacement temporary substitute "
    "scab nonunion non-union retired former unemployed laid-off potential prospective new children's police state's customers students' "
    "other's board committee council other's bargaining-committee million percent years days weeks months hours points seats patients bed deputized newly closed prompting".split()
)
_WEAK = frozenset(
    "people persons men women girls students residents fellows interns players professionals contractors partners agents artists supporters officers boys colleagues lads members".split()
)
_ALLIES = frozenset("parents supporters families backers students".split())
"""Who may stand on a picket line beside the workers."""
_OUT_OF = re.compile(r"\bN\b[^;.]{0,60},? out of (?:the |its |a total of |some )*$")
_BASE = re.compile(
    r"(?:^|[,.;] |\band |\bbut )(?:out )?of (?:the |its |their |some |E's |U's |about |all )*(?:[a-z' ]{0,20}'s )?$"
)


_SHARE_OF = re.compile(r"\bP of (?:the |its |their |all |E's |U's |some |about )*$")
_FEWEST_IN_UNIT = 5
_LABOR = re.compile(
    r"strik|picket|walk-?out|\bunions\b|union (?:members|organi[sz]ers|leaders|officials)|the U\b|workers|wage|teachers|nurses|contract"
)
_VOTED = re.compile(
    r"(?: who)? (?:had |have )?(?:voted|voting|cast)[^.;]{0,60}\bN\b[^.;]{0,20}(?:against|oppos|no\b|abstain)"
)


def _surroundings(found: Found) -> str:
    """The sentence and what stands in front of it."""
    first = found.match.start()
    return (found.skeleton.before(600) + found.skeleton.text[max(0, first - 300) : first + 300]).decode("ascii")


_PEOPLE = (
    r"\b(?:workers|members|employees|nurses|women|men|strikers|staff|hands|they|[a-z]{3,}(?:ers|ors|ists|ians|men))\b"
)


def _context(found: Found, first: int, last: int) -> tuple[str, str]:
    """The clause's words in front of a stretch of the skeleton and behind it."""
    text = found.skeleton.text
    before = text[max(0, first - _REACH_BACK) : first].decode("ascii").translate(_PLAIN)
    after = text[last : last + _REACH_ON].decode("ascii").translate(_PLAIN)
    cut = before.rfind(";")
    stop = after.find(";")
    return before[cut + 1 :], after if stop < 0 else after[:stop]


def _role(before: str, gap: str, noun: str, after: str) -> str | None:
    """Who is counted, as the words around tell ("fired" beside the roles); ``None`` if they tie it to no dispute."""
    if _WERE_FIRED.match(after):
        return "fired"
    if _REFUSED_BEFORE.search(before) or _REFUSED_AFTER.match(after):
        return None
    if re.search(r"\b(?:dismissals?|firing|sacking) of (?:the |some |its )?$", before) and not re.search(
        _STRIKE, after[:60]
    ):
        return None
    if _EMPLOYER_HAS.search(before):
        return "unit" if re.search(r"\b(?:U|union|unioni[sz]ed|organi[sz]ed)\b", gap) else None
    if re.match(r",? out\b(?! of)", after):
        return "strikers"
    if noun == "members" and _OF_OTHERS.match(after):
        return None
    if (_BASE.search(before) and re.search(r"\b[NP]\b", after[:80])) or _OUT_OF.search(before):
        return "other"
    fired = re.search(rf"\b{_FIRED}(?: (?:the|its|some|all|another|about|of|them|at least))*,? $", before)
    if fired:
        return "fired"
    if noun == "members" and _BALLOTED.search(before):
        return "unit"
    if noun == "strikers" or "striking" in gap:
        near = _NEXT.search(after[:60])
        return "picketers" if near and near["picketers"] and not near["picketers"].startswith("picket") else "strikers"
    if noun in ("picketers", "pickets", "marchers", "protesters"):
        return "picketers"
    if _BEFORE_PICKETERS.search(before):
        return "picketers"
    if _STRONG_BEFORE_STRIKERS.search(before):
        return "strikers"
    after = re.split(r",? (?:N |P )?of (?:whom|which|them)\b", after, maxsplit=1)[0]
    following = _NEXT.search(after)
    if (
        following
        and following["strikers"]
        and noun in _WEAK
        and re.search(
            r"\b(?:during|amid|because of|due to|despite|by|before|since|over) (?:the|an?|this|last|their)\b[^;.]{0,30}$",
            after[: following.start()],
        )
    ):
        return None
    if _UNION_HAS.search(before) and following and following["strikers"] and following.start() < 30:
        return "strikers"
    if _BEFORE_UNIT.search(before) or _UNION_HAS.search(before):
        return "unit"
    if following:
        role = next(_ROLES[name] for name, value in following.groupdict().items() if value is not None)
        if role == "unit" and noun in _WEAK and noun != "members":
            return (
                "unit"
                if following["unit"]
                and re.match(r"represented|covered|in the|belong|are members|eligible", following["unit"])
                else None
            )
        return role
    if _BEFORE_STRIKERS.search(before) and noun not in ("people", "persons") and re.search(_STRIKE, before):
        return "strikers"
    if (
        noun == "members"
        or "U" in gap
        or (re.search(r"\bU(?:'s?)? $", before) and noun not in _WEAK)
        or re.match(r",? (?:of|from|in|with) (?:the )?U\b|,? members of|,? U\b", after)
    ):
        return "unit"
    if re.search(rf"\b{_STRIKE}", before) and noun not in _WEAK:
        return "strikers"
    return None


_FEWEST = 5
"""People below which a number names persons ("two captains said") and counts no side of a dispute."""


def _counted(found: Found, sets: Mapping[str, object]) -> Iterable[Draft]:
    """A count of workers, its role told by the words around it; of "36 of the 100" the 100 as well."""
    place = found.range("count")
    count = found.skeleton.spans.get(place[0]) if place else None
    if not place or not isinstance(count, Number) or not _is_count(count):
        return
    gap, noun = found.words("gap"), found.words("noun")
    words = set(re.findall(r"[a-z'-]+", gap))
    word = noun.rsplit("-", maxsplit=1)[-1]
    if (
        (word in NOT_WORKERS and word not in _ALLIES)
        or words & _GAP_REFUSED
        or re.search(r"s, |, (?:the|a|his|her) ", gap)
    ):
        return
    first, last = place[0], found.match.end()
    before, after = _context(found, first, last)
    role = _role(before, gap, noun, after)
    if role == "fired":
        role = (
            "other"
            if noun == "strikers" or (count.value >= _FEWEST_IN_UNIT and re.search(_STRIKE, _surroundings(found)))
            else None
        )
    if word in _ALLIES and role == "strikers" and re.search(_PICKET, f"{before[-60:]} {after[:60]}"):
        role = "picketers"
    if role == "strikers" and _SHARE_OF.search(before):
        role = "other"
    if role is None or (word in _ALLIES and role != "picketers") or (role == "unit" and count.value < _FEWEST_IN_UNIT):
        return
    if role == "picketers" and noun in ("people", "persons", *_ALLIES) and not _LABOR.search(_surroundings(found)):
        return
    if _VOTED.match(after):
        return
    if count.of is not None and re.match(
        r"[^;.]{0,40}?\b(?:had |have )?(?:voted|cast|backed|marked|said yes|approved|rejected)\b", after
    ):
        yield _base_of(count, found, last)
        return
    yield _draft(count, role, before, after, found, last)
    if count.of is not None:
        yield _base_of(count, found, last)


def _base_of(count: Number, found: Found, last: int) -> Draft:
    """The whole of which the count is a part."""
    base = {"value": count.of, "value_min": count.of, "value_max": count.of, "unit": "worker", "qualifier": "exact"}
    part = Span(max(count.start, count.end - 1), count.end)
    return Draft({**base, "role": "other"}, serves=part, start=count.start, end=found.skeleton.end_of(last))


def _is_count(count: Number) -> bool:
    return not count.is_vague and not count.is_ordinal and count.value >= _FEWEST and float(count.value).is_integer()


def _draft(count: Number, role: str, before: str, after: str, found: Found, last: int) -> Draft:
    values = {**figure(count, "worker"), "role": role}
    around = before[-60:] + found.match.group().decode("ascii") + after[:80]
    if role == "unit" and count.value >= _WHOLE_UNION and "E" not in around:
        values |= {"role": "other", "employer": None, "employer_mention": None}
    return Draft(values, serves=count, start=count.start, end=found.skeleton.end_of(last))


_FOLLOWED = frozenset(("followed", "joined", "joined them", "joined in", "joined it"))


def _bare(found: Found, sets: Mapping[str, object]) -> Iterable[Draft]:
    """A count with no noun of its own."""
    place = next((r for g in ("count", "count2", "count3", "count4", "count5") if (r := found.range(g))), None)
    count = found.skeleton.spans.get(place[0]) if place else None
    if not place or not isinstance(count, Number) or not _is_count(count):
        return
    before, after = _context(found, place[0], place[0] + 1)
    if _REFUSED_BEFORE.search(before) or re.search(
        r"\b(?:locals?|plants?|stores?|sites?|unions?|schools?|hospitals?|cafes?|shops?|cities|states|miles|percent|votes?|days?|weeks?)\b",
        after[:14],
    ):
        return
    role = str(sets.get("role") or "")
    if not role:
        if found.has("count3") and (count.value < 5 or not re.search(rf"(?:{_PEOPLE}|\bwe\b)[^;]{{0,110}}$", before)):
            return
        following = _NEXT.search(after)
        role = (
            next((_ROLES[name] for name, value in following.groupdict().items() if value is not None), "")
            if following
            else ""
        )
        if not role and found.words("act") in _FOLLOWED:
            role = "strikers" if re.search(rf"\b{_STRIKE}", _surroundings(found)) else ""
        elif not role and re.match(r"came|turned|showed|attended", found.words("act")):
            role = "picketers" if re.search(rf"\b{_PICKET}", _surroundings(found)) else ""
        elif not role and found.words("act").startswith("out "):
            role = "strikers"
        elif not role and found.words("noun") in ("members", "strikers"):
            role = "unit" if found.words("noun") == "members" else "strikers"
        elif not role and not found.has("act"):
            is_strike = re.search(rf"\b{_STRIKE}", _surroundings(found) if found.has("count3") else before)
            role = "strikers" if is_strike else "unit" if "U" in before else ""
    if role == "picketers" and not _LABOR.search(_surroundings(found)):
        return
    if role and count.value >= _FEWEST_IN_UNIT:
        last = found.range("end")
        end = found.skeleton.end_of(last[0]) if last else found.end
        yield Draft({**figure(count, "worker"), "role": role}, serves=count, start=count.start, end=end)


_GAP = (
    r"(?P<gap>(?: |-)(?:of (?:the |its |their |our |those |E's |U's )?)?(?:(?:[a-z'./&-]+|[ELDUP](?:'s?)?),? ){0,5}?)"
)

RULES = (
    Rule(
        name="headcount.part_of",
        kind=KIND,
        pattern=rf"\b(?P<count>N) (?:out )?of (?:(?:the|its|their|some|about|E's|U's|original|roughly|[a-z]+'s) )*(?P<base>N){_GAP}(?P<noun>{{workers}})",
        build=lambda found, sets: _part_of(found),
        reads=(
            Example(
                "The union said 1,400 of the board's 1,600 clerical staff were taking part in the strike.",
                {"value": 1400, "role": "strikers"},
            ),
            Example("Fewer than 60 of the original 200 strikers still picket.", {"value": 60, "role": "picketers"}),
            Example("Some 90 of the mill's 310 workers walked out.", {"value": 310, "role": "other"}),
        ),
        passes=("Workers shut 3 of the city's 40 plants.", "The union says 12 of the plant's 300 customers left."),
    ),
    Rule(
        name="headcount.workers",
        kind=KIND,
        pattern=rf"\b(?P<count>N){_GAP}(?P<noun>{{workers}})",
        build=_counted,
        reads=(
            Example(
                "Over 3,300 machinists at the plant walked out on Friday.",
                {"value": 3300, "qualifier": "at_least", "role": "strikers"},
            ),
            Example(
                "The union, which represents 9,200 transit workers in the city, wants a raise.",
                {"value": 9200, "role": "unit"},
            ),
            Example(
                "The staff union is made up of over 100 workers in three offices.",
                {"value": 100, "role": "unit", "qualifier": "at_least"},
            ),
            Example(
                "The strike involved around 30,000 people in four states.",
                {"value": 30000, "role": "strikers", "qualifier": "about"},
            ),
            Example(
                "Nurses called for a fair contract for the 115 members of the Hospital Workers Union.",
                {"value": 115, "role": "unit"},
            ),
            Example("The smaller union balloted its 2,400 members over a strike.", {"value": 2400, "role": "unit"}),
            Example(
                "The union wants back 52 members who were fired when the strike began.",
                {"value": 52, "role": "other"},
            ),
            Example("She was among the 120 people on the picket line on Tuesday.", {"value": 120, "role": "picketers"}),
            Example(
                "Of the union's night crew, 36 of the 100 night-shift workers walked out.",
                {"value": 36, "role": "strikers"},
            ),
            Example(
                "About 450 workers and supporters rallied outside the gates of the struck mill.",
                {"value": 450, "role": "picketers"},
            ),
        ),
        passes=(
            "The strike left 40,000 passengers stranded.",
            "The company, where workers are on strike, employs 5,000 people worldwide.",
            "Hundreds of workers went on strike.",
            "Police arrested 12 strikers at the gate.",
            "The mill hired 300 replacement workers during the strike.",
        ),
    ),
    Rule(
        name="headcount.bare_act",
        kind=KIND,
        pattern=r"\b(?P<count>N)(?: of them| others| more| in all| (?:of )?(?:the )?U(?: members)?| of (?:you|us))?,?(?: ?\(P\)| ,P,)?(?: (?:have|has|had|already|also|are|were|was|will|later|then|of them|did|people|who|still|now|workers|more))*,? (?P<act>join(?:ed)? (?:the |in the |in\b|them|it\b)(?:strike|walkout|stoppage|picket)?|followed\b|(?:signed up|set|due|expected|about|ready) to (?:strike|walk out)|eligible|belong(?:ed|s)? to|honou?r\w* (?:the )?picket|out (?:at the start|so far|now)|walked(?:[.,;]|$)|walk(?:ed)? (?:out|off)|w[ea]nt (?:out )?on strike|struck\b|on strike|out on strike|fail(?:ed)? to report|"
        r"stay(?:ed)? (?:out|away|off|home)|down(?:ed)? tools|took part|stopped work|on the picket lines?|pickets?(?:ed|ing)?\b|marched|rallied|(?:came|turned (?:out|up)|showed up|attended)(?: today| last time| out| on D| D)?(?:[.,;]|$))",
        build=_bare,
        reads=(
            Example(
                "More than 4,400 signed the petition and 3,000 have joined the strike.",
                {"value": 3000, "role": "strikers"},
            ),
            Example(
                "Of the force's 1,500 workers, 1,117 failed to report for duty when the strike began.",
                {"value": 1117, "role": "strikers"},
            ),
            Example("The union said 620 walked out at the two mills.", {"value": 620, "role": "strikers"}),
            Example("Roughly 12,000 Teamsters walked off the job.", {"value": 12000, "role": "strikers"}),
            Example("Of 61 people on the rosters, the union said, 47 walked.", {"value": 47, "role": "strikers"}),
            Example(
                "It held its fourth picket at the harbor; the guild said 300 came.", {"value": 300, "role": "picketers"}
            ),
        ),
        passes=("Workers at 12 plants went on strike last year.", "Some joined the strike at N."),
    ),
    Rule(
        name="headcount.bare_relation",
        kind=KIND,
        pattern=r"(?:(?P<unit>(?:bargaining unit|membership|unit) (?:of|numbers|has)|represents|represented|representing|stands for|U,? (?:which|who) (?:has|have)|locked out|shut out) |(?P<out>strike (?:by|of|includes|included|including)|joined by|idled|idling|involv(?:ed|es|ing)|(?:number|figure|total)[^;.N]{0,40}? (?:out|stopped work|strike|strikers|striking|off|walked)[^;.N]{0,20}? (?:at|to)|(?:walk-?out|stoppage|strike)[^;.N]{0,70}? drew) |(?P<grew>(?:strike|walk-?out|stoppage|ranks|number of strikers|N {workers})[^;N]{0,70}? (?:grew|swelled|swollen|rose|risen|climbed|grown) to) |(?P<rally>(?:rally|march|picket|demonstration|rallies|marches|crowd|gathering|turn-?out)(?: [a-z]+){0,3}? (?:of|drew|by|at|drew[^;.N]{0,30},)) )(?:the |some |another |about |only )?(?P<count>N)(?: others| more| of them| in all| people)?(?P<end> (?:in|at|from|on|across|gathered|marched|rallied|assembled|stood|formed|turned out|and|while|but|outside|who|there|by|since|after|when|as|with)\b|[.,;)]|$)",
        build=lambda found, sets: _bare(
            found,
            {
                "role": "unit"
                if found.has("unit")
                else "strikers"
                if found.has("out") or found.has("grew")
                else "picketers"
            },
        ),
        reads=(
            Example("The union has a bargaining unit of 860.", {"value": 860, "role": "unit"}),
            Example("Ten men walked off the job and were joined by 45 others.", {"value": 45, "role": "strikers"}),
            Example("A rally drew 2,500 in support of the striking teachers.", {"value": 2500, "role": "picketers"}),
            Example(
                "The walkout began with 3,000 workers and grew to 12,700 by June.", {"value": 12700, "role": "strikers"}
            ),
            Example("The strike includes 1,200 in Troy and 800 in Salem.", {"value": 1200, "role": "strikers"}),
            Example(
                "Union organizers estimated the crowd at 3,000 while police put it at 1,800.",
                {"value": 3000, "role": "picketers"},
            ),
        ),
        passes=(
            "The union has a strike fund of 860.",
            "The march of 2019 drew workers from all over.",
            "The strike fund grew to 12,000 dollars.",
        ),
    ),
    Rule(
        name="headcount.breakdown",
        kind=KIND,
        pattern=r"(?::|,|\band) (?P<count>N) (?:more )?(?:in|at|from) (?:the )?(?:E|[a-z]+)",
        build=lambda found, sets: _breakdown(found),
        reads=(
            Example(
                "The union counts 5,150 workers out on strike: 2,400 in Lowell, 1,600 in Troy and 750 in Salem.",
                {"value": 1600, "role": "strikers"},
            ),
            Example("Some 300 weavers walked out in Leeds, and 120 in Bradford.", {"value": 120, "role": "strikers"}),
            Example(
                "The union represents 240 drivers in Leeds and some 40 more in York.", {"value": 40, "role": "unit"}
            ),
            Example("About 900 strikers picketed on Friday: 500 at the harbor, 400 at the rail yard.", {"value": 500}),
        ),
        passes=("Workers struck in 1912, 40 in the shade that day.", "The union won raises of 3% and 2 in all."),
    ),
    Rule(
        name="headcount.other_count",
        kind=KIND,
        pattern=r"(?:(?P<alone>^)|;|,|\band|\bbut|\bwhile)(?: |\b)(?:[a-zEU' ]{2,60}? )(?:says?|said|puts? (?:it|the (?:number|figure|total|turnout)) at|counted|estimated|claims?|claimed|made it|saw)(?: only| just| it was| there were)? (?P<count>N)(?P<end>[.,;]|$)",
        build=lambda found, sets: _breakdown(found),
        reads=(
            Example("The union said 900 workers walked out; the company says 640.", {"value": 640, "role": "strikers"}),
            Example(
                "It had 2,000 members on strike at the peak, the union says. The governors counted 840.",
                {"value": 840, "role": "strikers"},
            ),
            Example(
                "Some 9,000 workers marched, the union said, but police counted 4,500.",
                {"value": 4500, "role": "picketers"},
            ),
            Example(
                "Unions put the number of strikers at 15,000 workers, while the ministry put the figure at 9,000.",
                {"value": 9000},
            ),
        ),
        passes=(
            "Workers struck at noon; the foreman said 12.",
            "The union asked for a raise of 5 dollars; the company said 3.",
        ),
    ),
    Rule(
        name="headcount.of_whom",
        kind=KIND,
        pattern=r"(?:\b(?P<count>N) of (?:whom|them|those)|\bof (?:whom|them|those),? (?P<count2>N))(?: (?:are|were|is|also|now|already))* (?P<end>represented by|covered by|(?:union |U )?members|belong(?:ed)? to|unioni[sz]ed|in the (?:union|U))",
        build=lambda found, sets: _bare(found, {"role": "unit"}),
        reads=(
            Example(
                "Workers at the plant, about 570 of whom are represented by the union, walked out.",
                {"value": 570, "role": "unit"},
            ),
            Example(
                "It has 1,200 people on site, of whom 900 are union members on strike.", {"value": 900, "role": "unit"}
            ),
            Example("The mill has 400 hands; 310 of them belong to the union.", {"value": 310, "role": "unit"}),
        ),
        passes=("The union has 40 locals, 12 of them in Ohio.", "It has five directors, of whom three met the union."),
    ),
    Rule(
        name="headcount.listed",
        kind=KIND,
        pattern=r"(?:U(?: and | ?/ ?| - |, | v\.? )(?:the )?E|^[^a-zA-Z]{0,4}(?:D\.? )?U|^[^a-zA-Z]{0,4}(?:D\.? )?(?:E (?:[a-z]+ ){0,4}: ?)?(?P<noun>{workers})), (?:about |some )?(?P<count>N)(?: nationwide| in all| members| workers)?(?:[.;]|$)|^[^a-zA-Z]{0,4}(?P<count2>N) (?P<noun2>{workers})(?: in all| out)?[.;]?$",
        build=lambda found, sets: _listed(found),
        reads=(
            Example(
                "Contracts that run out in May:\n\nGarment Workers Union and Acme Mills, 30,000. Wages lead the list.",
                {"value": 30000, "role": "unit"},
            ),
            Example(
                "Strikes of the month.\n\nThe Drivers Union at Acme Freight. Began 2 April, ended 11 April. 340 workers.",
                {"value": 340, "role": "strikers"},
            ),
            Example(
                "Agreements that end soon.\n\nJune 30. Garment Workers Union, 6,900.", {"value": 6900, "role": "unit"}
            ),
        ),
        passes=(
            "Results.\n\nGarment Workers Union and Acme Mills, 2.",
            "The union met at the hall.\n\n340 letters.",
        ),
    ),
    Rule(
        name="headcount.hyphenated",
        kind=KIND,
        pattern=r"\b(?P<count>N)-(?P<noun>members?|strong|workers?|person|employees?|nurses?|teachers?|pilots?|man)(?: [a-z-]+){0,3}? (?P<what>unit|union|local|guild|strike|walkout|rally|march|picket|membership|U|bargaining unit|association|federation|workforce|committee|team|board|crew)\b",
        build=lambda found, sets: _hyphenated(found),
        reads=(
            Example("The 5,000-member union has not met the company since May.", {"value": 5000, "role": "unit"}),
            Example("An 83-worker unit at the brewery voted to unionize.", {"value": 83, "role": "unit"}),
            Example("The 1,200-strong union of guards has called a ballot.", {"value": 1200, "role": "unit"}),
        ),
        passes=(
            "The union's 12-member bargaining committee met on Friday.",
            "The company has a 300-strong workforce; its workers have a union.",
        ),
    ),
    Rule(
        name="headcount.apposed",
        kind=KIND,
        pattern=r"(?:(?:(?P<noun>{workers})|U),? (?:(?:all |some |about )*(?P<count>N) (?:in all|strong|members)|(?:who )?(?:numbering|number|numbered) (?P<count2>N))\b|(?:, (?:all )?|\b(?:we|they|strikers|workers|members) (?:are|were|is|was) (?:now |some |about )*)(?P<count3>N) (?:of (?:them|us)|in all|strong)\b|(?:{workers}|U), (?:all |some )?(?P<count4>N), |(?:{workers}|U) ?(?: - | -- |\()(?:all |some |about )?(?P<count5>N)(?: in (?:all|total)| of them)?(?: -|\)))",
        build=_bare,
        reads=(
            Example("The engineers, all 26 of them, approved their union's deal.", {"value": 26, "role": "unit"}),
            Example(
                "The weavers, some 640 of them, walked out of the mill on strike.", {"value": 640, "role": "strikers"}
            ),
            Example(
                "Cutters, 300 strong, struck the shirt factories where union workers were fired.",
                {"value": 300, "role": "strikers"},
            ),
        ),
        passes=("The strikers' demands, three of them, were met.", "The union has grievances, 40 of them, to settle."),
    ),
)


def _listed(found: Found) -> Iterable[Draft]:
    """An entry of a list: who, and how many."""
    place = found.range("count") or found.range("count2")
    count = found.skeleton.spans.get(place[0]) if place else None
    noun = found.words("noun") or found.words("noun2")
    if not isinstance(count, Number) or not _is_count(count) or count.value < 10 or noun in NOT_WORKERS:
        return
    near = found.skeleton.before(150).decode("ascii") + found.skeleton.text[:80].decode("ascii")
    role = "strikers" if re.search(r"\b(?:began|out since|on strike|struck|walked out|strikers)\b", near) else "unit"
    yield Draft({**figure(count, "worker"), "role": role}, serves=count, start=count.start, end=found.end)


def _hyphenated(found: Found) -> Iterable[Draft]:
    what = found.words("what")
    if what in ("workforce", "committee", "team", "board", "crew"):
        return
    role = (
        "strikers" if what in ("strike", "walkout") else "picketers" if what in ("rally", "march", "picket") else "unit"
    )
    place = found.range("count")
    count = found.skeleton.spans.get(place[0]) if place else None
    if isinstance(count, Number) and _is_count(count):
        before, after = _context(found, place[0] if place else 0, found.match.end())
        yield _draft(count, role, before, after, found, found.match.end())


def _part_of(found: Found) -> Iterable[Draft]:
    """ "90 of the mill's 310 workers": the part by what it did, and the whole."""
    part, whole = (found.range(group) for group in ("count", "base"))
    noun = found.words("noun")
    if not part or not whole or noun in NOT_WORKERS or set(found.words("gap").split()) & _GAP_REFUSED:
        return
    first, base = found.skeleton.spans.get(part[0]), found.skeleton.spans.get(whole[0])
    if not isinstance(first, Number) or not isinstance(base, Number) or not _is_count(first) or not _is_count(base):
        return
    before, after = _context(found, part[0], found.match.end())
    role = _role(before, found.words("gap"), noun, after)
    if role is None:
        return
    role = "other" if role == "fired" else role
    if noun == "strikers" and (near := _NEXT.search(after[:30])) and near["picketers"]:
        role = "picketers"
    yield Draft({**figure(first, "worker"), "role": role}, serves=first, start=first.start, end=found.end)
    whole_role = "strikers" if noun == "strikers" else "other"
    yield Draft({**figure(base, "worker"), "role": whole_role}, serves=base, start=base.start, end=found.end)


def _breakdown(found: Found) -> Iterable[Draft]:
    """A further count of those whom the sentence has just counted."""
    place = found.range("count")
    count = found.skeleton.spans.get(place[0]) if place else None
    if not place or not isinstance(count, Number) or not _is_count(count) or count.value < 10:
        return
    ahead = found.skeleton.before(200) if found.has("alone") else b""
    said = found.skeleton.text[max(0, place[0] - 2 * _REACH_BACK) : place[0]]
    text = (ahead + said).decode("ascii").translate(_PLAIN)
    counts = list(_COUNTED.finditer(text))
    if not counts or counts[-1]["noun"] in NOT_WORKERS:
        return
    counted = counts[-1]
    behind = found.skeleton.text[place[0] + 1 : place[0] + 60].decode("ascii").split("N", maxsplit=1)[0]
    if re.match(r" out\b", text[counted.end() :]):
        role = "strikers"
    elif re.search(rf"{_PICKET}", text[counted.start() :]) and not re.search(rf"{_STRIKE}", text[counted.end() :]):
        role = "picketers"
    elif re.search(rf"\b{_STRIKE}|strikers", text) or re.search(rf"\b{_STRIKE}", behind):
        role = "strikers"
    elif _BEFORE_UNIT.search(text[: counted.start()]) or _UNION_HAS.search(text[: counted.start()]):
        role = "unit"
    else:
        return
    last = found.range("end")
    end = found.skeleton.end_of(last[0]) if last else found.end
    yield Draft({**figure(count, "worker"), "role": role}, serves=count, start=count.start, end=end)


_UNIT_OF = r"represents|covers|stands"
_COUNTED = re.compile(
    rf"\b(?:N|\d[\d,]+|[a-z-]+ (?:hundred|thousand|dozen)|dozen|million) (?:[a-z'-]+ ){{0,4}}?(?P<noun>{WORKFORCE['workers']})|(?:number|figure|total|crowd|turn-?out)[^;.N]{{0,50}}? at N|N (?:[a-z]+ )?out\b|\b(?:strike|walk-?out|stoppage|{_UNIT_OF}) (?:includ\w+|by|of|for) N\b"
)
