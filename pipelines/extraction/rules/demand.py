"""What a dispute is about: the issues that workers raise."""

import re
from collections.abc import Iterable, Mapping

from pipelines.extraction.rules.rule import Draft, Example, Found, Rule
from pipelines.extraction.rules.workforce import WORKFORCE
from pipelines.extraction.spans import Span

KIND = "demand"

ISSUES: Mapping[str, str] = {
    "wages": r"\bpay\b|\bpaid more|wages?\b|\bwage\b|salar(?:y|ies)|\braises?\b|\brises?\b|cost[- ]of[- ]living|compensation|allowances?|bonus(?:es)?|\bP(?= (?:more|increase|for|over|a year|in|L|allowance|above)\b|[.,;]|$)|\bM (?:an hour|a day|a week|a month|L|minimum)|minimum wage|\bearnings",
    "health_care": r"health(?: ?care| insurance| plan| benefits| coverage| costs)?\b(?! and safety)|medical|dental|\bpremiums|insurance",
    "pensions": r"pensions?|retire(?:ment|es)|401\(k\)|superannuation",
    "staffing": r"staffing|under-?staff\w+|short-?staff\w+|shortages? of (?:staff|nurses|workers|teachers)|staff shortages?|nurse-to-patient|nurses? to (?:N|every N) patients|patient ratios?|\bratios?\b|patients? (?:per|a|to each) nurse|crew siz\w+|vacanc\w+|more staff|workloads?|case-?loads?",
    "safety": r"\bsafety|unsafe|\bsafe(?:r)? (?:working|work|conditions)|violence|\bheat\b|protective (?:gear|equipment)|\bppe\b|hazard\w*|accidents",
    "hours": r"shorter (?:hours|week|day)|working hours|hours of work|work(?:ing)? ?week|\bovertime\b|\bL (?:day|week|shifts?)\b|long(?:er)? hours|length of shifts|\b(?:ten|eight|six|nine)-hour day",
    "scheduling": r"schedul\w+|rosters?|rostering|\brotas?\b|split shifts?|\bshift (?:patterns?|changes?|work)|on-call|rest[- ]days?|weekend work|\bsundays\b|reserve",
    "job_security": r"job (?:security|cuts|losses|protections?|guarantees?)|lay-?offs?|redundanc\w+|closures?|closing (?:of )?(?:the )?[a-z]+ (?:offices?|plants?|mills?|mines?)|automation|mechani[sz]ation|permanent (?:jobs?|posts?|positions?|contracts?)|casuali[sz]\w+|zero-hours|precar\w+|regulari[sz]ation",
    "artificial_intelligence": r"artificial intelligence|\bai\b|generative|digital replicas?",
    "subcontracting": r"subcontract\w*|outsourc\w+|contract(?:ing|ed)? out|contractors|agency (?:staff|workers)|through an agency|temporary workers|privati[sz]\w+",
    "two_tier": r"two-?tier\w*|\btiers?\b|tiered",
    "discipline": r"dismissals?|\bfirings?\b|reinstat\w+|suspensions?|disciplin\w+|just[- ]cause|due process|grievance procedures?|victimi[sz]\w+|show-cause",
    "leave": r"\b(?:sick|parental|maternity|family|paid|annual|medical) leave|sick (?:days?|pay)|vacations?|paid holidays?|time off|\bdays? of leave",
    "residuals": r"residuals?|royalt\w+",
    "recognition": r"recogni[sz]\w+|recognition|first contract|bargaining rights|union shop|closed shop|hiring hall|neutrality agreement|collective agreement",
    "class_size": r"class(?:room)?[- ]siz\w+|smaller class(?:es|rooms)|smaller kindergartens|class complexity",
    "remote_work": r"remote work|working remotely|return[- ]to[- ]office|telework\w*|work(?:ing)? from home|hybrid work",
}
"""The issues told apart, each with its wordings."""
_ISSUE = re.compile("|".join(f"(?P<{issue}>{words})" for issue, words in ISSUES.items()))
_OTHERS = re.compile(
    r"\b(?:residents|customers|passengers|voters|parents|mayor|governor|police|shareholders|lawmakers|minister|senator|candidates?)(?: [a-z]+){0,2} $"
)


_WHO = re.compile(
    rf"(?:\bU|\b(?:{WORKFORCE['workers']}|strikers|they|it|who|we|nurses|team|committee|union))(?:'s)?,?(?: [a-z']+){{0,4}} $"
)


def _ahead(found: Found) -> str:
    text = found.skeleton.text[max(0, found.match.start() - 70) : found.match.start()]
    return text.decode("ascii").replace("\n", " ")


def _raised(found: Found, sets: Mapping[str, object]) -> Iterable[Draft]:
    """Each issue named in the words that the act governs, once."""
    place = found.range("what")
    if place is None or _OTHERS.search(
        found.skeleton.text[max(0, found.match.start() - 40) : found.match.start()].decode("ascii")
    ):
        return
    words = found.words("what").replace("\n", " ")
    seen: set[str] = set()
    for match in _ISSUE.finditer(words):
        issue = str(match.lastgroup)
        if issue in seen:
            continue
        seen.add(issue)
        at = found.skeleton.start_of(place[0] + match.start())
        end = found.skeleton.end_of(place[0] + match.end())
        yield Draft({"detail": issue, **sets}, serves=Span(at, end), end=max(end, found.start + 1))


