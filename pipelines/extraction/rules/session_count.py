"""How many bargaining sessions, meetings or days of talks were held."""

from collections.abc import Iterator

import re2

from pipelines.extraction.rules.building import figure
from pipelines.extraction.rules.rule import Draft, Example, Found, Rule
from pipelines.extraction.spans import Length, Number, Time

KIND = "session_count"

_REACH = 45
"""Characters in front of the count, and behind the match, in which a word can put the sessions ahead."""
_CONTEXT = 400
"""Characters in front of a sentence that may say what the sessions are."""

_FROM = re2.compile(rb"(?:from|beginning|starting|began(?: in| on)?|that began in|dating back to|dating to) D")
_NOT_HELD = re2.compile(
    rb"\b(?:will|would|could|may|might|should|due to|set to|scheduled to|offered|offers|proposed|propose|begin\w*|start\w*|cancel\w*|remaining|another|a further|next|skipped|requested|asked for|sought|go into)\b[^,;]*$"
)
_AHEAD = re2.compile(
    rb"^(?: [a-z]+){0,3}? ?(?:(?:are|is|were|was|have been|has been) )?(?:now )?(?:will|would|scheduled|planned|due|fixed|set for|to be held|to go|to follow|remain|left|next|this week are|a week|per week|each|per month|a month|cancell?ed)\b"
)
_OF_TALKS = re2.compile(
    rb"bargain|negotiat|mediat|conciliat|\btalks|facilitat|tripartite|at the table|acas|contract (?:meeting|session)|\b(?:with|between) (?:the )?(?:[UE]|management|union|company|both|N|two)"
)
_ABOUT_TALKS = re2.compile(
    rb"bargain|negotiat|mediat|conciliat|\btalks|facilitat|two sides|both sides|the parties|acas|across the table|at the table"
)
_OTHER_BUSINESS = re2.compile(
    rb"council|\bboard|court|training|school|parliament|legislat|hearing|shareholder|game|season|membership|trial|budget|senate|peace|summit|practice|rehears|listening|information|town hall|"
    rb"strike days|of action|of strikes?|of voting|of layoffs|of cuts|of interviews|public|community"
)
_BROKEN = re2.compile(
    rb"brok|fail|collaps|stall|reject|strik|struck|voted|offer|postpon|cancel|extend|walk|arrest|fined|won|turned|resum|beg[au]n|start|open|score|rose"
)
_SIDES = re2.compile(
    rb"U|E|sides|parties|\bwe\b|they|team|negotiat|union|management|committee|both|leaders|mediator|\bshe\b|\bhe\b|\bthe (?:two|N)\b"
)

_ADJECTIVE = (
    r"(?:fruitless|unsuccessful|lengthy|formal|informal|in-person|virtual|online|separate|scheduled|full|joint|marathon|all-day|daylong|day-long|all-night|face-to-face|tense|long|futile|failed|official|exploratory|contract|wage|pay|"
    r"collective|bargaining|negotiating|negotiation|negotiations|mediation|mediated|conciliation|facilitated|tripartite|bilateral|consecutive|straight|successive|such|different|previous|fresh|abortive|inconclusive|productive|more|intensive|intense|late-night|"
    r"federally|[a-z]+-(?:led|brokered|mediated|sponsored|hour|day|long|chaired|supervised)|in|U|L|good-faith|faith|good|labou?r|table|main|one-on-one|small-group|days? of|days|recent|sit-down)"
)
_TALKS = r"(?:talks|bargaining|negotiations?|negotiating|mediation|conciliation|dialogue|facilitation|discussions)"


def _counted(found: Found) -> Iterator[Draft]:
    """The count, with the day from which it is counted where that is said."""
    group = "count" if found.has("count") else "nth"
    count, place = found.span(group), found.range(group)
    if not isinstance(count, Number | Length) or place is None:
        return
    text = found.skeleton.text
    if _NOT_HELD.search(text[max(0, place[0] - _REACH) : place[0]]) or _AHEAD.search(
        text[found.match.end() : found.match.end() + _REACH]
    ):
        return
    ends = [r[1] for r in map(found.range, ("what", "of")) if r]
    if any(_AHEAD.search(text[end : end + _REACH]) for end in ends if end > place[1]):
        return
    if isinstance(count, Number) and (count.is_vague or count.of is not None):
        return
    if isinstance(count, Length) and count.unit != "day":
        return
    if (
        count.value < 1
        or count.value != int(count.value)
        or count.value > 1000
        or (count.value == 1 and not text[: place[0]].endswith((b"only ", b"just ")))
    ):
        return
    since = found.span("since")
    words = found.words("rest").encode()
    start = since.expression if isinstance(since, Time) and (since.is_since or _FROM.search(words)) else None
    yield Draft(figure(count, "session"), serves=count, since=start)


