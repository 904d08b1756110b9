"""What an agent's answer says of a draft, as expectations of the next one.

Accepted: the plan was right. Edited: a sentence that the agent struck is one to avoid, word for word; what the agent put
in by name (a sum, a day, an address on the web) is one to mention; the plan was right where its resolution still stands
in the answer. Rejected: nothing but that it was.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import Any

from drafter.domain.mentions.amounts import find_amounts
from drafter.domain.mentions.dates import find_dates
from drafter.domain.sentences import sentences
from evals.exchanging.production import Answered

_LEAST = 6
"""The fewest words of a sentence that is worth avoiding: greetings and courtesies stand in any reply."""
_LINK = re.compile(r"https?://[^\s<>\"')\]]+")
TAG = "production"


def expected(answered: Answered) -> dict[str, Any]:
    """The `expect` of a case file."""
    said, draft = answered.feedback, answered.draft
    if said.action == "rejected":
        return {}
    wanted: dict[str, Any] = {}
    struck, put_in = differences(answered)
    resolution = draft.plan.resolution
    if said.action == "accepted" or (resolution.says and resolution.says in (said.text or "")):
        handoff = draft.plan.handoff.to if draft.plan.handoff else None
        wanted["plan"] = {"kind": [resolution.kind], "remedy": resolution.remedy, "handoff": handoff}
    named = [one for sentence in put_in for one in _named(sentence, answered)]
    before = draft.reply.text
    reply = {
        "mentions": list(dict.fromkeys(one for one in named if one not in before)),
        "avoids": [one for one in struck if len(one.split()) >= _LEAST],
    }
    if any(reply.values()):
        wanted["reply"] = {key: value for key, value in reply.items() if value}
    return wanted


def tags(answered: Answered) -> list[str]:
    """What was done, how it was rated, and why."""
    said = answered.feedback
    rated = [f"rated:{said.rating}"] if said.rating else []
    return [TAG, said.action, *rated, *(f"because:{reason}" for reason in said.reasons)]


def differences(answered: Answered) -> tuple[list[str], list[str]]:
    """The sentences that the agent struck, and those that they put in; none where the draft was sent as it was."""
    said = answered.feedback
    if said.action != "edited" or not said.text:
        return [], []
    before, after = _sentences(answered.draft.reply.text), _sentences(said.text)
    kept_before, kept_after = {_plain(one) for one in before}, {_plain(one) for one in after}
    return (
        [one for one in before if _plain(one) not in kept_after],
        [one for one in after if _plain(one) not in kept_before],
    )


def _sentences(text: str) -> list[str]:
    return [said for one in sentences(text) if (said := " ".join(one.text.split()))]


def _plain(text: str) -> str:
    return "".join(char for char in text.casefold() if char.isalnum())


def _named(sentence: str, answered: Answered) -> list[str]:
    """The sums, days and links of a sentence, as they stand there."""
    language = answered.draft.reply.language
    clock = answered.draft.created_at
    found = [one.quote for one in find_amounts(sentence, language=language)]
    dates = find_dates(sentence, said_at=clock, zone=clock.tzinfo or dt.UTC, language=language)
    found += [one.quote for one in dates]
    return [one.strip() for one in [*found, *_LINK.findall(sentence)] if re.search(r"[\d/]", one)]
