"""Circumstances of people in need as they tell them themselves, in English: what no longer works in a body, who has died,
told by the papers and the rites, work and money that are gone.

No negation takes these away: "I can't swallow well since the stroke" tells of a stroke.
"""

from __future__ import annotations

from drafter.domain.lexicon.rule import Rule, family

_KIN = r"(?:mother|mum|mom|mam|father|dad|grandmother|grandfather|gran|grandma|grandpa|nan|nana|wife|husband|partner|son|daughter|child|kid|brother|sister|uncle|aunt|auntie)"
_MINE = rf"(?:my|her|his|(?:my|our) (?:\w+ )?{_KIN}'?s|mum's|dad's|nan's|gran's)"
_PERSON = rf"(?:i'm|i am|i was|she's|she is|he's|he is|who's|who is|(?:my|our) (?:\w+ )?{_KIN}(?:'s| is)|mum's|dad's|nan's|gran's|and)"
_NOT_PEOPLE = r"\b(?:my|our|the|his|her) (?:\w+ )?(?:dog|cat|horse|pony|rabbit|hamster|budgie|parrot|puppy|kitten)\b|\b(?:novel|play|film|movie|thesis|family tree|genealog\w+|ancestors?|great-grand\w+|for an essay|by trade|registrar|i teach|work (?:for|at|with|in)|volunteer|charity)\b"

_BODY = family("vulnerability", 0.3, [
    rf"\b{_MINE} (?:eyes|eyesight|sight|vision|hearing|ears|memory|legs|knees|hips?|hands|back|lungs|nerves|balance|speech|grip)(?: \w+)? (?:went|go|gave (?:up|out|way)|given (?:up|out)|(?:has|have) (?:gone|given|failed)|failed|(?:is|are) (?:going|failing|gone|bad|poor|shot|weak)|(?:isn't|aren't|is not|are not) (?:up to|much (?:use|good)|any (?:use|good)|good|what they)|packed (?:in|up)|let (?:me|her|him) down|not what (?:it|they) (?:was|were)|won't (?:do|let|hold|carry|manage)|(?:make|see|show|tell)s? only|only (?:make|see|tell|hear))\b(?! (?:straight|to (?:the|your)|over (?:the|your)|on the (?:price|bill|screen)|up when|wide))",
    r"\b(?:since|after|following) (?:the|my|a|his|her|mum's|dad's) (?:\w+ )?(?:stroke|operation|surgery|heart attack|amputation|bypass|hip (?:op|replacement)|knee (?:op|replacement)|diagnosis|chemo\w*|seizures?|brain injury|miscarriage|stillbirth|funeral|bereavement)\b|\bsince (?:the|my|her|his) fall\b(?! (?:of|update|sale|season|semester))(?<!price)",
    rf"\b(?:my|our|her|his) (?:(?:\w+ )?{_KIN}'?s )?(?:seizure|epilepsy|heart|cancer|psych\w*|antipsychotic|antidepressant|transplant|parkinson'?s|dementia|hiv|anti-?rejection) (?:meds|medication|medicines?|tablets|pills|drugs)\b",
    rf"\b{_PERSON} (?:\w+ )?(?:in a chair(?=[ ]?(?:[,.!&;\n]|$|and (?:had|can|could|have|need|cannot|watch)|so\b|&))|on (?:a |two |her |his |my )?(?:sticks?|crutches|walker|zimmer|walking frame)|in callipers|unsteady on (?:my|her|his) feet)\b|\b(?:walks?|walking|gets? about|getting about) (?:with|on) (?:a |two |her |his |my )?(?:sticks?|cane|frame|walker|crutches)\b",
    r"\b(?:wheelchair|lift|ramp|mobility|passenger|boarding|special)[- ]assist(?:ance)?\b(?=[^.!?\n]{0,60}?\b(?:my|me|i|he|she|was|booked|refused|came|never)\b)",
    r"\b(?:i'm|i am|she's|she is|i'll be|who's|who is|(?:wife|daughter|partner|sister)(?:'s| is)) (?:about |nearly |only |now |over )?(?:\d{1,2}|[a-z]+(?:-[a-z]+)?) (?:weeks|months) (?:along|gone)\b(?! (?:with|in|into|and (?:no|still)\b|without))|\b(?:i|he|she|mum|dad|nan|gran)(?: can| could)?(?: only)? (?:see|make out|sees|makes out) (?:only |just |nothing but |no more than )?(?:shapes|shadows|light and dark|blurs?|outlines)\b|\b(?:i'm|i am|i've been|i was|he's|she's|been) (?:currently |now )?(?:signed off|off sick|off work) (?:sick|work|with|for|by the doctor|since)\b|\bon (?:my|her|his) bottom\b(?=[^.!?\n]{0,40}\b(?:stairs?|steps?|since|shower)\b)|\b(?:stairs?|steps?)\b[^.!?\n]{0,40}?\bon (?:my|her|his) bottom\b",
], unless=_NOT_PEOPLE)  # fmt: skip
"""Eyes that went, legs that won't, since the stroke."""

