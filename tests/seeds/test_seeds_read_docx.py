"""Word documents."""

import pytest
from seeds.documents import PROSE, check, core, docx, heading, item, par, part, rows, run, table, told, zipped

from seeds.read import Document, read_bytes

LINK = ('<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="rId7" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" '
        'Target="mailto:office@example.org" TargetMode="External"/></Relationships>')
BOX = "http://schemas.openxmlformats.org/markup-compatibility/2006"


def document(*body: str, parts: dict[str, str] | None = None) -> Document:
    read = read_bytes(docx(*body, parts=parts), "a.docx")
    check(read)
    return read


def test_paragraphs_lists_and_headings() -> None:
    read = document(heading("Обучение в Оше"), par("One ", run("bold", "<w:b/>"), run(" word")), item("an item"),
                    par("- a dash"), par(run("Contacts", "<w:b/>")), par(PROSE["en"]),
                    par(run("Anna Ivanova", "<w:b/>")), par("Officer"))
    assert told(read) == [
        ("heading", "Обучение в Оше"), ("text", "One bold word"), ("item", "an item"), ("item", "- a dash"),
        ("heading", "Contacts"), ("text", PROSE["en"]), ("text", "Anna Ivanova"), ("text", "Officer")]
    assert read.title == "Обучение в Оше"


def test_breaks_tabs_and_signs() -> None:
    line = ("<w:r><w:t>Martin Reeve</w:t><w:br/><w:t>Coordinator</w:t><w:tab/><w:t>non</w:t><w:noBreakHyphen/>"
            "<w:t>state</w:t></w:r>")
    assert told(document(par(line))) == [("text", "Martin Reeve"), ("text", "Coordinator non-state")]


def test_what_is_struck_out_hidden_or_a_code_is_not_read() -> None:
    struck = "<w:del><w:r><w:delText>old </w:delText></w:r></w:del><w:ins><w:r><w:t>new</w:t></w:r></w:ins>"
    read = document(par(struck), par("shown", run(" hidden", "<w:vanish/>")),
                    par("<w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>5</w:t></w:r>"))
    assert told(read) == [("text", "new"), ("text", "shown"), ("text", "5")]
    assert read.routine == ("Deleted text that is still marked in the document was left out.",)


def test_a_table_keeps_its_cells() -> None:
    lines = [["Name", "Role", "Phone"], [par("Анна") + par("Иванова"), "Officer", ""],
             ['<w:tcPr><w:gridSpan w:val="2"/></w:tcPr>' + par("both"), "3"]]
    assert rows(document(par("Contacts"), table(lines))) == [
        ["Name", "Role", "Phone"], ["Анна; Иванова", "Officer", ""], ["both", "", "3"]]


def test_a_table_of_one_row_arranges_the_page() -> None:
    assert told(document(table([[par("Ministry") + par("Tel. 1"), "To the director"]]))) == [
        ("text", "Ministry"), ("text", "Tel. 1"), ("text", "To the director")]


BLOCKS = ("Anna Ivanova", "Director", "+992 37 221 00 01"), ("Martin Reeve", "Officer", "martin@example.org")


def test_blocks_that_a_table_holds_side_by_side_are_read_one_by_one() -> None:
    blocks = ["".join(map(par, block)) for block in BLOCKS]
    assert told(document(table([blocks, [*blocks[:1], par("")]]))) == [
        ("text", line) for line in (*BLOCKS[0], *BLOCKS[1], *BLOCKS[0])]


def test_the_rows_of_a_table_that_stands_in_a_cell_are_kept() -> None:
    inner = table([["Name", "Phone"], ["Anna", "1"]])
    assert rows(document(table([["Contacts", "Updated in May"], [inner + par(""), "by the office"]]))) == [
        ["Name", "Phone"], ["Anna", "1"]]


@pytest.mark.parametrize(("lines", "between", "kind"), [
    (("Anna Ivanova", "Officer"), 1, "heading"), (("Anna Ivanova", "Officer"), 0, "text"),
    (("Anna", "Officer", "Osh", "Bishkek"), 1, "heading"), (("Anna",) * 9, 2, "text")])
def test_a_bold_line_between_blank_ones_is_a_heading(lines: tuple[str, ...], between: int, kind: str) -> None:
    below = [par(line) + par("") * (between > 1) for line in lines]
    read = document(par("Text"), par(""), par(run("Regional offices", "<w:b/>")), par("") * between, *below)
    assert told(read)[1] == (kind, "Regional offices")


def test_a_text_box_is_read_once() -> None:
    content = f"<w:txbxContent>{par('in the box')}</w:txbxContent>"
    box = (f'<w:r><mc:AlternateContent xmlns:mc="{BOX}"><mc:Choice><w:drawing>{content}</w:drawing></mc:Choice>'
           f"<mc:Fallback><w:pict>{content}</w:pict></mc:Fallback></mc:AlternateContent></w:r>")
    assert told(document(par("before", box))) == [("text", "before"), ("text", "in the box")]


