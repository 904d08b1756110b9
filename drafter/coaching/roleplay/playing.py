"""One practice from its first word to its end: the customer opens, the trainee answers, the rules move the customer."""

from __future__ import annotations

import asyncio
import datetime as dt
import uuid

from pydantic import TypeAdapter, ValidationError

from drafter.coaching.roleplay.advising import better
from drafter.coaching.roleplay.ending import ended
from drafter.coaching.roleplay.growing import after, as_it_stood, opened
from drafter.coaching.roleplay.judging import Judged, judge
from drafter.coaching.roleplay.saying import said
from drafter.coaching.roleplay.stage import Stage
from drafter.domain.case import Said
from drafter.domain.errors import BadInput, Conflict
from drafter.domain.roleplay import Exchange, Roleplay, Scenario, mood
from drafter.drafting.pipeline import Pipeline

__all__ = ["Stage", "answer", "as_it_stood", "begin", "weigh"]

_SAID: TypeAdapter[str] = TypeAdapter(Said)


def begin(
    scenario: Scenario, now: dt.datetime, *, id: str | None = None, trainee: str | None = None, agent: str | None = None
) -> Roleplay:
    """A practice that begins now: nobody has answered yet. `id` is made up where none is given; `agent` is the name that
    the trainee writes under in the case (the scenario's own where none is given). The case keeps the scenario's own clock:
    its dates are part of the matter."""
    case = opened(scenario, now, agent)
    return Roleplay(
        id=id or f"roleplay-{uuid.uuid4().hex[:12]}",
        scenario=scenario.id,
        title=scenario.title,
        language=scenario.language,
        trainee=trainee,
        started_at=now,
        case=case,
        opening=case.message.text,
        heat=scenario.heat,
    )


def weigh(roleplay: Roleplay, scenario: Scenario, reply: str, pipeline: Pipeline) -> Judged:
    """What an answer would do, without playing it: its score over the case as it stands, the moves, the heat after them.
    The same answer to the same practice always weighs the same. BadCase, BadPlaybook."""
    return judge(roleplay, scenario, reply, pipeline)


async def answer(
    roleplay: Roleplay,
    scenario: Scenario,
    reply: str,
    stage: Stage,
    *,
    now: dt.datetime | None = None,
    advise: bool = False,
) -> Roleplay:
    """The practice with one exchange more, and with its end where the answer brought one. `now` is the time of day, for
    `ended_at`; `advise` adds the drafter's better sentence to the exchange. Pure but for the customer's words, and those
    only where a model speaks. Conflict where the practice is over; BadInput where nothing is said, or nothing that can be kept;
    BadCase, BadPlaybook."""
    if roleplay.end is not None:
        raise Conflict(f"this practice is over ({roleplay.end})", hint="begin another one")
    try:
        _SAID.validate_python(reply)
    except ValidationError as error:
        wrong = str(error.errors()[0].get("ctx", {}).get("error", "is no text"))
        raise BadInput(f"the answer {wrong}", key="text", hint="write what you would send to the customer") from None
    judged = await asyncio.to_thread(weigh, roleplay, scenario, reply, stage.pipeline)  # others are waiting
    end = ended(roleplay, scenario, judged)
    words = await said(roleplay, scenario, judged, end, stage)
    exchange = Exchange(
        reply=reply,
        at=roleplay.case.clock,
        score=judged.score,
        moves=judged.moves,
        heat=judged.heat,
        mood=mood(judged.heat),
        says=words,
    )
    played = roleplay.model_copy(
        update={
            "case": after(roleplay.case, reply, words, judged.basis),
            "heat": judged.heat,
            "exchanges": (*roleplay.exchanges, exchange),
            "end": end,
            "ended_at": (now or dt.datetime.now(dt.UTC)) if end else None,
        }
    )
    if not advise:
        return played
    advice = await asyncio.to_thread(better, played, scenario, stage.pipeline)
    told = exchange.model_copy(update={"better": advice.text if advice else None})
    return played.model_copy(update={"exchanges": (*roleplay.exchanges, told)})
