"""A comparison as Markdown, for a pull request: short, with the flipped cases folded away."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from evals.comparing.comparison import Comparison, Effect
from evals.comparing.flips import Said, Turned, by_case
from evals.comparing.terminal import cells, figure, named, told_effects, unmoved

_HEAD = (
    "| | A | B | B less A | 95 % | p (Holm) | could find | |\n| --- | ---: | ---: | ---: | ---: | ---: | ---: | --- |"
)
_SHOWN = 30


def markdown(held: Comparison, verdict: Iterable[str] = ()) -> str:
    """The page. `verdict` are a gate's reasons, told first."""
    return "\n".join(_lines(held, list(verdict))) + "\n"


def _lines(held: Comparison, verdict: list[str]) -> Iterator[str]:
    yield f"### {_inert(held.a.suite)}: B ({_inert(named(held, 'b'))}) against A ({_inert(named(held, 'a'))})"
    yield ""
    for line in verdict or [held.summary]:
        yield f"**{_inert(line)}**"
        yield ""
    left_out = f" Left out: {_inert(', '.join(held.left_out))}." if held.left_out else ""
    yield f"{held.cases} cases in {held.families} families, paired; epochs averaged, families clustered.{left_out}"
    yield ""
    yield from _table(told_effects(held))
    if alike := unmoved(held):
        yield f"\n{_inert(alike)}"
    if held.slices:
        yield ""
        yield "By tag:"
        yield ""
        yield from _table(held.slices)
    yield ""
    yield "| | A | B | |\n| --- | ---: | ---: | --- |"
    for one in held.changes:
        if one.a is not None and one.b is not None:
            yield f"| {one.name} | {figure(one.a)} | {figure(one.b)} | {one.unit} |"
    turned = by_case(held.flips)
    for each in turned[:_SHOWN]:
        yield from _turned(each)
    if len(turned) > _SHOWN:
        yield f"\nand {len(turned) - _SHOWN} more cases that changed sides"
    if held.prompt_diff:
        yield from ("", "<details><summary>The prompts</summary>", "", *_fenced("\n".join(held.prompt_diff), "diff"), "</details>")  # fmt: skip


def _table(effects: Iterable[Effect]) -> Iterator[str]:
    yield _HEAD
    for one in effects:
        yield f"| {_inert(one.tag or one.criterion)} | {' | '.join(cells(one))} | {one.verdict} |"


def _turned(one: Turned) -> Iterator[str]:
    yield ""
    yield f"<details><summary>{_inert(f'{one.way}: {one.case}: {one.under}')}</summary>"
    yield from (*_said("A", one.before), *_said("B", one.after), "</details>")


def _said(which: str, said: Said) -> Iterator[str]:
    yield ""
    yield f"{which}{': ' + _inert('; '.join(said.findings)) if said.findings else ''}"
    yield ""
    yield from _fenced(said.text, "text")


def _fenced(text: str, language: str) -> Iterator[str]:
    """A block that nothing in the text can end: the fence is longer than any run of backticks in it."""
    longest = max((len(run) for run in _runs(text)), default=0)
    fence = "`" * max(3, longest + 1)
    yield f"{fence}{language}"
    yield text
    yield fence


def _runs(text: str) -> Iterator[str]:
    run = ""
    for char in f"{text} ":
        if char == "`":
            run += char
        elif run:
            yield run
            run = ""


def _inert(text: str) -> str:
    """Text that may come from a case, as plain words inside Markdown and HTML."""
    flat = " ".join(text.split())
    for mark, entity in (
        ("&", "&amp;"),
        ("<", "&lt;"),
        (">", "&gt;"),
        ("|", "\\|"),
        ("`", "\\`"),
        ("*", "\\*"),
        ("[", "\\["),
        ("_", "\\_"),
    ):
        flat = flat.replace(mark, entity)
    return flat
