"""What a tenant sets otherwise than the operator: a brand or a company with its own desk on a shared service. Whatever is
not set is as the operator has it.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, Field, ValidationError

from drafter.domain.errors import BadInput
from drafter.domain.regex import regex
from drafter.domain.value import Value, Whole

_ID = regex(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}")
KEY_VARIABLE = regex(r"DRAFTER_TENANT_[A-Z0-9_]{1,64}")
"""The environment variables that may hold a tenant's key: no setting can make another secret of the service leave it."""


def tenant_id(given: str) -> str:
    """A tenant's id, as it was given. BadInput where it is none."""
    if not _ID.fullmatch(given):
        raise BadInput(f"{given[:64]!r} is no tenant", hint="an id is 1 to 64 letters, digits, dots, - and _")
    return given


def _named(value: Any) -> Any:
    """`"a, b"` on the command line is `["a", "b"]` in JSON."""
    names = [one.strip() for one in value.split(",") if one.strip()] if isinstance(value, str) else value
    if isinstance(names, list | tuple) and not names:
        raise ValueError("names no playbook; leave it out for all")
    return names


def _address(value: str) -> str:
    # The value is not repeated: it may hold a secret.
    if not re.fullmatch(r"https?://[^\s/?#@]+(/[^\s?#]*)?", value):
        raise ValueError("is no address of a model; write https://host/v1, with no user, query or fragment")
    return value


def _variable(value: str) -> str:
    if not KEY_VARIABLE.fullmatch(value):
        raise ValueError("must be called DRAFTER_TENANT_…, so that no other secret can be named")
    return value


class TenantSettings(Value):
    """`TenantSettings(playbooks=("northwind",), requests_per_minute=120)`. None: as the operator has it."""

    playbooks: Annotated[tuple[str, ...] | None, BeforeValidator(_named)] = Field(
        None, description="Names of the loaded playbooks that it may use"
    )
    redact: bool | None = Field(None, description="Whether personal data is kept from models")
    retention_days: Whole | None = Field(
        None, ge=1, le=36500, description="Days after which cases that nobody touched are erased"
    )
    daily_usd: Decimal | None = Field(None, ge=0, le=10**6, description="What models may cost it on one UTC day")
    daily_calls: Whole | None = Field(None, ge=0, le=10**9, description="How often models may be asked on one UTC day")
    requests_per_minute: Whole | None = Field(
        None, ge=1, le=10**6, description="Requests a minute for each of its keys"
    )
    model: str | None = Field(None, min_length=1, max_length=200, description="The model that writes for it")
    base_url: Annotated[str, AfterValidator(_address)] | None = Field(
        None, max_length=500, description="Its own OpenAI-compatible server"
    )
    api_key_env: Annotated[str, AfterValidator(_variable)] | None = Field(
        None, description="The service's environment variable, DRAFTER_TENANT_…, that holds the key of that server"
    )

    insights_by_agent: bool | None = Field(None, description="Whether insights may be told by agent")

    def changed(self, given: dict[str, Any]) -> TenantSettings:
        """These settings with others in their place; None or an empty text takes one away. BadInput names the key."""
        held = self.model_dump(exclude_none=True) | given
        try:
            return TenantSettings.model_validate({name: one for name, one in held.items() if one not in (None, "")})
        except ValidationError as error:
            first = error.errors()[0]
            key = str(first["loc"][0])
            if first["type"] == "extra_forbidden":
                hint = f"settings are {', '.join(TenantSettings.model_fields)}"
                raise BadInput("is no setting of a tenant", key=key[:64], hint=hint) from None
            raise BadInput(first["msg"].removeprefix("Value error, "), key=key) from None
