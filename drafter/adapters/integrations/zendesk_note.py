"""A draft as an internal note of Zendesk: escaped HTML of a few plain elements, and the tags by which views and reports find
the ticket.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import escape

from drafter.adapters.integrations.note import Section, note
from drafter.domain.draft import Draft
from drafter.domain.regex import regex

LONGEST = 60_000
"""Zendesk takes comments of up to 64 KB; the rest is left for what it adds."""
_SPARED = ("grounds", "cautions", "gloss")
"""What is left out where a note is too long, the first one first."""
_WORD = regex(r"[^a-z0-9_]+")
_OURS = regex(r"draft|level_.+|(remedy|decision|investigation|answer|handoff)(_.+)?")


def sections(draft: Draft) -> tuple[Section, ...]:
    """What an agent is shown. No subject: a reply in Zendesk has the ticket's."""
    return tuple(one for one in note(draft) if one.id != "subject")


def note_html(draft: Draft) -> str:
    """The note. Its last line is the mark that names the draft."""
    shown = sections(draft)
    for spared in (None, *_SPARED):
        shown = tuple(one for one in shown if one.id != spared)
        html = "".join(map(_section, shown))
        if len(html.encode()) <= LONGEST:
            break
    return html


def tags(draft: Draft, prefix: str, held: Iterable[str]) -> list[str]:
    """The ticket's tags by now, with ours in the place of those of an older draft: `drafter_draft`, `drafter_level_angry`,
    and the rule that decided, `drafter_remedy_full_refund` or `drafter_decision_…`."""
    resolution = draft.plan.resolution
    ours = ["draft", f"level_{draft.reading.level}", "_".join(filter(None, (resolution.kind, draft.plan.rule)))]
    if draft.plan.handoff:
        ours.append(f"handoff_{draft.plan.handoff.to}")
    others = [one for one in held if not (one.startswith(prefix) and _OURS.fullmatch(one.removeprefix(prefix)))]
    return [*others, *(prefix + _WORD.sub("_", one.lower()).strip("_") for one in ours)]


def _section(section: Section) -> str:
    label = f"<strong>{_text(section.label)}</strong>"
    if section.id == "mark":
        return f"<p><em>{_text(section.text)}</em></p>"
    if section.id in ("reply", "gloss"):
        return f"<hr><p>{label}</p>{_paragraphs(section.text)}<hr>"
    if len(section.items) == 1:
        return f"<p>{label}: {_text(section.text)}</p>"
    return f"<p>{label}</p><ul>{''.join(f'<li>{_text(one)}</li>' for one in section.items)}</ul>"


def _paragraphs(text: str) -> str:
    parts = re.split(r"\n[ \t]*\n+", text)
    return "".join(f"<p>{'<br>'.join(_text(line) for line in part.splitlines())}</p>" for part in parts)


def _text(text: str) -> str:
    """Escaped for HTML, and for Zendesk's placeholders: {{ticket.…}} in a customer's words is not to be filled in."""
    return escape(text).replace("{", "&#123;").replace("}", "&#125;")
