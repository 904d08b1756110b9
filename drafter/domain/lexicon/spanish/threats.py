"""Spanish threats: lawyers and courts, outside bodies, publication, leaving, last chances, and asking for the boss."""

from __future__ import annotations

from drafter.domain.lexicon.rule import Guard, family
from drafter.domain.lexicon.spanish.words import ACTS, ASKS_HOW, CALM, DAY, GOES, HERSELF, NUMBER, SPAN, WITHDRAWN

_THREAT: tuple[Guard, ...] = ("others", "dropped")

_LAWYER = r"(?:abogad[oa]s?|letrad[oa]s?|procurador[a]?|representante legal|gabinete juridico|bufete|asesor(?:ia)? (?:juridic[oa]|legal)|servicios? juridicos?|equipo legal)"
_COURT = r"(?:juzgados?|tribunal(?:es)?|jue(?:z|za|ces)|via judicial|sede judicial|juicio|fiscalia)"
_LEGAL_ELSEWHERE = (
    r"\b(?:divorcio|herencia|mi ex|casero|multa|citacion|alimentos|boda|vecin[oa] me dice|de la familia|obra|serie|no pienso|no pretendo|seguro (?:\w+ )?incluye|recomend\w+)\b"
    r"|\b(?:(?:demand|denunci)\w+ (?:al|a la|a mi|a ese|a esa)|(?:contra|a juicio) (?:el|la|mi|al|a la)) (?:hotel|hostal|taller|casero|inmobiliaria|agencia|vecin[oa]|colegio|constructor|concesionario|otro conductor)\b"
)

_BODY = r"(?:profeco|condusef|sernac|indecopi|enacom|enre|omic|ocu|facua|aesa|cnmv|aepd|sic\b|superintendencia\w*|super ?(?:financiera|servicios|salud|industria)|banco de espana|consumo(?= |[.,;!]|$)|(?:oficina|defensa|proteccion|asociacion|organizacion|defensor\w*|agencia|instituto|junta)(?: \w+){0,2} (?:de |del )(?:los )?(?:consum\w+|usuario\w*|cliente\w*|pueblo|datos|asegurado)|defensoria|junta arbitral|arbitraje de consumo|direccion general de \w+|secretaria de \w+|inspeccion de \w+|agencia de proteccion de datos|sanidad|ministerio de \w+|proteccion civil|organismo regulador|ente regulador|el regulador)"
_NOT_A_BODY = r"\b(?:consumo (?:de (?:luz|gas|agua|datos|energia|la)|electrico|mensual|del mes|medio)|mi consumo|el consumo de|sello de|premio|homologad[oa]|norma de|tesis|etiqueta\w*|mi cunado|prefiero|no voy a ir|no pondre|tarifa)\b"

_PRESS = r"(?:redes(?: sociales)?|twitter|facebook|instagram|tiktok|youtube|linkedin|trustpilot|tripadvisor|google(?: maps)?|reddit|x\b|foros?|internet|prensa|periodic\w+|periodista\w*|diarios?|medios(?: de comunicacion)?|television|tele|radio|noticier\w+|canal (?:\d+|local)|programa de|grupo de (?:vecinos|mamas|padres|whatsapp)|seguidores|publicamente)"
_POSTS = r"(?:publicar\w*|publico|publique|subir\w*|subo|contar(?:e|emos|lo|les)?|cuento|poner(?:lo)?|pondre|pongo|compartir\w*|comparto|difundir\w*|escribir(?:e|lo)?|denunciar(?:e|lo)?|acudir(?:e)?|ire|voy|vamos|mandar\w*|mande|mando|hable|hablare|hacer(?:lo)?|hare|hago|quem\w+|escrach\w+|leemos|vais a salir|van a salir|va a salir|dejar\w*|dejo|avisare|llamare|contactar\w*|contacte)"
_FRIENDLY = r"\b(?:vi en|amenazaba|buena|buen|bonita|positiva|excelente|cinco estrellas|5 estrellas|genial(?:es)?|felicit\w+|encant[oa]\b(?! (?:estas|los))|merecen|no me gusta|no lo hare|no pondre|maravill\w+|me dicen que)\b"

