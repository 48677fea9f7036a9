"""Sentences of an article with their offsets, and what each is: headline, dateline, caption, item, body, boilerplate.

A full stop is looked at by hand rather than by one large pattern: an article has few of them, and the words on both
sides decide. Linear in the length of the text.
"""

from itertools import pairwise

import re2

from pipelines.extraction.spans import Sentence


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_NEVER_LAST = _words(
    "geo wm chas jos thos "
    "mr mrs ms messrs dr prof gov sen rep reps sens lt col gen sgt capt cmdr adm maj rev hon pres supt st mt ft vs "
    "v jan feb mar apr jun jul aug sept sep oct nov dec no nos art fig vol approx est e.g i.e cf dept atty asst "
    "assn bros ave blvd rd u.n r.n ph.d pp ed eds rs"
)
_MAY_BE_LAST = _words(
    "inc co corp ltd llc plc jr sr u.s u.k a.m p.m d.c l.a n.y n.j etc al cos calif mass wash ore conn mich minn "
    "wis ill ind pa va ga fla tex ala ariz ark colo del kan ky md neb nev tenn vt okla mo miss mont wyo n.c s.c n.d "
    "s.d n.h n.m b.c b.sc m.a b.a u.s.a e.u min max sat sun mon tue tues wed thu thur thurs fri"
)
_STARTERS = _words(
    "the a an it he she they we i you this that these those in on at by for from to with without when while if as "
    "after before since until but and or so yet however meanwhile although though there here his her their its our "
    "my what who why how where no not some many most all both each one two several workers members union unions "
    "officials management negotiators talks strikers asked last earlier later under over during according also "
    "another about"
)
_SPEECH = _words("said asked says added told wrote continued replied explained declared shouted chanted")
_QUIET_DOT = str.maketrans({"!": ".", "?": "."})
_SPACES = " \n"
_CLOSERS = "\"')]"

_HEADER = re2.compile(rb"\A\s*date \d{4}-\d\d-\d\d(?:\s+|$)")
_DATELINE = re2.compile(
    rb"\A(?:[A-Z][A-Z.'-]+(?: [A-Z][A-Z.'-]+){0,3}(?:, [A-Z][A-Za-z.]+(?: [A-Z][A-Za-z.]+)?){0,2}"
    rb"(?:, [A-Z][a-z]+\.? \d{1,2})?(?:,? ?\([^()\n]{2,30}\))?|"
    rb"[A-Z][A-Za-z.' ,-]{1,50}\((?:[A-Z]{2,5}|[A-Z][a-z]+)\)) ?(?:---?|-) ?"
)
_BULLET = re2.compile(rb"\A(?:[-*o] |\(?(?:\d{1,3}|[a-z])[.)] )")
_BOILERPLATE = re2.compile(
    rb"(?i)\A\W*(?:previous coverage|read more|read also|also read|related(?: (?:stories|coverage|articles?))?|"
    rb"more from|see also|sign up|subscribe|click here|follow us|advertisement|copyright|all rights reserved|"
    rb"\(c\) ?\d|watch)(?:\b[^.]{0,10}:|\W*$|[^a-z]*\d| (?:for|to|here|our))|"
    rb"all rights reserved|^\(?\bcopyright\b"
)
_CAPTION = re2.compile(
    rb"(?i)\b(?:is|are|was|were) (?:seen|pictured|shown)\b|\A\W*(?:file )?photo(?:graph)?s?\b ?(?::|by\b|-)|/getty|"
    rb"getty images|ap photo|\(file\)|\bpictured (?:above|here)\b"
)
_CREDIT = re2.compile(
    rb"\((?:(?:Photo|Image|Credit|AP|Reuters|Courtesy|File)[^()]{0,60}|"
    rb"[A-Z][^()]{2,40} (?:for|/) ?[A-Z][^()]{2,40}|[^()]{2,50}/[A-Z][^()]{2,40})\)\s*\z"
)
_BOILERPLATE_STARTS = frozenset('PRASCFMWprascfmw("*-?[')


