"""The table of terms: every form is of one term, and no name of a person is taken for one."""

import pytest

from db import tsv
from db.search import fold, meaning
from seeds.extract.names import given, local_given
from seeds.extract.text.words import words

FORMS = [(line[0], form.strip()) for line in tsv.rows("terms.tsv") for column in line for form in column.split(";")
         if form.strip()]


def test_every_line_has_a_column_for_each_language() -> None:
    assert {len(line) for line in tsv.rows("terms.tsv")} == {6}


def test_no_word_is_of_two_terms() -> None:
    of: dict[str, set[str]] = {}
    for first, form in FORMS:
        if len(fold.words(form)) == 1:
            of.setdefault(fold.words(form)[0], set()).add(first)
    # In plain letters суде, of a court, and судье, to a judge, are one; Tajik суд- is in neither.
    assert {word for word, terms in of.items() if len(terms) > 1} == {"sude"}


@pytest.mark.parametrize("form", [form for _, form in FORMS])
def test_every_form_is_found(form: str) -> None:
    plain = tuple(fold.words(form))
    if len(plain) > 1:
        assert meaning.otherwise(plain)
    else:
        assert meaning.term_of(plain[0], is_known=True) is not None


def test_no_form_is_a_name_that_people_are_called_by() -> None:
    alone = {form for _, form in FORMS if len(fold.words(form)) == 1}
    assert [form for form in sorted(alone) if given.is_given(words(form.capitalize())[0])
            or local_given.is_given(fold.plain(form))] == []


@pytest.mark.parametrize("name", ["Qurbonov", "Vazirov", "Vakilov", "Okilov", "Tabibov", "Yoriev", "Raisov", "Sardor"])
def test_surnames_that_begin_like_a_term_are_none(name: str) -> None:
    assert meaning.term_of(fold.plain(name), is_known=False) is None


@pytest.mark.parametrize(("typed", "meant"), [
    ("судью", "judge"), ("судами", "court"), ("суда", "court"), ("обучения", "training"), ("конференций", "conference"),
    ("совещаниях", "meeting"), ("женщинами", "women"), ("детьми", "child"), ("полиции", "police"), ("ребенка", "child"),
    ("волонтера", "volunteer"), ("психологов", "psychologist"), ("миграции", "migration"), ("посольстве", "embassy")])
def test_cases_of_russian_words_are_known(typed: str, meant: str) -> None:
    term = meaning.term_of(fold.plain(typed), is_known=False)
    assert term is not None
    assert meant in term.words


def test_forms_are_parted_as_they_are_read() -> None:
    assert all(form == form.strip() and form and ";" not in form
               for line in tsv.rows("terms.tsv") for column in line if column for form in column.split("; "))
