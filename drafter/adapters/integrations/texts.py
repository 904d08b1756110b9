"""What was said in a message, out of the markup that a help desk keeps it in: HTML or Markdown to plain text.

Nothing is judged here: quoted tails of mails and signatures stay, since the reading knows what to make of them.
"""

from __future__ import annotations

import re
from html.parser import HTMLParser

from drafter.domain.case import MESSAGE_BYTES
from drafter.domain.regex import regex

_UNSEEN = frozenset({"script", "style", "title"})
"""What is between their tags is not read by a person."""
_PARAGRAPHS = frozenset({"p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "ul", "ol", "pre", "table", "hr"})
_LINES = frozenset({"div", "li", "tr", "dt", "dd", "section", "article", "header", "footer", "figure", "center"})
_SPACES = regex(r"[ \t\r\n\f]+")
_DECLARED = regex(r"<[!?][^<>]*>")
_OPENS_NOTHING = regex(r"<(?![a-zA-Z/])")
_EMOJI_LENGTH = 8
_MOST_MARKUP = 2 * MESSAGE_BYTES


def plain(html: str) -> str:
    """`plain("<p>Hello,</p><ul><li>one</li></ul>")` is "Hello,\\n\\n- one". Of a link its text stays, of a picture nothing
    but an emoji; what was quoted is marked by "> ". Text without markup has its lines folded, as a browser shows it."""
    reader = _Reader()
    reader.feed(_tags_only(html[:_MOST_MARKUP]))
    reader.close()
    return sound(reader.text())


def from_markdown(text: str) -> str:
    """What an agent wrote in an editor that keeps Markdown: lists and line breaks stay; stars, backslashes and the
    addresses of links go. HTML in it is text that was typed, and stays as it is."""
    from markdown_it import MarkdownIt  # takes time to load, and only one kind of desk needs it

    return plain(MarkdownIt("commonmark", {"breaks": True, "html": False}).render(sound(text)))


def sound(text: str) -> str:
    """The text as a case takes it: what no case can hold is shown as "\\ufffd", and what is too long for one is cut."""
    text = re.sub(r"[\x00\ud800-\udfff]", "\ufffd", text)
    return text if len(text) * 4 <= MESSAGE_BYTES else text.encode()[:MESSAGE_BYTES].decode(errors="ignore")


def _tags_only(html: str) -> str:
    """Without comments and declarations, and with each "<" that opens no tag as text: the parser of the standard library
    takes time with the square of a text that is full of them, and fails on declarations that it does not know."""
    first, *commented = html.split("<!--")
    said = _DECLARED.sub("", first + "".join(part.partition("-->")[2] for part in commented))
    said = _OPENS_NOTHING.sub("&lt;", said)
    closed = said.rfind(">") + 1
    return said[:closed] + said[closed:].replace("<", "&lt;")


class _Reader(HTMLParser):
    """Collects words, and how many line ends are wanted before the next one: the most that any tag in between asks for."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._out: list[str] = []
        self._ends = 0
        self._space = False
        self._bullet = ""
        self._unseen: str | None = None
        self._lists: list[int | None] = []  # the number of the next item, None where items have none
        self._quoted = self._as_is = 0

    def text(self) -> str:
        return "".join(self._out).strip()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if self._unseen is None and tag in _UNSEEN:
            self._unseen = tag
        self._between(tag)
        match tag:
            case "br":
                self._ends = min(self._ends + 1, 2)
            case "td" | "th":
                self._space = True
            case "img":
                shown = (dict(attrs).get("alt") or "").strip()
                if shown and len(shown) <= _EMOJI_LENGTH and not shown.isascii() and not any(map(str.isalnum, shown)):
                    self._say(shown)
            case "ul" | "ol":
                self._lists.append(1 if tag == "ol" else None)
            case "li":
                self._bullet = self._next_bullet()
            case "blockquote":
                self._quoted += 1
            case "pre":
                self._as_is += 1

    def handle_endtag(self, tag: str) -> None:
        if tag == self._unseen:
            self._unseen = None
        match tag:
            case "ul" | "ol" if self._lists:
                self._lists.pop()
            case "li":
                self._bullet = ""
            case "blockquote":
                self._quoted = max(0, self._quoted - 1)
            case "pre":
                self._as_is = max(0, self._as_is - 1)
        self._between(tag)

    def handle_data(self, data: str) -> None:
        if self._unseen is not None:
            return
        if self._as_is:
            for place, one in enumerate(data.splitlines()):
                self._ends = self._ends or min(place, 1)
                self._say(one)
            return
        words = _SPACES.sub(" ", data)
        self._space = self._space or words.startswith(" ")
        if words.strip(" "):
            self._say(words.strip(" "))
            self._space = words.endswith(" ")

    def _say(self, words: str) -> None:
        if self._ends and self._out:
            self._out.append("\n" * self._ends)
        if self._ends or not self._out:
            self._out.append("> " * self._quoted)
        elif self._space:
            self._out.append(" ")
        self._out += [self._bullet, words]
        self._ends, self._space, self._bullet = 0, False, ""

    def _between(self, tag: str) -> None:
        """Paragraphs stand apart by an empty line, but not within a list."""
        wanted = 2 if tag in _PARAGRAPHS and not self._lists else int(tag in _PARAGRAPHS or tag in _LINES)
        self._ends = max(self._ends, wanted)

    def _next_bullet(self) -> str:
        number = self._lists[-1] if self._lists else None
        if number is not None:
            self._lists[-1] = number + 1
        return "  " * (len(self._lists) - 1) + (f"{number}. " if number is not None else "- ")
