"""Asides to the gallery: a tag that asks for assent ("wouldn't you say?"), a rhetorical "however will you cope", a word on
those who do not read, an endearment, or what would do the customer good. They tell nothing of the matter.
"""

from __future__ import annotations

from drafter.drafting.checking.manner.phrases import CLAUSE, Rules

ASIDES: Rules = (
    ("you say|you agree|you think|you find|one say", r"(?:,? (?:wouldn't|won't|don't|shouldn't)|, (?:would|do)) (?:you|one|we) (?:not )?(?:say|agree|think|find)(?=[?:,.!])"),
    ("ever will|ever would|ever did|ever does|ever shall|will the|would the|will we|will they|will one|will anyone", rf"(?:{CLAUSE}|, )(?:however|how ever|how on earth|wherever|whatever) (?:will|would|did|does|shall|could) (?!i\b|we (?:make|put))[^.!?:;]{{2,40}}?\b(?:survive|cope|manage|do without|live|bear|go on)\b|{CLAUSE}how (?:will|would) (?:the \w+|they|one|anyone) ever (?:survive|cope|manage)\b"),
    ("those who|people who|anyone who|anybody who|customers who", r"\b(?:for|to|of|unlike|by) (?:those|people|anyone|anybody|customers) who (?:don't|do not|can't|cannot|won't|never|didn't|prefer not to|forget to) (?:\w+ )?(?:read|look|listen|check|measure|count|think|ask)\b"),
    ("my dear|bless you|bless your|young lady|young man|sweetheart|sweetie|darling|my good", rf"(?:, |{CLAUSE})(?:my (?:dear|love|good (?:man|woman|sir|lady))|young (?:lady|man)|sweetheart|sweetie|darling)(?= ?[,.!;])|\bbless (?:you|your (?:heart|soul|\w+))\b(?! all)"),
    ("do you good|do you no harm|do you the world", r"\b(?:would|might|could|will|'d|'ll) (?:certainly |really |perhaps )?do you (?:a world of |the world of |some )?(?:good|no harm)\b"),
    ("ought to know|should know|would know", r"\b(?:any|every) (?:\w+ ){0,2}?(?:adult|administrator|owner|driver|parent|traveller|tenant|user|customer|grown-up|professional|person|cook|rider|gardener|landlord|reader) (?:really |surely )?(?:ought to|should|would|must) know\b"),
    ("would have shown|would have told|would have revealed|would have answered|would have made plain", r"\b(?:a|one|even a) (?:\w+ )?(?:careful |closer |quick |second |simple )?(?:reading|look|glance)\b (?:of|at|through) [^.!?]{2,50}\bwould (?:also |soon |already )?have (?:shown|told|revealed|answered|made)"),
    ("lucky|hope at least|hope that at least", r"\b(?:second|third|fourth|fifth) time lucky\b|\b(?:i|we) (?:do )?hope (?:that )?at least (?:one|some|your|the) (?!answer|explanation|part)\w+"),
)  # fmt: skip
