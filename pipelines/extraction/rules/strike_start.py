"""When a strike began, or is set to begin."""

import re
from collections.abc import Iterable, Mapping

import re2

from pipelines.extraction.rules.building import PUBLICATION, TENSE, is_ahead, is_told_as_range, time_of
from pipelines.extraction.rules.rule import Draft, Example, Found, Rule
from pipelines.extraction.spans import Length, Number, Time

KIND = "strike_start"


def _dated(found: Found, sets: Mapping[str, object]) -> Iterable[Draft]:
    """A strike's first day: the date captured; nothing for strikes threatened, averted or only voted on."""
    told = found.modality()
    time = time_of(found)
    if told == "unclaimed" or time is None or _SPOILED.search(found.words("act").encode()) or _is_notice(found, time):
        return
    if told == "happened" and (is_ahead(time) or _SET_FOR.search(found.match.group()) or _is_calling(found)):
        told = "planned"
    if _PUT_OFF.search(found.words("between").encode()) or _is_nth_day(found):
        return
    if re.fullmatch(r"\d{4}", time.expression) and ", and " in found.words("between"):
        return
    yield Draft({"modality": told, **sets}, serves=time, act=found.act_end, time=time.expression, tense=TENSE[told])
    for further in found.listed_after("date"):
        if isinstance(further, Time):
            yield Draft({"modality": told, **sets}, serves=further, time=further.expression, tense=TENSE[told])


def _is_calling(found: Found) -> bool:
    """Whether somebody is calling others out, so that the day is still to come."""
    place = found.range("act")
    before = found.skeleton.text[max(0, place[0] - 25) : place[0]] if place else b""
    return found.words("act").startswith("calling") and re2.search(rb"\b(?:is|are)(?: [a-z]+)? $", before) is not None


def _is_notice(found: Found, time: Time) -> bool:
    """Whether the date is that of the announcement ("announced a strike on Sunday, May 5")."""
    words = found.match.group()
    return (
        words.startswith((b"announc", b"declar"))
        and re2.search(rb"strike(?: action)? on D$", words) is not None
        and not is_ahead(time)
    )


_SPOILED = re2.compile(
    rb"hunger|rent |school strike|climate|missile|drone|airstrike|out of (?:the )?(?:assembly|parliament|house|senate|chamber|meeting|talks|hearing|session|room|court|theatre|theater|ceremony|bargaining)|avert|avoid|called off|cancel|postpon|suspend|threat|loom|talks|negotiat|ended|was over|not |n't |mandate|ballot|deadline|if "
)


_OTHER_EVENT = re2.compile(
    rb"accept|ratif|approv|reject|vot(?:e|ing)|return|ended|reach|agree|met |talks|rall|expire|said|announced|since|until|before [a-z]|demand|illegal|unlawful"
)
_SET_FOR = re2.compile(rb"strike (?:will|would|is to|is set|is due)\b|walkouts? (?:will|would|is set|are set)\b")
_CONDITION = re2.compile(rb"(?:^|[^a-z])(?:if|should|unless|whether|threat\w*|may|might|could) ")
_AGREED = re2.compile(
    rb"struck (?:(?:[a-z-]+ ){0,4}?(?:deal|agreement|balance|accord|bargain|chord|pose|truce|compromise|pact)\b|down|up|by|out|me|him|her|gold|oil)"
)
_BESIDE = re2.compile(
    rb"announc|declar|end|settl|suspend|call|mark|enter|into|during|after|since|before|for |follow|vote|deadline|fund|notice|talks|mandate|ballot|rally|hearing|court|call"
)
_PUT_OFF = re2.compile(rb"avert|threat|called off|cancel|postpon|loom|\bif\b|deadline|mandate|ballot")


_NOT_THIS_DATE = re2.compile(rb" off| (?:on |in |at )?D")
_OTHER_THING = re2.compile(rb"lock-?out|due to (?:continue|last|run|go on|end)")
_BEGAN = re2.compile(rb"began|started|commenced|got under|erupted|broke out|kicked off")


def _has_begun(found: Found) -> bool:
    """Whether a clause of its own says that the strike began ("the strike, which began ..."), whatever governs it."""
    words = found.match.group()
    relative = re2.search(rb" (?:which|that) (?:[a-z]+ )?$", words[: found.position("begins") - found.match.start()])
    return relative is not None and _BEGAN.match(found.words("begins").encode()) is not None


