"""Workers fired in the course of a dispute."""

import re
from collections.abc import Iterable, Mapping

from pipelines.extraction.rules.building import figure
from pipelines.extraction.rules.rule import Draft, Example, Found, Rule
from pipelines.extraction.rules.workforce import NOT_WORKERS
from pipelines.extraction.spans import Number

KIND = "termination"

_FIRE = r"(?:fir(?:ed|ing|es)|dismiss(?:ed|ing|es|al of)|dismissals of|sack(?:ed|ing|s)(?: of)?|discharg(?:ed|ing)|terminat(?:ed|ing|ion of|ions of)|firings? of)"
_UNCLAIMED = re.compile(
    r"\b(?:could|may|might|would|threat\w*|if|whether|not|never|to(?! protest| oppose| resist| denounce)|avoid\w*|against|fear\w*|can|risk\w*|ban on|reinstat\w*)\b(?: [a-z]+){0,3} $"
)
_NO_WORKER = re.compile(
    r"\b(?:shots?|rounds?|bullets?|contract|agreement|lawyer|manager|executive|coach|president|director)\b"
)


def _counted(found: Found, sets: Mapping[str, object]) -> Iterable[Draft]:
    """The number fired; one where a single worker is told of."""
    words = found.match.group().decode("ascii")
    before = found.skeleton.text[max(0, found.match.start() - 40) : found.match.start()].decode("ascii")
    if _UNCLAIMED.search(before) or _NO_WORKER.search(words) or found.words("noun") in NOT_WORKERS:
        return
    place = found.range("count")
    count = found.skeleton.spans.get(place[0]) if place else None
    if place and not isinstance(count, Number):
        return
    if isinstance(count, Number):
        if count.is_vague or count.is_ordinal:
            return
        yield Draft({**figure(count, "worker"), "modality": "happened", **sets}, serves=count)
    elif found.has("one"):
        yield Draft(
            {
                "value": 1.0,
                "value_min": 1.0,
                "value_max": 1.0,
                "unit": "worker",
                "qualifier": "exact",
                "modality": "happened",
                **sets,
            }
        )
    else:
        yield Draft({"modality": "happened", **sets})


RULES = (
    Rule(
        name="termination.fired",
        kind=KIND,
        pattern=rf"(?P<act>\b{_FIRE}) (?:(?:the|its|all|some|of|another|at least) ){{0,2}}(?:(?P<count>N) (?:of (?:the|its|their) )?|(?P<one>an? ))(?:[a-zEU'-]+ ){{0,3}}?(?P<noun>{{workers}}|organi[sz]er|worker|employee|nurse|teacher|driver|member|steward|shop steward|barista)",
        build=_counted,
        reads=(
            Example("The town has fired 43 refuse workers for striking.", {"value": 43}),
            Example("The union protests the dismissal of six colleagues.", {"value": 6}),
            Example("The cafe fired a union organizer in July.", {"value": 1}),
        ),
        passes=("The company threatened to fire 200 strikers.", "Police fired 12 shots near the workers."),
    ),
    Rule(
        name="termination.were_fired",
        kind=KIND,
        pattern=r"(?P<count>N) (?:[a-zEU'-]+ ){0,3}?(?P<noun>{workers}),? (?:who )?(?:were|have been|had been|was|are) (?P<act>(?:unlawfully |illegally |unjustly |wrongfully |later |since |also )?(?:fired|dismissed|sacked|discharged|terminated))",
        build=_counted,
        reads=(
            Example("Some 120 pluckers were dismissed by text after the strike.", {"value": 120, "qualifier": "about"}),
            Example("Three union members were unlawfully fired.", {"value": 3}),
            Example("Forty drivers who were sacked stood on the picket line.", {"value": 40}),
        ),
        passes=("Two union managers were dismissed.", "Forty workers were not dismissed in the end, the union said."),
    ),
    Rule(
        name="termination.supporters",
        kind=KIND,
        pattern=r"(?P<act>\b(?:terminated|fired|firing|dismissed|sacked|discharged)) (?:(?:its|the|several|some|many|pro-union|all|N) )*(?P<noun>union (?:supporters|members|activists|leaders|organizers)|strikers|striking (?:workers|employees)|striking [a-z]+s)",
        build=_counted,
        reads=(
            Example("The union says managers terminated union supporters.", {"value": None}),
            Example("In all, the mill dismissed several striking spinners.", {"value": None}),
            Example("The port sacked strikers by letter.", {"value": None}),
        ),
        passes=("The mine threatened to fire strikers.", "The union fired its lawyer."),
    ),
)
