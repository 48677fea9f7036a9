"""What a person is told of a fact, and of what changed."""

from collections.abc import Callable
from copy import deepcopy
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest
from click.testing import CliRunner

from pipelines import storage
from pipelines.cli import main
from pipelines.paths import DataDir
from pipelines.publishing import wording
from pipelines.publishing.diff import as_text, diff
from pipelines.publishing.explain import UnknownFact, explain
from pipelines.publishing.release import publish
from pipelines.tables import published

from .small import NOW, TEXTS, Rows, small_rows

DISPUTE, STOPPAGE = "weavers--loom--2030", "weavers--loom--2030--1"
FIRST, SECOND = (row["article_id"] for row in small_rows()["articles"])
STORED = {FIRST: TEXTS[0], SECOND: TEXTS[1]}


def told(**changed: list[dict[str, Any]]) -> dict[str, pa.Table]:
    rows = small_rows() | changed
    return {table.name: storage.from_rows(table.name, rows.get(table.name, [])) for table in published()}


def disputed() -> dict[str, pa.Table]:
    """The small ledger with dates, a third claim on the start, which lost, and a correction."""
    claims = deepcopy(small_rows()["claims"])
    day = {"date_earliest": date(2030, 5, 2), "date_latest": date(2030, 5, 2), "modality": "happened"}
    claims[0] |= day | {"link_reason": "same parties"}
    claims[2] |= {"kind": "strike_end", "date_latest": date(2030, 5, 4), "attributed_to": "the union"}
    claims.append(
        claims[2]
        | {"claim_id": "d", "kind": "strike_start", "evidence": "began on 2 May", "is_corrected": True}
        | {"date_earliest": date(2030, 5, 3), "date_latest": date(2030, 5, 3)}
        | {"evidence_start": TEXTS[1].index("began"), "evidence_end": TEXTS[1].index("began") + 14}
    )
    (stoppage,) = small_rows()["fct_strike_durations"]
    stoppage |= {"claim_ids": ["a", "c", "d"], "n_claims": 3, "has_conflict": True, "is_corrected": True}
    conflict = {
        "conflict_id": "x",
        "fact_table": "fct_strike_durations",
        "fact_key": STOPPAGE,
        "column": "start",
        "side_a": "2030-05-02",
        "side_a_claim_ids": ["a"],
        "side_a_origins": 2,
        "side_b": "2030-05-03",
        "side_b_claim_ids": ["d"],
        "side_b_origins": 1,
    }
    correction = {
        "correction_id": "k1",
        "target_kind": "claim",
        "target_id": "d",
        "in_table": "claims",
        "column": "date_earliest",
        "action": "set",
        "value": "2030-05-03",
        "found": "2030-05-02",
        "expected": "2030-05-02",
        "reason": "misprint",
        "who": "an editor",
        "made_on": date(2030, 6, 1),
    }
    dropped = correction | {"correction_id": "k2", "target_id": "e", "column": None, "action": "drop", "found": None}
    corrections = [correction, dropped | {"dispute_id": DISPUTE}, dropped | {"correction_id": "k3", "dispute_id": "x"}]
    return told(claims=claims, fct_strike_durations=[stoppage], conflicts=[conflict], applied_corrections=corrections)


@pytest.mark.parametrize(
    "words",
    [
        "Weavers' Union / Loom Ltd",
        "start           2030-05-02\n",
        "end             by 2030-05-04\n",
        "duration_days   1 to 3\n",
        "3 claims in 2 articles, 2 independent origins",
        "start: 2030-05-02\n    [1] 2030-05-02\n    [2] 2030-05-03  (lost)\n",
        "in conflict: 2030-05-02 by [1], 2 origins\n    lost:        2030-05-03 by [2], 1 origin: it has fewer origins\n",
        "Weavers at Loom Ltd \u00abwalked out on 2 May\u00bb. Their union counts 40 members.",
        "papers/0.txt, 2030-05-03, in its own voice; origin this article",
        "joined: same parties; read by example\n",
        "said by the union",
        "read by example; corrected",
        "corrected       date_earliest of the claim from 2030-05-02 to 2030-05-03: misprint (an editor, 2030-06-01) [k1]",
        "corrected       the claim e is dropped: misprint (an editor, 2030-06-01) [k2]\n\nHow it came about",
        "claim d\n",
    ],
)
def test_a_fact_is_explained(words: str) -> None:
    assert words in explain(disputed(), STORED, STOPPAGE)


