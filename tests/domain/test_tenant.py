"""What a tenant may set, and what it is told where a value is none."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from drafter.domain.errors import BadInput
from drafter.domain.tenant import TenantSettings, tenant_id


def test_settings_are_changed_one_by_one_and_taken_away() -> None:
    own = TenantSettings().changed({"playbooks": "north, south", "redact": "on", "daily_usd": "5.50"})
    assert own == TenantSettings(playbooks=("north", "south"), redact=True, daily_usd=Decimal("5.50"))
    assert own.changed({"requests_per_minute": 60}).playbooks == ("north", "south")
    assert own.changed({"playbooks": "", "redact": None}) == TenantSettings(daily_usd=Decimal("5.50"))
    assert TenantSettings.model_validate_json(own.model_dump_json(exclude_none=True)) == own
    assert TenantSettings(redact=False).changed({"model": "m"}).redact is False


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"redcat": "on"}, r"redcat: is no setting of a tenant; settings are playbooks, redact"),
        ({"redact": "perhaps"}, "redact: "),
        ({"playbooks": ","}, "playbooks: names no playbook"),
        ({"playbooks": []}, "playbooks: names no playbook"),
        ({"requests_per_minute": "0"}, "requests_per_minute: .*greater"),
        ({"requests_per_minute": "many"}, "requests_per_minute: "),
        ({"retention_days": -1}, "retention_days: "),
        ({"daily_usd": "NaN"}, "daily_usd: "),
        ({"daily_usd": "-1"}, "daily_usd: "),
        ({"base_url": "ftp://llm.example"}, "base_url: is no address"),
        ({"base_url": "https://user:s3cret@llm.example/v1"}, "base_url: is no address"),
        ({"base_url": "https://llm.example/v1?key=s3cret"}, "base_url: is no address"),
        ({"api_key_env": "OPENAI_API_KEY"}, "api_key_env: must be called DRAFTER_TENANT_"),
        ({"api_key_env": "DRAFTER_API_KEY"}, "api_key_env: must be called DRAFTER_TENANT_"),
        ({"api_key_env": "DRAFTER_TENANT_"}, "api_key_env: must be called DRAFTER_TENANT_"),
    ],
)
def test_what_is_no_setting_is_told_by_its_key_and_without_secrets(given: dict[str, Any], words: str) -> None:
    with pytest.raises(BadInput, match=words) as told:
        TenantSettings().changed(given)
    assert "s3cret" not in str(told.value)


@pytest.mark.parametrize("good", ["default", "a", "Acme.EU-2_b", "x" * 64])
def test_ids_of_tenants(good: str) -> None:
    assert tenant_id(good) == good


@pytest.mark.parametrize("bad", ["", "a b", ".a", "-a", "x" * 65, "ä", "a\n", "a\x00", "a/b", "a'b"])
def test_what_is_no_id_of_a_tenant(bad: str) -> None:
    with pytest.raises(BadInput, match="is no tenant"):
        tenant_id(bad)
