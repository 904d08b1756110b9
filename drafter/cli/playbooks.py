"""`drafter playbook check` and `drafter playbook test`: what a company's rules say before any customer hears it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from drafter.cli.dry_run import DryRun
    from drafter.domain.case import Case

_WIDEST = 120
"""Columns of short words may be wider than prose."""

playbook = typer.Typer(help="The company's rules.", no_args_is_help=True)


@playbook.callback()
def _playbook() -> None:
    """The company's rules."""


@playbook.command()
def check(
    file: Annotated[str, typer.Argument(metavar="FILE", help="A playbook.")],
    cases: Annotated[list[str] | None, typer.Option("--cases", metavar="CASES", help="Cases (.yaml, .json, .jsonl) or a folder of them, to find facts that none of them holds. Default: the folder cases/ beside the playbook.")] = None,
) -> None:  # fmt: skip
    """Check a playbook: errors end with exit 2; what may be meant otherwise is listed, and ends with exit 0."""
    from drafter.adapters.playbooks import load_playbook
    from drafter.drafting.auditing import audit

    book = load_playbook(file)
    beside = Path(book.file).parent / "cases"
    held, unread = _held(cases or ([str(beside)] if beside.is_dir() else []))
    findings = audit(book, held)
    for finding in findings:
        typer.echo(f"{'note' if finding.note else 'warning'}: {finding}")
    notes = sum(finding.note for finding in findings)
    typer.echo(f"{file}: {len(book.remedies)} remedies, {len(book.routes)} routes, {len(book.roles)} roles, "
               f"{len(book.articles)} articles, {len(held)} cases; {len(findings) - notes} warnings, {notes} notes")  # fmt: skip
    if unread and cases:
        raise typer.Exit(2)


def _held(names: list[str]) -> tuple[list[Case], int]:
    """The cases in these files and folders, and how many cannot be read; those are told on standard error."""
    from drafter.adapters.trial_cases import TrialCase, read_trials

    held: list[Case] = []
    unread = 0
    for trial in read_trials(names):
        if isinstance(trial, TrialCase):
            held.append(trial.case)
        else:
            unread += 1
            typer.echo(f"drafter: {trial}", err=True)
    return held, unread


@playbook.command(name="test")
def try_(
    file: Annotated[str, typer.Argument(metavar="PLAYBOOK", help="A playbook; several (brands) with commas between.")],
    cases: Annotated[list[str], typer.Argument(metavar="CASES", help="Cases (.yaml, .json, .jsonl) and folders of them.")],
    why: Annotated[bool, typer.Option("--why", help="Tell of every case why each other remedy and route was not taken.")] = False,
    json: Annotated[bool, typer.Option("--json", help="Print the whole as one JSON object.")] = False,
) -> None:  # fmt: skip
    """Try a playbook on cases, with no model: which remedy, route and role each one gets, by when, and why.

    Where a case holds `expect: {plan: {kind, remedy, handoff}}`, the plan is compared with it. Exit 1 when one differs,
    2 when a case cannot be read."""
    from drafter.cli.showing.words import inert

    found = _dry_run(file, cases)
    for failed in found.errors:
        typer.echo(f"drafter: {inert(' '.join(failed.error.split()))}", err=True)
    if json:
        print(found.model_dump_json(indent=2))
    else:
        from drafter.cli.showing.dry_run import show_dry_run
        from drafter.cli.showing.terminal import stdout

        show_dry_run(stdout(_WIDEST), found, why=why)
    if found.errors or found.differs:
        raise typer.Exit(2 if found.errors else 1)


def _dry_run(playbooks: str, cases: list[str]) -> DryRun:
    """The plans of the same pipeline as a draft's, without anything that writes, reads with a model, or is kept."""
    from collections.abc import Iterator

    from drafter.adapters.prompts import Prompts
    from drafter.adapters.trial_cases import TrialCase, read_trials
    from drafter.bootstrap import find_brands
    from drafter.cli.dry_run import dry_run
    from drafter.cli.source import warn
    from drafter.domain.errors import BadCase
    from drafter.drafting.pipeline import Pipeline
    from drafter.settings import load_settings

    def told() -> Iterator[TrialCase | BadCase]:
        for trial in read_trials(cases):
            if isinstance(trial, TrialCase):
                warn(trial.warnings)
            yield trial

    brands = find_brands(load_settings(playbook=playbooks))
    return dry_run(Pipeline(brands=brands, prompts=Prompts(), model=None), told())
