"""What a person is, told by the words around a name: Interior Minister X; X, Chief of Mission; начальник отдела X.

A role may stand in front of the name (in_front.py), or behind it between commas, dashes or brackets.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import takewhile

from seeds.extract.bodies import title_bodies
from seeds.extract.bodies.bodies import Mention
from seeds.extract.names import posts
from seeds.extract.names.english_words import SUB_UNITS
from seeds.extract.people import title_words
from seeds.extract.people.in_front import FrontRoles
from seeds.extract.people.role import SOON, Role, as_one_line
from seeds.extract.text import russian, saying
from seeds.extract.text.words import Word
from seeds.regex import regex

_OF = regex(r"\s(?:of|at|in)\s(?:the\s)?")
_PART_OF = regex(r"(?:the\s)?(?:Section|Unit|Division|Department|Office|Bureau|Service)\b[^,.;:()]{0,60}\sof\s"
                 r"(?:the\s)?")
_WHOSE = regex(r"(?:the\s)?[A-Z][\w-]+['’]s?\s(?:[\w-]+\s)?")  # Freedonia's Rights Commission
_NAME = 120  # characters of a name and of what is in front of it
_MOST = 12  # words of a name
_OWN = tuple(f"{whose} {more}" for whose in ("its", "our", "their") for more in ("", "new ", "next ", "first "))
_AT_BODY = regex(r"\sat\s(?:the\s)?[A-Z]")


class Roles(FrontRoles):
    """Reads roles in one page."""

    def behind(self, end: int, stop: int, words: Sequence[Word], *, loose: bool = False) -> Role | None:
        """The role behind a name that ends at `end`, in a line that goes on to `stop`; in a list it may be `loose`."""
        role = self._behind(end, stop, words, loose=loose)
        office = saying.OFFICE.match(self._text, end, stop) if role is None else None
        return Role(*office.span("office"), None) if office else role

    def _behind(self, end: int, stop: int, words: Sequence[Word], *, loose: bool) -> Role | None:
        self._loose = loose
        stop = min(stop, end + posts.FARTHEST)
        if (aside := self._behind_aside(end, stop, words)):
            return aside
        leads = saying.LEADS.match(self._text, end, stop)
        if leads and (mention := next(iter(self._bodies.within(leads.end(), min(stop, leads.end() + 60))), None)):
            return Role(leads.start("verb"), mention.end, mention)
        made = saying.MADE_AS.match(self._text, end, stop)
        begin = self._start_of_name(words, end) if made else end
        if made and (by := saying.MADE.search(self._text, max(0, end - _NAME), begin)):
            role = self._soon(made.end(), stop, words)
            return role._replace(mention=role.mention or self._that_makes(by.start())) if role else None
        if role := self._said_as(end, stop, words):
            return role
        if (becoming := saying.BECOMES.match(self._text, end, stop)) and (
                role := self._as_said(becoming.end(), stop, words)) and role.case == "ablt":
            return role
        if given := saying.GIVEN.match(self._text, end, stop):
            return self._soon(given.end(), stop, words) or self._as_said(given.end(), stop, words)
        if role := self._said_is(end, stop, words):
            return role
        appointed = None if self._reads_russian else saying.APPOINTED.match(self._text, end, stop)
        if appointed:
            group = next(name for name in ("role", "became", "tajik") if appointed[name])
            return self._role([one for one in words if appointed.start(group) <= one.start < appointed.end(group)])
        opened = saying.OPENS.match(self._text, end, stop)
        if opened is None and self._language == "tg":
            return self._tied(end, stop, words)
        return self._behind_mark(opened, stop, words) if opened else None

    def _tied(self, end: int, stop: int, words: Sequence[Word]) -> Role | None:
        """The role that Tajik ties right behind a name, and to no name behind it: X директори Хазинаи «Меҳр», ..."""
        post = next((word for word in words[bisect_left(words, end, key=lambda one: one.start):][:1]), None)
        if post is None or not post.text.islower() or not post.plain.endswith("и") or post.gap != " " or not (
                posts.is_post(post)):
            return None
        role = self._of_chunks(self._chunks(post.start, self._end_of_part(post.start, stop), words), words)
        behind = bisect_left(words, role.end, key=lambda one: one.start) if role else len(words)
        is_of_next = behind < len(words) and words[behind].follows() and self._is_name(words[behind].start)
        return role if role and role.has_title and role.start == post.start and not is_of_next else None

    def _said_as(self, end: int, stop: int, words: Sequence[Word]) -> Role | None:
        """The role behind a name and a verb with `as`, or an `as` that goes on with such a verb: and X as our clerk."""
        for shape in (saying.AS, saying.NOW, saying.TAKES_OFFICE):
            if (said := shape.match(self._text, end, stop)) and (role := self._soon(said.end(), stop, words)):
                joined = saying.JOINED.search(self._text, end, said.end()) if role.mention is None else None
                return role._replace(mention=self._bodies.at(joined.end())) if joined else role
        also = saying.ALSO_AS.match(self._text, end, stop)
        is_one_more = also and saying.AS_BEFORE.search(
            self._text, max(0, end - _NAME), self._start_of_name(words, end))
        return self._soon(also.end(), stop, words) if also and is_one_more else None

    def _said_is(self, end: int, stop: int, words: Sequence[Word]) -> Role | None:
        """The role behind a name and a form of `be`, unless that only tells of what somebody was before."""
        being = saying.IS.match(self._text, end, stop)
        if being is None or (saying.WAS_ONCE.match(self._text, being.end()) and self._behind_comma(end, stop, words)):
            return None  # X, programme director, who is a former judge
        is_its = being[0].endswith(_OWN)  # X will be its next director
        return self._soon(being.end(), stop, words) if is_its else self._as_said(being.end(), stop, words)

    def _behind_comma(self, end: int, stop: int, words: Sequence[Word]) -> bool:
        """Whether a title stands right behind a name and a comma."""
        opened = saying.OPENS.match(self._text, end, stop)
        role = self._behind_mark(opened, stop, words) if opened else None
        return role is not None and role.has_title and role.start - end < SOON

    def right_behind(self, end: int, stop: int, words: Sequence[Word]) -> Role | None:
        """The role that stands in a list behind a name without a mark: Ann Bell Case Manager, Night Kitchen."""
        start = end + 1
        if self._text[end:start] != " " or not self._text[start:start + 1].isupper():
            return None
        self._loose = True
        role = self._of_chunks(self._chunks(start, self._end_of_part(start, stop), words), words)
        return role if role and role.has_title and role.start == start else None

    def _that_makes(self, verb: int) -> Mention | None:
        """The body that is the subject of a verb: the Bureau has | named X as its director."""
        some = self._bodies.within(max(0, verb - _NAME), verb)
        between = self._text[some[-1].end:verb] if some else ""
        return some[-1] if some and len(between) < SOON and not set(between) & set(".;:!?\n") else None

    def _start_of_name(self, words: Sequence[Word], end: int) -> int:
        """Where the name begins that ends at a place."""
        at = bisect_left(words, end, key=lambda one: one.start)
        least = at - _MOST  # among many names, whichever begins there
        while at > max(0, least) and self._is_name(words[at - 1].start):
            at -= 1
        return words[at].start if at < len(words) else end

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
        last = self._end_of_part(start, stop)
        if opened["of"]:
            if quoted := saying.QUOTED.match(self._text, start, stop):
                at = quoted.span("name")
                return Role(end, end, self._bodies.at(at[0]) or self._bodies.add(*at, quoted["name"]))
            some = self._bodies.within(start, last)
            mention = next(iter(some), None)
            between = self._text[start:mention.start] if mention else ""
            if mention and (len(between) <= 4 or _WHOSE.fullmatch(between) or _PART_OF.fullmatch(between)):
                if not mention.body.is_fact and len(some) > 1 and _OF.fullmatch(
                        self._text[mention.end:some[1].start]):
                    mention = some[1]
                return self._in_bracket(mention, stop, words) or Role(end, end, mention)
            return None
        if heads := saying.HEADS.match(self._text, start, last):
            mention = next(iter(self._bodies.within(heads.end(), last)), None)
            if mention and mention.start - heads.end() < 30:
                end = mention.end if heads["leads"] else heads.start("verb")
                return Role(heads.start("verb"), end, mention)
            if heads["leads"] and not title_words.TELLS_OF_CRIME.search(self._text, start, last):
                return Role(heads.start("verb"), title_words.clause_end(self._text, heads.end(), last), None)
        role = self._in_part(end, start, last, words)
        if role and role.mention is None and role.has_title and last < stop and (
                aside := saying.ASIDE.match(self._text, last - 1, stop)):
            return role._replace(mention=self._bodies.at(aside.end()))  # Second Secretary (Cooperation) at the Embassy
        return role

    def _in_bracket(self, mention: Mention, stop: int, words: Sequence[Word]) -> Role | None:
        """The role in brackets behind the body of somebody: X of Open Gate | (Chair)."""
        if self._text[mention.end:mention.end + 2] != " (":
            return None
        start = mention.end + 2
        role = self._of_chunks(self._chunks(start, self._end_of_part(start, stop), words), words)
        return role._replace(mention=mention) if role and role.has_title else None

    def _in_part(self, end: int, start: int, last: int, words: Sequence[Word]) -> Role | None:
        """The role that a part behind the mark behind a name states, of one person or of several."""
        role = self._of_chunks(self._chunks(start, last, words), words)
        return role if role and role.has_title else self._behind_several(end, start, last, words) or role

    def _behind_several(self, end: int, start: int, stop: int, words: Sequence[Word]) -> Role | None:
        """The role in the plural behind the last of several people: A, B and C, | members of the jury of X."""
        name = bisect_left(words, self._start_of_name(words, end), key=lambda one: one.start)
        while name > 0 and posts.is_rank(words[name - 1]):
            name -= 1
        if not name or words[name - 1].plain not in posts.AND:
            return None
        behind = self._chunks(start, stop, words)[0][1]
        first = bisect_left(words, start, key=lambda one: one.start)
        span = posts.trimmed([word for word in words[first:first + posts.LONGEST] if word.start < behind])
        ends = next((at for at, word in enumerate(span) if self._is_deed(word)), len(span))
        if any(self._is_name(word.start) for word in span[:ends]) or any(map(posts.begins_otherwise, span[:1])):
            return None  # X, а также представители
        return self._of_several(span[:ends], " ", is_behind=True)

    def _soon(self, start: int, stop: int, words: Sequence[Word]) -> Role | None:
        """The role that begins at a place, with a post among its first words, before another person is named."""
        first = bisect_left(words, start, key=lambda one: one.start)
        near = list(takewhile(lambda word: not self._is_name(word.start), words[first:first + saying.SOON]))
        if not any(map(posts.is_post, near)):
            return None
        role = self._of_chunks(self._chunks(start, self._end_of_part(start, stop), words), words)
        return role if role and role.has_title else None

    def _end_of_part(self, start: int, stop: int) -> int:
        """Where what is said of somebody ends; the acronym of a body in brackets is no end."""
        closed = saying.ENDS.search(self._text, start, stop)
        while closed and self._reads_russian and title_words.joins_posts(self._text, start, *closed.span()):
            closed = saying.ENDS.search(self._text, closed.end(), stop)
        mention = self._bodies.at(closed.start()) if closed else None
        if mention and closed and mention.end > closed.start() > mention.start:
            closed = saying.ENDS.search(self._text, mention.end, stop)
        return closed.start() if closed else stop

    def _as_said(self, start: int, stop: int, words: Sequence[Word]) -> Role | None:
        """The role at a body that a sentence says somebody has: Samuel Obuya is director of the Fund.

        Sentences of victims and the accused begin so too; these are told by what else they say.
        """
        last = self._end_of_part(start, stop)
        role = self._of_chunks(self._chunks(start, last, words), words)
        if role is None or not role.has_title or role.start - start >= SOON or (
                role.mention is None and not _AT_BODY.search(self._text, role.start, role.end)) or (
                title_words.TELLS_OF_CRIME.search(self._text, start, last)):
            return None
        is_behind = role.mention is not None and role.start < role.mention.start
        return role._replace(end=role.mention.end) if role.mention and is_behind else role

    def _names_somebody(self, words: Sequence[Word], start: int, stop: int) -> bool:
        """Whether a person is named between two places, before another semicolon."""
        ends = self._text.find(";", start, stop)
        return any(start <= word.start < (ends if ends >= 0 else stop) and self._is_name(word.start) for word in words)

    def _chunks(self, start: int, end: int, words: Sequence[Word]) -> list[tuple[int, int]]:
        """The parts between commas; one within the name of a body, or within what somebody is for, is none."""
        found, at = [], start
        series = title_words.series(self._text, start, end)
        for match in re.finditer(r"[,;]\s", self._text[start:end]):
            place = start + match.start()
            mention = self._bodies.at(place)
            if (mention and mention.end > place + 1) or any(one[0] < place < one[1] for one in series) or (
                    self._reads_russian and self._is_enumerated(words, place)):
                continue
            found.append((at, place))
            at = place + len(match[0])
        return [*found, (at, end)]

    def _is_enumerated(self, words: Sequence[Word], place: int) -> bool:
        """Whether a Russian comma is within what the unit of a post is for."""
        at = bisect_left(words, place, key=lambda one: one.start)
        return 0 < at < len(words) and title_words.is_enumerated(words, at)

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
            is_no_role = posts.begins_otherwise(span[0]) and not (
                title_words.is_acting(span) or posts.is_for_victims(span))
            if is_no_role or any(self._is_name(word.start) for word in span):
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
        return word.plain in posts.VERBS or (self._language == "tg" and word.plain == "вобаста") or (
            self._is_russian(word) and russian.is_verb(word.plain) and not posts.is_post(word))

    def _with_chunk(self, found: Role | None, span: Sequence[Word], end: int, number: int,
                    last: int) -> tuple[Role | None, bool]:
        """(the role with what one more part tells, whether a further part may tell more)."""
        near = self._bodies.at(end + 2) if end + 2 < last and number == 0 else None
        role = self._role(  # Fellow, Open Society
            span[:posts.LONGEST], loose=self._loose or near is not None, is_behind=found is None)
        if found is None:
            return self._first_chunk(role, span, end, number)
        is_field = title_words.names_field(span) and not posts.is_post(span[-1])
        role = None if is_field else role
        if role and _is_one_more(found, role, span):
            return found._replace(end=role.end, mention=role.mention), role.mention is None
        if role and role.has_title and not found.has_title:
            if span[0].plain in title_words.FORMER:
                return role._replace(mention=found.mention), False
            return role._replace(mention=role.mention or found.mention), False  # (X Centre, Programme Manager)
        mention = None if role else title_bodies.of_chunk(self._bodies, span)
        if mention is None and not role and not self._bodies.within(end, last) and not is_field:
            mention = title_bodies.new(self._bodies, self._text, span, end)
        if mention is None:
            is_part = self._bodies.within(end, last) and (is_field or all(
                word.is_capital or word.text[0].isdigit() or word.plain in posts.SMALL for word in span))
            if role is None and is_field and not is_part and (found.has_title or end < last):
                is_bare = found.has_title and found.mention is None
                return found._replace(end=end, text="") if is_bare else found, True  # Director, Policy and Practice
            if is_part and role is None and found.has_title and not any(word.plain in SUB_UNITS for word in span):
                found = found._replace(end=end, text="")  # National Officer, Human Rights, OSCE Centre
            return found, role is None and bool(is_part)  # Head, Zone 3 Directorate, Ministry of Education
        found = _at_body(found, mention, span)
        return found, not (found.has_title and mention.body.is_fact and not mention.body.is_part)

    def _first_chunk(self, role: Role | None, span: Sequence[Word], end: int, number: int) -> tuple[Role | None, bool]:
        """The same of the first part that may tell something."""
        if role:
            return role, not (role.mention and role.mention.body.is_fact and not role.mention.body.is_part)
        if number == 0 and (mention := title_bodies.of_chunk(self._bodies, span)):
            return Role(span[0].start, span[0].start, mention), True
        text = self._text[span[0].start:end].strip()
        return None, number < 2 and (text.isdigit() or posts.is_degree(text) or posts.is_rank_only(span) or (
            number == 0 and len(span) == 1 and title_words.can_be_acronym(span[0])))

    def line(self, start: int, end: int, words: Sequence[Word]) -> Role | None:
        """The role that a line below a name states: Programme Associate, UNODC."""
        words = as_one_line(words)
        return self._of_chunks(self._chunks(start, end, words), words) or self.in_line(
            [word for word in words if word.start < end])


def _at_body(found: Role, mention: Mention, span: Sequence[Word]) -> Role:
    """A role with the body that a further part names, perhaps behind a field: Vice President, External Affairs at X."""
    if found.has_title and found.mention is None and (cut := title_words.field_end(span, mention.start)):
        found = found._replace(end=cut, text="")
    is_whole = found.mention is not None and not (found.mention.body.is_part and not mention.body.is_part)
    return found if is_whole else found._replace(mention=mention)


def _is_one_more(found: Role, role: Role, span: Sequence[Word]) -> bool:
    """Whether a part states in Russian what somebody is besides: психолог, руководитель горячей линии фонда «Мост»."""
    is_whole = role.has_title and role.start == span[0].start and not role.text
    return is_whole and role.case == "nomn" and found.has_title and found.mention is None
