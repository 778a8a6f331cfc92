"""A server's words about the sender name the sender: nobody is told that the own address failed."""

import pytest

from inspector import inspection

ANA = "ana@example.net"
TEXTS = (
    f"smtplib.SMTPSenderRefused: (530, b'5.7.57 Client was not authenticated to send mail', '{ANA}')",
    f"SMTPSenderRefused: (550, '5.1.1 User unknown', u'Ana <{ANA}>')",
    f"smtplib.SMTPSenderRefused: (550, b'Unknown user or mailbox', '\"Ana\" <{ANA}>')",
    f"550-Verification failed for <{ANA}>\n550-The mail server could not deliver mail to {ANA}. The account may not exist.\n550 Sender verify failed\n",
    f"553 5.7.1 <office@example.net>: Sender address rejected: not owned by user {ANA}",
    f"553 5.7.1 <{ANA}>: Sender address rejected: not logged in",
    f"<{ANA}>: Sender address rejected: Domain not found",
    f"12:00:01 app: 550 5.1.0 <{ANA}>: Sender address rejected: not local",
    f"550 5.1.8 <{ANA}>... Sender domain does not exist",
    f"554 5.7.1 Sending from your mailbox {ANA} has been disabled because of unusual activity.",
    f"550 5.7.60 Your account {ANA} has been locked.",
    f"553 sender {ANA} is not allowed to use this relay",
    f"501 5.1.7 Invalid sender address <{ANA}>",
    f"550 5.7.1 You are not allowed to send as {ANA}",
    f"554 5.2.252 SendAsDenied; {ANA} not allowed to send as desk@example.net",
    f"550 Die Absenderadresse {ANA} wurde abgelehnt",
    f"550 5.7.1 L'expéditeur {ANA} n'est pas autorisé",
    f"550 发件人 {ANA} 被拒绝",
)
BOTH = (
    f"<bo@example.org>: host mx.example.org[192.0.2.4] said: 553 5.7.1 <{ANA}>: Sender address rejected: Domain not found",
    f"bo@example.org\n    host mx.example.org [192.0.2.4]\n    550-Verification failed for <{ANA}>\n    550 Sender verify failed\n",
    f"550 5.7.1 Message to bo@example.org refused: sender {ANA} is blocked",
    "550 5.1.1 <bo@example.org>: Recipient address rejected by the sender's policy",
)


@pytest.mark.parametrize("text", TEXTS)
def test_the_sender_is_no_recipient(text, library):
    found = inspection.inspect(text.encode(), library)
    assert (found.kind, [one.recipient for one in found.diagnoses]) == ("failure", [""])


@pytest.mark.parametrize("text", BOTH)
def test_the_recipient_beside_the_sender_is_named(text, library):
    assert [one.recipient for one in inspection.inspect(text.encode(), library).diagnoses] == ["bo@example.org"]


@pytest.mark.parametrize(("text", "address"), [
    ("Final-Recipient: rfc822; bo@example.org_\nAction: failed\nStatus: 5.4.4\nDiagnostic-Code: X-Postfix; Host or domain name not found. Name service error for name=example.org_ type=AAAA: Host not found", "bo@example.org_"),
    ("550 5.1.1 _bo@example.org_: user unknown", ""),
])
def test_a_line_below_a_name_is_a_part_of_it_but_for_emphasis(text, address, library):
    """Without it the address of somebody else would be called dead."""
    [case] = inspection.inspect(text.encode(), library).diagnoses
    assert (case.recipient == address) if address else not case.recipient.endswith("_")


@pytest.mark.parametrize("text", [
    "Delivery to the following recipient failed permanently:\n\n  bo@*******.***\n\nTechnical details of permanent failure:\nDNS Error: Domain name not found",
    "Delivery failed.\n\n<xxx@xxx.xxx>: Host or domain name not found. Name service error for name=xxx.xxx type=MX: Host not found",
    "This is the mail system at host mx.example.net.\n\n<******* (expanded from <staff@example.org>): User unknown in virtual alias table",
])
def test_a_name_that_was_made_unreadable_kills_nobody(text, library):
    assert [case.address_is_dead for case in inspection.inspect(text.encode(), library).diagnoses] == [False]
