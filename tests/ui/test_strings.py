"""What the window says can be translated: every word of it goes through the translation, is collected, and is said in every language that the window speaks."""

import ast
import re
import xml.etree.ElementTree as ET
from functools import cache
from pathlib import Path

import pytest

from inspector import assets
from inspector.mail import FORMATS
from inspector.ui import words
from inspector.ui.language import LANGUAGES

ROOM = Path(__file__).parents[2] / "inspector" / "ui"
FILES = sorted(ROOM.rglob("*.py"))
ROWS = ROOM / "actions.py"   # its rows are checked by their own fields
TRANSLATED = {"tr", "_TR", "translate", "QT_TRANSLATE_NOOP"}
SAYS = {   # what puts words before the reader
    "setText", "setToolTip", "setWindowTitle", "setPlaceholderText", "setAccessibleName", "setAccessibleDescription", "setTitle", "setStatusTip", "setHeaderLabels", "setLabelText",
    "setInformativeText", "setDetailedText", "addAction", "addMenu", "addItem", "addItems", "addRow", "addTab", "setTabText", "setApplicationDisplayName", "setDocName",
    "QLabel", "QPushButton", "QCheckBox", "QRadioButton", "QToolButton", "QAction", "QMenu", "QListWidgetItem", "QTreeWidgetItem", "QMessageBox", "QGroupBox",
    "Prose", "OneLine", "heading", "meta", "button", "Chip", "Row", "Segments", "PageRow", "Part", "FoldTitle", "Fold", "KeyRow", "Reader", "LongReader", "PageList", "editor", "scrolled", "column",
    "tell", "say", "_say", "copy_text", "emit", "getOpenFileNames", "getSaveFileName", "getExistingDirectory", "critical", "warning", "information", "question", "drawText",
}
ALLOWED = {   # words that are the same in every language, or no words at all
    "Bounce Inspector": "a name", ".eml": "a suffix", "message.eml": "a file name", "bounces.csv": "a file name", "note.txt": "a file name", "bounce.eml": "a file name",
}
SENTENCES = {"told", "said", "saved"}   # signals that carry a sentence
WORD = re.compile(r"[A-Za-z]{2,}")


def called(node):
    return node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")


def bare(node):
    """The words under a node that do not go through the translation."""
    if isinstance(node, ast.Call) and (called(node) in TRANSLATED or called(node) not in ("strip", "replace", "join", "rstrip")):
        return []
    if isinstance(node, ast.Compare | ast.Lambda | ast.Subscript | ast.Dict):
        return []
    if isinstance(node, ast.IfExp):
        return bare(node.body) + bare(node.orelse)
    if isinstance(node, ast.Constant):
        return [node.value] if isinstance(node.value, str) and WORD.search(node.value) else []
    return [word for child in ast.iter_child_nodes(node) for word in bare(child)]


def position(call, number):
    """Whether an argument of one of our controls is a value such as the name of an icon."""
    values = {"button": (1, 2), "Chip": (1, 2), "Prose": (1, 2), "OneLine": (1, 2), "emit": (), "Part": (0,), "Fold": (0,), "Segments": (0, 1)}
    return number in values.get(called(call), ())


@pytest.mark.parametrize("file", [file for file in FILES if file != ROWS], ids=lambda file: str(file.relative_to(ROOM)))
def test_words_for_the_reader_go_through_the_translation(file):
    found = []
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and called(node) in SAYS and (called(node) != "emit" or getattr(node.func.value, "attr", "") in SENTENCES):
            said = [each for number, each in enumerate(node.args) if not position(node, number)]
            said += [each.value for each in node.keywords if each.arg in ("text", "name", "title", "lead", "heading", "label") and called(node) != "column"]
            found += [f"{node.lineno}: {called(node)}({word!r})" for each in said for word in bare(each) if word not in ALLOWED]
    assert not found


