"""The commands and options of the command line."""

import argparse
from collections.abc import Callable
from typing import Any

from tui.parser import Parser, positive
from tui.printing import MOST_HITS

Run = Callable[[Any], int]


def make(run: Callable[[str], Run], only: str = "") -> Parser:
    """A parser of every command, each run by what `run` gives for its name, and of none, which is the app: "".

    Where a command is known to be meant, `only` its options are made: those of all take longer than an answer. Common
    options stand before or after a command.
    """
    top = Parser(prog="fieldex", description="A directory of people, organisations, projects, events "
                                  "and outcomes in work against trafficking in persons. Without a command, the app.")
    top.add_argument("--version", action=_Version, nargs=0, default=argparse.SUPPRESS,
                     help="print the version and exit")
    _common(top, None)
    top.set_defaults(run=run(""), json=False)
    commands = top.add_subparsers(metavar="COMMAND", title="commands")
    for name in [only] if only in _COMMANDS else _COMMANDS:
        command = _COMMANDS[name](commands)
        command.set_defaults(run=run(name))
        if name in _PRINTING or name in _WRITING:
            command.add_argument("--json", action="store_true", help="print JSON")
        if name in _WRITING:
            command.add_argument("--as", dest="person", metavar="NAME",
                                 help="who you are, for the history (default: FIELDEX_PERSON, or your settings)")
        _common(command, argparse.SUPPRESS)
    return top


def _find(commands: Any) -> Parser:
    find: Parser = commands.add_parser(
        "find", help="find records by words in any script, spelling or order")
    find.add_argument("words", nargs="+", metavar="WORDS")
    find.add_argument("--kind", metavar="K", help="only this kind: contact, organisation, project, event, outcome "
                                                  "or document")
    find.add_argument("--limit", type=positive, default=MOST_HITS, metavar="N",
                      help=f"at most so many (default: {MOST_HITS})")
    find.add_argument("--explain", action="store_true", help="say for each word where it was found, and its score")
    return find


def _pick(commands: Any) -> Parser:
    pick: Parser = commands.add_parser(
        "pick", help="choose one record below the prompt, and print something of it",
        description="The same search, opened below the prompt. Enter prints what --print names of the record; Esc "
                    "prints nothing and ends with status 1.")
    pick.add_argument("words", nargs="*", metavar="WORDS", help="what to begin the search with")
    pick.add_argument("--print", dest="field", default="id", metavar="FIELD",
                      help="what to print: id (default), line, or a field such as email or phone")
    return pick


def _check(commands: Any) -> Parser:
    check: Parser = commands.add_parser(
        "check", help="look whether the file is whole; make again what can be made again",
        description="Asks SQLite whether the file is whole and compares the search index with the records. An index "
                    "that is out of date is made again, unless --read-only is given; everything else is only told.")
    return check


def _backup(commands: Any) -> Parser:
    backup: Parser = commands.add_parser(
        "backup", help="copy the directory to a file that stands alone, or list the copies",
        description="Copies the directory while others go on using it, looks whether the copy is whole, and prints "
                    "where it is. A file that is there already is never written over. Backups that were asked for "
                    "are kept until you delete them.")
    backup.add_argument("file", nargs="?", metavar="FILE",
                        help="where to; else a name with the time, in a folder beside the directory")
    backup.add_argument("--list", action="store_true",
                        help="list the backups beside the directory, newest first: when, why, how large")
    return backup


def _restore(commands: Any) -> Parser:
    restore: Parser = commands.add_parser(
        "restore", help="put a backup in the place of the directory",
        description="Looks whether the backup is whole, asks, and puts it in the place of the directory. What it "
                    "replaces is kept among the backups, and its place is printed. Windows of fieldex that are open "
                    "show the restored directory. Without a terminal to ask on, --yes is needed.")
    restore.add_argument("file", metavar="FILE",
                         help="a file, or the beginning of a name that `fieldex backup --list` shows")
    restore.add_argument("--yes", action="store_true", help="do not ask")
    return restore


