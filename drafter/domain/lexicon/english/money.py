"""Money in English: pulling a payment back, money wrongly taken, costs that followed."""

from __future__ import annotations

from drafter.domain.lexicon.rule import Rule, family

_BANK = r"(?:(?:my|our|the|his|her) (?:own )?(?:bank|card (?:company|issuer|provider|people)|credit card(?: (?:company|issuer|provider))?|debit card provider|amex|visa|mastercard|american express|paypal|klarna|building society|credit union|card)|paypal|amex|visa|mastercard|american express|klarna|revolut|monzo)"
_PAID = r"(?:charges?|payments?|transactions?|purchase|amount|debit|direct debit|standing order|money|funds|it all|it|the lot|deposit|fee)"
_CHARGEBACK = family("chargeback_threat", 0.45, [
    r"\b(?:charge ?-?backs?|charg(?:e|ing) (?:it|this|that|the (?:whole )?(?:amount|lot|payment|order)) back|charged (?:it|this|that) back)\b(?! (?:up|the phone|battery))",
    rf"\b(?:i'll|i will|i'm|i am|we'll|we will|we're|we are|or|and|to|going to|gonna|will be|have|already|been|now|then|must|by) (?:also |now |then |just |formally |already |i )*disput(?:e|ed|ing)\b<near>\b{_PAID}\b|\bor (?:i|we) dispute\b",
    rf"\bdisput(?:e|ed|ing)\b<gap>\b(?:with|through|via|by) {_BANK}",
    rf"\b(?:open|fil|rais|start|lodg|log|put|submit|initiat|begin|mak)\w*<near>\b(?:disputes?|claims?|case)\b<gap>\b(?:with |through |via |at |on )?{_BANK}|\b(?:paypal|klarna|bank|visa|amex|card) (?:dispute|claim)\b",
    r"\b(?:i'll|i will|or|going to|gonna|have to|we'll|i'm) (?:be )?(?:open|fil|rais|start|lodg|submit|initiat)\w*<near>\bdispute\b",
    rf"\b(?:revers(?:e|ed|ing)|claw(?:ing)?|recall(?:ing)?|pull(?:ing)?) (?:back )?(?:the |this |that |my |our |your |all )?(?:last |whole |entire )?{_PAID}\b|\b(?:stop(?:ping|ped)?|block(?:ing|ed)?|withhold(?:ing)?)<near>\b(?:the|this|that|my|our|all|your) (?:next |last )?(?:payments?|charges?|transactions?|direct debits?)\b(?! from (?:work|go|fail))",
    r"\bsection[- ]?75\b|\bs75 claim\b",
    rf"\b{_BANK}<near> (?:will|'ll|is going to|can|shall|would) (?:be )?(?:hear|interested|sort|deal|get (?:it|the|my)|revers|refund|recover|return|claw|take (?:it|the|my)|handle)\w*",
    rf"\b(?:get|getting|claw|clawing|claim|claiming|recover|recovering|tak|taking|pull|pulling|revers\w+|recoup\w*)<near>\b(?:money|payment|funds|it|refund|cash|amount|this|that)\b<near>\b(?:back |reversed )?(?:through|via|from|with|by|off) {_BANK}",
    rf"\b(?:i'll|ill|i will|we'll|we will|going to|gonna|have to|or i|or we|and i|forced to|straight to|about to|i'm|i am|next (?:call|step|stop) is|will be)(?: \w+){{0,3}}? (?:call|contact|ring|phon|speak|talk|go|tell|ask|inform|instruct|get|notify|involv|hear from|see|turn|to)(?:ing)?\b(?: on| onto| with| to| from)* {_BANK}\b(?! (?:statement|details|account|balance|to (?:increase|raise|check|pay|unlock|lift)|app\b|about (?:a|my) (?:mortgage|loan|overdraft|limit)))",
    r"\b(?:have|had|ask|get|let)(?:ing)? (?:my|the|our) (?:bank|card (?:company|issuer)|credit card(?: company)?)<near> (?:reverse|refund|recover|return|claim|take|pull|claw|get)\b",
    r"\bdirect debit (?:indemnity|guarantee)\b|\bclaim(?:ing)? (?:it |the money |everything )?back (?:under|through) the direct debit\b",
], guards=("negated", "others", "dropped"), unless=r"\bbank (?:asked|told me to|needs|wants|requires)\b|\bprevious(?:ly)? (?:seller|shop|company)\b|another (?:company|shop|seller|website)|how (?:do|can|would) i dispute|(?:dispute|disputing) a (?:late|parking)|withdr[ae]w(?:n|ing)?\b<near>\bdispute|dropped the dispute|cancel(?:led)? (?:my|the) dispute|phone (?:won't|doesn't) charge")  # fmt: skip

