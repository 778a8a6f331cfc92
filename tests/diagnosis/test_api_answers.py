"""What sending services answer to programs: refusals of the recipients that they name, and their numbers are no SMTP replies."""

import json

import pytest

from inspector import inspection

INACTIVE = "You tried to send to recipient(s) that have been marked as inactive. Found inactive addresses: {}. Inactive recipients are ones that have generated a hard bounce, a spam complaint, or a manual suppression."
BO, CY = "bo@example.org", "cy@example.com"
ANSWERS = {   # name: (text, rows)
    "postmark": (json.dumps({"ErrorCode": 406, "Message": INACTIVE.format(BO)}), [BO]),
    "postmark, several": (json.dumps({"ErrorCode": 406, "Message": INACTIVE.format(f"{BO}, {CY}")}), [BO, CY]),
    "postmark, indented": (json.dumps({"ErrorCode": 406, "Message": INACTIVE.format(BO)}, indent=2), [BO]),
    "postmark, in a log": (f"Postmark error 406: {INACTIVE.format(BO)}", [BO]),
    "postmark, by its library": (f"Postmark API returned (406) {INACTIVE.format(BO)}", [BO]),
    "postmark, words alone": (INACTIVE.format(BO), [BO]),
    "postmark, bad address": (json.dumps({"ErrorCode": 300, "Message": "Invalid 'To' address: 'bo.example.org'."}), [""]),
    "postmark, sender": (json.dumps({"ErrorCode": 400, "Message": "The 'From' address you supplied (ana@example.net) is not a Sender Signature on your account."}), [""]),
    "sendgrid": (json.dumps({"errors": [{"message": "The from address does not match a verified Sender Identity.", "field": "from", "help": None}]}), [""]),
    "sparkpost": (json.dumps({"errors": [{"message": "Message generation rejected", "description": f"recipient address {BO} was suppressed due to customer policy", "code": "1902"}]}), [BO]),
    "mailjet": (json.dumps({"Messages": [{"Status": "error", "Errors": [{"ErrorCode": "mj-0013", "StatusCode": 400, "ErrorMessage": "\"bo@example\" is an invalid email address."}]}]}), None),
    "ses": ("An error occurred (MessageRejected) when calling the SendEmail operation: Email address is not verified. The following identities failed the check in region EU-WEST-1: ana@example.net", [""]),
    "ses, blocked": ("An error occurred (InvalidParameterValue) when calling the SendRawEmail operation: Address blacklisted.", [""]),
}


@pytest.mark.parametrize("name", ANSWERS)
def test_an_answer_is_a_refusal(name, library):
    text, rows = ANSWERS[name]
    found = inspection.inspect(text.encode(), library)
    assert found.kind == "failure"
    assert rows is None or [one.recipient for one in found.diagnoses] == rows
    assert all(one.outcome in ("failed", "suppressed") and one.reply is None and not one.address_is_dead for one in found.diagnoses)


@pytest.mark.parametrize("text", ['{"errors": [], "message": "queued"}'.replace('"message": "queued"', '"id": 1'), json.dumps({"errors": [{"message": "Cannot query field 'x' on type 'User'.", "locations": [{"line": 1, "column": 2}]}]}), '{"errors": {"title": ["is too short"]}, "message": "Validation failed"}', "Postmark is a service. We have sent 406 mails with it.", '{"status": "ok", "message": "Queued. Thank you."}'])
def test_other_texts_are_none(text, library):
    assert inspection.inspect(text.encode(), library).kind == "not-a-bounce"
