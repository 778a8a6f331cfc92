"""Stable pseudonyms for everything personal, so that a report can be shared.

Addresses, names, hosts of the people's own domains, IP addresses, subjects and message ids are replaced; the same original always becomes the same
pseudonym within one report, so that the story stays readable.
"""

import re

from inspector.findings import Finding, What
from inspector.mail import Kind, Message, Section

_ADDRESS = re.compile(r"(?<![\w.+-])[\w.+=/-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){0,8}")
_IPV4 = re.compile(r"(?<![0-9.])(?:[0-9]{1,3}\.){3}[0-9]{1,3}(?![0-9.])")
_IPV6 = re.compile(r"(?<![0-9A-Za-z:.])(?:[0-9A-Fa-f]{1,4}:){2,7}(?::|:?[0-9A-Fa-f]{1,4})(?:(?::[0-9A-Fa-f]{1,4}){0,5})(?![0-9A-Za-z:])")
_HOST = re.compile(r"(?<![\w@.-])[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}(?![\w@-])")
_NAMED = re.compile(r'^\s*"?([^"<>@]{2,80}?)"?\s*<')
_HEADERS_WITH_PEOPLE = {"from", "to", "cc", "sender", "reply-to"}


class Redactor:
    """Replaces what is personal in texts about one message."""

    def __init__(self, message: Message, findings: tuple[Finding, ...]) -> None:
        self._addresses: dict[str, str] = {}
        self._domains: dict[str, str] = {}
        self._ips: dict[str, str] = {}
        self._literals: dict[str, str] = {}
        for found in _ADDRESS.finditer(message.text):
            self._address(found[0])
        for one in findings:
            if one.kind == What.SUBJECT:
                self._literals.setdefault(one.value, "[subject]")
            elif one.kind in (What.MESSAGE_ID, What.QUEUE_ID):
                self._literals.setdefault(one.value.strip("<>"), f"[id {len(self._literals) + 1}]")
            elif one.kind == What.REPORTING_MTA:
                self._domain(".".join(one.value.lower().split(".")[-2:]))
        for section in message.sections:
            if section.kind in (Kind.HEADERS, Kind.ORIGINAL):
                self._people(message, section)

    def _people(self, message: Message, section: Section) -> None:
        for field in message.fields(section):
            if field.name == "subject" and field.value.strip():
                self._literals.setdefault(field.value.strip(), "[subject]")
            if field.name in _HEADERS_WITH_PEOPLE and (named := _NAMED.match(field.value)):
                self._literals.setdefault(named[1].strip(), f"[name {len(self._literals) + 1}]")

    def _domain(self, domain: str) -> str:
        return self._domains.setdefault(domain, f"domain{len(self._domains) + 1}.example")

    def _address(self, address: str) -> str:
        low = address.lower()
        if low not in self._addresses:
            self._addresses[low] = f"person{len(self._addresses) + 1}@{self._domain(low.rpartition('@')[2])}"
        return self._addresses[low]

    def _host(self, host: str) -> str:
        labels = host.lower().split(".")
        for k in range(len(labels) - 1):
            if (end := ".".join(labels[k:])) in self._domains:
                return f"host.{self._domains[end]}" if k else self._domains[end]
        return host

    def _ip(self, address: str) -> str:
        if address not in self._ips:
            number = len(self._ips) + 1
            self._ips[address] = f"2001:db8::{number:x}" if ":" in address else f"192.0.2.{(number - 1) % 254 + 1}"
        return self._ips[address]

    def redact(self, text: str) -> str:
        """The text with every personal token replaced."""
        for original in sorted(self._literals, key=len, reverse=True):
            text = text.replace(original, self._literals[original])
        text = _ADDRESS.sub(lambda found: self._address(found[0]), text)
        text = _IPV6.sub(lambda found: self._ip(found[0]), text)
        text = _IPV4.sub(lambda found: self._ip(found[0]), text)
        return _HOST.sub(lambda found: self._host(found[0]), text)
