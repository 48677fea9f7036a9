from datetime import date

import pytest

from pipelines.extraction.gazetteer import Gazetteer, Side
from pipelines.linking.names import load_gazetteer
from pipelines.linking.reference import match_names, same_names
from pipelines.paths import SEEDS_DIR
from pipelines.storage import from_rows
from pipelines.tables import TABLES


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return load_gazetteer(SEEDS_DIR)


@pytest.mark.parametrize(
    ("side", "ours", "theirs", "is_one"),
    [
        ("union", "United Auto Workers", "UAW", True),
        ("union", "International Brotherhood of Teamsters", "International Brotherhood of Teamsters (IBT) Local 174", True),
        ("union", "International Brotherhood of Teamsters Local 174", "International Brotherhood of Teamsters (IBT) Local 174", True),
        ("union", "International Brotherhood of Teamsters Local 174", "Teamsters Local 763", False),
        ("union", "United Auto Workers", "United Auto Workers, Service Employees International Union", True),
        ("union", "Writers Guild of America", "Writers Guild of America West", True),
        ("union", "Writers Guild Staff Union", "Writers Guild of America West", False),
        ("union", "United Auto Workers", "AFL-CIO", False),
        ("union", "Duluth Bakers Guild", "DBG", True),
        ("union", "Duluth Bakers Guild", "Bakers Guild of Duluth", True),
        ("union", "Duluth Bakers Guild", "Akron Cooks Guild", False),
        ("employer", "General Motors", "Ford Motor Company, General Motors, and Stellantis", True),
        ("employer", "Oakland Unified School District", "University of California, Oakland", False),
        ("employer", "Boeing", "The Boeing Company", True),
        ("employer", "Boeing", "Airbus", False),
    ],
)  # fmt: skip
def test_names_on_record_elsewhere(side: Side, ours: str, theirs: str, is_one: bool, gazetteer: Gazetteer) -> None:
    assert same_names([ours], [theirs, "Salters Union"], side, gazetteer) == ([(ours, theirs)] if is_one else [])


def test_only_names_of_disputes_are_matched(gazetteer: Gazetteer) -> None:
    shared = {"article_id": "a", "kind": "strike_start", "evidence": "e", "evidence_start": 0, "evidence_end": 1,
              "rule": "r", "extractor_version": "1", "origin_id": "o"}  # fmt: skip
    claims = from_rows(
        "linked_claims",
        [
            shared | {"claim_id": "1", "dispute_id": "d", "union": "United Auto Workers", "employer": "Loom Mills"},
            shared | {"claim_id": "2", "union": "Salters Union", "employer": None},
        ],
    )
    day = {"start_earliest": date(2024, 3, 4), "start_latest": date(2024, 3, 4)}
    listed = {
        "source": "lat",
        "source_id": "1",
        "file": "f",
        "unions": ["UAW", "Salters Union"],
        "employers": ["Loom Mills"],
    }
    found = match_names(claims, from_rows("raw_reference_stoppages", [listed | day]), gazetteer)
    assert found.to_pylist() == [
        {"side": "employer", "name": "Loom Mills", "reference_name": "Loom Mills"},
        {"side": "union", "name": "United Auto Workers", "reference_name": "UAW"},
    ]


def test_without_stoppages_elsewhere_there_are_no_names(gazetteer: Gazetteer) -> None:
    empty = {name: TABLES[name].schema.empty_table() for name in ("linked_claims", "raw_reference_stoppages")}
    assert match_names(empty["linked_claims"], empty["raw_reference_stoppages"], gazetteer).num_rows == 0
