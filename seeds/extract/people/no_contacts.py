"""What stands beside a name that makes it no contact's: a street's, an author's, a victim's, a prize's."""

from typing import Final

from seeds.extract.names import posts
from seeds.extract.text import lexicon, saying
from seeds.extract.text.words import words as words_of
from seeds.regex import regex

_LEAST: Final = 3  # words of a title with a name
_NO_PERSON: Final = regex(r"(?i)(?:(?:\A|[\n.|]\s*|written |text |story |photo |reporting |interview |"
                          r"photographs? |pictures? |images? |edit(?:ed|ing) |illustrated |translat(?:ed|ion) )by|"
                          r"(?:\A|[\n.|]\s*)(?:text|words|design|layout|typesetting|в[её]рстка|дизайн):|"
                          r"\bphoto(?:graph)?s?(?:\s(?:on|above|below|opposite|overleaf)(?:\s[a-z]+){0,2}:|:)?|"
                          r"\b(?:photo|image|picture) credits?:?|изображение:?|"
                          r"фото:?|автор:?|\bкорр\.|\bтекст:|©|\bpseudonym|имени(?:\s[а-я]+)?|им\.(?:\s[а-я]+)?|"
                          r"named after|\b(?:Saint|St\.?)|\bmemory of(?: (?:Prof(?:essor)?|Dr|Sister|Sr|Fr)\.?)?|"
                          r"\b(?:lawyers?|attorneys?|counsel|solicitors?|advocates?|barristers?) for|"
                          r"памяти(?:\s[а-яё-]+){0,2}|площад\w+(?:\s[а-яё-]+){0,2}|закон[ае]?|"
                          r"ба номи(?:\s\w+)?|(?:беседовал|записал|интервьюировал)а?|"
                          r"(?:материал|текст|интервью)\s(?:подготовил|взял|провел|провёл)а?|"
                          r"ноҳияҳои|\bрайоне?|\bstreet|"
                          r"\bул\.|\bstr\.|\bav\.|\bblvd\.?|\brue|\bбул\.|\bпр\.|кӯчаи|хиёбони|\bсвятого|\bавеню|проспект\w*|улиц\w*)\s*$")
_STREET: Final = regex(r"(?i)\s(?:ko.?chasi|кўчаси|көчөсү|көшесі|street|avenue|road|boulevard|highway|marg|"
                     r"prospekti|"
                     r"(?:str|sts?|ave|blvd|rd|lane|square|yard|quay|wharf)(?=\.?(?:,|;|\s?$))|"
                     r"(?:к|көш|көч|кӯч|даңғ|просп|ko.ch)(?=\.,?\s?\d)|"
                     r"проспект\w*|даңғылы|шоҳкӯча\w*)(?![^\W_])")
_IN_ADDRESS: Final = regex(  # San Diego, CA 92101; Minster Hill, Northmoor NM4 2QT
    r",?\s(?:[A-Z][\w’'-]+,?\s){0,2}(?:[A-Z]{2}\s\d{5}|[A-Z]{1,2}\d[\dA-Z]?\s\d[A-Z]{2})(?![^\W_])")


def is_nobody(before: str, behind: str) -> bool:
    """Whether what stands beside a name says that it is a street's, an author's, a victim's or of somebody accused."""
    is_told_behind = any(shape.match(behind) for shape in (
        _STREET, _IN_ADDRESS, _CALLED_AFTER, _LED, _WRITES, lexicon.AND_AFTERWARDS))
    asks = _INTERVIEW.fullmatch(before) is not None and not behind.strip(" .*_")
    is_told = _NO_PERSON.search(before) is not None or _AGED.search(before) is not None
    return asks or is_told_behind or is_told or _is_never(before) or _is_of_post(before)


