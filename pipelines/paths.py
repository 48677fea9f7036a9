"""Where things are: the project's own folders and the data folder of a run."""

import os
from dataclasses import dataclass
from pathlib import Path

PROJECT_DIR = Path(__file__).resolve().parent.parent
SEEDS_DIR = PROJECT_DIR / "seeds"
SQL_DIR = PROJECT_DIR / "sql"


@dataclass(frozen=True)
class DataDir:
    """The folder that the program writes to, and the places in it. Nothing is created by asking for a path."""

    root: Path

    @classmethod
    def default(cls) -> "DataDir":
        """``STRIKE_LEDGER_DATA_DIR``, else ``data/`` in the project."""
        return cls(Path(os.environ.get("STRIKE_LEDGER_DATA_DIR") or PROJECT_DIR / "data").resolve())

    @property
    def inbox(self) -> Path:
        return self.root / "inbox"

    @property
    def raw(self) -> Path:
        return self.root / "raw"

    @property
    def quarantine(self) -> Path:
        return self.root / "quarantine"

    @property
    def warehouse(self) -> Path:
        return self.root / "warehouse.duckdb"

    @property
    def published(self) -> Path:
        return self.root / "published"

    @property
    def latest(self) -> Path:
        return self.published / "latest"

    @property
    def dagster_home(self) -> Path:
        return self.root / "dagster_home"

    def raw_table(self, name: str) -> Path:
        """The Parquet file of a raw table."""
        return self.raw / f"{name}.parquet"
