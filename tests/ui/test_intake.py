"""What the clipboard gives is read, or said to be nothing."""


def test_a_clipboard_that_holds_nothing_at_all_is_said_to(window):
    """Some systems give no data for it, not even empty data."""
    window.intake.take(None)
    assert window.frame.notice.isVisible() and "There is no text to read" in window.frame.notice.text
    assert not window.workspace.messages
