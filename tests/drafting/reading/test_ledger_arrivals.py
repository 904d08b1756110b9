"""Word that a thing has come keeps the promise to send it, not the one to change it; contentment with what is to come keeps
nothing."""

from __future__ import annotations

import pytest

from tests.drafting.reading.ledger_threads import promised

CAME = [  # what was promised on the 4th for the same day, and what the customer says three days later
    ("I'll refund you today.", "I can see the refund in my account now, cheers. Is the shop open on Sunday?"),
    ("I'll refund you today.", "The money is back on our card. Could I also have a receipt?"),
    ("I'll reverse the second payment today.", "Just spotted the credit on my statement."),
    ("I'll refund the deposit today.", "We have been refunded. Why was it taken at all?"),
    ("I'll email the label today.", "I've now got the label in my inbox. Which box should I use?"),
    ("Ich werde Ihnen den Betrag heute erstatten.", "Das Geld ist wieder auf meinem Konto. Wie kam es dazu?"),
    ("Le haré el reembolso hoy.", "Ya veo el reembolso en mi cuenta. ¿Me mandan la factura?"),
    ("Je vous ferai le remboursement aujourd'hui.", "L'argent est bien sur mon compte. Et la facture ?"),
]
NOT_THERE = [
    ("I'll refund you today.", "I can see the second charge on my statement now."),
    ("I'll refund you today.", "I still can't see the refund on my statement."),
    ("I'll refund you today.", "When will I see the refund on my card?"),
    ("I'll refund you today.", "The refund was credited to the wrong card."),
    ("I'll refund you today.", "I want my money back."),
    ("I'll correct your bill today.", "The bill arrived with the same sum on it."),
    ("I'll correct your bill today.", "You were to correct my bill. It came, and you took 60 euros again."),
    ("Ich werde Ihnen den Betrag heute erstatten.", "Das Geld ist noch nicht auf meinem Konto."),
    ("Je corrigerai la facture aujourd'hui.", "La facture est arrivée, avec la même somme."),
    ("Le haré el reembolso hoy.", "¿Cuándo veo el reembolso en mi cuenta?"),
]
AHEAD = [  # before its time, on the 5th
    ("A fitter will visit you on Friday between 8 and 12.", "All good for tomorrow, the bell says Okafor."),
    ("A fitter will visit you on Friday between 8 and 12. He'll text you before he sets off.", "All set for Friday, thanks."),
    ("A fitter will visit you on Friday between 8 and 12.", "Friday works great, thank you."),
    ("A fitter will visit you on Friday between 8 and 12.", "All set for the visit."),
    ("Der Monteur wird am Freitag zwischen 8 und 12 Uhr kommen.", "Alles klar für morgen, danke."),
    ("El técnico pasará el viernes entre las 8 y las 12.", "Todo bien para mañana, gracias."),
    ("Le technicien passera vendredi entre 8 h et 12 h.", "Tout est bon pour demain, merci."),
]  # fmt: skip
DONE = [
    ("I'll fix the line by Friday.", "All sorted, thanks!"),
    ("I'll fix the line by Friday.", "All good now, thank you for the quick help."),
    ("I'll ship the new belt by Friday.", "The parcel arrived, talk to you on Monday."),
]


@pytest.mark.parametrize(("said", "word"), CAME, ids=[word[:30] for _, word in CAME])
def test_word_that_it_came_keeps_the_promise(said, word):
    (one,) = promised("4 9 c: I paid twice.", f"4 11 a: {said}", f"7 10 c: {word}")
    assert one.state == "kept"


@pytest.mark.parametrize(("said", "word"), NOT_THERE, ids=[word[:30] for _, word in NOT_THERE])
def test_other_things_that_came_keep_nothing(said, word):
    (one,) = promised("4 9 c: I paid twice.", f"4 11 a: {said}", f"7 10 c: {word}")
    assert one.state == "broken"


@pytest.mark.parametrize(("said", "word"), AHEAD, ids=[word[:30] for _, word in AHEAD])
def test_contentment_with_what_is_to_come_keeps_nothing(said, word):
    made = promised("4 9 c: The lift is stuck.", f"4 11 a: {said}", f"5 18 c: {word}")
    assert {one.state for one in made} == {"open"}


@pytest.mark.parametrize(("said", "word"), DONE, ids=[word[:30] for _, word in DONE])
def test_what_is_told_as_done_is_kept_before_its_time(said, word):
    (one,) = promised("4 9 c: The lift is stuck.", f"4 11 a: {said}", f"5 18 c: {word}")
    assert one.state == "kept"


def test_both_halves_of_a_refund_are_kept_by_the_money():
    made = promised(
        "4 9 c: I paid twice.",
        "4 11 a: I'll reverse the second payment today; you'll see it within 3 days.",
        "6 10 c: The money's back already.",
    )
    assert [one.state for one in made] == ["kept", "kept"]
