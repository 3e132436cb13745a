"""Web pages: their content, and what stands around it."""

import pytest
from seeds.documents import check, rows, told

from seeds.read import Document, read_bytes
from seeds.read.html import LEFT_OUT

PROSE = ("The ministry held a training for 25 investigators in Khujand, funded by the European Union and organised by "
         "the International Organization for Migration. ") * 3
MENU = "".join(f"<li><a href='/{number}'>Section {number}</a></li>" for number in range(8))


def page(body: str, head: str = "") -> Document:
    text = f"<html><head><meta charset=utf-8>{head}</head><body class='page has-sidebar'>{body}</body></html>"
    document = read_bytes(f"<!DOCTYPE html>\n{text}".encode(), "page.html")
    check(document)
    return document


def content(document: Document) -> list[str]:
    return [document.text_of(paragraph) for paragraph in document.content]


def test_a_page_of_a_content_system() -> None:
    document = page(f"""
        <div id="cookie-banner">We use cookies to improve your experience. <button>Accept</button></div>
        <a class="skip-link visually-hidden" href="#main">Skip to main content</a>
        <header class="site-header"><a href="/">UNODC</a><nav><ul>{MENU}</ul></nav>
          <form><input name=q><label>Search</label></form></header>
        <div class="breadcrumb"><a href="/">Home</a> / <a href="/news">News</a></div>
        <main><article>
          <h1>Training in<br>Khujand</h1><time datetime="2024-09-25">25 September</time>
          <div class="social-share"><a href="#">Facebook</a><a href="#">Telegram</a></div>
          <p>{PROSE}</p><script>var tracking = "<p>not text</p>";</script><style>p {{}}</style>
          <figure><img src=a.png alt=x><figcaption>Participants of the training</figcaption></figure>
          <p>Contact: <a href="mailto:press@example.org?subject=x">the press office</a>,
             <a href="tel:+992372210000">hotline</a></p>
        </article></main>
        <aside class="related-content"><h2>Related news</h2><a href="/2">Another training</a></aside>
        <footer><p>© 2024 United Nations</p><p>Dushanbe, Rudaki 1</p></footer>""",
        "<title>Training in Khujand | UNODC</title>")
    assert content(document) == [
        "Training in Khujand", "25 September", PROSE.strip(), "Participants of the training",
        "Contact: the press office <press@example.org>, hotline <+992372210000>"]
    around = [document.text_of(one) for one in document.paragraphs if one.kind == "furniture"]
    assert "Dushanbe, Rudaki 1" in around
    assert not {"Section 1", "Facebook", "Accept", "Skip to main content"} & set(document.text.split("\n"))
    assert "cookies" not in document.text
    assert (document.notes, document.routine) == ((), (LEFT_OUT,))
    assert (document.title, document.date, document.language) == ("Training in Khujand", "2024-09-25", "en")


def test_a_page_that_does_not_say_what_is_its_content() -> None:
    document = page(f"<div id=menu>{MENU}</div><div id=content class=searchable><h1>Training</h1><p>{PROSE}</p></div>"
                    f"<ul>{MENU}</ul><div class=footer>Tel. 1</div>")
    assert content(document) == ["Training", PROSE.strip()]


def test_a_page_is_not_dropped_for_the_name_of_what_holds_all_of_it() -> None:
    document = page(f"<div class='menu-open modal'><h1>Training</h1><p>{PROSE * 3}</p></div>")
    assert content(document) == ["Training", (PROSE * 3).strip()]


@pytest.mark.parametrize(("head", "date"), [
    ('<meta property="article:published_time" content="2024-09-24T23:30:00+05:00">', "2024-09-24"),
    ('<meta name="DC.date" content="2024-09">', "2024-09"),
    ('<meta itemprop="datePublished" content="20240924">', "2024-09-24"),
    ('<script type="application/ld+json">{"datePublished":"2024-09-24T10:00Z"}</script>', "2024-09-24"),
    ('<meta name="date" content="yesterday">', None), ('<meta name="generator" content="2024-09-24">', None),
])
def test_the_date_in_the_head_of_a_page(head: str, date: str | None) -> None:
    assert page(f"<p>{PROSE}</p>", head).date == date


