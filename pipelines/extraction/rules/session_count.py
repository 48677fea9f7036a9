"""How many bargaining sessions, meetings or days of talks were held."""

from collections.abc import Iterable, Mapping

import re2

from pipelines.extraction.rules.building import figure
from pipelines.extraction.rules.rule import Draft, Example, Found, Rule
from pipelines.extraction.spans import Length, Number, Time

KIND = "session_count"


_FROM = re2.compile(rb"(?:from|beginning|starting|began(?: in| on)?) D")


def _counted(found: Found, sets: Mapping[str, object]) -> Iterable[Draft]:
    """The count, with the day from which it is counted where that is said."""
    count = found.span("count")
    if not isinstance(count, Number | Length) or found.modality("count") == "planned":
        return
    if isinstance(count, Number) and (count.is_vague or (count.is_ordinal and count.value == 1)):
        return
    if isinstance(count, Length) and (count.unit != "day" or (count.is_ordinal and count.value == 1)):
        return
    since = found.span("since")
    start = since.expression if isinstance(since, Time) and (since.is_since or _FROM.search(found.words("rest").encode())) else None
    yield Draft({**figure(count, "session"), **sets}, serves=count, since=start)


RULES = (
    Rule(
        name="session_count.sessions",
        kind=KIND,
        pattern=r"(?P<count>N) (?:[a-z-]+ ){0,3}?(?P<what>{session}|(?:mediation |mediated )?sessions|times)(?P<rest>[^;:.D]{0,60}?(?:from |beginning |starting |began )?(?P<since>D))?",
        build=lambda found, sets: _counted(found, sets) if _is_about_talks(found) else (),
        reads=(
            Example("After 19 bargaining sessions since September, nothing is settled.", {"value": 19, "since_earliest": "2024-09-01"}),
            Example("The parties held more than 30 negotiating sessions.", {"value": 30, "qualifier": "at_least"}),
            Example("The union and the port have met 14 times for talks since May.", {"value": 14}),
        ),
        passes=("The council held 12 sessions on the budget.", "They were fined three times."),
    ),
    Rule(
        name="session_count.nth_time",
        kind=KIND,
        pattern=r"(?P<what>me(?:e)?ts?|sat down|bargain(?:ed)?|negotiat(?:ed|e|ing)|back at the table|talks|conven\w+|sides|parties)(?:[^;:.N]{0,60}?) (?:for the |on |for an? |at their |in their )?(?P<count>N) (?:(?:separate|different|more) )?(?:times?|occasions?|meetings?|sessions?)(?P<rest>[^;:.D]{0,30}?(?:from )?(?P<since>D))?",
        build=_counted,
        reads=(
            Example("Your team met with management for the thirty-first time.", {"value": 31}),
            Example("The two sides have met on five occasions since July.", {"value": 5, "since_earliest": "2024-07-01"}),
            Example("The parties bargained 17 times.", {"value": 17}),
        ),
        passes=("The council met its target for the third year.", "They met the mayor, who won 17 medals."),
    ),
    Rule(
        name="session_count.rounds",
        kind=KIND,
        pattern=r"(?P<count>N) (?:rounds?|days|meetings|dates|sittings|sessions) (?:of|with|between|in) (?P<what>(?:[a-z-]+ ){0,4}?(?:talks|bargaining|negotiations?|negotiating|mediation|conciliation|management|the union|the company|[UE]))(?P<rest>[^;:.D]{0,60}?(?:from )?(?P<since>D))?",
        build=_counted,
        reads=(
            Example("Seven rounds of talks have failed.", {"value": 7}),
            Example("After 12 rounds of bargaining since March, they quit.", {"value": 12, "since_earliest": "2024-03-01"}),
            Example("Nearly 20 meetings with the union led nowhere.", {"value": 20, "qualifier": "about"}),
        ),
        passes=("He went seven rounds with the champion.", "Three days of rain followed."),
    ),
    Rule(
        name="session_count.days_of_talks",
        kind=KIND,
        pattern=r"(?P<count>L) (?:of|in) (?P<what>(?:[a-z-]+ ){0,3}?(?:talks|bargaining|negotiations?|negotiating|mediation|conciliation))(?P<rest>[^;:.D]{0,60}?(?P<since>D))?",
        build=_counted,
        reads=(
            Example("It was the eighth day of talks.", {"value": 8}),
            Example("Three days of mediation brought no deal.", {"value": 3}),
            Example("After 11 days of negotiations they gave up.", {"value": 11}),
        ),
        passes=("After 13 months of negotiations they struck.", "Three days of rain followed."),
    ),
)


def _is_about_talks(found: Found) -> bool:
    words = found.words("what")
    text = found.skeleton.text.decode("ascii")
    if "bargain" in words or "negotiat" in words or "mediat" in words or "conciliat" in words or "talks" in words:
        return True
    return words in ("times", "sessions") and any(cue in text for cue in ("met ", "meet", "bargain", "negotiat", "talks"))
