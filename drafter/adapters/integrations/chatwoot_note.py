"""A draft as a private note of Chatwoot, in the Markdown that its dashboard shows."""

from __future__ import annotations

import re

from drafter.adapters.integrations.note import Section, note
from drafter.domain.draft import Draft
from drafter.domain.regex import regex

_MARKUP = regex(r"[\\`*{}\[\]<>#|~&]|(?<!\w)_|_(?!\w)|(?<=\{)%|(?<=mention):")
"""Of CommonMark, and of Chatwoot's own: `{{ }}`, `{% %}`, and `mention://`, which it looks for in the source."""
_LINE_START = regex(r"^([ \t]*)(?:([-+=])|(\d+)([.)]))", re.MULTILINE)


def note_markdown(draft: Draft) -> str:
    """The note. Its last line is the mark that names the draft."""
    return "\n\n".join(map(_section, note(draft)))


def escaped(text: str) -> str:
    """The text as Markdown that shows it to the letter: no picture, link or mention comes of it, and none of Chatwoot's own
    `{{ placeholders }}` is filled in. Lines break where they do."""
    text = _MARKUP.sub(r"\\\g<0>", text)
    text = _LINE_START.sub(lambda hit: f"\\{hit[2]}" if hit[2] else f"{hit[3]}\\{hit[4]}", text)
    return re.sub(r"(?<!\n)\n(?!\n)", "\\\\\n", re.sub(r"\n[ \t]*\n\s*", "\n\n", text))


def _section(section: Section) -> str:
    if section.id == "mark":
        return f"*{escaped(section.text)}*"
    if section.id in ("reply", "gloss"):
        return f"**{escaped(section.label)}**\n\n---\n\n{escaped(section.text)}\n\n---"
    if len(section.items) == 1:
        return f"**{escaped(section.label)}:** {escaped(section.text)}"
    return f"**{escaped(section.label)}**\n\n" + "\n".join(f"- {escaped(one)}" for one in section.items)
