"""What a person is, told by the words around a name: Interior Minister X; X, Chief of Mission; начальник отдела X.

A role may stand in front of the name, or behind it between commas, dashes or brackets.
"""

import re
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from db.search import fold
from seeds.extract import country, lexicon, people, russian
from seeds.extract.bodies import Bodies, Mention
from seeds.extract.page import Page
from seeds.extract.words import Word

LONGEST: Final = 22  # words of a role that are looked at


class Role(NamedTuple):
    """A title as it stands, and the body that it is of."""

    start: int  # of the title; start == end where only a body is stated
    end: int
    mention: Mention | None
    case: str = ""  # of its post, in Russian
    text: str = ""  # the title in the nominative, where it stands otherwise

    @property
    def has_title(self) -> bool:
        """Whether a post is stated."""
        return self.end > self.start


_NOT_PASSED: Final = frozenset(
    "said says say told tells noted added stated explained stressed emphasized emphasised underlined highlighted "
    "welcomed opened attended presided participated joined thanked met invited signed presented led chaired hosted "
    "moderated announced reported confirmed visited addressed delivered remarked concluded reminded pointed expressed "
    "called urged is are was were be been being has have had will would can could may must shall should do does did "
    "that who whom whose which when where while whereas because since after before during although though if than "
    "with by from between among through about under over into onto upon via per including featuring contact "
    "please thanks also then not but or as so both either neither it he she they we you i his her their our its "
    "this these those there here today yesterday while speakers guests participants attended between".split())
_ARTICLES: Final = frozenset("the a an our its his her their new former current".split())
_SMALL_ALLOWED: Final = frozenset("of for to in at on and against & de du des d'affaires a.i ad interim".split())
HONORARY: Final = frozenset("ambassador judge professor посол судья профессор senator".split())
_SHORT_POSTS: Final = frozenset("отв зам зав нач рук".split())
_NO_ROLE: Final = frozenset("gang ring group clan leader's criminal brothel family team household".split())
_BYLINES: Final = frozenset("journalist correspondent reporter editor author photographer writer columnist blogger "
                            "zhurnalist korrespondent reporter avtor redaktor fotograf singer pevets aktrisa".split())
_WEAK: Final = frozenset("member teacher driver worker nurse doctor volunteer student interpreter translator intern editor "
                         "journalist trainer operator lead speaker presenter uchitel voditel vrach volonter perevodchik trener "
                         "sotrudnik rabotnik zhurnalist pomoshchnik muallim professor".split())


@lru_cache(maxsize=16384)
def post(text: str, plain: str) -> str:
    """The plain word for a post that a word is a form of, or ""."""
    folded = fold.plain(plain)
    if folded == "charge":
        return folded if "é" in text else ""  # chargé d'affaires; free of charge
    if not plain.isascii() and folded in lexicon.RANKS:
        return ""  # майор is no mayor
    if folded in lexicon.POSTS or folded in lexicon.MORE_POSTS:
        return "" if text.endswith(("'s", "’s")) else folded
    parts = plain.split("-")
    if len(parts) > 1 and fold.plain(parts[-1]) in lexicon.POSTS | lexicon.MORE_POSTS and len(parts[-1]) > 3:
        return folded
    if russian.is_russian(plain):
        some = [form for form in russian.forms(plain) if form.pos == "NOUN"][:2]
        for form in some:
            if fold.plain(form.lemma) in lexicon.POSTS | lexicon.MORE_POSTS and form.number != "plur":
                return fold.plain(form.lemma)
    return folded if len(folded) > 4 and folded.startswith(lexicon.POST_BEGINNINGS) else ""


def is_post(word: Word) -> bool:
    """Whether a word is one for a post."""
    return post(word.text, word.plain) != ""


def is_rank(word: Word) -> bool:
    """Whether a word is a rank or a courtesy in front of a name."""
    folded = fold.plain(word.plain)
    if folded in lexicon.RANKS or folded in lexicon.HONORIFICS or folded in lexicon.BEFORE_RANK:
        return True
    return russian.is_russian(word.plain) and fold.plain(russian.lemma(word.plain)) in lexicon.RANKS


_OF_RANK: Final = frozenset("милиции полиции юстиции внутренней службы медицинской таможенной запаса милиция полиция".split())


