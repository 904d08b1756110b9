"""Refusing what the company offered, without having to name it: "keep it", "not him", "and what do I do with points?".

An offer stands in the company's words just before. Where a message takes it, chooses among several things, or only
tells that a step was tried in vain, nothing is refused.
"""

from __future__ import annotations

from drafter.domain.evidence import Evidence
from drafter.domain.lexicon.patterns import Waiting
from drafter.domain.regex import regex
from drafter.domain.sentences import Sentence, sentences
from drafter.drafting.reading.past.story import Story
from drafter.drafting.reading.past.told import COURTESY, Told
from drafter.drafting.reading.past.words import stems
from drafter.drafting.reading.scan import Said

_PROPOSES = Waiting(
    r"\b(?:(?:i|we)(?:'ll| will| can| could|'d| would|'ve| have| are able to| am able to)(?: \w+){0,2} (?:offer|give|provide|send|refund|credit\w*|replace|arrange|book|waive|issue|apply|exchange|swap|upgrade|schedule|extend|add\w*|repair|fix|patch|move|rebook|"
    r"straighten|let you|do|increase|put|glue|ship|raise|deliver|collect|switch|reduce|take|carry|cover|pay)|we(?:'re| are) offering|(?:i|we)(?:'ve| have) got (?:\w+ ){0,6}?(?:for you|instead)\b|(?:may|can|could|shall|should) (?:i|we) (?:send|offer|give|book|put|move|arrange|swap|credit|refund|replace)\b|as an? (?:work-?around|alternative|substitute)|(?:all )?(?:arranged|booked|sorted)[,:] an?\b|kindly (?:reset|reboot|restart|re-?install|uninstall|try|clear|wait|use|update)|offer(?:ed)? you|(?:is|are) (?:here|yours|ready) for you|here(?:'s| is) (?:a|another) (?!link|copy|list|quick|summary)|(?:posted|sent|issued|credited) you|as a (?:gesture|goodwill)|please accept|how about|you (?:can|could|may|might) (?:have|choose|keep|either|pause|switch|swap|move)|"
    r"would you (?:like|prefer|accept|take)|(?:technician|engineer|driver|plumber|team|fitter|mechanic|colleague)(?: [a-z]+){0,2} can\b|(?:recommend|suggest)|please (?:reset|reboot|restart|reinstall|try|visit|go|log|clear|wait|use|call)|"
    r"(?:wir|ich) (?:\w+ )?(?:konnen|kann|bieten|biete|konnten|schicken|senden|tauschen|erstatten|reparieren)|setzen sie|starten sie|(?:puedo|podemos|podria\w*) (?:ofrecer\w*|dar\w*|enviar\w*|cambiar\w*|hacer\w*|reembols\w*|descontar\w*)|(?:te|le|les) (?:ofre\w+|recomiendo|enviamos|envio|comparto|damos|propongo)|"
    r"(?:nous|je|on) (?:vous )?(?:pouvons|peux|peut|propos\w+|offr\w+)|merci de (?:re\w+|vous|patienter)|veuillez)\b"
)
_OFFERS_NOTHING = regex(
    r"\b(?:can(?:'|no)t|cannot|unable|unfortunately|won't|don't offer|anything else|help you|leider|kein\w*|nicht|lamentablemente|no (?:podemos|puedo|es)|malheureusement|ne (?:pouvons|peux))\b"
)
_CHOICE = regex(r"\b(?:either|or|oder|entweder|ou|which|prefer|choose)\b")
_TAKES = Waiting(
    r"\b(?:(?:yes|yeah|yep|ok|okay)(?!,? (?:right|no|so|but|that's not|well|not|sure))|go on(?: then)?|go ahead|do it|sounds (?:good|fine|fair)|works for me|it is[.,!\s]*$|i(?:'ll| will) (?:take|have|keep|go|come|bring|try|do|wait)|(?:i|happily|gladly) accept\w*|deal|no objection|send it|please do|"
    r"that(?:'s| is| would be| will be|'ll be) (?:fine|ok|okay|good|great|perfect|lovely)|(?:\w*day|noon|tomorrow|week|morning|afternoon|evening|then|am|pm)(?:'s| is| would be| will be| works| suits)(?= (?:fine|ok|okay|good|great|perfect|lovely|for (?:me|us)|me|us)\b)|ja bitte|gerne|einverstanden|in ordnung|passt|nehme ich|de acuerdo|acepto|perfecto|que remedio|oui|d'accord|va pour|vous pouvez (?:lancer|envoyer|valider)|meinetwegen|na gut|von mir aus|volontiers|parfait|j'accepte|entendu)\b|"
    r"^\W*(?:fine|great|perfect|thanks|thank you|gern|ja|si|vale)\b(?!,? but)"
)
_ACCEPTS = Waiting(
    r"(?<!if )\bi(?:'ll| will) (?:take|have) (?:it|that|them)\b(?! (?:further|to|up|as|elsewhere|from|back|all|with|out))(?! if\b)|\b(?:i'?ll|i will|we'?ll|we will) (?:take|have|accept) (?:the|your|that) (?:\w+ )?(?:tenner|fiver|money|refund|voucher|credit|discount|offer|slot|points|replacement|exchange|repair|cash|gift ?card|upgrade|[$£€] ?\d)\w*(?! if\b)|\b(?:i|we)(?:'ll| will| do| happily| gladly)* accept\b(?! (?:that|no|this as)\b)"
)
_IN_VAIN = regex(
    r"\b(?:tried|did (?:that|it|all)|done (?:that|it|all)|held it|turned it|same (?:flicker|thing happens|result|error)|still (?:the|no|not|same|does|won't)|(?:till|app|site|website|system|code|link|page)[^.!?\n]{0,20}(?:won't|doesn't|says)|didn't (?:work|help)|probiert|gemacht|probe|hice|essaye|fait)\b"
)
_GREETING = r"^\W*(?:(?:hi|hello|hey|dear|good (?:morning|evening|afternoon)|hallo|guten tag|hola|buen\w* \w+|bonjour|madame|monsieur)\b[^.!?\n]{0,40}[,.!:\n]\s*)?(?:[a-z]{2,12}, |(?:oh|ah|well|um|er|lol|ha|sorry|thanks but|honestly|ah ca)[,. ]+)?"
_FLAT_NO = Waiting(
    _GREETING + r"(?:(?:no|never|nein|non)(?=[,.!;:\s]*(?:$|[,.!;:\n]|thank|merci|gracias|danke|i\b|not\b))|"
    r"(?:nope|nah|no way|absolutely not|certainly not|definitely not|surement pas|certainement pas|hors de question|ni hablar|ni en \w+|ni loc[oa]|de ninguna manera|auf keinen fall|sicher nicht|kommt nicht in frage|no thanks?|nein danke|non merci|no gracias)\b|"
    r"not (?:him|her|them|that|this|it|another|again|a chance|good enough|interested|happening|acceptable|for me|with|going to)\b)"
)
_BARE_NO = regex(r"^\W*(?:no|nope|nah|never|nein|non)\W*$")
_KEEP_IT = Waiting(
    r"(?<!i'll )(?<!i will )\b(?:(?:keep|shove|stick|stuff) (?:em|'em|it|them|your|the|that|those)\b|leave (?:your|the|it)\b|take (?:it|that|them) (?:back|off)|cancel (?:it|that)\b|spare me|save (?:it|your)|forget (?:it|that|the|your)|behalten sie|(?:konnen|durfen) sie[^.!?\n]{0,40}(?:behalten|sparen|jemand|schenken)|sparen sie|bleiben lassen|"
    r"lassen wir[^.!?\n]{0,20}bleiben|guard(?:e|a|en)(?:se|te|n|nse)\b|quedese|ahorr(?:ese|ate|ense)|gardez|epargnez|tres peu pour moi|sans facon|merci bien|no (?:\w+,? ){0,3}?thank(?:s| you)|nein,? danke|kein\w* (?:\w+,? ){1,3}?danke|non,? merci|no,? gracias)"
)
_WANTS_ELSE = Waiting(
    r"\b(?:i(?:'d| would) (?:much )?rather|i want (?:my money|the full|a full|cash|a (?:new|proper|real|sound|working))|(?:all )?my money(?: back)?|money back|what (?:i|we|she|he|they) (?:want|need|asked|ordered|ha[sv]e? to have)|(?:i'm|i am|we're|we are) after|come and (?:fetch|collect|get) it|(?:find|think of|come up with) (?:me |us )?(?:another|something|a better)|"
    r"something else|another (?:way|solution)|denken sie sich|etwas anderes|was anderes|otra cosa|otra solucion|trouvez|autre chose|autrement|geld zuruck|mein geld|(?:mi )?dinero|mon argent|lo que toca|ce que je veux|lo que quiero|was ich (?:will|mochte|brauche))\b"
)
_SCORNS = Waiting(
    r"\b(?:what (?:am i|are we|would i|do i|should i|good is|use is|good are)\b|was soll ich (?:denn )?mit|que hago (?:yo )?con|que (?:voulez-vous|veux-tu) que je|you want (?:to|me)\b|(?:you(?:'re| are| must be) |are you )(?:joking|kidding|serious)|no me sirve|(?:bringt|nutzt|hilft) mir nicht|ne me sert|"
    r"i (?:must |have to |will )?(?:refuse|decline|reject)|lehne ich ab|ich lehne|rechazo|je refuse|(?:of )?no (?:good|use|help|interest)\b|(?:does|do|is|are)(?:n't| not) (?:\w+ )?(?:tempt|cut it|begin|come close|cover|acceptable|good enough|enough|interested|a solution|happening)|not happening|isn't happening|think about it|same thing|"
    r"(?:an insult|insulting|a joke|laughable|derisory|pathetic|ridicul\w+)|not (?:doing|going) (?:that|it|there|anywhere)|nobody is\b|(?:i'm|i am|we're|we are) not \w+ing)"
)
_POINTLESS = regex(
    r"\b(?:it|that|this|one|another|they|second|third|fourth|fifth|sixth|next|more)\b[^.!?\n]{0,12}?(?:\b(?:will|would)\b|'(?:ll|d)\b)[^.!?\n]{0,20}?\bsame\b"
    r"|\b(?:not|never|won't|wont) (?:be )?pay(?:ing)? (?:for|again|extra|twice|to)\b"
)
"""Trying once more is of no use; and what must be paid for was no gift."""
_NOT = regex(
    r"\b(?:not|no|never|nobody|neither|nor|cannot|kein\w*|nicht|nie|niemand|ni|nunca|nadie|tampoco|pas|jamais|rien|wont|cant|dont)\b|n't\b"
)
_OPEN_YET = regex(
    r"\b(?:(?:can|do)(?:n't|'t| not|not) (?:find|see|know|remember|understand|open|have)|lose|miss|yet|still|arriv\w*|receiv\w*|came|come|got|sure|certain|hope|gekommen|erhalten|llega\w*|recib\w*|recu|arrive\w*|sent)\b|(?:haven|hasn|didn|wasn)'t"
)
_MANY_WORDS = 4
_CLAUSE = regex(r"[,.;!?\n]|\bbut\b")
_NEW_ONE = regex(r"\bnew one\b")
_MONEY = regex(r"\b(?:refund|money back|cash|back to your (?:card|account))\b|[$£€] ?\d[\d.,]* back\b")
_PICKS = regex(
    r"\b(?:please|pls|take|have|prefer|rather|choose|go (?:for|with)|then|it is|would be|fine|good|ok|instead|bitte|lieber|gerne|nehme|por favor|prefiero|mejor|s'il|svp|prefere|plutot)\b"
)


