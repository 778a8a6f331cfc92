"""Bounces of our own writing: phishing in the clothes of a bounce, and real ones beside it. Each with what a postmaster reads out of it; ``...`` where it does not matter."""

from tests.diagnosis.servers.letters import BO, head, html, plain

CASES = [
    ("phish 1", head('"IT Support" <alert@example.com>', "Undelivered mail: 5 messages held for ana@example.net") + "Dear user,\n\nYour incoming messages could not be delivered because your mailbox is full.\n\nRelease messages now: https://example.com/login\n", "not-a-bounce", []),
    ("phish 2 daemon", head('"Mail Delivery Subsystem" <mailer-daemon@example.com>', "Delivery has failed: action required") + "The message to ana@example.net could not be delivered. Sign in to review: https://example.com/owa\n", "not-a-bounce", []),
    ("phish 3 null path", "Return-Path: <>\n" + head('"Postmaster example.net" <postmaster@example.net>', "Mail delivery failed: returning messages to sender") + "You have 3 undelivered messages for ana@example.net. Your password expires today.\nVerify your account at https://login.example.com/ana to receive them.\n", "not-a-bounce", []),
    ("phish 4 html", html("<p>Message delivery to <b>ana@example.net</b> has failed</p><p><a href='https://example.com/x'>Release pending messages</a></p>", "Undelivered Mail Returned to Sender", '"example.net Mail Admin" <info@example.com>'), "not-a-bounce", []),
    ("real with link", html("<p>Your message to bo@example.org couldn't be delivered.</p><p>See <a href='https://go.example.com/fwlink'>https://go.example.com/fwlink</a></p><p>550 5.7.1 blocked</p>", "Undeliverable: lunch", "postmaster@example.org"), "failure", [(BO, "failed", "5.7.1", "550", ..., False, "")]),
    ("real no code with link", plain("Your message wasn't delivered to bo@example.org because the address couldn't be found.\n\nLearn more: https://support.example.com/answer/6596\n", "Delivery Status Notification (Failure)"), "failure", [(BO, "failed", None, None, "user-unknown", True, "")]),
]
