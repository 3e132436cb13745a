"""A document under review: what its facts are beside what is known, and what each decision writes."""

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from logged import everything, findings, make_small, opened, rows
from seeds.reviewing import facts, osh

from db import Directory
from db.errors import BadValueError, NotFoundError, UsageError
from db.state import listed
from db.texts import ACCEPTED, REJECTED, WAITING
from seeds.fact import Cite, Doubt, Fact
from seeds.read import Document, read
from seeds.review import ADDS, DIFFERS, KNOWN, NEW, UPDATE, Proposal, Review, bring_in
from seeds.review.bringing import DOCUMENT_ID
from seeds.review.taking import take

SHIPPED = Path(__file__).parents[3] / "shared" / "seeds"
TRAINING = "training-of-judges-in-osh"


@pytest.fixture
def it(directory: Directory) -> Iterator[Directory]:
    """The shipped facts; whatever is done to them, nothing is wrong in the end."""
    directory._connection.execute("PRAGMA synchronous = OFF")
    yield directory
    assert findings(directory) == []


@pytest.fixture
def review(it: Directory) -> Review:
    """The made-up document, brought in."""
    bring_in(it, osh(), facts)
    return Review(it, osh().hash)


def stands(review: Review) -> dict[str, str]:
    return {one.id: one.standing for one in review.proposals}


def states(review: Review) -> dict[str, str]:
    return {one.id: one.state for one in review.proposals}


def held(it: Directory, id: str, field: str) -> set[object]:
    """What a field with many values holds."""
    return set(listed(it.state(id).fields[field]))


# Bringing in

def test_bringing_in_writes_no_record_and_twice_changes_nothing(it: Directory) -> None:
    before = everything(it)
    first = bring_in(it, osh(), facts)
    assert (first.state, first.waiting, first.document, first.title) == ("new", 7, None, "Training of judges in Osh")
    size = rows(it, "SELECT count(*) FROM proposal")
    again = bring_in(it, osh()._replace(source="copy.txt"), lambda _: [])
    assert (again.state, again.waiting) == ("known", 7)
    assert rows(it, "SELECT count(*) FROM proposal") == size
    assert everything(it) == before
    assert it.steps() == []


def test_the_same_words_in_another_format_are_the_same_document(it: Directory) -> None:
    from seeds.documents import same

    from seeds.read import read_bytes

    one, two = (read_bytes(same(format, "en"), f"report.{format}") for format in ("docx", "md"))
    assert one.hash == two.hash
    assert bring_in(it, one, lambda _: []).state == "new"
    assert bring_in(it, two, facts).state == "known"


@pytest.mark.skipif(not SHIPPED.is_dir(), reason="the originals are not here")
def test_the_original_of_a_shipped_document_gets_its_text(it: Directory) -> None:
    before, steps = everything(it), it.steps()
    for path in sorted(SHIPPED.glob("*.txt")):
        brought = bring_in(it, read(str(path)), facts)
        assert (brought.state, brought.waiting) == ("attached", 0)
        assert brought.document
        assert bring_in(it, read(str(path)), facts).state == "known"
    assert (everything(it), it.steps(), it.waiting()) == (before, steps, [])
    for id in ("vasilina-brazhko", "martin-reeve"):
        words = [text.text.text[text.start:text.end] for one in it.citations(id)
                 if (text := it.passage(one.document, one.paragraph, one.start, one.end))]
        assert len(words) == len(it.citations(id))
        assert any(it.get(id).title in text for text in words)


@pytest.mark.skipif(not SHIPPED.is_dir(), reason="the originals are not here")
def test_a_directory_from_before_texts_gets_them_too(it: Directory) -> None:
    id = "workshop-dushanbe-2024"
    hash = it.state(id).fields["texts"]
    it.change(id, {"texts": None})
    path = next(SHIPPED.glob("001_*.txt"))
    assert bring_in(it, read(str(path)), facts).document == id
    assert it.state(id).fields["texts"] == hash
    assert it.steps()[0].why == "imported"


