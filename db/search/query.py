"""What was typed, taken apart: words, exact words, words left out, and filters.

    reeve unodc           words, in any order and spelling
    "blue heart"          exactly these words, one after the other; 'reeve exactly this word
    !training             without records that have it
    kind:event year:2020..2024 org:unodc country:Tajikistan place:dushanbe role:coordinator
    language:dari topic:media tag:urgent fresh:no

Filters are known by English and Russian names. A value in quotes is meant word for word. What looks like a filter and
is none is searched for as words, except at the very end, as long as it may still become one: no query is an error.
"""

import re

from db.fields import CODED
from db.search import fold
from db.typed import NamedTuple

Words = tuple[str, ...]

MOST_WORDS, LONGEST_WORD, LONGEST_QUERY = 10, 40, 1_000  # of a pasted paragraph or an endless word that are looked at
MOST_YEARS = 60  # of a range
FRESH_YEARS = 2  # a record is fresh for so long after its newest source or check
FILTERS = {  # name -> other names
    "kind": ("вид", "тип"), "org": ("organisation", "organization", "орг", "организация"),
    "country": ("страна",), "place": ("city", "место", "город"), "year": ("date", "год", "дата"),
    "role": ("position", "title", "должность", "роль"), "language": ("speaks", "язык"), "topic": ("тема",),
    "tag": ("метка",), "fresh": ("свежий", "свежие"),
}
_NAMES = {name: filter for filter, others in FILTERS.items() for name in (filter, *others)}
_KIND_WORDS = {
    "contact": ("person", "people", "контакт", "контакты", "человек", "люди"),
    "organisation": ("organization", "организация", "организации"),
    "project": ("programme", "проект", "проекты"),
    "event": ("событие", "события", "мероприятие", "мероприятия"),
    "outcome": ("result", "результат", "результаты"),
    "document": ("source", "документ", "документы"),
}
_YES, _NO = ("yes", "да"), ("no", "нет")
_HALF_YEARS = r"[0-9]{0,4}(?:(?:\.\.?|-|–)[0-9]{0,4})?"
_ACRONYM = r"(?<!\w)(?:[^\W\d_]\.){2,}[^\W\d_](?!\w)\.?"  # I.O.M.; two letters are initials
_THOUSANDS = r"(?<=\d),(?=\d{3}(?!\d))"  # the comma of 62,000
_ADDRESSED = r"(?<!\w)(?:г-жа|г-н|гос-жа|mr|mrs|ms|dr)(?!\w)\.?\s+(?=\S)"
_PIECE = r"""(!?)(?:([^\W\d_]+):)?(?:"([^"]*)(?:"|$)|(\S+))"""


class Query(NamedTuple):
    """A query taken apart. Words are plain (folded)."""

    text: str  # the free words as they stand
    words: Words
    exact: tuple[Words, ...]  # phrases; one word is a phrase too
    without: tuple[Words, ...]
    tags: tuple[Words, ...]  # each a choice of tags of the index; one that ends in * begins a tag
    fresh: bool | None
    half: bool = False  # it ends in a filter that is still being typed

    @property
    def narrows(self) -> bool:
        """Whether there is more to it than words."""
        return bool(self.exact or self.without or self.tags or self.fresh is not None)


class _Made:
    """A query while it is taken apart."""

    def __init__(self) -> None:
        self.free: list[str] = []
        self.exact: list[Words] = []
        self.without: list[Words] = []
        self.tags: list[Words] = []
        self.fresh: bool | None = None
        self.half = False

    def take(self, piece: re.Match[str], *, last: bool) -> None:
        """One blank-separated piece, or one in quotes; the `last` may be half typed."""
        negated, name, quoted, bare = piece.groups()
        value = quoted if quoted is not None else bare
        filter = _filter_of(piece)
        if filter and self._filter(filter, value, exact=quoted is not None and piece[0].endswith('"')):
            return
        bare_name = filter_named(bare[:-1]) if name is None and (bare or "").endswith(":") else None
        if last and not negated and ((filter and _may_become(filter, value)) or bare_name):
            self.half = True  # still being typed: it leaves the answer alone
            return
        words = _words(f"{name} {value}" if name else value)
        if negated:
            self.without += [words] if words else []
        elif quoted is not None or (len(bare) > 1 and bare[0] in "'‘’" and not name):
            self.exact += [words] if words else []
        else:
            self.free.append(piece[0])

    def _filter(self, filter: str, value: str, *, exact: bool) -> bool:
        """Whether the value means something to the filter."""
        if filter == "fresh":
            answer = value.lower()
            known = answer in (*_YES, *_NO)
            self.fresh = answer in _YES if known else self.fresh
            return known
        tags = _tags(filter, value, exact=exact)
        self.tags += tags
        return bool(tags)


def parse(text: str, kind: str | None = None) -> Query:
    """`text` taken apart; `kind` is a filter that was chosen elsewhere."""
    made = _Made()
    if kind:
        made.tags.append((f"=kind={kind}",))
    for piece in re.finditer(_PIECE, text[:LONGEST_QUERY]):
        made.take(piece, last=piece.end() == len(text))
    free = " ".join(made.free) + (" " if text[-1:].isspace() and made.free else "")
    return Query(free, words_of(free), tuple(made.exact), tuple(made.without), tuple(made.tags), made.fresh,
                 made.half)


