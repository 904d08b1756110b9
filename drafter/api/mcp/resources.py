"""What a model can look up: a stored draft as a whole, and the rules that every reply is held to."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.domain.errors import NotFound
from drafter.domain.principles import PRINCIPLES, RULES

CHECKS = "drafter://checks"
DRAFT = "drafter://drafts/"
"""Followed by the id of a draft."""


def checks() -> str:
    """The principles with their checks, as Markdown."""
    return "\n".join(_checks())


def _checks() -> Iterator[str]:
    yield "# What every reply is held to\n\nA failed `must` makes a reply unfit to send, whatever else is good in it.\n"
    for principle in PRINCIPLES:
        yield f"## {principle.title}\n\n{principle.sentence}\n"
        rules = [rule for rule in RULES if rule.principle == principle.id]
        yield from (f"- `{rule.id}` ({rule.level}): {rule.sentence}" for rule in rules)
        if rules:
            yield ""


def draft_id(uri: str) -> str:
    """The id in the address of a draft. NotFound where it is none."""
    id = uri.removeprefix(DRAFT)
    if id == uri or not id or "\x00" in id or "/" in id:
        raise NotFound("there is nothing at this address")
    return id
