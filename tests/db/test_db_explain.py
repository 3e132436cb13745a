"""Why a record was found: one reason for each typed word, in a field that the record has."""

from itertools import islice
from pathlib import Path
from typing import Final

import pytest

from db import Directory, Hit
from db.errors import NotFoundError
from db.kinds import BY_NAME
from db.search import rank
from db.search.explain import Reason
from db.search.vocabulary import WHOLE

STEP: Final = 11  # every so many lines of the table of queries
HOW: Final = {"as typed", "begins so", "another spelling", "begins so in another spelling", "another case",
              "another name", "another word for it", "typing errors", "left out", "these digits in a row"}
LITERAL: Final = 100.0


def queries() -> list[str]:
    """Some of what people type: lines of quality.tsv, the same in every run."""
    lines = Path(__file__).with_name("quality.tsv").read_text(encoding="utf-8").splitlines()
    return list(islice((line.split("\t")[0] for line in lines if line and not line.startswith("# ")), 0, None, STEP))


def explained(directory: Directory, text: str, id: str | None = None) -> list[Reason]:
    """The reasons of the first hit, or of the one with the id."""
    hits = directory.search(text, limit=200)
    hit = next(hit for hit in hits if id in (None, hit.id))
    return directory.explain(hit)


def told(directory: Directory, text: str, id: str | None = None) -> list[tuple[str, str, str, str]]:
    return [(one.typed, one.field, one.matched, one.how) for one in explained(directory, text, id)]


# Each way a word may be meant


@pytest.mark.parametrize(("text", "id", "reasons"), [
    # literal
    ("martin reeve", "martin-reeve", [("martin", "Name", "martin", "as typed"),
                                      ("reeve", "Name", "reeve", "as typed")]),
    ("МВД", "mia-tajikistan", [("mvd", "Name", "mvd", "as typed")]),
    ("almaty bosc", "igor-bosc", [("almaty", "Place", "almaty", "as typed"), ("bosc", "Name", "bosc", "as typed")]),
    ("bosc iom", "igor-bosc", [("bosc", "Name", "bosc", "as typed"), ("iom", "Works for", "iom", "as typed")]),
    ("258 cadets", "cadets-258-2021", [("258", "Figure", "258", "as typed"), ("cadets", "Of", "cadets", "as typed")]),
    ("62,000 rights", "dignity-62000-rights", [("62000", "Figure", "62000", "as typed"),
                                               ("rights", "What happened", "rights", "as typed")]),
    # half-typed
    ("reev", "martin-reeve", [("reev", "Name", "reeve", "begins so")]),
    ("mart ree", "martin-reeve", [("mart", "Name", "martin", "begins so"), ("ree", "Name", "reeve", "begins so")]),
    ("brazh", "vasilina-brazhko", [("brazh", "Name", "brazhko", "begins so")]),
    # another spelling, whole and half-typed
    ("brajko", "vasilina-brazhko", [("brajko", "Name", "brazhko", "another spelling")]),
    ("hujand", "gpo-staff-55-2021", [("hujand", "What happened", "khujand", "another spelling")]),
    ("Хуҷанд", "gpo-staff-55-2021", [("khujand", "What happened", "khujand", "as typed")]),
    ("braj", "vasilina-brazhko", [("braj", "Name", "brazhko", "begins so in another spelling")]),
    # a typing error
    ("matrin", "martin-reeve", [("matrin", "Name", "martin", "typing errors")]),
    ("brahzko", "vasilina-brazhko", [("brahzko", "Name", "brazhko", "typing errors")]),
    ("supreme cuort", "supreme-court-tajikistan", [("supreme", "Name", "supreme", "as typed"),
                                                   ("cuort", "Name", "court", "typing errors")]),
    # a term of the field in another language, and in another case
    ("60 судей", "trainee-judges-60-films-2019", [("60", "Figure", "60", "as typed"),
                                                  ("sudey", "Of", "judges", "another word for it")]),
    ("жертвам", "tnu-academic-conference", [("zhertvam", "Title", "victim", "another word for it")]),
    # another name of a place
    ("leninabad", "gpo-staff-55-2021", [("leninabad", "What happened", "khujand", "another name")]),
    ("Ленинабад", "gpo-staff-55-2021", [("leninabad", "What happened", "khujand", "another name")]),
    # another case of a Russian word
    ("Верховного", "supreme-court-tajikistan", [("verkhovnogo", "Name", "verkhovnyy", "another case")]),
    # initials
    ("m reeve", "martin-reeve", [("m", "Name", "martin", "begins so"), ("reeve", "Name", "reeve", "as typed")]),
    ("в бражко", "vasilina-brazhko", [("v", "Name", "vasilina", "begins so"),
                                      ("brazhko", "Name", "brazhko", "as typed")]),
    # a word that nothing is found by is left out
    ("zzqq reeve", "martin-reeve", [("zzqq", "", "", "left out"), ("reeve", "Name", "reeve", "as typed")]),
    # exact words, and a repeated one
    ('"blue heart"', "blue-heart-campaign-tajikistan", [("blue", "Title", "blue", "as typed"),
                                                        ("heart", "Title", "heart", "as typed")]),
    ("'brazhko", "vasilina-brazhko", [("brazhko", "Name", "brazhko", "as typed")]),
    ("reeve reeve", "martin-reeve", [("reeve", "Name", "reeve", "as typed")]),
    # the other keyboard layout, in words as they are read in the end
    (",hf;rj", "vasilina-brazhko", [("brazhko", "Name", "brazhko", "as typed")]),
    # beside filters, which are no words
    ("kind:contact reeve", "martin-reeve", [("reeve", "Name", "reeve", "as typed")]),
])
def test_a_word_is_explained(text: str, id: str, reasons: list[tuple[str, str, str, str]],
                             shipped: Directory) -> None:
    assert shipped.search(text)[0].id == id
    assert told(shipped, text) == reasons


