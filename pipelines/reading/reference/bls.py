"""The work stoppages listing of the Bureau of Labor Statistics: stoppages of 1,000 workers or more.

It does not tell strikes from lockouts, and rounds workers to the nearest hundred before it multiplies them by workdays.
"""

from pipelines.intervals import NumberInterval
from pipelines.reading.reference import cells
from pipelines.reading.reference.stoppage import UNKNOWN, Cells, Export, Stoppage

_HALF = 50.0
"""Half of what its numbers are rounded to."""


def _read(row: Cells) -> Stoppage:
    unions, employers = cells.names(row["union"]), cells.names(row["employer"])
    acronyms = cells.names(row["acronym"])
    cells.known((*unions, *acronyms), employers)
    start, end = cells.span(row["start"], row["end"])
    workdays, days_idle = cells.number(row["workdays"]), cells.number(row["days_idle"])
    days_idle = cells.around(days_idle, most=_HALF * max(workdays.high or 1.0, 1.0))
    is_over = end.latest is not None
    return Stoppage(
        source_id=cells.made_id(row["employer"], row["union"] or row["acronym"], row["start"]),
        union=cells.words(row["union"]) or cells.words(row["acronym"]),
        employer=cells.words(row["employer"]),
        unions=tuple(dict.fromkeys((*cells.locals_of(unions, row["local"]), *acronyms))),
        employers=employers,
        local=cells.words(row["local"]),
        city=cells.words(row["area"]),
        state=cells.words(row["state"]),
        naics=cells.words(row["naics"]),
        workers=cells.around(cells.number(row["workers"]), most=_HALF),
        start=start,
        end=end,
        duration_days=cells.between(start, end),
        workdays=workdays if is_over else _so_far(workdays),
        days_idle=days_idle if is_over else _so_far(days_idle),
    )


def _so_far(counted: NumberInterval) -> NumberInterval:
    return UNKNOWN if counted.low is None else NumberInterval(counted.low, None)


EXPORT = Export(
    "bls",
    {
        "employer": ("organizations involved", "employers involved", "organization involved", "organizations"),
        "state": ("states", "state"),
        "area": ("areas", "area"),
        "naics": ("industry code", "naics", "naics code"),
        "union": ("union", "unions"),
        "acronym": ("union acronym", "acronym"),
        "local": ("union local", "local"),
        "start": ("work stoppage beginning date", "beginning date", "begin date"),
        "end": ("work stoppage ending date", "ending date", "end date"),
        "workers": ("number of workers", "workers"),
        "workdays": (
            "number of workdays",
            "number of lost workdays, cumulative for this work stoppage",
            "number of lost workdays",
        ),
        "days_idle": ("days idle, cumulative for this work stoppage", "days idle, cumulative", "days idle"),
    },
    ("employer", "start", "workers"),
    _read,
)
