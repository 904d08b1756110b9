"""A conversation as a help desk has it, and news of one."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Annotated, Any, Literal

from pydantic import AwareDatetime, Field

from drafter.domain.case import Case, Text
from drafter.domain.timeline import Outcome
from drafter.domain.value import Value

TaskState = Literal["waiting", "working", "done", "dead"]
MOST_TRIES = 8
"""How often a task is tried before it is set aside."""
MOST_TURNS, MOST_TOLD = 300, 500_000
"""So much of what was said before is read of a conversation."""
_FIRST_PAUSE_S, _LONGEST_PAUSE_S = 2.0, 600.0


class News(Value):
    """Something happened in a conversation. `key` is the same when a help desk tells it again; `body` holds what cannot be
    asked for later (what an agent clicked), and nothing else."""

    conversation: Annotated[Text, Field(min_length=1, max_length=150)]
    key: Annotated[Text, Field(min_length=1, max_length=200)]
    body: Mapping[str, Any] = {}


class Received(Value):
    """What a chat tool is answered at once, and the news to put on the queue before that. `body` is JSON; None: an empty
    answer."""

    status: int = 200
    body: Mapping[str, Any] | None = None
    news: News | None = None


class Task(Value):
    """News on the queue. `tries` counts this one. `why` is why the last one failed."""

    id: str
    tenant: str
    desk: str
    news: News
    state: TaskState = "waiting"
    tries: int = 0
    made_at: AwareDatetime
    next_at: AwareDatetime
    why: str | None = None


class AgentReply(Value):
    """What an agent sent to the customer."""

    id: str
    at: AwareDatetime
    author: str | None = None
    text: Text


class Conversation(Value):
    """`case` has the customer's last message to answer, and is None where the last word is ours or nothing was said;
    `turn` names that message. `replies` are the agents' public replies, oldest first; `shown` the ids of drafts that the
    help desk shows; `outcome` how the conversation ended, where the help desk tells."""

    case_id: str
    case: Case | None = None
    turn: str = ""
    replies: tuple[AgentReply, ...] = ()
    shown: frozenset[str] = frozenset()
    outcome: Outcome | None = None


def case_id(desk: str, conversation: str) -> str:
    """The case of a conversation in the desk of an id: `acme` and `35436` are `acme:35436`."""
    return f"{desk}:{conversation}"


def recent(case: Case) -> Case:
    """The case with no more of its history than `MOST_TURNS` turns and `MOST_TOLD` characters, the last ones: a help desk
    holds thousands of comments on a ticket, and whoever writes them must not keep a core busy for minutes."""
    kept, told = 0, 0
    for turn in reversed(case.history[-MOST_TURNS:]):
        told += len(turn.text)
        if told > MOST_TOLD:
            break
        kept += 1
    left_out = len(case.history) - kept
    return case.model_copy(update={"history": case.history[left_out:]}) if left_out else case


def pause(tries: int, retry_after: float | None = None) -> dt.timedelta:
    """How long a task waits after so many tries: twice as long each time, at least what the help desk asked for."""
    wait = min(_FIRST_PAUSE_S * 2 ** max(tries - 1, 0), _LONGEST_PAUSE_S)
    return dt.timedelta(seconds=max(wait, min(retry_after or 0.0, _LONGEST_PAUSE_S * 6)))
