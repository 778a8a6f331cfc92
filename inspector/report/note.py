"""Ready notes: one to the recipient's postmaster with the facts, one to the person who sent the mail in plain words."""

from inspector.diagnosis import Card, Diagnosis, Outcome
from inspector.findings import What
from inspector.report.clean import clean, one_line
from inspector.report.words import Quotes, said


def postmaster_note(card: Card, message: Quotes) -> str:
    """A note to ``postmaster`` at the recipient's domain: what was refused, when, by which server, in its own words."""
    domain = card.recipients[0].rpartition("@")[2] if card.recipients else ""
    case = card.diagnoses[0] if card.diagnoses else None
    to = f"postmaster@{domain}" if domain else "postmaster at the recipient's domain"
    numbers = " ".join(part for part in ((case.reply or "") if case else "", str(case.code) if case and case.code else "") if part)
    subject = f"Mail to {domain or 'your domain'} is {_state(case)}" + (f" with {numbers}" if numbers else "")
    facts = [
        ("Recipient", ", ".join(card.recipients[:10])),
        ("Sender", card.named(What.SENDER)),
        ("Your server", case.remote_mta if case else ""),
        ("Our server", case.reporting_mta if case else ""),
        ("When", card.named(What.TIME)),
        ("Message-ID", card.named(What.MESSAGE_ID)),
        *(("Answer", words) for words in said(case, message)),
    ]
    lines = [f"To: {to}", f"Subject: {subject}", "", "Hello,", "", f"{_opening(card)} The facts:", ""]
    lines += [f"  {name + ':':<13}{one_line(value)}" for name, value in facts if value]
    lines += ["", _request(card), "", "The full report is available on request.", "", "Thank you"]
    return clean("\n".join(lines))


def sender_note(card: Card) -> str:
    """A note in plain words to the person whose mail came back."""
    people = ", ".join(card.recipients[:3]) + (f" and {len(card.recipients) - 3:,} others" if len(card.recipients) > 3 else "")
    lines = [
        "Subject: About your mail" + (f" to {people}" if people else ""), "", "Hello,", "", f"{card.happened}", "",
        f"Is it your fault? {card.fault.text}.", f"Will it be tried again? {card.retry.text}.", "",
    ]
    steps = card.steps.get("sender", ())
    if steps:
        lines += ["What you can do now:", *(f"  {number}. {step.text}" for number, step in enumerate(steps, 1)), ""]
    if not card.address_is_dead and card.bounce_type != "none":
        lines += ["Please keep the address: nothing here says that it is gone.", ""]
    lines.append("Kind regards")
    return clean("\n".join(lines))


def _state(case: Diagnosis | None) -> str:
    return {Outcome.DELAYED: "delayed", Outcome.SUPPRESSED: "held back"}.get(case.outcome, "refused") if case else "refused"


def _opening(card: Card) -> str:
    case = card.diagnoses[0] if card.diagnoses else None
    if case and case.outcome == Outcome.SUPPRESSED:
        return "our sending service no longer tries to reach the address below, because of an earlier refusal."
    if case and case.outcome == Outcome.DELAYED:
        return "your mail server has so far not accepted a message from us."
    return "your mail server refused a message from us."


def _request(card: Card) -> str:
    if card.diagnoses and card.diagnoses[0].outcome == Outcome.SUPPRESSED:
        return "Could you tell us whether this mailbox exists and accepts mail, so that we may send again?"
    if card.actor in ("recipient-admin", "recipient"):
        return "As we read it, this can only be put right on your side. Could you look into it and tell us when we may send again?"
    return "We would like to put this right on our side. Could you tell us what exactly led to the refusal, if the answer above does not say all?"
