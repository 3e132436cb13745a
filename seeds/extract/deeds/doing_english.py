"""Who pays for a project and who carries it out, in English: patterns over the skeleton of a sentence (skeleton.py).

`{F}` and `{f}` are bodies that pay, several or one, `{I}` and `{i}` those that carry it out, `{O}` and `{o}` whose it
is called: a donor pays for it, others do it. What a body does is told by the first pattern that it stands in.
"""

from typing import Final

from seeds.extract.deeds import skeleton

_WORDS: Final = {
    # What is said between a body and its verb: with whom, where, since when, and helping verbs.
    "subject": (
        r"(?:, (?!(?:and|which|who) )[^,;]{3,110},| (?:in|of|from) {B}| through [^,;]{3,60}| (?:together|jointly)"
        r" with {all}|"
        r",? (?:together|jointly|in (?:partnership|co-?operation|collaboration|conjunction)) with {all},?)?"
        r"(?: (?:has|have|had|is|are|was|were|will|would|also|now|been|be|being|to|jointly|both|currently|recently|"
        r"today|"
        r"yesterday|together|already|generously|kindly|fully|partly|mainly|then|just|going|about|planning|plans|"
        r"intends|"
        r"continues|continue|officially|formally|successfully|first|started|began|agreed|decided|can|could|"
        r"since {D}|in {D}|"
        r"itself|each|which))* "),
    "begins": r"(?:^|(?<=[,;:–—-] )|(?<=\band )|(?<=\bthat )|(?<=\bwhile )|(?<=\bboth )|(?<=\bwhere )|(?<=\bwhich ))",
    "does": (
        r"(?:implement\w*|carr(?:y|ies|ied|ying) out|runs?|ran|running|execut\w+|deliver\w*|manag(?:e|es|ed|ing)|"
        r"leads?|led|"
        r"leading|co-?ordinat\w+|launch\w*|starts?|started|starting|begins?|began|begun|beginning|conduct\w*|"
        r"pilot\w*|opens?|"
        r"opened|introduc\w+|complet\w+|conclud\w+|continu\w+|extend\w*|expand\w*|undert\w+|develop\w*|initiat\w+|"
        r"present(?:s|ed)|heads?|headed|operat\w+|overs\w+|unveil\w*|kick(?:s|ed) off)"),
    "done": (r"(?:implemented|carried out|executed|delivered|managed|run|led|conducted|co-?ordinated|launched|"
    "administered|"
             r"undertaken|initiated|piloted|done)"),
    "pays": (
        r"(?:(?:co-?)?(?:fund(?:s|ed|ing)?|financ(?:e|es|ed|ing))|support(?:s|ed|ing)?|back(?:s|ed|ing)?|"
        r"sponsor(?:s|ed|ing)?|pay(?:s|ing)?(?: for)?|paid(?: for)?|bankroll\w*|underwr\w+|donat\w+|contribut\w+|"
        r"provid\w+|"
        r"invest\w*|allocat\w+|commit\w*|grant(?:s|ed|ing)?|award(?:s|ed|ing)?|giv(?:e|es|en|ing)|gave|made available|"
        r"set aside|pledg\w+|approv\w+|earmark\w*)"),
    "paid": (r"(?:co-?|jointly )?(?:funded|financed|sponsored|bankrolled|underwritten|supported|backed|paid(?: for)?|"
             r"made possible|donated)"),
    "money": r"(?:{M}|grants?|funds|funding|money|financing|award|donation|contract|subsid\w+)",
    "gift": (r"(?:support|funding|funds|grants?|assistance|aid|money|financing|contributions?|help|backing|"
    "sponsorship|gift|"
             r"donations?|investment|award)(?: of {M}| totalling {M})?"),
    "from": r"(?P<funder>{pair})(?:,? through (?:its |the )?(?P<through>{B}))?",
    "pair": r"{B}(?:(?:(?:, {B})*,? (?:and|&) |,? as well as ){B})?",
    "its": (r"its (?:total |whole |overall )?(?:budget|costs?|funding)(?: of {M})? (?:is|are|was|were|comes?|came) "
            r"(?:(?:provided|paid|covered|given|met) by|from)"),
    "an": r"(?:, an? (?:[\w-]+ ){0,4}(?:project|programme|program|initiative|scheme))",
    "all": r"{B}(?:(?:, (?:and )?| and | & |,? as well as )(?:both )?{B})*",
    "it": r"(?:{over}{0,70}?{P}| (?:it|this|them)\b)",
    "over": r"(?:(?!{B}|{P})[^;.])",
    "leader": r"(?:manager|co-?ordinator|leader|director|head|officer|assistant)(?: of| for| on)?",
    "leads": r"(?:who )?(?:manag\w+|leads?|leading|co-?ordinat\w+|heads?|directs?|runs)",
    "role": r"(?:implementer|implementing (?:partner|agency|organi[sz]ation)|lead (?:partner|applicant)|coordinator)s?",
    "be": r"(?:is|are|was|were|acts? as|remains?|will be) (?:the |its |an? )?",
}
PATTERNS: Final = skeleton.compiled(_WORDS, (
    r"\b{gift} (?:of|from|by|provided by) {from}(?! and {B})(?=, {all}{subject}(?:{does}|\w+(?:s|ed|ing)\b))",
    r"\b{gift} (?:of|from|by|provided by) {from}",
    r"{M} from {from}",
    r"\b{paid}(?: (?!by\b)\w+){0,2}? by (?:both )?{from}",
    r"{f}-(?:funded|financed|sponsored|supported|backed)\b",
    r"\b(?:money|funding|funds|budget|financing) (?:for (?:it|this|{P}) )?(?:\w+ )?(?:comes?|came) from {from}",
    r"\bthank(?:s|ed) {F} for (?:\w+ ){0,3}(?:funding|financial|grant|money|support)",
    r"{begins}{F}{subject}(?:grant|award|giv|gave|hand|provid)\w* {i} (?:with )?(?:an? )?(?:[a-z-]+ ){0,3}?{money}",
    r"{begins}{F}{subject}{pays}{over}{0,40}?{money}{over}{0,12}? to {I}(?= (?:to|for|towards|under|in)\b|[,.;]|$)",
    r"{begins}{F}{subject}{pays}(?! by\b){it}",
    (r"{begins}{F}{subject}(?:(?:co-?)?(?:fund|financ)\w*|pays? for|contribut\w+|provid\w+|give|gives)(?! by\b)"
     r"(?= (?:it|this|them)\b|{over}{0,20}? {money})"),
    r"{P}{an}?,? (?:which|that) {F}{subject}{pays}\b",
    r"\b{its} {from}",
    r"\b{its} {B}(?: \({B}\))?,? and,?(?: for [^,.;]{3,60},)? (?:by|from) {F}",
    r"\b(?:which|that) {f} (?:will )?(?:pays?|funds?|finances?|provides?)\b",
    r"{F} (?:is|are|was|were) among (?:the |its )?(?:\w+ )?(?:donors|funders|sponsors)\b",
    r"{F} {be}(?:\w+ )?(?:donors?|funders?|sponsors?)\b(?! of {B})",
    r"\b(?:donors?|funders?|sponsors?)(?: (?:of|for|behind) {P})? (?:is|are|was|were) {F}",
    r"{I}{subject}(?:receiv\w+|won|wins|secur\w+|obtain\w*|got|given|awarded|granted){over}{0,60}? (?:from|by) {from}",
    r"{begins}{I}{subject}(?:receiv\w+|won|wins|secur\w+|obtain\w*|awarded|granted)(?! by){over}{0,30}?{money}",
    r"{begins}{I}{subject}{does}(?! by\b){it}",
    r"{begins}{I}{subject}carr(?:y|ies|ied) (?:it|this) out\b",
    r"{P}{an}?,? (?:which|that) {I}{subject}{does}\b",
    r"(?<=\bwith ){i}, which (?:will |is to )?{does}{it}",
    r"\b{done}(?: (?!by\b)(?:{D}|[\w-]+)){0,4}? by (?:both )?{I}",
    r"{I} {be}(?:responsible for (?:its|the|{P})|(?:\w+ )?{role}\b)",
    r"\b{role}(?: of {P})? (?:is|are|was|were) {I}",
    r"\bthrough (?:its )?(?:{f}(?:['’]s?)? )?{P},? {i}(?= [a-z])",
    r"{begins}{i}, through (?:its )?(?:{f}(?:['’]s?)? )?{P},",
    (r"{P}(?:,| (?:is|was)) (?:an? |the )?(?:[a-z-]+ ){0,3}?(?:project|programme|program|initiative|scheme|effort|"
     r"undertaking|{P}) (?:of|by) {O}"),
    r"{P},? (?:of|by) {O}",
    r"{O}['’]s? (?:joint )?{P}",
    (r"{begins}{i}(?: (?:has|have|is|are|also))? (?!{pays}|borne|has\b|have\b|is\b|was\b|does\b)[a-z]+(?:s|ed|ing|en)\b"
     r"[^;.]{0,140}?,? (?:through|under|within) (?:its |the )?{N}"),
    r"{o}(?:['’]s?)? (?:(?:new|latest|own|flagship|regional) )?{P}",
    r"\b{leader} {P},? (?:(?:at|of|from|for|with) |\(){i}",
    r"{H},? {leads} {P},? (?:(?:at|of|from|for|with) |\(){i}",
    r"{H} (?:(?:of|from|at) |\(){i}\)?,? {leads} {P}",
    r"\bsole responsibility of {i}",
))

