"""Tables of contacts: which column says what."""

from typing import TYPE_CHECKING, Final

from db.search import fold
from seeds.extract.names import given, posts
from seeds.extract.text import hotlines, labels, russian
from seeds.extract.text.page import Page
from seeds.extract.text.units import Unit
from seeds.extract.text.words import word_set
from seeds.regex import regex

if TYPE_CHECKING:
    from collections.abc import Sequence

    from seeds.extract.bodies.bodies import Bodies, Mention
    from seeds.extract.people.named import Named
    from seeds.extract.people.scene import Scene
    from seeds.extract.text.words import Word
    from seeds.read.document import Span

_COLUMNS: Final = {
    "name": "name who kto kim alternate "
            "fish full-name focal contact person speaker fio imya vystupayushchiy dokladchik nasab nom atyzhonu "
            "atyzhoni participant expert lecturer facilitator participants trainer "
            "coordinator manager director head chief "
            "deputy vice assistant koordinator nachalnik rukovoditel direktor predstavitel points specialist "
            "otvetstvennyy masul zhetekchi zhetekchisi zhetekshi zhetekshisi rahbar rahbari rohbar rohbari",
    "position": "position title function role post job designation dolzhnost vazifa lauazymy lavozimi kyzmaty "
                "qyzmeti",
    "organisation": "organisation organization institution agency organizatsiya uchrezhdenie vedomstvo tashkilot "
                    "uiym uyum uyym mekeme mekemesi muassisa muassasa affiliation employer company uchrezhdeniye "
                    "ortalyq borbor markaz department unit otdel podrazdelenie upravlenie ministry "
                    "body member partner partners runby operatedby managedby",
    "phone": "phone telephone tel mobile telefon contacts kontakty cell whatsapp "
             "baylanysh baylanys aloqa tamos telefonu",
    "email": "email e-mail mail pochta poshta e-pochta e-poshta elpochta elpochtasi elpochtasy elektron pochtasi",
    "place": "country city place location region strana gorod region address adres oblast district state province "
             "county territory town village taluk filial filialy filialdar filialho branch rayon rayony viloyat "
             "tuman noh nohiya "
             "daregi daregibiz darek mekenzhay mekenzhayy mekenzhayymyz manzil manzili manzilimiz surogha nishoni",
    "other": "question vopros time session topic date subject vremya tema nomer no",
}
_ORDER: Final = regex(  # what heads the numbers of rows
    r"(?i)\W*(?:№|#|no|nr|s/?n|t/r|т/[рб]|[рқ]/[сн]|р/т|п/п|к/н)[\W№]*(?:п/п)?")
_BY_WORD: Final = {word: column for column, words in _COLUMNS.items() for word in words.split()}
_NUMBERS: Final = regex(  # what is short for a number where something else is to be called: Contact No., Tel. #
    r"(?i)(?:contact|tele?|tel|telephone|phone|mobile|mob|cell|whatsapp|helpline|hotline)\W*"
    r"(?:numbers?|nos?|#|№)?(?:\(s\)|s)?\.?(?:\W+(?:numbers?|nos?|#|№)\.?)?")
_OF_BODY: Final = regex(  # Name of NGO; NGO name and address; Название организации
    r"(?i)\b(?:names?\sof\s(?:the\s)?|наименование\s|название\s)(?P<noun>[\w-]{2,30})|"
    r"(?<![\w-])(?P<body>[\w-]{2,30})['’]?s?\sname")
_PROJECT: Final = regex(  # whose title is nobody's: Project title; Название проекта
    r"(?i)\W*(?:(?:name|title)s?\sof\s(?:the\s)?)?(?:sub-?)?(?:projects?|programmes?|initiatives?)(?:\s(?:titles?|names?))?"
    r"\W*|(?:(?:название|наименование|тема)\s)?(?:проект\w{0,2}|программ\w)|(?:номи\s)?лоиҳа|лоиҳа(?:нинг)?\sноми|"
    r"лойиҳа(?:нинг)?(?:\sноми)?|loyiha(?:ning)?(?:\snomi)?|долбоор(?:дун)?(?:\s(?:аталышы|аты))?|"
    r"жоба(?:ның)?(?:\s(?:атауы|аты))?")
OF_CONTACTS: Final = frozenset(("name", "organisation", "position", "bodies"))  # columns that tables of them have
_BODIES: Final = word_set(
    "ngo cso npo organisation organization agency institution centre center shelter service provider office department "
    "ministry partner member company charity body group station unit network helpline hotline "
    "организации учреждения нпо ооо центра приюта органа ведомства партнера партнёра")


_CONTACT: Final = regex(r"(?i)\W*(?:contacts?|контакты?)\W*")


