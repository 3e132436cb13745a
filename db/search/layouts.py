"""The same keys on a Latin (QWERTY) and a Russian (ЙЦУКЕН) keyboard."""

_QWERTY = "`qwertyuiop[]asdfghjkl;'zxcvbnm,."
_JCUKEN = "ёйцукенгшщзхъфывапролджэячсмитьбю"
TO_CYRILLIC = str.maketrans(_QWERTY, _JCUKEN)
TO_LATIN = str.maketrans(_JCUKEN, _QWERTY)


def other_layout(text: str) -> str | None:
    """What the same keys would have typed under the other layout: `,hf;rj` -> `бражко`; None when nothing changes."""
    lowered = text.casefold()
    if any(char in _JCUKEN for char in lowered):
        swapped = lowered.translate(TO_LATIN)
    else:
        swapped = lowered.translate(TO_CYRILLIC)
    return swapped if swapped != lowered else None


def twin_key(key: str) -> str | None:
    """The letter on the same key of the Russian layout: j -> о, G -> П; None where there is none."""
    twin = key.casefold().translate(TO_CYRILLIC)
    return None if twin == key.casefold() else (twin.upper() if key.isupper() else twin)