def _show(commands: Any) -> Parser:
    show: Parser = commands.add_parser("show", help="show one record with its links and sources")
    show.add_argument("id", metavar="ID", help="the record's id, or an unambiguous beginning of it")
    return show


def _list(commands: Any) -> Parser:
    listing: Parser = commands.add_parser("list", help="list all records of a kind")
    listing.add_argument("kind", metavar="KIND", help="contact, organisation, project, event, outcome or document")
    listing.add_argument("--sort", metavar="FIELD", help="sort by this field, unknown values last")
    listing.add_argument("--reverse", action="store_true", help="with --sort: the greatest, or newest, first")
    listing.add_argument("--limit", type=positive, metavar="N", help="at most so many")
    return listing


def _mutt_query(commands: Any) -> Parser:
    query: Parser = commands.add_parser(
        "mutt-query", help="find e-mail addresses, as neomutt and aerc ask for them",
        description="Prints one line for the person, then lines of address, name and position with tabs between them, "
                    'the best answer first. In neomuttrc: set query_command="fieldex mutt-query %%s". In aerc.conf: '
                    "address-book-cmd=fieldex mutt-query %%s")
    query.add_argument("words", nargs="+", metavar="WORDS")
    return query


def _completion(commands: Any) -> Parser:
    completion: Parser = commands.add_parser(
        "completion", help="print what makes a shell complete commands, options, kinds and ids",
        description="Prints a script for the shell; its first lines say where to keep it.")
    completion.add_argument("shell", nargs="?", metavar="SHELL", choices=("bash", "zsh", "fish"),
                            help="bash, zsh or fish")
    completion.add_argument("--ids", metavar="BEGINNING",
                            help="print the ids that begin so, as the script asks for them")
    return completion


def _man(commands: Any) -> Parser:
    man: Parser = commands.add_parser(
        "man", help="print the man page",
        description="Prints the page for man: fieldex man > ~/.local/share/man/man1/fieldex.1")
    return man


_VALUES = "FIELD=VALUE as a person types it, ; between those of a list; another record by its id or name"


def _add(commands: Any) -> Parser:
    add: Parser = commands.add_parser(
        "add", mixed=True, help="add records: typed, in your editor, or piped as JSON",
        description="Adds a record of these values; without any, opens your editor (VISUAL, EDITOR). With --line, what "
                    "a line tells goes into the fields that are not named. With --json in a pipe, "
                    "or with - in place of values, adds the records that are piped, as `show --json` prints them: one, "
                    "a list, or one after the other; all of them or none. Prints the ids.")
    add.add_argument("kind", metavar="KIND", help="contact, organisation, project, event, outcome or document")
    add.add_argument("values", nargs="*", metavar="FIELD=VALUE", help=_VALUES)
    add.add_argument("--line", metavar="TEXT", help="take one line apart: name, organisation, place, phone, e-mail")
    return add


def _edit(commands: Any) -> Parser:
    edit: Parser = commands.add_parser(
        "edit", mixed=True, help="change a record: by values, in your editor, or as JSON",
        description="FIELD=VALUE sets a field, FIELD= clears it; FIELD+=VALUE and FIELD-=VALUE add to a list and take "
                    "from it. Without values, opens your editor (VISUAL, EDITOR). With --json in a pipe, or with - in "
                    "place of values, takes the fields that are piped.")
    edit.add_argument("id", metavar="ID", help="the record's id, or an unambiguous beginning of it")
    edit.add_argument("values", nargs="*", metavar="FIELD=VALUE", help=_VALUES)
    return edit


def _verify(commands: Any) -> Parser:
    verify: Parser = commands.add_parser("verify", mixed=True, help="note that you checked records: they are right")
    verify.add_argument("ids", nargs="+", metavar="ID", help="the records' ids, or unambiguous beginnings of them")
    verify.add_argument("--on", metavar="DATE", help="the day of it, like 2024-09-24 (default: today)")
    return verify


