"""`drafter-evals pairwise`, `label` and `calibrate`: what a judge prefers, what people say, what the judge is worth."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from evals.cli.runs import Folder, SuiteOption, cases_of, read_run, write
from evals.cli.telling import told

if TYPE_CHECKING:
    from evals.judging.asking import Judge
    from evals.judging.pairwise import Pairwise
    from evals.labelling.calibrate import Calibrated
    from evals.metering.metered import Desk
    from evals.statistics.corrected import Corrected
    from evals.stats import Rate

JudgeOption = Annotated[str | None, typer.Option(help="The judge's model, or embedded. Default: DRAFTER_JUDGE_MODEL.")]
JudgedBy = Annotated[
    str | None, typer.Option(help="Ask this model about every reply, or embedded. Without it no judge is asked.")
]
_Json = Annotated[Path | None, typer.Option("--json", help="Write all figures as JSON.")]


def pairwise(
    run_a: Folder, run_b: Folder, *, judge: JudgeOption = None, suite: SuiteOption = None, json: _Json = None
) -> None:
    """Ask a judge, in both orders, which of two runs' replies is better."""
    from evals.judging.pairwise import pairwise as held

    with told():
        (info, a), (other, b) = read_run(run_a), read_run(run_b)

        async def asked() -> Pairwise:
            async with opened_judge(judge, writers=(info.model, other.model)) as judging:
                return await held(judging, cases_of(info, suite), a, b)

        seen = asyncio.run(asked())
        alike = f" ({seen.alike} of them in the same words)" if seen.alike else ""
        typer.echo(
            f"{seen.pairs} pairs: A better {seen.a}, B better {seen.b}, ties {seen.ties}{alike}, errors {seen.errors}"
        )
        typer.echo(f"B wins {_said(seen.wins)} of the decided pairs; {_said(seen.like_length)} of those of like length")
        typer.echo(f"the order decided {_said(seen.flips)}: that often the judge has no opinion of its own")
        if json:
            write(json, seen.model_dump_json(indent=2) + "\n")


def label(
    run: Folder,
    *,
    other: Annotated[Path | None, typer.Option("--with", help="A second run: half the replies come from it.")] = None,
    n: Annotated[int, typer.Option(min=2, help="How many replies.")] = 60,
    seed: Annotated[int, typer.Option(help="Another draw.")] = 0,
    out: Annotated[Path, typer.Option(help="Where to: OUT.csv, OUT.html and OUT.key.json.")] = Path("labels"),
    suite: SuiteOption = None,
) -> None:
    """Draw a random, blind, shuffled sheet of replies for people to label: CSV, and a page that works offline."""
    from drafter.domain.errors import BadInput
    from evals.labelling.sheet import as_csv, as_key, as_page, draw

    with told():
        folders = [run, *([other] if other else [])]
        runs = [read_run(folder) for folder in folders]
        try:
            sheet = draw([rows for _, rows in runs], cases_of(runs[0][0], suite), n, seed)
        except ValueError as error:
            raise BadInput(str(error), file=str(run)) from None
        write(out.with_suffix(".csv"), as_csv(sheet))
        write(out.with_suffix(".html"), as_page(sheet))
        write(out.with_suffix(".key.json"), as_key(sheet, [str(folder) for folder in folders]))
        typer.echo(f"{len(sheet.items)} replies; keep the key away from whoever labels")


