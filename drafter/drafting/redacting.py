"""A language model behind a vault: what is private leaves as placeholders, and comes back in the answer.

It stands in the model's own socket, so no prompt, no second round and no other caller can go past it. What comes back
is restored before anything reads it, and checked like any other text.
"""

from __future__ import annotations

from dataclasses import replace

from drafter.domain.privacy import Vault
from drafter.domain.regex import regex
from drafter.ports import Completion, InFront, LanguageModel, Listener, Request

_BORDER = regex(r"[^\w\s*\\\[\]{}<>⟦⟧-]")
"""A character that no placeholder holds, however carelessly it was copied: behind one, a text can be cut."""


class Redacting(InFront):
    """`Redacting(model, vault)` is itself a LanguageModel, by the model's own name, for one request."""

    def __init__(self, model: LanguageModel, vault: Vault) -> None:
        super().__init__(model)
        self._vault = vault

    async def complete(self, request: Request) -> Completion:
        """The model's answer to the redacted messages, restored. Answers are JSON, so values go in escaped."""
        return self._restored(await self._model.complete(self._redacted(request)))

    async def stream(self, request: Request, listener: Listener) -> Completion:
        """The same, heard as it comes: a placeholder that comes in pieces is heard when it is whole, and restored."""
        return self._restored(await self._model.stream(self._redacted(request), _Restoring(self._vault, listener)))

    def _redacted(self, request: Request) -> Request:
        return replace(
            request, messages=[replace(each, content=self._vault.redact(each.content)) for each in request.messages]
        )

    def _restored(self, answer: Completion) -> Completion:
        return replace(answer, text=self._vault.restore(answer.text, escaped=True))


class _Restoring:
    """A listener in front of another. What may be the beginning of a placeholder waits for its end; what is still
    waiting when the answer ends stands in the whole answer."""

    def __init__(self, vault: Vault, listener: Listener) -> None:
        self._vault, self._listener, self._waiting = vault, listener, ""

    def hear(self, text: str) -> None:
        ends = [border.end() for border in _BORDER.finditer(text)]
        if not ends:
            self._waiting += text
            return
        whole, self._waiting = self._waiting + text[: ends[-1]], text[ends[-1] :]
        self._listener.hear(self._vault.restore(whole, escaped=True))

    def again(self) -> None:
        self._waiting = ""
        self._listener.again()


def behind(vault: Vault | None, model: LanguageModel | None) -> LanguageModel | None:
    """The model behind the vault; as it is where there is no vault."""
    return Redacting(model, vault) if model and vault else model
