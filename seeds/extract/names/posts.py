"""What a person is, told by the words around a name: Interior Minister X; X, Chief of Mission; начальник отдела X.

A role may stand in front of the name, or behind it between commas, dashes or brackets.
"""

from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Final

from db.search import fold
from seeds.extract.text import lexicon, occupations, russian
from seeds.extract.text.words import Word, by_letters, word_set
from seeds.regex import regex

LONGEST: Final = 22  # words of a role that are looked at
FARTHEST: Final = 400  # characters behind a name that may still state its role


NOT_PASSED: Final = word_set(
    "stands sits lies said says say told tells noted added stated explained stressed emphasized emphasised "
    "underlined highlighted  "
    "welcomed opened attended presided participated joined thanked met invited signed presented led chaired hosted "
    "moderated announced reported confirmed visited addressed delivered remarked concluded reminded pointed "
    "expressed called urged is are was were be been being has have had will would can could may must shall should do "
    "does did that who whom whose which when where while whereas because since after before during although though "
    "if than with by from between among through about under over into onto upon via per including featuring contact "
    "without alongside despite beyond behind except beside besides near toward towards unlike "
    "please thanks also then not but or as so both either neither it he she they we you i his her their our its this "
    "these those there here today yesterday while speakers guests participants attended between")
COPULAS: Final = word_set(  # Координатором стала X
    "is was стал стала назначен назначена избран избрана избрали назначили выбрали утвердили переизбрали")
TAKES_OFFICE: Final = word_set(  # Пост директора занял X
    "утвержден утверждена утверждён переведен переведена занял заняла занимает исполняет исполнял исполняла")
ARTICLES: Final = word_set("the a an our its his her their new former current новый новая новым новой нового новую")
SMALL_ALLOWED: Final = word_set("of for to in at on and against & de du des d'affaires a.i ad interim")
HONORARY: Final = word_set(
    "ambassador judge justice professor посол судья профессор senator poet поэт поэтесса шоир shoir ақын акын писатель "
    "ёзувчи yozuvchi жазуучу жазушы нависанда")
SHORT_POSTS: Final = word_set("pres treas secy dgm agm отв зам зав нач рук дир предс бухг секр исп спец")
BEFORE_BODIES: Final = word_set("the of from at for on behalf")
OF_MEMBERS: Final = word_set("board council committee cabinet commission parliament член")  # Board member
QUALIFYING: Final = ("главн", "социальн", "научн", "старш", "ведущ", "кризисн", "клиническ", "практикующ", "дежурн")
AND: Final = word_set("and и va ва жана және")
COLONS: Final = (": ", " – ", " — ", " - ")
SMALL: Final = word_set("and of to in at for on и в с к по the a an на о")
NO_VERBS: Final = word_set(
    "acting trafficking counter-trafficking anti-trafficking training policing planning leading visiting smuggling "
    "monitoring housing outgoing incoming recruiting supervising consulting "
    "managing coordinating steering working advising")
_AT_THE_BEGINNING: Final = word_set("of and to in for at on и в с на от к у по со ва va жана және hamda ҳамда "
                                       "менен мен пен бен билан bilan")
_AT_THE_END: Final = word_set("of and to in for at the on today now и в с по при")
NO_ROLE: Final = word_set("gang ring clan brothel household")
BYLINES: Final = word_set(
    "journalist correspondent reporter editor author photographer writer columnist blogger zhurnalist korrespondent "
    "reporter avtor redaktor fotograf singer pevets aktrisa")
WEAK: Final = word_set(
    "member teacher driver worker nurse doctor volunteer student interpreter translator intern editor journalist "
    "operator lead speaker presenter uchitel voditel vrach volonter perevodchik sotrudnik rabotnik zhurnalist "
    "pomoshchnik chlen muallim professor fellow trainee tutor technician midwife "
    "mentor usher champion designer planner programmer surgeon pharmacist housekeeper cashier tyutor "
    "activist campaigner scholar scientist engineer therapist historian entrepreneur librarian creator defender "
    "artistka") | lexicon.TRADES | occupations.IN_SMALL_LETTERS | occupations.RUSSIAN_IN_SMALL_LETTERS


_SHORT: Final = 3  # letters of a part that is hardly a post
_OF_TWO: Final = 2  # parts of a post and what sort of it