def _merge(commands: Any) -> Parser:
    merge: Parser = commands.add_parser(
        "merge", mixed=True, help="make one record of several that are the same",
        description="What names the others names KEEP from then on. What KEEP has stands, and it takes what it lacks "
                    "from the others, unless FIELD=VALUE says what it shall have.")
    merge.add_argument("keep", metavar="KEEP", help="the id of the record that stays")
    merge.add_argument("gone", nargs="+", metavar="GONE", help=f"the ids of the others; {_VALUES}")
    return merge


def _trash(commands: Any) -> Parser:
    trash: Parser = commands.add_parser(
        "trash", mixed=True, help="put records into the trash, list it, bring back from it, or empty it",
        description="Without ids, lists what is in the trash.")
    trash.add_argument("ids", nargs="*", metavar="ID", help="the records' ids, or unambiguous beginnings of them")
    trash.add_argument("--restore", action="store_true", help="bring these back, with the links they had")
    trash.add_argument("--empty", action="store_true", help="forget for good these, or all that is in the trash")
    trash.add_argument("--yes", action="store_true", help="with --empty: without being asked")
    return trash


def _history(commands: Any) -> Parser:
    history: Parser = commands.add_parser(
        "history", mixed=True, help="show who changed what and when; bring back an earlier value",
        description="The newest first: with an ID what was done to that record, without one what was done at all.")
    history.add_argument("id", nargs="?", metavar="ID", help="the record's id, or an unambiguous beginning of it")
    history.add_argument("--limit", type=positive, metavar="N",
                         help="at most so many (default: all of a record, 50 without an ID)")
    history.add_argument("--restore", type=positive, metavar="ENTRY",
                         help="bring back what an entry, by its number, replaced")
    return history


def _undo(commands: Any) -> Parser:
    undo: Parser = commands.add_parser(
        "undo", mixed=True, help="take back what was done last, an import or a merge whole")
    undo.add_argument("--redo", action="store_true", help="do again what was undone last")
    undo.add_argument("--list", action="store_true", help="only list what can be undone, the next one first")
    return undo


def _import(commands: Any) -> Parser:
    taking: Parser = commands.add_parser(
        "import", mixed=True, help="read documents, and propose the facts that they state; bring in files of records",
        description="Reads .txt, .md, .html, .pdf, .docx and .eml, by what they hold as well as by name. The facts "
                    "wait until you decide: `fieldex review`. With --accept, takes in at once all that are new or add "
                    "to what is known, in one step that `fieldex undo` takes back; where a document differs from what "
                    "is known, the fact waits. A document that was imported before changes nothing. Documents attached "
                    "to an e-mail come in with it, each as one of its own. Records of tables "
                    "and of other files that `fieldex export` writes come in at once, a step for each file: what is "
                    "surely a record that is there adds what that one lacks, and rows that cannot be read are told.")
    taking.add_argument("files", nargs="+", metavar="FILES", help="files and folders; - is standard input")
    taking.add_argument("--dry-run", action="store_true", help="write nothing: only say what would be done")
    taking.add_argument("--accept", action="store_true", help="take in what is new and contradicts nothing")
    taking.add_argument("--format", metavar="F", help="the files hold records in this format (default: by the ending "
                                                      "of a file, and by how standard input begins)")
    taking.add_argument("--kind", metavar="K", help="what the rows of a table are, where that is not clear")
    taking.add_argument("--map", metavar="HEADING=FIELD,…", action="append", default=[],
                        help="which heading of a table is which field, where it was not guessed; HEADING= for none")
    return taking


