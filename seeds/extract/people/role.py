"""A title with its body, and how it is read from words that stand beside a name."""

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from seeds.extract.bodies.bodies import Bodies, Mention
from seeds.extract.names import posts
from seeds.extract.names.english_words import PAPERS
from seeds.extract.people import title_words
from seeds.extract.text import neighbouring, russian, turkic_cases
from seeds.extract.text.page import Page
from seeds.extract.text.words import Word, word_set
from seeds.regex import regex

_ADVISES = regex(r"(?i)\w+\s+(?:to|in|with)\s+(?:the\s+)?")
_FACULTY = regex(r"(?:Faculty|School|Department|Institute|Centre|Division|Section|Unit)\s(?:of|for)\s")
_WHERE = regex(r"[^\W\d_]{3}(?:г[аеоө]|ғ[ае]|д[аеоө]н?|ga|da|dan)$")  # to, in or from something, in Turkic
_WHERE_SAID = regex(r"(?i)(?<!\w)(?:в|во|на|при|с|со|к|ко)\s[«\"“]?$")  # в посольстве | глава коллегии X
_OCCASIONS = PAPERS - {"press", "call"} | word_set(  # which end what stands in front of a title
    "event interview speech ceremony conference release briefing session hearing visit today yesterday building")
_OF_POSTS = word_set("general executive officer")  # which end a post of two words: Secretary General
_MORE = 4  # words in which a second post begins
_SHORT = 5  # characters of it
_NEXT = 9  # characters of `of the` between a part and its whole
SOON = 30  # characters from `is` to a post


def as_one_line(words: Sequence[Word]) -> Sequence[Word]:
    """Words of a title that lines break, with a blank for each break."""
    if not any("\n" in word.gap for word in words[1:]):
        return words
    return [words[0], *(word._replace(gap=" ") if word.gap.strip() == "" else word for word in words[1:])]


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


