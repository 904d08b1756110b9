"""The page beside a Zendesk ticket: served to whom Zendesk vouches for, everything in it inert, framed by Zendesk alone."""

from __future__ import annotations

import datetime as dt
import hmac
import json
import re
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import httpx2
import jwt
import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from starlette.testclient import TestClient

from drafter.adapters.integrations.zendesk import Zendesk
from drafter.adapters.storage.database import Database
from drafter.adapters.storage.store import SqlStore
from drafter.api.app import create_app
from drafter.desks.connected import Desks
from drafter.domain.case import Case

from .conftest import ScriptedProduct

SECRET = "c2VjcmV0LW9mLXRoZS13ZWJob29rLW9mLWFjbWUtMTIzNDU2"
PAGE = "/integrations/zendesk/acme/sidebar"
FRAME = "?origin=https%3A%2F%2Facme.zendesk.com&app_guid=0f1e%22%3E%3Cscript%3E"
HOSTILE = "</pre><script>alert(1)</script><svg onload=x()> [a](javascript:x) ![i](https://evil.example/p.png) \"'&lt;"
APP = Path(__file__).parents[2] / "examples" / "zendesk-app"


@pytest.fixture(scope="module")
def key() -> rsa.RSAPrivateKey:
    return rsa.generate_private_key(public_exponent=65537, key_size=2048)


def pem(key: rsa.RSAPrivateKey) -> str:
    kinds = serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo
    return key.public_key().public_bytes(*kinds).decode()


def token(key: Any, algorithm: str = "RS256", **more: Any) -> str:
    """As Zendesk signs it, see developer.zendesk.com/documentation/apps/build-an-app/building-a-server-side-app/part-5."""
    now = dt.datetime.now(dt.UTC)
    claims = {
        "iss": "acme.zendesk.com",
        "aud": "https://acme.zendesk.com/api/v2/apps/installations/123.json",
        "sub": "https://acme.zendesk.com/api/v2/users/235324.json",
        "iat": now,
        "nbf": now,
        "exp": now + dt.timedelta(minutes=2),
        "jti": "9d0c4a0f",
        "qsh": "5eba7e8e",
        "context": {"product": "support", "location": "ticket_sidebar"},
    } | more
    return jwt.encode({name: value for name, value in claims.items() if value is not None}, key, algorithm=algorithm)


@dataclass
class Beside:
    """The service with three desks, and the store behind it."""

    client: TestClient
    product: ScriptedProduct
    url: str

    @asynccontextmanager
    async def again(self) -> AsyncIterator[ScriptedProduct]:
        """The same store for a second service, on a loop of its own."""
        product = ScriptedProduct(SqlStore(Database(self.url)))
        yield product
        await product.store.close()

    def keep(self, text: str, ticket: str = "35436", desk: str = "acme") -> None:
        """Keeps a draft of the ticket whose reply is `text`, for the default tenant."""
        case = Case.model_validate({"id": f"{desk}:{ticket}", "message": {"text": "Broken!"}})

        async def run() -> None:
            made = await self.product.draft(case)
            later = {"id": f"draft-{int(ticket):032x}", "created_at": made.created_at + dt.timedelta(hours=1)}
            await self.product.store.save(
                case, made.model_copy(update=later | {"reply": made.reply.model_copy(update={"text": text})})
            )

        assert self.client.portal is not None
        self.client.portal.call(run)


@pytest.fixture(scope="module")
def beside(tmp_path_factory: pytest.TempPathFactory, key: rsa.RSAPrivateKey) -> Iterator[Beside]:
    common = {"user": "a@acme.example", "token": "t", "app_public_key": pem(key).replace("\n", "\\n")}
    acme = {"id": "acme", "url": "https://acme.zendesk.com", "secret": SECRET, "app_installation": "123", **common}
    theirs = {"id": "globex", "url": "https://globex.zendesk.com", "secret": "other", "app_installation": "7", **common}
    bare = {key: value for key, value in acme.items() if not key.startswith("app_")} | {"id": "bare"}
    given = [acme, theirs | {"tenant": "globex"}, bare, acme | {"id": "twin"}]
    # Nothing is asked of Zendesk here, and certificates load slowly.
    desks = [Zendesk.model_validate(one).opened(httpx2.AsyncHTTPTransport(verify=False)) for one in given]
    url = f"sqlite:///{tmp_path_factory.mktemp('sidebar')}/api.db"
    product = ScriptedProduct(SqlStore(Database(url)))

    @asynccontextmanager
    async def factory() -> AsyncIterator[ScriptedProduct]:
        await product.store.ready()
        yield product
        await product.store.close()
        for one in desks:
            await one.close()

    app = create_app(factory, api_key="the-operator", desks=Desks(connected={one.id: one for one in desks}))
    with TestClient(app, base_url="https://drafter.example", client=("203.0.113.9", 1)) as client:
        yield Beside(client, product, url)


