"""The work stoppages file of the Federal Mediation and Conciliation Service.

It does not tell strikes from lockouts, nor whether its durations count the first day: both readings are kept.
"""

from pipelines.intervals import NumberInterval
from pipelines.reading.reference import cells
from pipelines.reading.reference.stoppage import UNKNOWN, UNKNOWN_DAYS, Cells, Export, Stoppage


def _read(row: Cells) -> Stoppage:
    unions, employers = cells.names(row["union"]), cells.names(row["employer"])
    cells.known(unions, employers)
    start, end = cells.span(row["start"], row["end"])
    city, _, state = (cells.words(row["place"]) or "").rpartition(",")
    case = cells.words(row["case"])
    return Stoppage(
        source_id=f"{case}--{start.earliest}" if case else cells.made_id(row["employer"], row["union"], row["start"]),
        union=cells.words(row["union"]),
        employer=cells.words(row["employer"]),
        unions=cells.locals_of(unions, row["local"]),
        employers=employers,
        local=cells.words(row["local"]),
        city=cells.words(city),
        state=cells.words(state),
        industry=cells.words(row["industry"]),
        naics=cells.words(row["naics"]),
        workers=cells.number(row["workers"]),
        start=start,
        end=end,
        duration_days=_length(row["duration"]) if end == UNKNOWN_DAYS else cells.between(start, end),
    )


def _length(cell: str) -> NumberInterval:
    counted = cells.length(cell, "day")
    return UNKNOWN if counted.high is None else NumberInterval(counted.low, counted.high + 1)


EXPORT = Export(
    "fmcs",
    {
        "employer": ("employer",),
        "union": ("union",),
        "local": ("union local", "local"),
        "case": ("case number", "case #", "case no"),
        "naics": ("naics", "naics code"),
        "industry": ("industry",),
        "place": ("city, state", "city/state"),
        "workers": ("# idled", "number idled", "idled"),
        "start": ("start date", "date started"),
        "end": ("end date", "date ended"),
        "duration": ("duration",),
    },
    ("employer", "union", "start", "workers"),
    _read,
)
