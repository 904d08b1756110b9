"""A debrief as Markdown. What comes from outside can format, link and address nothing: every mark in it is escaped."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.cli.showing.debrief import Seen
from drafter.cli.showing.words import inert, place, spark
from drafter.domain.regex import regex

BEGINS = "# Debrief of "
_MARKS = regex(r"[\\`*_{}\[\]()#+!|~$^=-]")
_SPELT = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "@": "&#64;", "://": "&#58;//", "www.": "www&#46;"}


def markdown(seen: Seen) -> str:
    """One document, ends with a line break."""
    return "\n".join(_lines(seen)) + "\n"


def plain(text: str) -> str:
    """Text that Markdown shows as it stands, on one line."""
    line = _MARKS.sub(lambda mark: "\\" + mark[0], " ".join(inert(text).split()).replace("&", "&amp;"))
    for mark, spelt in list(_SPELT.items())[1:]:
        line = line.replace(mark, spelt)
    return re.sub(r"^(\d+)\.", r"\1\\.", line)


def _lines(seen: Seen) -> Iterator[str]:
    told = seen.debrief
    yield f"{BEGINS}{plain(seen.timeline.case_id)}"
    yield ""
    about = [told.level, *seen.timeline.about, *([f"outcome: {seen.outcome}"] if seen.outcome else [])]
    yield plain(" · ".join(about))
    yield ""
    heats = [(one.message, one.heat) for one in told.timeline if one.heat is not None]
    curve = ", ".join(f"{place(where)} {heat:.2f}" for where, heat in heats)
    yield f"Heat: {''.join(spark(heat) for _, heat in heats)} ({curve})"
    yield ""
    if told.little:
        yield plain(told.little)
        yield ""
    for line in told.summary:
        yield f"- {plain(line.says)}"
    for section in seen.sections:
        yield ""
        yield f"## {section.title}"
        yield ""
        for item in section.items:
            yield f"- **{plain(item.tag)}**: {plain(item.says)}"
            yield from (f"  - {plain(why)}" for why in item.why)
    for note in told.notes:
        yield ""
        yield f"*{plain(note)}*"
