"""Facts that a playbook asks for and that no case holds; with cases of the company, a misspelt name shows."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from drafter.domain.case import Case
from drafter.domain.money import as_money
from drafter.domain.playbook import Playbook
from drafter.drafting.auditing.asked import asked
from drafter.drafting.auditing.finding import Finding, found
from drafter.drafting.auditing.needs import named
from drafter.drafting.auditing.rules import Rules
from drafter.drafting.auditing.words import sources

_NEAR, _VERY_NEAR = 0.7, 0.85


def unheld(playbook: Playbook, rules: Rules, cases: Sequence[Case]) -> Iterator[Finding]:
    """Nothing without cases. A fact that is asked after first (`is defined`, `default`) may be rare: it is told only
    where the cases hold one of nearly that name, which the playbook does not name itself."""
    if not cases:
        return
    held = _held(cases)
    uses: dict[str, list[str]] = {}
    needed: set[str] = set()
    asks: set[str] = set()
    for key, tree in sources(playbook, rules):
        for name, optional in named(tree):
            asks.add(name)
            if (lacking := _lacking(name, held)) is not None:
                uses.setdefault(lacking, []).append(key)
                if not optional:
                    needed.add(lacking)
    for name, keys in uses.items():
        near = _near(name, held.keys() - asks, _NEAR)
        if name not in needed and near is None:
            continue
        places = list(dict.fromkeys(keys))
        more = f" (and {len(places) - 1} more place{'s' if len(places) > 2 else ''})" if len(places) > 1 else ""
        hint = f"did you mean {near}?" if near else "correct the name, or add a case that holds it"
        yield found(playbook, places[0], f"no case holds {name}{more}", hint)
    yield from _values(playbook, rules, held)


def _held(cases: Iterable[Case]) -> dict[str, set[str]]:
    """What the cases hold: "facts.order.total", with the texts that stand there."""
    held: dict[str, set[str]] = {}
    for case in cases:
        _collect("facts", case.facts, held)
        _collect("customer", case.customer.model_dump(exclude_none=True), held)
    return held


def _collect(name: str, value: Any, held: dict[str, set[str]]) -> None:
    if value is None:
        return
    texts = held.setdefault(name, set())
    if isinstance(value, str):
        texts.add(value)
    elif isinstance(value, Mapping) and as_money(value) is None:
        for key, one in value.items():
            _collect(f"{name}.{key}", one, held)


def _lacking(name: str, held: Mapping[str, set[str]]) -> str | None:
    """The first part of a name that no case holds: "facts.order" of "facts.order.total"."""
    parts = name.split(".")
    for end in range(2, len(parts) + 1):
        prefix = ".".join(parts[:end])
        if prefix not in held:
            return prefix
    return None


def _near(name: str, held: Iterable[str], cutoff: float) -> str | None:
    owner, _, last = name.rpartition(".")
    siblings = {one.rpartition(".")[2]: one for one in held if one.rpartition(".")[0] == owner}
    close = difflib.get_close_matches(last, sorted(siblings), n=1, cutoff=cutoff)
    return siblings[close[0]] if close else None


def _values(playbook: Playbook, rules: Rules, held: Mapping[str, set[str]]) -> Iterator[Finding]:
    """Tiers that no customer has, and words that only a slip of the pen keeps from the ones that cases hold."""
    compared: dict[str, dict[str, str]] = {}
    for key, tree in sources(playbook, rules):
        if key.endswith((".when", ".cost")) or key == "serves":
            for name, what in asked(tree).items():
                for word in what.literals:
                    if isinstance(word, str) and word and "." in name:
                        compared.setdefault(name, {}).setdefault(word, key)
    for name, words in compared.items():
        known = held.get(name, set())
        if not known:
            continue
        for word, key in words.items():
            free = sorted(known - words.keys())
            near = difflib.get_close_matches(word, free, n=1, cutoff=_VERY_NEAR)
            if word in known or not (near or name == "customer.tier"):
                continue
            hint = f"did you mean {near[0]!r}?" if near else f"cases have {', '.join(sorted(known))}"
            yield found(playbook, key, f"no case has {word!r} as {name}", hint)
