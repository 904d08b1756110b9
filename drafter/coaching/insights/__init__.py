"""What the cases of a period show together, told from counts alone: shares and trends, what is missing, what to do."""

from drafter.coaching.insights.counted import Counted, Seen, TopicCount
from drafter.coaching.insights.period import Period, period
from drafter.coaching.insights.telling import told

__all__ = ["Counted", "Period", "Seen", "TopicCount", "period", "told"]
