"""Acts told in brief, as people type them: no "I" ("rang the depot this morning"), somebody at work somewhere ("two men are already
searching"), what we have changed since ("we have rewritten the packing rules since"). Patterns by tense, as in `claim_patterns`.
"""

from __future__ import annotations

from drafter.domain.lexicon.patterns import Waiting
from drafter.domain.regex import regex

_TO = (
    r"(?:(?:the|our|my|your|their|a) (?:[\w'-]+ ){0,2}?(?:depots?|warehouse|couriers?|carrier|drivers?|shop|store|branch|bank|office|desk|manufacturer|maker|supplier|hotel|airport|"
    r"airline|insurer|reception|garage|workshop|kitchen|team|manager|boss|supervisor|colleagues?|engineers?|technicians?|plumber|electrician|lab|crew|station|hub|sorting cent(?:er|re)|"
    r"landlord|agency|department|head office|factory|yard|school|clinic|pharmacy|bakery|baker|chef|accountant|dispatcher|dispatch)|them|him|her|dispatch|head office|accounts|finance)"
)
_RANG = r"(?:rang|rung|called|phoned|emailed|messaged|texted|chased|asked|told|alerted|informed|(?:spoke|spoken|talked) (?:to|with)|checked with|(?:got|gotten) (?:hold of|on to|onto|through to|in touch with)|had|been on to|been in touch with|warned|reminded|visited)"
_JUST = r"(?:(?:and|so|ok|okay|right|well|yes|update|done),? |have |had |just |already |also |now |then |since |personally |quickly |duly |twice )"
UNSAID = regex(rf"{_JUST}{{0,3}}{_RANG}\b")
"""An act whose "I" is left out."""
_LATELY = r"(?:already|since|meanwhile|in the meantime|now|as of today|long since)"
_CHANGED = (
    r"(?:changed|rewritten|redesigned|rebuilt|updated|improved|patched|overhauled|revised|tightened|reworked|replaced|switched|withdrawn|recalled|pulled|banned|introduced|brought in|hired|"
    r"corrected|fixed|repaired|reviewed|stopped|added|doubled|strengthened|moved|reset|blocked|cleaned|checked|tested|retrained|informed|notified|reported|sacked|suspended|removed)"
)
_WHAT_WE_CHANGE = r"(?:our|the|this|that|how|every|all|both|those|these|an?|another|selling|using|working|shipping|(?:to|from) (?:a|an|another)) (?:[\w'-]+ ?){1,4}"
_SOMEBODY = r"(?:(?:two|three|four|several|some|our|the|my|a|an) (?:[\w'-]+ )?(?:men|people|women|colleagues?|technicians?|engineers?|drivers?|staff|teams?|crews?|lads|guys|porters|plumbers?|electricians?|searchers|divers|specialists?|experts?|managers?|mechanics?)|somebody|someone|everybody|everyone here)"
_NOW = r"(?:already|right now|currently|at this moment|at the moment|as we speak|as i write|this very minute)"

