"""The ledger's articles: reads what is new, keeps what was read, records what was refused.

What may not live here: what an article says.
"""

import hashlib
import os
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq

from pipelines import storage
from pipelines.paths import PROJECT_DIR, DataDir
from pipelines.reading import READER_VERSION, copies, formats, inbox
from pipelines.reading.article import Article, Refused
from pipelines.reading.inbox import Found, Input, Refusal

MAX_BYTES = 20_000_000
QUARANTINE_BYTES = 1_000_000
"""How much of a refused input is kept."""
_VERSION_SIMILARITY = 0.3
"""From here on, a source's new text is a new version of its old one, and not another article under the old name."""
_BASIS_ORDER = ("given", "page", None)

_Row = dict[str, Any]
_Rejected = dict[tuple[str, str], _Row]


@dataclass(frozen=True, slots=True)
class ReadReport:
    """What an update did: of the ``inputs`` (files found), ``read`` were read this time and ``unchanged`` were known
    from before; ``new`` articles that the ledger did not hold; ``articles`` that it now holds, of which ``copies`` copy
    another; ``refused`` every input found that is refused, now or before; ``changed`` whether anything was written.
    """

    inputs: int
    read: int
    unchanged: int
    new: int
    articles: int
    copies: int
    refused: tuple[Refusal, ...]
    changed: bool


@dataclass(slots=True)
class _Visit:
    """What was met at the paths given; ``inputs`` are the rows of those read this time."""

    inputs: dict[str, _Row] = field(default_factory=dict)
    articles: list[Article] = field(default_factory=list)
    refusals: list[Refusal] = field(default_factory=list)
    unchanged: int = 0


def update(
    data_dir: DataDir, paths: Iterable[Path], now: datetime, *, max_bytes: int = MAX_BYTES, project: Path = PROJECT_DIR
) -> ReadReport:
    """Read what is new or changed at ``paths`` into ``raw_inputs``, ``raw_articles`` and ``rejected_articles``.

    An input is known by its source, the SHA-256 of its bytes and the readers' version. A text met twice is one
    article; one that nearly equals another points to the first by ``copy_of``. A changed input's new version takes the
    place of the old. Nothing that was read is forgotten when its file goes away. A file is touched only where its
    rows change. Inputs refused are kept in quarantine, cut at ``QUARANTINE_BYTES``; none stops the others.
    """
    has_articles = data_dir.raw_table("raw_articles").exists()
    known = {row["source"]: row for row in _rows(data_dir, "raw_inputs")} if has_articles else {}
    rejected = {(row["source"], row["reason"]): row for row in _rows(data_dir, "rejected_articles")}

    found = inbox.find(paths, data_dir.inbox, project)
    visit = _visit(found, known, rejected, data_dir.quarantine, max_bytes)
    changed = _write(data_dir, "rejected_articles", _rejected(found, visit, rejected, now))
    new = 0
    if visit.inputs or not has_articles:
        stored = {row["article_id"]: row for row in _rows(data_dir, "raw_articles")}
        inputs = known | visit.inputs
        articles = _without_superseded(_merged(stored, visit.articles, now), known, inputs)
        new = len(articles.keys() - stored.keys())
        changed |= _write(data_dir, "raw_articles", _with_copies(articles))
        # Last, so that a crash before has them read again.
        changed |= _write(data_dir, "raw_inputs", list(inputs.values()))
    copy_of = pq.read_table(data_dir.raw_table("raw_articles"), columns=["copy_of"])["copy_of"]
    return ReadReport(
        inputs=len(found.inputs),
        read=len(visit.inputs),
        unchanged=visit.unchanged,
        new=new,
        articles=len(copy_of),
        copies=len(copy_of) - copy_of.null_count,
        refused=tuple(sorted(visit.refusals, key=lambda refusal: (refusal.source, refusal.reason))),
        changed=changed,
    )


def _rows(data_dir: DataDir, name: str) -> list[_Row]:
    rows: list[_Row] = storage.read(data_dir.raw_table(name), name).to_pylist()
    return rows


def _write(data_dir: DataDir, name: str, rows: list[_Row]) -> bool:
    return storage.write_if_changed(data_dir.raw_table(name), name, storage.from_rows(name, rows))


def _visit(found: Found, known: dict[str, _Row], rejected: _Rejected, quarantine: Path, max_bytes: int) -> _Visit:
    visit = _Visit(refusals=[_aged(refusal, rejected) for refusal in found.refusals])
    fruitful: set[str] = set()
    for one in found.inputs:
        before = known.get(one.source)
        try:
            data, digest = _load(one.path, max_bytes)
        except OSError as error:
            unread = Refusal(one.source, None, "unreadable", f"It cannot be read: {error.strerror}.")
            visit.refusals.append(_aged(unread, rejected))
            continue
        if before and before["sha256"] == digest and before["reader_version"] == READER_VERSION:
            visit.unchanged += 1
            article_ids = before["article_ids"]
            visit.refusals += [_again(row) for row in rejected.values() if row["source"] == one.source]
        else:
            articles, refusal = _read(one, data, digest, max_bytes)
            if refusal:
                visit.refusals.append(_aged(refusal, rejected))
                _keep_aside(quarantine, one.path, digest)
            visit.articles += articles
            article_ids = sorted({article.article_id for article in articles})
            visit.inputs[one.source] = {
                "source": one.source,
                "sha256": digest,
                "reader_version": READER_VERSION,
                "article_ids": article_ids,
            }
        if article_ids:
            fruitful.add(one.root)
    visit.refusals += [
        _aged(Refusal(folder, None, "no_articles", "The folder holds no article that can be read."), rejected)
        for folder in found.folders
        if folder not in fruitful
    ]
    return visit


