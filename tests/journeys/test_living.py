"""What the program remembers and how it can be dressed."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from inspector.ui import make_window, theme
from inspector.ui.blocks.fold import Fold


def test_the_role_switch_changes_the_steps_and_is_remembered(reader, library, qtbot):
    reader.paste(reader.log_line)
    card = reader.window.workspace.card
    reader.window.choose_role("developer")
    shown = [label.text() for label in reader.region("card").widget().findChildren(QLabel)]
    assert card.steps["developer"][0].text in shown
    assert card.steps["sender"][0].text not in shown
    reader.window.close()
    again = make_window(library, reader.window._store)
    qtbot.addWidget(again)
    assert again.settings.role == "developer"


def test_a_fold_opens_and_is_remembered(reader, library, qtbot):
    reader.paste(reader.log_line)
    fold = next(each for each in reader.region("card").widget().findChildren(Fold) if each.key == "causes")
    QTest.mouseClick(fold.title, Qt.MouseButton.LeftButton)
    reader.window.close()
    again = make_window(library, reader.window._store)
    qtbot.addWidget(again)
    with qtbot.waitSignal(again.settled):
        again.workspace.show_page("5.1.1")
    opened = next(each for each in again.frame.card.widget().findChildren(Fold) if each.key == "causes")
    assert opened.title.isChecked()


def test_themes_switch_live(reader):
    reader.paste(reader.log_line)
    for name in ("theme_dark", "theme_contrast", "theme_light"):
        getattr(reader.window, name)()
        assert theme.current().hex("page") in QApplication.instance().styleSheet()
    assert reader.window.settings.theme == "light"


def test_zoom_scales_and_comes_back(reader):
    reader.paste(reader.log_line)
    before = reader.window.frame.source.reader.font().pixelSize()
    for _ in range(6):
        reader.window.zoom_in()
    assert reader.window.frame.source.reader.font().pixelSize() > before
    reader.window.zoom_reset()
    assert reader.window.frame.source.reader.font().pixelSize() == before


def test_the_side_panel_goes_when_there_is_no_room(reader, qtbot):
    reader.window.resize(1280, 800)
    qtbot.waitUntil(lambda: reader.window.frame.dock.isVisible())
    reader.window.resize(800, 600)
    qtbot.waitUntil(lambda: not reader.window.frame.dock.isVisible())


def test_copy_as_one_line(reader):
    reader.paste(reader.log_line)
    reader.window.acting.copy_line()
    said = QApplication.clipboard().text()
    assert said.startswith("rcpt@example.org: The receiving server is out of space (452 4.3.1). ")
    assert "\n" not in said


def test_the_card_stays_where_it_was_scrolled_to_when_it_is_dressed_anew(reader):
    reader.sample("unknown-user.eml")
    bar = reader.window.frame.card.verticalScrollBar()
    reader.sees(lambda: bar.maximum() > 400)
    bar.setValue(400)
    with reader.qtbot.waitSignal(reader.window.settled):
        reader.window.wear(theme="dark")
    assert bar.value() == 400
    bar.setValue(bar.maximum())
    with reader.qtbot.waitSignal(reader.window.settled):
        reader.window.choose_role("developer")
    assert bar.value() > 400


def test_effects_that_the_system_has_come_back(qapp, request):
    general, fade, tip = Qt.UIEffect.UI_General, Qt.UIEffect.UI_FadeMenu, Qt.UIEffect.UI_FadeTooltip
    for effect, has in ((general, True), (fade, True), (tip, False)):
        QApplication.setEffectEnabled(effect, has)
    try:
        window = request.getfixturevalue("window")
        window.desktop.allow_motion(False)
        assert not QApplication.isEffectEnabled(fade)
        window.desktop.allow_motion(True)
        assert QApplication.isEffectEnabled(fade) and not QApplication.isEffectEnabled(tip)
    finally:
        QApplication.setEffectEnabled(fade, False)
        QApplication.setEffectEnabled(general, False)
