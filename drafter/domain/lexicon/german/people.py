"""German: bodily danger, and circumstances that ask for care."""

from __future__ import annotations

from drafter.domain.lexicon.german.words import HERSELF, family

_BODY_PART = r"(?:hand|finger|arm|bein|fuß|kopf|auge|gesicht|rücken|wade|knie|zahn|gaumen|hals|rippe\w*|schulter|steiß|zunge|haut)"
_KIN = r"(?:ich|mein\w* \w+|unser\w* \w+|(?:der|die|das) (?:kleine|kind|baby)|sohn|tochter|kind\w*|frau|mann|mutter|vater|oma|opa|neffe|nichte)"
_IN_JEST = r"\b(?:feuer ?(?:tv|werk\w*|stick|gespuckt)|brennt mir|arbeite im krankenhaus|probealarm|kurs|versicherung|verkaufen sie|geduld|herzinfarkt|altersschwäche|lebensgefährlich (?:hässlich|gut|lecker)|gefahr für|rauchmelder|nichtraucher|raucher\w*|puppe\w*|teddy|film|spiel\w* ist|lampe\w* brennt|kerze|geisterbahn)\b"
_NOT_A_CASE = r"\b(?:akku|handy|gerät|laptop) (?:\w+ )?(?:ist )?gestorben|\b(?:babyphone|babykleid\w*|seminararbeit|requisite|seniorentarif|wird 80 und kriegt|marathon|patientin?, also|wieder (?:fit|gesund)|ganz gesund|machen? (?:\w+ ){0,2}krank|blind bestellt|beigebracht|kind ab|kinder ab)\b"

