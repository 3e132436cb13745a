"""Words by what they mean in names: courtesies, ranks, posts, bodies. Shared by all who look for people and bodies.

They are plain words (db.search.fold), so that each stands for its Cyrillic too.
"""

from typing import Final

from seeds.extract.text import occupations
from seeds.regex import regex


def _set(text: str) -> frozenset[str]:
    return frozenset(text.split())


HONORIFICS: Final = _set(
    "frau herr mr mrs ms miss dr prof professor sir madam mme messrs hon gn gzha gospodin gospozha doktor khonum "
    "janob janobi khonumi muhtaram muhtarama mulla baroness lord lady dame excellency honourable "
    "honorable comrade alhaji hajia hajiya mallam datuk datin puan encik khun shri smt daw monsieur madame "
    "mlle "
    "mademoiselle maitre senor senora senorita sra srta dona signor signora signore "
    "signorina dott dottore dottoressa doctora dra licenciado licenciada docteur professeur "
    "professore professoressa onorevole sayin ato weizero woizero sushri oknha")
RANKS: Final = _set(
    "polkovnik podpolkovnik mayor kapitan leytenant general serzhant praporshchik starshina ryadovoy colonel col "
    "avm acm cmdr const major captain capt lieutenant lt sergeant sgt polkovnigi kapitani mayori leytenanti "
    "podpolkovniki militsiya ltgen majgen briggen "
    "militsiyai politsiya militsii "
    # as they are called elsewhere, in English too: Comisario Néstor, Hauptkommissar Jörg; and lawyers, as they are
    "commissaire capitaine adjudant adjudante inspecteur inspectrice comisario comisaria inspectora subinspectora "
    "sargento teniente capitan coronel avvocato avvocata commissario commissaria questore ispettore ispettrice "
    "maresciallo capitano colonnello tenente sergente carabiniere kommissar kommissarin oberkommissar "
    "oberkommissarin hauptkommissar hauptkommissarin kriminalkommissar kriminaloberkommissar "
    "kriminaloberkommissarin kriminalhauptkommissar kriminalhauptkommissarin rechtsanwalt rechtsanwaltin podinsp "
    "nadkom podinspektor nadkomisarz komisarz pplk mjr kpt sierz komiser baskomiser binbasi yuzbasi yarbay albay "
    "arq ofc tpr mtre "
    "avukat havildar subedar avv usec asec akbp kombes brigjen irjen kompol ipda iptu bripka aiptu marechal "
    "brigadiere")
SHORT_RANKS: Final = _set("полк подполк кап лейт серж прот иер акад доц")  # in small letters, as lists shorten them
_BEFORE_RANKS: Final = _set("lieut maj brig vice rear")


def is_rank_of_parts(word: str) -> bool:
    """Whether a word in small letters is a rank, perhaps of parts: general-major, lieut-colonel."""
    first, *rest = word.split("-")
    return (first in RANKS or (bool(rest) and first in _BEFORE_RANKS)) and all(part in RANKS for part in rest)


# In front of names too, but some people are called Bishop or Deacon.
STYLES: Final = _set(
    "sister sr fr father rev revd reverend brother br mother archbishop bishop cardinal monsignor mgr msgr canon "
    "deacon rabbi imam mufti sheikh pastor chaplain archdeacon archimandrite abbot abbess nun nurse ierey protoierey "
    "episkop arkhiepiskop mitropolit monakhinya inokinya igumen igumenya arkhimandrit diakon dyakon svyashchennik "
    "otets muftiy ravvin brigadier brig superintendent supt commandant insp inspector subinspector "
    "detective corporal cpl admiral commodore marshal commander cdr maj gen lieut trooper comandante "
    "detectiveinspector policeinspector dig aig igp ssp asp dsp dcp acp sp dci dsi cpt councillor cllr alderman "
    "sen rep amb barr adv dgp ds di councillors cllrs "
    "dc pc ps wpc det sgt agent dcop cp csp psupt pssupt pcsupt psinsp pcinsp pinsp pcol pltcol pmaj pcpt plt pdg "
    "asi po1 po2 po3 spo1 spo2 spo3 spo4 psg pssg pcms pems gendarme atty engr alhaja maulana maulvi moulana mullah "
    "ustad ustaz ustadz kyai swami bhikkhu ajahn phra sayadaw kagawad oba otunba "
    # as they are called elsewhere, in English too: Père Olivier, Suor Eugenia
    "pere mere soeur frere abbe pasteur pasteure pastora sor hermana hermano fray padre suor suora fra monsignore mons "
    "elder bp cst lcdr cmdte friar frei "
    "pfarrer pfarrerin pater schwester ksiadz ks siostra parintele preot maica")
