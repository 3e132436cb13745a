"""The role in front of a name: Interior Minister X; начальник отдела X; the Head of Outreach, Night Trust, Ms. X."""

from collections.abc import Sequence

from db.search import fold
from seeds.extract.bodies.bodies import Mention
from seeds.extract.names import behind_ranks, posts, title_sense
from seeds.extract.names.english_words import FIELDS
from seeds.extract.people import title_words
from seeds.extract.people.role import Role, RoleReader
from seeds.extract.text import lexicon, phrases, russian, saying, turkic_cases
from seeds.extract.text.words import Word, word_set
from seeds.regex import regex

_FROM = regex(r"(?i)(?<![^\W_])(?:от|from|for)\s(?:the\s)?$")
_LAST_POST = 4  # words from a post to `is`
_OFFICE = 30  # characters of what is held
_ASKED = 30  # characters of how somebody is called who is to be asked
_APART = posts.AND | {"or", "или", "&"}
_TO = word_set("ба бо аз барои")  # раиси ҷамоат ва ба | X
_SECOND_POST = 6  # words from a post to the dash before a second one
_DASHES = (" – ", " — ", " - ")
_SHORTENED = word_set("им ag asst dep addl")
_FOR_NOW = word_set("ag acting actg ai interim")
_SERIES = 9  # words beside a comma within what a post is for
_OF_GROUPS = posts.OF_MEMBERS | FIELDS | word_set("steering executive management advisory working expert senior task")
_BEFORE_PLURAL = 3  # words of a title in front of those that have it
_CLOSES = regex(r"\.?\)")
_BRANCH = 4  # words of a bracket and the one behind it
_OF = word_set("at of in to")
_QUOTES = '«»“”„"'
_QUOTED = ("» ", '" ', "” ")
_VERBS = phrases.IRREGULAR - phrases.NOUNS_TOO  # heard, met
_DETERMINERS = word_set("our their its his her two three four five six both")  # our inspectors, Mr. X and Ms. Y
_VERBS_TOO = ("leads", "heads", "chairs")  # which are no plurals then


def _is_degree(words: Sequence[Word], at: int, name: int) -> bool:
    """Whether a degree stands between a word and a name: X, советник посольства, д. п. н. Y."""
    return at + 1 < name and not posts.is_rank(words[at + 1])


def _is_under(words: Sequence[Word], at: int) -> bool:
    """Whether a word is of a post of two words and no preposition: Under Secretary."""
    return words[at].text == "Under" and words[at + 1].text == "Secretary"


def _ends_several(span: Sequence[Word], first: int) -> bool:
    """Whether nothing but what they are of stands behind a post in the plural: members of the advisory group | X, Y."""
    rest = span[first + 1:]
    return not rest or (rest[0].plain == "of" and len(rest) > 1 and rest[-1].plain not in posts.SMALL and all(
        word.text.islower() for word in rest))


