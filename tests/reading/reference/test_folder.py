"""The files of others as they come, with rows of our own: what is read, and what is refused and stops nothing."""

import csv
import io
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import openpyxl
import pyarrow.parquet as pq
import pytest

from pipelines import storage
from pipelines.paths import DataDir
from pipelines.reading import ledger
from pipelines.reading.reference import folder

NOW = datetime(2030, 1, 2, tzinfo=UTC)
LATER = datetime(2030, 1, 3, tzinfo=UTC)
LAT = """ID,Employer,Labor Organization,Local,Industry,Bargaining Unit Size,Number of Locations,Address,City,State,Zip Code,"Latitude, Longitude",Approximate Number of Participants,Start Date,End Date,Duration Amount,Duration Unit,Strike or Protest,Authorized,Worker Demands,Source,Notes
11,Loom Mills,Weavers Guild (WG),12,Manufacturing,400,2,,Utica; Rome,New York,,,"1,000",3/4/2024,3/18/2024,15,Days,Strike,Y,Pay,,
12,Loom Mills,,,,,,,,,,,40,3/9/2024,3/9/2024,2,Hours,Protest,,,,
13,Salt Works,Salters Union,,,,,,,,,,,4/1/2024,,,,Lockout,,,,
"""
BLS: list[list[Any]] = [
    ["Work stoppages involving 1,000 or more workers, 2024"],
    [],
    ["Organizations involved", "States", "Areas", "Ownership", "Industry code [1]", "Union", "Union acronym", "Union Local",
     "Work stoppage beginning date", "Work stoppage ending date", "Number of workers [2]", "Number of workdays [3]",
     "Days idle, cumulative for this work stoppage", "Notes"],
    ["Loom Mills; Dye Works", "NY", "Utica", "Private", 313210, "Weavers Guild", "WG", 12, date(2024, 3, 4),
     date(2024, 3, 18), 1200, 11, 13200, None],
    ["Valley Schools", "OH", "Valley", "Local government", 611110, "Valley Teachers", None, None, date(2024, 5, 1),
     "[4]", 3000, 5, 15000, None],
    ["[1] Industry code is from NAICS."],
]  # fmt: skip
FMCS = """EMPLOYER ,Union,Union Local,Case Number,BU,NAICS,Industry,"City, State",# Idled,Start Date,End Date,Duration
Loom Mills,WG,12,2024-77,400,313,Textiles,"Utica, NY",380,3/4/24,3/18/24,14
Tin Shop,Tinners Union,,,30,,,"Rome, NY",25,6/1/24,,9
"""


@pytest.fixture
def data_dir(tmp_path: Path) -> DataDir:
    (tmp_path / "inbox" / "reference").mkdir(parents=True)
    return DataDir(tmp_path)


def workbook(*sheets: list[list[Any]]) -> bytes:
    book = openpyxl.Workbook()
    book.remove(book.active)
    for number, rows in enumerate(sheets):
        sheet = book.create_sheet(f"sheet {number}")
        for row in rows:
            sheet.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def put(data_dir: DataDir, name: str, content: str | bytes) -> None:
    data = content.encode() if isinstance(content, str) else content
    (data_dir.inbox / "reference" / name).write_bytes(data)


def stoppages(data_dir: DataDir) -> dict[tuple[str, str], dict[str, Any]]:
    rows = pq.read_table(data_dir.raw_table("raw_reference_stoppages")).to_pylist()
    return {(row["source"], row["employers"][0]): row for row in rows}


def rejected(data_dir: DataDir) -> list[tuple[str, str]]:
    rows = storage.read(data_dir.raw_table("rejected_articles"), "rejected_articles").to_pylist()
    return [(row["source"], row["reason"]) for row in rows]


def test_without_a_folder_the_table_is_empty(tmp_path: Path) -> None:
    report = folder.update(DataDir(tmp_path), NOW)
    assert (report.files, report.refused) == (0, ())
    assert stoppages(DataDir(tmp_path)) == {}


