"""Which rules are worth trying on which sentences: those that find a word of each of their anchor groups there.

What a word calls for is worked out once and remembered, since customers use few different words.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from drafter.domain.lexicon.rule import Rule

_REMEMBERED = 20_000
"""Words kept in memory for each language; past that we forget and begin anew."""
_USUAL = 60
"""As many letters as a word has at most, if it is one."""
_BEFORE = 2
"""How far a pattern may look back over the end of the sentence before: ". Otherwise I …"."""

_GROUPS = 3
Window = tuple[int, int]
Called = tuple[int, int, int]
"""For each of the anchor groups, the rules that a word or sentence calls for: bit n stands for rule n."""


class Index:
    """The rules of one language by the letters that call for them."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        self._rules = tuple(rules)
        self._by_anchor: dict[str, list[int]] = {}
        self._running = 0
        without = [0] * _GROUPS
        for place, rule in enumerate(self._rules):
            groups = rule.anchors
            if rule.runs_on:
                self._running |= 1 << place
            for number in range(_GROUPS):
                for anchor in groups[number] if number < len(groups) else ():
                    self._by_anchor.setdefault(anchor, [0] * _GROUPS)[number] |= 1 << place
                if number >= len(groups):
                    without[number] |= 1 << place
        self._without: Called = (without[0], without[1], without[2])
        self._longest = max(map(len, self._by_anchor), default=0)
        self._called: dict[str, Called] = {}

    def worth_trying(self, whole: str, breaks: Sequence[int]) -> Iterator[tuple[Rule, list[Window]]]:
        """Each rule that may hold in folded `whole`, with the stretches in which to try it: a sentence that calls
        for it; with its neighbours, where the phrase may run on ("You promised it for Monday. Nothing came.")."""
        ends = [*breaks, len(whole)]
        starts = [0, *breaks]
        windows: dict[int, list[Window]] = {}
        called = [self._called_by(whole[start:end].split()) for start, end in zip(starts, ends, strict=True)]
        for number, (start, end) in enumerate(zip(starts, ends, strict=True)):
            for place in self._wanted(called, number):
                if self._rules[place].runs_on:
                    first, last = starts[max(0, number - 1)], ends[min(len(ends) - 1, number + 1)]
                else:
                    first, last = max(0, start - _BEFORE), end
                stretches = windows.setdefault(place, [])
                if stretches and first <= stretches[-1][1]:
                    stretches[-1] = (stretches[-1][0], last)
                else:
                    stretches.append((first, last))
        for place in sorted(windows):
            yield self._rules[place], windows[place]

    def _called_by(self, words: Sequence[str]) -> Called:
        """For each group, the rules that find a word of it in one sentence."""
        first = second = third = 0
        for word in words:
            one, two, three = self._called.get(word) or self._calls(word)
            first, second, third = first | one, second | two, third | three
        return first, second, third

    def _wanted(self, called: Sequence[Called], number: int) -> Iterator[int]:
        """The places of the rules worth trying on one sentence. A rule that runs on must find its rarest words here
        and the others here or next door."""
        first, second, third = called[number]
        if not first | second | third and not self._without[0]:
            return
        near_second, near_third = second, third
        for neighbour in (number - 1, number + 1):
            if 0 <= neighbour < len(called):
                near_second |= called[neighbour][1]
                near_third |= called[neighbour][2]
        here, there, beyond = self._without
        wanted = (first | here) & (near_second | there) & (near_third | beyond)
        wanted &= self._running | ((second | there) & (third | beyond))
        while wanted:
            lowest = wanted & -wanted
            yield lowest.bit_length() - 1
            wanted ^= lowest

    def _calls(self, word: str) -> Called:
        if len(self._called) >= _REMEMBERED:
            self._called.clear()
        one = two = three = 0
        for anchor in self._anchors_in(word):
            first, second, third = self._by_anchor[anchor]
            one, two, three = one | first, two | second, three | third
        self._called[word] = (one, two, three)
        return one, two, three

    def _anchors_in(self, word: str) -> Iterator[str]:
        """The anchors that stand in a word. Its pieces are looked up, since there are thousands of anchors; in what is as long
        as a link, it is the other way round."""
        if len(word) > _USUAL:
            yield from (anchor for anchor in self._by_anchor if anchor in word)
            return
        for start in range(len(word)):
            for end in range(start + 1, min(len(word), start + self._longest) + 1):
                if word[start:end] in self._by_anchor:
                    yield word[start:end]
