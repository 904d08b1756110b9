"""French threats: lawyers and courts, outside bodies, publication, leaving, last chances, and asking for the boss."""

from __future__ import annotations

from drafter.domain.lexicon.french.words import ACTS, ASKS_HOW, CALM, DAY, GOES, HERSELF, NUMBER, SPAN, WITHDRAWN
from drafter.domain.lexicon.rule import Guard, family

_THREAT: tuple[Guard, ...] = ("others", "dropped")

_LAWYER = r"(?:avocate?s?|conseil juridique|huissier|commissaire de justice|protection juridique|service juridique|cabinet d'avocats?|maitre [a-z]+|juriste)"
_COURT = r"(?:tribunal|tribunaux|justice(?: de paix)?|juge|petites creances|prud'?hommes?|conciliateur(?: de justice)?|parquet|procureur)"
_LEGAL_ELSEWHERE = (
    r"\b(?:divorce|ancien (?:employeur|bailleur|patron)|affaires familiales|mon (?:cousin|pere|voisin) (?:est|parle|a)|salade|jeu|assises|notaire|code civil)\b"
    r"|\b(?:attaqu\w+|poursui\w+|assign\w+|contre|au tribunal|plainte contre) (?:l'|le |la |mon |ma |cet |cette |ce )(?:hotel|garage|proprietaire|bailleur|voisine?|ecole|agence|traiteur|artisan|concessionnaire|autre conducteur)\b"
)

_BODY = r"(?:mediateur|mediatrice|service de mediation|mediation de la|dgccrf|ddpp|signal ?conso|(?:ufc[- ])?que choisir|test-?achats|associations? de(?:s)? consommateurs?|defense des consommateurs|protection d(?:u|es) consommateurs?|repression des fraudes|direction departementale|arcep|arcom|cnil|acpr|\bamf\b|autorite d\w+ \w+|aux autorites|dgac|afsca|spf economie|finma|\bfrc\b|federation romande des consommateurs|crtc|cprst|\bopc\b|artci|defenseur des droits|ombudsman\w*|inspection d[ue'](?: ?\w+)?|ordre des \w+|regie de l'energie|banque centrale|controleur bancaire)"
_NOT_A_BODY = r"\b(?:prix de|norme de|mon voisin a|plaque)\b"

_PRESS = r"(?:presse|journa(?:l|ux|liste\w*)|medias?|tele(?:vision)?|radio|reseaux(?: sociaux)?|facebook|instagram|insta|twitter|tiktok|youtube|linkedin|trustpilot|google|tripadvisor|reddit|internet|forums?|blog|whatsapp|groupe (?:facebook|du quartier|des \w+)|abonnes|publiquement|sur la place publique|60 millions de consommateurs|le soir|la provence|voix du nord)"
_POSTS = r"(?:je (?:vais|poste|posterai|publie|publierai|mets|mettrai|raconte|raconterai|partage|partagerai|laisse|laisserai|balance|contacte|contacterai|diffuse|fais|ferai|previens|alerte|temoignerai|ecris|ecrirai)|on va|nous allons|j'(?:ai prevenu|alerte|ecris|irai)|ou je|part|partira|finir|finira|sera|saura|va (?:savoir|finir)|attend|vous attend|n'hesiterai pas a|tourne)"
_FRIENDLY = r"\b(?:bon avis|excellent|positif|5 etoiles|cinq etoiles|meritez|extraordinaire|charme|sublime|votre (?:recette|pub|fromagerie|service de presse)|supplement)\b"

_AWAY = r"\b(?:m'installer|car je pars|merci pour (?:toutes )?ces|demenag\w+ (?:a|en|au|le|fin)|je demenage|en double|par erreur|doublon|newsletter|decede\w*|deces|pause|en attendant|veterinaire|failli partir|pour venir chez vous|je reste|rester|vers vous|avant de signer|seance|belles annees|regrette)\b"
_BOSS = r"(?:responsable|superieure?|manager|directeur|directrice|direction|hierarchi\w+|chefs?|cheffe|boss|patronn?e?|gerante?|superviseur\w*|cadre|proprietaire|n\+1)"

