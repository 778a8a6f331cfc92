"""What a pasted text only shows is no bounce: settings, source text, templates, pages about codes, questions about one. Nobody in it is dead. What somebody got stays one, whatever stands around it."""

import pytest

from inspector import inspection

SETTINGS = {
    "an access table": "# /etc/postfix/access\n192.0.2.0/24  REJECT\npest@example.com  REJECT 550 5.7.1 No mail from you\nlena@example.org  550 5.1.1 She has left the company\nexample.net  OK\n",
    "transports": "example.net     smtp:[mx.example.net]:25\nlena@example.org  error:5.1.1 the mailbox of lena@example.org is closed\n",
    "header checks": "/^Subject: .*lottery/   REJECT 5.7.1 Content rejected\n/^From: .*@bad\\.example/  REJECT 550 5.7.1 You are blocked\n",
    "sendmail's access table": "Connect:192.0.2.13    ERROR:\"550 5.7.1 Access denied\"\nTo:lena@example.org   ERROR:5.1.1:550 User unknown\n",
    "maddy": "destination example.org {\n    deliver_to &local\n}\ndefault_destination {\n    reject 550 5.1.1 \"User doesn't exist\"\n}\n",
    "Sieve": "require [\"reject\"];\nif address :is \"from\" \"pest@example.com\" {\n  reject \"550 5.7.1 No mail from you.\";\n}\n",
    "an ACL": "acl_rcpt:\n  deny    message       = 550-5.7.1 $sender_host_address is listed\\n550 5.7.1 see there\n          dnslists      = bl.example.net\n          local_parts   = ^[.]\n",
    "keys of YAML": "actions:\n  reject: 15\nmessages:\n  reject: \"554 5.7.1 Spam message rejected\"\n  greylist: \"451 4.7.1 Try again later\"\n",
    "a task of a deployment": "- name: old addresses\n  lineinfile:\n    path: /etc/postfix/recipient_access\n    line: \"lena@example.org 550 5.1.1 This person has left\"\n",
    "an ACL with other verbs": "acl_check:\n  accept  hosts = :\n  deny    message       = 550 5.7.1 relay not permitted\n          !domains      = +local_domains\n  defer   message       = 451 4.7.1 come back later\n",
    "a remark in main.cf": "smtpd_client_restrictions =\n    permit_mynetworks\nunknown_address_reject_code = 550\n# lena@example.org   550 5.1.6 moved\n",
    "a file that a deployment writes": "- name: closed mailboxes\n  copy:\n    dest: /etc/postfix/closed\n    owner: root\n    content: |\n      lena@example.org  550 5.2.1 mailbox closed\n",
    "an ini file with short names": "reject_unlisted = yes\n[reject]\ncode = 550\ntext = 5.1.1 mailbox unavailable\n",
    "an ini file": "[session.rcpt]\nrelay = false\n[queue.bounce]\ntext = \"550 5.1.1 Mailbox not found\"\n",
}
SOURCE = {
    "Go": "func TestReason(t *testing.T) {\n\tgot := Bounce{\n\t\tEmail:  \"lena@example.org\",\n\t\tReason: \"550 5.1.1 User unknown\",\n\t}\n\tassert.Equal(t, \"550 5.1.1 User unknown\", got.Reason)\n}\n",
    "Python": "def test_a_bounce(client):\n    body = (\n        \"<lena@example.org>: host mx.example.org said: 550 5.1.1 User unknown\\n\"\n    )\n    assert client.post(body).status == 200\n",
    "JavaScript": "function kind(text) {\n  if (text.includes('user unknown') || text.includes('550')) {\n    return 'hard';\n  }\n}\n",
    "C": "\tswitch (why) {\n\tcase UNKNOWN:\n\t\tfprintf(out, \"550 5.1.1 <%s>: User unknown\\r\\n\", rcpt);\n\t\tbreak;\n\t}\n",
    "PHP, with a comment": "/**\n * Diagnostic-Code: SMTP; 550 5.1.1 unknown user: lena@example.org\n */\narray(\n    'regex' => '/unknown.*user/i'\n),\n/** next */\n",
    "a change": "commit 3f2a9c1\n\n    say user unknown\n\ndiff --git a/rcpt.c b/rcpt.c\n@@ -10,3 +10,3 @@\n-    reply(s, \"550 5.7.1 Access denied\");\n+    reply(s, \"550 5.1.1 User unknown\");\n",
    "a feature file": "Feature: bounces\n  Scenario: nobody there\n    Given the server answers \"550 5.1.1 <lena@example.org>: User unknown\"\n",
    "a shell": "#!/bin/sh\ncase \"$line\" in\n  *\"550 5.1.1\"*) echo unknown ;;\nesac\nif true; then\n  echo \"452 4.2.2 Mailbox full\"\nfi\n",
    "a log in a test": "func TestKinds(t *testing.T) {\n\tfor _, r := range lines {\n\t\tpub.Publish(r)\n\t}\n\trecord(`Feb 18 11:55:37 mail postfix/smtp[19793]: 6BAB0300C9CD: to=<lena@example.org>, relay=mx.example.org[192.0.2.33]:25, dsn=5.1.1, status=bounced (host mx.example.org[192.0.2.33] said: 550 5.1.1 User unknown)`),\n}\n",
    "an object that an error is made of": "  it(\"tells the reply\", () => {\n    const said = tell(\n      fault({\n        code: \"EENVELOPE\",\n        responseCode: 550,\n        response: \"550 5.7.1 Sender address rejected\",\n      }),\n    );\n    expect(said).toContain(\"Sender address\");\n  });\n",
    "a callback": "const server = new Server({\n  onRcpt(rcpt, done) {\n    if (!known(rcpt)) {\n      const err = new Error(\"5.1.1 User unknown\");\n      err.responseCode = 550;\n      return done(err);\n    }\n  },\n});\n",
    "a filter of a log, without a code": "#!/usr/bin/perl\nwhile (<>) {\n    next unless /status=bounced/;\n    my ($who) = /to=<([^>]+)>/;\n    $hard{$who}++;\n}\n",
    "a loop of a shell": "#!/bin/sh\nfor code in 5.1.1 5.2.2; do\n    n=$(grep -c \"dsn=$code, status=bounced\" log)\n    echo \"$code $n\"\ndone\n",
    "a switch of an expression": "var rules = new Rules {\n    OnRcpt = (ctx, who) => who.User == \"lena\"\n        ? Reply.Ok\n        : new Reply(550, \"5.1.1\", $\"{who} unknown\"),\n};\n",
    "a test with an address": "def test_parse():\n    said = parse(\"550 5.1.1 <lena@example.org> User unknown\")\n    assert said.code == 550\n    assert said.who == \"lena@example.org\"\n",
    "a query": "SELECT recipient, count(*)\nFROM mails\nWHERE reply LIKE '550 5.1.1%'\nGROUP BY recipient;\n",
    "Lisp": "(defn hard? [reply]\n  (or (.startsWith reply \"550 5.1.1\")\n      (.startsWith reply \"550 5.1.2\")))\n(def limit 3)\n",
    "remarks behind fields": "type Reply struct {\n\tCode int // 550\n\tWhy  string // 5.1.1\n}\n\nvar Unknown = Reply{550, \"5.1.1\"}\n",
    "constants": "enum Reply {\n    MAILBOX_UNAVAILABLE(550),\n    STORAGE_EXCEEDED(552);\n}\n",
}
TEMPLATES = {
    "Postfix": "failure_template = <<EOF\nSubject: Undelivered Mail Returned to Sender\n\nThis is the mail system at host $myhostname.\n\nYour message could not be delivered for $delay_warning_time hours.\nEOF\n",
    "Exim": "Subject: Mail delivery failed ${if eq{$sender_address}{$bounce_recipient}{: returning message to sender}}\n****\nThis message was created automatically by mail delivery software.\n\nThe following address(es) failed:\n****\n",
}
PAGES = {
    "a manual": "ACCESS(5)                          ACCESS(5)\n\nNAME\n       access - access table\n\nEXAMPLE\n       joe@example.com    550 5.1.1 User unknown\n",
    "a knowledge base": "SYMPTOMS\nYou may receive a report similar to this:\n\n  The rejected e-mail address was 'someone@example.com'. Server Response: '550 <someone@example.com>... Relaying Denied'\n\nCAUSE\nYou use another network.\n\nRESOLUTION\nAsk your provider.\n",
    "a blog": "550 5.1.1: how to fix it\n\nIt usually stands for a typo. Error messages you can meet:\n\n550 5.1.1 <user@example.com>: User unknown\n550 5.1.1 : Mailbox not found\n",
    "an RFC": "   X.1.1   Bad destination mailbox address\n\n      The mailbox does not exist.\n\n   X.1.2   Bad destination system address\n\n      The destination system does not exist.\n",
    "changes": "2.4.1\n - Fixed: 550 5.1.1 was read as temporary\n - Added: support for 421 4.7.0\n",
    "a section of a standard": "3.6.1.  Order of Commands and Replies\n\n   A server answers 550 where there is no such mailbox:\n\n      S: RCPT TO:<lena@example.org>\n      R: 550 No such user here\n",
    "questions with their answers": "Why do I see \"550 5.7.515 Access denied\"?\n\nBecause a rule for large senders is not met.\n\nWhat can I do?\n1. Sign with DKIM.\n2. Wait.\n",
    "versions with their day": "## 2.1.0 (2026-01-12)\n\n* Read `550-5.7.26`\n* `452 4.2.2` is soft now\n",
    "a commit": "commit 5a1c9ab04d1e\nAuthor: Lena <lena@example.org>\nDate:   Tue Mar 3 10:11:12 2026\n\n    answer 550 5.1.1 to unknown users\n",
    "a call of an API": "GET /v1/mails/{id}/events\n\n{\n  \"event\": \"bounced\",\n  \"recipient\": \"user@example.com\",\n  \"description\": \"550 5.1.1 The account does not exist\"\n}\n",
    "a translation": "msgid \"550 5.1.1 User unknown\"\nmsgstr \"550 5.1.1 Benutzer unbekannt\"\n",
    "strings of Android": "<resources>\n    <string name=\"unknown\">550 5.1.1: no such mailbox</string>\n</resources>\n",
    "the form of an API": "openapi: 3.0.0\npaths:\n  /bounces:\n    example:\n      email: user@example.com\n      reason: \"550 5.1.1 User unknown\"\n",
    "a guide in steps": "How to make a mailbox that always bounces\n\n1. Create test@example.com.\n2. Point it to error:\"550 5.1.1 test\".\n",
    "definitions": "  550 (5.1.1)\n\n      The address is not known; see also 450.\n\n  552 (5.2.2)\n\n      The mailbox is over its quota.\n",
    "what is tested": "unknown\n  given  RCPT TO:<lena@example.org>\n  expect 550 5.1.1\n\nfull\n  given  RCPT TO:<bo@example.org>\n  expect 452 4.2.2\n",
    "a table": "| Code | Meaning |\n|---|---|\n| 550 5.1.1 | User unknown |\n| 552 5.2.2 | Mailbox full |\n",
    "an example in a sentence": "The field `reason` holds the answer of the server, e.g. `550 5.1.1 The account does not exist`.\n",
}
QUESTIONS = {
    "what it means": "What does 550 5.1.1 mean? It stands in a manual.\n",
    "in German": "Was bedeutet der Fehlercode 550 5.7.1 eigentlich genau?\n",
    "how to make it": "How do I make Postfix answer 550 instead of 450? I want my server to say \"550 5.1.1 User unknown\".\n",
    "how to make it, broken into lines": "I run a mail server of my own on Debian. How can I make it answer\n550 5.1.1 for users that do not exist, rather than take everything?\n",
    "what is said of others": "Somebody told me that providers reject with 554 5.7.1 whenever there are ten links. Is that so?\n",
    "a list of what to do": "[ ] ask the hoster why letters get 421 4.7.0\n[x] remove addresses with 5.1.1 from the list\n",
    "two in a sentence": "Quelle est la différence entre 450 4.2.1 et 550 5.2.1 ? Je rédige une page.\n",
    "how long to wait": "When a server answers 451 4.7.1, how long should a mailer wait?\n",
}
SHOWN = [(start, name, text) for start, group in (("These are settings", SETTINGS), ("This is source", SOURCE), ("This is a template", TEMPLATES), ("This is a text about", PAGES), ("This speaks of a code", QUESTIONS)) for name, text in group.items()]


