"""The command ``strike-ledger``. Each command imports what it needs when it is called.

What may not live here: logic.
"""

import sys
from collections.abc import Iterator, Sequence
from datetime import datetime
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


@main.command()
@click.option(
    "--articles",
    required=True,
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="The folder of the labelled texts (*.txt).",
)
@click.option(
    "--gold",
    required=True,
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="The labels: JSON Lines, a claim a line.",
)
@click.option("--kinds", metavar="KIND,KIND", help="Only these claim kinds; without it, the seven kinds of the facts.")
@click.option("--misses", is_flag=True, help="List every label missed and every claim that no label asks for.")
@click.option("--json", "is_json", is_flag=True, help="The figures as JSON.")
def evaluate(articles: Path, gold: Path, kinds: str | None, misses: bool, is_json: bool) -> None:
    """Precision, recall and F1 a claim kind against labelled articles."""
    import json

    from pipelines.evaluation import labelled, scoring
    from pipelines.linking.names import load_gazetteer
    from pipelines.paths import SEEDS_DIR
    from pipelines.tables import KINDS, MORE_KINDS

    wanted = tuple(kinds.replace(" ", "").split(",")) if kinds else KINDS
    if unknown := sorted(set(wanted) - {*KINDS, *MORE_KINDS}):
        raise click.BadParameter(f"no claim kind: {', '.join(unknown)}. There are {', '.join(KINDS + MORE_KINDS)}.")
    try:
        result = labelled.evaluate_files(articles, gold, load_gazetteer(SEEDS_DIR), wanted, _progress)
    except (OSError, ValueError) as error:
        raise click.ClickException(str(error)) from error
    if is_json:
        listed = {"misses_and_extras": scoring.misses_and_extras(result).splitlines()} if misses else {}
        click.echo(json.dumps({**scoring.as_json(result), **listed}, indent=2))
        return
    click.echo(scoring.as_text(result))
    if misses:
        click.echo("\n" + scoring.misses_and_extras(result))


def _progress(numbers: Sequence[int]) -> Iterator[int]:
    """The numbers again, behind a bar on standard error where that is a terminal."""
    is_hidden = not sys.stderr.isatty()
    with click.progressbar(numbers, label="Reading articles", file=sys.stderr, hidden=is_hidden) as bar:
        yield from bar


@main.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option(
    "--published",
    type=click.DateTime(["%Y-%m-%d"]),
    help="The day of publication, instead of what the file says of itself.",
)
@click.option("--html", "is_html", is_flag=True, help="A page for a browser, on standard output.")
def read(file: Path, published: datetime | None, is_html: bool) -> None:
    """Print an article with its claims marked in the text, and list them."""
    from pipelines.evaluation import marked
    from pipelines.extraction.engine import extract
    from pipelines.intervals import DateInterval
    from pipelines.linking.names import load_gazetteer
    from pipelines.paths import SEEDS_DIR
    from pipelines.reading import formats
    from pipelines.reading.article import Refused

    try:
        articles = formats.read(file.read_bytes(), file.name)
    except (OSError, Refused) as error:
        raise click.ClickException(f"{file}: {error}") from error
    gazetteer = load_gazetteer(SEEDS_DIR)
    given = DateInterval.day(published.date()) if published else None
    for article in articles:
        claims = extract(article.text, given or article.published, gazetteer)
        if is_html:
            click.echo(marked.as_html(article.text, claims, article.title or file.name), nl=False)
        else:
            click.echo(marked.as_terminal(article.text, claims))


@main.command()
@click.argument("fact_id")
@click.option(
    "--data-dir",
    type=click.Path(file_okay=False, path_type=Path),
    envvar="STRIKE_LEDGER_DATA_DIR",
    help="Where the ledger is, instead of data/ (also STRIKE_LEDGER_DATA_DIR).",
)
@click.option("--release", default="latest", help="A release kept, instead of the latest.")
def explain(fact_id: str, data_dir: Path | None, release: str) -> None:
    """Print a fact (its key, or a dispute_id) with the sentences behind it, what was intersected, what lost and why."""
    from pipelines import storage
    from pipelines.paths import DataDir
    from pipelines.publishing import explain as explaining
    from pipelines.publishing import release as releases

    place = DataDir(data_dir.resolve()) if data_dir else DataDir.default()
    try:
        tables = releases.tables(releases.find(place, release))
        texts = storage.texts(place.raw_table("raw_articles"))
        click.echo(explaining.explain(tables, texts, fact_id), nl=False)
    except (LookupError, OSError, ValueError) as error:
        raise click.ClickException(str(error)) from error


@main.command()
@click.argument("release_a")
@click.argument("release_b")
@click.option(
    "--data-dir",
    type=click.Path(file_okay=False, path_type=Path),
    envvar="STRIKE_LEDGER_DATA_DIR",
    help="Where the ledger is, instead of data/ (also STRIKE_LEDGER_DATA_DIR).",
)
def diff(release_a: str, release_b: str, data_dir: Path | None) -> None:
    """Print what changed from one release to another, and which articles changed it.

    A release is named as its folder in data/published, by the beginning of that, or as "previous" or "latest".
    """
    from pipelines.paths import DataDir
    from pipelines.publishing import diff as comparing
    from pipelines.publishing import release as releases

    place = DataDir(data_dir.resolve()) if data_dir else DataDir.default()
    try:
        before, after = (releases.find(place, name) for name in (release_a, release_b))
        found = comparing.diff(releases.tables(before), releases.tables(after))
    except (LookupError, OSError, ValueError) as error:
        raise click.ClickException(str(error)) from error
    click.echo(comparing.as_text(found, before.name, after.name), nl=False)


if __name__ == "__main__":
    main()
