"""Words of many languages that extend the lists of ``words.py``: how they say that a message did not arrive, is late, did arrive, that somebody is away, and so on.

Lower case, without marks (see letters.py). Each stands at the beginning of a word; stems stand for all their endings.
"""

from inspector.findings.abroad.delays import DELAYS
from inspector.findings.abroad.failures import FAILURES
from inspector.findings.abroad.others import OTHERS

ABROAD = FAILURES | DELAYS | OTHERS
