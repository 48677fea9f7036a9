"""From an article's text to its claims. Pure; linear in the length of the text."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from pipelines.extraction import numbers, parties, sentences, times
from pipelines.extraction.claims import Claim
from pipelines.extraction.folding import fold
from pipelines.extraction.gazetteer import Gazetteer
from pipelines.extraction.matching import Pattern
from pipelines.extraction.modality import modality
from pipelines.extraction.rules import RULES
from pipelines.extraction.rules.ballots import voting_day
from pipelines.extraction.rules.building import PUBLICATION
from pipelines.extraction.rules.index import RuleIndex
from pipelines.extraction.rules.rule import Draft, Found
from pipelines.extraction.settling import distinct
from pipelines.extraction.skeleton import Skeleton
from pipelines.extraction.spans import Length, Sentence, Span, Time
from pipelines.extraction.topic import TRIGGER, is_about_labor
from pipelines.intervals import DateInterval


@cache
def _index() -> RuleIndex:
    """Of all rules; made when first needed, since that takes a second."""
    return RuleIndex(RULES)


def extract(text: str, published_on: DateInterval | None = None, gazetteer: Gazetteer | None = None) -> list[Claim]:
    """Every claim that the text states, in order of evidence.

    ``published_on`` is the interval in which the text was published, as far as known; without it, dates that hang on
    it stay expressions. The gazetteer helps to know parties by name; without one they are known by construction.
    """
    folded = fold(text)
    lowered = folded.lower()
    if not is_about_labor(lowered):
        return []
    found_sentences = sentences.split(text, folded)
    chosen = [
        (i, stretch)
        for i, s in enumerate(found_sentences)
        if s.kind != "boilerplate"
        for stretch in _stretches(folded, s)
        if s.kind == "dateline" or TRIGGER.is_in(lowered, stretch.start, stretch.end)
    ]
    if not chosen:
        return []
    known = parties.read(text, folded, found_sentences, gazetteer or Gazetteer.empty())
    dates_and_lengths = times.find(folded, 0, len(folded))
    settled = times.settle([t for t in dates_and_lengths if isinstance(t, Time)], folded, published_on)
    lengths = [t for t in dates_and_lengths if isinstance(t, Length)]
    fixed = _apart([*known.mentions], [*settled, *lengths])
    article = _Article(text, known, published_on, _past_weekdays(lowered, settled))
    claims: list[Claim] = []
    cursor = 0
    for index, sentence in chosen:
        while cursor < len(fixed) and fixed[cursor].end <= sentence.start:
            cursor += 1
        here = []
        probe = cursor
        while probe < len(fixed) and fixed[probe].start < sentence.end:
            here.append(fixed[probe])
            probe += 1
        spans = _apart(here, numbers.find(folded, sentence.start, sentence.end))
        skeleton = Skeleton(lowered, sentence.start, sentence.end, spans, folded)
        article.note_gathering(skeleton)
        article.note_paragraph(sentence)
        claims += _read_sentence(article, skeleton, sentence, index)
        article.note_ballot(skeleton, index)
    return distinct(claims)


_LONGEST = 2_000
"""Characters of a sentence read at once: what has no end of a sentence for longer is read in stretches."""


def _stretches(folded: bytes, sentence: Sentence) -> Iterator[Sentence]:
    """The sentence; a very long one cut at spaces, so that what rules do with one is bounded."""
    start = sentence.start
    while sentence.end - start > _LONGEST:
        cut = folded.rfind(b" ", start + _LONGEST // 2, start + _LONGEST)
        cut = start + _LONGEST if cut < 0 else cut
        yield replace(sentence, start=start, end=cut)
        start = cut
    yield sentence if start == sentence.start else replace(sentence, start=start)


def _apart(first: Sequence[Span], second: Sequence[Span]) -> Sequence[Span]:
    """Both lists in order, without those of the second that overlap one of the first."""
    if not first:
        return second
    taken = sorted(first, key=lambda s: s.start)
    kept: list[Span] = []
    cursor = 0
    for span in second:
        while cursor < len(taken) and taken[cursor].end <= span.start:
            cursor += 1
        if cursor == len(taken) or taken[cursor].start >= span.end:
            kept.append(span)
    return sorted([*taken, *kept], key=lambda s: s.start)


def _past_weekdays(lowered: bytes, settled: list[Time]) -> frozenset[str]:
    """The weekdays that the article tells of as past: a weekday alone is one day throughout an article."""
    bare = (t for t in settled if t.expression.startswith("weekday:") and t.expression.count(":") == 1)
    before = ((t.expression, lowered[max(0, t.start - 80) : t.start]) for t in bare)
    return frozenset(e for e, words in before if modality(words, len(words)) == "happened" and _tells_past(words))


def _tells_past(words: bytes) -> bool:
    """Whether the words end in a past tense and what goes with it: an infinitive behind it can tell of days ahead."""
    verbs = list(_PAST.finditer(words))
    return bool(verbs) and _INFINITIVE.search(words, verbs[-1].end()) is None


_PAST = re.compile(
    rb"\b(?:said|told|was|were|had|did|met|began|broke|came|fell|gave|held|left|led|made|ran|sat|saw|struck|took|went|won|"
    rb"[a-z]{2,}ed)\b"
)
_INFINITIVE = re.compile(rb"\bto (?!(?:the|an?|its|their|his|her|work|[0-9])\b)[a-z]")


@dataclass(slots=True)
class _Article:
    """What is known of an article while its sentences are read."""

    text: str
    known: parties.Parties
    published_on: DateInterval | None
    past_weekdays: frozenset[str]
    gathering: str | None = None
    """The day of the rally or picket last told of."""
    ballot: tuple[str, str | None] | None = None
    """The time last told beside a voting word in the paragraph so far, and the union that voted."""
    paragraph: int = -1

    def note_paragraph(self, sentence: Sentence) -> None:
        if sentence.paragraph != self.paragraph:
            self.paragraph, self.ballot = sentence.paragraph, None

    def note_ballot(self, skeleton: Skeleton, index: int) -> None:
        time = voting_day(skeleton)
        if time is not None:
            union, _ = self.known.of(time.start, time.end, index)
            self.ballot = time.expression, union.name if union else None

    def note_gathering(self, skeleton: Skeleton) -> None:
        if _GATHERING.is_in(skeleton.text):
            time = next((s for s in skeleton.spans.values() if isinstance(s, Time)), None)
            self.gathering = time.expression if time is not None else self.gathering


_GATHERING = Pattern(rb"\b(?:rall(?:y|ied|ies)|march(?:ed)?|demonstrat\w+|picket(?:ed|s|ing)?|gathered)\b")


def _read_sentence(article: _Article, skeleton: Skeleton, sentence: Sentence, index: int) -> Iterator[Claim]:
    """The claims of one sentence. The first rule is preferred; a span or an act serves one claim of a kind."""
    served: set[tuple[str, str, int]] = set()
    for rule, match in _index().found(skeleton.text):
        found = Found(skeleton, sentence, match)
        for draft in rule.build(found, rule.sets):
            keys = {(rule.kind, "figure", (draft.serves or found).start)}
            if draft.act is not None:
                keys.add((rule.kind, "act", draft.act))
            if not served.isdisjoint(keys):
                continue
            served |= keys
            claim = _claim(article, rule.kind, rule.name, draft, found, index)
            if claim is not None:
                yield claim


_NEEDS_DATE = frozenset({"strike_start", "strike_end"})
"""Kinds that state nothing if all that dates them is a day of publication that nobody knows."""


def _can_end(end: DateInterval, begun: DateInterval) -> bool:
    """Whether a period can have ended so, if both are read as past: one still to come reads as ending first."""
    return end.latest is None or begun.earliest is None or begun.earliest <= end.latest


def _claim(article: _Article, kind: str, rule: str, draft: Draft, found: Found, index: int) -> Claim | None:
    start = found.start if draft.start is None else draft.start
    end = found.end if draft.end is None else draft.end
    union, employer = article.known.of(start, end, index)
    told, tense = draft.time, draft.tense
    if told is None and draft.values.get("role") == "picketers":
        told, tense = article.gathering, "past"
    if told is None and kind == "vote" and article.ballot is not None:
        day, voters = article.ballot
        if voters is None or union is None or voters == union.name:
            told, tense = day, "past"
    if told in article.past_weekdays:
        tense = "past"
    time = times.with_tense(told, tense) if told and tense else told
    when = times.resolve(time, article.published_on) if time else None
    if when is None and draft.time == PUBLICATION and kind in _NEEDS_DATE:
        return None
    if time and draft.begun and when is not None:
        begun = times.resolve(times.with_tense(draft.begun, "past"), article.published_on)
        if begun is None or not _can_end(when, begun):
            return None
    since_time = times.with_tense(draft.since, "past") if draft.since else None
    since = times.resolve(since_time, article.published_on) if since_time else None
    values: dict[str, Any] = {
        "kind": kind,
        "evidence": article.text[start:end],
        "evidence_start": start,
        "evidence_end": end,
        "rule": rule,
        "date_expression": time,
        "since_expression": since_time,
        "attributed_to": article.known.attributed(start, end, index),
    }
    if union is not None:
        values |= {"union": union.name, "union_mention": union.mention}
    if employer is not None:
        values |= {"employer": employer.name, "employer_mention": employer.mention}
    if when is not None:
        values |= {"date_earliest": when.earliest, "date_latest": when.latest}
    if since is not None:
        values |= {"since_earliest": since.earliest, "since_latest": since.latest}
    return Claim(**(values | dict(draft.values)))
