"""What the child may use. The system may allow less than is wished for; that is then the limit."""

import sys

try:
    import resource
except ImportError:   # Windows has no such limits
    resource = None  # type: ignore[assignment]

MEMORY = 1024**3   # bytes of address space
WORN = 16 * 1024**2   # bytes of one input after which another child takes over, so that the memory goes back
SECONDS = 120      # of processor time for one input


def limit() -> None:
    """Memory as agreed, and no file can be written."""
    if resource is None or sys.platform == "darwin":   # macOS knows the names and refuses the values
        return
    for what, wish in ((resource.RLIMIT_AS, MEMORY), (resource.RLIMIT_FSIZE, 0), (resource.RLIMIT_CORE, 0)):
        top = _at_most(wish, resource.getrlimit(what)[1])
        resource.setrlimit(what, (top, top))


def limit_time() -> None:
    """So much time from now on. The system's own limit kills without a word, so ours ends a second before."""
    if resource is None:
        return
    used, hard = resource.getrusage(resource.RUSAGE_SELF), resource.getrlimit(resource.RLIMIT_CPU)[1]
    wish = int(used.ru_utime + used.ru_stime) + SECONDS
    resource.setrlimit(resource.RLIMIT_CPU, (wish if hard == resource.RLIM_INFINITY else max(0, min(wish, hard - 1)), hard))


def _at_most(wish: int, hard: int) -> int:
    return wish if hard == resource.RLIM_INFINITY else min(wish, hard)
