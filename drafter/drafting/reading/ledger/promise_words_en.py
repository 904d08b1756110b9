"""How English agents promise, and what only sounds like it: the words, their limits, their conditions. Data, and two
small looks at it."""

from __future__ import annotations

from drafter.domain.lexicon.patterns import Waiting
from drafter.domain.regex import regex
from drafter.drafting.reading.ledger.thread import Said

MODAL = regex(
    r"(?P<modal>'ll(?!\w)|\b(?:will|shall)\b(?!\s*[,.)])|(?:'m|'re|'s|\b(?:am|is|are))\s+(?:going|due|set)\s+to\b|\bwon't\b|\bi\s*ll\b|\bgonna\b"
    r"|\bpromise[ds]?\s+(?:you\s+)?to\b|\bcommit(?:ted)?\s+to\b|\bundertake\s+to\b)(?P<neg>\s+not\b)?"
)
MODAL_HINT = regex(r"ll|going|due|set|won't|gonna|promise|commit|undertake")
"""Letters of which every match of the pattern above holds some: far cheaper to look for."""
CUT = regex(
    r"[,.:](?!\d)|[;!?()\n–—]|\s-\s|\b(?:and|but|so|because|while|meanwhile|then|or)\s+"
    r"|\b(?:promise|guarantee|assure\s+you|confirm|sure|certain|advise[ds]?|inform(?:ed)?\s+you|note|told\s+me|says?|said|know|understand)\s+(?:you\s+)?(?:that\s+)?"
)
STOP = regex(
    r"[;!?\n]|\.(?=\s|$)(?<!a\.m\.)(?<!p\.m\.)|\s[–—-]\s|\s\(|,?\s+(?:but|because|although|though|however|unless|if|while|whereas)\s"
    r"|,\s*(?:which|who|please|thank|thanks|sorry|ok|okay|expect)\b"
    r"|,?\s+(?:and|so)\s+(?=(?:then\s+)?(?:i|we|you|he|she|they|it|your|the|our|a|an|my)\b[^,.;]{0,40}?(?:'ll|'ve|\b(?:will|should|can|may|is|are|has|have|won't|do|does|don't|need|did|was|were|would|could|must|expect|hope|think|want|believe)\b))"
    r"|,?\s+(?:and|so)\s+(?:please|thank|sorry|let\s+me\s+know|let\s+us\s+know)\b|,\s*(?=(?:i|we|you|he|she|they|it|your|the)\b[^,.;]{0,30}?(?:'ll|\bwill\b|\bcan\b|\bis\b))"
    r"|,?\s+(?:and|then)\s+(?=(?:then\s+)?(?:should|may|might|could|hopefully|usually|typically|normally|probably)\b)"
    r"|,?\s+so\s+(?:that|you|we|it)\b|,?\s+as\s+(?:we|i|you)\s+(?:understand|know|value)\b"
)
SPLIT = regex(r",?\s+(?:and|then)\s+(?:then\s+)?")
NEXT_ACT = regex(
    r",?\s+(?:and|then)\s+(?:then\s+|also\s+)?(?P<act>(?!to\b|the\b|your\b|we\b|i\b)[a-z]{2,12}\s+(?:you|it|them|the|an?|your|back|to\s+you|in|this)\b)"
)
"""A second act after the time of the first: "… by Friday and mail you a letter"."""
LISTED_ACT = regex(
    r",\s+(?P<act>(?!(?:to|the|your|we|i|in|on|at|by|with|from|for|or|and|but|as|not|before|after|until|between|latest|which|who|then|so|if|once|when|a|an|or|this|that|next|early|late|no|per|via|plus)\b|(?!b?ring\b|reply\b|apply\b|supply\b)\w+(?:ing|day|ly)\b)[a-z]{3,12}\s+(?:you|it|them|the|an?|your|back|this|that|both|him|her|our|my)\b)"
)
"""An act in the midst of a list: "ship the part today, email the invoice by Friday, and call you on Monday"."""
HEDGE = regex(
    r"(?<!\w)(?=\w)(?:(?:usually|typically|normally|generally|estimate[ds]?|approximately|approx|should|(?<!\d )(?<!\dth )(?<!\drd )(?<!\dst )(?<!\dnd )(?<!in )(?<!of )may(?!\s+\d)|might|could|hope|hopefully|aim|trying|try|probably|likely|roughly|anticipate[ds]?"
    r"|target|potentially|possibly|depending|subject\s+to|as\s+soon\s+as\s+possible\s+but|do\s+(?:our|my)\s+best|expected\s+to)\b|(?:around|about)\s+(?=\d|the\s+\d|noon|mid|a\s+week|two|three))|~"
)  # fmt: skip
GENERIC = regex(
    r"\b(?:all\s+orders|every\s+(?:order|customer)|our\s+customers|customers\s+(?:will|can|get)|always|never|any\s+order|orders\s+over|new\s+customers|subscribers?|members\b|% off|whenever\s+you)\b|\boff\s+your\s+(?:next|first)\s+(?:order|purchase|shop|booking|box)"
)
CUSTOMER_IF = Waiting(
    r"\b(?:if|once|when|as\s+soon\s+as|after|provided(?:\s+that)?|unless)\s+(?:you|(?:we|i)(?:'ve|\s+have)?\s+(?:get|receive[d]?|got|have)\s+(?:your|the\s+(?:item|return|device|photos?|documents?|form|parcel|goods|product|old|faulty|details|information|\w+\s+back)|it\s+back|them\s+back|that|those|these)|(?:we|i)\s+(?:hear|receive)\s+(?:back\s+)?from\s+you|the\s+customer|your\s+(?:reply|photo|return|item))"
    r"|\bshould\s+you\b|\bupon\s+(?:receipt|return)|\b(?:days?|hours?|weeks?)\s+(?:of|from|after)\s+(?:receiving|getting|receipt\s+of)\s+your\s+(?!order|complaint|request|e-?mail|message|letter|call|booking)|\b(?:days?|hours?|weeks?)\s+(?:of|from|after)\s+(?:receiving|getting|receipt\s+of)\s+the\s+(?:photos?|pictures?|form|receipt|return|documents?)|\b(?:days?|hours?|weeks?)\s+(?:of|from|after)\s+hearing\s+(?:back\s+)?from\s+you|\b(?:once|when|as\s+soon\s+as)\s+(?:the\s+)?(?:returned?\s+)?(?:item|return|device|unit|router)?\s*(?:is\s+)?(?:returned|received|sent\s+back|back\s+with\s+us)"
)
DO_AND = regex(
    r"(?:^|[.,:;!]\s*|\s[–-]\s|\b(?:please|just|simply|so|kindly|hi)\s+)(?:bring|send|dm|pm|pop|drop|e-?mail|reply|call|share|click|fill|upload|return|come|message|text|tell|provide|forward|follow|reach|contact|report|tweet|visit|head|submit|shoot|let\s+us\s+know|let\s+me\s+know|give\s+us\s+a|ring)\b[^;!?]{2,160}?(?:\b(?:and|so|then)|&)\s+(?:that\s+)?(?:then\s+)?(?:i|we|someone|our|the|a|one)\b"
)
"""The customer is to act first: "DM us your order number and we'll look into it"."""
EVENT_IF = regex(
    r"\b(?:if|unless|in\s+case|in\s+the\s+event)\b|(?:^|[.,;]\s+)should\s+(?:the|it|this|that|your|they|he|she|our)\b"
)
COURTESY_IF = regex(
    r"\b(?:if|should)\s+(?:you\s+(?:have|need|'ve|want|would\s+like)\s+(?:any|more|further|anything|that\s+is\s+what\s+it\s+takes|to\s+(?:talk|chat|reach|contact|speak))|there(?:'s|\s+is)\s+anything|that(?:'s|\s+is)\s+(?:ok|okay|alright|fine)|i\s+may|that(?:'s|\s+is)\s+what|need\s+be|possible|not\s+sooner)"
)
ANY_TIME = regex(
    r"^\W*(?:(?:and|but|so|also)\s+)?(?:if|should|whenever|anytime)\s+(?:you\s+(?:have|need|want|ever|'ve)|any\w*|there|something|we\s+can)\b"
)
FUTILE = regex(
    r"(?:not\s+be\s+able|be\s+(?:closed|shut|out\s+(?:of|until|on|from)|away|off\b|on\s+(?:leave|holiday|vacation)|travelling|unavailable|unable|sorry|sure|honest|aware|the|a|an|no|very|so|more|better|greatly|monitored|recorded|looking\s+forward|here\b(?!\s+(?:on|by|at))|interested|required|necessary|needed)\b"
    r"|need|have\s+to|like|love|want|appreciate|miss|understand|see\s+what|do\s+(?:what|everything|all|our|my)|know\b|find\s+(?:that|it|the|your|our|more|all)|enjoy|say|admit|assume|agree|depend|vary|cost|only\s+take|take\s+(?:up|about|a\s+few|time|\d|approx)"
    r"|ask\s+(?:you|that)|pass\s+(?:\w+\s+)?(?:along|on|this\s+feedback|your\s+(?:feedback|comments|kind))|be\s+able\s+to\s+(?:help|assist)|help\s+(?:you\s+)?(?:find|understand)|continue\s+to|work\s+hard|try|hope|let\s+me|of\s+course\s+(?:help|understand)|be\s+$|$)"
)
WEAK = regex(
    r"(?:be\s+(?:happy|glad|pleased|delighted|more\s+than\s+happy|able)\s+to|help|assist|support|be\s+(?:assisting|helping|here|with\s+you\b)|be\s+your|do\s+(?:that|so|this)|be\s+available|work\s+on|get\s+you\s+back|stay\s+(?:tuned|safe|in\s+touch))\b"
)
NEVER_CHARGED = regex(
    r"(?:be\s+)?(?:charge[d]?|bill(?:ed)?|cancel(?:led)?|increase|raise|go\s+up|change|lose|pay|disconnect(?:ed)?|apply|expire|owe|stop\s+(?:until|till|looking)|rest\b|leave\s+(?:this|it|you)|let\s+(?:this|it|you)|close\s+(?:this|it|the|your)|forget|give\s+up|happen\s+again)\b"
)
HOLD = regex(
    r"(?:hold|keep|reserve|freeze|lock|honou?r|extend|pause|waive|stay|remain|suspend|put\s+\w+\s+on\s+hold|leave|be\s+(?:held|kept|frozen|waived|honou?red|reserved|extended|available|valid|locked|paused|open))\b"
)
UNTIL = regex(r"\b(?:until|till|through|for)\s+$")
THINGS = regex(
    r"\b(?:refund|replacement|order|parcel|package|router|payment|credit|account|money|delivery|items?|voucher|card|tickets?|bags?|luggage|charge|fee|service|line|"
    r"connection|access|subscription|price|rate|bill|invoice|label|device|unit|part|complaint|case|claim|issue|problem|request|outage|power|supply|meter|phone|laptop|sofa|product|goods|furniture|booking|seat|flight|points|miles|balance|deposit|it|they|this|that)\b"
)
ACTIVE_THING = regex(
    r"(?:arrive|ship|reach|be\s+(?:with\s+you|there|at\s+your|on\s+its\s+way|back|up|restored|ready|live|fixed|sorted|resolved|here|delivered|shipped)|land|come|get\s+(?:to|there)|leave|go\s+(?:out|through|live)|show|appear|start|be\b)"
)

