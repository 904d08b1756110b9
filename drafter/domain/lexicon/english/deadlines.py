"""Ultimatums in English: a demand with a deadline and what follows, or an either-or with a consequence."""

from __future__ import annotations

from drafter.domain.lexicon.english.unmeant import ADVISED, ASKING
from drafter.domain.lexicon.rule import Guard, Rule, family

_FIX = r"(?:refund|fix|send|sort|resolve|reply|respond|answer|call|ring|replace|return|pay|deliver|repair|give|get|do|cancel|restore|credit|collect|reconnect|correct|put|make|issue|process|transfer|reimburse|solve|ship|unlock|remove|move|come|have|take|bring|swap|release|repaint|reprint|reinstate|redo|mend|undo|settle|waive|drop|apologi[sz]e|honou?r|write|tell|finish|show)"
_DAY = r"(?:\d{1,2} (?:of )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*|<day>|the weekend|weekend|tues|weds?|thurs?|fri|mon|tmrw|tonight|pay ?day|month end|end of month|(?:the )?end of (?:the |this )?(?:day|week|month|today|business)|lunch(?:time)?|tea ?time|dessert|sundown|bedtime|dinner|breakfast|easter|christmas|one|two|three|four|five|six|seven|eight|nine|ten|eleven|\d{1,2}[.:]\d\d|my birthday|the bank holiday|this (?:week|evening|afternoon|time))"
_LENGTH = r"(?:(?:the )?(?:next )?(?:<num>|seven clear|\d{1,2}) ?(?:more |full |clear |working |business |calendar )?(?:<span>|sleeps|h\b|hrs?\b)|24|48|72|a (?:week|day|fortnight|month)|an hour|the hour|one [a-z]+ing week)"
_BY = rf"(?:(?:by|before|until|till?|no later than|past|up to) (?:the |this |next |say |at latest |at least )?(?:\w+ )?{_DAY}|(?:within|in|inside|for) {_LENGTH}|(?:today|tonight|tomorrow|this (?:week|evening|afternoon|minute|instant)|right now))"
_I_DO = r"(?:i|we)(?:'ll|'m|'d| will| am| shall| want| take| go| call| file| dispute| cancel| report| walk| have| start| stop| buy| switch| send| post| get| tell| sue| issue| hang| refuse| withhold| leave| lodge| change| bring| come| explain| print| know| close| freeze)"
_THEN = rf"(?:{_I_DO}|ill\b|im\b|my (?:bank|lawyer|solicitor|next|attorney|direct debit|card|barrister|editor|open letter|barrister)|it(?:'s| goes| will)|this goes|the (?:bank|video|review|recording|ombud\w*|order|contract|rent|scaffold|claim|regulator|card|press|papers|next|story|court|whole)|expect|you(?:'ll| will| can| lose| explain)|see you|legal|trading standards|the deal|an? (?:chargeback|refund|review|complaint|letter)|money back|paypal|amex|visa|lloyds|ofcom|ofgem|don't bother|lose me|bye|we're done|cash)"
_ELSE = r"(?:or(?: else)?|otherwise|else|failing (?:that|which)|in default of which|if not|after (?:that|which|it)|and then|then|and after|thereafter|because)"

_NOT_MINE = (
    rf"{ASKING}|{ADVISED}|\b(?:you (?:gave|wrote|said|told|asked)(?! me friday)|you've given|given me|gives? me|(?:landlord|teacher|tutor|boss|wife|daughter|sister|mother|son|husband|teenager|game|court|agent|plumber|course|parking app|app|robot|bot|letter|e-?mail|message|text|course|warranty|bailiff'?s?|notice|scam\w*)(?:'s)?(?: letter)? (?:gave|says?|said|wants?|asked|told|is headed|finishes|was)|i have until|i've until|till then|"
    r"trial|voucher|prize|draw|bid|strike|sale|discount|use the code|must sign|said it to the|warranty|check-in|essay|exam|passport|(?:get|getting) married|wedding|if (?:the pain|the colour|the swelling|you happen|you find|you ever|possible|you can|that's ok)|would be (?:great|lovely|nice|handy|perfect)|perfect|thank\w*|looking forward|no rush|no drama|no hurry|whenever|whatever suits|happy|lovely|brilliant|"
    r"ring the travel insurer|borrow|ring again|let you know|come in|wasn't|swore|haven't the heart|used to|was fine|our way|in town|i could manage|my wages|for the count|have a minute|you've a minute|a minute could|they give you|weren't|as contracted|waiting since|supposed to|if the leak|stuck with|myself to|building society suggested|adviser|mortgage|get \d+%|after new year|i'd be|left you in peace|i waited|was (?:due|to hear)|so i cancelled|no charge if|not due|hadn't|buyer says|on the lights?|my mates?|another (?:company|firm)|i'll (?:collect|pick|wait in|be (?:at|home|in)|order|pop|drop)|says (?:i|we) have|in order to)\b"
)
_MEANT: tuple[Guard, ...] = ("dropped", "past")

