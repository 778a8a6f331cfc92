"""One window for one user: a second start hands its files over and ends.

The door is a socket that only the same user can open (``UserAccessOption``), in the user's own run-time folder. What comes through it is data: a short
JSON list of paths, checked, never a command.
"""

import json
import os
import sys
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

WAIT = 1500          # ms for the other window to answer
LONGEST = 256_000    # bytes of a message
MOST = 100           # paths in it
TAKEN = b"taken\n"


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
    socket.write(json.dumps([os.path.abspath(each) for each in files[:MOST]]).encode("ascii") + b"\n")
    answer = b""
    while TAKEN not in answer and socket.waitForReadyRead(WAIT):
        answer += socket.readAll().data()
    socket.disconnectFromServer()
    return TAKEN in answer


def paths_in(data: bytes) -> list[str] | None:
    """The paths of a message; None for anything else."""
    try:
        given = json.loads(data)
    except (ValueError, RecursionError):
        return None
    if not isinstance(given, list) or len(given) > MOST or not all(isinstance(each, str) and os.path.isabs(each) and "\0" not in each for each in given):
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

    def listen(self) -> bool:
        """Open the door. Asked after ``hand_over`` found nobody: a socket that is left from a crash is removed."""
        if self._server.listen(self._name):
            return True
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
        paths = paths_in(data.partition(b"\n")[0]) if len(data) <= LONGEST else None
        self._got[socket] = b""
        if paths is None:
            socket.abort()
            return
        socket.write(TAKEN)
        socket.flush()
        self.files_wanted.emit(paths)

    def _gone(self) -> None:
        socket = self.sender()
        if isinstance(socket, QLocalSocket):
            self._got.pop(socket, None)
            socket.deleteLater()
