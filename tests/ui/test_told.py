"""What the core says of a message is said in the language of the window: nothing that it composes stays in English, the library's own text does."""

import ast
import re
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QWidget

from inspector import assets, inspection
from inspector.report import commands
from inspector.samples import samples
from inspector.ui.blocks.path import PathStrip
from inspector.ui.controls import Row
from inspector.ui.said import PARTS, WHOLE
from inspector.ui.told import told
from tests.ui.states import sample
from tools.pseudo import CLOSE, OPEN, Pseudo

CORE = Path(__file__).parents[2] / "inspector"
DELIVERED = """From: MAILER-DAEMON@mx.example.org
To: ana@shop.example
Subject: Successful Mail Delivery Report
Content-Type: multipart/report; report-type=delivery-status; boundary=b

--b
Content-Type: text/plain

Your message was delivered.

--b
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example.org

Final-Recipient: rfc822; bo@example.org
Action: {action}
Status: 2.0.0

--b--
"""


@pytest.fixture
def pseudo(qapp):
    """A language that marks what is translated."""
    translator = Pseudo()
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


def shown(widget):
    return [each.text() for each in widget.findChildren(QLabel) if each.text()]


# what stands where ----------------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("english", "german_"), [
    ("The code 4.3.1 stands in the other server’s reply", "Der Code 4.3.1 steht in der Antwort des anderen Servers"),
    ("The code 5.0.0 stands in a field of the report, outweighed", "Der Code 5.0.0 steht in einem Feld des Berichts, wiegt aber weniger"),
    ("The reply 452 is temporary, which agrees with 4.3.1", "Die Antwort 452 gilt vorübergehend, was zu 4.3.1 passt"),
    ("“quota” exceeded” tells the reason: Mailbox full", "„quota” exceeded“ nennt den Grund: Mailbox full"),
    ("“worm” hints at the reason: Virus or malware found", "„worm“ deutet auf den Grund: Virus or malware found"),
    ("The report says that your message reached the mailbox of bo@example.org and 3 others.", "Der Bericht sagt, dass Ihre Nachricht im Postfach von bo@example.org und 3 weitere ankam."),
    ("The mail admin of example.org", "Der E-Mail-Admin von example.org"),
    ("/gone.eml: there is no such file.", "/gone.eml: Diese Datei gibt es nicht."),
    ("This is a bounce: a message could not be delivered. This is mail from a list or newsletter, not a bounce.",
     "Dies ist ein Rückläufer: Eine Nachricht konnte nicht zugestellt werden. Dies ist Post von einer Liste oder ein Newsletter, kein Rückläufer."),
    ("what is in no list stays as it is", "what is in no list stays as it is"), ("", ""),
])
def test_a_sentence_with_what_the_message_gave(german, english, german_):
    assert told(english) == german_


def test_what_a_message_gives_cannot_disturb_the_sentence(german):
    assert told("%2 is the server that answered") == "%2 ist der Server, der geantwortet hat"
    assert told("The reply %1 is temporary, which agrees with %2").endswith("was zu %2 passt")
    assert told("x" * 1_000_000) == "x" * 1_000_000


@pytest.mark.parametrize("source", [*WHOLE, *PARTS])
def test_each_sentence_is_recognised_as_itself(pseudo, source):
    values = {f"%{number}": f"<{number}>" for number in range(1, 4)}
    said = source
    for place, value in values.items():
        said = said.replace(place, value)
    if source in WHOLE:
        assert told(said).startswith(OPEN) and all(value in told(said) for place, value in values.items() if place in source)
    assert told(f"no such thing: {said}!") == f"no such thing: {said}!"


# nothing is forgotten -------------------------------------------------------------------------------------------------------------------


def said_of(one):
    """All that the core composes about a message, without the library's own text."""
    yield from (one.message.why, *(part for part in [one.sentence] if part), *(notice.text for notice in one.message.notices))
    for card in one.cards:
        yield from (fact.text for fact in card.facts)
        yield from (text for dispute in card.disputes for text in (dispute.text, dispute.why))
        yield from (*card.not_seen, card.who, *(each.does for each in commands(card)))
        yield from (card.path.label,) if card.path and card.path.label else ()


@pytest.mark.parametrize("name", [each.path.name for each in samples()])
def test_all_that_is_said_of_the_examples_is_translated(pseudo, library, name):
    data = assets.path("samples", name).read_bytes()
    left = [text for one in inspection.inspect_all(data, library, name=name) for text in said_of(one) if text and not told(text).startswith(OPEN)]
    assert left == []


@pytest.mark.parametrize("action", ["delivered", "relayed", "expanded", "failed", "delayed"])
def test_all_that_is_said_of_each_outcome_is_translated(pseudo, library, action):
    one = inspection.inspect(DELIVERED.format(action=action).encode(), library)
    assert [text for text in said_of(one) if text and not told(text).startswith(OPEN)] == []


