"""Texts made to hurt, of any length: reading one must take time in proportion to it."""

from collections.abc import Callable

_OPENING = "The union at Acme is on strike. "


def _repeat(piece: str) -> Callable[[int], str]:
    return lambda size: (_OPENING + piece * (size // len(piece) + 1))[:size]


def _numbered(template: str) -> Callable[[int], str]:
    def make(size: int) -> str:
        pieces = [_OPENING]
        length = number = 0
        while length < size:
            number += 1
            pieces.append(template.format(number, 1 + number % 28, 1900 + number % 120))
            length += len(pieces[-1])
        return "".join(pieces)[:size]

    return make


TEXTS: dict[str, Callable[[int], str]] = {
    "nested quotes": lambda size: _OPENING + "\u201c'" * (size // 4) + "strike" + "'\u201d" * (size // 4),
    "one number of a million digits": _repeat("7"),
    "digits in groups": _repeat("1,000,"),
    "no end of a sentence": _repeat("the workers on strike at the plant and "),
    "dates": _numbered("Workers struck on May {1}, {2} and "),
    "dates in sentences": _numbered("They met on May {1}, {2}. "),
    "names": _numbered("Acme{0} Steel Company and "),
    "names in sentences": _numbered("Union{0} struck Acme{0} Steel. "),
    "one line of votes": _numbered("members voted {0} to {1}, "),
    "brackets": _repeat("(["),
    "hyphens": _repeat("strike-"),
    "hedges": _repeat("nearly "),
    "line ends": _repeat("strike\n"),
    "full stops": _repeat(". "),
    "capitals": _repeat("Aa "),
    "one long word": _repeat("strike"),
}
"""By name, a text of about so many characters."""
