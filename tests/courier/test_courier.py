"""What another process read is what this one would have read."""

import io
import json
import threading

import pytest

import inspector.courier.frames as frames
from inspector import assets, inspection
from inspector.courier import Errand, GoneError, LongText
from inspector.courier.values import Packer, UnknownValueError, Unpacker
from inspector.report import Redactor, card_text
from inspector.samples import samples

LINE = "Jun 10 11:02:18 mail postfix/smtp[8841]: 9F2C140A21: removed\n"
BOUNCE = (
    "Jun 10 11:02:19 mail postfix/smtp[8842]: 9F2C140A22: to=<rcpt@example.org>, relay=mx.example.org[198.51.100.20]:25, delay=4.2, dsn=4.3.1, "
    "status=deferred (host mx.example.org[198.51.100.20] said: 452 4.3.1 Insufficient system resources)\n"
)


@pytest.fixture(scope="module")
def errand():
    made = Errand()
    yield made
    made.close()


def same(one, other):
    assert (one.kind, one.sentence, one.findings, one.diagnoses) == (other.kind, other.sentence, other.findings, other.diagnoses)
    ours, theirs = one.message, other.message
    for name in ("source", "name", "text", "sections", "read_as", "why", "notices", "parts"):
        assert getattr(ours, name) == getattr(theirs, name), name
    assert [ours.fields(section) for section in ours.sections] == [theirs.fields(section) for section in theirs.sections]
    assert [ours.origin(finding.span) for finding in one.findings] == [theirs.origin(finding.span) for finding in other.findings]
    assert one.cards == other.cards


@pytest.mark.parametrize("sample", samples(), ids=lambda sample: sample.path.name)
def test_every_example_comes_back_as_it_is_read_here(errand, library, sample):
    data = sample.path.read_bytes()
    for one, other in zip(errand.turn().inspect(data, library, "x"), inspection.inspect_all(data, library, "x"), strict=True):
        same(one, other)


def test_a_long_text_comes_back_in_pieces_and_means_the_same(errand, library):
    data = (LINE * 80_000 + BOUNCE + LINE * 20_000).encode()
    [one] = errand.turn().inspect(data, library, "x.log")
    same(one, inspection.inspect(data, library, "x.log"))
    assert isinstance(one.message.text, LongText)
    assert one.message.source is data
    assert one.cards[0].key == "4.3.1"


def test_a_long_notice_with_headers_and_nothing_returned_is_told_on_a_card(errand, library):
    head = "From: MAILER-DAEMON@mx.example.org\nTo: ana@example.org\nSubject: Undelivered Mail Returned to Sender\nContent-Type: text/plain\n\n"
    data = (head + "<bo@example.net>: host mx.example.net said: 553 5.1.8 unknown sender (in reply to MAIL FROM command)\n>>> MAIL FROM:<www@example.org>\n" + "some words of a long text\n" * 180_000).encode()
    [one] = errand.turn().inspect(data, library, "x.eml")
    assert isinstance(one.message.text, LongText)
    same(one, inspection.inspect(data, library, "x.eml"))
    assert "www@example.org" in one.cards[0].happened
    assert one.message.header("Subject").value == "Undelivered Mail Returned to Sender" and one.message.header("cc") is None
    redactor = Redactor(one.message, one.findings)
    plain, redacted = card_text(one.cards[0], library, one.message), card_text(redactor.card(one.cards[0]), library, redactor.message())
    assert "(line 6)" in plain and "(line 6)" in redacted
    assert "ana@example.org" not in redacted and "www@" not in redacted


def test_odd_text_survives(errand, library):
    data = "Status: 5.1.1\ud800 \u202e\x00 \U0001f4e7 \u2028\n550 5.1.1 no such user\n".encode("utf-8", "surrogatepass") + b"\xff\xfe\x80"
    [one] = errand.turn().inspect(data, library)
    same(one, inspection.inspect(data, library))


def test_several_messages_come_back_in_order(errand, library):
    box = b"".join(b"From a Mon Jun  1 10:00:00 2026\n" + assets.path("samples", name).read_bytes() + b"\n" for name in ("unknown-user.eml", "several-recipients.eml"))
    found = list(errand.turn().inspect(box, library, "box"))
    assert [one.kind for one in found] == [one.kind for one in inspection.inspect_all(box, library, "box")]
    assert len(found) == 2


def test_messages_come_one_by_one_and_who_wants_no_more_ends_the_child(errand, library):
    box = b"".join(b"From a Mon Jun  1 10:00:00 2026\nFrom: MAILER-DAEMON@example.org\n\n" + BOUNCE.encode() + b"\n" for _ in range(20_000))
    coming = errand.turn().inspect(box, library, "box")
    assert next(coming).cards[0].key == "4.3.1"
    child = errand._process
    assert child.poll() is None, "it is still at work"
    coming.close()
    assert child.poll() is not None and errand._process is None
    [one] = errand.turn().inspect(BOUNCE.encode(), library)
    assert one.cards[0].key == "4.3.1"


def test_a_killed_child_ends_its_work_at_once_and_the_next_input_is_read(errand, library):
    outcome, turn, data = [], errand.turn(), (LINE * 600_000).encode()

    def ask():
        try:
            list(turn.inspect(data, library))
        except GoneError:
            outcome.append("gone")

    asking = threading.Thread(target=ask)
    asking.start()
    errand.kill()
    asking.join(60)
    assert outcome == ["gone"]
    [one] = errand.turn().inspect(BOUNCE.encode(), library)
    assert one.cards[0].key == "4.3.1"


def test_a_closed_errand_starts_nothing(library):
    errand = Errand()
    errand.close()
    with pytest.raises(GoneError):
        list(errand.turn().inspect(b"x", library))


def test_what_was_stopped_before_it_began_does_not_begin(errand, library):
    turn = errand.turn()
    errand.kill()
    assert turn.over
    with pytest.raises(GoneError):
        list(turn.inspect(b"x", library))


def test_where_no_process_starts_the_answer_comes_all_the_same(library, monkeypatch):
    monkeypatch.setattr("sys.executable", "")
    [one] = Errand().turn().inspect(BOUNCE.encode(), library)
    assert one.cards[0].key == "4.3.1"


def test_only_known_classes_travel():
    with pytest.raises(UnknownValueError):
        Packer().pack(object())
    with pytest.raises(UnknownValueError):
        Unpacker().unpack(["Popen", ["", "true"]])


def raw(data):
    return io.BytesIO(data)


@pytest.mark.parametrize("sent", [b"", b"J", b"J\0\0\0\5[", b"J\xff\xff\xff\xff", b"B\0\0\0\1x", b"J\0\0\0\3[1,", b"L\0\0\0\x0c999999999999", b"L\0\0\0\2[]"])
def test_what_is_no_frame_is_refused(sent):
    with pytest.raises(frames.BrokenFrameError):
        frames.receive(raw(sent))


def test_long_values_travel_in_several_frames():
    stream = io.BytesIO()
    value = ["x" * 6_000_000, "y"]
    frames.send(stream, value)
    assert len(stream.getvalue()) > len(json.dumps(value))
    stream.seek(0)
    assert frames.receive(stream) == value


def test_a_child_that_read_much_gives_way_to_another_and_nothing_is_lost_between(errand, library, monkeypatch):
    monkeypatch.setattr("inspector.courier.errand.WORN", 100)
    seen = []
    for _ in range(3):
        [one] = errand.turn().inspect(BOUNCE.encode(), library)
        seen.append((one.cards[0].key, errand._process))
    assert seen == [("4.3.1", None)] * 3
