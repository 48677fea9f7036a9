"""From paired claims to figures, as data, text and JSON."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass

from pipelines.evaluation.matching import ATTRIBUTES, Pair
from pipelines.extraction.claims import Claim


@dataclass(frozen=True, slots=True)
class Score:
    """Precision, recall and F1 of one kind, or of all (micro-averaged). ``None`` where nothing was there to count."""

    kind: str
    n_labels: int
    n_claims: int
    n_matched: int
    precision: float | None
    recall: float | None
    f1: float | None


@dataclass(frozen=True, slots=True)
class Agreement:
    """How often a matched claim has the labelled attribute or party."""

    name: str
    n_matched: int
    n_right: int
    share: float | None


@dataclass(frozen=True, slots=True)
class Evaluation:
    """What a set of labelled articles says about extraction."""

    n_articles: int
    scores: tuple[Score, ...]
    agreements: tuple[Agreement, ...]
    pairs: tuple[Pair, ...]

    @property
    def micro(self) -> Score:
        return self.scores[-1]


def evaluate(pairs: Sequence[Pair], n_articles: int) -> Evaluation:
    """The figures of all pairs; the last score is the micro average over all kinds, named ``all``."""
    kinds = sorted({_kind(p) for p in pairs})
    scores = [_score(kind, [p for p in pairs if _kind(p) == kind]) for kind in kinds]
    scores.append(_score("all", pairs))
    return Evaluation(n_articles, tuple(scores), tuple(_agreements(pairs)), tuple(pairs))


def _kind(pair: Pair) -> str:
    return str(pair.label["kind"]) if pair.label else pair.claim.kind if pair.claim else ""


def _score(kind: str, pairs: Iterable[Pair]) -> Score:
    counts = Counter((p.label is not None, p.claim is not None) for p in pairs)
    matched = counts[True, True]
    n_labels, n_claims = matched + counts[True, False], matched + counts[False, True]
    precision, recall = _share(matched, n_claims), _share(matched, n_labels)
    total = n_labels + n_claims
    return Score(kind, n_labels, n_claims, matched, precision, recall, _share(2 * matched, total))


def _agreements(pairs: Sequence[Pair]) -> list[Agreement]:
    right: Counter[str] = Counter()
    seen: Counter[str] = Counter()
    for p in pairs:
        if p.label is None or p.claim is None:
            continue
        for name in (*ATTRIBUTES.get(p.claim.kind, ()), "union", "employer"):
            seen[name] += 1
            right[name] += name not in p.wrong
    return [Agreement(name, seen[name], right[name], _share(right[name], seen[name])) for name in sorted(seen)]


def _share(part: int, whole: int) -> float | None:
    return part / whole if whole else None


def _pct(share: float | None) -> str:
    return "-" if share is None else f"{100 * share:.1f}"


def as_json(evaluation: Evaluation) -> dict[str, object]:
    """The figures as plain data, without the pairs."""
    return {
        "n_articles": evaluation.n_articles,
        "scores": [asdict(s) for s in evaluation.scores],
        "agreements": [asdict(a) for a in evaluation.agreements],
    }


def as_text(evaluation: Evaluation) -> str:
    """The figures as a table for a terminal."""
    lines = [
        f"{evaluation.n_articles} articles",
        f"{'kind':<18}{'gold':>6}{'found':>7}{'right':>7}{'P':>8}{'R':>8}{'F1':>8}",
    ]
    lines += [
        f"{s.kind:<18}{s.n_labels:>6}{s.n_claims:>7}{s.n_matched:>7}{_pct(s.precision):>8}{_pct(s.recall):>8}{_pct(s.f1):>8}"
        for s in evaluation.scores
    ]
    lines += ["", f"{'of matched claims':<18}{'n':>6}{'right':>7}{'share':>8}"]
    lines += [f"{a.name:<18}{a.n_matched:>6}{a.n_right:>7}{_pct(a.share):>8}" for a in evaluation.agreements]
    return "\n".join(lines)


def misses_and_extras(evaluation: Evaluation) -> str:
    """Every label missed, every claim that no label asks for, and where a matched claim differs, a line each."""
    lines = []
    for p in evaluation.pairs:
        if p.claim is None and p.label is not None:
            lines.append(
                f"miss   {p.doc} " + " ".join(f"{k}={v!r}" for k, v in p.label.items() if v is not None and k != "doc")
            )
        elif p.label is None and p.claim is not None:
            said = {k: v for k, v in asdict(p.claim).items() if v is not None and k not in _UNSAID}
            lines.append(f"extra  {p.doc} " + " ".join(f"{k}={v!r}" for k, v in said.items()))
        elif p.label is not None and p.claim is not None:
            lines += [
                f"differs {p.doc} {p.claim.kind} {name}: {_told(p.claim, name)!r}, labelled {p.label.get(name)!r}, "
                f"in {p.claim.evidence!r}"
                for name in p.wrong
            ]
    return "\n".join(lines)


def _told(claim: Claim, name: str) -> object:
    return (claim.date_expression, str(claim.date_earliest)) if name == "date" else getattr(claim, name)


_UNSAID = {
    "evidence_start",
    "evidence_end",
    "extractor_version",
    "union_mention",
    "employer_mention",
    "value_min",
    "value_max",
}
