"""How sentences and lines say what somebody is: the marks and small words between a name and a role."""

import re
from typing import Final

from seeds.extract.text import months, styles
from seeds.regex import regex

_SHORT: Final = ("зав", "зам", "нач", "гл", "ст", "г", "и", "о", "им", r"a\.i", r"U\.S", r"U\.K", r"U\.N",
                 "Ag", "Asst", "Dep", "Addl",
                 "Gov", "Lt", "Gen", "Sgt", "Col", "Maj", "Capt", "St")
_NO_SHORT: Final = "".join(rf"(?<!\b{short})" for short in _SHORT)
ENDS: Final = regex(rf"[()\n|]|{_NO_SHORT}[.!?…](?:\s|$)|"
                    r"\s(?:next|last|this)\s(?:week|month|year)\b|[\"”»]\s*[,–—-]|\s[–—-]\s|:\s|,\s(?=which\b|said\b|told\b)|"
                    r"\sin\s(?:the\s)?(?:spring|summer|autumn|winter)(?![^\W_])|"
                    r"\s(?:in|from|since|on|until|with|с|до)\s(?=(?:early\s|late\s)?(?:\d|(?:"
                    rf"{'|'.join(map(str.title, months.ENGLISH))})\b))")
POST_NOMINALS: Final = (  # behind a name: orders, degrees, who may practise what, congregations
    r"(?:[OMCDK]BE|K?CMG|QPM|KPM|[KQ]C|JP|FRS|FRSA|M\.P|MLA|MNA|T\.?D|Ph\.?\s?D|LL\.?[MBD]|J\.?D|M\.?D|MEP|MP|MSP|M\.?A|M\.?S|MSc|MEd|EdD|PsyD|LPC|MPH|MBA|L?MSW|LI?CSW|LMFT|LMHC|RSW|RN|Esq|"
    r"Jr|Sr|II|III|IV|OON|MON|MFR|OFR|CFR|GCON|GCFR|SJ|OP|OSB|OSF|OFM|OSU|RSM|CSJ|RSC|SVD|CSsR|IHM|SDB|RSCJ|SSND|MCCJ|CSSp|IBVM|SSpS|F?CA|FCCA|ACCA|CPA|FCIPD|к\.\s?\w+\.\s?н|д\.\s?\w+\.\s?н)\.?(?![^\W_])")
POST_NOMINAL: Final = regex(POST_NOMINALS)
OPENS: Final = regex(rf"(?:,?\s{POST_NOMINALS})*"
                     r"(?:[.)]{0,2}\s?(?:\((?:Ms|Mr|Mrs|г-жа|"
                     r"г-н)\.?\))?(?:\s\([^()]*[@\d][^()]*\))?(?P<open>[,;]\s|,(?=[A-Z])|\s\(|\s[–—-]\s|(?<=\.)[–—-]\s|-(?=[а-яқғӣӯҳҷ]{4,}и\s)|,\s?–\s|"
                      r":\s|\s?/\s?)|"
                      r"(?P<of>\s(?:of|from|at|with|из|от)\s(?=(?:the\s)?[A-ZА-ЯҒҚӢӮҲҶӨҮҢІ\"«“]|[а-яё]{4,}\s[«“\"])))")
QUOTED: Final = regex(r"[«“\"](?P<name>[A-ZА-ЯЁ][^»”\"\n]{2,60})[»”\"]")  # из «Граждане за право»
BRACKETED: Final = regex(  # between a name and what somebody is: X (Uganda), deputy coordinator; X (на фото), ...
    r"\s\((?P<inside>[^()@\d]{2,40})\)(?=,\s|\s[–—-]\s)")
IS: Final = regex(  # who has been; a lawyer by training, is now
    r"(?:\s[’']\d\d)?(?:,\s(?!who\s)[^,.;:!?()\n]{2,60},|,)?\s(?:who\s)?(?:is|was|has been|had been|will be|becomes?|"
    r"became|has become|remains?|serves as|works as)\s"
    r"(?:(?:an?|the|our|its|their|first|second|new|next|now|currently|also|today|then|until \w+)\s)*")
