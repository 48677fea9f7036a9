"""Numbers in a stretch of an article: counts, percentages, money, tallies, each with its hedge words and bounds.

Bounds of a hedged number ``v``: ``exact`` [v, v]; ``at_least`` [v, open]; ``at_most`` [open, v]; ``about`` [0.9 v,
1.1 v], or [0.8 v, v] for "nearly", "almost", "just under"; ``between`` its two ends. Those of ``about`` are rounded
outward to whole numbers for counts. A plural of size ("hundreds") is at least two of them, with ``is_vague``.

What may not live here: dates and lengths of time (``times.py``, which reuses ``AMOUNT`` and ``HEDGES``); what a number
counts (the rules).
"""

import math
import re
from functools import lru_cache
from typing import Literal, NamedTuple

from pipelines.extraction.matching import Pattern
from pipelines.extraction.spans import Money, Number, Percent, Qualifier, Tally
from pipelines.intervals import NumberInterval

Hedge = Literal["exact", "at_least", "at_most", "about", "nearly", "between"]

_MORE = "over|more than|above|upwards? of|in excess of|north of|exceed(?:ing|s|ed)?|greater than|better than"
_LESS = "under|below|(?:fewer|less) than|short of|shy of"
_SLIGHTLY = "just|slightly|a little|a bit|a touch|a shade"
_FRONT: tuple[tuple[Hedge, str], ...] = (
    ("nearly", rf"nearly|almost|approaching|(?:{_SLIGHTLY}) (?:{_LESS})|not quite"),
    ("at_most", "(?:no|not) (?:more|greater|higher) than|(?:a )?maximum of|up to|as many as|as much as|at most"),
    ("at_least", "(?:no|not) (?:fewer|less) than|(?:a )?minimum of|at least|at a minimum|as few as"),
    ("at_least", rf"(?:(?:well|far|much|significantly|considerably|{_SLIGHTLY}) )?(?:{_MORE})"),
    ("at_most", rf"(?:(?:well|far|much) )?(?:{_LESS})"),
    ("about", "about|around|some|roughly|approximately|approx\\.?|close to|(?:an )?estimated|somewhere around"),
    ("about", "somewhere (?:near|between)|circa|in the (?:region|neighbou?rhood|vicinity) of|(?:on|in) the order of"),
    ("about", "something like|anywhere from|more or less|reportedly"),
)
_BACK: tuple[tuple[Hedge, str], ...] = (
    ("at_least", r"[ -]plus|\+|,? or (?:more|longer|higher)|,? and counting"),
    ("at_most", ",? or (?:fewer|less)|,? at (?:the )?most"),
    ("about", ",? or so|[- ]odd|,? give or take|,? more or less"),
)
HEDGES = "(?:" + "|".join(f"(?:{words})" for _, words in _FRONT) + ")"
"""Pattern of the hedges that stand in front."""
TAILS = "(?:(?:" + "|".join(words for _, words in _BACK) + r"))"
"""Pattern of the hedges that stand behind."""

_ONES = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_TEENS = ["ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"]
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_ORDINALS = [
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
]
_SMALL: dict[str, float] = {
    **{word: i for i, word in enumerate((*_ONES, *_TEENS), 1)},
    **{word: 10 * i for i, word in enumerate(_TENS, 2)},
    "a": 1, "an": 1, "couple": 2, "half": 0.5,
}  # fmt: skip
_SCALES: dict[str, float] = {
    "dozen": 12, "hundred": 100, "thousand": 1e3, "k": 1e3, "lakh": 1e5, "lakhs": 1e5, "million": 1e6, "m": 1e6,
    "mn": 1e6, "crore": 1e7, "crores": 1e7, "billion": 1e9, "b": 1e9, "bn": 1e9, "trillion": 1e12, "tn": 1e12,
}  # fmt: skip
_VAGUE_UNITS: dict[str, float] = {
    "tens": 10,
    "dozens": 12,
    "scores": 20,
    "hundreds": 100,
    "thousands": 1e3,
    "millions": 1e6,
}

_S100 = f"(?:(?:{'|'.join(_TENS)})(?:[- ](?:{'|'.join(_ONES)}))?|{'|'.join(_TEENS)}|{'|'.join(_ONES)})"
_SCALE = "(?:hundred|thousand|million|billion|trillion|lakhs?|crores?|dozen)"
_DIGITS = (
    r"(?:\d{1,3}(?:,\d{3})+(?:\.\d{1,3})?|\d{1,2}(?:,\d{2})+,\d{3}"
    r"|\d{1,3},\d{1,2}(?=[- ]?(?:[mb]illion|trillion|mn?\b|bn?\b))|[1-9]\d{0,2}(?: \d{3})+|\d+(?:\.\d+)?)"
    rf"(?:[- ]{_SCALE}|k|mn?|bn?|tn)?"
)


