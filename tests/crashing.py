"""Programs to run in processes of their own: killed, out of room, writing or reading all at the same time.

    python tests/crashing.py PROGRAM PATH ARGUMENTS

Each prints what it did, as JSON. The file at PATH is one of the small facts.
"""

import json
import os
import random
import select
import signal
import sqlite3
import sys
import time
from collections import Counter
from collections.abc import Callable
from contextlib import closing, suppress
from typing import Any

if __name__ == "__main__":
    sys.path[:0] = [os.path.dirname(os.path.dirname(os.path.abspath(__file__))), os.path.dirname(__file__)]

from logged import carried_out, everything, findings, ids, rows

from db import Directory
from db.errors import FieldexError, LockedError
from db.history import entries

CAST = {"ann", "bob", "fund", "office", "union"}  # are never removed


# Killed


def one_change(it: Directory, chance: random.Random) -> None:
    """Something that a person may do, small or large."""
    word = f"word{chance.randrange(10**6)}"
    here = [id for id in ids(it, "contact") if id not in CAST]
    what = chance.choice(("pair", "rename", "bring in", "merge", "remove", "undo", "redo", "restore", "empty"))
    if what == "bring in" and len(here) < 60:
        it.add_many("contact", [{"name": f"{word} {number}", "organisation": "office", "tags": [word]}
                                for number in range(chance.choice((3, 20)))], why="imported", source=word)
    elif what == "rename":
        it.change("office", {"name": f"Office {word}", "part_of": chance.choice(("union", "fund"))})
    elif what == "merge" and len(here) > 3:
        it.merge("ann", chance.sample(here, 2))
    elif what == "remove" and here:
        it.remove(chance.sample(here, min(len(here), 12)))
    elif what == "undo":
        it.undo()
    elif what == "redo":
        it.redo()
    elif what == "restore" and it.trash():
        it.restore(chance.choice(it.trash()).entry.record)
    elif what == "empty" and chance.random() < 0.3:
        it.empty_trash()
    else:
        it.change_many({"bob": {"note": word}, "fund": {"note": word, "tags": [word]}})


def change_until_killed(path: str, seed: int, pipe: int) -> None:
    """Change one thing after the other, and tell the number of the newest step before and after each."""
    chance = random.Random(seed)
    with Directory.open(path) as it:
        it._connection.execute("PRAGMA synchronous = OFF")  # the system is not killed
        it._connection.execute(f"PRAGMA wal_autocheckpoint = {chance.choice((20, 1000))}")
        while True:
            os.write(pipe, b"<")
            one_change(it, chance)
            newest = rows(it, "SELECT coalesce(max(number), 0) FROM step")[0][0]
            os.write(pipe, f"{newest}>".encode())


def kill(path: str, times: int) -> dict[str, int]:
    """Kill a process that changes the file, again and again; see each time that all is there, whole."""
    chance = random.Random(times)
    told = Counter[str]()
    with Directory.open(path) as it:
        it.merge("fund", ["section"])  # loads what children would have to load, each of them
        it.undo()
        before, known = everything(it), 2
    for at in range(times):
        reader, writer = os.pipe()
        child = os.fork()
        if child == 0:
            os.close(reader)
            change_until_killed(path, at, writer)
        os.close(writer)
        said, changes = "", chance.randrange(4)
        while said.count(">") < changes and (more := os.read(reader, 100)):
            said += more.decode()
        time.sleep(chance.random() * chance.choice((0.001, 0.02)))
        os.kill(child, signal.SIGKILL)
        _, status = os.waitpid(child, 0)
        assert os.WIFSIGNALED(status), f"round {at}: the process ended by itself"
        with open(reader, "rb") as pipe:
            said += pipe.read().decode()
        ended = said.rpartition(">")[0].rpartition("<")[2]
        reported = int(ended) if ended else known
        with closing(sqlite3.connect(path)) as plain:
            assert plain.execute("PRAGMA quick_check").fetchall() == [("ok",)], at
        with Directory.open(path) as it:
            found = rows(it, "SELECT count(*), coalesce(max(number), 0) FROM step")
            newest = found[0][1]
            assert found == [(newest, newest)], at
            assert reported <= newest <= reported + said.endswith("<"), (at, said)
            emptied = rows(it, 'SELECT count(*) FROM "change" WHERE old IS NULL AND new IS NULL')[0][0]
            if emptied == told["emptied"]:
                before = carried_out(before, (entry for step in range(known + 1, newest + 1)
                                              for entry in entries(it._connection, step)))
                assert everything(it) == before, at
            before, told["emptied"] = everything(it), emptied
            states = {it.state(id).fields.get("note") for id in ("bob", "fund")}
            assert len(states) == 1 or before["bob"].fields.get("note") == "Speaks Wakhi", at
            if at % 10 == 0 or at == times - 1:
                assert findings(it) == [], at
        told["killed in a change"] += said.endswith("<")
        told["whole all the same"] += newest > reported
        told["changed before"] += newest > known
        known = newest
    return {**told, "kills": times, "steps": known, "records": len(before)}


