"""The parts of a reply put together for its channel, and where each part lies in the text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from drafter.domain.case import Channel
from drafter.domain.draft import Part, PartKind, Reply

_PARAGRAPHS: dict[PartKind, int] = {
    "greeting": 0, "acknowledgement": 1, "ownership": 1, "resolution": 2, "next_steps": 2, "follow_up": 3, "closing": 4,
}  # fmt: skip
_LINES: dict[Channel, tuple[str, str]] = {  # between parts of one paragraph, between paragraphs
    "email": (" ", "\n\n"),
    "phone": (" ", "\n\n"),
    "chat": (" ", "\n"),
    "social": (" ", " "),
    "sms": (" ", " "),
}


_RUNS_ON = re.compile(r"^(?:We|You|Our|What|The|This|On|By|Thank|It|Nous|Vous|Le|Il|Merci|Cela|Votre|Notre)\b")


def lay_out(parts: Iterable[Part], *, channel: Channel, language: str, subject: str = "") -> Reply:
    """A reply whose text is its parts in order, empty ones left out; a subject only for email."""
    kept = tuple(part for part in parts if part.text.strip())
    text = ""
    for index, part in enumerate(kept):
        if index:
            inner, outer = _LINES[channel]
            text += inner if _PARAGRAPHS[kept[index - 1].kind] == _PARAGRAPHS[part.kind] else outer
            if text.endswith(", "):  # the greeting runs on into the sentence
                text += _RUNS_ON.sub(lambda word: word[0].lower(), part.text.strip(), count=1)
                continue
        text += part.text.strip()
    return Reply(subject=subject if channel == "email" else "", text=text, language=language, parts=kept)


def places(reply: Reply) -> Sequence[tuple[int, int, PartKind]]:
    """Where each part lies in the reply's text: start, end, kind."""
    found, at = [], 0
    for part in reply.parts:
        text = part.text.strip()
        start = reply.text.find(text, at)
        if start < 0:  # its first letter runs on from the greeting
            start = reply.text.index(text[1:], at) - 1
        at = start + len(text)
        found.append((start, at, part.kind))
    return found
