"""What a model can ask of the product: each tool with its name, its words, its arguments, its answer and who may use it.

A tool does nothing of its own: it calls what the HTTP route of the same wish calls.
"""

from __future__ import annotations

import asyncio
import datetime as dt
from collections.abc import Awaitable, Callable
from contextlib import aclosing
from dataclasses import dataclass
from typing import Any, Generic, TypeVar, cast

from pydantic import BaseModel

from drafter.api.mcp import arguments as given
from drafter.api.mcp import telling
from drafter.api.mcp.schemas import Shown
from drafter.api.product import Product
from drafter.domain.case import Case
from drafter.domain.draft import Draft
from drafter.domain.errors import BadInput, BadPrompt, NotFound
from drafter.domain.feedback import Judged
from drafter.domain.plan import Plan
from drafter.domain.reading import Reading
from drafter.domain.score import Score
from drafter.domain.timeline import CaseFile
from drafter.drafting.pipeline import Options
from drafter.ports import Versions

Takes = TypeVar("Takes", bound=BaseModel)
Gives = TypeVar("Gives", bound=BaseModel)
Progress = Callable[[int, str], Awaitable[None]]
"""Told how far the work is: which step, of `STEPS`, and what was found."""
STEPS = 3
_REPLY = {
    "subject": True, "text": True, "language": True, "gloss": True, "refused": True, "not_done": True,
}  # fmt: skip
_PLAN = {
    "resolution", "also", "steps", "commitment", "handoff", "takeover", "alternatives", "rule", "instead_of",
}  # fmt: skip
_DRAFT: dict[str, Any] = {
    "id": True, "case_id": True, "created_at": True, "version": True, "replaces": True, "stale": True,
    "warnings": True, "cautions": True, "commitments": True, "reply": _REPLY, "plan": _PLAN,
    "reading": {"level", "why", "language"}, "score": {"value", "passed", "checks"},
    "provenance": {"playbook", "prompt", "model", "degraded", "why_degraded", "language_fallback"},
    "alternatives": {"__all__": {"reply": {"subject", "text"}, "plan": {"resolution"}}},
}  # fmt: skip
"""What is told of a draft at once, and of a score only the checks that failed: a model pays for every word. The whole
stands behind `drafter://drafts/{id}`."""


@dataclass(frozen=True)
class Tool(Generic[Takes, Gives]):
    """One tool. `only_reads` and `undoable` are hints for the program that asks a person before it calls; `shown` are the
    keys of the answer that are told."""

    name: str
    title: str
    says: str
    takes: type[Takes]
    gives: type[Gives]
    work: Callable[[Product, Takes, Progress], Awaitable[Gives]]
    tell: Callable[[Gives], str]
    only_reads: bool = True
    undoable: bool = True
    shown: Shown | None = None

    def object(self, value: Gives) -> dict[str, Any]:
        """The answer as an object; what is null is left out."""
        told: BaseModel = value
        if isinstance(value, Draft):
            told = value.model_copy(update={"score": _failures(value.score)})
        elif isinstance(value, Score):
            told = _failures(value)
        return told.model_dump(mode="json", by_alias=True, exclude_none=True, include=cast(Any, self.shown))


def _failures(score: Score) -> Score:
    return score.model_copy(update={"checks": score.failures})


async def _read_case(product: Product, asked: given.ReadCase, _: Progress) -> Reading:
    return await product.reading(asked.case)


async def _draft_reply(product: Product, asked: given.DraftReply, progress: Progress) -> Draft:
    return await _drafted(product, asked.case, asked.options(), progress)


async def _revise_draft(product: Product, asked: given.ReviseDraft, progress: Progress) -> Draft:
    case, options = await product.revision(asked.draft_id, asked.options(), _seen(asked.version))
    return await _drafted(product, case, options, progress)


async def _drafted(product: Product, case: Case, options: Options, progress: Progress) -> Draft:
    """The draft, step by step: a call that is cancelled stops the model. No prompt of that name is the caller's mistake,
    and not a draft that is missing."""
    last: Draft | None = None
    try:
        async with aclosing(product.steps(case, options)) as steps:
            async for _, value in steps:
                match value:
                    case Reading():
                        await progress(1, f"read: {value.level}")
                    case Plan():
                        named = value.resolution.remedy or value.resolution.kind
                        await progress(2, f"planned: {named}; writing the reply")
                    case Draft():
                        last = value
    except (NotFound, BadPrompt):
        hint = "leave it out, or name one that `drafter prompts list` shows"
        raise BadInput("there is no such prompt that can be used", key="prompt", hint=hint) from None
    assert last is not None
    await progress(STEPS, "checked")
    return last