def _words(joint: str) -> str:
    """Pattern of a number in words; ``joint`` may stand between its hundreds and the rest ("two hundred and six")."""
    rest = rf"(?:{joint}[- ]{_S100}(?:[- ]{_SCALE})?|[- ]{_S100}(?:[- ]{_SCALE})?)"
    return (
        rf"(?:(?:an? |one )?half(?: a[- ]|[- ])(?:{_SCALE})|{_S100} and a half(?: {_SCALE})?"
        rf"|(?:{_S100}|an?|(?:a )?couple(?: of)?)[- ]{_SCALE}(?:[- ]{_SCALE})?(?:{rest}){{0,3}}|{_S100})"
    )


AMOUNT = rf"(?:{_DIGITS}|{_words(' and')})"
"""Pattern of one plain number, in digits or words; ends at a word boundary only if the caller asks for one."""
_PLAIN = rf"(?:{_DIGITS}|{_words('')})"

_MARKS = {
    b"\x01": "GBP", b"\x02": "EUR", b"\x03": "INR", b"\x04": "NGN", b"\x05": "JPY", b"$": "USD", b"us$": "USD",
    b"a$": "AUD",
    b"au$": "AUD", b"c$": "CAD", b"ca$": "CAD", b"can$": "CAD", b"cdn$": "CAD", b"nz$": "NZD", b"hk$": "HKD",
    b"s$": "SGD",
    b"rs": "INR", b"rs.": "INR", b"inr": "INR", b"r": "ZAR", b"zar": "ZAR", b"n": "NGN", b"ngn": "NGN", b"usd": "USD",
    b"gbp": "GBP", b"eur": "EUR", b"cad": "CAD", b"aud": "AUD", b"ksh": "KES", b"kes": "KES",
}  # fmt: skip
_COINS = {
    b"dollars": ("USD", 1.0), b"dollar": ("USD", 1.0), b"cents": ("USD", 0.01), b"pounds": ("GBP", 1.0),
    b"pence": ("GBP", 0.01), b"euros": ("EUR", 1.0), b"euro": ("EUR", 1.0), b"rupees": ("INR", 1.0), b"rand": ("ZAR",
    1.0),
    b"naira": ("NGN", 1.0), b"canadian dollars": ("CAD", 1.0), b"australian dollars": ("AUD", 1.0),
    b"shillings": ("KES", 1.0),
}  # fmt: skip
_MARK = r"(?:(?:us|au?|c|can?|cdn|nz|hk|s)?\$|[\x01-\x05]|(?-i:Rs\.?|R|N|INR|ZAR|NGN|USD|GBP|EUR|CAD|AUD|KES|KSh) ?)"
_PERCENT = r"(?: ?%|[- ]?(?:percent|per cent)\b| ?(?:pc|pct)\b)"
_COIN = rf"(?:[- ](?:{'|'.join(c.decode() for c in _COINS)})\b)"

