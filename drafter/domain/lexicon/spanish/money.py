"""Spanish money matters: pulling a payment back, and what the company's fault has cost."""

from __future__ import annotations

from drafter.domain.lexicon.rule import family
from drafter.domain.lexicon.spanish.words import ASKS_HOW, CALM, WITHDRAWN

_PAYER = r"(?:banco(?! de espana)|banca|tarjeta|visa|mastercard|amex|american express|paypal|klarna|mercado pago|bizum|bbva|santander|caixabank|bancolombia|banamex|entidad)"
_PAYMENT = r"(?:cargos?|recibos?|pagos?|compra|cobros?|debito|domiciliacion|transaccion|operacion|consumo|cuotas?)"
_UNDO = r"(?:devolver|devolvere|devuelvo|devolvere|anular|anulare|anulo|disputar\w*|disputo|reclamar\w*|reclamo|retroceder|retrocedo|impugn\w+|desconoc(?:er|ere|i|ido)|desconozco|objete|objetar\w*|revertir|revierto|bloquee|bloquear|rechazar|quiten|quitar|quita|devuelva|recupero|recuperar\w*)"
_CALM_REASON = r"\b(?:por (?:limite|falta de fondos)|no quiero disputar|no hara falta|no hace falta|me equivoque|vendedor|mi ex|ya no soy|cancelad[oa]|mi vecino|podria\w* intentar|proteccion al comprador)\b"

_TAKE = r"(?:cobrad[oa]s?|cobraron|cobro|cobran(?:do)?|cobrasteis|cargaron|cargado|cargad[oa]|descontado|descontaron|facturado|facturaron|facturasteis|pasaron|sacaron|sacado|quitado|retuvieron|retenido|clavaron|chingaron|debitaron|pasasteis)"
_WRONGLY = r"(?:dos veces|tres veces|doble|por duplicado|de mas|por error|indebid\w+|demasiado|sin (?:mi )?(?:permiso|autorizacion|avisar|consentimiento)|que (?:yo )?(?:no|nunca|jamas) (?:autorice|contrate|pedi|compre|hice|solicite)|nunca contrate|otra vez|el mismo dia|si cancele|si me di de baja|despues de (?:cancelar|la baja))"
_COST = r"(?:taxi|hotel|vuelo|billete|pasaje|boleto|alojamiento|grua|fontanero|plomero|electricista|reparacion|abogado|peritaje|comida|parking|alquiler|otro|otra)"
_OWN_DOING = r"\b(?:bitcoin|en la bolsa|acciones|cripto\w*|sume mal|era la propina|el cargo esta bien|bingo|casino|me devolvieron|devuelto de mas|creia? que me habian|crei que|no me arrepiento|cosas que pasan|si cancelo hoy|olvidenlo)\b"

