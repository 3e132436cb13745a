"""The nouns that name projects, in all languages: of which type they are, and when they mean something else."""

import re
from collections.abc import Sequence
from functools import lru_cache

from seeds.extract.bodies.bodies import Bodies
from seeds.extract.text import russian
from seeds.extract.text.words import Word
from seeds.read.words import words as listed
from seeds.regex import regex

# The noun with an ending of case in the four languages: the project that was spoken of.
_CASED = regex(r"(?:лоиҳа|барнома|ташаббус|долбоор|программа|жоба|бағдарлама|бастама|демилге|loyiha|dastur|"
               r"tashabbus|лойиҳа|"
               r"дастур|проект)(?:ро|н[иыуү]|[дт][иыіуү]|[нд][иыуүі][нң]|нинг|ning|ni|ga|га|ға|го|ге|ке|қа|ка|да|"
               r"де|до|дө|da|аш|"
               r"си|си)(?:нинг|ning)?")
_TYPES = (  # of db.kinds.PROJECT_TYPES, by what the head noun begins with
    ("project", r"(?:sub-?)?project|проект|лоиҳа|лойиҳа|долбоор|жоба|loyiha"), ("programme", (r"programm?e?s?$|"
                                                                                       r"програм(?!малы|мист|мир|мн)|"
                                                                                       r"барнома|бағдарлама|dastur")),
    ("initiative", (r"initiative|scheme|tashabbus(?!kor)|инициатив(?!н)|ташаббус(?!кор)|бастама(?!шы)|демилге(?!лүү|"
                   r"чи)")),
    ("action plan", r"plan|strategy|roadmap|план|стратеги|нақша"), ("study", (r"study|studies|research|survey|"
                                                                              r"исследован|опрос")),
    ("grant", r"grants?$|грант(?:а|у|ом|е|ы|ов)?$"),
)
_HEAD = regex("|".join(f"(?P<t{at}>{words})" for at, (_, words) in enumerate(_TYPES)))
_HEADS_EN = listed("project programme program initiative scheme plan strategy roadmap study research survey grant "
                      "action")
OBJECTS = listed("loyihani лоиҳаро долбоорду жобаны")  # the noun in the accusative: somebody pays for it
# What a project is not, though its noun stands there: the people and papers of one.
_NO_PROJECT = regex(
    r"^(?:leads?|offices?|officers?|managers?|management|coordinators?|co-ordinators?|directors?|assistants?|"
    r"specialists?|"
    r"units?|staff|teams?|"
    r"leaders?|associates?|analysts?|documents?|proposals?|partners?|beneficiar\w+|participants?|activities|website|"
    r"funds?|cycle|"
    r"материал\w*|менеджер\w*|координатор\w*|офис\w*|директор\w*|специалист\w*|закона|решения|постановления|"
    r"assistant|advisers?|advisors?|"
    r"visits?|tours?|trips?|funding|implementation|area|sites?|report|reports|menejeri|менеджери|координатору|"
    r"symposi\w+|conferences?|seminars?|institutes?|council|papers?|findings|methods|fellows?|fellowships?|agenda|"
    r"description|details|information|periods?|durations?|budgets?|titles?|costs?|team|numbers?|leads?|support|goals?|"
    r"objectives?|codes?|"
    r"coordination|brief|cards?|profile|sheet|summary|overview|fiche)$")
_PAPERS = regex(r"(?:карточк|паспорт|описани|резюме|справк)")  # of a project: Карточка проекта
_PLAN_BEFORE = regex(r"(?:eu|un|osce|asean|ecowas|sadc|igad|coe|african|european|action|national|strategic|work|"
                     r"response|state|regional|country|joint|master|sector)$")


@lru_cache(maxsize=16_384)
def type_of(plain: str) -> str | None:
    """The type of project that a noun is, in small letters; None for what is none."""
    plain = plain.rpartition("-")[2] if plain.isascii() and "-turned-" in plain else plain
    match = _HEAD.match(plain)
    if match is None or len(plain) > 16:
        return None
    return next(name for at, (name, _) in enumerate(_TYPES) if match[f"t{at}"])


def is_head(words: Sequence[Word], at: int) -> bool:
    """Whether a word names a project, and not only the people or papers of one."""
    following = words[at + 1] if at + 1 < len(words) else None
    return type_of(words[at].plain) is not None and (following is None or not _NO_PROJECT.match(following.plain))


def is_cased(word: Word) -> bool:
    """Whether a noun of the four languages has an ending of case, behind which no name follows."""
    return _CASED.fullmatch(word.plain) is not None


