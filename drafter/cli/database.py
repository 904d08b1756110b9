"""`drafter db`: the database brought up to this release, told of, checked and swept."""

from __future__ import annotations

import dataclasses
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Annotated, TypeVar

import typer

if TYPE_CHECKING:
    from drafter.adapters.storage.database import Database
    from drafter.settings import Settings

T = TypeVar("T")
db = typer.Typer(help="The database: bring it up to this release, check it, sweep it.", no_args_is_help=True)
Json = Annotated[bool, typer.Option("--json", help="Print the objects alone, as JSON.")]


@db.command()
def upgrade(*, json: Json = False) -> None:
    """Bring the database up to this release; one that is there already is left as it is."""
    from drafter.adapters.storage.tables import REVISION

    made = _with(lambda database, _: database.upgrade())
    if json:
        _print({"made": list(made), "revision": REVISION})
        return
    for one in made:
        print(f"made {one}")
    print(f"the database is at {REVISION}" + ("" if made else " already"))


@db.command()
def status(*, json: Json = False) -> None:
    """Tell which migrations the database has had, and which it lacks. Changes nothing."""
    from drafter.adapters.storage.tables import REVISION

    found = _with(lambda database, _: database.revision())
    lacking = _lacking(found)
    if json:
        _print({"revision": found, "needs": REVISION, "lacking": lacking})
    elif lacking:
        at = f"is at {found}" if found else "is empty"
        print(f"the database {at}; it lacks {', '.join(lacking)}: run `drafter db upgrade`")
    else:
        print(f"the database is at {found}, as this release needs it")


@db.command()
def check(*, json: Json = False) -> None:
    """Check the database: whether its file is sound, and whether each tenant's audit is whole. Exit code 1 where not."""
    from drafter.adapters.storage.checking import examine

    found = _with(lambda database, _: examine(database))
    if json:
        _print(found.told())
    else:
        for line in found.lines():
            print(line)
    if not found.sound:
        raise typer.Exit(1)


@db.command()
def sweep(*, json: Json = False) -> None:
    """Remove what is past its time: cases, role-plays, answers kept under idempotency keys, tasks that are over."""
    from drafter.adapters.storage.retaining import Sweeper

    found = _with(lambda database, settings: Sweeper(database, settings.retention_days).once())
    if json:
        _print(dataclasses.asdict(found))
    else:
        told = (_count(found.cases, "case"), _count(found.roleplays, "role-play"), _count(found.answers, "kept answer"))
        print(f"removed {', '.join(told)} and {_count(found.tasks, 'task')}")


def _with(work: Callable[[Database, Settings], Awaitable[T]]) -> T:
    """What `work` gives over the database that settings name."""
    import asyncio

    from drafter.bootstrap import open_database
    from drafter.settings import load_settings

    async def run() -> T:
        settings = load_settings()
        database = open_database(settings)
        try:
            return await work(database, settings)
        finally:
            await database.close()

    return asyncio.run(run())


def _lacking(found: str | None) -> list[str]:
    from drafter.adapters.storage.migrating import revisions
    from drafter.adapters.storage.revision import later

    known = revisions()
    if found is not None and found not in known:
        raise later(found)
    return list(known[known.index(found) + 1 if found else 0 :])


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def _print(told: object) -> None:
    import json

    print(json.dumps(told))
