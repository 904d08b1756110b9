"""What the company asked, one entry per thing asked for, and whether the customer gave it."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from itertools import islice

from drafter.domain.reading import Question
from drafter.domain.regex import regex
from drafter.drafting.reading.ledger import outcome_words
from drafter.drafting.reading.ledger import question_words as words
from drafter.drafting.reading.ledger.confirmed import asks_to_confirm, confirmed, yes_of_its_own
from drafter.drafting.reading.ledger.given_before import given_before, tried_before
from drafter.drafting.reading.ledger.thread import Said

_MOST = 40
"""Questions read per message: a hostile text must not slow the reading down."""
_SAME_TALK = dt.timedelta(hours=2)
"""So soon after a question, the company's next words belong to it; later they go on to something else."""


def questions(messages: Sequence[Said]) -> tuple[Question, ...]:
    """All questions of the company, oldest first; several things asked in one sentence are several questions."""
    made: list[Question] = []
    for said in messages:
        if said.ours:
            made += sorted(islice(_in_message(said, messages), _MOST), key=lambda one: one.evidence.start)
    return tuple(made)


def _in_message(said: Said, messages: Sequence[Said]) -> Iterator[Question]:
    later = [one for one in messages[said.order + 1 :] if not one.ours]
    plain: list[tuple[str, int, int]] = []
    clear = False
    for sentence, low in zip(said.sentences, said.lowered, strict=True):
        asked = low.rstrip(" \"')").endswith("?")
        request = words.REQUEST.search(low)
        if not (asked or request) or words.COURTESY.search(low) or (not asked and words.OUR_DUTY.search(low)):
            continue
        if asked and words.IDLE.search(low):
            continue
        for begin, end in _pieces(low, asked=asked):
            piece = low[begin:end]
            start, stop = sentence.start + begin, sentence.end if end == len(low) else sentence.start + end
            things = _things(piece, request.start() if request and not asked else 0)
            for name, kind in things:
                given = any(_gives(kind, one) for one in later) or given_before(name, said, messages)
                given = given or (asks_to_confirm(piece) and confirmed(_reply(said, messages)[0]))
                clear = clear or given
                yield Question(asks=name, answered=given, evidence=said.cut(start, stop))
            if not things and (asked or end < len(low) or words.NOUN_PLEASE.match(piece)):
                plain.append((piece, start, stop))
    for (_, start, stop), answered in zip(
        plain, _answered([one[0] for one in plain], said, messages, clear=clear), strict=True
    ):
        yield Question(asks=_asks(said.text[start:stop]), answered=answered, evidence=said.cut(start, stop))


def _pieces(low: str, *, asked: bool) -> Iterator[tuple[int, int]]:
    """ "Where are you staying, and is there a number for the driver?" are two, and so are "tell me whether it leaks,
    and send a photo"; "go to the settings and send a photo" is one."""
    begin = 0
    for edge in words.NEXT_QUESTION.finditer(low) if asked else ():
        yield begin, edge.start()
        begin = edge.end()
    for edge in words.NEXT_REQUEST.finditer(low, begin):
        if words.EMBEDDED.search(low, begin, edge.start()):
            yield begin, edge.start()
            begin = edge.end()
    for edge in words.NEXT_THING.finditer(low, begin) if asked else ():
        if words.GIVES.search(low, begin, edge.start()) and not _BETWEEN.search(low, begin, edge.start()):
            yield begin, edge.start()
            begin = edge.end()
            break
    yield begin, len(low)


_BETWEEN = regex(r"\b(?:between|both|zwischen|sowohl|entre)\b|\b(?:whether|if|ob|si)\b")
"""Before two things that are one, or a clause of its own."""


def _things(low: str, start: int) -> list[tuple[str, str]]:
    """What a sentence asks for, each once; a photo of the damage is not also a photo."""
    found: dict[str, str] = {}
    for hit in words.THING.finditer(low, start):
        name, kind, _ = words.THINGS[int((hit.lastgroup or "t0")[1:])]
        if (
            name == "email address"
            and re.match(r"e-?mail(?!\s+address|\s+id|-?adresse)", hit[0])
            and not re.search(r"\byour\s+$|\bihre\s+$", low[: hit.start()])
        ):
            continue
        found.setdefault(name, kind)
    return list(found.items())


