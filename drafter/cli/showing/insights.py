"""Insights as people read them: the same sections in the terminal, in Markdown, as rows for a spreadsheet, as a page."""

from __future__ import annotations

import csv
import datetime as dt
import io
from collections.abc import Iterator
from dataclasses import dataclass

from drafter.cli.showing.words import inert
from drafter.domain.insights import Group, Insights, Share, Topic
from drafter.domain.regex import regex

HEAD = ("group", "section", "name", "count", "of", "share", "low", "high", "before", "difference", "difference_low", "difference_high", "trend")  # fmt: skip
_ARROWS = {"up": "▲", "down": "▼", "cannot tell": "·"}
_MARKDOWN = regex(r"([\\`*_{}\[\]<>|#!~])")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True)
class Section:
    """Shares that are told together. `id` is for machines, `of` says of what they are shares."""

    id: str
    title: str
    of: str
    shares: tuple[Share, ...]


def sections(group: Group) -> Iterator[Section]:
    """What one group shows; without what has nothing to tell."""
    promises, drafts, done = group.promises, group.drafts, group.resolved
    told = [
        Section("causes", "Causes", "cases", group.causes),
        Section("signals", "Signals", "cases", group.signals),
        Section("levels", "How heated it got", "cases", group.levels),
        Section("plans", "Plans", "cases", group.plans),
        Section("given", "Remedies given", "cases", group.given),
        Section("promises", "Promises broken", "promises due", (promises.broken,) if promises.broken else ()),
        Section("promises_by_act", "Promises broken, by act", "promises due", promises.by_act),
        Section("promises_by_remedy", "Promises broken, by remedy or plan", "promises due", promises.by_remedy),
        Section("promises_by_owner", "Promises broken, by who owed them", "promises due", promises.by_owner),
        Section("drafts", "Drafts", "judged drafts", drafts.judged),
        Section("reasons", "Why drafts were rejected", "rejected drafts", drafts.reasons),
        Section(
            "changed",
            "Parts that agents changed",
            "edited drafts with that part",
            tuple(one for one in drafts.changed if one.count),
        ),
    ]
    told += [
        Section(
            f"outcomes_{one.resolution}", f"How cases with a plan of kind {one.resolution} ended", "cases", one.outcomes
        )
        for one in group.outcomes
    ]
    first = (done.first_contact,) if done.first_contact else ()
    told.append(Section("first_contact", "Resolved at the first contact", "cases first solved", first))
    return (one for one in told if one.shares)


def lacking(insights: Insights) -> Iterator[tuple[Section, tuple[Topic, ...]]]:
    """What the playbook and its articles lack."""
    missing = insights.missing
    parts = [
        ("investigations", "Investigations", "cases", (missing.investigations,), ()),
        ("investigations_about", "What they were about", "investigations", _of(missing.topics), missing.topics),
        ("investigations_causes", "Their causes", "investigations", missing.causes, ()),
        ("investigations_failures", "What had failed the customer", "investigations", missing.failures, ()),
        ("questions", "Cases with a question that nothing here answered", "cases", (missing.questions,), ()),
        ("questions_about", "What was asked", "cases with such a question", _of(missing.question_topics), missing.question_topics),
    ]  # fmt: skip
    for id, title, of, shares, topics in parts:
        found = tuple(one for one in shares if one is not None)
        if found:
            yield Section(id, title, of, found), topics


def figures(group: Group) -> Iterator[str]:
    """What is no share: contacts and hours of the cases that came to a good end."""
    done = group.resolved
    if done.contacts_per_case is not None:
        yield f"{done.contacts_per_case:.1f} contacts a case{_was(done.contacts_before, '{:.1f}')}"
    if done.median_hours is not None and done.p90_hours is not None:
        yield f"half were resolved within {long(done.median_hours)}{_was(done.median_before, None)}"
        yield f"nine in ten within {long(done.p90_hours)}{_was(done.p90_before, None)}"


def long(hours: float) -> str:
    """ "3.5 h", "4.2 days"."""
    return f"{hours:.1f} h" if hours < 48 else f"{hours / 24:.1f} days"


