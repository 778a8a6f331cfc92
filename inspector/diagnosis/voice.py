"""With whose words a card speaks: those of the code's page, or those of the reason."""

from inspector.codes import StatusCode
from inspector.diagnosis.reasons import BY_CODE
from inspector.knowledge import Library, Page


def voice_of(page: Page | None, code: StatusCode | None, reason: str, library: Library) -> Page | None:
    """The page whose headline, advice and actor fit: the reason's, unless the code names that very reason itself or no reason is known."""
    told = library.page(f"reason:{reason}")
    if told is None or reason == "unknown" or (page and code and BY_CODE.get(code.family) == reason):
        return page or told
    return told
