"""How people say that a promise was kept, missed, moved or called off, in four languages. Data only."""

from __future__ import annotations

import re

MISSED = re.compile(
    r"(?<!\w)(?=\w)(?:"
    r"\bstill\s+(?:nothing|no\b|not\b|waiting|haven'?t|hasn'?t|hadn'?t|isn'?t|unresolved|pending|without)|\bnothing\s*$|\b(?:nothing|nobody|no[\s-]?one|none\s+of\s+(?:you|this|it))\s+(?:has\s+|have\s+|had\s+|ever\s+|was\s+|is\s+|even\s+|bothered\s+to\s+)?"
    r"(?:happen\w*|came|come|called?|arrived?|show\w*|turned|rang|ring|contacted|got|been|chang\w*|respond\w*|repl\w+|answer\w*|done|fixed|received|yet|emailed|phoned|since|here)"
    r"|\bnever\s+(?:even\s+|once\s+|actually\s+|did\b)?\s*(?:came|come|called?|arrived?|show\w*|turned|received?|got|heard|happen\w*|sent|rang|shipped|appear\w*|contacted|materiali[sz]ed|credited|refunded|fixed|delivered|phoned|emailed|did|got\s+(?:it|the|a|my|any)|went)\b"
    r"|\b(?:have\s*n'?t|has\s*n'?t|had\s*n'?t|have\s+not|has\s+not|had\s+not|did\s*n'?t|did\s+not|does\s*n'?t|was\s*n'?t|is\s*n'?t|is\s+not|was\s+not|not|ain'?t)\s+(?:\w+\s+){0,2}?(?:heard|receive[d]?|got|gotten|come|came|arrived?|show\w*|called?|happen\w*|refund\w*"
    r"|ship(?:ped)?|sent|send|turn(?:ed)?|fixed|fix|deliver\w*|credited|posted|processed|contact\w*|get|seen|here|had\s+(?:a|any)|kept?|on\s+my|in\s+my|ring|rung|phone[d]?|email\w*|write|written|text|visit\w*|working|up|back|done|replied|reply|respond\w*|waived?|there)\b"
    r"|\bheard\s+(?:absolutely\s+|literally\s+)?(?:nothing|nowt|squat|zip)\b|\bno\s+(?:sign|word|reply|response|answer|call|callback|call-back|e?-?mail|news|update|updates|refund|parcel|package|delivery|technician|engineer|show|one|replacement|credit|contact|tracking|money|router|label|letter|voucher)\b"
    r"|\bwhere(?:'s|\s+is|\s+are|\s+the\s+(?:hell|heck))\s+(?:is\s+)?(?:my|the|that|our|this)\b|\b(?:broke|broken|breaking|break)\s+(?:your|that|the|another|every)?\s*(?:promise|word)s?|\bempty\s+promises?|\bbroken\s+promise"
    r"|\b(?:you|he|she|they|tom|your\s+\w+)\s+(?:said|told|assured|guaranteed|swore|promised)\b|\b(?:was|were|been)\s+(?:told|promised|assured|supposed)\b|\bsupposed\s+to\b|\bshould\s+have\s+(?:been|had|arrived|come|heard|received)|\bno[\s-]show|\bstood\s+(?:me|us)\s+up"
    r"|\b(?:charged|billed|debited)\s+(?:me|us|my)\b|\b(?:sat|stayed)\s+(?:by|around|at\s+home|in)\b|\bstill\s+(?:down|out|off|dead|broken|there|missing)\b|\bnot\s+a\s+(?:peep|soul|word|single|thing)|\bdoes\s*(?:not|n't)\s+fix|\bwaited\s+(?:in|all|at\s+home|the\s+whole|around)|\bmissed\s+(?:the|your|my|our|that|another|his|it|again|appointment)|\bcharged?\s+(?:me\s+)?(?:again|anyway|regardless|the\s+\w+\s+fee)|\b(?:took|taken|charged|billed)\s+(?:\w+\s+){0,4}(?:again|anyway)|\boverdue\b|\bis\s+late\b|\bignored?\b|\bcame\s+and\s+went\b|\bonly\s+(?:silence|crickets)\b|\bcrickets\b"
    r"|\bimmer\s+noch\s+(?:nicht|nichts|kein\w*)|\bnoch\s+(?:immer\s+)?(?:nicht|nichts|kein\w*)\b|\bnichts\s+(?:passiert|gehört|bekommen|erhalten|gekommen|angekommen|geschehen)|\bniemand\s+(?:\w+\s+){0,4}(?:gemeldet|gekommen|angerufen|da)\b|\bniemand\s+(?:kam|rief|hat)|\bnie\s+(?:\w+\s+)?(?:gekommen|angekommen|erhalten|bekommen|gemeldet)"
    r"|\bnicht\s+(?:gekommen|angekommen|gemeldet|erhalten|bekommen|erschienen|geliefert|angerufen|da|eingetroffen|eingehalten)|\bkein(?:e|en)?\s+(?:rückruf|antwort|erstattung|paket|techniker|lieferung|geld|reaktion|nachricht)|\bwarte\s+(?:ich\s+)?(?:immer\s+noch|noch\s+immer|weiter|vergeblich)|\bversprochen\b|\bhieß\s+es\b|\bwo\s+(?:ist|bleibt)\b"
    r"|\b(?:sigo|seguimos|todavía|aún)\s+(?:sin|no|esperando|estoy\s+esperando)|\bnadie\s+(?:me\s+|nos\s+)?(?:ha\s+)?(?:llam\w+|vin\w+|ven\w+|contest\w+|respond\w+|contact\w+|apareci\w+)|\bno\s+(?:me\s+|nos\s+|he\s+|hemos\s+|se\s+)*(?:ha\s+|han\s+)?(?:llegad\w+|llegó|llam\w+|recibid\w+|recibí|vino|venido|contestad\w+|apareci\w+|devuelt\w+|hecho)|\bprometi\w+|\bme\s+dij\w+|\bsin\s+noticias|\bnunca\s+(?:llegó|vino|llamaron|recibí)|\bdónde\s+está"
    r"|\btoujours\s+(?:pas|rien|aucun\w*)|\bencore\s+(?:rien|pas)|\bpersonne\s+(?:ne\s+|n')\w+|\bjamais\s+(?:reçu|venu|arrivé|rappelé|eu)|\bpas\s+(?:reçu|venu|arrivé\w*|rappelé|été|eu)|\brien\s+(?:reçu|eu|n'est)|\baucun(?:e)?\s+(?:nouvelle|réponse|remboursement|appel|colis|technicien)|\b(?:aviez|avez|avait|m'a\s+été)\s+promis|\bsans\s+(?:nouvelles|réponse)|\boù\s+est\b"
    r")"
)
KEPT = re.compile(
    r"(?<!\w)(?=\w)(?:"
    r"\b(?:it|they|refund|replacement|parcel|package|order|router|money|credit|label|letter|email|voucher|part|item|card|everything|payment|delivery|blender|phone|laptop|unit|one|cheque|check|code|invoice|box)\s+(?:has\s+|have\s+|had\s+|just\s+|finally\s+|also\s+|now\s+|did\s+|'s\s+)*(?:arrived?|came|come|turned\s+up|is\s+here|got\s+here|showed\s+up|landed|went\s+through|came\s+through|cleared|works?|is\s+in\s+my|hit\s+my|was\s+delivered|reached)\b"
    r"|\b(?:i(?:'ve)?|we(?:'ve)?|have|just|finally|now|today|already)\s+(?:\w+\s+)?(?:got|received|have|collected|picked\s+up)\s+(?:it|the|my|your|a|an|both|them|everything)\b(?!\s+(?:problem|issue|complaint|question|feeling|ticket|bill))|^(?:just\s+)?(?:got|received)\s+(?:it|the|my|your|a)\b|\b(?:refund|replacement|parcel|package|order|money|call|email|letter|payment|credit)\s+received\b"
    r"|\b(?:internet|broadband|line|power|electricity|service|connection|water|heating|signal|wi-?fi|phone|account|app|site|it)(?:'s|\s+is|\s+are|\s+came)\s+(?:now\s+|finally\s+|all\s+)?(?:back|restored|up\s+again|up\s+and\s+running|working|on\s+again)\b"
    r"|\ball\s+(?:sorted|good|fixed|working|set|done|resolved|ok)\b|\b(?:works?|working)\s+(?:now|again|fine|perfectly|great|well)\b|\b(?:problem|issue|it|that|this|matter)(?:'s|\s+is|\s+has\s+been|\s+was)?\s+(?:now\s+|finally\s+|been\s+)*(?:solved|fixed|resolved|sorted)\b"
    r"|\bthank(?:s|\s+you)(?:\s+(?:so|very)\s+much|\s+a\s+(?:lot|million))?(?:\s+\w+)?,?\s+for\s+(?:the\s+|your\s+|my\s+)?(?:\w+\s+)?(?:call|calling|refund(?:ing)?|replacement|sorting|fixing|sending|shipping|credit|getting\s+(?:back|it|this)|callback|visit|voucher|label|update|coming)\b"
    r"|\b(?:technician|engineer|plumber|electrician|guy|man|driver|courier|tom|she|he|they|someone|somebody|your\s+colleague|manager)\s+(?:came|called(?!\s+me\s+a)|visited|fixed|was\s+here|rang|turned\s+up|phoned|has\s+(?:been|called|come|fixed)|collected|picked)\b|\bas\s+promised\b|\b(?:kept|keeping)\s+your\s+(?:word|promise)\b"
    r"|\b(?:ist|sind)\s+(?:\w+\s+){0,3}(?:angekommen|da|eingetroffen|eingegangen)\b|\b(?:habe|haben)\s+(?:\w+\s+){0,4}(?:erhalten|bekommen)\b|\bfunktioniert\s+(?:jetzt|wieder)|\b(?:war|ist)\s+(?:heute\s+|gestern\s+)?(?:da|hier)\b|\bhat\s+(?:\w+\s+){0,2}geklappt|\balles\s+(?:erledigt|gut|geklärt)|\b(?:hat|haben)\s+(?:\w+\s+){0,4}(?:angerufen|gemeldet)\b"
    r"|\b(?:ya\s+)?(?:ha\s+llegado|llegó|me\s+llegó|he\s+recibido|recibí|ya\s+funciona|vino|me\s+llamaron|todo\s+(?:solucionado|arreglado|resuelto))\b|\b(?:est\s+arrivée?|ai\s+(?:bien\s+)?reçu|avons\s+(?:bien\s+)?reçu|fonctionne\s+(?:maintenant|à\s+nouveau)|est\s+(?:bien\s+)?(?:passé|venu)|m'a\s+(?:bien\s+)?rappelée?|tout\s+est\s+(?:réglé|bon))\b"
    r")"
)
DENIED = re.compile(r"\b(?:not?|never|nobody|none|n't|haven't|hasn't|didn't|wasn't|isn't|until|if|when|once|before|hope|wish|nicht|kein\w*|nie|niemand|noch|nada|nadie|nunca|pas|jamais|personne|aucun\w*)\b|n't\b|\?\s*$")  # fmt: skip
DONE = re.compile(
    r"(?<!\w)(?=\w)(?:"
    r"\b(?:has|have|was|were|is|are|'ve|'s|been|i|we|now|just|already|successfully)\s+(?:now\s+|just\s+|already\s+|been\s+|successfully\s+|today\s+|also\s+|fully\s+|to\s+)*(?P<act>shipped|dispatched|delivered|posted|sent|mailed|emailed|refunded|processed|issued|credited|replaced|fixed|repaired|resolved|restored|completed|collected|waived|cancelled|canceled"
    r"|called|rang|phoned|spoke|spoken|visited|installed|activated|updated|corrected|reimbursed|paid|removed|reversed|approved|checked|looked\s+into|reviewed|investigated|escalated|handed\s+over|picked\s+up|attended|left\s+a\s+voicemail)\b"
    r"|^(?:\w+\s+){0,4}(?P<act2>shipped|dispatched|delivered|refunded|issued|credited|completed|resolved|processed|collected|refund\s+of)\b(?!\s+(?:by|within|on\s+or\s+before))|\b(?P<act3>tracking\s+(?:number|code|id|link|no)|out\s+for\s+delivery|on\s+its\s+way|attached|please\s+find|here\s+(?:is|are|'s))\b"
    r"|\b(?P<act4>tried\s+(?:to\s+)?(?:call|ring|reach|phone)\w*|attempted\s+to\s+(?:call|reach|contact)|good\s+(?:to\s+speak|speaking|talking)|as\s+discussed|thanks\s+for\s+(?:taking\s+my\s+call|speaking))\b"
    r"|\b(?:wurde|wurden|haben|habe|ist|sind)\s+(?:\w+\s+){0,6}(?P<act5>geliefert|verschickt|versendet|versandt|erstattet|zugestellt|repariert|behoben|überwiesen|gutgeschrieben|ausgetauscht|ersetzt|erledigt|gesendet|geschickt|geprüft|geklärt|erreicht)\b"
    r"|\b(?:ha\s+sido|han\s+sido|hemos|he|fue|se\s+ha|está)\s+(?P<act6>enviad\w+|entregad\w+|reembolsad\w+|procesad\w+|reparad\w+|solucionad\w+|resuelt\w+|devuelt\w+|abonad\w+)\b|\b(?:a\s+été|ont\s+été|avons|ai|est)\s+(?:bien\s+)?(?P<act7>expédi\w+|livr\w+|rembours\w+|envoy\w+|répar\w+|résolu\w*|trait\w+|effectu\w+|remplac\w+)\b"
    r")"
)
ONLY_SHIPPED = re.compile(
    r"\b(?:shipped|dispatched|posted|sent|mailed|tracking|on\s+its\s+way|out\s+for\s+delivery|verschickt|versendet|versandt|gesendet|enviad\w+|expédi\w+|envoy\w+)\b"
)
UNDONE = re.compile(
    r"\b(?:cancel(?:l)?ed|postponed|delayed|rescheduled|pushed\s+back|back-?order(?:ed)?|out\s+of\s+stock|sold\s+out|can(?:'|no)t|cannot|can\s+not|unable\s+to|won't\s+be\s+able|not\s+be\s+able|no\s+longer|will\s+now\b|new\s+(?:delivery\s+|arrival\s+|appointment\s+)?(?:date|slot|time)"
    r"|declined|rejected|denied|not\s+(?:eligible|possible|entitled)|don't\s+(?:offer|have|refund)|do\s+not\s+(?:offer|have|refund)|was\s+(?:a\s+)?mistake|running\s+late|later\s+than|has\s+been\s+moved|storniert|abgesagt|verschoben|verspätet|verzögert|leider\s+(?:nicht|kein\w*)|nicht\s+(?:möglich|lieferbar)|cancelad\w+|retrasad\w+|aplazad\w+|no\s+(?:es\s+posible|podemos)|agotad\w+|annul\w+|retard\w*|reporté\w*|ne\s+pouvons|impossible)\b"
)
STALLS = re.compile(
    r"\b(?:still\s+(?:looking|checking|working|waiting|investigating|pending|being)|apologi[sz]e\s+for\s+the\s+delay|sorry\s+for\s+the\s+(?:delay|wait)|thank\s+you\s+for\s+(?:your\s+)?(?:patience|contacting|waiting)|we\s+have\s+received\s+your|we've\s+received\s+your|ticket\s+(?:has\s+been\s+)?(?:created|opened)|in\s+the\s+queue|automat\w+|do\s+not\s+reply|bear\s+with)\b"
)
ASKS_TO_MOVE = re.compile(
    r"\b(?:can|could|may|would)\s+(?:we|you|i)\s+(?:please\s+)?(?:move|reschedule|change|postpone|push|rearrange|shift|make\s+it|do|come|deliver)\b|\bneed\s+to\s+(?:move|reschedule|change|postpone|rearrange)|\b(?:i|we)\s+(?:can't|cannot|won't\s+be\s+able\s+to)\s+(?:make|do|be\s+(?:home|there|in))|\bwon't\s+be\s+(?:home|in|there|here)|\b(?:please\s+)?(?:reschedule|postpone|move\s+(?:it|the|my))\b|\bdifferent\s+(?:day|time|date|slot)|\banother\s+(?:day|time|date)\b|\binstead\b"
    r"|\bverschieben|\banderen\s+termin|\bnicht\s+(?:zu\s+hause|da\s+sein)|\bcambiar\s+(?:la\s+cita|el\s+día|la\s+fecha)|\botro\s+día|\b(?:déplacer|reporter|décaler)\b|\bautre\s+(?:jour|date)"
)
AGREES = re.compile(
    r"\b(?:that'?s|is|sounds|works|all)\s+(?:perfectly\s+|absolutely\s+|totally\s+)?(?:fine|ok|okay|good|great|perfect|for\s+me|with\s+me)\b|\b(?:that\s+|friday\s+|monday\s+|it\s+)?works\s+(?:for\s+me|fine|great|better|well)\b|\b(?:no\s+(?:problem|worries|rush)|sure\b|agreed|perfect\b|great,?\s+thank|happy\s+(?:with|to\s+wait)|i\s+can\s+wait|fine\s+(?:by|with)\s+me|see\s+you\s+(?:then|on)|(?:ok|okay|alright|fine)[,.!]?\s*(?:thanks|thank\s+you|then|with)|^(?:ok|okay|fine|great|yes)\b)"
    r"|\b(?:passt|in\s+ordnung|kein\s+problem|einverstanden|alles\s+klar|de\s+acuerdo|perfecto|vale\b|me\s+parece\s+bien|sin\s+problema|d'accord|parfait|pas\s+de\s+(?:problème|souci)|ça\s+(?:me\s+va|marche))\b"
)
CALLS_OFF = re.compile(
    r"\b(?:please\s+cancel|cancel\s+(?:the|my|that|it)|don't\s+(?:bother|send|need|ship)|do\s+not\s+(?:send|ship|come)|no\s+longer\s+need|no\s+need\s+to|forget\s+(?:it|the|about)|bitte\s+stornieren|brauche\s+(?:\w+\s+)?nicht\s+mehr|ya\s+no\s+(?:lo\s+)?necesito|cancelen|n'en\s+ai\s+plus\s+besoin|annulez)\b"
)
SETTLED = re.compile(
    r"\b(?:all\s+(?:sorted|good|fixed|set|resolved)|everything(?:'s|\s+is)?\s+(?:now\s+)?(?:fine|sorted|working|resolved|good)|(?:problem|issue|matter)\s+(?:is\s+|has\s+been\s+|now\s+)*(?:solved|resolved|sorted|fixed)|alles\s+(?:erledigt|geklärt|gut)|todo\s+(?:solucionado|resuelto|arreglado)|tout\s+est\s+(?:réglé|résolu))\b"
)
SENT_IT = re.compile(r"\b(?:here(?:'s|\s+is|\s+are|\s+you\s+go)|attached|sent\s+(?:it|them|the|you|a)|done\b|i(?:'ve|\s+have)\s+(?:sent|returned|uploaded|emailed|provided|dm'?d|posted)|there\s+you\s+go|anbei|im\s+anhang|habe\s+\w+\s+(?:geschickt|gesendet)|adjunto|aquí\s+(?:está|tiene|va)|ci-joint|voici|je\s+vous\s+(?:ai\s+)?envo\w+)\b")  # fmt: skip
