"""How workers voted: what the motion was, what came of it, how many were for and against."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace

from pipelines.extraction.rules import ballots
from pipelines.extraction.rules.ballots import Clause, Share
from pipelines.extraction.rules.rule import Draft, Example, Found, Rule
from pipelines.extraction.spans import Number

KIND = "vote"

_NEGATIVE = re.compile(
    r"\b(?:reject\w*|turn(?:ed|ing)? (?:it |them )?down|turned|vot(?:e|ed|ing) down|voted it down|against|no|refus\w+|rebuff\w*|spurn\w*|declin\w*|shot down|threw out|thrown out|"
    r"throw out|oppos\w+|defeat\w*|nix\w*|not to|shouted down|lost|loses|fail\w*|fell short|nays?)\b"
)
_APPROVING = r"(?:ratify|accept|approve|adopt|endorse|back|ok|okay|support|pass|take|sign)"
_REJECTING = r"(?:reject|turn down|vote down|decline|refuse|rebuff|spurn|oppose|throw out|defeat)"
_PAST = (
    r"(?:ratified|accepted|approved|adopted|endorsed|backed|ok'd|okayed|passed|rejected|turned down|voted down|shot down|rebuffed|spurned|"
    r"threw out|refused|declined|nixed|shouted down|defeated|supported|opposed|thrown out)"
)
_PRESENT = r"(?:ratify|ratifies|accepts?|approves?|endorses?|backs?|oks?|rejects?|turns? down|votes? down|spurns?|oppose|throw out)"
_STRIKE_PAST = r"(?:authori[sz]ed|backed|approved|sanctioned|supported|endorsed|okayed|ok'd|mandated|favou?red)"
_WORKERS_VOTE = re.compile(
    r"(?:\b(?:workers|clerks|guards|pilots|cooks|baristas|mechanics|doctors|residents|aides|agents|members(?:hip)?|employees|union|local|guild|unionists|staff|rank[- ]and[- ]file|nurses|delegates|locals|crews|faculty|they|who|[a-z]+(?:ers|ors|ists|ians|ants|ees|men|women))|U|P)"
    r"\b[^;:]{0,80}$"
)
_VOTE_WORDS = re.compile(
    r"vot(?:e|ed|es|ing)\b|ballot|referendum|rank[- ]and[- ]file|members|majority|unanim|show of hands|mass meeting|turnout|[PT]"
)
_MOTIONS = (
    ("other", re.compile(r"no[- ]confidence|action short of|vot\w+ to (?:end|return|go back|stay out|continue|suspend|call off)|short of (?:a )?strik")),
    (
        "strike_authorization",
        re.compile(
            r"strike[- ](?:authori[sz]ation|vote|ballot|mandate|sanction)|\bmandate\b|(?:to|power to|leave to|right to) (?:call |walk|strike\b)|(?:yes|no) to (?:a )?strik|\bmandate\b|authori[sz]\w+ (?:a |the |their )?(?:[a-z]+ ){0,3}?(?:strike|walkout)|"
            r"(?:vot\w+|ballot\w*) (?:[a-z]+ ){0,3}?(?:to|for|on|in favou?r of|over) (?:[a-z]+ ){0,4}?(?:strik\w+|walk\w*|industrial action|action)|(?:industrial|job|protected) action|"
            r"whether to (?:strike|walk)|(?:back\w*|support\w*|for|in favou?r of|favou?r\w*|wanted to|decision to) (?:[a-z]+ ){0,2}?(?:strik(?:e|es|ing)\b|walk)"
        ),
    ),
    (
        "union_election",
        re.compile(r"unioni[sz]\w*|union (?:election|representation|drive|vote)|representation (?:election|vote)|(?:chose|choose|chosen|elected) to be represented|be represented by|certifi(?:ed|cation)|nlrb|labor relations board|organi[sz]ing|join(?:ing)? (?:the )?(?:union|U)|form(?:ing)? a (?:union|U)|to join|(?:chose|elected|picked) (?:the )?(?:U|union)|(?:in favou?r of|for|against) (?:the )?(?:union|U)\b"),
    ),
    (
        "ratification",
        re.compile(r"ratif\w+|tentative (?:agreement|deal|contract|pact)|\b(?:contract|agreement|deal|offer|pact|proposal|settlement|package|accord|terms|recommendation)s?\b"),
    ),
)  # fmt: skip


def _ballot_nearby(c: Clause) -> str | None:
    """What the vote was about, where the act itself does not say: the nearest motion in front, else behind."""
    ahead = c.text[c.first : c.act]
    before = c.found.skeleton.text[max(0, c.at + c.act - 400) : c.at + c.act].decode("ascii")
    for text in (ahead, c.text[c.act : c.last], before, c.found.skeleton.before(700).decode("ascii")):
        last = [
            (max((m.end() for m in pattern.finditer(text)), default=-1), -rank, ballot)
            for rank, (ballot, pattern) in enumerate(_MOTIONS)
        ]
        strong = [item for item in last[:3] if item[0] >= 0]
        place, _, ballot = max(strong or last)
        if place >= 0:
            return ballot
    return None


def _draft(
    c: Clause,
    ballot: str,
    result: str | None,
    is_negative: bool,
    after_motion: bool = True,
    dated: Clause | None = None,
) -> Draft:
    """A vote with the figures of its clause; ``dated`` is the clause that dates it, where that is a wider one."""
    pct: Share | None = None
    turnout: Share | None = None
    for sort, share in ballots.shares(c, is_negative):
        if sort == "turnout":
            turnout = turnout or share
        else:
            pct = pct or share
    if turnout is None and dated is not None:
        turnout = next((share for sort, share in ballots.shares(dated, is_negative) if sort == "turnout"), None)
    counted = ballots.counts(c, result)
    places = [c.act, c.after]
    values: dict[str, object] = {"ballot": ballot}
    if pct is None and counted is None and (sure := ballots.unanimity(c)):
        whole = 0.0 if is_negative else 100.0
        values |= {"pct_for": whole, "pct_for_min": whole, "pct_for_max": whole, "qualifier": "exact"}
        places += sure
    if pct:
        values |= {
            "pct_for": pct.value,
            "pct_for_min": pct.bounds.low,
            "pct_for_max": pct.bounds.high,
            "qualifier": pct.qualifier,
        }
        places += [pct.place, pct.place + 1]
        if pct.qualifier == "exact" and pct.value < 50 and result == "approved":
            result = "rejected"
    if counted:
        values |= {"votes_for": counted.votes_for, "votes_against": counted.votes_against}
        places += [counted.first, counted.last]
        result = result or counted.result
    if turnout:
        values["turnout_pct"] = turnout.value
        places += [turnout.place, turnout.place + 1]
    if result is None and pct and pct.value != 50:
        result = "approved" if pct.value > 50 else "rejected"
    values["result"] = result
    start, end = c.offsets(min(places), max(places))
    time = ballots.day(dated or c, after_motion)
    serves = c.span(pct.place) if pct else c.span(counted.first) if counted else None
    return Draft(values, serves=serves, time=time.expression if time else None, tense="past", start=start, end=end)


def _has_figures(draft: Draft) -> bool:
    return any(draft.values.get(name) is not None for name in ("pct_for", "votes_for", "turnout_pct"))


def _is_told(c: Clause, act: str) -> bool:
    """Whether "vote" and "voting" report a vote: a headline's present tense, or a participle with what came of it."""
    before = c.text[max(0, c.act - 40) : c.act]
    if act in ("vote", "votes"):
        if re.search(
            r"\b(?:to|will|would|the|a|an|this|that|strike|ratification|contract|their|its|his|his|of|by|next|second|first|N|no|P|'s|D|on|for|in|can|could|must|should|may|who|union|U's)\W*$",
            before,
        ):
            return False
        return _is_headline(c)
    if act == "voting":
        return not re.search(
            r"\b(?:are|is|were|was|be|began|begin|begun|start\w*|before|while|of|from|for|in|continue\w*|finish\w*|been|when|open\w*)\W*$",
            before,
        )
    return True