def _is_named(found: Found) -> bool:
    """Whether a strike said to be of a date is that strike itself; somebody's strike of a year is its name."""
    words = f"{found.words('lead')} {found.words('between')}".encode()
    is_owned = re2.search(rb"^[^a-z]?[a-zUE]+'", found.match.group()) is not None
    return not _BESIDE.search(words) and (not is_owned or _is_close(found))


def _begun(found: Found, sets: Mapping[str, object]) -> Iterable[Draft]:
    """As ``_dated``, for a strike that is the subject: the verb says whether it began or is set to."""
    told = "happened" if _has_begun(found) else found.modality()
    time = time_of(found)
    if told == "unclaimed" or time is None or time.until is not None or _SPOILED.search(found.match.group()):
        return
    if _NOT_THIS_DATE.match(found.skeleton.text, found.match.end()) or _OTHER_THING.search(found.match.group()):
        return
    if re2.search(rb" (?:after|before|since|until) ", found.words("between").encode()):
        return
    if re2.search(
        rb"\b(?:set|scheduled|planned|due|slated|timed|will|to begin|to start|starts|begins)\b", found.match.group()
    ):
        told = "planned"
    if told == "happened" and is_ahead(time):
        told = "planned"
    yield Draft({"modality": told, **sets}, serves=time, act=found.act_end, time=time.expression, tense=TENSE[told])


def _is_nth_day(found: Found) -> bool:
    """Whether the date is that of a later day of the strike ("for the third day on Tuesday")."""
    first, last = found.match.span()
    lengths = (s for p, s in found.skeleton.spans.items() if first <= p < last and isinstance(s, Length))
    return any(length.is_ordinal and length.value > 1 for length in lengths)


def _planned(found: Found) -> Iterable[Draft]:
    """A strike set for a date, unless it hangs on something or something else is struck."""
    time = time_of(found)
    rest = found.words("between").encode()
    before = found.skeleton.text[: found.match.end()]
    if time is None or _CONDITION.search(before) or _PUT_OFF.search(rest) or _AGREED.search(b"struck" + rest):
        return
    for one in (time, *found.listed_after("date")):
        if isinstance(one, Time):
            yield Draft({"modality": "planned"}, serves=one, time=one.expression, tense="future")


def _past(found: Found) -> Iterable[Draft]:
    """A strike of the past named in passing."""
    time = time_of(found)
    count = found.skeleton.spans.get(found.match.start())
    if isinstance(count, Number) and not count.is_ordinal:
        return
    if time is not None and time.until is None and not is_ahead(time):
        yield Draft({"modality": "happened"}, serves=time, time=time.expression, tense="past")


def _first_day(found: Found, sets: Mapping[str, object]) -> Iterable[Draft]:
    first = found.span("first")
    if first is None or (isinstance(first, Length) and first.is_ordinal and first.value == 1 and first.unit == "day"):
        yield from _dated(found, sets)


def _is_close(found: Found) -> bool:
    """Whether the date is one that tells a day: a year is a strike's name and not its date."""
    time = time_of(found)
    return time is not None and not re.fullmatch(r"\d{4}(?:-\d{4})?", time.expression) and time.until is None


_LATER = re2.compile(rb"\b(?:if|when|until|before|after|once|unless|hunger|rent|as|where)\b")


def _now(found: Found, sets: Mapping[str, object]) -> Iterable[Draft]:
    """A strike told in the present tense with no date begins on the day of publication."""
    place = found.range("act")
    before = found.skeleton.text[: place[0]] if place else b""
    if found.has("noun") and (b"D" in found.skeleton.text or len(found.skeleton.text) > 90 or _LATER.search(before)):
        return
    if found.modality() == "happened" and not before.endswith((b" to ", b" not ")):
        yield Draft({"modality": "happened", **sets}, time=PUBLICATION)