MONTH = (
    r"(?:jan(?:uary|\.)?|feb(?:ruary|\.)?|mar(?:ch|\.)?|apr(?:il|\.)?|may|june?\.?|july?\.?|aug(?:ust|\.)?"
    r"|sept?(?:ember|\.)?|oct(?:ober|\.)?|nov(?:ember|\.)?|dec(?:ember|\.)?)"
)
"""Pattern of a month's name or abbreviation."""
_SUFFIX = "(?:st|nd|rd|th)"
_STREET = rb"(?:St|Street|Ave|Avenue|Road|Rd|Blvd|Boulevard|Drive|Lane|Place|Plaza|Pike|Highway|Square|Parkway)"
_PLACE = re.compile(
    rb" (?:[NSEW]\.? )?(?:[A-Z][a-z]+ ){0,2}" + _STREET + rb"\b| (?:Congress|Amendment|District|Circuit|[Cc]entury)\b"
)
_NAMED = (
    r"(?i:locals?(?: union)?|lodge|district(?: council| lodge)?|chapter|branch|teamsters|nos?\.|route|highway"
    r"|interstate"
    r"|flight|articles?|sections?|sec\.|title|pages?|pp?\.|vol\.|room|suite|apartment|proposition|boeing|airbus|formula"
    r"|covid|chapter|fortune|freeway|pier|channel|world war|apollo|catch|teamster)"
    r"|No|Nos|Unit|Plant|Mine|Pit|Phase|Tier|Step|Grade|Level|Class|Figure|Table|Bill|Rule|Clause|Region|Form|Area"
    r"|Engine|Ladder|Terminal|Building|Store|Fab|Ward|Schedule|Line|Council|Big|Top|Prop\.?|[A-Z]{3,7}"
)
_DAY_NUMBER = rf"\d{{1,2}}{_SUFFIX}?(?![.,]?\d| ?%|[- ]per ?cent| ?(?:pc|pct)\b)"
_VETOES = (
    rf"(?-i:\b(?:{_NAMED}))(?: |-| #|#)(?:\d+[a-z]?\b(?:(?:, | and | & |-|/)\d+[a-z]?\b(?!,\d))*|{_S100}\b)",
    (
        rf"\b{MONTH} (?:the )?{_DAY_NUMBER}(?:(?:-| to | and |, | through )(?:{MONTH} )?{_DAY_NUMBER}\b)*"
        r"(?:,? (?:of )?[12]\d{3}\b)?"
    ),
    (
        rf"\b\d{{1,2}}{_SUFFIX}?(?:(?:-| to | and |, )\d{{1,2}}{_SUFFIX}?)* (?:day )?(?:of )?{MONTH}\b"
        rf"(?:,? [12]\d{{3}}\b)?"
    ),
    rf"\b{MONTH} (?:of )?[12]\d{{3}}\b",
    r"\b\d{1,2}(?:[:.]\d\d)? ?(?:[ap]\.m\.?|[ap]m\b)|\b\d{1,2}:\d\d(?::\d\d)?\b",
    rf"\b(?:\d{{1,2}}|{_S100}) o'clock",
    r"\b\d+(?:/\d+)+\b|\b\d+(?:\.\d+){2,}\b|\b\d{3}\([a-z]\)(?:\(\d\))?|#\d+|\[\d+\]|\(\d{1,2}\)",
    r"(?:\+?\b1[- .])?(?:\(\d{3}\) ?|\b\d{3}[-. ])\d{3}[-. ]\d{4}\b|\b\d{3}-\d{4}\b|\b0\d{2,4} \d{3,8}(?: \d{3,4})?\b",
    r"\b(?:1[89]|20)\d\d(?:-| to | and |/)(?:(?:1[89]|20)\d\d|\d\d)\b",
    rf"(?:\baged? |\bages )(?:\d+|{_S100})(?:(?: to | and |-)(?:\d+|{_S100}))?\b",
    rf"\b(?:\d+|{_S100})[- ](?:years?|months?)[- ]olds?\b",
    r"(?-i:\b[A-Z]{2} \d{5}(?:-\d{4})?\b)|\b24[-/]7\b|\b9[- ]to[- ]5\b",
)
_TALLY_WORD = r"(?: votes?| ballots?)?(?: in fav(?:or|our))?(?:-to-| to | versus | vs\.? )"
_SEP = (
    rf"(?:{_TALLY_WORD}| ?- ?| and | or | out of (?:every |the )?"
    rf"| of (?:the |those |its |their |our |these )?(?:nearly |about |some )?| in (?:every )?)"
)
_FRACTION = (
    r"(?:one|two|three|four|five|six|seven|eight|nine|a)[- ]"
    r"(?:half|halves|thirds?|quarters?|fourths?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?)"
)
_PLURALS = "|".join(_VAGUE_UNITS)
_VAGUE = (
    rf"(?:(?:several|many|a few|few|multiple) )?(?:{_PLURALS})(?: (?:of|upon) (?:{_PLURALS}))?"
    rf"|(?:several|many|(?:a )?few)[- ](?:hundred|thousand|dozen|million)(?: thousand)?|several|a few|a handful"
)
ORDINAL = (
    rf"\d{{1,3}}(?:,\d{{3}})*{_SUFFIX}|(?:(?:{'|'.join(_TENS)})[- ])?(?:{'|'.join(_ORDINALS)})"
    rf"|{'|'.join(t[:-1] + 'ieth' for t in _TENS)}|hundredth"
)


def _amount(name: str, number: str) -> str:
    return (
        rf"(?:(?P<mark_{name}>{_MARK})(?P<paid_{name}>{number})\b|\b(?P<{name}>{number})"
        rf"(?:(?P<percent_{name}>{_PERCENT})|(?P<coin_{name}>{_COIN})|\b))"
    )


