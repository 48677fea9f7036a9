"""One refresh of the ledger from the shell: the job that the UI and the schedule run, in this process.

What may not live here: what is printed.
"""

import logging
import os
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import dagster as dg

from pipelines import home
from pipelines.definitions import build_defs
from pipelines.paths import DataDir
from pipelines.publishing import release as releases

KEPT_LOGS = 20
_REPOSITORY = {".dagster/repository": "__repository__@strike-ledger", home.TRIGGER: "shell"}


@dataclass(frozen=True)
class Summary:
    """What a refresh came to. ``metadata`` is what each asset reported, by its name; ``failures`` are in words."""

    succeeded: bool
    metadata: Mapping[str, Mapping[str, Any]]
    failures: tuple[str, ...]
    warnings: tuple[str, ...]
    standing: releases.Release | None
    """The release that readers see after the run."""
    log: Path


def run(
    data_dir: DataDir,
    articles: list[Path] | None = None,
    on_step: Callable[[str], None] = lambda _: None,
    resource_overrides: Mapping[str, Any] | None = None,
) -> Summary:
    """Run the job once on ``articles`` (the default inputs if none are given), with its history in the data folder.

    ``on_step`` is told the name of each step as it starts. What Dagster and dbt print goes to the log.
    """
    folder = home.prepare(data_dir)
    log = _new_log(data_dir)
    with (
        home.held(data_dir, "shell"),
        _quiet(log),
        closing(logging.FileHandler(log)) as to_log,
        dg.DagsterInstance.from_config(str(folder)) as instance,
    ):
        home.settle_dead_runs(instance, data_dir, "shell")
        defs = build_defs(
            data_dir, articles, resource_overrides, loggers={"shell": _logger(to_log, _StepHandler(on_step))}
        )
        result = defs.resolve_job_def("refresh").execute_in_process(
            run_config={"loggers": {"shell": {}}}, instance=instance, raise_on_error=False, tags=_REPOSITORY
        )
    failed, warned = _checks(result)
    return Summary(
        succeeded=result.success,
        metadata=_metadata(result),
        failures=(*failed, *_errors(result)),
        warnings=warned,
        standing=releases.current(data_dir),
        log=log,
    )


def _new_log(data_dir: DataDir) -> Path:
    logs = data_dir.root / "logs"
    logs.mkdir(parents=True, exist_ok=True)
    for old in sorted(logs.glob("refresh-*.log"))[: -KEPT_LOGS + 1]:
        old.unlink(missing_ok=True)
    return logs / f"refresh-{datetime.now(UTC):%Y%m%dT%H%M%S.%fZ}.log"


@contextmanager
def _quiet(log: Path) -> Iterator[None]:
    """Have all that this process and its children print go to a file instead."""
    sys.stdout.flush()
    sys.stderr.flush()
    before = os.dup(1), os.dup(2)
    with log.open("a", encoding="utf-8") as file:
        os.dup2(file.fileno(), 1)
        os.dup2(file.fileno(), 2)
        try:
            yield
        finally:
            sys.stdout.flush()
            sys.stderr.flush()
            for number, kept in enumerate(before, start=1):
                os.dup2(kept, number)
                os.close(kept)


class _StepHandler(logging.Handler):
    def __init__(self, on_step: Callable[[str], None]) -> None:
        super().__init__()
        self._on_step = on_step

    def emit(self, record: logging.LogRecord) -> None:
        event = getattr(record, "dagster_meta", {}).get("dagster_event")
        if event is not None and event.event_type_value == "STEP_START":
            self._on_step(event.step_key)


def _logger(*handlers: logging.Handler) -> dg.LoggerDefinition:
    @dg.logger
    def shell(_: dg.InitLoggerContext) -> logging.Logger:
        logger = logging.getLogger("strike-ledger")
        logger.setLevel(logging.DEBUG)
        logger.propagate = False
        logger.handlers = [*handlers]
        return logger

    return shell


def _metadata(result: dg.ExecuteInProcessResult) -> dict[str, dict[str, Any]]:
    return {
        event.asset_key.to_user_string(): {key: value.value for key, value in event.materialization.metadata.items()}
        for event in result.all_events
        if event.is_step_materialization and event.asset_key
    }


def _checks(result: dg.ExecuteInProcessResult) -> tuple[tuple[str, ...], tuple[str, ...]]:
    failed: list[str] = []
    warned: list[str] = []
    for event in result.all_events:
        if event.event_type == dg.DagsterEventType.ASSET_CHECK_EVALUATION:
            check = event.asset_check_evaluation_data
            if not check.passed:
                said = f"{check.asset_key.to_user_string()}: {check.check_name} does not hold"
                where = failed if check.severity == dg.AssetCheckSeverity.ERROR else warned
                where.append(f"{said}: {check.description}" if check.description else said)
    return tuple(failed), tuple(warned)


def _errors(result: dg.ExecuteInProcessResult) -> tuple[str, ...]:
    said = []
    for event in result.all_events:
        if event.is_step_failure and (error := event.step_failure_data.error):
            root = error
            while root.cause:
                root = root.cause
            if root.cls_name != "DagsterAssetCheckFailedError":
                said.append(f"{event.step_key}: {root.message.strip()}")
    return tuple(said)
