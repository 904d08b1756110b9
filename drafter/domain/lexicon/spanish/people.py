"""Spanish: bodily danger, and circumstances that ask for care."""

from __future__ import annotations

from drafter.domain.lexicon.rule import family
from drafter.domain.lexicon.spanish.words import HERSELF

_BODY_PART = (
    r"(?:mano|dedo|brazo|pierna|pie|cabeza|ojo|cara|espalda|rodilla|diente|boca|lengua|piel|cuello|tobillo|muneca)"
)
_KIN = r"(?:hij[oa]s?|mama|papa|madre|padre|espos[oa]|marido|mujer|abuel[oa]|suegr[oa]|bebe|nin[oa]s?|nene|nena|hermano|hermana|nieto|nieta|perro)"
_IN_JEST = r"\b(?:veterinari\w+|felicit\w+|que echo humo|sabanas?|sofa|mantel|alfombra|trabajo en (?:el|un) hospital|factura del? gas|fire ?tv|detector de humo|fuegos artificiales|de juguete|de la risa|disgusto|infarto|extintor|alarma|contra incendios|grabador|jaja|chocolate|picante|peligro de (?:comprar|extincion)|a terceros|seguro del? (?:movil|hogar|coche))\b"
_NOT_A_CASE = r"\b(?:cuento|novela|faros|corre mas|que si estoy|factura\b.{0,20}\bciega|videojuego|biografias?|tesis|serie|pelicula|enferm[oa] de amor|estan cieg[oa]s|guia tur\w+|gestor[ea] de eventos|trabajo en una? (?:residencia|colegio|hospital|centro)|anos de garantia|volviendo loc[oa]|muy buena vista)\b"

