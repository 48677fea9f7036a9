"""Why the ledger says what it says: one fact with its claims, their sentences, what was intersected and what lost.

What may not live here: files, how facts are resolved.
"""

from collections.abc import Mapping, Sequence
from difflib import get_close_matches
from typing import Any

import pyarrow as pa

from pipelines.publishing import wording
from pipelines.tables import TABLES, facts

AROUND = 100
"""Characters of the stored text shown on either side of the evidence, at most."""
_NEAR = 5
_DEALS = ("tentative_agreement", "ratification")

Row = dict[str, Any]


class UnknownFact(LookupError):  # noqa: N818
    """No fact or dispute has that key; ``near`` are the likeliest keys meant."""

    def __init__(self, fact_id: str, near: Sequence[str]) -> None:
        meant = f" Did you mean one of these?\n{chr(10).join(f'  {key}' for key in near)}" if near else ""
        super().__init__(f"no fact and no dispute has the key {wording.clean(fact_id)}.{meant}")
        self.near = tuple(near)


def explain(tables: Mapping[str, pa.Table], texts: Mapping[str, str], fact_id: str) -> str:
    """The fact or the dispute of that key, explained in plain text.

    ``tables`` are those of a release, ``texts`` the stored texts by article where they are at hand. Raises UnknownFact.
    """
    for table in facts():
        row = _find(tables[table.name], table.key[0], fact_id)
        if row is not None:
            return "\n".join(_fact(table.name, row, tables, texts)) + "\n"
    dispute = _find(tables["dim_disputes"], "dispute_id", fact_id)
    if dispute is None:
        raise UnknownFact(fact_id, _near(tables, fact_id))
    return "\n".join(_dispute(dispute, tables, texts)) + "\n"


def _find(rows: pa.Table, key: str, wanted: str) -> Row | None:
    keys = rows[key].to_pylist()
    return rows.slice(keys.index(wanted), 1).to_pylist()[0] if wanted in keys else None


def _near(tables: Mapping[str, pa.Table], fact_id: str) -> list[str]:
    keyed = [TABLES["dim_disputes"], *facts()]
    keys = sorted({key for table in keyed for key in tables[table.name][table.key[0]].to_pylist()})
    close = get_close_matches(fact_id, keys, n=_NEAR, cutoff=0.5)
    return (close + [key for key in keys if fact_id.lower() in key and key not in close])[:_NEAR]


def _fact(table: str, row: Row, tables: Mapping[str, pa.Table], texts: Mapping[str, str]) -> list[str]:
    key = row[TABLES[table].key[0]]
    claims = _claims(tables, row["claim_ids"])
    numbers = {claim["claim_id"]: n for n, claim in enumerate(claims, 1)}
    conflicts = [c for c in tables["conflicts"].to_pylist() if (c["fact_table"], c["fact_key"]) == (table, key)]
    lines = [f"{key}", f"  {table}: {TABLES[table].description}", f"  {wording.parties(row)}", ""]
    shown = [figure for figure in wording.figures(table) if figure.name != "is_corrected"]
    width = max(len(figure.name) for figure in shown)
    lines += [f"  {figure.name:<{width}}  {figure.said(row)}" for figure in shown if figure.is_known(row)]
    lines += [f"  {'rests on':<{width}}  {_support(row)}"]
    lines += _corrections(tables, key, row, width)
    lines += ["", "How it came about"]
    for figure in shown:
        lines += _figure(figure, row, table, claims, numbers, [c for c in conflicts if c["column"] == figure.name])
    return [*lines, "", "Claims", *_listed(claims, tables, texts)]


def _dispute(row: Row, tables: Mapping[str, pa.Table], texts: Mapping[str, str]) -> list[str]:
    lines = [row["dispute_id"], f"  {wording.parties(row)}", f"  rests on {_support(row)}"]
    reported = wording.interval(row["first_reported_on"], row["last_reported_on"])
    lines += [f"  reported {reported}", "", "Facts"]
    for table in facts():
        for fact in tables[table.name].to_pylist():
            if fact["dispute_id"] == row["dispute_id"]:
                said = [
                    f"{figure.name} {figure.said(fact)}"
                    for figure in wording.figures(table.name)
                    if figure.is_known(fact) and figure.name not in ("is_corrected", "stoppage_id")
                ]
                mark = " (in conflict)" if fact["has_conflict"] else ""
                lines.append(f"  {fact[table.key[0]]}{mark}\n    {', '.join(said)}")
    return [*lines, "", "Claims", *_listed(_claims(tables, row["claim_ids"]), tables, texts)]