def _is_headline(c: Clause) -> bool:
    """Whether the present tense tells what has happened."""
    return c.found.sentence.kind in ("headline", "item", "caption") or len(c.found.skeleton.text) < 110


_DECIDED_ALREADY = re.compile(r"\bto (?:end|strike|go|return|walk|stay|bring|continue)\b")
"""What was voted for, in front of a word that only seems to name the side ("to end their strike against the mill")."""


def _voted(found: Found, sets: Mapping[str, object]) -> Iterable[Draft]:
    """ "voted (by so much) to do so and so"."""
    c = ballots.clause(found)
    if not ballots.is_held(c) or not _is_told(c, found.words("act").split()[-1]):
        return
    middle, lead = found.words("mid"), found.words("lead")
    if re.search(r"\b(?:whether|on a(?! turn-?out)|on the question)\b|\b(?:elect|choose)\b", middle + lead):
        return
    if not found.words("side").startswith("to") and _DECIDED_ALREADY.search(middle):
        return
    words = f"{found.words('act')} {found.words('side')} {lead} {found.words('motion')}"
    if sets["ballot"] == "strike_authorization" and re.search(
        r"\bnon-?\W?$|\bshort of|\bend|\bcall\w* off|\bsuspend|\bhalt|\bstop\b|\bresum|\bcontinu|\bextend|\breturn|\blift|\bcancel|\bsettle|\bdeal|\boffer|\bcontract",
        lead,
    ):
        return
    if sets["ballot"] == "union_election" and re.search(
        r"strik|contract|offer|agreement|deal|pay|action|\bend\b|authori", lead
    ):
        return
    is_negative = found.words("side") == "down" or middle.endswith(" not") or bool(_NEGATIVE.search(words))
    result = "rejected" if is_negative else "approved"
    yield _draft(c, str(sets["ballot"]), result, is_negative, after_motion=not _starts_something(found))


def _starts_something(found: Found) -> bool:
    """Whether a date behind the motion is the strike's own ("voted to walk out on Monday")."""
    return re.fullmatch(
        r"(?:go on )?strik\w+|walk.*|down.*|stop.*|ceas.*|.*action", found.words("motion")
    ) is not None and not re.search(
        r"authori|approv|back|support|sanction|endors|favou?r|for|mandate|allow|empower|call",
        found.words("side") + found.words("lead"),
    )


def _decided(found: Found, sets: Mapping[str, object]) -> Iterable[Draft]:
    """ "rejected the offer": a vote where workers or their union are said to have done so."""
    c = ballots.clause(found, "apart" if found.has("apart") else "act")
    if not ballots.is_held(c):
        return
    act = "turned down" if found.has("apart") else found.words("act")
    if re.search(r"\b(?:poll|survey)\b", c.text[max(0, c.act - 80) : c.act]):
        return
    subject = c.text[max(c.act - 110, c.first) : c.act]
    near = c.text[max(0, c.act - 110) : c.act]
    if not act.startswith(("ratif", "authori", "voted")) and not (
        _VOTE_WORDS.search(c.text[c.first : c.last]) or (re.search(_MEMBERS, near) and not act.startswith("accept"))
    ):
        return
    if re.search(
        r"\b(?:negotiat\w+|leaders?|officials|spokes\w+|president|strikers|he|she|judge|court|it|bargaining (?:team|committee)|committee|management|company|E)(?: (?:had|has|have|also|later))?\W*$",
        near,
    ) and not re.search(r"[PT]|vote|ballot|unanim", c.text[c.act : c.last]):
        return
    if not (_WORKERS_VOTE.search(subject) or (c.first and c.first > c.act - 60)):
        return
    if re.search(
        r"\b(?:(?<!to )calls?|demands?|plea|request|bid|claims?|motion to|lawsuit|appeal|idea|notion|bill|law|plan)\b",
        found.words("lead"),
    ):
        return
    if re.fullmatch(_PRESENT, act) and (found.words("lead").startswith(" to") or not _is_headline(c)):
        return
    if found.has("pronoun") and _ballot_nearby(c) != sets["ballot"]:
        return
    is_negative = bool(_NEGATIVE.search(act))
    yield _draft(c, str(sets["ballot"]), "rejected" if is_negative else "approved", is_negative)


_BY_VOTERS = re.compile(
    r" of (?:[a-z'UE-]+ ){0,5}?(?:members|workers|voters|voting|votes?|ballots|those|membership|employees|U|[a-z]+(?:ers|ors|ists|men))\b"
)
_UNDONE = re.compile(r"\b(?:be|if|must|unless|until|was|were|is|are|been|being|not)(?: [a-z]+)?,? $")


