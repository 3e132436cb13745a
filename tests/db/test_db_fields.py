"""What people write into a field, and what is kept of it."""

import re
from collections import Counter

import pytest

from db.errors import BadValueError
from db.fields import CODED, COUNTRY, DATE, EMAIL, LANGUAGE, NOTE, NUMBER, PHONE, TEXT, URL, Field, FieldType, Value
from db.kinds import BY_NAME, CONTACT, EVENT, ORGANISATION, OUTCOME, PROJECT


def field(kind: str, name: str) -> Field:
    found = BY_NAME[kind].field(name)
    assert found is not None
    return found


GOOD: list[tuple[FieldType, str, Value, str]] = [  # type, as typed, as kept, as shown
    (TEXT, "  Martin \t Reeve\n", "Martin Reeve", "Martin Reeve"),
    (NOTE, "one  \n  two\r\n\n", "one\n  two", "one\n  two"),
    (PHONE, "+996775987817", "+996775987817", "+996 775 987 817"),
    (PHONE, "+992 37 221 71 41", "+992372217141", "+992 372 21 7141"),
    (PHONE, "992 37 221 71 41", "+992372217141", "+992 372 21 7141"),
    (PHONE, "37 221 71 41", "+992372217141", "+992 372 21 7141"),
    (PHONE, "(37) 221-71-41", "+992372217141", "+992 372 21 7141"),
    (PHONE, "tel:+992-37-221-71-41", "+992372217141", "+992 372 21 7141"),
    (PHONE, "8 10 996 775 98 78 17", "+996775987817", "+996 775 987 817"),
    (PHONE, "+992 37 221 71 41 ext. 12", "+992372217141;ext=12", "+992 372 21 7141 ext. 12"),
    (PHONE, "+992 37 221 71 41 доб. 12", "+992372217141;ext=12", "+992 372 21 7141 ext. 12"),
    (PHONE, "+992372217141;ext=12", "+992372217141;ext=12", "+992 372 21 7141 ext. 12"),
    (PHONE, "+7 (495) 123-45-67", "+74951234567", "+7 495 123-45-67"),
    (PHONE, "+1 202 555 0143", "+12025550143", "+1 202-555-0143"),
    (PHONE, "٣٧٢٢١٧١٤١", "+992372217141", "+992 372 21 7141"),
    (EMAIL, "martin.reeve@un.org", "martin.reeve@un.org", "martin.reeve@un.org"),
    (EMAIL, " Martin.Reeve@UN.org ", "Martin.Reeve@un.org", "Martin.Reeve@un.org"),
    (EMAIL, "vasilina.brazhko[at]un.org", "vasilina.brazhko@un.org", "vasilina.brazhko@un.org"),
    (EMAIL, "vasilina.brazhko [AT] un [dot] org", "vasilina.brazhko@un.org", "vasilina.brazhko@un.org"),
    (EMAIL, "press(at)iom(dot)int", "press@iom.int", "press@iom.int"),
    (EMAIL, "press {at} iom.int", "press@iom.int", "press@iom.int"),
    (EMAIL, "press<at>iom.int", "press@iom.int", "press@iom.int"),
    (EMAIL, "mailto:hot-line+tj@a-b.co.uk", "hot-line+tj@a-b.co.uk", "hot-line+tj@a-b.co.uk"),
    (EMAIL, "почта@пример.рф", "почта@пример.рф", "почта@пример.рф"),
    (DATE, "2021", "2021", "2021"),
    (DATE, " 2021-09 ", "2021-09", "Sep 2021"),
    (DATE, "2021-09-04", "2021-09-04", "4 Sep 2021"),
    (DATE, "2020-02-29", "2020-02-29", "29 Feb 2020"),
    (DATE, "1999-12-31", "1999-12-31", "31 Dec 1999"),
    (NUMBER, "22", 22, "22"),
    (NUMBER, "62,000", 62000, "62,000"),
    (NUMBER, "62 000", 62000, "62,000"),
    (NUMBER, "1\u00a0400\u202f000", 1400000, "1,400,000"),
    (NUMBER, "2,000.5", 2000.5, "2,000.5"),
    (NUMBER, "2.50", 2.5, "2.5"),
    (NUMBER, "3.0", 3, "3"),
    (NUMBER, "-7", -7, "-7"),
    (NUMBER, "0", 0, "0"),
    (COUNTRY, "TJ", "TJ", "Tajikistan"),
    (COUNTRY, "kg", "KG", "Kyrgyzstan"),
    (COUNTRY, "tajikistan", "TJ", "Tajikistan"),
    (COUNTRY, "Таджикистан", "TJ", "Tajikistan"),
    (COUNTRY, "Тоҷикистон", "TJ", "Tajikistan"),
    (COUNTRY, "Kyrgyz Republic", "KG", "Kyrgyzstan"),
    (COUNTRY, "киргизия", "KG", "Kyrgyzstan"),
    (COUNTRY, "Кыргызстан", "KG", "Kyrgyzstan"),
    (COUNTRY, "Қазақстан", "KZ", "Kazakhstan"),
    (COUNTRY, "Oʻzbekiston", "UZ", "Uzbekistan"),
    (COUNTRY, "  united   STATES ", "US", "United States"),
    (COUNTRY, "США", "US", "United States"),
    (COUNTRY, "Россия", "RU", "Russia"),
    (COUNTRY, "Афганистан", "AF", "Afghanistan"),
    (COUNTRY, "Turkey", "TR", "Türkiye"),
    (URL, "www.iom.int", "https://www.iom.int", "https://www.iom.int"),
    (URL, "http://icmpd.org/a?b=c", "http://icmpd.org/a?b=c", "http://icmpd.org/a?b=c"),
]


