"""Roles that only the layout ties to a name: over it, before a colon, above it in its cell, or alone behind it."""

from typing import TYPE_CHECKING, Final

from seeds.extract.bodies import entries
from seeds.extract.names import nominatives, posts, title_sense
from seeds.extract.names.english_words import CONNECTORS, TOPICS
from seeds.extract.people import answering, broken, bystanders, parts, purposes, together
from seeds.extract.people.role import Role
from seeds.extract.text import channels, country, russian, saying
from seeds.extract.text.words import word_set
from seeds.regex import regex

if TYPE_CHECKING:
    from collections.abc import Sequence

    from seeds.extract.names.people import Name
    from seeds.extract.people.person import Person
    from seeds.extract.people.scene import Scene
    from seeds.extract.text.units import Unit
    from seeds.extract.text.words import Word
    from seeds.read.document import Span


def in_own_cell(scene: "Scene", person: "Person", cell: tuple[int, int]) -> None:
    """Take the role that stands above a name in its cell: Куратор грантов; Жылдыз Асанбаева; zh@example.kg."""
    before = scene.text[cell[0]:person.start].rstrip("; ")
    start = cell[0] + max(before.rfind("; ") + 2, 0) if "; " in before else cell[0]
    words = scene.page.words.within(start, cell[0] + len(before))
    if scene.text[cell[0] + len(before):person.start].strip() != ";" or not words or any(
            word.start in scene.name_starts for word in words):
        return
    role = scene.roles.in_line(words)
    if role and role.has_title:
        person.take(role, scene.text)


def is_role_above(scene: "Scene", number: int) -> bool:
    """Whether the line above is a role that nobody has yet: those of a list may stand over the names or under them."""
    above, before = scene.units[number - 1], scene.people_in(scene.units[number - 2]) if number > 1 else ()
    if above.kind == "row" or len(scene.words_of(above)) > _LONGEST_ROLE or not (
            scene.is_only_name(scene.units[number]) or scene.begins_with_name(scene.units[number])):
        return False
    words = scene.page.words.within(above.start, above.end)
    if entries.heads_list(words) and (len(words) == 1 or not any(map(posts.is_post, words))):
        return False
    return not any(one.position_at and above.start <= one.position_at[0] < above.end for one in before)


_LONGEST_ROLE: Final = 70  # characters


def line_above(scene: "Scene", unit: "Unit", person: "Person") -> None:
    """Take the role of the line above, as in the head of a letter: To the Director of X / Ms Y."""
    number = scene.number_of(unit.start)
    unit = broken.with_above(scene, number)
    words = scene.page.words.within(unit.start, unit.end)
    if entries.heads_leaders(words):
        return
    if number and not scene.reads_russian and words and all(
            posts.is_rank(word) or word.plain in posts.RANK_OF for word in words):
        line_above(scene, scene.units[number - 1], person)  # башкармалыктын начальниги / милициянын полковниги
        return
    if unit.kind in ("line", "heading") and words and len(words) < 16 and not (
            _NUMBER.search(scene.words_of(unit)) or scene.has_name(unit) or _has_number(scene, unit)):
        role = scene.roles.in_line(words) or _over_two(scene, number, words)
        start = role.mention.start if role and role.mention and not scene.reads_russian else unit.end
        lead = scene.text[unit.start:min(role.start, start)] if role else ""
        if role and role.has_title and (len(lead) < _LEAD or posts.is_degree(lead.rstrip(", "))):
            person.take(role, scene.text)
            if scene.reads_russian:
                person.name = " ".join(nominatives.nominative(person.name.split(" "), role.case))


def _has_number(scene: "Scene", unit: "Unit") -> bool:
    """Whether a line has a number or an address, but for that of a line which somebody runs: координатор линии 116."""
    return any(one.kind != "phone" or one.end - one.start > _SHORT_NUMBER
               for one in scene.channels_in(unit.start, unit.end))


_SHORT_NUMBER: Final = 5  # figures


def label_above(scene: "Scene", number: int, person: "Person") -> None:
    """Take the label that is the line above instead of the degree in front of a name: Kafedra mudiri: / dotsent X."""
    label = scene.units[number - 1] if number else None
    if label is None or scene.reads_russian or "row" in (label.kind, scene.units[number].kind) or not (
            scene.words_of(label).rstrip().endswith(":") and _DEGREES.fullmatch(person.position)):
        return
    words = scene.page.words.within(label.start, label.end)
    role = scene.roles.in_line(words) if 0 < len(words) < _LABEL_WORDS else None
    if role and role.has_title:
        person.entitle(scene.text, (words[0].start, words[-1].end))