_CLOCK = family("ultimatum", 0.35, [
    rf"\b(?:you|u|ye|you (?:people|guys|lot|muppets|thieves|all)|you \w+)(?:'ve|ve| have| got| get| now have|'ve got| have got) (?:\w+ )?(?:until|till|til|exactly (?=\w+ (?:hours|days))|from now (?:till|until)|by <day>)\b(?! (?:the hearing|now|today|to file|i finish|<num> (?:pounds|quid)))|\b(?:you|u|ye)(?: (?:lot|thieves|folks|guys|people|muppets|clowns|all|now))?(?:'ve| have| get| got|'ve got| have got)(?: \w+){{0,1}} {_LENGTH}(?! (?:return|refund|trial|warranty|guarantee|policy|delivery|turnaround|to (?:return(?! (?:my|our|the) (?:\w+ )?(?:money|deposits?|cash|funds|payment|keys|documents|papers|passport|bond))|answer them)|of (?:warranty|experience|goodwill)|of my|old|late))(?=(?: (?:to|from|before|and|then|left|or|starting)|[.,!;:]| -|$))",
    rf"\b(?:i'm |i am |i'll |i will |we'll |we're |me |i )?(?:giv(?:e|ing)|allow(?:ing)?|grant(?:ing)?|adding) (?:it |to )?(?:you|u|your \w+|them)?\b(?: \w+){{0,2}}? (?:until|till|{_LENGTH}|one (?:last|more|final)|a (?:final )?deadline|hours)\b(?! (?:ago|notice|of my))|\bgive (?:it|u|you) till\b",
    rf"\b(?:i|we)(?:'ll|'m| will| am| shall)? (?:\w+ )?(?:hold(?:ing)? (?:off|the story)|wait(?! for| another)|count(?:ing)? to|hold back|leave the \w+ unsent|be quiet|say it|keep quiet|(?:remain|be) (?:patient|reasonable))\b<near>\b(?:until|till|to|for|past|{_DAY}|{_LENGTH})\b|\btill <day> i wait\b|\b(?:that|patience|grace|offer|it|this)\b<near>\b(?:stops|ends tonight|ends on friday|closes|expires) (?:on |at |by )?(?:{_DAY}|midnight|then)\b|\b(?:stays?|is|remains) open (?:until|till)\b",
    r"(?<!your )(?<!and )\b(?:final|last|one last|one final|very last) (?:\w+ )?(?:chance|opportunity|warning|attempt|demand|ultimatum|nudge|offer|try|time (?:of asking|i'?m|i am|we'?re|i'?ll|i will|we will|i) (?:ask\w*|tell\w*|writ(?:e|ing)|say\w*|warn\w*|contacting|request\w*|be asking|going to ask))\b(?! (?:to (?:buy|order|save|register|enter|see)|light|before deleting))|\b(?:last|final) (?:letter|e-?mail|message) (?:on this|before i)\b|\b(?:this|here) is (?:my|your) (?:final|last)\b|\bmy last email on this\b",
    r"\b(?:won't|will not|not going to) (?:\w+ )?(?:ask(?:ing)?|tell(?:ing)?|warn(?:ing)?|be giving|giv(?:e|ing))(?: (?:you|it|this|nicely|for it))* (?:again|twice|another (?:one|day))\b|\b(?:the clock is ticking|clock's (?:ticking|on)|countdown starts|on the clock|your move|line in the sand|or never|not a day (?:later|longer)|no excuses after|there is no day|as far as i bend|starting now)\b|\bor else(?=[.!]|$)|\bthis is an ultimatum\b|\b(?:the|your|my|this is (?:your|the)) (?:final )?deadline (?:is|for (?:you|your))\b|\bconsider this my deadline\b",
    rf"(?:^|[.!\n] ?)(?:so,? |right,? |oi\.? |\w+, )?(?:one more|{_LENGTH}|{_DAY}|end of today|(?:by|before) {_DAY})(?:,? (?:from|starting) (?:now|today))?(?:[.!]+|[,:;]) (?:then|and then|after (?:that|\w+)|otherwise|or|not|thats it|that's it|starting)\b",
], guards=(*_MEANT, "negated"), unless=_NOT_MINE)  # fmt: skip
"""The clock is set."""

