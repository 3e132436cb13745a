"""What a body does for a project or an event in a sentence: pays, carries it out, organises it, is a partner."""

import re
from collections.abc import Sequence

from db import countries
from seeds.extract.bodies.bodies import Bodies, Mention
from seeds.extract.text import russian
from seeds.extract.text.page import Page
from seeds.regex import regex

# Before the body; the last one that stands there tells.
_BEFORE = (
    ("funder", (r"(?:co-?)?(?:funded|financed|sponsored|bankrolled)(?:\s+\w+){0,2}\s+by|"
                r"financial(?:ly)?\s+(?:support\w*|assistance|"
                r"contribution)(?:\s+\w+){0,2}\s+(?:of|from|by)|(?:funding|funds|grants?|money|donations?|"
                r"contribution|financing)"
                r"(?:\s+support)?(?:\s+\w+){0,2}\s+(?:of|from|by)|generous\s+(?:support|contribution)\w*\s+(?:of|from|"
                r"by)|"
                r"at\s+the\s+expense\s+of|donors?\s*:|funders?\s*:|funded\s+by\s*:|"
                r"supported\s+by|paid\s+(?:for\s+)?by|comes?\s+from|came\s+from|(?:деньги|средства)\s+дал\w*|"
                r"(?:with|through)\s+(?:the\s+)?support\s+(?:of|from)|"
                r"при\s+(?:\w+\s+){0,2}поддержке(?:\s+со\s+стороны)?|при\s+финансировани\w+|финансиру\w+|"
                r"финансирован\w+|"
                r"профинансирова\w+|на\s+средства|за\s+сч[её]т(?:\s+средств)?|(?:донор|грантодател)\w*\s*[:—–-]?|"
                r"грант\w*\s+(?:от\s+)?|"
                r"поддержал\w*|"
                r"дастгирии\s+(?:молиявии\s+)?|маблағгузории|каржылоосу\w*|қолдауымен|ko‘magida")),
    ("implementer", (r"(?:implemented|delivered|executed|managed|run|led|carried\s+out|co-?ordinated)"
                     r"(?:\s+(?:jointly|together|locally|in\s+\w+))?\s+by|implement(?:er|ing\s+(?:partner|agency|"
                     r"organi[sz]ation))s?"
                     r"\s*(?::|is|are)?|реализу\w+|реализован\w*|реализац\w+|осуществля\w+|выполня\w+|"
                     r"вед[её]т|ведут|(?:joint\s+)?(?:effort|undertaking|venture|project|programme|program)\s+(?:of|by)|"
                     r"исполнител\w+\s+(?:проекта|программы)(?:\s+[«\"][^»\"]{2,60}[»\"])?\s+(?:явля\w+|выступ\w+|стал\w*)|"
                     r"исполнител\w+\s*[:—–-]?|"
                     r"внедря\w+|"
                     r"implemented\s+by\s*:")),
    ("organiser", (r"(?:co-?)?(?:organi[sz]ed|hosted|convened|arranged|held|conducted|initiated|staged|led|delivered|"
                   r"launched|"
                   r"prepared|provided|run)(?:\s+(?:jointly|together))?\s+by|organi[sz](?:er|ed\s+by)s?\s*:|"
                   r"(?:initiative|invitation)\s+of|организован\w*|организатор\w*\s*(?:выступи\w+|стал\w*|"
                   r"явля\w+)?\s*[:—–-]?|"
                   r"организу\w+|инициатив\w+|организова\w+|пров[её]л\w*|проводит\w*|проводим\w+|проведен\w*|"
                   r"пров[её]ден\w*")),
    ("partner", (r"(?:partnership|co-?operation|collaboration|co-?ordination|conjunction|consultation|"
                 r"association)\s+with|"
                 r"(?:jointly|together|alongside)\s+with|partners?\s*:|partnering\s+with|assistance\s+of|"
                 r"совместно\s+с[о]?|в\s+партн[её]рстве\s+с[о]?|сотрудничеств\w+\s+с[о]?|взаимодействи\w+\s+с[о]?|"
                 r"при\s+содействии|"
                 r"партн[её]р\w*\s*[:—–-]?|дар\s+ҳамкорӣ\s+бо|менен\s+биргеликте|hamkorlikda")),
)
_CUES = regex("|".join(f"(?P<{role}>\\b(?:{words}))" for role, words in _BEFORE), re.IGNORECASE)
# Behind the body.
_BEHIND = (
    ("funder", (r"(?:ning|нинг|ның|нің|нын|нин|нун|нүн)?\s?(?:ko.?magi\w*|қолдауы\w*|колдоосу\w*|"
                r"қўллаб\w*|дастгирӣ\w*)|"
                r"-(?:funded|financed|sponsored)|(?:\w+\s+){0,2}(?:funds|funded|finances|financed|provid(?:es|"
                r"ed)\s+(?:\w+\s+){0,3}"
                r"(?:funding|grants?|financial\s+support)|funding|donated|allocated|contribut\w+|финансир\w+|"
                r"профинансир\w+|выделил\w*|announce[sd]?\s+(?:\w+\s+){0,2}(?:call|competition)|"
                r"(?:will\s+)?(?:pays?|paid|gives?|gave)\s+(?:us\s+)?(?:[£€$]|EUR|USD|GBP)?\s?\d[\d,.]*|"
                r"объявил\w*\s+(?:\w+\s+){0,2}конкурс)|\S{0,6}\s+(?:tomonidan\s+|тарабынан\s+|"
                r"тарапынан\s+)?(?:moliyala\w+|қаржыландыр\w+|каржылан\w+|маблағгузорӣ)")),
    ("implementer", (r"(?:(?!қаржы|каржы|moliya|молия)\S+\s+){0,8}(?:жүзеге\s+асыр|ишке\s+ашыр|amalga\s+oshir)\w*|"
                     r"(?:\w+\s+){0,6}(?:амалӣ|татбиқ)\s+(?:карда\s+|намуда\s+)?ме\w+|"
                     r"(?:\w+\s+){0,2}(?:implements?|implemented|implementing|executes|runs|carries\s+out|carry\s+out|"
                     r"carried\s+out|complet(?:ed|es)|manages?|managed|"
                     r"(?:is|are)\s+responsible\s+for\s+implementing|co-?ordinated|реализу\w+|реализовал\w*|"
                     r"осуществля\w+|выполня\w+|вед[её]т|ведут)|\S{0,6}\s+(?:tomonidan\s+|тарабынан\s+|тарапынан\s+)?(?:amalga\s+oshir\w+|"
                     r"жүзеге\s+асыр\w+|ишке\s+ашыр\w+)|"
                     r"-(?:implemented|led|run)")),
    ("organiser", (r"(?:\([^)]{1,20}\)\s*)?(?:\w+\s+){0,4}(?:organi[sz]e[sd]?|organi[sz]ing|hosts?|hosted|holds?|held|"
                   r"conduct(?:s|ed|ing)?|"
                   r"convene[sd]?|launch(?:es|ed)|start(?:s|ed)|began|opens|opened|trains|trained|gathered|brings?\s+together|"
                   r"brought\s+together|delivers|delivered|"
                   r"invites?|facilitated|организ\w+|пров[её]л\w*|проводит|проводят|проведет|приглаша\w+|запусти\w+|"
                   r"открыл\w*|собрал\w*)|-(?:organi[sz]ed|hosted|led)")),
)
# What may stand between a body and what it does: with whom, and with whose money.
_ASIDE = r"(?:(?:with|together\s+with|jointly\s+with)\s[^,.;]{3,50},\s+|совместно\s+со?\s+[^,.;]{3,50}?\s+)?"
_NO_FUNDER = r"(?!with\s+(?:\w+\s+)?fund)"  # UNODC, with funding from Japan, started ...
_ACTS = [(role, regex(rf"^[\s,]{{0,2}}{aside}(?:{words})(?!\w)", re.IGNORECASE))
         for role, words in _BEHIND for aside in [_NO_FUNDER if role == "funder" else _ASIDE]]
