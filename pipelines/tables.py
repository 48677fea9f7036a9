"""Every raw and published table, once: columns, types, units, meaning.

Arrow schemas, checks, the data dictionary and ``datapackage.json`` are derived from here.
What may not live here: rows, SQL, files.
"""

from dataclasses import dataclass
from typing import Literal

import pyarrow as pa

Layer = Literal["raw", "published"]

_STRING = pa.string()
_DATE = pa.date32()
_DOUBLE = pa.float64()
_INT = pa.int64()
_BOOL = pa.bool_()
_INSTANT = pa.timestamp("us", tz="UTC")
_STRINGS = pa.list_(pa.string())


@dataclass(frozen=True)
class Column:
    """One column. ``unit`` is given where the value is a measure."""

    name: str
    type: pa.DataType
    description: str
    unit: str | None = None
    nullable: bool = True
    values: tuple[str, ...] = ()
    """The only values allowed, where they are few."""


@dataclass(frozen=True)
class Table:
    """One table. ``description`` begins with the grain, ``key`` names the row and is the sort order."""

    name: str
    layer: Layer
    description: str
    key: tuple[str, ...]
    columns: tuple[Column, ...]

    @property
    def schema(self) -> pa.Schema:
        """The Arrow schema, with the descriptions as field metadata."""
        return pa.schema(
            [
                pa.field(
                    c.name,
                    c.type,
                    c.nullable,
                    metadata={"description": c.description, **({"unit": c.unit} if c.unit else {})},
                )
                for c in self.columns
            ]
        )

    @property
    def column_names(self) -> list[str]:
        return [c.name for c in self.columns]

    def column(self, name: str) -> Column:
        """The column of that name. Raises KeyError."""
        for c in self.columns:
            if c.name == name:
                return c
        raise KeyError(f"{self.name} has no column {name}")


KINDS = ("strike_start", "strike_end", "strike_duration", "vote", "session_count", "session", "headcount")
"""The seven kinds that facts are built from."""
MORE_KINDS = (
    "strike_ongoing", "contract_expiry", "wage_change", "demand", "lockout", "termination", "ulp_charge", "cost", "location",
)  # fmt: skip
QUALIFIERS = ("exact", "at_least", "at_most", "about", "between")
UNITS = ("day", "week", "month", "year", "hour", "session", "worker", "percent", "money")
BALLOTS = ("strike_authorization", "ratification", "union_election", "other")
RESULTS = ("approved", "rejected")
END_EVENTS = ("return_to_work", "tentative_agreement", "ratification", "suspension")
ROLES = ("unit", "strikers", "picketers", "other")
MODALITIES = ("happened", "planned")
BASES = ("given", "page", "content", "linked")
STOPPAGE_STATUSES = ("planned", "ongoing", "ended", "unknown")
SIDES = ("union", "employer")
REFERENCES = ("lat", "bls", "fmcs")
"""The Labor Action Tracker, the work stoppages listings of the BLS and of the FMCS."""
REFERENCE_KINDS = ("strike", "lockout", "protest")
AGREEMENTS = ("agree", "differ", "unknown")

_ARTICLE = (
    Column("article_id", _STRING, "SHA-256 of the stored text, in hex.", nullable=False),
    Column("source", _STRING, "Path or address that the article came from.", nullable=False),
    Column("publisher", _STRING, "Who published it."),
    Column("title", _STRING, "Headline."),
    Column("published_earliest", _DATE, "First day on which it can have been published."),
    Column("published_latest", _DATE, "Last day on which it can have been published; equal to the first when the day is known."),
    Column("published_on_basis", _STRING, "What the publication date rests on: what the source gave, what the page says, what the text implies, what linked articles imply.", values=BASES),
    Column("language", _STRING, "ISO 639-1 code of the text's language."),
    Column("word_count", _INT, "Words in the stored text.", unit="word", nullable=False),
    Column("copy_of", _STRING, "article_id of the first article that this one copies."),
    Column("first_seen_at", _INSTANT, "When the ledger first read it.", nullable=False),
)  # fmt: skip

_EVIDENCE = (
    Column("attributed_to", _STRING, "Who says it; null for the article's own voice."),
    Column("evidence", _STRING, "The exact words.", nullable=False),
    Column("evidence_start", _INT, "Offset of the words in the stored text.", unit="character", nullable=False),
    Column("evidence_end", _INT, "Offset just after the words in the stored text.", unit="character", nullable=False),
    Column("rule", _STRING, "The rule that read it.", nullable=False),
    Column("extractor_version", _STRING, "Version of the extraction engine.", nullable=False),
)

