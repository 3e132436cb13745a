"""Given names in Latin letters: the usual ones, and those that the dictionary of Russian has in Cyrillic."""

from functools import cache, lru_cache
from importlib.resources import files
from typing import Final

from db.search import fold
from seeds.extract.text import country, russian
from seeds.extract.text.words import Word, by_letters, word_set

_USUAL: Final = word_set(
    "john james robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark "
    "steven paul andrew joshua kenneth kevin brian edward ronald timothy jason jeffrey ryan jacob gary nicholas eric "
    "jonathan stephen larry justin scott benjamin samuel frank patrick jack henry peter adam nathan douglas hans jan "
    "jean pierre luc ana anne ann mary patricia jennifer linda elizabeth barbara susan jessica sarah sara karen lisa "
    "nancy betty margaret sandra ashley kimberly emily donna michelle carol amanda melissa deborah stephanie rebecca "
    "laura helen catherine katherine christine julia julie claire clara jane joan ingrid astrid kirsten birgit heike "
    "matteo marco luca giulia chiara paolo pablo carlos juan jose luis miguel ines kenji yuki jorge lars sven erik "
    "nils nadia olga tatiana natalia nataliya sofia gulnara aigul elena irina moses joyce grace esther ruth miriam "
    "naomi abigail hannah leah rachel samson solomon isaac abraham joel elijah gideon caleb bridget brigid maeve "
    "niamh siobhan aoife orla deirdre eoin cormac sean ciaran declan rory gareth rhys dylan owen megan bronwen fiona "
    "moira alistair hamish katarzyna malgorzata agnieszka beata ewa jadwiga tomasz piotr pawel krzysztof wojciech "
    "marek jiri petr vaclav jana lenka zuzana istvan laszlo gabor zsuzsa ilona ion mihai andrei vasile doina viorica "
    "dragan zoran milena jelena ivana vesna bojan goran branko tihomir besnik arben elona mirela fatos yannis "
    "giorgos eleni katerina nikos costas giuseppe giovanni francesca alessandra lorenzo stefano paola rosa carmen "
    "ignacio javier alejandro fernando rafael esperanza dolores lucia beatriz joao paulo rui tiago filipa antonio "
    "francois claude chantal amelie sylvie benoit guillaume thierry marcel odile ulrike sabine gudrun juergen klaus "
    "dieter wolfgang heinz ingeborg gerhard anke femke joost pieter willem sanne maaike liesbeth bram lotte anders "
    "bjorn kjell sigrid solveig ragnhild torsten gunnar eero matti aino timo kristina birute jonas tomas ahmed ahmad "
    "mohammed mohammad muhammad mahmoud mustafa hassan hussein hussain ibrahim ismail khalid khaled omar umar yusuf "
    "youssef fatima fatimah zainab zaynab khadija aisha ayesha maryam mariam layla leila noor nour samira salma huda "
    "farida zahra ali reza hamid farhad shirin parisa abdul abdullah tariq bilal imran nadeem asif shahid rukhsana "
    "nasreen shabana rajesh suresh ramesh anil sunil sanjay vijay ravi priya priyanka anita sunita kavita lakshmi "
    "deepa meena nadeesha chandrika dilini prakash bimala sita gita kumari krishna arjun maung thiri nguyen minh "
    "linh thuy siti dewi putri budi agus wayan marivic maricel rosario imelda corazon jun wei mei ling hiroshi "
    "takashi yoko naoko kwame kofi kojo yaw ama abena akosua esi efua nana chidi ngozi chioma emeka adaeze amina "
    "halima hadiza musa wanjiru wambui achieng otieno odhiambo njeri mwangi kamau tendai rudo tapiwa thandiwe sipho "
    "nomsa lerato nora eva emma olivia amy alice rose lily iris lucy ella ruby ivy molly daisy holly jill judy wendy "
    "heather hazel carla dora edith ethel florence gloria ida irma josephine judith kate katie kelly kim leslie "
    "lillian lois lola loretta lorraine louise mabel marcia margot marjorie marlene martha maureen maxine mia monica "
    "myra nell nina noel nova otto pam pamela paula pauline peggy penelope phyllis rhoda rita roberta robin rosemary "
    "roxanne sally selma sharon sheila shirley sonia sophia stella sue susanna suzanne sylvia tamara tara teresa "
    "theresa tina tracy ursula valerie vanessa vera veronica victoria viola violet virginia vivian yvonne zoe adrian "
    "alan albert alex alfred allan allen alvin archie arnold arthur ben bernard bill bob bobby bruce calvin carl "
    "cecil chester clarence clifford clyde colin craig curtis dale dan dave dean dennis derek don donald duncan earl "
    "eddie edgar edwin ellis ernest eugene felix floyd francis frankie fred frederick geoffrey george gerald gilbert "
    "glen glenn gordon graham grant greg gregory guy harold harry harvey henrik herbert herman howard hubert hugh "
    "hugo ian ira ivan jake jay jeff jeremy jerome jerry jim jimmy joe joey johnny jon keith ken kent kirk kurt "
    "lance lee leo leon leonard leroy lewis lloyd louis lucas luke malcolm marc marcus mario marion martin marvin "
    "matt maurice max melvin mike milton mitchell morris ned neil nelson nick noah norman oliver oscar oswald pat "
    "percy perry pete phil philip ralph ray raymond reginald rex rodney roger roland ron ross roy rudolph russell "
    "sam scot seth sid sidney simon spencer stan stanley steve stewart stuart ted terry theodore theo tim toby todd "
    "tom tommy tony travis trevor troy tyler vernon victor vincent wallace walter warren wayne wesley wilfred will "
    "willie winston zanele almaz tigist hirut dawit tesfaye bekele mekdes amadou mamadou moussa fatou aminata "
    "mariama chinedu obinna uchenna chukwuma ifeoma adaobi oluwaseun babatunde temitope olufemi tunde segun femi "
    "ibukun funmi aliyu bashir garba sani umaru wanjiku nyokabi njoki muthoni kipkemboi chebet cherono auma atieno "
    "onyango akoth juma mwikali neema rehema zawadi furaha mugisha akello okello babirye nakato wasswa tumaini abebe "
    "mulugeta selam hiwot haile mehret yohannes mariano ligaya jejomar rowena rodel reynaldo jocelyn ronaldo arnel "
    "marites maribel leonora analyn jasmine bayani estrella benigno renato edgardo emmanuel eduardo leticia cecilia "
    "rahul rohit amit ajay manoj deepak pooja neha swati shalini meera geeta seema vandana usha asha radha lalita "
    "sarita mukesh dinesh mahesh ganesh naresh harish satish girish rekha shanti padma vijaya sudha jayanti tharindu "
    "kumar chathura nimal ruwan kamala bishnu shyam laxmi saraswati durga pratima sushma nirmala mihail gintaras "
    "kestutis arturas rasa jurgita daiva lina vilma neringa egle ruta dovile mindaugas giedrius darius andrius "
    "audrius janis ilze inga liga dace martins andris aleksandrs kristine mart tiina kadri merike ardian dritan ilir "
    "gezim agron besa drita valbona blerta shpresa mimoza flutura altin genti edlira anila luljeta bujar petrit "
    "nurlan aibek bakyt azamat ermek talant ulan farrukh rustam jamshid firuz davron bekzod sherzod otabek ulugbek "
    "yerlan daniyar aslan askar serik marat dana khalil karim hamza walid ziad rami sami nabil fadi hani ghada rania "
    "dina hala rima maha nada amal abir suha lubna zeinab souad naima karima rachid abdelkader abdullahi abdirahman "
    "ifrah hodan luciana tatiane thiago larissa fernanda juliana camila bruna gustavo leandro marcelo ricardo "
    "rodrigo vinicius luiz aparecida conceicao simone daniela gabriela mariana valentina catalina ximena yolanda "
    "consuelo raul hector ramon sergio arturo jean-luc jean-pierre marie-claire pierre-yves aurelie camille celine "
    "delphine helene laetitia mathilde noemie solene thibault aurelien bastien clement damien fabien gregoire julien "
    "laurent mathieu olivier quentin sebastien valentin yann soledad oumou awa kadiatou ibrahima ousmane souleymane "
    "boubacar cheikh ram diana marina viktoria vladimir")
