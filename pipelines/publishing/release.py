"""A release: taken from the warehouse, staged, checked, and promoted in one step.

Readers reach it by ``data/published/latest``, a link that is switched at the very end. Whatever goes wrong before
leaves the release before it in place.
"""

import fcntl
import hashlib
import json
import re
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq

from pipelines import storage
from pipelines.paths import DataDir
from pipelines.publishing import checks, describe, history, report, views
from pipelines.tables import Table, marts, published

KEEP = 10
_STAGING = ".staging-"
_LINK = ".latest-"
_MANIFEST = "release.json"
_NAME = re.compile(r"\d{8}T\d{6}Z-[0-9a-f]{12}")


class CheckFailed(Exception):  # noqa: N818
    """The release does not hold what it must; ``failures`` says what, in words. Nothing was published."""

    def __init__(self, failures: list[str]) -> None:
        super().__init__("nothing was published:\n" + "\n".join(f"- {failure}" for failure in failures))
        self.failures = failures


@dataclass(frozen=True, slots=True)
class Release:
    """A release that stands: its folder, the SHA-256 over its content, and each table's number of rows."""

    name: str
    path: Path
    content_hash: str
    counts: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Unchanged(Release):
    """The release before, that already holds exactly this; nothing was written."""


def publish(
    data_dir: DataDir, warehouse: Path, now: datetime, versions: Mapping[str, str], *, keep: int = KEEP
) -> Release:
    """Publish the warehouse's tables, or give back as ``Unchanged`` the current release where it holds the same.

    ``versions`` (of the readers, the extractor and so on) go into ``release.json``. Of older releases ``keep`` - 1
    stay. Raises CheckFailed.
    """
    data_dir.published.mkdir(parents=True, exist_ok=True)
    with _alone(data_dir.published):
        _sweep(data_dir.published)
        staging = Path(tempfile.mkdtemp(prefix=_STAGING, dir=data_dir.published))
        try:
            tables = _take(warehouse)
            tables["fact_history"] = history.carried_on(_history(data_dir), tables, now)
            for name, rows in tables.items():
                storage.write(staging / f"{name}.parquet", rows)
            if failures := checks.check(staging, storage.texts(data_dir.raw_table("raw_articles"))):
                raise CheckFailed(failures)
            _describe(staging, tables)
            content_hash = _content_hash(staging)
            standing = current(data_dir)
            if standing is not None and standing.content_hash == content_hash and _is_whole(standing.path):
                return Unchanged(standing.name, standing.path, standing.content_hash, standing.counts)
            release = _sealed(staging, tables, content_hash, now, versions)
            _promote(data_dir, staging, release)
            _drop_old(data_dir, keep)
            return release
        finally:
            shutil.rmtree(staging, ignore_errors=True)


def current(data_dir: DataDir) -> Release | None:
    """The release that ``latest`` leads to, None where there is none yet."""
    try:
        path = data_dir.latest.resolve(strict=True)
        manifest = json.loads((path / _MANIFEST).read_text(encoding="utf-8"))
        return Release(manifest["release"], path, manifest["content_hash"], manifest["counts"])
    except (OSError, ValueError, KeyError):
        return None


def folders(data_dir: DataDir) -> list[Path]:
    """The folders of the releases kept, oldest first."""
    if not data_dir.published.is_dir():
        return []
    return sorted(path for path in data_dir.published.iterdir() if _NAME.fullmatch(path.name))


def find(data_dir: DataDir, name: str) -> Path:
    """The folder of a release kept: by its name or the beginning of it, ``latest``, or ``previous``.

    Raises LookupError, which names the releases that there are.
    """
    kept = folders(data_dir)
    standing = current(data_dir)
    if name == "latest" and standing is not None:
        return standing.path
    if name == "previous" and standing is not None:
        before = [path for path in kept if path.name < standing.path.name]
        if not before:
            raise LookupError(f"no release is kept from before {standing.name}")
        return before[-1]
    found = [path for path in kept if path.name.startswith(name)]
    if len(found) == 1:
        return found[0]
    listed = ", ".join(path.name for path in kept) or "none"
    raise LookupError(f"{len(found)} releases are called {name}; kept are: {listed}")


def tables(folder: Path) -> dict[str, pa.Table]:
    """The tables of a release, by name.

    Tables and columns that a release of an older version lacks are empty. Raises OSError, pyarrow.ArrowException.
    """
    return {table.name: _published(folder, table) for table in published()}


