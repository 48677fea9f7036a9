"""Every rule reads its examples and passes over its near misses; no rule goes without them."""

from datetime import date

import pytest

from pipelines.extraction.engine import extract
from pipelines.extraction.rules import RULES
from pipelines.extraction.rules.rule import Example, Rule
from pipelines.intervals import DateInterval

CONTEXT = "\n\nThis is a labor dispute."
"""What makes a lone sentence an article that the engine reads."""
PUBLISHED = DateInterval.day(date(2024, 9, 18))
READS = [pytest.param(rule, example, id=f"{rule.name}-{i}") for rule in RULES for i, example in enumerate(rule.reads)]
PASSES = [pytest.param(rule, text, id=f"{rule.name}-{i}") for rule in RULES for i, text in enumerate(rule.passes)]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_has_three_examples_and_two_near_misses(rule: Rule) -> None:
    assert len(rule.reads) >= 3
    assert len(rule.passes) >= 2


def test_rule_names_are_unique_and_begin_with_their_kind() -> None:
    assert len({rule.name for rule in RULES}) == len(RULES)
    assert all(rule.name.startswith(f"{rule.kind}.") for rule in RULES)


@pytest.mark.parametrize(("rule", "example"), READS)
def test_reads(rule: Rule, example: Example) -> None:
    published = DateInterval.day(date.fromisoformat(example.published)) if example.published else None
    claims = [c for c in extract(example.text + CONTEXT, published) if c.kind == rule.kind]
    assert any(_has(claim, example) for claim in claims), [
        (c.rule, c.evidence, c.date_earliest, c.value) for c in claims
    ]


def _has(claim: object, example: Example) -> bool:
    return all(_plain(getattr(claim, name)) == value for name, value in example.expected.items())


def _plain(value: object) -> object:
    return value.isoformat() if isinstance(value, date) else value


@pytest.mark.parametrize(("rule", "text"), PASSES)
def test_passes_over(rule: Rule, text: str) -> None:
    assert [c.evidence for c in extract(text + CONTEXT, PUBLISHED) if c.kind == rule.kind] == []