_TWO: Final = {"shch": "щ", "sh": "ш", "ch": "ч", "zh": "ж", "kh": "х", "ts": "ц", "yu": "ю", "ya": "я", "th": "т",
               "ph": "ф", "ck": "к", "dzh": "дж", "yo": "ё"}
_ONE: Final = dict(zip("abcdefghijklmnopqrstuvwxyz", (
    "а", "б", "к", "д", "е", "ф", "г", "х", "и", "дж", "к", "л", "м", "н", "о", "п", "к", "р", "с", "т", "у", "в", "в",
    "кс", "и", "з"), strict=True))


@by_letters
def is_given(word: Word) -> bool:
    """Whether people are likely called so, and no place."""
    plain = word.plain if word.plain.isascii() or max(word.plain) > _LATIN else fold.plain(word.plain)  # Mónica
    return word.is_capital and not word.text.isupper() and not word.is_possessive and (plain in _USUAL or (
        (plain in _anywhere() or _is_given(plain)) and country.named(word.bare) is None
        and not country.is_place(word.bare)))


def is_known(word: Word) -> bool:
    """Whether the list of given names has a word, whatever else is called so."""
    return word.is_capital and fold.plain(word.text) in _USUAL


def is_usual(word: Word) -> bool:
    """Whether people are called so, in Latin letters or as the dictionary of Russian has it."""
    return is_given(word) or russian.is_name(word.plain)


_LATIN: Final = "\u024f"  # the last of its letters that are used in Europe


@cache
def _anywhere() -> frozenset[str]:
    """Further names, of all regions; some are called so that are no people."""
    lines = files(__package__).joinpath("given_names.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(name for line in lines if not line.startswith("#") for name in line.split())


@lru_cache(maxsize=4096)
def _is_given(plain: str) -> bool:
    if not plain.isascii() or not plain.isalpha() or len(plain) < 3:
        return False
    cyrillic = plain
    for some, instead in (*_TWO.items(), *_ONE.items()):
        cyrillic = cyrillic.replace(some, instead)
    spelled = {cyrillic, "э" + cyrillic[1:]} if cyrillic.startswith("е") else {cyrillic}
    return any(russian.is_known(one) and "Name" in (form := russian.forms(one)[0]).tags and (
        form.case in ("nomn", "") or plain.endswith(("a", "e"))) for one in spelled)  # Clementine, as of a Клементина
