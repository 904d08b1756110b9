"""What the customer was really promised: the text that was sent is read again, beside the draft that it came from.

`as_sent` is the door. Both texts are read by the same reader, so what it misses in one it misses in the other, and what
differs is what the agent changed.
"""

from drafter.drafting.following.sending import Sending, as_sent
from drafter.drafting.reading.ledger.same_act import is_same

__all__ = ["Sending", "as_sent", "is_same"]
