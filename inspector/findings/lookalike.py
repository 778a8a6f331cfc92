"""Which dotted numbers are enhanced status codes, and why the others are none.

``5.6.0`` after "Perl version" is a version, ``192.0.2.128`` is an address, ``5.1.2024`` a date. A number is believed by its shape (RFC 3463 section 2)
and by what stands around it.
"""

import re
from typing import NamedTuple

from inspector.codes import StatusCode
from inspector.patterns import later

SURE, LIKELY, UNSURE = 3, 2, 1

_WORD_BEFORE = later(r"(?:^|[^0-9A-Za-z])([A-Za-z][0-9A-Za-z_+-]{0,30}|§)[ \t]{0,3}[(v#:=]{0,2}[ \t]{0,2}\Z")
_KEY_BEFORE = later(r"[\"']([A-Za-z][0-9A-Za-z_. -]{0,30})[\"'][ \t]{0,3}:[ \t]{0,3}[\"']\Z")   # JSON: "mail": "5.1.1" in a list of programs
_CODE_KEYS = ("status", "code", "dsn", "error", "reply", "smtp", "diagnos", "enhanced", "reason", "response", "message", "msg", "desc", "detail", "result", "bounce", "info", "text", "state")
_VERSIONS = frozenset((
    "version", "versions", "ver", "v", "vers", "release", "rel", "rev", "revision", "build", "section", "sections", "sect", "sec", "chapter", "rfc", "clause", "figure",
    "table", "item", "step", "id", "oid", "ip", "ipv4", "address", "postfix", "exim", "sendmail", "qmail", "dovecot", "spamassassin", "openssl", "phpmailer", "perl",
    "python", "php", "ruby", "java", "javamail", "mailman", "amavis", "amavisd", "clamav", "courier", "opensmtpd", "mailer", "client", "agent", "outlook", "thunderbird",
    "webmail", "roundcube", "squirrelmail", "horde", "zimbra", "connector", "server", "service", "kernel", "linux", "windows", "mac", "os", "ios", "android", "library",
    "lib", "pmdf", "ims", "imail", "mdaemon", "kerio", "haraka", "powermta", "lotus", "notes", "domino", "groupwise", "mailenable", "smartermail", "communigate", "rspamd",
    "versie", "versione", "versio", "versjon", "wersja", "verze", "verzia", "versija", "versi", "versiune", "versiunea", "utgave", "ausgabe", "redakcja",
    "debian", "ubuntu", "centos", "ref", "reference", "invoice", "order", "ticket", "job", "article", "rechnung", "bestellung", "auftrag", "facture", "commande", "factura", "pedido", "fattura", "nginx", "apache", "mysql", "gnutls", "libressl", "boringssl", "sieve", "pigeonhole", "cyrus", "mozilla", "gecko", "firefox", "swaks",
))
_PRODUCTS = ("server", "mailer", "daemon", "gateway", "client", "agent", "connector", "webmail", "antispam", "antivirus", "scanner", "appliance", "firmware", "software", "edition", "suite")   # what their names end with
_FOREIGN_VERSIONS = (
    "versión", "versão", "版本", "版", "バージョン", "ヴァージョン", "ビルド", "버전", "버젼", "версия", "версии", "версія", "верзија", "релиз", "сборка", "редакция", "έκδοση", "εκδοση", "إصدار", "نسخة", "نسخه",
    "גרסה", "גירסה", "sürüm", "sürümü", "verzió", "kiadás", "phiên bản", "เวอร์ชัน", "รุ่น", "संस्करण", "utgåva",
)
_FOREIGN_DATES = ("дата", "日期", "日付", "날짜", "ημερομηνία")
_CODE_WORDS = frozenset((
    "status", "dsn", "code", "codes", "error", "errors", "esc", "enhanced", "smtp", "reply", "diagnostic", "stat", "said", "type", "returned", "response", "reason",
    "state", "result", "statuscode", "errorcode", "errore", "codice", "fehler", "fehlercode", "erreur", "codigo", "foutcode", "fel", "felkod", "fejl", "fejlkode", "feil", "feilkode", "hata", "kod", "chyba",
))
_YEAR = later(r"[ \t]{0,2}(?:19|20)[0-9]{2}(?![0-9])")
_DATES = frozenset(("date", "dates", "dated", "datum", "fecha", "data", "dato", "since", "until"))
_CLOCK = later(r"(?:Uhr|um|at|on|am|den|le|el)[ \t]{0,2}\Z")


class Seen(NamedTuple):
    """The judgement on a dotted number: ``strength`` 0 with the reason in ``why``, else how sure; ``code`` where it is one."""

    strength: int
    why: str
    code: StatusCode | None = None


_ADDRESS, _VERSION, _NAME = Seen(0, "address"), Seen(0, "version"), Seen(0, "part-of-a-name")