# Out of room


def fill_up(path: str, room: int) -> dict[str, Any]:
    """Import until there is no room: where a file may not grow beyond what it has and `room`, or on a small disk."""
    if room:
        import resource

        resource.setrlimit(resource.RLIMIT_FSIZE, (os.path.getsize(path) + room, resource.RLIM_INFINITY))
    done = 0
    sentences: list[str] = []
    with Directory.open(path) as it:
        while len(sentences) < 3:
            try:
                it.add_many("contact", [{"name": f"Import {done} person {number}", "note": f"{done:09}" * 40}
                                        for number in range(30)], why="imported", source=str(done))
            except FieldexError as error:
                sentences.append(f"{error} {error.hint}")
                assert not it._connection.in_transaction
            else:
                done += 1
                assert done < 2_000
        people = [id for id in ids(it, "contact") if id.startswith("import")]
        assert len(people) == 30 * done
        assert [hit.id for hit in it.search("ann torvald")][:1] == ["ann"]
        if room:
            resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
            it.change("ann", {"note": "There is room again"})
    with Directory.open(path) as it:
        assert findings(it) == []
        assert len(ids(it, "contact")) == 2 + 30 * done
        assert len(it.steps()) == done + bool(room)
        assert {it.size(step.number)[0] for step in it.steps()} <= {1, 30}
    return {"imports": done, "sentences": sentences}


# At the same time


def write(path: str, name: str, times: int) -> dict[str, int]:
    """Change two records and one of one's own, all in one step, again and again, without much patience."""
    locked = 0
    with Directory.open(path) as it:
        it._connection.execute("PRAGMA synchronous = OFF")
        it._connection.execute("PRAGMA busy_timeout = 2")
        for number in range(times):
            employer = ("office", "fund")[number % 2]
            said = {"note": f"{employer} {name} {number}", "organisation": employer}
            while True:
                with suppress(LockedError):
                    it.change_many({"ann": said, "bob": said, name: {"note": str(number)}})
                    break
                locked += 1
    return {"locked": locked}


def read(path: str, *_: object) -> dict[str, Any]:
    """Read until a line comes in: two records, that are always changed together, and one in all its parts."""
    reads, slowest = 0, 0.0
    seen = set()
    with Directory.open(path) as it:
        print("reading", flush=True)
        while not select.select([sys.stdin], [], [], 0)[0]:
            begun = time.perf_counter()
            notes = {record.values["note"] for record in it.list("contact") if record.id in ("ann", "bob")}
            assert len(notes) == 1, notes
            ann = it.state("ann").fields
            assert str(ann["note"]).split()[0] == ann["organisation"], ann
            slowest = max(slowest, time.perf_counter() - begun)
            reads += 1
            seen |= notes
    return {"reads": reads, "slowest": slowest, "seen": len(seen)}


PROGRAMS: dict[str, Callable[..., dict[str, Any]]] = {"kill": kill, "fill_up": fill_up, "write": write, "read": read}


def main(program: str, path: str, *arguments: str) -> None:
    """Run one of the programs and print what came of it."""
    print(json.dumps(PROGRAMS[program](path, *(int(one) if one.isdigit() else one for one in arguments))))


if __name__ == "__main__":
    main(*sys.argv[1:])
