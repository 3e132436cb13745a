"""The contact sheet as a browser has it, and the same as text for a message."""

import json
import shutil
import subprocess
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pypdfium2
import pytest

from db import Directory
from db.exchange import format_named
from db.exchange.shapes import WriteOptions

TODAY = "2024-10-01"
NASTY = '<script>document.title="taken"</script>{{told}}&amp;"\''


@pytest.fixture
def people(empty: Directory) -> Directory:
    """Contacts of two organisations and of none, and names that are no harmless text."""
    empty.add_many("document", [{"id": "report", "title": f"Harrow {NASTY}", "date": "2020-05"}])
    empty.add_many("organisation", [
        {"id": "office", "name": "Quillan Office", "acronym": "QLO", "type": "NGO", "email": "hall@quillan.org",
         "phone": "+992372217141", "website": "https://quillan.org/?a=1&b=2", "country": "TJ", "tags": ["secret"]},
        {"id": "nasty", "name": f"Nasty {NASTY}", "website": "javascript://a.org/%0aalert(1)", "part_of": "office"}])
    empty.add_many("contact", [
        {"name": "Василина Бражко", "position": "Lawyer", "organisation": "office", "phone": "+996775987817",
         "channels": ["WhatsApp"], "email": "v@quillan.org", "other_phones": ["+992372217142"], "place": "Dushanbe",
         "country": "TJ", "summary": "First line\nsecond line", "note": "my own words", "verified_on": "2024-09-24",
         "verified_by": "Nargis", "id": "vasilina"},
        {"name": "Ñandú Ōta", "organisation": "office", "other_names": ["Nandu"], "as_of": "2015",
         "languages": ["prs", "es"]},
        {"name": f"Zed {NASTY}", "position": NASTY, "email": "zed@example.org", "country": "KG", "summary": NASTY}])
    empty.cite_many([("vasilina", None, "report", 1), ("vasilina", "phone", "report", 2)])
    return empty


def written(directory: Directory, format: str, **options: Any) -> str:
    from io import BytesIO

    file = BytesIO()
    format_named(format).load().write(file, directory.outgoing(directory.numbers()),
                                      WriteOptions(format, today=TODAY, **options))
    return file.getvalue().decode()


class Page(HTMLParser):
    """What is in a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[tuple[str, str]] = []  # by the tag it stands in
        self.open: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in ("meta", "input"):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag, "what is opened is closed"

    def handle_data(self, data: str) -> None:
        if data.strip():
            self.texts.append((self.open[-1], data))

    def of(self, tag: str) -> list[str]:
        return [text for within, text in self.texts if within == tag]


def test_text_stays_text(people: Directory) -> None:
    page = Page(written(people, "sheet", named=f"Query {NASTY}"))
    assert [tag for tag, _ in page.tags].count("script") == 1
    assert page.of("h1") == [f"Contacts: Query {NASTY}"]
    assert page.of("title") == page.of("h1")
    assert f"Nasty {NASTY}" in page.of("h2")
    assert f"Zed {NASTY}" in page.of("h3")
    assert page.of("li") == [f"Harrow {NASTY}, May 2020"]
    assert not page.open


def test_nothing_is_loaded_from_anywhere(people: Directory) -> None:
    page = Page(written(people, "sheet"))
    assert {tag for tag, _ in page.tags}.isdisjoint({"link", "img", "iframe", "object", "base", "form", "video"})
    assert not any({"src", "srcset", "action", "style", "onclick"} & set(attributes) for _, attributes in page.tags)
    links = [attributes["href"] for tag, attributes in page.tags if tag == "a"]
    assert sorted(map(str, links)) == [
        "https://quillan.org/?a=1&b=2", "mailto:hall@quillan.org", "mailto:v@quillan.org", "mailto:zed@example.org",
        "tel:+992372217141", "tel:+992372217142", "tel:+996775987817"]
    policy = next(attributes["content"] for _, attributes in page.tags if "http-equiv" in attributes)
    assert str(policy).startswith("default-src 'none';")
    styles = "".join(page.of("style"))
    assert "url(" not in styles
    assert "@import" not in styles


def test_a_sheet_groups_says_how_fresh_and_where_it_is_written(people: Directory) -> None:
    page = Page(written(people, "sheet"))
    assert page.of("h2") == [f"Nasty {NASTY}", "Quillan Office", "No organisation", "Sources"]
    assert page.of("h3") == ["Ñandú Ōta", "Василина Бражко", f"Zed {NASTY}"], "no name twice below its heading"
    told = page.of("p")
    assert "3 contacts, 2 organisations · 1 Oct 2024" in told
    assert "checked 24 Sep 2024 by Nargis" in told
    assert "as of 2015, needs checking" in told
    assert "Dari, Spanish" in told
    assert "First line\nsecond line" in told
    assert "1" in told, "the number of the document"
    assert not any("my own words" in text or "secret" in text for _, text in page.texts)
    by_country = Page(written(people, "sheet", group="country"))
    assert by_country.of("h2") == ["Kyrgyzstan", "Tajikistan", "No country stated", "Sources"]
    assert "Lawyer · Quillan Office" in by_country.of("p")


def test_what_is_left_out_is_named() -> None:
    from db.exchange import listing

    for format in ("sheet", "text"):
        assert format_named(format).load().CANNOT == listing.CANNOT
        assert not format_named(format).reads
        assert set(listing.CANNOT["contact"]) == {"tags", "note", "distinct"}


def test_the_text_for_a_message(people: Directory) -> None:
    people.remove(["nasty"])
    assert written(people, "text", named="dushanbe").replace(NASTY, "NASTY") == """\
