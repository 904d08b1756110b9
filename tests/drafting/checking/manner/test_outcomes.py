"""What is found out and had by a day, the whole of a price that comes back, and things that are delivered."""

from __future__ import annotations

import pytest

ENGINE = {
    "resolution": {
        "kind": "investigation",
        "says": "our paint workshop will find out why the varnish peels, and we will tell you what they found",
        "done_by": "2026-11-25T18:00:00-06:00",
    }
}
HAD = [
    "I hand this to our paint workshop today so that they can see the cause. You'll have their findings from me by Wednesday 25 November.",
    "Our paint workshop gets the door today. You'll get the result by Wednesday 25 November.",
    "The door goes to our paint workshop today. They will find why the varnish peels, and their conclusion is due by Wednesday 25 November.",
    "Our paint workshop will find out, and you will have the answer by Wednesday 25 November.",
    "I'll send you the outcome on Wednesday 25 November. Our paint workshop has the door.",
]
NOT_HAD = [
    "The relevant team has it. The outcome will be shared by Wednesday 25 November.",
    "We are sorry about the findings. It will be fine by Wednesday 25 November.",
    "They will be glad to see you on Wednesday 25 November.",
]


@pytest.mark.parametrize("text", HAD)
def test_findings_that_are_had_by_a_day_are_the_answer(judge, text):
    verdict = judge("states_resolution", text, plan=ENGINE)
    assert verdict.outcome == "pass", verdict.why


@pytest.mark.parametrize("text", NOT_HAD)
def test_nobody_or_nothing_found_out(judge, text):
    assert judge("states_resolution", text, plan=ENGINE).outcome == "fail"


REFUND = {"kind": "remedy", "says": "a full refund of £54.00 to your card", "done_by": "2026-11-25T18:00:00-06:00"}
WHOLE = [
    ("The entire fare for both of your crossings comes back to you by 25 November.", "en"),
    ("You get the whole cost of your cancelled pottery course back by 25 November.", "en"),
    ("The complete sum for the harbour tour is back with you by 25 November.", "en"),
    ("Der gesamte Preis Ihrer Fährkarten kommt bis zum 25. November zu Ihnen zurück.", "de"),
    ("El importe íntegro de sus entradas vuelve a su tarjeta el 25 de noviembre.", "es"),
    ("La totalité du prix de vos billets vous revient le 25 novembre.", "fr"),
]
NOT_BACK = [
    "The whole price of your tickets was taken, and I call you back by 25 November.",
    "The entire fare for the tour stands; we come back to you.",
]


@pytest.mark.parametrize(("text", "language"), WHOLE)
def test_the_whole_of_a_price_that_comes_back_is_a_full_refund(judge, text, language):
    verdict = judge("states_resolution", text, plan={"resolution": REFUND}, language=language)
    assert verdict.outcome == "pass", verdict.why


@pytest.mark.parametrize("text", NOT_BACK)
def test_a_whole_price_that_stays_is_none(judge, text):
    assert judge("states_resolution", text, plan={"resolution": REFUND}).outcome == "fail"


def _delivery(says: str, language: str) -> dict[str, object]:
    return {
        "language": language,
        "resolution": {"kind": "remedy", "says": says, "done_by": "2026-11-25T18:00:00-06:00"},
    }


SADDLE, SATTEL = "the right saddle, delivered free of charge", "ein neuer Fahrradsattel, kostenlos geliefert"
COMES = [
    (SADDLE, "We delivered the wrong saddle, sorry. The right saddle is delivered by Wednesday.", "en"),
    (SADDLE, "We sent you the wrong one, sorry. The right one is posted today and is free.", "en"),
    (SATTEL, "Der Sattel wird bis Mittwoch geliefert.", "de"),
    (SATTEL, "Wir haben den falschen geschickt. Den neuen Fahrradsattel liefern wir bis Mittwoch.", "de"),
]
ONLY_TOLD = [
    (SADDLE, "We delivered a torn one, sorry. I'll call you on Wednesday.", "en"),
    (SATTEL, "Wir haben Ihnen ein Rad mit einem Riss geliefert. Das tut uns leid.", "de"),
    (SATTEL, "Wir finden bis Mittwoch eine Lösung.", "de"),
    (SATTEL, "Wir haben falsch geliefert. Bis Mittwoch ist die Sache für Sie erledigt.", "de"),
]


@pytest.mark.parametrize(("says", "text", "language"), COMES)
def test_a_thing_to_come_is_told_by_its_name(judge, says, text, language):
    verdict = judge("states_resolution", text, plan=_delivery(says, language), language=language)
    assert verdict.outcome == "pass", verdict.why


@pytest.mark.parametrize(("says", "text", "language"), ONLY_TOLD)
def test_the_delivery_that_went_wrong_is_no_way_out(judge, says, text, language):
    assert judge("states_resolution", text, plan=_delivery(says, language), language=language).outcome == "fail"