def _decided_by(found: Found) -> Iterable[Draft]:
    """A decision of workers told with its figures; what it was about stands nearby."""
    c = ballots.clause(found, "share" if found.has("share") else "act")
    before = f"{c.found.skeleton.before(400).decode('ascii')} {c.text[: c.act]}"
    is_on_deal = (found.words("act") or found.words("share")).startswith("ratif") or dict(_MOTIONS)[
        "ratification"
    ].search(before)
    ballot = "ratification" if is_on_deal else _ballot_nearby(c)
    act = found.words("act") or found.words("share")
    if found.has("share") and ballot is not None and _BY_VOTERS.match(c.text[c.after :]):
        is_turned = bool(_NEGATIVE.search(act))
        if not _UNDONE.search(c.text[max(0, c.act - 24) : c.act]):
            yield _draft(c, ballot, "rejected" if is_turned else "approved", is_turned)
        return
    if ballot is None or not ballots.is_held(c) or not _WORKERS_VOTE.search(c.text[max(c.act - 90, c.first) : c.act]):
        return
    if re.search(r"\bU?E\b[^,;]{0,12}$", c.text[max(0, c.act - 16) : c.act]):
        return
    is_negative = bool(_NEGATIVE.search(act))
    draft = _draft(c, ballot, "rejected" if is_negative else "approved", is_negative)
    if _has_figures(draft):
        yield draft


_MEMBERS = r"\b(?:members(?:hip)?|workers|employees|nurses|teachers|unionists|locals|rank[- ]and[- ]file|delegates|drivers|staff|pilots|[a-z]{3,}(?:ers|ists|ors|ians|ants|ees|men))(?: (?:at|of|in|for|from) (?:the )?[A-Za-z',-]{1,30}(?: [A-Za-z',-]{1,30}){0,8}?)?(?: (?:had|has|have|also|later|D|on|overwhelmingly|narrowly|again|twice|already|earlier|then|soundly|[a-z]+ly))*,? $"


def _passive(found: Found, sets: Mapping[str, object]) -> Iterable[Draft]:
    """ "the deal was ratified (by members)"."""
    c = ballots.clause(found)
    before = c.text[max(0, c.act - 45) : c.act]
    if re.search(
        r"\b(?:be|being|if|unless|until|not|n't|never|yet|could|would|might|may|will|to be|whether|can)(?: [a-z]+){0,2} $",
        before,
    ):
        return
    tail = c.text[c.after : c.after + 80]
    agent = re.match(r"(?: [a-z]+ly)?(?:,? (?:on |last |late )*D)? (?:by|(?P<at>at|in)) (?P<who>[^;.,]{0,70})", tail)
    act = found.words("act")
    if agent and agent["at"]:
        agent = re.match(_GATHERED, tail)
    if agent and not re.match(
        r"(?:an? )?[^,]{0,40}?(?:[PTN]|vote|margin|majority|members|workers|union|U\b|rank|employees|delegates|local|show|acclam|unanim|ballot|mass|[a-z ]*meetings?\b|referendum|poll|[a-z]+(?:ers|ists|ors|ians|men)\b)",
        agent.group("who"),
    ):
        return
    if agent and re.search(
        r"\b(?:board|council|senate|house|lawmakers|shareholders|owners|directors|trustees|court|judge|parliament|congress|government|committee)\b",
        agent.group("who"),
    ):
        return
    decided = act.strip().startswith(("ratif", "approv", "reject", "accept", "voted", "turned"))
    if (
        not (agent and decided)
        and not act.strip().startswith("ratif")
        and not _VOTE_WORDS.search(c.text[c.first : c.last])
    ):
        return
    if sets["ballot"] == "ratification" and re.search(
        r"\btreat(?:y|ies)|constitution|amendment|budget|merger|bill\b", c.text[c.first : c.last]
    ):
        return
    is_negative = bool(_NEGATIVE.search(act))
    yield _draft(
        replace(c, act=(found.range("motion") or found.match.span())[0] - c.at),
        str(sets["ballot"]),
        "rejected" if is_negative else "approved",
        is_negative,
    )


_GATHERED = r"(?: [a-z]+ly)?(?:,? (?:on |last |late )*D)? (?:at|in) (?P<who>(?:an?|the|two|several|mass|N)(?: [a-z'-]+| U(?:'s)?){0,4} (?:meetings?|ballots?|votes?|referendum|show of hands|polls?)\b)"


def _with_result(found: Found, sets: Mapping[str, object]) -> Iterable[Draft]:
    """A vote told by its figures; what it was about stands nearby."""
    c = ballots.clause(found)
    if found.words("act")[0] not in "PN" and ballots.is_of_others(c.text[max(0, c.act - 60) : c.act]):
        return
    words = found.match.group().decode("ascii")
    if _OTHER_VOTE.search(c.text, max(c.first, c.act - 30), min(c.last, c.after + 40)):
        return
    if re.search(
        r"\b(?:will|would|if|could|may|might|needed|need|require[sd]?|must|unless)\b",
        c.text[max(c.first, c.act - 40) : c.after],
    ) or c.text.startswith(" short", c.after):
        return
    ballot = str(sets.get("ballot") or _ballot_nearby(c) or "")
    if not ballot:
        return
    whole = c
    c = replace(c, first=max(c.first, c.act - 5), last=min(c.last, c.after + 90))
    is_negative = bool(_NEGATIVE.search(words))
    turned = (
        "rejected"
        if re.search(
            r"(?:reject\w*|turned down|voted down|defeated|against|threw out|thrown out|spurned|refused)\b[^;.PTN]{0,40}$",
            c.text[max(0, c.act - 60) : c.act],
        )
        else None
    )
    if found.has("outcome"):
        turned = "rejected" if re.match(r"fail|fell|lost|went down|was def", found.words("outcome")) else "approved"
        is_negative = turned == "rejected"
    shares = [c.act + m.start() for m in re.finditer("P", c.text[c.act : c.after])] or [c.act]
    for place in shares:
        draft = _draft(replace(c, act=place), ballot, turned, is_negative or turned == "rejected", dated=whole)
        if _has_figures(draft):
            yield draft


_OTHER_VOTE = re.compile(
    r"(?<!relations )(?<!labor )(?<!labour )(?<!mediation )(?<!conciliation )\bboard\b|\b(?:council|senate|house|parliament|lawmakers|shareholders|trustees|court|primary|poll|survey)\b"
)