@lru_cache(maxsize=16384)
def post(text: str, plain: str) -> str:
    """The plain word for a post that a word is a form of, or ""."""
    folded = fold.plain(plain)
    if folded in _ALSO_OTHERWISE:
        return folded if _ALSO_OTHERWISE[folded](text) else ""
    if not plain.isascii() and (folded in lexicon.RANKS or folded.startswith(_RANKS_BEGIN)):
        return ""  # майор is no mayor
    if folded in lexicon.ALL_POSTS or text in lexicon.SHORT_POSTS or (
            plain in SHORT_POSTS and (text[0].isupper() or plain not in _IN_CAPITALS)):
        return "" if text.endswith(("'s", "’s")) else folded
    if "-" in plain and (joined := _joined(plain)):
        return joined
    if plain.isascii() and plain.endswith(_BEHIND_POSTS):
        return folded  # OSCE Chair-in-Office
    if _is_russian_compound(plain):
        return folded  # замхокима
    if of_one := _in_a_case(text, plain):
        return of_one
    if _OCCUPATION.match(folded) and not russian.is_known(plain):
        return folded
    is_begun = len(folded) > 4 and folded.startswith(lexicon.POST_BEGINNINGS) and not (
        folded.startswith(_OF_BODIES) or plain.endswith(_ADJECTIVES))
    return folded if is_begun else ""


def _in_a_case(text: str, plain: str) -> str:
    """The post that a Russian word is a case of; "" for none, and where it is one of several people."""
    for form in [form for form in russian.forms(plain) if form.pos == "NOUN"][:2]:
        lemma = fold.plain(form.lemma)
        if form.number != "plur" and (lemma in lexicon.ALL_POSTS or (
                text.islower() and lemma in occupations.RUSSIAN_IN_SMALL_LETTERS)):
            return lemma
    return ""


def _joined(plain: str) -> str:
    """The post that a word of several parts is for: вице-министрі, представитель-резидент; "" for none."""
    parts = plain.split("-")
    last = fold.plain(parts[-1])
    is_long = len(parts[-1]) > _SHORT or parts[0] in ("вице", "экс")
    if is_long and (last in lexicon.ALL_POSTS or (not plain.isascii() and last.startswith(lexicon.POST_BEGINNINGS))):
        return fold.plain(plain)
    if len(parts) == _OF_TWO and russian.is_russian(plain) and russian.can_be(parts[1], "NOUN"):
        first = fold.plain(russian.lemma(parts[0]))
        return first if first in lexicon.ALL_POSTS else ""
    return ""


_BEHIND_POSTS: Final = (  # with a hyphen
    "-in-office", "-in-charge", "-at-large", "-at-law", "-in-residence", "-general", "-elect", "-designate")


def _is_russian_compound(plain: str) -> bool:
    """Whether a Russian word is a post with a beginning in front, or an adjective that stands for one: госсекретарь."""
    if _NO_NOUN.fullmatch(plain):
        return True
    return plain.startswith(_SHORTENED) and fold.plain(russian.lemma(plain[3:])) in lexicon.ALL_POSTS


_NO_NOUN: Final = regex(  # which the dictionary has as no nouns
    "(?:уполномоченн|поверенн)(?:ый|ого|ому|ым|ом|ая|ой|ую)|(?:заведующ|председательствующ)(?:ий|его|ему|им|ем|ая|ей|ую)")
_IN_CAPITALS: Final = ("рук", "нач")  # short posts which small letters may be words of: дело рук
_SHORTENED: Final = ("зам", "гос", "обл", "гор", "рай", "нац", "экс", "ген")  # in front of a post: госсекретарь
_ALSO_OTHERWISE: Final[dict[str, Callable[[str], bool]]] = {
    "charge": lambda text: "é" in text,  # chargé d'affaires; free of charge
    "superior": str.islower,  # Superior Court
    "dg": str.isupper, "adg": str.isupper, "ddg": str.isupper,
    # Special Agent in Charge; Court Advocate, but they advocate for workers; Городской Голова
    **dict.fromkeys(("agent", "advocate", "golova", "golovy"), lambda text: text[0].isupper()),
    **dict.fromkeys(occupations.IN_SMALL_LETTERS, str.islower),
    **dict.fromkeys(occupations.RUSSIAN_IN_SMALL_LETTERS, lambda text: text.islower() and not text.isascii()),
    **dict.fromkeys(occupations.RUSSIAN - occupations.ENGLISH - occupations.ELSEWHERE,
                    lambda text: not text.isascii())}
