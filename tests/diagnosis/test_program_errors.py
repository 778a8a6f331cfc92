"""What developers paste: the errors that their program's mail library raised."""

import pytest

from inspector import inspection

CASES = {
    "smtplib-two": (
        "smtplib.SMTPRecipientsRefused: {'eve@example.com': (550, b'5.1.1 <eve@example.com>: Recipient address rejected: User unknown in relay recipient table'), "
        "'bob@example.net': (452, b'4.2.2 The recipient is over quota')}",
        [("eve@example.com", "5.1.1", "550", "user-unknown"), ("bob@example.net", "4.2.2", "452", "mailbox-full")],
    ),
    "smtplib-login": ("smtplib.SMTPAuthenticationError: (535, b'5.7.8 Username and Password not accepted.')", [("", "5.7.8", "535", "auth-required")]),
    "nodemailer": (
        "Error: Can't send mail - all recipients were rejected: 550 5.1.1 <eve@example.com>: Recipient address rejected: User unknown\n  responseCode: 550,\n  command: 'RCPT TO'\n",
        [("eve@example.com", "5.1.1", "550", "user-unknown")],
    ),
    "java": (
        "javax.mail.SendFailedException: Invalid Addresses;\n  nested exception is:\n\tcom.sun.mail.smtp.SMTPAddressFailedException: 550 5.1.1 <eve@example.com>: Recipient address rejected: "
        "User unknown in local recipient table\n",
        [("eve@example.com", "5.1.1", "550", "user-unknown")],
    ),
    "dotnet": ("System.Net.Mail.SmtpFailedRecipientException: Mailbox unavailable. The server response was: 5.1.1 <eve@example.com>... User unknown\n", [("eve@example.com", "5.1.1", None, "user-unknown")]),
    "dotnet without a number": ("System.Net.Mail.SmtpException: Mailbox unavailable. The server response was: You must authenticate before you send\n   at System.Net.Mail.SmtpClient.Send(MailMessage message)\n", [("", None, None, "auth-required")]),
    "smtplib cut short": ("smtplib.SMTPRecipientsRefused: {'eve@example.com'}\n", [("eve@example.com", None, None, "unknown")]),
    "smtplib names the sender last": ("('Message delivery failed', \"by server 'None'.\\nSMTPSenderRefused: 550\\n5.7.1 not authorised\\nbounce+12@example.net\")", [("", None, None, "unknown")]),
    "phpmailer in a row": (
        "SMTP Error: The following recipients failed: eve@example.com: 5.1.1 <eve@example.com>: Recipient address rejected: User unknown in virtual mailbox table\n,bob@example.net: 5.7.1 <bob@example.net>: Relay access denied",
        [("eve@example.com", "5.1.1", None, "user-unknown"), ("bob@example.net", "5.7.1", None, "relay-denied")],
    ),
    "phpmailer names nobody": ("SMTP Error: The following recipients failed: \n", [("", None, None, "unknown")]),
    "phpmailer": ("SMTP Error: The following recipients failed: eve@example.com: <eve@example.com>: Recipient address rejected: User unknown in virtual mailbox table\n", [("eve@example.com", None, None, "user-unknown")]),
}


@pytest.mark.parametrize("name", CASES)
def test_an_exception_is_read_like_a_bounce(name, library):
    text, wanted = CASES[name]
    one = inspection.inspect(text.encode(), library)
    assert [(case.recipient, str(case.code) if case.code else None, case.reply, case.reason) for case in one.diagnoses] == wanted
    for finding in one.findings:
        assert one.message.quote(finding.span)