ACRONYMS_OF_RANK: Final = _set(
    "dig aig igp ssp asp dsp dcp acp sp dci dsi ds di dc pc ps wpc sr fr br gen maj dcop cp csp psupt pssupt pcsupt "
    "psinsp pcinsp pinsp pcol pltcol pmaj pcpt plt pdg asi psg pssg pcms pems")  # in capitals, or with one
BEFORE_RANK: Final = _set(
    "st ml starshiy mladshiy general senior junior lt lieutenant")  # of which rank: ст. лейтенант
POSTS: Final = _set(
    "officer coordinator manager director head chief specialist prosecutor judge lawyer attorney inspector adviser "
    "advisor assistant consultant expert deputy minister ambassador consul investigator secretary interpreter "
    "translator psychologist analyst accountant president chair chairman chairperson chairwoman representative "
    "spokesperson journalist editor lecturer teacher trainer doctor nurse counsellor counselor attache detective "
    "commander rector dean researcher intern volunteer focal driver operator worker lead rapporteur administrator "
    "charge dotsent rabotnik rabotnitsa commissioner governor mayor ombudsman ombudsperson nachalnik nachalnitsa "
    "zamestitel zamnachalnika zam direktor spetsialist koordinator prokuror sudya sledovatel inspektor sovetnik "
    "pomoshchnik ekspert rukovoditel zaveduyushchiy zaveduyushchaya zav operator psikholog yurist advokat "
    "perevodchik ministr posol konsul sekretar predsedatel glava upolnomochennyy predstavitel prepodavatel uchitel "
    "konsultant bukhgalter menedzher assistent referent zhurnalist redaktor vrach sotrudnik operupolnomochennyy "
    "ispolnitel rektor dekan attashe metodist mudir muovin muovini sardor sardori rais raisi mutakhassis "
    "mutakhassisi mufattish mushovir vazir safir kotib bashchysy orunbasary basary direktordun adis kyzmatker "
    "tergoochu boshligi mutaxassis rahbar rahbari xodim maslahatchi boshliq mutaxassisi basshysy maman qyzmetker "
    "keneschi")
BEFORE_POST: Final = _set(
    "senior junior deputy acting chief first second third national regional international programme program project "
    "vice general assistant starshiy starshaya mladshiy glavnyy glavnaya vedushchiy vedushchaya pervyy io vrio st ml "
    "sardor bosh bas")
BODIES: Final = _set(
    "ministry department office agency committee commission centre center foundation fund association organisation "
    "organization institute university academy school court council service bureau embassy union federation police "
    "mission network shelter clinic society alliance programme bank company ltd llc ngo group unit section division "
    "ministerstvo departament upravlenie otdel agentstvo komitet komissiya tsentr fond assotsiatsiya organizatsiya "
    "institut universitet akademiya shkola sud sovet sluzhba byuro posolstvo soyuz federatsiya politsiya missiya "
    "prokuratura obedinenie priyut oo ooo nko npo uvd mvd vazorat vazorati kumita kumitai tashkilot tashkiloti "
    "markaz markazi donishgoh kommissiya birikmesi borboru fondu qory ortalygy tashkiloti markazi vazirligi")
