"""A name is data from outside: only what a name can hold is spoken."""

from __future__ import annotations

import pytest

from drafter.domain.naming import first_name, usable


@pytest.mark.parametrize(
    "name", ["Maria Gomez", "Jean-Luc O'Neill", "Nguyễn Thị Minh", "Dr. Özil", "李小龙", "María José"]
)
def test_names_are_used(name: str) -> None:
    assert usable(name) == name


@pytest.mark.parametrize(
    "name",
    [None, "", "  ", "<b>Maria</b>", "Maria http://evil.example", "www.evil.example", "Ma\u202eria", "Maria\nBcc: x", "{{ 7*7 }}",
     "[click](x)", "maria@example.com", "A" * 61, "Robert'); DROP--;", "4471", "-"],
)  # fmt: skip
def test_what_is_no_name_is_not(name: str | None) -> None:
    assert usable(name) is None


@pytest.mark.parametrize(
    ("name", "short"),
    [("Maria Gomez", "Maria"), ("Dr. Gomez", "Dr. Gomez"), ("Cher", "Cher"), ("Mr Smith", "Mr Smith")],
)
def test_first_name(name: str, short: str) -> None:
    assert first_name(name) == short