def _sessions(found: Found) -> Iterator[Draft]:
    """A count of sessions, where they are of talks; one session of many only if it is the nth."""
    count, words, text = found.span("count"), found.words("what").encode(), found.skeleton.text
    if _OTHER_BUSINESS.search(found.match.group()) or not isinstance(count, Number):
        return
    is_one = words.rstrip().endswith((b"session", b"meeting", b"round", b"day", b"conference", b"sitting"))
    if is_one != count.is_ordinal and not (is_one and count.value == 1):
        return
    if not _OF_TALKS.search(words + b" " + found.words("of").encode()):
        bare = words.rsplit(b" ", 1)[-1]
        if bare not in (b"sessions", b"meetings", b"session", b"meeting", b"rounds", b"round"):
            return
        if not _ABOUT_TALKS.search(text) and not (
            bare.startswith(b"session") and _ABOUT_TALKS.search(found.skeleton.before(_CONTEXT))
        ):
            return
    yield from _counted(found)


def _times(found: Found) -> Iterator[Draft]:
    """How often the two sides met."""
    gap = found.words("gap").encode()
    if _BROKEN.search(gap) or not _SIDES.search(found.skeleton.text) or _OTHER_BUSINESS.search(found.match.group()):
        return
    if (
        found.words("what") not in ("met", "meet", "convened", "talked", "meeting")
        or _ABOUT_TALKS.search(found.skeleton.text)
        or b"with" in gap
        or re2.search(rb"[UE]", found.skeleton.text)
        or _ABOUT_TALKS.search(found.skeleton.before(_CONTEXT))
    ):
        yield from _counted(found)


def _days(found: Found) -> Iterator[Draft]:
    """How many days talks took; not those after which they began, nor those of a strike."""
    if not _BROKEN_DAYS.search(found.words("gap").encode()):
        yield from _counted(found)


def _twice(found: Found) -> Iterator[Draft]:
    """ "Met twice": no span holds that number."""
    text = found.skeleton.text
    if re2.search(rb"[UE]|sides|parties|negotiators", text) and not _OTHER_BUSINESS.search(text):
        values = {"value": 2.0, "value_min": 2.0, "value_max": 2.0, "unit": "session", "qualifier": "exact"}
        yield Draft(values)


_BROKEN_DAYS = re2.compile(
    rb"strik|walk|picket|resum|beg[aiu]n|start|open|re-?schedul|postpon|delay|vote|adjourn|suspend|paus|no |contract expir|deadline|hiatus|break of|gap|silence|recess|notice|cooling"
)

