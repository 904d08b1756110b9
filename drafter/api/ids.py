"""Ids in addresses. The ids of cases and customers are their owners': whatever stands in one, a slash or a line break too,
it can be asked for as it was handed in.
"""

from __future__ import annotations

from starlette.convertors import Convertor, register_url_convertor


class _Whole(Convertor[str]):
    """Like Starlette's `path`, whose dot stops at the end of a line."""

    regex = r"(?s:.*)"

    def convert(self, value: str) -> str:
        return value

    def to_string(self, value: str) -> str:
        return value


def teach() -> None:
    """Makes `{id:whole}` known, before the first route that says so."""
    register_url_convertor("whole", _Whole())
