"""A strike said to go on when the article was written."""

from collections.abc import Iterable, Mapping

from pipelines.extraction.rules.building import PUBLICATION
from pipelines.extraction.rules.rule import Draft, Example, Found, Rule

KIND = "strike_ongoing"


def _seen(found: Found, sets: Mapping[str, object]) -> Iterable[Draft]:
    """The strike goes on at publication; nothing where the sentence speaks of another year, or of others."""
    names_another = found.words("act").startswith(("the ", "this ", "their ", "its ")) and any(
        m in found.skeleton.text for m in (b"U", b"E")
    )
    if names_another:
        return
    if found.modality() == "happened" and " not " not in found.words("act"):
        yield Draft({"modality": "happened", **sets}, time=PUBLICATION)


RULES = (
    Rule(
        name="strike_ongoing.striking_party",
        kind=KIND,
        pattern=r"(?P<act>striking) (?:[a-z-]+ ){0,2}?(?:U|E|{worker})",
        build=lambda found, sets: [Draft({"modality": "happened"}, time=PUBLICATION)],
        reads=(
            Example("Supporters brought food to the striking porters.", {"date_earliest": "2024-09-18"}),
            Example("Managers filled in for striking bus drivers.", {"date_earliest": "2024-09-18"}),
            Example("She spoke to striking nurses at the gate.", {"date_earliest": "2024-09-18"}),
        ),
        passes=("It was a striking view.", "They talked of striking a deal."),
    ),
    Rule(
        name="strike_ongoing.is_on_strike",
        kind=KIND,
        pattern=r"(?P<act>(?:is|are|remain|remains|still|'re|currently|now) (?:[a-z]+ )?(?:on strike|striking|on the picket lines?|picketing)|(?:the|this|their|its) {modifiers}{strike} (?:is happening|is now|continues|is continuing|drags on|shows no|enters|entered|goes on|is (?:still )?(?:under ?way|ongoing)|comes (?:as|at|amid|after)|has (?:hurt|entered|shut|halted|cost|now|been going)))",
        build=_seen,
        reads=(
            Example("The porters are on strike over rosters.", {"date_earliest": "2024-09-18"}),
            Example("The strike continues at three plants.", {"date_earliest": "2024-09-18"}),
            Example("The guards remain on strike.", {"date_earliest": "2024-09-18"}),
        ),
        passes=("The guards are not on strike.", "If they are on strike, buses stop."),
    ),
)
