"""never_calm_down: no nudge to feel less, in any wording. Product words, safety instructions and naming a feeling pass."""

from __future__ import annotations

from drafter.domain.lexicon.patterns import Waiting
from drafter.domain.regex import regex
from drafter.drafting.checking.manner.at_ease import AT_EASE
from drafter.drafting.checking.manner.by_name import nudged_by_name
from drafter.drafting.checking.manner.comforts import COMFORTS
from drafter.drafting.checking.manner.easing import EASING
from drafter.drafting.checking.manner.jointly import JOINTLY
from drafter.drafting.checking.manner.nudges import NUDGES
from drafter.drafting.checking.manner.phrases import CLAUSE, Phrases
from drafter.drafting.checking.manner.prose import Prose, marks, prose
from drafter.drafting.checking.sheet import Sheet, Verdict, failed, nothing, passed

_HOT = (
    r"(?:upset|angry|mad|cross|furious|frustrated|aggressive|hostile|emotional|alarmed|concerned|worried|anxious|nervous|annoyed|"
    r"agitated|distressed|stressed|dramatic|defensive|offended|scared|afraid|frightened|impatient|personal|nasty|unpleasant|"
    r"heated|excited|disappointed|irate|hysterical|worked up|wound up|carried away|ahead of ourselves)"
)
_HEAT = r"(?:anger|alarm|panic|concern|worry|worrying|stress|fuss|drama|outrage|frustration|hostility|aggression|distress|anxiety|fear)"
_ACT = (
    r"(?:shout|yell|scream|swear|curse|panic|worry|stress|fret|fear|despair|rant|vent|fuss|overreact|raise your voice)"
)
_ASK = (
    r"(?:(?:please|kindly|just|let's|let us|try(?:ing)? (?:not )?to|you(?: just| all| both)? (?:can|could|should|must|need to|have to|might want to|'ll want to)|"
    r"(?:ask|asks|asking|need|want|urge|beg|invite|advise|like|request|encourage|help|suggest|recommend)(?: that)? you(?: all| both| please)?(?: to)?|"
    r"(?:can|could|would|will) (?:you|we)(?: all| both| please)?|we (?:all |both )?(?:can|could|should|need to|must)|"
    r"everyone|everybody|once you(?:'ve| have| are)?|when you(?:'ve| have| are)?|until you(?:'ve| have| are)?|as soon as you(?:'ve| have| are)?|"
    r"if you(?: could| can| would|'d)?|best to|better to|important to|helps to|help to|and|so)"
    r"[ ,]+(?:(?:please|all|both|first|just|now|really|simply|also|try to|try and|everyone|a little|then) )*)"
)
_NO_NEED = (
    r"(?:no|any|isn't any|never any|not any|without) (?:need|reason|cause|point|grounds|call|use|sense|excuse)"
    r"(?: (?:whatsoever|at all|really|here))?(?:,)? (?:for you |for anyone )?"
)
_ENGLISH = (
    ("calm|chill|simmer|settle|cool|relax|quieten|breathe|unwind|loosen",
     rf"(?:{_ASK}|{CLAUSE})(?:calm(?:ed)?(?: yourself| yourselves)? down|calm yourself|calmer|stay calm|keep calm|remain calm|be calm|"
     r"chill(?: out)?(?=[\s.,!;]|$)(?! the| for| in| it| overnight| before)|simmer down|settle down|cool (?:down|off|it)(?! the| your| for| it)(?= |[.,!;]|$)|quieten down|unwind|loosen up|lighten up|"
     r"sit back(?: and relax)?|relax(?=[.,!;:—–-]|$| and| a (?:bit|little)| now| while| about| knowing| -| –| —| we| i\b| yourself| because| for a)|breathe)"),
    ("calm", r"\b(?:stay|staying|remain|remaining|keep|keeping|be) calm\b(?= (?:while|until|and let|so (?:that )?we|as we|please|with us|about)|[.!,]?$)|"
     r"\b(?:talk|discuss|speak|look at|approach|handle|go through|sort|work|deal|continue)[^.!?]{0,40}\bcalmly\b|\bcalmer (?:tone|head|manner|way|note|moment|frame)|\b(?:more|in a) calm(?:ly)?\b(?= (?:manner|way|tone|fashion|voice)| and (?:polite|civil|reasonable)|[.!,])"),
    ("worry|worri|stress|panic|fret|fear|despair|alarm",
     r"\b(?:don't|do not|dont|never|not to|needn't|need not|stop|without|no need to|no reason to|not have to|don't have to|don't need to|(?:shouldn't|should not)(?! have)|nothing (?:here )?to|nothing for you to|no cause to)"
     r"(?: you| please| let (?:this|it)| be| get| really| even| have to| need to)*(?: (?:too much|needlessly|unnecessarily|overly|unduly))?"
     r" (?:worry|worrying|worried|stress|stressing|stressed|panic|panicking|panicked|fret|fretting|fear|despair|be alarmed|alarmed)\b"
     r"(?! (?:button|room|bar|alarm|mode|sale)| (?:about|over) (?:sending|returning|paying|posting|packing|bringing|finding|filling|calling|ringing|chasing|printing|shipping|keeping|doing|explaining|having|repeating|collecting|cancelling|going|being home|the (?:postage|paperwork|label|packaging|return)))"),
    ("need|reason|cause|point|grounds|call|use|sense|excuse",
     rf"\b{_NO_NEED}(?:(?:to|in) (?:be|being|get|getting|become|becoming|feel|feeling|sound|sounding|act|go)(?: \w+)? {_HOT}|to {_ACT}|in {_ACT}ing|for (?:any |such |all this |this |that |the |so much |further )?{_HEAT}\b)"),
    ("upset|angry|mad|cross|furious|frustrat|emotional|alarmed|concerned|anxious|personal|worked up|wound up|carried away|ahead of|nervous|afraid|scared|annoyed|stressed|disappointed|impatient|defensive|worried|offended",
     rf"\b(?:don't|do not|dont|try not to|not to|never|stop|let's not|let us not|please not|needn't|shouldn't|should not)(?: you| please| all| even| need to)? (?:be|being|get|getting|feel|feeling|become|grow|sound|act)(?: \w+){{0,2}} {_HOT}\b(?! (?:with yourself|at yourself|to ask|to call|to write|to tell|to contact|to say|to let))|"
     rf"\b(?:nothing|not something|not (?:really )?anything|hardly something|isn't something|nothing (?:here|really))(?: for (?:\w+ ){{0,2}}you)? to (?:be|get|feel)(?: \w+)? {_HOT}\b|"
     rf"\b(?:getting|being|becoming|staying) (?:so |this |that |too )?{_HOT} (?:won't|will not|doesn't|does not|isn't|is not|can't|cannot|only|never|at us)|"
     rf"\b(?:be|feel|get) (?:a (?:bit|little) )?less {_HOT}|\b(?:stop|quit) being (?:so )?{_HOT}"),
    ("anger|shout|yell|scream|panic|swear|worry|frustration|emotion|outrage",
     r"\b(?:anger|shouting|yelling|screaming|panic|panicking|worrying|swearing|frustration|outrage|emotions?)(?: \w+){0,2} (?:won't|will not|doesn't|does not|isn't going to|is not going to|never|rarely) (?:help|solve|change|fix|make|get|speed|achieve|lead|do)|"
     r"\b(?:stop|quit|refrain from|without|avoid|cease) (?:the )?(?:shouting|yelling|screaming|swearing|ranting|panicking)\b|"
     r"\b(?:put|set|leave|keep) (?:your |our |the |all )?(?:emotions?|anger|frustration|feelings) (?:aside|to one side|out of|in check|under control|behind)|\bcontrol (?:your|yourself)\b|\b(?:don't|do not|please don't) (?:shout|yell|scream|swear|rant)\b"),
    ("breath|breathe", r"\btak(?:e|ing) (?:a |some |one )?(?:\w+ ){0,2}breaths?\b(?! test| sample)|\bdeep breath|\bbreathe (?:in|deeply|easy|and)\b|\bbreathe\."),
    ("easy|steady|cool|temper|chin|head|horses|tone it|dial|nerves|heart|shirt|hair on", r"\b(?:take it easy|rest easy|easy now|steady on|easy does it|sleep easy|keep (?:your |a )?(?:cool|temper)(?: head)?\b(?! (?:and dry|place|box|bag|water))|keep a (?:cool|level|clear) head|cooler heads?|(?:don't|do not) lose your (?:cool|temper|head|nerve)|"
     r"hold your horses|tone it down|dial it (?:down|back)|(?:keep )?your chin up|keep your (?:shirt|hair) on|(?:don't|do not|try not to|not) take (?:it|this|that|things)(?: all)?(?: so| too)? (?:to heart|personally|hard|badly))"),
    ("patien|overreact|blow this|step back|moment to|grip|together|compose|bright side|positive|cheer|spoil|ruin|no hard|let this|let it get|dwell", r"\b(?:please |kindly |just |must |should |need to |to )?(?:overreact)\b|\b(?:blow|blowing) (?:this|it|things) out of|\b(?:please|kindly|let's|let us|you to|you need to|you should|should|everyone|perhaps) (?:all |both |just )?take a (?:\w+ )?step back|\bget a grip|\bpull yourself together|\b(?:compose|collect|pace) yourself|"
     r"\b(?:look|looking) (?:on|at) the (?:bright|positive|plus) side|\b(?:look at|focus on|see|think of) the positives?\b|\bcheer up\b|\b(?:don't|do not|try not to)(?: please)? (?:let|allow) (?:this|it|that|one|a|the)(?: \w+){0,4}(?: to)? (?:spoil|ruin|get|upset|bother|worry|affect|stress|weigh|sour)|\bno hard feelings|\btry not to dwell|"
     r"\b(?:please|kindly|just|you to|must|should|need to|have to|try to|ask you to|we ask you to|do) (?:\w+ )?(?:be|remain|stay|being) (?:a (?:little|bit) (?:more )?|more |very |just )?patient\b|(?:^|[.!?,;:]\s)be patient|\b(?:have|show|ask (?:you )?for|asking (?:you )?for|request|need|require|appreciate)(?: \w+)? (?:a (?:little|bit)(?: more)?(?: of)?|some|your|more|further) patience\b(?! (?:has|was|ran|so far|until now|these))|\b(?:a little|some|bit of) patience (?:please|would|will|goes|is)|\bpatience,? please"),
    ("mind|peace", r"\b(?:put|set) your mind (?:at|to) (?:rest|ease)[.!]?$|\bmake peace with"),
    ("worries|no stress|no panic|no drama|don't sweat|no sweat|hakuna", r"(?:^|[.!?,;:(–—-]\s*)(?:no (?:worries|stress|panic|drama)|(?:don't|do not) sweat it|no sweat)(?=[.,!;:)]|$| at all| here| about (?:it|this|that)\b)"),
)  # fmt: skip
_GERMAN = (
    ("beruhig|entspann|ruhe|ruhig|gelassen|cool", r"\bberuhig(?:en sie|e dich|t euch)\b(?! die)|\b(?:bitte|erst ?mal|erst einmal|zu) (?:sich )?(?:zu )?beruhigen\b|\bsich (?:erst ?mal |erst einmal |bitte |wieder |etwas |zu )*(?:beruhigt?|beruhigen|zu entspannen|entspannen)\b|\bentspannen sie sich|\bentspann dich|\b(?:bleiben|bewahren|behalten) (?:sie|wir)(?: doch| bitte| erst ?mal)*(?: die)? (?:ruhig|ruhe|gelassen|sachlich|cool|besonnen|die ruhe|einen kühlen)|\bruhe bewahren|\b(?:immer mit der|nur die|in aller) ruhe\b(?! (?:lesen|prüfen|(?:an|durch|nach)?ge(?:sehen|lesen|prüft|schaut|gangen)\b))|\bruhig blut|\bruhig (?:zu )?bleiben"),
    ("grund|sorge|panik|angst|aufregung|anlass|aufreg|ärger|wütend|böse|stress|unbesorgt", r"\bkein(?:en|erlei)? (?:grund|anlass)(?: mehr)?,? (?:zur|zum|für|sich|so|verärgert|wütend|beunruhigt|in)\b|(?:^|[.!?,;:(]\s*)(?:nur |bitte )?keine (?:sorge|panik|angst|aufregung|hektik)|\b(?:machen sie sich|mach dir)(?: bitte| da| darüber| deswegen)* keine(?:n)? (?:sorgen|gedanken|stress|kopf)|\b(?:sie (?:müssen|brauchen)|du (?:musst|brauchst)) (?:sich |dir )?(?:keine (?:sorgen|angst)|nicht (?:aufregen|aufzuregen|ärgern|zu ärgern|sorgen|zu sorgen))|\b(?:regen|ärgern|sorgen) sie sich(?: bitte| doch| darüber)* nicht|\breg dich nicht auf|\bnicht (?:so )?(?:aufregen|aufzuregen|ärgern)\b|\bseien sie(?: bitte| doch)* (?:unbesorgt|nicht (?:so )?(?:böse|verärgert|wütend|sauer|enttäuscht|ungeduldig))|\bnehmen sie (?:es|das) (?:bitte )?nicht (?:so )?(?:schwer|persönlich|tragisch)"),
    ("geduld|durchatm|atmen", r"\b(?:haben sie|bitten (?:wir|ich)(?: sie)?(?: daher| noch)? um|bitte(?: ich sie)? um|wir bitten(?: sie)?(?: noch| daher)? um|brauchen)(?: bitte| noch| ein| etwas| wenig| ihre| weitere| nur| um)* geduld|\bgedulden sie sich|\b(?:etwas|ein wenig|ein bisschen) geduld\b|\bzu gedulden\b|\b(?:tief )?durch(?:zu)?atmen|\batmen sie"),
)  # fmt: skip
_SPANISH = (
    ("calm|cálm|tranquil|relaj|respir|alter", r"\b(?:cálm(?:ese|ate|ense)|calmese|calmate|tranquilí?[cz](?:ese|ate|ense)|relá?j(?:ese|ate)|seréne?se)\b|\b(?:mantenga|mantén|conserve|guarde|pierda|tome con)(?: siempre)? la calma|\bcon calma\b(?=[.,!]|$)|\bse (?:calme|tranquilice|relaje|altere|serene)\b|\b(?:que|puede|debe|intente|trate de) (?:calmarse|tranquilizarse|relajarse)|(?:^|[.!?,;:¡]\s*)(?:calma|tranquil[oa])[,.!]|\b(?:esté|quédese|puede estar|manténgase) (?:muy )?tranquil[oa]|\brespire(?: hondo| profundo)?\b"),
    ("preocup|motivo|razón|necesidad|enfad|enoj|pánico|nervios|paciencia|asust", r"\b(?:no )(?:se preocupe|te preocupes|se preocupen|se enfade|se enoje|se altere|se moleste|se asuste|se ponga(?: así| nervios[oa]| tan \w+)?|se estrese|te enfades|te enojes|hay que preocuparse|tiene (?:por )?qué preocuparse|tiene de qué preocuparse)|\bno (?:hay|existe|tiene) (?:ningún |ninguna )?(?:motivo|razón|necesidad|por qué)(?: alguno| alguna)?(?: para| de)? (?:preocup|alarm|enfad|enoj|molest|alter|estar|ponerse|la alarma|el enfado|grit|asust)\w*|\bsin (?:pánico|nervios|dramas)|\bque no cunda el pánico|\b(?:tenga|ten|tengan)(?: un poco(?: más)? de| algo de| más)? paciencia|\b(?:pedimos|pido|rogamos|ruego|solicitamos)(?: que tenga)?(?: un poco(?: más)? de| su)? paciencia|\bsea paciente"),
)  # fmt: skip
_FRENCH = (
    ("calm|détend|respir|rassur|zen", r"\b(?:calmez-vous|calme-toi|détendez-vous|rassurez-vous|respirez|reprenez-vous|soyez (?:rassurée?|calme|zen|patiente?|sans crainte|tranquille))\b|\b(?:restez|rester|restons|demeurez|garder|gardez|gardons|conservez) (?:votre |le |bien )?(?:calme|zen|sereine?|tranquille|sang-froid)|\bvous (?:calmer|détendre|apaiser)\b|\bdans le calme\b|(?:^|[.!?,;:]\s*)(?:un peu )?du calme\b(?=\s?[.!,])"),
    ("panique|inquiét|inquiet|énerv|fâch|souci|raison|crainte|patience|patienter|stress|alarm|faites", r"\b(?:pas de|aucune?|sans) (?:panique|stress|crainte|inquiétude)\b|\bne (?:paniquez|stressez) pas|\bne vous (?:inquiétez|énervez|fâchez|alarmez|tracassez|emportez|mettez|stressez)(?: surtout| donc)? pas|\bne vous en faites pas|\b(?:inutile|pas la peine|pas besoin|pas de raison|aucune raison|nul besoin) (?:de |d')(?:vous |s')?(?:énerver|inquiéter|paniquer|crier|fâcher|être|alarmer|emporter)|\bpas (?:lieu|de quoi) (?:de |d')?(?:vous |s')?(?:inquiéter|énerver|paniquer)|(?:^|[.!?,;:]\s*)pas de souci[,.!]|\b(?:un peu|davantage|encore un peu|merci) de (?:votre )?patience\b(?! (?:jusqu|pendant))|\bveuillez (?:patienter|rester calme)|\bdemand\w+ (?:de (?:la|votre)|un peu de) patience"),
)  # fmt: skip
_NUDGES = Phrases((*_ENGLISH, *_GERMAN, *_SPANISH, *_FRENCH, *NUDGES, *COMFORTS, *EASING, *JOINTLY, *AT_EASE))
_SAFETY = regex(
    r"\b(?:leave the|evacuat\w+|fire brigade|fire service|ambulance|emergency|911|112|999|110|lifeguard|exits?|gas (?:leak|smell|supply)|smell of gas|"
    r"poison control|doctor|hospital|move away|unplug|switch off the|turn off the|verlassen sie|notruf|feuerwehr|salga|evacúe|quittez|"
    r"sortez|secours|pompiers)\b"
)
_STILL = regex(r"\b(?:stay|keep|remain|be) calm|panic|ruh|calma|calme|pánico|panique|panik")
_PURPOSE = regex(
    r"\b(?:so (?:that )?you|so (?:that )?nobody|means (?:that )?you|should(?:n't| not) have (?:had )?to|never (?:have|had) to|"
    r"(?:check(?:ing)?|make sure|making sure) (?:that |if |whether )?|prüfe\w*,? (?:ob|dass)|vergewissere\w*(?: mich)?,? (?:ob|dass)|compr(?:obar|uebo|obaré) (?:que|si)|asegurar\w* (?:de )?que|vérifi\w+ (?:que|si)|(?:m'|nous )assur\w+ que|"
    r"damit sie|para que|pour que vous)\b[^.!?;]{0,25}$"
)
_REQUESTS = ("ask", "need", "want", "request", "tell", "you to", "have", "show", "expect", "require")
_NOT = regex(r"(?:not|never|n't|nobody|no one)(?: \w+){0,2}\s+$")
_NAMED = regex(
    r"[ \"]+(?:app|premium|subscription|fit|sofa|chair|recliner|range|collection|tea|mode|spa|club)\b|\s[A-Z]"
)
_DECLINED = Waiting(
    r"\b(?:nobody|no one|wouldn't|would not|shouldn't|should not|won't|will not|never|not going to) (?:\w+ ){0,4}?(?:ask|tell|expect) (?:you|anyone|anybody|a customer|someone) (?:to )?$|\b(?:nobody|no one|how) (?:\w+ )?(?:could|can|would) (?:\w+ )?$|"
    r"\bnicht (?:\w+ )?(?:sagen|bitten|raten|auffordern|verlangen|erwarten)\b[^.!?;:]{0,30}$|\b(?:niemand|keiner|wer|wie) (?:kann|könnte|muss|müsste|soll|sollte|würde)\b[^.!?;:]{0,40}$|"
    r"\bne (?:vous )?(?:demander|dir|prier|inviter|conseiller|exiger)\w* (?:pas|jamais|plus|certainement pas|surtout pas) (?:de |d'|à |que )?$|\b(?:n'avez|n'aurez|n'aviez) (?:pas|plus|jamais) à $|\b(?:personne|nul) (?:ne|n')[^.!?;:]{0,40}$|\bne (?:vais|allons|veux|voulons) pas (?:vous )?(?:dire|demander|conseiller) (?:de |d')?$|"
    r"\bno (?:le |les |te |os |se lo )?(?:voy a |vamos a |quiero |puedo |podemos )?(?:ped|pid|dir|dec|dig|rueg|rog|exig|exij)\w*(?: a usted)? que $|\b(?:nadie|quién)\b[^.!?;:]{0,40}$|\bno (?:tiene|tienes|tendrá) (?:por qué|que) $"
)
"""Somebody who will not ask for calm, or of whom nobody could."""
_CALM_STATE = regex(r"(?:ruhig|gelassen|besonnen|sachlich) (?:zu )?bleiben|se (?:calme|tranquilice|relaje)")
_NOT_SO = regex(r"\b(?:nicht|no)(?: mehr| immer| länger)? $")