_BY_THEN_OR = family("ultimatum", 0.35, [
    rf"{_BY}\b[^!?\n]{{0,40}}?[.,;:!-]? ?\b{_ELSE},? (?:\w+ ){{0,2}}?{_THEN}",
    rf"(?:^|[.!?;\n,] ?|\b(?:and|so|now|then|just|either|please|to|me|must) ){_FIX}\b[^.!?;\n]{{0,70}}?\b{_BY}\b[^.!?;\n]{{0,25}}?[.,;: ]+(?:or|otherwise|else|failing)\b",
    rf"\b(?:refund|fixed|sorted|money|answer|reply|replacement|cash|working \w+|keys|van|gas|heat|full amount|manager|everything|parcel|suitcase|£\d+|\$\d+|€\d+|[$£€] ?\d[\d.,]*|it|resolved|delivered)\b[^.!?;\n]{{0,30}}?\b{_BY}\b[^.!?;\n]{{0,15}}?[.,;: -]+(?:or|otherwise|else|failing)\b",
    rf"\b(?:i|we)(?:'m| am| now| will| hereby| would)?(?: \w+)? (?:demand|insist|expect|require)(?:ing)?\b(?! (?:it|the (?:parcel|order)) to (?:arrive|be here))<gap>\b(?:by|before|within|no later than|inside) (?:the |close |end )?(?:{_DAY}|{_LENGTH})\b|\bi want (?:it|this|my|the|an|a)\b<gap>\b(?:by|before|within) (?:{_DAY}|{_LENGTH})\b",
    rf"\b(?:{_BY}|from the \d+(?:st|nd|rd|th)|past \w+)[^!?\n]{{0,60}}?[.,;] ?(?:(?:and |but )?(?:on|from|at|after|past) (?:the )?(?:<day>|\w+)(?: \w+)?,? )(?:i'll|we'll|i'm|we're|i shall|i (?:start|stop|cancel|call|go|sign|take it|buy|send|get|lodge|switch|move|want my)|we (?:start|cancel|move|invoke)|my \w+ (?:does|says|presses|takes|goes)|you (?:explain|can)|it (?:gets|goes|ends)|the (?:claim|story|video|space))\b",
    rf"\b(?:if|unless|should)\b[^.!?;\n]{{0,70}}?\b(?:{_BY}|by then)\b[^.!?;\n]{{0,50}}?,? ?(?:then )?\b{_THEN}\b",
    rf"\b(?:{_I_DO}|expect|my (?:bank|lawyer|solicitor|attorney)|(?:this|it) (?:goes|will go))\b[^.!?;\n]{{0,80}}?\b(?:unless|if)\b[^.!?;\n]{{0,70}}?\b(?:{_BY}|by then|first)\b",
    rf"\b(?:no|nothing|not)\b[^.!?\n]{{0,30}}?\b{_BY}[.,]? (?:and|then)? ?(?:{_I_DO}|it's)",
], guards=_MEANT, unless=_NOT_MINE)  # fmt: skip
"""By then, or this follows."""

