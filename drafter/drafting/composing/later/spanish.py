"""Later answers in Spanish."""

import re

from drafter.domain.regex import regex
from drafter.drafting.composing.later.again import Again

SPANISH = Again(
    still=[
        "No he olvidado de qué se trata: {clause}.",
        "Esto es lo que quiero ver resuelto: {clause}.",
        "Tengo su caso delante: {clause}.",
        "Para mí esto sigue abierto hasta que se arregle: {clause}.",
        "En el fondo se trata de esto: {clause}.",
        "De esto seguimos hablando: {clause}.",
    ],
    still_quoted=[
        "Tengo delante sus palabras: «{quote}».",
        "Me atengo a lo que nos dijo: «{quote}».",
        "Nada de lo que nos contó se ha perdido: «{quote}».",
        "De esto se trata todavía: «{quote}».",
    ],
    open=[
        "Su asunto{about} no está resuelto.",
        "Esto{about} sigue sin estar resuelto.",
        "Lo que nos planteó{about} todavía no está resuelto.",
        "Para nosotros, su caso{about} no está resuelto aún.",
    ],
    missed=[
        "La promesa para el {due} no se cumplió, y no lo olvido.",
        "Ya dejamos pasar una fecha, el {due}, sin cumplir lo prometido.",
        "Tengo presente que la promesa para el {due} no se cumplió.",
        "Que no cumplimos la promesa para el {due} sigue contando.",
    ],
    added=[
        "Ahora nos dice que {clause}.",
        "Añade que {clause}.",
        "En su último mensaje dice que {clause}.",
        "Lo nuevo que me cuenta es esto: {clause}.",
        "También he leído lo siguiente: {clause}.",
    ],
    added_quoted=[
        "En su último mensaje dice: «{quote}».",
        "También he leído esto: «{quote}».",
        "Ahora me dice: «{quote}».",
        "Sus últimas palabras al respecto: «{quote}».",
        "Usted lo resume así: «{quote}».",
    ],
    done=[
        "Desde mi último mensaje ya está hecho lo siguiente: {acts}.",
        "Hemos dado un paso más, y esto ya está hecho: {acts}.",
        "De lo que le anuncié, esto ya está hecho: {acts}.",
        "Entretanto, ya está hecho: {acts}.",
    ],
    sorry=[
        "Después de lo que le escribí, esto tenía que cumplirse, y siento que no fuera así.",
        "Le hemos vuelto a fallar, y lo siento.",
        "Le pido disculpas por haber faltado a esta promesa.",
        "Siento que hayamos faltado otra vez a nuestra palabra.",
    ],
    stays=[
        "Me ocupo de esto hasta el final.",
        "Soy responsable de su caso hasta que se resuelva.",
        "Me encargo personalmente de que se cumpla.",
        "Respondo yo de esto hasta el final.",
        "Me hago cargo de esto hasta que esté resuelto.",
        "Es mi responsabilidad que esto se resuelva.",
    ],
    stays_handoff=[
        "Me ocupo de esto hasta que tenga la respuesta.",
        "Soy responsable de que le llegue la respuesta.",
        "Es mi responsabilidad que reciba una respuesta.",
        "Me encargo de su caso hasta que le respondan.",
        "Me hago cargo de que tenga su respuesta.",
    ],
    stands=[
        "Eso se mantiene: {due} recibirá {says}.",
        "No ha cambiado nada: {due} recibirá {says}.",
        "La fecha es la misma: {due} recibirá {says}.",
        "Puede seguir contando con esto: {due} recibirá {says}.",
        "Sigue en pie: recibirá {says} {due}.",
    ],
    moved=[
        "Seguirá recibiendo lo mismo, {says}, con una fecha nueva: {due}.",
        "Lo que recibirá no cambia: {says}; la fecha ahora es esta: {due}.",
        "Le pido que tome nota de la nueva fecha: {due} recibirá {says}.",
        "Sobre la fecha le hablo claro, ha cambiado: {due} recibirá {says}.",
        "La fecha es otra y lo demás sigue igual: {due} recibirá {says}.",
    ],
    anew=[
        "Cuente con ello: {due} recibirá {says}.",
        "De nosotros recibirá esto: {says}, {due}.",
        "Esto es lo que recibirá, con su fecha: {says}, {due}.",
    ],
    stands_undated=[
        "Eso se mantiene: recibirá {says}.",
        "No ha cambiado nada: recibirá {says}.",
        "Puede seguir contando con esto: recibirá {says}.",
        "Sigue en pie: recibirá {says}.",
    ],
    lead=[
        "Eso no ha cambiado: {told}",
        "Así está su caso: {told}",
        "Se lo digo otra vez con claridad: {told}",
        "Para que lo tenga todo junto: {told}",
        "Sigue siendo así: {told}",
        "Se mantiene lo dicho: {told}",
    ],
    follow=[
        "Lo siguiente por mi parte: {due} {does}.",
        "Lo sabrá por mí: {due} {does}.",
        "Mi próximo paso: {due} {does}.",
        "De esto puede pedirme cuentas: {due} {does}.",
        "Ahora me toca a mí: {due} {does}.",
        "Y después, {due}, {does}.",
        "Luego: {due} {does}.",
        "Y después: {due} {does}.",
    ],
    put_off=[
        "Pregunta: «¿{quote}?» Hoy no tengo la respuesta; la tendrá de mí {due}.",
        "La pregunta «¿{quote}?» sigue abierta por mi parte, y se la contestaré {due}.",
        "A «¿{quote}?» ahora solo podría contestar con suposiciones; le responderé {due}.",
        "Su pregunta «¿{quote}?» queda conmigo, y la contestaré {due}.",
    ],
    put_off_request=[
        "Me pide: «{quote}». Tendrá mi respuesta {due}.",
        "Lo que pide, «{quote}», lo tengo presente, y le responderé {due}.",
        "Sobre «{quote}» tendrá noticias mías {due}.",
    ],
    put_off_brief=[
        "Para entonces tendrá también la respuesta a su pregunta.",
        "Su pregunta quedará contestada también para entonces.",
        "Lo que pregunta se lo contesto también antes de esa fecha.",
    ],
    ready={
        "trust": (
            regex(
                r"\bpor qué (?:debería|tengo que|voy a|iba a) (?:creer|fiarme|confiar)|\b(?:quién|qué) me (?:garantiza|asegura)|\bcómo (?:sé|puedo (?:saber|fiarme|estar segur\w)|lo sé)|\bes (?:seguro|verdad|de verdad|cierto)\b|"
                r"\bde verdad (?:se|lo|va)|\bpuedo (?:fiarme|confiar|contar)|\bqué (?:hay de distinto|cambia) esta vez",
                re.IGNORECASE,
            ),
            [
                "Pregunta: «¿{quote}?» Tómeme la palabra.",
                "A «¿{quote}?» no se responde con más palabras; júzgueme por la fecha.",
                "En cuanto a «¿{quote}?», no le pido que me crea sin más.",
                "Sobre «¿{quote}?» solo vale que pueda comprobarlo.",
            ],
        ),
        "all": (
            regex(
                r"\b(?:es|era|sería|ya está|esto es|eso es) (?:eso )?todo\b|\bhemos terminado\b|\bya está\s*$",
                re.IGNORECASE,
            ),
            [
                "Pregunta: «¿{quote}?» Todavía no.",
                "En cuanto a «¿{quote}?», falta una cosa, y me toca a mí.",
            ],
        ),
        "mine": (
            regex(
                r"\b(?:tengo|he) (?:que|de) (?:hacer|enviar|mandar|devolver|firmar|llamar)\b|\bdebo hacer\b|\bhace falta que (?:yo )?haga\b|\bnecesita\w* algo (?:más )?de m[ií]",
                re.IGNORECASE,
            ),
            [
                "Pregunta: «¿{quote}?» El siguiente paso me toca a mí.",
                "En cuanto a «¿{quote}?»: lo que viene ahora es tarea mía.",
            ],
        ),
    },
    welcome=[
        "Gracias por decírmelo{about}.",
        "Gracias por estas líneas{about}.",
        "Gracias por escribirnos una vez más{about}.",
    ],
    glad=[
        "Es bueno saber que está resuelto.",
        "Me alegra que lo hayamos conseguido.",
        "Entonces queda resuelto, y me alegro.",
    ],
    takeover=[
        "Sobre su deseo de hablar con un superior: {title} puede hacerse cargo y le respondería {due}.",
        "Si usted lo desea, {title} se hace cargo y le respondería {due}.",
    ],
    choice=[
        "También puede elegir {says} en su lugar, si lo prefiere.",
        "Si prefiere que sea {says}, basta una palabra suya.",
        "Tiene otra opción, si la prefiere: {says}.",
    ],
    besides=[
        "A eso se suma {list}.",
        "Con ello recibirá también {list}.",
        "Aparte de eso, recibirá {list}.",
    ],
    pending=[
        "Entonces queda como le dijimos.",
        "Así lo dejamos, tal como quedamos.",
        "Todo sigue, pues, como le indicamos.",
    ],
    private=[
        "Lo que solo le concierne a usted va en un mensaje privado.",
        "Espere un mensaje privado mío con los detalles.",
        "El resto se lo escribo en privado.",
    ],
)
