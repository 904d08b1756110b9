"""Which of the agent's wishes for the words a finished reply does not show, and why."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.domain.draft import NotDone, Provenance, Reply
from drafter.domain.regex import regex
from drafter.drafting.steering.saying import mentioned
from drafter.drafting.steering.steer import Steered

_WORD = regex(r"[^\W_]{4,}|\d+")
_STEM = 6
_LITTLE_WORDS = (
    "that this with from have will your their about customer they them would could dass nicht para pour avec"
)
_LITTLE = frozenset(_LITTLE_WORDS.split())


def unmet(steered: Steered, reply: Reply, provenance: Provenance) -> tuple[NotDone, ...]:
    """In the order in which they were wished for."""
    return tuple(_unmet(steered, reply, provenance))


def _unmet(steered: Steered, reply: Reply, provenance: Provenance) -> Iterator[NotDone]:
    if steered.shorter and len(reply.text.split()) >= steered.before:
        yield NotDone(quote=steered.shorter, why="it is as short as the plan allows")
    written = any(part.source == "model" for part in reply.parts)
    for wish in steered.wording:
        what = mentioned(wish)
        if what and _holds(reply, what):
            continue
        if not written:
            yield NotDone(quote=wish, why=_no_model(provenance))
        elif what and _telling(what):
            yield NotDone(
                quote=wish, why="the reply does not say it: the model left it out, or its words failed a check"
            )


def _no_model(provenance: Provenance) -> str:
    if not provenance.degraded:
        return "there is no model to find words for it: the reply is composed from the plan"
    return f"no model's words could be used ({provenance.why_degraded}): the reply is composed from the plan"


def _telling(text: str) -> frozenset[str]:
    return frozenset(word.lower()[:_STEM] for word in _WORD.findall(text) if word.lower() not in _LITTLE)


def _holds(reply: Reply, what: str) -> bool:
    """Whether the reply holds at least half of the words that tell it."""
    wanted = _telling(what)
    return bool(wanted) and 2 * len(wanted & _telling(reply.text)) >= len(wanted)
