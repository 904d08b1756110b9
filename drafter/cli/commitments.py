"""`drafter commitments`: what was promised to customers, what is overdue first; as a table, as JSON, as a calendar."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, get_args

import typer

from drafter.domain.commitment import OWED, State
from drafter.domain.errors import BadInput, CannotRun
from drafter.domain.identity import DEFAULT_TENANT, is_key_id
from drafter.domain.tenant import tenant_id

if TYPE_CHECKING:
    from collections.abc import Sequence

    from drafter.domain.commitment import Commitment
    from drafter.ports import Store
    from drafter.settings import Settings

_LISTED: tuple[State, ...] = ("open", "broken", "proposed")
_MOST = 1000


def register(app: typer.Typer) -> None:
    app.command()(commitments)


def commitments(
    *,
    due: Annotated[bool, typer.Option("--due", help="Only what is overdue or due today.")] = False,
    owner: Annotated[str | None, typer.Option(metavar="NAME", help="Only what this agent owes.")] = None,
    state: Annotated[
        str | None,
        typer.Option(metavar="STATE", help="proposed, open, kept, broken or withdrawn; default: not settled."),
    ] = None,
    json: Annotated[bool, typer.Option("--json", help="Print the objects alone, as JSON lines.")] = False,
    ics: Annotated[
        str | None,
        typer.Option("--ics", metavar="FILE", help="Write what is owed as a calendar; - for standard output."),
    ] = None,
    link: Annotated[
        bool, typer.Option("--link", help="Print the address of the owner's calendar at the service.")
    ] = False,
    key: Annotated[
        str | None, typer.Option("--key", metavar="ID", help="With --link: the key that the address hangs from.")
    ] = None,
    tenant: Annotated[str, typer.Option("--tenant", metavar="ID", help="Whose commitments.")] = DEFAULT_TENANT,
    notify: Annotated[
        bool, typer.Option("--notify", help="Tell the webhook and Slack of what falls due, once each; for cron.")
    ] = False,
) -> None:
    """What was promised to customers and by when, overdue ones first."""
    import asyncio

    from drafter.settings import load_settings

    if sum((json, ics is not None, link, notify)) > 1:
        raise BadInput("--json, --ics, --link and --notify exclude each other", hint="choose one")
    settings, wanted = load_settings(), _state(state)
    if link:
        print(_link_of(key, owner) if key else _link(settings, owner))
        return
    wish = _Wish(due=due, owner=owner, state=wanted, json=json, ics=ics, notify=notify, tenant=tenant_id(tenant))
    asyncio.run(_run(settings, wish))


@dataclass(frozen=True)
class _Wish:
    """What was asked for on the command line."""

    due: bool
    owner: str | None
    state: State | None
    json: bool
    ics: str | None
    notify: bool
    tenant: str


async def _run(settings: Settings, wish: _Wish) -> None:
    from drafter.adapters.storage.store import SqlStore
    from drafter.bootstrap import company_zone, open_database

    store = SqlStore(open_database(settings), tenant=wish.tenant)
    try:
        if wish.notify:
            await _notify(settings, store)
            return
        zone, now = company_zone(settings), dt.datetime.now(dt.UTC)
        found = await _found(store, wish, now.astimezone(zone))
    finally:
        await store.close()
    if wish.ics is not None:
        from drafter.adapters.due.calendar_feed import feed

        _write(wish.ics, feed(found, now=now, zone=zone, owner=wish.owner, ahead=settings.due_ahead))
    elif wish.json:
        for one in found:
            print(one.model_dump_json())
    else:
        from drafter.cli.showing.commitments import show_commitments

        nothing = "nothing is due" if wish.due else "no commitment is like that" if wish.state or wish.owner else None
        show_commitments(found, now.astimezone(zone), nothing=nothing or "nothing is promised here yet")


async def _found(store: Store, wish: _Wish, now: dt.datetime) -> Sequence[Commitment]:
    """`now` in the zone whose midnight ends the day."""
    owed = wish.due or wish.ics is not None
    states = (wish.state,) if wish.state else tuple(OWED) if owed else _LISTED
    tomorrow = now.replace(hour=0, minute=0, second=0, microsecond=0) + dt.timedelta(days=1)
    return await store.commitments(
        state=states, due_before=tomorrow if wish.due else None, owner=wish.owner, limit=_MOST
    )


async def _notify(settings: Settings, store: Store) -> None:
    from drafter.bootstrap import find_notifier

    notifier = find_notifier(settings, store)
    if notifier is None:
        raise BadInput("nobody is named who could be told", hint="set DRAFTER_DUE_WEBHOOK or DRAFTER_SLACK_WEBHOOK")
    try:
        result = await notifier.once()
    finally:
        await notifier.close()
    if result.told or not result.failed:
        print(f"told of {result.told} that fall due" if result.told else "nothing new falls due")
    if result.failed:
        hint = "the next run tries again"
        raise CannotRun(f"{len(result.failed)} could not be told: {'; '.join(result.failed[:3])}", hint=hint)


def _state(name: str | None) -> State | None:
    if name is None:
        return None
    known: tuple[State, ...] = get_args(State)
    for one in known:
        if one == name.lower():
            return one
    raise BadInput(f"{name!r} is no state of a commitment", hint=f"states are {', '.join(known)}")


def _link(settings: Settings, owner: str | None) -> str:
    if not settings.api_key:
        hint = "name one with --key ID (`drafter keys list`), set DRAFTER_API_KEY, or use --ics"
        raise BadInput("the address of a calendar hangs from a key", hint=hint)
    return _address(settings.api_key, owner)


def _link_of(key_id: str, owner: str | None) -> str:
    """An address that is open for as long as that key is."""
    from drafter.adapters.storage.keys import Keys
    from drafter.cli.opening import with_database

    held = with_database(lambda database: Keys(database).held(key_id)) if is_key_id(key_id) else None
    if held is None or held.key.state(dt.datetime.now(dt.UTC)) != "active" or not held.key.caller.may("follow"):
        hint = "see `drafter keys list`"
        raise BadInput("there is no active key with this id that may see commitments", hint=hint)
    return _address(held.hash, owner, by=key_id)


def _address(secret: str, owner: str | None, **more: str) -> str:
    from urllib.parse import urlencode

    from drafter.adapters.due.feed_key import feed_key

    query = {"owner": owner or "", **more, "key": feed_key(secret, owner or "")}
    return f"/v1/commitments.ics?{urlencode(query)}"


def _write(name: str, calendar: bytes) -> None:
    import sys

    if name == "-":
        sys.stdout.buffer.write(calendar)
        sys.stdout.buffer.flush()
        return
    try:
        Path(name).write_bytes(calendar)
    except OSError as error:
        raise CannotRun(f"cannot write {name}: {error.strerror}", hint="name a file in a folder that exists") from None
