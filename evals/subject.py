"""What a run measures: the product as users get it, wired by `drafter.bootstrap`, and the name of each of its parts.

The names (prompt text, model, hashes) go into `run.json`: two runs can be compared only when each says what it was.
"""

from __future__ import annotations

import hashlib
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol
from urllib.parse import urlsplit, urlunsplit

from drafter.domain.case import Case
from drafter.domain.draft import Draft
from drafter.domain.errors import BadInput
from drafter.domain.value import Value

_SECRETS = ("openai_api_key", "api_key", "database_url")
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
    """A product with its names. `settings` holds no secrets, `code` is the hash of the sources that ran."""

    product: Product
    model: str
    prompt: PromptUsed
    playbook: str
    playbook_hash: str
    code: str
    settings: Mapping[str, Any]
    lanes: int = 1


@asynccontextmanager
async def opened(
    *, playbook: Path | None, model: str | None, prompt: str | None, offline: bool
) -> AsyncIterator[Subject]:
    """The product by its settings, with what the command line gave on top. Offline, only models on this machine
    serve. Raises `BadInput`, `CannotRun`, `NotFound`."""
    from drafter import bootstrap
    from drafter.drafting.pipeline import Options
    from drafter.settings import EMBEDDED, NONE, load_settings

    if offline and model is None:
        model = NONE
    if offline and model not in (NONE, EMBEDDED):
        raise BadInput(f"--offline cannot serve the model {model!r}", hint=f"use --model {NONE} or {EMBEDDED}")
    settings = load_settings(model=model, playbook=str(playbook) if playbook else None)
    if not settings.playbooks:
        raise BadInput("no playbook", hint="give --playbook FILE, or name one in the suite's suite.yaml")
    if offline and len(settings.models) > 1:
        raise BadInput("--offline cannot serve the fallback models", hint="unset DRAFTER_FALLBACK_MODELS")
    if offline and settings.helper not in (None, EMBEDDED):
        raise BadInput("--offline cannot serve the reading's model", hint="unset DRAFTER_READING_MODEL")
    async with bootstrap.build(settings) as made:
        used = _prompt_used(made, prompt or "reply")
        brand = next(iter(made.pipeline.brands.values()))
        here = set(settings.models) <= {EMBEDDED}
        yield Subject(
            product=_Prompted(made, Options(prompt=used.id)),
            model=",".join(settings.models) or NONE,
            prompt=used,
            playbook=brand.playbook.name,
            playbook_hash=brand.playbook.hash,
            code=hash_of_code(),
            settings={**_told(settings), "offline": offline},
            lanes=1 if here else _LANES,
        )


@dataclass(frozen=True)
class _Prompted:
    """The product with one prompt for every case."""

    made: Any
    options: Any

    async def draft(self, case: Case) -> Draft:
        draft: Draft = await self.made.draft(case, self.options)
        return draft


def _told(settings: Any) -> dict[str, Any]:
    """The settings without what is secret: keys, and a name and password inside the server's address."""
    told: dict[str, Any] = settings.model_dump(mode="json", exclude=set(_SECRETS))
    if url := told.get("openai_base_url"):
        parts = urlsplit(url)
        told["openai_base_url"] = urlunsplit((parts.scheme, parts.netloc.rpartition("@")[2], parts.path, "", ""))
    return told


def _prompt_used(made: Any, name: str) -> PromptUsed:
    text = made.prompts.source(name)
    listed = next(one for one in made.prompts.list_prompts() if name == one.id or (name == one.name and one.active))
    return PromptUsed(id=listed.id, hash=listed.hash, text=text)


def hash_of_code() -> str:
    """The hash of every source of the product and of these evals: rows of two versions never share a run."""
    import drafter

    found = hashlib.sha256()
    for package in (Path(drafter.__file__).parent, Path(__file__).parent):
        for path in sorted(package.rglob("*.py")):
            found.update(path.relative_to(package.parent).as_posix().encode())
            found.update(path.read_bytes())
    return found.hexdigest()[:16]