class FrontRoles(RoleReader):
    """Reads roles that stand in front of names."""

    def before(self, words: Sequence[Word], name: int) -> Role | None:
        """The role in front of the name that begins with the word numbered `name`."""
        at = self._last_word(words, name)
        if at > 0 and words[at].plain in posts.COPULAS | posts.TAKES_OFFICE and words[at].follows(*_QUOTED) and (
                words[at + 1].follows()):
            return self._of_holder(words, at)
        if at < 0 or words[at].plain in _APART or (self._language == "tg" and words[at].plain in _TO):
            return None
        if led := self._led(words, at):
            return led
        at, gap = self._past_bracket(words, at)
        gap = ", " if gap in ('," ', ",” ", ",» ") and self._bodies.at(words[at].start) else gap
        if outer := self._named_in_bracket(words, at, gap, name):
            return outer
        mention = self._bodies.at(words[at].start)
        place = words[name].start
        if mention and (gap.strip() == "(" or (
                gap == " " and at == name - 1 and words[at].text.endswith("s") and words[at].is_possessive)):
            return Role(place, place, mention)  # Border Service (A. Karimov), IOM's Anna Smith
        if mention and gap.lstrip('"»”') in posts.COLONS and _FROM.search(
                self._text, max(0, mention.start - 12), mention.start):
            return Role(place, place, mention)  # от МВД – X
        if gap in posts.COLONS and (label := self._label(words[at])):
            return label
        gap = gap.lstrip("\"»”'’") or gap  # behind a name in quotes
        if gap not in (" ", ", ", *posts.COLONS) and not (gap == ". " and words[at].plain in posts.SHORT_POSTS):
            return None
        first = self._first_of_role(words, at)
        is_of_all = gap == ", " and first > 0 and words[first - 1].plain in _DETERMINERS and words[first].follows()
        is_between = gap == ", " or (mention is not None and at == name - 1)  # Director General, FIA X
        role = self._of_deputies(words[first:at + 1], gap) or self._role(words[first:at + 1]) or (
            self._of_several(words[first:at + 1], " " if is_of_all else gap)) or (
            self._of_body_between(words, at, mention) if is_between else None)
        if role is None or (gap == ", " and not role.has_title) or (
                gap == ", " and first > 0 and self._is_name(words[first - 1].start) and not _is_degree(words, at, name)
                and (self._reads_russian or at == name - 1)  # X, сардори Раёсат, полковники милитсия Y
                and not self._has_own(words, first)
                and words[first].plain not in posts.AND and words[first].gap.strip() != ";"):
            return None  # ... or it is of the name before it
        return role

    def _last_word(self, words: Sequence[Word], name: int) -> int:
        """The number of the last word that can be of a role in front of a name, past ranks and a post behind a verb."""
        at = behind_ranks.last_of_role(words, name)
        if at > 1 and words[at - 1].plain in posts.COPULAS and posts.is_post(words[at]) and words[at].follows():
            return at - 1  # координатором стала врач X
        if at > 0 and words[at].plain == "the" and words[at].gap == ", " and words[at + 1].follows() and at + 1 < name:
            return at - 1  # Minister for Customs, the Hon X
        return at

    def _label(self, last: Word) -> Role | None:
        """How somebody is called in front of a colon who plays a part or is to be asked: Facilitator."""
        asked = title_sense.ASKED_FOR.search(self._text, max(0, last.end - _ASKED), last.end)
        is_part = fold.plain(last.plain) in lexicon.LABEL_POSTS
        return Role(*asked.span(), None) if asked else Role(last.start, last.end, None) if is_part else None

    def _led(self, words: Sequence[Word], at: int) -> Role | None:
        """What somebody leads whom the verb numbered `at` names as its leader: комитет по миграции возглавил X."""
        mention = self._bodies.at(words[at - 1].start) if at and words[at + 1].follows() else None
        if mention is None or not words[at].plain.startswith("возглав") or not russian.is_verb(words[at].plain) or not (
                words[at].gap.endswith(" ") and mention.end <= words[at].start):
            return None
        led = " ".join(self._text[mention.start:words[at].start].split())
        return Role(mention.start, words[at].end, mention, "nomn", f"{words[at].text} {led}")

    def _named_in_bracket(self, words: Sequence[Word], at: int, gap: str, name: int) -> Role | None:
        """The role in front of brackets that name who has it, perhaps with a lesser one: the Director (Judge X)."""
        if gap == " (":
            return self._before_bracket(words, at + 1, name)
        inner = next((one for one in range(at, max(0, at - _SERIES), -1) if words[one].gap == " ("), 0)
        is_lesser = inner and title_sense.is_lesser(self._text[words[inner].start:words[at].end])
        return self._before_bracket(words, inner, name) if is_lesser else None

    def _before_bracket(self, words: Sequence[Word], inner: int, name: int) -> Role | None:
        """The role in front of brackets with nothing but a name: the Chief of Staff (Commissioner X)."""
        behind = next((at for at in range(name, len(words)) if not self._is_name(words[at].start)), len(words))
        end = words[behind - 1].end
        if not inner or behind == name or not _CLOSES.match(self._text, end):
            return None
        role = self._role(words[self._first_of_role(words, inner - 1):inner])
        return role if role and role.has_title and role.end == words[inner - 1].end else None

    def _of_holder(self, words: Sequence[Word], at: int) -> Role | None:
        """The role in front of the verb numbered `at`: Its warden is X; на должность директора «Моста» назначен X."""
        last = at - 1
        while last > 0 and self._reads_russian and russian.is_likely(words[last].plain, "ADVB"):
            last -= 1  # обязанности директора временно исполняет X
        role = self._role(words[self._first_of_role(words, last):last + 1])
        if role is None:
            return None
        is_held = saying.OFFICE_OF.search(self._text, max(0, role.start - _OFFICE), role.start) is not None
        is_near = any(map(posts.is_post, words[max(0, at - _LAST_POST):at])) or (
            role.mention is not None and role.end == words[at - 1].end)
        if not is_held and (words[at].plain not in posts.COPULAS or not (is_near or role.case == "ablt")):
            return None
        return role._replace(case="accs" if words[at].plain.endswith("ли") else "nomn")  # директором избрали Дениса ...

    def _has_own(self, words: Sequence[Word], behind: int) -> bool:
        """Whether the name that ends in front of a number has its role in front, so that the next one's has too."""
        first = behind
        while first > 0 and self._is_name(words[first - 1].start) and (first == behind or words[first].follows(
                ". ", ".", "-")):
            first -= 1
        return words[first].gap == ", " and words[behind].plain == "the" and self.before(words, first) is not None

    def _past_bracket(self, words: Sequence[Word], at: int) -> tuple[int, str]:
        """The number of the last word in front of brackets, and what stands behind them: «Тёплый дом» (Омск) X."""
        gap = words[at + 1].gap
        inner = next((number for number in range(at, max(0, at - 6), -1)
                      if words[number].gap.rstrip(_QUOTES).endswith("(")), 0) if (
            gap.lstrip(_QUOTES) in (") ", "), ", ".) ")) else 0
        if not inner:
            return at, gap
        return inner - 1, gap.lstrip(f".{_QUOTES}")[1:]

    def _of_body_between(self, words: Sequence[Word], at: int, mention: Mention | None) -> Role | None:
        """The role in front of a body and a name, each behind a comma: the Head of Outreach, Night Trust, Ms. X."""
        if mention is None and words[at].gap == ", " and title_words.can_be_acronym(words[at]) and at > 1:
            mention = self._bodies.add(words[at].start, words[at].end, words[at].text)
        if mention is None:
            return None
        number = next((one for one in range(at, 0, -1) if words[one - 1].start < mention.start), 0)
        if not number or words[number].gap != ", " or not self._passes(words[number - 1]):
            return None
        first = self._first_of_role(words, number - 1)
        if first and self._is_name(words[first - 1].start) and words[first].gap in (", ", " (", *_DASHES):
            return None  # A, Chief Executive, Dock Licensing Authority, Professor B
        role = self._role(words[first:number])
        return role._replace(mention=mention) if role and role.has_title and (
            role.mention is None or role.mention.body.is_part) else None

    def _of_several(self, span: Sequence[Word], gap: str, *, is_behind: bool = False) -> Role | None:
        """The role in the plural right beside a list of names: советники Центра ОБСЕ в Душанбе X и Y."""
        first = next((at for at, word in enumerate(span) if posts.is_plural(word)
                      and self._bodies.at(word.start) is None), None)
        if first is None or gap != " " or (span[first].plain.isascii() and not is_behind and (
                not _ends_several(span, first) or span[first].plain in _VERBS_TOO)):
            return None
        if is_behind and (first > _BEFORE_PLURAL or any(map(posts.is_post, span[:first]))):
            return None
        begin = 0 if is_behind else first
        while begin > 0 and span[begin].follows() and span[begin - 1].plain in _OF_GROUPS:
            begin -= 1
        start, end = span[begin].start, span[-1].end
        mention = next(iter(self._bodies.within(start, end + 2)), None)
        return Role(start, max(end, mention.end) if mention else end, mention, "nomn")

    def _of_deputies(self, span: Sequence[Word], gap: str) -> Role | None:
        """The role in the plural that a Russian post in the genitive depends on: заместители | министра труда X и Y."""
        several = self._of_several(span, gap) if self._reads_russian else None
        at = next((at for at, word in enumerate(span) if several and word.start > several.start
                   and posts.is_post(word) and self._bodies.at(word.start) is None), 0)
        depends = at > 0 and posts.case_of(span[at]) == "gent" and posts.is_plural(span[at - 1])
        return several if depends and span[at].follows() else None

    def _first_of_role(self, words: Sequence[Word], at: int) -> int:
        """The number of the first word that can be of a role which ends with the word numbered `at`."""
        first = at + 1
        while first > 0 and at + 1 - first < posts.LONGEST and not self._is_name(words[first - 1].start) and (
                self._passes(words[first - 1]) or _is_under(words, first - 1)):
            first -= 1
            if first <= at and not self._joined(words, first):
                break
        return first

    def _passes(self, word: Word) -> bool:
        """Whether a word can be part of a role in front of a name."""
        if self._bodies.at(word.start):
            return True
        plain = word.plain
        if plain in posts.NOT_PASSED or plain in posts.VERBS_ELSEWHERE or plain in _VERBS:
            return False
        if self._is_russian(word):
            if plain in posts.RUSSIAN_STOPS or (russian.is_verb(plain) and not posts.is_post(word)):
                return False
            return plain in ("и", "особо", "врио", "того", "же", "этого", "этой", "той") or not russian.is_likely(
                plain, "ADVB", "NPRO", "PRCL", "CONJ", "PRED")
        if word.is_capital or plain in posts.SMALL_ALLOWED or plain in posts.ARTICLES or not plain.isascii():
            return True
        if not self._reads_russian and plain.endswith("ning"):
            return True  # kooperativining raisi: of which
        return not plain.endswith(("ed", "ing")) or plain in posts.NO_VERBS or plain in FIELDS

    def _is_second_post(self, words: Sequence[Word], at: int) -> bool:
        """Whether a Russian word is the second post of one person: заместитель министра – | начальник управления."""
        case = posts.case_of(words[at]) if words[at].text.islower() and posts.is_post(words[at]) else ""
        before = range(at - 1, max(-1, at - 1 - _SECOND_POST), -1)
        return case != "" and any(posts.is_post(words[one]) and posts.case_of(words[one]) == case for one in before)

    def _is_in_series(self, words: Sequence[Word], at: int) -> bool:
        """Whether the comma in front of a word is within what a post is for: Head for Training, | Research and Law."""
        start, stop = words[max(0, at - _SERIES)].start, words[min(len(words) - 1, at + _SERIES)].end
        return any(begin < words[at].start < end for begin, end in title_words.series(self._text, start, stop))

    def _is_branch(self, words: Sequence[Word], at: int) -> bool:
        """Whether a bracket says what a post before it is for, which goes on: First Secretary (Migration) at ..."""
        opens = next((one for one in range(at, max(0, at - _BRANCH), -1) if words[one].gap == " ("), 0)
        closes = next((one for one in range(opens + 1, min(len(words), opens + _BRANCH)) if words[one].gap == ") "), 0)
        return 0 < opens <= at <= closes and posts.is_post(words[opens - 1]) and words[closes].plain in _OF

    def _joined(self, words: Sequence[Word], at: int) -> bool:
        """Whether nothing but a blank stands between a word and the one before it, or both are of one body."""
        if at == 0:
            return False
        gap = words[at].gap
        if gap in _DASHES and self._reads_russian and self._is_second_post(words, at):
            return True
        if gap in (" ", "-", "/", " № ", " №", "”-", "»-", '"-') or (
                gap in (" (", ") ") and (
                    words[at if gap == " (" else at - 1].is_acronym or self._is_branch(words, at))):
            return True  # уполномоченный по правам человека (УПЧ) в РФ
        if gap == ". " and words[at - 1].plain in _SHORTENED:
            return True  # of a university im. of somebody; Ag. Director
        if (gap == " (" and words[at].plain in _FOR_NOW) or (gap in (") ", ".) ") and words[at - 1].plain in _FOR_NOW):
            return True  # Executive Director (Ag.) of
        if gap == ", " and (title_words.is_portfolio(words, at) or title_words.is_enumerated(words, at)):
            return True
        if gap == ", " and self._language in turkic_cases.LANGUAGES and title_words.is_of_next_minister(words, at):
            return True
        if gap == ", " and words[at].text.isascii() and self._is_in_series(words, at):
            return True
        here, there = self._bodies.at(words[at].start), self._bodies.at(words[at - 1].start)
        if here and there and here == there:
            return True
        return gap in (" «", "» ", ' "', '" ', " “", "” ", " „") or (gap in (") ", " (") and there is not None)
