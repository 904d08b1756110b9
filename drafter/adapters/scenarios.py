"""Scenarios to practise on: YAML files in `scenarios/` beside a playbook, each read and checked whole.

What is wrong is told with file, line and key: a key that nobody knows, a check or a move that there is none of, a mood
without enough lines to go on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import get_args

from drafter.adapters import yaml_source
from drafter.adapters.document import Document, dotted
from drafter.adapters.document import Path as Key
from drafter.adapters.fitting import fit
from drafter.coaching.roleplay import MOVES
from drafter.domain.errors import BadInput, NotFound
from drafter.domain.playbook import Playbook
from drafter.domain.principles import RULE
from drafter.domain.roleplay import End, Mood, Scenario

FOLDER = "scenarios"
LINES, ENDS = 4, 2
"""How many lines each mood, and each end, must have."""
_BYTES = 256 * 1024


def find_scenarios(playbooks: Iterable[Playbook]) -> dict[str, Scenario]:
    """All scenarios beside the playbooks, by id, in the order of the playbooks and of the files' names. BadInput names
    file, line and key of the first thing that is wrong; two of one id are wrong too."""
    found: dict[str, Scenario] = {}
    files: dict[str, str] = {}
    for playbook in playbooks:
        for path in _files(playbook):
            scenario, doc = _loaded(path)
            if scenario.company != playbook.name:
                raise _wrong(
                    doc, ("company",), f"is {scenario.company!r}", f"the playbook beside it is {playbook.name!r}"
                )
            if scenario.id in found:
                raise _wrong(
                    doc, ("id",), f"{scenario.id!r} stands in {files[scenario.id]} too", "give one of them another id"
                )
            found[scenario.id], files[scenario.id] = scenario, str(path)
    return found


def scenario_named(name: str, scenarios: dict[str, Scenario]) -> Scenario:
    """The scenario of that id. NotFound tells which there are."""
    if name not in scenarios:
        there = f"there are {', '.join(scenarios)}" if scenarios else f"put some into {FOLDER}/ beside the playbook"
        raise NotFound(f"no scenario {name!r}", hint=there)
    return scenarios[name]


def load_scenario(path: Path | str) -> Scenario:
    """The scenario in a file. BadInput: file, line, key, what would be right."""
    return _loaded(Path(path))[0]


def _loaded(path: Path) -> tuple[Scenario, Document]:
    try:
        if path.stat().st_size > _BYTES:
            raise BadInput(f"is larger than {_BYTES // 1024} KB", file=str(path), hint="a scenario is a page or two")
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or "it is no UTF-8 text"
        raise BadInput(f"cannot be read: {reason}", file=str(path), hint="give the path of a scenario") from None
    doc = yaml_source.load(text, file=str(path))
    fitted = fit(doc, Scenario)
    if fitted.warnings:  # a key that is left out elsewhere is a mistake here
        key, _, told = fitted.warnings[0].partition(" ")
        line = next((line for place, line in doc.lines.items() if dotted(place) == key), None)
        raise BadInput(told.replace(" and is ignored", ""), file=str(path), line=line, key=key)
    _whole(fitted.value, doc)
    return fitted.value, doc


def _files(playbook: Playbook) -> Iterator[Path]:
    folder = Path(playbook.file).parent / FOLDER
    yield from sorted(folder.glob("*.yaml")) if folder.is_dir() else ()


def _whole(scenario: Scenario, doc: Document) -> None:
    """What the model alone cannot tell: names of checks and moves, and lines enough."""
    for number, name in enumerate(scenario.settles):
        _known(name, ("settles", number), doc)
    for number, trigger in enumerate(scenario.triggers):
        _known(trigger.when, ("triggers", number, "when"), doc)
    for kind in scenario.reacts:
        if kind not in MOVES:
            raise _wrong(doc, ("reacts", kind), "is no kind of move", f"there are {', '.join(MOVES)}")
    for mood in get_args(Mood):
        _enough(scenario.lines.get(mood, ()), LINES, ("lines", mood), doc)
    for end in get_args(End):
        _enough(scenario.ends.get(end, ()), ENDS, ("ends", end), doc)
    lines = [
        line for told in (scenario.lines, scenario.reacts, scenario.ends) for each in told.values() for line in each
    ]
    twice = next((line for line in lines if lines.count(line) > 1), None)
    if twice is not None:
        raise _wrong(doc, ("lines",), f"{twice[:40]!r} stands twice", "no customer says the same thing twice")


def _known(name: str, path: Key, doc: Document) -> None:
    if name not in RULE and name not in MOVES:
        raise _wrong(doc, path, f"{name!r} is no check and no move", "docs/roleplay.md lists the moves, docs/checks-and-signals.md the checks")  # fmt: skip


def _enough(lines: tuple[str, ...], least: int, path: Key, doc: Document) -> None:
    if len(lines) < least:
        raise _wrong(doc, path, f"has {len(lines)} lines; at least {least} are needed", "so that none comes twice")


def _wrong(doc: Document, path: Key, message: str, hint: str) -> BadInput:
    return BadInput(message, file=doc.file, line=doc.line(path), key=dotted(path), hint=hint)
