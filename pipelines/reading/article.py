"""What every reader gives: articles, or a refusal with its reason."""

import hashlib
from dataclasses import dataclass
from typing import Literal

from pipelines.intervals import DateInterval

Basis = Literal["given", "page"]
"""Where a date comes from: what the source gave (a header, metadata), or what the page says of itself."""

Reason = Literal[
    "empty", "too_large", "not_text", "no_words", "unreadable", "no_articles", "unknown_table", "bad_rows"
]  # fmt: skip


class Refused(Exception):  # noqa: N818
    """An input that cannot be read: ``reason`` in one word, ``detail`` in a sentence."""

    def __init__(self, reason: Reason, detail: str) -> None:
        super().__init__(f"{reason}: {detail}")
        self.reason: Reason = reason
        self.detail = detail


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One article as read. ``text`` is what is stored and what every offset counts in."""

    source: str
    format: str
    text: str
    title: str | None = None
    publisher: str | None = None
    published: DateInterval | None = None
    basis: Basis | None = None
    language: str | None = None

    @property
    def article_id(self) -> str:
        """SHA-256 of the stored text, in hex."""
        return hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()

    @property
    def word_count(self) -> int:
        """Words in the stored text."""
        return len(self.text.split())
