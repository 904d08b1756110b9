"""How a record is told to somebody who says that it never came: what our records show, that they say otherwise, by when it
should have been there, and that we find out. In the four languages that we write."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from drafter.drafting.planning.recorded import GOODS, MONEY, Record, Thing


@dataclass(frozen=True)
class RecordWords:
    """One language. `done` is by the thing, with {of} (" of $59.00") and {on} (" on Tuesday, November 10"); `thing` names it
    in the step that looks for it. `where` is by what is looked for: money, a parcel, all else."""

    of: str
    on: str
    number: str
    done: Mapping[Thing, str]
    not_come: str
    otherwise: str
    due: tuple[str, str]
    where: tuple[str, str, str, str]
    look: str
    beside: str
    beside_on: str
    thing: Mapping[Thing, str]

    def told(self, record: Record, day: str, amount: str) -> str:
        """What the records show: "Our records show that a refund of $59.00 was issued on Tuesday, November 10"."""
        on, of = self.on.format(day=day) if day else "", self.of.format(amount=amount) if amount else ""
        number = self.number.format(number=record.reference) if record.reference else ""
        return self.done[record.thing].format(of=of, on=on) + number

    def denied(self, record: Record) -> str:
        return self.not_come if record.thing in MONEY | GOODS else self.otherwise

    def finds(self, record: Record) -> str:
        money, goods, visit, rest = self.where
        thing = record.thing
        return money if thing in MONEY else goods if thing in GOODS else visit if thing == "visit" else rest

    def looks(self, record: Record, day: str) -> str:
        """The step that looks for it beside a remedy."""
        return self.beside.format(thing=self.thing[record.thing], on=self.beside_on.format(day=day) if day else "")


EN = RecordWords(
    of=" of {amount}", on=" on {day}", number=" (reference {number})",
    done={"refund": "Our records show that a refund{of} was issued{on}",
          "credit": "Our records show that a credit{of} was issued{on}",
          "compensation": "Our records show that the compensation{of} was paid{on}",
          "replacement": "Our records show that the replacement was sent{on}",
          "part": "Our records show that the part was sent{on}",
          "visit": "Our records show that our visit took place{on}",
          "closure": "Our records show that the closure was carried out{on}"},
    not_come="You tell me that it has not reached you, and I take that seriously.",
    otherwise="You tell me otherwise, and I take that seriously.",
    due=("It should have been with you by {day}.", "It should be with you by {day}."),
    where=("I will find out where the money is and answer you", "I will find out where it is and answer you",
           "I will find out what happened that day and answer you", "I will find out what is still open and answer you"),
    look="look into it today", beside="find out today what became of {thing} that our records show{on}", beside_on=" on {day}",
    thing={"refund": "the refund", "credit": "the credit", "compensation": "the compensation", "replacement": "the replacement",
           "part": "the part", "visit": "the visit", "closure": "the closure"},
)  # fmt: skip
DE = RecordWords(
    of=" von {amount}", on=" am {day}", number=" (Referenz {number})",
    done={"refund": "In unseren Unterlagen steht, dass{on} eine Erstattung{of} angewiesen wurde",
          "credit": "In unseren Unterlagen steht, dass{on} eine Gutschrift{of} ausgestellt wurde",
          "compensation": "In unseren Unterlagen steht, dass{on} die Entschädigung{of} ausgezahlt wurde",
          "replacement": "In unseren Unterlagen steht, dass{on} der Ersatz verschickt wurde",
          "part": "In unseren Unterlagen steht, dass{on} das Teil verschickt wurde",
          "visit": "In unseren Unterlagen steht, dass{on} unser Termin bei Ihnen stattgefunden hat",
          "closure": "In unseren Unterlagen steht, dass{on} die Kündigung ausgeführt wurde"},
    not_come="Sie schreiben mir, dass davon nichts bei Ihnen angekommen ist, und das nehme ich ernst.",
    otherwise="Sie schreiben mir, dass es anders war, und das nehme ich ernst.",
    due=("Bis {day} hätte das bei Ihnen sein müssen.", "Bis {day} sollte das bei Ihnen sein."),
    where=("Ich finde heraus, wo das Geld ist, und antworte Ihnen", "Ich finde heraus, wo die Sendung ist, und antworte Ihnen",
           "Ich finde heraus, was an diesem Tag passiert ist, und antworte Ihnen",
           "Ich finde heraus, was noch offen ist, und antworte Ihnen"),
    look="dem heute nachgehen", beside="heute klären, was aus {thing} geworden ist, den unsere Unterlagen{on} zeigen",
    beside_on=" am {day}",
    thing={"refund": "dem Betrag", "credit": "dem Gutschein", "compensation": "dem Betrag", "replacement": "dem Ersatz",
           "part": "dem Versand des Teils", "visit": "dem Termin", "closure": "dem Vorgang"},
)  # fmt: skip
ES = RecordWords(
    of=" de {amount}", on=" el {day}", number=" (referencia {number})",
    done={"refund": "En nuestros registros consta que{on} se tramitó un reembolso{of}",
          "credit": "En nuestros registros consta que{on} se emitió un abono{of}",
          "compensation": "En nuestros registros consta que{on} se pagó la compensación{of}",
          "replacement": "En nuestros registros consta que{on} se envió el artículo nuevo",
          "part": "En nuestros registros consta que{on} se envió la pieza",
          "visit": "En nuestros registros consta que nuestra visita se realizó{on}",
          "closure": "En nuestros registros consta que la baja se tramitó{on}"},
    not_come="Usted me dice que no le ha llegado, y lo tomo en serio.",
    otherwise="Usted me dice que no fue así, y lo tomo en serio.",
    due=("Debería haberle llegado a más tardar el {day}.", "Debería llegarle a más tardar el {day}."),
    where=("Averiguaré dónde está el dinero y le responderé", "Averiguaré dónde está el envío y le responderé",
           "Averiguaré qué ocurrió ese día y le responderé", "Averiguaré qué queda pendiente y le responderé"),
    look="investigarlo hoy", beside="averiguar hoy qué ha pasado con {thing} que consta en nuestros registros{on}",
    beside_on=" el {day}",
    thing={"refund": "el reembolso", "credit": "el abono", "compensation": "la compensación", "replacement": "el envío",
           "part": "la pieza", "visit": "la visita", "closure": "la baja"},
)  # fmt: skip
FR = RecordWords(
    of=" de {amount}", on=" le {day}", number=" (référence {number})",
    done={"refund": "Nos dossiers indiquent qu'un remboursement{of} a été effectué{on}",
          "credit": "Nos dossiers indiquent qu'un avoir{of} a été émis{on}",
          "compensation": "Nos dossiers indiquent que l'indemnité{of} a été versée{on}",
          "replacement": "Nos dossiers indiquent l'envoi du remplacement{on}",
          "part": "Nos dossiers indiquent l'envoi de la pièce{on}",
          "visit": "Nos dossiers indiquent que notre visite a eu lieu{on}",
          "closure": "Nos dossiers indiquent la clôture{on}"},
    not_come="Vous me dites que rien ne vous est parvenu, et je le prends au sérieux.",
    otherwise="Vous me dites qu'il en est autrement, et je le prends au sérieux.",
    due=("Cela aurait dû vous parvenir au plus tard le {day}.", "Cela devrait vous parvenir au plus tard le {day}."),
    where=("Je vais chercher où se trouve cet argent et je vous répondrai", "Je vais chercher où se trouve l'envoi et je vous répondrai",
           "Je vais vérifier ce qui s'est passé ce jour-là et je vous répondrai", "Je vais vérifier ce qui reste à faire et je vous répondrai"),
    look="vérifier cela aujourd'hui", beside="vérifier aujourd'hui ce qu'il en est {thing} que nos dossiers indiquent{on}",
    beside_on=" au {day}",
    thing={"refund": "du remboursement", "credit": "de l'avoir", "compensation": "de l'indemnité", "replacement": "du remplacement",
           "part": "de la pièce", "visit": "de la visite", "closure": "de la clôture"},
)  # fmt: skip
RECORD_WORDS: Mapping[str, RecordWords] = {"en": EN, "de": DE, "es": ES, "fr": FR}


def record_words(language: str) -> RecordWords:
    """The words of a language; English where we have none."""
    return RECORD_WORDS.get(language, EN)