def only_begun(text: str) -> str:
    """The filter at the end of the query that still has to be typed to its end; nothing where there is none."""
    return [piece[0] for piece in re.finditer(_PIECE, text)][-1] if parse(text).half else ""


def filter_named(name: str) -> str | None:
    """The filter called `name`, in English or Russian."""
    return _NAMES.get(name.lower())


def _filter_of(piece: re.Match[str]) -> str | None:
    """The filter that a piece of a query names; None for words, and for what is left out."""
    return filter_named(piece[2]) if piece[2] and not piece[1] else None


def kind_words(kind: str) -> tuple[str, ...]:
    """What a kind is called in queries besides its name, in English and Russian."""
    return _KIND_WORDS[kind]


def with_filter(text: str, filter: str, value: str) -> str:
    """The query `text` with its filters of this name replaced by `value`; without them for an empty value."""
    kept = [piece[0] for piece in re.finditer(_PIECE, text) if _filter_of(piece) != filter]
    return " ".join([*kept, f"{filter}:{value}"] if value else kept)


def filters_in(text: str) -> dict[str, str]:
    """By name, the value that each filter of the query is given, as it was typed; the last one of a name."""
    return {name: piece[3] if piece[3] is not None else piece[4] for piece in re.finditer(_PIECE, text)
            if (name := _filter_of(piece))}


def words_of(text: str) -> Words:
    """The words of a text that are looked for: of a pasted paragraph the first, of an endless word its beginning."""
    return _words(text)[:MOST_WORDS]


def _words(text: str) -> Words:
    text = text[:LONGEST_QUERY]
    if not text.isalpha():
        text = re.sub(_ACRONYM, lambda found: found[0].replace(".", ""), text)
        text = re.sub(_THOUSANDS, "", text)
        text = re.sub(_ADDRESSED, "", text, flags=re.IGNORECASE) or text
    return tuple([word[:LONGEST_WORD] for word in fold.words(text)])


def _tags(filter: str, value: str, *, exact: bool) -> list[Words]:
    """Tags of the index that the filter asks for, all of them; none when the value means nothing to it."""
    if filter == "kind":
        wanted = kind_meant(value)
        return [(f"=kind={wanted}",)] if wanted else []
    if filter == "year":
        return _years(value)
    if filter in CODED:
        code = CODED[filter].codes.code_of(value)
        return [(f"={filter}={code.lower()}",)] if code else []
    # Folded as the tags were, and not as words that are looked for.
    return [(f"={filter}={word}" if exact else f"={filter}={word}*",) for word in fold.words(value)[:MOST_WORDS]]


def _may_become(filter: str, value: str) -> bool:
    """Whether a value that means nothing to the filter may be the beginning of one that does."""
    if filter == "kind":
        return bool(_kinds_begun(value))
    if filter == "fresh":
        return any(answer.startswith(value.lower()) for answer in (*_YES, *_NO))
    if filter == "year":
        return re.fullmatch(_HALF_YEARS, value) is not None
    if filter in CODED:
        return CODED[filter].codes.is_begun(value)
    return True


def kind_meant(text: str) -> str | None:
    """Name of the kind that `text` names or begins to name, in English or Russian; None for no kind or several."""
    known, wanted = _kinds_called(), text.lower()
    if wanted in known:
        return known[wanted]
    meant = _kinds_begun(wanted) if wanted else set()
    return meant.pop() if len(meant) == 1 else None


def _kinds_begun(text: str) -> set[str]:
    """The kinds that `text` begins to name."""
    return {kind for name, kind in _kinds_called().items() if name.startswith(text.lower())}


def _kinds_called() -> dict[str, str]:
    """By all that a kind is called, its name."""
    return {name: kind for kind, others in _KIND_WORDS.items() for name in (kind, f"{kind}s", *others)}


def no_such_kind(text: str) -> str:
    """That there is no kind of which the query asks, and which there are, in a sentence; nothing where there is one."""
    asked = filters_in(text).get("kind")
    if not asked or _kinds_begun(asked):
        return ""
    return f"There is no kind called {asked!r}; kinds are {', '.join(_KIND_WORDS)}."


def what_means_nothing(text: str) -> str:
    """What a query to which nothing more is typed asks for in vain, in a sentence; nothing where all has a meaning."""
    if told := no_such_kind(text):
        return told
    begun = only_begun(text)
    return f"{begun} is only the beginning of a filter: write it to its end, or leave it out." if begun else ""


def _years(value: str) -> list[Words]:
    """2021, 2020..2024, ..2021 or 2022.. ; a dash does for the dots."""
    found = re.fullmatch(r"([0-9]{4})?(?:(\.\.|-|–)([0-9]{4})?)?", value)
    if not found or not (found[1] or found[3]):
        return []
    first = int(found[1] or found[3])
    last = int(found[3] or found[1])
    if found[2] and not found[1]:
        first = last - MOST_YEARS
    if found[2] and not found[3]:
        last = first + MOST_YEARS
    years = range(min(first, last), max(first, last) + 1)[:MOST_YEARS + 1]
    return [tuple([f"=year={year}" for year in years])]


def expression(choices: Words) -> str:
    """FTS5 expression for one of the tags."""
    return " OR ".join(f'"{tag[:-1]}"*' if tag.endswith("*") else f'"{tag}"' for tag in choices)
