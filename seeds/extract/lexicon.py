"""Words by what they mean in names: courtesies, ranks, posts, bodies. Shared by all who look for people and bodies.

They are plain words (db.search.fold), so that each stands for its Cyrillic too.
"""

import re
from typing import Final


def _set(text: str) -> frozenset[str]:
    return frozenset(text.split())


HONORIFICS: Final = _set("mr mrs ms miss dr prof professor sir madam mme messrs hon gn gzha gospodin gospozha doktor "
                   "khonum janob mulla")
RANKS: Final = _set("polkovnik podpolkovnik mayor kapitan leytenant general serzhant praporshchik starshina ryadovoy "
              "colonel col major captain capt lieutenant lt sergeant sgt polkovnigi")
BEFORE_RANK: Final = _set("st ml starshiy mladshiy general senior junior lt lieutenant")  # of which rank: ст. лейтенант
POSTS: Final = _set(
    "officer coordinator manager director head chief specialist prosecutor judge lawyer attorney inspector adviser "
    "advisor assistant consultant expert deputy minister ambassador consul investigator secretary interpreter "
    "translator psychologist analyst accountant president chair chairman chairperson chairwoman representative "
    "spokesperson journalist editor lecturer teacher trainer doctor nurse counsellor counselor attache detective "
    "commander rector dean researcher intern volunteer focal driver operator worker lead rapporteur administrator "
    "charge dotsent rabotnik rabotnitsa commissioner governor mayor ombudsman ombudsperson "
    "nachalnik nachalnitsa zamestitel zamnachalnika zam direktor spetsialist koordinator prokuror sudya sledovatel "
    "inspektor sovetnik pomoshchnik ekspert rukovoditel zaveduyushchiy zaveduyushchaya zav operator psikholog yurist "
    "advokat perevodchik ministr posol konsul sekretar predsedatel glava upolnomochennyy predstavitel prepodavatel "
    "uchitel konsultant bukhgalter menedzher assistent referent zhurnalist redaktor vrach sotrudnik "
    "operupolnomochennyy ispolnitel rektor dekan attashe metodist "
    "mudir muovin muovini sardor sardori rais raisi mutakhassis mutakhassisi mufattish mushovir vazir safir kotib "
    "bashchysy orunbasary basary direktordun adis kyzmatker tergoochu "
    "boshligi mutaxassis rahbar rahbari xodim maslahatchi boshliq mutaxassisi "
    "basshysy maman qyzmetker keneschi")
BEFORE_POST: Final = _set("senior junior deputy acting chief first second third national regional international programme "
                    "program project vice general assistant starshiy starshaya mladshiy glavnyy glavnaya vedushchiy "
                    "vedushchaya pervyy io vrio st ml sardor bosh bas")
BODIES: Final = _set(
    "ministry department office agency committee commission centre center foundation fund association organisation "
    "organization institute university academy school court council service bureau embassy union federation police "
    "mission network shelter clinic society alliance programme bank company ltd llc ngo group unit section division "
    "ministerstvo departament upravlenie otdel agentstvo komitet komissiya tsentr fond assotsiatsiya organizatsiya "
    "institut universitet akademiya shkola sud sovet sluzhba byuro posolstvo soyuz federatsiya politsiya missiya "
    "prokuratura obedinenie priyut oo ooo nko npo uvd mvd "
    "vazorat vazorati kumita kumitai tashkilot tashkiloti markaz markazi donishgoh kommissiya "
    "birikmesi borboru fondu qory ortalygy tashkiloti markazi vazirligi")
TOWN_WORDS: Final = _set("g gorod city town gor shahr shahri shakhri shaari shaary shahar sh of v in")
COUNTRY_WORDS: Final = _set("republic of the respublika kyrgyz")
TOWN: Final = re.compile(r"(?:г\.|г |город )")
STREETS: Final = _set("ul ulitsa street str st avenue ave prospekt pr prosp road rd lane boulevard blvd bulvar bulv dom kv "
                "ofis etazh floor room khiyobon khiyoboni kuchai kuchasi kochosu koshesi mikrorayon mkr kvartal")
JOINING: Final = _set("works working rabotaet at of in from for with and i v vo iz na ot pri po the from dar az")
OF_NAMES: Final = _set("de da di van von der den bin bint ibn al el uulu kyzy ugli ogli qizi oglu ogly uly zoda zade kizi la")
NEVER_IN_A_NAME: Final = BODIES | HONORIFICS | RANKS
SURNAME: Final = re.compile(r"(?:[oe]vi?|in|[oe]va|ina|ski|skiy|skaya|zoda|zade|iyon|enko|chuk|yan|ich|ovna|ivna|off|ev|bek"
                      r"|uly|kyzy|uulu|ow|owa|ew|ewa)$")
