"""What the layout of a list tells of people: dots, blank cells, surnames in front, and what the lines around name."""

import pytest
from seeds.stating import bodies_of, of_text, people_of


def test_dots_part_a_title_from_a_name() -> None:
    found = people_of("""Harbour Aid Association
Staff directory
Case Manager ............ Tom Hadley ............ ext. 214
Registrar ............ Grace Wanjiru ............ ext. 215
Outreach Coordinator.......Rosa Quill
""")
    assert found["Tom Hadley"] == ("Case Manager", "Harbour Aid Association")
    assert found["Rosa Quill"] == ("Outreach Coordinator", "Harbour Aid Association")


def test_dots_in_a_sentence_are_none() -> None:
    found = people_of("He waited..... and then Grace Wanjiru, director of the Harbour Aid Association, opened it.")
    assert found == {"Grace Wanjiru": ("director of the Harbour Aid Association", "Harbour Aid Association")}


@pytest.mark.parametrize("row", ["\t{}", " | {}"])
def test_a_blank_cell_means_the_body_above(row: str) -> None:
    bar = row.replace("{}", "")
    below = row.format("Grace Wanjiru")
    found = people_of(f"Attendees:\nHarbour Aid Association{bar}Tom Hadley\n{below}\n"
                      f"Ministry of Ports{bar}Rosa Quill\n")
    assert {name: body for name, (_, body) in found.items()} == {
        "Tom Hadley": "Harbour Aid Association", "Grace Wanjiru": "Harbour Aid Association",
        "Rosa Quill": "Ministry of Ports"}


SURNAMES = """Focal points
Okafor, Adaeze – Programme Manager, Harbour Aid Association
Lindgren, Olle – Labour Inspector, Ministry of Ports
Quispe, Milena – Treasurer, Harbour Aid Association
"""


def test_surnames_in_front_are_told_by_several() -> None:
    assert people_of(SURNAMES)["Adaeze Okafor"] == ("Programme Manager", "Harbour Aid Association")
    shouted = people_of("Participants\nOKAFOR, Adaeze, Programme Manager\nLINDGREN, Olle, Labour Inspector\n")
    assert shouted == {"Adaeze OKAFOR": ("Programme Manager", ""), "Olle LINDGREN": ("Labour Inspector", "")}


@pytest.mark.parametrize("text", [
    "Our houses\nBlue Kettle, Leeds – open daily\nGreen Door, York – open daily\nNight Kitchen, Hull – closed\n",
    "Offices\nCebu, Philippines – Director's visit in May\nAccra, Ghana – in June\nOslo, Norway – in July\n"])
def test_places_behind_a_comma_are_no_given_names(text: str) -> None:
    assert of_text(text, "contact") == []


def test_unknown_names_are_told_by_those_around_them() -> None:
    found = people_of("Members\nTom Hadley, Treasurer\nXq Wyrbo, Registrar\nGrace Wanjiru, Case Manager\n"
                      "Rosa Quill, Chair\n")
    assert found["Xq Wyrbo"] == ("Registrar", "")
    found = people_of("Country | Name | Position\nGhana | Tom Hadley | Consul\nIndia | Xq Wyrbo | Consul\n"
                      "Malta | Grace Wanjiru | Consul\nPeru | Rosa Quill | Consul\n")
    assert found["Xq Wyrbo"] == ("Consul", "")


def test_what_may_be_a_body_is_no_name_among_them() -> None:
    found = people_of("Present\nTom Hadley, Treasurer\nHarbour Trust, sponsor\nGrace Wanjiru, Case Manager\n"
                      "Rosa Quill, Chair\nOpening Remarks, all\n")
    assert set(found) == {"Tom Hadley", "Grace Wanjiru", "Rosa Quill"}


def test_names_in_paragraphs_of_their_own_below_a_label() -> None:
    found = people_of("Harbour Aid Association\n\nTrustees:\n\nTom Hadley\n\nGrace Wanjiru\n\nRosa Quill\n")
    told = ("Trustees", "Harbour Aid Association")
    assert found == {"Tom Hadley": told, "Grace Wanjiru": told, "Rosa Quill": told}


@pytest.mark.parametrize("name", [
    "Hala al-Omari", "Ana Lucía Reyes de la Cruz", "Bento Carvalho dos Reis", "Md. Kamal Hossain", "K Ramasamy",
    "Ma. Cristina P. Lopez"])
def test_names_of_many_peoples_are_whole(name: str) -> None:
    assert list(people_of(f"{name}, Programme Manager, Harbour Aid Association\n")) == [name]


@pytest.mark.parametrize("text", ["A Report, Programme Manager\n", "X Street, Leeds\n", "UN Women, Programme Manager\n",
                                  "HR Manager, Leeds\n", "B Wing (closed)\n"])