NAME = regex(
    r"(?!(?:Your|The|This|That|It|There|Our|All|Any|These|Those|Payment|Delivery|Refund|Order)\b)[A-Z][a-zé]+(?:\s+[A-Z][a-z]+)?(?:\s+(?:from|in|at)\s+\w+(?:\s+\w+)?)?"
)

COMING = regex(
    r"(?:arrive|ship|reach|show|appear|land|come|get\s+(?:to|there)|be\s+(?:with\s+you|shipped|delivered|on\s+your|back))\b"
)
WANTED = regex(
    r"(?:get|receive|have|see)\s+.*\b(?:e-?mail|call|confirmation|refund|replacement|voucher|code|letter|label|text|link|update|credit|money|card|parcel|package)\b"
)
FROM_US = regex(
    r"\bfrom\s+(?:me|us)\b|\b(?:the\s+(?:moment|minute|second|day)|as\s+soon\s+as|straight\s+away|right\s+away)\b"
)
DETERMINED = regex(r"(?:the|your|our|an?|one|two|another|any|this|that|his|her|their|my|it|they|all)\b")
THERE = regex(
    r"be\s+(?!no\b|delays?|some\s+delay|more\b|(?:an?\s+)?(?:\w+\s+)?(?:fee|charge|delay|outage|wait|queue|maintenance|sale|disruption))"
)
IDLE = regex(
    r"(?:also\s+|only\s+|then\s+)?(?:cost|take|require|remain|close|open|end|expire|renew|depend|need|last|stay|continue|depart|apply|increase|go\s+up|change|become|lose|have\s+to|cease|stop|begin|be\s+(?:closed|open|unavailable|down|required|due|charged|billed|deducted|taken|asked|subject|limited|affected|higher|slower|no\b|a\s+bank|under\s+maintenance))\b"
)
"""What a thing does by itself, dated or not: a sale ends, an office closes, a fee is charged."""
TIMETABLE = regex(
    r"\b(?:flight|train|trip|sale|offer|promotion|contract|warranty|subscription|membership|office|offices|lines|maintenance|outage|game|season|show|event|policy|bank|weather|storm|strike)\b"
)
"""What keeps its own time, whoever tells of it."""
EARLIER = regex(
    r"(?:^|[,.:;!]\s*|\b(?:and|but|so)\s+)(?P<subject>(?:a|an|the|your|our|my|this|that|it|he|she|they)\b(?:[^,.;:!?]|[.,](?=\d)){0,50}?)\s+(?:has|have|is|are|was|were|can|could|must|ships?|leaves?|goes|comes|arrives?|follows?)\b"
)


def conditions(sentence: str) -> tuple[bool, bool]:
    """Whether a sentence binds only once the customer has done something, and only once something else has happened."""
    asks = bool(CUSTOMER_IF.search(sentence) or DO_AND.search(sentence))
    return asks, not asks and bool(EVENT_IF.search(sentence)) and not COURTESY_IF.search(sentence)


def trimmed(said: Said, start: int, end: int) -> tuple[int, int]:
    """The span without space or marks at its ends."""
    while start < end and (said.text[start].isspace() or said.text[start] in ",;:-–—•*("):
        start += 1
    while end > start and (said.text[end - 1].isspace() or said.text[end - 1] in ",;:-–—"):
        end -= 1
    return start, end
