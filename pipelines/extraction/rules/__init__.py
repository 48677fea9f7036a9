"""The rules, a module a claim kind. ``RULES`` is all of them, in the order in which they are preferred.

A rule states one construction: a pattern over skeletons (see ``skeleton.py``) whose words come from ``vocabulary.py``,
how its captures become a claim, and its own examples. What may not live here: anything about more than one sentence.
"""

from pipelines.extraction.rules import (
    contract_expiry,
    cost,
    demand,
    headcount,
    location,
    lockout,
    session,
    session_count,
    strike_duration,
    strike_end,
    strike_ongoing,
    strike_start,
    termination,
    ulp_charge,
    vote,
    wage_change,
)
from pipelines.extraction.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    *strike_start.RULES,
    *strike_end.RULES,
    *strike_duration.RULES,
    *strike_ongoing.RULES,
    *vote.RULES,
    *session_count.RULES,
    *session.RULES,
    *headcount.RULES,
    *contract_expiry.RULES,
    *wage_change.RULES,
    *demand.RULES,
    *lockout.RULES,
    *termination.RULES,
    *ulp_charge.RULES,
    *cost.RULES,
    *location.RULES,
)
