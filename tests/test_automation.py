"""The sensor: runs start when files have arrived in the inbox, once, and not while they are arriving."""

import os
from collections.abc import Callable
from pathlib import Path

import dagster as dg
import pytest

from pipelines.assets.resources import Ledger
from pipelines.automation import inbox, inbox_state


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "inbox").mkdir()
    return tmp_path / "inbox"


@pytest.fixture
def tick(folder: Path) -> Callable[[], bool]:
    """Let the sensor look once; whether it asks for a run."""
    ledger = Ledger(data_dir=str(folder.parent), articles=[])
    cursor: list[str | None] = [None]

    def look() -> bool:
        context = dg.build_sensor_context(cursor=cursor[0], resources={"ledger": ledger})
        answer = inbox(context)
        cursor[0] = context.cursor
        return isinstance(answer, dg.RunRequest)

    return look


def test_an_empty_inbox_starts_no_run(tick: Callable[[], bool]) -> None:
    assert [tick(), tick(), tick()] == [False, False, False]


def test_a_file_starts_one_run_once_it_has_settled(folder: Path, tick: Callable[[], bool]) -> None:
    tick()
    (folder / "a.txt").write_text("a")
    assert [tick(), tick(), tick()] == [False, True, False]


def test_a_file_that_is_there_from_the_start_starts_a_run(folder: Path, tick: Callable[[], bool]) -> None:
    (folder / "a.txt").write_text("a")
    assert [tick(), tick()] == [False, True]


def test_a_growing_file_is_waited_for(folder: Path, tick: Callable[[], bool]) -> None:
    (folder / "a.txt").write_text("a")
    assert tick() is False
    (folder / "a.txt").write_text("ab")
    assert [tick(), tick()] == [False, True]


@pytest.mark.parametrize(
    ("name", "counts"),
    [("a.txt", True), ("sub/a.txt", True), ("reference/table.csv", True), (".hidden", False), ("sub/.hidden", False)],
)
def test_what_counts_as_arrived(folder: Path, name: str, counts: bool) -> None:
    before = inbox_state(folder)
    (folder / name).parent.mkdir(exist_ok=True)
    (folder / name).write_text("a")
    assert (inbox_state(folder) != before) is counts


def test_odd_names_do_no_harm(folder: Path) -> None:
    Path(os.fsdecode(os.fsencode(folder) + b"/\xff\n'.txt")).write_text("a")
    assert inbox_state(folder) != inbox_state(folder.parent / "none")
