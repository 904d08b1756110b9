"""The command line. Each command is thin: it opens the same product as every other door.

Exit codes, everywhere: 0 done or passed; 1 a gate failed; 2 bad input (one line on stderr: file, line, what is
wrong, what to do); 3 could not run; 4 not enough evidence. Heavy imports wait until a command needs them, so
that `--help` is instant.
"""

from __future__ import annotations

import gc
import sys
from typing import Annotated

import typer
from typer import Abort
from typer._click.exceptions import NoArgsIsHelpError, UsageError  # the click inside typer; typer exports none of these

from drafter.cli import (
    cases,
    commitments,
    database,
    debrief,
    insights,
    keys,
    mail,
    mcp,
    playbooks,
    prompts,
    reading,
    roleplay,
    service,
    tasks,
    tenants,
)
from drafter.domain.errors import BadInput, CannotRun, Conflict, DrafterError, ModelFailed, NotFound
from drafter.ending import ended

app = typer.Typer(
    name="drafter",
    help="Drafts the reply that an angry customer should get: true, allowed, kind, with a promise that is kept.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,  # the plain help needs no rich, which costs more to import than all else here
)


def _tell_version(asked: bool) -> None:
    if asked:
        from importlib.metadata import version

        print(f"drafter {version('drafter')}")
        raise typer.Exit


@app.callback()
def _program(
    asked: Annotated[
        bool, typer.Option("--version", callback=_tell_version, is_eager=True, help="Tell the version, and end.")
    ] = False,
) -> None:
    """What holds for every command."""


cases.register(app)
reading.register(app)
debrief.register(app)
roleplay.register(app)
service.register(app)
mail.register(app)
mcp.register(app)
commitments.register(app)
insights.register(app)
app.add_typer(playbooks.playbook, name="playbook")
app.add_typer(prompts.prompts, name="prompts")
app.add_typer(keys.keys, name="keys")
app.add_typer(database.db, name="db")
app.add_typer(tasks.tasks, name="tasks")
app.add_typer(tenants.tenants, name="tenants")

_CODES: tuple[tuple[type[DrafterError], int], ...] = (
    (BadInput, 2),
    (NotFound, 2),
    (Conflict, 2),
    (CannotRun, 3),
    (ModelFailed, 3),
)


def exit_code(error: DrafterError) -> int:
    return next((code for kind, code in _CODES if isinstance(error, kind)), 3)


def main() -> None:
    """Runs the command line; every error of ours is one line on stderr and its exit code."""
    # What a command loads is many objects that stay: to walk through them again and again took a tenth of its start.
    gc.set_threshold(50_000, 20, 20)
    ended(_run, "drafter")


def _run() -> object:
    try:
        return app(prog_name="drafter", standalone_mode=False)
    except NoArgsIsHelpError as error:
        print(error.format_message(), file=sys.stderr)
        sys.exit(2)
    except UsageError as error:
        print(f"drafter: {error.format_message().rstrip('.')}; see `drafter --help`", file=sys.stderr)
        sys.exit(2)
    except DrafterError as error:
        print(f"drafter: {' '.join(str(error).split())}", file=sys.stderr)
        sys.exit(exit_code(error))
    except (KeyboardInterrupt, Abort):
        print("drafter: stopped", file=sys.stderr)
        sys.exit(130)
