"""Files of every kind: read, or refused with one sentence."""

import io
import os
import socket

import pytest

import inspector.mail.files as files
import inspector.mail.limits as limits
from inspector.mail import UnreadableError, load_file, load_stream


def test_a_file_is_read_as_it_is(tmp_path):
    path = tmp_path / "a.eml"
    path.write_bytes(b"a\r\nb\0\xff")
    assert load_file(path) == (b"a\r\nb\0\xff", ())


def test_an_empty_file_says_so(tmp_path):
    path = tmp_path / "a.eml"
    path.touch()
    loaded = load_file(path)
    assert loaded.data == b"" and "empty" in loaded.notices[0].text


def test_a_long_file_is_read_as_head_and_tail(tmp_path, monkeypatch):
    for name, size in (("FILE_BYTES", 100), ("FILE_HEAD", 30), ("FILE_TAIL", 10)):
        monkeypatch.setattr(limits, name, size)
    path = tmp_path / "long.log"
    path.write_bytes(b"h" * 500 + b"t" * 500)
    loaded = load_file(path)
    assert loaded.data == b"h" * 30 + b"\n" + b"t" * 10 and "1,000 bytes" in loaded.notices[0].text


@pytest.mark.parametrize("how", ["longer", "as long"])
def test_a_file_that_changes_while_it_is_read_says_so(tmp_path, monkeypatch, how):
    path = tmp_path / "growing.log"
    path.write_bytes(b"first")
    os.utime(path, ns=(1, 1))
    whole = files._exactly

    def slowly(stream, size):
        data = whole(stream, size)
        with path.open("ab" if how == "longer" else "r+b") as other:
            other.write(b"other")
        return data

    monkeypatch.setattr(files, "_exactly", slowly)
    loaded = load_file(path)
    assert loaded.data == b"first"
    assert [(notice.kind, notice.text) for notice in loaded.notices] == [("damage", "The file changed while it was being read.")]


def refused(path) -> str:
    with pytest.raises(UnreadableError) as error:
        load_file(path)
    return str(error.value)


def test_what_is_no_file_is_refused_at_once(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    assert "pipe" in refused(tmp_path / "pipe")
    assert "folder" in refused(tmp_path)
    assert "no such file" in refused(tmp_path / "gone")
    assert refused(tmp_path / "loop")
    assert refused("/dev/zero")
    assert refused("bad\0name")
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(tmp_path / "s"))
        assert refused(tmp_path / "s")


@pytest.fixture
def ordinary():
    """Where root runs the tests, who may read everything: another user, for a moment."""
    is_root = os.geteuid() == 0
    if is_root:
        os.seteuid(65534)
    yield
    if is_root:
        os.seteuid(0)


@pytest.mark.skipif(os.name != "posix", reason="Windows has other rights")
def test_a_forbidden_file_is_refused(tmp_path, request):
    path = tmp_path / "a.eml"
    path.touch(0)
    assert "no such file" in refused(tmp_path / "gone")   # loads what reads while everything may be loaded
    request.getfixturevalue("ordinary")
    assert "not allowed" in refused(path)


def test_a_stream_that_says_nothing_and_one_too_long_say_so(monkeypatch):
    monkeypatch.setattr(limits, "FILE_BYTES", 100)
    assert load_stream(io.BytesIO(b"a\r\n\0")) == (b"a\r\n\0", ())
    assert load_stream(io.BytesIO(b"")).notices[0].text == "Standard input is empty."
    loaded = load_stream(io.BytesIO(b"a" * 500))
    assert loaded.data == b"a" * 100 and "only that much is read" in loaded.notices[0].text