def test_a_point_of_contact_is_called_with_its_body(it: Directory) -> None:
    def lines(_: Document) -> list[Fact]:
        return [Fact("steppe", "organisation", {"name": "Steppe Light"}),
                Fact("line", "contact", {"name": "Hotline", "position": "Hotline", "organisation": "steppe"}),
                Fact("anna", "contact", {"name": "Anna Bell", "position": "Lawyer", "organisation": "steppe"})]

    bring_in(it, osh(), lines)
    assert [(one.title, one.called) for one in Review(it, osh().hash).proposals if one.kind == "contact"] == [
        ("Hotline", "Hotline, Steppe Light"), ("Anna Bell", "Anna Bell")]


def test_what_no_record_can_hold_is_left_out(it: Directory) -> None:
    def odd(_: Document) -> list[Fact]:
        return [Fact("a", "contact", {"position": "Hotline", "phone": "1", "colour": "blue", "country": "Atlantis"}),
                Fact("b", "outcome", {"value": 3}),
                Fact("c", "event", {"title": "Meeting", "type": "party", "start": "soon"})]

    bring_in(it, osh(), odd)
    review = Review(it, osh().hash)
    assert [(one.id, dict(one.said)) for one in review.proposals] == [
        ("a", {"position": "Hotline", "name": "Hotline"}), ("c", {"title": "Meeting"})]
    review.accept_all()
    assert review.waiting == []


# Matching

def test_facts_are_new_known_or_an_update(review: Review) -> None:
    assert stands(review) == {"o1": KNOWN, "o2": NEW, "c1": NEW, "c2": UPDATE, "p1": NEW, "e1": NEW, "x1": NEW}
    assert [one.kind for one in review.proposals] == [
        "organisation", "organisation", "contact", "contact", "project", "event", "outcome"]
    known = review.proposal("o1")
    assert known.match is not None
    assert known.match.id == "unodc"
    assert known.is_plain


def test_two_sources_that_disagree_stand_side_by_side_with_their_dates(review: Review) -> None:
    update = review.proposal("c2")
    assert update.match is not None
    assert update.match.id == "vasilina-brazhko"
    changes = {one.field: one for one in update.changes}
    assert set(changes) == {"position", "phone"}, "the same name in another script is no other name"
    phone = changes["phone"]
    assert (phone.sort, phone.old, phone.new) == (DIFFERS, "+996775987817", "+996775111222")
    assert (phone.old_date, phone.new_date, phone.take) == ("2021", "2023-05-04", True)
    assert phone.source.startswith("UNODC and INL")
    assert {one.field for one in update.conflicts} == {"position", "phone"}
    assert not update.is_plain


def test_the_newer_source_stands_unless_a_person_checked_since(it: Directory) -> None:
    it.verify(["vasilina-brazhko"], "2025-01-01")
    bring_in(it, osh(), facts)
    changes = Review(it, osh().hash).proposal("c2").changes
    assert {one.field: one.take for one in changes} == {"position": False, "phone": False}


@pytest.mark.parametrize(("date", "takes"), [("2019", False), (None, False), ("2022", True)])
def test_an_older_document_does_not_replace(it: Directory, date: str | None, takes: bool) -> None:
    bring_in(it, osh(date=date), facts)
    review = Review(it, osh().hash)
    review.accept("c2")
    assert it.state("vasilina-brazhko").fields["phone"] == ("+996775111222" if takes else "+996775987817")
    fields = {one.field for one in it.citations("vasilina-brazhko") if one.document == review.record}
    assert ("phone" in fields) == takes, "a document that is not followed is no source of the value"


def one_fact(it: Directory, kind: str, fields: dict[str, object], text: str = "Words of a document") -> Proposal:
    """What the only fact of a document is proposed as."""
    document = osh(text)
    bring_in(it, document, lambda _: [Fact("f", kind, fields, (Cite(None, 1, 0, 5),))])  # type: ignore[arg-type]
    return Review(it, document.hash).proposal("f")


