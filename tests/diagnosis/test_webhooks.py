"""What sending services post about deliveries: each event's words go to its own recipient, whatever the order of the keys."""

import json

import pytest

from inspector import inspection

SES = {
    "notificationType": "Bounce", "bounce": {"bounceType": "Permanent", "bouncedRecipients": [
        {"emailAddress": "bo@example.org", "action": "failed", "status": "5.1.1", "diagnosticCode": "smtp; 550 5.1.1 user unknown"},
        {"emailAddress": "cy@example.net", "action": "failed", "status": "5.2.2", "diagnosticCode": "smtp; 552 5.2.2 mailbox full"}]},
    "mail": {"destination": ["bo@example.org", "cy@example.net", "ok@example.com"], "commonHeaders": {"to": ["ok@example.com"], "subject": "x"}},
}
BO, CY = ("bo@example.org", "failed", "5.1.1", "550"), ("cy@example.net", "failed", "5.2.2", "552")
EVENTS = {
    "ses": (SES, [BO, CY]),
    "ses in sns": ({"Type": "Notification", "Message": json.dumps(SES)}, [BO, CY]),
    "ses in sns, as logged": ({"Records": [{"body": json.dumps({"Message": json.dumps(SES)})}]}, [BO, CY]),
    "words before the address": ([
        {"RecordType": "Bounce", "Type": "HardBounce", "Details": "smtp;550 5.1.1 User does not exist", "Email": "bo@example.org"},
        {"RecordType": "Bounce", "Type": "SoftBounce", "Details": "smtp;552 5.2.2 over quota", "Email": "cy@example.net"}], [BO, CY]),
    "numbers": ({"event-data": {"event": "failed", "severity": "permanent", "recipient": "bo@example.org", "delivery-status": {"code": 550, "enhanced-code": "5.1.1", "message": "User unknown"}},
                 "signature": {"timestamp": "1529006854"}}, [BO]),
    "still tried": ({"event-data": {"event": "failed", "severity": "temporary", "recipient": "bo@example.org", "delivery-status": {"code": 452, "message": "4.2.2 over quota"}}},
                    [("bo@example.org", "delayed", "4.2.2", "452")]),
    "diag": ([{"event": "hard_bounce", "msg": {"email": "bo@example.org", "diag": "smtp;550 5.1.1 unknown", "bounce_description": "bad_mailbox"}}], [BO]),
    "several fates": ([
        {"email": "ok@example.com", "event": "delivered", "response": "250 2.0.0 OK"}, {"email": "bo@example.org", "event": "bounce", "status": "5.1.1", "reason": "550 5.1.1 no such user"},
        {"email": "cy@example.net", "event": "deferred", "response": "451 4.3.2 Please try again later"}],
        [("ok@example.com", "delivered", "2.0.0", "250"), BO, ("cy@example.net", "delayed", "4.3.2", "451")]),
}


@pytest.mark.parametrize("indent", [None, 2])
@pytest.mark.parametrize("name", EVENTS)
def test_each_event_speaks_of_its_own_recipient(name, indent, library):
    event, wanted = EVENTS[name]
    found = inspection.inspect(json.dumps(event, indent=indent).encode(), library).diagnoses
    assert [(one.recipient, one.outcome, str(one.code) if one.code else None, one.reply) for one in found] == wanted


def test_a_comment_holds_what_the_server_said(library):
    text = '[{"event": "bounce", "email": "bo@example.org", "hard_bounce": true, "error": "user unknown", "comment": "550 5.1.1 <bo@example.org>: no such address"}]'
    (case,) = inspection.inspect(text.encode(), library).diagnoses
    assert (case.recipient, str(case.code), case.reply, case.reason) == ("bo@example.org", "5.1.1", "550", "user-unknown")


def test_what_the_server_said_goes_before_the_services_own_description(library):
    event = {"RecordType": "Bounce", "Type": "SoftBounce", "Description": "Unable to temporarily deliver message (i.e. mailbox full, account disabled, exceeds quota, out of disk space).",
             "Details": "smtp;421 4.4.2 mx.example.org Error: timeout exceeded", "Email": "bo@example.org"}
    (case,) = inspection.inspect(json.dumps(event).encode(), library).diagnoses
    assert (str(case.code), case.reason) == ("4.4.2", "timeout")