def _load(path: Path, max_bytes: int) -> tuple[bytes | None, str]:
    """A file's bytes, None where there are too many, and their SHA-256. Raises OSError."""
    with path.open("rb") as stream:
        data = stream.read(max_bytes + 1)
    if len(data) > max_bytes:
        return None, storage.file_sha256(path)
    return data, hashlib.sha256(data).hexdigest()


def _read(one: Input, data: bytes | None, digest: str, max_bytes: int) -> tuple[list[Article], Refusal | None]:
    if data is None:
        return [], Refusal(one.source, digest, "too_large", f"The file holds more than {max_bytes:,} bytes.")
    try:
        return formats.read(data, one.source), None
    except Refused as refused:
        return [], Refusal(one.source, digest, refused.reason, refused.detail)


def _keep_aside(quarantine: Path, path: Path, digest: str) -> None:
    kept = quarantine / digest
    if kept.exists():
        return
    quarantine.mkdir(parents=True, exist_ok=True)
    partial = quarantine / f".{digest}-{os.getpid()}"
    with path.open("rb") as stream:
        partial.write_bytes(stream.read(QUARANTINE_BYTES))
    partial.replace(kept)


def _aged(refusal: Refusal, rejected: _Rejected) -> Refusal:
    before = rejected.get((refusal.source, refusal.reason))
    return replace(refusal, is_new=before is None or before["sha256"] != refusal.sha256)


def _again(row: _Row) -> Refusal:
    return Refusal(row["source"], row["sha256"], row["reason"], row["detail"], is_new=False)


def _rejected(found: Found, visit: _Visit, before: _Rejected, now: datetime) -> list[_Row]:
    """The refusals on record: those met now, and those of sources that were not visited."""
    visited = {one.source for one in found.inputs} | set(found.folders) | {refusal.source for refusal in found.refusals}
    rows = [row for row in before.values() if row["source"] not in visited]
    for one in visit.refusals:
        since = now if one.is_new else before[one.source, one.reason]["refused_at"]
        rows.append(
            {
                "source": one.source,
                "sha256": one.sha256,
                "reason": one.reason,
                "detail": one.detail,
                "refused_at": since,
            }
        )
    return rows


def _merged(stored: dict[str, _Row], articles: list[Article], now: datetime) -> dict[str, _Row]:
    """The stored rows with the articles read. Of one text met at several sources, the best dated is on record."""
    merged = dict(stored)
    for article in articles:
        row = _row(article, now)
        before = merged.get(article.article_id)
        if before is not None:
            row["first_seen_at"] = before["first_seen_at"]
            if before["source"] != row["source"] and _rank(before) <= _rank(row):
                continue
        merged[article.article_id] = row
    return merged


def _row(article: Article, now: datetime) -> _Row:
    return {
        "article_id": article.article_id,
        "source": article.source,
        "publisher": article.publisher,
        "title": article.title,
        "published_earliest": article.published and article.published.earliest,
        "published_latest": article.published and article.published.latest,
        "published_on_basis": article.basis,
        "language": article.language,
        "word_count": article.word_count,
        "copy_of": None,
        "first_seen_at": now,
        "format": article.format,
        "text": article.text,
    }


def _rank(row: _Row) -> tuple[int, date, str]:
    return _BASIS_ORDER.index(row["published_on_basis"]), row["published_earliest"] or date.max, row["source"]


def _without_superseded(articles: dict[str, _Row], before: dict[str, _Row], inputs: dict[str, _Row]) -> dict[str, _Row]:
    """The articles without those whose source now gives a newer version, and which no other source gives."""
    given = {article_id for row in inputs.values() for article_id in row["article_ids"]}
    superseded = {
        old
        for source, row in before.items()
        for old in set(row["article_ids"]) - given
        if any(
            copies.similarity(articles[old]["text"], articles[new]["text"]) >= _VERSION_SIMILARITY
            for new in inputs[source]["article_ids"]
        )
    }
    return {article_id: row for article_id, row in articles.items() if article_id not in superseded}


def _with_copies(articles: dict[str, _Row]) -> list[_Row]:
    """The rows with ``copy_of`` set. The first of several is the earliest published, then the first by source."""
    first = sorted(
        articles.values(), key=lambda row: (row["published_earliest"] or date.max, row["source"], row["article_id"])
    )
    copy_of = copies.find([copies.Text(row["article_id"], row["text"]) for row in first])
    return [{**row, "copy_of": copy_of.get(row["article_id"])} for row in first]
