"""What the bounce's own headers say: X-Failed-Recipients (Exim, Gmail), and the signs of what kind of message it is."""

import re

from inspector.findings.address import addresses
from inspector.findings.evidence import Evidence
from inspector.findings.finding import Trust, What
from inspector.mail import Field

_DAEMON = re.compile(
    r"mailer[-_. ]?daemon|mail[-_. ]?daemon|po{1,2}st[-_]?master|mail[a-z]{0,3} deliver|delivery sub|mail[-_ ]?system|mdaemon|microsoftexchange|mail administrat|"
    r"undeliver|non-?delivery|sysadmin|mail server|content-filter|no-?reply@sns\.amazonaws|@amazonses",
    re.IGNORECASE,
)
_FAILED = re.compile(
    r"undeliver|delivery[ _-](?:status|fail|report|problem|error|notif|incomplete|has failed|was not|not)|mail delivery|fail(?:ure|ed)[ _](?:notice|delivery|mail)|"
    r"returned[ _](?:mail|to sender|message)|return(?:ed)? to sender|un-?sent mail|non-?deliver|not (?:be )?deliver|could ?n[o']t (?:be )?(?:deliver|sen[dt])|"
    r"mail (?:system )?error|mail fail|message you sent blocked|was not sent|postmaster notify|rejected:|bounce[ds]? |mail rejected|"
    r"unzustellbar|nicht zugestellt|zustellung|zustellungs|non remis|non remise|échec|non recapitab|mancato recapito|mancata consegna|no se puede entregar|"
    r"no entregad|no se ha podido entregar|não (?:foi )?entreg|não é possível entregar|onbestelbaar|niet bezorgd|недоставлен|не доставлен|не удалось|"
    r"nie można dostarczyć|niedostarcz|nedoruč|kunde inte levereras|olevererbar|kan ikke leveres|toimittamatta|iletilemedi|κατάσταση παράδοσης|"
    r"退信|无法投递|無法傳遞|未送达|投递失败|配信(?:できません|不能|エラー)|送信できません|エラーメール|宛先不明|届けられません|배달되지|반송|전송 실패",
    re.IGNORECASE,
)
_DELAYED = re.compile(
    r"delay|still being retried|(?:could not send|not) (?:be )?(?:send|sent)? ?(?:message|mail)? ?for past|warning[:-]+ ?(?:could|message|mail)|"
    r"delivery temporarily|verzögert|retardé|ritard|retras|atrasad|задержк|遅延|延迟|延誤",
    re.IGNORECASE,
)
_REPLY = re.compile(
    r"auto(?:matic|mated)?[ -]?(?:reply|response|respon[sd])|out of (?:the )?office|vacation|away from|autorespon|abwesen|automatische antwort|réponse automatique|"
    r"absence|respuesta automática|fuera de la oficina|risposta automatica|fuori ufficio|resposta automática|automatisch antwoord|afwezig|автоответ|"
    r"自動返信|自動応答|自动回复|自動回覆|不在通知|부재",
    re.IGNORECASE,
)
_CHALLENGE = re.compile(r"verify your (?:email|message)|confirm (?:your )?(?:message|that you|delivery)|challenge|please confirm|anti-?spam.{0,20}confirm|request for confirmation", re.IGNORECASE)
_FORWARDED = re.compile(r"[ \t]{0,4}(?:fwd?|wg|tr|rv|enc|re|aw|sv|vs|antw|転送)[ \t]{0,2}[:：]", re.IGNORECASE)


def detect(evidence: Evidence) -> None:
    """Recipients that a header names, and the signs of the kind of message."""
    headers = evidence.headers
    if not headers:
        return
    for field in evidence.message.headers:
        if field.name == "x-failed-recipients":
            _failed(evidence, field)
    _mark(evidence, "from", _DAEMON, "daemon", "header-daemon")
    sender = headers.get("from")
    if sender and not sender.value.strip(" <>\""):
        evidence.add(What.SIGN, "daemon", *_visible(sender), "header-null-sender", Trust.FIELD)
    path = headers.get("return-path")
    if path and path.value.replace(" ", "").lower() in ("<>", "<mailer-daemon>"):
        evidence.add(What.SIGN, "null-path", *_visible(path), "header-null-path", Trust.FIELD)
    subject = headers.get("subject")
    if subject and not _FORWARDED.match(subject.value):
        for pattern, value in ((_REPLY, "auto-reply"), (_DELAYED, "delay"), (_FAILED, "failure"), (_CHALLENGE, "challenge")):
            if pattern.search(subject.value[:300]):
                evidence.add(What.SIGN, value, *_visible(subject), "header-subject", Trust.PROSE)
                break
    _automatic(evidence)


def _mark(evidence: Evidence, name: str, pattern: re.Pattern[str], value: str, rule: str) -> None:
    field = evidence.headers.get(name)
    if field and pattern.search(field.value[:300]):
        evidence.add(What.SIGN, value, *_visible(field), rule, Trust.FIELD)


def _automatic(evidence: Evidence) -> None:
    """Auto-Submitted (RFC 3834), report types (RFC 6522), lists, answers by machine."""
    headers = evidence.headers
    auto = headers.get("auto-submitted")
    if auto and not auto.value.lower().startswith("no"):
        evidence.add(What.SIGN, "auto-replied" if "repl" in auto.value.lower() else "auto-generated", *_visible(auto), "header-auto-submitted", Trust.FIELD)
    kind = headers.get("content-type")
    if kind and "report" in kind.value.lower():
        low = kind.value.lower()
        for word, value in (("disposition-notification", "read-receipt"), ("feedback-report", "complaint"), ("delivery-status", "report")):
            if word in low:
                evidence.add(What.SIGN, value, *_visible(kind), "header-report-type", Trust.FIELD)
                break
    for name in ("x-autoreply", "x-autorespond", "x-auto-response-suppress", "x-vacation", "x-autoreply-from"):
        if (field := headers.get(name)) and field.value.strip():
            evidence.add(What.SIGN, "auto-reply-header", *_visible(field), "header-auto-reply", Trust.FIELD)
            break
    for name in ("list-unsubscribe", "list-id"):
        if (field := headers.get(name)) and field.value.strip():
            evidence.add(What.SIGN, "list", *_visible(field), "header-list", Trust.FIELD)
            break
    if (field := headers.get("precedence")) and field.value.strip().lower() in ("bulk", "list", "auto_reply"):
        evidence.add(What.SIGN, field.value.strip().lower().replace("_", "-"), *_visible(field), "header-precedence", Trust.FIELD)


def _failed(evidence: Evidence, field: Field) -> None:
    """X-Failed-Recipients: one or more addresses."""
    start, end = field.span
    for low, high in addresses(evidence.text, start, end):
        evidence.recipient(evidence.text[low:high], low, high, "header-failed-recipients", Trust.FIELD)
        evidence.sealed = True


def _visible(field: Field) -> tuple[int, int]:
    return field.span.start, field.span.end