RULES = (
    Rule(
        name="session_count.sessions",
        kind=KIND,
        pattern=rf"(?P<count>N) (?P<what>(?:{_ADJECTIVE},? ){{0,4}}(?:sessions?|meetings?|rounds?|sittings?|dates|days|conferences?|negotiations|talks))\b(?P<of> (?:of|with|between|in|at|before|under|on) (?:[a-z'-]+ |[UELN] ){{0,4}}?(?:{_TALKS}|table|management|union|company|[UE]|sides|parties|mediators?|conciliators?|acas)\b)?(?P<rest>[^;:.D]{{0,60}}?(?:from |beginning |starting |began )?(?P<since>D))?",
        build=lambda found, sets: _sessions(found),
        reads=(
            Example(
                "After 19 bargaining sessions since September, nothing is settled.",
                {"value": 19, "since_earliest": "2024-09-01"},
            ),
            Example("The parties held more than 30 negotiating sessions.", {"value": 30, "qualifier": "at_least"}),
            Example("Seven rounds of talks have failed.", {"value": 7}),
            Example(
                "After 12 rounds of bargaining since March, they quit.", {"value": 12, "since_earliest": "2024-03-01"}
            ),
            Example("Nearly 20 meetings with the union led nowhere.", {"value": 20, "qualifier": "about"}),
            Example("The strike ended after the eighth round of talks.", {"value": 8}),
            Example("Four conciliation meetings were held at the ministry.", {"value": 4}),
        ),
        passes=(
            "The council held 12 sessions on the budget.",
            "The two sides have been in negotiations since May.",
            "Three more bargaining sessions are scheduled.",
            "Talks will go into a sixth round on Monday.",
            "He went seven rounds with the champion.",
        ),
    ),
    Rule(
        name="session_count.times",
        kind=KIND,
        pattern=rf"(?P<what>\bme(?:e)?t|bargained|bargain|negotiated|sat down|sit down|sat (?:at|across)|come together|came together|convened|talked|back at the table|at the table|{_TALKS}|sides|parties|held talks)\b(?P<gap>[^;:.N]{{0,70}}?),? (?:for the |on |for an? |at their |in their |to )?(?P<count>N) (?:(?:separate|different|more|full) )?(?:times?|occasions?|meetings?|sessions?|days)\b(?P<rest>[^;:.D]{{0,30}}?(?:from )?(?P<since>D))?",
        build=lambda found, sets: _times(found),
        reads=(
            Example("Your team met with management for the thirty-first time.", {"value": 31}),
            Example(
                "The two sides have met on five occasions since July.", {"value": 5, "since_earliest": "2024-07-01"}
            ),
            Example("The parties bargained 17 times.", {"value": 17}),
            Example("The union and the port have met 14 times for talks since May.", {"value": 14}),
            Example("Bargaining since the walkout has amounted to nine meetings.", {"value": 9}),
            Example("She sat across the table from the hotel's lawyers, by her count, 40 times.", {"value": 40}),
        ),
        passes=(
            "The council met its target for the third year.",
            "They met the mayor, who won 17 medals.",
            "Bargaining opened in May and has broken down three times.",
            "They were fined three times.",
        ),
    ),
    Rule(
        name="session_count.twice",
        kind=KIND,
        pattern=r"(?P<what>\b(?:have|has|had|sides|parties|negotiators|teams|[UE]|management|they) (?:only |already |since )?(?:met|bargained|negotiated|sat down|talked|held talks))(?P<gap> [^;:.]{0,30}?)??(?: only| just)? twice\b",
        build=lambda found, sets: _twice(found),
        reads=(
            Example("The employer has met only twice with the union.", {"value": 2, "qualifier": "exact"}),
            Example("The two sides have met twice this week.", {"value": 2}),
            Example("The union and the port have bargained twice since the vote.", {"value": 2}),
        ),
        passes=("The council has met twice on the budget.", "The union said twice that talks had failed."),
    ),
    Rule(
        name="session_count.of_those",
        kind=KIND,
        pattern=r"(?P<count>N) of (?:those|these|the|their) (?:[a-z]+ )?(?P<what>meetings|(?:bargaining |negotiating |mediation )?sessions|talks|rounds)",
        build=lambda found, sets: (
            _counted(found) if _ABOUT_TALKS.search(found.skeleton.text + found.skeleton.before(_CONTEXT)) else ()
        ),
        reads=(
            Example(
                "The team met with management again, and a mediator sat in on the talks, as on the last six of those meetings.",
                {"value": 6},
            ),
            Example("A federal mediator took part in four of the bargaining sessions.", {"value": 4}),
            Example("The mediator was there for the last three of these talks.", {"value": 3}),
        ),
        passes=(
            "She spoke at six of those meetings of the garden club.",
            "A mediator could join four of the bargaining sessions.",
        ),
    ),
    Rule(
        name="session_count.numbered",
        kind=KIND,
        pattern=r"(?P<what>(?:bargaining|negotiating|negotiations?|mediation) (?:session|meeting|update|day)) (?:no\. |number |# ?)?(?P<count>N)\b",
        build=lambda found, sets: _counted(found),
        reads=(
            Example("Bargaining session 14 was held at the library.", {"value": 14}),
            Example("Negotiation session number 9 brought no offer from the union's employer.", {"value": 9}),
            Example("At bargaining session number 21 the hospital moved on pay.", {"value": 21}),
        ),
        passes=("Training session 14 was held at the library.", "Bargaining will reach room 9 soon."),
    ),
    Rule(
        name="session_count.days_of_talks",
        kind=KIND,
        pattern=rf"(?:(?P<count>L) (?:of|in|at) (?P<what>(?:the |[a-z-]+ ){{0,4}}?(?:{_TALKS}|(?:bargaining |negotiating )?table))|(?:{_TALKS}) (?:[a-z-]+ ){{0,3}}?(?:into|enter|enters|entered|entering|reached) (?:an?|the|their|its) (?P<nth>L))\b(?P<rest>[^;:.D]{{0,60}}?(?P<since>D))?",
        build=lambda found, sets: _counted(found),
        reads=(
            Example("It was the eighth day of talks.", {"value": 8}),
            Example("Three days of mediation brought no deal.", {"value": 3}),
            Example("After 11 days of negotiations they gave up.", {"value": 11}),
            Example("Talks went into a third day on Wednesday.", {"value": 3}),
            Example("After four days at the bargaining table, the hospital moved on pay.", {"value": 4}),
        ),
        passes=(
            "After 13 months of negotiations they struck.",
            "Three days of rain followed.",
            "The ministry offered three days of mediation.",
        ),
    ),
    Rule(
        name="session_count.talks_for_days",
        kind=KIND,
        pattern=rf"(?P<what>{_TALKS}|\bmet|bargained|negotiated|together|bargaining session)\b(?P<gap>[^;:.L]{{0,60}}?),? (?:after|for|took up|took|on|over|lasted|lasting|ran for|spread over|went on for|ran) (?:a total of |all of |only )?(?P<count>L)(?P<tail>(?: of (?:{_TALKS}|meetings|sessions))|(?:,| before| and| without| with| but| at| in| D|\.|$))(?P<rest>[^;:.DL]{{0,40}}?(?P<since>D))?",
        build=lambda found, sets: _days(found),
        reads=(
            Example("Talks with the province collapsed on Friday after three days.", {"value": 3}),
            Example("Conciliation took up six days, and nothing came of it.", {"value": 6}),
            Example("The mediators brought the two sides together on eleven days in May.", {"value": 11}),
        ),
        passes=(
            "Talks resumed on Friday after three days.",
            "Talks failed and the strike ran for three days.",
            "Talks dragged on for 13 months.",
        ),
    ),
)
