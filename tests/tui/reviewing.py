"""A document under review as a person has it: made-up facts, some known, some that differ, some new."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from tui.piloting import MIDDLE, Running, running, text_of

from db import Directory
from db.fields import Value
from seeds.fact import Cite, Fact
from seeds.read import Document, read_bytes
from seeds.review import Proposal, bring_in
from tui.screens.review import ReviewScreen
from tui.screens.review_panes import ReviewText
from tui.widgets.proposal_card import ProposalCard
from tui.widgets.proposal_list import ProposalList

TEXT = """# Listening first: a course for those who answer the phone

Khujand, 14 May 2026

The Fund for Society Development held the course Listening First in Khujand. In two days it reached 31 teachers.

The programme grew out of questions that callers had asked all winter; nobody who asked is named here.

Nilufar Saidova, lawyer of the fund, answers on +992 37 221 03 02.

For the press: Vasilina Brazhko, Regional Adviser, vasilina.brazhko@un.org
"""
Stated = dict[str, tuple[str, dict[str, Value], dict[str, str]]]  # id: kind, fields, the words that state each field
STATED: Stated = {
    "fund": ("organisation", {"name": "Fund for Society Development"}, {"name": "Fund for Society Development"}),
    "nilufar": ("contact", {"name": "Nilufar Saidova", "position": "lawyer", "phone": "+992372210302",
                            "organisation": "fund"},
                {"name": "Nilufar Saidova", "position": "lawyer", "phone": "+992 37 221 03 02"}),
    "vasilina": ("contact", {"name": "Vasilina Brazhko", "position": "Regional Adviser",
                             "email": "vasilina.brazhko@un.org"},
                 {"name": "Vasilina Brazhko", "position": "Regional Adviser", "email": "vasilina.brazhko@un.org"}),
    "course": ("event", {"title": "Listening First", "type": "training", "place": "Khujand", "organiser": ("fund",)},
               {"title": "Listening First", "place": "Khujand."}),
    "teachers": ("outcome", {"value": 31, "unit": "teachers", "what": "reached", "result_of": ("course",)},
                 {"value": "31", "unit": "teachers", "what": "reached"}),
}
IDS = tuple(STATED)


def facts(document: Document, of: Stated = STATED) -> list[Fact]:
    """What a careful reader takes from TEXT, or from another text."""
    found = []
    for id, (kind, fields, stated) in of.items():
        cites = []
        for field, words in stated.items():
            start = document.text.index(words.rstrip("."))
            paragraph = next(one.number for one in document.paragraphs if one.start <= start < one.end)
            cites.append(Cite(field, paragraph, start, start + len(words.rstrip("."))))
        found.append(Fact(id, kind, fields, tuple(cites)))
    return found


def bring(directory: Directory, text: str = TEXT, name: str = "course.md") -> str:
    """Keep the document with its facts; its hash."""
    return bring_in(directory, read_bytes(text.encode(), name), facts).hash


class Reviewing:
    """The review screen over a running app."""

    def __init__(self, run: Running) -> None:
        self.run = run
        screen = run.app.screen
        assert isinstance(screen, ReviewScreen)
        self.screen = screen
        self.list = screen.query_one(ProposalList)
        self.text = screen.query_one(ReviewText)

    @property
    def current(self) -> str:
        """Id of the fact under the cursor."""
        return self.list.proposal.id if self.list.proposal else ""

    @property
    def proposals(self) -> dict[str, Proposal]:
        return {one.id: one for one in self.screen._proposals}

    @property
    def states(self) -> tuple[str, ...]:
        """Of each fact, in order, whether it waits or what was decided, by its first letter."""
        return tuple(self.proposals[id].state[0] for id in IDS)

    @property
    def card(self) -> str:
        return text_of(self.screen.query_one(ProposalCard))

    @property
    def status(self) -> str:
        return str(self.screen.query_one("#status").render())

    async def begin(self) -> None:
        """Begin anew: nothing decided, all kinds, the cursor on the first fact."""
        run = self.run
        if not any(isinstance(screen, ReviewScreen) for screen in run.app.screen_stack):
            await run.begin("list")
            await run.press("r")
            self.__init__(run)  # type: ignore[misc]
        while run.app.screen is not self.screen:
            await run.press("escape")
        run.app.clear_notifications()
        await run.press("1")
        while any(one.state != "waiting" for one in self.proposals.values()):
            await run.press("u")
        self.list.focus()
        await self.go(IDS[0])

    async def go(self, id: str) -> None:
        self.list.go_to(id)
        await self.run.settle()

    def in_sight(self, words: str) -> bool:
        """Whether these words are to be seen in the text."""
        return words in text_of(self.text)


@asynccontextmanager
async def reviewing(directory: Directory, size: tuple[int, int] = MIDDLE) -> AsyncIterator[Reviewing]:
    """The app with the made-up document under review."""
    bring(directory)
    async with running(directory, size) as run:
        await run.begin("list")
        await run.press("r")
        await run.until(lambda: isinstance(run.app.screen, ReviewScreen) and run.app.screen._was_opened)
        yield Reviewing(run)