def _support(row: Row) -> str:
    counts = (row["n_claims"], "claim"), (row["n_articles"], "article"), (row["n_origins"], "independent origin")
    claims, articles, origins = (wording.plural(n, word) for n, word in counts)
    return f"{claims} in {articles}, {origins}"


def _claims(tables: Mapping[str, pa.Table], claim_ids: Sequence[str]) -> list[Row]:
    """The claims, in the order in which their articles came out."""
    wanted = set(claim_ids)
    days = dict(zip(*(tables["articles"][c].to_pylist() for c in ("article_id", "published_latest")), strict=True))
    found = [claim for claim in tables["claims"].to_pylist() if claim["claim_id"] in wanted]
    return sorted(
        found, key=lambda c: (str(days[c["article_id"]]), c["article_id"], c["evidence_start"], c["claim_id"])
    )


def _corrections(tables: Mapping[str, pa.Table], key: str, fact: Row, width: int) -> list[str]:
    """The corrections of the fact and of its claims, and those that took claims out of its dispute."""
    if not fact["is_corrected"]:
        return []
    lines = []
    for row in tables["applied_corrections"].to_pylist():
        has_left = row["dispute_id"] == fact["dispute_id"] and row["column"] in (None, "dispute_id", "stoppage_id")
        if row["target_id"] in (key, *fact["claim_ids"]) or has_left:
            why = f"{wording.clean(row['reason'])} ({wording.clean(row['who'])}, {row['made_on']})"
            lines.append(f"  {'corrected':<{width}}  {_corrected(row)}: {why} [{row['correction_id']}]")
    return lines


def _corrected(row: Row) -> str:
    if row["column"] is None:
        return f"the claim {row['target_id']} is dropped"
    now = wording.value(row["value"]) if row["action"] == "set" else "unknown"
    return f"{row['column']} of the {row['target_kind']} from {wording.value(row['found'])} to {now}"


def _figure(
    figure: wording.Figure, row: Row, table: str, claims: list[Row], numbers: Mapping[str, int], conflicts: list[Row]
) -> list[str]:
    """What each claim says of a figure, what of it was intersected, and what lost."""
    told = [(claim, said) for claim in claims if (said := _says(table, figure.name, claim)) is not None]
    if not told:
        return []
    lost = {claim_id for c in conflicts for claim_id in c["side_b_claim_ids"]}
    lines = [f"  {figure.name}: {figure.said(row)}"]
    for claim, said in told:
        aside = "  (lost)" if claim["claim_id"] in lost else _aside(figure.name, claim, [c for c, _ in told])
        lines.append(f"    [{numbers[claim['claim_id']]}] {said}{aside}")
    for c in conflicts:
        behind = [numbers[claim_id] for claim_id in c["side_a_claim_ids"] if claim_id in numbers]
        against = [numbers[claim_id] for claim_id in c["side_b_claim_ids"] if claim_id in numbers]
        sides = [wording.plural(c[f"{side}_origins"], "origin") for side in ("side_a", "side_b")]
        lines.append(f"    in conflict: {c['side_a']} by {_marks(behind)}, {sides[0]}")
        lines.append(f"    lost:        {c['side_b']} by {_marks(against)}, {sides[1]}: {_why(c)}")
    return lines


def _marks(numbers: Sequence[int]) -> str:
    return " ".join(f"[{n}]" for n in sorted(numbers)) or "claims of other facts"


def _why(conflict: Row) -> str:
    if conflict["side_a_origins"] > conflict["side_b_origins"]:
        return "it has fewer origins"
    if set(conflict["side_a_claim_ids"]) & set(conflict["side_b_claim_ids"]):
        return "it does not go with the other figures"
    return "of as many origins, the side that goes with the other figures, is narrower or was published later stays"