_AWAY = r"\b(?:mudanza|me mudo|nos mudamos|me caso|me voy del (?:barrio|pais)|duplicad\w+|sin querer|por error|baja (?:medica|laboral|por)|boletin|newsletter|fallecio|fallecid\w+|de mi (?:padre|madre)|cambio de (?:piso|casa|direccion)|vacaciones|pausar|pensaba irme|me quedo|no me cambio|no quiero irme|ni loc[oa]|de la peluqueria|plan basico|curiosidad|muy contento|quede contento)\b"
_LEAVE = r"(?:me (?:voy|ire|marcho|cambio|cambiare|paso|pasare|largo|doy de baja|dare de baja|borro)|nos (?:vamos|cambiamos|pasamos|iremos|marchamos|llevamos)|cancel\w+|rescind\w+|doy de baja|firmo la baja|cierro la cuenta|llevo la nomina|contrato con otr\w+)"
_BOSS = r"(?:superior(?:es)?|supervisora?|encargad[oa]|gerente|jef[ea]|responsable|director[a]?|directiv[oa]|direccion|coordinador[a]?|manager|duen[oa]|propietari[oa]|patron|gerencia|hoteler[oa])"

RULES = (
    # A lawyer is asked or set to work; he writes, calls, decides.
    *family("legal_threat", 0.5, [
        rf"\b{GOES}\b{CALM}\b{_LAWYER}\b|\b(?:mi|nuestro|nuestra|un|mis|nuestros) {_LAWYER}\b{CALM}\b{ACTS}\b|\b(?:hablar|hablaran|contactar|entenderse|entiendanse|vereis|veran|contacto)\b{CALM}\bcon (?:mi|nuestro|nuestra|mis) {_LAWYER}\b|\b(?:en manos de|a traves de|por medio de|noticias de) (?:mi|nuestro|nuestra|un|mis) {_LAWYER}\b",
        rf"\b(?:explicara|atiende|atendera|llegara|llamara|escribira|contactara)\b{CALM}\b(?:mi|nuestro|un) {_LAWYER}\b|\b{_LAWYER} (?:vendra|en su oficina)\b",
    ], guards=_THREAT, unless=f"{_LEGAL_ELSEWHERE}|{WITHDRAWN}|{HERSELF}|{ASKS_HOW}"),
    # The court, the suit, and the steps on the way.
    *family("legal_threat", 0.5, [
        rf"\b(?:voy a|vamos a|ire|iremos|nos vemos|nos veremos|tendre que|acudir\w*|recurrir\w*|llevar\w*|llevo|llegar|termina\w*|acaba\w*|decida|diga|que sea|vernos)\b{CALM}\b{_COURT}\b|\b(?:el|un|una|la) (?:juez|jueza|tribunal) {CALM}\b(?:decid\w+|dira|diga|pondra|dara la razon)\b|\bante (?:el|un|los) (?:juzgado|juez|tribunal\w*)\b|\b(?:juicio|demanda) (?:\w+ )?(?:van|vais|va)\b",
        rf"\b(?:los|les|os|le|voy a|vamos a|pienso|tendre que|sere obligad\w)\b{CALM}\b(?:demandar\w*|demando|demandamos|demandare\w*)\b|\b(?:os|los|les) (?:voy|vamos) a denunciar\b|\b(?:pongo|pondre|puse|interpondre|interpuse|presento|presente|presentare|presentamos|va\w* a llegar|vamos con)\b{CALM}\b(?:demanda(?: colectiva)?|denuncia penal|querella|tutela|monitorio|burofax|denuncia(?= ante| en el juzgado| penal|[.,!]|$))\b",
        r"\b(?:acciones?|medidas|via|vias|proceso|recursos?) (?:legal(?:es)?|judicial(?:es)?|penal(?:es)?|juridicas?)\b|\b(?:recibiran|recibireis|mandare|enviare|va un|llegara) (?:un |una )?(?:burofax|carta documento)\b|\bburofax\b|\bcarta documento\b|\bcarta notarial\b|\brequerimiento fehaciente\b|\bdemanda colectiva\b|\bdenuncia penal\b|\bpor lo legal\b|\bjuicio verbal\b",
    ], guards=("negated", *_THREAT), unless=f"{_LEGAL_ELSEWHERE}|{WITHDRAWN}|{HERSELF}|{ASKS_HOW}|\\bdefensa del? consumidor|\\bsoy mayorcita"),
    # An outside body hears of it: we go there, or it acts.
    *family("regulator_threat", 0.45, [
        rf"\b(?:{GOES}|queja|denuncia|reclamacion|reclamo|copia|aviso|escrito|caso|carta)\b{CALM}\b(?:a|al|ante|en|con|de|la|el|por) (?:la |el |los )?{_BODY}",
        rf"\b{_BODY}\b{CALM}\b(?:querra|tiene|tienen|ya|va a|van a|me ha (?:dado|mandado|dicho|contestado|confirmado)|pasara|se encargara|sabra|se ocupe|le va|les va|dira|investigara)\b|\bque (?:se ocupe|responda|lo vea|lo explique|se lo expliquen) ?[^.!?;\n]{{0,40}}\b{_BODY}",
        rf"\b(?:{GOES}|poner|presentar|rellenar\w*|relleno|pedire|pido|cumplimentar\w*)\b{CALM}\b(?:hojas? de (?:reclamacion|quejas)\w*|libro de (?:quejas|reclamaciones))\b",
        r"\b(?:traiga|traigan|quiero|deme|denme|exijo|pido|solicito|necesito|traigame)\w*\b<near>\b(?:hojas? de (?:reclamacion|quejas)\w*|libro de (?:quejas|reclamaciones))\b|^libro de quejas\b|\bpues a la (?:ocu|profeco|omic)\b|\b(?:ya|mismo) (?:les )?(?:hice|puse|meto|meti) la (?:denuncia|queja) en\b",
    ], guards=_THREAT, unless=f"{WITHDRAWN}|{HERSELF}|{ASKS_HOW}|{_NOT_A_BODY}"),
    # It gets published.
    *family("public_threat", 0.4, [
        r"\b(?:mala|malas|pesima|negativa|peor|honesta) (?:\w+ )?(?:resenas?|opinion(?:es)?|valoracion(?:es)?|critica)\b|\b(?:resena|opinion|valoracion|critica) (?:negativa|pesima|mala|honesta|de una estrella)\b|\b(?:una|1|cero) estrellas?\b|\b(?:en|con) la resena de\b",
        rf"\b{_POSTS}\b{CALM}\b(?:en|a|al|por|con|mis) (?:\w+ ){{0,2}}?{_PRESS}\b|\b{_POSTS}\b<near>\b(?:un hilo|el video|los pantallazos|las capturas|la foto|las fotos|la grabacion)\b(?! en el local)",
        r"\b(?:subo|subire|publico|publicare) (?:el video|los (?:pantallazos|videos|correos|audios)|las (?:fotos|capturas)|la foto|todo)\b|\b(?:hago|hare) un hilo\b|\b(?:hare|hacerlo|hacer|se hara) (?:que se vuelva )?viral\b|\bse vuelva viral\b|\bque (?:se entere|lo sepa|lo lea|sepan|se enteren)(?: \w+){0,2} (?:todo|todos|la gente|el mundo)\b|\b(?:todos|todo el mundo|la gente)\b<near>\b(?:va|van) a (?:saber|enterarse)\b|\bva\w* a (?:saber|salir en todos lados)\b|\b(?:los|les) voy a (?:funar|escrachar|quemar)\b|\bvan a ser famosos\b|\bcarta al director\b|\bnos leemos en\b|\btengo \w+ mil seguidores\b",
    ], guards=_THREAT, unless=f"{_FRIENDLY}|{WITHDRAWN}|{HERSELF}|{ASKS_HOW}|\\bperiodico del domingo"),
    # They leave.
    *family("churn_threat", 0.35, [
        rf"\b(?:a|con|hacia) (?:la|su|vuestra) competencia\b|\b(?:me|nos) (?:cambio|cambiare|cambiamos|voy|vamos|paso|pasare|pasamos|llevamos|llevo)\b{CALM}\b(?:a|de|con) (?:otr[oa]|otros|compania|operador[a]?|proveedor|banco|aseguradora|[a-z]{{3,12}}(?=[.,!]|$))\b",
        r"\b(?:nunca|jamas|no) (?:mas )?(?:\w+ ){0,2}?(?:volvere|volveremos|vuelvo|volver) (?:\w+ )?(?:a (?:comprar|pedir|viajar|volar|contratar|confiar|pisar|venir|reservar)|aqui|nunca)\b|\bno (?:\w+ )?volvere\b|\bsimplemente no volvere\b|\bnunca mas\b|\bhasta nunca\b|\bno me (?:vuelven|volveran) a ver\b|\b(?:mi|nuestra) ultima compra\b|\bno renuevo\b|\bno (?:pienso|voy a) renovar\b|\bhasta aqui (?:llegue|llegamos)\b",
        r"\b(?:han |habeis |han )?(?:pierden|perdido|perder|perderan|perdeis|perdereis) (?:\w+ )?(?:un|una|a un|a una|como)? ?client[ea]s?\b|\bdejo de ser client[ea]\b|\b(?:en otro lado|en otra parte|en otro sitio)\b(?=[.,!]|$| lo)|\b(?:denme|deme|dame|quiero|exijo|solicito|tramiten|tramite|pido) (?:\w+ ){0,2}?(?:de )?baja (?:ya|inmediat\w+|ahora|definitiva)\b|\bquiero darme de baja, no\b|\b(?:solicito|pido|pedi|quiero) (?:\w+ )?(?:la )?portabilidad\b",
        r"\b(?:me doy|me dare|nos damos|nos daremos|voy a darme|vamos a darnos|me voy a dar) (?:\w+ )?de baja\b|\bme he dado de baja\b",
        r"\b(?:voy a|vamos a|pienso|quiero) rescindir\b|\bcierro (?:la|mi) cuenta\b|\bcancelen todo\b|\b(?:borren|borrad) mi (?:ficha|cuenta)\b|\bme (?:paso|cambio) a [a-z]+\b(?=[.,!]|$)",
    ], guards=("others", "dropped"), unless=f"{_AWAY}|{ASKS_HOW}"),
    # Notice alone: leaving from discontent only where discontent is told.
    *family("tone:cancelling", 0.2, [
        r"\b(?:quiero|voy a|vamos a|pienso|tramito|solicito|me|dare|exijo|dar|doy|denme) (?:\w+ ){0,3}?(?:de )?baja\b|\bcancelar(?:e)? (?:mi|el|la) (?:contrato|cuenta|suscripcion|linea|poliza|servicio)\b|\btramit\w+ (?:mi|la) (?:baja|cancelacion)\b",
    ], guards=("negated", "others", "dropped"), unless=f"{_AWAY}|{ASKS_HOW}"),
    # A time is set, or the choice between two things.
    *family("ultimatum", 0.35, [
        rf"\b(?:les|os|le|te) (?:doy|damos) (?:\w+ ){{0,3}}?(?:\d+|plazo|hasta|{NUMBER} {SPAN}|de plazo)\b|\b(?:tienen|teneis|tenes) (?:\w+ )?(?:{NUMBER} (?:horas|dias|semanas?)|de plazo|hasta (?:el|las|que|manana|{DAY}))\b|\bultim[oa] (?:oportunidad|aviso|advertencia)\b",
        r"(?:^|[.,:;!?\n¡] ?|\b)o (?:me |nos |lo |le |se |viene |quitan |esta |hoy |mañana )?[^.!?;\n]{2,60}?\bo (?:me |nos |les |los |lo |subo|firmo|manana|voy|llamo|presento|cancelo|denuncio|no me muevo|cambio|la |que )[^.!?;\n]{0,40}",
        rf"\b(?:antes de(?:l)?|hoy|manana|para el|hasta el|{NUMBER} {SPAN}|esta semana|este mes|al final del dia)\b[^!?\n]{{0,60}}?[,.] ?(?:y |o |si no,? |de lo contrario,? |en caso contrario,? |sino,? )(?:\w+ )?(?:llamo|voy|demando|presento|denuncio|cancelo|me (?:voy|paso|cambio|doy)|se ocupe|actuare|desconozco|lo (?:reclamo|subo|cuento)|les (?:devuelvo|armo)|la queja|que se)",
        r"\b(?:de lo contrario|en caso contrario|si no hay respuesta|si no,|caso contrario)[, ]<near>\b(?:me|voy|actuare|presento|presentare|desconozco|denuncio|cancelo|llamo|demandare|ire|acudire|que se|lo)\b|\bno habra mas prorrogas\b|\bni un minuto mas\b",
        r"\bsi (?:no|para|el)\b[^.!?;\n]{0,60}?\b(?:antes de|en \d+|hoy|manana|viernes|lunes|martes|miercoles|jueves|sabado|domingo|el \d+)\b[^.!?;\n]{0,60}?\b(?:ire|voy|llamare|llamo|cancel\w+|denunci\w+|demand\w+|presento|me (?:cambio|doy|voy|paso)|pondre|acudire|reclam\w*|subo)\b",
        rf"\b(?:exijo|exigimos)\b[^.!?;\n]{{0,60}}?\b(?:antes de|en un plazo|en {NUMBER}|hoy mismo|inmediat\w*)\b[^!?\n]{{0,60}}?\b(?:contrario|si no|o )\b",
    ], unless=f"{ASKS_HOW}|\\b(?:me da igual|no pasa nada|por favor, si|no es una amenaza)\\b"),
    # Someone above.
    *family("manager_request", 0.3, [
        rf"\b(?:hablar|pasar\w*|pas[ae]n?me|pasame|paseme|me pasan|pongame|ponme|ponga|comuni\w+|comunicar|quiero|quisiera|exijo|necesito|escalar\w*|transfier\w+|contactar|traiga\w*|traigame|que (?:venga|me llame|se ponga|me marque|lo vea|lo lleve)|llegara|viera|atiende|el nombre y)\b[^.!?;\n]{{0,45}}?\b(?:un|una|su|el|la|vuestro|con|al|tu|de|sus?) (?:\w+ )?{_BOSS}\b|\bque (?:su|el|la|un) {_BOSS} me\b|^(?:el|su|con el) {_BOSS}\b(?=[,.! ]? ?(?:por favor|$|[.!]))",
        r"\b(?:alguien|nadie|adulto) (?:con|que|de|al) (?:\w+ )?(?:mas|autoridad|poder|pueda (?:decidir|firmar|resolver)|mande|manda|tome decisiones|decida|responsab\w+|superior|sepa|cargo|mayor)\b|\bquien (?:manda|decide|esta por encima)\b|\b¿esta el duen[oa]\b|\bmas arriba\b(?=[?.!])|\b(?:elevar|escalar) (?:esto|el caso|mi caso|mi queja)\b|\bprefiero no hablar mas con usted\b",
    ], guards=("past",), unless=rf"{HERSELF}|\b(?:mi (?:jef[ea]|gerente|supervisor\w*)|gerente del? \w+ soy|no hace falta que|no me pase|me pidio|hable con|felicit\w+|dig\w+ a su|quien es (?:la|el) encargad[oa] de|curso|agradecimiento|administradores|coral)\b"),
)  # fmt: skip