_OCCUPATION: Final = regex(  # but not of several, and no abstract word: тадбиркорлар, tadbirkorlik
    rf"(?:{'|'.join(occupations.BEGINNINGS)})(?![iy]{{0,2}}(?:[ltdn][aeo]r|on|ho|[ltd][iyu][kqg]))")
_ADJECTIVES: Final = ("ский", "ская", "ское", "ского", "ской", "ские", "ских", "скую", "ским")  # адвокатская контора
_OF_BODIES: Final = (  # адвокатура
    "advokatur", "akimat", "hokimiyat", "khokimiyat", "prokuratur", "sekretariat", "direktorat", "direktsi",
    "inspektsi")


def is_post(word: Word) -> bool:
    """Whether a word is one for a post."""
    return post(word.text, word.plain) != "" and not _is_initials(word)


def is_of_degree(before: Word, word: Word) -> bool:
    """Whether two words say which degree somebody works for, or has worked for: PhD student, postdoctoral fellow."""
    return before.plain in _DEGREES and word.plain in _HOLDERS


_DEGREES: Final = word_set("phd doctoral postdoctoral post-doctoral doctorate master's graduate dphil llm")
_HOLDERS: Final = word_set("student candidate researcher fellow scholar assistant trainee")


def case_of(word: Word) -> str:
    """The case of a post in Russian; "" where its form tells of none."""
    if is_deputy_of(word):
        return ""
    return russian.noun_case(word.plain) or next(
        (form.case for form in russian.forms(word.plain) if _NO_NOUN.fullmatch(word.plain)), "")


def is_deputy_of(word: Word) -> bool:
    """Whether a Russian word says whose deputy somebody is, and so never changes: замначальника, завотделом."""
    short = _DEPUTY.fullmatch(word.plain)
    if short is None or not russian.can_be(short["whose"], "NOUN", case=("gent", "ablt")):
        return False
    lemma = russian.lemma(short["whose"])
    return fold.plain(lemma) in lexicon.ALL_POSTS or lemma in _HEADED


_DEPUTY: Final = regex(r"(?:зам|зав|пом)(?P<whose>[а-яё]{4,})")
_HEADED: Final = word_set("отдел отделение кафедра")


def is_plural(word: Word) -> bool:
    """Whether a word is one for several people of a post: Officers, кураторы."""
    plain = word.plain.rpartition("-")[2]
    if plain.isascii():
        return plain == "officials" or (plain.endswith("s") and fold.plain(plain[:-1]) in lexicon.ALL_POSTS)
    return russian.is_russian(plain) and any(form.pos == "NOUN" and form.number == "plur" and form.case == "nomn" and (
        fold.plain(form.lemma) in lexicon.ALL_POSTS) for form in russian.forms(plain)[:2])


def is_plural_of(word: Word) -> bool:
    """Whether a word is one for several people of a post in any case: founders, лидеров."""
    return is_plural(word) or (russian.is_russian(word.plain) and any(
        form.pos == "NOUN" and form.number == "plur" and fold.plain(form.lemma) in lexicon.ALL_POSTS
        for form in russian.forms(word.plain)[:2]))


OF_SEVERAL: Final = regex(  # XMT ekspertlari Anton Hausen, Beate Andrees; намояндагони Сафорат Эрик ва Лора
    r"(?i)[^\W\d_]{3,}(?:лар|лер|лор|лөр|lar)(?:ы|і|и|i|у|ү)?(?![^\W_])|[^\W\d_]{4,}(?:гони|ҳои)(?![^\W_])|"
    r"[^\W\d_]{2,}(?:(?<!ли)дер|(?<!ал)тер|дар|(?<!ре)(?<!ни)тар|дөр|төр|дор)(?:ы|і|и|у|ү)(?![^\W_])|"  # no лидери
    r"^[^\W\d_]{2,}(?:ис|ос|ор|ар|ир|ин|анд|ур)они(?![^\W_])|"  # мутахассисони Вазорат
    r"\b(?:experts|officers|advisers|advisors|lawyers|judges|prosecutors|psychologists|coordinators|representatives)\b|"
    r"\b(?:эксперт|юрист|психолог|представител|координатор|адвокат|судь|следовател|прокурор)(?:ы|и)\b")