_RUSSIAN_STOPS: Final = frozenset("также что как который которая где когда сегодня вчера словам между от из до без через "
                                  "после перед благодаря согласно кроме однако затем это мне нам им".split())


_VERBS_ELSEWHERE: Final = frozenset("деди айтты билдирди белгиледи баса белгілеп айтып өтті dedi aytdi ta’kidladi "
                                    "ta'kidladi aytganidek изҳор иброз қайд гуфт намуд кард дошт доштанд менен мен".split())


_ENDS: Final = re.compile(r"[()\n|]|[.!?…](?:\s|$)|[\"”»]\s*[,–—-]|\s[–—-]\s|:\s|,\s(?=which\b|said\b|told\b)")


_OPENS: Final = re.compile(r"(?:[.)]{0,2}\s?(?:\((?:Ms|Mr|Mrs|г-жа|г-н)\.?\))?(?P<open>[,;]\s|\s\(|\s[–—-]\s|,\s?–\s|:\s|\s?/\s?)|"
                           r"(?P<of>\s(?:of|from|at|with|из|от)\s(?=(?:the\s)?[A-ZА-ЯҒҚӢӮҲҶӨҮҢІ\"«“])))")


SAYS: Final = re.compile(r"(?i)\b(?:said|says|told|noted|added|stressed|explained|according to|сказал\w*|сообщил\w*|отметил\w*|"
                         r"рассказал\w*|заявил\w*|подчеркнул\w*|пояснил\w*|добавил\w*|деди|деген|dedi|гуфт)\b")
_HEADS: Final = re.compile(r"(?:who|котор\w+)\s+(?P<verb>(?:heads?|leads?|directs?|chairs?|runs?|manages?|возглавляет|руководит)\s+)")


_VERBS: Final = frozenset(
    "said says told noted added stated explained stressed emphasized emphasised underlined highlighted welcomed opened "
    "attended presided participated joined thanked met signed presented led chaired hosted moderated announced "
    "reported confirmed visited addressed delivered remarked concluded reminded expressed called urged is are was were "
    "has have had will would can could may must spoke speaking shared gave took made who which that".split())


def _trimmed(span: Sequence[Word]) -> list[Word]:
    left = list(span)
    while left and (left[0].plain in _ARTICLES or left[0].plain in ("of", "and", "to", "in", "for", "at", "on", "и", "в",
                                                                    "с", "на", "от", "к", "у", "по", "со", "ва", "va")):
        left = left[1:]
    while left and left[-1].plain in ("of", "and", "to", "in", "for", "at", "the", "on", "и", "в", "с", "по", "при"):
        left = left[:-1]
    return left


def _is_degree(chunk: str) -> bool:
    return re.fullmatch(r"\s*(?:[кд]\.\s?\w{1,4}\.\s?н\.?|ph\.?\s?d\.?|m\.?d\.?|esq\.?)\s*", chunk, re.IGNORECASE) is not None


def _behind_rank(words: Sequence[Word], name: int) -> int:
    """The number of the last word of the role in front of a name, past ranks and courtesies."""
    at = name - 1
    if at > 0 and words[at].plain in HONORARY and words[at].gap == ", ":
        at -= 1  # the Head of the Office, Ambassador X
    while at >= 0 and words[at + 1].gap in (" ", ". ", ", ") and (
            (is_rank(words[at]) and not is_post(words[at])) or (words[at].plain in _OF_RANK and at > 0 and (
                is_rank(words[at - 1]) or words[at - 1].plain in _OF_RANK))):
        at -= 1
    if at < name - 1 and words[at + 1].plain == "general" and at >= 0 and words[at].plain in (
            "prosecutor", "secretary", "director", "attorney", "consul", "inspector"):
        at += 1
    return at


_MINISTERS: Final = (
    (re.compile(r"(?i)\bminister\s+(?:of|for)\s+(?:the\s+)?([A-Z][\w ,]+?)(?:\s+of\s|\s+in\s|,?$)"), "Ministry of {}"),
    (re.compile(r"(?i)\b(foreign|interior|justice|health|education|labou?r|defen[cs]e|finance)\s+minister\b"), "{} Ministry"),
    (re.compile(r"(?i)\bминистр\w*\s+([а-яё][а-яё ,]+?)(?:\s+(?:Республик|Кырг|Казах|Таджик|Узбек|РТ|КР|РК)|$)"), "Министерство {}"),
    (re.compile(r"(?i)\b(?:prosecutor general|general prosecutor)\b()"), "General Prosecutor's Office"),
    (re.compile(r"(?i)\b(?:генеральн\w+\s+прокурор|генпрокурор)\w*\b()"), "Генеральная прокуратура"))
