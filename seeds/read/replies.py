"""What in the text of an e-mail is signature, quoted from an earlier one, or an earlier one that it passes on."""

import re
from collections.abc import Sequence

from seeds.read import limits, lines, plain
from seeds.read.document import Piece, tidy
from seeds.regex import regex

_QUOTED = regex(r"^[ \t]*(?:>[ \t]?)+")
_UNQUOTED = regex(r"^[ \t]*> ?")
_SAYS = regex(r"""(?:(?:on|am|le|el|il|op)\b.{6,200}(?:wrote|writes|schrieb|écrit|escribió).{0,60}:
    | .{0,200}\b(?:пишет|писал|написал|написала|написал\(а\)|навишт|жазды|жазган|yozdi)\b.{0,60}: )\s*""",
              re.IGNORECASE | re.VERBOSE)
_SAYS_BEGINS = regex(r"(?:on|am|le)\b.{6,}\d{4}.*|\d.*\d{4}.*,\s*.*<", re.IGNORECASE)
_EARLIER = regex(r"""\s*-{2,}\s*(?:original\s+message|исходное\s+сообщение|ursprüngliche.{0,30}|паёми\s+аслӣ
    |түпнуска.{0,20}|asl\s+xabar).{0,40}""", re.IGNORECASE | re.VERBOSE)
_PASSED_ON = regex(r"""\s*(?:-{2,}\s*(?:forwarded\s+(?:message|by)|пересылаемое\s+сообщение|пересланное\s+сообщение
    |weitergeleitete\s+nachricht|начало\s+переадресованного.{0,40}).{0,40}
    | begin\s+forwarded\s+message\s*: | начало\s+переадресованного\s+сообщения\s*: )""", re.IGNORECASE | re.VERBOSE)
_PASSES_ON = regex(r"(?:(?:re|отв)\s*:\s*)?(?:fwd?|wg|пересл|пер)(?:\[\d+\])?\s*:", re.IGNORECASE)  # a subject
_OUTLOOK_FIRST = regex(r"[*\s]*(?:from|от|кимден|аз|kimdan|von|de)\s*:[*\s]*\S", re.IGNORECASE)
_OUTLOOK_NEXT = regex(r"[*\s]*(?:sent|date|to|cc|subject|отправлено|дата|кому|копия|тема|gesendet|an|betreff)\s*:",
                      re.IGNORECASE)
_CLOSING = regex(r"""(?:(?:best|kind|kindest|warm|warmest|with\s+(?:best|kind|warm))?\s*(?:regards|wishes)
    | (?:yours\s+)?(?:sincerely|faithfully|truly)(?:\s+yours)? | sincerely | respectfully(?:\s+yours)? | many\s+thanks
    | sent\s+from\s+.{2,40} | отправлено\s+(?:с|из)\s+.{2,40}
    | thanks(?:\s+and\s+regards)? | thank\s+you | cheers | с\s+уважением | с\s+наилучшими(?:\s+пожеланиями)? | спасибо
    | с\s+искренним\s+уважением | всего\s+доброго | бо\s+(?:эҳтиром|камоли\s+эҳтиром) | урматтоо\s+менен | сый\s+менен
    | құрметпен | hurmat\s+bilan | mit\s+freundlichen\s+grüßen ) [\s,.!–—-]*""", re.IGNORECASE | re.VERBOSE)
_HEAD = regex(r"[*\s>]*(?:from|от|кимден|аз|kimdan|von|de|sent|date|to|cc|subject|reply-to|отправлено|дата|кому|"
              r"копия|тема|gesendet|datum|an|betreff)\s*:", re.IGNORECASE)
_ON, _EARLIER_MAIL = "passed on", "earlier"  # what a mail carries: one that it passes on, or one that it answers
_MOST_HEADS = 12  # lines of the head of a mail that is passed on
_MOST_LINES = 14  # of a signature without the mark `-- ` above it


def passes_on(subject: str) -> bool:
    """Whether a mail with this subject passes an earlier one on, so that the earlier one is what it has to say."""
    return _PASSES_ON.match(subject) is not None


def pieces(given: Sequence[str], *, forwards: bool = False) -> list[Piece]:
    """The paragraphs of a plain text, lines of one kind rejoined where a program broke them.

    `forwards` tells that the mail passes an earlier one on, whatever stands above that.
    """
    found: list[Piece] = []
    rest = given
    for depth in range(limits.PART_DEPTH):
        kinds = _kinds(rest, forwards=forwards and not depth)
        found += _own(rest[:len(kinds)], kinds)
        rest = rest[len(kinds):]
        if not rest:
            return found
        if all(line.lstrip().startswith(">") for line in rest[1:] if line.strip()):
            rest = [_UNQUOTED.sub("", line) for line in rest]
        end = _end_of_head(rest)
        found += [Piece(text, "header") for text in map(tidy, rest[:end]) if text]
        rest = rest[end:]
    return found + lines.pieces(rest)


