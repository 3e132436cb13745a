"""When Python looks for garbage that refers to itself."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


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
