"""The scorers as an assertion of promptfoo.

    assert:
      - type: python
        value: file://promptfoo_assert.py     # this file, or one line: from evals.adapters.promptfoo_assert import get_assert
        config: {playbook: northwind/playbook.yaml}

The test's variables hold a `case` (a map, or JSON text) or the message under its usual name, and may hold `expect` and
`plan` as a case file does. promptfoo has to use a Python that has this package: `PROMPTFOO_PYTHON=.venv/bin/python`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from evals.adapters.asking import score_of


def get_assert(output: Any, context: Mapping[str, Any]) -> dict[str, Any]:
    """promptfoo's grading result: `pass`, `score`, `reason`, and one component for each check and expectation. A test
    that cannot be scored raises; promptfoo tells it with the reason, as an error of the assertion."""
    scored = score_of(_text(output), context.get("vars") or {}, context.get("config") or {})
    components = [
        {"pass": one.outcome == "pass" or one.level == "should", "score": float(one.outcome == "pass"),
         "reason": f"{one.id} ({one.level}): {one.why}"}
        for one in scored.score.checks if one.outcome != "n/a"
    ]  # fmt: skip
    components += [
        {"pass": one.passed, "score": float(one.passed), "reason": f"{one.name}: {one.why or 'as expected'}"}
        for one in scored.expectations
    ]
    named = {f"check:{one.id}": float(one.outcome == "pass") for one in scored.score.checks if one.outcome != "n/a"}
    return {
        "pass": scored.passed,
        "score": scored.value,
        "reason": scored.reason,
        "componentResults": components,
        "namedScores": named,
    }


def _text(output: Any) -> str:
    """The reply's text: the output itself, or that of a draft that a provider handed on as it came."""
    if isinstance(output, Mapping):
        reply = output.get("reply", output)
        output = reply.get("text", "") if isinstance(reply, Mapping) else reply
    return str(output)