@pytest.mark.parametrize(("text", "typed"), [
    ("+996 775 98 78 17", "996775987817"), ("0775 987 817", "775987817"), ("7817", "7817"),
    ("tel. 775987817 vasilina", "775987817"), ("00996 775987817", "996775987817"),
])
def test_a_phone_number_is_explained_by_its_digits(text: str, typed: str, shipped: Directory) -> None:
    assert explained(shipped, text) == [Reason(typed, "Phone", "996775987817", "these digits in a row", 100.0)]


def test_the_second_phone_is_the_one_that_is_named(empty: Directory) -> None:
    empty.add_many("contact", [{"name": "Ann", "phone": "+996775987817",
                                "other_phones": ["+992372217141", "+992372217142"]}])
    (reason,) = explained(empty, "2217142")
    assert (reason.field, reason.matched) == ("Other phones", "992372217142")


def test_a_short_number_is_explained_by_the_number_that_it_is(empty: Directory) -> None:
    empty.add_many("contact", [{"name": "Ann", "phone": "+992378608811", "other_phones": ["860"]}])
    (reason,) = explained(empty, "860")
    assert (reason.field, reason.matched) == ("Other phones", "860")


def test_an_address_is_explained_word_by_word(shipped: Directory) -> None:
    assert told(shipped, "martin.reeve@un.org") == [
        ("martin", "Name", "martin", "as typed"), ("reeve", "Name", "reeve", "as typed"),
        ("un", "Works for", "un", "as typed"), ("org", "E-mail", "org", "as typed")]
    (reason,) = explained(shipped, "icmpd.o", "golda-myra-roma")[1:]
    assert (reason.typed, reason.field, reason.how) == ("o", "E-mail", "begins so")


def test_every_sort_of_field_can_be_the_reason(empty: Directory) -> None:
    empty.add_many("organisation", [{"id": "house", "name": "Haus", "acronym": "ДОМ", "other_names": ["Khona"],
                                     "country": "TJ", "place": "Khorugh", "email": "post@haus.org"}])
    empty.add_many("project", [{"id": "bridge", "name": "Bridge", "funder": ["house"], "start": "2021-09",
                                "type": "grant", "budget": 2_500_000, "countries": ["TJ", "KG"],
                                "topics": ["law", "border control"]}])
    for text, id, field in (("dom", "house", "Acronym"), ("khona", "house", "Also known as"),
                            ("таджикистан", "house", "Country"), ("khorugh", "house", "Place"),
                            ("haus.org", "house", "E-mail"), ("дом", "bridge", "Funded by"),
                            ("сентябрь", "bridge", "Start"), ("2500000", "bridge", "Budget"),
                            ("kyrgyzstan", "bridge", "Countries"), ("border", "bridge", "Topics"),
                            ("grant", "bridge", "Type")):
        assert {one.field for one in explained(empty, text, id)} >= {field}, text


