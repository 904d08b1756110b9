"""Danger told without its words, in English: what held people and came away, who stood there a moment before, a swollen
battery, a tingling switch, a child found alone.

What is made up or a toy is no danger; otherwise nothing in a sentence takes these away, since harm is often told beside
"game", "nobody" or "no drama".
"""

from __future__ import annotations

from drafter.domain.lexicon.rule import Rule, family

BODILY = 0.95
"""The weight of a body hurt by a thing: jest and praise in the same sentence do not deny it."""

_MADE_UP = r"\b(?:in (?:a|the|my|this|that) (?:\w+ )?(?:film|movie|novel|series|episode|play)|doll'?s'? ?house|toys?|lego|playmobil|model (?:railway|train|car|bus)|my character|training course|first aid course|fire drill|dreamt|another make)\b"
_KIN = r"(?:son|daughter|child|kids?|children|toddler|baby|twins|boy|girl|grand(?:son|daughter|child)|little one|mother|mum|mom|father|dad|wife|husband|gran|nan)"
_HOLD = r"(?:grab (?:bar|rail|handle)|hand ?rail|stair ?rail|bannister|banister|railings?|balustrade|rung|(?:safety|lap|roll) bar|harness|seat ?belt|steering wheel|brake (?:lever|pedal|cable)|foot ?plate|step|ladder|stair ?lift|bed ?rail|cot side|hoist|sling)"
_UNFAST = r"(?:missing|loose|gone|absent|undone|sheared|(?:finger|hand)[- ]tight|never (?:tightened|fitted|done up)|not (?:tightened|done up|fitted|there)|fell off|fallen off|came off|rattling|in the hub ?cap)"
_SHARP = r"(?:stanley knife|craft knife|box cutter|knife|blades?|scalpel|needles?|syringes?|razor|nails|screws|tacks|broken glass|glass|saw|drill|shears|secateurs|chisel|bleach)"
_PACK = (
    r"(?:power ?banks?|batter(?:y|ies)|battery packs?|vapes?|earbuds|charging case|phone|laptop|tablet|e-?bike|scooter)"
)
_MOMENT = (
    r"(?:(?:a|one|two|three|five|ten|half a|few|couple of|\d+) (?:split )?(?:seconds?|secs?|moments?|minutes?|mins?))"
)

_CAME_AWAY = family("safety", 0.6, [
    rf"\b{_HOLD}\b[^.!?;\n]{{0,40}}?\b(?:came|come|comes|broke|snapped|gave|pulled|tore|worked|is coming|has come) (?:\w+ )?(?:away|off|loose|out|way|under (?:me|him|her|us))\b(?=[^!?\n]{{0,110}}?\b(?:in (?:my|his|her|our|one's) hands?|as (?:i|we|he|she)|while|under (?:me|him|her|us)|when (?:i|we|he|she)|getting|caught|fell|grabbed|climb\w*|holding|leant|leaned|step\w*)\b)",
    rf"\b(?:wheels?|lug|hub|axle)\b[^.!?;\n]{{0,40}}?\b(?:nuts?|bolts?|studs?)\b[^.!?;\n]{{0,30}}?\b{_UNFAST}\b|\b{_UNFAST}\b[^.!?;\n]{{0,30}}?\b(?:wheel|lug|hub) (?:nuts?|bolts?|studs?)\b",
    r"\bwheels?\b[^.!?;\n]{0,40}?\b(?:with|by|on) (?:only |just )?<num> (?:out )?of (?:the |its )?<num> (?:\w+ )?(?:nuts?|bolts?|studs?)\b|\b(?:only |just )?<num> (?:out )?of (?:the |its )?<num> (?:\w+ )?(?:nuts?|bolts?|studs?)\b[^.!?;\n]{0,30}?\bwheels?\b|\b(?:nuts?|bolts?|studs?)\b[^.!?;\n]{0,30}?\bin the hub ?caps?\b",
    r"\b<num> of (?:the |its )?<num> (?:\w+ )?(?:fixings|bolts|screws|brackets|anchors)\b[^.!?;\n]{0,30}?\b(?:absent|missing|sheared|gone|loose|rusted through)\b(?=[^!?\n]{0,160}?\b(?:fell|fall|stairs?|rail|balcony|swing|lift|ladder|above|bed|overhead|deck)\b)",
    r"\b(?:wheel|tyre|tire)\b[^.!?;\n]{0,40}?\b(?:rolled|went|kept \w+|carried on|overtook|bounced|flew|parted company)\b[^.!?;\n]{0,25}?\b(?:past (?:me|us|him|her)|off (?:down|into|across)|into|down the (?:road|hill|motorway)|across the|without (?:me|us|the car))\b|\btyre (?:rotation|change|fitting)\b[^!?\n]{0,110}?\b(?:past me|into a|off the car)\b",
], guards=("negated",), unless=_MADE_UP)  # fmt: skip
"""What bears or holds people and came away; fastenings that are not there."""

