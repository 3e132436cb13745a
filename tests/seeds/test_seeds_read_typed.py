"""What was typed in Word or on a page as in plain text: cells apart by blanks, lines broken by hand, blank lines."""

from collections.abc import Callable, Sequence
from html import escape

import pytest
from seeds.documents import check, docx, par, rows, run, table, told

from seeds.read import Document, read_bytes

Form = Callable[[Sequence[str]], Document]

CELLS = [["Name", "Office", "Phone"], ["Anna Ivanova", "Osh", "+996 3222 5 60 71"],
         ["Bob Smith", "Batken", "+996 3622 5 60 72"]]
COLUMNS = ("Name           Office      Phone", "Anna Ivanova   Osh         +996 3222 5 60 71",
           "Bob Smith      Batken      +996 3622 5 60 72")
BROKEN = ("The workshop was organised by the International Organization for Migration",
          "together with the Ministry of Internal Affairs and brought together twenty",
          "five investigators from the Sughd region of Tajikistan, who worked for three", "days on cases.", "",
          "Another paragraph of this letter, which somebody pasted from a mail and which", "goes on here.")
WHOLE = [" ".join(BROKEN[:4]), " ".join(BROKEN[5:])]


def in_word(lines: Sequence[str]) -> Document:
    """A document of Word in which each line is a paragraph."""
    return checked(docx(*map(par, lines)), "a.docx")


def in_one_paragraph(lines: Sequence[str]) -> Document:
    """A document of Word in which lines are parted by breaks."""
    parts = "<w:br/>".join(f'<w:t xml:space="preserve">{escape(line)}</w:t>' for line in lines)
    return checked(docx(par(f"<w:r>{parts}</w:r>")), "a.docx")


def on_page(lines: Sequence[str]) -> Document:
    """A page whose lines are paragraphs, blanks kept by no-break ones."""
    kept = "".join(f"<p>{escape(line).replace('  ', '&nbsp; ')}</p>\n" for line in lines)
    return checked(f"<html><body>{kept}</body></html>".encode(), "a.html")


def preformatted(lines: Sequence[str]) -> Document:
    text = escape("\n".join(lines))
    return checked(f"<html><body><h1>Contacts</h1><pre>{text}</pre></body></html>".encode(), "a.html")


def checked(data: bytes, name: str) -> Document:
    read = read_bytes(data, name)
    check(read)
    return read


def content(read: Document) -> list[str]:
    return [read.text_of(paragraph) for paragraph in read.content]


@pytest.mark.parametrize("form", [in_word, in_one_paragraph, on_page, preformatted])
def test_columns_apart_by_blanks_are_cells(form: Form) -> None:
    assert rows(form(COLUMNS)) == CELLS


@pytest.mark.parametrize("blank", ["\u00a0", "\u2002"])
def test_blanks_of_any_kind_keep_columns_apart(blank: str) -> None:
    assert rows(checked("\n".join(COLUMNS).replace("  ", blank * 2).encode(), "a.txt")) == CELLS


@pytest.mark.parametrize("form", [in_word, preformatted])
def test_bars_keep_columns_apart(form: Form) -> None:
    assert rows(form([f"| {' | '.join(line)} |" for line in CELLS])) == CELLS


def test_two_cells_parted_by_a_tab_are_rows_where_lines_have_them() -> None:
    tabbed = [par("<w:r>" + "<w:tab/>".join(f"<w:t>{text}</w:t>" for text in line) + "</w:r>")
              for line in (("Anna Ivanova", "Osh office"), ("Bob Smith", "Batken office"))]
    assert rows(checked(docx(par("Contacts"), *tabbed), "a.docx")) == [
        ["Anna Ivanova", "Osh office"], ["Bob Smith", "Batken office"]]
    assert rows(checked(docx(par("Contacts"), tabbed[0]), "a.docx")) == []


@pytest.mark.parametrize("form", [in_word, in_one_paragraph, preformatted])
def test_lines_broken_by_hand_are_one_paragraph(form: Form) -> None:
    assert content(form(BROKEN))[-2:] == WHOLE


@pytest.mark.parametrize("form", [in_word, in_one_paragraph, preformatted])
@pytest.mark.parametrize("rest", ["Борис Андреевич", "Борис Ильич", "Нина Фоминична"])
def test_a_surname_on_a_line_of_its_own_is_of_the_name_below(form: Form, rest: str) -> None:
    lines = ("Комиссия", "", "ИВАНОВА", "Анна Сергеевна", "начальник отдела", "", "СЕРЕДА", rest, "заместитель")
    assert content(form(lines))[-4:] == ["ИВАНОВА Анна Сергеевна", "начальник отдела", f"СЕРЕДА {rest}", "заместитель"]


def test_lines_between_blank_ones_are_headings() -> None:
    lines = ("Contacts", "", "Anna Ivanova", "Officer", "", "Partners", "", "Bob Smith", "Chair")
    assert told(in_word(lines)) == [("heading", "Contacts"), ("text", "Anna Ivanova"), ("text", "Officer"),
                                    ("heading", "Partners"), ("text", "Bob Smith"), ("text", "Chair")]


def test_a_bold_line_of_what_was_typed_is_still_a_heading() -> None:
    bold = par(run("Regional offices of the two countries, with those who answer there", "<w:b/>"))
    read = checked(docx(*map(par, COLUMNS), par(), bold, par(), *map(par, COLUMNS)), "a.docx")
    assert [kind for kind, _ in told(read)] == ["row"] * 3 + ["heading"] + ["row"] * 3


