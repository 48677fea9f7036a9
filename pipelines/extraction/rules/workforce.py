"""The words for workers and for what workers vote on, as ``vocabulary.py`` has them for strikes and talks.

Entries are alternatives over skeletons: lower case, capital letters are marks (see ``skeleton.py``).
"""

NOT_WORKERS = frozenset(
    "customers passengers commuters travelers travellers users viewers readers subscribers voters lawmakers shareholders "
    "stockholders consumers papers newspapers numbers orders quarters headquarters offers letters others hours errors floors doors "
    "visitors investors competitors sponsors survivors donors factors sectors creditors tractors minors tenants plants "
    "restaurants applicants defendants immigrants migrants dollars years cars containers trailers computers cancers "
    "strikebreakers soldiers troopers onlookers spectators listeners followers consultants grants amounts centers "
    "theaters homeowners owners managers executives prisoners settlers employers taxpayers speakers fans holders "
    "corners matters chapters powers towers scanners flyers fliers mothers fathers parents brothers sisters supporters "
    "legislators senators governors mayors ministers leaders directors trustees retirees pensioners councillors vendors "
    "barriers buyers holidaymakers motorists diners shoppers clients signers critics observers monitors mediators "
    "negotiators arbitrators jurors rosters steamers publishers winters townspeople freighters tankers trawlers counters "
    "boilers retailers manufacturers automakers carmakers planemakers policymakers distributors suppliers insurers lenders "
    "deserters strike-breakers replacements prayers hangers posters banners stickers others sisters daughters sons "
    "letters emails answers questioners callers drawers layers members-at-large corridors reactors elevators "
    "generators colors neighbors neighbours rumors indicators vectors professors-emeriti events moments documents".split()
)
"""Nouns of the shape of a worker's that name somebody or something else."""

WORKFORCE: dict[str, str] = {
    "workers": (
        r"(?:[a-z-]+(?:ers|ors|ists|ians|ants|men|women|yees|oyes|folk)|workers|men|women|people|persons|staff|personnel|girls|"
        r"hands|crews?|crew members|faculty|nurses|midwives|medics|aides|fellows|interns|residents|students|guards|pilots|"
        r"clerks|cooks|waitresses|rns|lpns|cnas|emts|postdocs|tutors|comrades|casuals|temps|operatives|academics|"
        r"mechanics|paramedics|servants|apprentices|posties|wharfies|tradies|colleagues|professionals|paraprofessionals|"
        r"principals|strikers|picketers|pickets|seafarers|agents|artists|stagehands|deckhands|baristas|captains|"
        r"supervisors|paraeducators|lads|trade unionists|doctors)\b"
    ),
    "deal": (
        r"(?:contracts?|agreements?|deals?|offers?|pacts?|proposals?|settlements?|packages?|accords?|terms|memorandums?|"
        r"recommendations?|formula|awards?|concessions|(?:wage|pay) (?:cuts?|rises?|freezes?|increases?|raises?)|compromise)\b"
    ),
    "to_strike": (
        r"(?:strik(?:e|es|ing)\b|walk-?outs?\b|walk(?:ing)? (?:out|off)|(?:work )?stoppages?|(?:industrial|job|protected|strike) action|"
        r"down(?:ing)? tools|tak(?:e|ing) action|tak(?:e|ing) part\b|sick-?outs?|stop(?:ping)? work|ceas(?:e|ing) work|go(?:ing)? out\b)"
    ),
    "to_unionize": (
        r"(?:unioni[sz]\w*|(?:join|form|hav|creat)(?:e|ing)? (?:[a-z]+ ){0,3}?(?:union\b|U)|join(?:ing)?\b|form(?:ing)? (?:a|the|an|their)\b|"
        r"(?:be |being |U |union )?represent(?:ed|ation)\b|(?:the )?union\b|the U\b|U\b|de-?certif\w+|certif\w+|becom(?:e|ing) (?:members of|part of|the first)|"
        r"organi[sz](?:e|ing)\b|affiliat\w+ with)"
    ),
    "to_go_on": (
        r"(?:(?:end|ending|bring(?:ing)?|put(?:ting)? an end to|call(?:ing)? off|suspend\w*|halt\w*|conclud\w+|stop\w*|settl\w+|lift\w*|paus\w+|continu\w+|extend\w*|resum\w+|escalat\w+|"
        r"cancel\w*|prolong\w*|maintain\w*) (?:[a-z0-9L'-]+ ){0,5}?(?:strike|walkout|stoppage|dispute|action|striking|picketing|work|pickets|boycott)|"
        r"return(?:ing)? to (?:work|their|the|duty)|go(?:ing)? back|stay(?:ing)? (?:out|on strike|off)|remain(?:ing)? (?:out|on strike)|"
        r"keep(?:ing)? (?:on )?(?:striking|the strike)|step(?:ping)? (?:it |things |action |the action )?up\b|work[- ]to[- ]rule|no[- ]confidence|non-?strike action|action short of|overtime ban|"
        r"stand(?:ing)? (?:firm|fast|by)|back (?:their|the) (?:leader|leaders|president|executive|committee|union)\w*)"
    ),
}
