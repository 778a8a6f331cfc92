"""The front of the room: bytes of any kind in, messages out."""

from collections.abc import Iterator
from types import ModuleType

import inspector.mail.formats.eml as eml
import inspector.mail.formats.foreign as foreign
import inspector.mail.formats.gzipped as gzipped
import inspector.mail.formats.log as log
import inspector.mail.formats.mbox as mbox
import inspector.mail.formats.msg as msg
import inspector.mail.formats.session as session
import inspector.mail.formats.tarred as tarred
import inspector.mail.formats.text as text
import inspector.mail.formats.zipped as zipped
import inspector.mail.limits as limits
from inspector.mail.formats.shape import Raw
from inspector.mail.message import Notice
from inspector.mail.reading import Message

FORMATS = (msg, zipped, gzipped, tarred, mbox, eml, session, log, text)   # surest first: the first that says why is taken
_CONTAINERS = (zipped, gzipped, tarred, mbox)
_KINDS = (msg, foreign, *FORMATS[1:])   # what is no mail cannot be chosen
_BY_NAME = {each.NAME: each for each in FORMATS}
_BEGINNINGS = foreign.FIRST | {b"\x1f\x8b", b"Fr"}   # of everything that is asked before whether it is one mail, but for tar
_NESTED = 4   # containers inside one another: mails.tar.gz in a zip


def read_all(data: bytes, name: str = "", read_as: str = "") -> Iterator[Message]:
    """Every message in ``data``, at least one. ``read_as`` (the NAME of a format) overrules the choice. Never raises, whatever the bytes."""
    raw = Raw(data)
    form, because = _choose(raw, read_as)
    if form not in _CONTAINERS:
        yield form.read(raw, name, because)
        return
    found = False
    for each in _unpacked(raw, name, form, because):
        found = True
        yield each
    if not found:
        notice = Notice("loss", f"This {form.NAME} file holds nothing that can be read.")
        yield Message(data, name, "", (), form.NAME, because, (notice,), (), ())


def read(data: bytes, name: str = "", read_as: str = "") -> Message:
    """The first message in ``data``."""
    raw = Raw(data)
    form, because = _choose(raw, read_as)
    if form in _CONTAINERS:
        return next(read_all(data, name, read_as))
    message: Message = form.read(raw, name, because)
    return message


def is_readable(name: str, data: bytes) -> bool:
    """Whether a file of a folder may hold mail: no system's own file, no picture, no program. What somebody opens by name is read whatever it is."""
    return not _worthless(name, data) and not foreign.why(Raw(data))


def _choose(raw: Raw, read_as: str) -> tuple[ModuleType, str]:
    chosen = _BY_NAME.get(read_as)
    if chosen:
        return chosen, "you chose it"
    if raw.source[:2] not in _BEGINNINGS and raw.source[257:262] != b"ustar" and (because := eml.why(raw)):   # the everyday case
        return eml, because
    for each in _KINDS:
        if because := each.why(raw):
            return each, because
    raise AssertionError("anything can be read as text")


def _unpacked(raw: Raw, name: str, form: ModuleType, because: str) -> Iterator[Message]:
    """The messages in a container, in order, those of containers inside it in their place; within the budget."""
    budget, count = _budget(raw, limits.INFLATED_BYTES), 0
    waiting = [(form.members(raw, budget), form, because, name)]
    while waiting:
        members, form, because, name = waiting[-1]
        member = next(members, None)
        if member is None:
            waiting.pop()
            continue
        count += 1
        full = count >= limits.MEMBERS and form is not mbox
        said = (*member.notices, Notice("limit", f"Only the first {limits.MEMBERS:,} files of the archive are read.")) if full else member.notices
        inner, title = Raw(member.data, said), "/".join(filter(None, (name, member.name)))
        if form is mbox:
            yield eml.read(inner, name, because, mbox.NAME)
        elif form is gzipped or not _worthless(member.name, member.data):
            what, why = _choose(inner, "")
            budget -= len(member.data)
            if what in _CONTAINERS and len(waiting) < _NESTED:
                waiting.append((what.members(inner, _budget(inner, max(budget, 0))), what, why, title))
            elif what not in _CONTAINERS and (what is not foreign or form is gzipped):
                yield what.read(inner, title, why)
        if full:
            return


def _budget(raw: Raw, left: int) -> int:
    """What a packed file may unpack to, of what is left."""
    return min(left, max(limits.INFLATED_FREE, limits.INFLATED_TIMES * len(raw.source)))


def _worthless(name: str, data: bytes) -> bool:
    """Whether a member of an archive is no mail: the system's own files, pictures and programs."""
    last = name.rpartition("/")[2]
    packed = data.startswith((b"PK\x03\x04", b"\x1f\x8b\x08")) or data[257:262] == b"ustar"
    return name.startswith("__MACOSX/") or last.startswith(".") or not data or b"\0" in data[:1024] and not packed and not data.startswith((b"\xff\xfe", b"\xfe\xff"))
