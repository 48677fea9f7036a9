"""Releases: staged, checked, promoted in one step, and what describes them.

What may not live here: how facts come about.
"""
