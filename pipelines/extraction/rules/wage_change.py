"""Raises offered, demanded and agreed, in percent."""

import re
from collections.abc import Iterable, Mapping

from pipelines.extraction.rules.building import figure
from pipelines.extraction.rules.rule import Draft, Example, Found, Rule
from pipelines.extraction.spans import Percent

KIND = "wage_change"

_OF_PAY = re.compile(
    r"\b(?:pay|wages?|raises?|rises?|salar(?:y|ies)|increases?|hikes?|across[- ]the[- ]board|cost[- ]of[- ]living)\b"
)
_NEXT_TO = 22
"""Characters between an act like "asking for" and a percentage that needs no word for pay."""
_ENDS = re.compile(
    r"[.,;)]|$| (?:L|over|for|more|across|a year|in (?:each|the)|on the table|from|offer|allowance|each|and P|at once|this|and is|and was|now)\b"
)
_NO_RAISE = re.compile(r"\b(?:cut|discount|stake|reduction|majority|turn-?out|share|rent|tax|ownership)\b")
_NOT_PAY = re.compile(
    r"(?: of (?:the |its |their |all |those |eligible )?(?:[a-z'-]+ ){0,3}?(?:U|members?|workers|voters|voting|votes?|ballots?|those|employees|nurses|teachers|membership|staff|drivers|profits?|premiums?|costs?|work|flights|trains|buses|stock|shares)|"
    r",? (?:those|what|voted|voting|turn-?out|in favou?r|against|majority|margin|support|approval|yes|no\b|profit|inflation|tax|discount|of voters|mandate|strike|interest|tariff|capacity)|[a-z -]*(?:of|in) (?:inflation|prices|profits|rents?|dues|fares|premiums|ticket)|(?:'s)? (?:stake|share))"
)
_VOTE_LEAD = re.compile(
    r"\b(?:turn-?out of|voted|vote of|margin of|majority of|mandate of|by|inflation(?: [a-z]+){0,3}|cpi(?: [a-z]+){0,2}|profits?(?: [a-z]+){0,4}|unemployment(?: [a-z]+){0,3}|prices?(?: [a-z]+){0,3}|revenue(?: [a-z]+){0,3}|rejected by|approved by|with)(?: (?:about|some|just|over|an?|nearly|only))? $"
)
_CUT = re.compile(r" (?:pay |wage |salary )?(?:cuts?|reduction|less\b|lower)|^ (?:wage|pay) cut")


def _changed(found: Found, sets: Mapping[str, object]) -> Iterable[Draft]:
    """Every percentage of pay in the words that the act governs."""
    text = found.skeleton.text
    first, last = found.match.span()
    status = sets.get("status")
    for place in [i for i in range(first, last) if text[i : i + 1] == b"P"]:
        share = found.skeleton.spans.get(place)
        lead, tail = text[max(0, place - 60) : place].decode("ascii"), text[place + 1 : place + 60].decode("ascii")
        if not isinstance(share, Percent) or _NOT_PAY.match(tail) or _VOTE_LEAD.search(lead) or share.value > 300:
            continue
        act = found.range("act")
        is_next = (
            act is not None
            and -1 <= place - act[1] <= _NEXT_TO
            and _ENDS.match(tail)
            and not _NO_RAISE.search(text[act[1] : place].decode("ascii"))
        )
        follows = re.search(r"P(?:,| and|, and) $", lead) is not None
        if not (is_next or follows or _OF_PAY.search(lead[-60:] + " " + tail[:40])):
            continue
        values = figure(share, "percent")
        if _CUT.match(tail[:24]):
            values |= {
                "value": -share.value,
                "value_min": _minus(share.bounds.high),
                "value_max": _minus(share.bounds.low),
            }
        yield Draft(
            {**values, "status": status or _status(text[max(0, place - 120) : place + 80].decode("ascii"))},
            serves=share,
        )


def _minus(value: float | None) -> float | None:
    return None if value is None else -value


def _status(words: str) -> str:
    """How the raise stands, as the words around it tell."""
    cues = (
        ("demanded", r"demand|seek|sought|want|asking|asks|asked|claim|calling for|push|holding out|after "),
        ("offered", r"offer|propos|tabled|on the table"),
        ("agreed", r"agreement|agreed|deal|settle|accept|won|gives?|contract|ratif|receive|award|includ|provid"),
    )
    found = [(m.start(), status) for status, cue in cues for m in re.finditer(cue, words)]
    return min(found, key=lambda f: abs(f[0] - 120))[1] if found else "offered"


