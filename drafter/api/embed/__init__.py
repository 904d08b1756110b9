"""`GET /embed.js`: the web component that shows a draft beside any desk's reply box.

Its pieces are plain scripts that are put together as they stand, one after the other, inside one function: nothing is built,
and nothing of them is seen by the page that loads them.
"""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

from fastapi import APIRouter, Request
from starlette.responses import Response

routes = APIRouter(include_in_schema=False)
PATH = "/embed.js"
PIECES = (
    "words", "wire", "grounds", "styles", "reply_box", "watching", "view", "bar", "forms", "cases", "judging", "element",
)  # fmt: skip
"""In the order in which they stand: each uses only what comes before it."""
_HERE = Path(__file__).parent
_FRESH_S = 300
"""So long a browser shows its copy without asking; then it asks by the tag whether that still stands."""


@cache
def script() -> bytes:
    """The whole script."""
    pieces = ((_HERE / f"{name}.js").read_text(encoding="utf-8") for name in PIECES)
    return ('(() => {\n"use strict";\n' + "\n".join(pieces) + "\n})();\n").encode()


@cache
def tag() -> str:
    return f'"{hashlib.sha256(script()).hexdigest()[:32]}"'


@routes.get(PATH)
async def embed(request: Request) -> Response:
    """The script, for every page: it holds no secret, and does nothing without a key."""
    headers = {
        "ETag": tag(),
        "Cache-Control": f"public, max-age={_FRESH_S}",
        "Cross-Origin-Resource-Policy": "cross-origin",
        "Access-Control-Allow-Origin": "*",  # a page that names the script's hash (integrity) must be able to read it
    }
    known = request.headers.get("if-none-match", "")
    if tag() in (one.strip().removeprefix("W/") for one in known.split(",")):
        return Response(status_code=304, headers=headers)
    return Response(script(), headers=headers, media_type="text/javascript")