RULES = (
    Rule(
        name="demand.asked_for",
        kind=KIND,
        pattern=r"(?P<act>\b(?:demand(?:s|ed|ing)?|want(?:s|ed|ing)?|seek(?:s|ing)?|sought|ask(?:s|ed|ing)? for|call(?:s|ed|ing)? for|push(?:es|ed|ing)? for|press(?:es|ed|ing)? for|fight(?:s|ing)? for|fought for|holding out for|campaign(?:s|ing)? for|insist(?:s|ed|ing)? on))\b(?P<what>[^;.]{0,170})",
        build=lambda found, sets: _raised(found, sets) if _WHO.search(_ahead(found)) else (),
        reads=(
            Example("Striking clerks want higher wages and an end to split shifts.", {"detail": "wages"}),
            Example(
                "The union is calling for limits on artificial intelligence.", {"detail": "artificial_intelligence"}
            ),
            Example("Miners struck for shorter hours and recognition of their union.", {"detail": "recognition"}),
        ),
        passes=("The union wants a new hall with a garden.", "Residents want lower taxes and a union-free town."),
    ),
    Rule(
        name="demand.in_pursuit",
        kind=KIND,
        pattern=r"(?P<act>\b(?:demanding|seeking|fighting for|in support of (?:a |their |its )?(?:claim|demand)s? for|in pursuit of|pushing for|calling for|(?:struck|strike|striking) for(?: an?| the| higher| better| more| their| shorter| fair(?:er)?)|to demand|to press for|to win|in their fight for|in (?:a|the) (?:fight|push|bid) for))\b(?P<what>[^;.]{0,150})",
        build=_raised,
        reads=(
            Example("Drivers walked out on Monday, demanding safer working conditions.", {"detail": "safety"}),
            Example("Porters are on strike in support of a claim for an eight-hour day.", {"detail": "hours"}),
            Example("The nurses' union marched to demand better staffing.", {"detail": "staffing"}),
        ),
        passes=("The union is seeking a meeting.", "Workers are seeking a new canteen."),
    ),
    Rule(
        name="demand.strike_over",
        kind=KIND,
        pattern=r"(?P<act>(?:{strike}|\bstriking|\bstruck|walked out|on strike|dispute|\brow|industrial action|picket\w*|action|deadlock\w*|impasse|disagree\w*|conflict|fight|battle|unrest|talks|negotiations|stand-?off|work|tools|\bout)[^;.]{0,60}? (?:over|about|on the issue of|concerning))\b(?P<what>[^;.]{0,110})",
        build=_raised,
        reads=(
            Example("The strike over pensions has shut the port.", {"detail": "pensions"}),
            Example("Tram crews are in dispute over rosters and pay, their union says.", {"detail": "scheduling"}),
            Example("Workers walked out in a row over outsourcing.", {"detail": "subcontracting"}),
        ),
        passes=("The strike is over, and workers went home.", "Talks on the weather went over the union's head."),
    ),
    Rule(
        name="demand.at_issue",
        kind=KIND,
        pattern=r"(?P<act>\b(?:(?:key |main |major |central |biggest |outstanding |core )*(?:issues?|sticking points?|stumbling blocks?|concerns?|demands?|grievances|differences|priorities)(?: [a-z]+){0,6}? (?:includ(?:e|es|ed|ing)|are|is|were|was|remain|over|about)|at (?:issue|stake)(?: in the (?:strike|dispute|talks))? (?:is|are|were|was)|"
        r"(?:dispute|strike|talks|bargaining|negotiations|row|conflict|fight)(?: [a-z]+){0,3}? (?:cent(?:er|re)s? (?:on|around)|cent(?:er|re)d (?:on|around)|focus(?:es|ed)? on|hinges? on|turns? on|revolves? around|concerns|is about|stems from)|among the issues|"
        r"issues such as|far apart on|still open:))(?P<what>[^;.]{0,150})",
        build=_raised,
        reads=(
            Example(
                "Sticking points include health insurance and a two-tier wage scale, the union said.",
                {"detail": "health_care"},
            ),
            Example("At issue in the strike are class sizes.", {"detail": "class_size"}),
            Example(
                "The union says bargaining has focused on concerns about the use of artificial intelligence.",
                {"detail": "artificial_intelligence"},
            ),
        ),
        passes=(
            "The main issue was the union's parking lot.",
            "The union's talks centered on the color of the bunting.",
        ),
    ),
    Rule(
        name="demand.in_protest",
        kind=KIND,
        pattern=r"(?P<act>\b(?:to protest|protest(?:ed|ing)|in protest (?:at|over|against|of)|in anger at|in opposition to|oppos(?:es|ed|ing)|objects? to|objected to|complain(?:s|ed|ing)? (?:of|about)|angry (?:at|about|over)))\b(?P<what>[^;.]{0,90})",
        build=lambda found, sets: _raised(found, sets) if _is_by_workers(found) else (),
        reads=(
            Example(
                "Lab staff struck for a day to protest the dismissal of six union colleagues.", {"detail": "discipline"}
            ),
            Example("Couriers went on strike in protest at pay cuts.", {"detail": "wages"}),
            Example(
                "Union ferry crews walked out, complaining of unsafe boats and layoffs.", {"detail": "job_security"}
            ),
        ),
        passes=(
            "Residents protested the higher pay of the mayor while a strike went on elsewhere.",
            "The union opposes the bridge.",
        ),
    ),
)


def _is_by_workers(found: Found) -> bool:
    text = found.skeleton.text[max(0, found.match.start() - 120) : found.match.start()].decode("ascii")
    return re.search(
        r"strik|struck|walk|union|U|workers|members|staff|picket|[a-z]+(?:ers|ists|men)\b", text
    ) is not None and not re.search(r"residents|customers|students|parents", text)
