"""French as customers write it day by day: the plain turns of each kind, beside those in the files by kind."""

from __future__ import annotations

from drafter.domain.lexicon.french.words import DAY, HERSELF, NUMBER, ORDINAL, SPAN, STAFF
from drafter.domain.lexicon.rule import family

_KIN = r"(?:fils|fille|mere|pere|mari|femme|epou(?:x|se)|grand-mere|grand-pere|bebe|enfants?|petit-fils|petite-fille|frere|soeur|maman|papa|belle-mere)"
_LAW = r"(?:avocate?s?|protection juridique|assistance juridique|huissier|juriste)"
_NET = r"(?:google|facebook|instagram|insta|tiktok|twitter|youtube|trustpilot|tripadvisor|reseaux(?: sociaux)?|internet|presse|journal|plateformes?|forums?|en ligne)"
_NOT_US = r"\b(?:divorce|mon (?:ancien|ex|voisin|bailleur|proprietaire)|achat de (?:la|notre) maison|notaire|succession|merci (?:pour|a)|finalement|plus besoin|ce n'est pas mon genre)\b"

RULES = (
    *family("legal_threat", 0.45, [
        rf"\b(?:mon|ma|notre|nos) {_LAW}\b[^.!?;\n]{{0,40}}?\b(?:est (?:deja |)(?:dessus|saisie?|sur le coup|prevenue?)|se fera|vous (?:ecrira|contactera|repondra)|va|prend|s'en (?:charge|occupe)|plaisir|deja|jeudi|lundi|mardi|mercredi|vendredi)\b|\b(?:pris|prends|ai) (?:un )?rendez-vous (?:chez|avec) (?:mon|ma|un|une) {_LAW}\b",
        r"\b(?:je|nous|on|j'ai) (?:\w+ )?(?:saisi\w*|vais saisir|allons saisir|vas saisir|va saisir) (?:\w+ )?(?:le |la |l'|les )?(?:tribunal|juge|justice|juridiction|conciliateur|prud'hommes)\b|\b(?:requete|assignation|plainte) (?:est |a ete )?(?:deja )?(?:redigee|deposee|prete|partie)\b",
        r"\b(?:on (?:en reparlera|se (?:re)?verra|se retrouvera)|rendez-vous|je vous (?:retrouve|retrouverai)) (?:devant|au) (?:le |un )?(?:tribunal|juge)\b|\bmise en demeure\b[^.!?;\n]{0,30}?\b(?:suit|partira|recevrez|prete|envoyee?)\b",
    ], guards=("negated", "dropped"), unless=f"{_NOT_US}|{HERSELF}"),
    *family("chargeback_threat", 0.4, [
        r"\blitige (?:est )?(?:ouvert|depose|lance|en cours) (?:sur|aupres d\w*|chez|avec|via) ?(?:paypal|ma banque|la banque|visa|klarna)?\b|\b(?:j'ouvre|j'ouvrirai|je vais ouvrir|j'ai ouvert) un litige\b|\b(?:ma banque|paypal|visa)\b[^.!?;\n]{0,40}?\b(?:me (?:rendra|remboursera|rendront)|annul\w+|recuper\w+|rendront)\b|\b(?:je (?:conteste|contesterai|vais contester|ferai annuler)) (?:le|ce) (?:paiement|prelevement|debit)\b",
    ], guards=("negated", "dropped"), unless=_NOT_US),
    *family("churn_threat", 0.35, [
        r"\b(?:confier(?:ons|ai)?|confions|confie|donner(?:ons|ai)|passer(?:ons|ai)?)\b[^.!?;\n]{0,40}?\b(?:a un (?:confrere|concurrent|autre)|a (?:la concurrence|d'autres|quelqu'un d'autre)|ailleurs|chez (?:un|une) autre)\b|\b(?:j'irai|je vais|nous irons|on ira|je passe|nous passons|je pars|nous partons) (?:voir )?(?:ailleurs|chez (?:un|le|la|vos) \w+)\b(?= |[.,!]|$)|\bje ne (?:compte|pense) pas (?:racheter|revenir|recommander|commander|renouveler)\b|\bvous (?:avez perdu|perdez|perdrez) (?:un|une|des) (?:\w+ )?client\w*\b|\b(?:derniere|dernier) (?:fois|commande|achat|sejour|reservation) chez vous\b",
        r"\bje (?:resilie|resilierai|vais resilier) (?:tous |tout |mon |mes |nos |notre )*(?:contrats?|abonnements?|forfaits?|comptes?)?(?=[.,!]| |$)",
    ], guards=("others", "dropped"), unless=rf"{_NOT_US}|\b(?:demenag\w*|par erreur|doublon|en double|deced\w*)\b"),
    *family("public_threat", 0.4, [
        rf"\b(?:la video|les photos?|tout|mon avis|l'enregistrement|les captures|mon temoignage|l'histoire)\b[^.!?;\n]{{0,50}}?\b(?:sera|seront|part|partent|va|vont|ira|iront|mis\w*)\b[^.!?;\n]{{0,15}}?\b(?:en ligne|sur|dans|a la)\b|\b(?:j'ai tout|tout est) (?:filme|enregistre|photographie)\b|\btout le monde (?:le |la |les )?(?:lira|verra|saura|va (?:le )?(?:lire|voir|savoir))\b|\b(?:je prepare|je redige|je posterai|j'ecris|je laisserai|je vais laisser|attendez-vous a) (?:un|une|mon) (?:avis|commentaire|evaluation)\b[^.!?\n]{{0,40}}?\b(?:bien senti|salee?|negati\w+|{_NET}|toutes)\b|\bbonne chance pour votre (?:image|reputation)\b",
    ], guards=("others", "dropped"), unless=rf"{_NOT_US}|{HERSELF}|\b(?:cinq etoiles|5 etoiles|bon avis|adore|ni avis)\b"),
    *family("ultimatum", 0.35, [
        rf"\bsoit\b[^.!?;\n]{{3,80}}?,? ?\bsoit (?:je|j'|nous|on|mon|ma)\b|\bou (?:bien )?(?:vous|la ligne|le \w+) (?:\w+ ){{1,6}}?(?:aujourd'hui|demain|d'ici \w+|{DAY}),? ou (?:bien )?(?:je|j'|nous)\b|\b(?:vous avez|je vous (?:donne|laisse)) (?:jusqu'(?:a|au)|{NUMBER} (?:jours|heures))\b",
    ], unless=r"\b(?:l'un ou l'autre me va|au choix|peu importe|comme vous voulez)\b"),
    *family("manager_request", 0.3, [
        r"\b(?:quelqu'un|une personne) (?:au-dessus|plus haut|de plus haut place|qui (?:decide|peut decider|a le pouvoir))\b|\b(?:lui|leur) parler directement\b|\b(?:je (?:veux|voudrais|souhaite|prefere)|j'aimerais|passez-moi|puis-je)\b[^.!?;\n]{0,20}?\b(?:parler|avoir|joindre|voir)\b[^.!?;\n]{0,15}?\b(?:votre|un|une|le|la) (?:responsable|superieure?|chef\w*|direct\w+|manager|patron\w*)\b",
    ], unless=HERSELF),
    *family("tone:refuses", 0.3, [
        r"\b(?:je n'en (?:ferai|fais|veux) (?:rien|pas)|je m'en (?:passerai|moque)|(?:gardez|reprenez|remballez)[- ](?:le|la|les|votre|vos)|ca ne m'(?:interesse|avance|arrange|aide) pas|(?:cela|ca) ne (?:me )?(?:suffit|convient) pas|ce n'est pas (?:une solution|suffisant|acceptable|ce que je (?:demande|veux)))\b",
    ], unless=r"\b(?:sans facon pour le sac|newsletter)\b"),
    *family("repetition", 0.3, [
        rf"\b(?:je vous (?:l'|les |la )?ai (?:deja )?(?:envoye|dit|donne|explique|transmis)\w*) (?:lundi|mardi|mercredi|jeudi|vendredi|hier|la semaine|deja|le \d)\b|\b(?:voici|voila|je (?:vous )?(?:le|la|les) renvoie)\b[^.!?;\n]{{0,20}}?\b(?:une (?:{ORDINAL}|nouvelle) fois|a nouveau|encore une fois)\b",
    ], guards=("negated",), unless=r"\bmerci (?:pour|d'avoir)\b"),
    *family("repeat_contact", 0.25, [
        rf"\b(?:sans|pas) (?:le moindre signe|la moindre (?:reponse|nouvelle)|aucune (?:reponse|nouvelle)|nouvelles? de (?:vous|votre part))\b|\b(?:toujours|encore) (?:aucune? (?:reponse|nouvelle|retour)|pas de (?:reponse|nouvelles?|retour))\b|\b(?:repare|remplace|regle|change|rendu)\w*\b[^!?\n]{{0,70}}?\b(?:de nouveau|a nouveau|recommence|se rallume\w*|rallumer|encore en panne|meme (?:panne|probleme|bruit))\b|\b{STAFF} (?:est )?(?:passee?|venue?)\b[^!?\n]{{0,60}}?\b(?:de nouveau|a nouveau|recommence|toujours|comme avant)\b|\brebonjour\b[^!?\n]{{0,140}}?\b(?:rallume\w*|toujours|encore|a nouveau|recommence)\b",
    ], unless=r"\b(?:merci pour|autre (?:question|sujet)|feliciter|contraint\w*|au 1er|d\'ici)\b"),
    *family("long_wait", 0.3, [
        rf"\b(?:ca|cela) fait (?:deja |plus de |pres de |bientot |au moins )*(?:\d+ ?(?:h|min|j)\b|{NUMBER} {SPAN})\b[^.!?;\n]{{0,15}}?\b(?:qu'on|que (?:je|nous|j')|que)\b|(?:^|[.!?\n] ?){NUMBER} {SPAN} (?:sans|de silence|d'attente|plus tard|et toujours)\b|\bpoireaut\w*\b",
    ], unless=r"\b(?:desolee? (?:pour|de)|pas presse\w*|client\w* depuis|prenez votre temps)\b"),
    *family("broken_promise", 0.35, [
        r"\b(?:garanti|promis|assure|confirme|certifie|annonce|convenu)\b[^!?\n]{0,230}?\b(?:n'ai rien recu|rien recu|rien (?:n'est )?arrive|personne n'est (?:venu|passe)|nous sommes le|on est le|ce n'est pas ce (?:qui (?:etait|avait ete)|que)|je vois \d+|toujours rien|aucun appel|n'est pas venu\w*)\b|\bce n'est pas (?:ce qui (?:etait|avait ete) (?:convenu|prevu|promis)|le (?:prix|montant|tarif) (?:convenu|annonce|promis))\b",
    ], unless=r"\b(?:j'avais promis|publicite|comme convenu|a l'heure|merci|commun accord)\b"),
    *family("confusion", 0.2, [
        r"\b(?:je ne sais plus|sais pas|sais plus) (?:quoi (?:croire|faire|penser)|qui croire|a quoi m'en tenir|lequel|laquelle|si)\b|\bc'est quoi\b[^.!?\n]{0,50}?\b(?:et pourquoi|exactement|au juste|ce|cette)\b|\b(?:lequel|laquelle) (?:des deux )?(?:est (?:le bon|la bonne|juste|valable)|dois-je)\b|\bje m'y perds\b",
    ]),
    *family("safety", 0.9, [
        r"\b(?:de la |une )?(?:fumee|flammes?|etincelles?)\b[^.!?;\n]{0,30}?\b(?:sort|sortent|sortait|s'echappe|jaillit|du|de la)\b|\b(?:ca|cela) sent (?:fort )?(?:le (?:brule|gaz|cramé|roussi)|le crame)\b|\b(?:detecteur|alarme) (?:de |a )?(?:gaz|monoxyde|co)\b[^.!?;\n]{0,25}?\b(?:sonne|bipe|s'est declenche)\b",
    ], guards=("negated",), unless=r"\b(?:barbecue|bougie|fromage|film|jeu video|pile)\b"),
    *family("safety", 0.6, [
        rf"\b(?:rattrapee?|retenue?|attrapee?) (?:a temps|de justesse|in extremis)\b|\b(?:failli|a deux doigts de|a quelques (?:centimetres|secondes))\b[^.!?;\n]{{0,25}}?\b(?:tomber|se noyer|bruler|ecraser|renverser|visage|tete|chuter|etre (?:blesse|percute)\w*|{_KIN})\b|\b(?:portillon|barriere|garde-corps|rambarde)\b[^!?\n]{{0,80}}?\b(?:{_KIN})\b[^!?\n]{{0,40}}?\b(?:piscine|eau|bord|vide|chute)\b",
    ], guards=("negated",), unless=r"\b(?:film|jeu video|de rire)\b"),
    *family("vulnerability", 0.3, [
        rf"\b(?:j'ai perdu (?:mon|ma) (?:emploi|travail|boulot|mari|femme|mere|pere|fils|fille)|je suis (?:au chomage|au rsa|veuve?|enceinte|aveugle|malvoyante?|sourde?|malentendante?|en fauteuil|handicapee?|sous chimio\w*|en invalidite|mere celibataire))\b|\b(?:mon|ma|notre) {_KIN}\b[^.!?;\n]{{0,30}}?\b(?:alzheimer|fauteuil roulant|oxygene|insuline|autiste|cancer|handicap\w*|dementia|demence|est (?:morte?|decedee?)|hospitalisee?)\b|\b(?:ne (?:peux|pouvons)|n'arrive) (?:\w+ )?(?:plus|pas) (?:a )?payer\b",
    ], guards=("negated",), unless=rf"{HERSELF}|\b(?:roman|patients|residents|these|serie)\b"),
    *family("financial_loss", 0.25, [
        rf"\b(?:j'ai|nous avons|on a) (?:du|donc du) (?:la |le |les )?(?:faire (?:remplacer|reparer)|payer|acheter|prendre|louer|reserver|racheter)\b[^!?\n]{{0,60}}?\d+|\bla facture est pour vous\b|\b(?:je vois|on m'a (?:preleve|facture|debite)|vous m'avez (?:preleve|facture|debite))\b[^.!?;\n]{{0,20}}?\d+ ?(?:euros|€)[^.!?\n]{{0,40}}?\b(?:releve|facture|compte|en trop|deux fois|a tort)\b|\b{STAFF}\b[^.!?\n]{{0,40}}?\b(?:casse|force|abime|endommage)\w*\b[^!?\n]{{0,80}}?\d+ ?(?:euros|€)",
    ], guards=(), unless=r"\b(?:ma faute|mon erreur|ancien (?:fournisseur|operateur)|comme prevu)\b"),
)  # fmt: skip
