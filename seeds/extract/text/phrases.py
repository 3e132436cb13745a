"""Where a noun phrase ends: what a figure counts, or what an event or a project is called, in English and Russian.

No dictionary says here what a noun is. The words behind which a phrase cannot go on are few, so those are listed:
prepositions, auxiliaries, verbs by their endings.
"""

from collections.abc import Sequence

from seeds.extract.text import russian
from seeds.extract.text.words import Word
from seeds.read.words import words as listed
from seeds.regex import regex

LONGEST = 28  # words of a phrase, lists included
_LONGEST_ITEM = 7  # words between two commas of a list

STOPS = listed(
    # English: prepositions, pronouns, auxiliaries and adverbs behind which something else begins
    "in on at by for to from with without under over through during between among against across within into onto upon "
    "about after before since until till via per as than towards toward despite including who whom whose which that "
    "this these those when where while because if but so yet although though however also is are was were be been "
    "being am has have had having do does did will would shall should can could may might must not it they he she we i "
    "brings aims focuses provides gathers includes starts begins opens takes "
    "explores targets "
    "continues seeks helps organizes organises hosts involving following targeting regarding "
    "concerning featuring based focused dedicated entitled titled held organized organised hosted conducted "
    "today yesterday tomorrow сегодня вчера завтра "
    "you there here then now already still currently directly annually respectively worldwide globally alone both "
    # Russian
    "в во на с со к ко по из от до за у о об обо при про для без над под перед через между среди около после вокруг "
    "против ради кроме вместо благодаря согласно включая также которые который которая которое которых которым которой "
    "чтобы что как где когда если но а же бы не уже был была было были будет будут есть это этот эта эти он она они их "
    "его ее мы вы я том числе ходе рамках"
)
IRREGULAR = listed("took attended gained held got received found went made became came began left brought met led "
                   "won gave built "
    "sought learned learnt risen rise fallen took spoke said told heard saw seen given taken shown known grew rose "
    "fell kept put set ran "
    "undergone underwent died fled paid spent sent bought taught stood were wrote drew fell felt get got go goes make "
    "take took need needs live lives work works remain remains face seek become include includes")
NOUNS_TOO = listed("work works lives needs face seek make run")  # of names in capitals
_CROWDS = listed("people women men children police staff personnel persons youth cattle media victims")
# Nouns that the dictionary, or their ending, may take for verbs.
_NO_VERBS = listed("недели цели роли земли модели школы стороны страны женщины мужчины районы органы планы законы "
                   "регионы члены "
    "граждане граждан родители учители жители зрители свидетели потребители исполнители получатели нарушители "
    "работодатели слушатели преподаватели пользователи предприниматели руководители представители заявители "
    "правонарушители посетители водители вузы экраны вагоны районы телефоны миллионы тонны сезоны детали отели "
    "автомобили кабинеты комитеты пакеты билеты проекты акты факты контракты эксперты студенты специалисты "
    "журналисты буклеты планшеты агенты документы объекты дети брошюры листовки медиа сети комплекты "
    "беседы встречи лекции памятки акции")
_RU_VERB = regex(r"(?:л|ла|ло|ли|лся|лась|лось|лись|ются|утся|ятся|атся|ется|ится|ют|ает|яет|ует|еет|"
                 r"(?:ен|ён|ан|ян)[оаы]|енн?ы|ят[оы]|ыт[оы]|нут[оы]|ться|тся|ать|ить|еть)$")


def is_plural(word: Word) -> bool:
    """Whether an English word stands for several."""
    return word.plain in _CROWDS or (word.plain.endswith("s") and not word.plain.endswith(("ss", "us", "is")))


def is_verb(word: Word, before: Word | None) -> bool:
    """Whether a word is probably a finite verb or a participle behind its noun; `before` is the word before it."""
    plain = word.plain
    if plain in IRREGULAR:
        return True
    if plain.isascii():
        follows_noun = before is not None and (is_plural(before) or before.is_acronym)
        return (follows_noun and plain.endswith(("ed", "ing"))) or (plain.endswith("ed") and before is None)
    if russian.is_known(word.text):
        return russian.is_verb(word.text) and plain not in _NO_VERBS
    return plain not in _NO_VERBS and len(plain) > 3 and _RU_VERB.search(plain) is not None


