"""The whole of `/openapi.json`, tried out: thousands of odd requests, and nothing but what the document says comes back.

`EXAMPLES=400` tries more of each route; the soak does.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from typing import Any

import httpx2
import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from drafter.api.app import create_app

from ..listening import listening

CHECKS = (
    not_a_server_error,
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
)
KEY = {"Authorization": "Bearer k"}
Known = dict[str, str]
CASE: dict[str, Any] = {"id": "0", "customer": {"id": "0"}, "message": {"text": "It broke."}}


@pytest.fixture
def address(factory: Callable[[], Any]) -> Iterator[str]:
    with listening(create_app(factory, api_key="k", per_minute=0)) as (host, port):
        yield f"http://{host}:{port}"


def tried(address: str, examples: int, known: Known) -> dict[str, set[int]]:
    """Each route of the document with so many requests; the statuses that came back. `known` are ids that exist."""
    document = httpx2.get(f"{address}/openapi.json", headers=KEY).json()
    found: dict[str, set[int]] = {}
    for made in schemathesis.openapi.from_dict(document).get_all_operations():
        operation = made.ok()
        found[operation.label] = _tried(operation, address, examples, known)
    return found


def _tried(operation: Any, address: str, examples: int, ids: Known) -> set[int]:
    statuses: set[int] = set()
    known = ids.get(operation.path.split("/")[2] if operation.path.startswith("/v1/") else "")

    @given(case=operation.as_strategy())
    @settings(
        max_examples=examples,
        derandomize=True,
        database=None,
        phases=[Phase.explicit, Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    def attempt(case: Any) -> None:
        if known and case.path_parameters and len(case.path_parameters["id"]) % 2:
            case.path_parameters["id"] = known  # what exists is asked for too, or all would end in 404
        answer = case.call(base_url=address, headers=KEY)
        statuses.add(answer.status_code)
        case.validate_response(answer, checks=CHECKS)

    attempt()
    return statuses


def _seed(address: str) -> Known:
    httpx2.post(f"{address}/v1/drafts", json=CASE, headers=KEY)
    practice = httpx2.post(f"{address}/v1/roleplays", json={}, headers=KEY).json()["id"]
    return {"cases": "0", "drafts": "d0", "commitments": "k-d0", "customers": "nobody", "roleplays": practice}


@pytest.mark.slow
def test_nothing_but_what_the_document_says_comes_back(address: str) -> None:
    found = tried(address, int(os.environ.get("EXAMPLES", "8")), _seed(address))
    assert len(found) >= 18
    assert sum(200 in statuses for statuses in found.values()) >= 15, found
    assert not [status for statuses in found.values() for status in statuses if status >= 500]


@pytest.mark.soak
def test_nor_in_thousands(address: str) -> None:
    found = tried(address, int(os.environ.get("EXAMPLES", "400")), _seed(address))
    assert not [status for statuses in found.values() for status in statuses if status >= 500]
