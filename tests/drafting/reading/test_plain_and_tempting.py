"""Plain threats in their usual frames, and what tempts: other companies, one's own job, praise, a choice of goods."""

from __future__ import annotations

import pytest

from drafter.domain.lexicon import index
from drafter.drafting.reading.scan import said, scan

HITS = [
    ("If this isn't settled I'll take it to the Energy Ombudsman.", "regulator_threat"),
    ("If I don't get the money by Monday I'll dispute the payment with my bank.", "chargeback_threat"),
    ("We're moving to another supplier after this.", "churn_threat"),
    ("This is the last holiday we'll ever book with you.", "churn_threat"),
    ("Fix the boiler today or the one star reviews start.", "public_threat"),
    ("The shop forum is getting the pictures tonight.", "public_threat"),
    ("You have ten days to return my deposit.", "ultimatum"),
    ("You're the sixth person I'm explaining this to.", "repetition"),
    ("I was hit with a $90 cleaning charge for a spotless car.", "financial_loss"),
    ("Why does it say shipped when your colleague told me it was cancelled?", "confusion"),
    ("The stair gave way and I nearly went over the banister.", "safety"),
]
LOOK_ALIKES = [
    ("Our solicitor needs a copy of the contract for the sale of the flat.", "legal_threat"),
    ("I'm a barrister and need a quiet room for two nights.", "legal_threat"),
    ("We are moving to Leeds in June, so please cancel the line.", "churn_threat"),
    ("My bank says that unless I send them your letter by the 4th they'll close the account.", "ultimatum"),
    ("You have 30 days to return it, is that right?", "ultimatum"),
    ("Your competitor charged me twice, that's why I came to you.", "financial_loss"),
    ("I lost money on my shares this year. Could I have the statement?", "financial_loss"),
    ("Which of the two hoovers is quieter?", "confusion"),
    ("My dog was quite confused by the new bowl.", "confusion"),
    ("How long do I have to wait between two coats?", "long_wait"),
    ("Apologies for the slow reply, we were away.", "long_wait"),
    ("You promised the results by Friday, I know it's early, but is there any news?", "broken_promise"),
    ("The curry is so hot it nearly killed me, I love it.", "safety"),
    ("I'm blind to the difference between the two plans.", "vulnerability"),
    ("Me again! The mixer works beautifully.", "repeat_contact"),
    ("Thanks for moving the visit to Monday as I asked.", "repetition"),
    ("No, I don't need gift wrap, thanks.", "rejected_solution"),
    ("The screen shows ERROR 31 CONNECTION CLOSED BY SERVER.", "shouting"),
    ("THANK YOU SO MUCH, the roses were GORGEOUS and mum cried.", "shouting"),
]
ABROAD = [
    ("de", "Dann lesen es eben alle auf Google.", "public_threat"),
    ("de", "Ihr Monteur war am Montag da, und heute tropft es wieder genau wie vorher.", "repeat_contact"),
    ("de", "Den Gutschein können Sie behalten.", "tone:refuses"),
    ("es", "Mi abogada ya está preparando la demanda.", "legal_threat"),
    ("es", "Ya van cinco correos con lo mismo.", "repetition"),
    ("es", "Sale humo del secador.", "safety"),
    ("fr", "Soit vous réparez la ligne, soit je résilie.", "ultimatum"),
    ("fr", "J'ai perdu mon emploi en mai.", "vulnerability"),
    ("fr", "Mon avocat est déjà dessus.", "legal_threat"),
]


@pytest.mark.parametrize(("text", "kind"), HITS)
def test_plain(reading_of, text, kind):
    assert kind in reading_of(text).kinds


@pytest.mark.parametrize(("text", "kind"), LOOK_ALIKES)
def test_tempting(reading_of, text, kind):
    assert kind not in reading_of(text).kinds


@pytest.mark.parametrize(("language", "text", "label"), ABROAD)
def test_abroad(language, text, label):
    message = said("last", text)
    scan([message], index(language))
    assert message.has(label)
