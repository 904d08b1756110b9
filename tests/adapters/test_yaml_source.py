"""YAML with its lines: what is taken as what, and what is refused in which words."""

from __future__ import annotations

import datetime as dt
import time
from typing import Any

import pytest

from drafter.adapters import yaml_source
from drafter.domain.errors import BadCase, BadInput


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1", 1),
        ("-1.5", -1.5),
        ("0", 0),
        ("0x1F", 31),
        ("yes", True),
        ("~", None),
        ("", None),
        ("text", "text"),
        ("'5'", "5"),
        ("!!str 5", "5"),
        ("00447", "00447"),  # an order number, not octal
        ("08", "08"),
        ("1_000", "1_000"),
        ("12:30", "12:30"),  # an hour, not 750
        ("9" * 120, "9" * 120),
        ("=", "="),
        ("2026-11-03", dt.date(2026, 11, 3)),
        ("2026-11-03T09:12:00Z", dt.datetime(2026, 11, 3, 9, 12, tzinfo=dt.UTC)),
        ("2026-11-03T09:12:00-06:00", dt.datetime(2026, 11, 3, 9, 12, tzinfo=dt.timezone(dt.timedelta(hours=-6)))),
        ("[1, a]", [1, "a"]),
        ("{b: {c: 1}}", {"b": {"c": 1}}),
        ('"\\x1b[0m\\u202e"', "\x1b[0m\u202e"),  # control and format characters are kept
        (">\n  one\n  two", "one two"),
    ],
)
def test_values(text: str, value: Any) -> None:
    found = yaml_source.load(f"a: {text}", file="f.yaml").value
    assert found == {"a": value}
    assert type(found["a"]) is type(value)


def test_lines() -> None:
    doc = yaml_source.load(
        "# top\na: 1\nb:\n  - c: 1\n    d: [x,\n      y]\n  - e\nz: &t {k: 1}\nw: *t\n", file="f.yaml"
    )
    expected = {
        ("a",): 2,
        ("b",): 3,
        ("b", 0, "c"): 4,
        ("b", 0, "d"): 5,
        ("b", 0, "d", 1): 6,
        ("b", 1): 7,
        ("w", "k"): 8,
    }
    assert {path: doc.line(path) for path in expected} == expected
    assert doc.line(("b", 0, "nothing", "here")) == 4
    assert doc.line(()) == 2
    assert doc.value["w"] == {"k": 1}


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("a: 1\nb: [1, 2\nc: 3", "f.yaml:3: not valid YAML: a bracket or brace is not closed, or a comma is missing"),
        ("a:\n\tb: 1", "f.yaml:2: not valid YAML: a tab cannot indent YAML; use spaces"),
        ("a: b: c", 'f.yaml:1: not valid YAML: a ": " where none can stand; put a text that holds a colon in quotes'),
        ("a: 'x", "f.yaml:1: not valid YAML: a quote is opened and never closed"),
        ("a:\n  - b\n c: 1", "f.yaml:3: not valid YAML: the indentation does not fit the lines above"),
        ("a: @x", "f.yaml:1: not valid YAML: a text cannot begin with @, ` or %; put it in quotes"),
        ("a: >x\n b", "f.yaml:1: not valid YAML: a text cannot begin with > or |; put it in quotes"),
        ('a: "\\q"', "f.yaml:1: not valid YAML: an unknown escape in double quotes; write \\\\ for a backslash, or use single quotes"),
        ("b: 1\na: \x1b", "not valid YAML: a character that YAML forbids; write it as an escape in double quotes"),
        ("a: 1\nb: 2\na: 3", "f.yaml:3: a: the key stands twice (first in line 1); remove one"),
        ("a:\n  b: 1\n  b: 2", "f.yaml:3: a.b: the key stands twice (first in line 2); remove one"),
        ("1: x", 'f.yaml:1: the key 1 is not a text; put it in quotes: "1"'),
        ("no: x", 'f.yaml:1: the key no is not a text; put it in quotes: "no"'),
        ("2026-11-03: x", 'f.yaml:1: the key 2026-11-03 is not a text; put it in quotes: "2026-11-03"'),
        ("a: {{ b }}", "f.yaml:1: a: a key is not a text; write key: value; put text with braces in quotes"),
        ("a: *x", "f.yaml:1: a: the alias *x has no anchor before it; quote it if it is a text"),
        ("a: &x [*x]", "f.yaml:1: a[0]: the alias *x has no anchor before it; quote it if it is a text"),
        ("a: &x {b: 1}\nc: {<<: *x}", "f.yaml:2: c: merge keys (<<) are not supported; write the keys out"),
        ("---\na: 1\n---\nb: 2", "f.yaml:3: a second document (---); one file holds one"),
        ("a: !!python/object:os.system x", "f.yaml:1: a: the tag tag:yaml.org,2002:python/object:os.system is not supported; remove it"),
        ("a: !x {b: 1}", "f.yaml:1: a: the tag !x is not supported; remove it"),
        ("a: 2026-02-30", "f.yaml:1: a: 2026-02-30 is no real timestamp; put it in quotes if it is a text"),
        ("a: .nan", "f.yaml:1: a: .nan is not a finite number; put it in quotes if it is a text"),
        ("a: -.inf", "f.yaml:1: a: -.inf is not a finite number; put it in quotes if it is a text"),
        ("[" * 2000, "f.yaml:1: nested deeper than 64 levels"),
        ("a: x\nb: \ud800", "f.yaml:2: a lone surrogate (broken UTF-16); save it as UTF-8"),
        ("a: " + "x" * 1024 * 1024, "f.yaml: the file is larger than 1 MB; send a smaller one"),
    ],
)  # fmt: skip
def test_refused(text: str, message: str) -> None:
    with pytest.raises(BadInput) as found:
        yaml_source.load(text, file="f.yaml")
    assert message in str(found.value)
    assert "\n" not in str(found.value)


def test_the_caller_chooses_the_error() -> None:
    with pytest.raises(BadCase):
        yaml_source.load("a: [", file="f.yaml", error=BadCase)


@pytest.mark.parametrize(
    "text",
    [
        "a: &a [1,1,1,1,1,1,1,1,1,1]\n" + "".join(f"{b}: &{b} [{','.join([f'*{a}'] * 10)}]\n" for a, b in zip("abcdefgh", "bcdefghi", strict=True)),
        "a:\n" + "".join(f"  - &n{index} x\n" for index in range(30_000)),
        "a: [" + "x," * 200_000 + "]",
    ],
)  # fmt: skip
def test_bombs(text: str) -> None:
    started = time.perf_counter()
    with pytest.raises(BadInput, match=r"unfolds into more than|more than 100 anchors"):
        yaml_source.load(text, file="f.yaml")
    assert time.perf_counter() - started < 5