async def _score_text(product: Product, asked: given.ScoreText, _: Progress) -> Score:
    return await asyncio.to_thread(product.score, asked.case, asked.text, asked.plan)


async def _list_follow_ups(product: Product, asked: given.ListFollowUps, _: Progress) -> given.FollowUps:
    try:
        page = await product.store.promised(
            state=asked.state, due_before=asked.due_before, owner=asked.owner, limit=asked.limit, cursor=asked.cursor
        )
    except BadInput as error:
        raise BadInput(error.message, key="cursor", hint=error.hint) from None
    return given.FollowUps(commitments=tuple(page.rows), next=page.next, now=dt.datetime.now(product.zone))


async def _get_case(product: Product, asked: given.GetCase, _: Progress) -> CaseFile:
    return await product.store.case_file(asked.case_id)


async def _get_draft(product: Product, asked: given.GetDraft, _: Progress) -> Draft:
    return await product.store.draft(asked.draft_id)


async def _give_feedback(product: Product, asked: given.GiveFeedback, _: Progress) -> Judged:
    said, now = asked.feedback(), dt.datetime.now(dt.UTC)
    return await product.feedback(asked.draft_id, said, at=now, versions=_seen(asked.version))


def _seen(version: int | None) -> Versions:
    return None if version is None else frozenset({version})


TOOLS: tuple[Tool[Any, Any], ...] = (
    Tool(
        "read_case",
        "Read a case",
        "Read a customer's case before anyone writes: how heated it is and why, each warning sign with the customer's own "
        "words, what was promised, asked, given and offered before. Use it to understand or triage a case; draft_reply "
        "reads by itself. Pass the whole history: a reading is only as good as that. Nothing is stored.",
        given.ReadCase,
        Reading,
        _read_case,
        telling.reading,
    ),
    Tool(
        "draft_reply",
        "Draft a reply",
        "Draft the reply that an agent can send to an upset customer. The company's playbook decides what is promised, a "
        "model only words it, and every sentence is checked. Nothing is sent: the draft is stored and shown to a person. "
        "Pass what you know as `case`; ids, dates and amounts belong into `case.facts`. Do not add promises to the text "
        "afterwards; check any change with score_text, or ask for it with revise_draft. Takes some seconds.",
        given.DraftReply,
        Draft,
        _draft_reply,
        telling.draft,
        only_reads=False,
        shown=_DRAFT,
    ),
    Tool(
        "revise_draft",
        "Revise a draft",
        "Make a new draft of the same case in the place of one that was not sent yet, changed as the agent wishes. The case "
        "is planned and checked anew as it stands now. Gives a draft with a new id; the old one can no longer be sent.",
        given.ReviseDraft,
        Draft,
        _revise_draft,
        telling.draft,
        only_reads=False,
        shown=_DRAFT,
    ),
    Tool(
        "score_text",
        "Check a reply",
        "Hold any reply to a case against every rule: is each amount, date and name known, does it promise only what may be "
        "promised, name the fault, say who does what by when, keep an even tone? Use it on a text that a person or you "
        "wrote or changed, before it is sent. A reply with a failed must check is not fit to send. Nothing is stored.",
        given.ScoreText,
        Score,
        _score_text,
        telling.score,
    ),
    Tool(
        "list_follow_ups",
        "List follow-ups",
        "List what was promised to customers: who is to do what by when, what is overdue first. For one case use get_case.",
        given.ListFollowUps,
        given.FollowUps,
        _list_follow_ups,
        telling.follow_ups,
    ),
    Tool(
        "get_case",
        "Get a case",
        "Get a stored case by its id: its facts and messages as they stand, and what was drafted, sent and promised in it. "
        "Its `case` can be passed on to draft_reply or read_case as it is.",
        given.GetCase,
        CaseFile,
        _get_case,
        telling.case_file,
    ),
    Tool(
        "get_draft",
        "Get a draft",
        "Get a stored draft by its id as it stands now; `stale` says that the customer wrote again, or was sent another draft, since it was made.",
        given.GetDraft,
        Draft,
        _get_draft,
        telling.draft,
        shown=_DRAFT,
    ),
    Tool(
        "give_feedback",
        "Say what became of a draft",
        "Tell what a person did with a draft: sent as it was, sent in other words, or rejected, and why. Call it only after "
        "they did so, never on your own judgement: accepted and edited say that the customer has the reply, and start its "
        "follow-up; rejected withdraws it. It cannot be taken back.",
        given.GiveFeedback,
        Judged,
        _give_feedback,
        telling.judged,
        only_reads=False,
        undoable=False,
        shown=_DRAFT,
    ),
)
TOOL: dict[str, Tool[Any, Any]] = {one.name: one for one in TOOLS}
