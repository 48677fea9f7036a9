"""Which inputs there are: the files given, and those in the folders given.

What may not live here: reading a file's contents.
"""

import os
import stat
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from pipelines.paths import PROJECT_DIR
from pipelines.reading.article import Reason

REFERENCE_FOLDER = "reference"
"""A folder at the top of the inbox that holds other people's tables, not articles."""


@dataclass(frozen=True, slots=True)
class Input:
    """A file that may hold articles. ``source`` names it the same on every machine; ``root`` is the source given."""

    source: str
    path: Path
    root: str


@dataclass(frozen=True, slots=True)
class Refusal:
    """An input refused. ``sha256`` is null where there were no bytes to read; ``is_new`` if it was not so before."""

    source: str
    sha256: str | None
    reason: Reason
    detail: str
    is_new: bool = True


@dataclass(frozen=True, slots=True)
class Found:
    """What lies at the paths given: files, folders searched (by their source), and what cannot be looked at."""

    inputs: list[Input]
    folders: list[str]
    refusals: list[Refusal]


def find(paths: Iterable[Path], inbox: Path, project: Path = PROJECT_DIR) -> Found:
    """The files at ``paths``, ordered by source, each file once.

    Folders are searched through; hidden files and folders are passed over, as is ``reference/`` in the inbox. Links
    are followed only where they lead to a file inside the folder given. A source is the path from the project's
    folder, or, outside of it, the given folder's name and the path from there (longer where two would be alike).
    """
    roots = list(dict.fromkeys(path.resolve() for path in paths))
    names = _names(roots, inbox.resolve(), project.resolve())
    found = Found([], [], [])
    seen: set[Path] = set()
    for root in sorted(roots, key=names.__getitem__):
        if root.is_dir():
            if root != inbox.resolve():
                found.folders.append(names[root])
            _search(root, names[root], root == inbox.resolve(), found, seen)
        elif root == inbox.resolve() and not root.exists():
            continue
        else:
            _add(root, names[root], names[root], root.parent, found, seen)
    found.inputs.sort(key=lambda one: one.source)
    return found


def printable(name: str) -> str:
    """A file's name as text: bytes that are no UTF-8 and control characters are written out (``\\xff``, ``\\n``)."""
    text = os.fsencode(name).decode("utf-8", "backslashreplace")
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in text)


def _names(roots: list[Path], inbox: Path, project: Path) -> dict[Path, str]:
    names: dict[Path, str] = {}
    parts = dict.fromkeys(roots, 1)
    while True:
        for root in roots:
            if root == inbox:
                names[root] = "inbox"
            elif root.is_relative_to(inbox):
                names[root] = printable((Path("inbox") / root.relative_to(inbox)).as_posix())
            elif root != project and root.is_relative_to(project):
                names[root] = printable(root.relative_to(project).as_posix())
            else:
                own = parts[root] if root.is_dir() else parts[root] + 1
                names[root] = printable("/".join(root.parts[1:][-own:]))
        alike = [root for root in roots if list(names.values()).count(names[root]) > 1]
        longer = [root for root in alike if parts[root] < len(root.parts)]
        if not longer:
            return names
        for root in longer:
            parts[root] += 1


def _search(root: Path, name: str, is_inbox: bool, found: Found, seen: set[Path]) -> None:
    def refuse(error: OSError) -> None:
        where = Path(error.filename or root)
        inside = f"{name}/{printable(where.relative_to(root).as_posix())}" if where != root else name
        found.refusals.append(Refusal(inside, None, "unreadable", f"The folder cannot be read: {error.strerror}."))

    for folder, subfolders, files in os.walk(root, onerror=refuse):
        subfolders[:] = sorted(s for s in subfolders if not s.startswith("."))
        if is_inbox and Path(folder) == root and REFERENCE_FOLDER in subfolders:
            subfolders.remove(REFERENCE_FOLDER)
        for file in sorted(files):
            if not file.startswith("."):
                path = Path(folder) / file
                _add(path, f"{name}/{printable(path.relative_to(root).as_posix())}", name, root, found, seen)


def _add(path: Path, source: str, root_name: str, root: Path, found: Found, seen: set[Path]) -> None:
    try:
        real = path.resolve(strict=True)
        is_file = stat.S_ISREG(real.stat().st_mode)
    except (OSError, RuntimeError) as error:
        reason = getattr(error, "strerror", None) or "a link that leads nowhere"
        found.refusals.append(Refusal(source, None, "unreadable", f"It cannot be read: {reason}."))
        return
    if path.is_symlink() and not real.is_relative_to(root):
        found.refusals.append(Refusal(source, None, "unreadable", "A link that leads out of the folder given."))
    elif not is_file:
        found.refusals.append(Refusal(source, None, "unreadable", "It is no regular file."))
    elif real not in seen:
        seen.add(real)
        found.inputs.append(Input(source, real, root_name))
