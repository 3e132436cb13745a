"""What a person is, told by the words around a name: Interior Minister X; X, Chief of Mission; начальник отдела X.

A role may stand in front of the name, or behind it between commas, dashes or brackets.
"""

import re
from bisect import bisect_left
from collections.abc import Callable, Sequence
from typing import NamedTuple

from db.search import fold
from seeds.extract.bodies import title_bodies
from seeds.extract.bodies.bodies import Bodies, Mention
from seeds.extract.names import posts
from seeds.extract.names.english_words import SUB_UNITS
from seeds.extract.people import title_words
from seeds.extract.text import lexicon, russian, saying
from seeds.extract.text.page import Page
from seeds.extract.text.words import Word

_OF = re.compile(r"\s(?:of|at|in)\s(?:the\s)?")
_PART_OF = re.compile(r"(?:the\s)?(?:Section|Unit|Division|Department|Office|Bureau|Service)\b[^,.;:()]{0,60}\sof\s"
                      r"(?:the\s)?")
_FROM = re.compile(r"(?i)(?<![^\W_])(?:от|from|for)\s(?:the\s)?$")
_ADVISES = re.compile(r"(?i)\w+\s+(?:to|in|with)\s+(?:the\s+)?")


_AT_BODY = re.compile(r"\sat\s(?:the\s)?[A-Z]")
_SOON = 30  # characters from `is` to a post
_WHERE = re.compile(r"[^\W\d_]{3}(?:г[аеоө]|ғ[ае]|д[аеоө]н?|ga|da|dan)$")  # to, in or from something, in Turkic
_LAST_POST = 4  # words from a post to `is`


_VERBS_TOO = ("leads", "heads", "chairs")  # which are no plurals then


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


