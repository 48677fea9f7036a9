"""The documents: their tables of examples hold, their rule works, their links lead somewhere, their names exist."""

import re
import subprocess
import sys
import textwrap
from datetime import date
from pathlib import Path

import pytest

from pipelines.extraction import numbers, times
from pipelines.extraction.expressions import Tense
from pipelines.extraction.folding import fold
from pipelines.extraction.spans import Number, Percent, Time
from pipelines.intervals import DateInterval
from pipelines.paths import PROJECT_DIR
from pipelines.tables import published

DOCUMENTS = [PROJECT_DIR / "README.md", PROJECT_DIR / "CHANGELOG.md", *sorted((PROJECT_DIR / "docs").glob("*.md"))]
METHODOLOGY = (PROJECT_DIR / "docs" / "methodology.md").read_text(encoding="utf-8")
_LINK = re.compile(r"!?\[[^\]]*\]\(([^)#\s]+)(?:#[^)]*)?\)")


def _rows(mark: str) -> list[tuple[str, ...]]:
    """The rows of the table of the methodology that stands under a comment ``checked: mark``."""
    _, table = METHODOLOGY.split(f"<!-- checked: {mark} -->\n")
    lines = table.split("\n\n")[0].splitlines()[2:]
    return [tuple(cell.strip() for cell in line.strip("|").split("|")) for line in lines]


@pytest.mark.parametrize(("words", "least", "greatest", "qualifier"), _rows("numbers"))
def test_numbers_are_read_as_the_methodology_says(words: str, least: str, greatest: str, qualifier: str) -> None:
    folded = fold(words)
    (number,) = numbers.find(folded, 0, len(folded))
    assert isinstance(number, Number | Percent)
    bounds = tuple(float(bound) if bound else None for bound in (least, greatest))
    assert (number.bounds.low, number.bounds.high, number.qualifier) == (*bounds, qualifier)


@pytest.mark.parametrize(("words", "tense", "first", "last"), _rows("dates, article of 2024-09-18"))
def test_dates_are_read_as_the_methodology_says(words: str, tense: Tense, first: str, last: str) -> None:
    article = DateInterval.day(date(2024, 9, 18))
    folded = fold(f"{words} they")
    found = [time for time in times.find(folded, 0, len(folded)) if isinstance(time, Time)]
    (time,) = times.settle(found, folded, article)
    days = times.resolve(times.with_tense(time.expression, tense), article)
    assert days == DateInterval(date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_links_lead_somewhere(document: Path) -> None:
    targets = [target for target in _LINK.findall(document.read_text(encoding="utf-8")) if "://" not in target]
    assert [target for target in targets if not (document.parent / target).exists()] == []


def test_the_readme_lists_every_table_once() -> None:
    readme = (PROJECT_DIR / "README.md").read_text(encoding="utf-8")
    listed = re.findall(r"^\| `(\w+)\.parquet` \|", readme, re.MULTILINE)
    assert sorted(listed) == sorted(table.name for table in published())


def test_every_setting_is_documented() -> None:
    sources = [
        *(PROJECT_DIR / "pipelines").rglob("*.py"),
        PROJECT_DIR / "Makefile",
        PROJECT_DIR / "sql" / "profiles.yml",
    ]
    used = {name for path in sources for name in re.findall(r"STRIKE_LEDGER_[A-Z_]+", path.read_text(encoding="utf-8"))}
    operations = (PROJECT_DIR / "docs" / "operations.md").read_text(encoding="utf-8")
    assert used
    assert {name for name in used if f"`{name}`" not in operations} == set()


_TRY_RULE = """
from datetime import date

import pipelines.extraction.rules as rules
from pipelines.extraction.rules.strike_start import *
from pipelines.extraction.rules.strike_start import _dated
from pipelines.extraction.rules.rule import Example, Rule

rule, = (
{rule}
)
rules.RULES = (rule, *(r for r in rules.RULES if r.name != rule.name))

from pipelines.extraction.engine import extract
from pipelines.intervals import DateInterval

def read(text):
    claims = extract(text + "\\n\\nThis is a labor dispute.", DateInterval.day(date(2024, 9, 18)))
    return [c for c in claims if c.kind == rule.kind]

for example in rule.reads:
    first, = read(example.text)
    assert first.rule == rule.name, example.text
    assert str(first.date_earliest) == example.expected["date_earliest"], example.text
for text in rule.passes:
    assert read(text) == [], text
"""


def test_the_rule_that_is_added_as_an_example_works() -> None:
    extending = (PROJECT_DIR / "docs" / "extending.md").read_text(encoding="utf-8")
    (block,) = re.findall(r"```python\n( *Rule\(.*?)```", extending, re.DOTALL)
    program = _TRY_RULE.replace("{rule}", textwrap.indent(textwrap.dedent(block), "    "))
    done = subprocess.run([sys.executable, "-c", program], cwd=PROJECT_DIR, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr
