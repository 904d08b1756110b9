"""The scorers as a scorer of inspect_ai, which is imported when it is made.

    Task(dataset=[Sample(input="It is broken.", metadata={"case": {…}, "expect": {…}})],
         scorer=drafter_scorer(playbook="northwind/playbook.yaml"))

A sample's metadata hold `case`, `expect` and `plan` as a case file does; without a case, its input is the message. Its
target, where there is one, is a phrase that the reply has to hold (of several, one).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from evals.adapters.asking import score_of
from evals.scorers import Scored

if TYPE_CHECKING:
    from inspect_ai.scorer import Score, Scorer, Target
    from inspect_ai.solver import TaskState


def drafter_scorer(playbook: str | None = None) -> Scorer:
    """Two values for each sample: `passed` (no must check fails and every expectation is met) and `score`, from 0 to 1;
    each with its mean and standard error. What the checks found stands in the score's metadata."""
    from inspect_ai.scorer import Score, mean, scorer, stderr

    def drafter() -> Scorer:
        async def score(state: TaskState, target: Target) -> Score:
            given = _given(state, target)
            scored = score_of(state.output.completion, given, {"playbook": playbook} if playbook else {})
            return Score(
                value={"passed": float(scored.passed), "score": scored.value},
                answer=state.output.completion,
                explanation=scored.reason,
                metadata=_found(scored),
            )

        return score

    metrics = {"passed": [mean(), stderr()], "score": [mean(), stderr()]}
    return scorer(metrics=metrics, name="drafter")(drafter)()


def _given(state: TaskState, target: Target) -> dict[str, Any]:
    """The sample's variables as promptfoo would name them, with the target among the phrases that are expected."""
    given: dict[str, Any] = dict(state.metadata)
    given.setdefault("message", state.input_text)
    wanted = [phrase for phrase in target if phrase]
    if wanted:
        expect = dict(given.get("expect") or {})
        reply = dict(expect.get("reply") or {})
        mentions = [*reply.get("mentions", ()), wanted if len(wanted) > 1 else wanted[0]]
        given["expect"] = {**expect, "reply": {**reply, "mentions": mentions}}
    return given


def _found(scored: Scored) -> dict[str, Any]:
    return {
        "checks": {one.id: one.outcome for one in scored.score.checks},
        "missed": [one.name for one in scored.missed],
    }