def refusal(story: Story, said: Said) -> Evidence | None:
    """The words that refuse what the company had just offered, in a message that refuses it."""
    told = story.told_before(said)
    offers = [piece for one in told for piece in proposals(one)]
    if not offers or said.where in story.closing or chooses(offers, said):
        return None
    pieces = sentences(said.own)[:30]
    asked = any(piece.text.endswith("?") and piece not in offers for one in told for piece in one.asking)
    flat = [piece for piece in pieces if _BARE_NO.match(piece.text)]
    if pieces and _FLAT_NO.match(pieces[0].text):
        flat.insert(0, pieces[0])
    if flat and not asked:
        return said.evidence(flat[0].start, flat[0].end)
    taken = any(_TAKES.search(piece.text) and not _SCORNS.search(piece.text) for piece in pieces)
    if taken or (_IN_VAIN.search(said.own) and not _POINTLESS.search(said.own)):
        return None
    offered = frozenset().union(*(stems(piece.text) for piece in offers))
    for piece in pieces:
        if _refuses(piece, offered):
            return said.evidence(piece.start, piece.end)
    if _OPEN_YET.search(said.own):
        return None
    guessed = next((guess for guess in said.guesses if guess.label == "rejected_solution"), None)
    return said.evidence(guessed.start, guessed.end) if guessed else None


