"""Where a dispute takes place, as the article names it."""

import re
from collections.abc import Iterable, Mapping

from pipelines.extraction.rules.rule import Draft, Example, Found, Rule
from pipelines.extraction.rules.workforce import WORKFORCE
from pipelines.extraction.spans import Span

KIND = "location"

_SITE = (
    r"(?:plants?|mills?|factor(?:y|ies)|mines?|hospitals?|stores?|shops?|schools?|depots?|warehouses?|ports?|docks?|terminals?|"
    r"campus(?:es)?|hotels|refiner(?:y|ies)|smelters?|foundr(?:y|ies)|shipyards?|yards?|estates?|bakery|brewer(?:y|ies)|works|"
    r"offices?|facilit(?:y|ies)|cent(?:er|re)s?|site|sites|shafts?|collier(?:y|ies)|pits?|quarry|cafes?)"
)
_NAME = re.compile(
    r"(?:(?:St|Mt|Ft|Port|New|San|Los|El|Cape|North|South|East|West)\.? )?[A-Z][a-z]+(?:-[A-Z][a-z]+)*(?: (?:de |la |del |upon |of )?[A-Z][a-z]+){0,2}"
)
_TOWN_AND_STATE = 2
_JOINT = re.compile(r",? and |, ")
_DATELINE = re.compile(
    r"(?P<city>[A-Z][A-Z.'-]+(?: [A-Z][A-Z.'-]+){0,3})\b(?:, (?P<region>(?!Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[A-Z][A-Za-z.]+(?: [A-Z][A-Za-z.]+)?))?"
)
_SPEAKER = re.compile(
    r"(?:MR|MS|MRS|DR|SEN|REP|GOV|THE|Q|A|PRESIDENT|SECRETARY|UNION|STRIKE|BREAKING|UPDATE|PRESS|FOR)\b"
)
_NOT_A_PLACE = re.compile(
    r"(?i)\b(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|"
    r"november|december|union|local|company|inc|corp|congress|court|council|covid|christmas|easter|english|american|british)\b"
)


_SITED = re.compile(
    rf"(?:\bE|\b(?:{WORKFORCE['workers']}|strikes?|walk-?outs?|stoppages?|strikers|pickets?|picket lines?|picket(?:ed|ing)|rall(?:y|ies|ied)|{_SITE})),? $"
)


def _ahead(found: Found) -> str:
    text = found.skeleton.text[max(0, found.match.start() - 40) : found.match.start()]
    return text.decode("ascii").replace("\n", " ")


def _placed(found: Found, sets: Mapping[str, object]) -> Iterable[Draft]:
    """Each place named, in the article's own spelling; nothing where the words are no names."""
    where = found.range("place")
    if where is None:
        return
    written = found.skeleton.as_written(*where).replace("\n", " ")
    start = found.skeleton.start_of(where[0])
    names: list[re.Match[str]] = []
    joints: list[str] = []
    at = 0
    while name := _NAME.match(written, at):
        if _NOT_A_PLACE.search(name.group()):
            break
        names.append(name)
        joint = _JOINT.match(written, name.end())
        if joint is None:
            break
        joints.append(joint.group())
        at = joint.end()
    if len(names) == _TOWN_AND_STATE and joints == [", "]:
        first, last = start + names[0].start(), start + names[1].end()
        place = f"{names[0].group()}, {names[1].group()}"
        yield Draft({"detail": place, **sets}, serves=Span(first, last), end=last)
        return
    for name in names:
        first, last = start + name.start(), start + name.end()
        yield Draft({"detail": name.group(), **sets}, serves=Span(first, last), end=last)


def _dateline(found: Found, sets: Mapping[str, object]) -> Iterable[Draft]:
    """The place of a dateline, without the day and the agency."""
    if found.sentence.kind != "dateline" or found.match.start() > 0:
        return
    written = found.skeleton.as_written(*found.match.span()).replace("\n", " ")
    name = _DATELINE.match(written)
    if name is None or _SPEAKER.match(written):
        return
    place = name["city"].title() + (f", {name['region']}" if name["region"] else "")
    yield Draft({"detail": place, **sets}, end=found.start + name.end())


RULES = (
    Rule(
        name="location.in_place",
        kind=KIND,
        pattern=r"(?P<act>\bin) (?P<place>[a-z][a-z.,' -]{2,45})",
        build=lambda found, sets: _placed(found, sets) if _SITED.search(_ahead(found)) else (),
        reads=(
            Example("Three coffee shops in Duluth joined the strike.", {"detail": "Duluth"}),
            Example("Garment workers in New Albion walked out on Monday.", {"detail": "New Albion"}),
            Example("The strike in Port Talbot is in its third week.", {"detail": "Port Talbot"}),
            Example("Union members struck Volkswagen in Chattanooga, Tennessee.", {"detail": "Chattanooga, Tennessee"}),
            Example("Some 900 strikers shut eight plants in Illinois, Ohio and Iowa.", {"detail": "Ohio"}),
        ),
        passes=(
            "Union workers in green vests marched.",
            "The strike in May was short.",
            "Workers sued the company in court.",
        ),
    ),
    Rule(
        name="location.dateline",
        kind=KIND,
        pattern=r"^[a-z][a-z.,' -]{1,40}(?:[(D,:-][a-zDEU.,:() -]{0,30})?$",
        build=_dateline,
        reads=(
            Example(
                "PORT AMBROSE - Nurses at the hospital walked out on Monday, their union said.",
                {"detail": "Port Ambrose"},
            ),
            Example("ALDEN, Iowa - Meat packers began a strike on Monday.", {"detail": "Alden, Iowa"}),
            Example("HARROW CITY (AP) - Transit workers struck again on Sunday.", {"detail": "Harrow City"}),
        ),
        passes=("UNION WORKERS WALK OUT", "A strike began on Monday."),
    ),
)
