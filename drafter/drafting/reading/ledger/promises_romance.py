"""Promises in Spanish and French: "Le enviaremos un reemplazo antes del lunes", "Le technicien passera vendredi"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from drafter.domain.lexicon.patterns import Pattern, Waiting
from drafter.domain.regex import regex
from drafter.drafting.reading.ledger.promise_found import Found, clause_start, due_dates, without_dates
from drafter.drafting.reading.ledger.things_abroad import act_of, keeps_own_time
from drafter.drafting.reading.ledger.thread import Said

_IRREGULAR_ES = {
    "har": "hacer",
    "tendr": "tener",
    "pondr": "poner",
    "dir": "decir",
    "vendr": "venir",
    "saldr": "salir",
    "podr": "poder",
    "sabr": "saber",
    "querr": "querer",
    "mantendr": "mantener",
}
_IRREGULAR_FR = {"enverr": "envoyer", "renverr": "renvoyer", "fer": "faire", "viendr": "venir", "reviendr": "revenir", "tiendr": "tenir", "interviendr": "intervenir", "ser": "être", "aur": "avoir", "pourr": "pouvoir", "ir": "aller",
                 "rappeller": "rappeler", "appeller": "appeler", "prendr": "prendre", "mettr": "mettre", "transmettr": "transmettre", "recevr": "recevoir", "remettr": "remettre", "répondr": "répondre", "rendr": "rendre"}  # fmt: skip
_SUBJUNCTIVE = {
    "venir": "venga",
    "ir": "vaya",
    "hacer": "haga",
    "poner": "ponga",
    "recoger": "recoja",
    "entregar": "entregue",
    "instalar": "instale",
    "salir": "salga",
    "acudir": "acuda",
    "traer": "traiga",
}


@dataclass(frozen=True)
class _Language:
    mine: re.Pattern[str]
    theirs: re.Pattern[str]
    person: Pattern
    yours: re.Pattern[str]
    stop: re.Pattern[str]
    hedge: re.Pattern[str]
    needs: re.Pattern[str]
    event: re.Pattern[str]
    vague: re.Pattern[str]


_ES = _Language(
    mine=regex(
        r"(?P<clitics>(?:\b(?:me|nos|te|se|le|les|lo|la|los|las|os)\s+){0,2})(?:\b(?P<go>voy|vamos)\s+a\s+(?P<inf>\w+(?:ar|er|ir)(?:le|les|se|lo|la|te|me|nos)?)|\b(?P<stem>\w+r)(?:é|emos))(?!\w)"
    ),
    theirs=regex(
        r"(?P<subject>\b(?:el|la|un|una|su|nuestro|nuestra|alguien)(?:\s+(?:\d[\d.,]*(?:\s?[€$£])?|(?!se\b|le\b|les\b|que\b|lo\b)\w+)){0,4}?|\b(?:los|las|nuestros|nuestras|sus)\s+(?:\w+\s+)?(?:equipos|técnicos|agentes|compañer[oa]s|operarios|jardineros|repartidores|expertos|asesores|fontaneros|piezas|artículos|muebles|billetes|documentos|sillas|llaves|puertas|tornillos|medicamentos))\s+(?P<clitics>(?:(?:se|le|les|lo|la)\s+){0,2})(?:(?P<go>van?)\s+a\s+(?P<inf>\w+r)|(?P<stem>\w+r)án?)(?!\w)"
    ),
    person=Waiting(
        r"(?:^|(?<=[,;:.!] )|\b(?:y|entonces|así\s+que|pues)\s+)\W*(?:(?:él|ella|alguien|entonces|pues)\s+)?(?P<clitics>(?:(?:se|le|les|lo|la|te|os)\s+){0,2})(?:(?P<go>va)\s+a\s+(?P<inf>(?:pasar|venir|ir|acudir|llamar|visitar|recoger|instalar|reparar|traer|entregar)(?:le|les|lo|la|te|os)?)|(?P<stem>pasar|vendr|ir|acudir|llamar|visitar|recoger|instalar|reparar|traer|entregar)á)(?!\w)"
    ),
    yours=regex(r"(?:\b(?P<it>lo|la|los|las)\s+)?\b(?:recibirá|recibirás|tendrá|tendrás|va\s+a\s+recibir)(?!\w)"),
    stop=regex(
        r"[;!?\n]|\.(?=\s|$)|,\s*(?:pero|si|cuando|para|gracias|y)\b|\s+(?:pero|porque|y\s+(?=(?:le|les|te|nos|me)\s))\s*"
    ),
    hedge=regex(
        r"\b(?:normalmente|aproximadamente|suele|suelen|debería|deberían|podría|intentar\w*|trataremos|estimad[ao](?!\s+(?:sra?|srta|señora?|d|don|doña|client[ea]|amig[ao])\b)|probablemente|esperamos|quizás?|alrededor\s+de|generalmente)\b|\b(?:disponible|vigente|válid[oa]|abiert[oa]|cerrad[oa])s?\s+hasta\b"
    ),
    needs=regex(
        r"\b(?:si|cuando|una\s+vez\s+que|en\s+cuanto)\s+(?:nos|usted|me|tenga|env[ií]|recib|le\b)|\b(?:al\s+recibir|tras\s+recibir|una\s+vez\s+recibid\w+|tras\s+la\s+recepción\s+de)\s+(?:su|sus|el|la|los|las)\b"
    ),
    event=regex(r"\bsi\s+no\b|\ben\s+caso\b"),
    vague=regex(r"^(?:ayudar|poder|necesitar|querer|estar|ser|agradecer|encantar)|^seguir\b"),
)
_FR = _Language(
    mine=regex(r"\b(?:je|j'|nous|on)\s*(?P<clitics>(?:\b(?:vous|te|le|la|les|lui|leur|me|nous)\s+|\bl'){0,2})(?:(?P<go>vais|allons|va)\s+(?P<pre>(?:(?:vous|te|le|la|les|me|nous)\s+|l'){0,2})(?P<inf>\w+(?:er|ir|re|oir))|(?P<stem>\w+r)(?:ai|ons|a))(?!\w)"),
    theirs=regex(r"(?P<subject>\b(?:(?:le|la|un|une|votre|notre)\s+|l')(?:\w+)(?:\s+(?:\d[\d.,]*(?:\s?[€$£])?|(?!vous\b|va\b)\w+)){0,4}?|\b(?:les|nos|vos)\s+(?:\w+\s+)?(?:équipes?|techniciens|agents|services|collègues|ouvriers|jardiniers|livreurs|experts|conseillers|plombiers|peintres|pièces|articles|meubles|billets|documents|chaises|clés|portes|médicaments))\s+(?P<clitics>(?:vous\s+|le\s+|la\s+)?)(?:(?P<go>va|vont)\s+(?P<pre>(?:vous\s+)?)(?P<inf>\w+(?:er|ir|re|oir))|(?P<stem>\w+r)(?:a|ont))(?!\w)"),
    person=Waiting(
        r"\b(?:il|elle|quelqu'un)\s+(?P<clitics>(?:vous|le|la|les|te)\s+|l')?(?:(?P<go>va)\s+(?P<pre>(?:vous|le|la|les|te)\s+|l')?(?P<inf>passer|venir|rappeler|appeler|livrer|arriver|intervenir|contacter|apporter|installer|réparer|récupérer)|(?P<stem>passer|viendr|rappeller|appeller|livrer|arriver|interviendr|contacter|recontacter|apporter|installer|réparer|récupérer)a)(?!\w)"
    ),
    yours=regex(r"\bvous\s+(?P<it>l'|(?:le|la|les)\s+)?(?:recevrez|aurez|allez\s+recevoir)(?!\w)"),
    stop=regex(r"[;!?\n]|\.(?=\s|$)|,\s*(?:mais|si|dès|afin|merci|et)\b|\s+(?:mais|car)\s|\s+et\s+(?=(?:je|nous|vous)\b)"),
    hedge=regex(r"\b(?:généralement|normalement|habituellement|environ|devrait|devraient|pourrait|essay\w+|tâcher\w+|probablement|espérons|estimée?|en\s+moyenne|peut-être)\b|\b(?:disponible|valable|ouverte?|fermée?)s?\s+jusqu"),
    needs=regex(r"\b(?:si|dès\s+que|une\s+fois\s+que|lorsque|quand)\s+(?:vous|nous|j'aur)|\b(?:dès|à|après)\s+(?:la\s+)?réception\s+(?:des?|du|de\s+la|de\s+l'|de\s+vos|de\s+votre)\b(?!\s+(?:commande|pièces\s+détachées))"),
    event=regex(r"\bsi\s+(?:le|la|ce|rien)\b|\ben\s+cas\b|\bs'il\b"),
    vague=regex(r"^(?:aider|vous\s+aider|être|pouvoir|avoir\s+besoin|falloir|rester)\b"),
)  # fmt: skip


def find(said: Said) -> Iterator[Found]:
    """The promises of one Spanish or French message. What others will do counts only with a date."""
    words = _ES if said.language == "es" else _FR
    for sentence, low in zip(said.sentences, said.lowered, strict=True):
        if low.endswith("?"):
            continue
        taken = 0
        for kind, pattern in (
            ("yours", words.yours),
            ("theirs", words.theirs),
            ("person", words.person),
            ("mine", words.mine),
        ):
            for hit in pattern.finditer(low):
                stop = words.stop.search(low, hit.end())
                end = stop.start() if stop else len(low.rstrip(" .!"))
                clause = clause_start(low, hit.start())
                if hit.start() < taken or words.hedge.search(low, clause, end):
                    continue
                if found := _read(said, sentence.start, low, hit, (kind, end, words)):
                    taken = max(taken, end)
                    yield found


def _read(said: Said, offset: int, low: str, hit: re.Match[str], how: tuple[str, int, _Language]) -> Found | None:
    kind, end, words = how
    begin = max(
        (edge.end() for edge in re.finditer(r"[,:](?!\d)\s*|;\s*|\b(?:y|et)\s+", low[: hit.start()])), default=0
    )
    begin = begin if due_dates(said, offset + begin, offset + hit.start()) else hit.start()
    lead = re.match(r"[^,]{3,40},\s*", low[: hit.start()])
    if begin == hit.start() and lead and lead.end() == hit.start() and due_dates(said, offset, offset + lead.end()):
        begin = 0
    dates = due_dates(said, offset + begin, offset + end)
    if kind != "mine" and not dates:
        return None
    rest = without_dates(
        said, offset + hit.end(), offset + end, [one for one in dates if one.start >= offset + hit.end()]
    )
    does = _DOES[kind](said, offset, hit, rest)
    if not does or words.vague.search(does):
        return None
    asks = bool(words.needs.search(low))
    return Found(
        said,
        offset + begin,
        offset + end,
        does,
        dates[0].latest if dates else None,
        asks=asks,
        event=not asks and bool(words.event.search(low)),
    )


def _mine(said: Said, offset: int, hit: re.Match[str], rest: str) -> str | None:
    verb = _infinitive(said, hit)
    if verb is None:
        return None
    clitics = f"{hit['clitics']}{hit.groupdict().get('pre') or ''}".split()
    if said.language == "es":
        clitics = [{"me": "se", "nos": "se"}.get(one, one) for one in clitics]
        return f"{verb}{''.join(clitics)} {rest}".strip()
    return " ".join([*clitics, verb, rest]).replace("l' ", "l'").strip()


def _theirs(said: Said, offset: int, hit: re.Match[str], rest: str) -> str | None:
    verb = _infinitive(said, hit)
    if verb is None:
        return None
    subject = said.text[offset + hit.start("subject") : offset + hit.end("subject")]
    subject = subject[:1].lower() + subject[1:]
    if keeps_own_time(subject):
        return None
    if verb in _STATES:
        return _brought_about(subject, f"{_STATES[verb]} {rest}")
    thing = re.search(
        r"\b(?:pedido|paquete|reembolso|envío|reemplazo|dinero|abono|piezas|artículos|muebles|billetes|documentos|sillas|llaves|puertas|tornillos|medicamentos|colis|pièces|articles|meubles|billets|chaises|clés|portes|médicaments|commande|remboursement|livraison|remplacement|avoir|router|routeur)",
        subject.lower(),
    )
    if said.language == "es":
        if thing:
            return (
                f"hacerle llegar {subject}"
                if verb in ("llegar", "entregar", "enviar", "recibir")
                else f"{verb} {subject} {rest}".strip()
            )
        many = "n" if subject.startswith(("los ", "las ", "nuestros ", "nuestras ", "sus ")) else ""
        return f"hacer que {subject} {hit['clitics']}{_subjunctive(verb)}{many} {rest}".strip()
    if thing:
        return f"vous faire parvenir {subject}"
    if "vous" in f"{hit['clitics']}{hit.groupdict().get('pre') or ''}":
        return f"vous faire {verb} par {subject} {rest}".strip()
    return f"faire {verb} {subject} {rest}".strip()


_STATES = {"être": "est", "avoir": "a"}
_DONE_TO_IT = regex(r"est\s+(?:\w+ment\s+)?(?P<verb>\w{3,})ée?s?\b")


def _brought_about(subject: str, told: str) -> str:
    """ "la panne", "est réparée": to repair it."""
    done = _DONE_TO_IT.match(told.lower())
    return f"{done['verb']}er {subject}" if done else act_of("fr", subject, told.lower())


def _person(said: Said, offset: int, hit: re.Match[str], rest: str) -> str | None:
    """Somebody who was named before: "dans ce cas il passera vendredi"."""
    verb = _infinitive(said, hit)
    if verb is None:
        return None
    if said.language == "es":
        return f"hacer que alguien {hit['clitics'] or ''}{_subjunctive(verb)} {rest}".strip()
    clitics = f"{hit['clitics'] or ''}{hit['pre'] or ''}"
    if clitics.startswith("vous"):
        return f"vous faire {verb} par quelqu'un {rest}".strip()
    return f"faire {verb} quelqu'un {rest}".strip()


def _subjunctive(verb: str) -> str:
    ending = _SUBJUNCTIVE.get(verb) or (verb[:-2] + ("e" if verb.endswith("ar") else "a"))
    ending = re.sub(r"ce$", "que", ending) if verb.endswith("car") else ending
    return re.sub(r"ge$", "gue", ending) if verb.endswith("gar") else ending


def _yours(said: Said, offset: int, hit: re.Match[str], rest: str) -> str | None:
    if hit["it"]:
        it = hit["it"].strip().replace("l'", "le")
        return (
            f"hacérse{it} llegar {rest}".strip()
            if said.language == "es"
            else f"vous {it} faire parvenir {rest}".strip()
        )
    if not rest:
        return None
    return f"hacerle llegar {rest}" if said.language == "es" else f"vous faire parvenir {rest}"


def _infinitive(said: Said, hit: re.Match[str]) -> str | None:
    """The infinitive of a future: Spanish and French form it on the infinitive, a few verbs aside."""
    if hit["inf"]:
        return hit["inf"]
    stem = hit["stem"]
    if said.language == "es":
        made = _IRREGULAR_ES.get(stem, stem)
        return made if re.search(r"(?:ar|er|ir)$", made) and (len(made) > 2 or made == "ir") else None
    made = _IRREGULAR_FR.get(stem, stem)
    if made != stem or re.search(r"(?:er|ir)$", made):
        return made if len(made) > 3 else None
    return f"{made}e" if re.search(r"(?:nd|rd|t|tt|ui|v)r$", made) else None


_DOES = {"mine": _mine, "theirs": _theirs, "person": _person, "yours": _yours}