_EITHER = family("ultimatum", 0.35, [
    r"\beither\b[^.!?\n]{0,90}?\bor (?:i(?!'ve lost| entered)|we|my (?:bank|lawyer)|it (?:goes|comes)|you(?:'ll| lose| tell)|visa|amex|paypal|don't bother|the (?:bank|whole|press|contract|ombud\w*|court|review|lot))\b",
    r"\b(?:your choice|the choice is yours|take your pick|your call|ur call|you choose|you decide|up to you|what's it (?:gonna|going to) be|two choices)\b(?=[^!?\n]{0,100}(?:\bor\b|by |till |until |$))(?! of)",
    rf"(?:^|[.!?;\n,] ?|\b(?:so|now|just|either|please) ){_FIX} (?:me|it|this|my|the|us|our|your|that|back|everything|all|up)\b[^.!?;\n]{{0,60}}?,? or (?:else |face |expect )?(?:{_I_DO}|i |my (?:bank|lawyer|solicitor)|face|expect|see you|lose|(?:it|this|that|every \w+|the \w+(?: \w+)?) (?:goes|gets|will)|the (?:bank|ombud\w*|review|video|press))",
    r"\b(?:refund|money|fixed|keys|replacement|cash|reply|manager|working \w+|apology)(?: \w+){0,4},? or (?:amex|visa|paypal|the (?:bank|ombudsman|court|contract|press|papers)|i(?:'m| will|'ll| sue| cancel| call| dispute| post| leave| go| report| hang)|we(?:'re| cancel| leave| break|'ll)|trading standards|court|see you|lose)\b",
    r"\b(?:next|one more|third|another) (?:\w+ )?(?:late|failure|mistake|time|outage|strike|missed)\b[^.!?\n]{0,30}?\b(?:and|then) (?:i'm|i|we|the)\b(?: \w+){0,2} (?:cancel\w*|leav\w*|gone|out|off|done|switch\w*|terminals)\b",
], guards=(*_MEANT, "negated"), unless=_NOT_MINE)  # fmt: skip
"""One or the other."""

_EITHER_OR = family("tone:either_or", 0.0, [
    r"\bor(?: else)?,? (?:i|we|my|you|you'll|this|it)(?:'ll| will|'m| am|'re| are|'s| is| shall| would| goes| go| take| dispute| call| cancel| sue| report| post| charge| file| leave| lawyer| bank)\b|\bor (?:see you|hear from|expect)\b",
    r"\b(?:refund|money|replacement|fixed?|solution|answer|reply|paid|payment|delivered|resolved)\b[^.!?;\n]{0,40}?\b(?:by|before|within|until|today|tomorrow)\b[^.!?;\n]{0,40}?(?:,| or| otherwise| and then| after that)",
    rf"\b(?:{_FIX}|either|want|demand|expect|must|need|better)\b[^.!?;\n]{{0,90}}?(?:,| -| or|\b) ?\b(?:or(?: else)?|otherwise|if not|failing (?:that|which))\b,? (?:i|we|my|our|you|this|expect|the|it|see|next|then|i'm|i'll|we'll|you'll)",
    r"(?:^|[.!?;\n,] ?)(?:otherwise|or else|if not|failing (?:that|which)),? (?:i|we|my|our|you|this|expect|i'll|we'll|you'll|see|it)",
])  # fmt: skip
"""An alternative: an ultimatum where a threat stands in its sentence. A plain "if" or "unless" is none."""

_OR_THIS = family("ultimatum", 0.35, [
    rf"(?:^|[.!?;\n] ?)(?:you(?:'ve| have)?(?: got)? |so |right,? |now )?{_LENGTH},? (?:or|otherwise|and then)\b(?! (?:so|more|less|two|three|longer|thereabouts))",
    rf"(?:^|[.!?;\n] ?|\b(?:so|now|just|either|please) )(?:so |now |just |either |please )?{_FIX} (?:me|it|this|my|the|us|our|your|that|back|everything|all|up|him|her|them)\b[^.!?;\n]{{0,60}}?,? or (?:an?|the|my|our|all) (?:[\w'-]+ ){{1,3}}?(?:goes|go|gets?|will|starts?|follows?|lands?|is going|comes?|are going)\b",
], guards=_MEANT, unless=_NOT_MINE)  # fmt: skip
"""A length of time and what comes after it; a demand or what will go out."""

RULES: tuple[Rule, ...] = (*_CLOCK, *_BY_THEN_OR, *_EITHER, *_EITHER_OR, *_OR_THIS)
