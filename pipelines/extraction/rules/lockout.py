"""When an employer locked its workers out."""

import re
from collections.abc import Iterable, Mapping

from pipelines.extraction.rules.building import time_of
from pipelines.extraction.rules.rule import Draft, Example, Found, Rule

KIND = "lockout"

_UNCLAIMED = re.compile(
    r"\b(?:could|may|might|would|threat\w*|avert\w*|avoid\w*|prevent\w*|if|whether|vot\w+|possib\w+|potential\w*|no|not|without|end(?:ed|ing|s)?|lift\w*|over|until|before|deadline)\b[^;.]{0,30}$"
)
_PLANNED = re.compile(r"\b(?:will|to|notice|plan\w*|set|due|starting|effective|intends?)\b[^;.]{0,30}$")


def _dated(found: Found, sets: Mapping[str, object]) -> Iterable[Draft]:
    """The first day of the lockout."""
    time = time_of(found)
    place = found.range("act")
    if time is None or place is None or re.search(r"\b(?:after|before|since|when)\b", found.words("between")):
        return
    before = found.skeleton.text[max(0, place[0] - 50) : place[0]].decode("ascii")
    if _UNCLAIMED.search(before) or re.search(
        r"avert|avoid|threat|end(?:ed|s)?\b|lifted|called off", found.words("act")
    ):
        return
    planned = _PLANNED.search(before) and not re.search(r"(?:locked|began|started)", found.words("act"))
    told = "planned" if planned else "happened"
    yield Draft({"modality": told, **sets}, serves=time, time=time.expression, tense="future" if planned else "past")


_LOCK = r"(?:(?:lock|shut)(?:ed|s|ing)? (?:out|the U out|its (?:[a-z]+ ){0,2}out|(?:[a-zNUE'-]+ ){1,4}out)|locks? out)"

RULES = (
    Rule(
        name="lockout.locked_out",
        kind=KIND,
        pattern=rf"(?P<act>\b(?:locked[- ]out|{_LOCK}))\b(?P<between>[^;.:D]{{0,90}}?) (?P<date>D)",
        build=_dated,
        reads=(
            Example(
                "The smelter locked out 1,018 workers on Sept. 4.",
                {"date_earliest": "2024-09-04", "modality": "happened"},
            ),
            Example("Union bakers have been locked out of the plant since Monday.", {"date_earliest": "2024-09-16"}),
            Example(
                "The port will lock out its foremen on Oct. 1, the union said.",
                {"date_earliest": "2024-10-01", "modality": "planned"},
            ),
        ),
        passes=(
            "The company could lock out the workers on Friday.",
            "The union ended its picket of the locked gate on Friday.",
        ),
    ),
    Rule(
        name="lockout.date_then",
        kind=KIND,
        pattern=rf"(?P<date>D),? (?P<between>[^;.:D]{{0,60}}?)(?P<act>\b(?:locked out|{_LOCK}))\b",
        build=_dated,
        reads=(
            Example("On June 30 the glass company locked out 230 union workers.", {"date_earliest": "2024-06-30"}),
            Example("Last Tuesday, the mill locked its workers out.", {"date_earliest": "2024-09-10"}),
            Example("In July 1912 the owners locked out the weavers' union.", {"date_earliest": "1912-07-01"}),
        ),
        passes=(
            "On Friday the union feared the mill might lock out its workers.",
            "On Monday the strike ended and no one was locked out.",
        ),
    ),
    Rule(
        name="lockout.lockout_began",
        kind=KIND,
        pattern=r"(?P<act>\block-?out(?:[^;.:D]{0,50}?) (?:began|begins?|started|starts|took effect|takes effect|was (?:imposed|declared)|imposed|starting|since|effective))(?:[^;.:D]{0,20}?) ?(?P<date>D)",
        build=_dated,
        reads=(
            Example("The lockout of 740 workers began on Aug. 22.", {"date_earliest": "2024-08-22"}),
            Example("A lockout at the paper mill took effect Sunday, the union said.", {"date_earliest": "2024-09-15"}),
            Example("The lockout, imposed on 3 September, has idled union crews.", {"date_earliest": "2024-09-03"}),
        ),
        passes=(
            "A lockout was averted when talks began on Monday.",
            "A possible lockout began to worry the union on Monday.",
        ),
    ),
)