_LISTED = regex(r"^[\s,/&]*(?:and|as\s+well\s+as|и|а\s+также|ва|жана|және)?[\s,]*(?:by\s+|the\s+|of\s+|с[о]?\s+|"
                r"от\s+)*"
                r"(?:[А-Яа-яA-Za-z'’.-]+\s+){0,2}$")
_JOINS = regex(r"[,/&]|\b(?:and|as\s+well\s+as|и|также|ва|жана|және|va|hamda)\b")
# Between a cue and the body: an article, a few words that describe it; nothing that leads to something else.
_LEADS = regex(r"^[\s:,–—-]*(?:(?!(?:in|at|on|to|for|with|from|в|на|для|к|с|со|о|"
               r"по)\s)[\w'’.&-]+\s+){0,5}[«“\"]?$")
# Who pays without a name of its own: `funded by the Government of Norway`, `при поддержке правительства Японии`.
_STATE = regex(
    r"\s*(?:the\s+)?(?P<en>(?:Royal\s+)?(?:Government|Kingdom|Embassy|Republic|"
    r"People)\s+of\s+(?:the\s+)?[A-Z][\w-]+(?:\s+(?:of\s+)?[A-Z][\w-]+){0,3}|"
    r"[A-Z][\w-]+(?:\s+[A-Z][\w-]+)?\s+[Gg]overnment|United\s+(?:States(?:\s+of\s+America)?|Kingdom|Arab\s+Emirates)|"
    r"(?:[A-Z][\w-]+\s+){0,2}(?:Republic|Kingdom)|"
    r"[A-Z][a-z]{3,})"
    r"|\s*(?P<ru>[Пп]равительств\w+\s+[А-Я][\w-]+(?:\s+(?:[А-Я][\w-]+|области|края))?)")
