"""`drafter-evals measure`: the detectors and checks against labelled rows, beside plain baselines."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from evals.cli.telling import told


class Measured(StrEnum):
    reading = "reading"
    privacy = "privacy"
    checks = "checks"


def measure(
    what: Annotated[
        Measured,
        typer.Argument(
            help="reading: signals, levels, ledger and heat; privacy: what is kept from models; checks: replies judged."
        ),
    ],
    suites: Annotated[
        list[str] | None,
        typer.Argument(help="Labelled suites, folders or files. Default: reading and ledger, or checks."),
    ] = None,
    *,
    data: Annotated[
        Path | None,
        typer.Option(
            envvar="DRAFTER_LABELLED_DATA",
            help="A folder of labelled data from outside, to measure heat or privacy on.",
        ),
    ] = None,
    misses: Annotated[bool, typer.Option("--misses", help="List every expectation that was not met.")] = False,
    json: Annotated[Path | None, typer.Option("--json", help="Write the figures to this file too.")] = None,
    model: Annotated[
        str | None, typer.Option(help="Measure also with this model's help: a model's name, or embedded.")
    ] = None,
) -> None:
    """Measure how well cases are read or replies are checked, beside plain baselines of the same run, or how well
    personal data is found."""
    from evals.measuring import checks, privacy, reading

    with told():
        if what is Measured.privacy:
            privacy.show(data, misses=misses)
        elif what is Measured.checks:
            checks.show(tuple(suites or ()), misses=misses, json=json)
        else:
            reading.show(reading.Asked(suites=tuple(suites or ()), data=data, misses=misses, json=json, model=model))
