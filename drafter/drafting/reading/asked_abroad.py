"""Questions in German, Spanish and French that no question word marks: "Passt die Birne?", "¿me llega la factura?".

There the verb may stand first, or the order of words is that of a statement, so the mark at the end is what counts. What
puts a mark at the end of an outcry is no question: rhetoric, a reproach, a wait held against us. The text is folded.
"""

from __future__ import annotations

from drafter.domain.lexicon.patterns import Waiting
from drafter.domain.regex import regex

_RHETORIC = Waiting(
    r"\b(?:nennen sie (?:das|so|es)|(?:das|es|sowas|so ?et?was) nennen sie|nennt (?:man|ihr|sich) (?:das|so)|(?:glauben|meinen|denken|finden) sie (?:im ernst|ernsthaft|wirklich|etwa|eigentlich|allen ernstes)|wollen sie (?:mir|uns) (?:\w+ )?(?:erzahlen|weismachen|sagen|einreden)|"
    r"sie wollen (?:mir|uns) (?:\w+ )?(?:\w+ )?(?:erzahlen|weismachen|einreden)|soll (?:ich|man) (?:etwa|lachen)|soll das (?:etwa|wirklich|ein)|halten sie (?:mich|uns) fur|(?:sind|ist) (?:sie|das) (?:ihr )?ernst|ihr ernst|zu viel verlangt|(?:lesen|horen) sie (?:das )?(?:eigentlich|uberhaupt)|"
    r"ist ihnen (?:eigentlich |uberhaupt )?(?:klar|bewusst|egal)|schamen sie sich|verstehen sie (?:das|mich) (?:nicht|uberhaupt)|wissen sie (?:eigentlich|uberhaupt),? (?:was|wie)|noch ganz bei trost|(?:warum|wieso) (?:wundert|uberrascht) mich|(?:warum|wieso) (?:tue|tu|mache) ich mir (?:das|so)|(?:warum|wieso) sollten? (?:ich|wir|man|jemand) (?:\w+ ){0,4}(?:glauben|vertrauen|trauen)|"
    r"(?:llaman?|llamais) (?:ustedes |usted )?(?:a (?:esto|eso) |servicio)|(?:esto|eso) (?:lo|le) llaman?|(?:se )?(?:creen|cree|piensan?) (?:ustedes |usted )?(?:de verdad|en serio|que (?:soy|somos|voy a|no me|me chupo))|(?:de verdad|en serio) (?:creen?|piensan?|esperan?)|me (?:toman?|estan? tomando)|les? parece (?:normal|bonito|serio|poco|esto|a ustedes)|mucho pedir|"
    r"se dan? cuenta|no (?:les|le) da verguenza|es una broma|por que (?:sera que|no me sorprende)|por que (?:iba|voy|deberia|tendria que) (?:yo |a )*(?:creer|confiar)\w*|tengo que (?:aguantar|soportar|suplicar)|"
    r"(?:vous )?appelez(?: |-)?(?:vous )?(?:ca|cela)|vous (?:pensez|croyez|trouvez)(?: vraiment| serieusement)|(?:pensez|croyez|trouvez)-vous (?:vraiment|serieusement|normal)|prenez(?:-vous)? (?:moi )?(?:pour|les gens)|me prenez|trop demander|vous (?:vous )?(?:moquez|fichez|foutez)|rendez-vous compte|rendez compte|"
    r"pourquoi (?:est-ce que )?(?:ca|cela) ne (?:m'etonne|me surprend)|pourquoi devrai[st]-?(?:je|on) (?:\w+ )?(?:croire|faire confiance)|une blague|est-ce (?:bien )?serieux|dois-je vraiment|avez-vous (?:honte|perdu))\b"
)
_TAG = regex(
    r"\b(?:vous (?:vous |l')?(?:imaginez|comprenez|voyez)|imaginez-vous|(?:se lo|se|lo) imaginan?|se da usted cuenta|(?:konnen|konnten) sie sich das vorstellen|verstehen sie)\s*\?$"
)
"""What wants assent at the end of a statement: "eleven days without a telephone, can you imagine?"."""
_STATES = regex(
    r"^(?:(?:und|aber|also|oder|y|pero|o sea|et|mais|donc|ou|alors)[ ,]+){0,2}"
    r"(?:ich|wir|sie|er|es|man|das|dies\w*|die|der|den|dem|jetzt|nun|so|seit|nach|wegen|schon|drei|zwei|yo|nosotros|ustedes|esto|eso|ahora|desde|tres|dos|ya|je|j'|nous|vous|ils?|elles?|on|cela|ca|c'est|maintenant|depuis|apres|trois|deux)\b"
)
"""What a statement begins with: with a mark behind, it asks only where nothing is held against us."""
_HELD_AGAINST = regex(
    r"\b(?:und (?:jetzt|nun|dann|trotzdem) (?:\w+ )?(?:das|dies|so|noch|nichts)|jetzt (?:das|dies|so)|schon wieder|immer noch|einfach so|(?:seit|nach|vor) (?:\w+ )?\w+ (?:tag|woche|monat|jahr|stunde)\w*|normal|im ernst|ernsthaft|umsonst|gewartet|bezahlt|"
    r"y ahora (?:esto|eso|me|nada)|otra vez|todavia|(?:desde|tras|hace|despues de) (?:\w+ )?\w+ (?:dia|semana|mes|ano|hora)\w*|en serio|he (?:esperado|pagado)|para esto|para nada|"
    r"et maintenant (?:ca|cela|rien)|encore une fois|toujours (?:pas|rien)|(?:depuis|apres) (?:\w+ )?\w+ (?:jour|semaine|mois|an|heure)\w*|serieusement|attendu|paye|tout ca pour|pour rien)\b"
)
_GREETING = regex(
    r"^(?:(?:hallo|guten (?:tag|morgen|abend)|servus|moin|gruezi|liebes team|sehr geehrte damen und herren|hola|buen[ao]s? (?:dias|tardes|noches|dia)|bonjour|bonsoir|salut)(?: (?:zusammen|nochmals?|madame|monsieur|(?:frau|herr|senor|senora) \w+))?[ ,!:]+)+"
)
_UNMARKED = regex(
    r"^(?:(?:und|aber|also|y|pero|et|mais|alors)[ ,]+)?"
    r"(?:(?:warum|wieso|weshalb|wann|wo) (?:ist|sind|war|wurden?|wird|werden|hat|haben|habe|kommt|kommen|bleibt|bekomm\w*|krieg\w*|erhalt\w*|soll|habt|seid|ruft|meldet|geht|dauert|passiert|muss|kann)\b"
    r"|por que (?:no|nadie|nunca|se|me|nos|le|te|siempre|tengo|hay|ha|han|sigue|tarda)\b|donde (?:esta|estan)\b|cuando (?:me |nos |se )?(?:llega|va a|van a|tendre)\b"
    r"|pourquoi (?:personne|rien|est|vous|mon|ma|mes|le|la|les|on|je|c'est|il|elle)\b|ou (?:est|sont|en est)\b)[^,]*$"
)
"""A question that nobody ended with a mark; "warum das so ist, weiß ich nicht" is none."""
_ASKS_FIRST = regex(
    r"^[\u00bf ]*(?:(?:und|aber|also|oder|y|pero|et|mais|alors)[ ,]+)?"
    r"(?:wer|wen|wem|wann|wo|wohin|woher|warum|wieso|weshalb|wie|was|welche[rsnm]?|quien|cuando|donde|adonde|por que|como|que|cual|qui|quand|ou|pourquoi|comment|combien|quel(?:le)?s?|est-ce)\b"
)
_FEWEST = 2
"""How many words a question has at least."""


