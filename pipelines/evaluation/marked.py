"""An article with its claims marked in the text, for people who write rules: for a terminal and as an HTML page.

What may not live here: finding claims, files.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from html import escape
from itertools import pairwise

import click

from pipelines.extraction.claims import Claim
from pipelines.tables import KINDS, MORE_KINDS

_COLOURS = ("green", "red", "yellow", "magenta", "cyan", "blue", "bright_green")
"""On a terminal, a colour a kind; kinds beyond the seven share white."""
_HUES = {kind: number * 360 // len(KINDS + MORE_KINDS) for number, kind in enumerate(KINDS + MORE_KINDS)}
_CONTROLS = {code: "\ufffd" for code in (*range(0x20), *range(0x7F, 0xA0)) if chr(code) not in "\n\t"}
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"
_STYLE = """
:root { color-scheme: light dark; }
body { font: 17px/1.6 system-ui, sans-serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; }
article { white-space: pre-wrap; overflow-wrap: anywhere; }
mark { color: inherit; background: hsl(var(--hue) 80% 50% / .28); border-bottom: 2px solid hsl(var(--hue) 70% 45%); }
sup { line-height: 0; } sup a { text-decoration: none; }
li { margin: .5rem 0; } li::marker { font-variant-numeric: tabular-nums; }
b { color: hsl(var(--hue) 70% 40%); }
code { opacity: .7; }
"""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the text that the evidence of the same claims covers; claims are numbered from 1."""

    start: int
    end: int
    claims: tuple[int, ...]
    ending: tuple[int, ...]
    """The claims whose evidence ends where the piece ends."""


def pieces(text: str, claims: Sequence[Claim]) -> list[Piece]:
    """The text cut wherever the evidence of a claim begins or ends: in order, without gaps."""
    begin: dict[int, list[int]] = {}
    finish: dict[int, list[int]] = {}
    for number, claim in enumerate(claims, 1):
        begin.setdefault(claim.evidence_start, []).append(number)
        finish.setdefault(claim.evidence_end, []).append(number)
    cuts = sorted({0, len(text), *begin, *finish})
    found: list[Piece] = []
    here: set[int] = set()
    for start, end in pairwise(cuts):
        here = (here - set(finish.get(start, ()))) | set(begin.get(start, ()))
        found.append(Piece(start, end, tuple(sorted(here)), tuple(finish.get(end, ()))))
    return found


def said(claim: Claim) -> dict[str, str]:
    """What a claim says in words, by name, in the order in which people ask: figures, dates, parties, rule."""
    values = {
        "figure": _figure(claim),
        "ballot": claim.ballot,
        "result": claim.result,
        "for": _share(claim),
        "votes": _votes(claim),
        "turnout": None if claim.turnout_pct is None else f"{claim.turnout_pct:g}%",
        "role": claim.role,
        "status": claim.status,
        "end": claim.end_event,
        "detail": claim.detail,
        "so far": None if claim.elapsed is None else "yes" if claim.elapsed else "no",
        "told as": claim.modality,
        "date": _when(claim.date_earliest, claim.date_latest) or claim.date_expression,
        "since": _when(claim.since_earliest, claim.since_latest) or claim.since_expression,
        "union": claim.union,
        "employer": claim.employer,
        "said by": claim.attributed_to,
        "rule": claim.rule,
    }
    return {name: value for name, value in values.items() if value}


def as_terminal(text: str, claims: Sequence[Claim]) -> str:
    """The text with each claim's evidence in its kind's colour and its number behind it, and the claims listed below.

    Colours are ANSI codes (``click.echo`` drops them where no terminal reads). Control characters of the text itself
    are made visible, so that an article cannot steer the terminal.
    """
    lines = [
        "".join(
            _coloured(_plain(text[p.start : p.end]), claims, p.claims)
            + "".join(click.style(f"[{n}]", bold=True) for n in p.ending)
            for p in pieces(text, claims)
        ).rstrip("\n"),
        "",
    ]
    for number, claim in enumerate(claims, 1):
        values = "  ".join(f"{name} {_plain(value)}" for name, value in said(claim).items())
        lines.append(f"{number:>3}  {_coloured(claim.kind, claims, (number,))}  {values}")
    if not claims:
        lines.append("No claim found.")
    return "\n".join(lines)


def as_html(text: str, claims: Sequence[Claim], title: str) -> str:
    """The same as a page that needs nothing else. Everything taken from the article is escaped."""
    body = "".join(_marked(text[p.start : p.end], claims, p) for p in pieces(text, claims))
    items = "".join(
        f'<li id="claim-{number}" style="--hue:{_hue(claim)}"><b>{escape(claim.kind)}</b> '
        + ", ".join(
            f"{name} <code>{escape(value)}</code>" if name == "rule" else f"{name} {escape(value)}"
            for name, value in said(claim).items()
        )
        + "</li>\n"
        for number, claim in enumerate(claims, 1)
    )
    return (
        f'<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(title)}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n<h1>{escape(title)}</h1>\n"
        f"<article>{body}</article>\n<h2>Claims: {len(claims)}</h2>\n<ol>\n{items}</ol>\n</body>\n</html>\n"
    )


def _coloured(words: str, claims: Sequence[Claim], numbers: tuple[int, ...]) -> str:
    if not numbers:
        return words
    kind = claims[numbers[0] - 1].kind
    colour = _COLOURS[KINDS.index(kind)] if kind in KINDS else "white"
    return click.style(words, fg=colour, underline=True)


def _marked(words: str, claims: Sequence[Claim], piece: Piece) -> str:
    shown = escape(words)
    if not piece.claims:
        return shown
    first = claims[piece.claims[0] - 1]
    kinds = escape(", ".join(dict.fromkeys(claims[n - 1].kind for n in piece.claims)))
    notes = "".join(f'<sup><a href="#claim-{n}">{n}</a></sup>' for n in piece.ending)
    return f'<mark style="--hue:{_hue(first)}" title="{kinds}">{shown}</mark>{notes}'


def _hue(claim: Claim) -> int:
    return _HUES.get(claim.kind, 0)


def _plain(text: str) -> str:
    return text.translate(_CONTROLS)


def _figure(claim: Claim) -> str | None:
    if claim.value is None:
        return None
    unit = f" {claim.unit}" if claim.unit else ""
    return f"{claim.value:g}{unit} {_bounds(claim.qualifier, claim.value_min, claim.value_max)}".rstrip()


def _share(claim: Claim) -> str | None:
    if claim.pct_for is None:
        return None
    return f"{claim.pct_for:g}% {_bounds(claim.qualifier, claim.pct_for_min, claim.pct_for_max)}".rstrip()


def _bounds(qualifier: str | None, low: float | None, high: float | None) -> str:
    if qualifier in (None, "exact"):
        return ""
    ends = ("..." if end is None else f"{end:g}" for end in (low, high))
    return f"({qualifier}: {' to '.join(ends)})"


def _votes(claim: Claim) -> str | None:
    if claim.votes_for is None and claim.votes_against is None:
        return None
    return " to ".join("?" if n is None else f"{n:g}" for n in (claim.votes_for, claim.votes_against))


def _when(first: date | None, last: date | None) -> str | None:
    if first == last:
        return first.isoformat() if first else None
    return " to ".join("..." if day is None else day.isoformat() for day in (first, last))