RULES = (
    Rule(
        name="wage_change.demanded",
        kind=KIND,
        pattern=r"(?P<act>\b(?:demand(?:s|ed|ing)?|seek(?:s|ing)?|sought|want(?:s|ed|ing)?|ask(?:s|ed|ing)? for|call(?:s|ed|ing)? for|push(?:es|ed|ing)? for|press(?:es|ed|ing)? for|holding out for|pay claim|fighting for|(?:is|are|was|were) after))\b(?P<what>[^;.P]{0,70}?P(?:(?:,| and|,? then) P| [a-z]+ and P| in the N L(?: and|,) P)*)",
        build=_changed,
        sets={"status": "demanded"},
        reads=(
            Example(
                "Teachers' union leaders want 18 percent more pay over two years.", {"value": 18, "status": "demanded"}
            ),
            Example(
                "The union is seeking a raise of at least 7%.",
                {"value": 7, "qualifier": "at_least", "status": "demanded"},
            ),
            Example("Rail workers are asking for an 8 per cent pay rise.", {"value": 8, "status": "demanded"}),
        ),
        passes=("The union wants 60% of members to vote.", "Union leaders seek a turnout of 50%."),
    ),
    Rule(
        name="wage_change.offered",
        kind=KIND,
        pattern=r"(?P<act>\b(?:offer(?:s|ed|ing)?|propos(?:e|es|ed|ing|al|als)|tabl(?:ed|es|ing)|put forward|put up))\b(?P<what>[^;.P]{0,60}?P(?:(?:,| and|,? then) P| [a-z]+ and P| in the N L(?: and|,) P)*)",
        build=_changed,
        sets={"status": "offered"},
        reads=(
            Example(
                "The company offered raises of 2% in each of three years, the union said.",
                {"value": 2, "status": "offered"},
            ),
            Example("Workers turned down an offer of 3.5% from the councils.", {"value": 3.5, "status": "offered"}),
            Example("The mine has tabled 7.5% across the board, the union said.", {"value": 7.5, "status": "offered"}),
        ),
        passes=("The offer was rejected by 94% of union members.", "Workers turned down the offer with 60% against."),
    ),
    Rule(
        name="wage_change.on_the_table",
        kind=KIND,
        pattern=r"(?P<what>P(?:,? (?:and|then) P)*)(?P<rest>[^;.P]{0,40}?) (?P<act>(?:is |was )?(?:on the table|on offer|pay offer|wage offer|offer\b|pay deal offered))",
        build=_changed,
        sets={"status": "offered"},
        reads=(
            Example(
                "The district has 11 percent on the table for its union teachers' pay.",
                {"value": 11, "status": "offered"},
            ),
            Example("Union nurses refused a 5 per cent pay offer.", {"value": 5, "status": "offered"}),
            Example("The workers scorned the 4% wage offer.", {"value": 4, "status": "offered"}),
        ),
        passes=("Some 80% of the union rejected the offer.", "A vote of 60% against the union's offer came Friday."),
    ),
    Rule(
        name="wage_change.agreed",
        kind=KIND,
        pattern=r"(?P<act>\b(?:(?:agreement|contract|deal|pact|settlement|award|accord|terms)\b[^;.P]{0,50}? (?:gives?|gave|provid(?:es|ed|ing)|includ(?:es|ed|ing)|contain(?:s|ed)|calls? for|grants?|rais(?:es|ed|ing)|delivers?|means|with|secur(?:es|ed)|featur(?:es|ed|ing)|will see|would give|worth|of|for)|"
        r"settled (?:at|for|on)|agreed (?:to|on)|accepted|won|(?:will|would|to) (?:get|receive|see)|wages? (?:will|would) (?:rise|go up|increase)(?: by)?|raises wages(?: by)?))\b(?P<what>[^;.P]{0,60}?P(?:(?:,| and|,? then) P| [a-z]+ and P| in the N L(?: and|,) P)*)",
        build=_changed,
        sets={"status": "agreed"},
        reads=(
            Example(
                "The agreement gives union crews raises of 24 percent over five years.",
                {"value": 24, "status": "agreed"},
            ),
            Example("Cooks won a 6% pay raise after the strike.", {"value": 6, "status": "agreed"}),
            Example("Under the deal workers will get a pay rise of 4.5 per cent.", {"value": 4.5, "status": "agreed"}),
        ),
        passes=("The contract was ratified with 82% of the union in favor.", "The union won 60% of the vote."),
    ),
    Rule(
        name="wage_change.raise",
        kind=KIND,
        pattern=r"(?P<what>P)(?P<act> (?:across-the-board |general |annual |immediate |compounded |yearly )*(?:pay |wage |salary )?(?:raises?|rises?|increases?|hikes?|(?:pay|wage|salary) cuts?|cut in (?:pay|wages)))\b",
        build=_changed,
        reads=(
            Example("The union's demand for a 12% raise was met with silence.", {"value": 12, "status": "demanded"}),
            Example("The pact with the union holds a 3 percent annual increase in wages.", {"value": 3}),
            Example("Strikers took an 18 percent pay cut under the deal.", {"value": -18}),
        ),
        passes=("Union members fear a 12% rise of inflation.", "Workers saw a 9% tax increase."),
    ),
)
