"""The words for points of contact that have no name: hotlines, press offices, secretariats."""

import re
from typing import Final

POINT: Final = re.compile(
    r"(?i)(?:(?:tip|crisis|emergency|text|advice|referral|intake|24-hour|24/7|toll-?free)\s?-?lines?|"
    r"(?:intake|help|information|referral|victims?|front)\s(?:desk|unit)(?!\w)|switchboard|"
    r"(?-i:[A-Z][a-z]+\s){0,3}(?:(?:national|toll-?free|free|24/7|24-hour|round-the-clock|emergency|anti-trafficking|"
    r"counter-trafficking|crisis|"
    r"migrant|migrants|child|confidential|nationwide|trust)\s+){0,3}(?:hot\s?-?lines?|help\s?-?lines?|"
    r"telephone hotlines?)|"
    r"(?:press|media|public information|information|communications?|public relations|duty|consular|reception|front|"
    r"legal aid|regional)\s+"
    r"(?:office|service|centre|center|section|desk|unit|department)(?!\w)|press secretary's office|secretariat|"
    r"reception desk|"
    r"general (?:inquiries|enquiries)|media (?:inquiries|enquiries|contacts?)|press (?:inquiries|contacts?)|"
    r"(?:(?:круглосуточн|бесплатн|единая?|единой|национальн|общенациональн|республиканск|телефонн|"
    r"анонимн)\w*\s+){0,3}горяч\w{2,3}\s+лини\w{1,2}|"
    r"телефон\w{0,2}\s+довери\w|горяч\w+\s+телефон\w*|при[её]мн\w{2,3}|пресс-служб\w+|пресс-центр\w*|секретариат\w*|"
    r"оргкомитет\w*|"
    r"дежурн\w{2}\s+част\w|лини\w\s(?:помощи|доверия|поддержки)|канцеляри\w|телефон\s(?:центра|приюта|фонда|"
    r"горячей\s\w+)|call-центр|колл-центр|контакт-центр|"
    r"хатти\s+боварӣ?\w*|рақами\s+боварӣ?\w*|дафтари\s+матбуот\w*|ишеним\s+линия\w*|кабар\s+кызмат\w*|телефони\s+боварӣ?|хадамоти\s+матбуот\w*|шуъбаи\s+матбуот\w*|маркази\s+матбуот\w*|қабулгоҳ\w*|"
    r"ишеним\s+телефону?\w*|басма\s+сөз\s+кызматы\w*|ысык\s+линия\w*|сенім\s+телефоны?\w*|жедел\s+желі\w*|"
    r"баспасөз\s+қызметі?\w*|ishonch\s+telefoni\w*|matbuot\s+xizmati\w*|ишонч\s+телефони\w*|матбуот\s+хизмати\w*)")
HOTLINE: Final = re.compile(
    r"(?i)hot\s?-?lines?|help\s?-?lines?|горяч\w{2,3}\s+лини\w{1,2}|телефон\w{0,2}\s+довери\w|хатт?и\s+боварӣ?\w*|"
    r"телефони\s+боварӣ?|ишеним\s+телефону?\w*|ысык\s+линия\w*|сенім\s+телефоны?\w*|жедел\s+желі\w*|"
    r"ishonch\s+telefoni\w*|ишонч\s+телефони\w*")
