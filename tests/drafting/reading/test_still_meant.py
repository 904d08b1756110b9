"""What is said of others, taken back or never meant is no sign; the same words that are meant still are."""

from __future__ import annotations

import pytest

from drafter.drafting.reading.elsewhere import without_others
from drafter.drafting.reading.own import own_words

INNOCENT = [
    ("chargeback_threat", "My card issuer would refund me if I asked, but I don't want to go that way. Could you send a new shade?"),
    ("legal_threat", "I once took a letting agency to the small claims court. It took a year. With you everything was settled in a week."),
    ("ultimatum", "My landlord has given me until the 30th to hand in the papers, otherwise he keeps the deposit. Could you send them?"),
    ("insult", "It's my neighbour who says you're a bunch of cowboys. I don't think that at all, I only need a date."),
    ("safety", "I thought I could smell gas last night. It was the bins next door, so all is well."),
    ("public_threat", "My niece says I should put it all on Facebook. I shan't be doing that. I'd simply like another kettle."),
    ("vulnerability", "Do you give a discount to pensioners?"),
    ("vulnerability", "We need forty tunics for the children's cancer ward, could you quote for them?"),
    ("financial_loss", "Never mind, I thought you had charged me twice but the second one is my brother's order. Ignore me."),
    ("legal_threat", "I'm in court over a car accident, so my lawyer needs a copy of the rental bill for May. You were great, could you send it?"),
    ("repetition", "My bank made me tell the whole story five times. You got it in one go, thank you. Can you hold the room till Friday?"),
    ("profanity", "Could you change my address to 12 Shitterton Lane in Dorset, please?"),
    ("profanity", "Is the Fat Bastard chardonnay back in stock?"),
    ("churn_threat", "Vergessen Sie das bitte mit Freitag, ich kündige da nichts."),
    ("chargeback_threat", "J'étais à deux doigts de contester le paiement auprès de ma banque quand le colis est arrivé."),
    ("financial_loss", "Mein früherer Stromanbieter hat mir ein Jahr lang zu viel abgebucht. Wie oft rechnen Sie ab?"),
    ("chargeback_threat", "Antes de comprar: si devuelvo algo, ¿el dinero vuelve a la tarjeta?"),
]  # fmt: skip
MEANT = [
    ("chargeback_threat", "I don't want to, but if you won't refund me I'm going to dispute the charge with my bank."),
    ("legal_threat", "My last supplier was bad enough, but you are worse and my solicitor will be writing to you."),
    ("ultimatum", "You have until Friday to collect the sofa, otherwise I put it on the kerb and dispute the payment."),
    ("insult", "My neighbour says you're a bunch of cowboys, and he is right."),
    ("safety", "Your engineer says there is nothing wrong, but the kitchen still smells of gas."),
    ("vulnerability", "Could you move the visit? My mother is in a wheelchair and can't get past the boxes."),
    (
        "financial_loss",
        "Never mind the delay, you have charged me twice for one lamp and I want the second payment back.",
    ),
    ("profanity", "You absolute bastards have done it again."),
    ("ultimatum", "Wenn der Anschluss bis Freitag nicht steht, kündige ich."),
]


@pytest.mark.parametrize(("kind", "text"), INNOCENT, ids=[f"{kind}-{text[:30]}" for kind, text in INNOCENT])
def test_not_meant(reading_of, kind, text):
    assert kind not in reading_of(text).kinds


@pytest.mark.parametrize(("kind", "text"), MEANT, ids=[f"{kind}-{text[:30]}" for kind, text in MEANT])
def test_meant(reading_of, kind, text):
    assert kind in reading_of(text).kinds


def test_taken_back_later_in_the_case(reading_of):
    threat = (
        "2026-11-16T20:00:00",
        "customer",
        "Tell me where my ring is by noon tomorrow or else I'm going to my solicitor.",
    )
    told = ("2026-11-17T09:00:00", "agent", "I'm sorry for the worry, I'll have the trays looked through.")
    back = reading_of("Please ignore what I wrote last night, it wasn't fair on you.", threat, told)
    assert not back.kinds & {"ultimatum", "legal_threat"}
    assert back.level == "calm"
    assert "legal_threat" in reading_of("Any news?", threat, told).kinds


def test_what_is_told_of_another_company_is_blank():
    own = own_words("With my previous bank I waited a year. It took ages. Your letter came today.")
    assert without_others(own).split() == ["your", "letter", "came", "today."]
    ours = own_words("My previous bank was slow and now you are slower.")
    assert without_others(ours) == ours
