"""Asking a judge and taking its answer at no more than its word: bounded, fenced, and held to the reply.

A quote that does not stand in the reply, an answer that is none, a model that fails: each is an error of its own, never
a verdict.
"""

from __future__ import annotations

import asyncio
import json
import re
import secrets
from collections.abc import Awaitable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from drafter.domain.errors import ModelFailed
from drafter.drafting.telling import pieces
from drafter.ports import Deadline, LanguageModel, PromptBook, Request
from evals.judging.questions import Question
from evals.rows import Judged

ASKS = "judge"
"""The prompt of a question."""
_DEADLINE_S = 60.0
_TEMPERATURE = 0.7
"""Asked several times, a judge is asked as it would speak, so that its doubts show."""
_HISTORY, _MESSAGE = 600, 4000
"""The most characters that are shown of an earlier message, and of the last one."""
_TURNS = 12
Better = Literal["first", "second", "same"]


@dataclass(frozen=True)
class Judge:
    """`times` is how often each question is asked; the majority counts."""

    model: LanguageModel
    prompts: PromptBook
    times: int = 1
    deadline_s: float = _DEADLINE_S

    async def verdict(self, question: Question, case: Mapping[str, Any], reply: str) -> Judged:
        """The majority of the answers that can be used; an error where none can, or where they are even."""
        variables = {**judged_on(case, reply), "question": question.asks}
        answers = await _all(self._once(variables, reply) for _ in range(self.times))
        usable = [one for one in answers if one.passed is not None]
        if not usable:
            return answers[0]
        share = sum(bool(one.passed) for one in usable) / len(usable)
        if share == 0.5:
            return Judged(passed=None, share=share, error="the judge says yes as often as no")
        said = next(one for one in usable if one.passed == (share > 0.5))
        return said.model_copy(update={"share": share if said.passed else 1 - share})

    async def prefers(self, case: Mapping[str, Any], first: str, second: str) -> tuple[Better, str]:
        """Which of two replies is better, in this order, and why. `ModelFailed` where the answer is none."""
        variables = {**_shown(case), "first": first, "second": second}
        answer = await self._ask("prefer", variables)
        better = answer.get("better")
        if better not in ("first", "second", "same"):
            raise ModelFailed("bad_output", "the judge named neither reply")
        return better, str(answer.get("why", ""))

    async def _once(self, variables: Mapping[str, Any], reply: str) -> Judged:
        try:
            answer = await self._ask(ASKS, variables)
        except ModelFailed as failure:
            return Judged(passed=None, error=f"{failure.reason}: {failure}"[:200])
        verdict, quote = answer.get("verdict"), str(answer.get("quote", ""))
        if verdict not in ("yes", "no"):
            return Judged(passed=None, quote=quote[:300], error="the judge answered neither yes nor no")
        if not stands_in(quote, reply):
            return Judged(passed=None, quote=quote[:300], error="the judge quotes what the reply does not say")
        return Judged(passed=verdict == "yes", share=1.0, quote=quote)

    async def _ask(self, prompt: str, variables: Mapping[str, Any]) -> Mapping[str, Any]:
        rendered = self.prompts.render(prompt, {**variables, "marker": secrets.token_hex(4)})
        request = Request(
            messages=rendered.messages,
            deadline=Deadline.after(self.deadline_s),
            name=prompt,
            schema=rendered.schema,
            max_tokens=200,
            temperature=0.0 if self.times == 1 else _TEMPERATURE,
        )
        answer = _parsed((await self.model.complete(request)).text)
        if answer is None:
            raise ModelFailed("bad_output", "the judge's answer is no JSON object")
        return answer


async def _all(asked: Iterable[Awaitable[Judged]]) -> list[Judged]:
    """All answers; where one call could not be made, the others have ended before it is told."""
    answers = await asyncio.gather(*asked, return_exceptions=True)
    for answer in answers:
        if isinstance(answer, BaseException):
            raise answer
    return [answer for answer in answers if isinstance(answer, Judged)]


def judged_on(case: Mapping[str, Any], reply: str) -> dict[str, Any]:
    """What the prompt of a question is told, but for the question and the fence."""
    return {**_shown(case), "reply": reply}


def stands_in(quote: str, reply: str) -> bool:
    """Whether the reply holds the words, whatever its line breaks and kinds of quotation marks."""
    return bool(_flat(quote)) and _flat(quote) in _flat(reply)


def _flat(text: str) -> str:
    straight = text.translate(str.maketrans("’‘“”", "''\"\""))
    return " ".join(straight.split()).strip(" .…\"'")


def _parsed(text: str) -> Mapping[str, Any] | None:
    """The first JSON object in an answer."""
    found = re.search(r"\{.*\}", text, re.DOTALL)
    try:
        value = json.loads(found[0]) if found else None
    except (ValueError, RecursionError):
        return None
    return value if isinstance(value, dict) else None


def _shown(case: Mapping[str, Any]) -> dict[str, Any]:
    """What a judge sees of a case; `case` has `history`, `message` and `gets`, as `evals.judging.seen` makes it."""
    history: Sequence[Mapping[str, str]] = case["history"]
    return {
        "history": [{"who": turn["who"], **pieces(turn["text"], _HISTORY)} for turn in history[-_TURNS:]],
        "message": pieces(case["message"], _MESSAGE),
        "gets": case["gets"],
    }
