"""What people do for a living or as an office, besides the posts of those who work against trafficking.

Written after the groups of ISCO-08 (International Labour Organization, International Standard Classification of
Occupations), with the offices of clergy, of peoples and of villages that it leaves out. They are plain words
(db.search.fold). Alone they make nobody a contact: that takes a body, a number or a line of a list.
"""

from typing import Final

from seeds.extract.text.words import word_set

ENGLISH: Final = word_set(
    "acolyte actuary acupuncturist adjudicator adjutant agronomist alderperson anaesthetist anchorman anchorwoman "
    "anesthetist animator announcer apprentice archeologist assemblymember astronomer attendant babysitter "
    "bandmaster beekeeper befriender benefactor biochemist blogger boatman boatswain bookbinder bookseller "
    "bosun botanist bricklayer builder burgomaster caregiver cartographer cartoonist catechist caterer "
    "chairlady chaperone chieftain chieftainess childminder choirmaster chorister churchwarden clergyman "
    "clergywoman clinician coastguard coastguardsman cobbler columnist commentator compere concierge confectioner "
    "conservator copywriter councilman councilor coxswain craftsperson craftswoman cryptographer curate dancer "
    "deaconess debater deckhand decorator dermatologist designee dietician dietitian disciplinarian docent "
    "dockmaster doorkeeper doorman doula drafter draftsman dramaturg dramaturge draughtsman dressmaker "
    "econometrician electrician embroiderer emcee emissary endocrinologist engraver enumerator environmentalist "
    "ethicist ethnographer ethnologist evangelist exarch fieldworker filmmaker financier fireman firewoman fisherman "
    "fisherwoman fishmonger florist folklorist forewarden forewoman freelancer gatekeeper geneticist "
    "geographer geologist geophysicist gerontologist goldsmith grandmaster grantwriter greengrocer groundskeeper "
    "groundsman guarantor haematologist hairdresser handyman harbormaster headhunter headwoman herbalist homemaker "
    "hospitaller hostess hotelier housefather housemother houseparent housewarden hydrologist hygienist illustrator "
    "impresario innkeeper intermediary interviewer inventor ironworker jeweler jeweller jurist juror keyworker "
    "kitchenhand labourer laureate lawman layreader lexicographer lifeguard lighthousekeeper linesman litigator "
    "lobbyist locksmith logistician machinist mailman maintainer manicurist marketer mathematician metallurgist "
    "meteorologist microbiologist milkman minutetaker mobiliser mobilizer mortician muralist musician musicologist "
    "naturalist neurologist neuropsychologist neurosurgeon newscaster newsreader notetaker novelist "
    "nutritionist obstetrician oceanographer oncologist ophthalmologist optician optometrist ornithologist "
    "orthodontist osteopath outreacher overseer palaeontologist parliamentarian patrolman patrolwoman peacebuilder "
    "peacekeeper pedagogue pharmacologist philanthropist philologist philosopher physicist physiologist "
    "physiotherapist playworker playwright plenipotentiary plumber podcaster podiatrist poet politician pollster "
    "portmaster portreeve postdoc postman postmaster postmistress postulant postwoman prebendary prelate "
    "prioress probationer procurator proofreader proprietor proprietress publican publicist publisher "
    "quaestor quartermaster queenmother radiographer radiologist rancher realtor referee rescuer reservist "
    "restaurateur restorer reviewer rheumatologist sacristan sailmaker salesman salesperson saleswoman scorekeeper "
    "scoutmaster screenwriter scriptwriter scrutineer sculptor seafarer seamster seamstress secondee seismologist "
    "sexologist sexton shipbroker shipowner shipwright shopkeeper silversmith sinologist staffer stallholder "
    "stenographer stevedore stewardess stockbroker storekeeper storyteller stylist subdeacon subeditor subprefect "
    "summariser surveyor syndic sysadmin tattooist taxonomist teamlead teamleader technologist telegraphist "
    "telephonist theologian timekeeper tradesman tradeswoman transcriber typist undertaker unionist upholsterer "
    "urologist vaccinator valuer verderer veterinarian vicar videographer vintner virologist waiter waitress warder "
    "watchmaker watchman webmistress welder winemaker woodcarver yardmaster youthworker zookeeper")
