"""`drafter keys create|list|revoke|rotate`: who may call the service. A key is shown once, when it is made: on standard
output and alone, so that `KEY=$(drafter keys create --role agent)` holds it.
"""

from __future__ import annotations

import datetime as dt
import json as jsonlib
import sys
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Annotated, Any, TypeVar

import typer

from drafter.domain.identity import DEFAULT_TENANT, FRESH_S, Key, role_named, scopes_named

if TYPE_CHECKING:
    from drafter.adapters.storage.keys import Keys, Made

T = TypeVar("T")
Json = Annotated[bool, typer.Option("--json", help="Print the objects alone.")]
keys = typer.Typer(help="The keys of the HTTP service.", no_args_is_help=True)


@keys.command()
def create(
    *,
    role: Annotated[str, typer.Option("--role", metavar="ROLE", help="agent, integration, qa or admin.")],
    tenant: Annotated[str, typer.Option("--tenant", metavar="ID", help="Whose key it is.")] = DEFAULT_TENANT,
    name: Annotated[str, typer.Option("--name", help="Who or what will use it.")] = "",
    scopes: Annotated[
        str | None, typer.Option("--scopes", metavar="A,B", help="Less than the role allows: draft,judge,read,…")
    ] = None,
    expires: Annotated[str | None, typer.Option("--expires", metavar="TIME", help="90d, 24h; default: never.")] = None,
    json: Json = False,
) -> None:
    """Make a key. It is shown this once."""
    from drafter.cli.lasting import lasting

    chosen = role_named(role)
    narrowed = (
        None if scopes is None else scopes_named([one.strip() for one in scopes.split(",") if one.strip()], chosen)
    )
    until = None if expires is None else dt.datetime.now(dt.UTC) + lasting(expires, "--expires")
    made = _with(lambda held: held.make(tenant, chosen, name=name, scopes=narrowed, expires_at=until))
    _show(made, json=json)


@keys.command(name="list")
def list_(
    *,
    tenant: Annotated[str | None, typer.Option("--tenant", metavar="ID", help="Of this tenant only.")] = None,
    json: Json = False,
) -> None:
    """All keys, without their secrets."""
    found = _with(lambda held: held.listed(tenant))
    if json:
        for one in found:
            print(jsonlib.dumps(_told(one)))
        return
    from drafter.cli.showing.keys import show_keys

    show_keys(found, dt.datetime.now(dt.UTC))


@keys.command()
def revoke(id: Annotated[str, typer.Argument(metavar="ID", help="As `drafter keys list` tells it.")]) -> None:
    """End a key. Servers that run see it within seconds."""
    key = _with(lambda held: held.revoke(id))
    print(f"key {key.id} of {key.tenant} is revoked; a server that runs refuses it within {FRESH_S:.0f} seconds")


@keys.command()
def rotate(
    id: Annotated[str, typer.Argument(metavar="ID", help="As `drafter keys list` tells it.")],
    *,
    overlap: Annotated[str, typer.Option("--overlap", metavar="TIME", help="How long both open the service.")] = "24h",
    json: Json = False,
) -> None:
    """Make a key like this one, which itself ends after the overlap."""
    from drafter.cli.lasting import lasting

    both = lasting(overlap, "--overlap")
    made = _with(lambda held: held.rotate(id, overlap=both))
    _show(made, json=json, more=f"; key {id} ends {_moment(dt.datetime.now(dt.UTC) + both)} at the latest")


def _with(work: Callable[[Keys], Awaitable[T]]) -> T:
    from drafter.adapters.storage.keys import Keys
    from drafter.cli.opening import with_database

    return with_database(lambda database: work(Keys(database)))


def _show(made: Made, *, json: bool, more: str = "") -> None:
    key = made.key
    if json:
        print(jsonlib.dumps(_told(key) | {"key": made.shown}))
        return
    until = f"until {_moment(key.expires_at)}" if key.expires_at else "until it is revoked"
    print(f"drafter: key {key.id} of {key.tenant}, role {key.role}, {until}; shown this once{more}", file=sys.stderr)
    print(made.shown)


def _moment(at: dt.datetime) -> str:
    return f"{at.astimezone(dt.UTC):%Y-%m-%d %H:%M} UTC"


def _told(key: Key) -> dict[str, Any]:
    """A key as JSON: its scopes are those that it has, and `state` is how it stands now."""
    told = key.model_dump(mode="json") | {"scopes": sorted(key.caller.scopes)}
    return told | {"state": key.state(dt.datetime.now(dt.UTC))}
