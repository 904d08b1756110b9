"""From a model's answer to what it proposes. Strict JSON first; else whatever single proposals can be read in it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from drafter.domain.errors import ModelFailed
from drafter.domain.evidence import Where
from drafter.domain.regex import regex

ANSWER_CHARS = 100_000
MOST = 40
"""Proposals of either sort that are looked at: a case has a handful."""
_THOUGHT_ENDS = regex(r"</think(?:ing)?>", re.IGNORECASE)
_OBJECT = regex(r"\{[^{}]{2,2000}+\}")
_NUMBER = regex(r"[0-9]{1,6}")


class Proposal(NamedTuple):
    """`label` is a signal's kind or a fact's name; nothing of it is checked yet."""

    label: str
    message: Where
    quote: str


class Proposals(NamedTuple):
    signals: tuple[Proposal, ...]
    facts: tuple[Proposal, ...]


def parse(text: str) -> Proposals:
    """What an answer proposes; two empty lists are an answer too. `ModelFailed("bad_output")` where it holds
    neither list and no proposal."""
    if len(text) > ANSWER_CHARS:
        raise ModelFailed("bad_output", "the model's answer is far longer than a list of signs")
    text = _THOUGHT_ENDS.split(text)[-1]
    data = _strict(text)
    if data is None:
        items = list(_salvaged(text))
        if not items:
            raise ModelFailed("bad_output", "the model's answer holds no list of signs")
        data = {"signals": items, "facts": items}
    return Proposals(tuple(_read(data.get("signals"), "kind")), tuple(_read(data.get("facts"), "name")))


def _strict(text: str) -> dict[str, Any] | None:
    """The answer as one JSON object with one of the lists, or such an object inside a wrapper."""
    try:
        data = json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return None
    if isinstance(data, dict) and len(data) == 1 and not data.keys() & {"signals", "facts"}:
        data = next(iter(data.values()))
    lists = isinstance(data, dict) and any(isinstance(data.get(name), list) for name in ("signals", "facts"))
    return data if lists else None


def _salvaged(text: str) -> Iterator[dict[str, Any]]:
    """The innermost objects that can be read, whatever stands around them: fences, prose, a list that was cut off."""
    for count, found in enumerate(_OBJECT.finditer(text)):
        if count == 2 * MOST:
            return
        try:
            item = json.loads(found[0], strict=False)
        except ValueError:
            continue
        if "quote" in item:
            yield item


def _read(items: Any, name: str) -> Iterator[Proposal]:
    for item in items[:MOST] if isinstance(items, list) else ():
        if isinstance(item, dict) and isinstance(item.get(name), str) and isinstance(item.get("quote"), str):
            where = _where(item.get("message"))
            if where is not None:
                yield Proposal(item[name].strip().lower(), where, item["quote"].strip())


def _where(value: Any) -> Where | None:
    """Which message is meant: "last", or a number, alone or in brackets."""
    if isinstance(value, bool) or not isinstance(value, (str, int)):
        return None
    said = str(value).strip().strip("[]").strip().lower()
    if said == "last":
        return "last"
    return int(said) if _NUMBER.fullmatch(said) else None