WAS_ONCE: Final = regex(r"(?:former|previous|one-time|ex-|once)")
AS: Final = regex(  # stepped down as Medical Director; has joined us as campaigns officer
    r",?\s(?:who\s|whose\s)?(?:(?:has|have|had|was|is|will|be|been|now|recently|currently|also|just)\s){0,3}(?:serv\w+|"
    r"work\w*|join\w*|appointed|named|elected|re-elected|confirmed|step\w*\sdown|retir\w+|t(?:akes?|ook|aking|aken)\sover|"
    r"act\w+|continu\w+|remain\w*|return\w*|succeed\w*|replac\w+|comes?|came|moves?|moved|sworn\sin|promoted|installed|"
    r"chosen|selected|hired|recruited|reappointed|nominated|designated|introduced|leaves?|left|retained|starts?|started|begins|began)(?:\s(?:[A-Z]\.|[^\s,.;:]+)){0,12}?"
    r"(?<!such)(?<!well)(?<!known)\s(?:as|to become)\s(?:(?:an?|the|our|its|their|new|next|first|acting)\s){0,3}(?=\S)")
ALSO_AS: Final = regex(  # and Ann Bell | as our clerk
    r"\sas\s(?:(?:an?|the|our|its|their|new|next)\s){0,2}(?=\S)")
AS_BEFORE: Final = regex(  # in front of the name of another one of whom it is said so
    rf"\sas\s[^.!?;:\n]{{2,80}}(?:[;,]\s(?:and\s)?|\sand\s){styles.ENGLISH}$")
JOINED: Final = regex(  # joins the Ministry from X as; moves from X to the Ministry as
    r"\s(?:join(?:s|ed|ing)?|move[sd]?\s[^,.;:]{0,60}?\sto)\s(?:the\s)?(?=[A-Z])")
NOW: Final = regex(  # formerly of the Coast Guard and today a consultant; previously head of research, has become
    r",\s(?:[^.;:!?\n]{0,80}?(?:\b(?:who\sis|and)\s)(?:now|today|currently)|(?:formerly|previously|once|"
    r"earlier|until\s\w+|a former|an? ex-)[^.;:!?\n]{2,80}?,\s(?:has become|becomes|became|is|will be|"
    r"(?:was|has been)\s(?:named|appointed|made)))\s"
    r"(?:(?:an?|the|our|its)\s)?(?=\S)")
MADE: Final = regex(  # in front of a name; has appointed Ms. X as regional manager
    r"\b(?:appoint\w*|nam(?:ed|es|ing)|to name|hir(?:ed|es|ing)|engag(?:ed|es|ing)|"
    r"recruit(?:ed|s|ing)|elect(?:ed|s)|nominat\w+|welcom\w+|introduc\w+|"
    r"present(?:ed|s)|(?:appointment|nomination|election|promotion|selection|arrival|return|hiring) of)\s"
    r"(?:[A-Z][a-z]{1,4}\.?\s){0,2}$")
OFFICE: Final = regex(r",?\s(?P<office>MPs?|MEP|MSP|MLA|Hon\.? MP)(?![\w-])")  # behind a name
MADE_AS: Final = regex(  # elected X as its chair; elected X president
    r"(?:,?\s(?:as|to be|to serve as)|(?=\s(?:the\s|its\s|their\s)?(?:new\s)?[a-z]+"
    r"\s?(?:of\s|at\s|[.,;]|$)))\s(?:(?:an?|the|its|our|their|new|next|first|acting)\s){0,3}(?=\S)")
GIVEN: Final = regex(  # behind a name: who has just been appointed director of
    r",?\s(?:who\s)?(?:has|was|is|had|will be)\s(?:\w+\s){0,2}?(?:been\s)?"
    r"(?:appointed|named|elected|nominated|promoted|voted|made)\s(?:as\s|to\s(?:be\s)?)?(?:(?:an?|the|its|our|new|acting)\s){0,2}(?=[A-Za-z])")
SOON: Final = 4  # words in which a role begins there
BECOMES: Final = regex(  # Дина Якупова назначена директором; стала она им
    r"\s(?:\w+\s){0,2}?(?:назначен\w?|избран\w?|стал\w?|станет|работает|служит|является|остаётся|остается)\s(?:\w+\s){0,2}?(?=[\w-]+(?:ом|ем|ём|ой|ей|ью|ым|им)\b)")