_AGED: Final = regex(  # whom news tells by the age: 51-летнего | Т. Ергешова; a 34-year-old | Carl Dee
    r"(?i)(?<!\d)\d{1,2}(?:-летн[а-яё]+(?:\s(?:урожен|жител|гражда|выход)[а-яё]+(?:\s(?-i:[А-ЯЁ])[\w-]+){0,2})?|"
    r"[- ]year[- ]old|[- ]жаштагы|[- ]жастағы|[- ]yoshli|[- ]ёшли|-сола)\s$")


_CALLED_AFTER: Final = regex(  # Nora Hollis | Award
    r"(?:['’]s?)?\s(?:Memorial\s|Annual\s)?(?:Award|Prize|Medal|Lecture|Scholarship|Fellowship)s?(?![^\W_])")


_INTERVIEW: Final = regex(r"(?i)\W*(?:interview|интервью):\s")  # a line of who held it
_WRITES: Final = regex(r"(?i),?\s\(?(?:фото|текст)\sавтора")


_LED: Final = regex(  # Foyer Ti Zanmi|, whose director is X
    r"[»”\"]?,?\s(?:whose|where\s(?:the|its))\s(?:[a-z-]+\s){0,2}(?:director|head|president|chair\w*|manager|secretary|"
    r"coordinator|founder|principal|commander|rector|dean)(?![^\W_])")


def _is_of_post(before: str) -> bool:
    """Whether a name is what a post is for: Special Rapporteur on | Contemporary Forms of Slavery."""
    found = _POST_ON.search(before)
    return found is not None and posts.post(found["post"], found["post"].lower()) != ""


_POST_ON: Final = regex(r"(?P<post>[A-Za-z]+)\s(?:on|against)\s$")


_CLAUSES: Final = regex(r"[.;!?…»”\"|\n]")


def _is_never(before: str) -> bool:
    """Whether the words in front of a name say that it is of a victim or of somebody accused."""
    own = _CLAUSES.split(before)[-1]
    _, comma, last = own.rpartition(", ")
    said = words_of(last) if comma and last[:1].isupper() else []
    if 0 < len(said) <= _LEAST and (posts.is_post(said[-1]) or posts.is_rank(said[-1])):
        own = last  # four victims rescued, Sheriff X said
    _, colon, rest = own.rpartition(": ")
    if colon and any(posts.is_post(word) for word in words_of(rest)):
        own = rest  # Помощь пострадавшим: секретарь Ситора Наботова
    own = _HELPS.sub(" ", own)[-40:]
    never = next((one for one in lexicon.NEVER.finditer(own) if not posts.is_for_victims(
        words_of(own[one.start():]))), None)
    return never is not None and not saying.SAYS.search(own)


_HELPS: Final = regex(  # what is there for victims, and makes nobody near it one: помощи жертвам; Victim Services
    r"(?i)(?:работ\w+\sсо?|помощ\w+|защит\w+|поддержк\w+|реабилитац\w+|прав\w*|по делам|услуг\w*|"
    r"сопровожден\w+)\s(?:и\s\w+\s)?"
    r"(?:жертв\w*|пострадавш\w+|потерпевш\w+)|(?:help|support|assist\w*|protect\w*|services?|rights?|care|aid|shelters?|"
    r"compensation|fund|centre|center|office|advoca\w+|identification)\s(?:for|of|to)\s(?:\w+\s){0,2}(?:victims?|survivors?)|"
    r"(?:\bfor|work(?:s|ing)?\swith)\s(?:\w+\s){0,2}(?:victims|survivors)|"
    r"с\s(?:пострадавшими|потерпевшими|жертвами)\s(?:\w+\s)?(?:работа|занима|бесед)\w+|"
    r"интерес\w*\s(?:пострадавш|потерпевш|жертв)\w*\s(?:\w+\s){0,2}представля\w+|"
    r"(?:victims?|survivors?)(?:['’]s?|s['’])?[-\s](?:and\switness\s)?(?:services?|support|assistance|care|advocates?|rights|"
    r"protection|unit|co-?ordinator|compensation|fund|liaison|identification|specialist)")
