"""Who is named without being anybody to turn to: accused, hurt, or told of for what befell them or what they did.

Words of crimes are never all known, so the verb behind a name without a title has to be one of meetings and of speech.
"""

from typing import TYPE_CHECKING, Final

from seeds.extract.names import posts
from seeds.extract.text import russian
from seeds.extract.text.words import Word, word_set
from seeds.regex import regex

if TYPE_CHECKING:
    from seeds.extract.people.person import Person
    from seeds.extract.people.scene import Scene


def is_one(scene: "Scene", person: "Person") -> bool:
    """Whether somebody of whom no title is told is rather accused, hurt or told of than given as a contact."""
    return _is_in_roll(scene, person) or _is_of_crime(scene, person) or _does_else(scene, person)


def _does_else(scene: "Scene", person: "Person") -> bool:
    """Whether the verb right behind a name is none of what people do at meetings, at work or towards a reader."""
    words = scene.page.words
    at = words.behind(person.end)
    if at >= len(words.all) or words.all[at].is_capital or not words.all[at].follows():
        return False
    verb = words.all[at]
    if verb.text[0] > "Ѐ":
        is_verb = russian.can_be(verb.plain, "VERB") or russian.can_be(verb.plain, "PRTS")
        return is_verb and not verb.plain.startswith(_RUSSIAN_DEEDS)
    return scene.page.language == "en" and _is_english_verb(verb) and verb.plain not in _DEEDS


def _is_english_verb(word: Word) -> bool:
    return word.plain.endswith("ed") or word.plain in _IRREGULAR


_DEEDS: Final = posts.VERBS | word_set(
    "facilitated organized organised coordinated introduced outlined described discussed trained taught wrote "
    "commented observed replied answered asked invited praised congratulated launched headed directed managed "
    "represented supported contributed reported summarized summarised reviewed proposed recommended appointed elected "
    "named based retired talked closed began gives demonstrated showed held illustrated recognized recognised honored "
    "honoured received awarded agreed pointed focused contacted served worked helped provided "
    "accepted attended visited handed delivered moderated hosted responded highlighted underlined emphasised "
    "emphasized concluded addressed briefed updated shared "
    "participated signed oversaw expressed encouraged assured acknowledged reiterated reminded")
_IRREGULAR: Final = word_set(
    "slept kept ran fled left lost found paid sold bought sent brought told thought felt wept woke ate drank went came "
    "got had hid stole beat broke knew saw grew fell stood sat lay lived dreams lives studies wants hopes owes owed")
_RUSSIAN_DEEDS: Final = (
    "выступ", "отмет", "отмеч", "сообщ", "сказал", "заяв", "добав", "подчерк", "поясн", "объясн", "рассказ", "участв",
    "приня", "провел", "провод", "представ", "поблагодар", "приветств", "поприветств", "откры", "модерир", "подел",
    "обсуд", "обсужд", "назнач", "избран", "возглав", "руковод", "работа", "ответ", "напомн", "призва", "познаком",
    "организ", "координир", "посет", "вручи", "награ", "подписа", "встрет", "говор", "счита", "является", "презентов")


def _is_of_crime(scene: "Scene", person: "Person") -> bool:
    """Whether a sentence tells of a crime or of somebody's age, so that who has no title there may be accused."""
    sentence = scene.page.sentences[scene.page.sentence_at(person.start)]
    if scene.text[sentence.end - 1] not in '.!?…»”"':
        return False  # a line of a list
    around = scene.text[max(sentence.start, person.start - _SENTENCE):min(sentence.end, person.end + _SENTENCE)]
    return _CRIME.search(around) is not None or _AGE.match(scene.text, person.end) is not None


