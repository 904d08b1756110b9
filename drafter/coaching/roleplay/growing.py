"""How the case grows: every answer and every word of the customer goes into the history, and the clock moves.

What the plan holds is done by the house at its time; whatever else was promised is the trainee's own to keep.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence

from drafter.domain.case import Case, Channel, Message, Turn
from drafter.domain.commitment import Commitment
from drafter.domain.plan import Plan
from drafter.domain.regex import regex
from drafter.domain.roleplay import Roleplay, Scenario
from drafter.drafting.following.telling_apart import promises_of
from drafter.drafting.pipeline import Basis
from drafter.drafting.reading.ledger.same_act import is_same, may_be_same

PACE: dict[Channel, dt.timedelta] = {
    "email": dt.timedelta(days=1),
    "social": dt.timedelta(hours=1),
    "sms": dt.timedelta(minutes=10),
    "chat": dt.timedelta(minutes=1),
    "phone": dt.timedelta(seconds=30),
}
"""How far the clock moves from one answer of the trainee to the next."""
_WAITS = 0.9
"""The share of that after which the customer writes; in the rest the trainee reads it."""

_WORDS = regex(r"[^\W\d_]{4,}")
_TODAY = regex(r"\b(?:today|heute|hoy|aujourd'hui)\b *", re.IGNORECASE)
_DONE = {"en": "Completed", "de": "Erledigt", "es": "Realizado", "fr": "Effectué"}


def opened(scenario: Scenario, now: dt.datetime, agent: str | None) -> Case:
    """The scenario's case on its own clock (`now` only where it has none), for the company's playbook."""
    case = scenario.case
    clock = case.now or case.message.at or now
    who = case.agent.model_copy(update={"name": agent}) if agent else case.agent
    return case.model_copy(update={"now": clock, "agent": who, "playbook": scenario.company})


def after(case: Case, reply: str, words: str, basis: Basis) -> Case:
    """The case once an answer was sent and the customer wrote back."""
    sent, step = case.clock, PACE[case.channel]
    asked = Turn(at=min(case.message.at or sent, sent), sender="customer", text=case.message.text)
    answer = Turn(at=sent, sender="agent", author=case.agent.name, role=case.agent.role, text=reply)
    made = (*case.followed, *_planned(case, reply, basis))
    done = [one for one in made if one.state == "open" and one.due_at <= sent + step]
    noted = _noted(done, sent + step * _WAITS, basis)
    return case.model_copy(
        update={
            "history": (*case.history, asked, answer, *noted),
            "message": Message(at=sent + step * _WAITS, text=words),
            "now": sent + step,
            "followed": tuple(_by(sent + step, one) for one in made),
        }
    )


def as_it_stood(roleplay: Roleplay, exchange: int = -1) -> Case:
    """The case as it stood when an answer was to be written: `exchange` counts from 0, -1 is the last one."""
    sent = roleplay.exchanges[exchange].at
    history = roleplay.case.history
    place = next(
        index for index, turn in enumerate(history) if turn.sender == "agent" and turn.at == sent and turn.text == roleplay.exchanges[exchange].reply
    )  # fmt: skip
    message = history[place - 1]
    followed = (one for one in roleplay.case.followed if one.made_at is not None and one.made_at < sent)
    return roleplay.case.model_copy(
        update={
            "history": history[: place - 1],
            "message": Message(at=message.at, text=message.text),
            "now": sent,
            "followed": tuple(_by(sent, one) for one in followed),
        }
    )


def _noted(done: Sequence[Commitment], by: dt.datetime, basis: Basis) -> Iterator[Turn]:
    """What the house has done, as the trainee sees it in the case, in the plan's own words."""
    word = _DONE.get(basis.reading.language, _DONE["en"])
    for one in sorted(done, key=lambda one: one.due_at):
        act = _TODAY.sub("", _act(basis.plan, one.does) or one.does).strip()
        yield Turn(at=min(one.due_at, by), sender="system", text=f"{word}: {act}.")


def _planned(case: Case, reply: str, basis: Basis) -> Iterator[Commitment]:
    """The promises of an answer that the plan holds: what the company will really do."""
    for number, found in enumerate(promises_of(reply, case, case.clock)):
        if found.due is not None and _act(basis.plan, found.does):
            yield Commitment(
                id=f"{case.id}-{len(case.history)}-{number}",
                case_id=case.id,
                does=found.does,
                owner=case.agent.name or "agent",
                due_at=found.due,
                channel=case.channel,
                state="open",
                made_at=case.clock,
            )


def _act(plan: Plan, does: str) -> str | None:
    """The plan's act that a promise is: the same by the ledger, or told in the plan's own words ("issue it")."""
    acts = [step.does for step in plan.steps] + [one.says for one in plan.promised]
    acts += [plan.commitment.does] if plan.commitment else []
    own = frozenset(_WORDS.findall(does.lower()))
    for act in acts:
        told = frozenset(_WORDS.findall(act.lower()))
        if is_same(act, does) or may_be_same(act, does) or (own and own <= told):
            return act
    return None


def _by(now: dt.datetime, one: Commitment) -> Commitment:
    """A planned act is done by the time that was named."""
    return one.model_copy(update={"state": "kept" if one.due_at <= now else "open"})
