"""Two records field by field: how likely they are the same, and what speaks for it."""

import math
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from db.fields import CHOICE, NUMBER
from db.matching.names import Known, compare_names, compare_titles
from db.matching.points import (
    DESK_OF_ANOTHER,
    HOPELESS,
    NAME_OF_A_DESK,
    OFFICE_SHARE,
    ONE_WITHIN_THE_OTHER,
    OTHER_ACRONYM,
    OTHER_CHOICE,
    OTHER_COUNT,
    OTHER_EMAIL,
    OTHER_FIGURE,
    OTHER_LANGUAGE,
    OTHER_LOCAL_PART,
    OTHER_OF_MANY,
    OTHER_ONE,
    OTHER_PHONE,
    OTHER_SITE,
    PRIOR,
    SAME_ACRONYM,
    SAME_COUNT,
    SAME_COUNTRY,
    SAME_DAY,
    SAME_EMAIL,
    SAME_FILE,
    SAME_LOCAL_PART,
    SAME_MONTH,
    SAME_NAME,
    SAME_OF_MANY,
    SAME_ONE,
    SAME_PHONE,
    SAME_PLACE,
    SAME_SIDE,
    SAME_SITE,
    SAME_YEAR,
    TELLING,
    Scored,
)
from db.matching.profile import FILE_FIELD, Profile, Shape
from db.matching.words import SPELT, how_alike, title_of, without_countries, words_of
from db.search import fold

_LANGUAGE_FIELD = "language"  # a field that no property of it tells
_OFFICES = frozenset(("info", "office", "contact", "mail", "admin", "press", "secretariat", "reception", "hotline",
                      "support", "help", "hr", "pr", "priemnaya", "inbox", "registry", "team"))
_PUBLIC = frozenset(("gmail.com", "mail.ru", "yandex.ru", "ya.ru", "inbox.ru", "list.ru", "bk.ru", "rambler.ru",
                     "yahoo.com", "hotmail.com", "outlook.com", "icloud.com", "proton.me", "mail.com", "mail.tj"))


class Verdict(NamedTuple):
    """How likely two records are the same, and what speaks for it, the most telling first."""

    likelihood: float
    reasons: tuple[str, ...]


class Evidence:
    """What speaks for two records being the same, and against."""

    def __init__(self) -> None:
        self.points = PRIOR
        self._reasons: list[tuple[float, str]] = []

    def add(self, points: float, reason: str = "") -> None:
        """Count `points`; the reason is told where they speak for it."""
        self.points += points
        if reason and points >= TELLING:
            self._reasons.append((points, reason))

    @property
    def verdict(self) -> Verdict:
        """The sum of it."""
        told = sorted(self._reasons, key=lambda one: -one[0])
        return Verdict(round(1 / (1 + math.exp(-self.points)), 3), tuple(dict.fromkeys(reason for _, reason in told)))


Shared = Mapping[str, int]  # address or number -> how many records of different names have it


def judge(one: Profile, other: Profile, known: Known, shared: Shared) -> Verdict:
    """How likely the two are the same, and why."""
    found = Evidence()
    _judge_dates(found, one, other)
    sure = bool(one.handles & other.handles) or FILE_FIELD in one.values
    if found.points > HOPELESS or sure:
        for points, reason in _title_points(one, other, known):
            found.add(points, reason)
            if found.points + SAME_NAME < HOPELESS and not sure:
                return found.verdict
    if found.points < HOPELESS and not sure:
        return found.verdict
    _judge_reach(found, one, other, shared)
    _judge_surroundings(found, one, other)
    _judge_links(found, one, other)
    return found.verdict


def _title_points(one: Profile, other: Profile, known: Known) -> Iterator[Scored]:
    """Points for the titles; for a title of several fields, of each field."""
    shape = one.shape
    if len(shape.titles) == 1:
        points, reason = compare_names(one, other, known)
        desk, other_desk = one.desk, other.desk
        if desk or other_desk:
            points = min(points, NAME_OF_A_DESK)
        if desk and desk == other_desk:  # Горячая линия and Hotline
            points, reason = NAME_OF_A_DESK, reason or "same name in another language"
        yield points, reason
        if one.acronym and other.acronym:
            same = fold.joined(one.acronym) == fold.joined(other.acronym)
            yield (SAME_ACRONYM, "same acronym") if same else (OTHER_ACRONYM, "")
        return
    for field in shape.figures:
        if one.values.get(field.name) != other.values.get(field.name):
            yield OTHER_FIGURE, ""
    both = one.countries & other.countries
    texts = [[without_countries(title_of(profile.text(field)), both) for profile in (one, other)]
             for field in shape.titles]
    scored = [compare_titles(mine, others, known, shape.types) for mine, others in texts]
    points, reason = min(scored)
    yield points, reason.replace("name", "result")


