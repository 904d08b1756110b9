"""Insults in a polite voice, in English: whom they recruit, who has more sense, what nobody there can have been taught."""

from __future__ import annotations

from drafter.domain.lexicon.rule import Rule, family

SCORN = 0.45
"""The weight of an insult in a polite voice: its frame tells it, and nothing else in the message sounds like one, so that the
net has no say in it."""

_BEAST = r"(?:seals?|monkeys?|hamsters?|goldfish|gerbils?|sloths?|donkeys?|lemmings|pigeons?|chimps?|chimpanzees|parrots?|sheep|snails?|moles?|toddlers?|infants|five[- ]year[- ]olds|cabbages?|turnips?|houseplants?)"
_THING = r"(?:cat|dog|goldfish|toaster|kettle|boiler|wall|brick wall|door|houseplant|parrot|toddler|[a-z]+[- ]year[- ]old|fridge|doormat|budgie|hamster|lamp ?post|printer|robot|answering machine|hold music|ironing board|hedge|garden gnome|cactus|sofa)"
_DIM = rf"(?:recruit\w*|hires?|hired|{_BEAST}|inability|unable to (?:read|count|think)|cannot (?:read|count|spell|write|tell the time|add)|can't (?:read|count|spell|write|tell the time|add)|dim\w*|blindfold\w*|illitera\w+|drunk|half[- ]asleep|a dartboard|by lot|never (?:learnt|learned|been taught|seen a)|too (?:stupid|grand|lazy|idle|dim)|work experience)"
_SCORN = family("insult", SCORN, [
    rf"\b(?:can only|must|have to|am (?:bound|forced|driven|left) to|shall|may) (?:suppose|assume|conclude|imagine|presume|infer|deduce) (?:that )?(?:your|you|whoever|nobody|no one|this (?:company|firm))\b[^.!?;\n]{{0,60}}?\b{_DIM}\b",
    r"\b(?:recruits?|hires?|recruited|hired|employs?|selects?|promotes?) (?:\w+ ){0,4}?(?:for (?:its|their|his|her|your) (?:\w+ )?(?:inability|stupidity|deafness|ignorance|rudeness|incapacity)|from (?:those|people|the ranks of those) (?:who|whom)\b[^.!?;\n]{0,40}?\b(?:not|n't|nobody|never)|(?:the|only the) (?:dimmest|slowest|laziest|stupidest|deafest))\b|\bpromotes the (?:dimmest|slowest|laziest|worst|stupidest)\b",
    rf"\b(?:more|better) (?:sense|conversation|answers?|help|intelligence|brains?|manners|luck|use) (?:\w+ )?(?:out of|from|with|in|talking to) (?:my|the|a|our|that|your) (?:\w+ )?{_THING}\b|\bthe (?:\w+ )?{_THING} (?:was|is|proved|would be|seemed|has been) (?:\w+ )?(?:the )?(?:more (?:intelligent|helpful|use|useful|polite|responsive|articulate|informative)|brighter|cleverer|smarter|better informed)\b",
    rf"\b(?:run|staffed|manned|answered|written|managed|operated|packed|driven|designed) (?:entirely |solely |clearly |apparently )?by (?:\w+ ){{0,2}}?{_BEAST}\b(?! (?:sanctuary|rescue|keepers?))|\b(?:your|the) (?:\w+ ){{0,3}}?(?:line|desk|department|team|support|staff|agent|helpdesk|manager)s? (?:is|are|must be|has to be) (?:really |clearly |surely |obviously )?(?:a |an )?(?:\w+ )?{_BEAST}\b",
    r"\b(?:some(?:one|body)|any(?:one|body)|a person|a colleague|one of you)(?: \w+){0,2} who (?:has |have |had |actually |at least |even |perhaps )*(?:finished|completed|attended|went to|passed|been (?:to|through)|got through|made it through|left) (?:\w+ )?(?:(?:grade|primary|elementary|middle|junior|high|nursery|infant) )?(?:school|kindergarten|grade|grammar)\b",
    r"\b(?:not one|none|nobody|no ?one|neither)(?: of (?:them|you|your \w+))?(?: \w+){0,3}? (?:could|can|would) (?:find|tell|organi[sz]e|run|locate|pour|recogni[sz]e) (?:their|his|her|your|its|a|an) (?:own )?(?:\w+ )?(?:backsides?|bottoms?|arses?|ass(?:es)?|elbows?|noses?|shoelaces|bath|feet|bums?)\b|\b(?:couldn't|could not|can't|cannot) find (?:their|your|his|her) (?:own )?(?:\w+ )?(?:backsides?|bottoms?|bums?|rear ends?|noses?|feet)\b",
    r"\b(?:any(?:one|body)|a single (?:one|person)|one of you|some(?:one|body))(?: \w+){0,5}? (?:has|have|ever|there|had)?(?: yet| ever)? ?(?:mastered|been introduced to|been acquainted with|heard of|come across|learn(?:t|ed) to use|been shown) (?:the |a |an |the concept of |how to use )*(?:tape measures?|rulers?|calendars?|clocks?|telephones?|dictionar\w+|alphabet|spelling|manners|courtes\w+|arithmetic|maps?|calculators?|screwdrivers?|spirit levels?|art of reading|customer service|apostrophes?|e-?mail|soap|twelve times table)\b",
    r"\bi have (?:trained|taught|known|had|raised|met) (?:\w+ ){0,4}?(?:apprentices|children|dogs|pupils|toddlers|infants|boys|horses|puppies)\b[^.!?;\n]{0,30}?\b(?:who|that) (?:could|can|knew|would have)\b|\bshame on (?:every (?:one|single one)|each|all|the lot) of you\b",
], guards=("negated",), unless=r"\b(?:sanctuary|petting zoo|zoo|pantomime|panto|petshop|pet shop|my own|costume)\b")  # fmt: skip

RULES: tuple[Rule, ...] = _SCORN