RULES = (
    Rule(
        name="strike_start.since",
        kind=KIND,
        pattern=r"(?P<act>on strike|striking|picketing|out on strike|on the picket lines?|off the job|strike has been (?:under ?way|going on)|"
        r"walked out|{strike})(?: [a-z-]+){0,4}? (?P<date>D)",
        build=lambda found, sets: _dated(found, sets) if getattr(found.span("date"), "is_since", False) else (),
        reads=(
            Example("The mill's 300 hands have been on strike since March 3.", {"date_earliest": "2024-03-03"}),
            Example("Nurses there have been striking since Monday.", {"date_earliest": "2024-09-16"}),
            Example("About 40 drivers have been off the job since Sept. 9.", {"date_earliest": "2024-09-09"}),
            Example(
                "Half of its cleaners have been picketing at the depot gate since June 11.",
                {"date_earliest": "2024-06-11"},
            ),
        ),
        passes=("The local has not been on strike since 1988.", "No union has gone on strike there since 2001."),
    ),
    Rule(
        name="strike_start.act_then_date",
        kind=KIND,
        pattern=r"(?P<act>{go_on_strike}|{call_strike})(?P<between>(?: [a-z-]+){0,3}?),? (?:on |at |from |in |beginning |starting |effective |as of |by |for |after |early |late )*(?P<date>D)",
        build=lambda found, sets: (
            _dated(found, sets) if not _OTHER_EVENT.search(found.words("between").encode()) else ()
        ),
        reads=(
            Example("Bakery workers walked off the job on Friday over pay.", {"date_earliest": "2024-09-13"}),
            Example(
                "The drivers' union will go on strike Oct. 1.", {"date_earliest": "2024-10-01", "modality": "planned"}
            ),
            Example("Lecturers staged a one-day strike on 12 September 2024.", {"date_earliest": "2024-09-12"}),
            Example("Pilots at the carrier downed tools on Monday.", {"date_earliest": "2024-09-16"}),
            Example(
                "The union has called on cabin staff to go on a warning strike on Friday.",
                {"date_earliest": "2024-09-20", "modality": "planned"},
            ),
            Example("Loaders went on the picket line June 3.", {"date_earliest": "2024-06-03"}),
            Example("She is calling her members out for a day on 27 September.", {"date_earliest": "2024-09-27"}),
        ),
        passes=(
            "The pilots could go on strike on Monday.",
            "Clerks voted to go on strike on Monday.",
            "The court stopped them from joining a strike that was to start; they struck a deal on Friday.",
        ),
    ),
    Rule(
        name="strike_start.date_then_act",
        kind=KIND,
        pattern=r"(?P<date>D),? (?P<between>[^;:]{0,110}?)(?P<act>{go_on_strike}|{call_strike})",
        build=_dated,
        reads=(
            Example("On September 9, some 400 porters at the market walked out.", {"date_earliest": "2024-09-09"}),
            Example("In May 1994, the guards began a strike over rosters.", {"date_earliest": "1994-05-01"}),
            Example("Last Friday the ferry crews went on strike.", {"date_earliest": "2024-09-13"}),
        ),
        passes=(
            "On Monday the union threatened to go on strike.",
            "On Monday members voted to stage a walkout.",
        ),
    ),
    Rule(
        name="strike_start.act_far_date",
        kind=KIND,
        pattern=r"(?P<act>{go_on_strike}|{call_strike})(?P<between>[^;:.D]{1,70}?)(?P<date>D)",
        build=lambda found, sets: (
            _dated(found, sets) if not _OTHER_EVENT.search(found.words("between").encode()) else ()
        ),
        reads=(
            Example("Bakery workers walked off the job in the small hours of Friday.", {"date_earliest": "2024-09-13"}),
            Example("Cooks went on strike for one day at the airport on Sept. 2.", {"date_earliest": "2024-09-02"}),
            Example("Pilots walked out at three of the carrier's hubs on Monday.", {"date_earliest": "2024-09-16"}),
        ),
        passes=(
            "The pilots could go on strike at three hubs on Monday.",
            "Pilots who had gone on strike at three hubs accepted the offer on Monday.",
        ),
    ),
    Rule(
        name="strike_start.struck",
        kind=KIND,
        pattern=r"{workers_side}(?P<between>[^;:D]{0,90}?) (?P<act>struck)\b"
        r"(?:[^;:,D]{0,60}?)?,? (?:on |in |at )?(?P<date>D)",
        build=lambda found, sets: _dated(found, sets) if not _AGREED.search(found.match.group()) else (),
        reads=(
            Example("The dockers struck on 4 July 1911.", {"date_earliest": "1911-07-04"}),
            Example("Some 900 spinners struck the mill in January 1912.", {"date_earliest": "1912-01-01"}),
            Example("Hotel workers struck again on Sunday.", {"date_earliest": "2024-09-15"}),
        ),
        passes=("The union struck a deal on Friday.", "Lightning struck the mill on Friday."),
    ),
    Rule(
        name="strike_start.date_then_struck",
        kind=KIND,
        pattern=r"(?P<date>D),? [^;:D]{0,80}?{workers_side}(?:[^;:D]{0,60}?) (?P<act>struck)(?: (?:again|outright|work|for|against|over|in|at|E|the [a-z]+)\b|[.,]|$)",
        build=_dated,
        reads=(
            Example("In 1969, the gas fitters struck for shorter hours.", {"date_earliest": "1969-01-01"}),
            Example("On June 2, 1902, the firemen of the mines struck.", {"date_earliest": "1902-06-02"}),
            Example("In May of 1972, 200 cutters struck over wages.", {"date_earliest": "1972-05-01"}),
        ),
        passes=("On Friday the union and the workers struck a deal.", "On Friday lightning struck the yard."),
    ),
    Rule(
        name="strike_start.strike_began",
        kind=KIND,
        pattern=r"(?P<act>{strike})(?:[^;:.]{0,90}?) (?P<begins>{strike_begins})(?: [a-z-]+){0,4}?,? (?:on |at |from |in |to begin |to start |for |by )*(?P<date>D)",
        build=_begun,
        reads=(
            Example("The strike at the smelter began on September 4.", {"date_earliest": "2024-09-04"}),
            Example("A walkout by ground staff is scheduled for Oct. 3.", {"date_earliest": "2024-10-03"}),
            Example("The stoppage, which started last Monday, has closed the port.", {"date_earliest": "2024-09-09"}),
            Example(
                "The pact should end the walkout, which commenced on April 2.",
                {"date_earliest": "2024-04-02", "modality": "happened"},
            ),
        ),
        passes=(
            "A strike was averted when talks began on Monday.",
            "No strike was called on Monday.",
            "The stoppages are due to last into late October.",
            "In answer to the strike notice the airline set a lockout starting on Monday.",
        ),
    ),
    Rule(
        name="strike_start.date_strike_began",
        kind=KIND,
        pattern=r"(?P<date>D),? (?P<between>[^;:D]{0,70}?)(?P<act>{strike})(?:[^;:D.]{0,50}?) (?:began|begins?|started|starts|commenced|was called|erupted|broke out|resumed|got under ?way)",
        build=_begun,
        reads=(
            Example("In August of 1909 the bakers' first general strike began.", {"date_earliest": "1909-08-01"}),
            Example("On 3 October 1990 a strike by the bus drivers started.", {"date_earliest": "1990-10-03"}),
            Example("On Monday a walkout of clerks began.", {"date_earliest": "2024-09-16"}),
        ),
        passes=(
            "On Monday talks to avert a strike began.",
            "Last week the strike ended and work began.",
            "On Monday a month-long strike was called off.",
        ),
    ),
    Rule(
        name="strike_start.begin_of_strike",
        kind=KIND,
        pattern=r"(?P<act>start|beginning|onset|outset|outbreak|(?P<first>L)|day one) of (?:the|a|its|their|our|an) {modifiers}{strike}(?: [a-z-]+){0,3}? (?:on |in )?(?P<date>D)",
        build=_first_day,
        reads=(
            Example("Sales have halved since the start of the strike on Sept. 2.", {"date_earliest": "2024-09-02"}),
            Example("He was hired before the start of the walkout last Tuesday.", {"date_earliest": "2024-09-10"}),
            Example("The first day of the stoppage in July was quiet.", {"date_earliest": "2024-07-01"}),
        ),
        passes=("The start of the season is on Friday.", "The union may put off the start of the strike."),
    ),
    Rule(
        name="strike_start.range",
        kind=KIND,
        pattern=r"(?P<act>{strike}|on strike|struck|{go_on_strike}|{call_strike})(?:[^;:D]{0,90}?) (?P<date>D)",
        build=lambda found, sets: _dated(found, sets) if is_told_as_range(found) else (),
        reads=(
            Example("The strike at the yard lasted from March 1990 to May 1990.", {"date_earliest": "1990-03-01"}),
            Example("Couriers were on strike in the city from 3 to 5 September 2024.", {"date_earliest": "2024-09-03"}),
            Example("Porters will take strike action from 7 to 9 October 2024.", {"date_earliest": "2024-10-07"}),
        ),
        passes=("The contract runs from March 1990 to May 1993.", "They could strike from 3 to 5 October 2024."),
    ),
    Rule(
        name="strike_start.date_of_strike",
        kind=KIND,
        pattern=r"(?:the|this|that|a|its|their|since|after|of|in|for|during) (?P<date>D)(?:'s)? {modifiers}(?P<act>{strike})\b",
        build=lambda found, sets: _dated(found, sets) if _is_close(found) else (),
        reads=(
            Example("Since the Sept. 3 walkout, the mill has been idle.", {"date_earliest": "2024-09-03"}),
            Example("Organizers of last Friday's strike were pleased.", {"date_earliest": "2024-09-13"}),
            Example("Two drivers were fired after Monday's walkout.", {"date_earliest": "2024-09-16"}),
        ),
        passes=("The 1909 waist makers' strike is in every textbook.", "Ahead of a possible Oct. 3 strike, they met."),
    ),
    Rule(
        name="strike_start.first_day",
        kind=KIND,
        pattern=r"(?P<date>D),? (?:was|is|marks|marked|will be|saw) (?P<act>the opening day|the (?:start|beginning|launch|first)|(?:the )?(?P<first>L)) (?:of|in) (?:an?|the|their|its|what [a-z ]{0,20}) {modifiers}{strike}",
        build=lambda found, sets: _first_day(found, sets) if not _SPOILED.search(found.match.group()) else (),
        reads=(
            Example("Monday was the first day of the dockers' strike.", {"date_earliest": "2024-09-16"}),
            Example("Tuesday marked the start of a walkout by porters.", {"date_earliest": "2024-09-17"}),
            Example("Sept. 2 was the first day of the teachers' strike.", {"date_earliest": "2024-09-02"}),
        ),
        passes=("Monday was the first day of the fair.", "Monday marked the start of talks to avert a strike."),
    ),
    Rule(
        name="strike_start.voted_from",
        kind=KIND,
        pattern=r"(?P<act>vot\w+ (?:[a-z]+ )?to (?:go (?:out )?on (?:{modifiers})?strike|strike|walk out)(?: [a-z]+){0,4}?) (?:from|beginning|starting|effective) (?P<date>D)",
        build=lambda found, sets: [
            Draft({"modality": "planned"}, serves=time, time=time.expression, tense="future")
            for time in [time_of(found)]
            if time
        ],
        reads=(
            Example("Guards voted to strike beginning Oct. 1.", {"date_earliest": "2024-10-01", "modality": "planned"}),
            Example("Clerks voted overwhelmingly to go on strike from 7 October.", {"date_earliest": "2024-10-07"}),
            Example("Drivers voted to walk out starting Monday.", {"date_earliest": "2024-09-23"}),
        ),
        passes=("Guards voted to strike on Monday.", "Guards voted from Monday on whether to strike."),
    ),
    Rule(
        name="strike_start.will_strike",
        kind=KIND,
        pattern=r"(?:{workers_side}|E)(?: (?:at|in|of|from|on) [^;:.,D]{1,40}?)?,? (?P<act>(?:will|intends? to|would|are to|is to|are set to|is set to|are due to|is due to|plan to|plans to|are going to) (?:[a-z]+ )?strike)(?P<between>[^;:.D]{0,60}?) (?P<date>D)",
        build=lambda found, sets: _planned(found),
        reads=(
            Example("Conductors will strike on 5 October.", {"date_earliest": "2024-10-05", "modality": "planned"}),
            Example("The union's members are to strike for 24 hours on Oct. 3.", {"date_earliest": "2024-10-03"}),
            Example("Porters are set to strike from Monday.", {"date_earliest": "2024-09-23", "modality": "planned"}),
            Example(
                "Cabin workers intend to strike on Saturday.", {"date_earliest": "2024-09-21", "modality": "planned"}
            ),
            Example(
                "Ferry workers in the north of the country will strike for four hours on Sept. 25.",
                {"date_earliest": "2024-09-25"},
            ),
        ),
        passes=("Conductors will strike a deal on 5 October.", "If talks fail, conductors will strike on 5 October."),
    ),
    Rule(
        name="strike_start.last_strike",
        kind=KIND,
        pattern=r"(?:last|first|N|previous|latest|most recent|only) (?:time [^;:.D]{0,40}?)?{modifiers}(?P<act>{strike}|struck|{go_on_strike})(?:[^;:.D]{0,60}?)(?: was in| was on| came in| came on| in| took place in| was held in| ended in|, in| was| on)? (?P<date>D)",
        build=lambda found, sets: (
            _past(found)
            if not _PUT_OFF.search(found.match.group()) and "will" not in found.match.group().decode()
            else ()
        ),
        reads=(
            Example(
                "It is the first strike at the yard since 1988.",
                {"date_earliest": "1988-01-01", "date_latest": "1988-12-31"},
            ),
            Example("Its last statewide strike was in 2013.", {"date_earliest": "2013-01-01"}),
            Example("Their previous walkout was on 30 August.", {"date_earliest": "2024-08-30"}),
        ),
        passes=(
            "It was the first deal since 1988.",
            "The last strike deadline was in 2013; none was called.",
            "They will be asked to back two strikes of a day each in early July.",
        ),
    ),
    Rule(
        name="strike_start.first_time_since",
        kind=KIND,
        pattern=r"(?P<act>{go_on_strike}|{call_strike}|struck|on strike)(?:[^;:D]{0,70}?)(?:first|N) time (?P<date>D)",
        build=lambda found, sets: _past(found) if getattr(found.span("date"), "is_since", False) else (),
        reads=(
            Example("Machinists walked out for the first time since 2008.", {"date_earliest": "2008-01-01"}),
            Example(
                "Nurses went on strike at the clinic for the first time since 1998.", {"date_earliest": "1998-01-01"}
            ),
            Example("The guards are on strike for the first time since May 1991.", {"date_earliest": "1991-05-01"}),
        ),
        passes=(
            "They won for the first time since 2008; no strike was held.",
            "Sales fell for the first time since 2008.",
        ),
    ),
    Rule(
        name="strike_start.went_out",
        kind=KIND,
        pattern=r"(?:{workers_side}|the men|the women)(?: of (?:the )?U)?(?: at (?:the )?E)?(?:, [^;:.D]{1,60},)? (?P<act>went out|came out|turned out|were called out|were brought out|walked|(?:have been|had been|are|were) out)(?: (?:at|in|on|with) [^;:.D]{0,40}?)?(?: on| in| at| since)? (?P<date>D)",
        build=_dated,
        reads=(
            Example("Sixty members of the local went out on Oct. 6, 2022.", {"date_earliest": "2022-10-06"}),
            Example("The colliers came out on 7 November 1952.", {"date_earliest": "1952-11-07"}),
            Example("Printers have been out since May 23.", {"date_earliest": "2024-05-23"}),
        ),
        passes=("Ballots went out on Oct. 6.", "Members may be called out on Oct. 6."),
    ),
    Rule(
        name="strike_start.called_out",
        kind=KIND,
        pattern=r"(?:{workers_side}|it) (?:has |have |had )?(?P<act>call(?:s|ed)? out|br(?:ings?|ought) out|pull(?:s|ed)? out) (?P<between>[^;:.D]{1,80}?)(?: from| on| since| at)* (?P<date>D)",
        build=_dated,
        reads=(
            Example("The union called out 400 cleaners on Monday.", {"date_earliest": "2024-09-16"}),
            Example(
                "The union has called out school cooks for three days from 6 September.",
                {"date_earliest": "2024-09-06"},
            ),
            Example("It had brought out the joiners on 3 March 1911.", {"date_earliest": "1911-03-03"}),
        ),
        passes=("The mayor called out the guard on Monday.", "The union could call out the cooks on Monday."),
    ),
    Rule(
        name="strike_start.listed",
        kind=KIND,
        pattern=r"^[^a-zA-Z]{0,4}(?:(?P<act>out|on strike|striking|off the job|on the picket line)|(?P<began>began|begun|started|walked out|struck)(?: on)?|(?P<noun>{modifiers}{strike})[,.:]) (?P<date>D)",
        build=lambda found, sets: (
            _past(found)
            if found.has("began") or found.has("noun") or getattr(found.span("date"), "is_since", False)
            else ()
        ),
        reads=(
            Example("Rubber workers, 900 members.\n\nOut since May 23.", {"date_earliest": "2024-05-23"}),
            Example(
                "Freight drivers, 300 on strike.\n\nBegan 2 April, ended 11 April.", {"date_earliest": "2024-04-02"}
            ),
            Example(
                "Fish plant, 80 workers.\n\nWildcat strike, 9 April, over rosters.", {"date_earliest": "2024-04-09"}
            ),
        ),
        passes=("Out of stock since May 23.", "The season began 2 April."),
    ),
    Rule(
        name="strike_start.followed_by",
        kind=KIND,
        pattern=r"(?:{strike}|walk out|on strike)[^;:.]{0,60}? (?P<act>followed by|with|then) (?:an?|another|further|more|N)? ?{modifiers}(?:{strike}|action|stoppages?)(?: [a-z-]+){0,3}? (?:on|from) (?P<date>D)",
        build=lambda found, sets: _planned(found) if not _PUT_OFF.search(found.match.group()) else (),
        reads=(
            Example(
                "Tram crews will take strike action on 25 September, followed by action on 3 October.",
                {"date_earliest": "2024-10-03"},
            ),
            Example(
                "Guards will walk out on Friday, followed by a two-day strike on Oct. 10.",
                {"date_earliest": "2024-10-10"},
            ),
            Example(
                "Cleaners go on strike next week, followed by further stoppages from 14 October.",
                {"date_earliest": "2024-10-14"},
            ),
        ),
        passes=("The strike was followed by talks on Friday.", "The walkout may be followed by action on 3 October."),
    ),
    Rule(
        name="strike_start.a_strike_on",
        kind=KIND,
        pattern=r"(?:^|[^a-z])(?P<lead>[a-zUE]+)(?: (?:an?|one|another)|'s?) {modifiers}(?P<act>{strike})(?P<between>(?: (?:of|at|by|over|against|in|outside) [^;:.D]{1,50}?)?)(?: held| staged| called)?(?: on| in)? (?P<date>D)",
        build=lambda found, sets: _dated(found, sets) if _is_named(found) else (),
        reads=(
            Example("They won a raise with a one-day walkout in 2022.", {"date_earliest": "2022-01-01"}),
            Example("The union lost pay in a four-hour stoppage held yesterday.", {"date_earliest": "2024-09-17"}),
            Example("There was a brief wildcat strike at the foundry on June 7.", {"date_earliest": "2024-06-07"}),
            Example(
                "It was sparked by the tanners' stay-in strike at the packer's in March 1938.",
                {"date_earliest": "1938-03-01"},
            ),
        ),
        passes=("They held a strike vote on June 7.", "They may face a strike at the foundry on June 7."),
    ),
    Rule(
        name="strike_start.announced_stoppage",
        kind=KIND,
        pattern=r"(?:announced|declared|said|confirmed) (?:on )?(?P<date>D) (?:that )?[^;:D]{0,40}?(?P<act>work will cease|work would cease|(?:was|were|is|are) (?:now )?(?:officially )?on strike|all work (?:will|would) stop|it was striking|they were striking|had (?:gone|walked))",
        build=lambda found, sets: (
            Draft({"modality": "happened"}, serves=time, time=time.expression, tense="past")
            for time in [time_of(found)]
            if time
        ),
        reads=(
            Example("The archivists announced on Tuesday that all work would stop.", {"date_earliest": "2024-09-17"}),
            Example("The local said Monday that its members were on strike.", {"date_earliest": "2024-09-16"}),
            Example("The guild declared on Friday that work would cease.", {"date_earliest": "2024-09-13"}),
        ),
        passes=("The company said Monday that work would go on.", "The guild said Monday that it may strike."),
    ),
    Rule(
        name="strike_start.present",
        kind=KIND,
        pattern=r"(?P<act>(?:goes|go) (?:out )?on {modifiers}strike|walks? (?:out|off the job)|hits? the picket lines?|launch(?:es)? {modifiers}strike|begins? {modifiers}strike|down tools|(?P<noun>{strike}) (?:gets? under ?way|kicks? off|begins|starts))",
        build=_now,
        reads=(
            Example("Tram crews go on strike over rosters", {"date_earliest": "2024-09-18"}),
            Example("Teachers walk off the job", {"date_earliest": "2024-09-18"}),
            Example("Talks fail; glass strike gets underway", {"date_earliest": "2024-09-18"}),
            Example("Symphony musicians hit the picket line", {"date_earliest": "2024-09-18"}),
        ),
        passes=(
            "Tram crews vote to go on strike",
            "Teachers threaten to walk off the job",
            "What to do when the bus strike begins",
        ),
    ),
)
