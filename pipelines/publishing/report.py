"""``report.html``: what a release holds, on one page that needs nothing else."""

from collections.abc import Mapping
from datetime import date
from html import escape
from typing import Any

import pyarrow as pa

from pipelines.publishing import wording
from pipelines.tables import published

_STYLE = """
:root { color-scheme: light dark; --line: #8884; --quiet: #888; }
body { font: 16px/1.5 system-ui, sans-serif; max-width: 64rem; margin: 2rem auto; padding: 0 1rem; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: .35rem .6rem; border-bottom: 1px solid var(--line); }
td.number { text-align: right; font-variant-numeric: tabular-nums; }
blockquote { margin: .4rem 0; padding-left: .8rem; border-left: 3px solid var(--line); }
small { color: var(--quiet); }
td small { white-space: nowrap; }
.scroll { overflow-x: auto; }
"""
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"


def html(tables: Mapping[str, pa.Table]) -> str:
    """The page for the published tables, by name. Text from articles is escaped; the same rows give the same page."""
    claims = {row["claim_id"]: row for row in tables["claims"].to_pylist()}
    articles = {row["article_id"]: row for row in tables["articles"].to_pylist()}
    stoppages = sorted(
        tables["fct_strike_durations"].to_pylist(),
        key=lambda row: (row["start_earliest"] or date.min, row["stoppage_id"]),
        reverse=True,
    )
    return "".join(
        (
            '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n',
            f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n',
            '<meta name="viewport" content="width=device-width, initial-scale=1">\n',
            f"<title>strike-ledger</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n<h1>strike-ledger</h1>\n",
            "<h2>What is in this release</h2>\n",
            _counts(tables),
            "<h2>Stoppages</h2>\n",
            _stoppages(stoppages, claims, articles),
            "</body>\n</html>\n",
        )
    )


def _counts(tables: Mapping[str, pa.Table]) -> str:
    rows = "".join(
        f'<tr><td>{table.name}</td><td class="number">{tables[table.name].num_rows:,}</td>'
        f"<td>{escape(table.description)}</td></tr>\n"
        for table in published()
    )
    return f'<div class="scroll"><table>\n<tr><th>table</th><th>rows</th><th></th></tr>\n{rows}</table></div>\n'


def _stoppages(
    stoppages: list[dict[str, Any]], claims: dict[str, dict[str, Any]], articles: dict[str, dict[str, Any]]
) -> str:
    if not stoppages:
        return "<p>None.</p>\n"
    head = "<tr><th>who</th><th>began</th><th>ended</th><th>days</th><th>status</th></tr>\n"
    body = "".join(_stoppage(row, claims, articles) for row in stoppages)
    return f'<div class="scroll"><table>\n{head}{body}</table></div>\n'


def _stoppage(row: dict[str, Any], claims: dict[str, dict[str, Any]], articles: dict[str, dict[str, Any]]) -> str:
    sentences = "".join(_sentence(claims[claim_id], articles) for claim_id in row["claim_ids"])
    behind = f"{row['n_claims']} statements, {row['n_origins']} origins"
    conflict = ", in conflict" if row["has_conflict"] else ""
    as_of = f" <small>({row['as_of']})</small>" if row["as_of"] else ""
    return (
        f"<tr><td>{_text(row['union'])} / {_text(row['employer'])}"
        f"<details><summary>{behind}{conflict}</summary>{sentences}</details></td>"
        f"<td>{_interval(row['start_earliest'], row['start_latest'])}</td>"
        f"<td>{_interval(row['end_earliest'], row['end_latest'])}</td>"
        f"<td>{_interval(row['duration_days_min'], row['duration_days_max'])}</td>"
        f"<td>{escape(row['status'])}{as_of}</td></tr>\n"
    )


def _sentence(claim: dict[str, Any], articles: dict[str, dict[str, Any]]) -> str:
    article = articles[claim["article_id"]]
    day = _interval(article["published_earliest"], article["published_latest"])
    return (
        f"<blockquote>{_text(claim['evidence'])}<br>"
        f"<small>{escape(claim['kind'])}, {_text(article['title'] or article['source'])}, {day}</small></blockquote>"
    )


def _text(words: str | None) -> str:
    return "unknown" if words is None else f"<bdi>{escape(words)}</bdi>"


def _interval(low: object, high: object) -> str:
    return escape(wording.interval(low, high))
