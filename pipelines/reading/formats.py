"""Which reader reads an input. A format is a module with ``read(data, source) -> list[Article]``, entered here."""

from collections.abc import Callable
from dataclasses import dataclass

from pipelines.reading import text
from pipelines.reading.article import Article


@dataclass(frozen=True, slots=True)
class Format:
    """A form that articles come in; ``accepts`` judges by the name's suffix (lower case) and the first bytes."""

    name: str
    accepts: Callable[[str, bytes], bool]
    read: Callable[[bytes, str], list[Article]]


FORMATS = (Format("text", lambda _suffix, _head: True, text.read),)
"""Asked in order; plain text, which takes or refuses whatever is left, comes last."""

_HEAD = 1_024


def read(data: bytes, source: str) -> list[Article]:
    """The articles in the bytes of ``source``. Raises Refused with the reason."""
    suffix = "." + source.rsplit(".", 1)[-1].lower() if "." in source.rsplit("/", 1)[-1] else ""
    head = data[:_HEAD]
    reader = next(form for form in FORMATS if form.accepts(suffix, head))
    return reader.read(data, source)
