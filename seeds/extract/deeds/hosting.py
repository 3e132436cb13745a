"""Who holds an event: the subject of the verb, the agent behind `by`, or whose the event is called.

`The Centre has conducted a course`, `Организовали встречу мэрия и фонд`, `Маркази «Умед» семинар баргузор намуд`. The
set phrases that events share with projects are those of roles.py.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from db import countries
from seeds.extract.bodies.bodies import Bodies, Mention
from seeds.extract.deeds import doing, happening, joined
from seeds.extract.deeds.speaking import Speaking
from seeds.extract.text import neighbouring, phrases, russian
from seeds.extract.text.page import Page, Sentence
from seeds.regex import regex

_FAR: Final = 160  # characters between a verb and the event or the body
_ENGLISH: Final = regex(
    r"\b(?:organi[sz](?:es|ed|e|ing)|co-?organi[sz](?:es|ed|e)|host(?:s|ed|ing)?|co-?hosted|hold(?:s|ing)?|held|"
    r"conduct(?:s|ed|ing)?|conven(?:es|ed|e|ing)|arrang(?:es|ed)|stag(?:es|ed)|sponsor(?:s|ed)?|runs?|ran|gave|gives|"
    r"leads?|led|launch(?:es|ed)?|open(?:s|ed)?|inaugurat(?:es|ed)|deliver(?:s|ed)?|complet(?:es|ed)|conclud(?:es|ed)|"
    r"invit(?:es|ed|e)|facilitat(?:es|ed)|brought\s(?:about|together)|carr(?:ies|ied)\sout|put\son|initiated|"
    r"ha(?:s|ve|d)\s(?:its|their|an?)|present(?:s|ed)?|train(?:s|ed)?|coordinat(?:es|ed)|announc(?:es|ed|e)|"
    r"prepared|celebrat(?:es|ed)|takes\sup)\b",
    re.IGNORECASE)
_RUSSIAN: Final = regex(
    r"(?<![^\W_])(?:пров(?:[её]л[аио]?|одит|одят|одил[аио]?|едут|ед[её]т)|организ(?:овал[аио]?|ует|уют|овывает)|"
    r"устраива(?:ет|ют)|готов(?:ит|ят)|устро(?:ил[аио]?|ит|ят)|"
    r"созвал[аио]?|собрал[аио]?|подготовил[аио]?|открыл[аио]?|запустил[аио]?|приглаша(?:ет|ют)|пригласил[аио]?|"
    r"обучил[аио]?|"
    r"начал[аио]?|завершил[аио]?|вед[её]т|в[её]л[аио]?|передал[аио]?|вручил[аио]?)(?![^\W_])", re.IGNORECASE)
_BY: Final = regex(r"[^.;]{0,90}?\bby\s(?:both\s|the\s|its\s|our\s)*$")
_PASSIVE: Final = regex(r"\b(?:is|was|are|were|be|been|being)\s(?:[\w-]+ly\s|jointly\s|also\s)?$")
# In front of a body that is no subject.
_NO_SUBJECT: Final = regex(
    r"(?:\b(?:of|with|by|from|at|in|to|for|on|under|against|alongside|including|between|within|through|via|into|as)\s"
    r"(?:the\s|a\s|an\s|its\s|their\s|our\s)?(?:[a-z-]+\s){0,2}|"
    r"(?<![^\W_])(?:в|во|на|с|со|при|для|по|из|от|у|о|об|к|ко|за|под|между|поддержке|участии|помощи|содействии)\s"
    r"(?:[а-яё-]+\s){0,2})[«“\"]?$", re.IGNORECASE)
_CLAUSE: Final = regex(r"[;:]\s|\s[–—-]\s|,\s(?:and|but|while|where|а|но)\s|\b(?:that|what|что)\s")
# Whose it is: the host is, was the sponsor, организатор –.
_HOST: Final = regex(r"\b(?:organi[sz]ers?|hosts?|sponsors?|conveners?|"
                     r"co-?organi[sz]ers?)(?:\sof\s[^.,;]{3,40}?)?(?:\s(?:is|"
                     r"was|are|were)|\s?[:–—-])\s(?:the\s)?$|"
                     r"(?<![^\W_])(?:организатор\w*|устроител\w+|инициатор\w*)(?:\s[а-яё]+){0,3}?(?:\s?[:–—-]|"
                     r"\s(?:стал\w*|"
                     r"выступил\w*|явля\w+|был\w*))\s(?:[а-яё-]+\s){0,2}[«“\"]?$|"
                     r"(?:tashabbuskor\w*|ташаббускор\w*|tashkilotchi\w*|ташкилотчи\w*|уюштуруучу\w*|"
                     r"ұйымдастырушы\w*|ташкилкунанда\w*)\s?[–—:-]?\s[«“\"]?$|"
                     r"\b(?:invitation|initiative)\s(?:of|from)\s(?:the\s)?$|"
                     r"\bпо\s(?:инициативе|приглашению)\s(?:[а-яё-]+\s){0,2}[«“\"]?$", re.IGNORECASE)
_IS_HOST: Final = regex(r"(?:\s\([^()]{1,40}\))?(?:\sand\sthe\s[^.;]{3,80}?)?\s(?:is|was|are|were)\s(?:the|"
                        r"its)\s(?:main\s)?(?:organi[sz]ers?|"
                        r"hosts?|sponsors?)\b", re.IGNORECASE)
_OF: Final = regex(r"\b(?:of|by)\s(?:the\s)?$")
# In the other four languages: the agent, or the subject of an active verb at the end.
_LOCAL_AGENT: Final = regex(r"[»”\"]?(?:\s\([^()]{1,20}\))?\s?(?:томонидан|tomonidan|тарабынан|тарапынан|"
                            r"(?:нинг|ning)?\s?(?:ташаббуси|tashabbusi|ҳамкорлиги|hamkorligi)\w*)")
_LOCAL_BEFORE: Final = regex(r"\b(?:аз\s(?:ҷониби|тарафи)|бо\s(?:ташаббуси|"
                             r"иштироки\sбевоситаи))\s(?:[а-яғӣқӯҳҷ-]+\s){0,2}[«“\"]?$")
_LOCAL_VERB: Final = regex(
    r"(?:өткөр(?:дү|үп|гөн|үүдө)|уюштур(?:ду|уп|ган)|өткіз(?:ді|іп|ген)|ұйымдастыр(?:ды|ып|ған)|o[ʻ‘'’`]?tkaz(?:di|"
    r"gan|moqda)|"
    r"ўтказ(?:ди|ган|моқда)|ўткази[бш]|tashkil\s(?:etdi|qildi|etgan)|ташкил\s(?:этди|қилди|этган|кард|намуд|дод)|"
    r"(?:баргузор|доир)\s(?:намуд|кард|менамояд|мекунад)|гузаронид|оқытты|окутту)", re.IGNORECASE)
_NO_LOCAL_SUBJECT: Final = regex(r"[»”\"]?(?:\s\([^()]{1,20}\))?(?:да|де|та|те|до|дө|то|тө|da|"
                                 r"dagi)?\s?(?:менен|билан|bilan|мен|бен|пен|"
                                 r"ҳамкорлигида|hamkorligida|биргеликте|бирге)\b")


def take(page: Page, bodies: Bodies, sentence: Sentence, one: Speaking | None) -> list[Mention]:
    """The bodies that a sentence says hold the event `one`, or where it is None the one that was spoken of before."""
    mentions = [mention for mention in bodies.within(sentence.start, sentence.end)
                if mention.body.id and countries.code_of(mention.body.name) is None]
    if not mentions:
        return _by_clauses(page, bodies, sentence, one)
    found = list(_called(page, sentence, mentions))
    if not found and neighbouring.is_local(page, sentence):
        return list(_local(page, sentence, mentions))
    return found or list(_subjects(page, sentence, mentions, one)) or _by_clauses(page, bodies, sentence, one)


def _by_clauses(page: Page, bodies: Bodies, sentence: Sentence, one: Speaking | None) -> list[Mention]:
    """Those that nothing but their place tells to be bodies: Quiet Harbour held a seminar."""
    return list(doing.hosts(page, bodies, sentence, (one.start, one.end))) if one is not None else []


def _called(page: Page, sentence: Sentence, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """Those that a sentence calls the host or the organiser."""
    for mention in mentions:
        if _HOST.search(page.text[max(sentence.start, mention.start - _FAR):mention.start]) or _IS_HOST.match(
                page.text, mention.end, sentence.end):
            yield from (mention, *joined.behind(page, mentions, mention))


def owners(page: Page, bodies: Bodies, one: Speaking) -> Iterator[Mention]:
    """Whose an event is called: the Council's forum, an OSCE seminar, a webinar of the Centre."""
    for mention in bodies.within(one.sentence.start, one.sentence.end):
        if not mention.body.id or countries.code_of(mention.body.name) is not None:
            continue
        before = page.text[max(one.sentence.start, mention.start - 8):mention.start]
        behind = page.text[mention.end:mention.end + 1]
        is_owner = mention.end <= one.start < mention.end + _NEAR and behind in ("'", "’")
        is_behind = one.start <= mention.start < one.end <= mention.end + 1 and _OF.search(before)
        is_within = one.start <= mention.start < one.start + _NEAR and mention.end < one.end and not _NO_SUBJECT.search(
            page.text[one.start:mention.start])
        if is_owner or is_behind or is_within:
            yield mention


