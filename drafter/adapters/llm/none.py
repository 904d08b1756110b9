"""The model that is not there: `DRAFTER_MODEL=none` drafts from the playbook alone."""

from __future__ import annotations

from drafter.domain.errors import ModelFailed
from drafter.ports import Completion, Listener, Request


class NoModel:
    """Answers nothing, at once, and says so."""

    name = "none"
    small = True

    async def complete(self, request: Request) -> Completion:
        raise ModelFailed("no_model", "no model is configured; the reply is composed from the plan")

    async def stream(self, request: Request, listener: Listener) -> Completion:
        return await self.complete(request)

    async def close(self) -> None:
        return None
