"""A prompt with one rule broken: a line of its instructions left out or turned round, an example left out, or one of the
rules and principles that are listed by loops.

Only instructions are broken (the section `=== system`), never what is told of the case; lines of the template that hold
one end of a block stay, so that what comes out renders as before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from drafter.domain.principles import PRINCIPLES, RULES
from drafter.domain.value import Value

Kind = Literal["drop", "negate", "example", "rule", "principle"]
_MARKUP = re.compile(r"({[{%].*?[%}]})")
_TAG = re.compile(r"{%-?\s*(\w+)[^%]*%}")
_LOOP = re.compile(r"({%-?\s*for\s+(\w+)\s+in\s+(rules|principles)\b)([^%]*?)(\s*-?%})")
_TURNS = (
    (r"\bmust not\b", "must"), (r"\bdo not\b", "do"), (r"\bDo not\b", "Do"), (r"\bnever\b", "always"),
    (r"\bNever\b", "Always"), (r"\bcannot\b", "can"), (r"\bnot\b", "indeed"), (r"\bonly where\b", "also unless"),
    (r"\bmust\b", "must not"),
)  # fmt: skip
_ROUND = "Do the opposite of this: "


class Breakage(Value):
    """`id` is the kind and where ("drop:72" is a line of the file, "rule:grounded"); `says` the words that are broken;
    `text` the whole file after it."""

    id: str
    kind: Kind
    says: str
    text: str


def breakages(text: str) -> tuple[Breakage, ...]:
    """All ways to break one rule of a prompt file, in the order of the file; the listed rules come last."""
    lines = text.split("\n")
    return (*_of_lines(lines), *_of_lists(text))


def _of_lines(lines: list[str]) -> Iterator[Breakage]:
    inside = False
    for at, line in enumerate(lines):
        if line.startswith("==="):
            inside = line.strip() == "=== system"
        elif inside and line.startswith('{"'):
            first = at - 1 if at and _is_rule(lines[at - 1]) else at
            yield _broken("example", at + 1, lines[first], [*lines[:first], *lines[at + 1 :]])
        elif inside and _is_rule(line) and not (at + 1 < len(lines) and lines[at + 1].startswith('{"')):
            yield _broken("drop", at + 1, line, [*lines[:at], *lines[at + 1 :]])
            yield _broken("negate", at + 1, line, [*lines[:at], _turned(line), *lines[at + 1 :]])


def _broken(kind: Kind, number: int, says: str, lines: list[str]) -> Breakage:
    return Breakage(id=f"{kind}:{number}", kind=kind, says=says.strip().removeprefix("- "), text="\n".join(lines))


def _is_rule(line: str) -> bool:
    """A line of prose with no open block, which is no heading and no mere loop body."""
    words = _MARKUP.sub("", line).strip(" -")
    if len(words.split()) < 4 or words.endswith(":"):
        return False
    depth = 0
    for tag in _TAG.findall(line):
        depth += -1 if tag.startswith("end") else tag in ("if", "for", "macro", "filter", "call")
        if depth < 0:
            return False
    return depth == 0


def _turned(line: str) -> str:
    """The line saying the opposite: its first word of denial or duty turned, else told to be done the other way."""
    pieces = _MARKUP.split(line)  # every second piece is the template's own
    for word, other in _TURNS:
        for at in range(0, len(pieces), 2):
            turned, found = re.subn(word, other, pieces[at], count=1)
            if found:
                return "".join((*pieces[:at], turned, *pieces[at + 1 :]))
    lead = re.match(r"\s*(?:- )?(?:\w+: )?", line)
    end = lead.end() if lead else 0
    return line[:end] + _ROUND + line[end:]


def _of_lists(text: str) -> Iterator[Breakage]:
    listed: dict[str, tuple[Kind, list[tuple[str, str]]]] = {
        "rules": ("rule", [(rule.id, rule.sentence) for rule in RULES]),
        "principles": ("principle", [(one.id, one.sentence) for one in PRINCIPLES]),
    }
    for name, (kind, members) in listed.items():
        if any(loop[3] == name for loop in _LOOP.finditer(text)):
            for id, sentence in members:
                yield Breakage(id=f"{kind}:{id}", kind=kind, says=sentence, text=_without(text, name, id))


def _without(text: str, name: str, id: str) -> str:
    def left(loop: re.Match[str]) -> str:
        if loop[3] != name:
            return loop[0]
        told = loop[4].strip()
        rest = f"({told[3:].strip()}) and " if told.startswith("if ") else ""
        return f'{loop[1]} if {rest}{loop[2]}.id != "{id}"{loop[5]}'

    return _LOOP.sub(left, text)
