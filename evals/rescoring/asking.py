"""A judge's verdicts on the rows of a run: asked once for each question, and never twice for the same reply."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from drafter.domain.case import Case
from evals.caching.cache import Cache
from evals.judging.asking import ASKS, Judge
from evals.judging.questions import QUESTIONS, Question
from evals.judging.seen import seen
from evals.metering.metered import Sitting, sitting
from evals.metering.till import Till
from evals.rows import Judged, Row


@dataclass(frozen=True)
class Asker:
    """`name` goes into the run ("gpt-x, asked 3 times"), `hash` into its rows: it changes with the model, the prompt, the
    questions and how often each is asked. `till` is what it is paid from."""

    judge: Judge
    name: str
    hash: str
    cache: Cache | None = None
    till: Till = field(default_factory=Till)

    async def judged(self, row: Row, case: Case) -> Row:
        """The row with a verdict on every question. What this very judge has said of it stays, but for its errors."""
        draft = row.draft or {}
        reply = draft["reply"]["text"]
        before = row.judged if row.judge == self.hash else {}
        verdicts: dict[str, Judged] = {}
        for question in QUESTIONS:
            said = before.get(question.id)
            if said is None or said.passed is None:
                one = Sitting(self._key(question.id, row, reply), self.cache)
                said = await self.till.within(partial(self._asked, one, question, seen(case, draft), reply))
            verdicts[question.id] = said
        return row.model_copy(update={"judged": verdicts, "judge": self.hash})

    async def _asked(self, one: Sitting, question: Question, shown: Mapping[str, Any], reply: str) -> Judged:
        with sitting(one):
            return await self.judge.verdict(question, shown, reply)

    def asks_again(self, row: Row) -> bool:
        """Whether this judge has anything left to say of a row."""
        same = row.judge == self.hash and row.judged.keys() == {one.id for one in QUESTIONS}
        return row.error is None and not (same and all(said.passed is not None for said in row.judged.values()))

    def _key(self, question: str, row: Row, reply: str) -> str:
        parts = ("judge", self.hash, question, row.case, str(row.epoch), reply)
        return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:32]


def asker(judge: Judge, cache: Cache | None = None, till: Till | None = None) -> Asker:
    """The judge with its names, paid from the till. NotFound where its prompt is missing."""
    prompt = judge.prompts.render(ASKS, _NOTHING).hash
    asks = "\n".join(f"{one.id}: {one.asks}" for one in QUESTIONS)
    parts = (judge.model.name, prompt, str(judge.times), asks)
    name = judge.model.name if judge.times == 1 else f"{judge.model.name}, asked {judge.times} times"
    return Asker(judge, name, hashlib.sha256("\n".join(parts).encode()).hexdigest()[:16], cache, till or Till())


_NOTHING = {
    "question": "",
    "marker": "",
    "history": (),
    "message": {"head": "", "tail": ""},
    "gets": "",
    "reply": "",
}
