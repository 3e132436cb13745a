"""What depends on the noun of a body's name in Russian: genitives, `по` with what it is for, quotes, places."""

from collections.abc import Sequence
from typing import Final

from seeds.extract.bodies import known
from seeds.extract.bodies import russian_depending as depending
from seeds.extract.bodies import russian_named_after as named_after
from seeds.extract.bodies.russian_people import begins_with_initials, is_given_name, is_initialled, is_person
from seeds.extract.names import posts
from seeds.extract.names.russian_nouns import noun_of
from seeds.extract.text import country, russian
from seeds.extract.text.words import Word, word_set

WITH_PLACE: Final = word_set("посольство консульство генконсульство представительство миссия делегация офис бюро "
                             "координатор отделение аппарат инспекция дп уп гу увд гувд умвд гунп")
_PREPOSITIONS: Final = word_set("по при против с со за для над")
_ONLY_AFTER_FOR: Final = word_set("с со за над против")  # по борьбе с; but not: встретился с
_PAIRS: Final = frozenset((  # within the name of a body
    ("за", "рубежом"), ("их", "семей"), ("их", "детей"), ("их", "прав"), ("их", "объединений"),
    ("их", "родителей"), ("на", "станции"), ("на", "вокзале"),
    ("на", "транспорте"), ("на", "территории"), ("на", "территориях"), ("олий", "мажлиса"), ("жогорку", "кенеша"),
    ("милли", "меджлиса"), ("меджлиси", "оли"), ("маджлиси", "оли")))
_WITHOUT_FOR: Final = word_set("администрация мэрия акимат хокимият посольство университет правительство патриархат "
                                "дума парламент сенат")
_IN_WHAT: Final = word_set("сфере области отношении")  # behind what a body does: ... в отношении женщин
_TEACHING: Final = word_set("центр институт академия")  # Центр переподготовки кадров в сфере миграции
_OF_POLICY: Final = word_set("департамент управление отдел главк")  # ... политики в сфере защиты детей
_STUDYING: Final = word_set("институт академия")
_REGIONS: Final = word_set("области краю округу району республике")
_NUMBERED: Final = word_set("школа больница поликлиника лицей гимназия колледж училище")
_FOR_WHOM: Final = word_set("поддержку защиту интересах")  # Фонд в поддержку демократии
_BENEFICIARIES: Final = word_set(
    "мигрантов женщин детей жертв молодежи пострадавших инвалидов людей лиц беженцев девочек девушек матерей")
_HELP: Final = word_set("помощи поддержки содействия противодействия помощь")  # with the dative of whom
REPUBLIC: Final = word_set("республики республике республикой города городу городе")
_OPENING: Final = {"«": "»", "“": "”", "„": "“", '"': '"'}
_JOINED: Final = (("креста", "красного"),)  # Красного Креста и Красного Полумесяца
_MOST: Final = 18  # words
_LONGEST_CLAUSE: Final = 7  # words
_IN_FRONT: Final = 3  # words of a known name in front of its noun


