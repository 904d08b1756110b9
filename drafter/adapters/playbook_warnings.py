"""What loads but may be meant otherwise: rules that never fire, words that nobody will ever be told."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from drafter.domain.playbook import Localised, Playbook
from drafter.domain.reading import LEVELS, SIGNALS
from drafter.drafting.expressions.book import compile_playbook
from drafter.drafting.expressions.scope import Missing, Scope

_ALWAYS = frozenset({"true", "True", "1", "not false"})
_IN_SIGNALS = re.compile(r"""(['"])(\w+)\1\s+(?:not\s+)?in\s+signals\b""")
_LEVEL = re.compile(r"""\blevel\s*(?:==|!=|<=|>=|<|>)\s*(['"])(\w+)\1""")
_LEVELS_IN = re.compile(r"""\blevel\s+(?:not\s+)?in\s*[\[(]([^\])]*)[\])]""")


def warnings(playbook: Playbook) -> list[str]:
    """One line each, with its key."""
    return [
        f"{_line(playbook, key)}{key}: {message}"
        for find in (_words, _order, _authority, _costs, _translations)
        for key, message in find(playbook)
    ]


def _line(playbook: Playbook, key: str) -> str:
    line = playbook.lines.get(key)
    return f"{playbook.file}:{line}: " if line else ""


def _conditions(playbook: Playbook) -> Iterator[tuple[str, str]]:
    for index, route in enumerate(playbook.routes):
        yield f"routes[{index}].when", route.when
    for index, remedy in enumerate(playbook.remedies):
        yield f"remedies[{index}].when", remedy.when


def _words(playbook: Playbook) -> Iterator[tuple[str, str]]:
    """Signals and levels that do not exist: such a condition is never true."""
    for key, source in _conditions(playbook):
        for found in _IN_SIGNALS.finditer(source):
            if found[2] not in SIGNALS:
                yield key, f"{found[2]!r} is no signal; signals are {', '.join(SIGNALS)}"
        levels = [found[2] for found in _LEVEL.finditer(source)]
        levels += [word for found in _LEVELS_IN.finditer(source) for word in re.findall(r"\w+", found[1])]
        for level in levels:
            if level not in LEVELS:
                yield key, f"{level!r} is no level; levels are {', '.join(LEVELS)}"


def _order(playbook: Playbook) -> Iterator[tuple[str, str]]:
    """A rule behind one that always holds."""
    for index, route in enumerate(playbook.routes):
        if route.when.strip() in _ALWAYS:
            yield f"routes[{index}].when", "always holds, so that no remedy is ever promised"
    for index, remedy in enumerate(playbook.remedies[:-1]):
        if remedy.when.strip() in _ALWAYS:
            yield f"remedies[{index}].when", "always holds, so that later remedies are only ever alternatives"


def _authority(playbook: Playbook) -> Iterator[tuple[str, str]]:
    before = None
    for index, role in enumerate(playbook.roles):
        key = f"roles[{index}].authority"
        if role.authority.currency != playbook.company.currency:
            yield key, f"is in {role.authority.currency}, the company counts in {playbook.company.currency}"
        elif before is not None and role.authority < before:
            yield key, "is less than the role below may give; roles are listed lowest first"
        if role.authority.currency == playbook.company.currency:
            before = role.authority


def _costs(playbook: Playbook) -> Iterator[tuple[str, str]]:
    """A fixed cost that no role may give: such a remedy always ends with the highest role."""
    company = playbook.company
    scope = Scope({"facts": {}, "customer": {}}, dt.datetime.now(dt.UTC), company.zone, company.currency)
    for index, compiled in enumerate(compile_playbook(playbook).remedies):
        try:
            cost = compiled.cost.of(scope) if compiled.cost else None
        except Missing:
            continue
        limits = [role.authority for role in playbook.roles if cost and role.authority.currency == cost.currency]
        if cost is not None and not any(cost <= limit for limit in limits):
            yield f"remedies[{index}].cost", f"{cost} is more than any role may give"


def _texts(playbook: Playbook) -> Iterator[tuple[str, Localised]]:
    yield "voice.signature", playbook.voice.signature
    for index, role in enumerate(playbook.roles):
        if role.title:
            yield f"roles[{index}].title", role.title
    for index, remedy in enumerate(playbook.remedies):
        yield f"remedies[{index}].says", remedy.says
        yield from ((f"remedies[{index}].steps[{at}]", step) for at, step in enumerate(remedy.steps))
        if remedy.follow_up:
            yield f"remedies[{index}].follow_up.does", remedy.follow_up.does
    for index, route in enumerate(playbook.routes):
        if route.says:
            yield f"routes[{index}].says", route.says


def _translations(playbook: Playbook) -> Iterator[tuple[str, str]]:
    """A text that lacks a language in which most others are: one such text turns the whole reply back."""
    own = playbook.company.language
    texts = list(_texts(playbook))
    languages = {language for _, text in texts for language in text if language not in ("", own)}
    for key, text in texts:
        missing = sorted(languages - text.keys())
        if missing and key != "voice.signature":
            yield key, f"has no text in {', '.join(missing)}; where it is used, the reply falls back to {own}"
