"""The reply in English."""

import re

from drafter.drafting.composing.phrases import Phrases

ENGLISH = Phrases(
    turns=True,
    references={
        "order": "order {id}",
        "booking": "booking {id}",
        "reservation": "reservation {id}",
        "ticket": "ticket {id}",
        "claim": "claim {id}",
        "invoice": "invoice {id}",
        "case": "case {id}",
        "repair": "repair {id}",
        "contract": "contract {id}",
        "policy": "policy {id}",
        "shipment": "shipment {id}",
        "account": "account {id}",
        "appointment": "appointment {id}",
        "reference": "reference {id}",
    },
    about=" about {reference}",
    subject=("Your {product}{about}", "Your message{about}"),
    hello=("Hello {name},", "Hello,"),
    hello_short=("Hi {name},", "Hi,"),
    first_name=True,
    welcome=["Thank you for your question{about}.", "Thank you for asking us{about}."],
    welcome_settled=[
        "Thank you for letting us know how it went{about}.",
        "Thank you for coming back to tell us{about}.",
        "It is good to hear from you{about}; thank you for writing.",
    ],
    told_now=[
        "You are writing{about} because {clause}.",
        "You tell us{about} that {clause}.",
        "What you describe{about} is clear: {clause}.",
    ],
    told_then=[
        "You told us on {day}{about} that {clause}.",
        "On {day} you wrote to us{about}: {clause}.",
        "You wrote to us{about} on {day} to say that {clause}.",
    ],
    quoted_now=["You write{about}: “{quote}.”", "In your own words{about}: “{quote}.”"],
    quoted_then=["On {day} you wrote to us: “{quote}.”", "You told us on {day}: “{quote}.”"],
    added=[
        "You add now that {clause}.",
        "And in your last message you tell us that {clause}.",
        "You also tell us that {clause}.",
    ],
    added_quoted=["And now you write: “{quote}.”", "In your last message you add: “{quote}.”"],
    missed={
        "I": ["On {said} I promised to {does}{by}, {end}"],
        "we": ["On {said} we promised to {does}{by}, {end}"],
        "name": ["On {said} {who} promised to {does}{by}, {end}", "{who} promised on {said} to {does}{by}, {end}"],
    },
    missed_tiny=("We missed the date we gave you, {due}.", "We did not do what we promised you."),
    missed_end=["and that did not happen.", "and that promise was not kept.", "and we did not keep to it."],
    again=[
        "You have had to contact us again{about}.",
        "So you have had to ask us again{about}.",
        "Once more you have had to come back to us{about}.",
    ],
    again_nth=[
        "This is the {nth} time you have had to contact us{about}.",
        "By now it is the {nth} time that you are asking us{about}.",
    ],
    ordinals={3: "third", 4: "fourth", 5: "fifth", 6: "sixth", 7: "seventh", 8: "eighth", 9: "ninth", 10: "tenth"},
    still_open=[
        "What you wrote to us{about} is still not solved.",
        "The matter that you raised{about} is not solved yet.",
    ],
    concerns="This is{about}.",
    sorry={
        "broken": [
            "We broke that promise, and I am sorry.",
            "You relied on what we told you and we let you down; I am sorry.",
            "Our word has to count and this time it did not, and I am sorry.",
            "We gave you a date and then let it pass, and I am sorry.",
            "You should be able to rely on what we say, and I am sorry that you could not.",
        ],
        "treatment": [
            "Nobody here should treat you that way, and I am sorry that it happened.",
            "You should have been treated with respect, and I am sorry that we failed at that.",
        ],
        "safety": [
            "You should be able to trust what you buy from us, and I am sorry that this put you at risk.",
            "Something from us put you at risk, and I am sorry.",
        ],
        "repeat": [
            "Once was already too often and we let it happen again; I am sorry.",
            "We let this go wrong for you more than once, and I am sorry.",
        ],
        "chased": [
            "You should not have had to chase us for this, and I am sorry that you did.",
            "It was for us to come back to you, not for you to ask again, and I am sorry.",
            "I am sorry that we left you to run after us for an answer.",
        ],
        "unmet": [
            "You did not get what you should have had from us, and I am sorry.",
            "What you got from us is not what you paid for, and I am sorry.",
        ],
        "unsolved": [
            "We have not solved this for you yet, and I am sorry.",
            "You are still without a solution from us, and I am sorry for that.",
        ],
        "trouble": [
            "I am sorry for the trouble that this has given you.",
            "I am sorry that this has cost you time and trouble.",
        ],
    },
    sorry_tiny=["I am sorry: that is on us.", "We let you down here, and I am sorry."],
    sorry_missed="I am sorry for that.",
    stays=[
        "This stays with me until it is settled.",
        "From here on I am responsible for this, until it is done.",
        "I am taking this on myself and will see it through.",
        "I will see this through to the end myself.",
    ],
    by_hour_today="by {hour} today",
    by_today="by the end of today",
    by_hour="by {hour} on {day}",
    by_day="by {day}",
    remedy=[
        "You will get {says} {due}.",
        "{due}, you will have {says}.",
        "Here is what you get from us: {says}, {due}.",
    ],
    remedy_undated=["You will get {says}.", "Here is what you get from us: {says}."],
    clause=re.compile(r"^(?:i|we|you|our|he|she|they|it|someone|there)\b|^[^.]{0,60}\b(?:will|would)\b", re.IGNORECASE),
    done="This will be done {due}.",
    answered="You will have the answer {due}.",
    dated=re.compile(r"\b(?:today|tomorrow|by|within|before|until|on \w+day)\b", re.IGNORECASE),
    takeover="You asked for someone higher: our {title} can take this over and would answer you {due}.",
    choice=[
        "If you would rather have {says}, tell me and you can have that instead.",
        "You have a choice: in place of that, you can have {says}.",
    ],
    step="I will {does}",
    step_other="Our {who} will {does}",
    put_off=[
        "You also asked: “{quote}?” I do not have that answer yet; it will be in my next message to you.",
        "To your question “{quote}?” I do not know the answer yet; you will have it in my next message.",
    ],
    private=["I will send you the details privately.", "The details come to you privately, from me."],
    follow=["I will {does} {due}.", "{due}, I will {does}."],
    regards=["Kind regards,", "With kind regards,", "Best regards,"],
    farewell=("Thank you for talking this through with me.", "Thank you for your call."),
    glad=["I am glad that this is settled for you.", "I am glad that it worked out."],
)
