"""The one way in which tables become files."""

from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from pipelines import storage

A, B = (
    {"source": name, "sha256": "0", "reader_version": "1", "article_ids": ids}
    for name, ids in (("a", []), ("b", ["x"]))
)


def test_the_same_rows_give_the_same_bytes(tmp_path: Path) -> None:
    for name, rows in (("one", [A, B]), ("two", [B, A])):
        storage.write(tmp_path / name, storage.from_rows("raw_inputs", rows))
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["one", "two"]


def test_a_file_that_holds_the_rows_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "raw" / "raw_inputs.parquet"
    assert storage.write_if_changed(path, "raw_inputs", storage.from_rows("raw_inputs", [A, B]))
    before = path.stat().st_mtime_ns
    assert not storage.write_if_changed(path, "raw_inputs", storage.from_rows("raw_inputs", [B, A]))
    assert path.stat().st_mtime_ns == before
    assert storage.write_if_changed(path, "raw_inputs", storage.from_rows("raw_inputs", [A]))
    assert storage.read(path, "raw_inputs").to_pylist() == [A]


def test_a_damaged_file_is_written_anew(tmp_path: Path) -> None:
    path = tmp_path / "raw_inputs.parquet"
    path.write_bytes(b"no Parquet")
    assert storage.write_if_changed(path, "raw_inputs", storage.from_rows("raw_inputs", [A]))


def test_what_is_not_there_reads_as_no_rows(tmp_path: Path) -> None:
    assert storage.read(tmp_path / "none", "raw_claims").num_rows == 0


def test_a_column_gained_since_reads_as_null(tmp_path: Path) -> None:
    row = {"source": "a", "reason": "empty", "refused_at": None}
    old = pa.Table.from_pylist([row | {"refused_at": 0}], schema=_old_schema())
    pq.write_table(old, tmp_path / "old.parquet")
    (read,) = storage.read(tmp_path / "old.parquet", "rejected_articles").to_pylist()
    assert (read["source"], read["detail"], read["sha256"]) == ("a", None, None)


def _old_schema() -> pa.Schema:
    return pa.schema([("source", pa.string()), ("reason", pa.string()), ("refused_at", pa.timestamp("us", tz="UTC"))])


def test_rows_that_do_not_fit_are_refused() -> None:
    with pytest.raises(ValueError, match="sha256"):
        storage.from_rows("raw_inputs", [A | {"sha256": None}])
    with pytest.raises(KeyError, match="no column sha256"):
        storage.conform("raw_inputs", pa.table({"source": ["a"]}))


def test_a_write_that_fails_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "raw_inputs.parquet"
    storage.write(path, storage.from_rows("raw_inputs", [A]))
    before = path.read_bytes()

    def fail(*args: object, **kwargs: object) -> None:
        raise OSError

    monkeypatch.setattr(storage.pq, "write_table", fail)
    with pytest.raises(OSError):  # noqa: PT011
        storage.write(path, storage.from_rows("raw_inputs", [B]))
    assert path.read_bytes() == before
    assert [one.name for one in tmp_path.iterdir()] == [path.name]
