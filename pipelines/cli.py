"""The command ``strike-ledger``. Each command imports what it needs when it is called.

What may not live here: logic.
"""

from pathlib import Path

import click


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="strike-ledger")
def main() -> None:
    """News coverage of labor disputes in, a source-cited dataset out."""


@main.command()
@click.option(
    "--articles",
    multiple=True,
    type=click.Path(path_type=Path),
    help="A file, or a folder searched through, to read instead of the default inputs. May be given more than once.",
)
@click.option(
    "--data-dir",
    type=click.Path(file_okay=False, path_type=Path),
    envvar="STRIKE_LEDGER_DATA_DIR",
    help="Where to write, instead of data/ (also STRIKE_LEDGER_DATA_DIR).",
)
def refresh(articles: tuple[Path, ...], data_dir: Path | None) -> None:
    """Read what is new and publish, if every check passes. Exit status 0 only if a release stands."""
    from pipelines import terminal
    from pipelines.paths import DataDir
    from pipelines.refresh import run

    place = DataDir(data_dir.resolve()) if data_dir else DataDir.default()
    with terminal.progress() as on_step:
        summary = run(place, list(articles) or None, on_step)
    terminal.show(summary)
    if not (summary.succeeded and summary.standing):
        raise SystemExit(1)


if __name__ == "__main__":
    main()
