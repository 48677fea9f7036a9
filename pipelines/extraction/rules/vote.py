"""How workers voted: what the motion was, what came of it, how many were for and against."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace

from pipelines.extraction.rules import ballots
from pipelines.extraction.rules.ballots import Clause, Share
from pipelines.extraction.rules.rule import Draft, Example, Found, Rule

KIND = "vote"

_NEGATIVE = re.compile(
    r"\b(?:reject\w*|turn(?:ed|ing)? (?:it |them )?down|turned|vot(?:e|ed|ing) down|voted it down|against|no|refus\w+|rebuff\w*|spurn\w*|declin\w*|shot down|threw out|thrown out|"
    r"throw out|oppos\w+|defeat\w*|nix\w*|not to|de-?certif\w+|shouted down|lost|loses|fail\w*|short|nays?)\b"
)
_APPROVING = r"(?:ratify|accept|approve|adopt|endorse|back|ok|okay|support|pass|take|sign)"
_REJECTING = r"(?:reject|turn down|vote down|decline|refuse|rebuff|spurn|oppose|throw out|defeat)"
_PAST = (
    r"(?:ratified|accepted|approved|adopted|endorsed|backed|ok'd|okayed|passed|rejected|turned down|voted down|shot down|rebuffed|spurned|"
    r"threw out|refused|declined|nixed|shouted down|defeated|supported|opposed|thrown out)"
)
_PRESENT = r"(?:ratify|ratifies|accepts?|approves?|endorses?|backs?|oks?|rejects?|turns? down|votes? down|spurns?|oppose|throw out)"
_STRIKE_PAST = r"(?:authori[sz]ed|backed|approved|sanctioned|supported|endorsed|rejected|okayed|ok'd|opposed|mandated|favou?red)"
_WORKERS_VOTE = re.compile(
    r"(?:\b(?:workers|members(?:hip)?|employees|union|local|guild|unionists|staff|rank[- ]and[- ]file|nurses|delegates|locals|crews|faculty|they|who|[a-z]+(?:ers|ors|ists|ians|men|women))|U|P)"
    r"(?: [^;:]{0,70})?$"
)
_VOTE_WORDS = re.compile(r"vot(?:e|ed|es|ing)\b|ballot|referendum|rank[- ]and[- ]file|members|majority|unanim|show of hands|mass meeting|turnout|[PT]")
_MOTIONS = (
    ("other", re.compile(r"no[- ]confidence|vot\w+ to (?:end|return|go back|stay out|continue|suspend|call off)|short of (?:a )?strik")),
    (
        "strike_authorization",
        re.compile(
            r"strike[- ](?:authori[sz]ation|vote|ballot|mandate|sanction)|authori[sz]\w+ (?:a |the |their )?(?:[a-z]+ ){0,3}?(?:strike|walkout)|"
            r"(?:vot\w+|ballot\w*) (?:[a-z]+ ){0,3}?(?:to|for|on|in favou?r of|over) (?:[a-z]+ ){0,4}?(?:strik\w+|walk\w*|industrial action|action)|(?:industrial|job|protected) action|"
            r"(?:back\w*|support\w*|for|in favou?r of|favou?r\w*|wanted to|decision to) (?:[a-z]+ ){0,2}?(?:strik(?:e|es|ing)\b|walk)"
        ),
    ),
    (
        "union_election",
        re.compile(r"unioni[sz]\w*|union (?:election|representation|drive|vote)|representation (?:election|vote)|certification|nlrb|labor relations board|organi[sz]ing|join(?:ing)? the union|form a union|to join"),
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
        last = [(max((m.end() for m in pattern.finditer(text)), default=-1), -rank, ballot) for rank, (ballot, pattern) in enumerate(_MOTIONS)]
        strong = [item for item in last[:3] if item[0] >= 0]
        place, _, ballot = max(strong or last)
        if place >= 0:
            return ballot
    return None


def _draft(c: Clause, ballot: str, result: str | None, is_negative: bool, after_motion: bool = True) -> Draft:
    """A vote with the figures of its clause."""
    pct: Share | None = None
    turnout: Share | None = None
    for sort, share in ballots.shares(c, is_negative):
        if sort == "turnout":
            turnout = turnout or share
        else:
            pct = pct or share
    counted = ballots.counts(c, result)
    places = [c.act, c.after]
    values: dict[str, object] = {"ballot": ballot}
    if pct is None and counted is None and (sure := ballots.unanimity(c)):
        whole = 0.0 if is_negative else 100.0
        values |= {"pct_for": whole, "pct_for_min": whole, "pct_for_max": whole, "qualifier": "exact"}
        places += sure
    if pct:
        values |= {"pct_for": pct.value, "pct_for_min": pct.bounds.low, "pct_for_max": pct.bounds.high, "qualifier": pct.qualifier}
        places += [pct.place, pct.place + 1]
        if pct.qualifier == "exact" and pct.value < 50 and result == "approved":
            result = "rejected"
    if counted:
        values |= {"votes_for": counted[0], "votes_against": counted[1]}
        places += [counted[2], counted[3]]
        result = result or counted[4]
    if turnout:
        values["turnout_pct"] = turnout.value
        places += [turnout.place, turnout.place + 1]
    if result is None and pct and pct.value != 50:
        result = "approved" if pct.value > 50 else "rejected"
    values["result"] = result
    start, end = c.offsets(min(places), max(places))
    time = ballots.day(c, after_motion)
    serves = c.span(pct.place) if pct else c.span(counted[2]) if counted else None
    return Draft(values, serves=serves, time=time.expression if time else None, tense="past", start=start, end=end)


def _has_figures(draft: Draft) -> bool:
    return any(draft.values.get(name) is not None for name in ("pct_for", "votes_for", "turnout_pct"))


def _is_told(c: Clause, act: str) -> bool:
    """Whether "vote" and "voting" report a vote: a headline's present tense, or a participle with what came of it."""
    before = c.text[max(0, c.act - 40) : c.act]
    if act in ("vote", "votes"):
        if re.search(r"\b(?:to|will|would|the|a|an|this|that|strike|ratification|contract|their|its|his|his|of|by|next|second|first|N|no|P|'s|D|on|for|in|can|could|must|should|may|who|union|U's)\W*$", before):
            return False
        return c.found.sentence.kind in ("headline", "item", "caption") or len(c.found.skeleton.text) < 110
    if act == "voting":
        return not re.search(r"\b(?:are|is|were|was|be|began|begin|begun|start\w*|before|while|of|from|for|in|continue\w*|finish\w*|been|when|open\w*)\W*$", before)
    return True


