"""Keys of a box to type in, each done before the next."""

from textual import events
from textual.binding import NoBinding
from textual.widget import Widget


async def do_own_key(box: Widget, event: events.Key) -> None:
    """Do what the box itself does on this key, as backspace or Home; letters and what others answer go their way.

    Textual has the app do it, which hears of it when the letters behind it are in the box already: over a bad line,
    where keys arrive together, `brazz`, backspace twice and `jko` would be `brazj`. For the `on_key` of a box.
    """
    if event.is_printable:
        return
    try:
        own = box._bindings.get_bindings_for_key(event.key)  # noqa: SLF001 - Textual has no other name for it
    except NoBinding:
        return
    for binding in own:
        if not binding.priority and await box.app.run_action(binding.action, box):
            event.stop()
            event.prevent_default()
            return
