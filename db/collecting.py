"""When Python looks for garbage that refers to itself."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache


@cache
def keep_what_is_there() -> None:
    """Do not look for garbage in what is there by now: the words and weights that were loaded stay until the end.

    Looking through them takes a quarter of a second, again and again. Only the first call does anything.
    """
    if gc.isenabled():
        gc.freeze()


@contextmanager
def uncollected() -> Iterator[None]:
    """Do not look for reference cycles within the block, which makes many objects that are in none.

    Python looks whenever some hundreds of objects have been made, and every so often at all that there are: a fifth of
    the time of a bulk load. Keep the block short: what is garbage by then stays until it ends.
    """
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()