EN_BRIEF = Waiting(
    rf"(?:^|(?<=[.;:–—,(] )|(?<=\n))(?P<past>{_JUST}{{0,3}}{_RANG} {_TO})\b"
    rf"|\b(?P<done>(?:i|we)(?:'ve| have) (?:{_LATELY} )?(?:\w+ly )?{_CHANGED} (?={_WHAT_WE_CHANGE})(?=[^.!?;]{{0,90}}\b(?:since|already|meanwhile|in the meantime|now|as of|from now|this week|today|every|all)\b)"
    rf"|(?:i|we)(?:'ve| have) {_LATELY} (?:\w+ly )?{_CHANGED}"
    rf"|(?:the|this|that|our) (?:[\w'-]+ ){{1,3}}(?:has|have) (?:{_LATELY} )?been (?:{_LATELY} )?(?:pulled|withdrawn|recalled|patched|rewritten|redesigned|overhauled|taken (?:off sale|off the shelves?|out of service)|quarantined|scrapped|binned|set aside|put aside)"
    rf"|(?:i|we)(?:'ve| have) (?:just |already |now )?been (?:through|over) (?:the|your|all|every|our) (?:\w+ )?(?:records?|logs?|footage|recordings?|books|accounts?|data|camera|cameras|stock|shelves|sheets?)"
    r"|(?:i|we)(?:'ve| have) (?:just |already |now |also |gone and )?(?:popped|put|stuck|slipped|dropped|tucked|thrown|chucked|knocked|shaved|loaded|lined up|laid on) (?:(?:a|an|some|the|half|another|your|\d+|[£$€]\d[\d.,]*)\b|[£$€]\d)(?: [\w'-]+){0,5}? (?:on|onto|on to|into|in|to|towards|off|against|for) your (?:account|card|order|bill|invoice|parcel|box|next|basket|balance|name|membership)"
    rf"|(?:i|we)(?:'ve| have) (?:just |already |now )?put (?:a|an) (?:\w+ )?(?:note|sticker|sign|flag|reminder|stop|block|hold|mark))\b"
    rf"|\b(?P<now>{_SOMEBODY} (?:is|are)(?: {_NOW})? (?:{_NOW} |busy |out |there |at (?:the|our|your) \w+ |in (?:the|our) \w+ ){{1,3}}\w{{3,}}ing|{_SOMEBODY} (?:is|are) (?:{_NOW} )?(?:at|in|on|down at|over at|up at) (?:the|our|your) \w+ {_NOW}"
    rf"|(?:claim|search|investigation|in?quiry|repair|work|case|hunt|trace|audit|review|complaint|recall)\b[\w ]{{0,30}}? (?:is|are) {_NOW} (?:running|going on|ongoing|open|under way|underway|moving|progressing|being \w+))\b"
    r"|\b(?P<state>(?:parcel|package|replacement|order|new one|kettle|box|letter|delivery|shipment|it) (?:has |have )?left (?:our|the) (?:\w+ )?(?:warehouse|depot|workshop|shop|kitchen|store|factory|hub|office|house) (?:this|today|at|yesterday|an hour|last|already|just)"
    r"|(?:is|are) (?:already |all |now )*(?:packed|boxed|wrapped|loaded|labelled|labeled)(?: up)? (?:and (?:waiting|ready|on|labelled|labeled|sealed|good to go)|on the (?:van|truck|lorry)))\b"
)
_DE_BEI = r"(?:(?:mit|bei|beim|im) (?:dem |der |den |unserem |unserer |einem )?(?:\w*(?:lager|depot|werkstatt|fahrer\w*|kurier\w*|spedition|bank|filiale|büro|hersteller|lieferant\w*|versicherung|küche|kolleg\w+|team\w*|leitung|technik\w*|hausmeister|chef\w*|zentrale|zusteller\w*)))"
DE_BRIEF = Waiting(
    rf"(?:^|(?<=[.;:–—,(] )|(?<=\n))(?P<past>(?:(?:und|so|gerade|eben|soeben|schon|bereits|heute|gleich|habe|hab|vorhin|auch|früh|morgen|noch) ){{0,4}}(?:{_DE_BEI} (?:\w+ ){{0,2}}?(?:telefoniert|gesprochen|angerufen|nachgefragt|geklärt|nachgehakt)|(?:das |den |die )?(?:lager|depot|fahrer|kurier|werkstatt|bank|kollegen) (?:angerufen|informiert|gefragt|verständigt|erreicht)))\b"
    r"|\b(?P<done>(?:wir haben|haben wir|ich habe|habe ich) (?:\w+ ){0,2}?(?:seither|seitdem|inzwischen|mittlerweile|bereits|schon) [^.!?,;:\n]{0,60}?\b(?:geändert|umgestellt|überarbeitet|ausgetauscht|verbessert|geschult|eingeführt|abgeschafft|zurückgerufen|aussortiert|behoben))\b"
)
ES_BRIEF = regex(
    r"\b(?P<done>acab(?:o|amos|a) de (?:hablar|llamar|escribir|contactar|avisar|enviar|comprobar|revisar|tramitar|ordenar|abrir|solicitar|pedir|confirmar|dar parte|reservar|localizar|mandar|emitir)|(?:hemos|he) (?:cambiado|reescrito|rediseñado|retirado|mejorado|reforzado|formado|sustituido|implantado) (?:ya )?(?:el|la|los|las|nuestr\w+|todo\w*))\b"
    r"|(?:^|(?<=[.;:,(] )|(?<=\n))(?P<past>(?:ya |hoy |esta mañana |acabo |también ){0,2}(?:llamé|llamado|hablado|hablé|avisado|avisé) (?:al|a la|a los|con el|con la|con los|con nuestr\w+|a nuestr\w+) \w+)\b"
)
FR_BRIEF = Waiting(
    r"(?:^|(?<=[.;:,(] )|(?<=\n))(?P<past>(?:viens de |déjà |ce matin |aussi |eu |ai |bien ){0,3}(?:appelé|eu|contacté|prévenu|relancé|joint|parlé (?:à|avec)|vu avec) (?:le|la|l'|les|notre|nos|au|à la|mon|ma) ?(?:dépôt|entrepôt|livreur|chauffeur|transporteur|atelier|magasin|banque|collègue\w*|chef\w*|responsable|technicien\w*|fournisseur|équipe\w*|agence|cuisine|boutique|gardien))\b"
    r"|\b(?P<done>(?:nous avons|on a|j'ai) (?:depuis|déjà|entre-temps) (?:changé|réécrit|retiré|revu|renforcé|corrigé|formé|remplacé|amélioré|mis en place)|(?:nous avons|on a|j'ai) (?:changé|réécrit|retiré|revu|renforcé|corrigé|formé|remplacé|amélioré|mis en place) (?:depuis |déjà )?(?:nos|notre|le|la|les|tous|toutes|l'|un|une))\b(?=[^.!?]{0,60}\b(?:depuis|déjà|entre-temps|désormais|tous|toutes)\b)"
)
