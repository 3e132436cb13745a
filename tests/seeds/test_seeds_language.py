"""The language of a text, also of a short one."""

import pytest

from seeds.read import read_bytes
from seeds.read.language import guess
from seeds.review.bringing import title_of_text

TEXTS = (
    ("en", "The training was held in Khujand for officers of the ministry."),
    ("ru", "Обучение прошло в Худжанде для сотрудников министерства, его провели волонтёры."),
    ("tg", "Омӯзиш дар шаҳри Хуҷанд барои кормандони вазорат баргузор гардид."),
    ("ky", "Бишкек шаарында адам сатууга каршы үч күндүк окуу өттү."),
    ("ky", "Кризистик борборлордун байланыш маалыматы, жетекчи жана телефон"),
    ("kk", "Алматы қаласында адам саудасына қарсы күрес жөнінде семинар өтті."),
    ("kk", "Qostanaı oblysynda adam saýdasyna qarsy semınar ótti."),
    ("uz", "Toshkent shahrida odam savdosiga qarshi kurashish mavzusida seminar bo'lib o'tdi."),
    ("uz", "Тошкент шаҳрида одам савдосига қарши курашиш бўйича семинар бўлиб ўтди."),
)


@pytest.mark.parametrize(("language", "text"), TEXTS)
def test_the_language_of_a_sentence(language: str, text: str) -> None:
    assert guess(text) == language


@pytest.mark.parametrize("head", ["734026, Dushanbe, Navoi street 5/2, tel. (+992 37) 236-18-37",
                                  "Ref. ABC/TJ/2023/117", "office@example.org"])
def test_the_head_of_a_letter_is_no_title(head: str) -> None:
    text = f"# {head}\n\n# Invitation to a round table on shelters\n\nDear colleagues, you are invited.\n"
    assert read_bytes(text.encode(), "letter.md").title == "Invitation to a round table on shelters"


def test_a_letter_without_a_title_is_called_by_what_stands_below_its_head() -> None:
    text = "734026, Dushanbe, Navoi street 5/2, tel. (+992 37) 236-18-37\n\nDear colleagues, you are invited to tea.\n"
    assert title_of_text(read_bytes(text.encode(), "letter.txt")) == "Dear colleagues, you are invited to tea."


@pytest.mark.parametrize("text", [
    "Wrocław i Toruń: straż graniczna zatrzymała podejrzanych, którzy przewozili ludzi przez granicę.",
    "Türkmenistanda adam söwdasyna garşy göreşmek boýunça ýygnak geçirildi we hünärmenler gatnaşdy.",
    "Ankara'da insan ticaretiyle mücadele için bir toplantı yapıldı ve çok sayıda uzman katıldı."])
def test_marks_on_latin_letters_do_not_make_a_text_kazakh(text: str) -> None:
    assert guess(text) != "kk"
