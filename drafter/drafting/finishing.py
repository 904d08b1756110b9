"""What is told of a finished reply: what became of the agent's wishes, and all that it took."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from drafter.domain.draft import Alternative, Draft, NotDone, Provenance, Reply
from drafter.domain.money import summed
from drafter.domain.privacy import Vault
from drafter.domain.reading import Reading
from drafter.drafting.assisting import Assisted
from drafter.drafting.explaining import cautions, resting, warnings
from drafter.drafting.replying import Finished
from drafter.drafting.steering import Steered, unmet
from drafter.drafting.task import Task


@dataclass(frozen=True)
class Made:
    """All that was made for one request: the reply, and the others to choose from."""

    finished: Finished
    others: tuple[Alternative, ...]


@dataclass(frozen=True)
class Named:
    """What a draft is called, when it was made, and which one it replaces."""

    id: str
    at: dt.datetime
    replaces: str | None = None


def told(made: Made, steered: Steered, wished: int) -> Reply:
    """The reply, with what of the agent's wishes was refused or is not done; `wished` is how many others were asked for."""
    reply, provenance = made.finished.reply, made.finished.provenance
    not_done = (*unmet(steered, reply, provenance), *_too_few(made, wished))
    return reply.model_copy(update={"refused": tuple(steered.refused), "not_done": not_done})


def drafted(task: Task, made: Made, reply: Reply, shown: Reading, *, named: Named, provenance: Provenance) -> Draft:
    """The draft: the reply with what each sentence rests on, and what the agent should know before sending it. `shown` is
    the reading that the agent sees."""
    case, score = task.case, made.finished.score
    return Draft(
        id=named.id,
        case_id=case.id,
        created_at=named.at,
        reply=reply.model_copy(update={"sentences": resting(task.sheet(made.finished.reply))}),
        reading=shown,
        plan=task.plan,
        score=score,
        provenance=provenance,
        warnings=warnings(case, shown, reply, score, provenance),
        cautions=cautions(case, shown),
        alternatives=made.others,
        replaces=named.replaces,
    )


def _too_few(made: Made, wished: int) -> Iterator[NotDone]:
    there = len(made.others)
    if there < wished:
        yield NotDone(quote=f"{wished} alternatives", why=f"{there} could be found that differ enough from the first")


def whole(provenance: Provenance, helped: Assisted, vault: Vault | None, seconds: float) -> Provenance:
    """The provenance of the reply, with what the help with the reading took, and how much was kept from the models."""
    return provenance.model_copy(
        update={
            "calls": provenance.calls + helped.calls,
            "tokens": provenance.tokens + helped.tokens,
            "cost": summed(one.cost for one in (provenance, helped) if one.calls),
            "attempts": (*(f"reading, {each}" for each in helped.attempts), *provenance.attempts),
            "redacted": dict(vault.counts) if vault else {},
            "latency_ms": round(seconds * 1000),
        }
    )