@pytest.mark.parametrize(("fields", "id"), [
    ({"name": "МОМ"}, "iom"),
    ({"name": "Международная организация по миграции"}, "iom"),
    ({"name": "International Organization for Migration", "acronym": "IOM"}, "iom"),
    ({"name": "Управление ООН по наркотикам и преступности", "acronym": "УНП ООН"}, "unodc"),
    ({"name": "Ministry of Internal Affairs of Tajikistan"}, "mia-tajikistan"),
])
def test_bodies_are_known_by_their_names_in_any_script(it: Directory, fields: dict[str, object], id: str) -> None:
    proposal = one_fact(it, "organisation", fields)
    assert proposal.match is not None
    assert proposal.match.id == id
    assert proposal.is_plain, "another name or script is no disagreement"


@pytest.mark.parametrize(("fields", "known"), [
    ({"name": "Prosecutor General's Office"}, False),
    ({"name": "Prosecutor General's Office", "country": "TJ"}, True),
    ({"name": "Prosecutor General's Office of Tajikistan"}, True),
    ({"name": "Ministry of Internal Affairs"}, False),
    ({"name": "Ministry of Internal Affairs", "acronym": "MIA"}, False),
    ({"name": "Министерство внутренних дел"}, False),
    ({"name": "Supreme Court"}, False),
    ({"name": "INL"}, True),
    ({"name": "UNODC"}, True),
])
def test_what_every_country_has_is_known_only_with_its_country(it: Directory, fields: dict[str, object],
                                                               known: bool) -> None:
    proposal = one_fact(it, "organisation", fields)
    assert (proposal.match is not None) == known
    assert known or proposal.alike, "the person is asked"
    assert proposal.is_plain == known


def test_what_was_concluded_contradicts_nothing(it: Directory) -> None:
    it.change("iom", {"type": "NGO"})
    known = one_fact(it, "organisation", {"name": "IOM", "type": "UN agency", "country": "CH"}, "One")
    assert [(one.field, one.sort) for one in known.changes] == [("country", ADDS)]
    cites = (Cite("name", 1, 0, 3), Cite("type", 1, 4, 8))
    bring_in(it, osh("Two words"), lambda _: [Fact("f", "organisation", {"name": "IOM", "type": "donor"}, cites)])
    spelt_out = Review(it, osh("Two words").hash).proposal("f")
    assert [(one.field, one.sort) for one in spelt_out.changes] == [("type", DIFFERS)]


def test_a_known_place_by_another_name_is_the_same(it: Directory) -> None:
    it.change("iom", {"place": "Khujand"})
    assert one_fact(it, "organisation", {"name": "IOM", "place": "Leninabad"}, "One").standing == KNOWN
    differs = one_fact(it, "organisation", {"name": "IOM", "place": "Bokhtar"}, "Two")
    assert [one.sort for one in differs.changes] == [DIFFERS]


@pytest.mark.parametrize(("known", "said", "differs"), [
    ("Deputy Director", "Director", True), ("Director", "Deputy Director", True),
    ("Директор", "Исполнительный директор", True), ("Lawyer", "Lawyer of the Fund", False),
    ("Lawyer of the Fund", "Lawyer", False), ("Director", "The Director", False),
    ("Press officer", "Officer, press", False)])
def test_words_in_front_make_another_position(known: str, said: str, differs: bool, it: Directory) -> None:
    it.change("vasilina-brazhko", {"position": known})
    fact: dict[str, object] = {"name": "Vasilina Brazhko", "email": "vasilina.brazhko@un.org", "position": said}
    assert [one.field for one in one_fact(it, "contact", fact).conflicts] == (["position"] if differs else [])


def test_a_hall_and_its_town_are_one_place(it: Directory) -> None:
    it.change("iom", {"place": "Hotel Sunrise, Osh"})
    assert one_fact(it, "organisation", {"name": "IOM", "place": "Osh"}).standing == KNOWN