class Tail:
    """Reads what follows the word numbered `head`, a form of `noun`."""

    def __init__(self, words: Sequence[Word], head: int, noun: str) -> None:
        self._words = words
        self._head = head
        self._noun = noun
        self._at = self._end = head + 1
        self._after_for = False  # behind `по` words may stand in any case but the nominative

    def read(self) -> tuple[int, str]:
        """(the number of the word behind the name, the quote that closes it)."""
        while self._at < len(self._words) and self._at - self._head < _MOST:
            word = self._words[self._at]
            if word.gap.strip() in _OPENING and word.gap.startswith((" ", "«")) and not word.gap.endswith('" '):
                return (self._end, "") if self._is_whole() else self._quoted()
            if self._place():
                break
            if not self._goes_on(word):
                break
        return self._end, ""

    def _take(self, end: int) -> bool:
        """Take the words in front of the one numbered `end`, if there are any more."""
        is_more = end > self._at
        if is_more:
            self._at = self._end = end
        return is_more

    def _is_whole(self) -> bool:
        """Whether the name is known without what is quoted behind it: проект Международной организации труда «…»."""
        return any(first + size == self._at for first in range(max(0, self._head - _IN_FRONT), self._head + 1)
                   for size, _, _ in known.begins(self._words, first))

    def _goes_on(self, word: Word) -> bool:
        """Take one more word, if it is of the name."""
        if (word.gap == ", " and self._of_those_who(word)) or self._numbered(word) or self._of_members(word):
            return True
        if word.gap not in (" ", ", ", "-") or (word.gap == ", " and not self._continues_list()):
            return False
        if word.plain == "и" and word.gap == " ":
            return self._and()
        if self._joins(word):
            self._at += 1
            return True
        if self._take(named_after.end(self._words, self._head, self._at, self._noun)) or self._of_town(word):
            return True
        following = self._next()
        is_next = word.is_capital and self._end > self._head + 1 and word.gap == ", "
        if is_next or self._is_person(word, following) or is_initialled(self._words, self._at) or (
                begins_with_initials(self._words, self._at)):
            return False
        if following and is_given_name(word, following):
            return False
        last = self._words[self._at - 1]
        if self._ends_with_country(word, last):
            return False
        before = last.plain
        helps = before in _HELP
        depends = depending.depends(word, after_for=self._after_for or helps) and not self._begins_another(word, last)
        depends = depends or self._says_by_whom(word, last)
        if not depends and not (word.is_capital and before in REPUBLIC):
            return False
        self._after_for = self._after_for or helps
        self._at += 1
        self._end = self._at
        return True

    @staticmethod
    def _is_person(word: Word, following: Word | None) -> bool:
        """Whether a word is somebody's name, and no adjective of the noun behind it: Могилёвского облисполкома."""
        is_adjective = following is not None and following.follows() and following.text.islower() and (
            russian.can_be(word.plain, "ADJF") and russian.agrees(word.plain, following.plain))
        return is_person(word) and not is_adjective

    def _numbered(self, word: Word) -> bool:
        """Take the number of a school or a hospital: Городская больница № 4."""
        if not (word.text.isdigit() and word.gap.strip() == "№" and self._noun in _NUMBERED):
            return False
        self._at = self._end = self._at + 1
        return True

    def _of_members(self, word: Word) -> bool:
        """Take `участников` behind a dash: Ассамблея государств – участников СНГ."""
        if is_told := word.gap.strip() in ("–", "—", "-") and word.plain.startswith("участни"):
            self._at = self._end = self._at + 1
        return is_told

    def _of_town(self, word: Word) -> bool:
        """Take a town behind its short noun: ГУВД г. Бишкек."""
        following = self._next()
        if word.text not in ("г", "гор") or following is None or not following.is_capital or (
                following.gap not in (".", ". ")):
            return False
        self._at = self._end = self._at + 2
        return True

    def _of_those_who(self, word: Word) -> bool:
        """Take what is said of those whom a body is for: соотечественников, проживающих за рубежом."""
        last = self._words[self._at - 1].plain
        if not (russian.can_be(word.plain, "PRTF") and russian.can_be(last, "NOUN", case=("gent", "datv"))
                and russian.agrees(word.plain, last)):
            return False
        end = self._at + 1
        while end < len(self._words) and end - self._at < _LONGEST_CLAUSE and self._words[end].follows() and not (
                self._words[end].is_capital or russian.is_verb(self._words[end].plain)):
            end += 1
        self._at = self._end = end
        return True

    def _begins_another(self, word: Word, last: Word) -> bool:
        """Whether a noun behind a noun depends on none: Департамент полиции по Бельцкому району | комплект ..."""
        return self._after_for and not word.is_capital and word.follows() and (
            russian.is_likely(last.plain, "NOUN") and russian.is_likely(word.plain, "NOUN")
            and not russian.can_be(word.plain, "NOUN", case=("gent", "datv", "ablt")))

    def _ends_with_country(self, word: Word, last: Word) -> bool:
        """Whether the country that it is of ends a name in front of a word: Кыргызской Республики | Акжол Маматов."""
        if last.plain in REPUBLIC:
            return country.named(self._words[self._at - 2].bare) is not None
        if russian.is_likely(last.plain, "ADJF") and russian.agrees(last.plain, word.plain):
            return False  # Институт Российской | истории
        return last.is_capital and not word.is_capital and country.named(last.bare) is not None and (
            word.plain not in REPUBLIC)

    @staticmethod
    def _says_by_whom(word: Word, last: Word) -> bool:
        """Whether a noun says by whom something is done: гарантированной | государством юридической помощи."""
        return word.follows() and not word.is_capital and russian.is_likely(last.plain, "PRTF") and (
            russian.can_be(word.plain, "NOUN", case="ablt"))

    def _and(self) -> bool:
        following, last = self._next(), self._words[self._at - 1]
        if following and all(not one.is_capital and russian.is_likely(one.plain, "ADJF") and russian.can_be(
                one.plain, "ADJF", case="gent") for one in (last, following)):
            self._at += 1  # женских | и молодежных организаций: the noun of both is still to come
            return True
        if self._and_region(last, following):
            return True
        if following and (following.plain, *(one.plain for one in self._words[self._at + 2:self._at + 3])) in _PAIRS:
            return self._take(self._at + 3)  # мигрантов | и их семей
        if last.is_capital and (last.is_acronym or country.named(last.bare)) and following:
            return False  # Министерство здравоохранения Туркменистана | и правоохранительных органов
        is_pair = following is not None and (last.plain, following.plain) in _JOINED
        if following is None or (following.is_capital and not is_pair and country.named(following.bare) is None) or (
                following.plain.startswith("правительств")) or self._is_of_person() or (
                not depending.depends(following, after_for=self._after_for)) or (
                following.plain not in ("организаций", "служб") and self._is_head_near()):
            return False
        self._at += 1
        return True

    def _is_of_person(self) -> bool:
        """Whether what somebody else is follows `и`: Комиссия по миграции | и главный редактор."""
        own = self._words[self._at + 1:self._at + 3]
        return any(map(posts.is_post, own)) and not russian.can_be(own[0].plain, "NOUN", "ADJF", case="gent")

    def _and_region(self, last: Word, following: Word | None) -> bool:
        """Take a second land that a body is for or about: по Пскову и Псковской области, Китая и современной Азии."""
        own = self._words[self._at + 1:self._at + 3]
        if following is None or len(own) < 2 or not own[1].follows() or not last.is_capital or last.is_acronym or not (
                russian.is_likely(following.plain, "ADJF")):
            return False
        is_region = self._after_for and following.is_capital and own[1].plain in _REGIONS
        is_land = self._noun in _STUDYING and not following.is_capital and own[1].is_capital and (
            russian.agrees(following.plain, own[1].plain) and russian.can_be(own[1].plain, "NOUN", case="gent"))
        return (is_region or is_land) and self._take(self._at + 3)

    def _is_head_near(self) -> bool:
        """Whether what follows `и` is a body of its own: и общественной организации «Модар»."""
        near = self._words[self._at + 1:self._at + 3]
        is_led = bool(near) and (russian.is_likely(near[0].plain, "ADJF", "PRTF") or posts.is_post(near[0]))
        return any(noun_of(word) and (not number or (word.follows() and is_led)) for number, word in enumerate(near))

    def _joins(self, word: Word) -> bool:
        """Whether a preposition is within the name."""
        before, following = self._words[self._at - 1].plain, self._next()
        is_help = following is not None and (word.plain, following.plain) == ("по", "поддержке")  # but: при поддержке
        is_help = is_help or [one.plain for one in self._words[self._at:self._at + 3]] == ["по", "информации", "и"]
        if word.plain in _PREPOSITIONS and (is_help or not (following and following.plain in _NO_TAIL)):
            is_first = self._at == self._head + 1
            if word.plain == "по" and (self._noun in _WITHOUT_FOR or (self._noun == "совет" and self._is_whole()) or (
                    self._noun in _STUDYING and self._words[self._at - 1].is_acronym)):
                return False  # советник администрации | по вопросам спорта, комиссар Совета Европы | по правам
            if word.text in ("За", "Против") and self._noun in ("движение", "организация", "фонд", "коалиция"):
                self._after_for = True  # Движение За чистую реку
                return True
            if word.plain in _ONLY_AFTER_FOR and not self._after_for and self._noun not in ("служба", "отдел") and not (
                    word.plain == "против" and (is_first or self._words[self._at - 1].is_acronym)):
                return self._with(word, before, following)
            if word.plain == "для" and not is_first and not (following and following.plain in _BENEFICIARIES):
                return False
            self._after_for = True
            return True
        if (word.plain == "от" and before.startswith(("пострадавш", "жертв", "защит"))) or (
                word.plain == "о" and before == "договора"):
            self._after_for = True
            return True
        if word.plain != "в" or following is None or word.gap != " ":
            return self._with(word, before, following)
        is_told = self._after_for or (self._noun == "фонд" and self._words[self._at - 1].is_acronym) or (
            self._noun in _TEACHING | _OF_POLICY and self._at > self._head + 1)
        is_within = following.plain in _FOR_WHOM or (is_told and following.plain in _IN_WHAT)
        self._after_for = self._after_for or is_within
        return is_within

    def _with(self, word: Word, before: str, following: Word | None) -> bool:
        """Whether two words that stand in the names of bodies as nowhere else begin here."""
        if (word.plain == "с" and before.startswith("связ")) or (following and (
                word.plain, following.plain) in _PAIRS):  # связей с общественностью
            self._after_for = True
            return True
        return False

    def _place(self) -> bool:
        """Take the place of an office: в Таджикистане; в Европе of an organisation."""
        word, following = self._words[self._at], self._next()
        if word.plain not in ("в", "во") or word.gap != " " or following is None or not following.is_capital:
            return False
        if self._noun == "организация" and following.plain == "европе":
            self._end = self._at + 2
            return True
        is_of_ombudsman = any(one.plain.startswith("уполномоченн") for one in self._words[self._head + 1:self._at])
        is_branch = is_of_ombudsman or (self._noun == "центр" and self._at > self._head + 1
                                        and self._words[self._at - 1].is_acronym)
        if not (self._noun in WITH_PLACE or is_branch) or not (following.is_acronym or russian.can_be(
                following.plain.split("-")[-1], "NOUN", "ADJF", case=("loct", "gent"))):
            return False
        self._end = self._at + 2
        while self._end < len(self._words) and self._words[self._end].follows() and self._of_place(
                self._words[self._end]):
            self._end += 1
        return True

    @staticmethod
    def _of_place(word: Word) -> bool:
        if word.plain in ("области", "районе", "крае"):
            return True
        return word.is_capital and "." not in word.text and not is_person(word) and (
            word.is_acronym or country.named(word.bare) is not None  # в Республике Беларусь
            or russian.can_be(word.plain, "NOUN", "ADJF", case=("loct", "gent")))

    def _quoted(self) -> tuple[int, str]:
        """The end of a name in quotes, and of a country behind it."""
        mark = self._words[self._at].gap.strip()
        closed = depending.quote_end(self._words, self._at)
        if closed is None:
            return self._end, ""
        end = closed
        if self._noun in WITH_PLACE and closed + 1 < len(self._words) and self._words[closed].plain == "в" and (
                self._words[closed + 1].is_capital):
            return closed + 2, ""  # Представительство «Мизереор» в Казахстане
        if closed < len(self._words) and self._words[closed].gap in ("» ", '" ', "” "):
            while end < len(self._words) and (end == closed or self._words[end].follows()) and (
                    depending.is_country(*self._words[end:end + 2]) and not is_initialled(self._words, end)):
                end += 1
        return (end, "") if end > closed else (closed, _OPENING[mark])

    def _next(self) -> Word | None:
        return self._words[self._at + 1] if self._at + 1 < len(self._words) else None

    def _continues_list(self) -> bool:
        """Whether a comma is within the name: труда, миграции и занятости. A later `и` has to end the list."""
        for number in range(self._at, min(len(self._words), self._at + 8)):
            word = self._words[number]
            if number > self._at and not word.follows(", "):
                return False
            if word.plain == "и":
                following = self._words[number + 1] if number + 1 < len(self._words) else None
                return number > self._at and following is not None and not following.is_capital and (
                    not noun_of(following) and depending.depends(following, after_for=self._after_for))
            if word.is_capital or (noun_of(word) and not _are_owners(word)) or not (
                    depending.depends(word, after_for=self._after_for)):
                return False
        return False


def _are_owners(word: Word) -> bool:
    """Whether a noun for bodies stands for several that something is of: министерств; but no отделы."""
    return depending.is_of_several(word) and russian.noun_case(word.plain) not in ("nomn", "accs")


# по словам, по данным, при содействии, с участием begin something else.
_NO_TAIL: Final = word_set(
    "словам данным информации итогам результатам содействии поддержке участии участием целью мнению приглашению "
    "инициативе адресу телефону просьбе состоянию вопросу случаю помощью финансовой содействию завершении прошла "
    "начала января февраля марта апреля мая июня июля августа сентября октября ноября декабря")
