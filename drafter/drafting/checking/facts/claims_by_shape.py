"""Acts told as done, by the shape of the sentence and not by the verb: "I have …ed the depot" says that I dealt with our
people, whatever I did. Of what "we" and others did a word must tell that it was lately ("has meanwhile swapped"), since a
company owns up in the same tense. Verbs of reading, thinking, failing and feeling claim nothing. Patterns by tense, as in
`claim_patterns`.
"""

from __future__ import annotations

from drafter.domain.lexicon.patterns import Waiting

_PLACES = r"(?:teams?|managers?|supervisors?|engineers?|technicians?|couriers?|carrier|warehouse|depot|drivers?|colleagues?|staff|crews?|department|workshop|lab|office|director|boss|chef|dispatchers?|developers?|suppliers?|maker|manufacturer|bench|kitchen|shop|store|branch|station|bank|hotel|airport|reception|desk|shift(?: leader)?|packers?|printer|garage|yard|plumbers?|electricians?|fitters?|clinic|landlord|agency|school)"
_PEOPLE = rf"(?:(?:our|the|my|a|an|your|two|three|four|several|some) (?:[\w'-]+ ){{0,2}}?{_PLACES}|head office|someone|somebody|they|he|she)"
_LATE = r"(?:already|just|meanwhile|in the meantime|since|now|today|this morning|earlier|both|personally|even)"
_WHEN = r"(?:today|tonight|just now|this (?:morning|afternoon|evening)|earlier|last night|an hour ago|a (?:minute|moment) ago|in the meantime|yesterday evening)"
MIND = (
    r"(?:re-?read|read|seen|heard|understood|learn(?:ed|t)|looked|listened|need(?:ed)?|had|been|let|failed|kept|left|lost|missed|forgotten|known|felt|found|thought|owed|promised|apologi[sz]ed|asked|explained|described|answered|"
    r"quoted|listed|written|wanted|wished|hoped|tried|decided|chosen|compared|counted|added|worked|reckoned|gathered|come|caused|cost|disappointed|wasted|used|said|told|mentioned|meant|lived|waited|wondered|admitted|received|"
    r"enjoyed|given|gone|taken|made|got|set|put|kept|treated|charged|billed|overcharged|delayed|ignored|received|earned|deserved|suffered|paid|ordered|bought|stayed|trusted|agreed|settled|noticed|realised|realized|considered|weighed|pictured|imagined|attached|enclosed|copied|shown|ended|turned|proved|proven|indeed|agreed|based|limited|tired|pinned|confused|upset|embarrassed|supposed|allowed|delighted|pleased|ashamed|annoyed|red|hundred|need|indeed|speed|feed|seed|exceed|proceed|succeed|bed|wed|shed|said)"
)
"""What is read, thought, felt or failed at, or is told of by other patterns with more care."""
HARM = r"(?:mis\w+|over(?:looked|charged|stated|slept|run|booked)|under\w+|botched|bungled|muddled|messed|mixed|dropped|ruined|wronged|neglected|rushed|assumed|judged|stumbled|handled|closed|shut|silent|confused|damaged|broken|cracked|scratched|stood|turned|refused|denied|blamed|exhausted|tried|tested your|cancelled|canceled|moved house)"
"""What goes wrong, or is no help."""
IRREGULAR = r"(?:built|rebuilt|drawn|met|sat|stood|swept|thrown|torn|brought|cut|driven|hung|laid|led|lent|shut|struck|taught|withdrawn|dug|frozen|unfrozen|undone|redone|rerun|sewn|shaken|ground|split)"
_DID = rf"(?:(?!{MIND}\b|{HARM}\b)\w{{3,}}ed|{IRREGULAR})"
_OURS = rf"(?=[^.!?;:]{{0,45}}?\b(?:(?:the|our|my|every|each|that|whole) (?:[\w'-]+ ){{0,2}}?(?:{_PLACES}|process|checklists?|lists?|procedures?|rules|labels|stock|batch|template|rota|schedule)|head office)\b)(?![^.!?;:]{{0,60}}\b(?:too|late|badly|wrong\w*|careless\w*|by mistake|in error|instead of)\b)"
_AT = rf"(?:the|our|my) (?:[\w'-]+ ){{0,2}}?{_PLACES}"

