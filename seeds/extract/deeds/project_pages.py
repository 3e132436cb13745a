"""What a page as a whole says of its projects: the one it is about, and who is at work on it throughout."""

from collections.abc import Iterator, Sequence
from typing import Final

from seeds.extract.bodies import roles
from seeds.extract.bodies.bodies import Bodies, Mention
from seeds.extract.deeds import project_roles, project_sheets, undertakings
from seeds.extract.deeds.project import Project
from seeds.extract.text.page import Page, Sentence
from seeds.regex import regex

_HEAD: Final = 8  # paragraphs at the top of a page
_POINTS: Final = regex(
    r"\W*(?:This\s(?:[\w’'-]+\s){0,3}(?:project|programme|program|initiative)\s|(?:The\s\w+\s)?[Pp]hase\s\d\sof\sth(?:e|is)\s(?:project|"
    r"programme|initiative)\s|(?:Данный|Этот|Настоящий)\s(?:[а-яё-]+\s){0,2}проект\s|Бул\sдолбоор\s|Бұл\sжоба\s|Ушбу\sлойиҳа\s|"
    r"Ushbu\sloyiha\s|Ин\sлоиҳа\s)")
# What stands in headlines that tell what happened, and in the titles of gatherings.
TELLS: Final = regex(
    r"(?i)(?<![^\W_])(?:is|are|was|were|has|have|will|opens?|opened|launch\w*|starts|started|begins|began|holds?|held|"
    r"trains|trained|meets?|met|marks?|gives?|gave|helps?|helped|joins?|visits?|says?|said|calls?|called|receives?|wins|"
    r"conference|seminar|workshop|meeting|training|forum|campaign|round|newsletter|report|news|welcome|about|contacts?|"
    r"home|project|projects|[а-яё]+(?:ает|ют|ит|ят|ил|ла|ли|ся)|конференци\w*|семинар\w*|тренинг\w*|новости|проект\w*)"
    r"(?![^\W_])")
_FEWEST: Final = 3  # words of a title


def titled(page: Page, bodies: Bodies) -> Project | None:
    """The project that gives a page its title, where the first that it says of any is `This project ...`."""
    top = page.paragraphs[:_HEAD]
    pointing = next((one for one in page.sentences if one.paragraph <= (top[-1].number if top else 0)
                     and _POINTS.match(page.text, one.start, one.end)), None)
    if pointing is None:
        return None
    above = [one for one in top if one.number < pointing.paragraph and one.kind in ("heading", "text")]
    title = next((one for one in above if len(page.text[one.start:one.end].split()) >= _FEWEST
                  and project_sheets.is_title(page, one) and not TELLS.search(page.text, one.start, one.end)
                  and not any(mention.start == one.start for mention in bodies.within(one.start, one.end))), None)
    if title is None or any(naming.manner == "named" for one in page.sentences if one.start < pointing.start
                            for naming in undertakings.in_sentence(page, bodies, one)):
        return None
    sentence = Sentence(title.number, title.start, title.end, "heading")
    return Project(project_sheets.called(page, title.start, title.end, is_told=False)._replace(sentence=sentence))


_OF_IT: Final = regex(r"(?i)\b(?:under|within|through|part\sof|framework\sof|belong\w*\sto|held\sfor|(?:in|"
                      r"as)\sthe\sframe\w*)\b|в\sрамках|входит\sв|(?<![^\W_])по\s(?:проекту|программе)|дар\sдоираи|"
                      r"алкагында|аясында|шеңберінде|doirasida|доирасида")


def at_work(page: Page, bodies: Bodies, project: Project) -> Mention | None:
    """Who held what belongs to a project that nobody is said to carry out: the seminar of IOM under the project."""
    for one in project.namings:
        first = one.sentence
        if first.kind not in ("text", "item") or _OF_IT.search(page.text, max(first.start, one.start - 60),
                                                               one.start + 12) is None:
            continue
        for sentence in (first, *_in_front(page, first)):
            mentions = roles.in_sentence(page, bodies, sentence.start, sentence.end)
            holding = next((mention for role in ("organiser", "implementer") for mention in mentions.get(role, ())
                            if not project_roles.is_payer(mention)), None)
            if holding is not None:
                return holding
    return None


def _in_front(page: Page, sentence: Sentence) -> Iterator[Sentence]:
    """The sentences in front of one in its paragraph, and the last one above it, the nearest first."""
    near: Sequence[Sentence] = [one for one in page.sentences if one.start < sentence.start
                                and sentence.paragraph - one.paragraph <= 1 and one.kind in ("text", "heading")]
    yield from list(reversed(near))[:_BACK]


_BACK: Final = 3  # sentences that are looked back at
