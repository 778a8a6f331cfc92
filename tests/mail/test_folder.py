"""Which files of a folder are read, and in which order."""

import os

import pytest

from inspector.mail import files_in


def place(top, *names):
    for name in names:
        (top / name).parent.mkdir(parents=True, exist_ok=True)
        (top / name).write_bytes(b"Subject: x\n\n")


def names(top, **more):
    return [path.relative_to(top).as_posix() for path in files_in(top, **more)]


def test_saved_messages_at_any_depth_in_the_order_of_their_names(tmp_path):
    place(tmp_path, "b.eml", "a.eml", "2026/june/c.eml", "2026/d", ".hidden/e.eml", ".f")
    assert names(tmp_path) == ["a.eml", "b.eml", "2026/d", "2026/june/c.eml"]


def test_a_maildir_with_its_own_sub_folders(tmp_path):
    place(tmp_path, "new/1", "cur/2:2,S", "tmp/3", "dovecot-uidlist", ".Bounces/cur/4:2,", ".Bounces/new/5", ".Bounces/tmp/6", ".Bounces/maildirfolder")
    assert names(tmp_path) == ["new/1", "cur/2:2,S", ".Bounces/new/5", ".Bounces/cur/4:2,"]


def test_a_link_that_leads_to_itself_is_passed_over(tmp_path):
    place(tmp_path, "a.eml")
    (tmp_path / "loop").symlink_to("loop")
    assert names(tmp_path) == ["a.eml"]


def test_no_more_than_asked_for(tmp_path):
    place(tmp_path, *(f"{n}.eml" for n in range(9)))
    assert names(tmp_path, most=3) == ["0.eml", "1.eml", "2.eml"]


def test_links_in_circles_end(tmp_path):
    place(tmp_path, "a/b.eml")
    try:
        os.symlink(tmp_path, tmp_path / "a" / "again", target_is_directory=True)
    except OSError:
        pytest.skip("links cannot be made here")
    assert names(tmp_path) == ["a/b.eml"]


def test_a_folder_that_is_gone_holds_nothing(tmp_path):
    assert files_in(tmp_path / "gone") == []