RUSSIAN: Final = word_set(  # in Cyrillic only: kritik, modeler
    "administratorsha adyunkt agrotekhnik aksakal allergolog altarnik anesteziolog animator antropolog aptekar "
    "aranzhirovshchik arbitr arkheograf arkhitektorsha arkhivarius arkhivist aspirant aspirantka astronom ataman "
    "auditorsha avtomekhanik aytishnik baletmeyster bankir bankirsha barmen bezopasnik bibliograf biznesmen "
    "biznesvumen blagochinnyy bloger bortprovodnik bortprovodnitsa brigadir bufetchitsa bukhgaltersha chempion "
    "chempionka chinovnik chinovnitsa delegat delegatka dermatolog detektiv dezhurnaya dezhurnyy diakonisa didzhey "
    "dietolog diktor dirizher dnevalnyy doktorant doktorantka doktorsha dokumentalist domkom domouprav "
    "doznavatelnitsa dressirovshchik druzhinnik ekonomistka ekskursovod ekspeditor elektrik elektromonter "
    "endokrinolog energetik entomolog esememshchik etnolog etnopsikholog fandrayzerka farmakolog feldsheritsa fermer "
    "fermersha filantrop finansist fininspektor finmenedzher fiziolog fizioterapevt florist folklorist "
    "frantsiskanets frantsiskanka gensek geodezist geograf geolog gidrolog glavbukh glavred gornichnaya "
    "gradonachalnik grafolog grimer ikhtiolog illyustrator immunolog inspektrisa instruktor intendant izdatelnitsa "
    "kadrovichka kapellan kapelmeyster kassir kassirsha kastelyansha katekhizator khoreograf khormeyster khranitel "
    "khranitelnitsa khudozhnik khudozhnitsa kinolog kinorezhisser komendantsha konditer konduktor kooperator "
    "kopirayter korrektor korrektorsha korrespondentka kraeved kranovshchik ksendz kukharka kulinar kultorg "
    "kulturolog kuratorka kurer kvartalnaya kvartalnyy laborantka laborantsha letchik logistka lotsman magistrant "
    "magistrantka marketolog marksheyder massazhist massazhistka medbike medbrat mediakoordinator mediamenedzher "
    "medrabotnik medrabotnitsa medsestrichka mekhanizator meteorolog metrdotel metsenat michman mikrobiolog "
    "militsioner mirab mirotvorets missioner modeler moderatorsha montazhnik motorist muedzin muzeeved muzykoved "
    "nachkar nachkhoz nachmed nachshtaba nadziratel namestnik nastavnitsa naturalist nauchruk nevropatolog "
    "neyrokhirurg neyropsikholog novellist nutritsiolog nyanechka nyanya obozrevatel obozrevatelnitsa "
    "obshchestvennitsa oftalmolog okhrannik okhrannitsa okulist ombudsvumen onkolog opekun operatsionistka ordinator "
    "organizatorka organizatorsha ornitolog ortodont ortoped oteler otinoyi otolaringolog otsenshchik otyncha "
    "paleontolog parikmakher parlamentariy partorg pasportist pasportistka pastyr patologoanatom pchelovod "
    "perepletchik piarshchik piarshchitsa pisatel pisatelnitsa pogranichnik poiskovik politseyskiy politsmeyster "
    "popechitelnitsa portnikha poslushnitsa posrednik povar pozharnyy praktikant praktikantka pravoved "
    "predprinimatel predprinimatelnitsa prefekt preparator prepodavatelnitsa pressekretar presviter primar pristav "
    "prodavets prodavshchitsa prodyuser prodyusersha proflider proforg promouter propovednik propovednitsa "
    "protodiakon provizorsha provodnik provodnitsa prozaik prozektor psikhoanalitik publitsist publitsistka "
    "razrabotchik razrabotchitsa reanimatolog redaktorka reklamist rekruter rekvizitor religioved remontnik "
    "rentgenolog repetitor reportersha restavrator restorator retsenzent revmatolog rezhisser rezhissersha rieltor "
    "rulevoy sadovod saninspektor sanitarka sanvrach saper sapozhnik schetovod seksolog sestra seysmolog shakhter "
    "shefpovar shofer shturman sidelka sisadmin skulptor sledovatelnitsa smotritel smotritelnitsa sobkor "
    "sodirektor soiskatel soiskatelnitsa somele sopredsedatelnitsa sostavitel sostavitelnitsa sotskoordinator "
    "sotsrabotnitsa sotsyurist sovedushchaya sovedushchiy sovetnitsa spasatel spasatelnitsa spetskor spetsprokuror "
    "starosta statistik stazher stazherka stenografist stenografistka stilist storozhikha strakhovshchik stsenarist "
    "student studentka styuard styuardessa sudmedekspert sudovoditel sufler supervayzer supervizorka suprefekt "
    "surdoperevodchik surdoperevodchitsa svarshchik svyazist svyazistka taksist tamozhennik tekhnolog telefonist "
    "telefonistka televedushchaya televedushchiy telezhurnalist telezhurnalistka telokhranitel teolog terminolog "
    "testirovshchik tiflopedagog tovaroved traktorist trenersha tyurkolog uborshchik uborshchitsa uchreditelnitsa "
    "upravdelami urolog vakhter vakhtersha vedushchaya vetfeldsher vetvrach videograf vikariy violonchelist "
    "virusolog voditel voenkom voenvrach volonterka vostokoved yuvelir zakroyshchik zakroyshchitsa zakupshchik "
    "zamestitelnitsa zamglavracha zampolit zavgar zavkafedroy zavklubom zavlab zavotdeleniem zavsekretariatom "
    "zavsektorom zavsklad zavskladom zhilinspektor zhivotnovod zoolog zvukorezhisser")
