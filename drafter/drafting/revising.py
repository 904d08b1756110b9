"""The reply again, after the checks: the exact findings go back, in the same conversation, so that the server's
prompt cache holds. Only the parts that the findings name may change, whatever the model sends.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from drafter.domain.draft import PARTS
from drafter.domain.principles import RULE
from drafter.domain.score import Finding
from drafter.drafting.checking import STRAYS, Examination
from drafter.drafting.writing import Brief, Written, ask
from drafter.ports import LanguageModel, PromptBook

PROMPT = "revise"
_QUOTES = 5
_OF_THE_CASE = frozenset({"acknowledges_issue", "answers_everything", "no_repeat_promise"})
"""Checks whose mend repeats what somebody wrote in the case: outside its fence, that would be read as an instruction."""


async def revise(
    model: LanguageModel, prompts: PromptBook, written: Written, examined: Examination, brief: Brief
) -> Written:
    """The next version, with the parts that failed a check written again. `ModelFailed`, `BadPrompt`."""
    findings, blamed = examined.score.failures, examined.faulty
    variables: dict[str, Any] = {
        "findings": [*(_told(finding) for finding in findings), *_astray(examined)],
        "parts": [kind for kind in PARTS if kind in blamed],
        "words": brief.words,
    }
    further = prompts.render(PROMPT, variables)
    next_one = await ask(model, written.prompt, (*written.messages, *further.messages), brief)
    kept = {kind: text for kind, text in written.parts.items() if kind not in blamed}
    changed = {kind: text for kind, text in next_one.parts.items() if kind in blamed}
    left = {kind: text for kind, text in written.parts.items() if kind in blamed and kind not in changed}
    merged = {**kept, **left, **changed}
    return replace(next_one, parts={kind: merged[kind] for kind in PARTS if kind in merged})


def _astray(examined: Examination) -> list[dict[str, Any]]:
    """What the model wrote of something else than the case, as one more finding."""
    quotes = [" ".join(mark.quote.split())[:200] for mark in examined.strays[:_QUOTES]]
    rule = "Write of this case and of nothing else."
    why = "this has nothing to do with the case"
    told = {"id": STRAYS, "level": "must", "rule": rule, "why": why, "quotes": quotes, "mend": "Cut it."}
    return [told] if quotes else []


def _told(finding: Finding) -> dict[str, Any]:
    rule = RULE.get(finding.id)
    quotes = list(dict.fromkeys(" ".join(mark.quote.split())[:200] for mark in finding.spans))
    return {
        "id": finding.id,
        "level": finding.level,
        "rule": rule.sentence if rule else finding.id,
        "why": finding.why,
        "quotes": quotes[:_QUOTES],
        "mend": "" if finding.id in _OF_THE_CASE else finding.mend,
    }
