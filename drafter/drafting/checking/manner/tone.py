"""even_tone: no sarcasm, lecturing, belittling, shouting, emoji, second exclamation mark, insult, or refusal to serve."""

from __future__ import annotations

import re

from drafter.domain.regex import regex
from drafter.drafting.checking.manner.asides import ASIDES
from drafter.drafting.checking.manner.bags import bag
from drafter.drafting.checking.manner.barbs import BARBS
from drafter.drafting.checking.manner.digs import DIGS
from drafter.drafting.checking.manner.drama import DRAMA
from drafter.drafting.checking.manner.events import customer_words
from drafter.drafting.checking.manner.lessons import LESSONS
from drafter.drafting.checking.manner.mockery import MOCKERY
from drafter.drafting.checking.manner.people import names
from drafter.drafting.checking.manner.phrases import Phrases
from drafter.drafting.checking.manner.prose import Prose, marks, prose
from drafter.drafting.checking.manner.quips import QUIPS
from drafter.drafting.checking.manner.shrugs import SHRUGS
from drafter.drafting.checking.manner.taunts import TAUNTS, mocked
from drafter.drafting.checking.manner.turned_away import TURNED_AWAY
from drafter.drafting.checking.sheet import Sheet, Verdict, failed, passed

_EMOJI = regex(
    r"[\U0001F1E6-\U0001FAFF\u2600-\u26FF\u2764\u2728\u270A-\u270D\u263A]|(?:^|(?<=\s))(?:[:;=]-?[)(DPp/|]|<3|xD|:'\()(?=\s|$|[.,])"
)
_CAPS = regex(r"\b[A-Z][A-Z']{1,}(?:[ ,]+[A-Z][A-Z']{1,}|[ ,]+(?:I|A)\b)+")
_PLAIN_CAPS = bag(
    """not now please read never must no you your do stop this that will is are again all always we have our
    already told very clearly twice immediately and the with for can cannot don't must should was were what when
    why how only just asap be it's there here needs need done enough last warning final nicht bitte lesen sie
    jetzt sofort nunca ya por favor jamais veuillez"""
)
_REFUSAL = (
    ("respond|reply|tolerate|accept|answer|engage|correspond|communicat|deal|help|assist|serve", r"\b(?:i|we)(?:'ll| will|'re| are| am|'m)? (?:not|no longer|cannot|can't|won't|refuse to|decline to|n't)(?: be| longer| going to| able to| prepared to| willing to| obliged to| required to| here to| in a position to)* (?:respond(?:ing)?|reply(?:ing)?|tolerat\w+|accept(?:ing)?|answer(?:ing)?|engag\w+|continu\w+|deal(?:ing)?|help(?:ing)?|assist(?:ing)?|serv\w+|be (?:spoken|talked|sworn|shouted)|put up|read) (?:\w+ ){0,4}?(?:abus\w+|insult\w*|threat\w*|aggress\w+|such|this kind|that kind|language|tone|behaviou?r|messages? (?:like|of|written)|people who|customers who|you (?:if|unless|while|until|any)|you\b(?=[.!,]|$)|rude\w*|profanity|swearing|shouting|conversation|any further|further (?:messages|emails|correspondence)|to (?:you|this|that kind|abuse|such))"),
    ("if you|unless you|until you|should you|when you can|as long as you", r"\b(?:if|unless|until|should|as long as|once|when) you (?:continue|keep|carry on|persist|go on|insist|change|moderate|stop|speak|adopt|can (?:speak|write|talk|be)|are (?:polite|civil|ready to be|able to be)|learn|use|cannot|can't|insult|swear|shout|threaten|write)\b[^.!?]{0,110}\b(?:end|close|terminate|block|stop|no longer|unable|not be able|won't|will not|cannot|can't|refuse|discontinue|hang up|suspend|happy to|glad to|only then|respond|reply|help you)\b|\b(?:end|close|terminate|discontinue|not (?:be able to )?(?:continue|help|respond|reply)|unable to (?:help|continue|assist))\b[^.!?]{0,60}\b(?:if you (?:continue|keep|carry on|persist|insult|swear|shout|threaten|speak|use)|unless you (?:change|moderate|stop|speak|adopt|are|can|use|keep)|until you (?:calm|change|stop|are polite|moderate|can speak))"),
    ("abusive|abuse|zero toleran|offensive|insult|aggressive", r"\b(?:abusive|offensive|insulting|aggressive|threatening|rude) (?:\w+ )?(?:language|messages?|behaviou?r|emails?|tone|comments|remarks)\b[^.!?]{0,60}\b(?:not|n't|never|no longer|ignored|deleted|end|close|unacceptable)\b|\bzero[- ]tolerance\b|\babuse (?:of|towards?|against) (?:our|my)"),
    ("elsewhere|is over|done here|matter closed|no further|final word|nothing more|case closed|refuse", r"\btake your (?:business|custom|money) elsewhere|\b(?:consider|regard|treat|deem) (?:this|the) (?:matter|case|issue|complaint|conversation) (?:as )?closed|\bno further (?:correspondence|replies|response|messages|discussion)|\bcase closed[.!]|\b(?:i|we) refuse to (?:deal|serve|help|discuss|continue|talk|engage)|\bthis (?:conversation|chat|discussion) is over|\bwe(?:'re| are) done here"),
)  # fmt: skip
_LECTURE = (
    ("mind your|watch your|your tone|your language|your attitude|your choice|your wording|your manner|your behavio|language", r"\b(?:mind|watch|moderate|change|check|mend|improve) your (?:language|tone|manners|words|attitude|mouth|step)|\byour (?:tone|language|attitude|choice of words|manner|manners|behaviou?r|wording|way of (?:speaking|writing))\b(?! (?:settings?|option|preference|is set|to (?:german|english|french|spanish)))[^.!?]{0,30}\b(?:is|was|are|were|does|has|isn't|wasn't|not|needs|leaves|unacceptable|inappropriate|unhelpful)\b|\b(?:this|that|such|foul|strong|inappropriate|unacceptable|colou?rful|the) (?:kind|sort|type)? ?(?:of )?(?:language|tone|wording) (?:is|was|won't|will not|does)"),
    ("civil|polite|respectful|courteous|constructive|reasonabl|decent|manners|respect|human|people", r"\b(?:please|let's|let us|kindly|ask (?:that )?you|asking you|you (?:should|need|must|could|might)|i'd ask|we'd ask|expect you|appreciate it if you|would be (?:nice|helpful|easier)|try)\b[^.!?]{0,50}\b(?:civil|polite|politely|respectful|respectfully|courteous|courteously|constructive|constructively|decent|good manners)\b|\b(?:treat|speak to|talk to) (?:us|me|our (?:staff|team|agents|people)|my colleagues?|people)\b[^.!?]{0,20}\b(?:respect|decen|polite|human|courtes)\w*|\b(?:a little|some|basic|bit of) (?:respect|courtesy|politeness|kindness|manners|decency|understanding) (?:goes|would|is|costs|from you|on your)|\b(?:are|is) (?:only |just |also )?(?:human|humans|people|a human|a person) (?:too|as well|beings? too)"),
    ("no need for|uncalled|call for", r"\b(?:no need|no call|no reason|no excuse|not necessary) for (?:that|this|such|your|rudeness|insults?|name-calling|swearing|profanity|the|any|sarcasm|bad) ?(?:kind of |sort of )?(?:language|tone|attitude|insults|caps|sarcasm|hostility|words|message|behaviou?r|rudeness|capitals|drama|swearing)?(?=[.,!]| (?:here|in|with|towards))|\buncalled[- ]for\b"),
    ("remind", r"\b(?:let me|i must|may i|i would like to|i'd like to|we would like to|we'd like to|we must|allow me to|i have to|need i|permit me to|we have to) (?:\w+ )?remind you\b"),
    ("understand|realise|realize|appreciate|surely|see it from|shoes|adult|common sense|virtue|honey|grown|perspective", r"\byou (?:need to|have to|must|really should|will have to|ought to|should|might want to) (?:\w+ )?(?:understand|realise|realize|appreciate|accept|learn|grasp|recognise|recognize|remember|bear in mind)\b|\bsurely (?:you|even you|an? \w+ (?:can|would))\b|\bsee (?:it|this|things) from (?:our|my)|\bput yourself in (?:our|my)|\bas an adult\b|\bcommon sense\b|\bpatience is a virtue|\bcatch more flies|\bas (?:any|every) (?:reasonable|sensible|normal|intelligent|rational|grown) (?:person|adult|customer|human)|\ba (?:bit|little) of perspective|\bkeep (?:things|this|it) in (?:perspective|proportion)|\bgood things come"),
    ("civil|friendly|keep this|keep it|keep things", r"\b(?:keep|kept) (?:this|it|things|our conversation|the conversation) (?:civil|polite|friendly|professional|respectful|constructive|calm|nice)"),
    ("due respect", r"\bwith (?:all )?(?:due|the greatest) respect\b"),
)  # fmt: skip
_BELITTLE = (
    ("only a|just a|only an|just an", r"\b(?:it's|it is|this is|that's|that is|we're talking about|after all,? (?:it's|it is)|it was|is) (?:after all |really |literally )?(?:only|just) (?:a|an) (?!matter of|question of|few|start|first|small part|reminder|note|day|part|link|call|click|copy|temporary|short)\w+"),
    ("end of the world|world problem|big deal|fuss|mountain|molehill|tantrum|whin|moan|overreact|dramatic|hysteric|paranoi|childish|grow up|nobody died|no one died|happen|trivial|petty|nitpick|spoiled|spoilt brat", r"\b(?:not|hardly|isn't|n't) (?:exactly )?the end of the world|\bfirst[- ]world problem|\b(?:no|not (?:such )?a|hardly a|isn't a|making (?:such )?a) big deal\b|(?<!right to )(?<!reason to )(?<!have to )(?<!had to )\bmak(?:e|ing) (?:such )?a (?:fuss|scene|mountain|song)|\bmolehill|\btantrum|\b(?:your |stop |all this )(?:whining|moaning|complaining|ranting)|\boverreact\w*|\b(?:so|too|bit|overly|being|very|rather) (?:dramatic|hysterical|paranoid|childish|petty|precious|oversensitive)|\bgrow up\b|\b(?:nobody|no one) died\b(?!,? you )|(?:^|[.!?,;:—–-]\s*|\bbut |\band |\bwell,? )(?:these|such) things (?:do |can |will )?happen\b|\b(?:mistakes|accidents|delays|errors) (?:do |can |will )?happen(?: to| in| from|[.,!]|$)|\b(?:so |such a |rather |quite |a |too )(?:trivial|petty|silly) (?:matter|issue|thing|complaint|problem|reason)"),
    ("not that |isn't that |wasn't that |minor incon|small thing|little thing|slight", r"\b(?:it's|it is|that's|this is|it was|isn't|wasn't) (?:really )?(?:not )?(?:that|so|all that) (?:bad|serious|hard|difficult|complicated|terrible|dramatic|important)\b(?! (?:that|an?\b))|\b(?:a|this|such a) (?:minor|small|little|slight|tiny) (?:inconvenience|annoyance|hiccup|delay|thing|matter|mishap|glitch|issue)\b(?![^.!?]{0,20}(?:,| and| but| yet| to us)[^.!?]*\byou\b)"),
    ("unreasonable|absurd|ridiculous|demanding|difficult|entitled|silly|rude|abusive|aggressive|offensive|disrespectful|impossible|hostile|impolite|exaggerat|confused|irrational", r"\byou(?:'re| are| were)(?: being| just| simply| really| very| so| rather| quite| a (?:bit|little)| clearly| obviously)* (?:unreasonable|absurd|ridiculous|demanding|difficult|entitled(?! to)|silly|rude|abusive|aggressive|offensive|disrespectful|impossible|hostile|impolite|exaggerating|irrational|wasting)\b|\byour (?:rude|abusive|aggressive|offensive|insulting|unreasonable|ridiculous|absurd|hostile|impolite|disrespectful|so-called|alleged|excessive|exaggerated|angry little|little) (?:\w+ )?(?:message|messages|tone|language|email|emails|demand|demands|claim|claims|remarks?|comments?|behaviou?r|expectations?|words|complaint|rant|problem|drama|outburst)|\b(?:don't|do not) be (?:so )?(?:silly|ridiculous|absurd|rude|childish|difficult|dramatic|sensitive|unreasonable)|\byour (?:\w+ )?(?:demand|request|complaint|claim|expectation|tone)s? (?:is|are|was|were|seems?) (?:\w+ )?(?:unreasonable|absurd|ridiculous|excessive|silly|exaggerated)"),
    ("you people|even you|bothered|simple enough|customers like you|people like you|someone like you|rocket science|other customers", r"\byou people\b|\beven you\b(?! (?:were|had|have))|\bif you(?:'d| had| would| could)? (?:\w+ )?(?:bother|bothered|be bothered)\b|\bsimple enough\b|\b(?:customers?|people|someone|persons?|folks) like you(?:rself)?\b(?! (?:deserve|should not|shouldn't))|\brocket science|\bnobody else (?:has )?(?:complain|had (?:a|any) problem)|\bother customers (?:don't|do not|have (?:real|bigger|worse)|manage|seem|never)|\bthe only (?:one|customer|person) (?:who|that|to) (?:has |have |is )?(?:complain|having|ever)"),
)  # fmt: skip
_SARCASM = (
    ("congrat|well done|bravo|how nice|how lovely|how kind|how charming|how delight|clap|good for you|lucky you|poor you|boo hoo|cry me|heart bleeds|violin", r"\bcongratulations? on (?:your|being|the|reading|discovering|managing|winning|writing)\b(?! (?:new|wedding|baby|graduation|engagement|promotion|anniversary|marriage|house|move|birth))|(?:^|[.!?]\s*)(?:well done(?: for|[.,!]| you)|bravo|good for you|lucky you|poor you|boo hoo)|\bhow (?:nice|lovely|kind|charming|delightful|original|mature|polite|thoughtful|wonderful) (?:of you|to hear from you again|that)|\bslow clap|\bcry me|\bheart bleeds|\bsmallest violin|\bround of applause"),
    ("thank|loved|enjoyed|appreciate", r"\b(?:thanks|thank you)(?: so much| very much| a lot| ever so much| once again| again)* for (?:your|the|such|sharing your|this)(?: \w+)? ?(?:lovely|charming|colou?rful|delightful|warm|polite|eloquent|sweet|heart-?warming|gentle|cheerful|amusing|entertaining|spirited|passionate|poetic|friendly|uplifting) (?:\w+ )?(?:words?|messages?|tone|language|note|email|essay|novel|feedback|rant|capitals|caps|poem|letter)|\b(?:we|i) (?:so |really |truly |thoroughly )?(?:loved|enjoyed|adore[d]?) (?:reading )?(?:your|the|being) (?:\w+ )?(?:message|rant|capitals|caps|words|insults?|email|called|essay)|\bthanks a (?:lot|bunch|million) for (?:yelling|shouting|the insult|calling)"),
    ("oh|wow|gee|surprise|shock|imagine|believe it|hadn't noticed|haven't noticed|eloquent|so politely|so kindly|so nicely|charmingly|whatever|genius|sherlock|einstein|newsflash|news flash|spoiler", r"(?:^|[.!?]\s*)(?:oh,? (?:really|dear|no|great|wow|wonderful|my|please|come on|how|well|look|joy|so)|wow\b|gee\b|ooh\b|yeah,? right|as if[.!]|whatever[.!,]|blah|duh\b|aww?\b|oops|whoops(?:ie)?|surprise,? surprise|what a surprise|imagine that|shocking|newsflash|spoiler alert)|\bbelieve it or not\b|\bin case you (?:hadn't|haven't|had not|have not) noticed|\b(?:so|as you so) (?:eloquently|politely|kindly|charmingly|nicely|elegantly|gracefully|delicately|subtly|helpfully|generously) (?:put|phrased|expressed|said|wrote|pointed|informed|reminded|described)|\b(?:genius|sherlock|einstein)\b|\bas you so (?:\w+ly )?(?:put|like)"),
    ("good luck|guest|knock yourself|feel free to|go ahead|by all means|be sure to|dying to|sue us|do your worst|suit yourself|your loss|have fun", r"\bgood luck (?:with (?:that|your (?:lawyer|bank|lawsuit|dispute|complaint|review)|the (?:court|lawyer|bank|dispute))|finding|in court|getting)|\bbe (?:our|my) guest|\bknock yourself out|\b(?:feel (?:completely |absolutely )?free to|go (?:right )?ahead and|by all means,?|you(?:'re| are) (?:more than )?welcome to|please do) (?:sue|leave (?:us|a (?:bad|one-star|review))|complain (?:to|elsewhere)|take (?:us|your business|it to)|post|dispute|go to the (?:press|media)|call (?:your|the|a) (?:lawyer|press|media)|switch|tweet|shout|cancel if you|do so)|\bdo your worst|\bsuit yourself|(?<!for )(?<!of )(?<!about )(?<!in )(?<!by )\byour loss\b(?= [.!]|[.!])|\bhave fun (?:with|in)|\bwe(?:'ll| will) (?:be sure|make sure|alert) (?:to (?:alert|inform|tell|notify|frame) )?(?:the (?:press|king|president|queen|ceo|media)|your (?:\w+ )?(?:prose|words))"),
    ("do you really|do you honestly|do you seriously|are you serious|are you kidding|what did you expect|what do you expect|mind reader|magic|crystal ball|miracle", r"\bdo you (?:really|honestly|seriously|actually) (?:think|believe|expect|want|imagine)\b|\bare you (?:serious|kidding|joking)\b|\bwhat (?:did|do|exactly did) you expect\b|\bmind[- ]?readers?\b|\bmagic wand|\bcrystal ball|\bmiracle workers?\b|\b(?:we|i) (?:can't|cannot|don't) (?:do|work|perform) (?:magic|miracles)"),
)  # fmt: skip
_INSULT = (
    ("idiot|moron|stupid|pathetic|shut up|liar|clown|jerk|loser|imbecil|dumb|ignoran|fuck|shit|damn|crap|bloody|bullshit|asshole|bastard|karen|nonsense|get lost|get a life|crazy|insane|nuts|lazy|nonsens", r"(?<!our )(?<!my )(?<!our own )\b(?:idiot(?:s|ic)?|morons?|stupid(?:ity)?|pathetic|shut up|liars?|clowns?|jerks?|losers?|imbecile|fuck\w*|bullshit|shit\w*|crap(?:py)?|assholes?|bastards?|damn(?:ed)? (?:you|it|thing|\w+)|bloody (?:well|hell|\w+)|karen|get a life)\b(?! (?:of (?:us|me)|mistake of ours|on our|policy of ours))|\byou(?:'re| are| must be)(?: \w+)? (?:crazy|insane|nuts|lazy|dumb|ignorant|clueless|lying|a liar)|\byou(?:'re| are) (?:talking|writing|spouting) nonsense|\btotal nonsense|\bwhat nonsense|(?:^|[.!?;:\n\"“„–—(])\W*(?:(?:so|and|then|now|just|please|kindly|oh|well|or|go|do|but|honestly|frankly) )*get lost\b|, (?:(?:so|just|please|kindly|go|now) )*get lost\b|\b(?:please|just|kindly|go and|go|better|you (?:\w+ )?(?:can|could|should|may|might)|you had better|you want to|(?:tell|told|telling|asked?) (?:\w+ ){1,2}to) (?:just |kindly |go and |all |please )?get lost\b"),
)  # fmt: skip
_FOREIGN = (
    ("ton |tonfall|mäßigen|sachlich|beleidig|höflich|unverschämt|übertreib|belehr|wohl|freundlich", r"\b(?:mäßigen|achten|überdenken|ändern) sie (?:bitte )?(?:ihren|auf ihren|ihre) (?:ton|tonfall|wortwahl|worte)|\bihr (?:ton|tonfall) (?:ist|war)|\bbleiben sie (?:bitte )?(?:sachlich|höflich|freundlich)|\bsie (?:übertreiben|sind unverschämt|sind unhöflich)|\bauf (?:solche|beleidigende|derartige) (?:\w+ )?(?:nachrichten|mails|worte|e-mails)[^.!?]{0,30}(?:nicht|keine)|\bkeine beleidigungen|\bdas ist doch (?:nur|nicht so)|\bdas leben ist|\bherzlichen glückwunsch zu ihr"),
    ("tono|lenguaje|respeto|exager|es para tanto|educación|insult", r"\b(?:modere|cuide|vigile|controle) su (?:tono|lenguaje|vocabulario)|\bsu tono (?:es|no|fue)|\bno es para tanto|\busted (?:exagera|está exagerando)|\bun poco de (?:respeto|educación)|\bno (?:vamos a |voy a )?(?:toler\w+|respond\w+|atend\w+) (?:a )?(?:mensajes|insultos|faltas|ese|este)"),
    ("ton |langage|respect|exagér|poli|insult", r"\b(?:modérez|surveillez|changez) votre (?:ton|langage)|\bvotre ton (?:est|n'est|était)|\bvous exagérez|\bun peu de (?:respect|politesse)|\brest(?:ez|er|ons) (?:poli|courtois|correct)\w*|\bnous ne (?:répondrons|tolérerons|tolérons|répondons) (?:pas|plus)[^.!?]{0,30}(?:insult|messages|propos|ton)|\bce n'est pas si grave|\bce n'est (?:qu'un|pas la fin)"),
)  # fmt: skip
_UNEVEN = Phrases(
    (
        *_REFUSAL,
        *_LECTURE,
        *_BELITTLE,
        *_SARCASM,
        *_INSULT,
        *_FOREIGN,
        *BARBS,
        *DIGS,
        *LESSONS,
        *DRAMA,
        *SHRUGS,
        *QUIPS,
        *ASIDES,
        *TURNED_AWAY,
        *TAUNTS,
        *MOCKERY,
    )
)
_RIGHT = regex(r"you(?:'re| are| were)(?: indeed| quite)? entitled")
"""A right that is granted: "You are entitled. It is €250."."""
_KIND = regex(r"how (?:nice|lovely|kind|charming|thoughtful) ")
"""Said to a customer who is calm again it is meant: "how kind of you to write"."""
_PRAISE = regex(r"\b(?:not|n't|never|nothing|isn't|far from|hardly) (?:\w+ |call (?:it|this|that) )?$")


