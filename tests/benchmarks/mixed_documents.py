"""Generated documents in every format, half of them English and half Russian, each with the same sorts of facts."""

import os
import random

from benchmarks.generated import Generated

import seeds

PLACES = {"en": ("Dushanbe", "Khujand", "Osh", "Bishkek", "Almaty", "Tashkent"),
          "ru": ("Душанбе", "Худжанде", "Оше", "Бишкеке", "Алматы", "Ташкенте")}
TESTS = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "seeds")


def document(number: int, made: Generated) -> tuple[str, bytes]:
    """(format, content) of one document."""
    if TESTS not in seeds.__path__:
        seeds.__path__.append(TESTS)  # tests have no packages: their helpers are imported as seeds.NAME
    from seeds.documents import FORMATS, composed

    chance = random.Random(number)
    language = ("en", "ru")[number // len(FORMATS) % 2]
    place, count = chance.choice(PLACES[language]), chance.randrange(12, 90)
    people = [made.contact(chance.randrange(made.size)) for _ in range(3)]
    body = f"Zorvex {number % 50} Foundation"
    if language == "en":
        title = f"Training {number} on victim identification in {place}"
        prose = (f"On {number % 28 + 1} May 2023 the {body} and UNODC held a training in {place} for {count} judges "
                 f"and prosecutors under the project Safe Roads {number % 40}. More than {count * 20} people were "
                 f"reached by its campaign in {number % 5 + 2018}.")
        head = ("Name", "Role", "Contact")
    else:
        title = f"Семинар {number} по выявлению жертв торговли людьми в {place}"
        prose = (f"{number % 28 + 1} мая 2023 года {body} и УНП ООН провели семинар в {place} для {count} судей и "
                 f"прокуроров в рамках проекта «Безопасные дороги {number % 40}». Обучены {count * 20} человек.")
        head = ("Имя", "Должность", "Связь")
    rows = [[str(one["name"]), str(one["position"]),
             " ".join(str(one[way]) for way in ("email", "phone") if one.get(way))] for one in people]
    format = FORMATS[number % len(FORMATS)]
    item = f"{count} {'participants' if language == 'en' else 'участников'}"
    return format, composed(format, title, prose, item, [head, *rows])
