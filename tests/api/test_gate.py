"""Who may come in, and what every answer carries."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from starlette.testclient import TestClient

from drafter.api.app import create_app


@pytest.mark.parametrize(
    ("given", "status"),
    [
        (None, 401),
        ("", 401),
        ("Bearer", 401),
        ("Bearer wrong", 401),
        ("Basic s3cret-key", 401),
        ("s3cret-key", 401),
        ("Bearer s3cret-key2", 401),
        ("Bearer s3cret-keü", 401),
        ("Bearer s3cret-key", 200),
        ("bearer  s3cret-key", 200),
    ],
)
def test_with_a_key_every_request_bears_it(factory: Callable[[], Any], given: str | None, status: int) -> None:
    app = create_app(factory, api_key="s3cret-key")
    with TestClient(app, base_url="http://drafter.example", client=("203.0.113.9", 1)) as client:
        headers = {} if given is None else {"Authorization": given.encode()}
        answer = client.get("/v1/commitments", headers=headers)  # type: ignore[arg-type]
        assert answer.status_code == status
        if status == 401:
            assert answer.headers["www-authenticate"] == "Bearer"
            assert answer.headers["content-type"] == "application/problem+json"
        assert client.get("/openapi.json", headers=headers).status_code == status  # type: ignore[arg-type]
        assert client.get("/healthz").status_code == 200


@pytest.mark.parametrize(
    ("address", "host", "status"),
    [
        ("127.0.0.1", "127.0.0.1:8000", 200),
        ("127.0.0.1", "localhost", 200),
        ("::1", "[::1]:8000", 200),
        ("::ffff:127.0.0.1", "localhost:1", 200),
        ("127.0.0.1", "evil.example", 403),
        ("127.0.0.1", "localhost.evil.example", 403),
        ("192.168.1.7", "127.0.0.1", 403),
        ("203.0.113.9", "drafter.example", 403),
        ("not-an-address", "localhost", 403),
    ],
)
@pytest.mark.parametrize("key", [None, ""])
def test_in_development_this_machine_is_served_without_a_key_and_no_other(
    *, factory: Callable[[], Any], key: str | None, address: str, host: str, status: int
) -> None:
    with TestClient(create_app(factory, api_key=key, dev=True), client=(address, 1)) as client:
        assert client.get("/v1/commitments", headers={"Host": host}).status_code == status
        assert client.get("/readyz", headers={"Host": host}).status_code == 200


@pytest.mark.parametrize("address", ["/v1/commitments", "/v1/drafts/no", "/nothing", "/healthz", "/openapi.json"])
def test_every_answer_carries_the_same_headers(client: TestClient, address: str) -> None:
    answer = client.get(address, headers={"X-Request-Id": "abc-1"})
    assert answer.headers["x-request-id"] == "abc-1"
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["cache-control"] == "no-store"
    assert "default-src 'none'" in answer.headers["content-security-policy"]


@pytest.mark.parametrize("given", ["", "a b", "x" * 129, "a\tb", '"><script>'])
def test_a_request_id_that_is_none_is_replaced(client: TestClient, given: str) -> None:
    answered = client.get("/healthz", headers={"X-Request-Id": given}).headers["x-request-id"]
    assert len(answered) == 32
    assert answered != client.get("/healthz").headers["x-request-id"]


@pytest.mark.parametrize("key", [None, "", "s3cret-key"])
@pytest.mark.parametrize(
    "path", ["/v1/commitments", "/v1/commitments.ics", "/openapi.json", "/nothing", "/healthz/", "//healthz"]
)
def test_outside_development_this_machine_bears_a_key_too(
    factory: Callable[[], Any], key: str | None, path: str
) -> None:
    with TestClient(create_app(factory, api_key=key), base_url="http://127.0.0.1", client=("127.0.0.1", 1)) as client:
        assert client.get(path).status_code == 401
        assert client.get(path, headers={"Authorization": "Bearer "}).status_code == 401


def test_in_development_a_key_that_is_sent_must_be_one(factory: Callable[[], Any]) -> None:
    app = create_app(factory, api_key="s3cret-key", dev=True)
    with TestClient(app, base_url="http://127.0.0.1", client=("127.0.0.1", 1)) as client:
        told = [
            client.get("/v1/commitments", headers=headers).status_code
            for headers in ({}, {"Authorization": "Bearer no"})
        ]
        assert told == [200, 401]


def test_two_request_ids_are_none(client: TestClient) -> None:
    answer = client.get("/healthz", headers=[("X-Request-Id", "one"), ("X-Request-Id", "two")])
    assert answer.headers["x-request-id"] not in ("one", "two", "one, two")
