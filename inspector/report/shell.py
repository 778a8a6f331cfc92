"""Commands for the mail server at hand, with this bounce's ids filled in and safely quoted."""

import re
import shlex
from typing import NamedTuple

from inspector.diagnosis import Card
from inspector.findings import What

_EXIM_ID = re.compile(r"[0-9A-Za-z]{6}-[0-9A-Za-z]{6,11}-[0-9A-Za-z]{2,4}\Z")
_POSTFIX_ID = re.compile(r"(?:[0-9A-F]{8,14}|[0-9B-DF-HJ-NP-TV-Zb-df-hj-np-tv-z]{10,18})\Z")
_SENDMAIL_ID = re.compile(r"[0-9A-Za-z]{14}\Z")


class Command(NamedTuple):
    """One command: for which mail server, what it shows, and the line to run."""

    server: str
    does: str
    line: str


def commands(card: Card) -> tuple[Command, ...]:
    """The commands that look this message up, for each kind of mail server that the bounce may have come from."""
    recipient = card.recipients[0] if card.recipients else ""
    sender, message_id = card.named(What.SENDER), card.named(What.MESSAGE_ID)
    out: list[Command] = []
    for one in (each.value for each in card.naming if each.kind == What.QUEUE_ID):
        if _EXIM_ID.match(one):
            out += _exim(one)
        elif _POSTFIX_ID.match(one):
            out += _postfix(one)
        elif _SENDMAIL_ID.match(one):
            out += _sendmail(one)
    if not out and recipient:
        out.append(Command("Postfix", "every log line about this recipient", f"grep -F {_sh(f'to=<{recipient}>')} /var/log/mail.log"))
        out.append(Command("Exim", "every log line about this recipient", f"exigrep {_sh(re.escape(recipient))} /var/log/exim4/mainlog"))
    if recipient or sender:
        out += _exchange(recipient, sender, message_id)
    return tuple(out)


def _sh(text: str) -> str:
    return shlex.quote("".join(char for char in text if char.isprintable()))


def _ps(text: str) -> str:
    """Quoted for PowerShell, which takes four typographic marks for a single quotation mark too; each is doubled."""
    return "'" + re.sub("(['\u2018-\u201b])", r"\1\1", "".join(char for char in text if char.isprintable())) + "'"


def _postfix(one: str) -> list[Command]:
    return [
        Command("Postfix", "what the log says of this message", f"grep -F {_sh(one)} /var/log/mail.log"),
        Command("Postfix", "whether it is still waiting", f"postqueue -p | grep -A 3 {_sh('^' + one)}"),
        Command("Postfix", "the message in the queue", f"postcat -q {_sh(one)}"),
        Command("Postfix", "try it now", f"postqueue -i {_sh(one)}"),
    ]


def _exim(one: str) -> list[Command]:
    return [
        Command("Exim", "the log of this message", f"exim -Mvl {_sh(one)}"),
        Command("Exim", "its headers", f"exim -Mvh {_sh(one)}"),
        Command("Exim", "what the main log says of it", f"exigrep {_sh(one)} /var/log/exim4/mainlog"),
        Command("Exim", "try it now", f"exim -M {_sh(one)}"),
    ]


def _sendmail(one: str) -> list[Command]:
    return [
        Command("Sendmail", "what the log says of this message", f"grep -F {_sh(one)} /var/log/maillog"),
        Command("Sendmail", "try it now", f"sendmail -v -qI{_sh(one)}"),
    ]


def _exchange(recipient: str, sender: str, message_id: str) -> list[Command]:
    who = " ".join(part for part in (f"-RecipientAddress {_ps(recipient)}" if recipient else "", f"-SenderAddress {_ps(sender)}" if sender else "") if part)
    out = [Command("Exchange Online", "the trace of this message", f"Get-MessageTraceV2 {who}")]
    track = f"-MessageId {_ps(message_id)}" if message_id else " ".join(part for part in (f"-Recipients {_ps(recipient)}" if recipient else "", f"-Sender {_ps(sender)}" if sender else "") if part)
    out.append(Command("Exchange Server", "its way through the servers", f"Get-MessageTrackingLog {track} -ResultSize Unlimited"))
    return out
