"""What an operator sets: environment variables, or `drafter.toml` in the working directory.

The environment wins. `OPENAI_API_KEY` and `OPENAI_BASE_URL` keep the names that every OpenAI tool uses;
all others begin with `DRAFTER_`.
"""

from __future__ import annotations

import datetime as dt
import ipaddress
import os
import re
import tomllib
from collections.abc import Mapping
from decimal import Decimal
from functools import cached_property
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BeforeValidator, Field, ValidationError
from pydantic_settings import (
    BaseSettings,
    NoDecode,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
    TomlConfigSettingsSource,
)

from drafter.domain.errors import BadInput
from drafter.domain.regex import regex

_ORIGIN = regex(r"(?:https://(?!\S*:443$)|http://(?!\S*:80$))(?:\[[0-9a-f:.]+\]|[a-z0-9.-]+)(?::[1-9]\d{0,4})?")
"""An origin to the letter as browsers write it."""
_HOST = regex(
    r"(?:\[[0-9a-f:.]+\]|\d+(?:\.\d+){3}|(?:[\w-]+\.)*[\w-]*[^\W\d][\w-]*\.?)(?::[1-9]\d{0,4})?", re.IGNORECASE
)
"""A host by its name, or by its address with a port."""
_AHEAD = regex(r"(\d{1,3})\s+(minute|hour|day)s?", re.IGNORECASE)


def _ahead(value: Any) -> Any:
    found = _AHEAD.fullmatch(value.strip()) if isinstance(value, str) else None
    if isinstance(value, str) and found is None:
        raise ValueError(f'{value!r} is no time ahead; write such as "30 minutes", "1 hour", "1 day"')
    return dt.timedelta(**{f"{found[2].lower()}s": int(found[1])}) if found else value


def _url(value: str) -> str:
    # The address is not repeated: it may hold a secret.
    if not re.match(r"https?://[^\s/]+", value):
        raise ValueError("is no address; write https://…")
    return value


def _origins(value: str) -> str:
    for name in _listed(value):
        if not _ORIGIN.fullmatch(name):
            raise ValueError(
                f"{name!r} is no origin; write https://desk.example.com, with no path, no * and no usual port"
            )
    return value


def _hosts(value: str) -> str:
    for name in _listed(value):
        if not (_HOST.fullmatch(name) or _is_network(name)):
            raise ValueError(
                f"{name!r} is no host; write a host, host:port, an address, or a network such as 10.1.0.0/16"
            )
    return value


def _is_network(text: str) -> bool:
    try:
        ipaddress.ip_network(text.strip("[]"), strict=False)
    except ValueError:
        return False
    return True


def _listed(text: str) -> tuple[str, ...]:
    return tuple(name.strip() for name in text.split(",") if name.strip())


Ahead = Annotated[dt.timedelta, BeforeValidator(_ahead)]
Url = Annotated[str, AfterValidator(_url)]
Origins = Annotated[str, AfterValidator(_origins)]
Hosts = Annotated[str, AfterValidator(_hosts)]
EMBEDDED = "embedded"
NONE = "none"
USUAL = "gpt-4.1-mini"
"""The model where a server is named and no model."""


class _File(TomlConfigSettingsSource):
    """`drafter.toml`: the names of the environment variables or the fields' own, in any case; no others."""

    def _read_file(self, file_path: Path | Traversable) -> dict[str, Any]:
        return tomllib.loads(file_path.read_text(encoding="utf-8-sig"))  # editors on Windows begin with a mark

    def __call__(self) -> dict[str, Any]:
        if Path("drafter.toml").is_dir():
            raise BadInput("is a folder", file="drafter.toml", hint="settings are read from a file of that name")
        known, given = self.settings_cls.model_fields, {}
        for key, value in super().__call__().items():
            name = key.lower().removeprefix("drafter_")
            if name not in known:
                raise BadInput("is no setting", file="drafter.toml", key=key, hint=f"settings are {', '.join(known)}")
            given[name] = value
        return given


