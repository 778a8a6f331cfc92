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
from inspector.mail.formats.shape import Member, Raw
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
    yield from _Unpacking(raw, name, form, because).messages()


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


class _Unpacking:
    """The messages in a container, in order, those of containers inside it in their place; within the budget.

    What is to be said of a container or of the whole is said with the next message; what no message is left for, with one that is empty.
    """

    def __init__(self, raw: Raw, name: str, form: ModuleType, because: str) -> None:
        self.top = raw, name, form, because
        self.budget = _budget(raw, limits.INFLATED_BYTES)
        self.waiting: list[tuple[Iterator[Member], ModuleType, str, str]] = [(form.members(raw, self.budget), form, because, name)]
        self.owed: tuple[Notice, ...] = ()   # still to be said
        self.last: tuple[Notice, ...] = ()   # of a member that is no mail: to be said only if it ends the reading

    def messages(self) -> Iterator[Message]:
        """All of them, at least one."""
        count, found, full = 0, False, False
        while self.waiting and not full:
            members, form, _, _ = self.waiting[-1]
            member = next(members, None)
            if member is None:
                self.waiting.pop()
                continue
            if form is not mbox:
                count += 1
                full = count >= limits.MEMBERS and any(next(members, None) for members, *_ in self.waiting)
            if full:
                self.owed += (Notice("limit", f"Only the first {limits.MEMBERS:,} files of the archive are read."),)
            message = self._message(member)
            if message:
                found, self.owed = True, ()
                yield message
        raw, name, form, because = self.top
        if not found:
            self.last += (Notice("loss", f"This {form.NAME} file holds nothing that can be read."),)
        if said := self.owed + self.last:
            yield Message(raw.source, name, "", (), form.NAME, because, said, (), ())

    def _message(self, member: Member) -> Message | None:
        """The message that a member is; None where it is none, or a container whose members come next."""
        _, form, because, name = self.waiting[-1]
        inner, self.last = Raw(member.data, self.owed + member.notices), ()
        if form is mbox:
            return eml.read(inner, name, because, mbox.NAME)
        if not member.data:   # then the notices speak of the container
            self.owed = inner.notices
        if form is not gzipped and _worthless(member.name, member.data):
            self.last = member.notices if member.data else ()
            return None
        title = "/".join(filter(None, (name, member.name)))
        what, why = _choose(inner, "")
        self.budget -= len(member.data)
        if what in _CONTAINERS:
            self.owed += member.notices
            self._enter(what, inner, why, title)
            return None
        if what is foreign and form is not gzipped:
            self.last = member.notices
            return None
        message: Message = what.read(inner, title, why)
        return message

    def _enter(self, form: ModuleType, raw: Raw, because: str, name: str) -> None:
        """Go on with the members of a container inside the others."""
        if len(self.waiting) < _NESTED:
            self.waiting.append((form.members(raw, _budget(raw, max(self.budget, 0))), form, because, name))
        else:
            self.owed += (Notice("limit", f"Archives packed into one another more than {_NESTED} deep: the inner ones are not read."),)


def _budget(raw: Raw, left: int) -> int:
    """What a packed file may unpack to, of what is left."""
    return min(left, max(limits.INFLATED_FREE, limits.INFLATED_TIMES * len(raw.source)))


def _worthless(name: str, data: bytes) -> bool:
    """Whether a member of an archive is no mail: the system's own files, pictures and programs."""
    last = name.rpartition("/")[2]
    packed = data.startswith((b"PK\x03\x04", b"\x1f\x8b\x08")) or data[257:262] == b"ustar"
    return name.startswith("__MACOSX/") or last.startswith(".") or not data or b"\0" in data[:1024] and not packed and not data.startswith((b"\xff\xfe", b"\xfe\xff"))
