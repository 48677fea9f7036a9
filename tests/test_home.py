"""Dagster's home, and the slot of a run whose process is gone."""

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


def _begin(instance: dg.DagsterInstance, run_id: str, tags: dict[str, str]) -> None:
    instance.add_run(dg.DagsterRun(job_name="refresh", run_id=run_id, status=dg.DagsterRunStatus.STARTED, tags=tags))
    instance.event_log_storage.set_concurrency_slots("warehouse", 1)
    instance.event_log_storage.claim_concurrency_slot("warehouse", run_id, "facts")


@pytest.mark.parametrize(("tags", "whose"), [({home.TRIGGER: "shell"}, "shell"), ({}, "ui")])
@pytest.mark.parametrize("us", ["shell", "ui"])
def test_a_run_whose_process_is_gone_is_ended_and_its_slot_given_back(
    data_dir: DataDir, tags: dict[str, str], whose: home.Holder, us: home.Holder
) -> None:
    run_id = "00000000-0000-4000-8000-000000000000"
    with dg.DagsterInstance.from_config(str(home.prepare(data_dir))) as instance, home.held(data_dir, us):
        _begin(instance, run_id, tags)
        if whose != us:
            with home.held(data_dir, whose):
                home.settle_dead_runs(instance, data_dir, us)
            assert not instance.get_run_by_id(run_id).is_finished
        home.settle_dead_runs(instance, data_dir, us)
        assert instance.get_run_by_id(run_id).status == dg.DagsterRunStatus.FAILURE
        assert not instance.event_log_storage.get_concurrency_info("warehouse").active_run_ids


def test_one_holder_at_a_time(data_dir: DataDir) -> None:
    with home.held(data_dir, "ui", wait=False) as first, home.held(data_dir, "ui", wait=False) as second:
        assert (first, second) == (True, False)
