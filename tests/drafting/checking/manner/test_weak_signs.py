"""What must be said may be said in any words: weak signs pass a reply, and what says nothing of it still fails."""

from __future__ import annotations

import pytest

OWNED = [
    ("en", "Five minutes' notice. We knew at 7:30 that the driver was ill and sat on it."),
    ("en", "Three weeks, and not a word from us about your blender."),
    ("en", "Your blender came broken; the address was left off the list. I apologise."),
    ("en", "A cracked jar in one of our boxes is a fault in our packing."),
    ("de", "Zweimal abgebucht, zweimal hingehalten, beides unser Werk."),
    ("de", "Den 12. und den 14. haben wir zugesagt und beide verstreichen lassen."),
    ("es", "La cuchilla está floja, y la montamos mal."),
    ("fr", "Notre antenne est tombée hier, à nous de réparer."),
    ("en", "That was our mistake, and I'm sorry if it has been at all inconvenient."),
    ("en", "We're sorry if our work may not have met your expectations, and I take this on myself now."),
]
NOT_OWNED = [
    ("en", "Sorry if our mistake has been at all inconvenient."),
    ("en", "Our technicians are working hard."),
    ("en", "It was outside our control."),
    ("en", "So sorry about this!"),
    ("en", "This isn't our fault, but here is a refund."),
    ("de", "Wir haben Ihre Nachricht erhalten und prüfen den Fall."),
    ("de", "Der Paketdienst hat die Sendung verloren. Wir erstatten den Betrag."),
    ("es", "Se produjo un error en la factura. La corregimos hoy."),
    ("fr", "Le transporteur a perdu le colis. Nous le remplaçons."),
]


@pytest.mark.parametrize(
    ("language", "text", "outcome"), [(*row, "pass") for row in OWNED] + [(*row, "fail") for row in NOT_OWNED]
)
def test_owning(judge, language, text, outcome):
    assert judge("takes_ownership", text, language=language).outcome == outcome


TOLD = [
    ("en", "The jar was cracked when you unpacked it. I'm sorry."),
    ("en", "We misspelt you on the parcel label, sorry."),
    ("en", "We sent you one jar short, and I'm sorry."),
    ("en", "I'm sorry, your blender was due on Thursday and we didn't get it to you."),
    ("en", "You should have been given a jug with its lid; we gave you neither. I apologise."),
    ("de", "Ihr Mixer kam mit gesprungenem Glas an, und niemand hat sich gemeldet. Es tut mir leid."),
    ("es", "Le mandamos una batidora que pierde agua. Perdón."),
    ("fr", "Le mixeur est arrivé inutilisable et nos lignes sont restées muettes. Pardon."),
]
NOT_TOLD = [
    ("en", "We let you down and handled this badly, and I apologise."),
    ("en", "We failed you, and I'm sorry."),
    ("en", "We gave you less than our best, sorry."),
    ("en", "I'm so sorry about this mix-up. The jar was cracked when you unpacked it."),
    ("de", "Wir bedauern etwaige Unannehmlichkeiten."),
    ("es", "Lamento muchísimo lo sucedido, es un error nuestro."),
    ("fr", "Je suis désolé de cette situation, c'est notre faute."),
]


@pytest.mark.parametrize(
    ("language", "text", "outcome"), [(*row, "pass") for row in TOLD] + [(*row, "fail") for row in NOT_TOLD]
)
def test_acknowledging(judge, language, text, outcome):
    assert judge("acknowledges_issue", text, language=language).outcome == outcome


PROMISED = [
    ("en", "The refund of $89.99 comes by Wednesday, November 25. That same day you have a line from me."),
    ("en", "A call-back: me, Wednesday the 25th, to confirm it's in your account."),
    ("en", "Then it's me on the phone to you, Wednesday, November 25, with the result."),
    ("de", "Das Geld kommt bis Mittwoch, 25. November. Mittags am selben Tag melde ich mich telefonisch."),
    ("es", "El 25 tendrá noticias mías."),
    ("fr", "Mercredi 25, c'est encore moi : je vous écris pour savoir si le compte y est."),
]
NOT_PROMISED = [
    ("en", "The refund of $89.99 comes by Wednesday, November 25. We will be in touch."),
    ("en", "Our manager decides by Wednesday, November 25. You will then hear back from us."),
    ("en", "I'm sorry that you had to write again. It arrives on Wednesday, November 25."),
    ("en", "It is there by Wednesday, November 25. I'll give you a call at some point."),
    ("en", "I'll call you on Friday the 27th."),
    ("de", "Das Geld kommt bis Mittwoch, 25. November. Wir melden uns bei Ihnen."),
    ("es", "Voy a pasar su caso a mi jefe y le escribiremos el miércoles, 25 de noviembre."),
    ("fr", "Je vais transmettre votre dossier et on vous écrira d'ici au mercredi 25 novembre."),
]


