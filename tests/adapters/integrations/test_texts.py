"""Markup to plain text: what was said stays, and nothing else."""

from __future__ import annotations

import time

import pytest

from drafter.adapters.integrations.texts import from_markdown, plain, sound
from drafter.domain.case import MESSAGE_BYTES


@pytest.mark.parametrize(
    ("html", "said"),
    [
        ("", ""),
        ("Where is it?", "Where is it?"),
        ("<p>Hello,</p><p>where is it?</p>", "Hello,\n\nwhere is it?"),
        ("one<br>two<br/>three", "one\ntwo\nthree"),
        ("one<br><br>two", "one\n\ntwo"),
        ("<div>one<br></div><div><br></div><div>two</div>", "one\n\ntwo"),  # how mail programs write an empty line
        ("<p>one</p>\n\n\n<br>\n<p>two</p>", "one\n\ntwo"),
        ("<ul><li>one</li><li><p>two</p></li></ul>after", "- one\n- two\n\nafter"),
        ("<ol><li>one<li>two<ul><li>deep</ul><li>three</ol>", "1. one\n2. two\n  - deep\n3. three"),
        ("I <b>paid</b> it <i>tw</i>ice , see <a href='https://x.example/?id=1'>the  bill</a>.", "I paid it twice , see the bill."),
        ("1 &lt; 2 &amp;&amp; caf&eacute; &#8364;5&nbsp;net", "1 < 2 && café €5\xa0net"),
        ("&lt;script&gt;alert(1)&lt;/script&gt;", "<script>alert(1)</script>"),
        ("<p>They wrote:</p><blockquote>we will <b>pay</b><br>today</blockquote>No.", "They wrote:\n\n> we will pay\n> today\n\nNo."),
        ("<table><tr><td>Order</td><td>4471</td></tr><tr><td>Paid</td><td>yes</td></tr></table>", "Order 4471\nPaid yes"),
        ("<pre>a\n  b\n\nc</pre>end", "a\n  b\n\nc\n\nend"),
        ("so angry <img class=emoji alt='😡' src='https://x.example/e.png'>!", "so angry 😡!"),
        ("a < b, <3 and <<this>> 5<6", "a < b, <3 and <> 5<6"),
    ],
)  # fmt: skip
def test_what_was_said_stays(html: str, said: str) -> None:
    assert plain(html) == said


@pytest.mark.parametrize(
    "html",
    [
        "<script>alert(1)</script>said",
        "<style>p { color: red }</style>said",
        "<html><head><title>Mail</title><meta charset=utf-8></head><body>said</body></html>",
        "<!-- hidden <b>x</b> -->said<!-- a <!-- b -->",
        "<!DOCTYPE html><?xml version='1.0'?>said",
        "<!--[if mso]><p>Outlook</p><![endif]-->said<![if !mso]><![endif]>",
        "<![foo bar]>said<![CDATA[x]]>",
        "said<img src='https://t.example/open.gif?u=maria' width=1 height=1 alt=''>",
        "said<img src='logo.png' alt='Northwind Home, since 1998'>",
        "<p onclick='x()' style='display:block' data-a='<b>'>said</p>",
        "said<svg onload=alert(1)><title>t</title></svg>",
        "</p></ul></blockquote></ol></li></pre>said</script>",
    ],
)
def test_markup_and_what_nobody_reads_goes(html: str) -> None:
    assert plain(html) == "said"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("I refund **you** _today_.", "I refund you today."),
        ("Hello Maria,\\\nyour order \\#4471\\_a", "Hello Maria,\nyour order #4471_a"),
        ("one\ntwo\n\nthree", "one\ntwo\n\nthree"),
        ("- one\n- two\n\n1. three\n2. four", "- one\n- two\n\n1. three\n2. four"),
        ("[our shop](https://shop.example) ![p](https://x.example/p.png)", "our shop"),
        ("<b>typed</b> & kept 1 < 2", "<b>typed</b> & kept 1 < 2"),
        ("it costs $5.00 * 3 (net)", "it costs $5.00 * 3 (net)"),
    ],
)
def test_markdown_of_an_agent(text: str, said: str) -> None:
    assert from_markdown(text) == said


def test_what_no_case_can_hold() -> None:
    assert sound("a\x00b\ud800c") == "a\ufffdb\ufffdc"
    assert len(sound("ä" * MESSAGE_BYTES).encode()) == MESSAGE_BYTES
    assert sound("aä" + "😡" * (MESSAGE_BYTES // 4)).encode().decode().startswith("aä😡")
    assert len(plain("<p>" + "ä" * MESSAGE_BYTES).encode()) <= MESSAGE_BYTES


@pytest.mark.parametrize(
    "bad", ["<", "<!", "<!--", "</", "<a ", "<a b='", "<a <b=\"", "&", "&#", "<![", "<?", "<script>", "<p", "<blockquote>"]
)  # fmt: skip
def test_hostile_markup_takes_no_longer_than_its_length(bad: str) -> None:
    """The parser of the standard library by itself takes up to a minute for these."""
    began = time.process_time()
    for end in ("", ">", "'>"):
        plain((bad * 60_000)[:60_000] + end)
    from_markdown((bad * 2000)[:2000])
    assert time.process_time() - began < 4
