"""Large input is explained with an organisation's own pages, as small input is."""

import json

import pytest

from inspector import inspection, knowledge
from inspector.courier import Errand
from inspector.ui import make_window

RULE = """provider: house
name: "House gateway"
aliases: ["house"]
hosts: ["gw.house.example"]
domains: []
sources:
  house-doc: {name: "House manual", url: "https://house.example/manual"}
rules:
  - id: house-1
    say: "blauer elefant"
    reply: "554"
    meaning: "The house gateway met a mailbox that is full"
    reason: mailbox-full
    actor: recipient
    dead: no
    bounce: soft
    retry: no
    confidence: published
    source: house-doc
    example: "554 blauer elefant"
"""
BOUNCE = (
    b"Jun 10 11:02:18 mail postfix/smtp[8841]: 4F10: to=<a@d.example>, relay=gw.house.example[198.51.100.20]:25, delay=4.2, "
    b"status=bounced (host gw.house.example[198.51.100.20] said: 554 blauer elefant (in reply to RCPT TO command))\n"
)
LARGE = BOUNCE + b"".join(b"Jun 10 11:02:19 mail postfix/qmgr[%d]: removed\n" % number for number in range(7000))


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "own" / "providers").mkdir(parents=True)
    (tmp_path / "own" / "providers" / "house.yaml").write_text(RULE, encoding="utf-8")
    return str(tmp_path / "own")


@pytest.fixture
def errand(folder):
    made = Errand((folder,))
    yield made
    made.close()


@pytest.mark.parametrize("data", [BOUNCE, LARGE], ids=["small", "large"])
def test_the_child_knows_the_rules_that_the_window_knows(errand, folder, data):
    library = knowledge.load(folder)
    assert library.problems == ()
    here, [there] = inspection.inspect(data, library), errand.turn().inspect(data, library)
    assert there.diagnoses == here.diagnoses and there.findings == here.findings and there.cards == here.cards
    assert there.cards[0].provider_rule.id == "house-1"


def test_large_input_in_the_window_too(qtbot, folder, tmp_path):
    store = tmp_path / "settings.json"
    store.write_text(json.dumps({"organisation": folder}), encoding="utf-8")
    window = make_window(knowledge.load(folder), store)
    qtbot.addWidget(window)
    window.show()
    with qtbot.waitSignal(window.settled, timeout=60_000):
        window.workspace.inspect_data(LARGE, "a.log")
    assert window.workspace.card.provider_rule.id == "house-1"
    window.close()
