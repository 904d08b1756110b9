"""What a question may be about, and the words of which any answer to it needs one: nobody answers "Do I get a loan car?" without
a word of lending, hiring or meanwhile. Patterns only, for text in lower case.
"""

from __future__ import annotations

from typing import NamedTuple

from drafter.domain.lexicon.patterns import Pattern, Waiting


class Matter(NamedTuple):
    asks: Pattern
    told: Pattern


_THEIR_COST = (
    r"\b(?:(?:do|must|should|will|would|am|are) (?:i|we) (?:still |really |now |also |even )*(?:have to |need to |going to |supposed to |expected to )?(?:pay|be charged|be billed|get charged)(?! (?:you|off))|"
    r"who(?:'s| is| will|'ll)? (?:going to )?(?:be )?(?:pay(?:s|ing)?|cover(?:s|ing)?|bear(?:s|ing)?) (?:for )?(?:the|it|that|this|to|all|sending|posting|shipping|collecting)|(?:will|does|would|is|has) (?:it|this|that|the \w+|a new \w+)(?: going to)?(?: also| then| still)? (?:cost|be charged|be (?:more )?(?:expensive|dear))|what (?:will|does|would) (?:it|this|that|the \w+) cost|is (?:it|this|that|the \w+) (?:\w+ )?(?:free|chargeable|included)|(?:an? |another )(?:extra |second |new )?(?:fee|charge) (?:again|too|as well|for)|pay (?:it |that )?(?:twice|again))\b|"
    r"\bwas (?:kostet|kosten|würde) (?:mich|uns|das|es|die|der|ein\w*)\b(?! warten)|\b(?:muss|müssen|soll|sollen) (?:ich|wir) [^?]{0,50}\b(?:be)?zahlen\b|\bwer (?:zahlt|bezahlt|übernimmt|trägt)\b|\bist (?:das|es|die \w+|der \w+) (?:\w+ )?(?:kostenlos|umsonst|gratis|kostenpflichtig)\b|"
    r"\b(?:tengo|tenemos) que pagar\b|\b(?:me|nos) (?:van a cobrar|cobrarán|costará|va a costar|sale gratis)\b|\bquién paga\b|\bcuánto (?:me )?(?:cuesta|costará|va a costar)\b|\bes gratis\b|"
    r"\b(?:dois-je|devons-nous|faut-il|est-ce que je dois) (?:\w+ )?(?:payer|régler)\b|\bqui (?:paie|paye|prend en charge)\b|\b(?:ça|cela|combien) (?:va |me |va me |m'en )*(?:coûte\w*|coûter\w*|facturer)\b|\best-ce (?:\w+ )?gratuit\b"
)
_OF_COST = (
    r"\b(?:costs?|charg\w+|fees?|free|pric\w+|pay\w*|paid|bill\w*|expens\w+|prepaid|pre-paid|label|cover\w*|includ\w+|nothing|waive\w*|cancel\w*|unpaid|settled|nil|pocket|invoic\w+|zero|guarantee|warranty|on us|quot\w+|estimate\w*|"
    r"kost\w+|gebühr\w*|frei|gratis|preis\w*|zahl\w+|bezahl\w+|rechnung\w*|übernehm\w+|übernimmt|tragen|trägt|nichts|umsonst(?! (?:gewartet|gekommen|angerufen|frei\w*|hingefahren))|garantie|voranschlag|berechn\w+|inklusive|anfahrt\w*|"
    r"cuest\w+|cost\w+|coste?s?|cobr\w+|pag\w+|precio\w*|gratuit\w+|cargo|gastos?|nada|tarifa|factur\w+|presupuesto|incluid\w+|garantía|asum\w+|"
    r"coût\w*|prix|zéro|euros?|pai\w+|payer\w*|frais|tarif\w*|rien|devis|compris\w*|inclus\w*|offert\w*|charge)\b|[$€£¥₹]|\d (?:euros?|pounds?|dollars?)\b"
)
_LOAN = (
    r"\b(?:loan(?:er)?|courtesy|hire|rental|stand-in|temporary|spare|substitute|replacement) (?:car|van|bike|phone|unit|machine|boiler|heater|one|laptop|router|set|instrument|room|key|pair|battery|tv|fridge|washer|cot|chair|bed)\b|\b(?:lend|borrow|loan) (?:me|us|one|an?|it|my|the|your)\b|\b(?:may|can|could) (?:i|we) (?:\w+ )?(?:borrow|hire)\b|"
    r"\b(?:leih|ersatz|miet)(?:wagen|auto|gerät|rad|handy|fahrrad|rechner|instrument|wohnung|heizung)\w*|\bleihen\b|\b(?:coche|vehículo|aparato|móvil|equipo|bici) de (?:sustitución|cortesía|préstamo|alquiler)\b|\bprestar?(?:me|nos)?\b|\b(?:voiture|véhicule|appareil|vélo|téléphone) de (?:prêt|courtoisie|remplacement|location)\b|\bprêter\b"
)
_OF_LOAN = (
    r"\b(?:loan\w*|lend\w*|lent|borrow\w*|courtesy|hir(?:e|ing|ed)|rental|rent|stand-in|temporary|temporarily|spares?|substitute|meantime|meanwhile|in between|tide|replacement|another|taxis?|cabs?|lift|no (?:\w+ ){0,2}?(?:cars?|vans?|bikes?|phones?|machines?|heaters?|units?)|"
    r"leih\w*|ersatz\w*|miet\w*|verleih\w*|überbrück\w*|inzwischen|zwischenzeit|taxi|sustitu\w+|cortesía|préstamo|prest\w+|alquil\w+|mientras|entretanto|provisional\w*|prêt\w*|courtoisie|remplac\w+|location|lou\w+|entre-temps|en attendant|provisoire\w*)\b"
)
_COMPLAINT = (
    r"\b(?:your|a|the|an) (?:formal |official |proper )?complaints? (?:address|department|procedure|process|form|team|desk|line|number|e-?mail|policy|contact)\b|\b(?:where|how|to whom) (?:do|can|could|should|would|may) (?:i|we) (?:\w+ )?(?:complain|lodge|file a complaint|raise a complaint|make a (?:formal )?complaint)\b|\b(?:head office|ombudsman)(?:'s)?\b[^?.!]{0,20}\b(?:address|number|e-?mail|contact|details)\b|"
    r"\bbeschwerde(?:stelle|adresse|abteilung|formular)\w*|\bwo (?:kann|soll) ich mich (?:\w+ )?beschweren\b|\b(?:hoja|hojas|libro|dirección|departamento) (?:de )?(?:las )?reclamaci\w+|\b(?:dónde|cómo) (?:puedo )?(?:reclam\w+|quejar\w*)|\b(?:service|adresse) (?:des )?réclamations?\b|\boù (?:puis-je )?(?:me plaindre|réclamer)\b"
)
_OF_COMPLAINT = r"\b(?:complain\w*|address\w*|ombuds\w+|head office|procedure|form|@|beschwer\w*|adresse\w*|anschrift|formular|reclam\w+|quej\w+|dirección|hojas?|formulario|réclam\w+|plaint\w*|formulaire)\b|@"
_THE_OLD_ONE = (
    r"\b(?<!how )(?:do|must|should|can|may|shall) (?:i|we) (?:have to |need to |then |just |also )*(?:keep(?! \w+ing\b)|return|send (?:it|the|this|them|my|that)|hold on to|throw|bin|dispose|get rid|hand (?:it|the|them) (?:back|in))\b|\bwhat (?:do|should|shall|am|are) (?:i|we) (?:to |supposed to |meant to )?do with (?:the|it|this|that|them|my|those)\b|\bdo you (?:want|need) (?:it|the \w+(?: \w+)?|them|this) back\b|\bwho (?:collects|picks up|takes away)\b|"
    r"\b(?:muss|soll|kann|darf) ich (?:das|den|die|es|ihn|sie)\b[^?]{0,30}\b(?:zurückschicken|zurücksenden|behalten|entsorgen|wegwerfen|aufheben|zurückgeben)\b|\bwas (?:mache|soll) ich (?:\w+ )?mit (?:dem|der|den)\b|\b(?:tengo|tenemos) que (?:devolver|guardar|enviar)l?\w*|\bqué hago con (?:el|la|los|las)\b|\b(?:dois-je|faut-il|puis-je) (?:le |la |les )?(?:renvoyer|garder|jeter|rendre|conserver)\b|\bque (?:dois-je faire|faire|fais-je) (?:de|du|avec)\b"
)
_OF_THE_OLD_ONE = (
    r"\b(?:keep\w*|kept|return\w*|(?:send|come|go|have)\w* (?:\w+ ){0,3}back|back to us|collect\w*|pick\w* (?:it|them|the|that|up)|bin|throw\w*|dispos\w+|discard\w*|away|yours|recycl\w+|donat\w+|clear\w*|need not|needn't|not needed|wants?|hold on|label|courier|carrier|driver|take\w* (?:it|the|them|back)|don't need (?:it|the)|do as you|"
    r"zurück\w*|behalt\w*|entsorg\w*|weg\w*|abhol\w*|abgeholt|holen?|holt|mitnehm\w*|nimmt|etikett|aufheben|devolv\w+|devuelv\w+|guard\w+|recog\w+|tir\w+|qued\w+|llev\w+|etiqueta|renvo\w+|gard\w+|jet\w+|rend\w+|récup\w+|repren\w+|conserv\w+|étiquette)\b"
)
_SAFE = r"\bis (?:it|this|that|he|she|the \w+|my \w+) (?:even |still |really |actually )?(?:safe|dangerous|harmful|toxic|poisonous)\b|\b(?:can|should|may) (?:i|we|they|he|she|the kids|my \w+) (?:(?:still |even |safely )+(?:use|drive|ride|eat|drink|swim|sleep in|touch)|stop using|keep (?:using|driving|taking|wearing))\b|\bist (?:das|es|er|sie|die \w+|der \w+) (?:überhaupt |noch |eigentlich )*(?:sicher|gefährlich|giftig)\b|\bes (?:\w+ )?(?:segur[oa]|peligros[oa])\b[^.!]*\?|\best-ce (?:\w+ )?(?:dangereux|sûr|sans danger)\b"
_OF_SAFETY = (
    r"\b(?:safe\w*|wear\w*|unsafe|danger\w*|risk\w*|harm\w*|hazard\w*|us(?:e|ing)|driv\w+|rid(?:e|ing)|eat\w*|drink\w*|unplug\w*|switch\w*|turn\w* (?:it )?off|off the road|stand\w*|stop\w*|avoid\w*|allerg\w*|doctor|swim\w*|sleep\w*|touch\w*|throw\w*|hold\w*|wait\w*|good to go|send\w* it|leave\w*|test\w*|check\w*|fix\w*|"
    r"sicher\w*|gefahr\w*|gefährlich\w*|fahren|nutzen|benutz\w*|verwend\w*|essen|trinken|ausschalt\w*|abschalt\w*|stehen|segur\w*|pelig\w+|riesgo\w*|us(?:ar|e|es|en|arl\w+)|conduc\w+|beb\w+|com(?:er|a|as|erl\w+)|apag\w+|dang\w+|sûr|risqu\w+|utilis\w+|condui\w+|roul\w+|mang\w+|boi\w+|étei\w+)\b"
)
_STAYS = r"\b(?:do|will|would|am|are|could|can) (?:i|we|he|she|they|my \w+|our \w+) (?:going to |now |still |then )*(?:lose|losing|keep) (?:my|our|his|her|their|the|any|this) (?P<held>place|slot|seat|spot|deposit|number|booking|points|status|discount|rate|data|photos|messages|table)\b"
_OF_WHAT_STAYS = r"\b(?:places?|slots?|seats?|spots?|deposits?|numbers?|bookings?|points|status|discounts?|rates?|data|photos|messages|tables?|keep\w*|kept|los\w+|held|reserved|stays?|remains?|safe|saved)\b"
_AT_HOME = r"\b(?:do|must|should|will|does) (?:i|we|someone|somebody|anyone|anybody) (?:have to |need to )?(?:be|stay) (?:there|home|at home|in|present)\b|\b(?:muss|müssen) (?:ich|wir|jemand|da jemand) (?:\w+ )?(?:zu hause|da|dabei|anwesend) sein\b|\b(?:tengo|tiene|tenemos) que (?:estar|haber alguien)\b|\b(?:dois-je|faut-il) être (?:là|présente?|chez)\b"
_OF_HOME = r"\b(?:home|there|present|access\w*|keys?|neighbours?|neighbors?|anyone|anybody|someone|somebody|let (?:him|her|them|us) in|you (?:do not|don't|needn't|need not) (?:have|need|be|stay)|(?:need not|needn't|doesn't have to|does not have to) be|any adult|porch|flatmate|(?:is|are|be) (?:fine|enough|okay)|zu hause|da sein|anwesend\w*|dabei|jemand\w*|schlüssel|nachbar\w*|casa|presente|alguien|llaves?|vecin\w+|présen\w+|chez vous|quelqu'un|clés?|voisin\w*)\b"
_CANCELS = r"\b(?:can|may|could|am|are) (?:i|we) (?:\w+ )?(?:still |just |now )?(?:cancel|get out of|end|leave|quit|terminate|allowed to (?:cancel|leave)|free to (?:leave|cancel|go)) ?(?:the|my|our|this|it|that)?\b[^?]{0,30}\?|\b(?:kann|darf) ich (?:\w+ ){0,4}?(?:kündigen|stornieren|zurücktreten|aussteigen)\b|\b(?:puedo|podemos) (?:cancelar|darme de baja|anular|rescindir)\b|\bpuis-je (?:\w+ )?(?:résilier|annuler)\b"
_OF_CANCELLING = r"\b(?:cancel\w*|contract\w*|terminat\w*|end(?:s|ed|ing)?|clos\w+|leav\w+|notice|penalt\w+|withdraw\w*|free to|out of it|kündig\w*|storn\w*|vertrag\w*|rücktritt\w*|zurücktret\w*|cancel\w+|baja|anul\w+|rescind\w+|contrato|permanencia|résili\w+|annul\w+|contrat|préavis)\b"
_MONEY_INSTEAD = r"\b(?:can|could|may|would) (?:i|we) (?:\w+ )?(?:have|get|take|want|prefer) (?:my money|a refund|the money|money|a full refund)(?: back)?(?: instead)?\b[^.!]{0,30}\?|\b(?:refund|money(?: back)?) instead\b|\brather have (?:my|the) money\b|\b(?:geld|erstattung) (?:statt|anstelle)\w*|\bstattdessen (?:mein |das )?geld\b|\b(?:dinero|reembolso) en (?:su )?lugar\b|\b(?:argent|remboursement) à la place\b"
_OF_MONEY = r"\b(?:refund\w*|money|reimburs\w*|repa(?:y|id)\w*|cash|instead|rather than|credit\w*|geld\w*|erstatt\w*|statt\w*|gutschr\w*|dinero|reembols\w*|devol\w+|devuel\w+|lugar|argent|rembours\w*|place|avoir)\b|[$€£]"
_WHO_SERVES = r"\bwho(?:'s| is| will|'ll| would)? (?:going to |be |now )*(?:teach\w*|treat\w*|coach\w*|train\w*|examin\w*|operat\w*|mind\w*|car(?:e|es|ing) for|stand\w* in|replac(?:e|es|ing) (?:him|her|them|my)|guid\w*|cook\w*)\b|\bwer (?:\w+ )?(?:behandelt|unterrichtet|betreut|operiert|untersucht|vertritt|pflegt)\b|\bquién (?:\w+ )?(?:atiende|trata|enseña|da la clase|opera|cuida|sustituye)\b|\bqui (?:\w+ )?(?:soigne|traite|opère|enseigne|donne le cours|garde|remplace|examine|suit)\b"
_OF_WHO = r"\b(?:dr|doctor|docteur|doctora?|doktor|nurse|teacher|coach|tutor|colleague|stand-in|nobody|no one|replace\w*|kolleg\w+|lehrer\w*|vertret\w*|ärzt\w+|arzt|compañer\w+|profesora?|sustitut\w+|confrère|collègue|professeur\w*|remplaç\w+|soign\w+|teach\w*|treat\w*|behandel\w*|unterricht\w*|atend\w+|atiend\w+)\b"

MATTERS: tuple[Matter, ...] = tuple(
    Matter(Waiting(asks), Waiting(told))
    for asks, told in (
        (_THEIR_COST, _OF_COST),
        (_LOAN, _OF_LOAN),
        (_COMPLAINT, _OF_COMPLAINT),
        (_THE_OLD_ONE, _OF_THE_OLD_ONE),
        (_SAFE, _OF_SAFETY),
        (_STAYS, _OF_WHAT_STAYS),
        (_AT_HOME, _OF_HOME),
        (_CANCELS, _OF_CANCELLING),
        (_MONEY_INSTEAD, _OF_MONEY),
        (_WHO_SERVES, _OF_WHO),
    )
)