@pytest.mark.parametrize(("start", "name", "text"), SHOWN, ids=[name for _, name, _ in SHOWN])
def test_what_only_shows_a_refusal_is_told_as_what_it_is(start, name, text, library):
    one = inspection.inspect(text.encode(), library)
    assert (one.kind, one.diagnoses, one.cards) == ("not-a-bounce", (), ())
    assert one.sentence.startswith(start)


def test_its_codes_are_still_marked(library):
    one = inspection.inspect(QUESTIONS["what it means"].encode(), library)
    assert {one.message.quote(each.span) for each in one.marked} >= {"550", "5.1.1"}


REFUSED = "550 5.1.1 <bo@example.org>: Recipient address rejected: User unknown in virtual mailbox table"


@pytest.mark.parametrize("text", [text for _, name, text in SHOWN if name not in ("a manual", "what is tested", "a translation", "a guide in steps", "strings of Android", "the form of an API", "a blog", "a knowledge base", "an RFC", "a change", "Exim", "Postfix", "changes")])
def test_an_answer_that_somebody_got_is_one_beside_it(text, library):
    one = inspection.inspect(f"{text}\nThis is what comes back:\n\n{REFUSED}\n".encode(), library)
    assert one.kind == "failure"


@pytest.mark.parametrize("text", [
    "My letter was rejected with 550 5.7.1 and nobody knows why.\n",
    "Your message could not be delivered because the address does not exist (550 5.1.1).\n",
    "554 5.7.1 rejected because of a rule\n",
    "550 5.4.7 gave up, the message is too old\n451 4.7.1 Greylisted\n",
    "## What happened\n\nMails to bo@example.org are refused with 552 5.2.2 since Monday.\n\n## What I tried\n\nsending again\n",
    "What have you tried? Three times.\nWhat is the error? 550 5.1.1 <bo@example.org>: User unknown\n",
    "Ihr Kunde schrieb an bo@example.org, aber es kam nicht an: 550 5.1.1 User unknown. Was nun?\n",
])
def test_what_reads_like_talk_but_happened_to_somebody_is_a_bounce(text, library):
    assert inspection.inspect(text.encode(), library).kind == "failure"