_PATTERN = (
    rf"(?P<veto>{'|'.join(_VETOES)})"
    rf"|(?:\b(?P<between>between) (?:{HEDGES} )?{_amount('low', _PLAIN)} and {_amount('high', _PLAIN)})"
    rf"|(?P<hedge>\b{HEDGES} (?:{HEDGES} )?)?"
    rf"(?:\b(?P<ordinal>{ORDINAL})\b|\b(?P<fraction>{_FRACTION})\b|\b(?P<vague>{_VAGUE})\b"
    rf"|{_amount('a', AMOUNT)}(?:(?P<sep>{_SEP}){_amount('b', AMOUNT)})?|\b(?P<half>half)\b)(?P<tail>{TAILS})?"
)
_HEDGE_WORDS = (
    "over|more|than|above|upwards?|of|in|excess|north|exceed(?:ing|s|ed)?|greater|better|under|below|fewer|less|short"
    "|shy|just"
    "|slightly|a|an|little|bit|touch|shade|nearly|almost|approaching|not|quite|no|higher|maximum|minimum|up|to|as"
    "|many|much|at"
    "|most|least|few|well|far|significantly|considerably|about|around|some|roughly|approximately|approx|close|estimated"
    "|somewhere|near|between|circa|the|region|neighbou?rhood|vicinity|on|order|something|like|anywhere|from|or"
    "|reportedly"
    "|aged?|ages|several|multiple|couple|handful|one|half|and"
)
_OTHER_WORDS = (
    rf"a\.m|p\.m|{_HEDGE_WORDS}|{_SCALE}|percent|per|cent|pc|pct|{'|'.join(c.decode() for c in _COINS)}|votes?"
    rf"|ballots?|favou?r|versus|vs"
    r"|out|every|those|its|their|our|these|longer|counting|odd|plus|so|give|take|upon|day|year|years|month|months|old"
    r"|olds"
    r"|o'clock|am|pm|through|halves|thirds?|quarters?"
    r"|(?:four|fif|six|seven|eigh|nin|ten)ths?"
)
_CORE_WORDS = (
    rf"{_S100}|half|hundred|thousand|million|dozen|{_PLURALS}|few|several|handful|couple|{ORDINAL}"
    rf"|{'|'.join(_ORDINALS)}|{MONTH}"
)
_DIGITAL = (
    r"(?:[a-z]{0,3}\$ ?|[\x01-\x05] ?|(?-i:\b(?:Rs\.?|R|N|INR|ZAR|NGN|USD|GBP|EUR|CAD|AUD|KES|KSh) ?)"
    r"|[(\[#+]+)?\d[\w.,:/%+)\]-]*"
)
_RUN = (
    rf"(?:(?-i:\b(?:{_NAMED}))(?: |-| #))?(?:\b(?:{_HEDGE_WORDS}) )*(?:{_DIGITAL}|\b(?:{_CORE_WORDS})\b)\.?"
    rf"(?:(?: |-| - |, (?:and|or) |(?:-| )(?:[a-z]{{0,3}}\$|[\x01-\x05]))(?:{_DIGITAL}|(?:{_CORE_WORDS}"
    rf"|{_OTHER_WORDS})\b\.?)| ?%)*\+?"
)
_SCAN = Pattern(f"(?i){_RUN}".encode())
_READ = re.compile(_PATTERN.encode(), re.IGNORECASE)
_HEDGE_KINDS = tuple((kind, re.compile(f"(?:{words})(?: |$)".encode(), re.IGNORECASE)) for kind, words in _FRONT)
_TAIL_KINDS = tuple((kind, re.compile(f"(?:{words})$".encode(), re.IGNORECASE)) for kind, words in _BACK)
_FRACTIONS = {
    "half": 2, "halve": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8,
    "ninth": 9, "tenth": 10,
}  # fmt: skip
_LONGEST = 400

