"""What a postmaster reads out of the bounces of many mail servers must be what the program says: recipient, fate, code, reply, reason, whether the address is dead, who refused."""

import pytest

from inspector.inspection import inspect
from tests.diagnosis.servers import groupware, others, pretended, providers, unix, variants

CASES = [pytest.param(*case[1:], id=case[0]) for table in (unix, groupware, providers, others, variants, pretended) for case in table.CASES]
FIELDS = ("recipient", "outcome", "code", "reply", "reason", "dead", "remote server")


def fits(said, wanted) -> bool:
    return wanted is ... or (said in wanted if isinstance(wanted, set) else said == wanted)


@pytest.mark.parametrize(("text", "kind", "rows"), CASES)
def test_bounces_of_many_servers(text, kind, rows, library):
    one = inspect(text.encode(), library)
    assert fits(one.kind.value, kind), one.sentence
    if rows is ...:
        return
    said = [(c.recipient, c.outcome.value, str(c.code) if c.code else None, c.reply, c.reason, c.address_is_dead, c.remote_mta) for c in one.diagnoses]
    assert len(said) == len(rows), said
    for wanted in rows:
        row = next((row for row in said if fits(row[0], wanted[0])), None)
        assert row, (wanted[0], said)
        wrong = [f"{name}: {got!r}, not {want!r}" for name, got, want in zip(FIELDS, row, wanted, strict=True) if not fits(got, want)]
        assert not wrong, f"{row[0]}: {wrong}"
    assert one.cards or not rows