RULES = (
    # The bank, the card or PayPal is to undo the payment.
    *family("chargeback_threat", 0.45, [
        r"\b(?:hago|hare|pedi|pedire|pido|haciendo|abri|inicie|voy a (?:hacer|pedir)|ya hice)\b<near>\b(?:contracargo|chargeback|desconocimiento|reversion|stop payment)\b|\bchargeback\b<near>\b(?:en curso|iniciado|hecho)|\b(?:reversion|desconocimiento) (?:del|de la|de los)\b|\bstop con reversion\b|\bdisputa (?:abierta|iniciada|en curso)\b|\b(?:abrir\w*|abro|abri|inicio|inicie) una disputa\b",
        rf"\b(?:{_UNDO})\b{CALM}\b{_PAYMENT}\b|\b{_PAYMENT}\b<near>\b(?:impugnad[oa]|disputad[oa]|devuelt[oa]|reclamad[oa])\b|\bdevuelvo el recibo\b|\bse devuelve el recibo\b|\b(?:devolver|devuelvo) (?:vuestros|sus|el|los|este) (?:\w+ ){{0,2}}recibos?\b",
        rf"\b(?:reclam\w+|pedir\w*|pedi|hable|hablado|hablare|llamo|llamare|acudir\w*|recupero|recuperar\w*|devuelv\w+|me cobro|anulo|levante|aclaracion|disput\w+|impugn\w+|traigo)\b{CALM}\b(?:a|al|con|ante|en|por|via) (?:mi |el |la |los de la |su )?{_PAYER}\b",
        rf"\b(?:mi|el|la|los de (?:la|mi)) {_PAYER}\b{CALM}\b(?:me (?:devuelv\w+|dieron|cubre|quita|reintegra)|devuelve|quita|retrocede|anula|reclama|lo hace|tiene abierto)\b|\b{_PAYER} me (?:devuelve|cubre|quita|dio la razon)\b|\bque me quiten el cargo\b",
    ], guards=("others", "dropped"), unless=f"{WITHDRAWN}|{ASKS_HOW}|{_CALM_REASON}"),
    # Wrongly taken.
    *family("financial_loss", 0.3, [
        rf"\b(?:{_TAKE})\b[^.!?;\n]{{0,50}}?\b{_WRONGLY}\b|\b{_WRONGLY}\b<near>\b{_TAKE}\b|\b(?:siguen|seguis|sigue|continuan) (?:cobrand\w+|cargand\w+|pasand\w+|descontand\w+)\b|\bme (?:la|lo|los|las) (?:cobraron|facturaron|cargaron|cobrasteis)\b|\b(?:aparece\w*|veo|tengo|hay)\b<near>\bcargos?\b[^.!?;\n]{{0,40}}?\b(?:que (?:yo )?no|iguales|duplicad\w+|repetid\w+|desconocid\w+|sin)\b",
        r"\bcobros? (?:doble|duplicado|indebido|no autorizado|de mas)\b|\bdobles? (?:cargo|cobro)\b|\bcargos? (?:duplicado|indebido|no autorizado|no reconocido|incorrecto|doble)s?\b|\bdinero<near>\b(?:desaparecio|se fue|se perdio)|\bsaldo\b<near>\b(?:desaparecio|se fue|vaci\w+)|\bvaci(?:o|aron) (?:mi|la) (?:cuenta|monedero|tarjeta)\b|\bretuvieron (?:la|mi|el) (?:fianza|deposito)\b|\b(?:no (?:me )?(?:devuelven|devolvieron)) (?:la|mi) (?:fianza|deposito)\b|\bcobrado de mas\b",
    ], guards=("negated",), unless=f"{_OWN_DOING}|{WITHDRAWN}|¿[^?]*\\bcobran\\?"),
    # What followed.
    *family("financial_loss", 0.3, [
        rf"\b(?:tuve|tuvimos|he tenido|hemos tenido|toco|obligado|me ha obligado)(?: que| a)? (?:\w+ ){{0,2}}?(?:pagar|comprar|gastar|coger|tomar|alquilar|reservar|contratar|tirar|poner)\b[^.!?;\n]{{0,60}}?(?:\b{_COST}\b|\d|\bde mi bolsillo|\btod[oa])|\b(?:lo|la|los|las) (?:acabe|termine) (?:pagando|comprando)\b|\b(?:lo|la) pague yo\b|\bme costo (?:\d+|\w+ \d+)[^.!?;\n]{{0,30}}\b(?:por (?:su|vuestr\w)|taxi|grua)",
        r"\b(?:perdi|he perdido|hemos perdido|perdimos)\b<gap>\b(?:dinero|dia de trabajo|euros|pesos|sueldo|jornal|clientes|ventas|enlace|vuelo|reserva)\b|\b(?:deje|dejamos) de (?:ingresar|ganar|vender|facturar)\b|\b(?:recargos?|intereses de demora|comision(?:es)? (?:por|de) (?:descubierto|devolucion|mantenimiento)|en (?:descubierto|numeros rojos)|multa por retraso)\b|\bdano economico\b|\bquien (?:me )?paga (?:esto|el|la|los)\b",
    ], guards=("negated",), unless=f"{_OWN_DOING}|{ASKS_HOW}"),
)  # fmt: skip