@pytest.mark.parametrize(("kind", "typed", "kept", "shown"), GOOD, ids=[f"{one[0].name} {one[1]!r}" for one in GOOD])
def test_what_is_typed_is_kept_and_shown(kind: FieldType, typed: str, kept: Value, shown: str) -> None:
    value = kind.parse(typed)
    assert value == kept
    assert type(value) is type(kept)
    assert kind.format(value) == shown
    assert kind.parse(str(value)) == kept
    assert kind.accept(value) == kept


BAD: list[tuple[FieldType, str]] = [
    *((PHONE, text) for text in (
        "", "  ", "+", "12", "call me", "+992", "+0000000000", "+99237221714112345", "1-800-FLOWERS",
        "+992 37 221 71 41, 221 71 42", "martin.reeve@un.org", "2024-09-24")),
    *((EMAIL, text) for text in (
        "", "reeve", "reeve@", "@un.org", "reeve@un", "reeve@@un.org", "reeve@un..org", "reeve@.org", "reeve@un.org.",
        "martin reeve@un.org", "reeve at un.org", "a@un.org b@un.org", "a@un.org, b@un.org", "<a@un.org>", "a@-un.org",
        "a@un-.org", "a@un.o", "a@10.0.0.1")),
    *((DATE, text) for text in (
        "", "21", "2021-9", "2021-13", "2021-00", "2021-02-30", "2021-02-29", "2021-04-31", "2021-09-00", "24.09.2021",
        "2021/09/24", "20210924", "2021-09-24T10:00", "2021-", "0000", "-2021", "spring 2021", "2019-2021")),
    *((NUMBER, text) for text in (
        "", "twenty", "nan", "inf", "-Infinity", "1e400", "0x10", "1,2,3", "12,34", "1 2", "50%", "more than 500",
        "2021-09")),
    *((COUNTRY, text) for text in ("", "XX", "Atlantis", "Central Asia", "T", "tj kg")),
    *((LANGUAGE, text) for text in ("", "xx", "Elvish", "language", "язык", "-", "xx-Latn", "ru en", "Иванов")),
    *((URL, text) for text in ("", "iom", "https://", "www.iom.int and others")),
]


@pytest.mark.parametrize(("kind", "typed"), BAD, ids=[f"{kind.name} {typed!r}" for kind, typed in BAD])
def test_what_does_not_fit_is_refused_with_a_sentence_and_a_hint(kind: FieldType, typed: str) -> None:
    with pytest.raises(BadValueError) as caught:
        kind.parse(typed)
    assert repr(typed.strip()) in str(caught.value)
    assert caught.value.hint.startswith("Write")
    assert caught.value.status == 2


@pytest.mark.parametrize("typed", ["221 71 41", "21-71-41", "221714"])
def test_a_local_number_without_its_area_code_is_not_made_a_wrong_international_one(typed: str) -> None:
    with pytest.raises(BadValueError):
        PHONE.parse(typed)


@pytest.mark.parametrize(("typed", "kept"), [
    ("112", "112"), ("1313", "1313"), ("116 123", "116123"), ("860", "860"), ("3434", "3434"),
])
def test_the_short_number_of_a_hotline_stays_as_it_is_dialled(typed: str, kept: str) -> None:
    assert PHONE.parse(typed) == PHONE.accept(kept) == kept == PHONE.format(kept)


@pytest.mark.parametrize(("typed", "kept"), [
    ("...5-12-88", "…5-12-88"), ("…5-12-88", "…5-12-88"), (" ... 5–12–88 ", "…5-12-88"),
    ("..(022) 56 10 94", "…(022) 56 10 94"), ("...417", "…417"),
])
def test_a_number_of_which_the_beginning_is_not_known_is_kept_as_it_is_written(typed: str, kept: str) -> None:
    assert PHONE.parse(typed) == PHONE.accept(kept) == kept == PHONE.format(kept)


