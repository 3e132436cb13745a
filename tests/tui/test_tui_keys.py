"""Every key does what its command says, with its twin on the Russian layout; a command without a test here fails."""

import pytest
from tui.behaviours import BEHAVIOUR, BRAZHKO, TWINS
from tui.piloting import LARGE, MIDDLE, SMALL, cases, running

from db import Directory
from db.exchange import vcard
from tui.commands import COMMANDS, LIST, PICK, SEARCH, TEXT_PLACES

KINDS_OF_RECORDS = tuple(name for name in BEHAVIOUR if name.startswith("kind"))
# Commands that are tried in one run of the app, each followed by the sizes it is tried in beside its first.
TOGETHER: dict[tuple[str, ...], tuple[tuple[int, int], ...]] = {
    ("down", "up", "first", "last", "half_down", "half_up", "page_down", "page_up"): (SMALL,),
    ("result_down", "result_up", "result_page_down", "result_page_up"): (MIDDLE,),
    ("menu_down", "menu_up", "menu_choose", "menu_close", "menu_remove"): (SMALL,),
    ("filter", "filter_choose", "filter_next", "filter_previous", "filter_clear", "filter_leave"): (MIDDLE, SMALL),
    ("order", "mark"): (MIDDLE, SMALL),
    ("recall", "save_search"): (SMALL,),
    ("help", "palette", "light_or_dark"): (MIDDLE,),
    ("add", "edit"): (MIDDLE,),
    ("export", "bring_in"): (SMALL,),
    ("edit_outside", "verify", "tag", "to_check"): (SMALL,),
    ("remove", "undo", "redo"): (SMALL,),
    ("history", "changes", "trash"): (SMALL,),
    ("merge", "choose_left", "choose_right", "choose_both", "choose_done"): (MIDDLE,),
    ("duplicates", "pair_merge", "pair_apart"): (SMALL,),
    ("form_save", "form_leave"): (SMALL,),
    ("form_choose", "form_list", "form_next", "form_previous", "link_out", "link_next", "link_previous"): (SMALL,),
    ("review",): (SMALL,),
    KINDS_OF_RECORDS: (MIDDLE, SMALL, LARGE),
    **{(name,): (MIDDLE, SMALL, LARGE) for name in ("open", "search", "copy", "source", "leave", "back", "forward",
                                                    "next_pane", "previous_pane")},
}


def test_every_command_has_a_behaviour() -> None:
    elsewhere = {PICK, *TEXT_PLACES}  # see test_tui_pick.py and test_tui_review.py
    names = {command.name for command in COMMANDS if not set(command.places) <= elsewhere}
    assert set(BEHAVIOUR) | {"quit"} == names
    assert sorted(name for group in TOGETHER for name in group) == sorted(BEHAVIOUR)


@pytest.mark.parametrize("names", TOGETHER, ids=[names[0] for names in TOGETHER])
async def test_keys(directory: Directory, names: tuple[str, ...]) -> None:
    """Each key of each command, in each of its places, and in all three sizes where the size matters."""
    first, *sizes = TOGETHER[names]
    async with running(directory, first) as run:
        for name in names:
            for command, place in cases(name):
                keys = command.all_keys or ("",)
                for key in keys if place == command.places[0] else keys[-1:]:
                    await BEHAVIOUR[name](run, place, key)
        for size in sizes:
            await run.resize(size)
            for name in names:
                for command, place in cases(name)[:1 if size == LARGE or name in KINDS_OF_RECORDS else None]:
                    await BEHAVIOUR[name](run, place, next(iter(command.keys), ""))


@pytest.mark.parametrize(("place", "key"), [(place, key) for command, place in cases("quit")
                                            for key in command.all_keys])
async def test_key_that_quits(directory: Directory, place: str, key: str) -> None:
    async with running(directory, SMALL) as run:
        await run.begin(place)
        await run.press(key)
        assert run.app._exit
        assert (run.app.return_value or 0, run.app.return_code) == (0, 0)


async def test_each_letter_of_the_copy_menu_copies_its_line(directory: Directory) -> None:
    phone = "+996 775 987 817"
    line = "Vasilina Brazhko, Communication and PR Specialist · UNODC in Central Asia, vasilina.brazhko@un.org, "
    card = "".join(vcard.card(item).decode() for item in directory.outgoing([directory.get("vasilina").number]).items())
    expected = {"e": "vasilina.brazhko@un.org", "p": phone, "l": line + phone, "i": "vasilina-brazhko", "v": card}
    async with running(directory, SMALL) as run:
        await run.begin(LIST, row=BRAZHKO)
        for letter, text in expected.items():
            for typed in (letter, TWINS[letter]):
                run.app.clear_notifications()
                run.app.copy_to_clipboard("")
                await run.press("y", typed)
                assert run.app.clipboard == text
                assert run.place == LIST
        await run.press("y", "x", "1", "ц")
        assert run.place == "menu", "other letters choose nothing"
        await run.press("escape")
        assert run.app.clipboard == text


async def test_what_is_typed_never_acts_as_a_command(directory: Directory) -> None:
    """Every letter and digit that is a key elsewhere, and the slash of UNODC/INL."""
    keys = dict.fromkeys(key for command in COMMANDS for key in command.all_keys if len(key) == 1)
    typed = "".join(keys) + "/[]?. "
    async with running(directory, SMALL) as run:
        for char in typed:
            run.post({"/": "slash", "[": "left_square_bracket", "]": "right_square_bracket", "?": "question_mark",
                      " ": "space", ".": "full_stop"}.get(char, char))
        await run.settle()
        assert run.query == typed
        assert run.place == SEARCH
        assert run.kinds.chosen == 0
        assert run.app.is_running


@pytest.mark.parametrize(("keys", "query"), [((*"brazz", "backspace", "backspace", *"jko"), "brajko"),
                                             ((*"rajko", "home", "b"), "brajko"),
                                             ((*"bxrajko", "home", "right", "delete", "end", *" u"), "brajko u"),
                                             ((*"reeve brajko", "ctrl+left", "ctrl+u", "end", "!"), "brajko!"),
                                             ((*"reeve x", "ctrl+w", *"un"), "reeve un")])
async def test_letters_are_taken_back_when_they_arrive_at_once(directory: Directory, keys: tuple[str, ...],
                                                               query: str) -> None:
    async with running(directory, SMALL) as run:
        for key in keys:
            run.post({" ": "space", "!": "exclamation_mark"}.get(key, key))
        await run.settle()
        assert run.query == query


@pytest.mark.parametrize("size", [SMALL, MIDDLE])
async def test_escape_never_quits(directory: Directory, size: tuple[int, int]) -> None:
    async with running(directory, size) as run:
        for setup in ("", "ctrl+p", "f1", "tab y", "tab s", "tab enter down enter down enter",
                      "tab 7 enter G enter f1"):
            await run.begin(SEARCH)
            await run.press(*setup.split())
            await run.press(*["escape"] * 10)
            assert run.app.is_running
            assert run.place == LIST
            assert run.query == ""
            assert run.list.display


async def test_the_palette_over_a_menu_does_what_it_says_or_is_not_offered(directory: Directory) -> None:
    async with running(directory, SMALL) as run:
        for window in ("y", "f1"):
            await run.begin(LIST)
            await run.press(window, "ctrl+p")
            if run.place == "commandpalette":
                await run.paste("show doc")
                await run.press("enter")
                await run.until(lambda: run.place != "commandpalette")
                assert run.kinds.chosen == 6
                assert run.place == LIST