@by_letters
def is_rank(word: Word) -> bool:
    """Whether a word is a rank or a courtesy in front of a name."""
    folded = fold.plain(word.plain)
    if _is_initials(word):
        return False
    if folded in lexicon.IN_FRONT_OF_NAMES or folded in lexicon.BEFORE_RANK or word.text in lexicon.SHORT_RANKS:
        return True
    if lexicon.is_rank_of_parts(word.plain):
        return True
    if is_style(word) or word.text in _COURTESIES or word.plain in _SHORT_COURTESIES:
        return True
    if not word.plain.isascii() and folded.startswith(_RANKS_BEGIN):
        return True  # полиция подполковнигі
    last = word.plain.rpartition("-")[2]  # генерал-полковник
    return russian.is_russian(last) and fold.plain(russian.lemma(last)) in lexicon.IN_FRONT_OF_NAMES


def _is_initials(word: Word) -> bool:
    """Whether a word is two initials in Cyrillic, which no rank is short for: Д.С., М.П."""
    return "." in word.text and not word.text.isascii()


_RANKS_BEGIN: Final = ("polkovni", "podpolkovni", "kapitan", "leytenant", "serzhant", "mayor", "generalmayor",
                       "generalleytenant", "generalpolkovni", "starshin")
OF_RANK: Final = word_set(  # behind one: of which force
    "милиции полиции юстиции внутренней службы медицинской таможенной армии флота запаса милиция полиция милитсия "
    "политсия адлия отставке в")
RANK_OF: Final = word_set(  # in front of one: полиция полковнигі
    "милициянын полициянын полицияның полиция милиция адилет әділет police army of")
_IN_STYLE: Final = word_set("staff special deputy assistant chief senior acting junior retired ret retd the "
                            "first second emeritus emerita lance flight wing group squadron petty warrant master")


_SHORT_COURTESIES: Final = word_set("г-на г-ну г-ном г-не г-жи г-же г-жу г-жой г-жею")
_COURTESIES: Final = ("Rt", "U")  # Rt Hon; in front of Burmese names


def is_office(words: Sequence[Word], at: int) -> bool:
    """Whether a word says what somebody is by what follows: Bishop of Truro, Imam at the Mosque, official of a bank."""
    if at + 1 == len(words):
        return words[at].plain == "official"
    return (words[at].plain in _BY_WHAT_FOLLOWS or is_style(words[at])) and words[at + 1].follows() and (
        words[at + 1].plain in ("of", "at", "for", "to"))


_BY_WHAT_FOLLOWS: Final = word_set("official owner co-owner partner")
_CASES_OF_STYLES: Final = ("ия", "ея", "ию", "ею", "ием", "еем", "опа", "опу", "опом", "ита", "иту", "итом")


def is_style(word: Word) -> bool:
    """Whether a word is how clergy and people in uniform are addressed: Sister, Brigadier, SSP."""
    folded = fold.plain(word.plain)
    if folded not in lexicon.STYLES:
        return word.plain.endswith(_CASES_OF_STYLES) and fold.plain(russian.lemma(word.plain)) in lexicon.STYLES
    if folded in lexicon.ACRONYMS_OF_RANK:
        return word.is_capital
    return word.is_capital or not word.plain.isascii()


def style(words: Sequence[Word], name: int) -> tuple[int, int] | None:
    """Where the rank or the religious title stands with which somebody is named, without courtesies; None without."""
    first = name
    while first > 0 and name - first < _LONGEST_STYLE and words[first].gap in (" ", ". ", " (", ") ", ".) ") and (
            is_of_style(words[first - 1])):
        first -= 1
    while first < name and not (_is_rank_itself(words[first]) or words[first].is_capital or (
            words[first].plain in ("старший", "младший"))):
        first += 1
    if not any(_is_rank_itself(word) for word in words[first:name]):
        return None
    last = max(at for at in range(first, name) if is_of_style(words[at]) and not is_courtesy(words[at]))
    while first < last and is_courtesy(words[first]):
        first += 1
    stop = _ENDS_STYLE.match(words[last + 1].gap) if last + 1 < len(words) else None
    return words[first].start, words[last].end + (stop.end() if stop else 0)


_ENDS_STYLE: Final = regex(r"\.?\)?")
_LONGEST_STYLE: Final = 8  # words


