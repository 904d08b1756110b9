"""Slack's text to plain text and back: what a person wrote, without markup; and foreign words that can do nothing.

In Slack's text `&`, `<` and `>` are control characters: `<@U1>` is a mention, `<!channel>` calls a whole channel,
`<https://…|here>` is a link (https://docs.slack.dev/messaging/formatting-message-text).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from drafter.adapters.integrations.texts import sound
from drafter.domain.blank import is_blank
from drafter.domain.regex import regex

_MARK = regex(r"<([^<>]*)>")
_LETTERS = (("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&"))


def said(text: str, names: Mapping[str, str] = {}) -> str:
    """`said("<@U1> see <https://a.example|this> &amp; that")` is "@U1 see this (https://a.example) & that". `names` are
    users' names by their ids."""
    return sound(_letters(_MARK.sub(lambda hit: _mark(hit[1], names), text)).strip())


def _mark(inner: str, names: Mapping[str, str]) -> str:
    target, _, label = inner.partition("|")
    if target.startswith("@"):
        return "@" + (label or names.get(target[1:], target[1:]))
    if target.startswith("#"):
        return "#" + (label or target[1:])
    if target.startswith("!"):
        return label or "@" + target[1:].partition("^")[0]
    address = target.removeprefix("mailto:").removeprefix("tel:")
    return address if not label or label == address else f"{label} ({address})"


def _letters(text: str) -> str:
    for told, letter in _LETTERS:
        text = text.replace(told, letter)
    return text


def escaped(text: str) -> str:
    """Words of others for Slack's text: nothing in them is a mention, a link or an entity."""
    for letter in ("&", "<", ">"):
        told = next(one for one, meant in _LETTERS if meant == letter)
        text = text.replace(letter, told)
    return text


def written(message: Mapping[str, Any], names: Mapping[str, str] = {}) -> str:
    """What a message says. An app may have written it in blocks or attachments alone."""
    if not is_blank(message.get("text") or ""):
        return said(message["text"], names)
    told = [_in_block(block) for block in message.get("blocks") or ()]
    for one in message.get("attachments") or ():
        inside = [_in_block(block) for block in one.get("blocks") or ()]
        told += [one.get("pretext"), one.get("text"), *inside]
        if not one.get("text") and not inside:
            told.append(one.get("fallback"))
    return said("\n\n".join(one for one in told if one), names)


def _in_block(block: Mapping[str, Any]) -> str:
    if block.get("type") == "rich_text":
        return escaped(rich(block))
    fields = [block.get("text"), *(block.get("fields") or ())]
    return "\n".join(one["text"] for one in fields if isinstance(one, Mapping) and one.get("text"))


def rich(block: Mapping[str, Any]) -> str:
    """The plain text of a block of rich text. Slack tells an emoji in it by its name and code points."""
    return "".join(_rich(one) for one in block.get("elements") or ())


def _rich(element: Mapping[str, Any]) -> str:
    match element.get("type"):
        case "text":
            return str(element.get("text", ""))
        case "emoji":
            code = str(element.get("unicode", ""))
            return "".join(chr(int(one, 16)) for one in code.split("-")) if code else f":{element.get('name', '')}:"
        case "link":
            return str(element.get("text") or element.get("url", ""))
        case "user":
            return "@" + str(element.get("user_id", ""))
        case _:
            return rich(element)


def pieces(text: str, most: int) -> Sequence[str]:
    """The text in pieces of at most so many characters, cut where a paragraph ends, else a line, else a word. Put together
    they are the text."""
    found = []
    while len(text) > most:
        cut = next(
            (at + len(end) for end in ("\n\n", "\n", " ") if (at := text.rfind(end, most // 2, most - 1)) > 0), most
        )
        found.append(text[:cut])
        text = text[cut:]
    return [*found, text] if text else found
