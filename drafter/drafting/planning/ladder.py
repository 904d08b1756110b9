"""The escalation ladder: which role the agent holds, which one covers a cost, who is there, who stands above."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass

from drafter.domain.calendar import Calendar
from drafter.domain.case import Case
from drafter.domain.errors import BadCase
from drafter.domain.money import Money
from drafter.domain.playbook import Playbook, Role


@dataclass(frozen=True)
class Ladder:
    """Roles, lowest first, the one that the agent holds, those that nobody holds just now, and those that have dealt
    with the case and failed: who failed is not asked again."""

    roles: tuple[Role, ...]
    agent: Role
    absent: frozenset[str] = frozenset()
    failed: frozenset[str] = frozenset()

    @classmethod
    def of(
        cls, playbook: Playbook, case: Case, calendar: Calendar | None = None, failed: Collection[str] = ()
    ) -> Ladder:
        """An agent whose role is not told holds the lowest; a role that is none of the playbook's is a BadCase.
        Without a calendar, days on which a role is away are not looked at."""
        role = case.agent.role
        held = playbook.role(role) if role else playbook.roles[0]
        if held is None:
            known = ", ".join(one.id for one in playbook.roles)
            raise BadCase(f"{role!r} is no role of the playbook", key="agent.role", hint=f"roles are {known}")
        away = {one.id for one in playbook.roles if calendar and is_away(one, calendar, case.clock)}
        return cls(playbook.roles, held, frozenset({*case.absent, *away}), frozenset(failed))

    def allows(self, cost: Money | None) -> bool:
        """Whether the agent may give this herself."""
        return covers(self.agent, cost)

    def deciding(self, cost: Money | None) -> Role:
        """The lowest role whose authority covers the cost; above all of them, the highest. From there up as in `up`."""
        return self.up(next((role for role in self.roles if covers(role, cost)), self.roles[-1]))

    def up(self, role: Role) -> Role:
        """That role, or the next one up that is there and stands above everyone who failed already. Where nobody is
        there, the lowest of them, who decides when back; above all who failed there may be only the highest."""
        places = [place for place, one in enumerate(self.roles) if one.id in self.failed]
        lowest = max([self.roles.index(role), *(place + 1 for place in places)])
        able = self.roles[lowest:] or self.roles[-1:]
        return next((one for one in able if one.id not in self.absent), able[0])

    def is_agents(self, role: Role) -> bool:
        """Whether the agent holds that role or a higher one."""
        return self.roles.index(self.agent) >= self.roles.index(role)

    @property
    def above(self) -> Role | None:
        """The next role above the agent's who can take over; None where nobody stands higher."""
        place = self.roles.index(self.agent) + 1
        return self.up(self.roles[place]) if place < len(self.roles) else None


def is_away(role: Role, calendar: Calendar, now: dt.datetime) -> bool:
    """Whether nobody holds the role on the day on which it would answer."""
    day = calendar.after(now, role.answers_within).date()
    return any(day in days for days in role.away)


def covers(role: Role, cost: Money | None) -> bool:
    """Whether the role's authority covers the cost. In another currency it does not: nobody guesses a rate."""
    return cost is None or (cost.currency == role.authority.currency and cost <= role.authority)