TOWN_WORDS: Final = _set("g gorod city town gor shahr shahri shakhri shaari shaary shahar sh of v in")
COUNTRY_WORDS: Final = _set("republic of the respublika kyrgyz")
TOWN: Final = regex(r"(?:г\.|г |город )")
STREETS: Final = _set(
    "ul ulitsa street str st avenue ave prospekt pr prosp road rd way lane boulevard blvd bulvar bulv dom kv ofis "
    "etazh floor room piazza plaza calle rua rue corso praca khiyobon khiyoboni kuchai kuchasi kochosu koshesi "
    "mikrorayon mkr kvartal yard quay mews wharf sts")
JOINING: Final = _set("works working rabotaet at of in from for with and i v vo iz na ot pri po the from dar az")
OF_NAMES: Final = _set(
    "de da di van von der den bin bint binti binte ibn al el "
    "uulu uluu kyzy qyzy ugli ughli ogli qizi oglu ogly uly zoda zade "
    "kizi la khazrat hazrat dos das do du del della dello degli ten ter zu zur af av ould mint abu ben las los y e")
IN_FRONT_OF_NAMES: Final = HONORIFICS | RANKS
NEVER_IN_A_NAME: Final = BODIES | IN_FRONT_OF_NAMES
SURNAME: Final = regex(r"(?:[oe]vi?|in|[oe]va|ina|ski|skiy|skaya|zoda|zade|iyon|enko|chuk|yan|ich|ovna|ivna|off|"
                       r"ev|bek"
                      r"|uly|kyzy|qyzy|uulu|ow|owa|ew|ewa)$")

# Of running text. Titles there begin with more words than a contact list has.
MORE_POSTS: Final = _set(
    "mentor verger usher headmaster bailiff undersheriff coroner notary arbitrator councilmember councilwoman "
    "legislator lawmaker assemblyman assemblywoman cashier demographer surgeon pharmacist matron housekeeper planner "
    "programmer webmaster designer assessor dispatcher champion tyutor zavkhoz "
    "constable supervizor supervisor associate member facilitator rapporteur panellist panelist otv huquqshunos "
    "huquqshunosi mudira spokesman spokeswoman spokesperson leader founder co-founder cofounder ceo executive "
    "delegate envoy undersecretary superintendent senator vice-president co-chair co-ordinator moderator liaison "
    "speaker premier counsel presenter ombudsman-person economist statistician archivist governor negotiator "
    "organiser organizer magistrate justice registrar marshal ministers judges prosecutors premier-minister premer "
    "vitse-premer vitse- prezident predstavitelnitsa prokurator sopredsedatel osnovatel osnovatelnitsa koordinatorsha "
    "press- sekretar zampredsedatelya zamglavy zamministra akim khokim hokim mer gubernator deputat uchastkovyy "
    "operativnik ombudsmen professor akademik issledovatel trener spiker dokladchik otvetstvennyy otvetstvennaya "
    "pomoshchnitsa spetsialistka rukovoditelnitsa sekretarsha inspektorsha obvinitel prokurorsha glavvrach uchenyy- "
    "starshina-sledstviya popechitel upravlyayushchiy upravlyayushchaya poslannik postpred polpred vrio zavotdelom "
    "sotrudnitsa vedushchiy doverennyy vakil vakili namoyanda namoyandai namoyandagoni koordinatoroni mudiri mudirai "
    "direktori hamohangsoz hamohangsozi raisi muovin rohbar rohbari koordinatori sardaftar mushoviri ombudsman safiri "
    "kotibi mutakhassisi prokurori sudyai noziri nozir sarnoziri rais raisa muhaqqiq inspektori sarmutakhassis "
    "sarmutakhassisi muallim treasurer bookkeeper caseworker paralegal fundraiser kaznachey pedagog vospitatel "
    "vospitatelnitsa sotsrabotnik warden clerk patron steward sheriff provost superior chancellor curator kurator "
    "yuriskonsult deloproizvoditel kladovshchik komendant prorektor dekan patroness custodian convenor convener "
    "organist navigator mediator conciliator bursar almoner principal chaplain meri toraiym torayym imamkhatyb imom- "
    "khatib psikhoterapevt psikhiatr pediatr ginekolog terapevt travmatolog epidemiolog predsedatelnitsa "
    "vitse-spiker sotsiolog politolog kriminolog demograf collector fasilitator sotspedagog solicitor barrister "
    "examiner paediatrician pediatrician  "
    "psychiatrist  "
    "physician midwife psychotherapist criminologist sociologist anthropologist trainee fellow technician tutor "
    "sarvari mutasaddii muassisi sarmuhosib spetspredstavitel spetsposlannik akyykatchy nastoyatel nastoyatelnitsa "
    "registrator mp mep alderwoman ombudswoman observer evaluator co-investigator prefect kadrovik sodokladchik "
    "poverennyy soosnovatel soosnovatelnitsa stareyshina nablyudatel organizator volonter "
    "zampred zampredseda doznavatel feldsher medsestra zavuch pravozashchitnik pravozashchitnitsa aktivist aktivistka "
    "dispetcher uchreditel souchreditel komandir logist fandrayzer nastavnik revizor obshchestvennik lider kriminalist "
    "ekonomist defektolog logoped narkolog reabilitolog direktrisa predsedatelstvuyushchiy "
    "kormandi khodimi xodimi khodim sarkotib farmondehi chlen photojournalist daffaires ausa komissar "
    "trustee comptroller controller auditor strategist campaigner activist engineer therapist "
    "commandant scientist instructor educator librarian headteacher congressman congresswoman diplomat scholar "
    "pathologist epidemiologist historian entrepreneur receptionist priest defender creator organisator broadcaster "
    "azoi azoyoni missionary reporter correspondent korrespondent artistka educationist paramedic firefighter "
    "policeman policewoman harbourmaster stationmaster headman headmistress")
