from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipelines.extraction.folding import fold
from pipelines.extraction.gazetteer import Gazetteer
from pipelines.extraction.parties import Parties, read
from pipelines.extraction.sentences import split
from pipelines.linking.names import load_gazetteer
from pipelines.paths import SEEDS_DIR

GAZETTEER = load_gazetteer(SEEDS_DIR)


def read_text(text: str, gazetteer: Gazetteer = GAZETTEER) -> tuple[Parties, list[int]]:
    folded = fold(text)
    sentences = split(text, folded)
    return read(text, folded, sentences, gazetteer), [s.start for s in sentences]


def pair_at(text: str, evidence: str, gazetteer: Gazetteer = GAZETTEER) -> tuple[str | None, str | None]:
    parties, starts = read_text(text, gazetteer)
    at = text.index(evidence)
    union, employer = parties.of(at, at + len(evidence), max(i for i, s in enumerate(starts) if s <= at))
    for party in (union, employer):
        assert party is None or text[party.start : party.end] == party.mention
    return union.name if union else None, employer.name if employer else None


@pytest.mark.parametrize(
    ("text", "evidence", "union", "employer"),
    [
        # Known by the table.
        ("The United Auto Workers (UAW) struck Deere & Co. on Thursday.", "on Thursday", "United Auto Workers", "Deere & Co."),
        ("Talks between the Teamsters and UPS resumed Monday.", "resumed Monday", "Teamsters", "UPS"),
        ("About 900 nurses at Butler Hospital, represented by SEIU, walked out.", "walked out", "SEIU", "Butler Hospital"),
        ("Uber drivers downed tools on Friday.", "on Friday", None, "Uber"),
        # By construction.
        ("Members of the Duluth Bakers Guild walked out of Zenith Mills.", "walked out", "Duluth Bakers Guild", "Zenith Mills"),
        ("Workers at Gromit, organized as Gromit Workers United, struck.", "struck", "Gromit Workers United", "Gromit"),
        ("The Fabrik Staff Association voted to strike against Fabrik Ltd. on May 2.", "voted", "Fabrik Staff Association", "Fabrik Ltd."),
        ("Teamsters Local 810 struck.", "struck", "Teamsters Local 810", None),
        ("Local 1091 of the Amalgamated Transit Union struck.", "struck", "Local 1091 of the Amalgamated Transit Union", None),
        ("The Sprocket Makers Alliance (SMA), which represents employers, met the Brotherhood of Cog Cutters.", "met", "Brotherhood of Cog Cutters", "Sprocket Makers Alliance"),
        ("Employees of the start-up Plonk voted 40 to 3.", "voted 40 to 3", None, "Plonk"),
        ("The Zenith labor union rejected the offer.", "rejected", "Zenith labor union", None),
        # Words that stand for a party.
        ("The Duluth Bakers Guild met Zenith Mills Inc. on Monday. The guild said the company had walked away.", "walked away", "Duluth Bakers Guild", "Zenith Mills Inc."),
        ("The union struck on Monday. It is the first strike by the Duluth Bakers Guild.", "on Monday", "Duluth Bakers Guild", None),
        ("The Zork Operators Union shut the yard. Pickets stood at Zork Company gates. The walkout lasted two days.", "two days", "Zork Operators Union", "Zork Company"),
        # The fullest name that the article gives.
        ("UAW members struck. The United Auto Workers want more.", "members struck", "United Auto Workers", None),
        # Whose place of work it is.
        ("Workers at Zork's Fernley plant struck on Monday. The Fernley plant makes cogs.", "plant makes", None, "Zork"),
        ("Unite members at the Fernley refinery run by Plonk will strike for a day.", "for a day", "Unite", "Plonk"),
        ("The Cog Cutters Guild struck the Fernley mill on May 2. Zork Corp. called it rash. The mill stood still for a week.", "for a week", "Cog Cutters Guild", "Zork Corp."),
        ("The Fernley Refinery strikes against Zork, 1915. In July 100 men walked out.", "100 men", None, "Zork"),
        ("Coal strike: President Ames ordered miners back. Ames accepted a report. The strike began on May 2.", "on May 2", None, None),
        # Named in the union's name alone.
        ("The Graduate Workers of Fernley State struck on Monday.", "on Monday", "Graduate Workers of Fernley State", "Fernley State"),
        ("AFSCME members struck on Monday. The city offered 3 percent. Bins stand full all over Toledo.", "on Monday", "AFSCME", "City of Toledo"),
        # Not the one named in passing.
        ("The Duluth Bakers Guild struck Zenith Mills Inc. on Monday. The guild met the mill's owners twice. Bread is scarce, and nobody can say how the Cog Cutters Guild will vote.\n\nThe walkout is in its second week.", "second week", "Duluth Bakers Guild", "Zenith Mills Inc."),
        # Workers of another craft.
        ("The Zenith Pilots Association struck Zenith Airlines in May. Flight attendants returned on June 2.", "on June 2", None, "Zenith Airlines"),
        # Joined by "with".
        ("The Cog Cutters Guild, together with the Duluth Bakers Guild, counts 900 members at Zork Corp.", "900 members", "Cog Cutters Guild", "Zork Corp."),
        ("The Syndicat du transport de Fernley, affiliated with the CSN, has 900 members.", "900 members", "Syndicat du transport de Fernley", None),
        ("Nurses at St. Odo's Hospital walked out at noon.", "at noon", None, "St. Odo's Hospital"),
        # Described, and named elsewhere.
        ("Nurses at an Ohio hospital struck on Monday. St. Odo's Medical Center called it rash.", "on Monday", None, "St. Odo's Medical Center"),
        ("The teachers union struck on Monday.", "on Monday", None, None),
        ("Zork Motor's Norwegian union votes. Zork Motor's union said it would strike for a day.", "for a day", "Zork Motor's union", "Zork Motor"),
        # A local is known by its place.
        ("UAW Local 14 ratified the pact with General Motors. Fernley Local 211 voted 90 to 3.", "90 to 3", "United Auto Workers Local 211", "General Motors"),
        # Places, events and whom the workers serve are no employers.
        ("After a month on strike, 250 miners at the Good Monday silver mine stay out. Their employer Zork Mining meets the Cog Cutters Guild in May.", "250 miners", "Cog Cutters Guild", "Zork Mining"),
        ("East Fernley nurses walked out at noon.", "at noon", None, None),
        ("Unite accused the mayor of haste. Drivers will strike during the Olympic Games for a day.", "for a day", "Unite", None),
        ("Lorry drivers serving the Fernley Container Terminal struck on Monday.", "on Monday", None, None),
        # Several employers, or one that only other workers have.
        ("The RMT balloted at 14 train companies. The Zork Group was not pleased. Members struck on 13 May.", "on 13 May", "RMT", None),
        ("Unite has called out 900 Plonk drivers, 400 Gromit drivers and 70 Zork Group drivers. Some 8,000 of its members have voted.", "8,000", "Unite", None),
        ("Track workers belong to the RMT. It asks for 5 percent. Some 900 members voted. The count took a day. Plonk Tramways drivers vote in May.", "900 members", "RMT", None),
        # Strikes that this one is likened to.
        ("The Duluth Bakers Guild struck Zenith Mills Inc. in May. The strike is longer than the Oakland bakers strike, which began in 1990.", "strike, which began", None, None),
        # Governments, where a public union deals with them.
        ("The Fernley Doctors Union will strike in May. Its talks with the government have failed.", "in May", "Fernley Doctors Union", "government"),
        ("The Fernley Doctors Union will strike in May. The government's report came late.", "in May", "Fernley Doctors Union", None),
        # Nobody.
        ("Several unions struck on Monday.", "on Monday", None, None),
        ("Los Angeles workers walked out on Monday.", "on Monday", None, None),
        ("The National Labor Relations Board counted 40 to 3.", "40 to 3", None, None),
        ("The operators refused. Miners struck.", "struck", None, None),
    ],
)  # fmt: skip
def test_parties_of_a_statement(text: str, evidence: str, union: str | None, employer: str | None) -> None:
    assert pair_at(text, evidence) == (union, employer)


