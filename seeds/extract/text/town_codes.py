"""Codes of the large towns of the region, for numbers that a page of such a town gives without them: тел. 221-55-64."""

from typing import TYPE_CHECKING, Final, NamedTuple

from seeds.extract.text import russian
from seeds.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterable

    from seeds.extract.text.page import Page
    from seeds.read.document import Paragraph


class Town(NamedTuple):
    """Where a number without a code is."""

    country: str  # ISO 3166-1 alpha-2
    code: str  # without the trunk prefix
    figures: int  # of a number in the town


# ITU-T E.164: national numbers of 9 figures in TJ, KG and UZ, 10 in KZ and RU, 8 in TM; the code is their beginning.
_TABLES: Final = (
    ("TJ", 9, (
     "37 душанбе dushanbe, 3422 худжанд хуҷанд khujand, 3222 бохтар bokhtar, 3322 куляб кӯлоб kulob, "
     "3522 хорог хоруғ khorog")),
    ("KG", 9, (
     "312 бишкек bishkek, 3222 ош osh, 3722 джалал-абад жалал-абад jalal-abad, 3922 каракол karakol, "
     "3522 нарын naryn, 3422 талас talas, 3622 баткен batken")),
    ("UZ", 9, (
     "71 ташкент тошкент toshkent tashkent, 66 самарканд самарқанд samarqand samarkand, "
     "65 бухара бухоро buxoro bukhara, 73 фергана фарғона farg‘ona fergana, "
     "74 андижан андижон andijon andijan, 69 наманган namangan, 61 нукус нөкис nukus, "
     "75 карши қарши qarshi karshi, 76 термез термиз termiz, 62 ургенч урганч urganch, "
     "79 навои навоий navoiy, 67 гулистан гулистон guliston, 72 джизак жиззах jizzax")),
    ("KZ", 10, (
     "727 алматы almaty алма-ата, 7172 астана astana нур-султан нұр-сұлтан nur-sultan, "
     "7252 шымкент shymkent, 7212 караганда қарағанды karaganda, 7132 актобе ақтөбе aktobe, "
     "7262 тараз taraz, 7182 павлодар pavlodar, 7232 усть-каменогорск өскемен, 7222 семей semey, "
     "7112 уральск орал oral, 7142 костанай қостанай kostanay, 7242 кызылорда қызылорда kyzylorda, "
     "7152 петропавловск петропавл, 7122 атырау atyrau, 7292 актау ақтау aktau, "
     "7162 кокшетау көкшетау kokshetau, 7282 талдыкорган талдықорған")),
    ("TM", 8, "12 ашхабад aşgabat ашгабат ashgabat"),
    ("RU", 10, (
     "495 москва moscow, 812 санкт-петербург петербург, 343 екатеринбург, 383 новосибирск, 846 самара, "
     "843 казань, 347 уфа, 351 челябинск, 3812 омск, 391 красноярск, 861 краснодар, 8452 саратов, "
     "3852 барнаул, 3532 оренбург, 8512 астрахань, 342 пермь, 473 воронеж, 8442 волгоград, 3452 тюмень, "
     "4842 калуга, 4012 калининград, 8142 петрозаводск, 8152 мурманск, 8212 сыктывкар, 4872 тула, 4712 курск, "
     "4722 белгород, 4832 брянск, 4752 тамбов, 4742 липецк, 4922 владимир, 4932 иваново, 4942 кострома, "
     "4852 ярославль, 4822 тверь, 4812 смоленск, 4912 рязань, 8332 киров, 8352 чебоксары, 8362 йошкар-ола, "
     "8342 саранск, 8412 пенза, 8422 ульяновск, 3412 ижевск, 3462 сургут, 3822 томск, 3842 кемерово, 3902 абакан, "
     "3952 иркутск, 3012 улан-удэ, 3022 чита, 4212 хабаровск, 423 владивосток, 4242 южно-сахалинск, 4112 якутск, "
     "4132 магадан, 8652 ставрополь, 8722 махачкала, 8712 грозный, 8672 владикавказ, 8662 нальчик, 8182 архангельск, "
     "8172 вологда, 8112 псков")),
    ("BY", 9, "17 минск minsk, 232 гомель gomel, 162 брест brest, 212 витебск vitebsk, 152 гродно grodno, 222 могилев"),
    ("UA", 9, "44 киев kyiv kiev, 57 харьков kharkiv, 48 одесса odesa, 56 днепр, 61 запорожье, 32 львов lviv"),
    ("AM", 8, "10 ереван yerevan"), ("GE", 9, "32 тбилиси tbilisi"), ("AZ", 9, "12 баку baku"),
    ("MD", 8, "22 кишинев chișinău chisinau"),
)
_TOWNS: Final = {name: Town(country, line.split()[0], whole - len(line.split()[0]))
                 for country, whole, lines in _TABLES for line in lines.split(", ") for name in line.split()[1:]}
_WORD: Final = regex(r"[^\W\d_][\w‘’'-]+")
_NEAR: Final = 3  # paragraphs above, the nearest first


def of(page: "Page", paragraph: "Paragraph") -> Town | None:
    """The town that a number of a paragraph is in: named there or a little above, else the only one of the page."""
    above = page.document.paragraphs[max(0, paragraph.number - 1 - _NEAR):paragraph.number]
    near = (page.towns[one.number] for one in reversed(above) if one.number in page.towns and one.kind != "furniture")
    towns = next(near, None) or frozenset().union(*page.towns.values())
    return next(iter(towns)) if len(towns) == 1 else None


def named_in(text: str, paragraphs: "Iterable[Paragraph]") -> dict[int, frozenset[Town]]:
    """The towns that paragraphs of a text name, in any case, by the number of those that name any."""
    found = {one.number: _named(text[one.start:one.end]) for one in paragraphs}
    return {number: towns for number, towns in found.items() if towns}


def _named(text: str) -> frozenset[Town]:
    names = {match[0].lower() for match in _WORD.finditer(text) if match[0][0].isupper()}
    return frozenset(town for name in names if (town := _TOWNS.get(name) or _TOWNS.get(_uncased(name))))


_CASES: Final = regex(r"(?:[дт][аеоө](?:г[иыі]|ғ[іы])|[дт][аеоө]н?|[гк][аеоө]|dan?|ga|ская|ский|ской|ского)$")


def _uncased(name: str) -> str:
    return russian.lemma(name) if russian.is_russian(name) and russian.lemma(name) in _TOWNS else _CASES.sub("", name)
