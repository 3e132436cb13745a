"""Examples for fitting whose a page is: the names that it may be called after, of which one is that of most people."""

import json
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from seeds.fitting_examples import Choice, chains_of, scene_before
from seeds.scoring_rules import Told, called, listed, plain, same_field

from seeds.extract.bodies import callings, whose
from seeds.extract.bodies.calling_signs import Signs

_FEWEST = 2  # contacts of a body that a page is of
_SHARE = 0.4  # of all contacts


def of_whose(document: Path, facts: Path, chains: Path | None = None) -> list[Choice]:
    """Of one page all names that it may be called after; nothing where its people are of one body each.

    `chains` holds weights of chains that were fitted on other pages, for those of the program.
    """
    names = house(json.loads(facts.read_text(encoding="utf-8")))
    if not names:
        return []
    with chains_of(chains):
        scene = scene_before(whose, document)
    named = callings.find(scene)
    signs = Signs(scene, named)
    choice = [(signs.of(at), is_called(names, one)) for at, one in enumerate(named)]
    return [choice] if any(is_right for _, is_right in choice) else []


def house(gold: dict[str, list[Told]]) -> list[str]:
    """All names of the body that most contacts of a page are of, of two at least; none where there is no such body."""
    told = [list(map(str, listed(one["organisation"]))) for one in gold.get("contacts", [])
            if one.get("organisation") and not one.get("optional")]
    often = Counter(plain(names[0]) for names in told).most_common(2)
    if not often or often[0][1] < max(_FEWEST, _SHARE * len(told)) or often[0][1] == often[-1][1] < len(told):
        return []
    found = {name for names in told if plain(names[0]) == often[0][0] for name in names}
    meant = set(map(plain, found))
    for one in gold.get("organisations", []):
        own = [*map(str, called(one)), *map(str, listed(one.get("acronym")))]
        if not meant.isdisjoint(map(plain, own)):
            found.update(own)
    return sorted(found)


def is_called(names: Sequence[str], one: callings.Calling) -> bool:
    """Whether a name that a page may be called after is one of some names."""
    own = one.body.names if one.body else [one.name]
    return same_field("organisation", {"organisation": names}, {"organisation": own})
