"""Cases to drafts by a plain prompt: one call, and what comes is the reply, whole. Its plan and score are what the product
would have held it to, so that both are measured alike."""

from __future__ import annotations

import asyncio
import time
import uuid
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from drafter.adapters.prompts import Prompts
from drafter.domain.case import Case
from drafter.domain.draft import Draft, Provenance, Reply
from drafter.domain.errors import BadInput, ModelFailed
from drafter.domain.money import as_money
from drafter.domain.privacy import Vault
from drafter.drafting.pipeline import Basis, Pipeline
from drafter.drafting.redacting import behind
from drafter.ports import Completion, Deadline, Request
from evals.dataset import READ_AT

NAME = "plain"
_TOKENS = 300
_ROOM = 2_000
"""Characters of each message that the model is shown."""


def plain_prompts() -> Prompts:
    """The plain prompt's own folder."""
    return Prompts(Path(__file__).parent / "prompts")


@dataclass(frozen=True)
class Plain:
    """A product that only asks a model. `prompt` is a version of it, such as `plain@1`. BadInput where there is no model."""

    pipeline: Pipeline
    prompts: Prompts
    prompt: str = NAME

    def __post_init__(self) -> None:
        if self.pipeline.model is None:
            raise BadInput("a plain prompt needs a model", hint="give --model embedded, or another one")

    async def draft(self, case: Case) -> Draft:
        """What the model answers. ModelFailed where it does not."""
        started = time.monotonic()
        basis = await asyncio.to_thread(self.pipeline.basis, case.at(READ_AT))
        prompt = self.prompts.render(self.prompt, variables(basis))
        model = behind(Vault.of(basis.case) if self.pipeline.redact else None, self.pipeline.model)
        assert model is not None
        request = Request(
            prompt.messages, Deadline.after(self.pipeline.deadline_s), name=NAME, max_tokens=_TOKENS, temperature=0.0
        )
        answer = await model.complete(request)
        text = answer.text.strip()
        if not text:
            raise ModelFailed("bad_output", "the model's answer is empty")
        made = _provenance(basis, prompt, answer, round((time.monotonic() - started) * 1000))
        return await asyncio.to_thread(_drafted, basis, text, made)


def variables(basis: Basis) -> dict[str, Any]:
    """The variables of the plain prompt: all that the product's own is told of the case, but for the plan."""
    case = basis.case
    return {
        "company": basis.playbook.company.name if basis.playbook else "the company",
        "agent": case.agent.name or "",
        "customer": case.customer.name or "",
        "channel": case.channel,
        "facts": [{"name": name.replace("_", " "), "value": _told(value)} for name, value in case.facts.items()],
        "said": [{"who": turn.author or turn.sender, "text": turn.text[:_ROOM]} for turn in case.history],
        "message": case.message.text[:_ROOM],
    }


def _told(value: Any) -> str:
    money = as_money(value)
    return f"{money.amount} {money.currency}" if money else str(value)


def _drafted(basis: Basis, text: str, made: Provenance) -> Draft:
    return Draft(
        id=f"draft-{uuid.uuid4().hex}",
        case_id=basis.case.id,
        created_at=basis.case.clock,
        reply=Reply(text=text, language=basis.reading.language),
        reading=basis.reading,
        plan=basis.plan,
        score=basis.score(text),
        provenance=made,
    )


def _provenance(basis: Basis, prompt: Any, answer: Completion, took: int) -> Provenance:
    return Provenance(
        playbook=basis.playbook.name if basis.playbook else "",
        playbook_hash=basis.playbook.hash if basis.playbook else "",
        prompt=prompt.id,
        prompt_hash=prompt.hash,
        model=answer.model,
        provider=answer.provider,
        calls=answer.calls,
        attempts=answer.attempts,
        tokens=answer.tokens,
        cost=answer.cost,
        latency_ms=took,
    )
