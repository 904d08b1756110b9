"""The promises of one text, its afterword too, and which of them another text makes as well."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import replace

from drafter.domain.case import Case, Turn
from drafter.domain.regex import regex
from drafter.drafting.reading.ledger.matters import matters
from drafter.drafting.reading.ledger.promise_found import Found, due_dates
from drafter.drafting.reading.ledger.promises import found_in
from drafter.drafting.reading.ledger.same_act import is_same
from drafter.drafting.reading.ledger.thread import Said, thread

_AFTERWORD = regex(r"^[ \t]*(?:P\.?\s?){1,2}S\b[.:]?", re.MULTILINE | re.IGNORECASE)
_STRESS = regex(
    r"(?<!\w)(?:(?:please\s+|you\s+can\s+)?(?:rest|be)\s+(?:assured|certain|sure)|i\s+(?:can\s+)?(?:assure|promise)\s+you)(?:\s+that\b)?,?(?=\s+(?!to\b|of\b|you\s+have\b)\w)",
    re.IGNORECASE,
)
_LET_ME = regex(
    r"(?<!\w)let\s(?:me|us)(?=\s+(?:(?:also|just|then|personally|quickly)\s+)?(?:call|ring|phone|e-?mail|text|write|message|send|post|book|arrange|come\s+back|get\s+back|get\s+in\s+touch|check\s+in|follow\s+up|update|refund|ship|collect)\b)",
    re.IGNORECASE,
)


def readable(text: str, case: Case, at: dt.datetime) -> list[Said]:
    """An agent's message as it is read, and its afterword: what stands below the signature as a "PS" was said as well.
    Every place of the text stays where it is, in both."""
    parts = [text]
    if spot := next((one for one in _AFTERWORD.finditer(text) if text[: one.start()].strip()), None):
        head, mark = text[: spot.start()], re.sub(r"[^\n]", " ", text[spot.start() : spot.end()])
        parts = [head + re.sub(r"[^\n]", " ", text[spot.start() :])]
        parts.append(re.sub(r"[^\n]", " ", head) + mark + text[spot.end() :])
    return [_said(part, case, at) for part in parts]


def promises_of(text: str, case: Case, at: dt.datetime) -> list[Found]:
    """What an agent's message binds the company to, sent at a time. A promise that waits for the customer's act or for
    an event binds nobody yet."""
    read = [one.text for one in readable(text, case, at)]
    offers = {spot.start() for part in read for spot in _LET_ME.finditer(part)}
    found = [one for part in read for one in found_in(_said(_plainly(part), case, at))]
    made = [_dated(one) for one in found if not (one.asks or one.event or one.proposed or one.done)]
    # "Let me call you on Friday" is a promise by its day; "let me check" alone goes on talking.
    return [one for one in made if one.due or not any(one.start <= at < one.end for at in offers)]


def _plainly(text: str) -> str:
    """With "let me" as "I will", and without what only stresses a promise ("rest assured that"), place for place."""
    text = _STRESS.sub(lambda spot: " " * len(spot[0]), text)
    return _LET_ME.sub(lambda spot: "I will" if spot[0].lower().endswith("me") else "we'll ", text)


def _said(text: str, case: Case, at: dt.datetime) -> Said:
    turn = Turn.model_validate({"at": at, "from": "agent", "author": case.agent.name, "text": text})
    return thread(case.model_copy(update={"history": (turn,), "now": at}))[0]


def _dated(found: Found) -> Found:
    """With the one day that its sentence names, where its own clause names none: "Bis Dienstag, 24. November werde ich"."""
    if found.due is not None:
        return found
    spot = next((one for one in found.said.sentences if one.start <= found.start < one.end), None)
    dates = due_dates(found.said, spot.start, spot.end) if spot else []
    return replace(found, due=dates[0].latest) if len(dates) == 1 else found


def is_act(found: Found) -> bool:
    """Whether a promise is one to follow: it names a day, or something that the customer will notice. "I will see this
    through" is neither."""
    return found.due is not None or bool(matters(found.does.lower()))


def same(one: Found, other: Found) -> bool:
    """The same act by the same time."""
    return one.due == other.due and is_same(one.does, other.does)


def beyond(after: Sequence[Found], before: Sequence[Found]) -> list[Found]:
    """What the one text promises and the other does not."""
    return [one for one in after if not any(same(one, other) for other in before)]
