"""Harm, need and scorn told calmly or in a polite voice, each beside what looks like it and is none."""

from __future__ import annotations

import pytest

from drafter.domain.case import Case
from drafter.drafting.reading import read

HITS = {
    "safety": [
        # what held somebody came away
        "The banister came off under me when I leant on it on the landing.",
        "One rung of the ladder gave way as I was climbing into the loft, I held on to the gutter.",
        "Step gave under me on the stairs, just a bruise, no drama.",
        "I drove sixty miles before I saw that two of the wheel nuts were missing.",
        "Your garage gave me the car back with only three out of five bolts on the wheel.",
        "The front wheel bounced off down the hill without us.",
        # somebody was there a moment before
        "My lad had moved out of the way ten seconds before the shelf let go.",
        "The crate missed our foreman by about a foot.",
        "It missed the postman by a hand's breadth.",
        "The pushchair nearly went into the gap between the train and the platform.",
        "The gate shut on its own and caught the pram.",
        "Our school coach ended up in a ditch near Thirsk.",
        "The driver nodded off at the wheel twice.",
        "The boy in the next bed was given my tablets by mistake.",
        # what swells, marks or tingles
        "The e-bike battery has bulged at the seam.",
        "The charger gets so hot that it left a brown mark on the desk.",
        "The hub is hot to touch and smells odd.",
        "The taps give me a tingle whenever the washer is on.",
        "I got a proper jolt off the cooker this morning.",
        # skin, stitches, an adrenaline pen
        "Your peel took a layer of skin off my cheeks.",
        "Six stitches later, my foot is healing.",
        "We had to use her EpiPen on the second course.",
        # a child alone, a blade where it plays, somebody who lies in wait
        "Our little one was standing by herself next to the car park when I came, he is only two.",
        "Your fitter left a craft knife on the bedroom floor and my toddler had it in his hand.",
        "The seller I blocked has turned up at my house. How did he get the address? I never gave it.",
        # a hurt body, whatever stands beside it
        "At work today your chair collapsed and I hurt my back.",
        "We were laughing when the trampoline snapped and he broke his arm.",
        "I love it but the handle burned my hand.",
        "I have no patience left, my son was electrocuted by your lamp.",
        "You said the smoke detectors are fine, but the toaster caught fire.",
        "I was playing a game when the headset burned my ear.",
        "They all keep laughing at me, I want to end my life.",
    ],
    "vulnerability": [
        "Since my eyesight went I do everything by phone.",
        "My ears aren't up to the telephone, please write.",
        "I see only shapes now, so the buttons must speak.",
        "I can't hold a pen since the stroke.",
        "I have not slept since the funeral.",
        "My daughter's epilepsy meds are in that parcel.",
        "I'm on two sticks and the step is too high.",
        "She's in a chair, so the stairs are no use.",
        "I'm twenty-two weeks along and nobody will see me.",
        "I was made to crawl up, my passenger assistance never came.",
        "I enclose his death certificate for the second time.",
        "The man I buried in March still gets your bills.",
        "Ron did all the paperwork and I don't understand any of it.",
        "I can't face opening the envelopes.",
        "They let half of us go at the mill last month.",
        "That £60 was food for me and the girls.",
        "shes 91 and lives by herself",
    ],
    "insult": [
        "I can only conclude that your accounts team is recruited for its inability to add up.",
        "I must assume that nobody in your office can read.",
        "One wonders whether your staff can count beyond their fingers.",
        "I get more sense out of our parrot than out of your helpdesk.",
        "The answering machine was more helpful than any of you.",
        "My dog would have written a better answer.",
        "Your warehouse is run by hamsters.",
        "Perhaps you could pass this to somebody who went to school.",
        "Not one of them could find his own nose with a mirror.",
        "Has anyone in your stores ever heard of a calendar?",
        "I have taught six-year-olds who could add better than that.",
    ],
    "profanity": ["What a load of b*llocks.", "I stood there for three bloody hours.", "all bloody day on hold"],
    "shouting": ["NOT. GOOD. ENOUGH. I asked for blue."],
}
LOOK_ALIKES = {
    "safety": [
        "Two of the eight screws were missing from the bag of the bookcase.",
        "The courier missed me by five minutes.",
        "Your price missed our budget by an inch.",
        "The coffee machine gives me a jolt of energy every morning.",
        "The lip balm gives a lovely tingle.",
        "Peel took the skin off the potatoes in seconds, I love it.",
        "The pattern needs sixty stitches per row.",
        "My EpiPen order has not arrived.",
        "I found a knife missing from the cutlery set.",
        "Your engineer has been waiting outside my house since nine, which bell does he press?",
        "That spin class nearly killed me, when is the next?",
        "I almost died when I saw the bill.",
        "The discount fell off my basket at checkout.",
        "My phone blew up all weekend with your offers.",
        "Prod is on fire since your release, all queries time out.",
        "Sparks flew at the residents' meeting, could I have the minutes?",
        "They said on the news that some scooters exploded. Mine is fine, is it another model?",
        "The old fence came down on an empty plot, nobody uses it.",
        "I have a hospital appointment at noon, so could you come later?",
        "Is it a danger to the varnish if I leave the cover off?",
        "No, nothing dangerous, the box is only scratched.",
        "Ignore my panic about the smell of gas, it was next door's bins.",
        "In the film the toaster caught fire. Where can I see it again?",
    ],
    "vulnerability": [
        "My eyes went straight to the total.",
        "I sat in a chair by the door for an hour.",
        "We are six weeks along with the kitchen and still no tap.",
        "Two months gone and still no refund.",
        "Let me go to the next step, please.",
        "The router is three months old and already dead.",
        "My late aunt always swore by your tea.",
        "I need a quote for disability insurance for my staff.",
        "Stop sending me hearing aid leaflets, I'm thirty.",
        "The old boy next door had his done on Monday, when is mine?",
        "Your waitress told me that her mother is ill, please be kind to her.",
        "The port says disabled in the menu, how do I change it?",
        "I'm 78 and in rude health, so no assisted boarding, please.",
        "An elderly man I had never met helped me with the case.",
        "I'm ninety per cent sure that I sent it.",
        "It has been quiet since the fall update.",
    ],
    "insult": [
        "I can only assume that your system was down.",
        "I wonder whether you can read the attachment.",
        "You absolute muppets haha, you sent me two for one!",
        "The man behind me called your driver a useless idiot, she stayed calm.",
        "Poor bloke, he had to carry all of it alone.",
        "Somebody who finished school last year, could she apply?",
        "The new model is more intelligent than the old one.",
        "Is the zoo show run by trained seals?",
    ],
    "profanity": [
        "A brass bird and two tits on a branch, please.",
        "A lad was effing and blinding at your conductor on the 7.40, she was great.",
        "His words were 'f*** off, lady' and I want that noted.",
        "Two bloody marys and a coffee were on the bill.",
    ],
    "shouting": [
        "POWER green, INTERNET red, PHONE off. What next?",
        "The card says SORRY WE MISSED YOU and on the back LEFT WITH YOUR NEIGHBOUR.",
        "There was a sign over the till, EVERYTHING HALF PRICE THIS WEEK, so I asked.",
        "RE: YOUR LETTER OF THE SECOND, ROOF REPAIR\n\nCould you tell me the day?",
        "YOU LITTLE BEAUTY!! the hot water is back, tell Sam he's a legend",
    ],
}


def _kinds(text):
    case = Case.model_validate({"message": {"text": text}, "now": "2026-11-18T09:00:00+00:00"})
    return {signal.kind for signal in read(case).signals}


@pytest.mark.parametrize(("kind", "text"), [(kind, text) for kind, texts in HITS.items() for text in texts])
def test_hit(kind, text):
    assert kind in _kinds(text)


@pytest.mark.parametrize(("kind", "text"), [(kind, text) for kind, texts in LOOK_ALIKES.items() for text in texts])
def test_look_alike(kind, text):
    assert kind not in _kinds(text)