class Roles:
    """Reads roles in one page."""

    def __init__(self, page: Page, bodies: Bodies, is_name: Callable[[int], bool]) -> None:
        self._text = page.text
        self._bodies = bodies
        self._loose = False  # whether a social worker or a driver is a role, as in lists
        self._is_name = is_name  # whether a word that begins at a place is of a person's name
        self._language = page.language
        self._reads_russian = page.language not in ("tg", "ky", "kk", "uz")

    def _is_russian(self, word: Word) -> bool:
        return self._reads_russian and russian.is_russian(word.plain)

    def before(self, words: Sequence[Word], name: int) -> Role | None:
        """The role in front of the name that begins with the word numbered `name`."""
        at = posts.behind_rank(words, name)
        if at > 1 and words[at - 1].plain in posts.COPULAS and posts.is_post(words[at]) and words[at].follows():
            at -= 1  # координатором стала врач X
        if at > 0 and words[at].plain in posts.COPULAS and words[at].follows() and words[at + 1].follows():
            role = self._role(words[self._first_of_role(words, at - 1):at])  # Its warden is Mother X
            is_near = any(map(posts.is_post, words[max(0, at - _LAST_POST):at]))
            return role._replace(case="nomn") if role and (is_near or role.case == "ablt") else None
        if at < 0 or words[at].plain in posts.AND or words[at].plain in ("or", "или", "&"):
            return None
        at, gap = self._past_bracket(words, at)
        mention = self._bodies.at(words[at].start)
        place = words[name].start
        if mention and (gap.strip() == "(" or (gap == " " and at == name - 1 and words[at].is_possessive)):
            return Role(place, place, mention)  # Border Service (A. Karimov), IOM's Anna Smith
        if mention and gap.lstrip('"»”') in posts.COLONS and _FROM.search(
                self._text, max(0, mention.start - 12), mention.start):
            return Role(place, place, mention)  # от МВД – X
        if gap in posts.COLONS and fold.plain(words[at].plain) in lexicon.LABEL_POSTS:
            return Role(words[at].start, words[at].end, None)
        gap = gap.lstrip("\"»”'’") or gap  # behind a name in quotes
        if gap not in (" ", ", ", *posts.COLONS) and not (gap == ". " and words[at].plain in posts.SHORT_POSTS):
            return None
        first = self._first_of_role(words, at)
        role = self._role(words[first:at + 1]) or self._of_several(words[first:at + 1], gap) or (
            self._of_body_between(words, at, mention) if gap == ", " else None)
        if role is None or (gap == ", " and not role.has_title) or (
                gap == ", " and first > 0 and self._is_name(words[first - 1].start)
                and (self._reads_russian or at == name - 1)  # X, сардори Раёсат, полковники милитсия Y
                and words[first].plain not in posts.AND and words[first].gap.strip() != ";"):
            return None  # ... or it is of the name before it
        return role

    def _past_bracket(self, words: Sequence[Word], at: int) -> tuple[int, str]:
        """The number of the last word in front of brackets, and what stands behind them: «Тёплый дом» (Омск) X."""
        gap = words[at + 1].gap
        inner = next((number for number in range(at, max(0, at - 6), -1) if words[number].gap.endswith("(")), 0) if (
            gap in (") ", "), ")) else 0
        if not inner:
            return at, gap
        return inner - 1, gap[1:]

    def _of_body_between(self, words: Sequence[Word], at: int, mention: Mention | None) -> Role | None:
        """The role in front of a body and a name, each behind a comma: the Head of Outreach, Night Trust, Ms. X."""
        if mention is None and words[at].gap == ", " and title_words.can_be_acronym(words[at]) and at > 1:
            mention = self._bodies.add(words[at].start, words[at].end, words[at].text)
        if mention is None:
            return None
        number = next((one for one in range(at, 0, -1) if words[one - 1].start < mention.start), 0)
        if not number or words[number].gap != ", " or not self._passes(words[number - 1]):
            return None
        role = self._role(words[self._first_of_role(words, number - 1):number])
        return role._replace(mention=mention) if role and role.has_title and role.mention is None else None

    def _of_several(self, span: Sequence[Word], gap: str) -> Role | None:
        """The role in the plural right in front of a list of names: советники Центра ОБСЕ в Душанбе X и Y."""
        first = next((at for at, word in enumerate(span) if posts.is_plural(word)
                      and self._bodies.at(word.start) is None), None)
        if first is None or gap != " " or (span[first].plain.isascii() and (
                first < len(span) - 1 or span[first].plain in _VERBS_TOO)):
            return None
        start, end = span[first].start, span[-1].end
        mention = next(iter(self._bodies.within(start, end + 2)), None)
        return Role(start, max(end, mention.end) if mention else end, mention, "nomn")

    def _first_of_role(self, words: Sequence[Word], at: int) -> int:
        """The number of the first word that can be of a role which ends with the word numbered `at`."""
        first = at + 1
        while first > 0 and at + 1 - first < posts.LONGEST and not self._is_name(words[first - 1].start) and (
                self._passes(words[first - 1])):
            first -= 1
            if first <= at and not self._joined(words, first):
                break
        return first

    def _passes(self, word: Word) -> bool:
        """Whether a word can be part of a role in front of a name."""
        if self._bodies.at(word.start):
            return True
        plain = word.plain
        if plain in posts.NOT_PASSED or plain in posts.VERBS_ELSEWHERE:
            return False
        if self._is_russian(word):
            if plain in posts.RUSSIAN_STOPS or (russian.is_verb(plain) and not posts.is_post(word)):
                return False
            return plain in ("и", "особо", "врио", "того", "же", "этого", "этой", "той") or not russian.is_likely(
                plain, "ADVB", "NPRO", "PRCL", "CONJ", "PRED")
        if word.is_capital or plain in posts.SMALL_ALLOWED or plain in posts.ARTICLES or not plain.isascii():
            return True
        return not plain.endswith(("ed", "ing")) or plain in posts.NO_VERBS

    def _joined(self, words: Sequence[Word], at: int) -> bool:
        """Whether nothing but a blank stands between a word and the one before it, or both are of one body."""
        if at == 0:
            return False
        gap = words[at].gap
        if gap in (" ", "-", "/", " № ", " №", "”-", "»-", '"-'):
            return True
        if gap == ", " and title_words.is_portfolio(words, at):
            return True
        here, there = self._bodies.at(words[at].start), self._bodies.at(words[at - 1].start)
        if here and there and here == there:
            return True
        return gap in (" «", "» ", ' "', '" ', " “", "” ", " „") or (gap in (") ", " (") and there is not None)

    def _role(self, span: Sequence[Word], *, loose: bool = False) -> Role | None:
        """The role that some words state: from the first post on, with what tells more about it in front."""
        span = posts.trimmed(span)
        found = [at for at, word in enumerate(span) if not self._bodies.at(word.start) and (
            posts.is_post(word) or posts.is_office(span, at) or (at and posts.is_of_degree(span[at - 1], word)))]
        if not found:
            return None
        first = self._last_of_series(span, found)
        begin = first
        while begin > 0 and self._tells_more(span, begin - 1):
            begin -= 1
        title = title_words.behind_quote(posts.trimmed(title_words.without_courtesy(span[begin:])))
        title = title_words.of_turkic(title, title.index(span[first]) if span[first] in title else 0, self._language)
        if not title or any(word.plain in posts.NO_ROLE for word in title):
            return None
        mention, is_behind = self._body_of(span[0].start, span[first].start, title[-1].end)
        if mention and not is_behind:
            title = title_words.of_body(title, mention, span[first].start, self._language)
        folded = posts.post(span[first].text, span[first].plain)
        is_byline = folded.startswith(("editor", "redaktor")) or folded in posts.BYLINES
        if is_byline and not (loose and len(span) > first + 1):
            return None  # but in lists: journalist at Rappler
        weak = not any(map(posts.is_of_degree, title, title[1:])) and all(
            posts.post(span[at].text, span[at].plain) in posts.WEAK for at in found)
        if weak and mention is None and not loose and len(title) < 3 and title[0].plain not in posts.OF_MEMBERS:
            return None
        end = max(title[-1].end, mention.end) if mention and is_behind else title[-1].end
        said, mark = self._text[title[0].start:end], self._text[end:end + 1]
        if mark in title_words.CLOSING and said.count(title_words.CLOSING[mark]) > said.count(mark):
            end += 1
        if acting := title_words.ACTING.search(self._text, max(0, title[0].start - _SOON), title[0].start):
            return Role(acting.start(), end, mention, "", "")
        nouns = [form for form in russian.forms(span[first].plain) if form.pos == "NOUN"]
        return Role(title[0].start, end, mention, nouns[0].case if nouns else "", self._nominative(title, end))

    def _body_of(self, start: int, post: int, end: int) -> tuple[Mention | None, bool]:
        """The body that a role is of, and whether it is named behind the post: those that become facts first."""
        start -= not self._reads_russian  # with the quote that opens a name
        mentions = self._bodies.within(start, end + 2)  # with the quote that closes a name
        mentions = [one for one in mentions if one.body.is_fact] or mentions
        behind = [one for one in mentions if one.start >= post]
        if behind and len(behind) < len(mentions) and _ADVISES.fullmatch(self._text[post:behind[0].start]):
            return mentions[0], False  # JICA Adviser to the Ministry of Justice
        return next(iter(behind or mentions), None), bool(behind)

    def _last_of_series(self, span: Sequence[Word], found: Sequence[int]) -> int:
        """The first post, or the one behind an `and` that begins another."""
        first = found[0]
        for at in found[1:]:
            joined = [number for number in range(first + 1, at) if span[number].plain in posts.AND
                      and not self._bodies.at(span[number].start)]
            if joined and at - joined[-1] < 4 and at - first > 2 and joined[0] > first + 1:
                first = at
        return first

    def _tells_more(self, span: Sequence[Word], at: int) -> bool:
        word = span[at]
        if self._language == "tg" or (word.plain in posts.SMALL and not title_words.joins_fields(span, at)):
            return False  # the post comes first
        if self._is_russian(word) and word.plain.isalpha():
            return russian.is_likely(word.plain, "ADJF", "PRTF", "NUMR") or word.plain in (
                "и.о", "врио", "ио", "обязанности") or word.plain.startswith(("старш", "младш"))
        return self._language not in ("ky", "kk", "uz") or _WHERE.search(word.text) is None

    def _nominative(self, title: Sequence[Word], end: int) -> str:
        """A Russian title in the nominative, its other words as they stand."""
        number = next((at for at, word in enumerate(title) if posts.is_post(word)), None)
        if number is None or not self._reads_russian or any(word.plain == "обязанности" for word in title) or not (
                russian.is_russian(title[number].plain.replace("-", ""))):
            return ""
        words = [word.text for word in title]
        turned = russian.nominative_phrase(words, number)
        if turned == words:
            return ""
        found = turned[0]
        for at in range(1, len(title)):
            found += self._text[title[at - 1].end:title[at].start] + turned[at]
        return " ".join((found + self._text[title[-1].end:end]).split())

    def behind(self, end: int, stop: int, words: Sequence[Word], *, loose: bool = False) -> Role | None:
        """The role behind a name that ends at `end`, in a line that goes on to `stop`; in a list it may be `loose`."""
        self._loose = loose
        stop = min(stop, end + posts.FARTHEST)
        if (aside := self._behind_aside(end, stop, words)):
            return aside
        leads = saying.LEADS.match(self._text, end, stop)
        if leads and (mention := next(iter(self._bodies.within(leads.end(), min(stop, leads.end() + 60))), None)):
            return Role(leads.start("verb"), mention.end, mention)
        for shape in (saying.AS, saying.NOW):
            if (said := shape.match(self._text, end, stop)) and (role := self._soon(said.end(), stop, words)):
                return role
        if (becoming := saying.BECOMES.match(self._text, end, stop)) and (
                role := self._as_said(becoming.end(), stop, words)) and role.case == "ablt":
            return role
        if being := saying.IS.match(self._text, end, stop):
            return self._as_said(being.end(), stop, words)
        appointed = None if self._reads_russian else saying.APPOINTED.match(self._text, end, stop)
        if appointed:
            group = "role" if appointed["role"] else "tajik"
            return self._role([one for one in words if appointed.start(group) <= one.start < appointed.end(group)])
        opened = saying.OPENS.match(self._text, end, stop)
        return self._behind_mark(opened, stop, words) if opened else None

    def _behind_aside(self, end: int, stop: int, words: Sequence[Word]) -> Role | None:
        """The title behind brackets that say where somebody is from, of what body, or where in a photograph."""
        aside = saying.BRACKETED.match(self._text, end, stop)
        if aside is None or any(posts.is_post(word) for word in words if end < word.start < aside.end()):
            return None
        role = self.behind(aside.end(), stop, words, loose=self._loose)
        if role is None or not role.has_title:
            return None
        body = next(iter(self._bodies.within(*aside.span("inside"))), None)
        return role._replace(mention=role.mention or body)

    def _behind_mark(self, opened: re.Match[str], stop: int, words: Sequence[Word]) -> Role | None:
        """The role behind the comma, dash, bracket or small word between it and a name."""
        end = opened.start()
        if opened["open"] == "; " and self._names_somebody(words, opened.end(), stop):
            return None  # what follows is of the next
        joins = saying.JOINS.match(self._text, opened.end(), stop)
        start = joins.end() if joins else opened.end()
        closed = saying.ENDS.search(self._text, start, stop)
        last = closed.start() if closed else stop
        if opened["of"]:
            some = self._bodies.within(start, last)
            mention = next(iter(some), None)
            if mention and (mention.start - start <= 4 or _PART_OF.fullmatch(self._text[start:mention.start])):
                if not mention.body.is_fact and len(some) > 1 and _OF.fullmatch(
                        self._text[mention.end:some[1].start]):
                    mention = some[1]
                return Role(end, end, mention)
            return None
        if heads := saying.HEADS.match(self._text, start, last):
            mention = next(iter(self._bodies.within(heads.end(), last)), None)
            if mention and mention.start - heads.end() < 30:
                end = mention.end if heads["leads"] else heads.start("verb")
                return Role(heads.start("verb"), end, mention)
            if heads["leads"] and not title_words.TELLS_OF_CRIME.search(self._text, start, last):
                return Role(heads.start("verb"), title_words.clause_end(self._text, heads.end(), last), None)
        role = self._of_chunks(self._chunks(start, last), words)
        if role and role.mention is None and role.has_title and closed and (
                aside := saying.ASIDE.match(self._text, last - 1, stop)):
            return role._replace(mention=self._bodies.at(aside.end()))  # Second Secretary (Cooperation) at the Embassy
        return role

    def _soon(self, start: int, stop: int, words: Sequence[Word]) -> Role | None:
        """The role that begins at a place, with a post among its first words, before another person is named."""
        closed = saying.ENDS.search(self._text, start, stop)
        near = [word for word in words if word.start >= start][:saying.SOON]
        if not any(map(posts.is_post, near)) or any(self._is_name(word.start) for word in near):
            return None
        role = self._of_chunks(self._chunks(start, closed.start() if closed else stop), words)
        return role if role and role.has_title else None

    def _as_said(self, start: int, stop: int, words: Sequence[Word]) -> Role | None:
        """The role at a body that a sentence says somebody has: Samuel Obuya is director of the Fund.

        Sentences of victims and the accused begin so too; these are told by what else they say.
        """
        closed = saying.ENDS.search(self._text, start, stop)
        role = self._of_chunks(self._chunks(start, closed.start() if closed else stop), words)
        if role is None or not role.has_title or role.start - start >= _SOON or (
                role.mention is None and not _AT_BODY.search(self._text, role.start, role.end)) or (
                title_words.TELLS_OF_CRIME.search(self._text, start, closed.start() if closed else stop)):
            return None
        is_behind = role.mention is not None and role.start < role.mention.start
        return role._replace(end=role.mention.end) if role.mention and is_behind else role

    def _names_somebody(self, words: Sequence[Word], start: int, stop: int) -> bool:
        """Whether a person is named between two places, before another semicolon."""
        ends = self._text.find(";", start, stop)
        return any(start <= word.start < (ends if ends >= 0 else stop) and self._is_name(word.start) for word in words)

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
        """The role that the first of the parts between commas state: a post, then the body that it is at."""
        found: Role | None = None
        words = [word for word in words[bisect_left(words, chunks[0][0], key=lambda one: one.start):][:posts.FARTHEST]
                 if word.start < chunks[-1][1]]
        for number, (start, end) in enumerate(chunks[:4]):
            span = [word for word in words if start <= word.start < end]
            if not span:
                continue
            cut = next((at for at, word in enumerate(span) if at and self._is_deed(word)), len(span))
            span = self._before_another(span[:cut])
            if any(self._is_name(word.start) for word in span) or (
                    posts.begins_otherwise(span[0]) and not title_words.is_acting(span)):
                break
            found, goes_on = self._with_chunk(found, span, end, number, chunks[-1][1])
            if cut < len(span) or not goes_on:
                break
        first = words[0] if words else None
        if found and found.mention is None and first is not None and first.end == chunks[0][1] < found.start and (
                title_words.can_be_acronym(first)):  # X (LWF, Child Protection Manager)
            return found._replace(mention=self._bodies.add(first.start, first.end, first.text))
        return found

    def _before_another(self, span: list[Word]) -> list[Word]:
        """The words in front of an `and` with another person's name: Head of the Committee and | Anna Bell."""
        name = next((at for at, word in enumerate(span) if self._is_name(word.start)), 0)
        while name > 1 and posts.is_rank(span[name - 1]):
            name -= 1
        return span[:name - 1] if name > 1 and span[name - 1].plain in posts.AND else span

    def _is_deed(self, word: Word) -> bool:
        """Whether a word says what the person did, so that the role has ended."""
        if self._bodies.at(word.start):
            return False
        return word.plain in posts.VERBS or (
            self._is_russian(word) and russian.is_verb(word.plain) and not posts.is_post(word))

    def _with_chunk(self, found: Role | None, span: Sequence[Word], end: int, number: int,
                    last: int) -> tuple[Role | None, bool]:
        """(the role with what one more part tells, whether a further part may tell more)."""
        near = self._bodies.at(end + 2) if end + 2 < last and number == 0 else None
        role = self._role(span[:posts.LONGEST], loose=self._loose or near is not None)  # Fellow, Open Society
        if found is None:
            if role:
                return role, not (role.mention and role.mention.body.is_fact and not role.mention.body.is_part)
            if number == 0 and (mention := title_bodies.of_chunk(self._bodies, span)):
                return Role(span[0].start, span[0].start, mention), True
            text = self._text[span[0].start:end].strip()
            return None, number < 2 and (text.isdigit() or posts.is_degree(text) or (
                number == 0 and len(span) == 1 and title_words.can_be_acronym(span[0])))
        if role and role.has_title and not found.has_title:
            return role._replace(mention=role.mention or found.mention), False  # (X Centre, Programme Manager)
        mention = None if role else title_bodies.of_chunk(self._bodies, span)
        is_field = title_words.names_field(span)
        if mention is None and not role and not self._bodies.within(end, last) and not is_field:
            mention = title_bodies.new(self._bodies, self._text, span, end)
        if mention is None:
            is_part = self._bodies.within(end, last) and (is_field or all(
                word.is_capital or word.text[0].isdigit() for word in span))
            if is_part and role is None and found.has_title and not any(word.plain in SUB_UNITS for word in span):
                found = found._replace(end=end, text="")  # National Officer, Human Rights, OSCE Centre
            return found, role is None and bool(is_part)  # Head, Zone 3 Directorate, Ministry of Education
        if found.mention is None or (found.mention.body.is_part and not mention.body.is_part):
            found = found._replace(mention=mention)
        return found, not (found.has_title and mention.body.is_fact and not mention.body.is_part)

    def line(self, start: int, end: int, words: Sequence[Word]) -> Role | None:
        """The role that a line below a name states: Programme Associate, UNODC."""
        return self._of_chunks(self._chunks(start, end), words) or self.in_line(
            [word for word in words if word.start < end])

    def in_line(self, span: Sequence[Word]) -> Role | None:
        """The role that a line or a cell states and nothing else."""
        return self._role(span, loose=True)