_NEARLY = family("safety", 0.6, [
    rf"\b(?:underneath|under(?:neath)? it|beneath(?: it)?|below it|in the way|stood there|standing there|sitting there|asleep there|been (?:standing|sitting|lying|playing|working|walking)(?: \w+){{0,3}}|moved (?:away|off|out)|stepped (?:out|away|off|back|aside))\b[^.!?;\n]{{0,30}}?\b{_MOMENT} (?:before|earlier|later|ago|sooner|after)\b|\b{_MOMENT} (?:before|earlier|later|sooner)\b[^.!?;\n]{{0,50}}?\b(?:underneath|under it|beneath it|standing there|sitting there|(?:would|might|could)(?:'ve| have) been (?:on|under|in|hit|killed|hurt))\b",
    r"\bmiss(?:ed|ing) (?:my|your|our|the|his|her|their|a|me|us|him|one) ?(?:own )?(?:\w+ ){0,3}?by (?:a |an |the |about |less than |some |maybe |no more than )*(?:\w+ )?(?:width|thickness|inch(?:es)?|centimet\w+|cm|feet|foot|hand'?s? ?breadth|hair'?s? ?breadth|yards?|met(?:re|er)s?|whisker|arm'?s length)\b(?!\W+(?:out|short))",
    rf"\b(?:buggy|pram|pushchair|stroller|wheelchair|i|we|she|he|{_KIN})\b[^.!?;\n]{{0,60}}?\b(?:nearly|almost|all but|just about)\b (?:\w+ ){{0,5}}?(?:under(?! (?:budget|control|way|the impression|a (?:minute|pound)))|overboard|into the (?:road|path|traffic|water|canal|sea|gap)|down the (?:gap|stairs|steps|ramp|shaft)|off the (?:platform|kerb|curb|edge|step|ramp|boat|ladder|roof|balcony)|onto the (?:tracks?|road|line|rails))\b",
    r"\b(?:lorry|van|car|bus|truck|coach|bike|tractor|taxi|cab|minibus|trailer)\b[^.!?;\n]{0,20}?\b(?:is|was|ended up|went|landed|finished(?: up)?|came to rest|put|rolled|slid|left) (?:\w+ )?(?:in|into|through|off|on|over) (?:the |a |its |our )?(?:\w+ )?(?:ditch|hedge|river|canal|ravine|barrier|guard ?rail|crash barrier|central reservation|side on the|roof on the)\b|\b(?:fell|fallen|falling|fall|nodd?(?:ed|ing)|dropp(?:ed|ing)) (?:asleep|off) (?:at the wheel|driving|while (?:driving|at the wheel)|behind the wheel|on the (?:motorway|highway|road))\b|\bdriver\b[^!?\n]{0,160}?\bfell asleep\b",
    r"\b(?:doors?|gates?|lid|barrier|shutters?|bed|ramp|lift|tailgate|boot|hatch|blade|mower|gun|press|window|awning)\b[^.!?;\n]{0,30}?\b(?:shut|closed|dropped|came down|fell|swung|folded|slammed|started|went off|moved)\b (?:on its own|by itself|all by itself|of its own accord|without warning)\b(?=[^!?\n]{0,110}?\b(?:pram|buggy|child|kids?|son|daughter|baby|hands?|fingers?|foot|leg|head|me|him|her|us|dog|underneath|under it)\b)",
    r"\b(?:given|gave|got|handed|dispensed|sent|took|taken|delivered|had)\b[^.!?;\n]{0,40}?\b(?:the wrong|someone else's|somebody else's|another (?:patient|person|resident|customer|child)'s|my neighbour's|double the|twice the|a double|ten times the) (?:tablets?|pills?|medications?|medicines?|insulin|dos(?:e|age)|injections?|blood|strength of)\b|\bgiven (?:my|his|her|their) (?:tablets|pills|medication|medicine|insulin) by mistake\b",
], guards=("negated",), unless=_MADE_UP)  # fmt: skip
"""Who was there a moment before, what went by within an inch, who nearly went under."""