def _voted(found: Found, sets: Mapping[str, object]) -> Iterable[Draft]:
    """"voted (by so much) to do so and so"."""
    c = ballots.clause(found)
    if not ballots.is_held(c) or not _is_told(c, found.words("act").split()[-1]):
        return
    middle, lead = found.words("mid"), found.words("lead")
    if re.search(r"\b(?:whether|on a|on the question)\b|\b(?:elect|choose)\b", middle + lead) or found.words("side").startswith("on"):
        return
    words = f"{found.words('side')} {lead} {found.words('motion')}"
    if sets["ballot"] == "strike_authorization" and re.search(r"\bshort of|\bend|\bcall\w* off|\bsuspend|\bhalt|\bstop\b|\bresum|\bcontinu|\bextend|\breturn|\blift|\bcancel|\bsettle|\bdeal|\boffer|\bcontract", lead):
        return
    if sets["ballot"] == "union_election" and re.search(r"strik|contract|offer|agreement|deal|pay|action|\bend\b|authori", lead):
        return
    is_negative = bool(_NEGATIVE.search(words))
    result = "rejected" if is_negative else "approved"
    yield _draft(c, str(sets["ballot"]), result, is_negative, after_motion=not _starts_something(found))


def _starts_something(found: Found) -> bool:
    """Whether a date behind the motion is the strike's own ("voted to walk out on Monday")."""
    return re.fullmatch(r"(?:go on )?strik\w+|walk.*|down.*|stop.*|ceas.*|.*action", found.words("motion")) is not None and not re.search(
        r"authori|approv|back|support|sanction|endors|favou?r|for|mandate|allow|empower|call", found.words("side") + found.words("lead")
    )


def _decided(found: Found, sets: Mapping[str, object]) -> Iterable[Draft]:
    """"rejected the offer": a vote where workers or their union are said to have done so."""
    c = ballots.clause(found)
    if not ballots.is_held(c):
        return
    act = found.words("act")
    subject = c.text[c.first if c.first > c.act - 110 else c.act - 110 : c.act]
    near = c.text[max(0, c.act - 40) : c.act]
    if act in ("accepted", "refused", "declined", "turned down", "rejected", "passed", "adopted", "defeated", "opposed", "supported", "backed") or not re.search(r"^(?:ratif|authori|vot)", act):
        if not (_VOTE_WORDS.search(c.text[c.first : c.last]) or (re.search(_MEMBERS, near) and not act.startswith("accept"))):
            return
    if re.search(r"\b(?:negotiat\w+|leaders?|officials|spokes\w+|president|strikers|he|she|judge|court|it|bargaining (?:team|committee)|committee|management|company|E)(?: (?:had|has|have|also|later))?\W*$", near) and not re.search(r"[PT]|vote|ballot|unanim", c.text[c.act : c.last]):
        return
    if not (_WORKERS_VOTE.search(subject) or (c.first and c.first > c.act - 60)):
        return
    if re.search(r"\b(?:calls?|demands?|plea|request|bid|claims?|motion to|lawsuit|appeal|idea|notion|bill|law|plan)\b", found.words("lead")):
        return
    is_negative = bool(_NEGATIVE.search(act))
    yield _draft(c, str(sets["ballot"]), "rejected" if is_negative else "approved", is_negative)