@pytest.mark.parametrize(
    ("language", "text", "outcome"), [(*row, "pass") for row in PROMISED] + [(*row, "fail") for row in NOT_PROMISED]
)
def test_promising(judge, language, text, outcome):
    assert judge("states_commitment", text, language=language).outcome == outcome


RESOLVED = [
    (
        "$38.00 back for the fee, and $25.00 for the bank charge",
        "Both sums are on us, the $38 and the bank's $25. They'll be with you by Wednesday, November 25.",
    ),
    ("a new hearing aid", "I'm ordering a new one for you today and you will wear it by Wednesday, November 25."),
    ("the fare for the day back", "Yes, you get today's fare back by Wednesday, November 25."),
]
UNRESOLVED = [
    ("$40.00 back on your card", "You were charged $40 too much. We will make this right by Wednesday, November 25."),
    (
        "a new hearing aid",
        "By Wednesday, November 25 I'll have looked at what can be done. I'll call you then.",
    ),
    ("your number switched on again", "We will put things right by Wednesday, November 25."),
]


@pytest.mark.parametrize(
    ("says", "text", "outcome"), [(*row, "pass") for row in RESOLVED] + [(*row, "fail") for row in UNRESOLVED]
)
def test_resolving(judge, says, text, outcome):
    way = {"kind": "remedy", "remedy": "r", "says": says, "done_by": "2026-11-25T18:00:00-06:00"}
    assert judge("states_resolution", text, plan={"resolution": way}).outcome == outcome


REFUND = "The full refund of $89.99 reaches you by Wednesday, November 25."
ANSWERED = [
    ("Do I have to send it back?", f"{REFUND} To your question: no."),
    ("Can I have it before Saturday?", f"{REFUND} So yes, before Saturday."),
    ("I need it by Monday, I fly", REFUND),
    ("Why can't you people get it right?", REFUND),
    ("And the courier fee and the plug adapter?", f"{REFUND} The courier fee and the adapter we cannot pay."),
]
OPEN = [
    ("Does the two-year warranty still hold for the base?", REFUND),
    ("Who is your manager?", REFUND),
    ("Why was the jar packed without a lid?", REFUND),
]


@pytest.mark.parametrize(
    ("asked", "text", "outcome"), [(*row, "pass") for row in ANSWERED] + [(*row, "fail") for row in OPEN]
)
def test_answering(judge, asked, text, outcome):
    evidence = {"message": "last", "start": 0, "end": len(asked), "quote": asked}
    kind = "question" if asked.endswith("?") else "request"
    assert (
        judge("answers_everything", text, reading={"asks": [{"kind": kind, "evidence": evidence}]}).outcome == outcome
    )


LACKING = [
    ("Maria, the blender came without blades and that's our mistake, sorry.", "pass"),
    ("Sixteen blades short, and a blender on the floor: that's our packing, sorry.", "pass"),
    ("Sorry about the blades and the blender.", "fail"),
    ("We will send another blender.", "fail"),
]


@pytest.mark.parametrize(("text", "outcome"), LACKING)
def test_a_thing_told_to_be_missing_names_what_went_wrong(judge, text, outcome):
    case = {
        "message": {
            "at": "2026-11-18T08:05:00-06:00",
            "text": "Sixteen blades are missing and the blender stands on the floor.",
        }
    }
    assert judge("acknowledges_issue", text, case=case).outcome == outcome


def test_thanks_want_no_answer_told(judge):
    plan = {"resolution": {"kind": "answer", "says": "nothing is open"}, "commitment": None, "steps": []}
    reading = {"level": "calm", "asks": [], "settled": True}
    assert judge("states_resolution", "That's made my morning, Maria.", reading=reading, plan=plan).outcome == "n/a"


@pytest.mark.parametrize(
    ("check", "text", "outcome"),
    [
        ("states_commitment", "The refund is back by Wednesday, November 25. I'm stopping the charge today. You'll hear from us.", "fail"),
        ("states_commitment", "Wednesday, November 25: I'm back here with the result.", "pass"),
        ("gives_schedule", "Your refund has not been returned in fifteen hours, and it should show before long.", "fail"),
        ("gives_schedule", "I'm issuing the refund today.", "pass"),
    ],
)  # fmt: skip
def test_a_time_belongs_to_what_is_told_of_it(judge, check, text, outcome):
    assert judge(check, text).outcome == outcome
