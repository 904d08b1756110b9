"""Spanish: what customers feel, in words of theirs. Folding leaves no accents and n for ñ."""

from __future__ import annotations

from drafter.domain.lexicon.rule import family

RULES = (
    *family("emotion:anger", 0.3, [r"\b(?:enfad\w+|furios[oa]|indign\w+|hart[oa]s?|cabread[oa]|rabia|inaceptable|una verguenza|vergonzos[oa]|enojad[oa]|molest[oa]|asco|basta ya|frustr\w+|burla|ridicul[oa]|(?:que )?echo humo|hierve la sangre|ya (?:esta bien|basta)(?= ?!)|me saca de quicio|hasta (?:las narices|el gorro|la coronilla))\b"], guards=("negated", "others"), unless=r"\b(?:perr\w+|gat\w+|muñec\w+|emoji|personaje|dibujo|carita) (?:\w+ )?enfadad[oa]|\bpelicula de (?:\w+ )?furios"),
    *family("emotion:distress", 0.35, [r"\b(?:desesper\w+|llor(?:o|ando|ar|e|amos)|lagrimas|angusti\w+|(?:estoy|estamos|me tiene|tan|muy) (?:\w+ )?agotad[oa]s?|no puedo mas|estres\w*|destrozad[oa]s?|hundid[oa]s?|sin (?:poder )?dormir|no duermo|al (?:limite|borde)|no se (?:ya )?que hacer)\b"], guards=("negated",), unless=r"\b(?:llor\w+|lagrimas) de (?:risa|alegria|felicidad|emocion)|\b(?:sin|nada de|cero|ningun) estres|\banti-?estres"),
    *family("emotion:anxiety", 0.2, [r"\b(?:preocup(?:ad[oa]s?|a|an|ante|acion)|(?:estoy|estamos|pongo|ponerme|poniendo|poniendome|muy|tan|algo|bastante|poco) (?:\w+ )?(?:nervios[oa]s?|inquiet[oa]s?)|de los nervios|ansiedad|un nudo en el estomago|intranquil[oa])\b"], guards=("negated",), unless=r"\bno (?:se|te|os) preocup\w+|\b(?:perr|gat|nin|caball)[oa]s? nervios"),
    *family("emotion:fear", 0.3, [r"\b(?:(?:tengo|me da|nos da|mucho|con|tenemos) (?:\w+ )?miedo|asustad[oa]s?|socorro|auxilio|temo por|aterr\w+|no (?:me|nos) atrev\w+|(?:un|el|menudo|que) susto)\b"], guards=("negated",), unless=r"\b(?:disfraz|pelicula|mascara|cuento|juego) (?:\w+ )?(?:da|de) (?:\w+ )?miedo|\bno tengas? miedo|\bno se asuste"),
    *family("emotion:disappointment", 0.2, [r"\b(?:decepcion\w*|una (?:lastima|pena)|(?:esperaba|esperabamos) (?:\w+ )?(?:mas|mejor|otra cosa|algo mejor)|insatisfech[oa]|descontent[oa]|no es lo que (?:esperaba|esperabamos|pedi)|deja (?:mucho )?que desear)\b"], guards=("negated",), unless=r"\bmejor de lo que esperaba|\bno (?:me |nos )?ha(?:n)? decepcionado"),
)  # fmt: skip