_YEAR = re.compile(rb"(?:1[89]|20)\d\d$")
_PEOPLE = re.compile(
    rb" (?:\w+[- ]){0,2}?(?:\w{3,}(?:ers|ors|ists|ians|ees|yees|ants|mates)|people|men|women|members|staff|workers"
    rb"|nurses"
    rb"|jobs|miners|votes|employees|police|guards|machinists)\b",
    re.IGNORECASE,
)
_NOUN = re.compile(rb" [a-z][a-z]+")
_NO_NOUN = frozenset(
    b"of another is was can could would will has had have that who which to and or by for at on in the an should must "
    b"may might where when if but as with than from more thing said says are were be it he she they we you does did"
    b"also then later even alone each".split()
)
_NO_ONE = frozenset(b"no any every each this that which the some another last next big a".split())
_COUNTED = re.compile(
    rb"-(?:minute|hour|day|week|month|year|member|person|man|woman|worker|strong|employee|nurse|teacher|seat|session"
    rb"|vote"
    rb"|point|percent|plus|odd|bed|store|state|city|plant|hospital)",
    re.IGNORECASE,
)
_OF_THESE = re.compile(rb" (?:of|the|its|their|his|her|our|all|those|these|that|my)\b", re.IGNORECASE)
_WHICH_HALF = frozenset(b"first second latter other better final last back early next".split())


class _Item(NamedTuple):
    """A number as read out of its own words: offsets within them; ``check`` names what its surroundings must allow."""

    start: int
    end: int
    kind: Literal["number", "percent", "money", "tally"]
    value: float
    bounds: NumberInterval
    qualifier: Qualifier
    extra: float | None = None
    currency: str = ""
    check: str = ""
    is_vague: bool = False
    is_ordinal: bool = False


_DECIMAL_COMMA = re.compile(r"^(\d{1,3}),(\d{1,2})$")


def number_of(words: bytes) -> float | None:
    """The value of one plain number that ``AMOUNT`` matched; ``None`` where its words do not add up."""
    text = words.decode("ascii").lower().replace("-", " ").strip()
    if text[:1].isdigit():
        digits = re.match(r"[\d,. ]*\d", text)
        if digits is None or len(digits[0]) > 24:
            return None
        plain = _DECIMAL_COMMA.sub(r"\1.\2", digits[0])
        value = float(plain.replace(",", "").replace(" ", ""))
        return value * _SCALES.get(text[digits.end() :].strip(), 1)
    text = text.replace(" and a half", " point").replace("a couple", "couple")
    total = current = 0.0
    last_scale = math.inf
    for word in text.split():
        if word in ("and", "of"):
            continue
        if word == "point":
            current += 0.5
        elif (small := _SMALL.get(word)) is not None:
            if current % 10 and small < 100 and word != "a" and current % 100 != 0:
                return None
            current = (
                small
                if current == 0.5 or (word == "half" and current <= 1) or (word == "a" and current)
                else current + small
            )
            if word == "a" and text.startswith(("half", "a half", "one half")):
                current = 0.5
        else:
            scale = _SCALES[word]
            if scale in (100, 12):
                current = (current or 1) * scale
            elif scale > last_scale:
                return None
            else:
                total, current, last_scale = total + (current or 1) * scale, 0.0, scale
    return total + current


def hedge_of(front: bytes | None, tail: bytes | None = None) -> Hedge:
    """What the hedge words in front (else behind) of a number make of it."""
    if front:
        kinds: list[Hedge] = [kind for part in _split_hedges(front) for kind, rule in _HEDGE_KINDS if rule.match(part)][
            :2
        ]
        return next((k for k in kinds if k in ("at_least", "at_most")), kinds[0] if kinds else "exact")
    if tail:
        return next((kind for kind, rule in _TAIL_KINDS if rule.match(tail)), "exact")
    return "exact"


def _split_hedges(front: bytes) -> list[bytes]:
    for _, rule in _HEDGE_KINDS:
        if found := rule.match(front):
            rest = front[found.end() :].strip()
            return [front[: found.end()].strip(), rest] if rest else [front]
    return [front]


def hedged(value: float, hedge: Hedge, *, whole: bool = False) -> tuple[NumberInterval, Qualifier]:
    """Bounds and qualifier of a hedged value; ``whole`` rounds loose bounds outward, as for counts."""
    if hedge == "exact" or hedge == "between":
        return NumberInterval(value, value), "exact"
    if hedge == "at_least":
        return NumberInterval(value, None), "at_least"
    if hedge == "at_most":
        return NumberInterval(None, value), "at_most"
    low, high = (0.8 * value, value) if hedge == "nearly" else (0.9 * value, 1.1 * value)
    low, high = round(low, 6), round(high, 6)
    if whole:
        low, high = float(math.floor(low)), float(math.ceil(high))
    return NumberInterval(low, high), "about"


class _Amount(NamedTuple):
    start: int
    end: int
    value: float
    kind: Literal["number", "percent", "money"]
    currency: str
    is_scaled: bool
    is_year: bool
    words: bytes


