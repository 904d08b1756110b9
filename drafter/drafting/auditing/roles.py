"""Roles without authority: a rung of the ladder that decides nothing, or that stands in the wrong place."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.domain.money import Money
from drafter.domain.playbook import Playbook
from drafter.drafting.auditing.finding import Finding, found


def powerless(playbook: Playbook) -> Iterator[Finding]:
    """The order is lowest first. A rung below which somebody may be away stands in for them, so it is left alone."""
    routed = {route.to for route in playbook.routes}
    below: Money | None = None
    for at, role in enumerate(playbook.roles):
        key, may = f"roles[{at}].authority", role.authority
        if may.currency != playbook.company.currency:
            told = f"is in {may.currency}, the company counts in {playbook.company.currency}"
            yield found(playbook, key, told, "nobody guesses a rate: write it in the company's currency")
            continue
        if may.amount < 0:
            yield found(playbook, key, "is below zero", "write 0 where a role may give nothing")
        elif at and may.amount == 0:
            yield found(playbook, key, f"{role.id} may give nothing", "only the lowest role can be without authority")
        elif below is not None and may < below:
            hint = "roles are listed lowest first"
            yield found(playbook, key, "is less than the role below may give", hint)
        elif below is not None and may == below and role.id not in routed and not _stands_in(playbook, at):
            told = f"{role.id} has nothing to decide: it may give no more than the role below, and no route goes to it"
            yield found(playbook, key, told, "raise its authority, send it a route, or remove it")
        below = may


def _stands_in(playbook: Playbook, at: int) -> bool:
    return any(role.away for role in playbook.roles[:at])