TRADES: Final = _set(  # which make a contact only beside a body
    "biologist ecologist zoologist linguist gynaecologist gynecologist cardiologist dentist architect inzhener "
    "prorab khirurg pochtalon agronom veterinar zootekhnik mashinist akusherka akusher kardiolog nevrolog "
    "infektsionist stomatolog farmatsevt provizor laborant bibliotekar vozhatyy programmist dizayner biolog ekolog "
    "arkhitektor arkheolog istorik filolog etnograf lingvist reabilitator lesnichiy schoolteacher "
    "perevodchitsa uchitelnitsa lektor izdatel ftiziatr sohibkor") | (
    occupations.ENGLISH | occupations.RUSSIAN | occupations.ELSEWHERE)
ALL_POSTS: Final = POSTS | MORE_POSTS | TRADES
SHORT_POSTS: Final = _set(  # as their holders write them: Additional DG X, PCC X, Prairies REVP X
    "VP DG DDG ADG ASG DSG USG SRSG DSRSG COO CFO CTO DPP ADPP PCC EVP SVP REVP AUSA DAG MLA MSP TD HOD MPA MNA "
    "MLC OCS OIC PCSO PIO")
# By their beginning, for languages that put endings behind: башчысы, координатору, boshlig'i, орынбасары.
POST_BEGINNINGS: Final = (
    "bashchy", "orunbasar", "orynbasar", "oynbasar", "basshy", "bastyq", "bastygh", "jetekchi", "zhetekchi",
    "jetekshi", "zhetekshi", "koordinator", "direktor", "okulu", "okuldu", "okil", "okili", "adis", "maman", "toraga",
    "toragha", "torayym", "toraiym", "boshlig", "boshliq", "rahbar", "urinbosar", "orinbosar", "vakil", "menejer",
    "menedzher", "mutaxassis", "mutakhassis", "rais", "uylestirushi", "zhauapty", "jauapty", "masul", "kengashchi",
    "keneschi", "kenesshi", "kengesshi", "muvofiqlashtiruvchi", "prokuror", "sudya", "tergoochu", "tergovchi",
    "inspektor", "ministr", "vazir", "yurist", "psikholog", "psixolog", "ekspert", "kotib", "katchy", "khatshy",
    "sekretar", "elchi", "elshi", "ofitser", "mayor", "zhardamchy", "yordamchi", "komekshi", "korgoochu",
    "kazysy", "qazysy", "imamy", "imomi", "muftisi",
    "qorghaushy", "huquqshunos", "advokat", "deputat", "yuriskonsult", "kengesh", "muhandis", "zangger", "mughalim",
    "dariger", "ravonshinos", "huquqshinos", "omuzgor", "maslahatchi", "sarapshy", "sarapchy", "azosi", "mushesi",
    "azolari", "musheleri", "mucholoru",
    "muchosu", "oqituvchi", "uqituvchi", "qyzmetker", "kyzmatker", "akyykatchy", "dukhtur", "kenggesh", "tarbiyachi",
    "tarbiyechi", "ombudsman", "hamohangsoz", "basary", "hokim", "akim", "mudir", "rektor", "professor", "konsultant",
    "kitapkhanashy", "zanger", "prorektor", "nachalnig", "assistent", "kezekchi", "kezekshi", "noomotchu", "navbatchi",
    "kotormochu", "audarmashy", "tarzhimon", "tarjimon", "farmondeh", "attashe", "jonishin", "menggerushi", "muduru",
    "zhetektoochu", "analitik", "notarius", "uakil", "tarbieshi", "dotsent", "konsul", "prezident")