def is_rank_only(words: Sequence[Word]) -> bool:
    """Whether words are a rank and no more, behind which a post may follow: подполковник милиции, начальник отдела."""
    return all(map(is_of_style, words)) and any(map(_is_rank_itself, words)) and all(
        word.follows() for word in words[1:])


def is_courtesy(word: Word) -> bool:
    """Whether a word in front of a name only says that one speaks of somebody: Mr, г-жа."""
    if word.text in _COURTESIES or word.plain in _SHORT_COURTESIES:
        return True
    return (fold.plain(word.plain) in lexicon.HONORIFICS and not _is_initials(word)) or (
        word.plain.startswith("госпо") and fold.plain(russian.lemma(word.plain)) in lexicon.HONORIFICS)


def _is_rank_itself(word: Word) -> bool:
    return is_rank(word) and not is_courtesy(word) and fold.plain(word.plain) not in _NO_RANKS


_NO_RANKS: Final = lexicon.BEFORE_RANK - {"general", "lt", "lieutenant"}  # which only stand in front of one


def is_of_style(word: Word) -> bool:
    """Whether a word can be of a rank or a religious title in front of a name."""
    return is_rank(word) or word.plain in OF_RANK or word.plain in RANK_OF or word.plain in _IN_STYLE


RUSSIAN_STOPS: Final = word_set(
    "также что как который которая где когда сегодня вчера словам между от из до без через после перед благодаря "
    "согласно кроме однако затем это мне нам им")


VERBS_ELSEWHERE: Final = word_set(
    "деди деді айтты билдирди белгиледи баса "
    "белгілеп айтып өтті dedi aytdi ta’kidladi ta'kidladi aytganidek изҳор иброз "
    "қайд гуфт намуд кард дошт доштанд менен мен билан bilan томонидан tomonidan тарабынан тарапынан")


VERBS: Final = word_set(
    "said says told noted added stated explained stressed emphasized emphasised underlined highlighted welcomed "
    "opened attended presided participated joined thanked met signed presented led chaired hosted moderated "
    "announced reported confirmed visited addressed delivered remarked concluded reminded expressed called urged is "
    "are was were has have had will would can could may must spoke speaking shared gave took made who which that")


_ABOUT_OTHERS: Final = word_set(  # agreed to | send Senior State Attorney X
    "send invite name appoint nominate second consult contact ask bring thank meet hear welcome hire assist include")


def trimmed(span: Sequence[Word]) -> list[Word]:
    """Words without the articles and prepositions at their ends."""
    left = list(span)
    while left and (left[0].plain.isdigit() or left[0].plain in ARTICLES or left[0].plain in _AT_THE_BEGINNING):
        if left[0].text == "New" and left[1:] and left[1].plain in _NEW_PLACES:
            break  # New York State Police Superintendent
        left = left[2 if left[0].plain == "to" and left[1:] and left[1].plain in _ABOUT_OTHERS else 1:]
    while left and left[-1].plain in _AT_THE_END:
        left = left[:-1]
    return left


_NEW_PLACES: Final = word_set(
    "york jersey zealand delhi hampshire mexico orleans south brunswick caledonia england guinea haven bedford")


def is_degree(chunk: str) -> bool:
    """Whether a part between commas is a degree or how a scholar is addressed: к.ю.н., профессор, PhD."""
    return _DEGREE.fullmatch(chunk) is not None


_DEGREE: Final = regex(r"(?i)\s*(?:[кд]\.\s?\w{1,4}\.\s?н\.?|(?:доктор|кандидат)(?:\s[\w-]+){0,3}\sнаук|"
                       r"профессор|доцент|академик|ph\.?\s?d\.?|m\.?d\.?|esq\.?)\s*")


def begins_otherwise(word: Word) -> bool:
    """Whether a part between commas that begins so states no role."""
    return word.plain in VERBS or word.plain in _BEGIN_OTHERS or lexicon.NEVER.match(word.plain) is not None


_BEGIN_OTHERS: Final = word_set(
    "who и а and сондай-ақ sondaı-aq шунингдек shuningdek ошондой инчунин ҳамчунин")


def is_for_victims(words: Sequence[Word]) -> bool:
    """Whether words are a post for those who suffered or of those who did, and tell of no victim: Survivor Leader."""
    return words[0].plain in _SUFFERED and any(map(is_post, words[1:_SHORT + 1]))


_SUFFERED: Final = word_set("victim victims victims' survivor survivors survivors'")
