"""The words of a plan that no playbook gives, in the languages that we write: clauses without a date (whoever writes
the reply adds it from the plan) and acts in the infinitive."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from drafter.domain.case import Case, Channel
from drafter.domain.playbook import Role, in_language
from drafter.domain.regex import regex

Why = Literal["trouble", "question", "request"]
"""What an investigation is about: something went wrong, or something was asked that nothing here answers."""


@dataclass(frozen=True)
class Words:
    """One language. `{who}` is the deciding role ("our support supervisor"), `{about}` the matter, `{contact}` how
    we reach the customer. `about` is by the fact that names the matter; "" is for a case that names none."""

    contact: Mapping[Channel, str]
    about: Mapping[str, str]
    decides: str
    i_decide: str
    find_out: Mapping[Why, str]
    hand_over: str
    go_through: str
    look_into: Mapping[Why, str]
    tell_decision: str
    tell_own_decision: str
    tell_findings: str
    tell_update: str
    no_post: tuple[str, str, str]
    """Where post to somebody who died is to stop and no remedy does it: what is found out, the step, and what is told."""
    titles: tuple[str, str]
    """What a role is called that has no title in this language: one in the middle, and the highest."""


_MATTERS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("order", regex(r"order(?:_|$)|purchase", re.I)),
    ("flight", regex(r"flight", re.I)),
    ("booking", regex(r"booking|reservation|itinerary", re.I)),
    ("bill", regex(r"bill|invoice", re.I)),
    ("contract", regex(r"contract|policy_|subscription|tariff", re.I)),
    ("account", regex(r"account", re.I)),
)
_THINGS = ("product", "item", "device", "appliance", "model", "service")


def matter(case: Case) -> str:
    """The key of what the case is about, found in the names of its facts; "" where they name nothing."""
    for name, pattern in _MATTERS:
        if any(pattern.match(key) for key in case.facts):
            return name
    return ""


def thing(case: Case) -> str | None:
    """The product by its own name, where the facts hold one that fits into a sentence."""
    for key in _THINGS:
        value = case.facts.get(key)
        if isinstance(value, str) and re.fullmatch(r"[\w][\w .,'&+()/-]{0,48}", value.strip()):
            return value.strip()
    return None


EN = Words(
    contact={"email": "email you", "chat": "write to you", "social": "send you a private message",
             "sms": "text you", "phone": "call you"},
    about={"order": "your order", "flight": "your flight", "booking": "your booking", "bill": "your bill",
           "contract": "your contract", "account": "your account", "": "this"},
    decides="{who} will decide what we can do about {about} and answer you",
    i_decide="I will decide what we can do about {about} and answer you",
    find_out={"trouble": "I will find out what happened with {about} and answer you",
              "question": "I will find out the answer to your question and give it to you",
              "request": "I will check what we can do about your request and answer you"},
    hand_over="hand your whole case to {who} today",
    go_through="go through your whole case again today",
    look_into={"trouble": "go through every record of your case today", "question": "look this up today",
               "request": "look into your request today"},
    tell_decision="{contact} with the decision",
    tell_own_decision="{contact} with my decision",
    tell_findings="{contact} with what I find out",
    tell_update="{contact} to tell you where this stands",
    no_post=("I will find out from which day no more post goes out in that name and answer you",
             "ask for our post in that name to be stopped today", "{contact} with that day"),
    titles=("team lead", "customer service manager"),
)  # fmt: skip
DE = Words(
    contact={"email": "Ihnen schreiben und mitteilen", "chat": "Ihnen hier schreiben und mitteilen",
             "social": "Ihnen eine private Nachricht schicken und mitteilen",
             "sms": "Ihnen eine SMS schicken und mitteilen", "phone": "Sie anrufen und Ihnen mitteilen"},
    about={"order": "bei Ihrer Bestellung", "flight": "bei Ihrem Flug", "booking": "bei Ihrer Buchung",
           "bill": "bei Ihrer Rechnung", "contract": "bei Ihrem Vertrag", "account": "bei Ihrem Konto",
           "": "in dieser Sache"},
    decides="{who} entscheidet, was wir {about} für Sie tun können, und antwortet Ihnen",
    i_decide="ich entscheide, was wir {about} für Sie tun können, und antworte Ihnen",
    find_out={"trouble": "ich finde heraus, was {about} passiert ist, und antworte Ihnen",
              "question": "ich kläre Ihre Frage und antworte Ihnen",
              "request": "ich prüfe, was wir für Ihr Anliegen tun können, und antworte Ihnen"},
    hand_over="Ihren Fall heute mit allen Angaben an {whom} weitergeben",
    go_through="Ihren Fall heute noch einmal ganz durchgehen",
    look_into={"trouble": "heute alle Unterlagen zu Ihrem Fall prüfen", "question": "das heute nachsehen",
               "request": "Ihr Anliegen heute prüfen"},
    tell_decision="{contact}, wie entschieden wurde",
    tell_own_decision="{contact}, wie ich entschieden habe",
    tell_findings="{contact}, was ich herausgefunden habe",
    tell_update="{contact}, wie es um Ihr Anliegen steht",
    no_post=("ich finde heraus, ab welchem Tag auf diesen Namen keine Post mehr kommt, und antworte Ihnen",
             "heute veranlassen, dass unsere Post auf diesen Namen aufhört", "{contact}, ab welchem Tag keine mehr kommt"),
    titles=("Teamleitung", "Leitung des Kundenservice"),
)  # fmt: skip
ES = Words(
    contact={"email": "escribirle", "chat": "escribirle aquí", "social": "enviarle un mensaje privado",
             "sms": "enviarle un SMS", "phone": "llamarle"},
    about={"order": "con su pedido", "flight": "con su vuelo", "booking": "con su reserva", "bill": "con su factura",
           "contract": "con su contrato", "account": "con su cuenta", "": "en su caso"},
    decides="{who} decidirá qué podemos hacer {about} y le responderá",
    i_decide="yo decidiré qué podemos hacer {about} y le responderé",
    find_out={"trouble": "averiguaré qué ocurrió {about} y le responderé",
              "question": "averiguaré la respuesta a su pregunta y se la daré",
              "request": "comprobaré qué podemos hacer con su solicitud y le responderé"},
    hand_over="pasar hoy su caso, con toda la información, a {who}",
    go_through="revisar hoy de nuevo su caso completo",
    look_into={"trouble": "revisar hoy todo el historial de su caso", "question": "consultarlo hoy",
               "request": "estudiar hoy su solicitud"},
    tell_decision="{contact} para comunicarle la decisión",
    tell_own_decision="{contact} para comunicarle mi decisión",
    tell_findings="{contact} para contarle lo que haya averiguado",
    tell_update="{contact} para contarle cómo va su caso",
    no_post=("averiguaré desde qué día no saldrá más correo a ese nombre y le responderé",
             "pedir hoy que cese nuestro correo a ese nombre", "{contact} para comunicarle desde qué día no llegará más"),
    titles=("responsable del equipo", "responsable de atención al cliente"),
)  # fmt: skip
FR = Words(
    contact={"email": "vous écrire", "chat": "vous écrire ici", "social": "vous envoyer un message privé",
             "sms": "vous envoyer un SMS", "phone": "vous appeler"},
    about={"order": "pour votre commande", "flight": "pour votre vol", "booking": "pour votre réservation",
           "bill": "pour votre facture", "contract": "pour votre contrat", "account": "pour votre compte",
           "": "dans votre cas"},
    decides="{who} décidera de ce que nous pouvons faire {about} et vous répondra",
    i_decide="je déciderai de ce que nous pouvons faire {about} et je vous répondrai",
    find_out={"trouble": "je vais vérifier ce qui s'est passé {about} et je vous répondrai",
              "question": "je vais chercher la réponse à votre question et je vous la donnerai",
              "request": "je vais vérifier ce que nous pouvons faire pour votre demande et je vous répondrai"},
    hand_over="transmettre aujourd'hui votre dossier complet à {who}",
    go_through="reprendre aujourd'hui votre dossier en entier",
    look_into={"trouble": "vérifier aujourd'hui tout l'historique de votre dossier",
               "question": "vérifier cela aujourd'hui", "request": "étudier votre demande aujourd'hui"},
    tell_decision="{contact} pour vous communiquer la décision",
    tell_own_decision="{contact} pour vous communiquer ma décision",
    tell_findings="{contact} pour vous dire ce que j'ai trouvé",
    tell_update="{contact} pour vous dire où en est votre dossier",
    no_post=("je vais vérifier à partir de quel jour plus aucun courrier ne partira à ce nom et je vous répondrai",
             "demander aujourd'hui l'arrêt de nos courriers à ce nom", "{contact} pour vous dire à partir de quel jour il n'y en aura plus"),
    titles=("responsable d'équipe", "responsable du service client"),
)  # fmt: skip
WORDS: Mapping[str, Words] = {"en": EN, "de": DE, "es": ES, "fr": FR}

_FEMININE_DE = regex(r"(?:ung|in|stelle|abteilung|heit|keit|kraft|person|assistenz|aufsicht|direktion)\b", re.I)
_FEMININE_ES = regex(r"^\w+(?:a|ción|dad)\b", re.I)


def words(language: str) -> Words:
    """The words of a language; English where we have none (a playbook may be in any language)."""
    return WORDS.get(language, EN)


def title(role: Role, roles: tuple[Role, ...], language: str, own: str) -> str:
    """What the customer is told a role is called, without an article."""
    given = in_language(role.title, language, own) if role.title else None
    if given:
        return given
    name = re.sub(r"[_\-\s]+", " ", role.id).strip()
    if language == "en" and re.fullmatch(r"[A-Za-z]{4,}(?: [A-Za-z]+)*", name):
        return name
    return words(language).titles[role is roles[-1]]


def whose(name: str, language: str, *, accusative: bool = False) -> str:
    """The title with "our" before it, its own article left out: "our support supervisor", "unsere Teamleitung"."""
    name = re.sub(r"^(?:der|die|das|el|la|los|las|le|les|the)\s+|^l['’]", "", name)
    if language == "de":
        head = re.split(r"\s(?:der|des|im|für|am|beim|von|in)\b", name)[0]
        masculine = "unseren" if accusative else "unser"
        return f"{'unsere' if _FEMININE_DE.search(head) else masculine} {name}"
    if language == "es":
        return f"{'nuestra' if _FEMININE_ES.match(name) and not name.startswith('guía') else 'nuestro'} {name}"
    return f"{'notre' if language == 'fr' else 'our'} {name}"


def about(case: Case, language: str) -> str:
    """What the matter is, in a few words that fit into the clauses above."""
    product = thing(case)
    if language == "en" and product:
        return f"your {product}"
    return words(language).about[matter(case)]
