"""What an operator says of a mailbox, and what is refused."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest

from drafter.adapters.integrations.connections import load_desks
from drafter.adapters.integrations.mail import Mail
from drafter.domain.errors import BadInput, Refused

GIVEN: dict[str, Any] = {"id": "support", "host": "imap.northwind.example", "user": "help@northwind.example", "password": "secret"}  # fmt: skip


def test_the_usual_is_short_and_encrypted(tmp_path: Path) -> None:
    file = tmp_path / "desks.yaml"
    file.write_text(
        "desks:\n  support: {kind: mail, host: imap.northwind.example, user: help@northwind.example, password: '${P}'}\n",
        encoding="utf-8",
    )
    (found,) = load_desks(file, {"P": "secret"})
    assert isinstance(found, Mail)
    assert (found.tls, found.at_port, found.mailbox, found.days) == ("implicit", 993, "help@northwind.example", 7)
    assert "secret" not in repr(found)


@pytest.mark.parametrize(
    ("more", "told"),
    [
        ({"tls": "off"}, "this machine alone"),
        ({"tls": False}, "this machine alone"),
        ({"password": None}, "needs one of password"),
        ({"token": "t"}, "needs one of password"),
        ({"user": "help"}, "needs `address`"),
        ({"days": 0}, "days"),
    ],
)
def test_what_cannot_be_meant_is_refused(more: dict[str, Any], told: str) -> None:
    with pytest.raises(ValueError, match=told):
        Mail.model_validate(GIVEN | more)


@pytest.mark.parametrize("host", ["127.0.0.1", "::1", "localhost"])
def test_no_encryption_is_needed_on_this_machine(host: str) -> None:
    assert Mail.model_validate(GIVEN | {"host": host, "tls": "off"}).at_port == 143


def test_addresses_and_whole_domains_are_ours() -> None:
    mail = Mail.model_validate(GIVEN | {"ours": ["Bob@agency.example", "@northwind.co.uk"]})
    assert all(map(mail.is_ours, ("help@northwind.example", "bob@agency.example", "any@northwind.co.uk")))
    assert not any(
        map(mail.is_ours, ("x@agency.example", "any@evil-northwind.co.uk", "help@northwind.example.evil.com"))
    )


def test_a_mailbox_has_no_webhook() -> None:
    with pytest.raises(Refused):
        Mail.model_validate(GIVEN).opened().news({}, b"{}", dt.datetime.now(dt.UTC))


def test_a_bad_entry_names_file_line_and_key(tmp_path: Path) -> None:
    file = tmp_path / "desks.yaml"
    file.write_text(
        "desks:\n  support:\n    kind: mail\n    host: h\n    user: a@b\n    pasword: x\n", encoding="utf-8"
    )
    with pytest.raises(BadInput, match=r"desks\.yaml:\d+: desks\.support"):
        load_desks(file)
