"""Spanish as customers write it day by day: the plain turns of each kind, beside those in the files by kind."""

from __future__ import annotations

from drafter.domain.lexicon.rule import family
from drafter.domain.lexicon.spanish.words import DAY, HERSELF, NUMBER, ORDINAL, SPAN, STAFF

_KIN = r"(?:hij[oa]s?|madre|padre|mama|papa|marido|mujer|espos[oa]|abuel[oa]|bebe|nin[oa]s?|suegr[oa]|herman[oa])"
_LAW = r"(?:abogad[oa]s?|juez[a]?|juzgados?|tribunal(?:es)?|letrad[oa]|bufete)"
_NET = r"(?:google|instagram|facebook|tiktok|twitter|youtube|redes(?: sociales)?|internet|trustpilot|prensa|periodico|television|seguidores)"
_TOLD_OFF = r"\b(?:divorcio|herencia|mi (?:ex|casero|vecin[oa])|gracias|era broma|al final no|ya no hace falta|boda|hipoteca|notari\w+)\b"

RULES = (
    *family("legal_threat", 0.45, [
        rf"\b(?:reclamara|reclamaran|pedira|va a pedir|pedir|llevara|lleva|tiene|tendra|prepara\w*|preparando|redacta\w*|estudia\w*|esta (?:ya )?(?:preparando|redactando|estudiando))\b[^.!?;\n]{{0,25}}?\b(?:mi|nuestr[oa]|un|el|la) {_LAW}\b|\b(?:mi|nuestr[oa]) {_LAW}\b[^.!?;\n]{{0,40}}?\b(?:ya|prepar\w+|reclam\w+|demand\w+|escrib\w+|documentacion|estudi\w+|encarg\w+)\b|\blo (?:va a )?(?:pedir|pedira|vera|decidira|dira) (?:el|un) juez\b",
        r"\b(?:mi|nuestr[oa]) (?:cunad[oa]|herman[oa]|hij[oa]|prim[oa]|espos[oa]|marido|amig[oa]) es abogad[oa]\b[^.!?\n]{0,50}?\b(?:demanda|prepar\w+|reclam\w+|ya|revis\w+)\b|\b(?:preparando|presentare|presentar|interponer|pondre|poner) (?:la |una )?(?:demanda|denuncia|querella)\b|\bnos ve(?:re)?mos en (?:el |los )?(?:juzgados?|tribunal(?:es)?|juicio)\b",
    ], guards=("negated", "dropped"), unless=f"{_TOLD_OFF}|{HERSELF}"),
    *family("chargeback_threat", 0.4, [
        r"\b(?:pido|pedire|voy a pedir|he pedido|hemos pedido|pedi|he solicitado|he ordenado|pediremos|digo|dire|exigire|solicito|solicitare)\b[^.!?;\n]{0,12}?\b(?:a mi|al|a nuestro) banco\b[^.!?;\n]{0,30}?\b(?:retroced\w+|devuelv\w+|anul\w+|revert\w+|revier\w+|recuper\w+|reclam\w+)\b|\b(?:retroceder|revertir|disputar|reclamar) (?:el|los|este|ese) (?:cargos?|pagos?|recibos?|cobros?) (?:a traves|por medio|en|con|por)\b|\babrir(?:e)? (?:una )?disputa\b",
    ], guards=("negated", "dropped"), unless=_TOLD_OFF),
    *family("churn_threat", 0.35, [
        r"\b(?:no (?:me|nos) (?:vais a ver|volvereis a ver|volveis a ver|vuelven a ver|volveran a ver|veran|vereis)|(?:me|nos) (?:perdeis|pierden|han perdido|habeis perdido) como client\w+)\b|\bver el pelo\b|\b(?:no|nunca|jamas) (?:vuelvo|volvere|volveremos|volvemos|pienso volver|voy a volver) a (?:comprar|pedir|reservar|contratar|pisar|viajar|confiar)\b|\bes la ultima vez que\b[^.!?;\n]{0,20}?\b(?:compro|pido|reservo|contrato|viajo|vengo|vuelo)\b",
        r"\b(?:me|nos) (?:cambio|cambiamos|voy|vamos|paso|pasamos|marcho|marchamos) (?:a|con) (?:la competencia|otr[oa]|un[oa] que)\b|\b(?:no (?:voy a |vamos a )?renov\w+)\b(?=[.,!]|$)|\bbusc(?:o|are|aremos|ando) otr[oa] (?:compania|empresa|proveedor|banco|seguro|operador|gimnasio)\b|\b(?:doy|daremos|quiero|voy a) (?:la |dar(?:me|nos)? )?(?:de )?baja\b[^.!?\n]{0,50}?\b(?:porque|hart[oa]s?|cansad[oa]s?|verguenza|estoy|despues de)\b",
    ], guards=("others", "dropped"), unless=rf"{_TOLD_OFF}|\b(?:me mudo|mudanza|duplicad\w+|por error|fallec\w+)\b"),
    *family("public_threat", 0.4, [
        rf"\b(?:subo|subire|subir|subirlo|subirla|publico|publicare|publicarlo|colgar\w*|cuelgo|comparto|compartire|pongo|pondre|cuento|contare|suba|publique)\b[^.!?;\n]{{0,40}}?\b(?:en|a|por|con) (?:el |la |las |los |todas las |mi |mis )?(?:\d[\d.]* )?{_NET}\b|\b(?:que lo (?:lea|sepa|vea)|lo (?:leera|sabra|vera)) todo el mundo\b|\b(?:mis|los) (?:\d[\d.]* )?seguidores\b[^.!?\n]{{0,50}}?\b(?:opinan|veran|sabran|video|cuando|suba|pensaran)\b|\ba ver que (?:opinan|dicen|piensan|les parece)\b[^.!?\n]{{0,30}}?\b(?:seguidores|redes|gente|todos|lectores)\b",
        r"\blo tengo (?:todo )?grabado\b|\b(?:resena|opinion|valoracion|critica) (?:negativa|de una estrella|mala|sincera|publica)\b[^.!?;\n]{0,25}?|\buna (?:sola )?estrella\b[^.!?;\n]{0,20}?\b(?:google|resena|opinion|valoracion|les|os)\b",
    ], guards=("negated", "others", "dropped"), unless=rf"{_TOLD_OFF}|{HERSELF}|\b(?:buena|cinco estrellas|5 estrellas|encant\w+|puedo|podria)\b"),
    *family("regulator_threat", 0.4, [
        r"\b(?:hoja|hojas) de reclamacion(?:es)?\b[^.!?;\n]{0,40}?\b(?:consumo|omic|rellena\w*|pongo|pondre|presento|puesta|lista)\b|\b(?:denuncio|denunciare|reclamo|reclamare|acudo|acudire|voy|ire)\b[^.!?;\n]{0,20}?\b(?:a|ante|en) (?:la |el )?(?:consumo|oficina del consumidor|omic|agencia de proteccion de datos|banco de espana|facua|ocu|profeco|defensor)\b",
    ], guards=("negated", "others", "dropped"), unless=f"{_TOLD_OFF}|{HERSELF}"),
    *family("tone:refuses", 0.3, [
        r"\b(?:se|te|os) (?:lo|la|los|las) (?:pueden|puede|puedes|podeis) (?:ahorrar|quedar|guardar|meter)\b|\b(?:quedense|quedese|quedate|quedaos|guardense|guardese|guardate|ahorrense|ahorrese)(?:l[oae]s?)?\b|\b(?:eso|esto|un vale|el vale|un cupon) no (?:me|nos) (?:sirve|vale|interesa|soluciona|compensa)\b|\bno (?:acepto|aceptamos|quiero|queremos) (?:su|vuestra|vuestro|ningun|el|la|un|esa|ese|otro)\b",
    ], unless=r"\b(?:factura en papel|publicidad|gracias, asi|bolsa)\b"),
    *family("repetition", 0.3, [
        rf"\b(?:se|te|os) (?:lo|la|los|las) (?:mande|envie|di|dije|explique|pase) (?:ya )?(?:el|la|ayer|hace|en)\b|\bpor {ORDINAL} vez\b(?! que (?:compro|vengo))|\bya van (?:{NUMBER}) (?:correos|mensajes|llamadas|mails|emails)\b|\b(?:otra vez|de nuevo) los mismos datos\b|\bcon lo mismo\b",
    ], guards=("negated",), unless=r"\b(?:gracias|encant\w+)\b"),
    *family("repeat_contact", 0.25, [
        rf"\bya van (?:{NUMBER}) (?:correos|mensajes|llamadas|mails|emails)\b|\b(?:vuelvo a|les vuelvo a|os vuelvo a) (?:escribir|llamar|contactar)\b|\b(?:sigo|seguimos) (?:sin|esperando) (?:respuesta|noticias|solucion|contestacion)\b|\b(?:nadie|no) (?:me |nos )?(?:ha |han )?(?:contestado|respondido|contesta|responde|llamado)\b|\bni (?:llamada|respuesta|cita|mensaje)\b[^.!?;\n]{{0,15}}?\bni\b",
    ], guards=(), unless=r"\b(?:gracias por|otr[oa] (?:pregunta|duda|consulta|tema|asunto|cosa)|olvide|saludos)\b"),
    *family("long_wait", 0.3, [
        rf"(?:^|[.!?\n] ?)(?:van |ya van |llevo |llevamos |hace )?{NUMBER} {SPAN}\b[^.!?;\n]{{0,15}}?\b(?:y (?:ni|nada|sigo|aun|todavia)|sin|esperando)\b|\by (?:ya )?van (?:{NUMBER}|\w+) {SPAN}\b",
    ], guards=(), unless=r"\b(?:perdon\w*|disculp\w*|sin prisa|de viaje)\b"),
    *family("broken_promise", 0.35, [
        r"\b(?:aseguraron|prometieron|dijeron|garantizaron|confirmaron|aseguro|prometio|confirmo|garantizo|guardaba)\b[^!?\n]{0,230}?\b(?:no (?:ha venido|vino|llego|ha llegado|llamo|aparecio|ha llamado) ?(?:nadie)?|nadie|estamos a \d|me piden|me cobran|y nada)\b",
        rf"\b(?:tenia\w*|habia\w*|quedamos|quedaron|cita|reserva)\b[^.!?\n]{{0,30}}?\b(?:para (?:el|hoy|ayer|las)|a las) ?(?:{DAY}|\d{{1,2}})\b[^!?\n]{{0,60}}?\b(?:no (?:vino|aparecio|se presento|llego)|nadie|estaba cerrado)\b",
    ], guards=("negated",), unless=r"\b(?:os prometi|prometi|anuncio|puntual\w*|gracias|cumplieron|de comun acuerdo)\b"),
    *family("confusion", 0.2, [
        r"\bno se (?:ya )?(?:a que atenerme|que creer|a quien creer|que hacer|cual de)\b|\bcual de (?:las|los) dos\b|\bprimero\b[^.!?;\n]{0,60}?\b(?:y|pero) (?:luego|despues|ahora)\b[^!?\n]{0,60}?\b(?:cual|que|no se|entiendo|en que quedamos)\b|\ben que quedamos\b|\bme (?:dicen|dijeron|han dicho) una cosa\b",
    ]),
    *family("insult", 0.4, [
        r"\b(?:cuadrilla|panda|banda|atajo|hatajo|pandilla|grupo) de (?:analfabetos|incompetentes|inutiles|ineptos|vagos|ladrones|sinverguenzas|payasos|mentirosos|chapuzas|chorizos)\b|\bno sabe(?:n|is)? ni (?:sumar|leer|escribir|hablar|contar)\b|\b(?:analfabetos|ineptos|chapuceros)\b",
    ], guards=("negated", "others")),
    *family("safety", 0.9, [
        r"\b(?:sale|salia|saliendo|salio|salir|echa|echaba|echar|echando|echo|suelta|solto|soltar)\b[^.!?;\n]{0,15}?\b(?:humo|chispas|fuego|llamas)\b|\b(?:huele|olia|oliendo) (?:mucho |fuerte )?a (?:gas|quemado|chamusquina)\b|\b(?:detector|alarma) de (?:gas|humo|monoxido)\b[^.!?;\n]{0,25}?\b(?:suena|pita|salta|salto|sono)\b",
    ], guards=("negated",), unless=r"\b(?:barbacoa|incienso|pelicula|videojuego|fuegos artificiales|cambiar la pila)\b"),
    *family("safety", 0.6, [
        r"\b(?:casi|por poco|a punto de|de milagro)\b[^.!?;\n]{0,25}?\b(?:caigo|caemos|cae|atropell\w+|quem\w+|electrocut\w+|mat\w+|ahog\w+|choc\w+|golpe\w*|estrell\w+)\b|\b(?:me|le|nos) (?:dio|ha dado) (?:un |una )?(?:calambre|descarga|corrientazo)\b",
    ], guards=("negated",), unless=r"\b(?:pelicula|videojuego|de risa|de la risa|de gusto)\b"),
    *family("vulnerability", 0.3, [
        rf"\b(?:me (?:he )?qued(?:e|ado) (?:sin trabajo|en (?:el )?paro|viud[oa])|perdi (?:el|mi) (?:trabajo|empleo)|estoy (?:en (?:el )?paro|embarazada|en silla de ruedas|ciega|ciego|sord[oa])|soy (?:ciega|ciego|sord[oa]|pensionista|viud[oa]|madre soltera|celiac[oa]))\b|\b(?:mi|nuestr[oa]) {_KIN}\b[^.!?;\n]{{0,30}}?\b(?:demencia|alzheimer|silla de ruedas|oxigeno|insulina|autis\w+|cancer|ha muerto|murio|fallecio|discapac\w+|depend\w+)\b|\bno (?:puedo|podemos|llego|llegamos) (?:a )?(?:pagar|fin de mes)\b",
    ], guards=("negated",), unless=rf"{HERSELF}|\b(?:que si estoy|novela|tesis|jaja\w*|pacientes|residentes)\b"),
    *family("financial_loss", 0.25, [
        rf"\b(?:me|nos) (?:han |habeis |ha )?(?:cobrad[oa]|cobraron|cobran|cargaron|cargado|pasaron)\b[^.!?;\n]{{0,20}}?\b(?:de mas|dos veces|doble|por duplicado|por error)\b|\b(?:tuve|tuvimos|he tenido|hemos tenido) que (?:comprar|pagar|coger|alquilar|reservar|contratar)\b[^.!?\n]{{0,40}}?\b(?:otr[oa]s?|taxi|hotel|billetes?|\d+ ?(?:euros|€|dolares|pesos))\b|\bme la siguen cobrando\b|\b(?:siguen|seguis|sigue) cobrando\w*\b|\b{STAFF}\b[^.!?\n]{{0,40}}?\b(?:rompio|estropeo|dano)\b[^.!?\n]{{0,60}}?\d+ ?(?:euros|€)",
    ], guards=("negated",), unless=r"\b(?:culpa mia|mi error|antigua compania)\b"),
)  # fmt: skip