class _Strings(ast.NodeVisitor):
    """(context, text) of every string that is handed to the translation."""

    def __init__(self):
        self.inside, self.found = "", set()

    def visit_ClassDef(self, node):
        before, self.inside = self.inside, node.name
        self.generic_visit(node)
        self.inside = before

    def visit_Call(self, node):
        texts = [each.value for each in node.args if isinstance(each, ast.Constant) and isinstance(each.value, str)]
        if called(node) == "tr" and texts:
            self.found.add((self.inside, texts[0]))
        elif called(node) in TRANSLATED and len(texts) >= 2:
            self.found.add((texts[0], texts[1]))
        self.generic_visit(node)


@cache
def strings():
    walker = _Strings()
    for file in FILES:
        walker.visit(ast.parse(file.read_text(encoding="utf-8")))
    return walker.found


FILES_OF_LANGUAGES = sorted(path.name for path in assets.path("translations").glob("bounce_*.ts"))
TRANSLATIONS = [name for name in FILES_OF_LANGUAGES if name != "bounce_en.ts"]   # English has its plurals only
each_translation = pytest.mark.parametrize("name", TRANSLATIONS)


def test_each_language_of_the_window_has_its_file():
    assert sorted(f"bounce_{key}.ts" for key, _ in LANGUAGES) == FILES_OF_LANGUAGES


def entries(name):
    root = ET.parse(assets.path("translations", name)).getroot()
    return [(context.findtext("name"), message) for context in root.iter("context") for message in context.iter("message")]


@pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.NAME)
def test_every_kind_of_file_has_a_name_for_the_reader(form):
    assert words.form(form.NAME) != form.NAME


@each_translation
def test_every_string_is_collected(name):
    kept = {(context, message.findtext("source")) for context, message in entries(name)}
    assert strings() - kept == set(), "run make translations"
    assert kept - strings() == set(), "run make translations"


def translations(name):
    for context, message in entries(name):
        translation = message.find("translation")
        forms = [form.text or "" for form in translation.findall("numerusform")] or [translation.text or ""]
        yield context, message.findtext("source"), translation.get("type", ""), forms


@pytest.mark.parametrize("name", FILES_OF_LANGUAGES)
def test_the_translation_is_whole(name):
    missing = [(context, source) for context, source, kind, forms in translations(name) if kind == "unfinished" or not all(form.strip() for form in forms)]
    assert not missing


def test_english_has_its_plurals():
    counted = {(context, source) for context, source in strings() if re.search("%L?n", source)}
    assert {(context, source) for context, source, _, _ in translations("bounce_en.ts")} == counted
    assert all(len(forms) == 2 for _, _, _, forms in translations("bounce_en.ts"))


PLACES = re.compile(r"%n|%[1-9]|%s|--\w+|\b(?:Ctrl|Alt|Shift)\+\w+|\bF\d+\b|\b\d\.\d\.\d+\b")
KEYS = {"bounce_de.ts": {"Strg+": "Ctrl+", "Umschalt+": "Shift+", "+Links": "+Left", "+Rechts": "+Right"}}   # as they stand on the keyboards of a language
DOTS = (".", "\u3002", "\u0964", "\u06d4")   # the full stops of other scripts


def places(text, keys):
    for own, english in keys.items():
        text = text.replace(own, english)
    return sorted(PLACES.findall(text))


@each_translation
def test_translations_keep_what_must_stand(name):
    """Places for values, code numbers and file patterns are the same; so are dots at the end, since other words may follow."""
    wrong = []
    for context, source, _, forms in translations(name):
        for form in forms:
            if places(source, {}) != places(form, KEYS.get(name, {})) and not re.search("%L?n", source):
                wrong.append((context, source, form))
            if source.endswith("\u2026") != form.endswith("\u2026") or source.endswith(".") != form.endswith(DOTS) or source[:1].isspace() != form[:1].isspace():
                wrong.append((context, source, form))
    assert not wrong


def test_german_is_polite_and_plain():
    said = [(source, form) for _, source, _, forms in translations("bounce_de.ts") for form in forms]
    assert not [each for each in said if re.search(r"\b(du|dein\w*|dir|dich|euch|euer\w*)\b", each[1], re.IGNORECASE)]
    assert not [each for each in said if '"' in each[1] or "\u201d" in each[1]], "German quotes are \u201elow and high\u201c"