RULES = (
    # Fire, gas, current; someone is hurt, poisoned, in hospital, or wants to die.
    *family("safety", 0.9, [
        r"\b(?:hat|haben|hatte|ist|fing|stand|steht|geriet)\b<near>\b(?:gebrannt|explodiert|feuer gefangen|geraucht|feuer|in brand|in flammen|in die luft)\b|\bes brennt\b|\b(?:fing|fängt) (?:\w+ )?(?:an zu brennen|feuer)\b",
        r"\b(?:riecht|roch|stinkt|gestunken) (?:\w+ ){0,2}nach gas\b|\bgas(?:geruch|leck|austritt|alarm)\w*|\bkohlenmonoxid\w*|\bstromschlag\b|\b(?:einen|eine) gewischt bekommen\b",
        rf"\b{_KIN}\b<gap>\b(?:verletzt|verbrannt|verbrüht|vergiftet|geschnitten|eingeklemmt|gestürzt|verätzt|aufgeschlitzt|erstickt|bewusstlos)\b|\b(?:habe|hat|hab|haben) (?:mir|sich|uns) <near>\b{_BODY_PART}\b<near>\b(?:gebrochen|geschnitten|verbrannt|verbrüht|verletzt|eingeklemmt|aufgeschnitten|verstaucht|geprellt|gequetscht)",
        rf"\b{_BODY_PART}\b<near>\b(?:geschwollen|gebrochen|voller blasen|blutet|genäht|verbrannt|aufgeplatzt|gequetscht)\b|\b(?:platzwunde|schnittwunde|verbrennung(?:en)?|gehirnerschütterung|blutvergiftung|lebensmittelvergiftung|allergische\w* (?:reaktion|schock)|anaphylak\w+)\b|\bblute[nt]?\b|\bgeblutet\b",
        r"\b(?:im|ins) krankenhaus\b|\bnotaufnahme\b|\bnotarzt\b|\brettung(?:swagen)? (?:gerufen|kam|musste)\b|\b(?:kriegt|bekommt|bekomme|kriege) keine luft\b|\bblau angelaufen\b|\blief blau an\b|\b(?:pille|batterie|knopfzelle|magnet|tablette)\w*\b<near>\bverschluckt\b|\bumbringen\b|\bnicht mehr leben\b|\bdas leben nehmen\b|\bwill (?:ich )?(?:einfach )?nicht mehr leben\b",
        r"\b(?:keine|ohne|ausfall der) heizung\b[^.!?\n]{0,80}?\b(?:baby|säugling|neugeboren\w*|minus|frier\w*)|\b(?:baby|säugling|neugeboren\w*)\b[^.!?\n]{0,80}?\b(?:keine|ohne) heizung\b|\bheizung (?:ist )?(?:tot|aus|kaputt)\b[^.!?\n]{0,60}?\b(?:baby|säugling|neugeboren\w*)",
    ], guards=("negated",), unless=f"{_IN_JEST}|{HERSELF}"),
    # Smoke, sparks, sharp things in food, something gave way.
    *family("safety", 0.6, [
        r"\b(?:schwarzer |weisser |es kam |kam |kommt )?rauch(?!er|frei|melder)\b|\bfunken\b<near>\b(?:sprüh\w*|flog\w*|kam\w*|schlug\w*|gab)|\b(?:sprüht|schlägt|schlug|sprühte)\w* funken\b|\bqualm\w*|\b(?:ver|an)?(?:ge)?schmort\w*|\blebensgefähr\w+|\bgefährlich\w*|\bbremsen?\b<gap>\b(?:versag\w*|ausgefallen|ging nicht|los)\b|\büberhitzt\b|\bgeschmolzen\b|\bkurzschluss\b|\bverbrannt (?:ge)?roch\w*|\bverbrannter geruch\b|\briecht (?:\w+ )?verbrannt\b",
        r"\b(?:glas(?:splitter|scherben?)|scherben?|metall(?:stück|splitter|span)\w*|schraube|nadel|nagel|plastik(?:stück|splitter)\w*|rasierklinge|stück (?:glas|plastik|metall))\b<gap>\b(?:in|im|drin)\b|\b(?:in|im) (?:der |dem |meine[mr] |einer |einem )?(?:\w*suppe|salat|brei|essen|\w*brot|\w*brei|joghurt|müsli|dose|burger|pizza)\b<near>\b(?:glas\w*|scherbe\w*|metall\w*|schraube|nadel|nagel|plastik\w*|draht)\b",
        r"\b(?:unter mir|mit mir|mit dem kind) (?:zusammengebrochen|eingebrochen|weggeknickt|zusammengekracht)\b|\b(?:geländer|brüstung|balkon\w*|leiter|stuhl|stufe|treppe)\b<gap>\b(?:nachgegeben|zusammengebrochen|abgebrochen|eingebrochen|weggeknickt|umgekippt)\b|\b(?:beinahe|fast|um ein haar)\b<gap>\b(?:gestürzt|überfahren|getroffen|erschlagen|verletzt|verschluckt|erwischt|verunglückt)\b|\bgestürzt\b|\bsicherheitsgurt\b<near>\b(?:auf|gerissen|defekt)\b|\b(?:fremder|fremde) mann?\b<near>\b(?:flur|wohnung|haus)",
    ], guards=("negated",), unless=_IN_JEST),
    # Who tells of illness, age, want, loss, or someone they care for.
    *family("vulnerability", 0.3, [
        r"\b(?:bin|ist|sind|war) (?:\w+ ){0,3}?(?:(?:schwer)?behindert|schwanger|blind|gehörlos|taub|dement|autist\w*|pflegebedürftig|bettlägerig|alleinerziehend|arbeitslos|schwerkrank|(?:schwer|chronisch|sehr) krank|herzkrank|krebskrank|diabetiker\w*|rentner(?:in)?|pensionist\w*|querschnittsgelähmt|legasthenik\w+|analphabet\w*|sehbehindert|hörgeschädigt|insolvent|obdachlos|witwe|suizidal|depressiv)\b",
        r"\b(?:schwerbehindert\w*|behinderung|im rollstuhl|rollstuhl(?:fahrer\w*)?|behinderte[ns]? (?:kind|sohn|tochter|mann|frau|bruder|schwester)|neugeboren\w*|säugling|chemo(?:therapie)?|dialyse|schlaganfall|krebs(?:therapie|behandlung|diagnose)?|demenz|alzheimer|parkinson|beatmungs\w+|sauerstoffgerät|pflegegrad|pflegestufe|depression\w*|angststörung|panikattacke\w*|insulin|bürgergeld|hartz|grundsicherung|sozialhilfe|kurzarbeit|insolvenz|fehlgeburt|todesfall|beerdigung|beerdigt|witwe[rn]?|blindenhund|alleinerziehend\w*)\b",
        r"\b(?:mein|meine|unser|unsere) (?:\w+ ){0,2}?(?:mann|frau|mutter|vater|sohn|tochter|bruder|schwester|oma|opa|kind|eltern|mutti|papa|mama)\b<gap>\b(?:gestorben|verstorben|tot|beerdigt|dement|pflegebedürftig|bettlägerig|im heim|ms\b|krebs|schwerkrank|behindert\w*)\b|\bpflege (?:ich )?(?:meine|unsere)[nr]?\b|\b(?:ein|unser|das|mit|kleines) (?:\w+ )?baby\b<gap>\b(?:wochen|monate|tage) alt\b|\bmit (?:\w+ )?(?:baby|säugling|kleinkind\w*|kleinen kindern)\b",
        r"\b(?:keine?|seit \w+ ohne|sind ohne|sitzen ohne) (?:heizung|warmwasser|strom)\b[^.!?;\n]{0,40}?\b(?:baby|babys|säugling|kleinkind\w*|kinder?n?)\b|\b(?:baby|babys|säugling|kleinkind\w*|kinder)\b[^.!?;\n]{0,45}?\b(?:(?<!nicht )(?:friert|frieren)|keine heizung|(?:seit \w+|sitzen|sind|hier) ohne (?:heizung|strom|warmwasser))\b",
        r"\b(?:ist|bin|wird|sind) (?:schon |jetzt |bereits )?(?:7[2-9]|8\d|9\d)\b(?= ?(?:[,.!]|und|jahre|$))|\b(?:7[2-9]|8\d|9\d)(?:[- ]?jährige\w*| jahre alt)|\b(?:höre|sehe) (?:\w+ )?(?:schlecht|nichts mehr|kaum)\b|\b(?:lesen|schreiben) (?:\w+ ){0,3}fällt mir schwer\b|\bkann nicht (?:gut )?(?:lesen|laufen|gehen|sehen|hören)\b|\bmein deutsch\b<near>\b(?:wenig|schlecht|nicht gut)\b|\bfrisch operiert\b|\boperiert\b<near>\b(?:treppe\w*|laufen|gehen)\b|\bmonat schwanger\b|\bweiß nicht mehr weiter\b",
    ], guards=("negated",), unless=f"{_NOT_A_CASE}|{HERSELF}|\\bvon beruf\\b"),
)  # fmt: skip
