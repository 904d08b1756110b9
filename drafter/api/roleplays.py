"""`/v1/roleplays`: practice with a simulated customer. Its version is the number of answers given, told as `ETag`."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Request
from starlette.responses import Response

from drafter.api import documented, versions
from drafter.api.bodies import AnswerBody, PracticeBody, answer, answered, as_value, read_body
from drafter.api.idempotency import Once
from drafter.api.pages import Cursor, link, page
from drafter.api.problems import Problem, ProblemPlace
from drafter.api.product import product_of
from drafter.coaching.offering import ScenarioLine, in_language, offered
from drafter.coaching.scorecard import Run
from drafter.domain.errors import BadInput, NotFound
from drafter.domain.roleplay import Roleplay
from drafter.domain.value import Value
from drafter.ports import Asked

routes = APIRouter(tags=["roleplays"])


class ScenarioList(Value):
    """All that can be practised here."""

    scenarios: tuple[ScenarioLine, ...]


class RoleplayList(Value):
    """The newest first. `next` is the cursor of the next page, null on the last one."""

    roleplays: tuple[Run, ...]
    next: str | None = None


@routes.get("/v1/roleplays/scenarios", **documented.get(ScenarioList))
async def show_scenarios(
    request: Request, language: Annotated[str | None, Query(max_length=35, description="Such as `de`")] = None
) -> Response:
    """The scenarios beside the playbooks that are loaded."""
    there = (await product_of(request).practice.scenarios()).values()
    return answer(ScenarioList(scenarios=tuple(offered(one) for one in there if in_language(one, language))))


@routes.get("/v1/roleplays", **documented.get(RoleplayList))
async def show_all(
    request: Request,
    *,
    trainee: Annotated[str | None, Query(max_length=200, description="The trainee's name")] = None,
    limit: Annotated[int, Query(ge=1, le=200)] = 50,
    cursor: Cursor = None,
) -> Response:
    """The role-plays, or those of a trainee, in a line each."""
    shelf = product_of(request).practice.shelf
    if trainee is not None and "\x00" in trainee:
        return answer(RoleplayList(roleplays=()))  # no name holds one, and no database takes one
    found = await page(shelf.listed(trainee=trainee, limit=limit, cursor=cursor))
    return answer(RoleplayList(roleplays=found.rows, next=found.next), headers=link(request, found.next))


@routes.post("/v1/roleplays", **documented.post(PracticeBody, Roleplay, tagged=True))
async def begin(request: Request) -> Response:
    """Begins one: the customer opens. Without a scenario, the one that the trainee has practised least."""
    product = product_of(request)
    raw = await read_body(request)
    body, warnings = as_value(raw, PracticeBody)

    async def work(asked: Asked) -> Roleplay:
        try:
            scenario = await product.practice.chosen(body.scenario, language=body.language, trainee=body.trainee)
        except (NotFound, BadInput) as error:
            raise _no_such(error, "scenario" if isinstance(error, NotFound) else "language") from None
        return await product.practice.begin(scenario, trainee=body.trainee, asked=asked)

    kept = await Once(request, raw, product.store.requests).run(work)
    return answered(kept, warnings, versions.of_roleplay(kept[0]))


@routes.get("/v1/roleplays/{id}", **documented.get(Roleplay, tagged=True))
async def show(request: Request, id: str) -> Response:
    """A role-play as it stands, with its scorecard so far."""
    found = await product_of(request).practice.shelf.named(id)
    version = len(found.exchanges)
    return versions.not_modified(request, version) or answer(found, headers=versions.tag(version))


@routes.post("/v1/roleplays/{id}/turns", **documented.post(AnswerBody, Roleplay, tagged=True, takes_version=True))
async def turn(request: Request, id: str) -> Response:
    """One answer of the trainee: what it did to the customer and why, what they say to it, and the scorecard. `coach` adds
    a better sentence from the drafter. 409 where the role-play is over, was answered meanwhile, or is not in the version
    that `If-Match` names."""
    product, seen = product_of(request), versions.seen(request)
    raw = await read_body(request)
    body, warnings = as_value(raw, AnswerBody)

    async def work(asked: Asked) -> Roleplay:
        return await product.practice.turn(id, body.reply, coach=body.coach, versions=seen, asked=asked)

    kept = await Once(request, raw, product.store.requests).run(work)
    return answered(kept, warnings, versions.of_roleplay(kept[0]))


def _no_such(error: NotFound | BadInput, key: str) -> Problem:
    detail = f"{error.message}; {error.hint}" if error.hint else error.message
    places = [ProblemPlace(pointer=f"#/{key}", detail=detail)]
    return Problem(422, "invalid", "the body has values that cannot be used; see errors", errors=places)
