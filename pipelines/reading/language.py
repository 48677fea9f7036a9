"""A cheap first word on an article's language: enough to tell English from the rest."""

from string import ascii_lowercase

from pipelines.extraction.folding import fold

_WORDS = bytes(code if chr(code) in ascii_lowercase else ord(" ") for code in range(256))
_HEAD = 8_000
_COMMON = frozenset(
    b"the of and to in a is that for it on was with as he be at by this had not are but from or have an they which "
    b"one you were her all she there would their we him been has when who will more no if out so said what up its "
    b"about into than them can only other new some could time these two may then do first any my now such like our "
    b"over after i his how did your also before between during because while where most through since".split()
)
_ENGLISH_SHARE = 0.2
"""English prose runs at 0.35 to 0.5, lists and headlines at 0.2 to 0.3, other languages below 0.12."""


def detect(text: str) -> str | None:
    """``en`` for English, else None."""
    words = fold(text[:_HEAD]).lower().translate(_WORDS).split()
    if not words:
        return None
    common = sum(map(_COMMON.__contains__, words))
    return "en" if common >= _ENGLISH_SHARE * len(words) else None