# People whose names are never kept, and words beside names that say so.
NEVER: Final = regex(
    r"(?i)\b(?:victims?|survivors?|suspects?|accused|defendants?|convicts?|convicted|fugitives?|wanted|traffickers?|"
    r"ringleaders?|abscond(?:ing|ers?)|"
    r"gangs?(?![^\W_])|recruiters?|smugglers?|detainees?|perpetrators?|alleged|self-styled|arrested|sentenced|pimps?|"
    r"потерпевш\w*|жертв\w*|подозреваем\w*|обвиняем\w*|осужд[её]нн\w*|подсудим\w*|пострадавш\w*|вербовщи\w*|"
    r"задержанн\w*|разыскиваем\w*|главар\w*|сутен[её]р\w*|фигурант\w*|гражданк[аиу]|граждани\w*|жительниц\w*|"
    r"жител[ьяю]\b|"
    r"ҷабрдида\w*|гумонбар\w*|айбдоршаванда\w*|судшаванда\w*|маҳкумшуда\w*|сокини\b|шаҳрванд\w*|"
    r"айыпталуучу\w*|айыпкер\w*|шектүү\w*|соттолуучу\w*|жабырлануучу\w*|тургуну\b|"
    r"айыпталушы\w*|күдікті\w*|сотталушы\w*|жәбірленуші\w*|тұрғыны\b|"
    r"(?:ayblanuvchi|gumonlanuvchi|gumondor|sudlanuvchi|jabrlanuvchi)\w*|(?:yashovchi|fuqaro)\b|"
    r"(?:айбланувчи|гумонланувчи|гумондор|судланувчи|жабрланувчи)\w*|(?:яшовчи|фуқаро)\b)")
BORN: Final = regex(  # what stands behind the name of who is accused or missed
    r"[,\s]{0,3}\(?(?:[a-z]\s)?(?:DOB|D\.O\.B|[Dd]ate of [Bb]irth|дата рождения)\b")
