"""The words of support: groups that mean one thing, in English, German, Spanish and French, and words that mean little.

All are folded (lower case, no accents). A `*` stands for any ending, so that "ruckgabe*" holds "Rückgabefrist" too.
"""

from __future__ import annotations

import re

from drafter.domain.regex import regex

_GROUPS = {
    "return": "return* retour* ruckgabe* rucksend* ruckversand* zuruckgeb* zuruckgegeb* zuruckzugeb* zuruckschick* zuruckzuschick* zurucksend* zuruckgesend* devolver* devolucion* devuelv* devuelt* renvoy* renvoi* rendre",
    "refund": "refund* reimburs* moneyback ruckerstatt* erstatt* ruckzahl* zuruckzahl* reembols* rembours*",
    "deliver": "deliver* redeliver* ship shipped shipping ships shipment* dispatch* liefer* geliefert* auslief* versand* versend* zustell* entreg* envio* envia* envie* livre livrer livrez livrai* expedi*",
    "replace": "replac* exchang* swap* umtausch* umgetauscht* austausch* ersatz* ersetz* reemplaz* sustitu* remplac* echang*",
    "repair": "repair* fix fixed fixing mend* reparatur* reparier* repara repare* reparo* reparar* reparac* reparat*",
    "warranty": "warrant* guarant* garanti* gewahrleist*",
    "cancel": "cancel* stornier* storno* kundig* gekundigt anula* anule* annul* resili*",
    "pay": "pay pays paying paid payment* bezahl* zahle* zahlt zahlung* zahlst pagar* pago* pague* paga pagas paiement* payer payez paie",
    "charge": "charge charged charges charging abgebucht* abbuch* belast* cobr* cargo* debite* prelev*",
    "price": "price* pricing preis* precio* prix",
    "fee": "fee fees gebuhr* tasa tasas frais",
    "free": "gratis kostenlos* kostenfrei* gratuit*",
    "parcel": "parcel* package packages paket* sendung* paquete* colis",
    "box": "box boxes packaging verpack* karton* originalkarton* caja cajas embalaje* carton* emballage* boite*",
    "track": "track* sendungsverfolg* rastre* seguimiento suivi suivre",
    "broken": "broken damag* crack* defect* faulty kaputt* beschadigt* defekt* roto rota rotos rotas danad* averiad* casse* abime* endommag*",
    "lost": "lost verloren* perdid* perdu*",
    "late": "late delay* verspat* retras* retard*",
    "size": "size* sizing talla* taille*",
    "colour": "color* colour* farbe* couleur*",
    "expire": "expir* verfall* verfallt ablauf* ablauft caduc* perim*",
    "points": "point points punkt* punto puntos",
    "address": "address* adress* anschrift* lieferadresse* direccion*",
    "wash": "wash* laundr* wasch* lavar lava lavarse laver lavage lave",
    "descale": "descal* entkalk* descalcif* detartr*",
    "furniture": "furniture sofa* couch* mobel* mueble* meuble*",
    "collect": "collect* pickup* abhol* abgeholt* recog* recoj* enlev*",
    "appointment": "appointment* termin* cita citas",
    "call": "call calls called calling callback* phone* anruf* telefon* llama* llame* appel* telephon*",
    "accept": "accept* akzept* acept* annehm*",
    "offer": "offer* sell sells sold selling anbiet* verkauf* vend* ofrec* propos*",
    "bank": "bank banks banco* banque*",
    "card": "card cards karte* kreditkarte* tarjeta* carte cartes",
    "gift": "gift gifts geschenk* regalo* cadeau*",
    "unsuited": "unwanted dislike* nichtgefallen",
    "scratch": "scratch* kratzer* zerkratz* aranaz* rayure*",
    "safety": "safety safe unsafe danger* sicherheit* gefahr* segur* peligr* securit* dangereu*",
    "drop": "drop drops dropped cheaper reduce* reduction* gunstiger billiger gesenkt rebaj* moins",
    "match": "match matches matching matched",
    "shop": "shop shops store stores retailer* competitor* laden geschaft* tienda* magasin*",
    "covered": "cover covers covered covering includ* abgedeckt* gedeckt* inbegriffen cubier* cubr* incluid* incluy* couvert* couvre* compris* inclus*",
    "double": "twice double doubled doppelt* zweimal duplicate* duplicad* doble dos double deux",
}  # fmt: skip
MEANINGS = regex(
    "|".join(f"(?P<{name}>{words.replace('*', '[^ ]*').replace(' ', '|')})" for name, words in _GROUPS.items())
)
"""The group that a folded word belongs to, by the name of what matched."""