def even_tone(sheet: Sheet) -> Verdict:
    """One exclamation mark passes, and so do a capitalised reference and the customer's own words in quotation marks."""
    text = prose(sheet)
    found: list[tuple[str, list[tuple[int, int]]]] = [
        ("emoji have no place in a reply to a complaint", [hit.span() for hit in _EMOJI.finditer(sheet.text)]),
        ("one exclamation mark at most", _exclamations(sheet, text)),
        ("words in capitals read as shouting", _shouting(sheet, text)),
        ("this reads as sarcasm, a lecture, belittling or a refusal", [
            place
            for place in _UNEVEN.said(text)
            if not _PRAISE.search(text.lower, max(0, place[0] - 20), place[0])
            and not _RIGHT.fullmatch(text.lower, *place)
            and not _is_name(sheet, text, place)
            and not _our_folly(text.lower, place)
            and not (sheet.reading.level == "calm" and _KIND.match(text.lower, *place))
        ]),
        ("this makes light of the customer's words", list(mocked(sheet, text))),
    ]  # fmt: skip
    faults = [(why, places) for why, places in found if places]
    if faults:
        return failed(
            "; ".join(why for why, _ in faults), marks(sheet, sorted(place for _, places in faults for place in places))
        )
    return passed("the tone is even")


