"""Random damage for as long as is wished: ``make fuzz MINUTES=20``. A find is written to build/fuzz/ and becomes a test of its own."""

import contextlib
import hashlib
import os
import random
import time
from pathlib import Path

import pytest

from inspector import inspection
from inspector.report import message_json
from tests.diagnosis.shapes import OTHERS, SHAPES
from tests.findings.test_laws import hold
from tests.fuzz.damage import damage

FINDS = Path(__file__).parents[2] / "build" / "fuzz"
LONGEST = 2.0   # seconds of CPU for one input


def try_one(data: bytes, library) -> None:
    """Everything that is done with a mail, and the laws."""
    start = time.process_time()
    for number, one in enumerate(inspection.inspect_all(data, library, "x"), 1):
        _ = one.cards, one.marked
        message_json("x", number, one.message, one.kind, one.diagnoses, library)
        if number > 5:
            break
    took = time.process_time() - start
    assert took < LONGEST, f"{took:.1f} s"
    hold(data)


@pytest.mark.fuzz
def test_no_damage_does_harm(library, request):
    minutes = float(os.environ.get("MINUTES", "0"))
    if not minutes:
        pytest.skip("make fuzz MINUTES=20")
    mails = [case[1].encode() for case in (*SHAPES, *OTHERS)]
    with contextlib.suppress(pytest.skip.Exception):
        mails += [data for _, data in request.getfixturevalue("corpus")]
    seed = int(os.environ.get("SEED", time.time_ns()))
    chance, stop, tried, finds = random.Random(seed), time.monotonic() + 60 * minutes, 0, []
    while time.monotonic() < stop and len(finds) < 20:
        data = damage(chance.choice(mails), chance.choice(mails), chance)
        tried += 1
        try:
            try_one(data, library)
        except Exception as error:
            FINDS.mkdir(parents=True, exist_ok=True)
            path = FINDS / f"{hashlib.sha256(data).hexdigest()[:16]}.eml"
            path.write_bytes(data)
            finds.append(f"{path}: {type(error).__name__}: {str(error)[:300]}")
    print(f"\nseed {seed}: {tried:,} inputs tried, {len(finds)} finds")
    assert not finds, "\n".join(finds)