def split(text: str, folded: bytes) -> list[Sentence]:
    """The sentences of ``text`` in order, apart from each other, without the space around them.

    ``folded`` is ``folding.fold(text)``. Blocks are told apart by blank lines; in text that is not hard-wrapped every
    line is a block. A block in one short line without a full stop is a headline.
    """
    flat = folded.decode("ascii")
    sentences: list[Sentence] = []
    begin = 0
    if header := _HEADER.search(folded):
        at = flat.index("date")
        begin = header.end()
        sentences.append(Sentence(at, len(flat[at:begin].rstrip()) + at, "boilerplate", 0))
    blocks = _blocks(flat, text, begin)
    first_body = True
    for number, (start, end) in enumerate(blocks):
        found = _block(flat, folded, start, end, number, first_body, number + 1 < len(blocks))
        if any(s.kind == "body" for s in found):
            first_body = False
        sentences += found
    return sentences


def _blocks(flat: str, text: str, begin: int) -> list[tuple[int, int]]:
    """Paragraphs, and lines that stand for themselves, trimmed."""
    lines: list[tuple[int, int]] = []
    at = begin
    while at <= len(flat):
        line_end = flat.find("\n", at)
        if line_end < 0:
            line_end = len(flat)
        lines.append((at, line_end))
        at = line_end + 1
    width = max((e - s for s, e in lines), default=0)
    is_wrapped = width <= 110 and _is_wrapped(flat, lines)
    blocks: list[tuple[int, int]] = []
    open_start = -1
    open_end = -1
    for start, end in lines:
        while start < end and flat[start] == " ":
            start += 1
        while start < end and flat[end - 1] == " ":
            end -= 1
        if start == end:
            if open_start >= 0:
                blocks.append((open_start, open_end))
            open_start = -1
            continue
        if open_start >= 0 and (not is_wrapped or _starts_item(flat, text, start, end)):
            blocks.append((open_start, open_end))
            open_start = -1
        if open_start < 0:
            open_start = start
        open_end = end
    if open_start >= 0:
        blocks.append((open_start, open_end))
    return blocks


def _is_wrapped(flat: str, lines: list[tuple[int, int]]) -> bool:
    """Whether lines break inside sentences: many follow one another with no stop between."""
    broken = whole = 0
    for (start, end), (next_start, next_end) in pairwise(lines):
        if end - start < 25 or next_start == next_end:
            continue
        if flat[start:end].rstrip()[-1:] in '.!?":)' and not flat[next_start:next_end].lstrip()[:1].islower():
            whole += 1
        else:
            broken += 1
    return broken > whole


def _starts_item(flat: str, text: str, start: int, end: int) -> bool:
    if text[start] in "\u2022\u2023\u25e6\u25cf\u25aa\u00b7" or flat[start : start + 2] in ("- ", "* "):
        return True
    return flat[start].isdigit() and _BULLET.search(flat[start : min(end, start + 6)].encode()) is not None


def _block(
    flat: str, folded: bytes, start: int, end: int, number: int, is_first: bool, has_next: bool
) -> list[Sentence]:
    block = folded[start:end]
    size = end - start
    first = flat[start]
    if (
        size < 300
        and (first in _BOILERPLATE_STARTS or "ights reserved" in flat[start:end])
        and _BOILERPLATE.search(block)
    ):
        return [Sentence(start, end, "boilerplate", number)]
    last = flat[end - 1]
    if last == ")" and size < 600 and _CREDIT.search(block):
        return [Sentence(s, e, "caption", number) for s, e in _ends(flat, start, end)]
    if (
        size <= 160
        and has_next
        and last not in ".!\"',:;)"
        and (last != "?" or is_first)
        and not (first == "(" and last == ")")
        and "\n" not in flat[start:end].strip()
        and not flat[start].islower()
        and ". " not in flat[start + 4 : end]
    ):
        return [Sentence(start, end, "headline", number)]
    found: list[Sentence] = []
    begin = start
    if first.isupper() and "-" in flat[start : start + 80] and (dateline := _DATELINE.search(block[:120])):
        cut = start + dateline.end()
        if cut < end:
            found.append(Sentence(start, start + len(flat[start:cut].rstrip(" -")), "dateline", number))
            begin = cut
            while flat[begin] in _SPACES:
                begin += 1
    is_item = not found and (
        (not first.isalnum() and first not in "\"'($?" and size > 2 and flat[start + 1] == " ")
        or ((first.isdigit() or first == "(") and _BULLET.search(block[:8]) is not None)
        or (first == "?" and flat[start + 1 : start + 2] == " ")
    )
    is_open = False
    for s, e in _ends(flat, begin, end):
        quotes = flat.count('"', s, e)
        inside = (is_open and (quotes == 0 or (quotes == 1 and '"' in flat[e - 2 : e]))) or (
            not is_open and flat[s] == '"' and (quotes == 1 or (quotes == 2 and flat[e - 1] == '"'))
        )
        if quotes % 2:
            is_open = not is_open
        is_caption = is_first and s == begin and number <= 2 and _CAPTION.search(folded[s:e]) is not None
        found.append(Sentence(s, e, "item" if is_item else "caption" if is_caption else "body", number, inside))
    return found