RULES = (
    # A lawyer is asked or set to work; he writes, acts, decides.
    *family("legal_threat", 0.5, [
        rf"\b{GOES}\b{CALM}\b{_LAWYER}\b|\b(?:mon|ma|notre|un|nos) {_LAWYER}\b{CALM}\b(?:{ACTS}|contact|relais)\b|\b(?:lettre|courrier|mise en demeure)\b{CALM}\b{_LAWYER}\b|\b(?:constat d'huissier|expert judiciaire)\b|\bviendra de mon (?:conseil|avocat)\b|\bconfier? (?:le dossier|l'affaire) a (?:mon|un) avocat\b",
    ], guards=_THREAT, unless=f"{_LEGAL_ELSEWHERE}|{WITHDRAWN}|{HERSELF}|{ASKS_HOW}"),
    # The court, the complaint, and the steps on the way.
    *family("legal_threat", 0.5, [
        rf"\b(?:{GOES}|saisir|saisis|saisirai|devant|trainer?|traine|finir|porter|reverra|retrouvera|rendez-vous chez)\b{CALM}\b(?:le |la |un |au |aux |en )?{_COURT}\b|\bau tribunal\b|\ben justice\b|\bdevant (?:un|le|les) (?:juge|tribunal|tribunaux)\b|\baux petites creances\b|\b(?:tribunal|juge|justice)\b{CALM}\b(?:tranchera|pense|dira|decidera|jugera|appreciera)\b|\ben venir au juge\b",
        r"\b(?:porter|porte|porterai|depose|deposerai|deposer)\b<near>\bplainte\b(?! (?:a|au|aupres|contre la mairie))|\bplainte (?:penale|pour (?:escroquerie|vol|abus))\b|\b(?:engager|entamer|lancer|intenter|poursuivr\w+|poursuites)\b<near>\b(?:poursuites?|procedure|action|justice|en justice)\b|\bdes poursuites\b|\bpoursuites judiciaires\b|\bvous (?:assigne|attaque|poursuis|poursuivrai|traine)\w*\b|\b(?:action|procedure|voie|suites?) (?:en justice|judiciaire|legale|collective|contentieuse)s?\b|\binjonction de payer\b|\b(?:je|nous) vous met(?:s|tons)? en demeure\b|\brecevrez une mise en demeure\b|\bvice cache\b|\bmon conseil\b(?= ?(?:prendra|va|vous|$|[.,]))",
    ], guards=("negated", *_THREAT), unless=f"{_LEGAL_ELSEWHERE}|{WITHDRAWN}|{HERSELF}|{ASKS_HOW}|\\bj'ai gagne contre .{{0,5}}$"),
    # An outside body hears of it: we go there, or it acts.
    *family("regulator_threat", 0.45, [
        rf"\b(?:{GOES}|saisir|saisis|plainte|dossier|signalement|formulaire|signaler|reclamation|copie|conversation|porter|deposee?)\b{CALM}(?:\b(?:a|au|aux|aupres d\w+|avec|chez|le|la|l'|les|de|du|vers|pour) ?(?:\w+ )?){{0,2}}?{_BODY}(?!\w)",
        rf"\b{_BODY}\b{CALM}\b(?:{ACTS}|va etre contacte|lui, au moins)\b|\b(?:la |le |l')?{_BODY} (?:est saisie?|sera (?:saisie?|prevenue?|curieux)|va vous)\b|\bvous vous expliquerez avec\b<near>{_BODY}",
    ], guards=_THREAT, unless=f"{WITHDRAWN}|{HERSELF}|{ASKS_HOW}|{_NOT_A_BODY}"),
    # It gets published.
    *family("public_threat", 0.4, [
        r"\b(?:mauvais|tres mauvais|negatif|pire|sale) avis\b|\bavis (?:negatifs?|catastrophique|desastreux|1 etoile|une etoile|incendiaire|salee?|honnete)\b|\b(?:une|1|zero) (?:seule )?etoile\b(?! michelin)",
        rf"\b{_POSTS}\b{CALM}\b(?:sur|dans|a|au|aux|la|les|un|une|le|mon|mes|tous les|partout)\b ?(?:\w+ ){{0,2}}?{_PRESS}\b|\b{_PRESS}\b{CALM}\b(?:vous attend|sera ravi\w*|adore|m'a rappelee?|va adorer|vont (?:se regaler|savoir|voir)|en parler|interesse\w*)\b|\b(?:raconter|parler|temoigner|partager|publier|poster)\b{CALM}\b(?:sur|dans|a) (?:\w+ ){{0,2}}{_PRESS}\b",
        r"\b(?:je|on) (?:vais |va )?(?:poste|balance|publie|diffuse|mets en ligne|fais un (?:thread|post|live))\b|\b(?:video|post|photo)s? (?:\w+ ){0,3}(?:sort|part|est (?:montee|en brouillon)|en ligne)\b|\b(?:tout le monde|les gens|personne)\b<near>\b(?:va|vont|doit|doivent) (?:savoir|connaitre|voir|apprendre)\b|\balerter un maximum\b|\bmes (?:\d[\d ]* )?abonnes\b|\ble hashtag\b|\blaver le linge sale en public\b|\bbad buzz\b",
    ], guards=_THREAT, unless=f"{_FRIENDLY}|{WITHDRAWN}|{HERSELF}|{ASKS_HOW}"),
    # They leave.
    *family("churn_threat", 0.35, [
        r"\b(?:chez|a|vers|par) (?:la|un|votre|vos|le|un autre) (?:concurren\w+|autre (?:operateur|fournisseur|banque))\b|\b(?:je|on|nous) (?:vais |va |allons )?(?:chang\w+) (?:de |d')(?:fournisseur|operateur|banque|assur\w+|compagnie|boutique|cremerie|salle)\b|\b(?:passe|passer|retourne|retourner|vais|partir|pars|pas) chez (?:un |une |le |la |votre )?[a-z]+\b(?=[.,!]|$)|\b(?:aller|irai|vais|va|partir|regarde)\b<near>\bailleurs\b",
        r"\b(?:plus jamais|jamais plus)\b|\b(?:derniere fois que (?:je|j'|nous))\b|\bne (?:\w+ )?reverrez pas\b|\bvous ne me (?:re)?verrez (?:plus|pas)\b|\b(?:perdue?|perdre|perdez|perdrez|moins) (?:\w+ ){0,2}(?:un|une|comme|de) ?client\w*\b|\bgagne une? client\w*\b|\bm'avez perdue?\b|\b(?:soit|sinon|ou) je (?:resilie|pars|m'en vais|vous quitte|change)\b|\bje (?:m'en vais(?! au)|me casse|debarque|me tire)\b|\bc'est (?:termine|fini) entre nous\b|\bj'ai assez donne\b|\bon a assez donne\b|\bje (?:vous )?quitte (?:votre|vous|cette)\b|\bje pars a la concurrence\b|\b(?:code rio|portabilite demandee|demande de portabilite)\b",
        r"\b(?:lettre de resiliation|resiliation) (?:est |)(?:partie|envoyee|suit|en route)\b|\bje resilie\b(?=[.!,]|$)|\b(?:ne|n') ?(?:le |la )?(?:renouvellerai|renouvelle|renouvellerons) pas\b|\b(?:veuillez|fermez|cloturez|supprimez) (?:cloturer |fermer |supprimer )?mon compte\b|\b(?:je ne|n')? ?(?:commande\w*|achete\w*|reviendr\w+|mettr\w+ les pieds)\b<near>\b(?:plus (?:rien|chez|jamais)|plus ici)\b",
    ], guards=("others", "dropped"), unless=f"{_AWAY}|{ASKS_HOW}"),
    # Notice alone: leaving from discontent only where discontent is told.
    *family("tone:cancelling", 0.2, [
        r"\b(?:(?:je|nous|vais|veux|souhaite|compte|vais devoir|allons|voudrais) (?:\w+ ){0,3}?(?:resili\w+|annul\w+ mon (?:abonnement|contrat)|cloturer mon compte))\b",
    ], guards=("others", "dropped"), unless=f"{_AWAY}|{ASKS_HOW}"),
    # A time is set, or the choice between two things.
    *family("ultimatum", 0.35, [
        rf"\b(?:je |nous )?vous (?:donne|laisse|accorde|donnons|laissons)\b<near>\b(?:jusqu|{NUMBER} {SPAN}|une (?:semaine|derniere)|encore|un (?:mois|delai|dernier))|\b(?:vous avez|t'as|tu as|vous aviez)\b<near>\b(?:{NUMBER} (?:heures|jours|h)\b|jusqu|le choix)|\bdern(?:ier|iere) (?:chance|avertissement|delai)\b|\bpas une minute de plus\b|\ble compte a rebours\b|\bla balle est dans votre camp\b|\bje compte jusqu",
        r"\b(?:sans|faute de|a defaut de) (?:\w+ ){0,3}?(?:remboursement|reponse|reglement|nouvelles|solution|livraison|retour)\b[^.!?;\n]{0,40}?\b(?:sous|d'ici|avant|au|dans les)\b[^.!?;\n]{0,40}?\b(?:je|nous|mon|j'|on|ma)|\b(?:mets|mettons) en demeure\b[^.!?;\n]{0,40}?\b(?:sous|dans|avant)\b",
        rf"\bsi\b[^.!?;\n]{{0,60}}?\b(?:d'ici|avant|sous \d+|demain|ce soir|{DAY})\b[^.!?;\n]{{0,40}}?,? (?:je|j'|nous|on|vous (?:decouvrirez|entendrez|aurez)|mon|ma)\b|\b(?:soit|ou) vous\b<gap>\b(?:soit|ou)\b<near>\b(?:je|j'|la|nous)|\bsi vous ne\b[^.!?;\n]{{0,50}}, je (?:resilie|pars|saisis|porte|fais|bloque)\b|\bsi c'est pas\b[^.!?;\n]{{0,30}}\bje (?:fais|vais|saisis|bloque)",
        rf"\b(?:d'ici|avant|sous|jusqu'a|aujourd'hui|ce soir|demain|{DAY})\b[^!?\n]{{0,50}}?[,.] ?(?:sinon|sans quoi|faute de quoi|apres (?:ca|quoi)?|ensuite|ou (?:la|vous|je|j'))\b|\b(?:sinon|faute de quoi|a defaut|sans quoi),? (?:je (?:bloque|saisis|porte|resilie|fais|vais|pars|publie|prendrai|contacte|conteste)|ca va mal|nous (?:saisi|porter|engager)|mon avocat|american|visa|ma banque)|\b(?:rembourse\w*|reparez)\b<gap>\bou (?:je|j'|vous viendrez|la)\b|\b(?:avant le \d+|avant ce soir) ou (?:une|la|je)\b|\bpasse le \d+,|\bje prendrai d'autres mesures\b",
        r"\b(?:exige|attends)\b[^.!?;\n]{0,40}?\b(?:d'ici|avant|sous)\b[^!?\n]{0,40}?\b(?:sinon|minute|dernier|sans quoi|faute|passe)\b|\bsauf si\b[^.!?;\n]{0,30}\b(?:avant|d'ici)\b|\btant que\b[^.!?;\n]{0,40}\bne paierai pas\b|\bne paierai pas\b[^.!?;\n]{0,40}\btant que\b",
    ], unless=f"{ASKS_HOW}|\\b(?:mariage|tant pis|prenez votre temps|je ne fixe pas|je vous reecris)\\b"),
    # Someone above.
    *family("manager_request", 0.3, [
        rf"\b(?:parler|parlerai|passer|passez|passe-moi|passez-moi|transfer\w+|transferez|veux|exige|souhaite|demande|contacter|escalad\w+|joindre|voir|voudrais|aimerais|m'entretenir|adresse|coordonnees|soumettre|porter|rappelee? par|rendez-vous avec)\b[^.!?;\n]{{0,45}}?\b(?:un|une|votre|ton|le|la|au|a|avec|de|du|par|chef d'agence|madame la) ?(?:\w+ )?{_BOSS}\b",
        rf"\bquelqu'un (?:de|qui|avec) (?:\w+ ){{0,2}}?(?:plus (?:haut|competent)|decid\w+|pouvoir|autorite|competent|responsable|au-dessus|superieur|y peut)|\bqui est (?:au-dessus|votre {_BOSS})|\bc'est qui (?:ton|votre) {_BOSS}|\b(?:votre|le) {_BOSS},? il (?:a un mail|est la)|\bremont(?:er?|ez)\b<near>\b(?:en haut|plus haut|d'un etage|a la direction)|\b(?:deuxieme|second) niveau\b|\bje veux (?:celle|celui) qui\b|\bun adulte dans\b",
    ], guards=("past",), unless=rf"{HERSELF}|{WITHDRAWN}|\b(?:mon (?:chef|manager|patron|responsable|directeur)|dites-lui|m'a (?:deja )?(?:rappelee?|appelee?)|inutile|offre d'emploi|responsable (?:des|legal)|role|preferer? rester)\b"),
)  # fmt: skip