_HOT = family("safety", 0.6, [
    rf"\b{_PACK}\b[^.!?;\n]{{0,40}}?\b(?:puffed(?: up)?|puffy|swollen|swell\w*|swelled|bulg\w+|bloated|ballooned|blown up like)\b|\b(?:puffed(?: up)?|swollen|bulging|bloated) (?:\w+ )?{_PACK}\b",
    rf"\b(?:{_PACK}|charger|adapter|plug|cable|back side|screen|device|console|router|hub|kettle|heater|blanket|it)\b[^.!?;\n]{{0,40}}?\b(?:so|too|very|extremely) hot (?:that |to )?[^.!?;\n]{{0,40}}?\b(?:touch|hold|marks?|burn\w*|blister\w*|scorch\w*|brown|singe\w*|melt\w*|smell\w*)\b(?! (?:steak|toast|sugar))|\b(?:battery|power ?bank|charger|laptop|phone|tablet|charging|hub|router|plug|adapter|adaptor|socket|cable|extension lead|console|fuse ?box)\b[^.!?;\n]{{0,40}}?\bhot to (?:the )?touch\b",
    r"\b(?:switch|socket|taps?|kettle|toaster|oven|cooker|hob|fridge|freezer|washer|washing machine|shower|lamp|plug|radiator|cas(?:e|ing)|charger|cable|rail|panel|laptop|tub|meter|machine)\b[^.!?;\n]{0,40}?\b(?:giv(?:es|en|ing)|gave|give|taken to giving|handing out|get|gets|got|getting|felt|feel|feels) (?:(?:me|us|one|you|him|her|everyone|anyone|people|my \w+|off) )?(?:(?:a|an|the|little|bit|of|slight|proper|right|nasty|mild|small|odd|funny|real|decent) )*(?:tingl(?:e|es|ing|y)|jolts?|zaps?|zapped|belt)\b(?! of (?:caffeine|coffee|energy|joy))|\b(?:tingl(?:e|es|ing|y)|zap(?:s|ped)?|jolts?|belt) (?:\w+ ){0,3}?(?:when|whenever|every time|each time|if|off|from) [^.!?;\n]{0,30}?\b(?:switch|socket|taps?|kettle|toaster|oven|cooker|hob|fridge|washer|shower|lamp|plug|radiator|casing|charger|metal)\b",
], guards=("negated",), unless=r"\b(?:mint|menthol|shampoo|toothpaste|lip balm|another make|on the radio|toy)\b")  # fmt: skip
"""What swells, marks or tingles."""