def _review(commands: Any) -> Parser:
    review: Parser = commands.add_parser(
        "review", mixed=True, help="go on with the documents whose facts wait for you",
        description="On a terminal, opens the app where you left off: the document's text beside its facts, each "
                    "decided with one key. In a pipe, or with --json, lists the documents whose facts wait for your "
                    "decision, the one that waits longest first.")
    review.add_argument("document", nargs="?", metavar="DOCUMENT",
                        help="only this one: its file, or that of the e-mail it came with, its title or its id, or the "
                             "beginning of one")
    return review


def _facts(commands: Any) -> Parser:
    facts: Parser = commands.add_parser(
        "facts", mixed=True, help="save a reviewed document with its facts as a file",
        description="Writes the document and all that it states as a file of facts (TOML), as fieldex ships them; a "
                    "new directory can be filled with it. Tags and notes of your own are left out.")
    facts.add_argument("document", metavar="DOCUMENT", help="the document's id, or an unambiguous beginning of it")
    facts.add_argument("-o", "--output", metavar="FILE", help="where to; else standard output")
    facts.add_argument("--force", action="store_true", help="write over a file that is there already")
    return facts


def _export(commands: Any) -> Parser:
    export: Parser = commands.add_parser(
        "export", mixed=True, help="write records to a file that other programs read",
        description="Writes the records with these ids, of a kind, that answer a query, or all of them, to FILE, in "
                    "the format that its ending stands for, or to standard output. Says what was left out. A file that "
                    "is there already is not written over.")
    export.add_argument("ids", nargs="*", metavar="ID", help="the records' ids, or unambiguous beginnings of them; "
                                                             "all is every record")
    export.add_argument("--kind", metavar="K", help="all records of this kind, or those of it that answer the query")
    export.add_argument("--query", metavar="WORDS", help="records that answer a query as in `fieldex find`")
    export.add_argument("--format", metavar="F", help="the format (default: by the ending of FILE)")
    export.add_argument("-o", "--output", metavar="FILE", help="where to (default: standard output)")
    export.add_argument("--force", action="store_true", help="write over a file that is there already")
    export.add_argument("--hxl", action="store_true",
                        help="in a table, a row of HXL hashtags below the headings, without the #contact columns")
    export.add_argument("--contacts", action="store_true", help="with --hxl: the #contact columns too")
    export.add_argument("--reporting-org", metavar="REF,TYPE,NAME",
                        help="for iati: the organisation that reports, by its identifier, type and name")
    export.add_argument("--group", choices=("organisation", "country"), default="organisation",
                        help="what a list for people is grouped by: organisation (default) or country")
    export.add_argument("--schema", action="store_true", help="write the JSON Schema of json and jsonl, and no records")
    return export


class _Version(argparse.Action):
    """Looks the version up when it is asked for: doing so costs more than an answer to `find`."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        from importlib.metadata import PackageNotFoundError, version

        try:
            print(f"fieldex {version('fieldex')}")
        except PackageNotFoundError:
            print("fieldex (not installed)")
        parser.exit()


def _common(command: Parser, default: str | None) -> None:
    command.add_argument("--directory", metavar="PATH", default=default,
                         help="the directory file (default: FIELDEX_DIRECTORY, or your data folder)")
    command.add_argument("--read-only", action="store_true", default=default or False,
                         help="open it without changing anything")


_COMMANDS: dict[str, Callable[[Any], Parser]] = {  # in the order of the help
    "find": _find, "show": _show, "list": _list, "check": _check, "backup": _backup, "restore": _restore, "pick": _pick,
    "mutt-query": _mutt_query, "completion": _completion, "man": _man, "add": _add, "edit": _edit, "verify": _verify,
    "merge": _merge, "trash": _trash, "history": _history, "undo": _undo, "import": _import, "review": _review,
    "facts": _facts, "export": _export}
_PRINTING = ("find", "show", "list", "check", "backup", "restore")
_WRITING = ("add", "edit", "verify", "merge", "trash", "history", "undo", "import", "review", "facts")
