"""Bytes in, articles out: one module a format, the inbox, copies, refusal.

What may not live here: reading claims out of an article.
"""

READER_VERSION = "1"
"""Raised with every change that can alter an article: known inputs are then read again."""