def _amount_of(found: re.Match[bytes], name: str) -> _Amount | None:
    paid = found[f"paid_{name}"]
    words = paid if paid is not None else found[name]
    if words is None or (value := number_of(words)) is None:
        return None
    start, end = found.span(name if paid is None else f"paid_{name}")
    kind: Literal["number", "percent", "money"] = "number"
    currency = ""
    is_scaled = (words[-1:].isalpha() and words[:1].isdigit()) or words.lower().endswith(
        (b"million", b"billion", b"thousand", b"hundred", b"dozen")
    )
    if paid is not None:
        start, kind, currency = found.start(f"mark_{name}"), "money", _MARKS[found[f"mark_{name}"].strip().lower()]
    elif found[f"percent_{name}"] is not None:
        end, kind = found.end(f"percent_{name}"), "percent"
    elif (coin := found[f"coin_{name}"]) is not None:
        currency, worth = _COINS[coin[1:].lower()]
        end, kind, value = found.end(f"coin_{name}"), "money", value * worth
    is_year = kind == "number" and _YEAR.match(words) is not None
    return _Amount(start, end, value, kind, currency, is_scaled, is_year, words)


def _single(amount: _Amount, start: int, end: int, hedge: Hedge) -> _Item:
    check = ""
    word = amount.words.lower()
    if amount.is_year:
        check = "hedged year" if hedge in ("at_least", "at_most", "nearly") else "year"
    elif word == b"one" and amount.kind == "number":
        check = "one"
    elif amount.kind == "number":
        check = "count"
        if word[:1].isdigit() and word[-1:] in b"mb" and b"." not in word:
            check = "no"
        elif hedge == "exact" and amount.value < 100 and word.isdigit():
            check = "age"
    if word.startswith((b"couple", b"a couple")) and hedge == "exact":
        hedge = "about"
    bounds, qualifier = hedged(amount.value, hedge, whole=amount.kind == "number" and amount.value.is_integer())
    return _Item(start, end, amount.kind, amount.value, bounds, qualifier, None, amount.currency, check)


def _range(low: _Amount, high: _Amount, start: int, end: int) -> _Item | None:
    """Two amounts as one range, the scale and unit of the second shared by the first."""
    value = low.value
    if high.is_scaled and not low.is_scaled and low.value < 1000 and low.value < high.value:
        value *= high.value / _leading(high)
    if value > high.value or (low.kind not in ("number", high.kind) and high.kind != "number"):
        return None
    kind = high.kind if high.kind != "number" else low.kind
    currency = low.currency or high.currency
    if low.kind == "number" and high.currency in ("USD", "GBP") and high.words and high.value < 1 and value >= 1:
        value *= 0.01
    return _Item(start, end, kind, value, NumberInterval(value, high.value), "between", None, currency)


def _leading(amount: _Amount) -> float:
    """The number in front of an amount's scale: 3 of "3 billion"."""
    head = re.match(rb"(.*?)[- ]?(?:[a-z]+)$", amount.words.lower())
    lead = number_of(head[1]) if head and head[1] else None
    return lead or 1.0


@lru_cache(maxsize=16384)
def _read(words: bytes) -> tuple[_Item, ...]:
    """The numbers in a run of words that can belong to numbers, with offsets in the run."""
    return tuple(item for found in _READ.finditer(words) if found["veto"] is None for item in _items(found))


def _read_long(folded: bytes, start: int, end: int) -> list[_Item]:
    """As ``_read``, a piece at a time, so that no piece is longer than ``_LONGEST``."""
    return [
        item._replace(start=item.start + at - start, end=item.end + at - start)
        for at in range(start, end, _LONGEST)
        for item in _read(folded[at : min(at + _LONGEST, end)])
    ]


def _items(found: re.Match[bytes]) -> tuple[_Item, ...]:
    """The numbers in one match of ``_PATTERN``."""
    begin = found.start()
    if found["between"] is not None:
        low, high = _amount_of(found, "low"), _amount_of(found, "high")
        if low is None or high is None or (low.is_year and high.is_year):
            return ()
        item = _range(low, high, begin, found.end())
        return (
            (item,)
            if item
            else (_single(low, low.start, low.end, "exact"), _single(high, high.start, high.end, "exact"))
        )
    front, tail = found["hedge"], found["tail"]
    hedge, end = hedge_of(front, tail), found.end()
    if found["ordinal"] is not None:
        value = _ordinal_of(found["ordinal"])
        start = found.start("ordinal")
        bounds, qualifier = hedged(value, "exact")
        return (_Item(start, found.end("ordinal"), "number", value, bounds, qualifier, is_ordinal=True),)
    if (fraction := found["fraction"] or found["half"]) is not None:
        return _fraction(fraction, begin, end, hedge)
    if found["vague"] is not None:
        return (_vague(found["vague"], begin, end, hedge),)
    first = _amount_of(found, "a")
    if first is None:
        return ()
    second = _amount_of(found, "b") if found["sep"] is not None else None
    if second is None:
        return (_single(first, begin, end if found["sep"] is None else first.end, hedge),)
    return _pair(first, second, begin, end, found["sep"].lower(), hedge, bool(front))


