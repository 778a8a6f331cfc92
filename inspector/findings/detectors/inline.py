"""Recipients named inside a sentence: "your message to <a@example.org> could not be delivered", in many languages. Only where no better source named one."""

import re

from inspector.findings.address import addresses
from inspector.findings.evidence import Evidence
from inspector.findings.finding import GUESS, PROSE

# The word before a recipient: to, recipient, address and their like.
_INTRODUCES = re.compile(
    r"(?:(?:^|[^\w])(?:to|recipient|recipients|recipient\(s\)|address|addresses|address\(es\)|addressee|rcpt to|rcpt|mailbox|user|account|for|an|empfänger|adresse|adressat|für|à|au|"
    r"destinataire|destinataires|pour|a|al|para|destinatario|destinatarios|dirección|destinatário|endereço|per|all'indirizzo|indirizzo|aan|voor|geadresseerde|"
    r"ontvanger|til|till|mottagare|modtager|mottaker|do|odbiorca|odbiorcy|adresata|adres|pro|příjemce|komu|címzett|alıcı|vastaanottaja|кому|получатель|получателю|"
    r"адрес|адресу|адресат|для|group|failed|delivery failed|undeliverable)|宛先|宛て|宛|受信者|送信先|收件人|收件者|地址|收信人|받는 사람|수신자)"
    r"[ \t\n]{0,4}(?:is|was|were|are)?[ \t]{0,2}[:：=-]{0,2}[ \t\n>*-]{0,8}[\"'<(\[「‘“]{0,3}\Z",
    re.IGNORECASE,
)
_ABOUT_SENDER = re.compile(r"(?:from|sender|von|absender|de|remitente|mittente|expéditeur|hello|hi|dear|hallo|contact|e-?mail us at|ask|差出人|发件人)[ \t]{0,2}[:：=]?[ \t]{0,4}[\"'<(]{0,3}\Z", re.IGNORECASE)
_SERVICE = re.compile(r"\A(?:postmaster|mailer-daemon|abuse|support|help|helpdesk|no-?reply|webmaster|hostmaster|delist|mailto)\Z", re.IGNORECASE)


def detect(evidence: Evidence) -> None:
    """Look through the prose where nobody has been named yet."""
    if len(evidence.addresses) > 1:
        return
    text = evidence.text
    named: list[tuple[int, int]] = []
    others: list[tuple[int, int]] = []
    for start, end, _ in evidence.notices:
        for low, high in addresses(text, start, min(end, start + 20_000))[:60]:
            address = text[low:high].lower()
            if address in evidence.own and not _says(text, start, low, _INTRODUCES):
                continue
            if _SERVICE.match(address.partition("@")[0]) or _says(text, start, low, _ABOUT_SENDER):
                continue
            (named if _says(text, start, low, _INTRODUCES) else others).append((low, high))
    chosen = [place for place in named if text[slice(*place)].lower() not in evidence.own] or named
    rule, trust = "inline-introduced", PROSE
    if not chosen and len({text[slice(*place)].lower() for place in others}) == 1:
        chosen, rule, trust = others, "inline-only-address", GUESS
    for low, high in chosen:
        evidence.recipient(text[low:high], low, high, rule, trust)


def _says(text: str, start: int, at: int, pattern: re.Pattern[str]) -> bool:
    return bool(pattern.search(text[max(start, at - 48) : at]))
