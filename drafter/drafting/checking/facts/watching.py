"""How we watch and weigh customers, told to one of them: which rule blocks a card, what raises a score, what staff are
told to say. That a check failed, or was wrong, may be told; how it decides may not. Patterns only, for lower-case text.
"""

from __future__ import annotations

_WATCHER = (
    r"(?:(?:the|our|this|its|their|a) (?:\w+ ){0,2}?(?:systems?|filters?|engine|algorithms?|rules?|detectors?|detection|software|checks?|"
    r"monitoring|screening|scoring|trigger|safeguards?))"
)
_WATCHED = (
    r"(?:cards?|accounts?|payments?|transfers?|purchases?|orders?|customers?|messages?|e-?mails?|log-?ins?|users?|returns?|claims?|bookings?|refunds?|"
    r"payees?|withdrawals?|logs?|address\w*|devices?|words?|people|anyone|who\w*|how|everything|you)"
)
_IF = r"(?:when(?:ever)?|if|as soon as|once|after|over|above|more than|within|beyond|past|at|twice|that|every|any|all|how)"
RULES = (
    rf"\b{_WATCHER} (?:then |always |also |automatically )*(?:fires?|flags|scores?|blocks?|locks?|freezes?|trips?|looks? (?:at|for|out for)|triggers?|catch(?:es)?|counts?|kicks? in|holds?|rates?|ranks?|weighs?|compares?|stops?|picks? out|marks?|watch(?:es)?|measures?|escalates?)\b"
    rf"(?=[^.!?\n]*\b{_IF}\b)(?=[^.!?\n]*\b{_WATCHED}\b)"
    r"|\b(?:detection|screening|monitoring) runs? (?:every|each|at|on|once)\b"
    r"|\b(?:any|every|an?) (?:\w+ ){0,2}?(?:card|account|payment|transfer|order|purchase|customer|login) (?:of |over |above |to |from |is |are |gets? |with )(?=[^.!?\n]*\b(?:automatically|flagged|held back|frozen|trips|triggers|sets off|blocked))[^.!?\n]*?\b(?:automatically|trips|triggers|sets off|flagged|filter|checks|review|as soon as|after \w+ )"
    r"|\bthe (?:fraud |risk |alert |alarm )?(?:threshold|trigger|limit for a block) (?:is|was|lies|sits|stands)\b|\b(?:filter|checks?|system|algorithm|alarm) (?:will not|won't|does not|doesn't|cannot) (?:catch|notice|see|flag|stop) (?:you|it|them)\b"
    r"|\b(?:push|pushes|pushed|take|takes|took|raise|raises|raised|lift|lifts|brought|bring) (?:the|your) (?:\w+ )?score\b|\b(?:risk|fraud|trust|customer|abuse) (?:score|rating|index)\b"
    r"|\b(?:gesperrt|blockiert|angehalten|markiert|gemeldet) wird(?: bei uns)?(?: \w+)? ?,? (?:automatisch|immer|sobald|wenn)|\b(?:unser\w*|das|der|die) (?:\w+ )?(?:system|filter|algorithmus|regel|prüfung|erkennung|automatik) (?:sperrt|blockiert|markiert|meldet|schlägt an|greift|achtet|sucht)\b[^.!?\n]*\b(?:wenn|sobald|ab|mehr als|über|innerhalb|nach|auf)\b"
    r"|\b(?:risiko|betrugs|kunden)(?:wert|score|punkt\w*|bewertung)\b|\bab (?:\w+ ){1,4}innerhalb (?:von )?(?:einer|\w+) (?:stunden?|minuten) (?:wird|werden|sperr)\w*"
    r"|\b(?:el|nuestro) (?:sistema|filtro|algoritmo|control) (?:bloquea|marca|detecta|señala|detiene|puntúa)\b[^.!?\n]*\b(?:cuando|si|tras|más de|en menos de|a partir de)\b|\b(?:puntuación|puntaje|índice) de (?:riesgo|fraude|cliente)\b|\bse bloquea automáticamente (?:cuando|si|tras|al)\b"
    r"|\b(?:le|notre) (?:système|filtre|algorithme|contrôle) (?:bloque|marque|repère|signale|détecte|arrête)\b[^.!?\n]*\b(?:dès que|quand|si|lorsque|plus de|après|au-delà|en moins de)\b|\bscore de (?:risque|fraude|client)\b|\bbloquée? automatiquement (?:dès|quand|si|lorsque|après)\b"
)
"""How a detection rule works: a rule of ours, told as what it always does, with what sets it off."""
_AGENTS = r"(?:me|us|agents?|staff|our people|everyone here)"
ORDERS = (
    r"\b(?:our|my|the|internal) (?:internal |house |own )?(?:instructions?|guidance|orders|directives?) (?:are|is|was|were) (?:not )?to\b|\b(?:we|i|agents?|staff) (?:are|am|were|was|'re|'m)(?: all)? (?:told|instructed|trained|coached|supposed) (?:not )?to (?:offer|refuse|give|deny|delay|push|stall|say|promise|admit|mention|keep|upsell|only|first|always|never)\b"
    rf"|\b(?:the|my|our) (?:\w+ )?(?:script|prompt|handbook|playbook|manual|system|guide|training) (?:that i work from |here )?(?:(?:[^.!?\n]{{0,24}}, )?(?:tells?|asks?|instructs?|requires?|wants?|forbids?|allows?) {_AGENTS}\b|says? (?:to|not to|i|we|that (?:i|we))\b)|\bthe (?:prompt|script) (?:that )?(?:i|we) (?:work|go|read|speak)\b|\b(?:handbook|manual),? (?:section|page|chapter) \d[\d.]*,? (?:tells|says|asks|requires)\b"
    r"|\b(?:my|our|the) (?:\w+ )?(?:margin|mark-?up|profit) (?:on|of|for|is|was)\b|\b(?:it|this|that|each(?: one)?|one) (?:only )?costs us (?:only |just |about |barely |less than |under )?[$€£]?\d"
    r"|\b(?:i|we) (?:may|can|could|am allowed to|are allowed to) (?:only )?go (?:up to|as high as|to) [$€£]?\d|\bwithout asking (?:anyone|my|a supervisor|upstairs)\b"
    r"|\b(?:notes?|remarks?|comments?|labels?|tags?) (?:on|in|against) (?:your|the) (?:file|account|case|record|profile) (?:does |do |did )?(?:say|read|call|describe|tell)s?\b[^.!?\n]{0,24}(?:\"|difficult|do not|aggressive|complain|risk|rude|threat|refuse)|\b(?:file|account|record|profile) (?:is|was|carries|carried|bears|has|shows) (?:\w+ ){0,2}?(?:tagged|labell?ed|internal (?:note|remark|comment|label))|\binternal (?:remark|comment|label|tag)s?\b"
    r"|\bnotes? on (?:your|the) (?:file|account|case|record|profile) (?:says?|reads?|calls?|describes?|tells?)\b[^.!?\n]{0,24}(?:\"|difficult|do not|aggressive|complain|risk|rude|threat|refuse)|\b(?:account|file|profile|record|name) (?:carries|bears|shows|has) an? (?:\w+ )?(?:flag|mark|label|tag|warning)\b"
    r"|\b(?:you(?:'re| are| were)|your (?:account|name|file) (?:is|was)) (?:\w+ )?(?:tagged|flagged|marked|listed|filed|down) as an? (?:\w+ )?(?:churn|risk|complainer|difficult|problem|trouble|vip|low|high)"
    r"|\b(?:we|internally,? we|the team) (?:\w+ )?(?:rate|rank|score|grade|sort|record how often|keep count of how|count how often)s? (?:\w+ )?(?:customers?|callers?|people|guests|complaints|you|a customer|someone)\b"
    r"|\bintern\w* (?:anweisung|vorgabe|weisung|regel|richtlinie|notiz|vermerk|dienstanweisung)\w*|\bmein (?:\w+ )?(?:rahmen|spielraum) (?:liegt|endet|reicht|geht|beträgt)\b|\b(?:in ihrer akte|in ihrem konto) steht (?:der vermerk|die notiz|ein vermerk)|\b(?:wir|ich) (?:sind|bin) angewiesen\b|\bich darf (?:nur )?bis \d"
    r"|\b(?:indicaciones|instrucciones|normas|directrices|notas?|pautas) internas?\b|\bnos (?:ordenan|mandan|indican) (?:no )?(?:ofrecer|decir|dar|negar)\b|\bmi límite (?:es|llega|está)\b"
    r"|\b(?:consignes?|instructions?|notes?|règles?|directives?) internes?\b|\bon nous (?:demande|dit|ordonne) de (?:ne pas )?(?:proposer|dire|offrir|refuser|donner)\b|\bma limite (?:est|va|s'arrête)\b"
)
"""What our people are told, may give, earn or note: nobody outside needs it."""
STAFF = (
    r"\b(?:is|was|has been|had been|were|are|went) (?:now |already |also |currently )?(?:on (?:a |his |her |their )?(?:final |first |last |written )*warning|off sick|on sick leave|signed off (?:sick|with)|on probation|laid off|made redundant|in rehab|drunk|depressed|going through a divorce|burn(?:ed|t) out|"
    r"(?:warned|disciplined|reprimanded|written up) (?:\w+ )?(?:before|twice|already|for this|three times|last))\b|\b(?:laid off|let go of) (?:\w+ ){0,2}(?:people|staff|colleagues|agents)\b"
    r"|\b(?:ist|war) (?:\w+ )?(?:krankgeschrieben|abgemahnt worden|in der probezeit|betrunken)\b|\b(?:está|estaba) de baja (?:médica|por)\b|\best (?:en arrêt maladie|en période d'essai)\b"
)
"""What befell a colleague is theirs and ours."""
SECRETS = r"\b(?:password|passcode|passwort|kennwort|contraseña|mot de passe|access code|login code)\b[^.!?\n]{0,40}?(?: is|:| lautet| ist| es| est|,|) \"?(?=[^\s\"]*\d)(?=[^\s\"]*[a-z])[^\s\"]{5,}"
"""A password told in the open."""
