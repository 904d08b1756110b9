"""German, Spanish and French promises told in the present: "Das Geld ist bis Mittwoch auf Ihrem Konto", "Mañana le
llamo", "Je vous rappelle demain matin". They bind only with a time to come in their clause."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from drafter.domain.lexicon.patterns import Pattern, Waiting
from drafter.drafting.reading.ledger.promise_found import Found, due_dates, due_of, without_dates
from drafter.drafting.reading.ledger.promises_de import OF_SUM
from drafter.drafting.reading.ledger.thread import Said


@dataclass(frozen=True)
class _Tongue:
    """`shows` has a group "mine" with the verb, or "thing" with who or what comes; `act` is how a thing's coming is said."""

    shows: Pattern
    infinitives: dict[str, str]
    clitics: dict[str, str]
    act: str
    hedge: Pattern


_DE = _Tongue(
    shows=Waiting(
        # "die Lieferung geht heute raus", "das Geld ist bis Mittwoch auf Ihrem Konto"
        rf"(?P<thing>\b(?:der|die|das|ihre?|unsere?|ein|eine)\s+(?:[\w-]+\s+)?[\w-]+{OF_SUM})\s+"
        r"(?:ist\b(?=.{0,60}\b(?:auf\s+ihrem\s+konto|bei\s+ihnen|da\b|fertig|unterwegs|eingeplant|gebucht|vorgemerkt|terminiert|wieder))"
        r"|geht\b(?=.{0,40}\b(?:raus|hinaus|auf\s+den\s+weg|in\s+den\s+versand|in\s+die\s+post)\b)|verlässt\b|erreicht\s+sie\b|liegt\b(?=.{0,60}\bbereit\b)|startet\b|landet\b)"
        # "ich habe Ihnen einen Termin für Donnerstag eingetragen"
        r"|(?P<booked>\b(?:ich|wir)\s+(?:habe|haben)\b(?=.{0,80}\b(?:eingetragen|gebucht|vereinbart|reserviert|vorgemerkt|eingeplant)\b))"
        # "geben Sie mir bis Donnerstag"
        r"|(?P<wait>\bgeben\s+sie\s+(?:mir|uns)\b)"
    ),
    infinitives={}, clitics={}, act="{} zukommen lassen",
    hedge=re.compile(r"\b(?:voraussichtlich|normalerweise|in\s+der\s+regel|meist|etwa|ca\.|wahrscheinlich|vermutlich|hoffentlich|sollte|könnte|dürfte|war|wurde|wenn|falls|nicht|kein\w*|öffnet|geschlossen)\b"),
)  # fmt: skip
_ES = _Tongue(
    shows=Waiting(
        r"(?P<clitic>\b(?:le|les|te|se\s+lo|se\s+la)\s+)(?P<mine>llamo|llamamos|envío|enviamos|mando|mandamos|devuelvo|devolvemos|reembolso|reembolsamos|escribo|escribimos|visitamos|contacto|contactamos|confirmo|confirmamos|entregamos|cambiamos|reparamos|aviso|avisamos|doy|damos|informo|informamos|respondo|respondemos|contesto|contestamos|digo|decimos|paso|pasamos|hago\s+llegar|hacemos\s+llegar|abono|abonamos|traigo|traemos|instalamos)\b"
        r"|(?P<thing>\b(?:el|la|su|un|una|nuestro|nuestra|mi)\s+(?:[\wáéíóúñ]+\s+){0,2}?[\wáéíóúñ]+)\s+(?P<thing_verb>llega|sale|pasa|(?P<calls>(?:le|te|os|les)\s+(?:visita|llama|escribe|contacta|atiende))|estará|(?:está|queda)\s+(?:programad|reservad|previst|confirmad|list|citad)[oa])\b"
        r"|(?P<late>\b(?:llega|sale|pasa|queda\s+(?:reservad|programad|confirmad|citad)[oa]|(?P<calls2>(?:le|te|os|les)\s+(?:visita|llama|escribe|contacta|atiende)))\s+(?P<thing2>(?:el|la|su|un|una|nuestro|nuestra|mi)\s+[\wáéíóúñ]+))"
        # "me pongo en contacto con usted mañana", "vuelvo a llamarle el lunes"
        r"|(?P<bare>\b(?:me\s+pongo|nos\s+ponemos)\s+en\s+contacto|\b(?:vuelvo|volvemos)\s+a\s+(?P<again>(?:llamar|escribir|contactar)(?:le|les|te|os|lo|la))|\b(?:me\s+encargo|nos\s+encargamos)|\b(?:tramito|tramitamos|gestiono|gestionamos|envío|enviamos|reviso|revisamos|hago|hacemos)(?=\s+(?:el|la|los|las|su|un|una)\b))"
        r"|(?P<wait>\b(?:deme|denos|dame|danos)\b)"
    ),
    infinitives={
        "llam": "llamar", "env": "enviar", "mand": "mandar", "devuelv": "devolver", "devolv": "devolver", "reembols": "reembolsar", "escrib": "escribir", "contact": "contactar",
        "confirm": "confirmar", "entreg": "entregar", "cambi": "cambiar", "repar": "reparar", "avis": "avisar", "do": "dar", "da": "dar", "inform": "informar", "respond": "responder", "contest": "contestar", "dig": "decir", "dec": "decir", "pas": "pasar",
        "hag": "hacer", "hac": "hacer", "abon": "abonar", "tra": "traer", "instal": "instalar", "tramit": "tramitar", "gestion": "gestionar", "revis": "revisar",
    },
    clitics={"le": "le", "les": "les", "te": "te", "se lo": "selo", "se la": "sela"}, act="hacerle llegar {}",
    hedge=re.compile(r"\b(?:normalmente|suele|aproximadamente|probablemente|quizás|debería|podría|espero|esperamos|si|cuando|no|cierra|abrimos)\b"),
)  # fmt: skip
_FR = _Tongue(
    shows=Waiting(
        r"\b(?:je|nous|on)\s+(?P<clitic>(?:vous\s+(?=l')|te\s+(?=l'))?(?:(?:vous|te|vous\s+le|vous\s+la|vous\s+les|vous\s+en|le|la|les)\s+|l'))(?P<mine>remettons|remets|rappelle|rappelons|appelle|appelons|envoie|envoyons|rembourse|remboursons|écris|écrivons|recontacte|recontactons|contacte|contactons|livre|livrons|expédie|expédions|confirme|confirmons|tiens|tenons|réponds|répondons|renvoie|renvoyons|donne|donnons|transmets|transmettons|communique|communiquons|informe|informons|fais|faisons|apporte|apportons|adresse|adressons|dis|disons|propose|proposons|rends\s+visite)\b"
        r"|(?P<thing>\b(?:le|la|votre|un|une|notre|mon|ma)\s+(?:[\wàâéèêîôûç'-]+\s+){0,2}?[\wàâéèêîôûç'-]+)\s+(?P<thing_verb>arrive|part|passe|vient|(?P<calls>vous\s+(?:r?appelle|(?:re)?contacte|écrit|répond))|est\s+(?:prévue?|programmée?|réservée?|confirmée?|planifiée?|attendue?))\b"
        # "je reviens vers vous demain", "nous faisons le point lundi"
        r"|\b(?:je|nous|on)\s+(?P<bare>(?:reviens|revenons|revient)\s+(?:vers|à)\s+(?:vous|toi)|(?:fais|faisons)\s+(?:le\s+(?:point|nécessaire)|livrer|partir)|reprends\s+contact|reprenons\s+contact|(?:transmets|transmettons|lance|lançons|traite|traitons|vérifie|vérifions|effectue|effectuons|procède|procédons|passe|passons|expédie|expédions|envoie|envoyons|rembourse|remboursons|livre|livrons|remplace|remplaçons|répare|réparons|règle|réglons|crédite|créditons|programme|programmons)(?=\s+(?:le|la|les|l'|un|une|votre|vos|chez|au|à)\b))"
        r"|(?P<wait>\b(?:donnez|laissez)-(?:moi|nous)\b)"
    ),
    infinitives={
        "rappel": "rappeler", "appel": "appeler", "envo": "envoyer", "rembours": "rembourser", "écri": "écrire", "recontact": "recontacter", "contact": "contacter", "livr": "livrer",
        "expédi": "expédier", "confirm": "confirmer", "tien": "tenir", "ten": "tenir", "répond": "répondre", "renvo": "renvoyer", "remet": "remettre", "donn": "donner", "transmet": "transmettre", "communiqu": "communiquer", "inform": "informer", "fais": "faire",
        "apport": "apporter", "adress": "adresser", "di": "dire", "propos": "proposer", "rends visite": "rendre visite", "revien": "revenir", "reven": "revenir", "repren": "reprendre", "lan": "lancer", "trait": "traiter",
        "vérifi": "vérifier", "effectu": "effectuer", "proc": "procéder", "pass": "passer", "remplac": "remplacer", "remplaç": "remplacer", "répar": "réparer", "règl": "régler", "régl": "régler", "crédit": "créditer", "programm": "programmer",
    },
    clitics={"l'": "l'", "le": "le", "la": "la", "les": "les", "vous l'": "vous l'", "te l'": "te l'", "vous les": "vous les", "vous": "vous", "te": "te", "vous le": "vous le", "vous la": "vous la", "vous en": "vous en"}, act="vous faire parvenir {}",
    hedge=re.compile(r"\b(?:généralement|normalement|environ|probablement|peut-être|devrait|pourrait|espère|espérons|si|quand|pas|ferme|ouvert)\b"),
)  # fmt: skip
_TONGUES = {"de": _DE, "es": _ES, "fr": _FR}
_CLAUSE = re.compile(
    r"[;!?\n]|\.(?=\s|$)(?<!\d\.)|,\s+(?:aber|und|pero|y|mais|et)\s|\s+(?:aber|pero|mais)\s|\s+et\s+(?=(?:je|j'|nous|on|vous)\b)|\s+y\s+(?=(?:le|les|te|os|me|nos|se|lo|la|vuelvo|volvemos)\s)"
)


