"""`drafter keys` and `drafter tenants`: what is typed and what is seen."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from drafter.cli import app, exit_code
from drafter.domain.errors import DrafterError


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Any]:
    monkeypatch.chdir(tmp_path)

    def typed(*args: str) -> Any:
        return CliRunner().invoke(app, list(args))

    return typed


def test_a_key_stands_alone_on_standard_output(run: Callable[..., Any]) -> None:
    made = run("keys", "create", "--role", "agent", "--name", "Priya's desk", "--expires", "90d")
    assert re.fullmatch(r"drafter_[a-z2-7]{12}_[a-z2-7]{52}\n", made.stdout)
    assert "shown this once" in made.stderr
    id, secret = made.stdout.strip().split("_")[1:]
    assert secret not in made.stderr
    listed = run("keys", "list").stdout
    assert id in listed
    assert "Priya's desk" in listed
    assert secret not in listed + run("keys", "list", "--json").stdout


def test_the_life_of_a_key(run: Callable[..., Any]) -> None:
    assert "there is no key" in run("keys", "list").stdout
    made = json.loads(run("keys", "create", "--role", "qa", "--tenant", "acme", "--scopes", "read", "--json").stdout)
    assert (made["role"], made["tenant"], made["scopes"], made["state"]) == ("qa", "acme", ["read"], "active")
    new = json.loads(run("keys", "rotate", made["id"], "--overlap", "24h", "--json").stdout)
    assert new["key"].startswith(f"drafter_{new['id']}_")
    assert new["scopes"] == ["read"]
    old, fresh = (json.loads(line) for line in run("keys", "list", "--tenant", "acme", "--json").stdout.splitlines())
    assert (old["id"], old["replaced_by"], fresh["expires_at"]) == (made["id"], new["id"], None)
    assert old["expires_at"]
    assert "within 3 seconds" in run("keys", "revoke", new["id"]).stdout
    assert run("keys", "list", "--tenant", "other", "--json").stdout == ""
    assert json.loads(run("keys", "list", "--tenant", "acme", "--json").stdout.splitlines()[1])["state"] == "revoked"


@pytest.mark.parametrize(
    ("args", "words"),
    [
        (("create", "--role", "boss"), "roles are agent, integration, qa, admin"),
        (("create", "--role", "qa", "--scopes", "erase"), "no scope of the role qa; it allows draft, read"),
        (("create", "--role", "qa", "--scopes", ","), "no scope is named"),
        (("create", "--role", "qa", "--expires", "soon"), "--expires 'soon' is no length of time; write such as 30m"),
        (("create", "--role", "qa", "--expires", "0d"), "--expires '0d' is no length of time"),
        (("create", "--role", "qa", "--tenant", "a b"), "is no tenant"),
        (("revoke", "nobody"), "there is no key"),
        (("rotate", "nobody"), "there is no key"),
        (("rotate", "nobody", "--overlap", "-1h"), "--overlap '-1h' is no length of time"),
    ],
)
def test_what_cannot_be_used_is_one_line(run: Callable[..., Any], args: tuple[str, ...], words: str) -> None:
    error = run("keys", *args).exception
    assert isinstance(error, DrafterError)
    assert exit_code(error) == 2
    assert words in str(error)
    assert "\n" not in str(error)


def test_the_life_of_a_tenant(run: Callable[..., Any]) -> None:
    assert "no tenant is set up" in run("tenants", "list").stdout
    assert run("tenants", "create", "acme", "playbooks=north", "requests_per_minute=60").stdout == (
        "acme\n  playbooks=north\n  requests_per_minute=60\n"
    )
    told = json.loads(run("tenants", "set", "acme", "redact=off", "requests_per_minute=", "--json").stdout)
    assert told == {"id": "acme", "settings": {"playbooks": ["north"], "redact": False}}
    assert json.loads(run("tenants", "show", "acme", "--json").stdout) == told
    assert json.loads(run("tenants", "list", "--json").stdout) == told
    assert "redact=off" in run("tenants", "list").stdout


@pytest.mark.parametrize(
    ("args", "words"),
    [
        (("create", "a b"), "is no tenant"),
        (("create", "a", "redcat=on"), "redcat: is no setting of a tenant"),
        (("create", "a", "redact"), "'redact' is no setting"),
        (("create", "a", "redact=on", "redact=off"), "is given twice"),
        (("create", "a", "base_url=https://10.0.0.1/v1"), "base_url: this address names a private address"),
        (("show", "nobody"), "there is no tenant 'nobody'"),
        (("set", "nobody", "redact=on"), "there is no tenant 'nobody'; see `drafter tenants create nobody`"),
        (("set", "nobody"), "nothing is set"),
    ],
)
def test_what_cannot_be_set_is_one_line(run: Callable[..., Any], args: tuple[str, ...], words: str) -> None:
    error = run("tenants", *args).exception
    assert isinstance(error, DrafterError)
    assert exit_code(error) == 2
    assert words in str(error)


def test_the_address_of_a_calendar_hangs_from_a_key(run: Callable[..., Any]) -> None:
    made = json.loads(run("keys", "create", "--role", "agent", "--tenant", "acme", "--json").stdout)
    told = run("commitments", "--link", "--owner", "Priya", "--key", made["id"]).stdout
    assert told.startswith(f"/v1/commitments.ics?owner=Priya&by={made['id']}&key=")
    assert made["key"].rsplit("_", 1)[1] not in told
    run("keys", "revoke", made["id"])
    qa = json.loads(run("keys", "create", "--role", "qa", "--json").stdout)
    for id in (made["id"], qa["id"], "nobody"):
        assert "no active key" in str(run("commitments", "--link", "--key", id).exception)


def test_nothing_is_due_in_another_tenant(run: Callable[..., Any]) -> None:
    assert "nothing is promised" in run("commitments", "--tenant", "acme").stdout
    assert "is no tenant" in str(run("commitments", "--tenant", "a b").exception)
