"""What each kind of signal means, and what only looks like it: one line each, the only source of these words.

Prompts and docs render them from here. The same for the facts that a model may name in a message.
"""

from __future__ import annotations

from collections.abc import Mapping

from drafter.domain.reading import SignalKind
from drafter.domain.value import Value


class Meaning(Value):
    """`means` is what counts as the kind, `unlike` the look-alikes that do not."""

    means: str
    unlike: str


def _meant(means: str, unlike: str) -> Meaning:
    return Meaning(means=means, unlike=unlike)


MEANINGS: Mapping[SignalKind, Meaning] = {
    "shouting": _meant(
        "two or more ordinary words in angry capitals",
        "one word, an abbreviation, a product's name, a row of exclamation marks, joy",
    ),
    "profanity": _meant("vulgar words, masked ones too", "mild words such as damn bored, or a name that sounds rude"),
    "insult": _meant("demeans people or the company", "scorn for the product or the event; blame of themselves"),
    "repetition": _meant(
        "has to say, ask or send the same again, in words or shown by the history", 'a bare "any news?"'
    ),
    "repeat_contact": _meant(
        "back, unprompted, on an unsolved matter: after silence, a missed promise, a failed repair, a fault that returned",
        "an answer to the agent, one running chat, thanks, a new matter",
    ),
    "long_wait": _meant(
        "complains of a wait, or the dates show the company owing for seven days or more",
        "the customer's own pause; an agreed delivery time that still runs",
    ),
    "broken_promise": _meant(
        "a dated promise that passed or was contradicted",
        "not yet due, kept, moved by agreement, the customer's own promise, an advertisement",
    ),
    "tone_shift": _meant(
        "calm or warm before, clearly hotter or icier now", "heated from the start, a happy ending, mere brevity"
    ),
    "ultimatum": _meant(
        "a demand with a deadline, or an either-or with a consequence", "a date by which they need it; a plain if"
    ),
    "legal_threat": _meant(
        "a lawyer or a court against the company, hints included",
        "a lawyer by trade or for another matter; legal words in a question",
    ),
    "chargeback_threat": _meant(
        "pulling the payment back, announced or begun", "asking for a refund; a dispute with someone else"
    ),
    "churn_threat": _meant(
        "leaving from discontent", "moving house, cancelling a duplicate, a plain question how to cancel"
    ),
    "public_threat": _meant(
        "publication announced or used as pressure", "a public post by itself; praise or a review they already like"
    ),
    "regulator_threat": _meant("any outside complaint body", "a regulator named in passing, a form or a standard"),
    "manager_request": _meant("wants someone higher", "a manager told of in the story; their own boss"),
    "rejected_solution": _meant(
        "refuses something offered", "a choice between offers, a yes with a sigh, a thing no longer needed"
    ),
    "safety": _meant(
        "bodily danger or a near miss, even told calmly", "figures of speech (dying of boredom, a burning question)"
    ),
    "vulnerability": _meant(
        "disclosed circumstances of the customer or a dependant: illness, age, disability, loss, hardship",
        "a figure of speech; circumstances of strangers",
    ),
    "financial_loss": _meant(
        "money wrongly taken, or costs that followed", "the price of the item alone; a loss only feared"
    ),
    "confusion": _meant(
        "cannot follow, or was told contradictory things",
        'an ordinary question; a rhetorical "I fail to understand how you", which is anger',
    ),
}

FACTS: Mapping[str, str] = {
    "order_number": "the number of an order",
    "booking_reference": "of a booking, a reservation or a ticket to travel",
    "flight_number": "of a flight or a train",
    "ticket_number": "of a complaint, a claim or a support case",
    "tracking_number": "of a parcel",
    "invoice_number": "of an invoice or a bill",
    "account_number": "of an account, a contract, a policy or a customer",
    "serial_number": "of a device",
    "reference": "any other number or code that stands for something",
    "error_code": "what the device or the site shows",
    "meter_reading": "the figure on a meter",
    "amount": "a sum of money",
    "date": "the day or the time at which something happened or is due",
    "address": "where they live or want it sent",
    "postcode": "the code of a place",
    "place": "a shop, a branch, a room, a stop",
    "email": "an e-mail address",
    "phone": "a telephone number",
    "name": "the customer's own name, or that of the person it is about",
    "item": "the product or service that it is about",
    "device": "the device that they use",
    "version": "of software",
    "step_tried": "what they already did to solve it",
}
"""The names of facts that a model may propose: a closed list, for a name is shown where instructions stand."""