def _not_still(text: Prose, start: int, end: int) -> bool:
    """Whether a statement says of somebody that they do not keep calm: "dass Sie da nicht ruhig bleiben, verstehe ich"."""
    line = text.line_at(start)
    return (
        line is not None
        and not line.asks
        and _CALM_STATE.fullmatch(text.lower, start, end) is not None
        and _NOT_SO.search(text.lower, max(0, start - 20), start) is not None
    )


def never_calm_down(sheet: Sheet) -> Verdict:
    """Fails on "please relax", "let's all take a breath", "no need to panic"; passes "the Calm app", "stay calm, leave
    the building and call 112", "you have every reason to be angry"."""
    text = prose(sheet)
    said = [*_NUDGES.said(text), *nudged_by_name(sheet)]
    found = sorted({(start, end) for start, end in said if not _innocent(sheet, text, start, end)})
    if found:
        return failed("this tells the customer how to feel; say what you will do instead", marks(sheet, found))
    if text.tongue is None:
        return nothing("the reply is in a language that this check does not know")
    return passed("nothing tells the customer to feel less")


_NAMES_OF_CALM = frozenset(["patience", "serenity", "clement", "constance", "paciencia"])


def _innocent(sheet: Sheet, text: Prose, start: int, end: int) -> bool:
    words = text.lower[start:end]
    near = text.lower[max(0, start - 160) : end + 160]
    if _STILL.search(words) and _SAFETY.search(near):
        return True
    if _DECLINED.search(text.lower, max(0, start - 80), start) or _not_still(text, start, end):
        return True
    if any(word in _NAMES_OF_CALM and word in words for word in (sheet.case.customer.name or "").lower().split()):
        return True  # "Patience, please switch off the power"
    if words.startswith(_REQUESTS) and _NOT.search(text.lower, max(0, start - 20), start):
        return True
    if words.startswith("not have to") and text.lower.endswith("should ", 0, start):
        return True
    if _PURPOSE.search(text.lower, max(0, start - 50), start):
        return True
    last = sheet.text[start:end].split()[-1] if words.split() else ""
    return last[:1].isupper() and start > 0 and sheet.text[end - len(last) - 1] == " " and bool(
        _NAMED.match(sheet.text[end : end + 20])
    )  # fmt: skip