def calibrate(
    labels: Annotated[Path, typer.Argument(help="The filled sheet (CSV).")],
    run: Folder,
    *,
    other: Annotated[Path | None, typer.Option("--with", help="The second run that replies were drawn from.")] = None,
    key: Annotated[Path | None, typer.Option(help="The sheet's key. Default: beside the sheet, .key.json.")] = None,
    json: _Json = None,
) -> None:
    """Hold a judge against people's labels: kappa, true rates, scores corrected by PPI++, and whether it may gate."""
    import json as json_format

    from drafter.domain.errors import BadInput
    from evals.labelling.calibrate import calibrate as held
    from evals.labelling.calibrate import read_key, read_labels

    with told():
        keyed = key or labels.with_suffix(".key.json")
        runs = [read_run(folder)[1] for folder in [run, *([other] if other else [])]]
        said = read_labels(_text(labels), str(labels))
        if not any(said.values()):
            raise BadInput("no question is answered", file=str(labels), hint="write yes or no below the questions")
        found = held(said, read_key(_text(keyed), str(keyed)), runs)
        if not found:
            raise BadInput(
                "no reply has both a label and a judge's verdict", file=str(labels), hint="run `rescore --judge` first"
            )
        for one in found:
            _show(one)
        if json:
            write(json, json_format.dumps([one.model_dump() for one in found], indent=2) + "\n")


def _show(one: Calibrated) -> None:
    seen = one.agreement
    kappa = (
        f"{seen.kappa:.2f} ({max(-1.0, seen.kappa_low or 0.0):.2f} to {seen.kappa_high:.2f})"
        if seen.kappa is not None
        else "not defined"
    )
    typer.echo(f"{one.question}: kappa {kappa} on {seen.labels} labels, people passed {seen.base:.0%}; "
               f"right on good replies {_share(seen.true_pass)}, on bad ones {_share(seen.true_fail)}; "
               f"{'may gate' if one.trusted else 'is shown, and gates nothing'}")  # fmt: skip
    for name, score in zip("AB", one.scores, strict=False):
        if score is not None:
            by = f"the judge's verdicts at a weight of {score.weight:.2f}" if score.weight else "by the labels alone"
            typer.echo(f"  {name}: {_within(score)}, {by}")
    if one.gap is not None:
        typer.echo(f"  B less A: {one.gap[0]:+.1%} ({max(-1.0, one.gap[1]):+.1%} to {min(1.0, one.gap[2]):+.1%})")


def _within(score: Corrected) -> str:
    """A share and its interval, neither beyond what a share can be. Labels that are all alike show no spread to make an
    interval of."""
    if not score.error:
        return f"{score.mean:.1%} (no interval: all labels alike)"
    mean, low, high = (min(1.0, max(0.0, one)) for one in (score.mean, score.low, score.high))
    return f"{mean:.1%} ({low:.1%} to {high:.1%})"


def _share(share: float | None) -> str:
    return f"{share:.0%}" if share is not None else "–"


def _said(rate: Rate) -> str:
    if rate.rate is None or rate.low is None or rate.high is None:
        return "none"
    return f"{rate.rate:.0%} ({rate.low:.0%} to {rate.high:.0%})"


def _text(path: Path) -> str:
    from drafter.domain.errors import BadInput

    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise BadInput(f"cannot be read: {error}", file=str(path)) from None


@asynccontextmanager
async def opened_judge(
    name: str | None, *, writers: tuple[str, ...], times: int = 1, desk: Desk | None = None
) -> AsyncIterator[Judge]:
    """The judge by its settings, asked at the `desk`. Says so where it is also the writer: a model likes its own words."""
    from drafter import bootstrap
    from drafter.adapters.prompts import Prompts
    from drafter.settings import EMBEDDED, load_settings
    from evals.judging.asking import Judge
    from evals.metering.metered import Desk
    from evals.subject import around

    settings = load_settings()
    desk = desk or Desk()
    desk.priced = desk.priced or bootstrap.find_prices(settings).cost
    model = bootstrap.find_judge(settings, name, around(desk))
    if (name or settings.judge_model) != EMBEDDED:
        desk.must_know((model.name,))
    if any(model.name in writer.split(",") for writer in writers):
        typer.echo(f"drafter-evals: {model.name} judges its own replies; name another model as the judge", err=True)
    try:
        yield Judge(model, Prompts(Path(settings.prompts) if settings.prompts else None), times=times)
    finally:
        await model.close()
