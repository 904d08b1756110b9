"""What a run will ask, take and cost, and what it could find, before any of it is paid for.

Every case is read and planned, and its prompt rendered, as it would be. A token is counted for every four bytes; of the
answer, for the reply that the plan alone composes. A draft takes one call at least, and at most one more for each time
that findings may go back; each of those is sent what was said before. A judge is asked each of its questions about every
reply.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from statistics import fmean
from typing import Any

from drafter.domain.case import Case
from drafter.domain.draft import Tokens
from drafter.domain.errors import CannotRun
from drafter.domain.money import Money
from drafter.domain.value import Value
from drafter.drafting.briefing import Brief, variables
from drafter.drafting.pipeline import Options
from drafter.drafting.task import Task
from drafter.ports import Deadline
from evals.comparing.criteria import PRIMARY, table
from evals.dataset import READ_AT, Sample, Suite
from evals.folder import RunInfo
from evals.judging.asking import ASKS, judged_on
from evals.judging.questions import QUESTIONS
from evals.judging.seen import seen
from evals.rows import Row
from evals.statistics.power import RATE, detectable

BYTES = 4
_FRAME, _FINDINGS, _VERDICT = 60, 200, 60
"""Tokens of an answer's JSON around its words, of the findings that go back to the model, and of a judge's answer."""


class Taken(Value):
    """Calls, tokens and money; `cost` is null where no price is known."""

    calls: int
    tokens: Tokens
    cost: Money | None


class Priced(Value):
    """What one prompt's run takes: at `least` where every first answer holds, at `most` where none ever does, and as
    it is `expected` by the calls of an earlier run, null where none was named."""

    prompt: str
    least: Taken
    expected: Taken | None
    most: Taken


class Judging(Value):
    """What the judge of one run takes, beside its prompt: `times` each question."""

    judge: str
    times: int
    taken: Taken


class Estimate(Value):
    """`judging` is null where no judge is asked. `detectable` is the smallest true difference in `criterion` that would be found four times in five, null where the
    suite has one family; `rate` is what is assumed of it, by `like` where an earlier run was named."""

    suite: str
    model: str
    cases: int
    families: int
    epochs: int
    prompts: tuple[Priced, ...]
    judging: Judging | None = None
    criterion: str
    rate: float
    like: str | None
    detectable: float | None
    counted: str = f"a token for every {BYTES} bytes of the rendered prompts and of the composed replies"


Like = tuple[str, RunInfo, Sequence[Row]]
"""An earlier run, by the name of its folder."""


def estimate(
    suite: Suite, made: Any, prices: Any, wanted: Sequence[str], *, model: str, epochs: int, revisions: int,
    small: bool = False, like: Like | None = None, criterion: str = PRIMARY, judge: tuple[str, int] | None = None,
) -> Estimate:  # fmt: skip
    """The estimate for each of the `wanted` prompts; `made` is the product without a model, `judge` a model and how often
    it is asked each question. NotFound for a prompt that is not there, BadCase, BadPlaybook, BadPrompt as a run would
    raise them."""
    often = (_calls_each(like) if like else None) or None
    priced = []
    for prompt in wanted:
        sizes = [_size(made, sample, prompt, small=small) for sample in suite.samples]

        def taken(calls_each: float, sizes: Sequence[tuple[int, int]] = sizes) -> Taken:
            return _taken(sizes, epochs, calls_each, prices, model)

        expected = taken(often) if often is not None else None
        priced.append(
            Priced(prompt=prompt, least=taken(1 if model != "none" else 0), expected=expected, most=taken(
                1 + revisions if model != "none" else 0))
        )  # fmt: skip
    rate = _rate(like, criterion) if like else RATE
    families = [sample.cluster for sample in suite.samples]
    return Estimate(
        suite=suite.name,
        model=model,
        cases=len(suite.samples),
        families=len(set(families)),
        epochs=epochs,
        prompts=tuple(priced),
        judging=_judging(suite, made, prices, judge, epochs) if judge else None,
        criterion=criterion,
        rate=rate,
        like=like[0] if like else None,
        detectable=_detectable(families, epochs, rate),
    )


def asked_with(made: Any, sample: Sample, prompt: str, *, small: bool) -> tuple[Task, Brief]:
    """What the reply to a case would be written from, by its reading and plan. The fence of the prompt has one code."""
    _, task = planned(made, sample, prompt)
    brief = task.brief(task.plan.language if small else task.reading.language, Deadline.after(60))
    return task, replace(brief, marker=lambda: "00000000")


def planned(made: Any, sample: Sample, prompt: str = "reply") -> tuple[Case, Task]:
    """The case as it is read and planned, and the task that comes of it."""
    pipeline = made.pipeline
    case = pipeline.settled(sample.case.at(READ_AT))
    reading = pipeline.read(case)
    task: Task = pipeline.task(case, reading, pipeline.plan(case, reading), Options(prompt=prompt))
    return case, task


def _size(made: Any, sample: Sample, prompt: str, *, small: bool) -> tuple[int, int]:
    """Tokens of the rendered prompt and of the answer to it."""
    task, brief = asked_with(made, sample, prompt, small=small)
    rendered = made.prompts.render(prompt, variables(brief, small=small))
    asked = sum(len(each.content.encode()) for each in rendered.messages)
    said = sum(len(part.text.encode()) for part in dict(task.composed).values())
    return -(-asked // BYTES), -(-said // BYTES) + _FRAME


def _judging(suite: Suite, made: Any, prices: Any, judge: tuple[str, int], epochs: int) -> Judging:
    """Every question about every reply of one run; the reply is counted as the one that the plan alone composes."""
    model, times = judge
    asked = 0
    for sample in suite.samples:
        case, task = planned(made, sample)
        reply = "\n\n".join(part.text for part in dict(task.composed).values())
        shown = judged_on(seen(case, {"plan": task.plan.model_dump(mode="json")}), reply)
        for question in QUESTIONS:
            rendered = made.prompts.render(ASKS, {**shown, "question": question.asks, "marker": "00000000"})
            asked += -(-sum(len(each.content.encode()) for each in rendered.messages) // BYTES)
    calls = len(suite.samples) * len(QUESTIONS) * epochs * times
    tokens = Tokens(input=asked * epochs * times, output=calls * _VERDICT)
    return Judging(judge=model, times=times, taken=Taken(calls=calls, tokens=tokens, cost=prices.cost(tokens, model)))


def _taken(sizes: Sequence[tuple[int, int]], epochs: int, calls_each: float, prices: Any, model: str) -> Taken:
    """The sum over all cases and epochs; calls after the first are sent the first prompt, the answers and the findings."""
    further = max(0.0, calls_each - 1)
    asked = sum(asked * calls_each + further * (1 + further) / 2 * (said + _FINDINGS) for asked, said in sizes)
    said = sum(said * calls_each for _, said in sizes)
    tokens = Tokens(input=round(asked * epochs), output=round(said * epochs))
    return Taken(calls=round(len(sizes) * epochs * calls_each), tokens=tokens, cost=prices.cost(tokens, model))


def _calls_each(like: Like) -> float:
    return fmean(row.calls for row in like[2] if row.error is None)


def _rate(like: Like, criterion: str) -> float:
    """The mean of the criterion in an earlier run, kept off the ends, where nothing would seem to vary."""
    seen = table(like[2]).get(criterion)
    if not seen:
        raise CannotRun(f"{like[0]} says nothing of {criterion}", hint="name another criterion with --primary")
    count = len(seen)
    return min(max(fmean(one.mean for one in seen.values()), 0.5 / count), 1 - 0.5 / count)


def _detectable(families: Sequence[str], epochs: int, rate: float) -> float | None:
    try:
        return detectable(families, epochs, rate=rate)
    except ModuleNotFoundError as error:
        raise CannotRun(f"{error.name} is not installed", hint="install the extra `evals`") from None