def _published(folder: Path, table: Table) -> pa.Table:
    path = folder / f"{table.name}.parquet"
    if not path.exists():
        return table.schema.empty_table()
    rows = pq.read_table(path)
    for column in table.columns:
        if column.name not in rows.column_names:
            rows = rows.append_column(column.name, pa.nulls(rows.num_rows, column.type))
    return rows.select(table.column_names)


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """One publisher at a time; the others wait."""
    with (folder / ".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _sweep(folder: Path) -> None:
    """Remove what a publisher that was killed left behind."""
    for left in folder.glob(f"{_STAGING}*"):
        shutil.rmtree(left, ignore_errors=True)
    for left in folder.glob(f"{_LINK}*"):
        left.unlink(missing_ok=True)


def _take(warehouse: Path) -> dict[str, pa.Table]:
    failures: list[str] = []
    tables: dict[str, pa.Table] = {}
    if not warehouse.exists():
        raise CheckFailed([f"there is no warehouse at {warehouse}"])
    with duckdb.connect(str(warehouse), read_only=True) as connection:
        connection.execute("set timezone = 'UTC'")
        schemas = _schemas(connection)
        for table in marts():
            where = schemas.get(table.name, [])
            if len(where) != 1:
                failures.append(f"{table.name}: found in {len(where)} schemas of the warehouse instead of one")
                continue
            try:
                tables[table.name] = storage.conform(table.name, _select(connection, where[0], table))
            except (duckdb.Error, pa.ArrowException, KeyError, ValueError) as error:
                failures.append(f"{table.name}: {error}")
    if failures:
        raise CheckFailed(failures)
    return tables


def _schemas(connection: duckdb.DuckDBPyConnection) -> dict[str, list[str]]:
    """The schemas that hold each table: ``main`` alone where it is one of them."""
    found: dict[str, list[str]] = {}
    query = "select table_name, table_schema from information_schema.tables order by all"
    for table, schema in connection.execute(query).fetchall():
        found.setdefault(table, []).append(schema)
    return {table: ["main"] if "main" in schemas else schemas for table, schemas in found.items()}


def _select(connection: duckdb.DuckDBPyConnection, schema: str, table: Table) -> pa.Table:
    quoted = schema.replace('"', '""')
    return connection.table(f'"{quoted}"."{table.name}"').to_arrow_table()


def _history(data_dir: DataDir) -> pa.Table:
    """The history of facts as the newest release that has one left it."""
    for folder in [data_dir.latest, *reversed(folders(data_dir))]:
        path = folder / "fact_history.parquet"
        try:
            if path.exists():
                return storage.read(path, "fact_history")
        except (OSError, pa.ArrowException, KeyError):
            continue
    return history.empty()


def _describe(staging: Path, tables: Mapping[str, pa.Table]) -> None:
    paths = {name: staging / f"{name}.parquet" for name in tables}
    files = {name: (path.stat().st_size, storage.file_sha256(path)) for name, path in paths.items()}
    for name, text in (
        ("datapackage.json", describe.datapackage(files)),
        ("DICTIONARY.md", describe.dictionary()),
        ("report.html", report.html(tables)),
    ):
        (staging / name).write_text(text, encoding="utf-8")


def _content_hash(staging: Path) -> str:
    """SHA-256 over the names and bytes of all that a release holds but ``strikes.duckdb`` and ``release.json``."""
    digest = hashlib.sha256()
    for path in sorted(staging.iterdir()):
        digest.update(f"{path.name}\0{storage.file_sha256(path)}\0".encode())
    return digest.hexdigest()


def _sealed(
    staging: Path, tables: Mapping[str, pa.Table], content_hash: str, now: datetime, versions: Mapping[str, str]
) -> Release:
    """Add the database of views and the manifest, have all of it reach the disk, and name the release."""
    views.write(staging)
    counts = {name: rows.num_rows for name, rows in tables.items()}
    name = f"{now.astimezone(UTC):%Y%m%dT%H%M%SZ}-{content_hash[:12]}"
    manifest = {
        "release": name,
        "published_at": now.astimezone(UTC).isoformat(timespec="seconds"),
        "content_hash": content_hash,
        "input_articles": counts["articles"],
        "counts": counts,
        "versions": dict(sorted(versions.items())),
        "files": sorted({path.name for path in staging.iterdir()} | {_MANIFEST}),
    }
    (staging / _MANIFEST).write_text(json.dumps(manifest, indent=2) + "\n", encoding="utf-8")
    staging.chmod(0o755)
    for path in (*staging.iterdir(), staging):
        storage.sync(path)
    return Release(name, staging.parent / name, content_hash, counts)


def _is_whole(folder: Path) -> bool:
    files = json.loads((folder / _MANIFEST).read_text(encoding="utf-8")).get("files", [])
    return bool(files) and all((folder / name).is_file() for name in files)


def _promote(data_dir: DataDir, staging: Path, release: Release) -> None:
    """Give the staged folder its name and switch ``latest`` to it. Until the switch, readers see the release before."""
    if release.path.exists():
        # The same second and content: what was left when a publisher was killed between the two steps.
        shutil.rmtree(release.path)
    staging.rename(release.path)
    link = data_dir.published / f"{_LINK}{release.name}"
    link.symlink_to(release.name)
    link.replace(data_dir.latest)
    storage.sync(data_dir.published)


def _drop_old(data_dir: DataDir, keep: int) -> None:
    standing = data_dir.latest.resolve().name
    names = sorted(p.name for p in data_dir.published.iterdir() if _NAME.fullmatch(p.name) and p.name != standing)
    for name in names[: max(0, len(names) - max(keep, 1) + 1)]:
        shutil.rmtree(data_dir.published / name, ignore_errors=True)
