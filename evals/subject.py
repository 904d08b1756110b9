"""What a run measures: the product as users get it, wired by `drafter.bootstrap`, and the name of each of its parts.

The names (prompt text, model, hashes) go into `run.json`: two runs can be compared only when each says what it was.
"""

from __future__ import annotations

import hashlib
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol
from urllib.parse import urlsplit, urlunsplit

from drafter.domain.case import Case
from drafter.domain.draft import Draft
from drafter.domain.errors import BadInput
from drafter.domain.value import Value
from drafter.ports import LanguageModel
from evals.caching.code import hash_of_playbook_files, hash_of_product
from evals.caching.key import case_hash, draft_key, telling
from evals.dataset import READ_AT
from evals.metering.metered import Desk

_SECRETS = ("openai_api_key", "api_key", "database_url")
_JUDGING = ("judge", "prefer")
"""Prompts that no draft is made with."""
NAME = "plain"
"""The prompt that the product is held beside: `evals/plain`."""
_LANES = 8
"""Drafts at a time with a remote model. Here on this machine one at a time: two would only slow each other, and
blur the latencies."""


class Product(Protocol):
    """The one thing a run needs: cases in, drafts out."""

    async def draft(self, case: Case) -> Draft: ...


class PromptUsed(Value):
    """The prompt that drafts are written with: `id` is "reply@1", `text` the whole file."""

    id: str
    hash: str
    text: str


@dataclass(frozen=True)
class Subject:
    """A product with its names. `settings` holds no secrets, `code` is the hash of what drafts are made by: the sources
    and the prompts beside the one under test. `desk` is where its models are asked; with `closed`, a draft that was not
    kept cannot be had. `pipeline` is what judges the answers of a play."""

    product: Product
    model: str
    prompt: PromptUsed
    playbook: str
    playbook_hash: str
    code: str
    settings: Mapping[str, Any]
    lanes: int = 1
    desk: Desk = field(default_factory=Desk)
    closed: bool = False
    playbook_files: str = ""
    pipeline: Any = None

    @property
    def names(self) -> tuple[str, ...]:
        """What decides which draft comes of a case."""
        return (self.prompt.hash, self.model, self.playbook_hash, self.code, telling(self.settings))

    def key(self, case: Case, epoch: int) -> str:
        """What a draft of the case in that epoch is kept under."""
        return draft_key(case_hash(case), epoch, *self.names)


@dataclass(frozen=True, kw_only=True)
class Wanted:
    """What to measure: settings, and what the command line gave on top. `prompts` is a folder in place of the one that
    settings name, `llm` a model in place of the one that they name. A suite of several companies has several playbooks."""

    playbook: Path | tuple[Path, ...] | None = None
    model: str | None = None
    prompt: str | None = None
    offline: bool = False
    prompts: Path | None = None
    llm: LanguageModel | None = None


@asynccontextmanager
async def opened(wanted: Wanted, desk: Desk | None = None) -> AsyncIterator[Subject]:
    """The product by its settings, its models asked at the `desk`. Offline, models on this machine serve, and a remote one
    gives only what was kept. Raises `BadInput`, `CannotRun`, `NotFound`."""
    from drafter import bootstrap
    from drafter.drafting.pipeline import Options
    from drafter.settings import EMBEDDED, NONE, load_settings
    from evals.plain import Plain, plain_prompts

    model = NONE if wanted.offline and wanted.model is None else wanted.model
    settings = load_settings(model=model, playbook=_text(wanted.playbook), prompts=_text(wanted.prompts))
    if not settings.playbooks:
        raise BadInput("no playbook", hint="give --playbook FILE, or name one in the suite's suite.yaml")
    here = {*settings.models, settings.helper or EMBEDDED} <= {EMBEDDED}
    desk = desk or Desk()
    desk.closed = wanted.offline
    desk.priced = bootstrap.find_prices(settings).cost
    models = (wanted.llm.name,) if wanted.llm else settings.models
    desk.must_know({*models, settings.helper or EMBEDDED} - {EMBEDDED})
    llm = desk.around(wanted.llm) if wanted.llm else None
    async with bootstrap.build(settings, model=llm, around=around(desk)) as made:
        plain = _is_plain(wanted.prompt)
        prompts = plain_prompts() if plain else made.prompts
        used = _prompt_used(prompts, wanted.prompt or "reply")
        books = [brand.playbook for brand in made.pipeline.brands.values()]
        yield Subject(
            product=Plain(made.pipeline, prompts, used.id) if plain else _Prompted(made, Options(prompt=used.id)),
            model=wanted.llm.name if wanted.llm else ",".join(settings.models) or NONE,
            prompt=used,
            playbook=",".join(book.name for book in books),
            playbook_hash=",".join(book.hash for book in books),
            code=_code(made.prompts, used.id),
            settings={**_told(settings), "offline": wanted.offline},
            lanes=1 if here else _LANES,
            desk=desk,
            closed=wanted.offline and not here,
            playbook_files=",".join(map(hash_of_playbook_files, settings.playbooks)),
            pipeline=made.pipeline,
        )


def _is_plain(prompt: str | None) -> bool:
    """Whether the plain prompt is to be run beside the product's own."""
    return prompt is not None and prompt.partition("@")[0] == NAME


def around(desk: Desk) -> Callable[[LanguageModel], LanguageModel]:
    """The desk around every model but the embedded one, which needs no network and costs nothing; its answers are kept
    all the same."""
    from drafter.adapters.llm.local_server import EmbeddedModel

    return lambda model: desk.around(model, here=isinstance(model, EmbeddedModel))


@dataclass(frozen=True)
class _Prompted:
    """The product with one prompt for every case. A case without a clock is drafted at one moment, whatever the day."""

    made: Any
    options: Any

    async def draft(self, case: Case) -> Draft:
        draft: Draft = await self.made.draft(case.as_it_came(READ_AT), self.options)
        return draft


def _text(path: Path | tuple[Path, ...] | None) -> str | None:
    return ",".join(map(str, path)) or None if isinstance(path, tuple) else str(path) if path else None


def _told(settings: Any) -> dict[str, Any]:
    """The settings without what is secret: keys, and a name and password inside the server's address."""
    told: dict[str, Any] = settings.model_dump(mode="json", exclude=set(_SECRETS))
    if url := told.get("openai_base_url"):
        parts = urlsplit(url)
        told["openai_base_url"] = urlunsplit((parts.scheme, parts.netloc.rpartition("@")[2], parts.path, "", ""))
    return told


def _prompt_used(prompts: Any, name: str) -> PromptUsed:
    text = prompts.source(name)
    listed = next(one for one in prompts.list_prompts() if name == one.id or (name == one.name and one.active))
    return PromptUsed(id=listed.id, hash=listed.hash, text=text)


def _code(prompts: Any, used: str) -> str:
    """The hash of the product and of the other prompts that it may ask with."""
    name = used.partition("@")[0]
    listed = [one.hash for one in prompts.list_prompts() if one.active and one.name not in (name, *_JUDGING)]
    return hashlib.sha256("\n".join((hash_of_product(), *listed)).encode()).hexdigest()[:16]
