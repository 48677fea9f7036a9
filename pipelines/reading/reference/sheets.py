"""CSV and Excel files as rows of text. Nothing in them is run: of a formula, the value last stored is read."""

import io
import zipfile
from datetime import date, datetime
from pathlib import PurePosixPath

import pandas as pd

from pipelines.reading.article import Refused
from pipelines.reading.decoding import decode

MOST_UNPACKED_BYTES = 200_000_000
_COLUMNS = 64
_ZIP = b"PK\x03\x04"

Sheet = list[list[str]]


def read(data: bytes, name: str) -> list[Sheet]:
    """The sheets of a file, cells as text, days as ISO 8601, whole numbers without a point.

    Raises Refused (``empty``, ``not_text``, ``too_large``, ``unreadable``).
    """
    try:
        if data.startswith(_ZIP):
            return _excel(data)
        if PurePosixPath(name.lower()).suffix in (".xls", ".xlsx", ".xlsm"):
            raise Refused("unreadable", "This is no Excel workbook (.xlsx); save it as one, or as CSV.")
        return [_csv(decode(data))]
    except (ValueError, KeyError, OSError, EOFError, zipfile.BadZipFile, SyntaxError) as error:
        raise Refused("unreadable", f"The table cannot be read: {' '.join(str(error).split())[:200]}.") from None


def _csv(text: str) -> Sheet:
    separator = "\t" if text.count("\t") > text.count(",") else ","
    rows = pd.read_csv(
        io.StringIO(text), sep=separator, header=None, names=range(_COLUMNS), index_col=False, dtype=str,
        keep_default_na=False, skip_blank_lines=False, skipinitialspace=True,
    )  # fmt: skip
    return _texts(rows)


def _excel(data: bytes) -> list[Sheet]:
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        if sum(part.file_size for part in packed.infolist()) > MOST_UNPACKED_BYTES:
            raise Refused("too_large", f"The workbook unpacks to more than {MOST_UNPACKED_BYTES:,} bytes.")
    sheets = pd.read_excel(io.BytesIO(data), sheet_name=None, header=None, dtype=object, engine="openpyxl")
    return [_texts(sheet.iloc[:, :_COLUMNS]) for sheet in sheets.values()]


def _texts(rows: pd.DataFrame) -> Sheet:
    return [[_text(cell) for cell in row] for row in rows.itertuples(index=False, name=None)]


def _text(cell: object) -> str:
    if cell is None or cell is pd.NaT or (isinstance(cell, float) and cell != cell):
        return ""
    if isinstance(cell, datetime):
        return cell.date().isoformat()
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell).strip()
