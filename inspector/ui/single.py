"""One window for one user: a second start hands its files over and ends.

The door is a socket that only the same user can open (``UserAccessOption``), in the user's own run-time folder. What comes through it is data: short
JSON lists of paths, checked, never a command.
"""

import json
import os
import sys
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

WAIT = 1500          # ms for the other window to answer
LONGEST = 256_000    # bytes of a piece
PIECE = 100          # paths in it: each has at most 4,096 bytes, and few have characters that take more room in JSON
MOST = 100_000       # paths of all pieces: more than a command line can hold
TAKEN = b"taken\n"
Trouble = QLocalSocket.LocalSocketError
MORE = b","          # stands after a piece that another follows


def door() -> str:
    """The name of this user's socket."""
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.RuntimeLocation)
    if sys.platform == "win32" or not folder:
        return f"bounce-inspector-{os.environ.get('USERNAME') or os.environ.get('USER') or 'user'}"
    return str(Path(folder) / "bounce-inspector.socket")


def hand_over(name: str, files: list[str]) -> bool:
    """Give the files to the window that is open already. False where there is none, or it does not answer in time."""
    socket = QLocalSocket()
    socket.connectToServer(name)
    if not socket.waitForConnected(WAIT):
        return False
    pieces = pieces_of([os.path.abspath(each) for each in files[:MOST]])
    was_taken = all(_give(socket, piece + (MORE if piece is not pieces[-1] else b"")) for piece in pieces)
    socket.disconnectFromServer()
    return was_taken


def pieces_of(paths: list[str]) -> list[bytes]:
    """The paths as messages that are short enough; one at least."""
    made = [json.dumps(paths[at:at + PIECE]).encode("ascii") for at in range(0, len(paths) or 1, PIECE)]
    if all(len(each) < LONGEST - 2 for each in made):
        return made
    return [json.dumps([path]).encode("ascii") for path in paths]


def _give(socket: QLocalSocket, piece: bytes) -> bool:
    socket.write(piece + b"\n")
    answer = b""
    while TAKEN not in answer and socket.waitForReadyRead(WAIT):
        answer += socket.readAll().data()
    return TAKEN in answer


def paths_in(data: bytes) -> list[str] | None:
    """The paths of a piece; None for anything else."""
    try:
        given = json.loads(data)
    except (ValueError, RecursionError):
        return None
    if not isinstance(given, list) or len(given) > PIECE or not all(isinstance(each, str) and os.path.isabs(each) and "\0" not in each for each in given):
        return None
    return given


class Single(QObject):
    """Listens at the door of this user."""

    files_wanted = Signal(list)   # absolute paths; empty: only show the window

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._come)
        self._got: dict[QLocalSocket, bytes] = {}
        self._before: dict[QLocalSocket, list[str]] = {}   # paths of pieces that another follows

    def listen(self) -> bool:
        """Open the door. False where a window that lives has it: Qt would put its own socket over that one without a word. One that is left from a crash is removed."""
        knock = QLocalSocket()
        knock.connectToServer(self._name)
        is_taken = knock.waitForConnected(WAIT)
        error = knock.error()
        knock.abort()
        if is_taken or error not in (Trouble.ServerNotFoundError, Trouble.ConnectionRefusedError):
            return False
        if error == Trouble.ConnectionRefusedError:
            QLocalServer.removeServer(self._name)
        return self._server.listen(self._name)

    def close(self) -> None:
        """Shut the door."""
        self._server.close()

    def _come(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            self._got[socket] = b""
            socket.readyRead.connect(self._read)
            socket.disconnected.connect(self._gone)
            self._take(socket)

    def _read(self) -> None:
        socket = self.sender()
        if isinstance(socket, QLocalSocket) and socket in self._got:
            self._take(socket)

    def _take(self, socket: QLocalSocket) -> None:
        self._got[socket] += socket.readAll().data()
        data = self._got[socket]
        if b"\n" not in data and len(data) <= LONGEST:
            return
        piece = data.partition(b"\n")[0]
        paths = paths_in(piece.removesuffix(MORE)) if len(data) <= LONGEST else None
        self._got[socket] = b""
        before = self._before.pop(socket, [])
        if paths is None or len(before) + len(paths) > MOST:
            socket.abort()
            return
        if piece.endswith(MORE):
            self._before[socket] = before + paths
        socket.write(TAKEN)
        socket.flush()
        if not piece.endswith(MORE):
            self.files_wanted.emit(before + paths)

    def _gone(self) -> None:
        socket = self.sender()
        if isinstance(socket, QLocalSocket):
            self._got.pop(socket, None)
            self._before.pop(socket, None)
            socket.deleteLater()
