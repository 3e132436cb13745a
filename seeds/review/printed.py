"""A document and its facts as plain values for JSON: the same structure for a look, a review and a test."""

from collections.abc import Mapping, Sequence
from typing import Any

from db.directory import Directory
from db.errors import FieldexError
from db.kinds import DOCUMENT, fields_of
from db.matching import Twin
from db.state import ids_in, listed
from seeds.fact import Fact
from seeds.read.document import Document
from seeds.review.bringing import DOCUMENT_ID, proposals_of
from seeds.review.comparing import Change
from seeds.review.proposing import ORDER, Proposal, Proposer
from seeds.review.review import Review


def of_facts(directory: Directory, document: Document, facts: Sequence[Fact]) -> dict[str, Any]:
    """A document that was only read, with its facts beside what the directory knows; nothing is written."""
    proposals = Proposer(directory, document.date).proposals(proposals_of(document, facts))
    return _whole(directory, document, proposals, directory.document_of(document.hash))


def of_review(review: Review) -> dict[str, Any]:
    """A document under review; of each fact also what was decided (`state`), and which record it is (`record`)."""
    proposals = review.proposals
    if any(one.id == DOCUMENT_ID for one in review.directory.proposals(review.hash)):
        proposals = [*proposals, review.proposal(DOCUMENT_ID)]
    printed = _whole(review.directory, review.document, proposals, review.record)
    states = {one.id: {"state": one.state, "record": one.record} for one in proposals}
    return printed | {name: [{**fact, **states[fact["id"]]} for fact in printed[name]] for name in ORDER[:-1]}


def _whole(directory: Directory, document: Document, proposals: Sequence[Proposal], record: str | None) -> dict[
        str, Any]:
    own = next((one for one in proposals if one.id == DOCUMENT_ID), None)
    printed: dict[str, Any] = {DOCUMENT.name: {
        **(_fact(directory, own, {}, document.text) if own else {}), "id": record,
        "language": document.language or None,
        "format": document.format, "hash": document.hash, "notes": [*document.notes, *document.routine]}}
    by_id = {one.id: one for one in proposals}
    for name in ORDER[:-1]:
        printed[name] = [_fact(directory, one, by_id, document.text) for one in proposals if one.kind == name]
    return printed


def _name(proposal: Proposal, written: str) -> str:
    """What a fact is called where another names it: International Organization for Migration (IOM).

    Where it is `written` with its acronym, it is called as it is written: IOM, UNODC in Central Asia.
    """
    acronym = str(proposal.values.get("acronym") or "")
    if acronym and acronym in written.split():
        return written
    return f"{proposal.title} ({acronym})" if acronym and acronym not in proposal.title else proposal.title


def _fact(directory: Directory, proposal: Proposal, by_id: Mapping[str, Proposal], text: str) -> dict[str, Any]:
    """The fields of a fact, what it names by name, and where all of it stands."""
    values: dict[str, Any] = {}
    for field in fields_of(proposal.kind).values():
        links = proposal.links.get(field.name)
        value: Any = proposal.values.get(field.name)
        if links:
            written = next((text[cite.start:cite.end] for cite in proposal.cited(field.name)), "")
            titles = tuple(_name(by_id[link.proposal], written if len(links) == 1 else "")
                           if link.proposal in by_id else link.title for link in links)
            value = titles if field.many else titles[0]
        elif not field.stored and value is not None:
            titles = tuple(_title(directory, id) for id in ids_in(value))
            value = titles if field.many else titles[0]
        if value is not None and listed(value):
            values[field.name] = list(value) if isinstance(value, tuple) else value
    return {"id": proposal.id, "called": proposal.called, **values,
            "links": {name: [link.proposal for link in links] for name, links in proposal.links.items()},
            "doubts": {name: [link.proposal for link in links] for name, links in proposal.doubts.items()},
            "cites": [cite._asdict() for cite in proposal.cites],
            "match": _match(proposal), "alike": [_twin(one) for one in proposal.alike]}


def _match(proposal: Proposal) -> dict[str, Any] | None:
    if proposal.match is None:
        return None
    return {**_twin(proposal.match), "standing": proposal.standing,
            "changes": [_change(one) for one in proposal.changes]}


def _twin(one: Twin) -> dict[str, Any]:
    return {"id": one.id, "title": one.title, "likelihood": round(one.likelihood, 3), "reasons": list(one.reasons)}


def _change(one: Change) -> dict[str, Any]:
    return {name: list(value) if isinstance(value, tuple) else value for name, value in one._asdict().items()}


def _title(directory: Directory, id: str) -> str:
    try:
        return directory.get(id).title
    except FieldexError:
        return id
