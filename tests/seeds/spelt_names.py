"""Which words that signs spell are names of people, which no weight may be of."""

from collections.abc import Iterable

from seeds.extract.names import given, local_given, name_words
from seeds.extract.text.words import words


def names_of_people(spelt: Iterable[str]) -> list[str]:
    """The words that are patronymics, or given names and surnames as well."""
    named = []
    for word in sorted(spelt):
        own = next(iter(words(word.title())), None)
        if own and len(word) > 3 and not set("ўқғҳәөүұҷӣ") & set(word) and (name_words.ends_as_patronymic(own) or (
                given.is_given(own) and (name_words.is_surname_like(own) or local_given.is_given(own.plain)))):
            named.append(word)
    return named