ELSEWHERE: Final = word_set(  # as they are called elsewhere, in English too: Directrice, Bürgermeisterin, Omanhene
    "abogada abogado abteilungsleiter abteilungsleiterin accompagnateur accompagnatrice adhyaksha adjointe "
    "administradora administrateur administratrice advogada advogado aidesoignante akyn alcalde alcaldesa alkalo "
    "amtsleiter amtsleiterin animateur animatrice anwalt anwaltin arzt arztin asantehene asesor asesora asistenta "
    "assessora assessore assistante avocat avocata avocate baskan baskani baskanvekili batonnier beauftragte "
    "beauftragter beleidsmedewerker bendahara benevole berater beraterin bereichsleiter bereichsleiterin bestuurder "
    "bestuurslid bestyrer borgmester botschafter botschafterin bukhgalteri bukhgalteru bupati burgemeester "
    "burgermeister burgermeisterin burmistrz buxgalter buxgalteri camat capogruppo cheffe concejal concejala "
    "conseiller conseillere consejera consejero consigliera consigliere consilier consiliera coordenador "
    "coordenadora coordinador coordinadora coordinateur coordinatore coordinatrice coordonatoare coordonator "
    "coordonnateur coordonnatrice danisman danismani defensora dekani dekany delegada delegado delegue "
    "deleguee depute deputee desembargador desembargadora diputada diputado directeur directeurbestuurder directoare "
    "directora directores directrice diretor diretora direttore direttrice dirigente doktoru dolmetscher "
    "dolmetscherin dozent dozentin drejtor drejtoresha dyrektor dyrektorka educador educadora educateur educatore "
    "educatrice embajador embajadora emira encargada encargado enfermeira enfermeiro enfermera enfermero enseignant "
    "enseignante erikti eriktisi evaluateur evaluatrice fachreferent fachreferentin faol faoli faollari fiscala "
    "formadora formateur formatrice forsker funzionaria gamgebeli gardien gardienne generalsekretar gerente "
    "geschaftsfuhrer geschaftsfuhrerin geschaftsfuhrung giudice giurista gleichstellungsbeauftragte gobernador "
    "gobernadora gradonacelnik greffier greffiere handlaggare hisobdor huissier induna infermiera infermiere "
    "infirmier infirmiere ingeniera ingeniero ingenieur insegnante intendente interprete intervenante interventora "
    "investigadora iyaloja jarroh jarrohi jefa jefe judecatoare judecator juez jueza juiz juiza juriste "
    "kaiwhakahaere kaumatua kaymakam kepala ketua kgosi khazinador khirurgi kierowniczka kierownik kishovarz "
    "kommunalrad koordynator koordynatorka kriminalinspektor kryetar kryetare kungilli landesratin lehrerin "
    "leiterin lurah magistrada magistrado maire maitresse medecin medecinchef medewerker medewerkster "
    "mediateur mediatora mediatore mediatrice medica medico ministerialrat ministerialratin mitarbeiter "
    "mitarbeiterin mudur muhosib muhosibi nacelnica nacelnik namestek notaire novvoy novvoyi oberarzt "
    "oberarztin oberstaatsanwalt oberstaatsanwaltin obfrau obmann ogretmen omanhene ombudsfrau operatore operatrice "
    "ordforande ordforer oshpaz oshpazi oshpoz oshpozi ouvrier overlakare pedagogi pedagogu pegawai pelnomocniczka "
    "pelnomocnik pengarah penghulu penningmeester politioverbetjent polizeidirektor polizeidirektorin polizeirat "
    "portavoz poverenica poverenik prawniczka prawnik predsednica predsednik predsjednica predsjednik prefecto "
    "prefeita prefeito prefet prefetto presedinta presedinte presidenta presidente presidentessa pressesprecher "
    "pressesprecherin prezes prezeska primar primarita primator procelnik procurador procuradora procuratore "
    "procureur procureure procuror profesor profesora projectleider projektleiter projektleiterin promotora "
    "prosjektleder psicologa psicologo psiholog psihologa psikhiatri psixiatr psychologin psychologue raadslid radca "
    "radgiver radmann radna radny rapporteure ravnatelj ravnateljica redacteur redactrice reditel reditelka "
    "referatsleiter referatsleiterin referente referentin regidor regidora regierungsrat regierungsratin relator "
    "relatora representante responsable ricercatore ricercatrice richterin ronanda ronandai rzeczniczka rzecznik "
    "samordnare saradnica sarpanch savetnica savjetnica savjetnik schatzmeister schatzmeisterin secretaire "
    "secretaria secretario segretaria segretario sekreteri senadora senateur setiausaha sindaca sindaco sociologue "
    "socionom sozialarbeiter sozialarbeiterin sozialpadagoge sozialpadagogin specjalista specjalistka sprecherin "
    "staatsanwalt staatsanwaltin staatssekretar staatssekretarin stadtrat stadtratin staf stagiaire "
    "statsadvokat streetworker streetworkerin subcomisario subdirector subdirectora substitut sudac sudija sutkinja "
    "svetnica svetnik tabib tabibi tahsildar tajnica tajnik tanod tehsildar temsilci temsilcisi tesorera tesorero "
    "toshao trabajadora travailleur travailleuse tresorier tresoriere tuzilac tuziteljica upadhyaksha ustod ustodi "
    "uzman uzmani vedouci vereador vereadora vicedirettore viceprefetto vicepresedinte vicepresidente viceprimar "
    "vicesindaco virksomhetsleder vizeprasident vizeprasidentin vocera vocero volontaria volontario voluntaria "
    "voluntario voorzitter vorsitzende vorsitzender vorstandin vorsteher vorsteherin walikota wethouder wijkagent "
    "wojt wolontariusz wolontariuszka woordvoerder woordvoerster xazinador")
