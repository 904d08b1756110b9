"""How English customers tell of what came before: asked on several days, reported and never heard again, tried what they
were told to try, mended and at it again."""

from __future__ import annotations

from drafter.domain.lexicon.rule import Rule, family

_MONTH = r"(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)"
_WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_THEN = rf"(?:(?:last |this )?{_WEEKDAY}(?: \w+)?|(?:the )?\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {_MONTH}|the \d{{1,2}}(?:st|nd|rd|th)|{_MONTH} (?:the )?\d{{1,2}}(?:st|nd|rd|th)?|\d{{1,2}}[/.-]\d{{1,2}}|{_MONTH}|yesterday|last (?:week|month|night|year)|the same day)\b"
_OTHERS = r"(?! (?:to |with |at |by )?(?:my|our|his|her|their) (?:own )?(?:\w+ )?(?:bank|garage|insurers?|insurance|doctor|gp|dentist|landlord|landlady|council|card|builder|employer|boss|solicitor|lawyer|accountant|neighbou?rs?|wife|husband|partner|son|daughter|mum|mom|mother|dad|father|friends?|sister|brother|school|vet|supplier|provider))"
_ASKED = r"(?:asked|wrote|written|rang|rung|called|phoned|telephoned|e-?mailed|messaged|texted|told|reported|complained|requested|applied|chased|raised|flagged|contacted|warned|reminded)"
_ASKED_YOU = rf"{_ASKED}\b{_OTHERS}"
_INNOCENT = r"\b(?:thank\w*|thanks)\b[^.!?]{0,40}\b(?:both times|each time|every time)\b|(?<!me )(?<!us )\b(?:both|each|all \w+|every) times? (?:you(?:'ve| have)? |it was |they )?(?:came|come|fixed|sorted|answered|helped|put)|\bwhen you asked\b|\bin case\b|\bif (?:it|that|this)\b|\b(?:first|only) (?:time|message|e-?mail|call|letter) (?:i|we)\b|\b(?:works?|working|runs?|running|is|are|back) (?:\w+ )?(?:beautifully|perfectly|brilliantly|great|fine|lovely|like new)\b|\b(?:better|warmer|quieter|smoother|nicer|faster|happier|good as new|like a dream|no (?:trouble|bother|problems?)|not a (?:drip|peep|sound)|going strong|(?:been|is|runs like|was) an? (?:absolute )?(?:dream|treat|joy)|to add (?:one|a|two|more|another)|only of another|it's (?:only|just) the paint)\b"
"""Every time it was put right; answered when asked; better than before."""