# Who holds an event, which stands for the project.
HOLDS: Final = skeleton.compiled({**_WORDS, "holds": (
    r"(?:(?:co-?)?organi[sz]\w+|(?:co-?)?host\w*|held|hold(?:s|ing)?|conduct\w*|conven\w+|arrang\w+|deliver\w*|ran|"
    r"runs?|"
    r"gave|gives?|trained|trains|invit\w+|facilitat\w+|stag(?:ed|es|ing)|launch\w*|open(?:s|ed)|conclud\w+|complet\w+|"
    r"provid\w+|gathered|gathers|announc\w+|plans)")}, (
    r"{begins}{I}{subject}{holds}(?! by\b)[^;.]{0,80}?{P}",
    r"\b{holds}(?: (?:jointly|together|there|here|today|in {B}|on {D}|{D}))* by (?:both )?{I}",
    r"{P},? (?:which|that) {I}{subject}{holds}\b",
    r"\borgani[sz]ers? (?:is|are|was|were) {I}",
))

# When a project begins.
BEGINS: Final = skeleton.compiled(_WORDS, (
    (r"\b(?:launch(?:ed|es|ing)?|start(?:ed|s|ing)?|began|begins?|begun|opened|initiated|introduced){over}{0,24}?{P}"
     r"(?:,? in {B}| there| here){0,2},? (?:in|on|since|from) (?P<start>{D})"),
    (r"{P},? (?:which |that )?(?:has |have |was |were |is |been |being |officially |first )*(?:launched|started|"
     r"began|begun|"
     r"opened|running|run|implemented|initiated)(?: by {all}|,? in {B}| there| here){0,3},? (?:in|on|since|from)"
     r" (?P<start>{D})"),
))

# What says of the project of the sentence before who pays for it, who carries it out, with how much.
GOING_ON: Final = skeleton.compiled(_WORDS, (
    r"^(?:the |its )?(?:(?:main|sole|only) )?(?:donors?|funders?|sponsors?|{role}|partners?)\b",
    r"^(?:funded|financed|supported|implemented|paid)\b",
    (r"^(?:the |all |its )?(?:money|funding|funds|work|costs?|grant)(?: for it| for this)?(?: itself)? (?:comes?|"
     r"came|is|are|was|were)\b"),
    r"{all} {be}(?:\w+ )?(?:donors?|funders?|sponsors?|{role})\b",
    r"^{all}{subject}{pays}{over}{0,24}?{M}",
    r"{all}{subject}(?:{pays}|{does})(?: for)? (?:it|this)\b",
    r"{all}{subject}carr(?:y|ies|ied) (?:it|this) out\b",
    r"\bits (?:lead )?(?:coordinator|donor|funder|implementer|implementing partner)\b",
    (r"\b(?:fund|funds|funded|back|backs|backed|run|runs|lead|leads|manages|carries out|implements|pays? for|"
     r"paid for) (?:it|this)\b"),
    r"\((?:lead )?(?:applicant|coordinator|lead partner)\)",
))
