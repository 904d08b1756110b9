"""promptfoo's tests: a configuration in YAML or JSON with `tests`, `scenarios` and `defaultTest`, a list of tests, JSON Lines,
or a CSV file with `__expected` columns. Files that a configuration names are read where they lie in its folder.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path as File
from typing import Any

from drafter.adapters import yaml_source
from drafter.adapters.document import Path
from drafter.domain.errors import BadInput
from evals.exchanging.asserting import asserted, tree, written
from evals.exchanging.record import Left, Record, Where
from evals.exchanging.rows import csv_rows, json_rows, parsed_cell, text_of

Found = Record | Left | BadInput
_MOST = 1000
"""The most tests that the lists among one test's variables may unfold into."""
_FILES = (".yaml", ".yml", ".json", ".jsonl", ".csv")


def read(file: File) -> Iterator[Found]:
    """The tests of a file, what of it is no test, and what is wrong with it."""
    if file.suffix == ".csv":
        yield from _of_csv(file)
    elif not _is_json(file):
        doc = yaml_source.load(text_of(file), file=str(file))
        yield from _of_config(doc.value, _Place(file, doc.line))
    else:
        rows = list(json_rows(text_of(file), str(file)))
        if len(rows) == 1 and not isinstance(rows[0], BadInput) and "tests" in (rows[0].value or {}):
            yield from _of_config(rows[0].value, _Place(file, rows[0].where))
            return
        for number, row in enumerate(rows, start=1):
            if isinstance(row, BadInput):
                yield row
            else:
                yield from _of_test(row.value, {}, _Place(file, row.where), f"test {number}")


def _is_json(file: File) -> bool:
    """By its ending, and where that tells nothing by how it begins."""
    if file.suffix in (".yaml", ".yml", ".json", ".jsonl", ".ndjson"):
        return file.suffix not in (".yaml", ".yml")
    return text_of(file).lstrip("\ufeff \t\r\n")[:1] in ("{", "[", "")


@dataclass(frozen=True)
class _Place:
    """Where a test stands: its file, the lines of it, and the path in it."""

    file: File
    where: Where
    path: Path = ()

    def at(self, *more: str | int) -> _Place:
        return _Place(self.file, self.where, (*self.path, *more))

    @property
    def line(self) -> int:
        return self.where(self.path) or 1

    def bad(self, message: str, hint: str) -> BadInput:
        return BadInput(message, file=str(self.file), line=self.line, hint=hint)

    def left(self, key: str, value: Any, why: str = "no field of a case holds it") -> Left:
        return Left(file=str(self.file), line=self.line, row="file", key=key, value=value, why=why)


def _of_config(config: Any, here: _Place) -> Iterator[Found]:
    if isinstance(config, list):
        config, here = {"tests": config}, _Place(here.file, _without_first(here.where))
    if not isinstance(config, Mapping):
        yield here.bad("is no promptfoo configuration", "write a map with tests, or a list of tests")
        return
    default = config.get("defaultTest") or {}
    if not isinstance(default, Mapping):
        yield here.at("defaultTest").left("defaultTest", default, "it lies in another file; import that too")
        default = {}
    yield from _of_tests(config.get("tests", []), default, here.at("tests"))
    for number, one in enumerate(config.get("scenarios") or []):
        yield from _of_scenario(one, default, here.at("scenarios", number))
    for key, value in config.items():
        if key not in ("tests", "scenarios", "defaultTest"):
            yield here.at(key).left(str(key), value)
    for key, value in default.items():
        if key not in ("vars", "assert"):
            yield here.at("defaultTest", key).left(f"defaultTest.{key}", value)


def _of_tests(tests: Any, default: Mapping[str, Any], here: _Place) -> Iterator[Found]:
    if not isinstance(tests, (list, str, type(None))):
        yield here.bad("is no list of tests", "write a list, or the file that holds them")
        return
    for number, test in enumerate([tests] if isinstance(tests, str) else tests or []):
        place = here if isinstance(tests, str) else here.at(number)
        if isinstance(test, str):
            yield from _elsewhere(test, default, place)
        elif isinstance(test, Mapping) and "path" in test:
            yield place.left("tests", test, "tests made by a program; run it, and import what it gives")
        else:
            yield from _of_test(test, default, place, f"test {number + 1}")


def _of_scenario(one: Any, default: Mapping[str, Any], here: _Place) -> Iterator[Found]:
    if not isinstance(one, Mapping) or not isinstance(one.get("tests"), list):
        yield here.left("scenarios", one)
        return
    for first, config in enumerate(one.get("config") or [{}]):
        for second, test in enumerate(one["tests"]):
            if not isinstance(config, Mapping) or not isinstance(test, Mapping):
                yield here.left("scenarios", one)
                continue
            given = {**(default.get("vars") or {}), **(config.get("vars") or {})}
            name = f"scenario {int(here.path[-1]) + 1}, {first + 1}.{second + 1}"
            asserts = [*(default.get("assert") or []), *(config.get("assert") or [])]
            yield from _of_test(test, {"vars": given, "assert": asserts}, here.at("tests", second), name)


