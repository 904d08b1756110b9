"""Whether the case holds a thing that a reply may ask for: the order number, a photo, what was tried, by facts, record,
attachments, ledger, or the customer's own words.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from drafter.domain.mentions.identifiers import find_identifiers
from drafter.domain.regex import regex
from drafter.drafting.checking.manner.bags import bag
from drafter.drafting.checking.sheet import Sheet

_KEYS: dict[str, str] = {
    "order": r"order|booking|reserv|tracking|ticket|reference|ref$|invoice|pnr|case_?(?:id|no|number)|claim|shipment|flight|bestell|pedido|commande",
    "account": r"account|customer_?(?:id|no|number)|member|socio|mitglied|adh[ée]rent|abonn|contract|policy|meter|subscri", "serial": r"serial|model|imei|device|product",
    "bank": r"bank(?:ing)?_|iban|sort_?code|(?:account|payment|payout|card)_details|bankverbindung|cuenta_bancaria|rib$", "certificate": r"certificate", "document": r"(?:passport|licen[cs]e|\bid|identity|dni|ausweis|reisepass|pasaporte|passeport|contract|lease|letter|prescription)_(?:copy|scan|photo|received|sent)|(?:copy|scan)_of|documents?(?:_|$)|kopie|copia|copie", "line": r"(?:^|_)line(?:$|_)|ligne|l[ií]nea|anschluss|landline|circuit", "photo": r"photo|picture|image|screenshot|video", "receipt": r"receipt|invoice|proof|purchase_?proof", "email": r"e_?mail",
    "phone": r"phone|mobile|cell|tel", "address": r"address|street|postcode|zip|adresse|anschrift|stra(?:ß|ss)e|direcci[oó]n", "name": r"^(?:customer_?)?name$",
    "bought": r"(?:purchas|bought|order|deliver|receiv|arriv|ship).*(?:on|at|date)$|date", "tried": r"tried|steps|troubleshoot|attempt",
    "problem": r"fault|problem|issue|defect|reason|complaint|error|damage|symptom|cause", "amount": r"amount|total|price|charge|paid|cost|fee|sum|refund",
    "which": r"product|item|model|device|article|sku",
}  # fmt: skip
_KEY = {name: regex(pattern, re.IGNORECASE) for name, pattern in _KEYS.items()}
_SAID: dict[str, str] = {
    "order": r"(?:order|booking|reservation|reference|ref|ticket|tracking|invoice|case|flight|pnr|confirmation|bestell\w*|auftrag\w*|pedido|commande|claim)[\w .:#'-]{0,24}?(?:#|\b)[a-z]{0,4}-?\d{3,}|#\d{3,}|\b[a-z]{2,4}-\d{3,}",
    "account": r"(?:account|customer|contract|policy|kunden\w*|vertrags\w*|cuenta|compte|client)[\w .:#-]{0,20}?\d{4,}", "serial": r"(?:serial|model|s/n|imei|seriennummer)[\w .:#-]{0,16}?[a-z0-9-]*\d",
    "photo": r"(?:attach\w*|sent|enclosed|here (?:is|are|'s)|see|uploaded|included|provided|emailed|anbei|geschickt|adjunt\w*|envié|ci-joint|envoyé)[\w ,']{0,40}(?:photos?|pictures?|pics?|images?|screenshots?|videos?|fotos?|bilder|capturas?|imágenes)|(?:photos?|pictures?|pics?|screenshots?|fotos?) (?:jointes?|ci-jointe?s?|adjuntas?|anbei|im anhang|in the attachment|attached|enclosed|below|again|already|i sent|are attached)|(?:photos?|pictures?|screenshots?|fotos?|bilder)[\w ,']{0,30}(?:sent|attached|uploaded|geschickt|envi)",
    "receipt": r"(?:attach\w*|sent|enclosed|here (?:is|'s)|uploaded|included|provided|emailed|anbei|geschickt|adjunt\w*|ci-joint|envoyé)[\w ,']{0,40}(?:receipt|invoice|proof of|bill\b|statement|beleg|rechnung|recibo|factura|facture|reçu)|(?:aquí (?:va|tienen?)|mand[éo]|envi[éo]|adjunt\w*)[\w ,']{0,40}(?:ticket|recibo|factura|justificante)|(?:receipt|invoice|beleg|rechnung)[\w ,']{0,20}(?:attached|enclosed|sent|geschickt|anbei)",
    "bought": r"\b(?:bought|ordered|purchased|delivered|arrived|received|came|gekauft|bestellt|geliefert|angekommen|compr[éo]|pedí|recib\w+|llegó|acheté|commandé|reçu|livré)\b[^.!?\n]{0,60}?(?:\d{1,2}|monday|tuesday|wednesday|thursday|friday|saturday|sunday|yesterday|today|last (?:week|month)|gestern|ayer|hier)",
    "tried": r"\b(?:restart\w*|reboot\w*|reset\w*|unplug\w*|reinstall\w*|(?:turned|switched) it off|cleared|tried|factory|neu ?gestartet|zurückgesetzt|ausprobiert|versucht|reinici\w+|intent[éa]\w*|redémarr\w*|réinitialis\w*|essayé)\b",
    "document": r"\b(?:attach\w*|sent|enclosed|uploaded|emailed|gave|given|adjunt\w*|envié|mandé|anbei|geschickt|ci-joint|envoyé)[\w ,']{0,30}(?:passport|licen[cs]e|\bid\b|identity card|contract|lease|ausweis|reisepass|pasaporte|dni|passeport|pièce d'identité)",
    "certificate": r"\b(?:attach\w*|sent|enclosed|adjunt\w*|anbei|ci-joint)[\w ,']{0,40}(?:certificate|sterbeurkunde|certificado|certificat)|\b(?:sent|attached) the certificate",
    "amount": r"(?:[$€£]\s?\d|\d(?:[.,]\d\d)? ?(?:€|eur|usd|gbp|dollars?|euros?|pounds?|bucks|quid))",
}  # fmt: skip
_SAID_RE = {name: regex(pattern, re.IGNORECASE) for name, pattern in _SAID.items()}
_LEDGER = {
    "order": ("order_number", "order_id", "reference", "booking", "tracking"), "account": ("account", "customer_number"),
    "serial": ("serial", "model"), "photo": ("photo", "attachment", "screenshot"), "receipt": ("receipt",), "email": ("email",),
    "phone": ("phone",), "address": ("address",), "bought": ("date", "purchase"), "tried": ("step", "tried"), "amount": ("amount",),
    "which": ("product", "item"), "problem": ("problem", "fault"), "name": ("name",),
}  # fmt: skip


def known(name: str, sheet: Sheet) -> bool:
    """Whether the case holds a thing: in facts, record, attachments, ledger, or the customer's own words."""
    case, customer = sheet.case, sheet.case.customer
    own = {"email": customer.email, "phone": customer.phone, "address": customer.address, "name": customer.name}
    if own.get(name):
        return True
    key = _KEY[name]
    given = ((fact, value) for fact, value in case.facts.items() if value not in (None, "", False))
    if any(key.search(fact) and _says(name, value) for fact, value in given):
        return True
    if any(
        fact.name.startswith(part) or part in fact.name
        for fact in sheet.reading.ledger.facts
        for part in _LEDGER.get(name, ())
    ):
        return True
    if name in ("photo", "receipt") and any(_fits(name, one.name, one.type) for one in case.attachments):
        return True
    said = "\n".join([*(turn.text for turn in case.history if turn.sender == "customer"), case.message.text])
    if name in _SAID_RE:
        return _SAID_RE[name].search(said.lower()) is not None
    return _LOOK[name](said, sheet) if name in _LOOK else False