_LEAD: Final = 12  # characters in front of a role that a line begins with


def _over_two(scene: "Scene", number: int, words: "Sequence[Word]") -> Role | None:
    """The role of the two lines above in Russian, of which the second depends on the first.

    Заместителю председателя / Фонда «Мост» / Ковалевскому А.А.
    """
    above = scene.units[number - 1] if number else None
    if above is None or above.kind not in ("line", "heading") or not scene.reads_russian or scene.has_name(above) or (
            scene.channels_in(above.start, above.end)):
        return None
    above = broken.with_above(scene, number - 1)
    first = scene.page.words.within(above.start, above.end)
    role = scene.roles.in_line(first) if 0 < len(first) < _LONGEST_TITLE else None
    if role is None or role.start - above.start >= _LEAD or scene.text[role.end:above.end].strip():
        return None
    depends = russian.can_be(words[0].plain, "NOUN", "ADJF", case="gent") or (
        words[0].is_acronym and role.case not in ("", "nomn"))
    return scene.roles.in_line([*first, *words]) if depends and scene.bodies.within(
        words[0].start, words[-1].end + len("»")) else None


_LONGEST_TITLE: Final = 12  # words of the first of two lines


def of_label(scene: "Scene", name: "Name", words: "Sequence[Word]", front: Role | None,
             back: Role | None) -> Role | None:
    """The role in front of a name, or that of the whole label where this says more: Psychologist, Head of Unit: X."""
    is_told = front is not None and not title_sense.is_lesser(scene.text[front.start:front.end]) and not (
        _DEGREES.fullmatch(scene.text, front.start, front.end))
    if front is None or not is_told:
        return front if back and back.has_title else labelled_role(scene, name, words) or front
    labelled = labelled_role(scene, name, words) if name.first and words[name.first].gap in posts.COLONS else None
    return labelled if labelled and labelled.start <= front.start and labelled.end >= front.end else front


def labelled_role(scene: "Scene", name: "Name", words: "Sequence[Word]") -> Role | None:
    """The role that the whole label in front of a name is: Director, Department of Migration: Saodat Hakimova."""
    behind = range(name.first - 1, max(name.first - _LABEL_WORDS, -1), -1)
    first = next((at for at in behind if words[at + 1].gap in (": ", " – ", " — ")), -1)
    if name.first - first > _COURTESIES and not _DEGREES.fullmatch(scene.text, words[first + 1].start, name.start):
        first = -1
    label = words[:first + 1]
    while label and label[-1].plain in _SAY:
        label = label[:-1]  # Our caseworkers are:
    unit = scene.units[scene.number_of(name.start)]
    if not label or len(label) > _LABEL_WORDS or label[0].start - unit.start > 3 or any(
            ";" in word.gap or (word.gap in posts.COLONS and word.start in scene.name_starts) for word in label):
        return None
    if scene.reads_russian and any(russian.is_verb(word.plain) and not (
            posts.is_post(word) or scene.bodies.at(word.start)) for word in label):
        return None  # РЕШИЛИ: X; Директора поздравили гостей: X
    if any(map(posts.is_post, label)):
        role = scene.roles.in_line(label)
        return role if role and (role.start == label[0].start or posts.is_post(label[0])) else None
    start, end = label[0].start, label[-1].end
    are_several = any(map(posts.is_plural, (*label[:2], label[-1])))
    is_known = name.is_sure or are_several or scene.owners.of(scene.number_of(start)) is not None
    can_be = unit.kind == "line" and len(label) < 5 and is_known and not (
        scene.bodies.within(start, end + 1)
        or (_NO_LABEL.fullmatch(scene.text[start:end]) and not posts.is_plural(label[0]))
        or purposes.SAYS_WHERE.search(scene.text, start, end))
    if _DONE.search(label[-1].plain):
        return None  # Сөз алғандар: X; Сеулда – X
    is_elsewhere = any(country.is_place(word.bare) or country.named(word.bare) for word in label)
    return Role(start, end, None) if can_be and not is_elsewhere and label[0].is_capital else None


_LABEL_WORDS: Final = 12
_COURTESIES: Final = 3  # words from a label to a name, between which a courtesy or a rank may stand
_DEGREES: Final = regex(  # кандидат экономических наук, доцент
    r"(?i)(?:(?:(?:доктор|кандидат|магистр)\s(?:[а-яё-]+\s){1,4}наук|[дк]\.?\s?[а-яё]{1,5}\.?\s?н\.|ph\.?\s?d\.?|доц(?:ент|\.)|"
    r"проф(?:ессор[иыу]?|\.)|академик|dotsent|docent|akademik|доцент[иі]?|professor|dr\.?|prof\.?)(?:\sv\.b\.)?"
    r"[,\s]*)+")
