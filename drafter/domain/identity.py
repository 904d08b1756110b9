"""Who calls: a tenant (a brand or a company with its own desk), a role, what that may do, and the key that shows it.

Roles are those of a desk: an agent answers customers, an integration hands cases in and takes drafts out for a chat tool,
QA reads and measures, an admin keeps keys, settings and erasure.

A key is `drafter_<id>_<secret>`: the id finds it, the secret of 256 random bits proves it.
"""

from __future__ import annotations

import base64
import datetime as dt
import hashlib
import re
from collections.abc import Sequence
from typing import Literal, get_args

from drafter.domain.errors import BadInput
from drafter.domain.regex import regex
from drafter.domain.value import Value

DEFAULT_TENANT = "default"
"""Whose rows they are where nobody set up tenants."""
Role = Literal["agent", "integration", "qa", "admin"]
ROLES: tuple[Role, ...] = get_args(Role)
Scope = Literal["draft", "judge", "read", "follow", "cases", "insights", "erase", "manage"]
"""`draft`: make, revise and see drafts; practise. `judge`: say what became of them. `read`: readings, scores, cases, role-plays. `follow`: see
and move commitments. `cases`: add messages, close cases. `insights`: what all cases show together. `erase`: erase a customer. `manage`: keys and settings."""
SCOPES: tuple[Scope, ...] = get_args(Scope)
ALLOWED: dict[Role, frozenset[Scope]] = {
    "agent": frozenset({"draft", "judge", "read", "follow", "cases"}),
    "integration": frozenset({"draft", "judge", "read", "follow", "cases"}),
    "qa": frozenset({"draft", "read", "insights"}),
    "admin": frozenset(SCOPES),
}
_ID = regex(r"[a-z2-7]{12}")
_KEY = re.compile(rb"drafter_([a-z2-7]{12})_([a-z2-7]{52})")
FRESH_S = 3.0
"""How long what a server knows of a key or of a tenant's settings counts: a revoked key opens it for at most so long."""
KeyState = Literal["active", "expired", "revoked"]


class Caller(Value):
    """Who a request comes from. `key_id` is the public part of the key, None where none of the service's keys was
    used (this machine in development, or the operator's own key)."""

    tenant: str = DEFAULT_TENANT
    role: Role = "admin"
    scopes: frozenset[Scope] = ALLOWED["admin"]
    key_id: str | None = None

    def may(self, scope: Scope) -> bool:
        return scope in self.scopes


class Key(Value):
    """What is known of a key, but for its secret. `scopes` None: all that its role allows. `replaced_by` is the key that it
    was rotated to."""

    id: str
    tenant: str
    name: str = ""
    role: Role
    scopes: frozenset[Scope] | None = None
    created_at: dt.datetime
    expires_at: dt.datetime | None = None
    revoked_at: dt.datetime | None = None
    replaced_by: str | None = None

    def state(self, now: dt.datetime) -> KeyState:
        if self.revoked_at is not None:
            return "revoked"
        return "expired" if self.expires_at is not None and self.expires_at <= now else "active"

    @property
    def caller(self) -> Caller:
        """Its holder. A scope that the role no longer allows is not given, whatever the key was made with."""
        scopes = ALLOWED[self.role] if self.scopes is None else self.scopes & ALLOWED[self.role]
        return Caller(tenant=self.tenant, role=self.role, scopes=scopes, key_id=self.id)


class Held(Value):
    """A key as it is kept: with the hash of its secret."""

    key: Key
    hash: str


def role_named(name: str) -> Role:
    """BadInput where there is no such role."""
    for role in ROLES:
        if role == name:
            return role
    raise BadInput(f"{name[:40]!r} is no role", hint=f"roles are {', '.join(ROLES)}")


def scopes_named(names: Sequence[str], role: Role) -> frozenset[Scope]:
    """BadInput where a name is no scope, or none that the role allows."""
    allowed = [scope for scope in SCOPES if scope in ALLOWED[role]]
    for name in names:
        if name not in allowed:
            raise BadInput(f"{name[:40]!r} is no scope of the role {role}", hint=f"it allows {', '.join(allowed)}")
    if not names:
        raise BadInput("no scope is named", hint=f"the role {role} allows {', '.join(allowed)}")
    return frozenset(scope for scope in allowed if scope in names)


def new_key(id_bits: bytes, secret_bits: bytes) -> tuple[str, str]:
    """The id and the whole key, out of 8 and 32 random bytes. Of the id 60 bits are kept, of the secret all 256.

    `new_key(secrets.token_bytes(8), secrets.token_bytes(32))`"""
    id, secret = (base64.b32encode(bits).decode().lower().rstrip("=") for bits in (id_bits, secret_bits))
    return id[:12], f"drafter_{id[:12]}_{secret}"


def parts(key: bytes) -> tuple[str, bytes] | None:
    """The id and the secret; None where it has not the form of a key."""
    found = _KEY.fullmatch(key)
    return (found[1].decode(), found[2]) if found else None


def is_key_id(text: str) -> bool:
    """Whether it has the form of a key's id, so that a database may be asked for it."""
    return _ID.fullmatch(text) is not None


def secret_hash(secret: bytes) -> str:
    """What is kept of a secret. One round of SHA-256 is right here: slow hashes make guessing words dear, and nobody
    guesses 256 random bits, while each request has to pay for the hash."""
    return hashlib.sha256(secret).hexdigest()
