"""One listener, and several calls that may speak to it: it hears one of them at a time, and is told when what it heard
counts for nothing.
"""

from __future__ import annotations

from drafter.ports import Listener


class Floor:
    """Who speaks first has the floor until its try fails, or until another has the whole answer."""

    def __init__(self, listener: Listener) -> None:
        self._listener = listener
        self._speaker: Voice | None = None
        self._stale = False

    def voice(self) -> Voice:
        """A listener for one more call."""
        return Voice(self)

    def clear(self) -> None:
        """Tells that what was heard counts for nothing, where anything was and nobody else is speaking."""
        if self._stale and self._speaker is None:
            self._listener.again()
            self._stale = False

    def speak(self, voice: Voice, piece: str) -> None:
        if self._speaker is voice:
            self._listener.hear(piece)
        elif self._speaker is None:
            self.clear()
            self._speaker = voice
            self._listener.hear(voice.said)

    def leave(self, voice: Voice) -> None:
        if self._speaker is voice:
            self._speaker, self._stale = None, True

    def take(self, voice: Voice) -> None:
        """What this voice said is the answer: it is heard, whoever spoke before."""
        if self._speaker is not voice:
            if self._speaker is not None:
                self.leave(self._speaker)
            self.clear()
            if voice.said:
                self._speaker = voice
                self._listener.hear(voice.said)


class Voice:
    """What one call says; itself a Listener."""

    def __init__(self, floor: Floor) -> None:
        self._floor = floor
        self._pieces: list[str] = []

    @property
    def said(self) -> str:
        return "".join(self._pieces)

    @property
    def begun(self) -> bool:
        return bool(self._pieces)

    def begin(self) -> None:
        """A try begins."""
        self._pieces.clear()
        self._floor.clear()

    def hear(self, text: str) -> None:
        self._pieces.append(text)
        self._floor.speak(self, text)

    def again(self) -> None:
        self.fail()
        self._floor.clear()

    def fail(self) -> None:
        """What this try said counts for nothing."""
        self._pieces.clear()
        self._floor.leave(self)

    def finish(self) -> None:
        """This try has the whole answer."""
        self._floor.take(self)