_LOSS = family("vulnerability", 0.3, [
    rf"\b(?:copy of (?:\w+ )?|have|got|sent|send|mailed|attached?|enclosed?|his|her|my \w+'?s|{_KIN}'?s|\w+'s) death certificate\b|\b(?:man|woman|person|husband|wife|boy|girl) (?:that |who |whom )?(?:i|we) (?:have )?(?:just )?(?:buried|cremated)\b|\b(?:i|we) (?:have |had to |have just |just )?(?:buried|cremated) (?:him|her|them|{_KIN})\b",
    rf"\b(?:since|after|when|before|now that|until) (?:he|she|dad|mum|mom|nan|gran|my (?:\w+ )?{_KIN})(?:'s| has| had)? (?:died|passed(?: away| on)?|gone)\b(?! (?:home|to|out|back|away|on|into|through|off|the))|\b(?:forty|40)(?:th)?[- ]days? (?:prayers?|mass|memorial|service)\b|\b(?:sitting shiva|month's mind|his ashes|her ashes|the wake was|the cremation|chapel of rest|lying in state|the reading of the will)\b|\bit has (?:his|her) voice on\b|\b(?:his|her|mum's|dad's) voice (?:is )?(?:still )?on the (?:machine|answer\w*|voicemail)\b",
    r"\b(?!(?:you|they|who|accountant|agent|solicitor|team|lady|man|colleague|staff|office)\b)\w+ (?:always )?(?:did|saw to|used to do|handled) all (?:the|our) (?:bills|paperwork|post|finances|forms|money|accounts)\b(?=[^!?\n]{0,60}[.!?]?[^!?\n]{0,120}?\b(?:since|and now|i (?:don't|do not) (?:know|understand)|never had to|can't|i'm on my own|alone)\b)|\bi (?:can't|cannot|can not|couldn't|don't dare|daren't)(?: \w+){0,3} (?:face|begin on|bear|bring myself|open) (?:\w+ )?(?:it|the (?:post|letters|bills|envelopes)|opening|to (?:open|look|read)|any of (?:it|them))\b(?! (?:on my|in the app|with))",
], unless=_NOT_PEOPLE)  # fmt: skip
"""A death told by its certificate, its prayers, by who did the bills."""

_MEANS = family("vulnerability", 0.3, [
    rf"\blet (?:me|us|him|her|my (?:\w+ )?{_KIN}|<num> of us|all of us|half of us|most of us|the whole \w+) go\b(?! (?:home|early|to|on|through|round|first|back|in|into|without|for|of|ahead|down|up|out|by|unless))(?=[^!?\n]{{0,80}}?\b(?:work|job|plant|foundry|factory|mill|mine|office|firm|shop|warehouse|depot|site|boss|wages?|pay|nothing|notice|monday|tuesday|wednesday|thursday|friday|last (?:week|month))\b)|\bpaid off at the\b",
    r"\b(?:that|this|it|which|(?:the|that|this) money|<money>|\d+)(?:'s| was| were| is) (?:(?:the|my|our|all the|all my|a week's|two weeks'|a month's|next week's) )?(?:groceries|food|rent|heating|shopping|nappies|school shoes|medication|dinners?|the electric) (?:for (?:me|us|the|my|a|two)|money|til|till|until|this (?:week|month))\b",
], unless=r"\b(?:work canteen|budget of|staff party|expenses|as a gift)\b")  # fmt: skip
"""Work and food money gone."""

RULES: tuple[Rule, ...] = (*_BODY, *_LOSS, *_MEANS)