def trend(share: Share) -> str:
    """ "▲ +12 (+4 to +20)" in points; a dot where nobody can tell."""
    told = share.trend
    if told is None:
        return ""
    return f"{_ARROWS[told.direction]} {told.difference * 100:+.0f} ({told.low * 100:+.0f} to {told.high * 100:+.0f})"


def interval(share: Share) -> str:
    return f"{share.low:.0%} to {share.high:.0%}"


def plain(name: str) -> str:
    """A code as words, and nothing in it obeyed."""
    return " ".join(inert(name).split()).replace("_", " ")


def headline(insights: Insights) -> str:
    days = f"{_day(insights.since)} to {_day(insights.until - dt.timedelta(seconds=1))}"
    return f"{insights.whole.cases} cases, {days}"


def markdown(insights: Insights) -> str:
    """The whole as Markdown; names of others are escaped."""
    lines = ["# Insights", "", f"{headline(insights)}. Trends are against the days before, in percentage points.", ""]
    lines += [f"> {_safe(one)}" for one in insights.notes] + ([""] if insights.notes else [])
    if insights.suggestions:
        lines += ["## What to do", ""]
        lines += [f"{n}. **{_safe(one.says)}** {_safe(one.do)} ({one.rule}; {_evidence(one.evidence)})" for n, one in enumerate(insights.suggestions, 1)]  # fmt: skip
        lines.append("")
    for section, topics in lacking(insights):
        lines += _table(section, topics)
    for group in (insights.whole, *insights.groups):
        lines += [f"## {_safe(plain(group.name))}: {group.cases} cases", ""]
        lines += [f"- {one}" for one in figures(group)] + [""]
        for section in sections(group):
            lines += _table(section)
    return "\n".join(lines).rstrip() + "\n"


def spreadsheet(insights: Insights) -> str:
    """The whole as CSV, a share a row. What a spreadsheet would take for a formula is text."""
    out = io.StringIO(newline="")
    rows = csv.writer(out, lineterminator="\n")
    rows.writerow(HEAD)
    told = [("all", section) for section, _ in lacking(insights)]
    told += [(group.name, section) for group in (insights.whole, *insights.groups) for section in sections(group)]
    for group, section in told:
        for one in section.shares:
            move = one.trend
            moved = (move.before, move.difference, move.low, move.high, move.direction) if move else ("",) * 5
            cells = (one.count, one.of, one.share, one.low, one.high, *moved)
            rows.writerow([_cell(group), section.id, _cell(one.name), *(_number(cell) for cell in cells)])
    return out.getvalue()


def _table(section: Section, topics: tuple[Topic, ...] = ()) -> list[str]:
    lines = [
        f"### {section.title}",
        "",
        f"| | count | of the {section.of} | 95 % | trend |",
        "| --- | --- | --- | --- | --- |",
    ]
    lines += [
        f"| {_safe(plain(one.name))} | {one.count} of {one.of} | {one.share:.0%} | {interval(one)} | {trend(one)} |"
        for one in section.shares
    ]
    naming = [f"{_safe(one.words)}: {', '.join(map(_safe, one.remedies))}" for one in topics if one.remedies]
    return [*lines, "", *([f"Remedies whose words name it: {'; '.join(naming)}.", ""] if naming else [])]


def _of(topics: tuple[Topic, ...]) -> tuple[Share, ...]:
    return tuple(one.share for one in topics)


def _evidence(shares: tuple[Share, ...]) -> str:
    return "; ".join(f"{one.count} of {one.of}, {interval(one)}" for one in shares)


def _was(before: float | None, form: str | None) -> str:
    return "" if before is None else f" ({form.format(before) if form else long(before)} before)"


def _day(moment: dt.datetime) -> str:
    return f"{moment:%b} {moment.day}, {moment.year}"


def _safe(text: str) -> str:
    return _MARKDOWN.sub(r"\\\1", inert(text))


def _cell(text: str) -> str:
    name = " ".join(inert(text).split())
    return f"'{name}" if name.startswith(_FORMULA) else name


def _number(cell: float | str) -> str:
    return f"{cell:.4f}" if isinstance(cell, float) else str(cell)