def _asks(text: str) -> str:
    """The question itself, without the courtesy before it, in one line of at most 160 characters."""
    text = re.sub(r"^(?:@\w+\s+)+", "", text)
    asked = " ".join(words.POLITE.sub("", " ".join(text.split())).split())
    return asked if len(asked) <= 160 else asked[:159].rsplit(" ", 1)[0] + "…"


# Whether it was answered


def _gives(kind: str, said: Said) -> bool:
    match kind:
        case "file":
            here = words.PHOTO.search(said.low) and outcome_words.SENT_IT.search(said.low)
            return said.attachments > 0 or bool(here) or words.HERE.match(said.low) is not None
        case "email" | "phone":
            return any(one.kind == kind for one in said.identifiers)
        case "id":
            return any(one.kind in ("id", "iban") for one in said.identifiers)
        case "number":
            return bool(re.search(r"\d", said.low)) and not outcome_words.MISSED.search(said.low)
        case "address":
            return bool(words.ADDRESS.search(said.low))
        case _:
            return _replies("", said)


def _answered(asked: Sequence[str], said: Said, messages: Sequence[Said], *, clear: bool) -> list[bool]:
    """Whether the next message of the customer answers each question. Where it clearly answers one of several, the
    others stay open; where none is clear, any reply counts. `clear`: something else that was asked was given."""
    reply, direct = _reply(said, messages)
    if reply is None or not asked:
        return [False] * len(asked)
    if direct and words.listed(reply.low, len(re.findall(r"\?", said.low))):
        return [True] * len(asked)
    proofs = [tried_before(low, said, messages) or _proof(low, reply) for low in asked]
    if True in proofs or clear:
        for place, low in enumerate(asked):
            others = [one for index, one in enumerate(asked) if index != place]
            if proofs[place] is None and yes_of_its_own(low, others, reply):
                proofs[place] = True
    any_reply = direct and not clear and True not in proofs and not words.STALLS.search(reply.low)
    return [
        proof if proof is not None else any_reply and _replies(low, reply)
        for low, proof in zip(asked, proofs, strict=True)
    ]


def _reply(said: Said, messages: Sequence[Said]) -> tuple[Said | None, bool]:
    """The customer's next message, and whether it follows right on the question."""
    direct = True
    for one in messages[said.order + 1 :]:
        if not one.ours:
            return one, direct
        direct = direct and (one.sender == "system" or one.at - said.at <= _SAME_TALK)
    return None, False


def _proof(asked: str, reply: Said) -> bool | None:
    """True where the reply holds words of the question, or one of its two choices; False where it holds neither of
    the choices; None where that cannot be told."""
    low = words.PHOTO_SENT.sub(" ", reply.low)
    told = {word[:4] for word in words.WORD.findall(low)}
    if choice := words.EITHER.search(asked):
        named = {choice["one"][:4], choice["two"][:4]} & {word[:4] for word in re.findall(r"\w+", low)}
        return bool(named) or bool(
            re.search(r"\b(?:both|either|neither|any|whichever|beide\w*|ambos|les\s+deux)\b", low)
        )
    if words.COLOUR.search(asked) and words.COLOURED.search(low):
        return True
    if words.WHEN.match(asked) and any(day.earliest <= reply.at for day in reply.dates):
        return True
    shared = {word[:4] for word in words.WORD.findall(asked) if word not in words.EMPTY} & told
    return True if shared and not low.rstrip().endswith("?") else None


def _replies(question: str, said: Said) -> bool:
    """Whether a message can be an answer at all: a bare complaint of silence, or a question back, is none."""
    if words.HANDS_OVER.search(question) and words.CONSENT.fullmatch(said.low):
        return False
    if re.match(
        r"(?:is|are|do|does|did|have|has|can|could|will|would|was|were|shall|should)\b", question
    ) and words.YES_NO.search(said.low):
        return True
    missed = said.matching(outcome_words.MISSED)
    told = [_before_question(low) for low, hit in zip(said.lowered, missed, strict=True) if not hit]
    return any(
        len(low.split()) >= 1 and not re.fullmatch(r"(?:hi|hello|hey|thanks|thank\s+you)\W*(?:\w+\W*)?", low)
        for low in told
    )


def _before_question(low: str) -> str:
    """What is told before a question back: "it's Josephine, so J. And when …?"; a question alone tells nothing."""
    if not low.endswith("?"):
        return low
    head, mark, _ = low.partition(", ")
    return head if mark and len(head.split()) > 1 and not words.ASKS_BACK.match(head) else ""
