"""HTML to reading text, in one linear pass that can tell where each word came from."""

import re
from html import unescape

_TAG = re.compile(r"""<(?:(/?)([A-Za-z][A-Za-z0-9:]{0,30})((?:[^<>"']|"[^"<]*"|'[^'<]*')*+|[^<>]*+)>|!--|[!?][^<>]*+>)""")
_UNSEEN = re.compile(r"display\s{0,5}:\s{0,5}none|visibility\s{0,5}:\s{0,5}hidden|\bhidden\b(?!=[^\s])", re.I)
_WORD = re.compile(r"\S+")
_DROPPED = {"script", "style", "title", "head", "noscript", "template", "svg", "xml"}
_RAW = {"script", "style", "xml", "svg", "title"}
_PARAGRAPH = {"p", "table", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "dl", "blockquote", "pre", "hr", "section", "article"}
_LINE = {"br", "div", "tr", "li", "dt", "dd", "center", "address", "form", "body", "html", "thead", "tbody", "header", "footer", "caption"}
_CELL = {"td", "th"}
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
            self._note(raw, start, kept)
        text = _plain(text) if "&" in text else text
        self.out.append(text)
        self.size += len(text)
        if not kept and raw[-1].isspace():
            self.space = " "

    def _note(self, raw: str, start: int, kept: bool) -> None:
        at = self.size
        for found in _WORD.finditer(raw) if not kept else re.finditer(r"&[^\s&;]{1,32};?|[^&]+|&", raw):
            size = len(_plain(found[0]))
            self.trace.append((at, at + size, start + found.start(), start + found.end()))
            at += size + (not kept)


def _plain(text: str) -> str:
    return unescape(text).replace("\xa0", " ").replace("\r", "\n")


def to_text(source: str, trace: Trace | None = None) -> str:
    """What a reader of the HTML sees, without scripts, styles and hidden elements; tables become lines with tabs."""
    page = _Page(trace)
    at, unseen, depth, kept, comments = 0, "", 0, 0, True
    search, size = _TAG.search, len(source)
    while at < size:
        found = search(source, at)
        if found is None:
            break
        if not unseen and found.start() > at:
            page.run(source, at, found.start(), kept > 0)
        at, closing, name = found.end(), found[1], found[2]
        if name is None:
            if comments and source.startswith("<!--", found.start()):
                end = source.find("-->", at)
                comments = end >= 0
                at = end + 3 if comments else at
            continue
        name = name.lower()
        if unseen:
            if name == unseen:
                depth += -1 if closing else 1
                unseen = unseen if depth else ""
            continue
        if not closing and name not in _VOID and (name in _DROPPED or ("hid" in found[3] or "none" in found[3]) and _UNSEEN.search(found[3])):
            if found[3].endswith("/"):
                continue
            if name in _RAW:
                end = source.find("</" + name, at)
                end = end if end >= 0 else source.lower().find("</" + name, at)
                at = end if end >= 0 else at
            unseen, depth = name, 1
            continue
        if name in _LINE:
            page.breaks = max(page.breaks + (name == "br"), 1)
        elif name in _PARAGRAPH:
            page.breaks = 2
            kept += (-1 if closing else 1) if name == "pre" else 0
            kept = max(kept, 0)
        elif name in _CELL and not closing:
            page.space = "\t"
    if not unseen and at < size:
        page.run(source, at, size, kept > 0)
    page.out.append("\n" if page.out else "")
    return "".join(page.out)
