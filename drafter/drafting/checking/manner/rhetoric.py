"""Questions that ask for nothing: outrage with a question mark, in English, German, Spanish and French.

"Was soll das?" wants no answer; "Was soll das kosten?" does. The patterns are held against a whole question.
"""

from __future__ import annotations

from drafter.domain.regex import regex

_TAIL = r"(?: (?:denn|eigentlich|bitte|alles|hier|jetzt|now|here|then|anyway|exactly|even|ya|todo esto|esto|alors|donc|enfin|quand même))*"
_OUTRAGE = regex(
    r"(?:did i (?:\w+ )?(?:stutter|stammer|mumble)[^?]*|what(?:'s| is) the (?:point|use|sense)(?: (?:of|in) (?:all )?(?:this|that|it|calling|writing|complaining|having|paying|being|you|your)\b[^?]*)?|what(?:'s| is| the hell is| on earth is) (?:this|all this|that)(?: (?:supposed to be|about|nonsense|joke|farce|circus))?|"
    r"(?:are|r) (?:you|u)(?: \w+)?(?: \w+)? (?:kidding|joking|serious|for real|insane|having (?:me|a laugh))(?: (?:me|with me|right now))?|is (?:this|that|it) (?:\w+ )?(?:a |some kind of |some )?(?:\w+ )?(?:joke|prank|wind-?up|how you \w+ [^?]*|what i pay [^?]*|your idea of [^?]*|acceptable|serious)|"
    r"do (?:you|u)(?: lot| people| guys| all)? (?:even|really|honestly|actually|people|think|have any idea|care)\b[^?]*|what (?:kind|sort) of [^?]*|who do you think you are|how (?:dare|can) you[^?]*|how is (?:this|that|it) (?:\w+ )?(?:acceptable|possible|okay|ok|allowed|legal|fair|right|normal)|"
    r"can you (?:even )?(?:believe|imagine)[^?]*|is (?:that|it|this) (?:really |honestly )?(?:so much|too much|so hard|that hard|so difficult)(?: to ask)?|how (?:hard|difficult) (?:can|is|could)[^?]*|why (?:do|did|should|would) i (?:even )?(?:bother|pay|have to (?:beg|chase))[^?]*|seriously|really|(?:have you|are you people) (?:lost your minds?|no shame)[^?]*|"
    r"was soll (?:das|dieser \w+|der \w+|dieses \w+)|was soll das (?:ganze|theater|hier|werden)|was (?:denken|erlauben|glauben|bilden) sie sich[^?]*|wer (?:glauben|denken) sie[^?]*|wollen sie mich[^?]*|ist das (?:ihr|euer|wirklich ihr|jetzt ihr) ernst|soll das ein (?:scherz|witz)(?: sein)?|ist das ein (?:scherz|witz)|"
    r"geht'?s noch|spinnen sie|sind sie (?:noch )?(?:bei trost|verrückt)|für wie (?:dumm|blöd)[^?]*|wie (?:kann|konnte) (?:das|so ?(?:et)?was|man)\b[^?]*|was ist das für ein\w*[^?]*|w(?:o|ie) (?:leben|sind) wir[^?]*|wofür (?:be)?zahle ich[^?]*|was bringt (?:das|mir das|es)[^?]*|haben sie (?:keine scham|den verstand)[^?]*|wie schwer kann[^?]*|"
    r"(?:esto |es |esto es |se trata de )?(?:es )?una (?:broma|tomadura)[^?]*|(?:es )?(?:esto )?una broma|(?:me|nos) (?:está|están|estáis) tomando[^?]*|se (?:está|están) (?:burlando|riendo)[^?]*|(?:a )?qué (?:viene (?:esto|todo esto)|es esto|es todo esto|pasa aquí|se (?:cree|creen|han creído))[^?]*|cómo es posible[^?]*|les? parece[^?]*|"
    r"qué (?:clase|tipo) de (?:empresa|servicio|compañía|atención|broma)[^?]*|para qué (?:pago|les pago|llamo|sirve)[^?]*|de qué (?:sirve|me sirve)[^?]*|qué sentido tiene[^?]*|no (?:les|le) da vergüenza[^?]*|en qué (?:cabeza|país)[^?]*|están locos[^?]*|tan difícil es[^?]*|"
    r"vous (?:vous )?(?:moquez|fichez|foutez)(?:-vous)?[^?]*|(?:vous|tu) (?:plaisantez|rigolez|êtes sérieux)[^?]*|c'est une (?:blague|plaisanterie)[^?]*|de qui se moque[^?]*|à quoi (?:bon|ça sert|sert|ça rime)[^?]*|(?:comment )?est-ce possible|comment (?:est-ce|c'est|cela est-il) possible[^?]*|pour qui (?:me|vous|nous) [^?]*|où va-t-on|"
    r"(?:ist|läuft|arbeitet|liest|denkt|prüft|kontrolliert|schaut|hört) (?:das |da |dort |hier |bei ihnen |bei euch |eigentlich |überhaupt |noch |denn )*(?:jemand|irgendwer|einer)(?: das| da| dort| hier| bei ihnen| bei euch| eigentlich| überhaupt| noch| wach| zuständig| zuhause| mit| nach| zu)*|"
    r"(?:muss|soll) (?:denn |erst |da )*(?:jemand|ich|einer) (?:denn |erst |mich )*(?:sterben|verletzt werden|zu schaden kommen|betteln|schreien|verhungern|erfrieren|bedanken|dankbar sein)|(?:warten|wollen) sie,? (?:darauf,? |etwa |erst )*(?:dass|bis) (?:erst )?(?:jemand|etwas|was|ich)\b[^?]*|"
    r"(?:und )?(?:jetzt|nun|auf einmal|plötzlich) soll (?:er|sie|es|das|der \w+|die \w+|das \w+|ich) [^?]{2,60}|das (?:war'?s|wars|war es|ist alles|soll alles sein|soll (?:es|das) gewesen sein)|(?:alles )?(?:gut|erledigt|bestens)|wundert sie das|kommt ihnen das bekannt vor|"
    r"wer (?:macht|denkt sich|lässt sich) (?:denn )?so ?(?:et)?was(?: aus| ein| gefallen)?|würden (?:sie|ihnen) (?:sich )?das (?:gefallen|bieten|so hinnehmen|bezahlen|essen|anziehen)[^?]*|"
    r"(?:hay|queda|trabaja|lee|mira|revisa|piensa|escucha) (?:ahí |aquí )?(?:alguien|nadie)(?: ahí| aquí| al mando| al volante| esto| los mensajes| al otro lado)*|(?:tiene|tengo|tendré|hace falta) (?:que|que alguien) (?:morir\w*|gritar|suplicar|pasar (?:algo|una desgracia)|muera|matarse)[^?]*|(?:están|estáis|está) esperando a que [^?]*|"
    r"y (?:ahora )?(?:resulta|se supone) que [^?]*|(?:eso|esto) es todo|y ya está|todo (?:arreglado|bien|resuelto)|le[s]? suena|quién (?:hace|hace eso|dirige|lleva) (?:eso|esto|algo así|este \w+)|ustedes (?:lo )?aceptarían [^?]*|"
    r"(?:il )?y a(?:-t-il)? quelqu'un(?: aux commandes| à bord| qui (?:lit|pilote|regarde|vérifie|réfléchit|travaille)[^?]*)?|quelqu'un (?:lit|regarde|vérifie|pilote|réfléchit|travaille)[^?]*|(?:faut-il|il faut) (?:que|qu'|attendre|mourir|crier|supplier)[^?]*|vous attendez (?:que|qu')[^?]*|attendez-vous (?:que|qu')[^?]*|"
    r"c'est tout|et c'est tout|tout est réglé|ça vous (?:rappelle|étonne)[^?]*|qui fait (?:ça|cela)|qui dirige (?:cette|ce) [^?]*|et maintenant il faudrait [^?]*|vous (?:l')?accepteriez [^?]*|"
    r"qu'est-ce que c'est que [^?]*|c'est quoi (?:ce|cette|ces|ça)\b[^?]*|quel est (?:le but|l'intérêt|le sens)[^?]*|vous trouvez (?:ça|cela)[^?]*|vous n'avez pas honte[^?]*|êtes-vous sérieux|est-ce (?:une blague|trop demander)|vous croyez[^?]*)"
    rf"{_TAIL}"
)
_NORMAL = regex(
    rf"(?:is (?:this|that|it) (?:even |really |supposed to be )?normal|ist das (?:etwa |noch |wirklich |denn )?normal|(?:es|le parece|les parece) (?:esto |eso )?normal(?: esto)?|(?:c'est|est-ce|vous trouvez ça|ça vous paraît) normal){_TAIL}"
)
"""Asked by someone calm, this wants to be told; in a complaint it is an outcry."""
_EDGES = " \t\n?¿!¡.…\"'“”„«»)(-–,"
_LEAD = regex(
    r"^(?:and|but|so|well|i mean|like|hey|hello|und|aber|also|hallo|y|pero|o sea|et|mais|alors|non mais|enfin|franchement|honestly|sorry),? "
)


def is_rhetorical(question: str, *, calm: bool) -> bool:
    """Whether a question, in lower case with straight quotes, is an outcry and no question."""
    asked = " ".join(question.split()).strip(_EDGES)
    asked = _LEAD.sub("", asked)
    return _OUTRAGE.fullmatch(asked) is not None or (not calm and _NORMAL.fullmatch(asked) is not None)