def _says(name: str, value: object) -> bool:
    """Whether a fact so called can be what is asked for: a line's number has figures, its state has none."""
    if name == "document":
        return _MISSING.search(str(value).lower()) is None
    return name != "line" or sum(letter.isdigit() for letter in str(value)) >= 3


_MISSING = regex(
    r"\b(?:not|missing|none|needed|required|requested|awaited|outstanding|expired|unreadable|no|fehlt|falta|manque)\b"
)
"""Of a document, that it is not there, or is of no use."""


_LOOK: dict[str, Callable[[str, Sheet], bool]] = {
    "email": lambda said, sheet: any(one.kind == "email" for one in find_identifiers(said)),
    "phone": lambda said, sheet: any(one.kind == "phone" for one in find_identifiers(said)),
    "address": lambda said, sheet: re.search(r"\b\d{1,5} (?:[A-Z]\w+ ){1,3}(?:st(?:reet)?|ave(?:nue)?|road|rd|lane|ln|drive|dr|way|blvd)\b|\b[A-ZÄÖÜ]\w+(?:straße|strasse|weg|gasse|platz) \d+", said) is not None,
    "problem": lambda said, sheet: bool(sheet.reading.causes) or len(said.split()) >= 10,
}  # fmt: skip


def _fits(name: str, file: str, type: str | None) -> bool:
    about = f"{file} {type or ''}".lower()
    if name == "receipt":
        return (
            re.search(r"receipt|invoice|bill|proof|rechnung|beleg|recibo|factura|facture|reçu|statement", about)
            is not None
        )
    return (
        re.search(r"image|photo|picture|screenshot|video|\.(?:jpe?g|png|heic|gif|webp|mp4|mov)\b|foto|bild|img", about)
        is not None
    )


_STOP = bag(
    "the your you and for what which when have has did does are was were can could please with that this our would about "
    "from tell send"
)


def _stems(text: str) -> frozenset[str]:
    return frozenset(word[:6] for word in re.findall(r"[^\W\d_]{3,}", text.lower()) if word not in _STOP)


def answered_before(sheet: Sheet, lowered: str) -> bool:
    """A question that we asked before, and that was answered, comes again in like words."""
    asks = _stems(lowered)
    if len(asks) == 1 and any(
        question.answered and asks <= _stems(question.asks) for question in sheet.reading.ledger.questions
    ):
        return True
    return any(
        question.answered and len(asks & _stems(question.asks)) >= max(2, (2 * len(_stems(question.asks)) + 2) // 3)
        for question in sheet.reading.ledger.questions
    )
