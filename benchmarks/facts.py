"""Linking and fusion on a generated ledger whose truth is known.

``python -m benchmarks.facts [--articles N] [--data-dir DIR]`` from the project's folder: claims are made directly (no
text is read for them), linked, and resolved by the models. Printed as Markdown: how well disputes are found, whether
published intervals hold the truth and are no wider than their narrowest claim, and how long it took.
"""

import argparse
import os
import resource
import subprocess
import sys
import tempfile
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from time import perf_counter, process_time
from typing import Any

import duckdb
import pyarrow as pa

from pipelines import storage
from pipelines.linking import link, workdays
from pipelines.linking.names import load_gazetteer
from pipelines.paths import SEEDS_DIR, SQL_DIR, DataDir
from pipelines.tables import TABLES
from tests.linking.generated import Generated, Truth, generate

ARTICLES_A_DISPUTE = 10_000 / 1_500
SEED = 11
Row = dict[str, Any]


@dataclass
class Held:
    """Of the published intervals of one figure: how many there are, hold the truth, and are not in conflict."""

    n: int = 0
    right: int = 0
    undisputed: int = 0
    undisputed_right: int = 0
    wide: list[str] = field(default_factory=list)
    """Keys of facts whose interval is wider than the narrowest claim that it rests on."""

    def count(self, is_right: bool, is_disputed: bool) -> None:
        self.n += 1
        self.right += is_right
        self.undisputed += not is_disputed
        self.undisputed_right += is_right and not is_disputed


@dataclass(frozen=True)
class Run:
    """One ledger, from claims to facts."""

    made: Generated
    claims: list[Row]
    facts: dict[str, list[Row]]
    link_seconds: float
    link_cpu: float
    model_seconds: float
    model_cpu: float


_EMPTY = ("rejected_articles", "raw_reference_stoppages", "reference_names")


def run(n_articles: int, folder: Path) -> Run:
    """Generate, link, resolve."""
    made = generate(SEED, round(n_articles / ARTICLES_A_DISPUTE), n_articles, undated=0.1, vague=0.15)
    gazetteer = load_gazetteer(SEEDS_DIR)
    begun, cpu = perf_counter(), process_time()
    linked = link.link(made.articles, made.claims, gazetteer)
    link_seconds, link_cpu = perf_counter() - begun, process_time() - cpu
    data_dir = DataDir(folder)
    tables = {
        "linked_articles": linked.articles,
        "linked_claims": linked.claims,
        "calendar": workdays.calendar(date(1980, 1, 1), date(2030, 12, 31)),
        **{name: TABLES[name].schema.empty_table() for name in _EMPTY},
    }
    for name, rows in tables.items():
        storage.write(data_dir.raw_table(name), storage.conform(name, rows))
    begun, cpu = perf_counter(), children_cpu()
    build(data_dir)
    model_seconds, model_cpu = perf_counter() - begun, children_cpu() - cpu
    with duckdb.connect(str(data_dir.warehouse), read_only=True) as connection:
        names = ("fct_strike_durations", "fct_votes", "fct_headcounts", "conflicts")
        facts: dict[str, list[Row]] = {n: connection.table(n).to_arrow_table().to_pylist() for n in names}
    return Run(made, linked.claims.to_pylist(), facts, link_seconds, link_cpu, model_seconds, model_cpu)


def build(data_dir: DataDir) -> None:
    """``dbt build`` as a refresh runs it. Raises CalledProcessError."""
    environment = os.environ | {
        "STRIKE_LEDGER_DATA_DIR": str(data_dir.root),
        "STRIKE_LEDGER_WAREHOUSE": str(data_dir.warehouse),
        "DBT_TARGET_PATH": str(data_dir.root / "dbt"),
        "DBT_LOG_PATH": str(data_dir.root / "dbt"),
    }
    program = str(Path(sys.executable).with_name("dbt"))
    where = ["--project-dir", str(SQL_DIR), "--profiles-dir", str(SQL_DIR)]
    command = [program, "build", "--exclude-resource-type", "unit_test", *where]
    subprocess.run(command, env=environment, check=True, stdout=subprocess.DEVNULL)


