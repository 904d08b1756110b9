"""The escalation ladder: which role the agent holds, which one covers a cost, who stands above."""

from __future__ import annotations

from dataclasses import dataclass

from drafter.domain.errors import BadCase
from drafter.domain.money import Money
from drafter.domain.playbook import Playbook, Role


@dataclass(frozen=True)
class Ladder:
    """Roles, lowest first, and the one that the agent holds."""

    roles: tuple[Role, ...]
    agent: Role

    @classmethod
    def of(cls, playbook: Playbook, role: str | None) -> Ladder:
        """An agent whose role is not told holds the lowest; a role that is none of the playbook's is a BadCase."""
        held = playbook.role(role) if role else playbook.roles[0]
        if held is None:
            known = ", ".join(one.id for one in playbook.roles)
            raise BadCase(f"{role!r} is no role of the playbook", key="agent.role", hint=f"roles are {known}")
        return cls(playbook.roles, held)

    def allows(self, cost: Money | None) -> bool:
        """Whether the agent may give this herself."""
        return covers(self.agent, cost)

    def deciding(self, cost: Money | None) -> Role:
        """The lowest role whose authority covers the cost; above all of them, the highest."""
        return next((role for role in self.roles if covers(role, cost)), self.roles[-1])

    def is_agents(self, role: Role) -> bool:
        """Whether the agent holds that role or a higher one."""
        return self.roles.index(self.agent) >= self.roles.index(role)

    @property
    def above(self) -> Role | None:
        """The next role above the agent's."""
        place = self.roles.index(self.agent) + 1
        return self.roles[place] if place < len(self.roles) else None


def covers(role: Role, cost: Money | None) -> bool:
    """Whether the role's authority covers the cost. In another currency it does not: nobody guesses a rate."""
    return cost is None or (cost.currency == role.authority.currency and cost <= role.authority)
