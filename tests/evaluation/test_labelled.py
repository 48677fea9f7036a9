"""Labelled articles from files, and the command over them."""

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from pipelines.cli import main
from pipelines.evaluation.labelled import evaluate_files
from pipelines.extraction.gazetteer import Gazetteer

ARTICLE = "Bakers win\n\nThe bakers of Local 9 went on strike on May 2, 2023. The strike lasted 12 days.\n"
LABELS = [
    {"doc": "bread", "kind": "strike_start", "date": "2023-05-02", "union": "Local 9", "employer": None},
    {"doc": "bread", "kind": "strike_duration", "value": 12, "unit": "day", "qualifier": "exact", "elapsed": False},
]


@pytest.fixture
def labelled(tmp_path: Path) -> tuple[Path, Path]:
    """A folder with one article and its labels."""
    articles = tmp_path / "articles"
    articles.mkdir()
    (articles / "bread.txt").write_text(ARTICLE)
    gold = tmp_path / "gold.jsonl"
    _write(gold, LABELS)
    return articles, gold


def _write(path: Path, lines: list[dict[str, Any]]) -> None:
    path.write_text("".join(json.dumps(line) + "\n" for line in lines))


def _evaluate(articles: Path, gold: Path, *options: str) -> Any:
    return CliRunner().invoke(main, ["evaluate", "--articles", str(articles), "--gold", str(gold), *options])


def test_what_the_article_says_is_found(labelled: tuple[Path, Path]) -> None:
    result = evaluate_files(*labelled, Gazetteer.empty())
    assert (result.n_articles, result.micro.n_labels, result.micro.n_matched) == (1, 2, 2)


def test_only_the_kinds_asked_for_count(labelled: tuple[Path, Path]) -> None:
    result = evaluate_files(*labelled, Gazetteer.empty(), ("strike_duration",))
    assert [score.kind for score in result.scores] == ["strike_duration", "all"]


def test_docs_give_the_day_of_publication(labelled: tuple[Path, Path]) -> None:
    articles, gold = labelled
    (articles / "bread.txt").write_text("Bakers at Acme went on strike on Tuesday.\n\nThe union met the company.\n")
    _write(gold, [{"doc": "bread", "kind": "strike_start", "date": "2023-05-02"}])
    _write(gold.parent / "docs.jsonl", [{"doc": "bread", "published_on": "2023-05-03"}])
    assert evaluate_files(articles, gold, Gazetteer.empty()).scores[0].n_matched == 1


def test_the_articles_are_tracked(labelled: tuple[Path, Path]) -> None:
    seen: list[int] = []

    def track(numbers: Any) -> Any:
        for number in numbers:
            seen.append(number)
            yield number

    evaluate_files(*labelled, Gazetteer.empty(), track=track)
    assert seen == [0]


def test_the_command_prints_a_table(labelled: tuple[Path, Path]) -> None:
    done = _evaluate(*labelled)
    assert done.exit_code == 0, done.output
    assert [line.split()[0] for line in done.stdout.splitlines()[2:5]] == ["strike_duration", "strike_start", "all"]


def test_the_command_prints_json(labelled: tuple[Path, Path]) -> None:
    done = _evaluate(*labelled, "--json", "--misses", "--kinds", "strike_start")
    data = json.loads(done.stdout)
    assert [score["kind"] for score in data["scores"]] == ["strike_start", "all"]
    assert isinstance(data["misses_and_extras"], list)


def test_the_command_lists_misses(labelled: tuple[Path, Path]) -> None:
    _write(labelled[1], [*LABELS, {"doc": "bread", "kind": "session_count", "value": 77}])
    assert "miss   bread kind='session_count' value=77" in _evaluate(*labelled, "--misses").stdout


@pytest.mark.parametrize(
    ("gold", "words"),
    [
        ('{"doc": "bread"', "line 1"),
        ('{"doc": "bread"}', "label 1 lacks doc or kind"),
        ('{"doc": "cake", "kind": "vote"}', "cake"),
    ],
)
def test_bad_labels_get_a_clear_reason(labelled: tuple[Path, Path], gold: str, words: str) -> None:
    labelled[1].write_text(gold + "\n")
    done = _evaluate(*labelled)
    assert done.exit_code == 1
    assert words in done.output
    assert "Traceback" not in done.output


def test_a_folder_without_articles_gets_a_clear_reason(labelled: tuple[Path, Path], tmp_path: Path) -> None:
    empty = tmp_path / "none"
    empty.mkdir()
    done = _evaluate(empty, labelled[1])
    assert (done.exit_code, "no .txt article" in done.output) == (1, True)


def test_an_article_that_is_no_text_gets_a_clear_reason(labelled: tuple[Path, Path]) -> None:
    (labelled[0] / "bread.txt").write_bytes(bytes(range(256)) * 4)
    done = _evaluate(*labelled)
    assert (done.exit_code, "bread.txt cannot be read" in done.output) == (1, True)


def test_an_unknown_kind_gets_a_clear_reason(labelled: tuple[Path, Path]) -> None:
    done = _evaluate(*labelled, "--kinds", "strikes")
    assert (done.exit_code, "no claim kind: strikes" in done.output) == (2, True)