def _of_post(page: Page, start: int, end: int) -> str:
    """What a column holds that is headed by nothing but a post, in the nominative: those who have it."""
    own = page.words.within(start, end)
    return "name" if 0 < len(own) < _FEW and posts.is_post(own[-1]) else ""


def _is_short(page: Page, unit: Unit) -> bool:
    """Whether all cells of a row are as short as heads of columns, and none is a list."""
    return all(len(page.words.within(start, end)) < _FEW and "," not in page.text[start:end]
               for start, end in unit.cells)


_FEW: Final = 4  # words


_MARKS: Final = dict.fromkeys(map(ord, ".:()"))


def column(text: str) -> str:
    """What the head of a column, or a label, says that stands below or behind it; nothing where it is no such word."""
    if any((one["noun"] or one["body"]).lower() in _BODIES for one in _OF_BODY.finditer(text)):
        return "organisation"
    if _ORDER.fullmatch(text.strip()) or labels.field_of(text) == "budget":
        return "other"
    if _PROJECT.fullmatch(text):
        return "project"
    if _NUMBERS.fullmatch(text.strip()) and text.strip().lower() != "contact":
        return "phone"
    written = text.translate(_MARKS).split()
    words = [fold.plain(word) for word in written]
    words += [fold.plain(russian.lemma(word.lower())) for word in written if russian.is_russian(word)]  # организации
    if words[:1] == ["contact"] and any(word in _BY_WORD for word in words[1:]):
        del words[0]  # Contact position
    told = [_BY_WORD[one] for word in ["".join(words), *words] for one in (word, word.removesuffix("s"))
            if one in _BY_WORD]
    return "name" if told[:1] == ["place"] and told[-1] == "name" else told[0] if told else ""  # Country Director


def without_label(scene: "Scene", own: "Sequence[Word]") -> "Sequence[Word]":
    """What a label says that is in front of it or in the cell before: Contact position: | Referrals lead."""
    for at in range(1, min(_FEW, len(own))):
        gap = own[at].gap.strip()
        if gap in (":", "|") and column(scene.text[own[0].start:own[at - 1].end]) == "position":
            return own[at:]
    return own


def header(page: Page, unit: Unit, known: tuple[str, ...] = (), names: "Sequence[Named]" = ()) -> tuple[str, ...]:
    """What each column of a table holds, if the row is its head; empty for any other row.

    Below a head that is `known` another has a word for all columns. What names somebody for sure is none: X | Head of
    Finance | Ministry of Justice.
    """
    if any(name.is_sure and not column(name.text) for name, _ in names):
        return ()
    columns, is_short = [], _is_short(page, unit)
    for start, end in unit.cells:
        columns.append(column(page.text[start:end]) or (_of_post(page, start, end) if is_short else ""))
    if columns.count("name") > 1 and _CONTACT.fullmatch(page.text, *unit.cells[-1]):
        columns[-1] = "phone"  # Ambassador | Contact
    told = [column for column in columns if column]
    is_full = len(columns) != len(known) or len(told) == len(columns)
    is_head = is_full and len(told) >= 2 and len(told) * 2 >= len(columns) and len(set(told)) > 1 and not any(
        char.isdigit() for char in page.text[unit.start:unit.end])
    return tuple(columns) if is_head else ()


_NAME: Final = regex(r"(?i)\W*(?:names?|название|наименование)\W*")  # of people, or of bodies
_ASKED: Final = regex(r"(?i)\W*(?:(?:contact|focal)[ -](?:persons?|points?|names?)|контактн\w+ лиц\w+)\W*")


def columns(page: Page, units: "Sequence[Unit]", bodies: "Bodies") -> dict[int, tuple[str, ...]]:
    """By its number among `units`, what the columns of each row hold that stands below the head of a table.

    Names that are mostly bodies' are `bodies`: Name | Contact No. over a list of shelters.
    """
    found: dict[int, tuple[str, ...]] = {}
    head: tuple[str, ...] = ()
    over: Unit | None = None  # the row that heads the table
    own: list[int] = []  # the rows of one table
    for number, unit in enumerate((*units, None)):
        further = header(page, unit, head) if unit is not None and unit.kind == "row" else ()
        if unit is None or further or unit.kind != "row":
            if over is not None and own:
                rows = [units[at] for at in own]
                found.update(dict.fromkeys(own, _of_names(page, over, rows, head, bodies)))
            head, over, own = further, unit, []
        elif len(unit.cells) == len(head):
            own.append(number)
    return found