@pytest.mark.parametrize(("head", "body", "title"), [
    ("<title>Training in Khujand | UNODC Central Asia</title>", "", "Training in Khujand"),
    ("<title>UNODC</title>", "<h1>Training in Khujand</h1>", "Training in Khujand"),
    ("<title>Training in Khujand | UNODC Asia</title>", "<h1>UNODC Asia</h1>", "Training in Khujand"),
    ("<title>Training in Khujand - UNODC</title>", "<h1>Training in Khujand</h1>", "Training in Khujand"),
    ("<title>News</title><meta property='og:title' content='Обучение в Худжанде'>", "", "Обучение в Худжанде"),
    ("", "<h2>Training in Khujand</h2>", "Training in Khujand"),
])
def test_the_title_of_a_page(head: str, body: str, title: str) -> None:
    assert page(f"{body}<p>{PROSE}</p>", head).title == title


def test_lists_quotes_lines_and_broken_markup() -> None:
    document = page("<ul><li>one<li>two<ul><li>three</ul></ul><blockquote><p>said</blockquote>"
                    "<p>first<p>second<div>third <b>bold<i>er</b></i> &amp; more</div>"
                    "<address>Osh<br>Lenin&nbsp;5</address><p>a < b</p><pre>line 1\nline 2</pre></td></table></nope>")
    assert told(document) == [("item", "one"), ("item", "two"), ("item", "three"), ("quote", "said"), ("text", "first"),
                              ("text", "second"), ("text", "third bolder & more"), ("text", "Osh"), ("text", "Lenin 5"),
                              ("text", "a < b"), ("text", "line 1"), ("text", "line 2")]


def test_a_table_keeps_its_cells_and_their_places() -> None:
    document = page("<table><caption>Contacts</caption><thead><tr><th>Name<th>Role<th>Phone</thead>"
                    "<tr><td rowspan=2>IOM<td>Director<br>Deputy<td>1<tr><td>Officer<td>2"
                    "<tr><td colspan=2>All<td>3</table>")
    assert rows(document) == [
        ["Name", "Role", "Phone"], ["IOM", "Director; Deputy", "1"], ["", "Officer", "2"], ["All", "", "3"]]


def test_a_table_that_arranges_the_page_is_read_cell_by_cell() -> None:
    document = page(f"<table><tr><td><h1>Title</h1></td></tr><tr><td><p>{PROSE}</p></td><td>Side</td></tr></table>")
    assert told(document) == [("heading", "Title"), ("text", PROSE.strip()), ("text", "Side")]


def test_an_address_hidden_from_robots_is_shown() -> None:
    hidden = bytes([0x42, *(ord(letter) ^ 0x42 for letter in "info@example.org")]).hex()
    document = page(f'<p>Write to <a class="__cf_email__" data-cfemail="{hidden}">[email&#160;protected]</a></p>')
    assert told(document) == [("text", "Write to info@example.org")]


def test_what_is_not_shown_is_not_read() -> None:
    document = page(f"<p>{PROSE}</p><p hidden>one</p><p style='display: none'>two</p><template>three</template>"
                    "<noscript>four</noscript><!-- five --><select><option>six</select>")
    assert content(document) == [PROSE.strip()]


def test_names_and_values_are_rows() -> None:
    document = page(f"<h1>Safe Pathways</h1><p>{PROSE}</p><dl><dt>Budget</dt><dd>EUR 900,000</dd>"
                    "<div><dt>Partners</dt><dd>IOM</dd><dd>UNODC</dd></div></dl>")
    assert rows(document) == [["Budget", "EUR 900,000"], ["Partners", "IOM; UNODC"]]
    long = page(f"<h1>Questions</h1><dl><dt>Who may call?</dt><dd>{PROSE}</dd></dl>")
    assert rows(long) == []
    assert "Who may call?" in content(long)


def test_blocks_that_a_table_holds_side_by_side_are_read_one_by_one() -> None:
    blocks = ("Anna Ivanova<br>Director<br>+992 37 221 00 01", "<p>Martin Reeve<p>Officer<p>martin@example.org")
    document = page(f"<table><tr><td colspan=2>Our team<tr><td>{blocks[0]}<td>{blocks[1]}</table>")
    assert told(document) == [("text", line) for line in ("Our team", "Anna Ivanova", "Director", "+992 37 221 00 01",
                                                          "Martin Reeve", "Officer", "martin@example.org")]


