"""How much of a draft stands in what the agent sent, by part; and what the agent did with it, told from the two texts."""

from __future__ import annotations

import re

from drafter.domain.aligning import aligned, clean, words
from drafter.domain.draft import PARTS, Draft, PartKind, Reply
from drafter.domain.feedback import Edits, Feedback
from drafter.domain.quoted import QUOTED_LINE, QUOTED_MAIL, SIGN_OFF
from drafter.domain.regex import regex

_GREETING = frozenset(
    {"hello", "hi", "hey", "dear", "good", "morning", "afternoon", "evening", "mr", "mrs", "ms"}
    | {"hallo", "guten", "tag", "morgen", "abend", "liebe", "lieber", "sehr", "geehrte", "geehrter", "frau", "herr"}
    | {"hola", "buenos", "buenas", "días", "tardes", "noches", "estimado", "estimada", "señor", "señora"}
    | {"bonjour", "bonsoir", "cher", "chère", "madame", "monsieur"}
)
_MOST_GREETING = 8
_CONTACT = regex(
    r"\s*(?:[\w.+-]+@[\w.-]+|(?:https?://|www\.)\S+|(?:(?:tel|phone|fon)\W+)?\+?[\d ()/.-]{7,20})\s*", re.I
)
_UNDER_A_LINE = regex(r"^[ \t]*--[ \t]*$", re.MULTILINE)
_AFTERWORD = regex(r"^[ \t]*P\.?\s?S\b", re.MULTILINE)
_MOST_SIGNATURE = 12
_SENTENCE_END = (".", "!", "?", "。", "！", "？", "…")


def kept(reply: Reply, sent: str) -> Edits:
    """How much of a reply stands in the text that was sent, without the mails quoted in it. Identical texts keep 1,
    texts without a common word 0."""
    drafted = _by_part(reply)
    after = [one.word for one in words(_own(sent))]
    pairs = aligned([word for _, word in drafted], after)
    found = {place for place, _ in pairs}
    shares: dict[PartKind, float] = {}
    for kind in PARTS:
        places = [place for place, (part, _) in enumerate(drafted) if part == kind]
        if places:
            shares[kind] = _share(sum(place in found for place in places), len(places))
    between = pairs[-1][1] - pairs[0][1] + 1 if pairs else len(after)
    distance = len(drafted) - len(pairs) + between - len(pairs)
    return Edits(kept=_share(len(pairs), len(drafted)), parts=shares, distance=distance)


def as_feedback(draft: Draft, sent: str, author: str | None = None) -> Feedback:
    """What an agent did with a draft whose text they did not judge, told from what they sent. `accepted` where it is the
    draft's but for greeting, signature, quoted mails, punctuation and space; else, and in doubt, `edited` with the
    text. `rejected` where nothing was said: the customer got a file, say. `author` is the name that they sign with."""
    if not sent.strip():
        return Feedback(action="rejected")
    text = _own(sent)
    body, after = _body(draft.reply), words(text)
    spot = _found([one.word for one in after], body)
    if spot is not None:
        first, last = after[spot], after[spot + len(body) - 1]
        said = [part.text for part in draft.reply.parts if part.kind in ("greeting", "closing")]
        names = {one.word for one in words(clean("\n".join([*said, author or ""])))}
        if _greets(text[: first.start], names) and _signs(text[last.end :], names):
            return Feedback(action="accepted")
    return Feedback(action="edited", text=sent)


def _share(count: int, whole: int) -> float:
    return round(count / whole, 4) if whole else 1.0


def _own(sent: str) -> str:
    """What was sent, without what it quotes."""
    text = clean(sent)
    mail = QUOTED_MAIL.search(text)
    if mail and text[: mail.start()].strip():
        text = text[: mail.start()]
    return QUOTED_LINE.sub("", text) if ">" in text else text


def _by_part(reply: Reply) -> list[tuple[PartKind | None, str]]:
    """The words of a reply, each with its part; without one where the parts are not laid out as they stand."""
    whole = [one.word for one in words(clean(reply.text))]
    parts = [(part.kind, one.word) for part in reply.parts for one in words(clean(part.text))]
    return list(parts) if [word for _, word in parts] == whole else [(None, word) for word in whole]


def _body(reply: Reply) -> list[str]:
    """The words of a reply without its greeting, and without the lines of its closing that are no sentences."""
    said = _by_part(reply)
    if any(kind is None for kind, _ in said):
        return [word for _, word in said]
    closing = [line for part in reply.parts if part.kind == "closing" for line in part.text.splitlines()]
    told = " ".join(line for line in closing if line.rstrip().endswith(_SENTENCE_END) and not SIGN_OFF.match(line))
    body = [word for kind, word in said if kind not in ("greeting", "closing")]
    return body + [one.word for one in words(clean(told))]


def _found(after: list[str], body: list[str]) -> int | None:
    """Where the body stands in the words, as a whole; None where it does not, or is empty."""
    if not body:
        return None
    starts = (at for at in range(len(after) - len(body) + 1) if after[at] == body[0])
    return next((at for at in starts if after[at : at + len(body)] == body), None)


def _greets(head: str, names: set[str]) -> bool:
    said = [one.word for one in words(head)]
    return len(said) <= _MOST_GREETING and all(word in _GREETING or word in names for word in said)


def _signs(tail: str, names: set[str]) -> bool:
    """Whether nothing but a sign-off, names and ways to reach us stand there. Below a signature's line anything may, short of
    an afterword."""
    line = _UNDER_A_LINE.search(tail)
    below = tail[line.end() :] if line else ""
    if _AFTERWORD.search(below) or below.strip().count("\n") >= _MOST_SIGNATURE:
        return False
    lines = (tail[: line.start()] if line else tail).splitlines()
    return all(
        SIGN_OFF.match(one) or _CONTACT.fullmatch(one) or names.issuperset(told.word for told in words(one))
        for one in lines
    )
