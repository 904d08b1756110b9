"""Drafts that come to where agents work: what a help desk tells is worked on in the background."""
