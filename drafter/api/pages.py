"""Long lists over HTTP: `limit` and `cursor` in, `next` in the body and in a `Link` header out."""

from __future__ import annotations

from collections.abc import Awaitable
from typing import Annotated, TypeVar

from fastapi import Query
from starlette.requests import Request

from drafter.api.problems import Problem, ProblemPlace
from drafter.domain.errors import BadInput

Cursor = Annotated[str | None, Query(max_length=1000, description="`next` of the page before, as it is")]
T = TypeVar("T")


async def page(found: Awaitable[T]) -> T:
    """A page of the store. A cursor that is none of this list's is told as a part of the query."""
    try:
        return await found
    except BadInput as error:
        place = ProblemPlace(parameter="cursor", detail=f"{error.message}; {error.hint}")
        detail = "the query has values that cannot be used; see errors"
        raise Problem(422, "invalid", detail, errors=[place]) from None


def link(request: Request, cursor: str | None) -> dict[str, str]:
    """The address of the next page, with all that was asked of this one."""
    if cursor is None:
        return {}
    url = request.url.include_query_params(cursor=cursor)
    return {"Link": f'<{url.path}?{url.query}>; rel="next"'}