RULES = (
    # Fire, gas, current; someone is hurt, poisoned, trapped, or wants to die.
    *family("safety", 0.9, [
        r"\b(?:huele|olor|fuga|escape|olia)(?: \w+)? (?:a|de) gas\b|\bdescarga electrica\b|\b(?:me|nos|le) dio (?:un |una )?(?:calambre|corriente|toque|descarga|latigazo)\b|\b(?:se |esta |estan |quedo )?(?:en llamas|ardiendo)\b|\b(?:prendio|pego|cogio|agarro) fuego\b|\bincendi(?:o|ad[oa]|ando)\b<near>\b(?:en|mi|la|el)\b|\bexplot(?:o|aron)\b|\bmonoxido\b|\bme esta mareando\b",
        rf"\b(?:me|se|nos|le)\b<near>\b(?:queme|quemo|quemaron|corte|corto|cai|cayo|lesione|lesiono|intoxique|intoxico|intoxicamos|electrocut\w+|fracture|rompi|rompio|trago|atragant\w+)\b[^.!?;\n]{{0,40}}?\b(?:{_BODY_PART}|{_KIN}|hueso|puntos|escaleras?|bano|espaldas|pila|reaccion)\b|\b{_KIN}\b[^.!?;\n]{{0,50}}?\b(?:se (?:cayo|trago|quemo|corto|lesiono|atraganto|electrocuto|golpeo|ahog\w+)|cayo de|no (?:puede )?respira\w*|no se levanta|desmay\w+|intoxic\w+)\b",
        rf"\b(?:quemaduras?|ampollas?|heridas?|lesiones|fracturas?|intoxicacion|reaccion alergica|shock anafilactico|conmocion|puntos de sutura)\b|\b{_BODY_PART}\b<near>\b(?:quemad[oa]|hinchad[oa]|cortad[oa]|rot[oa]|dormid[oa]|vendad[oa]|sangrando)\b|\bsangr(?:ando|aba|e por)\b|\b(?:a|en) urgencias\b|\b(?:al|en el) hospital\b|\bambulancia\b|\b6 puntos\b",
        r"\b(?:suicid\w+|quitarme (?:la vida|de en medio)|no quiero (?:vivir|seguir viviendo)|me tomo las pastillas|hacerme dano)\b|\b(?:atrapad[oa]s?|encerrad[oa]s?) en (?:el|un|la) (?:ascensor|coche|carro|bano|elevador)\b|\bestamos atrapad[oa]s\b|\bsin (?:calefaccion|luz|agua)\b[^.!?\n]{0,80}?\b(?:bebe|recien nacid\w+|oxigeno)|\b(?:bebe|recien nacid\w+)\b[^.!?\n]{0,80}?\bsin (?:calefaccion|luz|agua)\b",
    ], guards=("negated",), unless=f"{_IN_JEST}|{HERSELF}"),
    # Smoke, sparks, sharp things in food, something gave way, near misses.
    *family("safety", 0.6, [
        r"\b(?:echa|sale|salio|salia|saliendo|echando|echo|hay|soltaba|solto|despide) (?:\w+ )?(?:humo|chispas)\b|\b(?:humo|chispas) (?:saliendo|del?|en el)\b|\b(?:es|muy|resulta|un) peligros[oa]\b|\bes un peligro\b|\b(?:olor|huele|olia|oler) a quemado\b|\bfrenos?\b<near>\b(?:fall\w+|no respond\w+|no funcion\w+)|\b(?:fallaron|fallan) los frenos\b|\bderreti\w+\b|\bcortocircuito\b|\bsobrecalent\w+\b|\bcables? (?:pelado|suelto|al aire|caido)s?\b",
        r"\b(?:trozo|pedazo|cristal|vidrio|metal|plastico|tornillo|aguja|clavo|cuchilla)\w*\b<gap>\b(?:en (?:el|la|mi|su|los)|dentro)\b[^.!?;\n]{0,25}?\b(?:pure|comida|ensalada|sopa|pan|arroz|yogur|biberon|pizza|hamburguesa|papilla|plato|bebida|lata)\b|\b(?:se (?:rompio|solto|desprendio|cayo|vino abajo|cedio)|cedio|se desplomo)\b<gap>\b(?:silla|barandilla|escalon|peldano|techo|andamio|balcon|tablon|estante|bajaba|encima|mi)\b|\b(?:silla|barandilla|escalon|peldano|techo|andamio|balcon|tablon|cristal|puerta)\b<gap>\b(?:se (?:rompio|solto|desprendio|cayo)|cedio|se desplomo)\b|\bcasi (?:nos )?(?:matamos|me mata|me mato|se mata|nos mata|me caigo|se cae|me atropella)\b|\bpor poco (?:me|nos|se|le)\b|\bun poco mas y no lo cuento\b|\balergic[oa]\b[^.!?;\n]{0,40}?\b(?:sirvieron|dieron|llevaba|nueces|inyeccion)\b",
    ], guards=("negated",), unless=_IN_JEST),
    # Illness, age, want, loss, or someone in their care.
    *family("vulnerability", 0.3, [
        r"\b(?:soy|estoy|es|esta|somos|quede|me quede|porque soy) (?:\w+ ){0,3}?(?:sord[oa]|cieg[oa]|invidente|discapacitad[oa]|minusvalid[oa]|embarazada|diabetic[oa]|autista|electrodependiente|viud[oa]|desemplead[oa]|pensionad[oa]|pensionista|jubilad[oa]|dislexic[oa]|madre soltera|padre soltero|una persona mayor|mayor y|enferm[oa](?!\W+de (?:ver|amor|tanto|esperar))|dependiente|alergic[oa])\b|\b(?:discapac\w+|silla de ruedas|esclerosis|ela\b|autismo|dialisis|quimio\w*|radioterapia|alzheimer|demencia|parkinson|epilepsia|insulina|marcapasos|oxigeno en casa|dislexia|depresion|ansiedad|ataques? de panico|bono social|subsidio|en (?:el )?paro\b|un derrame|un ictus|un infarto hace|violencia (?:en casa|de genero|domestica)|recien nacid[oa])\b",
        rf"\b(?:mi|nuestr[oa]) {_KIN}\b[^.!?;\n]{{0,40}}?\b(?:fallec\w+|murio|ha muerto|cancer|autis\w+|diabetic[oa]|discapac\w+|electrodependiente|dependiente|enferm[oa]|demencia|no ve|no oye|usa oxigeno|en silla)\b|\b(?:perdimos|perdi) a (?:mi )?(?:papa|mama|madre|padre|espos[oa]|marido|hij[oa])\b|\b(?:cancer|funeral|entierro de)\b|\bcuido (?:de |a )?mi\b|\bcuido a\b|\b(?:tengo|con) un (?:nino|hijo|bebe) (?:con|enfermo|de \w+ (?:dias|meses))\b|\bmi bebe (?:tiene|de) (?:\w+ )(?:dias|semanas|meses)\b|\bun bebe de\b",
        r"\b(?:tiene|tengo|de|con) (?:7[2-9]|8\d|9\d)(?: anos)?\b(?=[ ,.]|$)(?! (?:euros|pesos|por|%|dolares|grados|soles|cm|mm|kg|km|metros|litros|centimetros|minutos|dias|lucas))|\ba mis (?:7|8|9)\d\b|\b(?:7[2-9]|8\d|9\d) anos\b|\banciana? de\b|\bpersona mayor\b|\bvivo sol[oa]\b|\bme (?:despidieron|quede sin trabajo|echaron del trabajo)\b|\bno (?:puedo|podemos) pagar\b|\bno llego a (?:pagar|fin de mes)\b|\bno comemos\b|\bllegar a fin de mes\b|\bcrio sol[oa]\b|\bme operaron\b|\btuve un (?:derrame|infarto|ictus)\b|\bno (?:alcanzo a leer|veo bien|oigo bien|se leer)\b|\ben tratamiento de\b|\bno tengo a donde ir\b",
    ], guards=("negated",), unless=f"{_NOT_A_CASE}|{HERSELF}"),
)  # fmt: skip
