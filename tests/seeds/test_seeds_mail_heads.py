"""E-mails and letters: whose the addresses at their heads are, and of which body those who get and pass them on are."""

from typing import Final

from seeds.stating import people_of

from seeds.extract.extracting import extract
from seeds.read import read_bytes

HEAD: Final = """\
From: Rosalind Achieng <rachieng@lantern.example>
To: partners@stop.example, Jane Mutheu <jmutheu@ridge.example>
Cc: press@lantern.example
Subject: Training of the Drivers' Reference Group
Date: Tue, 20 May 2025 09:12:44 +0300
Content-Type: text/plain; charset="utf-8"

Dear all,

Please come to the training on 4 June. The rooms are booked and there is tea for everybody who comes.

Rosalind Achieng
Programme Manager
Lantern Against Trafficking Foundation
"""
PASSED_ON: Final = """\
From: "Job Board" <jobs@committee.example>
To: jobs@lists.committee.example
Subject: Vacancy
Date: Mon, 10 Feb 2025 09:14:52 +0700
Content-Type: text/plain; charset="utf-8"

Dear members,

Please find below a vacancy of one of our members.

Prak Sokunthea
Information Officer
Cooperation Committee for Fair Work

---------- Forwarded message ----------

RIVER LEGAL AID FOUNDATION (RLAF)

JOB ANNOUNCEMENT

Reports to: Mr. Hun Vibol, Head of Unit
Closing date: 28 February 2025

RLAF gives free legal help to women and to workers who come back from abroad, and trains the police.
"""
LETTER: Final = """\
MINISTRY OF THE INTERIOR
Coordination Office
P.O. Box 7191 Kampala

18th February 2025

The Executive Director
Rahab Trust Foundation
Kampala

Attention: Ms. Annette Kirabo

RE: REFERRAL OF EIGHT RETURNEES

This office has received eight returnees at the airport and asks you to shelter them for thirty days.

Agnes Odongo
DEPUTY NATIONAL COORDINATOR
"""


def _contacts(text: str, name: str = "a.eml") -> dict[str, dict[str, object]]:
    return {str(fact.fields["name"]): dict(fact.fields) for fact in extract(read_bytes(text.encode(), name))
            if fact.kind == "contact"}


def test_an_address_without_a_name_is_nobodys_in_front_of_it_or_above() -> None:
    contacts = _contacts(HEAD)
    assert contacts["Rosalind Achieng"]["email"] == "rachieng@lantern.example"
    assert contacts["Jane Mutheu"]["email"] == "jmutheu@ridge.example"
    assert any("partners@stop.example" in str(one.get("email")) for name, one in contacts.items()
               if name not in ("Rosalind Achieng", "Jane Mutheu"))


def test_whoever_gets_an_e_mail_is_not_of_what_it_is_about_nor_of_who_writes() -> None:
    assert "organisation" not in _contacts(HEAD)["Jane Mutheu"]


def test_whoever_stands_in_what_is_passed_on_is_of_the_body_that_heads_it() -> None:
    facts = extract(read_bytes(PASSED_ON.encode(), "a.eml"))
    bodies = {fact.id: str(fact.fields["name"]) for fact in facts if fact.kind == "organisation"}
    told = {str(fact.fields["name"]): bodies.get(str(fact.fields.get("organisation"))) for fact in facts
            if fact.kind == "contact"}
    assert str(told["Hun Vibol"]).title() == "River Legal Aid Foundation"
    assert told["Prak Sokunthea"] == "Cooperation Committee for Fair Work"


def test_for_whose_attention_a_letter_is_is_of_the_body_it_is_sent_to() -> None:
    told = people_of(LETTER)
    assert told["Annette Kirabo"] == ("", "Rahab Trust Foundation")
    assert told["Agnes Odongo"][1] != "Rahab Trust Foundation"
