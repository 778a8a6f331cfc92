#!/bin/sh
# Makes .venv/ with what the program needs, and the system libraries that Qt needs where they are missing.
set -eu
cd "$(dirname "$0")/.."
PYTHON=${PYTHON:-python3}

"$PYTHON" -c 'import sys; sys.exit(sys.version_info < (3, 11))' || {
    echo "Bounce Inspector needs Python 3.11 or newer; this is $("$PYTHON" --version 2>&1). Name another one:  make PYTHON=python3.12 run" >&2
    exit 1
}
if [ ! -x .venv/bin/python ] || ! .venv/bin/python -m pip --version >/dev/null 2>&1; then
    rm -rf .venv
    "$PYTHON" -m venv .venv || {
        echo "The environment could not be made. On Debian or Ubuntu:  apt-get install python3-venv" >&2
        exit 1
    }
fi
.venv/bin/python tools/requirements.py > .venv/run.txt
.venv/bin/python -m pip install --quiet -r .venv/run.txt -c constraints.txt
.venv/bin/python -m compileall -q inspector || true   # so that not even the first start has to: it takes as long as the window itself

qt_loads() { QT_QPA_PLATFORM=offscreen .venv/bin/python -c 'from PySide6 import QtGui, QtWidgets, QtSvg, QtPrintSupport, QtNetwork; QtWidgets.QApplication([])' >/dev/null 2>&1; }
xcb_loads() {   # whether the plugin that opens windows under X11 finds every library it wants
    [ "$(uname -s)" = Linux ] || return 0
    plugin=$(.venv/bin/python -c 'import pathlib, PySide6; print(next(pathlib.Path(PySide6.__file__).parent.glob("Qt/plugins/platforms/libqxcb.so"), ""))')
    [ -z "$plugin" ] || ! ldd "$plugin" 2>/dev/null | grep -q 'not found'
}
PACKAGES="libglib2.0-0 libegl1 libgl1 libdbus-1-3 libfontconfig1 libxkbcommon0 libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 libxcb-xkb1 libxkbcommon-x11-0"

if ! qt_loads || ! xcb_loads; then
    if command -v apt-get >/dev/null 2>&1 && [ "$(id -u)" = 0 ]; then
        echo "Installing the system libraries that Qt needs ..."
        (apt-get -qq update && DEBIAN_FRONTEND=noninteractive apt-get -qq install -y --no-install-recommends $PACKAGES) >/dev/null 2>&1 || true
    elif command -v apt-get >/dev/null 2>&1; then
        echo "Qt needs system libraries that are missing here. Install them with:" >&2
        echo "  sudo apt-get install --no-install-recommends $PACKAGES" >&2
    fi
fi
qt_loads || {
    echo "Qt does not start on this machine:" >&2
    QT_QPA_PLATFORM=offscreen .venv/bin/python -c 'from PySide6 import QtGui, QtWidgets, QtSvg, QtPrintSupport, QtNetwork; QtWidgets.QApplication([])' >&2 || true
    echo "The command line works without it:  .venv/bin/python main.py explain FILE" >&2
    exit 1
}
