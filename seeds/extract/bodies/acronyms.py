"""Acronyms that a page never spells out, where it speaks of them as of bodies: inspectors of the MOHR; сотрудники КРСУ.

What is in brackets behind other words is what those words stand for, and is left to them.
"""

import re
from collections.abc import Iterator
from typing import Final

from seeds.extract.bodies import known
from seeds.extract.bodies.register import Found
from seeds.extract.text import country
from seeds.extract.text.page import Page
from seeds.extract.text.words import word_set
from seeds.regex import regex

_ACRONYM: Final = r"(?P<name>[A-Z][A-Z&-]{1,7}[A-Z])(?![\w-])"
_CYRILLIC: Final = r"(?P<name>[А-ЯҒҚӢӮҲҶӨҮҢІҰҺӘЎ]{3,7})(?![\w-]|\s[«“\"„])"  # no form of a name in quotes
_PEOPLE: Final = (
    r"(?:representatives?|inspectors?|officers?|officials?|experts?|staff|employees?|specialists?|volunteers?|"
    r"lawyers?|members?|delegates?|trainers?|counsellors?|branch(?:es)?|offices?|headquarters|secretariat|"
    r"chair(?:man|woman|person)?|president|directors?|founder|head|co-?ordinators?)")
_WORKS: Final = (r"(?:(?:funded|financed|supported|organi[sz]ed|hosted|implemented|led|run|conducted|delivered|"
                 r"launched|initiated|co-organi[sz]ed|facilitated|established|opened)\sby|"
                 r"(?:support|assistance|auspices|initiative|invitation|leadership)\s(?:of|from)|"
                 r"(?:partnership|co-?operation|collaboration|together|jointly|co-?ordination)\swith)")
_DOES: Final = (r"(?:said|says|announced|stated|added|noted|reported|organi[sz]e[sd]|host(?:s|ed)|launche[sd]|"
                r"conduct(?:s|ed)|provide[sd]|support(?:s|ed)|operate[sd]|runs|ran|trained|trains|works|worked|opened|"
                r"signed|charge[sd]|prosecute[sd]|arrest(?:s|ed)|investigate[sd]|invites|invited|joins|joined|calls|urges|urged|seeks|pushes|continues|continued|thanks|thanked|published|welcomes|welcomed|helps|helped|"
                r"(?:has|have)\s(?:been\s)?(?:work|train|launch|provid|organi|support|help|open|sign|publish|host)\w+|"
                r"(?:is|are)\s(?:work|provid|organi|support|help|calling|host|pleased|proud)\w*)")
_POST: Final = (
    r"(?:Director|Manager|Officer|Co-?ordinator|Secretary|Commander|Representative|Chief|Head|President|Chair\w*|"
    r"Spokes\w+|Commissioner|Administrator|Founder|CEO|Advis[eo]r|Specialist|Prosecutor|Inspector|Lawyer|Attorney|"
    r"Counsel\w*|Delegate|Expert|Consultant|Superintendent|Rector|Dean|Agent|Trustee|Treasurer|officer-in-charge)")
_AS_BODY: Final = (
    regex(  # ARTIP Zonal Commander, Mr X; but no SAFE Project Manager
        rf"(?<![\w-])(?<!\w\.){_ACRONYM}(?:['’]s)?\s(?!Project\b|Program)(?:[A-Z][\w-]+\s){{0,3}}{_POST}"
        r"(?=,?\s(?:for\s|of\s|in\s)?[A-Z])"),
    regex(rf"(?i:\b(?:{_PEOPLE}\s(?:general\s)?(?:of|from|at)|{_WORKS}))\s(?i:the\s)?{_ACRONYM}"),
    regex(rf"(?:^|[.!?…]\s|\n)(?:The\s)?{_ACRONYM}\s(?i:{_DOES})\b", re.MULTILINE),
    regex(rf"(?<![\w-]){_ACRONYM}(?:['’]s)?\s(?:staff|experts|inspectors|officials|volunteers)\b"),
    regex(r"(?i:(?<!\w)(?:представител\w+|сотрудник\w*|специалист\w*|эксперт\w*|инспектор\w*|волонт[её]р\w*|"
          r"преподавател\w+|студент\w*|курсант\w*|ректор\w*|директор\w*|глав[аыеу]|поддержке|содействии|инициативе|"
          rf"при участии|совместно с|стороны|руководств\w+|офис\w*|филиал\w*)\s){_CYRILLIC}"))
_ANY: Final = regex(r"[A-Z][A-Z&-][A-Z]|[А-Я]{3}")
NO_BODIES: Final = word_set(
    "HIV AIDS STI TB GBV SGBV VAW DV FGM TIP THB SOM CSE CSEC CSAM COVID NGO INGO CSO CBO ICT LGBT LGBTI LGBTQ MHPSS "
    "WASH NRM NAP SDG SDGS SOP SOPS TOR PPE USD EUR GBP CHF KZT UZS TJS KGS RUB PDF FAQ URL DVD SMS VIP GDP CEO CFO "
    "COO PHD MBA LLM UAE USA USSR GCC EECA CSR ESG KPI VAT GPS CCTV DNA AVRR AVR RSD IDP IDPS CEDAW CRC ICCPR UPR "
    "RSVP PTSD ART SRH SIM OSINT DRR SME SMES MOU MSP PSEA AAP CVE PVE RRF PLHIV PLWH BBC CNN AFP TASS CEE SEE MENA "
    "OK AND THE FOR STEM ESL EFL HSE ACTING NEW ВИЧ СПИД СМИ НПА ЖКХ ДТП ТРЦ ВУЗ ВУЗА ВУЗОВ ФИО РФ США СССР ООО ОАО "
    "ТОО НПО ННО НКО ГБН МСБ ПЦР  "
    "ИКТ НМП НПД СОП КОАП УПК ЗОЖ КПП ПДД ТЭЦ ЕГЭ ОРТ СВО КНДР КНР ФРГ ОАЭ ТБО ТЛМ СНГ ТАСС РИА БДП "
    "MPA MNA MLC OCS OIC TRG ИДН ПДН")


_NEXT: Final = 20  # characters behind an acronym


def find(page: Page, start: int, end: int) -> Iterator[Found]:
    """The acronyms between two places that are spoken of as bodies."""
    if not _ANY.search(page.text, start, end):
        return
    for shape in _AS_BODY:
        for match in shape.finditer(page.text, start, end):
            name, (first, behind) = match["name"], match.span("name")
            if name in NO_BODIES or country.named(name) or known.asks_who(
                    page.words.within(first, min(end, behind + _NEXT)), 0):
                continue
            if not re.search(rf"[^\W\d_]\s\(\s?{re.escape(name)}\s?\)", page.text):
                yield Found(first, behind, name)
