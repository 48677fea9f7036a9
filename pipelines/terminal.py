"""What a person at a terminal sees of a refresh: its progress and how it came out.

What may not live here: what is done.
"""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.markup import escape
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from pipelines.refresh import Summary

SHOWN = 20
_STEPS = {
    "reading": "Reading articles",
    "raw_claims": "Finding claims",
    "linking": "Linking claims to disputes",
    "facts": "Resolving facts",
    "release": "Checking and publishing",
}


@contextmanager
def progress() -> Iterator[Callable[[str], None]]:
    """A line on standard error that names the step at work; on no terminal, a line a step. Yields what to tell it."""
    # The run sends its own output, standard error among it, to a log: this is a copy from before.
    with os.fdopen(os.dup(2), "w", encoding="utf-8") as stream:
        console = Console(file=stream)
        columns = (SpinnerColumn(), TextColumn("{task.description}"), TimeElapsedColumn())
        with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as bar:
            task = bar.add_task("Starting", total=None)

            def on_step(step: str) -> None:
                if what := _STEPS.get(step):
                    bar.update(task, description=what)
                    if not console.is_terminal:
                        console.print(what)

            yield on_step


def show(summary: Summary) -> None:
    """Print how a refresh came out."""
    out = Console(soft_wrap=True, highlight=False)
    _show_articles(out, summary)
    if summary.succeeded:
        _show_release(out, summary)
    else:
        _show_failure(out, summary)


def _show_articles(out: Console, summary: Summary) -> None:
    if read := summary.metadata.get("raw_articles"):
        refused = summary.metadata["raw_rejected_articles"]["refused"]
        out.print(
            f"Articles   {read['dagster/row_count']} in the ledger, {read['new']} new; inputs: {read['read']} read, "
            f"{read['unchanged']} unchanged, {len(refused)} refused"
        )
        for line in refused[:SHOWN]:
            out.print(f"  refused  {escape(line)}")
        if len(refused) > SHOWN:
            out.print(f"  refused  and {len(refused) - SHOWN} more: see rejected_articles")
    if claims := summary.metadata.get("raw_claims"):
        out.print(f"Claims     {claims['dagster/row_count']}, from {claims['articles_read']} articles read for claims")


def _show_release(out: Console, summary: Summary) -> None:
    if summary.standing is None:
        return
    facts = [f"{n} {table}" for table, n in summary.standing.counts.items() if table.startswith(("dim_", "fct_"))]
    out.print(f"Facts      {', '.join(facts)}")
    out.print(f"Conflicts  {summary.standing.counts['conflicts']}")
    for warning in summary.warnings:
        out.print(f"Warning    {escape(warning)}")
    if summary.metadata["release"]["is_new"]:
        out.print(
            f"Published  {escape(str(summary.standing.path.parent / 'latest'))} (release {summary.standing.name})"
        )
    else:
        out.print(f"Published  nothing new: release {summary.standing.name} stands")


def _show_failure(out: Console, summary: Summary) -> None:
    out.print("[bold red]Nothing was published.[/]")
    for failure in summary.failures[:SHOWN]:
        lines = failure.splitlines()
        out.print(escape("\n".join(f"  {line}" for line in lines[:SHOWN])))
    if summary.standing:
        out.print(f"Release {summary.standing.name} stands as it was.")
    out.print(f"The whole log: {escape(str(summary.log))}")
