"""Spanish words that several ideas share. In `CALM` nothing is denied."""

from __future__ import annotations

NUMBER = r"(?:\d+|una?|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|doce|quince|veinte|treinta|vari[oa]s|much[oa]s|media)"
SPAN = r"(?:minutos?|horas?|dias?(?: habiles)?|semanas?|mes(?:es)?|anos?|quincena)"
DAY = r"(?:hoy|manana|ayer|anteayer|lunes|martes|miercoles|jueves|viernes|sabado|domingo|mediodia|fin de mes|fin de semana|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|(?:el |dia )?\d{1,2}|las \w+)"
ORDINAL = r"(?:segunda|tercera|cuarta|quinta|sexta|septima|octava|enesima|decima|ultima)"
STAFF = r"(?:tecnico|instalador|repartidor|mensajero|fontanero|plomero|electricista|transportista|operario|perito|cartero|comercial|asesor[a]?|companer[oa]|agente|vendedor[a]?|senorita|operador[a]?)"

CALM = r"(?:(?!\b(?:no|ni|nunca|jamas|sin|tampoco|ningun\w*)\b)[^.!?;\n]){0,60}?"

GOES = r"(?:voy|vamos|ire|iremos|acudire|acudimos|acudo|pondre|pongo|ponemos|presentare|presento|presente|presentamos|denunciare|denuncio|denunciar|llamare|llamo|hablare|hablo|hable|contactare|contacto|consulte|escribire|escribo|mando|mande|mandare|meto|metere|interpondre|interpuse|interpongo|reclamare|reclamo|recurrire|llevare|llevo|paso|pasare|elevare|elevo|informare|avise|avisare|di aviso|di parte|quejare|dirigire|dirijo|hare|hago|hice|hemos|he|tendre|tengo que|pienso|dejare|dejo|vere|veremos|registro|abrire|abro|estoy|consultare|tramitare)"
"""What somebody does who takes a matter outside."""
ACTS = r"(?:querra|quiere|dice|dijo|dira|hara|tiene|tienen|ya tiene|les|os|le|se|va a|van a|sabra|sabe|recibira|estara|esta|pasara|vendra|contactara|atiende|lleva|tomara|decida|ponga|pondra)"

WITHDRAWN = r"\b(?:retir[oe]|retire|retirado|ya no hace falta|no (?:hizo|hara|hace) falta|al final no|anulad[ao]|cancelad[oa]s?, ya|cerrad[oa]|olvidenlo|olviden|disculpen|era broma|es broma|ya esta arreglado|gracias|felicit\w+|encant[oa]|maravilla|por error|me equivoque|borre)\b"
ASKS_HOW = r"(?:¿[^?]{0,30}\b(?:como|donde|cual|cuales|que|quien|cuanto|cuanta|cuando|puedo|puede|pueden|podria\w*|se puede|es|esta|estan|hay|tienen|tengo que|incluye|publican|difunde|me permiten|los|el|la|si)\b[^?]*\?|\bquisiera saber\b)"
"""A question about how things are done here; a threat asked ("¿Quieren que llame a mi abogado?") is none."""
HERSELF = r"\b(?:soy (?:\w+ )?(?:abogad[oa]|periodista|inspector[a]?|juez[a]?|responsable|gerente|jef[ea]|encargad[oa]|director[a]?)|estudio derecho|estudio|hago una tesis|trabajo (?:(?:desde casa|a distancia) )?(?:en|como|de|para)|jubilad[oa] y me ha gustado)\b"