def children_cpu() -> float:
    """Processor seconds of the processes started and ended so far."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def pairwise_f1(run: Run) -> tuple[float, float, float]:
    """Precision, recall and F1 over pairs of claims that are, and are said to be, about one dispute."""
    true, found, both = Counter[object](), Counter[object](), Counter[object]()
    for c in run.claims:
        dispute = truth_of(run, c)[0]
        guess = c["dispute_id"] or c["claim_id"]
        true[dispute] += 1
        found[guess] += 1
        both[dispute, guess] += 1
    precision, recall = pairs(both) / pairs(found), pairs(both) / pairs(true)
    return precision, recall, 2 * precision * recall / (precision + recall)


def pairs(counts: Counter[object]) -> int:
    return sum(n * (n - 1) // 2 for n in counts.values())


def truth_of(run: Run, claim: Row) -> tuple[int, int | None]:
    return run.made.about[claim["article_id"], claim["evidence"]]


def measure(run: Run) -> dict[str, Held]:
    """The figures of all facts against the truth of the dispute and strike that most of their claims are about."""
    claims = {c["claim_id"]: c for c in run.claims}
    lost: dict[tuple[str, str, str], set[str]] = defaultdict(set)
    for c in run.facts["conflicts"]:
        lost[c["fact_table"], c["fact_key"], c["column"]].update(c["side_b_claim_ids"])
    held: dict[str, Held] = defaultdict(Held)

    def look(table: str, key: str, row: Row, name: str, ends: tuple[str, str], true: Any, kind: str, own: str) -> None:
        low, high = row[ends[0]], row[ends[1]]
        if low is None and high is None:
            return
        told = held[name]
        told.count((low is None or low <= true) and (high is None or true <= high), row["has_conflict"])
        behind = [claims[i] for i in row["claim_ids"] if claims[i]["kind"] == kind]
        behind = [c for c in behind if c["claim_id"] not in lost[table, key, name]]
        if kind == "strike_start" and any(c["modality"] != "planned" for c in behind):
            behind = [c for c in behind if c["modality"] != "planned"]
        first, last = (f"{own}_earliest", f"{own}_latest") if own == "date" else (f"{own}_min", f"{own}_max")
        widths = [c[last] - c[first] for c in behind if c[first] is not None and c[last] is not None]
        if widths and (low is None or high is None or high - low > min(widths)):
            told.wide.append(key)

    for row in run.facts["fct_strike_durations"]:
        truth, strike = most(run, claims, row)
        if strike is None:
            continue
        start, end = truth.strikes[strike - 1]
        key, length = row["stoppage_id"], (end - start).days + 1
        at = ("fct_strike_durations", key, row)
        look(*at, "start", ("start_earliest", "start_latest"), start, "strike_start", "date")
        look(*at, "end", ("end_earliest", "end_latest"), end, "strike_end", "date")
        look(*at, "duration_days", ("duration_days_min", "duration_days_max"), length, "none", "value")
    for row in run.facts["fct_votes"]:
        truth, strike = most(run, claims, row)
        at = ("fct_votes", row["vote_id"], row)
        look(*at, "pct_for", ("pct_for_min", "pct_for_max"), truth.pct, "vote", "pct_for")
        if strike is not None:
            day = truth.strikes[strike - 1][0] - timedelta(days=7)
            look(*at, "vote_date", ("vote_date_earliest", "vote_date_latest"), day, "vote", "date")
    for row in run.facts["fct_headcounts"]:
        truth, _ = most(run, claims, row)
        at = ("fct_headcounts", row["headcount_id"], row)
        look(*at, f"workers ({row['role']})", ("workers_min", "workers_max"), truth.workers, "headcount", "value")
    return dict(held)


def most(run: Run, claims: dict[str, Row], row: Row) -> tuple[Truth, int | None]:
    counts = Counter(truth_of(run, claims[claim_id]) for claim_id in row["claim_ids"])
    dispute, strike = min(counts, key=lambda about: (-counts[about], str(about)))
    return run.made.disputes[dispute], strike


def report(runs: list[Run]) -> str:
    """The figures as Markdown."""
    last = runs[-1]
    held = measure(last)
    precision, recall, f1 = pairwise_f1(last)
    n, right = sum(h.n for h in held.values()), sum(h.right for h in held.values())
    wide = sum(len(h.wide) for h in held.values())
    lines = [
        f"{last.made.articles.num_rows:,} articles, {len(last.claims):,} claims, {len(last.made.disputes):,} disputes.",
        "",
        f"- Disputes, by pairs of claims: precision {precision:.4f}, recall {recall:.4f}, F1 {f1:.4f}.",
        f"- Published intervals that hold the truth: {right:,} of {n:,} ({right / n:.2%}).",
        f"- Intervals wider than the narrowest claim behind them: {wide}.",
        "",
        "| figure | intervals | hold the truth | not in conflict | of these hold the truth | wider than a claim |",
        "| --- | --- | --- | --- | --- | --- |",
    ]
    lines += [
        f"| {name} | {h.n:,} | {h.right / h.n:.2%} | {h.undisputed:,} | "
        f"{h.undisputed_right / max(1, h.undisputed):.2%} | {len(h.wide)} |"
        for name, h in sorted(held.items())
    ]
    lines += [
        "",
        "| articles | claims | linking | models (`dbt build`) | both | of processor time |",
        "| --- | --- | --- | --- | --- | --- |",
    ]
    lines += [
        f"| {r.made.articles.num_rows:,} | {len(r.claims):,} | {r.link_seconds:.1f} s | {r.model_seconds:.1f} s | "
        f"{r.link_seconds + r.model_seconds:.1f} s | {r.link_cpu:.1f} s + {r.model_cpu:.1f} s |"
        for r in runs
    ]
    return "\n".join(lines)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=10_000, help="measured at half of this and at this")
    parser.add_argument("--data-dir", type=Path, help="keep the raw tables and the warehouse here")
    given = parser.parse_args()
    pa.set_cpu_count(2)
    with tempfile.TemporaryDirectory() as temporary:
        folder = given.data_dir or Path(temporary)
        runs = [run(n, folder / str(n)) for n in (given.articles // 2, given.articles)]
    print(report(runs))


if __name__ == "__main__":
    main()
