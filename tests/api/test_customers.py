"""`DELETE /v1/customers/{id}`: gone, and nobody is told whether they were ever there."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from urllib.parse import quote

import pytest
from starlette.testclient import TestClient

from .conftest import ScriptedProduct

WHO = "cust-77"
CASE = {"id": "C-1", "customer": {"id": WHO, "name": "Canary Jones"}, "message": {"text": "Canary words."}}


@pytest.mark.fault("F44")
def test_a_customer_is_erased_with_all_that_tells_of_them(client: TestClient, tmp_path: Path) -> None:
    made = client.post("/v1/drafts", json=CASE, headers={"Idempotency-Key": "one"}).json()
    client.post("/v1/readings", json=CASE | {"id": "C-2"}, headers={"Idempotency-Key": "two"})
    client.post(f"/v1/drafts/{made['id']}/feedback", json={"action": "edited", "text": "Canary answer."})
    assert client.get("/v1/commitments").json()["commitments"]
    gone = client.delete(f"/v1/customers/{WHO}", headers={"X-Request-Id": "erasing"})
    assert (gone.status_code, gone.content) == (204, b"")
    for path in (f"/v1/drafts/{made['id']}", "/v1/cases/C-1"):
        assert client.get(path).status_code == 404
    assert client.get("/v1/commitments").json()["commitments"] == []
    found = [file.name for file in tmp_path.iterdir() if b"anary" in file.read_bytes()]
    assert found == []
    connection = sqlite3.connect(tmp_path / "api.db")
    noted = connection.execute("select what, request_id from audit where what like 'customer%'").fetchall()
    connection.close()
    assert noted == [("customer.erased", "erasing")]
    assert client.post("/v1/drafts", json=CASE, headers={"Idempotency-Key": "one"}).json()["id"] != made["id"]


@pytest.mark.parametrize("id", [WHO, "never-seen", "a/b", "a b", "Ü", "%", "x" * 300])
def test_one_who_is_not_known_is_answered_alike(client: TestClient, id: str) -> None:
    client.post("/v1/drafts", json=CASE)
    told = [client.delete(f"/v1/customers/{quote(id, safe='')}") for _ in range(2)]
    assert {(one.status_code, one.content) for one in told} == {(204, b"")}


def test_an_id_with_a_slash_is_one_id(client: TestClient, product: ScriptedProduct) -> None:
    client.post("/v1/drafts", json=CASE | {"customer": {"id": "shop/77"}})
    assert client.delete("/v1/customers/shop%2F77").status_code == 204
    assert client.get("/v1/cases/C-1").status_code == 404


def test_without_an_id_there_is_nothing(client: TestClient) -> None:
    assert client.delete("/v1/customers/").status_code in (404, 405)


@pytest.mark.fault("F44")
def test_a_draft_that_was_in_the_making_is_not_kept(
    client: TestClient, product: ScriptedProduct, monkeypatch: pytest.MonkeyPatch
) -> None:
    save, store = type(product.store).save, product.store

    async def erased_first(*given: object, **named: object) -> object:
        await store.erase(WHO)
        return await save(store, *given, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(store, "save", erased_first)
    told = client.post("/v1/drafts", json=CASE, headers={"Idempotency-Key": "one"})
    assert (told.status_code, told.json()["detail"]) == (
        409,
        "the customer was erased while this was made, so it was not kept",
    )
    assert client.get("/v1/cases/C-1").status_code == 404
    monkeypatch.undo()
    assert client.post("/v1/drafts", json=CASE, headers={"Idempotency-Key": "one"}).status_code == 200
