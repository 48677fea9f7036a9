"""What others hold on record of stoppages: readers for their public exports, one module a source.

What may not live here: articles; which of their stoppages is one of ours (``pipelines.linking.reference``, ``sql/``).
"""
