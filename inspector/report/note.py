"""Ready notes: one to the recipient's postmaster with the facts, one to the person who sent the mail in plain words."""

from inspector.diagnosis import Card, Diagnosis, Outcome
from inspector.findings import What
from inspector.report.clean import clean, one_line
from inspector.report.words import Quotes, said

_GONE = ("user-unknown", "domain-not-found", "null-mx", "moved")   # somebody said so, be it that we doubt it


def postmaster_note(card: Card, message: Quotes) -> str:
    """A note to ``postmaster`` at the recipient's domain: what was refused, when, by which server, in its own words."""
    domain = card.recipients[0].rpartition("@")[2] if card.recipients else ""
    case = card.diagnoses[0] if card.diagnoses else None
    to = f"postmaster@{domain}" if domain else "postmaster at the recipient’s domain"
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
    lines = [f"To: {to}", f"Subject: {subject}", "", "Hello,", "", f"{_opening(case)} The facts:", ""]
    lines += [f"  {name + ':':<13}{one_line(value)}" for name, value in facts if value]
    lines += ["", _request(card), "", "The full report is available on request.", "", "Thank you"]
    return clean("\n".join(lines))


def sender_note(card: Card) -> str:
    """A note in plain words to the person whose mail came back."""
    people = ", ".join(card.recipients[:3]) + (f" and {len(card.recipients) - 3:,} others" if len(card.recipients) > 3 else "")
    to = card.named(What.SENDER)
    lines = [
        *([f"To: {to}"] if to else []), "Subject: About your mail" + (f" to {people}" if people else ""), "", "Hello,", "", f"{card.happened}", "",
        f"Is it your fault? {card.fault.text}.", f"Will it be tried again? {card.retry.text}.", "",
    ]
    steps = card.steps.get("sender", ())
    if steps:
        lines += ["What you can do now:", *(f"  {number}. {step.text}" for number, step in enumerate(steps, 1)), ""]
    if not card.address_is_dead and card.bounce_type != "none" and not (card.diagnoses and card.diagnoses[0].reason in _GONE):
        lines += ["Please keep the address: nothing here says that it is gone.", ""]
    lines.append("Kind regards")
    return clean("\n".join(lines))


def _state(case: Diagnosis | None) -> str:
    if case and case.outcome.has_arrived:
        return "not in the mailbox"
    if case and case.outcome == Outcome.FAILED and not case.is_answered:
        return "not getting through"
    return {Outcome.DELAYED: "delayed", Outcome.SUPPRESSED: "held back"}.get(case.outcome, "refused") if case else "refused"


def _opening(case: Diagnosis | None) -> str:
    if case and case.outcome.has_arrived:
        return "Your mail server took a message from us, but the recipient has not seen it."
    if case and case.outcome == Outcome.SUPPRESSED:
        return "Our sending service no longer tries to reach the address below, because of an earlier refusal."
    if case and case.reason in ("domain-not-found", "null-mx"):
        return "A message from us could not be delivered, since the DNS names no mail server for your domain."
    if case and case.outcome == Outcome.DELAYED:
        return "Your mail server has so far not accepted a message from us."
    if case and not case.is_answered:
        return "Our mail server could not hand a message over to yours."
    return "Your mail server refused a message from us."


def _request(card: Card) -> str:
    if card.diagnoses and card.diagnoses[0].outcome == Outcome.SUPPRESSED:
        return "Could you tell us whether this mailbox exists and accepts mail, so that we may send again?"
    if card.actor in ("recipient-admin", "recipient"):
        return "As we read it, this can only be put right on your side. Could you look into it and tell us when we may send again?"
    return "We would like to put this right on our side. Could you tell us what exactly led to the refusal, if the answer above does not say all?"
