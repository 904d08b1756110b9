"""A fact of the case told as a person would: never by the fact's own name alone, never in another language."""

from __future__ import annotations

import re
from collections.abc import Mapping

from drafter.domain.regex import regex

_KINDS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("parcel", regex(r"(?:delivery|shipment|shipping|tracking|parcel|order)_status")),
    ("due", regex(r"expected(?:_(?:on|at|by|delivery|delivery_date|arrival))?|eta|(?:estimated|new|promised|scheduled)_(?:delivery(?:_date|_on)?|arrival)|delivery_(?:date|due|on|expected)|promised_for|arrives_on")),
    ("delivered", regex(r"(?:delivered|delivery)_(?:on|at)|delivered")),
    ("sent", regex(r"(?:shipped|sent|dispatched|posted)_(?:on|at)")),
    ("signed", regex(r"signed(?:_for)?_by|received_by|signature")),
    ("refunded", regex(r"refund(?:ed|_issued|_sent|_paid)_(?:on|at)")),
    ("refund", regex(r"refund_status")),
    ("returned", regex(r"return_(?:received|arrived|came)(?:_(?:on|at))?")),
    ("address", regex(r"(?:delivery|shipping|ship_to)_address")),
    ("visit", regex(r"(?:visit|appointment|engineer|technician|installation|repair|fitting|collection|pickup|viewing)(?:_(?:on|at|date|day|booked_for))|booked_for")),
    ("seat", regex(r"seats?|seat_(?:number|no)")),
    ("order", regex(r"order_(?:id|number|no|nr)")),
    ("booking", regex(r"(?:booking|reservation)(?:_(?:id|number|no|nr|reference|ref|code))?|pnr")),
    ("tracking", regex(r"tracking_(?:id|number|no|nr|code)")),
)  # fmt: skip
_SAID: Mapping[str, Mapping[str, str]] = {
    "en": {"parcel": "Your parcel is recorded here as {value}.", "due": "The date we hold for it is {value}.",
           "delivered": "Our records say that it was delivered on {value}.", "sent": "Our records say that it was sent on {value}.",
           "signed": "By our records, {value} signed for it.", "refunded": "Your refund was issued on {value}.",
           "refund": "Your refund is recorded here as {value}.", "returned": "Our records say that your return arrived on {value}.",
           "address": "The address we hold is {value}.", "visit": "The date we hold for the visit is {value}.",
           "seat": "The seat we have on record for you is {value}.", "order": "Your order number is {value}.",
           "booking": "Your booking number is {value}.", "tracking": "The tracking number is {value}.",
           "yes": "Yes, by our records: {label}.", "no": "By our records, no: not {label}.",
           "named": "The {label} we have on record is {value}.", "": "Our records say: {value}."},
    "de": {"parcel": "Ihre Sendung ist bei uns als „{value}“ vermerkt.", "due": "Als Termin ist bei uns {value} vermerkt.",
           "delivered": "Als Tag der Zustellung ist bei uns {value} vermerkt.", "sent": "Als Tag des Versands ist bei uns {value} vermerkt.",
           "signed": "Den Empfang hat laut unseren Unterlagen {value} quittiert.", "refunded": "Ihre Erstattung wurde am {value} angewiesen.",
           "refund": "Ihre Erstattung ist bei uns als „{value}“ vermerkt.", "returned": "Als Eingang Ihrer Rücksendung ist bei uns {value} vermerkt.",
           "address": "Als Adresse ist bei uns {value} vermerkt.", "visit": "Als Termin ist bei uns {value} vermerkt.",
           "seat": "Als Ihr Platz ist bei uns {value} vermerkt.", "order": "Ihre Bestellnummer ist {value}.",
           "booking": "Ihre Buchungsnummer ist {value}.", "tracking": "Die Sendungsnummer ist {value}.",
           "yes": "Ja, so steht es in unseren Unterlagen.", "no": "Nein, laut unseren Unterlagen nicht.",
           "": "Dazu steht in unseren Unterlagen: {value}."},
    "es": {"parcel": "Su envío nos consta como «{value}».", "due": "La fecha que nos consta es el {value}.",
           "delivered": "La entrega nos consta el {value}.", "sent": "El envío nos consta el {value}.",
           "signed": "Nos consta que firmó {value}.", "refunded": "Su reembolso se tramitó el {value}.",
           "refund": "Su reembolso nos consta como «{value}».", "returned": "La llegada de su devolución nos consta el {value}.",
           "address": "La dirección que nos consta es {value}.", "visit": "La fecha que nos consta para la visita es el {value}.",
           "seat": "El asiento que nos consta es {value}.", "order": "Su número de pedido es {value}.",
           "booking": "Su número de reserva es {value}.", "tracking": "El número de seguimiento es {value}.",
           "yes": "Sí, así nos consta.", "no": "No, según lo que nos consta.", "": "Esto es lo que nos consta: {value}."},
    "fr": {"parcel": "Votre envoi est enregistré chez nous comme « {value} ».", "due": "La date indiquée chez nous est le {value}.",
           "delivered": "La livraison est enregistrée chez nous au {value}.", "sent": "L'expédition est enregistrée chez nous au {value}.",
           "signed": "D'après notre dossier, c'est {value} qui a signé.", "refunded": "Votre remboursement a été émis le {value}.",
           "refund": "Votre remboursement est enregistré chez nous comme « {value} ».", "returned": "L'arrivée de votre retour est enregistrée chez nous au {value}.",
           "address": "L'adresse enregistrée chez nous est {value}.", "visit": "La date indiquée chez nous pour la visite est le {value}.",
           "seat": "La place enregistrée chez nous est {value}.", "order": "Votre numéro de commande est {value}.",
           "booking": "Votre numéro de réservation est {value}.", "tracking": "Le numéro de suivi est {value}.",
           "yes": "Oui, d'après notre dossier.", "no": "Non, d'après notre dossier.", "": "Voici ce qui est indiqué dans votre dossier : {value}."},
}  # fmt: skip
_STATES: Mapping[str, tuple[str, str, str]] = {  # German, Spanish, French
    "lost": ("verloren gegangen", "perdido", "perdu"), "delayed": ("verspätet", "retrasado", "retardé"),
    "late": ("verspätet", "retrasado", "en retard"), "in transit": ("unterwegs", "en camino", "en cours d'acheminement"),
    "shipped": ("versandt", "enviado", "expédié"), "sent": ("versandt", "enviado", "expédié"),
    "delivered": ("zugestellt", "entregado", "livré"), "delivered late": ("verspätet zugestellt", "entregado con retraso", "livré en retard"),
    "processing": ("in Bearbeitung", "en preparación", "en préparation"), "cancelled": ("storniert", "cancelado", "annulé"),
    "returned": ("zurückgesandt", "devuelto", "retourné"), "out for delivery": ("in Zustellung", "en reparto", "en cours de livraison"),
    "back-ordered": ("nachbestellt", "pendiente de reposición", "en réapprovisionnement"), "pending": ("in Bearbeitung", "pendiente", "en attente"),
}  # fmt: skip
_DONE = frozenset({"delivered", "sent", "refunded", "returned"})
"""What such a fact tells has happened on its day."""
_FOREIGN = ("de", "es", "fr")
_PREPOSITION = regex(r" (?:on|at|by|in|to|for|of|until|from|since|with)$")
"""How a name ends that is no thing which one has on record."""


def kind_of(name: str) -> str:
    """What a fact of that name tells; "" for one of no common kind."""
    return next((kind for kind, names in _KINDS if names.fullmatch(name.lower())), "")


def told(name: str, value: str | bool, language: str, *, ahead: bool = False) -> str:
    """A sentence that tells the customer the fact `name`, whose value is written for them already or a yes or a no; "" where it
    is a word in a language that is not theirs. `ahead` says of a day that it is still to come."""
    says, label = _SAID[language], name.replace("_", " ")
    if isinstance(value, bool):
        return says["yes" if value else "no"].format(label=label)
    if language in _FOREIGN:
        state = _STATES.get(value.lower())
        if state is None and value.islower() and value.isascii() and not any(ch.isdigit() for ch in value):
            return ""
        value = state[_FOREIGN.index(language)] if state else value
    kind = kind_of(name)
    if ahead and kind in _DONE:
        kind = "due"
    if not kind and "named" in says and not _PREPOSITION.search(label):
        kind = "named"
    return says[kind].format(value=value, label=label)