STAFF = (
    "Aides at the Writers Guild of America West walked out on Monday. The Writers Guild of America West's own staff union "
    "wants more pay.\n\nLast month the staff union voted 60 to 2. Management met the union nine times.\n\n"
    "SAG-AFTRA begins its talks with the Alliance of Motion Picture and Television Producers in May.\n\n"
    "The guild's captains had heard of it before the staff's own strike began.\n\n"
    "Four years ago the guild faced the studios.\n\nThat took 148 days."
)


@pytest.mark.parametrize(
    ("evidence", "union", "employer"),
    [
        ("voted 60 to 2", "Writers Guild of America West staff union", "Writers Guild of America West"),
        ("nine times", "Writers Guild of America West staff union", "Writers Guild of America West"),
        ("SAG-AFTRA begins its talks", "SAG-AFTRA", "Alliance of Motion Picture and Television Producers"),
        ("strike began", "Writers Guild of America West staff union", "Writers Guild of America West"),
        ("148 days", "Writers Guild of America West", "Alliance of Motion Picture and Television Producers"),
    ],
)
def test_a_union_can_be_an_employer(evidence: str, union: str, employer: str) -> None:
    assert pair_at(STAFF, evidence) == (union, employer)


TWO = (
    "1) The bakers' strike, 1907\n\nIn May the Duluth Bakers Guild struck Zenith Mills Inc. It lasted nine days.\n\n"
    "2) The coopers' strike, 1911\n\nIn June coopers left their shops. It lasted two days.\n\n"
    "3) The carters' strike, 1912\n\nCarters employed by Hobb Haulage Ltd. struck for a week."
)