def _pair(
    first: _Amount, second: _Amount, begin: int, end: int, sep: bytes, hedge: Hedge, has_front: bool
) -> tuple[_Item, ...]:
    """Two amounts and what joins them: a tally, a range, a share, or just two numbers."""
    plain = first.kind == second.kind == "number"
    apart = (_single(first, begin, first.end, hedge if has_front else "exact"),
             _single(second, second.start, end, "exact" if has_front else hedge))  # fmt: skip
    if first.is_year and second.is_year:
        return apart
    joint = sep.strip()
    if joint.endswith((b"to", b"to-", b"vs", b"vs.", b"versus")) or joint == b"-":
        if plain and (
            b"vote" in sep or b"ballot" in sep or b"fav" in sep or b"v" in joint or first.value >= second.value
        ):
            if first.is_scaled or not (first.value.is_integer() and second.value.is_integer()):
                return apart
            if (first.is_year or second.is_year) and joint == b"-":
                return apart
            return (
                _Item(
                    begin, end, "tally", first.value, NumberInterval(None, None), "exact", second.value, check="tally"
                ),
            )
        if first.kind == second.kind == "percent" and first.value + second.value == 100:
            return apart
        item = _range(first, second, begin, end)
        return (item._replace(check="range"),) if item else apart
    if b" or " in sep:
        near = plain and first.value < second.value <= 2 * max(first.value, _leading_scaled(first, second))
        item = _range(first, second, begin, end) if near or not plain else None
        return (item,) if (item and first.words.lower() != b"one") or (item and second.value > 2) else apart
    if b" of" in sep and plain and first.value <= second.value and not second.is_year:
        if first.words.lower() == b"one" and b"out" not in sep:
            return (_single(second, second.start, second.end, "exact"),)
        if b"out" in sep and second.value <= 10 and b"the" not in sep:
            return (_share(first, second, begin, end, hedge),)
        bounds, qualifier = hedged(first.value, hedge, whole=True)
        return (_Item(begin, end, "number", first.value, bounds, qualifier, second.value),)
    if b" in" in sep and plain and first.value < second.value and second.value in (3, 4, 5, 6, 7, 8, 9, 10, 20, 100):
        return (_share(first, second, begin, end, hedge)._replace(check="share"),)
    return apart


def _leading_scaled(first: _Amount, second: _Amount) -> float:
    return first.value * second.value / _leading(second) if second.is_scaled and not first.is_scaled else first.value


def _share(part: _Amount, whole: _Amount, begin: int, end: int, hedge: Hedge) -> _Item:
    value = round(100 * part.value / whole.value, 1)
    bounds, qualifier = hedged(value, "about" if hedge == "exact" else hedge)
    return _Item(begin, end, "percent", value, _capped(bounds), qualifier)


def _capped(bounds: NumberInterval) -> NumberInterval:
    return NumberInterval(bounds.low, min(bounds.high, 100.0)) if bounds.high is not None else bounds


def _fraction(words: bytes, begin: int, end: int, hedge: Hedge) -> tuple[_Item, ...]:
    text = words.decode("ascii").lower().replace("-", " ")
    top, _, name = text.rpartition(" ")
    value = round(100 * (_SMALL[top] if top else 1) / _FRACTIONS[name.rstrip("s")], 1)
    if value > 100:
        return ()
    check = "half" if text in ("half", "a half") else "part" if top in ("a", "one") else "count"
    bounds, qualifier = hedged(value, "about" if hedge == "exact" else hedge)
    return (_Item(begin, end, "percent", value, _capped(bounds), qualifier, check=check),)


def _vague(words: bytes, begin: int, end: int, hedge: Hedge) -> _Item:
    text = words.decode("ascii").lower().replace("-", " ").split()
    scale = math.prod(_VAGUE_UNITS.get(word, _SCALES.get(word, 1)) for word in text)
    is_plural = any(word in _VAGUE_UNITS for word in text)
    low = 2 * scale if is_plural or scale > 1 else 3
    high = None if is_plural else 10 * scale - (1 if scale == 1 else 0)
    qualifier: Qualifier = "at_least" if is_plural else "about"
    if hedge == "at_most":
        low, high, qualifier = (0.0, 10 * scale, "at_most")
    return _Item(begin, end, "number", low, NumberInterval(low, high), qualifier, is_vague=True, check="count")


