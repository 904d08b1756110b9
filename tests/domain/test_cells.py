"""A cell that a spreadsheet would run is quoted, and every text comes back as it was."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.domain.cells import quoted, unquoted


@pytest.mark.fault("F42")
@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@x", "\tx", "\rx", "＝1", "'=1"])
def test_what_would_run_is_quoted(text: str) -> None:
    assert quoted(text) == f"'{text}"


@pytest.mark.parametrize("text", ["", "a=b", "It's", "'quoted'", "1-1"])
def test_what_would_not_stays(text: str) -> None:
    assert quoted(text) == text


@given(st.text(alphabet="'=+-@\t\r\n＝ab"))
def test_every_text_comes_back(text: str) -> None:
    assert unquoted(quoted(text)) == text
