"""Spanish tone: vulgar words, insults, heat, frowns, thanks, and what closes a matter."""

from __future__ import annotations

from drafter.domain.lexicon.rule import family

_NAMES = r"(?:inutil(?:es)?|idiotas?|estafador(?:es)?|ladron(?:es|a)?|sinverguenzas?|incompetentes?|imbecil(?:es)?|gilipollas|mentiros[oa]s?|payas[oa]s?|inept[oa]s?|tont[oa]s|estupid[oa]s?|chorizos|chorros|rateros?|caraduras?|impresentables?|chapuceros?|chantas?|atorrantes?|delincuentes|mafiosos?|vampiros|chupasangres|ratas|forros|pelotudos?|boludos|malparidos|weones|cretinos?|burros|inoperantes|ignorantes?|maleducad[oa]s?|desgraciados|cabrones|hijueputas|flojos|animal(?:es)?|brutos|piratas|buitres|embusteros|zoquetes|analfabetos|mediocres|vagos|corruptos|usureros|bandidos|vividores)"
_BAND = r"(?:panda|banda|pandilla|manga|hatajo|atajo|punado|partida|monton|sarta|bola)"
_AIMED_ELSEWHERE = r"\b(?:soy un[oa]? |me senti|mi perro|la serie|pelicula|libro|no era empleado|camiseta|chile|fieras|trapo|cargador|apto para|(?:un|este|el) (?:trasto|cacharro|aparato|robot|programa))\b"

RULES = (
    *family("profanity", 0.35, [
        r"\b(?:mierdas?|m[*1]+[ei3*]*r?d[a4]\w*|m\*+\w*|joder|jodan|jodid\w+|put[ao]s?|p\*+t?a|reputa|putada|putazos?|hijos? de puta|hijueputas?|hdp|cojones|cono|cabron\w*|gilipoll\w+|hostia|carajo|pendej\w+|(?:la )?chinga\w*|chingaron|me cago en|cagada|cagarse|a cagar|a tomar por culo|culer[oa]s?|del orto|verga|gonorrea|malparid\w+|pelotud\w+|boludo|forros|wea|weones|no mames|hasta los huevos|que os den|la concha|pinches?|podrido de|hasta la madre)\b",
    ], unless=r"\b(?:se llama|puttanesca|carajillo|palabra|patente)\b"),
    *family("insult", 0.4, [
        rf"\b(?:son|sois|es|unos|ustedes|menudos|que gente|vaya|su|empresa de|eres|usted es|muy|mas|el muy|siempre|todos|gente|unas) (?:\w+ ){{0,3}}?{_NAMES}\b|\b{_BAND} de {_NAMES}\b|(?:^|[.!?,\n] ?){_NAMES}(?=[.!,]| todos|$)|\b{_NAMES} (?:todos|de (?:mierda|pacotilla)|compulsivos|con logo|que sois|que son)\b",
        r"\b(?:el|su|un|la) (?:\w+ ){0,2}?(?:instalador|camarero|repartidor|tecnico|empleado|senor|tipo) (?:\w+ )?(?:es|,|fue) ?(?:un|una|el)? ?(?:chanta|cretino|idiota|imbecil|inutil|ladron|maleducado|ignorante|payaso|bruto|animal)\b|\bestan cieg[oa]s o\b|\bno tener cerebro\b|\bempresa de mierda\b|\bustedes no tienen verguenza\b|\bgente tan \w*(?:caradura|inutil|incompetente)\b|\btan (?:inutil|incompetente|cortos?)\b|\balma de cantaro\b|\basi de corto\b",
    ], guards=("negated",), unless=_AIMED_ELSEWHERE),
    *family("tone:hot", 0.3, [r"\b(?:(?:que|vaya|menudo) (?:descaro|morro|cara dura|falta de respeto)|caraduras?|tomadura de pelo|inaceptable|verguenza|vergonzos[oa]|indign\w+|increible|hart[oa]s?|estafa|robo|ridicul[oa]|asco|el colmo|escandal\w+|intolerable|burla|tomadura de pelo|furios[oa]|lamentable|pesim[oa]|nefast[oa]|basta ya)\b"], unless=r"\bno (?:estoy|estamos) (?:\w+ )?(?:furios|indign|hart)"),
    *family("tone:frown", 0.18, [r"\b(?:decepcion\w*|molest[oa]s?|mal (?:servicio|trato|producto)|mala (?:atencion|calidad|experiencia)|frustr\w+|descontent[oa]|insatisfech[oa]|enfad\w+|disgust\w+)\b"], guards=("negated",)),
    *family("tone:thanks", 0.0, [r"\b(?:(?:muchas |mil )?gracias|agradec\w+)\b(?! por nada| de antemano| por adelantado)"]),
    *family("tone:warm", 0.0, [r"\b(?:genial|perfect[oa]|excelente|encant\w+|content[oa]|estupend\w+|maravill\w+|(?:muy|tan) amable|feliz)\b"], guards=("negated",)),
    *family("tone:closed", 0.0, [r"\b(?:(?:ya )?(?:ha |me ha |han )?(?:llegado|llego)|(?:ya )?(?:esta )?(?:todo )?(?:resuelto|solucionado|arreglado)|ya funciona|funciona (?:perfecto|bien|perfectamente)|todo (?:bien|en orden|perfecto|correcto)|(?:ya )?(?:he |lo he |la he )?recibido)\b"], guards=("negated",), unless=r"\b(?:no|nunca|todavia|aun|pero|sin|tarde|rot[oa])\b"),
)  # fmt: skip
