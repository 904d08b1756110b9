"""A language model behind a vault: what is private leaves as placeholders, and comes back in the answer.

It stands in the model's own socket, so no prompt, no second round and no other caller can go past it. What comes back
is restored before anything reads it, and checked like any other text.
"""

from __future__ import annotations

from dataclasses import replace

from drafter.domain.privacy import Vault
from drafter.ports import Completion, LanguageModel, Request


class Redacting:
    """`Redacting(model, vault)` is itself a LanguageModel, by the model's own name, for one request."""

    def __init__(self, model: LanguageModel, vault: Vault) -> None:
        self._model = model
        self._vault = vault

    @property
    def name(self) -> str:
        return self._model.name

    @property
    def small(self) -> bool:
        return self._model.small

    async def complete(self, request: Request) -> Completion:
        """The model's answer to the redacted messages, restored. Answers are JSON, so values go in escaped."""
        messages = [replace(each, content=self._vault.redact(each.content)) for each in request.messages]
        answer = await self._model.complete(replace(request, messages=messages))
        return replace(answer, text=self._vault.restore(answer.text, escaped=True))

    async def close(self) -> None:
        await self._model.close()


def behind(vault: Vault | None, model: LanguageModel | None) -> LanguageModel | None:
    """The model behind the vault; as it is where there is no vault."""
    return Redacting(model, vault) if model and vault else model