def test_the_labor_action_tracker(data_dir: DataDir) -> None:
    put(data_dir, "tracker.csv", LAT)
    assert folder.update(data_dir, NOW).refused == ()
    rows = pq.read_table(data_dir.raw_table("raw_reference_stoppages")).to_pylist()
    assert [(row["source"], row["source_id"], row["kind"]) for row in rows] == [
        ("lat", "11", "strike"),
        ("lat", "12", "protest"),
        ("lat", "13", "lockout"),
    ]
    strike, protest, lockout = rows
    assert (strike["unions"], strike["employers"]) == (["Weavers Guild (WG) Local 12"], ["Loom Mills"])
    assert (strike["city"], strike["state"], strike["file"]) == (
        "Utica; Rome",
        "New York",
        "inbox/reference/tracker.csv",
    )
    assert (strike["start_earliest"], strike["end_latest"]) == (date(2024, 3, 4), date(2024, 3, 18))
    assert (strike["workers_min"], strike["workers_max"]) == (900, 1100)
    assert (strike["duration_days_min"], strike["duration_days_max"]) == (15, 15)
    assert (protest["unions"], protest["duration_days_max"]) == ([], 1)
    assert (lockout["end_earliest"], lockout["workers_min"]) == (None, None)


def test_the_listing_of_the_bls(data_dir: DataDir) -> None:
    put(data_dir, "stoppages.xlsx", workbook([["About this file"]], BLS))
    assert folder.update(data_dir, NOW).refused == ()
    known = stoppages(data_dir)
    over, still = known["bls", "Loom Mills"], known["bls", "Valley Schools"]
    assert (over["unions"], over["employers"]) == (["Weavers Guild Local 12", "WG"], ["Loom Mills", "Dye Works"])
    assert (over["kind"], over["naics"]) == (None, "313210")
    assert (over["start_latest"], over["end_earliest"]) == (date(2024, 3, 4), date(2024, 3, 18))
    assert (over["workers_min"], over["workers_max"]) == (1150, 1250)
    assert (over["duration_days_min"], over["workdays_min"], over["workdays_max"]) == (15, 11, 11)
    assert (over["days_idle_min"], over["days_idle_max"]) == (13200 - 550, 13200 + 550)
    assert (still["end_latest"], still["workdays_min"], still["workdays_max"]) == (None, 5, None)
    assert (still["duration_days_min"], still["days_idle_max"]) == (None, None)


def test_the_file_of_the_fmcs(data_dir: DataDir) -> None:
    put(data_dir, "fmcs.csv", FMCS)
    assert folder.update(data_dir, NOW).refused == ()
    known = stoppages(data_dir)
    loom, tin = known["fmcs", "Loom Mills"], known["fmcs", "Tin Shop"]
    assert (loom["source_id"], loom["unions"]) == ("2024-77--2024-03-04", ["WG Local 12"])
    assert (loom["city"], loom["state"], loom["workers_min"], loom["workers_max"]) == ("Utica", "NY", 380, 380)
    assert (loom["duration_days_min"], loom["duration_days_max"]) == (15, 15)
    assert (tin["duration_days_min"], tin["duration_days_max"]) == (9, 10)


def test_tables_are_told_by_their_headings_in_csv_and_excel(data_dir: DataDir) -> None:
    headings = ",".join(f'"{cell}"' for cell in BLS[2])
    put(data_dir, "a.csv", headings + "\nMill,,,,,Guild,,,2024-01-05,,1000,,,\n")
    put(data_dir, "b.xlsx", workbook(list(csv.reader(FMCS.splitlines()))))
    assert folder.update(data_dir, NOW).files == 2
    assert {source for source, _ in stoppages(data_dir)} == {"bls", "fmcs"}