def test_a_partial_number_is_read_as_it_is_pasted() -> None:
    assert PHONE.parse("…22\u00a056\u00a010\u00a094") == "…22 56 10 94"
    assert PHONE.parse("…5\u201112\u201188") == "…5-12-88"


@pytest.mark.parametrize("kept", ["…(((", "…-", "…1", "…", "…5 - 12"])
def test_what_may_not_be_typed_is_not_kept(kept: str) -> None:
    with pytest.raises(BadValueError):
        PHONE.accept(kept)


@pytest.mark.parametrize("typed", ["...", "...12", "...5-12-8a", "...1234 5678 9012 345"])
def test_dots_alone_make_no_number(typed: str) -> None:
    with pytest.raises(BadValueError):
        PHONE.parse(typed)


def test_a_phone_is_read_in_the_country_it_is_of() -> None:
    assert PHONE.parse("0775 98 78 17", "KG") == "+996775987817"
    assert PHONE.parse("8 (495) 123-45-67", "RU") == "+74951234567"
    with pytest.raises(BadValueError):
        PHONE.parse("8 (495) 123-45-67")


@pytest.mark.parametrize("typed", ["２０２１", "٢٠٢١", "2021-０9"])
def test_dates_are_kept_in_ascii_digits(typed: str) -> None:
    try:
        kept = DATE.parse(typed)
    except BadValueError:
        return
    assert str(kept).isascii()


@pytest.mark.parametrize("typed", ["HTTPS://www.iom.int", "ftp://iom.int/a.pdf", "mailto:a@iom.int", "https://."])
def test_an_address_of_another_scheme_is_refused_or_kept_whole(typed: str) -> None:
    try:
        kept = str(URL.parse(typed))
    except BadValueError:
        return
    assert kept.casefold() == typed.casefold()


@pytest.mark.parametrize("typed", ["Соединённые Штаты", "O'zbekiston", "O‘zbekiston", "Ўзбекистон"])
def test_countries_are_known_by_every_way_to_write_their_letters(typed: str) -> None:
    assert COUNTRY.parse(typed) in {"US", "UZ"}


@pytest.mark.parametrize(("kept", "typed"), [
    ("tg", "TG tgk Tajik таджикский тоҷикӣ тажикче tojik tg-Cyrl tg_TJ"),
    ("prs", "prs Dari дари дарӣ درى دری fa-AF"), ("fa", "fa fas per fa-IR Farsi فارسی фарси персидский"),
    ("uz", "uzb ўзбек o'zbek o‘zbekcha өзбекче uz-Latn-UZ узбекский"), ("ru", "rus русский ruscha орусча русӣ ru-RU"),
    ("zh", "zh-Hant zh-Hans-CN cmn 中文 Mandarin китайский"), ("wbl", "Wakhi ваханский вахонӣ wbl"),
    ("ka", "ქართული geo грузинский"), ("ar", "العربية арабский ar-001"), ("en", "EN eng English англисӣ en-GB"),
])
def test_languages_are_known_by_codes_tags_and_names(kept: str, typed: str) -> None:
    assert {LANGUAGE.parse(one) for one in typed.split()} == {kept}


@pytest.mark.parametrize(("typed", "kept"), [
    ("забони тоҷикӣ", "tg"), ("Узбекский язык", "uz"), ("қазақ тілі", "kk"), ("Кыргыз тили", "ky"),
    ("o‘zbek tili", "uz"), ("Tajik language", "tg"), ("русский  яз.", "ru"), ("Russian Sign Language", "rsl"),
    ("русский жестовый язык", "rsl"), ("türkmen dili", "tk"),
])
def test_the_word_for_language_may_stand_beside_a_name(typed: str, kept: str) -> None:
    assert LANGUAGE.parse(typed) == kept


def test_every_country_and_language_is_known_by_each_of_its_names() -> None:
    names = Counter((type.name, name.casefold()) for type in CODED.values()
                    for names in type.codes.all_names() for name in set(names))
    for type in CODED.values():
        for code in type.codes.all_codes():
            english, russian, *others = type.codes.names_of(code)
            for name in (code, english, russian, *others):
                assert type.parse(name) == code or names[type.name, name.casefold()] > 1, name
            assert type.format(code) == english


def test_languages_have_the_codes_of_iso_639() -> None:
    """Two letters, or three where another has none; the letters of both parts are read."""
    codes = LANGUAGE.codes.all_codes()
    assert all(re.fullmatch("[a-z]{2,3}", code) for code in codes)
    for code in codes:
        longer = [name for name in LANGUAGE.codes.names_of(code) if re.fullmatch("[a-z]{3}", name)]
        assert not set(longer) & set(codes)
        assert longer or len(code) == 3, f"{code} is not known by the three letters of ISO 639-3"


