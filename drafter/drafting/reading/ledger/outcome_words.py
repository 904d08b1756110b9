"""How people say that a promise was kept, missed, moved or called off, in four languages. Data only."""

from __future__ import annotations

from drafter.domain.lexicon.patterns import Waiting
from drafter.domain.regex import regex
from drafter.drafting.reading.ledger.arrival_words import RECEIVED

MISSED = regex(
    r"(?<!\w)(?=\w)(?:"
    r"still\s+(?:nothing|no\b|not\b|waiting|haven'?t|hasn'?t|hadn'?t|isn'?t|unresolved|pending|without)|nothing\s*$|(?:nothing|nobody|no[\s-]?one|none\s+of\s+(?:you|this|it))\s+(?:has\s+|have\s+|had\s+|ever\s+|was\s+|is\s+|even\s+|bothered\s+to\s+)?"
    r"(?:happen\w*|came|come|called?|arrived?|show\w*|turned|rang|ring|contacted|got|been|chang\w*|respond\w*|repl\w+|answer\w*|done|fixed|received|yet|emailed|phoned|since|here)"
    r"|never\s+(?:even\s+|once\s+|actually\s+|did\b)?\s*(?:came|come|called?|arrived?|show\w*|turned|received?|got|heard|happen\w*|sent|rang|shipped|appear\w*|contacted|materiali[sz]ed|credited|refunded|fixed|delivered|phoned|emailed|did|got\s+(?:it|the|a|my|any)|went)\b"
    r"|(?:have\s*n'?t|has\s*n'?t|had\s*n'?t|have\s+not|has\s+not|had\s+not|did\s*n'?t|did\s+not|does\s*n'?t|was\s*n'?t|is\s*n'?t|is\s+not|was\s+not|not|ain'?t)\s+(?:\w+\s+){0,2}?(?:heard|receive[d]?|got|gotten|come|came|arrived?|show\w*|called?|happen\w*|refund\w*"
    r"|ship(?:ped)?|sent|send|turn(?:ed)?|fixed|fix|deliver\w*|credited|posted|processed|contact\w*|get|seen|here|had\s+(?:a|any)|kept?|on\s+my|in\s+my|ring|rung|phone[d]?|email\w*|write|written|text|visit\w*|working|up|back|done|replied|reply|respond\w*|waived?|there)\b"
    r"|heard\s+(?:absolutely\s+|literally\s+)?(?:nothing|nowt|squat|zip)\b|no\s+(?:sign|word|reply|response|answer|call|callback|call-back|e?-?mail|news|update|updates|refund|parcel|package|delivery|technician|engineer|show|one|replacement|credit|contact|tracking|money|router|label|letter|voucher)\b"
    r"|where(?:'s|\s+is|\s+are|\s+the\s+(?:hell|heck))\s+(?:is\s+)?(?:my|the|that|our|this)\b|(?:broke|broken|breaking|break)\s+(?:your|that|the|another|every)?\s*(?:promise|word)s?|empty\s+promises?|broken\s+promise"
    r"|(?<!when )(?<!as )\b(?:you|he|she|they|tom|your\s+\w+)\s+(?:said|told|assured|guaranteed|swore|promised)\b(?![^.!?]{0,40}\band\s+(?:\w+day\s+)?(?:it|he|she|they)\s+(?:came|arrived|did|was)\b)|(?:was|were|been)\s+(?:told|promised|assured|supposed)\b|supposed\s+to\b|(?:you|he|she|they)\s+(?:were|was)\s+(?:(?:going|meant|due)\s+)?to\b|should\s+have\s+(?:been|had|arrived|come|heard|received)|no[\s-]show|stood\s+(?:me|us)\s+up"
    r"|you\s+did(?:n't|\s+not)\b\s*(?:$|[,.!;])|(?:had|has|have)\s+no\s+(?:clue|idea|record)|came\s+and\s+went\b|(?:been|come)\s+and\s+gone\b|no\s+(?:ring|label|tech|delivery|van|courier|driver|food|fix|cheque|check|voucher)\b|(?:mon|tues|wednes|thurs|fri|satur|sun)day\s+(?:passed|was\s+and\s+gone)|promised\s+(?:me|us)\b|(?:is|are)\s+over\b|nobody\s+(?:on|at|in)\b|still\s+(?:dry|chirping|beeping|preparing|says)\b|so\s+far\s+is\b|half\s+past\b|did(?:n't|\s+not)\s+make\s+it\b|is\s+(?:past|gone)\b|vorbei\b|es\s+la\s+hora\b|est\s+passé\s+sans\b|tick\s+tock\b|by\s+(?:my|your)\s+watch\b"
    r"|(?:charged|billed|debited)\s+(?:me|us|my)\b|(?:sat|stayed)\s+(?:by|around|at\s+home|in)\b|still\s+(?:down|out|off|dead|broken|there|missing)\b|not\s+a\s+(?:peep|soul|word|single|thing)|does\s*(?:not|n't)\s+fix|waited\s+(?:in|all|at\s+home|the\s+whole|around)|missed\s+(?:the|your|my|our|that|another|his|it|again|appointment)|charged?\s+(?:me\s+)?(?:again|anyway|regardless|the\s+\w+\s+fee)|(?:took|taken|charged|billed)\s+(?:\w+\s+){0,4}(?:again|anyway)|overdue\b|is\s+late\b|ignor(?:ed|ing)\b|came\s+and\s+went\b|only\s+(?:silence|crickets)\b|crickets\b"
    r"|immer\s+noch\s+(?:nicht|nichts|kein\w*)|noch\s+(?:immer\s+)?(?:nicht|nichts|kein\w*)\b|nichts\s+(?:passiert|gehört|bekommen|erhalten|gekommen|angekommen|geschehen)|niemand\s+(?:\w+\s+){0,4}(?:gemeldet|gekommen|angerufen|da)\b|niemand\s+(?:kam|rief|hat)|nie\s+(?:\w+\s+)?(?:gekommen|angekommen|erhalten|bekommen|gemeldet)"
    r"|nicht\s+(?:gekommen|angekommen|gemeldet|erhalten|bekommen|erschienen|geliefert|angerufen|da|eingetroffen|eingehalten)|kein(?:e|en)?\s+(?:rückruf|antwort|erstattung|paket|techniker|lieferung|geld|reaktion|nachricht)|warte\s+(?:ich\s+)?(?:immer\s+noch|noch\s+immer|weiter|vergeblich)|versprochen\b|sie\s+wollten\b|hieß\s+es\b|wo\s+(?:ist|bleibt)\b"
    r"|(?:sigo|seguimos|todavía|aún)\s+(?:sin|no|esperando|estoy\s+esperando)|nadie\s+(?:me\s+|nos\s+)?(?:ha\s+)?(?:llam\w+|vin\w+|ven\w+|contest\w+|respond\w+|contact\w+|apareci\w+)|no\s+(?:me\s+|nos\s+|he\s+|hemos\s+|se\s+)*(?:ha\s+|han\s+)?(?:llegad\w+|llegó|llam\w+|recibid\w+|recibí|vino|venido|contestad\w+|apareci\w+|devuelt\w+|hecho)|prometi\w+|(?:ustedes|usted)\s+(?:iban?|debían?|tenían?\s+que)\b|quedaron\s+en\b|me\s+dij\w+|sin\s+noticias|nunca\s+(?:llegó|vino|llamaron|recibí)|dónde\s+está"
    r"|toujours\s+(?:pas|rien|aucun\w*)|encore\s+(?:rien|pas)|personne\s+(?:ne\s+|n')\w+|jamais\s+(?:reçu|venu|arrivé|rappelé|eu)|pas\s+(?:reçu|venu|arrivé\w*|rappelé|été|eu)|rien\s+(?:reçu|eu|n'est)|aucun(?:e)?\s+(?:nouvelle|réponse|remboursement|appel|colis|technicien)|vous\s+deviez\b|(?:aviez|avez|avait|m'a\s+été)\s+promis|sans\s+(?:nouvelles|réponse)|où\s+est\b"
    r")"
)
KEPT = Waiting(
    r"(?<!\w)(?=\w)(?:"
    r"(?:came|arrived|was\s+delivered|turned\s+up|rang|called|reached\s+(?:me|us)|landed)\b[^.!?]{0,30}?\b(?:on\s+the\s+(?:very\s+)?day|on\s+time|in\s+time|as\s+(?:promised|agreed|(?:you|he|she|they|we)(?:'d|\s+had)?\s+(?:said|promised|agreed|told))|when\s+you\s+said|bang\s+on)|"
    r"(?:fitter|installer|crew|gardener|inspector|surveyor|roofer|joiner|builder|glazier|lad|men|van|mechanic|locksmith|cleaner|nurse|carer)s?\s+(?:came|called|left|attended|was\s+here|were\s+here|has\s+been|have\s+been|finished|visited|turned\s+up)\b|"
    r"(?:it|they|refund|replacement|parcel|package|order|router|money|credit|label|letter|email|voucher|part|item|card|everything|payment|delivery|blender|phone|laptop|unit|one|cheque|check|code|invoice|box)\s+(?:has\s+|have\s+|had\s+|just\s+|finally\s+|also\s+|now\s+|did\s+|'s\s+)*(?:arrived?|came(?!\s+and\s+went)|come|turned?\s+up|is\s+here|got\s+here|showed?\s+up|land(?:ed)?|went\s+through|came\s+through|cleared|works?|is\s+in\s+my|hit\s+my|was\s+delivered|reached)\b"
    r"|(?:i(?:'ve)?|we(?:'ve)?|have|just|finally|now|today|already)\s+(?:\w+\s+)?(?:(?:got|received|collected|picked\s+up)\s+(?:it|the|my|your|a|an|both|them|everything)|have\s+(?:it|them|both|everything))\b(?!\s+(?:problem|issue|complaint|question|feeling|ticket|bill))|^(?:just\s+)?(?:got|received)\s+(?:it|the|my|your|a)\b|(?:refund|replacement|parcel|package|order|money|call|email|letter|payment|credit)\s+received\b"
    r"|(?:internet|broadband|line|power|electricity|service|connection|water|heating|signal|wi-?fi|phone|account|app|site|it)(?:'s|\s+is|\s+are|\s+came)\s+(?:now\s+|finally\s+|all\s+)?(?:back|restored|up\s+again|up\s+and\s+running|working|on\s+again)\b"
    r"|^\W*(?!(?:get|turn|put|send|come|move|still|bring|keep|leave|go|hold|hang)\b)(?:(?!still\b)\w+\s+){1,3}(?:are\s+|is\s+)?(?:here|home|on|in|fitted|there)(?=\s*(?:[,.!]|$))|^\W*(?:here|home)(?=\s*(?:[,.!]|$))|\w+\s+(?:was|were)\s+there\b|(?:he|she|they|it)(?:'s|'re|s)?\s+back\b|(?:does|did|has\s+done)\s+the\s+trick\b|on\s+the\s+dot\b|\w+\)?\s+(?:came|rang|called|phoned|turned\s+up)\s+(?:at|on\s+(?:mon|tues|wednes|thurs|fri|satur|sun|the\s)|this|that|yesterday|today|saturday|first|early|by|mon|tue|wed|thu|fri|sun)\b(?!\s+and\s+went)|(?:at\s+\w+\s+)?it\s+was\W*$|(?:did|has|have|just|finally)\s+(?:now\s+)?(?:land(?:ed)?|arrived?|appear(?:ed)?|turn(?:ed)?\s+up|show(?:n|ed)?\s+up)\b|you\s+did\s+(?:write|call|ring|e-?mail|send|come|answer|reply|get\s+back)|when\s+you\s+said\b|clear\s+since\b|replaced\b"
    r"|all\s+(?:sorted|good|fixed|working|set|done|resolved|ok)\b|(?:works?|working)\s+(?:now|again|fine|perfectly|great|well)\b|(?:problem|issue|it|that|this|matter)(?:'s|\s+is|\s+has\s+been|\s+was)?\s+(?:now\s+|finally\s+|been\s+)*(?:solved|fixed|resolved|sorted)\b"
    r"|thank(?:s|\s+you)(?:\s+(?:so|very)\s+much|\s+a\s+(?:lot|million))?(?:\s+\w+)?,?\s+for\s+(?:the\s+|your\s+|my\s+)?(?:\w+\s+)?(?:call|calling|refund(?:ing)?|replacement|sorting|fixing|sending|shipping|credit|getting\s+(?:back|it|this)|callback|visit|voucher|label|update|coming)\b"
    r"|(?:technician|engineer|plumber|electrician|guy|man|driver|courier|tom|she|he|they|someone|somebody|your\s+colleague|manager)\s+(?:came|called(?!\s+me\s+a)|visited|fixed|was\s+here|rang|turned\s+up|phoned|has\s+(?:been|called|come|fixed)|collected|picked)\b|as\s+promised\b|(?:kept|keeping)\s+your\s+(?:word|promise)\b"
    r"|(?:ist|sind)\s+(?:\w+\s+){0,3}(?:angekommen|da|eingetroffen|eingegangen)\b|(?:habe|haben)\s+(?:\w+\s+){0,4}(?:erhalten|bekommen)\b|funktioniert\s+(?:jetzt|wieder)|(?:war|ist)\s+(?:heute\s+|gestern\s+)?(?:da|hier)\b|hat\s+(?:\w+\s+){0,2}geklappt|alles\s+(?:erledigt|gut|geklärt)|(?:hat|haben)\s+(?:\w+\s+){0,4}(?:angerufen|gemeldet)\b"
    r"|(?:techniker|monteur|handwerker|klempner|elektriker|installateur|schreiner|tischler|gärtner|dachdecker|kollege|mitarbeiter|fahrer|kurier)(?:in|s)?\s+(?:kam|war\s+(?:am|heute|gestern|pünktlich|da|hier|bei))\b|(?:technicien|plombier|électricien|monsieur|livreur|collègue|serrurier|chauffagiste|menuisier)(?:ne)?\s+est\s+(?:bien\s+)?(?:venue?|passée?)\b"
    r"|(?:ya\s+)?(?:ha\s+llegado|llegó|me\s+llegó|he\s+recibido|recibí|ya\s+funciona|vino|me\s+llamaron|todo\s+(?:solucionado|arreglado|resuelto))\b|(?:est\s+arrivée?|ai\s+(?:bien\s+)?reçu|avons\s+(?:bien\s+)?reçu|fonctionne\s+(?:maintenant|à\s+nouveau)|est\s+(?:bien\s+)?venue?|est\s+bien\s+passée?|est\s+passée?\s+(?:hier|ce|chez|me)|m'a\s+(?:bien\s+)?rappelée?|tout\s+est\s+(?:réglé|bon))\b"
    r")"
)
VISITED = regex(
    r"\b(?:after|since|despite|following)\s+(?:(?:\w+day|yesterday|last\s+week|this\s+morning)['’]s|your|his|their|the)\s+(?:(?:\w+\s+)?(?:engineer|plumber|technician|fitter|electrician|man|lad)['’]?s?['’]?\s+)?(?:visit|repair|appointment|call-?out)\b(?!\s+(?:was|is|that\s+never))"
)
"""Something is amiss after the visit, which therefore took place."""
DENIED = regex(r"\b(?:still|where|not?|never|nobody|none|n't|haven't|hasn't|didn't|wasn't|isn't|until|if|when|once|before|hop(?:e|es|ed|ing)|wish|nicht|kein\w*|nie|niemand|noch|nada|nadie|nunca|pas|jamais|personne|aucun\w*)\b|n't\b|\?\s*$")  # fmt: skip
DONE = Waiting(
    r"(?<!\w)(?=\w)(?:"
    r"(?:has|have|was|were|is|are|'ve|'s|been|i|we|now|just|already|successfully)\s+(?:now\s+|just\s+|already\s+|been\s+|successfully\s+|today\s+|also\s+|fully\s+|to\s+)*(?P<act>shipped|dispatched|delivered|posted|sent|mailed|emailed|refunded|processed|issued|credited|replaced|fixed|repaired|resolved|restored|completed|collected|waived|cancelled|canceled"
    r"|called|rang|phoned|spoke|spoken|visited|installed|activated|updated|corrected|reimbursed|paid|removed|reversed|approved|checked|looked\s+into|reviewed|investigated|escalated|handed\s+over|picked\s+up|attended|left\s+a\s+voicemail)\b"
    r"|^(?:\w+\s+){0,4}(?P<act2>shipped|dispatched|delivered|refunded|issued|credited|completed|resolved|processed|collected|refund\s+of)\b(?!\s+(?:by|within|on\s+or\s+before))|(?P<act3>tracking\s+(?:number|code|id|link|no)|out\s+for\s+delivery|on\s+its\s+way|attached|please\s+find|here\s+(?:is|are|'s))\b"
    r"|(?P<act4>tried\s+(?:to\s+)?(?:call|ring|reach|phone)\w*|attempted\s+to\s+(?:call|reach|contact)|good\s+(?:to\s+speak|speaking|talking)|as\s+discussed|thanks\s+for\s+(?:taking\s+my\s+call|speaking))\b"
    r"|(?:wurde|wurden|haben|habe|ist|sind)\s+(?:\w+\s+){0,6}(?P<act5>geliefert|verschickt|versendet|versandt|erstattet|zugestellt|repariert|behoben|überwiesen|gutgeschrieben|ausgetauscht|ersetzt|erledigt|gesendet|geschickt|geprüft|geklärt|erreicht)\b"
    r"|(?:ha\s+sido|han\s+sido|hemos|he|fue|se\s+ha|está)\s+(?P<act6>enviad\w+|entregad\w+|reembolsad\w+|procesad\w+|reparad\w+|solucionad\w+|resuelt\w+|devuelt\w+|abonad\w+)\b|(?:a\s+été|ont\s+été|avons|ai|est)\s+(?:bien\s+)?(?P<act7>expédi\w+|livr\w+|rembours\w+|envoy\w+|répar\w+|résolu\w*|trait\w+|effectu\w+|remplac\w+)\b"
    r")"
)
ONLY_SHIPPED = regex(
    r"\b(?:shipped|dispatched|posted|sent|mailed|tracking|on\s+its\s+way|out\s+for\s+delivery|verschickt|versendet|versandt|gesendet|enviad\w+|expédi\w+|envoy\w+)\b"
)
UNDONE = Waiting(
    r"\b(?:cancel(?:l)?ed|postponed|delayed|rescheduled|pushed\s+back|off\s+sick|back-?order(?:ed)?|out\s+of\s+stock|sold\s+out|can(?:'|no)t|cannot|can\s+not|unable\s+to|won't\s+be\s+able|not\s+be\s+able|no\s+longer|will\s+now\b|new\s+(?:delivery\s+|arrival\s+|appointment\s+)?(?:date|slot|time)"
    r"|declined|rejected|denied|not\s+(?:eligible|possible|entitled)|don't\s+(?:offer|have|refund)|do\s+not\s+(?:offer|have|refund)|was\s+(?:a\s+)?mistake|running\s+late|later\s+than|has\s+been\s+moved|storniert|abgesagt|verschoben|verspätet|verzögert|leider\s+(?:nicht|kein\w*)|nicht\s+(?:möglich|lieferbar)|cancelad\w+|retrasad\w+|aplazad\w+|no\s+(?:es\s+posible|podemos)|agotad\w+|annul\w+|retard\w*|reporté\w*|ne\s+pouvons|impossible)\b"
)
STALLS = regex(
    r"\b(?:still\s+(?:looking|checking|working|waiting|investigating|pending|being)|apologi[sz]e\s+for\s+the\s+delay|sorry\s+for\s+the\s+(?:delay|wait)|thank\s+you\s+for\s+(?:your\s+)?(?:patience|contacting|waiting)|we\s+have\s+received\s+your|we've\s+received\s+your|ticket\s+(?:has\s+been\s+)?(?:created|opened)|in\s+the\s+queue|automat\w+|do\s+not\s+reply|bear\s+with)\b"
)
ASKS_TO_MOVE = Waiting(
    r"\b(?:can|could|may|would)\s+(?:we|you|i|he|she|they|someone)\s+(?:please\s+)?(?:move|reschedule|change|postpone|push|rearrange|shift|make\s+it|do|come|deliver)\b|\bneed\s+to\s+(?:move|reschedule|change|postpone|rearrange)|\b(?:i|we)\s+(?:can't|cannot|won't\s+be\s+able\s+to)\s+(?:make|do|be\s+(?:home|there|in))|\bwon't\s+be\s+(?:home|in|there|here)|\b(?:please\s+)?(?:reschedule|postpone|move\s+(?:it|the|my))\b|\bdifferent\s+(?:day|time|date|slot)|\banother\s+(?:day|time|date)\b|\binstead\b"
    r"|\bverschieben|\banderen\s+termin|\bnicht\s+(?:zu\s+hause|da\s+sein)|\bcambiar\s+(?:la\s+cita|el\s+día|la\s+fecha)|\botro\s+día|\b(?:déplacer|reporter|décaler)\b|\bautre\s+(?:jour|date)"
)
_DAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day(?:\s+(?:morning|afternoon|evening))?|tomorrow(?:\s+(?:morning|afternoon|evening))?|today|that\s+(?:day|time|slot)|the\s+\d{1,2}(?:st|nd|rd|th)"
_TAG = r"(?:(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|sonnabend)(?:\s?(?:vormittag|nachmittag|abend|früh|mittag|morgen))?|morgen(?:\s+(?:früh|vormittag|nachmittag|abend))?|heute|übermorgen|(?:der|dieser)\s+(?:termin|tag)|die\s+uhrzeit"
_DIA = r"(?:el\s+|este\s+)?(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo)|mañana|hoy|ese\s+día|esa\s+hora"
_JOUR = r"(?:le\s+|ce\s+)?(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)(?:\s+(?:matin|après-midi|soir))?|demain(?:\s+(?:matin|après-midi|soir))?|ce\s+jour-là|aujourd'hui"
UNFIT = Waiting(
    rf"\b(?:{_DAY})\s+(?:(?:really|actually|unfortunately|just|sadly)\s+)*(?:(?:doesn't|does\s+not|won't|will\s+not|isn't\s+going\s+to)\s+(?:really\s+)?(?:suit|work|do\b|fit|be\s+possible)|(?:is|isn't|is\s+not)\s+(?:no\s+good|bad|tricky|difficult|not\s+(?:good|possible|ideal|great)|out\b|good|possible|ideal|great)\s*(?=(?:for\s+(?:me|us)\b)|[.,;:!–-]|$))(?<!is good)(?<!is possible)(?<!is great)(?<!is ideal)"
    rf"|\b(?:i'm|i\s+am|we're|we\s+are)\s+(?:working|away|out|at\s+work|busy|travelling|traveling|not\s+(?:home|in|there|around|available|free))\s+(?:on\s+)?(?:{_DAY})\b"
    rf"|\b(?:{_TAG})\s+(?:(?:geht|passt|klappt|ginge|kann)\s+(?:(?:es|das|ich|mir|uns|bei\s+(?:mir|uns)|leider|aber|so|gar|überhaupt|doch|da)\s+)*nicht\b|(?:muss\s+ich|bin\s+ich|arbeite\s+ich|ist\s+(?:schlecht|ungünstig)|sind\s+wir)\b)|\b(?:am|an\s+diesem)\s+(?:{_TAG})\s+bin\s+ich\s+nicht"
    rf"|\b(?:{_DIA})\s+(?:(?:no\s+(?:puedo|podemos|me\s+(?:viene|va)|nos\s+(?:viene|va)|estoy|estaré|estamos|es\s+posible)|me\s+(?:viene|va)\s+mal)\b|trabajo\b(?!\s+(?:con|en|de)\b)|tengo\s+que\s+trabajar|estoy\s+(?:trabajando|de\s+viaje|fuera))"
    rf"|\b(?:{_JOUR})[,\s]+(?:(?:je|nous)\s+(?:ne\s+)?(?:travaille|travaillons|peux\s+pas|pouvons\s+pas|suis\s+(?:pas|absente?|au\s+travail|en\s+déplacement)|serai\s+(?:pas|absente?))|(?:ne\s+)?(?:me|nous)\s+convient\s+pas|(?:ça\s+|cela\s+)?(?:ne\s+)?(?:va|marche|m'arrange)\s+pas|c'est\s+(?:impossible|compliqué))"
)
"""The day does not suit the customer: "Wednesday doesn't work for me", "morgen geht leider nicht"."""
AGREES = Waiting(
    r"(?<!\w)(?=\w)(?:(?:that'?s|is|sounds|works|all)\s+(?:perfectly\s+|absolutely\s+|totally\s+)?(?:fine|ok|okay|good|great|perfect|for\s+me|with\s+me)\b|(?:that\s+|friday\s+|monday\s+|it\s+)?works\s+(?:for\s+me|fine|great|better|well)\b|(?:no\s+(?:problem|worries|rush)|sure\b|agreed|perfect\b|great,?\s+thank|happy\s+(?:with|to\s+wait)|(?:mon|tues|wednes|thurs|fri|satur|sun)day\s+(?:then|is\s+(?:fine|ok|okay|good)|it\s+is|works|suits)|i\s+can\s+wait|fine\s+(?:by|with)\s+me|see\s+you\s+(?:then|on)|(?:ok|okay|alright|fine)[,.!]?\s*(?:thanks|thank\s+you|then|with)|^(?:ok|okay|fine|great|yes)\b)"
    r"|(?:passt|in\s+ordnung|kein\s+problem|einverstanden|alles\s+klar|de\s+acuerdo|perfecto|vale\b|me\s+parece\s+bien|sin\s+problema|d'accord|parfait|pas\s+de\s+(?:problème|souci)|ça\s+(?:me\s+va|marche|me\s+convient)|très\s+bien|entendu|volontiers|geht\s+klar|das\s+geht|gerne|ist\s+(?:gut|recht)|está\s+bien|muy\s+bien|por\s+mí\s+bien|^(?:ja|oui|sí|si)\b(?!\s+(?:no|vous|usted|mais|aber)\b))\b)"
)
CALLS_OFF = regex(
    r"\b(?:please\s+cancel|cancel\s+(?:the|my|that|it)|don't\s+(?:bother|send|need|ship)|do\s+not\s+(?:send|ship|come)|no\s+longer\s+need|no\s+need\s+to|forget\s+(?:it|the|about)|bitte\s+stornieren|brauche\s+(?:\w+\s+)?nicht\s+mehr|ya\s+no\s+(?:lo\s+)?necesito|cancelen|n'en\s+ai\s+plus\s+besoin|annulez)\b"
)
SETTLED = regex(
    r"\b(?:all\s+(?:sorted|good|fixed|set|resolved)|everything(?:'s|\s+is)?\s+(?:now\s+)?(?:fine|sorted|working|resolved|good)|(?:problem|issue|matter)\s+(?:is\s+|has\s+been\s+|now\s+)*(?:solved|resolved|sorted|fixed)|alles\s+(?:erledigt|geklärt|gut)|todo\s+(?:solucionado|resuelto|arreglado)|tout\s+est\s+(?:réglé|résolu))\b"
)
SENT_IT = regex(r"\b(?:here(?:'s|\s+is|\s+are|\s+you\s+go)|attached|sent\s+(?:it|them|the|you|a)|done\b|i(?:'ve|\s+have)\s+(?:sent|returned|uploaded|emailed|provided|dm'?d|posted)|there\s+you\s+go|(?:photos?|pictures?|forms?|receipt|copy)\s+(?:sent|uploaded)|anbei|im\s+anhang|angehängt|beigefügt|hier\s+(?:ist|sind|kommen|die|das|der)|(?:habe|haben)\s+(?:\w+\s+){1,4}(?:geschickt|gesendet|hochgeladen|zugesandt)|adjunt[oa]s?|aquí\s+(?:está|tiene|va|le|te|les)\w*|(?:le|les|te|os)\s+(?:envío|mando|he\s+enviado|he\s+mandado)|ci-joint\w*|pièces?\s+jointes?|voici|voilà\s+(?:les|la|le|ma|mon|mes)|je\s+vous\s+(?:les\s+|la\s+|le\s+)?(?:ai\s+)?envo\w+)\b")  # fmt: skip
THANKS = regex(r"\b(?:thanks|thank\s+you|thx|cheers|ta|danke\w*|gracias|merci|grateful|appreciated?)\b")
"""After the due time, in a message that complains of nothing."""
COMPLAINS = regex(
    r"\?|n't\b|\b(?:still|not|never|no|nobody|nothing|none|where|why|yet|waiting|waited|overdue|instead|refund|cancel\w*|nicht|kein\w*|noch|wo|warum|sin|todavía|aún|nadie|nunca|dónde|pas|rien|toujours|encore|jamais|personne|où)\b"
)
PRAISE = Waiting(
    r"\b(?:works|working|worked|fixed|solved|arrived|landed|received|brilliant|legend|spot\s+on|on\s+the\s+dot|(?:does|did)\s+the\s+trick|saved|all\s+(?:good|sorted)|helpful|perfect|lovely|forgive[ns]?|what\s+a\s+(?:guy|star|hero|legend|relief|treat)|(?:you're|you\s+are|he's|she's)\s+(?:an?\s+)?(?:star|sound|angel|hero|saint)|funktioniert|angekommen|funciona|llegó|fonctionne|arrivée?)\b"
    r"|^\W*(?:here|home)(?=\s*(?:[,.!]|$))|^\W*(?:\w+\s+){1,3}(?:is|are)\s+(?:here|home)\b|\b(?:he|she|they|it)(?:'s|s|\s+is|'re|\s+are)?\s+back\b(?=\W*$|!)"
)
"""Words that tell of something done, or of contentment with it."""
SORRY = regex(r"sorry|unfortunately|apolog|regret|leider|entschuldig|lament|désolé|malheureusement")
NOTED = Waiting(
    r"^\W*(?:(?:\(?\w+\s+note\)?|all|update\s*\d*|right|great|and|it's|is)\W+){0,2}(?:fitted|reverted|delivered|done|rang|called|phoned|spoke|spoken|emailed|visited|collected|repaired|fixed|replaced|posted|sent|refunded|attached|installed|restored|completed|queued|swapped|released|checked|tested|cleared|reset)\b"
    r"|\b(?:\w+\s+)?(?:is|are|'s)\s+(?:now\s+)?(?:back|in|fixed|done|up|live|here|attached|sorted|resolved)\b\s*(?:$|[.,!;:])|(?<!\w)(?=\w)(?:(?:sample|reading|photos?|measurements?)\s+taken\b|herewith\b|went\s+(?:out|off)\b|(?:has|have|it's)\s+(?:now\s+)?(?:gone|left)\b|attached\s+now\b)"
)
"""A note of something done, without saying by whom: "Fitted new fan", "(call note) Rang Ruth", "SSO is back"."""
PARTICIPLE = regex(r"\b(?:[a-z]{3,12}ed|sent|paid|taken|done|made|put|is\s+at|from\s+\d|outbound)\b")
"""In a line that a system writes, any participle tells of something done."""
STANDS = regex(r"\b(?:is|are)\s+(?:now\s+)?(?:in|back|here|fitted|ready|up)\b\s*(?:$|[.,!;:])")
SUITS = regex(
    r"\b(?:would|will|does|could|can|is\s+it|how\s+about|what\s+about|shall)\b[^.?!]{0,80}\b(?:suit|work|instead|do\s+for\s+you|ok|okay|all\s+right|alright|fine|possible|better|about)\b|\b(?:move|push|reschedule|make\s+it)\b|\binstead\b|\b(?:passt|stattdessen|verschieben|en\s+su\s+lugar|le\s+viene|à\s+la\s+place|conviendrait)\b"
)
"""The company puts another time forward."""

LATE = regex(
    r"\b(?:(?:days?|weeks?|months?|hours?) (?:too )?late\b|too late|late again|(?:days?|weeks?|months?) after (?:you|the date|it was|she|he|they|we|i)\b|"
    r"(?:tage|wochen) zu spät|zu spät|verspätet|(?:días|semanas) (?:de retraso|tarde)|demasiado tarde|(?:jours|semaines) de retard|trop tard)\b"
)
"""The promised came, and after its time."""
TOO_MUCH = regex(
    r"\b(?:too much|more than (?:agreed|promised|we agreed|you said)|full price|old price|wrong price|higher price|instead of|zu viel|de más|en trop)\b"
)
"""A price that was not held."""
DEMANDS = regex(r"\b(?:either|or (?:i|we|else)\b|complain\w*|entweder|oder ich|o me|ou je)\b")
"""Praise of what is not there: "either I get one that works, or I …"."""

TELLING = (LATE, TOO_MUCH, MISSED, KEPT, RECEIVED, VISITED, SETTLED, CALLS_OFF, ASKS_TO_MOVE, UNFIT, THANKS, PRAISE)
"""What of a customer can change what became of a promise."""
