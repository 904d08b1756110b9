"""The models as one tenant may ask them: its own where it names any, within its budget where it has one. Made when they
are first asked for, shared by tenants that set the same, and closed with the rest.
"""

from __future__ import annotations

import asyncio
import os
from collections.abc import Callable
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Protocol, runtime_checkable

from drafter.adapters.llm.metered import Ledger, Metered, Purse
from drafter.domain.budget import Budget
from drafter.domain.condition import Condition
from drafter.domain.tenant import TenantSettings
from drafter.ports import LanguageModel

EMBEDDED = "embedded"
Make = Callable[[TenantSettings, str], LanguageModel | None]
"""Makes what a tenant's settings name; the text is the key of its own server, empty where it has none."""


@dataclass(frozen=True)
class Usual:
    """What writes and helps to read for those who name nothing else, and the budget of those who set none."""

    writer: LanguageModel | None
    helper: LanguageModel | None
    budget: Budget = field(default_factory=Budget)


@runtime_checkable
class Telling(Protocol):
    """A model that tells how the servers behind it are doing."""

    def conditions(self) -> list[Condition]: ...


class TenantModels:
    """`usual` is what tenants have that set nothing; `ledger` keeps one tenant's spending; with `careful`, personal data
    is kept from a server that a tenant names, unless the tenant says otherwise."""

    def __init__(self, make: Make, usual: Usual, ledger: Callable[[str], Ledger], *, careful: bool = True) -> None:
        self._make, self._usual, self._ledger, self._careful = make, usual, ledger, careful
        self._made: dict[tuple[str | None, ...], LanguageModel | None] = {}
        self._purses: dict[str, Purse] = {}

    def writer(self, tenant: str, own: TenantSettings) -> LanguageModel | None:
        """What writes for a tenant."""
        named = own.model is not None or own.base_url is not None
        return self._metered(tenant, own, self._own(own) if named else self._usual.writer)

    def helper(self, tenant: str, own: TenantSettings) -> LanguageModel | None:
        """What helps to read for a tenant: nothing where it has a server of its own, for its customers' words are to go
        there and nowhere else."""
        return self._metered(tenant, own, self._usual.helper if own.base_url is None else None)

    def redacts(self, own: TenantSettings, usual: bool) -> bool:
        """Whether personal data is kept from the models that a tenant asks."""
        if own.redact is not None:
            return own.redact
        elsewhere = own.base_url is not None or own.model not in (None, EMBEDDED)
        return usual or (self._careful and elsewhere)

    def conditions(self) -> list[Condition]:
        """How the usual models are doing, by their last calls. What a tenant named is that tenant's own affair, and help
        with the reading is never missed badly."""
        writer, helper = self._usual.writer, self._usual.helper
        writing: list[Condition] = writer.conditions() if isinstance(writer, Telling) else []
        helping: list[Condition] = helper.conditions() if isinstance(helper, Telling) else []
        return writing + [one.model_copy(update={"grave": False}) for one in helping if one not in writing]

    async def close(self) -> None:
        made, self._made = list(self._made.values()), {}
        await asyncio.gather(*(model.close() for model in made if model), return_exceptions=True)

    def _own(self, own: TenantSettings) -> LanguageModel | None:
        key = os.environ.get(own.api_key_env or "", "")
        signature = (own.model, own.base_url, key)
        if signature not in self._made:
            self._made[signature] = self._make(own, key)
        return self._made[signature]

    def _metered(self, tenant: str, own: TenantSettings, model: LanguageModel | None) -> LanguageModel | None:
        shared = self._usual.budget
        usd: Decimal | None = shared.daily_usd if own.daily_usd is None else own.daily_usd
        calls = shared.daily_calls if own.daily_calls is None else own.daily_calls
        budget = Budget(daily_usd=usd, daily_calls=calls)
        if model is None or not budget.limits:
            return model
        purse = self._purses.get(tenant)
        if purse is None:
            purse = self._purses[tenant] = Purse(self._ledger(tenant), budget)
        purse.budget = budget
        return Metered(model, purse)
