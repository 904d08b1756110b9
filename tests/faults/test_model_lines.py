"""A model server that cannot be reached, never answers, dribbles, breaks off, or never ends."""

from __future__ import annotations

import asyncio
import resource
import socket
import ssl
import subprocess
import time
from pathlib import Path

import pytest

from drafter.adapters.llm.endpoints import Breaker, Endpoints
from drafter.adapters.llm.gateway import Gateway
from drafter.adapters.llm.openai_compatible import OpenAICompatible
from drafter.bootstrap import Product
from drafter.domain.draft import Delta, Draft
from drafter.domain.errors import ModelFailed
from drafter.drafting.pipeline import Options
from drafter.ports import ChatMessage, Deadline, Request

from .model_side import CASE, descriptors, door, good_answer, others, product
from .upstream import Line, Upstream, close, cut, endless, fine, hang, trickle


def request(seconds: float = 2.0) -> Request:
    return Request([ChatMessage("user", "hi")], Deadline.after(seconds))


def unused_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


def unsafe(folder: Path) -> ssl.SSLContext:
    """A server's certificate that nobody vouches for."""
    key, certificate = folder / "key.pem", folder / "cert.pem"
    command = ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"]
    names = ["-days", "1", "-subj", "/CN=127.0.0.1", "-keyout", str(key), "-out", str(certificate)]
    subprocess.run([*command, *names], check=True, capture_output=True)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    return context


async def drafted(made: Product, *, live: bool) -> Draft:
    """The draft of the example case, made whole or shown as it comes."""
    *_, (_, draft) = [step async for step in made.steps(CASE, Options(live=live))]
    assert isinstance(draft, Draft)
    return draft


async def failures_until_spared(url: str, *, rest: float = 0.3) -> tuple[int, float, Gateway]:
    """How often a server is asked before it is spared, how long a draft then waits for it, and the gateway."""
    model = OpenAICompatible("m", base_url=url, api_key="none")
    gateway = Gateway([model], attempts=1, endpoints=Endpoints(Breaker(limit=3, rest=rest)))
    for asked in range(9):
        started = time.monotonic()
        with pytest.raises(ModelFailed) as caught:
            await gateway.complete(request())
        assert caught.value.reason == "upstream_down"
        if "left alone" in str(caught.value):
            return asked, time.monotonic() - started, gateway
    raise AssertionError("it is never spared")


@pytest.mark.fault("F05")
@pytest.mark.parametrize("what", ["refused", "no such host", "no trust", "no tls"])
async def test_a_server_that_cannot_be_reached_is_spared(what: str, tmp_path: Path) -> None:
    """F05: after three failures at once, in far less than a tenth of a second."""
    async with Upstream(fine("hi"), tls=unsafe(tmp_path) if what == "no trust" else None) as upstream:
        url = {
            "refused": f"http://127.0.0.1:{unused_port()}/v1",
            "no such host": "http://no-such-host.invalid/v1",
            "no trust": upstream.url,
            "no tls": upstream.url.replace("http:", "https:"),
        }[what]
        asked, took, gateway = await failures_until_spared(url, rest=60)
        assert (asked, took < 0.1) == (3, True)
        (condition,) = gateway.conditions()
        assert (condition.ok, condition.grave, condition.since is None) == (False, False, False)
        await gateway.close()


@pytest.mark.fault("F05")
async def test_one_probe_shows_that_it_is_back() -> None:
    """F05: and while the probe is out, all others are told at once."""
    async with Upstream(close) as upstream:
        _, _, gateway = await failures_until_spared(upstream.url)
        upstream.script[:] = [fine("back", after=0.3)]
        await asyncio.sleep(0.35)
        before = len(upstream.seen)
        answers = await asyncio.gather(*(gateway.complete(request()) for _ in range(8)), return_exceptions=True)
        assert len(upstream.seen) - before == 1
        assert sum(isinstance(one, ModelFailed) for one in answers) == 7
        assert (await gateway.complete(request())).text == "back"
        assert gateway.conditions()[0].ok
        await gateway.close()