_SEVERAL_DAYS = [
    # "I asked on the 3rd and again on the 12th", "asked you in May, in June and in July"
    rf"\b{_ASKED_YOU}[^.!?\n]{{0,90}}?\b{_THEN}[^.!?\n]{{0,70}}?(?:,|\band|\bthen) (?:then )?(?:(?:i|we) )?(?:{_ASKED} )?(?:you )?(?:once more|again|a (?:second|third) time)(?: (?:on|in))? {_THEN}",
    rf"\b{_ASKED_YOU}(?: [\w']+){{0,5}}? (?:on|in) {_THEN}, (?:then )?(?:on |in )?{_THEN},? (?:and|then|and then) (?:again )?(?:on |in )?{_THEN}",
    rf"\b(?:i|we)(?:'ve| have| had)? {_ASKED_YOU} (?:you |for (?:it|this|that|them) |about (?:it|this|that) )?again (?:on|in|last) {_THEN}",
    # "asking for fourth time", "so this makes three"
    rf"\b(?:asking|telling|writing|requesting|reminding|repeating|saying|sending|{_ASKED})\b{_OTHERS}[^.!?;\n]{{0,30}}?\bfor (?:the |a |my )?<ord> (?:and last )?time\b",
    rf"\b{_ASKED_YOU}[^!?\n]{{0,120}}?[,;.:-] ?(?:so |and |which |now )*(?:(?:this|that)(?:'s| is| will be)|(?:this|that|it|one) makes) (?:now )?(?:(?:number |no\.? ?)?(?:three|four|five|six|seven|[3-9])|(?:the )?(?:third|fourth|fifth|sixth))(?: (?:times?|requests?|now))?(?=[.,!;]|$)",
]
_SAY = r"(?:told|said|given|gave|sent|explained|answered|shown|showed|written|wrote|typed|asked|entered|filled (?:it )?in|spelled|spelt|read (?:it|them) out|stated)"
_CHANNEL = r"(?:phone|form|chat|app|e-?mails?|mail|letters?|web ?site|portal|counter|desk|call|notes|ticket|voicemail|bot|whatsapp|text|message|reception|branch|shop|post|dm|survey|helpline|line)"
_AGAIN_AND_AGAIN = family("repetition", 0.3, [
    *_SEVERAL_DAYS,
    # said to one and to the next, here and there, in two letters
    rf"\b(?:i|we)(?:'ve| have|'d| had)? (?:\w+ )?{_SAY}\b(?! (?:goodbye|hello|yes))(?: (?:it|this|that|them|so|you))?(?: (?:now|already))? (?:[\w'-]+ ){{0,4}}?(?:(?:to|at) |(?=the |your ))(?:the |your |both )?\w+(?: \w+)?, (?:and |then )*(?:(?:to|at) |(?=the |your ))(?:the |your )?(?:\w+ )?\w+,? (?:and|then|and then) (?:again )?(?:to |at )?(?:the|your|now|you)\b",
    rf"\b(?:i|we)(?:'ve| have|'d| had)? (?:\w+ )?{_SAY}\b[^.!?;\n]{{0,40}}? (?:in|on|over|by|at|through) (?:the |your |an? )?(?:\w+ )?{_CHANNEL},? (?:and |then |again )+(?:then )?(?:in|on|over|by|at|through) (?:the |your |an? )?(?:\w+ )?{_CHANNEL}\b",
    rf"\b(?:i|we)(?:'ve| have|'d| had)? (?:\w+ )?{_SAY}\b[^.!?;\n]{{0,40}}? in (?:two|three|four|five|both|all|every|each) (?:of )?(?:my |our )?(?:\w+ )?(?:e-?mails?|letters?|messages?|calls?|forms?|chats?|mails?|tickets?|notes?)\b",
    # the bot wanted it, the form wanted it
    r"\b(?:wants?|wanted|asks?|asked|demands?|demanded)(?: me)? (?:for )?(?:my|the|our|an?) [^.!?;\n]{2,45}?[,.;] ?(?:and |then |now |so )*(?:the|your|a|an|another|each|he|she|they)\b[^.!?;,\n]{0,25}?\b(?:wants?|wanted|asks?|asked|demands?|has|did)(?: me)?(?: for)? ?(?:it|them|the same(?: thing)?|that|again|too)?(?=[.,!;]|$)(?<!\bhe did)",
    r"\b(?:by|from|for) (?:each|every one|all) of (?:your|you)\b[^.!?;\n]{0,30}?\b(?:in turn|again|anew|asked|wanted)\b|\beach (?:one )?of (?:your|you|the|them)\b[^.!?;\n]{0,30}?\b(?:asked|wanted|wants|asks) (?:me )?(?:for )?(?:my|the|it|its own|proof)\b",
    r"\b(?:what|the (?:\w+ ){1,3}?)(?:that |which )?you(?:'re| are|'ve| have)? (?:now )?(?:ask(?:ing|ed)? (?:me )?(?:for|about)|want|need) (?:is|was|are|were|has been|stands) (?:already )?(?:in|on|attached|with you|above|right)\b|\b(?:answer|reply) to (?:your|that|this) (?:\w+ )?question (?:is|was|stands) (?:already )?(?:in|on|above)\b",
    r"\b(?:i|we)(?:'ve| have|'d| had)? (?:already )?(?:sent|attached|enclosed|gave|given|uploaded|e-?mailed|posted|supplied|provided) (?:you |in )?(?:this|that|the) (?:very |exact |self ?)?same (?:\w+ ){1,2}?(?:with|in|on|to|last|when|along|already|back)\b",
    r"\b<ord> (?:person|agent|colleague|advis[eo]r|human|operator|lady|gentleman|man|woman|voice|one of you)(?: \w+){0,4}? (?:who|that|to) (?:now )?(?:hears?|heard|hearing|gets? to hear|get|listens?|has (?:heard|had)|is (?:hearing|getting|told))\b",
], guards=("others",), unless=_INNOCENT)  # fmt: skip

