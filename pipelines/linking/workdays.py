"""The calendar: which days are workdays, as the Bureau of Labor Statistics counts days idle.

What may not live here: counting (that is SQL).
"""

from datetime import date, timedelta

import holidays
import pyarrow as pa

from pipelines.tables import schema

SATURDAY = 5


def calendar(first: date, last: date) -> pa.Table:
    """One row per day from ``first`` to ``last``, both included; US federal holidays are those observed.

    Raises ValueError if ``first`` is after ``last``.
    """
    if first > last:
        raise ValueError(f"inverted interval: {first} > {last}")
    free = holidays.country_holidays("US", years=range(first.year, last.year + 2), observed=True)
    days = [first + timedelta(days=n) for n in range((last - first).days + 1)]
    is_workday = [day.weekday() < SATURDAY and day not in free for day in days]
    return pa.table({"day": days, "is_workday": is_workday}, schema=schema("calendar"))