_STATEMENT = (
    Column("union", _STRING, "The workers' side: canonical name; null where the text does not say."),
    Column("employer", _STRING, "The employers' side: canonical name; null where the text does not say."),
    Column("union_mention", _STRING, "The workers' side as written."),
    Column("employer_mention", _STRING, "The employers' side as written."),
    Column("value", _DOUBLE, "The number as stated, in `unit`."),
    Column("value_min", _DOUBLE, "Least value that the words allow; null: unbounded."),
    Column("value_max", _DOUBLE, "Greatest value that the words allow; null: unbounded."),
    Column("unit", _STRING, "Unit of the value.", values=UNITS),
    Column("qualifier", _STRING, "How the number is hedged; for votes, the percentage.", values=QUALIFIERS),
    Column("date_earliest", _DATE, "First day on which it happened or is to happen; for a count of a strike still on, the day it was counted."),
    Column("date_latest", _DATE, "Last day on which it happened or is to happen."),
    Column("elapsed", _BOOL, "strike_duration: true counts a strike still going on, false a whole one."),
    Column("ballot", _STRING, "vote: what was voted on.", values=BALLOTS),
    Column("result", _STRING, "vote: what came of the motion.", values=RESULTS),
    Column("pct_for", _DOUBLE, "vote: share in favor of the motion, as stated.", unit="percent"),
    Column("pct_for_min", _DOUBLE, "vote: least share in favor that the words allow.", unit="percent"),
    Column("pct_for_max", _DOUBLE, "vote: greatest share in favor that the words allow.", unit="percent"),
    Column("votes_for", _DOUBLE, "vote: ballots in favor, as stated.", unit="vote"),
    Column("votes_against", _DOUBLE, "vote: ballots against, as stated.", unit="vote"),
    Column("turnout_pct", _DOUBLE, "vote: share of those entitled who voted, as stated.", unit="percent"),
    Column("since_earliest", _DATE, "session_count: first day on which the counting can start."),
    Column("since_latest", _DATE, "session_count: last day on which the counting can start."),
    Column("modality", _STRING, "Whether it is told as having happened or as planned.", values=MODALITIES),
    Column("status", _STRING, "session: held or scheduled; wage_change: offered, demanded or agreed."),
    Column("end_event", _STRING, "strike_end: what ended it.", values=END_EVENTS),
    Column("role", _STRING, "headcount: who is counted.", values=ROLES),
    Column("detail", _STRING, "demand: the issue; location: the place; cost: the ISO 4217 currency; else null."),
    *_EVIDENCE,
    Column("date_expression", _STRING, "The date as read, before it was resolved against the article's own (see docs/methodology.md)."),
    Column("since_expression", _STRING, "The start of counting as read, before it was resolved."),
)  # fmt: skip

_CLAIM_KEY = (
    Column("claim_id", _STRING, "Stable hash of article, kind, offsets and values.", nullable=False),
    Column("article_id", _STRING, "The article that states it.", nullable=False),
)
_KIND = Column("kind", _STRING, "What is claimed.", nullable=False, values=KINDS + MORE_KINDS)

_LINK = (
    Column("dispute_id", _STRING, "The dispute it is about; null where it cannot be told."),
    Column(
        "stoppage_id",
        _STRING,
        "The strike of that dispute it is about; null where it is about none or it cannot be told.",
    ),
    Column(
        "origin_id",
        _STRING,
        "Who first said it: copies of an article and one quote in several share an origin.",
        nullable=False,
    ),
    Column("link_reason", _STRING, "Why it was joined to that dispute."),
)


def _fact(key: str, meaning: str, *columns: Column) -> tuple[Column, ...]:
    return (
        Column(key, _STRING, meaning, nullable=False),
        Column("dispute_id", _STRING, "The dispute.", nullable=False),
        Column("union", _STRING, "The workers' side."),
        Column("employer", _STRING, "The employers' side."),
        *columns,
        Column("n_claims", _INT, "Claims behind the row.", unit="claim", nullable=False),
        Column("n_articles", _INT, "Articles that state them.", unit="article", nullable=False),
        Column(
            "n_origins",
            _INT,
            "Independent origins: copies and shared quotes count once.",
            unit="origin",
            nullable=False,
        ),
        Column("claim_ids", _STRINGS, "The claims behind the row, sorted.", nullable=False),
        Column("has_conflict", _BOOL, "Whether the claims contradict each other (see `conflicts`).", nullable=False),
        Column(
            "is_corrected",
            _BOOL,
            "Whether a person's correction bears on it: on a figure, or on a claim that is, or but for it could be, behind the row (see `applied_corrections`).",
            nullable=False,
        ),
    )


