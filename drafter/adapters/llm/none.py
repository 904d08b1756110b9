"""Models that are not asked: none at all (`DRAFTER_MODEL=none` drafts from the playbook alone), and one that may not be."""

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


class Barred(NoModel):
    """A model whose address may not be asked; `why` is one line for a person."""

    small = False

    def __init__(self, name: str, why: str) -> None:
        self.name, self._why = name, why

    async def complete(self, request: Request) -> Completion:
        raise ModelFailed("upstream_refused", self._why)
