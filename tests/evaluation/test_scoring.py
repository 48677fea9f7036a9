"""From pairs to precision, recall and F1, and how they are printed."""

import json

import pytest

from evaluation.making import claim, same
from pipelines.evaluation import scoring
from pipelines.evaluation.matching import pair
from pipelines.evaluation.scoring import Evaluation

LABELS = [
    {"doc": "a", "kind": "headcount", "value": 40, "role": "unit", "union": "Porters", "evidence": "forty"},
    {"doc": "a", "kind": "headcount", "value": 50, "role": "unit", "union": "Porters"},
    {"doc": "a", "kind": "session_count", "value": 9, "qualifier": "exact"},
]
CLAIMS = [
    claim("headcount", value=40.0, role="strikers", union="Porters"),
    claim("headcount", value=60.0),
    claim("headcount", value=70.0),
]


@pytest.fixture
def result() -> Evaluation:
    return scoring.evaluate(pair("a", LABELS, CLAIMS, same), 1)


def test_a_score_a_kind_and_one_of_all(result: Evaluation) -> None:
    assert [(s.kind, s.n_labels, s.n_claims, s.n_matched) for s in result.scores] == [
        ("headcount", 2, 3, 1),
        ("session_count", 1, 0, 0),
        ("all", 3, 3, 1),
    ]
    headcount = result.scores[0]
    assert (headcount.precision, headcount.recall, headcount.f1) == pytest.approx((1 / 3, 1 / 2, 2 / 5))
    assert result.micro.f1 == pytest.approx(1 / 3)


def test_what_cannot_be_counted_is_left_open(result: Evaluation) -> None:
    counts = result.scores[1]
    assert (counts.precision, counts.recall, counts.f1) == (None, 0.0, 0.0)
    assert scoring.evaluate([], 2).micro.f1 is None


def test_attributes_and_parties_are_counted_on_what_matched(result: Evaluation) -> None:
    assert {a.name: (a.n_right, a.n_matched) for a in result.agreements} == {
        "employer": (1, 1),
        "qualifier": (1, 1),
        "role": (0, 1),
        "union": (1, 1),
    }


def test_the_table(result: Evaluation) -> None:
    lines = scoring.as_text(result).splitlines()
    assert lines[0] == "1 articles"
    assert lines[2].split() == ["headcount", "2", "3", "1", "33.3", "50.0", "40.0"]
    assert lines[3].split() == ["session_count", "1", "0", "0", "-", "0.0", "0.0"]
    assert lines[-1].split() == ["union", "1", "1", "100.0"]


def test_the_figures_survive_json(result: Evaluation) -> None:
    data = json.loads(json.dumps(scoring.as_json(result)))
    assert [score["kind"] for score in data["scores"]] == ["headcount", "session_count", "all"]
    assert data["n_articles"] == 1


def test_each_miss_and_extra_is_listed(result: Evaluation) -> None:
    lines = scoring.misses_and_extras(result).splitlines()
    assert sorted(line.split()[0] for line in lines) == ["differs", "extra", "extra", "miss", "miss"]
    assert any("value=50" in line for line in lines)
