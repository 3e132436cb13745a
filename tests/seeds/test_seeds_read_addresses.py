"""E-mail addresses that lines break."""

import pytest

from seeds.read import addresses


@pytest.mark.parametrize(("first", "second", "cut"), [
    ("a.grigoryan@mlsa.exampl", "e.am", True), ("b.c@lio.example.", "ge", True), ("f@mehnat.example", ".tj", True),
    ("x@mai", "l.ru", True), ("x@mail", ".ru", True),
    ("Anna: anna", "@un.org", True), ("press_", "office@un.org", True),
    ("write to anna.iva", "nova@example.org", True), ("anna@un.org", "or call", False),
    ("anna@un.org", "www.un.org", False), ("anna@un.org", "bob@un.org", False),
    ("the conference.", "info@x.org", False),
    ("218.555.0119", "anna@x.gov", False), ("E-mail:", "anna@x.org", False), ("info@x.org,", "bob@x.org", False),
    ("anna@un.org", "and others", False), ("anna@example", "org", False)])
def test_where_an_address_is_cut(first: str, second: str, *, cut: bool) -> None:
    assert addresses.is_cut(first, second) == cut


@pytest.mark.parametrize(("texts", "count"), [
    ("dusha nbe@ eda.e xampl e.ch", 5), ("loseva@may ak-nadezhdy. example.ru", 3), ("coordinator anna@un.org", 1),
    ("press press@un.org", 1), ("anna@un.org www.un.org", 1), ("anna@un.org bob@un.org", 1),
    ("a.b@mlsa.exam ple.am", 2),
    ("a.grigoryan@mlsa.ex ample.am; b.ivanov@mlsa.ex ample.am", 2)])
def test_the_pieces_of_an_address(texts: str, count: int) -> None:
    given = texts.split()
    assert addresses.pieces(given, [float(len(text)) for text in given]) == count
