"""How many people come to an event, came or are expected, as a sentence says."""

import re
from collections.abc import Iterator, Sequence

from seeds.extract.text import phrases, russian
from seeds.extract.text.page import Page, Sentence
from seeds.extract.text.quantities import Quantity
from seeds.extract.text.words import Word
from seeds.read.words import words as listed
from seeds.regex import regex

_PEOPLE = regex(
    r"(?:people|person|participant|official|officer|judge|prosecutor|investigator|expert|representative|journalist|"
    r"student|teacher|police|staff|"
    r"wom[ae]n|m[ae]n$|specialist|worker|lawyer|member|practitioner|leader|ngos?$|delegate|inspector|guard|trainer|"
    r"cadet|volunteer|professional|"
    r"diplomat|consul|employee|personnel|activist|youth|pupil|parent|resident|citizen|migrant|guest|trainee|attorney|"
    r"advocate|counsell?or|doctor|"
    r"nurse|psychologist|blogger|reporter|stakeholder|head|coordinator|manager|civil|government|academic|communit|"
    r"law|labou?r|social|border|"
    r"человек|сотрудник|представител|участни|подключен|специалист|эксперт|судь|судей|прокурор|следовател|журналист|"
    r"студент|учител|женщин|мужчин|инспектор|"
    r"волонт[её]р|госслужащ|слушател|педагог|преподавател|адвокат|школьник|работник|активист|лидер|делегат|нафар|"
    r"адам|киши|kishi|nafar|тергөөчү|"
    r"гост|мутахассис|қызметкер|кызматкер|xodim|ходим|қатысуш|катышуч|қатнашч|ishtirokch|qatnashuvch|иштирокч|мугалим|"
    r"оқушы|окуучу|o.quvchi|талаба|жаштар|аял|әйел|зан(?:он)?$|ayol|vakil|вакил|өкіл|өкүл|маман|адис|ота-она|нотариус)")
_CROWD = regex(
    r"(?<!cent)(?<!shelt)(?<!comput)(?<!numb)(?<!lett)(?<!bord)(?<!post)(?<!pap)(?<!chapt)(?<!ord)(?<!matt)(?<!off)(?"
    r"<!partn)"
    r"(?:ians|ists|ers|ors|ees)$"
)
_ATTENDED = regex(
    r"walk|march|watch|aimed at|helping|made up of|ожида|ждут|\bбыли\b|\bсели\b|встретил|чакыр|шақыр|taklif|таклиф|"
    r"даъват|күтіл|күтүл|kutil|"
    r"(?:forum|meeting|conference|seminar|workshop|training|event|school)[’']s\s+(?:\w+\s){0,2}$|attend|participa|"
    r"registered for|gather|brought|bring|involv|join|took part|train|reach|for\s+(?:\w+\s+){0,3}$|"
    r"welcom|unit|with\s|complet|assembl|expect|"
    r"invite|участ|собра|обуч|для|присутств|приш[её]?л|объедин|охва|прошл|посети|иштирок|ширкат|ҳузур|катыш|қатыс|"
    r"қатнаш|ishtirok|"
    r"qatnash|\bcame\b|"
    r"\bs[ia]t\b|signed up|come\b|practi[sc]|discuss|agreed|обсуд|рассказ|прид[её]?т|придут|жинал|окуду|окушту|"
    r"(?:deliver|given|gave|provid|offer|conduct|held|organi[sz])\w*[^.;]{0,90}\bto\s+(?:\w+\s+){0,2}$|"
    r"\bthere\s(?:were|are|will\sbe)\s(?:\w+\s){0,2}$|"
    r"turned up|were (?:there|present)|\bmet\b|learn|knowledge|skills|слушател|узнал|изуча|разобрал|приехал|келди|"
    r"омаданд|keldi",
    re.IGNORECASE,
)


def participants(page: Page, sentence: Sentence) -> Quantity | None:
    """The number of people that a sentence says come, came or are expected; together where two groups are joined."""
    found: list[Quantity] = []
    bare = next((one for one in page.quantities_in(sentence.start, sentence.end) if not one.currency and one.value > 1
                 and _CAME.match(page.text[one.end:one.end + 40].lstrip())), None)
    if bare is not None:
        return bare  # 26 took part
    for quantity in _crowds(page, sentence):
        if not found or re.match(r"[^.;:()]{0,40}?(?:,|\band\b|\bи\b)\s*$", page.text[found[-1].end:quantity.start]):
            found.append(quantity)
    if not found:
        return None
    return found[0]._replace(value=sum(one.value for one in found), end=found[-1].end)


NEARLY = listed("жакын жуық яқин yaqin наздик ашык ашуун артық астам ортиқ ortiq зиёд")
_CAME = regex(r"(?:[\w-]+\s)?(?:took part|attended|came(?!\sfrom)|turned up|were present|"
              r"registered|пришли|участвовали|присутствовали)\b")


_EACH = regex(r"(?<![^\W\d_])по\s$")  # whoever invites asks each for two
_PER = regex(r"(?:\s[\w-]+){1,3}\s(?:per\s(?!cent)|from\seach\b|от\sкажд)")


def _crowds(page: Page, sentence: Sentence) -> Iterator[Quantity]:
    words = page.words.within(sentence.start, sentence.end)
    starts = frozenset(
        word.start
        for one in page.quantities_in(sentence.start, sentence.end)
        for word in words
        if one.start <= word.start < one.end
    )
    for quantity in page.quantities_in(sentence.start, sentence.end):
        first = next((at for at, word in enumerate(words) if word.start >= quantity.end), None)
        if (
            first is None
            or quantity.currency
            or quantity.value <= 1
            or page.text[quantity.end : words[first].start].strip()
            or _EACH.search(page.text, max(sentence.start, quantity.start - len("по ")), quantity.start)
            or _PER.match(page.text, quantity.end, sentence.end)
        ):
            continue
        if words[first].plain in NEARLY and first + 1 < len(words):
            first += 1
        last = phrases.end(words, first, starts)
        if _are_people(words[first : max(last, first + 1)]) and (
            _ATTENDED.search(page.text[sentence.start : quantity.start])
            or _ATTENDED.search(page.text[quantity.end : min(sentence.end, quantity.end + 160)])
        ):
            yield quantity


def _are_people(words: Sequence[Word]) -> bool:
    """Whether a phrase is of people: by one of its English nouns, or by the first Russian one."""
    nouns = words[:6]
    if words[0].plain > "z" and any(
            form.pos == "NOUN" and "anim" in form.tags and form.number == "plur"
            for word in words[:4] for form in russian.forms(word.text)[:1]):
        return True
    if words[0].plain > "z":
        noun = next((at for at, word in enumerate(nouns) if russian.is_likely(word.text, "NOUN")), 0)
        nouns = nouns[: noun + 1]
    return any(_PEOPLE.match(word.plain) or _CROWD.search(word.plain) for word in nouns)
