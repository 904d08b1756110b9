"""`ETag`, `If-Match`, `If-None-Match`: which version of a draft or role-play an answer shows, and which one a request is
about."""

from __future__ import annotations

import json

from starlette.requests import Request
from starlette.responses import Response

from drafter.api.problems import Problem, ProblemPlace
from drafter.domain.draft import Draft
from drafter.domain.regex import regex
from drafter.ports import Versions

_TAG = regex(r'\s*(W/)?"([\x21\x23-\x7e]*)"\s*')


def tag(version: int) -> dict[str, str]:
    return {"ETag": f'"{version}"'}


def of_answer(held: str) -> dict[str, str]:
    """The tag of a draft that stands as JSON."""
    version = json.loads(held).get("version", 1)
    return tag(version)


def of_roleplay(held: str) -> dict[str, str]:
    """The tag of a role-play that stands as JSON."""
    return tag(len(json.loads(held)["exchanges"]))


def seen(request: Request) -> Versions:
    """The versions that `If-Match` names; None where it names none, or any."""
    given = _given(request, "if-match")
    if given is None or given.strip() == "*":
        return None
    return frozenset(
        int(one) for weak, one in _tags(given, "If-Match") if not weak and one.isdecimal() and len(one) < 9
    )


def unchanged(request: Request, draft: Draft) -> Response | None:
    """304 where the caller has this version of the draft already."""
    return not_modified(request, draft.version)


def not_modified(request: Request, version: int) -> Response | None:
    """304 where the caller has this version already."""
    given = _given(request, "if-none-match")
    if given is None:
        return None
    if given.strip() == "*" or str(version) in {one for _, one in _tags(given, "If-None-Match")}:
        return Response(status_code=304, headers=tag(version))
    return None


def _given(request: Request, header: str) -> str | None:
    """The header's lines as one list."""
    lines = request.headers.getlist(header)
    return ", ".join(lines) if lines else None


def _tags(given: str, header: str) -> list[tuple[bool, str]]:
    found = [_TAG.fullmatch(one) for one in given.split(",")]
    if len(given) > 1000 or None in found:
        place = ProblemPlace(parameter=header, detail='is no entity tag; write such as "3", with its quotes')
        raise Problem(400, "header", f"{header} is no list of entity tags", errors=[place])
    return [(one[1] is not None, one[2]) for one in found if one]
