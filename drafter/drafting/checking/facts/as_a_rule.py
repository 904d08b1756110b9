"""What such claims come to as a rule, told while this one is undecided: "in my experience these go through", "so etwas wird in der
Regel bewilligt". Nothing is promised; the customer counts on it. For text in lower case.
"""

from __future__ import annotations

_THESE = r"(?:this (?:kind|sort) of (?:thing|case|claim|request)|these(?: \w+)?|such (?:\w+ ){0,2}?\w+|(?:things|cases|claims|requests|something) like (?:this|that|these|yours)|they|it)"
_PASSES = r"(?:go(?:es)? through|get(?:s)? (?:through|approved|paid|granted|accepted|a yes)|(?:is|are) (?:approved|paid|granted|accepted|waved through|settled|upheld|a (?:clear )?(?:yes|case))|work(?:s)? out|come(?:s)? out (?:well|fine|right)|end(?:s)? (?:well|in a yes))"
_RULE = r"(?:in my experience|from experience|as a rule|usually|normally|generally|nine times out of ten|more often than not|in most cases|as far as i have seen)"

AS_A_RULE = (
    rf"\b{_RULE},? {_THESE} (?:usually |normally |always |just |all )?{_PASSES}\b|\b{_THESE} (?:usually|normally|generally|mostly|tend(?:s)? to|nearly always|almost always),? {_PASSES}\b|\b{_THESE} {_PASSES},? {_RULE}\b|"
    r"\b(?:it|that|this|things|your (?:chances|odds|case|claim)) (?:is |are )?(?:look(?:s|ing)? (?:very |pretty |really |quite )?(?:good|promising|bright)|(?:is|are) (?:very |pretty |really |quite )?(?:good|strong|promising))\b(?! (?:on|in|to|again|for (?:wear|the job)))|\bif it were (?:up|down) to me\b|\bbetween (?:you and me|ourselves)\b|"
    r"\b(?:erfahrungsgemäß|in der regel|normalerweise|meist(?:ens)?|fast immer|üblicherweise)\b[^.!?;\n]{0,40}\b(?:durch(?:geht|gehen|gewunken|gewinkt)?|bewilligt|genehmigt|anerkannt|stattgegeben|klappt|erstattet|zugestimmt|gut aus|ja gesagt)\b|\b(?:geht|gehen|wird|werden|klappt|klappen) (?:so (?:etwas|was)|das|solche \w+) (?:erfahrungsgemäß|in der regel|normalerweise|meist(?:ens)?|fast immer)\b|\b(?:da|dazu) (?:sagt|wird) (?:\w+ ){0,3}?(?:niemand|keiner) (?:\w+ )?nein\b|\b(?:ihre |die )?(?:chancen|aussichten) (?:stehen|sind) (?:\w+ )?gut\b|\bdas (?:wird schon klappen|klappt schon|sieht (?:\w+ )?gut (?:für sie )?aus)\b|\bunter uns gesagt\b|"
    r"\b(?:por experiencia|normalmente|por lo general|casi siempre|en la mayoría de (?:los )?casos)\b[^.!?;\n]{0,40}\b(?:aprueb\w+|conced\w+|acept\w+|devuelv\w+|salen? (?:bien|adelante)|dicen que sí)\b|\bsuele[ns]? (?:\w+ )?(?:aprobar|conceder|aceptar|salir bien|salir adelante|decir que sí|devolver)\w*\b|\b(?:la cosa |esto |eso )?pinta (?:muy )?bien\b|\bentre (?:usted|tú) y yo\b|\bno creo que (?:se (?:nieguen?|opongan?)|digan? que no|lo rechacen?|pongan? pegas)\b|"
    r"\b(?:d'expérience|par expérience|en général|généralement|d'habitude|normalement|presque toujours)\b[^.!?;\n]{0,40}\b(?:accept\w+|accord\w+|rembours\w+|passent?|pass\w+ sans)\b|\bça passe (?:presque |quasiment )?toujours\b|\b(?:vos chances|les chances) sont (?:très )?bonnes\b|\b(?:ça|cela) (?:se présente|s'annonce) (?:très )?bien\b|\bentre nous(?=,)|\bje ne vois pas (?:pourquoi|comment) (?:on|elle|il|ils|elles|notre \w+) (?:vous )?(?:refuse\w*|dirai\w+ non|s'y oppose\w*)\b"
)
