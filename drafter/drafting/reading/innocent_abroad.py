"""What makes a sign innocent in German, Spanish and French, where no net hears the whole message: who did it, whether
it is only asked or supposed, and whether the message is glad."""

from __future__ import annotations

from drafter.domain.lexicon.patterns import Waiting
from drafter.domain.regex import regex
from drafter.drafting.reading.scan import Hit, Said, sentence, sentence_breaks

LACKS = regex(
    r"\b(?:nicht|nix|kein\w*|nie|niemand|nichts|ohne|noch immer|immer noch|wieder|no|sin|nunca|nadie|nada|ni|sigue|siguen|sigo|otra vez|n'\w+|pas|jamais|personne|aucun\w*|rien|sans|toujours|encore)\b"
)
"""What is amiss is told by what is not so, or is so again; who comes back to thank lacks nothing."""
_LATE_HIMSELF = Waiting(
    r"\b(?:entschuldig\w*|verzeih\w*|sorry|tut mir leid)\b[^.!?\n]{0,40}\b(?:(?:dass|wenn) ich|erst jetzt|ich (?:war|hatte|hab|habe)|(?:meine?|die|fur die) (?:spate|verspatete|verspatung|lange pause|funkstille))\b"
    r"|\b(?:perdon\w*|disculp\w*|siento|lamento)\b[^.!?\n]{0,30}\b(?:la (?:demora|tardanza)|(?:el|mi) (?:retraso|silencio)|(?:haber )?tardad?o|tarde|por no|no haber|que no)\b|\b(?:prometi|quede en|quedamos)\b[^.!?\n]{0,50}\bno (?:cumpli|lo hice|pude)\b"
    r"|\b(?:desolee?|excuse[zr]?|pardon(?:nez)?|excuses)\b[^.!?\n]{0,30}\b(?:de (?:vous |ne |n')?(?:\w+ )?(?:repondre|revenir|recontacter|reagir|pas avoir)|d'avoir (?:\w+ )?(?:tarde|mis|oublie|traine)|(?:pour|de) (?:mon|ma|ce|cette|le) (?:\w+ )?(?:retard|delai|silence|reponse)|je (?:reponds|reviens|n'ai))"
)
"""The customer apologizes for what they themselves were late with."""
_OWN_WORD = regex(
    r"\b(?:ich (?:hatte|habe|hab) (?:\w+ ){0,3}?(?:versprochen|zugesagt)|(?:versprach|versprochen|zugesagt) (?:hatte|habe) ich|(?:le|les|os|te)? ?(?:habia |he )?(?:prometi|prometido)|quede en|me comprometi|je (?:vous )?(?:avais|ai|l'avais) promis|j'(?:avais|ai) promis|je devais)\b"
)
_OF_HIMSELF = regex(
    r"\b(?:soy|fui|estoy|he sido|bin|war|ich|je suis|j'etais|je fus|je me sens|j'ai ete|suis-je|que je suis)(?: (?:un|una|tan|muy|mas|so|ein|zu|ne|der|wohl|ja|vielleicht|trop|une|tellement|vraiment|bien))* $|^(?:(?:es que|mire|ay|que|quel(?:le)?|was fur ein|also|da)[ ,]+)*(?:soy|fui|ich|bin|je suis)\b"
)
"""Stands before, or begins, what somebody calls themselves."""
_COMES_FROM = regex(
    r"\b(?:me fui|nos fuimos|me cambie|nos cambiamos|(?:vengo|venia|venimos|veniamos) de|(?:estaba|estuve|estabamos|estuvimos) (?:con|en)|(?:kam|kamen|komme|kommen) (?:\w+ )?(?:von|aus)|(?:war|waren) (?:ich |wir )?(?:\w+ )?bei|zu (?:ihnen|euch) gewechselt|gewechselt bin|(?:venais|viens|venons|venions) (?:de|d')|(?:etais|etions) (?:\w+ )?chez|j'ai quitte|nous avons quitte)\b"
)
"""Of a rival in the past, the customer came; to a rival they may go."""
_AT_PLAY = regex(
    r"\b(?:lotto|borse|aktien|casino|kasino|gewett\w+|krypto|bitcoin|bolsa|loteria|quiniela|apuestas?|criptos?|acciones en|loto|bourse|tombola|pari(?:s|e)? sportif\w*|au poker)\b"
)
"""Money lost at play or on the market was not taken by the company."""
_SUPPOSES = regex(
    r"\b(?:si (?!no\b|ne\b|manana no\b)|en caso de|wenn (?:ich|wir|man)|falls (?:ich|wir|man)|angenommen|au cas ou|s'il (?:arrive|pleut|fait))"
)
_ASKS = Waiting(
    r"\W*(?:(?:hallo|hi|hey|moin|guten (?:tag|morgen|abend)|servus|gruezi|hola+|buen[oa]s?(?: (?:dias?|tardes|noches))?|bonjour|bonsoir|salut|coucou|dites|und|y|et|eine frage|kurze frage|una (?:duda|pregunta|consulta)|une (?:petite )?question|[\w-]+(?=,))[ ,:!.]+){0,3}¿?"
    r"(?:wie|was|wo|wann|welche\w*|wer|kann|konnen?|konnt|konnten|muss|musste|darf|gibt|gilt|habt|hat|haben|fuhrt|sind|ist|bietet|bieten|que|como|cuant[oa]s?|cuando|donde|cual|hay|puedo|puede|podria\w*|tien[ea]s?|tienen|teneis|es|son|se puede|a partir|combien|comment|quand|quel\w*|ou|est-ce|avez|peut-on|puis-je|pouvez|y a-t-il|faut-il|acceptez|proposez)\b[^?]*\?(?!\?)"
)
"""Opens as a question does; "and now you charge me again??" does not."""
_GLAD = Waiting(
    r"\b(?:buenisim\w+|riquisim\w+|encantad\w+|quedo (?:\w+ )?(?:perfect[oa]|genial|precios[oa]|de lujo)|(?:muy|tan|super) content[oa]s?|ni una (?:sola )?queja|ninguna queja|sin prisas?|no (?:hay|tengo|corre) prisa|"
    r"begeistert|sehr zufrieden|rundum zufrieden|top zufrieden|hochzufrieden|keine eile|eilt nicht|nichts zu meckern|keine beschwerde|super geklappt|(?:war|schmeckt\w*|sieht|sitzt|lauft) (?:\w+ )?(?:super|wunderbar|herrlich|toll|perfekt|traumhaft|spitze)|"
    r"enchantee?s?|ravie?s?|(?:tres|super|hyper) (?:content|satisfait)\w*|rien a redire|aucun reproche|pas pressee?s?|rien ne presse|(?:etait|est|etaient|sont) (?:\w+ )?(?:delicieu\w+|parfaite?s?|superbes?|magnifiques?|geniale?s?|impeccables?)|un regal)\b"
)
"""Said by whoever is content with the company."""
_LAUGHS = regex(r"[😂🤣😆😅😄😁]|\b(?:(?:ja){2,}j?|(?:ha){2,}h?|mdr+|lol|ptdr|xd)\b")
_IN_FUN = frozenset({"legal_threat", "regulator_threat", "public_threat", "churn_threat"})
"""What is said laughing, where nothing went wrong, is not meant."""
_TROUBLE = ("tone:hot", "tone:ironic", "tone:frown", "tone:problem", "cause:lack_of_resolution", "cause:poor_communication", "cause:unmet_expectations", "cause:repeat_incident")  # fmt: skip
_AMISS = ("tone:hot", "tone:ironic", "tone:icy", "tone:frown", "emotion:anger", "emotion:distress", "insult", "profanity", "shouting")  # fmt: skip
_NOT_OF_THE_GLAD = frozenset({"churn_threat", "long_wait", "repetition", "repeat_contact", "financial_loss", "public_threat", "legal_threat", "regulator_threat", "chargeback_threat", "ultimatum", "broken_promise", "confusion"})  # fmt: skip
_NOT_BY_ASKING = frozenset({"long_wait", "financial_loss", "legal_threat", "regulator_threat", "public_threat", "churn_threat", "chargeback_threat"})  # fmt: skip
_OF_LATENESS = frozenset({"long_wait", "repeat_contact", "broken_promise"})


