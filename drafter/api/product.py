"""What the HTTP door needs from the product behind it. The one place that wires things together fills this in."""

from __future__ import annotations

import datetime as dt
from collections.abc import AsyncGenerator
from contextlib import AbstractAsyncContextManager
from typing import Protocol, cast

from starlette.requests import Request

from drafter.domain.case import Case
from drafter.domain.draft import Draft
from drafter.domain.feedback import Feedback, Judged
from drafter.domain.identity import Caller
from drafter.domain.plan import Plan
from drafter.domain.reading import Reading
from drafter.domain.score import Score
from drafter.domain.timeline import CaseFile
from drafter.drafting.pipeline import Options, Step
from drafter.ports import Store

Steps = AsyncGenerator[Step, None]
"""A draft in the making, step by step; closing it stops the work."""


class RequestLog(Protocol):
    """Answers kept under a client's idempotency key."""

    async def claim(self, key: str, body_hash: str, *, at: dt.datetime) -> str | None: ...
    async def settle(self, key: str, answer: str) -> None: ...
    async def release(self, key: str) -> None: ...


class Shelf(Store, Protocol):
    """The store, with what only this door asks of it."""

    @property
    def requests(self) -> RequestLog: ...
    async def ready(self) -> None: ...
    async def case_file(self, id: str) -> CaseFile: ...


class Product(Protocol):
    """What every route works with, as one tenant may use it: `of` gives it for another. `steps` yields `("reading", …)`, `("plan", …)`, … and last `("draft", …)`, `draft` the last alone; either
    stores the draft before it gives it out, and raises `BadInput` before any work where the case does not fit. `revision`
    tells what either has to be given for a new draft in the place of a stored one. `zone` is
    the company's, `due_ahead` how long before its time a commitment is told of."""

    @property
    def store(self) -> Shelf: ...
    def of(self, tenant: str) -> Product: ...
    @property
    def zone(self) -> dt.tzinfo: ...
    @property
    def due_ahead(self) -> dt.timedelta: ...
    async def draft(self, case: Case, options: Options = ...) -> Draft: ...
    def steps(self, case: Case, options: Options = ...) -> Steps: ...
    async def revision(self, draft_id: str, options: Options) -> tuple[Case, Options]: ...
    async def reading(self, case: Case) -> Reading: ...
    async def feedback(self, draft_id: str, said: Feedback, *, at: dt.datetime) -> Judged: ...
    def score(self, case: Case, text: str, plan: Plan | None = None) -> Score: ...


class ProductFactory(Protocol):
    """Opens the product for as long as the server runs."""

    def __call__(self) -> AbstractAsyncContextManager[Product]: ...


def product_of(request: Request) -> Product:
    """The product as the tenant of this request's caller may use it. Routes reach it by this and nothing else."""
    return cast(Product, request.app.state.product).of(caller_of(request).tenant)


def caller_of(request: Request) -> Caller:
    """Who the gate let in."""
    return cast(Caller, request.state.caller)