_MEMBERS = r"\b(?:members(?:hip)?|workers|employees|nurses|teachers|unionists|locals|rank[- ]and[- ]file|delegates|drivers|staff|pilots|[a-z]{3,}(?:ers|ists|ors|ians|men))(?: (?:at|of|in|for|from) (?:the )?[A-Za-z' -]{1,30})?(?: (?:had|has|have|also|later|D|on|overwhelmingly|narrowly|again|twice|already|earlier|then|soundly|[a-z]+ly))*,? $"


def _passive(found: Found, sets: Mapping[str, object]) -> Iterable[Draft]:
    """"the deal was ratified (by members)"."""
    c = ballots.clause(found)
    before = c.text[max(0, c.act - 45) : c.act]
    if re.search(r"\b(?:be|being|if|unless|until|not|n't|never|yet|could|would|might|may|will|to be|whether|can)(?: [a-z]+){0,2} $", before):
        return
    tail = c.text[c.after : c.after + 80]
    agent = re.match(r"(?: [a-z]+ly)?(?:,? (?:on |last |late )*D)? by (?P<who>[^;.,]{0,70})", tail)
    act = found.words("act")
    if agent and not re.match(r"(?:an? )?[^,]{0,40}?(?:[PTN]|vote|margin|majority|members|workers|union|U\b|rank|employees|delegates|local|show|acclam|unanim|ballot|mass|[a-z]+(?:ers|ists|ors|ians|men)\b)", agent.group("who")):
        return
    if agent and re.search(r"\b(?:board|council|senate|house|lawmakers|shareholders|owners|directors|trustees|court|judge|parliament|congress|government|committee)\b", agent.group("who")):
        return
    if not agent and not act.startswith("ratif") and not _VOTE_WORDS.search(c.text[c.first : c.last]):
        return
    if sets["ballot"] == "ratification" and re.search(r"\btreat(?:y|ies)|constitution|amendment|budget|merger|bill\b", c.text[c.first : c.last]):
        return
    is_negative = bool(_NEGATIVE.search(act))
    yield _draft(replace(c, act=found.match.start("motion") - c.at), str(sets["ballot"]), "rejected" if is_negative else "approved", is_negative)


def _with_result(found: Found, sets: Mapping[str, object]) -> Iterable[Draft]:
    """A vote told by its figures; what it was about stands nearby."""
    c = ballots.clause(found)
    if ballots._OTHER_VOTERS.search(c.text[max(0, c.act - 60) : c.act]):
        return
    words = found.match.group().decode("ascii")
    if re.search(r"\b(?:board|council|senate|house|parliament|lawmakers|shareholders|trustees|court|primary|poll|survey)\b", c.text[c.first : c.last]):
        return
    if re.search(r"\b(?:will|would|if|could|may|might|needed|need|require[sd]?|must|unless)\b", c.text[max(c.first, c.act - 40) : c.after]):
        return
    ballot = str(sets.get("ballot") or _ballot_nearby(c) or "")
    if not ballot:
        return
    is_negative = bool(_NEGATIVE.search(words))
    draft = _draft(c, ballot, str(sets["result"]) if "result" in sets else None, is_negative)
    if _has_figures(draft) or sets.get("needs_no_figures"):
        yield draft


def _mandate(found: Found, sets: Mapping[str, object]) -> Iterable[Draft]:
    """A mandate, or a vote named for what it decided ("a 96 percent strike vote")."""
    c = ballots.clause(found)
    if re.search(r"\b(?:will|would|if|could|may|might|seek\w*|need\w*|without|no|not|ask\w*|next|planned|upcoming|hold\w*|expir\w*|hop\w+|schedul\w*|before|conduct\w*|call\w* (?:for|a)|set)\b[^;]{0,25}$", c.text[max(c.first, c.act - 50) : c.act]):
        return
    draft = _draft(c, str(sets["ballot"]), "approved", False)
    if _has_figures(draft) or found.has("given"):
        yield draft


def _election(found: Found, sets: Mapping[str, object]) -> Iterable[Draft]:
    """A union's election won or lost."""
    c = ballots.clause(found)
    if re.search(r"\b(?:will|would|if|could|may|might|to|hop\w+|until|before|not|n't)\b(?: [a-zU']+){0,2} $", c.text[max(c.first, c.act - 30) : c.act]):
        return
    if re.search(r"\b(?:president|presidential|officers?|leadership|re-?election|mayor|seat|primary|parliament\w*|general|county|presidency)\b", c.text[c.first : c.last]):
        return
    is_negative = bool(_NEGATIVE.search(found.match.group().decode("ascii")))
    yield _draft(c, "union_election", "rejected" if is_negative else "approved", is_negative)


_ACT = r"(?P<act>\bvoted|\bvotes?|\bvoting|\bballoted)\b"
_MID = r"(?P<mid>[^;.]{0,90}?)"
_LEAD = r"(?P<lead>[^;.]{0,60}?)"
