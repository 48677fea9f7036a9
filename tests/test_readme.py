"""The README's queries print what it says they print, and its commands run.

With ``UPDATE_OUTPUTS=1`` in the environment the outputs in the README are written anew instead of compared.
"""

import contextlib
import io
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import duckdb
import pytest

from pipelines.paths import PROJECT_DIR

README = PROJECT_DIR / "README.md"
WIDTH = 120
_QUERY = re.compile(r"```sql\n(?P<query>.*?)```\n\n```text\n(?P<output>.*?)```", re.DOTALL)
_SHELL = re.compile(r"```sh\n(.*?)```", re.DOTALL)
_SIMULATED = re.compile(r"(?:\w+=\S+ )*make (?P<rest>.*)")


def _queries() -> list[tuple[str, str]]:
    return [(found["query"], found["output"]) for found in _QUERY.finditer(README.read_text(encoding="utf-8"))]


def _commands() -> list[str]:
    blocks = _SHELL.findall(README.read_text(encoding="utf-8"))
    return [line for block in blocks for line in block.splitlines() if line]


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project's folder as a newcomer has it after ``make refresh``: everything but ``data`` leads to the real one."""
    folder = tmp_path_factory.mktemp("readme")
    for path in PROJECT_DIR.iterdir():
        if path.name not in {"data", ".venv", ".git"}:
            (folder / path.name).symlink_to(path)
    (folder / ".venv").symlink_to(sys.prefix)
    done = _run(".venv/bin/strike-ledger refresh", folder)
    assert done.returncode == 0, done.stdout + done.stderr
    return folder


@pytest.fixture
def copy(project: Path, tmp_path: Path) -> Iterator[Path]:
    """A copy of that, free to be changed."""
    folder = tmp_path / "project"
    shutil.copytree(project, folder, symlinks=True)
    yield folder
    shutil.rmtree(folder)


def _run(command: str, folder: Path) -> subprocess.CompletedProcess[str]:
    ours = {name: value for name, value in os.environ.items() if not name.startswith(("STRIKE_", "DAGSTER_", "DBT_"))}
    env = ours | {"STRIKE_LEDGER_DATA_DIR": str(folder / "data"), "COLUMNS": str(WIDTH)}
    return subprocess.run(["/bin/sh", "-c", command], cwd=folder, env=env, capture_output=True, text=True, timeout=300)


def _output(query: str) -> str:
    with duckdb.connect() as connection, contextlib.redirect_stdout(io.StringIO()) as printed:
        connection.sql(query).show(max_width=WIDTH)
    return "".join(f"{line.rstrip()}\n" for line in printed.getvalue().splitlines() if line.strip())


def test_three_queries_are_shown_with_their_output() -> None:
    assert len(_queries()) == 3


def test_queries_print_what_the_readme_says(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(project)
    printed = [(query, _output(query)) for query, _ in _queries()]
    if os.environ.get("UPDATE_OUTPUTS"):
        text = README.read_text(encoding="utf-8")
        for query, output in printed:
            start = text.index("```text\n", text.index(query)) + len("```text\n")
            text = text[:start] + output + text[text.index("```", start) :]
        README.write_text(text, encoding="utf-8")
    else:
        assert printed == _queries()


def test_commands_run(copy: Path) -> None:
    for command in _commands():
        simulated = _SIMULATED.fullmatch(command)
        done = _run(f"make -n {simulated['rest']}" if simulated else command, copy)
        assert done.returncode == 0, f"{command}\n{done.stdout}{done.stderr}"
