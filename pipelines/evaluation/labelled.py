"""Labelled articles from files: a folder of texts, a file of labels, and where it stands beside them, their dates."""

import json
from collections.abc import Sequence
from pathlib import Path

from pipelines.evaluation.matching import Label, label_interval, pair
from pipelines.evaluation.scoring import Evaluation, evaluate
from pipelines.extraction.engine import extract
from pipelines.extraction.gazetteer import Gazetteer
from pipelines.linking.names import canonical, same_party
from pipelines.reading import text as text_reader
from pipelines.tables import KINDS


def evaluate_files(articles: Path, gold: Path, gazetteer: Gazetteer, kinds: Sequence[str] = KINDS) -> Evaluation:
    """Extraction on every text of a folder, against the labels of a JSON Lines file (the format of ``gold/seeds.jsonl``).

    A ``docs.jsonl`` beside the labels or the folder gives ``published_on`` a text and says which texts count; without
    it every text of the folder counts and its own header dates it. Raises FileNotFoundError, ValueError.
    """
    labels = [json.loads(line) for line in gold.read_text("utf-8").splitlines() if line.strip()]
    dates = _dates([gold.parent / "docs.jsonl", articles.parent / "docs.jsonl", articles / "docs.jsonl"])
    paths = sorted(articles.glob("*.txt"))
    if not paths:
        raise FileNotFoundError(f"no .txt article in {articles}")
    unknown = {str(label["doc"]) for label in labels} - {p.stem for p in paths}
    if unknown:
        raise ValueError(f"{gold} labels texts that {articles} does not hold: {', '.join(sorted(unknown))}")

    def same(ours: str | None, theirs: str | None, side: str) -> bool:
        if ours is None or theirs is None:
            return ours is None and theirs is None
        return same_party(canonical(ours, side, gazetteer), theirs, side, gazetteer)

    pairs = []
    for path in paths:
        article = text_reader.read(path.read_bytes(), path.name)[0]
        published = label_interval(dates[path.stem]) if path.stem in dates else article.published
        claims = [c for c in extract(article.text, published, gazetteer) if c.kind in kinds]
        wanted: list[Label] = [label for label in labels if label["doc"] == path.stem and label["kind"] in kinds]
        pairs += pair(path.stem, wanted, claims, same)
    return evaluate(pairs, len(paths), same)


def _dates(candidates: Sequence[Path]) -> dict[str, str | None]:
    for path in candidates:
        if path.exists():
            lines = [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]
            return {line["doc"]: line.get("published_on") for line in lines}
    return {}
