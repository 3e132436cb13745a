"""Titles that are all that is said of somebody, that give way to others, or that run into the names of bodies."""

import pytest
from seeds.stating import people_of

TITLES = {
    "a rank with a full stop": ("Second was Lt. Dan Hollister from the Fairbanks Police Department.\n",
                                {"Dan Hollister": "Lt."}),
    "a rank of letters": ("The board of Open Gate Trust has Ann Bell (Secretary), DCOP Lydia Harwell and Eve Frost.\n",
                          {"Ann Bell": "Secretary", "Lydia Harwell": "DCOP", "Eve Frost": ""}),
    "a rank of elsewhere": ("Comisario Hugo Ferrante of Open Gate Trust lent his only car.\n",
                            {"Hugo Ferrante": "Comisario"}),
    "a rank of elsewhere and a surname": ("We can't do without Commissario Brunello of the Open Gate Trust.\n",
                                          {"Brunello": "Commissario"}),
    "clergy of elsewhere": ("Local partners\n\nOpen Gate Trust – Père Martin Duval – 020 7946 0991\n",
                            {"Martin Duval": "Père"}),
    "a lawyer of elsewhere": ("Present were Atty. Rosa Villamor, Open Gate Trust, and Eve Frost, Labour Office.\n",
                              {"Rosa Villamor": "Atty.", "Eve Frost": ""}),
    "no small word in front of a rank": ("We can do nothing without Inspector Brunello of the Open Gate Trust.\n",
                                         {"Brunello": "Inspector"}),
    "a degree, of whom nothing else is said": (
        "Present were Dr. Rosa Villamor, Open Gate Trust, Hon. Carl Deering, Open Gate Trust, and Ms Eve Frost.\n",
        {"Rosa Villamor": "Dr.", "Carl Deering": "Hon."}),
    "a degree and an office": ("Dr. Rosa Villamor, director of Open Gate Trust, spoke.\n",
                               {"Rosa Villamor": "director of Open Gate Trust"}),
    "behind a label in cells": (
        ("Open Gate Trust\n\n| Who to contact | Ann Bell |\n| Contact position | Referrals lead |\n"
         "| Tel | 0116 496 0275 |\n"),
        {"Ann Bell": "Referrals lead"}),
    "behind a label with a colon": (
        "Open Gate Trust\n\nContact name: Ann Bell\nContact position: Referrals lead\nTelephone: 0116 496 0275\n",
        {"Ann Bell": "Referrals lead"}),
    "behind a label, of nobody above": (
        ("Open Gate Trust\n\nThe house is led by Ann Holt of Open Gate Trust.\nContact name: Eve Frost\n"
         "Contact position: Referrals lead\nTelephone: 0116 496 0275\n"),
        {"Eve Frost": "Referrals lead", "Ann Holt": "led by"}),
    "no court whose name begins as a post": (
        "“I had never asked,” said Judge Ann Holt, of the Superior Court of Callao.\n", {"Ann Holt": "Judge"}),
    "a superior": ("Agnes Bell, Superior of the sisters of Open Gate Trust, spoke.\n",
                   {"Agnes Bell": "Superior of the sisters of Open Gate Trust"}),
    "no part of an address": ("Совет по делам детей\n\nДаулетова Инкар, office@ombudsman.example\n",
                              {"Даулетова Инкар": ""}),
    "who was in office": ("With Archbishop Emeritus Sir David Mostyn she looks at what Open Gate Trust can do.\n",
                          {"David Mostyn": "Archbishop Emeritus"}),
    "a profession behind a style": ("Fr Peter Nolan, a Maristan priest, told of nets and boats.\n",
                                    {"Peter Nolan": "Maristan priest"}),
    "professors below what they do": (
        ("Keynote Speakers:\n\nProfessor Julia Davison, University of Bristow\n"
         "Professor Jean Alder, Open Gate Institute\n"),
        {"Julia Davison": "Professor", "Jean Alder": "Professor"}),
    "a professor who chairs": ("Chair: Prof. Gary Holt, Open Gate Institute.\n", {"Gary Holt": "Chair"}),
    "what a speaker is else": (
        "The luncheon keynote speaker is Norma Reyes, co-executive director of Open Gate Trust.\n",
        {"Norma Reyes": "co-executive director of Open Gate Trust"}),
    "what an organiser is else": (
        "For the organiser Gustavo Marin, the director of the Open Gate Trust, opened the conference.\n",
        {"Gustavo Marin": "director of the Open Gate Trust"}),
    "for now": ("They spoke with Executive Director (Ag.) of Open Gate Trust, Michael Holt.\n",
                {"Michael Holt": "Executive Director (Ag.) of Open Gate Trust"}),
    "for now, short": ("Others are Ann Bell, Ag. Secretary, Open Gate Trust, and Eve Frost from the Labour Office.\n",
                       {"Ann Bell": "Ag. Secretary", "Eve Frost": ""}),
    "a body between a title and a name": ("Director General, FIA Carl Deering, praised the event.\n",
                                          {"Carl Deering": "Director General"}),
    "behind a body": ("Michael Holt, Department of Home Affairs Secretary, will speak first.\n",
                      {"Michael Holt": "Secretary"}),
    "for what, behind a body that is known": (
        "Ann Bell, Council of Europe Commissioner for Human Rights, came too.\n",
        {"Ann Bell": "Commissioner for Human Rights"}),
    "in front of a body": ("Members:\nMr. Carl Deering - Permanent Secretary Ministry for Justice\n",
                           {"Carl Deering": "Permanent Secretary Ministry for Justice"}),
    "in front of a division": ("Ms. Ann Bell, Joint Secretary, Nets and Boats Division, Ministry of Justice, spoke.\n",
                               {"Ann Bell": "Joint Secretary"}),
    "an official": ("Carol Holt, a USAID official, and Ann Bell, director of Open Gate Trust, spoke.\n",
                    {"Carol Holt": "official", "Ann Bell": "director of Open Gate Trust"}),
    "an official visit": ("Carol Holt, on an official visit to Leeds, met the Open Gate Trust.\n", {}),
    "what somebody defends": ("The winners are Nina Holt, a leading human rights defender; Ann Bell, a lawyer.\n",
                              {"Nina Holt": "leading human rights defender", "Ann Bell": "lawyer"}),
    "two posts behind a body": (
        ("Ann Bell – Head of Unit on Borders, European Commission, Eve Frost - OSCE Special Representative and "
         "Coordinator for Borders.\n"),
        {"Ann Bell": "Head of Unit on Borders", "Eve Frost": "Special Representative and Coordinator for Borders"}),
    "a minister with a courtesy": (
        ("“We can”, Assistant Minister for Trade, Community Health and Regional Affairs, the Hon Piers Holt MP "
         "said.\n"),
        {"Piers Holt": "Assistant Minister for Trade, Community Health and Regional Affairs"}),
    "several appointed in one sentence": (
        "The board elected Ann Bell as chair, Carl Deering as treasurer and Dr. Eve Frost as secretary.\n",
        {"Ann Bell": "chair", "Carl Deering": "treasurer", "Eve Frost": "secretary"}),
    "two who were welcomed": (
        "In April we welcomed Ann Bell as a Programme Coordinator and Eve Frost as a Project Officer South Asia.\n",
        {"Ann Bell": "Programme Coordinator", "Eve Frost": "Project Officer South Asia"}),
    "what somebody was before": (
        "Carl Deering, Open Gate’s programme director, who is a former chief constable of Leeds Police, spoke.\n",
        {"Carl Deering": "Open Gate’s programme director"}),
    "ranks of two words": ("Lance Corporal Ann Bell came. Flight Lieutenant Eve Frost flew in from Leeds Police.\n",
                           {"Ann Bell": "Lance Corporal", "Eve Frost": "Flight Lieutenant"}),
    "pronouns behind a name": ("Ann Bell (she/her)\nDirector of Programmes\nOpen Gate Trust\n",
                               {"Ann Bell": "Director of Programmes"}),
    "in brackets behind a body": (
        "Ann Bell of Open Gate Trust (Chair), Eve Frost of Open Gate Trust (York) and Carl Deering (Secretary) came.\n",
        {"Ann Bell": "Chair", "Eve Frost": "", "Carl Deering": "Secretary"}),
    "an under secretary": ("Under Secretary of State Ann Bell met Ambassador-designate Carl Deering.\n",
                           {"Ann Bell": "Under Secretary of State", "Carl Deering": "Ambassador-designate"}),
    "clergy with what they are": (
        "The Bishop of Leeds, the Rt Revd Ann Bell, and the Dean, the Very Revd Carl Deering, prayed.\n",
        {"Ann Bell": "Bishop of Leeds", "Carl Deering": "Dean"}),
    "a partner": ("Ann Bell, Partner at Deering & Moss LLP, advises the Trust.\n",
                  {"Ann Bell": "Partner at Deering & Moss LLP"}),
    "who leaves an office, in Uzbek": (
        ("Шу сабабли Музаффар Хошимов Наманган давлат университетининг ректори лавозимидан озод этилди. Бу ҳақда "
         "вазирлик хабар берди, янги ўқув йили учун ҳужжатлар қабул қилинмоқда.\n"),
        {"Музаффар Хошимов": "ректори"}),
    "a poet with an office, in Uzbek": (
        ("Ёзувчилар уюшмасининг масъул котиби, шоир Зиёвуддин Мансур сўзга чиқди. Бу ҳақда вазирлик хабар берди, "
         "янги ўқув йили учун ҳужжатлар қабул қилинмоқда.\n"),
        {"Зиёвуддин Мансур": "масъул котиби"}),
    "a rank behind a comma, in Kyrgyz": (
        ("Ички иштер министринин орун басары, полициянын полковниги Айбек Токтосунов келди. Бул тууралуу жыйында "
         "айтылды, өлкө боюнча иш-чаралар өткөрүлөт.\n"),
        {"Айбек Токтосунов": "Ички иштер министринин орун басары"}),
    "members, in Tajik": (("Аъзои комиссия: Саидов Фаррух, Мадина Каримова.\n\nДар ҷаласа оид ба ҳифзи ҳуқуқи кӯдакон "
                           "дар ҷумҳурӣ сухан рафт.\n"),
                          {"Саидов Фаррух": "Аъзои комиссия", "Мадина Каримова": "Аъзои комиссия"}),
    "one of several": (
        "It was moderated by Ann Bell, one of the leaders of Open Gate Trust, and Carl Deering, a lawyer.\n",
        {"Ann Bell": "one of the leaders of Open Gate Trust", "Carl Deering": "lawyer"}),
    "a reporter with a paper": ("Nina Holt, reporter for Yellow Media TV, won the prize.\n",
                                {"Nina Holt": "reporter for Yellow Media TV"}),
    "whom to ask": ("Finland: Open Gate Centre (Migration Unit), Contact Person: Mr Carl Deering, c@gate.example\n",
                    {"Carl Deering": "Contact Person"}),
    "one of several, in Russian": (
        "Иван Лапин, один из лидеров узбекской диаспоры Самары, говорит об этом.\n",
        {"Иван Лапин": "один из лидеров узбекской диаспоры Самары"}),
    "an artist": ("В руководстве была народная артистка Осетии Вера Дымова.\n",
                  {"Вера Дымова": "народная артистка Осетии"}),
    "an editor, in a case": ('Премию вручили редактору "Новой волны" Ивану Лапину.\n',
                             {"Иван Лапин": 'редактор "Новой волны"'}),
    "a reporter of quotes": ("Победителем выбран корреспондент телекомпании «ТОН» Лапин Иван.\n",
                             {"Лапин Иван": "корреспондент телекомпании «ТОН»"}),
    "a body with another name in brackets": (
        "Приехал руководитель Благотворительного фонда помощи детям («Росфонд») Лев Лапин.\n",
        {"Лев Лапин": "руководитель Благотворительного фонда помощи детям"}),
    "of a body of a region": (
        "Был и заместитель Председателя Правительства Вершинской области по делам рыбаков Иван Лапин.\n",
        {"Иван Лапин": "заместитель Председателя Правительства Вершинской области по делам рыбаков"}),
    "a class in an office, in Russian": (
        "Прокурор города Омска старший советник юстиции Иван Лапин ответил.\n",
        {"Иван Лапин": "Прокурор города Омска"}),
    "what somebody leads": ("Решили, что Комитет по миграции возглавит Иван Лапин.\n",
                            {"Иван Лапин": "возглавит Комитет по миграции"}),
    "behind a body, in brackets": ("На таможне встретит Павел Гук (Гродненская региональная таможня, нач. смены).\n",
                      {"Павел Гук": "нач. смены"}),
    "behind a body, in a list": (
        "Guests\n1. Claire Dubois, French Red Cross, delegate\n2. Ann Bell, Open Gate Trust, nurse\n",
        {"Claire Dubois": "delegate", "Ann Bell": "nurse"}),
    "a town behind a body": ("Present: Emese Balogh, Open Gate Trust, Berehove\n", {"Emese Balogh": ""}),
    "the part that somebody plays for a day, and what else is said": (
        "Тренер — Томас Эберт (Швейцарский Красный Крест, делегат по защите).\n", {"Томас Эберт": "делегат по защите"}),
    "where somebody is from is no title": (
        "Дом «Очаг» открыт. Гянджа — Вугар Алиев, Тбилиси — Анна Бадри, юрист.\n", {"Анна Бадри": "юрист"}),
    "what is said in thanks is no title": (
        "Lt. Dan Hollister of the Kent Police – thank you for that evening!\n", {"Dan Hollister": "Lt."}),
    "surnames that are offices": (
        ("Irma Garcia, director, and Ann Proctor, nurse, of the Open Gate Trust met Tom Cantor, driver.\n"),
        {"Irma Garcia": "director", "Ann Proctor": "nurse", "Tom Cantor": "driver"}),
    "two degrees": ("Prof. Dr. Ann Bell of the Kent University helped.\n", {"Ann Bell": "Prof. Dr."}),
    "what is said behind a body is mostly no title": (
        ("We met Ann Bell, Open Gate Trust, who told us of it. Thanks to Tom Hart, Open Gate Trust, for the help. "
         "Eve Frost (Open Gate Trust, via Zoom) came.\n"), {"Ann Bell": "", "Tom Hart": "", "Eve Frost": ""}),
    "nothing but the part that somebody plays": ("Moderator: Ann Bell\n", {"Ann Bell": "Moderator"}),
    "a degree of whom only the body is told": (
        "Our house in Dover opened. Dr. Emeka Obi from the Kent Teaching Hospital comes on Wednesdays.\n",
        {"Emeka Obi": "Dr."}),
    "over names with ranks": (
        ("Министру внутренних дел Российской Федерации\nгенералу армии Лапину Р.Г.\nМэру г. Омска\nДымову Ю.М.\n\n"
         "Уважаемый Иван Иванович! Просим рассмотреть обращение.\n"),
        {"Лапин Р.Г.": "Министр внутренних дел Российской Федерации", "Дымов Ю.М.": "Мэр г. Омска"}),
}


