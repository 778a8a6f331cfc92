"""The delivery path as an SVG drawing for HTML and PDF reports: the same strip that the window paints."""

from html import escape

from inspector.diagnosis import DeliveryPath
from inspector.report.clean import one_line

WIDTH, HEIGHT, LEFT, TOP, RADIUS = 720, 118, 70, 34, 9
_LINE = 26   # characters of a name on one line
NAMES = {"sender": "You", "your-server": "Your mail service", "their-server": "Their mail service", "mailbox": "The recipient", "server": "On the way"}   # as the card calls them
ACTOR_STOP = {"sender": "sender", "sender-admin": "your-server", "recipient-admin": "their-server", "recipient": "mailbox"}


def path_svg(path: DeliveryPath, ink: str = "#1B1F24", quiet: str = "#57606A", accent: str = "#7A1008") -> str:
    """The drawing, with the whole sentence as its description."""
    step = (WIDTH - 2 * LEFT) / max(1, len(path.stops) - 1)
    places = [LEFT + step * k for k in range(len(path.stops))]
    parts = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" width="100%" role="img" font-family="sans-serif" font-size="13"><title>{escape(one_line(path.sentence))}</title>']
    for k in range(len(places) - 1):
        passed = path.broke_at is None or k < path.broke_at
        dash = "" if passed else ' stroke-dasharray="4 4"'
        parts.append(f'<line x1="{places[k] + RADIUS:.0f}" y1="{TOP}" x2="{places[k + 1] - RADIUS:.0f}" y2="{TOP}" stroke="{ink if passed else quiet}" stroke-width="2"{dash}/>')
    for k, (stop, x) in enumerate(zip(path.stops, places, strict=True)):
        acts = ACTOR_STOP.get(path.must_act) == stop.role
        fill = accent if acts else (ink if stop.name else "none")
        parts.append(f'<circle cx="{x:.0f}" cy="{TOP}" r="{RADIUS}" fill="{fill}" stroke="{accent if acts else ink}" stroke-width="2"/>')
        parts.append(f'<text x="{x:.0f}" y="{TOP + 30}" text-anchor="middle" fill="{accent if acts else ink}" font-weight="600">{NAMES[stop.role]}</text>')
        lines = _lines(stop.name) or ("not in this message",)
        for row, text in enumerate(lines):
            parts.append(f'<text x="{x:.0f}" y="{TOP + 47 + 14 * row}" text-anchor="middle" fill="{quiet}" font-size="11">{escape(text)}</text>')
        if acts:
            parts.append(f'<text x="{x:.0f}" y="{TOP + 50 + 14 * len(lines)}" text-anchor="middle" fill="{accent}" font-size="11" font-weight="600">must act</text>')
        if k == path.broke_at:
            parts.append(_mark(path, x if path.on_node else (x + places[min(k + 1, len(places) - 1)]) / 2, accent))
    return "".join((*parts, "</svg>"))


def _mark(path: DeliveryPath, x: float, accent: str) -> str:
    sign = {"break": f'<path d="M{x - 6:.0f} {TOP - 6} l12 12 m0 -12 l-12 12" stroke="{accent}" stroke-width="3" fill="none"/>',
            "delay": f'<circle cx="{x:.0f}" cy="{TOP}" r="8" fill="#fff" stroke="{accent}" stroke-width="2"/><path d="M{x:.0f} {TOP - 5} v5 h4" stroke="{accent}" stroke-width="2" fill="none"/>',
            "suppressed": f'<path d="M{x:.0f} {TOP - 8} v16" stroke="{accent}" stroke-width="4"/>'}.get(path.mark, "")
    return f'{sign}<text x="{x:.0f}" y="{TOP - 16}" text-anchor="middle" fill="{accent}" font-size="11">{escape(_short(path.label, 34))}</text>'


def _lines(name: str) -> tuple[str, ...]:
    """A name on one line, or on two where it is long: an address breaks before its @, a host at the dot nearest the middle."""
    name = one_line(name)
    if len(name) <= _LINE:
        return (name,) if name else ()
    breaks = [name.rfind("@")] if "@" in name else [at for at, char in enumerate(name) if char == "."]
    at = min((each for each in breaks if each > 0), key=lambda each: abs(each - len(name) / 2), default=_LINE - 1)
    return _short(name[:at], _LINE), _short(name[at:], _LINE)


def _short(text: str, most: int = 26) -> str:
    text = one_line(text)
    return text if len(text) <= most else text[: most - 1] + "…"
