"""Figures, days and names that only an order to the writer brings into a case: they are said, and yet nobody gave them."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

from drafter.domain.bidding import is_bidding
from drafter.domain.case import Case
from drafter.domain.score import Mark
from drafter.domain.sentences import sentences
from drafter.drafting.checking.facts.grounded import grounded
from drafter.drafting.checking.sheet import READ_TO, Sheet, lowered


def ordered(sheet: Sheet) -> Iterator[Mark]:
    """What in the reply is not grounded once the orders in the customer's messages and attachments are left out."""
    case = sheet.lasting("the case without orders", lambda: _without_orders(sheet.case))
    if case is not sheet.case:
        yield from grounded(dataclasses.replace(sheet, case=case, _noted={})).spans


def _without_orders(case: Case) -> Case:
    """The case with every order blanked; the very same case where there is none."""
    message = case.message
    attachments = tuple(
        one.model_copy(update={"name": _blanked(one.name), "text": one.text and _blanked(one.text)})
        for one in message.attachments
    )
    history = tuple(
        turn.model_copy(update={"text": _blanked(turn.text)}) if turn.sender == "customer" else turn
        for turn in case.history
    )
    kept = message.model_copy(update={"text": _blanked(message.text), "attachments": attachments})
    return case if kept == message and history == case.history else case.model_copy(update={"message": kept, "history": history})  # fmt: skip


def _blanked(text: str) -> str:
    """The text with spaces in place of every order in it; places carry over."""
    for one in sentences(text[:READ_TO]):
        if is_bidding(lowered(one.text)):
            text = text[: one.start] + " " * (one.end - one.start) + text[one.end :]
    return text
