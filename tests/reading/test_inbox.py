"""Which files are looked at, and what they are called."""

import os
from pathlib import Path

import pytest

from pipelines.reading import inbox


def put(path: Path, words: str = "Words.") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(words)
    return path


def sources(*paths: Path, at: Path, data: Path | None = None) -> list[str]:
    return [one.source for one in inbox.find(paths, (data or at) / "inbox", at / "project").inputs]


def test_folders_are_searched_in_order(tmp_path: Path) -> None:
    for name in ("b/2.txt", "b/1.txt", "a/z.txt", "c.txt", ".hidden", ".git/x.txt", "b/.swap"):
        put(tmp_path / "papers" / name)
    assert sources(tmp_path / "papers", at=tmp_path) == [
        "papers/a/z.txt",
        "papers/b/1.txt",
        "papers/b/2.txt",
        "papers/c.txt",
    ]


def test_names_do_not_depend_on_the_machine(tmp_path: Path) -> None:
    put(tmp_path / "project" / "seeds" / "articles" / "a.txt")
    put(tmp_path / "far" / "inbox" / "sub" / "a.txt")
    put(tmp_path / "far" / "inbox" / "reference" / "table.csv")
    put(tmp_path / "else" / "where" / "a.txt")
    given = (
        tmp_path / "project" / "seeds" / "articles",
        tmp_path / "far" / "inbox",
        tmp_path / "else" / "where" / "a.txt",
    )
    assert sources(*given, at=tmp_path, data=tmp_path / "far") == [
        "inbox/sub/a.txt",
        "seeds/articles/a.txt",
        "where/a.txt",
    ]


def test_folders_of_one_name_are_told_apart(tmp_path: Path) -> None:
    put(tmp_path / "one" / "papers" / "a.txt")
    put(tmp_path / "two" / "papers" / "a.txt")
    given = (tmp_path / "two" / "papers", tmp_path / "one" / "papers")
    assert sources(*given, at=tmp_path) == ["one/papers/a.txt", "two/papers/a.txt"]


def test_a_file_reached_twice_is_one_input(tmp_path: Path) -> None:
    file = put(tmp_path / "papers" / "sub" / "a.txt")
    assert len(sources(tmp_path / "papers", tmp_path / "papers" / "sub", file, file, at=tmp_path)) == 1


def test_links(tmp_path: Path) -> None:
    secret = put(tmp_path / "secret.txt")
    folder = tmp_path / "papers"
    put(folder / "a.txt")
    (folder / "inside.txt").symlink_to(folder / "a.txt")
    (folder / "outside.txt").symlink_to(secret)
    (folder / "loop").symlink_to(folder)
    (folder / "broken.txt").symlink_to("nowhere")
    found = inbox.find([folder], tmp_path / "inbox", tmp_path / "project")
    assert [one.source for one in found.inputs] == ["papers/a.txt"]
    assert [(r.source, r.reason) for r in found.refusals] == [
        ("papers/broken.txt", "unreadable"),
        ("papers/outside.txt", "unreadable"),
    ]


@pytest.mark.parametrize(
    "name", [b"line\nbreak.txt", b"not \xff utf-8.txt", b"tab\t.txt", b"$(rm -rf x); '\".txt", b"-rf"]
)
def test_odd_names(tmp_path: Path, name: bytes) -> None:
    folder = tmp_path / "papers"
    folder.mkdir()
    path = Path(os.fsdecode(os.fsencode(folder) + b"/" + name))
    path.write_text("Words.")
    (one,) = inbox.find([folder], tmp_path / "inbox", tmp_path / "project").inputs
    assert one.source.isprintable()
    one.source.encode()
    assert one.path.read_text() == "Words."


def test_what_is_no_file(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    found = inbox.find([tmp_path / "pipe", tmp_path / "gone.txt"], tmp_path / "inbox", tmp_path / "project")
    assert not found.inputs
    assert [refusal.reason for refusal in found.refusals] == ["unreadable", "unreadable"]


def test_an_inbox_that_is_not_there_is_no_fault(tmp_path: Path) -> None:
    assert inbox.find([tmp_path / "inbox"], tmp_path / "inbox", tmp_path) == inbox.Found([], [], [])