def test_filters_alone_need_no_reason(shipped: Directory) -> None:
    for hit in shipped.search("kind:contact"):
        assert shipped.explain(hit) == []


def test_a_record_that_is_gone_is_not_explained(shipped: Directory) -> None:
    (hit,) = shipped.search("martin reeve", kind="contact", limit=1)
    with pytest.raises(NotFoundError):
        shipped.explain(hit._replace(id="nobody"))


# What a word counts


def test_a_name_counts_more_than_its_surroundings_and_they_more_than_a_note(empty: Directory) -> None:
    empty.add_many("contact", [{"id": "name", "name": "Zarnigor Ann"}, {"id": "side", "name": "Bob",
                                                                        "place": "Zarnigor"},
                               {"id": "note", "name": "Cat", "summary": "Saw Zarnigor."},
                               {"id": "both", "name": "Dan Zarnigor", "place": "Zarnigor",
                                "summary": "Saw Zarnigor."}])
    found = {hit.id: empty.explain(hit) for hit in empty.search("zarnigor")}
    assert {id: [(one.field, one.points) for one in reasons] for id, reasons in found.items()} == {
        "name": [("Name", LITERAL)], "side": [("Place", LITERAL * rank.SIDE_SHARE)],
        "note": [("Summary", LITERAL * rank.NOTE_SHARE)], "both": [("Name", LITERAL)]}


def test_the_fewer_letters_or_the_more_errors_the_fewer_points(shipped: Directory) -> None:
    points = [explained(shipped, text, "vasilina-brazhko")[0].points
              for text in ("brazhko", "brajko", "brazhk", "brazh", "braz", "brahzko")]
    assert points == sorted(points, reverse=True)
    assert len(set(points)) == len(points)
    assert (points[0], points[-1] > 50) == (LITERAL, True)


def score_of(hit: Hit, reasons: list[Reason]) -> tuple[float, float]:
    """Between what and what the score of a hit must be: its words' mean, without and with a whole name covered."""
    weights = [word.weight for word in hit.meant]
    mean = sum(weight * one.points for weight, one in zip(weights, reasons, strict=True)) / sum(weights)
    share = 0.98 if hit.kind == "outcome" else 1.0
    return share * mean / (1 + rank.COVERAGE / 100), share * (mean + rank.COVERAGE) / (1 + rank.COVERAGE / 100)


def test_there_are_a_few_dozen_queries(shipped: Directory) -> None:
    assert len(queries()) >= 40
    assert sum(bool(hit.words) for text in queries() for hit in shipped.search(text)) >= 100


@pytest.mark.parametrize("text", queries())
def test_every_hit_has_one_reason_a_word_in_a_field_that_exists(text: str, shipped: Directory) -> None:
    hits = shipped.search(text)
    assert hits
    for hit in hits:
        reasons = shipped.explain(hit)
        assert [one.typed for one in reasons] == list(dict.fromkeys(
            word for word in hit.words if not word.startswith(WHOLE))), hit.id
        labels = {field.label: field for field in BY_NAME[hit.kind].fields}
        record = shipped.get(hit.id)
        for one in reasons:
            assert one.how in HOW
            if one.how == "left out":
                assert (one.field, one.matched, one.points) == ("", "", 0.0)
                continue
            assert record.values[labels[one.field].name] is not None, (hit.id, one)
            assert one.matched
            assert 0 < one.points <= 100
            if one.how != "these digits in a row":
                assert (one.how == "as typed") == (one.matched == one.typed)
        assert not reasons or any(one.points for one in reasons), hit.id


def test_the_reasons_add_up_to_the_score(shipped: Directory) -> None:
    for text in queries():
        for hit in shipped.search(text):
            if hit.meant and hit.score < 100:
                least, most = score_of(hit, shipped.explain(hit))
                assert least - 0.15 <= hit.score <= most + 0.15, (text, hit.id, hit.score)


def test_a_reason_is_told_to_whoever_opened_the_file_again(shipped: Directory) -> None:
    hits = shipped.search("matrin reeve")
    with shipped.again() as other:
        assert other.explain(hits[0]) == shipped.explain(hits[0])
