"""Drafts that were paid for once, and are not paid for again."""
