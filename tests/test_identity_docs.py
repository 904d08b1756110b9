"""What docs/identity.md lists is what the code allows."""

from __future__ import annotations

import re

from drafter.api.bodies import TenantBody
from drafter.domain.identity import ALLOWED, FRESH_S, ROLES, SCOPES
from drafter.domain.tenant import TenantSettings

from .conftest import ROOT

TOLD = (ROOT / "docs" / "identity.md").read_text(encoding="utf-8")


def rows(first: str) -> list[list[str]]:
    """The cells of the table whose head begins with `first`."""
    table = TOLD[TOLD.index(f"| {first} |") :].split("\n\n")[0].splitlines()[2:]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in table]


def test_roles_and_scopes() -> None:
    told = {
        row[0].strip("`"): {role for role, cell in zip(ROLES, row[2:], strict=True) if cell} for row in rows("scope")
    }
    assert told == {scope: {role for role in ROLES if scope in ALLOWED[role]} for scope in SCOPES}


def test_the_settings_of_a_tenant() -> None:
    told = {row[0].strip("`"): row[1] for row in rows("setting")}
    assert told == {name: field.description for name, field in TenantSettings.model_fields.items()}
    assert {row[0].strip("`") for row in rows("setting") if row[3]} == set(TenantBody.model_fields)


def test_how_soon_a_revoked_key_is_refused() -> None:
    assert set(re.findall(r"(\d+) seconds", TOLD)) == {f"{FRESH_S:.0f}"}
