"""What the English lexicon alone finds: plain ways to say each thing, and sentences that only look like it."""

from __future__ import annotations

from time import perf_counter

import pytest

from drafter.domain.lexicon import index
from drafter.drafting.reading.scan import Said, said, scan
from drafter.drafting.reading.signals import conclude

HITS = [
    ("repetition", "For the umpteenth time, the meter is in the cellar."),
    ("repetition", "You already have the photos, I sent them on Monday and again on Tuesday. Same answer as before."),
    ("repetition", "I literally just told you that."),
    ("repeat_contact", "Fourth message about the same sofa."),
    ("repeat_contact", "I called you last week about the leak and it's still dripping."),
    ("repeat_contact", "Rang on Monday. Emailed on Tuesday. Here I am."),
    ("long_wait", "We've had no hot water for nine days."),
    ("long_wait", "Forty minutes in your queue and nobody picks up."),
    ("broken_promise", "You said Tuesday. It's Thursday."),
    ("broken_promise", "The hour you named came and went."),
    ("financial_loss", "You've helped yourselves to £40 of my money."),
    ("financial_loss", "The delay cost me £90 in taxis."),
    ("vulnerability", "I'm a lone parent and the little one is on a heart monitor."),
    ("confusion", "I don't understand the letter, can you explain it in plain words?"),
    ("insult", "Your manager is a complete muppet."),
    ("insult", "Leeches, the lot of you."),
    ("profanity", "What the hell is this fecking charge?"),
    ("tone:refuses", "A voucher? No deal."),
    ("tone:refuses", "I'm turning down your offer."),
    ("shouting", "GIVE ME MY MONEY BACK NOW"),
    ("shouting", "There was GLASS in it. GLASS IN THE BABY FOOD."),
]
LOOK_ALIKES = [
    ("repetition", "How often can I return an item?"),
    ("repetition", "You read my notes and never asked me twice, lovely."),
    ("repeat_contact", "Me again, but only to say thank you!"),
    ("repeat_contact", "No reply needed."),
    ("long_wait", "I know the lead time is eight weeks, just checking the colour."),
    ("long_wait", "The wait was nothing, two minutes."),
    ("broken_promise", "You said Friday, and it isn't Friday yet, so no rush."),
    ("financial_loss", "What's your policy if a customer is overcharged?"),
    ("safety", "Your chilli crisps are dangerously good."),
    ("vulnerability", "My dog is diabetic, is there sugar in it?"),
    ("confusion", "I'm not confused, I'm annoyed."),
    ("insult", "Sorry, I'm the clown who typed the wrong number."),
    ("profanity", "Great tits visit the feeder daily."),
    ("tone:refuses", "I'll gladly take the voucher, thank you."),
    ("shouting", "The screen says NO SIGNAL CHECK CABLE."),
    ("shouting", "SORRY, MY CAPS LOCK IS STUCK, IS THE SHOP OPEN?"),
    ("shouting", "HIP HIP HOORAY IT CAME TODAY"),
]


def read(text: str) -> Said:
    message = said("last", text)
    scan([message], index("en"))
    conclude(message)
    return message


@pytest.mark.parametrize(("label", "text"), HITS)
def test_plain_words_are_found(label: str, text: str) -> None:
    assert read(text).has(label)


@pytest.mark.parametrize(("label", "text"), LOOK_ALIKES)
def test_look_alikes_are_left_alone(label: str, text: str) -> None:
    assert not read(text).has(label)


def test_a_message_of_nothing_but_shouted_words_is_read_at_once() -> None:
    """Tens of thousands of words in capitals: a run is gathered once, never copied word by word."""
    started = perf_counter()
    assert read("WHY NOW " * 30_000).has("shouting")
    assert perf_counter() - started < 5
