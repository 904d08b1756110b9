"""What was written, out of the parts of a mail; bounded, whatever their number and depth."""

from __future__ import annotations

from email.message import EmailMessage

import pytest

from drafter.adapters.integrations.mail.pieces import Unreadable, attachments_of, from_bytes, text_of


def _mail(text: str | None = "Broken again.", html: str | None = None) -> EmailMessage:
    made = EmailMessage()
    if text is not None:
        made.set_content(text)
    if html is not None:
        made.add_alternative(html, subtype="html") if text is not None else made.set_content(html, subtype="html")
    return made


def test_plain_text_is_preferred() -> None:
    assert text_of(from_bytes(_mail("Broken again.", "<p>Broken <b>again</b>.</p>").as_bytes())) == "Broken again."


def test_html_is_read_where_there_is_no_plain_text() -> None:
    html = "<style>p{color:red}</style><p>Broken<br>again &amp; again</p><script>alert(1)</script>"
    assert text_of(from_bytes(_mail(None, html).as_bytes())) == "Broken\nagain & again"
    assert text_of(from_bytes(_mail(" \n", "<p>Broken</p>").as_bytes())) == "Broken"


def test_attachments_are_told_by_name_and_type() -> None:
    made = _mail()
    made.add_attachment(b"\xff\xd8", maintype="image", subtype="jpeg", filename="blender.jpg")
    made.add_attachment("a receipt", filename="beleg für Maria.txt")
    made.add_attachment(b"x", maintype="application", subtype="pgp-signature", filename="signature.asc")
    found = from_bytes(made.as_bytes())
    assert [(one.name, one.type) for one in attachments_of(found)] == [
        ("blender.jpg", "image/jpeg"),
        ("beleg für Maria.txt", "text/plain"),
    ]
    assert text_of(found) == "Broken again."


def test_the_logo_of_a_signature_is_no_attachment() -> None:
    made = _mail(None, '<p>Broken</p><img src="cid:logo">')
    made.add_related(b"GIF", maintype="image", subtype="gif", cid="<logo>", filename="logo.gif", disposition="inline")
    assert attachments_of(from_bytes(made.as_bytes())) == ()


def test_texts_around_a_picture_are_one() -> None:
    """As telephones write them: text, picture, text."""
    raw = (
        b'Content-Type: multipart/mixed; boundary="b"\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nSee this:\r\n'
        b'--b\r\nContent-Type: image/jpeg; name="IMG_1.jpg"\r\nContent-Disposition: inline\r\n\r\nx\r\n'
        b"--b\r\nContent-Type: text/plain\r\n\r\nI want a refund.\r\n--b--\r\n"
    )
    found = from_bytes(raw)
    assert text_of(found) == "See this:\n\nI want a refund."
    assert [one.name for one in attachments_of(found)] == ["IMG_1.jpg"]


def test_a_forwarded_mail_is_an_attachment() -> None:
    made, inner = _mail("See below."), _mail("Secret of somebody else.")
    made.add_attachment(inner)
    found = from_bytes(made.as_bytes())
    assert text_of(found) == "See below."
    assert [one.type for one in attachments_of(found)] == ["message/rfc822"]


@pytest.mark.fault("F36")
@pytest.mark.parametrize(
    ("body", "text"),
    [
        (b"Content-Transfer-Encoding: base64\r\n\r\nQnJva2Vu!!!\r\n", "Broken"),
        (b"Content-Transfer-Encoding: base64\r\n\r\nQnJva2V\r\n", "Broke"),  # cut off in the middle
        (b"Content-Transfer-Encoding: x-uuencode-ish\r\n\r\nBroken\r\n", "Broken"),
        (b"Content-Transfer-Encoding: quoted-printable\r\n\r\nBro=ZZken=\r\n", "Bro=ZZken"),
        (b'Content-Type: multipart/mixed; boundary="never"\r\n\r\nBroken\r\n', None),
        (b"Content-Type: multipart/mixed\r\n\r\nBroken\r\n", None),
        (b'Content-Type: text/plain; charset="\xff\xfe"\r\n\r\nBroken\r\n', "Broken"),
        (b"Content-Type: ;;;=\r\n\r\nBroken\r\n", "Broken"),
        (b"", ""),
    ],
)
def test_what_is_broken_is_read_as_far_as_it_goes(body: bytes, text: str | None) -> None:
    found = text_of(from_bytes(body))
    assert text is None or found == text


@pytest.mark.fault("F36")
def test_too_many_parts_are_unreadable() -> None:
    part = b"--b\r\nContent-Type: text/plain\r\n\r\nx\r\n"
    with pytest.raises(Unreadable, match="more than 500 parts"):
        from_bytes(b'Content-Type: multipart/mixed; boundary="b"\r\n\r\n' + part * 1_000)


@pytest.mark.fault("F36")
def test_too_deep_parts_are_unreadable() -> None:
    head = "".join(f'Content-Type: multipart/mixed; boundary="b{n}"\r\n\r\n--b{n}\r\n' for n in range(60))
    with pytest.raises(Unreadable, match="nested"):
        from_bytes(f"{head}Content-Type: text/plain\r\n\r\nx\r\n".encode())