# Behind a name, perhaps with its age or post between commas: that the person was sentenced, is wanted ...
AND_AFTERWARDS: Final = regex(
    r"(?i)^(?:\s(?:@|alias|a\.?k\.?a\.?)(?:\s[^\W\d_]+){1,2})?"
    r"(?:(?:,?\saged?\s(?:about\s)?\d{1,2}[^,.;!?\n]{0,12},?\s[sdw]|,?\s(?:[^,.;!?\n]{0,30},\s)?r)/o\.?(?![^\W_])|"
    r",\s(?:[^,.;!?\n]{1,40}\s)?(?:сокини|тургуну|тұрғыны|яшовчи|yashovchi)(?![^\W_])|"
    r"(?:(?:,[^,.;!?\n]{0,70}){1,2},|,(?:\s\d{1,2}[^,.;!?\n]{0,20})?|,?\sof\s[^,.;:!?\n]{2,40}(?:,\s[^,.;:!?\n]{2,20},)?)?\s+"
    r"(?:(?:who\s+)?plea?d(?:ed)?\sguilty|(?:who\s+)?(?:was|were|is|are|has been|have been|stands?)\s+(?:\w+ly\s+|"
    r"still\s+|"
    r"also\s+)?(?:sentenced|arrested|convicted|charged|detained|accused|wanted|extradited|jailed|imprisoned|"
    r"found guilty|"
    r"indicted|suspected|prosecuted)\b|(?:котор\w+\s+)?(?:был\w{0,2}\s+)?(?:приговор[её]н\w*|осужд[её]н\w*|задержан\w*|"
    r"арестован\w*|обвиня[её]тся|подозревается|признан\w* виновн\w*|объявлен\w* в (?:\w+ )?розыск|"
    r"находится в розыске|(?:ба\s)?(?:боздошт|ҳабс|маҳкум|дастгир)\s(?:карда\s)?(?:шуд|гардид)\w*|"
    r"(?:кармал|соттол|камал)[дг]\w+|камакка алын\w+|издөөдө|(?:ұстал|соттал)[дғ]\w+|қамауға алын\w+|іздеуде|"
    r"(?:qo[ʻ‘’']lga|hibsga|қўлга|ҳибсга)\s(?:olin|олин)\w+|(?:sudlan|судлан)[dgдг]\w+|qidiruvda|қидирувда)))")
