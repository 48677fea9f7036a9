from __future__ import annotations

import csv
import pickle
from collections.abc import Iterator

import pytest

from pipelines.extraction.gazetteer import Gazetteer, Side
from pipelines.linking.names import canonical, load_gazetteer, same_party
from pipelines.paths import SEEDS_DIR


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return load_gazetteer(SEEDS_DIR)


@pytest.mark.parametrize(
    ("name", "side", "expected"),
    [
        ("UAW", "union", "United Auto Workers"),
        ("the United Auto Workers union", "union", "United Auto Workers"),
        ("Teamsters", "union", "International Brotherhood of Teamsters"),
        ("Teamsters Local 810", "union", "International Brotherhood of Teamsters Local 810"),
        ("ATU Local 1091", "union", "Amalgamated Transit Union Local 1091"),
        ("Local 1091 of the Amalgamated Transit Union", "union", "Amalgamated Transit Union Local 1091"),
        ("WGA", "union", "Writers Guild of America"),
        ("WGAW", "employer", "Writers Guild of America West"),
        ("Writers Guild of America West's", "employer", "Writers Guild of America West"),
        ("Writers Guild of America West staff union", "union", "Writers Guild Staff Union"),
        ("Hollywood studios", "employer", "Alliance of Motion Picture and Television Producers"),
        ("Deere & Co.", "employer", "Deere & Company"),
        ("John Deere", "employer", "Deere & Company"),
        ("Boeing Co.", "employer", "Boeing"),
        ("the  Duluth Bakers’ Guild", "union", "Duluth Bakers' Guild"),
        ("MNA", "union", "MNA"),
    ],
)
def test_canonical(name: str, side: Side, expected: str, gazetteer: Gazetteer) -> None:
    assert canonical(name, side, gazetteer) == expected
    assert canonical(expected, side, gazetteer) == expected


@pytest.mark.parametrize(
    ("a", "b", "side", "expected"),
    [
        ("Communication Workers of America", "CWA", "union", True),
        ("Local 1091 of the Amalgamated Transit Union", "ATU Local 1091", "union", True),
        ("Amalgamated Transit Union", "ATU Local 1091", "union", True),
        ("ATU Local 757", "ATU Local 1091", "union", False),
        ("Writers Guild of America", "Writers Guild of America West", "union", True),
        ("Writers Guild Staff Union", "Writers Guild of America West", "union", False),
        ("Duluth Bakers Staff Union", "Duluth Bakers Union", "union", False),
        ("Pacific Northwest Staff Union", "PNWSU", "union", True),
        ("Duluth Bakers Guild", "DBG", "union", True),
        ("SAG-AFTRA actors union", "SAG-AFTRA", "union", True),
        ("Teamsters", "United Auto Workers", "union", False),
        ("California Nurses Association", "Minnesota Nurses Association", "union", False),
        ("AFL-CIO", "United Auto Workers", "union", False),
        ("John Deere", "Deere & Co.", "employer", True),
        ("Oracle", "Oracle Korea", "employer", True),
        ("Big 3 auto plants", "Big Three automakers", "employer", True),
        ("Ford", "General Motors", "employer", False),
        ("Duluth Mill Company", "Duluth Mills", "employer", True),
    ],
)
def test_same_party(a: str, b: str, side: Side, expected: bool, gazetteer: Gazetteer) -> None:
    assert same_party(a, b, side, gazetteer) is expected
    assert same_party(b, a, side, gazetteer) is expected


def _rows(file: str) -> Iterator[dict[str, str]]:
    with (SEEDS_DIR / file).open(encoding="utf-8", newline="") as handle:
        yield from csv.DictReader(handle)


@pytest.mark.parametrize("file", ["unions.csv", "employers.csv"])
def test_tables_name_each_party_once(file: str) -> None:
    names = [row["name"] for row in _rows(file)]
    assert len(names) == len(set(names))
    assert all(row["official_name"] and row["country"] for row in _rows(file))


def test_every_alias_names_a_row_of_the_tables() -> None:
    unions = {row["name"] for row in _rows("unions.csv")}
    known = {"union": unions, "employer": {row["name"] for row in _rows("employers.csv")} | unions}
    assert [row for row in _rows("aliases.csv") if row["name"] not in known[row["side"]]] == []


def test_gazetteer_can_be_sent_to_another_process(gazetteer: Gazetteer) -> None:
    assert pickle.loads(pickle.dumps(gazetteer)) == gazetteer
