"""How sentences say that something is a body, or whose somebody is: the charity X; X's manager; who works for X.

What names can be of bodies is for learnt.py to judge. The group `sure` is what can hardly be anything else.
"""

from typing import Final

from seeds.regex import regex

_KINDS: Final = (r"(?:association|charity|NGO|non-?profit|organi[sz]ation|foundation|network|coalition|movement|"
                 r"collective|co-?operative|think tank|law firm|company|trade union|union|shelter|refuge|helpline|"
                 r"watchdog|(?:campaign|pressure|rights|advocacy|support|self-help|aid|relief|survivors?['’]?|faith|church|"
                r"community|women['’]s|youth|lobby|volunteer|activist)[ -]group)")
_CAPITAL: Final = "[A-ZÀ-ÖØ-ÞĀĆČĎĐĒĖĘĚĞĢİĪĮĶĻŁŃŅŇŌŐŒŘŚŞŠŢŤŪŮŲŹŻŽȘȚ]"
_JOINT: Final = r"(?:(?:of|for|and|the|de|del|di|da|la|le|ya|wa|na|&|[–-])\s)?(?:(?:al|el|ul|an|as|ash)-)?"
_NAME: Final = rf"{_CAPITAL}[\w’'&-]*(?:\s{_JOINT}{_CAPITAL}[\w’'&-]*){{0,5}}"
_LONGER: Final = rf"{_CAPITAL}[\w’'&-]*(?:\s{_JOINT}{_CAPITAL}[\w’'&-]*){{1,5}}"
_POST: Final = (r"(?:(?:(?!(?:and|or|an?|the|of|to|for|in)\s)[a-z-]+\s){0,2}?"
                r"(?:director|manager|officer|co-?ordinator|chief executive|"
                r"chair(?:man|woman|person)?|head|spokes(?:man|woman|person)|organi[sz]er|founder|co-?founder|owner|"
                r"president|secretary|adviser|advisor|inspector|representative|delegate|lawyer|treasurer|caseworker|"
                r"campaigner|trustee|chaplain|"
                r"lead|leader|trainer|counsell?or|psychologist|social worker|researcher|supervisor|administrator|"
                r"paralegal))")
_TITLE: Final = (r"(?:[A-Z][\w-]*\s){0,3}?(?:Director|Manager|Officer|Co-?ordinator|Lead|Head|Chief Executive|CEO|"
                 r"Chair(?:man|woman|person)?|President|Secretary|Spokes(?:man|woman|person)|Adviser|Advisor|Trainer)")
_FOREIGN: Final = (  # nouns of bodies that stand in front in other languages
    r"(?:Fundacja|Fundația|Fundatia|Fundación|Fundação|Fondazione|Fondation|Fondatsia|Fondacija|Zaklada|Nadace|"
    r"Stichting|Vereniging|Stiftung|Yayasan|[Aa]sbl|ASBL|[Vv]zw|VZW|ONG|"
    r"Asociația|Asociatia|Asociación|Asociácia|Asociatsia|Associação|"
    r"Associació|Associazione|"
    r"Udruga|Udruženje|Stowarzyszenie|Sdružení|Društvo|Centro|Centrul|Istituto|Instituto|Institutul|"
    r"Universidad|Universitatea|Uniwersytet|Coopérative|Secours|Observatoire|Ligue|Hospital|Ospedale)")
_FOREIGN_BEHIND: Final = (  # the same that stand behind, and how bodies are registered
    r"(?:ONLUS|OdV|APS|ASBL|asbl|a\.s\.b\.l\.?|VZW|vzw|v\.z\.w\.?|e\.\s?V\.?|gGmbH|z\.\s?s\.|o\.\s?p\.\s?s\.|n\.\s?o\.|Egyesület|Alapítvány|Derneği|"
    r"Vakfı|Säätiö|Liitto|Förening|Forening|Verein|Stiftelsen|Vereniging)")