@pytest.mark.parametrize(("typed", "kept"), [
    ("English, русский/дари; tg", ("en", "ru", "prs", "tg")), ("Dari", ("prs",)), (" , ;", None),
])
def test_commas_stand_between_languages_too(typed: str, kept: Value) -> None:
    assert field("contact", "languages").parse(typed) == kept


def test_a_comma_in_the_name_of_a_country_is_part_of_it() -> None:
    assert field("project", "countries").parse("Бонэйр, Синт-Эстатиус и Саба; KG, UZ") == ("BQ", "KG", "UZ")


@pytest.mark.parametrize(("typed", "number"), [
    ("9007199254740993", 9007199254740993), ("123 456 789 012 345 678", 123456789012345678),
])
def test_whole_numbers_are_kept_to_the_last_digit(typed: str, number: int) -> None:
    assert NUMBER.parse(typed) == number


CHOICES = [choice for kind in (ORGANISATION, PROJECT, EVENT, OUTCOME) for choice in kind.fields if choice.options]


@pytest.mark.parametrize("choice", CHOICES, ids=[choice.label for choice in CHOICES])
def test_a_choice_takes_each_of_its_options_and_nothing_else(choice: Field) -> None:
    for option in choice.options:
        assert choice.parse(f" {option} ") == option
        assert choice.accept(option) == option
    with pytest.raises(BadValueError) as caught:
        choice.parse("none of them")
    assert choice.label.lower() in str(caught.value)
    for option in choice.options:
        assert option in caught.value.hint


@pytest.mark.parametrize(("typed", "kept"), [
    ("МОМ; UN Migration Agency", ("МОМ", "UN Migration Agency")),
    ("  one ;; two ; ", ("one", "two")),
    ("one, two", ("one, two",)),
    ("", None), (" ; ", None),
])
def test_many_values_stand_apart_by_semicolons(typed: str, kept: Value) -> None:
    assert field("contact", "other_names").parse(typed) == kept


@pytest.mark.parametrize(("given", "shown"), [
    (None, ""), (("one",), "one"), (("one", "two"), "one, two"), (("one, two", "three"), "one, two; three"),
])
def test_many_values_are_shown_so_that_each_can_be_told(given: Value, shown: str) -> None:
    assert field("contact", "other_names").format(given) == shown


def test_each_of_many_values_is_checked_by_its_type() -> None:
    emails = field("contact", "other_emails")
    assert emails.parse("a[at]un.org; B@UN.ORG") == ("a@un.org", "B@un.org")
    assert field("project", "countries").parse("Таджикистан; kg") == ("TJ", "KG")
    with pytest.raises(BadValueError):
        emails.parse("a@un.org; nothing")


@pytest.mark.parametrize(("name", "given", "kept"), [
    ("name", "Reeve", "Reeve"), ("name", None, None), ("name", "", None),
    ("other_names", ["a", "b"], ("a", "b")), ("other_names", "a", ("a",)), ("other_names", [], None),
])
def test_a_program_gives_a_scalar_or_a_list_for_many(name: str, given: object, kept: Value) -> None:
    assert field("contact", name).accept(given) == kept


@pytest.mark.parametrize(("kind", "name", "given"), [
    ("contact", "name", ["Reeve"]), ("contact", "name", 5), ("contact", "name", True), ("contact", "name", b"Reeve"),
    ("contact", "name", {"name": "Reeve"}), ("contact", "other_names", ["a", 5]), ("contact", "other_names", [None]),
    ("outcome", "value", True), ("outcome", "value", [1]), ("outcome", "value", float("nan")),
    ("outcome", "value", float("inf")), ("outcome", "year", 2021), ("contact", "phone", 992372217141),
])
def test_a_program_cannot_give_a_value_of_another_type(kind: str, name: str, given: object) -> None:
    with pytest.raises(BadValueError):
        field(kind, name).accept(given)


@pytest.mark.parametrize("given", ["   ", "\n\t", "\u00a0"])
def test_blanks_are_no_value(given: str) -> None:
    assert field("contact", "name").accept(given) is None
    assert field("contact", "summary").accept(given) is None
    assert field("contact", "name").parse(given) is None


def test_empty_texts_among_many_values_are_left_out() -> None:
    assert field("contact", "other_names").accept(["a", "", " "]) == ("a",)
    assert field("contact", "other_names").accept([""]) is None


def test_a_field_is_known_by_its_other_names() -> None:
    assert CONTACT.field("org") == CONTACT.field("Works for") == CONTACT.field("организация")
    assert CONTACT.field("Other_Names") == CONTACT.field("also known as")
    assert CONTACT.field("nothing") is None
    assert field("contact", "телефон").name == "phone"