_NEAR: Final = 24  # characters
_TOP: Final = 4  # paragraphs that begin with who did what a page tells of
_LEAD: Final = regex(r"\W*(?:(?:the|The|On\s[^,]{3,24},|За\s[^,]{3,24},)\s)?(?:[A-Z]{1,3}/[A-Z]:\s)?[«“\"]?$|"
                     r".{3,60}\s[–—-]{1,2}\s(?:[Tt]he\s)?$")


def of_headline(page: Page, bodies: Bodies) -> Mention | None:
    """The body with which a headline or the first sentence of a story begins, where a verb says what it did."""
    for paragraph in page.paragraphs[:_TOP]:
        mention = next(iter(bodies.within(paragraph.start, paragraph.end)), None)
        if mention is None or not mention.body.id or countries.code_of(mention.body.name) is not None or not (
                _LEAD.fullmatch(page.text, paragraph.start, mention.start)):
            continue
        behind = page.words.within(mention.end, paragraph.end)[:_VERB]
        if any(word.plain in happening.AUXILIARY or phrases.is_verb(word, None) or (
                word.plain > "z" and russian.is_verb(word.text)) or _ENGLISH.fullmatch(word.text) for word in behind):
            return mention
    return None


_VERB: Final = 3  # words behind a subject, of which one is its verb


