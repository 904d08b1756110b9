"""`drafter-evals`: is this version better than the last? Measures the product as users get it.

Exit codes: 0 done or passed, 1 a gate failed, 2 bad input, 3 could not run, 4 not enough evidence. Heavy imports wait
until a command runs, so that help is instant.
"""

from __future__ import annotations

import sys

import typer

from drafter.ending import ended
from evals.cli.comparing import compare, gate, report
from evals.cli.exchanging import export, import_
from evals.cli.judging import calibrate, label, pairwise
from evals.cli.measuring import measure
from evals.cli.mutating import mutate
from evals.cli.planning import plan
from evals.cli.rescoring import rescore
from evals.cli.running import run

app = typer.Typer(
    name="drafter-evals",
    help="Measure the drafter: run suites of cases through the very pipeline that serves users.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,  # the plain help needs no rich, which costs more to import than all else here
)
for command in (plan, run, rescore, report, compare, gate, pairwise, label, calibrate, mutate, measure, export):
    app.command()(command)
app.command(name="import")(import_)  # a word that Python keeps for itself


def main() -> None:
    """The console script."""
    ended(_run, "drafter-evals")


def _run() -> object:
    try:
        return app(prog_name="drafter-evals")
    except KeyboardInterrupt:
        typer.echo("drafter-evals: stopped; the same command goes on from here", err=True)
        sys.exit(130)
