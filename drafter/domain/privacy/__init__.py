"""What must not leave for a language model, and how it comes back: finders by rule and check digit, and the vault."""

from drafter.domain.privacy.known import Known
from drafter.domain.privacy.private import KINDS, Kind, Private, find_private
from drafter.domain.privacy.vault import Vault

__all__ = ["KINDS", "Kind", "Known", "Private", "Vault", "find_private"]
