"""The customer sent to look it up: our pages are said to hold what was asked, a page is to be watched for news, or some tool
of ours to be fed. And to arrange with others what is ours to arrange.
"""

from __future__ import annotations

from drafter.drafting.checking.manner.phrases import CLAUSE, Rules

_PAGES = r"(?:website|web ?site|site|web ?page|pages?|portal|app|docs|documentation|guide|faqs?|handbook|manual|help ?cent(?:er|re)|knowledge base|price list|tariff|calculator|leaflet|brochure|timetable|blog|planner|overview|fact sheet|feed|board|map|terms)"
_TELLS = r"(?:covers?|explains?|lists?|tells? you|shows?|sets? out|answers?|goes? into|runs? through|walks? you through|describes?|lets? you (?:check|see|work out|look up))"
_WHAT = r"(?:what|which|how|whether|when|where|all (?:this|that|of (?:this|that)|the)|everything|more|exactly|depths?|sizes?|prices?|fees?|rates?|costs?|soils?|such|these|those|just that)"
_ASKED = rf"(?:{CLAUSE}|\b(?:please|just|simply|kindly|you (?:can|could|may|might)|meanwhile|and|then) )(?:(?:please|just|simply|kindly|do|also|meanwhile|always|and) )*"

LOOKING_UP: Rules = (
    ("cover|explain|list|tell|show|set|answer|goes|go |run|walk|describe|let", rf"\b(?:our|the) (?:[\w-]+ ){{0,3}}?{_PAGES}(?: (?:on|in|at) (?:our|the) {_PAGES})?(?: that| which)? (?:\w+ly |also |does |do )?{_TELLS} {_WHAT}\b|\bthere(?:'s| is| are) (?:an? |the |our )?(?:[\w-]+ ){{0,3}}?{_PAGES} (?:on|in|at) (?:our|the) {_PAGES} (?:that|which|for)\b"),
    ("look there|look it up|look that up|look this up|look them up|read up|look around there", rf"(?:\b(?:best|better|easiest|quickest|well|worth|wise) (?:to |if you )?|{_ASKED})(?:have|take|having|taking) (?:a|another) (?:\w+ )?look there\b|{_ASKED}(?:look (?:it|that|this|them) up|read up on)\b"),
    ("show you|tell you|give you|work it out|calculate", rf"{_ASKED}(?:pop|put|enter|type|plug|key|drop|feed|paste|tap) [^.!?;]{{1,40}}\b(?:in|into|to) (?:the|our) (?:[\w-]+ ){{0,2}}?[^.!?;]{{0,30}}\b(?:and|,)? ?(?:it|that|they|this)(?:'ll| will)? (?:shows?|tells?|gives?|works?|calculates?)\b"),
    ("eye on|watch|refresh|follow|monitor", rf"{_ASKED}(?:keep (?:an|a close|half an) eye on|keep watching|watch|refresh|follow|monitor) (?:our|the) (?:[\w-]+ ){{0,2}}?{_PAGES}\b"),
    ("another|alternative|a new|onward|replacement|different", rf"{_ASKED}(?:find|go to|see|speak to|ask|look for|make your way to) (?:the |our |a )[^.!?;]{{1,50}}? and (?:arrange|book|organi[sz]e|sort out|find|get|buy|order|request) (?:an? |another |the )"),
)  # fmt: skip
