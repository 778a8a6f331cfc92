from urllib.parse import parse_qs, urlsplit

from inspector.report import letter, mailto, postmaster_note


def test_a_note_comes_back_whole_from_its_address(bounce):
    note = postmaster_note(bounce.cards[0], bounce.message)
    address, whole = mailto(note)
    parts = urlsplit(address)
    fields = parse_qs(parts.query, strict_parsing=True)
    assert (parts.scheme, parts.path, whole) == ("mailto", "postmaster@example.org", True)
    assert fields["subject"] == ["Mail to example.org is refused with 550 5.1.1"]
    assert fields["body"][0].replace("\r\n", "\n") == letter(note).body


def test_a_mail_cannot_add_fields_or_recipients():
    address, _ = mailto("To: a@example.org?cc=all@example.org\nSubject: x&bcc=b@example.org\n\nbody&attach=/etc/passwd\r\nBcc: c@example.org")
    parts = urlsplit(address)
    assert parts.path == ""   # that is no address
    assert set(parse_qs(parts.query)) == {"subject", "body"}


def test_a_long_note_leaves_its_body_out():
    address, whole = mailto("To: a@example.org\nSubject: x\n\n" + "ü" * 5000, instead="paste it here")
    assert not whole and len(address) < 1900 and "paste%20it%20here" in address


def test_a_note_without_a_recipient():
    assert letter("Subject: About your mail\n\nHello") == ("", "About your mail", "Hello")
