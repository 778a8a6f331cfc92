"""The reader against Python's email package: the same parts and the same decoded text, or a written reason."""

import email
from email.message import Message as Peer

from inspector import mail
from inspector.mail.charset import CODECS, fold
from inspector.mail.leaf import read_leaf
from tests.mail.letters import DAEMON, PERSON, multipart, part, plain, report

# Why the two may differ:
#   repair   email leaves a multipart whose boundary was damaged or whose header fold was lost as one text; we mend it and say so
#   machine  email makes a child of every message/*; we read feedback reports and partial messages as one text
#   label    a media type with a line end inside, which email keeps as the type's name
#   western  iso-8859-1 means windows-1252 in mail as on the web (WHATWG Encoding): curly quotes instead of control characters
MACHINE = {"message/feedback-report", "message/partial", "message/delivery-status", "message/global-delivery-status", "message/disposition-notification", "message/external-body", "message/rfc822-headers"}   # what email opens and is no message


def parts(peer: Peer) -> list[Peer]:
    found = [peer]
    if peer.is_multipart() and peer.get_content_type() not in MACHINE:
        for child in peer.get_payload():
            found += parts(child)
    return found


def compare(data: bytes) -> tuple[int, str]:
    """How many texts agree, and the reason where something may differ."""
    message = mail.read(data, read_as="eml")
    peers = parts(email.message_from_bytes(data.replace(b"\r\n", b"\n").replace(b"\r", b"\n")))
    if any(notice.kind == "repair" for notice in message.notices):
        return 0, "repair"
    if any("\n" in peer.get_content_type() for peer in peers):
        return 0, "label"
    assert [p.get_content_type() for p in peers] == [p.media_type for p in message.parts]
    agreed = 0
    for peer, node in zip(peers, message.nodes, strict=True):
        if peer.is_multipart() or peer.get_content_type() not in ("text/plain", "text/rfc822-headers"):
            continue
        name = str(peer.get_param("charset") or "ascii").lower()
        codec = CODECS.get(name)
        codec = "cp1252" if name == "iso-8859-1" else codec
        try:
            text = (peer.get_payload(decode=True) or b"").decode(codec or "ascii")
        except (UnicodeError, LookupError):
            continue   # not as declared: email gives no text to compare with
        assert read_leaf(node, []).text.rstrip("\n") == fold(text.replace("\r\n", "\n"), []).rstrip("\n")
        agreed += 1
    return agreed, ""


def test_our_own_mails():
    inner = multipart(PERSON, part("text/plain", "x\n"), part("message/rfc822", report(boundary="inner")))
    assert compare(report().encode())[0] == 2
    assert compare(inner.encode())[0] == 3
    assert compare(plain("=46rei =C3=BC=\nber\n", kind="text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable").encode())[0] == 1
    assert compare(multipart(DAEMON, part("text/plain", ""), part("multipart/digest; boundary=d", "--d\n\nSubject: x\n\ny\n--d--\n")).encode())[0] == 2


def test_the_shared_mails(corpus):
    agreed, reasons = 0, []
    for case, data in corpus:
        try:
            count, reason = compare(data)
        except AssertionError as error:
            raise AssertionError(f"{case['path']}: {error}") from error
        agreed += count
        reasons += [reason] * bool(reason)
    assert agreed > 0.9 * len(corpus) and len(reasons) < 0.1 * len(corpus), (agreed, reasons)