@pytest.fixture
def sidebar(beside: Beside) -> TestClient:
    return beside.client


class _Page(HTMLParser):
    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.given: dict[str, dict[str, str | None]] = {}
        self.handlers: list[str] = []
        self.pre = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        told = dict(attrs)
        self.given[told.get("id") or told.get("name") or tag] = told
        self.handlers += [name for name in told if name.startswith("on")]

    def handle_data(self, data: str) -> None:
        if self.tags[-1:] == ["pre"] and not self.pre:
            self.pre = data


def opened(sidebar: TestClient, key: Any) -> str:
    """The session that the first page holds."""
    page = sidebar.post(PAGE, data={"token": token(key)})
    assert page.status_code == 200, page.text
    return str(_Page(page.text).given["session"]["value"])


def test_the_agent_sees_the_draft_beside_the_ticket(sidebar: TestClient, key: Any, beside: Beside) -> None:
    beside.keep("Dear Maria,\n\nYour refund is on its way.")
    first = sidebar.post(PAGE + FRAME, data={"token": token(key)})
    asks = _Page(first.text)
    assert "Maria" not in first.text
    assert "data-ask" in asks.given["ask"]
    # Zendesk's script finds its own parameters in the address, so the form keeps them.
    assert str(asks.given["ask"]["action"]).startswith("?origin=https%3A%2F%2Facme.zendesk.com&app_guid=")
    page = sidebar.post(PAGE + FRAME, data={"session": asks.given["session"]["value"], "ticket": "35436"})
    shown = _Page(page.text)
    assert page.status_code == 200
    assert shown.pre == "Dear Maria,\n\nYour refund is on its way."
    assert "data-ask" not in shown.given["ask"]
    assert shown.given["ticket"]["value"] == "35436"
    assert "Calm" in page.text
    assert {"copy", "insert"} <= set(shown.given)


def test_only_zendesk_may_frame_it_and_no_script_stands_in_it(sidebar: TestClient, key: Any) -> None:
    page = sidebar.post(PAGE, data={"token": token(key)})
    policy = page.headers["content-security-policy"]
    assert "frame-ancestors https://*.zendesk.com" in policy
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert page.headers["cache-control"] == "no-store"
    assert not re.search(r"<script(?![^>]* src=)|<style|style=", page.text)
    assert "frame-ancestors 'none'" in sidebar.get("/healthz").headers["content-security-policy"]


def test_its_parts_are_served_and_nothing_else_is(sidebar: TestClient) -> None:
    assert sidebar.get(PAGE + ".js").headers["content-type"].startswith("text/javascript")
    assert sidebar.get(PAGE + ".css").headers["content-type"].startswith("text/css")
    for name in (PAGE + ".html.j2", PAGE + "..%2f..%2fapp.py", PAGE + ".py", PAGE.replace("acme", "bare") + ".js"):
        assert sidebar.get(name).status_code == 404


@pytest.mark.fault("F40")
def test_hostile_text_is_inert(sidebar: TestClient, key: Any, beside: Beside) -> None:
    clean = sidebar.post(PAGE, data={"session": opened(sidebar, key), "ticket": "1"})
    beside.keep(f"Hello {HOSTILE}", "40")
    page = sidebar.post(PAGE + FRAME, data={"session": opened(sidebar, key), "ticket": "40"})
    seen = _Page(page.text)
    assert seen.pre == f"Hello {HOSTILE}"
    assert seen.handlers == []
    assert seen.tags.count("script") == _Page(clean.text).tags.count("script") == 2
    assert {"svg", "img", "iframe"}.isdisjoint(seen.tags)


@pytest.mark.fault("F25")
@pytest.mark.parametrize(
    "change",
    [
        {"exp": dt.datetime(2026, 1, 1, tzinfo=dt.UTC)},
        {"exp": None},
        {"aud": None},
        {"aud": "https://acme.zendesk.com/api/v2/apps/installations/124.json"},
        {"aud": "https://globex.zendesk.com/api/v2/apps/installations/7.json"},
    ],
)
def test_a_token_that_does_not_hold_opens_nothing(sidebar: TestClient, key: Any, change: dict[str, Any]) -> None:
    assert sidebar.post(PAGE, data={"token": token(key, **change)}).status_code == 401


