"""Later answers in English."""

import re

from drafter.domain.regex import regex
from drafter.drafting.composing.later.again import Again

ENGLISH = Again(
    still=[
        "I have not forgotten what this is about: {clause}.",
        "This is what I want to see settled: {clause}.",
        "Your case is in front of me: {clause}.",
        "This stays open on my side until it is put right: {clause}.",
        "It comes down to this: {clause}.",
        "We are still talking about this: {clause}.",
    ],
    still_quoted=[
        "Your words are in front of me: “{quote}.”",
        "I go by what you told us: “{quote}.”",
        "None of what you wrote is lost: “{quote}.”",
        "It still comes down to this: “{quote}.”",
    ],
    open=[
        "Your matter{about} is not settled yet.",
        "For us this{about} is still not settled.",
        "This{about} is not yet put right.",
        "What you came to us with{about} is not solved yet.",
        "This{about} still needs to be put right.",
    ],
    missed=[
        "The promise for {due} was not kept, and I have not forgotten that.",
        "We once gave you a date, {due}, and missed it.",
        "I know that the promise for {due} was not kept.",
        "That we broke the promise for {due} still counts.",
        "One date, {due}, we have missed already.",
    ],
    added=[
        "Now you write that {clause}.",
        "You add that {clause}.",
        "In your last message you say that {clause}.",
        "What you tell me now is that {clause}.",
        "I have also read that {clause}.",
    ],
    added_quoted=[
        "In your last message you say: “{quote}.”",
        "I have read what you add: “{quote}.”",
        "You tell me now: “{quote}.”",
        "Your latest words are with me: “{quote}.”",
        "You put it like this: “{quote}.”",
    ],
    done=[
        "Since my last message this has been done: {acts}.",
        "One step is done: {acts}.",
        "This much has happened: {acts}.",
        "Done in the meantime: {acts}.",
    ],
    sorry=[
        "After what I told you, this had to hold, and I am sorry that it did not.",
        "We have let you down once more, and I am sorry.",
        "This is a promise that we broke, and I apologise for it.",
        "You were right to expect better of us after that promise, and I am sorry that it was broken.",
    ],
    stays=[
        "I remain responsible for this until it is done.",
        "I am staying on this until it is settled.",
        "This remains in my hands until it is done.",
        "It is mine to put right, and I will not let it drop until that is done.",
        "I am personally responsible for this.",
        "I answer for this.",
    ],
    stays_handoff=[
        "This remains in my hands until the answer has reached you.",
        "Until your answer is there, I am responsible for this.",
        "I am the one responsible for your answer.",
        "I am personally responsible for your getting an answer.",
        "This is mine until you have your answer.",
    ],
    stands=[
        "That stands: {due} you will have {says}.",
        "It has not changed: you will have {says} {due}.",
        "You will get what I told you, {says}, {due}.",
        "The day is the same: {due} you will have {says}.",
        "What you will get is still {says}, {due}.",
        "You can go on counting on {says} {due}.",
    ],
    moved=[
        "You will still get {says}, and the day for it is now this: {due}.",
        "What you will get has not changed: {says}; please go by this day for it: {due}.",
        "You will have {says} as I told you, with a new day: {due}.",
        "The day is a new one, the rest is the same: you will have {says} {due}.",
        "To be plain about the day, it has moved: {due} you will have {says}.",
    ],
    anew=[
        "This is firm: {due} you will have {says}.",
        "From us you will have this: {says}, {due}.",
        "This is what you will get, with its day: {says}, {due}.",
    ],
    stands_undated=[
        "That stands: you will get {says}.",
        "It has not changed: you will get {says}.",
        "What you will get is still {says}.",
        "You can go on counting on {says}.",
    ],
    lead=[
        "That has not changed: {told}",
        "It stands as before: {told}",
        "Here it is once more: {told}",
        "So that you have it in one place: {told}",
        "To say it again plainly: {told}",
        "This is where it stands: {told}",
    ],
    follow=[
        "What comes next from me: {due} I will {does}.",
        "You will hear it from me: {due} I will {does}.",
        "My next step: {due} I will {does}.",
        "This you can hold me to: {due} I will {does}.",
        "It stays with me to act: {due} I will {does}.",
        "And then, {due}, I will {does}.",
        "Next: {due} I will {does}.",
        "After that: {due} I will {does}.",
    ],
    put_off=[
        "You ask: “{quote}?” I have no answer to that today; {due} you will have one from me.",
        "“{quote}?” is still open on my side, and I will tell you {due}.",
        "I would only be guessing at “{quote}?” now; {due} I will answer it.",
        "Your question “{quote}?” stays with me, and I will answer it {due}.",
    ],
    put_off_request=[
        "You ask me this: “{quote}.” My answer to it will be with you {due}.",
        "Your wish, “{quote}”, is with me, and I will answer you on it {due}.",
        "On “{quote}” you will hear from me {due}.",
    ],
    put_off_brief=[
        "By then your question will have its answer too.",
        "Your question gets its answer by then as well.",
        "I will answer what you ask by then, too.",
    ],
    ready={
        "trust": (
            regex(
                r"\bwhy should i (?:believe|trust)|\b(?:what|who) (?:guarantees|makes (?:it|this) different)|\bhow (?:do|can|am) i (?:to )?(?:know|trust|be sure|believe)|\bcan i (?:trust|believe|rely|count)|"
                r"\b(?:is|will|does) (?:that|this|it) (?:really|actually|definitely|for sure|certain|sure|true)\b|\breally (?:gets?|be|going to)\b.*\b(?:done|happen)|\byou (?:said|told me) that (?:last time|before)",
                re.IGNORECASE,
            ),
            [
                "You ask: “{quote}?” Hold me to it.",
                "“{quote}?” is a fair question, and more words are no answer to it.",
                "As for “{quote}?”, you need not take it on trust.",
                "On “{quote}?” I can only let you check me.",
            ],
        ),
        "all": (
            regex(
                r"\b(?:is|was) (?:that|this|it) (?:all|it|everything)\b|\bthat['’]?s (?:it|all)\b|\bare we done\b",
                re.IGNORECASE,
            ),
            [
                "You ask: “{quote}?” Not quite.",
                "As for “{quote}?”, one thing is left, and it is mine to do.",
            ],
        ),
        "mine": (
            regex(
                r"\b(?:do|must|should|shall|can) i (?:still |also |now )?(?:need|have) to (?:do|send|return|call|sign)\b|\b(?:do|must|should) i (?:still )?(?:do|need) anything\b|\banything (?:else )?(?:i (?:need|have|should|must)|for me to do)|\bneed anything (?:else )?from me\b",
                re.IGNORECASE,
            ),
            [
                "You ask: “{quote}?” The next step is mine.",
                "As for “{quote}?”: what comes next is for me to do.",
            ],
        ),
    },
    welcome=[
        "Thank you for telling us{about}.",
        "Thank you for writing once more{about}.",
        "Your message{about} is good to read; thank you.",
    ],
    glad=[
        "It is good to know that this is settled.",
        "I am glad that we got there.",
        "Then this is settled, and I am glad of it.",
    ],
    takeover=[
        "A manager, as you ask: {title} can take over and would answer you {due}.",
        "If you want it, {title} takes this over and would answer you {due}.",
    ],
    choice=[
        "If you would rather have {says} instead, say so.",
        "You can still choose {says} instead; a word from you is enough.",
        "Or choose {says} instead, if you prefer that.",
    ],
    besides=[
        "On top of that you will have {list}.",
        "Together with it comes this: {list}.",
        "And beside it, as well, {list}.",
    ],
    pending=[
        "Then we leave it as you were told.",
        "So it stays with what we told you.",
        "Then all goes on as agreed.",
    ],
    private=[
        "What concerns only you follows in a private message.",
        "Look for a private message from me with the particulars.",
        "The rest of it I will write to you in private.",
    ],
)
