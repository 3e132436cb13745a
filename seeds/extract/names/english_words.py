"""Words of English names of bodies: the nouns that say what one is, and what may stand around them."""

from typing import Final

from seeds.extract.text.words import word_set


def _types(**words: str) -> dict[str, str]:
    return {word: type.replace("_", " ") for type, some in words.items() for word in some.split()}


_BEHIND_NAMES: Final = (
    "bhd pty pvt navy army marines coastguard treasury registry municipality prefecture governorate hospice orphanage")
HEADS: Final = _types(
    government=("ministry department directorate agency committee commission service inspectorate secretariat "
                "administration council office bureau authority chancellery cabinet taskforce board khukumat hukumat "
                "sub-commission subcommission sub-committee subcommittee borough"),
    justice_and_police="court prosecutor's prosecutor police militia tribunal gendarmerie constabulary "
                        "guard force patrol troops brigade pd dept",
    parliament="parliament senate duma majlis assembly",
    embassy="embassy consulate consulate-general",
    intergovernmental="delegation mission organization organisation",
    NGO=("foundation fund association federation society alliance coalition network charity shelter refuge trust "
         "movement union league confederation"),
    academic="university institute academy college school faculty lyceum gymnasium università "
              "universität université universidad universiteit",
    training_centre="",
    media="",
    private="company ltd llc inc corporation gmbh bank cic plc llp corp incorporated limited airlines airways",
    other=("clearinghouse centre center unit section division clinic hospital secretariat chamber consortium "
           "co-ordinator coordinator guild collective cooperative co-operative diocese archdiocese observatory "
           "club partnership party platform gateway corps group services hotline helpline presence prosecution "
           "international representation worldwide watch chambers " + _BEHIND_NAMES))
HEADS_ONLY_AFTER: Final = word_set(
    "police pd dept guard force patrol brigade refuge unit section division court company school board union network "
    "co-ordinator "
    "guild collective cooperative co-operative club partnership observatory "
    "party incorporated limited corp airlines airways representation presence prosecution international worldwide "
    "watch coordinator platform gateway corps "
    "troops group services hotline helpline chambers " + _BEHIND_NAMES)
HEADS_AT_END: Final = word_set("international worldwide watch")  # of a run of capitals: HelpAge International
HEADS_OF_LONG: Final = word_set("group services hotline helpline gateway")  # behind more than one word
# of which a name needs something in front: Migration Police, Human Trafficking Section; the Group of States is none.
SUB_UNITS: Final = word_set("unit section division department directorate service bureau office")
PARTS: Final = SUB_UNITS | word_set("branch lab wing cell team desk squad faculty")  # of bodies, whatever is in front
NO_BODIES: Final = frozenset((
    "general assembly", "annual general assembly", "annual assembly",
    "family court", "juvenile court", "youth court", "conference secretariat",
    "project secretariat", "soviet union", "swiss confederation", "civil society", "silk road", "trade union",
    "monetary union",
    "customs union", "law enforcement agency", "customer service", "civil service", "press service", "press centre",
    "press center", "media centre", "media center", "press office", "media office", "registered charity",
    "winter school", "summer school",
    "spring school", "autumn school",
    "summer academy", "winter academy", "spring academy", "autumn academy", "call center",
    "call centre", "public service", "community service",
    "third party", "working party", "search party", "state party", "garden party", "christmas party", "dinner party",
    "contracting party", "interested party"))
PLURALS: Final = {"ministries": "Ministry", "departments": "Department", "committees": "Committee",
                   "universities": "University", "embassies": "Embassy", "agencies": "Agency",
                   "institutes": "Institute", "offices": "Office"}
HOUSES: Final = word_set(  # what a centre is that is hired for what others do there
    "conference convention congress civic exhibition expo events event shopping visitor visitors leisure fitness")
WITH_PLACE: Final = word_set(
    "embassy consulate consulate-general office mission delegation representation bureau centre center co-ordinator "
    "coordinator presence")
