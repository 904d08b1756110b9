"""Where numbers stand in a text, and what the words before one say: a thing's number, which a reply has to name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.domain.regex import regex

Place = tuple[int, int]

_REACH = 40
_BEHIND = 24
_STRETCH = regex(r"\d(?:[ ().\-/+\u00a0]{0,3}\d){5,60}")

_THING = regex(
    r"(?:\b(?:orders?|tickets?|case|cases|invoice|bill|booking|reservation|confirmation|reference|ref|tracking|parcel|package|"
    r"shipment|delivery|consignment|serial|s/?n|imei|model|part|item|sku|product|article|asin|isbn|ean|upc|gtin|rma|return|"
    r"account|acct|customer|member|membership|client|contract|policy|claim|flight|train|voucher|gift|meter|device|"
    r"transaction|payment|receipt|po|job|incident|version|firmware|build|"
    r"bestell(?:ung|nummer|nr)?|auftrag(?:snummer|s)?|rechnung(?:snummer|s)?|kunden(?:nummer|nr)?|sendung(?:snummer|s)?|"
    r"vertrag(?:snummer|s)?|vorgang(?:snummer|s)?|serien(?:nummer|nr)?|artikel(?:nummer|nr)?|zähler(?:nummer)?|"
    r"buchung(?:snummer|s)?|paket(?:nummer)?|ticketnummer|fall|"
    r"pedido|encargo|factura|reserva|seguimiento|referencia|envío|serie|contrato|cliente|incidencia|póliza|"
    r"commande|facture|réservation|suivi|référence|colis|série|contrat|dossier|numéro client|sinistre)"
    r"(?:[- ]?(?:number|num|no|nr|id|code|nummer|número|núm|nº|numéro|n°|ref|reference))?\.?"
    r"|#|№)[\s\"'“(]*(?:(?:is|was|are|ist|lautet|war|es|era|est|number|no\.?|nr\.?|n[.º°]?|:|=|#|-|–|de|del|du|the|my|your|our|named)[\s\"'“(]*){0,3}$",
    re.IGNORECASE,
)


def names_a_thing(text: str, at: int) -> bool:
    """Whether the words right before `at` announce an order, a parcel, a device …: "order no. ", "tracking: ", "#"."""
    return _THING.search(text[max(0, at - _REACH) : at]) is not None


def stretches(text: str) -> Iterator[Place]:
    """Where six figures or more stand together, with what may part the figures of one number. Most of a message is
    outside of them, and need not be looked at for numbers."""
    return (hit.span() for hit in _STRETCH.finditer(text))


def found_at(look: re.Pattern[str], text: str, stretch: Place, *, before: int = 4) -> Iterator[re.Match[str]]:
    """What `look` finds of up to `before` characters before a stretch on. It may end some way behind the stretch, but
    what is cut off where the looking ends does not count."""
    start, end = stretch
    stop = min(len(text), end + _BEHIND)
    for hit in look.finditer(text, max(0, start - before), stop):
        if hit.start() < end and (stop == len(text) or hit.end() <= stop - 3):
            yield hit
