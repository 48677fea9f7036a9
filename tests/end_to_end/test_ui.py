"""The Dagster UI in a headless browser: the graph, a run started there, the schedule."""

import os
import signal
import socket
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from time import monotonic, sleep

import pytest
from playwright.sync_api import Page, expect, sync_playwright

from pipelines.paths import PROJECT_DIR, DataDir

pytestmark = pytest.mark.browser

SECONDS_TO_START = 180
SECONDS_TO_RUN = 180
BROWSER = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@pytest.fixture
def server(chromium: str, data_dir: DataDir, tmp_path: Path) -> Iterator[str]:
    """The server that ``make ui`` starts, on a copy of the published data."""
    port = _free_port()
    with (tmp_path / "server.log").open("w") as log:
        started = subprocess.Popen(
            [sys.executable, "-m", "pipelines.ui", str(port)],
            cwd=PROJECT_DIR,
            env=os.environ | {"STRIKE_LEDGER_DATA_DIR": str(data_dir.root)},
            stdout=log,
            stderr=log,
            start_new_session=True,
        )
        try:
            _wait_for(f"http://127.0.0.1:{port}/server_info", started, tmp_path / "server.log")
            yield f"http://127.0.0.1:{port}"
        finally:
            os.killpg(started.pid, signal.SIGINT)
            try:
                started.wait(20)
            except subprocess.TimeoutExpired:
                os.killpg(started.pid, signal.SIGKILL)
                started.wait(20)


def _wait_for(url: str, process: "subprocess.Popen[bytes]", log: Path) -> None:
    end = monotonic() + SECONDS_TO_START
    while monotonic() < end and process.poll() is None:
        try:
            with urllib.request.urlopen(url, timeout=5):
                return
        except OSError:
            sleep(1)
    pytest.fail(f"the server did not start:\n{log.read_text()[-4000:]}")


@pytest.fixture
def page(server: str, chromium: str) -> Iterator[Page]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=[*BROWSER])
        page = browser.new_page(base_url=server, viewport={"width": 1800, "height": 1000})
        page.set_default_timeout(60_000)
        yield page
        browser.close()


def test_the_graph_shows_a_run_succeeds_and_the_schedule_is_on(page: Page, tmp_path: Path) -> None:
    pictures = Path(os.environ.get("STRIKE_LEDGER_SCREENSHOTS") or tmp_path)
    pictures.mkdir(parents=True, exist_ok=True)

    page.goto("/asset-groups")
    places = []
    for group in ("reading", "extraction", "linking", "facts", "publishing"):
        node = page.locator("svg foreignObject").get_by_text(group, exact=True).first
        expect(node).to_be_visible(timeout=60_000)
        box = node.bounding_box()
        assert box is not None
        places.append(box["x"])
    page.screenshot(path=pictures / "graph.png")
    assert places == sorted(places), "the stages stand from left to right"

    page.goto("/automation")
    for name in ("nightly", "inbox"):
        expect(page.get_by_text(name, exact=True).first).to_be_visible(timeout=60_000)
    expect(page.get_by_text("02:30")).to_be_visible()
    switches = page.locator("label[class*=formatSwitch] input")
    expect(switches).to_have_count(2, timeout=60_000)
    for switch in switches.all():
        expect(switch).to_be_checked()
    page.screenshot(path=pictures / "schedule.png")

    page.goto("/locations/strike-ledger/jobs/refresh")
    with page.expect_response(lambda response: "mutation Launch" in (response.request.post_data or "")):
        page.get_by_role("button", name="Materialize all").click()
    page.goto("/runs")
    expect(page.get_by_text("Success", exact=True)).to_have_count(2, timeout=SECONDS_TO_RUN * 1000)
    page.screenshot(path=pictures / "runs.png")
