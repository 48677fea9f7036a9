"""Copies: which article is a near-identical copy of which.

Two articles are copies where the Jaccard similarity of their five-word shingles is at least ``COPY``. Candidates come
from MinHash and are then compared exactly, so the answer does not hang on the sketch.
"""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

import rensa

from pipelines.extraction.folding import fold

COPY = 0.8
_SHINGLE = 5
_PERMUTATIONS, _BANDS, _SEED = 128, 32, 20_240_913
"""32 bands of 4 find a pair at 0.8 with a probability of 0.99999999."""
_BATCH = 512

_WORDS = bytes(code if chr(code).isalnum() and code < 128 else ord(" ") for code in range(256))


class Text(NamedTuple):
    """An article's id and text."""

    article_id: str
    text: str


def shingles(text: str) -> frozenset[bytes]:
    """Every run of five words (the whole where it has fewer), without regard to case, accents and punctuation."""
    words = fold(text).lower().translate(_WORDS).split()
    if len(words) < _SHINGLE:
        return frozenset([b" ".join(words)] if words else [])
    return frozenset(map(b" ".join, zip(*(words[i:] for i in range(_SHINGLE)), strict=False)))


def similarity(one: str, other: str) -> float:
    """Jaccard similarity of the two texts' shingles, 0 where one has no words."""
    a, b = shingles(one), shingles(other)
    return len(a & b) / len(a | b) if a and b else 0.0


def find(texts: Sequence[Text]) -> dict[str, str]:
    """The copies among ``texts``, each with the id of the first that it copies.

    The order given decides which of several is the first; a first is itself no copy.
    """
    index = rensa.RMinHashLSH(COPY, _PERMUTATIONS, _BANDS)
    shingles_of = lru_cache(maxsize=4 * _BATCH)(lambda number: shingles(texts[number].text))
    copies: dict[str, str] = {}
    for start in range(0, len(texts), _BATCH):
        batch = range(start, min(start + _BATCH, len(texts)))
        worded = [number for number in batch if shingles_of(number)]
        sketches = rensa.RMinHash.from_token_sets([shingles_of(n) for n in worded], _PERMUTATIONS, _SEED)
        for number, sketch in zip(worded, sketches, strict=True):
            own = shingles_of(number)
            for first in sorted(index.query(sketch)):
                other = shingles_of(first)
                if len(own & other) >= COPY * len(own | other):
                    copies[texts[number].article_id] = texts[first].article_id
                    break
            else:
                index.insert(number, sketch)
    return copies