def _of_names(page: Page, over: Unit, own: "Sequence[Unit]", head: tuple[str, ...],
              bodies: "Bodies") -> tuple[str, ...]:
    """What the columns of some rows hold, where it is told whether the names in one are of bodies."""
    at = next((at for at, kind in enumerate(head) if kind == "name" and _NAME.fullmatch(
        page.text, *over.cells[at])), -1)
    if at < 0 or {"organisation", "position"} & set(head):
        return head
    cells = [unit.cells[at] for unit in own]
    firsts = [next(iter(page.words.within(start, end)), None) for start, end in cells]
    if sum(first is not None and given.is_given(first) for first in firsts) > _FEW_PEOPLE * len(cells):
        return head
    if any(_ASKED.fullmatch(page.text, *cell) for cell in over.cells):
        return (*head[:at], "organisation", *head[at + 1:])  # Name | Contact person | Phone
    told = sum(any(one.start - start < _LEAD for one in bodies.within(start, end)) for start, end in cells)
    told += sum(hotlines.HOTLINE.search(page.text, *cell) is not None and not bodies.within(*cell) for cell in cells)
    is_of_bodies = len(own) >= _FEW and head.count("name") == 1 and told >= _MOSTLY * len(own)
    return (*head[:at], "bodies", *head[at + 1:]) if is_of_bodies else head


_MOSTLY: Final = 0.5
_FEW_PEOPLE: Final = 0.25


def cell_of(unit: Unit, columns: tuple[str, ...], *kinds: str) -> "Span | None":
    """The first cell of a row in a column of one of some kinds; None where it has none, or nothing in it."""
    return next((cell for kind in kinds for cell, own in zip(unit.cells, columns, strict=False)
                 if own == kind and cell[0] < cell[1]), None)


def is_next(unit: Unit, below: Unit) -> bool:
    """Whether a row below one is of the same table, and so of somebody else."""
    return len(below.cells) == len(unit.cells) > _PAIR


_PAIR: Final = 2  # cells: a label and what it says


def above_blank(scene: "Scene", unit: Unit, column: int) -> "Mention | None":
    """The body that a cell leaves out, or says to be the same as above: of the second of two people of one body."""
    number = scene.number_of(unit.start)
    for above in reversed(scene.units[max(0, number - _MOST):number]):
        if len(above.cells) != len(unit.cells):
            return None
        start, end = above.cells[column]
        if start < end and not is_same(scene.text[start:end]):
            mention = scene.first_body(start, end)
            return mention if mention and mention.start - start < _LEAD else None
    return None


def is_same(text: str) -> bool:
    """Whether a cell only says that it has the same as the one above: там же, ditto, -//-."""
    return _SAME.fullmatch(text) is not None


_SAME: Final = regex(r"(?i)там же|то же(?: самое)?|(?:the )?same(?: as above)?|as above|ditto|idem|"
                     r"ошол эле|сол жерде|ҳамон ҷо|shu yerda|шу ерда|[–—-]{0,2}\s?(?://|\"|″|〃|,,)\s?[–—-]{0,2}")
_MOST: Final = 20  # rows that go on with one body
_LEAD: Final = 4  # characters in front of it


def holds_no_title(scene: "Scene", own: "Sequence[Word]") -> bool:
    """Whether words stand in a cell of a column that holds places or numbers, or reach over two of the cells."""
    number = scene.number_of(own[0].start)
    unit = scene.units[number]
    first, last = unit.column_at(own[0].start), unit.column_at(own[-1].start)
    return bool(scene.columns.get(number)) and first is not None and (
        first != last or kind_at(scene, own[0].start) in ("place", "phone", "email", "project"))


def kind_at(scene: "Scene", place: int) -> str:
    """What the head of a table says that the column holds where a place of the text is; empty where it says nothing."""
    number = scene.number_of(place)
    columns, at = scene.columns.get(number, ()), scene.units[number].column_at(place)
    return columns[at] if at is not None and at < len(columns) else ""


_APART: Final = regex(r"[,:;(]\s?|\s[–—-]\s")  # Open Gate – Anna Bell, head


def people(scene: "Scene", unit: Unit, names: "Sequence[Named]", header: tuple[str, ...]) -> "Sequence[Named]":
    """The names of a row but for those in a column of bodies, where another column holds the people or none does.

    Beside somebody in a column of people, those in a column of places are of towns and of streets.
    """
    kinds = [header[at] if (at := unit.column_at(name.start) or 0) < len(header) else "" for name, _ in names]
    others = {"organisation", "bodies"} if "name" in header else {"bodies"}
    others |= {"place"} if "name" in kinds else set()
    if not others & set(header):
        return names
    kept = []
    for (name, words), kind in zip(names, kinds, strict=True):
        column = unit.column_at(name.start) or 0
        is_apart = kind == "bodies" and (given.is_given(words[name.first]) or _APART.search(
            scene.text, unit.cells[column][0], name.start) is not None)
        if kind in others and not is_apart:
            scene.drop_name(words[name.first:name.behind])
        else:
            kept.append((name, words))
    return kept
