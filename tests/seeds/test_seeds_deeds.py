"""How well projects and events are found by the manner in which pages tell of them: no figure may fall below its floor."""

import pytest
from seeds import deed_figures
from seeds.deed_figures import FIELDS, Figures
from seeds.deed_pages import MANNERS, make

WORST = 0.8  # of any field of any manner, but for those below
WEAK: dict[str, float] = {}
FLOORS = {  # of all manners: found, right among what is found, fields
}