def test_the_file_last_by_name_has_the_say(data_dir: DataDir) -> None:
    put(data_dir, "2.csv", LAT.replace('"1,000"', "500"))
    put(data_dir, "1.csv", LAT)
    folder.update(data_dir, NOW)
    known = stoppages(data_dir)
    assert (len(known), known["lat", "Salt Works"]["file"]) == (3 - 1, "inbox/reference/2.csv")
    rows = pq.read_table(data_dir.raw_table("raw_reference_stoppages")).to_pylist()
    assert (len(rows), rows[0]["workers_max"]) == (3, 550)


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("empty.csv", b"", "empty"),
        ("noise.csv", bytes(range(256)) * 40, "not_text"),
        ("noise.xlsx", b"no workbook", "unreadable"),
        ("broken.xlsx", workbook(BLS)[:400], "unreadable"),
        ("other.csv", b"name,age\nAda,36\n", "unknown_table"),
        ("other.xlsx", workbook([["name", "age"]]), "unknown_table"),
        ("large.csv", b"x" * 30_000, "too_large"),
        ("quotes.csv", b'a,b\n"' + b"c" * 200, "unreadable"),
    ],
)
def test_a_file_that_cannot_be_read_is_refused_and_stops_nothing(
    data_dir: DataDir, name: str, content: bytes, reason: str
) -> None:
    put(data_dir, name, content)
    put(data_dir, "zz.csv", FMCS)
    report = folder.update(data_dir, NOW, max_bytes=20_000)
    assert [(r.source, r.reason) for r in report.refused] == [(f"inbox/reference/{name}", reason)]
    assert rejected(data_dir) == [(f"inbox/reference/{name}", reason)]
    assert (report.files, len(stoppages(data_dir))) == (1, 2)


def test_a_row_that_cannot_be_read_is_named(data_dir: DataDir) -> None:
    put(
        data_dir,
        "fmcs.csv",
        FMCS + "Mill,Guild,,9,,,,,30,,,\n,,,,,,,,30,1/1/24,,\nMill,Guild,,,,,,,30,1/5/24,1/4/24,\n",
    )
    (refusal,) = folder.update(data_dir, NOW).refused
    assert refusal.reason == "bad_rows"
    assert "row 4: no start date" in refusal.detail
    assert "row 5: no union and no employer" in refusal.detail
    assert "row 6: ends before it begins" in refusal.detail
    assert len(stoppages(data_dir)) == 2


def test_a_link_out_of_the_folder_is_not_followed(data_dir: DataDir, tmp_path: Path) -> None:
    (tmp_path / "secret.csv").write_text(FMCS)
    (data_dir.inbox / "reference" / "x.csv").symlink_to(tmp_path / "secret.csv")
    assert [r.reason for r in folder.update(data_dir, NOW).refused] == ["unreadable"]


def test_reading_again_changes_nothing(data_dir: DataDir) -> None:
    put(data_dir, "tracker.csv", LAT)
    put(data_dir, "other.csv", "name,age\nAda,36\n")
    folder.update(data_dir, NOW)
    before = {path.name: path.stat().st_mtime_ns for path in data_dir.raw.iterdir()}
    (again,) = folder.update(data_dir, LATER).refused
    assert not again.is_new
    assert {path.name: path.stat().st_mtime_ns for path in data_dir.raw.iterdir()} == before


def test_what_is_taken_out_of_the_folder_is_gone(data_dir: DataDir) -> None:
    put(data_dir, "tracker.csv", LAT)
    put(data_dir, "other.csv", "name,age\nAda,36\n")
    folder.update(data_dir, NOW)
    for path in (data_dir.inbox / "reference").iterdir():
        path.unlink()
    assert folder.update(data_dir, LATER).refused == ()
    assert (stoppages(data_dir), rejected(data_dir)) == ({}, [])


def test_refusals_of_articles_and_of_tables_stand_beside_each_other(data_dir: DataDir) -> None:
    (data_dir.inbox / "noise.txt").write_bytes(bytes(range(256)) * 40)
    put(data_dir, "other.csv", "name,age\nAda,36\n")
    for now in (NOW, LATER):
        ledger.update(data_dir, [data_dir.inbox], now)
        folder.update(data_dir, now)
        assert rejected(data_dir) == [("inbox/noise.txt", "not_text"), ("inbox/reference/other.csv", "unknown_table")]