def accepts(said: Said) -> bool:
    """Whether a message says outright that it takes what it was offered, however gladly."""
    return _ACCEPTS.search(said.own) is not None


def proposals(told: Told) -> list[Sentence]:
    """The sentences in which the company offers to do or give something, or tells what to do about the trouble."""
    return [
        piece
        for piece in told.sentences
        if _PROPOSES.search(piece.text) and not (_OFFERS_NOTHING.search(piece.text) or COURTESY.search(piece.text))
    ]


def chooses(offers: list[Sentence], said: Said) -> bool:
    """Whether several things were offered and the message takes one of them while it turns down another."""
    if not any(_CHOICE.search(piece.text) for piece in offers):
        return False
    offered = frozenset().union(*(stems(piece.text) for piece in offers))
    money = any(_MONEY.search(piece.text) for piece in offers)
    return any(_picks(clause, offered, money) for clause in _CLAUSE.split(said.own[:2000]))


def _picks(clause: str, offered: frozenset[str], money: bool) -> bool:
    if _NOT.search(clause) or _KEEP_IT.search(clause) or _SCORNS.search(clause):
        return False
    named = stems(clause) & offered or _NEW_ONE.search(clause) or (_MONEY.search(clause) and money)
    return bool(named) and (_PICKS.search(clause) is not None or len(clause.split()) <= _MANY_WORDS)


def _refuses(piece: Sentence, offered: frozenset[str]) -> bool:
    if any(one.search(piece.text) for one in (_KEEP_IT, _SCORNS, _WANTS_ELSE, _POINTLESS)):
        return True
    words = stems(piece.text)
    if not words & offered:
        return False
    echo = len(piece.text.split()) <= _MANY_WORDS and words <= offered and piece.text.endswith((".", "?"))
    return echo or (_NOT.search(piece.text) is not None and not _OPEN_YET.search(piece.text))
