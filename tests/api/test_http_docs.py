"""`docs/http.md` is true: its requests do what it says, in its order, and it names every route and every kind of problem."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

from starlette.testclient import TestClient

from drafter.api.app import create_app

from ..conftest import ROOT
from ..listening import listening

PAGE = (ROOT / "docs" / "http.md").read_text(encoding="utf-8")
_BLOCK = re.compile(r"```http (\d+)\n(\w+) (\S+)\n((?:[\w-]+: [^\n]*\n)*)(?:\n(.*?))?```", re.DOTALL)


def test_each_request_does_what_the_page_says(client: TestClient) -> None:
    known: dict[str, str] = {}
    blocks = _BLOCK.findall(PAGE)
    assert len(blocks) == PAGE.count("```http")
    for status, method, address, headers, body in blocks:
        for name, id in known.items():
            address = address.replace(f"{{{name}}}", id)
        told = dict(line.split(": ", 1) for line in headers.splitlines())
        if body:
            told["Content-Type"] = "application/json"
        answer = client.request(method, address, content=body.encode() if body else None, headers=told)
        assert answer.status_code == int(status), (method, address, answer.text)
        if method == "POST" and re.search(r"drafts(/[^/]+/revise)?$", address) and answer.status_code == 200:
            known |= {"draft": answer.json()["id"], "commitment": answer.json()["plan"]["commitment"]["id"]}
        if (method, address) == ("POST", "/v1/roleplays"):
            known["roleplay"] = answer.json()["id"]


def test_every_route_and_every_kind_of_problem_is_on_it(client: TestClient) -> None:
    text = re.sub(r"\{\w+\}|C-1042|cust-77|…", "{id}", PAGE)
    for address in client.get("/openapi.json").json()["paths"]:
        assert address in text, address
    sources = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "drafter" / "api").glob("*.py"))
    kinds = set(re.findall(r"Problem\(\s*4\d\d,\s*\"([\w-]+)\"", sources)) - {"gone", "http"}
    assert {kind for kind in kinds if f"`{kind}`" not in PAGE} == set()


def test_the_python_on_it_works(factory: Callable[[], Any], tmp_path: Path) -> None:
    import asyncio

    source = re.search(r"```python\n(.*?)```", PAGE, re.DOTALL)
    assert source is not None
    scope: dict[str, Any] = {}
    exec(source[1].replace('key="…"', "key=None"), scope)  # noqa: S102 (our own page)
    case = {"id": "C-1", "message": {"text": "It broke."}}
    with listening(create_app(factory, dev=True)) as (host, port):
        told = asyncio.run(scope["answer"](case, f"http://{host}:{port}"))
    assert told.startswith("We broke it.")
