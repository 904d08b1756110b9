"""What `/openapi.json` shows of each answer: what the product told of the example case, kept beside this file and held true
by a test.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

FILE = Path(__file__).with_name("showcase.json")
"""One answer of each kind: by the name of its schema, or by its media type where it is text."""


def describe(document: dict[str, Any]) -> None:
    """Puts an example beside each answer of an OpenAPI document."""
    shown = json.loads(FILE.read_text(encoding="utf-8"))
    for methods in document["paths"].values():
        for told in methods.values():
            for answer in told["responses"].values():
                for kind, content in answer.get("content", {}).items():
                    name = _name(content["schema"].get("$ref", "").rpartition("/")[2] or kind)
                    if name in shown:
                        content["examples"] = {"C-1042": {"$ref": f"#/components/examples/{name}"}}
    examples = {name: {"summary": "Told of the example case", "value": value} for name, value in shown.items()}
    document["components"]["examples"] = examples


def _name(kind: str) -> str:
    """`text/calendar` is no name of a component, `text.calendar` is."""
    return kind.replace("/", ".")