TAIL_STARTS: Final = word_set("of for on against to")
REGIONS: Final = word_set("region oblast province district city area raion county municipality")
CONNECTORS: Final = word_set("of for and on in to against without the & de du des di la der für und et with from")
PORTFOLIOS: Final = word_set(
    "internal foreign affairs justice health education labour labor interior finance economy defence defense culture "
    "migration employment social protection population security national women youth children family religion "
    "emergency situations development human rights drug drugs control crime organized organised trafficking persons "
    "combating combatting preventing countering fighting prevention elimination external beings "
    "violence domestic gender discrimination corruption refugees migrants illegal issues matters crimes")
NOT_IN_FRONT: Final = word_set(
    "mon tue wed thu fri sat sun the a an this that these those in on at of for by from with to and or as but when "
    "what why how where which while since after before during under its his her their our your both all each every "
    "many some several other "
    "local national's according following mr mrs ms dr miss prof professor sir madam mme he she it they we said also "
    "however meanwhile today yesterday monday tuesday wednesday thursday friday saturday sunday january february "
    "march april may june july august september october november december contact contacts dear tel phone email "
    "e-mail fax address website venue speaker moderator funded supported organised organized hosted implemented led "
    "partners partner including thanks visit about source photo former deputy head director chief minister "
    "large ambassador what such why how where who which chairman chairperson president's spokesperson representative "
    "officer coordinator manager retired additional")
JOINED_POSSESSIVES: Final = word_set(
    "prosecutor general attorney children people women men citizen citizens consumer ombudsman commissioner "
    "coordinator resident president worker workers youth migrants lawyers judges girls governor mayor king queen "
    "veterans nation nations st father mother bar teachers boatmen fishermen seamen servicemen businessmen "
    "businesswomen farmers drivers builders miners sailors nurses doctors journalists students employers parents "
    "sheriff sheriffs defender coroner marshal marshals constables wardens ministers presidents captains artists "
    "writers")
LOCAL_COURTS: Final = word_set("district regional city county municipal magistrates crown")
GENERIC: Final = word_set(
    "national state regional local international federal public central main general country district city head new "
    "senior junior  "
    "executing implementing counterpart cooperating participating partner lead funding donor host government")
# What somebody is responsible for, or what a department is about, and no body of its own.
TOPICS: Final = word_set(
    "transportation transport agriculture commerce energy treasury interior veterans policy immigration customs "
    "intelligence research programme programmes program programs services service  "
    "operations communications  "
    "communication "
    "slavery anti-slavery anti-trafficking counter-trafficking exploitation vulnerability vulnerabilities violence "
    "equality welfare dimension "
    "resources relations affairs finance development partnerships partnership strategy fundraising advocacy protection "
    "outreach training education safeguarding volunteering campaigns security investigations investigation "
    "prosecutions staff mission delegation section unit department division office cabinet sales marketing procurement "
    "assistance enforcement inclusion integration resettlement recruitment diversity casework wellbeing analytics "
    "governance donations compliance audit risk ethics sustainability sourcing supply chain innovation technology "
    "information digital data "
    "legal housing health mental nursing medicine surgery studies law science sciences social work care support "
    "administration planning prevention rehabilitation reintegration migration labour labor employment human rights "
    "gender children women youth trafficking crime crimes justice police mission missions culture media press public "
    "community communities engagement learning monitoring evaluation quality logistics field country region regional "
    "parliament congress state government council board committee commission assembly trustees governors directors "
    "admissions music art arts faith religion year school college estates people projects project grants impact "
    "anti-trafficking slavery "
    "dimension preparedness response disaster risk reduction family violence affairs transnational organized organised")
OF_OFFICES: Final = word_set(  # what ends the name of a field of work, and hardly ever that of a body
    "affairs operations relations communications policy finance fundraising procurement compliance programmes programs "
    "partnerships advocacy strategy logistics marketing recruitment")
FIELDS: Final = TOPICS | PORTFOLIOS  # of work
UNDERTAKINGS: Final = word_set("project programme program campaign course scheme conference forum award prize act "
                                "bill protocol convention")
MEDIA: Final = word_set(  # what papers and stations are called by, which tell of others
    "post herald times gazette news tribune daily weekly chronicle journal observer telegraph mail echo radio tv "
    "magazine mirror star sun press media info")
# What bodies have written, and nothing that one is called.
PAPERS: Final = word_set(
    "meeting minutes agenda notice report letter call statement press news newsletter newsletters bulletin gazette "
    "digest")
