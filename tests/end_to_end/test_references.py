"""Articles of ours and tables in the formats of others: which stoppages are the same, and where the figures differ."""

from pathlib import Path

import pyarrow.parquet as pq

from pipelines.paths import DataDir
from tests.end_to_end.conftest import counts, refresh

ARTICLE = (
    " date 2024-03-20 The 1,200 machinists of Deere & Company in Waterloo, members of the United Auto Workers, went on "
    "strike on March 4, 2024. The strike ended on March 18, 2024, when the workers returned to work."
)
TRACKER = """id,employer,labor organization,local,approximate number of participants,start date,end date,duration amount,duration unit,strike or protest
1,John Deere,International Union of Auto Workers (UAW); UAW,838,"1,150",3/5/2024,3/18/2024,14,Days,Strike
2,John Deere,UAW,,200,3/4/2024,3/4/2024,1,Days,Protest
3,Valley Schools,Valley Teachers,,30,5/1/2024,5/1/2024,1,Days,Strike
"""
LISTING = """Organizations involved,Union,Work stoppage beginning date,Work stoppage ending date,Number of workers [2],Number of workdays [3],"Days idle, cumulative for this work stoppage"
Deere & Company,United Auto Workers,3/4/2024,3/18/2024,1000,11,11000
"""


def test_stoppages_are_compared_with_those_on_record_elsewhere(tmp_path: Path) -> None:
    data_dir = DataDir(tmp_path / "data")
    folder = data_dir.inbox / "reference"
    folder.mkdir(parents=True)
    (folder / "tracker.csv").write_text(TRACKER)
    (folder / "listing.csv").write_text(LISTING)
    (folder / "other.csv").write_text("name,age\nAda,36\n")
    article = tmp_path / "article.txt"
    article.write_text(ARTICLE)
    done = refresh(data_dir, article)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "inbox/reference/other.csv: unknown_table." in done.stdout
    found = counts(data_dir)
    assert (found["fct_strike_durations"], found["fct_reference_matches"], found["rejected_articles"]) == (1, 2, 1)
    rows = pq.read_table(data_dir.latest / "fct_reference_matches.parquet").to_pylist()
    figures = ("start", "end", "workers", "duration_days", "workdays", "days_idle")
    told = {row["source"]: [row[f"{figure}_agreement"] for figure in figures] for row in rows}
    assert told == {
        "bls": ["agree", "agree", "differ", "agree", "agree", "differ"],
        "lat": ["differ", "agree", "agree", "differ", "unknown", "unknown"],
    }
    assert {row["days_apart"] for row in rows} == {0, 1}
