"""The bundled articles, varied to as many as are wanted: other names, numbers, dates, plain words; always the same."""

import csv
import random
import re
from collections.abc import Iterator
from pathlib import Path

from pipelines.paths import SEEDS_DIR
from pipelines.reading import text as text_reader
from pipelines.reading.article import Article

_MONTHS = "January February March April May June July August September October November December".split()
_WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_NUMBER = re.compile(r"\d+")
_PLAIN = re.compile(r"\b[a-z]{6,}\b")
_KEPT = re.compile(
    "strik|walk|picket|vot|ballot|ratif|reject|approv|accept|bargain|negotiat|mediat|session|stoppage|action|union|member|"
    "worker|employ|staff|represent|return|resum|contract|agreement|thousand|hundred|million|percent|twenty|thirty|"
    "eight|second|fourth|seven|before|after|between|around|nearly|almost|fewer|during|against|favou?r|overwhelm|"
    "unanim|minute|months|company|manage|nurses|teachers|drivers|machinists|writers|studios|guild|yesterday|tonight"
)
_SHARE = 0.3
"""Of plain words that are exchanged."""


def bundled() -> list[Article]:
    """The articles of ``seeds/articles``, as read."""
    return [text_reader.read(p.read_bytes(), p.name)[0] for p in sorted((SEEDS_DIR / "articles").glob("*.txt"))]


def varied(count: int) -> Iterator[Article]:
    """``count`` articles made from the bundled ones."""
    articles = bundled()
    words = sorted({w for a in articles for w in _PLAIN.findall(a.text) if not _KEPT.search(w)})
    names = {column: _names(SEEDS_DIR / f"{column}.csv") for column in ("unions", "employers")}
    for number in range(count):
        article = articles[number % len(articles)]
        yield _varied(article, random.Random(number), words, names)


def _names(path: Path) -> list[str]:
    with path.open(encoding="utf-8", newline="") as file:
        return [row["name"] for row in csv.DictReader(file) if len(row["name"]) > 3]


def _varied(article: Article, chance: random.Random, words: list[str], names: dict[str, list[str]]) -> Article:
    text = article.text
    for known in names.values():
        for name in known:
            if name in text:
                text = text.replace(name, chance.choice(known))
    months = dict(zip(_MONTHS, chance.sample(_MONTHS, len(_MONTHS)), strict=True))
    days = dict(zip(_WEEKDAYS, chance.sample(_WEEKDAYS, len(_WEEKDAYS)), strict=True))
    text = re.sub("|".join([*_MONTHS, *_WEEKDAYS]), lambda m: {**months, **days}[m[0]], text)
    text = _NUMBER.sub(lambda m: _number(m[0], chance), text)
    text = _PLAIN.sub(
        lambda m: chance.choice(words) if not _KEPT.search(m[0]) and chance.random() < _SHARE else m[0], text
    )
    return Article(source=article.source, format="text", text=text, published=article.published, basis=article.basis)


def _number(digits: str, chance: random.Random) -> str:
    if len(digits) == 4 and digits[:2] in ("18", "19", "20"):
        return str(int(digits) - chance.randrange(8))
    low = 10 ** (len(digits) - 1)
    return str(chance.randrange(low, 28 if len(digits) == 2 else 10 * low)) if low > 1 else str(chance.randrange(1, 10))
