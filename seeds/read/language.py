"""The language of a text, told by its letters and its most frequent words."""

from collections import Counter

from seeds.regex import regex

# Words that stand in nearly every text of a language and in few of its neighbours.
_WORDS = {language: frozenset(words.split()) for language, words in {
    "en": "the of and to in for that with on was by from which this are has have been at its their who were",
    "ru": "и в не на что с по для это как из от к о был были также его их при или об во со за которые после году",
    "tg": "ва дар аз ки ба бо барои ин он аст шуд мешавад буд низ рӯзи тоҷикистон ҷумҳурии бояд ҳамчун оид гардид",
    "ky": "жана менен үчүн бул боюнча деп болгон эмес кыргыз дагы анын катары тарабынан бир ал келген ошол каршы "
          "алардын башкы шаары жылы жылдын",
    "kk": "және мен бойынша үшін бұл деп болып қазақстан оның туралы бар арқылы бір сондай ақ жылы тарапынан "
          "jáne boıynsha úshin bolyp qazaqstan onyń týraly arqyly sondaı jyly",
    "uz": "va bilan uchun bu ham bo'yicha haqida deb o'zbekiston qilish edi bo'lgan bir yil tomonidan hamda bo'lib shu "
          "kuni qarshi mavzusida hurmatli sizni soat "
          "ва билан учун бу ҳам бўйича ҳақида деб ўзбекистон қилиш эди бўлган бир йил томонидан ҳамда",
    "uk": "і та в у що на з не для до як це від або про були його при також",
    "fa": "و در به از که این را با است برای آن یک تا های شده",
    "ps": "د او په چې کې ته له سره دی کړي",
    "ar": "في من على إلى أن هذا عن مع التي الذي كما ما",
    "de": "der die und in den von zu das mit für auf ist des im nicht ein eine wurde",
    "fr": "le la les de et des en un une du pour que dans qui sur au avec est par",
    "es": "el la los de y en que las del para por con una se al es como",
    "tr": "ve bir bu için ile da de olarak olan çok daha sonra kadar",
    "tk": "we bilen üçin bu boýunça hem ýylyň türkmenistanyň bolan döwlet",
    "az": "və bu ilə üçün bir olan da də kimi azərbaycan olaraq",
}.items()}
_LANGUAGES = {word: [language for language, its in _WORDS.items() if word in its] for words in _WORDS.values()
              for word in words}
# Letters that only some languages write; each counts as a part of a frequent word.
_LETTERS = {
    "tg": "ҷӣӯ", "kk": "әіұһ", "uz": "ў", "uk": "їєґь", "ru": "щёь", "az": "ə", "tr": "ğı", "tk": "ýňž", "de": "ßäö",
    "fa": "پچژگ", "ps": "ځڅډړږښ",
}
# Pairs of letters, which count as well; but not ООН nor уулу, which Russian pages write too.
_PAIRS = {"ky": regex(r"аа|ээ|оо(?!н\b)|өө|уу(?!лу\b)|үү"), "uz": regex("[og]'[a-z]"),
          "kk": regex(r"ǵ|[yi]ń(?!\w)|[aeo]ý")}
_SHARED = (("қғ", ("kk", "uz", "tg")), ("ҳ", ("uz", "tg")), ("ң", ("kk", "ky", "tk")), ("өү", ("kk", "ky")))
_FOREIGN = {"ru": "қғҳӣӯҷәіұһўңөү", "uk": "ыэёъқғҳңөү", "ky": "қғәіҳӣӯ", "en": "ßäöşğıəýň", "tr": "ýáúǵń",
            "tk": "áúǵńı"}
_WORD = regex(r"[^\W\d_]+(?:['ʻʼ’‘`][^\W\d_]+)*")
_APOSTROPHES = str.maketrans(dict.fromkeys("ʻʼ’‘`", "'"))
_LOOKED_AT = 20_000  # characters; more tell no more


def guess(text: str) -> str:
    """ISO 639-1 code of the language that most of `text` is in, or "" where nothing tells."""
    sample = text[:_LOOKED_AT].casefold().translate(_APOSTROPHES)
    words = Counter(_WORD.findall(sample))
    letters = Counter({letter: number for letter, number in Counter(sample).items() if letter.isalpha()})
    total, count = sum(words.values()), sum(letters.values())
    if not total or not count:
        return ""
    hits: Counter[str] = Counter()
    for word, number in words.items():
        for language in _LANGUAGES.get(word, ()):
            hits[language] += number
    scores = {}
    for language in _WORDS:
        score = hits[language] / total + 6 * sum(letters[letter] for letter in _LETTERS.get(language, "")) / count
        score += sum(2 * letters[letter] / count for shared, among in _SHARED if language in among for letter in shared)
        if language in _PAIRS:
            score += 6 * len(_PAIRS[language].findall(sample)) / count
        score -= sum(6 * letters[letter] / count for letter in _FOREIGN.get(language, ""))
        scores[language] = score
    best = max(scores, key=lambda language: scores[language])
    if scores[best] > 0.02:
        return best
    cyrillic = sum(number for letter, number in letters.items() if "а" <= letter <= "ё")
    return "ru" if cyrillic > count / 2 else ""