@pytest.mark.fault("F25")
def test_only_the_apps_own_key_signs(sidebar: TestClient, key: rsa.RSAPrivateKey) -> None:
    other = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    none = jwt.encode({"aud": "https://acme.zendesk.com/api/v2/apps/installations/123.json", "exp": 9e9}, None, "none")
    head, body, signature = token(key).split(".")
    shared = jwt.utils.base64url_encode(b'{"alg":"HS256","typ":"JWT"}').decode() + "." + body
    as_secret = hmac.digest(pem(key).encode(), shared.encode(), "sha256")  # the public key taken for a shared secret
    for told in (
        token(other),
        none,
        f"{shared}.{jwt.utils.base64url_encode(as_secret).decode()}",
        f"{head}.{body[:-2]}AA.{signature}",
        "",
        "a.b.c",
        "ünicode",
        "x" * 10_000,
    ):
        answer = sidebar.post(PAGE, data={"token": told})
        assert answer.status_code == 401, told[:20]
        assert answer.headers["content-type"] == "application/problem+json"


def test_without_a_token_nothing_is_served(sidebar: TestClient, key: Any, beside: Beside) -> None:
    beside.keep("Dear Maria", "41")
    for answer in (
        sidebar.get(PAGE),
        sidebar.get(PAGE + f"?token={token(key)}"),
        sidebar.post(PAGE),
        sidebar.post(PAGE, data={"ticket": "41"}),
        sidebar.post(PAGE, data={"session": "", "ticket": "41"}),
        sidebar.post(PAGE, data={"session": token(key), "ticket": "41"}),
        sidebar.post(PAGE, content=b"token=%ff%fe&session=\xff"),
    ):
        assert answer.status_code in (400, 401)
        assert "Maria" not in answer.text
    assert sidebar.post(PAGE, content=b"x" * 20_000).status_code == 413


@pytest.mark.fault("F38")
def test_another_tenants_desk_is_another_house(sidebar: TestClient, key: Any, beside: Beside) -> None:
    beside.keep("Dear Maria", "43", desk="globex")  # of this name, and not of that tenant
    twin = sidebar.post(PAGE.replace("acme", "twin"), data={"session": opened(sidebar, key), "ticket": "43"})
    assert twin.status_code == 401  # though it has the same secret
    there = PAGE.replace("acme", "globex")
    mine = opened(sidebar, key)
    assert sidebar.post(there, data={"session": mine, "ticket": "43"}).status_code == 401
    theirs = token(key, aud="https://globex.zendesk.com/api/v2/apps/installations/7.json")
    session = _Page(sidebar.post(there, data={"token": theirs}).text).given["session"]["value"]
    page = sidebar.post(there, data={"session": session, "ticket": "43"})
    nothing = sidebar.post(there, data={"session": session, "ticket": "44"})
    assert "Maria" not in page.text
    assert page.text == nothing.text.replace("44", "43")  # what is another's looks as what is not there


@pytest.mark.parametrize("name", ["bare", "unknown"])
def test_a_desk_without_an_app_has_no_page(sidebar: TestClient, key: Any, name: str) -> None:
    assert sidebar.post(PAGE.replace("acme", name), data={"token": token(key)}).status_code == 404


@pytest.mark.parametrize("ticket", ["", "0", "abc", "1/2", "9" * 30])
def test_only_a_ticket_is_looked_for(sidebar: TestClient, key: Any, ticket: str) -> None:
    assert sidebar.post(PAGE, data={"session": opened(sidebar, key), "ticket": ticket}).status_code == 422


def test_the_app_to_upload_is_one_that_zendesk_takes() -> None:
    """After what zendesk_apps_support checks (lib/zendesk_apps_support/validations/{manifest,translations}.rb)."""
    manifest = json.loads((APP / "manifest.json").read_text())
    assert {"author", "defaultLocale", "location", "frameworkVersion"} <= set(manifest)
    assert re.fullmatch(r"[a-z]{2}(-\w{2,3})?", manifest["defaultLocale"])
    assert manifest["private"] is True
    assert manifest["signedUrls"] is True
    assert manifest["frameworkVersion"] == "2.0"
    (location,) = manifest["location"]["support"].values()
    assert list(manifest["location"]["support"]) == ["ticket_sidebar"]
    assert re.fullmatch(r"https://[^/]+/integrations/zendesk/[a-z0-9-]+/sidebar", location["url"])
    words = json.loads((APP / "translations" / f"{manifest['defaultLocale']}.json").read_text())
    assert words["app"]["name"]
    assert {one.name for one in (APP / "assets").iterdir()} >= {"logo.png", "logo-small.png"}
    assert all(one.read_bytes().startswith(b"\x89PNG") for one in (APP / "assets").glob("*.png"))
    assert not list(APP.rglob("requirements.json"))
