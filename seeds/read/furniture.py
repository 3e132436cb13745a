"""What a page carries besides its content: menus, notices, running heads. Told by its words, or by how it is marked."""

import re
from collections.abc import Mapping

from seeds.read.words import words
from seeds.regex import regex

# Whole lines, in texts that were copied from a page together with what stood around.
_LINES = regex(r"""(?:
      (?:\d+[.)]\s*)? (?:home|home\s*page|главная(?:\s+страница)?|асосӣ|башкы\s+бет|басты\s+бет|bosh\s+sahifa)
    | skip\s+(?:to\s+)?(?:main\s+)?(?:content|navigation) | перейти\s+к\s+(?:основному\s+)?содержанию
    | (?:share|поделиться|бахш\s+кардан|бөлүшүү|бөлісу|ulashish)
      (?:\s+(?:this|on|via|with|in|в|на|с|ссылкой|новостью)\b.{0,40} | \s*:.{0,40} )? | share\s+this.{0,20}
    | (?:facebook|twitter|x|instagram|linkedin|telegram|whatsapp|youtube|vkontakte|вконтакте|одноклассники|print
        |распечатать|e-?mail\s+this.{0,20} | send\s+by\s+e-?mail | копировать\s+ссылку | copy\s+link)
    | print\s+(?:this\s+)?(?:page|article|version) | версия\s+для\s+печати
    | (?:read|learn|show|see|load)\s+more\s*[>»…→.]* | читать\s+(?:далее|также|полностью).{0,3} | подробнее.{0,3}
    | (?:related|more|latest|popular|recommended)\s+(?:articles?|news|stories|posts|links)
    | (?:похожие|другие)\s+новости | (?:читайте|смотрите)\s+также\b.{0,150} | (?:see|read)\s+also\s*:?.{0,150}
    | (?:по\s+теме|материалы\s+по\s+теме)\s*:.{0,150} | (?:просмотров|просмотры|views)\s*:?\s*[\d\s]{1,9}
    | (?:теги|метки|tags|keywords)\s*:.{0,150}
    | (?:follow|join|find)\s+us(?:\s+on)?.{0,30} | (?:мы\s+в\s+соц.{0,15}|подписывайтесь.{0,40}|подписаться)
    | subscribe(?:\s+to\s+.{0,40}|\s+now)? | sign\s+(?:up|in)(?:\s+(?!with\s+[^,]{4,30},).{0,40})?
    | log\s*in | войти | регистрация
    | \d*\s*comments?(?:\(s\))? (?:\s+policy.{0,60})? | \d*\s*комментари(?:й|я|ев|и) | leave\s+a\s+(?:comment|reply)
    | do\s+you\s+like\s+this\s+article\?? | was\s+this\s+(?:page|article)\s+(?:helpful|useful)\??
    | back\s+to\s+top | наверх
    | (?:we|this\s+(?:web)?\s*site)\s+uses?\s+cookies.{0,200} | (?:accept|reject)(?:\s+all)?(?:\s+cookies)?
    | cookie\s+(?:policy|settings|notice) | privacy\s+policy | terms\s+(?:of|and)\s+(?:use|service|conditions)
    | (?:мы|(?:наш\s+)?сайт)\s+использу(?:ем|ет)\s+(?:файлы\s+)?cookie.{0,200} | принять(?:\s+все)?
    | all\s+rights\s+reserved\.? | все\s+права\s+защищены\.? | (?:©|\(c\)|copyright\b).{0,120}
    | (?:\[\s?[^\W\d_]{3,20}\s?\]\s*){2,6}
    | search | поиск | menu | меню | advertisement | реклама | tags? :? | previous | next
    | пред(?:ыдущая)?\.? | след(?:ующая)?\.?
    )""", re.IGNORECASE | re.VERBOSE)
_CONTENTS = regex(r"(?: ?[.…]){6,} ?[\divx]{1,5}$")  # a line of a table of contents, with dots up to the page
_PAGE_NUMBER = regex(r"""(?: [-–—\[(|]{0,2}\s* \d{1,4} \s*[-–—\])|]{0,2}
    | (?:page|p\.|страница|стр\.?|с\.|саҳифа|бет|sahifa) \s* \d{1,4} (?:\s*(?:of|/|из|аз)\s*\d{1,4})? \s*[|]?
    | \d{1,4} \s* (?:of|/|из) \s* \d{1,4} )""", re.IGNORECASE | re.VERBOSE)

