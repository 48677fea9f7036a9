"""What Dagster is told: the names that people and schedules rely on, and that it holds together."""

import subprocess
import sys
from pathlib import Path

import dagster as dg
import pytest

from pipelines import automation, home
from pipelines.definitions import build_defs
from pipelines.paths import PROJECT_DIR, DataDir
from pipelines.tables import marts

OURS = {
    "reading": {"raw_articles", "raw_rejected_articles", "raw_reference_stoppages"},
    "extraction": {"raw_claims"},
    "linking": {"linked_articles", "linked_claims", "reference_names", "calendar"},
    "publishing": {"release"},
}
ORDER = ("reading", "extraction", "linking", "facts", "publishing")


@pytest.fixture(scope="module")
def data_dir(tmp_path_factory: pytest.TempPathFactory) -> DataDir:
    return DataDir(tmp_path_factory.mktemp("data"))


@pytest.fixture(scope="module")
def defs(data_dir: DataDir) -> dg.Definitions:
    return build_defs(data_dir)


@pytest.fixture(scope="module")
def groups(defs: dg.Definitions) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for spec in defs.resolve_all_asset_specs():
        found.setdefault(spec.group_name or "", set()).add(spec.key.to_user_string())
    return found


def test_assets_stand_in_the_group_of_their_stage(groups: dict[str, set[str]]) -> None:
    assert set(groups) == set(ORDER)
    assert {group: groups[group] for group in OURS} == OURS


def test_every_mart_is_a_fact_of_the_graph(groups: dict[str, set[str]]) -> None:
    assert {table.name for table in marts()} <= groups["facts"]


def test_no_asset_depends_on_a_later_stage(defs: dg.Definitions) -> None:
    specs = {spec.key: spec for spec in defs.resolve_all_asset_specs()}
    for spec in specs.values():
        for dep in spec.deps:
            upstream = specs[dep.asset_key]
            assert ORDER.index(upstream.group_name or "") <= ORDER.index(spec.group_name or ""), (spec.key, dep)


def test_job_schedule_and_sensor(defs: dg.Definitions) -> None:
    repository = defs.get_repository_def()
    assert {job.name for job in repository.get_all_jobs() if not job.name.startswith("__")} == {"refresh"}
    (schedule,) = repository.schedule_defs
    assert (schedule.name, schedule.cron_schedule, schedule.job_name) == ("nightly", "30 2 * * *", "refresh")
    assert schedule.default_status == dg.DefaultScheduleStatus.RUNNING
    (sensor,) = repository.sensor_defs
    assert (sensor.name, sensor.job_name, sensor.default_status) == (
        "inbox",
        "refresh",
        dg.DefaultSensorStatus.RUNNING,
    )


@pytest.mark.parametrize(("given", "expected"), [(None, "UTC"), ("", "UTC"), ("America/Chicago", "America/Chicago")])
def test_time_zone_of_the_schedule(monkeypatch: pytest.MonkeyPatch, given: str | None, expected: str) -> None:
    monkeypatch.delenv("STRIKE_LEDGER_TIMEZONE", raising=False)
    if given is not None:
        monkeypatch.setenv("STRIKE_LEDGER_TIMEZONE", given)
    assert automation.nightly().execution_timezone == expected


def test_checks_that_stop_a_run(defs: dg.Definitions) -> None:
    checks = [spec for checks in defs.asset_checks or [] for spec in checks.check_specs]
    blocking = {spec.name for spec in checks if spec.blocking}
    assert blocking == {
        "raw_articles_are_sound",
        "raw_articles_are_not_empty",
        "raw_claims_are_sound",
        "offsets_reproduce_evidence",
        "linked_articles_are_sound",
        "linked_claims_are_sound",
    }


def test_job_runs_every_asset_and_one_writer_at_a_time(defs: dg.Definitions) -> None:
    job = defs.resolve_job_def("refresh")
    assert set(job.asset_layer.executable_asset_keys) == {spec.key for spec in defs.resolve_all_asset_specs()}
    assert {node.definition.pool for node in job.nodes if node.name == "facts"} == {"warehouse"}


def test_columns_are_known_before_any_run(defs: dg.Definitions) -> None:
    specs = {spec.key.to_user_string(): spec for spec in defs.resolve_all_asset_specs()}
    for table in marts():
        schema = specs[table.name].metadata["dagster/column_schema"]
        assert [c.name for c in schema.columns] == table.column_names
        assert all(c.description for c in schema.columns)


def test_the_manifest_is_prepared_once(data_dir: DataDir, defs: dg.Definitions) -> None:
    manifest = data_dir.root / "dbt" / "manifest.json"
    before = manifest.stat().st_mtime_ns
    build_defs(data_dir)
    assert manifest.stat().st_mtime_ns == before


def test_dagster_validates_the_workspace(data_dir: DataDir, defs: dg.Definitions, tmp_path: Path) -> None:
    validated = subprocess.run(
        [Path(sys.executable).with_name("dagster"), "definitions", "validate", "-w", PROJECT_DIR / "workspace.yaml"],
        cwd=PROJECT_DIR,
        env={
            "PATH": "/usr/bin:/bin",
            "HOME": str(tmp_path),
            "DAGSTER_HOME": str(home.prepare(data_dir)),
            "STRIKE_LEDGER_DATA_DIR": str(data_dir.root),
        },
        capture_output=True,
        text=True,
        timeout=180,
    )
    assert validated.returncode == 0, validated.stdout + validated.stderr


def test_importing_the_definitions_does_nothing(tmp_path: Path) -> None:
    subprocess.run(
        [sys.executable, "-c", "import pipelines.definitions"],
        cwd=PROJECT_DIR,
        env={"PATH": "/usr/bin:/bin", "STRIKE_LEDGER_DATA_DIR": str(tmp_path / "data")},
        check=True,
        timeout=120,
    )
    assert not (tmp_path / "data").exists()
