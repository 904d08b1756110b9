"""The production report as Markdown and as one self-contained HTML page. Neither holds a word of a case or a reply."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Sequence
from pathlib import Path

from jinja2 import Environment, StrictUndefined, Template
from markupsafe import Markup

from evals.production.figures import Production, Share, Slice, Version
from evals.stats import Rate

_TEMPLATE = Path(__file__).with_name("page.html.j2")
CAUTION = "The versions answered different cases, so a difference may be theirs: drafter-evals compare settles it on the same ones."
_BY = {"level": "how heated", "plan": "what was planned", "language": "language"}
Rows = list[Sequence[str]]


def markdown(told: Production) -> str:
    """The report for a terminal, a wiki or a pull request."""
    return "\n".join(_lines(told)) + "\n"


def page(told: Production) -> str:
    """The report as a page without scripts; nothing is loaded."""
    return _template().render(
        title=title(told), caution=CAUTION, says=[(one.verdict, one.says) for one in told.apart], tables=tables(told)
    )


@functools.cache
def _template() -> Template:
    made = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    return made.from_string(_TEMPLATE.read_text(encoding="utf-8"))


def _lines(told: Production) -> Iterator[str]:
    yield f"# {title(told)}"
    yield ""
    for one in told.apart:
        yield f"- {_cell(one.says)}"
    if told.apart:
        yield ""
        yield CAUTION
    for name, rows in tables(told):
        yield from ("", f"## {name}", "")
        head, *rest = rows
        yield f"| {' | '.join(map(_cell, head))} |"
        yield f"| --- |{' ---: |' * (len(head) - 1)}"
        for row in rest:
            yield f"| {' | '.join(map(_cell, row))} |"


def title(told: Production) -> str:
    since = f" since {told.since:%Y-%m-%d}" if told.since else ""
    return f"{told.drafts} drafts of {told.cases} cases{since}"


def tables(told: Production) -> list[tuple[str, Rows]]:
    """Each table by its name, its head first; empty ones are left out."""
    found = [
        ("Prompt versions", _versions(told.versions)),
        ("Words kept of the drafts that were sent", _parts(told.versions)),
        ("Why drafts were no good", _reasons(told.versions)),
        *((f"By {_BY[by]}", _slices([one for one in told.slices if one.by == by])) for by in _BY),
    ]
    return [(name, rows) for name, rows in found if len(rows) > 1]


def _versions(versions: Sequence[Version]) -> Rows:
    head = (
        "prompt",
        "from",
        "to",
        "drafts",
        "accepted",
        "edited",
        "rejected",
        "replaced",
        "unjudged",
        "acceptance",
        "kept",
    )
    return [head] + [
        (
            one.prompt, f"{one.first:%Y-%m-%d}", f"{one.last:%Y-%m-%d}",
            *map(str, (one.drafts, one.accepted, one.edited, one.rejected, one.replaced, one.unjudged)),
            _rate(one.acceptance), _share(one.kept),
        )
        for one in versions
    ]  # fmt: skip


def _parts(versions: Sequence[Version]) -> Rows:
    shown = [one for one in versions if one.parts]
    kinds = list(dict.fromkeys(kind for one in shown for kind in one.parts))
    rows: Rows = [("part", *(one.prompt for one in shown))]
    for kind in kinds:
        rows.append((kind, *(f"{one.parts[kind]:.0%}" if kind in one.parts else "–" for one in shown)))
    return rows


def _reasons(versions: Sequence[Version]) -> Rows:
    reasons = list(dict.fromkeys(reason for one in versions for reason in one.reasons))
    rows: Rows = [("reason", *(one.prompt for one in versions))]
    for reason in sorted(reasons, key=lambda reason: -sum(one.reasons.get(reason, 0) for one in versions)):
        rows.append((reason, *(str(one.reasons.get(reason, 0)) for one in versions)))
    return rows


def _slices(slices: Sequence[Slice]) -> Rows:
    rows: Rows = [("", "prompt", "cases", "acceptance", "kept")]
    for one in slices:
        rows.append((one.value, one.prompt, str(one.acceptance.families), _rate(one.acceptance), _share(one.kept)))
    return rows


def _rate(one: Rate) -> str:
    if one.rate is None or one.low is None or one.high is None:
        return "–"
    return f"{one.rate:.0%} ({one.low:.0%} to {one.high:.0%})"


def _share(one: Share | None) -> str:
    if one is None:
        return "–"
    return f"{one.mean:.0%}" + (f" ({one.low:.0%} to {one.high:.0%})" if one.low is not None else "")


def _cell(text: str) -> str:
    """A cell that can neither end the table nor be markup: a prompt's name is the operator's to choose."""
    return str(Markup.escape(text)).replace("|", "\\|")
