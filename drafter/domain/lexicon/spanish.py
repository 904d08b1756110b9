"""Spanish: the usual phrasings of each kind. Folding has removed accents and made ñ into n."""

from __future__ import annotations

from drafter.domain.lexicon.rule import Guard, Rule, family

_THREAT: tuple[Guard, ...] = ("negated", "others", "dropped")
_THREATS = (
    *family("legal_threat", 0.5, [
        r"\b(?:(?:mis?|un|una|al|el|nuestr[oa]s?|con) abogad[oa]s?|(?:voy a|vamos a|los|les|pienso|interpondr\w*|pondr\w*|presentar\w*|tendre que) (?:\w+ ){0,3}?(?:demandar\w*|demanda\b|denuncia(?:r\w*)?\b)|tribunal(?:es)?|juzgados?|(?:via|acciones?|medidas|proceso) (?:judicial(?:es)?|legal(?:es)?)|a juicio|ante (?:el|un) juez|nos vemos en (?:los tribunales|el juzgado))\b",
    ], guards=_THREAT, unless=r"\b(?:divorcio|herencia|soy abogad[oa]|trabajo (?:como|de)|casero|amig[oa]|recomend\w+)\b"),
    *family("chargeback_threat", 0.45, [
        r"\b(?:contracargo|(?:devolver|devolvere|devuelvo|anular|anulare|disputar|disputare|disputo|reclamar|retroceder|impugnar)(?: \w+){0,4} (?:cargo|recibo|pago)|(?:reclamar|reclamare|disputa|pedir|pedire|hablare|llamare|acudire|voy)\b[^.!?;\n]{0,40}?\b(?:a|al|con|ante|mi|en) (?:mi |el )?(?:banco|paypal|tarjeta))\b",
    ], guards=_THREAT),
    *family("regulator_threat", 0.45, [
        r"\b(?:oficina (?:municipal )?(?:de|del) (?:consumo|consumidor)|consumo\b(?= |\.|,|$)(?<!de consumo)|omic|la ocu|facua|hojas? de reclamacion(?:es)?|(?:defensa|proteccion|asociacion|organizacion|defensor) (?:del?|de los) (?:consumidor(?:es)?|cliente|usuario)|profeco|sernac|indecopi|aesa|banco de espana|secretaria de estado)\b",
    ], guards=_THREAT, unless=r"\b(?:consumo (?:de (?:luz|gas|agua|datos|energia)|electrico|mensual|del mes|medio)|mi consumo|el consumo)\b"),
    *family("public_threat", 0.4, [
        r"\b(?:(?:mala|malas|pesima|negativa|peor) (?:\w+ )?(?:resenas?|opinion(?:es)?|valoracion)|(?:resena|opinion|valoracion) (?:negativa|pesima|mala)|(?:voy a|vamos a|lo|publicare|contare|pondre|subire|acudire|denunciare|compartire|difundire)\b[^.!?;\n]{0,40}?\b(?:redes(?: sociales)?|twitter|facebook|instagram|tiktok|trustpilot|google|prensa|medios|periodic\w+|internet))\b",
    ], guards=_THREAT, unless=r"\b(?:buena|positiva|excelente|gracias|cinco estrellas|5 estrellas)\b"),
    *family("churn_threat", 0.35, [
        r"\b(?:(?:voy a|quiero|vamos a|pienso|tramit\w*|solicit\w*|me|dare|exijo|dar|doy) (?:\w+ ){0,3}?(?:de )?baja\b|(?:a|con) la competencia|(?:me (?:cambio|cambiare|voy|ire|paso|pasare)|cambiar(?:me|nos|e)?|irme|ire)(?: \w+){0,3} (?:a|de|con) (?:\w+ )?(?:otr[oa]|compan\w+|proveedor|operador\w*|banco|competencia|vosotros|ustedes)|(?:nunca|jamas)(?: mas)? (?:\w+ ){0,3}?(?:volvere|compr\w+|pedir\w*|vuelvo|contratar\w*)|nunca mas|no (?:\w+ )?volver(?:e|emos)(?: \w+)? a (?:comprar|pedir|viajar|volar|contratar|confiar)|(?:pierden|perdido|perder|perderan|perdeis) (?:\w+ )?(?:un|una|a un|como|este)? ?cliente|cancelar(?:e)? (?:mi|el|la) (?:contrato|cuenta|suscripcion|linea|poliza|servicio))\b",
    ], guards=("negated", "others", "dropped"), unless=r"\b(?:mudanza|me mudo|nos mudamos|duplicad\w+|por error|baja medica|baja laboral|baja por|boletin|newsletter)\b"),
    *family("ultimatum", 0.35, [
        r"\b(?:(?:les|os|le) doy (?:\w+ ){0,3}(?:\d+|plazo|hasta|un|dos|tres)|(?:tienen|teneis|tiene) (?:\w+ )?(?:\d+|dos|tres|un) (?:horas|dias|semana)|tienen hasta|ultim[oa] (?:oportunidad|aviso|advertencia|vez que)|de lo contrario|o si no\b|(?:exijo|espero|quiero|reclamo)\b[^.!?;\n]{0,50}?\b(?:antes de(?:l)?|en (?:\d+|un plazo|las proximas)|hoy mismo|inmediat\w*|ya mismo)\b|si (?:no|para)\b[^.!?;\n]{0,60}?\b(?:antes de|en \d+|hoy|manana|viernes|lunes|martes|miercoles|jueves)\b[^.!?;\n]{0,60}?\b(?:ire|voy|llamare|cancel\w+|denunci\w+|demand\w+|me (?:cambio|doy|voy)|pondre|acudire|reclamar\w*))\b",
    ], guards=("negated",)),
    *family("manager_request", 0.3, [
        r"\b(?:(?:hablar|pasar\w*|pas[ae]nme|pongame|comuni\w+|quiero|exijo|necesito|escalar\w*|transfier\w+|contactar)\b[^.!?;\n]{0,30}?\b(?:un |una |su |el |la |vuestro |con |al )+(?:superior|supervisora?|encargad[oa]|gerente|jef[ea]|responsable|directora?|manager)\b|alguien (?:con|que|de) (?:\w+ )?(?:mas|autoridad|poder|pueda decidir|responsab\w+|superior))",
    ], guards=("negated", "past"), unless=r"\bmi (?:jef[ea]|gerente|supervisor)"),
)  # fmt: skip
_STORY = (
    *family("repetition", 0.3, [
        r"\b(?:ya (?:\w+ ){0,2}?(?:he |hemos |les? |os |lo |se lo )*(?:dicho|dije|explique|explicado|envie|enviado|mande|mandado|conte|contado|di|dado|comente|comentado|indique)|(?:repet(?:ir|irlo|irme|ido)|repito)|(?:por|es la) (?:segunda|tercera|cuarta|quinta|enesima|ultima) vez|cuantas veces|como (?:ya )?(?:dije|he dicho|les dije|indique|comente|explique|mencione))\b",
    ], guards=("negated",)),
    *family("repeat_contact", 0.25, [
        r"\b(?:(?:por|es la|esta es la) (?:segunda|tercera|cuarta|quinta|sexta|enesima) (?:vez|ocasion)|(?:segundo|tercer|cuarto|quinto|mi ultimo|mis anteriores) (?:correo|mensaje|email|llamada|reclamacion|correos|mensajes)|(?:he|hemos|llevo) (?:\w+ ){0,3}?(?:llamad|escrit|contactad|reclamad|llamand|escribiend|reclamand)\w*(?: \w+){0,4} (?:veces|vez|semanas|dias|meses)|(?:vuelvo|volver) a (?:escribir|llamar|contactar|reclamar)\w*|(?:escribo|contacto|llamo)(?: \w+){0,3} (?:de nuevo|otra vez|nuevamente)|nadie (?:\w+ ){0,3}?(?:respond\w+|contest\w+|llam\w+|hace caso|me ha)|(?:sin|ninguna|no (?:he )?(?:recibido|recibi|tengo|tuve)(?: \w+)?) (?:\w+ )?(?:respuesta|contestacion|noticias)|no (?:me )?(?:han |habeis |ha )?(?:respondido|contestado|responden|contestan))\b",
    ]),
    *family("long_wait", 0.3, [
        r"\b(?:llevo|llevamos|hace|desde hace|tras|despues de) (?:ya |mas de |casi )*(?:\d+|un|una|dos|tres|cuatro|cinco|seis|varias?|varios) (?:dias?|semanas?|meses|mes|horas?)\b[^.!?;\n]{0,50}?\b(?:esper\w+|sin|no|nada|nadie|sigo|y)\b",
        r"\b(?:(?:llevo|llevamos|sigo|seguimos|estoy|estuve|cansad[oa] de) (?:\w+ ){0,4}?esper\w+|(?:llevo|llevamos) (?:ya )?(?:mas de |casi )?(?:\d+|un|una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|quince|varios|varias|muchos|muchas) (?:dias?|semanas?|mes(?:es)?|horas?)|hace (?:ya |mas de |casi )*(?:\d+|un|una|dos|tres|cuatro|varios|varias) (?:dias|semanas?|mes(?:es)?|horas)\b[^.!?;\n]{0,50}?\b(?:no|nada|sigo|todavia|aun|sin)\b|(?:todavia|aun|sigue sin|nada)\b[^.!?;\n]{0,40}?\b(?:despues de|tras|desde hace) (?:\d+|un|una|dos|tres|varias|varios) \w+|(?:tard(?:a|an|ado|ando)|demora\w*|retras\w+)(?: \w+){0,3} (?:mucho|demasiado|dias|semanas|horas|meses|tanto)|(?:\d+|dos|tres) (?:dias|semanas|horas|meses) (?:de (?:retraso|espera|demora)|esperando)|cuanto (?:tiempo )?mas)\b",
    ], guards=("negated",), unless=r"\b(?:cliente desde|no me importa esperar|sin prisa)\b"),
    *family("broken_promise", 0.35, [
        r"\b(?:prometi\w*|dijeron|dijo|aseguraron|garantizaron|confirmaron|quedo en|quedaron)\b[^!?\n]{0,100}?\b(?:no (?:vino|aparecio|llego|llamo|ha|han|lo|se|me)|nunca|nadie|nada|todavia|aun)\b",
        r"\b(?:promet\w+|aseguraron|asegurado|garantizaron|garantizado|(?:me|nos) (?:dijeron|dijo|dijisteis|confirmaron)|quedaron en|(?:iba|iban|debia|debian|tenia que|tenian que) (?:a )?(?:llegar|venir|llamar|entregar\w*|devolver\w*))\b[^!?\n]{0,90}?\b(?:pero|y (?:no|nada|nadie|sigo|todavia|aun|hoy)|nunca|nadie|no (?:ha|han|lo|vino|llego|llamo|llamaron|me)|sigo|todavia|incumpl\w+)\b|\b(?:no (?:han |ha |habeis )?cumpl\w+|incumpl\w+|falt\w+ a su palabra)\b|\b(?:tecnico|repartidor|nadie)\b[^.!?;\n]{0,20}?\b(?:no (?:vino|aparecio|se presento|ha venido)|vino|aparecio|se presento)\b",
    ]),
    *family("confusion", 0.2, [
        r"\b(?:no (?:lo |la )?(?:entiendo|entendemos|comprendo|logro entender|consigo entender)|(?:muy |tan |estoy |es |un poco )confus[oa]s?|confusion|no (?:me |esta |queda |tengo )+claro|contradi\w+|me (?:dicen|dijeron|dan) (?:\w+ )?(?:cosas|respuestas|versiones) (?:distintas|diferentes)|un lio|cada uno me dice)\b",
    ], unless=r"\bno entiendo como (?:pueden|podeis|es posible|una empresa)"),
    *family("financial_loss", 0.3, [
        r"\b(?:(?:me |nos )?(?:han |ha |habeis )?(?:cobrado|cobraron|cargaron|cargado|cobro)(?: \w+){0,4} (?:dos veces|doble|de mas|por error|sin|indebid\w+|mal|demasiado)|cobro (?:doble|duplicado|indebido)|doble cargo|cargo (?:duplicado|indebido|no autorizado)|(?:tuve|tuvimos|he tenido|hemos tenido) que (?:pagar|comprar|gastar|coger|alquilar|reservar)|(?:he |hemos )?perdido (?:\w+ ){0,3}?(?:dinero|dia de trabajo|euros|sueldo)|comision(?:es)? (?:por|de) (?:descubierto|devolucion)|en descubierto)\b",
    ], guards=("negated",)),
    *family("tone:refuses", 0.3, [
        r"\b(?:no (?:\w+ )?(?:quiero|acepto|aceptare|aceptamos|necesito|me sirve|me interesa)(?: \w+){0,3} (?:vale|cupon|descuento|reemplazo|oferta|bono|disculpas|reparacion|cambio|reembolso parcial|credito)|(?:vale|cupon|descuento|oferta|reemplazo|bono|euros)\b[^.!?;\n]{0,30}?\b(?:no (?:me )?(?:sirve|basta|es suficiente|lo acepto|acepto|compensa)|es (?:una burla|un insulto|ridicul[oa]|inaceptable))|rechazo (?:\w+ )?(?:oferta|propuesta|vale)?|no (?:lo )?acepto|pueden quedarse)\b",
    ]),
)  # fmt: skip
_PEOPLE = (
    *family("safety", 0.9, [
        r"\b(?:(?:herid[oa]|quemad[oa]|intoxicad[oa])s?|(?:en el|al) hospital|descarga electrica|(?:huele|olor|fuga|escape)(?: \w+)? (?:a|de) gas|incendi\w+|prendio fuego|en llamas|suicid\w+|quitarme la vida|no quiero (?:vivir|seguir viviendo)|exploto|a urgencias|ambulancia|monoxido)\b|\bsin (?:calefaccion|luz|agua)\b[^.!?\n]{0,80}?\b(?:bebe|recien nacid\w+|oxigeno|ancian\w+)|\b(?:bebe|recien nacid\w+|ancian\w+)\b[^.!?\n]{0,80}?\bsin (?:calefaccion|luz|agua)\b",
    ], guards=("negated",), unless=r"\b(?:trabajo en (?:el|un) hospital|factura del? gas|fire ?tv)\b"),
    *family("safety", 0.6, [
        r"\b(?:(?:echa|sale|salio|salia|saliendo|echando|echo) (?:\w+ )?(?:humo|chispas)|humo|chispas|peligros[oa]|un peligro|olor a quemado|huele a quemado|(?:fallaron|fallan) los frenos|derreti\w+|cortocircuito|sobrecalent\w+|me queme)\b",
    ], guards=("negated",), unless=r"\bdetector de humo\b"),
    *family("vulnerability", 0.3, [
        r"\b(?:discapac\w+|silla de ruedas|embarazada|(?:mi|un|nuestro|el) (?:\w+ )?bebe|recien nacid\w+|(?:muy|gravemente) enferm[oa]|enfermedad|cancer|quimio\w*|dialisis|pensionista|jubilad[oa]s?|demencia|alzheimer|fallec\w+|(?:mi|nuestr[oa]) \w+ (?:murio|ha muerto)|funeral|viud[oa]|(?:7[5-9]|8\d|9\d) anos|desemplead[oa]|en (?:el )?paro|depresion|ciega?|ciego|sord[oa]|diabetic[oa]|insulina|madre soltera|ancian[oa]s?|cuido (?:de|a) mi)\b",
    ], guards=("negated",)),
)  # fmt: skip
_TONE = (
    *family("profanity", 0.35, [r"\b(?:mierdas?|m\*+\w*|joder|jodid\w+|put[ao]s?|putada|hijos? de puta|cojones|cono|cabron\w*|gilipoll\w+|hostia|carajo|pendej\w+|chinga\w*)\b"]),
    *family("insult", 0.4, [r"\b(?:(?:son|sois|es|unos|panda de|banda de|pandilla de|ustedes|menudos|que|vaya|atajo de|su|empresa de) (?:\w+ ){0,3}?(?:inutil(?:es)?|idiotas?|estafador(?:es)?|ladron(?:es)?|sinverguenzas?|incompetentes?|imbecil(?:es)?|gilipollas|mentiros[oa]s?|payas[oa]s?|inept[oa]s?|tont[oa]s|estupid[oa]s|chorizos)|ladrones|estafadores|sinverguenzas|empresa de mierda)\b"], guards=("negated",)),
    *family("tone:hot", 0.3, [r"\b(?:inaceptable|verguenza|vergonzos[oa]|indign\w+|increible|hart[oa]s?|estafa|robo|ridicul[oa]|asco|el colmo|escandal\w+|intolerable|burla|tomadura de pelo|furios[oa]|lamentable|pesim[oa]|nefast[oa]|basta ya)\b"]),
    *family("tone:frown", 0.18, [r"\b(?:decepcion\w*|molest[oa]s?|mal (?:servicio|trato|producto)|mala (?:atencion|calidad|experiencia)|frustr\w+|descontent[oa]|insatisfech[oa]|enfad\w+|disgust\w+)\b"], guards=("negated",)),
    *family("tone:thanks", 0.0, [r"\b(?:(?:muchas |mil )?gracias|agradec\w+)\b(?! por nada)"]),
    *family("tone:warm", 0.0, [r"\b(?:genial|perfect[oa]|excelente|encant\w+|content[oa]|estupend\w+|maravill\w+|amables?|feliz|buen dia)\b"], guards=("negated",)),
    *family("tone:closed", 0.0, [r"\b(?:(?:ya )?(?:ha |me ha |han )?(?:llegado|llego)|(?:ya )?(?:esta )?(?:todo )?(?:resuelto|solucionado|arreglado)|ya funciona|funciona (?:perfecto|bien|perfectamente)|todo (?:bien|en orden|perfecto|correcto)|(?:ya )?(?:he |lo he |la he )?recibido)\b"], guards=("negated",), unless=r"\b(?:no|nunca|todavia|aun|pero|sin|tarde|rot[oa])\b"),
)  # fmt: skip
_CAUSES = (
    *family("cause:lack_of_resolution", 0.15, [r"\b(?:(?:todavia |aun )?no (?:\w+ ){0,3}?(?:llega\w*|llegado|recib\w+|entreg\w+|solucion\w+|resuel\w+|devuelto|reembols\w+|arregl\w+)|sin (?:solucion\w*|resolver|reembolso|internet|luz|servicio|noticias|recibir|mi)|(?:donde|cuando) (?:esta|llega|van|me)|sig(?:o|ue|uen|uimos) (?:\w+ )?(?:sin|esperando|igual|rot[oa]|averiad[oa])|nadie (?:\w+ )?(?:soluciona|resuelve|hace)|no (?:tengo|hay) (?:internet|luz|senal|servicio|linea))\b"]),
    *family("cause:poor_communication", 0.15, [r"\b(?:(?:nadie|no) (?:\w+ ){0,3}?(?:respond\w+|contest\w+|llama\w*|inform\w+|atiend\w+|avis\w+)|(?:sin|ninguna|ni una) (?:\w+ )?(?:respuesta|contestacion|informacion|explicacion|noticias)|contradi\w+|ignor\w+|cada uno me dice|(?:cosas|respuestas|versiones) (?:distintas|diferentes))\b"]),
    *family("cause:unmet_expectations", 0.15, [r"\b(?:rot[oa]s?|danad[oa]s?|defectuos[oa]s?|equivocad[oa]|no (?:\w+ )?funciona\w*|faltan?|incorrect[oa]|mala calidad|mal estado|estropead[oa]|averiad[oa]|decepcion\w*|cobrado (?:dos veces|de mas|doble)|en (?:lugar|vez) de)\b"], guards=("negated",)),
    *family("cause:repeat_incident", 0.2, [r"\b(?:otra vez (?:\w+ )?(?:rot[oa]|lo mismo|mal|igual|sin|averiad[oa]|el mismo)|(?:rot[oa]|falla\w*|averiad[oa]|mal|estropead[oa]) (?:otra vez|de nuevo)|(?:segunda|tercera|cuarta) vez que (?:\w+ ){0,4}(?:pasa|ocurre|llega|falla|rompe|me)|(?:ha )?(?:vuelto|vuelve) a (?:fallar|pasar|romper\w*|ocurrir|estropear\w*|averiar\w*)|siempre (?:\w+ )?(?:lo mismo|igual|falla)|el mismo (?:problema|error|fallo))\b"]),
    *family("cause:complexity", 0.15, [r"\b(?:(?:muy |tan |demasiado )?complicad[oa]s?|lios[oa]|enrevesad[oa]|demasiados (?:pasos|tramites)|no (?:entiendo|comprendo) (?:las |la |el |los |esta )?(?:instrucciones|factura|tarifa|proceso|web|aplicacion))\b"], guards=("negated",)),
    *family("tone:problem", 0.12, [r"\b(?:problemas?|errores|error|rot[oa]s?|danad[oa]s?|no (?:\w+ )?(?:funciona|llega\w*|ha llegado|recibido|puedo|tengo (?:internet|luz|servicio)|me)|faltan?|fallos?|queja\w*|reclamacion\w*|retras\w+|equivocad[oa]|averi\w+|preocup\w+)\b"], unless=r"\bsin problemas?|ningun problema|no hay problema"),
    *family("emotion:anger", 0.3, [r"\b(?:enfad\w+|furios[oa]|indign\w+|hart[oa]s?|cabread[oa]|rabia|inaceptable|una verguenza|vergonzos[oa]|enojad[oa]|molest[oa]|asco|basta ya|frustr\w+|burla|ridicul[oa])\b"], guards=("negated",)),
    *family("emotion:distress", 0.35, [r"\b(?:desesper\w+|llor(?:o|ando|ar)|angusti\w+|agotad[oa]|no puedo mas|estres\w*|destrozad[oa])\b"], guards=()),
    *family("emotion:anxiety", 0.2, [r"\b(?:preocup(?:ad[oa]s?|a|ante|acion)|nervios[oa]|inquiet[oa]|ansiedad)\b"], guards=("negated",)),
    *family("emotion:fear", 0.3, [r"\b(?:(?:tengo|me da|mucho|con|tenemos) (?:\w+ )?miedo|asustad[oa]|temo por|aterr\w+)\b"], guards=("negated",)),
    *family("emotion:disappointment", 0.2, [r"\b(?:decepcion\w*|una lastima|esperaba (?:mas|mejor|otra cosa)|insatisfech[oa]|descontent[oa])\b"], guards=("negated",)),
)  # fmt: skip

RULES: tuple[Rule, ...] = (*_THREATS, *_STORY, *_PEOPLE, *_TONE, *_CAUSES)