def test_a_rejection_is_opened_again_whatever_came_after(review: Review) -> None:
    review.reject("o1")
    review.accept("c1")
    review.reopen("o1")
    assert review.proposal("o1").state == WAITING
    assert review.proposal("c1").state == ACCEPTED
    with pytest.raises(UsageError, match="is not rejected"):
        review.reopen("c1")


def test_a_part_is_more_exact_than_its_whole(it: Directory) -> None:
    it.add("organisation", {"id": "cell", "name": "Zorvex Cell", "part_of": "iom-tajikistan"})
    it.add("contact", {"id": "adile", "name": "Adile Quenpar", "organisation": "iom-tajikistan", "position": "Lawyer",
                       "email": "adile@quenpar.example"})

    def stated(body: str, position: str) -> list[Fact]:
        return [Fact("o", "organisation", {"name": body}, (Cite("name", 1, 0, 3),)),
                Fact("c", "contact", {"name": "Adile Quenpar", "organisation": "o", "position": position,
                                      "email": "adile@quenpar.example"},
                     (Cite("name", 1, 0, 3),))]

    for text, body, position, expected in (
            ("One", "IOM", "Lawyer of IOM", []), ("Two", "Zorvex Cell", "lawyer", [("organisation", ADDS, "cell")]),
            ("Three", "UNODC", "Judge", [("position", DIFFERS, "Judge"), ("organisation", DIFFERS, "unodc")])):
        bring_in(it, osh(text), lambda _, body=body, position=position: stated(body, position))  # type: ignore[misc]
        changes = Review(it, osh(text).hash).proposal("c").changes
        assert [(one.field, one.sort, one.new) for one in changes] == expected, text


def test_a_more_exact_date_adds_and_a_vaguer_one_says_nothing_new(it: Directory) -> None:
    it.add("event", {"id": "day", "title": "Day of Counsel in Naryn", "start": "2022-05"}, why="imported")
    exact = one_fact(it, "event", {"title": "Day of Counsel in Naryn", "start": "2022-05-07"}, "One")
    assert [(one.sort, one.new) for one in exact.changes] == [(ADDS, "2022-05-07")]
    assert one_fact(it, "event", {"title": "Day of Counsel in Naryn", "start": "2022"}, "Two").standing == KNOWN


def test_a_namesake_is_offered_and_never_taken_by_itself(it: Directory) -> None:
    it.add("contact", {"id": "namesake", "name": "Gulnora Sharipova", "organisation": "iom", "country": "TJ"})
    it.add("contact", {"id": "other", "name": "Gulnora Sharipova", "organisation": "unodc"})
    proposal = one_fact(it, "contact", {"name": "G. Sharipova", "position": "Judge"})
    assert proposal.standing == NEW
    if proposal.alike:
        assert not proposal.is_plain


# Deciding

def test_accepting_writes_record_links_and_citations_in_one_step(review: Review) -> None:
    it = review.directory
    document = review.document
    assert review.record is None
    assert review.accept("o2") == "dostuk-foundation"
    assert review.record == TRAINING
    (step,) = it.steps()
    assert (step.why, step.source) == ("imported", "Training of judges in Osh")
    state = it.state(TRAINING)
    assert {name: state.fields.get(name) for name in ("title", "date", "language", "file", "texts")} == {
        "title": document.title, "date": "2023-05-04", "language": "en", "file": "osh.txt", "texts": (document.hash,)}
    cited = it.citations("dostuk-foundation")
    assert {(one.field, document.text[one.start:one.end]) for one in cited} == {
        ("name", "Dostuk Foundation"), ("acronym", "DF")}
    assert it.get("dostuk-foundation").as_of == "2023-05-04"
    assert review.accept("c1") == "aida-bekova"
    assert it.state("aida-bekova").fields["organisation"] == "dostuk-foundation"
    assert len(it.steps()) == 2