def _elsewhere(name: str, default: Mapping[str, Any], here: _Place) -> Iterator[Found]:
    """The tests of the files that a configuration names, by a pattern or one by one."""
    pattern, folder = name.removeprefix("file://"), here.file.parent
    if not pattern.endswith(_FILES):
        yield here.left("tests", name, "tests in a program, a sheet or on the web; save them as CSV or JSON first")
        return
    files = [folder / pattern] if "*" not in pattern else sorted(folder.glob(pattern))
    for file in files:
        if not file.resolve().is_relative_to(folder.resolve()) or not file.is_file():
            yield here.bad(f"no such file {name!r} in the folder of this one", "put it there")
            continue
        for found in read(file):
            yield _with_default(found, default)


def _with_default(found: Found, default: Mapping[str, Any]) -> Found:
    """A test of another file with the variables and assertions that all tests share."""
    if not isinstance(found, Record) or not (default.get("vars") or default.get("assert")):
        return found
    given = {**(default.get("vars") or {}), **found.value.get("vars", {})}
    values, beside, _ = tree(list(asserted(default.get("assert"), given, ("assert",))))
    mine = found.value.get("assert", {})
    every = {kind: [*mine.get(kind, []), *values.get(kind, [])] for kind in {**mine, **values}}
    value = {**found.value, "vars": given, "assert": every}
    if beside:
        value["beside"] = {**found.value.get("beside", {}), **{f"default {key}": each for key, each in beside.items()}}
    return Record(found.file, found.line, found.name, value, found.where, found.family)


def _of_test(test: Any, default: Mapping[str, Any], here: _Place, name: str) -> Iterator[Found]:
    if not isinstance(test, Mapping) or not isinstance(test.get("vars") or {}, Mapping):
        yield here.bad(f"{name} is no test", "write a map with vars and assert")
        return
    given = {**(default.get("vars") or {}), **(test.get("vars") or {})}
    lists = [key for key, value in given.items() if _unfolds(value)]
    count = 1
    for key in lists:
        count *= len(given[key])
    if count > _MOST:
        yield here.bad(f"the lists among its vars unfold into {count} tests", f"split it; {_MOST} are taken")
        return
    for number, chosen in enumerate(itertools.product(*(given[key] for key in lists)), start=1):
        one = {**given, **dict(zip(lists, chosen, strict=True))}
        called = name if count == 1 else f"{name}.{number}"
        yield _record(test, one, default, here, called, family=None if count == 1 else name)


def _unfolds(value: Any) -> bool:
    """A list of plain values gives one test for each; a list of maps (a conversation) is one value."""
    return isinstance(value, list) and bool(value) and not any(isinstance(one, Mapping | list) for one in value)


def _record(test: Mapping[str, Any], given: dict[str, Any], default: Mapping[str, Any], here: _Place, name: str, *,
            family: str | None) -> Record | BadInput:  # fmt: skip
    for key, value in given.items():
        if isinstance(value, str) and value.startswith("file://"):
            file = here.file.parent / value.removeprefix("file://")
            if not file.resolve().is_relative_to(here.file.parent.resolve()) or file.suffix not in (".txt", ".md"):
                return here.at("vars", key).bad(
                    f"{key} is in {value!r}", "write the text itself, or a .txt file beside"
                )
            given[key] = text_of(file)
    mine = list(asserted(test.get("assert"), given, ("assert",)))
    shared = list(asserted(default.get("assert"), given, ("assert",)))
    values, beside, places = tree([*mine, *shared])
    rest = {key: value for key, value in test.items() if key not in ("vars", "assert")}
    made: dict[str, Any] = {**rest, "vars": given, "assert": values, **({"beside": beside} if beside else {})}

    def where(path: Path) -> int | None:
        for end in range(len(path), 0, -1):
            if path[:end] in places:
                return here.where((*here.path, *places[path[:end]]))
        return here.where((*here.path, *path))

    return Record(str(here.file), here.line, name, made, where, f"{here.file.stem} {family}" if family else None)


def _of_csv(file: File) -> Iterator[Found]:
    for number, cells in enumerate(csv_rows(text_of(file), str(file)), start=1):
        if isinstance(cells, BadInput):
            yield cells
        else:
            yield _of_cells(cells, file, f"row {number}")


def _of_cells(cells: Mapping[str, tuple[str, int]], file: File, name: str) -> Record:
    line = next(iter(cells.values()))[1]
    test: dict[str, Any] = {"vars": {}, "assert": [], "metadata": {}}
    for column, (cell, _) in cells.items():
        if not cell.strip():
            continue
        if column.startswith("__expected"):
            test["assert"].append(written(cell.strip()))
        elif column.startswith("__metadata:"):
            key = column.removeprefix("__metadata:")
            test["metadata"][key.removesuffix("[]")] = _list(cell) if key.endswith("[]") else cell
        elif column.startswith("__"):
            test[column.removeprefix("__")] = cell
        else:
            test["vars"][column] = parsed_cell(cell)
    values, beside, _ = tree(list(asserted(test["assert"], test["vars"], ())))
    value = {**test, "assert": values, **({"beside": beside} if beside else {})}
    return Record(str(file), line, name, value, lambda path: line)


def _without_first(where: Where) -> Where:
    return lambda path: where(path[1:])


def _list(cell: str) -> list[str]:
    """Values between commas; a comma behind a backslash is part of its value."""
    return [part.replace("\x00", ",").strip() for part in cell.replace("\\,", "\x00").split(",")]