@pytest.mark.parametrize(
    ("evidence", "expected"),
    [
        ("lasted nine days", ("Duluth Bakers Guild", "Zenith Mills Inc.")),
        ("lasted two days", (None, None)),
        ("for a week", (None, "Hobb Haulage Ltd.")),
    ],
)
def test_disputes_told_one_after_another_keep_their_parties(
    evidence: str, expected: tuple[str | None, str | None]
) -> None:
    assert pair_at(TWO, evidence) == expected


def test_a_contractor_is_the_employer_of_its_workers() -> None:
    text = "Google cooks voted to organize. About 300 cooks work there. They are employed by Zenith Catering Ltd."
    assert pair_at(text, "voted to organize") == (None, "Zenith Catering Ltd.")


def test_names_need_no_gazetteer() -> None:
    text = "The Duluth Bakers Union struck Zenith Mills Inc. on Monday."
    assert pair_at(text, "on Monday", Gazetteer.empty()) == ("Duluth Bakers Union", "Zenith Mills Inc.")


@pytest.mark.parametrize(
    ("text", "evidence", "speaker"),
    [
        ("According to the guild, 300 bakers struck.", "300 bakers", "the guild"),
        ("The guild said 300 bakers struck.", "300 bakers", "The guild"),
        ('"We sent 300 bakers out," said Ann Poe, the guild\'s president.', "300 bakers", "Ann Poe"),
        ("Zenith spokesman Al Dent told reporters 300 bakers struck.", "300 bakers", "Zenith spokesman Al Dent"),
        ("On Monday 300 bakers struck.", "300 bakers", None),
    ],
)
def test_who_says_it(text: str, evidence: str, speaker: str | None) -> None:
    parties, _ = read_text(text)
    at = text.index(evidence)
    assert parties.attributed(at, at + len(evidence), 0) == speaker


_WORDS = st.sampled_from(
    [
        "The",
        "the",
        "union",
        "Guild",
        "of",
        "and",
        "Workers",
        "United",
        "Local",
        "12",
        "(ABC)",
        "UAW",
        "staff",
        "Boeing",
        "at",
        "members",
        "strike,",
        "Inc.",
        "St.",
        "A.B.",
        "'s",
        "—",
        "\n\n",
        "company's",
        "“",
        "",
    ]
)


@given(st.lists(_WORDS, max_size=40).map(" ".join) | st.text(max_size=120))
def test_any_text_is_read(text: str) -> None:
    parties, starts = read_text(text)
    end = 0
    for mention in parties.mentions:
        assert end <= mention.start < mention.end <= len(text)
        assert mention.entity < len(parties.entities)
        end = mention.end
    for index, start in enumerate(starts):
        parties.of(start, start + 1, index)
        parties.attributed(start, start + 1, index)


LISTING = (
    "Zork Corp., Fernley. Cog Cutters Guild. Out since May 23.\n\nPlonk Brothers Trucking: Teamsters Local 348. Back at work.\n\n"
    "Fabrik Ltd., Duluth. Bakers Union Local 4. Talks on Monday.\n\nCity of Fernley / Municipal Officers' Union. A ban on overtime.\n\n"
    "In the harbor some 80 men left their hooks for a day."
)


@pytest.mark.parametrize(
    ("evidence", "union", "employer"),
    [
        ("since May 23", "Cog Cutters Guild", "Zork Corp"),
        ("Talks on Monday", "Bakers Union Local 4", "Fabrik Ltd."),
        ("for a day", None, None),
    ],
)
def test_a_listing_keeps_its_disputes_apart(evidence: str, union: str | None, employer: str | None) -> None:
    found = pair_at(LISTING, evidence)
    assert found == (union, employer) or found == (union, f"{employer}.")