def composed():
    """The sentences of notices and errors as they stand in the core, a 7 for each value: (file, sentence)."""
    for file in sorted(CORE.rglob("*.py")):
        if "ui" in file.relative_to(CORE).parts or file.name == "cli.py":
            continue
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") in ("Notice", "UnreadableError") and node.args and isinstance(node.args[-1], ast.Constant | ast.JoinedStr):
                yield file.name, filled(node.args[-1])
            if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str) and file.parent.name == "diagnosis" and node.value.value.endswith("."):
                yield file.name, re.sub(r"{[a-z]+}", "7", node.value.value).strip()   # what kind of message it is
            if isinstance(node, ast.FunctionDef) and node.name == "why":   # why an input was read as what it was
                values = [each.value for each in ast.walk(node) if isinstance(each, ast.Return)]
                whole = [each.body if isinstance(each, ast.IfExp) else each for each in values]
                yield from ((file.name, each.value) for each in whole if isinstance(each, ast.Constant) and each.value)


def filled(node):
    if isinstance(node, ast.Constant):
        return node.value
    return "".join(part.value if isinstance(part, ast.Constant) else part.value.body.value if isinstance(part.value, ast.IfExp) else "7" for part in node.values)


def test_notices_and_errors_of_the_core_are_all_translated(pseudo):
    left = [(file, text) for file, text in composed() if not told(text.replace(": 7", ": there is no such file.") if file == "files.py" and text == "7: 7" else text).startswith(OPEN)]
    assert left == [], "add them to inspector/ui/said.py, then make translations"


PUT_TOGETHER = {   # files that make sentences of fixed words and of what the message gives; what in them stands inside the library's English, or has its own words in the window
    "facts.py": (), "disputes.py": (), "timeline.py": (), "telling.py": ("GENERIC", "WORDS", "KINDS", "_title", "_kind_word", "_chip"), "path.py": ("ROLE_WORDS", "_sentence"),
}


def fixed_words(file, elsewhere):
    """Every run of two words and more that a file puts into a sentence."""
    def walk(node):
        named = [node.name] if isinstance(node, ast.FunctionDef) else [getattr(target, "id", "") for target in node.targets] if isinstance(node, ast.Assign) else []
        if any(name in elsewhere for name in named) or isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):   # the latter is a docstring
            return
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and not node.value.startswith("RFC "):
            words = re.sub("^(Yes|No): ", "", node.value).strip()
            if re.search("[A-Za-z]{2,} [A-Za-z]{2,}", words):
                yield words
        for child in ast.iter_child_nodes(node):
            yield from walk(child)

    yield from walk(ast.parse(file.read_text(encoding="utf-8")))


@pytest.mark.parametrize(("name", "elsewhere"), PUT_TOGETHER.items())
def test_the_words_of_facts_and_answers_all_stand_in_the_list(name, elsewhere):
    known = [piece for source in (*WHOLE, *PARTS) for piece in re.split("%[1-9]", source)]
    words = set(fixed_words(CORE / "diagnosis" / name, elsewhere))
    assert len(words) > 5
    assert {each for each in words if not any(each in piece for piece in known)} == set(), "add them to inspector/ui/said.py, then make translations"


def test_the_librarys_own_text_is_left_alone(pseudo, library):
    own = [text for page in library.pages() for text in (page.headline, page.happened, page.act, page.fault.why, page.retry.why, page.meaning)]
    assert [text for text in own if told(text) != text and text not in WHOLE] == [], "half a sentence would be in another language"


# in the window --------------------------------------------------------------------------------------------------------------------------


def test_a_german_card_is_german_but_for_the_library(german, qtbot):
    sample("contradiction.eml")(german, qtbot)
    page = german.frame.card.widget()
    texts = shown(page)
    assert "Die Antwort sagt 5.1.1, das Feld Status aber 5.0.0." in texts
    assert any(text.startswith("Wir folgen 5.1.1: Ein Code, der sagt, was geschah, geht vor") for text in texts)
    rows = [row.accessibleName() for row in page.findChildren(Row)]
    assert "Der Bericht betrifft chair@union.example (genannt)" in rows
    strip = page.findChild(PathStrip)
    assert strip.accessibleDescription() == (
        "Der Weg der Nachricht: Sie (secretary@club.example), Ihr Maildienst (gate.club.example), Dienst des Empfängers (mx.union.example), Empfänger (chair@union.example). "
        "Sie blieb zwischen Ihr Maildienst (gate.club.example) und Dienst des Empfängers (mx.union.example) stehen: antwortete 550 5.1.1 nach RCPT TO.")
    assert texts.count("Die Texte der Bibliothek gibt es nur auf Englisch.") == 1
    assert page.findChild(QWidget, "happened").text().startswith("mx.union.example ")


def test_the_english_window_says_nothing_of_languages(window, qtbot):
    sample("contradiction.eml")(window, qtbot)
    assert not [text for text in shown(window.frame.card.widget()) if "English" in text]
    assert "The answer says 5.1.1, but the Status field says 5.0.0." in shown(window.frame.card.widget())


def test_a_file_that_is_not_there_is_said_in_german(german, qtbot):
    with qtbot.waitSignal(german.workspace.told):
        german.open_path("/nowhere/gone.eml")
    assert german.frame.notice.text == "/nowhere/gone.eml: Diese Datei gibt es nicht."


def test_good_news_is_german(german, qtbot):
    with qtbot.waitSignal(german.settled):
        german.workspace.inspect_text(DELIVERED.format(action="delivered"))
    texts = shown(german.frame.card.widget())
    assert "Ihre Nachricht wurde zugestellt" in texts
    assert not [text for text in texts if text.startswith((OPEN, CLOSE))]
