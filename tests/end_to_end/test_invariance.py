"""The same articles give the same facts, to the byte, in whatever order and however often they come."""

import random
import shutil
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import duckdb
import pytest

from pipelines import claims_ledger, storage
from pipelines.linking import link, names
from pipelines.paths import SEEDS_DIR, DataDir
from pipelines.publishing import history
from pipelines.reading import ledger
from pipelines.tables import TABLES, facts
from tests.linking.generated import generate
from tests.linking.world import GAZETTEER
from tests.sql.ledger import calendar, dbt

NOW = datetime(2026, 3, 1, tzinfo=UTC)
NOT_SAME = ("first_seen_at", "source")
Round = Sequence[Path]


@pytest.fixture(scope="module")
def inputs(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """The bundled articles, and near copies of two of them."""
    folder = tmp_path_factory.mktemp("inputs")
    files = [Path(shutil.copy(path, folder)) for path in sorted((SEEDS_DIR / "articles").glob("*.txt"))]
    for path in files[:2]:
        copy = folder / f"wire-{path.name}"
        copy.write_text(path.read_text(encoding="utf-8") + "\nFrom the wire.\n", encoding="utf-8")
        files.append(copy)
    return files


def linked(data_dir: DataDir, rounds: Sequence[Round]) -> link.Linked:
    """What is linked after refreshes on these files, one after the other."""
    for n, paths in enumerate(rounds):
        ledger.update(data_dir, paths, NOW + n * timedelta(days=1))
        claims_ledger.update(data_dir)
    tables = (storage.read(data_dir.raw_table(name), name) for name in ("raw_articles", "raw_claims"))
    return link.link(*tables, names.load_gazetteer(SEEDS_DIR))


def shuffled(paths: Sequence[Path]) -> list[Path]:
    return random.Random(7).sample(list(paths), len(paths))


@pytest.mark.parametrize("way", ["shuffled", "several-refreshes", "one-by-one-backward", "each-twice", "twice-by-name"])
def test_links_do_not_hang_on_the_way_in(tmp_path: Path, inputs: list[Path], way: str) -> None:
    mixed = shuffled(inputs)
    again = tmp_path / "again"
    shutil.copytree(inputs[0].parent, again)
    rounds: dict[str, list[Round]] = {
        "shuffled": [mixed],
        "several-refreshes": [mixed[:4], mixed[4:11], mixed[11:]],
        "one-by-one-backward": [[path] for path in reversed(inputs)],
        "each-twice": [mixed, inputs],
        "twice-by-name": [[*inputs, again]],
    }
    once = linked(DataDir(tmp_path / "once"), [inputs])
    other = linked(DataDir(tmp_path / "other"), rounds[way])
    assert other.claims.equals(once.claims)
    assert other.articles.drop_columns(list(NOT_SAME)).equals(once.articles.drop_columns(list(NOT_SAME)))
    assert other.articles["copy_of"].null_count < other.articles.num_rows


def published_facts(folder: Path, articles: link.Linked) -> dict[str, bytes]:
    """The bytes of the fact files that come of linked articles and claims."""
    data_dir = DataDir(folder)
    storage.write(data_dir.raw_table("linked_articles"), articles.articles)
    storage.write(data_dir.raw_table("linked_claims"), articles.claims)
    days = calendar(date(1985, 1, 1), date(2028, 12, 31))
    storage.write(data_dir.raw_table("calendar"), storage.from_rows("calendar", days))
    for name in ("rejected_articles", "raw_reference_stoppages", "reference_names"):
        storage.write(data_dir.raw_table(name), TABLES[name].schema.empty_table())
    excluded = ("--exclude-resource-type", "unit_test", "--exclude", "unions", "employers", "aliases")
    dbt(folder, "build", *excluded)
    with duckdb.connect(str(data_dir.warehouse), read_only=True) as connection:
        rows = {t.name: storage.conform(t.name, connection.table(t.name).to_arrow_table()) for t in facts()}
        for name in ("dim_disputes", "conflicts", "review_queue"):
            rows[name] = storage.conform(name, connection.table(name).to_arrow_table())
    for name, table in rows.items():
        storage.write(folder / f"{name}.parquet", table)
    rows["fact_history"] = history.carried_on(history.empty(), rows, NOW)
    storage.write(folder / "fact_history.parquet", rows["fact_history"])
    return {name: (folder / f"{name}.parquet").read_bytes() for name in rows}


def test_facts_of_a_generated_ledger_do_not_hang_on_the_order_of_rows(tmp_path: Path) -> None:
    made = generate(seed=5, n_disputes=60, n_articles=400)
    order = random.Random(1)

    def mixed(n: int) -> list[int]:
        return order.sample(range(n), n)

    straight = link.link(made.articles, made.claims, GAZETTEER)
    turned = link.link(
        made.articles.take(mixed(made.articles.num_rows)), made.claims.take(mixed(made.claims.num_rows)), GAZETTEER
    )
    assert turned.claims.equals(straight.claims)
    assert turned.articles.equals(straight.articles)
    rows = link.Linked(
        straight.articles.take(mixed(straight.articles.num_rows)), straight.claims.take(mixed(straight.claims.num_rows))
    )
    first, second = published_facts(tmp_path / "a", straight), published_facts(tmp_path / "b", rows)
    assert first.keys() == second.keys()
    assert [name for name in first if first[name] != second[name]] == []
    assert len(first["fct_strike_durations"]) > 1000
