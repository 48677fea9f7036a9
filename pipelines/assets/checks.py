"""Checks that stop a run before its release; dbt's data tests are checks of the facts beside these."""

from collections.abc import Sequence

import dagster as dg
import pyarrow as pa

from pipelines import storage
from pipelines.assets.resources import Ledger
from pipelines.paths import DataDir
from pipelines.publishing.checks import evidence_failures, table_failures

FEWEST_ARTICLES = 1
FEWEST_CLAIMS_AN_ARTICLE = 0.1
"""Below this a source of labor news, read as a whole, more likely was not read than has nothing to say. Warns only."""


@dg.asset_check(asset="raw_articles", blocking=True)
def raw_articles_are_sound(ledger: Ledger) -> dg.AssetCheckResult:
    """Keys are unique, values allowed, intervals not inverted."""
    return _result(table_failures("raw_articles", _read(ledger.paths, "raw_articles")))


@dg.asset_check(asset="raw_articles", blocking=True)
def raw_articles_are_not_empty(ledger: Ledger) -> dg.AssetCheckResult:
    """There is something to publish."""
    n = _read(ledger.paths, "raw_articles").num_rows
    return _result([f"{n} articles, at least {FEWEST_ARTICLES} expected"] if n < FEWEST_ARTICLES else [])


@dg.asset_check(asset="raw_claims", blocking=True)
def raw_claims_are_sound(ledger: Ledger) -> dg.AssetCheckResult:
    """Keys are unique, values allowed, intervals not inverted."""
    return _result(table_failures("raw_claims", _read(ledger.paths, "raw_claims")))


@dg.asset_check(asset="raw_claims", blocking=True)
def offsets_reproduce_evidence(ledger: Ledger) -> dg.AssetCheckResult:
    """The stored text between a claim's offsets is, to the letter, the claim's evidence."""
    claims, articles = _read(ledger.paths, "raw_claims"), _read(ledger.paths, "raw_articles")
    texts = dict(zip(articles["article_id"].to_pylist(), articles["text"].to_pylist(), strict=True))
    return _result(evidence_failures(claims, texts))


@dg.asset_check(asset="raw_claims")
def articles_state_claims(ledger: Ledger) -> dg.AssetCheckResult:
    """Not nearly every article is without a claim."""
    claims, articles = _read(ledger.paths, "raw_claims"), _read(ledger.paths, "raw_articles")
    few = claims.num_rows < FEWEST_CLAIMS_AN_ARTICLE * articles.num_rows
    said = f"{claims.num_rows} claims in {articles.num_rows} articles"
    return _result([said] if few else [], dg.AssetCheckSeverity.WARN)


@dg.asset_check(asset="linked_articles", additional_deps=["raw_articles"], blocking=True)
def linked_articles_are_sound(ledger: Ledger) -> dg.AssetCheckResult:
    """Keys are unique, values allowed, intervals not inverted; no article is lost or added."""
    articles, linked = _read(ledger.paths, "raw_articles"), _read(ledger.paths, "linked_articles")
    return _result([*table_failures("linked_articles", linked), *_same("article_id", articles, linked)])


@dg.asset_check(asset="linked_claims", additional_deps=["raw_claims"], blocking=True)
def linked_claims_are_sound(ledger: Ledger) -> dg.AssetCheckResult:
    """Keys are unique, values allowed, intervals not inverted; no claim is lost or added."""
    claims, linked = _read(ledger.paths, "raw_claims"), _read(ledger.paths, "linked_claims")
    return _result([*table_failures("linked_claims", linked), *_same("claim_id", claims, linked)])


ALL: Sequence[dg.AssetChecksDefinition] = (
    raw_articles_are_sound,
    raw_articles_are_not_empty,
    raw_claims_are_sound,
    offsets_reproduce_evidence,
    articles_state_claims,
    linked_articles_are_sound,
    linked_claims_are_sound,
)


def _read(paths: DataDir, name: str) -> pa.Table:
    return storage.read(paths.raw_table(name), name)


def _same(key: str, before: pa.Table, after: pa.Table) -> list[str]:
    lost = set(before[key].to_pylist()) ^ set(after[key].to_pylist())
    return [f"{len(lost)} rows lost or added, among them {key} {min(lost)}"] if lost else []


def _result(
    failures: Sequence[str], severity: dg.AssetCheckSeverity = dg.AssetCheckSeverity.ERROR
) -> dg.AssetCheckResult:
    return dg.AssetCheckResult(
        passed=not failures,
        severity=severity,
        description="; ".join(failures[:5]) or None,
        metadata={"failures": list(failures[:100])} if failures else {},
    )