_SUCH_A = regex(r"\b(?:an?|such|like a|another|every|any|you|real|total) $")
_A_NAME = regex(r"\bkaren\b")
"""An insult that is a first name too; in a greeting or a signature it is the name, whoever bears it."""
_DASHED, _NO_MORE = regex(r"(?:^|[\s.!?])[-–—^~*]\s?$"), regex(r"[\s.]*(?:https?://\S+|\d/\d)?\s*")
"""A signature on the last line, "-Karen", and all that may stand behind one."""


def _is_name(sheet: Sheet, text: Prose, place: tuple[int, int]) -> bool:
    """Whether the words are the name of the customer, or of someone on our side: "Hello Karen", "Dear Ms Moron". "Such
    a Karen" is no name."""
    start, end = place
    if _SUCH_A.search(text.lower, max(0, start - 12), start):
        return False
    told = set(re.findall(r"[^\W\d_]+", text.lower[start:end]))
    known = set(re.findall(r"[^\W\d_]+", (sheet.case.customer.name or "").lower())) | set(names(sheet).split("|"))
    if told and told <= known:
        return True
    if _A_NAME.fullmatch(text.lower, start, end) and any(
        sheet.text[start:end] in said for said in (sheet.plan.resolution.says, *map(str, sheet.case.facts.values()))
    ):
        return True
    signs = bool(_DASHED.search(text.lower[max(0, start - 3) : start])) and bool(_NO_MORE.fullmatch(text.lower, end))
    addressed = start < text.opened or start >= text.signed or signs
    return addressed and _A_NAME.fullmatch(text.lower, start, end) is not None


