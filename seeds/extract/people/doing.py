"""What people do, where nothing says what they are: Ann Bell runs the legal clinic; Анна Ким, которая ведёт приём.

It is said behind the name, by the next sentence or clause of him or her (X. She has led the house for years), and in
Russian in front of the name as well: заведует приютом X, центр возглавляет X.
"""

import re
from typing import TYPE_CHECKING, Final

from seeds.extract.names import genders, posts
from seeds.extract.people import title_doubts
from seeds.extract.text import styles
from seeds.extract.text.words import word_set
from seeds.regex import regex

if TYPE_CHECKING:
    from seeds.extract.people.person import Person
    from seeds.extract.people.scene import Scene
    from seeds.read.document import Span

_RUNS: Final = (r"runs|leads|heads|directs|manages|coordinates|co-ordinates|chairs|represents|oversees|supervises|"
                r"edits|advises(?!\s[\w’'-]+\sto\s)|litigates\sfor|speaks\sfor|answers\s(?:for|the)|"
                r"looks\safter|takes\s(?:over|on)|keeps\sthe(?!\sdoors?\s)|is\s(?:in\scharge|responsible)")
_HAS: Final = r"(?:has|have)\s(?:run|led|headed|directed|managed|co-?ordinated|chaired|supervised|taken\sover)"
_RUSSIAN: Final = (r"руководит|заведует|возглавляет|возглавила?|координирует|курирует|представляет|"
                   r"вед[её]т(?!\s(?:себя|к|ко|дневник|речь)\s)|отвечает\sза")
_OFTEN: Final = r"(?:now|also|still|currently|there|today|really|for\s[\w-]+\syears|since\s\d{4})"
_OFTEN_RUSSIAN: Final = (r"(?:там|теперь|сейчас|тоже|также|уже|и|как раз|(?:втор|трет|четв[её]рт|пят|шест|седьм|"
                         r"восьм|девят|десят)\w+\sгод|\d+\s(?:год\w?|лет)|в\s[А-ЯЁ]\w+)")
_SUBJECT: Final = (
    r"(?:,?\s(?:who|котор(?:ый|ая))|[.;]\s(?:[Ss]?[Hh]e|[Оо]на?)|(?:,|\s?[–—-])\s(?:s?he|она?)|"
    r"[^.!?;\n@()]{1,60}[.;]\s(?:[Ss]?[Hh]e|[Оо]на?)|\s\([^()\n@]{2,60}[;,]\s(?:s?he|она?))")
_DOES: Final = regex(
    rf"(?:{_SUBJECT})?(?:\s{_OFTEN}|\s{_OFTEN_RUSSIAN}){{0,2}}\s"
    rf"(?P<title>(?:{_RUNS}|{_HAS}|{_RUSSIAN})\s[^.,;:()\n@]{{2,70}}?)"
    r"(?=\s(?:and|и|while|where|in\swhich|since)\s|\sfor\s[\w-]+\syears\b|\s?[.,;:()\n]|$)")
_LEADS: Final = regex(
    r"(?P<title>(?:руковод(?:ит|ила?)|заведует|возглав(?:ляет|ила?)|координир(?:ует|овала?)|курир(?:ует|овала?)|"
    r"вед[её]т|модерирует|супервизировала?)(?:\s[а-яё-]{4,}){0,2})\s"
    r"(?:(?:д-р|проф\.|профессор|адвокат|юрист|г-жа|г-н)\s)?$", re.IGNORECASE)
_LED: Final = regex(
    rf"(?P<title>(?:led|chaired|run|headed|moderated|coordinated|facilitated|directed)\sby)\s(?:the\s)?{styles.ANY}$")
_CLAUSE: Final = regex(r"(?:^|[.!?;:(–—]\s?|\n|,\s)(?P<whose>(?:[А-ЯЁа-яё-]+\s){1,3})$")
_POINTS: Final = word_set("их его её ее им ей ими они он она которую который которое которые которым которой кого кем "
                          "там тут здесь сейчас теперь уже в на с у по из от и а но же")
_STOP: Final = regex(r"[a-zа-яё][.!?][»”\"]?\s+(?=[^\W\d_a-zа-яё])")
_MOST: Final = 9  # words
_BACK: Final = 90  # characters in front of a name


def complete(scene: "Scene") -> None:
    """Give those who count, and of whom nothing else is said, what they are said to do around their names."""
    for person in scene.people:
        if person.nameless or not person.counts:
            continue
        said, front = person.position_at, _in_front(scene, person)
        at = front if said and front and said[1] <= front[0] else None  # of another one: глава МОМ. Ведёт | X
        if at is None and not (said and _says_post(scene, person, *said)):
            at = _behind(scene, person) or (None if person.position else front)
        if at is not None:
            person.entitle(scene.text, at)


def _says_post(scene: "Scene", person: "Person", start: int, end: int) -> bool:
    """Whether a title says what somebody is, and not only what words around the name or of another sentence may."""
    if _STOP.search(scene.text, end - 1, max(end, person.start)) and person.start - end < _BACK:
        return False
    own = scene.page.words.within(start, end)
    return any(posts.is_post(word) or posts.is_plural(word) or posts.is_rank(word) for word in own) or (
        _DOES.fullmatch(" " + scene.text[start:end]) is not None)


def _behind(scene: "Scene", person: "Person") -> "Span | None":
    """What the words behind a name say that somebody does; none where they speak of somebody else by then."""
    said = _DOES.match(scene.text, person.end)
    if said is None or len(said["title"].split()) > _MOST or not _agrees(scene, person, said) or any(
            person.end <= other.start < said.start("title") for other in scene.people_in(
                scene.unit_at(person.start))):
        return None
    return said.span("title")


def _agrees(scene: "Scene", person: "Person", said: "re.Match[str]") -> bool:
    """Whether a pronoun in front of what is done is of somebody's gender, and nothing is done before it."""
    between = scene.page.words.within(person.end, said.start("title"))
    pronouns = [at for at, word in enumerate(between) if word.plain in _GENDERS]
    if not pronouns:
        return True
    gender = genders.of(person.name)
    return gender in ("", _GENDERS[between[pronouns[-1]].plain]) and not any(
        word.text.islower() and (title_doubts.is_verb(word) or word.plain.endswith("ed"))
        for word in between[:pronouns[-1]])


_GENDERS: Final = {"he": "masc", "she": "femn", "он": "masc", "она": "femn"}


def _in_front(scene: "Scene", person: "Person") -> "Span | None":
    """What words right in front of a name say that somebody does, in Russian with what is in front of the verb."""
    begin = max(scene.unit_at(person.start).start, person.start - _BACK)
    if scene.page.language != "ru":
        led = _LED.search(scene.text, begin, person.start)
        return led.span("title") if led else None
    said = _LEADS.search(scene.text, begin, person.start)
    if said is None:
        return None
    clause = _CLAUSE.search(scene.text, begin, said.start("title"))
    whose = scene.page.words.within(*clause.span("whose")) if clause else []
    if whose and not any(word.plain in _POINTS or word.start in scene.name_starts for word in whose):
        return whose[0].start, said.end("title")
    return said.span("title")
