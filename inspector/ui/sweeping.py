"""When Python looks for circles of objects: between two events, and at no other time.

A widget found in a circle is destroyed on the spot. In the midst of Qt's own work that ends the program or stops it for ever: in a job's thread, while
Qt walks over all widgets, and within the destruction of another object, which holds a lock that the widget's destruction waits for.
"""

import gc
import time

from PySide6.QtCore import QCoreApplication, QTimer

_EVERY = 500   # milliseconds
_LONGEST_REST = 10.0   # seconds; a job may end without a word
_MANY = 100_000   # values of a job: to look through them once would stop the event loop for 50 ms
_BEGUN = "sweeps"   # a property of the application


class _Sweeper(QTimer):
    """Looks for circles as often as Python would, but from the event loop."""

    def __init__(self, parent: QCoreApplication) -> None:
        super().__init__(parent)
        self.setInterval(_EVERY)
        self.timeout.connect(sweep)
        self.start()


def begin() -> None:
    """From now on circles are looked for between events. An application must exist; saying it again changes nothing."""
    app = QCoreApplication.instance()
    gc.disable()
    if app is not None and not app.property(_BEGUN):   # asking for the child would wrap all that the application owns
        app.setProperty(_BEGUN, True)
        _Sweeper(app)


def settle() -> None:
    """What is there now stays for ever (the library, the window): no look goes through it again, which would stop the event loop for 30 ms each time."""
    gc.freeze()


class _Now:
    rests_until = 0.0   # by the monotonic clock


def rest(wanted: bool) -> None:
    """Whether to look for none while a job runs: it makes values by the hundred thousand; looking through them stops the window, and they hold no circles. At most ten seconds from the last word of it."""
    if not wanted and gc.get_count()[0] > _MANY:
        settle()
    _Now.rests_until = time.monotonic() + _LONGEST_REST if wanted else 0.0


def sweep() -> None:
    """Collect the oldest generation that is due by Python's own thresholds."""
    if time.monotonic() < _Now.rests_until:
        return
    for generation in (2, 1, 0):
        if gc.get_count()[generation] > gc.get_threshold()[generation]:
            gc.collect(generation)
            return
