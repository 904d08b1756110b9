"""How conversations with the embedded model are recorded and played back: by what was asked, without addresses."""

from __future__ import annotations

from pathlib import Path

import pytest

CASSETTES = Path(__file__).parents[1] / "cassettes"


@pytest.fixture(scope="module")
def vcr_config():
    def scrub(response):
        response["headers"] = {"content-type": response["headers"].get("Content-Type", ["application/json"])}
        return response

    def scrub_request(request):
        request.headers = {"content-type": "application/json"}
        request.uri = "http://127.0.0.1:9/v1/chat/completions"
        return request

    return {
        "match_on": ["method", "path", "body"],
        "before_record_response": scrub,
        "before_record_request": scrub_request,
        "decode_compressed_response": True,
        "skip_patchers": ["boto3"],  # nothing here asks Amazon, and its stubs do not fit every botocore
    }


@pytest.fixture(scope="module")
def vcr_cassette_dir():
    return str(CASSETTES)
