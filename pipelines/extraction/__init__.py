"""Text in, claims out: pure functions of the text and its date.

What may not live here: files, Dagster, DuckDB, the network, global state.
"""
