"""Every action is one row that works."""

from collections import Counter
from operator import attrgetter

from PySide6.QtGui import QIcon

from inspector import assets
from inspector.ui.actions import MENUS, ROWS


def test_shortcuts_are_unique(window):
    keys = Counter(key.toString() for action in window.actions_by_id.values() for key in action.shortcuts())
    assert [key for key, count in keys.items() if count > 1] == []


def test_each_row_names_a_slot_an_icon_and_a_menu_that_exist(window):
    menus = {menu for menu, _ in MENUS}
    for row in ROWS:
        assert callable(attrgetter(row.slot)(window)), row.id
        assert row.menu in menus, row.id
        assert not row.icon or assets.path("icons", f"{row.icon}.svg").exists(), row.id


def test_icons_are_drawn(window):
    icon: QIcon = window.actions_by_id["paste"].icon()
    image = icon.pixmap(16, 16).toImage()
    assert any(image.pixelColor(x, y).alpha() > 100 for x in range(16) for y in range(16))
