from PySide6.QtWidgets import QMenu

from inspector.ui import recent


def test_the_newest_stands_first_and_once():
    assert recent.added(("/a", "/b"), ["/b", "/c"]) == ("/b", "/c", "/a")
    assert len(recent.added([f"/{n}" for n in range(50)], ["/x"])) == recent.MOST


def test_two_files_of_one_name_are_told_apart():
    assert recent.titles(["/x/a.eml", "/y/a.eml", "/z/b.eml"]) == ["a.eml  (x)", "a.eml  (y)", "b.eml"]


def test_names_are_shown_as_they_are(qtbot):
    menu, opened, cleared = QMenu(), [], []
    qtbot.addWidget(menu)
    recent.fill(menu, ["/x/a&b\u202egnp.eml", "/x/<img src=x>.eml"], opened.append, lambda: cleared.append(1))
    first, second, _, forget = menu.actions()
    assert first.text() == "a&&b\ufffdgnp.eml" and second.text() == "<img src=x>.eml"
    second.trigger()
    forget.trigger()
    assert opened == ["/x/<img src=x>.eml"] and cleared == [1]


def test_an_empty_list_says_so(qtbot):
    menu = QMenu()
    qtbot.addWidget(menu)
    recent.fill(menu, [], print, print)
    assert not any(action.isEnabled() for action in menu.actions() if not action.isSeparator())
