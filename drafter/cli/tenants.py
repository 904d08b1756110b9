"""`drafter tenants create|list|show|set`: brands and companies with desks of their own on one service."""

from __future__ import annotations

import json as jsonlib
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Annotated, Any, TypeVar

import typer

from drafter.domain.errors import BadInput, NotFound
from drafter.domain.tenant import TenantSettings

if TYPE_CHECKING:
    from drafter.adapters.storage.tenants import Tenants

T = TypeVar("T")
Id = Annotated[str, typer.Argument(metavar="ID", help="The tenant.")]
Given = Annotated[list[str] | None, typer.Argument(metavar="KEY=VALUE…", help=", ".join(TenantSettings.model_fields))]
Json = Annotated[bool, typer.Option("--json", help="Print the objects alone.")]
tenants = typer.Typer(help="Brands and companies with desks of their own.", no_args_is_help=True)


@tenants.command()
def create(id: Id, given: Given = None, *, json: Json = False) -> None:
    """Set up a tenant."""
    wanted = _pairs(given)
    _show(id, _with(lambda held: held.create(id, wanted)), json=json)


@tenants.command(name="list")
def list_(*, json: Json = False) -> None:
    """All tenants that are set up, and what each sets."""
    found = _with(lambda held: held.listed())
    if json:
        for id, own in found:
            print(jsonlib.dumps(_told(id, own)))
        return
    from drafter.cli.showing.keys import show_tenants

    show_tenants(found)


@tenants.command()
def show(id: Id, *, json: Json = False) -> None:
    """What a tenant sets."""
    own = _with(lambda held: held.find(id))
    if own is None:
        raise NotFound(f"there is no tenant {id[:64]!r}", hint="see `drafter tenants list`")
    _show(id, own, json=json)


@tenants.command(name="set")
def set_(id: Id, given: Given = None, *, json: Json = False) -> None:
    """Change what a tenant sets; `KEY=` takes a setting away."""
    wanted = _pairs(given)
    if not wanted:
        raise BadInput("nothing is set", hint="write such as requests_per_minute=120 redact=on")
    _show(id, _with(lambda held: held.change(id, wanted)), json=json)


def _pairs(given: list[str] | None) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for one in given or []:
        name, sign, value = one.partition("=")
        if not sign or not name or name in found:
            told = "is given twice" if name in found else "is no setting"
            raise BadInput(f"{one[:60]!r} {told}", hint="write such as requests_per_minute=120")
        found[name] = value.strip()
    if found.get("base_url"):
        from drafter.adapters.llm.guarding import check_url
        from drafter.settings import load_settings

        check_url(found["base_url"], allow=load_settings().hosts)
    return found


def _with(work: Callable[[Tenants], Awaitable[T]]) -> T:
    from drafter.adapters.storage.tenants import Tenants
    from drafter.cli.opening import with_database

    return with_database(lambda database: work(Tenants(database)))


def _show(id: str, own: TenantSettings, *, json: bool) -> None:
    if json:
        print(jsonlib.dumps(_told(id, own)))
        return
    from drafter.cli.showing.keys import told

    print("\n".join([id, *(f"  {line}" for line in told(own))]))


def _told(id: str, own: TenantSettings) -> dict[str, Any]:
    return {"id": id, "settings": own.model_dump(mode="json", exclude_none=True)}
