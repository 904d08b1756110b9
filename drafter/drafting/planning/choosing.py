"""Of all remedies that fit: the one that is promised, what may be given with it, and what may be had instead."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from drafter.domain.money import Money
from drafter.domain.playbook import Playbook
from drafter.drafting.planning.ladder import Ladder
from drafter.drafting.planning.weighing import Fit


@dataclass(frozen=True)
class Choice:
    """`first` is the resolution, `also` what is given with it, `instead` what the customer may have in its place."""

    first: Fit
    also: tuple[Fit, ...]
    instead: tuple[Fit, ...]


def choose(fits: Sequence[Fit], playbook: Playbook, ladder: Ladder) -> Choice:
    """The first fit is the resolution whatever it costs. What is given with it stands in the playbook's combinations
    with everything else that is given, and all of it together is within the agent's authority."""
    first, rest = fits[0], [one for one in fits[1:] if ladder.allows(one.cost)]
    chosen = [first]
    if ladder.allows(first.cost):
        for one in rest:
            joins = all(may_join(one, other, playbook.combinations) for other in chosen)
            if joins and _within(ladder, [*chosen, one]):
                chosen.append(one)
    instead = tuple(one for one in rest if one not in chosen)
    return Choice(first, tuple(chosen[1:]), instead)


def may_join(one: Fit, other: Fit, combinations: Iterable[tuple[str, ...]]) -> bool:
    """Whether two remedies may be given together."""
    if one.kind is not None and one.kind == other.kind:
        return False  # a refund and a credit, never two credits
    return any({one.id, one.kind} & {*named} and {other.id, other.kind} & {*named} for named in combinations)


def _within(ladder: Ladder, chosen: Sequence[Fit]) -> bool:
    costs = [one.cost for one in chosen if one.cost is not None]
    if len({cost.currency for cost in costs}) > 1:
        return False  # nobody guesses a rate
    if not costs:
        return True
    total = sum((cost.amount for cost in costs), start=Decimal(0))
    return ladder.allows(Money(amount=total, currency=costs[0].currency))