def test_letters_in_front_of_other_words_are_no_initials(text: str) -> None:
    assert not any(" " in str(fact.fields["name"]) for fact in of_text(text, "contact"))


def test_names_in_capitals_that_a_post_tells() -> None:
    found = people_of("Focal points\n\nTOM HADLEY, Case Manager\n\nLI XIUYING – Registrar\n\n"
                      "Treasurer: NGUYEN THI HOA\n\nROSA QUILL\nOutreach Coordinator\n")
    assert {name: title for name, (title, _) in found.items()} == {
        "TOM HADLEY": "Case Manager", "LI XIUYING": "Registrar", "NGUYEN THI HOA": "Treasurer",
        "ROSA QUILL": "Outreach Coordinator"}


def test_letters_in_front_of_people_are_their_bodies() -> None:
    found = people_of("Delegates\nHAFO – Tom Hadley\nMPTI – Grace Wanjiru\nQRSU – Rosa Quill\n")
    assert {name: body for name, (_, body) in found.items()} == {
        "Tom Hadley": "HAFO", "Grace Wanjiru": "MPTI", "Rosa Quill": "QRSU"}


ATTENDEES = """Minutes of the harbour working group

Attendees:

Tom Hadley, HAFO; Grace Wanjiru, Harbour Aid Association; Rosa Quill, Night Kitchen; Dr. Ola Brandt, MPTI;
Ann Bell, QRSU; Egil Lind, Not for Profit; Maud Ferris, Department of Ports; Ines Duarte, Treasurer.
"""


def test_those_in_one_paragraph_have_the_bodies_behind_them() -> None:
    found = bodies_of(ATTENDEES.replace(";\n", "; "))
    assert found["Tom Hadley"] == "HAFO"
    assert found["Ola Brandt"] == "MPTI"
    assert found["Rosa Quill"] == "Night Kitchen"
    assert found["Grace Wanjiru"] == "Harbour Aid Association"


def test_degrees_behind_people_are_no_bodies() -> None:
    found = people_of("Present: Tom Hadley, PhD; Grace Wanjiru, MBA; Rosa Quill, LLM; Ann Bell, QC.\n")
    assert not any(body for _, body in found.values())


def test_what_stands_in_brackets_goes_on_in_the_next_line() -> None:
    found = people_of("Present: Tom Hadley (Ministry of Ports), Grace Wanjiru (State Harbour\n"
                      "Service), Rosa Quill (Night Kitchen)\n")
    assert {name: body for name, (_, body) in found.items()} == {
        "Tom Hadley": "Ministry of Ports", "Grace Wanjiru": "State Harbour Service", "Rosa Quill": "Night Kitchen"}


def test_a_title_stands_right_behind_a_name_in_a_list() -> None:
    found = people_of("Participants\n• Tom Hadley Case Manager, Harbour Aid Association\n"
                      "• Grace Wanjiru Permanent Secretary, Ministry of Ports\n"
                      "• Rosa Quill Registrar (State Harbour Service)\n")
    assert found == {"Tom Hadley": ("Case Manager", "Harbour Aid Association"),
                     "Grace Wanjiru": ("Permanent Secretary", "Ministry of Ports"),
                     "Rosa Quill": ("Registrar", "State Harbour Service")}


@pytest.mark.parametrize("text", ["Tom Hadley Foundation, Leeds\n", "Grace Wanjiru opened the meeting as chair.\n"])
def test_what_is_no_title_behind_a_name_is_none(text: str) -> None:
    assert "Registrar" not in str(people_of(text))
    assert all(title in ("", "chair") for title, _ in people_of(text).values())


@pytest.mark.parametrize("head", ["The members of the new board of Blue Kettle are these:",
                                  "The following are the board members of Blue Kettle:",
                                  "These are the members of the new board of Blue Kettle:"])
def test_a_sentence_says_what_all_below_it_are(head: str) -> None:
    found = people_of(f"{head}\n\n1. Mrs. Grace Wanjiru (Kenya).\n\n2. Tom Hadley (Malta).\n")
    assert set(found) == {"Grace Wanjiru", "Tom Hadley"}
    assert all("members" in title and body == "Blue Kettle" for title, body in found.values())


def test_brackets_say_what_each_of_several_did() -> None:
    found = people_of("Field research:\nTom Hadley (Interviews in the ports); Grace Wanjiru and Rosa Quill (Language "
                      "editing); Ola Brandt (Statistical analysis of cases).\n")
    assert {name: title for name, (title, _) in found.items()} == {
        "Tom Hadley": "Interviews in the ports", "Grace Wanjiru": "Language editing", "Rosa Quill": "Language editing",
        "Ola Brandt": "Statistical analysis of cases"}