def _mandate(found: Found, sets: Mapping[str, object]) -> Iterable[Draft]:
    """A mandate, or a vote named for what it decided ("a 96 percent strike vote")."""
    c = ballots.clause(found)
    if re.search(
        r"\b(?:will|would|if|could|may|might|seek\w*|need\w*|without|no|not|ask\w*|next|planned|upcoming|hold\w*|expir\w*|hop\w+|schedul\w*|before|conduct\w*|call\w* (?:for|a)|set)\b[^;]{0,25}$",
        c.text[max(c.first, c.act - 50) : c.act],
    ):
        return
    draft = _draft(c, str(sets["ballot"]), "approved", False)
    if _has_figures(draft) or found.has("given") or found.has("handed") or found.has("gave"):
        yield draft


def _election(found: Found, sets: Mapping[str, object]) -> Iterable[Draft]:
    """A union's election won or lost."""
    c = ballots.clause(found, "act" if found.has("act") else "act2")
    if re.search(
        r"\b(?:will|would|if|could|may|might|hop\w+|until|before|not|n't|trying to|bid to|fail\w* to|seek\w* to|want\w* to)\b(?: [a-zU']+){0,2} $",
        c.text[max(c.first, c.act - 30) : c.act],
    ):
        return
    if re.search(
        r"\b(?:president|presidential|officers?|leadership|re-?election|mayor|seat|primary|parliament\w*|general|county|presidency)\b",
        c.text[c.first : c.last],
    ):
        return
    is_negative = bool(_NEGATIVE.search(found.match.group().decode("ascii")))
    yield _draft(c, "union_election", "rejected" if is_negative else "approved", is_negative)


_ACT = r"(?P<act>\bvoted|\bvotes?|\bvoting|\bballoted)\b"
_MID = r"(?P<mid>[^;.]{0,90}?)"
_LEAD = r"(?P<lead>[^;.]{0,60}?)"
_SIDE = r"(?P<side>to|for|in favou?r of|in support of|against)"

