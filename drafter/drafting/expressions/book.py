"""A playbook with all its sources compiled, once: `compile_playbook(playbook)`.

A source that does not compile is a `BadPlaybook` here, one that fails on a case is a `BadPlaybook` when it runs:
both name file, line and key.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from drafter.domain.calendar import Calendar
from drafter.domain.case import Agent, Customer
from drafter.domain.company import Company
from drafter.domain.errors import BadPlaybook
from drafter.domain.money import Money
from drafter.domain.playbook import FollowUp, Localised, Playbook, Remedy, Route
from drafter.domain.regex import regex
from drafter.drafting.expressions import operators
from drafter.drafting.expressions.names import Names, Refused, Run
from drafter.drafting.expressions.scope import Failure, Scope, money
from drafter.drafting.expressions.templates import Write, compile_expression, compile_template

_NONE: frozenset[str] = frozenset()
_CASE: dict[str, frozenset[str] | None] = {
    "facts": None,
    "customer": frozenset(Customer.model_fields),
    **dict.fromkeys(
        ("channel", "signals", "level", "contacts", "broken_promises", "language", "failure", "given", "public"), _NONE
    ),
}
CONDITIONS = Names(_CASE)
_UNREAD = ("signals", "level", "contacts", "broken_promises", "language", "failure")
_TOO_EARLY = "comes from reading the case, and the playbook is chosen before; use facts, customer, channel, days_since"
SERVES = Names(
    {name: keys for name, keys in _CASE.items() if name not in _UNREAD},
    unknown={name: f"{name!r} {_TOO_EARLY}" for name in _UNREAD},
)
"""What is known of a case before it is read."""
TEXTS = Names(
    {
        **_CASE,
        "agent": frozenset(Agent.model_fields),
        "company": frozenset({"name", "language", "timezone", "currency"}),
    },
    lenient=True,
)
_T = TypeVar("_T")
_SPACES = regex(r"[ \t]+")  # a hard space, as in "89,99 €", stays


@dataclass(frozen=True)
class Source:
    """Where a source stands, so that its failure can be found."""

    file: str | None
    line: int | None
    key: str

    def error(self, message: str, hint: str | None = None) -> BadPlaybook:
        return BadPlaybook(message, file=self.file, line=self.line, key=self.key, hint=hint)

    def compiled(self, compile_: Callable[[str, Names], _T], source: str, names: Names) -> _T:
        try:
            return compile_(source, names)
        except Refused as refused:
            raise self.error(str(refused)) from None

    def run(self, run: Callable[[Scope], _T], scope: Scope) -> _T:
        """What `run` gives; `Missing` passes, any other failure is told with its place."""
        scope.begin()
        try:
            return run(scope)
        except (Failure, ArithmeticError, TypeError, ValueError, LookupError, AttributeError, RecursionError) as error:
            raise self.error(f"fails on this case: {_plainly(error)}") from None


def _plainly(error: Exception) -> str:
    if isinstance(error, ZeroDivisionError):
        return "division by zero"
    if isinstance(error, ArithmeticError):
        return "a number grows beyond all bounds"
    return " ".join(str(error).split()) or type(error).__name__


@dataclass(frozen=True)
class Condition:
    source: Source
    run_: Run

    def holds(self, scope: Scope) -> bool:
        """Whether it is true. `Missing` where the case lacks what it needs."""
        return self.source.run(lambda s: operators.truth(self.run_(s)), scope)


@dataclass(frozen=True)
class Price:
    source: Source
    run_: Run

    def of(self, scope: Scope) -> Money:
        """What it costs; a bare number is in the company's currency."""
        return self.source.run(lambda s: money(self.run_(s), s.currency), scope)


@dataclass(frozen=True)
class Text:
    """One text of the playbook in every language that it has; `""` is not among them: it is the own one."""

    writers: Mapping[str, tuple[Source, Write]]

    def has(self, language: str) -> bool:
        return language in self.writers

    def write(self, scope: Scope) -> str:
        """The text in the scope's language. `Missing` where it needs a fact that the case lacks."""
        source, write = self.writers[scope.language]
        names = scope.names
        written = source.run(write, scope)
        scope.names = names  # what a {% set %} named is gone with its text
        return "\n".join(_SPACES.sub(" ", line).strip(" \t") for line in written.strip().splitlines())


