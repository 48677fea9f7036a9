"""When runs start by themselves: the job, its nightly schedule, and the sensor on the inbox."""

import hashlib
import json
import os
from collections.abc import Iterator
from pathlib import Path

import dagster as dg

from pipelines.assets.resources import Ledger
from pipelines.home import TRIGGER

refresh = dg.define_asset_job(
    "refresh",
    selection=dg.AssetSelection.all(),
    description="Read what is new, find its claims, resolve the facts, publish a release if every check passes.",
)


def nightly() -> dg.ScheduleDefinition:
    """The schedule: 02:30 every night in the time zone ``STRIKE_LEDGER_TIMEZONE`` (an IANA name, UTC by default)."""
    return dg.ScheduleDefinition(
        name="nightly",
        job=refresh,
        cron_schedule="30 2 * * *",
        execution_timezone=os.environ.get("STRIKE_LEDGER_TIMEZONE") or "UTC",
        default_status=dg.DefaultScheduleStatus.RUNNING,
        description="Refresh the ledger every night.",
    )


@dg.sensor(
    name="inbox",
    job=refresh,
    minimum_interval_seconds=30,
    default_status=dg.DefaultSensorStatus.RUNNING,
    description="Refresh the ledger when files have arrived in data/inbox and have stopped changing.",
)
def inbox(context: dg.SensorEvaluationContext, ledger: Ledger) -> dg.RunRequest | dg.SkipReason:
    """Start a run once the inbox looks different from the last run's and the same as at the last look."""
    last = json.loads(context.cursor) if context.cursor else {}
    now = inbox_state(ledger.paths.inbox)
    nothing = hashlib.sha256().hexdigest()
    context.update_cursor(json.dumps({"seen": now, "ran": last.get("ran", nothing)}))
    if now == last.get("ran", nothing):
        return dg.SkipReason("Nothing has arrived in the inbox.")
    if now != last.get("seen"):
        return dg.SkipReason("Files are arriving in the inbox; the run starts once they have stopped changing.")
    context.update_cursor(json.dumps({"seen": now, "ran": now}))
    return dg.RunRequest(run_key=now, tags={TRIGGER: "inbox"})


def inbox_state(inbox: Path) -> str:
    """A hash over names, times and sizes of the files that a run would read from the inbox."""
    digest = hashlib.sha256()
    for path in sorted(_files(inbox)):
        status = path.stat()
        digest.update(
            f"{path.relative_to(inbox)}\0{status.st_mtime_ns}\0{status.st_size}\n".encode("utf-8", "surrogateescape")
        )
    return digest.hexdigest()


def _files(inbox: Path) -> Iterator[Path]:
    for path in inbox.rglob("*"):
        parts = path.relative_to(inbox).parts
        if path.is_file() and not any(part.startswith(".") for part in parts):
            yield path