def marked(given: Sequence[Piece], *, forwards: bool = False) -> list[Piece]:
    """The paragraphs of an HTML mail, those marked that only their words show to be quoted or a signature."""
    found: list[Piece] = []
    rest = given
    for depth in range(limits.PART_DEPTH):
        kinds = _kinds([piece.text for piece in rest], forwards=forwards and not depth)
        found += [piece._replace(kind=kind) if kind != "text" and piece.kind in ("text", "heading", "item") else piece
                  for piece, kind in zip(rest, kinds, strict=False)]
        rest = rest[len(kinds):]
        end = _end_of_head([piece.text for piece in rest]) if rest else 0
        found += [piece._replace(kind="header", cells=()) for piece in rest[:end]]
        rest = rest[end:]
    return [*found, *rest]


def _end_of_head(rest: Sequence[str]) -> int:
    """How many lines the ruler and the head of a mail take that is passed on."""
    end = int(not _HEAD.match(rest[0]))
    while end < len(rest) and not rest[end].strip():
        end += 1
    first = end
    while end < min(len(rest), first + _MOST_HEADS) and rest[end].strip() and (
            _HEAD.match(rest[end]) or rest[end][:1] in " \t<"):
        end += 1
    return end


def _own(given: Sequence[str], kinds: Sequence[str]) -> list[Piece]:
    """The paragraphs of a text that passes no other on, whose lines are of these kinds."""
    found: list[Piece] = []
    start = 0
    for end in range(1, len(given) + 1):
        if end < len(given) and kinds[end] == kinds[start]:
            continue
        bare = [_QUOTED.sub("", line, count=1) if kinds[start] == "quote" else line for line in given[start:end]]
        made = plain.pieces(bare)
        other = kinds[start]
        found += made if other == "text" else [piece if piece.kind == "furniture" else piece._replace(kind=other)
                                               for piece in made]
        start = end
    return found


def _kinds(given: Sequence[str], *, forwards: bool) -> list[str]:
    """`text`, `quote` or `signature` for each line, up to that with which a mail begins that is passed on.

    One that is answered before, or quoted, is not passed on, and neither is what stands below.
    """
    kinds: list[str] = []
    signed = answers = False
    while len(kinds) < len(given):
        number = len(kinds)
        line = given[number]
        if earlier := _begins_earlier(given, number):
            if not answers and (forwards or earlier == _ON):
                break
            kinds += ["quote"] * (len(given) - number)
            break
        said = _says(given, number)
        answers = answers or bool(said)
        quoted = said or int(line.lstrip().startswith(">"))
        if quoted:
            kinds += ["quote"] * quoted
            signed = False
            continue
        signed = signed or line.rstrip() == "--"
        kinds.append("signature" if signed else "text")
    return _signed(given[:len(kinds)], kinds)


def _begins_earlier(given: Sequence[str], number: int) -> str:
    """Whether everything from this line on is an earlier mail, "" if not: a ruler that says so, or its head."""
    line = given[number]
    if len(line) < 200 and (_PASSED_ON.match(line) or _EARLIER.match(line)):
        return _ON if _PASSED_ON.match(line) else _EARLIER_MAIL
    if number == 0 or len(line) > 300 or not _OUTLOOK_FIRST.match(line):
        return ""
    below = given[number + 1:number + 6]
    return _EARLIER_MAIL if sum(bool(_OUTLOOK_NEXT.match(after)) for after in below) >= 2 else ""


def _says(given: Sequence[str], number: int) -> int:
    """How many lines from this one on (0, 1 or 2) say who wrote what is quoted below."""
    line = tidy(given[number][:400])
    below = [tidy(after[:400]) for after in given[number + 1:number + 5]]
    if len(line) > 300 or not below:
        return 0
    if _SAYS.fullmatch(line):
        return 1
    begun = any(after.startswith(">") for after in below[1:]) and _SAYS_BEGINS.match(line)
    return 2 if begun and _SAYS.fullmatch(f"{line} {below[0]}"[:400]) else 0


def _signed(given: Sequence[str], kinds: list[str]) -> list[str]:
    """The kinds with what follows a closing formula at the end of the text marked as its signature."""
    own = [number for number, kind in enumerate(kinds) if kind == "text" and given[number].strip()]
    own = own[-_MOST_LINES - 1:]
    for place, number in enumerate(own):
        rest = own[place:]
        if _CLOSING.fullmatch(given[number].strip()) and (
                all(len(given[other]) <= 120 for other in rest)):
            for other in range(number, rest[-1] + 1):
                kinds[other] = "signature"
            break
    return kinds