def find(said: Said, taken: list[Found]) -> Iterator[Found]:
    """The promises of these shapes in one message, where no other finder has taken the words."""
    tongue = _TONGUES[said.language]
    for sentence, low in zip(said.sentences, said.lowered, strict=True):
        if low.endswith("?"):
            continue
        for hit in tongue.shows.finditer(low):
            begin = max((edge.end() for edge in _CLAUSE.finditer(low) if edge.end() <= hit.start()), default=0)
            stop = _CLAUSE.search(low, hit.end())
            end = stop.start() if stop else len(low)
            start, end = sentence.start + begin, sentence.start + end
            dates = due_dates(said, start, end)
            if not dates or tongue.hedge.search(said.low, start, end):
                continue
            if any(one.start < end and start < one.end for one in taken):
                continue
            after = sentence.start + hit.end()
            rest = without_dates(said, after, end, [one for one in dates if one.start >= after])
            yield Found(said, start, end, _does(said, hit, sentence.start, rest), due_of(dates))
            break


def _does(said: Said, hit: re.Match[str], offset: int, rest: str) -> str:
    """The act in the infinitive, as near as the words allow."""
    tongue, groups = _TONGUES[said.language], hit.groupdict()
    if verb := groups.get("mine"):
        stem = max((one for one in tongue.infinitives if verb.startswith(one)), key=len)
        clitic = tongue.clitics[" ".join(groups["clitic"].split())]
        act = f"{clitic} {tongue.infinitives[stem]}" if said.language == "fr" else f"{tongue.infinitives[stem]}{clitic}"
        if (more := verb.partition(" ")[2]) and not tongue.infinitives[stem].endswith(more):
            act = f"{act} {more}"  # "le hago llegar"
        return f"{act} {rest}".replace("l' ", "l'").strip()
    if groups.get("bare"):
        return _bare(said.language, groups, rest)
    if groups.get("wait"):
        return {"de": "sich bei Ihnen melden", "es": "ponerse en contacto con usted", "fr": "revenir vers vous"}[
            said.language
        ]
    if groups.get("booked"):
        return "den Termin einhalten"
    name = "thing" if groups.get("thing") else "thing2"
    thing = said.text[offset + hit.start(name) : offset + hit.end(name)]
    if who := groups.get("calls") or groups.get("calls2"):
        return _of_person(said.language, thing[:1].lower() + thing[1:], who, rest)
    return tongue.act.format(thing[:1].lower() + thing[1:])


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