def test_links_to_mail_show_the_address() -> None:
    link = f'<w:hyperlink r:id="rId7">{run("the office")}</w:hyperlink>'
    assert told(document(par("Write to ", link), parts={"word/_rels/document.xml.rels": LINK})) == [
        ("text", "Write to the office <office@example.org>")]


@pytest.mark.parametrize(("shown", "read"), [("the office", "Write to the office <office@example.org>, please"),
                                            ("Office@example.org", "Write to Office@example.org, please")])
def test_links_that_are_fields_show_the_address(shown: str, read: str) -> None:
    code = "<w:r><w:instrText> HYPERLINK &quot;mailto:office@example.org?subject=x&quot; </w:instrText></w:r>"
    field = [f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")]
    assert told(document(par("Write to ", field[0], code, field[1], run(shown), field[2], ", please"))) == [
        ("text", read)]


def test_heads_feet_and_notes_of_pages() -> None:
    read = document(par("Text"), parts={"word/header1.xml": part("hdr", par("Ministry of Internal Affairs")),
                                        "word/footer1.xml": part("ftr", par("7")),
                                        "word/footnotes.xml": part("footnotes", par("See the law.")),
                                        "word/comments.xml": part("comments", par("Check this"))})
    assert told(read) == [("furniture", "Ministry of Internal Affairs"), ("text", "Text"), ("text", "See the law.")]
    assert read.notes == ("Comments in the margin were left out.",)


def test_a_letterhead_is_no_running_head() -> None:
    head = part("hdr", par("Ministry of Labour"), table([[par("Rudaki 1") + par("Tel. +992 37 221 00 01"), "12 May"]]))
    read = document(par("Dear colleagues"), parts={
        "word/header1.xml": part("hdr", par("Page of a letter")), "word/header2.xml": head,
        "word/footer1.xml": part("ftr", par("Write to office@example.org"))})
    assert told(read) == [
        ("furniture", "Page of a letter"), ("text", "Ministry of Labour"), ("text", "Rudaki 1"),
        ("text", "Tel. +992 37 221 00 01"), ("text", "12 May"), ("text", "Dear colleagues"),
        ("text", "Write to office@example.org")]


def test_the_head_of_the_first_page_only_is_content() -> None:
    office = "http://schemas.openxmlformats.org"
    rels = "".join(f'<Relationship Id="r{number}" Type="{office}/officeDocument/2006/relationships/header" '
                   f'Target="header{number}.xml"/>' for number in (1, 2))
    parts = {"word/_rels/document.xml.rels":
             f'<Relationships xmlns="{office}/package/2006/relationships">{rels}</Relationships>',
             "word/header1.xml": part("hdr", par("Ministry")), "word/header2.xml": part("hdr", par("Letter of May"))}
    section = ('<w:sectPr><w:headerReference w:type="first" r:id="r1"/><w:headerReference w:type="default" r:id="r2"/>'
               "{}</w:sectPr>")
    assert told(document(par("Text"), section.format("<w:titlePg/>"), parts=parts)) == [
        ("text", "Ministry"), ("furniture", "Letter of May"), ("text", "Text")]
    assert told(document(par("Text"), section.format('<w:titlePg w:val="0"/>'), parts=parts))[0] == (
        "furniture", "Ministry")


@pytest.mark.parametrize(("title", "expected"), [("План действий", "План действий"), ("Документ1", "Heading"),
                                                 ("Microsoft Word - a.doc", "Heading"), ("", "Heading")])
def test_the_title_in_the_properties(title: str, expected: str) -> None:
    assert document(heading("Heading"), par("Text"), parts={"docProps/core.xml": core(title)}).title == expected


def test_the_text_may_be_in_a_part_of_another_name() -> None:
    office = "http://schemas.openxmlformats.org"
    rels = (f'<Relationships xmlns="{office}/package/2006/relationships"><Relationship Id="a" '
            f'Type="{office}/officeDocument/2006/relationships/officeDocument" '
            'Target="/word/document2.xml"/></Relationships>')
    other = '<w:document xmlns:w="w"><w:body><w:p><w:r><w:t>Other</w:t></w:r></w:p></w:body></w:document>'
    assert told(document(par("x"), parts={"_rels/.rels": rels, "word/document2.xml": other})) == [("text", "Other")]
    assert told(document(par("x"), parts={"_rels/.rels": "<Relationships/>"})) == [("text", "x")]


def test_a_letter_of_another_office_in_strict_form() -> None:
    strict = "http://purl.oclc.org/ooxml/wordprocessingml/main"
    text = f'<w:document xmlns:w="{strict}"><w:body>{par("Strict")}</w:body></w:document>'
    assert told(read_bytes(zipped({"word/document.xml": text}), "a.docx")) == [("text", "Strict")]
