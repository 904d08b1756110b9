"""A pattern that was kept is the pattern that `re.compile` makes."""

from __future__ import annotations

import ast
import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import drafter
from drafter.domain.regex import regex

PACKAGE = Path(drafter.__file__).parent
PATTERNS = [
    (r"\bby (?P<day>\d{1,2})(?:st|nd)? (?P<month>may|june)\b", re.IGNORECASE),
    (r"(?i:Frist)|ß|[^\W\d_]{3,}", 0),
    (r"^(?P<a>x)?(?(a)y|z)$", re.MULTILINE | re.ASCII),
    (r"(?<!\w)né(?!e)", 0),
    (r"(?x) a  b # no more", 0),
    (r"", re.DOTALL),
]
TEXTS = ["By 3rd June, or by 21 May", "DIE FRIST ist um; größer", "xy\nz\nxz", "né née ab", "Straße ſ İ 👩‍👩‍👧"]
SCRIPT = f"""
import json, runpy
from drafter.domain import keeping, regex
here = runpy.run_path({__file__!r})
found = [here["seen"](regex.regex(*one)) for one in here["PATTERNS"]]
print(json.dumps([len(keeping._NEW["drafter.domain.regex._made"][1]) if keeping._NEW else 0, found]))
"""


def seen(pattern: re.Pattern[str]) -> list[Any]:
    """All that can be asked of a pattern."""
    hits = [[[match.span(), match.groupdict()] for match in pattern.finditer(text)] for text in TEXTS]
    return [pattern.pattern, pattern.flags, pattern.groups, dict(pattern.groupindex), hits]


def start(code: str, bytecode: Path) -> Any:
    env = os.environ | {"PYTHONDONTWRITEBYTECODE": "1"}  # says nothing of what is kept
    command = [sys.executable, "-X", f"pycache_prefix={bytecode}", "-c", code]
    return json.loads(subprocess.run(command, capture_output=True, text=True, check=True, env=env).stdout)


@pytest.mark.slow
def test_what_was_kept_finds_what_the_pattern_finds(tmp_path: Path) -> None:
    plain = json.loads(json.dumps([seen(re.compile(*one)) for one in PATTERNS]))
    (new, first), (none, second) = start(SCRIPT, tmp_path), start(SCRIPT, tmp_path)
    assert first == second == plain
    assert new >= len(PATTERNS)
    assert none == 0


@pytest.mark.slow
def test_a_second_start_compiles_none_of_ours(tmp_path: Path) -> None:
    code = "from drafter.domain import keeping; import drafter.drafting.reading; print(len(keeping._NEW))"
    assert start(code, tmp_path) > 0
    assert start(code, tmp_path) == 0


def test_a_wrong_pattern_is_told() -> None:
    with pytest.raises(re.error, match="unterminated"):
        regex("a(b")


def test_no_module_compiles_its_patterns_at_every_start() -> None:
    """Those of bytes aside, which are few."""
    anew = [
        f"{file.relative_to(PACKAGE)}:{call.lineno}"
        for file in PACKAGE.rglob("*.py")
        for call in at_import(ast.parse(file.read_text(encoding="utf-8")))
        if ast.unparse(call.func) == "re.compile" and not ast.unparse(call.args[0]).startswith(("b'", 'b"'))
    ]
    assert anew == []


def at_import(tree: ast.AST) -> Iterator[ast.Call]:
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.Call):
            yield node
        if not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
            yield from at_import(node)