def _is_in_roll(scene: "Scene", person: "Person") -> bool:
    """Whether a label in the line, or the nearest line above that is no item, calls those listed accused or hurt."""
    number = scene.number_of(person.start)
    unit = scene.units[number]
    label = scene.text.find(":", unit.start, min(person.start, unit.start + _LABEL))
    if label >= 0:
        return _ROLL.fullmatch(scene.text[unit.start:label].strip()) is not None
    above = next((one for one in reversed(scene.units[max(0, number - _ROLL_LINES):number])
                  if one.kind == "heading" or scene.text[one.start:one.end].rstrip().endswith(":")
                  or not scene.has_name(one)), None)
    return above is not None and above.end - above.start < _LABEL and _ROLL.fullmatch(
        scene.text[above.start:above.end].strip(" |:")) is not None


_LABEL: Final = 60  # characters of a line that says who are listed below
_ROLL_LINES: Final = 30  # among which it is sought
_ROLL: Final = regex(  # not: Victim Support, Victims of Trafficking Unit
    r"(?i)(?:(?:names? of |list of )?(?:the )?(?:defendants?|accused|convicted|sentenced|suspects?|arrested|charged|"
    r"detained|wanted|missing|deceased|dead|killed|victims?|survivors?|prisoners?|fugitives?|offenders?|traffickers?|"
    r"surviving family|next of kin)|in memor\w+|"
    r"(?:список |имена )?(?:осужд[её]н\w+|обвиняем\w+|подозреваем\w+|подсудим\w+|задержан\w+|арестован\w+|"
    r"разыскива\w+|в розыске|погибши\w+|умерши\w+|пропавши\w+|пострадавши\w+|потерпевши\w+|жертв\w+))"
    r"(?:\s(?:this|last|in|since|on|at|transferred|jailed|sentenced|arrested|в|за)(?!\w).*|"
    r"\s*\|.*|\s{2,}.*|\t.*)?")

_SENTENCE: Final = 300  # characters on each side
_CRIME: Final = regex(
    r"(?i)(?<![^\W_])(?:sentenced|convict\w+|charged|indict\w+|plead\w*|pled|jailed|imprison\w*|arrest\w*|detained|"
    r"accused|defendants?|suspects?|guilty|trafficked|traffickers?|trafficking (?:network|ring|gang)|recruited|lured|"
    r"sold|forced|victims?|survivors?|exploited|enslaved|fled|rescued|residents?|villagers?|fisherm[ae]n|"
    r"(?:farm|domestic|factory|garment|migrant) workers?|(?:mother|father|wife|husband|son|daughter) of|known as|sang|"
    r"concert|on stage|guitar|choir|teachers?|pupils?|singers?|actors?|musicians?|"
    r"brothels?|passports?|court heard|told the court|magistrates|extradited|(?:prison|jail) terms?|ringleaders?|"
    r"smuggl\w+|fined|banned|unpaid|never paid|without pay|wages|beaten|abused|her (?:mother|father|husband|sister)|"
    r"his (?:mother|father|wife|brother)|married|born (?:to|in)|still lives|died|killed|in memory|"
    r"not (?:her|his|their) real names?|names? (?:has|have) been changed|last seen|at large|on the run|"
    r"приговор\w*|осужд\w+|осудил\w*|виновн\w+|обвин\w+|подозрева\w+|подсудим\w+|задерж\w+|арест\w+|"
    r"заключ[её]н\w*|за?вербов\w+|потерпевш\w+|пострадавш\w+|жертв\w*|рабств\w+|лишени\w+ свободы|"
    r"освобожд[её]н\w* от|колони[ияю]|тюрьм\w+|розыск\w*|без паспорта|без документов|отбирал\w*|отобрал\w*|"
    r"бил[иа]?|избива\w+|подвал\w*|притон\w*|имя изменено|имена изменены|звали|памяти|поги[бв]\w+|умерл?а?|пропал\w*|"
    r"вывез\w*|скрывал\w*|хозяйк\w+|замуж|снялись|мать|отец|муж|жена|дочь|"
    r"(?:е[её]|его) (?:сестра|брат))(?![^\W_])")
_AGE: Final = regex(r",?\s\(?\d{2}(?:,|\)|\sлет|-лет|\sгод)")
