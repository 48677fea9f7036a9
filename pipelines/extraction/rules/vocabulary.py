"""The words of the trade, a table for each thing that rules speak of. Patterns name an entry as ``{entry}``.

Entries are RE2 alternatives over skeletons: lower case, capital letters are marks (see ``skeleton.py``).
"""

from pipelines.extraction.rules.workforce import WORKFORCE

VOCABULARY: dict[str, str] = {
    # Distances: what may stand between two parts of a construction.
    "near": r"[^;:D]{0,50}?",
    "far": r"[^;:D]{0,110}?",
    "in_clause": r"[^;:,]{0,60}?",
    "modifiers": r"(?:(?:[a-z0-9'&/.-]{4,}|bus|new|big|gas|oil|air|tug|ulp|car|[LNDUEP](?:'s?)?),? ){0,5}?",
    "the": r"(?:(?:the|an?|its|their|our|his|this|that|what was) )?",
    # Strikes.
    "strike": (
        r"(?:strikes?(?: action)?|walk-?outs?|walk-?offs?|(?:work )?stoppages?|industrial action|job action|"
        r"sick-?outs?|bandhs?|hartals?|stay-?aways?|sit-?downs?|sit-?ins?|wildcats?|tool-?downs?|pen-?downs?|tie-?ups?|stop-?works?)"
    ),
    "go_on_strike": (
        r"(?:(?:go|goes|going|gone|went)(?: out| back| back out)?(?: on)?(?: an?)? {modifiers}strike|(?:came|come) out on {modifiers}strike|"
        r"walk(?:s|ed|ing)?(?: \w+)? (?:out|off)\b|(?:hit|hits|hitting|joined|took to|take to|taking to|go on|goes on|going on|went on|went out on|man|manned|set up|throw up|threw up|form|formed) "
        r"(?:the |their |up )?(?:picket(?:ing)? ?lines?|pickets|bricks|pavement)|"
        r"down(?:s|ed|ing)? (?:their )?tools|(?:lay|laid|put|set) down their tools|stop(?:s|ped|ping)? work\b|"
        r"cease[sd]? work\b|withdr[ae]w(?:ing|n)? their labou?r|(?:left|quit|leave|abandoned|deserted) (?:their|the) "
        r"(?:jobs?|posts?|work|looms|machines|mines|pits?|mills?)\b|tak(?:e|es|ing|en) (?:strike|industrial|job) action|"
        r"took (?:strike|industrial|job) action|t(?:ake|ook) part in (?:an?|the) {modifiers}{strike}|"
        r"fail(?:ed)? to report (?:for|to) (?:work|duty)|str(?:uck|ike) work|(?:lay|laid|drop|dropped) (?:down )?(?:their )?tools|"
        r"quit (?:work|their (?:jobs|posts|machines))|with(?:held|hold|holding|drew|draw|drawing) (?:their )?(?:labou?r|services)|"
        r"abstain(?:ed|ing)? from work|turned out|came out in sympathy|(?:were|was) (?:called|brought|ordered) out|"
        r"call(?:ed|ing)? in sick|phoned in sick|(?:stay|stayed|staying|remained) (?:away from|off) work|"
        r"shut(?:ting)? down work|paralysed (?:services|work)|(?:honou?red|refused to cross) (?:the )?picket lines?|"
        r"(?:put|puts|lay|laid|hung|hang|set|throw|threw) (?:down|up|away|aside|in) their (?:tools|tool belts|pens|pencils|hooks|hoses|carts|aprons|keys|hammers|shovels|brushes|chalk|lorries|trucks|gowns|stethoscopes|uniforms|cameras|scripts|pickets)|"
        r"(?:put|set|threw) up (?:their |a |the )?(?:pickets|picket lines?)|left (?:their|the) shifts|rang in sick|went out on strike|quit the [a-z]+|embark(?:s|ed|ing)? (?:up)?on (?:the|an?|its|their) {modifiers}action|embark(?:s|ed|ing)? (?:up)?on (?:[a-z]+ )?(?:protest|strike|industrial|job) action|call(?:s|ed|ing)? (?:(?:its|their|his|her|the|all|out|some) )?(?:(?:N|U|E's|[a-z]+) ){1,3}out (?:for|on|from)\b)"
    ),
    "call_strike": (
        r"(?:beg[aiu]n(?:s|ning)?|start(?:s|ed|ing)?|launch(?:es|ed|ing)?|stag(?:e|es|ed|ing)|commenc(?:e|es|ed|ing)|"
        r"mount(?:s|ed|ing)?|declar(?:e|es|ed|ing)|initiat(?:e|es|ed|ing)|undert[ao]ok|undertake|"
        r"embark(?:s|ed|ing)? (?:on|upon)|hold|holds|held|holding|join(?:s|ed|ing)?|resum(?:e|es|ed|ing)|"
        r"announc(?:e|es|ed|ing)|call(?:s|ed|ing)?(?: for)?|led|lead|engaged? in|organi[sz]ed?|resort(?:s|ed|ing)? to|went ahead with|"
        r"proceed(?:ed)?(?: on| with)?|observ(?:e|ed|ing)|went ahead with) "
        r"(?:(?:an?|the|their|its|his|her|another|what [a-z]+ (?:call|called)(?: an?)?) )?(?:(?:wave|series|round|string|day|days|week|programme|campaign) of )?{modifiers}{strike}"
    ),
    "strike_begins": (
        r"(?:beg[aiu]n(?:s|ning)?|start(?:s|ed|ing)?|commenc(?:es|ed|ing)|got under ?way|gets? under ?way|getting under ?way|"
        r"kick(?:s|ed|ing)? off|(?:took|takes?|taking) (?:place|effect)|(?:was|is|were|are|been) (?:called|set|scheduled|planned|declared|slated|due|timed)|"
        r"erupted|broke out|resum(?:ed|es|ing)|went into effect|came into effect|was launched|set for|scheduled for|planned for|due to|slated for)"
    ),
    "strikers": r"(?:strikers|striking {worker}|picketers|pickets)",
    # Workers.
    "worker": (
        r"(?:(?:[a-z'-]+ ){0,3}?(?:workers?|employees?|members?|staff(?:ers)?|staff members|people|men|women|hands|nurses?|doctors?|physicians|teachers?|"
        r"educators?|lecturers?|academics|professors|librarians?|drivers?|truckers?|operators?|pilots?|flight attendants?|"
        r"cabin crew|crew(?: members)?|machinists?|autoworkers|mechanics?|engineers?|technicians?|miners?|steelworkers?|ironworkers|"
        r"dock ?workers?|dockers|longshore(?:men|workers)|stevedores|seafarers|sailors|seamen|shipbuilders|carpenters?|plumbers|"
        r"electricians?|janitors?|cleaners?|custodians?|porters?|guards|officers?|firefighters?|paramedics?|couriers?|"
        r"riders?|postmen|carriers|clerks?|cashiers?|baristas?|servers|waiters|waitresses|cooks|bartenders|housekeepers?|"
        r"writers?|screenwriters|actors?|performers?|musicians?|stagehands|journalists?|reporters|editors|"
        r"students|assistants?|instructors|fellows|interns|residents|postdocs|graders|researchers|scientists|"
        r"civil servants|bureaucrats|labou?rers|hands|operatives|weavers|spinners|loom workers|garment workers|packers|"
        r"butchers|bakers|brewers|farmworkers|pickers|loggers|lumberjacks|conductors|railwaymen|railroaders|trainmen|brakemen|"
        r"telegraphers|switchmen|signallers|controllers|dispatchers|linemen|trades(?:men|people|workers)|craftsmen|"
        r"[a-z-]{2,}(?:ers|ors|men|women|ists|ians|eers|hands|folk)|players|umpires|referees|dancers|animators|developers|programmers|contractors|caregivers|carers|aides|orderlies|"
        r"pharmacists|therapists|technologists|midwives|counsel(?:l)?ors|principals|lawyers|attorneys|prosecutors|public defenders|"
        r"judges|captains|lecturers|unionists|trade unionists|participants|employes))"
    ),
    "workers_side": r"(?:U|{worker}|they|who|(?:the )?(?:union|local|guild|federation|council|association|brotherhood|lodge|branch|strikers))",
    "party": r"(?:[UE]|(?:the |your |our |its )?(?:bargaining |negotiating |negotiation )?(?:teams?|committees?|delegations?)|both|(?:the )?N (?:bargaining |negotiating )?(?:sides|parties|teams)|both sides|the sides|the parties|both parties|(?:the )?negotiators|(?:the )?union|management)",
    # Talks.
    "talks": (
        r"(?:(?:[a-z-]+ ){0,3}?(?:talks|negotiations?|bargaining|mediation|conciliation|facilitation|discussions|negotiating|"
        r"(?:bargaining|negotiating|negotiation|mediation|mediated|conciliation|contract|formal|marathon) (?:sessions?|meetings?|table|rounds?)))"
    ),
    "session": (
        r"(?:(?:(?:[a-z-]+|U) ){0,3}?(?:bargaining|negotiating|negotiation|negotiations|mediation|mediated|conciliation|contract|"
        r"collective bargaining|formal|face-to-face|in-person) (?:sessions?|meetings?|dates|days|rounds?)|"
        r"(?:sessions?|rounds?|meetings?|days|dates) of (?:[a-z-]+ ){0,3}?(?:talks|bargaining|negotiations?|negotiating|mediation|conciliation|meetings?)|"
        r"(?:[a-z-]+ ){0,2}?negotiations|bargaining sessions)"
    ),
    **WORKFORCE,
}
