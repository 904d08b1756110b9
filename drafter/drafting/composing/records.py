"""What a fact of the case answers, said as a person would: never by the fact's own name, never in another language."""

from __future__ import annotations

import re
from collections.abc import Mapping

from drafter.domain.plan import Answer
from drafter.domain.regex import regex
from drafter.drafting.planning.wording import words

_KINDS: tuple[tuple[re.Pattern[str], str], ...] = (
    (regex(r"(?:delivery|shipment|shipping|tracking|parcel|order)_status"), "parcel"),
    (regex(r"expected(?:_\w+)?|eta|(?:estimated|new|promised|scheduled)_(?:delivery(?:_date|_on)?|arrival)|delivery_(?:date|due|on|expected)|promised_for|arrives_on"), "due"),
    (regex(r"refund(?:ed|_issued|_sent|_paid)_(?:on|at)"), "refunded"),
    (regex(r"(?:delivery|shipping|ship_to)_address"), "address"),
)  # fmt: skip
_SAID: Mapping[str, Mapping[str, str]] = {
    "en": {"parcel": "Your parcel is recorded here as {value}.", "due": "The date we hold for it is {value}.",
           "refunded": "Your refund was issued on {value}.", "address": "The address we hold is {value}.",
           "": "For the {label}, our records say: {value}."},
    "de": {"parcel": "Ihre Sendung ist bei uns als „{value}“ vermerkt.", "due": "Als Termin ist bei uns {value} vermerkt.",
           "refunded": "Ihre Erstattung wurde am {value} angewiesen.", "address": "Als Adresse ist bei uns {value} vermerkt.",
           "": "Dazu steht in unseren Unterlagen: {value}."},
    "es": {"parcel": "Su envío nos consta como «{value}».", "due": "La fecha que nos consta es el {value}.",
           "refunded": "Su reembolso se tramitó el {value}.", "address": "La dirección que nos consta es {value}.",
           "": "Esto es lo que nos consta: {value}."},
    "fr": {"parcel": "Votre envoi est enregistré chez nous comme « {value} ».", "due": "La date indiquée chez nous est le {value}.",
           "refunded": "Votre remboursement a été émis le {value}.", "address": "L'adresse enregistrée chez nous est {value}.",
           "": "Voici ce qui est indiqué dans votre dossier : {value}."},
}  # fmt: skip
_STATES: Mapping[str, tuple[str, str, str]] = {  # German, Spanish, French
    "lost": ("verloren gegangen", "perdido", "perdu"), "delayed": ("verspätet", "retrasado", "retardé"),
    "late": ("verspätet", "retrasado", "en retard"), "in transit": ("unterwegs", "en camino", "en cours d'acheminement"),
    "shipped": ("versandt", "enviado", "expédié"), "sent": ("versandt", "enviado", "expédié"),
    "delivered": ("zugestellt", "entregado", "livré"), "delivered late": ("verspätet zugestellt", "entregado con retraso", "livré en retard"),
    "processing": ("in Bearbeitung", "en preparación", "en préparation"), "cancelled": ("storniert", "cancelado", "annulé"),
    "returned": ("zurückgesandt", "devuelto", "retourné"), "out for delivery": ("in Zustellung", "en reparto", "en cours de livraison"),
    "back-ordered": ("nachbestellt", "pendiente de reposición", "en réapprovisionnement"), "pending": ("in Bearbeitung", "pendiente", "en attente"),
    "yes": ("ja", "sí", "oui"), "no": ("nein", "no", "non"),
}  # fmt: skip
_FOREIGN = ("de", "es", "fr")


def told(answer: Answer, language: str) -> str:
    """The answer as the customer is told it; "" where the fact is a word in a language that is not theirs."""
    if answer.by != "fact" or not answer.source:
        return answer.says
    label = answer.source.replace("_", " ")
    head, _, tail = words(language).records.partition("{label}")
    before, _, after = (f"{head}{label}{tail}").partition("{value}")
    if not (answer.says.startswith(before) and answer.says.endswith(after)):
        return answer.says
    value = answer.says[len(before) : len(answer.says) - len(after)]
    if language in _FOREIGN:
        state = _STATES.get(value.lower())
        value = state[_FOREIGN.index(language)] if state else value
        if (
            not state
            and not any(ch.isdigit() for ch in value)
            and value.islower()
            and value.isascii()
            and value not in ("ja", "nein", "no", "oui", "non")
        ):
            return ""
    kind = next((kind for pattern, kind in _KINDS if pattern.fullmatch(answer.source)), "")
    return _SAID[language][kind].format(value=value, label=label)