_LOCAL_STATE = regex(r"(?P<uz>Ҳукумати\s[А-ЯҒҚӢӮҲҶ]\w+|"
                     r"[A-Z][\w‘ʻ'’-]+\s+hukumati|(?!Онро|Инро)[А-ЯӘҚҒ][\w-]+\s+(?:үкіметі|өкмөтү|ҳукумати|"
                     r"Ҳукумати))\S*\s+(?:tomonidan|тарабынан|тарапынан)?")
_BEHIND_FAR = 130  # characters; the verb stands last in the Turkic languages


def in_sentence(page: Page, bodies: Bodies, start: int, end: int) -> dict[str, list[Mention]]:
    """The bodies of a sentence by their role in what it tells of."""
    _states(page, bodies, start, end)
    found: dict[str, list[Mention]] = {}
    role, behind = None, start
    mentions = bodies.within(start, end)
    for at, mention in enumerate(mentions):
        between = page.text[behind:mention.start]
        said = cue(between)
        if said is None and not (role and behind > start and _LISTED.match(between)):
            role = _act(page, mentions[at:], end)
        elif said is not None:
            role = said
        one = role
        if one == "implementer" and mention.body.type == "donor":
            one = "funder"
        if one and mention.body.id and (one == "funder" or countries.code_of(mention.body.name) is None) and all(
                mention.body is not other.body for other in found.get(one, ())):
            found.setdefault(one, []).append(mention)
        behind = mention.end
    return found


def _states(page: Page, bodies: Bodies, start: int, end: int) -> None:
    """Let a government that pays be a body."""
    for match in _CUES.finditer(page.text, start, end):
        state = _STATE.match(page.text, match.end(), end) if match.lastgroup == "funder" else None
        if (
            state is None
            or state.lastgroup is None
            or bodies.within(match.end(), state.end())
            or bodies.at(state.end() - 1)
        ):
            continue
        name = state[state.lastgroup]
        if " " not in name and countries.code_of(name) is None:
            continue
        if state.lastgroup == "ru":
            name = " ".join(russian.nominative_phrase(name.split(), 0))
        bodies.add(*state.span(state.lastgroup), name, type="government").body.is_fact = True
    for match in _LOCAL_STATE.finditer(page.text, start, end):
        if not bodies.within(*match.span("uz")) and not bodies.at(match.end("uz") - 1):
            bodies.add(*match.span("uz"), match["uz"], type="government")


def cue(before: str) -> str | None:
    """The last cue before a body, if it is near."""
    last = None
    for match in _CUES.finditer(before[-200:]):
        last = match
    if last is None or not _LEADS.match(before[-200:][last.end():]):
        return None
    return last.lastgroup


def _act(page: Page, mentions: Sequence[Mention], end: int) -> str | None:
    """What a body, or the list of bodies that it begins, does by the verb behind it."""
    last = mentions[0]
    for following in mentions[1:5]:
        between = page.text[last.end:following.start]
        if not (_LISTED.match(between) and _JOINS.search(between)):
            break
        last = following
    behind = page.text[last.end:min(end, last.end + _BEHIND_FAR)]
    return next((role for role, form in _ACTS if form.match(behind)), None)
