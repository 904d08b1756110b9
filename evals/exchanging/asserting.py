"""promptfoo's assertions by type, with the values that a map can name: `assert.contains` is the list of all that a reply
has to contain, `assert.contains-any` a list of lists of which one is enough.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from drafter.adapters.document import Path

_LISTED = re.compile(r"(?:not-)?i?contains-(?:all|any)")
_WRITTEN = re.compile(r"((?:not-)?[a-z][a-z-]*[a-z])(?:\((\d+(?:\.\d+)?)\))?(?::([\s\S]*))?")
_OLD_NAMES = {"fn": "javascript", "eval": "javascript", "grade": "llm-rubric"}
_TYPES = frozenset(
    [
        "contains",
        "contains-all",
        "contains-any",
        "contains-json",
        "contains-html",
        "contains-sql",
        "contains-xml",
        "cost",
        "equals",
        "finish-reason",
        "icontains",
        "icontains-all",
        "icontains-any",
        "is-html",
        "is-json",
        "is-sql",
        "is-xml",
        "is-refusal",
        "is-valid-function-call",
        "is-valid-openai-function-call",
        "is-valid-openai-tools-call",
        "javascript",
        "python",
        "ruby",
        "latency",
        "levenshtein",
        "perplexity",
        "perplexity-score",
        "regex",
        "rouge-n",
        "starts-with",
        "webhook",
        "word-count",
        "classifier",
        "similar",
        "pi",
        "moderation",
        "guardrails",
        "llm-rubric",
        "g-eval",
        "factuality",
        "model-graded-closedqa",
        "model-graded-factuality",
        "answer-relevance",
        "context-faithfulness",
        "context-recall",
        "context-relevance",
        "conversation-relevance",
        "select-best",
        "max-score",
        "bleu",
        "gleu",
        "meteor",
        "search-rubric",
        "tool-call-f1",
        "skill-used",
        "trace-span-count",
        "trace-span-duration",
        "trace-error-spans",
        "agent-rubric",
    ]
)
_SLOT = re.compile(r"\{\{-?\s*([\w.]+)\s*-?\}\}")


@dataclass(frozen=True)
class Assertion:
    """One assertion: `group` is its type, with what keeps it from being an expectation where something does."""

    group: str
    value: Any
    extras: Mapping[str, Any]
    path: Path


def asserted(listed: Any, given: Mapping[str, Any], path: Path) -> Iterator[Assertion]:
    """The assertions of a test, those of sets that all have to pass among them. `given` are the test's variables."""
    for index, one in enumerate(listed if isinstance(listed, list) else []):
        at = (*path, index)
        if not isinstance(one, Mapping):
            yield Assertion("unknown", one, {}, at)
        elif one.get("type") == "assert-set" and "threshold" not in one and one.get("weight") != 0:
            yield from asserted(one.get("assert"), given, (*at, "assert"))
        else:
            yield _one(one, given, at)


def written(cell: str) -> dict[str, Any]:
    """The assertion that a CSV cell writes out: `icontains-any(0.5): a, b`. Without a type it is an exact answer."""
    if cell.startswith("file://"):
        return {"type": "python" if ".py" in cell else "javascript", "value": cell}
    hit = _WRITTEN.fullmatch(cell)
    if hit is None or (hit[1].removeprefix("not-") not in _TYPES and hit[1] not in _OLD_NAMES):
        return {"type": "equals", "value": cell}
    made: dict[str, Any] = {"type": _OLD_NAMES.get(hit[1], hit[1])}
    if hit[3] is not None:
        made["value"] = hit[3].strip()
    if hit[2] is not None:
        made["threshold"] = float(hit[2])
    return made


def filled(value: Any, given: Mapping[str, Any]) -> Any:
    """A value with its `{{ variables }}` put in; what names none of them stays as it is."""
    if isinstance(value, list):
        return [filled(one, given) for one in value]
    if not isinstance(value, str):
        return value

    def say(hit: re.Match[str]) -> str:
        found: Any = given
        for part in hit[1].split("."):
            found = found.get(part) if isinstance(found, Mapping) else None
        return hit[0] if found is None or isinstance(found, Mapping | list) else str(found)

    return _SLOT.sub(say, value)


def _one(one: Mapping[str, Any], given: Mapping[str, Any], path: Path) -> Assertion:
    kind = str(one.get("type", "unknown"))
    extras = {key: each for key, each in one.items() if key not in ("type", "value")}
    if "value" not in one:
        return Assertion(kind, dict(one), {}, path)
    value = filled(one["value"], given)
    if _LISTED.fullmatch(kind) and isinstance(value, str):
        value = _parts(value)
    texts = [each for each in (value if isinstance(value, list) else [value]) if isinstance(each, str)]
    if one.get("weight") == 0:
        kind += " of no weight"
    elif any("{{" in text or "{%" in text for text in texts):
        kind += " of a template"
    elif any(text.startswith("file://") for text in texts):
        kind += " of a file"
    return Assertion(kind, value, extras, path)


def _parts(text: str) -> list[str]:
    return [part.strip() for part in next(csv.reader([text], skipinitialspace=True), []) if part.strip()]


def tree(found: list[Assertion]) -> tuple[dict[str, list[Any]], dict[str, dict[str, Any]], dict[Path, Path]]:
    """Values by type; what stood beside them (thresholds, weights, names) by type and place; and for each path of the
    first two, the path in the file."""
    values: dict[str, list[Any]] = {}
    beside: dict[str, dict[str, Any]] = {}
    places: dict[Path, Path] = {}
    for one in found:
        listed = values.setdefault(one.group, [])
        spread = isinstance(one.value, list) and not one.group.endswith("-any")
        for value in one.value if spread else [one.value]:
            places["assert", one.group, len(listed)] = one.path
            listed.append(value)
        if one.extras:
            name = f"{one.group}[{len(listed) - 1}]"
            beside[name] = dict(one.extras)
            places["beside", name] = one.path
    return values, beside, places
