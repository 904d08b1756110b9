"""What is said by a hint: blame in advice and in other people's care, a lecture about capitals, words of a trade, a looking
into that nobody does; and the questions that a plain plan answers, beside those of a matter of their own.
"""

from __future__ import annotations

import pytest

BLAMES = {
    "en": (
        [
            "It does help in future not to connect two devices at the same time.",
            "It helps to check the label before ironing.",
            "Passengers who have notifications switched on in our app do hear of such changes before they leave home.",
            "Customers who read the confirmation usually see it.",
            "A coat without a label is always left at one's own risk.",
            "If you had come in to try them on, we would have seen it at once.",
            "Parcels with the number written on the outside do tend to find their way faster, for another time.",
            "For Monday it would help if you stayed within earshot of the bell this time.",
            "The address was typed so; worth a second glance next time.",
            "It would have been easier if you had returned the payment in September.",
            "It does not make her task any easier that the water had two days to work its way in.",
        ],
        [
            "It helps me to know which heel you prefer.",
            "It's another driver this time.",
            "It is less than the old bill, which you may put in the bin.",
            "You shouldn't have had to check again this morning.",
            "It helps to have your photo, thank you.",
            "Customers who were charged twice get their money back, and so do you.",
            "You paid at our risk, not yours.",
            "If you hadn't come in, we would never have noticed.",
            "You didn't open the minibar, and we billed you for it.",
            "Tom and you had agreed on £189, and we took £219.",
            "I'm sorry you're the one who keeps having to tell us.",
        ],
    ),
    "de": (
        ["Etwas leichter wäre es gewesen, wenn Sie die Abbuchung gleich zurückgegeben hätten.", "Hätten Sie die Schuhe anprobiert, hätten wir es gleich gesehen.", "Das geschieht auf eigene Gefahr."],
        ["Besser wäre es gewesen, wenn Sie das von uns gehört hätten.", "Sie haben die Schuhe anprobiert, und wir haben sie Ihnen verkehrt eingepackt.", "Die Gefahr trugen wir, nicht Sie."],
    ),
    "es": (
        ["Si hubiera venido a probárselas el día de la entrega, lo habríamos visto enseguida.", "Eso va por su cuenta y riesgo."],
        ["Si no nos hubiera escrito, no lo habríamos visto; gracias.", "Usted vino a probárselas y nosotros las montamos mal."],
    ),
    "fr": (
        ["Un RIB reçu dès le premier jour nous aurait laissé un peu plus de marge.", "Si vous aviez essayé les lunettes, nous l'aurions vu.", "Une telle veste, on la confie toujours à ses risques."],
        ["Sans votre message, nous ne l'aurions pas vu.", "Vous avez essayé les lunettes, et nous les avions mal montées."],
    ),
}  # fmt: skip


@pytest.mark.parametrize("language", BLAMES)
def test_blame_by_praising_the_care_of_others(judge, language):
    hits, alike = BLAMES[language]
    assert [text for text in hits if judge("no_blame", text, language=language).outcome != "fail"] == []
    assert [text for text in alike if judge("no_blame", text, language=language).outcome == "fail"] == []