@lru_cache(maxsize=1024)
def _ordinal_of(words: bytes) -> float:
    text = words.decode("ascii").lower().replace("-", " ")
    if text[0].isdigit():
        return float(text[:-2].replace(",", ""))
    *tens, last = text.split()
    if last == "hundredth":
        return 100.0
    if last.endswith("ieth"):
        return float(_SMALL[last[:-4] + "y"])
    return float(_ORDINALS.index(last) + 1 + (_SMALL[tens[0]] if tens else 0))


def ordinal_of(words: bytes) -> float:
    """The value of an ordinal in digits or words ("102nd", "twenty-first")."""
    return _ordinal_of(words)


def _word_before(folded: bytes, at: int) -> bytes:
    head = folded[max(0, at - 16) : at].rstrip(b" ")
    return re.split(rb"[^a-z']", head.lower())[-1]


_WHEN = frozenset(
    b"in since by of until till from during before after to through for and late early mid around about circa "
    b"the".split()
)


def _is_allowed(item: _Item, folded: bytes, start: int, end: int) -> bool:
    """Whether the surroundings let the words at these offsets be a number."""
    before = folded[start - 1 : start] if start else b""
    first = folded[start : start + 1]
    if before and (
        before in b"/#@_&^"
        or (before in b"-.:'," and start > 1 and first.isdigit() and folded[start - 2 : start - 1].isalnum())
    ):
        return False
    after = folded[end : end + 24]
    if before.isalnum() and first.isalnum():
        return False
    if first.isdigit() and after[:1] == b" " and _PLACE.match(folded, end, end + 48):
        return False
    if after[:1] in (b"/", b":", b".", b"_") and after[1:2].isdigit():
        return False
    if after[:1] == b"-" and after[1:2].isalpha() and item.kind in ("number", "tally") and not _COUNTED.match(after):
        return False
    check = item.check
    if check in ("", "tally"):
        return True
    if check == "no":
        return False
    if check == "year":
        return _PEOPLE.match(folded, end, end + 40) is not None and _word_before(folded, start) not in _WHEN
    if check == "hedged year":
        return _PEOPLE.match(folded, end, end + 40) is not None
    if check == "one":
        noun = _NOUN.match(after)
        return noun is not None and noun[0][1:] not in _NO_NOUN and _word_before(folded, start) not in _NO_ONE
    if check == "half":
        return _OF_THESE.match(after) is not None and _word_before(folded, start) not in _WHICH_HALF
    if check == "part":
        return (folded[start + 1 : start + 2] != b" " and b" " not in folded[start:end]) or after.startswith(
            (b" of", b" the")
        )
    if check == "range":
        return True
    if check in ("count", "age") and item.value < 1000:
        if (not before or before == b"\n") and after[:2] in (b". ", b") ", b".\t"):
            return False
        if check == "age" and folded[max(0, start - 2) : start] == b", " and after[:1] == b",":
            return False
    return True


def find(folded: bytes, start: int, end: int) -> list[Number | Percent | Money | Tally]:
    """The numbers between two offsets of a folded article, in order, none overlapping; offsets are the article's.

    Not numbers, and so not found: years, dates, clock times, ages, telephone and street numbers, the numbers of locals,
    sections and roads. The number in a length of time ("148 days") is found; ``times.find`` finds the length too.
    """
    found: list[Number | Percent | Money | Tally] = []
    for at, until in _SCAN.spans(folded, start, end):
        items = _read(folded[at:until]) if until - at <= _LONGEST else _read_long(folded, at, until)
        for item in items:
            first, last = at + item.start, at + item.end
            if not _is_allowed(item, folded, first, last):
                continue
            if item.kind == "number":
                found.append(
                    Number(
                        first, last, item.value, item.bounds, item.qualifier, item.extra, item.is_vague, item.is_ordinal
                    )
                )
            elif item.kind == "percent":
                found.append(Percent(first, last, item.value, item.bounds, item.qualifier))
            elif item.kind == "money":
                found.append(Money(first, last, item.value, item.bounds, item.qualifier, item.currency))
            else:
                found.append(Tally(first, last, item.value, item.extra or 0.0))
    return found