RULES = (
    Rule(
        name="vote.voted_on_deal",
        kind=KIND,
        pattern=rf"{_ACT}{_MID} (?P<side>to {_APPROVING}|to {_REJECTING}|for|in favou?r of|in support of|against|down|yes (?:to|on)|no (?:to|on)) (?P<lead>[^;.]{{0,70}}?)(?P<motion>{{deal}}|cut(?:s|ting)\b)",
        build=_voted,
        sets={"ballot": "ratification"},
        reads=(
            Example(
                "Workers at the smelter voted 58.6% to accept the company's third offer.",
                {"ballot": "ratification", "result": "approved", "pct_for": 58.6},
            ),
            Example(
                "Mill workers voted 1,204 to 388 to reject the wage agreement.",
                {"result": "rejected", "votes_for": 388, "votes_against": 1204},
            ),
            Example(
                "Almost 90% of the local's members, all dock workers, voted against the proposed contract.",
                {"result": "rejected", "pct_for": 10, "qualifier": "about"},
            ),
            Example(
                "Union porters voted down a second contract on Sunday, 300-12.",
                {"result": "rejected", "votes_for": 12, "votes_against": 300, "date_earliest": "2024-09-15"},
            ),
        ),
        passes=(
            "Workers will vote Friday on whether to accept the company's offer.",
            "The school board voted 5-2 to approve the teachers' contract.",
            "Leaders urged nurses to vote against the offer.",
        ),
    ),
    Rule(
        name="vote.voted_otherwise",
        kind=KIND,
        pattern=rf"{_ACT}{_MID} {_SIDE} (?P<lead>[^;.]{{0,40}}?)(?P<motion>{{to_go_on}})",
        build=_voted,
        sets={"ballot": "other"},
        reads=(
            Example(
                "Striking bakers voted 212-40 on Monday to end their walkout.",
                {"ballot": "other", "result": "approved", "votes_for": 212, "date_earliest": "2024-09-16"},
            ),
            Example(
                "Mine workers voted to stay out until the pit is made safe.", {"ballot": "other", "result": "approved"}
            ),
            Example(
                "Faculty voted no confidence: 91 percent voted for no confidence in the provost of the striking college.",
                {"ballot": "other", "pct_for": 91},
            ),
            Example("Strikers voted unanimously to return to work.", {"ballot": "other", "pct_for": 100}),
            Example(
                "Tanners voted to bring a four-year stoppage at the works to an end.",
                {"ballot": "other", "result": "approved"},
            ),
            Example(
                "Glaziers have voted to end their strike against the city's largest mill by taking its last offer.",
                {"ballot": "other", "result": "approved"},
            ),
        ),
        passes=(
            "Strikers will vote on Monday to end the walkout.",
            "The council voted to end its boycott of the union.",
        ),
    ),
    Rule(
        name="vote.voted_to_strike",
        kind=KIND,
        pattern=rf"{_ACT}{_MID} {_SIDE} (?P<lead>[^;.]{{0,80}}?)(?P<motion>{{to_strike}})",
        build=_voted,
        sets={"ballot": "strike_authorization"},
        reads=(
            Example(
                "Ground crews voted by 96% to strike.",
                {"ballot": "strike_authorization", "result": "approved", "pct_for": 96, "qualifier": "exact"},
            ),
            Example("Two-thirds of the guards voted to authorize a walkout.", {"pct_for": 66.7, "qualifier": "about"}),
            Example("Nurses vote to strike at Acme Hospital", {"result": "approved"}),
            Example(
                "In the north, over 60 percent of the 1,200 local members in ten mills voted for a strike.",
                {"result": "approved", "pct_for": 60, "qualifier": "at_least"},
            ),
            Example("Across six depots fitters voted for walkouts, by an average of 91 percent.", {"pct_for": 91}),
            Example(
                "Signallers voted by 61% to 39% against industrial action in a ballot, on a turnout of 73%.",
                {"result": "rejected", "pct_for": 39, "turnout_pct": 73},
            ),
            Example(
                "The officers answered by voting 1,021 to 4 in favor of a strike.",
                {"votes_for": 1021, "votes_against": 4},
            ),
        ),
        passes=(
            "Members are voting this week on whether to strike.",
            "The airline's board voted to take strike insurance.",
            "If members vote to strike, the port will close.",
        ),
    ),
    Rule(
        name="vote.voted_on_union",
        kind=KIND,
        pattern=rf"{_ACT}{_MID} {_SIDE} (?P<lead>[^;.]{{0,30}}?)(?P<motion>{{to_unionize}})",
        build=_voted,
        sets={"ballot": "union_election"},
        reads=(
            Example(
                "Baristas at two cafes voted 21-6 to unionize.",
                {"ballot": "union_election", "result": "approved", "votes_for": 21, "votes_against": 6},
            ),
            Example(
                "Workers at the tire plant voted against unionization 240 to 131.",
                {"result": "rejected", "votes_for": 131, "votes_against": 240},
            ),
            Example(
                "Some 88% of the couriers who voted were in favour: they voted to join the Postal Workers Union.",
                {"result": "approved"},
            ),
        ),
        passes=(
            "The couriers will vote next month on joining the union.",
            "Senators voted against the union bill, 51-49.",
        ),
    ),
    Rule(
        name="vote.decided_on_deal",
        kind=KIND,
        pattern=rf"(?P<act>\b(?:{_PAST}|{_PRESENT}))\b(?:(?P<lead>[^;.:]{{0,80}}?)\b(?P<motion>{{deal}})| (?P<pronoun>it|them)\b)|(?P<apart>\b(?:turned|voted|threw)) (?P<inner>(?:[a-zE']+ ){{1,6}}?)(?P<motion2>{{deal}}) (?:down|out)\b",
        build=_decided,
        sets={"ballot": "ratification"},
        reads=(
            Example(
                "Members of the writers' union ratified a three-year contract on Friday with 82% in favor.",
                {"ballot": "ratification", "result": "approved", "pct_for": 82, "date_earliest": "2024-09-13"},
            ),
            Example(
                "Depot workers rejected the company's final offer by a vote of 310 to 95.",
                {"result": "rejected", "votes_for": 95, "votes_against": 310},
            ),
            Example(
                "Machinists rejected the contract by 94.6% and voted 96% to strike.",
                {"result": "rejected", "pct_for": 5.4},
            ),
            Example(
                "Union dockers turned down the pay deal in a ballot, with three-quarters voting no.",
                {"result": "rejected", "pct_for": 25, "qualifier": "about"},
            ),
        ),
        passes=(
            "The union's negotiators rejected the company's offer at the table.",
            "The city council approved the contract 7-2.",
            "The union's president rejected the pay offer as an insult.",
        ),
    ),
    Rule(
        name="vote.decided_by",
        kind=KIND,
        pattern=r"(?P<act>\b(?:ratified|rejected|approved|accepted|refused|endorsed|voted (?:it|that|this|them) down|voted (?:yes|no)|turned (?:it|that|this|them) down))(?: (?:it|that|this|them|both|the (?:first|second|third|latest)(?: one)?))?(?P<between>(?:,? [a-z]+){0,3}?),? (?:by|with|on)(?: [a-z-]+){0,5}? (?P<figure>[PT])|(?:^|, |\b(?:contract|agreement|deal|pact|offer|proposal) )(?P<share>approved|ratified|rejected|accepted|endorsed|backed)(?: [a-z]+ly)?(?: (?:on |last )?D)? by (?:about |just |only |over )?(?P<figure2>P)",
        build=lambda found, sets: _decided_by(found),
        reads=(
            Example(
                "The union's contract went to a ballot; the yardmen, who vote apart, ratified by 62.5 percent.",
                {"ballot": "ratification", "pct_for": 62.5, "result": "approved"},
            ),
            Example(
                "The company sent its last offer to the members, and members of the union refused by 74 per cent.",
                {"ballot": "ratification", "pct_for": 26, "result": "rejected"},
            ),
            Example(
                "The agreement, approved by 77% of union members, runs through 2027.",
                {"ballot": "ratification", "pct_for": 77, "result": "approved"},
            ),
            Example(
                "A third contract came in May; the union's rank and file rejected that too by a vote of 310 to 290.",
                {"votes_for": 290, "votes_against": 310},
            ),
        ),
        passes=(
            "The company's board approved it by 9 to 2.",
            "The union wants a raise; the mill refused by 5 percent.",
            "The Senate approved the labor bill, and the House rejected it by 220 to 210.",
        ),
    ),
    Rule(
        name="vote.decided_on_strike",
        kind=KIND,
        pattern=rf"(?P<act>\b{_STRIKE_PAST})\b(?P<lead>[^;.:]{{0,50}}?)\b(?P<motion>{{to_strike}})",
        build=_decided,
        sets={"ballot": "strike_authorization"},
        reads=(
            Example(
                "Last month the union authorized a walkout; 82% of its members were in favor.",
                {"ballot": "strike_authorization", "result": "approved", "pct_for": 82, "date_earliest": "2024-08-01"},
            ),
            Example(
                "Postal workers backed strike action by 97.6% on a turnout of 76%.",
                {"pct_for": 97.6, "turnout_pct": 76},
            ),
            Example(
                "Lab technicians have authorized a walkout.", {"ballot": "strike_authorization", "result": "approved"}
            ),
        ),
        passes=("The mayor supported the strike.", "Students backed the strike by staff with sandwiches."),
    ),
    Rule(
        name="vote.backed_decision",
        kind=KIND,
        pattern=r"(?P<subject>members(?:hip)?|workers|rank[- ]and[- ]file|employees|delegates|strikers|U)(?: [a-z]+ly| has| have| had| D| then)*(?P<act> (?:endorsed|backed|upheld|supported|approved|ratified))(?P<lead> (?:his|her|their|the|U's?|the U's) (?:[a-z]+(?:'s)? ){0,3}?)(?P<motion>(?:decision|action|stand|stance|leadership|call|recommendation|plan)\b)",
        build=_decided,
        sets={"ballot": "other"},
        reads=(
            Example(
                "The miners' union members endorsed his decision by a nearly unanimous vote.",
                {"ballot": "other", "result": "approved", "pct_for": None},
            ),
            Example(
                "Union delegates upheld their leader's stand by 88 votes to 12.", {"ballot": "other", "votes_for": 88}
            ),
            Example(
                "The workers backed the decision in a ballot, with 71% in favor.", {"ballot": "other", "pct_for": 71}
            ),
        ),
        passes=("Shopkeepers backed the strikers' decision.", "The union supported his plan for a park."),
    ),
    Rule(
        name="vote.was_decided",
        kind=KIND,
        pattern=rf"(?P<motion>{{deal}}|\bit|\bwhich|\bthey)(?P<between>[^;.:]{{0,70}}?) (?:was|were|has been|had been|have been|is|gets?|got)(?: [a-z]+ly| D| finally| then)?(?P<act> {_PAST}\b)",
        build=_passive,
        sets={"ballot": "ratification"},
        reads=(
            Example(
                "The contract was ratified by 76 percent of union members.",
                {"ballot": "ratification", "result": "approved", "pct_for": 76},
            ),
            Example(
                "The agreement was ratified on Sunday by 8 of the 12 unions.",
                {"result": "approved", "pct_for": None, "date_earliest": "2024-09-15"},
            ),
            Example(
                "A first offer was rejected by union members by a 4-1 margin.",
                {"result": "rejected", "votes_for": None},
            ),
        ),
        passes=("The deal must be ratified by members.", "The contract was approved by the school board, 5-0."),
    ),
    Rule(
        name="vote.strike_was_backed",
        kind=KIND,
        pattern=rf"(?P<motion>{{to_strike}})(?P<between>[^;.:]{{0,50}}?) (?:was|were|has been|had been)(?: [a-z]+ly)?(?P<act> (?:{_STRIKE_PAST}|taken|made|carried)\b)",
        build=_passive,
        sets={"ballot": "strike_authorization"},
        reads=(
            Example(
                "Strike action was backed by 91% of those voting.", {"ballot": "strike_authorization", "pct_for": 91}
            ),
            Example(
                "A walkout was authorized in a vote of members on Monday.",
                {"result": "approved", "date_earliest": "2024-09-16"},
            ),
            Example("Industrial action was approved by 88 per cent of members.", {"pct_for": 88}),
        ),
        passes=("The strike was supported by students.", "A strike will be backed by members, he hopes."),
    ),
    Rule(
        name="vote.mandate",
        kind=KIND,
        pattern=r"(?P<act>(?:(?P<given>gave|given|gives?|delivered|delivers|returned|handed|secured|won|granted) [^;.]{0,50}?)?(?:\b[PT] (?:[a-z'-]+ ){0,4}?)?(?:strike|walkout|strike action|action)(?: authori[sz]ation)? (?:mandate|vote|majority|ballot)s?\b|"
        r"(?:(?P<handed>gave|given|gives?|delivered|delivers|returned|handed|secured|won|granted) [^;.]{0,60}?)?mandate (?:of P )?(?:for|to) (?:a |take |call )*{to_strike}|(?P<gave>gave|given|gives?|granted|handed) [^;.]{0,60}?(?:authority|power|permission|the go-ahead|the green light|leave) to (?:call |go on |take |stage |launch )?(?:an? )?{to_strike})(?P<rest> of P)?",
        build=_mandate,
        sets={"ballot": "strike_authorization"},
        reads=(
            Example(
                "Teachers gave their negotiators a 97 percent strike mandate.",
                {"ballot": "strike_authorization", "result": "approved", "pct_for": 97},
            ),
            Example("A strike vote of 94% came in on Tuesday from the smelter's crews.", {"pct_for": 94}),
            Example(
                "Members of the union gave the executive a strong mandate for strike action.",
                {"result": "approved", "pct_for": None},
            ),
        ),
        passes=("The union will hold a strike vote on Friday.", "Leaders are seeking a strike mandate of 60%."),
    ),
    Rule(
        name="vote.won_election",
        kind=KIND,
        pattern=r"(?P<act>\b(?:won|wins?|winning|lost|loses|losing|prevailed in|victory in|defeat in))\b(?P<between>[^;.]{0,45}?) (?P<motion>(?:(?:union|representation|certification|decertification|nlrb|labou?r board|organi[sz]ing|run-?off|rerun|mail-in|recognition|bargaining|U) ){1,3}(?:election|vote|ballot|campaign|drive)|election to represent)|"
        r"U (?:(?:has|had|have|narrowly|also|easily) )*(?P<act2>won|lost|prevailed in) (?:the|an|its|that) (?:election|vote|ballot)",
        build=_election,
        reads=(
            Example(
                "The Garment Workers Union won the representation election 88-41.",
                {"ballot": "union_election", "result": "approved", "votes_for": 88},
            ),
            Example(
                "The guild lost a union election at the plant, 130 votes to 212.",
                {"result": "rejected", "votes_for": 130, "votes_against": 212},
            ),
            Example(
                "They became the first clerks in town to win a certified union election, said the workers.",
                {"ballot": "union_election", "result": "approved"},
            ),
        ),
        passes=("She won the union's presidential election.", "Labour hopes to win a recognition vote."),
    ),
    Rule(
        name="vote.tally",
        kind=KIND,
        pattern=r"(?P<act>\b(?:vote|votes|tally|count|outcome|result|results|ballot|balloting|election|margin|referendum|motion)\b)(?P<between>(?:,? [a-zD]+){0,7}?,?)(?: was| were| stood at| came (?:out |in )?(?:to|at)?| went| is|:| ended| of|,| showed| read)(?P<fill>(?: [a-z'-]+){0,8}?),? ?(?P<figure>[TPN])(?: (?:vot\w+ |were |to |votes )?(?:in favou?r|for|against|yes|no|opposed|to [a-z]+)\b)?",
        build=_with_result,
        reads=(
            Example(
                "Union members met on Sunday to vote on the contract. The vote was 212 to 45.",
                {"ballot": "ratification", "votes_for": 212, "votes_against": 45, "result": "approved"},
            ),
            Example(
                "The drivers' union was young. The final tally was 10-to-4 in favor of the union.",
                {"ballot": "union_election", "votes_for": 10, "votes_against": 4},
            ),
            Example(
                "Workers held a strike vote; the count was 311 for and 340 against.",
                {"ballot": "strike_authorization", "result": "rejected", "votes_for": 311},
            ),
        ),
        passes=("Workers watched the game; the count was 3-2.", "The labor bill passed; the Senate vote was 51-49."),
    ),
    Rule(
        name="vote.passed",
        kind=KIND,
        pattern=r"(?P<act>\b(?:strike authori[sz]ation|{deal}|it|measure|motion|resolution)) (?:(?:was|has|had|then|narrowly|easily) )*(?P<outcome>passed|carried|failed|won approval|sailed through|squeaked through|went down|fell|was defeated|lost)(?P<fill>(?:,? [a-z'-]+){0,6}?),? (?P<figure>[PT])\b",
        build=_with_result,
        reads=(
            Example(
                "Two locals of the union voted against the deal, but it passed with 56 percent overall.",
                {"ballot": "ratification", "pct_for": 56, "result": "approved"},
            ),
            Example(
                "The strike authorization passed overwhelmingly, 99.3 percent to 0.7 percent, the union said.",
                {"ballot": "strike_authorization", "pct_for": 99.3},
            ),
            Example(
                "The union's contract offer failed by 812 to 147.",
                {"ballot": "ratification", "result": "rejected", "votes_for": 147},
            ),
        ),
        passes=("The bill on unions passed 51-49 in the Senate.", "The workers' offer fell 10% short."),
    ),
    Rule(
        name="vote.decided_on_union",
        kind=KIND,
        pattern=r"(?P<act>\b(?:rejected|chose|elected|picked|selected|decertified|ousted)) (?P<lead>(?:[a-z'-]+ ){0,6}?)(?P<motion>union representation|unioni[sz]ation|U|representation by|(?:the |a )?union\b)",
        build=lambda found, sets: _chosen(found),
        reads=(
            Example(
                "The employees rejected the Garment Workers Union by 22 votes, 180 to 158.",
                {"ballot": "union_election", "result": "rejected", "votes_for": 158},
            ),
            Example(
                "Clerks at the store chose the Retail Workers Union in a 78-61 vote.",
                {"result": "approved", "votes_for": 78},
            ),
            Example(
                "Workers decertified the union in a 78-61 vote.",
                {"ballot": "union_election", "result": "approved", "votes_for": 78},
            ),
        ),
        passes=("The company rejected the union's claim.", "Workers elected the union's president, 300 to 20."),
    ),
    Rule(
        name="vote.said",
        kind=KIND,
        pattern=r"(?P<act>\b(?:said|says|say) (?P<answer>yes|no)) to (?P<lead>[^;.]{0,40}?)(?:(?P<other>{to_go_on})|(?P<strike>{to_strike})|(?P<deal>{deal})|(?P<union>{to_unionize}))",
        build=lambda found, sets: _said(found),
        reads=(
            Example(
                "Some 80% of the union nurses who took part in the vote said no to the deal.",
                {"ballot": "ratification", "result": "rejected", "pct_for": 20},
            ),
            Example(
                "Porters in the union said yes to strike action in a ballot by 94%.",
                {"ballot": "strike_authorization", "pct_for": 94},
            ),
            Example(
                "In the vote, clerks said no to the union, 40 to 31.", {"ballot": "union_election", "votes_for": 31}
            ),
        ),
        passes=("The company said no to the union's offer.", "Workers may say yes to the deal."),
    ),
    Rule(
        name="vote.voted_count_on",
        kind=KIND,
        pattern=r"(?P<act>\bvoted) (?:[a-z]+ )?(?P<figure>T) (?:on|over) (?:the |a |an |their |its )?(?:[a-zN-]+ ){0,3}?{deal}",
        build=lambda found, sets: _with_result(found, sets) if ballots.is_held(ballots.clause(found)) else (),
        sets={"ballot": "ratification"},
        reads=(
            Example(
                "The press crews voted 63-58 on that deal, by the union's count.",
                {"ballot": "ratification", "result": "approved", "votes_for": 63, "votes_against": 58},
            ),
            Example("Members of the local voted 212 to 98 on the new contract.", {"votes_for": 212}),
            Example("Workers voted narrowly 88-85 on their first contract.", {"votes_for": 88, "votes_against": 85}),
        ),
        passes=("The board voted 5-2 on the contract.", "Workers will have voted 50-41 on nothing but the hall."),
    ),
    Rule(
        name="vote.it_was",
        kind=KIND,
        pattern=r"\b(?P<act>it) (?:was|went|stood at) (?P<figure>T)(?: (?:in favou?r|for|against)\b)?",
        build=_with_result,
        reads=(
            Example(
                "They rejected the union's contract; at the other mill it was 198-177 for.",
                {"ballot": "ratification", "votes_for": 198},
            ),
            Example(
                "The union held a strike vote, and it was 88-12.", {"ballot": "strike_authorization", "votes_for": 88}
            ),
            Example(
                "Cooks voted to unionize; in the laundry workers' room it went 40 to 31 against.",
                {"result": "rejected", "votes_for": 31},
            ),
        ),
        passes=("At half-time it was 3-1 to the workers' team.", "The union said it was 3 to 5 miles away."),
    ),
    Rule(
        name="vote.failed",
        kind=KIND,
        pattern=r"(?P<act>\b(?:vote|ballot|motion|bid|drive|effort|attempt|campaign|proposal|move|referendum)s?) (?:to|for|on|in favou?r of) (?P<lead>[^;.]{0,30}?)(?:(?P<other>{to_go_on})|(?P<union>{to_unionize})|(?P<strike>{to_strike})|(?P<deal>{deal}|ratify))(?P<between>[^;.]{0,50}?) (?:has |had |was |were )?(?P<outcome>failed|defeated|fell short|lost|passed|carried|succeeded|won)\b",
        build=lambda found, sets: _failed(found),
        reads=(
            Example(
                "The vote to unionize failed by 97 to 90, the workers said.",
                {"ballot": "union_election", "result": "rejected", "votes_for": 90, "votes_against": 97},
            ),
            Example(
                "In the end the union's vote to strike passed with 88% support.",
                {"ballot": "strike_authorization", "result": "approved", "pct_for": 88},
            ),
            Example(
                "The drive to organize the warehouse workers was defeated, 240-131.",
                {"result": "rejected", "votes_for": 131},
            ),
        ),
        passes=(
            "The bid to unionize could fail if workers stay home.",
            "The proposal for a union hall passed the council.",
        ),
    ),
    Rule(
        name="vote.share",
        kind=KIND,
        pattern=r"(?P<act>\b(?:P|N(?: [a-zUE'-]+){0,3}?))(?: votes?| ballots?| members| workers| employees| of us| of them)?(?: (?:of|among) [^;.,PTN]{0,70}?)?(?:,? and P (?:of|among) [^;.,PTN]{0,60}?)?(?:, [^,;PTN]{3,60},)?(?: who (?:voted|(?:took part|participated)(?: in [^;.,PTN]{0,60}?)?|(?:returned|sent in|mailed(?: in| back)?|sent back|handed in|filled in) [a-z ]+|cast (?:a |their )?(?:ballots?|votes?)))?,? (?P<side>(?:(?:(?:had |have )?voted|voting|were|was|said|saying|cast|marked|responded|answered) )?(?:'?yes'?|'?no'?|in favou?r|for|against|opposed)\b|"
        r"(?:back(?:ed|ing)|support(?:ed|ing)|favou?r(?:ed|ing)|oppos(?:ed|ing)|reject(?:ed|ing)|approv(?:ed|ing)|ratif(?:ied|ying)|accept(?:ed|ing)|endors(?:ed|ing)|authori[sz](?:ed|ing)|vot(?:ed|ing) (?:to|for|it|down)|turn(?:ed|ing) (?:it |them |[a-z' E]+ )?down|refus(?:ed|ing)|wanted to strike|wanting to strike|chose|(?:are|were|was|is|came out) for)\b)",
        build=lambda found, sets: _with_result(found, sets) if _is_share(found) else (),
        reads=(
            Example(
                "Cabin crew were balloted on strike action: 93% voted yes.",
                {"ballot": "strike_authorization", "pct_for": 93, "result": "approved"},
            ),
            Example(
                "The union's ballots on the tentative agreement were counted Monday, and 46 were in favour and 37 opposed.",
                {"ballot": "ratification", "votes_for": 46, "votes_against": 37},
            ),
            Example(
                "Eighty percent of workers who voted supported joining the union.",
                {"ballot": "union_election", "pct_for": 80},
            ),
        ),
        passes=(
            "A poll of residents found that 61% supported the strike.",
            "The union wants 5% for the first year and 4% for the second.",
        ),
    ),
    Rule(
        name="vote.named",
        kind=KIND,
        pattern=r"(?P<act>\b(?:historic|landmark|successful|winning|unanimous|overwhelming|narrow|close) (?:[a-z]+ )?vote)(?P<between>[^;.]{0,40}?) (?P<side>for|to|in favou?r of|against) (?P<lead>[^;.]{0,30}?)(?:(?P<strike>{to_strike})|(?P<deal>{deal}|ratify)|(?P<union>{to_unionize}))",
        build=lambda found, sets: _named(found),
        reads=(
            Example(
                "She praised the cooks on their historic vote for union representation.",
                {"ballot": "union_election", "result": "approved"},
            ),
            Example(
                "The unanimous vote to strike came after talks failed.",
                {"ballot": "strike_authorization", "pct_for": 100},
            ),
            Example(
                "An overwhelming vote against the offer left the union's leaders stunned.",
                {"ballot": "ratification", "result": "rejected"},
            ),
        ),
        passes=("A vote to strike may come on Friday.", "The council took a close vote for the new bridge."),
    ),
)


