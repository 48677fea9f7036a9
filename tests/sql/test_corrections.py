"""What people correct, before the claims are resolved and after."""

import csv
import shutil
from pathlib import Path
from typing import Any

import pytest

from pipelines.paths import SEEDS_DIR, SQL_DIR
from tests.sql.ledger import Row, article, claim, dbt, rows, write_raw

WHOLE: Row = {"elapsed": False, "unit": "day"}
COLUMNS = (SEEDS_DIR / "corrections.csv").read_text(encoding="utf-8").strip().split(",")

ARTICLES = [article("a1", "2024-02-21"), article("a2", "2024-02-22"), article("a3", "2024-02-23")]
CLAIMS = [
    claim("a1", "strike_start", "mill", stoppage=1, date="2024-02-01") | {"claim_id": "start"},
    claim("a2", "strike_start", "mill", stoppage=1, date="2024-02-10") | {"claim_id": "wrong start"},
    claim("a1", "strike_end", "mill", stoppage=1, date="2024-02-20") | {"claim_id": "end"},
    claim("a1", "headcount", "mill", value=30, role="unit", unit="worker") | {"claim_id": "slip"},
    claim("a1", "strike_start", "dairy", stoppage=1, date="2024-02-02") | {"claim_id": "dairy"},
    claim("a3", "strike_start", "dairy", stoppage=1, date="2024-02-03") | {"claim_id": "quarry"},
    claim("a2", "vote", "press", date="2024-02-01", ballot="ratification", result="approved", pct_for=61)
    | {"claim_id": "vote"},
    claim("a2", "strike_start", "yard", stoppage=1, date="2024-02-01") | {"claim_id": "yard"},
]
VOTE = "press--ratification--approved--2024-02-01"


def correct(number: int, kind: str, target: str, column: str, action: str, value: str, expected: str) -> Row:
    known = {"correction_id": f"k{number}", "target_kind": kind, "target_id": target, "column": column}
    said = {"action": action, "value": value, "expected": expected}
    return known | said | {"reason": "the paper's own correction", "source": "", "who": "us", "made_on": "2024-03-01"}


CORRECTIONS = [
    correct(1, "claim", "wrong start", "", "drop", "", ""),
    correct(2, "claim", "slip", "value_min", "set", "300", "30"),
    correct(3, "claim", "slip", "value_max", "set", "300", "30"),
    correct(4, "claim", "quarry", "dispute_id", "set", "quarry", "dairy"),
    correct(5, "claim", "quarry", "stoppage_id", "set", "quarry--1", "dairy--1"),
    correct(6, "fact", VOTE, "votes_for", "set", "610", ""),
    correct(7, "fact", VOTE, "result", "drop", "", "approved"),
    correct(8, "claim", "yard", "date_earliest", "set", "2024-01-01", "2024-01-31"),
    correct(9, "fact", "yard--1", "status", "set", "ended", "planned"),
    correct(10, "fact", "nowhere--1", "status", "set", "ended", "planned"),
]


@pytest.fixture(scope="module")
def data_dir(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("corrections")
    ignored = shutil.ignore_patterns("target", "logs")
    project = shutil.copytree(SQL_DIR, folder / "project" / "sql", ignore=ignored)
    seeds = folder / "project" / "seeds"
    seeds.mkdir()
    with (seeds / "corrections.csv").open("w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, COLUMNS)
        writer.writeheader()
        writer.writerows(CORRECTIONS)
    write_raw(folder, ARTICLES, CLAIMS)
    dbt(folder, "build", "--exclude-resource-type", "unit_test", project=project)
    return folder


def only(data_dir: Path, table: str, dispute: str) -> dict[str, Any]:
    (row,) = rows(data_dir, f"from {table} where dispute_id = ?", dispute)
    return row


def test_a_dropped_claim_counts_no_more(data_dir: Path) -> None:
    fact = only(data_dir, "fct_strike_durations", "mill")
    assert (str(fact["start_earliest"]), fact["duration_days_min"], fact["duration_days_max"]) == ("2024-02-01", 20, 20)
    assert (fact["n_claims"], fact["has_conflict"], fact["is_corrected"]) == (2, False, True)
    (dropped,) = rows(data_dir, "from claims where claim_id = 'wrong start'")
    assert (dropped["dispute_id"], dropped["is_corrected"]) == (None, True)
    assert dropped["link_reason"] == "dropped by correction k1"


def test_a_claim_is_set_before_it_counts(data_dir: Path) -> None:
    fact = only(data_dir, "fct_headcounts", "mill")
    assert (fact["workers_min"], fact["workers_max"], fact["is_corrected"]) == (300, 300, True)


def test_a_claim_moves_to_another_dispute(data_dir: Path) -> None:
    for dispute, day in (("dairy", "2024-02-02"), ("quarry", "2024-02-03")):
        fact = only(data_dir, "fct_strike_durations", dispute)
        assert (str(fact["start_latest"]), fact["n_claims"], fact["is_corrected"]) == (day, 1, True)


def test_a_fact_is_set_after_it_is_resolved(data_dir: Path) -> None:
    fact = only(data_dir, "fct_votes", "press")
    assert (fact["votes_for"], fact["result"], fact["pct_for_min"], fact["is_corrected"]) == (610, None, 61, True)


def test_what_no_longer_holds_is_not_applied_and_is_told(data_dir: Path) -> None:
    fact = only(data_dir, "fct_strike_durations", "yard")
    assert (str(fact["start_earliest"]), fact["status"], fact["is_corrected"]) == ("2024-02-01", "unknown", False)
    applied = rows(data_dir, "select correction_id, in_table, found from applied_corrections")
    told = {row["correction_id"]: (row["in_table"], row["found"]) for row in applied}
    assert told == {
        "k1": ("claims", None),
        "k2": ("claims", "30.0"),
        "k3": ("claims", "30.0"),
        "k4": ("claims", "dairy"),
        "k5": ("claims", "dairy--1"),
        "k6": ("fct_votes", None),
        "k7": ("fct_votes", "approved"),
        "k8": ("claims", "2024-02-01"),
        "k9": ("fct_strike_durations", "unknown"),
        "k10": (None, None),
    }
