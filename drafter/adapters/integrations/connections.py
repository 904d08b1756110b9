"""The file of connected help desks: one entry each, secrets taken from the environment.

desks:
  acme:                                # POST /integrations/zendesk/acme
    kind: zendesk
    url: https://acme.zendesk.com
    secret: ${ZENDESK_WEBHOOK_SECRET}
"""

from __future__ import annotations

import importlib
import os
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from drafter.adapters import yaml_source
from drafter.adapters.document import Document, dotted, problem
from drafter.adapters.integrations.connection import Connection
from drafter.domain.errors import BadInput
from drafter.domain.regex import regex

KINDS: Mapping[str, str] = {
    "chatwoot": "drafter.adapters.integrations.chatwoot:Chatwoot",
    "intercom": "drafter.adapters.integrations.intercom:Intercom",
    "mail": "drafter.adapters.integrations.mail:Mail",
    "slack": "drafter.adapters.integrations.slack:Slack",
    "zendesk": "drafter.adapters.integrations.zendesk:Zendesk",
}
"""Where each kind of help desk is; loaded when one is connected, since their libraries take time to load."""
_VARIABLE = regex(r"\$\{([A-Za-z_][A-Za-z0-9_]*)\}")
_HINT = "write `desks:` and below it, for each, a name with kind, url, secret and what else docs/integrations tells"
Path_ = tuple[str | int, ...]


def load_desks(path: Path | str, environment: Mapping[str, str] = os.environ) -> tuple[Connection, ...]:
    """The help desks that a file connects. BadInput names file, line and key, never a secret."""
    try:
        text = Path(path).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        why = "is no UTF-8 text" if isinstance(error, UnicodeDecodeError) else error.strerror
        raise BadInput(f"the file of help desks cannot be read: {why}", file=str(path)) from None
    doc = yaml_source.load(text, file=str(path))
    desks = doc.value.get("desks") if isinstance(doc.value, dict) else None
    if not isinstance(desks, dict) or not desks or set(doc.value) != {"desks"}:
        raise BadInput("no help desks are told", file=doc.file, line=1, hint=_HINT)
    return tuple(_connection(name, given, doc, environment) for name, given in desks.items())


def _connection(name: str, given: Any, doc: Document, environment: Mapping[str, str]) -> Connection:
    path: Path_ = ("desks", name)
    if not isinstance(given, dict) or given.get("kind") not in KINDS:
        raise BadInput(
            "is no kind of help desk" if isinstance(given, dict) and "kind" in given else "has no kind",
            file=doc.file,
            line=doc.line((*path, "kind")),
            key=dotted((*path, "kind")),
            hint=f"write one of {', '.join(KINDS)}",
        )
    module, _, kind = KINDS[given["kind"]].partition(":")
    model: type[Connection] = getattr(importlib.import_module(module), kind)
    value = {key: _filled(one, (*path, key), doc, environment) for key, one in given.items() if key != "kind"}
    if "id" in value:
        raise BadInput(
            "is the name above it",
            file=doc.file,
            line=doc.line((*path, "id")),
            key=dotted((*path, "id")),
            hint="remove it",
        )
    try:
        return model.model_validate({**value, "id": name})
    except ValidationError as error:
        found = problem(error, _part(doc, path, {**value, "id": name}), model)
        raise BadInput(
            found.message, file=doc.file, line=found.line, key=f"{dotted(path)}.{found.key}".rstrip(".")
        ) from None


def _part(doc: Document, path: Path_, value: Any) -> Document:
    """One desk as a document of its own, with the lines that it has in the file."""
    lines = {place[len(path) :]: line for place, line in doc.lines.items() if place[: len(path)] == path}
    return replace(doc, value=value, lines=lines)


def _filled(value: Any, path: Path_, doc: Document, environment: Mapping[str, str]) -> Any:
    """The value with `${NAME}` taken from the environment."""
    if isinstance(value, str):

        def variable(hit: re.Match[str]) -> str:
            found = environment.get(hit[1], "")
            if not found:
                told = f"the environment variable {hit[1]} is not set"
                raise BadInput(told, file=doc.file, line=doc.line(path), key=dotted(path))
            return found

        return _VARIABLE.sub(variable, value)
    if isinstance(value, Mapping):
        return {key: _filled(one, (*path, key), doc, environment) for key, one in value.items()}
    if isinstance(value, Sequence):
        return [_filled(one, (*path, place), doc, environment) for place, one in enumerate(value)]
    return value
