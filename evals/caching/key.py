"""What a kept draft answers to.

    key = sha256(case hash, epoch, prompt hash, model, playbook hash, code hash, settings)[:32]

The case hash is that of the case without what is expected of it; the code is the product's, with its data files and the
prompts that go with the one under test; of the settings, those count that can change a draft.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from typing import Any

from drafter.domain.case import Case

ASIDE = frozenset({"offline", "judge_model", "prices", "prompts", "due_ahead", "model", "playbook"})
"""Settings that change no draft, or stand in the key by what they lead to."""


def case_hash(case: Case) -> str:
    """Of what the case says: a field that cases learn to have later, and that this one leaves out, changes nothing."""
    return hashlib.sha256(said(case).encode()).hexdigest()[:16]


def said(case: Case) -> str:
    return case.model_dump_json(exclude_defaults=True)


def telling(settings: Mapping[str, Any]) -> str:
    """The settings that can change a draft, as one text."""
    return json.dumps({name: settings[name] for name in settings if name not in ASIDE}, sort_keys=True, default=str)


def draft_key(case: str, epoch: int, *made_by: str) -> str:
    """The key of the draft of a case (its hash) in an epoch; `made_by` is the rest of the line above, in its order."""
    return hashlib.sha256("\n".join((case, str(epoch), *made_by)).encode()).hexdigest()[:32]
