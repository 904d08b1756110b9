"""A pattern that was kept is the pattern that `re.compile` makes."""

from __future__ import annotations

import ast
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import drafter
from drafter.domain import regex as module
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


@pytest.fixture
def own_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(module, "FILE", tmp_path / "kept.patterns")
    for remembered in (module._kept, module._new):
        remembered.cache_clear()
        monkeypatch.setattr(module, remembered.__name__, remembered)
    return tmp_path / "kept.patterns"


def started_anew() -> None:
    module._keep()
    module._new.cache_clear()
    module._kept.cache_clear()


@pytest.mark.parametrize(("pattern", "flags"), PATTERNS)
def test_what_was_kept_finds_what_the_pattern_finds(pattern: str, flags: int, own_file: Path) -> None:
    regex(pattern, flags)
    started_anew()
    found, plain = regex(pattern, flags), re.compile(pattern, flags)
    assert not module._new(), "compiled a second time"
    assert found == plain
    assert (found.pattern, found.flags, found.groups, found.groupindex) == (plain.pattern, plain.flags, plain.groups, plain.groupindex)  # fmt: skip
    for text in TEXTS:
        assert [(m.span(), m.groupdict()) for m in found.finditer(text)] == [
            (m.span(), m.groupdict()) for m in plain.finditer(text)
        ]


@pytest.mark.parametrize("left", [b"", b"half of one", b"\xe9\x00\x00", b"i\x01\x00\x00\x00"])
def test_a_file_that_cannot_be_read_is_made_anew(left: bytes, own_file: Path) -> None:
    own_file.write_bytes(left)
    assert regex("a+").findall("baa") == ["aa"]
    started_anew()
    assert list(module._kept()) == [("a+", 0)]


def test_what_another_python_kept_is_not_used(own_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    regex("a+")
    started_anew()
    monkeypatch.setattr(module.sys, "version", "3.99")
    assert module._kept() == {}


def test_two_that_end_at_once_both_keep_theirs(own_file: Path) -> None:
    regex("a+")
    started_anew()
    module._new()["b+", 0] = module._make(("b+", 0))  # it began when nothing was kept yet
    started_anew()
    assert {pattern for pattern, _ in module._kept()} == {"a+", "b+"}


def test_a_wrong_pattern_is_told(own_file: Path) -> None:
    with pytest.raises(re.error, match="unterminated"):
        regex("a(b")


def test_where_nothing_can_be_written_nothing_is_said(own_file: Path) -> None:
    own_file.mkdir()
    assert regex("a+")
    module._keep()


@pytest.mark.slow
def test_a_second_start_compiles_none_of_ours(tmp_path: Path) -> None:
    code = "import drafter.domain.regex as r; import drafter.drafting.reading\nprint(len(r._new()), len(r._kept()))"
    start = [sys.executable, "-X", f"pycache_prefix={tmp_path}", "-c", code]
    env = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    said = [subprocess.run(start, capture_output=True, text=True, check=True, env=env).stdout for _ in range(2)]
    first, second = (one.split() for one in said)
    assert first[1] == second[0] == "0"
    assert first[0] == second[1] != "0"


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
