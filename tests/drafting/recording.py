"""How conversations with the embedded model are recorded and played back: by what was asked, without addresses."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from vcr import VCR

from drafter.adapters.llm.local_server import NAME, EmbeddedModel
from drafter.adapters.llm.openai_compatible import OpenAICompatible

CASSETTES = Path(__file__).parents[1] / "cassettes"


@asynccontextmanager
async def recorded(name: str) -> AsyncIterator[OpenAICompatible]:
    """The embedded model as `cassettes/NAME.yaml` plays it back; with RECORD=1 in the environment, as it answers now, which is
    recorded anew. Read the recording then."""
    server = EmbeddedModel() if os.environ.get("RECORD") else None
    base = await server.address() if server else "http://127.0.0.1:9"
    model = OpenAICompatible(NAME, base_url=f"{base}/v1", api_key="none", provider="embedded", small=True)
    path = CASSETTES / f"{name}.yaml"
    if server:
        path.unlink(missing_ok=True)
    try:
        with _recorder().use_cassette(str(path), record_mode="all" if server else "none"):
            yield model
    finally:
        await model.close()
        if server:
            await server.close()


def _recorder() -> VCR:
    def scrub(response: Any) -> Any:
        response["headers"] = {"content-type": response["headers"].get("Content-Type", ["application/json"])}
        return response

    def scrub_request(request: Any) -> Any:
        request.headers = {"content-type": "application/json"}
        request.uri = "http://127.0.0.1:9/v1/chat/completions"
        return request

    return VCR(
        match_on=["method", "path", "body"],
        before_record_response=scrub,
        before_record_request=scrub_request,
        decode_compressed_response=True,
        skip_patchers=["boto3"],  # nothing here asks Amazon, and its stubs do not fit every botocore
    )