@pytest.mark.fault("F05")
async def test_drafts_go_on_and_readiness_tells_which_model_is_down(tmp_path: Path) -> None:
    """F05: it heals by itself, so the service stays in rotation and composes."""
    body = CASE.model_dump(mode="json", by_alias=True, exclude_none=True)
    async with product(tmp_path, f"http://127.0.0.1:{unused_port()}/v1") as made, door(made) as client:
        for _ in range(2):
            answer = await client.post("/v1/drafts", json=body)
            assert (answer.status_code, answer.json()["provenance"]["why_degraded"]) == (200, "upstream_down")
        assert "not asked" in answer.json()["provenance"]["attempts"][-1]
        ready = await client.get("/readyz")
        assert (ready.status_code, ready.json()["status"]) == (200, "degraded")
        (ill,) = [one for one in ready.json()["checks"] if not one["ok"]]
        assert (ill["name"], ill["since"] is None, "127.0.0.1" in ready.text) == ("model:m", False, False)


@pytest.mark.fault("F06")
@pytest.mark.fault("F07")
@pytest.mark.parametrize("live", [False, True], ids=["whole", "streamed"])
@pytest.mark.parametrize("behaviour", [hang, trickle()], ids=["silent", "trickle"])
async def test_the_whole_draft_ends_with_its_deadline_and_leaves_nothing(behaviour: Line, live: bool) -> None:
    """F06, F07: each byte of the trickle comes in time, the answer never does."""
    async with Upstream(behaviour) as upstream, product(None, upstream.url, deadline_s=0.6) as made:
        tasks, files = others(), descriptors()
        started = time.monotonic()
        draft = await drafted(made, live=live)
        assert time.monotonic() - started < 3
        assert draft.provenance.why_degraded == "deadline"
        await asyncio.sleep(0.1)
        assert upstream.open == 0
        assert descriptors() <= files
        assert others() <= tasks


@pytest.mark.fault("F06")
async def test_silence_counts_against_a_server_that_had_time() -> None:
    """F06: one that hangs for all is spared too; a call that had no time left says nothing."""
    breaker = Breaker(limit=2)
    late = ModelFailed("deadline", "late")
    for _ in range(5):
        breaker.note(late, patient=False)
    assert breaker.admits()
    breaker.note(late)
    breaker.note(late)
    assert not breaker.admits()


@pytest.mark.fault("F08")
@pytest.mark.parametrize("live", [False, True], ids=["whole", "streamed"])
async def test_what_breaks_off_is_asked_for_again(tmp_path: Path, live: bool) -> None:
    """F08: the half that came is no draft."""
    good = await good_answer()
    async with Upstream(cut(good), fine(good)) as upstream, product(tmp_path, upstream.url) as made:
        draft = await drafted(made, live=live)
        assert (draft.provenance.degraded, draft.provenance.attempts) == (False, ("m: upstream_down",))
        assert (await made.store.draft(draft.id)).reply.text == draft.reply.text


@pytest.mark.fault("F08")
async def test_what_always_breaks_off_is_never_kept(tmp_path: Path) -> None:
    """F08"""
    good = await good_answer()
    async with Upstream(cut(good)) as upstream, product(tmp_path, upstream.url) as made:
        seen = [step async for step in made.steps(CASE, Options(live=True))]
        draft = seen[-1][1]
        assert (draft.provenance.why_degraded, len(upstream.seen)) == ("upstream_down", 3)
        assert {part.source for part in draft.reply.parts} == {"playbook"}
        assert all(delta.provisional for _, delta in seen if isinstance(delta, Delta))


@pytest.mark.fault("F12")
@pytest.mark.parametrize("live", [False, True], ids=["whole", "streamed"])
@pytest.mark.parametrize("kind", ["application/json", "text/event-stream"])
async def test_an_endless_body_is_cut_and_costs_no_memory(kind: str, live: bool) -> None:
    """F12: 50 MB; the most that is ever held is the cap of 2 MB and what the line buffers."""
    async with Upstream(endless(50, kind)) as upstream, product(None, upstream.url) as made:
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        draft = await drafted(made, live=live)
        assert draft.provenance.why_degraded == "bad_output"
        assert len(upstream.seen) == 1
        assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 40_000, "KB"
