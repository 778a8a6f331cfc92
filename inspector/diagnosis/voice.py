"""With whose words a card speaks: those of the code's page, or those of the reason; and how the message's names come into them."""


from inspector.codes import StatusCode
from inspector.diagnosis.reasons import BY_CODE
from inspector.knowledge import Library, Page
from inspector.patterns import later

GENERIC = {"recipient": "the recipient", "domain": "the recipient’s domain", "their_server": "the receiving server", "your_server": "your mail server", "sender": "you", "new_address": "the new address"}
OUTGOING = "your outgoing server"   # that does not relay for somebody who has not logged in
_PLACE = later(r"\{([a-z_]+)\}")
_OUTDATED = frozenset(("x.4.3", "x.4.4"))   # the registry says "directory server" for the DNS, which nobody understands; "unable to route" is told by servers whose own relay has no name


def voice_of(page: Page | None, code: StatusCode | None, reason: str, face: str, library: Library) -> Page | None:
    """The page whose headline, advice and actor fit: that of the situation; the reason's, unless the code names that very reason itself or no reason is known."""
    if face and (told := library.page(f"reason:{face}")):
        return told
    told = library.page(f"reason:{reason}")
    if told is None or reason == "unknown" or (page and code and BY_CODE.get(code.family) == reason and code.family not in _OUTDATED):
        return page or told
    return told


def title_of(page: Page | None, code: StatusCode | None, voice: Page | None) -> str:
    """What happened here, in a few words: by the reason where provider or words give the code another sense than the registry, else by the code.

    A code without a page of its own says so: only its class and subject are known (RFC 3463 section 2).
    """
    if voice and voice.key.startswith("reason:"):
        return voice.title
    if page and code and page.code != code:
        return f"{page.title} (of {code} only class and subject are known)"
    return page.title if page else ""


def registered_title(page: Page | None, code: StatusCode | None, title: str) -> str:
    """The title under which the registry holds the code, where something else happened here; else "", as for codes that only give class and subject (X.n.0)."""
    return page.title if page and code and code.detail and page.code == code and page.title != title else ""


def fill(text: str, names: dict[str, str]) -> str:
    """Put the real names into a sentence; what is not known gets plain words."""
    out = _PLACE.sub(lambda found: names.get(found[1]) or GENERIC.get(found[1], ""), text)
    starts_generic = text.startswith("{") and names.get(text[1 : text.find("}")], "") in ("", OUTGOING)
    return out[:1].upper() + out[1:] if starts_generic else out
