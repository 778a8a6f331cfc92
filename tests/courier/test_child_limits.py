"""The child keeps to its limits: what needs too much memory or time is given up, and the next input is read."""

import sys

import pytest

from inspector.courier import Errand, SlowError, TooMuchError

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux keeps every limit")
ROW = (
    "Jun 10 11:02:19 mail postfix/smtp[8842]: {0:010X}: to=<bo@d{0}.example>, relay=mx.d{0}.example[198.51.100.20]:25, dsn=4.3.1, "
    "status=deferred (host mx.d{0}.example said: 452 4.3.1 Insufficient system resources)\n"
)
MUCH = "".join(ROW.format(number) for number in range(20_000)).encode()   # 4 MB whose answers take 150 MB and some seconds
SMALL = ROW.format(1).encode()


@pytest.fixture
def errand(tmp_path, monkeypatch):
    """``errand("SECONDS = 1")``: an Errand whose children have another limit."""
    made = Errand()

    def limited(limit):
        (tmp_path / "sitecustomize.py").write_text(f"import inspector.courier.limits as limits\nlimits.{limit}\n", encoding="utf-8")
        monkeypatch.setenv("PYTHONPATH", str(tmp_path))
        return made

    yield limited
    made.close()


@pytest.mark.parametrize(("limit", "error"), [("MEMORY = 128 * 1024 ** 2", TooMuchError), ("SECONDS = 1", SlowError)])
def test_beyond_a_limit_the_input_is_given_up_and_the_next_is_read(errand, library, limit, error):
    one = errand(limit)
    with pytest.raises(error):
        list(one.turn().inspect(MUCH, library))
    [small] = one.turn().inspect(SMALL, library)
    assert small.cards[0].key == "4.3.1"
