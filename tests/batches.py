"""Functions for a second Python to work out: of a module that it can import, with plain arguments and results."""

import os


def twice(text: str) -> tuple[str, int]:
    """A text twice, and the process that says so."""
    return text + text, os.getpid()


def failing(text: str) -> str:
    """One that fails for some batches."""
    if text == "b3":
        raise LookupError(text)
    return text


def told(value: object) -> str:
    """One that takes what is not plain, too."""
    return type(value).__name__


def lost(text: str) -> str:
    """One that ends the process it is worked out in, if that is not this one."""
    if os.getpid() != HERE and text == "b4":
        os._exit(9)
    return text


HERE = int(os.environ.setdefault("FIELDEX_TEST_PROCESS", str(os.getpid())))
