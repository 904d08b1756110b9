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
    subject_about=", {reference}",
    subject=("Your {product}{about}", "Your message{about}"),
    hello=("Hello {name},", "Hello,"),
    hello_short=("Hi {name},", "Hi,"),
    first_name=True,
    welcome=["Thank you for your question{about}.", "Thank you for asking us{about}."],
    welcome_settled=[
        "Thank you for letting us know{about}.",
        "Thank you for coming back to tell us{about}.",
        "It is good to hear from you{about}; thank you for writing.",
    ],
    told_now=[
        "You are writing{about} because {clause}.",
        "I have read your message{about}: {clause}.",
        "You write to us{about} that {clause}.",
    ],
    told_then=[
        "You told us on {day}{about} that {clause}.",
        "On {day} you wrote to us{about}: {clause}.",
        "You wrote to us{about} on {day} to say that {clause}.",
    ],
    quoted_now=["You write{about}: “{quote}.”", "You wrote{about}: “{quote}.”"],
    quoted_then=["On {day} you wrote to us{about}: “{quote}.”", "You told us on {day}{about}: “{quote}.”"],
    added=["Now you write that {clause}.", "And now you tell us that {clause}.", "Since then, as you write, {clause}."],
    added_quoted=["And now you write: “{quote}.”", "In your last message you add: “{quote}.”"],
    missed={
        "I": ["On {said} I promised to {does}{by}, {end}"],
        "we": ["On {said} we promised to {does}{by}, {end}"],
        "name": ["On {said} {who} promised to {does}{by}, {end}", "{who} promised on {said} to {does}{by}, {end}"],
    },
    missed_tiny=("We promised to {does}{by} and did not.", "We missed the date we gave you, {due}."),
    missed_end=["and that did not happen.", "and that promise was not kept.", "and it did not happen."],
    again=[
        "You should have heard from us{about} by now, and had to write again instead.",
        "You have had to contact us again{about}.",
    ],
    again_nth=[
        "This is the {nth} time you have had to contact us{about}.",
        "You have had to come to us for the {nth} time{about}.",
    ],
    ordinals={3: "third", 4: "fourth", 5: "fifth", 6: "sixth", 7: "seventh", 8: "eighth", 9: "ninth", 10: "tenth"},
    still_open=["What you wrote to us{about} still needs to be put right."],
    states=["broken", "damaged", "cracked", "faulty", "missing", "late", "wrong", "leaking", "cancelled"],
    in_state="You tell us that something is {state}.",
    concerns="This is{about}.",
    sorry={
        "broken": [
            "You relied on our word and we let you down; I am sorry.",
            "You should be able to take us at our word, and this time you could not; I am sorry.",
            "You should be able to rely on what we say, and I am sorry that you could not.",
            "You planned around what we told you, and I am sorry that we let you down.",
        ],
        "treatment": [
            "Nobody here should treat you that way, and I am sorry that it happened.",
            "You should have been treated with respect, and I am sorry that we failed at that.",
        ],
        "fright": [
            "That must have been a terrible fright. It should never have happened with something from us, and I am sorry.",
            "Nobody should be frightened like that by something they bought from us, and I am sorry that you were.",
        ],
        "safety": [
            "You should be able to trust what you buy from us, and I am sorry that this put you at risk.",
            "Something we sold you put you at risk, and I am sorry.",
        ],
        "despair": [
            "I am sorry for the part we have played in this.",
            "Whatever part we had in this, I am sorry for it.",
        ],
        "burden": [
            "You have enough to carry already, and I am sorry that we made it harder.",
            "You should not have this on top of everything else, and I am sorry that we put it there.",
        ],
        "contradicted": [
            "You were told two different things here, and I am sorry.",
            "We gave you answers that do not fit together, and I am sorry.",
        ],
        "repeat": [
            "This should not have happened once, let alone again, and I am sorry.",
            "We let this go wrong for you more than once, and I am sorry.",
        ],
        "chased": [
            "You should not have had to chase us for this, and I am sorry that you did.",
            "It was for us to come back to you, not for you to ask again, and I am sorry.",
            "I am sorry that you had to chase us for an answer.",
        ],
        "money": [
            "We took money that was not ours to take, and I am sorry.",
            "That money should never have left your account, and I am sorry that we took it.",
        ],
        "unmet": [
            "You should have had from us what you paid for, and I am sorry that you did not.",
            "What you got from us is not what you paid for, and I am sorry.",
        ],
        "unsolved": [
            "This should have been put right by now, and I am sorry that we have not done it.",
            "You are still without a solution from us, and I am sorry for that.",
        ],
        "trouble": [
            "I am sorry for the trouble we have caused you.",
            "I am sorry that we have cost you time and trouble.",
        ],
    },
    sorry_tiny=["We got it wrong; I am sorry.", "We let you down here, and I am sorry."],
    sorry_missed="I am sorry for that.",
    stays=[
        "This stays with me until it is settled.",
        "From here on this is mine until it is put right.",
        "I am taking this on myself and will see it through.",
        "I will see this through myself.",
    ],
    stays_handoff=[
        "This stays with me until you have that answer.",
        "I will see it through until you have that answer.",
    ],
    by_hour_today="by {hour} today",
    by_today="by the end of today",
    by_hour="by {hour} on {day}",
    by_day="by {day}",
    remedy=[
        "You will get {says} {due}.",
        "Here is what I can do: you get {says}, {due}.",
        "You will have {says} {due}.",
    ],
    remedy_undated=["You will get {says}.", "Here is what I can do: you get {says}."],
    clause=re.compile(r"^(?:i|we|you|our|he|she|they|it|someone|there)\b|^[^.]{0,60}\b(?:will|would)\b", re.IGNORECASE),
    done="This will be done {due}.",
    answered="You will have the answer {due}.",
    dated=re.compile(r"\b(?:today|tomorrow|by|within|before|until|on \w+day)\b", re.IGNORECASE),
    takeover="You asked for a manager: {title} can take this over and would answer you {due}.",
    choice=[
        "If you would rather have {says}, just tell me.",
        "If you would prefer {says}, tell me and you can have that instead.",
    ],
    together="I will {step} and {does} {due}.",
    many="We gave you {n} dates, {dates}, and kept none of them.",
    numbers={3: "three", 4: "four", 5: "five"},
    and_="and",
    step="I will {does}",
    step_other="Our {who} will {does}",
    put_off=[
        "You also asked: “{quote}?” I do not know yet, and will tell you {due}.",
        "To your question “{quote}?” I do not have the answer yet; you will have it from me {due}.",
    ],
    private=["I will message you the details privately."],
    follow=["I will {does} {due}.", "{due}, I will {does}."],
    regards=["Kind regards,", "With kind regards,", "Best regards,"],
    farewell=("Thank you for telling me all this.", "Thank you for your call."),
    glad=["I am glad that this is settled for you.", "I am glad that it is right now."],
)
