"""From the plain, checked values of the library to its typed pages."""

from typing import Any

from inspector.codes import StatusCode
from inspector.knowledge.page import ROLES, Answer, Dialect, Page, Provider, Question, Relation, Rule, Said, Sample, Step


def build_page(plain: dict[str, Any], key: str) -> Page | None:
    """The page with this key, or None."""
    kind, _, name = key.partition(":")
    if kind == "reply" and name in plain["replies"]:
        one = plain["replies"][name]
        known = {"standard": "RFC 5321", "extension": "an SMTP extension", "historic": "historic"}
        return _page(key, None, one, one, known.get(one["status"], "not in a standard"), one["status"], "")
    if kind == "reason" and name in plain["reasons"]:
        one = plain["reasons"][name]
        return _page(key, None, one, one, "", "", "")
    code = StatusCode.parse(key)
    if code is None:
        return None
    head = plain["codes"].get(code.family)
    if head is None or str(code.klass) not in head:
        return None
    registered = head["registered"]
    standard = ", ".join(registered["references"])
    return _page(key, code, head, head[str(code.klass)], standard, head[str(code.klass)]["use"], registered["meaning"])


def _page(key: str, code: StatusCode | None, head: dict[str, Any], text: dict[str, Any], standard: str, use: str, registered: str) -> Page:
    main = text["cite"][0]

    def said(pair: list[str]) -> Said:
        return Said(pair[0], pair[1] or main, said(pair[2:]) if len(pair) > 2 else None)

    return Page(
        key=key, code=code, title=head["title"], standard=standard, category=head["category"], use=use, registered=registered, reviewed=head["reviewed"],
        headline=text["headline"], meaning=text["meaning"], happened=text["happened"], explanation=tuple(text["explanation"]),
        bounce=text["bounce"], severity=text["severity"], actor=text["actor"], act=text["act"],
        fault=Answer(**text["fault"]), retry=Answer(**text["retry"]), dead=text["dead"],
        plays_out=tuple(Step(*step) for step in text.get("plays_out", ())),
        causes=tuple(said(one) for one in text["causes"]),
        acts=dict(text.get("acts", {})),
        steps={role: tuple(said(one) for one in text["steps"].get(role, ())) for role in ROLES},
        samples=tuple(Sample(one["from"], one["text"]) for one in text.get("samples", ())),
        questions=tuple(Question(one["ask"], said(one["answer"])) for one in text["questions"]),
        related=tuple(Relation(one["code"], one["difference"]) for one in text["related"]),
        confused=tuple(Relation(one["code"], one["test"]) for one in text.get("confused", ())),
        dialects=tuple(Dialect(one["name"], one["meaning"], tuple(one["cite"])) for one in text.get("providers", ())),
        off_spec=text.get("off_spec", ""), keywords=tuple(text.get("keywords", ())), cite=tuple(text["cite"]), codes=tuple(head.get("codes", ())),
    )


def build_provider(plain: dict[str, Any]) -> Provider:
    """A provider with its rules."""
    id_ = plain["provider"]
    rules = tuple(
        Rule(
            id=one["id"], provider=id_, say=one.get("say", ""), reply=one.get("reply", ""), code=one.get("code", ""), meaning=one["meaning"], reason=one["reason"],
            actor=one["actor"], dead=one["dead"], bounce=one["bounce"], retry=one["retry"], confidence=one["confidence"], source=one["source"], example=one["example"], face=one.get("face", ""),
        )
        for one in plain["rules"]
    )
    return Provider(id_, plain["name"], tuple(plain.get("aliases", ())), tuple(plain.get("hosts", ())), tuple(plain.get("domains", ())), rules)