class Settings(BaseSettings):
    """See the module. Names in `drafter.toml` are the fields' own ("model", "playbook", …)."""

    model_config = SettingsConfigDict(
        env_prefix="DRAFTER_", toml_file="drafter.toml", extra="ignore", frozen=True, populate_by_name=True
    )

    openai_api_key: str | None = Field(
        None, validation_alias="OPENAI_API_KEY", repr=False, description="Key of the model's server"
    )
    openai_base_url: Annotated[Url | None, BeforeValidator(lambda value: value or None)] = Field(
        None, validation_alias="OPENAI_BASE_URL", description="Any OpenAI-compatible server"
    )
    model: str | None = Field(
        None,
        description="Sent as `model` verbatim; `embedded` or `none`. Default: embedded where neither key nor base URL is set, else gpt-4.1-mini",
    )
    fallback_models: str = Field(
        "", description="Models to try in turn when the first fails, separated by commas; empty: none"
    )
    reading_model: str | None = Field(
        None,
        description="Model that helps to read cases, named as in DRAFTER_MODEL. Default: none, cases are read by rules alone",
    )
    judge_model: str | None = Field(
        None,
        description="Model that judges replies in evals, named as in DRAFTER_MODEL; better another than the writer",
    )
    prices: Annotated[str | dict[str, Any] | None, NoDecode] = Field(
        None,
        description="What models cost per million tokens, over the prices that come along: a JSON or TOML file, or the JSON itself",
    )
    playbook: str | None = Field(
        None, description="Playbook file; several (brands) separated by commas: `serves` chooses among them"
    )
    prompts: str | None = Field(None, description="Folder of prompts, in place of the ones that come along")
    database_url: str = Field("sqlite:///drafter.db", description="Where drafts and commitments are kept")
    migrate: Literal["ask", "auto"] = Field(
        "ask",
        description="What a start does with a PostgreSQL database of an earlier release: `ask` for `drafter db upgrade`, or bring it up by itself: `auto`. SQLite and empty databases always are",
    )
    erasure_log: str | None = Field(
        None,
        description="File that tells, in hashes, which customers were erased, so that a restored backup is erased again. Default: beside the SQLite file; PostgreSQL: none",
    )
    retention_days: int | None = Field(
        None,
        ge=1,
        le=36500,
        description="Days after which cases that nobody touched are removed, where a tenant sets nothing else; unset: never",
    )
    deadline_s: float | None = Field(
        None, gt=0, le=3600, description="Total seconds for one draft. Default: 20, embedded 120"
    )
    hedge_s: float | None = Field(
        None,
        gt=0,
        le=600,
        description="Seconds after which a model that has not answered is no longer waited for alone: the next one named, or the same again, is asked too. Default: off",
    )
    daily_budget_usd: Decimal | None = Field(
        None,
        ge=0,
        le=10**6,
        description="What models may cost on one UTC day, for each tenant that sets no budget; then replies are composed. Default: no limit",
    )
    daily_calls: int | None = Field(
        None,
        ge=0,
        le=10**9,
        description="How often models may be asked on one UTC day, for each tenant that sets no number. Default: no limit",
    )
    allowed_hosts: Hosts = Field(
        "",
        description="Hosts of models on the premises that tenants may name though they are not public, separated by commas: `host`, `host:port`, an address or a network",
    )
    max_revisions: int | None = Field(
        None, ge=0, le=2, description="How often findings go back to the model. Default: 2, embedded 1"
    )
    model_path: str | None = Field(None, description="Another GGUF file for the embedded model")
    api_key: str | None = Field(
        None,
        repr=False,
        description="The operator's own key of the HTTP service, admin of the tenant `default`; others by `drafter keys create`",
    )
    dev: Annotated[bool, BeforeValidator(lambda value: value or False)] = Field(
        False, description="Serves this machine without a key, and no other: for development alone"
    )
    origins: Origins = Field(
        "",
        description="Origins whose pages may ask from a browser, such as `https://desk.example.com`, separated by commas; empty: none",
    )
    rate_per_minute: int | None = Field(
        None,
        ge=0,
        le=10**6,
        description="Requests a minute for each key, where its tenant sets none; 0: any number. Default: 600, the operator's own key any number",
    )
    workers: int = Field(1, ge=1, le=64, description="Processes that serve one port")
    grace_s: float = Field(
        25, ge=0, le=3600, description="Seconds that requests under way have to end in when the service is told to stop"
    )
    stream_grace_s: float = Field(
        5,
        ge=0,
        le=600,
        description="Seconds that a draft is worked on for a client that left, where it sent an Idempotency-Key to come back with",
    )
    reload_s: float = Field(
        5,
        ge=0,
        le=3600,
        description="Seconds between looks at whether playbooks or prompts have changed on disk; 0: only on SIGHUP",
    )
    log_format: Literal["auto", "json", "plain"] = Field(
        "auto", description="How the log of `drafter serve` looks: `json`, `plain`, or `auto`: plain on a terminal"
    )
    log_level: Literal["debug", "info", "warning", "error"] = Field(
        "info", description="The least grave that is logged"
    )
    metrics_key: str | None = Field(
        None,
        repr=False,
        description="Bearer key that opens `/metrics` and nothing else; the operator's own opens it too",
    )
    metrics_tenants: bool = Field(False, description="Whether metrics are told by tenant")
    redact: Literal["auto", "on", "off"] = Field(
        "auto",
        description="Whether personal data is kept from models: `on`, `off`, or `auto`: on unless all are embedded",
    )

    desks: str | None = Field(
        None,
        description="File that connects help desks: Slack, Zendesk, Chatwoot, Intercom, mail; see docs/integrations",
    )
    desk_tasks: int = Field(
        4, ge=1, le=64, description="How many conversations of help desks a process works on at once"
    )
    due_webhook: Url | None = Field(
        None, repr=False, description="Address that is told, as JSON, of each commitment that falls due; unset: none is"
    )
    due_secret: str | None = Field(
        None, repr=False, description="Signs what is sent to DRAFTER_DUE_WEBHOOK, after the Standard Webhooks"
    )
    slack_webhook: Url | None = Field(
        None, repr=False, description="Incoming webhook of a Slack channel that gets one line for each of them"
    )
    due_ahead: Ahead = Field(
        dt.timedelta(hours=1),
        description="How long before its time a commitment is told of. Default: 1 hour; 0 hours: not before",
    )

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        return init_settings, env_settings, _File(settings_cls)

    @cached_property
    def models(self) -> tuple[str, ...]:
        """The models to ask in order; empty where the playbook alone drafts."""
        first = self.model or (EMBEDDED if not (self.openai_api_key or self.openai_base_url) else USUAL)
        if first == NONE:
            return ()
        return (first, *(name.strip() for name in self.fallback_models.split(",") if name.strip()))

    @property
    def hosts(self) -> tuple[str, ...]:
        """The hosts on the premises that tenants may name."""
        return _listed(self.allowed_hosts)

    @property
    def pages(self) -> tuple[str, ...]:
        """The origins whose pages may ask from a browser."""
        return _listed(self.origins)

    @property
    def helper(self) -> str | None:
        """The model that helps to read; None where rules alone read."""
        return None if self.reading_model in (None, "", NONE) else self.reading_model

    @property
    def redacts(self) -> bool:
        """Whether personal data is kept from models: from all of them where any is not on this machine."""
        elsewhere = any(name not in (None, EMBEDDED) for name in (*self.models, self.helper))
        return self.redact == "on" or (self.redact == "auto" and elsewhere)

    @property
    def deadline(self) -> float:
        """Seconds for one draft, or for one reading, in all."""
        return self.deadline_s or (120.0 if EMBEDDED in (*self.models, self.helper) else 20.0)

    @property
    def revisions(self) -> int:
        """How often findings go back to the model at most. The embedded one is slow, and learns little from them."""
        if self.max_revisions is not None:
            return self.max_revisions
        return 1 if EMBEDDED in self.models else 2

    @property
    def playbooks(self) -> tuple[Path, ...]:
        return tuple(Path(name.strip()) for name in (self.playbook or "").split(",") if name.strip())


def load_settings(**given: object) -> Settings:
    """The settings, with what the command line gave on top. BadInput names the setting that is wrong."""
    try:
        return Settings(**{name: value for name, value in given.items() if value is not None})  # type: ignore[arg-type]
    except ValidationError as error:
        first = error.errors()[0]
        named = _as_it_was_set(str(first["loc"][0]), given)
        says = first["msg"].removeprefix("Value error, ")
        raise BadInput(f"{named}: {says[:1].lower()}{says[1:]}", hint="see docs/settings.md") from error
    except ValueError as error:
        raise BadInput(f"drafter.toml cannot be read: {error}", file="drafter.toml") from error


def _as_it_was_set(name: str, given: Mapping[str, object]) -> str:
    """Where a setting stands: its variable, its name in the file, or the option of the command."""
    field = name.lower()
    if given.get(field) is not None:
        return f"setting {field}"
    variable = name if name.startswith("OPENAI_") else f"DRAFTER_{name.upper()}"
    return variable if variable in os.environ else f"drafter.toml: {field}"
