"""`GET /embed.js` as it is served, and what its words and lists must agree with."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from starlette.testclient import TestClient

from drafter.api import embed
from drafter.api.app import create_app
from drafter.domain.feedback import REASONS
from drafter.domain.principles import RULE
from drafter.domain.reading import LEVELS
from drafter.domain.tenant import TenantSettings

from ..conftest import ROOT

SOURCES = {path.stem: path.read_text(encoding="utf-8") for path in Path(embed.__file__).parent.glob("*.js")}


@pytest.fixture(scope="module")
def world() -> Iterator[TestClient]:
    """The service as the world sees it; no product is asked for the script."""

    async def settings(_: str) -> TenantSettings:
        return TenantSettings()

    @asynccontextmanager
    async def opened() -> AsyncIterator[Any]:
        yield SimpleNamespace(
            store=SimpleNamespace(keys=SimpleNamespace(held=None), tenants=SimpleNamespace(settings=settings))
        )

    with TestClient(create_app(opened, api_key="k"), client=("203.0.113.9", 1)) as client:
        yield client


def test_any_page_may_load_it_without_a_key(world: TestClient) -> None:
    answer = world.get("/embed.js")
    assert answer.status_code == 200
    wanted = {
        "content-type": "text/javascript; charset=utf-8",
        "cross-origin-resource-policy": "cross-origin",
        "access-control-allow-origin": "*",
        "x-content-type-options": "nosniff",
        "cache-control": "public, max-age=300",
    }
    assert {name: answer.headers[name] for name in wanted} == wanted
    assert "drafter-suggestion" in answer.text
    assert "set-cookie" not in answer.headers


@pytest.mark.parametrize(("given", "status"), [("{tag}", 304), ('W/{tag}, "x"', 304), ('"x"', 200), ("", 200)])
def test_a_copy_that_still_stands_is_not_sent_again(world: TestClient, given: str, status: int) -> None:
    tag = world.get("/embed.js").headers["etag"]
    answer = world.get("/embed.js", headers={"If-None-Match": given.format(tag=tag)})
    assert (answer.status_code, answer.headers["etag"]) == (status, tag)
    assert bool(answer.content) == (status == 200)


def test_only_the_script_is_open(world: TestClient) -> None:
    for path in ("/embed.js/", "/embed", "/embed/wire.js"):
        assert world.get(path).status_code == 401
    assert world.post("/embed.js").status_code == 405
    assert "/embed.js" not in world.get("/openapi.json", headers={"Authorization": "Bearer k"}).json()["paths"]


def test_every_piece_is_in_it_once() -> None:
    assert sorted(embed.PIECES) == sorted(SOURCES)
    whole = embed.script().decode()
    assert all(whole.count(text) == 1 for text in SOURCES.values())


def test_it_never_writes_markup_nor_asks_elsewhere() -> None:
    whole = re.sub(r"/\*.*?\*/", "", re.sub(r"//.*", "", embed.script().decode()), flags=re.DOTALL)
    for bad in (
        "innerHTML",
        "outerHTML",
        "insertAdjacentHTML",
        "document.write",
        "eval(",
        "new Function",
        ".style.",
        "http:",
        "https:",
    ):
        assert bad not in whole.replace('"https:"', "").replace('"http:"', ""), bad
    assert whole.count("fetch(") == 1


def test_what_is_watched_while_typing_are_checks() -> None:
    listed = re.search(r"WHILE_TYPING = new Set\(\[(.*?)\]\)", SOURCES["watching"], re.DOTALL)
    assert listed
    names = re.findall(r'"(\w+)"', listed[1])
    assert set(names) <= set(RULE)
    assert {
        "never_calm_down",
        "within_authority",
        "grounded",
        "no_claimed_act",
        "no_leak",
        "no_private_in_public",
    } <= set(names)


def test_every_language_says_everything() -> None:
    blocks = re.findall(r"^  (\w\w): \{\n(.*?)^  \},$", SOURCES["words"], re.DOTALL | re.MULTILINE)
    assert [name for name, _ in blocks] == ["en", "de", "es", "fr"]
    keys = [re.findall(r'(?:^|[,{] |\n +)"?([\w-]+)"?: (?=["{])', block) for _, block in blocks]
    assert keys[0]
    assert all(one == keys[0] for one in keys)
    assert set(REASONS) | set(LEVELS) <= set(keys[0])


def test_the_page_about_it_names_what_there_is() -> None:
    told = (ROOT / "docs" / "integrations" / "embed.md").read_text(encoding="utf-8")
    whole = "\n".join(SOURCES.values())
    for name in re.findall(r"`(drafter-(?:draft|used|warning))`", told):
        assert f'"{name}"' in SOURCES["element"]
    levels = [whole.replace("${one.level}", level) for level in ("must", "should")]
    parts = {part for found in re.findall(r'part: ["`]([^"`]+)', "".join(levels)) for part in found.split()}
    listed = re.search(r"`::part\(…\)`: (.*?)\.\n", told, re.DOTALL)
    assert listed
    assert set(re.findall(r"`([\w-]+)`", listed[1])) <= parts
    for picture in re.findall(r"\(images/([\w-]+\.png)\)", told):
        assert (ROOT / "docs" / "integrations" / "images" / picture).is_file(), picture
