"""One expectation and how it went."""

from __future__ import annotations

from drafter.domain.value import Value


class Result(Value):
    """`group` is the kind of expectation ("signals"), `name` the one ("signals:broken_promise"), `why` says what was
    there instead."""

    name: str
    group: str
    passed: bool
    why: str = ""


def result(group: str, thing: str, passed: bool, why: str) -> Result:
    return Result(name=f"{group}:{thing}", group=group, passed=passed, why="" if passed else why)
