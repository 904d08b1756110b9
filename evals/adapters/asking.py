"""What another harness knows of a test, made into what a scorer needs: a case, what is expected, a plan or a playbook.

`case`, `expect` and `plan` are taken as they are, as maps or as JSON text. Without a case, the variables are read as an
import of promptfoo reads them: the message by its usual names, the rest as facts.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, TypeVar

from pydantic import ValidationError

from drafter.adapters.document import Document, problem
from drafter.adapters.fitting import fit
from drafter.domain.case import Case
from drafter.domain.errors import BadInput
from drafter.domain.plan import Plan
from drafter.domain.value import Value
from evals.dataset import Notes
from evals.exchanging.building import build
from evals.exchanging.mapping import completed, promptfoo
from evals.exchanging.record import Record
from evals.expect import Expect
from evals.scorers import Scored, score_text

T = TypeVar("T", bound=Value)
_OURS = ("case", "expect", "plan", "cluster")


def score_of(text: str, given: Mapping[str, Any], config: Mapping[str, Any]) -> Scored:
    """The text scored by a test's variables and the assertion's configuration, where `playbook` is a file's path (else
    DRAFTER_PLAYBOOK), and `expect` and `plan` may stand for all tests. Raises `BadInput`."""
    expect = _value(given.get("expect") or config.get("expect"), "expect", Expect) or Expect()
    plan = _value(given.get("plan") or config.get("plan"), "plan", Plan)
    return score_text(text, _case(given), playbook=_playbook(config), plan=plan, expect=expect)


def _case(given: Mapping[str, Any]) -> Case:
    own = set(Notes.model_fields)
    if case := _map(given.get("case"), "case"):
        return fit(Document(value=case, file="case"), Case, also=own).value
    record = Record("vars", 1, "the test", {"vars": {key: one for key, one in given.items() if key not in _OURS}})
    built = build(record, completed((), promptfoo()), id="test")
    return fit(Document(value=built.document, file="vars"), Case, also=own).value


def _value(given: Any, name: str, model: type[T]) -> T | None:
    value = _map(given, name)
    if value is None:
        return None
    try:
        return model.model_validate(value)
    except ValidationError as error:
        found = problem(error, Document(value=value, file=name), model)
        raise BadInput(found.message, file=name, key=found.key) from None


def _map(given: Any, name: str) -> dict[str, Any] | None:
    """A map as it is, or as JSON text."""
    if given is None or given == "":
        return None
    try:
        value = json.loads(given) if isinstance(given, str) else given
    except ValueError:
        value = None
    if not isinstance(value, dict):
        raise BadInput("is no map", key=name, hint="give a map, or JSON text of one")
    return value


def _playbook(config: Mapping[str, Any]) -> Path | None:
    from drafter.settings import load_settings

    named = config.get("playbook")
    if named:
        path = Path(str(named))
        if not path.is_file():
            raise BadInput("no such playbook", file=str(path), key="playbook", hint="give its path from where you run")
        return path
    playbooks = load_settings().playbooks
    return Path(playbooks[0]) if playbooks else None
