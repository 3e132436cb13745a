"""A person's review in a process of its own, killed at any point.

    python tests/reviewing_killed.py PATH TIMES

What the person did is told as JSON.
"""

import json
import os
import random
import signal
import sqlite3
import sys
import time
from collections import Counter
from contextlib import closing, suppress

if __name__ == "__main__":
    ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    sys.path[:0] = [ROOT, os.path.dirname(__file__)]
    import seeds

    seeds.__path__.append(os.path.join(ROOT, "tests", "seeds"))

from logged import findings, rows
from seeds.reviewing import facts, numbered

from db import Directory
from db.errors import UsageError
from db.texts import ACCEPTED, REJECTED, WAITING
from seeds.review import Review, bring_in

Told = dict[str, str]  # what a person was shown: by text and proposal, its state


def states(review: Review) -> Told:
    return {f"{review.hash} {one.id}": f"{one.state} {one.edited.get('note', '')}" for one in review.proposals}


def review_until_killed(path: str, seed: int, pipe: int) -> None:
    """Decide one thing after the other; tell all that is shown after each decision, and that another one begins."""
    chance = random.Random(seed)
    with Directory.open(path) as it:
        it._connection.execute("PRAGMA synchronous = OFF")  # the system is not killed
        it._connection.execute(f"PRAGMA wal_autocheckpoint = {chance.choice((20, 1000))}")
        for number in range(1000):
            brought = bring_in(it, numbered(seed * 1000 + number), facts)
            review = Review(it, brought.hash)
            for _ in range(chance.randrange(1, 12)):
                os.write(pipe, b"<")
                decide(review, chance)
                os.write(pipe, f"{json.dumps(states(review))}>".encode())


def decide(review: Review, chance: random.Random) -> None:
    """Something that a person may do in a review."""
    waiting = [one.id for one in review.waiting]
    what = chance.choice(("accept", "accept", "reject", "edit", "undo", "all"))
    with suppress(UsageError):  # there may be nothing to undo, or something else in the way
        if what == "undo" or not waiting:
            review.undo()
        elif what == "all":
            review.accept_all(waiting[:chance.randrange(1, 5)])
        elif what == "edit":
            review.edit(waiting[0], {"note": str(chance.random())})
        elif what == "reject":
            review.reject(chance.choice(waiting))
        else:
            review.accept(chance.choice(waiting))


def kept(it: Directory, hash: str) -> Told:
    return {f"{hash} {one.id}": f"{one.state} {one.values.get('note', '')}" for one in it.proposals(hash)
            if one.kind != "document"}


def none_is_half(it: Directory) -> None:
    """Whatever is accepted is a record that cites its document; no step is empty, and none is missing."""
    for text in it.waiting(all=True):
        proposals = it.proposals(text.hash)
        document = it.document_of(text.hash)
        for one in proposals:
            assert one.state in {ACCEPTED, REJECTED, WAITING}
            if one.state == ACCEPTED:
                assert one.record is not None
                assert document is not None
                assert any(cite.document == document for cite in it.citations(one.record))
    made = rows(it, 'SELECT count(*) FROM step WHERE number NOT IN (SELECT step FROM "change") AND of IS NULL')
    assert made == [(0,)]
    lost = rows(it, "SELECT count(*) FROM decision WHERE what = 'accepted' AND step NOT IN (SELECT number FROM step)")
    assert lost == [(0,)]


def kill(path: str, times: int) -> dict[str, int]:
    """Kill the person's process again and again; each time, all that was shown as decided is there."""
    chance = random.Random(times)
    told = Counter[str]()
    with Directory.open(path) as it:
        bring_in(it, numbered(0), facts)
        Review(it, numbered(0).hash).accept_all()  # loads what children would have to load, each of them
    for at in range(1, times + 1):
        reader, writer = os.pipe()
        child = os.fork()
        if child == 0:
            os.close(reader)
            review_until_killed(path, at, writer)
        os.close(writer)
        said, decisions = "", chance.randrange(5)
        while said.count(">") < decisions and (more := os.read(reader, 65536)):
            said += more.decode()
        time.sleep(chance.random() * chance.choice((0.002, 0.03)))
        os.kill(child, signal.SIGKILL)
        _, status = os.waitpid(child, 0)
        assert os.WIFSIGNALED(status), f"round {at}: the process ended by itself"
        with open(reader, "rb") as pipe:
            said += pipe.read().decode()
        shown: dict[str, Told] = {}
        for part in said.split("<"):
            if part.endswith(">"):
                after: Told = json.loads(part[:-1])
                shown[next(iter(after)).split()[0]] = after
        under_way = said.endswith("<")
        with closing(sqlite3.connect(path)) as plain:
            assert plain.execute("PRAGMA quick_check").fetchall() == [("ok",)], at
        with Directory.open(path) as it:
            it._connection.execute("PRAGMA synchronous = OFF")
            for hash, state in shown.items():
                whole = kept(it, hash) == state
                assert whole or (under_way and hash == [*shown][-1]), at
                told["done all the same"] += not whole
            none_is_half(it)
            if at % 10 == 0 or at == times:
                assert findings(it) == [], at
        told["decisions"] += said.count(">")
        told["killed in a decision"] += under_way
    return {**told, "kills": times}


if __name__ == "__main__":
    print(json.dumps(kill(sys.argv[1], int(sys.argv[2]))))
