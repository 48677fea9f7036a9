"""Charges of unfair labor practices that were filed."""

import re
from collections.abc import Iterable, Mapping

from pipelines.extraction.rules.building import time_of
from pipelines.extraction.rules.rule import Draft, Example, Found, Rule

KIND = "ulp_charge"

_CHARGE = r"(?:unfair labou?r[- ]practices?|ulp|unfair practices?|labou?r|board|bad[- ]faith bargaining)? ?(?:charges?|complaints?|cases?|allegations)"
_UNCLAIMED = re.compile(
    r"\b(?:could|may|might|would|threat\w*|if|whether|not|to|will|plan\w*|consider\w*|vow\w*)\b(?: [a-z]+){0,3} $"
)
_BOARD = re.compile(
    r"unfair labou?r|\bulps?\b|labou?r relations board|nlrb|perb|labou?r board|relations commission|fair work|labou?r court|ccma|bad[- ]faith|employment relations"
)


def _filed(found: Found, sets: Mapping[str, object]) -> Iterable[Draft]:
    """A charge before a labor board, dated where the sentence dates it."""
    place = found.range("act")
    before = found.skeleton.text[max(0, place[0] - 40) : place[0]].decode("ascii") if place else ""
    around = found.skeleton.text[max(0, found.match.start() - 100) : found.match.end() + 160].decode("ascii")
    if _UNCLAIMED.search(before) or not _BOARD.search(around):
        return
    time = time_of(found)
    yield Draft({"modality": "happened", **sets}, time=time.expression if time else None, tense="past")


RULES = (
    Rule(
        name="ulp_charge.filed",
        kind=KIND,
        pattern=rf"(?P<act>\b(?:fil(?:ed|ing|es)|lodged|brought|submitted)) (?:an?|the|its|several|multiple|more|new|N|two|another|federal|formal)? ?(?:[a-z-]+ ){{0,2}}?(?P<what>{_CHARGE})(?P<rest>[^;.D]{{0,70}}?(?:,? dated| on|,)? ?(?P<date>D))?",
        build=_filed,
        reads=(
            Example(
                "The union local has filed an unfair labor practice charge, dated Sept. 3.",
                {"date_earliest": "2024-09-03"},
            ),
            Example("The union filed 92 charges with the labor board.", {}),
            Example(
                "Nurses lodged a complaint with the National Labor Relations Board on Monday, their union said.",
                {"date_earliest": "2024-09-16"},
            ),
        ),
        passes=(
            "The union threatened to file an unfair labor practice charge.",
            "Police filed charges against two strikers.",
        ),
    ),
    Rule(
        name="ulp_charge.were_filed",
        kind=KIND,
        pattern=rf"(?P<what>{_CHARGE}) (?:[a-zU' ]{{0,40}} )?(?P<act>(?:was|were|has been|have been|had been)? ?(?:filed|lodged|brought))(?:[^;.D]{{0,40}}? (?P<date>D))?",
        build=_filed,
        reads=(
            Example(
                "An unfair labor practice charge was filed on Sept. 9, union lawyers said.",
                {"date_earliest": "2024-09-09"},
            ),
            Example("Two ULP charges have been filed by the workers.", {}),
            Example("The unfair labour practice complaint lodged by the union is pending.", {}),
        ),
        passes=("Charges of theft were filed against a union clerk.", "The cases were brought in by the dock workers."),
    ),
)