_SAID = rf"(?:{_ASKED}|spoke|spoken|wrote in|got in touch|sent (?:you |in |off )?(?:an?|my|the|some)|filled (?:in|out)|used (?:the|your)|put in|logged|lodged|filed|submitted|posted|handed in|message|text|ring|report|ask|e-?mail|write|call|tell|apply)"
_AUTOMATIC = r"(?:automatic|automated|auto|auto-?\w+|standard|canned|generic|robot\w*|machine)"
_NOTHING = r"(?:nothing|nowt|naught|nada|zip|zilch|not a (?:thing|word|peep|sausage|dicky ?bird)|diddly(?:[ -]squat)?|crickets|silence|tumbleweed|not one word|sweet (?:fa|nothing))"
_HEARD = r"(?:heard|had|got|received|seen)"
_NEVER_HEARD = family("repeat_contact", 0.25, [
    # "I reported it on the 2nd, got an automatic thank-you, and since then nothing"
    rf"\b(?:i|we)(?:'ve| have| did| had)? {_SAID}\b{_OTHERS}[^!?\n]{{0,170}}?\b{_AUTOMATIC} ?(?:\w+[ -]){{0,3}}?(?:message|reply|thank[ -]?you|answer|response|e-?mail|acknowledge?ments?|receipt|text)\b[^!?\n]{{0,50}}?\b(?:that(?:'s| is| was)? (?:all|it|the last)|nothing|since|nobody|no ?one|nor|but no|silence|only|not (?:a|one))\b",
    rf"(?:^|(?<=[.!?\n,;] )|(?<=[\n,;])|\b(?:i|we)(?:'ve| have| did| had)? |\bdid ){_SAID}\b{_OTHERS}[^!?\n]{{0,170}}?(?:\b(?:and|but)\b|[.,;-])[^.!?\n]{{0,25}}?\b(?:(?:have|has|had|'ve)(?:n't| not| never| yet to)|havent|hasnt|never|not yet) (?:\w+ )?(?:heard|hear)(?: (?:a thing|a word|anything|any more|more|back|from (?:you|anyone|anybody)|of (?:it|you)))?(?=[.,!;]|$| (?:since|and|so|yet|back|from|about|until|till)\b)",
    rf"(?:^|(?<=[.!?\n,;] )|(?<=[\n,;])|\b(?:i|we)(?:'ve| have| did| had)? |\bdid ){_SAID}\b{_OTHERS}[^!?\n]{{0,140}}?\b(?:{_HEARD} (?:back )?{_NOTHING}|{_NOTHING} (?:back|since|so far|came of it|ever since|after that|in return)|(?:since then|since|and then|after that|so far)[,:]? (?:{_NOTHING}|no (?:reply|answer|word)))\b",
    # "The request reached you on 4 May. It is now 6 July"
    rf"\b(?:request|complaint|claim|application|letter|e-?mail|notice|appeal|report|query|enquiry)\b[^!?\n]{{0,40}}?\b(?:was|has been|been|were) (?:\w+ )?(?:received|acknowledged|lodged|submitted|filed|signed for|delivered|logged|registered|raised|made|sent)\b[^.!?\n]{{0,40}}?\b{_THEN}[^!?\n]{{0,110}}?\b(?:it(?:'s| is)|today is|this is|we(?:'re| are)) (?:now )?(?:the )?{_THEN}",
    rf"\b(?:i|we)(?:'ve| have)? {_ASKED_YOU}[^.!?\n]{{0,90}}?\b{_THEN}[^!?\n]{{0,60}}?(?<!so )\b(?:it(?:'s| is)|today is|this is|we(?:'re| are)) (?:now |already )?(?:the )?{_THEN}",
    r"\b(?:did|has|have|do)(?:n't| not) (?:answer|answered|repl(?:y|ied)|respond(?:ed)?)(?: to)?(?: me| us| my \w+)? (?:twice|(?:two|three|four|five|six|several|many|\d{1,2}) times)\b",
    r"\b(?:that|which|problem|fault|issue|leak|noise|thing|one|\w+) (?:i|we)(?:'ve| have)? (?:reported|flagged|raised|told you (?:about|of)|complained (?:of|about)|wrote (?:to you )?about|mentioned)\b[^.!?\n]{0,50}?\b(?:has ?n[o']?t|have ?n[o']?t|is ?n[o']?t|are ?n[o']?t|still|not been|never)\b",
    r"\b(?:i|we) first (?:reported|raised|flagged|complained|wrote|asked|told you|mentioned|got in touch)\b[^.!?\n]{0,50}?\b(?:ago|in|on|last|back|before)\b",
    r"(?:^|[.!?\n] ?)(?:hello|hi|good \w+)?,? ?it(?:'s| is) (?:only )?(?:mr|mrs|ms|miss|dr)\b\.?[^.!?,\n]{0,25}? again\b|\b(?:sorry|hate|loath|don't (?:like|want|mean)) to (?:keep (?:on|going on|asking|nagging|pestering|bothering|chasing|writing|harping)|harp on|nag|pester|go on about|chase|bother you (?:again|once more|with this again))\b",
    # "when I first reported it", "it is three weeks now that I asked"
    r"\b(?:when|since|after) (?:i|we) first (?:reported|told|asked|wrote|rang|called|phoned|raised|complained|contacted|got in touch|e-?mailed|mentioned|flagged|spoke|came to you)\b(?! (?:my|his|her))",
    rf"\bit(?:'s| is| has been) (?:now )?(?:over |almost |nearly |about )?<num>(?: \w+)? (?:days|weeks|months) (?:now )?(?:that|since) (?:i|we)(?:'ve| have)? (?:first )?{_ASKED_YOU}",
    r"\bit(?:'s| is| has been) (?:now )?[\w-]+ (?:days|weeks|months) (?:now )?(?:that|since) (?:i|we)(?:'ve| have)? (?:cancelled|returned|paid|sent|ordered|posted)\b[^.!?\n]{0,90}?\b(?:told|said|promised|assured|quoted|stated)\b",
    r"\b(?:not|n't|never) (?:\w+ )?(?:yet |been |being |getting |get )*(?:resolved|solved|rectified|sorted(?: out)?|attended(?: to)?|addressed|actioned|looked into|settled) (?:since|till (?:date|now|today)|even after|for the (?:last|past)|in spite|despite)\b",
    r"\b(?:told|assured|promised) (?:me|us|him|her) (?:both|each|every|all (?:two|three|four|five)) times? (?:that )?(?:it|this|that|everything|he|she|they|you|the \w+) (?:was|is|were|had been|has been|would be|will be|'d be)\b",
    rf"\b(?:i|we)(?:'ve| have)? {_ASKED_YOU} (?:you |to you |about (?:it|this|that) )?already(?=[.,!;]|$| (?:and|but|about|on|in|last|no)\b)",
], guards=("others",), unless=_INNOCENT)  # fmt: skip
"""Told on a day that is named or plainly past, and nothing came of it."""

