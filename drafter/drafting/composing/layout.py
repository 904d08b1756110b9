"""The parts of a reply put together for its channel, and where each part lies in the text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from drafter.domain.case import Channel
from drafter.domain.draft import Part, PartKind, Reply
from drafter.domain.lexicon.patterns import Waiting

_PARAGRAPHS: dict[PartKind, int] = {
    "greeting": 0, "acknowledgement": 1, "ownership": 1, "resolution": 2, "next_steps": 2, "follow_up": 3, "closing": 4,
}  # fmt: skip
THIN = 14
"""The most words that make no paragraph of their own before the follow-up."""
_LINES: dict[Channel, tuple[str, str]] = {  # between parts of one paragraph, between paragraphs
    "email": (" ", "\n\n"),
    "phone": (" ", "\n\n"),
    "chat": (" ", "\n"),
    "social": (" ", " "),
    "sms": (" ", " "),
}


_RUNS_ON = {
    language: Waiting(rf"^(?:{words})\b")
    for language, words in {
        "en": "We|You|Your|Our|Ours|What|The|This|That|These|Those|On|By|In|At|For|From|With|After|Since|When|While|Until|As|If|It|Its|He|She|They|There|"
        "Order|Booking|Reservation|Ticket|Claim|Invoice|Case|Repair|Contract|Policy|Shipment|Account|Appointment|Reference|About|A|An|Thank|Thanks|Good|Glad|Great|Sorry|Nobody|Here|My|No|Not|Yes|Having|Then|Now|Today|Just|Of|To|All|Both|Please|Happy|So|Because|Still|Even|One|None|Another",
        "de": "Wir|Ich|Am|Im|In|An|Auf|Aus|Bei|Mit|Nach|Seit|Vom|Von|Vor|Zu|Zum|Zur|Das|Der|Die|Den|Dem|Des|Dass|Diese|Dieser|Dieses|Ein|Eine|Es|Er|"
        "Unser|Unsere|Vielen|Danke|Schön|Gut|Gern|Gerne|Leider|Schon|Was|Wenn|Wie|Bis|Heute|Hier|Jetzt|Nun|Alles|Alle|Auch|Auf|Statt|So|Nichts|Niemand|Eben|Gerade|Natürlich|Daran|Darum|Worum|Dafür|Dabei|Für|Weiterhin|Neu|Gelesen|Noch|Einen|Inzwischen|Obendrein|Dazu|Damit|Dann",
        "es": "Pedido|Reserva|Caso|Reclamación|Factura|Reparación|Contrato|Póliza|Envío|Cuenta|Cita|Le|Les|Nos|Sobre|Su|Sus|Gracias|Se|El|La|Los|Las|Es|Ha|Hoy|No|Sigue|Todavía|Siento|Lo|Usted|Un|Una|En|Ayer|Ahora|Recibirá|Me|Usted|También|Ya|De|Para|Tengo|Nada|Esto|Añade|Lo|Que",
        "fr": "Commande|Réservation|Dossier|Réclamation|Facture|Réparation|Contrat|Police|Envoi|Compte|Rendez-vous|Nous|Vous|Le|La|Les|Il|Elle|Merci|Cela|Votre|Vos|Notre|Nos|Je|J|Un|Une|Ce|Cette|Ces|C|D|L|À|Au|Aux|En|Pour|Avec|Depuis|Personne|Voici|Bien|Oui|Non|Après|Puis|Sur|Dans|Si|Merci|Que|Rien|Quant|Ceci",
    }.items()
}
"""Words that open a sentence and are no names: small where the greeting runs on into the sentence."""


def run_on(text: str, language: str) -> str:
    """A sentence that goes on from what stands before it: its first word small, unless it is a name."""
    opens = _RUNS_ON.get(language)
    return opens.sub(lambda word: word[0].lower(), text, count=1) if opens else text


def lay_out(parts: Iterable[Part], *, channel: Channel, language: str, subject: str = "") -> Reply:
    """A reply whose text is its parts in order, empty ones left out; a subject only for email."""
    kept = tuple(part for part in parts if part.text.strip())
    text = ""
    for index, part in enumerate(kept):
        if index:
            inner, outer = _LINES[channel]
            before = kept[index - 1]
            thin = (
                before.kind in ("resolution", "next_steps")
                and part.kind == "follow_up"
                and len(before.text.split()) <= THIN
            )
            text += inner if thin or _PARAGRAPHS[before.kind] == _PARAGRAPHS[part.kind] else outer
            # The greeting runs on into the sentence: on the same line everywhere, in a German letter over the gap too.
            if text.endswith((", ", ": ")) or (language == "de" and before.text.rstrip().endswith(",")):
                text += run_on(part.text.strip(), language)
                continue
        text += part.text.strip()
    return Reply(subject=subject if channel == "email" else "", text=text, language=language, parts=kept)


def places(reply: Reply) -> Sequence[tuple[int, int, PartKind]]:
    """Where each part lies in the reply's text: start, end, kind."""
    found, at = [], 0
    for part in reply.parts:
        text = part.text.strip()
        start = reply.text.find(text, at)
        if start < 0:  # its first letter runs on from the greeting
            start = reply.text.index(text[1:], at) - 1
        at = start + len(text)
        found.append((start, at, part.kind))
    return found