def test_a_table_with_an_empty_column_at_the_side_arranges_the_page() -> None:
    document = page("<table><tr><td>&nbsp;<td><b>Contacts</b><tr><td>&nbsp;<td>Anna Ivanova<br>Director</table>")
    assert told(document) == [("heading", "Contacts"), ("text", "Anna Ivanova"), ("text", "Director")]


@pytest.mark.parametrize(("line", "kind"), [
    ("Tel.: (+992 37) 255-01-84", "text"), ("Call 0113 496 0275", "text"), ("Дафтар: info@example.tj", "text"),
    ("Телефон доверия: 8 (7222) 56-14-09", "text"), ("+996 312 00 00 00", "text"), ("Charity no. 1139872", "furniture"),
    ("© 2010-2024, 1 204 771 visits", "furniture"), ("no-reply@example.org", "furniture"),
    ("Rudaki 80, 734001 Dushanbe", "furniture")])
def test_how_somebody_is_reached_is_content_also_at_the_foot(line: str, kind: str) -> None:
    document = page(f"<main><h1>News</h1><p>{PROSE}</p></main><footer><p>The ministry</p><p>{line}</p></footer>")
    assert told(document)[2:] == [("furniture", "The ministry"), (kind, line)]


def test_whose_a_number_at_the_foot_is_stays_with_it() -> None:
    document = page(f"<main><h1>News</h1><p>{PROSE}</p></main><aside><h3>Numbers</h3><p>Police: 102</p>"
                    "<p>Hotline on trafficking:</p><p>0 800 50 55 58</p></aside>")
    assert told(document)[2:] == [("furniture", "Numbers"), ("furniture", "Police: 102"),
                                  ("text", "Hotline on trafficking:"), ("text", "0 800 50 55 58")]


@pytest.mark.parametrize(("line", "kind"), [
    ("Sign up with Milica Perović, events assistant,", "text"), ("Sign up with Google", "furniture"),
    ("Sign up for our newsletter", "furniture"), ("Sign in", "furniture")])
def test_who_is_signed_up_with_is_content(line: str, kind: str) -> None:
    assert told(page(f"<p>{PROSE}</p><p>{line}</p>"))[-1] == (kind, line)


@pytest.mark.parametrize("line", ["<p><b>Our offices</b></p>", "<div><strong>Our</strong> <b>offices</b></div>",
                                  "<p><span style='font-weight:700'>Our offices</span></p>"])
@pytest.mark.parametrize(("below", "kind"), [("<p>&nbsp;</p>", "heading"), ("", "text")])
def test_a_bold_line_between_blank_ones_is_a_heading(line: str, below: str, kind: str) -> None:
    document = page(f"<p>One <b>bold</b> word.</p>\n<div><br></div>\n{line}\n{below}\n<p>Osh<br>Lenin 5</p>")
    assert told(document) == [("text", "One bold word."), (kind, "Our offices"), ("text", "Osh"), ("text", "Lenin 5")]


def test_a_number_in_a_bar_is_kept_and_the_rest_of_bars_is_not() -> None:
    document = page("<div class=topbar><span>Tel. +992 37 221 00 01</span> <a href=/en>English</a></div>"
                    f"<nav><ul>{MENU}</ul></nav><div class=topbar hidden>+992 37 221 00 02</div>"
                    f"<h1>News</h1><p>{PROSE}</p>")
    assert told(document)[0] == ("text", "Tel. +992 37 221 00 01 English")
    assert "Section 1" not in document.text
    assert "221 00 02" not in document.text


@pytest.mark.parametrize(("link", "shown"), [
    ("https://wa.me/996555123456", "Write to us <+996555123456>"), ("https://wa.me/message/AB12", "Write to us"),
    ("https://api.whatsapp.com/send?phone=%2B996555123456&text=x", "Write to us <+996555123456>")])
def test_the_number_behind_a_link_to_a_chat(link: str, shown: str) -> None:
    assert told(page(f"<p><a href='{link}'>Write to us</a></p>")) == [("text", shown)]


@pytest.mark.parametrize(("link", "shown"), [
    ("<div><a href='mailto:info@help.example'><img src=m.png></a></div>", "info@help.example"),
    ("<p><a href='tel:+992372210001'><i class='fa fa-phone'></i></a></p>", "+992372210001")])
def test_a_paragraph_of_nothing_but_a_link(link: str, shown: str) -> None:
    assert shown in page(f"<p>{PROSE}</p>{link}<p>Osh</p>").text