@dataclass(frozen=True)
class CompiledRemedy:
    remedy: Remedy
    when: Condition
    cost: Price | None
    says: Text
    steps: tuple[Text, ...]
    follow_up: Text | None


@dataclass(frozen=True)
class CompiledRoute:
    route: Route
    id: str
    when: Condition
    says: Text | None


@dataclass(frozen=True)
class Book:
    """The compiled playbook, with its calendar."""

    calendar: Calendar
    remedies: tuple[CompiledRemedy, ...]
    routes: tuple[CompiledRoute, ...]
    signature: Text
    serves: Condition | None


class _Compiler:
    def __init__(self, playbook: Playbook) -> None:
        self.playbook = playbook

    def source(self, key: str) -> Source:
        place = self.playbook.place(key)
        return Source(place.file or None, place.line, place.key)

    def condition(self, key: str, source: str, names: Names = CONDITIONS) -> Condition:
        place = self.source(key)
        return Condition(place, place.compiled(compile_expression, source, names))

    def price(self, key: str, source: str | None) -> Price | None:
        if source is None:
            return None
        place = self.source(key)
        return Price(place, place.compiled(compile_expression, source, CONDITIONS))

    def text(self, key: str, text: Localised) -> Text:
        own = self.playbook.company.language
        writers: dict[str, tuple[Source, Write]] = {}
        for language, source in text.items():
            place = self.source(f"{key}.{language}" if language else key)
            writers[language or own] = (place, place.compiled(compile_template, source, TEXTS))
        if own not in writers:
            hint = f"the playbook's own language is {own}: add it"
            raise self.source(key).error(f"has no text in {own}", hint)
        return Text(writers)

    def follow_up(self, key: str, follow_up: FollowUp | None) -> Text | None:
        return self.text(f"{key}.does", follow_up.does) if follow_up else None

    def remedy(self, index: int, remedy: Remedy) -> CompiledRemedy:
        key = f"remedies[{index}]"
        return CompiledRemedy(
            remedy=remedy,
            when=self.condition(f"{key}.when", remedy.when),
            cost=self.price(f"{key}.cost", remedy.cost),
            says=self.text(f"{key}.says", remedy.says),
            steps=tuple(self.text(f"{key}.steps[{number}]", step) for number, step in enumerate(remedy.steps)),
            follow_up=self.follow_up(f"{key}.follow_up", remedy.follow_up),
        )

    def route(self, index: int, route: Route) -> CompiledRoute:
        key = f"routes[{index}]"
        says = self.text(f"{key}.says", route.says) if route.says else None
        return CompiledRoute(route, route.id or f"route:{index + 1}", self.condition(f"{key}.when", route.when), says)

    def calendar(self, company: Company) -> Calendar:
        try:
            return Calendar(company)
        except ValueError as error:
            raise self.source("company.holidays").error(str(error)) from None

    def book(self) -> Book:
        playbook = self.playbook
        return Book(
            calendar=self.calendar(playbook.company),
            remedies=tuple(self.remedy(index, one) for index, one in enumerate(playbook.remedies)),
            routes=tuple(self.route(index, one) for index, one in enumerate(playbook.routes)),
            signature=self.text("voice.signature", playbook.voice.signature),
            serves=self.condition("serves", playbook.serves, SERVES) if playbook.serves else None,
        )


_KEPT = 64
_COMPILED: OrderedDict[tuple[int, ...], tuple[tuple[object, ...], Book]] = OrderedDict()


def compile_playbook(playbook: Playbook) -> Book:
    """The compiled playbook. Compiled once: a copy that shares these parts (with other word limits, say) shares the
    compiled one too. The parts are kept beside it, so that no other object can take their identity."""
    whole = (playbook.company, playbook.remedies, playbook.routes, playbook.voice.signature, playbook.serves)
    parts = (*whole, playbook.lines, playbook.moved)
    key = tuple(map(id, parts))
    known = _COMPILED.get(key)
    if known is not None:
        return known[1]
    book = _Compiler(playbook).book()
    _COMPILED[key] = (parts, book)
    while len(_COMPILED) > _KEPT:
        _COMPILED.popitem(last=False)
    return book
