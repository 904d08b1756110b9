"""`drafter mail`: watches mailboxes and puts reply drafts among the drafts, one line for each mail that came."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from drafter.domain.errors import BadInput, CannotRun, DeskFailed, DrafterError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from drafter.adapters.integrations.mail import Mail
    from drafter.adapters.integrations.mail.desk import MailDesk
    from drafter.adapters.integrations.mail.watching import Arrival, Watch
    from drafter.cli.showing.mail import TellingWorker
    from drafter.desks.connected import Desks
    from drafter.settings import Settings

_LOOK_S = 0.2


def register(app: typer.Typer) -> None:
    app.command()(mail)


def mail(
    *,
    desk: Annotated[str | None, typer.Option("--desk", metavar="NAME", help="Watch this mailbox only.")] = None,
    once: Annotated[bool, typer.Option("--once", help="Answer what waits, and end.")] = False,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Tell what would be drafted; change nothing, in no mailbox.")
    ] = False,
    playbook: Annotated[str | None, typer.Option("--playbook", metavar="FILE", help="The company's playbook.")] = None,
) -> None:
    """Watch mailboxes; a reply draft to each new mail waits in their Drafts folder. Nothing is ever sent."""
    import asyncio

    from drafter.adapters.observing import logs
    from drafter.settings import load_settings

    settings = load_settings(playbook=playbook)
    logs.set_up(settings.log_format, "warning" if settings.log_level == "info" else settings.log_level)
    asyncio.run(_dry(settings, desk) if dry_run else _run(settings, desk, once=once))


async def _run(settings: Settings, name: str | None, *, once: bool) -> None:
    from drafter.adapters.integrations.mail.watching import Watch
    from drafter.bootstrap import build
    from drafter.cli.showing.mail import TellingDesk, TellingWorker
    from drafter.desks.connected import open_desks
    from drafter.desks.worker import Worker

    chosen = {one.id for one in _chosen(settings, name)}
    async with (
        build(settings, keep=True) as product,
        open_desks(settings, product, lambda one: one.id in chosen) as desks,
    ):
        assert desks.queue is not None, "a mailbox is connected"
        assert desks.tenants is not None, "a mailbox is connected"
        told = {id: TellingDesk(each) for id, each in desks.connected.items()}  # type: ignore[arg-type]
        watches = [Watch(each.desk, desks.queue, each.arrived) for each in told.values()]
        worker = TellingWorker(Worker(lambda: product, told, desks.tenants.settings), told)
        try:
            for watch in watches:
                await _checked(watch)
            await (_once(settings, watches, desks, worker) if once else _forever(watches, desks, worker))
        finally:
            for watch in watches:
                await watch.close()


async def _dry(settings: Settings, name: str | None) -> None:
    from drafter.adapters.integrations.mail.watching import Watch
    from drafter.cli.showing.mail import say, who

    for one in _chosen(settings, name):
        found: list[Arrival] = []
        desk = one.opened()
        watch = Watch(desk, None, lambda arrival, _, found=found: found.append(arrival), touch=False)  # type: ignore[misc]
        try:
            await _checked(watch, only_looks=True)
            await _first(watch)
            for arrival in found:
                say(who(arrival), await _would(desk, arrival))
        except DeskFailed as error:
            raise _told_apart(error) from None
        finally:
            await watch.close()
            await desk.close()


async def _would(desk: MailDesk, arrival: Arrival) -> str:
    if arrival.failed:
        return f"cannot be read: {arrival.skipped}"
    if arrival.skipped:
        return f"skipped: {arrival.skipped}"
    found = await desk.look(arrival.news[0].conversation)
    if found.case is None or arrival.head is None or found.turn != arrival.head.key:
        return "answered already, or followed by another"
    return "has a draft" if found.shown else "would be drafted"


def _chosen(settings: Settings, name: str | None) -> Sequence[Mail]:
    from drafter.adapters.integrations.connections import load_desks
    from drafter.adapters.integrations.mail import Mail

    if settings.desks is None:
        raise BadInput("no mailbox is connected", hint="name the file that connects one in DRAFTER_DESKS")
    found = [one for one in load_desks(settings.desks) if isinstance(one, Mail)]
    chosen = [one for one in found if name in (None, one.id)]
    if not chosen:
        known = f"it connects {', '.join(one.id for one in found)}" if found else "write one with `kind: mail`"
        named = f" {name[:40]!r}" if name else ""
        raise BadInput(f"no mailbox{named} is connected", file=settings.desks, hint=known)
    return chosen


async def _checked(watch: Watch, *, only_looks: bool = False) -> None:
    """Says what is watched. BadInput where a setting is wrong, CannotRun where the server is not reached."""
    try:
        idles = await watch.check()
    except DeskFailed as error:
        raise _told_apart(error) from None
    one = watch.desk.mail
    how = "told of new mails by the server" if idles else f"looked at every {one.every_s} s"
    if only_looks:
        how = "nothing is changed"
    print(f"{one.id}: {one.folder} of {one.mailbox} at {one.host}:{one.at_port}; {how}", flush=True)


def _told_apart(error: DeskFailed) -> DrafterError:
    kind = CannotRun if error.retryable else BadInput
    return kind(error.message, hint=error.hint)


async def _first(watch: Watch) -> None:
    try:
        await watch.once()
    except DeskFailed:
        await watch.once()  # what was put is not put again; a connection may break once


async def _once(settings: Settings, watches: Sequence[Watch], desks: Desks, worker: TellingWorker) -> None:
    """What waits is answered; what failed waits for the next time."""
    import asyncio

    from drafter.adapters.storage.backlog import TaskList
    from drafter.adapters.storage.rows import utc_now
    from drafter.bootstrap import open_database

    assert desks.queue is not None, "a mailbox is connected"
    database = open_database(settings)
    tasks = TaskList(database)
    at_work = asyncio.create_task(desks.queue.work(worker.do))
    try:
        for watch in watches:
            try:
                await _first(watch)
            except DeskFailed as error:
                raise _told_apart(error) from None
        while not at_work.done():
            open_ = [one for id in desks.connected for one in await tasks.listed(("waiting", "working"), desk=id)]
            if not any(one.state == "working" or one.next_at <= utc_now() for one in open_):
                break
            await asyncio.sleep(_LOOK_S)
    finally:
        at_work.cancel()
        await asyncio.wait((at_work,))
        await database.close()
    if open_:
        raise CannotRun(f"{len(open_)} could not be done", hint="the next run tries again; see `drafter tasks list`")


async def _forever(watches: Sequence[Watch], desks: Desks, worker: TellingWorker) -> None:
    """Until it is told to stop."""
    import asyncio
    import signal

    assert desks.queue is not None, "a mailbox is connected"
    works = [desks.queue.work(worker.do), *(watch.forever() for watch in watches)]
    running = [asyncio.ensure_future(one) for one in works]
    stop = asyncio.create_task(asyncio.Event().wait())
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stop.cancel)
    try:
        done, _ = await asyncio.wait([stop, *running], return_when=asyncio.FIRST_COMPLETED)
        for one in done - {stop}:
            one.result()
    finally:
        for one in (stop, *running):
            one.cancel()
        await asyncio.wait([stop, *running])
