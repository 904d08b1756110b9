"""What an operator may write of a Zendesk, and what is refused before anything is asked of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

from drafter.adapters.integrations.connections import load_desks
from drafter.adapters.integrations.zendesk import Zendesk
from drafter.domain.errors import BadInput

FILE = """
desks:
  acme:
    kind: zendesk
    playbook: northwind
    url: https://acme.zendesk.com
    user: drafter@acme.example
    token: ${ZENDESK_TOKEN}
    secret: ${ZENDESK_SECRET}
    facts: {order_id: custom_fields.360001}
"""


def test_a_file_connects_it(tmp_path: Path) -> None:
    file = tmp_path / "desks.yaml"
    file.write_text(FILE)
    (found,) = load_desks(file, {"ZENDESK_TOKEN": "canary-token", "ZENDESK_SECRET": "canary-secret"})
    assert isinstance(found, Zendesk)
    assert "canary" not in repr(found) + str(found) + found.model_dump_json()
    desk = found.opened()
    assert (desk.kind, desk.id, desk.tenant, desk.app) == ("zendesk", "acme", "default", None)


@pytest.mark.parametrize(
    "change",
    [
        {"url": "http://acme.zendesk.com"},
        {"url": "https://acme.zendesk.com/api/v2"},
        {"url": "https://user:pass@acme.zendesk.com"},
        {"url": "ftp://acme.zendesk.com"},
        {"user": "drafter@acme.example/token"},
        {"user": "drafter"},
        {"token": " "},
        {"secret": ""},
        {"tag_prefix": "d"},
        {"tag_prefix": "Drafter "},
        {"app_public_key": "key"},
        {"app_installation": "1"},
        {"app_public_key": "-----BEGIN PUBLIC KEY-----\nx\n-----END PUBLIC KEY-----", "app_installation": "1"},
        {"tokn": "x"},
    ],
)
def test_what_cannot_work_is_told_at_once(connection: Callable[..., Zendesk], change: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        connection(**change)


def test_an_error_names_the_key_and_never_the_secret(tmp_path: Path) -> None:
    file = tmp_path / "desks.yaml"
    file.write_text(FILE.replace("drafter@acme.example", "drafter"))
    with pytest.raises(BadInput) as told:
        load_desks(file, {"ZENDESK_TOKEN": "canary-token", "ZENDESK_SECRET": "canary-secret"})
    assert "desks.acme.user" in str(told.value)
    assert "canary" not in str(told.value)
