"""The texts that a reply may rest on, each with the moment at which it was said, and the words in them."""

from __future__ import annotations

import datetime as dt
import itertools
import re
import zoneinfo
from collections.abc import Iterator
from functools import cached_property
from typing import Any

from drafter.domain.mentions.names import fold
from drafter.domain.money import as_money
from drafter.domain.regex import regex
from drafter.drafting.checking.plan_texts import plan_texts
from drafter.drafting.checking.sheet import Sheet

_WORD = regex(r"[^\W_]+(?:['’&-][^\W_]+)*")
SEAM = "  \n|\n"
"""Between two texts: space, as at the end of a text, and a bar that no pattern reads over."""


class Given:
    """Built from one sheet. `languages` are those that the texts may be written in, `now` the case's clock."""

    def __init__(self, sheet: Sheet) -> None:
        self.sheet, self.case, self.plan = sheet, sheet.case, sheet.plan
        wanted = (sheet.reply.language[:2].lower(), sheet.reading.language[:2].lower(), sheet.plan.language, "en")
        self.languages = tuple(dict.fromkeys(one for one in wanted if one in ("en", "de", "es", "fr")))
        self.now = sheet.case.now or sheet.case.message.at or dt.datetime.now(dt.UTC)

    @cached_property
    def dated(self) -> list[tuple[str, dt.datetime]]:
        """Every text with the moment at which its "tomorrow" was said."""
        said = [(turn.text, turn.at) for turn in self.case.history]
        said.append((self.case.message.text, self.case.message.at or self.now))
        said += [(text, self.now) for text in (*self.plan_texts, *self._texts_of_facts, *self._of_case)]
        return list(dict.fromkeys(said))

    @cached_property
    def plan_texts(self) -> tuple[str, ...]:
        return plan_texts(self.sheet)

    @cached_property
    def joined(self) -> str:
        """All texts as one, to be searched once: no figure, number word or id runs over the seam."""
        return SEAM.join(dict.fromkeys(text for text, _ in self.dated))

    @cached_property
    def _of_case(self) -> list[str]:
        customer, case = self.case.customer, self.case
        texts = [
            customer.id,
            customer.name,
            customer.email,
            customer.phone,
            customer.address,
            customer.tier,
            customer.country,
        ]
        texts += [customer.language, case.id, case.playbook, case.agent.name, *(turn.author for turn in case.history)]
        for one in case.attachments:
            texts += [one.name, one.text]
        for promise in (*case.commitments, *case.followed):
            texts += [promise.does, promise.owner]
        return [text for text in texts if text]

    @cached_property
    def leaves(self) -> list[tuple[str, Any]]:
        return list(_flat("", self.case.facts))

    @cached_property
    def _texts_of_facts(self) -> list[str]:
        texts = [
            str(value)
            for _, value in self.leaves
            if isinstance(value, (str, int, float)) and not isinstance(value, bool)
        ]
        return texts

    @cached_property
    def words(self) -> frozenset[str]:
        """Every word that was given, folded: what a name may be made of."""
        keys = [key.replace("_", " ") for key, _ in self.leaves]
        whole = set(_WORD.findall("\n".join((*keys, self.joined))))
        parts = {part for word in whole if "-" in word or "&" in word for part in re.split(r"[-&]", word)}
        given = {word.lower() if word.isascii() and "'" not in word else fold(word) for word in whole | parts}
        return frozenset(given | {word.rstrip("s") for word in given if word.endswith("s")})

    @cached_property
    def zones(self) -> list[dt.tzinfo]:
        zones: list[dt.tzinfo] = [self.sheet.zone]
        if self.sheet.playbook:
            zones.append(self.sheet.playbook.company.zone)
        if self.case.customer.timezone:
            zones.append(zoneinfo.ZoneInfo(self.case.customer.timezone))
        if self.case.now and self.case.now.tzinfo:
            zones.append(self.case.now.tzinfo)
        return list(dict.fromkeys(zones))


def _flat(name: str, value: Any) -> Iterator[tuple[str, Any]]:
    """The values inside nested facts; money stays whole."""
    if isinstance(value, dict) and as_money(value) is None:
        for key, item in value.items():
            yield from _flat(str(key), item)
    elif isinstance(value, list):
        yield name, value
        yield from itertools.chain.from_iterable(_flat(name, item) for item in value)
    else:
        yield name, value
