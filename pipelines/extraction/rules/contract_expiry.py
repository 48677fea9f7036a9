"""When a collective agreement ran or runs out."""

import re
from collections.abc import Iterable, Mapping

from pipelines.extraction.modality import Modality
from pipelines.extraction.rules.building import TENSE, time_of
from pipelines.extraction.rules.rule import Draft, Example, Found, Rule

KIND = "contract_expiry"

_CONTRACT = (
    r"(?:contracts?|(?:collective |bargaining |labou?r |enterprise |wage |master )*agreements?|pacts?|cba|deals?|awards?|"
    r"the (?:last|old|previous|current) one|\bit)"
)
_EXPIRE = (
    r"(?:expir(?:e|es|ed|ing|y)|expiration|r[au]n out|runs out|running out|laps(?:e|es|ed)|became amendable|becomes amendable|"
    r"came to an end|comes to an end|was due to end|terminat(?:e|es|ed)|up for renewal)"
)
_NOT_A_CONTRACT = re.compile(
    r"\b(?:offers?|deadline|mandate|notice|injunction|ultimatum|cooling|lease|permit|visa|licen[sc]e|truce|order|ban|insurance|stamps?)\b"
)


def _dated(found: Found, sets: Mapping[str, object]) -> Iterable[Draft]:
    """The day of expiry: the date captured, ahead of the article where the words say so."""
    time = time_of(found)
    words = found.match.group().decode("ascii")
    if time is None or _NOT_A_CONTRACT.search(words):
        return
    lead = found.skeleton.text[max(0, found.match.start() - 40) : found.match.start()].decode("ascii")
    if found.words("noun").endswith("it") and not re.search(r"contract|agreement|pact", _before(found)):
        return
    ahead = re.search(
        r"\b(?:expires?|runs? out|lapses?|will|set to|due to|would|through|until|expiring|amendable on)\b", words + lead
    )
    past = re.search(r"\b(?:expired|ran out|lapsed|became|since|came to)\b", words)
    told: Modality = "planned" if ahead and not past else "happened"
    yield Draft({"modality": told, **sets}, serves=time, time=time.expression, tense=TENSE[told])


def _ahead(found: Found, sets: Mapping[str, object]) -> Iterable[Draft]:
    """A day of expiry named as a date: ahead of the article unless the words put it behind."""
    time = time_of(found)
    text = found.skeleton.text
    if time is None or not re.search(r"contract|agreement|pact", text[-400:].decode("ascii")):
        return
    lead = text[max(0, found.match.start() - 30) : found.match.start()].decode("ascii")
    told: Modality = "happened" if re.search(r"\b(?:since|after|passed|was|had)\b", lead) else "planned"
    yield Draft({"modality": told, **sets}, serves=time, time=time.expression, tense=TENSE[told])


def _before(found: Found) -> str:
    return (found.skeleton.before(200) + found.skeleton.text[: found.match.start()][-200:]).decode("ascii")


RULES = (
    Rule(
        name="contract_expiry.expired",
        kind=KIND,
        pattern=rf"(?P<noun>{_CONTRACT})(?P<between>[^;.:D]{{0,60}}?) (?P<act>{_EXPIRE})(?:[^;.:D]{{0,40}}?) ?(?P<date>D)",
        build=_dated,
        reads=(
            Example("The porters' union contract expired on Aug. 31.", {"date_earliest": "2024-08-31"}),
            Example(
                "Talks began before the pilots' agreement, which is set to expire Oct. 31, union aides said.",
                {"date_earliest": "2024-10-31"},
            ),
            Example(
                "The union's collective agreement ran out in June 2022.",
                {"date_earliest": "2022-06-01", "date_latest": "2022-06-30"},
            ),
            Example("Their old contract lapsed last Friday, the workers said.", {"date_earliest": "2024-09-13"}),
        ),
        passes=(
            "The company's contract offer expires on Friday, the union said.",
            "The union signed a contract that runs three years on Friday.",
        ),
    ),
    Rule(
        name="contract_expiry.without",
        kind=KIND,
        pattern=r"(?P<act>without a (?:collective |labou?r |new |union )*(?:contract|agreement)|out of contract)(?:[^;.:D]{0,30}?) (?P<date>D)",
        build=lambda found, sets: _dated(found, sets) if getattr(found.span("date"), "is_since", False) else (),
        reads=(
            Example("Union janitors have worked without a contract since March 31.", {"date_earliest": "2024-03-31"}),
            Example(
                "The workers have been without a collective agreement since January 2023.",
                {"date_earliest": "2023-01-01"},
            ),
            Example("The ferry workers have been out of contract since Sept. 1.", {"date_earliest": "2024-09-01"}),
        ),
        passes=(
            "The workers met without a contract in hand on Friday.",
            "Union talks ended without a contract on Friday.",
        ),
    ),
    Rule(
        name="contract_expiry.dated_expiry",
        kind=KIND,
        pattern=rf"(?P<date>D)(?:'s)? (?:contract )?(?P<act>expir(?:y|ation))(?: date)?(?: of (?:the|their|its) {_CONTRACT})?",
        build=_ahead,
        reads=(
            Example(
                "Both sides hope for a deal before the Oct. 31 expiration of the union contract.",
                {"date_earliest": "2024-10-31"},
            ),
            Example("The union's agreement has a Dec. 1 expiry date.", {"date_earliest": "2024-12-01"}),
            Example("The contract's Sept. 30 expiration looms, the union said.", {"date_earliest": "2024-09-30"}),
        ),
        passes=(
            "The food's Oct. 1 expiration date worried the union's kitchen workers.",
            "The union's lease has a Dec. 1 expiry.",
        ),
    ),
    Rule(
        name="contract_expiry.runs_until",
        kind=KIND,
        pattern=rf"(?P<noun>{_CONTRACT})(?P<between>[^;.:D]{{0,50}}?) (?P<act>(?:runs|will run|would run|is in (?:effect|force)|lasts|extends?|extended|is effective|in effect) (?:[a-z]+ )?(?:through|until|to|till))(?: [a-z]+){{0,2}} ?(?P<date>D)",
        build=_dated,
        reads=(
            Example(
                "The new contract runs through June 30, 2027, the union said.",
                {"date_earliest": "2027-06-30", "modality": "planned"},
            ),
            Example("The union agreement will run until December 2026.", {"date_earliest": "2026-12-01"}),
            Example("Their pact is in effect until May 1, 2025, for all workers.", {"date_earliest": "2025-05-01"}),
        ),
        passes=("The strike runs through Friday.", "The union's contract runs to 300 pages, a clerk said on Friday."),
    ),
)
