"""Bytes to text, whatever they claim to be."""

from __future__ import annotations

import pytest

from drafter.adapters.integrations.mail.words import decoded, header, unflowed


@pytest.mark.fault("F36")
@pytest.mark.parametrize(
    ("data", "charset", "text"),
    [
        ("Grüße".encode(), "utf-8", "Grüße"),
        ("Grüße".encode("latin-1"), "iso-8859-1", "Grüße"),
        ("Grüße".encode(), "iso-8859-1", "Grüße"),  # claims Latin, is UTF-8
        ("Grüße".encode("cp1252"), "utf-8", "Grüße"),  # claims UTF-8, is Latin
        ("Grüße".encode("cp1252"), "us-ascii", "Grüße"),
        ("“so”".encode("cp1252"), "iso-8859-1", "“so”"),  # Windows quotes under the name of Latin
        ("Grüße".encode("cp1252"), "x-unknown-8", "Grüße"),
        ("Grüße".encode("cp1252"), None, "Grüße"),
        ("漢字です".encode("shift_jis"), "Shift_JIS", "漢字です"),
        ("漢字です".encode("iso-2022-jp"), "iso-2022-jp", "漢字です"),
        ("Привет".encode("koi8-r"), "koi8-r", "Привет"),
        (b"plain", "unicode_escape", "plain"),
        (b"\\u0041", "unicode_escape", "\\u0041"),  # a codec of Python, and no charset
        (b"aaaa", "idna", "aaaa"),
        (b"x\x00y", "utf-8", "x�y"),
        (b"\xff\xfe\x81\x8d\x8f", "utf-8", None),
        (b"odd", "utf-16", None),
        (b"", "utf-8", ""),
    ],
)
def test_bytes_become_text_that_a_case_can_hold(data: bytes, charset: str | None, text: str | None) -> None:
    found = decoded(data, charset)
    assert text is None or found == text
    found.encode()
    assert "\x00" not in found


@pytest.mark.fault("F36")
@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("=?utf-8?B?R3LDvMOfZQ==?=", "Grüße"),
        ("=?iso-8859-1?Q?Gr=FC=DFe?= an alle", "Grüße an alle"),
        ("=?utf-8?Q?Gr=FC=DFe?=", "Grüße"),  # lies about its charset
        ("=?nonsense?Q?abc?=", "abc"),
        ("=?utf-8?B?not base64!!!?=", None),
        ("=?utf-8?X?what?=", "=?utf-8?X?what?="),
        ("Gr\udcc3\udcbc\udcc3\udc9fe", "Grüße"),  # raw UTF-8 in a header
        ("a\r\n b\x00c\u202ed", "a b�c d"),
        ("", ""),
    ],
)
def test_headers_become_one_line(raw: str, text: str | None) -> None:
    found = header(raw)
    assert text is None or found == text
    assert "\n" not in found
    found.encode()


def test_flowed_lines_become_paragraphs() -> None:
    """RFC 3676, section 4: a line that ends in a space goes on; quoted lines and the line of a signature do not join."""
    text = "I have been \nwaiting for \nweeks.\n\n> you said \nNo.\n-- \nMaria"
    assert unflowed(text) == "I have been waiting for weeks.\n\n> you said \nNo.\n-- \nMaria"