_SAY: Final = word_set("are is were was include includes")
_DONE: Final = regex(  # endings of what was done, of those who did it, and of where
    r"(?:[лд]ді|[лд]ды|л[дт]и|лди|ldi|гандар|ғандар|қандар|кендер|гендер|ganlar|ганлар|да|де)$")
_NUMBER: Final = regex(r"\d[ -]\d\d(?!\d)")  # of a town, which no plan knows
_FEW: Final = 5  # words of a heading
_NO_LABEL: Final = regex(  # what stands before a name and a colon, and is nobody's role
    r"(?i)(?:.*\b(?:contacts?|names?|participants?|guests?|attendees|authors?|photos?|text|translat\w+|questions?|enquiries|"
    r"information|info|details|phone|tel|mobile|email|e-mail|mail|address|date|time|place|venue|from|to|cc|re|subject|"
    r"notes?|dear|with|by|present|apologies|session|opening|closing|welcome|remarks|panel|topic|talks?|welcome|day|"
    r"title|numbers?|where|who|when|minutes|pictures?|images?|interviews?|attn|attention|copy|sent|source|credits?|venue|"
    r"languages?|more|media|press|for|ask|register|registration|rsvp|word|"
    r"контакт\w*|имя|фио|ф\.и\.о|кому|куда|копия|telefon\w*|ism\w*|аты-жөн\w+|ному?|насаб|участник\w*|гост\w*|автор\w*|фото|текст|вопрос\w*|телефон\w*|тел|адрес|дата|время|"
    r"место|присутствова\w+|выступи\w+|сессия|тема|слово|справк\w+|информаци\w+|запис\w+|"
    r"ma.?lumot\w*|uchun|үчүн|үшін|барои|маълумот\w*|анықтама|маалымат\w*|"
    r"байланыш\w*|байланыс\w*|тамос|робита|aloqa|murojaat|мурожаат|боғланиш|кайрылуу|шешілді|чечилди|тыңдалды|угулду|"
    r"сөз алғандар|сөз сүйлөгөндөр|катышкандар|қатысқандар|катышты|қатысты|so.zga chiqdi\w*|qatnash\w*|ishtirok\w*|"
    r"eshitildi|"
    r"қатнаш\w*|иштирок\w*|эшитилди|сўзга чиқди\w*|шунида шуд|қарор\w*|ҳузур\w*|баромад\w*|тіркелу|каттоо|каттал\w*|"
    r"ro.yxat\w*|"
    r"тілші|кабарчы|muxbir|мухбир|хабарнигор|муаллиф|рўйхат\w*|рӯйхат\w*|бақайдгирӣ)\b.*|\d.*|.{1,2})")


# Once numbers are known

def complete(scene: "Scene") -> None:
    """Give those of whom nothing is known yet what only stands where a role does."""
    for person in scene.people:
        if person.nameless:
            if not person.position:
                answering.take(scene, person)
            continue
        unit = scene.units[scene.number_of(person.start)]
        if not person.position:
            _take_listed(scene, person)
        if not person.position:
            _take_behind(scene, unit, person)
        if not person.position:
            _take_bracketed(scene, unit, person)
        if not person.position and (seat := _SEAT.match(scene.text, person.end)):
            person.position, person.position_at = seat["title"], seat.span("title")
        if not person.position:
            purposes.take(scene, person)


def _take_listed(scene: "Scene", person: "Person") -> None:
    """Take the one post that an entry of a list has, where the person is the only one in it."""
    listed = scene.listed.get(scene.number_of(person.start))
    if listed is None or listed.title is None or any(
            listed.start <= one.start < listed.end for one in scene.people if one is not person and not one.nameless):
        return
    person.position, person.position_at = scene.text[slice(*listed.title)], listed.title


