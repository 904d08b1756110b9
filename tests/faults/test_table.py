"""The table of faults in the docs tells what the tests prove, no more and no less. `GOLDEN=write` fills its last column."""

from __future__ import annotations

import ast
import os
import re
from collections import defaultdict
from pathlib import Path

TESTS = Path(__file__).parents[1]
PAGE = TESTS.parent / "docs" / "faults.md"
ROW = re.compile(r"^\| (F\d\d) \| (.+) \| (.*) \| (.*?) ?\|$", re.MULTILINE)


def proved() -> dict[str, list[str]]:
    """Fault to the files whose tests bear its mark."""
    found: dict[str, set[str]] = defaultdict(set)
    for path in TESTS.rglob("test_*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "fault":
                for one in node.args:
                    assert isinstance(one, ast.Constant), path
                    found[str(one.value)].add(path.relative_to(TESTS).as_posix())
    return {fault: sorted(files) for fault, files in found.items()}


def test_each_fault_is_proved_by_the_tests_that_the_table_names() -> None:
    marks, text = proved(), PAGE.read_text(encoding="utf-8")

    def filled(row: re.Match[str]) -> str:
        files = ", ".join(f"`{name}`" for name in marks.get(row[1], []))
        return f"| {row[1]} | {row[2]} | {row[3]} | {files} |"

    expected = ROW.sub(filled, text)
    if os.environ.get("GOLDEN") == "write":
        PAGE.write_text(expected, encoding="utf-8")
    assert text == expected or os.environ.get("GOLDEN") == "write", "run this test with GOLDEN=write, and read the page"


def test_each_fault_is_proved() -> None:
    rows = list(ROW.finditer(PAGE.read_text(encoding="utf-8")))
    assert [row[1] for row in rows] == [f"F{number:02}" for number in range(1, 45)]
    assert set(proved()) == {row[1] for row in rows}
