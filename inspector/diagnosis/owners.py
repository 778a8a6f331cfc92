"""Whose a host name is, by the usual shape of names, since no list of registries is at hand."""

SECOND = frozenset(("co", "com", "net", "org", "ac", "ne", "or", "gov", "edu", "go", "gr", "ad", "gob", "gouv"))   # second labels under which countries give out names: example.co.uk


def registered(host: str) -> str:
    """The part of a host name that belongs to one owner: ``mx.example.co.uk`` gives ``example.co.uk``."""
    labels = host.lower().strip(".").split(".")
    long = len(labels) > 2 and len(labels[-1]) == 2 and labels[-2] in SECOND
    return ".".join(labels[-3:] if long else labels[-2:])
