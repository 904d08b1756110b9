"""What tenants set, and what follows: their own brands, their own settings over HTTP, nothing of the operator's."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from drafter.adapters.storage.database import Database
from drafter.adapters.storage.keys import Keys, Made
from drafter.adapters.storage.tenants import Tenants
from drafter.api.app import create_app
from drafter.bootstrap import build
from drafter.settings import Settings

from ..conftest import NORTHWIND

CASE: dict[str, Any] = {
    "id": "C-1",
    "message": {"text": "The blender arrived broken. I want a refund."},
    "agent": {"name": "Priya", "role": "frontline"},
}


@pytest.fixture
def brands(tmp_path: Path) -> Iterator[tuple[TestClient, Callable[..., dict[str, str]]]]:
    """The whole product with two brands and no model, and what sets up a tenant and gives its key."""
    book = (
        (NORTHWIND / "playbook.yaml").read_text(encoding="utf-8").replace("knowledge: kb", f"knowledge: {NORTHWIND}/kb")
    )
    for name in ("north", "south"):
        folder = tmp_path / name
        folder.mkdir()
        (folder / "playbook.yaml").write_text(book.replace("Northwind", name.title()), encoding="utf-8")
    url = f"sqlite:///{tmp_path}/all.db"
    books = ",".join(f"{tmp_path}/{name}/playbook.yaml" for name in ("north", "south"))
    settings = Settings(model="none", playbook=books, database_url=url)

    def set_up(tenant: str, **given: Any) -> dict[str, str]:
        async def run() -> str:
            database = Database(url)
            try:
                if given:
                    await Tenants(database).create(tenant, given)
                return (await Keys(database).make(tenant, "agent")).shown
            finally:
                await database.close()

        return {"Authorization": f"Bearer {asyncio.run(run())}"}

    @asynccontextmanager
    async def opened() -> AsyncIterator[Any]:
        async with build(settings, keep=True) as product:
            yield product

    with TestClient(create_app(opened)) as client:
        yield client, set_up


def test_a_tenant_drafts_with_its_own_playbooks_only(brands: Any) -> None:
    client, set_up = brands
    south, none, all = set_up("south", playbooks="south"), set_up("gone", playbooks="east"), set_up("all")

    def playbook(headers: dict[str, str], **more: str) -> Any:
        answer = client.post("/v1/drafts", json=CASE | more, headers=headers)
        return answer.json()["provenance"]["playbook"] if answer.status_code == 200 else answer

    assert playbook(all) == "north"
    assert playbook(all, playbook="south") == "south"
    assert playbook(south) == "south"
    assert playbook(south, playbook="south") == "south"
    refused = playbook(south, playbook="north")
    assert refused.status_code == 422
    assert "loaded are south" in refused.text
    assert playbook(none).status_code == 422


def test_a_tenant_without_a_row_works_by_the_operators_settings(brands: Any) -> None:
    client, set_up = brands
    assert client.post("/v1/readings", json=CASE, headers=set_up("nobody")).status_code == 200


@pytest.fixture
def admin(make_key: Callable[..., Made]) -> dict[str, str]:
    return {"Authorization": f"Bearer {make_key('acme', 'admin').shown}"}


def test_a_tenant_sees_and_changes_what_is_its_own(door: TestClient, admin: dict[str, str]) -> None:
    assert door.get("/v1/tenant", headers=admin).json() == {"id": "acme", "settings": {}}
    changed = {"redact": False, "retention_days": 30, "model": "m", "base_url": "https://llm.example/v1"}
    assert door.patch("/v1/tenant", json=changed, headers=admin).json() == {"id": "acme", "settings": changed}
    assert door.patch("/v1/tenant", json={"model": None}, headers=admin).json()["settings"] == {
        name: value for name, value in changed.items() if name != "model"
    }
    assert door.get("/v1/tenant", headers=admin).json()["settings"]["retention_days"] == 30
    others = {"Authorization": "Bearer the-operator"}
    assert door.get("/v1/tenant", headers=others).json() == {"id": "default", "settings": {}}


@pytest.mark.parametrize(
    "body",
    [
        {"requests_per_minute": 100000},
        {"daily_usd": "9999"},
        {"playbooks": ["another"]},
        {"api_key_env": "DRAFTER_TENANT_OTHER"},
        {"redact": True, "daily_calls": None},
    ],
)
def test_what_the_operator_says_no_tenant_changes(
    door: TestClient, admin: dict[str, str], body: dict[str, Any]
) -> None:
    answer = door.patch("/v1/tenant", json=body, headers=admin)
    assert answer.status_code == 422
    assert answer.json()["errors"]
    assert door.get("/v1/tenant", headers=admin).json()["settings"] == {}


@pytest.mark.parametrize(
    ("name", "given"),
    [
        ("redact", "off"),
        ("redact", 0),
        ("insights_by_agent", "true"),
        ("retention_days", "30"),
        ("retention_days", 1.5),
    ],
)
def test_a_setting_is_of_its_kind(door: TestClient, admin: dict[str, str], name: str, given: Any) -> None:
    answer = door.patch("/v1/tenant", json={name: given}, headers=admin)
    assert (answer.status_code, [one["pointer"] for one in answer.json()["errors"]]) == (422, [f"#/{name}"])
    assert door.get("/v1/tenant", headers=admin).json()["settings"] == {}


@pytest.mark.fault("F39")
@pytest.mark.parametrize(
    "url",
    [
        "http://169.254.169.254/v1", "https://169.254.169.254/v1", "https://localhost/v1", "https://[::1]/v1",
        "https://2130706433/v1", "https://0x7f.1/v1", "file:///etc/passwd", "https://10.0.0.7/v1", "https://u:p@llm.example/v1",
        "https://metadata.google.internal/v1", "http://llm.example/v1", "https://redis:6379", "gopher://x", "", "https://",
    ],
)  # fmt: skip
def test_an_address_that_leads_into_our_network_is_not_taken(door: TestClient, admin: dict[str, str], url: str) -> None:
    answer = door.patch("/v1/tenant", json={"base_url": url}, headers=admin)
    assert answer.status_code == (422 if url else 200)
    assert "base_url" not in door.get("/v1/tenant", headers=admin).json()["settings"]
    assert "u:p" not in answer.text


@pytest.mark.fault("F39")
def test_an_address_on_the_premises_is_taken_where_the_operator_allows_it(
    door: TestClient, admin: dict[str, str], product: Any
) -> None:
    product.hosts = ("llm.corp.example", "10.1.0.0/16")
    for url, status in (("http://10.1.2.3:8000/v1", 200), ("http://10.2.2.3:8000/v1", 422)):
        assert door.patch("/v1/tenant", json={"base_url": url}, headers=admin).status_code == status


def test_a_new_address_is_not_asked_with_the_key_of_the_old_one(
    door: TestClient, admin: dict[str, str], tmp_path: Path
) -> None:
    """Else a tenant could have the key that the operator named sent to a server of its own."""

    async def named() -> None:
        database = Database(f"sqlite:///{tmp_path}/api.db")
        given = {"base_url": "https://llm.example/v1", "api_key_env": "DRAFTER_TENANT_ACME"}
        await Tenants(database).create("acme", given)
        await database.close()

    asyncio.run(named())
    assert door.get("/v1/tenant", headers=admin).json()["settings"]["api_key_env"] == "DRAFTER_TENANT_ACME"
    assert "api_key_env" in door.patch("/v1/tenant", json={"model": "m"}, headers=admin).text
    told = door.patch("/v1/tenant", json={"base_url": "https://evil.example/v1"}, headers=admin).json()
    assert told["settings"] == {"base_url": "https://evil.example/v1", "model": "m"}
