"""The pages of the codes that a text speaks of without being a bounce, as a help desk gets them: they are worth a look, whoever wrote it."""

from inspector.codes import StatusCode
from inspector.findings import Finding, What
from inspector.knowledge import Library, Page

MOST = 4


def mentioned(findings: tuple[Finding, ...], library: Library) -> list[Page]:
    """The pages, codes first: they say more."""
    codes = [library.page_for(code) for one in findings if one.kind == What.CODE and (code := StatusCode.parse(one.value)) and code.klass > 2]
    replies = [library.page(f"reply:{one.value}") for one in findings if one.kind == What.REPLY and one.value[0] in "45"]
    pages = {page.key: page for page in (*codes, *replies) if page is not None}
    return list(pages.values())[:MOST]