def test_a_dispute_is_explained_by_its_facts_and_claims() -> None:
    said = explain(disputed(), {}, DISPUTE)
    assert f"  {STOPPAGE} (in conflict)\n    start 2030-05-02, end by 2030-05-04, status ended" in said
    assert "headcount: \u00ab40 members\u00bb\n" in said


@pytest.mark.parametrize(("asked", "near"), [("weavers--loom--2031", DISPUTE), ("LOOM", STOPPAGE)])
def test_an_unknown_key_is_told_what_may_be_meant(asked: str, near: str) -> None:
    with pytest.raises(UnknownFact, match=near) as raised:
        explain(disputed(), {}, asked)
    assert near in raised.value.near
    with pytest.raises(UnknownFact, match=r"has the key zzz\.$"):
        explain(disputed(), {}, "zzz")


@pytest.mark.parametrize(
    ("low", "high", "said"),
    [
        (None, None, "unknown"),
        (3, 3, "3"),
        (3, 5, "3 to 5"),
        (3, None, "3 or more"),
        (None, 5, "at most 5"),
        (date(2030, 5, 2), None, "2030-05-02 or later"),
        (None, date(2030, 5, 2), "by 2030-05-02"),
        (0.5, 94.6, "0.5 to 94.6"),
    ],
)
def test_intervals_in_words(low: object, high: object, said: str) -> None:
    assert wording.interval(low, high) == said


def test_text_of_articles_steers_no_terminal() -> None:
    assert wording.clean("a\x1b[2Jb\n\u202ec\u00e9") == "a [2Jb c\u00e9"


def test_a_difference_names_figures_and_articles() -> None:
    after = disputed()
    before = told(
        claims=[row for row in after["claims"].to_pylist() if row["article_id"] == FIRST],
        articles=small_rows()["articles"][:1],
        fct_strike_durations=[
            small_rows()["fct_strike_durations"][0]
            | {"claim_ids": ["a"], "n_claims": 1, "n_origins": 1, "status": "ongoing", "end_latest": None}
        ],
    )
    assert as_text(diff(before, after), "A", "B") == (
        "A -> B\n"
        "articles: 1 more, 0 fewer; claims: 2 more, 0 fewer; facts: 1 changed, 0 new, 0 gone\n\n"
        f"changed  {STOPPAGE}  (fct_strike_durations; Weavers' Union / Loom Ltd)\n"
        "  end: unknown -> by 2030-05-04\n"
        "  status: ongoing -> ended\n"
        "  is_corrected: no -> yes\n"
        "  rests on: 1 claim, 1 origin -> 3 claims, 2 origins, in conflict\n"
        '  by "<script>alert(1)</script>", papers/1.txt, 2030-05-04\n'
    )
    back = diff(after, before)
    assert [(c.what, len(c.articles_in), len(c.articles_out)) for c in back.changes] == [("changed", 0, 1)]
    assert diff(after, after).changes == ()
    gone = diff(after, told(fct_strike_durations=[], claims=[], articles=[]))
    assert [c.what for c in gone.changes] == ["gone"]
    assert "gone  " in as_text(gone, "A", "B")


def test_commands(data_dir: DataDir, warehouse: Callable[[Rows], Path]) -> None:
    where = ["--data-dir", str(data_dir.root)]
    nothing = CliRunner().invoke(main, ["explain", STOPPAGE, *where])
    assert nothing.exit_code == 1
    assert "kept are: none" in nothing.output
    publish(data_dir, warehouse(small_rows()), NOW, {})
    rows = small_rows()
    rows["fct_strike_durations"][0]["duration_days_max"] = 9
    publish(data_dir, warehouse(rows), NOW + timedelta(days=1), {})
    explained = CliRunner().invoke(main, ["explain", STOPPAGE, *where])
    assert explained.exit_code == 0, explained.output
    assert "\u00abwalked out on 2 May\u00bb. Their union" in explained.output
    unknown = CliRunner().invoke(main, ["explain", "weavers", *where])
    assert unknown.exit_code == 1
    assert STOPPAGE in unknown.output
    compared = CliRunner().invoke(main, ["diff", "previous", "latest", *where])
    assert compared.exit_code == 0, compared.output
    assert "duration_days: 1 to 3 -> 1 to 9" in compared.output