LISTS = {
    "the answer in a list": ({"type": "email.bounced", "data": {"to": ["bo@example.org"], "bounce": {"diagnosticCode": ["smtp; 552 5.2.2 mailbox full"], "message": "full", "type": "Transient"}}},
                             ("bo@example.org", "failed", "5.2.2", "552")),
    "several answers": ({"event": "bounce", "recipient": "bo@example.org", "smtpResponse": ["550 5.1.1 no such user", "550 see https://mx.example.org/x"]}, BO),
    "brackets in it": ({"event": "bounced", "email": "bo@example.org", "reason": ["mx.example.org[192.0.2.4] said: {550} 550 5.1.1 unknown [x]"]}, BO),
    "codes in lists": ({"event": "bounce", "recipients": ["bo@example.org"], "status": ["5.1.1"], "diagnostic": ["550 user unknown"]}, BO),
    "recipients with brackets": ({"event": "bounce", "recipients": ["Bo [sales] <bo@example.org>"], "response": "550 5.1.1 unknown"}, BO),
    "an empty list": ({"event": "bounce", "email": "bo@example.org", "reason": [], "response": "550 5.1.1 unknown"}, BO),
    "JSON within JSON": ({"Type": "Notification", "Message": json.dumps({"event": "bounce", "email": "bo@example.org", "diagnosticCode": ["smtp; 550 5.1.1 [x] unknown"]})}, BO),
}


OTHERS = {   # what other programs tell of people with an address
    "a login": {"event": "login", "result": "failed", "type": "user", "email": "bo@example.org", "ip": "192.0.2.9"},
    "a payment": {"event": "payment", "state": "rejected", "email": "bo@example.org", "amount": 1200, "reason": "card declined"},
    "a user": {"email": "bo@example.org", "status": "active", "type": "user", "message": "welcome"},
    "an invitation": {"to": "bo@example.org", "type": "invite"},
    "a build": {"event": "build", "result": "failed", "email": "bo@example.org", "message": "tests failed"},
    "an error of the web": {"status": 404, "error": "not found", "type": "error", "email": "bo@example.org"},
}


@pytest.mark.parametrize("head", ["", "From: Shop <noreply@shop.example.com>\nTo: ana@example.net\nSubject: Event\n\nOur system saw this:\n\n"], ids=["alone", "in a mail"])
@pytest.mark.parametrize("name", OTHERS)
def test_events_that_befell_no_mail_are_no_bounces(name, head, library):
    assert inspection.inspect((head + json.dumps(OTHERS[name])).encode(), library).kind == "not-a-bounce"


FEW_WORDS = {   # name: (event, whom it befell): with nothing that only mail services have
    "a kind": ({"event": "bounced", "email": "bo@example.org"}, "failed"),
    "a kind with its family": ({"type": "email.delivery_delayed", "data": {"to": ["bo@example.org"], "type": "delay"}}, "delayed"),
    "a code": ({"result": "failed", "email": "bo@example.org", "message": "5.1.1 gone"}, "failed"),
    "words": ({"event": "failed", "email": "bo@example.org", "reason": "Mailbox unavailable"}, "failed"),
}


@pytest.mark.parametrize("name", FEW_WORDS)
def test_events_of_mail_are_known_by_little(name, library):
    event, outcome = FEW_WORDS[name]
    (one,) = inspection.inspect(json.dumps(event).encode(), library).diagnoses
    assert (one.recipient, one.outcome) == ("bo@example.org", outcome)


@pytest.mark.parametrize("indent", [None, 2])
@pytest.mark.parametrize("name", LISTS)
def test_lists_of_answers_are_read(name, indent, library):
    event, wanted = LISTS[name]
    (one,) = inspection.inspect(json.dumps(event, indent=indent).encode(), library).diagnoses
    assert (one.recipient, one.outcome, str(one.code), one.reply) == wanted
