"""The example companies: where each lives, and the suite that says what its cases should come to."""

from __future__ import annotations

from pathlib import Path
from typing import Any, NamedTuple

import yaml

ROOT = Path(__file__).parents[2] / "examples"


class Company(NamedTuple):
    """`suite` is the name of its eval suite, `languages` those that each of its texts is in."""

    name: str
    suite: str
    languages: frozenset[str]

    @property
    def folder(self) -> Path:
        return ROOT / self.name

    @property
    def playbook(self) -> Path:
        return self.folder / "playbook.yaml"

    @property
    def cases(self) -> list[Path]:
        return sorted((self.folder / "cases").glob("*.yaml"))

    @property
    def articles(self) -> list[Path]:
        return sorted((self.folder / "kb").glob("*.md"))

    @property
    def raw(self) -> dict[str, Any]:
        """The playbook as it is written."""
        found: dict[str, Any] = yaml.safe_load(self.playbook.read_text(encoding="utf-8"))
        return found


COMPANIES = (
    Company("northwind", "examples", frozenset({"en", "de"})),
    Company("halcyon", "halcyon", frozenset({"en", "es", "fr", "de"})),
    Company("brightwire", "brightwire", frozenset({"en", "fr"})),
)
