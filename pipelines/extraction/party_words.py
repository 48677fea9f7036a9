"""Words by which unions and employers are known without a table of names. All in lower case."""


def words_of(text: str) -> frozenset[str]:
    """The words of a text, as a set."""
    return frozenset(text.split())


WORKERS = words_of(
    "workers worker employees employee staff staffers staffer drivers driver nurses nurse teachers teacher pilots "
    "pilot faculty professors lecturers academics instructors educators doctors residents physicians interns miners "
    "dockworkers dockers longshoremen longshoreman machinists machinist mechanics engineers engineer conductors "
    "operators attendants crew crews firefighters officers cops guards paramedics cleaners janitors custodians "
    "porters couriers riders carriers clerks cashiers baristas servers waiters cooks bartenders housekeepers "
    "journalists reporters editors writers actors performers musicians players stagehands animators developers "
    "technicians electricians carpenters plumbers painters laborers labourers steelworkers autoworkers ironworkers "
    "shipbuilders seafarers seamen sailors farmworkers pickers packers butchers bakers brewers weavers spinners "
    "operatives strikers hands men women librarians counselors therapists pharmacists midwives aides assistants "
    "fellows postdocs graduates students scientists researchers attorneys lawyers employes unionists trainmen "
    "railwaymen railroaders signalmen postmen truckers haulers loaders warehousemen teamsters coworkers colleagues "
    "artisans foremen pressmen mailers typesetters printers boilermakers roofers technologists radiographers "
    "physiotherapists dispatchers meatpackers zookeepers contractors dancers singers guides screenwriters "
    "telegraphers switchmen brakemen firemen shopmen hospitalists"
)
TRADES = (WORKERS - {"men", "women", "hands"}) | words_of(
    "education educational police postal prison fire faculty graduate academic letter auto farm mine packinghouse "
    "garment textile butcher butchers baristas benevolent journalist nursing actors' musicians' labor labour trade "
    "trades workmen allied mineworkers metalworkers mine-workers employee's professional-staff public-sector "
    "civil-service servants"
)
"""Words that make an association, federation or council one of workers."""
EMPLOYER_GROUPS = words_of(
    "employers employer manufacturers operators producers contractors publishers owners shipping maritime hospital "
    "hospitals builders growers shippers carriers railroads merchants industry industries businesses mills breweries "
    "proprietors boards banks"
)
UNION_HEADS = words_of("union guild brotherhood teamsters steelworkers machinists longshoremen syndicate")
UNION_HEADS_IF_TRADE = words_of(
    "association federation council organization organisation alliance coalition league congress society united "
    "committee collective forum network confederation institution amalgamated federated"
)
WORKERS_HEAD_LEADS = words_of(
    "united amalgamated international allied national general federated industrial transport textile communications "
    "communication electrical utility mine steel garment clothing graduate student resident academic household "
    "domestic farm hotel"
)
LOCALS = words_of("local lodge locals branch chapter district council")
COMPANY_HEADS = words_of("inc incorporated corp corporation co company ltd limited plc llc llp gmbh ag brothers bros")
EMPLOYER_HEADS = COMPANY_HEADS | words_of(
    "university college hospital hospitals schools school district unified clinic clinics healthcare health brewery "
    "brewing bakery bakeries shipyard shipyards shipbuilding mine mines mining coal colliery collieries refinery "
    "works factory mill mills supermarket supermarkets stores markets market hotel hotels resort resorts casino "
    "casinos museum museums library libraries orchestra symphony philharmonic opera theatre theater ballet transit "
    "authority group holdings technologies logistics energy electric steel motors motor foods industries airlines "
    "airways airline railway railways railroad railroads road rail lines line trust council board ministry department "
    "county city zoo center centre bank telecom rubber tire aluminum paper packing manufacturing publishing press "
    "port ports airport nursery home homes services systems partners laboratories chemical petroleum oil gas power "
    "water postal bus buses trucking freight express studios pictures entertainment records distillery distilleries "
    "dairy farms plantation cannery textiles garments apparel coffee restaurant restaurants aerospace aircraft "
    "aviation locomotive shipping stevedoring terminals terminal government colleges pumps castings petrochem "
    "petrochemicals petrochemical ferries haulage municipality hospice academy employers governors estates catering "
    "instruments textile cement glass timber poultry fisheries tractor producers operators owners publishers growers "
    "contractors tool tools machine machinery pipe wire cable engine engines plastics furniture shoe shoes trains "
    "trams coaches transport creamery creameries platinum copper metals minerals resources minera iron cotton wool "
    "silk tobacco sugar system steelworks ironworks chemicals electronics semiconductor software games media network "
    "networks television radio broadcasting films retail grocers grocery pharmacy pharmacies cleaning security "
    "couriers parcel parcels mail taxi cabs ambulance care housing construction tyre tyres bearings forge foundry "
    "foundries beverages bottling"
)
OF_HEADS = words_of(
    "brotherhood federation association union alliance congress society confederation council order knights "
    "university college city county port board department ministry organization organisation committee guild bank "
    "institute borough town village township government school coalition league collective"
)
NO_PARTY = words_of(
    "relations court courts guard senate congress parliament mediation conciliation commission tribunal party "
    "institute foundation bureau reserve nations arbitration statistics forces army navy cabinet legislature assembly "
    "republicans democrats committee act law amendment agreement administration conference defense justice states "
    "kingdom delegates representatives european fbi nlrb fmcs eu un acas ccma fwc olympic olympics paralympic "
    "paralympics"
)
"""A name with one of these words is no party, unless it is known by the table or its head says union."""
MEDIA = words_of("times post news journal herald tribune gazette")
"""A name with one of these is a newspaper, quoted far more often than struck."""
EMPLOYER_ACTS = words_of(
    "recognized recognised agreed offered rejected refused proposed signed fired terminated locked countered imposed "
    "faces averted reneged withdrew capitulated conceded outsourced"
)
ADDRESSED = WORKERS - words_of(
    "men women hands students residents colleagues officers graduates fellows guards doctor engineer"
)
"""Nouns that after a name say where people work ("Acme employees")."""
CORPORATE_PLURALS = words_of(
    "companies automakers packers railroads carriers supermarkets mills plants airlines studios publishers firms"
)
TITLES = words_of(
    "president vice chairman chairwoman chair ceo cfo coo director secretary treasurer-secretary treasurer general "
    "chief executive officer spokesman spokeswoman spokesperson mr mrs ms dr sir judge justice senator sen rep "
    "representative governor gov mayor minister prime premier manager superintendent chancellor dean captain deputy "
    "assistant acting leader negotiator steward organizer attorney commissioner councilman councilwoman king queen "
    "pope reverend rev prof professor comrade"
)
FOREIGN_UNION = words_of(
    "sindicato sindicatos sindical trabajadores trabalhadores travailleurs syndicat syndicats syndicale gewerkschaft "
    "vakbond lavoratori obrera obreros trabajadoras forbund forbundet sanghatana sangathan kamgar manggagawa bukluran "
    "mazdoor majdoor sangh sangham samiti serikat sendika sendikasi kesatuan"
)
FOREIGN_EMPLOYERS = words_of("societe compagnie compania empresa minera grupo groupe regie universite")
FOREIGN_HEADS = FOREIGN_EMPLOYERS | words_of(
    "syndicat sindicato federation federacion confederation confederacion union association asociacion centrale "
    "fraternite"
)
"""First words of French and Spanish names, whose nouns are in lower case ("Syndicat du transport")."""
UNION_ACTS = words_of(
    "organized organised struck engaged called staged led voted ratified picketed walked represents represented "
    "authorized balloted"
)
REPRESENTING = words_of(
    "organises organizes unites stands speaks represents represent representing represented comprising covering"
)
ABBREVIATED = words_of("inc co corp ltd bros jr sr")
COMMON = words_of(
    "the a an in on at of for to from by with as and or but if when while after before since until because although "
    "though during over under about against between he she it they we i you his her its their our my this that these "
    "those there here who what where why how not no yes all some many most more several both each every another other "
    "such one two three four five six seven eight nine ten hundreds thousands dozens last next first second now then "
    "today yesterday tomorrow meanwhile however also still yet so nor according monday tuesday wednesday thursday "
    "friday saturday sunday january february march april may june july august september october november december jan "
    "feb mar apr jun jul aug sept sep oct nov dec day week month year strike strikes striking strikers workers "
    "members employees staff staffers talks negotiations negotiators bargaining contract contracts vote votes picket "
    "pickets picketers unions photo file read updated posted published story q article section page thanksgiving "
    "christmas easter mr mrs ms dr sen rep gov spring summer autumn fall winter et pt est edt pst pdt gmt bst am pm "
    "ulp ulps ai tv nurses teachers drivers writers actors pilots miners doctors students residents neither either "
    "despite like let without within among through throughout across well just even only once rs sh junior senior"
)
GENERIC_UNION = words_of("union guild brotherhood federation local association syndicate league alliance")
GENERIC_EMPLOYER: dict[str, str] = {
    **dict.fromkeys(
        words_of(
            "company companies management employer employers firm corporation operators owners bosses automaker "
            "automakers manufacturer retailer chain producers producer contractor operator shipowners publisher "
            "publishers brewer miner giant planemaker plane-maker conglomerate supplier packers shippers"
        ),
        "",
    ),
    **dict.fromkeys(("university", "college"), "university college"),
    **dict.fromkeys(("hospital", "hospitals"), "hospital hospitals medical health healthcare clinic"),
    "district": "district schools unified",
    "city": "city",
    "county": "county",
    "province": "government province",
    "government": "government ministry state",
    "board": "board schools",
    "authority": "authority transit",
    "agency": "agency authority transit",
    "airline": "airlines airways airline air",
    "carrier": "airlines airways airline air railway rail",
    "railroad": "railroad railway rail road lines",
    "railway": "railroad railway rail road lines",
    "newspaper": "times post journal gazette herald news tribune",
    "museum": "museum",
    "orchestra": "orchestra symphony philharmonic",
    "studios": "producers studios",
}  # fmt: skip
"""Words for an employer, with the words one of which its name must hold (none: any employer)."""
STRIKE_WORDS = words_of(
    "strike strikes walkout walkouts stoppage stoppages struck action picket pickets picketing lines line protest "
    "protests boycott complaint charge charges charged work jobs job off out walked contracts contract dispute "
    "disputes"
)
DEAL_WORDS = words_of(
    "talks negotiations negotiation contract contracts agreement agreements deal deals bargaining negotiate "
    "negotiating negotiated bargain bargained settled settlement dispute pact accord met meet meeting reached table "
    "discussions sit session sessions"
)
EMPLOYER_NEXT = words_of(
    "management spokesperson spokesman spokeswoman officials executives ceo cfo plants plant stores store warehouses "
    "warehouse factory factories facilities facility mills mill products bosses mines locations cafes shareholders "
    "campuses headquarters chairman lawyers attorneys terminals depots refinery shops offices system"
)
UNION_NEXT = words_of(
    "members member local locals organizers stewards membership affiliate affiliates chapter lodge unionists "
    "picketers strikers rank-and-file delegates shop"
)
UNION_GOVERNORS = words_of(
    "members member local locals chapter branch affiliate lodge membership delegates represented unionized organized "
    "organised"
)
EMPLOYER_APPOSITIONS = words_of(
    "employer owner company giant automaker manufacturer retailer chain operator maker airline carrier railroad "
    "platform firm contractor subcontractor supplier including struck publisher brewer startup start-up conglomerate "
    "subsidiary"
)
PLURAL_COUNTS = words_of(
    "several various many other two three four five six seven eight nine ten eleven twelve most all some dozen trade "
    "rail craft different multiple railroad the"
)
DOTTED = words_of("geo wm chas jos thos inc co corp st bros ltd us mr dr no ft mt jr sr u.s")
PLACES = words_of(
    "alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho illinois "
    "indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri "
    "montana nebraska nevada ohio oklahoma oregon pennsylvania tennessee texas utah vermont virginia washington "
    "wisconsin wyoming new-york new-jersey new-mexico new-hampshire north-carolina south-carolina north-dakota "
    "south-dakota rhode-island west-virginia los-angeles san-francisco san-diego new-orleans st-louis kansas-city "
    "las-vegas long-beach twin-cities bay-area west-coast east-coast chicago boston seattle portland oakland denver "
    "detroit pittsburgh philadelphia minneapolis cleveland houston dallas atlanta miami baltimore sacramento "
    "hollywood broadway manhattan brooklyn queens harlem lawrence homestead ludlow flint toledo buffalo milwaukee "
    "america american us usa u.s canada canadian ontario quebec alberta manitoba saskatchewan toronto montreal "
    "vancouver winnipeg british-columbia nova-scotia new-brunswick ottawa calgary edmonton britain british england "
    "english scotland scottish wales welsh london manchester liverpool birmingham glasgow edinburgh leeds ireland "
    "irish dublin belfast cork australia australian sydney melbourne brisbane perth victoria queensland nsw "
    "new-zealand auckland wellington india indian delhi new-delhi mumbai kolkata chennai kerala karnataka bengaluru "
    "bangalore maharashtra south-africa south-african johannesburg durban cape-town gauteng nigeria nigerian lagos "
    "abuja kenya kenyan nairobi ghana uganda france french paris germany german berlin italy italian spain spanish "
    "portugal portuguese europe european korea korean south-korea seoul japan japanese china chinese hong-kong taiwan "
    "mexico mexican brazil chile argentina sweden swedish norway norwegian finland finnish denmark danish poland "
    "polish belgium belgian netherlands dutch greece greek turkey turkish israel israeli russia russian ukraine "
    "ukrainian asia asian africa african latino hispanic black californian hawaiian texan southern-california "
    "northern-california midwest midwestern western eastern northern southern southwest pacific atlantic"
)
"""Places and the adjectives of places, words joined by hyphens: "Los Angeles workers" names no employer."""
FACILITIES = words_of(
    "factory factories plant plants depot depots works mill mills mine mines pit pits colliery smelter smelters "
    "refinery refineries warehouse warehouses shipyard shipyards dock docks brewery bakery foundry yard terminal "
    "terminals store stores estates estate campus campuses garage garages hospitals hotels quarry quarries sites site "
    "shops facility facilities offices newsroom production assembly"
)
PLACE_HEADS = words_of(
    "airport city county district road center centre house port government department ministry authority council park "
    "system rail line"
)
"""Heads that name places and offices as often as employers: they need more than themselves."""
BODY_KINDS = words_of(
    "school unified transit transportation housing medical health hospital police fire water provincial city county "
    "public"
)
"""Before one of ``PLACE_HEADS``, these make it an employer's name after all ("Transit Authority")."""
PUBLIC_BODIES = words_of(
    "district municipality government council schools university college hospital administration authority"
)
"""Words in lower case that after a name make it an employer's, the name of a place included ("Palo Verde district")."""
NEVER_A_TRADE = words_of(
    "workers worker employees employee staff members staffers women men hands colleagues coworkers strikers unionists "
    "assistants students officers graduates graduate postal public united allied general contractors employes"
)
LANDMARKS = words_of("avenue street boulevard square hall river lake bridge island bay valley creek beach")
"""Names that end so are of places."""
WORKPLACES = words_of(
    "creamery colliery brewery mill refinery smelter shipyard foundry mine pit plantation quarry cannery tannery "
    "bakery brickworks sawmill"
)
"""Places of work that are known by where they are ("the Cwmdare colliery")."""
CRAFTS = {
    word: craft
    for craft, known in {
        "writers": "writers screenwriters",
        "actors": "actors performers",
        "nurses": "nurses midwives",
        "doctors": "doctors physicians",
        "teachers": "teachers educators faculty lecturers professors",
        "pilots": "pilots",
        "attendants": "attendants",
        "machinists": "machinists mechanics",
        "drivers": "drivers truckers",
        "miners": "miners mineworkers",
        "dockers": "dockers longshoremen dockworkers longshore",
        "bakers": "bakers bakery",
        "pressmen": "pressmen",
        "mailers": "mailers",
        "seamen": "sailors seamen seafarers",
        "cooks": "cooks",
        "janitors": "janitors",
        "carpenters": "carpenters",
        "firefighters": "firefighters",
        "journalists": "journalists reporters",
        "musicians": "musicians",
        "directors": "directors",
    }.items()
    for word in known.split()
}
"""Crafts that have unions of their own, by the words for their workers."""