def _aside(figure: str, claim: Row, told: Sequence[Row]) -> str:
    """Why a claim bounds the figure no more, once there are claims nearer to it."""
    if claim["modality"] == "planned":
        return "  (a plan: set aside)" if any(c["modality"] != "planned" for c in told) else ""
    if figure == "end" and claim["end_event"] in _DEALS and any(c["end_event"] not in _DEALS for c in told):
        return "  (a deal, not the last day: set aside)"
    return ""


def _says(table: str, figure: str, claim: Row) -> str | None:
    """What a claim says of a figure, in words; None if it says nothing of it."""
    days = wording.interval(claim["date_earliest"], claim["date_latest"])
    number = wording.interval(claim["value_min"], claim["value_max"])
    kind, unit = claim["kind"], claim["unit"]
    said: str | None = None
    if table == "fct_strike_durations":
        if (figure, kind) in (("start", "strike_start"), ("end", "strike_end"), ("as_of", "strike_ongoing")):
            event = f" ({claim['end_event']})" if kind == "strike_end" and claim["end_event"] else ""
            said = days + event
        elif kind == "strike_duration" and claim["elapsed"] and figure in ("start", "duration_days", "as_of"):
            said = f"{number} {unit}s so far on {days}"
        elif kind == "strike_duration" and not claim["elapsed"] and figure == "duration_days":
            said = f"{number} {unit}s in all"
    elif figure in ("vote_date", "session_date", "date"):
        said = days
    elif figure in ("sessions", "workers"):
        said = number
    elif figure == "since":
        said = wording.interval(claim["since_earliest"], claim["since_latest"])
    elif figure == "pct_for" and claim["pct_for_min"] is None and claim["pct_for_max"] is None:
        said = wording.value(claim["pct_for"])
    elif figure == "pct_for":
        said = wording.interval(claim["pct_for_min"], claim["pct_for_max"])
    elif figure in ("votes_for", "votes_against", "turnout_pct", "result", "status"):
        said = wording.value(claim[figure])
    return None if said is None or said.startswith("unknown") else said


def _listed(claims: Sequence[Row], tables: Mapping[str, pa.Table], texts: Mapping[str, str]) -> list[str]:
    articles = {row["article_id"]: row for row in tables["articles"].to_pylist()}
    lines = []
    for n, claim in enumerate(claims, 1):
        article = articles[claim["article_id"]]
        copy = ", a copy" if article["copy_of"] else ""
        who = f"said by {wording.clean(claim['attributed_to'])}" if claim["attributed_to"] else "in its own voice"
        corrected = "; corrected" if claim["is_corrected"] else ""
        joined = wording.clean(claim["link_reason"] or "no reason kept")
        lines += [
            f"  [{n}] {claim['kind']}: {_sentence(claim, texts.get(claim['article_id']))}",
            f"      {wording.article(article)}{copy}, {who}; origin {_origin(claim)}",
            f"      joined: {joined}; read by {claim['rule']}{corrected}",
            f"      claim {claim['claim_id']}",
        ]
    return lines


def _origin(claim: Row) -> str:
    return "this article" if claim["origin_id"] == claim["article_id"] else wording.clean(claim["origin_id"])


def _sentence(claim: Row, text: str | None) -> str:
    """The evidence, marked, within the words around it."""
    start, end = claim["evidence_start"], claim["evidence_end"]
    if text is None or text[start:end] != claim["evidence"]:
        return f"\u00ab{wording.clean(claim['evidence'])}\u00bb"
    before = text[max(0, start - AROUND) : start].rpartition("\n")[2]
    after = text[end : end + AROUND].partition("\n")[0]
    if start > AROUND and len(before) == AROUND:
        before = "\u2026" + before.partition(" ")[2]
    if end + AROUND < len(text) and len(after) == AROUND:
        after = after.rpartition(" ")[0] + "\u2026"
    space_before = " " if before[-1:].isspace() else ""
    space_after = " " if after[:1].isspace() else ""
    marked = f"\u00ab{wording.clean(claim['evidence'])}\u00bb"
    return f"{wording.clean(before)}{space_before}{marked}{space_after}{wording.clean(after)}".strip()
