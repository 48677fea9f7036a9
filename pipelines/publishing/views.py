"""``strikes.duckdb``: a database of views over the Parquet files beside it."""

from pathlib import Path

import duckdb

from pipelines.tables import published

FILE = "strikes.duckdb"

_FOLDER = "coalesce(getvariable('release_dir'), parse_dirpath(current_setting('temp_directory')))"
"""Where the files are, told when a view is queried.

DuckDB takes a relative path from the process's working folder, not from the database file. The one thing that it can
put into a path and that follows the file is its default folder for temporary data, ``<database file>.tmp``. It names
the file opened first, with links resolved; who attaches the database to another session sets the variable
``release_dir``.
"""


def write(folder: Path) -> None:
    """Write the database into the folder of a release, over the Parquet files that lie there.

    The views go where the folder goes. Its bytes are not the same each time.
    """
    with duckdb.connect(str(folder / FILE)) as connection:
        for table in published():
            source = f"read_parquet({_FOLDER} || '/{table.name}.parquet')"
            connection.execute(f'create view "{table.name}" as select * from {source}')  # noqa: S608  (our own names)
            about = table.description.replace("'", "''")
            connection.execute(f"comment on view \"{table.name}\" is '{about}'")