def _is_share(found: Found) -> bool:
    """Whether the share is of a vote: a count needs its counterpart, a percentage a voter or a vote nearby."""
    text = found.skeleton.text
    around = text[max(0, found.match.start() - 120) : found.match.end() + 120].decode("ascii")
    if found.words("act").startswith("N"):
        number = found.skeleton.spans.get(found.match.start())
        if isinstance(number, Number) and number.of is not None:
            return bool(re.search(r"vot|ballot|yes", found.words("side")))
        return ballots.has_pair(around) and bool(re.search(r"vot|ballot|count|tally|result", around))
    said = found.words("side")
    if said.startswith("for") or re.match(
        r" (?:the )?(?:first|second|third|year|each)", text[found.match.end() : found.match.end() + 20].decode("ascii")
    ):
        return False
    if re.search(
        r"\b(?:poll|survey|residents|public|americans|britons|canadians|(?<!P of )voters|economists|parents|customers)\b",
        around,
    ):
        return False
    return bool(
        re.search(
            r"vot|ballot|election|member|worker|union|turnout|strik|question|[a-z]+(?:ers|ists|ors)\b|nurses|staff|U|contract|agreement|deal|offer|proposal",
            around,
        )
    )


def _named(found: Found) -> Iterable[Draft]:
    c = ballots.clause(found)
    if ballots.is_of_others(c.text[max(0, c.act - 60) : c.act]):
        return
    if re.search(
        r"\b(?:will|would|if|could|may|might|hop\w+|expect\w*|seek\w*|a successful)\b",
        c.text[max(0, c.act - 30) : c.after],
    ):
        return
    ballot = (
        "strike_authorization" if found.has("strike") else "ratification" if found.has("deal") else "union_election"
    )
    is_negative = found.words("side") == "against" or bool(_NEGATIVE.search(found.words("lead")))
    yield _draft(c, ballot, "rejected" if is_negative else "approved", is_negative)


