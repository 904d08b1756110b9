"""What a prompt is told of a case: plain data, dates and money already in the reader's words.

Whatever came from outside is made inert here (control characters out, length bounded) and is shown by the templates
inside a fence. The plan comes from rules and is shown outside of it. What a reply must not say, the model is not told.
"""

from __future__ import annotations

import re
import secrets
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from drafter.domain.case import WORDS, Case
from drafter.domain.money import as_money
from drafter.domain.naming import usable
from drafter.domain.plan import Answer, Plan, Resolution, Step
from drafter.domain.playbook import Playbook, in_language
from drafter.domain.principles import PRINCIPLES, RULES
from drafter.domain.reading import Promise, Reading
from drafter.domain.regex import regex
from drafter.drafting.planning.answering import ASKS
from drafter.drafting.planning.today import says_today
from drafter.drafting.telling import Teller, language_name, line, pieces
from drafter.ports import Deadline

_SIGNATURE_WORDS = 15
_INTERNAL = regex(
    r"(?:^|_)(?:internal|private|notes?|risk|fraud|score|password|token|secret|pin|cvv|cvc|card)(?:_|$)", re.I
)
_IDENTIFYING = regex(
    r"(?:^|_)(?:id|no|number|ref|reference|email|phone|address|iban|account|code|tracking)(?:_|$)", re.I
)