Contacts: dushanbe (3 contacts, 1 organisation, 1 Oct 2024)

Quillan Office
--------------
  also QLO
  NGO
  +992 372 21 7141
  hall@quillan.org
  https://quillan.org/?a=1&b=2
  Tajikistan
  [undated, needs checking]
Ñandú Ōta
  also Nandu
  speaks Dari, Spanish
  [as of 2015, needs checking]
Василина Бражко, Lawyer
  +996 775 987 817 (WhatsApp)
  +992 372 21 7142
  v@quillan.org
  Dushanbe, Tajikistan
  First line
  second line
  [checked 24 Sep 2024 by Nargis; source 1]

No organisation
---------------
Zed NASTY, NASTY
  zed@example.org
  Kyrgyzstan
  NASTY
  [undated, needs checking]

Sources
-------
1. Harrow NASTY, May 2020
"""


# In a real browser

SEARCHES = {"": 5, "brazhko": 1, "БРАЖКО": 1, "vasilina dush": 1, "nandu": 1, "ñandú": 1, "quillan": 3, "7817": 1,
            "37 221 71 42": 1, "+996 775": 1, "zzz": 0, "alert": 1, "kyrgyzstan": 1}
ASKING = """<script>
var told = {}, box = document.getElementById("search");
%s.forEach(function (typed) {
  box.value = typed;
  box.dispatchEvent(new Event("input"));
  var shown = Array.prototype.filter.call(document.querySelectorAll("article"), function (one) {
    return one.offsetParent !== null; });
  told[typed] = [shown.length, document.querySelectorAll("section:not([hidden])").length,
                 document.getElementById("none").hidden];
});
document.body.innerHTML = "";
document.body.textContent = "<<" + JSON.stringify({told: told, title: document.title}) + ">>";
</script></body>"""


def browser(*arguments: str, folder: Path) -> str:
    found = next((name for name in ("chromium", "chromium-browser", "google-chrome") if shutil.which(name)), None)
    if found is None:
        pytest.skip("Chromium is not installed")
    quiet = ("--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run")
    done = subprocess.run([found, *quiet, f"--user-data-dir={folder / 'profile'}", *arguments], capture_output=True,
                          text=True, check=True, timeout=60, encoding="utf-8")
    return done.stdout


@pytest.mark.slow
def test_a_browser_searches_the_sheet(people: Directory, tmp_path: Path) -> None:
    page = written(people, "sheet")
    (tmp_path / "sheet.html").write_text(page.replace("</body>", ASKING % json.dumps(list(SEARCHES))), encoding="utf-8")
    dumped = browser("--dump-dom", (tmp_path / "sheet.html").as_uri(), folder=tmp_path)
    answer = json.loads(dumped.split("&lt;&lt;")[1].split("&gt;&gt;")[0])
    assert answer["title"] == "Contacts", "no script of a name has run"
    assert {typed: told[0] for typed, told in answer["told"].items()} == SEARCHES
    assert answer["told"][""][1:] == [3, True]
    assert answer["told"]["zzz"][1:] == [0, False], "that nothing is found is said"


@pytest.mark.slow
def test_a_browser_prints_the_sheet_on_a4(people: Directory, tmp_path: Path) -> None:
    people.add_many("contact", [{"name": f"Person {at}", "summary": "word " * 30} for at in range(40)])
    (tmp_path / "sheet.html").write_text(written(people, "sheet"), encoding="utf-8")
    browser(f"--print-to-pdf={tmp_path / 'sheet.pdf'}", "--no-pdf-header-footer", (tmp_path / "sheet.html").as_uri(),
            folder=tmp_path)
    printed = pypdfium2.PdfDocument(tmp_path / "sheet.pdf")
    pages = [page.get_textpage().get_text_range() for page in printed]
    assert len(pages) > 1
    assert all(abs(size - wanted) < 2 for page in printed
               for size, wanted in zip(page.get_size(), (595.3, 841.9), strict=True)), "A4 upright"
    text = "\n".join(pages)
    assert "Василина Бражко" in text
    assert all(f"Person {at}" in text for at in range(40))
    assert "Search" not in text, "there is nothing to search on paper"
