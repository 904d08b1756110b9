"""What the customer gave: numbers and addresses to the letter, amounts, dates, devices, and the steps already tried."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from drafter.domain.lexicon.patterns import Pattern, Waiting
from drafter.domain.mentions.amounts import find_amounts
from drafter.domain.mentions.identifiers import IdMention
from drafter.domain.reading import Fact
from drafter.domain.regex import regex
from drafter.domain.stretches import Stretches
from drafter.drafting.reading.ledger.corrected import corrected
from drafter.drafting.reading.ledger.facts_told import told
from drafter.drafting.reading.ledger.thread import Said

_NAMED_ID: tuple[tuple[str, Pattern], ...] = tuple(
    (name, Waiting(words))
    for name, words in (
        ("tracking_number", r"tracking|sendung|seguimiento|suivi|awb|waybill"),
        ("serial_number", r"serial|s/n|imei|serien|serie|série"),
        ("booking_reference", r"booking|reservation|pnr|locator|buchung|reserva|réservation|confirmation"),
        ("flight_number", r"flight|flug|vuelo|\bvol\b"),
        (
            "ticket_number",
            r"ticket|case|complaint|incident|claim|vorgang|caso|incidencia|dossier|reference|\bref\b|referenz|referencia|référence",
        ),
        ("invoice_number", r"invoice|rechnung|factura|facture"),
        (
            "account_number",
            r"account|acct|customer\s+(?:no|number|id)|kunden|cliente|client|contract|vertrag|contrato|contrat|policy|member",
        ),
        ("meter_reading", r"meter|zähler|contador|compteur"),
        ("postcode", r"post\s?code|zip|plz|código\s+postal|code\s+postal"),
        (
            "access_code",
            r"(?:gate|door|access|entry|entrance|building|key|lock\s?box|garage|intercom|buzzer|tür|tor|zugangs|eingangs)[- ]?code|digicode|código\s+(?:de\s+acceso|de\s+la\s+puerta|del\s+portal)|code\s+(?:d'accès|d'entrée|de\s+la\s+porte)",
        ),
        (
            "voucher_code",
            r"(?:promo\w*|discount|voucher|coupon|gift(?:\s?card)?|gutschein|rabatt)[- ]?code|código\s+(?:de\s+descuento|promocional)|code\s+promo\w*",
        ),
        ("error_code", r"error|(?<!tipp)(?<!schreib)fehler|code\b"),
        ("order_number", r"order|bestell|auftrag|pedido|commande|#$|purchase"),
    )
)
_A_THING = regex(
    r"^(?!.*\b(?:number|no|nr|nummer|número|numéro|code|id|ref\w*|is|was|it's|ist|lautet|es|est|n°)\b).*\b(?:the|an?|my|our|your|this|that|two|three|four|five|\d+|der|die|das|den|dem|eine?[nmr]?|el|la|los|las|un|una|dos|tres|le|les|une|du|deux|trois)\s+(?:[\w-]+\s+){0,4}$"
)
"""Between a label and what follows: "I ordered the drill DP-14" names the router, not the order."""
_OF_ANOTHER = regex(
    r"\b(?:(?:neighbou?r|next\s+door|(?:someone|somebody)\s+else|another\s+customer|other\s+customer|stranger|(?:previous|former|last)\s+(?:tenant|owner|occupant))(?:'s|s')"
    r"|(?:meines|unseres|des)\s+(?:nachbarn|vormieters|anderen\s+kunden)|(?:de\s+mi|del|de\s+nuestro)\s+(?:vecino|inquilino\s+anterior|otro\s+cliente)|(?:de\s+mon|du|de\s+notre)\s+(?:voisin|précédent\s+locataire|ancien\s+locataire))\s+(?:(?!mine\b|my\b|our\b|meine\b|mía\b|mienne\b)[\w']+[\s:#]+){0,4}$"
    r"|\b(?:número|nummer|numéro|pedido|paquete|colis|contrato|contrat)\s+(?:\w+\s+){0,2}?(?:de\s+mi\s+vecin[oa]|de\s+ma\s+voisine|de\s+mon\s+voisin|meines\s+nachbarn|meiner\s+nachbarin)\s+(?:es|est|ist|:)\s+(?:el\s+|le\s+|la\s+|die\s+)?$"
)
"""Before the number of somebody who has no part in the matter: "my neighbour's account number is 55120"."""
_NO_PHONE = regex(
    r"\b(?:paket|parcel|package|packet|consignment|colis|paquete|envío|sendung|order|bestellung|auftrag|pedido|commande|ticket|invoice|rechnung|factura|facture|account|kunden\w*|vertrag|contrato|contrat|claim|policy|meter|zähler)\w*\s*(?:number|no\.?|nr\.?|nummer|número|numéro|n°|#|is|ist|es|:)*\s*$"
)
"""Before figures that only look like a phone's: "Paket 00340434"."""
_YEAR = regex(r"(?:19|20)\d\d")
_ORDINARY_ID = regex(
    r"(?:\d{1,3}(?:st|nd|rd|th|h|hrs?|mins?|days?|am|pm|mb|gb|mbps|kg|km|k|x|%|s|p)|\d+x\d+|covid-?19|24/7|\d{1,2}[-/]\d{1,2}(?:[-/]\d{2,4})?|\d{4}-\d{2}-\d{2}|(?:iphone|galaxy|pixel|windows|ios|ps|xbox|mp|h)-?\d*[a-z]?|[45]g)$",
    re.IGNORECASE,
)
_STEP = Waiting(
    r"(?<!\w)(?=\w)(?:(?:i|we)(?:'ve|\s+have|\s+had)?\s+(?:\w+ly\s+|already\s+|also\s+|even\s+|just\s+|tried\s+(?:to\s+)?)*(?:restart\w*|reboot\w*|reset\w*|reinstall\w*|unplug\w*|uninstall\w*|updat(?:ed|ing)|clear(?:ed|ing)|charg(?:ed|ing)\s+it|swapp(?:ed|ing)|replac(?:ed|ing)\s+the|power\s?-?cycl\w*|factory\s+reset\w*|turn(?:ed|ing)\s+(?:it\s+)?(?:off|on)|switch(?:ed|ing)\s+(?:it\s+)?(?:off|on)"
    r"|chang(?:ed|ing)\s+(?:the|my)\s+(?:password|cable|battery|batteries|socket|plug|settings|browser|channel)|tri(?:ed|y)\s+(?:a\s+(?:different|new|second|third)|another|the|all|every|it|using|with|that|everything|both|incognito)|check(?:ed|ing)\s+(?:the|my|all|with)|log(?:ged|ging)\s+(?:out|in|off)|sign(?:ed|ing)\s+(?:out|in)|delet(?:ed|ing)|disconnect\w*|reconnect\w*|re-?paired|follow(?:ed|ing)\s+(?:the|your|all)|spoke\s+(?:to|with)|call(?:ed|ing)\s+(?:the|my)|contact(?:ed|ing)\s+(?:the|my)|descal\w+|clean(?:ed|ing)\s+(?:the|it)|did\s+(?:a|the|all)\s+(?:factory\s+)?(?:reset|restart|reboot|steps)|done\s+(?:all\s+)?(?:that|the|a\s+reset|this))\b"
    r"|^(?:already\s+)?(?:restarted|rebooted|reset|reinstalled|unplugged|tried)\b|(?:restarted|rebooted|reset|reinstalled|unplugged)\s+(?:it|the|my|everything|twice|again|(?:three|3|two|2|several)\s+times)\b"
    r"|(?:(?:das|den|die|meine?n?)\s+\w+\s+)?(?:habe|haben|hab)\s+(?:\w+\s+){0,7}(?:gereinigt|entkalkt|sauber\s?gemacht|gesäubert|entlüftet|entleert|gelöscht|deinstalliert|getauscht|neu\s?gestartet|zurückgesetzt|neu\s+installiert|ausgesteckt|ausgetauscht|geprüft|probiert|ausprobiert|aktualisiert|resettet|gewechselt)\b"
    r"|(?:ya\s+)?(?:he|hemos)\s+(?:\w+\s+)?(?:reiniciado|reinstalado|probado|desenchufado|restablecido|actualizado|cambiado|comprobado|intentado|limpiado|descalcificado|revisado|desconectado)\b|(?:ya\s+)?(?:lo\s+|la\s+)?(?:(?:re)?limpié|reinicié|reseteé|desenchufé|desconecté|reinstalé|descalcifiqué|restablecí|cambié\s+(?:el|la|los|las)|probé|comprobé|revisé\s+(?:el|la|los|las))(?!\w)|(?:j'ai|nous\s+avons)\s+(?:déjà\s+|bien\s+)?(?:redémarré|réinitialisé|réinstallé|débranché|essayé|vérifié|changé|testé|nettoyé|détartré|rebranché)\b)"
)  # fmt: skip
_DEVICE = Waiting(
    r"\b(?:iphone\s?(?:\d{1,2}|x[rs]?|se)(?:\s?(?:pro|plus|max|mini))*|ipad(?:\s?(?:pro|air|mini))?|macbook(?:\s?(?:pro|air))?|apple\s+watch|airpods(?:\s?pro)?|galaxy\s+(?:s|a|note|tab|z)\s?\w{1,4}(?:\s?(?:ultra|plus))?|pixel\s?\d\w?(?:\s?pro)?|kindle|playstation\s?\d|ps[45]|xbox(?:\s+(?:one|series\s?[xs]))?|nintendo\s+switch|fritz!?box(?:\s?\d{4})?|windows\s?(?:7|8|10|11)|ios\s?\d{1,2}(?:\.\d{1,2}){0,2}|android\s?\d{1,2}|macos(?:\s?\w+)?|roku|fire\s?(?:tv|stick)|chromecast)\b"
)
_POSTCODE = regex(
    r"\b(?:[A-Z]{1,2}\d[A-Z\d]?\s\d[A-Z]{2}|(?:zip|ZIP|plz|PLZ|postcode|Postcode)(?:\s+code)?(?:\s+is|:)?\s+(?P<zip>[A-Z0-9 -]{4,8}\d[A-Z0-9]*))\b"
)
_ADDRESS = Waiting(
    r"\b\d{1,5}[A-Za-z]?\s+(?:[NSEW]\.?\s+)?(?:[A-Z][\w'.-]+\s+){1,3}(?:St|Street|Rd|Road|Ave|Avenue|Lane|Ln|Drive|Dr|Way|Court|Ct|Close|Place|Pl|Blvd|Boulevard|Crescent|Terrace|Gardens|Grove|Square)\b\.?(?:,?\s+(?:Apt|Unit|Flat|Suite|#)\s*\w{1,5})?(?:,\s+[A-Z][\w .'-]{1,40}(?:,?\s+[A-Z]{2})?(?:\s+\d{5})?)?"
    r"|\b[A-ZÄÖÜ][\wäöüß.-]*(?:straße|strasse|str\.|weg|platz|allee|gasse)\s+\d{1,4}[a-z]?(?:,\s*\d{5}\s+[A-ZÄÖÜ]\w+)?|\b(?:[Cc]alle|[Aa]venida|[Pp]laza)\s+(?:[\wáéíóúñ]+\s+){1,4}\d{1,4}\b(?:,\s*\d{1,2}\s?[ºª°]\s?[\w. ]{0,12})?(?:,\s*\d{5}\s+[A-ZÁÉÍÓÚÑÀ-Ý][\w'’-]+(?:[ -][A-ZÁÉÍÓÚÑÀ-Ý][\w'’-]+){0,3})?|\b\d{1,4}(?:\s?(?:bis|ter))?,?\s+(?:rue|avenue|boulevard|place|chemin|allée)\s+(?:(?!(?:est|était|sont|a|ont|ne|depuis|et|mais|pour|qui|que|car|il|elle|je|nous|on|avec|sans|où|le|la|les)\b(?!\s+[A-ZÀ-Ý]))[\wàâéèêëîïôùûç'-]+\s?){1,5}(?:,\s*\d{5}\s+[A-ZÁÉÍÓÚÑÀ-Ý][\w'’-]+(?:[ -][A-ZÁÉÍÓÚÑÀ-Ý][\w'’-]+){0,3})?"
)  # fmt: skip
_PLACES = ((_ADDRESS, "address"), (_POSTCODE, "postcode"))
_FIGURE = regex(r"\d")
"""No address and no postcode does without."""
_FACE = regex(r"[?]\s*$")


