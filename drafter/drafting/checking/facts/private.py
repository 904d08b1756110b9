"""Where others can read the reply: the amount, the ids, the contact and account details go to a private message."""

from __future__ import annotations

import re

from drafter.domain.regex import regex
from drafter.domain.score import Mark
from drafter.drafting.checking.sheet import Sheet, Verdict, failed, nothing, passed

_ENDING = regex(
    r"\b(?:card|account|iban|karte|konto|tarjeta|cuenta|carte|compte)\b[^.!?\n]{0,30}?\b(?:ending|ends|endet|endend|terminad[ao]|finissant|se terminant)\b"
    r"[^.!?\n]{0,12}?\d{2,6}",
    re.IGNORECASE,
)
_PRODUCT = regex(r"[A-Za-z]{1,3}-?\d{1,2}|\d[GgKk]")
_NUMBERED = regex(
    r"\b(?:order|account|case|ticket|reference|ref|booking|invoice|customer|contract|policy|meter|bestellung|bestellnummer|kunden\w*|"
    r"rechnung\w*|auftrag\w*|vertrag\w*|pedido|reserva|factura|cuenta|commande|facture|dossier|compte|réservation)"
    r"(?:[ ]+(?:number|no\.?|nr\.?|id|nummer|número|numéro|n[º°]))?[ ]*[:#]?[ ]*(?P<id>\d{2,12})\b",
    re.IGNORECASE,
)


def no_private_in_public(sheet: Sheet) -> Verdict:
    """Only for a public case. The company's own e-mail, link or phone is no secret where knowledge holds it."""
    if not sheet.case.is_public:
        return nothing("the reply goes to the customer alone")
    found: list[tuple[Mark, str]] = [
        (sheet.mark(one.start, one.end), "an amount") for one in sheet.amounts(sheet.reply.language)
    ]
    ours = "\n".join(quote.quote for quote in sheet.plan.knowledge).lower()
    for one in sheet.identifiers:
        what = _WHAT.get(one.kind)
        if what and not (one.quote.lower() in ours or (one.kind == "id" and _harmless(sheet, one.start, one.quote))):
            found.append((sheet.mark(one.start, one.end), what))
    found += [(sheet.mark(hit.start(), hit.end()), "an account detail") for hit in _ENDING.finditer(sheet.text)]
    found += [
        (sheet.mark(hit.start("id"), hit.end("id")), "a number of theirs") for hit in _NUMBERED.finditer(sheet.text)
    ]
    found += _details(sheet)
    if found:
        mark, what = found[0]
        return failed(f"others can read {what}: “{mark.quote}”", dict.fromkeys(mark for mark, _ in found))
    return passed("nothing private in the open")


_WHAT = {
    "email": "an e-mail address", "phone": "a phone number", "card": "a card number", "iban": "a bank account",
    "secret": "a secret", "id": "a number of theirs",
}  # fmt: skip


def _harmless(sheet: Sheet, start: int, quote: str) -> bool:
    """Years, dates and product names ("2026", "2026-11-25", "A4") are told in the open every day."""
    if _PRODUCT.fullmatch(quote) or re.fullmatch(r"(?:19|20)\d\d(?:-\d\d-\d\d)?|\d{1,2}/\d{1,4}(?:/\d{2,4})?", quote):
        return not _NUMBERED.search(sheet.text, max(0, start - 30), start + len(quote))
    own = [str(sheet.case.facts.get(key, "")).lower() for key in ("product", "model", "device", "item")]
    return any(quote.lower() in name for name in own if name)


def _details(sheet: Sheet) -> list[tuple[Mark, str]]:
    """The customer's own address, phone and family name, and text ids among the facts, wherever they stand."""
    customer = sheet.case.customer
    wanted = [(customer.address, "their address"), (customer.phone, "their phone number")]
    wanted += [
        (part.strip(), "their address") for part in (customer.address or "").split(",") if any(map(str.isdigit, part))
    ]
    wanted += [
        (str(value), "a number of theirs")
        for key, value in sheet.case.facts.items()
        if re.search(
            r"(?:_id|_no|_?number|reference|_ref|iban|account|address|email|phone|tracking|serial)$", key, re.IGNORECASE
        )
        and isinstance(value, (str, int))
    ]
    found = []
    for value, what in wanted:
        if (
            value
            and len(value) >= 3
            and (hit := re.search(rf"(?<!\w){re.escape(value)}(?!\w)", sheet.text, re.IGNORECASE))
        ):
            found.append((sheet.mark(hit.start(), hit.end()), what))
    return found
