"""What a hand-off brief says around the case's own words, in the languages that a company's desk may work in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class BriefWords:
    """One language. Slots are named in braces; {role} is a role's id, {quotes} the customer's or our own words."""

    case: str
    tier: str
    by_channel: Mapping[str, str]
    handed_over: str
    decide: str
    route: str
    turned_down: str
    too_dear: str
    asks: str
    writes_now: str
    mood: str
    causes: str
    signs: str
    happened: str
    left_out: str
    who: Mapping[str, str]
    last: str
    attached: str
    promised: str
    due: str
    state: Mapping[str, str]
    refused: str
    tried: str
    known: str
    none_fits: str
    none_left: str
    fits: str
    costs: str
    free: str
    within: str
    needs: str
    above: str
    not_again: str
    failed: str
    approved: str
    nothing_approved: str
    nothing_more: str


EN = BriefWords(
    case="Case {id}",
    tier="tier {tier}",
    by_channel={"email": "by email", "chat": "by chat", "social": "in public", "sms": "by text message", "phone": "by phone"},
    handed_over="Handed over by {agent}.",
    decide="For {role} to decide by {day}, {hour}: {because}.",
    route="the rule {rule} says so",
    turned_down="the customer turned down all that we may offer",
    too_dear="{rule} costs more than {role} may give",
    asks="The customer asks: {quotes}.",
    writes_now="The customer writes now: {quotes}.",
    mood="Mood: {level}.",
    causes="Causes: {causes}.",
    signs="Signs: {signs}.",
    happened="What happened:",
    left_out="({count} messages between the first and these are in the case)",
    who={"customer": "customer", "agent": "agent", "system": "system"},
    last="the message to answer",
    attached=", with {count} attachment(s)",
    promised="Promised so far:",
    due=", due {day}",
    state={"kept": "kept", "open": "open", "broken": "broken"},
    refused="Offered and refused: {quotes}.",
    tried="Tried by the customer: {quotes}.",
    known="Known: {facts}.",
    none_fits="No remedy of the playbook fits.",
    none_left="No remedy of the playbook fits that the customer has not turned down.",
    fits="Fits: {remedy}, {cost}, {need}.",
    costs="costs {cost}",
    free="costs nothing",
    within="within {role}'s authority",
    needs="needs the approval of {role}",
    above="above the authority of {role} too",
    not_again="Not to be offered again: {remedies}.",
    failed="Has dealt with it already, without success: {roles}.",
    approved="Approved already in this case: {remedy} on {day}{cost}.",
    nothing_approved="Approved and promised to the customer so far: nothing but this answer.",
    nothing_more="Approved and promised to the customer beyond that: nothing but this answer.",
)  # fmt: skip
DE = BriefWords(
    case="Fall {id}",
    tier="Stufe {tier}",
    by_channel={"email": "per E-Mail", "chat": "im Chat", "social": "öffentlich", "sms": "per SMS", "phone": "am Telefon"},
    handed_over="Übergeben von {agent}.",
    decide="Zu entscheiden von {role} bis {day}, {hour}: {because}.",
    route="so will es die Regel {rule}",
    turned_down="der Kunde hat alles abgelehnt, was wir anbieten dürfen",
    too_dear="{rule} kostet mehr, als {role} geben darf",
    asks="Der Kunde fragt oder bittet: {quotes}.",
    writes_now="Der Kunde schreibt jetzt: {quotes}.",
    mood="Stimmung: {level}.",
    causes="Ursachen: {causes}.",
    signs="Zeichen: {signs}.",
    happened="Was geschah:",
    left_out="({count} Nachrichten zwischen der ersten und diesen stehen im Fall)",
    who={"customer": "Kunde", "agent": "Mitarbeiter", "system": "System"},
    last="die zu beantwortende Nachricht",
    attached=", mit {count} Anlage(n)",
    promised="Bisher zugesagt:",
    due=", fällig {day}",
    state={"kept": "gehalten", "open": "offen", "broken": "gebrochen"},
    refused="Angeboten und abgelehnt: {quotes}.",
    tried="Vom Kunden versucht: {quotes}.",
    known="Bekannt: {facts}.",
    none_fits="Keine Lösung des Regelbuchs passt.",
    none_left="Keine Lösung des Regelbuchs passt, die der Kunde nicht schon abgelehnt hat.",
    fits="Passt: {remedy}, {cost}, {need}.",
    costs="kostet {cost}",
    free="kostet nichts",
    within="in der Befugnis von {role}",
    needs="braucht die Zustimmung von {role}",
    above="auch über der Befugnis von {role}",
    not_again="Nicht noch einmal anbieten: {remedies}.",
    failed="War schon damit befasst, ohne Erfolg: {roles}.",
    approved="In diesem Fall schon gewährt: {remedy} am {day}{cost}.",
    nothing_approved="Gewährt und dem Kunden zugesagt ist bisher nichts als diese Antwort.",
    nothing_more="Darüber hinaus ist nichts gewährt und zugesagt als diese Antwort.",
)  # fmt: skip
ES = BriefWords(
    case="Caso {id}",
    tier="nivel {tier}",
    by_channel={"email": "por correo", "chat": "por chat", "social": "en público", "sms": "por SMS", "phone": "por teléfono"},
    handed_over="Entregado por {agent}.",
    decide="A decidir por {role} antes del {day}, {hour}: {because}.",
    route="así lo manda la regla {rule}",
    turned_down="el cliente ha rechazado todo lo que podemos ofrecer",
    too_dear="{rule} cuesta más de lo que {role} puede dar",
    asks="El cliente pide o pregunta: {quotes}.",
    writes_now="El cliente escribe ahora: {quotes}.",
    mood="Ánimo: {level}.",
    causes="Causas: {causes}.",
    signs="Señales: {signs}.",
    happened="Lo ocurrido:",
    left_out="({count} mensajes entre el primero y estos están en el caso)",
    who={"customer": "cliente", "agent": "agente", "system": "sistema"},
    last="el mensaje por contestar",
    attached=", con {count} adjunto(s)",
    promised="Prometido hasta ahora:",
    due=", para el {day}",
    state={"kept": "cumplido", "open": "pendiente", "broken": "incumplido"},
    refused="Ofrecido y rechazado: {quotes}.",
    tried="Probado por el cliente: {quotes}.",
    known="Se sabe: {facts}.",
    none_fits="Ninguna solución del manual es aplicable.",
    none_left="Ninguna solución del manual es aplicable salvo las que el cliente ha rechazado.",
    fits="Aplicable: {remedy}, {cost}, {need}.",
    costs="cuesta {cost}",
    free="sin coste",
    within="dentro de la autoridad de {role}",
    needs="requiere la aprobación de {role}",
    above="también por encima de la autoridad de {role}",
    not_again="No volver a ofrecer: {remedies}.",
    failed="Ya se ocupó sin éxito: {roles}.",
    approved="Ya aprobado en este caso: {remedy} el {day}{cost}.",
    nothing_approved="Aprobado y prometido al cliente hasta ahora: nada más que esta respuesta.",
    nothing_more="Aparte de eso, nada aprobado ni prometido al cliente más que esta respuesta.",
)  # fmt: skip
FR = BriefWords(
    case="Dossier {id}",
    tier="niveau {tier}",
    by_channel={"email": "par e-mail", "chat": "par chat", "social": "en public", "sms": "par SMS", "phone": "par téléphone"},
    handed_over="Transmis par {agent}.",
    decide="À décider par {role} d'ici le {day}, {hour} : {because}.",
    route="ainsi le veut la règle {rule}",
    turned_down="le client a refusé tout ce que nous pouvons proposer",
    too_dear="{rule} coûte plus que {role} ne peut accorder",
    asks="Le client demande : {quotes}.",
    writes_now="Le client écrit maintenant : {quotes}.",
    mood="Humeur : {level}.",
    causes="Causes : {causes}.",
    signs="Signes : {signs}.",
    happened="Ce qui s'est passé :",
    left_out="({count} messages entre le premier et ceux-ci sont dans le dossier)",
    who={"customer": "client", "agent": "agent", "system": "système"},
    last="le message auquel répondre",
    attached=", avec {count} pièce(s) jointe(s)",
    promised="Promis jusqu'ici :",
    due=", pour le {day}",
    state={"kept": "tenu", "open": "en cours", "broken": "non tenu"},
    refused="Proposé et refusé : {quotes}.",
    tried="Essayé par le client : {quotes}.",
    known="Connu : {facts}.",
    none_fits="Aucune solution du manuel ne convient.",
    none_left="Aucune solution du manuel ne convient hormis celles que le client a refusées.",
    fits="Convient : {remedy}, {cost}, {need}.",
    costs="coûte {cost}",
    free="sans frais",
    within="dans les limites de {role}",
    needs="demande l'accord de {role}",
    above="au-delà des limites de {role} aussi",
    not_again="À ne plus proposer : {remedies}.",
    failed="S'en est déjà occupé sans succès : {roles}.",
    approved="Déjà accordé dans ce dossier : {remedy} le {day}{cost}.",
    nothing_approved="Accordé et promis au client jusqu'ici : rien que cette réponse.",
    nothing_more="Au-delà, rien n'est accordé ni promis au client que cette réponse.",
)  # fmt: skip
WORDS: Mapping[str, BriefWords] = {"en": EN, "de": DE, "es": ES, "fr": FR}
