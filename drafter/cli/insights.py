"""`drafter insights`: what the cases of a period show together; in the terminal, as JSON, Markdown, CSV or a page."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from drafter.domain.errors import BadInput, CannotRun
from drafter.domain.identity import DEFAULT_TENANT
from drafter.domain.tenant import tenant_id

if TYPE_CHECKING:
    from drafter.domain.insights import By, Insights
    from drafter.settings import Settings

_FILE = "Write it to this file; - for standard output."


def register(app: typer.Typer) -> None:
    app.command()(insights)


def insights(
    *,
    since: Annotated[str | None, typer.Option(metavar="DAY", help="From this day on; default: 30 days back.")] = None,
    until: Annotated[str | None, typer.Option(metavar="DAY", help="To the end of this day; default: now.")] = None,
    by: Annotated[str | None, typer.Option(metavar="WHAT", help="brand, channel, agent, language or level.")] = None,
    json: Annotated[bool, typer.Option("--json", help="Print the object alone.")] = False,
    md: Annotated[str | None, typer.Option("--md", metavar="FILE", help=f"As Markdown. {_FILE}")] = None,
    html: Annotated[str | None, typer.Option("--html", metavar="FILE", help=f"As a page. {_FILE}")] = None,
    csv: Annotated[str | None, typer.Option("--csv", metavar="FILE", help=f"For a spreadsheet. {_FILE}")] = None,
    tenant: Annotated[str, typer.Option("--tenant", metavar="ID", help="Whose cases.")] = DEFAULT_TENANT,
) -> None:
    """What the cases of a period show together: causes, promises, drafts, outcomes, what the playbook lacks."""
    import asyncio

    from drafter.settings import load_settings

    files = {name: file for name, file in (("md", md), ("html", html), ("csv", csv)) if file is not None}
    if json + sum(file == "-" for file in files.values()) > 1:
        raise BadInput("standard output holds one answer", hint="name files for the others")
    settings, wanted = load_settings(), _by(by)
    found = asyncio.run(_found(settings, (since, until), wanted, tenant_id(tenant)))
    from drafter.cli.showing.insights import markdown, spreadsheet
    from drafter.cli.showing.insights_page import page

    make = {"md": markdown, "html": page, "csv": spreadsheet}
    for name, file in files.items():
        _write(file, make[name](found))
    if json:
        print(found.model_dump_json())
    elif not files:
        from drafter.cli.showing.insights_terminal import show

        show(found)


async def _found(settings: Settings, days: tuple[str | None, str | None], by: By | None, tenant: str) -> Insights:
    from drafter.adapters.knowledge.vocabulary import vocabulary
    from drafter.adapters.playbooks import load_playbook
    from drafter.adapters.storage.store import SqlStore
    from drafter.bootstrap import company_zone, open_database
    from drafter.coaching.insights import period, told

    zone = company_zone(settings)
    span = period(*days, now=dt.datetime.now(dt.UTC).astimezone(zone), zone=zone)
    store = SqlStore(open_database(settings), tenant=tenant)
    try:
        own = await store.tenants.settings(tenant)
        if by == "agent" and not own.insights_by_agent:
            hint = f"whoever may decide that says `drafter tenants set {tenant} insights_by_agent=on`"
            raise BadInput("this tenant does not allow insights by agent", hint=hint)
        books = [load_playbook(path) for path in settings.playbooks]
        allowed = [book for book in books if own.playbooks is None or book.name in own.playbooks]
        words = vocabulary(allowed)
        return told(await store.seen(span, by, words.words), span, by, words.remedies)
    finally:
        await store.close()


def _by(name: str | None) -> By | None:
    from drafter.domain.insights import BYS

    if name is None:
        return None
    for one in BYS:
        if one == name.lower():
            return one
    raise BadInput(f"cases are not told apart by {name[:40]!r}", hint=f"write {', '.join(BYS)}")


def _write(name: str, text: str) -> None:
    if name == "-":
        print(text, end="")
        return
    try:
        Path(name).write_text(text, encoding="utf-8")
    except OSError as error:
        raise CannotRun(f"cannot write {name}: {error.strerror}", hint="name a file in a folder that exists") from None