@pytest.mark.parametrize(("text", "titles"), TITLES.values(), ids=TITLES)
def test_everybody_has_the_title_that_says_most(text: str, titles: dict[str, str]) -> None:
    told = {name: title for name, (title, _) in people_of(text).items() if name in titles or title}
    assert told == titles


BODIES = {
    "behind a title": ("Carl Deering, Permanent Secretary Ministry for Justice, spoke.\n", "Ministry for Justice"),
    "in front of a title": ("Michael Holt, Department of Home Affairs Secretary, spoke.\n",
                            "Department of Home Affairs"),
    "in front of a title of two words": ("Department of Justice Secretary General, Ann Bell, spoke.\n",
                                         "Department of Justice"),
    "that ends with a post": ("Ann Bell, officer at the Office of the Children's Commissioner, spoke.\n",
                              "Office of the Children's Commissioner"),
}


@pytest.mark.parametrize(("text", "body"), BODIES.values(), ids=BODIES)
def test_bodies_are_called_without_the_titles_beside_them(text: str, body: str) -> None:
    assert [whose for _, whose in people_of(text).values()] == [body]


def test_offices_of_a_board_are_written_short() -> None:
    text = ("Open Gate Trust\n\nOur board\n\nAnna Bell, Pres.\nTom Holt, Treas.\nMaud Ferris, Secy.\n\n"
            "PCSO Karim Nazarov of Harbour Police came too.\n")
    assert {name: position for name, (position, _) in people_of(text).items()} == {
        "Anna Bell": "Pres", "Tom Holt": "Treas", "Maud Ferris": "Secy", "Karim Nazarov": "PCSO"}


def test_what_the_head_of_a_message_calls_people_is_no_title() -> None:
    text = ("Аз: Парвина Шодиева <p.shodieva@one.example.tj>\nБа: Рустам Юнусов <r.yunusov@two.example.tj>\n"
            "Нусха: Katarina Holm <k.holm@three.example.org>\nМавзӯъ: Сафари корӣ\n\nСалом, Рустам!\n\n"
            "Меҳмонон рӯзи душанбе меоянд, лутфан мошин фиристед.\n\nПарвина\n")
    assert {title for title, _ in people_of(text).values()} == {""}
