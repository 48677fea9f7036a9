"""What is worth reading: a first look at an article, and at a sentence.

What may not live here: what a sentence says (rules do that).
"""

from pipelines.extraction.matching import Pattern

TRIGGER = Pattern(
    rb"strik|struck|walk|picket|vot|ballot|ratif|reject|approv|accept|endors|talk|bargain|negotiat|mediat|"
    rb"conciliat|began|begun|started|ended|out |back |session|meet|met |\bsat\b|table|\bround|next dates?\b|"
    rb"another one|conference|facilitat|occasions|"
    rb"expected back|\bheard\b|stoppage|industrial action|job action|"
    rb"sick-?out|bandh|hartal|stay-?away|down(?:ed)? tools|union|member|worker|employee|staff|represent|return|"
    rb"resum|lock|contract|agreement|deal|day|week|month|year|out since|off the job|held out|stayed out|"
    rb"two sides|both sides|parties|went out|came out|called out|brought out|action|protest|dispute|terminat|"
    rb"fired|charge|wage|pay|demand|ta(?:lly|llies)|turn-?out|\d ?%|per ?cent|unanim|in favou?r|for and|"
    rb"march(?:ed|ers)|rall(?:y|ied)|took part|idle|\bmen\b|absent|work|are out|were out|"
    rb"offer|proposal|pact\b|turned|margin|author|counted|crowd|, [0-9,]+\."
)
"""Stems without one of which no rule can find anything in a sentence."""
_TOPIC = Pattern(
    rb"\b(?:strik(?:e|es|ing|ers?)|struck|walk(?:ed|ing)? ?-?(?:out|off)|walkouts?|picket\w*|stoppages?|"
    rb"industrial action|job action|unions?|unioni[sz]\w+|workers|locked out|lockout|collective bargaining|"
    rb"labou?r (?:disputes?|actions?|unrest|movement|relations|organi[sz]\w+|talks|board))\b"
)
_OTHER_SENSE = Pattern(
    rb"\b(?:hunger[- ]strik\w+|rent strik\w+|air ?-?strik\w+|(?:drone|missile|rocket|artillery|military|nuclear|"
    rb"pre-?emptive|bird|lightning|school|climate) strik\w+|strike-?outs?|home ?runs?|homers?|innings?|batters?|"
    rb"pitch(?:er|ed|es)|bowlers?|wickets?|walk-off|ceasefire|warplanes?|militants?|walk(?:ed|s|"
    rb"ing)? out of (?:the )?(?:assembly|parliament|house|senate|chamber|legislature|meeting|hearing)|"
    rb"strikes (?:on|against) (?:the )?(?:[a-z]+ ){0,2}(?:city|town|village|valley|border|positions|targets|"
    rb"base)|lockout[ /-]tagout|energy isolation)\b"
)
_LABOR_SENSE = Pattern(
    rb"\b(?:unions?|pickets?|picketing|picket lines?|workers|employees|employers?|bargaining|wages?|pay|"
    rb"industrial action|work stoppages?|strikers|walked off the job|collective agreements?|contracts?|layoffs|"
    rb"local \d+|nurses|teachers|drivers|machinists|guild|strike vote|on strike)\b"
)


def is_about_labor(lowered: bytes) -> bool:
    """Whether a folded lower-case text speaks of work and unions, and not of strikes and walkouts in another sense."""
    if not _TOPIC.is_in(lowered):
        return False
    others = sum(1 for _ in _OTHER_SENSE.spans(lowered, 0, len(lowered)))
    return others == 0 or sum(1 for _ in _LABOR_SENSE.spans(lowered, 0, len(lowered))) > others
