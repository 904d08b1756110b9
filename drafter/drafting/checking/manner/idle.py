"""Idle sentences: what nobody asked about, said of people in general or of what might have been. Where it speaks of what
somebody on the customer's side does or could have done, it is a hint of blame: "most guests do glance at the forecast".

A sentence that speaks of us, that promises, thanks or apologises, or that rests on the plan and the messages is not idle.
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter.domain.lexicon.patterns import Pattern, Waiting
from drafter.domain.regex import regex
from drafter.drafting.checking.gate import Gate
from drafter.drafting.checking.manner.meaning import stems
from drafter.drafting.checking.manner.prose import WORD, Line, Prose, lowered
from drafter.drafting.checking.plan_texts import plan_texts
from drafter.drafting.checking.sheet import Sheet

_PEOPLE = r"(?:customers|guests|passengers|travell?ers|patients|people|users|members|buyers|subscribers|tenants|riders|parents|shoppers|drivers|visitors|diners|residents|campers|clients|homeowners|households|cardholders|owners|learners|students|ticket ?holders|policy ?holders|flyers|cyclists)"
_DOES = (
    r"(?:glance|look|have a look|take a look|read|check(?! in\b| out\b)|double-check|ring|call|phone|write|ask|tell|report|let us know|keep|pick|choose|select|confirm|test|measure|inspect|open|photograph|insure|back up|save|print|note|compare|bring|"
    r"wear|pack|lock|label|register|update|follow|allow|plan|book|set|turn|switch|leave|make sure|take (?:care|out|a photo|photos|the time)|pay attention|think|arrive|come|try|unpack|wait|store|charge|clean)"
)
_DOING = r"(?:glanced?|looked|read|checked|rung|called|phoned|written|asked|told|reported|kept|picked|chosen|selected|confirmed|tested|measured|inspected|opened|photographed|insured|backed up|saved|printed|noted|compared|packed|locked|labelled|labeled|registered|updated|followed|planned|booked|switched|unpacked|stored|charged|cleaned|signed|returned|answered|filled|entered|declared|mentioned)"
_A_LITTLE = r"(?:an?|one|the) (?:quick|brief|short|second|careful|closer|simple|timely|earlier|prompt|single|little|small|five-minute|moment's|early) (?:look|glance|call|check|line|word|note|message|e-?mail|read|question|reminder|test|photo|ring|text|export|backup|copy|phone call)"
_HABIT = r"(?: do| will| tend to| usually| generally| always| often| normally| of course| naturally| simply| like to| prefer to| know to| quickly| already| first)*"
_EASIER = r"(?:quicker|faster|smoother|easier|better|sooner|more (?:quickly|smoothly|easily)|best|further|well)"
_SMOOTHER = rf"(?:go(?:es)?|run(?:s)?|move(?:s)?|work(?:s)?|end(?:s)? up|turn(?:s)? out|get(?:s)? (?:sorted|settled|done|paid|solved))(?: \w+ly| always| much| a lot| so much| rather| that bit| a little)* {_EASIER}"

_ENGLISH = (
    rf"\b(?:most|many|other|some|nearly all|almost all|plenty of|experienced|seasoned|sensible|careful|prudent|regular|wiser|all our other|our other|our regular) (?:of our )?(?:\w+ )?{_PEOPLE}{_HABIT} {_DOES}\b|\b(?:when|if|where|unless|until) (?:our |more |all |the )?{_PEOPLE}{_HABIT} {_DOES}\b"
    rf"|\b(?:these|such|those|our) (?:things|matters|cases|repairs|payments|claims|refunds|orders|deliveries|visits|problems)(?: do| always| usually| generally| tend to| would)* {_SMOOTHER}\b[^!?]{{0,24}}\b(?:when|if|where|once)\b|\b(?:things|it all|everything|it) (?:do |does |always |usually |generally |tends? to )*{_SMOOTHER}\b[^!?]{{0,24}}\b(?:when|if|where) (?:our |the |more |all )?(?:{_PEOPLE}|one|you)\b"
    rf"|\b{_A_LITTLE}\b[^!?]{{0,60}}?\b(?:would|might|could)(?: well| easily| also| certainly| probably| of course)* have\b|\b(?:wonders|a lot|a great deal|much) (?:can|could|may) be (?:avoided|prevented|saved|solved|spared) (?:with|by|if|when)\b|\b(?:goes|would have gone|can go) a long way\b(?=[^!?]*\b(?:look|check|call|read|note|glance|care|reading|checking|label|photo)\b)"
    rf"|\b(?:it|this)(?: does| always| really| often| certainly| usually| also| generally| never| would| can)* (?:helps?|pays?|hurts?|pays? off|makes? sense|saves? (?:time|trouble|everyone \w+))\b[^!?]{{0,16}}\b(?:when|if|to) (?!i\b|we\b|our\b|it\b|you (?:tell|write|say)\b|know\b|hear\b|have\b|us\b)[^!?]{{0,40}}?\b(?:{_DOES}|{_DOING})\b"
    rf"|(?:^|(?<=[,;:–—] )|\b(?:and|but|though) )(?:(?:had|if) (?:you (?!(?:had |only |just |simply )*(?:been|not|n't|received|got)\b)|somebody |someone |anyone |anybody )(?:only |just |simply |had )*{_DOING}|(?:had|if) (?:the \w+|a \w+|an \w+|it|that \w+) (?:only |had )?been (?:opened|read|reported|returned|confirmed|photographed|backed up|saved|answered|declared|mentioned|registered|insured)|had there (?:only |just )?been (?:an? |some )?(?:export|backup|copy|photo|note|label|call|insurance|receipt|reply|answer|mention|word)|if there had (?:only |just )?been (?:an? |some )?(?:export|backup|copy|photo|note|label|call|receipt|mention|word))\b[^!?]{{2,110}}\b(?:would|might|could|wouldn't|none|nothing)\b"
    rf"|\b(?:had|if) (?:the|your|that|those) [^.!?,;]{{2,30}}\b(?:been with|reached|come to|arrived with|been sent to|got to) us\b[^.!?,;]{{0,20}}\b(?:sooner|earlier|before|in time)\b"
    rf"|\b(?:everyone|anybody|anyone|those|{_PEOPLE}) who {_DOES}s?\b[^!?]{{0,60}}\b(?:knows?|sees?|finds?|avoids?|gets?|is|are|has|have|will)\b|\bas (?:any|every) (?:\w+ )?(?:careful|sensible|prudent|regular|experienced) \w+ (?:knows?|does|would)\b"
)
_LEUTE = r"(?:kund\w*|gäste\w*|fahrgäste|reisende\w*|mieter\w*|leute|menschen|patient\w*|nutzer\w*|eltern|käufer\w*|urlauber\w*|camper\w*|abonnent\w*|mitglieder|besucher\w*|versicherte\w*|anwohner\w*|haushalte)"
_TUN = r"(?:werfen|schauen|sehen|lesen|prüfen|kontrollieren|rufen|fragen|melden|schreiben|wählen|buchen|öffnen|vergleichen|testen|sichern|notieren|bestätigen|versichern|messen|packen|achten|nehmen|informieren|erkundigen|speichern|nachsehen|nachfragen|anrufen|hinsehen|nachlesen|aufpassen)"
_GETAN = r"(?:geworfen|geschaut|gesehen|gelesen|geprüft|kontrolliert|gerufen|angerufen|gefragt|nachgefragt|gemeldet|geschrieben|gewählt|gebucht|geöffnet|verglichen|getestet|gesichert|notiert|bestätigt|versichert|gemessen|gepackt|geachtet|informiert|erkundigt|gespeichert|nachgesehen|hingesehen|nachgelesen|aufgepasst|beschriftet|unterschrieben|angekreuzt|angegeben|mitgeteilt|gesagt|bescheid gegeben)"
_GERMAN = (
    rf"\b(?:die meisten|viele|andere|manche|erfahrene|aufmerksame|umsichtige|unsere übrigen|alle anderen|unsere anderen)(?: unserer)?(?: \w+)? ?{_LEUTE}\b[^!?]{{0,60}}\b{_TUN}\b|\b{_TUN} (?:ja |doch |übrigens |in der regel |meist |immer |vorher )*(?:die meisten|viele|andere|erfahrene) (?:\w+ )?{_LEUTE}\b|\b(?:wenn|sofern|falls|da,? wo) (?:unsere |alle |mehr |die )?{_LEUTE}\b[^!?]{{0,60}}\b{_TUN}\b"
    r"|\b(?:so ?etwas|solche (?:dinge|sachen|fälle)|dergleichen|vieles)\b[^!?]{0,30}\b(?:schneller|leichter|besser|einfacher|reibungsloser|vermeiden)\b[^!?]{0,12}\b(?:wenn|indem|mit)\b"
    r"|\bein(?:e|en)? (?:kurze[rn]?|schnelle[rn]?|rasche[rn]?|frühe[rn]?|frühere[rn]?|zweite[rn]?|genauere[rn]?|rechtzeitige[rn]?|kleine[rn]?|einzige[rn]?|einfache[rn]?) (?:blick|anruf|nachricht|notiz|frage|nachfrage|prüfung|hinweis|foto|zeile|mail|wort|meldung|sicherung)\b[^!?]{0,70}\b(?:hätte|hätten|wäre)\b[^!?]{0,60}\b(?:gespart|erspart|genügt|gereicht|gezeigt|geholfen|verraten|vermieden|verhindert|verkürzt|beschleunigt|schneller|gebracht|geklärt)\b|\b(?:hätte|hätten) (?:\w+ ){0,3}ein(?:e|en)? (?:kurze[rn]?|schnelle[rn]?|rasche[rn]?|frühere[rn]?|zweite[rn]?|genauere[rn]?|rechtzeitige[rn]?) (?:blick|anruf|nachricht|frage|nachfrage|prüfung|foto|zeile|mail|meldung)\b[^!?]{0,50}\b(?:gespart|erspart|genügt|gereicht|gezeigt|geholfen|vermieden|verhindert)\b"
    rf"|(?:^|(?<=[,;:–—] )|\b(?:und|aber|doch) )(?:hätten (?:sie|ihr)|hättest du|wenn (?:sie|du|ihr))\b(?! (?:uns |mir |es |das )?nicht(?! erst))[^!?]{{0,110}}\b{_GETAN}(?: (?:hätten|hättest|hättet))?\b[^!?]{{0,60}}\b(?:stünden?|wäre\w*|hätte\w*|gäbe|könnten?|würden?|ließe\w*)\b"
    rf"|\b(?:wer|man)\b[^!?]{{0,50}}\b(?:vorher|rechtzeitig|gleich|sorgfältig|genau|aufmerksam|früh)\b[^!?]{{0,40}}\b(?:prüft|liest|anruft|fragt|nachfragt|nachsieht|hinsieht|schaut|meldet|bucht|sichert|vergleicht|kontrolliert)\b|\bes (?:hilft|lohnt sich|empfiehlt sich|schadet (?:nie|nicht))\b(?! (?:mir|uns))[^!?]{{2,70}}\b(?:zu {_TUN}|\w+zu\w+en|wenn (?:man|{_LEUTE}))\b"
)
_GENTE = r"(?:clientes|huéspedes|pasajeros|viajeros|gente|personas|usuarios|socios|inquilinos|pacientes|padres|compradores|visitantes|vecinos|asegurados|abonados|campistas)"
_HACE = r"(?:mira|echa(?:r)? un(?:a)? (?:vistazo|ojeada|mirada)|lee|revisa|comprueba|llama|pregunta|avisa|escribe|elige|escoge|confirma|prueba|mide|abre|guarda|compara|consulta|reserva|anota|fotografía|asegura)n?"
_SPANISH = (
    rf"\b(?:la mayoría de (?:l[oa]s )?|much[oa]s|otr[oa]s|casi tod[oa]s (?:l[oa]s )?|l[oa]s demás |nuestr[oa]s otr[oa]s )\s?{_GENTE}\b(?: \w+){{0,3}}? {_HACE}\b|\b(?:cuando|si) (?:l[oa]s |nuestr[oa]s |más )?{_GENTE}\b(?: \w+){{0,3}}? {_HACE}\b|\b(?:estas cosas|este tipo de cosas|estos trámites|esto)\b[^!?]{{0,30}}\b(?:más rápido|más deprisa|mejor|más fácil|más ágil)\b[^!?]{{0,10}}\b(?:cuando|si) (?:l[oa]s |el |la |un[oa]? |se )"
    r"|\b(?:un|una) (?:simple|rápid[oa]|breve|pequeñ[oa]|sencill[oa]|segund[oa])? ?(?:vistazo|ojeada|mirada|llamada|nota|mensaje|pregunta|foto|comprobación|lectura|aviso)(?: rápid[oa]| a tiempo| previ[oa]| breve| antes)?\b[^!?]{0,60}\b(?:nos |le |se lo |lo )?(?:habría|hubiera|hubiese) (?:\w+ )?(?:ahorrado|evitado|bastado|servido|ayudado|aclarado|resuelto|mostrado|acortado)\b"
    r"|(?:^|(?<=[,;:–—] )|\b(?:y|pero|que) )si (?!no (?:nos|me|(?:hubiera|hubiese)s? (?:escrito|avisado|llamado|dicho|preguntado|insistido)) )(?:usted |tú )?(?:\w+ ){0,2}?(?:hubiera|hubiese)s? (?!sido por|estado en)(?:llamado|escrito|leído|mirado|avisado|revisado|comprobado|elegido|preguntado|abierto|guardado|dicho|contado|reservado|confirmado|anotado)\b(?! (?:usted )?(?:no|nosotros))[^!?]{2,110}\b(?:habría\w*|estaríamos|sería\w*|hubiéra\w*|hubiése\w*|tendría\w*|podría\w*)\b|\bde haber (?:llamado|escrito|leído|mirado|avisado|revisado|elegido|preguntado|abierto) (?!nosotros)[^!?]{2,90}\b(?:habría\w*|estaríamos|sería\w*|hubiéra\w*)\b"
    rf"|\b(?:siempre |nunca |a veces )?(?:ayuda|viene bien|conviene|está de más|va bien|no cuesta nada)\b[^!?]{{0,14}}\b(?:que|cuando|si|echar|mirar|leer|revisar|comprobar|llamar|preguntar|avisar)\b(?=[^!?]*\b(?:{_GENTE}|un vistazo|mirar|leer|revisar|comprobar|antes|a tiempo|por adelantado|con antelación)\b)|\bquien (?:\w+ )?{_HACE}\b[^!?]{{0,50}}\b(?:sabe|ve|evita|encuentra|tiene|se ahorra)\b"
)
_GENS = r"(?:clients|voyageurs|passagers|gens|usagers|locataires|patients|parents|abonnés|acheteurs|visiteurs|assurés|vacanciers|campeurs|membres|utilisateurs)"
_FAIT = r"(?:regardent|jettent un (?:œil|coup d'œil|oeil)|lisent|vérifient|appellent|demandent|préviennent|écrivent|choisissent|confirment|testent|mesurent|ouvrent|comparent|consultent|réservent|notent|photographient|sauvegardent|relisent|se renseignent)"
_FRENCH = (
    rf"\b(?:la plupart (?:de nos|des)|beaucoup de|bien des|d'autres|nos autres|les autres|presque tous (?:nos|les)) {_GENS}\b(?: \w+){{0,3}}? {_FAIT}\b|\b(?:quand|lorsque|si) (?:les |nos |davantage de )?{_GENS}\b(?: \w+){{0,3}}? {_FAIT}\b|\b(?:ces choses|ce genre de choses?|ces affaires|ces dossiers|tout)\b[^!?]{{0,30}}\b(?:plus vite|mieux|plus facilement|plus simplement)\b[^!?]{{0,10}}\b(?:quand|lorsque|si) (?:les |le |la |on |l'on |un |une |nos )"
    r"|\b(?:un|une) (?:simple |petite? |rapide |bref |brève |second |court |courte )?(?:coup d'œil|coup d'oeil|regard|appel|mot|message|note|question|photo|vérification|lecture|relecture|coup de fil)\b[^!?]{0,60}\b(?:nous |vous |lui |leur )?(?:aurait|auraient|eût) (?:\w+ )?(?:épargné|évité|suffi|permis|fait gagner|aidé|montré|éclairé)\b"
    r"|(?:^|(?<=[,;:–—] )|\b(?:et|mais) )(?:si (?:vous|tu)|vous|tu) (?:nous |l'|y |en |m')?(?:aviez|avais|auriez|aurais) (?:tout de suite |aussitôt |seulement |simplement |plutôt |d'abord |bien )*(?:appelé|téléphoné|écrit|lu|relu|regardé|prévenu|vérifié|choisi|demandé|ouvert|sauvegardé|dit|signalé|réservé|confirmé|noté)\b[^!?]{2,110}\b(?:serions|serait|aurions|aurait|seriez|auriez|pourrait|en serions)\b"
    rf"|\b(?:cela|ça|il) (?:\w+ )?(?:aide|n'est jamais inutile|vaut toujours mieux|ne coûte rien|est toujours utile|est bon)\b[^!?]{{0,12}}\b(?:de|d'|que|quand|lorsque|si)\b(?=[^!?]*\b(?:jeter|regarder|lire|vérifier|appeler|prévenir|demander|relire|ouvrir|à l'avance|à temps|{_GENS})\b)"
)
_ALL = {"en": _ENGLISH, "de": _GERMAN, "es": _SPANISH, "fr": _FRENCH}
_IDLE = {tongue: Waiting(pattern) for tongue, pattern in _ALL.items()}
_GATES = {tongue: Gate(pattern) for tongue, pattern in _ALL.items()}
_OF_US: dict[str, Pattern] = {
    "en": Waiting(
        r"\b(?:i|i'll|i'm|i've|i'd|my|mine|we(?! (?:suggest|recommend|offer|advise|ask|send|provide|publish|post|print|list|show|describe)\b)|we'll|we're|we've|we'd|ours|ourselves|(?:from|by|of|on our) us|our (?:side|part|end|fault|mistake|job|own|doing)|(?:in|at) our (?:warehouse|depot|workshop|kitchen|store|shop|office|desk|lab|bakery|yard|hub|garage)|sorry|apologi\w+|thank\w*|(?:told|rung|called|asked|warned|phoned|shown|given|written to) you|(?:no|any) (?:customer|guest|passenger|one)|nobody|should (?:never|not)|shouldn't|in your (?:place|shoes|position)|would(?:n't)? have (?:done|thought|felt|read|seen|understood|been) (?:the same|it|so|just|angry|upset))\b"
    ),
    "de": regex(
        r"\b(?:ich|mein\w*|wir|unser(?:er|e|em|en)? (?:fehler|schuld|seite|sache|aufgabe|versäumnis)|unsererseits|von uns|bei uns|entschuld\w+|tut mir|leid|dank\w*|niemand|kein (?:kunde|gast|mensch)|an ihrer stelle)\b(?! beiden)"
    ),
    "es": regex(
        r"\b(?:yo|mi|nosotros|(?:llamada|nota|mensaje|aviso|correo|pregunta|palabra|comprobación) nuestr[oa]|de nuestra parte|nuestr[oa] (?:error|culpa|fallo|parte|deber|trabajo)|hemos|habíamos|hubiéramos (?:avisado|llamado|leído|revisado|escrito)|siento|sentimos|disculp\w+|perdón|gracias|nadie|ningún|en su lugar)\b"
    ),
    "fr": regex(
        r"\b(?:je|j'\w+|mon|ma|mes|de notre (?:part|côté)|notre (?:erreur|faute|rôle|travail)|nous (?:avons|aurions dû|devions|étions)|si nous|désolée?s?|excus\w+|pardon|merci|personne|aucun|à votre place)\b"
    ),
}
"""Words that make a sentence ours: what we did or do, an apology, thanks, or that nobody should have to."""
_TO_YOU = regex(
    r"(?:hätten (?:sie|ihr)|hättest du|wenn (?:sie|du|ihr)|had you|if you|si (?:usted |tú )?(?:\w+ ){0,2}?hubie|si (?:vous|tu)|vous (?:nous )?auriez)\b"
)
_OUGHT = regex(
    r"\b(?:müssen|sollen|dürfen|should|ought|dû|debimos|deberíamos|debíamos|sorry|leid|thank\w*|dank\w*|gracias|merci)\b"
)
"""What we should have done all the same, told after what the customer might have."""
_CLAUSE = regex(r"[^;:–—]+")
_RESTS = 0.5
"""From this share of its telling words on, a sentence rests on what the plan and its quotes say."""


def idle_hints(sheet: Sheet, text: Prose) -> Iterator[tuple[int, int]]:
    """Places where an idle sentence says what others do, or what somebody could have done: blame by a hint."""
    tongue = text.tongue
    if tongue is None or not (found := sheet.may_hold(_GATES[tongue])):
        return
    for line in text.body:
        if line.asks or text.quoted(line.start) or not found.holds(line.lower):
            continue
        for part in _CLAUSE.finditer(line.lower):
            hit = _IDLE[tongue].search(part[0])
            ours = _OUGHT if hit and _TO_YOU.match(hit[0]) else _OF_US[tongue]
            if hit and not ours.search(part[0]) and not rests_on_plan(sheet, line):
                start = line.start + part.start()
                yield start + hit.start(), start + hit.end()


def speaks_of_us(tongue: str, sentence: str) -> bool:
    """Whether a sentence in lower case says what we did or do, apologises, thanks, or says that nobody should have to."""
    return _OF_US[tongue].search(sentence) is not None


def rests_on_plan(sheet: Sheet, line: Line) -> bool:
    """Whether most of what a sentence tells stands in the plan: what it quotes of our terms may be told."""
    planned = sheet.lasting(
        "stems of the plan", lambda: stems(WORD.findall(lowered(" ".join(plan_texts(sheet)))), sheet.plan.language)
    )
    told = stems(line.words, sheet.plan.language)
    return bool(told) and len(told & planned) >= _RESTS * len(told)