# How somebody is reached: an address, or a number with its country's code, in brackets, grouped, or behind a label.
_REACH = regex(r"""
    (?<![\w.+-])(?!(?:no-?reply|unsubscribe|webmaster|postmaster|privacy|abuse)\b)[\w.+-]+@[\w-]+\.\w
    | (?<!\w) (?: \+\d{1,3}[ (-]{0,2}\d | \(\+?\d[\d ]{1,7}\)[ ]?\d | [08][ (-]{0,2}\d{2,4}[ )-]{1,2}\d )
      [\d ()-]{4,}
    | \b(?:tel|phone|call|hotline|mobile|тел|телефон\w*|моб)\b\.?.{0,25}?\d[\d ()-]{4,}\d
    """, re.IGNORECASE | re.VERBOSE)

# Parts of a page, by the words in their class or id. Those that are dropped say nothing that anybody looks for.
_DROPPED = words(
    "nav navbar navigation menu submenu megamenu dropdown breadcrumb breadcrumbs crumbs cookie cookies consent gdpr "
    "share sharing sharethis addtoany addthis social socials pagination pager skip skiplink popup modal advert adverts "
    "ads advertisement adsbygoogle banner search searchbox login toolbar topbar language-switcher langswitcher "
    "lang-switcher screen-reader-text sr-only visually-hidden print-only backtotop")
_FURNITURE = words(
    "footer sidebar related recommended readmore comments disqus subscribe subscription newsletter promo masthead "
    "site-header page-header-top tagcloud widget-area aside copyright colophon siteinfo")
# These also as a middle part of a name.
_ANYWHERE = words("cookie cookies consent gdpr breadcrumb breadcrumbs share sharing sharedaddy social")
_DROPPED_ROLES = words("navigation search menu menubar dialog alertdialog toolbar tablist")
_FURNITURE_ROLES = words("contentinfo banner complementary")
_WORD = regex(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_HUMP = regex(r"(?<=[a-z])(?=[A-Z])")
_HIDDEN = regex(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)


def is_line(text: str) -> bool:
    """Whether a line is one of those that web pages carry, or has no letter and no digit (a ruler)."""
    text = text.strip()
    return not any(map(str.isalnum, text)) or (
        len(text) <= 240 and bool(_LINES.fullmatch(text) or _CONTENTS.search(text)))


def is_reach(text: str) -> bool:
    """Whether a line says how somebody is reached, by telephone or by e-mail: wherever it stands, it is content."""
    return len(text) <= 400 and _REACH.search(text) is not None


def is_page_number(text: str) -> bool:
    """Whether a line at the edge of a page is its number: 7, - 7 -, Page 7 of 12, стр. 7."""
    return len(text) <= 24 and bool(_PAGE_NUMBER.fullmatch(text.strip()))


def is_hidden(marks: Mapping[str, str]) -> bool:
    """Whether an element with these attributes is not shown."""
    return "hidden" in marks or bool(_HIDDEN.search(marks.get("style", "")[:500]))


def marked(tag: str, marks: Mapping[str, str]) -> str:
    """`dropped`, `furniture` or "" for an element of a page, by its tag and attributes."""
    role = marks.get("role", "").lower()
    if tag == "nav" or role in _DROPPED_ROLES:
        return "dropped"
    named = _HUMP.sub(" ", f"{marks.get('class', '')} {marks.get('id', '')}"[:400]).lower()
    found = {part for word in _WORD.findall(named.replace("_", "-")) for part in (word, *_parts(word))}
    if found & (_DROPPED | _ANYWHERE):
        return "dropped"
    if tag in ("footer", "aside") or role in _FURNITURE_ROLES or found & _FURNITURE:
        return "furniture"
    return ""


def _parts(word: str) -> tuple[str, ...]:
    """The parts of a name like main-menu that count: first and last, and those that mean one thing only."""
    parts = word.split("-")
    if parts[0] in ("has", "no", "with", "without", "not", "js", "is"):
        return ()
    return (parts[0], parts[-1], *_ANYWHERE.intersection(parts))