def facts(messages: Sequence[Said]) -> tuple[Fact, ...]:
    """Everything that the customer gave, in order, each thing once (its first mention)."""
    made: dict[tuple[str, str], Fact] = {}
    for said in messages:
        if not said.ours:
            before = messages[said.order - 1] if said.order else None
            named = list(told(said, before))
            called = {value.lower() for name, value, _, _ in named if name != "answer"}
            given = [one for one in _in_message(said) if not (one[0] == "reference" and one[1].lower() in called)]
            values = {value.lower().lstrip("#") for _, value, _, _ in given}
            given += [one for one in named if one[1].lower() not in values]
            given = [one for one in given if one[0] in _ANYBODYS or not _of_another(said, one[2])]
            given = corrected(said, given, made)
            for name, value, start, end in sorted(given, key=lambda one: one[2]):
                made.setdefault((name, value.lower()), Fact(name=name, value=value, evidence=said.cut(start, end)))
    return tuple(made.values())


_ANYBODYS = frozenset({"amount", "date", "item", "device", "step_tried", "address", "place", "name", "answer"})
"""What matters whoever it is of."""


def _of_another(said: Said, start: int) -> bool:
    """Whether a number is told of somebody who has no part in the matter."""
    before = re.split(r"[.!?;\n]\s", said.low[max(0, start - 60) : start])[-1]
    return _OF_ANOTHER.search(before) is not None