_TAKEN = r"(?:charged|billed|debited|invoiced)"
_LOSS = family("financial_loss", 0.3, [
    r"\b(?:i'm|i am|we're|we are|leaves? (?:me|us)|left (?:me|us)) (?:now |currently )?(?:out|down|short|minus|worse off)(?: of pocket)?(?: by)? ?(?:[$£€] ?\d|\d[\d.,]* ?(?:pounds|dollars|euros|quid|usd|eur|gbp)|over [$£€]?\d|hundreds|thousands)",
    r"\bat (?:my|our) own (?:expense|cost)\b|\bout of (?:my|our) own (?:pocket|money)\b|\bextra (?:costs?|expenses?|nights? (?:in|at)|fees?) (?:because|due|that|thanks|caused|in|at)\b",
    r"\bstill (?:being |getting |keep |keeps? (?:on )?)?(?:billed|charged|debited|charging|billing|taking (?:money|payments?))\b",
    r"\b(?:billed|charged|debited|invoiced|charging|billing) (?:me |us )?for\b[^.!?;\n]{0,45}?\b(?:i|we)(?:'d| had| have|'ve)?(?: \w+)? (?:ended|cancel\w+|return\w+|never|didn't|stopped|closed|don't|no longer|sent back|refused)\b",
    r"\b(?:fork|shell|lash|pay|paid|splash)(?:ed|ing)? out\b(?! (?:of (?:the|stock)|my balance))(?=<gap>\b(?:for|on|because|extra|myself|ourselves|again|[$£€]|\d))",
    r"\b(?:had|have|been forced|was forced|were forced) to (?:pay|hire|call(?: out)?|get|buy|rent|book|use)(?: \w+){0,2} (?:a|an|another|my own|our own|extra|two|more) \w+[^.!?;\n]{0,50}?\b(?:because|since you|as you|due to|thanks to your|after (?:you|your))\b",
    rf"\b(?:{_TAKEN}|took|taken|paid)<gap>\b(?:twice|double|two times|three times|2x|3x|thrice|again for|a second time|multiple times)\b",
    r"\bdoubl(?:e|y)[- ]?(?:charg|bill|pay|debit)\w*|\bduplicate (?:charges?|payments?|transactions?|debits?)\b",
    r"\bover[- ]?(?:charg|bill)\w*",
    rf"\b(?:still |been |being |keep(?:s)? |was |were |have |wrongly |incorrectly |mistakenly |you )(?:being |been |getting )?{_TAKEN}\b<gap>\b(?:never|didn't|did not|haven't|wasn't|cancel\w*|without|wrong\w*|incorrect\w*|instead of|not (?:order|use|receiv|what|ask)\w*|too much|more than|extra|even though|although|despite|after|by mistake|error|in error|no (?:authori|permission)\w*|shouldn't|nothing)",
    r"\b(?:keep|kept|still|continue\w*|stop|been) (?:on )?(?:charg|bill|tak|deduct)ing (?:me|us|my|money|payments?|the|our)|\b(?:wrongly|incorrectly|mistakenly|already) (?:charged|billed|debited|deducted|taken)\b",
    r"\b(?:took|taken|withdr[ae]w\w*|deduct\w*|debited|stole\w*|disappear\w*|vanished|gone|missing|removed|left)\b<near>\b(?:from|out of|off|my) (?:my |our |her |his |mum's |the )?(?:[a-z']+ )?(?:account|card|bank|savings|pension|wages|paypal)\b|\bmoney (?:is |has |was |has been |just )?(?:gone|missing|vanished|disappeared|taken)\b",
    r"\bunauthori[sz]ed (?:charges?|payments?|transactions?|withdrawals?|debits?)\b|\b(?:charge|payment|transaction|debit|withdrawal)\w*<gap>\b(?:without (?:my|our) (?:permission|consent|authori\w+|knowledge)|(?:i|we) (?:never|didn't|did not) (?:authori[sz]e|approve|make|agree))|\bfraudulent (?:charges?|payments?|transactions?)",
    r"\b(?:into|in|gone|went|me|my) (?:my |an |unarranged )?overdra(?:ft|wn)\b|\boverdraft (?:fee|charge)s?\b|\bbounced\b<near>\b(?:payment|rent|mortgage|cheque|check|direct debit)|\b(?:payment|rent|mortgage|cheque|check|debit)s?\b<near>\bbounced\b|\b(?:bank|late|nsf|penalty)(?: payment)? (?:fees?|charges?|penalt(?:y|ies))\b<gap>\b(?:because|due to|thanks to|as a result|you)",
    r"\bout[- ]of[- ]pocket\b|\b(?:reimburs\w+|claim|cover|compensat\w+)<near>\b(?:my |our |the |for )?(?:expenses|costs|taxi|hotel|loss\w*|earnings|wages)\b",
    r"\b(?:lost|losing|lose|lost out on|missed out on|forfeit\w*)<near>\b(?:wages|income|earnings|pay\b|salary|revenue|sales|business worth|deposit|money|clients?|a day'?s|thousands|hundreds|[$£€]\s?\d|\d[\d,.]*\s?(?:dollars|pounds|euros|quid|bucks|usd|eur|gbp))",
    r"(?<!to )(?<!will )(?<!would )(?<!'ll )\b(?:cost|costs|costing|cost(?:ed)?) (?:me|us)\b<near>(?:[$£€]\s?\d|\d[\d,.]*\s?(?:dollars|pounds|euros|quid|bucks)|money|a fortune|thousands|hundreds|a day'?s|wages|clients?|sales|business|a fine|my deposit)",
    r"\b(?:had to|have had to|was forced to|were forced to|been forced to|ended up|have to|forced to)(?: \w+){0,2}? (?:pay(?:ing)?|buy(?:ing)?|spend(?:ing)?|book(?:ing)?|hir(?:e|ing)|rent(?:ing)?|fork(?:ing)? out|shell(?:ing)? out|borrow(?:ing)?|purchas(?:e|ing)|take (?:an? )?(?:unpaid|day|taxi|cab|uber|time)|throw|bin|replace|tak(?:e|ing) (?:a day|two days|time))\b<gap>(?:[$£€]\s?\d|\d[\d,.]*\s?(?:dollars|pounds|euros|quid|bucks)|hotels?|taxis?|cabs?|uber|another|new|flights?|tickets?|extra|out of (?:my|our)|myself|ourselves|plumber|electrician|laundr\w+|takeaways?|eating out|unpaid|off work|food|data|elsewhere|emergency|temporary|twice|again)",
    r"\b(?:spent|paid|fork(?:ed)? out|shelled out)\b<near>(?:[$£€]\s?\d[\d,.]*|\d[\d,.]*\s?(?:dollars|pounds|euros|quid|bucks))<near>\b(?:on|for) (?:a |an |the |my |our )?(?:\w+ )?(?:taxis?|cabs?|hotels?|calls?|postage|parking|laundr\w+|data|takeaways?|replacement|repairs?|plumber|electrician|another|new flights?|emergency|uber|petrol|fuel)\b",
    r"\b(?:took|taken|taking|take|lost|wasted|booked|had)<near>\b(?:day|days|time|morning|afternoon|hours?) off\b<near>(?:work|unpaid|for nothing|again|to wait|waiting)?|\bunpaid (?:leave|day)\b",
    r"\b(?:food|groceries|freezer|fridge|meat|medicine|stock)\b<gap>\b(?:spoil\w*|ruined|went off|gone off|thrown (?:away|out)|in the bin|defrosted|rotten)\b|\bspoil(?:ed|t) (?:food|groceries)",
    r"\b(?:refund\w*|paid|credited)<gap>\b(?:short|less than (?:i|we)|only half|missing (?:[$£€]|\d))|\b(?:you|still) (?:still )?owe (?:me|us)\b",
    r"\b(?:i|we)(?:'ve| have)?(?: \w+)? (?:got|received|been|was|were|had to pay)<near>\b(?:fined|a fine|penalty (?:charge|notice|fee))\b",
    r"\b(?:been fined|was fined|got fined|got a fine|penalty (?:charge|notice|fee))\b<gap>\b(?:because|due|your|you)",
], guards=("negated", "others"), unless=r"\b(?:would it|will it|does it|how much (?:does|would|will)) cost|how do i (?:pay|claim)|will i be charged|be charged (?:for|if|when)\b.{0,30}\?|another company|previous (?:provider|shop)|old (?:\w+ )?(?:company|provider|bank|supplier)|wasn't overcharged|fully charged|battery|charged the (?:phone|battery|device|car|scooter)")  # fmt: skip

RULES: tuple[Rule, ...] = (*_CHARGEBACK, *_LOSS)
