"""Text made comparable, and the letters that are marked: what holds for any text at all."""

import re
import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from db.search import fold, layouts
from db.search.highlight import marks

PLAIN = re.compile(r"[a-z0-9]*")
# Any character, lone surrogates too, and those that have made trouble somewhere: apostrophes, marks, other digits.
ANY = st.text(st.characters() | st.sampled_from("'`ʼ’‘ʻ\u0301\u0306İıßǅﬁ²½Ⅷ٣３😀\u200d\u00ad\x00_-.@;|ёҷӯқғҳўңөүұәҒ"),
              max_size=40)
NAMES = st.text("abcdeghijkoqruwxyz еёжийхцчшщъыьэюя ҳҷқғӯӣ ўңөүұәі '’-.", max_size=24)
TEXTS = ANY | NAMES


@given(TEXTS)
@example("İstanbul Ёлка O‘zbekiston ǅ ﬁ ½ ² Ⅷ ٣ 日本語 გიორგი")
@example("\ud800\udfff")
@example("'ʼ’`" * 50)
@example("a\u0301" * 500)
def test_plain_words_are_small_latin_letters_and_digits(text: str) -> None:
    assert PLAIN.fullmatch(fold.plain(text))
    assert fold.plain(fold.plain(text)) == fold.plain(text)
    for word in fold.words(text):
        assert word
        assert PLAIN.fullmatch(word)
        assert fold.plain(word) == word


@given(TEXTS)
def test_words_can_be_folded_again(text: str) -> None:
    assert fold.words(" ".join(fold.words(text))) == fold.words(text)


@given(TEXTS)
def test_composed_and_decomposed_letters_are_the_same(text: str) -> None:
    assert fold.words(unicodedata.normalize("NFD", text)) == fold.words(unicodedata.normalize("NFC", text))


@given(NAMES)
def test_case_makes_no_difference_to_a_name(text: str) -> None:
    assert fold.words(text.upper()) == fold.words(text)


@given(TEXTS)
@example("foo`bar baz")
@example("rock'n'roll o‘ktam")
def test_spans_are_the_words_where_they_stand(text: str) -> None:
    end = 0
    for start, stop, word in fold.spans(text):
        assert end <= start < stop <= len(text)
        assert fold.plain(text[start:stop]) == word
        end = stop
    assert [word for _, _, word in fold.spans(text) if word] == fold.words(text)


@given(TEXTS)
@example("")
@example("o'o’o")
@example("iyoiyeiii")
def test_skeletons_readings_and_layouts_of_any_text(text: str) -> None:
    for word in (fold.plain(text), *fold.words(text)):
        assert PLAIN.fullmatch(fold.skeleton(word))
    for reading in fold.readings(text):
        assert PLAIN.fullmatch(reading)
    other = layouts.other_layout(text)
    assert other is None or other != text.casefold()


@given(TEXTS, st.lists(TEXTS.map(fold.plain) | st.text("abdehijkoruyz", max_size=12), max_size=4))
@example("Vasilina Brazhko", ["brajko"])
@example("Бражко", ["brazhok", "b", ""])
@example("Щщщ", ["shchsh", "s", "shchshchshch"])
@example("o‘ktam ﬁﬁ ½", ["fif", "12", "uktam"])
@example("Жж", ["zhz", "zzh", "hzzh"])
def test_marks_are_ordered_pieces_of_the_text(text: str, words: list[str]) -> None:
    end = 0
    for start, stop in marks(text, words):
        assert end <= start < stop <= len(text)
        end = stop


@given(st.text(st.characters(max_codepoint=0x24F) | st.sampled_from("бражкощўҷ"), min_size=1, max_size=30))
@example("Q:Ɋ0")  # one word is the beginning of another
def test_a_text_is_marked_whole_by_its_own_words(text: str) -> None:
    words = fold.words(text)
    marked = {at for start, stop in marks(text, words) for at in range(start, stop)}
    missed = "".join(char for at, char in enumerate(text) if at not in marked)
    assert fold.words(missed) == []


@pytest.mark.parametrize(("text", "plain"), [
    ("Бражко", "brazhko"), ("Bražko", "brazko"), ("O'tkir", "otkir"), ("Oʻtkir", "otkir"), ("O‘tkir", "otkir"),
    ("Хуҷанд", "khujand"), ("Қурғонтеппа", "qurghonteppa"), ("Суғд", "sughd"), ("Ўктам", "uktam"),
    ("Ҳисор", "hisor"), ("Кӯлоб", "kulob"), ("Тоҷикӣ", "tojiki"), ("Жаңыл", "zhangyl"), ("Өмүралиев", "omuraliev"),
    ("Әйнұр", "aynur"), ("Қасымова", "qasymova"), ("Щербакова", "shcherbakova"), ("Ёлкина", "yolkina"),
    ("Подъячев", "podyachev"), ("Игорь", "igor"), ("Київ", "kiyiv"), ("Đorđević", "dordevic"), ("Łódź", "lodz"),
    ("Strøm", "strom"), ("Müller", "muller"), ("Straße", "strasse"), ("İzmir", "izmir"), ("GLO.ACT", "gloact"),
    ("½", "12"), ("２０２４", "2024"), ("გიორგი", "giorgi"), ("---", ""), ("", ""),
])
def test_plain_spellings(text: str, plain: str) -> None:
    assert fold.plain(text) == plain


