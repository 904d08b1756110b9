"""What the commands on finished runs share: reading a run and its cases, writing what comes of them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from drafter.domain.case import Case
    from evals.comparing.comparison import Run
    from evals.folder import RunInfo

Folder = Annotated[Path, typer.Argument(help="The folder of a run.")]
SuiteOption = Annotated[str | None, typer.Option(help="The suite that the run drafted. Default: the one it names.")]


def read_run(folder: Path) -> Run:
    """A run from its folder. `BadInput` where there is none, `CannotRun` where it is broken."""
    from drafter.domain.errors import BadInput
    from evals.folder import SAMPLES, read_info, read_rows

    if not (folder / SAMPLES).is_file():
        raise BadInput(f"holds no {SAMPLES}", file=str(folder), hint="name the folder that drafter-evals run printed")
    return read_info(folder), read_rows(folder / SAMPLES)


def cases_of(info: RunInfo, suite: str | None) -> dict[str, Case]:
    """The cases of a run by id. `BadCase` where the suite is not to be found."""
    from evals.dataset import load_suite

    return {sample.case.id: sample.case for sample in load_suite(suite or info.suite).samples}


def write(path: Path, text: str) -> None:
    """Writes a file, making its folder, and says so. `CannotRun` where it cannot."""
    from drafter.domain.errors import CannotRun

    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("w", encoding="utf-8", newline="") as file:
            file.write(text)
    except OSError as error:
        raise CannotRun(f"{path} cannot be written: {error.strerror}", hint="name another file") from None
    typer.echo(f"written to {path}", err=True)
