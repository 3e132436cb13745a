"""What those share who put contacts together: the page, its bodies and numbers, and the people found so far."""

from collections.abc import Sequence

from seeds.extract import reaching
from seeds.extract.bodies import Bodies, Mention
from seeds.extract.page import Page
from seeds.extract.person import Person
from seeds.extract.titles import Roles
from seeds.extract.units import Unit, units


class Scene:
    """One page while its contacts are looked for."""

    def __init__(self, page: Page, bodies: Bodies) -> None:
        self.page = page
        self.text = page.text
        self.bodies = bodies
        self.units = units(page)
        self.channels = reaching.find(page)
        self.reads_russian = page.language not in ("tg", "ky", "kk", "uz")
        self.people: list[Person] = []
        self.name_starts: set[int] = set()  # places of the words of all names
        self.roles = Roles(page, bodies, self.name_starts.__contains__)

    def words_of(self, unit: Unit) -> str:
        """The text of a unit."""
        return self.text[unit.start:unit.end]

    def people_in(self, unit: Unit) -> Sequence[Person]:
        """The people named in a unit so far."""
        return [person for person in self.people if unit.start <= person.start < unit.end]

    def channels_in(self, start: int, end: int) -> Sequence[reaching.Channel]:
        """The numbers and addresses that begin between two places."""
        return [one for one in self.channels if start <= one.start < end]

    def has_name(self, unit: Unit) -> bool:
        """Whether a person's name stands in a unit."""
        return any(unit.start <= start < unit.end for start in self.name_starts)

    def is_taken(self, place: int) -> bool:
        """Whether a body, a number or an address stands at a place."""
        return self.bodies.at(place) is not None or any(one.start <= place < one.end for one in self.channels)

    def first_body(self, start: int, end: int) -> Mention | None:
        """The first body named between two places; those that become facts before others."""
        some = self.bodies.within(start, end)
        return next((one for one in some if one.body.is_fact), next(iter(some), None))
