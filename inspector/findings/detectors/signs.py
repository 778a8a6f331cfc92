"""What the prose and the parts say of the kind of message: a failure, a delay, a success; a complaint, a read receipt."""

import re

from inspector.findings.evidence import Evidence
from inspector.findings.finding import Trust, What
from inspector.mail import Kind

_DELAYED = re.compile(
    r"(?:has|have|was|were|is|been) (?:been )?(?:temporarily )?(?:delayed|deferred)|delivery (?:is |has been |to [^\n]{1,200} )?(?:been )?delayed|will (?:be )?(?:keep trying|retr(?:y|ied)|continue)|"
    r"this is a warning (?:message )?only|still (?:being )?(?:un)?(?:delivered|retried)|only a temporary failure|do(?: not|n't) need to re-?send|no action is required|not yet been delivered|"
    r"has not yet been|will (?:continue to be )?tr(?:y|ied) again|delivery incomplete|temporary problem delivering|konnte noch nicht|wird weiter versucht|sera retentée|"
    r"se seguirá intentando|まだ配信されて|再送",
    re.IGNORECASE,
)
_FAILED = re.compile(
    r"(?:could|can|was|were|is|are|has|have|been)(?: ?not|n't|n’t)(?: yet)?(?: be| been)? (?:successfully )?(?:deliver|sent|relay|accept|reach|complete|deliver(?:ed|able))|not (?:been )?delivered|"
    r"undeliver|unable to (?:deliver|relay|send|complete)|(?:deliver(?:y|ing)|delivered|message|transmission|mail)[^\n.]{0,60} (?:fail|failed|rejected|refused|aborted|blocked|returned|bounced)|"
    r"fail(?:ed|ure) to deliver|permanent (?:fatal )?(?:error|failure)|fatal error|delivery (?:error|problem|fail)|did not reach|has been (?:rejected|returned|blocked|refused)|not relayed|"
    r"(?:rejected|refused) (?:by|your)|wasn[’']?t able to deliver|error delivering|problem delivering|returned (?:mail|message|to sender)|error has occurred while|did not (?:get|receive)|non[- ]?delivery|"
    r"nicht (?:\w{1,30} )?(?:zugestellt|übermittelt)|unzustellbar|fehlgeschlagen|n[’']a pas pu|n'ont pas pu|impossible de (?:remettre|livrer|distribuer)|échec de la remise|échoué|"
    r"no (?:se )?(?:ha |pudo |puede |pudimos )?(?:podido )?(?:ser )?entreg|no ha sido posible|imposible entregar|non (?:è|e'|puo'|può) (?:stato |essere )?(?:possibile |recapitat|consegnat)|"
    r"não (?:foi|pôde|pode|é) (?:ser |possível )?(?:entreg|enviad)|kon(?:den)? niet|niet (?:worden )?(?:bezorgd|afgeleverd)|kunde inte|kunne ikke|ei voitu|nie (?:można|mogła|został)|"
    r"nelze doručit|nebyl[ao]? doruč|не (?:может быть|могло быть|удалось|было|доставлен)|недоставлен|iletileme|teslim edileme|"
    r"(?:配信|送信|配達|届ける|お届け)[^\n]{0,24}(?:でき(?:ません|ない)|失敗|エラー)|届きません|存在しません|無法(?:投遞|傳送|送達)|无法(?:投递|送达|发送|传递)|退(?:信|回)|投递失败|被(?:退回|拒)|배달(?:되지|하지)|전송(?:되지|하지|에 실패)|실패",
    re.IGNORECASE,
)
_DELIVERED = re.compile(
    r"(?:was|were|has been|have been) (?:successfully |now )?(?:delivered|relayed)|successfully (?:delivered|relayed)|delivery to (?:these|the following) recipients[^\n]{0,80} (?:is |was )?(?:complete|successful)|wurde zugestellt|erfolgreich zugestellt",
    re.IGNORECASE,
)
_AWAY = re.compile(
    r"out of (?:the )?office|on vacation|on holiday|on leave|away from (?:my|the)|will (?:respond|reply|be back|return)|limited access to (?:e-?mail|my)|auto(?:matic|mated)?[ -]?(?:reply|response)|"
    r"no longer (?:in use|monitored)|abwesen|nicht im (?:büro|haus)|absent|en vacances|fuera de la oficina|de vacaciones|fuori sede|in ferie|休暇|不在|休假|отпуск",
    re.IGNORECASE,
)
_PARTS = {"message/feedback-report": "complaint", "message/disposition-notification": "read-receipt"}
_LOOK = 6_000   # characters of the prose that are looked at


def detect(evidence: Evidence) -> None:
    """Signs by part, then by prose where no field told."""
    for section in evidence.sections[Kind.OTHER]:
        if value := _PARTS.get(section.media_type):
            evidence.add(What.SIGN, value, section.span.start, section.span.end, "part-type", Trust.FIELD)
    if any(one.kind is What.ACTION for one in evidence.found):
        return
    text = evidence.text
    for section in evidence.sections[Kind.NOTICE]:
        start, end = section.span.start, min(section.span.end, section.span.start + _LOOK)
        for value, pattern in (("delay", _DELAYED), ("failure", _FAILED), ("success", _DELIVERED), ("auto-reply", _AWAY)):
            if found := pattern.search(text, start, end):
                evidence.add(What.SIGN, value, *found.span(), f"words-{value}", Trust.PROSE)
