"""What tests of several parts share: the real articles beside the project, where they are."""

import os
import shutil
from pathlib import Path

import pytest

from pipelines.paths import PROJECT_DIR

SHARED = PROJECT_DIR.parent / "shared"


def _there(path: Path) -> Path:
    if not path.exists():
        absent = f"{path.name} is not there: tests on real articles need {path}"
        if os.environ.get("CI"):
            pytest.fail(absent)
        pytest.skip(absent)
    return path


@pytest.fixture(scope="session")
def real_articles() -> Path:
    """The folder of the five source articles."""
    return _there(SHARED / "seeds")


@pytest.fixture(scope="session")
def real_gold() -> Path:
    """The folder of what the five source articles state."""
    return _there(SHARED / "gold")


@pytest.fixture(scope="session")
def chromium() -> str:
    """The path of Debian's Chromium."""
    path = shutil.which("chromium")
    if path is None:
        pytest.skip("Chromium is not installed: the test of the UI needs it")
    return path
