"""What the assets are given: where a run reads and writes."""

from datetime import UTC, datetime
from pathlib import Path

import dagster as dg

from pipelines.paths import DataDir


class Ledger(dg.ConfigurableResource):  # type: ignore[type-arg]
    """The data folder of a run and the inputs it reads (files, or folders that are searched through)."""

    data_dir: str
    articles: list[str]

    @property
    def paths(self) -> DataDir:
        return DataDir(Path(self.data_dir))

    @property
    def inputs(self) -> list[Path]:
        return [Path(path) for path in self.articles]

    def now(self) -> datetime:
        """The instant that new rows and releases are stamped with."""
        return datetime.now(UTC).replace(microsecond=0)
