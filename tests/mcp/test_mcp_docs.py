"""`docs/integrations/mcp.md` is true: its tools, scopes, arguments and resources are those that are served."""

from __future__ import annotations

import re

from drafter.api.access import TOOL_NEEDS
from drafter.api.mcp.resources import CHECKS, DRAFT
from drafter.api.mcp.tools import TOOLS

from ..conftest import ROOT

PAGE = (ROOT / "docs" / "integrations" / "mcp.md").read_text(encoding="utf-8")


def test_each_tool_is_told_with_its_scope_and_arguments() -> None:
    rows = re.findall(r"^\| `(\w+)` \| `(\w+)` \| (.+?) \|", PAGE, re.MULTILINE)
    told = {name: (scope, re.findall(r"`(\w+)`", takes)) for name, scope, takes in rows}
    assert told == {one.name: (TOOL_NEEDS[one.name], list(one.takes.model_fields)) for one in TOOLS}


def test_the_resources_are_told() -> None:
    assert f"`{CHECKS}`" in PAGE
    assert f"`{DRAFT}{{id}}`" in PAGE