def is_none(bodies: Bodies, words: Sequence[Word], at: int) -> bool:
    """Whether the noun is part of a body's name, one of several, or only says whose papers or people they are."""
    word = words[at]
    if bodies.at(word.start) is not None or (word.plain.isascii() and word.plain not in _HEADS_EN and not (
            word.plain.startswith(("loyiha", "dastur")))):
        return True
    following = words[at + 1] if at + 1 < len(words) else None
    if following is not None and not following.gap.strip() and _NO_PROJECT.match(following.plain):
        return True
    return (at > 0 and _PAPERS.match(words[at - 1].plain) is not None) or (
        _is_other_noun(words, at) if word.plain.isascii() else _is_other_russian(words, at))


def _is_other_noun(words: Sequence[Word], at: int) -> bool:
    """Whether an English noun is said of anything here: an Action, a person called Grant, the study."""
    word, before = words[at], words[at - 1] if at else None
    if word.plain == "grant":
        return word.is_capital
    if word.plain == "action":
        return not (word.is_capital and before is not None and before.is_capital and at + 1 < len(words)
                    and words[at + 1].plain in ("against", "for", "on", "to"))
    return word.plain in _STUDIES and not word.is_capital and not _has_article(words, at) and not (
        word.plain == "scheme" and before is not None and before.is_capital)


def _is_other_russian(words: Sequence[Word], at: int) -> bool:
    """Whether a noun in another script stands in the plural, or is a plan that nobody says is one of actions."""
    word, before = words[at], words[at - 1] if at else None
    if word.plain == "программы" and before is not None and (
            before.plain in _SEVERAL or russian.is_verb(before.text)):
        return True
    if word.plain not in OBJECTS and _PLURAL.search(word.plain) and not word.plain.endswith("программы"):
        return True
    following = words[at + 1].plain if at + 1 < len(words) else ""
    return word.plain.startswith("план") and not word.is_capital and not (
        before is not None and _NATIONAL.match(before.plain)) and not re.match("действ|практич|мероприят", following)


_STUDIES = ("study", "research", "survey", "scheme", "strategy", "roadmap")
_PLURAL = regex(r"(?:ы|ов|ам|ами|ах|ҳо|лар\w*)$")
_SEVERAL = listed("на в эти все такие наши свои различные разные другие новые многие некоторые следующие и")


def _has_article(words: Sequence[Word], at: int) -> bool:
    return any(word.plain in ("a", "an") for word in words[max(0, at - 5):at])


def is_plan(words: Sequence[Word], at: int) -> bool:
    """Whether `plan` stands for a plan of action or of a state."""
    word = words[at]
    if not word.plain.isascii():
        following = words[at + 1].plain if at + 1 < len(words) else ""
        before = words[at - 1].plain if at else ""
        return (
            following.startswith(("действи", "мероприят", "практич", "совместн", "меропр"))
            or before.startswith(("национальн", "государствен", "комплексн"))
            or not word.plain.startswith("план")
        )
    of_action = [one.plain for one in words[at + 1:at + 3]] == ["of", "action"] and words[at - 1].is_capital
    return word.is_capital and at > 0 and (of_action or _PLAN_BEFORE.search(words[at - 1].plain) is not None)


def _is_national(words: Sequence[Word], at: int) -> bool:
    """`Национального плана`, `межведомственный план`: what stands before says that it is the plan of a state."""
    if at > 0 and _NATIONAL.match(words[at - 1].plain):
        return True
    return words[at].is_capital and at + 1 < len(words)


_NATIONAL = regex(r"национальн|государственн|комплексн|межведомств|совместн|региональн|республиканск|отраслев")


def is_russian_name(words: Sequence[Word], at: int, type: str) -> bool:
    """Whether a Russian noun begins a name: it has a capital, or is the plan of a state."""
    word = words[at]
    return not word.plain.isascii() and ((word.is_capital and at > 0) or (
        type == "action plan" and _is_national(words, at)) or (
        type == "programme" and at > 0 and _OF_STATE.match(words[at - 1].plain) is not None
        and at + 1 < len(words) and _AGAINST.match(words[at + 1].plain) is not None))


_OF_STATE = regex(r"национальн|региональн|отраслев|государственн|межведомств|республиканск|федеральн|областн|"
                  r"городск|комплексн")
_AGAINST = regex(r"по$|противодейств|борьб|предупрежд|профилакт|защит|предотвращ")