IN_SMALL_LETTERS: Final = word_set(  # which are surnames with a capital
    "artisan artist author beadle butcher cantor carer caretaker carpenter chauffeur chef chemist cleaner coach "
    "conductor craftsman developer diver farmer foreman forester gardener guardian healer herder janitor keeper "
    "mariner miner nanny nuncio preacher presbyter proctor producer protector purser ranger rower saddler scribe "
    "seaman shepherd skipper soldier tailor trucker vet weaver writer")
RUSSIAN_IN_SMALL_LETTERS: Final = word_set(  # which are surnames, or adjectives, with a capital
    "botanik botsman dukhovnik eger esaul filosof fizik gid inok keleynik khimik khirurg kritik lesnik lesorub master "
    "matematik matros medik mekhanik moryak myasnik pasechnik pekar pisar plotnik portnoy radist regent rybak "
    "sadovnik sanitar shkiper skaut slesar stolyar storozh tekhnik tokar uchenyy")
BEGINNINGS: Final = (  # by their beginning, for languages that put endings behind
    "aksakal", "aqsaqal", "arkhivarius", "ashpozch", "asosch", "aspirant", "ayblovch", "aydoochu", "ayyptaush",
    "ayyptooch", "bapker", "baqylaush", "bashkaruuchu", "basqarush", "bayandamash", "bayqooch", "bibliotekar",
    "bloger", "boshqaruvch", "chegarach", "chekarach", "dizayner", "doktorant", "ekonomist", "esepch", "esepsh",
    "etakch", "ezuvch", "fasilitator", "ghaznach", "hamshira", "haydovch", "himoyagar", "hisobch", "imamkhatib",
    "imomkhatib", "instruktor", "inzhener", "ishker", "izildooch", "kabarch", "karoolch", "kasipker", "khabarch",
    "khabarnigor", "komendant", "korrektor", "kozomolch", "kuzatuvch", "kuzetsh", "laborant", "logoped", "magistrant",
    "maruzach", "medbike", "mediator", "metodist", "militsioner", "moderator", "muharrir", "mukhbir", "murabbii",
    "murabbiy", "murattib", "navisanda", "nazoratch", "negizdooch", "okumushtu", "okutuuch", "operator", "oqsoqol",
    "oqytush", "programmist", "psikhoterapevt", "quryltaysh", "rassom", "redaktor", "rohbalad", "ruznomanigor",
    "sardukhtur", "sarhisobch", "sarinzhener", "sarmuharrir", "sarmuhosib", "sarmutakhassis", "sarnozir", "sartabib",
    "shekarash", "shifokor", "spiker", "sukhangu", "supervayzer", "suretsh", "surotch", "tadbirkor", "tadqiqotch",
    "tahlilch", "talimger", "tarbiyatgar", "tarjumon", "tashkilotch", "tasisch", "terapevt", "tilshi", "trener",
    "uyushturuuchu", "uyymdastyrush", "volonter", "yktyyarch", "zertteush", "zhattyqtyrush", "zhazush", "zhazuuchu",
    "zhomokchu", "zhurgizush", "zhurnalist")
