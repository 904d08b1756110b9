"""An outcome that another still decides, told as if it were known: "you can take it that the answer will be yes"."""

from __future__ import annotations

_DECIDES = r"(?:side[sd]? with|sa(?:ys?|id) (?:no|yes)|turn(?:s|ed)? \w+(?: \w+){0,3} down|turn(?:s|ed)? down|refuse[sd]?|reject(?:s|ed)?|approve[sd]?|agree[sd]?|grant(?:s|ed)?|decline[sd]?|pa(?:ys|id)|allow(?:s|ed)?|wave[sd]? (?:\w+ )?through)"

FORETOLD = (
    r"\b(?:practically|virtually|nearly|almost|invariably|as good as|more or less) (?:always |certain to be |sure to be |all )?(?:accepted|approved|paid|covered|granted|refunded|allowed)\b|"
    r"\b(?:answer|decision|outcome|reply|result|verdict|response)s? (?:will|'ll|should|is (?:going|sure|bound|certain) to|is|are)(?: (?:surely|certainly|always|probably|definitely|almost certainly))?(?: be)?(?: an?)? (?:yes|positive|favou?rable|in your favou?r|good news|good one)\b"
    r"|\b(?:it|this|that|everything|the (?:decision|answer|outcome)) (?:will|'ll|is (?:going|sure|bound|certain) to) (?:\w+ )?(?:go|come out|turn out|end) (?:your way|in your favou?r|well for you)\b"
    r"|\bwhatever (?:comes|happens|she|he|they|the (?:outcome|decision|answer|result))\b[^.!?\n]{0,40}\byou(?:'ll| will) (?:get|have|receive|see) (?:\w+ ){0,3}?(?:money|refund|replacement|new|better|credit|[$€£]\d)"
    r"|\b(?:take it|count on it|bank on it|rest assured|rely on it|assume|be (?:confident|certain|sure))(?: for granted)?,? (?:that )?[^.!?\n]{0,50}\b(?:yes|approved|granted|paid|refund\w*|covered|replaced|accepted|agree)\b"
    r"|\b(?:i'm|i am|we're|we are) (?:very |quite |fairly |pretty )?(?:confident|sure|certain|optimistic) (?:that )?[^.!?\n]{0,60}\b(?:your side|your favou?r|approved?|yes|agree|your way|accept|grant|side with)\b"
    r"|\b(?:count|bank|rely) on (?:the|your|a|an|getting|receiving|having|being) (?:\w+ ){0,2}?(?:refund\w*|money|yes|replacement|payment|approval|compensation|paid|reimburse\w*)\b"
    r"|\b(?:i|we)(?:'d| would)? (?:fully |very much |rather |quite )?(?:expect|imagine|think|believe|reckon|suspect|gather|guess|say|bet|wager|dare say|presume)(?: that)? (?:it|this|that|the \w+|your \w+|she|he|they|you|our \w+(?: \w+){0,3}?)(?: will|'ll| is going to| are going to| should| ends?| means?)\b(?! not|n't)[^.!?\n]{0,50}\b(?:(?:your|the|a|full|whole) (?:\w+ )?(?:fare|money|refund|fee|deposit|replacement|payment|claim|voucher|compensation)|refunded|repaid|paid|returned|reimbursed|approved?|granted|replaced|your way|your favou?r|in full)\b"
    r"|\bas (?:it|they|she|he|we) (?:should|must|(?:(?:nearly |almost )?(?:always|usually) )?do(?:es)?) in (?:a )?cases? (?:like|such as|of) (?:yours|this|that|these)\b"
    r"|\b(?:ich|wir) (?:rechnen?|erwarten?|gehe|gehen|nehme|nehmen|denke|denken|glaube|glauben)(?: davon aus| an| damit)?, (?:dass|das) [^.!?\n]{0,60}\b(?:erstatt\w*|zurückbekomm\w*|zurückerhalt\w*|bewillig\w*|zugunsten|genehmig\w*|ersetz\w*)"
    r"|\b(?:espero|imagino|creo|supongo|pienso|calculo) que [^.!?\n]{0,50}\b(?:(?:le |se lo |les )?(?:devolver|reembolsar|pagar|abonar|aprobar|conceder)[áa]n?|a su favor|devolución de)\b|\b(?:je pense|je crois|je m'attends à ce|j'imagine|nous pensons)(?: bien)? qu[e'] ?[^.!?\n]{0,60}\b(?:rembours\w+|accordée?|acceptée?|en votre faveur|favorable)\b"
    r"|\b(?:will be|'ll be|remains?|stays?) (?:\w+ly )?yours\b(?! (?:to|if|once)\b)|\byou (?:can|may|could)(?: \w+)? go ahead (?:with your|and)\b"
    r"|\b(?:just |only |mere(?:ly)? |pure )?(?:a )?formality\b|\bas good as (?:approved|done|settled|yours|paid|granted|certain|decided|in the bag)\b"
    rf"|\b(?:he|she|they|supervisor|manager|team|director|committee|board|mrs? \w+|ms \w+)(?:'s| has| have)? (?:\w+ )?(?:always|never|invariably|rarely|seldom|hardly ever|nearly always|usually) (?:been known to )?{_DECIDES}"
    rf"|\b(?:nobody|no one|no-one|no \w+)(?: \w+)? (?:could|would|can|will) (?:\w+ )?(?:say no|refuse|turn (?:that|this|it|you) down|decline|object)\b"
    r"|\b(?:can't|cannot|can not|couldn't|hard to|don't) (?:see|imagine|picture|think)\b[^.!?\n]{0,50}\b(?:anything but|any other|other than|(?:being |be )?(?:refus\w+|reject\w+|turn\w* (?:it |this |that |you )?down)|say(?:ing)? no|saying anything but)\b"
    r"|\b(?:i'd|i would|you can|you may|you could)(?: \w+)? (?:consider|count|call|treat|regard|think of|look on) (?:it|that|this|them|the \w+|your \w+)(?: as)?(?: already| good as)? (?:gone|done|settled|yours|approved|paid|refunded|won|off|waived|granted)\b"
    r"|\b(?:i have|there is|there's) (?:no|little) doubt\b[^.!?\n]{0,50}\b(?:decision|answer|approv|yes|agree|pay|refund|way)\w*|\bsurprised if (?:she|he|they|it|the \w+|our \w+)(?: \w+){0,2} (?:said|says|refus|turn|decid|were|was|did|declin)\w*"
    r"|\b(?:supervisor|manager|team|she|he|they|head of [\w ]{2,20}) (?:will |'ll )?(?:always|nearly always|almost always|usually) (?:approves?|says? yes|agrees?|pays?|grants?|accepts?)\b"
    r"|\byou (?:can|may|could)(?: \w+)? (?:safely|already|confidently|go ahead and|with confidence) (?:\w+ (?:ahead )?(?:and )?)?(?:start|begin|hold off|tell|order|buy|book|hire|spend|plan on|commission|go ahead)\b"
    r"|\b(?:sie können|rechnen sie) (?:\w+ )?(?:fest|sicher|ruhig|schon|bereits) (?:mit|damit|das|die|den|davon)\b|\b(?:nur noch |reine |bloße )?formsache\b|\b(?:bin|sind) (?:mir |uns )?(?:ganz |sehr )?sicher, dass\b[^.!?\n]{0,60}\b(?:zustimm|bewillig|genehmig|zahl|erstatt|positiv|ja)\w*"
    r"|\bso gut wie (?:bewilligt|sicher|genehmigt|entschieden)\b|\bwird (?:\w+ )?(?:sicher|bestimmt|gewiss|garantiert|auf jeden fall) (?:\w+ )?(?:ja|zustimm|genehmig|bewillig|bezahl|positiv)\w*"
    r"|\bcontar (?:ya )?con (?:que|el reembolso|una? (?:respuesta|decisión|sí))\b|\bcuente con (?:que|el reembolso)\b|\b(?:respuesta|decisión) (?:será|va a ser) (?:que sí|positiva|afirmativa|favorable|un sí)|\b(?:mer[oa]|pur[oa]|simple) (?:formalidad|trámite)\b|\bdé(?:lo)? por hecho\b"
    r"|\b(?:aprobar|conceder|aceptar|pagar)á?n? [^.!?\n]{0,40}\b(?:con toda seguridad|seguro|sin duda)\b|\b(?:seguro|segura|sin duda)(?: de)? que [^.!?\n]{0,40}\b(?:dirán?|aprobarán?|será|aceptarán?|pagarán?)\b"
    r"|\bcompter sur (?:une réponse (?:positive|favorable)|le remboursement|un oui|votre remboursement)|\bréponse sera (?:oui|positive|favorable)|\b(?:qu'une|simple|pure) formalité\b|\b(?:certaine?|sûre?) que\b[^.!?\n]{0,50}\b(?:oui|accept|favorable|rembours|positive)\w*"
)
"""For text in lower case. What it says may still be asked, denied or made to hang on something."""
