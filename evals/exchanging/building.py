"""A foreign test made into a case of ours by a map, with a list of all that no field took."""

from __future__ import annotations

import copy
import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from pydantic import ValidationError

from drafter.adapters.document import Document, Path, dotted, problem
from drafter.adapters.fitting import fit
from drafter.domain.case import Case
from drafter.domain.errors import BadInput
from evals.dataset import READ_AT, Notes
from evals.exchanging.mapping import Map, Rule, is_chat, is_fact
from evals.exchanging.record import Left, Record, leaves

_CUSTOMERS = frozenset({"user", "customer", "human", "client"})
_AGENTS = frozenset({"assistant", "agent", "ai", "model"})
_APART = dt.timedelta(minutes=1)
"""Between two messages of a chat that brings no times: one conversation, which counts as one contact."""
_NOTHING = "none"
_BESIDE = frozenset({"message", "expect", "cluster", "tags", "source", "expect.reply.mentions", "expect.reply.avoids"})
"""What a default may still say of a case that came whole."""


@dataclass(frozen=True)
class Built:
    """`document` is the case file, `left` what it does not hold; `timed` says that the times of its history are made up."""

    record: Record
    document: dict[str, Any]
    left: tuple[Left, ...]
    timed: bool = False


@dataclass
class _Work:
    record: Record
    made: dict[str, Any] = field(default_factory=dict)
    used: set[Path] = field(default_factory=set)
    notes: list[str] = field(default_factory=list)
    whole: bool = False
    timed: bool = False

    def put(self, target: str, value: Any) -> None:
        *above, name = (
            target.split(".") if not target.startswith("facts.") else ("facts", target.removeprefix("facts."))
        )
        into = self.made
        for key in above:
            into = into.setdefault(key, {})
        into[name] = value

    def got(self, target: str) -> Any:
        value: Any = self.made
        for key in target.split("."):
            value = value.get(key) if isinstance(value, Mapping) else None
        return value


def build(record: Record, rules: Map, *, id: str) -> Built:
    """One case. Raises `BadInput` with file, line and key where it cannot be one."""
    work = _Work(record)
    for rule in rules:
        _apply(rule, work)
    if not work.made.get("message"):
        there = ", ".join(dotted(path) for path, _ in list(leaves(record.value))[:8]) or "nothing"
        raise BadInput(f"{record.name} has no message; it holds {there}", file=record.file, line=record.line,
                       hint="say which key it is: a map with message: KEY, given with --map")  # fmt: skip
    named = None if record.family else work.made.pop("id", None)  # tests of one template would share it
    work.made.pop("id", None)
    document: dict[str, Any] = {"id": named or id, "source": _source(work)}
    if record.family and "cluster" not in work.made:
        document["cluster"] = record.family
    document |= work.made
    unknown = tuple(
        Left(file=record.file, line=record.line, row=record.name, key="case", value=warning, why="an unknown key")
        for warning in checked(document, record)
    )
    left = tuple(_reasoned(one, path) for one, path in record.left(work.used))
    return Built(record, document, (*left, *unknown), work.timed)


def _reasoned(left: Left, path: Path) -> Left:
    given_away = path[0] in ("vars", "item", "input") and len(path) > 1 and not is_fact(str(path[1]))
    return left.model_copy(update={"why": "its name says that it holds what is right"}) if given_away else left


def checked(document: Mapping[str, Any], record: Record) -> tuple[str, ...]:
    """Holds a document against what a case file may be; gives a line for each key that no case knows. `BadInput` where it
    is none."""
    own = set(Notes.model_fields)
    doc = Document(value=dict(document), file=record.file, lines={(): record.line})
    fitted = fit(doc, Case, also=own)
    notes = Document(value={key: one for key, one in document.items() if key in own}, file=record.file, lines=doc.lines)
    try:
        Notes.model_validate(notes.value)
    except ValidationError as error:
        found = problem(error, notes, Notes)
        raise BadInput(found.message, file=record.file, line=record.line, key=found.key) from None
    return fitted.warnings


def _apply(rule: Rule, work: _Work) -> None:
    if work.whole and not rule.asked and rule.target not in _BESIDE:
        return
    if rule.kind == "texts":
        _texts(rule, work)
        return
    for path, value in _candidates(rule, work):
        match rule.kind:
            case "message":
                _message(value, path, work)
            case "history":
                _history(value, path, work)
            case "facts":
                _facts(value, path, work, every=rule.asked)
                continue
            case "case":
                work.made |= {**copy.deepcopy(value), **work.made}
                work.used.add(path)
                work.whole = True
            case _:
                _single(rule, value, path, work)
        return


def _candidates(rule: Rule, work: _Work) -> Iterator[tuple[Path, Any]]:
    for key in rule.sources:
        found = _only_text(key.removesuffix(".*"), work.record) if key.endswith(".*") else work.record.find(key)
        if found is not None and found[1] not in (None, "", [], {}) and (rule.asked or rule.fits(found[1])):
            yield found


