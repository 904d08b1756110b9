"""Who calls: a tenant (a brand or a company with its own desk), a role, and what that may do.

Roles are those of a desk: an agent answers customers, an integration hands cases in and takes drafts out for a chat tool,
QA reads and measures, an admin keeps keys, settings and erasure.
"""

from __future__ import annotations

from typing import Literal, get_args

from drafter.domain.value import Value

DEFAULT_TENANT = "default"
"""Whose rows they are where nobody set up tenants."""
Role = Literal["agent", "integration", "qa", "admin"]
ROLES: tuple[Role, ...] = get_args(Role)
Scope = Literal["draft", "judge", "read", "follow", "cases", "erase", "manage"]
"""`draft`: make, revise and see drafts. `judge`: say what became of them. `read`: readings, scores, cases. `follow`: see
and move commitments. `cases`: add messages, close cases. `erase`: erase a customer. `manage`: keys and settings."""
SCOPES: tuple[Scope, ...] = get_args(Scope)
ALLOWED: dict[Role, frozenset[Scope]] = {
    "agent": frozenset({"draft", "judge", "read", "follow", "cases"}),
    "integration": frozenset({"draft", "judge", "read", "follow", "cases"}),
    "qa": frozenset({"draft", "read"}),
    "admin": frozenset(SCOPES),
}


class Caller(Value):
    """Who a request comes from. `key_id` is the public part of the key, None where none of the service's keys was
    used (this machine in development, or the operator's own key)."""

    tenant: str = DEFAULT_TENANT
    role: Role = "admin"
    scopes: frozenset[Scope] = ALLOWED["admin"]
    key_id: str | None = None

    def may(self, scope: Scope) -> bool:
        return scope in self.scopes
