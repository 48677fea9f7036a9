"""A data folder with the small ledger."""

from collections.abc import Callable
from pathlib import Path

import pytest

from pipelines import storage
from pipelines.paths import DataDir

from .small import TEXTS, Rows, fill, small_rows


@pytest.fixture
def data_dir(tmp_path: Path) -> DataDir:
    """A data folder whose ledger holds the two articles."""
    data_dir = DataDir(tmp_path / "data")
    stored = [row | {"text": text, "format": "text"} for row, text in zip(small_rows()["articles"], TEXTS, strict=True)]
    storage.write(data_dir.raw_table("raw_articles"), storage.from_rows("raw_articles", stored))
    return data_dir


@pytest.fixture
def warehouse(data_dir: DataDir) -> Callable[[Rows], Path]:
    """Fills the warehouse with rows and gives its path."""

    def filled(rows: Rows) -> Path:
        fill(data_dir.warehouse, rows)
        return data_dir.warehouse

    return filled