OFFICE_OF: Final = regex(r"(?i)(?:должност[ьи]|пост|обязанности)\s(?:(?:нового|новой|главного)\s)?$")  # of whom
TAKES_OFFICE: Final = regex(  # behind a name: назначен на должность директора; вступила в должность главы
    r"(?i),?\s(?:\w+\s){0,2}?(?:назначен|утвержд[её]н|избран|перевед[её]н|занял|занимает|занимал|вступил|заступил|исполняет|"
    r"исполнял|приступил)\w?\s(?:\w+\s){0,2}?(?:должност[ьи]|пост|обязанност(?:и|ям))\s(?=\w)")
APPOINTED: Final = regex(  # X миграция борборунун директору болуп дайындалды; X ба вазифаи мудири марказ таъин шуд
    r"\s(?:номзоди\s|nomzodi\s)?(?P<role>(?:[^\s.;:()]+\s){1,14}?)(?:болуп|болып|bo.lib|бўлиб|этиб|etib|этип|етіп|лавозимига|lavozimiga|"
    r"лавозимидан|lavozimidan|кызматынан|қызметінен|вазифасидан|vazifasidan|"
    r"кызматына|қызметіне|вазифасига|vazifasiga)\s(?:\S+\s){0,2}?(?:озод|ozod|бошот|босат|дайындал|тағайындал|шайлан|сайлан|tayinla|saylan|тайинла|"
    r"сайлан|тасдиқлан|tasdiqlan|бекит|келди|келді|ишке|жұмыс|ишла|ishla|иште)|"
    r"\s(?P<became>(?:[^\s,.;:()]+\s){1,13}?[^\s,.;:()]+[ыиіiуү]\s)(?:бўлди|bo.ldi|болду|болды)(?!\w)|"
    r"\sба\s(?:вазифаи|мансаби|мақоми)\s(?P<tajik>(?:[^\s.;:()]+\s){1,12}?)(?:таъин|интихоб)\s")
ASIDE: Final = regex(r"\s?\([^()\d@]{2,60}\)(?:,\s|\s(?:at|of|with|in|for|to|from)\s)(?:the\s)?")
SAYS: Final = regex(r"(?i)\b(?:said|says|told|noted|added|stressed|explained|according to|сказал\w*|сообщил\w*|"
                    r"отметил\w*|"
                    r"рассказал\w*|заявил\w*|подчеркнул\w*|пояснил\w*|добавил\w*|деди|деген|dedi|гуфт)\b")
HEADS: Final = regex(
    r"(?:(?:who|котор\w+)\s+|(?=(?:возглавл|представл)\w+\s))(?P<verb>(?:(?P<leads>(?:heads?|headed|leads?|led|directs?|directed|chairs?|chaired|runs?|ran|manages?|managed|founded|возглавляет|возглавля(?:вш|ющ)\w+|"
    r"стоит во главе|руководит)(?!\s(?:[a-z-]+\s){1,4}(?:for|at|with)\s))|"
    r"sits in|(?:works|coordinates|runs|manages|leads|heads|directs|oversees)\s"
    r"(?:[\w-]+\s){0,4}?(?:for|at|with)|serves (?:in|at)|"
    r"(?:is|was)\s(?:responsible for|in charge of|working on|tasked with)\s(?:[\w’'-]+\s){0,6}?(?:at|in|for|with)|"
    r"represent(?:s|ed|ing)|представля(?:вш|ющ|ет)\w*|работает в)\s+)")
JOINS: Final = regex(r"who\s+(?:has\s+|will\s+)?join(?:s|ed)?\s(?:(?:us|(?:our|the)\s\w+)\s)?as\s"
                     r"(?:(?:an?|the|our)\s)?")
LEADS: Final = regex(r"\s(?P<verb>(?:(?:co-)?founded|heads|leads|directs|chairs|manages|runs|возглавляет)\s)")


def between(text: str, start: int, end: int) -> re.Match[str] | None:
    """What stands between two places, as a match for those who are asked where something is said."""
    return _ALL.match(text, start, end)


_ALL: Final = regex(r"(?s).+")
