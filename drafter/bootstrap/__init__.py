"""The one place that wires things together: settings in, a product out, closed cleanly at the end."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from drafter.adapters.llm.tenants import TenantModels, Usual
from drafter.adapters.prompts import Prompts
from drafter.bootstrap.brands import company_zone, find_brands
from drafter.bootstrap.keeping import find_notifier, open_database, sweeping
from drafter.bootstrap.models import Around, as_it_is, find_helper, find_judge, find_model, find_prices, of_tenant
from drafter.bootstrap.product import Product
from drafter.domain.budget import Budget
from drafter.domain.identity import DEFAULT_TENANT
from drafter.drafting.pipeline import Pipeline
from drafter.ports import LanguageModel, Store, Unobserved
from drafter.settings import Settings

if TYPE_CHECKING:
    from drafter.adapters.observing.watch import Watch

__all__ = [
    "Product",
    "build",
    "company_zone",
    "find_brands",
    "find_judge",
    "find_notifier",
    "find_prices",
    "open_database",
    "sweeping",
]


@asynccontextmanager
async def build(
    settings: Settings,
    *,
    model: LanguageModel | None = None,
    keep: bool = False,
    words: bool = True,
    around: Around = as_it_is,
    watch: Watch | None = None,
) -> AsyncIterator[Product]:
    """The product by its settings. `model` replaces the one that settings name; `keep` opens the store; without
    `words` no model is made to write (reading and scoring need none); `around` is put around each that is made; `watch`
    is told of all that happens."""
    from drafter.adapters.llm.endpoints import Endpoints

    find_prices(settings)  # wrong ones are told at the start, not when a tenant's model first answers
    prompts, endpoints = Prompts(Path(settings.prompts) if settings.prompts else None), Endpoints()
    helper = find_helper(settings, prompts, around, endpoints)
    chosen = model or (find_model(settings, around, endpoints) if words else None)
    store: Store | None = None
    models: TenantModels | None = None
    try:
        if keep:
            from drafter.adapters.storage.store import SqlStore

            store = kept = SqlStore(open_database(settings))
            make = partial(of_tenant, settings=settings, around=around, endpoints=endpoints)
            budget = Budget(daily_usd=settings.daily_budget_usd, daily_calls=settings.daily_calls)
            usual = Usual(chosen, helper, budget)
            careful = settings.redact != "off"
            models = TenantModels(make, usual, lambda tenant: kept.of(tenant).spending, careful=careful)
        pipeline = Pipeline(
            brands=find_brands(settings),
            prompts=prompts,
            model=chosen,
            helper=helper,
            deadline_s=settings.deadline,
            revisions=settings.revisions,
            redact=settings.redacts,
            observer=watch or Unobserved(),
        )
        product = Product(pipeline, prompts, store, settings.due_ahead, models, watch, hosts=settings.hosts)
        yield product.of(DEFAULT_TENANT) if keep else product
    finally:
        for one in (chosen, helper, models):
            if one is not None:
                await one.close()
        if store is not None:
            await store.close()
