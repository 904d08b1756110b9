"""Whether every figure, date, length of time, id, link, address and name in a reply was given: by the case, the plan, or
what the plan quotes, in any notation or by plain arithmetic.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable, Iterator
from decimal import Decimal

from drafter.domain.mentions.identifiers import IdMention
from drafter.domain.regex import regex
from drafter.domain.score import Mark
from drafter.drafting.checking.facts.causes import causes
from drafter.drafting.checking.facts.counting import numbers
from drafter.drafting.checking.facts.figures import amount_holds, examples
from drafter.drafting.checking.facts.named import names
from drafter.drafting.checking.facts.numbered_days import is_short_day
from drafter.drafting.checking.facts.plain_figures import is_run_together
from drafter.drafting.checking.facts.respaced import respaced
from drafter.drafting.checking.facts.sources import Sources
from drafter.drafting.checking.facts.taken import claim
from drafter.drafting.checking.facts.tallied import follows_from_numbers
from drafter.drafting.checking.facts.tense import is_declined
from drafter.drafting.checking.facts.timing import times
from drafter.drafting.checking.facts.unnamed import unnamed
from drafter.drafting.checking.sheet import READ_TO, Sheet, Verdict, failed, passed


def grounded(sheet: Sheet) -> Verdict:
    """Fails on what nobody gave: the first such thing is named, each has a span. So does an act with two due days."""
    if len(sheet.text) > READ_TO:
        begun = sheet.reply.model_copy(update={"text": sheet.text[:READ_TO].rpartition(" ")[0] or sheet.text[:READ_TO]})
        sheet = dataclasses.replace(sheet, reply=begun, _noted={})
    sources = sheet.lasting(f"sources {sheet.reply.language}", lambda: Sources(sheet))
    taken = bytearray(len(sheet.text))
    found: list[tuple[Mark, str]] = []
    for look in _LOOKS:
        found += look(sheet, sources, taken)
    if not found:
        return passed("every figure, date, id and name was given")
    found.sort(key=lambda one: one[0].start)
    return failed(f"{found[0][1]}: “{found[0][0].quote.strip()}”", dict.fromkeys(mark for mark, _ in found))


def _strings(sheet: Sheet, sources: Sources, taken: bytearray) -> Iterator[tuple[Mark, str]]:
    """E-mails, links and phones first: their digits are no numbers."""
    for one in sheet.identifiers:
        if one.kind in ("email", "link", "phone", "card", "iban", "secret"):
            claim(taken, one.start, one.end)
            if not _string_holds(one, sources):
                yield sheet.mark(one.start, one.end), f"nobody gave this {_KIND[one.kind]}"


_KIND = {
    "email": "e-mail address", "link": "link", "phone": "phone number", "card": "card number", "iban": "account",
    "secret": "code",
}  # fmt: skip


def _string_holds(one: IdMention, sources: Sources) -> bool:
    if one.kind in ("email", "link"):
        return one.key in sources.flat
    digits = re.sub(r"\D", "", one.key)
    return one.key in sources.ids or any(
        len(other) >= 7 and (other.endswith(digits[-9:]) or digits.endswith(other.lstrip("0")))
        for other in sources.ids
        if other.isdigit()
    )


def _money(sheet: Sheet, sources: Sources, taken: bytearray) -> Iterator[tuple[Mark, str]]:
    amounts = sheet.amounts(sheet.reply.language)
    worked = examples(amounts, sheet.lower)
    for one in amounts:
        if (
            claim(taken, one.start, one.end)
            and not amount_holds(one, sheet.lower, sources, worked)
            and not is_declined(sheet, one.start)
        ):
            yield sheet.mark(one.start, one.end), "this amount is not in the case or the plan"


def _ids(sheet: Sheet, sources: Sources, taken: bytearray) -> Iterator[tuple[Mark, str]]:
    for one in sheet.identifiers:
        if one.kind != "id" or not claim(taken, one.start, one.end):
            continue
        if len(one.key) <= 2 or one.key in sources.short_ids or one.key in sources.ids or one.key in _COMMON_CODES:
            continue
        if any(other.endswith(one.key) for other in sources.ids if len(one.key) >= 3 and len(other) <= 40):
            continue
        if is_short_day(one.quote, sources) or is_run_together(one.quote, one.start, sheet, sources):
            continue
        if _is_stretch(one, sources):
            continue
        if re.fullmatch(r"(?:19|20)\d\d", one.key) and any(str(day.year) == one.key for day in sources.days):
            continue
        if one.key.isdigit() and (sources.has_number(Decimal(one.key)) or _is_count(one, sheet, sources)):
            continue
        yield sheet.mark(one.start, one.end), "this number is not in the case or the plan"


def _is_count(one: IdMention, sheet: Sheet, sources: Sources) -> bool:
    """Whether a run of figures that nothing calls a number of anything follows by plain arithmetic, as one with a comma may."""
    if not one.quote.isdigit() or one.quote.startswith("0") or _CALLED.search(sheet.lower, 0, one.start):
        return False
    return follows_from_numbers(Decimal(one.key), one.start, sheet, sources)


_CALLED = regex(
    r"(?:#|\b(?:n[°º]|no|nr|num|number|numbers|id|ids|code|codes|ref|reference|pin|order|case|ticket|booking|contract|customer|account|invoice|policy|claim|file|parcel|shipment|tracking|serial|model|confirmation|"
    r"nummer|\w+nummer|auftrag|bestellung|vorgang|vertrag|rechnung|buchung|konto|aktenzeichen|fall|sendung|ticketnummer|número|pedido|expediente|contrato|factura|reserva|cuenta|caso|envío|"
    r"numéro|commande|dossier|contrat|facture|réservation|compte|colis)\b)\.?(?: (?:is|ist|es|est|number|nummer|no\.?|nr\.?|lautet|of|de))?[ :]*[\"“„(«]?$"
)
"""Words behind which a run of figures names one thing and counts nothing."""


def _is_stretch(one: IdMention, sources: Sources) -> bool:
    """ "seats 14-17", or "11/12 of the year", where both numbers were told."""
    ends = re.fullmatch(r"(\d{1,4})[-–/](\d{1,4})", one.quote)
    return (
        ends is not None
        and int(ends[1]) < int(ends[2])
        and all(sources.has_number(Decimal(end)) for end in ends.groups())
    )


_COMMON_CODES = frozenset({"covid19", "mp3", "mp4", "usb3", "h264", "365"})


def _causes(sheet: Sheet, sources: Sources, taken: bytearray) -> Iterator[tuple[Mark, str]]:
    yield from causes(sheet, sources.words)
    yield from unnamed(sheet, sources.words)


_LOOKS: tuple[Callable[[Sheet, Sources, bytearray], Iterator[tuple[Mark, str]]], ...] = (
    _strings,
    respaced,
    _money,
    times,
    _ids,
    numbers,
    names,
    _causes,
)