def _judge_reach(found: Evidence, one: Profile, other: Profile, shared: Shared) -> None:
    same = max((_telling(address, one.shape, shared) for address in one.emails & other.emails), default=0.0)
    if same:
        found.add(SAME_EMAIL * same, "same e-mail")
    elif one.emails and other.emails:
        found.add(max(_other_email(a, b, one.shape) for a in one.emails for b in other.emails), "similar e-mail")
    for mine, others, agrees, differs, reason in (
            (one.phones, other.phones, SAME_PHONE, OTHER_PHONE, "same phone"),
            (one.sites, other.sites, SAME_SITE, OTHER_SITE, "same web site")):
        same = max((_telling(handle, one.shape, shared) for handle in mine & others), default=0.0)
        if same:
            found.add(agrees * same, reason)
        elif mine and others:
            found.add(differs)


def _telling(handle: str, shape: Shape, shared: Shared) -> float:
    """What share an address or number tells: that of an office says little of who, nor what many names share."""
    local, at, _ = handle.partition("@")
    office = shape.is_person and at and local.rstrip("0123456789") in _OFFICES
    return (OFFICE_SHARE if office else 1.0) / max(1, shared.get(handle, 1) - 1)


def _other_email(one: str, other: str, shape: Shape) -> float:
    """Points for two addresses that are not the same; at one office, n.saidova is not z.saidova."""
    local, _, domain = one.partition("@")
    also, _, elsewhere = other.partition("@")
    parts, others = (re.findall(r"[^\W\d_]+", name) for name in (local, also))
    if not shape.is_person or not parts or not others or {local, also} & _OFFICES:
        return OTHER_EMAIL
    if "".join(parts) == "".join(others):
        return SAME_LOCAL_PART if len("".join(parts)) > 5 else OTHER_EMAIL
    if domain != elsewhere or domain in _PUBLIC:
        return OTHER_EMAIL
    left = _parts_left(parts, others), _parts_left(others, parts)
    differ = all(left) and {part[0] for part in left[0]}.isdisjoint(part[0] for part in left[1])
    return OTHER_LOCAL_PART if differ or all(max(map(len, some), default=0) > 2 for some in left) else OTHER_EMAIL


def _parts_left(parts: Sequence[str], others: Sequence[str]) -> list[str]:
    """Parts of an address that the other has not: neither so, nor within a longer one as in nsaidova."""
    return [part for part in parts if part not in others and not any(
        len(other) > 2 and (other in part or part in other) and len(part) > 2 for other in others)]


def _judge_dates(found: Evidence, one: Profile, other: Profile) -> None:
    first, second = one.text(one.shape.when), other.text(one.shape.when)
    if not first or not second:
        return
    weights, length = one.shape.weights, min(len(first), len(second))
    if first[:length] == second[:length]:
        found.add(*{4: (SAME_YEAR, "same year"), 7: (SAME_MONTH, "same month")}.get(length, (SAME_DAY, "same date")))
    else:
        found.add(weights.year if first[:4] != second[:4] else
                  weights.month if first[:7] != second[:7] else weights.day)


def _judge_surroundings(found: Evidence, one: Profile, other: Profile) -> None:
    shape, weights = one.shape, one.shape.weights
    if one.countries and other.countries:
        found.add(*((SAME_COUNTRY, "same country") if one.countries & other.countries else (weights.country, "")))
    here, there = (words_of(profile.text(shape.place)) for profile in (one, other))
    if here and there:
        near = any(how_alike(a, b) >= SPELT for a in here for b in there)
        found.add(*((SAME_PLACE, "same place") if near else (weights.place, "")))
    for field in shape.sides:
        if one.text(field) and words_of(one.text(field)) == words_of(other.text(field)):
            found.add(SAME_SIDE, f"same {field.label.lower()}")
    for field in (*shape.of(NUMBER), *shape.of(CHOICE)):
        mine, others = one.values.get(field.name), other.values.get(field.name)
        if mine is not None and others is not None and (mine != others or field.type is NUMBER):
            points = SAME_COUNT if mine == others else OTHER_COUNT if field.type is NUMBER else OTHER_CHOICE
            found.add(points, f"same {field.label.lower()}")
    if one.values.get(FILE_FIELD) and one.values[FILE_FIELD] == other.values.get(FILE_FIELD):
        found.add(SAME_FILE, "same file")
    languages = {profile.values.get(_LANGUAGE_FIELD) for profile in (one, other)} - {None}
    if len(languages) > 1:
        found.add(OTHER_LANGUAGE)


def _judge_links(found: Evidence, one: Profile, other: Profile) -> None:
    for field in one.shape.kind.references:
        mine, others = one.links.get(field.name, ()), other.links.get(field.name, ())
        if (other.id and other.id in mine) or (one.id and one.id in others):
            found.add(ONE_WITHIN_THE_OTHER)
        if mine and others:
            part = "part of " if field.name == "part_of" else ""
            agree = f"{part or 'same '}{'the same ' if part else ''}{' or '.join(field.targets)}"
            agrees, differs = (SAME_OF_MANY, OTHER_OF_MANY) if field.many else (SAME_ONE, OTHER_ONE)
            same = not set(mine).isdisjoint(others)
            are_desks = not field.many and bool(one.desk and other.desk)
            is_elsewhere = are_desks and (one.emails | one.phones).isdisjoint(other.emails | other.phones)
            differs = DESK_OF_ANOTHER if is_elsewhere else differs * one.shape.weights.reference
            found.add(*((agrees, agree) if same else (differs, "")))
