"""French money matters: pulling a payment back, and what the company's fault has cost."""

from __future__ import annotations

from drafter.domain.lexicon.french.words import ASKS_HOW, CALM, WITHDRAWN
from drafter.domain.lexicon.rule import family

_PAYER = r"(?:banque|conseillere?|carte|visa|mastercard|amex|american express|paypal|klarna|twint|wise|desjardins|credit mutuel|raiffeisen|bcv|orange money|voie bancaire|appli bancaire)"
_PAYMENT = r"(?:paiement|prelevements?|debit|transaction|operation|virement|ecriture|transfert|somme|argent|cheque)"
_UNDO = r"(?:opposition|contest\w+|rejet\w*|annul\w+|bloqu\w+|revoqu\w+|recuper\w+|repren\w+|retire|rembours\w+|reclam\w+|revenir)"
_CALM_REASON = r"\b(?:banque a (?:rejete|bloque|refuse)|rien fait|voulait que|je l'ai perdue|piratee|faute de provision|par securite|expiree|mal tape|autre (?:achat|marchand)|en attente|ne ferai pas|service oppositions|vous avez rembourse avant|bien recue|l'iban|mon iban)\b"

_TAKE = r"(?:preleve\w*|prelevez|debite\w*|facture\w*|encaisse\w*|paye\w*|compte|charge\w*|surfactur\w+|pris|prenez|retenu\w*|ponctionn\w+)"
_WRONGLY = r"(?:deux fois|trois fois|en double|a tort|sans (?:mon |ma )?(?:autorisation|accord|raison|prevenir)|par erreur|en trop|de trop|indument|pour rien|encore|plein pot|au lieu d\w+|que je n'ai (?:jamais|pas)|jamais (?:demande|souscrit|pris|autorise)\w*|alors que|malgre|de nouveau)"
_COST = r"(?:taxi|hotel|nuit|billet|train|vol|autre|reparation|plombier|location|voiture|repas|parking|neuf|neuve|poussette|parquet|remplac\w+|frais)"
_OWN_DOING = r"\b(?:preautorisation|bonne nouvelle|stationnement|existe-t-il|perdu au jeu|trop-percu|remboursee? deux fois|est-ce que je serai|c'est la vie|sur-mesure|carte cadeau)\b"

RULES = (
    # The bank, the card or PayPal is to undo the payment.
    *family("chargeback_threat", 0.45, [
        r"\bchargeback\b|\bretrofacturation\b|\b(?:ouvert|ouvrir|ouvre|lance|fais|fait|ouvrirai) (?:\w+ )?(?:un |une )?(?:litige|dossier|contestation) ?(?:sur |chez |aupres de )?(?:paypal|klarna|visa|ma banque)?|\blitige (?:paypal|klarna)\b|\bcontestation (?:envoyee|faite|deposee|ouverte)\b",
        rf"\b(?:je |vais |nous |ferai |fais )?(?:faire |fais |ferai )opposition (?:au|sur le|aupres|a votre|a ce)|\b(?:conteste|contester|contesterai|bloquer?|bloque|revoque|revoquer|annuler|annule|rejeter|rejette|retire)\b{CALM}\b(?:votre |vos |le |la |l'|les |ce |cette )?(?:{_PAYMENT}|mandat sepa)\b|\b{_PAYMENT} (?:revoque|conteste|rejete|annule)e?\b|\bmandat (?:sepa )?(?:revoque|annule)\b",
        rf"\b(?:ma|notre|la|mon|chez|aupres de (?:ma|la)|par|via|avec|a|j'ai appele ma) (?:la |ma )?{_PAYER}\b{CALM}\b(?:{_UNDO}|reprend|reprendra|vous (?:le )?retire|debitent|le fera|s'en occupe|assur\w+|l'argent|est prevenue)\b|\b{_UNDO}\b{CALM}\b(?:par|via|aupres de|avec|chez|a) (?:ma |la |notre )?{_PAYER}\b|\b{_PAYER} (?:va annuler|va bloquer|rembourse tres bien|le fera|s'en occupe|va vous reprendre)\b",
    ], guards=("others", "dropped"), unless=f"{WITHDRAWN}|{ASKS_HOW}|{_CALM_REASON}"),
    # Wrongly taken.
    *family("financial_loss", 0.3, [
        rf"\b{_TAKE}\b[^.!?;\n]{{0,45}}?\b{_WRONGLY}\b|\b{_WRONGLY}\b<near>\b(?:preleve\w*|debite\w*|facture\w*|encaisse\w*)\b|\bdoubles? (?:prelevement|debit|facturation|paiement)s?\b|\b(?:prelevement|debit|frais) (?:non autorise|indu|abusif|en double|injustifie)s?\b|\bsurfactur\w+\b|\btrop percu\b|\b(?:euros|francs|dollars|€|\$|chf)(?: \w+){{0,2}} (?:de trop|en trop|envoles|disparus)\b|\bvous (?:continuez|persistez) a (?:me )?(?:prelever|debiter|facturer|vous servir)\b|\barretez de (?:me prelever|vous servir)\b|\bdes frais de .{{0,20}}sortis de nulle part\b",
        r"\b(?:ne|n')(?: ?m'| ?me | ?nous )?(?:avez|ont|a|rend\w*)\b<near>\b(?:jamais|pas)\b<near>\b(?:rendue?|rembourse\w*|restitue\w*) (?:la|ma|mon|les) (?:caution|depot|acompte)|\b(?:prix affiche|etait (?:affiche|annonce))\b[^.!?;\n]{0,40}?\b(?:caisse|facture|pris)\b|\bdevai(?:t|ent) etre (?:offerts?|gratuite?s?)\b|\betaient offerts\b|\bdeux fois \d+[,.]\d+\b",
    ], guards=("negated",), unless=f"{_OWN_DOING}|{WITHDRAWN}|\\best-ce que"),
    # What followed.
    *family("financial_loss", 0.3, [
        rf"\b(?:j'ai|nous avons|on a|ai) du (?:\w+ ){{0,3}}?(?:payer|acheter|prendre|louer|reserver|racheter|depenser|appeler|commander|jeter|avancer)\b[^.!?;\n]{{0,50}}?(?:\b{_COST}\b|\d|\ben (?:un|une) autre\b|\bde ma poche\b|\bmoi-meme\b)|\b(?:c'est moi qui (?:paie|ai (?:paye|rachete|avance)))\b|\b(?:votre|vos|a cause|racheter|retard|erreur)\b[^.!?;\n]{{0,60}}?\bm'a coute\b",
        r"\b(?:agios|(?:a|en|dans le) decouvert|frais (?:bancaires|de rejet|de retard|d'impaye)|penalites de retard)\b|\b(?:perdu|perdre|pose|fermer?)\b<near>\b(?:journee (?:de (?:travail|salaire))|salaire|recette|clients)\b|\b(?:perdu|gaspille)\b<near>\b(?:euros|francs|argent)\b|\b(?:congelateur|frigo)\b[^.!?;\n]{0,50}?\b(?:de viande|a la poubelle|perdu|jete)\b|\bpour \d+ (?:balles|euros) de\b|\ba mes frais\b|\bde ma poche\b|\bqui va me (?:payer|rembourser)\b",
    ], guards=("negated",), unless=f"{_OWN_DOING}|{ASKS_HOW}"),
)  # fmt: skip
