"""`drafter tasks list|retry|drop`: what help desks told and nobody did yet, what was set aside and why, and another try."""

from __future__ import annotations

import datetime as dt
import json as jsonlib
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Annotated, Any, TypeVar, get_args

import typer

from drafter.domain.desk import Task, TaskState
from drafter.domain.errors import BadInput
from drafter.domain.tenant import tenant_id

if TYPE_CHECKING:
    from drafter.adapters.storage.backlog import TaskList

T = TypeVar("T")
_LISTED: tuple[TaskState, ...] = ("dead", "working", "waiting")
tasks = typer.Typer(help="What help desks told: what waits, what was set aside and why.", no_args_is_help=True)
Tenant = Annotated[str | None, typer.Option("--tenant", metavar="ID", help="Of this tenant only.")]
Desk = Annotated[str | None, typer.Option("--desk", metavar="NAME", help="Of this help desk only.")]
Json = Annotated[bool, typer.Option("--json", help="Print the objects alone, as JSON lines.")]


@tasks.command(name="list")
def list_(
    *,
    state: Annotated[
        str | None, typer.Option(metavar="STATE", help="waiting, working, dead or done; default: all but done.")
    ] = None,
    desk: Desk = None,
    tenant: Tenant = None,
    json: Json = False,
) -> None:
    """What is not done yet; what was set aside comes first, with the reason."""
    states = _LISTED if state is None else (_state(state),)
    found = _with(tenant, lambda held: held.listed(states, desk=desk))
    if json:
        for one in found:
            print(jsonlib.dumps(_told(one)))
        return
    from drafter.cli.showing.tasks import show_tasks

    asked = any(one is not None for one in (state, desk, tenant))
    nothing = "no task is like that" if asked else "nothing waits, and nothing was set aside"
    show_tasks(found, dt.datetime.now(dt.UTC), nothing=nothing)


@tasks.command()
def retry(
    ids: Annotated[list[str] | None, typer.Argument(metavar="ID…", help="As `drafter tasks list` tells them.")] = None,
    *,
    all_: Annotated[bool, typer.Option("--all", help="All that were set aside.")] = False,
    desk: Desk = None,
    tenant: Tenant = None,
) -> None:
    """Try again what was set aside."""
    if bool(ids) == all_:
        raise BadInput("name tasks, or --all", hint="see `drafter tasks list`")
    found = _with(tenant, lambda held: held.retry(None if all_ else ids, desk=desk))
    print(f"{_count(len(found))} will be tried again" if found else "no task was set aside")


@tasks.command()
def drop(
    ids: Annotated[list[str], typer.Argument(metavar="ID…", help="As `drafter tasks list` tells them.")],
    *,
    tenant: Tenant = None,
) -> None:
    """Remove tasks for good."""
    found = _with(tenant, lambda held: held.drop(ids))
    print(f"{_count(len(found))} removed")


def _with(tenant: str | None, work: Callable[[TaskList], Awaitable[T]]) -> T:
    from drafter.adapters.storage.backlog import TaskList
    from drafter.cli.opening import with_database

    of = None if tenant is None else tenant_id(tenant)
    return with_database(lambda database: work(TaskList(database, of)))


def _state(name: str) -> TaskState:
    known: tuple[TaskState, ...] = get_args(TaskState)
    for one in known:
        if one == name.lower():
            return one
    raise BadInput(f"{name!r} is no state of a task", hint=f"states are {', '.join(known)}")


def _told(task: Task) -> dict[str, Any]:
    """A task as JSON, without what it holds of what was said."""
    told = task.model_dump(mode="json", exclude={"news"})
    return told | {"conversation": task.news.conversation, "key": task.news.key}


def _count(number: int) -> str:
    return f"{number} task{'' if number == 1 else 's'}"