def _only_text(key: str, record: Record) -> tuple[Path, Any] | None:
    found = record.find(key)
    if found is None or not isinstance(found[1], Mapping):
        return None
    texts = [((*found[0], str(name)), one) for name, one in found[1].items() if isinstance(one, str) and one.strip()]
    return texts[0] if len(texts) == 1 else None


def _single(rule: Rule, value: Any, path: Path, work: _Work) -> None:
    if rule.kind == "text" and not isinstance(value, dict | list):
        value = str(value)
    value = copy.deepcopy(value)
    work.used.add(path)
    if rule.target == "source":
        work.notes.append(value)
    elif rule.target == "message.at" and isinstance(work.made.get("message"), Mapping):
        work.made["message"] = {"at": value, **work.made["message"]}
    elif rule.target.startswith("expect.plan.") and value == _NOTHING:
        work.put(rule.target, None)
    else:
        work.put(rule.target, value)


def _texts(rule: Rule, work: _Work) -> None:
    """All sources of a list together. In a list of phrases, a list is one of which one phrase is enough."""
    found: list[Any] = list(work.got(rule.target) or [])
    for path, value in _candidates(rule, work):
        work.used.add(path)
        found += [one for one in _listed(value, rule.target) if one not in found]
    if found:
        work.put(rule.target, found)


def _listed(value: Any, target: str) -> Iterator[Any]:
    if isinstance(value, Mapping):  # tags of a map are told with their names
        for path, one in leaves(value):
            names = [str(part) for part in path if not isinstance(part, int)]
            yield str(one) if names in (["tags"], ["tag"]) or target != "tags" else f"{'.'.join(names)}:{one}"
    elif isinstance(value, list):
        for one in value:
            if isinstance(one, list) and target == "expect.reply.mentions":
                yield str(one[0]) if len(one) == 1 else [str(each) for each in one]
            elif isinstance(one, list | Mapping):
                yield from _listed(one, target)
            else:
                yield str(one)
    else:
        yield str(value)


def _message(value: Any, path: Path, work: _Work) -> None:
    if not is_chat(value):
        work.used.add(path)
        work.made["message"] = {**_held(work), "text": str(value)}
        return
    turns, path = (value, path) if isinstance(value, list) else (value["messages"], (*path, "messages"))
    asked = [index for index, turn in enumerate(turns) if _speaker(turn) == "customer" and _words(turn).strip()]
    if asked:
        work.used |= {(*path, asked[-1])}
        work.made["message"] = {**_held(work), "text": _words(turns[asked[-1]])}
        _history(turns[: asked[-1]], path, work)


def _held(work: _Work) -> dict[str, Any]:
    held = work.made.get("message")
    return dict(held) if isinstance(held, Mapping) else {}


def _history(value: Any, path: Path, work: _Work) -> None:
    """What customer and agent said before; instructions to a model are none of it. Where no times are given, a minute
    lies between two messages, and the case is answered at the time that all cases without one are."""
    if not is_chat(value):
        return
    turns, path = (value, path) if isinstance(value, list) else (value["messages"], (*path, "messages"))
    said = [(index, turn) for index, turn in enumerate(turns) if _speaker(turn) and _words(turn).strip()]
    history = []
    for place, (index, turn) in enumerate(said):
        at = turn.get("at") or turn.get("timestamp") or turn.get("created_at")
        work.timed = work.timed or at is None
        made_up = (READ_AT - _APART * (len(said) - place)).isoformat()
        history.append({"at": at or made_up, "from": _speaker(turn), "text": _words(turn)})
        work.used.add((*path, index))
    if history:
        work.made["history"] = history
        if work.timed:
            work.made.setdefault("now", READ_AT.isoformat())


def _speaker(turn: Mapping[str, Any]) -> str | None:
    role = str(turn.get("role") or turn.get("from")).lower()
    return "customer" if role in _CUSTOMERS else "agent" if role in _AGENTS else None


def _words(turn: Mapping[str, Any]) -> str:
    """The text of a message that is one, or comes in parts."""
    content = turn.get("content", turn.get("text"))
    if isinstance(content, list):
        content = "\n".join(str(part.get("text", "")) for part in content if isinstance(part, Mapping))
    return str(content or "")


def _facts(value: Any, path: Path, work: _Work, *, every: bool) -> None:
    """Each variable that nothing else uses; by default none that holds what would be the right answer."""
    for name, one in value.items() if isinstance(value, Mapping) else ():
        at = (*path, str(name))
        free = not any(done[: len(at)] == at for done in work.used)
        if free and one not in (None, "", [], {}) and (every or (is_fact(str(name)) and not is_chat(one))):
            work.made.setdefault("facts", {}).setdefault(str(name), one)
            work.used.add(at)


def _source(work: _Work) -> str:
    told = f"{work.record.file}:{work.record.line}, {work.record.name}"
    return f"{told}: {'; '.join(work.notes)}" if work.notes else told
