"""The command line: what it offers, and that it answers at once."""

import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from click.testing import CliRunner

from pipelines import refresh
from pipelines.cli import main
from pipelines.paths import PROJECT_DIR, DataDir


@pytest.mark.parametrize("command", [[], ["refresh"]])
def test_help(command: list[str]) -> None:
    done = CliRunner().invoke(main, [*command, "--help"])
    assert done.exit_code == 0
    assert "refresh" in done.output


def test_an_unknown_command_is_an_error() -> None:
    assert CliRunner().invoke(main, ["strike"]).exit_code == 2


def test_help_imports_nothing_heavy() -> None:
    code = "import sys; from pipelines.cli import main; main(['-h'], standalone_mode=False); print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], cwd=PROJECT_DIR, capture_output=True, text=True, check=True)
    assert not {"dagster", "dbt", "duckdb", "pyarrow"} & set(done.stdout.split())


@pytest.mark.parametrize(
    ("succeeded", "stands", "status"), [(True, True, 0), (False, True, 1), (True, False, 1), (False, False, 1)]
)
def test_exit_status_is_0_only_if_a_release_stands(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, succeeded: bool, stands: bool, status: int
) -> None:
    release = SimpleNamespace(name="r", path=tmp_path / "r", counts={"conflicts": 0}) if stands else None

    def run(data_dir: DataDir, *_: Any) -> Any:
        metadata = {"release": {"is_new": False}}
        return refresh.Summary(succeeded, metadata, ("a check failed",), (), release, tmp_path / "log")  # type: ignore[arg-type]

    monkeypatch.setattr(refresh, "run", run)
    done = CliRunner().invoke(main, ["refresh", "--data-dir", str(tmp_path)])
    assert done.exit_code == status, done.output
    assert ("a check failed" in done.output) is not succeeded


@pytest.mark.parametrize("by_option", [True, False])
def test_where_it_writes_and_what_it_reads(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, by_option: bool) -> None:
    asked: list[Any] = []

    def run(*given: Any) -> Any:
        asked.extend(given[:2])
        return refresh.Summary(False, {}, (), (), None, tmp_path)

    monkeypatch.setattr(refresh, "run", run)
    option = ["--data-dir", str(tmp_path / "d")] if by_option else []
    monkeypatch.setenv("STRIKE_LEDGER_DATA_DIR", str(tmp_path / ("elsewhere" if by_option else "d")))
    CliRunner().invoke(main, ["refresh", *option, "--articles", "a", "--articles", "b"])
    assert asked == [DataDir(tmp_path / "d"), [Path("a"), Path("b")]]