GOT = {   # text: recipients, code
    "550 5.1.1 user unknown": ([""], "5.1.1"),
    f"What does this mean?\n\n{REFUSED}": (["bo@example.org"], "5.1.1"),
    "Why do I get 550 5.7.1 when I send to a friend?": ([""], "5.7.1"),
    "What does 550 5.1.1 User unknown mean? My mail came back with it.": ([""], "5.1.1"),
    "All our mails bounce, for example: 550 5.7.26 This mail has been blocked because the sender is unauthenticated.": ([""], "5.7.26"),
    f"mynetworks = 127.0.0.0/8\nsmtpd_recipient_restrictions = permit_mynetworks\nsmtpd_helo_required = yes\n\nand the client gets\n\n{REFUSED}": (["bo@example.org"], "5.1.1"),
    f"def send(to):\n    server = smtplib.SMTP(\"mail.example.net\")\n    server.sendmail(\"ana@example.net\", [to], \"hello\")\n    return True\n\nThe answer:\n\n{REFUSED}": (["bo@example.org"], "5.1.1"),
    "recipient = bo@example.org\nsmtp_server = mx.example.org\nerror = 550 5.1.1 User unknown\nattempts = 1\n": (["bo@example.org"], "5.1.1"),
    "to: bo@example.org\nstatus: failed\nreply: \"550 5.1.1 User unknown\"\n": (["bo@example.org"], "5.1.1"),
    "array (\n  0 => \n  array (\n    'email' => 'bo@example.org',\n    'error' => '550 5.1.1 User unknown',\n  ),\n  1 => \n  array (\n    'host' => 'mx.example.org',\n  ),\n)\n": (["bo@example.org"], "5.1.1"),
    "bo@example.org REJECTED 550 5.7.1 Message refused by policy": (["bo@example.org"], "5.7.1"),
    "2026-03-12 09:14:22 mx REJECT rcpt=<bo@example.org> from=<ana@example.net> 550 5.1.1 User unknown": (["bo@example.org"], "5.1.1"),
    "### Description\nSending fails.\n\n### Example\n<bo@example.org>: host mx.example.org[192.0.2.3] said: 550 5.1.1 User unknown (in reply to RCPT TO command)\n\n### How to reproduce\nSend a mail.\n": (["bo@example.org"], "5.1.1"),
    "Dear {{ first_name }},\n\nyour message to bo@example.org could not be delivered.\nReason: 552 5.2.2 Mailbox full\nRegards, {{ company }}\n": (["bo@example.org"], "5.2.2"),
    "550-5.1.1 no such user\n5.1.1 The account that you tried to reach does not exist.\n5.1.1 Please look for typos in the address of bo@example.org\n": (["bo@example.org"], "5.1.1"),
    "mail to bo@example.org will always return 550 5.1.1 User unknown": (["bo@example.org"], "5.1.1"),
    "We get bounces since Monday, e.g. \"550 5.7.1 Unfortunately, messages from [192.0.2.4] weren't sent\"": ([""], "5.7.1"),
}