PHRASES: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (regex(pattern), term)
    for pattern, term in (
        (r"\b(?:get|getting|got|have|want|give|gives|receive|see) (?:\w+ ){0,2}(?:money|cash) back\b", "refund"),
        (r"\b(?:get|getting|got|have|want|give|gives|receive) (?:\w+ ){0,3}(?:shipping|postage|delivery)(?: (?:fees?|costs?|charges?|money))? back\b", "postagerefund"),
        (r"\benvio de vuelta\b|\bfrais de renvoi\b", "return"),
        (r"\b(?:money|cash)[- ]back\b|\bgeld (?:\w+ ){0,2}zuruck\w*|\bzuruck\w* geld\b", "refund"),
        (r"\b(?:devol\w+|devuelv\w+|recuper\w+) (?:\w+ ){0,2}(?:dinero|importe)\b|\brecuper\w+ (?:\w+ ){0,2}argent\b", "refund"),
        (r"\b(?:send|sending|sent|give|giving|bring|bringing|take|taking|ship) (?:(?:it|them|this|that|things|something|items|(?:an?|my|the|this|that) \w+(?: one| item| thing)?) )?back\b", "return"),
        (r"\b(?:schick|send|geb|gib|bring|nehm|nimm)\w*\b(?: \w+){0,5} zuruck\b", "return"),
        (r"\b(?:free of charge|for free|at no cost|without charge|or nothing|free)\b", "gratis"),
        (r"\b(?:we|you|they) take (?=card|paypal|cash|cheque|check|credit|gift|klarna|bitcoin|apple|visa|american)", "accept "),
        (r"\bwe pay\b", "gratis pay"),
        (r"\bmiss(?:es|ed)? (?:the|a|its|our) (?:date|deadline)\b", "late"),
        (r"\b(?:money|cash) (?:is|comes?|will be|gets?) back\b", "refund"),
        (r"\bstore credit\b", "storecredit"),
        (r"\b(?:can|could|may) (?:\w+ ){1,3}use[d]?\b", "usable"),
        (r"\bpart of the\b|\bteil der\b", "included"),
        (r"\bpick(?:s|ed|ing)?[- ]up\b", "pickup"),
        (r"\b(?:go|goes|going|went|comes?) down\b|\bget(?:s|ting)? cheaper\b", "drop"),
        (r"\b(?:does not|doesn't|doesn’t|do not|don't|don’t|did not|didn't|didn’t) (?:suit|fit|like)\b|\bchang\w+ (?:my|your|their|his|her) mind\b|\bnicht gefall\w+|\bnicht pass\w+", "unwanted"),
        (r"\bnot (?:suit|fit|liked)\b|\bsimply not liked\b", "unwanted"),
        (r"\bstops? working\b|\b(?:breaks?|broke) down\b|\bstopped working\b", "defect"),
    )
)  # fmt: skip
"""What only several words tell, on folded text, and the one word that stands for them."""

_LIGHT_WORDS = (
    "item items product products order orders ordered thing things article stuff customer day days week weeks month months "
    "hour hours year years account accounts konto cuenta compte time business company people person someone somebody something artikel bestellung bestellt produkt "
    "ware kunde tag tage woche wochen pedido producto commande produit jour jours dia dias semana home house place buy "
    "bought purchase purchased new method methods normal small large"
)
LIGHT = frozenset(_LIGHT_WORDS.split())
"""Words that stand in any question to a company."""

_STOP_WORDS = (
    # English
    "a about after again ago all already also am an and any anyone anybody are around as at away back be because been before being but by "
    "can cannot come could did do does doing done either else ever every exactly far few find for from get gets getting give given go goes going "
    "gonna got had happen happens has have having he hello help her here hers hey hi him his hope how i if in into is it its just keep know let "
    "like long look lot made make many may maybe me mean might mine more most much must my need needs needed no not now of off ok okay on once one only or other "
    "our out over per please possible put quick quickly really right said same say see shall she should since so some soon still such sure take takes taking tell than "
    "thank thanks that the their them then there these they think this those through till to too took tried try trying under under until up us very "
    "via wait want wanted was way we well were what when where whether which while who why will wish with within without wonder wondering would yes yet you your yours "
    "cost costs whats im ive id dont cant isnt question ask asking answer able actually usually normally work works pm oh eh vs use using used window period policy deadline limit timeframe fast consider considered count counts often become anything "
    # German
    "ab oft frist werden eigentlich uberhaupt denn mal bloss halt eben aber alle als also am an auch auf aus bei bekomme bekommen bin bis bitte brauche brauchen da damit danke dann darf das dass dauert dauern dein dem den denn der des die "
    "dies diese diesen dieser doch du durch ein eine einem einen einer eines er es etwas frage fur gehen geht genau gern gibt habe haben hat hatte heute hier hoch "
    "ich ihm ihn ihnen ihr ihre ihren ihrer im in innerhalb ist ja jetzt kann kein keine konnen konnten kommt kosten kostet lange machen man mein meine viele vieler viel "
    "meinem meinen meiner mich mir mit moglich muss mussen mochte nach nicht noch nun nur ob oder schon sehr sein seit sich sie sind so "
    "uber um und uns unser unsere vom von vor wann war warum was weil welche welcher welches wenn wer werden wie wieder wird will wir wo wohin wollte "
    "wurde wurden zeit zu zum zur "
    # Spanish
    "plazo al algo ante como con cual cuales cuando cuanta cuantas cuanto cuantos cuesta cuestan de debo del desde donde durante el ella ellos en entre era es "
    "esa ese eso esta estan este esto estoy favor fue gracias ha hace hacen hacer haces han hasta hay hola la las le les lo los "
    "me mi mis muy mas nada necesito ni nos nuestra nuestro o os para pero poder podria por porque puede pueden puedo que quiero quien saber se ser "
    "si sin sobre son su sus tambien tan tarda tardan te tengo tiene tienen tiempo todo tu un una unos unas usted ustedes y ya yo "
    # French
    "delai va ca ai as au aussi aux avec avez avoir bien bonjour ce ces cet cette ceci cela combien comme comment coute coutent dans de des dois donc du elle "
    "en encore est et etre eu fait faire faites faut ici il ils je la le les leur longtemps ma mais merci mes moi mon meme ne nos notre nous "
    "on ont ou par pas pendant peut peux plus pour pourquoi pouvez prend quand que quel quelle quelles quels qui quoi sa sans savoir se ses "
    "si son sont sur ta temps tes toi ton tous tout toute tres tu un une vos votre voudrais vous veux y"
)
STOP = frozenset(_STOP_WORDS.split())
"""Words that carry no meaning of their own; how one asks ("how long", "how much") is told by the question's kind."""