class RoleReader:
    """Reads roles in the words of one page."""

    def __init__(self, page: Page, bodies: Bodies, is_name: Callable[[int], bool]) -> None:
        self._text = page.text
        self._bodies = bodies
        self._loose = False  # whether a social worker or a driver is a role, as in lists
        self._is_name = is_name  # whether a word that begins at a place is of a person's name
        self._language = page.language
        self._reads_russian = page.language not in neighbouring.LANGUAGES

    def _is_russian(self, word: Word) -> bool:
        return self._reads_russian and russian.is_russian(word.plain)

    def _role(self, span: Sequence[Word], *, loose: bool = False, is_behind: bool = False,
              is_whole: bool = False) -> Role | None:
        """The role that some words state: from the first post on, with what tells more about it in front.

        Behind a name, what somebody is besides goes on with `and a`; in front of one, the last of several is its own,
        but where the words are a `whole` line.
        """
        span = posts.trimmed(title_words.without_consent(span))
        if is_behind:
            span = self._before_more(span)
        found = [at for at, word in enumerate(span) if not self._bodies.at(word.start) and (
            posts.is_post(word) or posts.is_office(span, at) or (at and posts.is_of_degree(span[at - 1], word))
            or title_words.one_of(span, at))]
        if not found:
            return None
        is_first = (is_behind or is_whole) and (span[found[0]].plain.isascii() or self._reads_russian)
        first = found[0] if is_first else self._last_of_series(span, found)
        among = title_words.one_of(span, first)
        begin = first - (among or self._qualifying(span, first))
        title = title_words.behind_quote(posts.trimmed(title_words.without_courtesy(span[begin:])))
        title = title_words.of_turkic(title, title.index(span[first]) if span[first] in title else 0, self._language)
        if not title or any(word.plain in posts.NO_ROLE for word in title):
            return None
        is_apart = begin > 0 and span[begin].plain.isascii() and span[begin - 1].plain in posts.AND
        front = span[begin if is_apart else 0]  # X of the Fund and | Inspector Y
        mention, is_behind = self._body_of(front.start, span[first].start, title[-1].end)
        if mention and not is_behind:
            title = title_words.of_body(title, mention, span[first].start, self._language)
        folded = posts.post(span[first].text, span[first].plain)
        is_byline = folded.startswith(("editor", "redaktor")) or folded in posts.BYLINES
        if is_byline and mention is None and not (
                len(span) > first + 1 and (loose or title_words.names_paper(span[first + 1:]))):
            return None  # but in lists, and with what it is for: journalist at Rappler
        weak = not any(map(posts.is_of_degree, title, title[1:])) and all(
            posts.post(span[at].text, span[at].plain) in posts.WEAK for at in found)
        if weak and mention is None and not loose and len(title) < 3 and not (
                title[0].plain in posts.OF_MEMBERS or title[0].plain.startswith(posts.QUALIFYING)
                or title_words.is_trade(title)):
            return None
        end = max(title[-1].end, mention.end) if mention and is_behind else title[-1].end
        end += self._text[end:end + 1] == "," and self._text[end + 1:end + 2] in title_words.CLOSING  # “Open Gate,”
        said, mark = self._text[title[0].start:end], self._text[end:end + 1]
        is_open = said.count(title_words.CLOSING.get(mark, "")) > said.count(mark) if mark in title_words.CLOSING else (
            mark == '"' and said.count(mark) % 2 == 1)
        end += is_open
        if acting := title_words.ACTING.search(self._text, max(0, title[0].start - SOON), title[0].start):
            return Role(acting.start(), end, mention, "", "")
        case = "" if among else posts.case_of(span[first])
        return Role(title[0].start, end, mention, case, self._nominative(title, end))

    def _qualifying(self, span: Sequence[Word], post: int) -> int:
        """How many words in front of a post tell more about it."""
        first = post
        while first > 0 and self._tells_more(span, first - 1):
            first -= 1
        return post - first

    def _body_of(self, start: int, post: int, end: int) -> tuple[Mention | None, bool]:
        """The body that a role is of, and whether it is named behind the post: those that become facts first."""
        start -= not self._reads_russian  # with the quote that opens a name
        mentions = self._bodies.within(start, end + 2)  # with the quote that closes a name
        mentions = [one for one in mentions if one.body.is_fact] or mentions
        mentions = [one for one in mentions if one.start >= post or not (
            self._reads_russian and _WHERE_SAID.search(self._text, max(0, one.start - _SHORT), one.start))]
        behind = [one for one in mentions if one.start >= post]
        if len(behind) > 1 and behind[0].body.is_part and behind[1].start - behind[0].end < _NEXT:
            behind = behind[1:]  # начальник департамента ... офиса ОБСЕ: the whole says more
        owned = next((one for one in mentions if one not in behind), None)
        if behind and owned and _FACULTY.match(behind[0].body.name):
            return owned, False  # St Brannoc's Dean of the Faculty of Law
        if behind and len(behind) < len(mentions) and _ADVISES.fullmatch(self._text[post:behind[0].start]):
            return mentions[0], False  # JICA Adviser to the Ministry of Justice
        in_front = mentions if self._reads_russian else self._side_by_side(mentions)
        return next(iter(behind or in_front), None), bool(behind)

    def _side_by_side(self, mentions: Sequence[Mention]) -> Sequence[Mention]:
        """The last of some bodies, and those right in front of it: «Чоң» борбордо | «Нур» фондунун директору."""
        first = len(mentions) - 1
        while first > 0 and not re.search(r"\w\W+\w", self._text[mentions[first - 1].end:mentions[first].start]):
            first -= 1  # ... which may only end the word of the body
        return mentions[max(0, first):]

    def _before_more(self, span: Sequence[Word]) -> Sequence[Word]:
        """The words in front of what somebody is besides: Director of the Fund | and a member of the board."""
        post = next((word.start for word in span if posts.is_post(word)), 0)
        for at in range(1, len(span) - 2):
            begins = span[at + 1].plain in ("a", "an", "the") or posts.is_post(span[at + 1])
            if span[at].plain == "and" and begins and any(map(posts.is_post, span[at + 1:at + 1 + _MORE])) and any(
                    one.body.is_fact for one in self._bodies.within(post, span[at].start)) and (
                        self._bodies.at(span[at].start) is None):
                return span[:at]
        return span

    def _last_of_series(self, span: Sequence[Word], found: Sequence[int]) -> int:
        """The first post, or the one behind an `and` that begins another, or whom the first has met with."""
        first = found[0]
        for at in found[1:]:
            joined = [number for number in range(first + 1, at) if span[number].plain in posts.AND
                      and not self._bodies.at(span[number].start)]
            is_one = joined and all(word.plain in _OF_POSTS for word in span[first + 1:joined[0]])
            begins = joined and at - joined[-1] < 4 and at - first > 2 and not is_one
            if begins or (self._reads_russian and title_words.is_with_another(span, first, at)):
                first = at
        return first

    def _tells_more(self, span: Sequence[Word], at: int) -> bool:
        word = span[at]
        if self._reads_russian and word.plain == "и" and at and title_words.joins_adjectives(span, at):
            return True  # чрезвычайный и полномочный посол
        if self._language == "tg" or (word.plain in posts.SMALL and not title_words.joins_fields(span, at)):
            return False  # the post comes first
        if self._reads_russian and word.text.isascii() and word.is_capital and not word.is_acronym and (
                russian.is_russian(span[at + 1].plain)):
            return False  # рассказал Sputnik | глава фонда
        if word.plain in _OCCASIONS and word.text.islower() and span[at + 1].is_capital:
            return False  # in a statement | Immigration Commissioner X
        if self._is_russian(word) and word.plain.isalpha():
            return russian.is_likely(word.plain, "ADJF", "PRTF", "NUMR") or word.plain in (
                "и.о", "врио", "ио", "обязанности") or word.plain.startswith(("старш", "младш", "учен", "главн"))
        return self._language not in turkic_cases.LANGUAGES or _WHERE.search(word.text) is None

    def _nominative(self, title: Sequence[Word], end: int) -> str:
        """A Russian title in the nominative, its other words as they stand."""
        if acting := title_words.ACTS_IN_CASE.fullmatch(title[0].text):
            ending = "ая" if acting["ending"] in ("ей", "ую") else "ий"
            return " ".join(f"{acting['stem']}{ending}{self._text[title[0].end:end]}".split())
        number = next((at for at, word in enumerate(title) if posts.is_post(word)), None)
        if number is None or not self._reads_russian or not (
                russian.is_russian(title[number].plain.replace("-", ""))) or (
                posts.is_deputy_of(title[number]) or title[number].plain in posts.SHORT_POSTS) or any(
                    word.plain == "обязанности" for word in title):
            return ""
        words = [word.text for word in title]
        turned = russian.nominative_phrase(words, number)
        for at in range(number + 1, len(title)):
            if title[at].gap.strip() in ("–", "—", "-") and posts.is_post(title[at]) and turned != words:
                turned = [*turned[:at], *russian.nominative_phrase(turned[at:], 0)]
        if turned == words:
            return ""
        found = turned[0]
        for at in range(1, len(title)):
            found += self._text[title[at - 1].end:title[at].start] + turned[at]
        return " ".join((found + self._text[title[-1].end:end]).split())

    def in_line(self, span: Sequence[Word]) -> Role | None:
        """The role that a line or a cell states and nothing else."""
        return self._role(as_one_line(span), loose=True, is_whole=True)