def test_links_are_made_as_soon_as_both_ends_are_there(review: Review) -> None:
    it = review.directory
    review.accept("x1")
    assert "result_of" not in it.state(review.proposal("x1").record or "").fields
    assert [(link.title, link.record) for link in review.proposal("e1").links["organiser"]] == [
        ("UNODC", "unodc"), ("Dostuk Foundation", None)]
    event = review.accept("e1")
    outcome = review.proposal("x1").record or ""
    assert it.state(event).fields["organiser"] == ("unodc",)
    assert it.state(outcome).fields["result_of"] == (event,)
    foundation, project = review.accept("o2"), review.accept("p1")
    assert held(it, event, "organiser") == {"unodc", foundation}
    assert held(it, outcome, "result_of") == {event, project}
    assert it.state(project).fields["implementer"] == (foundation,)
    while review.undo():
        pass
    assert it.steps(1)[0].why == "undone"


def test_what_is_rejected_is_no_link(review: Review) -> None:
    review.reject("o2")
    event = review.accept("e1")
    assert review.directory.state(event).fields["organiser"] == ("unodc",)
    assert "organisation" not in review.proposal("c1").links


def test_the_person_picks_and_the_other_stays_in_the_history(review: Review) -> None:
    it = review.directory
    review.accept("c2", values={"phone": "+996775987817"})
    fields = it.state("vasilina-brazhko").fields
    assert fields["phone"] == "+996775987817"
    assert fields["position"] == "Head of PR"
    assert fields["name"] == "Vasilina Brazhko"
    told = {one.entry.field: (one.entry.old, one.entry.new) for one in it.history("vasilina-brazhko")}
    assert told["position"] == ("Communication and PR Specialist", "Head of PR")
    cited = {one.field for one in it.citations("vasilina-brazhko") if one.document == TRAINING}
    assert cited == {"name", "position"}


def test_a_proposal_can_be_another_record_or_none_that_is_known(review: Review) -> None:
    it = review.directory
    assert review.accept("c2", into="") == "vasilina-brazhko-2"
    review.undo()
    assert review.accept("c1", into="martin-reeve") == "martin-reeve"
    assert it.state("martin-reeve").fields["name"] == "Martin Reeve"
    assert "Aida Bekova" in held(it, "martin-reeve", "other_names")
    with pytest.raises(UsageError, match="kind"):
        review.accept("o2", into="martin-reeve")
    with pytest.raises(NotFoundError):
        review.accept("o2", into="nobody-at-all")


def test_edited_values_are_kept_and_written(review: Review) -> None:
    it = review.directory
    edited = review.edit("c1", {"name": "Aida Bekova-Lind", "phone": None, "organisation": "iom"})
    assert (edited.title, edited.values["phone"]) == ("Aida Bekova-Lind", None)
    again = Review(it, review.hash)
    assert again.proposal("c1").title == "Aida Bekova-Lind"
    id = again.accept("c1", values={"note": "met in Osh"})
    fields = it.state(id).fields
    assert (fields["name"], fields["organisation"], fields["note"]) == ("Aida Bekova-Lind", "iom", "met in Osh")
    assert "phone" not in fields
    assert {one.field for one in it.citations(id)} == {"position", "email"}
    with pytest.raises(BadValueError, match="email"):
        again.edit("o2", {"email": "nonsense"})


def test_of_which_body_a_contact_is_can_be_chosen_among_those_the_document_names(review: Review) -> None:
    it = review.directory
    assert [one.id for one in review.bodies("c1")] == ["o2", "o1"], "the nearest first"
    chosen = review.choose_body("c1", "o1")
    assert [link.proposal for link in chosen.links["organisation"]] == ["o1"]
    assert chosen.values["organisation"] == "unodc", "which is known already"
    assert not chosen.edited, "it is as if the document stated it"
    review.edit("c1", {"note": "met in Osh"})
    assert [link.proposal for link in Review(it, review.hash).proposal("c1").links["organisation"]] == ["o1"]
    fields = it.state(review.accept("c1")).fields
    assert (fields["organisation"], fields["note"]) == ("unodc", "met in Osh")


