"""How English customers set side by side what they were told: by two letters, by two people, by one page twice."""

from __future__ import annotations

from drafter.domain.lexicon.rule import Rule, family

_PAPER = r"(?:e-?mail|mail|letter|text|sms|message|app|website|site|page|portal|invoice|bill|statement|tracking|chat|bot|driver|form|confirmation|system|manual|contract|brochure|booklet|leaflet|list|timetable|ticket|card|notice|docket|note|slip|colleague|office|shop|branch|desk|hotline|helpline|whatsapp|account|dashboard|letterhead|sign)"
_SAYS = r"(?:says?|said|(?:wrote|writes)(?! to\b)|write (?:that|i)|told (?:me|us)|tells (?:me|us)|reckons?|insists?|insisted|claims?|claimed|swears?|swore|maintains?)"
_AGREE = r"\bthe same\b(?! (?:page|letter|e-?mail|day|\w+ (?:later|then)))|\bso (?:said|says)\b|\b(?:both|all|each|everyone|they all) (?:of (?:them|you) )?(?:agree|say (?:yes|so|the same)|said (?:yes|so|the same))\b|\bsays? (\w+)[,;]? (?:and )?(?:the|my|your) (?:\w+ )?\w+ says? \1\b|\b(?:thank\w*|lovely|hilarious|funny|joke|song|quiz|bets?|reviews?)\b|\b(?:now|then) (?:it(?:'s| is| was| became) )?(?:all )?(?:clear|sorted|settled|cleared up)\b|\bcleared (?:that|it) up\b"

_TWO_THINGS = family("confusion", 0.2, [
    # "Your mail of Thursday: refunded. Your mail of Friday: refused."
    rf"\byour (?:\w+ )?{_PAPER}\b[^.!?\n:]{{0,25}}?: [^.!?\n]{{1,70}}?[.;,!\n] ?\n?(?:and |but )?your (?:\w+ )?{_PAPER}\b[^.!?\n:]{{0,25}}?: ",
    r"\b(?:as per|according to|going by|if i go by) (?:the|your|one|an?|my) [^.!?;\n]{3,80}?[,;] ?(?:and |but |while |whereas )?(?:as per|according to|going by|by|if i go by) (?:the|your|another|an?|my)\b",
    rf"(?:^|[.!?;\n] ?)(?:on |by |over )?(?:the |your )?(?:\w+ )?(?:{_PAPER}|phone|agent|lady|man|adviser|advisor|girl|reception|line|bot|screen|door|board)(?: \w+)?: [^.!?;\n]{{1,60}}?[.!?;,\n][\"']? ?\n?(?:on |by |over |and )?(?:the |your )?(?:\w+ )?(?:{_PAPER}|phone|agent|lady|man|adviser|advisor|girl|reception|line|bot|screen|door|board)(?: \w+)?: ",
    rf"\b(?:an?|one|your|the) (?:\w+ )?{_PAPER} (?:that |which )?(?:says?|saying|said|thanking|telling|confirming|tells) [^.!?;\n]{{2,70}}?,? and (?:one|another|a second|the (?:other|next|second)|an?other \w+) (?:\w+ )?(?:that |which )?(?:says?|saying|said|thanking|telling|sorry|confirming|tells|from)\b",
    r"\b(?:yesterday|first|at first|last (?:week|month)|(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day),? it was [^.!?;\n]{2,50}?[,;] ?(?:and |then |now |today |next |this morning |(?:on )?\w+day )+(?:\w+ )?it(?:'s| is| was)\b",
    r"\b(?:first|one|this|top|second) (?:line|page|paragraph|part|sentence|column|half) (?:is )?(?:says?|saying|reads?)\b[^.!?\n]{3,80}?\b(?:second|third|fourth|fifth|other|next|another|last|bottom) (?:line|page|paragraph|part|sentence|column|half|one)?(?: is)? ?(?:says?|saying|reads?)\b|\bwho(?:'s| is) right\?",
    # "Ann wrote that I may keep it, then Bob wrote that it has to go back"
    rf"\b(?!(?:i|we|which|who|that|it|she|he|wife|husband|mum|dad|son|daughter|friend|neighbour)\b)[a-z]+ {_SAYS} (?:that )?(?:i(?:'m|'d|'ll)?|it(?:'s)?|we(?:'re)?|you(?:'ll|'d|'re)?|there(?:'s)?|the|they(?:'re)?|to|no|yes)\b[^.!?\n]{{3,90}}?(?:,|;|\band\b|\bbut\b|\bthen\b) ?(?:and |but |then |now |while |whereas |next |yesterday |today )*(?!(?:i|we|they|which|who|that|it|he|she)\b)[a-z]+ {_SAYS} (?:on \w+day )?(?:that )?(?:i(?:'m|'d|'ll)?|it(?:'s)?|we(?:'re)?|you(?:'ll|'d|'re)?|there(?:'s)?|the|they(?:'re)?|to|no|yes)\b",
    # one paper that says two things
    rf"\b(?:the|your|my|this|that|her|his) (?:\w+ ){{0,2}}?{_PAPER} says? [^.!?\n]{{2,70}}?(?:,|;|\band\b|\bbut\b) ?(?:and |but )?(?:then|lower|further|elsewhere|later|overleaf|underneath|on (?:the (?:back|next \w+|other \w+)|page \w+)|at the (?:bottom|end|top)|two lines|below|a (?:line|page|paragraph) (?:later|down|on))\b[^.!?\n]{{0,25}}?\b(?:it )?(?:says?|reads?|wants?|asks?|states?)\b",
    # "Is it yes or is it no?"; so many people, so many opinions
    r"\b(?:so |please |then )?is (?:it|that|this) (?:a )?(?:yes or (?:is it )?(?:a )?no|no or (?:is it )?(?:a )?yes)\b|\bplease (?:just )?pick one\b(?! (?:for|of (?:the|your) (?:colou?rs|gifts))\b)|\b(?:two|three|four|five|six|<num>) (?:of us|people|persons|\w+ers)\b[^.!?\n]{0,30}?\b(?:two|three|four|five|six|seven|<num>) (?:different )?(?:opinions|theories|readings|interpretations|guesses|answers)\b",
    # read again and again, and still to be asked
    r"\b(?:i|we)(?:'ve| have| had)? (?:now )?(?:read|studied|been through|gone (?:over|through)|gone over|been over) (?:it|them|this|that|(?:your|the) (?:\w+ )?\w+)(?: (?:through|over|all))? (?:twice|(?:<num>) times|over and over|again and again|backwards)\b[^!?\n]{0,110}?(?:[.!,;] ?(?:so )?(?:what|which|how|do|does|is|am|are|when|who|where)\b[^.!?\n]{0,60}\?|\b(?:still|no|not|none|cannot)\b|n't\b)(?! (?:put|stop|wait))",
], guards=("others",), unless=_AGREE)  # fmt: skip

RULES: tuple[Rule, ...] = _TWO_THINGS