def _failed(found: Found) -> Iterable[Draft]:
    c = ballots.clause(found)
    if re.search(
        r"\b(?:council|board|senate|house|parliament|lawmakers|shareholders|if|could|may|might|would)\b",
        c.text[max(c.first, c.act - 40) : c.after + 40],
    ):
        return
    is_negative = found.words("outcome") in ("failed", "defeated", "fell short", "lost")
    named = next((name for name in ("other", "strike", "deal", "union") if found.has(name)), "other")
    ballot = _BALLOTS[named]
    draft = _draft(c, ballot, "rejected" if is_negative else "approved", is_negative)
    if _has_figures(draft) or ballot != "ratification":
        yield draft


def _said(found: Found) -> Iterable[Draft]:
    """A yes or no to a motion, where a vote or its figures are told of."""
    c = ballots.clause(found)
    if not ballots.is_held(c) or not re.search(r"[PT]|vote|ballot", c.text[c.first : c.last]):
        return
    named = next((name for name in ("other", "strike", "deal", "union") if found.has(name)), "other")
    is_negative = found.words("answer") == "no"
    yield _draft(c, _BALLOTS[named], "rejected" if is_negative else "approved", is_negative)


_BALLOTS = {"other": "other", "strike": "strike_authorization", "deal": "ratification", "union": "union_election"}


def _chosen(found: Found) -> Iterable[Draft]:
    """A union chosen or refused in a vote that the sentence counts."""
    c = ballots.clause(found)
    tail = c.text[c.after :]
    if not ballots.is_held(c) or re.match(
        r"'s|,? (?:president|leader|officers|claim|offer|proposal|demand|plan|contract|bid)", tail
    ):
        return
    if not re.search(r"[PT]|vote\b|votes\b|ballot|election", c.text[c.after : c.last]):
        return
    if not _WORKERS_VOTE.search(c.text[max(c.first, c.act - 110) : c.act]):
        return
    is_negative = found.words("act") == "rejected"
    yield _draft(c, "union_election", "rejected" if is_negative else "approved", is_negative)
