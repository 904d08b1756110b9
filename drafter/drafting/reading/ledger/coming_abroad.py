"""German, Spanish and French promises told in the present: "Das Geld ist bis Mittwoch auf Ihrem Konto", "Mañana le
llamo", "Je vous rappelle demain matin". They bind only with a time to come in their clause."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from drafter.domain.lexicon.patterns import Pattern, Waiting
from drafter.domain.regex import regex
from drafter.drafting.reading.ledger.promise_found import Found, due_dates, due_of, without_dates
from drafter.drafting.reading.ledger.promises_de import OF_SUM, accusative
from drafter.drafting.reading.ledger.things_abroad import act_of, keeps_own_time
from drafter.drafting.reading.ledger.thread import Said


@dataclass(frozen=True)
class _Tongue:
    """`shows` has a group "mine" with the verb, or "thing" with who or what comes."""

    shows: Pattern
    infinitives: dict[str, str]
    clitics: dict[str, str]
    hedge: Pattern


_DE = _Tongue(
    shows=Waiting(
        # "die Lieferung geht heute raus", "das Geld ist bis Mittwoch auf Ihrem Konto", "45 € gehen bis Freitag an Sie zurück"
        rf"(?P<thing>\b(?:(?:der|die|das|ihre?|unsere?|eine?)\s+(?:[\w-]+\s+)?[\w-]+{OF_SUM}|(?:die\s+)?\d[\d.,]*\s*(?:€|euro\b|chf\b|franken\b)))\s+"
        rf"(?:(?:ist|sind)\b(?=.{{0,60}}\b(?:auf\s+ihrem\s+konto|bei\s+ihnen|(?<!für\ssie\s)da\b|fertig|unterwegs|eingeplant|gebucht|vorgemerkt|terminiert|wieder(?!\s+(?:im|für)\b)|zurück|in\s+betrieb))"
        r"|geh(?:t|en)\b(?=.{0,40}\b(?:raus|hinaus|auf\s+(?:den\s+weg|ihr\s+konto)|in\s+(?:den\s+versand|die\s+post)|zurück|an\s+sie)\b)|verlässt\b|erreicht\s+sie\b|liegt\b(?=.{0,60}\bbereit\b)|startet\b|landet\b"
        r"|erscheint\b(?=.{0,60}\bauf\s+ihre[mr]\b)|erfolgt\b(?!.{0,60}\bdurch\s+sie\b)|findet\b(?=.{0,60}\bstatt\b)|(?:läuft|funktioniert|geht)\b(?=.{0,60}\bwieder\b)|schaut\b(?=.{0,60}\bvorbei\b))"
        # "der neue Liefertermin ist Freitag", "am Freitag ist alles wieder in Betrieb", "bis Freitag haben Sie Ihr Geld zurück"
        r"|(?P<set>\b(?:termin|\w+termin|lieferdatum|lieferung)(?:\s+ist\b|\s+lautet\b|\s+steht:|:)(?!\s+(?:vorbei|verstrichen|abgelaufen|geplatzt)))"
        r"|(?P<all>\bist\s+alles\b(?=.{0,40}\bwieder\b))"
        r"|(?P<have>\b(?:(?:haben|halten)\s+sie|sie\s+(?:haben|halten))\s+(?P<what>(?:ihr|das|die|den|ihre?n?)\s+(?:[\w-]+\s+){0,2}?[\w-]+)(?=\s+(?:(?:bis|am|spätestens|heute|morgen)\b|wieder\b|zurück\b|in\s+(?:den\s+)?händen|auf\s+ihrem|bei\s+sich|zu\s+hause)|[.!]?\s*$)(?!.*\b(?:ge\w+t|ge\w+en|\w+iert|\w*zu\w+en)[.!]?\s*$))"
        # "ich habe Ihnen einen Termin für Donnerstag eingetragen"
        r"|(?P<booked>\b(?:ich|wir)\s+(?:habe|haben)\b(?=.{0,80}\b(?:eingetragen|gebucht|vereinbart|reserviert|vorgemerkt|eingeplant)\b))"
        # "geben Sie mir bis Donnerstag"
        r"|(?P<wait>\bgeben\s+sie\s+(?:mir|uns)\b)"
    ),
    infinitives={}, clitics={},
    hedge=regex(r"\b(?:voraussichtlich|möglicherweise|vielleicht|eventuell|normalerweise|in\s+der\s+regel|meist|etwa|ca\.|wahrscheinlich|vermutlich|hoffentlich|sollte|könnte|dürfte|war|wurde|wenn|falls|nicht|kein\w*|öffnet|geschlossen)\b"),
)  # fmt: skip
_ES = _Tongue(
    shows=Waiting(
        r"(?P<clitic>\b(?:le|les|te|se\s+lo|se\s+la)\s+)(?P<mine>llamo|llamamos|envío|enviamos|mando|mandamos|devuelvo|devolvemos|reembolso|reembolsamos|escribo|escribimos|visitamos|contacto|contactamos|confirmo|confirmamos|entregamos|cambiamos|reparamos|aviso|avisamos|doy|damos|informo|informamos|respondo|respondemos|contesto|contestamos|digo|decimos|paso|pasamos|hago\s+llegar|hacemos\s+llegar|abono|abonamos|traigo|traemos|instalamos)\b"
        # "el técnico va el viernes", "la línea vuelve a funcionar el lunes", "los 45 € están mañana en su cuenta"
        r"|(?P<thing>\b(?:(?:el(?!\s+(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo))|la|los|las|su|sus|un|una|nuestro|nuestra|mi)\s+(?:[\wáéíóúñ]+\s+){0,2}?[\wáéíóúñ]+|(?:los\s+)?\d[\d.,]*\s*(?:€|euros\b)))\s+(?P<thing_verb>(?:le\s+|te\s+|les\s+|os\s+)?llegan?|salen?|pasa|va(?!\s+(?:a|con|sin|incluid\w+)\b)|viene|acude|vuelven?(?!\s+a\s+abrir)|aparece|tiene\s+lugar|se\s+(?:hace|realiza|efectúa)|(?:le|te|les|os)\s+devuelve\s+la\s+llamada|(?P<calls>(?:le|te|os|les)\s+(?:visita|llama|escribe|contacta|atiende))|estarán?(?!\s+(?:cerrad|abiert))|están?(?=.{0,40}\b(?:en\s+su\s+(?:casa|cuenta|domicilio)|de\s+vuelta|con\s+usted)\b)|(?:está|queda)\s+(?:programad|reservad|previst|confirmad|list|citad|resuelt|solucionad|reparad|arreglad|instalad)[oa])\b"
        r"|(?P<late>\b(?:(?:le\s+|te\s+|les\s+|os\s+)?llega|sale|pasa|va(?!\s+a\b)|viene|acude|queda\s+(?:reservad|programad|confirmad|citad)[oa]|(?P<calls2>(?:le|te|os|les)\s+(?:visita|llama|escribe|contacta|atiende)))\s+(?P<thing2>(?:el(?!\s+(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo|\d))|la|su|un|una|nuestro|nuestra|mi)\s+[\wáéíóúñ]+))"
        # "la nueva fecha de entrega es el viernes", "el viernes tiene el dinero en su cuenta", "hoy mismo sale"
        r"|(?P<set>\b(?:fecha(?!\s+(?:límite|tope|de\s+(?:vencimiento|corte|factura)))|cita)\s+(?:[\wáéíóúñ]+\s+){0,4}?es\b)"
        r"|(?P<have>\btienes?\s+(?:usted\s+)?(?P<what>(?:el|la|su|los|las)\s+[\wáéíóúñ]+)\s+(?=(?:ya\s+)?(?:en\s+(?:su|tu|casa)|de\s+vuelta)\b))"
        r"|(?P<all>(?:^|[,;:.]\s|\by\s)\W*(?:hoy(?:\s+mismo)?|mañana|el\s+(?:lunes|martes|miércoles|jueves|viernes|sábado))\s+(?:sale|(?:le|te)\s+llega)(?!\s+(?:el|la|su|un|una|nuestr|de|a)\b))"
        # "me pongo en contacto con usted mañana", "vuelvo a llamarle el lunes"
        r"|(?P<bare>\b(?:me\s+pongo|nos\s+ponemos)\s+en\s+contacto|\b(?:vuelvo|volvemos)\s+a\s+(?P<again>(?:llamar|escribir|contactar)(?:le|les|te|os|lo|la))|\b(?:me\s+encargo|nos\s+encargamos)|\b(?:tramito|tramitamos|gestiono|gestionamos|envío|enviamos|reviso|revisamos|hago|hacemos|cambio|cambiamos|recojo|recogemos|corrijo|corregimos|anulo|anulamos|modifico|modificamos|actualizo|actualizamos|entrego|entregamos|reparo|reparamos|instalo|instalamos|abono|abonamos|sustituyo|sustituimos)(?=\s+(?:el|la|los|las|su|sus|un|una)\b))"
        r"|(?P<wait>\b(?:deme|denos|dame|danos)\b)"
    ),
    infinitives={
        "llam": "llamar", "env": "enviar", "mand": "mandar", "devuelv": "devolver", "devolv": "devolver", "reembols": "reembolsar", "escrib": "escribir", "contact": "contactar",
        "confirm": "confirmar", "entreg": "entregar", "cambi": "cambiar", "repar": "reparar", "avis": "avisar", "do": "dar", "da": "dar", "inform": "informar", "respond": "responder", "contest": "contestar", "dig": "decir", "dec": "decir", "pas": "pasar",
        "hag": "hacer", "hac": "hacer", "abon": "abonar", "tra": "traer", "instal": "instalar", "tramit": "tramitar", "gestion": "gestionar", "revis": "revisar",
        "recoj": "recoger", "recog": "recoger", "corrij": "corregir", "correg": "corregir", "anul": "anular", "modific": "modificar", "actualiz": "actualizar", "sustitu": "sustituir",
    },
    clitics={"le": "le", "les": "les", "te": "te", "se lo": "selo", "se la": "sela"},
    hedge=regex(r"\b(?:normalmente|suele|aproximadamente|probablemente|quizás|debería|podría|espero|esperamos|si|cuando|no|cierra|abrimos|hasta|vence|caduca|termina)\b"),
)  # fmt: skip
_FR = _Tongue(
    shows=Waiting(
        r"\b(?:je|nous|on|et)\s+(?P<clitic>(?:vous\s+(?=l')|te\s+(?=l'))?(?:(?:vous|te|vous\s+le|vous\s+la|vous\s+les|vous\s+en|le|la|les)\s+|l'))(?P<mine>remettons|remets|rappelle|rappelons|appelle|appelons|envoie|envoyons|rembourse|remboursons|écris|écrivons|recontacte|recontactons|contacte|contactons|livre|livrons|expédie|expédions|confirme|confirmons|tiens|tenons|réponds|répondons|renvoie|renvoyons|donne|donnons|transmets|transmettons|communique|communiquons|informe|informons|fais|faisons|apporte|apportons|adresse|adressons|dis|disons|propose|proposons|rends\s+visite)\b"
        # "l'expert intervient mardi", "la panne est réparée vendredi", "elle part aujourd'hui"
        r"|(?P<thing>\b(?:(?:(?:le|la|les|votre|vos|un|une|notre|mon|ma)\s+|l')(?:[\wàâéèêîôûç'-]+\s+){0,2}?[\wàâéèêîôûç'-]+|(?:les\s+)?\d[\d.,]*\s*(?:€|euros\b)))\s+(?P<thing_verb>arrive(?!\s+à\s)|part(?!\s+(?:de|du)\b)|passe(?!\s+à\s)|vient|intervient|a\s+lieu|se\s+fait|fonctionne(?=.{0,40}\b(?:nouveau|au\s+plus\s+tard)\b)|apparaît|(?P<calls>vous\s+(?:r?appelle|(?:re)?contacte|écrit|répond))|(?:est|sont|seront)(?=\s+(?:\S+\s+){0,3}(?:sur\s+votre\s+compte|chez\s+vous)\b)|est\s+(?:prévue?|programmée?|réservée?|confirmée?|planifiée?|attendue?|réparée?|résolue?|rétablie?|installée?))(?!\w)"
        r"|(?:^|(?<=[,;:.] )|\bet\s)\W*(?P<all>(?:elle|il)\s+(?:part|arrive)\b)"
        r"|(?P<set>\b(?:date(?!\s+(?:limite|d'échéance))|rendez-vous)\s+(?:[\wàâéèêîôûç'-]+\s+){0,4}?est\b(?!\s+(?:passée?|dépassée?|prévue?|programmée?|réservée?|confirmée?|planifiée?)))"
        r"|(?P<have>\bvous\s+avez\s+(?P<what>(?:votre|le|la|les|vos|l')\s*[\wàâéèêîôûç'-]+)\s+(?=(?:sur|chez|dans|entre)\s))"
        # "je reviens vers vous demain", "nous faisons le point lundi"
        r"|\b(?:je|nous|on|et)\s+(?P<bare>(?:reviens|revenons|revient)\s+(?:vers|à)\s+(?:vous|toi)|(?:fais|faisons)\s+(?:le\s+(?:point|nécessaire)|livrer|partir)|reprends\s+contact|reprenons\s+contact|(?:transmets|transmettons|lance|lançons|traite|traitons|vérifie|vérifions|effectue|effectuons|procède|procédons|passe|passons|expédie|expédions|envoie|envoyons|rembourse|remboursons|livre|livrons|remplace|remplaçons|répare|réparons|règle|réglons|crédite|créditons|programme|programmons|modifie|modifions|change|changeons|corrige|corrigeons|annule|annulons|débloque|débloquons|récupère|récupérons|installe|installons)(?=\s+(?:(?:le|la|les|un|une|votre|vos|chez|au|à)\b|l')))"
        r"|\bvous\s+(?:serez|êtes(?=.*\b(?:au\s+plus\s+tard|d'ici|avant)\b))\s+(?:bien\s+|intégralement\s+|entièrement\s+|tenue?\s+)?(?P<done>remboursée?|livrée?|recréditée?|créditée?|rappelée?|contactée?|recontactée?|indemnisée?|informée?)\b"
        r"|(?P<wait>\b(?:donnez|laissez)-(?:moi|nous)\b)"
    ),
    infinitives={
        "rappel": "rappeler", "appel": "appeler", "envo": "envoyer", "rembours": "rembourser", "écri": "écrire", "recontact": "recontacter", "contact": "contacter", "livr": "livrer",
        "expédi": "expédier", "confirm": "confirmer", "tien": "tenir", "ten": "tenir", "répond": "répondre", "renvo": "renvoyer", "remet": "remettre", "donn": "donner", "transmet": "transmettre", "communiqu": "communiquer", "inform": "informer", "fais": "faire",
        "apport": "apporter", "adress": "adresser", "di": "dire", "propos": "proposer", "rends visite": "rendre visite", "revien": "revenir", "reven": "revenir", "repren": "reprendre", "lan": "lancer", "trait": "traiter",
        "vérifi": "vérifier", "effectu": "effectuer", "proc": "procéder", "pass": "passer", "remplac": "remplacer", "remplaç": "remplacer", "répar": "réparer", "règl": "régler", "régl": "régler", "crédit": "créditer", "programm": "programmer",
        "modifi": "modifier", "chang": "changer", "corrig": "corriger", "annul": "annuler", "débloqu": "débloquer", "récup": "récupérer", "install": "installer",
    },
    clitics={"l'": "l'", "le": "le", "la": "la", "les": "les", "vous l'": "vous l'", "te l'": "te l'", "vous les": "vous les", "vous": "vous", "te": "te", "vous le": "vous le", "vous la": "vous la", "vous en": "vous en"},
    hedge=regex(r"\b(?:généralement|normalement|environ|probablement|peut-être|devrait|pourrait|espère|espérons|si|quand|pas|fermée?s?|ferme|ouverte?|jusqu\w*|à\s+payer|dû|due)\b"),
)  # fmt: skip
_TONGUES = {"de": _DE, "es": _ES, "fr": _FR}
_CLAUSE = regex(
    r"[;!?\n]|\.(?=\s|$)(?<!\d\.)|,\s+(?:aber|und|pero|y|mais|et)\s|\s+(?:aber|pero|mais)\s|\s+et\s+(?=(?:je|j'|nous|on|vous|il|elle|devrait|\w+di\s+(?:je|nous|vous|il|elle))\b)|\s+y\s+(?=(?:(?:el\s+\w+|mañana|hoy)\s+)?(?:le|les|te|os|me|nos|se|lo|la|vuelvo|volvemos|debería)\s)"
    r"|,\s+(?=(?:er|sie|es|il|elle|ils|elles|cela)\s+\w+|debería)|\s+und\s+(?=(?:soll|dürf|könn)ten?\b)"
)


def find(said: Said, taken: list[Found]) -> Iterator[Found]:
    """The promises of these shapes in one message, where no other finder has taken the words."""
    tongue = _TONGUES[said.language]
    for sentence, low in zip(said.sentences, said.lowered, strict=True):
        if low.endswith("?"):
            continue
        read = 0
        for hit in tongue.shows.finditer(low):
            if hit.start() < read:
                continue
            begin = max((edge.end() for edge in _CLAUSE.finditer(low) if edge.end() <= hit.start()), default=0)
            stop = _CLAUSE.search(low, hit.end())
            end = stop.start() if stop else len(low)
            start, end = sentence.start + begin, sentence.start + end
            dates = due_dates(said, start, end)
            if not dates or tongue.hedge.search(said.low, start, end):
                continue
            if any(one.start < end and start < one.end for one in taken) or keeps_own_time(_named(hit)):
                continue
            after = sentence.start + hit.end()
            rest = without_dates(said, after, end, [one for one in dates if one.start >= after])
            read = end - sentence.start
            yield Found(said, start, end, _does(said, hit, sentence.start, rest), due_of(dates))


def _named(hit: re.Match[str]) -> str:
    """The thing or the person that is told of; empty where there is none."""
    groups = hit.groupdict()
    return next((groups[name] for name in ("thing", "thing2", "what") if groups.get(name)), "")


def _does(said: Said, hit: re.Match[str], offset: int, rest: str) -> str:
    """The act in the infinitive, as near as the words allow."""
    tongue, groups = _TONGUES[said.language], hit.groupdict()
    if verb := groups.get("mine"):
        stem = max((one for one in tongue.infinitives if verb.startswith(one)), key=len)
        clitic = tongue.clitics[" ".join(groups["clitic"].split())]
        verb_alone = tongue.infinitives[stem]
        act = f"{clitic} {verb_alone}" if said.language == "fr" else f"{_stressed(verb_alone, clitic)}{clitic}"
        if (more := verb.partition(" ")[2]) and not tongue.infinitives[stem].endswith(more):
            act = f"{act} {more}"  # "le hago llegar"
        return f"{act} {rest}".replace("l' ", "l'").strip()
    if groups.get("bare"):
        return _bare(said.language, groups, rest)
    if groups.get("wait"):
        return {"de": "sich bei Ihnen melden", "es": "ponerse en contacto con usted", "fr": "revenir vers vous"}[
            said.language
        ]
    if groups.get("booked") or groups.get("set"):
        return _KEEPS[said.language]
    if groups.get("all"):
        return _IT[said.language]
    if part := groups.get("done"):
        return f"vous {re.sub(r'ée?$', 'er', part)} {rest}".strip()
    name = next(name for name in ("thing", "thing2", "what") if groups.get(name))
    thing = said.text[offset + hit.start(name) : offset + hit.end(name)]
    if who := groups.get("calls") or groups.get("calls2"):
        return _of_person(said.language, thing[:1].lower() + thing[1:], who, rest)
    thing = accusative(thing) if said.language == "de" else thing[:1].lower() + thing[1:]
    verb = "" if name == "what" else (groups.get("thing_verb") or said.low[hit.end(name) + offset :].lstrip())
    return act_of(said.language, thing, groups["late"] if name == "thing2" else verb)


_KEEPS = {"de": "den Termin einhalten", "es": "cumplir la fecha", "fr": "respecter la date"}
_IT = {"de": "alles wieder in Betrieb nehmen", "es": "enviárselo", "fr": "vous l'envoyer"}
"""What is promised of something named before."""


def _stressed(verb: str, clitic: str) -> str:
    """ "mandar" before "selo" is "mandár": two pronouns behind a Spanish infinitive shift no stress."""
    return f"{verb[:-2]}{'áéí'['aei'.index(verb[-2])]}r" if clitic.startswith("se") else verb


_SAID_OF = {
    "llama": "llame", "escribe": "escriba", "contacta": "contacte", "visita": "visite", "atiende": "atienda",
    "rappelle": "rappeler", "appelle": "appeler", "contacte": "contacter", "recontacte": "recontacter", "écrit": "écrire", "répond": "répondre",
}  # fmt: skip
"""What somebody does for the customer, as it is said of whom we have do it."""


def _of_person(language: str, who: str, verb: str, rest: str) -> str:
    """ "Mi compañera le llama": "hacer que mi compañera le llame"; "Mon collègue vous rappelle": "vous faire rappeler par …"."""
    if language == "es":
        clitic, act = verb.split()
        return f"hacer que {who} {clitic} {_SAID_OF[act]} {rest}".strip()
    return f"vous faire {_SAID_OF[verb.split()[-1]]} par {who} {rest}".strip()


def _bare(language: str, groups: Mapping[str, str], rest: str) -> str:
    """An act without "you" before its verb: "je reviens vers vous" → "revenir vers vous"."""
    tongue = _TONGUES[language]
    verb, _, more = groups["bare"].partition(" ")
    if language == "es" and verb in ("me", "nos"):
        named = "ponerse en contacto" if "contacto" in more else "encargarse"
        return f"{named} {rest}".strip()
    if groups.get("again"):
        return f"volver a {groups['again']} {rest}".strip()
    stem = max((one for one in tongue.infinitives if verb.startswith(one)), key=len)
    return " ".join(filter(None, (tongue.infinitives[stem], more, rest)))