def test_what_a_reference_may_mean_as_well_is_told_until_one_is_chosen(it: Directory) -> None:
    def doubted(document: Document) -> list[Fact]:
        doubts = (Doubt("organisation", "o1"), Doubt("organisation", "gone"), Doubt("organisation", "p1"))
        return [one._replace(doubts=doubts) if one.id == "c1" else one for one in facts(document)]

    bring_in(it, osh(), doubted)
    review = Review(it, osh().hash)
    told = review.proposal("c1").doubts["organisation"]
    assert [link.title for link in told] == ["UNODC"], "no fact that is not there"
    assert not review.proposal("c2").doubts
    assert [one.id for one in review.bodies("c1")] == ["o2", "o1"]
    assert not review.choose_body("c1", "o2").doubts, "it is chosen"
    assert not review.edit("c1", {"organisation": "iom"}).doubts
    review.accept("c1")
    assert not review.proposal("c1").doubts


def test_a_chosen_body_that_is_no_record_yet_is_linked_once_it_is_one(review: Review) -> None:
    it = review.directory
    review.choose_body("c1", None)
    review.choose_body("c1", "o2")
    person = review.accept("c1")
    body = review.accept("o2")
    assert it.state(person).fields["organisation"] == body
    review.undo()
    assert it.state(person).fields.get("organisation") != body
    assert review.accept_all().records["o2"] == it.state(person).fields["organisation"]


def test_a_choice_stays_whatever_else_is_edited_and_given(review: Review) -> None:
    it = review.directory
    review.choose_body("c1", None)
    review.choose_body("c1", "o2")
    review.edit("c1", {"note": "#1 in Osh"})
    assert review.proposal("c1").edited == {"note": "#1 in Osh"}, "what only begins so is a text"
    person = review.accept("c1", {"note": "#2 in Osh"})
    assert [link.proposal for link in review.proposal("c1").links["organisation"]] == ["o2"]
    body = review.accept("o2")
    fields = it.state(person).fields
    assert (fields["organisation"], fields["note"]) == (body, "#2 in Osh")
    review.undo()
    review.undo()
    assert [link.proposal for link in review.proposal("c1").links["organisation"]] == ["o2"]


def test_a_choice_stands_instead_of_the_body_that_a_known_contact_has(review: Review) -> None:
    it = review.directory
    assert review.proposal("c2").match is not None
    review.choose_body("c2", "o2")
    person = review.accept("c2", {"position": "Head of PR"})
    before = it.state(person).fields["organisation"]
    body = review.accept("o2")
    assert it.state(person).fields["organisation"] == body != before


def test_a_contact_may_be_of_none_of_the_bodies_and_of_no_rejected_one(review: Review) -> None:
    assert "organisation" not in review.choose_body("c1", None).links
    review.choose_body("c1", "o2")
    review.reject("o2")
    assert [one.id for one in review.bodies("c1")] == ["o1"]
    assert "organisation" not in review.directory.state(review.accept("c1")).fields
    for id, wrong, error in (("c2", "p1", UsageError), ("c2", "o2", UsageError), ("o1", "o1", UsageError),
                             ("c2", "nowhere", NotFoundError)):
        with pytest.raises(error):
            review.choose_body(id, wrong)
    with pytest.raises(UsageError, match="accepted already"):
        review.choose_body("c1", "o1")


def test_the_document_itself_can_be_edited_before_it_is_a_record(review: Review) -> None:
    review.edit(DOCUMENT_ID, {"title": "Judges in Osh", "publisher": "unodc", "date": "2023-06"})
    assert review.title == "Judges in Osh"
    review.accept("o2")
    fields = review.directory.state(review.record or "").fields
    assert (fields["title"], fields["publisher"], fields["date"]) == ("Judges in Osh", "unodc", "2023-06")


