"""Dagster's home, and the slot of a run whose process is gone."""

import fcntl
from pathlib import Path

import dagster as dg
import pytest

from pipelines import home
from pipelines.paths import DataDir


@pytest.fixture
def data_dir(tmp_path: Path) -> DataDir:
    return DataDir(tmp_path)


def test_settings_are_written_once(data_dir: DataDir) -> None:
    settings = home.prepare(data_dir) / "dagster.yaml"
    assert "telemetry:\n  enabled: false" in settings.read_text()
    settings.write_text("telemetry:\n  enabled: false\n")
    home.prepare(data_dir)
    assert settings.read_text() == "telemetry:\n  enabled: false\n"


def test_the_slot_of_a_dead_run_is_given_back_and_that_of_a_living_one_is_not(data_dir: DataDir) -> None:
    with dg.DagsterInstance.from_config(str(home.prepare(data_dir))) as instance:
        storage = instance.event_log_storage
        storage.set_concurrency_slots("warehouse", 1)
        assert storage.claim_concurrency_slot("warehouse", "some-run", "facts").is_claimed
        with data_dir.warehouse.with_suffix(".lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            home.free_abandoned_slots(instance, data_dir)
            assert storage.get_concurrency_info("warehouse").active_run_ids == {"some-run"}
        home.free_abandoned_slots(instance, data_dir)
        assert storage.get_concurrency_info("warehouse").active_run_ids == set()
