"""no_hollow_phrases: nothing that would fit any complaint, and no line of empathy that this case has heard before."""

from __future__ import annotations

import re

from drafter.domain.regex import regex
from drafter.drafting.checking.manner.events import idioms, told
from drafter.drafting.checking.manner.phrases import Phrases
from drafter.drafting.checking.manner.prose import WORD, Prose, lowered, marks, prose
from drafter.drafting.checking.sheet import Sheet, Verdict, failed, nothing, passed

_EMPTY = Phrases(
    (
        ("every step|close contact|kept fully|keep you fully|fully informed|fully updated", r"\bevery step of the way\b|\b(?:remain|stay|be|keep) in close contact\b|\b(?:be |keep you )?(?:kept )?fully (?:updated|informed)\b(?! (?:of|about) (?!progress|any|every))"),
        ("thoughts are with|difficult time|hard time|feels better|feel better|all the best", r"\b(?:our|my) thoughts (?:and prayers )?are with\b|\b(?:at|in|during) (?:this|such a) (?:difficult|hard|sad|trying|challenging) time|\b(?:sincerely |really |truly )?hope (?:that )?[^.!?]{1,30} feels? better"),
        ("feedback|attention|loyal|welcome you|serve you|suggestions|opinion|comments|moments|rückmeldung|hinweis", r"\b(?:feedback|comments|complaints|messages|letters|opinions|suggestions|concerns) (?:like|such as) (?:yours|this|these)\b|\b(?:your|such|all|this) (?:feedback|comments|opinion|suggestions|input) (?:really |truly |greatly |always )*(?:helps?|allows?|enables?|lets?|makes?|drives?) (?:us|our)\b|\b(?:appreciate|grateful(?: to you)? for|thank you for|thanks for|value) (?:you |your )?(?:bringing|raising|flagging|drawing) (?:this|it|that|our|your|these|the matter)\b[^.!?]{0,25}\battention\b|\b(?:thank you|thanks|grateful) for being (?:such )?(?:a|an|one of our) (?:\w+ )?(?:loyal|valued|great|long-?standing|faithful|good) (?:\w+ )?(?:customer|member|guest|client|subscriber|passenger)|\b(?:hope|look forward|would love|would be delighted|pleased) to (?:welcome|serve|see|greet|host) you (?:back|again)(?: (?:soon|on board|in the future|with us|one day))*(?=[.!,]|$)|\bhow (?:important|special|precious|meaningful) (?:these|such|those) (?:\w+ )?(?:moments|occasions|times|days|events|things)\b|\b(?:nehmen|nimmt) (?:\w+ ){0,2}?(?:ihr feedback|ihre rückmeldung|ihren hinweis|ihr anliegen|ihre kritik|solche \w+|jede \w+)(?: \w+)? (?:sehr |äußerst )?ernst\b|\bihre? (?:hinweis|rückmeldung|feedback|kritik)e? hilft uns\b|\bsu (?:opinión|comentario|queja) nos ayuda\b|\b(?:votre|vos) (?:retours?|remarques?|avis) (?:nous )?(?:aident?|permet\w*)\b"),
        ("regain|wellbeing|well-being|every customer|all our customers|each customer|every single customer", r"\bcommitted to (?:regain|restor|rebuild|earn)\w*|\b(?:every|each|all our|our) (?:single )?customers?(?:'s?|s')? [^.!?]{0,30}(?:is|are) (?:very |so |truly )?(?:important|close|dear)"),
        ("remerci|votre avis", r"\bremerci\w+ (?:\w+ )?(?:de|pour) votre (?:compréhension|patience|fidélité|confiance)|\bremerci\w+ d'avoir pris le temps|\bvotre (?:avis|satisfaction|confiance|retour) (?:compte|est|reste|nous)"),
        ("ihre geduld|ihr verständnis|liegt uns|am herzen", r"\bliegt uns[^.!?]{0,20}am herzen|\b(?:danken|bedanken)[^.!?]{0,20}(?:geduld|verständnis)"),
        ("value|valued|valuable|means|loyalty|your trust|your business", r"\b(?:we|i) (?:truly |really |greatly |highly |very much |sincerely |deeply |do )*value (?:you|your|our|each|every|all)\b|\bappreciate your (?:\w+ )?(?:loyalty|business|custom|trust)\b|\b(?:as a |a |our |such a |one of our |most )+valued? (?:customer|member|guest|client|passenger|subscriber|user)s?\b|\byour (?:\w+ )?(?:business|custom|loyalty|feedback|opinion|time|satisfaction|trust) (?:is|are|means?) (?:\w+ )?(?:important|valuable|valued|our|everything|a lot|the world|so much|much|appreciated|paramount|key)|\bvaluable feedback"),
        ("rest assured|be assured|assure you|please know", r"\b(?:you can |please |you may )?(?:rest|be|feel) assured\b|\b(?:i|we) (?:can |want to |would like to |do |wish to )?assure you\b|\bplease know that\b"),
        ("priority|committed to|strive|pride|dedicated|highest standard|excellence|utmost|seriously|important to us|world-class|exceptional|first-class|best possible|core of|heart of", r"\b(?:satisfaction|experience|comfort|customers?|happiness|service|safety|needs) (?:is|are|remains?|always comes?|come|will always be) (?:\w+ ){0,3}(?:priority|first|importance|important|paramount|goal|concern|heart)|\b(?:we|i)(?:'re| are| am)? (?:always |constantly |continuously |fully |firmly |deeply |truly |strongly )*(?:committed|dedicated) to (?:provid|deliver|offer|giv|improv|ensur|mak|customer|excellen|your satisf|serv|you\b)\w*|\bwe (?:always |constantly |continuously )?(?:strive|endeavou?r|aim) to (?:provide|deliver|offer|give|improve|ensure|exceed|meet|be)|\bwe (?:\w+ )?(?:take|pride|hold) (?:(?:great )?pride|ourselves)|\b(?:take|taking|treat)s? (?:all |your |every |each |this |these |such |any |our |customer )*(?:\w+ )?(?:feedback|complaints?|concerns?|matters?|issues?|reports?|this|it) (?:very |extremely |incredibly |so )?seriously|\b(?:highest|high) (?:standards?|level|quality) of (?:service|customer|quality)|\bcustomer (?:service )?excellence|\b(?:the )?utmost (?:importance|priority|urgency|care|seriousness)|\b(?:you|this|your \w+|customers) (?:is|are) (?:very |extremely |so |really )?important to us|\b(?:exceptional|world-class|first-class|outstanding|excellent) (?:customer )?(?:service|experience|support)|\bthe best possible (?:service|experience|solution|outcome|way)"),
        ("patience|understanding|bearing with|cooperation|co-operation", r"\b(?:thank you|thanks|grateful|appreciate|many thanks)(?: so much| very much| in advance| again| you| kindly| both)*(?: for)? (?:your |all your |the |his |having )?(?:\w+ )?(?:patience|understanding|cooperation|co-operation|continued \w+|kind \w+ and understanding)\b|\b(?:thank you|thanks) (?:so much |very much )?for (?:bearing with|being (?:so |very |a )?(?:patient|understanding|valued|loyal))"),
        ("reaching out|bringing this|contacting|getting in touch|taking the time|your feedback|your message|your inquiry|your enquiry|sharing|your email", r"\b(?:thank you|thanks)(?: so much| very much| again| kindly)* for (?:reaching out|bringing (?:this|it|these|the|your)(?: \w+){0,3} to our|contacting (?:us|\w+)(?=[.,! ]|$)|taking the time(?: to (?:write|contact|reach|share|let us|send|get))?|your (?:feedback|interest|continued \w+|valuable \w+|business|support|loyalty)(?=[.,!]| regarding| about| to| and|$)|sharing (?:your|this))"),
        ("feel|same way|in your|must be|can be|have been|understand|imagine|appreciate|empathi|sympathi|hear you|see how|know how|recogni|can see|realise|realize", r"\b(?:i|we)(?: can| do| truly| really| fully| completely| totally| certainly| definitely| absolutely| also| both| deeply| very well| would)* (?:understand|imagine|appreciate|empathi[sz]e|sympathi[sz]e|relate|hear|see|recogni[sz]e|realise|realize|know)(?: with| to| and (?:share|appreciate|sympathi[sz]e with))? (?:your|you|how|that you(?:'re| are| must be| feel)|the|that this|that it|what you|why you|this|exactly how|just how) ?(?:\w+ ){0,5}?(?:frustrat\w+|feel\w*|disappoint\w+|concerns?|upset\w*|annoy\w+|ang(?:er|ry)|inconvenien\w+|difficult\w*|dissatisf\w+|stress\w*|disheartening|going through|importan\w+|unpleasant|unhappy|unsettling|trying|hard this|position|situation|displeasure)\b|\b(?:i|we) (?:hear you|feel your pain|feel for you|know how you feel|sympathi[sz]e with you|put ourselves in your shoes)\b|\bi(?:'d| would) (?:feel|be) (?:the same|(?:just as )?(?:frustrated|upset|annoyed|angry)(?: too| as well)?) (?:way|if|in your|too|as well|myself)|\b(?:must|can|may) (?:\w+ )?(?:be|have been) (?:\w+ )?(?:frustrating|upsetting|annoying|disappointing|stressful|difficult|inconvenient|hard)(?= for you|[.,!]|$)"),
        ("inconvenience|any trouble|trouble caused|inconvenienc", r"\b(?:any|the|this|all|your|whatever|for|such|every) (?:\w+ ){0,2}?inconveniences?\b"),
        ("hesitate|further questions|any questions|other questions|further assistance|anything else|more help|happy to help|here to help|here for you|at your service|be of assistance|further help|glad to", r"\b(?:do not|don't|never|not) hesitate\b|\bif you (?:\w+ )?(?:have|need|require)(?: any| further| other| additional| more)+ (?:\w+ )?(?:questions?|queries|assistance|help|concerns?|information|issues?)\b|\b(?:is there|if there(?:'s| is)) anything else (?:i|we|you|that)|\b(?:we|i)(?:'re| are| am|'m)? (?:always |here |more than |very )*(?:happy|glad|here|delighted) to (?:help|assist|be of)(?: you)?(?=[.,!]|$| with any| at any| further| anytime)|\b(?:we|i)(?:'re| are|'m| am) (?:always )?here for you\b|\bbe of (?:\w+ )?(?:assistance|service|help)\b|\bat your (?:service|disposal)\b"),
        ("expectation|standards|reflect|the experience we|level of service|typical|normally|isn't who we are|not who we are", r"\b(?:meet|met|meeting|exceed|fallen? short of|fell short of|live up to|lived up to|below|up to)(?: all)?(?: of)? (?:your|our|the|usual|high|own|normal|customer)(?: \w+){0,2} (?:expectations?|standards?)\b|\bnot (?:the|what we|how we)(?: \w+){0,3} (?:experience|service|level|standard|impression|kind of)(?: \w+){0,3} (?:we|want|strive|aim|like|expect|stand)|\b(?:does|did|do) ?(?:not|n't) reflect (?:our|the|who)|\bnot (?:who we are|typical of|representative of|indicative of)|\blevel of service (?:we|you|that)"),
        ("all we can|all i can|working hard|working diligent|doing everything|doing our best|do our best|everything we can|everything in our power|as soon as possible|as quickly as possible|at our earliest|tirelessly|around the clock|look into it|looking into it|look into this matter|lessons|learn from|improve our|internally|relevant team|relevant department|appropriate team|make things right|make it right|make this right|going forward|valued|moving forward|unprecedented|higher than normal|high volume|unforeseen|circumstances beyond|due to circumstances", r"\b(?:working|worked|work) (?:hard|diligently|tirelessly|around the clock|night and day)\b|\b(?:doing|do|done|try(?:ing)?) (?:everything (?:we|i|in|possible)|our (?:very |level )?best|all (?:we|i) can|our utmost)|\bat (?:our|your|the) earliest (?:convenience|opportunity)\b|\b(?:passed|forwarded|shared|raised|pass|forward|share|relayed|relay|escalated?) (?:\w+ ){0,4}?(?:to|with|on to) (?:the|our) (?:relevant|appropriate|respective|concerned|responsible|internal) (?:team|department|people|colleagues|parties)s?|\b(?:higher than (?:normal|usual)|unusually high|high|increased|exceptional(?:ly high)?) (?:call |contact |email |order )?volumes?\b|\bunforeseen circumstances|\bcircumstances beyond (?:our|my)|\b(?:always )?(?:looking|striving|working|look) (?:for ways )?to improve (?:our|the|your)|\bso (?:that )?(?:we|this) can (?:learn|improve)(?: from| our| and)|\b(?:i|we)(?:'d| would| will|'ll| want to| hope to| am here to)? (?:like to |want to |love to |hope to )?make (?:things|it|this) right(?: for you)?(?=[.,!]|$)"),
        ("look forward|looking forward|hope this|trust this|hope that|have a great|have a nice|have a wonderful|great day|lovely day|good day|hope you", r"\b(?:i|we) (?:do |sincerely |really )?(?:hope|trust) (?:that )?(?:this|the above|you will|you'll|you|we)(?: \w+){0,2} (?:helps|clarif\w+|resolves|answers|finds|understand|continue|give us|choose|forgive|satisf\w+|remain|see|are well|information)|\bhope(?:s)? (?:this|you're|you are|all is|to (?:see|serve|welcome|regain|keep))(?: \w+)? ?(?:helps|well|doing well|you|well with you|clarifies)|\bhave a (?:great|nice|wonderful|lovely|fantastic|good|pleasant|blessed|amazing) (?:\w+ )?(?:day|weekend|evening|week|afternoon|one)|\blook(?:ing)? forward to (?:serv|welcom|your (?:continued|response|reply|understanding|next)|hearing|assisting|resolving|continuing|seeing you again|regaining|having you)\w*"),
        ("regain your|restore your|lost your|second chance|another chance|trust in us|opportunity to|learning opportunity|journey", r"\b(?:regain|restore|rebuild|earn back|win back|re-earn) your (?:trust|confidence|faith|business)|\bopportunity to (?:make|serve|improve|assist|address|resolve|regain|restore|turn|correct)\b"),
        ("sorry to hear|sorry that you had|sorry for your|sorry about your|bad experience|negative experience|your experience|poor experience|unpleasant experience", r"\bsorry (?:to hear|about|for|that you (?:had|have had)) (?:about |of |that you had )?(?:such )?(?:your|this|the|an?) (?:\w+ ){0,3}?(?:experience|situation|issues?|problems?|troubles?)\b|\b(?:bad|negative|poor|unpleasant|less than (?:ideal|perfect|satisfactory)|frustrating|disappointing) experience\b"),
        ("cada día|every day|each day|chaque jour|jeden tag|tag für tag|a mejorar|à nous améliorer|à progresser", r"\b(?:trabajamos|nous travaillons|nous nous efforçons|we work|wir arbeiten|nos esforzamos)(?: hard| très dur| dur| duro)? (?:every|each|cada|chaque|jeden|tag für)(?: single)? (?:day|día|jour|tag)\b|\b(?:su|tu) (?:opinión|comentario|experiencia) nos ayuda a|\b(?:votre|ton) (?:avis|retour|témoignage) nous aide à"),
        ("kunde|bedauer|unannehm|verständnis|geduld|versicher|wichtig|zögern|zufriedenheit|frust|ärger|nachvollzieh|feedback|gerne zur verfügung|rückfragen|bemüh", r"\b(?:ihre zufriedenheit|sie als kunde|ihr anliegen|ihr vertrauen|ihre meinung|ihr feedback)[^.!?]{0,25}(?:wichtig|am herzen|priorität|oberste)|\bgeschätzte[rn]? kund\w+|\b(?:die |etwaige |für |mögliche )?unannehmlichkeiten|\b(?:danke|dank|bedanken uns|bitten)[^.!?]{0,25}(?:verständnis|geduld)|\b(?:ich|wir) (?:versichern? ihnen|können ihnen versichern)|\bzögern sie nicht|\b(?:wir|ich) (?:verstehen?|können?|kann)[^.!?]{0,30}(?:ihren (?:ärger|unmut|frust\w*)|ihre (?:enttäuschung|verärgerung|frustration|lage|situation)|sehr gut nachvollziehen)|\bbei (?:weiteren |rück)?fragen stehen|\bstehen (?:wir )?ihnen (?:jederzeit |gerne |jederzeit gerne )?zur verfügung|\b(?:wir|ich) (?:sind )?(?:stets |ständig )?bemüh\w+"),
        ("valorado|apreciado cliente|molestia|inconveniente|paciencia|comprensión|importante para nosotros|dude en|frustración|aseguramos|seguro de que|satisfacción|disposición", r"\b(?:estimado|apreciado|valioso) cliente valorado|\b(?:las|los|cualquier|por) (?:molestias|inconvenientes|inconveniente|molestia)\b|\bgracias[^.!?]{0,15}(?:paciencia|comprensión)|\bagradec\w+[^.!?]{0,15}(?:paciencia|comprensión)|\bno dude en|\b(?:entend|comprend)\w+ (?:perfectamente |completamente |muy bien )?[st]u (?:frustración|enfado|molestia|malestar|preocupación|situación)|\bsu (?:satisfacción|opinión|confianza) es[^.!?]{0,25}(?:importante|prioridad)|\btenga la seguridad|\bpuede estar segur|\bquedamos a su (?:entera )?disposición"),
        ("gêne occasionnée|désagrément|patience|compréhension|précieu|hésitez|frustration|assur|satisfaction|disposition|mécontentement|soyez assuré", r"\b(?:la |toute )?gêne occasionnée|\b(?:les|ce|tout|ces|ce) désagréments?\b|\bmerci (?:de|pour) votre (?:patience|compréhension|fidélité)|\bn'hésitez pas|\b(?:comprenons|comprends) (?:tout à fait |parfaitement |bien )?votre (?:frustration|mécontentement|colère|déception|agacement|situation)|\bvotre satisfaction (?:est|reste)|\bsoyez assuré|\brest(?:ons|e) à votre (?:entière )?disposition"),
    )
)  # fmt: skip
_SPECIFIC = regex(
    r"\b(?:understand|imagine|appreciate|see|know|hear|recogni[sz]e|verstehe|entiendo|comprends|must be|can be|have been)\b"
)
_KEPT = regex(r"\b(?:inconvenience|unannehmlichkeiten|molestias|gêne)\b")
_EMPATHY = regex(
    r"\b(?:sorry|apolog\w+|understand|frustrat\w+|imagine|know how|hear you|must (?:be|have been|feel)|(?:so|very|really) (?:annoying|upsetting|hard|tiring|stressful|worrying|disappointing|unpleasant)|feel for you|ärgerlich|mühsam|belastend|molesto|duro|frustrante|pénible|agaçant|difficile|leid|entschuldig\w+|verstehe|lament\w+|siento|disculp\w+|entiendo|désol\w+|excus\w+|comprend\w+)\b"
)