def late_himself(own: str) -> bool:
    """Whether it was the customer who let the company wait, and says so in one of the three languages."""
    return _LATE_HIMSELF.search(own) is not None


def clear_abroad(said: Said) -> None:
    """Takes from a message's hits those that it makes innocent itself."""
    breaks = sentence_breaks(said.own)
    late = late_himself(said.own)
    amiss = said.has(*_AMISS)
    fun = not said.has(*_TROUBLE) and _LAUGHS.search(said.own) is not None
    glad = not amiss and _GLAD.search(said.own) is not None
    said.hits[:] = [
        hit
        for hit in said.hits
        if not (
            (late and hit.label in _OF_LATENESS)
            or (fun and hit.label in _IN_FUN)
            or (glad and hit.label in _NOT_OF_THE_GLAD)
            or (not amiss and hit.label in _NOT_BY_ASKING and _only_asked(said.own, hit, breaks))
            or _other_doer(said.own, hit, breaks)
        )
    ]


def lacks(own: str) -> bool:
    """Whether a message tells, and does not only ask, that something is not as it should be."""
    first = 0
    for last in [*sentence_breaks(own), len(own)]:
        part = own[first:last]
        if LACKS.search(part) and not part.rstrip().endswith("?"):
            return True
        first = last
    return False


def _only_asked(own: str, hit: Hit, breaks: list[int]) -> bool:
    """A question about what would be, in which nothing lacks: "how long does one wait", "if I miss it, what do you charge"."""
    first, last = sentence(own, hit.start, hit.end, breaks)
    part = own[first:last]
    if not part.rstrip().endswith("?"):
        return False
    return _SUPPOSES.search(part) is not None or (_ASKS.match(part) is not None and not lacks(own))


def _other_doer(own: str, hit: Hit, breaks: list[int]) -> bool:
    """The customer's own promise, what they lost at play, what they call themselves, the company that they came from."""
    first, last = sentence(own, hit.start, hit.end, breaks)
    if hit.label == "broken_promise":
        return _OWN_WORD.search(own, first, last) is not None
    if hit.label == "financial_loss":
        return _AT_PLAY.search(own, first, last) is not None
    if hit.label in ("insult", "profanity"):
        before, phrase = own[max(first, hit.start - 30) : hit.start], own[hit.start : hit.end]
        return _OF_HIMSELF.search(before) is not None or _OF_HIMSELF.match(phrase) is not None
    return hit.label == "churn_threat" and _COMES_FROM.search(own, first, last) is not None
