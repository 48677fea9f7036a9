"""The tables of others in ``data/inbox/reference/``: what lies there now is what is known of them.

What may not live here: what a column of one of them means.
"""

import hashlib
import stat
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from math import ceil, floor
from pathlib import Path
from typing import Any

from pipelines import storage
from pipelines.paths import DataDir
from pipelines.reading.article import Reason, Refused
from pipelines.reading.inbox import REFERENCE_FOLDER, Refusal, printable
from pipelines.reading.reference import bls, cells, fmcs, lat
from pipelines.reading.reference.stoppage import BadRow, Export, Source, Stoppage

EXPORTS = (lat.EXPORT, bls.EXPORT, fmcs.EXPORT)
"""Asked in order whether a sheet is theirs."""
MAX_BYTES = 50_000_000
_HEADINGS_WITHIN = 30
_SHOWN = 5
_PREFIX = f"inbox/{REFERENCE_FOLDER}/"

_Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class ReferenceReport:
    """What lies in the folder: ``files`` read, and every ``refused`` one, now or before."""

    files: int
    refused: tuple[Refusal, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """The stoppages of one file by source, in order, and its rows that cannot be used, each with the reason."""

    stoppages: list[tuple[Source, Stoppage]]
    bad_rows: list[str]


def update(data_dir: DataDir, now: datetime, *, max_bytes: int = MAX_BYTES) -> ReferenceReport:
    """Bring ``raw_reference_stoppages``, and of ``rejected_articles`` the rows on these files, in step with the folder.

    Of a stoppage in several files, the file last by name has the say. A file or a row that cannot be read is refused
    with the reason and stops nothing.
    """
    stoppages: dict[tuple[Source, str], _Row] = {}
    refusals: list[tuple[str, str | None, Reason, str]] = []
    files = 0
    for path in _files(data_dir.inbox / REFERENCE_FOLDER):
        source = f"inbox/{printable(path.relative_to(data_dir.inbox).as_posix())}"
        digest = None
        try:
            data = _load(path, data_dir.inbox / REFERENCE_FOLDER, max_bytes)
            digest = hashlib.sha256(data).hexdigest()
            table = read(data, path.name)
        except Refused as refused:
            refusals.append((source, digest, refused.reason, refused.detail))
            continue
        files += 1
        stoppages |= {(whose, one.source_id): _row(whose, one, source) for whose, one in table.stoppages}
        if table.bad_rows:
            refusals.append((source, digest, "bad_rows", _listed(table.bad_rows)))
    raw = data_dir.raw_table("raw_reference_stoppages")
    storage.write_if_changed(
        raw, "raw_reference_stoppages", storage.from_rows("raw_reference_stoppages", list(stoppages.values()))
    )
    return ReferenceReport(files, _refuse(data_dir, refusals, now))


def read(data: bytes, name: str) -> Table:
    """The stoppages in a file of one of the sources.

    Raises Refused (``empty``, ``not_text``, ``too_large``, ``unreadable``, ``unknown_table``).
    """
    from pipelines.reading.reference import sheets  # pandas takes longer to load than an empty folder to look at

    tables = [table for sheet in sheets.read(data, name) if (table := _table(sheet)) is not None]
    if not tables:
        known = "; ".join(f"{export.source}: {_headings(export)}" for export in EXPORTS)
        raise Refused("unknown_table", f"No sheet has the columns of a known table ({known}).")
    return Table(
        [one for table in tables for one in table.stoppages], [bad for table in tables for bad in table.bad_rows]
    )


def _headings(export: Export) -> str:
    return ", ".join(export.columns[column][0] for column in export.required)


def _table(sheet: Sequence[Sequence[str]]) -> Table | None:
    """The table on a sheet, None where it is none that is known."""
    for top, cells_of_row in enumerate(sheet[:_HEADINGS_WITHIN]):
        headings = [cells.heading(cell) for cell in cells_of_row]
        for export in EXPORTS:
            places = _places(export, headings)
            if all(column in places for column in export.required):
                return _stoppages(export, places, sheet, top + 1)
    return None


def _places(export: Export, headings: Sequence[str]) -> dict[str, int]:
    """Where each of our columns stands, by the first of its headings that is there."""
    found = {}
    for column, names in export.columns.items():
        here = [name for name in names if name in headings]
        if here:
            found[column] = headings.index(here[0])
    return found


def _stoppages(export: Export, places: dict[str, int], sheet: Sequence[Sequence[str]], first: int) -> Table:
    table = Table([], [])
    for number, row in enumerate(sheet[first:], start=first + 1):
        if sum(1 for place in places.values() if row[place].strip()) < 2:  # a blank line, a title, a footnote
            continue
        try:
            stoppage = export.read({c: row[places[c]] if c in places else "" for c in export.columns})
        except BadRow as bad:
            table.bad_rows.append(f"row {number}: {bad}")
        else:
            table.stoppages.append((export.source, stoppage))
    return table


def _files(folder: Path) -> list[Path]:
    if not folder.is_dir():
        return []
    found = (path for path in folder.rglob("*") if not path.is_dir())
    return sorted(p for p in found if not any(part.startswith(".") for part in p.relative_to(folder).parts))


def _load(path: Path, folder: Path, max_bytes: int) -> bytes:
    """The file's bytes. Raises Refused (``unreadable``, ``too_large``)."""
    try:
        real = path.resolve(strict=True)
        if not real.is_relative_to(folder.resolve()):
            raise Refused("unreadable", "A link that leads out of the folder.")
        if not stat.S_ISREG(real.stat().st_mode):
            raise Refused("unreadable", "It is no regular file.")
        with real.open("rb") as stream:
            data = stream.read(max_bytes + 1)
    except (OSError, RuntimeError) as error:
        reason = getattr(error, "strerror", None) or "a link that leads nowhere"
        raise Refused("unreadable", f"It cannot be read: {reason}.") from None
    if len(data) > max_bytes:
        raise Refused("too_large", f"The file holds more than {max_bytes:,} bytes.")
    return data


def _listed(bad_rows: Sequence[str]) -> str:
    more = f" and {len(bad_rows) - _SHOWN} more" if len(bad_rows) > _SHOWN else ""
    return f"Rows that state no stoppage that can be used: {', '.join(bad_rows[:_SHOWN])}{more}."


def _row(source: Source, one: Stoppage, file: str) -> _Row:
    return {
        "source": source,
        "source_id": one.source_id,
        "file": file,
        "kind": one.kind,
        "union": one.union,
        "employer": one.employer,
        "unions": list(one.unions),
        "employers": list(one.employers),
        "local": one.local,
        "city": one.city,
        "state": one.state,
        "industry": one.industry,
        "naics": one.naics,
        "start_earliest": one.start.earliest,
        "start_latest": one.start.latest,
        "end_earliest": one.end.earliest,
        "end_latest": one.end.latest,
        "workers_min": one.workers.low,
        "workers_max": one.workers.high,
        "duration_days_min": one.duration_days.low and floor(one.duration_days.low),
        "duration_days_max": one.duration_days.high and ceil(one.duration_days.high),
        "workdays_min": one.workdays.low and floor(one.workdays.low),
        "workdays_max": one.workdays.high and ceil(one.workdays.high),
        "days_idle_min": one.days_idle.low,
        "days_idle_max": one.days_idle.high,
    }


def _refuse(
    data_dir: DataDir, refusals: Iterable[tuple[str, str | None, Reason, str]], now: datetime
) -> tuple[Refusal, ...]:
    """Puts the refusals on record in the place of those of before; a refusal known from before keeps its time."""
    path = data_dir.raw_table("rejected_articles")
    before: list[_Row] = storage.read(path, "rejected_articles").to_pylist()
    told = {(row["source"], row["reason"]): row for row in before if row["source"].startswith(_PREFIX)}
    rows = [row for row in before if not row["source"].startswith(_PREFIX)]
    found = []
    for source, digest, reason, detail in refusals:
        old = told.get((source, reason))
        is_new = old is None or old["sha256"] != digest
        found.append(Refusal(source, digest, reason, detail, is_new))
        rows.append(
            {
                "source": source,
                "sha256": digest,
                "reason": reason,
                "detail": detail,
                "refused_at": now if old is None or is_new else old["refused_at"],
            }
        )
    storage.write_if_changed(path, "rejected_articles", storage.from_rows("rejected_articles", rows))
    return tuple(found)