def test_a_long_paragraph_with_a_wide_blank_is_no_row() -> None:
    prose = " ".join(BROKEN[:3])
    lines = [f"{prose}     {prose}", f"{prose} {prose}    {prose}"]
    assert rows(in_word(lines)) == []
    assert content(in_word(lines)) == [" ".join(line.split()) for line in lines]


@pytest.mark.parametrize("mark", ["-", "•", "1."])
def test_a_mark_with_a_tab_is_of_a_point_and_no_cell(mark: str) -> None:
    words = ("an inspector in Griffith for the winter", "a joint information night", "an answer on the programme")
    points = [par("<w:r>" + f"<w:t>{mark}</w:t><w:tab/><w:t>{text}</w:t></w:r>") for text in words]
    read = checked(docx(par("What we would like:"), *points), "a.docx")
    assert told(read)[1:] == [("item", f"{mark} {text}") for text in words]


def test_wide_blanks_between_words_are_one() -> None:
    lines = ("Dear Ms Haddad", "", "Please ring me on   0491 570 156   or talk to Sione.", "", "Yours  faithfully")
    assert content(in_word(lines)) == ["Dear Ms Haddad", "Please ring me on 0491 570 156 or talk to Sione.",
                                       "Yours faithfully"]


def test_wide_blanks_within_a_cell_are_one() -> None:
    lines = [par("<w:r>" + "<w:tab/>".join(f'<w:t xml:space="preserve">{text}</w:t>' for text in line) + "</w:r>")
             for line in (("Capt.   Munkhbat   D.", "checkpoint,  9909 7733"), ("Anna Bell", "office"))]
    assert rows(checked(docx(*lines), "a.docx")) == [["Capt. Munkhbat D.", "checkpoint, 9909 7733"],
                                                     ["Anna Bell", "office"]]


def test_blanks_of_careless_hands_are_no_columns() -> None:
    lines = ("Crisis centre Dawn", "5 Mill Street", "tel:   0231  0 14 52 ,   mob. 060 001 452",
             "director    Anna  Chobanu", "mail:  dawn@example.org", "Soroca")
    assert content(in_word(lines)) == [" ".join(line.split()) for line in lines]


def test_columns_with_blank_lines_between_rows() -> None:
    lines = ("AGENCY                        REPRESENTATIVE           ALTERNATE", "",
             "Sheriff's Office              Lt. Doug Swallows        none", "",
             "Cookeville Police             Det. Shauna Ferrell      Chief R. Maddux")
    assert "Lt. Doug Swallows        none" in in_word(lines).text


def test_what_stands_below_a_blank_line_behind_a_table() -> None:
    body = table([["Day", "Who"], ["Mon", "Cheryl"]])
    columns = ("Cheryl Sinclair   case manager      204-555-0118", "Joss Whitford     night supervisor  204-555-0139")
    read = checked(docx(body, par(), par("NUMBERS"), *map(par, columns), par(), body), "a.docx")
    assert [read.text_of(one) for one in read.paragraphs if one.apart] == ["NUMBERS", "Day | Who"]


def _tabbed(*lines: tuple[str, str]) -> list[str]:
    return [par(run(mark), "<w:r><w:tab/></w:r>", run(text)) for mark, text in lines]


@pytest.mark.parametrize("marks", [("1.1.", "1.2."), ("1.1", "1.2"), ("a)", "b)"), ("(i)", "(ii)"), ("Q:", "A:")])
def test_numbers_of_paragraphs_are_no_cells(marks: tuple[str, str]) -> None:
    words = ("What did you do?", "We have helped 412 victims of trafficking in the region.")
    read = checked(docx(par("Memorandum"), *_tabbed(*zip(marks, words, strict=True))), "a.docx")
    assert rows(read) == []
    assert content(read)[1:] == [f"{mark} {text}" for mark, text in zip(marks, words, strict=True)]


def test_wide_blanks_behind_sentences_are_no_columns() -> None:
    lines = ("The fund helps.   It gives shelter.   It trains.", "It was founded.   It has offices.")
    assert told(in_word(lines)) == [("text", " ".join(line.split())) for line in lines]


def test_a_long_line_with_a_tab_leaves_rows_above_it() -> None:
    long = "A long clause that goes on. " * 10
    lines = _tabbed(("Anna Bell", "Osh office"), ("Bob Smith", "Batken office"), ("Note", long))
    assert rows(checked(docx(*lines), "a.docx"))[:2] == [["Anna Bell", "Osh office"], ["Bob Smith", "Batken office"]]


def test_a_salutation_is_no_heading() -> None:
    thanks = "Thank you for the letter which we had from you, and for all that you have told us of your house's work."
    lines = ("Fund of Hope", "12 May 2024", "", "Dear Ms Bell", "", thanks, "", "Yours sincerely")
    assert ("heading", "Dear Ms Bell") not in told(in_word(lines))


def test_a_table_in_a_quote_keeps_its_cells() -> None:
    table_of = "\n".join(COLUMNS)
    read = checked(f"<html><body><p>Words</p><blockquote><pre>{table_of}</pre></blockquote></body></html>".encode(),
                   "a.html")
    assert [read.cells_of(one) for one in read.paragraphs if one.cells] == CELLS


@pytest.mark.slow
def test_thousands_of_lines_in_one_paragraph_are_read_in_time() -> None:
    lines = [f"line {number} of the list" for number in range(8_000)]
    assert len(content(in_one_paragraph(lines))) == len(lines)
