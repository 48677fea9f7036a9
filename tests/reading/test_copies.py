"""Near-identical copies."""

import random

import pytest

from pipelines.reading.copies import Text, find, similarity

VOCABULARY = [f"word{n}" for n in range(2_000)]


def prose(seed: int, length: int = 300) -> list[str]:
    return random.Random(seed).choices(VOCABULARY, k=length)


def changed(words: list[str], places: int) -> list[str]:
    """The words with some replaced, far apart: each costs five shingles."""
    words = list(words)
    for n in range(places):
        words[10 + n * len(words) // (places + 1)] = f"other{n}"
    return words


def test_a_syndicated_copy_points_to_the_first() -> None:
    story = prose(1)
    texts = [
        Text("wire", " ".join(story)),
        Text("other", " ".join(prose(2))),
        Text("daily", "Our own headline!\n\n" + " ".join(story).title()),
        Text("weekly", " ".join(changed(story, 3))),
        Text("rewritten", " ".join(changed(story, 20))),
    ]
    assert find(texts) == {"daily": "wire", "weekly": "wire"}


def test_the_order_given_decides_the_first() -> None:
    story = prose(1)
    texts = [Text("b", " ".join(story)), Text("a", " ".join(changed(story, 1)))]
    assert find(texts) == {"a": "b"}
    assert find(texts[::-1]) == {"b": "a"}


def test_a_first_is_no_copy() -> None:
    story = prose(1)
    chain = [Text(f"v{n}", " ".join(changed(story, 5 * n))) for n in range(4)]
    copies = find(chain)
    assert not set(copies.values()) & set(copies)


@pytest.mark.parametrize("text", ["", "\u7f62\u5de5", "!!!"])
def test_texts_without_words_are_no_copies(text: str) -> None:
    assert find([Text("a", text), Text("b", text)]) == {}
    assert similarity(text, text) == 0


def test_short_texts() -> None:
    assert find([Text("a", "Dockers out."), Text("b", "DOCKERS OUT"), Text("c", "Dockers back.")]) == {"b": "a"}


def test_similarity() -> None:
    story = " ".join(prose(1))
    assert similarity(story, story.upper()) == 1
    assert similarity(story, " ".join(prose(2))) == 0


def test_every_pair_is_found_among_many() -> None:
    """Two thousand texts in several batches, each second one a copy that differs in three places."""
    texts = []
    for n in range(1_000):
        story = prose(n, 200)
        texts += [Text(f"{n}-first", " ".join(story)), Text(f"{n}-copy", " ".join(changed(story, 3)))]
    random.Random(0).shuffle(texts)
    assert len(find(texts)) == 1_000
