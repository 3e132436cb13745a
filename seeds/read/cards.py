"""People side by side in plain text, each in a column of short lines: those who sign a statement, two cards in a row.

Ravi Sunder             Anna Bell
Treasurer               Executive Director
Night Kitchen           Harbour Aid

Read line by line, the words of one would be beside those of another. The same shape is that of a table, so that only
what the lines say can tell: here all cells of a line are of one kind, there all cells of a column are.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby, zip_longest

from seeds.read.lines import indent
from seeds.read.words import words
from seeds.regex import regex

_APART = regex(r"[ \u00a0]{3,}|[ \u00a0]*\t[ \u00a0]*")
_DRAWN = regex(r"[\s_.…-]*")  # where people sign
_MOST_COLUMNS, _MOST_LINES = 4, 8
_OFF = 2  # letters by which a cell may begin in front of its column
_NAME = regex(r"(?:[^\W\d_]+\.?[ \u00a0])?(?:[^\W\d_a-zа-яё][\w.'’-]*|[a-z]{1,3}[-'’ ][^\W\d_a-z][\w'’-]*)"
              r"(?:[ \u00a0](?:[a-z]{1,3}[ \u00a0]){0,2}(?:[a-z]{1,3}[-'’])?[^\W\d_a-zа-яё][\w.'’-]*){1,4}"
              r"(?:,?[ \u00a0](?:[A-Z][\w.]{0,4}))?(?:[ \u00a0]\([^()\d]{2,30}\))?")
_REACH = regex(r"@|(?:\d[ ()/-]*){6}")
_WORD = regex(r"[^\W\d_]+")
_POSTS = words(
    "director head chief chair chairman chairwoman chairperson president secretary treasurer manager coordinator "
    "officer minister ambassador representative commissioner advisor adviser specialist lawyer attorney counsel "
    "judge prosecutor professor lecturer dean rector bishop archbishop rabbi imam pastor reverend superior founder "
    "trustee member registrar inspector superintendent sergeant constable commander colonel captain major ombudsman "
    "ombudsperson consul mayor governor senator deputy vice general executive assistant associate consultant expert "
    "researcher analyst supervisor leader lead spokesperson trainer psychologist psychiatrist nurse doctor worker "
    "counsellor counselor caseworker accountant administrator magistrate clerk editor journalist teacher principal "
    "convener convenor facilitator ceo директор руководитель председатель президент секретарь начальник заместитель "
    "глава министр посол координатор советник специалист юрист адвокат судья прокурор профессор ректор менеджер "
    "представитель уполномоченный эксперт психолог инспектор член")
_BODIES = words(
    "ministry department office agency committee commission centre center foundation fund association organisation "
    "organization institute university school council service bureau embassy union federation police mission network "
    "society alliance trust bank company court board authority directorate congress church diocese coalition forum "
    "министерство департамент управление агентство комитет комиссия центр фонд ассоциация организация институт "
    "университет совет служба посольство союз федерация суд общество")


def taken_apart(lines: Sequence[str]) -> list[str]:
    """The lines, with those of people side by side below each other, one person after the other."""
    result: list[str] = []
    blocks = [list(block) for _, block in groupby(lines, key=lambda line: not line.strip())]
    led = [1 if _leads(block) else 0 for block in blocks]  # lines in front of those side by side
    cut = [_columns(block[first:]) for first, block in zip(led, blocks, strict=True)]
    sure = {number for number, columns in enumerate(cut) if columns and (
        are_cards(columns) or (_are_likely(columns) and _is_signed([*blocks[:number], blocks[number][:led[number]]])))}
    for number, block in enumerate(blocks):
        near = {number - 2, number + 2} & sure  # beyond the blank lines
        is_alike = any(len(cut[one][0]) == len(cut[number][0]) for one in near) if cut[number] else False
        if number in sure or (is_alike and all(_NAME.fullmatch(column[0]) for column in cut[number])):
            result += block[:led[number]]
            result += _below_each_other(cut[number])
        else:
            result += block
    return result


def are_cards(columns: Sequence[Sequence[str]]) -> bool:
    """Whether columns of short lines are people rather than a table: all are named in one line, and told in another.

    Some line names everybody, above or below it all of another say what each is, or how each is reached.
    """
    if len(columns) < 2:
        return False
    rows = [[cell for cell in row if cell] for row in zip_longest(*columns, fillvalue="")]
    named = next((at for at, row in enumerate(rows[:2]) if len(row) == len(columns) and all(map(_is_name, row))), None)
    told = [at for at, row in enumerate(rows) if at != named and len(row) > 1 and (
        all(map(_is_post, row)) or all(map(_is_body, row)) or all(map(_REACH.search, row)))]
    is_led = named == 0 or 0 in told or all(map(_WHOSE.fullmatch, rows[0]))
    return named is not None and bool(told) and is_led


_WHOSE = regex(  # what one did who is named below it
    r"(?i)\W*(?:(?:prepared|checked|approved|reviewed|signed|submitted|certified|endorsed|drafted|compiled|received|noted|"
    r"verified|witnessed|recommended)(?:\sby)?|for\s.{2,40}|on\sbehalf\sof\s.{2,40}|составил\w*|подготовил\w*|"
    r"проверил\w*|утвердил\w*|согласовал\w*|сдал\w*|принял\w*|от\s.{2,40})\W*")


def _are_likely(columns: Sequence[Sequence[str]]) -> bool:
    """Whether the first line of some columns names everybody, and the others say of one at least what he is.

    Several names below each other are the first cells of rows.
    """
    is_table = any(len(column) >= _LISTED and all(map(_is_name, column)) for column in columns) and not any(
        _is_post(cell) and "," not in cell for column in columns for cell in column[1:2])
    return not is_table and all(_is_name(column[0]) for column in columns) and any(
        _is_post(cell) or _is_body(cell) for column in columns for cell in column[1:])


_LISTED = 3  # names below each other


def _is_signed(before: Sequence[Sequence[str]]) -> bool:
    """Whether what stands right before some lines ends as what people sign does."""
    near = [line for block in before[-_NEAR:] for line in block]
    return any(_SIGNED.search(line) for line in near)


def _leads(block: Sequence[str]) -> bool:
    """Whether the first line of some ends a letter, in front of the names of those who sign it."""
    return len(block) > 1 and _SIGNED.search(block[0]) is not None and len(list(_cells(block[0]))) == 1


_NEAR = 6  # blocks, and the blank lines between them
_SIGNED = regex(r"(?i)\b(?:undersigned|signed|signator\w+|sincerely|faithfully|respectfully|regards|on behalf of|"
                r"in witness|подписи|подписали|нижеподписавши\w+|с уважением)\b")


def _is_name(cell: str) -> bool:
    name = cell.partition(" (")[0]  # Jon Sætre (by authority)
    return _NAME.fullmatch(cell) is not None and not (_is_post(name) or _is_body(name))


def _is_post(cell: str) -> bool:
    return any(word.lower() in _POSTS for word in _WORD.findall(cell))


def _is_body(cell: str) -> bool:
    return any(word.lower() in _BODIES for word in _WORD.findall(cell))


def _columns(block: Sequence[str]) -> list[list[str]]:
    """The columns of some lines by the places where those of the first begin; none where they have no such shape."""
    lines = [line for line in block if line.strip() and not _DRAWN.fullmatch(line)]
    if not 1 < len(lines) <= _MOST_LINES or any("|" in line for line in lines):
        return []
    rows = [list(_cells(line)) for line in lines]
    starts = [start for start, _ in rows[0]]
    if not 1 < len(starts) <= _MOST_COLUMNS or any(len(row) > len(starts) for row in rows):
        return []
    columns: list[list[str]] = [[] for _ in starts]
    for row in rows:
        is_whole = len(row) == len(starts)
        placed = {at if is_whole else sum(start >= first - _OFF for first in starts) - 1: text
                  for at, (start, text) in enumerate(row)}
        for number, column in enumerate(columns):
            column.append(placed.get(number, ""))
    return columns


def _cells(line: str) -> Iterator[tuple[int, str]]:
    """Each cell of a line with the place where it begins."""
    at = indent(line)
    for gap in [*_APART.finditer(line.rstrip(), at), None]:
        yield at, line[at:gap.start() if gap else None].strip()
        at = gap.end() if gap else at


def _below_each_other(columns: Sequence[Sequence[str]]) -> Iterator[str]:
    for number, column in enumerate(columns):
        yield from [""] if number else []
        yield from filter(None, column)
