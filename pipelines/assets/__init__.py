"""The Dagster assets, one module a stage: each calls a pure function and reports rows, schema, a sample and a plot.

What may not live here: parsing, SQL, the meaning of a table.
"""