_COMPLETE: Final = re.compile(r"(?i)\b(?:ministers?|prime|president|governor|mayor|ambassador|consul|министр\w*|премьер\w*|президент\w*|"
                              r"посол\w*|аким\w*|хоким\w*|губернатор\w*|мэр\w*|вазир\w*|раиси|hokim\w*|әкім\w*|deputat|депутат\w*)\b")


def ministries(title: str) -> list[str]:
    """How the body may be called that a title is of: Minister of Labour, заместитель министра внутренних дел."""
    return [shape.format(match[1].strip()) for pattern, shape in _MINISTERS if (match := pattern.search(title))]


def of_ministry(title: str) -> bool:
    """Whether a title is of a ministry that it does not name: заместитель министра."""
    return re.search(r"(?i)(?:министра?|minister)$", title.strip()) is not None


def bracketed(text: str, end: int, bodies: Bodies) -> Mention | None:
    """The body in brackets behind a name."""
    match = re.compile(r"\s\(([^()]{2,90})\)").match(text, end)
    return next(iter(bodies.within(*match.span(1))), None) if match else None


def is_honorary(title: str) -> bool:
    """Whether a title is only how a person is addressed: another one says what the person does."""
    return title.strip().lower() in HONORARY


def is_complete(title: str) -> bool:
    """Whether a title tells by itself of what it is: no body beside it has to be looked for."""
    return _COMPLETE.search(title) is not None