@dataclass(frozen=True)
class Brief:
    """All that a reply is written from. `language` is the one to write in (ISO 639-1); `prompt` names the prompt
    ("reply", "reply@1"); `instruction` is the agent's wish for the wording; `marker` makes the code of the fence."""

    case: Case
    reading: Reading
    plan: Plan
    playbook: Playbook
    language: str
    deadline: Deadline
    prompt: str = "reply"
    instruction: str | None = None
    marker: Callable[[], str] = lambda: secrets.token_hex(4)

    @property
    def words(self) -> int:
        """The most words that the model may use: the channel's limit less the sign-off."""
        limit = self.playbook.voice.words.get(self.case.channel, WORDS[self.case.channel])
        return max(limit - _SIGNATURE_WORDS, limit // 2)


@dataclass(frozen=True)
class Room:
    """How many characters of material a prompt may hold. Small models read slowly and forget the beginning."""

    message: int
    turn: int
    history: int
    fact: int


LARGE, SMALL = (
    Room(message=12_000, turn=3_000, history=24_000, fact=300),
    Room(message=700, turn=220, history=900, fact=80),
)


_PRINCIPLES = tuple(principle.model_dump() for principle in PRINCIPLES)
_RULES = tuple(rule.model_dump() for rule in RULES)


def variables(brief: Brief, *, small: bool) -> dict[str, Any]:
    """The variables of `prompts/reply`, by name."""
    case = brief.case
    teller = Teller(case, brief.plan, brief.playbook.company, brief.language)
    room = SMALL if small else LARGE
    history, left_out = _history(teller, room)
    ledger = brief.reading.ledger
    return {
        "principles": _PRINCIPLES,
        "rules": _RULES,
        "small": small,
        "never_say": brief.playbook.voice.never_say,
        "company": brief.playbook.company.name,
        "agent": usable(case.agent.name),
        "customer": usable(case.customer.name),
        "today": teller.day(case.clock),
        "language": language_name(brief.language),
        "channel": case.channel,
        "public": case.is_public,
        "words": brief.words,
        "marker": brief.marker(),
        "facts": _facts(teller, room),
        "history": history,
        "left_out": left_out,
        "message": pieces(case.message.text, room.message),
        "attachments": [line(each.name, 80) for each in case.attachments[:10]],
        "asks": [line(ask.evidence.quote, 200) for ask in brief.reading.asks[:ASKS]],
        "questions": _questions(teller, brief.reading),
        "broken": [_promise(teller, each) for each in brief.reading.broken_promises[-2 if small else -6 :]],
        "open": [] if small else [_promise(teller, each) for each in ledger.promises if each.state == "open"][-4:],
        "refused": _refused(case, brief.reading),
        "given": sorted({fact.name for fact in ledger.facts} | ({"attachment"} if case.attachments else set())),
        "apologies": len(ledger.apologies),
        "level": brief.reading.level,
        "signs": sorted(brief.reading.kinds),
        "causes": [cause.kind for cause in brief.reading.causes],
        "emotions": [emotion.kind for emotion in brief.reading.emotions],
        "failure": brief.plan.failure and brief.plan.failure.kind,
        "trouble": is_trouble(brief.reading, brief.plan),
        "plan": _plan(teller, brief.playbook),
        "instruction": line(brief.instruction, 2000) if brief.instruction else None,
    }


def is_trouble(reading: Reading, plan: Plan) -> bool:
    """Whether something is wrong that a reply has to own: not so for a question, a wish, or a matter that is settled."""
    wrong = bool(reading.causes or reading.signals or reading.level != "calm" or plan.resolution.kind != "answer")
    return wrong and not reading.settled


def _facts(teller: Teller, room: Room) -> list[dict[str, str]]:
    """The facts that a reply may speak of. What is internal, or private where others read, is not shown at all."""
    told = []
    for name, value in _flat(teller.case.facts.items()):
        if _INTERNAL.search(name):
            continue
        if teller.case.is_public and (as_money(value) is not None or _IDENTIFYING.search(name)):
            continue
        if said := teller.value(value, room.fact):
            told.append({"name": line(name.replace("_", " "), 60), "value": said})
    return told[:40]


def _promise(teller: Teller, promise: Promise) -> dict[str, Any]:
    """What was promised, as the ledger reads it (`does`) and in the words in which it was given (`quote`)."""
    quote = line(promise.evidence.quote, 200)
    return {**teller.promise(promise), "quote": quote, "mine": promise.by == teller.case.agent.name}


def _refused(case: Case, reading: Reading) -> list[str]:
    """What was turned down: the offers by their words; remedies that only the caller knows of by their ids."""
    said = [line(offer.says, 150) for offer in reading.ledger.offers if offer.state == "refused"][-3:]
    return said or [line(each.replace("_", " "), 60) for each in case.refused[:3]]


def _questions(teller: Teller, reading: Reading) -> list[dict[str, Any]]:
    """What becomes of each question: what the plan says of it, and the plan's own day where nothing answers it yet."""
    plan = teller.plan
    answers = plan.answers or tuple(Answer(asks="", evidence=ask.evidence, by="later") for ask in reading.asks)
    due = plan.commitment.due_at if plan.commitment else plan.resolution.done_by
    return [
        {
            "number": number,
            "asks": line(answer.evidence.quote, 200),
            "by": answer.by,
            "says": line(answer.says, 300) if answer.by == "fact" else None,
            "date": teller.due(due),
        }
        for number, answer in enumerate(answers[:ASKS], start=1)
    ]


def _flat(items: Iterable[tuple[str, Any]], before: str = "") -> Iterable[tuple[str, Any]]:
    for name, value in items:
        if isinstance(value, dict) and as_money(value) is None:
            yield from _flat(value.items(), f"{before}{name}_")
        else:
            yield f"{before}{name}", value


def _history(teller: Teller, room: Room) -> tuple[list[dict[str, str]], int]:
    """The latest messages that fit, oldest first, and how many older ones do not."""
    shown: list[dict[str, str]] = []
    left = room.history
    turns: Sequence[Any] = teller.case.history
    for turn in reversed(turns):
        text = pieces(turn.text, room.turn)
        left -= len(text["head"]) + len(text["tail"]) + 40
        if left < 0 and shown:
            break
        who = {"customer": "customer", "system": "internal system note"}.get(turn.sender)
        who = who or f"agent {usable(turn.author) or ''}".strip()
        shown.append({"who": who, "when": teller.day(turn.at), **text})
    return shown[::-1], len(turns) - len(shown)


def _resolution(teller: Teller, resolution: Resolution) -> dict[str, Any]:
    return {
        "kind": resolution.kind,
        "says": teller.says(resolution.says),
        "done_by": teller.due(resolution.done_by),
        "by": resolution.by,
    }


def _besides(teller: Teller, resolution: Resolution) -> str:
    due = "" if resolution.done_by == teller.plan.resolution.done_by else teller.due(resolution.done_by)
    return f"{teller.says(resolution.says)} (by {due})" if due else teller.says(resolution.says)


def _step(teller: Teller, step: Step) -> dict[str, Any]:
    by = teller.due(step.by)
    return {
        "does": teller.says(step.does),
        "owner": step.owner,
        "mine": teller.mine(step.owner),
        "by": by,
        "today": says_today(step.does, teller.plan.language) and by == teller.day(teller.case.clock),
    }


def _plan(teller: Teller, playbook: Playbook) -> dict[str, Any]:
    plan, own = teller.plan, playbook.company.language
    commitment, handoff, takeover = plan.commitment, plan.handoff, plan.takeover
    role = playbook.role(handoff.to) if handoff else None
    title = role and role.title and (in_language(role.title, plan.language, own) or in_language(role.title, own, own))
    return {
        **_resolution(teller, plan.resolution),
        "says": ", and also ".join([teller.says(plan.resolution.says), *(_besides(teller, one) for one in plan.also)]),
        "gets": [_resolution(teller, each) for each in plan.promised],
        "language": None if plan.language == teller.language else language_name(plan.language),
        "steps": [_step(teller, step) for step in plan.steps],
        "commitment": commitment
        and {
            "does": teller.says(commitment.does),
            "owner": commitment.owner,
            "mine": teller.mine(commitment.owner),
            "by": teller.due(commitment.due_at),
        },
        "handoff": handoff
        and {"title": title or handoff.to, "says": teller.says(handoff.says), "by": teller.due(handoff.by)},
        "takeover": takeover and {"title": takeover.title, "by": teller.due(takeover.by)},
        "alternatives": [_resolution(teller, each) for each in plan.alternatives],
        "knowledge": [{"title": line(each.title, 100), "quote": line(each.quote, 600)} for each in plan.knowledge],
    }