def no_hollow_phrases(sheet: Sheet) -> Verdict:
    """Fails on "we value your business", "rest assured", "I understand your frustration"; passes "I understand why two
    missed visits made you angry": what names this case's own trouble is not hollow."""
    text = prose(sheet)
    found = [
        (start, end)
        for start, end in _EMPTY.find(text.lower)
        if not text.quoted(start) and not _own(text, start, end) and not _gets_well(sheet, text.lower[start:end])
    ]
    repeated = _repeated(sheet, text)
    if found or repeated:
        why = "this would fit any complaint" if found else "this customer has been told these words before in this case"
        return failed(
            f"{why}; say what is true of this one, or leave it out", marks(sheet, sorted({*found, *repeated}))
        )
    if text.tongue is None:
        return nothing("the reply is in a language that this check does not know")
    return passed("no stock phrases")


_WELL = regex(r"\bhope (?:that )?[^.!?]{1,30} feels? better")
_ILL = regex(
    r"\b(?:ill|sick(?! (?:of|and tired|to death|joke))|unwell|poorly|(?:a|bad|his|her|my|their|the|nasty|heavy|with|has|have|caught) colds?(?= (?:and|so|since|now|but)\b|[.,;!?]|$)|"
    r"flu|fever|tonsillitis|bronchitis|pneumonia|chickenpox|measles|covid|infection|(?:stomach|tummy) bug|vomit\w*|migraines?|hospital|surgery|operation|"
    r"(?:broke|broken|sprained|fractured|twisted) (?:\w+ ){0,2}?(?:arm|leg|ankle|wrist|foot|hip|rib|ribs|finger|collarbone)|(?:was|is|got|been) (?:injured|hurt)|in pain|recover(?:s|ing)?(?: from)?|"
    r"krank\w*|erkält\w*|grippe|fieber|verletzt|operiert|operation|enferm\w*|resfriad\w*|gripe|fiebre|operad[oa]|malade|enrhumée?|rhume|grippe|fièvre|hôpital|opérée?|blessée?)\b"
)
"""Words of somebody who is ill or hurt."""