def _take_behind(scene: "Scene", unit: "Unit", person: "Person") -> None:
    """Take what only stands where a role does: Anna Chebotareva — sociologist; Mirjam Loosli, Middle East Desk."""
    match = _BEHIND.match(scene.text, person.end, unit.end) if unit.kind == "line" else None
    if match is None or (person.mention and person.mention.start >= person.end):
        return
    start, end = match.span("role")
    words = scene.page.words.within(start, end)
    if not words or len(words) > _FEW + 1 or scene.bodies.within(start, end + 1) or any(
            word.start in scene.name_starts or (word.is_capital and country.is_place(word.bare)) for word in words):
        return
    if words[0].text.islower() and words[0].plain not in _NO_ROLE and not channels.is_label(words[0].text) and not (
            saying.SAYS.match(scene.text, start) or match["role"].endswith(("!", "?"))):
        end = words[-1].end if len(words[-1].text) > _ABBREVIATED else end  # the dot is of the sentence
        person.position, person.position_at = scene.text[start:end], (start, end)


def _take_bracketed(scene: "Scene", unit: "Unit", person: "Person") -> None:
    """Take what brackets say that somebody did, where they say so of several: Ann Bell (Language editing), ..."""
    match = _DID.match(scene.text, person.end, unit.end)
    if match is None:
        return
    said = [found for one in scene.people_in(unit)[:_MOST_SAID]
            if (found := _DID.match(scene.text, one.end, unit.end))]
    if unit.kind == "row" or len(said) < _SEVERAL:
        return
    start, end = match.span("role")
    words = scene.page.words.within(start, end)
    is_told = any(word.text.islower() and word.plain not in CONNECTORS for word in words) or (
        any(word.plain in TOPICS for word in words) and not any(scene.first_body(*one.span()) for one in said))
    if len(words) > 1 and is_told and not (scene.bodies.within(start, end + 1) or parts.is_place(match["role"]) or any(
            word.start in scene.name_starts for word in words)):
        person.position, person.position_at = scene.text[start:end], (start, end)
        together.share_title(scene, person)


_SEAT: Final = regex(  # of a parliament, right behind whoever has it: Ada Lind MP
    r",?\s(?P<title>M\.?P|MEP|MSP|MHP|MLA|MLC|MHA|MNA|T\.?D)\.?(?![^\W_])")
_MOST_SAID: Final = 50  # people of a paragraph that are looked at
_SEVERAL: Final = 3  # people of whom brackets say what they did
_DID: Final = regex(r"\s\((?P<role>[^\W\d_][^()@\d\n]{4,120})\)")
_BEHIND: Final = regex(r"(?:,|\s[–—-])\s(?P<role>[^,;:()@\d\n|]{3,70}?)(?=\s*$|\s?[,;(|]|\s[–—-]\s|:)")
_ABBREVIATED: Final = 5  # letters, at most, of a word that a dot cuts short
_NO_ROLE: Final = word_set(
    "who which that and or with for from in at on of by to will would shall thank a an the "
    "tel tel. email e-mail phone mob тел тел. моб эл г ул "
    "кто который которая и или с из в на по почта адрес ва va жана және")


def style(scene: "Scene") -> None:
    """Take the rank, the religious or the scholar's title in front of a name for those of whom nothing else is said."""
    words = scene.page.words.all
    for person in scene.people:
        is_part_played = title_sense.is_part_played(person.position) and (  # Facilitator: Sergeant Costas
            person.position_at is None or person.position_at[0] < person.start)  # but not: Cllr Ada Lind (Chair)
        at = None if person.nameless else posts.style(words, scene.page.words.behind(person.start))
        is_within = at is not None and person.position_at is not None and (
            at[0] <= person.position_at[0] and person.position_at[1] <= at[1])  # Detective, of Detective Sergeant
        if person.position and not (is_part_played or is_within):
            continue
        at = at or _professor(scene, person)
        if at is not None and at[0] >= scene.units[scene.number_of(person.start)].start:
            person.entitle(scene.text, at)


def _professor(scene: "Scene", person: "Person") -> "Span | None":
    """Where a professor is addressed so, of whom it is told that a contact is given: Professor Gary Lind."""
    if person.position and not _SPEAKS.search(person.position):
        return None  # Chair: Prof. Gary Lind
    said = _PROFESSOR.search(scene.text, max(0, person.start - _ADDRESS), person.start)
    is_given = person.counts or (
        scene.likely.touch(person.start, person.end) and not bystanders.is_one(scene, person))
    return said.span("title") if said and is_given and not person.nameless else None


_PROFESSOR: Final = regex(r"\b(?P<title>Prof(?:essor)?\.?(?:\sEmerit(?:a|us))?)\s(?:Dr\.?\s|Sir\s|Dame\s)?$")
_SPEAKS: Final = regex(r"(?i)(?:speaker|presenter|panell?ist|lecturer)s?$")
_ADDRESS: Final = 25  # characters
