"""Reading: what holds for documents of every format."""

import subprocess
import sys
from pathlib import Path

import pytest
from seeds.documents import FORMATS, ITEM, LANGUAGES, PROSE, ROWS, TITLE, check, rows, same, told

from seeds.paragraphs import paragraphs
from seeds.read import read, read_bytes

SHIPPED = Path(__file__).parents[3] / "shared" / "seeds"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("format", FORMATS)
def test_the_same_document_in_every_format(format: str, language: str) -> None:
    document = read_bytes(same(format, language), f"workshop.{format}")
    check(document)
    assert (document.format, document.source) == (format, f"workshop.{format}")
    assert (document.title, document.language) == (TITLE[language], language)
    lines = [line for line in told(document) if line[0] != "header"]
    assert lines[0] == ("heading", TITLE[language])
    assert lines[1] == ("text", PROSE[language])
    assert lines[2][0] == "item"
    assert lines[2][1].endswith(ITEM[language])
    assert rows(document) == [list(row) for row in ROWS[language]]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_same_words_have_the_same_hash_in_every_format(language: str) -> None:
    hashes = {format: read_bytes(same(format, language), f"a.{format}").hash for format in FORMATS if format != "eml"}
    assert len(set(hashes.values())) == 1, hashes
    assert read_bytes(same("txt", language).replace(b"25", b"26"), "a.txt").hash not in hashes.values()


@pytest.mark.parametrize("format", FORMATS)
def test_the_format_is_told_by_the_content_and_not_by_the_name(format: str) -> None:
    names = ["report", "report.doc", "REPORT.PDF.bak"] if format != "txt" else ["report", "report.doc"]
    for name in names if format != "md" else ["report", "report.MARKDOWN"]:
        assert read_bytes(same(format, "en"), name).format == format


@pytest.mark.parametrize("format", FORMATS)
def test_reading_twice_gives_the_same(format: str) -> None:
    assert read_bytes(same(format, "ru"), "a") == read_bytes(same(format, "ru"), "a")


def test_a_file_is_named_without_its_folder(tmp_path: Path) -> None:
    path = tmp_path / "Отчёт 2024.txt"
    path.write_bytes(same("txt", "ru"))
    assert read(str(path)) == read_bytes(same("txt", "ru"), "Отчёт 2024.txt")
    assert read(str(path)).source == "Отчёт 2024.txt"


@pytest.mark.skipif(not SHIPPED.is_dir(), reason="the texts of the shipped documents are not beside this checkout")
def test_the_shipped_documents_are_counted_as_their_facts_cite_them() -> None:
    paths = sorted(SHIPPED.glob("*.txt"))
    assert paths
    for path in paths:
        document = read(str(path))
        check(document)
        assert [document.text_of(paragraph) for paragraph in document.paragraphs] == paragraphs(
            path.read_text(encoding="utf-8"))
        assert document.language == "en"


def test_furniture_is_marked_and_does_not_count_for_the_hash() -> None:
    text = b"1. Home\n2. News\n\nTraining in Khujand\n\nThe ministry held a training for 25 people in Khujand in May.\n"
    page = read_bytes(text + b"\n****\nShare this article\n0 Comment(s)\n", "page.txt")
    assert [paragraph.kind for paragraph in page.paragraphs] == ["furniture", "furniture", "heading", "text",
                                                                 "furniture", "furniture", "furniture"]
    assert page.title == "Training in Khujand"
    assert [paragraph.number for paragraph in page.content] == [3, 4]
    assert page.hash == read_bytes(text.partition(b"\n\n")[2], "page.txt").hash


@pytest.mark.parametrize(("first", "date"), [
    ("Dushanbe, Tajikistan, 24 September 2024", "2024-09-24"), ("September 24, 2024", "2024-09-24"),
    ("г. Душанбе, 24 сентября 2024 г.", "2024-09-24"), ("24.09.2024", "2024-09-24"), ("Сентябрь 2024", "2024-09"),
    ("ш. Душанбе, 24 сентябри соли 2024", "2024-09-24"), ("2024-жылдын 24-сентябры", "2024-09-24"),
    ("2024 жылғы 24 қыркүйек", "2024-09-24"), ("Toshkent, 2024-yil 24-sentabr", "2024-09-24"),
    ("Date: 24 Sept 2024", "2024-09-24"),
    ("DUSHANBE, 24 September 2024 -- The ministry said so.", "2024-09-24"),
    ("ДУШАНБЕ, 24 сентября 2024 г. — Министерство сообщило о семинаре.", "2024-09-24"),
    ("24-25 September 2024", None), ("The workshop was held on 24 September 2024 in Dushanbe.", None),
    ("31.02.2024", None), ("Dushanbe", None), ("May 2024 be better than 2023 was", None),
])
def test_the_date_is_only_the_one_that_is_stated(first: str, date: str | None) -> None:
    document = read_bytes(f"{first}\n\nThe ministry held a training for 25 people.\n".encode(), "a.txt")
    assert document.date == date


@pytest.mark.parametrize(("language", "text"), [
    ("en", "The training was held for the police and for prosecutors of the region."),
    ("ru", "Тренинг прошёл для сотрудников милиции и прокуроров области."),
    ("tg", "Вазорати корҳои дохилии Ҷумҳурии Тоҷикистон дар бораи мубориза бар зидди савдои одамон."),
    ("ky", "Кыргыз Республикасынын Ички иштер министрлиги адам сатууга каршы күрөшүү боюнча тренинг өткөрдү."),
    ("kk", "Қазақстан Республикасының Ішкі істер министрлігі адам саудасына қарсы іс-қимыл бойынша семинар өткізді."),
    ("uz", "O'zbekiston Respublikasi Ichki ishlar vazirligi odam savdosiga qarshi kurash bo'yicha seminar o'tkazdi."),
    ("uz", "Ўзбекистон Республикаси Ички ишлар вазирлиги одам савдосига қарши курашиш бўйича семинар ўтказди."),
    ("ru", "Контакты: Иванова Анна"), ("", "12345 67890"),
])
def test_the_language_is_told_by_letters_and_frequent_words(language: str, text: str) -> None:
    assert read_bytes(text.encode(), "a.txt").language == language


def test_libraries_are_imported_only_when_they_are_needed() -> None:
    script = ("import sys; from seeds.read import read_bytes; read_bytes(b'Text'); "
              "print(*{'pypdfium2', 'markdown_it', 'email', 'html', 'xml', 'zipfile', 'textual'} & set(sys.modules))")
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.split() == []
