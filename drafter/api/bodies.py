"""Request bodies: read up to a limit, parsed by the same strict reader as files, made into domain values."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from typing import Annotated, TypeVar

from pydantic import BaseModel, Field, model_validator
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response

from drafter.adapters import json_source
from drafter.adapters.document import Document
from drafter.adapters.fitting import fit
from drafter.api.idempotency import REPLAYED
from drafter.api.problems import Problem
from drafter.domain.case import Case, Id, Replied, Said, Text
from drafter.domain.commitment import State
from drafter.domain.errors import BadInput
from drafter.domain.timeline import Outcome
from drafter.domain.value import Value, Whole
from drafter.drafting.pipeline import Options

BODY_BYTES = 1024 * 1024
"""The largest body taken."""
BODY_SECONDS = 30.0
"""How long a body may take to arrive."""
Body = TypeVar("Body", bound=BaseModel)


Instruction = Annotated[Text, Field(max_length=2000)]
Words = Annotated[Whole, Field(ge=20, le=1000)]
Others = Annotated[Whole, Field(ge=0, le=3)]


class Wishes(Value):
    """Wishes for one draft. `instruction` steers it within the plan; what would break a rule is refused in
    `reply.refused`. `alternatives` is how many other replies to give besides, to choose from."""

    instruction: Instruction | None = None
    max_words: Words | None = None
    alternatives: Others = 0

    def options(self, prompt: str | None = None) -> Options:
        """As the pipeline takes them."""
        return Options(
            prompt=prompt or Options.prompt,
            instruction=self.instruction,
            max_words=self.max_words,
            alternatives=self.alternatives,
        )


class RevisionBody(Wishes):
    """What to change about a stored draft."""

    instruction: Annotated[Said, Field(max_length=2000)]

    def wishes(self) -> Options:
        return self.options()


class DraftBody(Case):
    """A case, with how to draft its reply. `prompt` is a name such as `reply` or `reply@2`."""

    prompt: Annotated[str, Field(min_length=1, max_length=100)] | None = None
    options: Wishes = Wishes()

    def wishes(self) -> Options:
        return self.options.options(self.prompt)

    def case(self) -> Case:
        return Case.model_construct(
            self.model_fields_set - {"prompt", "options"}, **{name: getattr(self, name) for name in Case.model_fields}
        )


class OutcomeBody(Value):
    """How a case ended, so far."""

    outcome: Outcome


Language = Annotated[Text, Field(min_length=2, max_length=35)]
Name = Annotated[Said, Field(max_length=200)]


class PracticeBody(Value):
    """What to practise on, and who does: a trainee who gives a name is compared with what they did before."""

    scenario: Name | None = None
    language: Language | None = None
    trainee: Name | None = None


class AnswerBody(Value):
    """What the trainee would send to the customer. With `coach`, a better sentence comes with what the answer did."""

    reply: Replied
    coach: bool = True


class CommitmentBody(Value):
    """The state that a commitment comes to."""

    state: State


class DebriefBody(Value):
    """Either the id of a stored case, or a case."""

    case_id: Id | None = None
    case: Case | None = None

    @model_validator(mode="after")
    def _one_of_them(self) -> DebriefBody:
        if (self.case is None) == (self.case_id is None):
            raise ValueError("give either case_id or case")
        return self


class TenantBody(Value):
    """What a tenant may set itself; null takes a setting away."""

    redact: bool | None = None
    retention_days: Whole | None = None
    model: str | None = None
    base_url: str | None = None
    insights_by_agent: bool | None = None


async def read_body(request: Request) -> bytes:
    """The whole body of a JSON request. One byte too many ends the reading, whether its length was told or not."""
    kinds = request.headers.getlist("content-type")
    kind = kinds[0].partition(";")[0].strip().lower() if len(kinds) == 1 else ""
    if kind != "application/json":
        raise Problem(415, "media-type", "send the body as application/json")
    return await read_raw(request)


async def read_raw(request: Request) -> bytes:
    """The same of a request of any kind: help desks sign forms too, and the bytes as they came."""
    if [one.strip().lower() for one in request.headers.getlist("content-encoding")] not in ([], ["identity"]):
        raise Problem(415, "media-type", "send the body without content encoding")
    told = request.headers.get("content-length", "0")
    if not told.isdigit() or int(told[:20]) > BODY_BYTES:
        raise _too_large()
    body = bytearray()
    try:
        async with asyncio.timeout(BODY_SECONDS):
            async for chunk in request.stream():
                body += chunk
                if len(body) > BODY_BYTES:
                    raise _too_large()
    except ClientDisconnect:
        raise Problem(
            499, "gone", "the client left before there was an answer"
        ) from None  # nobody hears it; it is no fault
    except TimeoutError:
        raise Problem(408, "slow", "the body did not arrive in time", headers={"Connection": "close"}) from None
    return bytes(body)


def _too_large() -> Problem:
    detail = f"a body may have {BODY_BYTES // 1024 // 1024} MB at most"
    return Problem(413, "too-large", detail, headers={"Connection": "close"})


def parse(body: bytes) -> Document:
    """The JSON of a body. What no strict reader takes (depth, NaN, a key twice, endless numbers) is a 400."""
    try:
        return json_source.load(body.decode("utf-8").removeprefix("\ufeff"), file="body")
    except UnicodeDecodeError:
        raise Problem(400, "malformed", "the body is not UTF-8") from None
    except BadInput as error:
        place = f"{error.key}: " if error.key else ""
        raise Problem(400, "malformed", f"line {error.line}: {place}{error.message}; {error.hint}") from None


def as_value(body: bytes, model: type[Body]) -> tuple[Body, tuple[str, ...]]:
    """The body as a value, and what was ignored in it. Raises `Problem` and `Misfit`."""
    fitted = fit(parse(body), model)
    return fitted.value, fitted.warnings


def answer(
    value: BaseModel | str, warnings: tuple[str, ...] = (), headers: Mapping[str, str] | None = None
) -> Response:
    """A value, or the JSON that it stands as; what was ignored in the request goes into a header."""
    body = value if isinstance(value, str) else value.model_dump_json(by_alias=True)
    return Response(body, headers=warned(warnings) | dict(headers or {}), media_type="application/json")


def answered(
    kept: tuple[str, bool], warnings: tuple[str, ...] = (), headers: Mapping[str, str] | None = None
) -> Response:
    """An answer that a key may have brought back from the first time."""
    told, replayed = kept
    return answer(told, warnings, dict(headers or {}) | (REPLAYED if replayed else {}))


def warned(warnings: tuple[str, ...]) -> dict[str, str]:
    if not warnings:
        return {}
    # Keys that clients make up may hold anything; a header holds no control character.
    told = " | ".join(warnings)[:2000].encode("unicode_escape").decode("ascii")[:2000]
    return {"X-Drafter-Warnings": told.strip()}
