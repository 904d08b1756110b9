"""JSON schemas for a model to read: the same pydantic models as everywhere, with less around them.

Every word of a schema is read again in each conversation. So references are put in place, titles and nulls are left out,
and of an answer only the first floors are told.
"""

from __future__ import annotations

import functools
from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel

from drafter.domain.case import Case
from drafter.domain.plan import Plan

Node = dict[str, Any]
Shown = Mapping[str, Any] | set[str]
"""Which keys of a value are told, as pydantic's `include` takes them."""
_KEPT = ("type", "description", "enum", "const", "format", "minLength", "maxLength", "minimum", "maximum", "maxItems")
_CASE: Mapping[str, str] = {
    "id": "The case's own reference in the help desk. The same id again is the same case; without one it gets a new id.",
    "customer": "Who wrote. `language` is ISO 639-1, `timezone` an IANA name such as America/Chicago.",
    "channel": "Where the reply goes: it decides length and layout.",
    "facts": "What the company knows to be true, by any keys, such as order_id, product, fault, delivered_on (a date) and "
    'amounts as {"amount": "89.99", "currency": "USD"}. The playbook\'s rules read these: a remedy whose facts are missing '
    "is not offered. Put in what a system of record says, never what the customer only claims.",
    "history": "Every earlier message, oldest first, each with its time and offset. Promises, questions and broken dates "
    "are read out of it. Leave internal notes out.",
    "message": "The customer's last message, word for word: the one to answer.",
    "agent": "Who will send the reply: their name, and `role`, an id of the playbook's ladder, whose authority bounds it.",
    "public": "Whether others can read the reply; the default for `social`. No amount or account detail is then said.",
    "playbook": "Only where the company has several: the playbook's name.",
}
"""The parts of a case that a model should fill. Others are taken as well, but belong to programs."""


def takes(model: type[BaseModel]) -> Node:
    """The schema of a tool's arguments. What is unknown is not barred by it: it is left out with a word to the caller."""
    return _schema(model, "validation", 9)


def gives(model: type[BaseModel], shown: Shown | None = None) -> Node:
    """The outline of an answer: its keys, and theirs, of which only the `shown` are told. Nothing is required, since what
    is null is left out."""
    return _of(_schema(model, "serialization", 2), shown)


def _of(outline: Node, shown: Shown | None) -> Node:
    if shown is None or "properties" not in outline:
        return outline
    kept = {name: one for name, one in outline["properties"].items() if name in shown}
    deeper = shown if isinstance(shown, Mapping) else {}
    return outline | {"properties": {name: _of(one, _parts(deeper.get(name))) for name, one in kept.items()}}


def _parts(shown: Any) -> Shown | None:
    return shown if isinstance(shown, Mapping | set) else None


@functools.cache
def _schema(model: type[BaseModel], mode: Any, floors: int) -> Node:
    whole = model.model_json_schema(mode=mode)
    node = _Sight(whole.get("$defs", {}), answers=mode == "serialization").of(whole, floors)
    node.pop("description", None)
    return node


class _Sight:
    """What is seen of a schema, so many floors down."""

    def __init__(self, defs: Mapping[str, Node], *, answers: bool) -> None:
        self._defs, self._answers = defs, answers

    def of(self, node: Node, floors: int) -> Node:
        named = str(node.get("$ref", "")).rpartition("/")[2]
        if named:
            node = self._defs[named] | ({"description": node["description"]} if "description" in node else {})
        elif "anyOf" in node:
            arms = [arm for arm in node["anyOf"] if arm.get("type") != "null"]
            rest = {key: value for key, value in node.items() if key != "anyOf"}
            if len(arms) == 1:
                return self.of(arms[0] | rest, floors)
            return self._plain(rest) | {"anyOf": [self.of(arm, floors) for arm in arms]}
        told = self._plain(node)
        if named:
            told.pop("description", None)  # what a class says of itself is said to who reads the code
            if "description" in node and node["description"] != self._defs[named].get("description"):
                told["description"] = node["description"]
        if "items" in node:
            told["items"] = self.of(node["items"], floors)
        if named == Plan.__name__:
            floors = min(floors, 1)  # it is handed back as it came
        if "properties" in node and floors > 0:
            told |= self._object(node, floors, of_case=named == Case.__name__ and not self._answers)
        return told

    def _object(self, node: Node, floors: int, *, of_case: bool) -> Node:
        shown = {name: one for name, one in node["properties"].items() if not of_case or name in _CASE}
        properties = {name: self.of(one, floors - 1) for name, one in shown.items()}
        if of_case:
            properties = {name: one | {"description": _CASE[name]} for name, one in properties.items()}
        required = [name for name in node.get("required", ()) if name in shown and not self._answers]
        return {"properties": properties} | ({"required": required} if required else {})

    def _plain(self, node: Node) -> Node:
        told = {key: node[key] for key in _KEPT if key in node}
        if not self._answers and isinstance(node.get("default"), str | int | float):
            told["default"] = node["default"]
        return told