def _ends(flat: str, start: int, end: int) -> list[tuple[int, int]]:
    """The sentences of a block of prose."""
    marks = (
        flat[start:end].translate(_QUIET_DOT) if "?" in flat[start:end] or "!" in flat[start:end] else flat[start:end]
    )
    size = end - start
    found: list[tuple[int, int]] = []
    begin = 0
    at = marks.find(".")
    while at >= 0:
        after = at + 1
        while after < size and (marks[after] == "." or marks[after] in _CLOSERS):
            after += 1
        cut = _cut(flat, marks, start, begin, at, after, size)
        if cut:
            found.append((start + begin, start + cut))
            begin = cut
            while begin < size and marks[begin] in _SPACES:
                begin += 1
        at = marks.find(".", after)
    if begin < size:
        found.append((start + begin, end))
    return found


def _cut(flat: str, marks: str, base: int, begin: int, at: int, after: int, size: int) -> int:
    """Where the sentence ends that may end with the stop at ``at``, 0 if it does not. Offsets are in the block."""
    if after >= size:
        return 0
    if marks[after].isdigit() and at and marks[at - 1].isalpha():
        note = after
        while note < size and marks[note].isdigit():
            note += 1
        if note == size or (note - after < 4 and marks[note] in _SPACES and marks[at - 1].islower()):
            after = note
            if after == size:
                return 0
    follower = marks[after]
    if follower not in _SPACES:
        is_glued = (
            follower.isupper() and after + 1 < size and marks[after + 1] in _GLUED and at > 2
            and marks[at - 1].islower() and marks[at - 2].islower() and marks[at - 3] != "."
        )  # fmt: skip
        return after if is_glued else 0
    nxt = after
    while nxt < size and marks[nxt] in _SPACES:
        nxt += 1
    if nxt >= size:
        return 0
    head = marks[nxt]
    if head == "." or head.islower():
        return 0
    word_start = max(marks.rfind(" ", begin, at), marks.rfind("\n", begin, at)) + 1
    word = marks[max(word_start, begin) : at].lstrip("\"'([-").lower()
    is_stop = flat[base + at] == "."
    if not is_stop or after > at + 1:
        if after > at + 1 and (not is_stop) and '"' in marks[at:after] and _speaks(marks, nxt, size):
            return 0
        if not is_stop or word not in _NEVER_LAST or '"' in marks[at:after]:
            return after
    if word in _NEVER_LAST and not (word == "no" and not head.isdigit()):
        return 0
    if len(word) == 1 and marks[nxt + 1 : nxt + 2] == "." and marks[nxt + 2 : nxt + 3] != ".":
        return 0
    if word in _MAY_BE_LAST or (len(word) == 1 and word.isalpha()) or (len(word) == 3 and word[1] == "."):
        return after if _first_word(marks, nxt, size) in _STARTERS or head == '"' else 0
    if word.isdigit() and word_start <= begin and len(word) < 4:
        return 0
    return after


_GLUED = frozenset("abcdefghijklmnopqrstuvwxyz ")


def _first_word(marks: str, at: int, size: int) -> str:
    stop = at
    while stop < size and stop < at + 14 and marks[stop].isalpha():
        stop += 1
    return marks[at:stop].lower()


def _speaks(marks: str, at: int, size: int) -> bool:
    """Whether a speaker follows a quotation: up to two names, then a verb of saying."""
    words = marks[at : min(size, at + 50)].split()[:4]
    return any(w.strip(",.") in _SPEECH for w in words[1:]) and words[0].lower() not in ("the", "but", "in", "on")