class Roles:
    """Reads roles in one page."""

    def __init__(self, page: Page, bodies: Bodies, is_name: Callable[[int], bool]) -> None:
        self._text = page.text
        self._bodies = bodies
        self._is_name = is_name  # whether a word that begins at a place is of a person's name
        self._language = page.language
        self._reads_russian = page.language not in ("tg", "ky", "kk", "uz")

    def _is_russian(self, word: Word) -> bool:
        return self._reads_russian and russian.is_russian(word.plain)

    def before(self, words: Sequence[Word], name: int) -> Role | None:
        """The role in front of the name that begins with the word numbered `name`."""
        at = _behind_rank(words, name)
        if at < 0:
            return None
        gap = words[at + 1].gap
        comma = gap == ", "
        if gap.strip() == "(" and (mention := self._bodies.at(words[at].start)):
            return Role(words[name].start, words[name].start, mention)
        if gap == ". " and words[at].plain not in _SHORT_POSTS:
            return None
        if gap in (": ", " – ", " — ", " - ") and fold.plain(words[at].plain) in lexicon.LABEL_POSTS:
            return Role(words[at].start, words[at].end, None)
        if not (gap in (" ", ". ", ": ", " – ", " — ", " - ") or comma):
            return None
        if words[at].plain in ("and", "or", "и", "или", "ва", "va", "жана", "және", "&"):
            return None
        mention = self._bodies.at(words[at].start)
        if gap == " " and at == name - 1 and words[at].is_possessive and mention:
            return Role(words[name].start, words[name].start, mention)
        first = at + 1
        while first > 0 and at + 1 - first < LONGEST and not self._is_name(words[first - 1].start) and self._passes(
                words, first - 1):
            first -= 1
            if first <= at and not self._joined(words, first):
                break
        span = words[first:at + 1]
        role = self._role(span)
        if role is None or (comma and first > 0 and self._is_name(words[first - 1].start)):
            return None
        if comma and not role.has_title:
            return None
        return role

    def _passes(self, words: Sequence[Word], at: int) -> bool:
        """Whether a word can be part of a role in front of a name."""
        word = words[at]
        if self._bodies.at(word.start):
            return True
        if word.plain in _NOT_PASSED:
            return False
        if self._is_russian(word):
            if russian.is_verb(word.plain) and not is_post(word):
                return False
            return word.plain not in _RUSSIAN_STOPS and not (
                russian.is_likely(word.plain, "ADVB", "NPRO", "PRCL", "CONJ", "PRED") and word.plain not in ("и", "врио"))
        if word.plain in _VERBS_ELSEWHERE:
            return False
        if word.is_capital or word.plain in _SMALL_ALLOWED or word.plain in _ARTICLES or not word.plain.isascii():
            return True
        return not (word.plain.endswith("ed") or word.plain.endswith("ing")) or word.plain in (
            "acting", "trafficking", "counter-trafficking", "anti-trafficking", "training", "policing", "planning",
            "leading", "visiting", "smuggling", "monitoring", "housing", "outgoing", "incoming", "recruiting")

    def _joined(self, words: Sequence[Word], at: int) -> bool:
        """Whether nothing but a blank stands between a word and the one before it, or both are of one body."""
        if at == 0:
            return False
        gap = words[at].gap
        if gap in (" ", "-", "/"):
            return True
        here, there = self._bodies.at(words[at].start), self._bodies.at(words[at - 1].start)
        if here and there and here == there:
            return True
        return gap in (" «", "» ", ' "', '" ', " “", "” ", " „") or (gap in (") ", " (") and there is not None)

    def _role(self, span: Sequence[Word], *, loose: bool = False) -> Role | None:
        """The role that some words state: from the first post on, with what tells more about it in front."""
        span = _trimmed(span)
        posts = [at for at, word in enumerate(span) if is_post(word) and not self._inside_body(word)]
        if not posts:
            return None
        first = self._last_of_series(span, posts)
        begin = first
        while begin > 0 and self._tells_more(span, begin - 1):
            begin -= 1
        title = _trimmed(span[begin:])
        if not title or any(word.plain in _NO_ROLE for word in title):
            return None
        start, end = title[0].start, title[-1].end
        mentions = self._bodies.within(min(span[0].start, start), end)
        mentions = [one for one in mentions if one.body.is_fact] or list(mentions)
        behind = [one for one in mentions if one.start >= span[first].start]
        mention = next(iter(behind or mentions), None)
        if mention and mention not in behind and mention.start <= title[0].start and mention.end < span[first].start:
            title = [word for word in title if word.start >= mention.end] or title
            start = title[0].start
        if mention and mention.end > end:
            end = mention.end
        words = span[first]
        folded = post(words.text, words.plain)
        if folded in _BYLINES or (folded in _WEAK and mention is None and not loose and len(title) < 3):
            return None
        nouns = [form for form in russian.forms(words.plain) if form.pos == "NOUN"]
        return Role(start, end, mention, nouns[0].case if nouns else "", self._nominative(title, end))

    def _last_of_series(self, span: Sequence[Word], posts: Sequence[int]) -> int:
        """The first post, or the one behind an `and` that begins another."""
        first = posts[0]
        for at in posts[1:]:
            joined = [number for number in range(first + 1, at) if span[number].plain in ("and", "и", "va", "жана", "және")
                      and not self._bodies.at(span[number].start)]
            if joined and at - joined[-1] < 4 and at - first > 2:
                first = at
        return first

    def _tells_more(self, span: Sequence[Word], at: int) -> bool:
        word = span[at]
        if word.plain in ("and", "of", "to", "in", "at", "for", "on", "и", "в", "с", "к", "по", "the", "a", "an", "на", "о"):
            return False
        if self._language == "tg":
            return False  # the post comes first
        if self._is_russian(word) and word.plain.isalpha():
            return russian.is_likely(word.plain, "ADJF", "PRTF", "NUMR") or word.plain in ("и.о", "врио", "и", "о", "ио")
        return True

    def _inside_body(self, word: Word) -> bool:
        mention = self._bodies.at(word.start)
        return mention is not None

    def _nominative(self, title: Sequence[Word], end: int) -> str:
        """A Russian title in the nominative, its other words as they stand."""
        number = next((at for at, word in enumerate(title) if is_post(word)), None)
        if number is None or not self._reads_russian or not russian.is_russian(title[number].plain.replace("-", "")):
            return ""
        words = [word.text for word in title]
        turned = russian.nominative_phrase(words, number)
        if turned == words:
            return ""
        found = turned[0]
        for at in range(1, len(title)):
            found += self._text[title[at - 1].end:title[at].start] + turned[at]
        return " ".join((found + self._text[title[-1].end:end]).split())

    def behind(self, end: int, stop: int, words: Sequence[Word]) -> Role | None:
        """The role behind a name that ends at `end`, within a line that goes on to `stop`."""
        opened = _OPENS.match(self._text, end, stop)
        if not opened:
            return None
        start = opened.end()
        closed = _ENDS.search(self._text, start, stop)
        last = closed.start() if closed else stop
        if opened["of"]:
            mention = next(iter(self._bodies.within(start, last)), None)
            if mention and mention.start - start <= 4:
                return Role(end, end, mention)
            return None
        if heads := _HEADS.match(self._text, start, last):
            mention = next(iter(self._bodies.within(heads.end(), last)), None)
            if mention and mention.start - heads.end() < 12:
                return Role(heads.start("verb"), mention.end, mention)
        chunks = self._chunks(start, last)
        return self._of_chunks(chunks, words)

    def _chunks(self, start: int, end: int) -> list[tuple[int, int]]:
        """The parts between commas; a comma within the name of a body is none."""
        found, at = [], start
        for match in re.finditer(r"[,;]\s", self._text[start:end]):
            place = start + match.start()
            mention = self._bodies.at(place)
            if mention and mention.end > place + 1:
                continue
            found.append((at, place))
            at = place + len(match[0])
        return [*found, (at, end)]

    def _of_chunks(self, chunks: Sequence[tuple[int, int]], words: Sequence[Word]) -> Role | None:
        found: Role | None = None
        for number, (start, end) in enumerate(chunks[:4]):
            span = [word for word in words if start <= word.start < end]
            if not span:
                continue
            if any(self._is_name(word.start) for word in span) or number > 2 and found is None:
                break
            cut = next((at for at, word in enumerate(span) if at and not self._bodies.at(word.start)
                        and (word.plain in _VERBS or (self._is_russian(word) and russian.is_verb(word.plain)
                                                      and not is_post(word)))), len(span))
            span = span[:cut]
            if span[0].plain in _VERBS or lexicon.NEVER.match(span[0].plain) or span[0].plain in ("who", "и", "and"):
                break
            role = self._role(span[:LONGEST])
            if role and found is None and role.start - start < 90:
                found = role
            elif found is not None and role is None and (mention := self._body_chunk(span) or (
                    None if self._bodies.within(end, chunks[-1][1]) else self._new_body(span, end))):
                if found.mention is None or (mention.body.is_fact and not found.mention.body.is_fact):
                    found = found._replace(mention=mention)
            elif found is None and number == 0 and (mention := self._body_chunk(span)):
                found = Role(start, start, mention)
            elif found is None and (self._text[start:end].strip().isdigit() or _is_degree(self._text[start:end])):
                continue
            else:
                break
            if cut < len(span) or (found.has_title and found.mention and found.mention.body.is_fact):
                break
        return found

    def _body_chunk(self, span: Sequence[Word]) -> Mention | None:
        """The body that a chunk names and nothing much else."""
        if not span:
            return None
        mention = self._bodies.at(span[0].start) or (self._bodies.at(span[1].start) if len(span) > 1 and span[0].plain in (
            "the", "of", "from", "at") else None)
        if mention is None:
            some = self._bodies.within(span[0].start, span[-1].end)
            mention = some[0] if some and some[0].start - span[0].start < 40 and len(span) < 10 else None
        return mention

    def _new_body(self, span: Sequence[Word], end: int) -> Mention | None:
        """The body that a chunk in capitals behind a title can only be: Legal Adviser, Advocates Across Borders."""
        capitals = [word for word in span if word.is_capital]
        name = self._text[span[0].start:end].rstrip(" .,;)")
        if not 0 < len(span) < 8 or len(span) - len(capitals) > 2 or not span[0].is_capital or any(
                char.isdigit() or char in "@/" for char in name) or (len(span) == 1 and not span[0].is_acronym):
            return None
        if any(is_post(word) or country.named(word.bare) for word in span) or people.is_place(name) or (
                people.is_place(span[0].bare) and len(span) < 3) or not span[0].plain.isascii():
            return None
        return self._bodies.add(span[0].start, span[0].start + len(name), name)

    def line(self, start: int, end: int, words: Sequence[Word]) -> Role | None:
        """The role that a line below a name states: Programme Associate, UNODC."""
        return self._of_chunks(self._chunks(start, end), words) or self.in_line(
            [word for word in words if word.start < end])

    def in_line(self, span: Sequence[Word]) -> Role | None:
        """The role that a line or a cell states and nothing else."""
        return self._role(span, loose=True)