_HURT = family("safety", 0.9, [
    r"\b(?:took|taken|takes|ripped|rips|tore|torn|stripped|strips|peeled|lifted) (?:\w+ ){0,4}?(?:skin|flesh) (?:\w+ )?(?:off|from)\b(?! (?:the )?(?:chicken|fish|potato\w*|tomato\w*|salmon|duck|fruit))|\b(?:my|her|his) (?:\w+ )?skin (?:\w+ )?(?:came|coming|peeled|peeling|fell|falling) (?:\w+ )?(?:off|away)\b|\b(?:eyes?|eyelids?|lips?|tongue|throat|face|lids)\b[^.!?;\n]{0,25}?\b(?:swollen|swelled|puffed|swelling)(?: \w+)? (?:shut|closed|up|to twice)\b",
    r"\b(?:<num>|needed|had|got|with|have) stitches\b(?! (?:per|in (?:each|the row|every)|on the needle))(?=[^!?\n]{0,80}?\b(?:heal\w*|hospital|a&e|er|doctor|head|hand|chin|arm|leg|foot|knee|finger|forehead|later|out|glass|cut|wound|scar)\b)",
    r"\b(?:used|using|use|needed|took|administer\w*|jabbed|given)\b[^.!?;\n]{0,25}?\b(?:epi-?pens?|adrenaline|auto-?injectors?)\b|\bparamedics? (?:\w+ )?(?:met|came|took|treated|attended|worked|said|checked|were|had to|gave)\b|\b(?:night|hours|day|days|kept|keeping (?:me|him|her)|held)\b[^.!?;\n]{0,20}?\bunder observation\b",
], guards=("negated",), unless=rf"{_MADE_UP}|\b(?:knit\w*|crochet\w*|sew\w*|embroider\w*|training|trainer|expir\w*|work as|my job)\b")  # fmt: skip
"""Skin, stitches, an adrenaline pen."""

_ALONE = family("safety", 0.6, [
    r"\b(?:on (?:her|his|their) own|all alone|alone|by (?:herself|himself|themselves)|unattended|unsupervised|with no (?:adult|staff|one near))\b[^.!?\n]{0,40}?\b(?:by|near|in|on|at|next to|beside|outside|towards) (?:the |a )?(?:\w+ )?(?:road(?:side)?|road side|street|car park|kerb|traffic|pool|pond|river|canal|platform|gate|railway|pavement)\b(?=[^!?\n]{0,90}[.!?]?[^.!?\n]{0,40}?\b(?:(?:she|he|they)(?:'s| is|'re| are) (?:only |just |not even )?(?:one|two|three|four|five|[1-6])\b|toddler|nursery|years? old|year-old))",
    rf"\b(?:my|our|her) (?:\w+ )?(?:{_KIN}|<num>[- ]year[- ]old)\b[^.!?;\n]{{0,40}}?\b(?:got out|let out|wandered|walked|ran|escaped|was found|been found|left)\b[^.!?;\n]{{0,30}}?\b(?:alone|on the road|in the road|onto the road|in the street|out of the gate|through the gate|unattended|in the car park|by the (?:road|pool|pond))\b(?! with)",
    rf"\b(?:left|leaving|lying|dropped|found|finding|was|were|are|lay)\b[^.!?;\n]{{0,30}}?\b{_SHARP}\b[^.!?;\n]{{0,30}}?\b(?:open|unsheathed|uncovered|on (?:the|my|our) (?:\w+ )?(?:floor|carpet|lawn|grass|drive|stairs|path|bed|patio)|in (?:the|my|our) (?:\w+ )?(?:cot|bed|playroom|nursery|sandpit|garden|drive|grass)|within reach|lying (?:about|around))\b(?=[^!?\n]{{0,90}}?\b(?:{_KIN}|dog|cat|crawl\w*|barefoot|trod|stepped on|bare feet|foot|paw|he|she)\b)",
    r"\b(?:he|she|they|(?:this|that|the) (?:man|guy|person|one i reported|match|seller|buyer|driver|rider|courier))(?:'s|'re| is| are| was| were|s)? (?:\w+ )?(?:standing|waiting|sitting|parked|lurking|hanging (?:about|around)|turned up|showed up|been) (?:\w+ )?(?:outside|at) (?:my|our) (?:\w+ )?(?:work|workplace|office|house|home|flat|door|window|school|building)\b(?=[^!?\n]{0,50}[.!?]?[^!?\n]{0,90}?\b(?:never (?:told|gave)|block\w*|report\w*|banned|scared|frightened|police|stalk\w*|harass\w*|threat\w*|won't leave|how did (?:he|she|they)|find me|found (?:me|out))\b)|\b(?:i (?:block\w*|report\w*)|(?:block|report|ban)(?:ed|ing)? (?:him|her|them)|one i reported)\b[^!?\n]{0,110}?\b(?:(?:standing|waiting|sitting|parked) (?:\w+ )?outside|turned up at|showed up at|followed me) (?:my|our|home|to)\b|\b(?:followed|following) (?:me|her|my \w+) (?:home|to my (?:door|car|house)|from the|off the (?:bus|train))\b",
], unless=_MADE_UP)  # fmt: skip
"""A child alone where cars are, a blade where it plays, somebody who lies in wait."""