def _gets_well(sheet: Sheet, words: str) -> bool:
    """Whether it is a wish to get well, and the customer wrote of an illness: then it is said of just this."""
    if _WELL.search(words) is None:
        return False
    case = sheet.case
    wrote = [case.message.text, *(turn.text for turn in case.history if turn.sender == "customer")]
    return any(_ILL.search(lowered(one)) for one in wrote)


def _own(text: Prose, start: int, end: int) -> bool:
    """Whether a line of understanding goes on to name the trouble itself."""
    words = text.lower[start:end]
    line = text.line_at(start)
    if line is None:
        return False
    if line.asks and "seriously" in words:
        return True
    if not (_SPECIFIC.search(words) or _KEPT.search(words)):
        return False
    rest = f"{text.lower[line.start : start]} {text.lower[end : line.end]}"
    return bool(told(tuple(WORD.findall(rest)), text.tongue or "en")) or bool(idioms(rest))


def _repeated(sheet: Sheet, text: Prose) -> list[tuple[int, int]]:
    """Sentences of empathy that an earlier message of ours in this case held in the same words."""
    earlier = [turn.text for turn in sheet.case.history if turn.sender == "agent"]
    earlier += [one.evidence.quote for one in sheet.reading.ledger.apologies]
    said = [
        frozenset(WORD.findall(part))
        for one in earlier
        for part in re.split(r"[.!?\n]+", lowered(one[:4000]))
        if _EMPATHY.search(part)
    ]
    said = [words for words in said if len(words) >= 4]
    if not said:
        return []
    return [
        (line.start, line.end)
        for line in text.body
        if _EMPATHY.search(line.lower)
        and any(len(words & set(line.words)) / len(words | set(line.words)) >= 0.8 for words in said)
    ]
