"""The nouns that name events by themselves, in all languages, and the type of each."""

from functools import lru_cache

from seeds.extract.text.words import Word
from seeds.regex import regex

# Heads by the type of event (db.kinds.EVENT_TYPES): whole words in English, beginnings in the other languages.
_ENGLISH = {word: type for type, words in {
    "training": "training trainings program programme course courses bootcamp masterclass tot school schools camp "
                "camps",
    "workshop": "workshop workshops", "seminar": "seminar seminars",
    "conference": "conference conferences forum forums summit symposium congress colloquium",
    "meeting": "meeting meetings assembly consultation consultations briefing hearing hearings dialogue discussion "
               "talks visit "
               "visits "
               "session sessions gathering retreat",
    "roundtable": "roundtable roundtables round-table round-tables", "webinar": "webinar webinars",
    "ceremony": "gala galas ceremony inauguration launch opening signing handover",
    "campaign": "campaign campaigns marathon", "operation": "operation operations raid raids days day week actions",
    "other": "flashmob flashmobs presentation reception receptions tour tours event events exhibition festival fair "
             "fairs exercise "
             "exercises "
             "hackathon screening "
             "café cafe concert quest",
}.items() for word in words.split()}
STEMS = tuple((type, regex(words)) for type, words in (
    ("webinar", r"вебинар|vebinar"),
    ("training", (r"(?:семинар-)?тренинг|trening|kurs(?:i|lari)?$|окуу(?=ну|нун|да|га|лар|$)|мастер-класс|"
                  r"курс(?:ы|а|ов|ам|ах|и)?$|учени[яй]$|симуляци|упражнени|mashg.?ulot|машғулот")),
    ("seminar", r"(?:[\w'’‘]{2,6}-)?семинар|(?:o.quv-)?seminar"), ("workshop", r"воркшоп|практикум"),
    ("other", r"пресс-конференц"),
    ("conference", (r"(?:интернет-)?конференц|konferen|конференс|конфронс|ҳамоиш|форум|forum(?:i|"
                    r"ida)?$|саммит|"
                    r"симпозиум|конгресс|"
                    r"съезд(?!и)|анҷуман|anjuman|[қк]ур[иу]лт[оа]й|құрылтай|qurultoy")),
    ("meeting", (r"встреч|площадк|совещан|заседан|собрани[еяюй]|брифинг|слушани|консультаци(?:я|и|й|ю|ях)$|"
                 r"вох[ӯу]р(?!д)|машварат|"
                 r"сесси[яийю]|видеомост|телемост|мулоқот|muloqot|нишаст|ҷаласа|ҷамъомад|жыйын|жолугуш(?!т|уп|к|а)|кездесу|жиын|"
                 r"отырыс|brifing|sessiya|иҷлосия|muzokara|музокара|келіссөз|"
                 r"uchrashuv|yig.?ilish|учрашув|йиғилиш|кездешүү|отурум|кеңешме|жиналыс|визит")),
    ("ceremony", (r"церемони|торжествен|открыти[еяюи]|подписани[еяюи]|вручени|маросим|салтанатты(?!\s)|рәсім|"
                  r"ачылыш|ашылу|очилиш|ochilish|"
                  r"marosim|аземи")),
    ("campaign", (r"кампани|акци[яиюей]|kampaniya|aksiya|marafon|өнөктү[кг]|маърака|марафон|месячник|науқан|"
                  r"айлыгы|айлығы|апталыгы|апталығы|oylig|"
                  r"haftalig|ойлиги|ҳафталиги|декада|керуені")),
    ("operation", r"опм$|оперативно-\w+ мероприяти|операци|спецопераци|рейд|reyd|амалиёт"),
    ("other", (r"мероприяти|чорабин|иш-чара|іс-шара|tadbir(?!kor)|тадбир(?!кор)|фестивал|\w{0,6}выставк|забег|"
               r"ярмарк|презентац|фл[еэ]шмоб|автопробег|мотопробег|пресс-кафе|пресс-тур|велопробег|велошеру|жүрүш|"
               r"жүріс|шеру|көргөзмө|көрме(?:сі|нің|де|ні)?$|кўргазма|ko.rgazma|намоишгоҳ")),
))
_LATIN = regex(r"vebinar|trening|seminar(?:[iglnd-]|$)|konferen|anjuman|uchrash|yig|marosim|kampaniya|tadbir|"
               r"muloqot|o.quv-sem|forumi|oylig|haftalig|muzokara|qurultoy|ko.rgazma|"
               r"ochilish|brifing|sessiya|kurs|aksiya|marafon|reyd")  # how events in Uzbek begin


_FRONT = regex(r"^(?:онлайн|видео|веб|мини|арт|фото|эко|кибер|бизнес|радио)-")
_LONGEST = 24  # letters


def type_of(word: Word) -> str | None:
    """The type of event that a noun is; None for what is none."""
    return _type_of(word.plain)


@lru_cache(maxsize=16_384)
def _type_of(plain: str) -> str | None:
    if plain.isascii() and plain in _ENGLISH:
        return _ENGLISH[plain]
    plain = _FRONT.sub("", plain)
    if len(plain) > _LONGEST or (plain.isascii() and not _LATIN.match(plain)):
        return None
    return next((type for type, form in STEMS if form.match(plain)), None)