_FOREIGN_JOINT: Final = (r"(?:(?:de|des|du|di|del|della|dei|per|pour|para|la|le|el|dla|da|do|à|ao|al|e|y|et|"
                         r"van|voor|tegen|der|den|het|en|für|gegen|von|zur|und|för|mot|och|mod|og)\s){0,2}"
                         r"(?:[dl][’'])?")
_FOREIGN_WORD: Final = rf"(?:\s(?:{_FOREIGN_JOINT})?[A-Z][\w’'-]+)"
_NO_BODIES: Final = "NGO|CSO|ICT|CEO|CFO|COO|HIV|GBV|TIP|SOM|THB|ATIP|AHT|PHD|MBA|LLM|WASH|LGBT|MHPSS|SGBV|UNTOC"
_STYLES: Final = ("Acting|Interim|Deputy|Former|Outgoing|Incoming|New|Our|The|Its|Their|His|Her|Then|Now|Current|Group|"
                  "Founder|President|Chair|Director|And|But|While|When|As|Regional|Global|Assistant|Associate")
_SMALL: Final = "(?:with|at|of|for|from|in|by|who|to)"
_DOES: Final = r"has|runs?|ran|helps?|works?|opened|offers?|visited|helped|gives?|gave|provid\w+"
LETTER: Final = regex(_CAPITAL)  # that every name begins with, and few lines in Cyrillic have
SAID: Final = (
    regex(  # Areguni, an association; Lantern (a small charity); Ripe Hills, the company that
        rf"(?<![^\s(«“\"])(?P<sure>{_NAME})(?:,|\s\()\s?(?:an?\s(?:(?!{_SMALL}\s)[\w-]+,?\s){{0,4}}{_KINDS}\b(?!\s(?:and|or)\b)|"
        rf"the\s(?:[\w-]+\s){{0,2}}{_KINDS}\s(?:that|which|behind|whose|running)\b)"),
    regex(rf"\b(?:[Tt]he\s(?P<name>{_NAME})|[Aa]n?\s(?P<longer>{_LONGER}))\s"  # no place: a Dublin charity
          r"(?:organi[sz]ation|charity|NGO|non-?profit|association|"
          r"foundation|coalition|movement|collective)\b(?![’'-])"),
    regex(r"(?<![^\s(«“\"•-])(?P<name>[A-Z]{3,8}),\s(?:the|an?)\s(?:[\w-]+\s){0,4}(?:authority|agency|association|union|"
          r"network|federation|institute|body|organi[sz]ation|charity|NGO|coalition|alliance|foundation)\b"),
    regex(  # our sister body Silungan; the Dutch union FNV Mondiaal; whose charity, Kai & Cover, feeds
        r"(?:\b(?:[Tt]he|[Aa]n?|by|of|from|with)\s(?:[\w’-]+\s){0,2}(?:charity|NGO|organi[sz]ation|union|sister body|"
        r"foundation|network|partner|coalition|company|firm|agency|shelter|association|think tank|retailer|brand|"
        r"group|order|congregation|collective|co-?operative|movement|drop-in|refuge|club|clinic|fund|hostel|federation|"
        r"alliance|cent(?:re|er)|(?:crisis|day|support|drop-in|youth|community|women['’]s|legal|resource|"
        r"rehabilitation|reception)\s(?:centre|center|room))\s(?:called\s)?|"
        r"\b(?:[Oo]ur|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|whose)\s(?:[\w’-]+\s){0,2}"
        rf"(?:charity|NGO|organi[sz]ation|union|sister body|network|coalition),?\s)(?P<name>{_NAME})"),
    regex(  # homelessness charity Haveron; housing organisation Open Homes
        r"(?:\b[a-z][\w’-]{1,40}|(?<![^.!?]\s)\b(?:Local|National|Women['’]s|Children['’]s))\s(?:charity|non-?profit|"
        rf"organi[sz]ation|aid group|advocacy group|relief agency|aid agency|think tank)\s(?P<name>{_NAME})"),
    regex(  # Pier 9 is a drop-in for seafarers
        rf"(?m)(?:^|[.!?]\s)(?P<sure>{_NAME}(?:\s\d{{1,3}})?)\sis\san?\s(?:[\w-]+\s){{0,3}}(?!company\b)(?:drop-in|{_KINDS[3:]}\b"),
    regex(  # Kivuli ya Ziwa, headed by lawyer Yasinta Masatu; Hamsoya-2, whose chairman Nazir Boboev
        rf"(?<![^\s(«“\"])(?P<sure>{_NAME}),\s(?:"
        rf"(?:headed|led|run|chaired|founded|directed)\sby\s(?:[a-z-]+\s){{0,4}}{_CAPITAL}[\w’'-]+\s{_CAPITAL}|"
        rf"(?:whose|where\s(?:the|its))\s(?!owner){_POST},?\s{_CAPITAL})"),
    regex(  # Ključ Novi, which looks after victims. Its president, Polona Vidmar
        rf"(?m)(?:^|(?<=[\s(«“\"]))(?P<sure>{_NAME}(?:-\d)?)(?:\s?,\s(?:which|an?|the|opened|founded|set up|run)|"
        rf"\s(?:{_DOES}))\s[^.!?\n]{{4,160}}[.!?;]\s+[Ii]ts\s(?:[a-z-]+\s){{0,2}}{_POST},?\s{_CAPITAL}"),
    # the best-known NGO, Salt Road, has; her charity, Salt Road.
    regex(rf"\b(?:NGO|charity|non-?profit|think tank),\s(?P<name>{_NAME})(?=,|\.|\)|$)"),
    # the Kampala-based group Safe Return
    regex(rf"\b[A-Z][\w’-]+-based\s(?:[\w-]+\s){{0,3}}?(?:group|firm|{_KINDS[3:]}\s(?P<name>{_NAME})"),
    # First Light North's service manager
    regex(rf"(?<![^\s(«“\"])(?P<name>{_NAME})(?:['’]s|(?<=s)['’])\s(?:{_POST}|{_TITLE})\b"),
    regex(  # Hestia Mongolia founder Nomin Erdene
        rf"(?<=[a-z,]\s)(?:the\s)?(?P<name>{_NAME})\s(?:{_POST}|CEO)\s[A-Z][\w’'-]+\s[A-Z]"),
    regex(  # Lamplight CEO Ann Bell said
        rf"(?m)(?:^|[.!?”\"]\s)(?P<name>(?!(?:{_STYLES})\b){_NAME})\s"
        rf"(?:CEO|Chief Executive|Founder|Co-?Founder)(?:\s(?:and|&)\s{_TITLE})?"
        rf"\s{_CAPITAL}[\w’'-]+\s{_CAPITAL}"),
    regex(rf"(?<![^\s(«“\"])(?P<name>{_NAME})\s(?:was|were)\s(?:founded|set up)\s(?:in|by|as)\s"),
    regex(rf"(?<![^\s(«“\"])(?P<name>{_LONGER})\s(?:was|were)\srepresented\sby\s(?=[A-Z])"),
    regex(rf"\srepresented\sby\s[^.;\n]{{5,80}},?\sand\s(?:the\s)?(?P<name>{_LONGER})\sby\s(?=[A-Z])"),
    regex(rf"(?<![^\s(«“\"])(?P<name>{_FOREIGN}{_FOREIGN_WORD}{{1,5}})"),
    regex(rf"(?<![^\s(«“\"])(?P<name>{_CAPITAL}[\w’'&-]*(?:\s{_CAPITAL}[\w’'&-]*){{0,3}}\s"
          rf"{_FOREIGN_BEHIND})(?![\w-])"),
    regex(rf"(?<![\w-])(?P<name>(?!(?:{_NO_BODIES})\b)[A-Z]{{3,8}})\s{_POST}\b"),  # ITF inspector
    regex(rf"\bwho\s(?:heads|leads|directs|represents|runs|chairs|founded)\s(?:the\s)?(?P<name>{_NAME})"),
    regex(rf"(?<=[a-z]\s)(?:co-)?founded\s(?:the\s)?(?P<name>{_LONGER})"),
    regex(  # head of public policy in Middle East and Africa (MEA) at Tidewatch
        r",\s(?:[a-z-]+\s){0,3}(?:head|director|manager|lead|officer)\s(?:of|for)\s[^.;:\n]{3,110}?\sat\s"
        rf"(?:the\s)?(?P<name>{_NAME})(?=[,.;)]|\s(?:and|said|told|spoke)\s)"),
    regex(rf"\bwork(?:s|ed|ing)\s(?:for|at|with)\s(?:the\s)?(?P<name>{_NAME})(?=[,.;)]|\s(?:in|as|and|who)\s)"),
    regex(rf"\b(?:both|all|all three)\sof\s(?![^,.;\n]{{0,60}}\sand\s)(?:the\s)?(?P<name>{_NAME})"
          r"(?=[,.;)\n]|\s\()"),
    regex(rf"(?m)^\W{{0,4}}(?P<name>{_NAME})(?:\s\([A-Z][\w\s,]{{2,30}}\))?\s[–—-]\s[£€$]\s?\d"),  # a grant
    regex(  # Colonel Naledi Moko from the Hawks
        rf"\b{_CAPITAL}[\w’'-]+\s{_CAPITAL}[\w’'-]+\sfrom\sthe\s(?P<name>{_NAME}s)(?=[,.;)\n]|"
        r"\s(?:and|said|told)\s)"),
    regex(  # From Denimhaus, buyer Linh Dao said
        rf"(?m)(?:^|[.!?]\s)From\s(?:the\s)?(?P<name>{_NAME}),\s(?:the\s|its\s)?(?:[a-z-]+\s){{1,4}}"
        rf"{_CAPITAL}[\w’'-]+\s{_CAPITAL}"),
    regex(  # Mary Perera, director, Trace Wana, keeps; but not: director, Ann Lee, a lawyer
        rf"(?<=\s){_CAPITAL}[\w’'-]+,\s(?:(?:an?|the)\s)?{_POST},\s(?P<name>{_NAME})(?=[,.;)\n]|$)"
        rf"(?!,\s(?:(?:an?|the|and|its|who)\s|{_POST}\b))"),
    regex(  # Contact: Mary Perera, Trace Wana, tel. ...
        rf"\b(?i:contact(?:\sperson)?|information|registration|enquiries):\s(?:M[rs]s?\.?\s)?{_CAPITAL}[\w’'-]+"
        rf"(?:\s{_CAPITAL}[\w’'-]+){{1,2}},\s(?P<name>{_NAME})(?=,\s(?:(?i:tel|phone|mob|e-?mail)|[+\d(]|\S+@))"),
    regex(  # formerly of Red Thread Kenya; leaves for Garment Watch
        r"\b(?:(?:formerly|previously|earlier|lately|until now|now|today)\s(?:[\w-]+\s){0,3}?(?:of|with|at|from)|"
        rf"(?:leaves?|left|moves?|moved)\s(?:for|to)|joins|(?:to|has|will)\sjoin(?:ed)?)\s(?:the\s)?(?P<name>{_NAME})"),
    regex(r"(?m)(?:^\W{0,3}|[;:.]\s)(?:[Ff]or|[Oo]n behalf of)\s(?:the\s)?"
          rf"(?P<name>{_NAME})(?::|,\s(?=[A-Z][\w’'-]+\s[A-Z]))"))
LED: Final = regex(  # by whom one is led or served: director of Samaria House; but no mayor, bishop or minister
    rf"(?i:\b(?:director|president|CEO|head|manager|co-?ordinator|founder|chair(?:man|woman|person)?|warden|matron|principal|executive|"
    rf"officer|organi[sz]er|leader|trustee|patron|treasurer|secretary|caseworker|chaplain|member|staff))\s(?:of|for)\s"
    rf"(?:the\s)?(?P<name>{_NAME})(?!,\san?\s(?:[\w-]+\s){{0,3}}(?:project|programme|campaign|course|film|book)\b)"
    rf"(?=[,.;:)]|\s(?:and|who|said|in|from|has|is|was|on|at|to)\b|$)")