def test_a_single_bracket_of_what_is_no_post_is_no_title() -> None:
    found = people_of("On stage: Tom Hadley (guitar and voice), Grace Wanjiru, Rosa Quill.\n")
    assert not any(title for title, _ in found.values())


def test_those_present_are_of_the_body_over_the_list() -> None:
    found = people_of("Meeting summary\n\nHARBOUR WATCH TASK FORCE\nFor quiet quays\n\nATTENDANCE:\n"
                      "Tom Hadley | Grace Wanjiru | Rosa Quill |\nOla Brandt | Pastor Ann Bell | Egil Lind |\n")
    assert {body for _, body in found.values()} == {"HARBOUR WATCH TASK FORCE"}
    assert len(found) == 6


def test_a_grade_in_front_of_a_name_is_of_the_title() -> None:
    found = people_of("Named were Attorney V Zelda Michelle Brandt of the Harbour Council and Counsel II Tom Hadley.\n")
    assert found["Zelda Michelle Brandt"][0] == "Attorney V"


def test_fields_of_work_in_brackets_are_no_bodies() -> None:
    text = ("These were named officers of the Harbour Council: Counsel Tom Hadley (Legal), Attorney Grace Wanjiru "
            "(Money Management), Rosa Quill (Public Information), Ola Brandt (Training).\n")
    bodies = {str(one.fields["name"]) for one in of_text(text, "organisation")}
    assert not {"Money Management", "Public Information"} & bodies


@pytest.mark.parametrize(("text", "name", "title"), [
    ("The chairs are Tom Hadley MP and Grace Wanjiru MEP.\n", "Grace Wanjiru", "MEP"),
    ("Additional DG Immigration Rosa Quill was at the ceremony.\n", "Rosa Quill", "Additional DG Immigration"),
    ("PCC Tom Burns-Lind opened the talks.\n", "Tom Burns-Lind", "PCC"),
    ("Coast REVP Marieke Brandt signed the letter.\n", "Marieke Brandt", "Coast REVP"),
    ("Present: Lieut-Colonel Ardis Quill (Night Kitchen), Major Ann Bell (Harbour Trust)\n", "Ardis Quill",
     "Lieut-Colonel")])
def test_posts_are_written_short(text: str, name: str, title: str) -> None:
    assert people_of(text)[name][0] == title


def _reached(text: str) -> dict[str, str]:
    """By what each contact of a text is called, its first number."""
    return {str(one.fields["name"]): str(one.fields.get("phone", "")) for one in of_text(text, "contact")}


@pytest.mark.parametrize("head", ["Useful numbers", "Helplines by country", "Numbers to call"])
@pytest.mark.parametrize("line", ["{} – {}, {}", "{}: {} ({})", "{}     {}      {}"])
def test_short_numbers_of_countries_are_of_the_body_behind_them(head: str, line: str) -> None:
    some = [("Nepal", "1098", "Harbour Aid Association"), ("Serbia", "116 111", "Ministry of Ports"),
            ("Kenya", "1547", "Quay Watch Foundation")]
    found = _reached(head + "\n" + "\n".join(line.format(*one) for one in some) + "\n")
    assert found == {body: number.replace(" ", "") for _, number, body in some}


@pytest.mark.parametrize("head", ["Cases by country", "Number of victims", "Total numbers in 2021"])
def test_counts_by_country_are_no_numbers_to_call(head: str) -> None:
    assert _reached(f"{head}\nNepal – 1098, Harbour Aid Association\nSerbia – 150, Ministry of Ports\n") == {}


def test_numbers_are_read_where_a_page_has_too_few_words_to_tell_its_language() -> None:
    assert _reached("Hotlines\nReception: (541) 902-0973; 902-0974\n") == {"Reception": "+15419020973"}


def test_letters_of_a_number_are_not_what_the_next_is_called() -> None:
    assert set(_reached("Helplines\nHarbour Aid Association: 1-800-TIP-LINE or (541) 354-0359\n")) == {
        "Harbour Aid Association"}


def test_a_title_below_the_number_of_a_card_is_of_its_person() -> None:
    found = people_of("Contacts\n\nTom Hadley\nt.hadley@aid.example\nCase Manager\nHarbour Aid Association\n\n"
                      "Grace Wanjiru\ng.wanjiru@aid.example\nRegistrar\nMinistry of Ports\n")
    assert found == {"Tom Hadley": ("Case Manager", "Harbour Aid Association"),
                     "Grace Wanjiru": ("Registrar", "Ministry of Ports")}


def test_a_title_over_the_next_name_is_not_of_the_card_above() -> None:
    found = people_of("Director\nTom Hadley\nt.hadley@aid.example\nRegistrar\nGrace Wanjiru\ng.wanjiru@aid.example\n")
    assert [title for title, _ in found.values()] == ["Director", "Registrar"]
