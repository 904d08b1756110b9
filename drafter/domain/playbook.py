"""The company's rules: voice, hours, roles with their authority, remedies, escalation routes, knowledge.

A playbook is plain data here. `when`, `cost` and the texts are Jinja2 sources that `drafting/expressions`
compiles; `adapters/playbooks.py` reads the file, checks all of it and tells file, line and key of an error.
"""

from __future__ import annotations

import re
from typing import Annotated, Any

from pydantic import BeforeValidator, Field, model_validator

from drafter.domain.case import Channel
from drafter.domain.company import Company, Days
from drafter.domain.duration import Duration, Period
from drafter.domain.money import Money
from drafter.domain.references import meant, misfit, unique
from drafter.domain.value import Value


def _localised(value: Any) -> Any:
    """A bare text is a map with one entry, under the empty language: the playbook's own."""
    if isinstance(value, str):
        return {"": value}
    if not isinstance(value, dict) or not value:
        raise ValueError("is no text; write a text, or a map from language to text such as {en: …, de: …}")
    for language in value:
        if language and not re.fullmatch(r"[a-z]{2}", str(language)):
            raise ValueError(f"{language!r} is no language; write two small letters such as en")
    return value


def _expression(value: Any) -> Any:
    """YAML reads a bare `true`, `25` or `{amount: "25", currency: USD}` as values; as sources they are text."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, (int, float, dict)):
        return repr(value)
    return value


def _condition(value: Any) -> Any:
    return _expression(value) if isinstance(value, bool) else value


Localised = Annotated[dict[str, Annotated[str, Field(min_length=1)]], BeforeValidator(_localised)]
"""A text, or a map from language to text."""
Condition = Annotated[str, BeforeValidator(_condition), Field(min_length=1)]
Cost = Annotated[str | None, BeforeValidator(_expression)]


class Voice(Value):
    """How it sounds: the sign-off (a template over `agent` and `company`), word budgets, words never said."""

    signature: Localised = {"": "{{ agent.name }}\n{{ company.name }}"}
    words: dict[Channel, Annotated[int, Field(gt=0)]] = {}
    never_say: tuple[str, ...] = ()


class Role(Value):
    """One rung of the ladder, lowest first. `authority` is the most that it may give; `away` the days on which nobody
    holds the role, so that what it would decide goes one rung up."""

    id: Annotated[str, Field(min_length=1)]
    authority: Money
    answers_within: Duration
    title: Localised | None = None
    away: tuple[Days, ...] = ()


class FollowUp(Value):
    """What we come back with after the remedy, and when."""

    does: Localised
    after: Duration


class Limit(Value):
    """How often, and how much in all, one customer may be given something within the last `per`; without `per`, ever."""

    times: Annotated[int, Field(gt=0)] | None = None
    amount: Money | None = None
    per: Period | None = None

    @model_validator(mode="after")
    def _limits(self) -> Limit:
        if self.times is None and self.amount is None:
            raise ValueError("limits nothing; write times, amount or both")
        return self


class Remedy(Value):
    """One thing the company may offer. See `Playbook` for the order. `kind` is a word of the company's own for what
    is given (refund, credit, replacement): `limits` and `combinations` may name it, and nobody is given two of one kind
    in a case."""

    id: Annotated[str, Field(min_length=1)]
    when: Condition
    says: Localised
    cost: Cost = None
    takes: Duration | None = None
    steps: tuple[Localised, ...] = ()
    follow_up: FollowUp | None = None
    kind: Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*$")] | None = None
    limit: Limit | None = None


class Route(Value):
    """Who must take over, and when that is so."""

    when: Condition
    to: str
    says: Localised | None = None
    id: str | None = None


class Updates(Value):
    """How often the customer hears from us while the matter is open."""

    every: Duration = Duration(count=2, unit="business day")


class Article(Value):
    """One knowledge article: `id` is its file name without the ending."""

    id: str
    title: str
    text: str
    language: str = ""


READ_ONLY: Any = {"readOnly": True}
"""Marks the fields that are found on load and are no keys of the file."""


class Place(Value):
    """Where a key of a playbook stands: the file, its 1-based line, and what the key is called there."""

    file: str
    line: int | None
    key: str


class Playbook(Value):
    """Remedies in order of preference, routes first match wins, roles lowest first. `serves` is which cases a playbook
    is for, where several are loaded and the case names none; `limits` are by kind of remedy; `combinations` are ids or
    kinds of remedies that may be given together. `file` and `lines` (dotted key to 1-based line) say where it was read,
    so that an expression which fails on a case can be found; `moved` has the keys that a base holds, or that the file
    itself has under another name (a list of it was merged with the base's). Ask `place`."""

    company: Company
    serves: Condition | None = None
    voice: Voice = Voice()
    roles: Annotated[tuple[Role, ...], Field(min_length=1)]
    remedies: tuple[Remedy, ...]
    routes: tuple[Route, ...]
    limits: dict[str, Limit] = {}
    combinations: tuple[Annotated[tuple[str, ...], Field(min_length=2)], ...] = ()
    updates: Updates = Updates()
    knowledge: str | None = None
    name: Annotated[str, Field(json_schema_extra=READ_ONLY)] = ""
    hash: Annotated[str, Field(json_schema_extra=READ_ONLY)] = ""
    articles: Annotated[tuple[Article, ...], Field(json_schema_extra=READ_ONLY)] = ()
    file: Annotated[str, Field(json_schema_extra=READ_ONLY)] = ""
    lines: Annotated[dict[str, int], Field(json_schema_extra=READ_ONLY, repr=False)] = {}
    moved: Annotated[dict[str, Place], Field(json_schema_extra=READ_ONLY, repr=False)] = {}

    @model_validator(mode="after")
    def _fits_together(self) -> Playbook:
        for part, ids in (
            ("roles", [one.id for one in self.roles]),
            ("remedies", [one.id for one in self.remedies]),
            ("routes", [one.id for one in self.routes]),
        ):
            unique(part, ids)
        roles = [role.id for role in self.roles]
        for index, route in enumerate(self.routes):
            if route.to not in roles:
                told = f"a route goes to {route.to!r}, which is no role; {meant(route.to, roles)}"
                raise misfit(("routes", index, "to"), told)
        kinds = [one.kind for one in self.remedies if one.kind]
        for kind in self.limits:
            if kind not in kinds:
                raise misfit(("limits", kind), f"{kind!r} is no remedy's kind; {meant(kind, kinds)}")
        givable = [*(one.id for one in self.remedies), *kinds]
        for index, together in enumerate(self.combinations):
            for at, name in enumerate(together):
                place = ("combinations", index, at)
                if name not in givable:
                    raise misfit(place, f"{name!r} is no remedy and no remedy's kind; {meant(name, givable)}")
                if name in together[:at]:
                    raise misfit(place, f"names {name!r} twice; nobody is given two of one kind in a case")
        return self

    def place(self, key: str) -> Place:
        """Where a dotted key stands, or the nearest key above it that does: a text inside a line, a missing key."""
        at = key
        while at and at not in self.lines:
            at = at[: max(at.rfind("."), at.rfind("["), 0)]
        home = self.moved.get(at)
        if home is not None:
            return Place(file=home.file, line=home.line, key=home.key + key[len(at) :])
        return Place(file=self.file, line=self.lines.get(at), key=key)

    def role(self, id: str | None) -> Role | None:
        return next((role for role in self.roles if role.id == id), None)

    def remedy(self, id: str | None) -> Remedy | None:
        return next((remedy for remedy in self.remedies if remedy.id == id), None)


def in_language(text: Localised, language: str, own: str) -> str | None:
    """The text in `language`, or None where the playbook has none. A bare text is in the playbook's `own` language."""
    return text.get(language) or (text.get("") if language == own else None)
