"""The Labor Action Tracker (Cornell ILR and the University of Illinois LER): strikes, lockouts and labor protests."""

from pipelines.reading.reference import cells
from pipelines.reading.reference.stoppage import UNKNOWN, Cells, Export, Kind, Stoppage

_APPROXIMATE = 0.1
"""Its numbers of participants are approximate: a tenth to either side, as where an article says "about"."""


def _read(row: Cells) -> Stoppage:
    unions, employers = cells.names(row["union"]), cells.names(row["employer"])
    cells.known(unions, employers)
    start, end = cells.span(row["start"], row["end"])
    stated = cells.length(row["duration"], row["duration_unit"])
    return Stoppage(
        source_id=cells.words(row["id"]) or cells.made_id(row["employer"], row["union"], row["start"], row["city"]),
        union=cells.words(row["union"]),
        employer=cells.words(row["employer"]),
        unions=cells.locals_of(unions, row["local"]),
        employers=employers,
        local=cells.words(row["local"]),
        city=cells.words(row["city"]),
        state=cells.words(row["state"]),
        industry=cells.words(row["industry"]),
        kind=_kind(row["kind"]),
        workers=cells.around(cells.number(row["workers"]), share=_APPROXIMATE),
        start=start,
        end=end,
        duration_days=cells.between(start, end) if stated == UNKNOWN else stated,
    )


def _kind(cell: str) -> Kind:
    """What is neither called a strike nor a lockout is kept apart with the protests."""
    said = cell.lower()
    return "strike" if "strike" in said else "lockout" if "lock" in said else "protest"


EXPORT = Export(
    "lat",
    {
        "id": ("id", "position id", "positionid"),
        "employer": ("employer",),
        "union": ("labor organization", "labor organizations"),
        "local": ("local",),
        "industry": ("industry",),
        "city": ("city",),
        "state": ("state",),
        "workers": ("approximate number of participants",),
        "start": ("start date",),
        "end": ("end date",),
        "duration": ("duration amount",),
        "duration_unit": ("duration unit",),
        "kind": ("strike or protest",),
    },
    ("employer", "union", "start", "kind"),
    _read,
)