def _in_message(said: Said) -> Iterator[tuple[str, str, int, int]]:
    amounts = find_amounts(said.plain, language=said.language)
    dates = said.dates
    spans = [(one.start, one.end) for one in amounts] + [(one.start, one.end) for one in dates]
    for amount in amounts:
        yield "amount", amount.quote, amount.start, amount.end
    for date in dates:
        if date.kind in ("date", "weekday", "relative") and not (
            date.kind == "relative" and date.quote.lower() in ("today", "now", "heute", "hoy")
        ):
            yield "date", date.quote, date.start, date.end
    taken = Stretches(spans)
    for pattern, name in _PLACES if _FIGURE.search(said.plain) else ():
        for hit in pattern.finditer(said.plain):
            start, end = hit.span("zip") if name == "postcode" and hit["zip"] else hit.span()
            if not taken.touch(start, end):
                taken.add(start, end)
                yield name, said.plain[start:end].strip(), start, start + len(said.plain[start:end].rstrip())
    for one in said.identifiers:
        if not taken.touch(one.start, one.end) and (kind := _id_name(said, one)):
            yield kind, one.quote.lstrip("#"), one.start + len(one.quote) - len(one.quote.lstrip("#")), one.end
    for device in _DEVICE.finditer(said.low):
        yield "device", said.text[device.start() : device.end()], device.start(), device.end()
    yield from _steps(said)