def test_accept_all_takes_what_is_plain_in_one_step(review: Review) -> None:
    it = review.directory
    before = everything(it)
    taken = review.accept_all()
    assert set(taken.records) == {"o1", "o2", "c1", "p1", "e1", "x1"}
    assert taken.left == 1
    assert len(it.steps()) == 1
    assert held(it, taken.records["x1"], "result_of") == {taken.records["p1"], taken.records["e1"]}
    assert [one.id for one in review.waiting] == ["c2"]
    assert review.accept_all().records == {}
    assert set(review.undo()) == set(taken.records)
    assert everything(it) == before
    assert review.accept_all(["o1", "c2", "x1"]).records.keys() == {"o1", "x1"}


def test_undo_takes_back_one_decision_after_the_other(review: Review) -> None:
    it = review.directory
    before = everything(it)
    review.accept("o1")
    review.reject("o2")
    review.accept("c2")
    assert states(review) == {"o1": ACCEPTED, "o2": REJECTED, "c2": ACCEPTED} | dict.fromkeys(
        ("c1", "p1", "e1", "x1"), WAITING)
    assert [review.undo() for _ in range(4)] == [["c2"], ["o2"], ["o1"], []]
    assert set(states(review).values()) == {WAITING}
    assert everything(it) == before


def test_undo_leaves_what_others_did_since(review: Review) -> None:
    review.accept("o2")
    review.directory.change("iom", {"note": "x"})
    with pytest.raises(UsageError, match="changed meanwhile"):
        review.undo()
    assert states(review)["o2"] == ACCEPTED
    review.directory.undo()
    assert review.undo() == ["o2"]


def test_undo_of_the_directory_lets_a_proposal_wait_again(review: Review) -> None:
    review.accept("o2")
    review.directory.undo()
    assert states(review)["o2"] == WAITING
    review.directory.redo()
    assert review.proposal("o2").record == "dostuk-foundation"


def test_what_changes_elsewhere_is_seen(review: Review) -> None:
    with review.directory.again() as other:
        assert review.proposal("o1").standing == KNOWN
        assert {one.field for one in review.proposal("c2").changes} == {"position", "phone"}
        other.change("vasilina-brazhko", {"phone": "+996775111222"})
        assert {one.field for one in review.proposal("c2").changes} == {"position"}
        other.remove(["vasilina-brazhko"])
        assert review.proposal("c2").standing == NEW
        other.undo()
        Review(other, review.hash).accept("o2")
        assert states(review)["o2"] == ACCEPTED


def test_of_two_windows_one_decides(review: Review) -> None:
    with review.directory.again() as other:
        elsewhere = Review(other, review.hash)
        wish = elsewhere._wish(elsewhere.proposal("o2"), None, None)
        review.accept("o2")
        before = everything(other)
        with pytest.raises(UsageError, match="decided meanwhile"):
            take(elsewhere, [wish])
        assert everything(other) == before


def test_a_rejection_is_remembered(review: Review) -> None:
    it = review.directory
    for one in review.proposals:
        review.reject(one.id)
    assert it.waiting() == []
    assert bring_in(it, osh(), facts).waiting == 0
    assert everything(it).keys() == {record for record in everything(it) if record != TRAINING}
    assert review.next() is None


def test_what_is_decided_cannot_be_decided_again(review: Review) -> None:
    review.accept("o1")
    for decide in (review.accept, review.reject, lambda one: review.edit(one, {"name": "X"})):
        with pytest.raises(UsageError, match="accepted already"):
            decide("o1")
    with pytest.raises(NotFoundError):
        review.accept("nothing")
    with pytest.raises(NotFoundError):
        Review(review.directory, "0" * 64)


def test_next_goes_round(review: Review) -> None:
    review.reject("c1")
    assert [one.id for at in (None, "o1", "o2", "x1", "gone") if (one := review.next(at))] == [
        "o1", "o2", "c2", "o1", "o1"]


