"""How one thing that the service rests on is doing: its database, a model, a playbook."""

from __future__ import annotations

from pydantic import AwareDatetime, Field

from drafter.domain.value import Value


class Condition(Value):
    """`name` is `database`, `playbook` or `model:<name>`; `why` and `since` are told where it is not `ok`. `grave`: a person
    has to act, waiting heals nothing. No text here holds a key, an address or a customer's word."""

    name: str
    ok: bool = True
    why: str | None = None
    since: AwareDatetime | None = None
    grave: bool = Field(default=False, exclude=True)
