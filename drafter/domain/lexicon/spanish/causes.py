"""Spanish: why somebody complains, and that there is a problem at all."""

from __future__ import annotations

from drafter.domain.lexicon.rule import family

RULES = (
    *family("cause:lack_of_resolution", 0.15, [r"\b(?:(?:todavia |aun )?no (?:\w+ ){0,3}?(?:llega\w*|llegado|recib\w+|entreg\w+|solucion\w+|resuel\w+|devuelto|reembols\w+|arregl\w+)|sin (?:solucion\w*|resolver|reembolso|internet|luz|servicio|noticias|recibir|mi)|(?:donde|cuando) (?:esta|llega|van|me)|sig(?:o|ue|uen|uimos) (?:\w+ )?(?:sin|esperando|igual|rot[oa]|averiad[oa])|nadie (?:\w+ )?(?:soluciona|resuelve|hace)|no (?:tengo|hay) (?:internet|luz|senal|servicio|linea))\b|\bpor que (?:todavia |aun )?no (?:esta (?:aqui |ya )?(?:mi|el|la|lo)|llega|me llega)\b"]),
    *family("cause:poor_communication", 0.15, [r"\b(?:(?:nadie|no) (?:\w+ ){0,3}?(?:respond\w+|contest\w+|llama\w*|inform\w+|atiend\w+|avis\w+)|(?:sin|ninguna|ni una) (?:\w+ )?(?:respuesta|contestacion|informacion|explicacion|noticias)|contradi\w+|ignor\w+|cada uno me dice|(?:cosas|respuestas|versiones) (?:distintas|diferentes))\b"]),
    *family("cause:unmet_expectations", 0.15, [r"\b(?:rot[oa]s?|danad[oa]s?|defectuos[oa]s?|equivocad[oa]|no (?:\w+ )?funciona\w*|faltan?|incorrect[oa]|mala calidad|mal estado|estropead[oa]|averiad[oa]|decepcion\w*|cobrado (?:dos veces|de mas|doble)|en (?:lugar|vez) de)\b"], guards=("negated",)),
    *family("cause:repeat_incident", 0.2, [r"\b(?:otra vez (?:\w+ )?(?:rot[oa]|lo mismo|mal|igual|sin|averiad[oa]|el mismo)|(?:rot[oa]|falla\w*|averiad[oa]|mal|estropead[oa]) (?:otra vez|de nuevo)|(?:segunda|tercera|cuarta) vez que (?:\w+ ){0,4}(?:pasa|ocurre|llega|falla|rompe|me)|(?:ha )?(?:vuelto|vuelve) a (?:fallar|pasar|romper\w*|ocurrir|estropear\w*|averiar\w*)|siempre (?:\w+ )?(?:lo mismo|igual|falla)|el mismo (?:problema|error|fallo))\b"]),
    *family("cause:complexity", 0.15, [r"\b(?:(?:muy |tan |demasiado )?complicad[oa]s?|lios[oa]|enrevesad[oa]|demasiados (?:pasos|tramites)|no (?:entiendo|comprendo) (?:las |la |el |los |esta )?(?:instrucciones|factura|tarifa|proceso|web|aplicacion))\b"], guards=("negated",)),
    *family("tone:problem", 0.12, [r"\b(?:problemas?|errores|error|rot[oa]s?|danad[oa]s?|no (?:\w+ )?(?:funciona|llega\w*|ha llegado|recibido|puedo|tengo (?:internet|luz|servicio)|me)|faltan?|fallos?|queja\w*|reclamacion\w*|retras\w+|equivocad[oa]|averi\w+|preocup\w+)\b"], unless=r"\bsin problemas?|ningun problema|no hay problema|ni (?:una|media) (?:sola )?queja|ninguna queja|no (?:es|tengo|hay) (?:una )?quejas?"),
)  # fmt: skip
