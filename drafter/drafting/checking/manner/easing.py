"""More wordings that ask the customer to feel less: not to let it spoil their day, to see it differently tomorrow, that they
can be easy now, that it surely feels better already.
"""

from __future__ import annotations

from drafter.drafting.checking.manner.phrases import CLAUSE, Rules

EASING: Rules = (
    ("spoil|ruin|colour|color|overshadow|cloud|get to you|get you down|dampen|eat at you|bother you|take over", r"\b(?:don't|do not|let's not|let us not|try not to|please not|never|not)(?: please)? (?:to )?let (?:it|this|that|one|a|an|the|our|such|these|something)\b[^.!?]{0,40}?\b(?:spoil|ruin|colou?r|overshadow|cloud|get (?:to you|you down)|dampen|eat at you|bother you|take over|stand between|come between)\b"),
    ("line under|turn the page|clean slate|move on|moving on|look ahead|looking ahead|look forward rather|water under|bygones", r"\b(?:let's|let us|shall we|we can(?: now)?|you can(?: now)?|time to|best to|perhaps we can|i suggest we)(?: all| both| now| then)* (?:draw a line under|turn the page|start (?:with|from) a clean slate|move on(?! to)|look ahead|put (?:it|this|that|all this|the matter) (?:behind|to bed|to rest)|let bygones)\b|\bwater under the bridge\b|\blet bygones\b"),
    ("differently|see it in|in another light|seem smaller|look smaller|laugh about", r"\byou(?:'ll| will| may| might)(?: soon| probably| surely)? (?:see|feel|think|look at|laugh) (?:it |this |things |about it |about this |about that )?(?:differently(?! \w+ed)|in (?:another|a different|a better|a new) light|another way|calmer)\b|\bgive (?:it|yourself) (?:a|some|an) (?:\w+ )?(?:day|night|week|hour|time|evening)s?\b[^.!?]{0,25}\b(?:you(?:'ll| will)|it(?:'ll| will)|and)\b"),
    ("feel better|feel a bit|feel a little|feel easier|feel reassured|feel happier|feels better|at ease|easier in your mind|peace of mind|reassured", rf"\b(?:i|we)?(?: do)? ?(?:hope|hopefully|trust|sure|expect)[^.!?]{{0,15}} (?:you|that you|this|that|it)(?: now| already| will|'ll| can| helps? you| lets? you| makes? you)* feels? (?:(?:a )?(?:bit|little|lot|touch|somewhat|much|already|now) )*(?:better|easier|happier|reassured|calmer|at ease)\b|{CLAUSE}(?:please )?(?:feel|be) (?:fully |quite |entirely )?(?:reassured|at ease)\b|\byou (?:can|may) (?:now )?(?:feel|be|rest) (?:\w+ )?(?:reassured|easy|at ease|easier|untroubled)\b"),
    ("all will be|everything will be|all shall be|all is well|all is in|in good hands", r"\b(?:all|everything) (?:will|shall|is going to) be (?:well|fine|right|good|alright|okay|in order|sorted)\b(?=[.,!]|$)|\byou(?:'re| are) in (?:good|the best|safe|capable) hands\b"),
    ("lassen sie sich|wochenende|beruhigt|sorgen|gelassen", r"\blassen sie sich (?:\w+ ){0,4}?(?:das|den|die|ihr|ihren|ihre) \w+ (?:davon |dadurch |deswegen |damit )?(?:nicht )?(?:verderben|vermiesen|trüben|verleiden|kaputtmachen)\b|\bsie (?:können|dürfen) (?:\w+ )?(?:ganz |völlig |wirklich )?(?:beruhigt|unbesorgt|gelassen|entspannt|ruhig schlafen)\b(?! (?:\w+ ){0,3}?(?:behalten|unterschreiben|einschalten|nutzen|absagen))"),
    ("amargue|estropee|arruine|empañe|quitar el sueño", r"\bno (?:deje|permita|deje usted) que (?:esto|eso|ello|un \w+|una \w+|algo así)? ?(?:le |les )?(?:amargue|estropee|arruine|empañe|quite|fastidie|eche a perder)\b"),
    ("gâcher|gâche|assombrir|miner|pourrir", r"\bne (?:laissez|laissons) pas (?:cela|ça|ceci|cette|cet|ce|un|une)(?: \w+)? ?(?:vous )?(?:gâcher|assombrir|miner|pourrir|entamer)\b|\bque (?:cela|ça) ne (?:vous )?gâche\b"),
)  # fmt: skip
