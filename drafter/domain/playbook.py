"""The company's rules: voice, hours, roles with their authority, remedies, escalation routes, knowledge.

A playbook is plain data here. `when`, `cost` and the texts are Jinja2 sources that `drafting/expressions`
compiles; `adapters/playbooks.py` reads the file, checks all of it and tells file, line and key of an error.
"""

from __future__ import annotations

import datetime as dt
import re
import zoneinfo
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, Field, field_validator, model_serializer, model_validator

from drafter.domain.case import Channel, TimeZone
from drafter.domain.duration import Duration, Period
from drafter.domain.formats import LANGUAGES
from drafter.domain.money import Money
from drafter.domain.value import Value

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_HOURS_KEY = re.compile(rf"({'|'.join(DAYS)})(?:-({'|'.join(DAYS)}))?")
_SPAN = re.compile(r"([01]\d|2[0-3]):([0-5]\d)-(?:([01]\d|2[0-3]):([0-5]\d)|24:00)")


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


def _opening(value: str) -> str:
    found = _SPAN.fullmatch(value)
    if found is None or value[:5] >= value[6:]:
        raise ValueError(f'{value!r} is no opening time; write such as "08:00-18:00"')
    return value


class Days(Value):
    """Days on end, first and last included: `Days.model_validate("2026-12-24..2027-01-02")`, or a single day."""

    first: dt.date
    last: dt.date

    @model_validator(mode="before")
    @classmethod
    def _parse(cls, value: Any) -> Any:
        if isinstance(value, dt.date):
            value = value.isoformat()
        if not isinstance(value, str):
            return value
        first, _, last = value.partition("..")
        try:
            days = {
                "first": dt.date.fromisoformat(first.strip()),
                "last": dt.date.fromisoformat((last or first).strip()),
            }
        except ValueError:
            raise ValueError(f'{value!r} is no day; write 2026-12-24, or "2026-12-24..2027-01-02"') from None
        if days["last"] < days["first"]:
            raise ValueError(f"{value!r} ends before it begins")
        return days

    @model_serializer
    def _text(self) -> str:
        return str(self.first) if self.first == self.last else f"{self.first}..{self.last}"

    def __contains__(self, day: dt.date) -> bool:
        return self.first <= day <= self.last


class Company(Value):
    """`hours` maps `mon`, `mon-fri`, `sat-sun` to "08:00-18:00"; `holidays` is a country, or country and region
    ("US", "DE-BY"), of the `holidays` library; `closed` are days on which nobody works besides."""

    name: str
    timezone: TimeZone
    currency: Annotated[str, Field(pattern=r"^[A-Z]{3}$")]
    hours: Annotated[dict[str, Annotated[str, AfterValidator(_opening)]], Field(min_length=1)]
    language: Annotated[str, Field(pattern=r"^[a-z]{2}$")] = "en"
    holidays: str | None = None
    closed: tuple[Days, ...] = ()

    @field_validator("language")
    @classmethod
    def _spoken(cls, language: str) -> str:
        if language not in LANGUAGES:
            raise ValueError(
                f"{language!r} is no language that replies can be composed in; write one of {', '.join(LANGUAGES)}"
            )
        return language

    @field_validator("hours")
    @classmethod
    def _days(cls, hours: dict[str, str]) -> dict[str, str]:
        for key in hours:
            if not _HOURS_KEY.fullmatch(key):
                raise ValueError(f"{key!r} is no day; write mon, mon-fri, sat-sun")
        return hours

    @property
    def zone(self) -> zoneinfo.ZoneInfo:
        return zoneinfo.ZoneInfo(self.timezone)

    def opening(self) -> dict[int, tuple[dt.time, dt.time]]:
        """Opening and closing time per weekday (Monday 0). "24:00" closes one microsecond before midnight."""
        week: dict[int, tuple[dt.time, dt.time]] = {}
        for key, span in self.hours.items():
            first, last = (key.split("-") * 2)[:2]
            start, end = DAYS.index(first), DAYS.index(last)
            days = range(start, end + 1) if start <= end else [*range(start, 7), *range(end + 1)]
            close = dt.time.max if span.endswith("24:00") else dt.time.fromisoformat(span[6:])
            week.update(dict.fromkeys(days, (dt.time.fromisoformat(span[:5]), close)))
        return week


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


class Playbook(Value):
    """Remedies in order of preference, routes first match wins, roles lowest first. `serves` is which cases a playbook
    is for, where several are loaded and the case names none; `limits` are by kind of remedy; `combinations` are ids or
    kinds of remedies that may be given together. `file` and `lines` (dotted
    key to 1-based line) say where it was read, so that an expression which fails on a case can be found."""

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

    @model_validator(mode="after")
    def _ids(self) -> Playbook:
        for what, ids in (("roles", [r.id for r in self.roles]), ("remedies", [r.id for r in self.remedies])):
            twice = sorted({one for one in ids if ids.count(one) > 1})
            if twice:
                raise ValueError(f"{what} has the id {twice[0]!r} twice; ids are unique")
        known = [role.id for role in self.roles]
        for route in self.routes:
            if route.to not in known:
                raise ValueError(f"a route goes to {route.to!r}, which is no role; roles are {', '.join(known)}")
        return self

    def role(self, id: str | None) -> Role | None:
        return next((role for role in self.roles if role.id == id), None)


def in_language(text: Localised, language: str, own: str) -> str | None:
    """The text in `language`, or None where the playbook has none. A bare text is in the playbook's `own` language."""
    return text.get(language) or (text.get("") if language == own else None)
