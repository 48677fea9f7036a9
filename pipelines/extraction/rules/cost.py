"""What a stoppage is said to have cost."""

import re
from collections.abc import Iterable, Mapping

from pipelines.extraction.rules.building import figure
from pipelines.extraction.rules.rule import Draft, Example, Found, Rule
from pipelines.extraction.spans import Money

KIND = "cost"

_LEAST = 10_000
"""Smaller amounts are prices and pay."""
_STRIKE = re.compile(
    r"strik|walk-?out|stoppage|lock-?out|dispute|industrial action|picket|shutdown|work-to-rule|bandh|blockade|\bbans\b"
)
_OTHER = re.compile(
    r"\b(?:wages?|salar\w+|pay|raises?|increase|offer\w*|contract|deal|demand\w*|bonus\w*|fine[sd]?|settlement|proposal\w*|benefits|insurance|profits?|fund|donat\w*)\b"
)


def _priced(found: Found, sets: Mapping[str, object]) -> Iterable[Draft]:
    """The amount lost; nothing for what pay, an offer or a settlement costs."""
    place = found.range("amount")
    amount = found.skeleton.spans.get(place[0]) if place else None
    if place is None or not isinstance(amount, Money):
        return
    text = found.skeleton.text
    around = text[max(0, place[0] - 160) : place[0] + 120].decode("ascii")
    if not _STRIKE.search(around) and not _STRIKE.search(found.skeleton.before(600).decode("ascii")):
        return
    if amount.value < _LEAST:
        return
    between = text[found.match.start() : place[0]].decode("ascii")
    after = text[place[0] + 1 : place[0] + 25].decode("ascii")
    if _OTHER.search(between) or re.match(
        r" (?:an hour|per hour|a month|in (?:back )?pay|in benefits|fine|raise)", after
    ):
        return
    yield Draft({**figure(amount, "money"), "detail": amount.currency, **sets}, serves=amount)


RULES = (
    Rule(
        name="cost.cost",
        kind=KIND,
        pattern=r"(?P<act>\b(?:cost|costs|costing|lost|losing|loses|lose|drained|forgone|forfeited))\b(?P<between>[^;.M]{0,80}?) ?(?P<amount>M)",
        build=_priced,
        reads=(
            Example(
                "The strike has cost the port an estimated $50 million.",
                {"value": 50000000, "qualifier": "about", "detail": "USD"},
            ),
            Example("The mine said the walkout would cost it R18m a day.", {"value": 18000000, "detail": "ZAR"}),
            Example(
                "The brewery lost more than $4 million in the strike.", {"value": 4000000, "qualifier": "at_least"}
            ),
        ),
        passes=(
            "The union's pay offer would cost the city $4 million.",
            "Tickets cost $40 during the strike-free season.",
        ),
    ),
    Rule(
        name="cost.loss_of",
        kind=KIND,
        pattern=r"(?P<act>\b(?:loss(?:es)?|damage|cost|hit|toll|blow|shortfall|charge))\b(?P<between>[^;.M]{0,60}?) (?:of|at|to|was|were|reached|topped|is|exceeded|totall?ed)(?: [a-z]+){0,3} ?(?P<amount>M)",
        build=_priced,
        reads=(
            Example("He put the loss from the strike at $2,000,000.", {"value": 2000000}),
            Example(
                "The stoppage brought losses of between $2 billion and $3 billion.",
                {"value": 2000000000, "value_max": 3000000000},
            ),
            Example("Output losses in the walkout reached 85 million euros.", {"value": 85000000, "detail": "EUR"}),
        ),
        passes=(
            "The strike began after a loss of $3 an hour in pay.",
            "The cost of the union's health insurance was $500.",
        ),
    ),
    Rule(
        name="cost.amount_lost",
        kind=KIND,
        pattern=r"(?P<amount>M)(?: [a-zL]+){0,3}? (?P<act>in (?:lost|losses|damage|forgone)|(?:was|were|has been|have been) lost|hit|blow|loss)\b",
        build=_priced,
        reads=(
            Example("The strike led to $1.2 billion in lost sales.", {"value": 1200000000}),
            Example("Analysts say $30m a day was lost to the strike.", {"value": 30000000}),
            Example("The walkout dealt the chain a $9 million blow.", {"value": 9000000}),
        ),
        passes=("Workers on strike gave up $200 in pay.", "A $40 ticket was lost by a striker."),
    ),
)
