"""Tenants with models and budgets of their own, through the product as it is wired."""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path
from typing import Any

import pytest

from drafter.domain.tenant import TenantSettings

from .model_side import CASE, KEY, door, good_answer, product
from .upstream import Upstream, fine


def spent(folder: Path) -> list[tuple[Any, ...]]:
    with sqlite3.connect(folder / "faults.db") as connection:
        rows = connection.execute("select tenant, calls, tokens, micros from spending order by tenant").fetchall()
    connection.close()
    return rows


async def test_over_budget_a_draft_is_composed_and_never_an_error(tmp_path: Path) -> None:
    body = CASE.model_dump(mode="json", by_alias=True, exclude_none=True)
    async with Upstream(fine(await good_answer())) as upstream:
        async with product(tmp_path, upstream.url, daily_calls=1) as made, door(made) as client:
            first, second = [(await client.post("/v1/drafts", json=body)).json() for _ in range(2)]
            assert not first["provenance"]["degraded"]
            told = second["provenance"]
            assert (told["degraded"], told["why_degraded"], told["calls"]) == (True, "budget", 0)
            assert second["score"]["passed"]
            other = made.of("other", TenantSettings(daily_usd="0.0005"))
            drafts = [await other.draft(CASE) for _ in range(2)]
            assert [one.provenance.why_degraded for one in drafts] == [None, "budget"]
        assert spent(tmp_path) == [("default", 1, 990, 990), ("other", 1, 990, 990)]
        async with product(tmp_path, upstream.url, daily_calls=1) as again:  # the day outlives the process
            assert (await again.draft(CASE)).provenance.why_degraded == "budget"


@pytest.mark.fault("F39")
async def test_a_tenants_own_server_is_guarded_and_gets_no_key_but_its_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """F39: refused at the connection too; opened by the operator's list; the operator's own address is trusted."""
    monkeypatch.setenv("DRAFTER_TENANT_ACME", "sk-acme")
    async with Upstream(fine(await good_answer())) as upstream:
        own = TenantSettings(model="theirs", base_url=upstream.url, api_key_env="DRAFTER_TENANT_ACME")
        async with product(tmp_path, upstream.url) as made:
            draft = await made.of("acme", own).draft(CASE)
            assert draft.provenance.why_degraded == "upstream_refused"
            assert upstream.seen == []
            assert not (await made.draft(CASE)).provenance.degraded
        async with product(tmp_path, upstream.url, allowed_hosts=f"127.0.0.1:{upstream.port}") as made:
            draft = await made.of("acme", own).draft(CASE)
            assert (draft.provenance.degraded, draft.provenance.model) == (False, "theirs")
            assert upstream.seen[-1].headers["authorization"] == "Bearer sk-acme"
            bare = TenantSettings(model="theirs", base_url=upstream.url)
            assert not (await made.of("bare", bare).draft(CASE)).provenance.degraded
            assert KEY not in json.dumps(upstream.seen[-1].headers)


async def test_a_tenants_ill_server_is_that_tenants_affair(tmp_path: Path) -> None:
    upstream = Upstream(fine(await good_answer()))
    async with upstream, product(tmp_path, upstream.url, allowed_hosts="127.0.0.1") as made, door(made) as client:
        own = TenantSettings(model="theirs", base_url="http://127.0.0.1:9/v1")
        for _ in range(2):
            assert (await made.of("acme", own).draft(CASE)).provenance.why_degraded == "upstream_down"
        assert (await client.get("/readyz")).json()["status"] == "ok"
        none = await made.of("plain", TenantSettings(model="none")).draft(CASE)
        assert (none.provenance.degraded, none.provenance.model) == (False, "none")
        named = await made.of("named", TenantSettings(model="other")).draft(CASE)
        assert (named.provenance.model, upstream.seen[-1].body["model"]) == ("other", "other")
        assert upstream.seen[-1].headers["authorization"] == f"Bearer {KEY}"


async def test_what_stands_before_the_case_is_the_same_in_every_request(tmp_path: Path) -> None:
    """So that servers which know the beginning of a prompt read it once: everything up to the user's message, to the byte."""
    async with Upstream(fine(await good_answer())) as upstream, product(None, upstream.url) as made:
        for number in range(2):
            message = CASE.message.model_copy(update={"text": f"Where is my order {number}? This is a disgrace."})
            customer = CASE.customer.model_copy(update={"name": f"Someone Else{number}"})
            draft = await made.draft(CASE.model_copy(update={"message": message, "customer": customer, "history": ()}))
            assert draft.provenance.tokens.cached >= 600
        before = [asked.raw.partition(b'"role":"user"')[0] for asked in upstream.seen]
        assert len(set(before)) == 1
        assert len(before[0]) > 4_000
