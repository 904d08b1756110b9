"""The customer's words by a model. They move nothing, and only words that keep to the rules are heard: the customer's
language, the channel's length, nothing that nobody told, and never out of the role, whatever the trainee's text orders."""

from __future__ import annotations

import asyncio
import json
import re
import secrets
from collections.abc import Mapping
from typing import Any

from drafter.coaching.roleplay.judging import Judged
from drafter.coaching.roleplay.moves import MOVES, TRIGGER
from drafter.coaching.roleplay.stage import Stage
from drafter.domain.case import WORDS
from drafter.domain.draft import Reply
from drafter.domain.errors import ModelFailed
from drafter.domain.privacy import Vault
from drafter.domain.regex import regex
from drafter.domain.roleplay import End, Roleplay, Scenario, mood
from drafter.domain.score import Outcome
from drafter.drafting.checking import Sheet, examine
from drafter.drafting.checking.manner.apologies import apologies
from drafter.drafting.reading import read
from drafter.drafting.redacting import behind
from drafter.drafting.telling import pieces
from drafter.ports import Deadline, Request

PROMPT = "customer"
_TOKENS = 300
_LONGEST = 90
"""Words of a customer's message at most, whatever the channel bears."""
_ROOM, _ROOM_SMALL = (8, 1_500), (3, 400)
"""How many of the last messages the model is shown, and how many characters of each."""
_HOLDS = ("grounded", "no_leak", "no_placeholder", "right_language")
"""The checks that a customer's words must pass like anybody's: nothing new, no talk of being a model, the language."""
_OUT_OF_ROLE = regex(
    r"\b(?:role-?\s?play\w*|simulat\w+|persona|scenario|trainee|prompt|language model|chatbot|rollenspiel|szenario|escenario|jeu de rôle|as an ai|i am an ai|ki-modell|assistant)\b",
    re.IGNORECASE,
)
_CALM = ("calmer", "settled")


async def spoken(roleplay: Roleplay, scenario: Scenario, judged: Judged, end: End | None, stage: Stage) -> str | None:
    """The model's words for the customer; None where it is ill, late, or says what no customer of this case would."""
    if stage.speaker is None:
        return None
    case, deadline = roleplay.case, Deadline.after(stage.deadline_s)
    model = behind(Vault.of(case) if stage.pipeline.redact else None, stage.speaker)
    assert model is not None
    prompt = stage.pipeline.prompts.render(PROMPT, variables(roleplay, scenario, judged, end, small=model.small))
    request = Request(prompt.messages, deadline, name=PROMPT, schema=prompt.schema, max_tokens=_TOKENS, temperature=0.7)
    try:
        async with asyncio.timeout(deadline.left):
            answer = await model.complete(request)
    except (TimeoutError, ModelFailed):
        return None
    words = _words(answer.text)
    if words is None:
        return None
    return words if await asyncio.to_thread(fits, words, roleplay, judged, end) else None


def variables(
    roleplay: Roleplay, scenario: Scenario, judged: Judged, end: End | None, *, small: bool = False
) -> dict[str, Any]:
    """The variables of `prompts/customer`, by name; for a small model the last messages alone. The plan is not among them:
    a customer does not know it."""
    last, room = _ROOM_SMALL if small else _ROOM
    case = roleplay.case
    said = [(turn.sender, turn.text) for turn in case.history if turn.sender != "system"]
    said += [("customer", case.message.text), ("agent", judged.reply)]
    moved = sorted(judged.moves, key=lambda move: -abs(move.change))[:3]
    return {
        "name": scenario.persona.name,
        "manner": scenario.persona.manner,
        "about": scenario.persona.about or "",
        "company": judged.basis.playbook.company.name if judged.basis.playbook else scenario.company,
        "needs": scenario.needs,
        "language": {"en": "English", "de": "German", "es": "Spanish", "fr": "French"}.get(
            scenario.language, scenario.language
        ),
        "channel": case.channel,
        "longest": longest(roleplay),
        "mood": mood(judged.heat),
        "hotter": judged.heat > roleplay.heat,
        "moved": [{"why": _why(move.kind, move.why), "quote": move.quote or ""} for move in moved],
        "end": end or "",
        "said": [{"who": who, **pieces(text, room)} for who, text in said[-last:]],
        "small": small,
        "marker": secrets.token_hex(4),
    }


def _why(kind: str, why: str) -> str:
    return why if kind == TRIGGER else MOVES[kind].why


def longest(roleplay: Roleplay) -> int:
    """The most words that the customer uses on this channel."""
    return min(_LONGEST, WORDS[roleplay.case.channel])


def fits(words: str, roleplay: Roleplay, judged: Judged, end: End | None) -> bool:
    """Whether words can be this customer's, here and now."""
    if not any(ch.isalpha() for ch in words) or len(words.split()) > longest(roleplay) or _OUT_OF_ROLE.search(words):
        return False
    case, basis = roleplay.case, judged.basis
    heard_of = case.message.model_copy(update={"text": f"{case.message.text}\n\n{judged.reply}"})
    known = case.model_copy(update={"message": heard_of})
    sheet = Sheet(Reply(text=words, language=basis.reading.language), known, basis.reading, basis.plan, basis.playbook)
    outcome = {finding.id: finding.outcome for finding in examine(sheet).score.checks}
    if any(outcome[id] == "fail" for id in _HOLDS) or _is_the_desk(sheet, outcome):
        return False
    content = end == "settled" or mood(judged.heat) in _CALM
    heard = read(case.model_copy(update={"message": case.message.model_copy(update={"text": words})}))
    return content or not heard.settled


def _is_the_desk(sheet: Sheet, outcome: Mapping[str, Outcome]) -> bool:
    """Whether the words have changed sides: they owe an act by a day, or own what happened and apologise for it."""
    return outcome["states_commitment"] == "pass" or (outcome["takes_ownership"] == "pass" and bool(apologies(sheet)))


def _words(text: str) -> str | None:
    """What an answer says: `{"says": …}`, also inside a fence."""
    found = re.search(r"\{.*\}", text, re.DOTALL)
    try:
        says = json.loads(found[0], strict=False).get("says") if found else None
    except (ValueError, AttributeError):
        return None
    return " ".join(says.split()) if isinstance(says, str) and says.strip() else None
