"""Which key of a foreign test goes to which field of a case: by the defaults of a format, or by a file that says so.

message: vars.complaint
facts.order_id: vars.order
facts: vars                        # all of vars that nothing else uses
expect.reply.mentions: [assert.contains, assert.contains-any]
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path as File
from typing import Any, Literal, get_args

from drafter.adapters import yaml_source
from drafter.domain.case import Channel
from drafter.domain.errors import BadInput
from evals.exchanging.rows import text_of

Kind = Literal["texts", "text", "message", "history", "facts", "case", "value"]
_KINDS: dict[str, Kind] = {
    "id": "text", "source": "text", "cluster": "text", "tags": "texts",
    "case": "case", "message": "message", "message.text": "message", "message.at": "text", "history": "history", "facts": "facts",
    "channel": "text", "opened_at": "text", "now": "text", "public": "value", "playbook": "text",
    "customer.id": "text", "customer.name": "text", "customer.tier": "text", "customer.language": "text",
    "customer.timezone": "text", "customer.country": "text", "customer.email": "text", "customer.phone": "text",
    "customer.address": "text", "agent.name": "text", "agent.role": "text",
    "expect": "value", "expect.reading.signals": "texts", "expect.reading.not_signals": "texts", "expect.reading.level": "texts",
    "expect.reading.causes": "texts", "expect.reading.emotions": "texts",
    "expect.plan.kind": "texts", "expect.plan.remedy": "text", "expect.plan.handoff": "text",
    "expect.plan.takeover": "text", "expect.plan.alternatives": "texts",
    "expect.reply.mentions": "texts", "expect.reply.avoids": "texts",
}  # fmt: skip
_MESSAGES = (
    "message", "complaint", "customer_message", "user_message", "input", "messages", "query", "question", "text", "prompt",
    "body", "email", "ticket", "content",
)  # fmt: skip
_HISTORIES = ("history", "conversation", "thread")
PHRASE = 12
"""The most words of an answer that a reply can be expected to hold as they stand; a longer one is a reply of its own."""
_GIVEN_AWAY = re.compile(
    r"expect|reference|ideal|answer|golden|ground_?truth|rubric|label|target|output", re.IGNORECASE
)
"""Variables that hold what is right: no fact of the case, which whoever writes the reply would see."""


@dataclass(frozen=True)
class Rule:
    """`sources` in order: of a single field the first that is there counts, of a list all. `fits` says which values a
    default is right for; a rule that somebody wrote takes all. `rest` is the field that takes what is not used."""

    target: str
    sources: tuple[str, ...]
    fits: Callable[[Any], bool] = bool
    asked: bool = False

    @property
    def kind(self) -> Kind:
        return _kind(self.target) or "value"


Map = tuple[Rule, ...]


def load_map(file: File) -> Map:
    """A map from its file. Raises `BadInput`: file, line, key."""
    doc = yaml_source.load(text_of(file), file=str(file))
    if not isinstance(doc.value, dict) or not doc.value:
        raise BadInput("is no map", file=str(file), line=1, hint="write lines such as message: vars.complaint")
    rules = []
    for target, given in doc.value.items():
        line = doc.line((target,))
        if _kind(target) is None:
            near = difflib.get_close_matches(target, [*_KINDS, "facts." + target.rpartition(".")[2]], n=1)
            hint = (
                f"did you mean {near[0]}?"
                if near
                else "fields are message, history, facts.NAME, customer.name, expect.reply.mentions …"
            )
            raise BadInput("is no field of a case", file=str(file), line=line, key=target, hint=hint)
        sources = given if isinstance(given, list) else [given]
        if not sources or not all(isinstance(one, str) and one.strip() for one in sources):
            raise BadInput("names no key", file=str(file), line=line, key=target, hint="write such as vars.complaint")
        rules.append(Rule(target, tuple(sources), asked=True))
    return tuple(rules)


def completed(asked: Map, default: Map) -> Map:
    """The rules that somebody wrote, then the defaults for the fields that they leave out. What takes the rest of a map
    comes last."""
    named = {rule.target.removesuffix(".text") for rule in asked}
    rules = [*asked, *(rule for rule in default if rule.target.removesuffix(".text") not in named)]
    return tuple(sorted(rules, key=lambda rule: rule.kind == "facts"))


def promptfoo() -> Map:
    return (
        *_of("vars.", facts=True),
        Rule("expect.reply.mentions", ("assert.contains", "assert.icontains", "assert.contains-all", "assert.icontains-all",
                                       "assert.contains-any", "assert.icontains-any")),
        Rule("expect.reply.avoids", ("assert.not-contains", "assert.not-icontains", "assert.not-contains-any",
                                     "assert.not-icontains-any")),
        Rule("tags", ("metadata",)),
        Rule("source", ("description",)),
        Rule("id", ("vars.id",)),
    )  # fmt: skip


def openai() -> Map:
    answers = ("ideal", "item.ideal", "item.expected", "item.correct_label", "item.ground_truth", "item.answer",
               "item.reference_answer", "item.expected_output")  # fmt: skip
    return (
        *_of("item.", facts=True, first=("input",)),
        Rule("expect.reply.mentions", answers, fits=_short),
        Rule("tags", ("item.tags", "metadata")),
        Rule("id", ("item.id",)),
    )


def langfuse() -> Map:
    return (
        *_of("input.", facts=True, first=("input",)),
        Rule("expect.reply.mentions", ("expectedOutput",), fits=_short),
        Rule("expect", ("expectedOutput.expect", "metadata.expect")),
        Rule("tags", ("tags", "metadata.tags")),
        Rule("cluster", ("metadata.cluster", "sessionId")),
        Rule("customer.id", ("userId",)),
        Rule("message.at", ("timestamp",)),
        Rule("id", ("id",)),
    )


def _of(base: str, *, facts: bool, first: tuple[str, ...] = ()) -> Iterator[Rule]:
    """The rules for a map of variables whose names nobody prescribes; `base*` is the only text among them."""
    yield Rule("case", (f"{base}case",), fits=lambda value: isinstance(value, dict))
    yield Rule("expect", (f"{base}expect",), fits=lambda value: isinstance(value, dict))
    yield Rule("cluster", (f"{base}cluster",))
    yield Rule("message", (*first, *(base + name for name in _MESSAGES), f"{base}*"), fits=_said)
    yield Rule("history", tuple(base + name for name in _HISTORIES), fits=is_chat)
    yield Rule("customer.name", (f"{base}customer_name", f"{base}customer"), fits=lambda value: isinstance(value, str))
    yield Rule("customer.language", (f"{base}language", f"{base}lang"), fits=_is_language)
    yield Rule("channel", (f"{base}channel",), fits=lambda value: value in get_args(Channel))
    if facts:
        yield Rule("facts", (base.removesuffix("."),), fits=lambda value: isinstance(value, dict))


def is_fact(name: str) -> bool:
    """Whether a variable may be what the company knows, not what the answer should be."""
    return not _GIVEN_AWAY.search(name)


def is_chat(value: Any) -> bool:
    """Whether it is a list of messages with their speakers, as chat interfaces take them, or a map that holds one."""
    if isinstance(value, dict):
        value = value.get("messages")
    return isinstance(value, list) and bool(value) and all(isinstance(one, dict) and _speaks(one) for one in value)


def _speaks(one: dict[str, Any]) -> bool:
    return ("role" in one and "content" in one) or ("from" in one and "text" in one)


def _said(value: Any) -> bool:
    return (isinstance(value, str) and bool(value.strip())) or is_chat(value)


def _is_language(value: Any) -> bool:
    return isinstance(value, str) and re.fullmatch(r"[a-z]{2}", value) is not None


def _short(value: Any) -> bool:
    if isinstance(value, list):
        return all(_short(one) for one in value)
    return isinstance(value, str | int | float) and 0 < len(str(value).split()) <= PHRASE


def _kind(target: str) -> Kind | None:
    if target.startswith("facts.") and len(target) > len("facts."):
        return "value"
    return _KINDS.get(target)


DEFAULTS: dict[str, Callable[[], Map]] = {"promptfoo": promptfoo, "openai": openai, "langfuse": langfuse}