_FOLLY = regex(r"stupid(?:ity)?")
_OURS, _YOURS = regex(r"\b(?:we|our|ours|us|mine|my own|my fault|on me)\b"), regex(r"\byou(?:r|rs)?\b")


def _our_folly(lowered: str, place: tuple[int, int]) -> bool:
    """Whether a sentence calls nothing stupid but what we did: "A stupid mistake, and it is ours"."""
    start, end = place
    first = max(lowered.rfind(mark, 0, start) for mark in ".!?\n") + 1
    last = min((at for mark in ".!?\n" if (at := lowered.find(mark, end)) >= 0), default=len(lowered))
    return (
        _FOLLY.fullmatch(lowered, start, end) is not None
        and _OURS.search(lowered, first, last) is not None
        and _YOURS.search(lowered, first, last) is None
    )


def _exclamations(sheet: Sheet, text: Prose) -> list[tuple[int, int]]:
    """All exclamation marks, where there are two or more outside quotations and names ("Yahoo!")."""
    if sheet.text.count("!") + sheet.text.count("！") < 2:
        return []
    known = [
        str(value)
        for value in (*sheet.case.facts.values(), sheet.playbook.company.name if sheet.playbook else "")
        if "!" in str(value)
    ]
    spans = [hit.span() for name in known for hit in re.finditer(re.escape(name), sheet.text)]
    places = [
        hit.span()
        for hit in re.finditer(r"[!！]", sheet.text)
        if not text.quoted(hit.start())
        and not any(start <= hit.start() < end for start, end in spans)
        and not (
            sheet.text[hit.end() : hit.end() + 1].isalnum()
            or sheet.text[max(0, hit.start() - 5) : hit.start()] == "Yahoo"
        )
    ]
    return places if len(places) >= 2 else []


def _shouting(sheet: Sheet, text: Prose) -> list[tuple[int, int]]:
    """Runs of two or more ordinary words in capitals; acronyms and names that the case has are none."""
    places = []
    for hit in _CAPS.finditer(sheet.text):
        words = [word.lower() for word in re.findall(r"[A-Z']+", hit[0])]
        ordinary = [
            word for word in words if word in _PLAIN_CAPS or (len(word) > 4 and word not in customer_words(sheet))
        ]
        if len(ordinary) >= 2 and any(word in _PLAIN_CAPS for word in words) and not text.quoted(hit.start()):
            places.append(hit.span())
    return places
