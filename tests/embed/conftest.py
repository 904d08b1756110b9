"""A desk's page in a real Chromium, on an origin of its own and under a strict policy, beside the real service."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import httpx2
import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, Response
from starlette.routing import Route

from drafter.adapters.cases import as_json
from drafter.adapters.storage.database import Database
from drafter.adapters.storage.keys import Keys
from drafter.api.app import create_app
from drafter.bootstrap import build
from drafter.settings import Settings

from ..conftest import NORTHWIND, example
from ..listening import listening

CHROMIUM = Path("/usr/bin/chromium")
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",
)
BOX = '<label for="reply">Reply</label><textarea id="reply" rows="8" cols="60"></textarea>'


def case(name: str, **more: Any) -> dict[str, Any]:
    """A case of the example company, as a desk writes it into its page."""
    return dict(json.loads(as_json(example(name)))) | more


@dataclass
class Service:
    """The real service, and a key of an agent."""

    url: str
    key: str

    def client(self) -> httpx2.Client:
        return httpx2.Client(base_url=self.url, headers={"Authorization": f"Bearer {self.key}"}, timeout=20)


@dataclass
class Site:
    """A help desk on an origin of its own. `service` is where its pages may ask; `tokens` how often they asked for a key."""

    url: str = ""
    service: Service | None = None
    pages: dict[str, str] = field(default_factory=dict)
    tokens: int = 0

    @property
    def policy(self) -> str:
        assert self.service
        rules = (
            "default-src 'none'",
            f"script-src 'self' {self.service.url}",
            f"connect-src 'self' {self.service.url}",
            "style-src 'self'",
            "base-uri 'none'",
            "require-trusted-types-for 'script'",
        )
        return "; ".join(rules)

    def app(self) -> Starlette:
        async def page(request: Request) -> Response:
            headers = {"Content-Security-Policy": self.policy}
            return HTMLResponse(self.pages[request.path_params["name"]], headers=headers)

        async def script(_: Request) -> Response:
            return Response(SCRIPT, media_type="text/javascript")

        async def token(_: Request) -> Response:
            assert self.service
            self.tokens += 1
            return PlainTextResponse(self.service.key)

        async def style(_: Request) -> Response:
            return Response(STYLE, media_type="text/css")

        paths = {"/pages/{name}": page, "/desk.js": script, "/desk.css": style, "/token": token}
        return Starlette(routes=[Route(path, answer) for path, answer in paths.items()])


SCRIPT = """
globalThis.heard = [];
for (const name of ["drafter-draft", "drafter-used", "drafter-warning"]) {
  document.addEventListener(name, (event) => globalThis.heard.push({ name, detail: event.detail }));
}
for (const one of document.querySelectorAll("drafter-suggestion")) {
  one.token = async () => (await fetch("/token")).text();
}
"""
STYLE = "body { font: 14px system-ui; margin: 16px } #reply { display: block; width: 100%; box-sizing: border-box; margin: 4px 0 12px }"
"""What the desk's own page does: it fetches a key for each request from its own server, and notes what it hears."""