_TOLD_TO = family("repeat_contact", 0.25, [
    r"\b(?:told|said|asked|advised|invited)(?: me| us)? to (?:contact|call|ring|phone|write|come|get|e-?mail|message)\b[^.!?\n]{0,30}? if\b[^!?\n]{3,60}?[.,;] ?(?:and |well |so |but )?(?:nothing(?:'s| has)|no change|(?:it|they|that|he|she|nobody|no ?one)(?:'s|'ve)?(?: still)? (?:has ?n[o']?t|have ?n[o']?t|had ?n[o']?t|did ?n[o']?t|is ?n[o']?t|still|has (?:come|been|rung|called))|it(?:'s| is) (?:now )?the \w+)\b",
], guards=("others",))  # fmt: skip
"""Back because the company said to come back if it was not so by then."""

_HAND = r"(?:man|men|chap|chaps|lad|lads|fella|fellow|bloke|guys?|team|crew|people|engineers?|technicians?|plumber|fitters?|mechanic|roofers?|electrician|gasman|garage|workshop|repair ?(?:man|shop)|depot|dentist|colleague|handyman|contractors?|installers?|locksmith)"
_MENDED = r"(?:cleared|fixed|mended|repaired|changed|replaced|serviced|cleaned|reset|patched|unblocked|sorted|looked at|adjusted|swapped|tightened|sealed|re-?(?:cemented|glued|sealed|wired|fitted|set|placed|attached|plumbed|hung|calibrated|synced|activated|issued)|put (?:it )?(?:right|back))"
_AMISS = r"(?:again|off|out|gone|broken|broke|leak\w*|drip\w*|loose|not|no|stopped|still|fell|fallen|dead|worse|hold(?:ing)?|in my (?:hand|palm|pocket)|\w+n't)"
_WELL = r"(?<!works )(?<!work )(?<!working )(?<!fine )(?<!warm )(?<!hot )(?<!running )(?<!good )(?<!dry )(?<!clean )(?<!open )(?<!well )(?<!happy )(?<!quiet )(?<!ok )(?<!on )(?<!up )"
_AT_IT_AGAIN = family("repeat_contact", 0.25, [
    # "Your man came and cleared it. It rained, and the water is in the porch again"
    rf"\byour (?:\w+ ){{0,2}}?{_HAND} (?:\w+ ){{0,3}}?(?:came|called|left|went|was (?:here|out|round)|were (?:here|out|round)|has been|had been|{_MENDED})\b[^!?\n]{{0,150}}?\b(?:is|are|was|were|has|have|went|gone|water|it|they|(?<=\w)'s|(?<=\w)'re) (?:[\w-]+ ){{0,4}}?{_WELL}again\b(?! (?:like|as (?:good|new)|lovely|and (?:warm|happy)))",
    # "That crown you put back on Friday? I'm holding it"
    rf"\b(?:that|the|my|our|this) (?:\w+ ){{1,3}}?(?:that |which )?(?:you|your \w+|he|she|they) (?:only |just |so kindly )?{_MENDED}\b[^.!?\n]{{0,40}}?(?:[.!] ?|[?,;-] ?|\b(?:is|has|are|have|was) )(?:[\w']+ ){{0,4}}?{_AMISS}\b",
    # "the replacement came, and it is the same"; "he came twice, and it is as it was"
    r"\b(?:replacement|exchange|second one|new (?:one|unit))\b[^!?\n]{0,100}?\b(?:it(?:'s| is)|also|has|have|had|with|does|exactly|just) (?:\w+ )?(?:the )?(?:very )?same (?!day|colou?r|size|price|model|as (?:good|before the))\w+",
    rf"\byour (?:\w+ )?{_HAND}(?:'s|'ve| has| have)? (?:already )?(?:came|come|been|visited|called)(?: out| round| here)? (?:twice|(?:two|three|four|<num>) times|again)\b[^!?\n]{{0,120}}?\b(?:still|as it (?:is|was)|same|not|no|nothing|again)\b",
    # "it has done since he changed the washer"; a thing that was merely fitted or sold is not back
    rf"\b(?:ever )?since (?:you|your (?:\w+ )?(?:{_HAND}|[a-z]+)|he|she|they|the {_HAND})(?:'ve| have| had)? (?:last )?(?:{_MENDED}|tinkered|worked on|fiddled|had (?:it|her|him) in|gave (?:it|her|him|them|me (?:it|her|him)) back|handed (?:it|her|him) back|brought (?:it|her|him) back|(?:came|was here|were here|left)(?= (?:on|last|yesterday)\b))\b(?! (?:\w+ )?(?:colou?rs?|hands|name|jobs?)\b)",
    # "doing what it did before your chap came", "just where she was before"
    r"\b(?:does|doing|did|back to|exactly|just|same)\b<near>\b(?:what|as|where|how|like) (?:it|she|he|they|that) (?:did|was|were|used to(?: do)?)(?: \w+)? (?:before|until|when)\b(?= (?:your|you|he|they|the (?:repair|visit|service|engineer|technician)|i (?:brought|took|sent))\b|[.,!;]|$)",
    # "took it there like you said, same thing today"
    r"\b(?:like|as|what|where|everything|all) (?:you|your \w+|he|she|they) (?:said|told (?:me|us)|suggested|advised|recommended|instructed)\b[^!?\n]{0,80}?\b(?:same (?:thing|result|error|problem|story|message|again)|no (?:change|difference|better|joy|luck|improvement)|made no difference|didn't (?:help|work|change))\b",
], guards=("others",), unless=_INNOCENT)  # fmt: skip
"""Put right, and at it again."""

RULES: tuple[Rule, ...] = (
    *_AGAIN_AND_AGAIN,
    *family("repeat_contact", 0.25, _SEVERAL_DAYS, guards=("others",), unless=_INNOCENT),
    *_NEVER_HEARD,
    *_TOLD_TO,
    *_AT_IT_AGAIN,
)