def shape(text: str, start: int, end: int) -> Seen:
    """Whether the dotted number at ``text[start:end]`` has the shape of a code and stands by itself. Enough behind a reply; elsewhere see ``judge``."""
    parts = text[start:end].split(".")
    before = text[start - 1] if start else "\n"
    after = text[end] if end < len(text) else "\n"
    if len(parts) != 3:
        return _ADDRESS if len(parts) == 4 and max(map(int, parts)) < 256 else _VERSION
    if after not in " \n" and _goes_on(text, end, before, after):
        return _NAME
    if before not in " \n" and (why := _glued(text, start, before)):
        return Seen(0, why)
    if why := _misshapen(parts):
        return Seen(0, why)
    return Seen(UNSURE, "in-prose", StatusCode(int(parts[0]), int(parts[1]), int(parts[2])))


def judge(text: str, start: int, end: int, line: int) -> Seen:
    """Whether the dotted number at ``text[start:end]`` is a code; ``line`` is where its line (or its region) begins."""
    seen = shape(text, start, end)
    if not seen.code:
        return seen
    before, after = text[start - 1 : start], text[end : end + 1]
    lead = text[max(line, start - 40) : start]
    if before and before in "\"'" and (key := _KEY_BEFORE.search(lead)) and not any(word in key[1].lower() for word in _CODE_KEYS):
        return _VERSION
    word = _WORD_BEFORE.search(lead) if lead else None
    name = word[1].lower() if word else ""
    product = name.endswith(_PRODUCTS)   # "MailServer 5.1.1", but "unknown on this server (#5.1.1)"
    if (name in _VERSIONS and not (product and before == "#")) or (word and product and not lead[word.end(1) :].strip(" \tv")):
        return _VERSION
    if name and lead.lstrip().startswith("---"):   # the tear line of old networks: "--- program 5.1.1"
        return _VERSION
    if lead and not lead.isascii() and (why := _foreign(lead, seen.code)):
        return why
    if _YEAR.match(text, end) or (name and _CLOCK.search(lead)) or name in _DATES and _is_day(seen.code):
        return Seen(0, "date")
    if name in _CODE_WORDS or before in ("#", "=") or (before in ("(", "[") and after in (")", "]")):
        return seen._replace(strength=SURE, why="marked")
    bare = lead.strip(" \t>*-<|\"'(")
    if not bare or bare[-1] in ":;,":
        return seen._replace(strength=LIKELY, why="after-colon" if bare else "line-start")
    return seen


def _foreign(lead: str, code: StatusCode) -> Seen | None:
    """Why a number is none in front of which a word of another script or with accents stands."""
    said = lead.rstrip(" \t:：(（v№#").lower()
    if said.endswith(_FOREIGN_VERSIONS):
        return _VERSION
    return Seen(0, "date") if said.endswith(_FOREIGN_DATES) and _is_day(code) else None


def _is_day(code: StatusCode) -> bool:
    """Whether the three numbers can be a day, a month and a year of two digits: 5.1.24, not 5.1.1."""
    return 1 <= code.subject <= 12 and 10 <= code.detail <= 99


def meant(text: str, reply: str = "") -> StatusCode | None:
    """The code that a malformed one was probably meant to be, to be offered and never taken: 5.01.1 is 5.1.1; 7.7.1 after the reply 550 is 5.7.1."""
    parts = [part.lstrip("0") or "0" for part in text.split(".")]
    if len(parts) == 3 and parts[0] not in ("2", "4", "5") and reply[:1] in ("2", "4", "5"):
        parts[0] = reply[0]
    return StatusCode.parse(".".join(parts))


def _goes_on(text: str, end: int, before: str, after: str) -> bool:
    """Whether the number is only the beginning of a name: 5.1.1.example.org, 5.1.1a, 5.1.1@x."""
    if after == "_" and before == "_":
        return False       # LSMTP and qmail's log write blanks so
    return after.isalnum() or after in "_@%" or (after in ".-" and text[end + 1 : end + 2].isalnum())


def _glued(text: str, start: int, before: str) -> str:
    """Why a number that sticks to what stands before it is no code; "" where it does not stick."""
    if before in "-_+":   # IIS writes + for blanks
        reply = text[max(0, start - 4) : start - 1]
        return "" if len(reply) == 3 and reply.isdecimal() and reply[0] in "245" else "part-of-an-id"
    if before == "=":
        word = re.search(r"([A-Za-z_]{1,20})=\Z", text[max(0, start - 21) : start])
        return "" if word and word[1].lower() in ("dsn", "status", "stat", "code", "led", "dsnstatus", "smtp_code", "enhancedcode") else "part-of-an-id"
    if before in "/@_+~&?%\\$,.":
        return "part-of-an-id"
    return ""


def _misshapen(parts: list[str]) -> str:
    """Which rule of RFC 3463 section 2 three numbers break, or ""."""
    if len(parts[2]) == 4 and parts[2][:2] in ("19", "20"):
        return "date"
    for part in parts:   # a fifth of the time of any()
        if len(part) > 1 and part[0] == "0":
            return "leading-zero"
    if max(map(len, parts)) > 3:
        return "too-many-digits"
    if parts[0] not in ("2", "4", "5"):
        return "no-such-class"
    if len(parts[1]) == 3:
        return "no-such-subject"   # the registry has eight, and servers invent a ninth and a tenth; never a hundredth
    return ""