def _id_name(said: Said, one: IdMention) -> str | None:
    """The kind of an identifier, by the words before it; secrets and cards are nothing to remember."""
    if one.kind in ("secret", "card"):
        return None
    before = said.low[max(0, one.start - 40) : one.start]
    before = re.split(r"[.!?;\n]\s", before)[-1]
    if one.kind != "id" and not (one.kind == "phone" and one.quote.isdigit() and _NO_PHONE.search(before)):
        return one.kind
    named = [
        (found.end(), found.end() - found.start(), name)
        for name, pattern in _NAMED_ID
        for found in pattern.finditer(before)
    ]
    if named and not (re.search(r"[A-Za-z]", one.quote) and _A_THING.match(before[max(named)[0] :])):
        return max(named)[2]
    if (
        _ORDINARY_ID.match(one.quote)
        or _YEAR.fullmatch(one.quote)
        or (one.quote.isdigit() and len(one.quote) < 4 and not one.quote.startswith("#"))
    ):
        return None
    if re.match(
        r"\s*(?:times|people|miles|points|customers|users|words|steps|days|hours|minutes|calls|km|kwh|mb|gb)\b",
        said.low[one.end : one.end + 12],
    ):
        return None
    return "order_number" if one.quote.startswith("#") else "reference"


def _steps(said: Said) -> Iterator[tuple[str, str, int, int]]:
    for sentence, low in zip(said.sentences, said.lowered, strict=True):
        hit = _STEP.search(low)
        if (
            hit is None
            or _FACE.search(low)
            or re.search(
                r"\bevery\s+(?:\w+\s+)?(?:hours?|days?|minutes?|weeks?|night|morning)\b|\b(?:haven't|have\s+not|didn't|did\s+not|never|before\s+i|should\s+i|will|unless|nicht\s+neu|no\s+he|pas\s+encore)\b",
                low[max(0, hit.start() - 20) : hit.end() + 8],
            )
        ):
            continue
        stop = re.search(
            r"[.;!?\n]|,\s*(?:but|and\s+(?:it|the)|aber|pero|mais)\b|\s+(?:but|aber|pero|mais)\s", low[hit.end() :]
        )
        end = hit.end() + stop.start() if stop else len(low)
        start = sentence.start + hit.start()
        value = said.text[start : sentence.start + end].rstrip(" ,.!")
        yield "step_tried", value, start, start + len(value)
