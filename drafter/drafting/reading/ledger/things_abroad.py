"""What a company promises by telling what a thing or a person will do, in German, Spanish and French: "der Austausch findet
am Freitag statt" is to carry out the exchange, "le technicien intervient vendredi" to have the technician come."""

from __future__ import annotations

import re

from drafter.domain.regex import regex

_ACTS = {
    "de": (
        (r"erfolgt|findet", "{} durchführen"),
        (r"läuft|funktioniert|geht\b.*\bwieder|(?:ist|sind)\b.*\b(?:wieder\s+(?:da|in|online)|in\s+betrieb)", "{} wieder in Betrieb nehmen"),
        (r"schaut", "{} vorbeischicken"),
        (r"", "{} zukommen lassen"),
    ),
    "es": (
        (r"va\b", "hacer que {} vaya"),
        (r"viene", "hacer que {} venga"),
        (r"acude", "hacer que {} acuda"),
        (r"pasa\b", "hacer que {} pase"),
        (r"(?:le|te|les|os)\s+devuelve\s+la\s+llamada", "hacer que {} le devuelva la llamada"),
        (r"se\s+(?:hace|realiza|efectúa)|tiene\s+lugar", "realizar {}"),
        (r"vuelve", "restablecer {}"),
        (r"(?:queda|está|estará)\s+(?:resuelt|solucionad)", "resolver {}"),
        (r"(?:queda|está|estará)\s+(?:reparad|arreglad)", "reparar {}"),
        (r"(?:queda|está|estará)\s+instalad", "instalar {}"),
        (r"", "hacerle llegar {}"),
    ),
    "fr": (
        (r"passe\b", "faire passer {}"),
        (r"vient\b", "faire venir {}"),
        (r"intervient", "faire intervenir {}"),
        (r"a\s+lieu|se\s+fait", "effectuer {}"),
        (r"fonctionne|est\s+rétabli", "rétablir {}"),
        (r"est\s+(?:réparé|résolu)", "réparer {}"),
        (r"est\s+installé", "installer {}"),
        (r"", "vous faire parvenir {}"),
    ),
}  # fmt: skip
"""By the verb and what follows it; the last line stands for whatever comes."""
_OWN_TIME = regex(
    r"\b(?:büro|laden|geschäft|filiale|shop|team|(?<!en\s)(?:kunden)?service|hotline|support|angebot|aktion|vertrag|\w*abo|abbuchung|abrechnung|zahlung|lastschrift|beitrag|rate|miete|konto|sommer|winter|veranstaltung|konzert|kurs|messe|frist|mahnung|wartung"
    r"|tienda|oficina|promoción|oferta|cobro|cargo|pago|recibo|evento|concierto|curso|contrato|plazo|suscripción|feria|precio|boutique|magasin|promotion|offre|prélèvement|concert|contrat|événement|abonnement|rentrée|salon|soldes|paiement|échéance)$"
)


def act_of(language: str, who: str, told: str) -> str:
    """ "la ligne", "fonctionne à nouveau vendredi": "rétablir la ligne"."""
    return next(act for shows, act in _ACTS[language] if re.match(shows, told)).format(who)


def keeps_own_time(who: str) -> bool:
    """What comes and goes by its own calendar, so that its day is no promise: an office, a sale, a debit."""
    return _OWN_TIME.search(who.lower()) is not None
