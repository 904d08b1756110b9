"""What every door opens to: one message's way through the pipeline, with what the store knows and keeps of it."""

from __future__ import annotations

import asyncio
import datetime as dt
from collections.abc import AsyncGenerator
from contextlib import aclosing
from dataclasses import dataclass, field, replace
from functools import partial
from typing import TYPE_CHECKING

from drafter.adapters.llm.tenants import TenantModels
from drafter.adapters.prompts import Prompts
from drafter.bootstrap.looking_again import Bases
from drafter.bootstrap.practising import Library, Practice
from drafter.coaching.debriefing import debrief
from drafter.domain.case import REPLY_CHARACTERS, Case
from drafter.domain.condition import Condition
from drafter.domain.debrief import Debrief, Kept
from drafter.domain.draft import Draft, Notice
from drafter.domain.errors import BadInput
from drafter.domain.feedback import Feedback, Judged, Sent, as_drafted
from drafter.domain.plan import Plan
from drafter.domain.playbook import Playbook
from drafter.domain.reading import Reading
from drafter.domain.score import Score
from drafter.domain.tenant import TenantSettings
from drafter.drafting.following import Sending, as_sent
from drafter.drafting.pipeline import Options, Pipeline, Step
from drafter.ports import Asked, Store, Versions

if TYPE_CHECKING:
    from drafter.adapters.observing.watch import Watch