def where_asked_abroad(text: str) -> int | None:
    """Where in a folded sentence that ends with a question mark the question begins; None where it is none.

    >>> where_asked_abroad("guten tag, passt auch eine led-birne in die lampe?")
    11
    """
    greeting = _GREETING.match(text)
    start = greeting.end() if greeting else 0
    asked = text[start:].lstrip("\u00bf ")
    if len(asked.split()) < _FEWEST or _RHETORIC.search(asked) or _TAG.search(asked):
        return None
    return None if _STATES.match(asked) and _HELD_AGAINST.search(asked) else start


def begins_asking(text: str) -> bool:
    """Whether a folded sentence begins with its question word: what follows a comma in it belongs to it.

    >>> begins_asking("und wer achtet darauf, was sie isst?"), begins_asking("die lampe brennt, was tun sie?")
    (True, False)
    """
    return _ASKS_FIRST.match(text) is not None


def asked_unmarked_abroad(text: str) -> bool:
    """Whether a folded sentence asks, though no mark says so: "pourquoi personne ne me rappelle".

    >>> asked_unmarked_abroad("warum ruft keiner zuruck"), asked_unmarked_abroad("warum das so ist, weiss ich nicht")
    (True, False)
    """
    return len(text.split()) > _FEWEST and _UNMARKED.match(text) is not None and _RHETORIC.search(text) is None
