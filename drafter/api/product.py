"""What the HTTP door needs from the product behind it. The one place that wires things together fills this in."""

from __future__ import annotations

import datetime as dt
from collections.abc import AsyncGenerator, Mapping, Sequence
from contextlib import AbstractAsyncContextManager
from typing import Any, Protocol, TypeVar, cast

from starlette.requests import Request

from drafter.adapters.storage.backlog import Backlog
from drafter.coaching.insights import Period, Seen
from drafter.coaching.scorecard import Run
from drafter.domain.case import Case
from drafter.domain.commitment import Commitment, State
from drafter.domain.condition import Condition
from drafter.domain.debrief import Debrief
from drafter.domain.draft import Draft
from drafter.domain.feedback import Feedback, Judged
from drafter.domain.identity import Caller, Held
from drafter.domain.incoming import Incoming
from drafter.domain.insights import By
from drafter.domain.plan import Plan
from drafter.domain.playbook import Playbook
from drafter.domain.reading import Reading
from drafter.domain.roleplay import Roleplay, Scenario
from drafter.domain.score import Score
from drafter.domain.tenant import TenantSettings
from drafter.domain.timeline import CaseFile, CaseLine
from drafter.drafting.pipeline import Options, Step
from drafter.ports import Asked, Store, Versions

T = TypeVar("T", covariant=True)

Steps = AsyncGenerator[Step, None]
"""A draft in the making, step by step; closing it stops the work."""


class KeyRing(Protocol):
    """The keys of all tenants, as far as the gate asks for them."""

    async def held(self, id: str) -> Held | None: ...
    async def exist(self) -> bool: ...


class TenantBook(Protocol):
    """What tenants set; nothing where one has no row. `change` with `make` gives it one."""

    async def settings(self, id: str) -> TenantSettings: ...
    async def change(self, id: str, given: Mapping[str, Any], *, make: bool = False) -> TenantSettings: ...


class Page(Protocol[T]):
    """Some rows of a list, and the cursor of the rest."""

    @property
    def rows(self) -> tuple[T, ...]: ...
    @property
    def next(self) -> str | None: ...


class RoleplayShelf(Protocol):
    """The role-plays of one tenant."""

    async def named(self, id: str) -> Roleplay: ...
    async def listed(self, *, trainee: str | None, limit: int, cursor: str | None) -> Page[Run]: ...


class Practice(Protocol):
    """Practice with a simulated customer, on the playbooks and models of one tenant."""

    @property
    def shelf(self) -> RoleplayShelf: ...
    async def scenarios(self) -> Mapping[str, Scenario]: ...
    async def chosen(
        self, name: str | None = None, *, language: str | None = None, trainee: str | None = None
    ) -> Scenario: ...
    async def begin(
        self, scenario: Scenario, *, trainee: str | None = None, asked: Asked | None = None
    ) -> Roleplay: ...
    async def turn(
        self, id: str, reply: str, *, coach: bool = True, versions: Versions = None, asked: Asked | None = None
    ) -> Roleplay: ...


class Shelf(Store, Protocol):
    """The store, with what only this door asks of it. Keys and tenants are those of the whole service."""

    @property
    def keys(self) -> KeyRing: ...
    @property
    def tenants(self) -> TenantBook: ...
    async def ready(self) -> None: ...
    async def owed(self, *, now: dt.datetime, ahead: dt.timedelta) -> Mapping[str, int]: ...
    async def backlog(self, *, now: dt.datetime) -> Backlog: ...
    async def erase(self, customer_id: str) -> None: ...
    async def case_file(self, id: str) -> CaseFile: ...
    async def hear(self, case_id: str, new: Incoming, asked: Asked | None = None) -> CaseFile: ...
    async def cases(
        self, *, outcome: str | None, customer: str | None, limit: int, cursor: str | None
    ) -> Page[CaseLine]: ...
    async def seen(self, span: Period, by: By | None = None, words: Mapping[str, str] | None = None) -> Seen: ...
    async def drafts_of(self, case_id: str, *, limit: int, cursor: str | None) -> Page[Draft]: ...
    async def promised(
        self,
        *,
        limit: int,
        cursor: str | None = None,
        state: State | None,
        due_before: dt.datetime | None,
        owner: str | None,
    ) -> Page[Commitment]: ...


class Product(Protocol):
    """What every route works with, as one tenant may use it: `of` gives it for another, with what that one sets. `steps`
    yields `("reading", …)`, `("plan", …)`, … and last `("draft", …)`, which is stored before it is given out, as the answer
    to what was asked; it raises `BadInput` before any work where the case does not fit. `revision` tells what it has
    to be given for a new draft in the place of a stored one. `zone` is the company's, `due_ahead` how long
    before its time a commitment is told of, `conditions` how its models and playbooks are doing, `hosts` those on the
    premises that a tenant may name for its model."""

    @property
    def store(self) -> Shelf: ...
    def of(self, tenant: str, own: TenantSettings = ...) -> Product: ...
    def conditions(self) -> Sequence[Condition]: ...
    @property
    def practice(self) -> Practice: ...
    @property
    def hosts(self) -> tuple[str, ...]: ...
    @property
    def playbooks(self) -> Sequence[Playbook]: ...
    @property
    def zone(self) -> dt.tzinfo: ...
    @property
    def due_ahead(self) -> dt.timedelta: ...
    def steps(self, case: Case, options: Options = ..., asked: Asked | None = ...) -> Steps: ...
    async def revision(self, draft_id: str, options: Options, versions: Versions = ...) -> tuple[Case, Options]: ...
    async def reading(self, case: Case) -> Reading: ...
    async def debrief(self, case: Case) -> Debrief: ...
    async def debrief_stored(self, case_id: str) -> Debrief: ...
    async def feedback(
        self, draft_id: str, said: Feedback, *, at: dt.datetime, versions: Versions = ..., asked: Asked | None = ...
    ) -> Judged: ...
    def score(self, case: Case, text: str, plan: Plan | None = None) -> Score: ...


class ProductFactory(Protocol):
    """Opens the product for as long as the server runs."""

    def __call__(self) -> AbstractAsyncContextManager[Product]: ...


def product_of(request: Request) -> Product:
    """The product as the tenant of this request's caller may use it. Routes reach it by this and nothing else."""
    return cast(Product, request.app.state.product).of(caller_of(request).tenant, request.state.own)


def caller_of(request: Request) -> Caller:
    """Who the gate let in."""
    return cast(Caller, request.state.caller)