@pytest.mark.parametrize(
    ("language", "text", "outcome"),
    [
        ("en", "Yes, somebody is here, and capital letters were not needed to reach us.", "fail"),
        ("en", "There is no need for capitals.", "fail"),
        ("en", "One should not leave it on the step and then be surprised.", "fail"),
        ("en", "You were surprised, and you had every reason to be.", "pass"),
        ("de", "Großbuchstaben sind dafür nicht nötig.", "fail"),
        ("es", "Para esto no hacen falta las mayúsculas.", "fail"),
        ("fr", "Et s'en étonner ensuite, voyons…", "fail"),
        ("fr", "Nous voyons l'erreur sur votre facture.", "pass"),
    ],
)
def test_a_lecture_about_the_manner(judge, language, text, outcome):
    assert judge("even_tone", text, language=language).outcome == outcome


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("The upstream GFCI on the pedestal bus keeps nuisance-tripping at the ELCI threshold.", "fail"),
        ("We are performing a rehydration of the tenant volume from the nightly snapshot onto a replica, and the ingress is flushed.", "fail"),
        ("The fuse at the dock keeps jumping out, so our electrician tests the cable before he turns it on again.", "pass"),
        ("We bring your page back from last night's copy and check the links by hand.", "pass"),
    ],
)  # fmt: skip
def test_words_of_a_trade(judge, text, outcome):
    assert judge("plain_language", text).outcome == outcome


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("I'm passing your photos along, and they will be looked at in due course. I will call you on November 25.", "fail"),
        ("We are looking into the options to find the right way forward. I'll call you on November 25.", "fail"),
        ("Ines Ford, our claims manager, looks at your photos and decides by November 25; I'll call you that day.", "pass"),
        ("Your photos will be looked at by our claims manager. She answers you by November 25.", "pass"),
        ("I don't know yet. I'm asking our claims desk about it, and I'll call you with the answer on November 25.", "pass"),
    ],
)  # fmt: skip
def test_a_looking_into_that_somebody_does(judge, text, outcome):
    says = "our claims manager, Ines Ford, decides about the repair"
    resolution = {"kind": "decision", "says": says, "done_by": "2026-11-25T18:00:00-06:00"}
    assert judge("states_resolution", text, plan={"resolution": resolution, "steps": []}).outcome == outcome


PAID = "You get $40.00 back on your card by Wednesday, November 25; I'm sending it today."
REFUND = {"kind": "remedy", "says": "$40.00 back on your card", "done_by": "2026-11-25T18:00:00-06:00"}


@pytest.mark.parametrize(
    ("quotes", "text", "outcome"),
    [
        (["So where are my forty dollars?"], PAID, "pass"),
        (["Can I have the $40 back?", "And will the new lamp have the same plug?"], PAID, "fail"),
        (["Is anyone steering this ship?"], PAID, "pass"),
        (["Explain pls"], f"We charged you twice, our mistake. {PAID}", "pass"),
        (["Why does nobody ring me?"], f"Why nobody rang: we should have, and we didn't. {PAID}", "pass"),
        (["Why was I charged in June?"], PAID, "fail"),
        (["Who checks these bills?"], f"Who checks them? I do, from today. {PAID}", "pass"),
        (["Will you collect the old sofa?"], PAID, "fail"),
        (["Did you give my phone number to anyone?"], PAID, "fail"),
        (["What do I get?", "And does my warranty still run?"], PAID, "fail"),
        (["What do I get?", "And does my warranty still run?"], f"{PAID} And yes, the warranty runs on.", "pass"),
    ],
)
def test_the_first_question_is_what_the_plan_is_for(judge, quotes, text, outcome):
    spans = [{"message": "last", "start": 0, "end": len(quote), "quote": quote} for quote in quotes]
    asks = [
        {"kind": "question" if one["quote"].endswith("?") else "request", "evidence": {**one, "start": place}}
        for place, one in enumerate(spans)
    ]
    plan = {"resolution": REFUND, "steps": []}
    assert judge("answers_everything", text, reading={"asks": asks}, plan=plan).outcome == outcome


@pytest.mark.parametrize(
    ("check", "text", "outcome"),
    [
        ("no_blame", "After that repair you should have silent brakes.", "pass"),
        ("no_blame", "What you should have paid is £251.", "pass"),
        ("no_blame", "You should have paid on time.", "fail"),
        ("no_blame", "You should have silenced the alarm.", "fail"),
        ("no_blame", "Tell me which you prefer; without an answer I will send the key.", "pass"),
        ("no_blame", "Without an answer we closed the case.", "fail"),
        ("even_tone", "It's such a small thing.", "fail"),
        ("even_tone", "It looks like a small thing, and you needed it for the christening.", "pass"),
        ("never_calm_down", "There is nothing for either of you to be alarmed about.", "fail"),
        ("never_calm_down", "There is nothing for either of you to sign.", "pass"),
    ],
)
def test_what_is_due_is_no_hint(judge, check, text, outcome):
    assert judge(check, text).outcome == outcome
