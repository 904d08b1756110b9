"""Keys and tenants as tables."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from rich.text import Text

from drafter.cli.showing.terminal import columns, padded, stdout, title
from drafter.cli.showing.words import inert
from drafter.domain.identity import SCOPES, Key
from drafter.domain.tenant import TenantSettings

_WIDEST = 120


def show_keys(found: Sequence[Key], now: dt.datetime) -> None:
    """One table for each tenant; what no longer opens anything is dim."""
    console = stdout(_WIDEST)
    if not found:
        console.print("there is no key; `drafter keys create --role agent` makes one")
        return
    for tenant in dict.fromkeys(key.tenant for key in found):
        mine = [key for key in found if key.tenant == tenant]
        console.print(title(f"{tenant} ({len(mine)})"))
        table = columns(wide=3, count=5)
        for key in mine:
            style = "" if key.state(now) == "active" else "dim"
            scopes = "" if key.scopes is None else " ".join(one for one in SCOPES if one in key.scopes)
            cells = (key.id, key.role, _state(key, now), inert(key.name), scopes)
            table.add_row(*(Text(cell, style=style) for cell in cells))
        console.print(padded(table))
        console.print()


def _state(key: Key, now: dt.datetime) -> str:
    state = key.state(now)
    if state == "revoked":
        return "revoked"
    when = "" if key.expires_at is None else f"{key.expires_at:%Y-%m-%d %H:%M}"
    told = f"expired {when}" if state == "expired" else f"until {when}" if when else "active"
    return f"{told}, now {key.replaced_by}" if key.replaced_by else told


def show_tenants(found: Sequence[tuple[str, TenantSettings]]) -> None:
    """What each sets otherwise than the operator."""
    console = stdout(_WIDEST)
    if not found:
        console.print("no tenant is set up; all is as the operator has it")
        return
    table = columns(wide=1, count=2)
    for id, own in found:
        table.add_row(Text(id), Text(", ".join(told(own)) or "as the operator has it"))
    console.print(padded(table))


def told(own: TenantSettings) -> list[str]:
    """`["playbooks=a,b", "redact=on"]`: as `drafter tenants set` takes it."""
    lines = []
    for name, value in own.model_dump(exclude_none=True).items():
        shown = ("on" if value else "off") if isinstance(value, bool) else value
        lines.append(f"{name}={','.join(shown) if isinstance(shown, tuple) else shown}")
    return lines