EN_SHAPE = Waiting(
    rf"\b(?P<done>i(?:'ve| have) (?:\w+ly |{_LATE} |also ){{0,2}}{_DID}{_OURS}|"
    rf"(?:we|{_PEOPLE})(?:'ve|'s| have| has) (?:\w+ly |also ){{0,1}}(?:{_LATE} )(?:\w+ly ){{0,1}}{_DID}(?! (?:you|your (?:time|patience))\b)|"
    rf"(?:i|we|{_PEOPLE})(?:'ve|'s| have| has) (?:\w+ly |{_LATE} |also ){{0,2}}(?:been (?:on the (?:phone|line) (?:with|to) (?!you\b)|(?:over |down |round |across |out |up |back )?to (?:see )?{_AT}|(?:hard |busy )?(?:on|at) (?:it|this|the case|the job) (?:around|since|all|day|non-?stop|night|from)|busy (?:with|on) (?:it|this|your))|"
    rf"put the phone down|put down the phone|hung up|(?:come|got|gotten) off the (?:phone|line)|had (?:\w+ )?words with (?!you\b)|spent (?:the|all|this|half|most of the) (?:\w+ )?(?:morning|afternoon|day|hour|night) (?:with|at|on the|in) |gone (?:over|down|round|across|back) to {_AT}|made (?:an? (?:\w+ )?(?:complaint|claim|report|note|request|enquiry|inquiry) |sure (?:that )?(?:the|our) {_PLACES})|"
    rf"put (?:a|an|the|our|my) (?:\w+ )?(?:note|colleague|team|engineer|hold|stop|block|reminder|trace|search|man|woman|person)\b|taken (?:it|this|that|the matter|your case) (?:up|straight|directly|to) (?:with |to )?|left (?:a|an|word|instructions|strict) (?:\w+ )?(?:notes?|instructions?|with|message|orders)|"
    rf"given (?:\w+ ){{0,3}}?(?:blessing|go-ahead|nod|approval|consent|okay|green light|signature|warning|instructions?|orders))|"
    rf"and (?:has|have) (?:already |just )?given (?:\w+ )?(?:blessing|go-ahead|nod|approval|consent|okay|green light))"
    rf"|\b(?P<past>(?:they|he|she|{_PEOPLE}) (?:told|assured|promised|confirmed to) (?:me|us) (?:[^.!?,;]{{0,20}} )?(?:just now|on the phone|this morning|earlier today|an hour ago|a (?:minute|moment) ago)|(?:i|we|two colleagues|three colleagues|a colleague|colleagues) (?:just |personally |already )?(?:sat down with|went (?:over|down|round|across) to|walked (?:\w+ )?to|drove (?:\w+ )?to|dropped (?:by|in on|in at)|popped (?:into|over to|down to|round to)|stopped by|tore into|had (?:\w+ )?words with|chewed out) (?:{_AT}|the people|the person|the man|the woman|the lad)|"
    rf"(?:two colleagues|three colleagues|several colleagues|a colleague|colleagues|{_PEOPLE}) (?:\w+ly )?(?!{MIND}\b)(?:\w{{3,}}ed|went (?:through|over)|took apart|ran) (?:the|our|all|every|your|it|this) [^.!?,;:]{{0,40}}?\b(?:last night|overnight|today|this (?:morning|afternoon)|just now|earlier today|an hour ago))\b"
    rf"|\b(?P<passive>(?:has|have) (?:\w+ly |{_LATE} |also ){{0,2}}been (?:\w+ly )?(?:put on (?:notice|alert|the case|standby|the job)|made aware|passed (?:up|on|along|over|to)|handed (?:up|over|on|to)|taken up with|(?:brought|drawn) to the attention|moved (?:up|to the (?:top|front))|pushed (?:up|to the (?:top|front))))\b"
    rf"|\b(?P<state>(?:{_PEOPLE} (?:has|have|'ve|'s)|they've) (?:got )?(?:your|the|a|one) (?:[\w'-]+ ){{1,3}}(?:strapped|packed|boxed|wrapped|waiting|loaded|set aside|labelled|labeled|lined up|in hand|in (?:his|her|their) hands|on the (?:van|truck|lorry|bench|ramp))|"
    rf"(?:parcel|package|replacement|order|new one|kettle|box|letter|delivery|it|\w+) left (?:here|us) (?:this|today|at|yesterday|an hour|last|already|just)|"
    rf"(?:tells?|says?|confirms?) (?:me |us )?(?:that )?your [\w ]{{1,30}} is (?:packed|boxed|wrapped|loaded|ready|waiting|found|on (?:its|the) (?:way|van|truck)))\b"
)
_RECENT = r"(?:just now|this (?:morning|afternoon|evening)|today|earlier today|last night|overnight|yesterday evening|an? (?:few )?(?:minutes?|moments?|hours?|while) ago|a few (?:minutes|moments|hours) ago)"
_RECORDS = r"(?:the|our|all|every|your|its) (?:\w+ )?(?:logs?|records?|recordings?|footage|files?|books|entries|cameras?|system|data)"
_RESULT = rf"(?:on (?:the|her|his|their|my|our) (?:[\w'-]+ ){{0,2}}?(?:desks?|list|lists)|(?:at|near) the (?:very )?(?:top|front) of|in the hands of|in (?:the|our) (?:[\w'-]+ )?queue|with (?:the|our|my) (?:[\w'-]+ ){{0,3}}?(?:{_PLACES}|head|lead|team))"
EN_PASSING = Waiting(
    rf"\b(?P<done>(?:after|having|on) (?:just |already )?(?:speaking|spoken|talking|talked|checking|checked|consulting|consulted|conferring|looking|looked)(?: (?!you\b)[\w']+){{0,4}}? (?:with|to|by) (?:the|our|my|an?|her|him|them) (?:[\w'-]+ ){{0,2}}?(?:{_PLACES}|colleagues? \w+|people|person)"
    rf"|(?:whom|who|which|that) (?:i|we)(?:'ve| have) (?:{_LATE} |also )?(?:told|asked|informed|briefed|consulted|alerted|contacted)"
    rf"|with (?:the|your|that|this|our) (?:[\w'-]+ ){{1,3}}?(?:now|already|since) (?:\w+ly )?(?:corrected|updated|fixed|changed|amended|removed|cleared|settled|recorded|logged|noted|flagged|repaired|reset|restored|made|done|sorted|put right)"
    rf"|you(?:'ll| will| can| should)(?: be able to)? (?:already|now) (?:see|find|notice) (?:the|a|an|your|it|that|this) (?:\w+ ){{0,2}}?(?:change|correction|refund|credit|update|entry|payment|difference|amount|confirmation)s?)"
    rf"|\b(?P<past>(?:i|we|{_PEOPLE}) (?:\w+ly )?went (?:back )?(?:through|over) {_RECORDS}|(?:i|we) (?:just |also |already )?(?:had|got) (?:an?|the|our|my|one of (?:my|our)) (?:[\w'-]+ ){{0,1}}?{_PLACES} (?:to )?(?:look|check|test|examine|go|listen|confirm|review|verify|trace|search)"
    rf"|(?:an?|the|your) (?:[\w'-]+ ){{1,5}}?went (?:out|off) (?:to you )?(?:[^.,;!?]{{0,30}} )?{_RECENT}|i (?:\w+ly |just |also )?(?:asked around|(?:walked|drove|went) (?:over|down|across|round|up|out) to (?:the|our) \w+)|i (?:\w+ly )?(?!{MIND}\b|{HARM}\b)\w{{3,}}ed (?:the|our|my|your) [^.,;!?]{{0,50}}?(?:{_RECENT}|with my own (?:hands|eyes)|myself))\b"
    rf"|\b(?P<passive>(?<!(?:no|ny) )(?<!not a )(?:note|flag|reminder|stop|block|mark|marker) (?:has|have) (?:{_LATE} )?been (?:\w+ly )?\w+|(?:has|have) (?:{_LATE} )?been (?:paid (?:back|out)|given back|handed back|put back|sent back))\b"
    rf"|\b(?P<now>as (?:we speak|i write),? [^.;!?]{{0,40}}?\b(?:is|are) \w{{3,}}ing|(?:is|are) (?:{_LATE} )?being (?:worked on|looked (?:at|into)|dealt with|seen to|taken care of))\b"
    rf"|\b(?P<state>(?:it|this|that|all of it|everything|your [\w-]+) is (?:{_LATE} )?(?:logged|recorded|flagged|noted|filed|back in (?:place|force)|up and running|live again)|(?:is|are|sits?|lies?|stands?) (?:already |now |by now )(?:right )?{_RESULT}|(?:now|already) (?:is|are|sits?|lies?|stands?) (?:right )?{_RESULT}|(?:our|the|my) (?:[\w'-]+ ){{0,2}}?{_PLACES} (?:(?:already |now )(?:knows?|is aware|are aware)|knows? (?:about|of) (?:it|this|your \w+) since|has known (?:about|of) (?:it|this)|(?:has|have) (?:it|this|your [\w-]+) (?:already|now|in hand))|(?:is|are) (?:all )?(?:done|filed|logged) and (?:signed|dusted|filed|sent|recorded|stamped))\b"
)
"""Acts told in passing: what came after them, in what state things are by now, who knows of it."""
_DE_LATE = r"(?:bereits|schon|inzwischen|mittlerweile|soeben|eben|gerade|heute|zwischenzeitlich|seither|außerdem|auch|zudem|längst)"
_DE_MIND = (
    r"(?:\w*gelesen|gesehen|nachgesehen|angesehen|verstanden|erhalten|bekommen|gehört|versprochen|vergessen|versäumt|verpasst|gehabt|gewusst|gesagt|geschrieben|gedacht|gebraucht|gelassen|verloren|entschieden|gefehlt|gemacht|getan|gemerkt|erfahren|übersehen|versagt|"
    r"enttäuscht|gewartet|geantwortet|zugesagt|angekündigt|gelernt|verdient|erlebt|verstehen|vertan|verursacht|verschuldet|vertröstet|verärgert|gestanden|gegeben|gehalten|erwartet|berechnet|erklärt|genannt|beschrieben|erzählt|gefragt|gebeten|bezahlt|bestellt|gekauft|gewollt|verlassen|verwechselt|vertauscht|geliefert|gekommen|gewesen|worden|geworden|beigelegt|notiert|geschafft|gefunden|verdreht|genommen|vorgestellt|geschlossen|geirrt|verfolgt|bemerkt|gerechnet|bedacht|geschämt|gewünscht|unterschätzt|überschätzt|eingeschätzt|vernachlässigt|verspielt|verschlafen|verlegt|verzögert|versagt)"
)
_DE_DID = rf"(?<!zu )(?!{_DE_MIND}\b)(?:\w*ge\w{{2,}}(?:t|en)|(?:be|ver|er|ent|zer|hinter|über|unter)\w{{3,}}(?:t|en)|\w{{3,}}iert)"
_DE_STRONG = r"(?:bereits|inzwischen|mittlerweile|soeben|eben|außerdem|zudem|umgehend|sofort|heute (?:früh|morgen)|notiz|vermerk)"
_DE_OURS = r"(?:(?:das|den|der|dem|die|unser\w*|mein\w*) (?:\w+ )?(?:\w*lager|\w*werkstatt|\w*team|\w*leit\w+|kolleg\w*|fahrer\w*|hersteller|\w*schicht|packer\w*|filiale|küche|bank|spedition|chef\w*|abteilung|technik\w*|kurier\w*|lieferant\w*|zentrale))"
_DE_PEOPLE = r"(?:(?:ein|eine|unser|unsere|die|das|der|mein|meine|zwei|mehrere) (?:\w+ )?(?:kolleg\w*|werkstatt|lager|team|technik\w*|leitung|hersteller|fahrer\w*|chef\w*|abteilung|küche|filiale|bank|spedition|lieferant\w*))"
DE_SHAPE = Waiting(
    rf"\b(?P<done>(?:ich habe|habe ich) (?!sie\b|ihnen\b|keine?\w*\b|nicht)(?=[^.!?,;:\n]{{0,50}}\b(?:{_DE_STRONG}|{_DE_OURS})\b)(?![^.!?,;:\n]{{0,60}}\b(?:zu (?:spät|lange|viel|wenig)|falsch|erst)\b)[^.!?,;:\n]{{0,60}}?\b{_DE_DID}(?=[.!,;\n]| und\b|$)|{_DE_PEOPLE} ha(?:t|ben) (?:\w+ ){{0,3}}?{_DE_LATE} [^.!?,;:\n]{{0,40}}?\b{_DE_DID}(?=[.!,;\n]| und\b|$)|{_DE_PEOPLE} hat (?:\w+ ){{0,3}}?{_DE_LATE} (?:\w+ )?gefunden|"
    rf"ich habe (?:mir )?(?:\w+ ){{0,4}}(?:vorgeknöpft|zur brust genommen))"
    rf"|\b(?P<state>(?:ihr|der|die|das) \w+ (?:liegt|ist|steht) (?:jetzt|nun|bereits|schon) (?:ganz )?(?:oben|vorn|bei (?:unser\w*|mein\w*|der) \w+)|{_DE_PEOPLE} hat (?:ihr\w*|den|die|das) \w+ (?:schon|bereits) (?:auf|in|im|am|verpackt))\b"
)
_ES_MIND = r"(?:leíd[oa]|releído|visto|entendido|comprendido|recibido|sido|tenido|estado|dejado|hecho|fallado|perdido|olvidado|prometido|dicho|escrito|tardado|podido|querido|cometido|decidido|sabido|pensado|faltado|debido|oído|querido|vuelto|causado|defraudado|tratado|cobrado|esperado|respondido|contestado|explicado|elegido|comparado|contado|confundido|descuidado|seguido|aprendido|abusado|extraviado|calculado|agotado|subestimado|apuntado|cerrado|equivocado|decepcionado|retrasado|ignorado|estropeado|comprobado)"
_ES_PEOPLE = r"(?:(?:un|una|mi|mis|nuestr[oa]s?|el|la|los|dos) (?:\w+ )?(?:compañer[oa]s?|taller|almacén|equipo|jef[ea]|técnic[oa]s?|responsable|fabricante|proveedor|central|oficina|dirección|tienda|banco|repartidor|cocina))"
_ES_LATE = r"(?:ya|además|entretanto|hoy|esta mañana|mientras tanto|también|asimismo|justo|incluso)"
ES_SHAPE = Waiting(
    rf"\b(?P<done>he (?:{_ES_LATE} ){{0,2}}(?:(?!{_ES_MIND}\b)\w{{3,}}(?:ado|ido)(?=[^.!?;:]{{0,40}}\b(?:al?|con|el|la|los|las|mi|nuestr\w+) (?:\w+ )?(?:taller|almacén|equipo|jef[ea]|técnic[oa]s?|responsable|fabricante|proveedor|central|oficina|dirección|tienda|banco|repartidor|cocina|compañer[oa]s?)\b)|dado (?:un toque|parte|orden|instrucciones|aviso|la orden)|dejado (?:una nota|aviso|constancia|dicho|orden)|puesto|hecho (?:una (?:reclamación|nota|consulta)|constar))|"
    rf"(?:{_ES_LATE} (?:le |les |lo |la )?hemos|hemos (?:{_ES_LATE} )) ?(?!{_ES_MIND}\b)\w{{3,}}(?:ado|ido)|{_ES_PEOPLE} (?:{_ES_LATE} )?(?:ha|han) (?:{_ES_LATE} )?(?!{_ES_MIND}\b)(?:dado|\w{{3,}}(?:ado|ido)) (?=[^.!?]{{0,40}}\b(?:entretanto|visto bueno|aprobación|permiso|ya|hoy|esta mañana|todo|todos|toda))|y ha dado (?:el|su) (?:visto bueno|aprobación|permiso))\b"
    r"|\b(?P<past>(?:vengo|venimos|acabo|acabamos) de (?!leer|recibir|ver|saber|enterar|decir)\w+r)\b"
    r"|\b(?P<state>(?:su|el|la) \w+ está (?:ya |ahora )(?:en lo alto|en manos|arriba|el primero|la primera|encima)|(?:ya está|está ya) (?:al tanto|al corriente|sobre aviso|avisad[oa]))\b"
)
_FR_LATE = r"(?:par ailleurs|d'ores et déjà|bien entendu|entre-temps|en outre|de mon côté|ce matin|aussitôt|aujourd'hui|depuis|dès ce matin|tout de suite|moi-même|également|déjà|aussi|de plus|du reste|personnellement|immédiatement|bien)"
_FR_MIND = r"(?:sonné|lue?s?|relue?s?|vue?s?|comprise?s?|reçue?s?|prise?|manqué|oublié|laissée?s?|promis|dit|été|fait|dû|su|pu|voulu|attendu|tardé|commis|écrit|regardé|entendue?|perdue?s?|pensé|cru|répondu|expliqué|décidé|choisi|comparé|compté|causé|déçue?|manqué|eu|mis|facturé|prélevé|payé|trompé|joint|mérité|tenu|fini|ici|aussi|ainsi|lundi|mardi|jeudi|vendredi|samedi|souci|merci|celui|oui|qui|suivi|précis|choisi|confondue?s?|négligé|noté|estimé|repris|saisi|appris|retenu|failli|parcourue?s?|agi|gardé|abusé|égaré|fermé|abîmé|cassé|retardé|gâché|trahi|menti|sous-estimé|sonné)"
_FR_DID = rf"(?!{_FR_MIND}\b)\w{{3,}}(?:ée?s?|[iu]e?s?|ert|is|it)"
_FR_PEOPLE = r"(?:(?:une?|notre|nos|mon|ma|mes|la|le|les|deux|plusieurs) (?:\w+ )?(?:équipes?|collègues?|techniciens?|responsable|atelier|dépôt|service|direction|chef\w*|fabricant|fournisseur|livreur|entrepôt|banque|agence|supérieure?|cuisine|boutique)|l'(?:équipe|atelier|entrepôt|agence))"
_FR_STRONG = r"(?:par ailleurs|d'ores et déjà|bien entendu|entre-temps|en outre|de mon côté|ce matin|aussitôt|dès ce matin|de plus)"
FR_SHAPE = Waiting(
    rf"\b(?P<done>j'ai (?:(?:{_FR_STRONG} ){{1,2}}{_FR_DID}|(?:{_FR_LATE} ){{0,2}}{_FR_DID}(?=[^.!?;:]{{0,40}}\b(?:{_FR_PEOPLE}|au (?:dépôt|service)))|(?:{_FR_LATE} ){{0,2}}eu (?:une|un) (?:\w+ )?(?:conversation|entretien|échange)|(?:{_FR_LATE} ){{0,2}}mis (?:en place|au courant|une note)|laissé une note|fait (?:part|remonter|vérifier|bloquer))(?! (?:votre (?:message|courriel|photo)|vos))|"
    rf"nous avons (?:{_FR_LATE} ){{1,2}}{_FR_DID}|{_FR_PEOPLE}(?: [\w']+){{0,2}} (?:a|ont) (?:{_FR_LATE} ){{1,2}}(?:été )?{_FR_DID}|{_FR_PEOPLE}(?: [\w']+){{0,2}} (?:a|ont) donné (?:son|leur) (?:accord|feu vert|aval)|je me suis (?:{_FR_LATE} ){{0,2}}(?:entretenue?|rapprochée?|rendue?|assurée?))\b"
    r"|\b(?P<past>je (?:reviens|sors) (?:(?:tout )?juste |à l'instant )?(?:de l'|du|de la|de chez|d'une?) ?\w+)\b"
    r"|\b(?P<passive>votre (?:dossier|demande|colis|commande|cas) a été (?:\w+ )?(?:placée?|mise?|passée?|remontée?|confiée?))\b"
)
