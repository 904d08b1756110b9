"""French words that several ideas share. In `CALM` nothing is denied."""

from __future__ import annotations

NUMBER = r"(?:\d+|une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|quinze|vingt|trente|quarante|plusieurs|quelques|des)"
SPAN = r"(?:minutes?|heures?|jours?|semaines?|mois|ans?|annees?|siecles?)"
DAY = r"(?:aujourd'hui|demain|hier|ce soir|ce matin|midi|minuit|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|la fin (?:de la (?:journee|semaine)|du mois)|janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|le \d{1,2}|\d{1,2} ?h)"
ORDINAL = (
    r"(?:deuxieme|seconde|troisieme|quatrieme|cinquieme|sixieme|septieme|dixieme|enieme|nieme|centieme|derniere|\d+e)"
)
STAFF = r"(?:technicien\w*|plombier|livreur|transporteur|installateur|chauffagiste|serrurier|electricien|conseill\w+|coursier|reparateur|traiteur|vendeur|vendeuse|agent)"

CALM = r"(?:(?!\b(?:pas|jamais|aucune?|sans|ni|ne compte)\b)[^.!?;\n]){0,60}?"

GOES = r"(?:je vais|nous allons|on va|je (?:me )?(?:saisi[s]?|saisirai|contacte|contacterai|consulte|prends|prendrai|depose|deposerai|porte|porterai|fais|ferai|ecris|ecrirai|envoie|enverrai|monte|signale|signalerai|alerte|alerterai|transmets|transmettrai|m'adresse|m'adresserai|passe|passerai|demande|demanderai|conteste|contesterai|lance|appelle|appellerai|remplis|ouvre|reprends|vous signale|vous assigne|dois)|j'(?:ai|irai|alerte|envisage|engage|ecris|appelle|ouvre)|nous (?:saisissons|preparons|allons|avons|portons)|je viens d'envoyer|on se (?:reverra|retrouvera|voit|retrouve)|part|partira|finir|ira|est en train|suis en train)"
"""What somebody does who takes a matter outside."""
ACTS = r"(?:va|vont|prendra|prend|appreciera|sera|seront|aura|auront|est (?:deja |)(?:saisi|prevenue?|sur le coup|au courant|informee?)|saura|tranchera|jugera|passera|vous (?:ecrira|attend|contactera|appellera|repondra)|m'a (?:dit|rappele|conseille|confirme)|a (?:lu|mon|deja|pris|(?:tout )?le dossier|les pieces)|decidera|adore\w*|repondra|viendra|recevra|s'en (?:occupe|chargera|charge)|pense)"

WITHDRAWN = r"\b(?:retir(?:e|ee) (?:mon|ma|la)|j'ai retire|laisse tomber|renonce|rassurez-vous|par erreur|plus besoin|pas besoin|pas la peine|inutile|deja regle|tout est regle|c'est regle|bravo|merci (?:pour|d'avoir|a)|adorable|affaire classee|bien arrive|me va tres bien|tout va bien|tout est correct|ma faute|enfin fini|rien a voir)\b"
ASKS_HOW = r"\b(?:est-ce que|comment|combien|quel(?:le)?s?|a quel\w*|y a-t-il|avez-vous|vendez-vous|acceptez|acceptez-vous|faut-il|peut-on|puis-je|pouvez-vous|pourriez-vous|quand|a-t-il|couvre|sont-ils|etes-vous|est-elle|est-il|d'ou|ou dois-je|a qui|je cherche|j'ai besoin de)\b[^.!?]*\?"
"""A question about how things are done here."""
HERSELF = r"\b(?:je suis (?:\w+ )?(?:avocate?|journaliste|juriste|huissier|directrice|directeur|gerante?|responsable|kine|inspecteur|nouveau|nouvelle)|je travaille|mon (?:oncle|patron|mari) (?:est|a ete)|pour mon divorce|de mon divorce|a titre prive|agrees|agrement)\b"