def test_a_document_in_the_trash_has_to_be_restored_first(review: Review) -> None:
    it = review.directory
    review.accept("o2")
    it.remove([TRAINING])
    with pytest.raises(UsageError, match="in the trash"):
        review.accept("c1")
    it.restore(TRAINING)
    review.accept("c1")
    assert {one.document for one in it.citations("aida-bekova")} == {TRAINING}


def test_a_document_that_was_typed_gets_its_text(it: Directory) -> None:
    it.add("document", {"id": "typed", "title": "Training of judges in Osh", "date": "2023-05-04", "file": "osh.txt"})
    bring_in(it, osh(), facts)
    review = Review(it, osh().hash)
    review.accept("o2")
    assert review.record == "typed"
    other = osh("Training of judges in Osh\n\nA later version of it.\n")
    bring_in(it, other, lambda _: [Fact("f", "organisation", {"name": "Zorvex"}, (Cite("name", 1, 0, 8),))])
    later = Review(it, other.hash)
    later.accept("f")
    assert later.record not in ("typed", None), "it has its text"


def test_two_facts_that_are_one_record_are_both_taken(it: Directory) -> None:
    def twice(_: Document) -> list[Fact]:
        return [Fact(id, "organisation", {"name": name, "other_names": (other,)}, (Cite("name", 2, 26, 31),))
                for id, name, other in (("a", "UNODC", "Drugs office"), ("b", "УНП ООН", "Vienna office"))]

    bring_in(it, osh(), twice)
    review = Review(it, osh().hash)
    assert review.accept_all().records == {"a": "unodc", "b": "unodc"}
    assert {"Drugs office", "Vienna office"} <= held(it, "unodc", "other_names")


# Whatever a person does

WHAT = ("accept", "into", "reject", "edit", "undo", "all", "undo all", "redo", "trash")
ACTS = st.lists(st.tuples(st.sampled_from(WHAT), st.integers(0, 6)), max_size=9)


def act(review: Review, what: str, number: int) -> None:
    waiting = [one.id for one in review.waiting]
    chosen = waiting[number % len(waiting)] if waiting else ""
    if what == "undo all":
        review.directory.undo()
    elif what == "redo":
        review.directory.redo()
    elif what == "undo":
        review.undo()
    elif what == "all":
        review.accept_all(waiting[:number + 1])
    elif what == "trash":
        records = [one.record for one in review.proposals if one.record]
        if records:
            review.directory.remove([records[number % len(records)]])
    elif chosen and what == "edit":
        review.edit(chosen, {"note": str(number), "tags": ["a", "b"][:number % 3]})
    elif chosen and what == "reject":
        review.reject(chosen)
    elif chosen:
        review.accept(chosen, into="" if what == "into" else None)


@settings(max_examples=25)
@given(ACTS)
def test_whatever_a_person_decides_all_of_it_hangs_together(
        small_review: Path, tmp_path_factory: pytest.TempPathFactory, acts: list[tuple[str, int]]) -> None:
    with opened(small_review, tmp_path_factory.getbasetemp()) as it:
        review = Review(it, osh().hash)
        before = everything(it)
        for what, number in acts:
            with suppress(UsageError):
                act(review, what, number)
            again = Review(it, osh().hash)  # what another window, or the next day, sees
            assert [one._replace(match=None, alike=()) for one in again.proposals] == [
                one._replace(match=None, alike=()) for one in review.proposals]
            for one in again.proposals:
                if one.record is not None and review.record is not None:
                    assert review.record in {citation.document for citation in it.citations(one.record)}
            assert sum(one.waiting for one in it.waiting()) == len(again.waiting)
        assert findings(it) == []
        while it.undo():
            pass
        assert everything(it) == before
        assert {one.state for one in review.proposals} <= {WAITING, REJECTED}


@pytest.fixture(scope="session")
def small_review(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small facts with the made-up document brought in; take a copy."""
    path = make_small(tmp_path_factory.mktemp("review") / "small.sqlite")
    with Directory.open(path) as it:
        bring_in(it, osh(), facts)
    return path