@pytest.mark.parametrize("text", GOT)
def test_what_somebody_got_is_read(text, library):
    one = inspection.inspect(text.encode(), library)
    assert one.kind == "failure"
    assert [(case.recipient, str(case.code)) for case in one.diagnoses] == [(who, GOT[text][1]) for who in GOT[text][0]]


def test_all_of_a_list_in_brackets_are_named_and_none_is_dead(library):
    """Go prints lists so; the first refusal ends the sending, and whose it was is not said."""
    one = inspection.inspect(b"2026/03/16 10:38:35 [E] Fail to send emails [bo@example.org cy@example.com di@example.net]: Subject: hi - gomail: could not send email 1: 550 5.1.1 User unknown\n", library)
    assert [(case.recipient, case.address_is_dead) for case in one.diagnoses] == [("bo@example.org", False), ("cy@example.com", False), ("di@example.net", False)]
    one = inspection.inspect(b"send to [bo@example.org] failed: 550 5.1.1 User unknown\n", library)
    assert [(case.recipient, case.address_is_dead) for case in one.diagnoses] == [("bo@example.org", True)]


@pytest.mark.parametrize(("text", "who"), [
    ("<nobody@localhost>: host 127.0.0.1[127.0.0.1] said: 550 5.1.1\n    <nobody@localhost>: Recipient address rejected: User unknown in local\n    recipient table (in reply to RCPT TO command)\n", "nobody@localhost"),
    ("12/03/26 09:14  Failed: ana@example.net → bo@example.org 'Invoice'  Server response: 550 No such recipient here\n", "bo@example.org"),
    ("EMAIL: bo@example.org\nREASON: 550 5.1.0 Recipient rejected: <bo@example.org>\n", "bo@example.org"),
    ("Votre message n'a pas pu être remis à bo@example.org : 550 boîte pleine\n", "bo@example.org"),
    ("The message that you sent was undeliverable to the following:\n\tBo Berg (user not found)\n", ""),
])
def test_who_it_is_about(text, who, library):
    one = inspection.inspect(text.encode(), library)
    assert (one.kind, [case.recipient for case in one.diagnoses]) == ("failure", [who])


