"""HTML to reading text, in one linear pass that can tell where each word came from."""

import re
from html import unescape

import inspector.mail.charset as charset
from inspector.patterns import later

# No alternative can run past the next "<": the pass is linear whatever the input.
_TAG = re.compile(r"""<(?:(/?)([A-Za-z][A-Za-z0-9:]{0,30})([^<>"']*+(?:(?:"[^"<]*"|'[^'<]*')[^<>"']*+)*+|[^<>]*+)>|!--|[!?][^<>]*+>)""")
_GONE = later(r"display\s{0,5}:\s{0,5}none")   # apart, and in lower case: a tenth of the time of one pattern for both in any case
_HIDDEN = later(r"visibility\s{0,5}:\s{0,5}hidden|\shidden(?:\s|/|$)")
_WORD = later(r"\S+")
_MAILTO = later(r"""\bhref\s{0,4}=\s{0,4}["']?mailto:([^\s"'?<>%&]{1,64}@[^\s"'?<>%&]{1,255})""", re.IGNORECASE)
_ENTITY = later(r"&[^\s&;]{1,32};?|[^&]+|&")
_BREAK, _LINE, _PARAGRAPH, _CELL, _PRE, _DROPPED, _RAW = range(1, 8)
_ACTS = {
    "br": _BREAK, "pre": _PRE, "td": _CELL, "th": _CELL,
    **dict.fromkeys(("div", "tr", "li", "dt", "dd", "center", "address", "form", "body", "html", "thead", "tbody", "header", "footer", "caption"), _LINE),
    **dict.fromkeys(("p", "table", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "dl", "blockquote", "hr", "section", "article"), _PARAGRAPH),
    **dict.fromkeys(("noscript", "template"), _DROPPED),   # not head: its own elements show nothing, and words that stand in it for want of an end tag are seen
    **dict.fromkeys(("script", "style", "title", "svg", "xml"), _RAW),
}
_RAW_END = later(r"</(script|style|title|svg|xml)", re.I)
_ENDS_A_PARAGRAPH = {_LINE, _PARAGRAPH, _CELL, _PRE}   # tags that end an open p, whose own end tag may be left out
_VOID = {"br", "hr", "img", "input", "meta", "link", "area", "base", "col", "wbr"}

Trace = list[tuple[int, int, int, int]]   # text start and end, HTML start and end of each word


class _Page:
    """The text so far, with the white space that is due before the next word."""

    def __init__(self, trace: Trace | None) -> None:
        self.out: list[str] = []
        self.size, self.breaks, self.space, self.trace = 0, 0, "", trace

    def due(self) -> None:
        gap = "\n" * min(self.breaks, 2) if self.breaks and self.out else "" if self.breaks or not self.out else self.space
        if gap:
            self.out.append(gap)
            self.size += len(gap)
        self.breaks, self.space = 0, ""

    def run(self, source: str, start: int, end: int, kept: bool) -> None:
        """Add the text between two tags; ``kept`` leaves its white space alone (pre)."""
        raw = source[start:end]
        words = [raw] if kept else raw.split()
        if not words:
            self.space = self.space or " "
            return
        if not kept and raw[0].isspace():
            self.space = self.space or " "
        self.due()
        text = raw if kept else " ".join(words)
        if self.trace is not None:
            self._note(self.trace, raw, start, kept)
        text = _plain(text) if "&" in text else text
        self.out.append(text)
        self.size += len(text)
        if not kept and raw[-1].isspace():
            self.space = " "

    def name(self, source: str, start: int, end: int) -> None:
        """Add an address that only the link behind the words before it holds."""
        self.space = self.space or " "
        self.due()
        text = f"<{source[start:end]}>"
        if self.trace is not None:
            self.trace.append((self.size, self.size + len(text), start, end))
        self.out.append(text)
        self.size += len(text)
        self.space = " "

    def _note(self, trace: Trace, raw: str, start: int, kept: bool) -> None:
        at = self.size
        for found in _WORD.finditer(raw) if not kept else _ENTITY.finditer(raw):
            size = len(_plain(found[0]))
            trace.append((at, at + size, start + found.start(), start + found.end()))
            at += size + (not kept)


def _plain(text: str) -> str:
    return charset.fold(unescape(text).replace("\xa0", " ").replace("\r", "\n"), [])   # &nbsp; first: nearly always the only one


def to_text(source: str, trace: Trace | None = None) -> str:
    """What a reader of the HTML sees, without scripts, styles and hidden elements; tables become lines with tabs. ``trace`` is filled on the way.

    Where no address is to be seen, those behind the names of people stand there too: "Ole Dahl <ole@example.org>".
    """
    text = _text(source, trace, False)
    if "@" in text or "mailto:" not in source or not _MAILTO.search(source):
        return text
    if trace is not None:
        trace.clear()
    return _text(source, trace, True)


def _text(source: str, trace: Trace | None, links: bool) -> str:
    page = _Page(trace)
    link: re.Match[str] | None = None
    at, unseen, depth, kept, skip, comments = 0, "", 0, 0, 0, True
    never_closed: set[str] = set()
    for found in _TAG.finditer(source):
        start, end = found.span()
        if start < skip:
            continue
        if start > at and not unseen:
            page.run(source, at, start, kept > 0)
        at = end
        closing, name, rest = found.groups()
        if name is None:
            if comments and source.startswith("<!--", start):
                end = source.find("-->", at)
                comments = end >= 0
                at = skip = end + 3 if comments else at
            continue
        name = name.lower()
        act = _ACTS.get(name)
        if unseen:
            if unseen != "p" or act not in _ENDS_A_PARAGRAPH:
                if name == unseen:
                    depth += -1 if closing else 1
                    unseen = unseen if depth else ""
                continue
            unseen = ""   # and the tag is read as any other
        if not closing and (act in (_DROPPED, _RAW) or rest and _hides(name, rest)):
            if rest.endswith("/") or name in never_closed:
                continue
            end = _close(source, name, at) if act == _RAW else at
            if end < 0 and name in ("svg", "xml"):
                never_closed.add(name)   # what follows it is still seen, as after a script or a style it is not
                continue
            unseen, depth, at = name, 1, max(at, end)
            skip = max(skip, at)
        elif act is None:
            if links and name == "a":
                if link and closing:
                    page.name(source, *link.span(1))
                link = None if closing else _MAILTO.search(source, *found.span(3))
            continue
        elif act == _CELL:
            page.space = page.space if closing else "\t"
        elif act == _BREAK:
            page.breaks += 1
        elif act == _LINE:
            page.breaks = page.breaks or 1
        else:
            page.breaks = 2
            kept = max(kept + (-1 if closing else 1), 0) if act == _PRE else kept
    if not unseen and at < len(source):
        page.run(source, at, len(source), kept > 0)
    if page.out:
        page.out.append("\n")
    return "".join(page.out)


def _hides(name: str, rest: str) -> bool:
    """Whether the attributes make the element invisible."""
    if "hid" not in rest and "none" not in rest or name in _VOID:
        return False
    low = rest.lower()   # most that say "none" speak of borders and decoration
    return "display" in low and _GONE.search(low) is not None or "hidden" in low and _HIDDEN.search(low) is not None


def _close(source: str, name: str, at: int) -> int:
    """The place of the closing tag of an element whose content is no markup; -1 where there is none."""
    return next((found.start() for found in _RAW_END.finditer(source, at) if found[1].lower() == name), -1)
