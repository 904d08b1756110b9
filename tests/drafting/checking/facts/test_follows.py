"""`grounded` on what follows from a case without standing in it: counts, lengths, days and hours by plain arithmetic, and
look-alikes that do not follow."""

from __future__ import annotations

from typing import Any

import pytest

BIKE: dict[str, Any] = {
    "facts": {
        "company": "Velo Wexley", "ride": "12 minutes on 9 November", "billed_hours": 31, "delay_min": 12,
        "charged": {"amount": "46.50", "currency": "GBP"}, "right_price": {"amount": "1.50", "currency": "GBP"},
        "stops": "11 charged lunches, 7 eaten lunches", "free_slots": ["2026-11-23T08:30", "2026-11-24T17:10"],
        "outage": "6 to 8 November, a failed upgrade of ours", "notice_on": "2026-11-05", "rent_due": "2026-11-19",
        "fee": "2.75 percent of each purchase", "distance_km": 2100, "ref": "VW-4471", "room": "104, ground floor",
        "report": "arrived on 5 November and was not passed on",
    },
    "history": [
        {"at": "2026-11-03T09:12:00-06:00", "from": "customer", "text": "Third week running that the milk is missing. I sat in from 8 till 1 on Monday."},
        {"at": "2026-11-03T09:24:00-06:00", "from": "agent", "author": "Tom", "text": "I'll call you at 5 pm."},
    ],
    "message": {"at": "2026-11-18T08:05:00-06:00", "text": "Fourth day with no hot water. My scan is on Monday, we leave on 5 December, and the garage is tomorrow at 5. Paid it at four o'clock."},
}  # fmt: skip
FOLLOWS = [
    # lengths
    ("en", "Twelve minutes is what you rode."),
    ("en", "Our record says 12 minutes."),
    ("en", "You were billed for thirty-one hours."),
    ("en", "Thirty-one hours in the saddle would be a record."),
    ("en", "Twelve minutes lay between your message and Tom's reply."),
    ("en", "You wrote on 3 November, and fifteen days later you had to write again."),
    ("en", "Our report arrived on 5 November; thirteen days later it is still not read."),
    ("en", "Four days without hot water is too long."),
    ("en", "Three weeks in a row the milk was missing."),
    ("en", "That is a day ahead of the rent."),
    ("en", "You were left waiting for more than two weeks."),
    ("en", "I can't promise you an hour for that."),
    ("en", "I cannot have it there within 24 hours."),
    ("en", "You were charged £46.50 for one month."),
    ("en", "Bear with us for a few more hours."),
    ("de", "Zwölf Minuten sind Sie gefahren, berechnet wurden einunddreißig Stunden."),
    ("de", "Vier Tage ohne warmes Wasser sind zu viel."),
    ("es", "Le cobramos treinta y una horas por un viaje de doce minutos."),
    ("fr", "Douze minutes, et nous vous avons facturé trente et une heures."),
    # counts
    ("en", "Four lunches too many, and we charged them."),
    ("en", "Seven eaten and eleven charged makes four."),
    ("en", "Two times are being held for you: Monday, 23 November at 8:30 am or Tuesday, 24 November at 5:10 pm."),
    ("en", "The case number is four, four, seven, one."),
    ("en", "Nobody wants a third message about this."),
    ("en", "The flight was 2 100 km long."),
    ("en", "That is 100 % our fault."),
    ("en", "We have three dates to answer for: 3 November, 5 November and 18 November."),
    ("en", "Room 104 is yours."),
    # amounts
    ("en", "£46.50 less £1.50 is £45.00."),
    ("en", "On £100, that means £2.75."),
    ("en", "Each of the three comes to £15.50."),
    ("en", "Forty-six pounds fifty is what we took."),
    # days
    ("en", "It failed from 6 to 8 November."),
    ("en", "It was down from 6–8 November."),
    ("en", "The outage of November 6 to 8 was ours."),
    ("de", "Der Ausfall vom 6. bis 8. November war unser Fehler."),
    ("es", "El fallo del 6 al 8 de noviembre fue nuestro."),
    ("fr", "La panne du 6 au 8 novembre était de notre faute."),
    ("en", "You were told Tuesday, and nobody came."),
    ("en", "You should have had it by Tuesday; you paid for fast and we weren't."),
    ("en", "On the Sunday morning we knew and did nothing."),
    ("en", "That leaves the weekend before your scan on Monday."),
    ("en", "You will have it well before the 5th."),
    ("en", "You waited in from 8 till 1 on Monday."),
    ("en", "Saturday the 5th is when you leave."),
    ("de", "Sie haben am Montag von 8 bis 13 Uhr gewartet."),
    ("es", "Desde el martes 3 de noviembre, de martes a hoy, nadie le contestó."),
    # hours
    ("en", "You paid it at four, and we never passed it on."),
    ("en", "Tom said that he would call at five o'clock."),
    ("en", "Your garage is at five tomorrow."),
    ("es", "Tom dijo que llamaría a las cinco de la tarde."),
    ("de", "Tom wollte um fünf anrufen."),
    ("fr", "Tom devait appeler à dix-sept heures."),
    # causes that are owned, known, or not known
    ("en", "The ride was billed wrongly because a report sat on our side."),
    ("en", "I do not know yet why, because the file gives no reason."),
    ("en", "Your bill goes down to the £1.50 you should have paid."),
    ("en", "It was down because of the failed upgrade."),
    ("en", "It is down to us to put it right."),
    ("en", "It has been so since the 5th, and you had to ask."),
    ("fr", "Je ne le sais pas encore, parce que le dossier ne donne aucune raison."),
]  # fmt: skip
INVENTED = [
    ("en", "You were billed for thirty-two hours.", "hirty-two hours"),
    ("en", "Seventeen days without hot water is too long.", "Seventeen days"),
    ("en", "I will ring you within 48 hours.", "48 hours"),
    ("en", "It takes two to three weeks.", "two to three weeks"),
    ("en", "Thirteen lunches too many, and we charged them.", "Thirteen"),
    ("en", "The case number is four, four, one, seven.", "four"),
    ("en", "We searched for it in hangar 3.", "3"),
    ("en", "It affected 412 customers.", "412"),
    ("en", "We have 37 people on it.", "37"),
    ("en", "That is 17% of what you paid.", "17%"),
    ("en", "£46.50 less £1.50 is £44.00.", "£44.00"),
    ("en", "On £100, that means £3.75.", "£3.75"),
    ("en", "It failed from 6 to 9 December.", "9 December"),
    ("en", "I will ring you on Friday.", "Friday"),
    ("en", "I will ring you on Saturday.", "Saturday"),
    ("en", "It will be there by the 28th.", "28th"),
    ("en", "It will be there by Friday the 5th.", "Friday"),
    ("en", "The engineer comes between 2 and 6 on Wednesday, November 25.", "between 2 and 6"),
    ("en", "I will call you at half past three.", "half past three"),
    ("en", "I will call you at ten past nine.", "ten past nine"),
    ("de", "Ich rufe Sie um halb vier an.", "halb vier"),
    ("es", "Le llamo a las tres y media.", "tres y media"),
    ("fr", "Je vous appelle à quinze heures trente.", "quinze heures"),
    ("de", "Sie haben uns elfmal geschrieben.", "elfmal"),
    ("en", "It came from a technical check on the incoming aircraft.", "technical check"),
    ("en", "It was down because our supplier's van broke down on the motorway.", "van broke down"),
    ("en", "The reason is that the printer's server overheated.", "overheated"),
    ("en", "It comes by tomorrow, November 25.", "tomorrow"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text"), FOLLOWS)
def test_what_follows_passes(lay: Any, language: str, text: str) -> None:
    verdict = lay("grounded", text, language=language, **BIKE)
    assert verdict.outcome == "pass", (verdict.why, verdict.spans)


@pytest.mark.parametrize(("language", "text", "quote"), INVENTED)
def test_what_does_not_follow_fails_at_its_words(lay: Any, language: str, text: str, quote: str) -> None:
    verdict = lay("grounded", text, language=language, **BIKE)
    assert verdict.outcome == "fail"
    assert any(quote in mark.quote or mark.quote in quote for mark in verdict.spans), verdict.spans