@dataclass(frozen=True)
class Product:
    """What every door opens to. `store` is None where nothing is kept (reading, scoring, evals). `due_ahead` is how long
    before its time a commitment is told of; `models` knows what each tenant may ask, where there is a store; `watch` is told
    of what is made; `stale` says why the playbooks and prompts on disk are not those in use."""

    pipeline: Pipeline
    prompts: Prompts
    store: Store | None = None
    due_ahead: dt.timedelta = dt.timedelta(hours=1)
    models: TenantModels | None = None
    watch: Watch | None = None
    stale: str | None = None
    hosts: tuple[str, ...] = ()
    bases: Bases = field(default_factory=Bases, repr=False, compare=False)
    library: Library = field(default_factory=Library, repr=False, compare=False)

    @property
    def playbooks(self) -> list[Playbook]:
        return [brand.playbook for brand in self.pipeline.brands.values()]

    @property
    def zone(self) -> dt.tzinfo:
        """The zone of the company whose playbook comes first; this machine's where there is none."""
        brand = next(iter(self.pipeline.brands.values()), None)
        return brand.playbook.company.zone if brand else dt.datetime.now().astimezone().tzinfo or dt.UTC

    def of(self, tenant: str, own: TenantSettings = TenantSettings()) -> Product:  # noqa: B008 (frozen)
        """The same product, over the rows of that tenant and as it sets it: with no playbook but its own."""
        pipeline, names = self.pipeline, own.playbooks
        if names is not None:
            pipeline = replace(pipeline, brands={name: one for name, one in pipeline.brands.items() if name in names})
        if self.models is not None:
            pipeline = replace(
                pipeline,
                model=self.models.writer(tenant, own),
                helper=self.models.helper(tenant, own),
                redact=self.models.redacts(own, pipeline.redact),
            )
        return replace(self, pipeline=pipeline, store=self.store.of(tenant) if self.store else None)

    @property
    def practice(self) -> Practice:
        """Role-plays on this product, kept in its store."""
        from drafter.adapters.storage.store import SqlStore

        assert isinstance(self.store, SqlStore), "role-plays are kept"
        return Practice(self.pipeline, self.store.roleplays, self.library)

    def conditions(self) -> list[Condition]:
        """How the models and the playbooks are doing that serve whoever names no other; no model is asked to find out."""
        playbook = Condition(name="playbook")
        if not self.pipeline.brands:
            playbook = Condition(name="playbook", ok=False, why="no playbook is loaded", grave=True)
        elif self.stale:
            playbook = Condition(name="playbook", ok=False, why=f"stale: {self.stale}")
        return [*(self.models.conditions() if self.models else ()), playbook]

    def read(self, case: Case) -> Reading:
        return self.pipeline.read(case)

    async def reading(self, case: Case) -> Reading:
        """As `read`, with what the store knows, and a model's help where settings name one."""
        return await self.pipeline.reading(await self.recalled(case))

    def score(self, case: Case, text: str, plan: Plan | None = None) -> Score:
        """As the pipeline's, and quickly where the same case was scored a moment ago, as when an agent types."""
        return self.bases.of(self.pipeline, case, plan).score(text)

    async def steps(
        self,
        case: Case,
        options: Options = Options(),  # noqa: B008 (frozen)
        asked: Asked | None = None,
    ) -> AsyncGenerator[Step]:
        """The pipeline's steps over the case with what the store knows of it; the draft is stored, as the answer to what
        was asked, before it is given out. NotFound for an unknown prompt."""
        self.prompts.source(options.prompt)
        asked = asked or Asked(dt.datetime.now(dt.UTC))
        async with aclosing(self.pipeline.steps(await self.recalled(case), options)) as steps:
            async for step in steps:
                if self.store is not None and isinstance(step[1], Draft):
                    draft = await self.store.save(case, step[1], asked)
                    if self.watch is not None:
                        self.watch.drafted(draft)
                    yield "draft", draft
                else:
                    yield step

    async def revision(self, draft_id: str, options: Options, versions: Versions = None) -> tuple[Case, Options]:
        """What makes a new draft in the place of a stored one, by `steps` as any other: its case as it stands now, and
        the alternative that was taken in it, unless the instruction takes another. NotFound; Conflict where the customer
        has it already."""
        assert self.store is not None, "drafts are kept"
        case, draft = await self.store.to_revise(draft_id, versions)
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

    async def debrief(self, case: Case, kept: Kept = Kept()) -> Debrief:  # noqa: B008 (frozen)
        """What a case teaches, looking back, with what the store knows. BadCase, BadPlaybook."""
        known = await self.recalled(case)
        return await asyncio.to_thread(debrief, self.pipeline, known, kept)

    async def debrief_stored(self, case_id: str) -> Debrief:
        """The same of a stored case, with its drafts, what became of them, and its outcome. NotFound."""
        assert self.store is not None, "cases are kept"
        file, handled = await self.store.case_file(case_id), await self.store.handled(case_id)
        kept = Kept(drafts=tuple(handled), outcome=file.outcome, outcome_at=file.outcome_at)
        return await self.debrief(file.case, kept)

    async def feedback(
        self, draft_id: str, said: Feedback, *, at: dt.datetime, versions: Versions = None, asked: Asked | None = None
    ) -> Judged:
        """Notes what the agent did. A text that was sent in place of the draft is read again for what it promises; no
        finding stops it, and one that cannot be read counts as the draft. `versions` are those that the agent may have
        seen. NotFound, Conflict, Changed."""
        assert self.store is not None, "feedback is kept"
        sent = await self._sent(draft_id, said.text or "", at) if said.action == "edited" else None
        judged = await self.store.feedback(
            draft_id, said.model_dump(), at=at, sent=sent, versions=versions, asked=asked
        )
        if self.watch is not None:
            self.watch.judged(judged, said)
        return judged

    async def _sent(self, draft_id: str, text: str, at: dt.datetime) -> Sent:
        assert self.store is not None
        case, draft = await self.store.made(draft_id)
        # A case that brings its own clock is answered by that clock, as long after the draft as it really was.
        moment = case.now + max(at - draft.created_at, dt.timedelta()) if case.now else at
        known = await self.recalled(case)
        before = tuple(one for one in known.followed if one.made_at and one.made_at < draft.created_at)
        case = known.model_copy(update={"now": moment, "followed": before})
        try:
            if len(text) > REPLY_CHARACTERS:
                raise BadInput(f"it is longer than {REPLY_CHARACTERS} characters")
            sending = Sending(case, draft, text, moment, at, self.pipeline.brand(case).playbook)
            return await asyncio.to_thread(as_sent, sending, partial(self.pipeline.score, case))
        except BadInput as error:
            unread = Notice(id="not_read", says=f"the text was not read for what it promises: {error}")
            return as_drafted(draft, at).model_copy(update={"notices": (unread,)})