_LIMB = r"(?:hands?|fingers?|thumbs?|arms?|wrists?|legs?|foot|feet|face|eyes?|head|neck|back|knees?|ankles?|shoulders?|chest|ribs?|hip|elbow|toes?|forehead|nose|teeth|tooth|lungs)"
_WHOSE = rf"(?:my|his|her|our|my \w+'s|(?:my|our) (?:\w+ )?{_KIN}'?s)"
_WOUNDED = r"(?:burn(?:ed|t)|scalded|cut|crushed|gashed|sliced|broke|trapped|blistered|stabbed|hit|struck|bruised|split|smashed|fractured|hurt|caught|shocked|injured|twisted|sprained)"
_GAVE_WAY = r"(?:collapsed|broke|snapped|gave way|tipped(?: over)?|fell(?: over| down| off)?|exploded|slipped|shattered|came (?:down|off|loose)|burst|jammed|slammed|let go)"
_BODILY = family("safety", BODILY, [
    rf"\b(?:the|your|its|that|this|it|which) (?:\w+ ){{0,3}}?{_WOUNDED} (?:\w+ )?{_WHOSE} (?:\w+ )?{_LIMB}\b(?! (?:off|of the bargain|in my hands))",
    rf"\b(?:your|the|that|this) (?:\w+ ){{0,2}}?{_GAVE_WAY}\b[^.!?;\n]{{0,40}}?\b(?:i|he|she|we|(?:my|our) (?:\w+ )?{_KIN}) (?:\w+ )?{_WOUNDED} (?:\w+ )?(?:my|his|her|our) (?:\w+ )?{_LIMB}\b|\b{_WOUNDED} (?:my|his|her|our) (?:\w+ )?{_LIMB}\b[^.!?;\n]{{0,30}}?\b(?:when|as|because|after) (?:your|the|that|this|a) (?:\w+ ){{0,3}}?{_GAVE_WAY}\b",
    rf"\b(?:i|he|she|(?:my|our) (?:\w+ )?{_KIN}) (?:was|were|got|has been|'s been) (?:\w+ )?(?:electrocuted|scalded|burn(?:ed|t)|crushed|concussed|knocked (?:out|unconscious))\b(?! out)(?=[^.!?;\n]{{0,40}}?\b(?:by|on|from|with|under) (?:your|the|that|this)\b)",
    r"\b(?:the|your|our|my|that) (?:\w+ )?(?:toaster|tv|telly|kettle|charger|oven|dryer|tumble dryer|dishwasher|washing machine|fridge|freezer|heater|boiler|laptop|battery|scooter|e-?bike|blanket|lamp|router|hub|plug|socket|fuse ?box|car|van|bus|hob|pan|fryer|hairdryer|iron|vape|phone|tablet) (?:\w+ )?(?:caught fire|went up in (?:flames|smoke)|burst into flames|exploded|blew up(?! (?:all|with|over|on|from|since))|(?:is|was) on fire)\b",
], guards=("negated",), unless=rf"{_MADE_UP}|\b(?:years ago|at (?:football|rugby)|skiing|my own (?:oven|fault|kettle|pan)|(?:not|nothing) at yours|not yours|on the (?:radio|news)|in the (?:paper|news)|could|might|would|will it|if)\b")  # fmt: skip
"""A thing of the company's that hurt a body, or burns."""

RULES: tuple[Rule, ...] = (*_BODILY, *_CAME_AWAY, *_NEARLY, *_HOT, *_HURT, *_ALONE)
