"""From a model's answer to the parts of a reply. Strict JSON first, then one repair that costs no further call.

Whatever is not a text under the name of a part is dropped; what is left is made fit to show: no control characters,
no markup, no images, bounded.
"""

from __future__ import annotations

import json
import re
from typing import Any

from drafter.domain.draft import PARTS, PartKind
from drafter.domain.errors import ModelFailed
from drafter.domain.regex import regex
from drafter.domain.sentences import sentences

ANSWER_CHARS = 100_000
PART_CHARS = 1_500
"""The longest part kept: several times the longest paragraph that a reply should have."""
_THOUGHT_ENDS = regex(r"</think(?:ing)?>", re.IGNORECASE)
_NAMES = "|".join(kind.replace("_", "[_ -]?") for kind in PARTS)
_ENDS = rf"""\s*+(?:[}}\]]|```|$|,\s*+(?:["'“}}\],]|$)|(?:,\s*+)?["'“]?(?:{_NAMES})["'”]?\s*+:)"""
"""What stands behind the quote that ends a text; any other quote was written into the text by a careless model."""
_PAIR = regex(
    rf"""["'“]?\b({_NAMES})["'”]?\s*:\s*"""
    rf"""(?:["“]((?:[^"”\\]|\\.|["”](?!{_ENDS}))*+)(["”]?)|'((?:[^'\\]|\\.|'(?!{_ENDS}))*+)('?))""",
    re.DOTALL | re.IGNORECASE,
)
_DEEPEST = 3
"""So many wrappers around an answer are looked through: {"reply": {"parts": {…}}}."""
_CONTROL = regex(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufe00-\ufe0f\ud800-\udfff\U000e0000-\U000e01ef]"
)
_IMAGE = regex(r"!\[[^\]\n]{0,300}\]\([^)\n]{0,2000}\)")
_LINK = regex(r"(?<!!)\[([^\]\n]{1,300})\]\((?!\s*\))[^)\n]{0,2000}\)")
_MARKUP = regex(r"<!--.*?-->|</?[a-zA-Z][^<>]{0,2000}>", re.DOTALL)
_EMPHASIS = regex(r"(\*\*|__)(?=\S)([^*_\n]{1,300}?)(?<=\S)\1")
_SENTENCE_END = regex(r"[.!?…][\"'”’)]*(?=\s|$)")


def parse(text: str) -> tuple[dict[PartKind, str], bool]:
    """The parts in a model's answer, and whether it had to be repaired. A part that the answer names with "" is there
    as ""; one that it does not name is missing. `ModelFailed("bad_output")` where no part has a text."""
    if len(text) > ANSWER_CHARS:
        raise ModelFailed("bad_output", "the model's answer is far longer than a reply")
    text = _THOUGHT_ENDS.split(text)[-1]
    found = _strict(text)
    repaired = found is None
    if found is None:
        found = _repair(text)
    parts = {kind: tidy(found[kind]) for kind in PARTS if isinstance(found.get(kind), str)}
    parts = _once(parts)
    if not any(parts.values()):
        raise ModelFailed("bad_output", "the model's answer holds no part of a reply")
    return parts, repaired


def tidy(text: str) -> str:
    """A part fit to show: markup, images and control characters out, spaces even, at most `PART_CHARS` long."""
    text = _CONTROL.sub("", text[: PART_CHARS * 4].replace("\r\n", "\n"))
    text = _EMPHASIS.sub(r"\2", _LINK.sub(r"\1", _IMAGE.sub("", _MARKUP.sub("", text))))
    text = "\n".join(" ".join(line.split()) for line in text.split("\n"))
    text = re.sub(r"\n{3,}", "\n\n", text).strip()
    return text if len(text) <= PART_CHARS else _whole_sentences(text[:PART_CHARS])


def _once(parts: dict[PartKind, str]) -> dict[PartKind, str]:
    """The parts without any sentence that was said before, word for word: a sign of a model that runs in circles."""
    said: set[str] = set()
    kept: dict[PartKind, str] = {}
    for kind, text in parts.items():
        repeats = []
        for sentence in sentences(text):
            if sentence.text in said:
                repeats.append(sentence)
            said.add(sentence.text)
        for sentence in reversed(repeats):
            text = text[: sentence.start].rstrip(" ") + text[sentence.end :]
        kept[kind] = text.strip()
    return kept


def _strict(text: str) -> dict[str, Any] | None:
    """The answer as one JSON object, looked for behind what models put around it: a wrapper, a list of parts, JSON
    written as a text. None where it is none."""
    try:
        data = json.loads(text, strict=False)
        if isinstance(data, str):
            data = json.loads(data, strict=False)
    except (ValueError, RecursionError):
        return None
    for _ in range(_DEEPEST):
        if isinstance(data, list):
            data = _listed(data)
        if not isinstance(data, dict):
            return None
        named: dict[str, Any] = {kind: value for key, value in data.items() if (kind := part_named(key)) is not None}
        if named:
            return named
        inner = [value for value in data.values() if isinstance(value, (dict, list))]
        data = inner[0] if len(inner) == 1 else None
    return None


def _listed(data: list[Any]) -> dict[str, Any]:
    """`[{"kind": "greeting", "text": "…"}, …]`, and the names that models give these two keys."""
    found: dict[str, Any] = {}
    for each in data:
        if isinstance(each, dict):
            name = next((each[key] for key in ("kind", "part", "name", "type") if isinstance(each.get(key), str)), None)
            text = next((each[key] for key in ("text", "content", "value") if isinstance(each.get(key), str)), None)
            found |= {name: text} if name and text else each
    return found


def part_named(key: str) -> PartKind | None:
    """The part that a key names, however it is written: "next_steps", "nextSteps", "Next steps"."""
    plain = re.sub(r"[\W_]+", "", key[:40]).lower()
    return next((kind for kind in PARTS if kind.replace("_", "") == plain), None)


def _repair(text: str) -> dict[str, str]:
    """The pairs of part and text that can be read, whatever stands around them: fences, prose, stray commas, the wrong
    quotes, a cut. A text that was cut off keeps its whole sentences. Of two for one part the later counts: the first may
    be the shape, repeated."""
    found: dict[str, str] = {}
    for match in _PAIR.finditer(text):
        kind = part_named(match[1])
        assert kind is not None
        closed, said = match[3] or match[5], unescaped(match[2] or match[4] or "")
        said = said if closed else _whole_sentences(said)
        if said or kind not in found:
            found[kind] = said
    return found


def unescaped(raw: str) -> str:
    """A text as it stood between its quotes in JSON; what is no JSON in it is taken as it stands."""
    plain = re.sub(r'\\(.)|"', lambda hit: {'"': '\\"', "\\'": "'"}.get(hit[0], hit[0]), raw, flags=re.DOTALL)
    try:
        return str(json.loads(f'"{plain}"', strict=False))
    except ValueError:
        return re.sub(r"\\.?", "", raw)


def _whole_sentences(text: str) -> str:
    ends = [match.end() for match in _SENTENCE_END.finditer(text)]
    return text[: ends[-1]].strip() if ends else ""
