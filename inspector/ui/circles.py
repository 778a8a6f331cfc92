"""Times in which Python must not look for circles of objects, because a widget found in one would be destroyed where that ends the program.

That is so in a job's thread, and while Qt walks over all widgets to dress them.
"""

import gc
from threading import Lock


class _NoCircles:
    """A context that can be entered several times, from several threads."""

    def __init__(self) -> None:
        self._lock, self._count, self._was_on = Lock(), 0, False

    def __enter__(self) -> None:
        with self._lock:
            if not self._count:
                self._was_on = gc.isenabled()
                gc.disable()
            self._count += 1

    def __exit__(self, *_: object) -> None:
        with self._lock:
            self._count -= 1
            if not self._count and self._was_on:
                gc.enable()


NO_CIRCLES = _NoCircles()