_REFERENCE_KEY = (
    Column("source", _STRING, "Whose table: the Labor Action Tracker's, or that of the BLS or the FMCS.", nullable=False, values=REFERENCES),
    Column("source_id", _STRING, "The row's id there, or a hash of what tells it from others.", nullable=False),
)  # fmt: skip


def _compared(
    figure: str, meaning: str, kind: pa.DataType, ends: tuple[str, str], unit: str | None = None
) -> tuple[Column, ...]:
    """What the ledger and the source say of one figure, and whether both can be true."""
    least, greatest = (f"{figure}{end}" for end in ends)
    low, high = "Least" if unit else "Earliest", "Greatest" if unit else "Latest"
    return (
        Column(least, kind, f"{low} {meaning} in the ledger.", unit),
        Column(greatest, kind, f"{high} {meaning} in the ledger.", unit),
        Column(f"reference_{least}", kind, f"{low} {meaning} in the source.", unit),
        Column(f"reference_{greatest}", kind, f"{high} {meaning} in the source.", unit),
        Column(f"{figure}_agreement", _STRING, "Whether both can be true; unknown where either says nothing.", nullable=False, values=AGREEMENTS),
    )  # fmt: skip


TABLES: dict[str, Table] = {
    table.name: table
    for table in (
        Table("raw_inputs", "raw", "One row per input that was read, to know it again.", ("source",), (
            Column("source", _STRING, "Path or address.", nullable=False),
            Column("sha256", _STRING, "SHA-256 of the bytes, in hex.", nullable=False),
            Column("reader_version", _STRING, "Version of the readers that read it.", nullable=False),
            Column("article_ids", _STRINGS, "The articles found in it.", nullable=False),
        )),
        Table("raw_articles", "raw", "One row per article, content-addressed.", ("article_id",), (
            *_ARTICLE,
            Column("format", _STRING, "Form it was read from.", nullable=False),
            Column("text", _STRING, "The stored text, that offsets count in.", nullable=False),
        )),
        Table("raw_claims", "raw", "One row per statement in one article, read without looking at any other.", ("claim_id",), (
            *_CLAIM_KEY, _KIND, *_STATEMENT,
        )),
        Table("extracted_articles", "raw", "One row per article that was read for claims, to know when it must be read again.", ("article_id",), (
            Column("article_id", _STRING, "The article.", nullable=False),
            Column("engine_sha256", _STRING, "SHA-256 of the extraction's code and tables of names that it was read with.", nullable=False),
            Column("published_earliest", _DATE, "First day on which it can have been published, as known then."),
            Column("published_latest", _DATE, "Last day on which it can have been published, as known then."),
        )),
        Table("linked_articles", "raw", "One row per article, dated as far as all articles together allow.", ("article_id",), _ARTICLE),
        Table("linked_claims", "raw", "One row per statement, with the dispute it is about and its dates resolved.", ("claim_id",), (
            *_CLAIM_KEY, *_LINK, _KIND, *_STATEMENT,
        )),
        Table("calendar", "raw", "One row per calendar day.", ("day",), (
            Column("day", _DATE, "The day.", nullable=False),
            Column("is_workday", _BOOL, "Monday to Friday and no US federal holiday.", nullable=False),
        )),
        Table("raw_reference_stoppages", "raw", "One row per stoppage on record elsewhere, as the files in the inbox's reference folder state it.", ("source", "source_id"), (
            *_REFERENCE_KEY,
            Column("file", _STRING, "The file that it was read from.", nullable=False),
            Column("kind", _STRING, "What it is; null where the source does not tell strikes from lockouts.", values=REFERENCE_KINDS),
            Column("union", _STRING, "The workers' side as written."),
            Column("employer", _STRING, "The employers' side as written."),
            Column("unions", _STRINGS, "The names in `union`, with the numbers of locals, and acronyms given beside them.", nullable=False),
            Column("employers", _STRINGS, "The names in `employer`.", nullable=False),
            Column("local", _STRING, "The union's local as written."),
            Column("city", _STRING, "Where: city or area."),
            Column("state", _STRING, "Where: state."),
            Column("industry", _STRING, "The industry as written."),
            Column("naics", _STRING, "The industry's NAICS code."),
            Column("start_earliest", _DATE, "First day on which it can have begun.", nullable=False),
            Column("start_latest", _DATE, "Last day on which it can have begun.", nullable=False),
            Column("end_earliest", _DATE, "First day that can have been its last."),
            Column("end_latest", _DATE, "Last day that can have been its last."),
            Column("workers_min", _DOUBLE, "Least number of workers that its figure, as the source rounds it, allows.", unit="worker"),
            Column("workers_max", _DOUBLE, "Greatest number of workers.", unit="worker"),
            Column("duration_days_min", _INT, "Least length, first and last day counted.", unit="day"),
            Column("duration_days_max", _INT, "Greatest length.", unit="day"),
            Column("workdays_min", _INT, "Least number of workdays.", unit="day"),
            Column("workdays_max", _INT, "Greatest number of workdays.", unit="day"),
            Column("days_idle_min", _DOUBLE, "Least days idle.", unit="worker-day"),
            Column("days_idle_max", _DOUBLE, "Greatest days idle.", unit="worker-day"),
        )),
        Table("reference_names", "raw", "One row per name of a party in the ledger and name of the same party on record elsewhere.", ("side", "name", "reference_name"), (
            Column("side", _STRING, "Which side's name it is.", nullable=False, values=SIDES),
            Column("name", _STRING, "The name in the ledger.", nullable=False),
            Column("reference_name", _STRING, "The name on record elsewhere.", nullable=False),
        )),
        Table("articles", "published", "One row per article.", ("article_id",), _ARTICLE),
        Table("claims", "published", "One row per statement in one article.", ("claim_id",), (
            *_CLAIM_KEY, *_LINK, _KIND, *_STATEMENT,
            Column("is_corrected", _BOOL, "Whether a person set one of its values, or dropped it (see `applied_corrections`).", nullable=False),
        )),
        Table("dim_disputes", "published", "One row per dispute: a union or workers and an employer at odds.", ("dispute_id",), (
            Column("dispute_id", _STRING, "The dispute.", nullable=False),
            Column("union", _STRING, "The workers' side."),
            Column("employer", _STRING, "The employers' side."),
            Column("first_article_id", _STRING, "First article that speaks of it."),
            Column("last_article_id", _STRING, "Last article that speaks of it."),
            Column("first_reported_on", _DATE, "Day of the first article that speaks of it."),
            Column("last_reported_on", _DATE, "Day of the last article that speaks of it."),
            Column("n_stoppages", _INT, "Stoppages known.", unit="stoppage", nullable=False),
            Column("n_claims", _INT, "Claims about it.", unit="claim", nullable=False),
            Column("n_articles", _INT, "Articles that speak of it.", unit="article", nullable=False),
            Column("n_origins", _INT, "Independent origins.", unit="origin", nullable=False),
            Column("claim_ids", _STRINGS, "The claims about it, sorted.", nullable=False),
            Column("has_conflict", _BOOL, "Whether any fact about it is in conflict.", nullable=False),
        )),
        Table("fct_strike_durations", "published", "One row per stoppage (one strike; a strike resumed after it ended is another).", ("stoppage_id",), _fact(
            "stoppage_id", "The stoppage.",
            Column("start_earliest", _DATE, "First day on which it can have begun."),
            Column("start_latest", _DATE, "Last day on which it can have begun."),
            Column("end_earliest", _DATE, "First day that can have been its last."),
            Column("end_latest", _DATE, "Last day that can have been its last."),
            Column("end_event", _STRING, "What ended it.", values=END_EVENTS),
            Column("status", _STRING, "Where it stood when last heard of.", nullable=False, values=STOPPAGE_STATUSES),
            Column("as_of", _DATE, "The day it was last known to stand so."),
            Column("duration_days_min", _INT, "Least length, first and last day counted.", unit="day"),
            Column("duration_days_max", _INT, "Greatest length; null while it goes on or is unknown.", unit="day"),
            Column("duration_basis", _STRING, "Whether the length was stated, computed from dates, or follows from a day count.", values=("stated", "computed", "day_count")),
            Column("workdays_min", _INT, "Least number of workdays (Monday to Friday without US federal holidays).", unit="day"),
            Column("workdays_max", _INT, "Greatest number of workdays.", unit="day"),
            Column("days_idle_min", _DOUBLE, "Least workers times workdays; null where it would be a guess.", unit="worker-day"),
            Column("days_idle_max", _DOUBLE, "Greatest workers times workdays; null where it would be a guess.", unit="worker-day"),
        )),
        Table("fct_votes", "published", "One row per ballot.", ("vote_id",), _fact(
            "vote_id", "The ballot.",
            Column("stoppage_id", _STRING, "The stoppage it belongs to, where that can be told."),
            Column("ballot", _STRING, "What was voted on.", nullable=False, values=BALLOTS),
            Column("result", _STRING, "What came of the motion.", values=RESULTS),
            Column("vote_date_earliest", _DATE, "First day on which it can have been held."),
            Column("vote_date_latest", _DATE, "Last day on which it can have been held."),
            Column("pct_for_min", _DOUBLE, "Least share in favor of the motion.", unit="percent"),
            Column("pct_for_max", _DOUBLE, "Greatest share in favor of the motion.", unit="percent"),
            Column("votes_for", _DOUBLE, "Ballots in favor.", unit="vote"),
            Column("votes_against", _DOUBLE, "Ballots against.", unit="vote"),
            Column("turnout_pct", _DOUBLE, "Share of those entitled who voted.", unit="percent"),
        )),
        Table("fct_session_counts", "published", "One row per dispute, start of counting and date of the count.", ("session_count_id",), _fact(
            "session_count_id", "The count.",
            Column("sessions_min", _INT, "Least number of bargaining sessions.", unit="session"),
            Column("sessions_max", _INT, "Greatest number of bargaining sessions.", unit="session"),
            Column("since_earliest", _DATE, "First day on which the counting can start."),
            Column("since_latest", _DATE, "Last day on which the counting can start."),
            Column("as_of", _DATE, "The last day on which it was stated."),
        )),
        Table("fct_bargaining_sessions", "published", "One row per bargaining session dated to within a fortnight.", ("session_id",), _fact(
            "session_id", "The session.",
            Column("session_date_earliest", _DATE, "First day on which it can have been held."),
            Column("session_date_latest", _DATE, "Last day on which it can have been held."),
            Column("status", _STRING, "Held, or only scheduled as far as is known.", nullable=False, values=("held", "scheduled")),
        )),
        Table("fct_headcounts", "published", "One row per dispute, role and date.", ("headcount_id",), _fact(
            "headcount_id", "The count.",
            Column("stoppage_id", _STRING, "The stoppage it belongs to, where that can be told."),
            Column("role", _STRING, "Who is counted.", nullable=False, values=ROLES),
            Column("date_earliest", _DATE, "First day that the count can speak of."),
            Column("date_latest", _DATE, "Last day that the count can speak of."),
            Column("workers_min", _DOUBLE, "Least number.", unit="worker"),
            Column("workers_max", _DOUBLE, "Greatest number.", unit="worker"),
        )),
        Table("conflicts", "published", "One row per disagreement between two sides on one column of one fact.", ("conflict_id",), (
            Column("conflict_id", _STRING, "The disagreement.", nullable=False),
            Column("fact_table", _STRING, "The fact's table.", nullable=False),
            Column("fact_key", _STRING, "The fact's key.", nullable=False),
            Column("column", _STRING, "What they disagree on, without the suffix of its bounds.", nullable=False),
            Column("side_a", _STRING, "What the chosen side says.", nullable=False),
            Column("side_a_claim_ids", _STRINGS, "Its claims.", nullable=False),
            Column("side_a_origins", _INT, "Its independent origins.", unit="origin", nullable=False),
            Column("side_b", _STRING, "What the other side says.", nullable=False),
            Column("side_b_claim_ids", _STRINGS, "Its claims.", nullable=False),
            Column("side_b_origins", _INT, "Its independent origins.", unit="origin", nullable=False),
        )),
        Table("applied_corrections", "published", "One row per correction that people made of a claim or a fact.", ("correction_id",), (
            Column("correction_id", _STRING, "The correction.", nullable=False),
            Column("target_kind", _STRING, "What is corrected: a claim before it counts for facts, or a fact after.", nullable=False, values=("claim", "fact")),
            Column("target_id", _STRING, "The key of the claim or fact.", nullable=False),
            Column("in_table", _STRING, "The table that holds it."),
            Column("dispute_id", _STRING, "The dispute that it is about without the correction."),
            Column("column", _STRING, "The column corrected; null where a whole claim is dropped."),
            Column("action", _STRING, "Whether the value is set, or dropped as not to be known.", nullable=False, values=("set", "drop")),
            Column("value", _STRING, "The value set, as text."),
            Column("expected", _STRING, "What the ledger said when the correction was written, as text."),
            Column("found", _STRING, "What the ledger says without the correction, as text."),
            Column("reason", _STRING, "Why.", nullable=False),
            Column("source", _STRING, "What it rests on."),
            Column("who", _STRING, "Who made it.", nullable=False),
            Column("made_on", _DATE, "When it was made.", nullable=False),
        )),
        Table("review_queue", "published", "One row per thing that a person should look at, the first one first.", ("rank",), (
            Column("rank", _INT, "Its place in the queue, from 1.", nullable=False),
            Column("reason", _STRING, "Why it is in the queue.", nullable=False, values=("conflict", "stale_strike", "single_origin", "undated_article")),
            Column("fact_table", _STRING, "The fact's table; null for an article."),
            Column("fact_key", _STRING, "The fact's key; null for an article."),
            Column("article_id", _STRING, "The article; null for a fact."),
            Column("dispute_id", _STRING, "The dispute; null for an article."),
            Column("words", _STRING, "What there is to look at.", nullable=False),
            Column("weight", _DOUBLE, "How urgent it is (see docs/methodology.md).", nullable=False),
        )),
        Table("fct_reference_matches", "published", "One row per stoppage and source on record elsewhere that knows of it.", ("stoppage_id", "source", "source_id"), (
            Column("stoppage_id", _STRING, "The stoppage.", nullable=False),
            *_REFERENCE_KEY,
            Column("dispute_id", _STRING, "The stoppage's dispute.", nullable=False),
            Column("union", _STRING, "The workers' side."),
            Column("employer", _STRING, "The employers' side."),
            Column("reference_union", _STRING, "The workers' side as the source writes it."),
            Column("reference_employer", _STRING, "The employers' side as the source writes it."),
            Column("is_same_union", _BOOL, "Whether both name the workers' side, and name the same; else one of them does not name it.", nullable=False),
            Column("is_same_employer", _BOOL, "Whether both name the employers' side, and name the same; else one of them does not name it.", nullable=False),
            Column("days_apart", _INT, "Days between the two in time, 0 where they may coincide.", unit="day", nullable=False),
            *_compared("start", "first day", _DATE, ("_earliest", "_latest")),
            *_compared("end", "last day", _DATE, ("_earliest", "_latest")),
            *_compared("workers", "number of strikers", _DOUBLE, ("_min", "_max"), "worker"),
            *_compared("duration_days", "length, first and last day counted", _INT, ("_min", "_max"), "day"),
            *_compared("workdays", "number of workdays", _INT, ("_min", "_max"), "day"),
            *_compared("days_idle", "days idle", _DOUBLE, ("_min", "_max"), "worker-day"),
        )),
        Table("fact_history", "published", "One row per state of a fact, as releases said it.", ("fact_table", "fact_key", "valid_from"), (
            Column("fact_table", _STRING, "The fact's table.", nullable=False),
            Column("fact_key", _STRING, "The fact's key.", nullable=False),
            Column("row", _STRING, "The row as JSON.", nullable=False),
            Column("valid_from", _INSTANT, "When the release was published that first said so.", nullable=False),
            Column("valid_to", _INSTANT, "When the release was published that no longer did; null while it stands."),
        )),
        Table("rejected_articles", "published", "One row per input refused.", ("source", "reason"), (
            Column("source", _STRING, "Path or address.", nullable=False),
            Column("sha256", _STRING, "SHA-256 of the bytes, in hex; null where there were none."),
            Column("reason", _STRING, "Why, in one word.", nullable=False),
            Column("detail", _STRING, "Why, in a sentence."),
            Column("refused_at", _INSTANT, "When it was first refused.", nullable=False),
        )),
    )
}  # fmt: skip


def schema(name: str) -> pa.Schema:
    """The Arrow schema of a table. Raises KeyError."""
    return TABLES[name].schema


def published() -> list[Table]:
    """The tables of a release, in order."""
    return [t for t in TABLES.values() if t.layer == "published"]


def marts() -> list[Table]:
    """The tables of a release that the models make; the others come about when it is published."""
    return [t for t in published() if t.name != "fact_history"]


def facts() -> list[Table]:
    """The tables of facts, which rest on claims, in order."""
    return [t for t in published() if t.name.startswith("fct_") and "claim_ids" in t.column_names]