def _subjects(page: Page, sentence: Sentence, mentions: Sequence[Mention], one: Speaking | None) -> Iterator[Mention]:
    """The subject of a verb that says who holds it, or the agent behind `by`."""
    shape = _RUSSIAN if page.language == "ru" else _ENGLISH
    for verb in shape.finditer(page.text, sentence.start, sentence.end):
        if one is not None and not (-_FAR < one.start - verb.end() < _FAR):
            continue
        agent = next((mention for mention in mentions if mention.start >= verb.end()
                      and _BY.fullmatch(page.text, verb.end(), mention.start)), None)
        if agent is not None:
            yield from (agent, *joined.behind(page, mentions, agent))
            return
        if _PASSIVE.search(page.text[max(sentence.start, verb.start() - 24):verb.start()]):
            continue
        subject = _subject(page, sentence, mentions, verb.start())
        if one is not None and page.language != "ru" and one.start < verb.start() and (
                subject is None or subject.start < one.end):
            continue  # an event that did it, rather than one that somebody held
        if subject is None and page.language == "ru":
            subject = next((mention for mention in mentions if 0 <= mention.start - verb.end() < _FAR // 2 and not (
                _NO_SUBJECT.search(page.text[verb.end():mention.start]))), None)
        if subject is not None:
            yield from joined.around(page, mentions, subject)
            return


def _subject(page: Page, sentence: Sentence, mentions: Sequence[Mention], verb: int) -> Mention | None:
    """The last body in front of a verb that no preposition leads to."""
    clause = max((match.end() for match in _CLAUSE.finditer(page.text, sentence.start, verb)), default=sentence.start)
    for since in (clause, sentence.start):
        for mention in reversed(mentions):
            if since <= mention.start and mention.end <= verb and verb - mention.end < _FAR and not (
                    _NO_SUBJECT.search(page.text[max(since, mention.start - 40):mention.start])):
                return mention
    return None


def _local(page: Page, sentence: Sentence, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """The agent of a passive verb, or the subject of one that says in one of the four languages who held it."""
    named = [mention for mention in mentions if _LOCAL_AGENT.match(page.text, mention.end, sentence.end) or (
        _LOCAL_BEFORE.search(page.text[max(sentence.start, mention.start - 60):mention.start]))]
    if named:
        yield from joined.around(page, mentions, named[0])
        return
    verb = _LOCAL_VERB.search(page.text, sentence.start, sentence.end)
    if verb is None:
        return
    subject = next((mention for mention in mentions if mention.end <= verb.start() and not (
        _NO_LOCAL_SUBJECT.match(page.text, mention.end, sentence.end))), None)
    if subject is not None:
        yield from (subject, *joined.behind(page, mentions, subject))
