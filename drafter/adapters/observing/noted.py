"""What is noted of one request while it is worked, for its one line in the log.

It travels in the context: threads and tasks that a request starts note to the same sheet, and nobody hands it around.
"""

from __future__ import annotations

from collections.abc import MutableMapping
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import Any

from drafter.domain.identity import Caller


@dataclass
class Noted:
    """`state` is the request's own, into which the gate puts who calls. `stages` are seconds."""

    state: MutableMapping[str, Any]
    stages: dict[str, float] = field(default_factory=dict)
    calls: int = 0
    model: str | None = None
    degraded: str | None = None
    draft: str | None = None

    @property
    def request_id(self) -> str:
        return str(self.state.get("request_id", ""))

    @property
    def caller(self) -> Caller | None:
        """None where nobody showed a key, or needed one."""
        found = self.state.get("caller")
        return found if isinstance(found, Caller) and found.scopes else None


_CURRENT: ContextVar[Noted | None] = ContextVar("noted", default=None)


def begin(state: MutableMapping[str, Any]) -> Noted:
    """A new sheet for the request whose context this is."""
    noted = Noted(state)
    _CURRENT.set(noted)
    return noted


def current() -> Noted | None:
    """The sheet of the request that this is part of; None outside of any."""
    return _CURRENT.get()


def tenant() -> str:
    """Whose request this is part of; "" where nobody's."""
    noted = current()
    caller = noted.caller if noted else None
    return caller.tenant if caller else ""
