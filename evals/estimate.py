"""What a run will ask, take and cost, and what it could find, before any of it is paid for.

Every case is read and planned, and its prompt rendered, as it would be. A token is counted for every four bytes; of the
answer, for the reply that the plan alone composes. A draft takes one call at least, and at most one more for each time
that findings may go back; each of those is sent what was said before. A case that is played is drafted for once a turn, for the
case as it has grown. A judge is asked each of its questions about every reply, of a play about the first.
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
from evals.plain import NAME as PLAIN
from evals.plain import plain_prompts
from evals.plain.answering import variables as plain_variables
from evals.roleplay.foreseeing import Foreseen
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
    """What one prompt's run takes: at `least` where every first answer holds and every play ends as soon as it can, at `most`
    where none ever does, and as it is `expected` by the calls (and turns) of an earlier run, null where none was named."""

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
    """`turns` are the fewest and the most answers of a play, null where nothing is played. `judging` is null where no judge is
    asked. `detectable` is the smallest true difference in `criterion` that would be found four times in five, null where the
    suite has one family; `rate` is what is assumed of it, by `like` where an earlier run was named."""

    suite: str
    model: str
    cases: int
    families: int
    epochs: int
    turns: tuple[int, int] | None = None
    prompts: tuple[Priced, ...]
    judging: Judging | None = None
    criterion: str
    rate: float
    like: str | None
    detectable: float | None
    counted: str = f"a token for every {BYTES} bytes of the rendered prompts and of the composed replies"


Like = tuple[str, RunInfo, Sequence[Row]]
"""An earlier run, by the name of its folder."""
Sizes = Sequence[Sequence[tuple[int, int]]]
"""Of each sample, the tokens that each turn asks and says."""


def estimate(
    suite: Suite, made: Any, prices: Any, wanted: Sequence[str], *, model: str, epochs: int, revisions: int,
    plays: Sequence[Foreseen], small: bool = False, like: Like | None = None, criterion: str = PRIMARY,
    judge: tuple[str, int] | None = None,
) -> Estimate:  # fmt: skip
    """The estimate for each of the `wanted` prompts; `made` is the product without a model, `plays` the turns of each sample
    (`foreseen`), `judge` a model and how often it is asked each question. NotFound for a prompt that is not there, BadCase, BadPlaybook, BadPrompt as a run would
    raise them."""
    often = _calls_each(like, played=suite.plays) if like and model != "none" else None
    once = 0 if model == "none" else 1
    priced = []
    for prompt in wanted:
        sizes = [[_size(made, turn, prompt, small=small) for turn in one.turns] for one in plays]

        def taken(calls_each: float, turns: Sequence[int], sizes: Sizes = sizes) -> Taken:
            asked = [size for found, count in zip(sizes, turns, strict=True) for size in found[:count]]
            return _taken(asked, epochs, calls_each, prices, model)

        priced.append(
            Priced(
                prompt=prompt,
                least=taken(once, [one.fewest for one in plays]),
                expected=taken(often, _turns(like, suite, plays)) if like and often is not None else None,
                most=taken(once if _is_plain(prompt) else once * (1 + revisions), [len(one.turns) for one in plays]),
            )
        )
    rate = _rate(like, criterion) if like else RATE
    families = [sample.cluster for sample in suite.samples]
    return Estimate(
        suite=suite.name,
        model=model,
        cases=len(suite.samples),
        families=len(set(families)),
        epochs=epochs,
        turns=_turns_of(plays) if suite.plays else None,
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
    case = pipeline.settled(sample.case.as_it_came(READ_AT))
    reading = pipeline.read(case)
    task: Task = pipeline.task(case, reading, pipeline.plan(case, reading), Options(prompt=prompt))
    return case, task


def _size(made: Any, sample: Sample, prompt: str, *, small: bool) -> tuple[int, int]:
    """Tokens of the rendered prompt and of the answer to it."""
    task, brief = asked_with(made, sample, "reply" if _is_plain(prompt) else prompt, small=small)
    if _is_plain(prompt):
        rendered = plain_prompts().render(prompt, plain_variables(made.pipeline.basis(sample.case.as_it_came(READ_AT))))
    else:
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


def _calls_each(like: Like, *, played: bool) -> float | None:
    """Calls of a draft in an earlier run; None where nothing was drafted, or where plays are asked for and it has none."""
    rows = [row for row in like[2] if row.error is None and (row.roleplay is not None or not played)]
    drafts = sum(_drafts(row) for row in rows)
    return sum(row.calls for row in rows) / drafts if drafts else None


def _drafts(row: Row) -> int:
    return len(row.roleplay["exchanges"]) if row.roleplay is not None else 1


def _turns(like: Like, suite: Suite, plays: Sequence[Foreseen]) -> list[int]:
    """How many turns each play took in an earlier run; one that it does not have, as many as all of them on average."""
    if not suite.plays:
        return [1] * len(plays)
    rows = [row for row in like[2] if row.error is None and row.roleplay is not None]
    own = [[row for row in rows if row.case_id == sample.case.id] or rows for sample in suite.samples]
    means = [round(fmean(map(_drafts, found))) for found in own]
    return [min(max(mean, one.fewest), len(one.turns)) for mean, one in zip(means, plays, strict=True)]


def _turns_of(plays: Sequence[Foreseen]) -> tuple[int, int]:
    return min(one.fewest for one in plays), max(len(one.turns) for one in plays)


def _is_plain(prompt: str) -> bool:
    return prompt.partition("@")[0] == PLAIN


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