WARNING = (
    "Hi! This is the ezmlm program. I'm managing the\nhelp@lists.example.org mailing list.\n\nMessages to you from the help mailing list seem to\nhave been bouncing. I've attached a copy of the first bounce\nmessage I received.\n\n"
    "--- Enclosed is a copy of the bounce message I received.\n\nReturn-Path: <>\nDate: 12 Jan 2026 03:21:04 -0000\nFrom: MAILER-DAEMON@lists.example.org\nTo: help-return-1123-\nSubject: failure notice\n\n"
    "Hi. This is the qmail-send program at lists.example.org.\nI'm afraid I wasn't able to deliver your message to the following addresses.\n\n<ana@example.com>:\n198.51.100.20 failed after I sent the message.\nRemote host said: 552 5.7.0 This message was blocked\n"
)


@pytest.mark.parametrize("head", ["", "From: help-help@lists.example.org\nTo: ana@example.com\nSubject: ezmlm warning\n\n"])
def test_a_lists_warning_is_about_its_readers_own_mailbox(head, library):
    one = inspection.inspect((head + WARNING).encode(), library)
    assert (one.kind, one.diagnoses) == ("not-a-bounce", ())
    assert one.sentence.startswith("This is a warning of a mailing list to its reader")


def test_a_lists_warning_that_came_back_is_a_bounce(library):
    mail = "Return-Path: <>\nFrom: MAILER-DAEMON@mx.example.com\nTo: help-owner@lists.example.org\nSubject: Undelivered Mail Returned to Sender\n\n<ana@example.com>: host mx.example.com[192.0.2.4] said: 552 5.2.2 Mailbox full\n\n--- Below this line is a copy of the message.\n\n" + WARNING
    one = inspection.inspect(mail.encode(), library)
    assert (one.kind, [case.recipient for case in one.diagnoses]) == ("failure", ["ana@example.com"])


@pytest.mark.parametrize("text", [
    "To: ana@example.com\nSubject: returned\n\nYour message to ${recipient_name} could not be delivered.\n\n$remote_answer\n",
    "To: ana@example.com\nSubject: help\n\nSYMPTOMS\n550 5.1.1 User unknown\n\nRESOLUTION\nCheck the address.\n",
], ids=["template", "page"])
def test_what_shows_it_lies_inside_one_section(text, library):
    one = inspection.inspect(text.encode(), library)
    sign = next(each for each in one.findings if each.value == "exhibit")
    section = one.message.section_at(sign.span.start)
    assert one.kind == "not-a-bounce" and section and section.span.holds(sign.span)
