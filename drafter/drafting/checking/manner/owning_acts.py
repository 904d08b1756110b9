"""Admissions told by their form, whatever the words: we did something that is none of the acts of a helper.

"We flew you and not your suitcase" owns it, "we checked your account" does not; "the tilt is ours", "it lay on our desk for
three weeks" and "I am on this until your line holds" own it too.
"""

from __future__ import annotations

from drafter.drafting.checking.manner.owning_how import ENGLISH_HOW, FRENCH_HOW, GERMAN_HOW, SPANISH_HOW
from drafter.drafting.checking.manner.phrases import Phrases

_HELPED = (
    r"(?:received|checked|looked|found|seen|saw|heard|read|reviewed|asked|contacted|spoken|spoke|talked|called|rung|rang|booked|rebooked|issued|refunded|sent|credited|arranged|passed|forwarded|handed|escalated|"
    r"investigated|noted|understood|understand|learned|learnt|told|said|promised|wrote|written|been|had|got|gotten|decided|agreed|wanted|hoped|tried|apologi[sz]ed|added|corrected|fixed|started|opened|located|traced|confirmed|"
    r"verified|processed|prepared|released|approved|authori[sz]ed|reserved|scheduled|paid|moved|set|put|made|given|gave|done|did|taken|took|went|gone|come|came|cancelled|canceled|refused|declined|charged|changed|closed|stopped|ended|"
    r"replaced|repaired|restored|offered|registered|logged|raised|ordered|shipped|dispatched|delivered|posted|replied|answered|informed|notified|thanked|appreciated|valued|worked|helped|need(?:ed)?|used|relied|"
    r"followed|inspected|tested|measured|removed|reversed|returned|waived|kept|held|discussed|determined|concluded|identified|established|discovered|noticed|realised|realized|believed|expected|required|listened|exceed|proceed|feed|speed|indeed|succeed|agreed|exchanged|swapped|listed|attached|enclosed|included|requested|increased|pinged|restarted|rebooted|reloaded|reset|reconnected|refreshed|reconfigured|retested|scanned|monitored|traced|flagged|queued|reactivated|unlocked|reopened|upgraded|rescheduled|reprinted)"
)
_NO_MORE = r"(?:and not|but not|instead of|rather than|though you|although you|when you|where you|while you|without|in spite of|for somebody who|out from under|to (?:somebody|someone|anybody) else|over your head)"
_COST = r"(?<!postage )(?<!shipping )(?<!delivery )(?<!return )(?<!costs )(?<!cost )(?<!fee )(?<!meal )(?<!coffee )(?<!lunch )(?<!dinner )(?<!taxi )(?<!decision )(?<!choice )(?<!call )(?<!drinks )(?<!not )(?<!nor )"
_ENGLISH = (
    rf"\b(?:we|i) (?:\w+ly |also |then |even |simply |just )?(?!{_HELPED}\b)(?:[a-z]{{2,}}[^e]ed|made|sold|threw|drove|flew|built|bent|cut|tore|spilt|gave|left|hung|sank|froze|hid|shut|sat|stood|stuck|swept|slept) (?:\w+[ ,]+){{0,12}}?(?:you|your|yours|it|that|this|them|the|both|our|two|three)\b"
    rf"|\b(?:we|i) (?:\w+ )?(?:said|told|wrote|promised|booked|undertook|quoted) [^.!?;]{{1,60}}(?:\b(?:and|but|then|yet)|[,;]) (?:we |i )?(?:then )?(?:did|came|sent|went|charged|brought|delivered|gave|turned|arrived|took|broke|never|not|nothing)\b"
    rf"|\b(?:we|i|our \w+)\b[^.!?;]{{1,80}}\b{_NO_MORE}\b[^.!?;]{{3,60}}\b(?:you|your|yours|paid|asked|ordered|booked|needed|agreed|a word|telling|asking|warning|suitcase|notice|it|one)\b"
    rf"|\b(?:we|i|our \w+) (?:\w+ )?(?:shipped|sent|sold|gave|delivered|packed|handed|rented|lent) (?:you |your \w+ )?[^.!?;]{{1,50}} (?:without|with no|with a dead|with a broken|missing|short of|minus)\b"
    r"|\bour (?!partner|carrier|courier|supplier|contractor|packing partner|delivery partner|records?|system shows|notes)(?:own )?(?:\w+ ){1,2}?(?:was|were|is|got|went|had it) (?:\w+ly |simply |plainly )?(?:wrong|at fault|to blame|mistaken|wrong about|off|too slow|too late|asleep|the cause|the reason)\b"
    r"|\bour (?:app|till|machine|bus|train|gate|kitchen|depot|page|form|printer|letter|text|clock|lift|door|van|drivers?|people|rule|sign|device|heater|product|tariff|calculation) (?:\w+ )?(?:did (?:this|that)|failed|put|locked|dropped|charged|printed|kept|got|lost|sent|left|told|took|ran|swallowed|broke|cut)\b"
    rf"|{_COST}\b(?:is|was|are|were|being|falls?|rests?|lies)(?: all| both| squarely| entirely| clearly| now| and not yours| plainly)? (?:ours\b(?! to (?:decide|give))|on us\b|on me\b|our doing|my doing|down to (?:us|me|our|my)\b|because of (?:us|me)\b|our (?:invention|own making|making)|mine\b(?! to (?:make|decide|give)))"
    r"|\bbecause of (?:us|me)\b|\bblame (?:us|me)\b|\bso (?:have|did|were) we\b|\bour (?:promise|word|date|job|line|box|label|machine|fault|bug|error), (?:and )?(?:our|not)\b|\bno excuses?[:,.]|\bmea culpa\b|\b(?:we|i) (?:still )?owed? you\b|\b(?:we|i) (?:have|had) failed you|\bfailed you\b[^.!?]{0,30}\bwe\b"
    r"|\b(?:sat|lay|lain|stuck|waited|buried|gathered dust|got lost|went missing|came off|went astray|fell|slipped|forgotten|vanished|disappeared|held up|mixed up|swapped)\b[^.!?]{0,30}\b(?:with|at|in|on|between|through) (?:us|our (?!partner|carrier|courier|supplier))(?:\w+)?\b"
    r"|\b(?:two|three|some|one|several|none) of (?:us|our (?!partner)\w+) (?!will|can|is|are)\w+|\b(?:someone|somebody|nobody|no one|a person|an agent) (?:here|on our side|at our end|in our \w+|of ours|from our (?!partner)\w+) (?!will|can|is\b|reads)\w+"
    r"|\b(?:i|we) had (?:your|the|it|this)\b[^.!?]{0,60}\b(?:and|but) (?:did|did not|didn't|left|sat|never|let|forgot)\b|\b(?:we|i) were (?:asked|told|warned|reminded) [^.!?]{0,40}\band\b|\bwe (?:let|left) it\b"
    r"|\b(?:stays?|staying|remains?|rests?|sits) with me\b|\b(?:i'm|i am|i'll be|i stay|i'll stay|i will stay|i'm staying|i stand|i'll stand|i will stand|i keep|i'll keep|i will keep)(?: right)? (?:on|with|behind|by|at|hold of) (?:this|it|you|your \w+|the case|top of (?:this|it))\b"
    r"|\bi(?:'ll| will)? (?:won't|not|n't) (?:let (?:go of|this|it)|rest|leave|drop|close|stop|hand)\b[^.!?]{0,60}\b(?:until|before)\b|\bi won't (?:let (?:go of|this|it)|rest|leave|drop|close|stop)\b|\b(?:so )?(?:it|this|that)(?:'s| is) (?:on|for) (?:us|me) to (?:find|put|fix|mend|sort|make|clear|set|answer|explain|tell|untangle|solve|bring)"
    r"|\b(?:we|i) (?:\w+ )?(?:made|caused|created|invented|produced|built|bred) (?:that|this|these|those|it|your|the) (?!right|good|up|happen|clear|sure|whole|claims?|returns?|refunds?|visit)\w+|\b(?:we|i)\b[^.!?;]{1,50}\b(?:let|made|had) you (?:find|wait|stand|go|sit|pay|chase|hear|learn|ask|call|ring|write|think|believe|walk|drive|beg|hope|repeat|worry|carry)\b"
    r"|\b(?:we|i) (?:gave|sold|handed|sent|rented|let|promised) (?:\w+ ){1,5}to (?:somebody|someone|anybody|another|other)\b|\byou (?:asked|ordered|paid|booked|told|chose|wanted)\b[^.!?;]{1,60}\b(?:and|but),? (?:then )?we (?:\w+ ){1,4}?(?:another|other|else|different|nothing|none|wrong|neither|instead)\b"
    r"|\b(?:it|this|that|these|which) (?:is|was|were|are) our (?!policy|advice|pleasure|offer|number|reference|last|first|final|next|usual|standard|manager|team|aim|goal|hope|view|understanding|records?)\w+\b|\b(?:started|began|arose|happened|originated) (?:with|at|on|through) (?:us|our)\b|\bwe had (?:\w+ ){1,4}?(?:chances?|weeks?|days?|months?|hours?|opportunit\w+)\b[^.!?]{1,40}\b(?:neither|none|nothing|not|never)\b|\bwe (?:\w+ ){1,8}?and (?:then )?(?:nobody|no one|nothing|none)\b|\bthe (?:one|person|people|ones) to (?:be angry|blame|ask|complain)\b"
    r"|\bputting (?:it|this|that) right is (?:on|up to|down to|for) (?:us|me)\b|\bi (?:wrote|typed|read|booked|printed|entered|gave you|told you|put) (?:\w+ )?(?:the )?(?:wrong|\d+ (?:where|instead)|down the wrong)"
)
_GERMAN = (
    r"\b(?:haben|hatten|habe|hatte|sind|waren) (?:wir|ich)\b[^.!?;]{0,90}\b(?:gestellt|gelassen|zuzuschreiben|verbockt|verpatzt|vermasselt|verschlafen|getan|geschickt statt|gegeben statt|verlegt|gebrochen|verraten|versetzt|vergeben|verkauft)\b"
    r"|\b(?:wir|ich) (?:haben|hatten|habe|hatte)\b[^.!?;]{0,90}\b(?:gestellt|lassen|zuzuschreiben|verbockt|verpatzt|vermasselt|verschlafen|verlegt|gebrochen|versetzt|verrechnet|getäuscht|vertan)\b"
    r"|\b(?:wir|ich) (?:haben|habe)\b[^.!?;]{0,60}\b(?:gesagt|zugesagt|versprochen|angekündigt)\b[^.!?;]{0,20}\b(?:und|aber|doch) (?:sind|haben|kamen|schickten|nicht|nie)\b|\b(?:geht|gehen|ging) (?:\w+ )?(?:auf unsere kappe|auf unser konto|auf uns|zu unseren lasten)\b(?! aus)"
    r"|\b(?:lag|lagen|liegt|blieb|hing|steckte|landete|verschwand)\b[^.!?;]{0,50}\b(?:bei uns|bei mir|in unser\w*|auf unser\w*|an uns|an mir)\b|\bbei uns (?:ist|ging|lief|wurde|hat|kam)\b[^.!?]{0,60}\b(?:schief|falsch|liegen|verloren|vergessen|untergegangen|daneben|übersehen|vertauscht|durcheinander)\w*"
    r"|\bkeine (?:ausrede|entschuldigung) (?:dafür|von uns|von mir)|\b(?:von uns|von mir|dafür|wir haben|ich habe) (?:gibt es )?(?:\w+ )?keine ausreden?\b|\bdafür gibt es (?:von uns )?keine (?:ausrede|entschuldigung)"
    r"|\bunsere? (?:\w+ )?(?:lag|lagen|war|hat|haben|ging)\b[^.!?;]{0,40}\b(?:falsch|daneben|schuld|versagt|verzählt|verrechnet|geirrt|zu spät)\b|\b(?:und|so) (?:das )?haben wir (?:getan|gemacht)\b|\b(?:ich|wir) bleiben? (?:\w+ ){0,3}(?:dran|daran|bei ihnen|an der sache)|\b(?:lasse|lassen) (?:ich|wir)? ?(?:\w+ )?nicht los\b|\bnicht (?:eher )?locker\b|\bwar(?:en)? an uns\b|\bwir (?:waren|sind) (?:es|schuld|zu langsam|zu spät|dran schuld)\b|\bunsertwegen|\bwegen uns\b"
)
_SPANISH = (
    r"\b(?:le|les|te|lo|la|los|las|se)? ?(?:dimos|pusimos|hicimos|trajimos|fuimos|estuvimos|metimos|rompimos|vendimos|perdimos|dejamos|sentamos|mandamos)\b(?! (?:por hecho|de alta|parte))[^.!?;]{0,70}\b(?:y no|en vez|en lugar|sin|que no|cuando|pero|equivocad\w+|mal|aunque|pata|esperar|\w+ rot[oa])\b"
    r"|\bmetimos la pata\b|\bes cosa (?:nuestra|mía)\b|\b(?:corre|corrió|va|queda) (?:de|por) (?:nuestra|mi) (?:cuenta|culpa)\b|\bnos (?:tocaba|correspondía)(?: a nosotros)?\b|\bme (?:tocaba|correspondía)\b|\b(?:le|les|te) dijimos\b[^.!?;]{1,50}\b(?:y|pero) (?:fuimos|llegamos|no|nunca|mandamos|le|les|te)\b"
    r"|\b(?:no )?tenemos (?:ninguna )?excusa\b|\bno tengo (?:ninguna )?excusa\b|\bsin excusas\b|\b(?:sigo|seguiré|estoy|estaré|me quedo|me quedaré) (?:yo )?(?:con|en|al frente de|encima de|pendiente de) (?:esto|ello|su \w+|este \w+)\b|\bno (?:lo )?(?:suelto|soltaré|dejaré)\b[^.!?]{0,30}\bhasta\b"
    r"|\b(?:estuvo|quedó|se quedó|durmió|se perdió|pasó)\b[^.!?;]{0,40}\b(?:en nuestr\w+|entre nosotros|con nosotros)\b|\bnuestr[oa] (?:\w+ )?(?:se equivocó|falló|erró|se confundió|no (?:funcionó|avisó|llegó|apareció|hizo))\b|\b(?:lo|así) (?:hicimos|rompimos|causamos) (?:nosotros)\b|\bhicimos nosotros\b|\bpor (?:nuestra culpa|culpa nuestra)\b"
    r"|\b(?:le|les|te) cobramos\b[^.!?;]{1,60}\b(?:que no|sin|dos veces|de más|doble)\b|\b(?:hemos|habíamos) sido nosotros\b|\bfuimos nosotros\b"
)
_FRENCH = (
    r"\bc'est nous qui\b|\bc'(?:est|était) à nous de\b|\b(?:vient|venait|viennent|provient) de (?:chez )?nous\b|\b(?:nous n'avons|je n'ai|il n'y a|sans) (?:aucune|pas d') ?excuse\b|\bpar notre (?:faute|négligence)\b|\bà cause de nous\b"
    r"|\bnous (?:vous |l'|les |lui |y )*(?:avons|sommes|avions)\b[^.!?;]{0,60}\b(?:au lieu|et non|mais pas|sans|alors que|glissé|lâchée?s?|laissée?s?|égaré|assise?s?|privée?s?|confondu|mélangé|mis (?:la|le|les) mauvais\w*|trop tard|à tort)\b"
    r"|\bnous (?:vous )?(?:avons|avions) (?:dit|annoncé|écrit|promis)\b[^.!?;]{1,50}\b(?:et|mais) (?:nous )?(?:sommes|n'avons|avons|ne)\b|\bnotre (?:\w+ ){1,2}?(?:s'est trompée?|a (?:échoué|failli|lâché|mal \w+|oublié|perdu|coupé)|avait tort|est en (?:tort|faute)|n'a pas)\b"
    r"|\b(?:restée?|dormi|traînée?|perdue?|passée?)\b[^.!?;]{0,40}\b(?:chez nous|dans (?:nos|notre)|sur (?:nos|notre)|entre nos)\b|\bje (?:reste|resterai|demeure) (?:\w+ )?(?:sur|avec|à)\b[^.!?;]{0,40}\b(?:jusqu|dossier|vous)\b|\bje ne (?:lâche|lâcherai|ferme|fermerai)\b[^.!?;]{0,40}\b(?:pas|rien)\b[^.!?;]{0,20}\b(?:avant|tant|jusqu)|\bnous y sommes pour\b|\bnous seuls\b"
)
ADMITTED = {
    tongue: Phrases((("", pattern),))
    for tongue, pattern in (
        ("en", f"{_ENGLISH}|{ENGLISH_HOW}"),
        ("de", f"{_GERMAN}|{GERMAN_HOW}"),
        ("es", f"{_SPANISH}|{SPANISH_HOW}"),
        ("fr", f"{_FRENCH}|{FRENCH_HOW}"),
    )
}
"""By the language of the reply."""