def end(words: Sequence[Word], first: int, quantities: frozenset[int] = frozenset(), through: str = "of") -> int:
    """The number behind the last word of the phrase that begins at `first`; `first` itself if there is none.

    `quantities` are the places of the text where figures begin: the next thing counted. The phrase goes on over the
    prepositions in `through`.
    """
    over = through.split()
    at, breadth = first, 0
    while at < len(words) and at - first < LONGEST:
        word = words[at]
        before = words[at - 1] if at > first else None
        if before is not None and not _goes_on(words, at, quantities):
            break
        if before is not None and (word.start in quantities or (word.plain in _BEGIN and before.plain not in _LEAD_ON
                                                                  and not _is_infinitive(words, first, at - 1, over))):
            break
        if (word.plain in STOPS or _is_aside(word)) and not (before is not None and word.plain in over):
            break
        if before is not None and word.plain not in over and is_verb(word, before) and not (
                word.is_capital and before.is_capital and (word.plain in NOUNS_TOO or word.plain.endswith("ing"))
                ) and not _is_led_to(words, first, at):
            break  # 2,692 Calls Made; but Asian Forum on Domestic Work
        breadth = 0 if "," in word.gap else breadth + 1
        if breadth > LONGEST // 2:
            break
        at += 1
    return _without_tail(words, first, at, over)


_ASIDES = listed("all most both some many mostly mainly aged each none among including все всего большинство")
_BEGIN = listed("the our their his her its my your")  # another phrase, but behind a preposition
_LEAD_ON = listed("behind near beyond towards during around upon within without inside outside than of on for to "
                  "about in at by from with and or against between through under over into all both")


def _is_infinitive(words: Sequence[Word], first: int, at: int, over: Sequence[str]) -> bool:
    """Whether a word is a verb behind `to`, alone or joined with another: to review and adopt the plan."""
    if "to" not in over:
        return False
    since = at - 2 if at - 3 > first and words[at - 1].plain == "and" else at
    return since - 1 > first and words[since - 1].plain == "to" and not any(
        word.is_capital for word in words[since:at + 1])


def _is_led_to(words: Sequence[Word], first: int, at: int) -> bool:
    """Whether a word that may be a verb is the noun that a preposition leads to: on safe work."""
    before = words[at - 1]
    return words[at].plain in NOUNS_TOO and not words[at].gap.strip() and not is_plural(before) and any(
        word.plain in _LEADING for word in words[max(first, at - 2):at])


_LEADING = listed("on for of about at against in")


def _is_aside(word: Word) -> bool:
    """Whether a Russian word is an adverb or a pronoun, which no noun phrase goes on over."""
    return word.plain[0] > "z" and russian.is_known(word.text) and word.plain not in ("и", "или") and (
        russian.is_likely(word.text, "ADVB", "NPRO", "PRCL", "PRED", "PREP", "CONJ", "COMP"))


def _goes_on(words: Sequence[Word], at: int, quantities: frozenset[int]) -> bool:
    """Whether the phrase goes on over what stands before a word: a blank, an `and`, the comma of a list."""
    word = words[at]
    gap = word.gap.strip()
    if gap in ("", "'", "’"):
        if word.plain in ("and", "or", "и", "или", "&"):
            return at + 1 < len(words) and _is_item(words, at + 1, quantities)
        return True
    if gap == "/":
        return True
    return gap == "," and _list_goes_on(words, at, quantities)


def _is_item(words: Sequence[Word], at: int, quantities: frozenset[int]) -> bool:
    word = words[at]
    if word.gap.strip() or word.start in quantities or word.plain in STOPS:
        return False
    if word.plain in ("the", "a", "an") or (at + 2 < len(words) and words[at + 1].plain == "of" and (
            quantities & {one.start for one in words[at + 2:at + 4]})):
        return False
    if word.plain.isascii() and word.plain.endswith("ed"):
        following = words[at + 1] if at + 1 < len(words) else None  # "and trained officials", not "and trained them"
        return following is not None and not following.gap.strip() and following.plain not in STOPS \
            and following.start not in quantities and is_plural(following)
    return not is_verb(word, None)


def _list_goes_on(words: Sequence[Word], at: int, quantities: frozenset[int]) -> bool:
    """Whether behind this comma the list comes to its `and`."""
    since = 0
    for place in range(at, min(len(words), at + LONGEST)):
        word = words[place]
        gap = word.gap.strip()
        if place > at and gap not in ("", ",", "/"):
            return False
        if place == at and word.plain in _ASIDES:
            return False  # eight men, all suspected victims, were
        if word.plain in ("and", "or", "и", "или"):
            return place > at and place + 1 < len(words) and _is_item(words, place + 1, quantities)
        if word.start in quantities or (word.plain in STOPS) or (place > at and is_verb(word, words[place - 1])):
            return False
        since = 0 if gap == "," else since + 1
        if since > _LONGEST_ITEM:
            return False
    return False


def _without_tail(words: Sequence[Word], first: int, last: int, over: Sequence[str]) -> int:
    """Leave out what cannot end a phrase: a preposition, an article, an `and`."""
    while last > first and words[last - 1].plain in (*over, "and", "or", "и", "или", "the", "a", "an", "their", "its"):
        last -= 1
    return last