@pytest.mark.parametrize("spellings", [
    ("Khujand", "Xujand", "Худжанд", "Хуҷанд", "Hujand", "Khudzhand"),
    ("Жумабаев", "Jumabaev", "Zhumabayev", "Джумабаев", "Dzhumabaev"),
    ("Brazhko", "Бражко", "Brajko"),
    ("Худойбердиев", "Xudoyberdiyev", "Khudoyberdiev", "Hudoyberdiyev"),
    ("Щербаков", "Shcherbakov", "Scherbakov"),
    ("Цой", "Tsoi", "Tsoy"),
    ("Юлия", "Yulia", "Yuliya", "Iuliia"),
    ("Қодиров", "Кодиров", "Qodirov", "Kodirov"),
    ("Раҳимова", "Рахимова", "Rahimova", "Rakhimova"),
    ("Чыңгыз", "Чингиз", "Chingiz", "Chyngyz"),
    ("Филиппов", "Filippov", "Philippov", "Филипов"),
])
def test_transliterations_meet_in_one_skeleton(spellings: tuple[str, ...]) -> None:
    assert len({fold.skeleton(fold.plain(spelling)) for spelling in spellings}) == 1, [
        fold.skeleton(fold.plain(spelling)) for spelling in spellings]


@pytest.mark.parametrize(("text", "readings"), [
    ("GLO.ACT", ["gloact"]), ("U.N. office", ["un"]), ("Bražko", ["brazhko"]), ("Reeve", ["rive"]),
    ("O‘zbekiston", ["uzbekiston"]), ("О.О.Н.", ["oon"]), ("vasilina.brazhko@un.org", []), ("plain", []),
])
def test_further_readings(text: str, readings: list[str]) -> None:
    assert fold.readings(text) == readings


@pytest.mark.parametrize(("typed", "meant"), [
    (",hf;rj", "бражко"), ("икфярлщ", "brazhko"), ("VFHNBY", "мартин"), ("[e;fyl", "хужанд"), ("гтщвс", "unodc"),
    ("2021", None), ("", None),
])
def test_the_same_keys_under_the_other_layout(typed: str, meant: str | None) -> None:
    assert layouts.other_layout(typed) == meant


@pytest.mark.parametrize(("key", "twin"), [("j", "о"), ("G", "П"), ("/", None), ("1", None), ("k", "л"), ("`", "ё")])
def test_a_key_has_its_twin(key: str, twin: str | None) -> None:
    assert layouts.twin_key(key) == twin


@pytest.mark.parametrize(("text", "words", "marked"), [
    ("Vasilina Brazhko", ["brazhko"], ["Brazhko"]),
    ("Василина Бражко", ["brazhko"], ["Бражко"]),
    ("Василина Бражко", ["brajko"], ["Бражко"]),
    ("Vasilina Brazhko", ["vas"], ["Vas"]),
    ("Василина Бражко", ["bra"], ["Бра"]),
    ("Martin Reeve", ["m", "reeve"], ["M", "Reeve"]),
    ("Хуҷанд", ["khujand"], ["Хуҷанд"]),
    ("GLO.ACT Coordinator", ["act"], ["ACT"]),
    ("Dignity and Rights", ["rights", "dignity"], ["Dignity", "Rights"]),
    ("Dignity and Rights", ["laptop"], []),
    ("Dignity and Rights", [], []),
    ("", ["rights"], []),
])
def test_the_letters_that_answer_are_marked(text: str, words: list[str], marked: list[str]) -> None:
    shown = [text[start:stop] for start, stop in marks(text, words)]
    assert shown == marked


def test_a_wrong_letter_is_not_marked() -> None:
    shown = "".join("Martin"[start:stop] for start, stop in marks("Martin", ["matrin"]))
    assert shown in {"Matin", "Marin"}  # which of the swapped letters is the wrong one cannot be told


def test_every_letter_of_the_scripts_of_the_region_becomes_latin() -> None:
    for code in (*range(0xC0, 0x180), *range(0x400, 0x460), *range(0x490, 0x4C0), *range(0x4D0, 0x500), 0x18F, 0x259):
        char = chr(code)
        if char.isalpha() and char not in "ъьЪЬ":
            assert fold.plain(char), hex(code)
            assert PLAIN.fullmatch(fold.plain(char)), hex(code)


@pytest.mark.parametrize(("shown", "typed", "marked"), [
    ("+996 775 987 817", "996775", "996775"), ("+996 775 987 817", "7817", "7817"),
    ("(37) 221-71-41", "3722171", "3722171"),
    ("+996 775 987 817", "1234", ""), ("no digits", "1234", ""),
])
def test_digits_are_marked_across_what_stands_between_them(shown: str, typed: str, marked: str) -> None:
    assert "".join(shown[start:end] for start, end in marks(shown, (typed,))) == marked