class Desk:
    """One page of the desk, open in the browser. `asked` are the addresses that left it, `wrong` what it complained of."""

    def __init__(self, page: Any, site: Site) -> None:
        self.page, self.site = page, site
        self.asked: list[str] = []
        self.wrong: list[str] = []
        page.on("request", lambda request: self.asked.append(request.url))
        page.on("console", lambda told: self.wrong.append(told.text) if told.type == "error" else None)
        page.on("pageerror", lambda error: self.wrong.append(str(error)))
        page.on("dialog", lambda dialog: (self.wrong.append(dialog.message), dialog.dismiss()))

    def open(self, case: Any = None, *, body: str = BOX, element: str = "", head: str = "") -> Desk:
        """A page with the reply box and the component beside it, its case in the page as data."""
        assert self.site.service
        name = f"p{len(self.site.pages)}"
        held = json.dumps(case).replace("<", "\\u003c")
        self.site.pages[name] = (
            f'<!doctype html><html lang="en"><meta charset="utf-8"><title>Desk</title>{head}{body}'
            f'<script type="application/json" id="the-case">{held}</script>'
            f'<drafter-suggestion for="reply" {element or "case=#the-case"}></drafter-suggestion>'
            f'<script src="{self.site.service.url}/embed.js"></script><script src="/desk.js"></script>'
        )
        self.page.goto(f"{self.site.url}/pages/{name}")
        return self

    @property
    def panel(self) -> Any:
        return self.page.locator("drafter-suggestion")

    def button(self, name: str) -> Any:
        return self.panel.get_by_role("button", name=name, exact=True)

    def part(self, name: str) -> Any:
        return self.panel.locator(f"[part~={name}]")

    def text(self) -> str:
        """The draft as it stands in the panel."""
        return str(self.part("draft").inner_text())

    def draft(self) -> dict[str, Any]:
        """Has a draft made, as the agent does, and gives it."""
        self.button("Draft a reply").click()
        self.button("Use").wait_for()
        return self.current()

    def current(self) -> dict[str, Any]:
        return dict(self.panel.evaluate("one => one.current"))

    def until(self, holds: Callable[[], bool]) -> None:
        """Until that holds. The page's policy allows the browser no function to wait on."""
        for _ in range(300):
            if holds():
                return
            self.page.wait_for_timeout(50)
        raise AssertionError("it never came to hold")

    def heard(self, name: str) -> list[dict[str, Any]]:
        return [one["detail"] for one in self.page.evaluate("heard") if one["name"] == name]

    def hosts(self) -> set[str]:
        return {urlsplit(one).netloc for one in self.asked}


@pytest.fixture(scope="package")
def browser() -> Iterator[Any]:
    """One for all these tests, and for no others: while it runs, this thread's event loop is taken."""
    sync_api = pytest.importorskip("playwright.sync_api")
    if not CHROMIUM.exists():
        pytest.skip(f"no {CHROMIUM}: apt-get install chromium")
    with sync_api.sync_playwright() as playwright:
        found = playwright.chromium.launch(executable_path=str(CHROMIUM), args=list(FLAGS))
        yield found
        found.close()


@contextmanager
def running(folder: Path, origins: tuple[str, ...], **given: Any) -> Iterator[Service]:
    """The real service over a real port."""
    url = f"sqlite:///{folder}/embed.db"
    told = {"playbook": str(NORTHWIND / "playbook.yaml"), "database_url": url, "model": "none"}
    settings = Settings(**(told | given))

    async def key() -> str:
        database = Database(url)
        made = await Keys(database).make("acme", "agent", scopes=frozenset({"draft", "judge", "read"}))
        await database.close()
        return made.shown

    @asynccontextmanager
    async def opened() -> AsyncIterator[Any]:
        async with build(settings, keep=True) as product:
            await product.store.ready()
            yield product

    with listening(create_app(opened, per_minute=0, origins=origins)) as (host, port):
        with ThreadPoolExecutor(1) as another:  # the browser has this thread's event loop
            shown = another.submit(asyncio.run, key()).result()
        yield Service(f"http://{host}:{port}", shown)


@contextmanager
def sited(folder: Path, **given: Any) -> Iterator[Site]:
    """A desk, and the service that its pages may ask."""
    found = Site()
    with listening(found.app()) as (host, port):
        found.url = f"http://{host}:{port}"
        with running(folder, (found.url,), **given) as found.service:
            yield found


@contextmanager
def visiting(browser: Any, site: Site, **how: Any) -> Iterator[Desk]:
    """A page of a desk; whatever happens there, nothing may leave it but for the desk and the service."""
    assert site.service
    context = browser.new_context(**how)
    context.set_default_timeout(15_000)
    found = Desk(context.new_page(), site)
    yield found
    context.close()
    assert found.hosts() <= {urlsplit(site.url).netloc, urlsplit(site.service.url).netloc}
    assert found.wrong == []


@pytest.fixture(scope="package")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    with sited(tmp_path_factory.mktemp("embed")) as found:
        yield found


@pytest.fixture
def service(site: Site) -> Service:
    assert site.service
    return site.service


@pytest.fixture
def desk(browser: Any, site: Site) -> Iterator[Desk]:
    with visiting(browser, site) as found:
        yield found
