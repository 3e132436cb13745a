"""Which letters the bytes of a file are."""

import pytest
from seeds.documents import PROSE, eml, told

from seeds.read import read_bytes
from seeds.read.encoding import decode

NEWS = {
    "ru": "Семинар прошёл 24 сентября 2024 г. в г. Душанбе. В нём приняли участие более 50 сотрудников — «МВД».",
    "tg": "Вазорати корҳои дохилии Ҷумҳурии Тоҷикистон, шаҳри Душанбе",
    "kk": "Қазақстан Республикасының Ішкі істер министрлігі адам саудасына қарсы іс-қимыл",
    "en": "The “Blue Heart” campaign – José Núñez, chargé d’affaires, met François Müller in Zürich.",
}


@pytest.mark.parametrize(("language", "encoding"), [
    ("ru", "utf-8"), ("ru", "utf-8-sig"), ("ru", "utf-16"), ("ru", "utf-16-le"), ("ru", "utf-16-be"), ("ru", "utf-32"),
    ("ru", "cp1251"), ("en", "utf-8"), ("en", "utf-8-sig"), ("en", "utf-16-le"), ("en", "utf-16-be"), ("en", "cp1252"),
    ("tg", "utf-8"), ("tg", "utf-16-le"), ("tg", "koi8-t"), ("kk", "utf-8"), ("kk", "utf-16-be"), ("kk", "kz1048"),
])
def test_every_encoding_of_the_region(language: str, encoding: str) -> None:
    text = NEWS[language]
    assert decode(text.encode(encoding)) == text
    assert told(read_bytes(text.encode(encoding), "a.txt")) == [("text", text)]


@pytest.mark.parametrize("encoding", ["cp1251", "koi8-r", "cp866", "utf-8", "utf-16-le"])
@pytest.mark.parametrize("text", [
    "Душанбе", "Иванова Анна", "Торговля людьми", "Контакты: тел. 8-495", "СПИСОК КОНТАКТОВ", "Право и процветание",
    "Ош, ул. Ленина, 5", "Hotline of the NGO «Дом» in Osh".replace("«", '"').replace("»", '"'), PROSE["ru"],
])
def test_short_texts_in_russian(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)) == text


@pytest.mark.parametrize("text", ["Müller", "José", "naïve café", "It’s", "François Hollande à Paris", "Åsa Öberg"])
def test_short_texts_in_western_letters(text: str) -> None:
    assert decode(text.encode("cp1252")) == text


@pytest.mark.parametrize(("encoding", "declared"), [
    ("cp1251", "windows-1251"), ("koi8-r", "koi8-r"), ("cp1251", "iso-8859-1"), ("cp1251", "us-ascii"),
    ("utf-8", "koi8-r"), ("cp1251", "utf-8"), ("koi8-r", "x-unknown"), ("cp1251", "hex"),
    ("cp1251", '"windows-1251"'), ("cp866", "ibm866"),
])
def test_what_a_file_says_of_itself_counts_when_it_fits(encoding: str, declared: str) -> None:
    assert decode(NEWS["ru"].replace("—", "-").translate({0xab: None, 0xbb: None}).encode(encoding, "replace"),
                  declared).startswith("Семинар прош")


@pytest.mark.parametrize(("text", "encoding"), [
    ("Łódź, Kraków", "iso-8859-2"), ("مرحبا بالعالم", "windows-1256"), ("日本語の文", "euc-jp"),
    ("Ελλάδα και", "windows-1253"), ("ığdır şişe", "windows-1254"),
])
def test_other_encodings_are_read_where_they_are_declared(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding), encoding) == text


def test_a_word_in_capitals_that_could_be_either_is_read_as_declared() -> None:
    assert decode("МВД".encode("koi8-r"), "koi8-r") == "МВД"


@pytest.mark.parametrize("meta", [
    '<meta charset="koi8-r">', "<META HTTP-EQUIV=Content-Type CONTENT='text/html; charset=koi8-r'>"])
def test_the_charset_of_a_page(meta: str) -> None:
    page = f"<html><head>{meta}</head><body><p>МВД</p></body></html>".encode("koi8-r")
    assert told(read_bytes(page, "a.html")) == [("text", "МВД")]


@pytest.mark.parametrize("charset", ["utf-8", "windows-1251", "koi8-r"])
@pytest.mark.parametrize("cte", ["quoted-printable", "base64", "8bit"])
def test_the_charset_of_an_e_mail(charset: str, cte: str) -> None:
    mail = eml(PROSE["ru"] + "\n", charset=charset, cte=cte)
    assert ("text", PROSE["ru"]) in told(read_bytes(mail, "a.eml"))


def test_damaged_utf_8_is_still_utf_8() -> None:
    data = PROSE["ru"].encode()
    text = decode(data[:40] + b"\xff" + data[41:-1])
    assert text.startswith("Семинар был")
    assert text.count("\ufffd") <= 4


def test_letters_are_composed_and_what_cannot_be_seen_is_gone() -> None:
    document = read_bytes("Край\u200b \u202eTwo\u00ad\x07 words\r\nрaй".replace("й", "и\u0306").encode(), "a.txt")
    assert told(document) == [("text", "Край Two words"), ("text", "рaй")]
