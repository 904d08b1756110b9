"""What all commands share: an error of ours as one line on stderr, with its exit code."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import typer

RUNS = Path("runs")
BAD_INPUT, COULD_NOT_RUN = 2, 3


@contextmanager
def told() -> Iterator[None]:
    """An error of ours as one line on stderr and its exit code."""
    from drafter.domain.errors import BadInput, DrafterError, NotFound

    try:
        yield
    except DrafterError as error:
        typer.echo(f"drafter-evals: {' '.join(str(error).split())}", err=True)
        raise typer.Exit(BAD_INPUT if isinstance(error, (BadInput, NotFound)) else COULD_NOT_RUN) from None
