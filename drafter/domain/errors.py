"""Every error that the product raises on purpose, in one tree.

    DrafterError              something a person can act on; `hint` says how, `retryable` whether again may help
    ├── BadInput              what was handed in cannot be used: file, line, key and what would be right
    │   ├── BadCase           a case
    │   ├── BadPlaybook       a playbook, or one of its expressions at run time
    │   └── BadPrompt         a prompt file
    ├── NotFound              no such draft, commitment, case, prompt
    ├── Conflict              the thing is in a state that does not allow this
    │   ├── Changed           it was changed since the caller last saw it
    │   └── Outrun            the customer wrote again, or got another, since
    ├── ModelFailed           a language model gave nothing usable; `reason` is the word for provenance
    ├── DeskFailed            a help desk did not give or take what it should; `retry_after` in seconds where it named one
    ├── Refused               what came is not from whom it says
    └── CannotRun             something we need is not there (database, weights, port)

Foreign errors stop at the border: adapters translate them into these.
"""

from __future__ import annotations


class DrafterError(Exception):
    """Base of the tree. `str(error)` is one line, fit for a person; it never holds a key or a stack."""

    retryable = False

    def __init__(self, message: str, *, hint: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        return f"{self.message}; {self.hint}" if self.hint else self.message


class BadInput(DrafterError):
    """Input that cannot be used. `file`, `line` (1-based) and `key` (dotted path) say where."""

    def __init__(
        self,
        message: str,
        *,
        file: str | None = None,
        line: int | None = None,
        key: str | None = None,
        hint: str | None = None,
    ) -> None:
        super().__init__(message, hint=hint)
        self.file, self.line, self.key = file, line, key

    def __str__(self) -> str:
        where = ":".join(str(part) for part in (self.file, self.line) if part is not None)
        named = f"{self.key}: {super().__str__()}" if self.key else super().__str__()
        return f"{where}: {named}" if where else named


class BadCase(BadInput):
    """A case, or a line of cases."""


class BadPlaybook(BadInput):
    """A playbook that does not load, or an expression of it that fails on a case."""


class BadPrompt(BadInput):
    """A prompt file that does not load or render."""


class NotFound(DrafterError):
    """The named thing is not in the store."""


class Conflict(DrafterError):
    """The thing exists, but its state does not allow this. `version` is the one that stands now, where it has any."""

    def __init__(self, message: str, *, hint: str | None = None, version: int | None = None) -> None:
        super().__init__(message, hint=hint)
        self.version = version


class Changed(Conflict):
    """It was changed since the caller last saw it: what they decided, they decided about something else."""


class Outrun(Conflict):
    """The customer wrote again since it was made, or was sent another draft."""


class ModelFailed(DrafterError):
    """A language model gave nothing usable.

    `reason` is one of: upstream_quota, upstream_auth, upstream_down, upstream_refused, deadline,
    bad_output, no_model. `retry_after` is in seconds, where the server named it. `attempts` names each model
    that was asked before giving up and how that ended ("gpt-x: deadline"); a chain of models fills it in.
    """

    attempts: tuple[str, ...] = ()

    def __init__(self, reason: str, message: str, *, retryable: bool = False, retry_after: float | None = None) -> None:
        super().__init__(message)
        self.reason = reason
        self.retryable = retryable
        self.retry_after = retry_after


class CannotRun(DrafterError):
    """Something the product needs is missing: a database, the weights, a free port."""


class DeskFailed(DrafterError):
    """A help desk did not give or take what it should. `retryable` where later may help, after `retry_after` seconds where
    it named them. The message names the desk, what was asked and the status; never a key, nor what a customer said."""

    def __init__(
        self, message: str, *, retryable: bool = True, retry_after: float | None = None, hint: str | None = None
    ) -> None:
        super().__init__(message, hint=hint)
        self.retryable = retryable
        self.retry_after = retry_after


class Refused(DrafterError):
    """What came is not from whom it says, or is too old to be believed. Says nothing more: it is told to whoever sent it."""
