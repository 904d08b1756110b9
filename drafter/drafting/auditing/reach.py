"""Remedies and routes that no case can reach, and those that every case reaches."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.domain.playbook import Playbook, Remedy
from drafter.drafting.auditing.finding import Finding, found
from drafter.drafting.auditing.needs import needed
from drafter.drafting.auditing.rules import Rule, Rules, texts_of
from drafter.drafting.auditing.search import Clause, present, search
from drafter.drafting.auditing.values import is_past
from drafter.drafting.expressions.templates import parse_expression, parse_template


def unreachable(playbook: Playbook, rules: Rules) -> Iterator[Finding]:
    """Routes and remedies that never hold or that stand behind another, and combinations that never come together."""
    for rule in rules:
        if rule.holding.none:
            yield found(playbook, f"{rule.key}.when", *_never(rule, playbook))
    yield from _routes(playbook, rules)
    yield from _remedies(playbook, rules)
    for at, remedy in enumerate(playbook.remedies):
        if not rules.remedies[at].holding.none:
            yield from _untold(playbook, rules.remedies[at], remedy)
    yield from _combinations(playbook, rules)


def _never(rule: Rule, playbook: Playbook) -> tuple[str, str]:
    core = rule.core()
    names = sorted({name for part in core for name in part.asks})
    if not names:
        return "never holds, whatever the case", f"change it, or remove {rule.name}"
    together = "; its conditions contradict each other" if len(core) > 1 else ""
    asked = ", ".join(dict.fromkeys(_said(name) for name in names))
    why = next((hint for name in names if (hint := _bound(name, core, playbook))), None)
    return f"never holds: no case gives what it asks of {asked}{together}", why or f"change it, or remove {rule.name}"


def _said(name: str) -> str:
    return name.partition(":")[0]


def _bound(name: str, core: list[Clause], playbook: Playbook) -> str | None:
    """The rule about a name that whoever wrote the condition may not have known."""
    if len(core) > 1:
        return None
    if name == "contacts":
        return "contacts counts the last message too, so it is never below 1"
    if name == "broken_promises":
        return "broken_promises is a count, so it is never below 0"
    if name == "language":
        own = playbook.company.language
        return f"in a condition language is the playbook's own, {own}; write customer.language"
    if is_past(name) and any(part.asks[name].days for part in core if name in part.asks):
        return f"days_since({name}) counts the days that have passed, so it is never below 0"
    return None


def _routes(playbook: Playbook, rules: Rules) -> Iterator[Finding]:
    for at, route in enumerate(rules.routes):
        key = f"{route.key}.when"
        earlier = [one for one in rules.routes[:at] if not one.holding.none]
        if any(one.always for one in earlier):
            yield found(playbook, key, "is never reached: an earlier route always holds", "put it before that route")
        elif route.always:
            hint = "name the cases that it is for"
            yield found(playbook, key, "always holds, so that no remedy is ever promised", hint)
        elif first := next((one for one in earlier if route.implies(one)), None):
            told = f"is never reached: whenever it holds, so does {first.key} ({first.name}) before it"
            yield found(playbook, key, told, f"put it before {first.name}, or remove it")
        elif route.behind(earlier):
            yield found(playbook, key, "is never reached: whenever it holds, so does a route before it", "remove it")


def _remedies(playbook: Playbook, rules: Rules) -> Iterator[Finding]:
    for at, remedy in enumerate(rules.remedies):
        key = f"{remedy.key}.when"
        if remedy.always:
            if at < len(rules.remedies) - 1:
                told = "always holds, so that later remedies are only ever alternatives"
                yield found(playbook, key, told, "name the cases that it is for, or put it last")
            continue
        earlier = [one for one in range(at) if not rules.remedies[one].always and _comes_first(playbook, one, at)]
        second = "is only ever the second choice: whenever it holds, so does"
        if (place := next((one for one in earlier if remedy.implies(rules.remedies[one])), None)) is not None:
            first = rules.remedies[place]
            told = f"{second} {first.key} ({first.name}){_lacking(playbook, place, at)}"
            yield found(playbook, key, told, f"put it before {first.name} if it is to be preferred", note=True)
        elif remedy.behind([rules.remedies[one] for one in earlier]):
            yield found(playbook, key, f"{second} one before it", "put it higher if it is to be preferred", note=True)


def _comes_first(playbook: Playbook, first: int, second: int) -> bool:
    """Whether nothing but its condition keeps the first from being promised: no limit, and not both together."""
    one, other = playbook.remedies[first], playbook.remedies[second]
    if one.limit or (one.kind and one.kind in playbook.limits):
        return False
    mine, theirs = {one.id, one.kind}, {other.id, other.kind}
    return not any(mine & {*names} and theirs & {*names} for names in playbook.combinations)


def _lacking(playbook: Playbook, first: int, second: int) -> str:
    """The facts that only the first needs: where they lack, the second one comes in."""
    mine, theirs = (
        {name for _, name in _needs(playbook, f"remedies[{at}]", playbook.remedies[at])} for at in (first, second)
    )
    only = sorted(mine - theirs)
    return f", unless the case lacks {' or '.join(only)}" if only else ""


def _needs(playbook: Playbook, key: str, remedy: Remedy) -> list[tuple[str, str]]:
    """What the texts (in the playbook's own language) and the cost cannot do without, each with the key that needs it."""
    own = playbook.company.language
    found_: list[tuple[str, str]] = []
    if remedy.cost is not None:
        found_ += [(f"{key}.cost", name) for name in sorted(needed(parse_expression(remedy.cost)))]
    for at, text in texts_of(key, remedy):
        source = text.get(own) or text.get("", "")
        found_ += [(at, name) for name in sorted(needed(parse_template(source))) if not name.startswith("agent.")]
    return found_


def _untold(playbook: Playbook, rule: Rule, remedy: Remedy) -> Iterator[Finding]:
    """A remedy that needs a fact for its texts or its cost which its own condition rules out."""
    seen: set[str] = set()
    for key, name in _needs(playbook, rule.key, remedy):
        if name not in seen and name in rule.names and search([*rule.parts, present(name)], playbook.company).none:
            seen.add(name)
            told = f"needs {name}, which the `when` of {rule.name} rules out, so that it never fits"
            yield found(playbook, key, told, "leave the fact out here, or change `when`")


def _combinations(playbook: Playbook, rules: Rules) -> Iterator[Finding]:
    """Remedies that may be given together and that no case gives together."""
    for at, names in enumerate(playbook.combinations):
        groups = [
            [rule for rule, one in zip(rules.remedies, playbook.remedies, strict=True) if name in (one.id, one.kind)]
            for name in names
        ]
        for number, group in enumerate(groups):
            for other in range(number):
                pairs = [(one, two) for one in groups[other] for two in group if one is not two]
                live = [(a, b) for a, b in pairs if not a.holding.none and not b.holding.none]
                if live and all(search([*a.parts, *b.parts], playbook.company).none for a, b in live):
                    told = f"{names[other]} and {names[number]} never fit the same case"
                    yield found(playbook, f"combinations[{at}]", told, "remove it, or change their `when`")
