"""Cells of a CSV file that a spreadsheet would run as a formula, quoted with an apostrophe, and back again.

What runs begins with = + - @, a tab or a line break (OWASP, "CSV Injection"), also in full width. A text that already
begins with apostrophes before such a mark gets one more, so that `unquoted(quoted(text)) == text` for every text.
"""

from __future__ import annotations

from drafter.domain.regex import regex

_RUNS = regex(r"'*[=+\-@\t\r\n＝＋－＠]")
_QUOTED = regex(r"'+[=+\-@\t\r\n＝＋－＠]")


def quoted(text: str) -> str:
    """The cell that a spreadsheet shows as this text."""
    return f"'{text}" if _RUNS.match(text) else text


def unquoted(cell: str) -> str:
    """The text that a cell was made of."""
    return cell[1:] if _QUOTED.match(cell) else cell
