"""The answer for other programs: one JSON object a message (names and values stay, for scripts rely on them)."""

import json
from typing import TYPE_CHECKING, Any

from inspector.diagnosis import Diagnosis, Dispute, Verdict, fill, voice_of
from inspector.findings import Finding
from inspector.knowledge import Hit, Library, Page
from inspector.mail import Message

if TYPE_CHECKING:
    from inspector.diagnosis import Card
    from inspector.report.words import Quotes


def message_json(source: str, number: int, message: Message, kind: Verdict, cases: tuple[Diagnosis, ...], library: Library) -> str:
    """One line of JSON, ASCII only, so that no terminal can be fooled by it."""
    value: dict[str, Any] = {
        "source": source, "message": number, "read_as": message.read_as, "kind": str(kind),
        "recipients": [_recipient(case, message, library) for case in cases],
    }
    if message.notices:
        value["notices"] = [{"kind": one.kind, "text": one.text} for one in message.notices]
    return json.dumps(value)


def error_json(source: str, sentence: str) -> str:
    """One line of JSON for what could not be read."""
    return json.dumps({"source": source, "error": sentence})


def page_json(page: Page, full: bool = False) -> str:
    """A page in a line: its head, or the whole text."""
    head: dict[str, Any] = {"code": page.key, "title": page.title, "bounce_type": page.bounce, "severity": page.severity, "category": page.category, "standard": page.standard}
    if full:
        head |= {
            "headline": page.headline, "meaning": page.meaning, "registered_meaning": page.registered, "use": page.use, "off_spec": page.off_spec,
            "explanation": list(page.explanation), "actor": page.actor, "act": fill(page.act, {}), "my_fault": {"answer": page.fault.answer, "why": page.fault.why},
            "will_retry": {"answer": page.retry.answer, "why": page.retry.why}, "address_is_dead": page.dead, "plays_out": [step.text for step in page.plays_out],
            "causes": [one.text for one in page.causes], "steps": {role: [fill(one.text, {}) for one in steps] for role, steps in page.steps.items()},
            "samples": [{"from": one.by, "text": one.text} for one in page.samples], "questions": [{"ask": one.ask, "answer": one.answer.text} for one in page.questions],
            "related": [{"code": one.key, "difference": one.text} for one in page.related], "often_confused": [{"code": one.key, "test": one.text} for one in page.confused],
            "providers": [{"name": one.name, "meaning": one.meaning} for one in page.dialects], "sources": list(page.cite), "reviewed": page.reviewed,
        }
    return json.dumps(head)


def hit_json(hit: Hit) -> str:
    """A search hit in a line."""
    return json.dumps({"code": hit.page.key, "title": hit.page.title, "score": hit.score})


def _recipient(case: Diagnosis, message: "Quotes", library: Library) -> dict[str, Any]:
    page = library.page(case.page) or (library.page_for(case.code) if case.code else None)
    page = voice_of(page, case.code, case.reason, case.face, library)
    return {
        "address": case.recipient, "outcome": str(case.outcome), "code": str(case.code) if case.code else None, "reply": case.reply,
        "page": case.page, "title": case.title, "registered_title": case.registered_title or None, "grade": str(case.grade), "reason": case.reason, "address_is_dead": case.address_is_dead,
        "severity": case.severity, "category": page.category if page else "Other", "bounce_type": case.bounce_type, "actor": case.actor, "provider": case.provider,
        "phase": case.phase, "remote_mta": case.remote_mta, "reporting_mta": case.reporting_mta, "provider_rule": case.provider_rule,
        "because": [_finding(one, message) for one in case.because], "disputes": [_dispute(one, message) for one in case.disputes],
    }


def _finding(one: Finding, message: "Quotes") -> dict[str, Any]:
    return {"what": str(one.kind), "value": one.value, "rule": one.rule, "start": one.span.start, "end": one.span.end, "quote": message.quote(one.span)}


def _dispute(one: Dispute, message: "Quotes") -> dict[str, Any]:
    return {"what": one.what, "text": one.text, "won": _finding(one.won, message), "lost": _finding(one.lost, message), "why": one.why}


def card_json(card: "Card", message: "Quotes", library: Library) -> str:
    """The cases of one card, for copying out of the window."""
    return json.dumps([_recipient(case, message, library) for case in card.diagnoses], indent=2)