NO_NAMES: Final = _set(
    "human beings trafficking persons punishment rights migration women woman children child youth labour labor safe "
    "national "
    "regional international action plan global report protocol convention day world law laws code article project "
    "programme program training workshop seminar conference forum blue heart hope street avenue square hall hotel "
    "campus resort plaza terminal "
    "room city district region province oblast river valley mountain mountains north south east west central new "
    "great united states republic kingdom silk road route routes process initiative strategy guidelines manual "
    "toolkit opening closing remarks session break coffee lunch panel discussion welcome registration presentation "
    "introduction overview summary background objectives results contact contacts information press release news "
    "media tel telephone fax mobile cell email mail phone address dear sincerely regards best kind yours thank thanks "
    "organized crime criminal justice against smuggling migrants migrant victims victim legal aid social protection "
    "support health education security border borders development cooperation partnership annual monthly quarterly "
    "first second third the a an and of for on in at to by with from after before during since while as but if when "
    "then however meanwhile also this that these those it he she they we you i his her their our its there here what "
    "who how why where all many most some more other no not yes today yesterday tomorrow according speaking over "
    "fact sheet factsheet statement statements bulletin newsletter briefing backgrounder advisory memorandum circular "
    "both neither either under about january february march april may june july august september october november "
    "december monday tuesday wednesday thursday friday saturday sunday "
    "spring summer autumn winter asia europe america africa middle eastern "
    "western northern southern government state federal public private civil society community local rural urban open "
    "data working group meeting date time venue place topic speaker moderator agenda participants list name position "
    "title organisation organization country countries dates photo source read share follow us home page subject re "
    "fwd cc sent whatsapp telegram viber signal skype facebook twitter instagram youtube linkedin website web zoom "
    "teams monday-friday budget donor donors partners partner funded duration phase total number more-information "
    "focal points hotline helpline free call center centre special general deputy acting former late honourable "
    "honorable excellency internal foreign affairs interior employment finance economy culture tourism industry "
    "energy transport family families people nations peace truth freedom dignity identity victim-centred mid-term "
    "evaluation study assessment handbook module modules curriculum course courses lessons learned practices practice "
    "tier act bill amendment president's prime vice senior junior chief head office bureau annex attachment enclosure "
    "tajik kyrgyz kazakh uzbek turkmen afghan russian english norwegian swedish swiss german french british american "
    "european turkish chinese japanese korean italian spanish ukrainian moldovan georgian armenian iranian pakistani "
    "indian zealand asian across without beyond towards toward between within every st ave str blvd mkr apt bldg "
    "type status category requisition location deadline directory resource resources donate subscribe download please "
    "floor fl box vacant tbc tba none n/a team advocates lawyers friends voices mon tue wed thu fri sat sun "
    "autonomous referral mechanism subordination republican investigative fugitive strategic kanun dukhtaron "
    "zanon rights-based economic political religious ethnic forced early marriage transnational fundamental "
    "principles portuguese romanian bulgarian polish czech hungarian greek dutch danish finnish belgian austrian "
    "serbian albanian macedonian bosnian croatian estonian latvian lithuanian slovak slovenian irish scottish welsh "
    "bangladeshi nepali filipino vietnamese thai mongolian iraqi syrian lebanese jordanian egyptian nigerian canadian "
    "australian mexican brazilian israeli belarusian observatory muslim islamic christian catholic methodist lutheran "
    "operation table glossary agencies cooperating large anglican jewish orthodox emerita emeritus northwest "
    "northeast southwest southeast must should shall  "
    "cannot laboratory your know links upper lower boma shelters creole haitian airport seaport hi hello hey "
    "laboratories matters command zonal areas intervention штатов штаты америки эмиратов эмираты королевства аравии "
    "maison casa haus sankt huis foyer hogar fondation fondazione fundacion stiftung stichting institut istituto "
    "instituto зеландии африки святителя святой преподобного апостола великомученика пророка "
    "кайда кайрылуу керек қайда хабарласу хабарласыңыз жүгіну керек qayerga murojaat qilish қаерга мурожаат қилиш куҷо "
    "frequently asked question questions answer answers halls subscription inquiry inquiries enquiry enquiries causes "
    "addressing biannual biennial quarter newsroom podcast podcasts subscriptions climate change changes bilingual "
    "espanol español qtrs menu search login sitemap privacy policy policies terms cookies careers vacancies gallery "
    "videos video events publications archives archive stories blog faq faqs about-us timeline milestones testimonials "
    "qualifications biography profile profiles advertisement sponsored related tags categories comments reply "
    "пресс инфо ньюс times жана және ҳамда hamda "
    "эшитилди eshitildi тыңдалды угулду шешілді чечилди қатнашдилар қатысқандар катышкандар "
    "says adds added asks writes explains recalls argues олмон ҷопон амрико аврупо русия фаронса "
    "еңбек эмгек құрметті урматтуу hurmatli ҳурматли муҳтарам "
    "фейсбук фейсбуктагы инстаграм телеграм твиттер ютуб тикток сараввал "
    "рӯйхат рӯйхати рӯйхатҳо масъул масъулон масъулин "
    "анықтама байланыш байланыс тамос aloqa алоқа маълумот маалымат ақпарат "
    "бүгүн бүгін bugun бугун кеше кечээ kecha кеча имрӯз дирӯз")
# Of which names are made only behind a given name: Nora Field, but no Field Visit.
SELDOM_IN_NAMES: Final = _set(
    "ring hello or kitchen hands steps overseas welfare visit field crew fish doctors workers market diversification "
    "inland ask "
    "stop write desk hotel palace lead wharf quay dock docks row terrace farm house home bridge light path haven "
    "harbour gate garden spring star sun moon dawn sunrise sunset anchor lighthouse circle church club rotary runners "
    "advocate survivor camp valley lake")

# In front of names with a colon or a dash: Facilitators: A and B.
LABEL_POSTS: Final = _set(
    "facilitators moderators trainers speakers rapporteurs experts presenters panelists panellists lecturers "
    "facilitator moderator chair trenery moderatory spikery eksperty dokladchiki trener modertor ekspert speaker "
    "hosts host presenter trainer teacher lead interpreter panellist panelist discussant rapporteur organizatory "
    "organiser organizer organisers organizers "
    "dokladchik spiker prepodavateli vedushchie vedut sostaviteli sostavitel otvetstvennye otvetstvennyy "
    "otvetstvennaya otv "
    "treneri trenerlar trenerler treningchiler")
